//! Template `insentif`: what was really given, to be counted against what is due (T28).

use std::sync::LazyLock;

use super::isian::{Masukan, Templat, terbuka, tulis as tulis_templat};
use super::kegiatan::TAHAP;
use crate::error::Result;
use crate::perwal::insentif::JenisInsentif;
use crate::report::keluaran::Keluaran;
use crate::report::xlsx::{Gaya, Masukan as Jenis};

/// Names of the kinds, as the reader of the list knows them.
static JENIS: LazyLock<[&str; 10]> = LazyLock::new(|| JenisInsentif::SEMUA.map(JenisInsentif::nama));

/// The template.
pub fn templat() -> Templat<()> {
    let (siapa, apa, dasar) = (Gaya::Kepala, Gaya::KepalaHijau, Gaya::KepalaKelabu);
    Templat {
        jenis: "insentif",
        lembar: "Insentif",
        judul: "Daftar Insentif yang Diberikan",
        kolom: vec![
            terbuka("ID Peserta", 16.0, Jenis::Kode, siapa, "ID Peserta menurut register, misalnya UEP-2026-0001."),
            terbuka("Nama", 28.0, Jenis::Teks, siapa, "Nama peserta."),
            terbuka(
                "Tahap",
                8.0,
                Jenis::Pilihan(&*TAHAP),
                siapa,
                "Tahap peserta saat menerima: I sampai IV. Tiap jenis insentif diberikan satu kali tiap tahap (T28).",
            ),
            terbuka("Jenis Insentif", 34.0, Jenis::Pilihan(&*JENIS), apa, "Jenis insentif menurut Tabel 5.1."),
            terbuka("Bentuk", 26.0, Jenis::TeksPanjang, apa, "Barang, uang, atau jasa yang diberikan."),
            terbuka("Nilai", 16.0, Jenis::Rupiah, apa, "Nilai insentif."),
            terbuka("Tanggal", 13.0, Jenis::Tanggal, dasar, "Tanggal diserahkan."),
            terbuka("Nomor SK", 24.0, Jenis::Teks, dasar, "Nomor Keputusan Kepala Dinas (Pasal 5 ayat (2))."),
            terbuka("Sumber Dana", 20.0, Jenis::Teks, dasar, "APBD atau sumber lain yang sah (Pasal 6)."),
        ],
        beku: 2,
        umum: &[
            "Satu baris satu insentif yang benar-benar sudah diberikan kepada satu peserta.",
            "ID Peserta wajib; baris tanpa ID Peserta tidak dapat dihubungkan dengan register.",
            "Jangan mengubah judul kolom. Insentif yang sudah diberikan tidak diusulkan lagi pada tahap yang sama.",
        ],
    }
}

/// Writes the template.
///
/// # Errors
/// What the disk reports.
pub fn tulis(m: &Masukan<'_>, keluaran: &Keluaran, pemisah: u8) -> Result<()> {
    tulis_templat(m, &templat(), (0, |_| ()), keluaran, pemisah)
}
