//! Properties: row order never matters; run again, everyone keeps ID and place; a freed place goes to the
//! waiting list; reserved shares.

use std::collections::{BTreeMap, BTreeSet};

use super::kota::{Acak, MASUKAN, kota, tulis};
use crate::common::{BukuTerbaca, Meja, Tabel};

/// A desk with a city and the register made from it.
fn meja(benih: u64, kuota: &str) -> (Meja, Tabel) {
    let meja = Meja::baru();
    tulis(&meja, &kota(400, benih), 0);
    let (register, _) = meja.angkatan_csv(2026, kuota, &MASUKAN);
    std::fs::rename(meja.jalur("register-baru.csv"), meja.jalur("register.csv")).unwrap();
    (meja, register)
}

fn dengan_register<'a>(register: &'a str, lain: &[&'a str]) -> Vec<&'a str> {
    [&MASUKAN[..], &["--register", register], lain].concat()
}

#[test]
fn the_order_of_rows_has_no_effect() {
    let meja = Meja::baru();
    let semua = kota(400, 11);
    tulis(&meja, &semua, 0);
    meja.angkatan_csv(2026, "70", &MASUKAN);
    let harus = meja.byte("register-baru.csv");
    for urutan in 1..5 {
        tulis(&meja, &semua, urutan);
        meja.angkatan_csv(2026, "70", &MASUKAN);
        assert_eq!(meja.byte("register-baru.csv"), harus, "shuffle {urutan}");
    }
}

#[test]
fn the_order_of_the_register_has_no_effect_either() {
    let (meja, _) = meja(12, "70");
    let isi = String::from_utf8(meja.byte("register.csv")).unwrap();
    let mut baris: Vec<&str> = isi.lines().collect();
    meja.angkatan_csv(2027, "30", &dengan_register("register.csv", &[]));
    let harus = meja.byte("register-baru.csv");
    Acak(5).kocok(&mut baris[1..]);
    meja.tulis("register.csv", baris.join("\r\n"));
    meja.angkatan_csv(2027, "30", &dengan_register("register.csv", &[]));
    assert_eq!(meja.byte("register-baru.csv"), harus);
}

#[test]
fn run_again_with_the_register_it_made_nothing_changes() {
    for (benih, kuota) in [(13, "30"), (14, "70"), (15, "400")] {
        let (meja, _) = meja(benih, kuota);
        let harus = meja.byte("register.csv");
        meja.angkatan_csv(2026, kuota, &dengan_register("register.csv", &[]));
        assert_eq!(meja.byte("register-baru.csv"), harus, "seed {benih}, quota {kuota}");
    }
}

#[test]
fn a_freed_place_goes_to_the_first_who_waits_in_the_same_kelurahan() {
    let (meja, lama) = meja(16, "40");
    let kata = dengan_register("register.csv", &["-o", "hasil.xlsx"]);
    assert_eq!(meja.angkatan(2026, "40", &kata).kode, 0);
    let cadangan = BukuTerbaca::baca(&meja.jalur("hasil.xlsx")).daftar("Cadangan");
    let tunggu: BTreeSet<&str> = cadangan.satu("Kelurahan").into_iter().collect();
    let siapa = lama.ambil(&["ID Peserta", "Kelurahan"]).into_iter().find(|b| tunggu.contains(b[1])).unwrap();
    let (id, kelurahan) = (siapa[0].to_owned(), siapa[1].to_owned());
    let pengganti =
        cadangan.ambil(&["Kelurahan", "No KK"]).into_iter().find(|b| b[0] == kelurahan).unwrap()[1].to_owned();

    let isi = String::from_utf8(meja.byte("register.csv")).unwrap();
    let berhenti = |b: &str| if b.starts_with(&id) { b.replace("Aktif", "Berhenti") } else { b.to_owned() };
    meja.tulis("register.csv", isi.lines().map(berhenti).collect::<Vec<_>>().join("\r\n"));
    let (baru, _) = meja.angkatan_csv(2026, "40", &dengan_register("register.csv", &[]));
    assert_eq!(baru.baris.len(), lama.baris.len() + 1);
    assert_eq!(baru.sel(("ID Peserta", &id), "Status"), "Berhenti");
    let sama = |t: &Tabel| -> BTreeMap<String, String> {
        t.ambil(&["ID Peserta", "No KK"]).iter().map(|b| (b[0].to_owned(), b[1].to_owned())).collect()
    };
    let (dulu, kini) = (sama(&lama), sama(&baru));
    assert!(dulu.iter().all(|(id, kk)| kini.get(id) == Some(kk)), "every ID stays with its family");
    let tambahan: Vec<_> = kini.iter().filter(|(id, _)| !dulu.contains_key(*id)).collect();
    assert_eq!(tambahan, [(&"UEP-2026-0041".to_owned(), &pengganti)], "the next number, the first who waited");
}

#[test]
fn a_reserved_share_is_filled_within_the_kelurahan_as_far_as_there_are_candidates() {
    let meja = Meja::baru();
    let semua = kota(400, 17);
    tulis(&meja, &semua, 0);
    let pilih = |kuota_khusus: &str| -> (u64, BTreeMap<String, u64>, Vec<u64>) {
        meja.tulis("parameter.csv", format!("Parameter,Nilai\n{kuota_khusus}\n"));
        let kata = [&MASUKAN[..], &["--parameter", "parameter.csv"]].concat();
        let (t, _) = meja.angkatan_csv(2026, "60", &kata);
        let perempuan = t.satu("JK").iter().filter(|j| **j == "P").count() as u64;
        let mut kelurahan: BTreeMap<String, u64> = BTreeMap::new();
        t.satu("Kelurahan").iter().for_each(|k| *kelurahan.entry((*k).to_owned()).or_default() += 1);
        (perempuan, kelurahan, t.satu("No KK").iter().map(|k| k.parse().unwrap()).collect())
    };
    let (tanpa, kursi, _) = pilih("kuota_perempuan_persen,0");
    let persen = tanpa * 100 / 60 + 12;
    let (dengan, kursi_lagi, _) = pilih(&format!("kuota_perempuan_persen,{persen}"));
    assert_eq!(dengan, (60 * persen).div_ceil(100), "the share and no more than it, from {tanpa}");
    assert_eq!(kursi_lagi, kursi, "no kelurahan loses a place");
    let (semua_perempuan, _, _) = pilih("kuota_perempuan_persen,100");
    assert!(semua_perempuan > dengan);
    let (tetap, _, terpilih) = pilih(&format!("kuota_perempuan_persen,{persen}\nkuota_disabilitas_persen,30"));
    assert!(tetap >= dengan, "people with disabilities take no place that women's share needs");
    let disabilitas = semua.iter().filter(|k| terpilih.contains(&k.kk) && k.disabilitas).count();
    assert!(disabilitas >= 12, "{disabilitas}");
}

#[test]
fn each_allocation_gives_all_places() {
    let meja = Meja::baru();
    tulis(&meja, &kota(400, 3), 0);
    for alokasi in ["kelurahan", "kecamatan", "kota"] {
        meja.tulis("parameter.csv", format!("Parameter,Nilai\nalokasi,{alokasi}\n"));
        let kata = [&MASUKAN[..], &["--parameter", "parameter.csv", "--json", "-o", "hasil.xlsx"]].concat();
        let jawaban = meja.angkatan(2026, "50", &kata);
        let json: serde_json::Value = serde_json::from_str(&jawaban.keluar).unwrap();
        let jumlah =
            |apa: &str| -> u64 { json["alokasi"].as_array().unwrap().iter().map(|a| a[apa].as_u64().unwrap()).sum() };
        assert_eq!((jumlah("kursi"), jumlah("terisi")), (50, 50), "{alokasi}");
        assert_eq!(jumlah("lolos"), json["lolos_asesmen"].as_u64().unwrap(), "{alokasi}");
    }
}
