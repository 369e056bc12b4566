//! NIK and Nomor KK: sixteen digits and the damage they come with.
//!
//! In: the text or number of a cell. Out: a sound number, nothing, or the damage by name.
//! Structure (UU Adminduk, Dukcapil): region 6 + date 6 + serial 4, no check digit.
//! In a NIK the date is the birth date, the day plus 40 for women; in a Nomor KK it is the date of
//! issue, never plus 40. The region is where the number was first issued, so a foreign prefix
//! is a warning only.

use super::tanpa_isi::kosong;
use crate::domain::orang::JenisKelamin;

/// Digits of both numbers.
pub const PANJANG: usize = 16;
/// Kota Banjarmasin in the first four digits.
pub const AWALAN_KOTA: u64 = 6371;

/// Which of the two numbers is read: their date differs.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum JenisNomor {
    Nik,
    Kk,
}

/// Why a number cannot be used.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum Kerusakan {
    /// `6,37101E+15`: the last digits are gone for good.
    HilangDigit,
    /// Part of a column that a spreadsheet rounded to 15 digits (found over the whole column).
    Dibulatkan,
    /// Digits only, but not sixteen.
    Panjang,
    /// The letter O (or another that looks like a digit) among the digits: reported, never repaired.
    Huruf,
    /// Not a number at all.
    BukanAngka,
    /// Serial 0000 is never issued.
    UrutNol,
    /// The date inside cannot exist.
    TanggalMustahil,
}

impl Kerusakan {
    pub const SEMUA: [Kerusakan; 7] = [
        Kerusakan::HilangDigit,
        Kerusakan::Dibulatkan,
        Kerusakan::Panjang,
        Kerusakan::Huruf,
        Kerusakan::BukanAngka,
        Kerusakan::UrutNol,
        Kerusakan::TanggalMustahil,
    ];
}

/// What a cell of a NIK or KK column holds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Bacaan {
    Kosong,
    Sah(u64),
    Rusak(Kerusakan, Box<str>),
    /// `6371************`: output of `--mask`, never an input.
    Disamarkan,
}

/// A reading with what had to be done to get it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Terbaca {
    pub bacaan: Bacaan,
    /// Apostrophe, dots, dashes or spaces were taken out, or a trailing `.0`.
    pub dibersihkan: bool,
}

impl Terbaca {
    fn langsung(bacaan: Bacaan) -> Self {
        Terbaca { bacaan, dibersihkan: false }
    }
}

/// Reads the text of a cell.
pub fn dari_teks(teks: &str, jenis: JenisNomor) -> Terbaca {
    if let Some(angka) = enam_belas_digit(teks.as_bytes()) {
        return Terbaca::langsung(periksa(angka, jenis, teks));
    }
    let inti = teks.trim_matches(|c: char| c.is_whitespace() || c == '\u{a0}' || c == '\u{feff}');
    if kosong(inti) {
        return Terbaca::langsung(Bacaan::Kosong);
    }
    if tersamar(inti) {
        return Terbaca::langsung(Bacaan::Disamarkan);
    }
    if let Some(terbaca) = eksponen(inti, jenis) {
        return terbaca;
    }
    bersihkan(inti, jenis)
}

/// Reads a number cell. Whole numbers below 2^53 are exact in a cell, so sixteen digits can be
/// genuine; whether the column was rounded shows only over the column (see `record::kolom`).
pub fn dari_angka(angka: f64, jenis: JenisNomor) -> Terbaca {
    if angka == 0.0 {
        return Terbaca::langsung(Bacaan::Kosong);
    }
    if !(angka.is_finite() && angka > 0.0 && angka.fract() == 0.0) {
        return Terbaca::langsung(Bacaan::Rusak(Kerusakan::BukanAngka, angka.to_string().into()));
    }
    if !(1e15..=9_007_199_254_740_992.0).contains(&angka) {
        return Terbaca::langsung(Bacaan::Rusak(Kerusakan::Panjang, format!("{angka:.0}").into()));
    }
    let nilai = angka as u64;
    Terbaca::langsung(periksa(nilai, jenis, &nilai.to_string()))
}

/// Sixteen ASCII digits and nothing else: the way almost every cell looks.
fn enam_belas_digit(teks: &[u8]) -> Option<u64> {
    let teks: &[u8; PANJANG] = teks.try_into().ok()?;
    let mut nilai = 0u64;
    for b in teks {
        let d = b.wrapping_sub(b'0');
        if d > 9 {
            return None;
        }
        nilai = nilai * 10 + u64::from(d);
    }
    Some(nilai)
}

fn periksa(nilai: u64, jenis: JenisNomor, teks: &str) -> Bacaan {
    if nilai == 0 {
        return Bacaan::Kosong;
    }
    let bagian = Bagian::dari(nilai);
    let hari_mungkin = match jenis {
        JenisNomor::Nik => tanggal_mungkin(bagian.hari % 40, bagian.bulan, bagian.tahun) && bagian.hari < 72,
        JenisNomor::Kk => tanggal_mungkin(bagian.hari, bagian.bulan, bagian.tahun),
    };
    if bagian.urut == 0 {
        Bacaan::Rusak(Kerusakan::UrutNol, teks.into())
    } else if !hari_mungkin || nilai < 1_100_000_000_000_000 {
        Bacaan::Rusak(Kerusakan::TanggalMustahil, teks.into())
    } else {
        Bacaan::Sah(nilai)
    }
}

/// What stands in a masked output where anything else than a number was.
pub const TERTUTUP: &str = "***";

pub fn tersamar(teks: &str) -> bool {
    teks.len() == PANJANG && teks.as_bytes()[4..].iter().all(|&b| b == b'*')
}

/// `6,37101E+15`. With all sixteen digits in the mantissa nothing is lost.
fn eksponen(teks: &str, jenis: JenisNomor) -> Option<Terbaca> {
    let (mantisa, pangkat) = teks.split_once(['e', 'E'])?;
    let pangkat: u32 = pangkat.trim_start_matches('+').parse().ok()?;
    let digit: String = mantisa.chars().filter(|c| !matches!(c, '.' | ',' | '\'')).collect();
    if digit.is_empty() || !digit.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    if pangkat == 15 && digit.len() == PANJANG {
        let nilai = enam_belas_digit(digit.as_bytes())?;
        return Some(Terbaca { bacaan: periksa(nilai, jenis, teks), dibersihkan: true });
    }
    Some(Terbaca::langsung(Bacaan::Rusak(Kerusakan::HilangDigit, teks.into())))
}

fn bersihkan(inti: &str, jenis: JenisNomor) -> Terbaca {
    let tanpa_desimal = [".0", ",0", ".00", ",00"]
        .iter()
        .filter_map(|akhir| inti.strip_suffix(akhir))
        .find(|sisa| sisa.bytes().all(|b| b.is_ascii_digit() || b == b'\''))
        .unwrap_or(inti);
    let bersih: String = tanpa_desimal.chars().filter(|c| !pemisah(*c)).collect();
    if kosong(&bersih) {
        return Terbaca::langsung(Bacaan::Kosong);
    }
    let rusak = |k| Terbaca::langsung(Bacaan::Rusak(k, inti.into()));
    if let Some(nilai) = enam_belas_digit(bersih.as_bytes()) {
        return Terbaca { bacaan: periksa(nilai, jenis, inti), dibersihkan: true };
    }
    if bersih.bytes().all(|b| b.is_ascii_digit()) {
        return rusak(Kerusakan::Panjang);
    }
    let digit = bersih.bytes().filter(u8::is_ascii_digit).count();
    let mirip = bersih.bytes().filter(|b| matches!(b, b'O' | b'o' | b'I' | b'l' | b'S' | b'B')).count();
    if mirip > 0 && digit + mirip == bersih.len() && digit >= 8 {
        return rusak(Kerusakan::Huruf);
    }
    rusak(Kerusakan::BukanAngka)
}

fn pemisah(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '.' | '-' | '–' | '\'' | '’' | '‘' | '`' | '"' | '\u{a0}' | '\u{200b}' | '\u{feff}' | '\u{2060}' | '/'
        )
}

/// The parts of a sixteen-digit number.
struct Bagian {
    hari: u32,
    bulan: u32,
    tahun: u32,
    urut: u32,
}

impl Bagian {
    fn dari(nilai: u64) -> Bagian {
        let tanggal = (nilai / 10_000) % 1_000_000;
        Bagian {
            hari: (tanggal / 10_000) as u32,
            bulan: (tanggal / 100 % 100) as u32,
            tahun: (tanggal % 100) as u32,
            urut: (nilai % 10_000) as u32,
        }
    }
}

/// Two-digit years leave the century open: 29 February counts where either century has it.
fn tanggal_mungkin(hari: u32, bulan: u32, tahun: u32) -> bool {
    let akhir = match bulan {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if tahun.is_multiple_of(4) => 29,
        2 => 28,
        _ => return false,
    };
    (1..=akhir).contains(&hari)
}

/// Whether a sound number was issued outside Kota Banjarmasin.
pub fn awalan_luar(nilai: u64) -> bool {
    nilai / 1_000_000_000_000 != AWALAN_KOTA
}

/// The sex in a sound NIK.
pub fn jenis_kelamin(nik: u64) -> JenisKelamin {
    if Bagian::dari(nik).hari > 40 { JenisKelamin::Perempuan } else { JenisKelamin::LakiLaki }
}

/// Day, month and two-digit year of birth in a sound NIK.
pub fn lahir(nik: u64) -> (u32, u32, u32) {
    let b = Bagian::dari(nik);
    (b.hari % 40, b.bulan, b.tahun)
}

/// `6371************`: region of issue only. Digits 7–12 are birth date and sex, and the last
/// four restore the rest (UU 27/2022).
pub fn samarkan(teks: &str) -> String {
    let digit: String = teks.chars().filter(char::is_ascii_digit).take(4).collect();
    format!("{digit:0<4}************")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nik(teks: &str) -> Bacaan {
        dari_teks(teks, JenisNomor::Nik).bacaan
    }

    #[test]
    fn every_spelling_of_a_sound_nik_is_the_same_number() {
        let sah = Bacaan::Sah(6371_0141_0190_9001);
        for teks in [
            "6371014101909001",
            " 6371014101909001 ",
            "'6371014101909001",
            "’6371014101909001",
            "6371014101909001.0",
            "6371014101909001,00",
            "6371.0141.0190.9001",
            "6371-0141-0190-9001",
            "6371 0141 0190 9001",
            "6371\u{a0}0141\u{a0}0190\u{a0}9001",
            "6.371014101909001E+15",
            "6,371014101909001e15",
        ] {
            assert_eq!(nik(teks), sah, "{teks:?}");
        }
        assert_eq!(dari_angka(6_371_014_101_909_001.0, JenisNomor::Nik).bacaan, sah);
        assert!(!dari_teks("6371014101909001", JenisNomor::Nik).dibersihkan);
        assert!(dari_teks("'6371014101909001", JenisNomor::Nik).dibersihkan);
    }

    #[test]
    fn every_word_for_none_is_missing() {
        for teks in ["", " ", "-", "--", "NULL", "nan", "None", "0", "0000000000000000", "#N/A", "'", "00.00"] {
            assert_eq!(nik(teks), Bacaan::Kosong, "{teks:?}");
        }
        assert_eq!(dari_angka(0.0, JenisNomor::Nik).bacaan, Bacaan::Kosong);
    }

    #[test]
    fn damage_is_named_and_never_repaired() {
        use Kerusakan::*;
        for (teks, kerusakan) in [
            ("6,37101E+15", HilangDigit),
            ("6.37E+15", HilangDigit),
            ("637101410190900", Panjang),
            ("637101410190900.0", Panjang),
            ("63710141019090011", Panjang),
            ("637101410190900O", Huruf),
            ("6371O14101909OO1", Huruf),
            ("SITI AMINAH", BukanAngka),
            ("6371014101900000", UrutNol),
            ("6371013201909001", TanggalMustahil),
            ("6371017201909001", TanggalMustahil),
            ("6371010113909001", TanggalMustahil),
            ("6371014001909001", TanggalMustahil),
        ] {
            assert_eq!(nik(teks), Bacaan::Rusak(kerusakan, teks.into()), "{teks:?}");
        }
        assert!(matches!(dari_angka(6.37e14, JenisNomor::Nik).bacaan, Bacaan::Rusak(Panjang, _)));
        assert!(matches!(dari_angka(6.37e16, JenisNomor::Nik).bacaan, Bacaan::Rusak(Panjang, _)));
        assert!(matches!(dari_angka(1.5, JenisNomor::Nik).bacaan, Bacaan::Rusak(BukanAngka, _)));
    }

    #[test]
    fn a_kk_never_has_plus_forty() {
        let teks = "6371014101909001";
        assert_eq!(dari_teks(teks, JenisNomor::Kk).bacaan, Bacaan::Rusak(Kerusakan::TanggalMustahil, teks.into()));
        assert_eq!(dari_teks("6371010101259001", JenisNomor::Kk).bacaan, Bacaan::Sah(6371_0101_0125_9001));
    }

    #[test]
    fn sex_birth_and_region_come_out_of_the_nik() {
        assert_eq!(jenis_kelamin(6371_0141_0190_9001), JenisKelamin::Perempuan);
        assert_eq!(jenis_kelamin(6371_0101_0190_9001), JenisKelamin::LakiLaki);
        assert_eq!(lahir(6371_0171_1299_9001), (31, 12, 99));
        assert!(awalan_luar(6303_0101_0190_9001));
        assert!(!awalan_luar(6371_0101_0190_9001));
    }

    #[test]
    fn leap_days_exist_only_in_leap_years() {
        assert_eq!(nik("6371012902009001"), Bacaan::Sah(6371_0129_0200_9001));
        assert!(matches!(nik("6371012902019001"), Bacaan::Rusak(Kerusakan::TanggalMustahil, _)));
    }

    #[test]
    fn masked_output_is_recognised() {
        assert_eq!(nik("6371************"), Bacaan::Disamarkan);
        assert_eq!(samarkan("6371014101909001"), "6371************");
    }
}
