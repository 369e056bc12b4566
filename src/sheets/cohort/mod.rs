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

use super::angka::{Tampil, untuk};
use super::jalan::Jalan;
use super::metadata;
use super::rekap::tulis as tulis_rekap;
use super::umum::Umum;
use crate::decide::cohort::register::BarisRegister;
use crate::decide::cohort::{HasilAngkatan, Waktu};
use crate::domain::rupiah::ribuan;
use crate::error::Result;
use crate::perwal::parameter::Parameter;
use crate::record::keputusan::KeputusanDinas as KeputusanTriwulan;
use crate::table::angkatan::{ANGKATAN_BARU, BELUM_LENGKAP, CADANGAN, PERUBAHAN, TIDAK_LOLOS};
use crate::temuan::Temuan;
use crate::write::keluaran::{Keluaran, Terbitan};
use crate::write::rentang::Daftar;
use crate::write::susunan::Susunan;
use crate::write::tabel::{Isi, Kolom};
use crate::write::xlsx::Lembar;
use ringkas::Ringkas;

/// Everything the report is made from.
pub struct LaporanCohort<'a> {
    pub hasil: &'a HasilAngkatan<'a>,
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

impl<'a> LaporanCohort<'a> {
    fn umum(&self) -> Umum<'a> {
        Umum {
            jalan: self.jalan,
            param: self.param,
            temuan: self.temuan,
            banyak: &self.ringkas.temuan,
            tafsir: self.hasil.tafsir,
            populasi: None,
            lagi: "susun ulang",
        }
    }

    /// The lists that figures count.
    fn daftar(&self) -> Senarai {
        let r = self.ringkas;
        Senarai {
            register: Daftar::baru("Register", self.hasil.register.len(), register::judul(self.kolom_lain)),
            perubahan: Daftar::baru("Perubahan Tahap", self.hasil.langkah.len(), PERUBAHAN.judul()),
            angkatan: Daftar::baru("Angkatan Baru", self.seangkatan().count(), ANGKATAN_BARU.judul()),
            cadangan: Daftar::baru("Cadangan", r.cadangan as usize, CADANGAN.judul()),
            tidak_lolos: Daftar::baru("Tidak Lolos", r.tidak_lolos as usize, TIDAK_LOLOS.judul()),
            belum_lengkap: Daftar::baru("Belum Lengkap", r.belum_lengkap as usize, BELUM_LENGKAP.judul()),
        }
    }

    /// The rows of `Angkatan Baru`: the angkatan of the year, in the order of the register.
    fn seangkatan(&self) -> impl Iterator<Item = &'a BarisRegister<'a>> + use<'a> {
        let tahun = self.waktu.tahun;
        self.hasil.register.iter().filter(move |r| r.angkatan == Some(tahun) && !r.pasal_9)
    }
}

/// The lists of the workbook as figures count them.
pub struct Senarai {
    register: Daftar,
    perubahan: Daftar,
    angkatan: Daftar,
    cadangan: Daftar,
    tidak_lolos: Daftar,
    belum_lengkap: Daftar,
}

type R<T> = std::io::Result<T>;

/// Writes the output in the form its name asks for.
///
/// # Errors
/// What the disk reports; nothing stands under the output's name then but what stood there before.
pub fn tulis(b: &LaporanCohort<'_>, keluaran: &Keluaran, pemisah: u8) -> Result<Terbitan> {
    let umum = b.umum();
    if b.jalan.rekap {
        let induk = rekap::induk(b);
        return tulis_rekap(keluaran, "Rekap Angkatan dan Register UEP Berkelas", &rekap::lembar(b, &induk), &umum);
    }
    let isi = &b.hasil.register;
    let satu = |i: usize| register::PesertaRegister { b, baris: &isi[i] };
    let csv = || umum.csv(keluaran, pemisah, (&register::kolom(b.kolom_lain), isi.len()), satu);
    let judul = format!("Angkatan {} dan Register UEP Berkelas", b.waktu.tahun);
    let buku = (judul.as_str(), keluaran.folder());
    keluaran.menurut_bentuk(csv, |keluar| umum.buku(buku, |s| susun(b, s), &metadata_tambahan(b), keluar))
}

/// The sheets, in their order.
fn susun<'a>(b: &'a LaporanCohort<'a>, s: &mut Susunan<'a>) -> R<()> {
    s.lembar("Ringkasan", |l| ringkasan::lembar(b, l))?;
    s.daftar("Register", &b.hasil.register, |l, bagian| register::lembar(b, l, bagian.isi))?;
    s.mengalir("Angkatan Baru", |l| calon::angkatan_baru(b, l))?;
    s.mengalir("Cadangan", |l| calon::cadangan(b, l))?;
    s.mengalir("Tidak Lolos", |l| calon::tidak_lolos(b, l))?;
    s.mengalir("Belum Lengkap", |l| calon::belum_lengkap(b, l))?;
    s.lembar("Alokasi Wilayah", |l| alokasi::lembar(b, l))?;
    s.mengalir("Perubahan Tahap", |l| perubahan::lembar(b, l))?;
    s.lembar("Linimasa", |l| linimasa::lembar(b, l))
}

fn metadata_tambahan(b: &LaporanCohort<'_>) -> Vec<(String, String)> {
    let r = b.ringkas;
    let mut isi = vec![
        ("Tahun".to_owned(), b.waktu.tahun.to_string()),
        ("Kuota".to_owned(), ribuan(r.kuota)),
        ("Benih undian".to_owned(), b.jalan.tulisan(&b.param.benih_undian).to_owned()),
    ];
    isi.extend(untuk(r.angka(), Tampil::Metadata).map(|(nama, n)| (nama.to_owned(), n)));
    isi.push(("Baris Register".to_owned(), ribuan(b.hasil.register.len() as u32)));
    isi
}

/// A list with its title, for the sheets that hold one list each.
fn daftar<B>(
    b: &LaporanCohort<'_>,
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
fn id<'a>(b: &LaporanCohort<'_>, teks: &'a str) -> Isi<'a> {
    Isi::teks(b.jalan.id(teks))
}

fn nama<'a>(b: &LaporanCohort<'_>, teks: &'a str) -> Isi<'a> {
    Isi::teks(b.jalan.nama_orang(teks))
}

/// What somebody wrote themselves.
fn tulisan<'a>(b: &LaporanCohort<'_>, teks: &'a str) -> Isi<'a> {
    Isi::teks(b.jalan.tulisan(teks))
}
