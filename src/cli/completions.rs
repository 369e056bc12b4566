//! `uep completions SHELL`: what a shell needs to complete commands and options, on standard output.

use clap::{Args, CommandFactory};
use clap_complete::Shell;

use super::layar::naskah;
use super::{Akhir, Cli};

/// Cetak pelengkap perintah untuk shell
#[derive(Args, Debug)]
#[command(
    help_template = super::POLA,
    override_usage = "uep completions SHELL",
    after_help = "Contoh:\n  uep completions bash > uep.bash\n  uep completions powershell > uep.ps1"
)]
pub struct Argumen {
    /// Shell: bash, elvish, fish, powershell, atau zsh
    #[arg(value_name = "SHELL", hide_possible_values = true, help_heading = "Masukan")]
    shell: Shell,
}

pub fn jalankan(a: &Argumen) -> anyhow::Result<Akhir> {
    // Into memory first: the generator panics where a pipe closes early.
    let mut isi = Vec::new();
    clap_complete::generate(a.shell, &mut Cli::command(), "uep", &mut isi);
    naskah(&isi)?;
    Ok(Akhir::Selesai)
}
