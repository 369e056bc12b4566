//! What `uep grade` wrote, read back: `Hasil Penilaian` and `Monitoring` of any quarters, also after an
//! officer saved them, with what was changed since.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::hasil::{self, BarisDitahan, BarisHasil, Terbaca, kecuali_ditahan};
use super::keputusan::{self, KeputusanDinas};
use super::penilaian::{self, LembarPenilaian};
use super::tabel::{self, Isi};
use crate::domain::triwulan::Triwulan;
use crate::error::Result;
use crate::read::cari::Pencarian;
use crate::read::sumber::Sumber;
use crate::table::jenis::Jenis;
use crate::table::kolom::Kolom;
use crate::temuan::{Kode, Tempat, Temuan};

/// Results and forms of quarters, in the order of their sheets.
#[derive(Default)]
pub struct HasilTriwulan {
    pub hasil: Vec<BarisHasil>,
    /// Forms of those graded and of those monitored alone.
    pub monitoring: Vec<LembarPenilaian>,
    /// What was found when a quarter was graded. A workbook says it in Metadata, a CSV in its rows: there only
    /// findings in rows of graded participants are known. A quarter that isn't here doesn't say.
    pub temuan: BTreeMap<Triwulan, TemuanTriwulan>,
    /// What the Dinas wrote into the sheets `Perlu Keputusan`.
    pub keputusan: Vec<KeputusanDinas>,
    /// Results that must not be used: nobody knows what was decided there.
    pub hasil_ditahan: Vec<BarisDitahan>,
    /// Forms that must not be used: their answers aren't known.
    pub monitoring_ditahan: Vec<BarisDitahan>,
}

/// How many findings of each code.
pub type TemuanTriwulan = BTreeMap<Kode, u32>;

/// `P024 12; P028 3`, or `tidak ada`.
pub fn tulis_temuan<'a>(kode: impl Iterator<Item = (&'a str, u32)>) -> String {
    let semua: Vec<String> = kode.map(|(k, n)| if n == 1 { k.to_owned() } else { format!("{k} {n}") }).collect();
    if semua.is_empty() { TANPA_TEMUAN.into() } else { semua.join("; ") }
}

const TANPA_TEMUAN: &str = "tidak ada";

/// Adds what [`tulis_temuan`] wrote. Codes of another version's catalogue are nobody's here.
fn tambah_temuan(teks: &str, ke: &mut TemuanTriwulan) {
    for satu in teks.split(';').map(str::trim) {
        let (kode, banyak) = satu.split_once(' ').unwrap_or((satu, "1"));
        let dikenal = Kode::SEMUA.iter().find(|k| k.kode() == kode);
        if let (Some(kode), Ok(n)) = (dikenal, banyak.parse::<u32>()) {
            *ke.entry(*kode).or_default() += n;
        }
    }
}

/// Reads a source of kind [`Jenis::Hasil`] or [`Jenis::Monitoring`].
///
/// # Errors
/// A damaged file, or one whose ids are masked.
pub fn baca(s: &Sumber, nomor: u16, acuan: NaiveDate) -> Result<Isi<HasilTriwulan>> {
    let (mut isi, ada) = if s.judul.jenis == Jenis::Monitoring {
        let isi = tabel::baca(s, nomor, acuan, |b| kecuali_ditahan(b, |b| penilaian::baca(b, None)))?;
        let ada = isi.baris.len();
        let temuan = temuan_buku(s)?;
        let dari = |baris| {
            let (monitoring, monitoring_ditahan) = pisah(baris);
            HasilTriwulan { monitoring, monitoring_ditahan, temuan, ..HasilTriwulan::default() }
        };
        (isi.jadi(dari), ada)
    } else {
        let mut isi = tabel::baca(s, nomor, acuan, |b| kecuali_ditahan(b, hasil::baca))?;
        let ada = isi.baris.len();
        // Once a workbook, whatever sheets continue its results.
        let lanjutan = s.lembar().is_some_and(|l| l.contains(" ("));
        let (keputusan, lembar) = if lanjutan { Default::default() } else { keputusan::baca(s, nomor)? };
        isi.temuan.extend(lembar.temuan);
        isi.perubahan.extend(lembar.perubahan);
        let dari = |baris| {
            let (hasil, hasil_ditahan) = pisah(baris);
            let hasil: Vec<BarisHasil> = hasil.into_iter().flatten().collect();
            let temuan = if s.lembar().is_none() { temuan_baris(&hasil) } else { BTreeMap::new() };
            HasilTriwulan { hasil, hasil_ditahan, temuan, keputusan, ..HasilTriwulan::default() }
        };
        (isi.jadi(dari), ada)
    };
    if s.judul.jenis == Jenis::Hasil && ada > 0 && !s.judul.peta.punya(Kolom::Verifikasi) {
        let tempat = Tempat { sumber: nomor, baris: s.akhir_judul() };
        isi.temuan.push(Temuan::baru(Kode::HasilTanpaVerifikasi, tempat, 0, ""));
    }
    Ok(isi)
}

impl HasilTriwulan {
    /// Those of the next sheet behind those so far.
    pub fn tambah(&mut self, lain: HasilTriwulan) {
        self.hasil.extend(lain.hasil);
        self.monitoring.extend(lain.monitoring);
        self.keputusan.extend(lain.keputusan);
        self.hasil_ditahan.extend(lain.hasil_ditahan);
        self.monitoring_ditahan.extend(lain.monitoring_ditahan);
        for (triwulan, kode) in lain.temuan {
            let milik = self.temuan.entry(triwulan).or_default();
            kode.into_iter().for_each(|(k, n)| *milik.entry(k).or_default() += n);
        }
    }
}

/// Rows that may be used, and those that may not.
fn pisah<T>(baris: Vec<Terbaca<T>>) -> (Vec<T>, Vec<BarisDitahan>) {
    let (mut dipakai, mut ditahan) = (Vec::with_capacity(baris.len()), Vec::new());
    for b in baris {
        match b {
            Terbaca::Dipakai(isi) => dipakai.push(isi),
            Terbaca::Ditahan(b) => ditahan.push(b),
        }
    }
    (dipakai, ditahan)
}

/// By Metadata of the workbook.
fn temuan_buku(s: &Sumber) -> Result<BTreeMap<Triwulan, TemuanTriwulan>> {
    let mut semua = BTreeMap::new();
    let Some(buku) = Pencarian::dalam(s) else { return Ok(semua) };
    let triwulan = buku.isian("Metadata", "Triwulan")?.and_then(|t| t.parse().ok());
    let Some(triwulan) = triwulan else { return Ok(semua) };
    if let Some(teks) = buku.isian("Metadata", "Temuan")? {
        tambah_temuan(&teks, semua.entry(triwulan).or_default());
    } else if buku.punya("Masalah Data") {
        // A workbook of before that row: its list of findings is there.
        let milik = semua.entry(triwulan).or_default();
        for baris in buku.daftar("Masalah Data", &["Kode"], |isi| !isi.is_empty())? {
            tambah_temuan(baris.sel("Kode"), milik);
        }
    }
    Ok(semua)
}

/// By the rows themselves.
fn temuan_baris(hasil: &[BarisHasil]) -> BTreeMap<Triwulan, TemuanTriwulan> {
    let mut semua: BTreeMap<Triwulan, TemuanTriwulan> = BTreeMap::new();
    for b in hasil {
        if let Some(teks) = &b.temuan {
            tambah_temuan(teks, semua.entry(b.putusan.triwulan).or_default());
        }
    }
    semua
}
