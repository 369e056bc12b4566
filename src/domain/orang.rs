//! Facts about a person: sex and the place in the family.

use super::TidakTerbaca;
use super::tanpa_isi::kosong;

/// Sex as registered.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum JenisKelamin {
    LakiLaki,
    Perempuan,
}

impl JenisKelamin {
    /// `L` or `P`, as the office's lists write it.
    pub fn singkat(self) -> &'static str {
        match self {
            JenisKelamin::LakiLaki => "L",
            JenisKelamin::Perempuan => "P",
        }
    }
}

/// Reads 1/2, L/P, LAKI-LAKI/PEREMPUAN. `Err` for anything else that isn't blank.
pub fn baca_jenis_kelamin(teks: &str) -> Result<Option<JenisKelamin>, TidakTerbaca> {
    use JenisKelamin::*;
    let inti = teks.trim();
    match inti.as_bytes() {
        [] => return Ok(None),
        [b'1' | b'L' | b'l'] => return Ok(Some(LakiLaki)),
        [b'2' | b'P' | b'p'] => return Ok(Some(Perempuan)),
        _ => {}
    }
    if kosong(inti) {
        return Ok(None);
    }
    let huruf: String = inti.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    match huruf.as_str() {
        "lakilaki" | "laki" | "lk" | "pria" | "male" | "10" | "1lakilaki" => Ok(Some(LakiLaki)),
        "perempuan" | "pr" | "wanita" | "female" | "20" | "2perempuan" => Ok(Some(Perempuan)),
        _ => Err(TidakTerbaca),
    }
}

/// Relationship to the head of the family. Code lists differ between DTSEN versions and Dukcapil;
/// only 1 = head is common to all, so nothing else is told apart here.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Hubungan {
    /// The file has no such column.
    TanpaKolom,
    Kosong,
    Kepala,
    /// Code 2 and above as written, or 0 where the file spells the relationship in words.
    Lain(u8),
}

impl Hubungan {
    /// The code as it was read; blank where the file has words, which are not told apart.
    pub fn teks(self) -> String {
        match self {
            Hubungan::Lain(0) | Hubungan::Kosong | Hubungan::TanpaKolom => String::new(),
            Hubungan::Lain(n) => n.to_string(),
            Hubungan::Kepala => "1".to_owned(),
        }
    }
}

/// Highest code of each list of family relationships.
pub const KODE_HUBUNGAN_TERTINGGI: u8 = 11;

/// Reads a code or the words. `Err` for what is in no list.
pub fn baca_hubungan(teks: &str) -> Result<Hubungan, TidakTerbaca> {
    match teks.as_bytes() {
        [b'1'] => return Ok(Hubungan::Kepala),
        [angka @ b'2'..=b'9'] => return Ok(Hubungan::Lain(angka - b'0')),
        _ => {}
    }
    let inti = teks.trim();
    if kosong(inti) {
        return Ok(Hubungan::Kosong);
    }
    let angka = inti.strip_suffix(".0").unwrap_or(inti);
    if let Ok(kode) = angka.parse::<u8>() {
        return match kode {
            1 => Ok(Hubungan::Kepala),
            2..=KODE_HUBUNGAN_TERTINGGI => Ok(Hubungan::Lain(kode)),
            _ => Err(TidakTerbaca),
        };
    }
    let huruf: String = inti.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect();
    if huruf.starts_with("kepala") || huruf == "kk" || huruf == "krt" {
        return Ok(Hubungan::Kepala);
    }
    let lain = [
        "istri",
        "suami",
        "isteri",
        "anak",
        "menantu",
        "cucu",
        "orang",
        "mertua",
        "famili",
        "keluarga",
        "pembantu",
        "sopir",
        "lain",
        "saudara",
        "ponakan",
        "keponakan",
        "kakek",
        "nenek",
        "ayah",
        "ibu",
        "bapak",
        "adik",
        "kakak",
        "sepupu",
    ];
    if lain.iter().any(|k| huruf.starts_with(k)) { Ok(Hubungan::Lain(0)) } else { Err(TidakTerbaca) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sex_in_every_spelling() {
        use JenisKelamin::*;
        for teks in ["1", "L", "l", "Laki-laki", "LAKI - LAKI", "Pria", "1.0"] {
            assert_eq!(baca_jenis_kelamin(teks), Ok(Some(LakiLaki)), "{teks:?}");
        }
        for teks in ["2", "P", "PEREMPUAN", "wanita"] {
            assert_eq!(baca_jenis_kelamin(teks), Ok(Some(Perempuan)), "{teks:?}");
        }
        assert_eq!(baca_jenis_kelamin(" - "), Ok(None));
        assert_eq!(baca_jenis_kelamin("3"), Err(TidakTerbaca));
    }

    #[test]
    fn only_the_head_is_told_apart() {
        for teks in ["1", "1.0", "Kepala Keluarga", "KEPALA"] {
            assert_eq!(baca_hubungan(teks), Ok(Hubungan::Kepala), "{teks:?}");
        }
        assert_eq!(baca_hubungan("3"), Ok(Hubungan::Lain(3)));
        assert_eq!(baca_hubungan("Istri/Suami"), Ok(Hubungan::Lain(0)));
        assert_eq!(baca_hubungan(""), Ok(Hubungan::Kosong));
        assert_eq!(baca_hubungan("12"), Err(TidakTerbaca));
        assert_eq!(baca_hubungan("tetangga"), Err(TidakTerbaca));
    }
}
