//! Whether a row has been verified (Bab V.B, V.C: documents, field observation, reports; T58).

use crate::domain::formulir::{Formulir, Medan};
use crate::domain::jawaban::Jawaban;

/// When, by whom, on what ground.
const DIMINTA: [Medan; 3] = [Medan::TanggalVerifikasi, Medan::Evaluator, Medan::DasarVerifikasi];

/// What shows that somebody looked.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Verifikasi {
    Lengkap,
    /// What is missing, in the order of the form's instructions.
    Belum(Vec<Medan>),
}

impl Verifikasi {
    /// As results write it.
    pub const LENGKAP: &'static str = "Lengkap";

    pub fn dari(f: &Formulir) -> Verifikasi {
        let ada = |m: Medan| match m {
            Medan::TanggalVerifikasi => matches!(f.tanggal(m), Jawaban::Isi(_)),
            _ => !f.teks(m).is_empty() && !super::indikator::belum_ada(f.teks(m)),
        };
        let kurang: Vec<Medan> = DIMINTA.into_iter().filter(|m| !ada(*m)).collect();
        if kurang.is_empty() { Verifikasi::Lengkap } else { Verifikasi::Belum(kurang) }
    }

    pub fn lengkap(&self) -> bool {
        *self == Verifikasi::Lengkap
    }

    /// Titles of what is missing.
    pub fn kurang(&self) -> String {
        match self {
            Verifikasi::Lengkap => String::new(),
            Verifikasi::Belum(kurang) => kurang.iter().map(|m| m.judul()).collect::<Vec<_>>().join(", "),
        }
    }

    /// `Lengkap`, or `Belum: Evaluator, Dasar Verifikasi`.
    pub fn tertulis(&self) -> String {
        match self {
            Verifikasi::Lengkap => Verifikasi::LENGKAP.into(),
            Verifikasi::Belum(_) => format!("Belum: {}", self.kurang()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::formulir::Nilai;

    fn formulir(evaluator: &str, tanggal: Option<&str>, dasar: &str) -> Formulir {
        let mut f = Formulir::default();
        let teks = |t: &str| Nilai::Teks(Box::new(t.into()));
        let mut isi = |m, ada: bool, n| ada.then(|| f.isi(m, n));
        isi(Medan::Evaluator, !evaluator.is_empty(), teks(evaluator));
        let hari = |t: &str| t.parse().map_or_else(|_| Nilai::TakTerbaca(Box::new(t.into())), Nilai::Tanggal);
        isi(Medan::TanggalVerifikasi, tanggal.is_some(), hari(tanggal.unwrap_or_default()));
        isi(Medan::DasarVerifikasi, !dasar.is_empty(), teks(dasar));
        f
    }

    #[test]
    fn all_three_make_it_verified() {
        let hari = Some("2026-03-05");
        for (evaluator, tanggal, dasar, tertulis) in [
            ("Tim", hari, "Dokumen", "Lengkap"),
            ("Tim", hari, "", "Belum: Dasar Verifikasi"),
            ("", hari, "Observasi", "Belum: Evaluator"),
            ("Tim", None, "Observasi", "Belum: Tanggal Verifikasi"),
            ("Tim", Some("akhir bulan"), "Observasi", "Belum: Tanggal Verifikasi"),
            ("belum ada", hari, "menyusul", "Belum: Evaluator, Dasar Verifikasi"),
            ("", None, "", "Belum: Tanggal Verifikasi, Evaluator, Dasar Verifikasi"),
        ] {
            let v = Verifikasi::dari(&formulir(evaluator, tanggal, dasar));
            assert_eq!(v.tertulis(), tertulis);
            assert_eq!(v.lengkap(), tertulis == Verifikasi::LENGKAP);
        }
    }
}
