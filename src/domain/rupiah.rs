//! Money: whole rupiah in an integer, never a float.

use std::fmt;
use std::ops::Add;

/// An amount of whole rupiah, zero or more.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Rupiah(u64);

/// No turnover of a poor family's business comes near; sums and products stay far from overflow.
const TERBESAR: u64 = 1_000_000_000_000_000;

impl Rupiah {
    /// `None` above a thousand trillion, which no amount here can be.
    pub fn baru(nilai: u64) -> Option<Rupiah> {
        (nilai <= TERBESAR).then_some(Rupiah(nilai))
    }

    pub fn nilai(self) -> u64 {
        self.0
    }
}

impl Add for Rupiah {
    type Output = Rupiah;

    fn add(self, lain: Rupiah) -> Rupiah {
        Rupiah(self.0.saturating_add(lain.0))
    }
}

/// `Rp1.250.000`, as the office writes amounts.
impl fmt::Display for Rupiah {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Rp{}", ribuan(self.0))
    }
}

/// `90.551`, as Indonesian texts write numbers.
pub fn ribuan(n: impl Into<u64>) -> String {
    let digit = n.into().to_string();
    let mut teks = String::with_capacity(digit.len() * 4 / 3);
    for (i, c) in digit.chars().enumerate() {
        if i > 0 && (digit.len() - i).is_multiple_of(3) {
            teks.push('.');
        }
        teks.push(c);
    }
    teks
}

/// What a cell of an amount holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BacaanRupiah {
    Kosong,
    Nilai(Rupiah),
    /// One separator with three digits behind it (`1.500`): thousands if the column writes its
    /// thousands with that sign, else not decided.
    Mendua {
        tanda: Tanda,
        bila_ribuan: Rupiah,
    },
    /// Words, a negative amount, parts of a rupiah.
    Salah,
}

/// The two signs that may part thousands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tanda {
    Titik,
    Koma,
}

/// Which sign a column uses for thousands, gathered from its unambiguous cells.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct TandaRibuan {
    titik: bool,
    koma: bool,
}

impl TandaRibuan {
    /// Takes in what one cell shows.
    pub fn lihat(&mut self, teks: &str) {
        if digit_saja(teks) {
            return;
        }
        match tanda_ribuan(teks) {
            Some(Tanda::Titik) => self.titik = true,
            Some(Tanda::Koma) => self.koma = true,
            None => {}
        }
    }

    /// What two parts of a column show together.
    pub fn gabung(&mut self, lain: TandaRibuan) {
        self.titik |= lain.titik;
        self.koma |= lain.koma;
    }

    /// An ambiguous cell settled by its column; `None` where the column doesn't say, or says both.
    pub fn putuskan(self, tanda: Tanda, bila_ribuan: Rupiah) -> Option<Rupiah> {
        let (sama, lain) = match tanda {
            Tanda::Titik => (self.titik, self.koma),
            Tanda::Koma => (self.koma, self.titik),
        };
        (sama && !lain).then_some(bila_ribuan)
    }
}

/// Reads `Rp1.500.000,00`, `Rp. 1.500.000,-`, `1500000`, `1,500,000`, `1,5 jt`, `500rb`.
pub fn dari_teks(teks: &str) -> BacaanRupiah {
    if digit_saja(teks) {
        return nilai(teks).map_or(BacaanRupiah::Salah, BacaanRupiah::Nilai);
    }
    let inti = teks.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{a0}' | '\'' | '\u{feff}'));
    if inti.is_empty() || (super::tanpa_isi::kosong(inti) && !inti.contains('0')) {
        return BacaanRupiah::Kosong;
    }
    if let Some((depan, nol)) = bersatuan(inti) {
        return dengan_satuan(depan, nol);
    }
    let Some((angka, sen_tertutup)) = badan(inti) else { return BacaanRupiah::Salah };
    match urai(&angka, sen_tertutup) {
        Some(Urai::Pasti(digit, _)) => nilai(&digit).map_or(BacaanRupiah::Salah, BacaanRupiah::Nilai),
        Some(Urai::Mendua(digit, tanda)) => {
            nilai(&digit).map_or(BacaanRupiah::Salah, |bila_ribuan| BacaanRupiah::Mendua { tanda, bila_ribuan })
        }
        None => BacaanRupiah::Salah,
    }
}

/// `1,5 jt`, `500rb`: what stands before the unit, and the zeros that the unit is for.
fn bersatuan(teks: &str) -> Option<(&str, usize)> {
    let awal =
        teks.rfind(|c: char| !c.is_alphabetic()).map_or(0, |i| i + teks[i..].chars().next().map_or(1, char::len_utf8));
    let nol = match teks[awal..].to_lowercase().as_str() {
        "rb" | "ribu" => 3,
        "jt" | "juta" => 6,
        "miliar" | "milyar" => 9,
        _ => return None,
    };
    Some((&teks[..awal], nol))
}

/// Whole rupiah exactly. Three digits behind one separator may be parts of the unit, or thousands of it.
fn dengan_satuan(depan: &str, nol: usize) -> BacaanRupiah {
    let Some((angka, None)) = badan(depan) else { return BacaanRupiah::Salah };
    let kali = |digit: &str, nol: usize| nilai(&format!("{digit}{:0<nol$}", ""));
    let pecahan = |(utuh, ekor): (&str, &str)| {
        let digit = |t: &str| !t.is_empty() && t.bytes().all(|b| b.is_ascii_digit());
        (digit(utuh) && digit(ekor) && ekor.len() <= 2)
            .then(|| kali(&format!("{utuh}{ekor}"), nol - ekor.len()))
            .flatten()
    };
    if let Some(r) = angka.split_once([',', '.']).and_then(pecahan) {
        return BacaanRupiah::Nilai(r);
    }
    match urai(&angka, None) {
        Some(Urai::Pasti(digit, _)) => kali(&digit, nol).map_or(BacaanRupiah::Salah, BacaanRupiah::Nilai),
        Some(Urai::Mendua(digit, tanda)) => {
            kali(&digit, nol).map_or(BacaanRupiah::Salah, |bila_ribuan| BacaanRupiah::Mendua { tanda, bila_ribuan })
        }
        None => BacaanRupiah::Salah,
    }
}

/// The way almost every amount of a filled sheet looks.
fn digit_saja(teks: &str) -> bool {
    !teks.is_empty() && teks.bytes().all(|b| b.is_ascii_digit())
}

/// Reads a number cell: whole and not negative.
pub fn dari_angka(angka: f64) -> BacaanRupiah {
    if angka.fract() != 0.0 || !(0.0..=TERBESAR as f64).contains(&angka) {
        return BacaanRupiah::Salah;
    }
    BacaanRupiah::Nilai(Rupiah(angka as u64))
}

fn nilai(digit: &str) -> Option<Rupiah> {
    digit.parse().ok().and_then(Rupiah::baru)
}

/// The digits and separators without `Rp` in front and `,-` behind; whether `,-` stood there.
fn badan(teks: &str) -> Option<(String, Option<Tanda>)> {
    let kecil = teks.to_lowercase();
    let tanpa_rp = kecil.strip_prefix("rp").or_else(|| kecil.strip_prefix("idr")).unwrap_or(&kecil);
    let tanpa_rp = if tanpa_rp.len() < kecil.len() { tanpa_rp.trim_start_matches('.') } else { tanpa_rp };
    let rapat: String = tanpa_rp.chars().filter(|c| !c.is_whitespace() && *c != '\u{a0}').collect();
    let strip = |c: char| matches!(c, '-' | '–' | '—');
    let tanpa_strip = rapat.trim_end_matches(strip);
    let (angka, sen) = if tanpa_strip.len() < rapat.len() {
        match tanpa_strip.chars().last() {
            Some(',') => (&tanpa_strip[..tanpa_strip.len() - 1], Some(Tanda::Koma)),
            Some('.') => (&tanpa_strip[..tanpa_strip.len() - 1], Some(Tanda::Titik)),
            _ => return None,
        }
    } else {
        (tanpa_strip, None)
    };
    let sah = angka.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b','))
        && angka.bytes().next().is_some_and(|b| b.is_ascii_digit());
    sah.then(|| (angka.to_owned(), sen))
}

enum Urai {
    /// Digits; the sign between thousands, if there is one.
    Pasti(String, Option<Tanda>),
    Mendua(String, Tanda),
}

fn tanda(c: u8) -> Tanda {
    if c == b'.' { Tanda::Titik } else { Tanda::Koma }
}

/// `sen`: the decimal sign shown by `,-` behind the amount.
fn urai(angka: &str, sen: Option<Tanda>) -> Option<Urai> {
    let pemisah: Vec<(usize, u8)> = angka.bytes().enumerate().filter(|(_, b)| matches!(b, b'.' | b',')).collect();
    let Some(&(akhir, akhir_tanda)) = pemisah.last() else { return Some(Urai::Pasti(angka.to_owned(), None)) };
    let ekor = &angka[akhir + 1..];
    let berbeda = pemisah.iter().any(|(_, b)| *b != akhir_tanda);
    if let Some(sen) = sen {
        // `1.500.000,-`: everything before is thousands, in the other sign.
        return (!berbeda && tanda(akhir_tanda) != sen).then(|| ribuan_sah(angka, akhir_tanda)).flatten();
    }
    if berbeda {
        // `1.500.000,00`: the last sign is the decimal one, the other parts thousands.
        let depan = &angka[..akhir];
        let satu_desimal = pemisah.iter().filter(|(_, b)| *b == akhir_tanda).count() == 1;
        let ribuan = if akhir_tanda == b',' { b'.' } else { b',' };
        let utuh = ekor.len() <= 2 && ekor.bytes().all(|b| b == b'0');
        return (satu_desimal && utuh).then(|| ribuan_sah(depan, ribuan)).flatten();
    }
    if pemisah.len() > 1 {
        return ribuan_sah(angka, akhir_tanda);
    }
    match ekor.len() {
        3 if akhir <= 3 && !angka.starts_with('0') => {
            Some(Urai::Mendua(angka.replace(['.', ','], ""), tanda(akhir_tanda)))
        }
        // `1500000,00`
        1 | 2 if ekor.bytes().all(|b| b == b'0') => Some(Urai::Pasti(angka[..akhir].to_owned(), None)),
        _ => None,
    }
}

/// `1.500.000`: one to three digits, then groups of three.
fn ribuan_sah(angka: &str, pemisah: u8) -> Option<Urai> {
    let mut kelompok = angka.split(pemisah as char);
    let depan = kelompok.next()?;
    let sah = (1..=3).contains(&depan.len()) && kelompok.all(|k| k.len() == 3 && k.bytes().all(|b| b.is_ascii_digit()));
    (sah && depan.bytes().all(|b| b.is_ascii_digit()))
        .then(|| Urai::Pasti(angka.replace(pemisah as char, ""), Some(tanda(pemisah))))
}

/// The sign that an unambiguous amount uses for its thousands.
fn tanda_ribuan(teks: &str) -> Option<Tanda> {
    let inti = teks.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{a0}' | '\'' | '\u{feff}'));
    let (angka, sen) = badan(inti)?;
    match urai(&angka, sen)? {
        Urai::Pasti(_, tanda) => tanda.filter(|_| angka.contains(['.', ','])),
        Urai::Mendua(..) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::BacaanRupiah::*;
    use super::*;

    fn rp(n: u64) -> BacaanRupiah {
        Nilai(Rupiah(n))
    }

    #[test]
    fn every_way_of_writing_a_million() {
        for teks in [
            "1000000",
            "1.000.000",
            "1,000,000",
            "Rp 1.000.000,00",
            "Rp1.000.000,00",
            "Rp. 1.000.000,-",
            "Rp.1.000.000,-",
            "rp 1.000.000",
            "IDR 1,000,000.00",
            "1000000,00",
            "1000000.0",
            "1 000 000",
            "'1000000",
            " 1.000.000 ",
            "1,000,000.-",
            "Rp\u{a0}1.000.000",
        ] {
            assert_eq!(dari_teks(teks), rp(1_000_000), "{teks:?}");
        }
        assert_eq!(dari_angka(1_000_000.0), rp(1_000_000));
    }

    #[test]
    fn amounts_as_people_write_them() {
        for (teks, n) in [
            ("1,5 jt", 1_500_000),
            ("1.5jt", 1_500_000),
            ("1,25 juta", 1_250_000),
            ("10 juta", 10_000_000),
            ("500rb", 500_000),
            ("500 RB", 500_000),
            ("Rp 1,2 juta", 1_200_000),
            ("Rp. 750 ribu", 750_000),
            ("0,5 ribu", 500),
            ("1,05 miliar", 1_050_000_000),
            ("0 rb", 0),
        ] {
            assert_eq!(dari_teks(teks), rp(n), "{teks:?}");
        }
        let mendua = Mendua { tanda: Tanda::Titik, bila_ribuan: Rupiah(1_500_000) };
        assert_eq!(dari_teks("1.500 rb"), mendua, "a thousand and a half, or fifteen hundred of them");
    }

    #[test]
    fn zero_is_a_figure_and_a_blank_is_not() {
        for teks in ["0", "Rp0", "Rp 0,00", "0,-"] {
            assert_eq!(dari_teks(teks), rp(0), "{teks:?}");
        }
        for teks in ["", " ", "-", "NULL", "nan", "tidak ada", "belum ada"] {
            assert_eq!(dari_teks(teks), Kosong, "{teks:?}");
        }
    }

    #[test]
    fn one_separator_with_three_digits_is_ambiguous_until_the_column_speaks() {
        for (teks, tanda, bila) in
            [("1.500", Tanda::Titik, 1_500), ("Rp 750.000", Tanda::Titik, 750_000), ("1,500", Tanda::Koma, 1_500)]
        {
            assert_eq!(dari_teks(teks), Mendua { tanda, bila_ribuan: Rupiah(bila) }, "{teks:?}");
        }
        let kolom = |isi: &[&str]| {
            let mut k = TandaRibuan::default();
            isi.iter().for_each(|t| k.lihat(t));
            k
        };
        let titik = kolom(&["1.000.000", "500000"]);
        assert_eq!(titik.putuskan(Tanda::Titik, Rupiah(1_500)), Some(Rupiah(1_500)));
        assert_eq!(titik.putuskan(Tanda::Koma, Rupiah(1_500)), None);
        assert_eq!(kolom(&["750.000,-"]).putuskan(Tanda::Titik, Rupiah(1)), Some(Rupiah(1)));
        assert_eq!(kolom(&["1.000.000", "1,000,000"]).putuskan(Tanda::Titik, Rupiah(1)), None, "says both");
        assert_eq!(kolom(&["500000", "1.500", ""]).putuskan(Tanda::Titik, Rupiah(1)), None, "says nothing");
    }

    #[test]
    fn what_is_no_whole_amount_is_refused() {
        for teks in [
            "Januari",
            "1.5",
            "1.000.000,50",
            "1500.50",
            "-1000",
            "1.00.000",
            "1.000,00,00",
            "1.0000",
            "10.000.00",
            "satu juta",
            "juta",
            "1,5 juta sebulan",
            "1 juta 500 ribu",
            "1,5,5 jt",
            "-1 jt",
            "5 m",
            "1e6",
            "0.500",
            "1000.500",
            "Rp",
            ",5",
            "1.000,-,-",
            "99999999999999999999",
        ] {
            assert_eq!(dari_teks(teks), Salah, "{teks:?}");
        }
        for angka in [1.5, -1.0, f64::NAN, f64::INFINITY, 1e18] {
            assert_eq!(dari_angka(angka), Salah, "{angka}");
        }
    }

    #[test]
    fn amounts_are_shown_as_the_office_writes_them() {
        for (n, teks) in [(0, "Rp0"), (999, "Rp999"), (1_250_000, "Rp1.250.000")] {
            assert_eq!(Rupiah(n).to_string(), teks);
        }
        for (n, teks) in [(0u32, "0"), (999, "999"), (1000, "1.000"), (280_973, "280.973"), (1_048_576, "1.048.576")] {
            assert_eq!(ribuan(n), teks);
        }
    }
}
