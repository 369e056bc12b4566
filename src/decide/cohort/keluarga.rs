//! Screened families by Nomor KK, and whose member a person is.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::{FxHashMap, FxHashSet};

use super::BahanAngkatan;
use crate::record::antar_baris::Catatan;
use crate::record::saringan::{AnggotaTersaring, Tersaring};
use crate::table::kolom::Kolom;
use crate::temuan::Kode;

/// The screening, looked up.
pub struct Keluarga<'a> {
    kk: FxHashMap<u64, &'a Tersaring>,
    /// Families that stand twice and say different things.
    ganda: BTreeSet<u64>,
    /// Families of a person: head, or member where the screening has members.
    orang: FxHashMap<u64, BTreeSet<u64>>,
    anggota: FxHashMap<(u64, u64), &'a AnggotaTersaring>,
    /// Families whose members the screening has.
    beranggota: FxHashSet<u64>,
    /// Families one of whose members stands in a row that is withheld.
    anggota_ditahan: BTreeMap<u64, Kode>,
}

impl<'a> Keluarga<'a> {
    pub fn baru(bahan: &'a BahanAngkatan, c: &mut Catatan<'_>) -> Keluarga<'a> {
        let mut k = Keluarga {
            kk: FxHashMap::default(),
            ganda: BTreeSet::new(),
            orang: FxHashMap::default(),
            anggota: FxHashMap::default(),
            beranggota: FxHashSet::default(),
            anggota_ditahan: BTreeMap::new(),
        };
        for satu in bahan.keluarga.iter().filter(|s| s.ditahan.is_none()) {
            let Some(kk) = satu.kk.sah else { continue };
            match k.kk.get(&kk) {
                Some(lain) if !sama(lain, satu) => {
                    c.rujuk(Kode::SaringanGanda, satu.asal, Kolom::NoKk, &satu.kk.teks, lain.asal);
                    k.ganda.insert(kk);
                }
                Some(_) => {}
                None => {
                    k.kk.insert(kk, satu);
                }
            }
            k.orang_dari(satu.nik.sah, kk);
        }
        // A row that is withheld says no more than that the family was screened, where no other one speaks for it.
        for satu in bahan.keluarga.iter().filter(|s| s.ditahan.is_some()) {
            if let Some(kk) = satu.kk.sah {
                k.kk.entry(kk).or_insert(satu);
            }
        }
        for a in &bahan.anggota {
            k.beranggota.extend(a.kk.sah);
            if let Some(kode) = a.ditahan {
                k.anggota_ditahan.extend(a.kk.sah.map(|kk| (kk, kode)));
                continue;
            }
            if let (Some(kk), Some(nik)) = (a.kk.sah, a.nik.sah) {
                k.orang_dari(Some(nik), kk);
                k.anggota.entry((kk, nik)).or_insert(a);
            }
        }
        k
    }

    fn orang_dari(&mut self, nik: Option<u64>, kk: u64) {
        if let Some(nik) = nik {
            self.orang.entry(nik).or_default().insert(kk);
        }
    }

    pub fn cari(&self, kk: u64) -> Option<&'a Tersaring> {
        self.kk.get(&kk).copied()
    }

    pub fn ganda(&self, kk: u64) -> bool {
        self.ganda.contains(&kk)
    }

    /// Another family that has the person as head or member, and this one hasn't.
    pub fn milik_lain(&self, nik: u64, kk: u64) -> Option<&'a Tersaring> {
        let milik = self.orang.get(&nik)?;
        let lain = milik.iter().next().filter(|_| !milik.contains(&kk))?;
        self.cari(*lain)
    }

    /// The family's members are known, and the person is none of them.
    pub fn bukan_anggota(&self, nik: u64, kk: u64) -> bool {
        self.beranggota.contains(&kk) && !self.orang.get(&nik).is_some_and(|milik| milik.contains(&kk))
    }

    /// Why nobody can say whether the person is a member of the family: a member's row is withheld, and no other one
    /// has the person.
    pub fn anggota_ditahan(&self, nik: u64, kk: u64) -> Option<Kode> {
        let dikenal = self.orang.get(&nik).is_some_and(|milik| milik.contains(&kk));
        self.anggota_ditahan.get(&kk).copied().filter(|_| !dikenal)
    }

    pub fn anggota(&self, kk: u64, nik: u64) -> Option<&'a AnggotaTersaring> {
        self.anggota.get(&(kk, nik)).copied()
    }
}

/// Everything that the choice looks at.
fn sama(a: &Tersaring, b: &Tersaring) -> bool {
    let inti = |t: &'_ Tersaring| (t.status, t.nik.sah, t.desil, t.anggota, t.kpm_pkh());
    inti(a) == inti(b) && a.kelurahan == b.kelurahan
}
