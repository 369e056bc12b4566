//! Decisions to sheets, a room for each command, and what their workbooks have in common.
//!
//! In: what was decided, and what is known about the run. Out: the sheets of a workbook in their order, the list of
//! a CSV, the summary on the terminal.

pub mod angka;
pub mod cohort;
pub mod dibaca;
pub mod evaluate;
pub mod explain;
pub mod grade;
pub mod jalan;
pub mod json;
pub mod koreksi;
pub mod masalah;
pub mod metadata;
pub mod persetujuan;
pub mod rekap;
pub mod screen;
pub mod sebab;
pub mod template;
pub mod terpilah;
pub mod umum;
pub mod verify;
pub mod wilayah;
