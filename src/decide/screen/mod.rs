//! All rows of all files, and the families they make.
//!
//! In: records. Out: one [`Keluarga`](keluarga::Keluarga) for every family, with the facts that
//! `perwal` decides on and every finding that needs more than one row.
//!
//! ```text
//! baca: each source ─ records ─ bagian (compact rows) ─┐
//!                                                      kumpul (of all sources) ─ kunci (rounded columns, keys)
//!         ─ susun (rows by family) ─ silang (same NIK twice, lists, register; orang_sama: rows of one person) ─ keluarga (facts)
//! ```
//! Nothing here depends on the order of rows or files: what is chosen among several is chosen by
//! content.

pub mod baca;
pub mod bagian;
pub mod baris_sumber;
pub mod kamus;
pub mod keluarga;
pub mod kemungkinan;
pub mod kumpul;
pub mod kunci;
pub mod nomor;
mod orang_sama;
pub mod silang;
pub mod susun;
