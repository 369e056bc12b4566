//! Rows of `Capaian Indikator` of an earlier annual evaluation.

use std::collections::BTreeMap;

use super::konteks::Disamarkan;
use super::tabel::BarisTabel;
use crate::error::Result as Hasil;
use crate::perwal::capaian::Realisasi;
use crate::perwal::indikator::Hasil41;
use crate::perwal::matrik_4_1::{Indikator41, Ukuran};
use crate::read::cari::{BarisBerjudul, Pencarian};
use crate::read::sumber::Sumber;
use crate::table::kolom::Kolom;
use crate::temuan::{Kode, Tempat};

/// Who was in the PKH at an earlier evaluation, by ID Peserta: the answers of its column Keluar PKH.
pub type PkhLama = BTreeMap<Box<str>, Hasil41>;

/// An indicator as an earlier evaluation had it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CapaianLama {
    pub asal: Tempat,
    pub indikator: Indikator41,
    pub realisasi: Realisasi,
    /// The upper end of its range (T57).
    pub realisasi_maks: Realisasi,
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
    let (pembilang, penyebut) = (bilangan(Kolom::Pembilang), bilangan(Kolom::Penyebut));
    let realisasi = |pembilang: Option<u32>| match indikator.ukuran() {
        Ukuran::Bagian => penyebut.map_or(Realisasi::TidakDiketahui, |p| Realisasi::dari(pembilang, Some(p))),
        Ukuran::Cacah | Ukuran::Ada => Realisasi::dari(pembilang, None),
    };
    // Of clusters the upper end is no sum (T63); it stands as a plain count.
    let tertulis = (indikator.ukuran() != Ukuran::Bagian).then(|| bilangan(Kolom::RealisasiMaks)).flatten();
    let maks = tertulis.or_else(|| Some(pembilang? + bilangan(Kolom::BelumAdaData).unwrap_or(0)));
    Ok(Some(CapaianLama {
        asal: b.tempat(),
        indikator,
        realisasi: realisasi(pembilang),
        realisasi_maks: realisasi(maks),
        target: target(&b.tertulis(Kolom::Target), indikator.ukuran()),
        kategori: b.teks(Kolom::Kategori),
        tahun: b.tertulis(Kolom::Tahun).parse().ok(),
    }))
}

/// Who was in the PKH then, by ID Peserta, where the evaluation is a workbook with its list of participants (T55).
///
/// # Errors
/// A damaged file.
pub fn pkh(s: &Sumber) -> Hasil<Option<PkhLama>> {
    let Some(buku) = Pencarian::dalam(s).filter(|b| b.punya("Daftar Peserta")) else { return Ok(None) };
    let semua = buku.daftar("Daftar Peserta", &["Keluar PKH"], |s| !s.is_empty())?;
    let satu = |b: &BarisBerjudul| Some((b.sel("ID Peserta").into(), Hasil41::dari_nama(b.sel("Keluar PKH"))?));
    Ok(Some(semua.iter().filter_map(satu).filter(|(id, _): &(Box<str>, _)| !id.is_empty()).collect()))
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
