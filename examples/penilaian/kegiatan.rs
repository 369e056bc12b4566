//! Activities of the year, as the Dinas would list them: `kegiatan.csv`.

use anyhow::{Context, Result};
use std::path::Path;

const KEPALA: [&str; 9] =
    ["Tanggal", "Jenis", "Nama Kegiatan", "Tahap", "Jumlah Peserta", "Anggaran", "Realisasi", "Sumber Dana", "Bukti"];

/// Day and month, kind, name, stage, participants, budget, realisation, source, evidence.
type Baris = (&'static str, &'static str, &'static str, &'static str, u32, u64, u64, &'static str, &'static str);

#[rustfmt::skip]
const KEGIATAN: [Baris; 10] = [
    ("05/02", "Koordinasi", "Rapat koordinasi lintas perangkat daerah", "I", 14, 6_000_000, 5_400_000, "APBD", "BA-01"),
    ("12/03", "Pelatihan", "Pelatihan kewirausahaan dasar", "II", 60, 90_000_000, 87_500_000, "APBD", "LAP-01"),
    ("20/04", "Lainnya", "Fasilitasi jaminan sosial calon peserta", "I", 24, 12_000_000, 11_250_000, "APBD", "LAP-02"),
    ("16/05", "Pameran", "Pameran produk UEP di Siring", "II", 32, 45_000_000, 44_100_000, "APBD", "LAP-03"),
    ("09/06", "Inkubasi", "Inkubasi bisnis angkatan lanjutan", "III", 28, 70_000_000, 61_000_000, "APBD", "LAP-04"),
    ("21/07", "Koordinasi", "Rapat tengah tahun dengan mitra", "III", 18, 6_000_000, 5_900_000, "APBD", "BA-02"),
    ("15/08", "Promosi", "Promosi produk bersama RRI", "III", 22, 15_000_000, 15_000_000, "CSR", "LAP-05"),
    ("10/09", "Pelatihan", "Pelatihan penyusunan proposal pembiayaan", "III", 26, 30_000_000, 28_750_000, "Baznas", "LAP-06"),
    ("14/10", "Promosi", "Bazar kecamatan", "II", 40, 25_000_000, 24_200_000, "CSR", ""),
    ("03/12", "Database Alumni", "Pemutakhiran database alumni di SISINTAL", "IV", 9, 8_000_000, 7_600_000, "APBD", "LAP-07"),
];

/// Writes the activities of a year.
pub fn tulis(folder: &Path, tahun: i32) -> Result<()> {
    let jalur = folder.join("kegiatan.csv");
    let mut berkas =
        csv::Writer::from_path(&jalur).with_context(|| format!("{} tidak bisa dibuat", jalur.display()))?;
    berkas.write_record(KEPALA)?;
    for (hari, jenis, nama, tahap, peserta, anggaran, realisasi, sumber, bukti) in KEGIATAN {
        let angka = [u64::from(peserta), anggaran, realisasi].map(|n| n.to_string());
        let [peserta, anggaran, realisasi] = &angka;
        let tanggal = format!("{hari}/{tahun}");
        berkas.write_record([&*tanggal, jenis, nama, tahap, peserta, anggaran, realisasi, sumber, bukti])?;
    }
    berkas.flush()?;
    Ok(())
}
