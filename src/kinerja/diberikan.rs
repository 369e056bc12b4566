//! Incentives already given, by participant (T28).

use std::collections::{BTreeMap, BTreeSet};

use super::gugus::Gugus;
use super::register::Register;
use crate::domain::jawaban::Jawaban;
use crate::domain::kelas::Kelas;
use crate::perwal::insentif::JenisInsentif;
use crate::read::kolom::Kolom;
use crate::record::antar_baris::Catatan;
use crate::record::insentif::Pemberian;
use crate::temuan::{Kode, Tempat};

/// What a participant got.
#[derive(Default, Debug)]
pub struct Milik {
    /// By stage; `None`: the list doesn't say which.
    jenis: BTreeMap<Option<Kelas>, BTreeSet<JenisInsentif>>,
    lain: BTreeMap<Option<Kelas>, Vec<Box<str>>>,
}

static TIADA: Milik = Milik { jenis: BTreeMap::new(), lain: BTreeMap::new() };

impl Milik {
    pub fn pada(&self, tahap: Option<Kelas>) -> Vec<JenisInsentif> {
        self.jenis.get(&tahap).into_iter().flatten().copied().collect()
    }

    /// Kinds that Tabel 5.1 has no name for.
    pub fn lain(&self, tahap: Kelas) -> Vec<Box<str>> {
        self.lain.get(&Some(tahap)).into_iter().chain(self.lain.get(&None)).flatten().cloned().collect()
    }
}

/// Finds what was given more often than it may be (I004).
#[derive(Default)]
pub struct Berulang {
    pertama: BTreeMap<(Box<str>, Kelas, JenisInsentif), Tempat>,
}

impl Berulang {
    /// Compares a row with those before it of the same participant.
    pub fn periksa(&mut self, id: &str, p: &Pemberian, c: &mut Catatan<'_>) {
        let Jawaban::Isi(tahap) = p.tahap else { return };
        for j in &p.jenis {
            if let Some(lain) = self.pertama.insert((id.into(), tahap, *j), p.asal) {
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
        c: &mut Catatan<'_>,
    ) -> Diberikan {
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
        let mut berulang = Berulang::default();
        for p in semua {
            let id =
                if p.id.is_empty() { p.nik.sah.and_then(|n| dari_nik.get(&n).cloned()) } else { Some(p.id.clone()) };
            let dikenal = |id: &str| ids.contains(id) || register.is_some_and(|r| r.cari(id, None).is_some());
            let Some(id) = id.filter(|id| dikenal(id)) else {
                c.catat(Kode::InsentifTanpaPeserta, p.asal, Kolom::IdPeserta, &p.id);
                continue;
            };
            let tahap = p.tahap.nilai();
            berulang.periksa(&id, p, c);
            let m = milik.entry(id).or_default();
            m.jenis.entry(tahap).or_default().extend(p.jenis.iter().copied());
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
