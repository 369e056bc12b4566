//! What a cell holds, as far as two workbooks can be compared: what a program changes by opening and saving a
//! workbook is no difference.

use std::borrow::Cow;
use std::hash::{Hash, Hasher};

use super::row::{BELUM_DIHITUNG, Sel};

/// Two programs write the same fraction with 15 to 17 digits.
const SELISIH: f64 = 1e-12;

/// The content of a cell. A whole number, a date and their texts are the same: what is shown is.
#[derive(Clone, PartialEq, Debug)]
pub enum Nilai<'a> {
    Kosong,
    Teks(Cow<'a, str>),
    /// A fraction.
    Pecahan(f64),
    /// A formula whose value was lost when it was saved.
    Belum,
}

impl<'a> Nilai<'a> {
    pub fn dari(sel: Sel<'a>) -> Nilai<'a> {
        match sel {
            Sel::Kosong => Nilai::Kosong,
            Sel::Teks(t) => Nilai::teks(t),
            Sel::Angka(n) if n.fract() != 0.0 => Nilai::Pecahan(n),
            Sel::Angka(_) => Nilai::Teks(sel.tampil()),
            Sel::Logika(b) => Nilai::Teks(if b { "1" } else { "0" }.into()),
            Sel::Galat(BELUM_DIHITUNG) => Nilai::Belum,
            Sel::Galat(g) => Nilai::Teks(g.into()),
        }
    }

    /// Blanks around it, control characters, the way a line ends and midnight behind a date are lost by one program or
    /// another.
    fn teks(teks: &'a str) -> Nilai<'a> {
        let rapi = teks.trim_matches(|c: char| c.is_whitespace() || c.is_control());
        let hari = rapi.strip_suffix("T00:00:00").filter(|t| t.len() == 10).unwrap_or(rapi);
        match hari {
            "" => Nilai::Kosong,
            t if t.contains(|c: char| c.is_control() && c != '\n') => {
                Nilai::Teks(t.chars().filter(|c| !c.is_control() || *c == '\n').collect::<String>().into())
            }
            t => Nilai::Teks(t.into()),
        }
    }

    pub fn kosong(&self) -> bool {
        *self == Nilai::Kosong
    }

    /// As it is shown.
    pub fn tampil(&self) -> Cow<'_, str> {
        match self {
            Nilai::Kosong => "".into(),
            Nilai::Teks(t) => (&**t).into(),
            Nilai::Pecahan(n) => n.to_string().into(),
            Nilai::Belum => BELUM_DIHITUNG.into(),
        }
    }

    pub fn milik(self) -> Nilai<'static> {
        match self {
            Nilai::Kosong => Nilai::Kosong,
            Nilai::Teks(t) => Nilai::Teks(t.into_owned().into()),
            Nilai::Pecahan(n) => Nilai::Pecahan(n),
            Nilai::Belum => Nilai::Belum,
        }
    }

    /// No difference.
    pub fn sama(&self, lain: &Nilai<'_>) -> bool {
        match (self, lain) {
            (Nilai::Pecahan(a), Nilai::Pecahan(b)) => (a - b).abs() <= SELISIH * a.abs().max(b.abs()),
            (Nilai::Pecahan(a), Nilai::Teks(t)) | (Nilai::Teks(t), Nilai::Pecahan(a)) => {
                t.parse::<f64>().is_ok_and(|b| (a - b).abs() <= SELISIH * a.abs())
            }
            (a, b) => a == b,
        }
    }

    /// What is the same mostly has the same hash; fractions at the edge of a digit may not.
    pub fn cap(&self, cap: &mut impl Hasher) {
        match self {
            Nilai::Kosong => {}
            Nilai::Teks(t) => cap.write(t.as_bytes()),
            Nilai::Pecahan(n) => format!("{n:.10e}").hash(cap),
            Nilai::Belum => cap.write_u8(1),
        }
        cap.write_u8(0xff);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sama(a: Sel<'_>, b: Sel<'_>) -> bool {
        Nilai::dari(a).sama(&Nilai::dari(b))
    }

    /// 2. of what was tried: every way in which a program changed a cell by saving it.
    #[test]
    fn what_a_program_changes_by_saving_is_no_difference() {
        for (a, b) in [
            (Sel::Angka(0.927_272_727_272_727_2), Sel::Angka(0.927_272_727_272_727)),
            (Sel::Teks("a\r\nb"), Sel::Teks("a\nb")),
            (Sel::Teks("\ta"), Sel::Teks("a")),
            (Sel::Teks("a\u{1}b"), Sel::Teks("ab")),
            (Sel::Teks("  "), Sel::Kosong),
            (Sel::Teks("2026-01-31T00:00:00"), Sel::Teks("2026-01-31")),
            (Sel::Teks("3"), Sel::Angka(3.0)),
            (Sel::Logika(true), Sel::Angka(1.0)),
        ] {
            assert!(sama(a, b) && sama(b, a), "{a:?} and {b:?}");
        }
    }

    #[test]
    fn what_says_something_else_is_one() {
        for (a, b) in [
            (Sel::Angka(0.927_272_727), Sel::Angka(0.927_272_728)),
            (Sel::Teks("6371014101909001"), Sel::Angka(6_371_014_101_909_000.0)),
            (Sel::Teks("0012"), Sel::Angka(12.0)),
            (Sel::Teks("1E5"), Sel::Angka(100_000.0)),
            (Sel::Teks("Ya"), Sel::Teks("ya")),
            (Sel::Teks("a b"), Sel::Teks("ab")),
            (Sel::Kosong, Sel::Angka(0.0)),
            (Sel::Teks("2026-01-31T01:00:00"), Sel::Teks("2026-01-31")),
        ] {
            assert!(!sama(a, b), "{a:?} and {b:?}");
        }
    }
}
