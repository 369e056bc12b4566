//! The output of `uep cohort`: the year's workbook, or the register as CSV; and the comparison of quotas.
//!
//! In: candidates with their outcome, everyone's step, the register of the year, findings, what is known of
//! the run. Out: the sheets of the workbook in their order.

mod alokasi;
pub mod banding;
mod calon;
mod linimasa;
mod perubahan;
mod register;
mod rekap;
pub mod ringkas;
mod ringkasan;

use super::jalan::Jalan;
use super::masalah;
use super::metadata;
use super::rekap::Rekap;
use crate::decide::cohort::register::BarisRegister;
use crate::decide::cohort::{Hasil, Waktu};
use crate::domain::rupiah::ribuan;
use crate::error::Result;
use crate::perwal::parameter::Parameter;
use crate::record::keputusan::KeputusanDinas as KeputusanTriwulan;
use crate::temuan::Temuan;
use crate::write::keluaran::Keluaran;
use crate::write::rentang::Rentang;
use crate::write::tabel::{Isi, Kolom};
use crate::write::tugas::{Tugas, kerjakan};
use crate::write::xlsx::{BARIS_DATA, BARIS_LEMBAR, Buku, Lembar};
pub use register::milik_register;
use ringkas::Ringkas;

/// Everything the report is made from.
pub struct Bahan<'a> {
    pub hasil: &'a Hasil<'a>,
    pub waktu: Waktu,
    /// Titles of columns that the office added to its register, in their order.
    pub kolom_lain: &'a [&'static str],
    /// Decisions after the quarters of the year before.
    pub usulan: &'a [KeputusanTriwulan],
    pub temuan: &'a [Temuan],
    pub param: &'a Parameter,
    pub jalan: &'a Jalan,
    pub ringkas: &'a Ringkas,
}

impl<'a> Bahan<'a> {
    /// The rows of `Angkatan Baru`: the angkatan of the year, in the order of the register.
    fn seangkatan(&self) -> impl Iterator<Item = &'a BarisRegister<'a>> + use<'a> {
        let tahun = self.waktu.tahun;
        self.hasil.register.iter().filter(move |r| r.angkatan == Some(tahun) && !r.pasal_9)
    }
}

type R<T> = std::io::Result<T>;

/// Fills a sheet.
type PengisiLembar = for<'a> fn(&'a Bahan<'a>, Lembar) -> R<Lembar>;

/// The lists behind `Register`, in their order.
const DAFTAR: [(&str, PengisiLembar); 4] = [
    ("Angkatan Baru", calon::angkatan_baru),
    ("Cadangan", calon::cadangan),
    ("Tidak Lolos", calon::tidak_lolos),
    ("Belum Lengkap", calon::belum_lengkap),
];

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
        judul: "Rekap Angkatan dan Register UEP Berkelas",
        lembar: rekap::lembar(b, &induk),
        temuan: &b.ringkas.temuan,
        jalan: b.jalan,
        param: b.param,
        tafsir: b.ringkas.tafsir.as_slice(),
    };
    isi.tulis(keluaran)
}

fn tulis_csv(b: &Bahan<'_>, keluaran: &Keluaran, pemisah: u8) -> Result<()> {
    let isi = &b.hasil.register;
    let satu = |i: usize| register::Satu { b, baris: &isi[i] };
    masalah::tulis_csv(keluaran, pemisah, (&register::kolom(b.kolom_lain), isi.len()), satu, (b.temuan, b.jalan))
}

fn tulis_xlsx(b: &Bahan<'_>, keluaran: &Keluaran, keluar: &mut (impl std::io::Write + std::io::Seek + Send)) -> R<()> {
    let judul = format!("Angkatan {} dan Register UEP Berkelas", b.waktu.tahun);
    let mut buku = Buku::baru(&judul, b.jalan, keluaran.folder())?;
    let muat = BARIS_LEMBAR - BARIS_DATA;
    let rentang = Rentang::baru("Register", b.hasil.register.len(), muat);
    let rentang_temuan = Rentang::baru("Masalah Data", b.temuan.len(), muat);
    let mut tugas: Vec<Tugas<'_>> = Vec::new();
    for bagian in rentang.bagian(&b.hasil.register) {
        let l = buku.lembar_daftar(&bagian.nama)?;
        tugas.push(Box::new(move || register::lembar(b, l, bagian.isi)));
    }
    for (nama, isi) in DAFTAR {
        let l = buku.lembar_daftar(nama)?;
        tugas.push(Box::new(move || isi(b, l)));
    }
    let l = buku.lembar_daftar("Perubahan Tahap")?;
    tugas.push(Box::new(move || perubahan::lembar(b, l)));
    let cara = "susun ulang";
    let belakang = masalah::tugas(&mut buku, &rentang_temuan, b.temuan, b.jalan, cara)?;
    let banyak_belakang = belakang.len();
    tugas.extend(belakang);
    let mut daftar = kerjakan(tugas)?;
    let temuan = daftar.split_off(daftar.len() - banyak_belakang);
    let perubahan = daftar.split_off(daftar.len() - 1);
    let mut lembar = vec![ringkasan::lembar(&buku, b, &rentang, &rentang_temuan)?];
    lembar.extend(daftar);
    lembar.push(alokasi::lembar(&buku, b)?);
    lembar.extend(perubahan);
    lembar.push(linimasa::lembar(&buku, b, &rentang)?);
    lembar.extend(temuan);
    let tafsir = b.ringkas.tafsir.as_slice();
    lembar.push(metadata::lembar(&buku, b.jalan, Some(b.param), tafsir, &metadata_tambahan(b))?);
    buku.simpan(lembar, keluar)
}

fn metadata_tambahan(b: &Bahan<'_>) -> Vec<(String, String)> {
    let r = b.ringkas;
    let jumlah = |nama: &str, n: u32| (nama.to_owned(), ribuan(n));
    vec![
        ("Tahun".to_owned(), b.waktu.tahun.to_string()),
        jumlah("Kuota", r.kuota),
        ("Benih undian".to_owned(), b.jalan.tulisan(&b.param.benih_undian).to_owned()),
        jumlah("Calon", r.calon),
        jumlah("Diterima", r.diterima),
        jumlah("Cadangan", r.cadangan),
        jumlah("Tidak Lolos", r.tidak_lolos),
        jumlah("Belum Lengkap", r.belum_lengkap),
        jumlah("Baris Register", b.hasil.register.len() as u32),
    ]
}

/// A list with its title, for the sheets that hold one list each.
fn daftar<B>(
    b: &Bahan<'_>,
    mut lembar: Lembar,
    (judul, sub): (&str, &str),
    (kolom, cetak): (&[Kolom<B>], u16),
    baris: Vec<B>,
) -> R<Lembar> {
    let sub = format!("{} · tahun {} · {sub}", metadata::sub(b.jalan), b.waktu.tahun);
    lembar.daftar((judul, &sub), kolom, cetak, baris.into_iter())?;
    Ok(lembar)
}

/// Ids and names as this run shows them.
fn id<'a>(b: &Bahan<'_>, teks: &'a str) -> Isi<'a> {
    Isi::teks(b.jalan.id(teks))
}

fn nama<'a>(b: &Bahan<'_>, teks: &'a str) -> Isi<'a> {
    Isi::teks(b.jalan.nama_orang(teks))
}

/// What somebody wrote themselves.
fn tulisan<'a>(b: &Bahan<'_>, teks: &'a str) -> Isi<'a> {
    Isi::teks(b.jalan.tulisan(teks))
}
