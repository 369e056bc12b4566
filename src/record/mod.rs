//! One row to one typed record, every finding of the row collected.
//!
//! In: a neutral row and the header's map. Out: a [`Rekaman`](rekaman::Rekaman), or what the row is instead (blank,
//! header again, note or signature). What can only be judged over a column or over all files is
//! left to `populasi`.

pub mod antar_baris;
pub mod asesmen;
pub mod baca;
pub mod batch;
pub mod bawaan;
pub mod capaian;
pub mod gudang;
pub mod hasil;
pub mod hitungan;
pub mod insentif;
pub mod jejak;
pub mod jumlah;
pub mod kegiatan;
pub mod keputusan;
pub mod keputusan_tahap;
pub mod konteks;
pub mod koreksi;
pub mod parameter;
pub mod pemilik;
pub mod penilaian;
pub mod persetujuan;
pub mod peserta;
mod pilah;
pub mod register;
pub mod rekaman;
pub mod saringan;
mod sel;
pub mod semua;
pub mod tabel;
pub mod tanda;
pub mod tempat;
pub mod triwulan;
