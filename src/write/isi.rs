//! The content of a cell, whatever the file.

use std::borrow::Cow;

use chrono::NaiveDate;

use crate::domain::rupiah::Rupiah;
use crate::domain::tanda::{self, Penghitung};

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

    /// Into the mark of its row.
    pub fn tandai(&self, p: &mut Penghitung) {
        match self {
            Isi::Kosong => p.tambah(""),
            Isi::Teks(t) => p.tambah(&tanda::teks(t)),
            Isi::Angka(n) => p.tambah_tampil(n),
            Isi::Rupiah(n) => p.tambah_tampil(n.nilai()),
            Isi::Persen(n) => p.tambah(&tanda::angka(*n as f64 / 1000.0)),
            Isi::Tanggal(t) => p.tambah_tampil(t),
        }
    }

    pub fn angka(angka: Option<u32>) -> Isi<'a> {
        angka.map_or(Isi::Kosong, Isi::Angka)
    }
}
