//! Readings of what the Perwal leaves open. A decision that rests on one names it; Metadata lists
//! those in use; the README prints this table.

mod isi;

use std::fmt;

/// A numbered reading.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[repr(u8)]
pub enum Tafsir {
    T01,
    T02,
    T03,
    T04,
    T05,
    T06,
    T07,
    T08,
    T09,
    T10,
    T11,
    T12,
    T13,
    T14,
    T15,
    T16,
    T17,
    T18,
    T19,
    T20,
    T21,
    T22,
    T23,
    T24,
    T25,
    T26,
    T27,
    T28,
    T29,
    T30,
    T31,
    T32,
    T33,
    T34,
    T35,
    T36,
    T37,
    T38,
    T39,
    T40,
    T41,
    T42,
    T43,
    T44,
    T45,
    T46,
    T47,
    T48,
    T49,
    T50,
    T51,
    T52,
    T53,
    T54,
    T55,
    T56,
    T57,
}

impl Tafsir {
    pub const SEMUA: [Tafsir; 57] = [
        Tafsir::T01,
        Tafsir::T02,
        Tafsir::T03,
        Tafsir::T04,
        Tafsir::T05,
        Tafsir::T06,
        Tafsir::T07,
        Tafsir::T08,
        Tafsir::T09,
        Tafsir::T10,
        Tafsir::T11,
        Tafsir::T12,
        Tafsir::T13,
        Tafsir::T14,
        Tafsir::T15,
        Tafsir::T16,
        Tafsir::T17,
        Tafsir::T18,
        Tafsir::T19,
        Tafsir::T20,
        Tafsir::T21,
        Tafsir::T22,
        Tafsir::T23,
        Tafsir::T24,
        Tafsir::T25,
        Tafsir::T26,
        Tafsir::T27,
        Tafsir::T28,
        Tafsir::T29,
        Tafsir::T30,
        Tafsir::T31,
        Tafsir::T32,
        Tafsir::T33,
        Tafsir::T34,
        Tafsir::T35,
        Tafsir::T36,
        Tafsir::T37,
        Tafsir::T38,
        Tafsir::T39,
        Tafsir::T40,
        Tafsir::T41,
        Tafsir::T42,
        Tafsir::T43,
        Tafsir::T44,
        Tafsir::T45,
        Tafsir::T46,
        Tafsir::T47,
        Tafsir::T48,
        Tafsir::T49,
        Tafsir::T50,
        Tafsir::T51,
        Tafsir::T52,
        Tafsir::T53,
        Tafsir::T54,
        Tafsir::T55,
        Tafsir::T56,
        Tafsir::T57,
    ];

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
pub struct KumpulanTafsir(u64);

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
