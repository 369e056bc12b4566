//! A new angkatan: who passes the assessment (Pasal 5 ayat (1) huruf d, T16), in which order (T17), and
//! how the places spread over the city (Bab I.C "tanpa terkecuali", T18, T24).
//!
//! In: assessed candidates and the quota. Out: places for each group and the candidates who take them,
//! each with the place they had or missed. Pure functions of their input's content: the order in which
//! candidates come has no effect.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use crate::domain::desil::Desil;
use crate::domain::wilayah::Kelurahan;

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

/// Places taken already in the angkatan: those IDs and places stay.
#[derive(Clone, Default, Debug)]
pub struct Terisi {
    pub per_kelompok: BTreeMap<Kelompok, u32>,
    pub perempuan: u32,
    pub disabilitas: u32,
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
    /// Candidates chosen, by group, then in the order of choice.
    pub terpilih: Vec<usize>,
    /// Those who pass and have no place, in the order of choice.
    pub cadangan: Vec<usize>,
    pub kursi: BTreeMap<Kelompok, Kursi>,
    /// How many short of each reserved share (T24).
    pub kurang_perempuan: u32,
    pub kurang_disabilitas: u32,
}

/// Chooses among passing candidates that have no place yet (T17, T18, T24, T45).
pub fn pilih(calon: &[Calon], terisi: &Terisi, k: Ketentuan<'_>) -> Pilihan {
    let mut urut: Vec<usize> = (0..calon.len()).collect();
    urut.sort_by_cached_key(|i| urutan(&calon[*i], k.benih));
    let kelompok = |i: usize| k.alokasi.kelompok(calon[i].kelurahan);
    let mut lolos = terisi.per_kelompok.clone();
    urut.iter().for_each(|i| *lolos.entry(kelompok(*i)).or_default() += 1);
    let tempat = bagi_kursi(&lolos, k.kuota);
    let bebas = tempat_bebas(&tempat, terisi, k.kuota);
    let mut dalam: BTreeMap<Kelompok, Vec<usize>> = BTreeMap::new();
    let mut luar: Vec<usize> = Vec::new();
    for i in urut {
        let g = kelompok(i);
        let milik = dalam.entry(g).or_default();
        if (milik.len() as u32) < bebas.get(&g).copied().unwrap_or(0) { milik.push(i) } else { luar.push(i) }
    }
    let mut p = Penggantian { calon, k, dalam, luar };
    let butuh = |persen: u8| (u64::from(k.kuota) * u64::from(persen)).div_ceil(100) as u32;
    let kurang_perempuan = p.penuhi(|c| c.perempuan, butuh(k.perempuan), terisi.perempuan, |_| false);
    let perempuan_dijaga = k.perempuan > 0;
    let dijaga = |c: &Calon| perempuan_dijaga && c.perempuan;
    let kurang_disabilitas = p.penuhi(|c| c.disabilitas, butuh(k.disabilitas), terisi.disabilitas, dijaga);
    p.selesai(&lolos, &tempat, terisi, (kurang_perempuan, kurang_disabilitas))
}

/// Places left in each group after those taken; never more in all than the quota leaves.
fn tempat_bebas(tempat: &BTreeMap<Kelompok, u32>, terisi: &Terisi, kuota: u32) -> BTreeMap<Kelompok, u32> {
    let sudah = |k: &Kelompok| terisi.per_kelompok.get(k).copied().unwrap_or(0);
    let mut sisa = kuota.saturating_sub(terisi.per_kelompok.values().sum());
    let mut bebas: BTreeMap<Kelompok, u32> = tempat.keys().map(|k| (*k, 0)).collect();
    // One at a time to the group that is furthest below its places, ties to the lower region code.
    while sisa > 0 {
        let kurang = |k: &Kelompok, b: u32| tempat[k].saturating_sub(sudah(k) + b);
        let Some((k, _)) = bebas
            .iter()
            .map(|(k, b)| (*k, kurang(k, *b)))
            .filter(|(_, n)| *n > 0)
            .max_by_key(|(k, n)| (*n, Reverse(*k)))
        else {
            break;
        };
        *bebas.entry(k).or_default() += 1;
        sisa -= 1;
    }
    bebas
}

/// Reserved shares: within a group, a reserved candidate takes the place of the last one who is none.
struct Penggantian<'a> {
    calon: &'a [Calon],
    k: Ketentuan<'a>,
    dalam: BTreeMap<Kelompok, Vec<usize>>,
    luar: Vec<usize>,
}

impl Penggantian<'_> {
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
        terisi: &Terisi,
        (kurang_perempuan, kurang_disabilitas): (u32, u32),
    ) -> Pilihan {
        let kunci = |i: &usize| urutan(&self.calon[*i], self.k.benih);
        self.luar.sort_by_cached_key(kunci);
        self.dalam.values_mut().for_each(|milik| milik.sort_by_cached_key(kunci));
        let kursi = lolos.iter().map(|(g, n)| {
            let sudah = terisi.per_kelompok.get(g).copied().unwrap_or(0);
            let baru = self.dalam.get(g).map_or(0, |m| m.len() as u32);
            (*g, Kursi { lolos: *n, kursi: tempat.get(g).copied().unwrap_or(0), terisi: sudah + baru })
        });
        Pilihan {
            kursi: kursi.collect(),
            terpilih: self.dalam.into_values().flatten().collect(),
            cadangan: self.luar,
            kurang_perempuan,
            kurang_disabilitas,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn calon(kk: u64, kelurahan: usize, skor: u8) -> Calon {
        Calon {
            kk,
            skor: [skor; 4],
            desil: Desil::baru(1),
            kpm_pkh: false,
            anggota: 4,
            kelurahan: Kelurahan::semua().nth(kelurahan),
            perempuan: false,
            disabilitas: false,
        }
    }

    fn ketentuan(kuota: u32) -> Ketentuan<'static> {
        Ketentuan { kuota, alokasi: Alokasi::Kelurahan, benih: "65", perempuan: 0, disabilitas: 0 }
    }

    #[test]
    fn the_order_of_choice_breaks_every_tie() {
        let dasar = calon(1, 0, 4);
        let lebih = [
            Calon { kk: 9, skor: [5, 4, 4, 4], ..dasar.clone() },
            Calon { kk: 9, ..dasar.clone() },
            Calon { kk: 9, desil: Desil::baru(2), kpm_pkh: true, ..dasar.clone() },
            Calon { kk: 9, desil: Desil::baru(2), anggota: 5, ..dasar.clone() },
            Calon { kk: 9, desil: Desil::baru(2), ..dasar.clone() },
            Calon { kk: 9, desil: None, kpm_pkh: true, anggota: 9, ..dasar.clone() },
        ];
        for dua in lebih.windows(2) {
            assert!(urutan(&dua[0], "65") < urutan(&dua[1], "65"), "{dua:?}");
        }
        let (a, b) = (undian("65", 1), undian("65", 2));
        assert_eq!(urutan(&calon(1, 0, 4), "65") < urutan(&calon(2, 0, 4), "65"), a < b, "the lot decides");
    }

    #[test]
    fn run_again_everyone_keeps_the_place_and_a_freed_one_goes_to_the_waiting_list() {
        let semua: Vec<Calon> = (0..12).map(|i| calon(100 + i, (i % 3) as usize, 3 + (i % 3) as u8)).collect();
        let satu = pilih(&semua, &Terisi::default(), ketentuan(6));
        assert_eq!((satu.terpilih.len(), satu.cadangan.len()), (6, 6));
        let isi = |tetap: &[usize]| {
            let mut t = Terisi::default();
            for i in tetap {
                *t.per_kelompok.entry(Alokasi::Kelurahan.kelompok(semua[*i].kelurahan)).or_default() += 1;
            }
            t
        };
        let sisa = |tetap: &[usize]| -> Vec<Calon> {
            (0..12).filter(|i| !tetap.contains(i)).map(|i| semua[i].clone()).collect()
        };
        let lagi = pilih(&sisa(&satu.terpilih), &isi(&satu.terpilih), ketentuan(6));
        assert!(lagi.terpilih.is_empty(), "nothing is free");
        let tetap = &satu.terpilih[1..];
        let dua = pilih(&sisa(tetap), &isi(tetap), ketentuan(6));
        assert_eq!(dua.terpilih.len(), 1);
    }

    #[test]
    fn a_reserved_share_changes_who_is_in_but_not_the_places_of_a_kelurahan() {
        let mut semua: Vec<Calon> = (0..8).map(|i| calon(100 + i, (i % 2) as usize, 5)).collect();
        semua[6].perempuan = true;
        semua[7].perempuan = true;
        semua.iter_mut().skip(6).for_each(|c| c.skor = [3; 4]);
        let tanpa = pilih(&semua, &Terisi::default(), ketentuan(4));
        assert!(!tanpa.terpilih.contains(&6));
        let dengan = pilih(&semua, &Terisi::default(), Ketentuan { perempuan: 50, ..ketentuan(4) });
        assert!(dengan.terpilih.contains(&6) && dengan.terpilih.contains(&7));
        assert_eq!((dengan.kursi, dengan.kurang_perempuan), (tanpa.kursi, 0));
        let terlalu = pilih(&semua, &Terisi::default(), Ketentuan { perempuan: 100, ..ketentuan(4) });
        assert_eq!(terlalu.kurang_perempuan, 2, "as many as there are (T24)");
    }

    fn lolos(isi: &[u32]) -> BTreeMap<Kelompok, u32> {
        isi.iter().enumerate().map(|(i, n)| (Kelompok::Wilayah(i), *n)).collect()
    }

    fn kursi(isi: &[u32], kuota: u32) -> Vec<u32> {
        bagi_kursi(&lolos(isi), kuota).into_values().collect()
    }

    #[test]
    fn one_place_each_first_then_by_proportion() {
        for (isi, kuota, hasil) in [
            // Fewer places than groups: those with more candidates, then the lower code.
            (&[3, 5, 5, 1][..], 2, &[0, 1, 1, 0][..]),
            (&[2, 2, 2], 1, &[1, 0, 0]),
            // 4 each, 6 left over 9 not yet placed (3 + 0 + 6): 2 and 4.
            (&[4, 1, 7], 9, &[3, 1, 5]),
            // Ties of the remainder go to the lower code.
            (&[3, 3, 3], 4, &[2, 1, 1]),
            // More places than candidates.
            (&[2, 0, 1], 10, &[2, 0, 1]),
            (&[0, 0], 5, &[0, 0]),
            (&[5], 0, &[0]),
        ] {
            assert_eq!(kursi(isi, kuota), hasil, "{isi:?} {kuota}");
        }
    }

    #[test]
    fn the_lot_is_a_plain_sha_256() {
        // printf '65:6371010101259001' | sha256sum
        assert_eq!(
            undian("65", 6_371_010_101_259_001),
            "655ee50e63840e72f2a0d2a03857c7458dc169a0542e84cef481b45fec60d2a4"
        );
        assert_ne!(undian("65", 6_371_010_101_259_001), undian("66", 6_371_010_101_259_001));
    }
}
