//! Two lists without what is the same in both: by a hash a row, as often as a row stands in each.

use std::collections::HashSet;

use crate::table::bentuk::Cap;

/// What of two lists is not the same.
pub struct Sisa {
    kini: Vec<Cap>,
    ulang: Vec<Cap>,
    /// Pairs of rows in which only entries differ; row 0: there is none.
    pub isian: Vec<(u32, u32)>,
    /// Rows that stand there once more.
    pub ganda: Vec<u32>,
}

impl Sisa {
    pub fn dari(mut kini: Vec<Cap>, mut ulang: Vec<Cap>) -> Sisa {
        let tercatat: HashSet<u64> = ulang.iter().map(|c| c.isi).collect();
        lepas_sama(&mut kini, &mut ulang, |c| (c.isi, c.isian));
        let mut isian = lepas_sama(&mut kini, &mut ulang, |c| (c.isi, 0));
        isian.extend(kini.iter().filter(|c| c.isi == 0).map(|c| (c.nomor, 0)));
        kini.retain(|c| c.isi != 0);
        let (ganda, kini): (Vec<Cap>, Vec<Cap>) = kini.into_iter().partition(|c| tercatat.contains(&c.isi));
        Sisa { kini, ulang, isian, ganda: ganda.into_iter().map(|c| c.nomor).collect() }
    }

    /// The rows to be looked at once more, of either.
    pub fn dicari(&self) -> [HashSet<u32>; 2] {
        let nomor = |semua: &[Cap]| semua.iter().map(|c| c.nomor).collect::<HashSet<u32>>();
        let (mut kini, mut ulang) = (nomor(&self.kini), nomor(&self.ulang));
        kini.extend(self.ganda.iter().chain(self.isian.iter().map(|(k, _)| k)));
        ulang.extend(self.isian.iter().map(|(_, u)| *u).filter(|u| *u > 0));
        [kini, ulang]
    }
}

/// Takes out of both what is the same by `kunci`, as often as it stands in both; gives the numbers of the pairs.
fn lepas_sama(kini: &mut Vec<Cap>, ulang: &mut Vec<Cap>, kunci: impl Fn(&Cap) -> (u64, u64)) -> Vec<(u32, u32)> {
    let urut = |c: &Cap| (kunci(c), c.nomor);
    kini.sort_unstable_by_key(urut);
    ulang.sort_unstable_by_key(urut);
    let mut pasang = Vec::new();
    let mut sisa: [Vec<Cap>; 2] = Default::default();
    let (mut i, mut j) = (0, 0);
    while i < kini.len() && j < ulang.len() {
        match kunci(&kini[i]).cmp(&kunci(&ulang[j])) {
            std::cmp::Ordering::Equal => {
                pasang.push((kini[i].nomor, ulang[j].nomor));
                (i, j) = (i + 1, j + 1);
            }
            std::cmp::Ordering::Less => {
                sisa[0].push(kini[i]);
                i += 1;
            }
            std::cmp::Ordering::Greater => {
                sisa[1].push(ulang[j]);
                j += 1;
            }
        }
    }
    sisa[0].extend(&kini[i..]);
    sisa[1].extend(&ulang[j..]);
    let [sisa_kini, sisa_ulang] = sisa;
    (*kini, *ulang) = (sisa_kini, sisa_ulang);
    pasang
}
