//! Yes, no, and not said. A blank is not a no.

use super::TidakTerbaca;

/// What a yes/no cell holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum YaTidak {
    #[default]
    Kosong,
    Ya,
    Tidak,
    /// A cross: "no" in a column that also ticks, "yes" in a column that knows no other mark
    /// (T36). Settled over the whole column.
    Silang,
    /// Something else stands there, or a formula error: not a blank.
    TakTerbaca,
}

impl YaTidak {
    pub const SEMUA: [YaTidak; 5] =
        [YaTidak::Kosong, YaTidak::Ya, YaTidak::Tidak, YaTidak::Silang, YaTidak::TakTerbaca];

    /// Settles a cross by the other marks of its column (T36).
    pub fn selesai(self, ada_ya: bool) -> YaTidak {
        match self {
            YaTidak::Silang if ada_ya => YaTidak::Tidak,
            YaTidak::Silang => YaTidak::Ya,
            lain => lain,
        }
    }
}

/// Reads YA/TIDAK, Y/T, 1/0, TRUE/FALSE, v, x, ada. `Err` for anything else.
pub fn dari_teks(teks: &str) -> Result<YaTidak, TidakTerbaca> {
    use YaTidak::*;
    match teks.as_bytes() {
        [] | [b'-'] => return Ok(Kosong),
        [b'1' | b'Y' | b'y' | b'V' | b'v'] => return Ok(Ya),
        [b'0' | b'T' | b't' | b'N' | b'n'] => return Ok(Tidak),
        [b'X' | b'x'] => return Ok(Silang),
        _ => {}
    }
    let inti = teks.trim();
    let kecil = inti.to_lowercase();
    match kecil.as_str() {
        "ya" | "y" | "true" | "benar" | "iya" | "ada" | "v" | "1" | "1.0" | "√" | "✓" | "✔" | "☑" | "penerima"
        | "terima" | "menerima" | "yes" => Ok(Ya),
        "tidak" | "tdk" | "t" | "false" | "salah" | "tidak ada" | "0" | "0.0" | "bukan" | "no" | "tidak menerima"
        | "bukan penerima" => Ok(Tidak),
        "x" | "✗" | "✘" | "×" => Ok(Silang),
        "belum ada" => Ok(Kosong),
        _ if super::tanpa_isi::kosong(inti) => Ok(Kosong),
        _ => Err(TidakTerbaca),
    }
}

/// The same of a question that is answered by what has been done: "sudah", "belum". Where a column asks what
/// somebody is (Miskin, Disabilitas), those may speak of the asking itself.
pub fn dari_isian(teks: &str) -> Result<YaTidak, TidakTerbaca> {
    dari_teks(teks).or_else(|salah| match teks.trim().to_lowercase().as_str() {
        "sudah" | "sdh" | "sudah ada" => Ok(YaTidak::Ya),
        "belum" | "blm" | "belum pernah" | "tidak pernah" => Ok(YaTidak::Tidak),
        _ => Err(salah),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_spelling_and_a_blank_is_not_a_no() {
        for teks in ["YA", "ya ", "Y", "1", "TRUE", "v", "V", "ada", "√"] {
            assert_eq!(dari_teks(teks), Ok(YaTidak::Ya), "{teks:?}");
        }
        for teks in ["TIDAK", "T", "0", "false", "Tidak Ada"] {
            assert_eq!(dari_teks(teks), Ok(YaTidak::Tidak), "{teks:?}");
        }
        for teks in ["", " ", "-", "NULL", "nan"] {
            assert_eq!(dari_teks(teks), Ok(YaTidak::Kosong), "{teks:?}");
        }
        assert_eq!(dari_teks("x"), Ok(YaTidak::Silang));
        assert_eq!(dari_teks("mungkin"), Err(TidakTerbaca));
        for (teks, jawaban) in
            [("Sudah", YaTidak::Ya), ("belum", YaTidak::Tidak), ("ada", YaTidak::Ya), ("-", YaTidak::Kosong)]
        {
            assert_eq!(dari_isian(teks), Ok(jawaban), "{teks:?}");
        }
        for teks in ["sudah didata", "belum tahu", "mungkin"] {
            assert_eq!(dari_isian(teks), Err(TidakTerbaca), "{teks:?}");
        }
        assert_eq!(dari_teks("belum"), Err(TidakTerbaca));
    }
}
