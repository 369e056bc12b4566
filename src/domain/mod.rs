//! The nouns of the programme. A value that exists is valid; what a cell said and why it was
//! refused stays with the reading functions of each module.

pub mod desil;
pub mod formulir;
pub mod jawaban;
pub mod kegiatan;
pub mod kelas;
pub mod keputusan;
pub mod mirip;
pub mod nomor;
pub mod orang;
pub mod pekerjaan;
pub mod persen;
pub mod peserta;
pub mod ppks;
pub mod rupiah;
pub mod tanda;
pub mod tanggal;
pub mod tanpa_isi;
pub mod triwulan;
pub mod wilayah;
pub mod ya_tidak;

/// A cell that isn't blank and holds nothing that its column can mean.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TidakTerbaca;

/// Words by which extracts and lists say that nobody knows.
pub fn belum_diketahui(teks: &str) -> bool {
    let kata = ["tidak diketahui", "belum diketahui", "tidak terdata", "belum terdata"];
    kata.iter().any(|k| teks.eq_ignore_ascii_case(k))
}
