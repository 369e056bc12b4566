//! `uep verify BUKU [MASUKAN...]`: is this workbook what `uep` made?

mod masukan;
mod ulang;

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::Args;

use self::masukan::{Diberikan, Masukan, pasangkan};
use super::{Akhir, Opsi, katakan, tampilan};
use crate::decide::verify::{Beda, Perbandingan, bandingkan};
use crate::domain::rupiah::ribuan;
use crate::domain::tanggal;
use crate::error::{Galat, Result, nama_berkas, tertulis};
use crate::read::berkas::Berkas;
use crate::read::lembar::BukuKerja;
use crate::read::metadata::{JalanTertulis, LEMBAR};
use crate::read::teks::{self, Isi, sidik_berkas};
use crate::sheets::jalan::{Jalan, VERSI};
use crate::sheets::verify::{LaporanVerify, MasukanDiperiksa, json, milik, per_lembar, tempat, terminal, tulis};
use crate::write::keluaran::{Keluaran, Terbitan};
use crate::write::sementara::{folder, tujuan};

/// Periksa apakah sebuah buku kerja masih persis yang dibuat uep dari masukannya
#[derive(Args, Debug)]
#[command(
    help_template = super::POLA,
    override_usage = "uep verify BUKU [MASUKAN...] [OPSI]",
    after_help = "Perintah yang tercatat di Metadata diulang dengan masukan itu, lalu setiap sel dibandingkan. Masukan dikenali \
                  dari isinya (SHA-256); nama dan foldernya boleh lain. Berkas parameter, register, hasil, dan koreksi \
                  termasuk masukan. Mengurutkan, menyaring, memindah kolom, menambah kolom sendiri, dan menyimpan ulang di \
                  Excel atau LibreOffice bukan perbedaan; isian di tempat isian disebut tersendiri.\n\n\
                  Contoh:\n  uep verify hasil.xlsx keluarga.csv anggota.csv siks.xlsx ppks.xlsx peserta.xlsx\n  \
                  uep verify hasil.xlsx keluarga.csv anggota.csv siks.xlsx ppks.xlsx peserta.xlsx -o perbedaan.xlsx\n\n\
                  Kode keluar: 0 sama; 3 berbeda; 1 tidak dapat diperiksa; 2 perintah salah"
)]
pub struct Argumen {
    /// Buku kerja keluaran uep screen, cohort, grade, evaluate, atau template
    #[arg(value_name = "BUKU", help_heading = "Masukan")]
    buku: PathBuf,
    /// Berkas yang dibaca ketika buku itu dibuat
    #[arg(value_name = "MASUKAN", help_heading = "Masukan")]
    masukan: Vec<PathBuf>,
    /// Tulis semua perbedaan dan isian ke buku kerja ini (.xlsx)
    #[arg(short = 'o', long = "output", value_name = "DAFTAR", help_heading = "Keluaran")]
    keluaran: Option<PathBuf>,
    /// Ganti keluaran yang sudah ada
    #[arg(long, help_heading = "Keluaran")]
    force: bool,
    /// Tampilkan hasil sebagai satu objek JSON
    #[arg(long, help_heading = "Umum")]
    json: bool,
    /// Jangan tampilkan hasil; kode keluarnya cukup
    #[arg(long, help_heading = "Umum")]
    quiet: bool,
}

pub fn jalankan(a: &Argumen) -> anyhow::Result<Akhir> {
    let keluaran = a.keluaran.as_deref().map(|k| periksa_keluaran(a, k)).transpose()?;
    let (buku, asal) = buka(&a.buku)?;
    let sha256 = sidik_berkas(&Berkas::from(a.buku.as_path()))?;
    let diberikan = Diberikan::baca(&a.masukan)?;
    let (masukan, isi) = periksa(a, (&buku, &asal), &diberikan)?;
    let jalan = Jalan {
        perintah: "verify",
        opsi: opsi(a),
        acuan: asal.acuan.unwrap_or_default(),
        catatan: diberikan.lain(&masukan).map(|n| format!("{n} bukan masukan buku ini, jadi tidak dipakai")).collect(),
        ..Jalan::default()
    };
    let masukan: Vec<MasukanDiperiksa> = masukan.iter().map(diperiksa).collect();
    let nama = nama_berkas(&a.buku);
    let laporan =
        LaporanVerify { buku: &nama, sha256: &sha256, asal: &asal, jalan: &jalan, masukan: &masukan, isi: &isi };
    let terbitan = keluaran.as_ref().map(|k| tulis(&laporan, k)).transpose()?;
    katakan(|keluar| tampilkan(a, &laporan, terbitan.as_ref(), keluar))?;
    Ok(if laporan.sama() { Akhir::Selesai } else { Akhir::Berbeda })
}

fn periksa_keluaran(a: &Argumen, keluaran: &Path) -> Result<Keluaran> {
    let semua: Vec<&Path> = std::iter::once(&a.buku).chain(&a.masukan).map(PathBuf::as_path).collect();
    Keluaran::periksa_buku(keluaran, &semua, a.force)
}

/// # Errors
/// No workbook, or none that says how it was made.
fn buka(jalur: &Path) -> Result<(BukuKerja, JalanTertulis)> {
    let berkas = Berkas::from(jalur);
    let isi = teks::kenali(&berkas)?;
    if let Isi::Teks(_) = isi {
        return Err(Galat::VerifyCsv { berkas: tertulis(jalur) });
    }
    let buku = BukuKerja::buka(&berkas, isi)?;
    let asal = JalanTertulis::dari_buku(&buku)?.ok_or_else(|| Galat::TanpaMetadata { berkas: tertulis(jalur) })?;
    Ok((buku, asal))
}

/// Repeats the run and compares.
///
/// # Errors
/// What keeps the run from being repeated.
fn periksa(
    a: &Argumen,
    (buku, asal): (&BukuKerja, &JalanTertulis),
    diberikan: &Diberikan,
) -> Result<(Vec<Masukan>, Perbandingan)> {
    let tolak = |sebab: String| Galat::TakDapatDiulang { berkas: tertulis(&a.buku), sebab };
    let bagian = ulang::susun(asal).map_err(tolak)?;
    let acuan = asal.acuan.ok_or_else(|| tolak("Tanggal acuan bukan tanggal TTTT-BB-HH".into()))?;
    let masukan = pasangkan(asal, &bagian, diberikan);
    let masukan = masukan.ok_or_else(|| tolak("berkas pada Opsi dan tabel Masukan tidak sejalan".into()))?;
    let berkas: Option<Vec<PathBuf>> = masukan.iter().map(|m| m.ada.clone()).collect();
    let berkas = berkas.ok_or_else(|| kurang(a, &masukan, diberikan))?;
    let di = a.keluaran.as_ref().map_or_else(std::env::temp_dir, |k| folder(&tujuan(k)).to_path_buf());
    let ulangan = ulang::ulangi(asal, (&bagian, acuan), &berkas, &di)?;
    let (lagi, _) = buka(&ulangan.jalur)?;
    let mut isi = bandingkan(buku, &lagi, &ulangan.bentuk)?;
    if asal.versi != VERSI {
        // It is said first, and is no difference of its own.
        isi.beda.lepas(|b| b.lembar == LEMBAR && b.tertulis.as_ref() == Some(&asal.versi));
    }
    Ok((masukan, isi))
}

/// The inputs that are not there, each once.
fn kurang(a: &Argumen, masukan: &[Masukan], diberikan: &Diberikan) -> Galat {
    let mut daftar: Vec<String> = Vec::new();
    for m in masukan.iter().filter(|m| m.ada.is_none()) {
        let t = &m.tertulis;
        let lain = if diberikan.bernama(&t.nama) { "; berkas bernama itu diberikan, tetapi isinya lain" } else { "" };
        let satu = format!("  {} (SHA-256 {}, tertulis di {}){lain}", t.nama, t.sha256, t.sel);
        if !daftar.contains(&satu) {
            daftar.push(satu);
        }
    }
    Galat::MasukanKurang { berkas: tertulis(&a.buku), daftar: daftar.join("\n") }
}

fn diperiksa(m: &Masukan) -> MasukanDiperiksa {
    MasukanDiperiksa {
        nama: m.tertulis.nama.clone(),
        sha256: m.tertulis.sha256.clone(),
        ada: m.ada.as_deref().map(nama_berkas),
    }
}

fn opsi(a: &Argumen) -> Vec<String> {
    let semua = std::iter::once(&a.buku).chain(&a.masukan);
    let mut opsi = Opsi(semua.map(|b| crate::read::opsi::kutip(&nama_berkas(b))).collect());
    a.keluaran.iter().for_each(|k| opsi.berkas("-o", k));
    opsi.0
}

/// Differences shown on the terminal.
const TAMPIL: usize = 10;

fn tampilkan(
    a: &Argumen,
    b: &LaporanVerify<'_>,
    terbitan: Option<&Terbitan>,
    keluar: &mut impl Write,
) -> std::io::Result<()> {
    if a.json {
        return writeln!(keluar, "{}", json(b, terbitan));
    }
    if a.quiet {
        return Ok(());
    }
    if b.versi_lain() {
        writeln!(
            keluar,
            "Perhatikan: {} dibuat uep versi {}, ini versi {VERSI}; perbedaan dapat berasal dari versi yang lain",
            b.buku, b.asal.versi
        )?;
    }
    let acuan = tanggal::panjang(b.jalan.acuan);
    writeln!(keluar, "{}: {}, tanggal acuan {acuan}", tertulis(&a.buku), b.asal.perintah)?;
    let (lembar, baris) = (ribuan(b.isi.lembar), ribuan(b.isi.baris));
    writeln!(keluar, "  diulang dengan {} masukan; {lembar} lembar, {baris} baris dibandingkan", b.masukan.len())?;
    b.jalan.catatan.iter().try_for_each(|c| writeln!(keluar, "Perhatikan: {c}"))?;
    jawaban(b, keluar)?;
    isian(b, keluar)?;
    terbitan.map_or(Ok(()), |t| tampilan::keluaran(t, keluar))
}

fn jawaban(b: &LaporanVerify<'_>, keluar: &mut impl Write) -> std::io::Result<()> {
    if b.sama() {
        return writeln!(keluar, "Sama: setiap sel adalah yang dibuat uep dari masukan itu");
    }
    writeln!(keluar, "Berbeda: {}", ribuan(b.isi.beda.banyak))?;
    b.isi.beda.rinci.iter().take(TAMPIL).try_for_each(|satu| satu_beda(satu, keluar))?;
    match b.isi.beda.banyak.saturating_sub(TAMPIL as u64) {
        0 => Ok(()),
        n => writeln!(keluar, "  … dan {} perbedaan lain; semuanya dengan -o perbedaan.xlsx", ribuan(n)),
    }
}

fn satu_beda(b: &Beda, keluar: &mut impl Write) -> std::io::Result<()> {
    let siapa = [b.judul.clone(), milik(b)].into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join(", ");
    let siapa = if siapa.is_empty() { String::new() } else { format!(" ({siapa})") };
    let (tertulis, seharusnya) = (terminal(b, &b.tertulis), terminal(b, &b.seharusnya));
    let isi = match (&b.tertulis, &b.seharusnya) {
        (Some(_), Some(_)) => format!(": tertulis \"{tertulis}\", seharusnya \"{seharusnya}\""),
        _ => String::new(),
    };
    writeln!(keluar, "  {}{siapa}: {}{isi}", tempat(b), b.hal.nama())
}

/// Entries by sheet, and what is the office's own.
fn isian(b: &LaporanVerify<'_>, keluar: &mut impl Write) -> std::io::Result<()> {
    if b.isi.isian.banyak > 0 {
        let semua = per_lembar(b.isi).into_iter().filter(|(.., n)| *n > 0);
        let semua: Vec<String> = semua.map(|(lembar, _, n)| format!("{lembar} {}", ribuan(n))).collect();
        let banyak = ribuan(b.isi.isian.banyak);
        writeln!(keluar, "Isian Dinas, bukan perbedaan: {banyak} sel ({})", semua.join(", "))?;
    }
    let kolom = b.isi.kolom_lain.iter().map(|(l, k)| format!("{l}, kolom \"{}\"", crate::write::samar::teks_bebas(k)));
    let lembar = b.isi.lembar_lain.iter().map(|l| format!("lembar {l}"));
    kolom.chain(lembar).try_for_each(|t| writeln!(keluar, "Tambahan, tidak diperiksa: {t}"))
}
