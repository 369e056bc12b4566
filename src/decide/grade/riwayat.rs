//! Results and forms of any quarters by participant: what the yearly roll-over and the annual evaluation
//! look up, and `uep grade` for the quarters before its own.

use std::collections::{BTreeMap, BTreeSet};

use super::kunci;
use crate::domain::kelas::Kelas;
use crate::domain::triwulan::Triwulan;
use crate::perwal::tabel_5_1::Kategori;
use crate::record::antar_baris::Catatan;
use crate::record::hasil::{BarisDitahan, BarisHasil};
use crate::record::penilaian::LembarPenilaian;
use crate::table::kolom::Kolom;
use crate::temuan::Kode;

/// By participant (ID, else NIK) and quarter.
#[derive(Default)]
pub struct Riwayat<'a> {
    hasil: BTreeMap<&'a str, BTreeMap<Triwulan, &'a BarisHasil>>,
    formulir: BTreeMap<&'a str, BTreeMap<Triwulan, &'a LembarPenilaian>>,
    ditahan: BTreeMap<&'a str, BTreeSet<Triwulan>>,
    /// The last quarter whose form must not be used.
    formulir_ditahan: BTreeMap<&'a str, Triwulan>,
}

impl<'a> Riwayat<'a> {
    /// Puts results together. Of two that contradict each other neither counts.
    pub fn baru(
        hasil: impl Iterator<Item = &'a BarisHasil>,
        monitoring: impl Iterator<Item = &'a LembarPenilaian>,
        c: &mut Catatan<'_>,
    ) -> Riwayat<'a> {
        let mut r = Riwayat::default();
        let mut bertentangan: BTreeSet<(&str, Triwulan)> = BTreeSet::new();
        for b in hasil {
            let p = &b.putusan;
            let siapa = kunci(&p.id, &p.nik);
            let milik = r.hasil.entry(siapa).or_default();
            match milik.get(&p.triwulan) {
                Some(lain) if lain.putusan != b.putusan => {
                    c.rujuk(Kode::HasilGanda, b.asal, Kolom::IdPeserta, &p.id, lain.asal);
                    bertentangan.insert((siapa, p.triwulan));
                }
                Some(_) => {}
                None => {
                    milik.insert(p.triwulan, b);
                }
            }
        }
        for (siapa, triwulan) in &bertentangan {
            if let Some(milik) = r.hasil.get_mut(siapa) {
                milik.remove(triwulan);
            }
        }
        r.formulir(monitoring, &bertentangan, c);
        r
    }

    fn formulir(
        &mut self,
        monitoring: impl Iterator<Item = &'a LembarPenilaian>,
        bertentangan: &BTreeSet<(&str, Triwulan)>,
        c: &mut Catatan<'_>,
    ) {
        let mut ganda: BTreeSet<(&str, Triwulan)> = bertentangan.clone();
        for l in monitoring {
            let Some(triwulan) = l.triwulan else { continue };
            let siapa = kunci(&l.id, &l.nik.teks);
            let milik = self.formulir.entry(siapa).or_default();
            match milik.get(&triwulan) {
                Some(lain) if lain.formulir != l.formulir || lain.kelas != l.kelas => {
                    // The results of the two say it already.
                    if ganda.insert((siapa, triwulan)) {
                        c.rujuk(Kode::HasilGanda, l.asal, Kolom::IdPeserta, &l.id, lain.asal);
                    }
                }
                Some(_) => {}
                None => {
                    milik.insert(triwulan, l);
                }
            }
        }
        for (siapa, triwulan) in ganda {
            if let Some(milik) = self.formulir.get_mut(siapa) {
                milik.remove(&triwulan);
            }
        }
    }

    /// With the results that must not be used.
    pub fn dengan_ditahan(mut self, baris: impl Iterator<Item = &'a BarisDitahan>) -> Riwayat<'a> {
        for b in baris {
            let milik = self.ditahan.entry(kunci(&b.id, &b.nik)).or_default();
            milik.extend(b.triwulan);
        }
        self
    }

    /// With the forms that must not be used.
    pub fn dengan_formulir_ditahan(mut self, baris: impl Iterator<Item = &'a BarisDitahan>) -> Riwayat<'a> {
        for (b, triwulan) in baris.filter_map(|b| Some((b, b.triwulan?))) {
            let terakhir = self.formulir_ditahan.entry(kunci(&b.id, &b.nik)).or_insert(triwulan);
            *terakhir = triwulan.max(*terakhir);
        }
        self
    }

    /// The last quarter whose form of a participant must not be used.
    pub fn formulir_ditahan(&self, id: &str, nik: &str) -> Option<Triwulan> {
        self.formulir_ditahan.get(kunci(id, nik)).copied()
    }

    /// Quarters whose result of a participant must not be used, where no other copy of it stands: nobody knows what
    /// was decided there. Oldest first.
    pub fn ditahan(&self, id: &str, nik: &str) -> impl Iterator<Item = Triwulan> {
        let siapa = kunci(id, nik);
        let ada = self.hasil.get(siapa);
        let milik = self.ditahan.get(siapa).into_iter().flatten().copied();
        milik.filter(move |t| !ada.is_some_and(|m| m.contains_key(t)))
    }

    /// Those of whom the result of a quarter must not be used, and no other copy of it stands.
    pub fn ditahan_pada(&self, triwulan: Triwulan) -> BTreeSet<&'a str> {
        let ada = |siapa: &str| self.hasil.get(siapa).is_some_and(|m| m.contains_key(&triwulan));
        let ditahan = self.ditahan.iter().filter(|(_, t)| t.contains(&triwulan)).map(|(siapa, _)| *siapa);
        ditahan.filter(|siapa| !ada(siapa)).collect()
    }

    /// Quarters that have results or forms of anybody.
    pub fn triwulan(&self) -> BTreeSet<Triwulan> {
        let hasil = self.hasil.values().flat_map(|m| m.keys());
        hasil.chain(self.formulir.values().flat_map(|m| m.keys())).copied().collect()
    }

    /// Results of a participant, oldest first.
    pub fn hasil(&self, id: &str, nik: &str) -> impl DoubleEndedIterator<Item = &'a BarisHasil> {
        self.hasil.get(kunci(id, nik)).into_iter().flat_map(|m| m.values().copied())
    }

    pub fn hasil_pada(&self, id: &str, nik: &str, triwulan: Triwulan) -> Option<&'a BarisHasil> {
        self.hasil.get(kunci(id, nik))?.get(&triwulan).copied()
    }

    /// Everyone with a result of this quarter.
    pub fn semua_pada(&self, triwulan: Triwulan) -> BTreeMap<&'a str, &'a BarisHasil> {
        self.hasil.iter().filter_map(|(siapa, m)| m.get(&triwulan).map(|b| (*siapa, *b))).collect()
    }

    /// The last result of everyone.
    pub fn terakhir_semua(&self) -> impl Iterator<Item = &'a BarisHasil> {
        self.hasil.values().filter_map(|m| m.values().next_back().copied())
    }

    /// Forms of a participant, oldest first, those of this class alone.
    pub fn formulir_kelas(
        &self,
        id: &str,
        nik: &str,
        kelas: Kelas,
    ) -> impl DoubleEndedIterator<Item = &'a LembarPenilaian> {
        let milik = self.formulir.get(kunci(id, nik)).into_iter().flat_map(|m| m.values().copied());
        milik.filter(move |l| l.kelas.nilai() == Some(kelas))
    }

    /// Graded quarters before this one that ended with C or TP, from the last one back without a gap (T23).
    pub fn tanpa_kemajuan(&self, id: &str, nik: &str, sebelum: Triwulan) -> u8 {
        let dinilai = |b: &&BarisHasil| b.putusan.triwulan < sebelum && b.putusan.kategori.is_some();
        let rendah = |b: &&BarisHasil| matches!(b.putusan.kategori, Some(Kategori::C | Kategori::Tp));
        self.hasil(id, nik).rev().filter(dinilai).take_while(rendah).take(9).count() as u8
    }
}
