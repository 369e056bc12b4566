//! Parameters in force on a day.

use chrono::NaiveDate;

use super::Error;
use crate::error::Galat;
use crate::perwal::parameter::{Isian, Parameter};

/// The values of the Perwal and its readings; the office may set others. Names and values are those of
/// `uep template parameter`.
///
/// ```
/// let day = chrono::NaiveDate::from_ymd_opt(2026, 1, 31).unwrap_or_default();
/// let stricter = uep::Parameters::new().with("desil_maksimum", "4");
/// assert!(stricter.check(day).is_ok());
/// let wrong = stricter.with("desil_maksimum", "tiga").check(day).unwrap_err();
/// assert!(wrong.to_string().contains("desil_maksimum harus bilangan bulat 1 sampai 10"));
/// ```
#[derive(Clone, Debug, Default)]
pub struct Parameters {
    isian: Vec<Isian>,
}

impl Parameters {
    /// Those of the Perwal and its readings.
    pub fn new() -> Parameters {
        Parameters::default()
    }

    /// With another value, from the beginning; of several for a name the last counts.
    pub fn with(mut self, name: &str, value: &str) -> Parameters {
        self.isian.retain(|i| i.nama != name);
        let baris = self.isian.len() as u32 + 1;
        self.isian.push(Isian { nama: name.to_owned(), nilai: value.to_owned(), sejak: None, baris });
        self
    }

    /// Whether all names and values can be used on a day.
    ///
    /// # Errors
    /// The first that cannot, and what it should be.
    pub fn check(&self, day: NaiveDate) -> Result<(), Error> {
        Ok(self.pada(day).map(drop)?)
    }

    pub(super) fn pada(&self, hari: NaiveDate) -> Result<Parameter, Galat> {
        let galat = |(baris, sebab)| Galat::Parameter { berkas: "parameter".to_owned(), baris, sebab };
        Parameter::susun(&self.isian, None, hari).map_err(galat)
    }
}
