//! Rows of the list `Layak` of a screening workbook: the candidates.

use super::baca::Disamarkan;
use super::tabel::{BarisTabel, NikTabel};
use crate::read::kolom::Kolom;
use crate::temuan::Tempat;

/// A family found Layak.
#[derive(Clone, Debug)]
pub struct Calon {
    pub asal: Tempat,
    pub kk: NikTabel,
    /// Of the head of the family.
    pub nik: NikTabel,
    pub nama: Box<str>,
    pub kecamatan: Box<str>,
    pub kelurahan: Box<str>,
}

/// Reads a row; `None` for a family that isn't Layak (in a CSV all families stand in one table).
///
/// # Errors
/// A masked id.
pub fn baca(b: &mut BarisTabel<'_, '_>) -> Result<Option<Calon>, Disamarkan> {
    let status = b.teks(Kolom::StatusPeserta);
    let calon = Calon {
        asal: b.tempat(),
        kk: b.kk()?,
        nik: b.nik(Kolom::Nik)?,
        nama: b.teks(Kolom::Nama),
        kecamatan: b.teks(Kolom::Kecamatan),
        kelurahan: b.teks(Kolom::Kelurahan),
    };
    Ok((status.is_empty() || status.eq_ignore_ascii_case("layak")).then_some(calon))
}
