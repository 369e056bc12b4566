//! The order of rows and files changes nothing but the references to rows; the same inputs give
//! the same bytes.

use std::fmt::Write;

use crate::common::{Meja, Tabel, contoh};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::RngSeed;

const MASUKAN: [&str; 5] = ["keluarga.csv", "anggota.csv", "bansos.csv", "ppks.csv", "register.csv"];
const KATA: [&str; 8] =
    ["keluarga.csv", "anggota.csv", "--bansos", "bansos.csv", "--ppks", "ppks.csv", "--register", "register.csv"];

/// A table without the columns that say where a row stood; findings are sorted by place, so sorted anew.
fn tanpa_tempat(tabel: &Tabel, lepas: &[&str], urutkan: bool) -> Vec<Vec<String>> {
    let tetap: Vec<&str> = tabel.judul.iter().map(String::as_str).filter(|j| !lepas.contains(j)).collect();
    let mut baris: Vec<Vec<String>> =
        tabel.ambil(&tetap).into_iter().map(|b| b.into_iter().map(str::to_owned).collect()).collect();
    if urutkan {
        baris.sort();
    }
    baris
}

/// Families in the order of the output, and findings. A row's mark is over its place, too.
fn isi((hasil, masalah): (Tabel, Tabel)) -> (Vec<Vec<String>>, Vec<Vec<String>>) {
    (
        tanpa_tempat(&hasil, &["Baris", "Berkas", "Sidik"], false),
        // Of two rows that say the same one is reported: whose it is goes with its place.
        tanpa_tempat(&masalah, &["Baris", "Berkas", "Sel", "Keterangan", "No KK", "NIK", "Sidik"], true),
    )
}

/// The lines below the header in another order: a step through them that meets each once.
fn kocok(isi: &[u8], langkah: usize) -> Vec<u8> {
    let baris: Vec<&[u8]> = isi.split_inclusive(|b| *b == b'\n').collect();
    let (judul, data) = baris.split_first().unwrap();
    let mut langkah = langkah % data.len();
    while pembagi(langkah, data.len()) != 1 {
        langkah += 1;
    }
    let mut hasil = judul.to_vec();
    for i in 0..data.len() {
        hasil.extend_from_slice(data[(i * langkah + 7) % data.len()]);
    }
    hasil
}

fn pembagi(a: usize, b: usize) -> usize {
    if b == 0 { a } else { pembagi(b, a % b) }
}

fn sama(satu: &(Vec<Vec<String>>, Vec<Vec<String>>), dua: &(Vec<Vec<String>>, Vec<Vec<String>>), apa: &str) {
    for (nama, a, b) in [("families", &satu.0, &dua.0), ("findings", &satu.1, &dua.1)] {
        let beda = a.iter().zip(b).find(|(x, y)| x != y);
        assert!(a.len() == b.len() && beda.is_none(), "{apa}: {nama} {} and {}: {beda:#?}", a.len(), b.len());
    }
}

#[test]
fn shuffled_rows_give_the_same_families_and_findings() {
    let meja = Meja::baru();
    MASUKAN.iter().for_each(|m| meja.salin(&contoh(m)));
    let asli = isi(meja.saring_csv(&KATA));
    assert!(asli.0.len() > 500 && asli.1.len() > 50);
    for langkah in [101, 233, 391] {
        for nama in MASUKAN {
            let teks = std::fs::read(contoh(nama)).unwrap();
            meja.tulis(nama, kocok(&teks, langkah));
        }
        sama(&asli, &isi(meja.saring_csv(&KATA)), &format!("step {langkah}"));
    }
}

#[test]
fn the_order_of_files_does_not_matter() {
    let meja = Meja::baru();
    MASUKAN.iter().for_each(|m| meja.salin(&contoh(m)));
    let asli = isi(meja.saring_csv(&KATA));
    let mut kata = KATA;
    kata.swap(0, 1);
    kata[2..].rotate_left(2);
    sama(&asli, &isi(meja.saring_csv(&kata)), "files in another order");
}

#[test]
fn the_same_inputs_give_the_same_bytes_wherever_the_folder_is() {
    for (keluaran, pilihan) in
        [("hasil.csv", &[][..]), ("hasil.xlsx", &["--with-members"]), ("samar.xlsx", &["--mask"])]
    {
        let mut byte = Vec::new();
        for _ in 0..2 {
            let meja = Meja::baru();
            MASUKAN.iter().for_each(|m| meja.salin(&contoh(m)));
            meja.saring(&[&KATA[..], pilihan, &["-o", keluaran]].concat());
            byte.push(meja.byte(keluaran));
        }
        assert!(byte[0] == byte[1], "{keluaran}: {} and {} bytes", byte[0].len(), byte[1].len());
    }
}

/// These rows in every order of three; all outputs must be the first one's.
fn semua_urutan(baris: [&str; 3]) {
    let meja = Meja::baru();
    let mut asli = None;
    for urutan in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        meja.tulis("a.csv", berkas(&urutan.map(|i| baris[i].to_owned())));
        let hasil = isi(meja.saring_csv(&["a.csv"]));
        sama(asli.get_or_insert_with(|| hasil.clone()), &hasil, &format!("{urutan:?}"));
    }
}

#[test]
fn three_rows_with_three_desils_are_reported_alike_in_any_order() {
    semua_urutan([
        "6371010101259001,6371014101909001,SITI,1,1,KOTA BANJARMASIN,BANJARMASIN SELATAN,MANTUIL,JL. A,Ya",
        "6371010101259001,6371010503859002,BUDI,2,5,KOTA BANJARMASIN,BANJARMASIN SELATAN,MANTUIL,JL. A,Ya",
        "6371010101259001,6371011706109003,RAHMAN,3,6,KOTA BANJARMASIN,BANJARMASIN SELATAN,MANTUIL,JL. A,Ya",
    ]);
}

#[test]
fn families_that_differ_in_what_is_decided_alone_stand_in_one_order() {
    semua_urutan([
        ",,RAHMAN,2,tiga,KOTA BANJARMASIN,BANJARMASIN TIMUR,KURIPAN,JL. A,Ya",
        ",,RAHMAN,2,tiga,KABUPATEN BANJAR,BANJARMASIN TIMUR,KURIPAN,JL. A,Ya",
        ",,RAHMAN,2,tiga,KOTA BANJARMASIM,BANJARMASIN TIMUR,KURIPAN,JL. A,Ya",
    ]);
}

/// Cells that repeat, contradict each other and are damaged.
fn baris() -> impl Strategy<Value = String> {
    let kk = select(vec![
        "6371010101259001",
        "6371010202259002",
        "6371010303259003",
        "637101010125900",
        "\"6,37101E+15\"",
        "",
    ]);
    let nik = select(vec![
        "6371014101909001",
        "6371010503859002",
        "6371011706109003",
        "6371014101909004",
        "637101410190900O",
        "",
    ]);
    let nama = select(vec!["SITI AMINAH", "BUDI SANTOSO", "RAHMAN", ""]);
    let hubungan = select(vec!["1", "2", "3", "12", ""]);
    let desil = select(vec!["1", "5", "6", "10", "tiga", ""]);
    let kota = select(vec!["KOTA BANJARMASIN", "KABUPATEN BANJAR", "KOTA BANJARMASIM", ""]);
    let kelurahan = select(vec!["BANJARMASIN SELATAN,MANTUIL", "BANJARMASIN TIMUR,KURIPAN", "X,Y", ","]);
    let alamat = select(vec!["JL. A", "JL. B", ""]);
    let pkh = select(vec!["Ya", "Tidak", "x", ""]);
    (kk, nik, nama, hubungan, desil, kota, kelurahan, alamat, pkh)
        .prop_map(|(a, b, c, d, e, f, g, h, i)| format!("{a},{b},{c},{d},{e},{f},{g},{h},{i}"))
}

fn berkas(baris: &[String]) -> String {
    let mut teks = "No KK,NIK,Nama,Hubungan Keluarga,Desil,Kabupaten/Kota,Kecamatan,Kelurahan,Alamat,PKH\n".to_owned();
    // One row that is always data.
    teks += "6371010404259008,6371014101909008,AISYAH,1,3,KOTA BANJARMASIN,BANJARMASIN SELATAN,MANTUIL,JL. C,Ya\n";
    baris.iter().for_each(|b| writeln!(teks, "{b}").unwrap());
    teks
}

proptest! {
    #![proptest_config(ProptestConfig { rng_seed: RngSeed::Fixed(65), cases: 96, max_shrink_iters: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_rows_in_any_order_give_the_same_families_and_counts_that_add_up(
        asli in proptest::collection::vec(baris(), 1..9),
        daftar in proptest::collection::vec((select(vec!["6371014101909001", "6371010503859002", "6371014101909009"]), select(vec!["Ya", "Tidak", ""])), 0..4),
        acak in proptest::collection::vec(any::<Index>(), 12),
    ) {
        let meja = Meja::baru();
        let jalankan = |baris: &[String], daftar: &[(&str, &str)]| {
            meja.tulis("a.csv", berkas(baris));
            let ppks: String = daftar.iter().map(|(n, m)| format!("{n},Pemulung,{m}\n")).collect();
            meja.tulis("p.csv", format!("NIK,Jenis PPKS,Miskin\n{ppks}"));
            let json = meja.saring_json(&["a.csv", "--ppks", "p.csv"]);
            (isi((Tabel::baca(&meja.jalur("hasil.csv")), Tabel::baca(&meja.jalur("hasil.masalah.csv")))), json)
        };
        let (satu, json) = jalankan(&asli, &daftar);
        let (mut lain, mut daftar_lain) = (asli.clone(), daftar.clone());
        for (i, j) in acak.iter().enumerate() {
            let n = lain.len();
            lain.swap(i % n, j.index(n));
            if !daftar_lain.is_empty() {
                let n = daftar_lain.len();
                daftar_lain.swap(i % n, j.index(n));
            }
        }
        let (dua, _) = jalankan(&lain, &daftar_lain);
        prop_assert_eq!(&satu.0, &dua.0, "families");
        prop_assert_eq!(&satu.1, &dua.1, "findings");

        let angka = |a: &str, b: &str| json[a][b].as_u64().unwrap();
        // A row without a key below the data is a note, not a row read.
        prop_assert!(angka("baris", "dibaca") <= (asli.len() + 1 + daftar.len()) as u64);
        prop_assert_eq!(angka("baris", "dibaca"), angka("baris", "dipakai") + angka("baris", "rusak"));
        for apa in ["keluarga", "jiwa"] {
            let bagian = ["layak", "tidak_layak", "perlu_verifikasi"].map(|s| angka(apa, s));
            prop_assert_eq!(angka(apa, "total"), bagian.iter().sum::<u64>());
            let rekap: u64 = json["rekap_desil"].as_array().unwrap().iter().map(|d| d[apa].as_u64().unwrap()).sum();
            prop_assert_eq!(angka(apa, "total"), rekap);
        }
        prop_assert_eq!(angka("keluarga", "total"), satu.0.len() as u64);
    }
}
