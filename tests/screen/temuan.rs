//! Every finding code with the smallest input that triggers it and the exact row it gives.
//!
//! `testdata/temuan/harapan.csv` holds the rows expected: all findings of the case, not only those of the code. What a
//! case is, and which command reads it, stands in `common/kasus.rs`.

use std::collections::BTreeSet;

use crate::common::kasus::{self, Perintah};
use crate::common::penilaian::HasilNilai;
use crate::common::{Meja, Tabel, testdata};
use uep::inside::temuan::Kode;

const KOLOM: [&str; 8] = ["Kode", "Tingkat", "Berkas", "Sel", "Kolom", "Terbaca", "Masalah", "Keterangan"];

/// What a grading run over the files of a case left.
fn dinilai(kasus: &str) -> Option<HasilNilai> {
    let meja = Meja::baru();
    let (perintah, kata) = kasus::kata(&meja, kasus);
    let kata: Vec<&str> = kata.iter().map(String::as_str).collect();
    (perintah == Perintah::Nilai).then(|| meja.nilai_pada("2026-TW1", "2026-04-30", &kata))
}

/// Findings of a run over the files of a case.
fn temuan(kasus: &str) -> Vec<Vec<String>> {
    let meja = Meja::baru();
    let (perintah, kata) = kasus::kata(&meja, kasus);
    let kata: Vec<&str> = kata.iter().map(String::as_str).collect();
    let masalah = match perintah {
        Perintah::Nilai => meja.nilai_pada("2026-TW1", "2026-04-30", &kata).masalah,
        Perintah::Angkatan => meja.angkatan_csv(2026, "1", &kata).1,
        Perintah::Evaluasi => meja.evaluasi(2026, "2026-12-31", &kata).masalah,
        Perintah::Saring => meja.saring_csv(&kata).1,
    };
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

/// Why somebody is undecided is said with the code that stands in Masalah Data, and a finding that leaves
/// somebody undecided leaves them BD.
#[test]
fn what_holds_a_participant_back_is_the_finding_itself() {
    let harapan = harapan();
    let kasus: BTreeSet<&str> = harapan.satu("Kasus").into_iter().collect();
    let mut beda = Vec::new();
    let mut ditahan = BTreeSet::new();
    for satu in kasus {
        let Some(hasil) = dinilai(satu) else { continue };
        let ada = hasil.masalah.satu("Kode");
        for b in hasil.hasil.ambil(&["Nilai", "Catatan"]) {
            let disebut = b[1].split("; ").map(|k| k.split(' ').next().unwrap());
            let kode: Vec<&str> = disebut.filter(|k| Kode::SEMUA.iter().any(|s| s.kode() == *k)).collect();
            assert!(kode.is_empty() || b[0] == "BD", "{satu}: {b:?}");
            beda.extend(kode.iter().filter(|k| !ada.contains(k)).map(|k| format!("{satu}: {k}, not one of {ada:?}")));
            ditahan.extend(kode.iter().map(|k| (*k).to_owned()));
        }
    }
    assert!(beda.is_empty(), "{beda:#?}");
    let harus = ["P001", "P002", "P003", "P004", "P006", "P007", "P008", "P020", "R001", "R002"];
    let kurang: Vec<&&str> = harus.iter().filter(|k| !ditahan.contains(**k)).collect();
    assert!(kurang.is_empty(), "no grade is held back by {kurang:?}");
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
