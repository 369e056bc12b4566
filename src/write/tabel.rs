//! Lists by their columns: one definition serves the workbook and the CSV.

pub use super::isi::Isi;
use super::lolos;
use crate::table::lolos::{Lolos, menurut};
pub use crate::table::rupa::Rupa;

/// A column of a list; `B` is what a row is made from.
pub struct Kolom<B: ?Sized> {
    pub judul: &'static str,
    /// Width in characters.
    pub lebar: f64,
    pub rupa: Rupa,
    isi: Pembuat<B>,
    lolos: Lolos,
    /// The title is somebody's own, too.
    titipan: bool,
    /// Read by programs alone: hidden in a workbook, left out of one that is masked.
    pub tersembunyi: bool,
}

/// Makes the cell of a row.
enum Pembuat<B: ?Sized> {
    Satu(for<'a> fn(&'a B) -> Isi<'a>),
    /// One of several alike, by its number.
    Ke(for<'a> fn(&'a B, usize) -> Isi<'a>, usize),
}

impl<B> Kolom<B> {
    pub fn baru(judul: &'static str, lebar: f64, rupa: Rupa, isi: for<'a> fn(&'a B) -> Isi<'a>) -> Kolom<B> {
        Kolom { judul, lebar, rupa, isi: Pembuat::Satu(isi), lolos: menurut(judul), titipan: false, tersembunyi: false }
    }

    /// Column number `ke` of several that are made alike.
    pub fn ke(
        judul: &'static str,
        lebar: f64,
        rupa: Rupa,
        isi: for<'a> fn(&'a B, usize) -> Isi<'a>,
        ke: usize,
    ) -> Kolom<B> {
        Kolom {
            judul,
            lebar,
            rupa,
            isi: Pembuat::Ke(isi, ke),
            lolos: menurut(judul),
            titipan: false,
            tersembunyi: false,
        }
    }

    /// Its words are the program's own, whatever the title says elsewhere; what they quote is masked by the list.
    pub fn baku(judul: &'static str, lebar: f64, rupa: Rupa, isi: for<'a> fn(&'a B) -> Isi<'a>) -> Kolom<B> {
        Kolom { lolos: Lolos::Baku, ..Kolom::baru(judul, lebar, rupa, isi) }
    }

    /// A column that the office added to its own list: nothing of it passes, not even the title.
    pub fn titipan(self) -> Kolom<B> {
        Kolom { lolos: Lolos::Tidak, titipan: true, ..self }
    }

    /// A column for programs: nothing of it passes under `--mask`.
    pub fn tersembunyi(self) -> Kolom<B> {
        Kolom { lolos: Lolos::Tidak, tersembunyi: true, ..self }
    }

    /// The title as a masked output shows it.
    pub fn judul_tampil(&self, samarkan: bool) -> &'static str {
        if samarkan && self.titipan { "Kolom lain" } else { self.judul }
    }

    /// The cell as it may be shown: what writes cells asks here.
    pub fn sel_tampil<'a>(&self, baris: &'a B, samarkan: bool) -> Isi<'a> {
        let isi = self.sel(baris);
        if samarkan { lolos::saring(self.lolos, isi) } else { isi }
    }

    pub fn sel<'a>(&self, baris: &'a B) -> Isi<'a> {
        match self.isi {
            Pembuat::Satu(isi) => isi(baris),
            Pembuat::Ke(isi, ke) => isi(baris, ke),
        }
    }
}
