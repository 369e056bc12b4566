//! draft
pub mod cli;
pub mod domain;
pub mod error;
pub mod perwal;
pub mod populasi;
pub mod read;
pub mod record;
pub mod report;
pub mod temuan;
