//! The register, looked up by ID and NIK.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use crate::record::antar_baris::Catatan;
use crate::record::peserta::Peserta;
use crate::table::kolom::Kolom;
use crate::temuan::Kode;

/// Participants by their keys.
pub struct Register<'a> {
    peserta: Vec<&'a Peserta>,
    id: FxHashMap<&'a str, usize>,
    nik: FxHashMap<u64, usize>,
    /// IDs that stand on several rows.
    id_ganda: BTreeSet<&'a str>,
    nik_ganda: BTreeSet<u64>,
}

impl<'a> Register<'a> {
    pub fn baru(peserta: impl Iterator<Item = &'a Peserta>, c: &mut Catatan<'_>) -> Register<'a> {
        let peserta: Vec<&Peserta> = peserta.collect();
        let mut r = Register {
            peserta: Vec::new(),
            id: FxHashMap::default(),
            nik: FxHashMap::default(),
            id_ganda: BTreeSet::new(),
            nik_ganda: BTreeSet::new(),
        };
        for (i, p) in peserta.iter().copied().enumerate() {
            if !p.id.is_empty() {
                if let Some(lain) = r.id.get(&*p.id) {
                    c.rujuk(Kode::PesertaGanda, p.asal, Kolom::IdPeserta, &p.id, peserta[*lain].asal);
                    r.id_ganda.insert(&p.id);
                } else {
                    r.id.insert(&p.id, i);
                }
            }
            if let Some(nik) = p.nik.sah {
                match r.nik.get(&nik) {
                    Some(lain) if peserta[*lain].id != p.id => {
                        c.rujuk(Kode::PesertaNikGanda, p.asal, Kolom::Nik, &p.nik.teks, peserta[*lain].asal);
                        r.nik_ganda.insert(nik);
                    }
                    Some(_) => {}
                    None => {
                        r.nik.insert(nik, i);
                    }
                }
            }
        }
        r.peserta = peserta;
        r
    }

    /// By ID, else by NIK.
    pub fn cari(&self, id: &str, nik: Option<u64>) -> Option<&'a Peserta> {
        let tempat = if id.is_empty() { nik.and_then(|n| self.nik.get(&n)) } else { self.id.get(id) };
        tempat.map(|i| self.peserta[*i])
    }

    /// The participant that alone has this NIK.
    pub fn pemilik_nik(&self, nik: u64) -> Option<&'a Peserta> {
        self.nik.get(&nik).filter(|_| !self.nik_ganda.contains(&nik)).map(|i| self.peserta[*i])
    }

    /// The register has several rows for the participant.
    pub fn ganda(&self, p: &Peserta) -> bool {
        self.id_ganda.contains(&*p.id)
    }

    /// The register has the participant's NIK under another ID too.
    pub fn nik_ganda(&self, p: &Peserta) -> bool {
        p.nik.sah.is_some_and(|n| self.nik_ganda.contains(&n))
    }

    /// Every row, by its place in the register.
    pub fn semua(&self) -> impl Iterator<Item = (usize, &'a Peserta)> {
        self.peserta.iter().copied().enumerate()
    }
}
