//! The columns of each table, once: what they are called and recognised by, what they hold, where they stand on which
//! sheet, what may pass of them under `--mask`. Recognising headers, reading, writing, forms with their instructions
//! and masks follow from it.
//!
//! * [`kolom`]: every column with the spellings seen for it; [`sifat`]: what its cells hold;
//!   [`lolos`]: what of it may pass under `--mask`
//! * [`register`], [`asesmen`], [`penilaian`], [`kegiatan`], [`insentif`], [`persetujuan`]: a sheet each, a row a column;
//!   `definisi`: how to read a row
//! * [`ekstrak`]: which columns are looked for in files of others
//! * [`keluaran`]: how lists that the program writes are declared; [`saringan`]: those of `uep screen`; [`angkatan`]:
//!   those of `uep cohort`; [`nilai`]: those of `uep grade`; [`evaluasi`]: those of `uep evaluate`; [`masalah`]:
//!   findings and corrections
//! * [`senarai`]: all those lists by the code of their marks
//! * [`isian`], [`rupa`]: what may be typed into a cell, and how it looks
//! * [`jenis`]: what a table is, and what it was given for
//! * [`bentuk`]: what stands where on a sheet that was written
//!
//! A column more on a sheet is a row more in its file. Where nothing is decided by it, that is all: it is recognised,
//! read by what it holds, carried on, written, asked for and masked. Give it a name (`=> Nama`) where code needs it,
//! and the compiler asks for every place that has to say something of it.

#[macro_use]
pub mod keluaran;
#[macro_use]
pub mod definisi;
#[macro_use]
pub mod register;
#[macro_use]
pub mod asesmen;
#[macro_use]
pub mod kegiatan;
#[macro_use]
pub mod insentif;
#[macro_use]
pub mod penilaian;
pub mod angkatan;
pub mod bentuk;
pub mod ekstrak;
pub mod evaluasi;
pub mod isian;
pub mod jenis;
pub mod kolom;
pub mod lolos;
pub mod masalah;
pub mod nilai;
pub mod persetujuan;
pub mod rupa;
pub mod saringan;
pub mod senarai;
pub mod sifat;
