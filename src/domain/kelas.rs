//! Kelas and tahap: UEP Potensial, Tumbuh, Berkembang, Mandiri; stages I to IV (Matrik 4.1). One
//! kelas for each tahap.

use std::fmt;

use super::TidakTerbaca;

/// The class of a participant's business, and with it the stage.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Kelas {
    Potensial,
    Tumbuh,
    Berkembang,
    Mandiri,
}

impl Kelas {
    pub const SEMUA: [Kelas; 4] = [Kelas::Potensial, Kelas::Tumbuh, Kelas::Berkembang, Kelas::Mandiri];
    /// Those that Tabel 5.1 grades; UEP Potensial is measured by Matrik 4.1.
    pub const DINILAI: [Kelas; 3] = [Kelas::Tumbuh, Kelas::Berkembang, Kelas::Mandiri];

    /// `Tumbuh`.
    pub const fn nama(self) -> &'static str {
        match self {
            Kelas::Potensial => "Potensial",
            Kelas::Tumbuh => "Tumbuh",
            Kelas::Berkembang => "Berkembang",
            Kelas::Mandiri => "Mandiri",
        }
    }

    /// `UEP Tumbuh`, as the Perwal and the sheets of the assessment workbook write it.
    pub const fn label(self) -> &'static str {
        match self {
            Kelas::Potensial => "UEP Potensial",
            Kelas::Tumbuh => "UEP Tumbuh",
            Kelas::Berkembang => "UEP Berkembang",
            Kelas::Mandiri => "UEP Mandiri",
        }
    }

    /// `II`.
    pub const fn tahap(self) -> &'static str {
        match self {
            Kelas::Potensial => "I",
            Kelas::Tumbuh => "II",
            Kelas::Berkembang => "III",
            Kelas::Mandiri => "IV",
        }
    }

    pub fn dinilai(self) -> bool {
        self != Kelas::Potensial
    }
}

impl fmt::Display for Kelas {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.label())
    }
}

/// Reads `UEP Tumbuh`, `tumbuh`, and a stage: `II`, `2`, `Tahap II`. `Ok(None)` for a blank.
pub fn dari_teks(teks: &str) -> Result<Option<Kelas>, TidakTerbaca> {
    let inti = teks.trim();
    if super::tanpa_isi::kosong(inti) && inti != "0" {
        return Ok(None);
    }
    let kecil = inti.to_lowercase();
    let kata = kecil.trim_start_matches("uep").trim_start_matches("tahap").trim();
    let kata = kata.strip_suffix(".0").unwrap_or(kata);
    match kata {
        "potensial" | "i" | "1" => Ok(Some(Kelas::Potensial)),
        "tumbuh" | "ii" | "2" => Ok(Some(Kelas::Tumbuh)),
        "berkembang" | "iii" | "3" => Ok(Some(Kelas::Berkembang)),
        "mandiri" | "iv" | "4" => Ok(Some(Kelas::Mandiri)),
        _ => Err(TidakTerbaca),
    }
}

/// The one class that a text names, such as the name of a sheet: `Penilaian UEP Tumbuh (2)`.
pub fn di_dalam(teks: &str) -> Option<Kelas> {
    let kecil = teks.to_lowercase();
    let mut disebut = Kelas::SEMUA.into_iter().filter(|k| kecil.contains(&k.nama().to_lowercase()));
    disebut.next().filter(|_| disebut.next().is_none())
}

/// Whether a sheet of this name is one of the assessment workbook's own (`UEP Tumbuh`), or a copy of it; a
/// `Rekap UEP Tumbuh` of somebody's isn't.
pub fn lembar_kelas(nama: &str) -> bool {
    di_dalam(nama).is_some() && nama.trim_start().to_lowercase().starts_with("uep")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_stages_read_back() {
        for k in Kelas::SEMUA {
            for teks in [k.nama(), k.label(), k.tahap(), &k.label().to_uppercase(), &format!("Tahap {}", k.tahap())] {
                assert_eq!(dari_teks(teks), Ok(Some(k)), "{teks}");
            }
        }
        assert_eq!(di_dalam("TUMBUH TW1"), Some(Kelas::Tumbuh));
        assert_eq!(di_dalam("UEP Tumbuh (2)"), Some(Kelas::Tumbuh));
        assert!(lembar_kelas("UEP Tumbuh (2)") && !lembar_kelas("Rekap UEP Tumbuh"));
        assert_eq!((di_dalam("Tumbuh dan Mandiri"), di_dalam("Sheet1")), (None, None));
        assert_eq!(dari_teks("3.0"), Ok(Some(Kelas::Berkembang)));
        assert_eq!(dari_teks(" "), Ok(None));
        for teks in ["V", "5", "0", "UEP", "tumbuhan"] {
            assert_eq!(dari_teks(teks), Err(TidakTerbaca), "{teks}");
        }
    }
}
