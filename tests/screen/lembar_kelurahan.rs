//! Sheets as a kelurahan makes them: the kelurahan in the kop (T73), titles over two lines, totals, signatures.

use crate::common;
use crate::common::{BukuTerbaca, Meja, Tabel, lembar};

const JUDUL: &str = "No|No. KK|NIK Kepala Keluarga|Nama Kepala Keluarga|Jml Anggota|Desil";

fn kk(n: u32) -> String {
    format!("637101010125{n:04}")
}

fn nik(n: u32) -> String {
    format!("637101410190{n:04}")
}

/// A family of desil 3.
fn satu(n: u32) -> String {
    format!("{n}|{}|{}|SITI|4|3", kk(n), nik(n))
}

/// As a text file with `;` and as a workbook: the same families, the same findings. Gives them and the JSON.
fn saring(baris: &[&str], kata: &[&str]) -> (Tabel, Tabel) {
    let meja = Meja::baru();
    let lebar = baris.iter().map(|b| b.split('|').count()).max().unwrap();
    let penuh = |b: &&str| format!("{b}{}", "|".repeat(lebar - b.split('|').count())).replace('|', ";");
    meja.tulis("data.csv", baris.iter().map(penuh).collect::<Vec<_>>().join("\n") + "\n");
    meja.buku("data.xlsx", vec![lembar("Data", baris)]);
    let (hasil, masalah) = meja.saring_csv(&[&["data.csv"], kata].concat());
    let (buku, masalah_buku) = meja.saring_csv(&[&["data.xlsx"], kata].concat());
    let kolom =
        ["Status", "No KK", "NIK", "Nama Kepala Keluarga", "Desil", "Kecamatan", "Kelurahan", "Catatan", "Baris"];
    assert_eq!(hasil.ambil(&kolom), buku.ambil(&kolom), "as a workbook");
    let kolom = ["Kode", "Terbaca", "Keterangan", "Baris"];
    assert_eq!(masalah.ambil(&kolom), masalah_buku.ambil(&kolom), "as a workbook");
    (hasil, masalah)
}

fn berkop(kop: &[&str], isi: &[String]) -> (Tabel, Tabel) {
    let isi: Vec<&str> = isi.iter().map(String::as_str).collect();
    saring(&[kop, &[JUDUL], &isi].concat(), &[])
}

#[test]
fn the_kelurahan_of_the_kop_is_that_of_every_row_and_said_once() {
    let (hasil, masalah) = berkop(&["DAFTAR KELUARGA", "Kelurahan | : | Mantuil"], &[satu(9001), satu(9002)]);
    let harus = ["Layak", "Banjarmasin Selatan", "Mantuil"];
    assert_eq!(hasil.ambil(&["Status", "Kecamatan", "Kelurahan"]), [harus, harus]);
    assert!(hasil.satu("Catatan").iter().all(|c| c.split(", ").any(|t| t == "T73")), "{hasil:?}");
    assert_eq!(masalah.ambil(&["Kode", "Terbaca", "Keterangan", "Baris"]), [["B009", "Kelurahan Mantuil", "", "2"]]);
}

#[test]
fn a_kop_of_two_names_of_another_or_of_another_city_settles_nothing() {
    for (kop, sebab) in [
        ("Kelurahan Mantuil dan Basirih", "kop (baris 1) menyebut lebih dari satu kelurahan"),
        ("Kelurahan Sungai Melati", "kop (baris 1) menyebut nama di luar 52 kelurahan kota"),
        ("Kelurahan Mantuil, Kabupaten Banjar", "kop (baris 1) menyebut kabupaten/kota lain"),
        ("Kelurahan Melayu, Kecamatan Martapura", "kop (baris 1) menyebut kecamatan di luar kota ini"),
        ("MANTUIL", ""),
        ("DATA LURAH MANTUIL", ""),
    ] {
        let (hasil, masalah) = berkop(&[kop], &[satu(9001)]);
        assert_eq!(hasil.ambil(&["Status", "Kelurahan"]), [["Perlu Verifikasi", ""]], "{kop}");
        assert_eq!(masalah.ambil(&["Kode", "Keterangan"]), [["W005", sebab]], "{kop}");
        assert!(!hasil.satu("Catatan")[0].contains("T73"), "{kop}");
        assert!(masalah.satu("Cara Memperbaiki")[0].contains("\"Kelurahan NAMA\" pada kop"), "{masalah:?}");
    }
}

/// What a row says, or leaves blank, is never the kop's to say.
#[test]
fn columns_of_the_rows_come_before_the_kop() {
    let tempat = |judul: &str, isi: &str| {
        let (judul, isi) = (format!("{JUDUL}|{judul}"), format!("{}|{isi}", satu(9001)));
        let (hasil, masalah) = saring(&["Kelurahan Mantuil", &judul, &isi], &[]);
        let kode: Vec<String> = masalah.satu("Kode").iter().map(|k| (*k).to_owned()).collect();
        (format!("{} {}", hasil.satu("Status")[0], hasil.satu("Kelurahan")[0]), kode.join(" "))
    };
    let tanpa = |isi: &str| tempat("Kelurahan", isi);
    assert_eq!(tanpa(""), ("Perlu Verifikasi ".into(), "W005".into()), "a blank cell is unknown");
    assert_eq!(tanpa("BASIRIH"), ("Layak Basirih".into(), String::new()));
    assert_eq!(tempat("Kode Kelurahan", "63.71.05.1012").0, "Layak Kelayan Luar");
    assert_eq!(tempat("Kecamatan", "BANJARMASIN SELATAN"), ("Layak Mantuil".into(), "B009".into()));
    assert_eq!(tempat("Kecamatan", "BANJARMASIN BARAT").0, "Layak ", "in the city, the kelurahan unknown");
    assert_eq!(tempat("Kabupaten/Kota", "KABUPATEN BANJAR").0, "Tidak Layak ");
    assert_eq!(tempat("Kabupaten/Kota", "KOTA BANJARMASIN"), ("Layak Mantuil".into(), "B009".into()));
}

/// Another file that says where the family lives is shown; both say the city, so nothing is open.
#[test]
fn a_row_of_another_file_comes_before_the_kop_too() {
    let meja = Meja::baru();
    let isi = format!("Kelurahan Basirih\n{JUDUL}\n{}\n", satu(9001)).replace('|', ";");
    meja.tulis("kelurahan.csv", isi.replace("Basirih\n", "Basirih;;;;;\n"));
    let dtsen =
        format!("No KK;NIK;Nama;Hubungan Keluarga;Desil;Kelurahan\n{};{};SITI;1;3;MANTUIL\n", kk(9001), nik(9001));
    meja.tulis("dtsen.csv", dtsen);
    for kata in [["kelurahan.csv", "dtsen.csv"], ["dtsen.csv", "kelurahan.csv"]] {
        let (hasil, masalah) = meja.saring_csv(&kata);
        assert_eq!(hasil.ambil(&["Status", "Kelurahan"]), [["Layak", "Mantuil"]]);
        assert!(masalah.satu("Kode").contains(&"B009"), "{masalah:?}");
    }
}

#[test]
fn the_next_kop_ends_the_one_before_and_titles_of_rt_do_not() {
    let [a, b, c, d] = [9001, 9002, 9003, 9004].map(satu);
    let (hasil, masalah) = saring(
        &[
            "KELURAHAN MANTUIL",
            "RT 01",
            JUDUL,
            &a,
            "Jumlah|||1",
            "RT 02",
            JUDUL,
            &b,
            "KELURAHAN BASIRIH",
            "KECAMATAN BANJARMASIN BARAT",
            JUDUL,
            &c,
            "Jumlah|||1",
            "KELURAHAN SUNGAI MELATI",
            &d,
        ],
        &[],
    );
    let layak = |k: &'static str| ["Layak", k];
    let harus = [layak("Mantuil"), layak("Mantuil"), layak("Basirih"), ["Perlu Verifikasi", ""]];
    let mut isi = hasil.ambil(&["Baris", "Status", "Kelurahan"]);
    isi.sort_by_key(|b| b[0].parse::<u32>().unwrap());
    assert_eq!(isi.iter().map(|b| [b[1], b[2]]).collect::<Vec<_>>(), harus);
    let harus = [["B009", "1"], ["B009", "9"], ["W005", "15"]];
    let mut isi = masalah.ambil(&["Kode", "Baris"]);
    isi.retain(|b| b[0] != "B003");
    assert_eq!(isi, harus);
}

#[test]
fn metadata_names_the_kop_and_the_reading() {
    let meja = Meja::baru();
    meja.buku("data.xlsx", vec![lembar("Data", &["", "KELURAHAN MANTUIL", JUDUL, &satu(9001)])]);
    meja.saring(&["data.xlsx", "-o", "hasil.xlsx"]);
    let buku = BukuTerbaca::baca(&meja.jalur("hasil.xlsx"));
    let metadata = buku.isi("Metadata");
    let ada = |kata: &[&str]| metadata.iter().any(|b| kata.iter().all(|k| b.iter().any(|s| *s == **k)));
    assert!(ada(&["(kop) Kelurahan Mantuil", "Kelurahan (T73)", "baris 2"]), "{metadata:?}");
    assert!(ada(&["T73"]), "{metadata:?}");
    let kolom = |judul: &str| {
        let isi = metadata.iter().skip_while(|b| b[0] != *"Kolom masukan").find(|b| b[1] == *judul).unwrap();
        isi[..4].iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    let berkas = "data.xlsx, lembar Data";
    assert_eq!(kolom("Jml Anggota"), [berkas, "Jml Anggota", "Jumlah Anggota", "E"]);
    assert_eq!(kolom("NIK Kepala Keluarga"), [berkas, "NIK Kepala Keluarga", "NIK", "C"]);
    assert_eq!(kolom("No"), [berkas, "No", "tidak dipakai", "A"]);
}

/// Lists as kelurahan send them: at the first try, or the second with what the message advises.
mod kiriman {
    use super::*;

    /// Families with desil 3 at the first or, with the advice of the message, the second try.
    fn terbaca(baris: &[&str], harus: &[u32]) -> (Tabel, Tabel) {
        let meja = Meja::baru();
        meja.buku("data.xlsx", vec![lembar("Data", baris)]);
        let pertama = meja.uep(&["screen", "data.xlsx", "-o", "uji.csv", "--as-of", common::ACUAN]);
        let pesan = [pertama.keluar, pertama.galat].concat();
        let map = pesan.split("--map \"").nth(1).and_then(|s| s.split('"').next());
        let kata = map.map_or(vec![], |m| vec!["--map", m]);
        let (hasil, masalah) = saring(baris, &kata);
        let mut kk_terbaca = hasil.satu("No KK");
        kk_terbaca.sort_unstable();
        assert_eq!(kk_terbaca, harus.iter().map(|n| kk(*n)).collect::<Vec<_>>(), "{pesan}");
        (hasil, masalah)
    }

    fn layak(baris: &[&str], harus: &[u32]) {
        let (hasil, masalah) = terbaca(baris, harus);
        let isi = hasil.ambil(&["Status", "Kelurahan"]);
        assert!(isi.iter().all(|b| *b == ["Layak", "Mantuil"]), "{isi:?} {masalah:?}");
        let kode = masalah.satu("Kode");
        assert!(kode.iter().all(|k| *k == "B009"), "{masalah:?}");
    }

    #[test]
    fn with_letterhead_numbers_total_and_signature() {
        layak(
            &[
                "PEMERINTAH KOTA BANJARMASIN",
                "KECAMATAN BANJARMASIN SELATAN",
                "KELURAHAN MANTUIL",
                "Jl. Tembus Mantuil RT 05 Kode Pos 70248",
                "",
                "DAFTAR KELUARGA MISKIN DAN RENTAN MISKIN TAHUN 2026",
                "",
                JUDUL,
                "(1)|(2)|(3)|(4)|(5)|(6)",
                &satu(9001),
                &satu(9002),
                "Jumlah||||8|",
                "",
                "||||Banjarmasin, 5 Januari 2026",
                "||||Lurah Mantuil,",
                "",
                "||||H. ABDUL GANI, S.Sos",
                "||||NIP. 19700101 199003 1 001",
            ],
            &[9001, 9002],
        );
    }

    #[test]
    fn with_a_title_over_two_rows() {
        layak(
            &[
                "DATA KELUARGA KELURAHAN MANTUIL",
                "No|Nomor||Nama Kepala Keluarga|Tingkat Kesejahteraan|",
                "|KK|NIK||Desil|Jml Jiwa",
                "1|2|3|4|5|6",
                &format!("1|{}|{}|SITI|3|4", kk(9001), nik(9001)),
            ],
            &[9001],
        );
    }

    #[test]
    fn with_the_place_in_cells_beside_their_labels() {
        layak(
            &[
                "REKAP DATA KEMISKINAN",
                "KELURAHAN||: MANTUIL",
                "KECAMATAN||: BANJARMASIN SELATAN",
                "KOTA||: BANJARMASIN",
                "BULAN||: JANUARI 2026",
                JUDUL,
                &satu(9001),
            ],
            &[9001],
        );
    }

    #[test]
    fn of_persons_with_their_relation() {
        let orang = |n: u32, hub: &str| format!("{n}|{}|{}|SITI|{hub}|3", kk(9001), nik(n));
        layak(
            &[
                "Kel. Mantuil Kec. Banjarmasin Selatan",
                "NO.|NO. KARTU KELUARGA|NIK|NAMA LENGKAP|STATUS DLM KELUARGA|DESIL (1-10)",
                &orang(9001, "KEPALA KELUARGA"),
                &orang(9002, "ISTRI"),
                "TOTAL|||||",
            ],
            &[9001],
        );
    }

    #[test]
    fn of_several_rt_on_one_sheet() {
        layak(
            &[
                "KELURAHAN MANTUIL",
                "RT 01 RW 01",
                JUDUL,
                "1|2|3|4|5|6",
                &satu(9001),
                "Sub Jumlah RT 01||||4|",
                "",
                "RT 02 RW 01",
                "No|Nama Kepala Keluarga|No. KK|NIK|Desil|Jml Anggota",
                "1|2|3|4|5|6",
                &format!("1|SITI|{}|{}|3|4", kk(9002), nik(9002)),
                "Sub Jumlah RT 02|||||4",
                "JUMLAH SELURUHNYA|||||8",
                "Mengetahui,||||Ketua RT 02,",
                "Lurah Mantuil||||ttd",
            ],
            &[9001, 9002],
        );
    }

    #[test]
    fn with_a_title_of_their_own() {
        layak(
            &["KELURAHAN MANTUIL", "No|Nomer KK|NIK|Nama KRT|Desil", &format!("1|{}|{}|SITI|3", kk(9001), nik(9001))],
            &[9001],
        );
        layak(
            &[
                "KELURAHAN MANTUIL",
                "No|Nomor KK|NIK|Nama Kepala Keluarga|Desill DTSEN",
                &format!("1|{}|{}|SITI|3", kk(9001), nik(9001)),
            ],
            &[9001],
        );
    }
}
