//! The readings that a year's evaluation rests on.

use super::{BahanEvaluasi, Evaluasi};
use crate::perwal::capaian::Skala;
use crate::perwal::parameter::Parameter;
use crate::perwal::tafsir::{KumpulanTafsir, Tafsir};

/// Those of every year.
const SELALU: [Tafsir; 18] = [
    Tafsir::T01,
    Tafsir::T09,
    Tafsir::T10,
    Tafsir::T11,
    Tafsir::T15,
    Tafsir::T20,
    Tafsir::T21,
    Tafsir::T23,
    Tafsir::T27,
    Tafsir::T32,
    Tafsir::T33,
    Tafsir::T50,
    Tafsir::T51,
    Tafsir::T54,
    Tafsir::T57,
    Tafsir::T63,
    Tafsir::T64,
    Tafsir::T68,
];

pub(super) fn evaluasi(e: &Evaluasi<'_>, b: &BahanEvaluasi, p: &Parameter) -> KumpulanTafsir {
    let mut semua: KumpulanTafsir = SELALU.into_iter().collect();
    semua.bila(p.skala_capaian == Skala::Lakip, &[Tafsir::T13]);
    semua.bila(b.kegiatan.is_some(), &[Tafsir::T14, Tafsir::T56]);
    semua.bila(e.indikator.iter().any(|h| h.capaian().is_none()), &[Tafsir::T19]);
    semua.bila(b.triwulan.hasil.iter().any(|h| !h.putusan.penahan.is_empty()), &[Tafsir::T52]);
    semua.bila(b.diberikan.is_some(), &[Tafsir::T53]);
    semua.bila(b.saringan.is_some(), &[Tafsir::T55]);
    semua.bila(e.keadaan.iter().any(|k| k.belum_diverifikasi.is_some()), &[Tafsir::T58]);
    semua.extend(e.tindak.iter().flat_map(|t| t.perihal.tafsir()).copied());
    semua
}
