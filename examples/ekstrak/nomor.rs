//! Issues NIK and KK numbers, each at most once, without remembering them.
//!
//! A number is a region, a date and a serial. One counter for each region,
//! date and sex says how many serials are gone, so 40 cities (27.6 million
//! persons) cost two megabytes. Serials stay within 9000–9999, which marks
//! every number as synthetic. A full date moves on to another region, then to
//! the next day.

use chrono::{Datelike, Days, NaiveDate};

/// Regions of issue (province, city, district). The first five are the
/// districts of Banjarmasin, the rest places its people move in from.
const ASAL: [&str; 13] = [
    "637101", "637102", "637103", "637104", "637105", "630301", "630304", "630806", "627101", "630402", "637201",
    "630710", "357804",
];
const ASAL_KOTA: usize = 5;
const SERI: usize = 1000;
/// A NIK holds two digits of the year: a window of 100 years keeps it unique.
const HARI_NIK: usize = 36_524;
const HARI_KK: usize = 7_120;

/// The first birth date a NIK can be issued for.
fn awal_nik() -> NaiveDate {
    NaiveDate::from_ymd_opt(1926, 1, 1).expect("tanggal tetap")
}

/// The first date of issue of a KK card.
fn awal_kk() -> NaiveDate {
    NaiveDate::from_ymd_opt(2006, 1, 1).expect("tanggal tetap")
}

pub struct Penerbit {
    nik: Vec<u16>,
    kk: Vec<u16>,
}

impl Penerbit {
    pub fn baru() -> Self {
        Penerbit { nik: vec![0; ASAL.len() * HARI_NIK * 2], kk: vec![0; ASAL_KOTA * HARI_KK] }
    }

    /// How many regions of issue lie outside the city.
    pub const ASAL_LUAR: usize = ASAL.len() - ASAL_KOTA;

    /// A NIK and the birth date it was issued for, which is `lahir` unless
    /// every serial of that date is gone. `asal` 0–4 is a district of the
    /// city, 5 and above a region outside.
    pub fn nik(&mut self, asal: usize, lahir: NaiveDate, perempuan: bool) -> (String, NaiveDate) {
        let mut hari = (lahir - awal_nik()).num_days() as usize % HARI_NIK;
        let mut asal = asal % ASAL.len();
        for percobaan in 0.. {
            let laci = (asal * HARI_NIK + hari) * 2 + usize::from(perempuan);
            if let Some(seri) = ambil(&mut self.nik[laci], laci) {
                let tanggal = awal_nik() + Days::new(hari as u64);
                let geser = if perempuan { 40 } else { 0 };
                return (tulis(ASAL[asal], tanggal, geser, seri), tanggal);
            }
            asal = (asal + 1) % ASAL_KOTA;
            if percobaan % ASAL_KOTA == ASAL_KOTA - 1 {
                // Earlier, not later: nobody may be born after the extract.
                hari = (hari + HARI_NIK - 1) % HARI_NIK;
            }
        }
        unreachable!("nomor tidak pernah habis untuk ukuran yang diizinkan")
    }

    /// A KK number; `hari` counts from 2006 on, `kecamatan` is 0–4.
    pub fn kk(&mut self, kecamatan: usize, hari: usize) -> String {
        let mut hari = hari % HARI_KK;
        loop {
            let laci = (kecamatan % ASAL_KOTA) * HARI_KK + hari;
            if let Some(seri) = ambil(&mut self.kk[laci], laci) {
                let tanggal = awal_kk() + Days::new(hari as u64);
                return tulis(ASAL[kecamatan % ASAL_KOTA], tanggal, 0, seri);
            }
            hari = (hari + 1) % HARI_KK;
        }
    }
}

/// The next free serial of a counter. 389 and 1000 share no factor, so the
/// serials of one date come scattered and each exactly once.
fn ambil(terpakai: &mut u16, laci: usize) -> Option<usize> {
    let ke = usize::from(*terpakai);
    if ke == SERI {
        return None;
    }
    *terpakai += 1;
    Some(9000 + (ke * 389 + laci * 7919) % SERI)
}

fn tulis(asal: &str, tanggal: NaiveDate, geser_hari: u32, seri: usize) -> String {
    let tahun = tanggal.year().rem_euclid(100);
    let (hari, bulan) = (tanggal.day() + geser_hari, tanggal.month());
    format!("{asal}{hari:02}{bulan:02}{tahun:02}{seri:04}")
}
