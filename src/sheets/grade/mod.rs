//! The output of `uep grade`: the quarter's workbook, or `Hasil Penilaian` as CSV.
//!
//! In: assessed and monitored participants, findings, what is known of the run. Out: the sheets of
//! the workbook in their order; each list has its columns in a file of its own.

mod belum;
mod hasil;
mod lampiran;
mod monitoring;
mod pendamping;
mod perubahan;
mod rekap;
pub mod ringkas;
mod ringkasan;
mod tindak;

use super::jalan::Jalan;
use super::masalah::BanyakTemuan;
use super::metadata;
use super::rekap::tulis as tulis_rekap;
use super::umum::Umum;
use crate::decide::grade::{Dinilai, HasilNilai, Orang};
use crate::domain::rupiah::ribuan;
use crate::domain::triwulan::Triwulan;
use crate::error::Result;
use crate::perwal::parameter::Parameter;
use crate::perwal::tabel_5_1::Kategori;
use crate::record::peserta::Peserta;
use crate::record::triwulan::tulis_temuan;
use crate::table::nilai;
use crate::temuan::{Kode, Temuan};
use crate::write::keluaran::{Keluaran, Terbitan};
use crate::write::rentang::Daftar;
use crate::write::susunan::Susunan;
use crate::write::tabel::{Isi, Kolom, kolom};
use crate::write::xlsx::{Lembar, WARNA};
use ringkas::Ringkas;

/// Everything the report is made from.
pub struct LaporanGrade<'a> {
    pub hasil: &'a HasilNilai,
    pub register: &'a [Peserta],
    pub triwulan: Triwulan,
    pub temuan: &'a [Temuan],
    pub param: &'a Parameter,
    pub jalan: &'a Jalan,
    pub ringkas: &'a Ringkas,
}

impl<'a> LaporanGrade<'a> {
    fn umum(&self) -> Umum<'a> {
        Umum {
            jalan: self.jalan,
            param: self.param,
            temuan: self.temuan,
            banyak: &self.ringkas.temuan,
            tafsir: self.hasil.tafsir,
            populasi: None,
            lagi: "nilai ulang",
        }
    }

    /// The list that figures count.
    fn daftar(&self) -> Daftar {
        Daftar::baru("Hasil Penilaian", self.hasil.dinilai.len(), nilai::HASIL.judul())
    }
}

type R<T> = std::io::Result<T>;

/// Writes the output in the form its name asks for.
///
/// # Errors
/// What the disk reports; nothing stands under the output's name then but what stood there before.
pub fn tulis(b: &LaporanGrade<'_>, keluaran: &Keluaran, pemisah: u8) -> Result<Terbitan> {
    let umum = b.umum();
    if b.jalan.rekap {
        let induk = rekap::induk(b);
        return tulis_rekap(keluaran, "Rekap Penilaian UEP Berkelas", &rekap::lembar(b, &induk), &umum);
    }
    let dinilai = &b.hasil.dinilai;
    let satu = |i: usize| hasil::PesertaDinilai::baru(b, i as u32 + 1, &dinilai[i]);
    let csv = || umum.csv(keluaran, pemisah, (&*kolom(&nilai::HASIL_CSV), dinilai.len()), satu);
    let judul = format!("Hasil Penilaian UEP Berkelas {}", b.triwulan.panjang());
    let buku = (judul.as_str(), keluaran.folder());
    keluaran.menurut_bentuk(csv, |keluar| umum.buku(buku, |s| susun(b, s), &metadata_tambahan(b), keluar))
}

/// The sheets, in their order.
fn susun<'a>(b: &'a LaporanGrade<'a>, s: &mut Susunan<'a>) -> R<()> {
    s.lembar("Ringkasan", |l| ringkasan::lembar(b, l))?;
    s.daftar("Hasil Penilaian", &b.hasil.dinilai, |l, bagian| hasil::lembar(b, l, bagian.dari, bagian.isi))?;
    s.mengalir("Insentif", |l| lampiran::lembar(b, l))?;
    s.mengalir("Menunggu Verifikasi", |l| tindak::menunggu_verifikasi(b, l))?;
    s.mengalir("Naik Tahap", |l| tindak::naik_tahap(b, l))?;
    s.mengalir("Coaching dan Remedial", |l| tindak::coaching(b, l))?;
    s.mengalir("Perlu Keputusan", |l| tindak::perlu_keputusan(b, l))?;
    s.mengalir("Belum Lengkap", |l| belum::lembar(b, l))?;
    s.mengalir("Pendamping", |l| pendamping::lembar(b, l))?;
    s.mengalir("Monitoring", |l| monitoring::lembar(b, l))?;
    s.mengalir("Perubahan", |l| perubahan::lembar(b, l))
}

/// Counts that Metadata shows besides what every command shows.
fn metadata_tambahan(b: &LaporanGrade<'_>) -> Vec<(String, String)> {
    let r = b.ringkas;
    let mut isi = vec![("Triwulan".to_owned(), b.triwulan.to_string())];
    for (nilai, banyak) in ringkas::NILAI.iter().zip(r.hasil) {
        isi.push((format!("Nilai {nilai}"), ribuan(banyak)));
    }
    isi.extend(metadata_temuan(&r.temuan));
    isi
}

/// The quarter's findings as data: the annual evaluation shows them with the quarter.
fn metadata_temuan(temuan: &BanyakTemuan) -> Vec<(String, String)> {
    let kode = temuan.0.iter().map(|(k, n)| (k.kode(), *n));
    let mut isi = vec![("Temuan".to_owned(), tulis_temuan(kode))];
    let satu = |(k, n): &(Kode, u32)| {
        let apa = format!("{} · {}: {}", ribuan(*n), k.tingkat().nama(), k.penjelasan().masalah);
        (format!("Temuan {}", k.kode()), apa)
    };
    isi.extend(temuan.0.iter().map(satu));
    isi
}

/// A list with its title, for the sheets that hold one list each.
fn daftar<B>(
    b: &LaporanGrade<'_>,
    mut lembar: Lembar,
    (judul, sub): (&str, &str),
    (kolom, cetak): (&[Kolom<B>], u16),
    baris: Vec<B>,
) -> R<Lembar> {
    let sub = format!("{} · {} · {sub}", metadata::sub(b.jalan), b.triwulan.panjang());
    lembar.daftar((judul, &sub), kolom, cetak, baris.into_iter())?;
    Ok(lembar)
}

/// Colour of a grade: tab and chart.
fn warna(kategori: Option<Kategori>) -> u32 {
    match kategori {
        Some(Kategori::A) => WARNA[0],
        Some(Kategori::B) => WARNA[3],
        Some(Kategori::C) => WARNA[2],
        Some(Kategori::Tp) => WARNA[1],
        None => 0xA6_A6_A6,
    }
}

/// Ids and names as this run shows them.
fn nik<'a>(b: &LaporanGrade<'_>, o: &'a Orang) -> Isi<'a> {
    Isi::teks(b.jalan.id(&o.nik))
}

fn nama<'a>(b: &LaporanGrade<'_>, o: &'a Orang) -> Isi<'a> {
    Isi::teks(b.jalan.nama_orang(&o.nama))
}

/// Those with one of these grades.
fn dengan<'a>(b: &'a LaporanGrade<'_>, kategori: &'static [Option<Kategori>]) -> impl Iterator<Item = &'a Dinilai> {
    b.hasil.dinilai.iter().map(|d| &**d).filter(move |d| kategori.contains(&d.putusan.kategori()))
}
