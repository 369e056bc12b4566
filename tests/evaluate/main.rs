//! `uep evaluate`: the annual evaluation.

#[path = "../common/mod.rs"]
mod common;
#[path = "../../examples/penilaian/rekaan.rs"]
#[allow(dead_code, reason = "a test uses its part")]
mod rekaan;

mod buku;
mod indikator;
mod kunci;
mod rentang;
mod sidik;
mod sumber;
