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
use super::rekap::tulis as tulis_rekap;
use super::umum::Umum;
use crate::decide::evaluate::Evaluasi;
use crate::error::Result;
use crate::perwal::parameter::Parameter;
use crate::record::capaian::CapaianLama;
use crate::table::evaluasi::{CAPAIAN, PESERTA};
use crate::table::keluaran::{self, KolomKeluaran};
use crate::temuan::Temuan;
use crate::write::keluaran::{Keluaran, Terbitan};
use crate::write::rentang::Daftar;
use crate::write::susunan::Susunan;
use crate::write::tabel::{Berisi, kolom};
use crate::write::xlsx::Lembar;
use ringkas::Ringkas;

/// Everything the report is made from.
pub struct LaporanEvaluate<'a> {
    pub hasil: &'a Evaluasi<'a>,
    /// An earlier year's indicators; `None`: not given.
    pub lama: Option<&'a [CapaianLama]>,
    pub temuan: &'a [Temuan],
    pub param: &'a Parameter,
    pub jalan: &'a Jalan,
    pub ringkas: &'a Ringkas,
}

impl<'a> LaporanEvaluate<'a> {
    fn umum(&self) -> Umum<'a> {
        Umum {
            jalan: self.jalan,
            param: self.param,
            temuan: self.temuan,
            banyak: &self.ringkas.temuan,
            tafsir: self.hasil.tafsir,
            populasi: None,
            lagi: "evaluasi ulang",
        }
    }

    /// The lists that figures count.
    fn daftar(&self) -> Senarai {
        Senarai {
            peserta: Daftar::baru(peserta::NAMA, self.hasil.orang.len(), PESERTA.judul()),
            capaian: Daftar::baru(capaian::NAMA, self.hasil.indikator.len(), CAPAIAN.judul()),
            temuan: Daftar::baru(masalah::NAMA, self.temuan.len(), masalah::judul()),
        }
    }
}

/// The lists of the workbook as figures count them.
pub struct Senarai {
    peserta: Daftar,
    capaian: Daftar,
    temuan: Daftar,
}

type R<T> = std::io::Result<T>;

/// What stands where nothing can be divided (T19).
const TAK_TERHITUNG: &str = "tidak dapat dihitung";

/// Writes the output in the form its name asks for.
///
/// # Errors
/// What the disk reports; nothing stands under the output's name then but what stood there before.
pub fn tulis(b: &LaporanEvaluate<'_>, keluaran: &Keluaran, pemisah: u8) -> Result<Terbitan> {
    let umum = b.umum();
    if b.jalan.rekap {
        let induk = rekap::induk(b);
        return tulis_rekap(keluaran, "Rekap Evaluasi Tahunan UEP Berkelas", &rekap::lembar(b, &induk), &umum);
    }
    let satu = |i: usize| capaian::BarisCapaian { b, h: &b.hasil.indikator[i] };
    let csv = || umum.csv(keluaran, pemisah, (&*kolom(&CAPAIAN), b.hasil.indikator.len()), satu);
    let judul = format!("Evaluasi Tahunan UEP Berkelas {}", b.hasil.waktu.tahun);
    let buku = (judul.as_str(), keluaran.folder());
    keluaran.menurut_bentuk(csv, |keluar| umum.buku(buku, |s| susun(b, s), &metadata_tambahan(b), keluar))
}

/// The sheets, in their order.
fn susun<'a>(b: &'a LaporanEvaluate<'a>, s: &mut Susunan<'a>) -> R<()> {
    s.lembar("Ringkasan", |l| ringkasan::lembar(b, l))?;
    s.lembar(capaian::NAMA, |l| capaian::lembar(b, l))?;
    s.lembar(efektivitas::NAMA, |l| efektivitas::lembar(b, l))?;
    s.lembar("Kendala", |l| kendala::lembar(b, l))?;
    s.lembar(rekomendasi::NAMA, |l| rekomendasi::lembar(b, l))?;
    s.mengalir("Tindak Lanjut", |l| rekomendasi::tindak(b, l))?;
    if b.lama.is_some() {
        s.lembar(perbandingan::NAMA, |l| perbandingan::lembar(b, l))?;
    }
    s.lembar("Terpilah", |l| terpilah::lembar(b, l))?;
    s.lembar(angkatan::NAMA, |l| angkatan::lembar(b, l))?;
    s.lembar("Anggaran", |l| anggaran::lembar(b, l))?;
    s.daftar(peserta::NAMA, &b.hasil.orang, |l, bagian| peserta::lembar(b, l, bagian.dari, bagian.isi))
}

/// Counts that Metadata shows besides what every command shows.
fn metadata_tambahan(b: &LaporanEvaluate<'_>) -> Vec<(String, String)> {
    let triwulan: Vec<String> = b.hasil.triwulan.iter().map(ToString::to_string).collect();
    let mut isi = vec![
        ("Tahun".to_owned(), b.hasil.waktu.tahun.to_string()),
        ("Triwulan".to_owned(), if triwulan.is_empty() { "-".into() } else { triwulan.join(", ") }),
    ];
    isi.extend(b.hasil.keadaan.iter().map(|k| (format!("Keadaan {}", k.triwulan), k.uraian())));
    isi
}

/// A list with its title, for the sheets that hold one list each.
fn daftar<B: Berisi<K>, K: KolomKeluaran>(
    b: &LaporanEvaluate<'_>,
    mut lembar: Lembar,
    (judul, sub): (&str, &str),
    (daftar, cetak): (&keluaran::Daftar<K>, u16),
    baris: impl ExactSizeIterator<Item = B>,
) -> R<Lembar> {
    lembar.daftar((judul, &sub_judul(b, sub)), &kolom(daftar), cetak, baris)?;
    Ok(lembar)
}

/// Subtitle of a sheet.
fn sub_judul(b: &LaporanEvaluate<'_>, sub: &str) -> String {
    format!("{} · tahun {} · {sub}", metadata::sub(b.jalan), b.hasil.waktu.tahun)
}
