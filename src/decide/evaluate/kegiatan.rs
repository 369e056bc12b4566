//! Activities of the year: what they count for (I.4, II.6, III.5, IV.4; T56), budget and realisation.

use std::collections::BTreeMap;

use chrono::Datelike;

use super::Waktu;
use crate::domain::jawaban::Jawaban;
use crate::domain::kegiatan::JenisKegiatan;
use crate::domain::kelas::Kelas;
use crate::domain::rupiah::Rupiah;
use crate::perwal::matrik_4_1::Indikator41;
use crate::record::antar_baris::Catatan;
use crate::record::kegiatan::{IsiKegiatan, Kegiatan};
use crate::table::kolom::Kolom;
use crate::temuan::{Kode, Tempat};

/// The year's activities.
pub struct Anggaran<'a> {
    /// By date, kind and name; those of the year, and those whose date isn't known.
    pub kegiatan: Vec<&'a Kegiatan>,
    /// For I.4, II.6, III.5, IV.4: how many there are, and how many rows cannot be told.
    pub cacah: BTreeMap<Indikator41, (u32, u32)>,
}

/// Sums of a group of activities.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Jumlah {
    pub kegiatan: u32,
    pub peserta: u32,
    pub anggaran: Rupiah,
    pub realisasi: Rupiah,
    /// Activities without a readable amount, by budget and realisation.
    pub tanpa: [u32; 2],
}

impl Jumlah {
    fn tambah(&mut self, k: &IsiKegiatan) {
        self.kegiatan += 1;
        self.peserta += u32::from(k.peserta.nilai().unwrap_or(0));
        match k.anggaran.nilai() {
            Some(r) => self.anggaran = self.anggaran + r,
            None => self.tanpa[0] += 1,
        }
        match k.realisasi.nilai() {
            Some(r) => self.realisasi = self.realisasi + r,
            None => self.tanpa[1] += 1,
        }
    }
}

impl Anggaran<'_> {
    /// Sums by a key, in its order.
    pub fn menurut<K: Ord>(&self, kunci: impl Fn(&IsiKegiatan) -> K) -> BTreeMap<K, Jumlah> {
        let mut semua: BTreeMap<K, Jumlah> = BTreeMap::new();
        self.kegiatan.iter().for_each(|k| semua.entry(kunci(&k.isi)).or_default().tambah(&k.isi));
        semua
    }

    /// The indicator that an activity counts for: `II.6`; `II.6 atau III.5 (belum pasti)` where date or
    /// stage is missing; blank where it counts for none.
    pub fn untuk(k: &IsiKegiatan) -> String {
        let semua = indikator(k);
        let kode: Vec<&str> = semua.iter().map(|(i, _)| i.kode()).collect();
        let belum = if semua.iter().any(|(_, pasti)| !pasti) { " (belum pasti)" } else { "" };
        kode.join(" atau ") + belum
    }

    pub fn jumlah(&self) -> Jumlah {
        self.menurut(|_| ()).remove(&()).unwrap_or_default()
    }
}

/// Activities of the year, each once, with findings.
pub(super) fn susun<'a>(semua: &'a [Kegiatan], waktu: Waktu, c: &mut Catatan<'_>) -> Anggaran<'a> {
    let mut urut: Vec<&Kegiatan> = semua.iter().collect();
    urut.sort_by_key(|k| k.asal);
    let mut ada: BTreeMap<&IsiKegiatan, Tempat> = BTreeMap::new();
    let mut milik = Vec::new();
    for k in urut {
        if let Some(lain) = ada.get(&k.isi) {
            c.rujuk(Kode::KegiatanGanda, k.asal, Kolom::NamaKegiatan, &k.isi.nama, *lain);
            continue;
        }
        ada.insert(&k.isi, k.asal);
        if tahun_ini(k, waktu, c) {
            periksa(k, c);
            milik.push(k);
        }
    }
    milik.sort_by(|a, b| (&a.isi, a.asal).cmp(&(&b.isi, b.asal)));
    let cacah = hitungan(&milik, c);
    Anggaran { kegiatan: milik, cacah }
}

/// Of the year and not still to come; an activity whose date isn't known is kept, and counts for nothing.
fn tahun_ini(k: &Kegiatan, waktu: Waktu, c: &mut Catatan<'_>) -> bool {
    match k.isi.tanggal {
        Jawaban::Isi(t) if t.year() != i32::from(waktu.tahun) || t > waktu.acuan => {
            let apa = format!("tahun {}, tanggal acuan {}", waktu.tahun, waktu.acuan);
            c.terangkan(Kode::KegiatanDiLuarTahun, k.asal, Kolom::Tanggal, &t.to_string(), apa);
            false
        }
        Jawaban::Kosong => {
            c.catat(Kode::KegiatanTanpaTanggal, k.asal, Kolom::Tanggal, "");
            true
        }
        _ => true,
    }
}

fn periksa(k: &Kegiatan, c: &mut Catatan<'_>) {
    if let (Some(anggaran), Some(realisasi)) = (k.isi.anggaran.nilai(), k.isi.realisasi.nilai())
        && realisasi > anggaran
    {
        let apa = format!("anggaran {anggaran}");
        c.terangkan(Kode::RealisasiMelebihi, k.asal, Kolom::Realisasi, &realisasi.to_string(), apa);
    }
}

/// The indicators that an activity may count for; with a blank stage both of the two it could be.
fn indikator(k: &IsiKegiatan) -> Vec<(Indikator41, bool)> {
    let Some(jenis) = k.jenis.nilai() else { return Vec::new() };
    let pasti = k.tanggal.nilai().is_some();
    match (jenis, k.tahap) {
        (JenisKegiatan::Koordinasi, _) => vec![(Indikator41::I4, pasti)],
        (JenisKegiatan::DatabaseAlumni, _) => vec![(Indikator41::IV4, pasti)],
        (j, Jawaban::Isi(Kelas::Tumbuh)) if j.pameran_atau_promosi() => vec![(Indikator41::II6, pasti)],
        (j, Jawaban::Isi(Kelas::Berkembang)) if j.pameran_atau_promosi() => vec![(Indikator41::III5, pasti)],
        (j, Jawaban::Kosong | Jawaban::TakTerbaca) if j.pameran_atau_promosi() => {
            vec![(Indikator41::II6, false), (Indikator41::III5, false)]
        }
        _ => Vec::new(),
    }
}

fn hitungan(milik: &[&Kegiatan], c: &mut Catatan<'_>) -> BTreeMap<Indikator41, (u32, u32)> {
    let dicacah = [Indikator41::I4, Indikator41::II6, Indikator41::III5, Indikator41::IV4];
    let mut semua: BTreeMap<Indikator41, (u32, u32)> = dicacah.map(|i| (i, (0, 0))).into();
    for k in milik {
        let untuk = indikator(&k.isi);
        if k.isi.tahap == Jawaban::Kosong && k.isi.jenis.nilai().is_some_and(JenisKegiatan::pameran_atau_promosi) {
            c.catat(Kode::KegiatanTanpaTahap, k.asal, Kolom::Tahap, "");
        }
        if untuk.iter().any(|(_, pasti)| *pasti) && k.isi.bukti.is_empty() {
            c.catat(Kode::KegiatanTanpaBukti, k.asal, Kolom::Bukti, "");
        }
        for (i, pasti) in untuk {
            let (ada, belum) = semua.entry(i).or_default();
            *(if pasti { ada } else { belum }) += 1;
        }
    }
    semua
}
