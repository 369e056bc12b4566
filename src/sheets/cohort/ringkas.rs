//! The counts behind summary, workbook and JSON, taken once.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Senarai;
use crate::decide::cohort::{HasilAngkatan, Keputusan, Waktu};
use crate::domain::kelas::Kelas;
use crate::domain::wilayah::{Kecamatan, Kelurahan};
use crate::perwal::angkatan::{Alokasi, Kelompok, Kursi};
use crate::perwal::tahap::HasilLangkah;
use crate::record::hitungan::BanyakBaris;
use crate::sheets::angka::Tampil::{Json, Kepala, Metadata, Sebaris, Terminal};
use crate::sheets::angka::{Angka, Peta};
use crate::sheets::jalan::Jalan;
use crate::sheets::masalah::BanyakTemuan;
use crate::temuan::Temuan;

/// A figure of the year.
type A = Angka<Senarai>;

/// Participants of a class by status, in the order of `StatusPeserta::SEMUA`.
pub type PerStatus = [u32; 4];

/// All counts of a year.
#[derive(Clone, Default, Debug)]
pub struct Ringkas {
    pub tahun: u16,
    pub kuota: u32,
    /// Families Layak, and those of them nobody has assessed.
    pub layak: u32,
    pub belum_diasesmen: u32,
    /// Assessed families: the sum of the four below.
    pub calon: u32,
    /// With a place in the angkatan, given now or before.
    pub diterima: u32,
    pub cadangan: u32,
    pub tidak_lolos: u32,
    pub belum_lengkap: u32,
    /// Given now.
    pub baru: u32,
    /// By class, `None` last: not known.
    pub per_kelas: BTreeMap<(bool, Option<Kelas>), PerStatus>,
    pub langkah: BTreeMap<HasilLangkah, u32>,
    pub terlambat: u32,
    pub kursi: BTreeMap<Kelompok, Kursi>,
    pub kurang_perempuan: u32,
    pub kurang_disabilitas: u32,
    pub baris: BanyakBaris,
    pub temuan: BanyakTemuan,
}

impl Ringkas {
    /// `temuan` sorted.
    pub fn hitung(hasil: &HasilAngkatan<'_>, waktu: Waktu, temuan: &[Temuan], jalan: &Jalan) -> Ringkas {
        let s = &hasil.saringan;
        let mut r = Ringkas {
            tahun: waktu.tahun,
            kuota: hasil.pilihan.kuota,
            layak: s.layak,
            belum_diasesmen: s.belum_diasesmen,
            calon: s.calon.len() as u32,
            cadangan: hasil.pilihan.cadangan.len() as u32,
            baru: hasil.pilihan.masuk.len() as u32,
            kursi: hasil.pilihan.kursi.clone(),
            kurang_perempuan: hasil.pilihan.kurang_perempuan,
            kurang_disabilitas: hasil.pilihan.kurang_disabilitas,
            baris: BanyakBaris::hitung(jalan.sumber.iter().map(|s| &s.hitungan)),
            temuan: BanyakTemuan::hitung(temuan),
            ..Ringkas::default()
        };
        r.diterima = r.baru;
        for c in &s.calon {
            match &c.keputusan {
                Keputusan::Lolos(_) => {}
                Keputusan::SudahMasuk(_) => r.diterima += 1,
                Keputusan::TidakLolos(_) => r.tidak_lolos += 1,
                Keputusan::BelumLengkap(_) => r.belum_lengkap += 1,
            }
        }
        for b in &hasil.register {
            r.per_kelas.entry((b.kelas.is_none(), b.kelas)).or_default()[b.status as usize] += 1;
        }
        for l in &hasil.langkah {
            *r.langkah.entry(l.hasil).or_default() += 1;
            r.terlambat += u32::from(l.terlambat);
        }
        r
    }

    /// The figures of the choice, in the order in which they are shown.
    pub fn angka(&self) -> Vec<Angka<Senarai>> {
        let terisi = self.kursi.values().map(|k| k.terisi).sum();
        let gugur = "Nilai di bawah batas, Tidak Layak, atau sudah peserta";
        let belum = "Nilai, identitas, atau kelayakan belum pasti";
        vec![
            A::baru("Calon", "Keluarga yang diasesmen", self.calon).induk(4).di(&[Kepala("{} calon"), Metadata]),
            A::baru("Diterima", "Mendapat kursi di angkatan ini", self.diterima).anak().di(&[
                Terminal,
                Metadata,
                Json("diterima"),
            ]),
            A::baru("Cadangan", "Lolos, belum mendapat kursi", self.cadangan).anak().semua(|d| &d.cadangan).di(&[
                Terminal,
                Metadata,
                Json("cadangan"),
            ]),
            A::baru("Tidak Lolos", gugur, self.tidak_lolos).anak().semua(|d| &d.tidak_lolos).di(&[
                Terminal,
                Metadata,
                Json("tidak_lolos"),
            ]),
            A::baru("Belum Lengkap", belum, self.belum_lengkap).anak().semua(|d| &d.belum_lengkap).di(&[
                Terminal,
                Metadata,
                Json("belum_lengkap"),
            ]),
            A::baru("Kuota", "Kursi angkatan ini", self.kuota).induk(0),
            A::baru("Terisi", "Peserta angkatan ini, tanpa yang berhenti", terisi)
                .anak()
                .bila(|d| &d.angkatan, [("No", ">0".into()), ("Status", "<>Berhenti".into())]),
            A::baru("di antaranya baru", "Masuk lewat penyusunan ini", self.baru)
                .anak()
                .bila(|d| &d.angkatan, [("Masuk", "baru*".into())]),
            A::baru("Keluarga Layak", "Menurut penyaringan", self.layak).induk(0),
            A::baru("Belum diasesmen", "Tidak ikut dipilih; bukan peserta", self.belum_diasesmen).anak(),
        ]
    }

    /// The steps of the year, by their outcome.
    pub fn langkah(&self) -> Vec<Angka<Senarai>> {
        let satu = |hasil: HasilLangkah, arti| {
            let (nama, n) = (hasil.nama(), self.langkah.get(&hasil).copied().unwrap_or(0));
            A::baru(nama, arti, n).bila(|d| &d.perubahan, [("Hasil", nama.into())])
        };
        let graduasi = "Lulus asesmen graduasi; Graduasi ditetapkan Dinas";
        vec![
            satu(HasilLangkah::Naik, "Masuk tahap berikutnya").di(&[Sebaris("naik tahap {}"), Json("naik_tahap")]),
            satu(HasilLangkah::SiapGraduasi, graduasi).di(&[Sebaris("siap graduasi {}")]),
            satu(HasilLangkah::Tetap, "Tetap di tahapnya, dengan alasan").di(&[Sebaris("tetap {}")]),
            satu(HasilLangkah::PerluDiputuskan, "Didaftar untuk keputusan Dinas").di(&[Sebaris("perlu diputuskan {}")]),
            satu(HasilLangkah::Selesai, "Graduasi atau Berhenti menurut register"),
            A::baru("Terlambat", "Melewati tahun kedua tahapnya (T11)", self.terlambat)
                .bila(|d| &d.perubahan, [("Terlambat", "Ya".into())]),
        ]
    }

    /// Everyone of a class, whatever the status.
    pub fn kelas(&self, kelas: Kelas) -> u32 {
        self.per_kelas.get(&(false, Some(kelas))).map_or(0, |n| n.iter().sum())
    }

    /// Places, groups and the share of a group: rows for the JSON, in the order of region codes.
    fn alokasi(&self, alokasi: Alokasi) -> Vec<AlokasiJson> {
        let satu = |kecamatan: Option<Kecamatan>, kelurahan: Option<Kelurahan>, g: Kelompok| {
            let k = self.kursi.get(&g).copied().unwrap_or_default();
            AlokasiJson {
                kecamatan: kecamatan.map(Kecamatan::nama),
                kelurahan: kelurahan.map(Kelurahan::nama),
                lolos: k.lolos,
                kursi: k.kursi,
                terisi: k.terisi,
            }
        };
        let mut semua: Vec<AlokasiJson> = match alokasi {
            Alokasi::Kelurahan => {
                Kelurahan::semua().map(|k| satu(Some(k.kecamatan()), Some(k), Kelompok::Wilayah(k.indeks()))).collect()
            }
            Alokasi::Kecamatan => {
                Kecamatan::semua().map(|k| satu(Some(k), None, Kelompok::Wilayah(k.indeks()))).collect()
            }
            Alokasi::Kota => vec![satu(None, None, Kelompok::Wilayah(0))],
        };
        if self.kursi.contains_key(&Kelompok::TidakDiketahui) {
            semua.push(satu(None, None, Kelompok::TidakDiketahui));
        }
        semua
    }

    /// What `--json` says of a year's angkatan, keys in the order of the promise.
    pub fn json(&self, alokasi: Alokasi) -> impl Serialize {
        let [i, ii, iii, iv] = Kelas::SEMUA.map(|k| self.kelas(k));
        let lain = self.per_kelas.get(&(true, None)).map(|n| n.iter().sum());
        JsonCohort {
            tahun: self.tahun,
            baris: self.baris,
            calon: self.calon,
            lolos_asesmen: self.diterima + self.cadangan,
            angka: Peta::baru(&self.angka()),
            register: RegisterJson { i, ii, iii, iv, lain },
            langkah: Peta::baru(&self.langkah()),
            alokasi: self.alokasi(alokasi),
        }
    }
}

#[derive(Serialize)]
struct JsonCohort {
    tahun: u16,
    baris: BanyakBaris,
    calon: u32,
    lolos_asesmen: u32,
    #[serde(flatten)]
    angka: Peta,
    register: RegisterJson,
    #[serde(flatten)]
    langkah: Peta,
    alokasi: Vec<AlokasiJson>,
}

#[derive(Serialize)]
struct RegisterJson {
    #[serde(rename = "I")]
    i: u32,
    #[serde(rename = "II")]
    ii: u32,
    #[serde(rename = "III")]
    iii: u32,
    #[serde(rename = "IV")]
    iv: u32,
    /// Those whose stage isn't known, where there are any.
    #[serde(rename = "Lain", skip_serializing_if = "Option::is_none")]
    lain: Option<u32>,
}

/// Places of a group; `null` names: the whole city, or those whose place isn't known.
#[derive(Serialize)]
pub struct AlokasiJson {
    kecamatan: Option<&'static str>,
    kelurahan: Option<&'static str>,
    lolos: u32,
    kursi: u32,
    terisi: u32,
}
