//! What was typed. One file a command: arguments, then read, decide, report.

/// What the exit status says; a status of its own for a run that was ended, as shells expect it.
macro_rules! kode_keluar {
    () => {
        "Kode keluar: 0 selesai; 1 tidak dapat dikerjakan, tidak ada yang ditulis; 2 perintah salah; \
         3 dengan --strict: selesai, tetapi ada masalah data bertingkat Galat; 130 dihentikan (Ctrl-C), tidak ada yang \
         ditulis"
    };
}

mod bahasa;
mod cohort;
mod completions;
mod evaluate;
mod explain;
mod grade;
mod kemajuan;
mod koreksi;
mod lanjutan;
mod layar;
mod man;
mod masukan;
mod persetujuan;
mod screen;
mod tampilan;
mod template;
mod terbaca;
mod verify;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{Datelike, NaiveDate};
use clap::{Args, Parser, Subcommand};

use crate::domain::tanggal;
use crate::error::{Galat, nama_berkas, tertulis};
use crate::perwal::parameter::Parameter;
use crate::read::header::PetaPengguna;
use crate::read::opsi::kutip;
use crate::read::sumber::{OpsiBaca, Sumber};
use crate::record;
use crate::table::bentuk::Pencatat;
use crate::table::jenis::Peran;

pub use bahasa::urai;
pub use layar::{katakan, keluhkan};

/// How a run ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Akhir {
    Selesai,
    /// With `--strict`: written, but there are findings of severity Galat.
    AdaGalat,
    /// A workbook is not what was made.
    Berbeda,
}

impl Akhir {
    /// 0 done, 3 done with findings under `--strict`, or something is different. (1 and 2 are failures.)
    pub fn kode(self) -> u8 {
        match self {
            Akhir::Selesai => 0,
            Akhir::AdaGalat | Akhir::Berbeda => 3,
        }
    }
}

const POLA: &str = "{about-with-newline}\nPemakaian: {usage}\n\n{all-args}{after-help}\n";

/// Perangkat program UEP Berkelas Kota Banjarmasin (Peraturan Wali Kota Nomor 65 Tahun 2025)
#[derive(Parser, Debug)]
#[command(
    name = "uep",
    version,
    help_template = POLA,
    override_usage = "uep PERINTAH [OPSI]",
    subcommand_help_heading = "Perintah",
    subcommand_value_name = "PERINTAH",
    disable_help_subcommand = true,
    disable_help_flag = true,
    disable_version_flag = true,
    after_help = "Bantuan tiap perintah: uep PERINTAH --help\n\nContoh:\n  uep screen keluarga.csv anggota.csv -o hasil.xlsx\n\n\
                  Pelengkap perintah untuk shell: uep completions --help; halaman manual: uep man --help"
)]
pub struct Cli {
    #[command(subcommand)]
    perintah: Perintah,
    /// Tampilkan bantuan
    #[arg(short, long, global = true, action = clap::ArgAction::Help, help_heading = "Umum")]
    help: Option<bool>,
    /// Tampilkan versi
    #[arg(short = 'V', long, action = clap::ArgAction::Version, help_heading = "Umum")]
    version: Option<bool>,
}

#[derive(Subcommand, Debug)]
enum Perintah {
    Screen(screen::Argumen),
    Cohort(cohort::Argumen),
    Grade(grade::Argumen),
    Evaluate(evaluate::Argumen),
    Explain(explain::Argumen),
    Verify(verify::Argumen),
    Template(template::Argumen),
    // Asked for once, when uep is installed: not in the list that people read every day.
    #[command(hide = true)]
    Completions(completions::Argumen),
    #[command(hide = true)]
    Man(man::Argumen),
}

/// Options of every command.
#[derive(Args, Debug, Clone)]
struct Umum {
    /// Berkas keluaran: .xlsx, atau .csv untuk tabel utamanya saja
    #[arg(short = 'o', long = "output", value_name = "KELUARAN", help_heading = "Keluaran")]
    keluaran: PathBuf,
    /// Ganti keluaran yang sudah ada
    #[arg(long, help_heading = "Keluaran")]
    force: bool,
    /// Pemisah kolom keluaran CSV: "," ";" "|" atau tab
    #[arg(long, value_name = "TANDA", default_value = ",", value_parser = pemisah, hide_default_value = true, help_heading = "Keluaran")]
    delimiter: u8,
    /// Tanggal acuan (TTTT-BB-HH); bawaan: hari ini
    #[arg(long = "as-of", value_name = "TANGGAL", value_parser = tanggal_acuan, help_heading = "Umum")]
    as_of: Option<NaiveDate>,
    /// Jangan tampilkan ringkasan dan kemajuan
    #[arg(long, help_heading = "Umum")]
    quiet: bool,
    /// Of a run that is repeated: notes what stands where in the output.
    #[arg(skip)]
    pencatat: Option<Arc<Pencatat>>,
}

/// Options of every command that decides something about people.
#[derive(Args, Debug, Clone)]
struct Laporan {
    /// Samarkan data pribadi di keluaran: untuk rekan kerja yang perlu daftarnya tanpa tahu siapa
    #[arg(long, help_heading = "Keluaran")]
    mask: bool,
    /// Tanpa daftar orang sama sekali dan sel kecil ditutup: buku kerja yang boleh dibagikan (.xlsx)
    #[arg(long, conflicts_with = "mask", help_heading = "Keluaran")]
    recap: bool,
    /// Kode keluar 3 bila ada masalah data bertingkat Galat
    #[arg(long, help_heading = "Umum")]
    strict: bool,
    /// Tampilkan ringkasan sebagai satu objek JSON
    #[arg(long, help_heading = "Umum")]
    json: bool,
}

impl Laporan {
    fn opsi(&self, o: &mut Opsi) {
        o.tanda("--mask", self.mask);
        o.tanda("--recap", self.recap);
        o.tanda("--strict", self.strict);
    }

    /// Whether people are masked: a recap has none.
    fn samarkan(&self) -> bool {
        self.mask || self.recap
    }

    /// How a run ends that wrote its output, with so many findings of severity Galat.
    fn akhir(&self, galat: u32) -> Akhir {
        if self.strict && galat > 0 { Akhir::AdaGalat } else { Akhir::Selesai }
    }
}

fn pemisah(teks: &str) -> Result<u8, String> {
    match teks {
        "tab" | "\\t" | "\t" => Ok(b'\t'),
        "," | ";" | "|" => Ok(teks.as_bytes()[0]),
        _ => Err("harus \",\", \";\", \"|\", atau tab".into()),
    }
}

/// A year of the programme: the Perwal is in force since October 2025.
fn tahun(teks: &str) -> Result<u16, String> {
    teks.parse().ok().filter(|n| (2025..=2100).contains(n)).ok_or_else(|| "harus tahun 2025 sampai 2100".into())
}

fn tanggal_acuan(teks: &str) -> Result<NaiveDate, String> {
    let tanggal = NaiveDate::parse_from_str(teks, "%Y-%m-%d")
        .map_err(|_| "harus tanggal TTTT-BB-HH, misalnya 2026-01-31".to_owned())?;
    let sah = (2000..=2100).contains(&tanggal.year());
    sah.then_some(tanggal).ok_or_else(|| "harus di antara tahun 2000 dan 2100".into())
}

/// Runs the command.
///
/// # Errors
/// Why it could not be done; nothing was written then.
pub fn jalankan(cli: Cli, hari_ini: NaiveDate) -> anyhow::Result<Akhir> {
    match cli.perintah {
        Perintah::Cohort(a) => cohort::jalankan(&a, hari_ini),
        Perintah::Screen(a) => screen::jalankan(&a, hari_ini),
        Perintah::Grade(a) => grade::jalankan(&a, hari_ini),
        Perintah::Evaluate(a) => evaluate::jalankan(&a, hari_ini),
        Perintah::Explain(a) => explain::jalankan(&a),
        Perintah::Verify(a) => verify::jalankan(&a),
        Perintah::Template(a) => template::jalankan(&a, hari_ini),
        Perintah::Completions(a) => completions::jalankan(&a),
        Perintah::Man(a) => man::jalankan(&a),
    }
}

/// Options as Metadata shows them: file names without folders.
struct Opsi(Vec<String>);

impl Opsi {
    fn berkas(&mut self, nama: &str, jalur: &Path) {
        self.0.push(format!("{nama} {}", kutip(&nama_berkas(jalur))));
    }

    /// The files of some options, behind their names.
    fn kelompok(&mut self, kelompok: &[masukan::Kelompok<'_>]) {
        for (_, nama, daftar) in kelompok {
            daftar.iter().for_each(|b| self.berkas(nama, b));
        }
    }

    fn nilai(&mut self, nama: &str, nilai: &str) {
        self.0.push(format!("{nama} {}", kutip(nilai)));
    }

    fn tanda(&mut self, nama: &str, ada: bool) {
        if ada {
            self.0.push(nama.to_owned());
        }
    }
}

/// Parameters in force, from a file if one was given; its name and digest come along.
fn parameter(
    berkas: Option<&Path>,
    max_desil: Option<crate::domain::desil::Desil>,
    acuan: NaiveDate,
) -> Result<(Parameter, Option<Sumber>, String), Galat> {
    let Some(jalur) = berkas else {
        let p =
            Parameter::susun(&[], max_desil, acuan).map_err(|(_, sebab)| galat_parameter("--max-desil", 0, sebab))?;
        return Ok((p, None, String::new()));
    };
    let opsi = OpsiBaca { lembar: Vec::new(), peta: PetaPengguna::baca(&[])? };
    let sumber = Sumber::buka(jalur, Peran::Parameter, &opsi)?.remove(0);
    let (isian, sha256) = record::parameter::baca(&sumber)?;
    let p = Parameter::susun(&isian, max_desil, acuan)
        .map_err(|(baris, sebab)| galat_parameter(&tertulis(jalur), baris, sebab))?;
    Ok((p, Some(sumber), sha256))
}

fn galat_parameter(berkas: &str, baris: u32, sebab: String) -> Galat {
    Galat::Parameter { berkas: berkas.to_owned(), baris, sebab }
}

/// `Tanggal acuan 5 Januari 2026`, for summaries.
fn acuan_panjang(acuan: NaiveDate) -> String {
    format!("tanggal acuan {}", tanggal::panjang(acuan))
}
