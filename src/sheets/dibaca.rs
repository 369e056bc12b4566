//! The part of a sheet `Ringkasan` that says what became of the rows of every input: nothing is lost.

use super::jalan::Jalan;
use super::metadata;
use crate::write::xlsx::{Gaya, Lembar, Rumus};

/// Columns A to E. Gives the row behind the table and a blank one.
///
/// # Errors
/// What the writer reports.
pub fn tabel(l: &mut Lembar, jalan: &Jalan, (mulai, judul): (u32, &str)) -> std::io::Result<u32> {
    l.teks(mulai, 0, judul, Gaya::Bagian)?;
    l.baris_kepala(mulai + 1, 0, &["Berkas", "Jenis", "Dibaca", "Dipakai", "Rusak"])?;
    let pertama = mulai + 2;
    for (i, s) in jalan.sumber.iter().enumerate() {
        let r = pertama + i as u32;
        let lembar = s.lembar.as_ref().filter(|_| !jalan.samarkan);
        let jenis = lembar.map_or(s.jenis.to_owned(), |l| format!("{}, lembar {l}", s.jenis));
        l.teks(r, 0, &metadata::nama_masukan(jalan, i), Gaya::Teks)?;
        l.teks(r, 1, &jenis, Gaya::Teks)?;
        let dibaca = Rumus { rumus: format!("=D{0}+E{0}", r + 1), nilai: s.hitungan.dibaca().into() };
        l.rumus(r, 2, &dibaca, Gaya::Angka)?;
        l.angka(r, 3, s.hitungan.dipakai.into(), Gaya::Angka)?;
        l.angka(r, 4, s.hitungan.rusak.into(), Gaya::Angka)?;
    }
    Ok(pertama + jalan.sumber.len() as u32 + 1)
}
