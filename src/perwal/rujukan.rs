//! Citations. A decision shows them exactly like this.

use std::borrow::Cow;
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

    /// `huruf a` of one of the letters of Pasal 5 ayat (1).
    pub fn huruf(self) -> Option<&'static str> {
        self.teks().strip_prefix(Rujukan::Pasal5Ayat1.teks())?.strip_prefix(' ')
    }
}

/// Several provisions as a legal text names them: `Pasal 5 ayat (1) huruf a, huruf b, dan huruf c`.
pub fn gabung(rujukan: &[Rujukan]) -> Cow<'static, str> {
    if let [satu] = rujukan {
        return satu.teks().into();
    }
    let mut huruf: Vec<&str> = Vec::new();
    let mut bagian: Vec<String> = Vec::new();
    for r in Rujukan::SEMUA.into_iter().filter(|r| rujukan.contains(r)) {
        match r.huruf() {
            Some(h) => huruf.push(h),
            None => bagian.push(r.teks().to_owned()),
        }
    }
    let daftar = match huruf[..] {
        [] => None,
        [satu] => Some(satu.to_owned()),
        [satu, dua] => Some(format!("{satu} dan {dua}")),
        [ref depan @ .., akhir] => Some(format!("{}, dan {akhir}", depan.join(", "))),
    };
    bagian.extend(daftar.map(|d| format!("{} {d}", Rujukan::Pasal5Ayat1)));
    bagian.join("; ").into()
}

impl fmt::Display for Rujukan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.teks())
    }
}

#[cfg(test)]
mod tests {
    use super::Rujukan::*;
    use super::*;

    #[test]
    fn provisions_are_named_as_a_legal_text_does() {
        for (rujukan, teks) in [
            (&[Pasal5Ayat1A][..], "Pasal 5 ayat (1) huruf a"),
            (&[Pasal5Ayat1B, Pasal5Ayat1A], "Pasal 5 ayat (1) huruf a dan huruf b"),
            (&[Pasal5Ayat1A, Pasal5Ayat1B, Pasal5Ayat1C], "Pasal 5 ayat (1) huruf a, huruf b, dan huruf c"),
            (&[Pasal5Ayat1, Pasal5Ayat1C], "Pasal 5 ayat (1); Pasal 5 ayat (1) huruf c"),
            (&[], ""),
        ] {
            assert_eq!(gabung(rujukan), teks);
        }
    }
}
