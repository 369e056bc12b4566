//! The README says what the program does: every code, reading, parameter, sheet and column stands
//! in it, and its first command works.

use crate::common;
use crate::common::Meja;
use crate::jalan;
use crate::jalan::Pesanan;
use chrono::NaiveDate;
use uep::inside::perwal::parameter::{DAFTAR, Definisi};
use uep::inside::perwal::tafsir::Tafsir;
use uep::inside::temuan::Kode;

const README: &str = include_str!("../../README.md");

#[test]
fn every_finding_code_stands_in_the_table_as_the_program_says_it() {
    for kode in Kode::SEMUA {
        let p = kode.penjelasan();
        let baris = format!("| {} | {} | {} | {} |", p.kode, p.tingkat.nama(), p.masalah, p.perbaikan);
        assert!(README.contains(&baris), "README lacks: {baris}");
    }
    let baris = README.lines().filter(|b| {
        b.get(2..6).is_some_and(|k| k.as_bytes()[0].is_ascii_uppercase() && k[1..].bytes().all(|c| c.is_ascii_digit()))
    });
    assert_eq!(baris.count(), Kode::SEMUA.len(), "a code that the program no longer has");
}

#[test]
fn every_reading_and_parameter_stands_in_its_table() {
    for t in Tafsir::SEMUA {
        let baris = format!("| {t} | {} | {} |", t.persoalan(), t.bacaan());
        assert!(README.contains(&baris), "README lacks: {baris}");
        for p in t.parameter().split(", ").filter(|p| !p.is_empty()) {
            assert!(DAFTAR.iter().any(|d| d.nama == p), "{t} names {p}");
        }
    }
    for d in DAFTAR {
        assert!(README.contains(&format!("| `{}` |", d.nama)), "README lacks {}", d.nama);
    }
}

/// The first command of the README, on the bundled data, with the binary of this build.
#[test]
fn the_first_command_runs_the_main_job() {
    let perintah = README.lines().find(|b| b.starts_with("cargo run --release -- screen")).unwrap();
    let kata: Vec<&str> = perintah.split_whitespace().skip_while(|k| *k != "screen").collect();
    let meja = Meja::baru();
    let akar = env!("CARGO_MANIFEST_DIR");
    let berkas: Vec<String> = kata[1..3].iter().map(|b| format!("{akar}/{b}")).collect();
    assert_eq!(&kata[3..], ["-o", "hasil.xlsx"]);
    let jawaban = meja.uep(&["screen", &berkas[0], &berkas[1], "-o", "hasil.xlsx", "--as-of", "2026-01-01"]);
    assert_eq!((jawaban.kode, jawaban.galat.as_str()), (0, ""));
    assert!(jawaban.keluar.starts_with("521 keluarga, 1.585 jiwa"), "{}", jawaban.keluar);
    assert!(README.contains("521 families"));
}

/// The bundled quarter, graded as the README says.
#[test]
fn the_bundled_quarter_is_graded() {
    let perintah = README.lines().find(|b| b.starts_with("cargo run --release -- grade")).unwrap();
    let akar = env!("CARGO_MANIFEST_DIR");
    let kata: Vec<String> = perintah
        .split_whitespace()
        .skip_while(|k| *k != "grade")
        .map(|k| if k.starts_with("examples/") { format!("{akar}/{k}") } else { k.to_owned() })
        .collect();
    let meja = Meja::baru();
    let jawaban = meja.uep(&kata.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!((jawaban.kode, jawaban.galat.as_str()), (0, ""));
    let awal = "Triwulan I 2026: 148 peserta dinilai, 25 dipantau (tanggal acuan 15 April 2026)";
    assert!(jawaban.keluar.starts_with(awal), "{}", jawaban.keluar);
    assert!(README.contains("180 participants"));
}

/// The year of the section Berlatih: every command of it, in its order, over the forms that the walk filled in.
#[test]
fn the_year_with_the_bundled_data_can_be_done_from_the_readme() {
    let meja = Meja::baru();
    let akar = env!("CARGO_MANIFEST_DIR");
    let (data, keluaran) = (common::contoh(""), meja.jalur("jalan"));
    let p = Pesanan { data, keluaran, tahun: 2025..=2027, kuota: 30, benih: 65, bicara: false, antara: &|_| Ok(()) };
    jalan::jalani(&p).unwrap();
    std::fs::create_dir(meja.jalur("latihan")).unwrap();
    let blok = README.split("```latihan\n").skip(1).map(|b| b.split("```").next().unwrap());
    let mut banyak = 0;
    for perintah in blok.flat_map(str::lines) {
        let kata = perintah.split_whitespace().skip(1);
        let kata: Vec<String> =
            kata.map(|k| if k.starts_with("examples/") { format!("{akar}/{k}") } else { k.to_owned() }).collect();
        let jawaban = meja.uep(&kata.iter().map(String::as_str).collect::<Vec<_>>());
        assert_eq!((jawaban.kode, jawaban.galat.as_str()), (0, ""), "{perintah}");
        let keluar = kata.iter().skip_while(|k| *k != "-o").nth(1);
        assert!(keluar.is_none_or(|k| meja.ada(k)), "{perintah}");
        banyak += 1;
    }
    assert_eq!(banyak, 10);
}

/// The README with these rows in the table that begins so.
fn ganti_tabel(readme: &str, kepala: &str, baris: &[String]) -> String {
    let di = readme.find(kepala).unwrap();
    let mulai = di + readme[di..].match_indices('\n').nth(1).unwrap().0 + 1;
    let panjang: usize = readme[mulai..].split_inclusive('\n').take_while(|b| b.starts_with('|')).map(str::len).sum();
    format!("{}{}\n{}", &readme[..mulai], baris.join("\n"), &readme[mulai + panjang..])
}

/// `cargo test --test chain write_the_tables -- --ignored` after a code, a reading or a parameter changed.
#[test]
#[ignore = "rewrites the tables of README.md from the program"]
fn write_the_tables() {
    let atau = |teks: &str, kosong: &str| if teks.is_empty() { kosong.to_owned() } else { teks.to_owned() };
    let bawaan = |d: &Definisi| {
        let semua: Vec<(NaiveDate, &str)> = d.semua_bawaan().collect();
        match semua[..] {
            [(_, satu)] => atau(satu, "(not set)"),
            ref banyak => banyak.iter().map(|(sejak, n)| format!("{n} since {sejak}")).collect::<Vec<_>>().join("; "),
        }
    };
    let parameter =
        DAFTAR.iter().map(|d| format!("| `{}` | {} | {} | {} |", d.nama, bawaan(d), d.satuan, d.keterangan));
    let tafsir = Tafsir::SEMUA.into_iter().map(|t| {
        let milik: Vec<String> =
            t.parameter().split(", ").filter(|p| !p.is_empty()).map(|p| format!("`{p}`")).collect();
        format!("| {t} | {} | {} | {} |", t.persoalan(), t.bacaan(), atau(&milik.join(", "), "–"))
    });
    let kode = Kode::SEMUA.iter().map(|k| {
        let p = k.penjelasan();
        format!("| {} | {} | {} | {} |", p.kode, p.tingkat.nama(), p.masalah, p.perbaikan)
    });
    let mut isi = README.to_owned();
    for (kepala, baris) in [
        ("| parameter | default |", parameter.collect::<Vec<_>>()),
        ("| no | what is unclear |", tafsir.collect()),
        ("| code | severity |", kode.collect()),
    ] {
        isi = ganti_tabel(&isi, kepala, &baris);
    }
    std::fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md"), isi).unwrap();
}
