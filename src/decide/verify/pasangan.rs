//! Which row of a list is which of the other, of those that are not the same in both: by the ids of whom they are
//! about, else by the most equal cells.

use std::collections::{BTreeMap, BTreeSet};

use crate::read::nilai::Nilai;

/// A row with the cells of the columns that both lists have.
#[derive(Debug)]
pub struct BarisLengkap {
    /// From 1.
    pub nomor: u32,
    pub sel: Vec<Nilai<'static>>,
}

/// Titles of columns that say what a row is about, with those that part rows of the same person; in the order in which
/// they tell most.
const KUNCI: [&[&str]; 9] = [
    &[
        "ID Peserta",
        "No KK",
        "NIK",
        "Kode",
        "Parameter",
        "Berkas",
        "Sel",
        "Kolom",
        "Baris",
        "Kelurahan",
        "Perihal",
        "Jenis Insentif",
        "Triwulan",
        "Berlaku Sejak",
    ],
    &["ID Peserta", "NIK", "Kode", "Perihal", "Triwulan"],
    &["No KK", "NIK"],
    &["ID Peserta"],
    &["NIK"],
    &["No KK"],
    &["Berkas", "Sel", "Baris", "Kode"],
    &["Parameter"],
    &["Kelurahan", "Kecamatan"],
];

/// Titles by which a person is named to the officer.
pub const MILIK: [&str; 4] = ["ID Peserta", "No KK", "NIK", "Nama"];

/// Rows of a group that are compared each with each.
const GUGUS: usize = 250_000;

/// Pairs of rows, by their places in both lists; what is left has no counterpart.
pub struct Pasangan {
    pub jodoh: Vec<(usize, usize)>,
    pub sisa: [Vec<usize>; 2],
}

/// Pairs the rows of two lists whose columns have these titles.
pub fn pasangkan(judul: &[&str], kini: &[BarisLengkap], ulang: &[BarisLengkap]) -> Pasangan {
    let mut p = Pasangan { jodoh: Vec::new(), sisa: [(0..kini.len()).collect(), (0..ulang.len()).collect()] };
    for kunci in KUNCI {
        let kolom: Vec<usize> = kunci.iter().filter_map(|k| judul.iter().position(|j| j == k)).collect();
        if !kolom.is_empty() {
            p.menurut(&kolom, kini, ulang);
        }
    }
    p.menurut_isi(kini, ulang);
    p.jodoh.sort_unstable();
    p
}

impl Pasangan {
    /// Pairs those that agree in these columns.
    fn menurut(&mut self, kolom: &[usize], kini: &[BarisLengkap], ulang: &[BarisLengkap]) {
        let kelompok = |sisa: &[usize], semua: &[BarisLengkap]| {
            let mut kelompok: BTreeMap<String, Vec<usize>> = BTreeMap::new();
            for i in sisa {
                let isi: Vec<_> = kolom.iter().map(|k| semua[*i].sel[*k].tampil()).collect();
                if isi.iter().any(|t| !t.is_empty()) {
                    kelompok.entry(isi.join("\u{1f}")).or_default().push(*i);
                }
            }
            kelompok
        };
        let ulang_menurut = kelompok(&self.sisa[1], ulang);
        for (kunci, milik) in kelompok(&self.sisa[0], kini) {
            if let Some(lain) = ulang_menurut.get(&kunci) {
                self.gugus(&milik, lain, (kini, ulang), 0);
            }
        }
        self.lepas();
    }

    /// Those without an id in common: at least half of what stands in the row says the same.
    fn menurut_isi(&mut self, kini: &[BarisLengkap], ulang: &[BarisLengkap]) {
        let [milik, lain] = self.sisa.clone();
        if milik.len().saturating_mul(lain.len()) <= GUGUS {
            self.gugus(&milik, &lain, (kini, ulang), 2);
            self.lepas();
        }
    }

    /// Pairs the rows of a group, those with the most equal cells first. Of what stands in a row one part in so many
    /// has to be equal (0: whatever is).
    fn gugus(
        &mut self,
        milik: &[usize],
        lain: &[usize],
        (kini, ulang): (&[BarisLengkap], &[BarisLengkap]),
        bagian: usize,
    ) {
        if milik.len().saturating_mul(lain.len()) > GUGUS {
            return self.jodoh.extend(milik.iter().copied().zip(lain.iter().copied()));
        }
        let mut calon: Vec<(usize, usize, usize)> = Vec::new();
        for i in milik {
            for j in lain {
                let (sama, isi) = kemiripan(&kini[*i], &ulang[*j]);
                if bagian == 0 || sama > 0 && sama * bagian >= isi {
                    calon.push((usize::MAX - sama, *i, *j));
                }
            }
        }
        calon.sort_unstable();
        let mut sudah: [BTreeSet<usize>; 2] = Default::default();
        for (_, i, j) in calon {
            if !sudah[0].contains(&i) && !sudah[1].contains(&j) {
                sudah[0].insert(i);
                sudah[1].insert(j);
                self.jodoh.push((i, j));
            }
        }
    }

    /// Takes those that have a counterpart out of what is left.
    fn lepas(&mut self) {
        let milik: BTreeSet<usize> = self.jodoh.iter().map(|(i, _)| *i).collect();
        let lain: BTreeSet<usize> = self.jodoh.iter().map(|(_, j)| *j).collect();
        self.sisa[0].retain(|i| !milik.contains(i));
        self.sisa[1].retain(|j| !lain.contains(j));
    }
}

/// Cells that say the same, and cells that say something.
fn kemiripan(a: &BarisLengkap, b: &BarisLengkap) -> (usize, usize) {
    let berisi = a.sel.iter().zip(&b.sel).filter(|(x, y)| !x.kosong() || !y.kosong());
    berisi.fold((0, 0), |(sama, isi), (x, y)| (sama + usize::from(x.sama(y)), isi + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn daftar(baris: &[&[&'static str]]) -> Vec<BarisLengkap> {
        let sel = |t: &&'static str| if t.is_empty() { Nilai::Kosong } else { Nilai::Teks((*t).into()) };
        (1..).zip(baris).map(|(nomor, b)| BarisLengkap { nomor, sel: b.iter().map(sel).collect() }).collect()
    }

    #[test]
    fn rows_are_paired_by_whom_they_are_about_and_then_by_what_they_say() {
        let judul = ["NIK", "Desil", "Kelurahan", "Alamat"];
        let ulang = daftar(&[&["1", "3", "Mantuil", "A"], &["2", "4", "Pelambuan", "B"], &["3", "5", "Kelayan", "C"]]);
        // Sorted; an id changed; a row gone; a row of somebody else.
        let kini = daftar(&[&["9", "4", "Pelambuan", "B"], &["1", "9", "Mantuil", "A"], &["7", "1", "", "Z"]]);
        let p = pasangkan(&judul, &kini, &ulang);
        assert_eq!((p.jodoh, p.sisa), (vec![(0, 1), (1, 0)], [vec![2], vec![2]]));
    }

    #[test]
    fn of_rows_of_one_person_the_most_alike_belong_together() {
        let judul = ["NIK", "Kode", "Terbaca"];
        let ulang = daftar(&[&["1", "N001", "a"], &["1", "N001", "b"], &["1", "N002", "b"]]);
        let kini = daftar(&[&["1", "N001", "b"], &["1", "N002", "b"], &["1", "N001", "c"]]);
        let p = pasangkan(&judul, &kini, &ulang);
        assert_eq!((p.jodoh, p.sisa), (vec![(0, 1), (1, 2), (2, 0)], [vec![], vec![]]));
    }
}
