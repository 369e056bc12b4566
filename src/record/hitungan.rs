//! Tallies of a source: what became of its rows, and what its columns show as a whole.

use serde::Serialize;

use super::rekaman::{Bentuk, NomorTerbaca, Rekaman};
use crate::domain::nomor::Bacaan;
use crate::domain::ya_tidak::YaTidak;

/// How many sound numbers of a column end in 0.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct HitungNol {
    pub teks: u32,
    pub teks_nol: u32,
    pub angka: u32,
    pub angka_nol: u32,
    /// The fifteenth digits of the text cells that end in 0.
    pub ke_15: [u32; 10],
}

impl HitungNol {
    pub(super) fn tambah(&mut self, nomor: &NomorTerbaca) {
        let Bacaan::Sah(nilai) = nomor.bacaan else { return };
        match nomor.bentuk {
            Bentuk::Teks => self.teks += 1,
            Bentuk::TeksNol => {
                self.teks += 1;
                self.teks_nol += 1;
                self.ke_15[(nilai / 10 % 10) as usize] += 1;
            }
            Bentuk::Angka => self.angka += 1,
            Bentuk::AngkaNol => {
                self.angka += 1;
                self.angka_nol += 1;
            }
        }
    }

    pub fn gabung(&mut self, lain: HitungNol) {
        self.teks += lain.teks;
        self.teks_nol += lain.teks_nol;
        self.angka += lain.angka;
        self.angka_nol += lain.angka_nol;
        self.ke_15.iter_mut().zip(lain.ke_15).for_each(|(n, m)| *n += m);
    }

    /// Number cells: nearly all end in 0. A single one may be genuine (one in ten is).
    pub fn angka_dibulatkan(&self) -> bool {
        self.angka_nol >= 2 && u64::from(self.angka_nol) * 10 >= u64::from(self.angka) * 9
    }

    /// Text that was saved from rounded cells; chance alone never gives so many. Rounding takes the last digit
    /// only: where the one before it is mostly the same too, the numbers were issued that way.
    pub fn teks_dibulatkan(&self) -> bool {
        let tersebar = self.ke_15.iter().all(|n| u64::from(*n) * 2 <= u64::from(self.teks_nol));
        self.teks_nol >= 10 && u64::from(self.teks_nol) * 10 >= u64::from(self.teks) * 9 && tersebar
    }
}

/// Whether each yes/no column also knows another mark for "yes" than a cross (T36).
#[derive(Clone, Copy, Default, Debug)]
pub struct AdaYa {
    pub pkh: bool,
    pub bpnt: bool,
    pub miskin: bool,
    pub pbi_nas: bool,
    pub pbi_pemda: bool,
    /// Some column has a cross.
    pub silang: bool,
}

impl AdaYa {
    pub(super) fn lihat(&mut self, r: &Rekaman) {
        self.pkh |= r.pkh == Some(YaTidak::Ya);
        self.bpnt |= r.bpnt == Some(YaTidak::Ya);
        self.miskin |= r.miskin == YaTidak::Ya;
        self.pbi_nas |= r.pbi_nas == Some(YaTidak::Ya);
        self.pbi_pemda |= r.pbi_pemda == Some(YaTidak::Ya);
        self.silang |= [r.pkh, r.bpnt, Some(r.miskin)].contains(&Some(YaTidak::Silang));
    }

    pub fn gabung(&mut self, lain: AdaYa) {
        self.pkh |= lain.pkh;
        self.bpnt |= lain.bpnt;
        self.miskin |= lain.miskin;
        self.pbi_nas |= lain.pbi_nas;
        self.pbi_pemda |= lain.pbi_pemda;
        self.silang |= lain.silang;
    }
}

/// Counts and tallies of one source. `dibaca = dipakai + rusak`.
#[derive(Clone, Default, Debug)]
pub struct HitunganSumber {
    pub dipakai: u32,
    pub rusak: u32,
    pub kosong: u32,
    pub judul_ulang: u32,
    /// Notes and signatures below the data.
    pub penutup: u32,
    pub campuran: u32,
    pub nol_kk: HitungNol,
    pub nol_nik: HitungNol,
    pub ada_ya: AdaYa,
}

impl HitunganSumber {
    /// There are rows, and none can be used.
    pub fn semua_rusak(&self) -> bool {
        self.dipakai == 0 && self.rusak > 0
    }

    pub fn dibaca(&self) -> u32 {
        self.dipakai + self.rusak
    }
}

/// Rows of all sources together: `"baris"` of every command's JSON.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug, Serialize)]
pub struct BanyakBaris {
    pub dibaca: u32,
    pub dipakai: u32,
    pub rusak: u32,
}

impl BanyakBaris {
    pub fn hitung<'a>(sumber: impl Iterator<Item = &'a HitunganSumber>) -> BanyakBaris {
        sumber.fold(BanyakBaris::default(), |b, h| BanyakBaris {
            dibaca: b.dibaca + h.dibaca(),
            dipakai: b.dipakai + h.dipakai,
            rusak: b.rusak + h.rusak,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kolom(nomor: impl Iterator<Item = u64>) -> HitungNol {
        let mut h = HitungNol::default();
        for n in nomor {
            let bentuk = if n.is_multiple_of(10) { Bentuk::TeksNol } else { Bentuk::Teks };
            h.tambah(&NomorTerbaca { bacaan: Bacaan::Sah(n), bentuk });
        }
        h
    }

    #[test]
    fn rounding_takes_the_last_digit_and_leaves_the_one_before_it_as_it_was() {
        let awal = 6_371_010_101_250_000;
        assert!(kolom((0..40).map(|i| awal + 9000 + i * 10)).teks_dibulatkan());
        assert!(kolom((0..40).map(|i| awal + 9000 + i * 10).chain([awal + 9001; 4])).teks_dibulatkan());
        // Issued with zeros in front of the last digit as well.
        assert!(!kolom((0..40).map(|i| awal + i * 100)).teks_dibulatkan());
        assert!(!kolom((0..40).map(|i| awal + 9000 + if i % 5 < 3 { 30 } else { i * 10 })).teks_dibulatkan());
        assert!(!kolom((0..40).map(|i| awal + 9000 + i)).teks_dibulatkan(), "one in ten ends in 0");
        assert!(!kolom((0..9).map(|i| awal + 9000 + i * 10)).teks_dibulatkan(), "too few to tell");
    }
}
