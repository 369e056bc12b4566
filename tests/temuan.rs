//! Every finding code with the smallest input that triggers it and the exact row it gives.
//!
//! `testdata/temuan/CODE/` (or `CODE variant`) holds the files, `testdata/temuan/harapan.csv` the rows expected: all
//! findings of the case, not only those of the code. What a text file cannot show is made here.

mod common;

use std::collections::BTreeSet;
use std::path::PathBuf;

use common::{GABUNGAN, Meja, Tabel, lembar, testdata};
use rust_xlsxwriter::{Formula, Worksheet};
use uep::temuan::Kode;

const KOLOM: [&str; 8] = ["Kode", "Tingkat", "Berkas", "Sel", "Kolom", "Terbaca", "Masalah", "Keterangan"];
const JUDUL: &str = "No KK|NIK|Nama|Hubungan Keluarga|Desil|Kabupaten/Kota|Kecamatan|Kelurahan";
const SITI: &str = "6371010101259001|6371014101909001|SITI AMINAH|1|3|KOTA BANJARMASIN|BANJARMASIN SELATAN|MANTUIL";
const BUDI: &str = "6371010202259002|6371010503859002|BUDI|1|3|KOTA BANJARMASIN|BANJARMASIN SELATAN|MANTUIL";

/// Makes the file of a case and gives its name.
type Pembuat = fn(&Meja) -> &'static str;

/// Cases that a CSV cannot hold.
fn buatan() -> Vec<(&'static str, Pembuat)> {
    vec![
        ("B004", |m| {
            let panjang = "A".repeat(1 << 20);
            m.tulis("gabungan.csv", GABUNGAN.replace("SITI AMINAH", &panjang) + &BUDI.replace('|', ",") + "\n");
            "gabungan.csv"
        }),
        ("B005", |m| {
            let mut ws = data(&[]);
            ws.write_formula(1, 4, Formula::new("NA()").set_result("#N/A")).unwrap();
            m.buku("gabungan.xlsx", vec![ws]);
            "gabungan.xlsx"
        }),
        ("B006", |m| {
            m.buku("gabungan.xlsx", vec![data(&[]), lembar("Lama", &[JUDUL, BUDI])]);
            "gabungan.xlsx"
        }),
        ("K003", |m| angka(m, &[(1, 0, 6_371_010_101_259_000.0), (2, 0, 6_371_010_202_259_010.0)])),
        ("K010", |m| angka(m, &[(1, 0, 6_371_010_101_259_000.0)])),
        ("N003", |m| angka(m, &[(1, 1, 6_371_014_101_909_000.0), (2, 1, 6_371_010_503_859_010.0)])),
        ("N010", |m| angka(m, &[(1, 1, 6_371_014_101_909_000.0)])),
    ]
}

/// Sheet `Data` with one family, and others.
fn data(lain: &[&str]) -> Worksheet {
    lembar("Data", &[&[JUDUL, SITI], lain].concat())
}

/// Two families with some cells as numbers.
fn angka(m: &Meja, sel: &[(u32, u16, f64)]) -> &'static str {
    let mut ws = data(&[BUDI]);
    for (r, c, n) in sel {
        ws.write_number(*r, *c, *n).unwrap();
    }
    m.buku("gabungan.xlsx", vec![ws]);
    "gabungan.xlsx"
}

/// Findings of a run over the files of a case.
fn temuan(kasus: &str) -> Vec<Vec<String>> {
    let meja = Meja::baru();
    let mut kata: Vec<String> = Vec::new();
    if let Some((_, buat)) = buatan().into_iter().find(|(k, _)| *k == kasus) {
        kata.push(buat(&meja).into());
    } else {
        for nama in ["keluarga", "anggota", "gabungan", "bansos", "ppks", "register"] {
            let berkas = format!("{nama}.csv");
            let jalur: PathBuf = testdata("temuan").join(kasus).join(&berkas);
            if jalur.exists() {
                meja.salin(&jalur);
                kata.extend(["bansos", "ppks", "register"].contains(&nama).then(|| format!("--{nama}")));
                kata.push(berkas);
            }
        }
    }
    let kata: Vec<&str> = kata.iter().map(String::as_str).collect();
    let (_, masalah) = meja.saring_csv(&kata);
    masalah.ambil(&KOLOM).iter().map(|b| b.iter().map(|s| (*s).to_owned()).collect()).collect()
}

fn harapan() -> Tabel {
    Tabel::baca(&testdata("temuan/harapan.csv"))
}

#[test]
fn every_case_gives_exactly_the_rows_expected() {
    let harapan = harapan();
    let kasus: BTreeSet<&str> = harapan.satu("Kasus").into_iter().collect();
    let mut beda = Vec::new();
    for satu in kasus {
        let diharapkan: Vec<Vec<String>> =
            harapan.baris.iter().filter(|b| b[0] == satu).map(|b| b[1..].to_vec()).collect();
        let terbaca = temuan(satu);
        if terbaca != diharapkan {
            beda.push(format!("{satu}\n  expected {diharapkan:?}\n  found    {terbaca:?}"));
        }
    }
    assert!(beda.is_empty(), "{}", beda.join("\n"));
}

#[test]
fn every_code_of_the_catalogue_has_a_case() {
    let harapan = harapan();
    assert_eq!(harapan.judul[1..], KOLOM);
    let ada: BTreeSet<(&str, &str)> = harapan.baris.iter().map(|b| (b[0].as_str(), b[1].as_str())).collect();
    let tanpa: Vec<&str> = Kode::SEMUA.iter().map(|k| k.kode()).filter(|k| !ada.contains(&(*k, *k))).collect();
    assert!(tanpa.is_empty(), "codes without a case in testdata/temuan: {tanpa:?}");
}

#[test]
fn no_case_is_left_over() {
    let harapan = harapan();
    let kasus = harapan.satu("Kasus");
    for folder in std::fs::read_dir(testdata("temuan")).unwrap().map(|e| e.unwrap()) {
        let nama = folder.file_name().to_string_lossy().into_owned();
        assert!(nama == "harapan.csv" || kasus.contains(&nama.as_str()), "testdata/temuan/{nama} has no row expected");
    }
}
