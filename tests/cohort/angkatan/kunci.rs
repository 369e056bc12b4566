//! The choice worked out a second time, from the readings T16 to T18 and T24 alone.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use uep::inside::perwal::angkatan::{Kelompok, bagi_kursi};

use super::kota::{Keluarga, MASUKAN, kota, tulis};
use crate::common::{BukuTerbaca, Meja, Tabel, sidik};

/// Largest remainder as a textbook has it: a place each, then whole shares, then the largest fractions.
/// Groups in the order of their codes.
fn kursi(lolos: &[u64], kuota: u64) -> Vec<u64> {
    let mut kursi = vec![0; lolos.len()];
    let mut antre: Vec<usize> = (0..lolos.len()).filter(|i| lolos[*i] > 0).collect();
    antre.sort_by(|a, b| lolos[*b].cmp(&lolos[*a]).then(a.cmp(b)));
    antre.truncate(kuota as usize);
    antre.iter().for_each(|i| kursi[*i] = 1);
    let sisa = kuota - antre.len() as u64;
    let belum: Vec<u64> = lolos.iter().zip(&kursi).map(|(n, k)| n - k).collect();
    let jumlah: u64 = belum.iter().sum();
    if sisa >= jumlah {
        return lolos
            .iter()
            .zip(&kursi)
            .map(|(n, k)| if sisa > 0 || *k > 0 { *n.min(&(k + n - k)) } else { 0 })
            .collect();
    }
    if sisa == 0 {
        return kursi;
    }
    let pecahan = |i: usize| sisa * belum[i] % jumlah;
    (0..lolos.len()).for_each(|i| kursi[i] += sisa * belum[i] / jumlah);
    let kurang = kuota - kursi.iter().sum::<u64>();
    let mut urut: Vec<usize> = (0..lolos.len()).collect();
    urut.sort_by(|a, b| pecahan(*b).cmp(&pecahan(*a)).then(a.cmp(b)));
    urut.into_iter().take(kurang as usize).for_each(|i| kursi[i] += 1);
    kursi
}

fn program(lolos: &[u64], kuota: u64) -> Vec<u64> {
    let peta: BTreeMap<Kelompok, u32> =
        lolos.iter().enumerate().map(|(i, n)| (Kelompok::Wilayah(i), *n as u32)).collect();
    bagi_kursi(&peta, kuota as u32).into_values().map(u64::from).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    /// Many and few groups, more kelurahan than places, equal counts.
    #[test]
    fn places_are_those_of_the_largest_remainder(
        lolos in prop::collection::vec(prop_oneof![Just(0u64), 1..4u64, 0..200u64], 1..60),
        kuota in prop_oneof![0..60u64, 0..2000u64],
    ) {
        let hasil = program(&lolos, kuota);
        let jumlah: u64 = lolos.iter().sum();
        prop_assert_eq!(hasil.iter().sum::<u64>(), kuota.min(jumlah), "places add up");
        prop_assert!(hasil.iter().zip(&lolos).all(|(k, n)| k <= n), "no place without a candidate");
        let ada = lolos.iter().filter(|n| **n > 0).count() as u64;
        if kuota >= ada {
            prop_assert!(hasil.iter().zip(&lolos).all(|(k, n)| *n == 0 || *k > 0), "tanpa terkecuali");
        }
        prop_assert_eq!(hasil, kursi(&lolos, kuota));
    }

    /// One place more takes none away in the first round, and a larger quota never shrinks the whole.
    #[test]
    fn a_larger_quota_takes_no_candidate_out_of_the_whole(
        lolos in prop::collection::vec(0..30u64, 1..52), kuota in 0..200u64,
    ) {
        let (sini, sana) = (program(&lolos, kuota), program(&lolos, kuota + 1));
        prop_assert!(sana.iter().sum::<u64>() >= sini.iter().sum::<u64>());
        // Before everyone has one, the first round only adds.
        if kuota < lolos.iter().filter(|n| **n > 0).count() as u64 {
            prop_assert!(sini.iter().zip(&sana).all(|(a, b)| a <= b));
        }
    }
}

/// What each family must become.
#[derive(Default, PartialEq, Eq, Debug)]
struct Kunci {
    masuk: BTreeSet<u64>,
    /// In the order of T17.
    cadangan: Vec<u64>,
    tidak_lolos: BTreeSet<u64>,
    belum_lengkap: BTreeSet<u64>,
}

fn nilai(k: &Keluarga) -> Option<[u64; 4]> {
    let skor = k.skor?.map(|s| s.parse::<u64>().ok().filter(|n| (1..=5).contains(n)));
    skor.iter().all(Option::is_some).then(|| skor.map(Option::unwrap))
}

fn urutan(k: &Keluarga) -> impl Ord + use<> {
    let jumlah: u64 = nilai(k).unwrap().iter().sum();
    let undian = sidik(format!("65:{}", k.kk).as_bytes());
    (100 - jumlah, k.desil.unwrap_or(99), u8::from(!k.pkh), 100 - k.anggota, undian)
}

fn kunci(kota: &[Keluarga], kuota: u64) -> Kunci {
    let mut hasil = Kunci::default();
    let mut lolos: BTreeMap<usize, Vec<&Keluarga>> = BTreeMap::new();
    for k in kota.iter().filter(|k| k.skor.is_some_and(|s| s.iter().any(|t| !t.is_empty()))) {
        match (k.status, nilai(k)) {
            ("Tidak Layak", _) => hasil.tidak_lolos.insert(k.kk),
            ("Perlu Verifikasi", _) | (_, None) => hasil.belum_lengkap.insert(k.kk),
            (_, Some(n)) if n.iter().any(|n| *n < 3) => hasil.tidak_lolos.insert(k.kk),
            _ => {
                lolos.entry(k.kelurahan).or_default().push(k);
                true
            }
        };
    }
    let banyak: Vec<u64> = lolos.values().map(|m| m.len() as u64).collect();
    let mut tunggu: Vec<&Keluarga> = Vec::new();
    for (milik, kursi) in lolos.values_mut().zip(kursi(&banyak, kuota)) {
        milik.sort_by_cached_key(|k| urutan(k));
        hasil.masuk.extend(milik[..kursi as usize].iter().map(|k| k.kk));
        tunggu.extend(&milik[kursi as usize..]);
    }
    tunggu.sort_by_cached_key(|k| urutan(k));
    hasil.cadangan = tunggu.iter().map(|k| k.kk).collect();
    hasil
}

fn nomor(t: &Tabel, judul: &str) -> Vec<u64> {
    t.satu(judul).iter().map(|n| n.parse().unwrap()).collect()
}

fn program_memilih(meja: &Meja, kuota: u64) -> Kunci {
    let kata = [&MASUKAN[..], &["-o", "hasil.xlsx"]].concat();
    let jawaban = meja.angkatan(2026, &kuota.to_string(), &kata);
    assert_eq!(jawaban.kode, 0, "{}", jawaban.galat);
    let buku = BukuTerbaca::baca(&meja.jalur("hasil.xlsx"));
    Kunci {
        masuk: nomor(&buku.daftar("Angkatan Baru"), "No KK").into_iter().collect(),
        cadangan: nomor(&buku.daftar("Cadangan"), "No KK"),
        tidak_lolos: nomor(&buku.daftar("Tidak Lolos"), "No KK").into_iter().collect(),
        belum_lengkap: nomor(&buku.daftar("Belum Lengkap"), "No KK").into_iter().collect(),
    }
}

#[test]
fn who_enters_who_waits_and_who_does_not_equals_the_key() {
    let meja = Meja::baru();
    for (benih, n, kuota) in
        [(1, 40, 5), (2, 300, 60), (3, 700, 52), (4, 700, 200), (5, 90, 500), (6, 300, 0), (7, 1500, 20)]
    {
        let kota = kota(n, benih);
        tulis(&meja, &kota, benih);
        let harus = kunci(&kota, kuota);
        assert_eq!(program_memilih(&meja, kuota), harus, "seed {benih}, quota {kuota}");
        if kuota > 0 {
            assert!(!harus.masuk.is_empty() && !harus.belum_lengkap.is_empty(), "a dull city");
        }
    }
}
