//! `uep verify BUKU [MASUKAN...]`: is this workbook what `uep` made?

mod masukan;
mod tampilan;
mod ulang;

use std::path::{Path, PathBuf};

use clap::Args;

use self::masukan::{Diberikan, Masukan, pasangkan};
use self::ulang::Bagian;
use super::{Akhir, Opsi, katakan};
use crate::decide::verify::{Perbandingan, bandingkan, periksa as tanda, periksa_tabel};
use crate::error::{Galat, Result, nama_berkas, tertulis};
use crate::read::berkas::Berkas;
use crate::read::datar;
use crate::read::lembar::BukuKerja;
use crate::read::metadata::{JalanTertulis, LEMBAR};
use crate::read::teks::{self, Isi, sidik_berkas};
use crate::sheets::jalan::{Jalan, VERSI};
use crate::sheets::verify::{LaporanVerify, MasukanDiperiksa, tulis};
use crate::write::keluaran::Keluaran;
use crate::write::sementara::{folder, tujuan};

/// Periksa apakah sebuah buku kerja masih persis yang dibuat uep dari masukannya
#[derive(Args, Debug)]
#[command(
    help_template = super::POLA,
    override_usage = "uep verify BUKU [MASUKAN...] [OPSI]",
    after_help = "Tanpa MASUKAN: tanda setiap baris dan banyaknya baris diperiksa. Dengan semua MASUKAN: perintah yang tercatat di \
                  Metadata diulang dan setiap sel dibandingkan. Masukan dikenali \
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
    let sha256 = sidik_berkas(&Berkas::from(a.buku.as_path()))?;
    let diberikan = Diberikan::baca(&a.masukan)?;
    let p = periksa(a, &diberikan)?;
    let lain = diberikan.lain(&p.masukan).map(|n| format!("{n} bukan masukan buku ini, jadi tidak dipakai"));
    let jalan = Jalan {
        perintah: "verify",
        opsi: opsi(a),
        acuan: p.asal.acuan.unwrap_or_default(),
        catatan: lain.collect(),
        ..Jalan::default()
    };
    let masukan: Vec<MasukanDiperiksa> = p.masukan.iter().map(diperiksa).collect();
    let laporan = LaporanVerify {
        buku: &nama_berkas(&a.buku),
        sha256: &sha256,
        asal: &p.asal,
        jalan: &jalan,
        masukan: &masukan,
        isi: &p.isi,
        ulang: p.ulang,
    };
    let terbitan = keluaran.as_ref().map(|k| tulis(&laporan, k)).transpose()?;
    katakan(|keluar| tampilan::tampilkan(a, &laporan, terbitan.as_ref(), keluar))?;
    Ok(if laporan.sama() { Akhir::Selesai } else { Akhir::Berbeda })
}

fn periksa_keluaran(a: &Argumen, keluaran: &Path) -> Result<Keluaran> {
    let semua: Vec<&Path> = std::iter::once(&a.buku).chain(&a.masukan).map(PathBuf::as_path).collect();
    Keluaran::periksa_buku(keluaran, &semua, a.force)
}

/// What was found, and how.
struct Pemeriksaan {
    asal: JalanTertulis,
    masukan: Vec<Masukan>,
    isi: Perbandingan,
    ulang: bool,
}

/// With its inputs by a repeated run, without any by the marks of its rows.
///
/// # Errors
/// It can be done neither way.
fn periksa(a: &Argumen, diberikan: &Diberikan) -> Result<Pemeriksaan> {
    let berkas = Berkas::from(a.buku.as_path());
    let isi = teks::kenali(&berkas)?;
    if let Isi::Teks(_) = isi {
        return periksa_csv(&berkas);
    }
    let buku = BukuKerja::buka(&berkas, isi)?;
    let asal = JalanTertulis::dari_buku(&buku)?.ok_or_else(|| Galat::TanpaMetadata { berkas: tertulis(&a.buku) })?;
    match susun_ulang(a, &asal, diberikan) {
        Err(_) if a.masukan.is_empty() => menurut_tanda(&berkas, &buku, asal),
        Ok((_, masukan)) if a.masukan.is_empty() && !masukan.is_empty() => menurut_tanda(&berkas, &buku, asal),
        Err(galat) => Err(galat),
        Ok((bagian, masukan)) => {
            let isi = banding(a, (&buku, &asal), (&bagian, &masukan), diberikan)?;
            Ok(Pemeriksaan { asal, masukan, isi, ulang: true })
        }
    }
}

/// # Errors
/// It has no marks.
fn periksa_csv(berkas: &Berkas) -> Result<Pemeriksaan> {
    let isi = periksa_tabel(&nama_berkas(berkas), datar::baris(berkas)?.into_iter());
    if isi.bertanda == 0 {
        return Err(Galat::VerifyCsv { berkas: tertulis(berkas) });
    }
    Ok(Pemeriksaan { asal: JalanTertulis::default(), masukan: Vec::new(), isi, ulang: false })
}

/// # Errors
/// It has no marks, or a damaged sheet.
fn menurut_tanda(berkas: &Berkas, buku: &BukuKerja, asal: JalanTertulis) -> Result<Pemeriksaan> {
    let isi = tanda(buku, &asal)?;
    let mut masukan: Vec<Masukan> = Vec::new();
    for m in &asal.masukan {
        if !masukan.iter().any(|ada| (&ada.tertulis.nama, &ada.tertulis.sha256) == (&m.nama, &m.sha256)) {
            masukan.push(Masukan { tertulis: m.clone(), ada: None });
        }
    }
    if isi.bertanda == 0 && isi.beda.banyak == 0 {
        let nama: Vec<&str> = masukan.iter().map(|m| m.tertulis.nama.as_str()).collect();
        let daftar = if nama.is_empty() { String::new() } else { format!(": {}", nama.join(", ")) };
        return Err(Galat::TakBertanda { berkas: tertulis(berkas), daftar });
    }
    Ok(Pemeriksaan { asal, masukan, isi, ulang: false })
}

/// The command again, with its inputs wherever they are.
///
/// # Errors
/// `Metadata` doesn't say how.
fn susun_ulang(a: &Argumen, asal: &JalanTertulis, diberikan: &Diberikan) -> Result<(Vec<Bagian>, Vec<Masukan>)> {
    let tolak = |sebab: String| Galat::TakDapatDiulang { berkas: tertulis(&a.buku), sebab };
    let bagian = ulang::susun(asal).map_err(tolak)?;
    let masukan = pasangkan(asal, &bagian, diberikan);
    let masukan = masukan.ok_or_else(|| tolak("berkas pada Opsi dan tabel Masukan tidak sejalan".into()))?;
    Ok((bagian, masukan))
}

/// Repeats the run and compares.
///
/// # Errors
/// What keeps the run from being repeated.
fn banding(
    a: &Argumen,
    (buku, asal): (&BukuKerja, &JalanTertulis),
    (bagian, masukan): (&[Bagian], &[Masukan]),
    diberikan: &Diberikan,
) -> Result<Perbandingan> {
    let acuan = asal.acuan.ok_or_else(|| Galat::TakDapatDiulang {
        berkas: tertulis(&a.buku),
        sebab: "Tanggal acuan bukan tanggal TTTT-BB-HH".into(),
    })?;
    let berkas: Option<Vec<PathBuf>> = masukan.iter().map(|m| m.ada.clone()).collect();
    let berkas = berkas.ok_or_else(|| kurang(a, masukan, diberikan))?;
    let di = a.keluaran.as_ref().map_or_else(std::env::temp_dir, |k| folder(&tujuan(k)).to_path_buf());
    let ulangan = ulang::ulangi(asal, (bagian, acuan), &berkas, &di)?;
    let lagi = BukuKerja::tulisan_sendiri(&Berkas::from(ulangan.jalur.as_path()))?;
    let mut isi = bandingkan(buku, &lagi, (&ulangan.bentuk, &ulangan.kunci))?;
    if asal.versi != VERSI {
        // It is said first, and is no difference of its own.
        isi.beda.lepas(|b| b.lembar == LEMBAR && b.tertulis.as_ref() == Some(&asal.versi));
    }
    Ok(isi)
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
