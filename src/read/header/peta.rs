//! Which column of a table is where, as found or as the user says with `--map`.

use chrono::Datelike;

use super::arti::{bagian, petunjuk};
use super::{Judul, saran, terdekat};
use crate::domain::tanggal;
use crate::domain::triwulan::Triwulan;
use crate::error::{Galat, Result};
use crate::table::jenis::Peran;
use crate::table::kolom::{Kolom, normal};

/// Column index (from 0) of each known column.
#[derive(Clone, Debug)]
pub struct Peta([u16; Kolom::SEMUA.len()]);

const TIDAK_ADA: u16 = u16::MAX;

impl Peta {
    pub(super) fn kosong() -> Peta {
        Peta([TIDAK_ADA; Kolom::SEMUA.len()])
    }

    pub fn di(&self, kolom: Kolom) -> Option<usize> {
        let i = self.0[kolom as usize];
        (i != TIDAK_ADA).then_some(usize::from(i))
    }

    pub fn punya(&self, kolom: Kolom) -> bool {
        self.di(kolom).is_some()
    }

    pub(super) fn isi(&mut self, kolom: Kolom, indeks: usize) {
        self.0[kolom as usize] = indeks as u16;
    }

    /// Columns that this run has no use for.
    pub fn hapus(&mut self, kolom: &[Kolom]) {
        for k in kolom {
            self.0[*k as usize] = TIDAK_ADA;
        }
    }

    /// Cells from the first to the last known column.
    pub fn perlu(&self) -> usize {
        self.0.iter().filter(|i| **i != TIDAK_ADA).max().map_or(0, |i| usize::from(*i) + 1)
    }

    pub(super) fn banyak(&self) -> usize {
        self.0.iter().filter(|i| **i != TIDAK_ADA).count()
    }
}

/// `--map "NIK=No. KTP"`: the tool's name, the header in the file.
#[derive(Clone, Debug, Default)]
pub struct PetaPengguna {
    pasangan: Vec<Pasangan>,
    triwulan: Option<Triwulan>,
}

#[derive(Clone, Debug)]
struct Pasangan {
    kolom: Kolom,
    /// Normalised title.
    judul: String,
    /// As typed.
    asli: String,
}

impl PetaPengguna {
    /// # Errors
    /// No `=`, or a name the tool doesn't know.
    pub fn baca(isi: &[String]) -> Result<PetaPengguna> {
        let mut pasangan = Vec::new();
        for satu in isi {
            let salah = |sebab: String| Galat::PetaSalah { isi: satu.clone(), sebab };
            let (nama, judul) =
                satu.split_once('=').ok_or_else(|| salah("tulis sebagai \"NAMA KOLOM=judul di berkas\"".into()))?;
            let kolom = Kolom::dari_nama(nama).ok_or_else(|| {
                let dekat = terdekat(nama, Kolom::SEMUA.iter().map(|k| k.label()));
                salah(format!("kolom \"{}\" tidak dikenal{}", nama.trim(), saran(dekat)))
            })?;
            pasangan.push(Pasangan { kolom, judul: normal(judul), asli: satu.clone() });
        }
        Ok(PetaPengguna { pasangan, triwulan: None })
    }

    /// The quarter that is assessed, whose months are `Omzet Bulan 1` to `3`.
    pub fn dengan_triwulan(self, triwulan: Option<Triwulan>) -> PetaPengguna {
        PetaPengguna { triwulan, ..self }
    }

    /// Columns that the user says this title stands for, before everything that it may mean by itself.
    pub(super) fn arti<'a>(&'a self, judul: &str) -> impl Iterator<Item = (Kolom, i32)> + use<'a> {
        let kunci = normal(judul);
        let sama = move |(_, p): &(i32, &Pasangan)| p.judul == kunci;
        (i32::MIN..).zip(&self.pasangan).filter(sama).map(|(urut, p)| (p.kolom, urut))
    }

    /// `Omzet Januari` is the first month of a first quarter, and nothing in a second one. What the form itself calls
    /// the month counts before it.
    pub(super) fn arti_bulan(&self, judul: &str, peran: Peran) -> Option<(Kolom, i32)> {
        let triwulan = self.triwulan.filter(|_| peran == Peran::Penilaian)?;
        let (dasar, kurung) = bagian(judul);
        let mut kata: Vec<&str> = dasar.split('_').filter(|k| !matches!(*k, "bulan" | "rp" | "rupiah")).collect();
        if kata.last().is_some_and(|k| **k == triwulan.tahun.to_string()) {
            kata.pop();
        }
        let &["omzet", bulan] = &kata[..] else { return None };
        let ke = tanggal::bulan(bulan)?.checked_sub(triwulan.awal().month())?;
        let kolom = *[Kolom::OmzetBulan1, Kolom::OmzetBulan2, Kolom::OmzetBulan3].get(ke as usize)?;
        kurung.iter().all(|k| petunjuk(kolom, k)).then_some((kolom, i32::MAX))
    }

    /// The first mapping, as typed, whose title none of the files has.
    pub fn tak_terpakai<'a>(&'a self, judul: &[&Judul]) -> Option<&'a str> {
        let ada = |dicari: &str| judul.iter().any(|j| j.kolom.iter().any(|k| normal(k) == dicari));
        self.pasangan.iter().find(|p| !ada(&p.judul)).map(|p| p.asli.as_str())
    }
}
