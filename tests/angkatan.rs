//! `uep cohort`: the choice against a reading of the spec of its own, properties, and the outputs cell by
//! cell.

mod common;

#[path = "angkatan/buku.rs"]
mod buku;
#[path = "angkatan/kota.rs"]
mod kota;
#[path = "angkatan/kunci.rs"]
mod kunci;
#[path = "angkatan/sifat.rs"]
mod sifat;
