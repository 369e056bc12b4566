//! What `uep grade` wrote, read back: `Hasil Penilaian` and `Monitoring` of any quarters, also after an
//! officer saved them, with what was changed since.

use chrono::NaiveDate;

use super::hasil::{self, BarisHasil};
use super::penilaian::{self, LembarPenilaian};
use super::tabel::{self, Isi};
use crate::error::Result;
use crate::read::cari::Pencarian;
use crate::read::jenis::Jenis;
use crate::read::kolom::Kolom;
use crate::read::sumber::Sumber;
use crate::temuan::{Kode, Tempat, Temuan};

/// Results and forms of quarters, in the order of their sheets.
#[derive(Default)]
pub struct HasilTriwulan {
    pub hasil: Vec<BarisHasil>,
    /// Forms of those graded and of those monitored alone.
    pub monitoring: Vec<LembarPenilaian>,
}

/// Reads a source of kind [`Jenis::Hasil`] or [`Jenis::Monitoring`].
///
/// # Errors
/// A damaged file, or one whose ids are masked.
pub fn baca(s: &Sumber, nomor: u16, acuan: NaiveDate) -> Result<Isi<HasilTriwulan>> {
    let (mut isi, ada) = if s.judul.jenis == Jenis::Monitoring {
        let isi = tabel::baca(s, nomor, acuan, penilaian::baca_monitoring)?;
        let ada = isi.baris.len();
        (isi.jadi(|monitoring| HasilTriwulan { monitoring, ..HasilTriwulan::default() }), ada)
    } else {
        let isi = tabel::baca(s, nomor, acuan, hasil::baca)?;
        let ada = isi.baris.len();
        let hasil = |baris: Vec<Option<BarisHasil>>| baris.into_iter().flatten().collect();
        (isi.jadi(|baris| HasilTriwulan { hasil: hasil(baris), ..HasilTriwulan::default() }), ada)
    };
    isi.temuan.extend(diubah(s, nomor, ada)?);
    Ok(isi)
}

impl HasilTriwulan {
    /// Those of the next sheet behind those so far.
    pub fn tambah(&mut self, lain: HasilTriwulan) {
        self.hasil.extend(lain.hasil);
        self.monitoring.extend(lain.monitoring);
    }
}

/// Marks taken out, and rows taken out or put in after grading: `Metadata` says how many there were.
fn diubah(s: &Sumber, nomor: u16, ada: usize) -> Result<Vec<Temuan>> {
    let (Some(lembar), Some(buku)) = (s.lembar(), Pencarian::dalam(s)) else { return Ok(Vec::new()) };
    let mut temuan = Vec::new();
    let tempat = Tempat { sumber: nomor, baris: s.akhir_judul() };
    if !s.judul.peta.punya(Kolom::Sidik) {
        temuan.push(Temuan::baru(Kode::HasilDiubah, tempat, 0, "").dengan("kolom Sidik tidak ada"));
    }
    let isian = buku.isian("Metadata", &format!("Baris {lembar}"))?;
    let semula = isian.and_then(|t| t.replace('.', "").parse::<usize>().ok());
    if let Some(semula) = semula.filter(|n| *n != ada) {
        let apa = format!("Metadata: {semula} baris");
        temuan.push(Temuan::baru(Kode::HasilBerkurang, tempat, 0, format!("{ada} baris")).dengan(apa));
    }
    Ok(temuan)
}
