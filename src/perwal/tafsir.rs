//! Readings of what the Perwal leaves open. A decision that rests on one names it; Metadata lists
//! those in use; the README prints this table.

mod isi;

use std::fmt;

pub use self::isi::Tafsir;

impl Tafsir {
    /// What is unclear.
    pub fn persoalan(self) -> &'static str {
        self.isi().0
    }

    /// How it is read.
    pub fn bacaan(self) -> &'static str {
        self.isi().1
    }

    /// The parameter that changes it.
    pub fn parameter(self) -> &'static str {
        self.isi().2
    }
}

/// The readings a decision rests on.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct KumpulanTafsir(u128);

impl KumpulanTafsir {
    pub fn tambah(&mut self, tafsir: Tafsir) {
        self.0 |= 1 << tafsir as u8;
    }

    /// Those as well, where it is so.
    pub fn bila(&mut self, ya: bool, tafsir: &[Tafsir]) {
        self.extend(tafsir.iter().copied().filter(|_| ya));
    }

    /// `T01, T02`: as a column lists them.
    pub fn daftar(self) -> String {
        self.iter().map(Tafsir::nomor).collect::<Vec<_>>().join(", ")
    }

    /// Reads what [`KumpulanTafsir::daftar`] writes; `None` where it names a reading that there isn't.
    pub fn dari_daftar(daftar: &str) -> Option<KumpulanTafsir> {
        KumpulanTafsir::dari_kode(&daftar.replace(", ", ""))
    }

    pub fn kosong(self) -> bool {
        self.0 == 0
    }

    /// `T01T02`.
    pub fn kode(self) -> String {
        self.iter().map(Tafsir::nomor).collect()
    }

    /// Reads what [`KumpulanTafsir::kode`] writes; `None` where it names a reading that there isn't.
    pub fn dari_kode(kode: &str) -> Option<KumpulanTafsir> {
        let mut semua = KumpulanTafsir::default();
        let mut sisa = kode;
        while !sisa.is_empty() {
            let panjang = sisa.get(1..)?.find('T').map_or(sisa.len(), |n| n + 1);
            let (satu, lain) = sisa.split_at(panjang);
            semua.tambah(Tafsir::SEMUA.into_iter().find(|t| t.nomor() == satu)?);
            sisa = lain;
        }
        Some(semua)
    }

    pub fn gabung(&mut self, lain: KumpulanTafsir) {
        self.0 |= lain.0;
    }

    pub fn iter(self) -> impl Iterator<Item = Tafsir> {
        let mut sisa = self.0;
        std::iter::from_fn(move || {
            let tafsir = Tafsir::SEMUA.get(sisa.trailing_zeros() as usize).copied();
            sisa &= sisa.wrapping_sub(1);
            tafsir
        })
    }
}

impl FromIterator<Tafsir> for KumpulanTafsir {
    fn from_iter<T: IntoIterator<Item = Tafsir>>(tafsir: T) -> KumpulanTafsir {
        let mut semua = KumpulanTafsir::default();
        semua.extend(tafsir);
        semua
    }
}

impl Extend<Tafsir> for KumpulanTafsir {
    fn extend<T: IntoIterator<Item = Tafsir>>(&mut self, tafsir: T) {
        tafsir.into_iter().for_each(|t| self.tambah(t));
    }
}

impl fmt::Display for Tafsir {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.nomor())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_gives_its_readings_back_in_order() {
        let mut semua = KumpulanTafsir::default();
        Tafsir::SEMUA.into_iter().rev().for_each(|t| semua.tambah(t));
        assert_eq!(semua.iter().collect::<Vec<_>>(), Tafsir::SEMUA);
        assert_eq!(KumpulanTafsir::default().iter().count(), 0);
        assert_eq!(KumpulanTafsir::dari_kode(&semua.kode()), Some(semua));
        assert_eq!(KumpulanTafsir::dari_kode(""), Some(KumpulanTafsir::default()));
        assert_eq!(KumpulanTafsir::dari_daftar(&semua.daftar()), Some(semua));
        for asing in ["T00", "T1", "x", "T01,", "T", "é", "T01é"] {
            assert_eq!(KumpulanTafsir::dari_kode(asing), None, "{asing}");
        }
    }
}
