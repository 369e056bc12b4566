//! `uep template`: workbooks to fill in and give back.
//!
//! In: what a kind of template asks for, and whom it concerns. Out: a workbook with the sheets to fill
//! in, `Petunjuk`, `Masalah Data` where there was input, `Metadata`; or the main table as CSV. One
//! table of columns drives a template: header, input check, instructions and CSV come from it.
//!
//! * `isian`: what every template has in common; `petunjuk`: the instructions
//! * [`penilaian`], [`asesmen`], [`kegiatan`], [`insentif`], [`register`], [`parameter`]: a kind each
//! * [`persetujuan`]: rows that were changed after they were written
//! * [`tabel_5_1`]: every combination of the indicators, to be read and signed
//! * [`peserta`]: who is on which sheet of `penilaian`

pub mod asesmen;
pub mod insentif;
mod isian;
pub mod kegiatan;
pub mod parameter;
pub mod penilaian;
pub mod persetujuan;
pub mod peserta;
mod petunjuk;
pub mod register;
pub mod tabel_5_1;

pub use isian::Masukan;
