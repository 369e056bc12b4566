//! Whose row each row of a programme's table is: findings show it, and a correction finds its row by it. Rows
//! are many and few are ever asked for, so they stand in one text.

use crate::domain::peserta::kunci_id;
use crate::read::header::Judul;
use crate::read::row::Baris;
use crate::table::kolom::Kolom;

/// Of whom a row is: ID Peserta where it has one, else the numbers.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Milik<'a> {
    pub id: &'a str,
    pub kk: &'a str,
    pub nik: &'a str,
}

/// The owners of a source's rows, in the order of the file.
#[derive(Clone, Default, Debug)]
pub struct PemilikBaris {
    /// Row, and where its owner ends in the text.
    baris: Vec<(u32, u32)>,
    teks: String,
}

const PEMISAH: char = '\u{1f}';

impl PemilikBaris {
    pub(super) fn catat(&mut self, judul: &Judul, baris: &Baris<'_>) {
        let sel = |k: Kolom| judul.peta.di(k).map(|i| baris.sel(i).tampil()).unwrap_or_default();
        let id = sel(Kolom::IdPeserta);
        let awal = self.teks.len();
        self.teks.push_str(&kunci_id(&id));
        if self.teks.len() == awal {
            for nomor in [sel(Kolom::NoKk), sel(Kolom::Nik)] {
                self.teks.push(PEMISAH);
                self.teks.push_str(&nomor);
            }
        }
        self.baris.push((baris.nomor, self.teks.len() as u32));
    }

    pub(super) fn gabung(&mut self, lain: &PemilikBaris) {
        let dasar = self.teks.len() as u32;
        self.teks.push_str(&lain.teks);
        self.baris.extend(lain.baris.iter().map(|(baris, akhir)| (*baris, dasar + akhir)));
    }

    /// Rows, those without an ID Peserta, and those of them without a NIK either.
    pub fn tanpa_id(&self) -> (usize, usize, usize) {
        let semua = || self.baris.iter().map(|(b, _)| self.milik(*b)).filter(|m| m.id.is_empty());
        (self.baris.len(), semua().count(), semua().filter(|m| m.nik.is_empty()).count())
    }

    /// The owner of a row; nobody where the row is not there or names nobody.
    pub fn milik(&self, baris: u32) -> Milik<'_> {
        let Ok(i) = self.baris.binary_search_by_key(&baris, |(b, _)| *b) else { return Milik::default() };
        let awal = i.checked_sub(1).map_or(0, |lalu| self.baris[lalu].1 as usize);
        let mut bagian = self.teks[awal..self.baris[i].1 as usize].split(PEMISAH);
        let mut berikut = || bagian.next().unwrap_or_default();
        Milik { id: berikut(), kk: berikut(), nik: berikut() }
    }
}
