//! The part of a sheet `Ringkasan` that says what became of the rows of every input: nothing is lost.

use super::jalan::{Jalan, SumberTerbaca};
use super::metadata;
use crate::write::blok::{Blok, Sel};

/// Columns A to E.
pub fn blok<'a>(jalan: &'a Jalan, judul: &str) -> Blok<'a> {
    let satu = |(i, s): (usize, &'a SumberTerbaca)| {
        let lembar = s.lembar.as_ref().filter(|_| !jalan.samarkan);
        let jenis = lembar.map_or(s.jenis.to_owned(), |l| format!("{}, lembar {l}", s.jenis));
        [
            Sel::teks(metadata::nama_masukan(jalan, i)),
            Sel::teks(jenis),
            Sel::dari(|d| d.kolom(3).tambah(&d.kolom(4))),
            Sel::angka(s.hitungan.dipakai),
            Sel::angka(s.hitungan.rusak),
        ]
    };
    let kepala = ["Berkas", "Jenis", "Dibaca", "Dipakai", "Rusak"];
    let blok = Blok::baru(judul.to_owned()).kepala(kepala).dengan(jalan.sumber.iter().enumerate().map(satu));
    match &jalan.persetujuan {
        Some(p) => blok.catatan(p.banyak.uraian()),
        None => blok,
    }
}
