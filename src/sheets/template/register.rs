//! Template `register`: the participants so far, for a programme that begins with a list of its own.

use super::isian::{Masukan, Templat, terbuka, tulis as tulis_templat};
use crate::error::Result;
use crate::table::register::REGISTER;
use crate::write::keluaran::{Keluaran, Terbitan};

/// The template.
pub fn templat() -> Templat<()> {
    Templat {
        jenis: "register",
        lembar: "Register",
        judul: "Register Peserta UEP Berkelas",
        kolom: REGISTER.iter().filter_map(terbuka).collect(),
        beku: 5,
        umum: &[
            "Satu baris satu peserta. Isi sel kuning; di bawahnya boleh diteruskan sampai akhir lembar.",
            "Angkatan dan NIK atau No KK wajib; ID Peserta, Kelas atau Tahap diperlukan untuk penilaian.",
            "Kosong berarti belum diketahui, bukan Tidak dan bukan nol.",
            "Untuk peserta Graduasi boleh ditambahkan kolom Tanggal Graduasi: enam bulan sesudahnya peserta tidak lagi dimuat di lembar penilaian (Matrik 4.1).",
            "Jangan mengubah judul kolom. Register memuat data pribadi: hanya untuk petugas yang berwenang.",
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
