//! `uep cohort`: a new angkatan, the stage of everyone else, and the register that comes back.

#[path = "../common/mod.rs"]
mod common;

mod angkatan;
mod keputusan;
mod kolom;
mod rantai_peserta;
mod tanda;
