//! From lists and sheets to a file: workbook or CSV, what may pass under `--mask`, written beside its final name
//! and renamed, so that a file under that name is always whole. No word of the programme is decided here.
//!
//! A list is rows by columns ([`tabel`]); a summary is [`blok`]s, whose cells count lists ([`rentang`]) or follow from
//! each other; a workbook is its sheets in their order ([`susunan`]).

pub mod bersidik;
pub mod blok;
pub mod csv;
mod isi;
mod kata_isian;
pub mod keluaran;
pub mod lolos;
pub mod rentang;
pub mod rumus;
pub mod samar;
pub mod sementara;
pub mod susunan;
pub mod tabel;
pub mod xlsx;
