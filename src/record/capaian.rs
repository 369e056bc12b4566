//! Rows of `Capaian Indikator` of an earlier annual evaluation.

use super::baca::Disamarkan;
use super::tabel::BarisTabel;
use crate::perwal::capaian::Realisasi;
use crate::perwal::matrik_4_1::{Indikator41, Ukuran};
use crate::read::kolom::Kolom;
use crate::temuan::{Kode, Tempat};

/// An indicator as an earlier evaluation had it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CapaianLama {
    pub asal: Tempat,
    pub indikator: Indikator41,
    pub realisasi: Realisasi,
    /// In the unit of the indicator; `None`: cannot be read.
    pub target: Option<u16>,
    pub kategori: Box<str>,
    /// Year of that evaluation.
    pub tahun: Option<u16>,
}

/// Reads a row; `None`, with a finding, for what is no indicator.
///
/// # Errors
/// Never; the list has no ids.
pub fn baca(b: &mut BarisTabel<'_, '_>) -> Result<Option<CapaianLama>, Disamarkan> {
    let kode = b.teks(Kolom::KodeIndikator);
    let Some(indikator) = Indikator41::SEMUA.into_iter().find(|i| i.kode().eq_ignore_ascii_case(&kode)) else {
        b.catat(Kode::IndikatorLamaTakTerbaca, Kolom::KodeIndikator, "");
        return Ok(None);
    };
    let bilangan = |kolom| -> Option<u32> { b.tertulis(kolom).replace('.', "").parse().ok() };
    let realisasi = match (bilangan(Kolom::Pembilang), bilangan(Kolom::Penyebut), indikator.ukuran()) {
        (Some(pembilang), Some(penyebut), Ukuran::Bagian) => Realisasi::Bagian { pembilang, penyebut },
        (Some(n), _, Ukuran::Cacah | Ukuran::Ada) => Realisasi::Cacah(n),
        _ => Realisasi::TidakDiketahui,
    };
    Ok(Some(CapaianLama {
        asal: b.tempat(),
        indikator,
        realisasi,
        target: target(&b.tertulis(Kolom::Target), indikator.ukuran()),
        kategori: b.teks(Kolom::Kategori),
        tahun: b.tertulis(Kolom::Tahun).parse().ok(),
    }))
}

/// `0.9` of a workbook, `90.0%` of a CSV, `3`, `ada`.
fn target(teks: &str, ukuran: Ukuran) -> Option<u16> {
    let angka = |t: &str| t.trim().replace(',', ".").parse::<f64>().ok().filter(|n| (0.0..=10_000.0).contains(n));
    let bulat = |n: f64| n.round() as u16;
    match ukuran {
        Ukuran::Ada => Some(1),
        Ukuran::Cacah => angka(teks).map(bulat),
        Ukuran::Bagian => match teks.strip_suffix('%') {
            Some(persen) => angka(persen).map(bulat),
            None => angka(teks).map(|n| bulat(n * 100.0)),
        },
    }
}
