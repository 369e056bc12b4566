//! Names and addresses, one behind the other: a city's worth without a million small allocations.

use std::cmp::Reverse;

use crate::error::{Galat, Result};

/// A text in a [`Gudang`]; the default is none.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Potongan {
    awal: u32,
    panjang: u16,
}

impl Potongan {
    pub fn kosong(self) -> bool {
        self.panjang == 0
    }

    /// The same text after its store was put behind `dasar` other bytes.
    pub fn geser(self, dasar: u32) -> Potongan {
        if self.kosong() { self } else { Potongan { awal: self.awal + dasar, ..self } }
    }
}

/// A store of texts.
#[derive(Default)]
pub struct Gudang {
    isi: String,
}

impl Gudang {
    /// Keeps a text of a batch; a batch is far below the limits of [`Potongan`].
    pub fn simpan(&mut self, teks: &str) -> Potongan {
        let teks = &teks[..teks.floor_char_boundary(usize::from(u16::MAX))];
        let awal = self.isi.len() as u32;
        self.isi.push_str(teks);
        Potongan { awal, panjang: teks.len() as u16 }
    }

    /// Takes over all texts of another store; by how much its [`Potongan`] have to be shifted.
    ///
    /// # Errors
    /// More than 4 GiB.
    pub fn gabung(&mut self, lain: Gudang) -> Result<u32> {
        let dasar = self.isi.len();
        if dasar == 0 {
            *self = lain;
            return Ok(0);
        }
        u32::try_from(dasar + lain.isi.len())
            .map_err(|_| Galat::TerlaluBanyak { apa: "nama dan alamat", batas: "4 GiB" })?;
        self.isi.push_str(&lain.isi);
        Ok(dasar as u32)
    }

    /// The fullest of several spellings of one text, whatever their order.
    pub fn terlengkap(&self, semua: impl Iterator<Item = Potongan>) -> Potongan {
        let urutan = |p: &Potongan| (p.panjang, Reverse(self.ambil(*p)));
        semua.max_by_key(urutan).unwrap_or_default()
    }

    pub fn ambil(&self, p: Potongan) -> &str {
        &self.isi[p.awal as usize..p.awal as usize + usize::from(p.panjang)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_stay_the_same_when_stores_are_joined() {
        let (mut satu, mut dua) = (Gudang::default(), Gudang::default());
        let a = satu.simpan("SITI");
        let b = dua.simpan("é AMAT");
        let dasar = satu.gabung(dua).unwrap();
        assert_eq!((satu.ambil(a), satu.ambil(b.geser(dasar))), ("SITI", "é AMAT"));
        assert_eq!(satu.ambil(Potongan::default().geser(dasar)), "");
    }
}
