//! The yearly roll-over: everyone of the register with the step of the year.
//!
//! Register and results decide by `perwal::tahap`; here they are brought together, and what contradicts is
//! reported. Nobody moves on doubtful ground: twice in the register, class or status unreadable.

use std::collections::BTreeSet;

use super::daftar::Daftar;
use super::keluarga::Keluarga;
use super::{BahanAngkatan, Waktu};
use crate::decide::grade::riwayat::Riwayat;
use crate::domain::formulir::Medan;
use crate::domain::jawaban::Jawaban;
use crate::domain::kelas::Kelas;
use crate::domain::peserta::StatusPeserta;
use crate::domain::triwulan::Triwulan;
use crate::perwal::insentif::NaikTahap;
use crate::perwal::kelayakan::Status;
use crate::perwal::parameter::Parameter;
use crate::perwal::tahap::jejak::Jejak;
use crate::perwal::tahap::{self, HasilLangkah, Keadaan, Langkah, Sebab, TriwulanEmpat};
use crate::record::antar_baris::Catatan;
use crate::record::hasil::{BarisDitahan, BarisHasil};
use crate::record::penilaian::LembarPenilaian;
use crate::record::register::Terdaftar;
use crate::record::rekaman::BacaanAngkatan;
use crate::record::saringan::Tersaring;
use crate::table::kolom::Kolom;
use crate::temuan::Kode;

/// A participant's step.
#[derive(Clone, Debug)]
pub struct LangkahPeserta<'a> {
    pub terdaftar: &'a Terdaftar,
    pub dari: Option<Kelas>,
    pub ke: Option<Kelas>,
    pub hasil: HasilLangkah,
    pub sebab: Sebab,
    /// Stays beyond the stage's second year.
    pub terlambat: bool,
    /// The fourth quarter's result for the participant's class.
    pub triwulan_empat: Option<&'a BarisHasil>,
    /// Graded quarters with C or TP in a row (T23).
    pub tanpa_kemajuan: u8,
    /// Of the latest quarter that says it, else of the register.
    pub profil_baseline: Jawaban<bool>,
}

impl LangkahPeserta<'_> {
    /// The step with all that it rests on.
    pub fn jejak(&self) -> Jejak {
        Jejak {
            hasil: self.hasil,
            dari: self.dari,
            ke: self.ke,
            sebab: self.sebab,
            terlambat: self.terlambat,
            tanpa_kemajuan: self.tanpa_kemajuan,
            keputusan: self.terdaftar.keputusan.map(|k| (k.apa, k.dijalankan)),
        }
    }
}

/// Results before the year; later ones are a finding.
pub fn riwayat<'a>(bahan: &'a BahanAngkatan, tahun: u16, c: &mut Catatan<'_>) -> Riwayat<'a> {
    let sebelum = |t: Triwulan| t.tahun < i32::from(tahun);
    let mut sesudah = BTreeSet::new();
    for b in bahan.hasil.hasil.iter().filter(|b| !sebelum(b.putusan.triwulan)) {
        if sesudah.insert(b.asal.sumber) {
            c.catat(Kode::HasilSesudah, b.asal, Kolom::Triwulan, &b.putusan.triwulan.to_string());
        }
    }
    let hasil = bahan.hasil.hasil.iter().filter(|b| sebelum(b.putusan.triwulan));
    let formulir = bahan.hasil.monitoring.iter().filter(|l| l.triwulan.is_some_and(sebelum));
    let ditahan = |semua: &'a [BarisDitahan]| semua.iter().filter(move |b| b.triwulan.is_none_or(sebelum));
    let riwayat = Riwayat::baru(hasil, formulir, c).dengan_ditahan(ditahan(&bahan.hasil.hasil_ditahan));
    riwayat.dengan_formulir_ditahan(ditahan(&bahan.hasil.monitoring_ditahan))
}

/// Everyone's step, by ID.
pub fn bergulir<'a>(
    daftar: &Daftar<'a>,
    keluarga: &Keluarga<'a>,
    riwayat: &Riwayat<'a>,
    (waktu, p): (Waktu, &Parameter),
    c: &mut Catatan<'_>,
) -> Vec<LangkahPeserta<'a>> {
    let penggulir = Penggulir { daftar, keluarga, riwayat, waktu, p };
    let langkah = daftar.semua().map(|t| penggulir.langkah(t, c)).collect();
    tanpa_peserta(riwayat, daftar, c);
    langkah
}

/// Results of somebody whom the register doesn't have.
fn tanpa_peserta(riwayat: &Riwayat<'_>, daftar: &Daftar<'_>, c: &mut Catatan<'_>) {
    for b in riwayat.terakhir_semua() {
        let p = &b.putusan;
        if !daftar.punya_peserta(&p.id, &p.nik) {
            c.catat(Kode::HasilTanpaPeserta, b.asal, Kolom::IdPeserta, &p.id);
        }
    }
}

struct Penggulir<'a, 'b> {
    daftar: &'b Daftar<'a>,
    keluarga: &'b Keluarga<'a>,
    riwayat: &'b Riwayat<'a>,
    waktu: Waktu,
    p: &'b Parameter,
}

impl<'a> Penggulir<'a, '_> {
    fn langkah(&self, t: &'a Terdaftar, c: &mut Catatan<'_>) -> LangkahPeserta<'a> {
        let p = &t.peserta;
        let kelas = p.kelas.ok().flatten();
        self.pertentangan(t, kelas, c);
        let tw4 = Triwulan::baru(i32::from(self.waktu.tahun) - 1, 4);
        let hasil = tw4.and_then(|tw| self.riwayat.hasil_pada(&p.id, &p.nik.teks, tw));
        let sekelas = hasil.filter(|b| kelas.is_some() && b.putusan.kelas == kelas);
        let baru_masuk = t.tahun_masuk_tahap.nilai().is_some_and(|n| n >= self.waktu.tahun);
        if let (Some(b), None, Some(k), false) = (hasil, sekelas, kelas, baru_masuk) {
            let apa = format!("register: {}", k.label());
            let terbaca = b.putusan.kelas.map_or("", Kelas::label);
            c.terangkan(Kode::HasilKelasLain, b.asal, Kolom::Kelas, terbaca, apa);
        }
        let awal = Triwulan::baru(self.waktu.tahun.into(), 1);
        let tanpa_kemajuan = awal.map_or(0, |tw| self.riwayat.tanpa_kemajuan(&p.id, &p.nik.teks, tw));
        let profil_baseline = self.profil(t);
        let dasar = LangkahPeserta {
            terdaftar: t,
            dari: kelas,
            ke: kelas,
            hasil: HasilLangkah::PerluDiputuskan,
            sebab: Sebab::KelasTidakDiketahui,
            terlambat: false,
            triwulan_empat: sekelas,
            tanpa_kemajuan,
            profil_baseline,
        };
        let kelas = match (self.ragu(t), kelas) {
            (Some(sebab), _) => return LangkahPeserta { sebab, ..dasar },
            (None, None) => return dasar,
            (None, Some(kelas)) => kelas,
        };
        let Langkah { hasil, ke, sebab, terlambat } = tahap::langkah(&Keadaan {
            tahun: self.waktu.tahun,
            angkatan: p.angkatan.tahun(),
            kelas,
            status: p.status,
            keputusan: t.keputusan.filter(|k| k.dijalankan).map(|k| k.apa),
            masuk_tahap: t.tahun_masuk_tahap.nilai(),
            tak_lagi_layak: self
                .menurut_penyaringan(t, |k| k.status == Some(Status::TidakLayak) && k.ditahan.is_none()),
            penyaringan_diubah: self.menurut_penyaringan(t, |k| k.ditahan.is_some()),
            profil_baseline,
            triwulan_empat: sekelas.map(|b| TriwulanEmpat {
                kategori: b.putusan.kategori,
                naik: NaikTahap::dari_teks(&b.putusan.naik_tahap),
                terverifikasi: !self.p.verifikasi_wajib || b.putusan.terverifikasi(),
            }),
            hasil_diubah: tw4.is_some_and(|tw| self.riwayat.ditahan(&p.id, &p.nik.teks).any(|t| t == tw)),
            tanpa_kemajuan,
        });
        LangkahPeserta { hasil, ke: Some(ke), sebab, terlambat, ..dasar }
    }

    /// Why nobody can say who this is or where they stand.
    fn ragu(&self, t: &Terdaftar) -> Option<Sebab> {
        let p = &t.peserta;
        if p.ditahan.is_some() {
            Some(Sebab::RegisterDiubah)
        } else if self.daftar.ganda(p) {
            Some(Sebab::IdGanda)
        } else if self.daftar.nik_ganda(p) {
            Some(Sebab::NikGanda)
        } else if p.status_salah {
            Some(Sebab::StatusTakTerbaca)
        } else if p.kelas.is_err() {
            Some(Sebab::KelasTakTerbaca)
        } else {
            None
        }
    }

    /// Of the latest form that says it, else of the register; behind a form that was changed nobody knows, unless an
    /// earlier one or the register has it complete.
    fn profil(&self, t: &Terdaftar) -> Jawaban<bool> {
        let p = &t.peserta;
        let formulir = self.riwayat.formulir_kelas(&p.id, &p.nik.teks, Kelas::Potensial).rev();
        let isi = |l: &LembarPenilaian| l.formulir.ya_tidak(Medan::ProfilBaseline);
        let terisi = formulir.map(|l| (l.triwulan, isi(l))).find(|(_, j)| !j.kosong());
        let (triwulan, profil) = terisi.unwrap_or((None, t.profil_baseline));
        let lengkap = [profil, t.profil_baseline].contains(&Jawaban::Isi(true));
        match self.riwayat.formulir_ditahan(&p.id, &p.nik.teks) {
            Some(ditahan) if triwulan < Some(ditahan) && !lengkap => Jawaban::Kosong,
            _ => profil,
        }
    }

    /// Pasal 9: those who were in before the Perwal stay while they still meet the terms. What the screening says of
    /// such a family.
    fn menurut_penyaringan(&self, t: &Terdaftar, apa: impl Fn(&Tersaring) -> bool) -> bool {
        let lama = matches!(t.peserta.angkatan, BacaanAngkatan::SebelumPerwal(_));
        let keluarga = t.peserta.kk.sah.and_then(|kk| self.keluarga.cari(kk));
        lama && keluarga.is_some_and(apa)
    }

    /// What officers entered stands; what contradicts the years of Matrik 4.1 is reported.
    fn pertentangan(&self, t: &Terdaftar, kelas: Option<Kelas>, c: &mut Catatan<'_>) {
        let p = &t.peserta;
        let tahun = self.waktu.tahun;
        let Some(angkatan) = p.angkatan.tahun() else { return };
        if angkatan > tahun {
            c.catat(Kode::AngkatanDiDepan, p.asal, Kolom::Angkatan, &angkatan.to_string());
            return;
        }
        if let Some(masuk) = t.tahun_masuk_tahap.nilai().filter(|n| *n < angkatan || *n > tahun) {
            c.catat(Kode::TahunTahapSalah, p.asal, Kolom::TahunMasukTahap, &masuk.to_string());
        }
        let Some(kelas) = kelas else { return };
        let selesai = matches!(p.status, StatusPeserta::SiapGraduasi | StatusPeserta::Graduasi);
        if selesai && kelas != Kelas::Mandiri {
            c.catat(Kode::StatusTahapBeda, p.asal, Kolom::StatusPeserta, p.status.nama());
        }
        let lama = matches!(p.angkatan, BacaanAngkatan::SebelumPerwal(_));
        if let Some(pertama) = tahap::mendahului(angkatan, lama, kelas, p.status, tahun) {
            let apa = format!("tahun pertamanya {pertama}");
            c.terangkan(Kode::TahapMendahului, p.asal, Kolom::Tahap, kelas.tahap(), apa);
        }
    }
}
