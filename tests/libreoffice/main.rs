//! Checks with LibreOffice, which a machine need not have: all of them ignored.
//! `cargo test --release --test libreoffice -- --ignored`.

#[path = "../common/mod.rs"]
mod common;
#[path = "../isian/mod.rs"]
mod isian;
#[path = "../../examples/perjalanan/isi.rs"]
#[allow(dead_code, reason = "a test uses its part")]
mod jalan_isi;

mod buku;
mod isi;
mod verify;
