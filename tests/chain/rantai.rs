//! The whole chain, screening to evaluation, over two years: the order of rows in what is handed on changes
//! nothing but references to rows, and every workbook accounts for every row of every input.

use crate::common;
use crate::jalan;
use std::cell::Cell;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use crate::common::{BukuTerbaca, Meja, contoh};
use crate::jalan::{Pesanan, Tahun};
use calamine::Data;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

const MASUKAN: [&str; 4] = ["keluarga.csv", "anggota.csv", "bansos.csv", "ppks.csv"];

/// Walks two years; `antara` gets every CSV that a step reads, before it does.
fn jalani(meja: &Meja, antara: impl Fn(&Path)) -> Vec<Tahun> {
    for nama in MASUKAN {
        meja.salin(&contoh(nama));
        antara(&meja.jalur(nama));
    }
    let keluaran = meja.jalur("jalan");
    let antara = |jalur: &Path| {
        antara(jalur);
        Ok(())
    };
    let data = meja.folder().to_owned();
    let p = Pesanan { data, keluaran, tahun: 2026..=2027, kuota: 30, benih: 65, bicara: false, antara: &antara };
    let tahun = jalan::jalani(&p).unwrap();
    common::paket::periksa_folder(&meja.jalur("jalan"));
    tahun
}

/// Records of a CSV, line ends included. In the damaged extract quotes are strays and a row is a line.
fn rekaman(jalur: &Path) -> Vec<Vec<u8>> {
    let isi = std::fs::read(jalur).unwrap();
    let berkutip = !MASUKAN.iter().any(|m| jalur.ends_with(m));
    let mut semua: Vec<Vec<u8>> = Vec::new();
    let mut terbuka = false;
    for garis in isi.split_inclusive(|b| *b == b'\n') {
        match semua.last_mut().filter(|_| terbuka) {
            Some(satu) => satu.extend(garis),
            None => semua.push(garis.to_vec()),
        }
        terbuka ^= berkutip && garis.iter().filter(|b| **b == b'"').count() % 2 == 1;
    }
    semua
}

/// The rows below the header in another order.
fn kocok(jalur: &Path, benih: u64) {
    let baris = rekaman(jalur);
    let acak = jalan::isi::Acak::baru(benih, 0);
    let kunci = |n: usize| (0..4).fold(0, |a, k| a * 100 + acak.persen(&[&n.to_string(), &k.to_string()]));
    let mut urut: Vec<usize> = (1..baris.len()).collect();
    urut.sort_by_key(|n| kunci(*n));
    let isi: Vec<u8> = std::iter::once(0).chain(urut).flat_map(|n| baris[n].clone()).collect();
    std::fs::write(jalur, isi).unwrap();
}

/// Columns that say where a row stood, or follow from that.
const TEMPAT: [&str; 6] = ["Berkas", "Baris", "Sel", "Sel Koreksi", "Keterangan", "Sidik"];

/// A sheet without references to rows. Findings are listed by place: sorted anew.
fn tanpa_tempat(nama: &str, isi: &[Vec<Data>]) -> Vec<Vec<String>> {
    let judul = isi.iter().find(|b| b.iter().any(|s| *s == "Baris")).cloned().unwrap_or_default();
    let lepas = |k: usize| judul.get(k).is_some_and(|j| TEMPAT.iter().any(|t| *j == *t));
    let masalah = nama.starts_with("Masalah Data");
    // Of two rows that say the same one is reported, and whose it is goes with its place.
    let milik = |k: usize| masalah && judul.get(k).is_some_and(|j| *j == "No KK" || *j == "NIK");
    let sisa = |b: &Vec<Data>| -> Vec<String> {
        b.iter().enumerate().filter(|(k, _)| !lepas(*k) && !milik(*k)).map(|(_, s)| s.to_string()).collect()
    };
    let mut baris: Vec<Vec<String>> = isi.iter().map(sisa).collect();
    if masalah {
        baris.sort();
    }
    baris
}

/// Every table of a year by its name: registers whole, workbooks sheet by sheet.
fn isi_tahun(t: &Tahun) -> BTreeMap<String, Vec<Vec<String>>> {
    let nama = |j: &Path| j.file_name().unwrap().to_string_lossy().into_owned();
    let mut semua = BTreeMap::new();
    let register = common::Tabel::baca(&t.register);
    semua.insert(nama(&t.register), std::iter::once(register.judul).chain(register.baris).collect());
    for jalur in buku(t) {
        for (lembar, isi) in BukuTerbaca::baca(&jalur).lembar.iter().filter(|(n, _)| n != "Metadata") {
            semua.insert(format!("{} {lembar}", nama(&jalur)), tanpa_tempat(lembar, isi));
        }
    }
    semua
}

fn buku(t: &Tahun) -> Vec<PathBuf> {
    let saringan = t.evaluasi.with_file_name(format!("saringan-{}.xlsx", t.tahun));
    [vec![saringan], t.hasil.clone(), vec![t.evaluasi.clone()]].concat()
}

/// The two years with every file as it was written.
fn asli() -> &'static [BTreeMap<String, Vec<Vec<String>>>] {
    static ASLI: OnceLock<Vec<BTreeMap<String, Vec<Vec<String>>>>> = OnceLock::new();
    ASLI.get_or_init(|| jalani(&Meja::baru(), |_| {}).iter().map(isi_tahun).collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1, rng_seed: RngSeed::Fixed(65), ..ProptestConfig::default() })]

    #[test]
    fn rows_in_any_order_give_the_same_two_years(benih in any::<u64>()) {
        let meja = Meja::baru();
        let dikocok = Cell::new(0);
        let lain = jalani(&meja, |jalur| {
            let lama = rekaman(jalur);
            kocok(jalur, benih);
            dikocok.set(dikocok.get() + u32::from(rekaman(jalur) != lama));
        });
        // Four inputs; each year the assessment, two registers, four quarters, the activities.
        prop_assert_eq!(dikocok.get(), 4 + 2 * 8);
        for (a, b) in asli().iter().zip(lain.iter().map(isi_tahun)) {
            prop_assert_eq!(a.keys().collect::<Vec<_>>(), b.keys().collect::<Vec<_>>());
            for (nama, isi) in a {
                let beda = isi.iter().zip(&b[nama]).find(|(x, y)| x != y);
                prop_assert!(isi.len() == b[nama].len() && beda.is_none(), "{}: {:#?}", nama, beda);
            }
        }
    }
}

#[test]
fn every_workbook_of_the_chain_accounts_for_every_row_it_read() {
    let meja = Meja::baru();
    let mut terhitung = 0;
    for t in jalani(&meja, |_| {}) {
        for jalur in buku(&t) {
            let buku = BukuTerbaca::baca(&jalur);
            let isi = buku.isi("Metadata");
            let judul = isi.iter().position(|b| b[0] == "Berkas").unwrap();
            let kolom = |nama: &str| isi[judul].iter().position(|j| *j == nama).unwrap();
            let angka = |b: &[Data], nama: &str| b[kolom(nama)].to_string().parse::<usize>().unwrap();
            for b in isi[judul + 1..].iter().take_while(|b| b[0] != Data::Empty && b[0] != "") {
                let (dibaca, dipakai, rusak) = (angka(b, "Dibaca"), angka(b, "Dipakai"), angka(b, "Rusak"));
                assert_eq!(dibaca, dipakai + rusak, "{}: {b:?}", jalur.display());
                let nama = b[0].to_string();
                if !nama.ends_with(".csv") || MASUKAN.contains(&nama.as_str()) {
                    continue;
                }
                let lain = b[kolom("Kop / judul / kosong / penutup")].to_string();
                let bukan_data: usize = lain.split(" / ").skip(2).map(|n| n.parse::<usize>().unwrap()).sum();
                let tertulis = rekaman(&meja.jalur("jalan").join(&nama)).len() - 1;
                assert_eq!(dibaca + bukan_data, tertulis, "{}: {nama}", jalur.display());
                terhitung += 1;
            }
        }
    }
    // Two years: four quarters of two CSVs; the evaluation's register, assessment and activities; the second
    // screening's register.
    assert_eq!(terhitung, 2 * (4 * 2 + 3) + 1);
}
