//! A quarter such as `2026-TW1`.

use chrono::{Days, NaiveDate};
use std::fmt;
use std::str::FromStr;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Triwulan {
    pub tahun: i32,
    /// 1 to 4.
    pub ke: u32,
}

impl Triwulan {
    pub fn berikut(self) -> Triwulan {
        match self.ke {
            4 => Triwulan { tahun: self.tahun + 1, ke: 1 },
            ke => Triwulan { tahun: self.tahun, ke: ke + 1 },
        }
    }

    pub fn mulai(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.tahun, self.ke * 3 - 2, 1).expect("bulan 1, 4, 7, 10")
    }

    pub fn hari_terakhir(self) -> NaiveDate {
        self.berikut().mulai() - Days::new(1)
    }

    /// A reference date at which every sound verification of the quarter is past.
    pub fn acuan(self) -> NaiveDate {
        self.hari_terakhir() + Days::new(15)
    }
}

impl fmt::Display for Triwulan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-TW{}", self.tahun, self.ke)
    }
}

impl FromStr for Triwulan {
    type Err = String;

    fn from_str(teks: &str) -> Result<Self, String> {
        let salah = || format!("triwulan ditulis seperti 2026-TW1, terbaca \"{teks}\"");
        let (tahun, ke) = teks.split_once("-TW").ok_or_else(salah)?;
        let triwulan = Triwulan { tahun: tahun.parse().map_err(|_| salah())?, ke: ke.parse().map_err(|_| salah())? };
        if (2025..=2040).contains(&triwulan.tahun) && (1..=4).contains(&triwulan.ke) {
            Ok(triwulan)
        } else {
            Err(salah())
        }
    }
}
