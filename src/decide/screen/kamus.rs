//! Texts that repeat: programmes, kinds of PPKS, occupations, damaged numbers. Each is kept once and known by a
//! number.

use std::num::NonZeroU32;

use rustc_hash::FxHashMap;

/// Number of a text of a [`Kamus`]. Never zero, so that "none" takes no room of its own.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Entri(NonZeroU32);

impl Entri {
    pub fn angka(self) -> u32 {
        self.0.get()
    }

    pub(super) fn dari(angka: u32) -> Option<Entri> {
        NonZeroU32::new(angka).map(Entri)
    }
}

/// New numbers of the texts of a dictionary that went into another one; blank where they stay as they are.
pub struct Alihan(Vec<Entri>);

impl Alihan {
    pub fn entri(&self, lama: Entri) -> Entri {
        self.0.get(lama.angka() as usize - 1).copied().unwrap_or(lama)
    }

    pub fn bila_ada(&self, lama: Option<Entri>) -> Option<Entri> {
        lama.map(|e| self.entri(e))
    }

    /// Every number stays as it is.
    pub fn tetap(&self) -> bool {
        self.0.is_empty()
    }
}

#[derive(Default)]
pub struct Kamus {
    nomor: FxHashMap<Box<str>, Entri>,
    isi: Vec<Box<str>>,
}

impl Kamus {
    pub fn nomor(&mut self, teks: &str) -> Entri {
        if let Some(n) = self.nomor.get(teks) {
            return *n;
        }
        self.isi.push(teks.into());
        let n = Entri(NonZeroU32::MIN.saturating_add(self.isi.len() as u32 - 1));
        self.nomor.insert(teks.into(), n);
        n
    }

    pub fn teks(&self, nomor: Entri) -> &str {
        &self.isi[nomor.angka() as usize - 1]
    }

    /// Takes over the texts of another one; what became of their numbers.
    pub fn gabung(&mut self, lain: Kamus) -> Alihan {
        if self.isi.is_empty() {
            *self = lain;
            return Alihan(Vec::new());
        }
        Alihan(lain.isi.iter().map(|t| self.nomor(t)).collect())
    }

    /// The number of a text already known.
    pub fn cari(&self, teks: &str) -> Option<Entri> {
        self.nomor.get(teks).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_has_one_number() {
        let mut kamus = Kamus::default();
        let (pkh, bpnt) = (kamus.nomor("PKH"), kamus.nomor("BPNT/Sembako"));
        assert_eq!((kamus.nomor("PKH"), kamus.cari("PKH"), kamus.cari("BLT")), (pkh, Some(pkh), None));
        assert_eq!((kamus.teks(pkh), kamus.teks(bpnt)), ("PKH", "BPNT/Sembako"));
        assert_eq!(size_of::<Option<Entri>>(), 4);
    }

    #[test]
    fn texts_of_another_dictionary_keep_what_they_say() {
        let (mut satu, mut dua) = (Kamus::default(), Kamus::default());
        let lama = ["a", "b", "c"].map(|t| dua.nomor(t));
        for t in ["c", "x", "a"] {
            satu.nomor(t);
        }
        let alih = satu.gabung(dua);
        assert_eq!(lama.map(|e| satu.teks(alih.entri(e)).to_owned()), ["a", "b", "c"]);
        let mut kosong = Kamus::default();
        let alih = kosong.gabung(satu);
        assert_eq!(kosong.teks(alih.entri(kosong.cari("x").unwrap())), "x");
    }
}
