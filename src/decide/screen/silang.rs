//! What only shows across families: a NIK in two of them, lists and the register.

use std::cmp::Reverse;

use rustc_hash::{FxHashMap, FxHashSet};

use super::baris_sumber::Orang;
use super::kamus::Entri;
use super::kumpul::Populasi;
use super::kunci::Keanggotaan;
use super::nomor::Nomor;
use super::orang_sama::satukan;
use crate::table::kolom::Kolom;
use crate::temuan::{Kode, Rujuk, Tempat, Temuan};

/// Links found over all rows.
#[derive(Default)]
pub struct Silang {
    /// Families with a NIK that stands in another family too.
    pub nik_ganda: FxHashSet<u32>,
    /// Rows of a person of whom another row of the same family stands for all.
    pub orang_ulang: FxHashSet<u32>,
    /// Family of each list row; none for a row that points at several.
    pub daftar: Vec<Option<u32>>,
    /// By family, the list rows that point at it and at another one too.
    pub meragukan: FxHashMap<u32, Vec<u32>>,
    /// Family of each register row; none if it points at no family, or at several.
    pub register: Vec<Option<u32>>,
    /// Register rows that point at no family.
    pub register_lepas: FxHashSet<u32>,
    /// Family and register row, where the row points at another family too.
    pub register_ragu: Vec<(u32, u32)>,
    /// Families that a register row points at, and at another one too.
    pub register_meragukan: FxHashSet<u32>,
    /// Families beyond this number exist through lists alone.
    pub dari_daftar: u32,
}

/// A sound NIK with its family and person.
type NikOrang = (u64, u32, u32);

/// Sound NIKs with their persons, sorted. Persons are numbered in the order of files and rows.
pub fn urutkan_nik(p: &Populasi) -> Vec<(u64, u32)> {
    let sah = |(i, o): (usize, &Orang)| Some((o.nik.sah()?, i as u32));
    let mut nik: Vec<(u64, u32)> = p.orang.iter().enumerate().filter_map(sah).collect();
    nik.sort_unstable();
    nik
}

/// Finds all links between the families of `k` by the NIKs of [`urutkan_nik`]. Families known from lists alone get
/// numbers of their own.
pub fn cari(p: &mut Populasi, k: &mut Keanggotaan, nik: Vec<(u64, u32)>) -> Silang {
    let mut nik: Vec<NikOrang> = nik.into_iter().map(|(n, i)| (n, k.orang[i as usize], i)).collect();
    nik.chunk_by_mut(|a, b| a.0 == b.0).filter(|s| s.len() > 1).for_each(|sama| sama.sort_unstable());
    let mut silang = Silang { dari_daftar: k.jumlah, ..Silang::default() };
    let mut temuan = Vec::new();
    for sama in nik.chunk_by(|a, b| a.0 == b.0).filter(|s| s.len() > 1) {
        nik_berulang(p, sama, &mut silang, &mut temuan);
        sama.chunk_by(|a, b| a.1 == b.1).for_each(|satu| satu_orang(p, satu, &mut silang, &mut temuan));
    }
    let cacat = urutkan_cacat(p, k);
    for sama in cacat.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)) {
        satu_orang(p, sama, &mut silang, &mut temuan);
    }
    hubungkan_daftar(p, k, &nik, &mut silang, &mut temuan);
    hubungkan_register(p, k, &nik, &mut silang, &mut temuan);
    p.temuan.extend(temuan);
    silang
}

fn nik_berulang(p: &Populasi, sama: &[NikOrang], silang: &mut Silang, temuan: &mut Vec<Temuan>) {
    for (n, keluarga, i) in sama {
        let asal = p.orang[*i as usize].asal;
        if let Some((_, _, lain)) = sama.iter().find(|(_, k, _)| k != keluarga) {
            silang.nik_ganda.insert(*keluarga);
            let lain = &p.orang[*lain as usize];
            let rujuk = Rujuk(lain.asal).tanda_milik(&lain.kk.teks(&p.kamus));
            temuan.push(p.temuan(Kode::NikDuaKeluarga, asal, Kolom::Nik, &n.to_string(), rujuk));
        }
    }
    for pasang in sama.windows(2).filter(|w| w[0].1 == w[1].1) {
        let (satu, dua) = (p.orang[pasang[0].2 as usize].asal, p.orang[pasang[1].2 as usize].asal);
        // The same person in two files is how files complement each other.
        if satu.sumber == dua.sumber {
            temuan.push(p.temuan(Kode::NikGanda, dua, Kolom::Nik, &pasang[1].0.to_string(), Rujuk(satu).tanda()));
        }
    }
}

/// Damaged NIKs that still tell persons apart, as [`NikOrang`], sorted.
fn urutkan_cacat(p: &Populasi, k: &Keanggotaan) -> Vec<NikOrang> {
    let cacat =
        |(i, o): (usize, &Orang)| Some((o.nik.kunci().filter(|_| o.nik.sah().is_none())?, k.orang[i], i as u32));
    let mut semua: Vec<NikOrang> = p.orang.iter().enumerate().filter_map(cacat).collect();
    semua.sort_unstable();
    semua
}

/// Rows of one person in one family.
fn satu_orang(p: &mut Populasi, sama: &[NikOrang], silang: &mut Silang, temuan: &mut Vec<Temuan>) {
    if sama.len() < 2 {
        return;
    }
    let mut baris: Vec<u32> = sama.iter().map(|(_, _, i)| *i).collect();
    satukan(p, &mut baris, temuan);
    silang.orang_ulang.extend(&baris[1..]);
}

/// What a row with a NIK, a KK or both points at.
enum Tunjuk {
    TidakAda,
    Satu(u32),
    /// Several families, and why.
    Beberapa(Vec<u32>, &'static str),
}

/// The families with this NIK.
fn keluarga_nik(nik: &[NikOrang], dicari: u64) -> Vec<u32> {
    let dari = nik.partition_point(|(n, _, _)| *n < dicari);
    let mut keluarga: Vec<u32> = nik[dari..].iter().take_while(|(n, _, _)| *n == dicari).map(|(_, k, _)| *k).collect();
    keluarga.dedup();
    keluarga
}

/// Where both numbers are given they must agree; a NIK that stands in several families needs the
/// KK to pick one.
fn tunjuk(k: &Keanggotaan, nik: &[NikOrang], kk: Nomor, nik_baris: Nomor) -> Tunjuk {
    let lewat_nik = nik_baris.sah().map(|n| keluarga_nik(nik, n)).unwrap_or_default();
    let lewat_kk = kk.sah().and_then(|n| k.kk.get(&n).copied());
    match (lewat_kk, &lewat_nik[..]) {
        (None, []) => Tunjuk::TidakAda,
        (Some(a), []) => Tunjuk::Satu(a),
        (Some(a), semua) if semua.contains(&a) => Tunjuk::Satu(a),
        (Some(a), semua) => {
            let keluarga = semua.iter().copied().chain([a]).collect();
            Tunjuk::Beberapa(keluarga, "NIK dan No KK ada di ekstrak, pada keluarga yang berbeda")
        }
        (None, _) if kk.sah().is_some() => {
            Tunjuk::Beberapa(lewat_nik, "No KK pada baris ini bukan No KK orang ini di ekstrak")
        }
        (None, &[satu]) => Tunjuk::Satu(satu),
        (None, _) => Tunjuk::Beberapa(lewat_nik, "NIK ini ada di lebih dari satu keluarga di ekstrak"),
    }
}

/// Rows with a Nomor KK first, then those with a NIK alone, so that the order of rows in the
/// lists doesn't matter.
fn hubungkan_daftar(
    p: &Populasi,
    k: &mut Keanggotaan,
    nik: &[NikOrang],
    silang: &mut Silang,
    temuan: &mut Vec<Temuan>,
) {
    silang.daftar = vec![None; p.daftar.len()];
    let mut nik_daftar: FxHashMap<u64, (u32, Tempat)> = FxHashMap::default();
    let mut urut: Vec<usize> = (0..p.daftar.len()).collect();
    let isi = |i: &usize| (p.daftar[*i].kk.sah(), p.daftar[*i].nik.sah(), p.daftar[*i].asal);
    urut.sort_by_key(|i| (Reverse(isi(i).0.is_some()), isi(i)));
    for i in urut {
        let baris = &p.daftar[i];
        let keluarga = match tunjuk(k, nik, baris.kk, baris.nik) {
            Tunjuk::Beberapa(keluarga, sebab) => {
                for satu in keluarga {
                    silang.meragukan.entry(satu).or_default().push(i as u32);
                }
                let teks = baris.nik.teks(&p.kamus);
                temuan.push(p.temuan(Kode::DaftarDuaKeluarga, baris.asal, Kolom::Nik, &teks, sebab.to_owned()));
                continue;
            }
            Tunjuk::Satu(satu) => satu,
            Tunjuk::TidakAda => {
                let lama = baris.nik.sah().filter(|_| baris.kk.sah().is_none()).and_then(|n| nik_daftar.get(&n));
                lama.map(|(k, _)| *k).unwrap_or_else(|| k.baru())
            }
        };
        silang.daftar[i] = Some(keluarga);
        if keluarga >= silang.dari_daftar {
            keluarga_daftar(p, k, &mut nik_daftar, (i, keluarga), silang, temuan);
        }
    }
}

/// A row of a family that only lists know: later rows find it by the same numbers, and a NIK under
/// two Nomor KK is in two families here as well.
fn keluarga_daftar(
    p: &Populasi,
    k: &mut Keanggotaan,
    nik_daftar: &mut FxHashMap<u64, (u32, Tempat)>,
    (i, keluarga): (usize, u32),
    silang: &mut Silang,
    temuan: &mut Vec<Temuan>,
) {
    let baris = &p.daftar[i];
    if let Some(n) = baris.kk.sah() {
        k.kk.entry(n).or_insert(keluarga);
    }
    if let Some(n) = baris.nik.sah() {
        let (lama, asal) = *nik_daftar.entry(n).or_insert((keluarga, baris.asal));
        if lama != keluarga {
            silang.nik_ganda.insert(lama);
            silang.nik_ganda.insert(keluarga);
            let teks = n.to_string();
            temuan.push(p.temuan(Kode::NikDuaKeluarga, asal, Kolom::Nik, &teks, Rujuk(baris.asal).tanda()));
            temuan.push(p.temuan(Kode::NikDuaKeluarga, baris.asal, Kolom::Nik, &teks, Rujuk(asal).tanda()));
        }
    }
    let (kolom, nomor) = if baris.nik.sah().is_some() { (Kolom::Nik, baris.nik) } else { (Kolom::NoKk, baris.kk) };
    temuan.push(p.temuan(Kode::PenerimaDiLuarEkstrak, baris.asal, kolom, &nomor.teks(&p.kamus), String::new()));
}

fn hubungkan_register(p: &Populasi, k: &Keanggotaan, nik: &[NikOrang], silang: &mut Silang, temuan: &mut Vec<Temuan>) {
    let mut id: FxHashMap<Entri, Tempat> = FxHashMap::default();
    for (i, baris) in p.register.iter().enumerate() {
        if let Some(nomor) = baris.id_peserta
            && let Some(lama) = id.insert(nomor, baris.asal)
        {
            let teks = p.kamus.teks(nomor);
            temuan.push(p.temuan(Kode::PesertaGanda, baris.asal, Kolom::IdPeserta, teks, Rujuk(lama).tanda()));
        }
        let teks = baris.nik.teks(&p.kamus);
        let keluarga = match tunjuk(k, nik, baris.kk, baris.nik) {
            Tunjuk::Satu(satu) => Some(satu),
            Tunjuk::TidakAda => {
                temuan.push(p.temuan(Kode::PesertaTakDitemukan, baris.asal, Kolom::Nik, &teks, String::new()));
                silang.register_lepas.insert(i as u32);
                None
            }
            Tunjuk::Beberapa(keluarga, sebab) => {
                silang.register_ragu.extend(keluarga.iter().map(|n| (*n, i as u32)));
                silang.register_meragukan.extend(keluarga);
                temuan.push(p.temuan(Kode::DaftarDuaKeluarga, baris.asal, Kolom::Nik, &teks, sebab.to_owned()));
                None
            }
        };
        silang.register.push(keluarga);
    }
}
