//! Whole runs and chains of them: what the commands share, files, words, masks, hostile inputs, README.

#[path = "../common/mod.rs"]
mod common;
#[path = "../isian/mod.rs"]
mod isian;
#[path = "../../examples/perjalanan/jalan.rs"]
#[allow(dead_code, reason = "a test uses its part")]
mod jalan;

mod bantuan;
#[cfg(unix)]
mod beban;
#[cfg(unix)]
mod berkas;
mod disamarkan;
mod dua_tahun;
mod explain;
#[cfg(unix)]
mod fuzz;
mod kabur;
mod kenari;
mod koreksi_langkah;
#[cfg(unix)]
mod layar;
mod lima_tahun;
mod paket;
mod parameter;
mod persetujuan;
mod pintu;
mod privasi;
mod rantai;
mod readme;
mod rekap;
mod salah_pakai;
mod salah_tempat;
mod suntingan;
mod telusur;
mod template;
mod verify;
mod verify_tanda;
