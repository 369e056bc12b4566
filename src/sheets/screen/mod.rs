//! The output of `uep screen`: a screening workbook, or every family as CSV.

pub mod angka;
mod daftar;
mod perbaikan;
mod peserta;
mod rekap;
pub mod ringkas;
mod ringkasan;
mod terpilah;
mod tidak_diperiksa;
mod wilayah;

use super::jalan::Jalan;
use super::metadata;
use super::rekap::tulis as tulis_rekap;
use super::umum::Umum;
use crate::decide::screen::keluarga::penentu::TakTerbaca;
use crate::decide::screen::keluarga::{HasilSaring, Keluarga};
use crate::domain::rupiah::ribuan;
use crate::error::Result;
use crate::perwal::kelayakan::Status;
use crate::perwal::parameter::Parameter;
use crate::table::saringan;
use crate::temuan::Temuan;
use crate::write::keluaran::{Keluaran, Terbitan};
use crate::write::rentang::{Bagian, Daftar};
use crate::write::susunan::Susunan;
use crate::write::tabel::kolom;
use crate::write::xlsx::{Lembar, WARNA};
use daftar::{KeluargaTersaring, SatuOrang};
use ringkas::Ringkas;

/// Everything the report is made from.
pub struct LaporanScreen<'a> {
    pub hasil: &'a HasilSaring,
    pub temuan: &'a [Temuan],
    pub param: &'a Parameter,
    pub jalan: &'a Jalan,
    pub ringkas: &'a Ringkas,
    /// A sheet with the members of the families Layak.
    pub dengan_anggota: bool,
}

impl<'a> LaporanScreen<'a> {
    fn umum(&self) -> Umum<'a> {
        Umum {
            jalan: self.jalan,
            param: self.param,
            temuan: self.temuan,
            banyak: &self.ringkas.temuan,
            tafsir: self.hasil.tafsir(),
            populasi: Some(&self.hasil.populasi),
            lagi: "saring ulang",
        }
    }
}

/// Most columns that print of each list (0-based): No to Alamat, and what decides.
const CETAK_LAYAK: u16 = 11;
const CETAK_PUTUSAN: u16 = 12;

/// Writes the output in the form its name asks for.
///
/// # Errors
/// What the disk reports; nothing stands under the output's name then but what stood there before.
pub fn tulis(b: &LaporanScreen<'_>, keluaran: &Keluaran, pemisah: u8) -> Result<Terbitan> {
    let umum = b.umum();
    if b.jalan.rekap {
        let (induk, gugur) = (rekap::induk(b), rekap::induk_gugur(b));
        return tulis_rekap(keluaran, "Rekap Penyaringan UEP Berkelas", &rekap::lembar(b, &induk, &gugur), &umum);
    }
    let keluarga = &b.hasil.keluarga;
    let satu = |i: usize| KeluargaTersaring::baru(b, i as u32 + 1, &keluarga[i]);
    let csv = || umum.csv(keluaran, pemisah, (&*kolom(&saringan::SEMUA_KELUARGA), keluarga.len()), satu);
    let isi = Senarai::baru(b);
    let judul = ("Hasil Penyaringan UEP Berkelas", keluaran.folder());
    keluaran
        .menurut_bentuk(csv, |keluar| umum.buku(judul, |s| susun(b, &isi, s), &metadata_tambahan(b.ringkas), keluar))
}

/// Families of one status, in the order of the lists.
fn dengan_status(b: &LaporanScreen<'_>, status: Status) -> Vec<u32> {
    let semua = b.hasil.keluarga.iter().enumerate();
    semua.filter(|(_, k)| k.status == status).map(|(i, _)| i as u32).collect()
}

/// The lists of the workbook.
struct Senarai<'a> {
    /// Families by status.
    keluarga: [Vec<u32>; 3],
    /// Members of the families Layak, where they are asked for.
    orang: Vec<(u32, u32)>,
    tak_terbaca: TakTerbaca<'a>,
}

impl<'a> Senarai<'a> {
    fn baru(b: &LaporanScreen<'a>) -> Senarai<'a> {
        let keluarga = Status::SEMUA.map(|s| dengan_status(b, s));
        let orang = if b.dengan_anggota { daftar::anggota(b, &keluarga[0]) } else { Vec::new() };
        Senarai { keluarga, orang, tak_terbaca: TakTerbaca::dari(b.temuan) }
    }

    /// The lists of families as formulas count them, by status.
    fn terhitung(&self) -> [Daftar; 3] {
        Status::SEMUA.map(|s| Daftar::baru(s.nama(), self.keluarga[s as usize].len(), saringan::menurut(s).judul()))
    }
}

/// The sheets, in their order.
fn susun<'a>(b: &'a LaporanScreen<'a>, isi: &'a Senarai<'a>, s: &mut Susunan<'a>) -> std::io::Result<()> {
    s.lembar("Ringkasan", |l| ringkasan::lembar(b, l, &isi.terhitung()))?;
    for status in Status::SEMUA {
        let tulis = move |l, bagian| lembar_keluarga(b, l, (status, &isi.tak_terbaca), bagian);
        s.daftar(status.nama(), &isi.keluarga[status as usize], tulis)?;
    }
    if !b.hasil.populasi.register.is_empty() {
        s.lembar("Peserta", |l| peserta::lembar(b, l))?;
    }
    if b.dengan_anggota {
        s.daftar("Anggota", &isi.orang, |l, bagian| lembar_anggota(b, l, bagian))?;
    }
    s.lembar("Rekap Wilayah", |l| wilayah::lembar(b, l, &isi.terhitung()))?;
    s.lembar("Terpilah", |l| terpilah::lembar(b, l))
}

fn lembar_keluarga(
    b: &LaporanScreen<'_>,
    mut lembar: Lembar,
    (status, tak_terbaca): (Status, &TakTerbaca<'_>),
    bagian: Bagian<'_, u32>,
) -> std::io::Result<Lembar> {
    let kolom = kolom(saringan::menurut(status));
    let judul = format!("Daftar Keluarga {}", status.nama());
    let banyak = b.ringkas.status(status);
    let sub =
        format!("{} · {} keluarga, {} jiwa", metadata::sub(b.jalan), ribuan(banyak.keluarga), ribuan(banyak.jiwa));
    let keluarga: &[Keluarga] = &b.hasil.keluarga;
    let baris = bagian.isi.iter().enumerate().map(|(i, n)| {
        let satu = KeluargaTersaring::baru(b, bagian.dari + i as u32 + 1, &keluarga[*n as usize]);
        if status == Status::PerluVerifikasi { satu.dengan_penentu(tak_terbaca) } else { satu }
    });
    let cetak = if status == Status::Layak { CETAK_LAYAK } else { CETAK_PUTUSAN };
    lembar.warna_tab(WARNA[status as usize]);
    lembar.daftar((&judul, &sub), &kolom, cetak, baris)?;
    Ok(lembar)
}

fn lembar_anggota(
    b: &LaporanScreen<'_>,
    mut lembar: Lembar,
    bagian: Bagian<'_, (u32, u32)>,
) -> std::io::Result<Lembar> {
    let kolom = kolom(&saringan::ANGGOTA);
    let baris = bagian.isi.iter().enumerate().map(|(i, (k, o))| SatuOrang::baru(b, bagian.dari + i as u32 + 1, *k, *o));
    let sub = format!("{} · data pribadi: hanya untuk petugas yang berwenang", metadata::sub(b.jalan));
    lembar.daftar(("Anggota Keluarga Layak", &sub), &kolom, 10, baris)?;
    Ok(lembar)
}

/// Counts that Metadata shows besides what every command shows.
fn metadata_tambahan(r: &Ringkas) -> Vec<(String, String)> {
    let mut isi = vec![("Keluarga".to_owned(), ribuan(r.total.keluarga)), ("Jiwa".to_owned(), ribuan(r.total.jiwa))];
    isi.extend(r.angka().map(|(a, n)| (format!("Keluarga {}", a.nama), ribuan(n.keluarga))));
    isi
}
