//! Rows of the list of incentives that were really given.

use chrono::NaiveDate;

use super::baca::Disamarkan;
use super::tabel::{BarisTabel, NikTabel};
use crate::domain::jawaban::Jawaban;
use crate::domain::kelas::Kelas;
use crate::domain::rupiah::Rupiah;
use crate::perwal::insentif::JenisInsentif;
use crate::read::kolom::Kolom;
use crate::temuan::{Kode, Tempat};

/// What was given to a participant at once.
#[derive(Clone, Debug)]
pub struct Pemberian {
    pub asal: Tempat,
    pub id: Box<str>,
    pub nik: NikTabel,
    /// The stage in which it was given.
    pub tahap: Jawaban<Kelas>,
    pub jenis: Vec<JenisInsentif>,
    /// As written where no kind of Tabel 5.1 is meant.
    pub lain: Box<str>,
    /// What it was worth.
    pub nilai: Jawaban<Rupiah>,
    pub tanggal: Jawaban<NaiveDate>,
}

/// Reads a row; a cell may name several kinds, parted by semicolons or line ends.
///
/// # Errors
/// A masked id.
pub fn baca(b: &mut BarisTabel<'_, '_>) -> Result<Pemberian, Disamarkan> {
    let tahap = match b.kelas(Kolom::Tahap) {
        Jawaban::Kosong => b.kelas(Kolom::Kelas),
        lain => lain,
    };
    if tahap == Jawaban::Kosong {
        b.catat(Kode::InsentifTanpaTahap, Kolom::Tahap, "");
    }
    let tertulis = b.daftar(Kolom::JenisInsentif);
    let (mut jenis, mut lain) = (Vec::new(), Vec::new());
    for satu in &tertulis {
        let disebut = JenisInsentif::di_dalam(satu);
        if disebut.is_empty() {
            lain.push(satu.as_str());
        }
        jenis.extend(disebut);
    }
    if !lain.is_empty() || tertulis.is_empty() {
        b.catat(Kode::InsentifTakDikenal, Kolom::JenisInsentif, "");
    }
    let lain = lain.join("; ").into();
    Ok(Pemberian {
        asal: b.tempat(),
        id: b.id_peserta(),
        nik: b.nik(Kolom::Nik)?,
        tahap,
        jenis,
        lain,
        nilai: b.rupiah(Kolom::Nilai),
        tanggal: b.tanggal(Kolom::Tanggal),
    })
}
