//! Properties of `uep grade`: more is never worse, order and cutting of files never matter, nothing
//! is lost; and (`sembarang`) no text in a cell brings it down.
//!
//! A run of the program costs more than a participant, so each case puts many participants into one.

mod sembarang;

use crate::common::penilaian::{HasilNilai, KELAS, Lembaran, csv_rata, kolom, kolom_rata, lembar_kelas};
use crate::common::{BukuTerbaca, Meja};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::RngSeed;

fn setelan(cases: u32) -> ProptestConfig {
    ProptestConfig {
        rng_seed: RngSeed::Fixed(65),
        cases,
        max_shrink_iters: 60,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// From worst to best; the place is the rank.
const URUTAN: [&str; 4] = ["TP", "C", "B", "A"];

/// The worst and the best grade still possible.
fn rentang(hasil: &HasilNilai, id: &str) -> (usize, usize) {
    let (nilai, kemungkinan) = (hasil.sel(id, "Nilai"), hasil.sel(id, "Kemungkinan Nilai"));
    let pangkat = |n: &str| URUTAN.iter().position(|u| *u == n).unwrap_or_else(|| panic!("{id}: grade \"{n}\""));
    if nilai != "BD" {
        assert_eq!(kemungkinan, "", "{id}");
        return (pangkat(nilai), pangkat(nilai));
    }
    let semua: Vec<usize> = kemungkinan.split(", ").map(pangkat).collect();
    assert!(semua.len() > 1 && semua.is_sorted_by(|a, b| a > b), "{id}: \"{kemungkinan}\"");
    (semua[semua.len() - 1], semua[0])
}

fn ya_tidak() -> impl Strategy<Value = &'static str> {
    select(vec!["Ya", "Ya", "Tidak", ""])
}

fn jumlah() -> impl Strategy<Value = &'static str> {
    select(vec!["0", "0", "1", "2", ""])
}

/// Rupiah a month: near the thresholds against a million, or anywhere.
fn rupiah() -> impl Strategy<Value = Option<u64>> {
    prop_oneof![
        4 => (899_990_u64..=900_010).prop_map(Some),
        4 => (999_990_u64..=1_000_010).prop_map(Some),
        4 => (0_u64..8_000_000).prop_map(Some),
        1 => Just(Some(0)),
        1 => Just(None),
    ]
}

fn teks(n: Option<u64>) -> String {
    n.map_or(String::new(), |n| n.to_string())
}

/// Any filled form of a graded class; its id comes later.
fn formulir() -> impl Strategy<Value = Lembaran> {
    let omzet = (select(vec![Some(1_000_000), Some(0), Some(1), Some(3_333_333)]), [rupiah(), rupiah(), rupiah()]);
    let jawaban = vec(ya_tidak(), 11);
    (select(KELAS.to_vec()), omzet, jawaban, vec(jumlah(), 3), any::<bool>(), any::<bool>()).prop_map(
        |(kelas, (pembanding, bulan), jawaban, jumlah, ada_angka, bersertifikat)| {
            let mut b = Lembaran::baru(kelas, "?");
            let (mut jawaban, mut jumlah) = (jawaban.into_iter(), jumlah.into_iter());
            for judul in kolom(kelas) {
                match judul {
                    "Omzet Pembanding" => b.tulis(judul, teks(pembanding)),
                    "Omzet Bulan 1" if ada_angka => b.tulis(judul, teks(bulan[0])),
                    "Omzet Bulan 2" if ada_angka => b.tulis(judul, teks(bulan[1])),
                    "Omzet Bulan 3" if ada_angka => b.tulis(judul, teks(bulan[2])),
                    "Indikator Omzet" if ada_angka => {}
                    "Nomor Sertifikat" => b.tulis(judul, if bersertifikat { "S" } else { "" }),
                    "Produk Baru" | "Platform Digital Baru" | "Titik Penjualan Baru" => {
                        b.tulis(judul, jumlah.next().unwrap());
                    }
                    _ if DIJAWAB.contains(&judul) => b.tulis(judul, jawaban.next().unwrap()),
                    _ => {}
                }
            }
            b
        },
    )
}

/// Yes/no columns on which a grade or Naik Tahap rests.
const DIJAWAB: [&str; 14] = [
    "Indikator Omzet",
    "Menunjukkan Perbaikan",
    "Mengikuti Coaching",
    "Lulus Pelatihan",
    "Pencatatan Keuangan",
    "Rencana Usaha",
    "Aktif Klaster",
    "Peningkatan Kualitas",
    "Izin Usaha Lengkap",
    "Produk Unggulan",
    "Akses Pembiayaan Formal",
    "Kemitraan",
    "Asesmen Graduasi",
    "Usaha Aktif",
];

/// The same form with one thing better, or nothing where `pilih` meets what is best already.
fn lebih_baik(asli: &Lembaran, pilih: &Index, tambah: u64) -> Lembaran {
    let mut b = asli.clone();
    let bisa: Vec<&'static str> = kolom(b.kelas)
        .into_iter()
        .filter(|k| {
            DIJAWAB.contains(k) || k.starts_with("Omzet Bulan") || k.ends_with(" Baru") || *k == "Nomor Sertifikat"
        })
        .collect();
    let judul = *pilih.get(&bisa);
    let lama = b.sel.get(judul).cloned().unwrap_or_default();
    if judul.starts_with("Omzet Bulan") {
        // More omzet: a blank is not less than anything.
        if let Ok(n) = lama.parse::<u64>() {
            b.tulis(judul, (n + tambah).to_string());
        }
    } else if judul.ends_with(" Baru") {
        b.tulis(judul, lama.parse::<u64>().map_or("1".into(), |n| (n + 1).to_string()));
    } else if judul == "Indikator Omzet" && b.sel.contains_key("Omzet Bulan 1") {
        // The mark is for those who keep no figures.
    } else if judul == "Nomor Sertifikat" {
        b.tulis(judul, "S");
    } else {
        b.tulis(judul, "Ya");
    }
    b
}

/// Gives ids, and each participant a certificate of their own.
fn bernomor(baris: impl IntoIterator<Item = Lembaran>, awalan: &str) -> Vec<Lembaran> {
    let beri = |(i, mut b): (usize, Lembaran)| {
        let id = format!("{awalan}{i:04}");
        if b.sel.get("Nomor Sertifikat").is_some_and(|s| !s.is_empty()) {
            b.tulis("Nomor Sertifikat", format!("S/{id}"));
        }
        b.tulis("Nama", format!("PESERTA {id}"));
        b.isi("ID Peserta", id)
    };
    baris.into_iter().enumerate().map(beri).collect()
}

/// The same rows in another order.
fn kocok<T: Clone>(isi: &[T], acak: &[Index]) -> Vec<T> {
    let mut hasil = isi.to_vec();
    for (i, j) in acak.iter().enumerate() {
        let n = hasil.len();
        hasil.swap(i % n, j.index(n));
    }
    hasil
}

/// Findings without the columns that say where, in a fixed order.
fn temuan(hasil: &HasilNilai) -> Vec<Vec<&str>> {
    let mut semua = hasil.masalah.ambil(&["Kode", "Tingkat", "Kolom", "Terbaca", "Masalah"]);
    semua.sort_unstable();
    semua
}

/// The first cell that differs between two outputs; their order is part of them.
fn beda(satu: &HasilNilai, dua: &HasilNilai) -> Option<String> {
    let (a, b) = (satu.tanpa_tempat(), dua.tanpa_tempat());
    let (x, y) = (temuan(satu), temuan(dua));
    let baris = a.iter().zip(&b).find(|(p, q)| p != q).map(|(p, q)| {
        let beda: Vec<_> = p.iter().zip(q).filter(|(m, n)| m != n).collect();
        format!("{} and {}: {beda:?}", p[1], q[1])
    });
    let jumlah = (a.len() != b.len()).then(|| format!("{} and {} participants", a.len(), b.len()));
    baris.or(jumlah).or_else(|| (x != y).then(|| format!("findings {x:?} and {y:?}")))
}

/// Every participant stands in the output once, and the counts add up.
fn tidak_ada_yang_hilang(hasil: &HasilNilai, baris: &[Lembaran]) {
    let angka = |n: &serde_json::Value| n.as_u64().unwrap_or_else(|| panic!("no number in {}", hasil.json));
    let mut ada = hasil.hasil.satu("ID Peserta");
    let mut harus: Vec<&str> = baris.iter().map(Lembaran::id).collect();
    harus.sort_unstable();
    harus.dedup();
    ada.sort_unstable();
    assert_eq!(ada, harus);
    assert_eq!(angka(&hasil.json["peserta"]), harus.len() as u64);
    let jumlah = |json: &serde_json::Value| json.as_object().unwrap().values().map(&angka).sum::<u64>();
    assert_eq!(jumlah(&hasil.json["hasil"]), harus.len() as u64);
    let per_kelas: u64 = hasil.json["per_kelas"].as_object().unwrap().values().map(jumlah).sum();
    assert_eq!(per_kelas, harus.len() as u64);
}

proptest! {
    #![proptest_config(setelan(16))]

    #[test]
    fn more_omzet_or_one_more_indicator_never_lowers_a_grade(
        pasangan in vec((formulir(), any::<Index>(), prop_oneof![Just(1_u64), 1_u64..200_000]), 300),
        setelan in select(vec!["C", "TP"]),
    ) {
        let meja = Meja::baru();
        meja.parameter(&[&format!("satu_indikator_utama,{setelan}")]);
        let lama = bernomor(pasangan.iter().map(|(b, ..)| b.clone()), "L");
        let baru = bernomor(pasangan.iter().map(|(b, i, n)| lebih_baik(b, i, *n)), "M");
        let semua = [&lama[..], &baru].concat();
        let hasil = meja.nilai_rata(&semua, &["--parameter", "parameter.csv"]);
        tidak_ada_yang_hilang(&hasil, &semua);
        for (a, b) in lama.iter().zip(&baru) {
            let (sebelum, sesudah) = (rentang(&hasil, a.id()), rentang(&hasil, b.id()));
            prop_assert!(
                sesudah.0 >= sebelum.0 && sesudah.1 >= sebelum.1,
                "{sebelum:?} became {sesudah:?} with {setelan}\n{:?}\n{:?}", a, b
            );
        }
    }

    #[test]
    fn rows_in_any_order_in_any_number_of_files_grade_alike(
        asli in vec(formulir(), 40..80),
        ganda in vec((any::<Index>(), any::<bool>()), 0..6),
        acak in vec(any::<Index>(), 80),
        potong in (any::<Index>(), any::<Index>()),
    ) {
        let mut asli = bernomor(asli, "P");
        for (mana, sama) in ganda {
            let mut lagi = mana.get(&asli).clone();
            if !sama {
                lagi.tulis("Catatan", "dinilai lagi");
                lagi.tulis("Omzet Bulan 1", "4321000");
            }
            asli.push(lagi);
        }
        let meja = Meja::baru();
        let satu = meja.nilai_rata(&asli, &[]);
        tidak_ada_yang_hilang(&satu, &asli);

        let lain = kocok(&asli, &acak);
        let dua = meja.nilai_rata(&lain, &[]);
        prop_assert_eq!(&satu.hasil.judul, &dua.hasil.judul);
        prop_assert_eq!(beda(&satu, &dua), None, "rows shuffled");

        // One table cut into three files, one of them a workbook, given in another order.
        let (a, b) = (potong.0.index(lain.len() + 1), potong.1.index(lain.len() + 1));
        let (a, b) = (a.min(b), a.max(b));
        meja.tulis("satu.csv", csv_rata(&lain[..a]));
        meja.tulis("dua.csv", csv_rata(&lain[a..b]));
        meja.buku("tiga.xlsx", lembar_kelas(&lain[b..]));
        let bagian: Vec<&str> = [("tiga.xlsx", b < lain.len()), ("satu.csv", a > 0), ("dua.csv", a < b)]
            .into_iter().filter(|(_, ada)| *ada).map(|(nama, _)| nama).collect();
        let tiga = meja.nilai(&bagian);
        tidak_ada_yang_hilang(&tiga, &asli);
        prop_assert_eq!(beda(&satu, &tiga), None, "three files");
    }
}

/// Six rows read: two alike, one without a participant, one blank form, two broken lines; and a
/// blank line, which is not read.
fn berlubang(meja: &Meja) {
    let utuh = Lembaran::baru("Tumbuh", "P-1").isi("Indikator Omzet", "Ya");
    let tanpa_kunci = Lembaran::baru("Tumbuh", "").isi("Nama", "").isi("Indikator Omzet", "Ya");
    let mut isi = csv_rata(&[utuh.clone(), utuh, tanpa_kunci, Lembaran::baru("Mandiri", "P-2")]);
    let kosong = ",".repeat(kolom_rata().len() - 1);
    isi.extend(format!("UEP Tumbuh,P-3,PESERTA\n{kosong}\nUEP Tumbuh,P-4,{kosong}\n").bytes());
    meja.tulis("penilaian.csv", isi);
}

#[test]
fn metadata_accounts_for_every_row_read() {
    let meja = Meja::baru();
    berlubang(&meja);
    let kata = ["grade", "penilaian.csv", "--quarter", "2026-TW1", "--as-of", "2026-04-15", "-o", "hasil.xlsx"];
    assert_eq!(meja.uep(&kata).kode, 0);
    let buku = BukuTerbaca::baca(&meja.jalur("hasil.xlsx"));
    let isi = buku.isi("Metadata");
    let judul = isi.iter().find(|b| b[0] == "Berkas").unwrap();
    let baris = isi.iter().find(|b| b[0] == "penilaian.csv").unwrap();
    let angka = |nama: &str| baris[judul.iter().position(|j| *j == nama).unwrap()].to_string();
    assert_eq!(["Dibaca", "Dipakai", "Rusak"].map(angka), ["6", "3", "3"]);
}

#[test]
fn the_json_accounts_for_every_row_read() {
    let meja = Meja::baru();
    berlubang(&meja);
    let json = meja.nilai(&["penilaian.csv"]).json;
    let n = |k: &str| json["baris"][k].as_u64().unwrap_or_else(|| panic!("no baris.{k} in {json}"));
    assert_eq!((n("dibaca"), n("dipakai"), n("rusak")), (6, 3, 3), "{json}");
}
