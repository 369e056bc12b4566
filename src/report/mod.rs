//! Decisions to sheets to a file.
//!
//! In: decided families and what is known about the run. Out: a workbook or a CSV, written beside
//! its final name and renamed, so that a file under that name is always whole.

pub mod cohort;
pub mod csv;
pub mod dibaca;
pub mod evaluate;
pub mod explain;
pub mod grade;
pub mod jalan;
mod kata_isian;
pub mod keluaran;
pub mod koreksi;
pub mod lolos;
pub mod masalah;
pub mod metadata;
pub mod rekap;
pub mod rentang;
pub mod samar;
pub mod screen;
pub mod sebab;
pub mod sementara;
pub mod tabel;
pub mod template;
pub mod terpilah;
pub mod tugas;
pub mod wilayah;
pub mod xlsx;
