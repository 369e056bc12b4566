//! The counts behind summary, workbook and JSON, taken once.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

use crate::decide::grade::{Dinilai, HasilNilai};
use crate::domain::kelas::Kelas;
use crate::domain::triwulan::Triwulan;
use crate::perwal::insentif::NaikTahap;
use crate::perwal::tabel_5_1::Kategori;
use crate::record::hitungan::BanyakBaris;
use crate::sheets::angka::{Angka, Peta, Tampil};
use crate::sheets::jalan::Jalan;
use crate::sheets::masalah::BanyakTemuan;
use crate::temuan::{Kode, Tempat, Temuan};
use crate::write::rentang::Daftar;

/// The outcomes, in the order of the columns.
pub const NILAI: [&str; 5] = ["A", "B", "C", "TP", "BD"];

/// Participants by outcome, in the order of [`NILAI`].
pub type PerNilai = [u32; 5];

/// Place of an outcome in [`NILAI`].
pub fn di(kategori: Option<Kategori>) -> usize {
    kategori.map_or(4, |k| k as usize)
}

/// All counts of a quarter.
#[derive(Clone, Default, Debug)]
pub struct Ringkas {
    pub peserta: u32,
    pub dipantau: u32,
    pub hasil: PerNilai,
    /// Tumbuh, Berkembang, Mandiri; then those whose class isn't known.
    pub per_kelas: [PerNilai; 4],
    /// By year; `None`: not known.
    pub per_angkatan: BTreeMap<Option<u16>, PerNilai>,
    pub naik: u32,
    pub bersyarat: u32,
    pub menunggu: u32,
    /// Graded and not verified (T58).
    pub belum_diverifikasi: u32,
    /// Those with an incentive due now.
    pub insentif: u32,
    pub tanpa_lembar: u32,
    pub tanpa_kemajuan: u32,
    /// Of all sources.
    pub baris: BanyakBaris,
    pub temuan: BanyakTemuan,
    /// Codes of the findings in each row of an assessment sheet.
    pub per_baris: BTreeMap<Tempat, BTreeSet<Kode>>,
}

/// A row of the table of grades by class.
pub struct KelasNilai {
    /// `None`: of another class, or of none that is known.
    pub kelas: Option<Kelas>,
    pub isi: PerNilai,
}

impl KelasNilai {
    pub fn nama(&self) -> &'static str {
        self.kelas.map_or("Kelas lain", Kelas::label)
    }
}

/// Place of a class in [`Ringkas::per_kelas`].
fn tempat_kelas(kelas: Option<Kelas>) -> usize {
    Kelas::DINILAI.iter().position(|k| Some(*k) == kelas).unwrap_or(3)
}

impl Ringkas {
    /// `temuan` sorted.
    pub fn hitung(hasil: &HasilNilai, temuan: &[Temuan], jalan: &Jalan) -> Ringkas {
        let mut r = Ringkas {
            baris: BanyakBaris::hitung(jalan.sumber.iter().map(|s| &s.hitungan)),
            dipantau: hasil.dipantau.len() as u32,
            tanpa_lembar: hasil.tanpa_lembar.len() as u32,
            temuan: BanyakTemuan::hitung(temuan),
            ..Ringkas::default()
        };
        hasil.dinilai.iter().for_each(|d| r.tambah(d));
        for t in temuan {
            r.per_baris.entry(t.tempat).or_default().insert(t.kode);
        }
        r
    }

    fn tambah(&mut self, d: &Dinilai) {
        let nilai = di(d.putusan.kategori());
        self.peserta += 1;
        self.hasil[nilai] += 1;
        self.per_kelas[tempat_kelas(d.orang.kelas)][nilai] += 1;
        self.per_angkatan.entry(d.orang.angkatan).or_default()[nilai] += 1;
        match d.naik.map(|n| n.naik) {
            Some(NaikTahap::Ya) => self.naik += 1,
            Some(NaikTahap::Bersyarat) => self.bersyarat += 1,
            Some(NaikTahap::Menunggu) => self.menunggu += 1,
            Some(NaikTahap::Tidak) | None => {}
        }
        self.belum_diverifikasi += u32::from(d.belum_diverifikasi());
        self.insentif += u32::from(!d.insentif.sekarang.is_empty());
        self.tanpa_kemajuan += u32::from(d.tanpa_kemajuan > 1);
    }

    /// Grades by class; those on a sheet of another class, or of none, where there are any.
    pub fn kelas(&self) -> Vec<KelasNilai> {
        let semua = Kelas::DINILAI.map(Some).into_iter().chain([None]).zip(self.per_kelas);
        semua
            .filter(|(k, isi)| k.is_some() || isi.iter().any(|n| *n > 0))
            .map(|(kelas, isi)| KelasNilai { kelas, isi })
            .collect()
    }

    /// What is to be done, and in which sheet it stands: figures in the order in which they are shown.
    pub fn tindak_lanjut(&self) -> Vec<Angka<Daftar>> {
        type A = Angka<Daftar>;
        let naik = |nama, di, n, kata: &'static str| A::baru(nama, di, n).bila(|d| d, [("Naik Tahap", kata.into())]);
        let nilai = |nama, di, ke: usize| A::baru(nama, di, self.hasil[ke]).bila(|d| d, [("Nilai", NILAI[ke].into())]);
        let coaching = "Coaching dan Remedial";
        let keputusan = "Coaching dan Remedial; Perlu Keputusan";
        vec![
            A::baru("Insentif jatuh tempo", "Insentif", self.insentif),
            naik("Naik tahap: ya", "Naik Tahap", self.naik, "Ya"),
            naik("Naik tahap: bersyarat", "Naik Tahap", self.bersyarat, "Bersyarat"),
            naik("Naik tahap: menunggu", "Hasil Penilaian", self.menunggu, "Menunggu"),
            A::baru("Belum diverifikasi (T58)", "Menunggu Verifikasi", self.belum_diverifikasi)
                .di(&[Tampil::Json("belum_diverifikasi")]),
            nilai("Wajib coaching (B)", coaching, 1),
            nilai("Remedial atau penguatan (C)", coaching, 2),
            nilai("Belum terklasifikasi (TP)", "Perlu Keputusan", 3),
            nilai("Belum dapat dinilai (BD)", "Belum Lengkap", 4),
            A::baru("Peserta register tanpa lembar", "Belum Lengkap", self.tanpa_lembar)
                .di(&[Tampil::Kalimat("{} peserta register belum ada lembar penilaiannya")]),
            A::baru("C atau TP dua triwulan (T23)", keputusan, self.tanpa_kemajuan),
            A::baru("Dipantau: tahap I dan graduasi", "Monitoring", self.dipantau).di(&[Tampil::Kepala("{} dipantau")]),
        ]
    }

    /// What `--json` says of a quarter, keys in the order of the promise.
    pub fn json(&self, triwulan: Triwulan) -> impl Serialize {
        Json {
            triwulan: triwulan.to_string(),
            baris: self.baris,
            peserta: self.peserta,
            dipantau: self.dipantau,
            hasil: Hitungan(self.hasil),
            angka: Peta::baru(&self.tindak_lanjut()),
            per_kelas: PerKelas(self.kelas()),
        }
    }
}

#[derive(Serialize)]
struct Json {
    triwulan: String,
    baris: BanyakBaris,
    peserta: u32,
    dipantau: u32,
    hasil: Hitungan,
    per_kelas: PerKelas,
    #[serde(flatten)]
    angka: Peta,
}

/// `{"A":…,"B":…,"C":…,"TP":…,"BD":…}`
struct Hitungan(PerNilai);

impl Serialize for Hitungan {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_map(NILAI.iter().zip(self.0))
    }
}

struct PerKelas(Vec<KelasNilai>);

impl Serialize for PerKelas {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let mut peta = s.serialize_map(Some(self.0.len()))?;
        for k in &self.0 {
            peta.serialize_entry(k.kelas.map_or("Lain", Kelas::nama), &Hitungan(k.isi))?;
        }
        peta.end()
    }
}
