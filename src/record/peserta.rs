//! Rows of the register: one participant each.

use chrono::NaiveDate;

use super::konteks::Disamarkan;
use super::rekaman::BacaanAngkatan;
use super::tabel::{BarisTabel, NikTabel};
use crate::domain::jawaban::Jawaban;
use crate::domain::kelas::Kelas;
use crate::domain::orang::JenisKelamin;
use crate::domain::peserta::{StatusPeserta, baca_status};
use crate::domain::rupiah::Rupiah;
use crate::table::kolom::Kolom;
use crate::temuan::{Kode, Tempat};

/// A participant as the register has them.
#[derive(Clone, Debug)]
pub struct Peserta {
    pub asal: Tempat,
    /// Upper case, without blanks; blank where the register has none.
    pub id: Box<str>,
    pub nik: NikTabel,
    pub kk: NikTabel,
    pub nama: Box<str>,
    pub jenis_kelamin: Option<JenisKelamin>,
    pub angkatan: BacaanAngkatan,
    pub kecamatan: Box<str>,
    pub kelurahan: Box<str>,
    /// Blank in most registers.
    pub alamat: Box<str>,
    pub klaster: Box<str>,
    pub pendamping: Box<str>,
    /// Of Kelas and Tahap; `Err`: unreadable, or the two contradict each other.
    pub kelas: Result<Option<Kelas>, Kode>,
    pub status: StatusPeserta,
    /// Status says something that cannot be read; `status` is Aktif then.
    pub status_salah: bool,
    pub omzet_awal_tahap: Jawaban<Rupiah>,
    pub omzet_baseline: Jawaban<Rupiah>,
    pub tanggal_graduasi: Option<NaiveDate>,
    /// Somebody changed the row after it was written, and nobody stands by that: nothing of it decides. The code of the
    /// finding that says so.
    pub ditahan: Option<Kode>,
}

/// Reads a row.
///
/// # Errors
/// A masked id.
pub fn baca(b: &mut BarisTabel<'_, '_>) -> Result<Peserta, Disamarkan> {
    let (status, status_salah) = status(b);
    Ok(Peserta {
        asal: b.tempat(),
        id: b.id_peserta(),
        nik: b.nik(Kolom::Nik)?,
        kk: b.kk()?,
        nama: b.teks(Kolom::Nama),
        jenis_kelamin: b.jenis_kelamin(Kolom::JenisKelamin),
        angkatan: angkatan(b),
        kecamatan: b.teks(Kolom::Kecamatan),
        kelurahan: b.teks(Kolom::Kelurahan),
        alamat: b.teks(Kolom::Alamat),
        klaster: b.teks(Kolom::Klaster),
        pendamping: b.teks(Kolom::Pendamping),
        kelas: kelas(b),
        status,
        status_salah,
        omzet_awal_tahap: b.rupiah(Kolom::OmzetAwalTahap),
        omzet_baseline: b.rupiah(Kolom::OmzetBaseline),
        tanggal_graduasi: b.tanggal(Kolom::TanggalGraduasi).nilai(),
        ditahan: b.penahan(),
    })
}

/// The year 2025 alone says nothing of October (T41); the column Pasal 9 does.
fn angkatan(b: &mut BarisTabel<'_, '_>) -> BacaanAngkatan {
    match (b.angkatan(), b.ya_tidak(Kolom::Pasal9)) {
        (BacaanAngkatan::TahunPerwal(t), Jawaban::Isi(true)) => BacaanAngkatan::SebelumPerwal(t),
        (BacaanAngkatan::TahunPerwal(t), Jawaban::Isi(false)) => BacaanAngkatan::Tahun(t),
        (angkatan, _) => angkatan,
    }
}

fn kelas(b: &mut BarisTabel<'_, '_>) -> Result<Option<Kelas>, Kode> {
    match (b.kelas(Kolom::Kelas), b.kelas(Kolom::Tahap)) {
        (Jawaban::Isi(k), Jawaban::Isi(t)) if k != t => {
            b.catat(Kode::KelasTahapBeda, Kolom::Kelas, &format!("Tahap {}", t.tahap()));
            Err(Kode::KelasTahapBeda)
        }
        (Jawaban::TakTerbaca, _) | (_, Jawaban::TakTerbaca) => Err(Kode::KelasTakTerbaca),
        (Jawaban::Isi(k), _) | (Jawaban::Kosong, Jawaban::Isi(k)) => Ok(Some(k)),
        (Jawaban::Kosong, Jawaban::Kosong) => Ok(None),
    }
}

/// A blank is Aktif: the register names those who are in.
fn status(b: &mut BarisTabel<'_, '_>) -> (StatusPeserta, bool) {
    let teks = b.teks(Kolom::StatusPeserta);
    match baca_status(&teks) {
        Ok(status) => (status.unwrap_or_default(), false),
        Err(_) => {
            b.catat(Kode::StatusTakTerbaca, Kolom::StatusPeserta, "");
            (StatusPeserta::Aktif, true)
        }
    }
}
