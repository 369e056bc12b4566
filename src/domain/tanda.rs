//! The mark of a row: a short text over what a list's columns say, so that a row which somebody changed afterwards
//! shows, and where. It protects against mistakes, not against somebody who sets out to deceive.
//!
//! ```text
//! sl Qx 3fP0aZk_ aB.9…
//! │  │  │        └ a character a marked column, in their order: the value's own, or `.` for a blank
//! │  │  └ eight characters over all of them
//! │  └ two characters over the columns' titles: another version marks other columns
//! └ the list's code
//! ```
//!
//! Values are compared in a form that a resave by Excel or LibreOffice leaves alone ([`teks`], [`angka`]).

use std::borrow::Cow;
use std::fmt::{Display, Write as _};

use sha2::{Digest, Sha256};

/// Stands for a blank in a mark.
pub const KOSONG: u8 = b'.';

/// The longest text that a cell of a workbook takes.
const SEL_TERPANJANG: usize = 32_767;

const HURUF: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// A text as it is marked: blanks at its ends and doubled ones make no difference, nor do line ends and control
/// characters; a percentage is the number that a workbook holds.
pub fn teks(teks: &str) -> Cow<'_, str> {
    let teks = match teks.len() > SEL_TERPANJANG {
        true => teks.char_indices().nth(SEL_TERPANJANG).map_or(teks, |(i, _)| &teks[..i]),
        false => teks,
    };
    if polos(teks.as_bytes()) {
        return teks.into();
    }
    let pisah = |c: char| c.is_whitespace() || c.is_control();
    let rapi = teks.split(pisah).filter(|k| !k.is_empty()).collect::<Vec<_>>().join(" ");
    match persen(&rapi) {
        Cow::Owned(angka) => angka.into(),
        Cow::Borrowed(_) => rapi.into(),
    }
}

/// Nothing in it that a resave could change: nearly every cell.
fn polos(teks: &[u8]) -> bool {
    let mut sebelum = b' ';
    for b in teks {
        if !(b' '..0x7f).contains(b) || (*b == b' ' && sebelum == b' ') {
            return false;
        }
        sebelum = *b;
    }
    teks.is_empty() || !matches!(sebelum, b' ' | b'%')
}

fn persen(teks: &str) -> Cow<'_, str> {
    match teks.strip_suffix('%').and_then(|t| t.parse::<f64>().ok()) {
        Some(n) if n.is_finite() => angka(n / 100.0).into(),
        _ => teks.into(),
    }
}

/// A number as it is marked: whole ones exactly, others to twelve digits.
pub fn angka(n: f64) -> String {
    if n.fract() == 0.0 && n.abs() < 1e15 { format!("{}", n as i64) } else { format!("{n:.11e}") }
}

/// Two characters over the titles of a list's marked columns.
pub fn definisi<'a>(judul: impl Iterator<Item = &'a str>) -> [u8; 2] {
    let mut hitung = Sha256::new();
    judul.for_each(|j| tambah(&mut hitung, j));
    let hasil = hitung.finalize();
    [huruf(u32::from(hasil[0])), huruf(u32::from(hasil[1]))]
}

/// Makes the mark of a row, value after value.
pub struct Penghitung {
    /// Code and values, each closed by a line end.
    isi: String,
    per_kolom: String,
}

impl Penghitung {
    /// For a row of the list of this code.
    pub fn baru(kode: &str) -> Penghitung {
        let mut isi = String::with_capacity(512);
        isi.push_str(kode);
        isi.push('\n');
        Penghitung { isi, per_kolom: String::with_capacity(32) }
    }

    /// The next marked value, in the form of [`teks`] or [`angka`].
    pub fn tambah(&mut self, nilai: &str) {
        self.isi.push_str(nilai);
        self.isi.push('\n');
        self.per_kolom.push(satu(nilai) as char);
    }

    /// The same of what has that form by itself: whole numbers and days.
    pub fn tambah_tampil(&mut self, nilai: impl Display) {
        let awal = self.isi.len();
        let _ = write!(self.isi, "{nilai}");
        self.per_kolom.push(satu(&self.isi[awal..]) as char);
        self.isi.push('\n');
    }

    /// The mark: code, what stands for its columns, eight characters, a character a column.
    pub fn selesai(self, kode: &str, definisi: [u8; 2]) -> String {
        let mut tanda = String::with_capacity(kode.len() + 10 + self.per_kolom.len());
        tanda.push_str(kode);
        tanda.extend(definisi.map(char::from));
        tanda.extend(seluruh(Sha256::new_with_prefix(self.isi)).map(char::from));
        tanda.push_str(&self.per_kolom);
        tanda
    }
}

fn tambah(hitung: &mut Sha256, nilai: &str) {
    hitung.update(nilai.as_bytes());
    hitung.update(b"\n");
}

/// Eight characters over everything.
fn seluruh(hitung: Sha256) -> [u8; 8] {
    let hasil = hitung.finalize();
    let tiga = |i: usize| u32::from_be_bytes([0, hasil[i], hasil[i + 1], hasil[i + 2]]);
    let (a, b) = (tiga(0), tiga(3));
    std::array::from_fn(|i| huruf(if i < 4 { a } else { b } >> (18 - 6 * (i % 4))))
}

/// The character of one value.
pub fn satu(nilai: &str) -> u8 {
    if nilai.is_empty() { KOSONG } else { huruf(crc32fast::hash(nilai.as_bytes())) }
}

/// What an approval of a changed row is bound to: its mark, and what it says now, and where.
pub fn ikatan<'a>(tanda: &str, nilai: impl Iterator<Item = &'a str>) -> String {
    let mut hitung = Sha256::new();
    tambah(&mut hitung, tanda);
    nilai.for_each(|n| tambah(&mut hitung, n));
    hitung.finalize()[..8].iter().map(|b| format!("{b:02x}")).fold("i".to_owned(), |a, b| a + &b)
}

fn huruf(n: u32) -> u8 {
    HURUF[(n % 64) as usize]
}

/// A mark taken apart.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Tertulis<'a> {
    pub kode: &'a str,
    pub definisi: [u8; 2],
    pub seluruh: &'a str,
    pub per_kolom: &'a [u8],
}

impl<'a> Tertulis<'a> {
    /// `None`: no mark at all.
    pub fn baca(sel: &'a str) -> Option<Tertulis<'a>> {
        let sah = |b: u8| HURUF.contains(&b) || b == KOSONG;
        if !sel.bytes().all(sah) || sel.len() < 12 {
            return None;
        }
        let definisi = sel.as_bytes();
        let (kode, seluruh, per_kolom) = (&sel[..2], &sel[4..12], &sel.as_bytes()[12..]);
        Some(Tertulis { kode, definisi: [definisi[2], definisi[3]], seluruh, per_kolom })
    }

    /// Whether all of these values together are what was marked.
    pub fn cocok<'n>(&self, nilai: impl Iterator<Item = &'n str>) -> bool {
        let mut hitung = Sha256::new();
        tambah(&mut hitung, self.kode);
        nilai.for_each(|n| tambah(&mut hitung, n));
        seluruh(hitung) == self.seluruh.as_bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tanda(nilai: &[&str]) -> String {
        let mut p = Penghitung::baru("sl");
        nilai.iter().for_each(|n| p.tambah(&teks(n)));
        p.selesai("sl", definisi(["No KK", "Nama"].into_iter()))
    }

    #[test]
    fn a_mark_is_over_each_value_at_its_place() {
        let asli = tanda(&["6371010101909001", "SITI", ""]);
        assert_eq!(asli.len(), 2 + 2 + 8 + 3);
        let t = Tertulis::baca(&asli).unwrap();
        assert_eq!((t.kode, t.per_kolom.last()), ("sl", Some(&KOSONG)));
        assert!(t.cocok(["6371010101909001", "SITI", ""].into_iter()));
        for lain in
            [["6371010101909001", "SITA", ""], ["SITI", "6371010101909001", ""], ["6371010101909001", "SITI", "x"]]
        {
            assert!(!t.cocok(lain.into_iter()), "{lain:?}");
            assert_ne!(tanda(&lain), asli);
        }
        for bukan in ["", "catatan", "***", "sl", "sl Qx 3fP0aZk_"] {
            assert_eq!(Tertulis::baca(bukan), None, "{bukan}");
        }
    }

    #[test]
    fn what_a_resave_does_makes_no_difference() {
        for (satu, dua) in [
            ("Jl. A\r\nRT 3", "Jl. A\nRT 3"),
            ("  SITI  AISYAH ", "SITI AISYAH"),
            ("a\tb", "a b"),
            ("\u{a0}x", "x"),
            ("92.7%", "0.9270000000000001"),
            ("-12.5%", "-0.125"),
        ] {
            let dua = dua.parse::<f64>().map_or_else(|_| teks(dua).into_owned(), angka);
            assert_eq!(teks(satu), dua, "{satu}");
        }
        assert_eq!(angka(6.0), "6");
        assert_eq!(angka(0.927_272_727_272_727_2), angka(0.927_272_727_272_727));
        assert_eq!(teks("0012"), "0012");
        assert_ne!(angka(0.5), angka(0.500_001));
    }
}
