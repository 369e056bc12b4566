//! What every command says on standard output: files read, findings by code, the first few. Nothing
//! personal reaches the terminal.

use std::io::{Result, Write};

use crate::domain::rupiah::ribuan;
use crate::error::tertulis;
use crate::record::hitungan::HitunganSumber;
use crate::record::koreksi::DaftarKoreksi;
use crate::sheets::jalan::{Jalan, SumberTerbaca};
use crate::sheets::masalah::{self, BanyakTemuan, SatuTemuan};
use crate::sheets::sebab::{self, Sebab};
use crate::temuan::{Kode, Temuan, Tingkat};
use crate::write::keluaran::Terbitan;
use crate::write::samar;

/// Findings shown on the terminal.
const TEMUAN_TAMPIL: u32 = 5;

/// Causes shown there.
const SEBAB_TAMPIL: usize = 3;

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
        writeln!(keluar, "  {}: {} ({}{lain}), {dibaca} baris dibaca{rusak}", s.tertulis, s.jenis, s.format)?;
    }
    jalan.catatan.iter().try_for_each(|c| writeln!(keluar, "Perhatikan: {c}"))
}

/// Below the figures of every summary: files, corrections, findings, what was written.
pub fn ekor(
    jalan: &Jalan,
    (temuan, banyak): (&[Temuan], &BanyakTemuan),
    terbitan: &Terbitan,
    keluar: &mut impl Write,
) -> Result<()> {
    berkas(jalan, keluar)?;
    koreksi(jalan, terbitan, keluar)?;
    persetujuan(jalan, terbitan, keluar)?;
    self::temuan(temuan, banyak, jalan, keluar)?;
    keluaran(terbitan, keluar)
}

/// The last line: the output with its SHA-256, so that a Berita Acara can hold it. What stands beside a CSV comes
/// before it.
pub fn keluaran(terbitan: &Terbitan, keluar: &mut impl Write) -> Result<()> {
    for (jalur, sha256) in &terbitan.beserta {
        writeln!(keluar, "Beserta: {}, SHA-256 {sha256}", tertulis(jalur))?;
    }
    writeln!(keluar, "Keluaran: {}, SHA-256 {}", terbitan.keluaran.tertulis(), terbitan.sha256)
}

/// How many corrections were applied and refused, where any were given.
pub fn koreksi(jalan: &Jalan, terbitan: &Terbitan, keluar: &mut impl Write) -> Result<()> {
    let Some(n) = jalan.koreksi.as_ref().map(DaftarKoreksi::banyak) else { return Ok(()) };
    let rincian = terbitan.keluaran.koreksi().map_or("lembar Koreksi".to_owned(), |j| tertulis(&j));
    let (ya, tidak) = (ribuan(n.diterapkan), ribuan(n.ditolak));
    writeln!(keluar, "Koreksi: {ya} diterapkan, {tidak} ditolak (rincian: {rincian})")
}

/// How many changed rows were used with an approval and withheld, where there were any or approvals were given.
pub fn persetujuan(jalan: &Jalan, terbitan: &Terbitan, keluar: &mut impl Write) -> Result<()> {
    let Some(daftar) = &jalan.persetujuan else { return Ok(()) };
    let berkas = || terbitan.keluaran.persetujuan().map_or("lembar Persetujuan".to_owned(), |j| tertulis(&j));
    let rincian = if daftar.isi.is_empty() { String::new() } else { format!(" (persetujuan: {})", berkas()) };
    writeln!(keluar, "{}{rincian}", daftar.banyak.uraian())
}

/// Counts by code, and the first few that matter most. Where one cause stands behind most of a column, it comes
/// first and alone.
pub fn temuan(temuan: &[Temuan], banyak: &BanyakTemuan, jalan: &Jalan, keluar: &mut impl Write) -> Result<()> {
    if banyak.0.is_empty() {
        return writeln!(keluar, "Masalah data: tidak ada");
    }
    let (galat, peringatan) = (banyak.tingkat(Tingkat::Galat), banyak.tingkat(Tingkat::Peringatan));
    writeln!(keluar, "Masalah data: {} galat, {} peringatan", ribuan(galat), ribuan(peringatan))?;
    let sebab = sebab::sebab(temuan, jalan);
    if !sebab.is_empty() {
        return sebab_utama(&sebab, galat + peringatan, jalan, keluar);
    }
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
    judul_mirip(temuan, jalan, keluar)?;
    let pertama = masalah::baris(temuan, jalan).filter(|s| s.t.kode.tingkat() == Tingkat::Galat);
    pertama.take(TEMUAN_TAMPIL as usize).try_for_each(|s| satu_temuan(&s, keluar))?;
    if galat > TEMUAN_TAMPIL {
        writeln!(keluar, "  … dan {} galat lain di lembar Masalah Data", ribuan(galat - TEMUAN_TAMPIL))?;
    }
    Ok(())
}

/// What is wrong, where, why it matters, what to do next.
fn satu_temuan(s: &SatuTemuan<'_>, keluar: &mut impl Write) -> Result<()> {
    let p = s.t.kode.penjelasan();
    let terbaca = match samar::di_terminal(&s.t.terbaca, s.kolom()) {
        kosong if kosong.is_empty() => kosong,
        isi => format!(", terbaca \"{isi}\""),
    };
    writeln!(keluar, "{}[{}]: {}{terbaca}", p.tingkat.nama(), p.kode, p.masalah)?;
    // Why the kop above the rows settles nothing holds no name, and shows the way out.
    let kop = || (s.t.kode == Kode::WilayahTakPasti && s.t.keterangan.starts_with("kop ")).then(|| s.keterangan());
    let lain = s.rujukan_terminal().or_else(kop).map(|r| format!("; {r}")).unwrap_or_default();
    writeln!(keluar, "  di: {}, {}{lain}", s.jalan.tertulis_sumber(s.t.tempat.sumber), s.sel())?;
    writeln!(keluar, "  akibat: {}", p.akibat)?;
    writeln!(keluar, "  perbaikan: {}", p.perbaikan)
}

/// A block each; the list in the sheet stays whole.
fn sebab_utama(sebab: &[Sebab], semua: u32, jalan: &Jalan, keluar: &mut impl Write) -> Result<()> {
    for s in sebab.iter().take(SEBAB_TAMPIL) {
        let p = s.kode.penjelasan();
        let sumber = jalan.sumber.get(usize::from(s.sumber));
        let judul = sumber.and_then(|x| x.kolom.get(usize::from(s.kolom).wrapping_sub(1)));
        let kolom = judul.map(|j| format!("kolom \"{j}\", ")).unwrap_or_default();
        let lembar = sumber.and_then(|x| x.lembar.as_ref()).map(|l| format!("lembar {l}, ")).unwrap_or_default();
        let (banyak, baris) = (ribuan(s.banyak), ribuan(s.baris));
        writeln!(keluar, "{}[{}]: {}", p.tingkat.nama(), p.kode, p.masalah)?;
        writeln!(keluar, "  di: {}, {lembar}{kolom}{banyak} dari {baris} baris", jalan.tertulis_sumber(s.sumber))?;
        writeln!(keluar, "  akibat: {}", p.akibat)?;
        writeln!(keluar, "  perbaikan: {}", s.perbaikan())?;
    }
    let ditunjuk: u32 = sebab.iter().take(SEBAB_TAMPIL).map(|s| s.banyak).sum();
    match semua - ditunjuk {
        0 => writeln!(keluar, "  Rinciannya di lembar Masalah Data"),
        lain => writeln!(
            keluar,
            "  Perbaiki itu lebih dahulu; {} masalah lain ada di lembar Masalah Data, dan sebagian ikut hilang",
            ribuan(lain)
        ),
    }
}

/// Columns that nothing reads though one like them is missing: what is blank because of a title is mended first.
fn judul_mirip(temuan: &[Temuan], jalan: &Jalan, keluar: &mut impl Write) -> Result<()> {
    let mirip = masalah::baris(temuan, jalan).filter(|s| s.t.kode == Kode::JudulMirip);
    for satu in mirip.take(TEMUAN_TAMPIL as usize) {
        let judul = if jalan.samarkan { "***" } else { &satu.t.terbaca };
        writeln!(keluar, "Peringatan[{}]: kolom \"{judul}\" tidak dipakai; {}", satu.t.kode.kode(), satu.keterangan())?;
        writeln!(keluar, "  di: {}, {}", jalan.tertulis_sumber(satu.t.tempat.sumber), satu.sel())?;
    }
    Ok(())
}
