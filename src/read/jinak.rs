//! Text in a CSV that no reading turns into a formula, and back.
//!
//! Spreadsheets split a file where they think fit: at `,` `;` `|` or a tab, quoted or not. So in a text every
//! place at which a cell could begin gets an apostrophe where what follows would be run; one that is there
//! already gets another. Readers here take one off again, so that the text is the same.

use std::borrow::Cow;

use memchr::memchr3_iter;

/// Nothing in a text could be run or break its row: one pass without a branch settles it for nearly all. Of letters in
/// full width the first of three bytes tells.
pub fn polos(teks: &str) -> bool {
    !teks.bytes().fold(false, |ada, b| ada | (b < 0x20) | matches!(b, b'=' | b'+' | b'-' | b'@' | 0xEF))
}

/// Text for a cell of a CSV.
pub fn jinakkan(teks: &str) -> Cow<'_, str> {
    // A hyphen alone is no formula, and says "none" wherever people write lists.
    if polos(teks) || teks == "-" {
        return teks.into();
    }
    let tempat = awal_sel(teks, berbahaya);
    if tempat.is_empty() {
        return teks.into();
    }
    let mut hasil = String::with_capacity(teks.len() + tempat.len());
    let mut dari = 0;
    for di in tempat {
        hasil.push_str(&teks[dari..di]);
        hasil.push('\'');
        dari = di;
    }
    hasil.push_str(&teks[dari..]);
    hasil.into()
}

/// What [`jinakkan`] was given.
pub fn lepaskan(teks: &str) -> Cow<'_, str> {
    let tempat = awal_sel(teks, |sisa| sisa.starts_with('\'') && berbahaya(sisa));
    if tempat.is_empty() {
        return teks.into();
    }
    let mut hasil = String::with_capacity(teks.len());
    let mut dari = 0;
    for di in tempat {
        hasil.push_str(&teks[dari..di]);
        dari = di + 1;
    }
    hasil.push_str(&teks[dari..]);
    hasil.into()
}

/// Places at which a cell could begin under one delimiter or another and `pilih` holds for what follows, in order.
fn awal_sel(teks: &str, pilih: impl Fn(&str) -> bool) -> Vec<usize> {
    let isi = teks.as_bytes();
    let batas = memchr3_iter(b',', b';', b'|', isi).chain(memchr3_iter(b'\t', b'\r', b'\n', isi));
    let mut tempat: Vec<usize> =
        std::iter::once(0).chain(batas.map(|di| di + 1)).filter(|di| pilih(&teks[*di..])).collect();
    tempat.sort_unstable();
    tempat
}

/// A cell that begins so may be run: quotes and blanks before it may go.
fn berbahaya(sisa: &str) -> bool {
    let luluh = |c: char| matches!(c, '\'' | '"') || (c.is_whitespace() || c.is_control()) && !"\t\r\n".contains(c);
    sisa.trim_start_matches(luluh).starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_where_a_cell_could_begin_is_kept_from_running() {
        for (teks, harus) in [
            ("=1+1", "'=1+1"),
            ("SITI;=HYPERLINK(A1&B1);X", "SITI;'=HYPERLINK(A1&B1);X"),
            ("a, \"+62\"|-5\n@x", "a,' \"+62\"|'-5\n'@x"),
            ("\t=1", "'\t'=1"),
            ("'=1", "''=1"),
            ("x;''-1", "x;'''-1"),
            ("；＝1", "；＝1"),
            ("＝1", "'＝1"),
            ("-", "-"),
            ("- 5", "'- 5"),
        ] {
            assert_eq!(jinakkan(teks), harus);
            assert_eq!(lepaskan(harus), teks);
        }
        for teks in ["", "SITI AMINAH", "JL. A. YANI KM 4,5 NO. 5-A", "D'ARC", "x = 1", "M. NOOR; ALI", "'biasa'"] {
            assert!(matches!(jinakkan(teks), Cow::Borrowed(_)), "{teks}");
            assert!(matches!(lepaskan(teks), Cow::Borrowed(_)), "{teks}");
        }
    }
}
