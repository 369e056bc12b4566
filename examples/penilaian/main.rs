//! Writes a synthetic register, the filled assessments of a quarter and their answer key.
//!
//! `cargo run --release --example penilaian -- --peserta 180 --benih 65 --triwulan 2026-TW1
//! --bentuk csv --keluaran DIR`
//!
//! participants (`peserta`) → what evaluators find each quarter (`isian`) → damage (`kerusakan`)
//! → files (`tulis`; the year's activities: `kegiatan`) and key (`kunci`). It uses nothing of the library it serves to test. All
//! persons are made up.

mod rekaan;

use anyhow::{Result, ensure};
use clap::{Parser, ValueEnum};
use rekaan::triwulan::Triwulan;
use rekaan::{Bentuk, Pesanan};
use std::path::PathBuf;
use std::process::ExitCode;

/// Membuat register dan lembar penilaian buatan untuk satu triwulan, lengkap
/// dengan kunci jawabannya. Semua orang di dalamnya rekaan.
#[derive(Parser)]
#[command(name = "penilaian")]
struct Pilihan {
    /// Jumlah peserta pada register
    #[arg(long, default_value_t = 180, value_name = "N")]
    peserta: usize,
    /// Benih acak; benih yang sama memberi berkas yang sama
    #[arg(long, default_value_t = 65, value_name = "ANGKA")]
    benih: u64,
    /// Triwulan pertama, misalnya 2026-TW1
    #[arg(long, default_value = "2026-TW1", value_name = "TRIWULAN")]
    triwulan: Triwulan,
    /// Bentuk berkas
    #[arg(long, value_enum, default_value_t = BentukBerkas::Csv)]
    bentuk: BentukBerkas,
    /// Jumlah pendamping; pada bentuk xlsx setiap pendamping mengisi satu buku kerja
    #[arg(long, default_value_t = 3, value_name = "N")]
    pendamping: usize,
    /// Rusak sebagian isian, seperti yang terjadi pada berkas sungguhan
    #[arg(long)]
    rusak: bool,
    /// Tulis empat triwulan berturut-turut dan kegiatan tahun itu; bila melewati pergantian tahun, sebagian naik tahap
    #[arg(long)]
    lanjut: bool,
    /// Folder hasil; dibuat bila belum ada, berkas lama ditimpa
    #[arg(long, value_name = "FOLDER")]
    keluaran: PathBuf,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum BentukBerkas {
    /// Satu CSV dengan kolom Kelas dan semua kolom keempat lembar
    Csv,
    /// Buku kerja dengan empat lembar, satu untuk setiap pendamping
    Xlsx,
}

fn main() -> ExitCode {
    match jalankan(&Pilihan::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sebab) => {
            eprintln!("Galat: {sebab:#}");
            ExitCode::FAILURE
        }
    }
}

fn jalankan(pilihan: &Pilihan) -> Result<()> {
    ensure!((1..=1_000_000).contains(&pilihan.peserta), "--peserta harus dari 1 sampai 1000000");
    ensure!((1..=200).contains(&pilihan.pendamping), "--pendamping harus dari 1 sampai 200");
    let bentuk = match pilihan.bentuk {
        BentukBerkas::Csv => Bentuk::Csv,
        BentukBerkas::Xlsx => Bentuk::Xlsx,
    };
    let pesanan = Pesanan {
        peserta: pilihan.peserta,
        benih: pilihan.benih,
        triwulan: pilihan.triwulan,
        bentuk,
        pendamping: pilihan.pendamping,
        rusak: pilihan.rusak,
        lanjut: pilihan.lanjut,
    };
    for satu in rekaan::buat(&pesanan, &pilihan.keluaran)? {
        let acuan = satu.triwulan.acuan();
        println!("{}: {}; {} (--as-of {acuan})", satu.triwulan, satu.register, satu.berkas.join(", "));
        let hasil: Vec<String> = satu.ringkas.hasil.iter().map(|(nilai, n)| format!("{nilai} {n}")).collect();
        println!(
            "  kunci: {} peserta dinilai ({}), {} dipantau",
            satu.ringkas.peserta(),
            hasil.join(", "),
            satu.ringkas.dipantau
        );
    }
    Ok(())
}
