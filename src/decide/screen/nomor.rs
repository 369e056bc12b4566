//! A NIK or Nomor KK in eight bytes: a million of them stand in memory at once.

use super::kamus::{Alihan, Entri, Kamus};
use crate::domain::nomor::{Bacaan, JenisNomor, Kerusakan};
use crate::record::konteks::kode_rusak;
use crate::record::rekaman::{Bentuk, NomorTerbaca};
use crate::temuan::Kode;

/// What a NIK or KK cell held.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum StatusNomor {
    Sah,
    Rusak(Kerusakan),
    Kosong,
}

/// Sixteen digits take 54 bits; above them stand the form of the cell (2 bits) and the status (4 bits). A damaged
/// number has the number of its text in a [`Kamus`] instead of digits.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Nomor(u64);

const ISI: u32 = 54;
const BENTUK: u32 = 56;
const TANPA: u64 = 1 << BENTUK;
/// Status of the first damage; one for each follows.
const RUSAK: u64 = 2;
/// Marks the key of a text, above all sixteen digits.
const TULISAN: u64 = 1 << 63;

impl Nomor {
    pub const KOSONG: Nomor = Nomor(TANPA);

    /// Damaged numbers are kept as written.
    pub fn dari(n: &NomorTerbaca, kamus: &mut Kamus) -> Nomor {
        let nomor = match &n.bacaan {
            Bacaan::Sah(nilai) => Nomor(*nilai),
            Bacaan::Rusak(k, teks) => Nomor::rusak(*k, kamus.nomor(teks)),
            Bacaan::Kosong | Bacaan::Disamarkan => Nomor::KOSONG,
        };
        let bentuk = Bentuk::SEMUA.iter().position(|b| *b == n.bentuk).unwrap_or_default();
        Nomor(nomor.0 | (bentuk as u64) << ISI)
    }

    pub fn rusak(kerusakan: Kerusakan, teks: Entri) -> Nomor {
        let ke = Kerusakan::SEMUA.iter().position(|k| *k == kerusakan).unwrap_or_default();
        Nomor((RUSAK + ke as u64) << BENTUK | u64::from(teks.angka()))
    }

    /// The same after its dictionary went into another one.
    pub fn alih(self, entri: &Alihan) -> Nomor {
        match self.tertulis() {
            Some(lama) => Nomor(self.0 & !((1 << ISI) - 1) | u64::from(entri.entri(lama).angka())),
            None => self,
        }
    }

    pub fn status(self) -> StatusNomor {
        match self.0 >> BENTUK {
            0 => StatusNomor::Sah,
            1 => StatusNomor::Kosong,
            n => StatusNomor::Rusak(Kerusakan::SEMUA[(n - RUSAK) as usize]),
        }
    }

    pub fn bentuk(self) -> Bentuk {
        Bentuk::SEMUA[(self.0 >> ISI & 3) as usize]
    }

    /// The number, if it is sound.
    pub fn sah(self) -> Option<u64> {
        (self.0 >> BENTUK == 0).then_some(self.isi())
    }

    /// The text of a damaged one.
    pub fn tertulis(self) -> Option<Entri> {
        if self.0 >> BENTUK < RUSAK { None } else { Entri::dari(self.isi() as u32) }
    }

    /// The person or family that the number names, for comparison with others: a sound one, and a damaged one as
    /// written unless digits are lost, where equal texts can be different numbers.
    pub fn kunci(self) -> Option<u64> {
        match self.status() {
            StatusNomor::Sah => Some(self.isi()),
            StatusNomor::Kosong | StatusNomor::Rusak(Kerusakan::HilangDigit | Kerusakan::Dibulatkan) => None,
            StatusNomor::Rusak(_) => Some(TULISAN | self.isi()),
        }
    }

    fn isi(self) -> u64 {
        self.0 & ((1 << ISI) - 1)
    }

    /// What keeps it from identifying a family (KK) or its head (NIK); `None` for a sound one.
    pub fn cacat(self, jenis: JenisNomor) -> Option<Kode> {
        match (self.status(), jenis) {
            (StatusNomor::Sah, _) => None,
            (StatusNomor::Rusak(k), _) => Some(kode_rusak(jenis, k)),
            (StatusNomor::Kosong, JenisNomor::Kk) => Some(Kode::KkKosong),
            (StatusNomor::Kosong, JenisNomor::Nik) => Some(Kode::NikKepalaKosong),
        }
    }

    /// As text, damaged ones as written.
    pub fn teks(self, kamus: &Kamus) -> String {
        match (self.sah(), self.tertulis()) {
            (Some(n), _) => n.to_string(),
            (None, Some(teks)) => kamus.teks(teks).to_owned(),
            (None, None) => String::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reading_comes_back_out_of_eight_bytes() {
        let mut kamus = Kamus::default();
        let mut bacaan = vec![Bacaan::Kosong];
        bacaan.extend([6_371_010_101_909_999, 1, 9_999_999_999_999_999].map(Bacaan::Sah));
        bacaan.extend(Kerusakan::SEMUA.map(|k| Bacaan::Rusak(k, format!("6371 {k:?}").into())));
        for bacaan in bacaan {
            for bentuk in Bentuk::SEMUA {
                let n = Nomor::dari(&NomorTerbaca { bacaan: bacaan.clone(), bentuk }, &mut kamus);
                let (status, sah, teks) = match &bacaan {
                    Bacaan::Sah(n) => (StatusNomor::Sah, Some(*n), n.to_string()),
                    Bacaan::Rusak(k, teks) => (StatusNomor::Rusak(*k), None, teks.to_string()),
                    _ => (StatusNomor::Kosong, None, String::new()),
                };
                assert_eq!((n.status(), n.sah(), n.teks(&kamus), n.bentuk()), (status, sah, teks, bentuk));
            }
        }
    }
}
