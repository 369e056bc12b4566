//! The terminal: what a run says reaches it or the run fails; nothing in a file steers it.

use std::fs::File;
use std::process::{Command, Stdio};

use crate::common::{GABUNGAN, Meja, contoh};

/// Exit status with standard output and standard error going there.
fn kode(meja: &Meja, kata: &str, keluar: impl Into<Stdio>, galat: impl Into<Stdio>) -> i32 {
    let mut uep = Command::new(env!("CARGO_BIN_EXE_uep"));
    uep.args(kata.split(' ')).current_dir(meja.folder()).env_remove("RUST_BACKTRACE");
    uep.stdout(keluar).stderr(galat).status().unwrap().code().unwrap()
}

/// A disk on which nothing fits.
fn penuh() -> File {
    File::options().write(true).open("/dev/full").unwrap()
}

/// A pipe whose reader is gone.
fn pipa_tertutup() -> Stdio {
    let (baca, tulis) = std::io::pipe().unwrap();
    drop(baca);
    tulis.into()
}

/// What is asked for on standard output; the id is one of `GABUNGAN`.
const KATA: [&str; 9] = [
    "man",
    "completions bash",
    "--help",
    "screen --help",
    "--version",
    "screen a.csv --force --as-of 2026-01-31 -o hasil.xlsx",
    "screen a.csv --force --as-of 2026-01-31 --json -o hasil.xlsx",
    "template kegiatan --force -o kegiatan.xlsx",
    "explain hasil.xlsx 6371014101909001",
];

#[test]
#[cfg(target_os = "linux")]
fn a_text_that_cannot_be_said_is_exit_1_and_a_closed_pipe_is_quiet() {
    let meja = Meja::baru();
    meja.tulis("a.csv", GABUNGAN);
    for kata in KATA {
        assert_eq!(kode(&meja, kata, Stdio::null(), Stdio::null()), 0, "{kata}");
        assert_eq!(kode(&meja, kata, penuh(), Stdio::null()), 1, "{kata} into a full disk");
        assert_eq!(kode(&meja, kata, penuh(), penuh()), 1, "{kata} with nobody to hear it");
        let (mut baca, tulis) = std::io::pipe().unwrap();
        assert_eq!(kode(&meja, kata, pipa_tertutup(), tulis), 0, "{kata} into a closed pipe");
        let mut galat = String::new();
        std::io::Read::read_to_string(&mut baca, &mut galat).unwrap();
        assert_eq!(galat, "", "{kata}");
    }
    // Nothing is said, so nothing can fail.
    assert_eq!(kode(&meja, "screen a.csv --force --quiet -o hasil.xlsx", penuh(), Stdio::null()), 0);
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_is_named_and_the_output_stands() {
    let meja = Meja::baru();
    meja.tulis("a.csv", GABUNGAN);
    let mut uep = Command::new(env!("CARGO_BIN_EXE_uep"));
    uep.args(["screen", "a.csv", "-o", "hasil.csv"]).current_dir(meja.folder()).stdout(penuh());
    let jawaban = uep.output().unwrap();
    let pesan = "Galat: keluaran layar tidak dapat ditulis: ruang disk habis\n  \
                 perbaikan: periksa tujuan keluaran layar; berkas keluaran, bila diminta, sudah ditulis\n";
    assert_eq!(String::from_utf8(jawaban.stderr).unwrap(), pesan);
    assert_eq!(meja.isi(), ["a.csv", "hasil.csv", "hasil.masalah.csv"]);
}

#[test]
#[cfg(target_os = "linux")]
fn errors_that_nobody_hears_keep_their_status() {
    let meja = Meja::baru();
    for (kata, harus) in [("screen", 2), ("screen tidak-ada.csv -o hasil.csv", 1), ("", 2)] {
        assert_eq!(kode(&meja, kata, penuh(), penuh()), harus, "{kata:?}");
        assert_eq!(kode(&meja, kata, Stdio::null(), pipa_tertutup()), harus, "{kata:?}");
    }
}

/// Bytes that a terminal would obey.
fn steril(teks: &str, apa: &str) {
    let kendali = |c: char| c.is_control() && !matches!(c, '\n' | '\t') || ('\u{202a}'..='\u{202e}').contains(&c);
    assert!(!teks.contains(kendali), "{apa}: {teks:?}");
}

const JAHAT: &str = "\u{1b}]0;kota\u{7}\u{1b}[2J\u{9b}31m\u{202e}";

#[test]
fn control_characters_in_names_headers_and_cells_are_shown() {
    let meja = Meja::baru();
    let nama = format!("a{JAHAT}.csv");
    let judul = GABUNGAN.replace("Nama,", &format!("Nama{JAHAT},"));
    let sel = GABUNGAN.replace(",1,3,", &format!(",1,3{JAHAT},")).replace("MANTUIL", &format!("MANTUIL{JAHAT}"));
    let ganda = GABUNGAN.replace("Nama,", &format!("NIK{JAHAT},"));
    let wajib = format!("Nama{JAHAT},Alamat\nA,B\n");
    for isi in [GABUNGAN, &judul, &sel, &ganda, &wajib] {
        meja.tulis(&nama, isi);
        for kata in [&[][..], &["--json"], &["--map", JAHAT], &["--map", &format!("NIK={JAHAT}")], &["--sheet", JAHAT]]
        {
            let jawaban = meja.uep(&[&["screen", &nama, "--force", "-o", "hasil.csv"], kata].concat());
            steril(&jawaban.keluar, isi);
            steril(&jawaban.galat, isi);
            assert!([0, 1].contains(&jawaban.kode), "{}", jawaban.galat);
        }
    }
    for kata in [&["screen", JAHAT][..], &[JAHAT], &["screen", JAHAT, "-o", JAHAT], &["explain", JAHAT, JAHAT]] {
        let jawaban = meja.uep(kata);
        steril(&jawaban.galat, "typed");
        assert!(jawaban.kode > 0);
    }
    // Shown, not lost.
    meja.tulis(&nama, GABUNGAN);
    let keluar = meja.saring(&[&nama, "--force", "-o", "hasil.csv"]).keluar;
    assert!(keluar.contains("a\\u001b]0;kota\\u0007\\u001b[2J\\u009b31m\\u202e.csv: "), "{keluar}");
}

#[test]
fn a_name_with_a_line_break_stays_on_its_line_and_json_stays_json() {
    let meja = Meja::baru();
    meja.tulis("a\nGalat: palsu.csv", GABUNGAN);
    let keluar = meja.saring(&["a\nGalat: palsu.csv", "-o", "hasil.csv"]).keluar;
    assert!(keluar.contains("  a\\u000aGalat: palsu.csv: "), "{keluar}");
    let json = meja.saring_json(&["a\nGalat: palsu.csv"]);
    assert_eq!(json["keluaran"], "hasil.csv");
}

/// The output itself last; the digest of each is the one that anybody takes of the file.
#[test]
fn what_stands_beside_a_csv_is_said_with_its_digest() {
    let meja = Meja::baru();
    meja.tulis("gabungan.csv", GABUNGAN);
    meja.tulis("koreksi.csv", "Berkas,Baris,Kolom,Terbaca,Nilai Benar,Dikoreksi Oleh,Tanggal Koreksi\n");
    let kata = ["gabungan.csv", "--corrections", "koreksi.csv", "-o", "hasil.csv"];
    let beserta = ["hasil.masalah.csv", "hasil.koreksi.csv"];
    let keluar = meja.saring(&kata).keluar;
    let akhir: Vec<&str> = keluar.lines().rev().take(3).collect();
    let sidik = |apa: &str, nama: &str| format!("{apa}: {nama}, SHA-256 {}", meja.sidik(nama));
    assert_eq!(akhir, [sidik("Keluaran", "hasil.csv"), sidik("Beserta", beserta[1]), sidik("Beserta", beserta[0])]);

    let keluar = meja.saring(&[&kata[..], &["--json", "--force"]].concat()).keluar;
    let json: serde_json::Value = serde_json::from_str(&keluar).unwrap();
    let harus = beserta.map(|nama| serde_json::json!({"nama": nama, "sha256": meja.sidik(nama)}));
    assert_eq!(json["beserta"], serde_json::json!(harus));
    let buku = meja.saring(&["gabungan.csv", "--json", "-o", "hasil.xlsx"]).keluar;
    assert!(!buku.contains("beserta"), "a workbook stands alone: {buku}");
}

#[test]
fn ordinary_text_is_said_as_it_is() {
    let meja = Meja::baru();
    for nama in ["keluarga.csv", "anggota.csv"] {
        meja.salin(&contoh(nama));
    }
    let keluar = meja.saring(&["keluarga.csv", "anggota.csv", "-o", "hasil.csv"]).keluar;
    assert!(keluar.contains('…') && !keluar.contains("\\u"), "{keluar}");
}
