//! Files with anything in them: every command ends with an output or a message, never in the middle.
//!
//! Bundled and made-up inputs are damaged at random, the bytes of text files and the parts inside of
//! workbooks, and run through the library in this process, so that a panic fails the test. A few hundred
//! files by default; `UEP_KABUR=20000 cargo test --release --test chain kabur` for as long as one likes. What a run
//! finds is printed with its seed and belongs into `testdata` as a case of its own.

use crate::common;
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use crate::common::{Meja, contoh, testdata};
use chrono::NaiveDate;
use zip::ZipArchive;

/// Damaged files of each sort in a plain `cargo test`.
const BIASA: u64 = 40;

fn banyak() -> u64 {
    std::env::var("UEP_KABUR").ok().and_then(|n| n.parse().ok()).unwrap_or(BIASA)
}

/// A chain of numbers that looks random.
struct Acak(u64);

impl Acak {
    fn hingga(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % n.max(1)
    }
}

/// Pieces that files break on.
const POTONGAN: [&[u8]; 22] = [
    b"\"",
    b"\"\"",
    b"|",
    b";",
    b",",
    b"\t",
    b"\r",
    b"\n",
    b"\r\n",
    b"\0",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\xe9",
    b"=1+1",
    b"6,37101E+15",
    b"99999999999999999999",
    b"-1",
    b"1e308",
    b"NaN",
    b"31/02/2025",
    b"Rp 1.500",
    b"\xc2\xa0",
];

/// Cuts, doubles, swaps and fills in.
fn rusak(isi: &[u8], a: &mut Acak) -> Vec<u8> {
    let mut b = isi.to_vec();
    for _ in 0..1 + a.hingga(8) {
        let di = a.hingga(b.len());
        match a.hingga(7) {
            0 => b.truncate(di),
            1 => {
                let sampai = (di + a.hingga(200)).min(b.len());
                b.drain(di..sampai);
            }
            2 => {
                let sampai = (di + a.hingga(400)).min(b.len());
                let ulang = b[di..sampai].to_vec();
                b.splice(di..di, ulang);
            }
            3 if !b.is_empty() => b[di] = a.hingga(256) as u8,
            4 => {
                let lain = POTONGAN[a.hingga(POTONGAN.len())];
                let lain = lain.repeat(1 + a.hingga(3));
                b.splice(di..di, lain);
            }
            5 if b.len() > 1 => {
                let lain = a.hingga(b.len());
                b.swap(di, lain);
            }
            _ => {
                let angka: Vec<u8> = (0..1 + a.hingga(20)).map(|_| b'0' + a.hingga(10) as u8).collect();
                b.splice(di..di, angka);
            }
        }
        if b.is_empty() {
            break;
        }
    }
    b
}

/// The same for the parts inside of a workbook; now and then for its bytes.
fn rusak_buku(isi: &[u8], a: &mut Acak) -> Vec<u8> {
    if a.hingga(8) == 0 {
        return rusak(isi, a);
    }
    let korban = a.hingga(ZipArchive::new(Cursor::new(isi)).unwrap().len());
    let mut i = 0;
    common::ubah_arsip(isi, |nama, isi| {
        i += 1;
        // A sheet now and then, whichever part it is else.
        if i - 1 == korban || nama.contains("sheet") && a.hingga(4) == 0 { rusak(&isi, a) } else { isi }
    })
}

/// Runs a command in this process: `Err` only where it panicked.
fn jalankan(folder: &Path, kata: &[&str]) -> Result<(), String> {
    let di = |k: &&str| if k.contains('.') { folder.join(k).into_os_string() } else { (*k).into() };
    let akhir = ["--quiet", "--force", "--as-of", "2026-05-01"];
    let semua = ["uep"].iter().map(|k| (*k).into()).chain(kata.iter().map(di));
    let semua = semua.chain(akhir.iter().map(|k| (*k).into()).filter(|_| kata[0] != "explain"));
    let hari = NaiveDate::from_ymd_opt(2026, 5, 1).unwrap();
    let kerja = || match uep::inside::cli::urai(semua) {
        Ok(cli) => drop(uep::inside::cli::jalankan(cli, hari)),
        Err((pesan, _)) => panic!("the test's own words: {pesan}"),
    };
    catch_unwind(AssertUnwindSafe(kerja)).map_err(|p| {
        let teks = p.downcast_ref::<String>().cloned();
        teks.or_else(|| p.downcast_ref::<&str>().map(|s| (*s).to_owned())).unwrap_or_default()
    })
}

/// Damages one of the files at a time and runs the command over them.
fn kaburkan(meja: &Meja, nama: &[&str], kata: &[&str], benih: u64) {
    let asli: Vec<Vec<u8>> = nama.iter().map(|n| meja.byte(n)).collect();
    let mut jatuh = Vec::new();
    for n in 0..banyak() {
        let mut a = Acak(benih * 1_000_003 + n);
        let i = a.hingga(nama.len());
        let isi = if nama[i].ends_with(".xlsx") { rusak_buku(&asli[i], &mut a) } else { rusak(&asli[i], &mut a) };
        meja.tulis(nama[i], isi);
        if let Err(pesan) = jalankan(meja.folder(), kata) {
            jatuh.push(format!("seed {benih}, number {n}, {}: {pesan}", nama[i]));
        }
        meja.tulis(nama[i], &asli[i]);
    }
    assert!(jatuh.is_empty(), "{} of {}:\n{}", jatuh.len(), banyak(), jatuh.join("\n"));
}

/// The first lines of a bundled file.
fn awal(meja: &Meja, nama: &str, baris: usize) {
    let isi = std::fs::read(contoh(nama)).unwrap();
    let potong: Vec<u8> = isi.split_inclusive(|b| *b == b'\n').take(baris).flatten().copied().collect();
    meja.tulis(Path::new(nama).file_name().unwrap().to_str().unwrap(), potong);
}

const EKSTRAK: [&str; 5] = ["keluarga.csv", "anggota.csv", "bansos.csv", "ppks.csv", "register.csv"];

fn meja_ekstrak() -> Meja {
    let meja = Meja::baru();
    EKSTRAK.iter().for_each(|n| awal(&meja, n, 40));
    meja
}

fn saring(keluaran: &'static str) -> Vec<&'static str> {
    let daftar = ["--bansos", "bansos.csv", "--ppks", "ppks.csv", "--register", "register.csv", "--with-members"];
    let dengan: &[&str] = if keluaran.ends_with(".csv") { &daftar[..6] } else { &daftar };
    [&["screen", "keluarga.csv", "anggota.csv"], dengan, &["-o", keluaran]].concat()
}

#[test]
fn extracts_and_lists_with_anything_in_them() {
    let meja = meja_ekstrak();
    kaburkan(&meja, &EKSTRAK, &saring("hasil.csv"), 1);
}

#[test]
fn a_screening_workbook_with_damaged_parts() {
    let meja = meja_ekstrak();
    jalankan(meja.folder(), &saring("saringan.xlsx")).unwrap();
    kaburkan(&meja, &["saringan.xlsx"], &["template", "asesmen", "--candidates", "saringan.xlsx", "-o", "a.csv"], 2);
    kaburkan(&meja, &["saringan.xlsx"], &["explain", "saringan.xlsx", "6371022403109297"], 3);
    let koreksi = ["screen", "keluarga.csv", "anggota.csv", "--corrections", "saringan.xlsx", "-o", "lagi.csv"];
    kaburkan(&meja, &["saringan.xlsx"], &koreksi, 4);
}

#[test]
fn a_year_with_anything_in_its_files() {
    let meja = Meja::baru();
    for (dari, ke) in [("A003", ["saringan.csv", "asesmen.csv"]), ("S007", ["register.csv", "hasil.csv"])] {
        ke.iter().for_each(|n| meja.salin(&testdata("temuan").join(dari).join(n)));
    }
    let masukan = ["saringan.csv", "asesmen.csv", "register.csv", "hasil.csv"];
    let kata = |keluaran| {
        let awal = ["cohort", "--year", "2026", "--quota", "3", "--candidates", "saringan.csv", "--assessment"];
        [&awal[..], &["asesmen.csv", "--register", "register.csv", "--grades", "hasil.csv", "-o", keluaran]].concat()
    };
    kaburkan(&meja, &masukan, &kata("tahun.csv"), 5);
    jalankan(meja.folder(), &kata("tahun.xlsx")).unwrap();
    let lagi = ["cohort", "--year", "2027", "--quota", "1,2", "--candidates", "saringan.csv", "--assessment"];
    let lagi = [&lagi[..], &["asesmen.csv", "--register", "tahun.xlsx", "-o", "banding.csv"]].concat();
    kaburkan(&meja, &["tahun.xlsx"], &lagi, 6);
}

#[test]
fn a_quarter_with_anything_in_its_files() {
    let meja = Meja::baru();
    awal(&meja, "triwulan/penilaian.csv", 30);
    awal(&meja, "triwulan/register.csv", 30);
    let kata = |keluaran| {
        ["grade", "penilaian.csv", "--quarter", "2026-TW1", "--register", "register.csv", "-o", keluaran].to_vec()
    };
    kaburkan(&meja, &["penilaian.csv", "register.csv"], &kata("hasil.csv"), 7);
    jalankan(meja.folder(), &kata("hasil.xlsx")).unwrap();
    let lagi = [&kata("lagi.csv")[..], &["--previous", "hasil.xlsx"]].concat();
    kaburkan(&meja, &["hasil.xlsx"], &lagi, 8);
    kaburkan(&meja, &["hasil.xlsx"], &["explain", "hasil.xlsx", "UEP-2025-0001"], 9);
    let kata = ["template", "penilaian", "--register", "register.csv", "--quarter", "2026-TW2", "-o", "isi.xlsx"];
    jalankan(meja.folder(), &kata).unwrap();
    kaburkan(&meja, &["isi.xlsx"], &["grade", "isi.xlsx", "--quarter", "2026-TW2", "-o", "x.csv"], 10);
}

#[test]
fn a_parameter_sheet_with_anything_in_it() {
    let meja = meja_ekstrak();
    jalankan(meja.folder(), &["template", "parameter", "-o", "parameter.xlsx"]).unwrap();
    jalankan(meja.folder(), &["template", "parameter", "-o", "parameter.csv"]).unwrap();
    for (benih, nama) in [(11, "parameter.xlsx"), (12, "parameter.csv")] {
        let kata = ["screen", "keluarga.csv", "--parameter", nama, "-o", "hasil.csv"];
        kaburkan(&meja, &[nama], &kata, benih);
    }
}
