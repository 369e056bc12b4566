//! Template `register`: the participants so far, for a programme that begins with a list of its own.

use std::sync::LazyLock;

use super::isian::{Masukan, Templat, terbuka, tulis as tulis_templat};
use super::kegiatan::TAHAP;
use super::petunjuk::DAFTAR_KELURAHAN;
use crate::domain::kelas::Kelas;
use crate::domain::peserta::StatusPeserta;
use crate::domain::wilayah::KECAMATAN;
use crate::error::Result;
use crate::write::keluaran::Keluaran;
use crate::write::xlsx::{Gaya, KolomIsian, Masukan as Jenis};

static KELAS: LazyLock<[&str; 4]> = LazyLock::new(|| Kelas::SEMUA.map(Kelas::label));
static STATUS: LazyLock<[&str; 4]> = LazyLock::new(|| StatusPeserta::SEMUA.map(StatusPeserta::nama));

/// The template.
pub fn templat() -> Templat<()> {
    let mut kolom = pribadi();
    kolom.extend(program());
    kolom.extend(baseline());
    Templat {
        jenis: "register",
        lembar: "Register",
        judul: "Register Peserta UEP Berkelas",
        kolom,
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

/// Who the participant is.
fn pribadi() -> Vec<KolomIsian<()>> {
    let k = |judul, lebar, jenis, petunjuk| terbuka(judul, lebar, jenis, Gaya::Kepala, petunjuk);
    vec![
        k("ID Peserta", 16.0, Jenis::Kode, "Kode tetap peserta, misalnya UEP-2026-0001. Tidak boleh kembar."),
        k("Angkatan", 10.5, Jenis::Tahun, "Tahun masuk program. Sebelum Oktober 2025: peserta lama (Pasal 9)."),
        k("NIK", 19.0, Jenis::EnamBelasAngka, "NIK peserta."),
        k("No KK", 19.0, Jenis::EnamBelasAngka, "Nomor Kartu Keluarga peserta."),
        k("Nama", 28.0, Jenis::Teks, "Nama peserta menurut KTP."),
        k("JK", 6.0, Jenis::Pilihan(&["L", "P"]), "L laki-laki, P perempuan."),
        k("Tanggal Lahir", 13.0, Jenis::TanggalLahir, "Tanggal lahir peserta."),
        k("Kecamatan", 20.0, Jenis::Pilihan(&KECAMATAN), "Kecamatan tempat tinggal."),
        k(
            "Kelurahan",
            20.0,
            Jenis::DaftarBernama(DAFTAR_KELURAHAN),
            "Kelurahan tempat tinggal; daftarnya di lembar Petunjuk.",
        ),
        k("Desil Awal", 9.0, Jenis::Bilangan(1, 10), "Desil keluarga saat masuk program, 1 sampai 10."),
        k("Bansos Awal", 20.0, Jenis::Teks, "Bansos yang diterima saat masuk program, misalnya PKH; BPNT."),
        k("Disabilitas", 12.5, Jenis::Pilihan(&["Ya", "Tidak"]), "Peserta penyandang disabilitas."),
    ]
}

/// Where the participant stands in the programme.
fn program() -> Vec<KolomIsian<()>> {
    let k = |judul, lebar, jenis, petunjuk| terbuka(judul, lebar, jenis, Gaya::KepalaHijau, petunjuk);
    vec![
        k("Jenis Usaha", 24.0, Jenis::Teks, "Usaha yang dijalankan, misalnya warung makan."),
        k(
            "Klaster",
            20.0,
            Jenis::Teks,
            "Klaster atau kelompok usaha; tulis dengan ejaan yang sama bagi semua anggotanya.",
        ),
        k("Pendamping", 22.0, Jenis::Teks, "Nama pendamping; tulis dengan ejaan yang sama bagi semua pesertanya."),
        k("Tahap", 8.0, Jenis::Pilihan(&*TAHAP), "Tahap I sampai IV; harus sesuai dengan Kelas."),
        k("Kelas", 17.0, Jenis::Pilihan(&*KELAS), "UEP Potensial tahap I, Tumbuh II, Berkembang III, Mandiri IV."),
        k(
            "Status",
            15.0,
            Jenis::Pilihan(&*STATUS),
            "Kosong dibaca Aktif. Graduasi dan Berhenti ditetapkan oleh Dinas.",
        ),
        k("Tahun Masuk Tahap", 10.0, Jenis::Tahun, "Tahun peserta masuk tahap yang sekarang."),
    ]
}

/// What was known at entry.
fn baseline() -> Vec<KolomIsian<()>> {
    let k = |judul, lebar, jenis, petunjuk| terbuka(judul, lebar, jenis, Gaya::KepalaUngu, petunjuk);
    let ya_tidak = Jenis::Pilihan(&["Ya", "Tidak"]);
    vec![
        k("Omzet Baseline", 15.0, Jenis::Rupiah, "Omzet sebulan saat masuk program."),
        k(
            "Omzet Awal Tahap",
            15.0,
            Jenis::Rupiah,
            "Omzet sebulan saat masuk tahap yang sekarang; pembanding penilaian (T09).",
        ),
        k(
            "Nilai Asesmen",
            10.5,
            Jenis::Bilangan(4, 20),
            "Jumlah nilai potensi, minat, kesiapan, dan komitmen, masing-masing 1 sampai 5 (T16).",
        ),
        k(
            "Profil Baseline Lengkap",
            12.0,
            ya_tidak,
            "Profil baseline keluarga tersusun dan terdokumentasi; syarat masuk tahap II.",
        ),
        k("Perlindungan Sosial", 14.0, ya_tidak, "Mempunyai akses perlindungan sosial."),
        k("Jaminan Sosial", 11.0, ya_tidak, "Mempunyai akses jaminan sosial."),
        k("Kebutuhan Dasar", 12.0, ya_tidak, "Menerima bantuan kebutuhan dasar."),
        terbuka("Catatan", 30.0, Jenis::TeksPanjang, Gaya::KepalaKelabu, "Catatan bebas."),
    ]
}

/// Writes the template.
///
/// # Errors
/// What the disk reports.
pub fn tulis(m: &Masukan<'_>, keluaran: &Keluaran, pemisah: u8) -> Result<()> {
    tulis_templat(m, &templat(), (0, |_| ()), keluaran, pemisah)
}
