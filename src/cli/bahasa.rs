//! Wrong use, answered in Indonesian. Exit status 2.

use clap::Parser;
use clap::error::{ContextKind, ContextValue, Error, ErrorKind};

use super::Cli;

/// Parses the command line. `Err` is the text to show and the exit status: help and version are 0.
pub fn urai(argumen: impl Iterator<Item = std::ffi::OsString>) -> Result<Cli, (String, u8)> {
    Cli::try_parse_from(argumen).map_err(|e| match e.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => (e.render().to_string(), 0),
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => (e.render().to_string(), 2),
        _ => (pesan(&e), 2),
    })
}

fn pesan(e: &Error) -> String {
    let ambil = |jenis: ContextKind| match e.get(jenis) {
        Some(ContextValue::String(s)) => s.clone(),
        Some(ContextValue::Strings(s)) => s.join(", "),
        Some(ContextValue::Number(n)) => n.to_string(),
        _ => String::new(),
    };
    let argumen = ambil(ContextKind::InvalidArg);
    let nilai = ambil(ContextKind::InvalidValue);
    let inti = match e.kind() {
        ErrorKind::UnknownArgument => format!("pilihan \"{argumen}\" tidak dikenal"),
        ErrorKind::InvalidSubcommand => {
            format!("perintah \"{}\" tidak dikenal", ambil(ContextKind::InvalidSubcommand))
        }
        ErrorKind::MissingRequiredArgument => format!("yang wajib belum disebut: {argumen}"),
        ErrorKind::MissingSubcommand => "perintah belum disebut".to_owned(),
        ErrorKind::InvalidValue if nilai.is_empty() => format!("{argumen} memerlukan isi"),
        ErrorKind::InvalidValue => {
            format!("isi \"{nilai}\" untuk {argumen} tidak dikenal; pilihannya: {}", ambil(ContextKind::ValidValue))
        }
        ErrorKind::ValueValidation => {
            let sebab = std::error::Error::source(e).map(ToString::to_string).unwrap_or_default();
            format!("isi \"{nilai}\" untuk {argumen} salah: {sebab}")
        }
        ErrorKind::ArgumentConflict if ambil(ContextKind::PriorArg) == argumen => format!("{argumen} disebut dua kali"),
        ErrorKind::ArgumentConflict => {
            format!("{argumen} tidak dapat dipakai bersama {}", ambil(ContextKind::PriorArg))
        }
        ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues => format!("jumlah isi untuk {argumen} salah"),
        ErrorKind::NoEquals => format!("{argumen} ditulis dengan tanda ="),
        ErrorKind::InvalidUtf8 => "ada huruf yang tidak terbaca pada baris perintah".to_owned(),
        _ => e.kind().to_string(),
    };
    let saran = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue]
        .into_iter()
        .map(ambil)
        .find(|s| !s.is_empty())
        .map(|s| format!("\n  mungkin maksudnya: {s}"))
        .unwrap_or_default();
    format!("Galat: {inti}{saran}\n  bantuan: uep --help\n")
}
