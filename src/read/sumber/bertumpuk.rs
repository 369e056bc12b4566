//! Headers further down, as the rows of a source show them.

use std::sync::atomic::AtomicU64;

use super::Sumber;
use crate::error::Result;
use crate::read::bagian::{BagianJudul, CalonJudul};
use crate::read::batch::Peristiwa;
use crate::read::header::{Judul, cari};
use crate::read::row::{Baris, Sel, SelTersimpan};

/// Rows that the header of a stacked table can take: two of titles, one of numbers, and a row of data to tell by.
const CONTOH: u32 = 4;

/// Lines that the kop of a stacked table can take.
const KOP: u32 = 8;

/// A row of a sample.
type Contoh = (u32, String, Vec<SelTersimpan>);

impl Sumber {
    /// Headers of the tables further down, as far as they are known.
    pub fn bagian(&self) -> &[BagianJudul] {
        self.bagian.get().map_or(&[], Vec::as_slice)
    }

    /// The header that a row stands under.
    pub fn judul_di(&self, baris: u32) -> &Judul {
        let bagian = self.bagian().iter().rev().find(|b| b.dari <= baris);
        bagian.and_then(|b| b.judul.as_ref()).unwrap_or(&self.judul)
    }

    /// The header below a line of kop.
    pub fn judul_di_bawah(&self, baris: u32) -> &Judul {
        let dekat = self.bagian().iter().find(|b| (baris..=baris + KOP).contains(&b.dari));
        self.judul_di(dekat.map_or(baris, |b| b.dari))
    }

    /// Learns what the rows are that look like headers. Whether that is news: the rows then have to be read again.
    ///
    /// # Errors
    /// A damaged file.
    pub fn kenali_bagian(&self, calon: &[CalonJudul]) -> Result<bool> {
        if !calon.iter().any(|c| c.lain) || self.bagian.get().is_some() {
            return Ok(false);
        }
        let calon: Vec<u32> = calon.iter().map(|c| c.nomor).collect();
        let semua = self.contoh_di(&calon)?;
        let mut bagian: Vec<BagianJudul> = Vec::new();
        for dari in calon {
            if bagian.last().is_none_or(|b| b.sampai < dari) {
                let contoh: Vec<&Contoh> = semua.iter().filter(|(n, ..)| (dari..dari + CONTOH).contains(n)).collect();
                bagian.push(self.satu_bagian(dari, &contoh));
            }
        }
        // Somebody else may have found the same.
        let _ = self.bagian.set(bagian);
        Ok(true)
    }

    fn satu_bagian(&self, dari: u32, contoh: &[&Contoh]) -> BagianJudul {
        let baris: Vec<Vec<Sel<'_>>> = contoh.iter().map(|(n, t, s)| Baris::baru(*n, t, s).semua().collect()).collect();
        let judul = cari(&self.nama, &baris, self.peran, &self.peta).ok();
        let judul = judul.filter(|j| j.di_awal() && j.jenis == self.judul.jenis).map(|mut j| {
            j.peta.hapus(&self.diabaikan);
            j
        });
        let sampai = judul.as_ref().and_then(|j| contoh.get(j.indeks)).map_or(dari, |(n, ..)| *n);
        BagianJudul { dari, sampai, judul }
    }

    /// The rows at and below some places, cut as a whole.
    fn contoh_di(&self, calon: &[u32]) -> Result<Vec<Contoh>> {
        let dekat = |nomor: u32| {
            let i = calon.partition_point(|c| *c <= nomor);
            i > 0 && nomor - calon[i - 1] < CONTOH
        };
        let mut contoh = Vec::new();
        self.baca_utuh(&AtomicU64::new(0), &mut |batch| {
            batch.tiap_baris(|p| {
                if let Peristiwa::Baris(b) = p
                    && dekat(b.nomor)
                {
                    let (teks, sel) = b.salin();
                    contoh.push((b.nomor, teks, sel));
                }
            });
            true
        })?;
        Ok(contoh)
    }
}
