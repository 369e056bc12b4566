//! Looks up rows of a workbook by an id, in every sheet that has a column for it.
//!
//! In: a workbook and the titles of its key columns. Out: the rows found, each with its sheet, its
//! number and its cells by title. Nothing is judged here.

use std::path::Path;
use std::sync::Arc;

use super::BARIS_JUDUL;
use super::berkas::Berkas;
use super::lembar::BukuKerja;
use super::row::{Baris, Sel, SelTersimpan};
use super::sumber::Sumber;
use super::teks::{self, Isi};
use crate::error::{Galat, Result, tertulis};

/// A row with the titles above it.
#[derive(Clone, Debug)]
pub struct BarisBerjudul {
    pub lembar: String,
    /// From 1.
    pub nomor: u32,
    judul: Arc<[String]>,
    isi: Vec<String>,
    /// The cells that hold a number, by their place.
    angka: Vec<(usize, f64)>,
}

impl BarisBerjudul {
    /// The cell under a title; blank where there is none.
    pub fn sel(&self, judul: &str) -> &str {
        self.judul.iter().position(|j| j == judul).map_or("", |i| &self.isi[i])
    }

    /// The titles of its table, in their order.
    pub fn judul(&self) -> &Arc<[String]> {
        &self.judul
    }

    /// The cell at a place (from 0) as it stands in the file.
    pub fn sel_ke(&self, di: usize) -> Sel<'_> {
        let angka = self.angka.iter().find(|(i, _)| *i == di).map(|(_, n)| Sel::Angka(*n));
        let teks = || self.isi.get(di).filter(|t| !t.is_empty()).map(|t| Sel::Teks(t));
        angka.or_else(teks).unwrap_or(Sel::Kosong)
    }

    /// Title and cell, blank ones left out.
    pub fn terisi(&self) -> impl Iterator<Item = (&str, &str)> {
        let semua = self.judul.iter().zip(&self.isi).map(|(j, i)| (j.as_str(), i.as_str()));
        semua.filter(|(j, i)| !i.is_empty() && !j.is_empty())
    }
}

/// An open workbook.
pub struct Pencarian {
    buku: BukuKerja,
    lembar: Vec<String>,
}

impl Pencarian {
    /// # Errors
    /// No workbook, or a damaged one.
    pub fn buka(jalur: &Path) -> Result<Pencarian> {
        let berkas = Berkas::from(jalur);
        let isi = teks::kenali(&berkas)?;
        if let Isi::Teks(_) = isi {
            return Err(Galat::BukanBukuKerja { berkas: tertulis(jalur) });
        }
        let buku = BukuKerja::buka(&berkas, isi)?;
        let lembar = buku.lembar().into_iter().map(|(n, _)| n).collect();
        Ok(Pencarian { buku, lembar })
    }

    /// The workbook of a source that is open already; `None` for a text file.
    pub fn dalam(sumber: &Sumber) -> Option<Pencarian> {
        let buku = sumber.buku()?.clone();
        Some(Pencarian { buku, lembar: sumber.semua_lembar.clone() })
    }

    pub fn punya(&self, lembar: &str) -> bool {
        self.lembar.iter().any(|l| l == lembar)
    }

    /// The sheet of this name and those that continue it (`Layak (2)`).
    fn bernama<'a>(&'a self, nama: &'a str) -> impl Iterator<Item = &'a str> {
        let lanjutan = move |l: &str| l.strip_prefix(nama).is_some_and(|s| s.is_empty() || s.starts_with(" ("));
        self.lembar.iter().map(String::as_str).filter(move |l| lanjutan(l))
    }

    /// Rows of a sheet below a header that has one of the titles in `kunci`, in which `cocok` holds for
    /// one of those cells.
    ///
    /// # Errors
    /// A damaged sheet.
    pub fn baris(&self, lembar: &str, kunci: &[&str], cocok: impl Fn(&str) -> bool) -> Result<Vec<BarisBerjudul>> {
        let mut judul: Option<Arc<[String]>> = None;
        let mut ketemu = Vec::new();
        let mut dibaca = 0;
        self.buku.baris(lembar, |nomor, teks, sel: &[SelTersimpan]| {
            let baris = Baris::baru(nomor, teks, sel);
            dibaca += 1;
            match &judul {
                None => {
                    let isi: Arc<[String]> = baris.semua().map(|s| s.tampil().into_owned()).collect();
                    if isi.iter().any(|i| kunci.contains(&i.as_str())) {
                        judul = Some(isi);
                    }
                    judul.is_some() || dibaca < BARIS_JUDUL
                }
                Some(judul) => {
                    let kolom = (0..judul.len()).filter(|i| kunci.contains(&judul[*i].as_str()));
                    if kolom.into_iter().any(|i| cocok(&baris.sel(i).tampil())) {
                        let isi = (0..judul.len()).map(|i| baris.sel(i).tampil().into_owned()).collect();
                        let angka = |(i, s)| if let Sel::Angka(n) = s { Some((i, n)) } else { None };
                        let angka = baris.semua().enumerate().filter_map(angka).collect();
                        let (judul, lembar) = (judul.clone(), lembar.to_owned());
                        ketemu.push(BarisBerjudul { lembar, nomor, judul, isi, angka });
                    }
                    true
                }
            }
        })?;
        Ok(ketemu)
    }

    /// The same over the sheet of this name and those that continue it.
    ///
    /// # Errors
    /// A damaged sheet.
    pub fn daftar(&self, nama: &str, kunci: &[&str], cocok: impl Fn(&str) -> bool) -> Result<Vec<BarisBerjudul>> {
        let mut semua = Vec::new();
        for lembar in self.bernama(nama) {
            semua.extend(self.baris(lembar, kunci, &cocok)?);
        }
        Ok(semua)
    }

    /// The second cell of the first row whose first cell says this: `Triwulan` in `Metadata`.
    ///
    /// # Errors
    /// A damaged sheet.
    pub fn isian(&self, lembar: &str, nama: &str) -> Result<Option<String>> {
        Ok(self.baris_bernama(lembar, nama)?.and_then(|b| b.into_iter().nth(1)).filter(|t| !t.is_empty()))
    }

    /// All rows whose first cell is of those looked for.
    ///
    /// # Errors
    /// A damaged sheet.
    pub fn semua_bernama(&self, lembar: &str, dicari: impl Fn(&str) -> bool) -> Result<Vec<Vec<String>>> {
        let mut ketemu = Vec::new();
        if self.punya(lembar) {
            self.buku.baris(lembar, |nomor, teks, sel| {
                let baris = Baris::baru(nomor, teks, sel);
                if dicari(&baris.sel(0).tampil()) {
                    ketemu.push(baris.semua().map(|s| s.tampil().into_owned()).collect());
                }
                true
            })?;
        }
        Ok(ketemu)
    }

    /// All cells of the first row whose first cell says this.
    ///
    /// # Errors
    /// A damaged sheet.
    pub fn baris_bernama(&self, lembar: &str, nama: &str) -> Result<Option<Vec<String>>> {
        if !self.punya(lembar) {
            return Ok(None);
        }
        let mut ketemu = None;
        self.buku.baris(lembar, |nomor, teks, sel| {
            let baris = Baris::baru(nomor, teks, sel);
            if baris.sel(0).tampil() == nama {
                ketemu = Some(baris.semua().map(|s| s.tampil().into_owned()).collect());
            }
            ketemu.is_none()
        })?;
        Ok(ketemu)
    }
}
