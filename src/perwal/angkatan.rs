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

#[cfg(test)]
mod tests {
    use super::*;

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
        assert_eq!(undian("65", 6_371_010_101_259_001).len(), 64);
        assert_ne!(undian("65", 6_371_010_101_259_001), undian("66", 6_371_010_101_259_001));
    }
}
