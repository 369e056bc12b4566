//! `uep screen`: who is eligible, in whatever files it comes.

#[path = "../common/mod.rs"]
mod common;
#[path = "../../examples/ekstrak/isian.rs"]
#[allow(dead_code, reason = "a test uses its part")]
mod isian;
#[path = "../../examples/ekstrak/kerusakan.rs"]
#[allow(dead_code, reason = "a test uses its part")]
mod kerusakan;
#[path = "../../examples/ekstrak/kolom.rs"]
#[allow(dead_code, reason = "a test uses its part")]
mod kolom;
#[path = "../../examples/ekstrak/kota.rs"]
#[allow(dead_code, reason = "a test uses its part")]
mod kota;
#[path = "../../examples/ekstrak/kunci.rs"]
#[allow(dead_code, reason = "a test uses its part")]
mod kunci;
#[path = "../../examples/ekstrak/tulis.rs"]
#[allow(dead_code, reason = "a test uses its part")]
mod tulis;

mod acak;
mod angka;
mod aturan;
mod bentuk;
mod buku;
mod galat;
mod kepala;
mod koreksi;
mod koreksi_kota;
mod kunci_kota;
mod lembar_kelurahan;
mod perbaikan_acak;
mod rumus;
mod sebab;
mod tabel_bertumpuk;
mod tanpa_id;
mod temuan;
mod tidak_diperiksa;
mod urutan;
