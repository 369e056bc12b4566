//! Where a table has the columns that the marks of its rows speak for.

use std::borrow::Cow;
use std::sync::OnceLock;

use crate::table::keluaran::Bertanda;
use crate::table::kolom::normal;
use crate::table::senarai::bertanda;

/// The marked columns of a list, each with its place in the table; `None`: the table doesn't have it.
#[derive(Clone, Debug)]
pub struct PetaTanda {
    pub bertanda: Bertanda,
    pub di: Vec<Option<usize>>,
}

impl PetaTanda {
    /// `None`: this version writes no list of that code.
    pub fn baru(kode: &str, judul: &[String]) -> Option<PetaTanda> {
        let bertanda = bertanda(kode)?;
        let judul: Vec<String> = judul.iter().map(|j| normal(j)).collect();
        let di = bertanda.kolom.iter().map(|d| judul.iter().position(|j| *j == normal(d.judul))).collect();
        Some(PetaTanda { bertanda, di })
    }
}

/// That of the list that the first row belongs to; the others do, too, but for rows from elsewhere.
#[derive(Clone, Debug, Default)]
pub struct TandaTabel(OnceLock<Option<PetaTanda>>);

impl TandaTabel {
    /// `None`: this version writes no list of that code.
    pub fn peta(&self, kode: &str, judul: &[String]) -> Option<Cow<'_, PetaTanda>> {
        match self.0.get_or_init(|| PetaTanda::baru(kode, judul)) {
            Some(p) if p.bertanda.kode == kode => Some(Cow::Borrowed(p)),
            _ => PetaTanda::baru(kode, judul).map(Cow::Owned),
        }
    }
}
