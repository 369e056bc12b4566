//! Personal data out of sight (UU 27/2022): what `--mask` and every message show.

use std::borrow::Cow;

use crate::domain::nomor;

/// `S*** A***`: first letters only.
pub fn nama(teks: &str) -> String {
    let kata = teks.split_whitespace().filter_map(|k| k.chars().find(|c| c.is_alphanumeric()));
    kata.map(|c| format!("{c}***")).collect::<Vec<_>>().join(" ")
}

/// A NIK or KK, sound or damaged.
pub fn id(teks: &str) -> String {
    if teks.is_empty() { String::new() } else { nomor::samarkan(teks) }
}

/// What a finding read, for the terminal: a row may be shifted, so a name can stand in any column.
/// Only numbers too short for an id and words that are no names come through.
pub fn terminal(teks: &str) -> String {
    let digit = teks.bytes().filter(u8::is_ascii_digit).count();
    let bilangan = ["satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh"];
    if digit >= 6 {
        id(teks)
    } else if teks.chars().all(|c| !c.is_alphabetic()) || bilangan.contains(&teks.to_lowercase().as_str()) {
        teks.to_owned()
    } else {
        "***".into()
    }
}

/// What a finding read. In a column of ids, names or addresses everything is hidden; elsewhere
/// only what could be an id.
pub fn terbaca<'a>(teks: &'a str, kolom: &str) -> Cow<'a, str> {
    let kunci = crate::read::kolom::normal(kolom);
    let digit = teks.bytes().filter(u8::is_ascii_digit).count();
    if digit >= 8 {
        return id(teks).into();
    }
    let pribadi = ["nik", "kk", "nama", "alamat", "kepala", "ktp", "induk", "kartu", "lahir"];
    if !teks.is_empty() && (kunci.is_empty() || pribadi.iter().any(|p| kunci.contains(p))) {
        return "***".into();
    }
    terminal(teks).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_personal_is_left() {
        assert_eq!(nama("SITI  AMINAH"), "S*** A***");
        assert_eq!(id("6371014101909001"), "6371************");
        assert_eq!(id("637101410190900O"), "6371************");
        assert_eq!(terbaca("6371 0141 0190 900", "Desil"), "6371************");
        assert_eq!(terbaca("Siti", "Nama KK"), "***");
        assert_eq!(terbaca("tiga", "desil_nasional"), "tiga");
        assert_eq!(terbaca("SITI", "desil_nasional"), "***");
        assert_eq!(terbaca("baris rusak", ""), "***");
        for (teks, tampil) in [("tiga", "tiga"), ("3.9", "3.9"), ("SITI", "***"), ("63710141", "6371************")] {
            assert_eq!(terminal(teks), tampil);
        }
    }
}
