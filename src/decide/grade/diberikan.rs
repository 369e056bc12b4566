//! Incentives already given, by participant (T28).

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::gugus::Gugus;
use super::register::Register;
use crate::domain::kelas::Kelas;
use crate::domain::triwulan::Triwulan;
use crate::perwal::insentif::{JenisInsentif, Masa, Rentang};
use crate::perwal::parameter::Parameter;
use crate::record::antar_baris::Catatan;
use crate::record::insentif::Pemberian;
use crate::table::kolom::Kolom;
use crate::temuan::{Kode, Tempat};

/// What a participant got.
#[derive(Default, Debug)]
pub struct Milik {
    /// With the stage and the day, where the list says them.
    jenis: Vec<(JenisInsentif, Option<Kelas>, Option<NaiveDate>)>,
    lain: BTreeMap<Option<Kelas>, Vec<Box<str>>>,
}

static TIADA: Milik = Milik { jenis: Vec::new(), lain: BTreeMap::new() };

impl Milik {
    /// Kinds that are not given again in this stage and quarter, and those of which nobody can tell (T28).
    pub fn pada(&self, kelas: Kelas, triwulan: Triwulan, masa: Masa) -> (Vec<JenisInsentif>, Vec<JenisInsentif>) {
        let dengan = |jawaban: Option<bool>| -> Vec<JenisInsentif> {
            let kena = |(j, tahap, tanggal): &&(JenisInsentif, Option<Kelas>, Option<NaiveDate>)| {
                masa.sudah(*j, (*tahap, *tanggal), (kelas, triwulan)) == jawaban
            };
            self.jenis.iter().filter(kena).map(|(j, ..)| *j).collect()
        };
        (dengan(Some(true)), dengan(None))
    }

    /// Kinds that Tabel 5.1 has no name for.
    pub fn lain(&self, tahap: Kelas) -> Vec<Box<str>> {
        self.lain.get(&Some(tahap)).into_iter().chain(self.lain.get(&None)).flatten().cloned().collect()
    }
}

/// Finds what was given more often than it may be (I004), and what lacks the date that would tell (I007).
pub struct Berulang {
    masa: Masa,
    pertama: BTreeMap<(Box<str>, JenisInsentif, Rentang), Tempat>,
}

impl Berulang {
    pub fn baru(masa: Masa) -> Berulang {
        Berulang { masa, pertama: BTreeMap::new() }
    }

    /// Compares a row with those before it of the same participant.
    pub fn periksa(&mut self, id: &str, p: &Pemberian, c: &mut Catatan<'_>) {
        let tahap = p.tahap.nilai();
        if p.tanggal.nilai().is_none() && p.jenis.iter().any(|j| self.masa.menurut_tanggal(*j)) {
            c.catat(Kode::InsentifTanpaTanggal, p.asal, Kolom::Tanggal, "");
        }
        for j in &p.jenis {
            // Without a date, twice in a stage looks like twice.
            let rentang = self.masa.rentang(*j, tahap, p.tanggal.nilai()).or(tahap.map(Rentang::Tahap));
            let Some(rentang) = rentang else { continue };
            if let Some(lain) = self.pertama.insert((id.into(), *j, rentang), p.asal) {
                c.rujuk(Kode::InsentifBerulang, p.asal, Kolom::JenisInsentif, j.nama(), lain);
            }
        }
    }
}

/// By ID, or NIK where the list has no ID.
pub struct Diberikan(BTreeMap<Box<str>, Milik>);

impl Diberikan {
    pub(super) fn baru(
        semua: &[Pemberian],
        gugus: &[Gugus<'_>],
        register: Option<&Register<'_>>,
        p: &Parameter,
        c: &mut Catatan<'_>,
    ) -> Diberikan {
        let masa = p.insentif_non_stimulan;
        if semua.is_empty() {
            return Diberikan(BTreeMap::new());
        }
        let lembar = |g: &Gugus<'_>| {
            let nik = g.peserta.and_then(|p| p.nik.sah).or(g.lembar.nik.sah);
            nik.map(|nik| (nik, g.kunci()))
        };
        let dari_nik: BTreeMap<u64, Box<str>> = gugus.iter().filter_map(lembar).collect();
        let ids: BTreeSet<Box<str>> = gugus.iter().map(Gugus::kunci).collect();
        let mut milik: BTreeMap<Box<str>, Milik> = BTreeMap::new();
        let mut berulang = Berulang::baru(masa);
        for p in semua {
            let id =
                if p.id.is_empty() { p.nik.sah.and_then(|n| dari_nik.get(&n).cloned()) } else { Some(p.id.clone()) };
            let dikenal = |id: &str| ids.contains(id) || register.is_some_and(|r| r.cari(id, None).is_some());
            let Some(id) = id.filter(|id| dikenal(id)) else {
                c.catat(Kode::InsentifTanpaPeserta, p.asal, Kolom::IdPeserta, &p.id);
                continue;
            };
            let (tahap, tanggal) = (p.tahap.nilai(), p.tanggal.nilai());
            berulang.periksa(&id, p, c);
            let m = milik.entry(id).or_default();
            m.jenis.extend(p.jenis.iter().map(|j| (*j, tahap, tanggal)));
            if !p.lain.is_empty() {
                m.lain.entry(tahap).or_default().push(p.lain.clone());
            }
        }
        Diberikan(milik)
    }

    pub fn milik(&self, id: &str) -> &Milik {
        self.0.get(id).unwrap_or(&TIADA)
    }
}
