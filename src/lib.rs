//! draft
pub mod domain;
pub mod error;
pub mod perwal;
pub mod read;
pub mod temuan;
