//! How well the programme worked (Pasal 8 ayat (2) huruf b): businesses still active, grades, moves of
//! stage, turnover before and now, desil and social assistance now against those at entry, families
//! reached, income against the UMK.

use std::collections::{BTreeMap, BTreeSet};

use super::BahanEvaluasi;
use super::orang::{OmzetTahun, Orang};
use super::statistik::kuartil;
use crate::domain::kelas::Kelas;
use crate::domain::peserta::StatusPeserta;
use crate::domain::rupiah::Rupiah;
use crate::domain::triwulan::Triwulan;
use crate::perwal::indikator::Hasil41;
use crate::perwal::insentif::NaikTahap;
use crate::record::capaian::PkhLama;
use crate::record::saringan::kpm_pkh;

/// So many of so many, and how many of them nobody knows.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Bagian {
    pub ya: u32,
    pub semua: u32,
    pub belum: u32,
}

impl Bagian {
    fn dari(jawaban: impl Iterator<Item = Hasil41>) -> Bagian {
        let mut b = Bagian::default();
        for j in jawaban {
            b.semua += 1;
            b.ya += u32::from(j == Hasil41::Ya);
            b.belum += u32::from(j == Hasil41::BelumAda);
        }
        b
    }
}

/// Desil now against the one at entry.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Arah {
    Naik,
    Tetap,
    Turun,
    TidakDiketahui,
}

impl Arah {
    pub const SEMUA: [Arah; 4] = [Arah::Naik, Arah::Tetap, Arah::Turun, Arah::TidakDiketahui];

    pub fn nama(self) -> &'static str {
        match self {
            Arah::Naik => "Naik",
            Arah::Tetap => "Tetap",
            Arah::Turun => "Turun",
            Arah::TidakDiketahui => "Tidak diketahui",
        }
    }
}

/// What becomes of an angkatan.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Pindah {
    pub peserta: u32,
    /// Entered stage II, III, IV in this year.
    pub masuk: [u32; 3],
    /// By the fourth quarter (T10): Ya, Bersyarat, Menunggu, Tidak.
    pub naik: [u32; 4],
    /// Siap Graduasi, Graduasi, Berhenti.
    pub status: [u32; 3],
}

/// What turnover is compared with.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Banding {
    AwalTahap,
    Baseline,
}

/// Turnover of a month before and now, of those with both figures.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Omzet {
    /// `None`: all classes.
    pub kelas: Option<Kelas>,
    pub banding: Banding,
    pub n: u32,
    /// Quartiles in quarters of a rupiah.
    pub sebelum: Option<[u64; 3]>,
    pub sesudah: Option<[u64; 3]>,
    pub naik: u32,
}

/// All figures.
#[derive(Debug)]
pub struct Efektivitas {
    pub usaha_aktif: Bagian,
    /// By quarter: A, B, C, TP, BD; `None`: no results.
    pub nilai: [Option<[u32; 5]>; 4],
    pub pindah: BTreeMap<Option<u16>, Pindah>,
    pub omzet: Vec<Omzet>,
    pub desil: [u32; 4],
    /// Of those who received at entry.
    pub keluar_bansos: Bagian,
    pub keluar_pkh: Bagian,
    /// Of those who still received at last year's evaluation (T55).
    pub keluar_pkh_setahun: Bagian,
    pub umk: Bagian,
    /// Families ever reached, and those of the year's own angkatan.
    pub keluarga: u32,
    pub keluarga_baru: u32,
}

/// Whether this year's screening can tell who receives what (T55).
#[derive(Clone, Copy, Default, Debug)]
pub struct AdaProgram {
    bansos: bool,
    pkh: bool,
}

impl AdaProgram {
    pub fn dari(b: &BahanEvaluasi) -> AdaProgram {
        let semua = || b.saringan.iter().flatten().filter(|t| t.ditahan.is_none());
        AdaProgram { bansos: semua().any(|t| penerima(&t.bansos)), pkh: semua().any(|t| kpm_pkh(&t.bansos)) }
    }
}

/// A programme besides PBI, which is shown and does not count (T03).
fn penerima(bansos: &str) -> bool {
    bansos.split(';').map(str::trim).any(|p| !p.is_empty() && !p.to_uppercase().starts_with("PBI"))
}

/// Desil now against the one at entry.
pub fn arah_desil(o: &Orang<'_>) -> Arah {
    let kini = o.kini.and_then(|k| k.desil.nilai());
    match (o.daftar.desil_awal.nilai(), kini) {
        (Some(awal), Some(kini)) => match kini.cmp(&awal) {
            std::cmp::Ordering::Greater => Arah::Naik,
            std::cmp::Ordering::Equal => Arah::Tetap,
            std::cmp::Ordering::Less => Arah::Turun,
        },
        _ => Arah::TidakDiketahui,
    }
}

/// Left the PKH since entry; `None`: was no KPM then (T55).
pub fn keluar_pkh(o: &Orang<'_>, ada: AdaProgram) -> Option<Hasil41> {
    sejak_masuk(o, kpm_pkh).then(|| keluar(o, ada.pkh, kpm_pkh))
}

/// Left the PKH since last year's evaluation; `None`: was in it neither at entry nor then (T55).
pub fn keluar_pkh_setahun(o: &Orang<'_>, lama: Option<&PkhLama>, ada: AdaProgram) -> Option<Hasil41> {
    match lama?.cari(&o.daftar.peserta.id)? {
        Hasil41::Tidak => Some(keluar(o, ada.pkh, kpm_pkh)),
        // Had left it before, or nobody knows whether.
        Hasil41::Ya => None,
        Hasil41::BelumAda => keluar_pkh(o, ada).map(|_| Hasil41::BelumAda),
    }
}

/// Receives no social assistance any more; `None`: received none at entry (T55).
pub fn keluar_bansos(o: &Orang<'_>, ada: AdaProgram) -> Option<Hasil41> {
    sejak_masuk(o, penerima).then(|| keluar(o, ada.bansos, penerima))
}

/// Received at entry, or nobody knows, where the row of the register must not be used.
fn sejak_masuk(o: &Orang<'_>, menerima: impl Fn(&str) -> bool) -> bool {
    o.daftar.peserta.ditahan.is_some() || menerima(&o.daftar.bansos_awal)
}

fn keluar(o: &Orang<'_>, ada: bool, menerima: impl Fn(&str) -> bool) -> Hasil41 {
    match o.kini {
        Some(kini) if ada && menerima(&kini.bansos) => Hasil41::Tidak,
        Some(_) if ada => Hasil41::Ya,
        _ => Hasil41::BelumAda,
    }
}

pub(super) fn hitung(
    orang: &[Orang<'_>],
    b: &BahanEvaluasi,
    pkh_lama: Option<&PkhLama>,
    triwulan: &[Triwulan],
    tahun: u16,
) -> Efektivitas {
    let ada = AdaProgram::dari(b);
    let mut desil = [0; 4];
    orang.iter().for_each(|o| desil[arah_desil(o) as usize] += 1);
    let pasangan = |kelas: Option<Kelas>| -> Vec<OmzetTahun> {
        let milik = orang.iter().filter(|o| kelas.is_none() || o.kelas == kelas);
        milik.filter_map(|o| o.omzet).collect()
    };
    let kelompok = [Some(Kelas::Tumbuh), Some(Kelas::Berkembang), Some(Kelas::Mandiri), None];
    let omzet = [Banding::AwalTahap, Banding::Baseline]
        .into_iter()
        .flat_map(|banding| kelompok.map(|kelas| omzet(kelas, banding, &pasangan(kelas))));
    Efektivitas {
        usaha_aktif: Bagian::dari(orang.iter().filter_map(|o| o.usaha_aktif)),
        nilai: std::array::from_fn(|ke| nilai(orang, triwulan, ke)),
        pindah: pindah(orang, tahun),
        omzet: omzet.collect(),
        desil,
        keluar_bansos: Bagian::dari(orang.iter().filter_map(|o| keluar_bansos(o, ada))),
        keluar_pkh: Bagian::dari(orang.iter().filter_map(|o| keluar_pkh(o, ada))),
        keluar_pkh_setahun: Bagian::dari(orang.iter().filter_map(|o| keluar_pkh_setahun(o, pkh_lama, ada))),
        umk: Bagian::dari(orang.iter().filter_map(|o| o.di_atas_umk)),
        keluarga: keluarga(orang.iter()),
        keluarga_baru: keluarga(orang.iter().filter(|o| o.angkatan() == Some(tahun))),
    }
}

fn nilai(orang: &[Orang<'_>], triwulan: &[Triwulan], ke: usize) -> Option<[u32; 5]> {
    triwulan.iter().find(|t| usize::from(t.ke()) == ke + 1)?;
    let mut n = [0; 5];
    for o in orang {
        match o.nilai(ke) {
            Some(Some(k)) => n[k as usize] += 1,
            Some(None) => n[4] += 1,
            None => {}
        }
    }
    Some(n)
}

fn pindah(orang: &[Orang<'_>], tahun: u16) -> BTreeMap<Option<u16>, Pindah> {
    let mut semua: BTreeMap<Option<u16>, Pindah> = BTreeMap::new();
    for o in orang {
        let n = semua.entry(o.angkatan()).or_default();
        n.peserta += 1;
        let masuk = o.daftar.tahun_masuk_tahap.nilai();
        if let (Some(ke), true) = (o.kelas.and_then(|k| (k as usize).checked_sub(1)), masuk == Some(tahun)) {
            n.masuk[ke] += 1;
        }
        match o.hasil[3].and_then(|h| NaikTahap::dari_teks(&h.putusan.naik_tahap)) {
            Some(NaikTahap::Ya) => n.naik[0] += 1,
            Some(NaikTahap::Bersyarat) => n.naik[1] += 1,
            Some(NaikTahap::Menunggu) => n.naik[2] += 1,
            Some(NaikTahap::Tidak) => n.naik[3] += 1,
            None => {}
        }
        match o.status() {
            StatusPeserta::Aktif => {}
            StatusPeserta::SiapGraduasi => n.status[0] += 1,
            StatusPeserta::Graduasi => n.status[1] += 1,
            StatusPeserta::Berhenti => n.status[2] += 1,
        }
    }
    semua
}

fn omzet(kelas: Option<Kelas>, banding: Banding, semua: &[OmzetTahun]) -> Omzet {
    let dasar = |o: &OmzetTahun| match banding {
        Banding::AwalTahap => o.awal_tahap,
        Banding::Baseline => o.baseline,
    };
    let pasangan: Vec<(Rupiah, Rupiah)> = semua.iter().filter_map(|o| Some((dasar(o)?, o.kini))).collect();
    let nilai =
        |ambil: fn(&(Rupiah, Rupiah)) -> Rupiah| -> Vec<u64> { pasangan.iter().map(|p| ambil(p).nilai()).collect() };
    Omzet {
        kelas,
        banding,
        n: pasangan.len() as u32,
        sebelum: kuartil(&nilai(|p| p.0)),
        sesudah: kuartil(&nilai(|p| p.1)),
        naik: pasangan.iter().filter(|(sebelum, sesudah)| sesudah > sebelum).count() as u32,
    }
}

/// Distinct families; a participant without a sound Nomor KK stands for one.
fn keluarga<'o>(orang: impl Iterator<Item = &'o Orang<'o>>) -> u32 {
    let mut ada = BTreeSet::new();
    let mut tanpa = 0;
    for o in orang {
        match o.daftar.peserta.kk.sah {
            Some(kk) => {
                ada.insert(kk);
            }
            None => tanpa += 1,
        }
    }
    ada.len() as u32 + tanpa
}
