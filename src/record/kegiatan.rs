//! Rows of the list of activities (`uep template kegiatan`).

use chrono::NaiveDate;

use super::konteks::Disamarkan;
use super::tabel::BarisTabel;
use crate::domain::jawaban::Jawaban;
use crate::domain::kegiatan::JenisKegiatan;
use crate::domain::kelas::Kelas;
use crate::domain::rupiah::Rupiah;
use crate::table::kolom::Kolom;
use crate::temuan::{Kode, Tempat};

/// An activity of the Dinas.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Kegiatan {
    pub asal: Tempat,
    pub isi: IsiKegiatan,
}

/// Everything that stands in a row; two rows with the same of it are one activity.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct IsiKegiatan {
    pub tanggal: Jawaban<NaiveDate>,
    pub jenis: Jawaban<JenisKegiatan>,
    /// The kind in the office's own words.
    pub jenis_tertulis: Box<str>,
    pub nama: Box<str>,
    /// The stage of those it is for.
    pub tahap: Jawaban<Kelas>,
    pub peserta: Jawaban<u16>,
    pub anggaran: Jawaban<Rupiah>,
    pub realisasi: Jawaban<Rupiah>,
    pub sumber_dana: Box<str>,
    pub bukti: Box<str>,
}

/// Reads a row.
///
/// # Errors
/// Never; a list of activities has no ids.
pub fn baca(b: &mut BarisTabel<'_, '_>) -> Result<Kegiatan, Disamarkan> {
    let jenis_tertulis = b.teks(Kolom::JenisKegiatan);
    let isi = IsiKegiatan {
        tanggal: b.tanggal(Kolom::Tanggal),
        jenis: jenis(b, &jenis_tertulis),
        jenis_tertulis,
        nama: b.teks(Kolom::NamaKegiatan),
        tahap: b.kelas(Kolom::Tahap),
        peserta: b.bilangan(Kolom::JumlahPeserta),
        anggaran: b.rupiah(Kolom::Anggaran),
        realisasi: b.rupiah(Kolom::Realisasi),
        sumber_dana: b.teks(Kolom::SumberDana),
        bukti: b.teks(Kolom::Bukti),
    };
    Ok(Kegiatan { asal: b.tempat(), isi })
}

fn jenis(b: &mut BarisTabel<'_, '_>, teks: &str) -> Jawaban<JenisKegiatan> {
    let jenis = JenisKegiatan::dari_teks(teks);
    if jenis.is_none() {
        b.catat(Kode::KegiatanTakDikenal, Kolom::JenisKegiatan, "");
    }
    match jenis {
        Some(j) => Jawaban::Isi(j),
        None if teks.is_empty() => Jawaban::Kosong,
        None => Jawaban::TakTerbaca,
    }
}
