//! Bytes to rows that know their place; no domain meaning beyond the names of columns.
//!
//! In: a path. Out: a [`Sumber`](sumber::Sumber) (one table: a text file or one sheet of a workbook) whose header
//! has been found, and its rows in batches. Refuses what is no table, with a reason that says
//! what to do.
//!
//! ```text
//! bytes ─ teks   (encoding, lines, stray quotes) ┐
//!                                                ├─ Batch ─ row::Baris ─ record
//! bytes ─ lembar (XLSX, XLS, XLSB, ODS)          ┘
//!         └─ takar (what opening it would cost)
//! ```

pub mod alamat;
pub mod alir;
pub mod bagian;
pub mod batch;
pub mod berkas;
pub mod cari;
mod contoh;
pub mod datar;
pub mod header;
pub mod jinak;
pub mod kop;
pub mod lembar;
pub mod metadata;
pub mod nilai;
pub mod opsi;
pub mod pembuat;
pub mod pisah;
pub mod row;
pub mod sumber;
mod takar;
pub mod teks;

/// A line or a row above this is not data (a megabyte of text in one line).
pub const BATAS_BARIS: usize = terjangkau(1 << 20) as usize;
/// Excel's own limit on the text of a cell.
pub const BATAS_SEL: usize = 32_767;
/// Rows in which the header is looked for.
pub const BARIS_JUDUL: usize = 30;

/// A limit; a thousandth of it for the fuzzer, whose files are small.
const fn terjangkau(batas: u64) -> u64 {
    if cfg!(fuzzing) { batas >> 10 } else { batas }
}
