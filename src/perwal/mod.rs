//! Peraturan Wali Kota Banjarmasin Nomor 65 Tahun 2025 as pure functions: no file, no clock, no
//! float, no printing. Every rule names its article, every doubtful one its reading.

pub mod angkatan;
pub mod anjuran;
pub mod capaian;
pub mod indikator;
pub mod insentif;
pub mod kelayakan;
pub mod kondisi_awal;
pub mod matrik_4_1;
pub mod parameter;
pub mod penilaian;
pub mod rujukan;
pub mod tabel_2_1;
pub mod tabel_5_1;
pub mod tabel_6_2;
pub mod tafsir;
pub mod tahap;
