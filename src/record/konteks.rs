//! What a row is read by: its source, the run, and what ends the reading.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::koreksi::TambalanSumber;
use crate::domain::nomor::{JenisNomor, Kerusakan};
use crate::perwal::parameter::KodeDisabilitas;
use crate::read::bagian::BagianJudul;
use crate::read::header::Judul;
use crate::read::kop::Kop;
use crate::temuan::Kode;
/// What a worker has to know of the source and the run.
#[derive(Clone, Copy)]
pub struct Konteks<'a> {
    pub judul: &'a Judul,
    /// Headers of the tables further down, where there are any.
    pub bagian: &'a [BagianJudul],
    /// Places that lines above the rows name, in their order.
    pub kop: &'a [Kop],
    /// Number of the source.
    pub sumber: u16,
    pub acuan: NaiveDate,
    pub daftar_kode: Option<KodeDisabilitas>,
    /// Keep every person's name, not the heads' alone.
    pub simpan_nama: bool,
    /// What officers corrected in this source.
    pub koreksi: Option<&'a TambalanSumber>,
    /// Codes of the lists that a row with a mark may belong to.
    pub harapan: &'static [&'static str],
    /// Changed rows that somebody stands by.
    pub disetujui: &'a BTreeSet<Box<str>>,
}

/// The code for a damage.
pub fn kode_rusak(jenis: JenisNomor, kerusakan: Kerusakan) -> Kode {
    use Kerusakan::*;
    match (jenis, kerusakan) {
        (JenisNomor::Kk, HilangDigit) => Kode::KkHilangDigit,
        (JenisNomor::Kk, Dibulatkan) => Kode::KkDibulatkan,
        (JenisNomor::Kk, Panjang) => Kode::KkPanjang,
        (JenisNomor::Kk, Huruf) => Kode::KkHuruf,
        (JenisNomor::Kk, BukanAngka) => Kode::KkBukanAngka,
        (JenisNomor::Kk, UrutNol) => Kode::KkUrutNol,
        (JenisNomor::Kk, TanggalMustahil) => Kode::KkTanggal,
        (JenisNomor::Nik, HilangDigit) => Kode::NikHilangDigit,
        (JenisNomor::Nik, Dibulatkan) => Kode::NikDibulatkan,
        (JenisNomor::Nik, Panjang) => Kode::NikPanjang,
        (JenisNomor::Nik, Huruf) => Kode::NikHuruf,
        (JenisNomor::Nik, BukanAngka) => Kode::NikBukanAngka,
        (JenisNomor::Nik, UrutNol) => Kode::NikUrutNol,
        (JenisNomor::Nik, TanggalMustahil) => Kode::NikTanggal,
    }
}

/// The row holds a masked id: the file is an output of `--mask`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Disamarkan;
