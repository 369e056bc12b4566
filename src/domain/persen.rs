//! Per cent with two decimals, exactly.

use std::fmt;

/// Hundredths of a per cent, 0 to 100 per cent.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Debug)]
pub struct Persen(u16);

impl Persen {
    /// 100 per cent.
    pub const PENUH: u64 = 10_000;

    /// Hundredths of a per cent.
    pub fn perseratus(self) -> u64 {
        u64::from(self.0)
    }

    /// What is left of 100 per cent.
    pub fn sisa(self) -> Persen {
        Persen(Self::PENUH as u16 - self.0)
    }
}

/// Whole per cent; more than 100 is 100.
impl From<u8> for Persen {
    fn from(utuh: u8) -> Persen {
        Persen(u16::from(utuh.min(100)) * 100)
    }
}

/// `10`, `12,5`, `12.5`, `12,50 %`; `None` for anything else, more than 100 and more than two decimals included.
pub fn dari_teks(teks: &str) -> Option<Persen> {
    let angka = teks.trim().trim_end_matches('%').trim_end();
    let (bulat, pecahan) = angka.split_once([',', '.']).unwrap_or((angka, "0"));
    let pecahan = if pecahan.len() > 2 { pecahan.trim_end_matches('0') } else { pecahan };
    let sah = |t: &str, banyak| t.len() <= banyak && t.bytes().all(|b| b.is_ascii_digit());
    if bulat.is_empty() || !sah(bulat, 3) || !sah(pecahan, 2) || angka.ends_with([',', '.']) {
        return None;
    }
    let perseratus = bulat.parse::<u16>().ok()? * 100 + format!("{pecahan:0<2}").parse::<u16>().ok()?;
    (u64::from(perseratus) <= Persen::PENUH).then_some(Persen(perseratus))
}

impl fmt::Display for Persen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (bulat, pecahan) = (self.0 / 100, format!("{:02}", self.0 % 100));
        match pecahan.trim_end_matches('0') {
            "" => write!(f, "{bulat}"),
            pecahan => write!(f, "{bulat},{pecahan}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_read_and_shown_exactly() {
        for (teks, perseratus, tampil) in [
            ("10", 1000, "10"),
            ("12,5", 1250, "12,5"),
            ("12.5", 1250, "12,5"),
            ("0,05%", 5, "0,05"),
            (" 33.33 % ", 3333, "33,33"),
            ("7.0", 700, "7"),
            ("12.500000", 1250, "12,5"),
            ("100", 10_000, "100"),
            ("0", 0, "0"),
        ] {
            let p = dari_teks(teks).unwrap_or_else(|| panic!("{teks}"));
            assert_eq!((p.perseratus(), p.to_string().as_str()), (perseratus, tampil), "{teks}");
            assert_eq!(p.perseratus() + p.sisa().perseratus(), Persen::PENUH);
        }
        for teks in
            ["", "%", ",5", "5,", "100,01", "101", "-1", "+1", "1e1", "12,345", "1.000,5", "12 5", "lima", "9999"]
        {
            assert_eq!(dari_teks(teks), None, "{teks}");
        }
    }
}
