//! Every command over small inputs, sound and damaged, with every kind of output: whether what it gives is byte for
//! byte what it gave when `testdata/korpus.csv` was written.
//!
//! A difference is named by run and part, a workbook's by sheet. `UEP_KORPUS=FOLDER` writes every part into a folder;
//! two of them, of before and after, are compared with `diff -r`. Where all differences are meant,
//! `accept_the_digests` writes the digests anew.

#[path = "../common/mod.rs"]
mod common;
#[path = "../../examples/perjalanan/isi.rs"]
#[allow(dead_code, reason = "part of the walk")]
mod isi;
mod lari;
mod masukan;
mod sidik;

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use common::kasus::{self, Perintah};
use common::{Meja, Tabel, testdata};
use masukan::Isian;
use sidik::Bagian;

const KOLOM: [&str; 3] = ["Lari", "Bagian", "SHA-256"];

/// A run, or what people fill in between two.
struct Lari {
    nama: String,
    langkah: Langkah,
}

enum Langkah {
    /// The words.
    Uep(Vec<String>),
    /// The file that it becomes, the file that it was.
    Isi(&'static str, &'static str, Isian),
    /// A case of `testdata/temuan`, at a desk of its own.
    Kasus(String),
}

impl Lari {
    fn uep(acuan: &str, (nama, kata): lari::Kata) -> Lari {
        let panjang = lari::SINGKATAN.iter().fold(kata.to_owned(), |kata, (singkat, isi)| kata.replace(singkat, isi));
        let mut kata: Vec<String> = panjang.split(' ').map(|k| k.replace('~', " ")).collect();
        if nama.contains('.') {
            kata.extend(["--as-of", acuan, "-o", nama].map(str::to_owned));
        }
        Lari { nama: pokok(nama).to_owned(), langkah: Langkah::Uep(kata) }
    }

    fn isian((ke, dari, isi): (&'static str, &'static str, Isian)) -> Lari {
        Lari { nama: pokok(ke).to_owned(), langkah: Langkah::Isi(ke, dari, isi) }
    }

    fn kasus(kasus: &str) -> Lari {
        Lari { nama: format!("temuan {kasus}"), langkah: Langkah::Kasus(kasus.to_owned()) }
    }

    /// Whether this one reads what the other leaves.
    fn sesudah(&self, lain: &Lari) -> bool {
        let disebut = |kata: &str| kata.contains('.') && pokok(kata) == lain.nama;
        self.nama != lain.nama
            && match &self.langkah {
                Langkah::Uep(kata) => kata.iter().any(|k| disebut(k)),
                Langkah::Isi(_, dari, _) => disebut(dari),
                Langkah::Kasus(_) => false,
            }
    }

    fn jalankan(&self, meja: &Meja) -> Result<Vec<Bagian>, String> {
        match &self.langkah {
            Langkah::Uep(kata) => self.satu(meja, kata, &self.nama),
            Langkah::Isi(ke, dari, isi) => {
                isi(meja, dari, ke);
                Ok(sidik::berkas(meja, &self.nama))
            }
            Langkah::Kasus(kasus) => {
                let meja = Meja::baru();
                let (perintah, kata) = kasus::kata(&meja, kasus);
                let awal = match perintah {
                    Perintah::Nilai => "grade --quarter 2026-TW1 --as-of 2026-04-30",
                    Perintah::Angkatan => "cohort --year 2026 --quota 1 --as-of 2026-01-01",
                    Perintah::Evaluasi => "evaluate --year 2026 --as-of 2026-12-31",
                    Perintah::Saring => "screen --as-of 2026-01-31",
                };
                let awal = awal.split(' ').chain(["-o", "keluaran.csv"]).map(str::to_owned);
                self.satu(&meja, &awal.chain(kata).collect::<Vec<_>>(), "keluaran")
            }
        }
    }

    /// What a run of these words leaves. A run that ends otherwise than its name says is none to keep a digest of.
    fn satu(&self, meja: &Meja, kata: &[String], keluaran: &str) -> Result<Vec<Bagian>, String> {
        let jawaban = meja.uep(&kata.iter().map(String::as_str).collect::<Vec<_>>());
        let akhir = [("gagal-", 1), ("salah-", 2), ("tegas-", 3)];
        let kode = akhir.iter().find(|(awal, _)| self.nama.starts_with(awal)).map_or(0, |(_, kode)| *kode);
        if jawaban.kode != kode {
            return Err(format!(
                "{}: {} instead of {kode}: {}{}",
                self.nama, jawaban.kode, jawaban.keluar, jawaban.galat
            ));
        }
        Ok(sidik::layar(meja, keluaran, jawaban).into_iter().chain(sidik::berkas(meja, keluaran)).collect())
    }
}

/// A file's name without its endings.
fn pokok(nama: &str) -> &str {
    nama.split('.').next().unwrap()
}

/// Steps that wait for none of the same wave.
fn gelombang() -> Vec<Vec<Lari>> {
    let kelompok = lari::SEMUA.iter().flat_map(|k| k.lari.iter().map(|satu| Lari::uep(k.acuan, *satu)));
    let harapan = Tabel::baca(&testdata("temuan/harapan.csv"));
    let kasus: BTreeSet<&str> = harapan.satu("Kasus").into_iter().collect();
    let mut sisa: Vec<Lari> =
        kelompok.chain(lari::ISIAN.map(Lari::isian)).chain(kasus.into_iter().map(Lari::kasus)).collect();
    let mut semua = Vec::new();
    while !sisa.is_empty() {
        let menunggu: Vec<bool> = sisa.iter().map(|satu| sisa.iter().any(|lain| satu.sesudah(lain))).collect();
        let mut menunggu = menunggu.into_iter();
        let (nanti, kini): (Vec<Lari>, Vec<Lari>) = sisa.into_iter().partition(|_| menunggu.next().unwrap());
        assert!(!kini.is_empty(), "runs that wait for each other");
        semua.push(kini);
        sisa = nanti;
    }
    semua
}

/// Every run with its parts, causes before what follows from them.
fn jalankan() -> Vec<(String, Vec<Bagian>)> {
    let meja = masukan::siapkan();
    let mut semua = vec![("masukan".to_owned(), sidik::semua_berkas(&meja))];
    for satu in gelombang() {
        let (giliran, hasil) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
        let kerja = || {
            loop {
                let nomor = giliran.fetch_add(1, Ordering::Relaxed);
                let Some(lari) = satu.get(nomor) else { break };
                let bagian = lari.jalankan(&meja);
                hasil.lock().unwrap().push((nomor, lari.nama.clone(), bagian));
            }
        };
        std::thread::scope(|s| {
            let inti = std::thread::available_parallelism().map_or(1, usize::from);
            (0..inti).for_each(|_| drop(s.spawn(kerja)));
        });
        let mut hasil = hasil.into_inner().unwrap();
        hasil.sort_by_key(|(nomor, _, _)| *nomor);
        let salah: Vec<&String> = hasil.iter().filter_map(|(_, _, bagian)| bagian.as_ref().err()).collect();
        assert!(salah.is_empty(), "{salah:#?}");
        semua.extend(hasil.into_iter().map(|(_, nama, bagian)| (nama, bagian.unwrap())));
    }
    if let Some(folder) = std::env::var_os("UEP_KORPUS").map(PathBuf::from) {
        for (nama, bagian) in &semua {
            bagian.iter().for_each(|b| b.tulis(&folder.join(nama)));
        }
    }
    semua
}

/// Run, part, digest.
fn baris(semua: &[(String, Vec<Bagian>)]) -> Vec<[String; 3]> {
    let baris = |(nama, bagian): &(String, Vec<Bagian>)| -> Vec<[String; 3]> {
        bagian.iter().map(|b| [nama.clone(), b.nama.clone(), b.sidik.clone()]).collect()
    };
    semua.iter().flat_map(baris).collect()
}

/// What differs, in the order of the runs: run, part, and the digest it has now.
fn beda(dulu: &[[String; 3]], kini: &[[String; 3]]) -> Vec<String> {
    let kunci = |b: &[String; 3]| [b[0].clone(), b[1].clone()];
    let ada: BTreeSet<&[String; 3]> = dulu.iter().collect();
    let dulu_saja: BTreeSet<[String; 2]> = dulu.iter().map(kunci).collect();
    let kini_saja: BTreeSet<[String; 2]> = kini.iter().map(kunci).collect();
    let lain = kini.iter().filter(|b| !ada.contains(b)).map(|b| {
        let apa = if dulu_saja.contains(&kunci(b)) { "" } else { " (new)" };
        format!("{} | {} | {}{apa}", b[0], b[1], b[2])
    });
    let hilang = dulu.iter().filter(|b| !kini_saja.contains(&kunci(b))).map(|b| format!("{} | {} | gone", b[0], b[1]));
    lain.chain(hilang).collect()
}

fn berkas() -> PathBuf {
    testdata("korpus.csv")
}

/// The bytes of a workbook, and so their digest in the next one's Metadata, are the same on one kind of system only.
fn di_sini(b: &[String; 3]) -> bool {
    cfg!(target_os = "linux") || !(b[1].ends_with(".xlsx") || b[1].ends_with(": Metadata"))
}

#[test]
fn every_run_gives_what_it_gave() {
    let dulu = Tabel::baca(&berkas()).baris.into_iter().map(|b| b.try_into().unwrap());
    let dulu: Vec<[String; 3]> = dulu.filter(di_sini).collect();
    let kini: Vec<[String; 3]> = baris(&jalankan()).into_iter().filter(di_sini).collect();
    let beda = beda(&dulu, &kini);
    let lari: BTreeSet<&str> = beda.iter().filter_map(|b| b.split(" | ").next()).collect();
    assert!(
        beda.is_empty(),
        "{} parts of {} runs differ, causes first:\n{}\n\nWhat is in them: UEP_KORPUS=FOLDER, once on each state of \
         the code, then diff -r. If all of it is meant:\n  cargo test --test {} accept_the_digests -- --ignored",
        beda.len(),
        lari.len(),
        beda.join("\n"),
        env!("CARGO_CRATE_NAME"),
    );
}

#[test]
#[ignore = "writes testdata/korpus.csv anew from the program"]
fn accept_the_digests() {
    // Everything ignored is run for other checks; a difference is accepted by name alone.
    if !std::env::args().any(|kata| kata.contains("accept_the_digests")) {
        return;
    }
    let baris = baris(&jalankan());
    let mut keluar = csv::Writer::from_path(berkas()).unwrap();
    keluar.write_record(KOLOM).unwrap();
    baris.iter().for_each(|b| keluar.write_record(b).unwrap());
    keluar.flush().unwrap();
}

/// Nothing that differs goes by: another digest, a part that is new, one that is gone.
#[test]
fn a_difference_is_named_by_run_and_part() {
    let satu = |lari: &str, bagian: &str, sidik: &str| [lari, bagian, sidik].map(str::to_owned);
    let dulu = [satu("a", "a.xlsx: Layak", "1"), satu("a", "stdout", "2"), satu("b", "stderr", "3")];
    let kini = [satu("a", "a.xlsx: Layak", "9"), satu("a", "stdout", "2"), satu("c", "kode", "0")];
    assert_eq!(beda(&dulu, &dulu), [""; 0]);
    assert_eq!(beda(&dulu, &kini), ["a | a.xlsx: Layak | 9", "c | kode | 0 (new)", "b | stderr | gone"]);
}
