//! Template `kegiatan`: what the Dinas did, for the annual evaluation.

use std::sync::LazyLock;

use super::isian::{Masukan, Templat, terbuka, tulis as tulis_templat};
use crate::domain::kegiatan::JenisKegiatan;
use crate::domain::kelas::Kelas;
use crate::error::Result;
use crate::write::keluaran::Keluaran;
use crate::write::xlsx::{Gaya, Masukan as Jenis};

/// Names of the kinds, as the reader of the list knows them.
static JENIS: LazyLock<[&str; 7]> = LazyLock::new(|| JenisKegiatan::SEMUA.map(JenisKegiatan::nama));

/// Stages I to IV.
pub static TAHAP: LazyLock<[&str; 4]> = LazyLock::new(|| Kelas::SEMUA.map(Kelas::tahap));

/// The template.
pub fn templat() -> Templat<()> {
    let (pokok, uang, bukti) = (Gaya::Kepala, Gaya::KepalaHijau, Gaya::KepalaKelabu);
    Templat {
        jenis: "kegiatan",
        lembar: "Kegiatan",
        judul: "Daftar Kegiatan UEP Berkelas",
        kolom: vec![
            terbuka("Tanggal", 13.0, Jenis::Tanggal, pokok, "Tanggal mulai kegiatan."),
            terbuka(
                "Jenis",
                18.0,
                Jenis::Pilihan(&*JENIS),
                pokok,
                "Jenis kegiatan. Matrik 4.1 menghitung Koordinasi (I.4), Pameran dan Promosi tahap II dan III (II.6, III.5), dan Database Alumni (IV.4).",
            ),
            terbuka("Nama Kegiatan", 40.0, Jenis::TeksPanjang, pokok, "Nama kegiatan menurut dokumen pelaksanaannya."),
            terbuka(
                "Tahap",
                8.0,
                Jenis::Pilihan(&*TAHAP),
                pokok,
                "Tahap peserta yang dituju: I Potensial, II Tumbuh, III Berkembang, IV Mandiri. Satu kegiatan untuk dua tahap ditulis dua baris.",
            ),
            terbuka("Jumlah Peserta", 11.0, Jenis::Bilangan(0, 65_000), pokok, "Peserta UEP Berkelas yang ikut."),
            terbuka("Anggaran", 17.0, Jenis::Rupiah, uang, "Anggaran kegiatan."),
            terbuka("Realisasi", 17.0, Jenis::Rupiah, uang, "Anggaran yang sudah terpakai."),
            terbuka("Sumber Dana", 22.0, Jenis::Teks, uang, "APBD atau sumber lain yang sah (Pasal 6)."),
            terbuka("Bukti", 30.0, Jenis::TeksPanjang, bukti, "Nomor laporan, surat, atau tempat simpan bukti."),
        ],
        beku: 3,
        umum: &[
            "Satu baris satu kegiatan. Isi sel kuning; di bawahnya boleh diteruskan sampai akhir lembar.",
            "Kosong berarti belum diketahui, bukan nol.",
            "Jangan mengubah judul kolom. Lembar ini dipakai dalam evaluasi tahunan (Pasal 8 ayat (2)).",
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
