//! What offices really hand in: sheets copied, cut and annotated, papers still to come, people twice in the
//! register. Nobody is graded on doubtful ground, and nothing is left out without a word.

use crate::common;
use crate::common::{Meja, Tabel, lembar};

const JUDUL: &str = "ID Peserta,NIK,Nama,Kelas,Indikator Omzet,Lulus Pelatihan,Nomor Sertifikat,Pencatatan Keuangan,Rencana Usaha,Aktif Klaster,Evaluator,Tanggal Verifikasi,Dasar Verifikasi,Catatan";
const SITI: &str =
    "UEP-2025-0001,6371014101909001,SITI AMINAH,UEP Tumbuh,Ya,Ya,S-1/2026,Ya,Ya,Tidak,Tim,05/03/2026,Dokumen,";

fn nilai(meja: &Meja, kata: &[&str]) -> (Tabel, Tabel) {
    let awal = ["grade", "--quarter", "2026-TW1", "--as-of", "2026-04-30", "--force", "-o", "h.csv"];
    let jawaban = meja.uep(&[&awal[..], kata].concat());
    assert_eq!(jawaban.kode, 0, "{kata:?}: {}", jawaban.galat);
    (Tabel::baca(&meja.jalur("h.csv")), Tabel::baca(&meja.jalur("h.masalah.csv")))
}

fn galat(meja: &Meja, kata: &[&str]) -> String {
    let awal = ["grade", "--quarter", "2026-TW1", "--as-of", "2026-04-30", "--force", "-o", "h.csv"];
    let jawaban = meja.uep(&[&awal[..], kata].concat());
    assert_eq!(jawaban.kode, 1, "{kata:?}: {}", jawaban.keluar);
    jawaban.galat
}

#[test]
fn a_certificate_still_to_come_is_no_certificate() {
    let meja = Meja::baru();
    for (tulisan, u2) in [
        ("S-1/2026", "Terpenuhi"),
        ("BLK 2026/17", "Terpenuhi"),
        ("dalam proses", "Belum dinilai"),
        ("masih diproses BLK 2026", "Belum dinilai"),
        ("menunggu BLK", "Belum dinilai"),
        ("blm", "Belum dinilai"),
        ("sdh ada", "Belum dinilai"),
        ("?", "Belum dinilai"),
    ] {
        meja.tulis("p.csv", format!("{JUDUL}\n{}\n", SITI.replace("S-1/2026", tulisan)));
        let (hasil, _) = nilai(&meja, &["p.csv"]);
        assert_eq!(hasil.satu("U2"), [u2], "{tulisan}");
    }
}

#[test]
fn a_person_twice_in_the_register_is_not_graded_twice() {
    let meja = Meja::baru();
    meja.tulis("p.csv", format!("{JUDUL}\n{SITI}\n{}\n", SITI.replace("0001,", "0002,").replace("S-1", "S-2")));
    meja.tulis(
        "r.csv",
        "ID Peserta,NIK,Angkatan,Kelas,Status\nUEP-2025-0001,6371014101909001,2025,UEP Tumbuh,Aktif\n\
         UEP-2025-0002,6371014101909001,2025,UEP Tumbuh,Aktif\n",
    );
    let (hasil, masalah) = nilai(&meja, &["p.csv", "--register", "r.csv"]);
    assert_eq!(hasil.satu("Nilai"), ["BD", "BD"]);
    assert_eq!(masalah.satu("Kode"), ["R004"]);
}

#[test]
fn a_status_that_cannot_be_read_holds_the_participant_back() {
    let meja = Meja::baru();
    meja.tulis("p.csv", format!("{JUDUL}\n{SITI}\n"));
    for (status, hasil) in
        [("Aktif", "A"), ("", "A"), ("Meninggal", "BD"), ("Mengundurkan diri", "BD"), ("Berhenti", "BD")]
    {
        let baris = format!("UEP-2025-0001,6371014101909001,2025,UEP Tumbuh,{status}\n");
        meja.tulis("r.csv", format!("ID Peserta,NIK,Angkatan,Kelas,Status\n{baris}"));
        assert_eq!(nilai(&meja, &["p.csv", "--register", "r.csv"]).0.satu("Nilai"), [hasil], "{status}");
    }
}

/// The sheet of a class with these rows; `|` parts cells.
fn kelas(nama: &str, baris: &[&str]) -> rust_xlsxwriter::Worksheet {
    lembar(nama, baris)
}

const JUDUL_LEMBAR: &str = "ID Peserta|Nama|Indikator Omzet|Lulus Pelatihan|Nomor Sertifikat|Pencatatan Keuangan|Rencana Usaha|Evaluator|Tanggal Verifikasi|Dasar Verifikasi";
const SITI_LEMBAR: &str = "UEP-2025-0001|SITI|Ya|Ya|S-1|Ya|Ya|Tim|05/03/2026|Dokumen";

#[test]
fn a_sheet_of_a_class_is_never_passed_over() {
    let meja = Meja::baru();
    let mandiri = || kelas("UEP Mandiri", &["ID Peserta|Kemitraan", "UEP-2023-0009|Ya"]);
    // Without its key columns, and without its header.
    for baris in [["Nama|Indikator Omzet|Lulus Pelatihan", "SITI|Ya|Ya"], [SITI_LEMBAR, SITI_LEMBAR]] {
        meja.buku("p.xlsx", vec![kelas("UEP Tumbuh", &baris), mandiri()]);
        let galat = galat(&meja, &["p.xlsx"]);
        assert!(galat.starts_with("Galat: p.xlsx, lembar UEP Tumbuh: kolom wajib tidak ditemukan"), "{galat}");
    }
    // Hidden, and blank.
    let mut tersembunyi = kelas("UEP Tumbuh", &[JUDUL_LEMBAR, SITI_LEMBAR]);
    tersembunyi.set_hidden(true);
    meja.buku("p.xlsx", vec![mandiri(), tersembunyi, kelas("UEP Berkembang", &[])]);
    assert_eq!(nilai(&meja, &["p.xlsx"]).0.satu("ID Peserta"), ["UEP-2025-0001", "UEP-2023-0009"]);
}

#[test]
fn a_copied_sheet_counts_once_under_whatever_name() {
    let meja = Meja::baru();
    for nama in ["UEP Tumbuh (2)", "Penilaian UEP Tumbuh", "TUMBUH TW1", "Salinan"] {
        let isi = [JUDUL_LEMBAR, SITI_LEMBAR];
        meja.buku("p.xlsx", vec![kelas("UEP Tumbuh", &isi), kelas(nama, &isi)]);
        let (hasil, masalah) = nilai(&meja, &["p.xlsx"]);
        assert_eq!((hasil.satu("Nilai"), masalah.baris.len()), (vec!["A"], 0), "{nama}");
    }
}

#[test]
fn a_column_twice_is_refused() {
    let meja = Meja::baru();
    meja.tulis("p.csv", "ID Peserta,Kelas,Omzet Bulan 1,Omzet Bulan 1\nUEP-2025-0001,UEP Tumbuh,5,900000\n");
    let galat = galat(&meja, &["p.csv"]);
    assert!(galat.contains("dua kolom sama-sama terbaca sebagai Omzet Bulan 1"), "{galat}");
}

#[test]
fn lines_below_the_table_are_no_participants() {
    let meja = Meja::baru();
    for kaki in [
        "Banjarmasin\\, 31 Maret 2026",
        "SITI AMINAH\\, S.Sos",
        "*) diisi evaluator",
        "Hub. 0812 3456 789",
        "Klaster Melati",
        "Sumber: laporan 2026",
    ] {
        let kaki = format!("\"{}\"{}", kaki.replace('\\', ""), ",".repeat(13));
        meja.tulis("p.csv", format!("{JUDUL}\n{SITI}\n{kaki}\n"));
        let (hasil, masalah) = nilai(&meja, &["p.csv"]);
        assert_eq!((hasil.baris.len(), masalah.baris.len()), (1, 0), "{kaki}");
    }
}

#[test]
fn a_form_with_nothing_but_its_id_is_still_somebody() {
    let meja = Meja::baru();
    meja.buku("p.xlsx", vec![kelas("UEP Tumbuh", &[JUDUL_LEMBAR, SITI_LEMBAR, "T-BBBBB", "UEP-2025-0003"])]);
    let (hasil, _) = nilai(&meja, &["p.xlsx"]);
    assert_eq!(hasil.satu("ID Peserta"), ["T-BBBBB", "UEP-2025-0001", "UEP-2025-0003"]);
}

#[test]
fn what_was_given_is_found_by_nik_and_in_other_words() {
    let meja = Meja::baru();
    let tanpa_id = SITI.replace("UEP-2025-0001", "");
    meja.tulis("p.csv", format!("{JUDUL}\n{tanpa_id}\n"));
    for jenis in ["Bantuan promosi", "Promosi", "\"1. Promosi, 2. Stimulan awal\""] {
        meja.tulis(
            "i.csv",
            format!("ID Peserta,NIK,Tahap,Jenis Insentif,Tanggal\n,6371014101909001,II,{jenis},2026-01-10\n"),
        );
        let awal = ["grade", "p.csv", "--incentives", "i.csv", "--quarter", "2026-TW1", "--as-of", "2026-04-30"];
        let jawaban = meja.uep(&[&awal[..], &["--force", "-o", "h.xlsx"]].concat());
        assert_eq!(jawaban.kode, 0, "{}", jawaban.galat);
        assert!(jawaban.keluar.contains("Masalah data: tidak ada"), "{}", jawaban.keluar);
        let buku = common::BukuTerbaca::baca(&meja.jalur("h.xlsx"));
        let baris =
            |r: usize| buku.isi("Insentif")[r..].iter().filter(|b| b[1] == "SITI AMINAH").map(|b| b[9].to_string());
        let bagian = buku.isi("Insentif").iter().position(|b| b[0].to_string().starts_with("Sudah Diberikan")).unwrap();
        let (semua, sudah): (Vec<String>, Vec<String>) = (baris(0).collect(), baris(bagian).collect());
        let jatuh = &semua[..semua.len() - sudah.len()];
        assert!(!jatuh.iter().any(|j| j.contains("promosi")), "{jenis}: {jatuh:?}");
        assert!(sudah.contains(&"Bantuan promosi".to_owned()), "{jenis}: {sudah:?}");
    }
}

#[test]
fn a_masked_output_hides_what_people_wrote() {
    let meja = Meja::baru();
    let baris = SITI.replace("S-1/2026", "S/SITI AMINAH/6371014101909001") + "SITI AMINAH sakit";
    meja.tulis("p.csv", format!("{JUDUL}\n{baris}\n"));
    nilai(&meja, &["p.csv", "--mask"]);
    let isi = String::from_utf8(meja.byte("h.csv")).unwrap();
    assert!(!isi.contains("AMINAH") && !isi.contains("6371014101909001"), "{isi}");
}

#[test]
fn a_quarter_of_stage_one_alone_has_no_formula_of_itself() {
    let meja = Meja::baru();
    meja.tulis("p.csv", "ID Peserta,Kelas,Asesmen Selesai\nUEP-2026-0001,UEP Potensial,Ya\n");
    let kata = ["grade", "p.csv", "--quarter", "2026-TW1", "--as-of", "2026-04-30", "-o", "h.xlsx"];
    assert_eq!(meja.uep(&kata).kode, 0);
    let mut buku: calamine::Xlsx<_> = calamine::open_workbook(meja.jalur("h.xlsx")).unwrap();
    let rumus = calamine::Reader::worksheet_formula(&mut buku, "Ringkasan").unwrap();
    let (baris0, _) = rumus.start().unwrap();
    for (r, _, isi) in rumus.used_cells().filter(|(_, _, isi)| isi.starts_with("SUM(C")) {
        let n = baris0 as usize + r + 1;
        assert!(
            !isi.contains(&format!("C{}:C{}", n + 1, n)) && !isi.contains(&format!("C{n}:C{}", n - 1)),
            "{n}: {isi}"
        );
    }
}
