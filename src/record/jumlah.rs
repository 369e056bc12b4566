//! Whether a list still is the one that was written, as a whole: its workbook's Metadata says how many rows each list
//! had, and with them that its rows had marks.

use super::hitungan::HitunganSumber;
use super::tanda::harapan;
use crate::error::Result;
use crate::read::cari::Pencarian;
use crate::read::sumber::Sumber;
use crate::table::kolom::Kolom;
use crate::temuan::{Kode, Tempat, Temuan};

/// What Metadata calls the number of rows of a list: `Baris Layak (2)`.
pub fn baris_lembar(lembar: &str) -> String {
    format!("Baris {lembar}")
}

/// Rows taken out or put in, and a column of marks taken out. A text file says neither.
///
/// # Errors
/// A damaged sheet.
pub fn periksa(s: &Sumber, nomor: u16, hitungan: &HitunganSumber) -> Result<Vec<Temuan>> {
    let (Some(lembar), Some(buku)) = (s.lembar(), Pencarian::dalam(s)) else { return Ok(Vec::new()) };
    let isian = buku.isian("Metadata", &baris_lembar(lembar))?;
    let Some(semula) = isian.and_then(|t| t.replace('.', "").parse::<u32>().ok()) else { return Ok(Vec::new()) };
    let tempat = Tempat { sumber: nomor, baris: s.akhir_judul() };
    let ada = hitungan.dibaca();
    let tanpa_tanda = !harapan(s).is_empty() && !s.judul.peta.punya(Kolom::Sidik);
    let tanpa_tanda =
        tanpa_tanda.then(|| Temuan::baru(Kode::TandaVersiLain, tempat, 0, "").dengan("kolom Sidik tidak ada"));
    Ok(tanpa_tanda.into_iter().chain(beda(tempat, "", ada, semula)).collect())
}

/// The same of another list of a source's workbook, over all sheets that it goes on in: it has so many rows now.
///
/// # Errors
/// A damaged sheet.
pub fn periksa_lain(buku: &Pencarian, daftar: &str, ada: usize, tempat: Tempat) -> Result<Option<Temuan>> {
    let nama = baris_lembar(daftar);
    let milik = |s: &str| s.strip_prefix(&nama).is_some_and(|s| s.is_empty() || s.starts_with(" ("));
    let baris = buku.semua_bernama("Metadata", milik)?;
    let semula: Option<Vec<u32>> = baris.iter().map(|b| b.get(1)?.replace('.', "").parse().ok()).collect();
    let semula = semula.filter(|s| !s.is_empty()).map(|s| s.into_iter().sum());
    Ok(semula.and_then(|semula| beda(tempat, daftar, ada as u32, semula)))
}

fn beda(tempat: Tempat, daftar: &str, ada: u32, semula: u32) -> Option<Temuan> {
    let milik = if daftar.is_empty() { String::new() } else { format!("lembar {daftar}; ") };
    let temuan = Temuan::baru(Kode::BarisBerkurang, tempat, 0, format!("{ada} baris"));
    (ada != semula).then(|| temuan.dengan(format!("{milik}Metadata: {semula} baris")))
}
