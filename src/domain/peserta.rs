//! Participants: their ID and their status in the register.

use super::TidakTerbaca;

/// Status of a participant. Graduasi and Berhenti are the Dinas's to enter.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum StatusPeserta {
    #[default]
    Aktif,
    SiapGraduasi,
    Graduasi,
    Berhenti,
}

impl StatusPeserta {
    pub const SEMUA: [StatusPeserta; 4] =
        [StatusPeserta::Aktif, StatusPeserta::SiapGraduasi, StatusPeserta::Graduasi, StatusPeserta::Berhenti];

    pub const fn nama(self) -> &'static str {
        match self {
            StatusPeserta::Aktif => "Aktif",
            StatusPeserta::SiapGraduasi => "Siap Graduasi",
            StatusPeserta::Graduasi => "Graduasi",
            StatusPeserta::Berhenti => "Berhenti",
        }
    }
}

/// `Ok(None)` for a blank.
pub fn baca_status(teks: &str) -> Result<Option<StatusPeserta>, TidakTerbaca> {
    let kunci: String = teks.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    if super::tanpa_isi::kosong(teks.trim()) {
        return Ok(None);
    }
    let sama = |s: &StatusPeserta| s.nama().replace(' ', "").eq_ignore_ascii_case(&kunci);
    StatusPeserta::SEMUA.into_iter().find(sama).map(Some).ok_or(TidakTerbaca)
}

/// An ID Peserta in one spelling: upper case, its parts joined by a hyphen. `UEP-2026-0001`.
pub fn kunci_id(teks: &str) -> String {
    let pemisah = |c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—' | '_' | '\'' | '\u{a0}');
    let bagian: Vec<&str> = teks.split(pemisah).filter(|b| !b.is_empty()).collect();
    bagian.join("-").to_uppercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn status_and_id_in_every_spelling() {
        for s in StatusPeserta::SEMUA {
            assert_eq!(baca_status(&s.nama().to_uppercase()), Ok(Some(s)));
        }
        assert_eq!(baca_status("siap-graduasi"), Ok(Some(StatusPeserta::SiapGraduasi)));
        assert_eq!(baca_status(" - "), Ok(None));
        assert_eq!(baca_status("lulus"), Err(TidakTerbaca));
        for teks in ["UEP-2026-0001", " uep-2026-0001 ", "UEP 2026 0001", "'UEP - 2026 - 0001", "UEP–2026–0001"] {
            assert_eq!(kunci_id(teks), "UEP-2026-0001", "{teks}");
        }
        assert_eq!(kunci_id("12/b"), "12/B");
    }
}
