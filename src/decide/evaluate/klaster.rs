//! II.4: clusters of stage II (T63). A klaster counts with enough participants of stage II; whose Klaster is
//! blank may belong to any.

use std::collections::BTreeMap;

use super::orang::Orang;
use crate::domain::kelas::Kelas;
use crate::table::kolom::normal;

/// A klaster with its participants of stage II.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct KlasterUsaha {
    /// As first written, by ID.
    pub nama: String,
    pub peserta: u32,
}

/// The clusters of stage II.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Klaster {
    /// By name, however it is spelled.
    pub semua: Vec<KlasterUsaha>,
    /// Participants whose Klaster is blank.
    pub tanpa: u32,
    pub minimum: u32,
}

impl Klaster {
    pub(super) fn hitung(orang: &[Orang<'_>], minimum: u32) -> Klaster {
        let mut semua: BTreeMap<String, KlasterUsaha> = BTreeMap::new();
        let mut tanpa = 0;
        for o in orang.iter().filter(|o| o.kelas == Some(Kelas::Tumbuh) && o.aktif()) {
            let nama = o.daftar.peserta.klaster.trim();
            match normal(nama) {
                kosong if kosong.is_empty() => tanpa += 1,
                kunci => semua.entry(kunci).or_insert(KlasterUsaha { nama: nama.to_owned(), peserta: 0 }).peserta += 1,
            }
        }
        Klaster { semua: semua.into_values().collect(), tanpa, minimum }
    }

    pub fn dihitung(&self, k: &KlasterUsaha) -> bool {
        k.peserta >= self.minimum
    }

    pub fn terbentuk(&self) -> u32 {
        self.semua.iter().filter(|k| self.dihitung(k)).count() as u32
    }

    /// Clusters with too few participants.
    pub fn kurang(&self) -> u32 {
        self.semua.len() as u32 - self.terbentuk()
    }

    /// How many there could be: those without a Klaster first complete the ones that lack fewest, then make
    /// new ones (T57).
    pub fn paling_banyak(&self) -> u32 {
        let mut perlu: Vec<u32> =
            self.semua.iter().filter(|k| !self.dihitung(k)).map(|k| self.minimum - k.peserta).collect();
        perlu.sort_unstable();
        let mut sisa = self.tanpa;
        let mut n = self.terbentuk();
        for d in perlu {
            if d > sisa {
                break;
            }
            sisa -= d;
            n += 1;
        }
        n + sisa / self.minimum.max(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn klaster(peserta: &[u32], tanpa: u32, minimum: u32) -> Klaster {
        let satu = |(i, n): (usize, &u32)| KlasterUsaha { nama: format!("K{i}"), peserta: *n };
        Klaster { semua: peserta.iter().enumerate().map(satu).collect(), tanpa, minimum }
    }

    #[test]
    fn a_klaster_of_one_is_none() {
        let k = klaster(&[1, 2, 5, 1], 0, 2);
        assert_eq!((k.terbentuk(), k.kurang(), k.paling_banyak()), (2, 2, 2));
        assert_eq!(klaster(&[1, 2, 5, 1], 0, 1).terbentuk(), 4);
    }

    #[test]
    fn whose_klaster_is_blank_may_complete_one_or_make_another() {
        // By trying every way of placing them.
        fn coba(isi: &mut Vec<u32>, tanpa: u32, minimum: u32) -> u32 {
            if tanpa == 0 {
                return isi.iter().filter(|n| **n >= minimum).count() as u32;
            }
            let baru = coba(&mut [isi.clone(), vec![1]].concat(), tanpa - 1, minimum);
            (0..isi.len()).fold(baru, |terbaik, i| {
                isi[i] += 1;
                let n = coba(isi, tanpa - 1, minimum);
                isi[i] -= 1;
                terbaik.max(n)
            })
        }
        for isi in [&[][..], &[1], &[1, 1, 3], &[2, 1, 4], &[2, 2]] {
            for tanpa in 0..5 {
                for minimum in 1..5 {
                    let harus = coba(&mut isi.to_vec(), tanpa, minimum);
                    assert_eq!(klaster(isi, tanpa, minimum).paling_banyak(), harus, "{isi:?} {tanpa} {minimum}");
                }
            }
        }
    }
}
