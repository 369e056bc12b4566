//! What the Dinas decided about stages: the columns Keputusan Dinas and Tanggal Keputusan of the sheet `Perubahan Tahap`
//! in a register's workbook, filled in by hand.

use chrono::NaiveDate;

use super::tanda::{self, Terperiksa};
use crate::domain::jawaban::Jawaban;
use crate::domain::kelas::{self, Kelas};
use crate::domain::keputusan::{self, KeputusanDinas};
use crate::domain::peserta::kunci_id;
use crate::domain::tanggal;
use crate::error::Result;
use crate::read::cari::{BarisBerjudul, Pencarian};
use crate::read::sumber::Sumber;
use crate::table::angkatan::PERUBAHAN;

const KUNCI: [&str; 1] = ["Keputusan Dinas"];

/// A decision about a participant's stage.
#[derive(Clone, Debug)]
pub struct KeputusanTahap {
    pub id: Box<str>,
    /// `Err`: what stands there, and is no decision.
    pub apa: std::result::Result<KeputusanDinas, Box<str>>,
    pub tanggal: Jawaban<NaiveDate>,
    /// The stage that the list began from.
    pub dari: Option<Kelas>,
    /// The year that the workbook was made for.
    pub tahun: Option<u16>,
    /// Row of the sheet.
    pub baris: u32,
    /// The list itself shows it carried out.
    pub terlaksana: bool,
}

/// Those of a register's workbook, source number `nomor`; none for a CSV. A decision on a row that somebody changed is
/// none of them: nobody knows about whom, or about which step, it was.
///
/// # Errors
/// A damaged sheet.
pub fn baca(s: &Sumber, nomor: u16) -> Result<(Vec<KeputusanTahap>, Terperiksa)> {
    let Some(buku) = Pencarian::dalam(s) else { return Ok(Default::default()) };
    let tahun = buku.isian("Metadata", "Tahun")?.and_then(|t| t.replace('.', "").parse().ok());
    let baris = buku.daftar("Perubahan Tahap", &KUNCI, |s| !s.is_empty())?;
    let semua = tanda::berjudul(s, nomor, baris, &[PERUBAHAN.kode]);
    let utuh = semua.baris.iter().filter(|(_, ditahan)| ditahan.is_none());
    Ok((utuh.filter_map(|(b, _)| satu(b, tahun)).collect(), semua))
}

fn satu(b: &BarisBerjudul, tahun: Option<u16>) -> Option<KeputusanTahap> {
    let tertulis = b.sel("Keputusan Dinas");
    let apa = keputusan::baca(tertulis).map_err(|_| Box::from(tertulis)).transpose()?;
    let terlaksana = match (&apa, b.sel("Hasil")) {
        (Ok(KeputusanDinas::Tetap), _) | (Ok(KeputusanDinas::Naik), "Naik") => true,
        (Ok(KeputusanDinas::Graduasi | KeputusanDinas::Berhenti), hasil) => hasil == "Selesai",
        _ => false,
    };
    Some(KeputusanTahap {
        id: kunci_id(b.sel("ID Peserta")).into(),
        apa,
        tanggal: hari(b.sel("Tanggal Keputusan")),
        dari: kelas::dari_teks(b.sel("Dari Tahap")).ok().flatten(),
        tahun,
        baris: b.nomor,
        terlaksana,
    })
}

/// A date as text, or as the number that a workbook keeps.
fn hari(teks: &str) -> Jawaban<NaiveDate> {
    let serial = || teks.parse().ok().and_then(tanggal::dari_serial).ok_or(());
    match tanggal::dari_teks(teks).map_err(|_| ()).or_else(|()| serial().map(Some)) {
        Ok(Some(t)) => Jawaban::Isi(t),
        Ok(None) => Jawaban::Kosong,
        Err(()) => Jawaban::TakTerbaca,
    }
}
