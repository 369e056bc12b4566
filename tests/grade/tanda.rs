//! Results that somebody changed after they were written: found cell by cell, and used by no later quarter.

use std::collections::BTreeSet;

use calamine::Data;
use rust_xlsxwriter::Worksheet;

use crate::common::contoh_triwulan::{KATA, id};
use crate::common::{BukuTerbaca, Meja, Tabel};

/// Row of the header of a list, from 0.
const KEPALA: usize = 3;

type Isi = Vec<Vec<Data>>;

/// A desk with the quarter's result in `tw1.xlsx`.
fn meja() -> Meja {
    let meja = Meja::triwulan();
    meja.nilai_tw1(&[&KATA[..], &["-o", "tw1.xlsx"]].concat());
    meja
}

/// The workbook with some of its sheets as somebody left them: `ubah` gets each sheet's cells.
fn simpan(meja: &Meja, ke: &str, ubah: impl Fn(&str, &mut Isi)) {
    let terbaca = BukuTerbaca::baca(&meja.jalur("tw1.xlsx"));
    let mut semua = Vec::new();
    for (nama, isi) in &terbaca.lembar {
        let mut isi = isi.clone();
        ubah(nama, &mut isi);
        let mut ws = Worksheet::new();
        ws.set_name(nama).unwrap();
        for (r, baris) in isi.iter().enumerate() {
            for (c, sel) in baris.iter().enumerate() {
                let (r, c) = (r as u32, c as u16);
                match sel {
                    Data::Empty => continue,
                    Data::Float(n) => ws.write_number(r, c, *n).unwrap(),
                    Data::Int(n) => ws.write_number(r, c, *n as f64).unwrap(),
                    Data::DateTime(t) => ws.write_number(r, c, t.as_f64()).unwrap(),
                    lain => ws.write_string(r, c, lain.to_string()).unwrap(),
                };
            }
        }
        semua.push(ws);
    }
    meja.buku(ke, semua);
}

/// Grades the next quarter on these earlier results.
fn berikutnya(meja: &Meja, sebelumnya: &str) -> BukuTerbaca {
    let kata = ["grade", "penilaian.xlsx", "--quarter", "2026-TW2", "--as-of", "2026-07-10", "--previous", sebelumnya];
    let jawaban = meja.uep(&[&kata[..], &["--register", "register.csv", "--force", "-o", "tw2.xlsx"]].concat());
    assert_eq!(jawaban.kode, 0, "{}", jawaban.galat);
    BukuTerbaca::baca(&meja.jalur("tw2.xlsx"))
}

/// What is said of earlier results: code, cell, column, remark.
fn temuan(buku: &BukuTerbaca) -> Vec<Vec<String>> {
    let masalah = buku.daftar("Masalah Data");
    let semua = masalah.ambil(&["Kode", "Sel", "Kolom", "Keterangan"]);
    let semua = semua.into_iter().filter(|b| b[0].starts_with('S'));
    semua.map(|b| b.into_iter().map(str::to_owned).collect()).collect()
}

fn kode(buku: &BukuTerbaca) -> Vec<String> {
    temuan(buku).into_iter().map(|mut b| b.swap_remove(0)).collect()
}

/// Another value in the cell.
fn diganti(sel: &Data) -> Data {
    match sel {
        Data::Empty => Data::String("x".into()),
        Data::Float(n) => Data::Float(n + 1.0),
        Data::Int(n) => Data::Int(n + 1),
        Data::DateTime(t) => Data::Float(t.as_f64() + 1.0),
        lain => Data::String(format!("{lain}x")),
    }
}

/// Titles of a sheet, and how many rows stand below them.
fn judul(buku: &BukuTerbaca, lembar: &str) -> (Vec<String>, usize) {
    let daftar = buku.daftar(lembar);
    (daftar.judul, daftar.baris.len())
}

/// Each column of a list changed by itself, in as many workbooks as it takes with one change a row: the columns whose
/// change was found.
fn ketahuan(meja: &Meja, lembar: &str) -> (Vec<String>, BTreeSet<String>) {
    let (judul, baris) = judul(&BukuTerbaca::baca(&meja.jalur("tw1.xlsx")), lembar);
    let mut ada = BTreeSet::new();
    for (n, kolom) in judul.chunks(baris).enumerate() {
        simpan(meja, "ubah.xlsx", |nama, isi| {
            if nama == lembar {
                for i in 0..kolom.len() {
                    let sel = &mut isi[KEPALA + 1 + i];
                    let c = n * baris + i;
                    sel.resize(sel.len().max(c + 1), Data::Empty);
                    sel[c] = diganti(&sel[c]);
                }
            }
        });
        for t in temuan(&berikutnya(meja, "ubah.xlsx")) {
            // The cell names the row, the row the column that was changed in it.
            assert!(t[0] == "S003" && t[1].contains(lembar), "{t:?}");
            let r: usize = t[1].rsplit(|c: char| !c.is_ascii_digit()).next().unwrap().parse().unwrap();
            let diubah = &judul[n * baris + r - KEPALA - 2];
            // One time in 64 the mark tells the row alone.
            assert!(t[2] == *diubah || t[2].is_empty() || diubah == "Sidik", "{t:?}: {diubah}");
            ada.insert(diubah.clone());
        }
    }
    (judul, ada)
}

#[test]
fn a_change_in_any_column_but_the_running_number_is_found() {
    let meja = meja();
    for lembar in ["Hasil Penilaian", "Monitoring"] {
        let (judul, ada) = ketahuan(&meja, lembar);
        assert!(judul.len() > 40, "{lembar}: {judul:?}");
        let tidak: Vec<&String> = judul.iter().filter(|j| !ada.contains(*j)).collect();
        assert_eq!(tidak, ["No"], "{lembar}");
    }
}

/// In the row of a participant of this sheet, the cell of a column changed to this.
fn ketik(isi: &mut Isi, siapa: &str, kolom: &str, baru: &str) {
    let di = |j: &str| isi[KEPALA].iter().position(|s| *s == j).unwrap();
    let (siapa_di, c) = (di("ID Peserta"), di(kolom));
    let baris = isi.iter_mut().skip(KEPALA + 1).find(|b| b[siapa_di] == siapa).unwrap();
    baris.resize(baris.len().max(c + 1), Data::Empty);
    baris[c] = Data::String(baru.into());
}

#[test]
fn a_forged_grade_neither_compares_nor_counts_in_the_next_quarter() {
    let meja = meja();
    let lama = BukuTerbaca::baca(&meja.jalur("tw1.xlsx")).daftar("Hasil Penilaian");
    let siapa = id(5);
    assert_eq!(lama.sel(("ID Peserta", &siapa), "Nilai"), "C");
    let wajar = berikutnya(&meja, "tw1.xlsx");
    assert_eq!(kode(&wajar), [""; 0]);
    simpan(&meja, "ubah.xlsx", |nama, isi| {
        if nama == "Hasil Penilaian" {
            ketik(isi, &siapa, "Nilai", "A");
        }
    });
    let palsu = berikutnya(&meja, "ubah.xlsx");
    let t = temuan(&palsu);
    assert_eq!((t.len(), t[0][0].as_str(), t[0][2].as_str()), (1, "S003", "Nilai"), "{t:?}");
    assert_eq!(t[0][3], "Nilai: semula C");
    // Two quarters of C in a row before; the first of them cannot be told now.
    let coaching = |b: &BukuTerbaca, kolom: &str| {
        let daftar = b.daftar("Coaching dan Remedial");
        daftar.sel(("ID Peserta", &siapa), kolom).to_owned()
    };
    assert!(coaching(&wajar, "Yang Ditunjukkan Angka").starts_with("2026-TW1: nilai C"));
    assert!(coaching(&palsu, "Yang Ditunjukkan Angka").starts_with("2026-TW1: hasil ditahan (S003)"));
    assert!(coaching(&wajar, "Tindak Lanjut").contains("T23"), "{}", coaching(&wajar, "Tindak Lanjut"));
    assert!(!coaching(&palsu, "Tindak Lanjut").contains("T23"));
    // Everybody else as before.
    let tanpa = |b: &BukuTerbaca| {
        let daftar = b.daftar("Hasil Penilaian");
        let isi = daftar.ambil(&["ID Peserta", "Nilai", "Naik Tahap", "Catatan", "Ditunjukkan"]);
        let satu = |b: Vec<&str>| if b[0] == siapa { b[..4].join("|") } else { b.join("|") };
        isi.into_iter().map(satu).collect::<Vec<_>>()
    };
    assert_eq!(tanpa(&palsu), tanpa(&wajar));
}

#[test]
fn what_a_changed_result_showed_proves_nothing() {
    let meja = meja();
    let ditunjukkan =
        |b: &BukuTerbaca, siapa: &str| b.daftar("Hasil Penilaian").sel(("ID Peserta", siapa), "Ditunjukkan").to_owned();
    let palsu = |siapa: &str, kolom: &str, isi_baru: &str| {
        simpan(&meja, "ubah.xlsx", |nama, isi| {
            if nama == "Hasil Penilaian" {
                ketik(isi, siapa, kolom, isi_baru);
            }
        });
        let b = berikutnya(&meja, "ubah.xlsx");
        (kode(&b).join(" "), ditunjukkan(&b, siapa))
    };
    let asli = berikutnya(&meja, "tw1.xlsx");
    // A certificate verified in the first quarter stands for the rest of the stage (T25) ...
    assert_eq!(ditunjukkan(&asli, &id(1)), "U2 2026-TW1");
    assert_eq!(palsu(&id(1), "Kebijakan Insentif", "lain"), ("S003".into(), String::new()));
    // ... and what a quarter left open stays open, whatever somebody writes afterwards.
    assert_eq!(ditunjukkan(&asli, &id(6)), "");
    assert_eq!(palsu(&id(6), "U2", "Terpenuhi"), ("S003".into(), String::new()));
    assert_eq!(palsu(&id(6), "Ditunjukkan", "U2 2025-TW4"), ("S003".into(), String::new()));
}

/// Rows backwards, columns moved, one of the office's own, numbers that run anew, wide cells: nothing of it is a change.
#[test]
fn sorted_rows_moved_columns_and_the_offices_own_are_no_change() {
    let meja = meja();
    simpan(&meja, "rapi.xlsx", |nama, isi| {
        if !["Hasil Penilaian", "Monitoring", "Perlu Keputusan"].contains(&nama) {
            return;
        }
        isi[KEPALA + 1..].reverse();
        for (i, b) in isi.iter_mut().enumerate().skip(KEPALA) {
            b.resize(80, Data::Empty);
            b.swap(1, 3);
            b.swap(2, 9);
            if i > KEPALA {
                b[0] = Data::Float((i - KEPALA) as f64);
            }
            b.insert(5, Data::String(if i == KEPALA { "Catatan Kantor".into() } else { format!("paraf {i}") }));
        }
    });
    let b = berikutnya(&meja, "rapi.xlsx");
    assert_eq!(kode(&b), [""; 0]);
    let asli = berikutnya(&meja, "tw1.xlsx");
    for lembar in ["Hasil Penilaian", "Coaching dan Remedial"] {
        let isi = |b: &BukuTerbaca| b.daftar(lembar).ambil(&["ID Peserta", "Nilai"]).concat().join("|");
        assert_eq!(isi(&b), isi(&asli), "{lembar}");
    }
}

#[test]
fn a_row_added_by_hand_is_not_used() {
    let meja = meja();
    simpan(&meja, "ubah.xlsx", |nama, isi| {
        if nama == "Hasil Penilaian" {
            let mut baru = isi[KEPALA + 1].clone();
            baru[1] = Data::String(id(17));
            // A copied mark is another row's; a blank one is nobody's.
            isi.push(baru.clone());
            *baru.last_mut().unwrap() = Data::Empty;
            baru[1] = Data::String("UEP-2026-0099".into());
            isi.push(baru);
        }
    });
    let b = berikutnya(&meja, "ubah.xlsx");
    let mut ada = kode(&b);
    ada.sort();
    assert_eq!(ada, ["S003", "S005", "S008"]);
}

#[test]
fn a_decision_of_the_dinas_is_kept_only_on_a_row_as_it_was_written() {
    let meja = meja();
    let tp = BukuTerbaca::baca(&meja.jalur("tw1.xlsx")).daftar("Perlu Keputusan");
    let siapa = tp.baris[0][tp.kolom("ID Peserta")].clone();
    let buat = |ke: &str, ubah: &[(&str, &str)]| {
        simpan(&meja, ke, |nama, isi| {
            if nama == "Perlu Keputusan" {
                ubah.iter().for_each(|(kolom, baru)| ketik(isi, &siapa, kolom, baru));
            }
        });
    };
    let putusan = [("Keputusan Dinas", "Remedial"), ("Tanggal Keputusan", "05/05/2026")];
    buat("diputus.xlsx", &putusan);
    assert_eq!(kode(&berikutnya(&meja, "diputus.xlsx")), [""; 0], "the office's own columns");
    buat("ubah.xlsx", &[&putusan[..], &[("Nilai", "C")]].concat());
    let t = temuan(&berikutnya(&meja, "ubah.xlsx"));
    assert_eq!((t.len(), t[0][0].as_str()), (1, "S003"), "{t:?}");
    assert_eq!(t[0][3], format!("lembar Perlu Keputusan, baris {}: Nilai: semula TP", KEPALA + 2));
}

#[test]
fn results_of_before_there_were_marks_still_count() {
    let meja = meja();
    simpan(&meja, "lama.xlsx", |nama, isi| {
        if ["Hasil Penilaian", "Monitoring"].contains(&nama) {
            let c = isi[KEPALA].iter().position(|s| *s == "Sidik").unwrap();
            isi.iter_mut().skip(KEPALA).for_each(|b| drop(b.remove(c)));
        }
    });
    let (b, asli) = (berikutnya(&meja, "lama.xlsx"), berikutnya(&meja, "tw1.xlsx"));
    let t = temuan(&b);
    assert_eq!(t.iter().map(|t| t[0].as_str()).collect::<Vec<_>>(), ["S009", "S009"], "{t:?}");
    let isi =
        |b: &BukuTerbaca| b.daftar("Hasil Penilaian").ambil(&["ID Peserta", "Nilai", "Ditunjukkan"]).concat().join("|");
    assert_eq!(isi(&b), isi(&asli));
}

/// The CSV of results carries marks of its own.
#[test]
fn a_csv_of_results_is_checked_as_well() {
    let meja = Meja::triwulan();
    meja.nilai_tw1(&[&KATA[..], &["-o", "tw1.csv"]].concat());
    assert_eq!(kode(&berikutnya(&meja, "tw1.csv")), [""; 0]);
    let tabel = Tabel::baca(&meja.jalur("tw1.csv"));
    assert_eq!(tabel.judul.last().unwrap(), "Sidik");
    let baris = tabel.satu("ID Peserta").iter().position(|i| *i == id(5)).unwrap();
    let mut keluar = csv::Writer::from_path(meja.jalur("ubah.csv")).unwrap();
    keluar.write_record(&tabel.judul).unwrap();
    for (i, b) in tabel.baris.iter().enumerate() {
        let mut b = b.clone();
        if i == baris {
            b[tabel.kolom("Naik Tahap")] = "Ya".into();
        }
        keluar.write_record(&b).unwrap();
    }
    keluar.flush().unwrap();
    let t = temuan(&berikutnya(&meja, "ubah.csv"));
    assert_eq!((t.len(), t[0][0].as_str(), t[0][2].as_str()), (1, "S003", "Naik Tahap"), "{t:?}");
}
