//! What `uep verify` says on the terminal. Nothing personal reaches it.

use std::io::Write;

use super::super::tampilan::keluaran;
use super::Argumen;
use crate::decide::verify::Beda;
use crate::domain::rupiah::ribuan;
use crate::domain::tanggal;
use crate::error::tertulis;
use crate::sheets::jalan::VERSI;
use crate::sheets::verify::{
    BATAS_TANDA, LaporanVerify, json, milik, per_lembar, tempat, terminal_seharusnya, terminal_tertulis,
};
use crate::write::keluaran::Terbitan;
use crate::write::samar;

/// Differences shown on the terminal.
const TAMPIL: usize = 10;

/// # Errors
/// What the terminal reports.
pub fn tampilkan(
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
    dasar(a, b, keluar)?;
    b.jalan.catatan.iter().try_for_each(|c| writeln!(keluar, "Perhatikan: {c}"))?;
    jawaban(b, terbitan.is_some(), keluar)?;
    isian(b, keluar)?;
    terbitan.map_or(Ok(()), |t| keluaran(t, keluar))
}

/// Which workbook, and by what it was checked.
fn dasar(a: &Argumen, b: &LaporanVerify<'_>, keluar: &mut impl Write) -> std::io::Result<()> {
    let buku = tertulis(&a.buku);
    match b.asal.acuan {
        Some(acuan) => writeln!(keluar, "{buku}: {}, tanggal acuan {}", b.asal.perintah, tanggal::panjang(acuan))?,
        None => writeln!(keluar, "{buku}: CSV, tanpa Metadata; banyaknya baris semula tidak diketahui")?,
    }
    let (lembar, baris) = (ribuan(b.isi.lembar), ribuan(b.isi.baris));
    if b.ulang {
        let n = b.masukan.len();
        return writeln!(keluar, "  diulang dengan {n} masukan; {lembar} lembar, {baris} baris dibandingkan");
    }
    writeln!(keluar, "  tanpa masukannya: {} baris diperiksa menurut tandanya", ribuan(b.isi.bertanda))?;
    if b.isi.versi_lain > 0 {
        let n = ribuan(b.isi.versi_lain);
        writeln!(keluar, "  {n} baris di antaranya bertanda versi uep yang lain, jadi tidak dapat diperiksa")?;
    }
    writeln!(keluar, "Perhatikan: {BATAS_TANDA}")?;
    let nama: Vec<&str> = b.masukan.iter().map(|m| m.nama.as_str()).collect();
    if nama.is_empty() {
        return Ok(());
    }
    writeln!(keluar, "  seluruh isinya diperiksa bila masukannya disebut juga: {}", nama.join(", "))
}

fn jawaban(b: &LaporanVerify<'_>, tertulis: bool, keluar: &mut impl Write) -> std::io::Result<()> {
    if b.sama() {
        let sama = match b.ulang {
            true => "Sama: setiap sel adalah yang dibuat uep dari masukan itu",
            false => "Sama: tidak ada baris bertanda yang diubah, ditambahkan, digandakan, atau hilang",
        };
        return writeln!(keluar, "{sama}");
    }
    writeln!(keluar, "Berbeda: {}", ribuan(b.isi.beda.banyak))?;
    b.isi.beda.rinci.iter().take(TAMPIL).try_for_each(|satu| satu_beda(satu, keluar))?;
    match b.isi.beda.banyak.saturating_sub(TAMPIL as u64) {
        _ if tertulis => Ok(()),
        0 => writeln!(keluar, "  Yang disamarkan di layar tertulis utuh dengan -o perbedaan.xlsx"),
        n => writeln!(
            keluar,
            "  … dan {} perbedaan lain; semuanya, tanpa disamarkan, dengan -o perbedaan.xlsx",
            ribuan(n)
        ),
    }
}

fn satu_beda(b: &Beda, keluar: &mut impl Write) -> std::io::Result<()> {
    let siapa = [b.judul.clone(), milik(b)].into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join(", ");
    let siapa = if siapa.is_empty() { String::new() } else { format!(" ({siapa})") };
    let (tertulis, seharusnya) = (terminal_tertulis(b), terminal_seharusnya(b));
    let isi = match (&b.tertulis, &b.seharusnya) {
        (Some(_), Some(_)) => format!(": tertulis \"{tertulis}\", seharusnya \"{seharusnya}\""),
        (Some(_), None) => format!(": tertulis \"{tertulis}\""),
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
    let kolom = b.isi.kolom_lain.iter().map(|(l, k)| format!("{l}, kolom \"{}\"", samar::teks_bebas(k)));
    let lembar = b.isi.lembar_lain.iter().map(|l| format!("lembar {l}"));
    kolom.chain(lembar).try_for_each(|t| writeln!(keluar, "Tambahan, tidak diperiksa: {t}"))
}
