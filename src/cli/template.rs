//! `uep template KIND`.

use std::io::Write;

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
    override_usage = "uep template JENIS -o KELUARAN [OPSI]",
    after_help = "Contoh: uep template parameter -o parameter.xlsx"
)]
pub struct Argumen {
    /// Jenis lembar kerja: parameter (semua parameter dengan nilai bawaannya)
    #[arg(value_name = "JENIS", help_heading = "Masukan", hide_possible_values = true)]
    jenis: Jenis,
    #[command(flatten)]
    umum: Umum,
}

#[derive(Clone, Copy, ValueEnum, Debug)]
enum Jenis {
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
        let _ = writeln!(std::io::stdout(), "Keluaran: {}", keluaran.nama());
    }
    Ok(Akhir::Selesai)
}
