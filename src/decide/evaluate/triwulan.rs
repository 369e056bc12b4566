//! What each quarter of the year rests on: how many results, how many of them nobody has verified yet (T58), and what
//! was found in its data when it was graded.

use super::orang::Orang;
use crate::domain::triwulan::Triwulan;
use crate::record::triwulan::{HasilTriwulan, TemuanTriwulan};
use crate::temuan::{Kode, Tingkat};

/// A quarter of the year.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Keadaan {
    pub triwulan: Triwulan,
    /// Results of participants of the register.
    pub hasil: u32,
    /// Results that must not be used: somebody changed them afterwards.
    pub ditahan: u32,
    /// Not verified; `None`: nobody asks for it (`verifikasi_wajib`).
    pub belum_diverifikasi: Option<u32>,
    /// BD.
    pub belum_dinilai: u32,
    /// `None`: the results don't say.
    pub temuan: Option<TemuanTriwulan>,
}

impl Keadaan {
    fn baru(t: Triwulan, orang: &[Orang<'_>], semua: &HasilTriwulan, verifikasi_wajib: bool) -> Keadaan {
        let milik = || orang.iter().filter_map(|o| o.hasil[usize::from(t.ke()) - 1]).map(|h| &h.putusan);
        let belum = milik().filter(|p| !p.terverifikasi()).count() as u32;
        Keadaan {
            triwulan: t,
            hasil: milik().count() as u32,
            ditahan: orang.iter().filter(|o| o.ditahan[usize::from(t.ke()) - 1]).count() as u32,
            belum_diverifikasi: verifikasi_wajib.then_some(belum),
            belum_dinilai: milik().filter(|p| p.kategori.is_none()).count() as u32,
            temuan: semua.temuan.get(&t).cloned(),
        }
    }

    pub fn tingkat(&self, tingkat: Tingkat) -> u32 {
        self.temuan.iter().flatten().filter(|(k, _)| k.tingkat() == tingkat).map(|(_, n)| n).sum()
    }

    /// `0 galat, 12 peringatan: Penilaian belum diverifikasi (P024) 12`.
    pub fn masalah(&self) -> String {
        let Some(temuan) = &self.temuan else { return "tidak diketahui".into() };
        if temuan.is_empty() {
            return "tidak ada".into();
        }
        let satu = |(k, n): (&Kode, &u32)| format!("{} ({}) {n}", k.penjelasan().masalah, k.kode());
        let kode = temuan.iter().map(satu).collect::<Vec<_>>().join("; ");
        format!("{} galat, {} peringatan: {kode}", self.tingkat(Tingkat::Galat), self.tingkat(Tingkat::Peringatan))
    }

    /// `54 hasil, 1 ditahan …, 12 belum diverifikasi; masalah data saat dinilai: …`.
    pub fn uraian(&self) -> String {
        let ditahan = match self.ditahan {
            0 => String::new(),
            n => format!(", {n} ditahan (diubah sesudah ditulis; dihitung BD)"),
        };
        let belum = match self.belum_diverifikasi {
            Some(n) if n > 0 => format!(", {n} belum diverifikasi (faktanya tetap dihitung, T58)"),
            _ => String::new(),
        };
        format!("{} hasil{ditahan}{belum}; masalah data saat dinilai: {}", self.hasil, self.masalah())
    }

    /// Nobody could be graded: the forms came back blank.
    pub fn kosong(&self) -> bool {
        self.hasil > 0 && self.hasil == self.belum_dinilai
    }
}

/// Every quarter with results.
pub(super) fn hitung(
    triwulan: &[Triwulan],
    orang: &[Orang<'_>],
    semua: &HasilTriwulan,
    verifikasi_wajib: bool,
) -> Vec<Keadaan> {
    triwulan.iter().map(|t| Keadaan::baru(*t, orang, semua, verifikasi_wajib)).collect()
}
