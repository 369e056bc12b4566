//! What stands where on the sheets of a workbook that is being written, for whoever compares it with one that is there
//! already: which sheets are lists, which cells are left open for the office, which are formulas.
//!
//! In: what the writer does. Out: a [`BentukLembar`] a sheet. A run notes it where it is asked to.

use std::hash::RandomState;
use std::sync::{Mutex, PoisonError};

/// A sheet.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct BentukLembar {
    pub nama: String,
    /// Row of the titles (from 0), of a list or a form.
    pub judul: Option<u32>,
    /// Filled in by somebody: rows may follow below those that stand there.
    pub formulir: bool,
    /// Columns (from 0) of a list that are the office's to fill in.
    pub kolom_isian: Vec<u16>,
    /// Columns that the office may fill in where they are blank.
    pub kolom_lengkap: Vec<u16>,
    /// Cells (row and column from 0) that are the office's to fill in.
    pub sel_isian: Vec<(u32, u16)>,
    /// The rows of a list as they were written, by the hash of the run.
    pub cap: Vec<Cap>,
    /// Cells with a formula, and the formula.
    pub rumus: Vec<(u32, u16, String)>,
}

/// What is kept of a row.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Cap {
    /// From 1.
    pub nomor: u32,
    /// Of the columns that the program fills, and of those that the office does; 0: nothing stands there.
    pub isi: u64,
    pub isian: u64,
}

/// Collects the sheets of a run.
#[derive(Default, Debug)]
pub struct Pencatat {
    semua: Mutex<Vec<BentukLembar>>,
    /// Makes the hash of a row; another one every run.
    pub kunci: RandomState,
}

impl Pencatat {
    /// A sheet is finished.
    pub fn selesai(&self, lembar: BentukLembar) {
        self.semua.lock().unwrap_or_else(PoisonError::into_inner).push(lembar);
    }

    /// The sheets, in the order of their tabs.
    pub fn semua(&self) -> Vec<BentukLembar> {
        std::mem::take(&mut self.semua.lock().unwrap_or_else(PoisonError::into_inner))
    }
}
