//! The output of `uep verify`: what is different, as a workbook and as JSON.

mod json;
mod ringkasan;

use std::borrow::Cow;

pub use json::json;

use super::jalan::{Jalan, VERSI};
use super::metadata;
use crate::decide::verify::{Beda, Perbandingan, SemuaBeda};
use crate::error::Result;
use crate::perwal::kelayakan::Status;
use crate::perwal::tafsir::KumpulanTafsir;
use crate::read::alamat::alamat;
use crate::read::metadata::JalanTertulis;
use crate::table::lolos::menurut;
use crate::write::keluaran::{Keluaran, Terbitan};
use crate::write::susunan::{BarisSenarai, Susunan};
use crate::write::tabel::{Isi, Kolom, Rupa};
use crate::write::xlsx::{Buku, Hasil, Lembar, WARNA};
use crate::write::{lolos, samar};

/// A file that the run read, and whether it is here.
pub struct MasukanDiperiksa {
    pub nama: String,
    pub sha256: String,
    /// What it is called now; `None`: not given.
    pub ada: Option<String>,
}

/// Everything the report is made from.
pub struct LaporanVerify<'a> {
    /// Name and SHA-256 of the workbook.
    pub buku: &'a str,
    pub sha256: &'a str,
    /// How it says that it was made.
    pub asal: &'a JalanTertulis,
    pub jalan: &'a Jalan,
    pub masukan: &'a [MasukanDiperiksa],
    pub isi: &'a Perbandingan,
    /// By a repeated run; else by the marks of the rows alone.
    pub ulang: bool,
}

/// What marks can do, and what they cannot.
pub const BATAS_TANDA: &str = "tanda setiap baris melindungi dari kekeliruan, bukan dari orang yang sengaja menipu; isi \
                               lembar tanpa tanda, seperti Ringkasan, tidak diperiksa";

impl LaporanVerify<'_> {
    pub fn sama(&self) -> bool {
        self.isi.beda.banyak == 0
    }

    /// Made by another version of the program: its words and columns may be others.
    pub fn versi_lain(&self) -> bool {
        !self.asal.versi.is_empty() && self.asal.versi != VERSI
    }
}

/// Where a difference is: `Layak!H17`, `Layak!17:17`, `Layak`.
pub fn tempat(b: &Beda) -> String {
    match (b.baris, b.kolom) {
        (Some(baris), kolom) => alamat(Some(&b.lembar), baris, kolom.map_or(0, |k| k + 1)),
        (None, _) => b.lembar.clone(),
    }
}

/// Columns whose content is never shown: what stands there is for programs alone.
const TERTUTUP: [&str; 2] = ["Sidik", "Jejak"];

/// What stands or should stand in a cell, as far as it is shown at all.
fn isi<'a>(b: &Beda, teks: &'a Option<String>) -> &'a str {
    match teks {
        Some(t) if !TERTUTUP.contains(&b.judul.as_str()) => t,
        _ => "",
    }
}

/// What stands there, for a terminal: nothing of a person, whatever somebody typed.
pub fn terminal_tertulis(b: &Beda) -> String {
    match isi(b, &b.tertulis) {
        // Of a list as a whole: how many rows.
        t if b.baris.is_none() => t.to_owned(),
        t if Status::SEMUA.iter().any(|s| s.nama() == t) => t.to_owned(),
        t => samar::di_terminal(t, judul(b)),
    }
}

/// What should stand there, for a terminal: what may pass under `--mask` does here.
pub fn terminal_seharusnya(b: &Beda) -> String {
    let asli = isi(b, &b.seharusnya);
    match samar::di_terminal(asli, judul(b)).as_str() {
        _ if b.baris.is_none() => asli.to_owned(),
        "***" if !b.judul.is_empty() => match lolos::saring(menurut(&b.judul), Isi::teks(asli)) {
            Isi::Teks(t) => t.into_owned(),
            _ => String::new(),
        },
        t => t.to_owned(),
    }
}

fn judul(b: &Beda) -> &str {
    if b.judul.is_empty() { "Isi" } else { &b.judul }
}

/// Whose row it is, for a terminal: by one id.
pub fn milik(b: &Beda) -> String {
    b.milik.first().map_or(String::new(), |(judul, id)| format!("{judul} {}", samar::di_terminal(id, judul)))
}

/// Writes the workbook.
///
/// # Errors
/// What the disk reports.
pub fn tulis(b: &LaporanVerify<'_>, keluaran: &Keluaran) -> Result<Terbitan> {
    let tambahan =
        [("Buku yang diperiksa".to_owned(), b.buku.to_owned()), ("SHA-256 buku".to_owned(), b.sha256.to_owned())];
    keluaran.tulis(|keluar| {
        let mut susun = || {
            let mut s = Susunan::baru(Buku::baru("Verifikasi UEP Berkelas", b.jalan.cara(), keluaran.folder())?);
            s.lembar("Ringkasan", |l| ringkasan::lembar(b, l))?;
            let beda = |l, bagian: crate::write::rentang::Bagian<'_, Beda>| {
                daftar(b, l, "Perbedaan", "isi buku yang bukan isi yang dibuat uep", (bagian.dari, bagian.isi))
            };
            s.daftar(PERBEDAAN, &b.isi.beda.rinci, beda)?;
            let isian = |l, bagian: crate::write::rentang::Bagian<'_, Beda>| {
                daftar(b, l, "Isian", "diisi Dinas di tempat isian; bukan perbedaan", (bagian.dari, bagian.isi))
            };
            s.daftar(ISIAN, &b.isi.isian.rinci, isian)?;
            s.mengalir("Masukan", |l| masukan(b, l))?;
            let metadata = |l, senarai: &[BarisSenarai]| {
                let tambahan = [&tambahan[..], &metadata::baris(senarai)].concat();
                metadata::isi(l, b.jalan, None, KumpulanTafsir::default(), &tambahan)
            };
            s.simpan(("Metadata", metadata), keluar)
        };
        susun().map_err(|e| keluaran.galat(&e))
    })
}

const PERBEDAAN: &str = "Perbedaan";
const ISIAN: &str = "Isian";

/// A difference on its way to a row.
struct BarisBeda<'a> {
    no: u32,
    b: &'a Beda,
}

impl BarisBeda<'_> {
    fn id(&self, judul: &str) -> Cow<'_, str> {
        self.b.milik.iter().find(|(j, _)| j == judul).map_or("".into(), |(_, isi)| isi.as_str().into())
    }
}

fn kolom<'a>() -> Vec<Kolom<BarisBeda<'a>>> {
    vec![
        Kolom::baru("No", 6.5, Rupa::Angka, |s| Isi::Angka(s.no)),
        Kolom::baru("Lembar", 20.0, Rupa::Teks, |s| Isi::teks(&*s.b.lembar)),
        Kolom::baru("Sel", 24.0, Rupa::Teks, |s| Isi::teks(tempat(s.b))),
        Kolom::baru("Kolom", 22.0, Rupa::Teks, |s| Isi::teks(&*s.b.judul)),
        Kolom::baru("Hal", 17.0, Rupa::Teks, |s| Isi::teks(s.b.hal.nama())),
        Kolom::baru("Tertulis", 36.0, Rupa::Lipat, |s| Isi::teks(isi(s.b, &s.b.tertulis))),
        Kolom::baru("Seharusnya", 36.0, Rupa::Lipat, |s| Isi::teks(isi(s.b, &s.b.seharusnya))),
        Kolom::baru("ID Peserta", 16.0, Rupa::Tengah, |s| Isi::teks(s.id("ID Peserta"))),
        Kolom::baru("No KK", 18.0, Rupa::Tengah, |s| Isi::teks(s.id("No KK"))),
        Kolom::baru("NIK", 18.0, Rupa::Tengah, |s| Isi::teks(s.id("NIK"))),
    ]
}

fn daftar(b: &LaporanVerify<'_>, mut l: Lembar, judul: &str, sub: &str, (dari, isi): (u32, &[Beda])) -> Hasil<Lembar> {
    l.warna_tab(if judul == PERBEDAAN { WARNA[1] } else { WARNA[2] });
    let baris = isi.iter().enumerate().map(|(i, b)| BarisBeda { no: dari + i as u32 + 1, b });
    l.daftar((judul, &format!("{} · {sub}", b.buku)), &kolom(), 6, baris)?;
    Ok(l)
}

fn masukan(b: &LaporanVerify<'_>, mut l: Lembar) -> Hasil<Lembar> {
    let kolom: Vec<Kolom<&MasukanDiperiksa>> = vec![
        Kolom::baru("Berkas", 36.0, Rupa::Teks, |m: &&MasukanDiperiksa| Isi::teks(&*m.nama)),
        Kolom::baru("Ditemukan", 12.0, Rupa::Tengah, |m| Isi::teks(if m.ada.is_some() { "Ya" } else { "Tidak" })),
        Kolom::baru("Nama Sekarang", 36.0, Rupa::Teks, |m| Isi::teks(m.ada.as_deref().unwrap_or(""))),
        Kolom::baru("SHA-256", 68.0, Rupa::Teks, |m| Isi::teks(&*m.sha256)),
    ];
    let sub = format!("{} · berkas yang dibaca ketika buku ini dibuat", b.buku);
    l.daftar(("Masukan", &sub), &kolom, 3, b.masukan.iter())?;
    Ok(l)
}

/// How many of a sheet.
fn milik_lembar(semua: &SemuaBeda, lembar: &str) -> u32 {
    semua.rinci.iter().filter(|b| b.lembar == lembar).count() as u32
}

/// The sheets of which there is something to say, in their order.
pub fn per_lembar(isi: &Perbandingan) -> Vec<(String, u32, u32)> {
    let mut nama: Vec<&str> = Vec::new();
    for b in isi.beda.rinci.iter().chain(&isi.isian.rinci) {
        if !nama.contains(&b.lembar.as_str()) {
            nama.push(&b.lembar);
        }
    }
    nama.into_iter().map(|n| (n.to_owned(), milik_lembar(&isi.beda, n), milik_lembar(&isi.isian, n))).collect()
}
