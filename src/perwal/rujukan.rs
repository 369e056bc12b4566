//! Citations. A decision shows them exactly like this.

use std::fmt;

/// Full title for Metadata and title blocks.
pub const PERWAL: &str = "Peraturan Wali Kota Banjarmasin Nomor 65 Tahun 2025";

/// A provision of the Perwal.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Rujukan {
    /// Opening words: poor and vulnerable families "di Daerah".
    Pasal5Ayat1,
    Pasal5Ayat1A,
    Pasal5Ayat1B,
    Pasal5Ayat1C,
    Pasal5Ayat1D,
    Pasal9,
}

impl Rujukan {
    pub const SEMUA: [Rujukan; 6] = [
        Rujukan::Pasal5Ayat1,
        Rujukan::Pasal5Ayat1A,
        Rujukan::Pasal5Ayat1B,
        Rujukan::Pasal5Ayat1C,
        Rujukan::Pasal5Ayat1D,
        Rujukan::Pasal9,
    ];

    pub fn teks(self) -> &'static str {
        match self {
            Rujukan::Pasal5Ayat1 => "Pasal 5 ayat (1)",
            Rujukan::Pasal5Ayat1A => "Pasal 5 ayat (1) huruf a",
            Rujukan::Pasal5Ayat1B => "Pasal 5 ayat (1) huruf b",
            Rujukan::Pasal5Ayat1C => "Pasal 5 ayat (1) huruf c",
            Rujukan::Pasal5Ayat1D => "Pasal 5 ayat (1) huruf d",
            Rujukan::Pasal9 => "Pasal 9",
        }
    }
}

impl fmt::Display for Rujukan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.teks())
    }
}
