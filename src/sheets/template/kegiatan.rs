//! Template `kegiatan`: what the Dinas did, for the annual evaluation.

use super::isian::{Masukan, Templat, terbuka, tulis as tulis_templat};
use crate::error::Result;
use crate::table::kegiatan::KEGIATAN;
use crate::write::keluaran::{Keluaran, Terbitan};

/// The template.
pub fn templat() -> Templat<()> {
    Templat {
        jenis: "kegiatan",
        lembar: "Kegiatan",
        judul: "Daftar Kegiatan UEP Berkelas",
        kolom: KEGIATAN.iter().filter_map(terbuka).collect(),
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
pub fn tulis(m: &Masukan<'_>, keluaran: &Keluaran, pemisah: u8) -> Result<Terbitan> {
    tulis_templat(m, &templat(), (0, |_| ()), keluaran, pemisah)
}
