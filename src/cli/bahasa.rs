//! Wrong use, answered in Indonesian. Exit status 2.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, Error, ErrorKind};
use clap::{Command, CommandFactory, Parser};

use super::Cli;
use crate::write::samar;

/// Parses the command line. `Err` is the text to show and the exit status: help and version are 0.
pub fn urai(argumen: impl Iterator<Item = OsString>) -> Result<Cli, (String, u8)> {
    let argumen: Vec<OsString> = argumen.collect();
    Cli::try_parse_from(&argumen).map_err(|e| match e.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => (e.render().to_string(), 0),
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            (format!("Galat: {} belum disebut\n\n{}", Sebutan::dari(&argumen).bawahan, e.render()), 2)
        }
        _ => (pesan(&e, &Sebutan::dari(&argumen)), 2),
    })
}

/// The command that was meant, as far as it can be told from the words.
struct Sebutan {
    /// `uep template asesmen`.
    nama: String,
    /// What comes next there: perintah, or jenis.
    bawahan: String,
}

impl Sebutan {
    fn dari(argumen: &[OsString]) -> Sebutan {
        let akar = Cli::command();
        let mut nama = vec![akar.get_name()];
        let mut kini: &Command = &akar;
        for kata in argumen.iter().skip(1).filter(|k| !k.to_string_lossy().starts_with('-')) {
            let Some(bawah) = kini.find_subcommand(kata) else { break };
            nama.push(bawah.get_name());
            kini = bawah;
        }
        let bawahan = kini.get_subcommand_value_name().unwrap_or("perintah").to_lowercase();
        Sebutan { nama: nama.join(" "), bawahan }
    }
}

fn pesan(e: &Error, sebutan: &Sebutan) -> String {
    let saran = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue]
        .into_iter()
        .map(|jenis| ambil(e, jenis))
        .find(|s| !s.is_empty())
        .map(|s| format!("\n  mungkin maksudnya: {s}"))
        .unwrap_or_default();
    format!("Galat: {}{saran}\n  bantuan: {} --help\n", inti(e, &sebutan.bawahan), sebutan.nama)
}

/// What clap noted down about the error. A NIK in the wrong place does not come back on the terminal.
fn ambil(e: &Error, jenis: ContextKind) -> String {
    samar::teks_bebas(&match e.get(jenis) {
        Some(ContextValue::String(s)) => s.clone(),
        Some(ContextValue::Strings(s)) => s.join(", "),
        Some(ContextValue::Number(n)) => n.to_string(),
        _ => String::new(),
    })
}

fn inti(e: &Error, bawahan: &str) -> String {
    let argumen = ambil(e, ContextKind::InvalidArg);
    let nilai = ambil(e, ContextKind::InvalidValue);
    match e.kind() {
        ErrorKind::UnknownArgument if argumen.starts_with('-') => format!("pilihan \"{argumen}\" tidak dikenal"),
        ErrorKind::UnknownArgument => format!("\"{argumen}\" berlebih; perintah ini tidak memakainya"),
        ErrorKind::InvalidSubcommand => {
            format!("{bawahan} \"{}\" tidak dikenal", ambil(e, ContextKind::InvalidSubcommand))
        }
        ErrorKind::MissingRequiredArgument => format!("yang wajib belum disebut: {argumen}"),
        ErrorKind::MissingSubcommand => format!("{bawahan} belum disebut"),
        ErrorKind::InvalidValue if nilai.is_empty() => format!("{argumen} memerlukan isi"),
        ErrorKind::InvalidValue => {
            format!("isi \"{nilai}\" untuk {argumen} tidak dikenal; pilihannya: {}", ambil(e, ContextKind::ValidValue))
        }
        ErrorKind::ValueValidation => {
            let sebab = std::error::Error::source(e).map(ToString::to_string).unwrap_or_default();
            format!("isi \"{nilai}\" untuk {argumen} salah: {sebab}")
        }
        ErrorKind::ArgumentConflict if ambil(e, ContextKind::PriorArg) == argumen => {
            format!("{argumen} disebut dua kali")
        }
        ErrorKind::ArgumentConflict => {
            format!("{argumen} tidak dapat dipakai bersama {}", ambil(e, ContextKind::PriorArg))
        }
        ErrorKind::TooManyValues => format!("{argumen} tidak memerlukan isi"),
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => format!("jumlah isi untuk {argumen} salah"),
        ErrorKind::NoEquals => format!("{argumen} ditulis dengan tanda ="),
        ErrorKind::InvalidUtf8 => "ada huruf yang tidak terbaca pada baris perintah".to_owned(),
        _ => "baris perintah tidak terbaca".to_owned(),
    }
}
