//! The content of a cell, whatever the file.

use std::borrow::Cow;

use chrono::NaiveDate;

use crate::domain::rupiah::Rupiah;
use crate::domain::tanda;

/// The content of a cell.
#[derive(Clone, PartialEq, Debug)]
pub enum Isi<'a> {
    Kosong,
    Teks(Cow<'a, str>),
    Angka(u32),
    Rupiah(Rupiah),
    /// Tenths of a per cent: 125 is 12.5%.
    Persen(i64),
    Tanggal(NaiveDate),
}

impl<'a> Isi<'a> {
    pub fn teks(teks: impl Into<Cow<'a, str>>) -> Isi<'a> {
        let teks = teks.into();
        if teks.is_empty() { Isi::Kosong } else { Isi::Teks(teks) }
    }

    /// As the mark of a row has it.
    pub fn bertanda(&self) -> Cow<'_, str> {
        match self {
            Isi::Kosong => "".into(),
            Isi::Teks(t) => tanda::teks(t),
            Isi::Angka(n) => n.to_string().into(),
            Isi::Rupiah(n) => n.nilai().to_string().into(),
            Isi::Persen(n) => tanda::angka(*n as f64 / 1000.0).into(),
            Isi::Tanggal(t) => t.to_string().into(),
        }
    }

    pub fn angka(angka: Option<u32>) -> Isi<'a> {
        angka.map_or(Isi::Kosong, Isi::Angka)
    }
}
