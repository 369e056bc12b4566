//! The synthetic city against its answer key, in every shape of file.
//!
//! The generator works the key out while it writes and shares no code with the program.

use crate::kota;
use crate::kunci;
use std::collections::BTreeSet;

use crate::common::{Meja, Tabel};
use crate::kerusakan::Perusak;
use crate::kerusakan::jenis::{Bentuk, Jenis};
use crate::kota::Kota;
use crate::tulis::{Penulis, Sandi};
use serde_json::Value;
use uep::inside::perwal::tabel_2_1::{TABEL_2_1, TOTAL};

/// A shape the extract comes in.
struct Kiriman {
    nama: &'static str,
    bentuk: Bentuk,
    sandi: Sandi,
    titik: bool,
    /// The NIK column as numbers rounded to 15 digits.
    bulat: bool,
    berkas: &'static [&'static str],
}

const DUA_CSV: &[&str] = &["keluarga.csv", "anggota.csv"];
const DUA_XLSX: &[&str] = &["keluarga.xlsx", "anggota.xlsx"];
const V3: Kiriman =
    Kiriman { nama: "v3", bentuk: Bentuk::V3, sandi: Sandi::Utf8, titik: true, bulat: false, berkas: DUA_CSV };
const SEMUA: [Kiriman; 7] = [
    V3,
    Kiriman { nama: "v3 kode rapat", titik: false, ..V3 },
    Kiriman { nama: "v3-1252", sandi: Sandi::Windows1252, ..V3 },
    Kiriman { nama: "v3-utf16", sandi: Sandi::Utf16Le, ..V3 },
    Kiriman { nama: "v2", bentuk: Bentuk::V2, titik: false, berkas: DUA_XLSX, ..V3 },
    Kiriman { nama: "v2 bulat", bentuk: Bentuk::V2, titik: false, bulat: true, berkas: DUA_XLSX, ..V3 },
    Kiriman { nama: "gabungan", bentuk: Bentuk::Gabungan, titik: false, berkas: &["gabungan.csv"], ..V3 },
];

/// Writes the extract and its key (`kunci.csv`, `kunci_ringkas.csv`) into the folder.
fn buat(meja: &Meja, kiriman: &Kiriman, keluarga: usize, rusak: f64) {
    let kota = Kota::baru(keluarga, 1, 65);
    let mut perusak = Perusak::baru(rusak, kota.jumlah_keluarga(), kiriman.bentuk, kiriman.bulat);
    let mut penulis = Penulis::buat(meja.folder(), kiriman.bentuk, kiriman.sandi, kiriman.titik).unwrap();
    let mut kunci = kunci::Kunci::buat(meja.folder()).unwrap();
    for satu in kota.aliran() {
        let tertulis = perusak.terapkan(&satu);
        penulis.tulis(&tertulis).unwrap();
        kunci.catat(&tertulis).unwrap();
    }
    kunci.selesai(meja.folder(), &penulis.selesai().unwrap()).unwrap();
}

fn saring(meja: &Meja, kiriman: &Kiriman) -> (Tabel, Value) {
    let json = meja.saring_json(kiriman.berkas);
    (Tabel::baca(&meja.jalur("hasil.csv")), json)
}

/// A figure of the key's summary.
fn butir(ringkas: &Tabel, nama: &str) -> u64 {
    ringkas.sel(("Butir", nama), "Nilai").parse().unwrap()
}

fn terurut(mut baris: Vec<Vec<&str>>) -> Vec<Vec<&str>> {
    baris.sort_unstable();
    baris
}

fn cocokkan(kiriman: &Kiriman, keluarga: usize, rusak: f64) {
    let meja = Meja::baru();
    buat(&meja, kiriman, keluarga, rusak);
    let (hasil, json) = saring(&meja, kiriman);
    let (kunci, ringkas) = (Tabel::baca(&meja.jalur("kunci.csv")), Tabel::baca(&meja.jalur("kunci_ringkas.csv")));

    let ada = terurut(hasil.ambil(&["No KK", "Status", "Jumlah Anggota"]));
    let harus = terurut(kunci.ambil(&["No KK", "Status", "Jiwa"]));
    let lebih: Vec<_> = ada.iter().filter(|b| !harus.contains(b)).collect();
    let kurang: Vec<_> = harus.iter().filter(|b| !ada.contains(b)).collect();
    assert!(lebih.is_empty() && kurang.is_empty(), "{}: found {lebih:?}, key {kurang:?}", kiriman.nama);
    assert_eq!(ada, harus, "{}", kiriman.nama);

    let baris = &json["baris"];
    let jumlah = |awalan: &str| kiriman.berkas.iter().map(|b| butir(&ringkas, &format!("{awalan} {b}"))).sum::<u64>();
    assert_eq!(baris["dibaca"], jumlah("baris"), "{}", kiriman.nama);
    assert_eq!(baris["rusak"], jumlah("baris rusak"), "{}", kiriman.nama);
    assert_eq!(baris["dipakai"], jumlah("baris") - jumlah("baris rusak"), "{}", kiriman.nama);
    rekap_cocok(&json, &ringkas, kiriman.nama);
}

/// Every figure of the JSON against the key's summary.
fn rekap_cocok(json: &Value, ringkas: &Tabel, nama: &str) {
    for apa in ["keluarga", "jiwa"] {
        for (kunci, butir_) in [
            ("total", "total"),
            ("layak", "layak"),
            ("tidak_layak", "tidak layak"),
            ("perlu_verifikasi", "perlu verifikasi"),
        ] {
            assert_eq!(json[apa][kunci], butir(ringkas, &format!("{apa} {butir_}")), "{nama}: {apa} {kunci}");
        }
    }
    let rekap = json["rekap_desil"].as_array().unwrap();
    assert_eq!(rekap.len(), 11, "{nama}");
    for (i, satu) in rekap.iter().enumerate() {
        let desil = if i < 10 { Value::from(i + 1) } else { Value::Null };
        assert_eq!(satu["desil"], desil, "{nama}");
        let sebutan = if i < 10 { format!("desil {}", i + 1) } else { "desil tidak diketahui".into() };
        for apa in ["keluarga", "jiwa", "layak"] {
            assert_eq!(satu[apa], butir(ringkas, &format!("{apa} {sebutan}")), "{nama}: {apa} {sebutan}");
        }
    }
}

#[test]
fn every_family_of_a_damaged_extract_gets_the_status_and_size_of_the_key() {
    // Each kind of damage many times over, and the extract whole.
    std::thread::scope(|lingkup| {
        for kiriman in &SEMUA {
            lingkup.spawn(|| cocokkan(kiriman, 1_500, 1.0));
        }
    });
}

#[test]
fn all_kinds_of_damage_are_in_the_key() {
    for kiriman in &SEMUA {
        let meja = Meja::baru();
        buat(&meja, kiriman, 150, 1.0);
        let kunci = Tabel::baca(&meja.jalur("kunci.csv"));
        let ada: BTreeSet<&str> = kunci.satu("Kerusakan").into_iter().collect();
        let kurang: Vec<&str> = Jenis::semua(kiriman.bentuk).map(Jenis::kode).filter(|k| !ada.contains(k)).collect();
        assert!(kurang.is_empty(), "{}: {kurang:?}", kiriman.nama);
    }
}

#[test]
fn an_undamaged_extract_gives_each_desil_as_generated_and_has_no_finding_but_warnings() {
    for kiriman in [&SEMUA[0], &SEMUA[4], &SEMUA[6]] {
        cocokkan(kiriman, 2_270, 0.0);
    }
    let meja = Meja::baru();
    buat(&meja, &V3, 2_270, 0.0);
    let (_, json) = saring(&meja, &V3);
    assert_eq!(json["baris"]["rusak"], 0);
    assert_eq!(json["temuan"]["galat"], 0, "{}", json["temuan"]);
}

/// Half a minute in the dev profile: `cargo test --test screen kunci -- --ignored`.
#[test]
#[ignore = "the whole city: 227,000 families, 690,000 persons"]
fn the_whole_city_gives_tabel_2_1() {
    let meja = Meja::baru();
    buat(&meja, &V3, kota::KELUARGA_KOTA, 0.0);
    let (_, json) = saring(&meja, &V3);
    assert_eq!((&json["keluarga"]["total"], &json["jiwa"]["total"]), (&227_000.into(), &690_000.into()));
    assert_eq!((&json["keluarga"]["layak"], &json["jiwa"]["layak"]), (&90_551.into(), &280_973.into()));
    assert_eq!(TOTAL, (90_551, 280_973));
    for (satu, (desil, kk, jiwa)) in json["rekap_desil"].as_array().unwrap().iter().zip(TABEL_2_1) {
        assert_eq!(satu, &serde_json::json!({"desil": desil, "keluarga": kk, "jiwa": jiwa, "layak": kk}));
    }
}
