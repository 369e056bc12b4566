//! A figure is the same wherever it is shown: terminal, `--json`, Metadata, Ringkasan.

use calamine::Data;
use serde_json::Value;

use crate::common::{BukuTerbaca, Meja};

/// Families of each status.
const KELUARGA: &str = "\
No KK,NIK,Nama,Hubungan Keluarga,Disabilitas,Desil,Kabupaten/Kota,Kecamatan,Kelurahan
6371010101259101,6371014101909101,RANI,1,Ya,3,KOTA BANJARMASIN,BANJARMASIN SELATAN,MANTUIL
6371010101259101,6371014101109102,RINA,4,Tidak,3,KOTA BANJARMASIN,BANJARMASIN SELATAN,MANTUIL
6371010101259103,6371014101909103,DEWI,1,Tidak,2,KOTA BANJARMASIN,BANJARMASIN SELATAN,MANTUIL
6371010101259104,6371014101909104,SITI,1,Tidak,9,KOTA BANJARMASIN,BANJARMASIN SELATAN,MANTUIL
6371010101259105,6371014101909105,NITA,1,Tidak,,KOTA BANJARMASIN,BANJARMASIN SELATAN,MANTUIL
";

/// Name, families, persons of each line `Layak  1.234 keluarga  5.678 jiwa`.
fn baris_terminal(keluar: &str) -> Vec<(String, [u32; 2])> {
    let angka = |teks: &str| teks.trim().replace('.', "").parse().ok();
    let satu = |b: &str| {
        let (depan, jiwa) = b.strip_prefix("  ")?.strip_suffix(" jiwa")?.split_once(" keluarga")?;
        let (nama, keluarga) = depan.trim().rsplit_once("  ")?;
        Some((nama.trim().to_owned(), [angka(keluarga)?, angka(jiwa)?]))
    };
    keluar.lines().filter_map(satu).collect()
}

fn kunci(json: &Value, nama: &str) -> Vec<u32> {
    let isi = json[nama].as_object().unwrap().iter().filter(|(kunci, _)| *kunci != "total");
    isi.map(|(_, n)| n.as_u64().unwrap() as u32).collect()
}

/// Keys of an object have no order once they are read.
fn urut(mut angka: Vec<[u32; 2]>) -> Vec<[u32; 2]> {
    angka.sort_unstable();
    angka
}

#[test]
fn every_figure_is_the_same_on_the_terminal_in_json_in_metadata_and_in_ringkasan() {
    let meja = Meja::baru();
    meja.tulis("keluarga.csv", KELUARGA);
    let keluar = meja.saring(&["keluarga.csv", "-o", "hasil.xlsx"]).keluar;
    let json = meja.saring(&["keluarga.csv", "--json", "--force", "-o", "hasil.xlsx"]).keluar;
    let json: Value = serde_json::from_str(&json).unwrap();
    let buku = BukuTerbaca::baca(&meja.jalur("hasil.xlsx"));
    let angka = baris_terminal(&keluar);
    let kelompok: Vec<[u32; 2]> = angka.iter().map(|(_, n)| *n).collect();
    assert!(kelompok.len() >= 3 && kelompok.iter().all(|n| n[0] > 0), "{keluar}");
    let json = kunci(&json, "keluarga").into_iter().zip(kunci(&json, "jiwa")).map(|(k, j)| [k, j]);
    assert_eq!(urut(json.collect()), urut(kelompok));
    for (nama, [keluarga, jiwa]) in &angka {
        let b = buku.baris("Ringkasan", "1. Hasil", nama);
        assert_eq!((&b[2], &b[4]), (&Data::Float((*keluarga).into()), &Data::Float((*jiwa).into())), "{nama}");
        let metadata = buku.baris("Metadata", "Metadata", &format!("Keluarga {nama}"));
        assert_eq!(metadata[1].to_string().replace('.', ""), keluarga.to_string(), "{nama}");
    }
}
