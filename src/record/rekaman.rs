//! What one row says, column by column.

use std::sync::Arc;

use chrono::NaiveDate;

use super::gudang::Potongan;
use super::tempat::TempatTinggal;
use crate::domain::desil::BacaanDesil;
use crate::domain::nomor::Bacaan;
use crate::domain::orang::{Hubungan, JenisKelamin};
use crate::domain::ya_tidak::YaTidak;
use crate::temuan::KumpulanKode;

/// A NIK or Nomor KK with what the whole column has to know of it.
#[derive(Clone, Debug)]
pub struct NomorTerbaca {
    pub bacaan: Bacaan,
    pub bentuk: Bentuk,
}

/// How a sound number stood in its cell: rounded columns show by their last digit (4-data).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Bentuk {
    Teks,
    /// Text ending in 0.
    TeksNol,
    Angka,
    /// A number cell ending in 0.
    AngkaNol,
}

impl Bentuk {
    pub const SEMUA: [Bentuk; 4] = [Bentuk::Teks, Bentuk::TeksNol, Bentuk::Angka, Bentuk::AngkaNol];
}

/// An entry of the year in the column Angkatan.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BacaanAngkatan {
    Kosong,
    /// Entered before 1 October 2025 (Pasal 9): an earlier year, or a month of 2025 before October.
    SebelumPerwal(u16),
    /// The year the Perwal came into force, without a month (T41).
    TahunPerwal(u16),
    Tahun(u16),
    Salah,
}

impl BacaanAngkatan {
    /// The year, as far as it can be read.
    pub fn tahun(self) -> Option<u16> {
        match self {
            BacaanAngkatan::Tahun(t) | BacaanAngkatan::SebelumPerwal(t) | BacaanAngkatan::TahunPerwal(t) => Some(t),
            BacaanAngkatan::Kosong | BacaanAngkatan::Salah => None,
        }
    }
}

/// The typed record of a row; its names and address stand in the store of the batch. A column that the file lacks reads like a blank one, except where
/// the difference counts (`hubungan`, `pkh`, `bpnt`).
#[derive(Clone, Debug)]
pub struct Rekaman {
    /// Row of the sheet or line of the file.
    pub baris: u32,
    pub kk: NomorTerbaca,
    pub nik: NomorTerbaca,
    /// Key of a family in files without Nomor KK (P3KE).
    pub id_keluarga: Option<Box<str>>,
    /// Name of the person, kept where it is needed.
    pub nama: Potongan,
    pub nama_kepala: Potongan,
    pub lahir: Option<NaiveDate>,
    pub umur: Option<u8>,
    pub jenis_kelamin: Option<JenisKelamin>,
    pub hubungan: Hubungan,
    pub desil: BacaanDesil,
    pub tempat: Option<Arc<TempatTinggal>>,
    pub alamat: Potongan,
    pub jumlah_anggota: Option<u16>,
    /// `None`, here and below: the file has no such column.
    pub pbi_nas: Option<YaTidak>,
    pub pbi_pemda: Option<YaTidak>,
    pub pkh: Option<YaTidak>,
    pub bpnt: Option<YaTidak>,
    pub program: Option<Box<str>>,
    pub jenis_ppks: Option<Box<str>>,
    pub miskin: YaTidak,
    /// Of this person; `None`: not known.
    pub disabilitas: Option<bool>,
    pub pekerjaan: Option<Box<str>>,
    pub id_peserta: Option<Box<str>>,
    pub angkatan: BacaanAngkatan,
    pub status_peserta: Option<Box<str>>,
    pub desil_awal: Option<u8>,
    pub pasal_9: YaTidak,
    /// Codes found on this row.
    pub kode: KumpulanKode,
    /// Somebody changed the row after the program wrote it: nothing of it decides.
    pub ditahan: bool,
}
