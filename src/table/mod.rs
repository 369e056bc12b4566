//! The columns of each table, once: what they are called and recognised by, what they hold, where they stand.
//!
//! * [`kolom`]: every column with the spellings seen for it
//! * [`jenis`]: what a table is, and what it was given for

pub mod jenis;
pub mod kolom;
