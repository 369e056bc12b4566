//! Columns that no rule asks for: read by what they hold, and carried on.

use super::tabel::BarisTabel;
use crate::domain::formulir::Nilai;
use crate::table::definisi::KolomLembar;
use crate::table::kolom::Kolom;

/// The cells of a row that are only carried on; blank ones are left out.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Bawaan(Box<[(Kolom, Nilai)]>);

impl Bawaan {
    /// Reads the columns of a sheet that code does nothing with.
    pub fn baca<P>(b: &mut BarisTabel<'_, '_>, lembar: &[KolomLembar<P>]) -> Bawaan {
        let dibawa = lembar.iter().filter(|k| k.peran.is_none()).map(|k| k.kolom);
        Bawaan(dibawa.filter_map(|k| Some((k, b.nilai(k)?))).collect())
    }

    pub fn kosong(&self) -> bool {
        self.0.is_empty()
    }

    pub fn nilai(&self, kolom: Kolom) -> Option<&Nilai> {
        self.0.iter().find(|(k, _)| *k == kolom).map(|(_, n)| n)
    }

    /// Blank where there is nothing.
    pub fn teks(&self, kolom: Kolom) -> &str {
        match self.nilai(kolom) {
            Some(Nilai::Teks(t) | Nilai::TakTerbaca(t)) => t,
            _ => "",
        }
    }
}
