//! What every command says on standard output: files read, findings by code, the first few. Nothing
//! personal reaches the terminal.

use std::io::{Result, Write};

use crate::domain::rupiah::ribuan;
use crate::error::nama_berkas;
use crate::record::hitungan::HitunganSumber;
use crate::record::koreksi::DaftarKoreksi;
use crate::report::jalan::{Jalan, SumberTerbaca};
use crate::report::keluaran::Keluaran;
use crate::report::masalah::{self, BanyakTemuan};
use crate::report::samar;
use crate::temuan::{Temuan, Tingkat};

/// Findings shown on the terminal.
const TEMUAN_TAMPIL: u32 = 5;

/// One line a file.
pub fn berkas(jalan: &Jalan, keluar: &mut impl Write) -> Result<()> {
    writeln!(keluar, "Berkas:")?;
    let satu_buku = |a: &SumberTerbaca, b: &SumberTerbaca| {
        let berlembar = a.lembar.is_some() && b.lembar.is_some();
        berlembar && (&a.nama, a.jenis, &a.sha256) == (&b.nama, b.jenis, &b.sha256)
    };
    for sama in jalan.sumber.chunk_by(satu_buku) {
        let s = &sama[0];
        let jumlah = |n: fn(&HitunganSumber) -> u32| sama.iter().map(|s| n(&s.hitungan)).sum::<u32>();
        let rusak = match jumlah(|h| h.rusak) {
            0 => String::new(),
            n => format!(", {} rusak", ribuan(n)),
        };
        let lain = if sama.len() > 1 { format!(" dan {} lembar lain", sama.len() - 1) } else { String::new() };
        let dibaca = ribuan(jumlah(HitunganSumber::dibaca));
        writeln!(keluar, "  {}: {} ({}{lain}), {dibaca} baris dibaca{rusak}", s.nama, s.jenis, s.format)?;
    }
    jalan.catatan.iter().try_for_each(|c| writeln!(keluar, "Perhatikan: {c}"))
}

/// How many corrections were applied and refused, where any were given.
pub fn koreksi(jalan: &Jalan, keluaran: &Keluaran, keluar: &mut impl Write) -> Result<()> {
    let Some(n) = jalan.koreksi.as_ref().map(DaftarKoreksi::banyak) else { return Ok(()) };
    let rincian = keluaran.koreksi().map_or("lembar Koreksi".to_owned(), |j| nama_berkas(&j));
    let (ya, tidak) = (ribuan(n.diterapkan), ribuan(n.ditolak));
    writeln!(keluar, "Koreksi: {ya} diterapkan, {tidak} ditolak (rincian: {rincian})")
}

/// Counts by code, and the first few that matter most.
pub fn temuan(temuan: &[Temuan], banyak: &BanyakTemuan, jalan: &Jalan, keluar: &mut impl Write) -> Result<()> {
    if banyak.0.is_empty() {
        return writeln!(keluar, "Masalah data: tidak ada");
    }
    let (galat, peringatan) = (banyak.tingkat(Tingkat::Galat), banyak.tingkat(Tingkat::Peringatan));
    writeln!(keluar, "Masalah data: {} galat, {} peringatan", ribuan(galat), ribuan(peringatan))?;
    for (kode, banyak) in &banyak.0 {
        writeln!(
            keluar,
            "  {} {:<10} {:>7}  {}",
            kode.kode(),
            kode.tingkat().nama(),
            ribuan(*banyak),
            kode.penjelasan().masalah
        )?;
    }
    for satu in
        masalah::baris(temuan, jalan).filter(|s| s.t.kode.tingkat() == Tingkat::Galat).take(TEMUAN_TAMPIL as usize)
    {
        let p = satu.t.kode.penjelasan();
        let terbaca = match samar::terminal(&satu.t.terbaca) {
            kosong if kosong.is_empty() => kosong,
            isi => format!(", terbaca \"{isi}\""),
        };
        writeln!(keluar, "{}[{}]: {}{}", p.tingkat.nama(), p.kode, p.masalah, terbaca)?;
        writeln!(
            keluar,
            "  di: {}, {}      perbaikan: {}",
            jalan.nama_sumber(satu.t.tempat.sumber),
            satu.sel(),
            p.perbaikan
        )?;
    }
    if galat > TEMUAN_TAMPIL {
        writeln!(keluar, "  … dan {} galat lain di lembar Masalah Data", ribuan(galat - TEMUAN_TAMPIL))?;
    }
    Ok(())
}
