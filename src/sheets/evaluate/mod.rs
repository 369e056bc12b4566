//! The output of `uep evaluate`: the workbook of Pasal 8 ayat (2), or `Capaian Indikator` as CSV.
//!
//! In: an evaluated year, findings, what is known of the run. Out: the sheets in their order. The list of
//! participants carries each one's answer to each indicator, so that the figures before it are formulas
//! over it.

mod anggaran;
mod angkatan;
mod capaian;
mod efektivitas;
mod kendala;
mod perbandingan;
mod peserta;
mod rekap;
mod rekomendasi;
pub mod ringkas;
mod ringkasan;
mod terpilah;

use super::jalan::Jalan;
use super::masalah;
use super::metadata;
use super::rekap::Rekap;
use crate::decide::evaluate::Evaluasi;
use crate::domain::rupiah::ribuan;
use crate::error::Result;
use crate::perwal::parameter::Parameter;
use crate::record::capaian::CapaianLama;
use crate::temuan::Temuan;
use crate::write::keluaran::Keluaran;
use crate::write::rentang::Rentang;
use crate::write::tabel::Kolom;
use crate::write::tugas::{Tugas, kerjakan};
use crate::write::xlsx::{BARIS_DATA, BARIS_LEMBAR, Buku, Lembar};
use ringkas::Ringkas;

/// Everything the report is made from.
pub struct Bahan<'a> {
    pub hasil: &'a Evaluasi<'a>,
    /// An earlier year's indicators; `None`: not given.
    pub lama: Option<&'a [CapaianLama]>,
    pub temuan: &'a [Temuan],
    pub param: &'a Parameter,
    pub jalan: &'a Jalan,
    pub ringkas: &'a Ringkas,
}

type R<T> = std::io::Result<T>;

/// What stands where nothing can be divided (T19).
const TAK_TERHITUNG: &str = "tidak dapat dihitung";

/// Writes the output in the form its name asks for.
///
/// # Errors
/// What the disk reports; nothing stands under the output's name then but what stood there before.
pub fn tulis(b: &Bahan<'_>, keluaran: &Keluaran, pemisah: u8) -> Result<()> {
    if b.jalan.rekap {
        return tulis_rekap(b, keluaran);
    }
    keluaran.menurut_bentuk(|| tulis_csv(b, keluaran, pemisah), |keluar| tulis_xlsx(b, keluaran, keluar))
}

fn tulis_rekap(b: &Bahan<'_>, keluaran: &Keluaran) -> Result<()> {
    let induk = rekap::induk(b);
    let isi = Rekap {
        judul: "Rekap Evaluasi Tahunan UEP Berkelas",
        lembar: rekap::lembar(b, &induk),
        temuan: &b.ringkas.temuan,
        jalan: b.jalan,
        param: b.param,
        tafsir: b.ringkas.tafsir.as_slice(),
    };
    isi.tulis(keluaran)
}

fn tulis_csv(b: &Bahan<'_>, keluaran: &Keluaran, pemisah: u8) -> Result<()> {
    let satu = |i: usize| capaian::Satu { b, h: &b.hasil.indikator[i] };
    let banyak = b.hasil.indikator.len();
    masalah::tulis_csv(keluaran, pemisah, (&capaian::kolom(), banyak), satu, (b.temuan, b.jalan))
}

fn tulis_xlsx(b: &Bahan<'_>, keluaran: &Keluaran, keluar: &mut (impl std::io::Write + std::io::Seek + Send)) -> R<()> {
    let judul = format!("Evaluasi Tahunan UEP Berkelas {}", b.hasil.waktu.tahun);
    let mut buku = Buku::baru(&judul, b.jalan, keluaran.folder())?;
    let muat = BARIS_LEMBAR - BARIS_DATA;
    let rentang = Rentang::baru(peserta::NAMA, b.hasil.orang.len(), muat);
    let temuan = Rentang::baru("Masalah Data", b.temuan.len(), muat);
    let mut tugas: Vec<Tugas<'_>> = Vec::new();
    let l = buku.lembar_daftar("Tindak Lanjut")?;
    tugas.push(Box::new(move || rekomendasi::tindak(b, l)));
    for bagian in rentang.bagian(&b.hasil.orang) {
        let l = buku.lembar_daftar(&bagian.nama)?;
        tugas.push(Box::new(move || peserta::lembar(b, l, bagian.dari, bagian.isi)));
    }
    let cara = "evaluasi ulang";
    tugas.extend(masalah::tugas(&mut buku, &temuan, b.temuan, b.jalan, cara)?);
    let mut daftar = kerjakan(tugas)?.into_iter();
    let mut lembar = vec![
        ringkasan::lembar(&buku, b, &temuan)?,
        capaian::lembar(&buku, b, &rentang)?,
        efektivitas::lembar(&buku, b, &rentang)?,
        kendala::lembar(&buku, b, &rentang)?,
        rekomendasi::lembar(&buku, b)?,
    ];
    lembar.extend(daftar.next());
    if b.lama.is_some() {
        lembar.push(perbandingan::lembar(&buku, b)?);
    }
    lembar.push(terpilah::lembar(&buku, b)?);
    lembar.push(angkatan::lembar(&buku, b, &rentang)?);
    lembar.push(anggaran::lembar(&buku, b)?);
    lembar.extend(daftar);
    lembar.push(metadata::lembar(&buku, b.jalan, Some(b.param), &b.ringkas.tafsir, &metadata_tambahan(b))?);
    buku.simpan(lembar, keluar)
}

/// Counts that Metadata shows besides what every command shows.
fn metadata_tambahan(b: &Bahan<'_>) -> Vec<(String, String)> {
    let triwulan: Vec<String> = b.hasil.triwulan.iter().map(ToString::to_string).collect();
    let mut isi = vec![
        ("Tahun".to_owned(), b.hasil.waktu.tahun.to_string()),
        ("Triwulan".to_owned(), if triwulan.is_empty() { "-".into() } else { triwulan.join(", ") }),
        (format!("Baris {}", peserta::NAMA), ribuan(b.hasil.orang.len() as u64)),
    ];
    isi.extend(b.hasil.keadaan.iter().map(|k| (format!("Keadaan {}", k.triwulan), k.uraian())));
    isi
}

/// A list with its title, for the sheets that hold one list each.
fn daftar<B>(
    b: &Bahan<'_>,
    mut lembar: Lembar,
    (judul, sub): (&str, &str),
    (kolom, cetak): (&[Kolom<B>], u16),
    baris: impl ExactSizeIterator<Item = B>,
) -> R<Lembar> {
    lembar.daftar((judul, &sub_judul(b, sub)), kolom, cetak, baris)?;
    Ok(lembar)
}

/// Subtitle of a sheet.
fn sub_judul(b: &Bahan<'_>, sub: &str) -> String {
    format!("{} · tahun {} · {sub}", metadata::sub(b.jalan), b.hasil.waktu.tahun)
}
