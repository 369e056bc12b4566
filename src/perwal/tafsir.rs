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

impl fmt::Display for Tafsir {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
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
    }
}
