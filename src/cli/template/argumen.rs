//! What `uep template KIND` takes: the kinds and the options of each.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::super::Umum;
use super::super::masukan::Pembacaan;
use crate::domain::triwulan::Triwulan;
use crate::error::{Galat, Result};

/// Buat lembar kerja untuk diisi: asesmen, penilaian, kegiatan, insentif, register, parameter, persetujuan; dan Tabel 5.1
#[derive(Args, Debug)]
#[command(
    help_template = super::super::POLA,
    override_usage = "uep template JENIS -o KELUARAN [OPSI]",
    subcommand_help_heading = "Jenis",
    subcommand_value_name = "JENIS",
    disable_help_subcommand = true,
    after_help = "Bantuan tiap jenis: uep template JENIS --help\n\nContoh:\n  \
                  uep template penilaian --register register.xlsx --quarter 2026-TW1 -o penilaian.xlsx\n  \
                  uep template asesmen --candidates hasil.xlsx -o asesmen.xlsx\n  \
                  uep template kegiatan -o kegiatan.xlsx"
)]
pub struct Argumen {
    #[command(subcommand)]
    pub(super) jenis: Jenis,
}

impl Argumen {
    /// What all kinds take.
    pub(in super::super) fn umum(&mut self) -> &mut Umum {
        match &mut self.jenis {
            Jenis::Asesmen(a) => &mut a.umum,
            Jenis::Penilaian(a) => &mut a.umum,
            Jenis::Kegiatan(k) | Jenis::Register(k) | Jenis::Parameter(k) => &mut k.umum,
            Jenis::Insentif(a) => &mut a.kosong.umum,
            Jenis::Tabel51(a) => &mut a.umum,
            Jenis::Persetujuan(a) => &mut a.kosong.umum,
        }
    }
}

#[derive(Subcommand, Debug)]
pub(super) enum Jenis {
    /// Nilai asesmen dan baseline calon peserta, terisi dengan keluarga Layak
    #[command(
        help_template = super::super::POLA,
        override_usage = "uep template asesmen [--candidates HASIL] -o KELUARAN [OPSI]",
        after_help = "Contoh:\n  uep template asesmen --candidates hasil.xlsx -o asesmen.xlsx\n  \
                      uep template asesmen -o asesmen-kosong.xlsx"
    )]
    Asesmen(ArgumenAsesmen),
    /// Penilaian triwulanan, satu lembar tiap kelas, terisi dengan peserta dari register
    #[command(
        help_template = super::super::POLA,
        override_usage = "uep template penilaian --register REGISTER --quarter TRIWULAN -o KELUARAN [OPSI]",
        after_help = "Contoh:\n  \
                      uep template penilaian --register register.xlsx --quarter 2026-TW1 -o penilaian.xlsx\n  \
                      uep template penilaian --register register.xlsx --quarter 2026-TW1 --pendamping Aminah -o aminah.xlsx"
    )]
    Penilaian(ArgumenPenilaian),
    /// Kegiatan Dinas, untuk evaluasi tahunan
    #[command(
        help_template = super::super::POLA,
        override_usage = "uep template kegiatan -o KELUARAN [OPSI]",
        after_help = "Contoh:\n  uep template kegiatan -o kegiatan.xlsx"
    )]
    Kegiatan(Kosong),
    /// Insentif yang sudah diberikan kepada peserta
    #[command(
        help_template = super::super::POLA,
        override_usage = "uep template insentif [--from HASIL] -o KELUARAN [OPSI]",
        after_help = "Contoh:\n  uep template insentif -o insentif.xlsx\n  \
                      uep template insentif --from hasil-tw1.xlsx -o insentif.xlsx"
    )]
    Insentif(ArgumenInsentif),
    /// Register peserta, untuk memulai dari daftar sendiri
    #[command(
        help_template = super::super::POLA,
        override_usage = "uep template register -o KELUARAN [OPSI]",
        after_help = "Contoh:\n  uep template register -o register.xlsx"
    )]
    Register(Kosong),
    /// Semua parameter dengan nilai bawaannya
    #[command(
        help_template = super::super::POLA,
        override_usage = "uep template parameter -o KELUARAN [OPSI]",
        after_help = "Contoh:\n  uep template parameter -o parameter.xlsx"
    )]
    Parameter(Kosong),
    /// Tabel 5.1: setiap kombinasi indikator dengan nilai dan dasarnya, untuk dibaca dan ditandatangani
    #[command(
        name = "tabel-5-1",
        help_template = super::super::POLA,
        override_usage = "uep template tabel-5-1 -o KELUARAN [OPSI]",
        after_help = "Contoh:\n  uep template tabel-5-1 -o tabel.xlsx"
    )]
    Tabel51(ArgumenTabel51),
    /// Persetujuan atas baris keluaran yang diubah sesudah ditulis uep
    #[command(
        help_template = super::super::POLA,
        override_usage = "uep template persetujuan --from BUKU... -o KELUARAN [OPSI]",
        after_help = "Contoh:\n  uep template persetujuan --from saringan-diubah.xlsx -o setuju.xlsx"
    )]
    Persetujuan(ArgumenPersetujuan),
}

#[derive(Args, Debug)]
pub(super) struct ArgumenTabel51 {
    /// Parameter bertanggal; satu_indikator_utama mengubah nilai (T04)
    #[arg(long, value_name = "BERKAS", help_heading = "Masukan")]
    pub(super) parameter: Option<PathBuf>,
    #[command(flatten)]
    pub(super) penilaian: MilikPenilaian,
    #[command(flatten)]
    pub(super) asesmen: MilikAsesmen,
    #[command(flatten)]
    pub(super) umum: Umum,
}

/// Options of other kinds: taken, to be answered with what they belong to.
#[derive(Args, Debug)]
pub(super) struct MilikPenilaian {
    #[arg(long, hide = true)]
    register: Option<PathBuf>,
    #[arg(long, hide = true)]
    quarter: Option<String>,
    #[arg(long, hide = true)]
    pendamping: Option<String>,
}

#[derive(Args, Debug)]
pub(super) struct MilikAsesmen {
    #[arg(long, hide = true)]
    candidates: Option<PathBuf>,
}

impl MilikPenilaian {
    pub(super) fn tolak(&self, jenis: &'static str) -> Result<()> {
        let ada = [
            ("--register", self.register.is_some()),
            ("--quarter", self.quarter.is_some()),
            ("--pendamping", self.pendamping.is_some()),
        ];
        tolak(jenis, &ada, "hapus pilihan itu; hanya template penilaian yang memakainya")
    }
}

impl MilikAsesmen {
    pub(super) fn tolak(&self, jenis: &'static str) -> Result<()> {
        let ada = [("--candidates", self.candidates.is_some())];
        tolak(jenis, &ada, "hapus pilihan itu; hanya template asesmen yang memakainya")
    }
}

pub(super) fn tolak(jenis: &'static str, ada: &[(&'static str, bool)], perbaikan: &'static str) -> Result<()> {
    match ada.iter().find(|(_, ada)| *ada) {
        Some((pilihan, _)) => Err(Galat::PilihanTakDipakai { pilihan, jenis, perbaikan }),
        None => Ok(()),
    }
}

/// A template without input.
#[derive(Args, Debug)]
pub(super) struct Kosong {
    #[command(flatten)]
    pub(super) penilaian: MilikPenilaian,
    #[command(flatten)]
    pub(super) asesmen: MilikAsesmen,
    #[command(flatten)]
    pub(super) umum: Umum,
}

#[derive(Args, Debug)]
pub(super) struct ArgumenInsentif {
    /// Hasil uep grade: daftar terisi dengan insentif yang jatuh tempo di lembar Insentif
    #[arg(long, value_name = "HASIL", help_heading = "Masukan")]
    pub(super) from: Option<PathBuf>,
    /// Persetujuan atas baris yang diubah sesudah ditulis uep (lihat: uep template persetujuan); boleh berulang
    #[arg(long, value_name = "BERKAS", help_heading = "Masukan")]
    pub(super) approvals: Vec<PathBuf>,
    #[command(flatten)]
    pub(super) kosong: Kosong,
}

#[derive(Args, Debug)]
pub(super) struct ArgumenPersetujuan {
    /// Keluaran uep yang barisnya diubah: hasil penyaringan, register, hasil penilaian, evaluasi
    #[arg(long, value_name = "BUKU", required = true, num_args = 1.., help_heading = "Masukan")]
    pub(super) from: Vec<PathBuf>,
    #[command(flatten)]
    pub(super) kosong: Kosong,
}

#[derive(Args, Debug)]
pub(super) struct ArgumenAsesmen {
    /// Hasil uep screen: keluarga di lembar Layak. Tanpa ini lembarnya kosong
    #[arg(long, value_name = "HASIL", help_heading = "Masukan")]
    pub(super) candidates: Option<PathBuf>,
    #[command(flatten)]
    pub(super) penilaian: MilikPenilaian,
    #[command(flatten)]
    pub(super) pembacaan: Pembacaan,
    #[command(flatten)]
    pub(super) umum: Umum,
}

#[derive(Args, Debug)]
pub(super) struct ArgumenPenilaian {
    /// Register peserta
    #[arg(long, value_name = "REGISTER", help_heading = "Masukan")]
    pub(super) register: PathBuf,
    /// Triwulan yang dinilai, misalnya 2026-TW1
    #[arg(long, value_name = "TRIWULAN", help_heading = "Masukan")]
    pub(super) quarter: Triwulan,
    /// Hanya peserta pendamping ini
    #[arg(long, value_name = "NAMA", help_heading = "Masukan")]
    pub(super) pendamping: Option<String>,
    #[command(flatten)]
    pub(super) asesmen: MilikAsesmen,
    #[command(flatten)]
    pub(super) pembacaan: Pembacaan,
    #[command(flatten)]
    pub(super) umum: Umum,
}
