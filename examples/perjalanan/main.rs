//! The years of the programme, one after the other, as the office would go through them: screen, assess,
//! choose an angkatan, grade four quarters, evaluate the year, and on with the register that came out.
//!
//! `cargo run --release --example perjalanan -- --keluaran DIR`
//!
//! What officers would type is made up (`isi`); everything else is `uep` itself, each output the next
//! one's input. Every step and its files are printed, so that it can be followed and repeated by hand.

mod jalan;

use std::path::PathBuf;

use anyhow::Result;
use clap::Parser;
use jalan::Pesanan;

/// Menjalankan program UEP Berkelas dari tahun ke tahun dengan data rekaan.
#[derive(Parser)]
#[command(name = "perjalanan")]
struct Pilihan {
    /// Folder dengan keluarga.csv, anggota.csv, bansos.csv, dan ppks.csv
    #[arg(long, value_name = "FOLDER", default_value = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/data"))]
    data: PathBuf,
    /// Folder hasil; dibuat bila belum ada, berkas lama ditimpa
    #[arg(long, value_name = "FOLDER")]
    keluaran: PathBuf,
    /// Tahun pertama
    #[arg(long, default_value_t = 2025)]
    dari: u16,
    /// Tahun terakhir
    #[arg(long, default_value_t = 2029)]
    sampai: u16,
    /// Kursi setiap angkatan
    #[arg(long, default_value_t = 30)]
    kuota: u32,
    /// Benih acak: benih yang sama memberi isian yang sama
    #[arg(long, default_value_t = 65)]
    benih: u64,
}

fn main() -> Result<()> {
    let p = Pilihan::parse();
    let pesanan = Pesanan {
        data: p.data,
        keluaran: p.keluaran,
        tahun: p.dari..=p.sampai,
        kuota: p.kuota,
        benih: p.benih,
        bicara: true,
        antara: &|_| Ok(()),
    };
    for t in jalan::jalani(&pesanan)? {
        println!("{}: {}, {}", t.tahun, t.register.display(), t.evaluasi.display());
    }
    Ok(())
}
