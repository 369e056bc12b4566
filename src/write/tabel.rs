//! Lists by their columns: one definition serves the workbook and the CSV.

pub use super::isi::Isi;
use super::lolos;
use crate::domain::tanda::Penghitung;
use crate::table::keluaran::{Asal, Bertanda, Daftar, Definisi, KolomKeluaran, SIDIK};
use crate::table::lolos::Lolos;
pub use crate::table::rupa::Rupa;

/// A row of a list: what stands in a column of it.
pub trait Berisi<K> {
    fn isi(&self, kolom: K) -> Isi<'_>;
}

/// A column of a list; `B` is what a row is made from.
pub struct Kolom<B: ?Sized> {
    pub judul: &'static str,
    /// Width in characters.
    pub lebar: f64,
    pub rupa: Rupa,
    pub asal: Asal,
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
    /// The mark of the row, out of the cells in front of it; where the row brings its own, that.
    Sidik(Box<Bertanda>, fn(&B) -> Option<&str>),
}

/// The columns of a list, and the mark of its rows behind them.
pub fn kolom<B: Berisi<K>, K: KolomKeluaran>(daftar: &Daftar<K>) -> Vec<Kolom<B>> {
    daftar.kolom.iter().map(|k| Kolom::dari(*k)).chain([Kolom::sidik(daftar.bertanda())]).collect()
}

impl<B> Kolom<B> {
    /// By its definition.
    pub fn dari<K: KolomKeluaran>(kolom: K) -> Kolom<B>
    where
        B: Berisi<K>,
    {
        Kolom::menurut(kolom.definisi(), |b, ke| b.isi(K::SEMUA[ke]), kolom.ke())
    }

    /// By a definition; `isi` makes what stands in it, by its number.
    pub fn menurut(d: &Definisi, isi: for<'a> fn(&'a B, usize) -> Isi<'a>, ke: usize) -> Kolom<B> {
        Kolom {
            judul: d.judul,
            lebar: d.lebar,
            rupa: d.rupa,
            asal: d.asal,
            isi: Pembuat::Ke(isi, ke),
            lolos: d.lolos(),
            titipan: false,
            tersembunyi: d.tersembunyi,
        }
    }

    /// The mark of the row: the last column.
    pub fn sidik(bertanda: Bertanda) -> Kolom<B> {
        Kolom::sidik_atau(bertanda, |_| None)
    }

    /// The same, but for rows that bring the mark they were read with (`milik`): copying doesn't make a changed row
    /// sound.
    pub fn sidik_atau(bertanda: Bertanda, milik: fn(&B) -> Option<&str>) -> Kolom<B> {
        let kolom = Kolom::menurut(&SIDIK, |_, _| Isi::Kosong, 0);
        Kolom { isi: Pembuat::Sidik(Box::new(bertanda), milik), ..kolom }
    }

    pub fn baru(judul: &'static str, lebar: f64, rupa: Rupa, isi: for<'a> fn(&'a B) -> Isi<'a>) -> Kolom<B> {
        Kolom { isi: Pembuat::Satu(isi), ..Kolom::menurut(&Definisi::baru(judul, lebar, rupa), |_, _| Isi::Kosong, 0) }
    }

    /// Column number `ke` of several that are made alike.
    pub fn ke(
        judul: &'static str,
        lebar: f64,
        rupa: Rupa,
        isi: for<'a> fn(&'a B, usize) -> Isi<'a>,
        ke: usize,
    ) -> Kolom<B> {
        Kolom::menurut(&Definisi::baru(judul, lebar, rupa), isi, ke)
    }

    /// A column that the office added to its own list: nothing of it passes, not even the title, and no mark speaks
    /// for it.
    pub fn titipan(self) -> Kolom<B> {
        Kolom { lolos: Lolos::Tidak, titipan: true, asal: Asal::Diisi, ..self }
    }

    /// The title as a masked output shows it.
    pub fn judul_tampil(&self, samarkan: bool) -> &'static str {
        if samarkan && self.titipan { "Kolom lain" } else { self.judul }
    }

    /// The cell as it may be shown: what writes cells asks here.
    fn sel_tampil<'a>(&self, baris: &'a B, samarkan: bool) -> Isi<'a> {
        let isi = self.sel(baris);
        if samarkan { lolos::saring(self.lolos, isi) } else { isi }
    }

    pub fn sel<'a>(&self, baris: &'a B) -> Isi<'a> {
        match &self.isi {
            Pembuat::Satu(isi) => isi(baris),
            Pembuat::Ke(isi, ke) => isi(baris, *ke),
            Pembuat::Sidik(..) => Isi::Kosong,
        }
    }
}

/// The columns of a list that are written: those for programs are left out of what is masked.
pub struct Tertulis<'k, B> {
    pub kolom: Vec<&'k Kolom<B>>,
    samarkan: bool,
}

impl<'k, B> Tertulis<'k, B> {
    pub fn baru(kolom: &'k [Kolom<B>], samarkan: bool) -> Tertulis<'k, B> {
        Tertulis { kolom: kolom.iter().filter(|k| !(k.tersembunyi && samarkan)).collect(), samarkan }
    }

    pub fn judul(&self) -> impl Iterator<Item = &'static str> {
        self.kolom.iter().map(|k| k.judul_tampil(self.samarkan))
    }

    /// Hands each cell of a row on, with its place: the mark is made out of those that went before.
    ///
    /// # Errors
    /// What `tulis` reports.
    pub fn baris<E>(
        &self,
        baris: &B,
        mut tulis: impl FnMut(usize, &Kolom<B>, &Isi<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        let bertanda = self.kolom.iter().find_map(|k| match &k.isi {
            Pembuat::Sidik(bertanda, _) => Some(&**bertanda),
            _ => None,
        });
        let mut penghitung = bertanda.map(|t| Penghitung::baru(t.kode));
        for (i, k) in self.kolom.iter().enumerate() {
            match (&k.isi, bertanda) {
                (Pembuat::Sidik(_, milik), Some(t)) => {
                    let buat = || penghitung.take().map_or(Isi::Kosong, |p| Isi::teks(p.selesai(t.kode, t.definisi)));
                    tulis(i, k, &milik(baris).map_or_else(buat, Isi::teks))?;
                }
                _ => {
                    let isi = k.sel_tampil(baris, self.samarkan);
                    if let (Asal::Hitung | Asal::Dilengkapi, Some(p)) = (k.asal, &mut penghitung) {
                        isi.tandai(p);
                    }
                    tulis(i, k, &isi)?;
                }
            }
        }
        Ok(())
    }
}
