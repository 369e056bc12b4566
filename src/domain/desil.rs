//! Desil: national welfare decile of a family, 1 (poorest) to 10, from DTSEN.

use std::fmt;

/// A decile from 1 to 10.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Desil(u8);

/// What a desil cell holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BacaanDesil {
    /// Blank, 0, `-`, `Belum Terdata`: not known.
    TidakDiketahui,
    Nilai(Desil),
    /// `3.9`, `11`, `-1`, `tiga`: reported and treated as not known.
    Salah,
}

impl Desil {
    pub const TERTINGGI: u8 = 10;

    /// `None` outside 1 to 10.
    pub fn baru(nilai: u8) -> Option<Desil> {
        (1..=Desil::TERTINGGI).contains(&nilai).then_some(Desil(nilai))
    }

    pub fn nilai(self) -> u8 {
        self.0
    }

    /// All ten, poorest first.
    pub fn semua() -> impl Iterator<Item = Desil> {
        (1..=Desil::TERTINGGI).map(Desil)
    }

    /// The keterangan of Tabel 2.1 for 1 to 5; the Perwal has no label above.
    pub fn kategori(self) -> &'static str {
        match self.0 {
            1 => "Sangat Miskin",
            2 => "Miskin",
            3 => "Hampir Miskin",
            4 | 5 => "Rentan Miskin",
            _ => "Di atas desil 5",
        }
    }
}

impl fmt::Display for Desil {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Reads the text of a cell: `3`, `3.0`, `Desil 3`, `D3`.
pub fn dari_teks(teks: &str) -> BacaanDesil {
    if let [angka @ b'1'..=b'9'] = teks.as_bytes() {
        return BacaanDesil::Nilai(Desil(angka - b'0'));
    }
    let inti = teks.trim().trim_start_matches('\'');
    if super::tanpa_isi::kosong(inti) || super::belum_diketahui(inti) || inti.eq_ignore_ascii_case("belum ada desil") {
        return BacaanDesil::TidakDiketahui;
    }
    let huruf = inti.bytes().take_while(u8::is_ascii_alphabetic).count();
    let awalan = &inti[..huruf];
    if !(awalan.is_empty() || awalan.eq_ignore_ascii_case("desil") || awalan.eq_ignore_ascii_case("d")) {
        return BacaanDesil::Salah;
    }
    let angka = inti[huruf..].trim_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '.' | '_' | '\u{a0}'));
    let bulat = angka.strip_suffix(".0").or_else(|| angka.strip_suffix(",0")).unwrap_or(angka);
    match bulat.parse::<u8>() {
        Ok(0) => BacaanDesil::TidakDiketahui,
        Ok(n) => Desil::baru(n).map_or(BacaanDesil::Salah, BacaanDesil::Nilai),
        Err(_) => BacaanDesil::Salah,
    }
}

/// Reads a number cell; a fraction is a wrong value, never rounded.
pub fn dari_angka(angka: f64) -> BacaanDesil {
    if angka == 0.0 {
        return BacaanDesil::TidakDiketahui;
    }
    if angka.fract() != 0.0 || !(1.0..=10.0).contains(&angka) {
        return BacaanDesil::Salah;
    }
    BacaanDesil::Nilai(Desil(angka as u8))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_spelling_in_real_files() {
        for (teks, nilai) in [
            ("1", 1),
            ("10", 10),
            ("1.0", 1),
            ("3,0", 3),
            ("Desil 3", 3),
            ("DESIL 10", 10),
            ("desil3", 3),
            ("D3", 3),
            ("d 4", 4),
            (" 5 ", 5),
            ("05", 5),
        ] {
            assert_eq!(dari_teks(teks), BacaanDesil::Nilai(Desil(nilai)), "{teks:?}");
        }
        for teks in ["", "0", "-", "nan", "NULL", "Belum Terdata", "Desil 0", "0.0"] {
            assert_eq!(dari_teks(teks), BacaanDesil::TidakDiketahui, "{teks:?}");
        }
        for teks in ["3.9", "11", "-1", "tiga", "Desil", "1-4", "kelompok 3", "3a", "1e0"] {
            assert_eq!(dari_teks(teks), BacaanDesil::Salah, "{teks:?}");
        }
    }

    #[test]
    fn number_cells_are_never_rounded() {
        assert_eq!(dari_angka(3.0), BacaanDesil::Nilai(Desil(3)));
        assert_eq!(dari_angka(0.0), BacaanDesil::TidakDiketahui);
        for salah in [3.9, 11.0, -1.0, 0.5, f64::NAN] {
            assert_eq!(dari_angka(salah), BacaanDesil::Salah, "{salah}");
        }
    }
}
