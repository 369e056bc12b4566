//! Grades: explained by what the row carries as data, or shown as they stand.

use super::{disunting, id, jelas, meja};
use crate::common::contoh_triwulan::tw1;
use crate::common::penilaian::csv_rata;
use crate::common::{BukuTerbaca, Meja};

const DAFTAR: [&str; 1] = ["Hasil Penilaian"];

/// Reasons, grounds and readings in words are for people.
#[test]
fn the_prose_of_a_grade_decides_nothing() {
    let prosa = ["Alasan U1", "Alasan U2", "Alasan T3", "Dasar Hukum", "Tafsir", "Kemungkinan Nilai", "U1", "T3"];
    let meja = disunting("nilai.xlsx", &DAFTAR, |judul, _| prosa.contains(&judul).then(|| "T1, sudah beres".into()));
    for n in [1, 4, 6, 7, 10, 18] {
        let teks = |buku: &str| meja.uep(&["explain", buku, &id(n)]).keluar;
        assert_eq!(teks("ulang.xlsx"), teks("nilai.xlsx"), "{n}");
    }
}

#[test]
fn a_grade_without_its_reasons_says_so() {
    let kosong = "kolom tersembunyi Jejak pada baris ini kosong atau tidak ada";
    let lain = "kolom tersembunyi Jejak tidak cocok dengan baris ini: milik baris lain, atau baris ini diubah sesudah";
    let milik_lain =
        BukuTerbaca::baca(&meja().jalur("nilai.xlsx")).daftar("Hasil Penilaian").satu("Jejak")[1].to_owned();
    let ubah: [(&str, String, &str); 3] =
        [("Jejak", String::new(), kosong), ("Jejak", milik_lain, lain), ("Nilai", "A".into(), lain)];
    for (kolom, isi, sebab) in ubah {
        let meja = disunting("nilai.xlsx", &DAFTAR, |judul, _| (judul == kolom).then(|| isi.clone()));
        let teks = meja.uep(&["explain", "ulang.xlsx", &id(10)]).keluar;
        assert!(teks.contains(sebab) && !teks.contains("Indikator Tabel 5.1:"), "{kolom}: {teks}");
        assert!(teks.contains("\nU1: Tidak\n") && teks.contains("jalankan uep grade lagi"), "{teks}");
    }
    // Its readings are those of their own column, whatever stands in others.
    let kebijakan = |judul: &str, _: &str| match judul {
        "Jejak" => Some(String::new()),
        "Kebijakan Insentif" => Some("T35".to_owned()),
        _ => None,
    };
    let teks = disunting("nilai.xlsx", &DAFTAR, kebijakan).uep(&["explain", "ulang.xlsx", &id(10)]).keluar;
    let (depan, tafsir) = teks.split_once("\nTafsir:\n").unwrap();
    let nomor: Vec<&str> = tafsir.lines().map(|b| b.trim().split(':').next().unwrap()).collect();
    assert!(depan.contains("Kebijakan Insentif: T35\n"), "{depan}");
    assert!(depan.contains(&format!("\nTafsir: {}\n", nomor.join(", "))), "{teks}");
    // A grade that stands as it was given is explained beside those that don't.
    let meja = disunting("nilai.xlsx", &DAFTAR, |judul, _| (judul == "Nilai").then(|| "A".into()));
    assert_eq!(
        meja.uep(&["explain", "ulang.xlsx", &id(1)]).keluar,
        meja.uep(&["explain", "nilai.xlsx", &id(1)]).keluar
    );
}

/// Each indicator with the readings it rests on, not those of its neighbours.
#[test]
fn an_indicator_names_its_own_readings() {
    let (depan, _) = jelas(&["nilai.xlsx", &id(6)]);
    assert!(depan.contains("lulus, nomor sertifikat belum ada\n") && depan.contains("sertifikat; T30]\n"), "{depan}");
    assert!(depan.contains("[Tabel 5.1 UEP Tumbuh: Kepatuhan pencatatan keuangan sederhana]\n"), "{depan}");
}

/// What an evaluator writes may name somebody, also where it imitates the words of the column.
#[test]
fn the_words_of_the_evaluator_are_covered_and_the_programs_own_are_not() {
    let meja = Meja::baru();
    let mut baris = tw1().remove(0);
    baris.tulis("Catatan", "Evaluator: tetangganya NORHAYATI; jualan ramai");
    meja.tulis("a.csv", csv_rata(&[baris]));
    meja.nilai_tw1(&["a.csv", "-o", "nilai.xlsx"]);
    let tertutup = meja.uep(&["explain", "nilai.xlsx", &id(1)]).keluar;
    assert!(!tertutup.contains("NORHAYATI") && !tertutup.contains("ramai"), "{tertutup}");
    assert!(tertutup.contains("; Evaluator: ***\n") || tertutup.contains("Catatan: Evaluator: ***\n"), "{tertutup}");
    let terbuka = meja.uep(&["explain", "nilai.xlsx", &id(1), "--reveal"]).keluar;
    assert!(terbuka.contains("Evaluator: Evaluator: tetangganya NORHAYATI; jualan ramai\n"), "{terbuka}");
}
