//! The columns of the assessment sheets, and what stands in each cell.

use super::acak::Acak;
use super::isian::{Isian, Sel};
use super::kerusakan::Baris;
use super::peserta::{Kelas, Peserta};
use chrono::{Datelike, NaiveDate};

const UMUM: [&str; 11] = [
    "ID Peserta",
    "NIK",
    "Nama",
    "Angkatan",
    "Klaster",
    "Pendamping",
    "Evaluator",
    "Tanggal Verifikasi",
    "Dasar Verifikasi",
    "Kendala",
    "Catatan",
];
const DINILAI: [&str; 9] = [
    "Omzet Pembanding",
    "Omzet Bulan 1",
    "Omzet Bulan 2",
    "Omzet Bulan 3",
    "Indikator Omzet",
    "Usaha Aktif",
    "Pendapatan Keluarga",
    "Menunjukkan Perbaikan",
    "Mengikuti Coaching",
];
const POTENSIAL: [&str; 5] =
    ["Asesmen Selesai", "Profil Baseline Lengkap", "Perlindungan Sosial", "Jaminan Sosial", "Kebutuhan Dasar"];
const TUMBUH: [&str; 11] = [
    "Lulus Pelatihan",
    "Nomor Sertifikat",
    "Pencatatan Keuangan",
    "Rencana Usaha",
    "Aktif Klaster",
    "Skor Motivasi Awal",
    "Skor Motivasi Akhir",
    "Didampingi",
    "Menerapkan Keterampilan",
    "Menerima Stimulan",
    "Stimulan untuk Usaha",
];
const BERKEMBANG: [&str; 11] = [
    "Lulus Pelatihan",
    "Nomor Sertifikat",
    "Produk Baru",
    "Platform Digital Baru",
    "Titik Penjualan Baru",
    "Peningkatan Kualitas",
    "Aktif Pendampingan",
    "Ikut Inkubasi",
    "Mampu Susun Proposal",
    "Terhubung Mitra",
    "Menerima Stimulan",
];
const MANDIRI: [&str; 11] = [
    "Izin Usaha Lengkap",
    "Daftar Izin",
    "Produk Unggulan",
    "Akses Pembiayaan Formal",
    "Kemitraan",
    "Asesmen Graduasi",
    "Tanggal Graduasi",
    "Mitra Alih Bina",
    "Layak Stimulan Scale-up",
    "Menerima Stimulan Scale-up",
    "Pendampingan Pasca-Graduasi",
];

/// The columns of the sheet of a kelas.
pub fn lembar(kelas: Kelas) -> Vec<&'static str> {
    let milik: &[&str] = match kelas {
        Kelas::Potensial => return [&UMUM[..], &POTENSIAL].concat(),
        Kelas::Tumbuh => &TUMBUH,
        Kelas::Berkembang => &BERKEMBANG,
        Kelas::Mandiri => &MANDIRI,
    };
    [&UMUM[..], &DINILAI, milik].concat()
}

/// The columns of the flat table: Kelas, and every column of the four sheets once.
pub fn rata() -> Vec<&'static str> {
    let mut kolom = [&UMUM[..4], &["Kelas"], &UMUM[4..]].concat();
    for kelas in [Kelas::Tumbuh, Kelas::Berkembang, Kelas::Mandiri, Kelas::Potensial] {
        for satu in lembar(kelas) {
            if !kolom.contains(&satu) {
                kolom.push(satu);
            }
        }
    }
    kolom
}

/// A cell, with the type that it has in a workbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Isi {
    Kosong,
    Teks(String),
    Angka(i64),
    Tanggal(NaiveDate),
}

/// Every cell of a row, in the order of the columns.
pub fn baris(kolom: &[&'static str], p: &Peserta, b: &Baris) -> Vec<Isi> {
    let milik = lembar(b.isian.kelas);
    kolom.iter().map(|k| if *k == "Kelas" || milik.contains(k) { sel(k, p, b) } else { Isi::Kosong }).collect()
}

fn sel(kolom: &str, p: &Peserta, b: &Baris) -> Isi {
    let f = &b.isian;
    match kolom {
        "ID Peserta" => teks(&b.id),
        "NIK" => teks(&b.nik),
        "Nama" => teks(&b.nama),
        "Angkatan" => Isi::Angka(p.angkatan.into()),
        "Kelas" => teks(f.kelas.nama()),
        "Klaster" => teks(p.klaster),
        "Pendamping" => Isi::Teks(pendamping(p.pendamping)),
        _ if f.kosong => Isi::Kosong,
        "Tanggal Verifikasi" => tanggal(&f.verifikasi),
        "Evaluator" => teks(f.evaluator.unwrap_or_default()),
        "Dasar Verifikasi" => teks(f.dasar.unwrap_or_default()),
        "Omzet Pembanding" => rupiah(&f.pembanding, f, 0),
        "Omzet Bulan 1" => rupiah(&f.bulan[0], f, 1),
        "Omzet Bulan 2" => rupiah(&f.bulan[1], f, 2),
        "Omzet Bulan 3" => rupiah(&f.bulan[2], f, 3),
        "Indikator Omzet" => ya(&f.indikator_omzet, f, 4),
        "Lulus Pelatihan" => ya(&f.lulus, f, 5),
        "Nomor Sertifikat" => f.sertifikat.clone().map_or(Isi::Kosong, Isi::Teks),
        "Izin Usaha Lengkap" => ya(&f.izin, f, 6),
        "Daftar Izin" => teks(if f.izin.fakta == Some(true) { "NIB; PIRT" } else { "" }),
        "Pencatatan Keuangan" | "Produk Unggulan" => ya(&f.jawab[0], f, 7),
        "Rencana Usaha" | "Akses Pembiayaan Formal" => ya(&f.jawab[1], f, 8),
        "Aktif Klaster" | "Peningkatan Kualitas" | "Kemitraan" => ya(&f.jawab[2], f, 9),
        "Produk Baru" => angka(&f.baru[0]),
        "Platform Digital Baru" => angka(&f.baru[1]),
        "Titik Penjualan Baru" => angka(&f.baru[2]),
        "Menunjukkan Perbaikan" => ya(&Sel::isi(f.perbaikan), f, 10),
        "Mengikuti Coaching" => ya(&Sel::isi(f.coaching), f, 11),
        "Asesmen Graduasi" => ya(&Sel::isi(f.asesmen_graduasi), f, 12),
        _ => pantauan(kolom, f),
    }
}

/// Columns that no grade rests on.
fn pantauan(kolom: &str, f: &Isian) -> Isi {
    // A stream of its own for each column.
    let nomor = kolom.bytes().fold(0_u64, |n, b| n.wrapping_mul(131).wrapping_add(b.into()));
    let mut acak = Acak::cabang(f.isian, nomor);
    match kolom {
        "Kendala" => teks(acak.pilih::<&str>(&["", "", "", "Modal", "Pemasaran", "Bahan Baku", "Perizinan"])),
        "Catatan" => teks(acak.pilih::<&str>(&["", "", "", "", "", "tutup sementara", "buka lagi sesudah Lebaran"])),
        "Skor Motivasi Awal" => Isi::Angka(acak.antara(40, 75)),
        "Skor Motivasi Akhir" => Isi::Angka(acak.antara(45, 95)),
        "Pendapatan Keluarga" => Isi::Angka(acak.antara(20, 90) * 50_000),
        "Tanggal Graduasi" | "Mitra Alih Bina" => Isi::Kosong,
        // A business that sells is running, and who got no stimulus didn't use it; a few sheets say otherwise.
        "Usaha Aktif" if f.bulan.iter().any(|b| b.fakta > Some(0)) => {
            teks(["Ya", "Tidak"][acak.menurut_bobot(&[97, 3])])
        }
        "Stimulan untuk Usaha" if pantauan("Menerima Stimulan", f) != teks("Ya") && acak.peluang(970) => Isi::Kosong,
        _ => teks(["Ya", "Tidak", ""][acak.menurut_bobot(&[68, 24, 8])]),
    }
}

pub fn pendamping(ke: usize) -> String {
    format!("Pendamping {}", ke + 1)
}

fn teks(isi: &str) -> Isi {
    if isi.is_empty() { Isi::Kosong } else { Isi::Teks(isi.to_owned()) }
}

fn ya(sel: &Sel<bool>, f: &Isian, letak: u64) -> Isi {
    let ejaan = Acak::cabang(f.isian, 100 + letak).di_bawah(40);
    match (&sel.tertulis, sel.fakta) {
        (Some(isi), _) => teks(isi),
        (_, None) => Isi::Kosong,
        (_, Some(true)) => teks(["YA", "ya", "Y", "1"].get(ejaan).unwrap_or(&"Ya")),
        (_, Some(false)) => teks(["TIDAK", "tidak", "T", "0"].get(ejaan).unwrap_or(&"Tidak")),
    }
}

fn angka(sel: &Sel<i64>) -> Isi {
    match (&sel.tertulis, sel.fakta) {
        (Some(isi), _) => teks(isi),
        (_, n) => n.map_or(Isi::Kosong, Isi::Angka),
    }
}

/// From a million on an amount has two separators, so no spelling of it is ambiguous.
fn rupiah(sel: &Sel<i64>, f: &Isian, letak: u64) -> Isi {
    let ejaan = Acak::cabang(f.isian, 200 + letak).di_bawah(16);
    match sel.fakta.filter(|n| f.ejaan_bebas && *n >= 1_000_000) {
        Some(n) => match ejaan {
            0 => Isi::Teks(format!("Rp {}", bertitik(n))),
            1 => Isi::Teks(format!("Rp. {},-", bertitik(n))),
            2 => Isi::Teks(format!("Rp{},00", bertitik(n))),
            3 => Isi::Teks(bertitik(n)),
            _ => Isi::Angka(n),
        },
        None => angka(sel),
    }
}

fn bertitik(n: i64) -> String {
    format!("{}.{:03}.{:03}", n / 1_000_000, n / 1_000 % 1_000, n % 1_000)
}

fn tanggal(sel: &Sel<NaiveDate>) -> Isi {
    match (&sel.tertulis, sel.fakta) {
        (Some(isi), _) => teks(isi),
        (_, hari) => hari.map_or(Isi::Kosong, Isi::Tanggal),
    }
}

const BULAN: [&str; 12] = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
];

/// A date in a text file: mostly `31/03/2026`.
pub fn tanggal_teks(hari: NaiveDate, ejaan: u64) -> String {
    match ejaan % 20 {
        0 => hari.to_string(),
        1 => format!("{} {} {}", hari.day(), BULAN[hari.month0() as usize], hari.year()),
        _ => hari.format("%d/%m/%Y").to_string(),
    }
}
