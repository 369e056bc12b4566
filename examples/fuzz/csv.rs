//! The cutter of delimited text.
#![no_main]

mod sifat;
#[path = "../../tests/chain/beban/xls.rs"]
#[allow(dead_code, reason = "the container alone")]
mod xls;

libfuzzer_sys::fuzz_target!(|naskah: &[u8]| sifat::csv(naskah));
