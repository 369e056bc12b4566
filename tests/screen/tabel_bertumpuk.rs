//! Tables stacked on one another, and the rows between them: every row is data, broken, or header, footer or blank, and
//! an id in it makes it none of the last three.

use crate::common::{BukuTerbaca, Meja, Tabel, lembar};

const JUDUL: &str = "No|No KK|NIK|Nama|Hubungan Keluarga|Desil|Kabupaten/Kota|Kecamatan|Kelurahan";
const LAIN: &str = "No|Nama|NIK|No KK|Desil|Hubungan Keluarga|Kecamatan|Kelurahan|Kabupaten/Kota";
const TEMPAT: [&str; 3] = ["KOTA BANJARMASIN", "BANJARMASIN SELATAN", "MANTUIL"];

fn kk(n: u32) -> String {
    format!("637101010125{n:04}")
}

fn nik(n: u32) -> String {
    format!("637101410190{n:04}")
}

/// A family under the first header.
fn satu(n: u32) -> String {
    let [kota, kecamatan, kelurahan] = TEMPAT;
    format!("{n}|{}|{}|SITI|1|3|{kota}|{kecamatan}|{kelurahan}", kk(n), nik(n))
}

/// The same under the second, whose columns stand elsewhere.
fn dua(n: u32) -> String {
    let [kota, kecamatan, kelurahan] = TEMPAT;
    format!("{n}|SITI|{}|{}|3|1|{kecamatan}|{kelurahan}|{kota}", nik(n), kk(n))
}

/// Both as a text file and as a workbook; the lists must agree.
fn saring(baris: &[String]) -> (Tabel, Tabel, serde_json::Value) {
    let meja = Meja::baru();
    let teks: Vec<&str> = baris.iter().map(String::as_str).collect();
    let lebar = JUDUL.split('|').count();
    let penuh = |b: &&str| format!("{b}{}", "|".repeat(lebar - b.split('|').count()));
    meja.tulis("data.csv", teks.iter().map(penuh).collect::<Vec<_>>().join("\n") + "\n");
    meja.buku("data.xlsx", vec![lembar("Data", &teks)]);
    let (hasil, masalah) = meja.saring_csv(&["data.xlsx"]);
    let buku = meja.saring_json(&["data.xlsx"])["baris"].clone();
    let (dari_teks, masalah_teks) = meja.saring_csv(&["data.csv"]);
    let kolom = ["Status", "No KK", "NIK", "Nama Kepala Keluarga", "Desil", "Kelurahan", "Baris"];
    assert_eq!(hasil.ambil(&kolom), dari_teks.ambil(&kolom));
    assert_eq!(masalah.ambil(&["Kode"]), masalah_teks.ambil(&["Kode"]));
    assert_eq!(buku, meja.saring_json(&["data.csv"])["baris"]);
    (hasil, masalah, buku)
}

fn baris(isi: &[&str]) -> Vec<String> {
    isi.iter().map(|b| (*b).to_owned()).collect()
}

fn kode(masalah: &Tabel) -> Vec<&str> {
    masalah.satu("Kode")
}

fn hitung(dibaca: u32, rusak: u32) -> serde_json::Value {
    serde_json::json!({ "dibaca": dibaca, "dipakai": dibaca - rusak, "rusak": rusak })
}

#[test]
fn a_second_header_with_its_columns_elsewhere_is_honoured_and_so_is_the_first_again() {
    let isi = baris(&[
        "DAFTAR KELUARGA",
        JUDUL,
        "(1)|(2)|(3)|(4)|(5)|(6)|(7)|(8)|(9)",
        &satu(9001),
        &satu(9002),
        "|Jumlah|2",
        "DATA KELUARGA RT 02",
        LAIN,
        "1|2|3|4|5|6|7|8|9",
        &dua(9003),
        &dua(9004),
        "Jumlah||||2",
        JUDUL,
        &satu(9005),
        "Mengetahui,",
        "Lurah Mantuil",
        "H. ABDUL",
    ]);
    let (hasil, masalah, banyak) = saring(&isi);
    assert_eq!(masalah.baris, Vec::<Vec<String>>::new());
    assert_eq!(banyak, hitung(5, 0));
    assert_eq!(hasil.satu("Status"), ["Layak"; 5]);
    let harus: Vec<String> = (9001..=9005).map(kk).collect();
    assert_eq!(hasil.satu("No KK"), harus);
    assert_eq!(hasil.satu("NIK"), (9001..=9005).map(nik).collect::<Vec<_>>());
    assert_eq!(hasil.satu("Baris"), ["4", "5", "10", "11", "14"]);
}

/// NIK and No KK change places: every row would be read, and every row wrongly.
#[test]
fn keys_that_change_places_are_not_taken_for_each_other() {
    let tukar = JUDUL.replace("No KK|NIK", "NIK|No KK");
    let lain = satu(9002).replace(&format!("{}|{}", kk(9002), nik(9002)), &format!("{}|{}", nik(9002), kk(9002)));
    let (hasil, masalah, _) = saring(&baris(&[JUDUL, &satu(9001), &tukar, &lain]));
    assert_eq!(masalah.baris, Vec::<Vec<String>>::new());
    assert_eq!(hasil.satu("No KK"), [kk(9001), kk(9002)]);
    assert_eq!(hasil.satu("NIK"), [nik(9001), nik(9002)]);
}

#[test]
fn without_a_header_of_its_own_every_row_that_holds_an_id_is_broken() {
    let [a, b] = [9002, 9003].map(|n| format!("{n}|SITI AMINAH||{}", nik(n)));
    let (hasil, masalah, banyak) = saring(&baris(&[JUDUL, &satu(9001), "Jumlah|1", &a, &b]));
    assert_eq!(hasil.satu("No KK"), [kk(9001)]);
    assert_eq!(kode(&masalah), ["B008", "B008"]);
    assert_eq!(masalah.satu("Terbaca").len(), 2);
    assert_eq!(banyak, hitung(3, 2));
    // The signature of somebody who gives his NIK is no footer either: nothing with an id is passed over.
    let (_, masalah, banyak) =
        saring(&baris(&[JUDUL, &satu(9001), "Mengetahui,|Ketua RT", &format!("||||NIK {}", nik(9009))]));
    assert_eq!((kode(&masalah), banyak), (vec!["B008"], hitung(2, 1)));
}

#[test]
fn under_a_header_that_cannot_be_read_with_the_rest_every_row_is_broken() {
    let lain = format!("9002|{}|SITI|ANAK", nik(9002));
    let (hasil, masalah, banyak) =
        saring(&baris(&[JUDUL, &satu(9001), "No|NIK|Nama|Hubungan Keluarga", &lain, "Jumlah|1"]));
    assert_eq!(hasil.satu("No KK"), [kk(9001)]);
    assert_eq!((kode(&masalah), banyak), (vec!["B008"], hitung(2, 1)));
}

#[test]
fn a_two_line_header_its_numbers_and_their_repetition_on_the_next_page_are_header() {
    let atas = "No|Identitas|||Keterangan|Desil|Alamat||";
    let bawah = "|No KK|NIK|Nama|||RT|Kecamatan|Kelurahan";
    let isi = |n: u32| format!("{n}|{}|{}|SITI||3|07|BANJARMASIN SELATAN|MANTUIL", kk(n), nik(n));
    let nomor = "1|2|3|4|5|6|7|8|9";
    let semua =
        baris(&[atas, bawah, nomor, &isi(9001), &isi(9002), "Halaman 2", atas, bawah, "a|b|c|d|e|f|g|h|i", &isi(9003)]);
    let (hasil, masalah, banyak) = saring(&semua);
    assert_eq!(hasil.satu("Status"), ["Layak"; 3]);
    // What stands between the pages is no header, and nobody: it is said.
    assert_eq!((kode(&masalah), banyak), (vec!["B003"], hitung(4, 1)));
    let meja = Meja::baru();
    meja.tulis("data.csv", semua.join("\n").replace("Halaman 2\n", ""));
    meja.saring(&["data.csv", "-o", "hasil.xlsx"]);
    let buku = BukuTerbaca::baca(&meja.jalur("hasil.xlsx"));
    assert_eq!(buku.baris("Metadata", "Masukan", "data.csv")[3].to_string(), "0 / 6 / 0 / 0");
}

/// A family without numbers of its own is no row of column numbers, and a total is no family.
#[test]
fn only_numbers_that_count_columns_are_header() {
    for (satu_lagi, harus) in [("3|5|4|2|1|7|8|9|6", "K004"), ("|||BUDI SANTOSO", "B003")] {
        let (_, masalah, _) = saring(&baris(&[JUDUL, &satu(9001), satu_lagi, &satu(9002)]));
        assert!(kode(&masalah).contains(&harus), "{satu_lagi}: {:?}", kode(&masalah));
    }
}

#[test]
fn a_stacked_table_of_a_large_file_is_met_wherever_the_batches_part() {
    let mut isi = vec![JUDUL.to_owned()];
    isi.extend((0..4500).map(|n| satu(n % 9000 + 1)));
    isi.push("Jumlah|4500".into());
    isi.push(LAIN.into());
    isi.extend((4500..9000).map(|n| dua(n + 1)));
    let (hasil, masalah, banyak) = saring(&isi);
    assert_eq!(masalah.baris, Vec::<Vec<String>>::new());
    assert_eq!((hasil.baris.len(), banyak), (9000, hitung(9000, 0)));
}

#[test]
fn sheets_of_the_programme_are_read_the_same_way() {
    let meja = Meja::baru();
    let judul = "No|ID Peserta|Nama|Kelas|Pencatatan Keuangan|Rencana Usaha";
    let lain = "No|Nama|ID Peserta|Kelas|Rencana Usaha|Pencatatan Keuangan";
    let isi = [
        judul,
        "1|2|3|4|5|6",
        "1|UEP-2026-0001|SITI|UEP Tumbuh|Ya|Tidak",
        "Jumlah||1",
        lain,
        "2|BUDI|UEP-2026-0002|UEP Tumbuh|Ya|Tidak",
        "Mengetahui,",
        "3|||UEP-2026-0003",
    ];
    meja.tulis("penilaian.csv", isi.map(|b| format!("{b}{}", "|".repeat(5 - b.matches('|').count()))).join("\n"));
    let hasil = meja.nilai(&["penilaian.csv"]);
    let kolom = ["ID Peserta", "T1", "T2"];
    assert_eq!(
        hasil.hasil.ambil(&kolom),
        [["UEP-2026-0001", "Terpenuhi", "Tidak"], ["UEP-2026-0002", "Tidak", "Terpenuhi"]]
    );
    assert_eq!(hasil.masalah.satu("Kode"), ["B008"]);
}

/// The office writes the months of the quarter instead of their numbers.
#[test]
fn months_in_titles_are_those_of_the_quarter() {
    let meja = Meja::baru();
    let kolom = ["Omzet Triwulan", "U1"];
    let nilai = |judul: &str| {
        let isi = format!(
            "ID Peserta,Kelas,Omzet Pembanding,{judul}\nUEP-2026-0001,UEP Tumbuh,1000000,900000,1000000,1700000\n"
        );
        meja.tulis("penilaian.csv", isi);
        meja.nilai(&["penilaian.csv"])
    };
    let harus = nilai("Omzet Bulan 1,Omzet Bulan 2,Omzet Bulan 3");
    let bulan = nilai("Omzet Januari,Omzet Februari 2026,Omzet Bulan Maret (Rp)");
    assert_eq!(harus.hasil.ambil(&kolom), bulan.hasil.ambil(&kolom));
    assert_eq!(harus.hasil.satu("U1"), ["Terpenuhi"]);
    // April is none of the first quarter.
    let lain = nilai("Omzet Januari,Omzet Februari,Omzet April");
    assert_ne!(harus.hasil.ambil(&kolom), lain.hasil.ambil(&kolom));
}
