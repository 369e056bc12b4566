//! What a row of each kind of source says, compactly: texts are places in a store, numbers of a dictionary.

use std::sync::Arc;

use chrono::NaiveDate;

use super::kamus::Entri;
use super::nomor::Nomor;
use crate::domain::desil::BacaanDesil;
use crate::domain::orang::{Hubungan, JenisKelamin};
use crate::domain::ya_tidak::YaTidak;
use crate::record::gudang::Potongan;
use crate::record::rekaman::BacaanAngkatan;
use crate::record::tempat::TempatTinggal;
use crate::table::jenis::Peran;
use crate::temuan::{KumpulanKode, Tempat};

/// A row about a family.
#[derive(Clone, Debug)]
pub struct BarisKeluarga {
    pub kk: Nomor,
    pub asal: Tempat,
    pub desil: BacaanDesil,
    pub tempat: Option<Arc<TempatTinggal>>,
    pub nama: Potongan,
    pub alamat: Potongan,
    pub jumlah_anggota: Option<u16>,
    pub bantuan: Bantuan,
    /// Dictionary number of `ID Keluarga`, or none.
    pub id_keluarga: Option<Entri>,
    pub kode: KumpulanKode,
}

/// What a row says of assistance.
#[derive(Clone, Copy, Default, Debug)]
pub struct Bantuan {
    pub pkh: Option<YaTidak>,
    pub bpnt: Option<YaTidak>,
    pub pbi_nas: Option<YaTidak>,
    pub pbi_pemda: Option<YaTidak>,
    pub program: Option<Entri>,
}

/// A person.
#[derive(Clone, Debug)]
pub struct Orang {
    pub kk: Nomor,
    pub nik: Nomor,
    pub asal: Tempat,
    pub nama: Potongan,
    pub lahir: Option<NaiveDate>,
    pub umur: Option<u8>,
    pub jenis_kelamin: Option<JenisKelamin>,
    pub hubungan: Hubungan,
    pub disabilitas: Option<bool>,
    pub pekerjaan: Option<Entri>,
    pub id_keluarga: Option<Entri>,
    /// Facts that rows of the same person contradict each other on.
    pub beda: Beda,
    /// Of a member file of the office's own that has such columns.
    pub bantuan: Option<Box<Bantuan>>,
    pub kode: KumpulanKode,
}

/// Facts on which the rows of one person contradict each other: unknown, whatever one of them says.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Beda {
    /// Head by one row, not by another.
    pub kepala: bool,
    pub jenis_kelamin: bool,
    /// Birth date, or age where no row has a date.
    pub lahir: bool,
}

/// A row of a list of recipients or PPKS.
#[derive(Clone, Debug)]
pub struct BarisDaftar {
    pub peran: Peran,
    pub kk: Nomor,
    pub nik: Nomor,
    pub asal: Tempat,
    pub nama: Potongan,
    pub alamat: Potongan,
    pub tempat: Option<Arc<TempatTinggal>>,
    pub bantuan: Bantuan,
    /// The list's rows are families: NIK and name are the head's (T37).
    pub kepala: bool,
    pub jenis_ppks: Option<Entri>,
    pub miskin: YaTidak,
    pub jenis_kelamin: Option<JenisKelamin>,
    pub lahir: Option<NaiveDate>,
    pub kode: KumpulanKode,
}

/// A row of the register.
#[derive(Clone, Debug)]
pub struct BarisRegister {
    pub kk: Nomor,
    pub nik: Nomor,
    pub asal: Tempat,
    pub nama: Potongan,
    pub id_peserta: Option<Entri>,
    pub angkatan: BacaanAngkatan,
    /// Dictionary number of Status.
    pub status: Option<Entri>,
    pub desil_awal: Option<u8>,
    /// Whether Pasal 9 covers the participant, where the register says so (T41).
    pub pasal_9: YaTidak,
    /// Somebody changed the row after it was written: it says that there is a participant, and nothing more.
    pub ditahan: bool,
}

/// Programmes that columns of their own stand for.
pub const PROGRAM_KOLOM: [&str; 2] = ["PKH", "BPNT/Sembako"];
