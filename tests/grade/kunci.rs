//! A synthetic programme against its answer key: register, every shape of sheets, damage, and four
//! quarters in a row.
//!
//! The generator works the key out while it writes and shares no code with the program.

use crate::rekaan;
use std::collections::{BTreeMap, BTreeSet};

use crate::common::penilaian::HasilNilai;
use crate::common::{Meja, Tabel};
use crate::rekaan::kerusakan::Jenis;
use crate::rekaan::{Bentuk, HasilTriwulan, Pesanan};

fn pesanan(peserta: usize, bentuk: Bentuk) -> Pesanan {
    Pesanan {
        peserta,
        benih: 65,
        triwulan: "2026-TW1".parse().unwrap(),
        bentuk,
        pendamping: 3,
        rusak: false,
        lanjut: false,
    }
}

/// Grades every quarter, each with the results of those before; what differs from the key.
fn cocokkan(pesanan: &Pesanan) {
    let meja = Meja::baru();
    let kiriman = rekaan::buat(pesanan, meja.folder()).unwrap();
    let kunci = Tabel::baca(&meja.jalur("kunci.csv"));
    let mut sebelum: Vec<String> = Vec::new();
    let mut beda = Vec::new();
    for satu in &kiriman {
        let hasil = nilai(&meja, satu, &sebelum);
        let t = satu.triwulan.to_string();
        let harus: Vec<&Vec<String>> = kunci.baris.iter().filter(|b| b[kunci.kolom("Triwulan")] == t).collect();
        beda.extend(beda_peserta(&kunci, &harus, &hasil).into_iter().map(|b| format!("{t}: {b}")));
        if beda.is_empty() {
            hitungan_cocok(satu, &hasil);
        }
        beda.extend(beda_temuan(&kunci, &harus, &hasil).into_iter().map(|b| format!("{t}: {b}")));
        // Results are handed on as CSV and as a workbook in turn.
        let keluaran = format!("hasil-{t}.{}", if sebelum.len().is_multiple_of(2) { "csv" } else { "xlsx" });
        simpan(&meja, satu, &sebelum, &keluaran);
        sebelum.push(keluaran);
    }
    let contoh: Vec<&String> = beda.iter().take(40).collect();
    assert!(beda.is_empty(), "{pesanan:?}: {} differ\n{contoh:#?}", beda.len());
}

fn kata<'a>(satu: &'a HasilTriwulan, sebelum: &'a [String]) -> Vec<&'a str> {
    let mut kata: Vec<&str> = satu.berkas.iter().map(String::as_str).collect();
    kata.extend(["--register", &satu.register]);
    sebelum.iter().for_each(|s| kata.extend(["--previous", s]));
    kata
}

fn nilai(meja: &Meja, satu: &HasilTriwulan, sebelum: &[String]) -> HasilNilai {
    meja.nilai_pada(&satu.triwulan.to_string(), &satu.triwulan.acuan().to_string(), &kata(satu, sebelum))
}

fn simpan(meja: &Meja, satu: &HasilTriwulan, sebelum: &[String], keluaran: &str) {
    let (t, acuan) = (satu.triwulan.to_string(), satu.triwulan.acuan().to_string());
    let tetap = ["grade", "--quarter", &t, "--as-of", &acuan, "--quiet", "-o", keluaran];
    let jawaban = meja.uep(&[&tetap[..], &kata(satu, sebelum)].concat());
    assert_eq!(jawaban.kode, 0, "{}", jawaban.galat);
}

/// Participants of one side alone, and cells that differ.
fn beda_peserta(kunci: &Tabel, harus: &[&Vec<String>], hasil: &HasilNilai) -> Vec<String> {
    let kolom = |t: &Tabel, judul: &[&str]| judul.iter().map(|j| t.kolom(j)).collect::<Vec<_>>();
    let indikator = ["U1", "U2", "T1", "T2", "T3"];
    let putusan = ["Kelas", "Nilai", "Kemungkinan Nilai", "Naik Tahap"];
    let (kunci_i, kunci_p) = (kolom(kunci, &indikator), kolom(kunci, &putusan));
    let (hasil_i, hasil_p) = (kolom(&hasil.hasil, &indikator), kolom(&hasil.hasil, &putusan));
    let id = hasil.hasil.kolom("ID Peserta");
    let mut ada: BTreeMap<&str, &Vec<String>> = BTreeMap::new();
    let mut beda = Vec::new();
    for b in &hasil.hasil.baris {
        if ada.insert(&b[id], b).is_some() {
            beda.push(format!("{} stands twice", b[id]));
        }
    }
    for b in harus {
        let Some(baris) = ada.remove(b[0].as_str()) else {
            beda.push(format!("{} is missing ({})", b[0], b[11]));
            continue;
        };
        let ambil = |dari: &[String], kolom: &[usize]| kolom.iter().map(|k| dari[*k].clone()).collect::<Vec<_>>();
        let (mut i_harus, mut p_harus) = (ambil(b, &kunci_i), ambil(b, &kunci_p));
        let (mut i_ada, mut p_ada) = (ambil(baris, &hasil_i), ambil(baris, &hasil_p));
        i_ada.iter_mut().for_each(|s| *s = s.to_lowercase());
        p_ada[0] = p_ada[0].trim_start_matches("UEP ").to_owned();
        if i_harus[0].is_empty() {
            // Undecided: the key says no more than that.
            (i_harus, i_ada) = Default::default();
            (p_harus[0], p_harus[2]) = (p_ada[0].clone(), p_ada[2].clone());
        }
        i_harus.append(&mut p_harus);
        i_ada.append(&mut p_ada);
        if i_harus != i_ada {
            beda.push(format!("{} ({}): key {i_harus:?}, found {i_ada:?}", b[0], b[11]));
        }
    }
    beda.extend(ada.keys().map(|id| format!("{id} is not in the key")));
    beda
}

fn hitungan_cocok(satu: &HasilTriwulan, hasil: &HasilNilai) {
    let (ringkas, json) = (&satu.ringkas, &hasil.json);
    assert_eq!(json["peserta"], ringkas.peserta(), "{}", json);
    assert_eq!(json["dipantau"], ringkas.dipantau, "{}", json);
    assert_eq!(json["belum_diverifikasi"], ringkas.belum_diverifikasi, "{}", json);
    for nilai in ["A", "B", "C", "TP", "BD"] {
        assert_eq!(json["hasil"][nilai], ringkas.hasil.get(nilai).copied().unwrap_or(0), "{nilai}: {json}");
    }
    assert_eq!(hasil.hasil.baris.len() as u64, ringkas.peserta());
    assert_eq!(json["triwulan"], satu.triwulan.to_string());
    for (kelas, jumlah) in &ringkas.per_kelas {
        let ada = &json["per_kelas"][kelas];
        for (nilai, n) in jumlah {
            assert_eq!(ada[nilai], *n, "{kelas} {nilai}: {json}");
        }
    }
}

/// Damage is found; where there is none there is nothing grave, but old certificates (T31).
fn beda_temuan(kunci: &Tabel, harus: &[&Vec<String>], hasil: &HasilNilai) -> Vec<String> {
    let k = kunci.kolom("Temuan");
    let diharapkan: BTreeSet<&str> = harus.iter().map(|b| b[k].as_str()).filter(|t| !t.is_empty()).collect();
    let pasangan = hasil.masalah.ambil(&["Kode", "Tingkat"]);
    let ada: BTreeSet<&str> = pasangan.iter().map(|p| p[0]).collect();
    let galat: BTreeSet<&str> = pasangan.iter().filter(|p| p[1] == "Galat").map(|p| p[0]).collect();
    let mut beda: Vec<String> = diharapkan.difference(&ada).map(|k| format!("no finding {k}")).collect();
    let lebih = galat.difference(&diharapkan).filter(|g| **g != "P014");
    beda.extend(lebih.map(|g| format!("finding {g}, which no damage explains")));
    // Every participant of the register has a sheet.
    beda.extend(ada.contains("P019").then(|| "finding P019".to_owned()));
    beda
}

fn semua(peserta: usize) {
    std::thread::scope(|lingkup| {
        for bentuk in [Bentuk::Csv, Bentuk::Xlsx] {
            for rusak in [false, true] {
                lingkup.spawn(move || cocokkan(&Pesanan { rusak, ..pesanan(peserta, bentuk) }));
            }
        }
    });
}

#[test]
fn every_one_of_180_participants_gets_the_grade_of_the_key() {
    semua(180);
}

#[test]
fn every_one_of_2000_participants_gets_the_grade_of_the_key() {
    semua(2_000);
}

#[test]
fn another_seed_and_more_pendamping() {
    cocokkan(&Pesanan { benih: 2025, pendamping: 7, rusak: true, ..pesanan(700, Bentuk::Xlsx) });
    cocokkan(&Pesanan { benih: 9, pendamping: 1, rusak: true, ..pesanan(700, Bentuk::Xlsx) });
}

#[test]
fn four_quarters_of_a_year() {
    cocokkan(&Pesanan { lanjut: true, ..pesanan(400, Bentuk::Csv) });
    cocokkan(&Pesanan { lanjut: true, ..pesanan(180, Bentuk::Xlsx) });
}

/// Over a turn of the year part of them move up a stage: passes of the old stage count no more.
#[test]
fn four_quarters_with_a_move_to_the_next_stage() {
    let triwulan = "2026-TW3".parse().unwrap();
    for rusak in [false, true] {
        cocokkan(&Pesanan { lanjut: true, rusak, triwulan, ..pesanan(600, Bentuk::Csv) });
    }
}

#[test]
fn all_kinds_of_damage_are_in_the_key() {
    let meja = Meja::baru();
    rekaan::buat(&Pesanan { rusak: true, ..pesanan(2_000, Bentuk::Csv) }, meja.folder()).unwrap();
    let kunci = Tabel::baca(&meja.jalur("kunci.csv"));
    let ada: BTreeSet<&str> = kunci.satu("Kerusakan").into_iter().collect();
    let kurang: Vec<&str> = Jenis::SEMUA.iter().map(|j| j.kode()).filter(|k| !ada.contains(k)).collect();
    assert!(kurang.is_empty(), "{kurang:?}");
}

#[test]
fn the_same_seed_gives_the_same_files() {
    let byte = || {
        let meja = Meja::baru();
        rekaan::buat(&Pesanan { rusak: true, lanjut: true, ..pesanan(60, Bentuk::Xlsx) }, meja.folder()).unwrap();
        meja.isi().into_iter().map(|nama| (meja.byte(&nama), nama)).collect::<Vec<_>>()
    };
    assert!(byte() == byte());
}
