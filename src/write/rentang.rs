//! Where a list stands in the workbook, for formulas over it: one sheet, or several where it is
//! longer than a sheet (`Layak`, `Layak (2)`, …).

use super::rumus::{Nilai, Rumus};
use super::xlsx::{BARIS_DATA, BARIS_LEMBAR};
use crate::read::alamat::huruf_kolom;

/// The sheets of one list.
pub struct Rentang {
    /// Name and rows of each.
    lembar: Vec<(String, u32)>,
    muat: u32,
}

/// One sheet's share of a list.
pub struct Bagian<'a, T> {
    pub nama: String,
    /// Rows of the list before it.
    pub dari: u32,
    pub isi: &'a [T],
}

impl Rentang {
    /// `muat` rows fit a sheet.
    pub fn baru(nama: &str, banyak: usize, muat: u32) -> Rentang {
        let muat = muat.max(1);
        let lembar = (banyak as u64).div_ceil(muat.into()).max(1);
        let lembar = (0..lembar).map(|i| {
            let isi = (banyak as u64 - i * u64::from(muat)).min(muat.into()) as u32;
            (if i == 0 { nama.to_owned() } else { format!("{nama} ({})", i + 1) }, isi)
        });
        Rentang { lembar: lembar.collect(), muat }
    }

    pub fn bagian<'a, T>(&self, isi: &'a [T]) -> Vec<Bagian<'a, T>> {
        let muat = self.muat as usize;
        let potongan = self.lembar.iter().enumerate().map(|(i, (nama, banyak))| {
            let dari = i * muat;
            Bagian { nama: nama.clone(), dari: dari as u32, isi: &isi[dari..dari + *banyak as usize] }
        });
        potongan.collect()
    }

    /// A formula for each sheet, added up. `{}` in the pattern stands before each column letter:
    /// `COUNTIFS({H},5)` becomes `COUNTIFS('Layak'!$H$5:$H$99,5)`.
    pub fn rumus(&self, pola: &str) -> String {
        let satu = |(nama, banyak): &(String, u32)| {
            let mut hasil = String::new();
            let mut sisa = pola;
            while let Some((depan, belakang)) = sisa.split_once('{') {
                let (kolom, belakang) = belakang.split_once('}').unwrap_or((belakang, ""));
                let sampai = BARIS_DATA + (*banyak).max(1);
                hasil.push_str(depan);
                hasil.push_str(&format!("'{nama}'!${kolom}${}:${kolom}${sampai}", BARIS_DATA + 1));
                sisa = belakang;
            }
            hasil + sisa
        };
        self.lembar.iter().map(satu).collect::<Vec<_>>().join("+")
    }
}

/// Column letter of a title among titles.
pub fn huruf(judul: &[&str], dicari: &str) -> String {
    let di = judul.iter().position(|j| *j == dicari).unwrap_or_else(|| unreachable!("no column {dicari}"));
    huruf_kolom(di as u16)
}

/// A list that figures count: its sheets, and the titles of its columns.
pub struct Daftar {
    rentang: Rentang,
    judul: Vec<&'static str>,
}

/// What a cell of a counted row says.
#[derive(Clone, Copy, Debug)]
pub enum Syarat<'a> {
    /// These words, with the wildcards and comparisons of a spreadsheet.
    Kata(&'a str),
    Angka(u32),
}

impl<'a> From<&'a str> for Syarat<'a> {
    fn from(kata: &'a str) -> Syarat<'a> {
        Syarat::Kata(kata)
    }
}

impl From<u16> for Syarat<'_> {
    fn from(n: u16) -> Self {
        Syarat::Angka(n.into())
    }
}

/// Conditions on a row: titles of columns, and what stands there.
pub type SyaratBaris<'x> = [(&'x str, Syarat<'x>)];

impl Daftar {
    pub fn baru(nama: &str, banyak: usize, judul: Vec<&'static str>) -> Daftar {
        Daftar { rentang: Rentang::baru(nama, banyak, BARIS_LEMBAR - BARIS_DATA), judul }
    }

    /// Column letter of a title, as a pattern of [`Daftar::pola`] has it.
    pub fn kolom(&self, judul: &str) -> String {
        format!("{{{}}}", huruf(&self.judul, judul))
    }

    /// A formula by its pattern, with its value.
    pub fn pola(&self, pola: &str, nilai: impl Into<Nilai>) -> Rumus {
        Rumus::baru(self.rentang.rumus(pola), nilai)
    }

    /// All rows: those with a number.
    pub fn banyak(&self, n: u32) -> Rumus {
        self.pola(&format!("COUNT({})", self.kolom("No")), n)
    }

    /// The sum of a column over all rows.
    pub fn jumlah(&self, kolom: &str, n: u32) -> Rumus {
        self.pola(&format!("SUM({})", self.kolom(kolom)), n)
    }

    /// The rows that meet the conditions; all of them where there is none.
    pub fn hitung(&self, syarat: &SyaratBaris<'_>, n: u32) -> Rumus {
        match syarat {
            [] => self.banyak(n),
            s => self.pola(&format!("COUNTIFS({})", self.syarat(s)), n),
        }
    }

    /// The sum of a column over the rows that meet the conditions.
    pub fn jumlah_bila(&self, kolom: &str, syarat: &SyaratBaris<'_>, n: u32) -> Rumus {
        match syarat {
            [] => self.jumlah(kolom, n),
            s => self.pola(&format!("SUMIFS({},{})", self.kolom(kolom), self.syarat(s)), n),
        }
    }

    fn syarat(&self, syarat: &SyaratBaris<'_>) -> String {
        let satu = |(judul, isi): &(&str, Syarat<'_>)| match isi {
            Syarat::Kata(kata) => format!("{},\"{kata}\"", self.kolom(judul)),
            Syarat::Angka(n) => format!("{},{n}", self.kolom(judul)),
        };
        syarat.iter().map(satu).collect::<Vec<_>>().join(",")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_that_fits_stands_on_one_sheet() {
        let r = Rentang::baru("Layak", 3, 10);
        assert_eq!(r.rumus("COUNTIFS({H},5)"), "COUNTIFS('Layak'!$H$5:$H$7,5)");
        assert_eq!(Rentang::baru("Layak", 0, 10).rumus("SUM({G})"), "SUM('Layak'!$G$5:$G$5)");
    }

    #[test]
    fn a_longer_one_goes_on_and_is_added_up() {
        let isi: Vec<u32> = (0..25).collect();
        let r = Rentang::baru("Layak", isi.len(), 10);
        let bagian = r.bagian(&isi);
        let bentuk: Vec<_> = bagian.iter().map(|b| (b.nama.as_str(), b.dari, b.isi.len())).collect();
        assert_eq!(bentuk, [("Layak", 0, 10), ("Layak (2)", 10, 10), ("Layak (3)", 20, 5)]);
        assert_eq!(
            r.rumus("SUM({A})"),
            "SUM('Layak'!$A$5:$A$14)+SUM('Layak (2)'!$A$5:$A$14)+SUM('Layak (3)'!$A$5:$A$9)"
        );
    }
}
