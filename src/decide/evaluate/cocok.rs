//! What belongs to whom: results and families of the screening against the register.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use super::BahanEvaluasi;
use crate::decide::grade::register::Register;
use crate::domain::triwulan::Triwulan;
use crate::perwal::indikator::Hasil41;
use crate::perwal::kelayakan::Status;
use crate::record::antar_baris::Catatan;
use crate::record::saringan::Tersaring;
use crate::table::kolom::Kolom;
use crate::temuan::Kode;

/// Results of people whom the register doesn't have, once for each.
pub(super) fn bukan_peserta(
    b: &BahanEvaluasi,
    register: &Register<'_>,
    milik: impl Fn(Triwulan) -> bool,
    c: &mut Catatan<'_>,
) {
    let hasil = b.triwulan.hasil.iter().map(|h| (h.asal, &h.putusan.id, &h.putusan.nik, Some(h.putusan.triwulan)));
    let monitoring = b.triwulan.monitoring.iter().map(|l| (l.asal, &l.id, &l.nik.teks, l.triwulan));
    let mut disebut = BTreeSet::new();
    for (asal, id, nik, triwulan) in hasil.chain(monitoring) {
        let asing = register.cari(id, nik.parse().ok()).is_none();
        if asing && triwulan.is_some_and(&milik) && disebut.insert((id, nik)) {
            let (kolom, teks) = if id.is_empty() { (Kolom::Nik, nik) } else { (Kolom::IdPeserta, id) };
            c.catat(Kode::HasilTanpaPeserta, asal, kolom, teks);
        }
    }
}

/// Quarters whose grades came without the forms.
pub(super) fn tanpa_monitoring(b: &BahanEvaluasi, triwulan: &[Triwulan], c: &mut Catatan<'_>) {
    for t in triwulan.iter().filter(|t| !b.triwulan.monitoring.iter().any(|l| l.triwulan == Some(**t))) {
        if let Some(h) = b.triwulan.hasil.iter().find(|h| h.putusan.triwulan == *t) {
            c.catat(Kode::TriwulanTanpaMonitoring, h.asal, Kolom::Triwulan, &t.to_string());
        }
    }
}

/// Families of the screening by their numbers.
pub(super) struct Saringan<'a> {
    kk: FxHashMap<u64, &'a Tersaring>,
    nik: FxHashMap<u64, &'a Tersaring>,
}

impl<'a> Saringan<'a> {
    pub(super) fn baru(semua: &'a [Tersaring]) -> Saringan<'a> {
        let mut s = Saringan { kk: FxHashMap::default(), nik: FxHashMap::default() };
        // A row that must not be used stands in for no other.
        let (ditahan, utuh): (Vec<_>, Vec<_>) = semua.iter().partition(|t| t.ditahan.is_some());
        for t in utuh.into_iter().chain(ditahan) {
            t.kk.sah.map(|kk| s.kk.entry(kk).or_insert(t));
            t.nik.sah.map(|nik| s.nik.entry(nik).or_insert(t));
        }
        s
    }

    pub(super) fn cari(&self, kk: Option<u64>, nik: Option<u64>) -> Option<&'a Tersaring> {
        let kk = kk.and_then(|kk| self.kk.get(&kk));
        kk.or_else(|| nik.and_then(|nik| self.nik.get(&nik))).copied()
    }
}

/// The family in this year's screening.
#[derive(Clone, Copy)]
pub(super) enum Kini<'a> {
    /// No screening was given.
    Tanpa,
    Ada(&'a Tersaring),
    /// It is not in there.
    TidakAda,
    /// Its row, or the participant's own, must not be used.
    TidakDiketahui,
}

impl<'a> Kini<'a> {
    pub(super) fn ada(self) -> Option<&'a Tersaring> {
        if let Kini::Ada(k) = self { Some(k) } else { None }
    }

    /// I.3 is asked of those whose family is Layak (T32).
    pub(super) fn bila_layak(self, jawaban: Option<Hasil41>) -> Option<Hasil41> {
        match self {
            Kini::Tanpa => jawaban,
            Kini::Ada(k) => jawaban.filter(|_| k.status == Some(Status::Layak)),
            Kini::TidakAda => None,
            Kini::TidakDiketahui => jawaban.map(|_| Hasil41::BelumAda),
        }
    }
}
