//! A new angkatan: who passes the assessment (Pasal 5 ayat (1) huruf d, T16), in which order (T17), and
//! how the places spread over the city (Bab I.C "tanpa terkecuali", T18, T24).
//!
//! In: assessed candidates and the quota. Out: places for each group and the candidates who take them,
//! each with the place they had or missed. Pure functions of their input's content: the order in which
//! candidates come has no effect.

pub mod jejak;
mod sebab;

use std::cmp::Reverse;
use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use crate::domain::desil::Desil;
use crate::domain::wilayah::Kelurahan;

pub use sebab::Sebab;

/// The four scores of the assessment (I.1 of Matrik 4.1).
pub const ASPEK: [&str; 4] = ["Potensi", "Minat", "Kesiapan", "Komitmen"];
/// Highest score.
pub const SKOR_TERTINGGI: u8 = 5;

/// An assessed candidate.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Calon {
    /// Sound Nomor KK: a candidate is a family.
    pub kk: u64,
    /// By [`ASPEK`], each 1 to 5.
    pub skor: [u8; 4],
    pub desil: Option<Desil>,
    pub kpm_pkh: bool,
    pub anggota: u32,
    /// `None`: not known; a last group of its own.
    pub kelurahan: Option<Kelurahan>,
    pub perempuan: bool,
    pub disabilitas: bool,
}

impl Calon {
    pub fn nilai(&self) -> u32 {
        self.skor.iter().map(|s| u32::from(*s)).sum()
    }

    /// Each score at least the pass mark (T16).
    pub fn lolos(&self, minimum: u8) -> bool {
        self.skor.iter().all(|s| *s >= minimum)
    }
}

/// The lot: SHA-256 of `seed:No KK`, in hexadecimal; the smaller comes first (T17). Anybody can repeat
/// it with a standard tool.
pub fn undian(benih: &str, kk: u64) -> String {
    let sidik = Sha256::digest(format!("{benih}:{kk:016}").as_bytes());
    sidik.iter().map(|b| format!("{b:02x}")).collect()
}

/// Order of choice: total score, then lower desil (unknown last), KPM PKH, more members, the lot (T17).
/// Total, since no two families share a Nomor KK.
pub fn urutan(c: &Calon, benih: &str) -> impl Ord + use<> {
    let desil = c.desil.map_or(u8::MAX, Desil::nilai);
    (Reverse(c.nilai()), desil, !c.kpm_pkh, Reverse(c.anggota), undian(benih, c.kk), c.kk)
}

/// What decided between two candidates.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Penentu {
    /// By how many points the one is behind.
    Nilai(u32),
    Desil,
    KpmPkh,
    Anggota,
    Undian,
}

/// Why the one comes behind the other (T17); `None` where it doesn't.
pub fn penentu(belakang: &Calon, depan: &Calon, benih: &str) -> Option<Penentu> {
    if urutan(belakang, benih) <= urutan(depan, benih) {
        return None;
    }
    Some(if belakang.nilai() != depan.nilai() {
        Penentu::Nilai(depan.nilai() - belakang.nilai())
    } else if belakang.desil != depan.desil {
        Penentu::Desil
    } else if belakang.kpm_pkh != depan.kpm_pkh {
        Penentu::KpmPkh
    } else if belakang.anggota != depan.anggota {
        Penentu::Anggota
    } else {
        Penentu::Undian
    })
}

/// What places are spread over: the parameter `alokasi`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Alokasi {
    #[default]
    Kelurahan,
    Kecamatan,
    Kota,
}

/// A group of candidates that gets its own places. In the order of region codes; those whose place
/// isn't known come last.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Kelompok {
    Wilayah(usize),
    TidakDiketahui,
}

impl Alokasi {
    pub fn kelompok(self, kelurahan: Option<Kelurahan>) -> Kelompok {
        match (self, kelurahan) {
            (Alokasi::Kota, _) => Kelompok::Wilayah(0),
            (_, None) => Kelompok::TidakDiketahui,
            (Alokasi::Kelurahan, Some(k)) => Kelompok::Wilayah(k.indeks()),
            (Alokasi::Kecamatan, Some(k)) => Kelompok::Wilayah(k.kecamatan().indeks()),
        }
    }
}

/// Spreads places over groups with so many passing candidates each (T18): first one place for each
/// group while places last, those with more candidates first, then by region code; the rest in
/// proportion to the candidates not yet placed, by largest remainder, ties to the lower region code.
///
/// The places add up to the quota, or to the candidates where they are fewer.
pub fn bagi_kursi(lolos: &BTreeMap<Kelompok, u32>, kuota: u32) -> BTreeMap<Kelompok, u32> {
    let mut kursi: BTreeMap<Kelompok, u32> = lolos.keys().map(|k| (*k, 0)).collect();
    let mut sisa = kuota;
    let mut pertama: Vec<(Reverse<u32>, Kelompok)> =
        lolos.iter().filter(|(_, n)| **n > 0).map(|(k, n)| (Reverse(*n), *k)).collect();
    pertama.sort_unstable();
    for (_, k) in pertama {
        if sisa == 0 {
            return kursi;
        }
        kursi.insert(k, 1);
        sisa -= 1;
    }
    let belum: Vec<(Kelompok, u64)> =
        lolos.iter().map(|(k, n)| (*k, u64::from(n.saturating_sub(1)))).filter(|(_, n)| *n > 0).collect();
    let jumlah: u64 = belum.iter().map(|(_, n)| n).sum();
    if jumlah == 0 {
        return kursi;
    }
    let sisa = u64::from(sisa).min(jumlah);
    let mut pecahan: Vec<(Reverse<u64>, Kelompok)> = Vec::new();
    let mut dibagi = 0;
    for (k, n) in &belum {
        let (utuh, lebih) = (sisa * n / jumlah, sisa * n % jumlah);
        *kursi.entry(*k).or_default() += utuh as u32;
        dibagi += utuh;
        pecahan.push((Reverse(lebih), *k));
    }
    pecahan.sort_unstable();
    for (_, k) in pecahan.into_iter().take((sisa - dibagi) as usize) {
        *kursi.entry(k).or_default() += 1;
    }
    kursi
}

/// Somebody who is in the angkatan already: that place stays.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Tetap {
    pub kelurahan: Option<Kelurahan>,
    pub perempuan: bool,
    pub disabilitas: bool,
    /// `false`: stopped. The place is free again, and it is still a place of that kelurahan.
    pub menempati: bool,
}

/// The terms of a choice.
#[derive(Clone, Copy, Debug)]
pub struct Ketentuan<'a> {
    pub kuota: u32,
    pub alokasi: Alokasi,
    pub benih: &'a str,
    /// Per cent of the quota.
    pub perempuan: u8,
    pub disabilitas: u8,
}

/// Places of a group.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Kursi {
    /// Passing candidates, those with a place already included.
    pub lolos: u32,
    pub kursi: u32,
    pub terisi: u32,
}

/// Who is in, who waits.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct Pilihan {
    /// Everyone, in the order of choice (T17).
    pub urut: Vec<usize>,
    /// Candidates chosen, by group, then in the order of choice.
    pub terpilih: Vec<usize>,
    /// Those who pass and have no place, in the order of choice.
    pub cadangan: Vec<usize>,
    pub kursi: BTreeMap<Kelompok, Kursi>,
    /// How many short of each reserved share (T24).
    pub kurang_perempuan: u32,
    pub kurang_disabilitas: u32,
}

/// Chooses among passing candidates that have no place yet (T17, T18, T24, T45, T47).
///
/// Places are spread over everyone who passed, those who are in already included, so that the same
/// candidates give the same places however often they are chosen from.
pub fn pilih(calon: &[Calon], tetap: &[Tetap], k: Ketentuan<'_>) -> Pilihan {
    let mut urut: Vec<usize> = (0..calon.len()).collect();
    urut.sort_by_cached_key(|i| urutan(&calon[*i], k.benih));
    let kelompok = |i: usize| k.alokasi.kelompok(calon[i].kelurahan);
    let mut lolos: BTreeMap<Kelompok, u32> = BTreeMap::new();
    let mut terisi: BTreeMap<Kelompok, u32> = BTreeMap::new();
    urut.iter().for_each(|i| *lolos.entry(kelompok(*i)).or_default() += 1);
    for t in tetap {
        let g = k.alokasi.kelompok(t.kelurahan);
        *lolos.entry(g).or_default() += 1;
        *terisi.entry(g).or_default() += u32::from(t.menempati);
    }
    let tempat = bagi_kursi(&lolos, k.kuota);
    let bebas = tempat_bebas(&tempat, &terisi, k.kuota);
    let mut dalam: BTreeMap<Kelompok, Vec<usize>> = BTreeMap::new();
    let mut luar: Vec<usize> = Vec::new();
    for &i in &urut {
        let milik = dalam.entry(kelompok(i)).or_default();
        let muat = bebas.get(&kelompok(i)).copied().unwrap_or(0) as usize;
        if milik.len() < muat { milik.push(i) } else { luar.push(i) }
    }
    // Freed places of a group that has nobody waiting go to the first who wait (T47).
    let dipakai = terisi.values().sum::<u32>() + dalam.values().map(|m| m.len() as u32).sum::<u32>();
    let sisa = k.kuota.saturating_sub(dipakai) as usize;
    for i in luar.drain(..sisa.min(luar.len())) {
        dalam.entry(kelompok(i)).or_default().push(i);
    }
    let mut p = Penggantian { calon, k, urut, dalam, luar };
    let kurang = p.kuota_khusus(tetap);
    p.selesai(&lolos, &tempat, &terisi, kurang)
}

/// Places left in each group after those taken; never more in all than the quota leaves.
fn tempat_bebas(
    tempat: &BTreeMap<Kelompok, u32>,
    terisi: &BTreeMap<Kelompok, u32>,
    kuota: u32,
) -> BTreeMap<Kelompok, u32> {
    let sudah = |k: &Kelompok| terisi.get(k).copied().unwrap_or(0);
    let sisa = kuota.saturating_sub(terisi.values().sum());
    let mut bebas: BTreeMap<Kelompok, u32> = tempat.iter().map(|(k, n)| (*k, n.saturating_sub(sudah(k)))).collect();
    // Others hold more than their places: the groups that are short give way, the largest gap last,
    // ties at the expense of the higher region code.
    let lebih = bebas.values().sum::<u32>().saturating_sub(sisa);
    for _ in 0..lebih {
        let kecil = bebas.iter().filter(|(_, n)| **n > 0).min_by_key(|(k, n)| (**n, Reverse(**k)));
        if let Some(k) = kecil.map(|(k, _)| *k) {
            bebas.entry(k).and_modify(|n| *n -= 1);
        }
    }
    bebas
}

/// Reserved shares: within a group, a reserved candidate takes the place of the last one who is none.
struct Penggantian<'a> {
    calon: &'a [Calon],
    k: Ketentuan<'a>,
    urut: Vec<usize>,
    dalam: BTreeMap<Kelompok, Vec<usize>>,
    luar: Vec<usize>,
}

impl Penggantian<'_> {
    /// Women, then people with disabilities, who take no place of a woman then; how many are missing.
    fn kuota_khusus(&mut self, tetap: &[Tetap]) -> (u32, u32) {
        let (perempuan, disabilitas) = (self.k.perempuan, self.k.disabilitas);
        let butuh = |persen: u8| (u64::from(self.k.kuota) * u64::from(persen)).div_ceil(100) as u32;
        let (butuh_p, butuh_d) = (butuh(perempuan), butuh(disabilitas));
        let sudah = |ciri: fn(&Tetap) -> bool| tetap.iter().filter(|t| t.menempati && ciri(t)).count() as u32;
        let kurang_p = self.penuhi(|c| c.perempuan, butuh_p, sudah(|t| t.perempuan), |_| false);
        let dijaga = |c: &Calon| perempuan > 0 && c.perempuan;
        (kurang_p, self.penuhi(|c| c.disabilitas, butuh_d, sudah(|t| t.disabilitas), dijaga))
    }

    /// Fills a share as far as there are candidates; how many are missing then.
    fn penuhi(
        &mut self,
        ciri: impl Fn(&Calon) -> bool,
        butuh: u32,
        sudah: u32,
        dijaga: impl Fn(&Calon) -> bool,
    ) -> u32 {
        let ada = self.dalam.values().flatten().filter(|i| ciri(&self.calon[**i])).count() as u32;
        let mut kurang = butuh.saturating_sub(ada + sudah);
        let calon_kuota: Vec<usize> = self.luar.iter().copied().filter(|i| ciri(&self.calon[*i])).collect();
        for masuk in calon_kuota {
            if kurang == 0 {
                break;
            }
            let g = self.k.alokasi.kelompok(self.calon[masuk].kelurahan);
            let milik = self.dalam.entry(g).or_default();
            let boleh = |i: &usize| {
                let c = &self.calon[*i];
                // A reserved share that is filled already must not lose a place to this one.
                !ciri(c) && (!dijaga(c) || dijaga(&self.calon[masuk]))
            };
            let Some(di) = milik.iter().rposition(boleh) else { continue };
            let keluar = std::mem::replace(&mut milik[di], masuk);
            self.luar.retain(|i| *i != masuk);
            self.luar.push(keluar);
            kurang -= 1;
        }
        kurang
    }

    fn selesai(
        mut self,
        lolos: &BTreeMap<Kelompok, u32>,
        tempat: &BTreeMap<Kelompok, u32>,
        terisi: &BTreeMap<Kelompok, u32>,
        (kurang_perempuan, kurang_disabilitas): (u32, u32),
    ) -> Pilihan {
        let mut peringkat = vec![0; self.urut.len()];
        self.urut.iter().enumerate().for_each(|(n, i)| peringkat[*i] = n);
        self.luar.sort_unstable_by_key(|i| peringkat[*i]);
        self.dalam.values_mut().for_each(|milik| milik.sort_unstable_by_key(|i| peringkat[*i]));
        let kursi = lolos.iter().map(|(g, n)| {
            let sudah = terisi.get(g).copied().unwrap_or(0);
            let baru = self.dalam.get(g).map_or(0, |m| m.len() as u32);
            (*g, Kursi { lolos: *n, kursi: tempat.get(g).copied().unwrap_or(0), terisi: sudah + baru })
        });
        Pilihan {
            kursi: kursi.collect(),
            urut: self.urut,
            terpilih: self.dalam.into_values().flatten().collect(),
            cadangan: self.luar,
            kurang_perempuan,
            kurang_disabilitas,
        }
    }
}

#[cfg(test)]
mod tests;
