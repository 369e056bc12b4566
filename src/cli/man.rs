//! `uep man`: the manual page of all commands, on standard output.
//!
//! Names, options and texts are those of `--help`. One page: what an office installs is one file.

use std::io::Write;

use clap::{Args, Command, CommandFactory};
use clap_mangen::Man;
use clap_mangen::roff::{Roff, roman};

use super::layar::naskah;
use super::{Akhir, Cli};

/// Cetak halaman manual (format man)
#[derive(Args, Debug)]
#[command(
    help_template = super::POLA,
    override_usage = "uep man",
    after_help = "Contoh:\n  uep man > uep.1"
)]
pub struct Argumen {}

pub fn jalankan(_: &Argumen) -> anyhow::Result<Akhir> {
    let halaman = halaman()?;
    naskah(halaman.as_bytes())?;
    Ok(Akhir::Selesai)
}

fn halaman() -> std::io::Result<String> {
    let mut akar = Cli::command();
    akar.build();
    let man = Man::new(akar.clone()).manual("Panduan uep");
    let mut teks = tulisan(|w| man.render_title(w))?;
    teks += &bagian("NAME", ".SH NAMA", |w| man.render_name_section(w))?;
    teks += &bagian("SYNOPSIS", ".SH PEMAKAIAN", |w| man.render_synopsis_section(w))?;
    teks += &tulisan(|w| man.render_options_section(w)).map(|t| tanpa_pembuka(&t))?;
    teks += &penutup(&akar)?;
    for perintah in akar.get_subcommands() {
        tambah(perintah, &mut teks)?;
    }
    Ok(teks)
}

/// A command and those below it, each a section of its own.
fn tambah(perintah: &Command, teks: &mut String) -> std::io::Result<()> {
    if perintah.is_hide_set() {
        return Ok(());
    }
    let nama = perintah.get_bin_name().unwrap_or_default().to_uppercase();
    let man = Man::new(perintah.clone());
    *teks += &bagian("DESCRIPTION", &format!(".SH \"{nama}\""), |w| man.render_description_section(w))?;
    *teks += &bagian("SYNOPSIS", ".SS PEMAKAIAN", |w| man.render_synopsis_section(w))?;
    let pilihan = tanpa_pembuka(&tulisan(|w| man.render_options_section(w))?);
    *teks += &pilihan.replace(".SH ", ".SS ");
    *teks += &penutup(perintah)?;
    perintah.get_subcommands().try_for_each(|bawah| tambah(bawah, teks))
}

/// A section under an Indonesian heading instead of the generator's own.
fn bagian(
    inggris: &str,
    judul: &str,
    tulis: impl FnOnce(&mut dyn Write) -> std::io::Result<()>,
) -> std::io::Result<String> {
    let teks = tanpa_pembuka(&tulisan(tulis)?);
    Ok(teks.replacen(&format!(".SH {inggris}\n"), &format!("{judul}\n"), 1))
}

/// What stands below the options of `--help`: examples line by line, the rest as running text.
fn penutup(perintah: &Command) -> std::io::Result<String> {
    let Some(isi) = perintah.get_after_help() else { return Ok(String::new()) };
    let mut roff = Roff::new();
    roff.control("PP", []);
    for baris in isi.to_string().lines() {
        match baris.strip_prefix("  ") {
            Some(contoh) => {
                roff.control("RS", ["4"]).control("nf", []).text([roman(contoh)]).control("fi", []).control("RE", []);
            }
            None if baris.is_empty() => {
                roff.control("PP", []);
            }
            None => {
                roff.text([roman(baris)]);
            }
        }
    }
    tulisan(|w| w.write_all(roff.render().as_bytes())).map(|t| tanpa_pembuka(&t))
}

fn tulisan(tulis: impl FnOnce(&mut dyn Write) -> std::io::Result<()>) -> std::io::Result<String> {
    let mut isi = Vec::new();
    tulis(&mut isi)?;
    String::from_utf8(isi).map_err(std::io::Error::other)
}

/// Every part comes with the definition of an apostrophe, of which a page needs one.
fn tanpa_pembuka(teks: &str) -> String {
    let pembuka = |b: &&str| b.starts_with(".ie \\n(.g .ds Aq") || b.starts_with(".el .ds Aq");
    teks.split_inclusive('\n').filter(|b| !pembuka(b)).collect()
}
