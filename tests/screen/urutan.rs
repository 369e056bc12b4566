//! The answer of `uep screen` does not change with the order of its files and rows: 2,000 small populations, in which
//! the same persons and families stand in several files, fuller and emptier, agreeing and contradicting each other.

use std::fmt::Write;

use crate::common::{Meja, Tabel};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::RngSeed;

/// Populations of one run: their numbers differ, so none touches another.
const SEKALI: usize = 25;
const KASUS: u32 = 80;

/// Name, option, titles, and a row that is always data.
const BERKAS: [(&str, &str, &str, &str); 9] = [
    (
        "keluarga.csv",
        "",
        "No KK,Desil,Nama Kepala Keluarga,Jumlah Anggota,Kabupaten/Kota,Kecamatan,Kelurahan,Alamat",
        "6371013101259001,3,AISYAH,2,KOTA BANJARMASIN,BANJARMASIN SELATAN,MANTUIL,JL. C",
    ),
    ("anggota.csv", "", ANGGOTA, "6371013101259001,6371017101909001,AISYAH,1,P,31/01/1990,36,Tidak,Buruh"),
    ("anggota2.csv", "", ANGGOTA, "6371013101259001,6371017101909001,AISYAH,1,P,31/01/1990,36,Tidak,Buruh"),
    (
        "gabungan.csv",
        "",
        "No KK,NIK,Nama,Desil,Jumlah Anggota,Kabupaten/Kota,Kecamatan,Kelurahan,Alamat,Tanggal Lahir",
        "6371013101259001,6371017101909001,AISYAH,3,2,KOTA BANJARMASIN,BANJARMASIN SELATAN,MANTUIL,JL. C,",
    ),
    (
        "tangan.csv",
        "",
        "No KK,NIK KK,Nama KK,Desil,Jumlah Anggota,Kabupaten/Kota,Kecamatan,Kelurahan,Alamat,PKH",
        "6371013101259001,6371017101909001,AISYAH,3,2,KOTA BANJARMASIN,BANJARMASIN SELATAN,MANTUIL,JL. C,Ya",
    ),
    (
        "bansos.csv",
        "--bansos",
        "No KK,NIK,Nama,JK,Jenis Bansos,Kabupaten/Kota,Kecamatan,Kelurahan",
        "6371013101259001,6371017101909001,AISYAH,P,PKH,KOTA BANJARMASIN,BANJARMASIN SELATAN,MANTUIL",
    ),
    (
        "kepala.csv",
        "--bansos",
        "No KK,NIK KK,Nama KK,JK,Tanggal Lahir,Jenis Bansos",
        "6371013101259001,6371017101909001,AISYAH,P,31/01/1990,PKH",
    ),
    (
        "ppks.csv",
        "--ppks",
        "No KK,NIK,Nama,Jenis PPKS,Miskin,Kabupaten/Kota,Kecamatan,Kelurahan,Alamat",
        "6371013101259001,6371017101909001,AISYAH,Pemulung,Ya,KOTA BANJARMASIN,BANJARMASIN SELATAN,MANTUIL,JL. C",
    ),
    (
        "register.csv",
        "--register",
        "ID Peserta,Angkatan,NIK,No KK,Nama,Status,Desil Awal",
        "UEP-2026-9901,2026,6371017101909001,6371013101259001,AISYAH,Aktif,3",
    ),
];

const ANGGOTA: &str = "No KK,NIK,Nama,Hubungan Keluarga,JK,Tanggal Lahir,Umur,Disabilitas,Pekerjaan";

/// The number of its file, and what each title says in it.
type Baris = (usize, Vec<&'static str>);

/// `{hari}` becomes the population's own day of birth and issue.
fn isi(judul: &str) -> Vec<&'static str> {
    match judul {
        "No KK" => {
            vec!["637101{hari}01259001", "637101{hari}01259001", "637101{hari}01259002", "637101{hari}0125900", ""]
        }
        "NIK" | "NIK KK" => vec![
            "637101{hari}01609001",
            "637101{hari}01609001",
            "637101{hari}01609002",
            "637101{hari}02709003",
            "637101{hari}0160900O",
            "\"6,37101E+15\"",
            "",
        ],
        "Nama" | "Nama KK" | "Nama Kepala Keluarga" => vec!["SITI", "SITI AMINAH", "BUDI", ""],
        "Hubungan Keluarga" => vec!["1", "1", "2", "3", ""],
        "JK" => vec!["L", "P", ""],
        "Tanggal Lahir" => vec!["{hari}/01/1960", "{hari}/01/1970", "", ""],
        "Umur" => vec!["66", "40", ""],
        "Disabilitas" => vec!["Ya", "Tidak", ""],
        "Pekerjaan" => vec!["Pedagang", "PEDAGANG", "Buruh", ""],
        "Desil" => vec!["2", "2", "7", "tiga", ""],
        "Jumlah Anggota" => vec!["2", "4", ""],
        "Kabupaten/Kota" => vec!["KOTA BANJARMASIN", "KOTA BANJARMASIN", "KABUPATEN BANJAR", "KOTA BANJARMASIM", ""],
        "Kecamatan" => vec!["BANJARMASIN SELATAN", "BANJARMASIN TIMUR", "X", ""],
        "Kelurahan" => vec!["MANTUIL", "KURIPAN", "Y", ""],
        "Alamat" => vec!["JL. A", "JL. A NO. 2", ""],
        "PKH" => vec!["Ya", "Tidak", "x", ""],
        "Jenis Bansos" => vec!["PKH", "SEMBAKO", "PBI", ""],
        "Jenis PPKS" => vec!["Pemulung", "Lansia", ""],
        "Miskin" => vec!["Ya", "Tidak", "x", ""],
        "ID Peserta" => vec!["UEP-2026-{hari}01", "UEP-2025-{hari}02", ""],
        "Angkatan" => vec!["2024", "2025", "2026", "x", ""],
        "Status" => vec!["Aktif", "Berhenti", "Graduasi", ""],
        "Desil Awal" => vec!["3", "8", ""],
        lain => panic!("{lain}"),
    }
}

/// A row of any file.
fn baris() -> impl Strategy<Value = Baris> {
    (0..BERKAS.len()).prop_flat_map(|i| {
        let sel: Vec<_> = BERKAS[i].2.split(',').map(|judul| select(isi(judul))).collect();
        (Just(i), sel)
    })
}

/// The files of all populations, rows and arguments in the order that `acak` gives.
fn tulis(meja: &Meja, semua: &[Vec<Baris>], acak: &[Index]) -> Vec<&'static str> {
    let mut isi: Vec<Vec<String>> = vec![Vec::new(); BERKAS.len()];
    for (i, populasi) in semua.iter().enumerate() {
        for (berkas, sel) in populasi {
            isi[*berkas].push(sel.join(",").replace("{hari}", &format!("{:02}", i + 1)));
        }
    }
    let mut urutan: Vec<usize> = (0..BERKAS.len()).collect();
    kocok(&mut urutan, acak);
    let mut kata = vec!["--parameter", "parameter.csv"];
    for i in urutan {
        kocok(&mut isi[i], acak);
        let mut teks = BERKAS[i].2.to_owned() + "\n";
        // Below the data a row without a number would be a note: the row that is always data stands last.
        let akhir = BERKAS[i].3.to_owned();
        isi[i].iter().chain([&akhir]).for_each(|b| writeln!(teks, "{b}").unwrap());
        meja.tulis(BERKAS[i].0, teks);
        kata.extend([BERKAS[i].1, BERKAS[i].0].into_iter().filter(|k| !k.is_empty()));
    }
    kata
}

fn kocok<T>(semua: &mut [T], acak: &[Index]) {
    for (i, j) in acak.iter().enumerate() {
        let n = semua.len();
        semua.swap(i % n, j.index(n));
    }
}

/// Everything but the places of rows; findings, which are sorted by place, sorted anew.
fn tanpa_tempat(tabel: &Tabel, lepas: &[&str], urutkan: bool) -> Vec<Vec<String>> {
    let tetap: Vec<&str> = tabel.judul.iter().map(String::as_str).filter(|j| !lepas.contains(j)).collect();
    let mut baris: Vec<Vec<String>> =
        tabel.ambil(&tetap).into_iter().map(|b| b.into_iter().map(str::to_owned).collect()).collect();
    if urutkan {
        baris.sort();
    }
    baris
}

proptest! {
    #![proptest_config(ProptestConfig { rng_seed: RngSeed::Fixed(12), cases: KASUS, max_shrink_iters: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_answer_does_not_change_with_the_order_of_files_and_rows(
        semua in proptest::collection::vec(proptest::collection::vec(baris(), 1..9), SEKALI),
        acak in proptest::collection::vec(any::<Index>(), 40),
        lain in proptest::collection::vec(any::<Index>(), 40),
    ) {
        let meja = Meja::baru();
        meja.tulis("parameter.csv", "Parameter,Nilai\nusia_maksimum,60\npekerjaan_dikecualikan,Pedagang\n");
        let [satu, dua] = [acak, lain].map(|acak| {
            let kata = tulis(&meja, &semua, &acak);
            let (hasil, masalah) = meja.saring_csv(&kata);
            // Of rows that say the same one is reported: whose it is goes with its place.
            let tempat = ["Berkas", "Baris", "Sidik", "Sel", "Kolom", "Keterangan", "No KK", "NIK"];
            (tanpa_tempat(&hasil, &tempat[..3], false), tanpa_tempat(&masalah, &tempat, true))
        });
        for (a, b) in satu.0.iter().zip(&dua.0) {
            prop_assert_eq!(a, b);
        }
        prop_assert_eq!(satu.0.len(), dua.0.len());
        let (a, b): (Vec<_>, Vec<_>) = (satu.1.iter().filter(|t| !dua.1.contains(t)).collect(), dua.1.iter().filter(|t| !satu.1.contains(t)).collect());
        prop_assert_eq!(a, b, "findings");
        prop_assert_eq!(satu.1.len(), dua.1.len());
    }
}

#[test]
fn it_is_two_thousand_populations() {
    assert_eq!(SEKALI * KASUS as usize, 2_000);
}
