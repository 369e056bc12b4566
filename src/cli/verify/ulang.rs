//! A run once more: the words that `Metadata` keeps, parsed by the same parser, over the inputs wherever they lie now
//! and under the names that they had.

use std::any::TypeId;
use std::ffi::{OsStr, OsString};
use std::hash::RandomState;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDate;
use clap::{Command, CommandFactory, Parser};

use super::super::{Cli, Perintah, Umum};
use crate::error::{Galat, Result};
use crate::read::metadata::JalanTertulis;
use crate::read::opsi::Kata;
use crate::table::bentuk::{BentukLembar, Pencatat};
use crate::write::sementara::FolderKerja;

/// A word of the command, and what it becomes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Bagian {
    Tetap(String),
    /// A file that was read: the option in front of it (`--bansos=`), and its name then.
    Berkas(String, String),
    /// What was written.
    Keluaran(String),
}

/// Options that no workbook names: they change nothing in it.
const BUKAN_OPSI: [&str; 7] = ["help", "version", "json", "quiet", "force", "as_of", "delimiter"];

/// The words of a run, by what the parser says of them.
///
/// # Errors
/// In words, where they are none that the program wrote.
pub fn susun(jalan: &JalanTertulis) -> std::result::Result<Vec<Bagian>, String> {
    let akar = Cli::command();
    let nama = jalan.perintah.strip_prefix("uep ").unwrap_or_default();
    let diulang = ["screen", "cohort", "grade", "evaluate", "template"].contains(&nama);
    let mut perintah = akar
        .find_subcommand(nama)
        .filter(|_| diulang)
        .ok_or_else(|| format!("Perintah \"{}\" tidak dapat diulang", jalan.perintah))?;
    let mut semua = vec![Bagian::Tetap(nama.to_owned())];
    let mut kata = jalan.opsi.iter();
    while let Some(satu) = kata.next() {
        if satu.opsi() {
            semua.push(opsi(perintah, satu, &mut kata)?);
        } else if let Some(jenis) = perintah.find_subcommand(&satu.teks) {
            perintah = jenis;
            semua.push(Bagian::Tetap(satu.teks.clone()));
        } else if perintah.get_positionals().next().is_some() {
            semua.push(Bagian::Berkas(String::new(), satu.teks.clone()));
        } else {
            return Err(format!("\"{}\" pada Opsi tidak dikenal", satu.teks));
        }
    }
    Ok(semua)
}

fn opsi<'k>(
    perintah: &Command,
    satu: &Kata,
    kata: &mut impl Iterator<Item = &'k Kata>,
) -> std::result::Result<Bagian, String> {
    let nama = satu.teks.trim_start_matches('-');
    let cocok = |a: &&clap::Arg| a.get_long() == Some(nama) || a.get_short().map(String::from).as_deref() == Some(nama);
    let arg = perintah.get_arguments().find(cocok).filter(|a| !BUKAN_OPSI.contains(&a.get_id().as_str()));
    let arg = arg.ok_or_else(|| format!("pilihan \"{}\" pada Opsi tidak dikenal", satu.teks))?;
    if !arg.get_action().takes_values() {
        return Ok(Bagian::Tetap(satu.teks.clone()));
    }
    let nilai = kata.next().map(|k| k.teks.clone()).ok_or_else(|| format!("{} pada Opsi tanpa isi", satu.teks))?;
    let depan = format!("--{}=", arg.get_long().unwrap_or_default());
    Ok(match arg.get_id().as_str() {
        "keluaran" => Bagian::Keluaran(nilai),
        _ if arg.get_value_parser().type_id() == TypeId::of::<PathBuf>() => Bagian::Berkas(depan, nilai),
        _ => Bagian::Tetap(depan + &nilai),
    })
}

/// What a repeated run wrote, and what it noted of it. The file goes with its folder.
pub struct Ulangan {
    pub jalur: PathBuf,
    pub bentuk: Vec<BentukLembar>,
    pub kunci: RandomState,
    _folder: FolderKerja,
}

/// Repeats a run. `berkas`: where the files of the words are now, in their order.
///
/// # Errors
/// What keeps it from happening.
pub fn ulangi(
    jalan: &JalanTertulis,
    (bagian, acuan): (&[Bagian], NaiveDate),
    berkas: &[PathBuf],
    folder: &Path,
) -> Result<Ulangan> {
    let kerja = FolderKerja::baru(folder)?;
    let gagal =
        |sebab: String| Galat::UlangGagal { sebab: sebab.replace(&format!("{}/", kerja.jalur().display()), "") };
    let mut argumen: Vec<OsString> = vec!["uep".into()];
    let mut keluaran = PathBuf::new();
    let mut dari = berkas.iter().enumerate();
    for satu in bagian {
        argumen.push(match satu {
            Bagian::Tetap(kata) => kata.into(),
            Bagian::Berkas(depan, nama) => {
                let Some((ke, asli)) = dari.next() else { continue };
                let nama = if jalan.disamarkan { asli.file_name() } else { Some(OsStr::new(nama)) };
                let tautan = kerja.tautkan(ke, Path::new(nama.unwrap_or_default()), asli)?;
                [OsString::from(depan), tautan.into()].into_iter().collect()
            }
            Bagian::Keluaran(nama) => {
                let nama = if jalan.disamarkan { "keluaran.xlsx" } else { nama };
                // Nothing is written anywhere else, whatever somebody typed there.
                keluaran = kerja.jalur().join(Path::new(nama).file_name().unwrap_or_default());
                [OsString::from("--output="), keluaran.clone().into()].into_iter().collect()
            }
        });
    }
    argumen.extend(["--quiet".into(), format!("--as-of={acuan}").into()]);
    let mut cli = Cli::try_parse_from(argumen).map_err(|_| gagal("perintahnya tidak terbaca".into()))?;
    let pencatat = Arc::new(Pencatat::default());
    cli.perintah.umum().ok_or_else(|| gagal(jalan.perintah.clone()))?.pencatat = Some(pencatat.clone());
    super::super::jalankan(cli, acuan).map_err(|e| gagal(format!("{e:#}")))?;
    Ok(Ulangan { jalur: keluaran, bentuk: pencatat.semua(), kunci: pencatat.kunci.clone(), _folder: kerja })
}

impl Perintah {
    /// What the commands that write a workbook have in common.
    fn umum(&mut self) -> Option<&mut Umum> {
        match self {
            Perintah::Screen(a) => Some(&mut a.umum),
            Perintah::Cohort(a) => Some(&mut a.umum),
            Perintah::Grade(a) => Some(&mut a.umum),
            Perintah::Evaluate(a) => Some(&mut a.umum),
            Perintah::Template(a) => Some(a.umum()),
            Perintah::Verify(_) | Perintah::Explain(_) | Perintah::Completions(_) | Perintah::Man(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::opsi;

    fn dari(perintah: &str, kata: &str) -> std::result::Result<Vec<Bagian>, String> {
        susun(&JalanTertulis { perintah: perintah.into(), opsi: opsi::kata(kata), ..JalanTertulis::default() })
    }

    #[test]
    fn files_are_told_from_values_by_the_parser_itself() {
        use Bagian::{Berkas, Keluaran, Tetap};
        let t = |s: &str| Tetap(s.to_owned());
        let b = |d: &str, n: &str| Berkas(d.to_owned(), n.to_owned());
        let kata = r#"a.csv "-x y.csv" --bansos b.csv --max-desil 4 --with-members --map "NIK=No. KTP" --parameter p.xlsx -o h.xlsx"#;
        let harus = [
            t("screen"),
            b("", "a.csv"),
            b("", "-x y.csv"),
            b("--bansos=", "b.csv"),
            t("--max-desil=4"),
            t("--with-members"),
            t("--map=NIK=No. KTP"),
            b("--parameter=", "p.xlsx"),
            Keluaran("h.xlsx".into()),
        ];
        assert_eq!(dari("uep screen", kata).unwrap(), harus);
        let kata = "penilaian --register r.xlsx --quarter 2026-TW1 --pendamping Siti -o p.xlsx";
        let harus = [
            t("template"),
            t("penilaian"),
            b("--register=", "r.xlsx"),
            t("--quarter=2026-TW1"),
            t("--pendamping=Siti"),
            Keluaran("p.xlsx".into()),
        ];
        assert_eq!(dari("uep template", kata).unwrap(), harus);
    }

    #[test]
    fn words_that_no_workbook_has_are_refused() {
        for (perintah, kata) in [
            ("uep screen", "a.csv --entah -o h.xlsx"),
            ("uep screen", "a.csv --json -o h.xlsx"),
            ("uep screen", "a.csv --force -o h.xlsx"),
            ("uep cohort", "lepas.csv -o h.xlsx"),
            ("uep screen", "a.csv -o"),
            ("uep explain", "a.xlsx 1"),
            ("uep man", ""),
            ("rm", ""),
        ] {
            assert!(dari(perintah, kata).is_err(), "{perintah} {kata}");
        }
    }
}
