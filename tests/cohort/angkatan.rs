//! `uep cohort`: the choice against a reading of the spec of its own, properties, and the outputs cell by
//! cell.

mod buku;
mod kota;
mod kunci;
mod sifat;
