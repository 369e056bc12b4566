//! `uep explain FILE ID`: one decision of an output workbook, condition by condition.

use std::io::Write;
use std::path::PathBuf;

use clap::Args;

use super::{Akhir, katakan};
use crate::error::{Galat, nama_berkas, tertulis};
use crate::read::cari::Pencarian;
use crate::sheets::explain::{Dicari, jelaskan};
use crate::write::samar;

/// Jelaskan satu keputusan: syarat demi syarat, nilai, batas, dasar, dan yang akan mengubahnya
#[derive(Args, Debug)]
#[command(
    help_template = super::POLA,
    override_usage = "uep explain BERKAS ID [--reveal]",
    after_help = "Contoh:\n  uep explain hasil.xlsx 6371015804939121\n  uep explain hasil-tw1.xlsx UEP-2024-0001"
)]
pub struct Argumen {
    /// Buku kerja keluaran uep screen, uep cohort, uep grade, atau uep evaluate
    #[arg(value_name = "BERKAS", help_heading = "Masukan")]
    berkas: PathBuf,
    /// NIK, No KK, atau ID Peserta
    #[arg(value_name = "ID", help_heading = "Masukan")]
    id: String,
    /// Tampilkan NIK, No KK, dan nama tanpa disamarkan
    #[arg(long, help_heading = "Keluaran")]
    reveal: bool,
}

pub fn jalankan(a: &Argumen) -> anyhow::Result<Akhir> {
    let buku = Pencarian::buka(&a.berkas)?;
    let berkas = nama_berkas(&a.berkas);
    if buku.isian("Metadata", "Penyamaran")?.as_deref() == Some("Ya") {
        return Err(Galat::Disamarkan { berkas: tertulis(&a.berkas) }.into());
    }
    let dicari = Dicari::baru(&a.id);
    let Some(teks) = jelaskan(&buku, &berkas, &dicari, a.reveal)? else {
        let id = if a.reveal { a.id.clone() } else { samar::terminal_id(&a.id) };
        return Err(Galat::IdTidakAda { id, berkas: tertulis(&a.berkas) }.into());
    };
    katakan(|keluar| write!(keluar, "{teks}"))?;
    Ok(Akhir::Selesai)
}
