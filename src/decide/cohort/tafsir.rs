//! The readings that a year rests on, and a comparison of quotas.

use super::{HasilAngkatan, Keputusan, Waktu};
use crate::domain::peserta::StatusPeserta;
use crate::perwal::parameter::Parameter;
use crate::perwal::tafsir::{KumpulanTafsir, Tafsir};
use crate::perwal::tahap::{HasilLangkah, TAHUN_AKHIR};

/// Of a year.
pub(super) fn angkatan(hasil: &HasilAngkatan<'_>, waktu: Waktu, p: &Parameter) -> KumpulanTafsir {
    let (calon, langkah) = (&hasil.saringan.calon, &hasil.langkah);
    let mut semua: KumpulanTafsir = [Tafsir::T02, Tafsir::T16, Tafsir::T17, Tafsir::T18].into_iter().collect();
    semua.bila(p.kuota_perempuan_persen > 0 || p.kuota_disabilitas_persen > 0, &[Tafsir::T24, Tafsir::T45]);
    semua.bila(hasil.register.iter().any(|b| b.pasal_9), &[Tafsir::T41, Tafsir::T46]);
    semua.bila(!langkah.is_empty() || waktu.tahun > TAHUN_AKHIR, &[Tafsir::T11]);
    semua.bila(hasil.register.iter().any(|b| b.status == StatusPeserta::Berhenti), &[Tafsir::T47]);
    semua.bila(langkah.iter().any(|l| l.hasil == HasilLangkah::Naik), &[Tafsir::T48]);
    semua.bila(calon.iter().any(|c| matches!(c.keputusan, Keputusan::BelumLengkap(_))), &[Tafsir::T49]);
    semua.bila(calon.iter().any(|c| c.peserta.dari_nik), &[Tafsir::T39]);
    semua.bila(p.usia_peserta_minimum.is_some(), &[Tafsir::T59]);
    semua.bila(langkah.iter().any(|l| l.tanpa_kemajuan > 1), &[Tafsir::T23]);
    semua.extend(langkah.iter().flat_map(|l| l.sebab.tafsir()).copied());
    semua
}

/// Of a comparison: how places are given, and to whom.
pub fn banding() -> KumpulanTafsir {
    [Tafsir::T16, Tafsir::T17, Tafsir::T18, Tafsir::T24, Tafsir::T45].into_iter().collect()
}
