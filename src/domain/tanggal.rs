//! Dates as officers write them. Day first always.

use chrono::{Datelike, Days, NaiveDate};

/// Why a date could not be taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TanggalSalah {
    /// Works only month first (`12/31/1985`): reported, not guessed.
    BulanDulu,
    TidakTerbaca,
}

/// Month names and short forms that occur in Indonesian files.
const BULAN: [&[&str]; 12] = [
    &["januari", "jan", "january"],
    &["februari", "feb", "peb", "pebruari", "february"],
    &["maret", "mar", "mrt", "march"],
    &["april", "apr"],
    &["mei", "may"],
    &["juni", "jun", "june"],
    &["juli", "jul", "july"],
    &["agustus", "agu", "agt", "ags", "agus", "aug", "august"],
    &["september", "sep", "sept"],
    &["oktober", "okt", "oct", "october"],
    &["november", "nov", "nop", "nopember"],
    &["desember", "des", "dec", "december"],
];

/// Reads ISO, dd/mm/yyyy, dd-mm-yyyy, dd.mm.yyyy, `5 Agustus 1985`, each with or without a time
/// behind it. `Ok(None)` for a blank.
pub fn dari_teks(teks: &str) -> Result<Option<NaiveDate>, TanggalSalah> {
    if let Some(tanggal) = iso(teks.as_bytes()) {
        return Ok(Some(tanggal));
    }
    let inti = teks.trim().trim_start_matches('\'');
    if super::tanpa_isi::kosong(inti) {
        return Ok(None);
    }
    let bagian: Vec<&str> =
        inti.split(|c: char| c.is_whitespace() || matches!(c, '/' | '-' | '.' | ',' | '\u{a0}' | 'T')).collect();
    let bagian: Vec<&str> = bagian.into_iter().filter(|b| !b.is_empty() && !b.contains(':')).collect();
    match bagian[..] {
        [serial] if serial.len() == 5 => {
            serial.parse().ok().and_then(dari_serial).map(Some).ok_or(TanggalSalah::TidakTerbaca)
        }
        [a, b, c, ..] => tiga_bagian(a, b, c).map(Some),
        _ => Err(TanggalSalah::TidakTerbaca),
    }
}

/// An Excel serial of the 1900 date system.
pub fn dari_serial(serial: f64) -> Option<NaiveDate> {
    // Serial 60 is the 29 February 1900 that never was; counting from 30 December 1899 is right after it.
    if !(61.0..=110_000.0).contains(&serial) {
        return None;
    }
    NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(Days::new(serial as u64))
}

/// `1985-08-05`, the form of V3 extracts, without allocation.
fn iso(teks: &[u8]) -> Option<NaiveDate> {
    let &[a, b, c, d, b'-', e, f, b'-', g, h] = teks else { return None };
    let angka = |xs: &[u8]| xs.iter().try_fold(0u32, |n, x| x.is_ascii_digit().then(|| n * 10 + u32::from(x - b'0')));
    NaiveDate::from_ymd_opt(angka(&[a, b, c, d])? as i32, angka(&[e, f])?, angka(&[g, h])?)
}

fn tiga_bagian(a: &str, b: &str, c: &str) -> Result<NaiveDate, TanggalSalah> {
    let angka = |t: &str| t.parse::<u32>().map_err(|_| TanggalSalah::TidakTerbaca);
    if a.len() == 4 {
        let (tahun, bulan, hari) = (angka(a)?, angka(b)?, angka(c)?);
        return NaiveDate::from_ymd_opt(tahun as i32, bulan, hari).ok_or(TanggalSalah::TidakTerbaca);
    }
    if c.len() != 4 {
        return Err(TanggalSalah::TidakTerbaca);
    }
    let (hari, tahun) = (angka(a)?, angka(c)? as i32);
    if let Some(bulan) = self::bulan(b) {
        return NaiveDate::from_ymd_opt(tahun, bulan, hari).ok_or(TanggalSalah::TidakTerbaca);
    }
    let bulan = angka(b)?;
    match NaiveDate::from_ymd_opt(tahun, bulan, hari) {
        Some(tanggal) => Ok(tanggal),
        None if NaiveDate::from_ymd_opt(tahun, hari, bulan).is_some() => Err(TanggalSalah::BulanDulu),
        None => Err(TanggalSalah::TidakTerbaca),
    }
}

/// The month of a name, short or long.
pub fn bulan(teks: &str) -> Option<u32> {
    let kecil = teks.to_lowercase();
    let di = BULAN.iter().position(|ejaan| ejaan.contains(&kecil.as_str()))?;
    Some(di as u32 + 1)
}

/// Completed years of age on a day; `None` for a birth after it.
pub fn umur(lahir: NaiveDate, pada: NaiveDate) -> Option<u8> {
    let sudah = (pada.month(), pada.day()) >= (lahir.month(), lahir.day());
    u8::try_from(pada.year() - lahir.year() - i32::from(!sudah)).ok()
}

/// The birth date inside a NIK: its two-digit year is the latest that isn't after `pada`.
pub fn dari_nik(nik: u64, pada: NaiveDate) -> Option<NaiveDate> {
    let (hari, bulan, tahun) = super::nomor::lahir(nik);
    let abad_ini = NaiveDate::from_ymd_opt(2000 + tahun as i32, bulan, hari).filter(|t| *t <= pada);
    abad_ini.or_else(|| NaiveDate::from_ymd_opt(1900 + tahun as i32, bulan, hari))
}

/// `05/08/1985`, as cells show it.
pub fn pendek(tanggal: NaiveDate) -> String {
    format!("{:02}/{:02}/{}", tanggal.day(), tanggal.month(), tanggal.year())
}

/// `5 Agustus 1985`, as the office writes dates.
pub fn panjang(tanggal: NaiveDate) -> String {
    let nama = BULAN[tanggal.month0() as usize][0];
    format!("{} {}{} {}", tanggal.day(), nama[..1].to_uppercase(), &nama[1..], tanggal.year())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn t(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    #[test]
    fn every_way_of_writing_the_same_day() {
        for teks in [
            "1985-08-05",
            "05/08/1985",
            "5/8/1985",
            "05-08-1985",
            "5.8.1985",
            "5 Agustus 1985",
            "5 agu 1985",
            "05-Agt-1985",
            "1985-08-05 00:00:00",
            "1985-08-05T00:00:00",
            "1985/08/05",
            "31264",
        ] {
            assert_eq!(dari_teks(teks), Ok(Some(t(1985, 8, 5))), "{teks:?}");
        }
        assert_eq!(dari_serial(31264.0), Some(t(1985, 8, 5)));
        assert_eq!(dari_teks("1 Peb 1990"), Ok(Some(t(1990, 2, 1))));
        assert_eq!(dari_teks("30 Nop 1990"), Ok(Some(t(1990, 11, 30))));
        assert_eq!(dari_teks("-"), Ok(None));
    }

    #[test]
    fn month_first_is_reported_and_nonsense_refused() {
        assert_eq!(dari_teks("08/25/1985"), Err(TanggalSalah::BulanDulu));
        for teks in ["31/02/1985", "45/45/1985", "kemarin", "05/08/85", "1985"] {
            assert_eq!(dari_teks(teks), Err(TanggalSalah::TidakTerbaca), "{teks:?}");
        }
    }

    #[test]
    fn age_turns_on_the_birthday() {
        assert_eq!(umur(t(1985, 8, 5), t(2026, 8, 4)), Some(40));
        assert_eq!(umur(t(1985, 8, 5), t(2026, 8, 5)), Some(41));
        assert_eq!(umur(t(2027, 1, 1), t(2026, 8, 5)), None);
    }

    #[test]
    fn the_century_of_a_nik_is_the_latest_possible() {
        assert_eq!(dari_nik(6371_0141_0125_9001, t(2026, 1, 1)), Some(t(2025, 1, 1)));
        assert_eq!(dari_nik(6371_0141_0127_9001, t(2026, 1, 1)), Some(t(1927, 1, 1)));
    }

    #[test]
    fn long_form() {
        assert_eq!(panjang(t(2026, 1, 5)), "5 Januari 2026");
    }
}
