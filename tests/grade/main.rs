//! `uep grade`: Tabel 5.1, incentives, the workbook of a quarter.

#[path = "../common/mod.rs"]
mod common;
#[path = "../../examples/penilaian/rekaan.rs"]
#[allow(dead_code, reason = "a test uses its part")]
mod rekaan;

mod buku;
mod galat;
mod insentif_lampiran;
mod janggal;
mod kertas;
mod kombinasi_243;
mod kosong;
mod kunci;
mod sifat;
mod tanda;
mod tanda_register;
mod verifikasi;
