//! Writes a synthetic DTSEN extract with its answer key.
//!
//! `cargo run --release --example ekstrak -- --keluarga 520 --rusak 0.06 --keluaran DIR`
//!
//! city plan (`kota`) → damage (`kerusakan`) → files (`tulis`) and key (`kunci`).
//! It uses nothing of the library it serves to test. All persons are made up.

mod daftar;
mod isian;
mod kerusakan;
mod kolom;
mod kota;
mod kunci;
mod tulis;

use anyhow::{Context, Result, ensure};
use clap::{Parser, ValueEnum};
use kerusakan::Perusak;
use kerusakan::jenis::Bentuk;
use kota::Kota;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use tulis::{Penulis, Sandi};

/// Membuat ekstrak DTSEN buatan untuk Kota Banjarmasin, lengkap dengan kunci
/// jawabannya. Semua orang di dalamnya rekaan.
#[derive(Parser)]
#[command(name = "ekstrak")]
struct Pilihan {
    /// Jumlah keluarga; sebarannya per desil mengikuti Tabel 2.1
    #[arg(long, default_value_t = kota::KELUARGA_KOTA, value_name = "N")]
    keluarga: usize,
    /// Lipat jumlahnya: K kali kota itu
    #[arg(long, default_value_t = 1, value_name = "K")]
    kali: usize,
    /// Benih acak; benih yang sama memberi ekstrak yang sama
    #[arg(long, default_value_t = 65, value_name = "ANGKA")]
    benih: u64,
    /// Bentuk berkas
    #[arg(long, value_enum, default_value_t = BentukBerkas::V3)]
    bentuk: BentukBerkas,
    /// Bagian keluarga yang dirusak, 0 sampai 1
    #[arg(long, default_value_t = 0.0, value_name = "P")]
    rusak: f64,
    /// Tulis seluruh kolom NIK sebagai angka yang dibulatkan (hanya v2)
    #[arg(long)]
    bulat: bool,
    /// Penulisan kode wilayah; tanpa pilihan ini: titik untuk v3, rapat untuk lainnya
    #[arg(long, value_enum)]
    kode: Option<Kode>,
    /// Tulis juga bansos.csv, ppks.csv dan register.csv
    #[arg(long)]
    daftar: bool,
    /// Folder hasil; dibuat bila belum ada, berkas lama ditimpa
    #[arg(long, value_name = "FOLDER")]
    keluaran: PathBuf,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum BentukBerkas {
    /// Dua CSV dengan pemisah |, UTF-8
    V3,
    /// Isi v3 dengan pemisah ; dan sandi Windows-1252
    #[value(name = "v3-1252")]
    V3Windows1252,
    /// Isi v3 dengan pemisah | dan sandi UTF-16LE ber-BOM
    #[value(name = "v3-utf16")]
    V3Utf16,
    /// Dua buku kerja XLSX, 50 dan 37 kolom
    V2,
    /// Satu CSV per orang dengan pemisah koma
    Gabungan,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Kode {
    /// 63.71.05.1012
    Titik,
    /// 6371051012
    Rapat,
}

/// Most data rows of one sheet.
const BARIS_LEMBAR: usize = 1_048_575;

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
    periksa(pilihan)?;
    let folder = pilihan.keluaran.as_path();
    std::fs::create_dir_all(folder).with_context(|| format!("folder {} tidak bisa dibuat", folder.display()))?;
    let kota = Kota::baru(pilihan.keluarga, pilihan.kali, pilihan.benih);
    ensure!(
        pilihan.bentuk != BentukBerkas::V2 || kota.jumlah_jiwa() < BARIS_LEMBAR,
        "{} orang tidak muat dalam satu lembar XLSX; pakai --bentuk v3",
        kota.jumlah_jiwa()
    );
    tulis_semua(pilihan, &kota, folder)
}

fn periksa(pilihan: &Pilihan) -> Result<()> {
    ensure!(pilihan.keluarga >= 1 && pilihan.kali >= 1, "--keluarga dan --kali paling sedikit 1");
    let semua = pilihan.keluarga.saturating_mul(pilihan.kali);
    ensure!(semua <= 20_000_000, "paling banyak 20 juta keluarga: nomor buatan akan habis");
    ensure!((0.0..=1.0).contains(&pilihan.rusak), "--rusak harus dari 0 sampai 1, terbaca {}", pilihan.rusak);
    ensure!(!pilihan.bulat || pilihan.bentuk == BentukBerkas::V2, "--bulat hanya untuk --bentuk v2");
    Ok(())
}

/// Shape, encoding and whether codes have dots.
fn bentuk(pilihan: &Pilihan) -> (Bentuk, Sandi, bool) {
    let (bentuk, sandi) = match pilihan.bentuk {
        BentukBerkas::V3 => (Bentuk::V3, Sandi::Utf8),
        BentukBerkas::V3Windows1252 => (Bentuk::V3, Sandi::Windows1252),
        BentukBerkas::V3Utf16 => (Bentuk::V3, Sandi::Utf16Le),
        BentukBerkas::V2 => (Bentuk::V2, Sandi::Utf8),
        BentukBerkas::Gabungan => (Bentuk::Gabungan, Sandi::Utf8),
    };
    let titik = match pilihan.kode {
        Some(kode) => kode == Kode::Titik,
        None => bentuk == Bentuk::V3,
    };
    (bentuk, sandi, titik)
}

fn tulis_semua(pilihan: &Pilihan, kota: &Kota, folder: &Path) -> Result<()> {
    let (bentuk, sandi, titik) = bentuk(pilihan);
    let jumlah = kota.jumlah_keluarga();
    let mut perusak = Perusak::baru(pilihan.rusak, jumlah, bentuk, pilihan.bulat);
    let mut penulis = Penulis::buat(folder, bentuk, sandi, titik)?;
    let mut kunci = kunci::Kunci::buat(folder)?;
    let mut daftar = match pilihan.daftar {
        true => Some(daftar::Daftar::buat(folder, jumlah, pilihan.benih)?),
        false => None,
    };
    let mut aliran = kota.aliran();
    for keluarga in aliran.by_ref() {
        if let Some(daftar) = &mut daftar {
            daftar.catat(&keluarga)?;
        }
        let tertulis = perusak.terapkan(&keluarga);
        penulis.tulis(&tertulis)?;
        kunci.catat(&tertulis)?;
    }
    if let Some(daftar) = daftar {
        daftar.selesai(&mut aliran)?;
    }
    let berkas = penulis.selesai()?;
    let [layak, tidak, perlu] = kunci.selesai(folder, &berkas)?;
    for satu in &berkas {
        println!("{}: {} baris, {} baris rusak", satu.berkas, satu.baris, satu.rusak);
    }
    println!("kunci: {} Layak, {} Tidak Layak, {} Perlu Verifikasi", layak.0, tidak.0, perlu.0);
    Ok(())
}
