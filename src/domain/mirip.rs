//! What a damaged NIK or Nomor KK may have been (T61): digits lost, one changed, dropped or added, two swapped.
//!
//! In: the damage and the text of the cell. Out: ranges of sixteen-digit numbers, so that one look into a sorted list
//! answers for each.

use std::ops::Range;

use super::nomor::{Kerusakan, PANJANG};

/// Fewer digits than this say too little: everything would be possible.
const PALING_SEDIKIT: usize = 6;

/// A digit, or a sign that stands for any of them.
type Angka = Option<u8>;

/// Calls `terima` with every range of numbers that the cell may have held.
pub fn kemungkinan(kerusakan: Kerusakan, teks: &str, terima: &mut impl FnMut(Range<u64>)) {
    match kerusakan {
        Kerusakan::HilangDigit => hilang_digit(teks, terima),
        Kerusakan::Dibulatkan => {
            if let Ok(n) = teks.parse::<u64>() {
                terima(n / 10 * 10..(n / 10 * 10).saturating_add(10));
            }
        }
        _ => satu_kesalahan(&angka(teks), terima),
    }
}

/// `6,37101E+15`: cut off behind its last digit, or rounded there.
fn hilang_digit(teks: &str, terima: &mut impl FnMut(Range<u64>)) {
    let mantisa = teks.split(['e', 'E']).next().unwrap_or_default();
    let digit: Vec<Angka> = angka(mantisa);
    awalan(&digit, true, terima);
}

/// The first digits alone are left.
fn awalan(digit: &[Angka], dibulatkan: bool, terima: &mut impl FnMut(Range<u64>)) {
    let (true, Some(n)) = ((1..PANJANG).contains(&digit.len()), nilai(digit)) else { return };
    let satuan = 10u64.pow((PANJANG - digit.len()) as u32);
    let dari = n * satuan;
    terima(dari - if dibulatkan { (satuan / 2).min(dari) } else { 0 }..dari + satuan);
}

fn satu_kesalahan(digit: &[Angka], terima: &mut impl FnMut(Range<u64>)) {
    let mut satu = |d: &[Angka]| {
        if let (PANJANG, Some(n)) = (d.len(), nilai(d)) {
            terima(n..n + 1);
        }
    };
    let mut coba = digit.to_vec();
    match (digit.len(), digit.iter().filter(|d| d.is_none()).count()) {
        (PANJANG, 1) => berubah(&mut coba, digit.iter().position(Option::is_none), &mut satu),
        (PANJANG, 0) => {
            satu(digit);
            (0..PANJANG).for_each(|i| berubah(&mut coba, Some(i), &mut satu));
            for (i, j) in (0..PANJANG).flat_map(|i| (i + 1..PANJANG).map(move |j| (i, j))) {
                coba.swap(i, j);
                satu(&coba);
                coba.swap(i, j);
            }
        }
        (n, 0) if n + 1 == PANJANG => {
            for i in 0..PANJANG {
                coba.insert(i, None);
                berubah(&mut coba, Some(i), &mut satu);
                coba.remove(i);
            }
        }
        (n, _) if n == PANJANG + 1 => {
            for i in 0..n {
                let lama = coba.remove(i);
                satu(&coba);
                coba.insert(i, lama);
            }
        }
        (n, 0) if n >= PALING_SEDIKIT => awalan(digit, false, terima),
        _ => {}
    }
}

/// Every digit in one place.
fn berubah(coba: &mut [Angka], di: Option<usize>, satu: &mut impl FnMut(&[Angka])) {
    let Some(i) = di else { return };
    let lama = coba[i];
    for d in 0..10 {
        coba[i] = Some(d);
        satu(coba);
    }
    coba[i] = lama;
}

/// Digits, with letters that look like one read as it; signs between them are left out.
fn angka(teks: &str) -> Vec<Angka> {
    let satu = |c: char| match c {
        '0'..='9' => Some(c as u8 - b'0'),
        'O' | 'o' => Some(0),
        'I' | 'l' => Some(1),
        'S' => Some(5),
        'B' => Some(8),
        _ => None,
    };
    teks.chars().filter(|c| c.is_alphanumeric()).map(satu).collect()
}

fn nilai(digit: &[Angka]) -> Option<u64> {
    digit.iter().try_fold(0u64, |n, d| n.checked_mul(10)?.checked_add(u64::from((*d)?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const N: u64 = 6_371_014_101_909_001;

    fn mungkin(kerusakan: Kerusakan, teks: &str, n: u64) -> bool {
        let mut ada = false;
        kemungkinan(kerusakan, teks, &mut |r| ada |= r.contains(&n));
        ada
    }

    #[test]
    fn one_slip_of_a_digit_leads_back_to_the_number() {
        for teks in [
            "637101410190900",
            "637101410909001",
            "371014101909001",
            "63710141019090011",
            "63771014101909001",
            "6371014101909O01",
            "6371014101909X01",
            "6371014l01909001",
            "6371014191909001",
            "6371014109109001",
            "6971014101303001",
            "6371.0141.0190.900",
        ] {
            let sama = teks == "6971014101303001";
            assert_eq!(mungkin(Kerusakan::Panjang, teks, N), !sama, "{teks}");
        }
        assert!(mungkin(Kerusakan::TanggalMustahil, "6371014101900991", 6_371_014_101_900_919));
        assert!(mungkin(Kerusakan::UrutNol, "6371014101900000", 6_371_014_101_900_003));
    }

    #[test]
    fn a_cell_full_of_digits_is_nobodys_number() {
        for n in [17, 19, 20, 21, 40, 32_767] {
            for kerusakan in [Kerusakan::Panjang, Kerusakan::HilangDigit, Kerusakan::Dibulatkan] {
                kemungkinan(kerusakan, &"9".repeat(n), &mut |r| assert!(r.start <= r.end, "{n}: {r:?}"));
            }
        }
    }

    #[test]
    fn digits_lost_by_a_spreadsheet_leave_the_first_ones() {
        for teks in ["6,37101E+15", "6.371014E15", "6.3710141019090E+15", "6E+15"] {
            assert!(mungkin(Kerusakan::HilangDigit, teks, N), "{teks}");
        }
        assert!(mungkin(Kerusakan::HilangDigit, "6,37102E+15", 6_371_015_500_000_001), "rounded up");
        assert!(!mungkin(Kerusakan::HilangDigit, "6,37103E+15", N));
        assert!(mungkin(Kerusakan::Dibulatkan, "6371014101909000", N));
        assert!(!mungkin(Kerusakan::Dibulatkan, "6371014101909010", N));
        assert!(mungkin(Kerusakan::Panjang, "637101410190", N), "cut off");
    }

    #[test]
    fn anything_else_is_no_reason_to_doubt() {
        for teks in ["", "-", "belum punya", "12345", "6371014101909XX1", "637101990190900", "6371024101909012"] {
            assert!(!mungkin(Kerusakan::BukanAngka, teks, N), "{teks}");
        }
        let mut banyak = 0;
        kemungkinan(Kerusakan::Panjang, "637101410190900", &mut |_| banyak += 1);
        assert_eq!(banyak, 160);
    }
}
