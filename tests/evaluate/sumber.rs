//! What the year's evaluation takes over from its sources: what was given, what each quarter rests on, what the Dinas
//! decided, and activities in the office's own words.

use crate::common::evaluasi::HasilEvaluasi;
use crate::common::{BukuTerbaca, Meja};

const ACUAN: &str = "2026-12-31";
const REGISTER: &str = "ID Peserta,Angkatan,NIK,No KK,Nama,JK,Kecamatan,Kelurahan,Klaster,Kelas,Status\n\
UEP-2024-0001,2024,6371014101909101,6371010101259101,SITI,P,Banjarmasin Timur,Kuripan,Kue,UEP Tumbuh,Aktif\n\
UEP-2024-0002,2024,6371014101909102,6371010101259102,AMINAH,P,Banjarmasin Timur,Kuripan,Kue,UEP Tumbuh,Aktif\n";
const JUDUL: &str = "ID Peserta,Kelas,Evaluator,Tanggal Verifikasi,Dasar Verifikasi,Usaha Aktif,Indikator Omzet,\
    Lulus Pelatihan,Nomor Sertifikat,Pencatatan Keuangan,Rencana Usaha,Aktif Klaster,Catatan\n";

/// A quarter with these rows behind the columns of the form.
fn nilai(meja: &Meja, baris: &[&str]) {
    meja.tulis("register.csv", REGISTER);
    meja.tulis("penilaian.csv", format!("{JUDUL}{}\n", baris.join("\n")));
    let kata = ["grade", "penilaian.csv", "--register", "register.csv", "--quarter", "2026-TW1", "--as-of", ACUAN];
    let jawaban = meja.uep(&[&kata[..], &["--quiet", "--force", "-o", "tw1.xlsx"]].concat());
    assert_eq!(jawaban.kode, 0, "{}", jawaban.galat);
}

const KATA: [&str; 4] = ["--register", "register.csv", "--grades", "tw1.xlsx"];

fn evaluasi(meja: &Meja, lain: &[&str]) -> HasilEvaluasi {
    meja.evaluasi(2026, ACUAN, &[&KATA[..], lain].concat())
}

fn buku(meja: &Meja, kata: &[&str]) -> BukuTerbaca {
    let tetap = ["evaluate", "--year", "2026", "--as-of", ACUAN, "--force", "--quiet", "-o", "e.xlsx"];
    let jawaban = meja.uep(&[&tetap[..], kata].concat());
    assert_eq!(jawaban.kode, 0, "{}", jawaban.galat);
    BukuTerbaca::baca(&meja.jalur("e.xlsx"))
}

fn terminal(meja: &Meja, kata: &[&str]) -> String {
    let tetap = ["evaluate", "--year", "2026", "--as-of", ACUAN, "--force", "-o", "e.csv"];
    let jawaban = meja.uep(&[&tetap[..], kata].concat());
    assert_eq!(jawaban.kode, 0, "{}", jawaban.galat);
    jawaban.keluar
}

/// The row with this cell.
fn baris(b: &BukuTerbaca, lembar: &str, isi: &str) -> Vec<String> {
    let ketemu = b.isi(lembar).iter().find(|b| b.iter().any(|s| *s == isi));
    ketemu.unwrap_or_else(|| panic!("{lembar}: {isi}")).iter().map(ToString::to_string).collect()
}

const LENGKAP: &str = "UEP-2024-0001,UEP Tumbuh,Tim,05/03/2026,Dokumen,Ya,Ya,Ya,S-1/2026,Ya,Ya,Ya,";
/// Not verified.
const BELUM: &str = "UEP-2024-0002,UEP Tumbuh,,,,Ya,Ya,Ya,S-2/2026,Ya,Ya,Ya,";

#[test]
fn gifts_of_the_year_stand_apart_and_unknown_recipients_count_for_nothing() {
    let meja = Meja::baru();
    nilai(&meja, &[LENGKAP, BELUM]);
    let judul = "ID Peserta,Nama,Tahap,Jenis Insentif,Nilai,Tanggal";
    let semua = [
        "UEP-2024-0001,,II,Bantuan stimulan awal,1000000,05/05/2026",
        "UEP-2024-0001,,II,Bantuan stimulan awal,2000000,06/06/2026",
        "UEP-2024-0002,,II,Bantuan stimulan awal,4000000,05/05/2025",
        "UEP-2024-0002,,II,Bantuan promosi,8000000,",
        "UEP-1999-0009,,II,Bantuan stimulan awal,16000000,05/05/2026",
    ];
    meja.tulis("insentif.csv", format!("{judul}\n{}\n", semua.join("\n")));
    let h = evaluasi(&meja, &["--incentives", "insentif.csv"]);
    assert_eq!((h.temuan("I003"), h.temuan("I004")), (1, 1));
    let b = buku(&meja, &[&KATA[..], &["--incentives", "insentif.csv"]].concat());
    let stimulan = baris(&b, "Anggaran", "Bantuan stimulan awal");
    assert_eq!(stimulan[4..12], ["II", "2", "1", "3000000", "0", "1", "4000000", "-"]);
    let promosi = baris(&b, "Anggaran", "Bantuan promosi");
    assert_eq!(promosi[5..9], ["0", "0", "0", "0"]);
    assert!(promosi[11].starts_with("1 (Rp"), "{promosi:?}");
    assert_eq!(h.temuan("I007"), 1, "the one without a date, as in grade");
    // How often a kind is given is the parameter's: each quarter, twice in a year is once each time (T28).
    let promosi = ["10/02/2026", "10/05/2026"].map(|t| format!("UEP-2024-0001,,II,Bantuan promosi,1000000,{t}"));
    meja.tulis("insentif.csv", format!("{judul}\n{}\n", promosi.join("\n")));
    meja.parameter(&["insentif_non_stimulan,setriwulan"]);
    let lain = ["--incentives", "insentif.csv", "--parameter", "parameter.csv"];
    let berulang = [&lain[..2], &lain[..]].map(|kata| evaluasi(&meja, kata).temuan("I004"));
    assert_eq!(berulang, [1, 0]);
    // Given once, to somebody known: nothing to report, and everything counts.
    meja.tulis("insentif.csv", format!("{judul}\n{}\n", semua[0]));
    let h = evaluasi(&meja, &["--incentives", "insentif.csv"]);
    assert_eq!((h.temuan("I003"), h.temuan("I004")), (0, 0));
}

#[test]
fn a_quarter_brings_its_findings_and_its_unverified_rows() {
    let meja = Meja::baru();
    // 0002 is not verified (P024).
    nilai(&meja, &[LENGKAP, BELUM]);
    let keluar = terminal(&meja, &KATA);
    let triwulan = keluar.lines().find(|b| b.starts_with("  2026-TW1: ")).unwrap_or_else(|| panic!("{keluar}"));
    assert!(triwulan.contains("2 hasil, 1 belum diverifikasi"), "{triwulan}");
    assert!(triwulan.contains("1 peringatan: Penilaian belum diverifikasi (P024) 1"), "{triwulan}");
    assert!(!keluar.contains("Masalah data: tidak ada"), "{keluar}");
    let json = evaluasi(&meja, &[]).json;
    let k = &json["keadaan"][0];
    assert_eq!((k["triwulan"].as_str(), k["belum_diverifikasi"].as_u64()), (Some("2026-TW1"), Some(1)));
    assert_eq!(k["temuan"]["per_kode"]["P024"], 1);
    // Its facts count nevertheless (T58).
    let i = evaluasi(&meja, &[]);
    assert_eq!(i.indikator("II.2a")["pembilang"], 2);
    let b = buku(&meja, &KATA);
    for lembar in ["Ringkasan", "Efektivitas", "Metadata"] {
        let ada = b.isi(lembar).iter().flatten().any(|s| s.to_string().contains("1 belum diverifikasi"));
        assert!(ada, "{lembar}");
    }
    // Verified and sound: nothing to say.
    nilai(&meja, &[LENGKAP, &BELUM.replace("Tumbuh,,,", "Tumbuh,Tim,05/03/2026,Dokumen")]);
    let keluar = terminal(&meja, &KATA);
    let triwulan = keluar.lines().find(|b| b.starts_with("  2026-TW1: ")).unwrap();
    assert_eq!(triwulan, "  2026-TW1: 2 hasil; masalah data saat dinilai: tidak ada");
    assert!(keluar.contains("Masalah data: tidak ada"), "{keluar}");
    // An office that doesn't ask for it isn't told.
    nilai(&meja, &[LENGKAP, BELUM]);
    meja.tulis("p.csv", "Parameter,Nilai\nverifikasi_wajib,tidak\n");
    let keluar = terminal(&meja, &[&KATA[..], &["--parameter", "p.csv"]].concat());
    assert!(!keluar.contains("1 belum diverifikasi"), "{keluar}");
}

#[test]
fn forms_that_came_back_blank_are_said_with_what_to_do() {
    let meja = Meja::baru();
    nilai(&meja, &["UEP-2024-0001,UEP Tumbuh,,,,,,,,,,,", "UEP-2024-0002,UEP Tumbuh,,,,,,,,,,,"]);
    let keluar = terminal(&meja, &KATA);
    let kosong = "Nilai 2026-TW1: 2 hasil semuanya BD, lembarnya tampak belum diisi";
    assert!(keluar.lines().any(|b| b.contains(kosong) && b.contains("--grades")), "{keluar}");
    nilai(&meja, &[LENGKAP]);
    assert!(!terminal(&meja, &KATA).contains("tampak belum diisi"));
}

#[test]
fn decisions_of_the_dinas_are_read_from_the_results() {
    let meja = Meja::baru();
    // Neither main indicator: TP.
    let tp = "UEP-2024-0001,UEP Tumbuh,Tim,05/03/2026,Dokumen,Ya,Tidak,Tidak,,Ya,Ya,Ya,";
    nilai(&meja, &[tp]);
    let langkah = |b: &BukuTerbaca| baris(b, "Tindak Lanjut", "TP: di luar Tabel 5.1")[7].clone();
    assert_eq!(langkah(&buku(&meja, &KATA)), "Putuskan perlakuannya; tanpa insentif sampai diputuskan");
    let b = BukuTerbaca::baca(&meja.jalur("tw1.xlsx"));
    let isi = b.isi("Perlu Keputusan");
    let judul = isi.iter().position(|b| b.iter().any(|s| *s == "Keputusan Dinas")).unwrap();
    let di = |j: &str| isi[judul].iter().position(|s| *s == j).unwrap();
    let (keputusan, tanggal) = (di("Keputusan Dinas"), di("Tanggal Keputusan"));
    meja.simpan_ulang("tw1.xlsx", "putus.xlsx", |lembar, b, k, _| match (lembar, b, k) {
        ("Perlu Keputusan", b, k) if b == judul + 1 && k == keputusan => Some("Remedial".to_owned()),
        ("Perlu Keputusan", b, k) if b == judul + 1 && k == tanggal => Some("05/05/2026".to_owned()),
        _ => None,
    });
    let kata = ["--register", "register.csv", "--grades", "putus.xlsx"];
    let b = buku(&meja, &kata);
    assert_eq!(langkah(&b), "Laksanakan keputusan Dinas, 2026-TW1: Remedial (05/05/2026)");
    assert!(baris(&b, "Daftar Peserta", "UEP-2024-0001").contains(&"2026-TW1: Remedial (05/05/2026)".to_owned()));
    let jawaban = meja.uep(&["explain", "e.xlsx", "UEP-2024-0001"]);
    assert!(jawaban.keluar.contains("Keputusan Dinas: 2026-TW1: Remedial"), "{}", jawaban.keluar);
    // A date in somebody's words stands as written, and nothing of it passes a mask.
    meja.simpan_ulang("putus.xlsx", "kata.xlsx", |lembar, b, k, _| {
        (lembar == "Perlu Keputusan" && (b, k) == (judul + 1, tanggal)).then(|| "kata SITI".to_owned())
    });
    let kata = ["--register", "register.csv", "--grades", "kata.xlsx"];
    assert_eq!(langkah(&buku(&meja, &kata)), "Laksanakan keputusan Dinas, 2026-TW1: Remedial (kata SITI)");
    let b = buku(&meja, &[&kata[..], &["--mask"]].concat());
    let bocor: Vec<String> =
        b.lembar.iter().flat_map(|(_, isi)| isi.iter().flatten()).map(ToString::to_string).collect();
    assert!(!bocor.iter().any(|s| s.contains("SITI") || s.contains("kata SITI")), "{bocor:?}");
    assert!(langkah(&b).contains("keputusan Dinas"), "{}", langkah(&b));
}

#[test]
fn activities_in_the_offices_own_words_count_and_stand_as_written() {
    let meja = Meja::baru();
    nilai(&meja, &[LENGKAP]);
    let judul = "Tanggal,Jenis,Nama Kegiatan,Tahap,Jumlah Peserta,Anggaran,Realisasi,Sumber Dana,Bukti";
    let semua = [
        "05/02/2026,Rapat Koordinasi,Rapat,I,12,1000,900,APBD,BA-1",
        "06/05/2026,Bazar UMKM,Bazar,II,12,1000,900,APBD,BA-2",
        "07/05/2026,Penyaluran Stimulan,Stimulan,II,12,1000,900,APBD,BA-3",
        "08/05/2026,Senam Sehat,Kegiatan pagi,II,12,1000,900,APBD,BA-4",
    ];
    meja.tulis("kegiatan.csv", format!("{judul}\n{}\n", semua.join("\n")));
    let h = evaluasi(&meja, &["--activities", "kegiatan.csv"]);
    assert_eq!(
        (h.indikator("I.4")["pembilang"].as_u64(), h.indikator("II.6")["pembilang"].as_u64()),
        (Some(1), Some(1))
    );
    assert_eq!(h.temuan("E007"), 1);
    assert_eq!(h.masalah.sel(("Kode", "E007"), "Terbaca"), "Senam Sehat");
    let b = buku(&meja, &[&KATA[..], &["--activities", "kegiatan.csv"]].concat());
    let anggaran: Vec<String> = b.isi("Anggaran").iter().flatten().map(ToString::to_string).collect();
    assert!(!anggaran.iter().any(|s| s == "Tidak disebut"), "{anggaran:?}");
    assert_eq!(baris(&b, "Anggaran", "BA-2")[2..3], ["Pameran"]);
    assert_eq!(baris(&b, "Anggaran", "BA-2")[11], "Bazar UMKM");
    assert_eq!(baris(&b, "Anggaran", "BA-4")[2], "Senam Sehat");
    let per_jenis = baris(&b, "Anggaran", "Senam Sehat");
    assert_eq!((per_jenis[0].as_str(), per_jenis[4].as_str()), ("Senam Sehat", "1"));
    let b = buku(&meja, &[&KATA[..], &["--activities", "kegiatan.csv", "--mask"]].concat());
    assert!(
        !b.isi("Anggaran").iter().flatten().any(|s| s.to_string().contains("Senam")),
        "free words may name anybody"
    );
}
