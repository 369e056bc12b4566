//! What the Dinas decided about results: the columns Keputusan Dinas and Tanggal Keputusan of the sheet
//! `Perlu Keputusan`, filled in by hand.

use super::tanda::{self, Terperiksa};
use crate::domain::triwulan::Triwulan;
use crate::error::Result;
use crate::read::cari::{BarisBerjudul, Pencarian};
use crate::read::sumber::Sumber;
use crate::table::nilai;

const LEMBAR: &str = "Perlu Keputusan";
const KOLOM: &str = "Keputusan Dinas";

/// A decision about a participant's quarter.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct KeputusanDinas {
    pub triwulan: Triwulan,
    pub id: Box<str>,
    pub nik: Box<str>,
    /// In the office's words.
    pub keputusan: Box<str>,
    /// As written; blank: not dated.
    pub tanggal: Box<str>,
}

impl KeputusanDinas {
    /// What the drop-down offers; anything else is free text.
    pub const PILIHAN: [&'static str; 4] = ["Penguatan", "Remedial", "Dinilai Ulang", "Berhenti"];

    /// `2026-TW1: Remedial (05/05/2026)`.
    pub fn uraian(&self) -> String {
        let tanggal = if self.tanggal.is_empty() { "tanpa tanggal" } else { &*self.tanggal };
        format!("{}: {} ({tanggal})", self.triwulan, self.keputusan)
    }

    /// The choice of [`KeputusanDinas::PILIHAN`] that it is.
    pub fn pilihan(&self) -> Option<&'static str> {
        KeputusanDinas::PILIHAN.into_iter().find(|p| p.eq_ignore_ascii_case(&self.keputusan))
    }

    /// The day is written as one, or not at all.
    pub fn berhari(&self) -> bool {
        self.tanggal.chars().all(|c| c.is_ascii_digit() || matches!(c, '/' | '-' | '.' | ' '))
    }

    /// A choice and a day: nothing in it that could name somebody.
    pub fn baku(&self) -> bool {
        self.pilihan().is_some() && self.berhari()
    }
}

/// The decisions in a workbook of `uep grade`, with what is to be said of its rows; none in a text file. One on a row that
/// somebody changed isn't used.
///
/// # Errors
/// A damaged sheet.
pub fn baca(s: &Sumber, nomor: u16) -> Result<(Vec<KeputusanDinas>, Terperiksa)> {
    let Some(buku) = Pencarian::dalam(s) else { return Ok(Default::default()) };
    let Some(triwulan) = buku.isian("Metadata", "Triwulan")?.and_then(|t| t.parse().ok()) else {
        return Ok(Default::default());
    };
    let satu = |b: &BarisBerjudul| KeputusanDinas {
        triwulan,
        id: b.sel("ID Peserta").trim().into(),
        nik: b.sel("NIK").trim().into(),
        keputusan: b.sel(KOLOM).trim().into(),
        tanggal: b.sel("Tanggal Keputusan").trim().into(),
    };
    let baris = buku.daftar(LEMBAR, &[KOLOM], |isi| !isi.trim().is_empty())?;
    let baris = tanda::berjudul(s, nomor, baris, nilai::KODE_KEPUTUSAN);
    let utuh = baris.baris.iter().filter(|(_, ditahan)| ditahan.is_none());
    Ok((utuh.map(|(b, _)| satu(b)).collect(), baris))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_somebody_wrote_of_his_own_is_no_choice_and_no_day() {
        for (keputusan, tanggal, baku) in [
            ("Remedial", "05/05/2026", true),
            ("remedial", "", true),
            ("Remedial", "2026-05-05", true),
            ("Remedial", "kata SITI", false),
            ("tanya SITI", "05/05/2026", false),
        ] {
            let k = KeputusanDinas {
                triwulan: "2026-TW1".parse().unwrap(),
                id: "".into(),
                nik: "".into(),
                keputusan: keputusan.into(),
                tanggal: tanggal.into(),
            };
            assert_eq!(k.baku(), baku, "{keputusan}, {tanggal}");
        }
    }
}
