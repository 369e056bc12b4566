//! Quarters, written `2026-TW1`.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Days, NaiveDate};

/// A quarter of a year.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Triwulan {
    pub tahun: i32,
    /// 1 to 4.
    ke: u8,
}

impl Triwulan {
    /// `None` outside 2000–2100 and 1–4.
    pub fn baru(tahun: i32, ke: u8) -> Option<Triwulan> {
        ((2000..=2100).contains(&tahun) && (1..=4).contains(&ke)).then_some(Triwulan { tahun, ke })
    }

    pub fn ke(self) -> u8 {
        self.ke
    }

    /// The quarter by which participants move up at the end of the year (T10).
    pub fn terakhir(self) -> bool {
        self.ke == 4
    }

    /// Year of the roll-over that comes after the quarter.
    pub fn tahun_berikutnya(self) -> u16 {
        u16::try_from(self.tahun + 1).unwrap_or(u16::MAX)
    }

    /// First day.
    pub fn awal(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.tahun, u32::from(self.ke) * 3 - 2, 1).unwrap_or_default()
    }

    /// Last day.
    pub fn akhir(self) -> NaiveDate {
        let berikut = match self.ke {
            4 => NaiveDate::from_ymd_opt(self.tahun + 1, 1, 1),
            _ => NaiveDate::from_ymd_opt(self.tahun, u32::from(self.ke) * 3 + 1, 1),
        };
        berikut.and_then(|t| t.checked_sub_days(Days::new(1))).unwrap_or_default()
    }

    /// The quarter of a day.
    pub fn dari_tanggal(tanggal: NaiveDate) -> Option<Triwulan> {
        Triwulan::baru(tanggal.year(), (tanggal.month0() / 3) as u8 + 1)
    }

    /// `Triwulan I 2026`.
    pub fn panjang(self) -> String {
        let romawi = ["I", "II", "III", "IV"][usize::from(self.ke) - 1];
        format!("Triwulan {romawi} {}", self.tahun)
    }

    /// The first quarter named in a text, as a title block names it.
    pub fn di_dalam(teks: &str) -> Option<Triwulan> {
        let di = |i: usize| teks.get(i..i + 8).and_then(|t| t.parse().ok());
        (0..teks.len()).find_map(di)
    }
}

impl fmt::Display for Triwulan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-TW{}", self.tahun, self.ke)
    }
}

impl FromStr for Triwulan {
    type Err = String;

    fn from_str(teks: &str) -> Result<Triwulan, String> {
        let bagian = teks.trim().split_once('-').and_then(|(tahun, ke)| {
            let ke = ke.strip_prefix("TW").or_else(|| ke.strip_prefix("tw"))?;
            Triwulan::baru(tahun.parse().ok().filter(|_| tahun.len() == 4)?, ke.parse().ok()?)
        });
        bagian.ok_or_else(|| "harus tahun dan triwulan, misalnya 2026-TW1".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quarter_reads_back_and_knows_its_days() {
        let t: Triwulan = "2026-TW1".parse().unwrap();
        assert_eq!((t.to_string().as_str(), t.panjang().as_str()), ("2026-TW1", "Triwulan I 2026"));
        assert_eq!((t.awal().to_string(), t.akhir().to_string()), ("2026-01-01".into(), "2026-03-31".into()));
        let empat: Triwulan = "2026-tw4".parse().unwrap();
        assert_eq!((empat.awal().to_string(), empat.akhir().to_string()), ("2026-10-01".into(), "2026-12-31".into()));
        assert!(t < empat && empat.terakhir() && !t.terakhir());
        assert_eq!(Triwulan::dari_tanggal(empat.akhir()), Some(empat));
        for salah in ["2026", "2026-TW5", "2026-TW0", "26-TW1", "TW1-2026", "2026-Q1"] {
            assert!(salah.parse::<Triwulan>().is_err(), "{salah}");
        }
    }

    #[test]
    fn a_quarter_is_found_in_a_title() {
        assert_eq!(Triwulan::di_dalam("Lembar Penilaian · Triwulan 2026-TW3 · é"), "2026-TW3".parse().ok());
        assert_eq!(Triwulan::di_dalam("é Tahun 2026"), None);
    }
}
