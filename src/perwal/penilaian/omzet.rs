//! Turnover of a quarter against a month at entry (T09).

use crate::domain::formulir::{Formulir, Medan};
use crate::domain::jawaban::Jawaban;
use crate::domain::kelas::Kelas;
use crate::domain::persen::Persen;
use crate::domain::rupiah::Rupiah;

/// The months of the quarter.
pub const BULAN: [Medan; 3] = [Medan::OmzetBulan1, Medan::OmzetBulan2, Medan::OmzetBulan3];

/// The turnover of a quarter beside what it is compared with (T09).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Omzet {
    /// Sum of the three months.
    pub jumlah: Rupiah,
    /// A month at entry to the present stage.
    pub pembanding: Option<Rupiah>,
}

impl Omzet {
    /// `Kosong` unless all three months are filled; `TakTerbaca` where one of the figures is damaged.
    pub fn dari(formulir: &Formulir, pembanding: Jawaban<Rupiah>) -> Jawaban<Omzet> {
        let bulan = BULAN.map(|m| formulir.rupiah(m));
        if bulan.contains(&Jawaban::TakTerbaca) || pembanding == Jawaban::TakTerbaca {
            return Jawaban::TakTerbaca;
        }
        let [Some(a), Some(b), Some(c)] = bulan.map(Jawaban::nilai) else { return Jawaban::Kosong };
        Jawaban::Isi(Omzet { jumlah: a + b + c, pembanding: pembanding.nilai() })
    }

    /// Mean of a month, rounded to whole rupiah; for showing, never for comparing.
    pub fn rata_rata(self) -> u64 {
        (self.jumlah.nilai() + 1) / 3
    }

    /// Change against what it is compared with, in tenths of a per cent, rounded half up; `None`
    /// without a figure above 0.
    pub fn perubahan(self) -> Option<i64> {
        let dasar = i128::from(self.pembanding?.nilai()) * 3;
        if dasar == 0 {
            return None;
        }
        let beda = (i128::from(self.jumlah.nilai()) - dasar) * 1000;
        i64::try_from((2 * beda + dasar).div_euclid(2 * dasar)).ok()
    }

    /// "Mempertahankan", "stabil": above 0 and at least (100 − tolerance) per cent of a month at entry.
    /// `None`: what it is compared with is missing and could decide.
    pub fn bertahan(self, toleransi: impl Into<Persen>) -> Option<bool> {
        let jumlah = u128::from(self.jumlah.nilai());
        if jumlah == 0 {
            return Some(false);
        }
        let batas = u128::from(self.pembanding?.nilai()) * 3 * u128::from(toleransi.into().sisa().perseratus());
        Some(jumlah * u128::from(Persen::PENUH) >= batas)
    }

    /// "Peningkatan": more than a month at entry.
    pub fn naik(self) -> Option<bool> {
        if self.jumlah.nilai() == 0 {
            return Some(false);
        }
        Some(u128::from(self.jumlah.nilai()) > u128::from(self.pembanding?.nilai()) * 3)
    }

    /// What U1 asks of the class.
    pub fn memenuhi(self, kelas: Kelas, toleransi: Persen) -> Option<bool> {
        match kelas {
            Kelas::Berkembang => self.naik(),
            // Raised or stable: what is raised is stable too.
            _ => self.bertahan(toleransi),
        }
    }
}
