//! Rows of a screening workbook: families with their status, and the members of those Layak.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::konteks::Disamarkan;
use super::tabel::{self, BarisTabel, Isi, NikTabel};
use crate::domain::desil::Desil;
use crate::domain::jawaban::Jawaban;
use crate::domain::orang::JenisKelamin;
use crate::error::Result;
use crate::perwal::kelayakan::{FaktaPeserta, Status};
use crate::read::sumber::Sumber;
use crate::table::kolom::{Kolom, normal};
use crate::table::saringan::status_lembar;
use crate::temuan::{Kode, Tempat};

/// A family as it was screened.
#[derive(Clone, Debug)]
pub struct Tersaring {
    pub asal: Tempat,
    /// Of the column Status, else of the sheet's name; `None`: neither says it.
    pub status: Option<Status>,
    pub kk: NikTabel,
    /// Of the head of the family, or of a person on a list: [`Tersaring::kepala`].
    pub nik: NikTabel,
    pub nama: Box<str>,
    /// NIK and name are not the head's, who isn't known (T37).
    pub orang_daftar: bool,
    pub jenis_kelamin: Option<JenisKelamin>,
    pub anggota: Jawaban<u16>,
    pub desil: Jawaban<Desil>,
    pub kecamatan: Box<str>,
    pub kelurahan: Box<str>,
    pub bansos: Box<str>,
    /// What the register of the screening makes of the family.
    pub peserta: FaktaPeserta,
    /// Anybody in the family; `None`: not known.
    pub disabilitas: Option<bool>,
    /// Why it isn't Layak, or what has to be mended.
    pub sebab: Box<str>,
    /// Somebody changed the row after it was written: nothing of it decides. The code of the finding that says so.
    pub ditahan: Option<Kode>,
}

impl Tersaring {
    /// NIK and name of the head; `None`: those that stand there are another person's.
    pub fn kepala(&self) -> Option<(&NikTabel, &str)> {
        (!self.orang_daftar).then_some((&self.nik, &self.nama))
    }

    pub fn kpm_pkh(&self) -> bool {
        kpm_pkh(&self.bansos)
    }
}

/// Whether a list of programmes names the Program Keluarga Harapan (T17).
pub fn kpm_pkh(bansos: &str) -> bool {
    let normal = normal(bansos);
    normal.split('_').any(|kata| kata == "pkh") || normal.contains("keluarga_harapan")
}

/// In the column Pemilik NIK, where NIK and name are those of a person on a list.
pub const ORANG_DAFTAR: &str = "Orang pada daftar";

/// Reads a list of families. In a CSV they stand in one table, each with its status; a list that says it nowhere is
/// nobody's screening. What `uep screen` has reported of families that aren't Layak is no news;
/// that somebody changed a row since is.
///
/// # Errors
/// A damaged file, or one whose ids are masked.
pub fn baca_daftar(s: &Sumber, nomor: u16, acuan: NaiveDate) -> Result<Isi<Vec<Tersaring>>> {
    let status = s.lembar().and_then(status_lembar);
    let mut isi = tabel::baca(s, nomor, acuan, |b| baca(b, status))?;
    let lain: BTreeSet<Tempat> = isi.baris.iter().filter(|k| k.status != Some(Status::Layak)).map(|k| k.asal).collect();
    // What was done to the list since then is.
    isi.temuan.retain(|t| t.kode.tentang_tanda() || !lain.contains(&t.tempat));
    Ok(isi)
}

/// Reads a row of a sheet that holds families of this status.
///
/// # Errors
/// A masked id.
pub fn baca(b: &mut BarisTabel<'_, '_>, lembar: Option<Status>) -> std::result::Result<Tersaring, Disamarkan> {
    let tertulis = b.teks(Kolom::StatusPeserta);
    let status = if tertulis.is_empty() { lembar } else { status_lembar(&tertulis) };
    let penghalang = b.teks(Kolom::Penghalang);
    Ok(Tersaring {
        asal: b.tempat(),
        status,
        kk: b.kk()?,
        nik: b.nik(Kolom::Nik)?,
        nama: b.teks(Kolom::Nama),
        orang_daftar: normal(&b.teks(Kolom::PemilikNik)) == normal(ORANG_DAFTAR),
        jenis_kelamin: b.jenis_kelamin(Kolom::JenisKelamin),
        anggota: b.bilangan(Kolom::JumlahAnggota),
        desil: b.desil(Kolom::Desil),
        kecamatan: b.teks(Kolom::Kecamatan),
        kelurahan: b.teks(Kolom::Kelurahan),
        bansos: b.teks(Kolom::Program),
        peserta: FaktaPeserta::dari_nama(&b.teks(Kolom::PesertaSaringan)),
        disabilitas: b.disabilitas(),
        sebab: if penghalang.is_empty() { b.teks(Kolom::YangDiperbaiki) } else { penghalang },
        ditahan: b.penahan(),
    })
}

/// A member of a family Layak (sheet `Anggota`).
#[derive(Clone, Debug)]
pub struct AnggotaTersaring {
    pub kk: NikTabel,
    pub nik: NikTabel,
    pub nama: Box<str>,
    pub jenis_kelamin: Option<JenisKelamin>,
    pub lahir: Jawaban<NaiveDate>,
    pub disabilitas: Option<bool>,
    /// As of a family.
    pub ditahan: Option<Kode>,
}

/// Reads a row of the sheet `Anggota`.
///
/// # Errors
/// A masked id.
pub fn baca_anggota(b: &mut BarisTabel<'_, '_>) -> std::result::Result<AnggotaTersaring, Disamarkan> {
    Ok(AnggotaTersaring {
        kk: b.kk()?,
        nik: b.nik(Kolom::Nik)?,
        nama: b.teks(Kolom::Nama),
        jenis_kelamin: b.jenis_kelamin(Kolom::JenisKelamin),
        lahir: b.tanggal(Kolom::TanggalLahir),
        disabilitas: b.disabilitas(),
        ditahan: b.penahan(),
    })
}
