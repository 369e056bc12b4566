//! The annual workbook, sheet by sheet: names, columns, figures that agree with each other, small cells
//! that cannot be worked out.

use crate::rekaan;
use std::collections::BTreeMap;

use crate::common::{BukuTerbaca, Meja};
use crate::rekaan::{Bentuk, Pesanan};
use calamine::Data;

const LEMBAR: [&str; 12] = [
    "Ringkasan",
    "Capaian Indikator",
    "Efektivitas",
    "Kendala",
    "Rekomendasi",
    "Tindak Lanjut",
    "Terpilah",
    "Multi-Angkatan",
    "Anggaran",
    "Daftar Peserta",
    "Masalah Data",
    "Metadata",
];
const CAPAIAN: [&str; 14] = [
    "Kode",
    "Tahap",
    "Indikator",
    "Target",
    "Pembilang",
    "Penyebut",
    "Belum Ada Data",
    "Realisasi",
    "Realisasi Maks",
    "Capaian",
    "Capaian Maks",
    "Tercapai",
    "Kategori",
    "Sumber Data",
];

/// A year of 180 participants with one quarter and a few activities.
fn tahun(meja: &Meja) -> BukuTerbaca {
    let pesanan = Pesanan {
        peserta: 180,
        benih: 65,
        triwulan: "2026-TW4".parse().unwrap(),
        bentuk: Bentuk::Csv,
        pendamping: 3,
        rusak: false,
        lanjut: false,
    };
    rekaan::buat(&pesanan, meja.folder()).unwrap();
    let kata = ["grade", "penilaian.csv", "--register", "register.csv", "--quarter", "2026-TW4"];
    let jawaban = meja.uep(&[&kata[..], &["--as-of", "2027-01-15", "--quiet", "-o", "tw4.xlsx"]].concat());
    assert_eq!(jawaban.kode, 0, "{}", jawaban.galat);
    meja.tulis(
        "kegiatan.csv",
        "Tanggal,Jenis,Nama Kegiatan,Tahap,Jumlah Peserta,Anggaran,Realisasi,Sumber Dana,Bukti\n\
         05/02/2026,Koordinasi,Rapat,I,12,5000000,4500000,APBD,BA-1\n\
         10/05/2026,Pameran,Pameran Siring,II,25,20000000,19500000,apbd,LAP-2\n\
         11/08/2026,Promosi,Bazar,,20,10000000,,CSR,LAP-3\n",
    );
    let kata = ["evaluate", "--year", "2026", "--register", "register.csv", "--grades", "tw4.xlsx"];
    let lain = ["--activities", "kegiatan.csv", "--as-of", "2027-01-15", "--quiet", "-o", "evaluasi.xlsx"];
    let jawaban = meja.uep(&[&kata[..], &lain].concat());
    assert_eq!(jawaban.kode, 0, "{}", jawaban.galat);
    BukuTerbaca::baca(&meja.jalur("evaluasi.xlsx"))
}

fn teks(sel: &Data) -> String {
    sel.to_string()
}

/// The row whose first cell begins so.
fn baris<'a>(isi: &'a [Vec<Data>], awal: &str) -> &'a [Data] {
    isi.iter().find(|b| teks(&b[0]).starts_with(awal)).unwrap_or_else(|| panic!("no row {awal}"))
}

fn angka(sel: &Data) -> f64 {
    teks(sel).parse().unwrap_or_else(|_| panic!("{sel:?} is no figure"))
}

#[test]
fn the_sheets_promised_in_their_order_and_the_columns_of_the_indicators() {
    let meja = Meja::baru();
    let b = tahun(&meja);
    assert_eq!(b.nama(), LEMBAR);
    let isi = b.isi("Capaian Indikator");
    let judul: Vec<String> = isi[3].iter().map(teks).collect();
    assert_eq!(judul[..14], CAPAIAN);
    assert_eq!(isi[4..26].iter().filter(|b| !teks(&b[0]).is_empty()).count(), 22);
}

/// Baselines and offices say where in the Perwal they stand.
#[test]
fn baselines_and_offices_are_cited() {
    let meja = Meja::baru();
    let b = tahun(&meja);
    let aktif = baris(b.isi("Efektivitas"), "Usaha yang masih aktif");
    assert!(aktif.iter().any(|s| teks(s).contains("106 dari 271") && teks(s).contains("Bab I.A")), "{aktif:?}");
    let kepala = b.isi("Rekomendasi").iter().flatten().map(teks).find(|t| t.contains("Tabel 6.2"));
    assert!(kepala.is_some_and(|t| t.starts_with("Penanggung Jawab")));
}

/// Sheet, and what it says: each number stands twice and is the same.
#[test]
fn list_indicators_summary_and_angkatan_agree() {
    let meja = Meja::baru();
    let b = tahun(&meja);
    let peserta = b.daftar("Daftar Peserta");
    assert_eq!(peserta.baris.len(), 180);
    let capaian = b.isi("Capaian Indikator");
    for i in &capaian[4..26] {
        let kode = teks(&i[0]);
        let Some(kolom) = peserta.judul.iter().position(|j| *j == kode) else { continue };
        let hitung = |apa: &str| peserta.baris.iter().filter(|p| p[kolom] == apa).count() as f64;
        let semua = peserta.baris.iter().filter(|p| !p[kolom].is_empty()).count() as f64;
        assert_eq!([4, 5, 6].map(|c| angka(&i[c])), [hitung("Ya"), semua, hitung("Belum")], "{kode}");
    }
    let ringkasan = b.isi("Ringkasan");
    assert_eq!(angka(&baris(ringkasan, "Peserta pada register")[2]), 180.0);
    let tercapai = capaian[4..26].iter().filter(|i| teks(&i[11]) == "Ya").count() as f64;
    assert_eq!(angka(&baris(ringkasan, "Target tercapai")[2]), tercapai);
    let angkatan = b.isi("Multi-Angkatan");
    let jumlah = baris(angkatan, "Jumlah");
    assert_eq!(angka(&jumlah[8]), 180.0);
    assert_eq!((1..8).map(|c| angka(&jumlah[c])).sum::<f64>(), 180.0);
    // Grades of the quarter, and the three that were not given.
    let efektivitas = b.isi("Efektivitas");
    let nilai = |t: &str| -> Vec<f64> { baris(efektivitas, t)[1..7].iter().map(angka).collect() };
    let tw4 = peserta.judul.iter().position(|j| j == "Nilai TW4").unwrap();
    let hitung = ["A", "B", "C", "TP", "BD"].map(|n| peserta.baris.iter().filter(|p| p[tw4] == n).count() as f64);
    assert_eq!(nilai("Triwulan IV")[..5], hitung);
    assert_eq!(nilai("Triwulan I 2026"), [0.0; 6]);
}

#[test]
fn turnover_before_and_after_equals_quartiles_of_the_pairs() {
    let meja = Meja::baru();
    let b = tahun(&meja);
    let peserta = b.daftar("Daftar Peserta");
    let pasangan: Vec<(f64, f64)> = peserta
        .ambil(&["Omzet Awal Tahap", "Omzet Kini"])
        .iter()
        .filter_map(|p| Some((p[0].parse().ok()?, p[1].parse().ok()?)))
        .collect();
    let median = |mut n: Vec<f64>| {
        n.sort_by(f64::total_cmp);
        let t = n.len() / 2;
        if n.len() % 2 == 1 { n[t] } else { (n[t - 1] + n[t]) / 2.0 }
    };
    let isi = baris(b.isi("Efektivitas"), "Semua kelas, sejak awal tahap");
    assert_eq!(angka(&isi[1]), pasangan.len() as f64);
    assert_eq!(angka(&isi[3]), median(pasangan.iter().map(|p| p.0).collect()));
    assert_eq!(angka(&isi[6]), median(pasangan.iter().map(|p| p.1).collect()));
    let naik = pasangan.iter().filter(|p| p.1 > p.0).count();
    assert!(teks(&isi[8]).starts_with(&format!("{naik} (")), "{isi:?}");
}

#[test]
fn budget_adds_up_by_stage_kind_and_source() {
    let meja = Meja::baru();
    let b = tahun(&meja);
    let isi = b.isi("Anggaran");
    for b in isi.iter().filter(|b| teks(&b[0]) == "Jumlah") {
        assert_eq!([4, 5, 6, 7].map(|c| angka(&b[c])), [3.0, 57.0, 35_000_000.0, 24_000_000.0]);
    }
    assert_eq!(isi.iter().filter(|b| teks(&b[0]) == "Jumlah").count(), 3);
    assert_eq!(angka(&baris(isi, "APBD")[4]), 2.0, "however it is spelled");
    let bazar = isi.iter().find(|b| teks(&b[3]) == "Bazar").unwrap();
    assert_eq!(teks(&bazar[10]), "II.6 atau III.5 (belum pasti)");
}

/// Every table has the same totals, and each line that hides something hides two cells or more.
#[test]
fn the_disaggregation_adds_up_and_hides_its_small_cells() {
    let meja = Meja::baru();
    let b = tahun(&meja);
    let isi = b.isi("Terpilah");
    let mulai: Vec<usize> = (0..isi.len()).filter(|r| teks(&isi[*r][0]) == "Kelompok").collect();
    assert_eq!(mulai.len(), 4);
    let mut jumlah: Vec<Vec<String>> = Vec::new();
    for r in mulai {
        let akhir = (r..isi.len()).find(|i| teks(&isi[*i][0]) == "Jumlah").unwrap();
        let lebar = isi[r].iter().position(|s| teks(s) == "Jumlah").unwrap();
        let tabel: Vec<Vec<String>> =
            isi[r + 1..=akhir].iter().map(|b| b[1..=lebar].iter().map(teks).collect()).collect();
        jumlah.push(tabel[tabel.len() - 1].clone());
        for c in 0..lebar {
            let kolom: Vec<&String> = tabel[..tabel.len() - 1].iter().map(|b| &b[c]).collect();
            let tutup = kolom.iter().filter(|s| **s == "*").count();
            let tampak: f64 = kolom.iter().filter_map(|s| s.parse::<f64>().ok()).sum();
            let semua: f64 = tabel[tabel.len() - 1][c].parse().unwrap();
            assert_ne!(tutup, 1, "column {c} of {r}: {tabel:?}");
            assert!(if tutup == 0 { tampak == semua } else { tampak < semua }, "column {c} of {r}: {tabel:?}");
        }
        for b in &tabel[..tabel.len() - 1] {
            assert_ne!(b.iter().filter(|s| *s == "*").count(), 1, "{b:?}");
            assert!(b.iter().all(|s| s == "*" || !(1.0..5.0).contains(&s.parse().unwrap())), "a small cell: {b:?}");
        }
    }
    assert!(jumlah.windows(2).all(|d| d[0] == d[1]), "{jumlah:?}");
    assert_eq!(jumlah[0].last().unwrap(), "180");
}

#[test]
fn every_recommendation_names_rule_figures_activity_and_office() {
    let meja = Meja::baru();
    let b = tahun(&meja);
    let isi: Vec<Vec<String>> = b.isi("Rekomendasi")[4..].iter().map(|b| b.iter().map(teks).collect()).collect();
    assert!(isi.len() > 5, "{}", isi.len());
    let capaian = b.isi("Capaian Indikator");
    for b in &isi {
        assert!((2..7).all(|c| !b[c].is_empty()), "{b:?}");
        assert!(b[5].starts_with(&format!("Matrik 4.1 tahap {}, ", b[1])), "{b:?}");
        assert!(b[6].contains('('), "an office with its task: {b:?}");
        assert!(b[7].is_empty() && b[8].is_empty(), "Tenggat and Status are left open");
    }
    let meleset: Vec<String> = capaian[4..26].iter().filter(|i| teks(&i[11]) == "Tidak").map(|i| teks(&i[0])).collect();
    let disebut = |kode: &String| isi.iter().any(|b| b[2].starts_with(&format!("{kode} ")));
    assert!(meleset.iter().all(disebut), "{meleset:?}");
    // Everyone to be followed up stands in the list of participants.
    let tindak = b.daftar("Tindak Lanjut");
    let ada: BTreeMap<String, usize> =
        b.daftar("Daftar Peserta").satu("ID Peserta").into_iter().map(|i| (i.to_owned(), 1)).collect();
    assert!(!tindak.baris.is_empty() && tindak.satu("ID Peserta").iter().all(|i| ada.contains_key(*i)));
}

#[test]
fn metadata_tells_how_to_make_it_again() {
    let meja = Meja::baru();
    let b = tahun(&meja);
    let isi = b.isi("Metadata");
    assert_eq!(teks(&baris(isi, "Perintah")[1]), "uep evaluate");
    assert_eq!(teks(&baris(isi, "Tahun")[1]), "2026");
    assert_eq!(teks(&baris(isi, "Triwulan")[1]), "2026-TW4");
    assert_eq!(teks(&baris(isi, "umk")[2]), "3855894");
    assert_eq!(teks(&baris(isi, "target.II.1")[2]), "90");
    for t in ["T13", "T14", "T15", "T32", "T50", "T54", "T56"] {
        baris(isi, t);
    }
    assert!(!isi.iter().flatten().any(|s| teks(s).contains(&*meja.folder().to_string_lossy())), "no folder");
}
