//! What `uep grade` wrote, read back: `Hasil Penilaian` and `Monitoring` of any quarters, also after an
//! officer saved them, with what was changed since.

use std::path::Path;

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

/// Reads one sheet after the other; the sheets of a workbook open it once.
#[derive(Default)]
pub struct Pembaca<'a> {
    terbuka: Option<(&'a Path, Pencarian)>,
    pub isi: HasilTriwulan,
}

impl<'a> Pembaca<'a> {
    /// Reads a source of kind [`Jenis::Hasil`] or [`Jenis::Monitoring`]; its rows go to [`Pembaca::isi`].
    ///
    /// # Errors
    /// A damaged file, or one whose ids are masked.
    pub fn baca(&mut self, s: &'a Sumber, nomor: u16, acuan: NaiveDate) -> Result<Isi<()>> {
        if s.judul.jenis == Jenis::Monitoring {
            let Isi { baris, mut temuan, hitungan, sha256 } = tabel::baca(s, nomor, acuan, penilaian::baca_monitoring)?;
            temuan.extend(self.diubah(s, nomor, baris.len())?);
            self.isi.monitoring.extend(baris);
            return Ok(Isi { baris: Vec::new(), temuan, hitungan, sha256 });
        }
        let Isi { baris, mut temuan, hitungan, sha256 } = tabel::baca(s, nomor, acuan, hasil::baca)?;
        temuan.extend(self.diubah(s, nomor, baris.len())?);
        self.isi.hasil.extend(baris.into_iter().flatten());
        Ok(Isi { baris: Vec::new(), temuan, hitungan, sha256 })
    }

    /// Marks taken out, and rows taken out or put in after grading: `Metadata` says how many there were.
    fn diubah(&mut self, s: &'a Sumber, nomor: u16, ada: usize) -> Result<Vec<Temuan>> {
        let Some(lembar) = s.lembar() else { return Ok(Vec::new()) };
        let mut temuan = Vec::new();
        let tempat = Tempat { sumber: nomor, baris: s.akhir_judul() };
        if !s.judul.peta.punya(Kolom::Sidik) {
            temuan.push(Temuan::baru(Kode::HasilDiubah, tempat, 0, "").dengan("kolom Sidik tidak ada"));
        }
        let buku = match self.terbuka.take() {
            Some((jalur, buku)) if jalur == s.jalur() => buku,
            _ => Pencarian::buka(s.jalur())?,
        };
        let (_, buku) = self.terbuka.insert((s.jalur(), buku));
        let isian = buku.isian("Metadata", &format!("Baris {lembar}"))?;
        let semula = isian.and_then(|t| t.replace('.', "").parse::<usize>().ok());
        if let Some(semula) = semula.filter(|n| *n != ada) {
            let apa = format!("Metadata: {semula} baris");
            temuan.push(Temuan::baru(Kode::HasilBerkurang, tempat, 0, format!("{ada} baris")).dengan(apa));
        }
        Ok(temuan)
    }
}
