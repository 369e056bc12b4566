//! The output of `uep screen`: a screening workbook, or every family as CSV.

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
use super::masalah::{self, SatuTemuan};
use super::rekap::Rekap;
use super::{koreksi, metadata};
use crate::decide::screen::keluarga::penentu::TakTerbaca;
use crate::decide::screen::keluarga::{Hasil, Keluarga};
use crate::domain::rupiah::ribuan;
use crate::error::Result;
use crate::perwal::kelayakan::Status;
use crate::perwal::parameter::Parameter;
use crate::temuan::Temuan;
use crate::write::keluaran::Keluaran;
use crate::write::rentang::Rentang;
use crate::write::tugas::{Tugas, kerjakan};
use crate::write::xlsx::{BARIS_DATA, BARIS_LEMBAR, Buku, Lembar, WARNA};
use daftar::{Satu, SatuOrang};
use ringkas::Ringkas;

/// Everything the report is made from.
pub struct Bahan<'a> {
    pub hasil: &'a Hasil,
    pub temuan: &'a [Temuan],
    pub param: &'a Parameter,
    pub jalan: &'a Jalan,
    pub ringkas: &'a Ringkas,
    /// A sheet with the members of the families Layak.
    pub dengan_anggota: bool,
}

/// Most columns that print of each list (0-based): No to Alamat, and what decides.
const CETAK_LAYAK: u16 = 11;
const CETAK_PUTUSAN: u16 = 12;

/// Writes the output in the form its name asks for.
///
/// # Errors
/// What the disk reports; nothing stands under the output's name then but what stood there before.
pub fn tulis(b: &Bahan<'_>, keluaran: &Keluaran, pemisah: u8) -> Result<()> {
    let muat = BARIS_LEMBAR - BARIS_DATA;
    if b.jalan.rekap {
        return tulis_rekap(b, keluaran);
    }
    keluaran.menurut_bentuk(|| tulis_csv(b, keluaran, pemisah), |keluar| tulis_xlsx(b, keluaran, muat, keluar))
}

fn tulis_rekap(b: &Bahan<'_>, keluaran: &Keluaran) -> Result<()> {
    let (induk, gugur) = (rekap::induk(b), rekap::induk_gugur(b));
    let isi = Rekap {
        judul: "Rekap Penyaringan UEP Berkelas",
        lembar: rekap::lembar(b, &induk, &gugur),
        temuan: &b.ringkas.temuan,
        jalan: b.jalan,
        param: b.param,
        tafsir: b.ringkas.tafsir.as_slice(),
    };
    isi.tulis(keluaran)
}

fn tulis_csv(b: &Bahan<'_>, keluaran: &Keluaran, pemisah: u8) -> Result<()> {
    let keluarga = &b.hasil.keluarga;
    let satu = |i: usize| Satu::baru(b, i as u32 + 1, &keluarga[i]);
    let satu_temuan = |i: usize| SatuTemuan::baru(&b.temuan[i], b.jalan).di(&b.hasil.populasi);
    let utama = (&*daftar::kolom_csv(), keluarga.len());
    masalah::tulis_csv_dari(keluaran, pemisah, utama, satu, (b.temuan.len(), b.jalan), satu_temuan)
}

/// Families of one status, in the order of the lists.
fn dengan_status(b: &Bahan<'_>, status: Status) -> Vec<u32> {
    let semua = b.hasil.keluarga.iter().enumerate();
    semua.filter(|(_, k)| k.status == status).map(|(i, _)| i as u32).collect()
}

fn tulis_xlsx(
    b: &Bahan<'_>,
    keluaran: &Keluaran,
    muat: u32,
    keluar: &mut (impl std::io::Write + std::io::Seek + Send),
) -> std::io::Result<()> {
    let mut buku = Buku::baru("Hasil Penyaringan UEP Berkelas", b.jalan, keluaran.folder())?;
    let keluarga: Vec<Vec<u32>> = Status::SEMUA.iter().map(|s| dengan_status(b, *s)).collect();
    let orang = if b.dengan_anggota { daftar::anggota(b, &keluarga[0]) } else { Vec::new() };
    let rentang: Vec<Rentang> =
        Status::SEMUA.iter().zip(&keluarga).map(|(s, k)| Rentang::baru(s.nama(), k.len(), muat)).collect();
    let rentang_temuan = Rentang::baru("Masalah Data", b.temuan.len(), muat);
    let tak_terbaca = TakTerbaca::dari(b.temuan);
    let tak_terbaca = &tak_terbaca;

    let mut tugas: Vec<Tugas<'_>> = Vec::new();
    for ((status, isi), rentang) in Status::SEMUA.into_iter().zip(&keluarga).zip(&rentang) {
        for bagian in rentang.bagian(isi) {
            let lembar = buku.lembar_daftar(&bagian.nama)?;
            tugas.push(Box::new(move || lembar_keluarga(b, lembar, (status, tak_terbaca), bagian.dari, bagian.isi)));
        }
    }
    let banyak_keluarga = tugas.len();
    if b.dengan_anggota {
        for bagian in Rentang::baru("Anggota", orang.len(), muat).bagian(&orang) {
            let lembar = buku.lembar_daftar(&bagian.nama)?;
            tugas.push(Box::new(move || lembar_anggota(b, lembar, bagian.dari, bagian.isi)));
        }
    }
    let banyak_anggota = tugas.len();
    tugas.extend(koreksi::tugas(&mut buku, b.jalan)?);
    for bagian in rentang_temuan.bagian(b.temuan) {
        let lembar = buku.lembar_daftar(&bagian.nama)?;
        tugas.push(Box::new(move || lembar_masalah(b, lembar, bagian.isi)));
    }
    let mut daftar = kerjakan(tugas)?.into_iter();

    let mut lembar = vec![ringkasan::lembar(&buku, b, &rentang, &rentang_temuan)?];
    lembar.extend(daftar.by_ref().take(banyak_keluarga));
    if !b.hasil.populasi.register.is_empty() {
        lembar.push(peserta::lembar(&buku, b)?);
    }
    lembar.extend(daftar.by_ref().take(banyak_anggota - banyak_keluarga));
    lembar.push(wilayah::lembar(&buku, b, &rentang)?);
    lembar.push(terpilah::lembar(&buku, b)?);
    lembar.extend(daftar);
    let tafsir = b.ringkas.tafsir.as_slice();
    lembar.push(metadata::lembar(&buku, b.jalan, Some(b.param), tafsir, &metadata_tambahan(b))?);
    buku.simpan(lembar, keluar)
}

fn lembar_keluarga(
    b: &Bahan<'_>,
    mut lembar: Lembar,
    (status, tak_terbaca): (Status, &TakTerbaca<'_>),
    dari: u32,
    isi: &[u32],
) -> std::io::Result<Lembar> {
    let kolom = daftar::kolom(status);
    let judul = format!("Daftar Keluarga {}", status.nama());
    let banyak = b.ringkas.status[status as usize];
    let sub =
        format!("{} · {} keluarga, {} jiwa", metadata::sub(b.jalan), ribuan(banyak.keluarga), ribuan(banyak.jiwa));
    let keluarga: &[Keluarga] = &b.hasil.keluarga;
    let baris = isi.iter().enumerate().map(|(i, n)| {
        let satu = Satu::baru(b, dari + i as u32 + 1, &keluarga[*n as usize]);
        if status == Status::PerluVerifikasi { satu.dengan_penentu(tak_terbaca) } else { satu }
    });
    let cetak = if status == Status::Layak { CETAK_LAYAK } else { CETAK_PUTUSAN };
    lembar.warna_tab(WARNA[status as usize]);
    lembar.daftar((&judul, &sub), &kolom, cetak, baris)?;
    Ok(lembar)
}

fn lembar_anggota(b: &Bahan<'_>, mut lembar: Lembar, dari: u32, isi: &[(u32, u32)]) -> std::io::Result<Lembar> {
    let kolom = daftar::kolom_anggota();
    let baris = isi.iter().enumerate().map(|(i, (k, o))| SatuOrang::baru(b, dari + i as u32 + 1, *k, *o));
    let sub = format!("{} · data pribadi: hanya untuk petugas yang berwenang", metadata::sub(b.jalan));
    lembar.daftar(("Anggota Keluarga Layak", &sub), &kolom, 10, baris)?;
    Ok(lembar)
}

fn lembar_masalah(b: &Bahan<'_>, mut lembar: Lembar, isi: &[Temuan]) -> std::io::Result<Lembar> {
    let baris = isi.iter().map(|t| SatuTemuan::baru(t, b.jalan).di(&b.hasil.populasi));
    masalah::lembar_dari(&mut lembar, b.jalan, "saring ulang", baris)?;
    Ok(lembar)
}

/// Counts that Metadata shows besides what every command shows.
fn metadata_tambahan(b: &Bahan<'_>) -> Vec<(String, String)> {
    let r = b.ringkas;
    let mut isi = vec![("Keluarga".to_owned(), ribuan(r.total.keluarga)), ("Jiwa".to_owned(), ribuan(r.total.jiwa))];
    for (s, n) in Status::SEMUA.iter().zip(&r.status) {
        isi.push((format!("Keluarga {}", s.nama()), ribuan(n.keluarga)));
    }
    isi
}
