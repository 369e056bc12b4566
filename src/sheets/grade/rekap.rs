//! `uep grade --recap`: the quarter's grades by kelas and angkatan.

use super::{LaporanGrade, ringkas::NILAI};
use crate::domain::kelas::Kelas;
use crate::sheets::rekap::{Baris, Induk, LembarRekap, Tabel};

/// The outcomes of all sheets.
pub fn induk(b: &LaporanGrade<'_>) -> Induk {
    Induk::baru(&NILAI, &b.ringkas.hasil, b.param.sel_minimum)
}

pub fn lembar<'a>(b: &LaporanGrade<'_>, induk: &'a Induk) -> Vec<LembarRekap<'a>> {
    let kelas = [Kelas::Tumbuh, Kelas::Berkembang, Kelas::Mandiri].map(Kelas::label).into_iter();
    let kelas = kelas.chain(["Kelas tidak diketahui"]).zip(b.ringkas.per_kelas);
    let angkatan = b.ringkas.per_angkatan.iter();
    let nama = |a: Option<u16>| a.map_or("Angkatan tidak diketahui".to_owned(), |a| format!("Angkatan {a}"));
    let tabel = |judul: &str, baris| Tabel { judul: judul.to_owned(), induk, baris, tambahan: Vec::new() };
    vec![LembarRekap {
        nama: "Ringkasan",
        judul: format!("Rekap Hasil Penilaian UEP Berkelas {}", b.triwulan.panjang()),
        tabel: vec![
            tabel("1. Nilai menurut kelas", kelas.map(|(n, isi)| Baris::baru(n, isi)).collect()),
            tabel("2. Nilai menurut angkatan", angkatan.map(|(a, isi)| Baris::baru(nama(*a), *isi)).collect()),
        ],
        catatan: vec!["A, B, C: nilai menurut Tabel 5.1; TP: tidak terklasifikasi; BD: belum dapat dinilai.".into()],
    }]
}
