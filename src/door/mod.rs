//! The door for programmers: inputs, parameters and a date in, decisions out; no terminal, no output file, and no
//! input file either where the bytes are at hand.
//!
//! Each command's function reads and decides as the command does, by the same rules in `perwal`; what it returns
//! owns its data.

mod cohort;
mod evaluate;
mod grade;
mod input;
mod parameters;
mod screen;

use std::fmt;

pub use self::cohort::{Candidate, Cohort, Place, Step, cohort};
pub use self::evaluate::{Evaluation, Indicator, evaluate};
pub use self::grade::{Grading, Incentive, Participant, grade};
pub use self::input::{Column, Input, Role};
pub use self::parameters::Parameters;
pub use self::screen::{Family, Screening, screen};
use crate::error::Galat;
use crate::read::sumber::Sumber;
use crate::temuan::{Temuan, Tingkat};

/// Why a run could not happen: a file that isn't what it was given for, is damaged, or holds nothing to decide on.
/// Shows itself in Indonesian, as on the terminal: what is wrong, and what mends it.
pub struct Error(Galat);

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for Error {}

impl From<Galat> for Error {
    fn from(galat: Galat) -> Self {
        Error(galat)
    }
}

/// A condition or an indicator of a decision, with its outcome and reason.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Reason {
    /// As lists call it: `huruf a (desil DTSEN)`, `U1`.
    pub name: String,
    pub outcome: Outcome,
    /// Value and limit in words, Indonesian.
    pub words: String,
    /// Provision of the Perwal.
    pub basis: String,
    /// Readings of what the Perwal leaves open: `T03`.
    pub readings: Vec<String>,
}

/// Three-valued: a missing fact is never a no.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Outcome {
    Met,
    NotMet,
    Unknown,
}

/// Something in the data that somebody should look at. It never decides by itself.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Finding {
    /// Stable: `N003`.
    pub code: &'static str,
    /// The datum could not be used (Galat); else it was used, and somebody should look (Peringatan).
    pub unusable: bool,
    /// Name of the input, and of its sheet.
    pub input: String,
    pub sheet: Option<String>,
    /// Row of the sheet or line of the file, from 1.
    pub row: u32,
    /// Column from 1; `None`: the whole row.
    pub column: Option<u16>,
    /// What was read, as it stands there: it may be personal data.
    pub read: String,
    /// What is wrong and how to mend it, Indonesian.
    pub problem: &'static str,
    pub remedy: &'static str,
}

/// A finding of an input.
fn finding(t: &Temuan, asal: Option<&Sumber>) -> Finding {
    let penjelasan = t.kode.penjelasan();
    Finding {
        code: t.kode.kode(),
        unusable: t.kode.tingkat() == Tingkat::Galat,
        input: asal.map(|s| s.nama.clone()).unwrap_or_default(),
        sheet: asal.and_then(|s| s.lembar()).map(str::to_owned),
        row: t.tempat.baris,
        column: (t.kolom > 0).then_some(t.kolom),
        read: t.terbaca.to_string(),
        problem: penjelasan.masalah,
        remedy: penjelasan.perbaikan,
    }
}

/// `T01`, `T03`.
fn readings<T: ToString>(tafsir: impl IntoIterator<Item = T>) -> Vec<String> {
    tafsir.into_iter().map(|t| t.to_string()).collect()
}
