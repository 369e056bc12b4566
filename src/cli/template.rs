//! `uep template KIND`.

use chrono::NaiveDate;
use clap::{Args, ValueEnum};

use super::{Akhir, Opsi, Umum};
use crate::report::jalan::Jalan;
use crate::report::keluaran::Keluaran;
use crate::report::template;

/// Buat lembar kerja kosong untuk diisi
#[derive(Args, Debug)]
#[command(
    help_template = super::POLA,
    after_help = "Contoh: uep template parameter -o parameter.xlsx"
)]
pub struct Argumen {
    /// Jenis lembar kerja
    #[arg(value_name = "JENIS", help_heading = "Masukan")]
    jenis: Jenis,
    #[command(flatten)]
    umum: Umum,
}

#[derive(Clone, Copy, ValueEnum, Debug)]
enum Jenis {
    /// semua parameter dengan nilai bawaannya
    Parameter,
}

pub fn jalankan(a: &Argumen, hari_ini: NaiveDate) -> anyhow::Result<Akhir> {
    let keluaran = Keluaran::periksa(&a.umum.keluaran, &[], a.umum.force)?;
    let mut opsi = Opsi(vec!["parameter".into()]);
    opsi.berkas("-o", &a.umum.keluaran);
    let jalan = Jalan {
        perintah: "template",
        opsi: opsi.0,
        acuan: a.umum.as_of.unwrap_or(hari_ini),
        samarkan: false,
        sumber: Vec::new(),
    };
    match a.jenis {
        Jenis::Parameter => template::parameter(&jalan, &keluaran, a.umum.delimiter)?,
    }
    if !a.umum.quiet {
        println!("Keluaran: {}", keluaran.nama());
    }
    Ok(Akhir::Selesai)
}
