//! Whose desil counts for letter a (T34): DTSEN's, where a DTSEN file is given.
//!
//! A file is DTSEN's where its column is called as DTSEN calls it, or where a family file comes with a member file, as
//! DTSEN extracts do. Where none is, what an office wrote itself is all there is, and is read as an excerpt of DTSEN.

use crate::decide::screen::kumpul::Populasi;
use crate::domain::desil::Desil;
use crate::table::jenis::Jenis;
use crate::table::kolom::Kolom;

/// What the column Desil of a source is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SumberDesil {
    TanpaKolom,
    Berlaku,
    /// Written by somebody else, and DTSEN is given.
    Daftar,
}

/// By source.
#[derive(Clone, Default, Debug)]
pub struct SemuaSumberDesil {
    sumber: Vec<SumberDesil>,
    /// No file of DTSEN's own is given.
    pub kutipan: bool,
}

impl SemuaSumberDesil {
    pub fn tentukan(p: &Populasi) -> SemuaSumberDesil {
        let pasangan = p.jenis.contains(&Jenis::Anggota);
        let dtsen = |i: usize| p.desil_dtsen[i] || (pasangan && p.jenis[i] == Jenis::Keluarga);
        let punya = |i: usize| p.punya(i, Kolom::Desil) && keluarga(p.jenis[i]);
        let semua = 0..p.jenis.len();
        let ada_dtsen = semua.clone().any(|i| punya(i) && dtsen(i));
        let satu = |i| match (punya(i), dtsen(i) || !ada_dtsen) {
            (false, _) => SumberDesil::TanpaKolom,
            (true, true) => SumberDesil::Berlaku,
            (true, false) => SumberDesil::Daftar,
        };
        let sumber: Vec<SumberDesil> = semua.map(satu).collect();
        let kutipan = !ada_dtsen && sumber.contains(&SumberDesil::Berlaku);
        SemuaSumberDesil { sumber, kutipan }
    }

    pub(super) fn di(&self, sumber: u16) -> SumberDesil {
        self.sumber[usize::from(sumber)]
    }

    /// Some source shows a desil.
    pub fn ada(&self) -> bool {
        self.sumber.contains(&SumberDesil::Berlaku)
    }
}

fn keluarga(jenis: Jenis) -> bool {
    jenis.memuat_keluarga()
}

/// Desil that a list wrote and that doesn't count, one bit each.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct DesilDaftar(u16);

impl FromIterator<Desil> for DesilDaftar {
    fn from_iter<T: IntoIterator<Item = Desil>>(semua: T) -> DesilDaftar {
        DesilDaftar(semua.into_iter().fold(0, |bit, d| bit | 1 << d.nilai()))
    }
}

impl DesilDaftar {
    pub fn iter(self) -> impl Iterator<Item = Desil> {
        Desil::semua().filter(move |d| self.0 & 1 << d.nilai() != 0)
    }
}
