//! Words of the form: what the terminal may show of a cell, because it names nobody.

use std::sync::OnceLock;

use rustc_hash::FxHashSet;

use crate::domain::formulir::{DASAR_VERIFIKASI, KENDALA};
use crate::domain::kegiatan::{self, JenisKegiatan};
use crate::perwal::insentif::JenisInsentif;

/// Yes and no, numbers, classes, relations, units.
const KATA: &str = "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh ya tidak tdk belum sudah ada terdata \
    diketahui mungkin entah rp idr jt juta rb ribu desil kelas tahap uep potensial tumbuh berkembang mandiri aktif \
    siap graduasi berhenti naik tetap anak istri suami kepala keluarga cucu orang jiwa tahun bulan tw i ii iii iv l p \
    x v d e";

/// What offices call what they do and give, beside the lists of the form.
const KEGIATAN: &str = "rapat persiapan rencana pertemuan kegiatan pelaksanaan acara lomba pasar peserta kelompok usaha \
    modal alat uang tunai paket bantuan sembako pangan pkh bpnt blt pip pbi kks kip kis jkn bpjs rutilahu atensi \
    umkm ukm opd dinas kota tingkat tahunan triwulan bulanan dan untuk bagi dengan di ke";

/// Words of those lists that people are called by.
const NAMA: [&str; 2] = ["awal", "karya"];

const BULAN: &str = "januari februari maret april mei juni juli agustus september oktober november desember jan feb \
    mar apr jun jul agu sep okt nov des nop";

/// Nothing else stands in it; months only beside a number, because people are called so.
pub fn semua(teks: &str) -> bool {
    let berangka = teks.bytes().any(|b| b.is_ascii_digit());
    let kecil = teks.to_lowercase();
    let mut kata = kata(&kecil);
    kata.all(|k| dikenal().contains(k) || berangka && BULAN.split(' ').any(|b| b == k))
}

fn dikenal() -> &'static FxHashSet<String> {
    static DIKENAL: OnceLock<FxHashSet<String>> = OnceLock::new();
    DIKENAL.get_or_init(|| {
        let daftar = [KATA, KEGIATAN].into_iter().chain(DASAR_VERIFIKASI).chain(KENDALA);
        let kegiatan = JenisKegiatan::SEMUA.map(JenisKegiatan::nama).into_iter().chain(kegiatan::sebutan());
        let semua = daftar.chain(kegiatan).chain(JenisInsentif::SEMUA.map(JenisInsentif::nama));
        let kata = semua.flat_map(|t| kata(&t.to_lowercase()).map(str::to_owned).collect::<Vec<_>>());
        kata.filter(|k| !NAMA.contains(&k.as_str())).collect()
    })
}

fn kata(kecil: &str) -> impl Iterator<Item = &str> {
    kecil.split(|c: char| !c.is_alphabetic()).filter(|k| !k.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_choice_of_the_form_is_a_word_of_it_and_a_name_among_them_is_not() {
        for teks in KENDALA {
            assert!(semua(teks), "{teks}");
        }
        for teks in ["Bantuan Stimulan", "Rapat persiapan", "5 Mei 2026", "Rp 1,5 juta", "RAKOR"] {
            assert!(semua(teks), "{teks}");
        }
        for teks in ["SITI", "Bantuan SITI", "Mei", "MEI JUNI", "Rapat AMINAH", "NUR", "BUDI 5", "AWAL"] {
            assert!(!semua(teks), "{teks}");
        }
    }
}
