//! Which rows of a table are hidden, so that no small cell follows from what is left to see.
//!
//! A row with a small cell is hidden whole, and as many others as it takes: another run, with other limits,
//! then has nothing to set against single cells. Those that cover are chosen by their totals, which no limit
//! changes, so that two runs choose alike. The totals of the table are known: every sheet shows them.

use std::collections::BTreeSet;

/// A row: what it belongs to (a kelurahan to its kecamatan), and its cells.
pub struct Garis<'a> {
    pub induk: Option<usize>,
    pub isi: &'a [u32],
}

/// What of a row is hidden.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Tutup {
    pub sel: bool,
    /// The total too: it is small itself, or would give a small one away.
    pub jumlah: bool,
}

struct Tabel<'a> {
    garis: &'a [Garis<'a>],
    minimum: u32,
    tutup: Vec<Tutup>,
}

/// By row.
pub fn tutup(garis: &[Garis<'_>], minimum: u32) -> Vec<Tutup> {
    let mut t = Tabel { garis, minimum, tutup: vec![Tutup::default(); garis.len()] };
    for (i, g) in garis.iter().enumerate() {
        let jumlah = t.kecil(t.jumlah(i)) || g.isi.len() == 1 && t.kecil(g.isi[0]);
        t.tutup[i] = Tutup { sel: jumlah || g.isi.iter().any(|n| t.kecil(*n)), jumlah };
    }
    while let Some((i, jumlah)) = t.lagi() {
        t.tutup[i].sel = true;
        t.tutup[i].jumlah |= jumlah || garis[i].isi.len() == 1;
    }
    t.tutup
}

impl Tabel<'_> {
    fn kecil(&self, n: u32) -> bool {
        (1..self.minimum).contains(&n)
    }

    fn jumlah(&self, i: usize) -> u32 {
        self.garis[i].isi.iter().sum()
    }

    /// The rows under one, empty ones left out: that nobody is there may be seen.
    fn anak(&self, induk: Option<usize>) -> Vec<usize> {
        (0..self.garis.len()).filter(|i| self.garis[*i].induk == induk && self.jumlah(*i) > 0).collect()
    }

    /// What else has to be hidden: a row, and whether its total.
    fn lagi(&self) -> Option<(usize, bool)> {
        let semua_induk: BTreeSet<Option<usize>> = self.garis.iter().map(|g| g.induk).collect();
        semua_induk.into_iter().find_map(|induk| self.lagi_di(induk)).or_else(|| self.tertentu())
    }

    fn lagi_di(&self, induk: Option<usize>) -> Option<(usize, bool)> {
        let anak = self.anak(induk);
        let di_atas = induk.map_or(Tutup::default(), |i| self.tutup[i]);
        let jumlah: Vec<usize> = anak.iter().copied().filter(|i| self.tutup[*i].jumlah).collect();
        let sel: Vec<usize> = anak.iter().copied().filter(|i| self.tutup[*i].sel).collect();
        let terbuka = |tertutup: &[usize], di_atas: bool, cukup: bool| match (tertutup.len(), di_atas) {
            // What is hidden above would be the sum of what is seen.
            (0, tertutup) => tertutup,
            (_, true) => false,
            // One hidden row is the total less the others; several that are few together are as telling.
            (n, false) => n == 1 || !cukup,
        };
        let cukup = jumlah.iter().map(|i| self.jumlah(*i)).sum::<u32>() >= self.minimum;
        if terbuka(&jumlah, di_atas.jumlah, cukup)
            && let Some(i) = self.terkecil(&anak, |t| !t.jumlah)
        {
            return Some((i, true));
        }
        let kolom = |k: usize| sel.iter().map(|i| self.garis[*i].isi[k]).sum::<u32>();
        let lebar = self.garis.first().map_or(0, |g| g.isi.len());
        let cukup = (0..lebar).all(|k| !self.kecil(kolom(k)));
        if terbuka(&sel, di_atas.sel, cukup) {
            return self.terkecil(&anak, |t| !t.sel).map(|i| (i, false));
        }
        None
    }

    /// The row with the smallest total that isn't hidden yet.
    fn terkecil(&self, dari: &[usize], boleh: impl Fn(Tutup) -> bool) -> Option<usize> {
        dari.iter().copied().filter(|i| boleh(self.tutup[*i])).min_by_key(|i| (self.jumlah(*i), *i))
    }

    /// A row to hide because a hidden cell follows from all sums together.
    fn tertentu(&self) -> Option<(usize, bool)> {
        let nilai: Vec<Vec<u32>> = self.garis.iter().map(|g| g.isi.to_vec()).collect();
        let induk: Vec<Option<usize>> = self.garis.iter().map(|g| g.induk).collect();
        let bocor = terbuka(&nilai, &induk, &self.tutup);
        let (i, _) = bocor.into_iter().find(|(i, k)| match k {
            Some(k) => self.kecil(self.garis[*i].isi[*k]),
            None => self.kecil(self.jumlah(*i)),
        })?;
        let saudara = self.anak(self.garis[i].induk);
        let semua = (0..self.garis.len()).filter(|i| self.jumlah(*i) > 0).collect::<Vec<_>>();
        let pilih = |dari: &[usize]| self.terkecil(dari, |t| !t.sel).map(|i| (i, false));
        let jumlah = |dari: &[usize]| self.terkecil(dari, |t| !t.jumlah).map(|i| (i, true));
        pilih(&saudara).or_else(|| pilih(&semua)).or_else(|| jumlah(&saudara)).or_else(|| jumlah(&semua))
    }
}

/// A hidden cell, or with `None` a hidden total.
pub type Sel = (usize, Option<usize>);

/// What follows exactly from the sums of what is seen: rows, columns, and rows under rows.
pub fn terbuka(isi: &[Vec<u32>], induk: &[Option<usize>], tutup: &[Tutup]) -> Vec<Sel> {
    let lebar = isi.first().map_or(0, Vec::len);
    let kosong = |i: usize| isi[i].iter().all(|n| *n == 0);
    // Unknowns: the cells and the totals that are hidden.
    let mut nomor: Vec<Sel> = Vec::new();
    for (i, t) in tutup.iter().enumerate().filter(|(i, _)| !kosong(*i)) {
        nomor.extend((0..lebar).filter(|_| t.sel).map(|k| (i, Some(k))));
        nomor.extend(t.jumlah.then_some((i, None)));
    }
    let di = |s: Sel| nomor.iter().position(|n| *n == s);
    let mut baris: Vec<Vec<i64>> = Vec::new();
    let mut tambah = |suku: Vec<(Sel, i64)>| {
        let mut b = vec![0; nomor.len()];
        suku.into_iter().filter_map(|(s, n)| Some((di(s)?, n))).for_each(|(d, n)| b[d] += n);
        if b.iter().any(|n| *n != 0) {
            baris.push(b);
        }
    };
    for i in 0..isi.len() {
        tambah((0..lebar).map(|k| ((i, Some(k)), 1)).chain([((i, None), -1)]).collect());
    }
    let semua_induk: BTreeSet<Option<usize>> = induk.iter().copied().collect();
    for atas in semua_induk {
        for k in (0..lebar).map(Some).chain([None]) {
            let anak = (0..isi.len()).filter(|i| induk[*i] == atas).map(|i| ((i, k), 1));
            tambah(anak.chain(atas.map(|a| ((a, k), -1))).collect());
        }
    }
    tentu(baris).into_iter().map(|d| nomor[d]).collect()
}

/// A prime: sums of ones in whole numbers keep their rank modulo it.
const PRIMA: i64 = 2_147_483_647;

/// The unknowns that a system of sums determines: those alone in a row once it is reduced.
pub fn tentu(mut baris: Vec<Vec<i64>>) -> Vec<usize> {
    let lebar = baris.first().map_or(0, Vec::len);
    let mut dari = 0;
    for k in 0..lebar {
        let Some(poros) = (dari..baris.len()).find(|i| baris[*i][k].rem_euclid(PRIMA) != 0) else { continue };
        baris.swap(dari, poros);
        let balik = pangkat(baris[dari][k].rem_euclid(PRIMA), PRIMA - 2);
        baris[dari].iter_mut().for_each(|n| *n = n.rem_euclid(PRIMA) * balik % PRIMA);
        let acuan = baris[dari].clone();
        for (i, b) in baris.iter_mut().enumerate().filter(|(i, b)| *i != dari && b[k].rem_euclid(PRIMA) != 0) {
            debug_assert_ne!(i, dari);
            let kali = b[k].rem_euclid(PRIMA);
            b.iter_mut().zip(&acuan).for_each(|(n, a)| *n = (*n - kali * a % PRIMA).rem_euclid(PRIMA));
        }
        dari += 1;
    }
    let satu = |b: &Vec<i64>| {
        let mut isi = b.iter().enumerate().filter(|(_, n)| **n != 0);
        isi.next().filter(|_| isi.next().is_none()).map(|(d, _)| d)
    };
    baris[..dari].iter().filter_map(satu).collect()
}

fn pangkat(mut dasar: i64, mut n: i64) -> i64 {
    let mut hasil = 1;
    while n > 0 {
        if n % 2 == 1 {
            hasil = hasil * dasar % PRIMA;
        }
        dasar = dasar * dasar % PRIMA;
        n /= 2;
    }
    hasil
}

#[cfg(test)]
mod tests {
    use super::*;

    fn jalankan(isi: &[(Option<usize>, &[u32])]) -> Vec<Tutup> {
        let garis: Vec<Garis<'_>> = isi.iter().map(|(induk, isi)| Garis { induk: *induk, isi }).collect();
        tutup(&garis, 5)
    }

    fn bocor(isi: &[(Option<usize>, &[u32])], t: &[Tutup]) -> Vec<Sel> {
        let nilai: Vec<Vec<u32>> = isi.iter().map(|(_, b)| b.to_vec()).collect();
        let induk: Vec<Option<usize>> = isi.iter().map(|(i, _)| *i).collect();
        terbuka(&nilai, &induk, t)
    }

    #[test]
    fn a_row_with_a_small_cell_is_covered_by_the_smallest_other() {
        let isi: [(Option<usize>, &[u32]); 4] =
            [(None, &[30, 3, 9]), (None, &[50, 40, 30]), (None, &[20, 10, 10]), (None, &[0, 0, 0])];
        let t = jalankan(&isi);
        assert_eq!(t.iter().map(|t| t.sel).collect::<Vec<_>>(), [true, false, true, false]);
        assert!(t.iter().all(|t| !t.jumlah), "the totals are large");
        assert!(bocor(&isi, &t).is_empty());
    }

    #[test]
    fn a_small_total_is_covered_too() {
        let isi: [(Option<usize>, &[u32]); 3] = [(None, &[3, 0]), (None, &[50, 40]), (None, &[20, 10])];
        let t = jalankan(&isi);
        assert_eq!(t[0], Tutup { sel: true, jumlah: true });
        assert_eq!(t[2], Tutup { sel: true, jumlah: true });
        assert!(bocor(&isi, &t).is_empty());
    }

    #[test]
    fn nothing_is_hidden_where_nothing_is_small() {
        let isi: [(Option<usize>, &[u32]); 3] = [(None, &[5, 0]), (None, &[50, 40]), (None, &[0, 0])];
        assert!(jalankan(&isi).iter().all(|t| *t == Tutup::default()));
    }

    #[test]
    fn a_part_does_not_give_the_whole_away_nor_the_whole_its_part() {
        // Two kecamatan with three kelurahan each.
        let isi: [(Option<usize>, &[u32]); 8] = [
            (None, &[60, 60]),
            (None, &[70, 90]),
            (Some(0), &[4, 20]),
            (Some(0), &[30, 20]),
            (Some(0), &[26, 20]),
            (Some(1), &[20, 30]),
            (Some(1), &[20, 30]),
            (Some(1), &[30, 30]),
        ];
        let t = jalankan(&isi);
        assert!(t[2].sel && t[3..5].iter().any(|t| t.sel), "{t:?}");
        assert!(!t[0].sel && !t[1].sel, "{t:?}");
        assert!(bocor(&isi, &t).is_empty());
    }

    /// Tables of every kind, made from a counter: nothing small follows from what is left, by exact elimination
    /// and by trying whether the least and the most that fit are the same.
    #[test]
    fn no_small_cell_follows_in_many_tables() {
        let mut keadaan = 7u64;
        let mut acak = |n: u64| {
            keadaan = keadaan.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (keadaan >> 33) % n
        };
        for _ in 0..400 {
            let (atas, anak) = (2 + acak(4) as usize, acak(4) as usize);
            let mut isi: Vec<Vec<u32>> = vec![vec![0; 3]; atas];
            let mut induk: Vec<Option<usize>> = vec![None; atas];
            for i in 0..atas {
                for _ in 0..anak.max(1) {
                    let b: Vec<u32> = (0..3).map(|_| [0, 2, 7, 40, 90][acak(5) as usize] + acak(3) as u32).collect();
                    (0..3).for_each(|k| isi[i][k] += b[k]);
                    if anak > 0 {
                        isi.push(b);
                        induk.push(Some(i));
                    }
                }
            }
            let garis: Vec<Garis<'_>> =
                isi.iter().zip(&induk).map(|(isi, induk)| Garis { induk: *induk, isi }).collect();
            let t = tutup(&garis, 5);
            let semua_tertutup = isi.iter().zip(&t).all(|(b, t)| t.sel || b.iter().all(|n| *n == 0));
            for (i, b) in isi.iter().enumerate() {
                let kecil = b.iter().any(|n| (1..5).contains(n));
                assert!(!kecil || t[i].sel, "{isi:?}: {t:?}");
            }
            for (i, k) in terbuka(&isi, &induk, &t) {
                let n = k.map_or(isi[i].iter().sum(), |k| isi[i][k]);
                assert!(!(1..5).contains(&n) || semua_tertutup, "{isi:?} {induk:?}: {t:?} gives {i},{k:?} away");
            }
        }
    }
}
