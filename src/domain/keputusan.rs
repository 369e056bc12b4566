//! What the Dinas decides where the programme lists somebody for a decision.

use super::TidakTerbaca;

/// About a participant's stage, in the yearly roll-over.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum KeputusanDinas {
    Naik,
    Tetap,
    Graduasi,
    Berhenti,
}

/// As the drop-down of `Perubahan Tahap` has them.
pub const PILIHAN: [&str; 4] = ["Naik", "Tetap", "Graduasi", "Berhenti"];

impl KeputusanDinas {
    pub const fn nama(self) -> &'static str {
        PILIHAN[self as usize]
    }
}

/// `Ok(None)` for a blank.
pub fn baca(teks: &str) -> Result<Option<KeputusanDinas>, TidakTerbaca> {
    if super::tanpa_isi::kosong(teks.trim()) {
        return Ok(None);
    }
    let kunci: String = teks.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    match kunci.as_str() {
        "naik" | "naiktahap" | "naikkelas" => Ok(Some(KeputusanDinas::Naik)),
        "tetap" | "tetapditahapini" | "bertahan" => Ok(Some(KeputusanDinas::Tetap)),
        "graduasi" | "lulus" => Ok(Some(KeputusanDinas::Graduasi)),
        "berhenti" | "diberhentikan" => Ok(Some(KeputusanDinas::Berhenti)),
        _ => Err(TidakTerbaca),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_decision_is_read_as_it_is_chosen_or_typed_and_nothing_else_is_one() {
        for nama in PILIHAN {
            assert_eq!(baca(&nama.to_uppercase()).unwrap().unwrap().nama(), nama);
        }
        assert_eq!(baca("naik tahap"), Ok(Some(KeputusanDinas::Naik)));
        assert_eq!((baca(" - "), baca("setuju")), (Ok(None), Err(TidakTerbaca)));
    }
}
