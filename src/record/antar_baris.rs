//! Findings that only show between rows: somebody twice, an id that belongs to another, a result without
//! its participant.

use crate::read::header::Peta;
use crate::table::kolom::Kolom;
use crate::temuan::{Kode, Rujuk, Tempat, Temuan};

/// Collects the findings, with the coordinates of their cells.
pub struct Catatan<'a> {
    /// Columns of each source.
    peta: &'a [Peta],
    pub temuan: Vec<Temuan>,
}

impl<'a> Catatan<'a> {
    pub fn baru(peta: &'a [Peta]) -> Catatan<'a> {
        Catatan { peta, temuan: Vec::new() }
    }

    pub fn catat(&mut self, kode: Kode, asal: Tempat, kolom: Kolom, terbaca: &str) -> &mut Temuan {
        let di = self.peta.get(usize::from(asal.sumber)).and_then(|p| p.di(kolom));
        self.temuan.push(Temuan::baru(kode, asal, di.map_or(0, |i| i as u16 + 1), terbaca));
        let akhir = self.temuan.len() - 1;
        &mut self.temuan[akhir]
    }

    /// With the other row that is meant.
    pub fn rujuk(&mut self, kode: Kode, asal: Tempat, kolom: Kolom, terbaca: &str, lain: Tempat) {
        self.catat(kode, asal, kolom, terbaca).keterangan = Rujuk(lain).tanda().into();
    }

    /// With what else has to be known.
    pub fn terangkan(&mut self, kode: Kode, asal: Tempat, kolom: Kolom, terbaca: &str, keterangan: String) {
        self.catat(kode, asal, kolom, terbaca).keterangan = keterangan.into();
    }
}
