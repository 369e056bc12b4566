//! Rows of Matrik 4.1, word for word. Where the Perwal puts two indicators under one number, each has its
//! part of the sentence.

use super::{Acuan, Ambang, Baris, Ukuran};
use crate::domain::kelas::Kelas::{self, Berkembang as III, Mandiri as IV, Potensial as I, Tumbuh as II};
use crate::perwal::tabel_6_2::Tugas;

use Acuan::{Kegiatan as K, Output};
use Ukuran::{Ada, Bagian, Cacah};

const fn b(
    kode: &'static str,
    kelas: Kelas,
    bunyi: &'static str,
    ukuran: Ukuran,
    acuan: Acuan,
    tugas: &'static [Tugas],
) -> Baris {
    Baris { kode, kelas, bunyi, ukuran, ambang: Ambang::PalingSedikit, acuan, tugas }
}

#[rustfmt::skip]
pub(super) static INDIKATOR: [Baris; 22] = [
    b("I.1", I, "Calon peserta UEP terdata 100 % telah melalui proses asesmen dan verifikasi potensi, minat, kesiapan, dan komitmen",
        Bagian, K(1), &[Tugas(1, 2)]),
    b("I.2", I, "100% profil baseline keluarga calon peserta UEP tersusun dan terdokumentasi.", Bagian, K(4), &[Tugas(1, 2)]),
    b("I.3", I, "Minimal 70% calon peserta UEP yang layak telah mendapatkan akses program perlindungan sosial, jaminan sosial, dan bantuan kebutuhan dasar.",
        Bagian, K(3), &[Tugas(1, 1)]),
    b("I.4", I, "Ada koordinasi dan komitmen stakeholder", Ada, Output(4), &[Tugas(1, 1), Tugas(2, 1)]),
    b("II.1", II, "90% peserta memiliki skor motivasi berwirausaha yang meningkat", Bagian, K(1), &[Tugas(1, 1)]),
    b("II.2a", II, "100% peserta lulus pelatihan dengan nilai memadai", Bagian, K(2), &[Tugas(4, 1)]),
    b("II.2b", II, "60% peserta dapat menyusun catatan keuangan usaha sederhana.", Bagian, K(2), &[Tugas(4, 1)]),
    b("II.3a", II, "100% peserta terdampingi", Bagian, K(3), &[Tugas(1, 5), Tugas(2, 1)]),
    b("II.3b", II, "60% peserta konsisten menerapkan keterampilan teknis dan manajerial dalam pengelolaan usaha", Bagian, K(3),
        &[Tugas(2, 1), Tugas(8, 1)]),
    b("II.4", II, "Minimal terbentuk 3 kluster", Cacah, K(4), &[Tugas(1, 1)]),
    b("II.5", II, "100 % penerima bantuan menggunakan bantuan untuk mendukung usahanya", Bagian, K(5), &[Tugas(1, 4)]),
    b("II.6", II, "Minimal 1 kali /tahun pameran/promosi diikuti oleh peserta.", Cacah, K(6), &[Tugas(1, 2), Tugas(5, 1)]),
    b("III.1", III, "75% peserta aktif mengikuti sesi pendampingan", Bagian, K(1), &[Tugas(1, 4), Tugas(2, 1)]),
    b("III.2", III, "Minimal 30% peserta masuk dalam program inkubasi atau program penguatan produk dan pasar lokal", Bagian, K(2),
        &[Tugas(3, 1)]),
    Baris {
        ambang: Ambang::LebihDari,
        ..b("III.3", III, ">60% peserta mampu menyusun proposal pembiayaan sederhana aplikatif", Bagian, K(3), &[Tugas(6, 1)])
    },
    b("III.4", III, "Minimal 50% peserta terhubung dengan mitra pasar, penyedia bahan baku, atau lembaga keuangan", Bagian, K(3),
        &[Tugas(3, 1), Tugas(6, 1)]),
    b("III.5", III, "Minimal 1 pameran/promosi per tahun diikuti oleh peserta UEP Berkelas", Cacah, K(4), &[Tugas(7, 1), Tugas(9, 1)]),
    b("III.6", III, "90% peserta dengan kinerja usaha baik (berdasarkan monitoring & evaluasi) menerima bantuan stimulan pengembangan usaha.",
        Bagian, K(5), &[Tugas(1, 3)]),
    b("IV.1", IV, "70% peserta graduasi memiliki usaha aktif dengan omzet yang stabil/minimal tumbuh", Bagian, K(3),
        &[Tugas(1, 1), Tugas(2, 1), Tugas(3, 1)]),
    b("IV.2", IV, "100% peserta tergraduasi yang layak mendapatkan stimulan scale up", Bagian, K(2), &[Tugas(1, 1), Tugas(5, 1)]),
    b("IV.3", IV, "80% peserta graduasi mengikuti pendampingan pasca-graduasi", Bagian, K(3), &[Tugas(1, 1)]),
    b("IV.4", IV, "Sistem database alumni aktif", Ada, K(4), &[Tugas(1, 1), Tugas(7, 1)]),
];

/// Kegiatan /Aktifitas Utama by stage.
pub(super) static KEGIATAN: [&[&str]; 4] = [
    &[
        "Asesmen dan profiling KPM potensial",
        "Identifikasi & verifikasi kelayakan bantuan sosial",
        "Fasilitasi akses program perlindungan dan jaminan sosial",
        "Penyusunan Profil Baseline Keluarga Calon Peserta UEP",
    ],
    &[
        "Bimbingan Penguatan Mentalitas dan Motivasi berusaha",
        "Pelatihan Dasar Keterampilan Teknis, Kewirausahaan, dan Literasi Keuangan dasar.",
        "Pendampingan Teknis Usaha dan manajerial serta Monitoring progres usaha",
        "Pembentukan klaster/Sentra",
        "Implementasi Skema Insentif berbasis Kinerja : Pemberian Bantuan Stimulan sesuai hasil evaluasi",
        "Fasilitasi Pameran Produk dan Promosi Usaha",
    ],
    &[
        "Melaksanakan Pendampingan Usaha Lanjutan (bimbingan teknis lanjutan, evaluasi berkala usaha, penyesuaian strategi bisnis, coaching bisnis)",
        "pendampingan masuk ke program inkubasi (pelatihan lanjutan, promosi produk, uji pasar).",
        "Fasilitasi Penyusunan Proposal Usaha / Mengakses Pembiayaan (dengan template sederhana dan pendampingan akses ke koperasi, microfinance, CSR, pembiayaan ultra mikro)",
        "Pameran Produk dan Promosi Usaha",
        "Pemberian Insentif Berbasis Kinerja bagi Peserta Berkinerja Baik untuk Penguatan Kapasitas",
    ],
    &[
        "Seleksi peserta yang siap alih bina berdasarkan asesmen graduasi dan kesiapan usaha",
        "Fasilitasi pemberian insentif berbasis kinerja untuk penguatan skala usaha melalui dukungan pengembangan kualitas produk (sertifikasi, standarisasi), perluasan akses pasar (digital dan konvensional), serta ekspansi usaha sesuai hasil asesmen kesiapan graduasi.",
        "Pendampingan masa transisi (3–6 bulan pasca-graduasi)",
        "Monitoring penggunaan stimulan dan alumni program melalui sistem digital dan laporan berkala",
    ],
];

/// Outputs that no activity names, by stage; a blank stands for one that isn't referred to.
pub(super) static OUTPUT: [&[&str]; 4] =
    [&["", "", "", "Terbangunnya koordinasi dan komitmen lintas stakeholder untuk mendukung"], &[], &[], &[]];
