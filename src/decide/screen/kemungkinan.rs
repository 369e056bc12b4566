//! Damaged numbers that could be a number on a list (T61): a row of a PPKS list, a bansos list or the register that
//! found no family may be about one whose Nomor KK or head's NIK cannot be read.
//!
//! In: rows that landed on no family row of the extract. Out: for each family with such a number, what those rows
//! would say of it. The numbers on the lists stand sorted, so that a city is looked through without comparing all
//! pairs.

use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use super::baris_sumber::{BarisDaftar, Orang};
use super::kumpul::Populasi;
use super::kunci::Keanggotaan;
use super::nomor::{Nomor, StatusNomor};
use super::silang::Silang;
use crate::domain::mirip::kemungkinan;
use crate::domain::orang::Hubungan;
use crate::domain::ya_tidak::YaTidak;
use crate::table::jenis::Peran;
use crate::temuan::Tempat;

/// What rows would say: bansos, the answers of a PPKS list to Miskin, the register.
const KATA: usize = 6;
const REGISTER: usize = 5;

/// What list rows that may be about a family would say of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Mungkin {
    ada: [bool; KATA],
    /// The cell that is damaged: its row, and whether it is the NIK.
    pub cacat: (Tempat, bool),
    /// One of the list rows.
    pub daftar: Tempat,
}

impl Mungkin {
    pub fn bansos(&self) -> bool {
        self.ada[0]
    }

    /// A PPKS row with this answer.
    pub fn ppks(&self, miskin: YaTidak) -> bool {
        self.ada[kata_daftar(Peran::Ppks, miskin)]
    }

    pub fn register(&self) -> bool {
        self.ada[REGISTER]
    }

    /// Of several damaged cells the one shown goes by its text, not by the place of its file.
    fn gabung(&mut self, lain: &Mungkin, p: &Populasi) {
        self.ada.iter_mut().zip(lain.ada).for_each(|(a, b)| *a |= b);
        if (lain.cacat, lain.daftar) != (self.cacat, self.daftar) && lain.urutan(p) < self.urutan(p) {
            (self.cacat, self.daftar) = (lain.cacat, lain.daftar);
        }
    }
}

impl Mungkin {
    fn urutan(&self, p: &Populasi) -> (bool, String, Tempat, Tempat) {
        let (asal, nik) = self.cacat;
        let nomor = p.pemilik(asal).map(|(kk, n)| if nik { n } else { kk });
        (nik, nomor.map(|n| n.teks(&p.kamus)).unwrap_or_default(), asal, self.daftar)
    }
}

fn kata_daftar(peran: Peran, miskin: YaTidak) -> usize {
    match (peran, miskin) {
        (Peran::Bansos, _) => 0,
        (_, YaTidak::Ya) => 1,
        (_, YaTidak::Tidak) => 2,
        (_, YaTidak::Kosong | YaTidak::Silang) => 3,
        (_, YaTidak::TakTerbaca) => 4,
    }
}

/// Numbers in order; before each, how many rows with each answer came.
struct Urut {
    nomor: Vec<(u64, Tempat)>,
    sebelum: Vec<[u32; KATA]>,
}

impl Urut {
    fn susun(mut nomor: Vec<(u64, Tempat, usize)>) -> Urut {
        nomor.sort_unstable();
        let mut sebelum = vec![[0; KATA]];
        for (_, _, kata) in &nomor {
            let mut n = sebelum[sebelum.len() - 1];
            n[*kata] += 1;
            sebelum.push(n);
        }
        Urut { nomor: nomor.into_iter().map(|(n, asal, _)| (n, asal)).collect(), sebelum }
    }

    /// What rows with a number that this damaged one may be would say.
    fn cari(&self, p: &Populasi, rusak: Nomor, cacat: (Tempat, bool)) -> Option<Mungkin> {
        let mut hasil: Option<Mungkin> = None;
        tiap_kemungkinan(p, rusak, &mut |r| {
            let [dari, sampai] = [r.start, r.end].map(|n| self.nomor.partition_point(|(k, _)| *k < n));
            if dari < sampai {
                let ada = std::array::from_fn(|i| self.sebelum[sampai][i] > self.sebelum[dari][i]);
                let satu = Mungkin { ada, cacat, daftar: self.nomor[dari].1 };
                hasil.get_or_insert(satu).gabung(&satu, p);
            }
        });
        hasil
    }
}

/// Families whose damaged Nomor KK or head's NIK could be the number of a row that found no family.
pub fn cari(p: &Populasi, k: &Keanggotaan, silang: &Silang) -> FxHashMap<u32, Mungkin> {
    let mut berbaris = vec![false; k.jumlah as usize];
    k.keluarga.iter().for_each(|n| berbaris[*n as usize] = true);
    let lepas = semua_lepas(p, silang, |n| berbaris[n as usize]);
    let mut hasil = FxHashMap::default();
    if lepas.is_empty() {
        return hasil;
    }
    let c = Pencari { p, k, lepas: &lepas };
    let mut catat = |keluarga: u32, mungkin: Option<Mungkin>| {
        if let Some(m) = mungkin {
            hasil.entry(keluarga).and_modify(|lama: &mut Mungkin| lama.gabung(&m, p)).or_insert(m);
        }
    };
    c.nomor_kk(&mut catat);
    c.nik_kepala(&mut catat);
    c.anggota_terpisah(&berbaris, &mut catat);
    hasil
}

/// A row of a list or the register that found no family row: none at all, or persons alone.
struct Lepas {
    keluarga: Option<u32>,
    kk: Nomor,
    nik: Nomor,
    asal: Tempat,
    kata: usize,
}

fn semua_lepas(p: &Populasi, silang: &Silang, berbaris: impl Fn(u32) -> bool) -> Vec<Lepas> {
    let kata =
        |d: &BarisDaftar| kata_daftar(d.peran, d.miskin.selesai(p.hitungan[usize::from(d.asal.sumber)].ada_ya.miskin));
    let daftar = silang.daftar.iter().zip(&p.daftar).filter_map(|(n, d)| {
        let keluarga = Some((*n)?).filter(|n| !berbaris(*n))?;
        Some(Lepas { keluarga: Some(keluarga), kk: d.kk, nik: d.nik, asal: d.asal, kata: kata(d) })
    });
    let register = p.register.iter().enumerate().zip(&silang.register).filter_map(|((i, r), n)| {
        let tak_ditemukan = silang.register_lepas.contains(&(i as u32));
        let lepas = n.map_or(tak_ditemukan, |n| !berbaris(n));
        lepas.then_some(Lepas { keluarga: *n, kk: r.kk, nik: r.nik, asal: r.asal, kata: REGISTER })
    });
    // A row that points at several families, or whose numbers differ from the family's, may mean one that has no row.
    let ragu = silang.meragukan.iter().flat_map(|(n, semua)| semua.iter().map(move |i| (*n, &p.daftar[*i as usize])));
    let ragu = ragu.filter(|(n, _)| !berbaris(*n)).map(|(n, d)| Lepas {
        keluarga: Some(n),
        kk: d.kk,
        nik: d.nik,
        asal: d.asal,
        kata: kata(d),
    });
    let register_ragu = silang.register_ragu.iter().filter(|(n, _)| !berbaris(*n)).map(|(n, i)| {
        let r = &p.register[*i as usize];
        Lepas { keluarga: Some(*n), kk: r.kk, nik: r.nik, asal: r.asal, kata: REGISTER }
    });
    daftar.chain(register).chain(ragu).chain(register_ragu).collect()
}

struct Pencari<'a> {
    p: &'a Populasi,
    k: &'a Keanggotaan,
    lepas: &'a [Lepas],
}

impl<'a> Pencari<'a> {
    /// Persons of families without a family row that a row landed on, with that row.
    fn orang_lepas(&self) -> impl Iterator<Item = (&'a Orang, &'a Lepas)> + use<'a> {
        let mut daftar: FxHashMap<u32, Vec<&Lepas>> = FxHashMap::default();
        self.lepas
            .iter()
            .filter_map(|l| Some((l.keluarga?, l)))
            .for_each(|(n, l)| daftar.entry(n).or_default().push(l));
        let orang = self.k.orang.iter().zip(&self.p.orang);
        orang.flat_map(move |(n, o)| daftar.get(n).into_iter().flatten().map(move |l| (o, *l)).collect::<Vec<_>>())
    }

    /// A Nomor KK of a family row: against the lists, and against the persons that a row found without one.
    fn nomor_kk(&self, catat: &mut impl FnMut(u32, Option<Mungkin>)) {
        let daftar = self.lepas.iter().filter_map(|l| Some((l.kk.sah()?, l.asal, l.kata)));
        let orang = self.orang_lepas().filter_map(|(o, l)| Some((o.kk.sah()?, l.asal, l.kata)));
        let urut = Urut::susun(daftar.chain(orang).collect());
        let rusak = self.k.keluarga.iter().zip(&self.p.keluarga);
        rusak.for_each(|(n, b)| catat(*n, urut.cari(self.p, b.kk, (b.asal, false))));
    }

    fn nik_kepala(&self, catat: &mut impl FnMut(u32, Option<Mungkin>)) {
        let daftar = self.lepas.iter().filter_map(|l| Some((l.nik.sah()?, l.asal, l.kata)));
        let urut = Urut::susun(daftar.collect());
        let kepala = |o: &Orang| matches!(o.hubungan, Hubungan::Kepala | Hubungan::TanpaKolom);
        let rusak = self.k.orang.iter().zip(&self.p.orang).filter(|(_, o)| kepala(o));
        rusak.for_each(|(n, o)| catat(*n, urut.cari(self.p, o.nik, (o.asal, true))));
    }

    /// Persons with a damaged Nomor KK stand apart from their family: one without members may be theirs, and so may
    /// one whose row shows the same damage.
    fn anggota_terpisah(&self, berbaris: &[bool], catat: &mut impl FnMut(u32, Option<Mungkin>)) {
        let orang: Vec<_> = self.orang_lepas().filter(|(o, _)| o.kk.tertulis().is_some()).collect();
        if orang.is_empty() {
            return;
        }
        let beranggota: FxHashSet<u32> = self.k.orang.iter().copied().collect();
        let tanpa = |n: u32| berbaris[n as usize] && !beranggota.contains(&n);
        let mut kosong: Vec<(u64, u32)> =
            self.k.kk.iter().map(|(kk, n)| (*kk, *n)).filter(|(_, n)| tanpa(*n)).collect();
        kosong.sort_unstable();
        for (o, l) in orang {
            let mut ada = [false; KATA];
            ada[l.kata] = true;
            let satu = Mungkin { ada, cacat: (o.asal, false), daftar: l.asal };
            tiap_kemungkinan(self.p, o.kk, &mut |r| {
                let dari = kosong.partition_point(|(kk, _)| *kk < r.start);
                kosong[dari..].iter().take_while(|(kk, _)| *kk < r.end).for_each(|(_, n)| catat(*n, Some(satu)));
            });
            let sama = self.k.keluarga.iter().zip(&self.p.keluarga).filter(|(_, b)| b.kk.tertulis() == o.kk.tertulis());
            sama.for_each(|(n, _)| catat(*n, Some(satu)));
        }
    }
}

/// What a damaged number may have been; nothing of a sound or a missing one.
fn tiap_kemungkinan(p: &Populasi, rusak: Nomor, terima: &mut impl FnMut(Range<u64>)) {
    if let (StatusNomor::Rusak(kerusakan), Some(teks)) = (rusak.status(), rusak.tertulis()) {
        kemungkinan(kerusakan, p.kamus.teks(teks), terima);
    }
}
