//! Corrections: what officers wrote into Nilai Benar of a workbook of ours, on its way to the cells it is meant
//! for.
//!
//! ```text
//! workbook ─ baca ──▶ Koreksi ─ rencana ──▶ TambalanSumber ─ Penambal ──▶ the row as corrected
//!            rows     as written  which cell   by source,                  before anything reads it
//!                                 of which     by row
//!                                 source
//! ```
//! A correction never guesses: what does not point at one cell, or points at a cell that says something
//! else by now, is refused with its reason. Corrections are applied in the order of the files given; each
//! is held against the value that those before it left. What is no value of its column is refused by the reader
//! that the row has anyway.

mod alamat;
mod baca;
mod rencana;
mod sah;
mod sama;
mod tambal;

use chrono::NaiveDate;
use serde::Serialize;

use crate::read::row::Sel;
use crate::temuan::{Kode, Rujuk, Tempat, Temuan};

pub use alamat::KOSONG;
pub use baca::baca;
pub use rencana::{Rencana, rencanakan};
pub use tambal::{Akibat, Penambal, TambalanSumber};

/// A correction of one cell.
#[derive(Clone, Debug)]
pub struct Koreksi {
    /// Row of the corrections' file.
    pub asal: Tempat,
    /// Column of Nilai Benar there, from 1.
    pub kolom_asal: u16,
    /// Files count in the order given, and in a file what an earlier run applied comes before what was
    /// filled in since.
    pub giliran: (u16, bool),
    pub sasaran: Result<Sasaran, &'static str>,
    pub pemilik: Pemilik,
    /// File, cell and title as written.
    pub berkas: Box<str>,
    pub sel: Box<str>,
    pub kolom: Box<str>,
    /// What the officer saw in the cell.
    pub terbaca: Box<str>,
    pub nilai: NilaiBenar,
    pub oleh: Box<str>,
    pub tanggal: TanggalKoreksi,
    pub putusan: Putusan,
    pub dampak: Option<Dampak>,
}

/// What it did to the families it touched.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Dampak {
    /// Status of the family of the row without the corrections, and with them.
    pub sebelum: &'static str,
    pub sesudah: &'static str,
    /// The row of another family with the same NIK, and the same of it.
    pub lain: Option<(Tempat, &'static str, &'static str)>,
}

/// The cell that a correction points at.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sasaran {
    pub berkas: Box<str>,
    /// `None` for a text file; a row added by hand may leave it out.
    pub lembar: Option<Box<str>>,
    pub baris: u32,
    pub kolom: KolomSasaran,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum KolomSasaran {
    /// From 0, with the title that should stand above it; blank where none is named.
    Indeks(u16, Box<str>),
    /// By title alone.
    Judul(Box<str>),
}

/// Whose row it was when the officer saw it; blank where nobody's number stood there. Rows move when a file is
/// made anew, and many cells say the same.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Pemilik {
    /// ID Peserta.
    pub id: Box<str>,
    pub kk: Box<str>,
    pub nik: Box<str>,
}

/// The new content of the cell.
#[derive(Clone, PartialEq, Debug)]
pub enum NilaiBenar {
    Teks(Box<str>),
    Angka(f64),
    Logika(bool),
    /// `#N/A` and the like: nothing to put anywhere.
    Galat(&'static str),
}

impl NilaiBenar {
    pub fn sel(&self) -> Sel<'_> {
        match self {
            NilaiBenar::Teks(t) => Sel::Teks(t),
            NilaiBenar::Angka(n) => Sel::Angka(*n),
            NilaiBenar::Logika(b) => Sel::Logika(*b),
            NilaiBenar::Galat(g) => Sel::Galat(g),
        }
    }

    /// As text.
    pub fn tampil(&self) -> Box<str> {
        self.sel().tampil().into()
    }
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum TanggalKoreksi {
    Kosong,
    Hari(NaiveDate),
    /// As written.
    TakTerbaca(Box<str>),
}

/// What became of a correction.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Putusan {
    Diterapkan {
        /// What stood in the cell.
        lama: Box<str>,
        /// An earlier correction had put the same value there.
        sudah: bool,
    },
    Ditolak {
        kode: Kode,
        sebab: Box<str>,
        /// What stands in the cell, where that is the reason.
        kini: Option<Box<str>>,
    },
}

impl Putusan {
    fn tolak(kode: Kode, sebab: impl Into<Box<str>>) -> Putusan {
        Putusan::Ditolak { kode, sebab: sebab.into(), kini: None }
    }
}

impl Koreksi {
    pub fn diterapkan(&self) -> bool {
        matches!(self.putusan, Putusan::Diterapkan { .. })
    }

    /// The finding of a refused one.
    fn temuan(&self) -> Option<Temuan> {
        let Putusan::Ditolak { kode, sebab, kini } = &self.putusan else { return None };
        let di = if self.sel.is_empty() { String::new() } else { format!("{}, {}: ", self.berkas, self.sel) };
        let kini = kini.as_ref().map(|k| format!(" \"{k}\"")).unwrap_or_default();
        let keterangan =
            if Rujuk::dari_tanda(sebab).is_some() { sebab.to_string() } else { format!("{di}{sebab}{kini}") };
        let temuan = Temuan::baru(*kode, self.asal, self.kolom_asal, self.nilai.tampil());
        Some(temuan.dengan(keterangan))
    }
}

/// All corrections of a run with their outcome.
#[derive(Clone, Default, Debug)]
pub struct DaftarKoreksi(pub Vec<Koreksi>);

impl DaftarKoreksi {
    pub fn diterapkan(&self) -> u32 {
        self.0.iter().filter(|k| k.diterapkan()).count() as u32
    }

    pub fn ditolak(&self) -> u32 {
        self.0.len() as u32 - self.diterapkan()
    }

    pub fn banyak(&self) -> BanyakKoreksi {
        BanyakKoreksi { diterapkan: self.diterapkan(), ditolak: self.ditolak() }
    }
}

/// `"koreksi"` of every command's JSON.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct BanyakKoreksi {
    pub diterapkan: u32,
    pub ditolak: u32,
}
