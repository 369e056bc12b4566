//! Lists: columns by their titles, rows by what they are about. Sorting, filtering, moving a column and adding one
//! of the office's own change nothing.
//!
//! Both lists are read as streams. A hash a row is kept; what is not the same in both is looked at once more, cell by
//! cell.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::{BuildHasher, Hasher, RandomState};

use super::pasangan::{BarisLengkap, MILIK, pasangkan};
use super::sisa::Sisa;
use super::{Beda, Hal, Perbandingan, Sepasang, berdua, titik_titik};
use crate::error::Result;
use crate::read::lembar::BukuKerja;
use crate::read::nilai::Nilai;
use crate::read::row::Baris;
use crate::table::bentuk::{BentukLembar, Cap};

/// Rows in which the titles are looked for.
const ATAS: u32 = 30;

/// A row above the list, or its titles: number, cells.
type BarisAtas = (u32, Vec<Nilai<'static>>);

/// A column of the list as it should be.
struct KolomSejajar {
    judul: String,
    /// Where it stands in the repeated list, and in the other; `None`: gone.
    ulang: usize,
    kini: Option<usize>,
    /// Filled in by the office; where it is blank.
    isian: bool,
    lengkap: bool,
}

/// A list of both workbooks, its columns beside each other.
struct Jajaran<'a> {
    bentuk: &'a BentukLembar,
    kolom: Vec<KolomSejajar>,
    /// Row of the titles (from 1), as it stands and repeated.
    judul: [u32; 2],
}

/// Compares a list.
///
/// # Errors
/// A damaged sheet.
pub fn bandingkan(dua: Sepasang<'_>, bentuk: &BentukLembar, judul: u32, hasil: &mut Perbandingan) -> Result<()> {
    let (atas_kini, atas_ulang) = berdua(dua, |buku, _| atas(buku, &bentuk.nama))?;
    let Some(kepala) = atas_ulang.iter().find(|(n, _)| *n == judul + 1) else { return Ok(()) };
    let di_kini = letak_judul(&atas_kini, kepala);
    pendahuluan(bentuk, (&atas_kini, di_kini), (&atas_ulang, judul + 1), hasil);
    let kosong = (di_kini, Vec::new());
    let kepala_kini = atas_kini.iter().find(|(n, _)| *n == di_kini).unwrap_or(&kosong);
    let kolom = sejajarkan(bentuk, kepala_kini, kepala, hasil);
    Jajaran { bentuk, kolom, judul: [di_kini, judul + 1] }.bandingkan(dua, hasil)
}

fn atas(buku: &BukuKerja, lembar: &str) -> Result<Vec<BarisAtas>> {
    let mut semua = Vec::new();
    buku.baris(lembar, |nomor, teks, sel| {
        if nomor <= ATAS {
            let baris = Baris::baru(nomor, teks, sel);
            semua.push((nomor, baris.semua().map(|s| Nilai::dari(s).milik()).collect()));
        }
        nomor < ATAS
    })?;
    Ok(semua)
}

/// The row with the most of the titles; where none has any, the one where they belong.
fn letak_judul(atas: &[BarisAtas], (seharusnya, kepala): &BarisAtas) -> u32 {
    let cocok = |isi: &[Nilai<'_>]| kepala.iter().filter(|j| !j.kosong() && isi.contains(j)).count();
    let terbaik = atas.iter().map(|(n, isi)| (cocok(isi), *n == *seharusnya, *n)).max();
    terbaik.filter(|(cocok, ..)| *cocok > 0).map_or(*seharusnya, |(.., n)| n)
}

/// What stands above the titles, row by row; a column that was moved takes its share along.
fn pendahuluan(
    bentuk: &BentukLembar,
    (kini, di_kini): (&[BarisAtas], u32),
    (ulang, di_ulang): (&[BarisAtas], u32),
    hasil: &mut Perbandingan,
) {
    let sel = |atas: &[BarisAtas], sampai: u32| {
        let mut menurut: BTreeMap<u32, Vec<(u16, Nilai<'static>)>> = BTreeMap::new();
        for (nomor, isi) in atas.iter().filter(|(n, _)| *n < sampai) {
            let berisi = (0..).zip(isi).filter(|(_, n)| !n.kosong()).map(|(k, n)| (k, n.clone()));
            menurut.entry(*nomor).or_default().extend(berisi);
        }
        menurut
    };
    let (mut kini, mut ulang) = (sel(kini, di_kini), sel(ulang, di_ulang));
    for nomor in 1..di_kini.max(di_ulang) {
        let mut tertulis = kini.remove(&nomor).unwrap_or_default();
        let mut seharusnya = ulang.remove(&nomor).unwrap_or_default();
        tertulis.retain(|(_, t)| match seharusnya.iter().position(|(_, s)| s.sama(t)) {
            Some(di) => {
                seharusnya.remove(di);
                false
            }
            None => true,
        });
        for i in 0..tertulis.len().max(seharusnya.len()) {
            let (t, s) = (tertulis.get(i), seharusnya.get(i));
            let kolom = t.or(s).map_or(0, |(k, _)| *k);
            let teks = |n: Option<&(u16, Nilai<'_>)>| n.map_or(String::new(), |(_, n)| n.tampil().into());
            let satu = Beda::sel(&bentuk.nama, (nomor, kolom), teks(t), teks(s));
            let milik_dinas = s.is_some_and(|(_, s)| titik_titik(&s.tampil()));
            if milik_dinas { hasil.isian.tambah(satu) } else { hasil.beda.tambah(satu) }
        }
    }
}

/// Puts the columns beside each other by their titles; says which are gone, named otherwise, or the office's own.
fn sejajarkan(
    bentuk: &BentukLembar,
    (di_kini, kini): &BarisAtas,
    (_, ulang): &BarisAtas,
    hasil: &mut Perbandingan,
) -> Vec<KolomSejajar> {
    let mut bebas: Vec<usize> = (0..kini.len()).filter(|i| !kini[*i].kosong()).collect();
    let isian = |k: usize| {
        let sel = bentuk.sel_isian.iter().any(|(b, sel)| Some(*b) > bentuk.judul && usize::from(*sel) == k);
        sel || bentuk.kolom_isian.iter().any(|i| usize::from(*i) == k)
    };
    let mut kolom: Vec<KolomSejajar> = Vec::new();
    for (i, judul) in ulang.iter().enumerate().filter(|(_, j)| !j.kosong()) {
        let di = bebas.iter().position(|k| kini[*k].sama(judul));
        let kini = di.map(|di| bebas.remove(di));
        let lengkap = bentuk.kolom_lengkap.iter().any(|k| usize::from(*k) == i);
        kolom.push(KolomSejajar { judul: judul.tampil().into(), ulang: i, kini, isian: isian(i), lengkap });
    }
    for k in kolom.iter_mut().filter(|k| k.kini.is_none()) {
        // A title of another wording where the column stood.
        if let Some(di) = bebas.iter().position(|b| *b == k.ulang) {
            let di = bebas.remove(di);
            k.kini = Some(di);
            let tertulis = kini[di].tampil().into_owned();
            hasil.beda.tambah(Beda::sel(&bentuk.nama, (*di_kini, di as u16), tertulis, k.judul.clone()));
        } else {
            let hilang = Beda::lembar(Hal::KolomHilang, &bentuk.nama);
            hasil.beda.tambah(Beda { judul: k.judul.clone(), seharusnya: Some(k.judul.clone()), ..hilang });
        }
    }
    hasil.kolom_lain.extend(bebas.iter().map(|k| (bentuk.nama.clone(), kini[*k].tampil().into_owned())));
    kolom
}

impl Jajaran<'_> {
    fn bandingkan(&self, dua: Sepasang<'_>, hasil: &mut Perbandingan) -> Result<()> {
        // What was written needs no reading where every column of it is still there.
        let (kini, ulang) = match self.bentuk.cap.is_empty() || self.kolom.iter().any(|k| k.kini.is_none()) {
            true => berdua(dua, |buku, kini| self.cap(buku, kini, dua.kunci))?,
            false => (self.cap(dua.kini, true, dua.kunci)?, self.bentuk.cap.clone()),
        };
        hasil.baris += ulang.len() as u64;
        let sisa = Sisa::dari(kini, ulang);
        let dicari = sisa.dicari();
        if dicari.iter().all(HashSet::is_empty) {
            return Ok(());
        }
        let (mut kini, mut ulang) = berdua(dua, |buku, kini| self.lengkap(buku, kini, &dicari[usize::from(!kini)]))?;
        for (k, u) in &sisa.isian {
            if let Some(k) = kini.remove(k) {
                self.satu_pasang(&k, ulang.remove(u).as_ref(), hasil);
            }
        }
        for nomor in &sisa.ganda {
            if let Some(k) = kini.remove(nomor) {
                self.baris(Hal::BarisKembar, &k, hasil);
            }
        }
        let urut = |isi: HashMap<u32, BarisLengkap>| {
            let mut semua: Vec<BarisLengkap> = isi.into_values().collect();
            semua.sort_unstable_by_key(|b| b.nomor);
            semua
        };
        self.sisa(&urut(kini), &urut(ulang), hasil);
        Ok(())
    }

    /// The hash of each row that holds anything.
    fn cap(&self, buku: &BukuKerja, kini: bool, kunci: &RandomState) -> Result<Vec<Cap>> {
        let kolom = self.tempat(kini);
        let mut semua = Vec::new();
        buku.baris(&self.bentuk.nama, |nomor, teks, sel| {
            if nomor > self.judul[usize::from(!kini)] {
                let baris = Baris::baru(nomor, teks, sel);
                let satu = |isian: bool| {
                    let (mut cap, mut ada) = (kunci.build_hasher(), false);
                    for (_, di) in kolom.iter().filter(|(k, _)| k.isian == isian) {
                        let nilai = Nilai::dari(baris.sel(*di));
                        ada |= !nilai.kosong();
                        nilai.cap(&mut cap);
                    }
                    if ada { cap.finish() | 1 } else { 0 }
                };
                let (isi, isian) = (satu(false), satu(true));
                if (isi, isian) != (0, 0) {
                    semua.push(Cap { nomor, isi, isian });
                }
            }
            true
        })?;
        Ok(semua)
    }

    /// The columns that both have, and where they stand in one of the workbooks.
    fn tempat(&self, kini: bool) -> Vec<(&KolomSejajar, usize)> {
        let ada = self.kolom.iter().filter_map(|k| Some((k, k.kini?)));
        ada.map(|(k, di)| (k, if kini { di } else { k.ulang })).collect()
    }

    /// The rows of these numbers, in full.
    fn lengkap(&self, buku: &BukuKerja, kini: bool, dicari: &HashSet<u32>) -> Result<HashMap<u32, BarisLengkap>> {
        let kolom = self.tempat(kini);
        let mut semua = HashMap::new();
        buku.baris(&self.bentuk.nama, |nomor, teks, sel| {
            if dicari.contains(&nomor) {
                let baris = Baris::baru(nomor, teks, sel);
                let sel = kolom.iter().map(|(_, di)| Nilai::dari(baris.sel(*di)).milik()).collect();
                semua.insert(nomor, BarisLengkap { nomor, sel });
            }
            semua.len() < dicari.len()
        })?;
        Ok(semua)
    }

    /// The rows that are not the same in both.
    fn sisa(&self, kini: &[BarisLengkap], ulang: &[BarisLengkap], hasil: &mut Perbandingan) {
        let judul: Vec<&str> = self.tempat(true).iter().map(|(k, _)| k.judul.as_str()).collect();
        let p = pasangkan(&judul, kini, ulang);
        p.jodoh.iter().for_each(|(k, u)| self.satu_pasang(&kini[*k], Some(&ulang[*u]), hasil));
        for k in p.sisa[0].iter().map(|i| &kini[*i]) {
            match self.bentuk.formulir {
                // A row below those that were filled in before.
                true => self.satu_pasang_isian(k, hasil),
                false => self.baris(Hal::BarisTambahan, k, hasil),
            }
        }
        for u in p.sisa[1].iter().map(|i| &ulang[*i]) {
            let seharusnya = Some(format!("baris {} pada hasil ulang", u.nomor));
            let satu = Beda { seharusnya, ..Beda::lembar(Hal::BarisHilang, &self.bentuk.nama) };
            hasil.beda.tambah(Beda { milik: self.milik(u), ..satu });
        }
    }

    /// A row that should not stand there.
    fn baris(&self, hal: Hal, kini: &BarisLengkap, hasil: &mut Perbandingan) {
        let satu = Beda { baris: Some(kini.nomor), ..Beda::lembar(hal, &self.bentuk.nama) };
        hasil.beda.tambah(Beda { milik: self.milik(kini), ..satu });
    }

    /// Cell by cell; without a counterpart everything in the row is an entry.
    fn satu_pasang(&self, kini: &BarisLengkap, ulang: Option<&BarisLengkap>, hasil: &mut Perbandingan) {
        let Some(ulang) = ulang else { return self.satu_pasang_isian(kini, hasil) };
        for (i, (k, di)) in self.tempat(true).into_iter().enumerate() {
            if !kini.sel[i].sama(&ulang.sel[i]) {
                let satu = self.sel(kini, (k, di, i), ulang.sel[i].tampil().into());
                let diisi = k.isian || k.lengkap && ulang.sel[i].kosong();
                if diisi { hasil.isian.tambah(satu) } else { hasil.beda.tambah(satu) }
            }
        }
    }

    fn satu_pasang_isian(&self, kini: &BarisLengkap, hasil: &mut Perbandingan) {
        for (i, (k, di)) in self.tempat(true).into_iter().enumerate().filter(|(i, _)| !kini.sel[*i].kosong()) {
            hasil.isian.tambah(self.sel(kini, (k, di, i), String::new()));
        }
    }

    fn sel(&self, kini: &BarisLengkap, (k, di, i): (&KolomSejajar, usize, usize), seharusnya: String) -> Beda {
        let tertulis = kini.sel[i].tampil().into();
        let satu = Beda::sel(&self.bentuk.nama, (kini.nomor, di as u16), tertulis, seharusnya);
        Beda { judul: k.judul.clone(), milik: self.milik(kini), ..satu }
    }

    fn milik(&self, baris: &BarisLengkap) -> Vec<(String, String)> {
        let kolom = self.tempat(true);
        let satu = |judul: &str| {
            let i = kolom.iter().position(|(k, _)| k.judul == judul)?;
            let isi = baris.sel[i].tampil();
            (!isi.is_empty()).then(|| (judul.to_owned(), isi.into_owned()))
        };
        MILIK.iter().filter_map(|j| satu(j)).collect()
    }
}
