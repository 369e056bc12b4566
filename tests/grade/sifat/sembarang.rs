//! Any text in any cell of the sheets, the register, earlier results and incentives given: graded, or
//! refused with a message.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::setelan;
use crate::common::penilaian::{Lembaran, kolom_rata};
use crate::common::{Meja, Tabel};

/// Texts that people and programs leave in cells, and any text at all.
fn sembarang() -> impl Strategy<Value = String> {
    let lazim = select(vec![
        "",
        "",
        "",
        "Ya",
        "Tidak",
        "1",
        "0",
        "-",
        "-1",
        "1.500",
        "1.000.000",
        "1,000,000.00",
        "Rp",
        "Rp.,-",
        "Maret",
        "31/02/2026",
        "2026-02-29",
        "99/99/9999",
        "0001-01-01",
        "46112",
        "1e308",
        "-0",
        "NaN",
        "inf",
        "#N/A",
        "=1+1",
        "'",
        "\"",
        "\u{a0}",
        "\u{feff}",
        "UEP Tumbuh",
        "Mandiri",
        "II",
        "IV",
        "V",
        "6371014101909001",
        "6,37101E+15",
        "999999999999999999999999",
        "18446744073709551616",
        "1000000000000001",
        "P0001",
        "UEP-2026-0001",
    ]);
    prop_oneof![6 => lazim.prop_map(str::to_owned), 1 => any::<String>(), 1 => "[0-9.,Rp \\-/]{1,24}"]
}

/// A CSV of these titles: a sound row, and rows of any text.
fn tabel_sembarang(judul: &[&str], utuh: &[(&str, &str)], sel: &[Vec<String>], geser: usize) -> Vec<u8> {
    let mut keluar = csv::Writer::from_writer(Vec::new());
    keluar.write_record(judul).unwrap();
    let isi = |j: &&str| utuh.iter().find(|(nama, _)| nama == j).map_or("", |(_, isi)| *isi);
    keluar.write_record(judul.iter().map(isi)).unwrap();
    for b in sel {
        keluar.write_record((0..judul.len()).map(|i| &b[(i + geser) % b.len()])).unwrap();
    }
    keluar.into_inner().unwrap()
}

const REGISTER: [&str; 9] =
    ["ID Peserta", "NIK", "Nama", "Kelas", "Tahap", "Status", "Omzet Awal Tahap", "Omzet Baseline", "Angkatan"];
const INSENTIF: [&str; 9] =
    ["ID Peserta", "Nama", "Tahap", "Jenis Insentif", "Bentuk", "Nilai", "Tanggal", "Nomor SK", "Sumber Dana"];

proptest! {
    #![proptest_config(setelan(40))]

    #[test]
    fn any_text_in_any_cell_is_graded_or_refused_with_a_message(
        sel in vec(vec(sembarang(), kolom_rata().len()), 1..25),
        geser in any::<Index>(),
        ikut in any::<[bool; 3]>(),
    ) {
        let meja = Meja::baru();
        let judul = kolom_rata();
        let utuh = [("Kelas", "UEP Tumbuh"), ("ID Peserta", "P-UTUH"), ("Nama", "PESERTA"), ("Indikator Omzet", "Ya")];
        meja.tulis("sembarang.csv", tabel_sembarang(&judul, &utuh, &sel, 0));
        meja.nilai_rata(&[Lembaran::baru("Tumbuh", "P-UTUH").isi("Aktif Klaster", "Ya")], &[]);
        let lama = Tabel::baca(&meja.jalur("hasil.csv"));
        let [register, sebelum, insentif] = ikut;
        let geser = geser.index(judul.len());
        let mut kata = vec!["sembarang.csv"];
        if register {
            let utuh = [("ID Peserta", "P-UTUH"), ("Nama", "PESERTA"), ("Kelas", "UEP Tumbuh"), ("Status", "Aktif")];
            meja.tulis("register.csv", tabel_sembarang(&REGISTER, &utuh, &sel, geser));
            kata.extend(["--register", "register.csv"]);
        }
        if sebelum {
            let judul: Vec<&str> = lama.judul.iter().map(String::as_str).collect();
            let utuh: Vec<(&str, &str)> = judul.iter().copied().zip(lama.baris[0].iter().map(String::as_str)).collect();
            meja.tulis("lama.csv", tabel_sembarang(&judul, &utuh, &sel, geser));
            kata.extend(["--previous", "lama.csv"]);
        }
        if insentif {
            let utuh = [("ID Peserta", "P-UTUH"), ("Tahap", "II"), ("Jenis Insentif", "Bantuan promosi")];
            meja.tulis("insentif.csv", tabel_sembarang(&INSENTIF, &utuh, &sel, geser));
            kata.extend(["--incentives", "insentif.csv"]);
        }
        std::fs::remove_file(meja.jalur("hasil.csv")).unwrap();
        let jawaban = meja.nilai_kata("2026-TW2", "2026-07-15", &kata);
        prop_assert!([0, 1].contains(&jawaban.kode), "{}", jawaban.galat);
        prop_assert!(!jawaban.galat.contains("kesalahan di dalam program"), "{}", jawaban.galat);
        prop_assert!(jawaban.kode == 0 || jawaban.galat.starts_with("Galat: "), "{}", jawaban.galat);
        prop_assert_eq!(jawaban.kode == 0, meja.ada("hasil.csv"));
        if jawaban.kode == 0 {
            let json: serde_json::Value = serde_json::from_str(&jawaban.keluar).unwrap();
            prop_assert_eq!(&json["perintah"], "grade");
            let hasil = Tabel::baca(&meja.jalur("hasil.csv"));
            prop_assert_eq!(hasil.satu("ID Peserta").iter().filter(|id| **id == "P-UTUH").count(), 1);
        }
    }
}
