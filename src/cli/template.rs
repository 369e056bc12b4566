//! `uep template KIND`.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use clap::{Args, Subcommand};

use super::masukan::{Pembacaan, lembar_lain, terbaca};
use super::{Akhir, Opsi, Umum, tampilan};
use crate::domain::kelas::Kelas;
use crate::domain::rupiah::ribuan;
use crate::domain::triwulan::Triwulan;
use crate::error::{Result, nama_berkas};
use crate::perwal::parameter::Parameter;
use crate::read::header::Peran;
use crate::record::baca::Disamarkan;
use crate::record::hitungan::HitunganSumber;
use crate::record::peserta;
use crate::record::saringan::{self, Calon};
use crate::record::tabel::{self, BarisTabel};
use crate::report::jalan::Jalan;
use crate::report::keluaran::Keluaran;
use crate::report::masalah::BanyakTemuan;
use crate::report::template::peserta::{Susunan, kunci, susun};
use crate::report::template::{Masukan, asesmen, insentif, kegiatan, parameter, penilaian, register};
use crate::temuan::Temuan;

/// Buat lembar kerja untuk diisi: asesmen, penilaian, kegiatan, insentif, register, parameter
#[derive(Args, Debug)]
#[command(
    help_template = super::POLA,
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
    jenis: Jenis,
}

#[derive(Subcommand, Debug)]
enum Jenis {
    /// Nilai asesmen dan baseline calon peserta, terisi dengan keluarga Layak
    #[command(
        help_template = super::POLA,
        override_usage = "uep template asesmen [--candidates HASIL] -o KELUARAN [OPSI]",
        after_help = "Contoh:\n  uep template asesmen --candidates hasil.xlsx -o asesmen.xlsx\n  \
                      uep template asesmen -o asesmen-kosong.xlsx"
    )]
    Asesmen(ArgumenAsesmen),
    /// Penilaian triwulanan, satu lembar tiap kelas, terisi dengan peserta dari register
    #[command(
        help_template = super::POLA,
        override_usage = "uep template penilaian --register REGISTER --quarter TRIWULAN -o KELUARAN [OPSI]",
        after_help = "Contoh:\n  \
                      uep template penilaian --register register.xlsx --quarter 2026-TW1 -o penilaian.xlsx\n  \
                      uep template penilaian --register register.xlsx --quarter 2026-TW1 --pendamping \"Siti Aminah\" -o siti.xlsx"
    )]
    Penilaian(ArgumenPenilaian),
    /// Kegiatan Dinas, untuk evaluasi tahunan
    #[command(
        help_template = super::POLA,
        override_usage = "uep template kegiatan -o KELUARAN [OPSI]",
        after_help = "Contoh: uep template kegiatan -o kegiatan.xlsx"
    )]
    Kegiatan(Kosong),
    /// Insentif yang sudah diberikan kepada peserta
    #[command(
        help_template = super::POLA,
        override_usage = "uep template insentif -o KELUARAN [OPSI]",
        after_help = "Contoh: uep template insentif -o insentif.xlsx"
    )]
    Insentif(Kosong),
    /// Register peserta, untuk memulai dari daftar sendiri
    #[command(
        help_template = super::POLA,
        override_usage = "uep template register -o KELUARAN [OPSI]",
        after_help = "Contoh: uep template register -o register.xlsx"
    )]
    Register(Kosong),
    /// Semua parameter dengan nilai bawaannya
    #[command(
        help_template = super::POLA,
        override_usage = "uep template parameter -o KELUARAN [OPSI]",
        after_help = "Contoh: uep template parameter -o parameter.xlsx"
    )]
    Parameter(Kosong),
}

/// A template without input.
#[derive(Args, Debug)]
struct Kosong {
    #[command(flatten)]
    umum: Umum,
}

#[derive(Args, Debug)]
struct ArgumenAsesmen {
    /// Hasil uep screen: keluarga di lembar Layak. Tanpa ini lembarnya kosong
    #[arg(long, value_name = "HASIL", help_heading = "Masukan")]
    candidates: Option<PathBuf>,
    #[command(flatten)]
    pembacaan: Pembacaan,
    #[command(flatten)]
    umum: Umum,
}

#[derive(Args, Debug)]
struct ArgumenPenilaian {
    /// Register peserta
    #[arg(long, value_name = "REGISTER", help_heading = "Masukan")]
    register: PathBuf,
    /// Triwulan yang dinilai, misalnya 2026-TW1
    #[arg(long, value_name = "TRIWULAN", help_heading = "Masukan")]
    quarter: Triwulan,
    /// Hanya peserta pendamping ini
    #[arg(long, value_name = "NAMA", help_heading = "Masukan")]
    pendamping: Option<String>,
    #[command(flatten)]
    pembacaan: Pembacaan,
    #[command(flatten)]
    umum: Umum,
}

pub fn jalankan(a: &Argumen, hari_ini: NaiveDate) -> anyhow::Result<Akhir> {
    match &a.jenis {
        Jenis::Asesmen(a) => buat_asesmen(a, hari_ini)?,
        Jenis::Penilaian(a) => buat_penilaian(a, hari_ini)?,
        Jenis::Kegiatan(k) => kosong("kegiatan", k, hari_ini, |m, k, p| kegiatan::tulis(m, k, p))?,
        Jenis::Insentif(k) => kosong("insentif", k, hari_ini, |m, k, p| insentif::tulis(m, k, p))?,
        Jenis::Register(k) => kosong("register", k, hari_ini, |m, k, p| register::tulis(m, k, p))?,
        Jenis::Parameter(k) => kosong("parameter", k, hari_ini, |m, k, p| parameter::tulis(m.jalan, k, p))?,
    }
    Ok(Akhir::Selesai)
}

fn kosong(
    jenis: &str,
    a: &Kosong,
    hari_ini: NaiveDate,
    tulis: impl FnOnce(&Masukan<'_>, &Keluaran, u8) -> Result<()>,
) -> Result<()> {
    let keluaran = Keluaran::periksa(&a.umum.keluaran, &[], a.umum.force)?;
    let jalan = jalan(Opsi(vec![jenis.to_owned()]), &a.umum, hari_ini);
    tulis(&Masukan { jalan: &jalan, temuan: None, param: None }, &keluaran, a.umum.delimiter)?;
    if !a.umum.quiet {
        let _ = writeln!(std::io::stdout(), "Keluaran: {}", keluaran.nama());
    }
    Ok(())
}

fn buat_asesmen(a: &ArgumenAsesmen, hari_ini: NaiveDate) -> Result<()> {
    let masukan: Vec<&Path> = a.candidates.iter().chain(&a.pembacaan.parameter).map(PathBuf::as_path).collect();
    let keluaran = Keluaran::periksa(&a.umum.keluaran, &masukan, a.umum.force)?;
    let mut opsi = Opsi(vec!["asesmen".to_owned()]);
    a.candidates.iter().for_each(|b| opsi.berkas("--candidates", b));
    a.pembacaan.opsi(&mut opsi);
    let mut jalan = jalan(opsi, &a.umum, hari_ini);
    let Some(berkas) = &a.candidates else {
        asesmen::tulis(&Masukan { jalan: &jalan, temuan: None, param: None }, &[], &keluaran, a.umum.delimiter)?;
        return selesai(&a.umum, &keluaran, |_| Ok(()));
    };
    let mut isi = baca(&a.pembacaan, berkas, Peran::Saringan, &mut jalan, saringan::baca)?;
    let calon: Vec<Calon> = std::mem::take(&mut isi.baris).into_iter().flatten().collect();
    asesmen::tulis(&isi.masukan(&jalan), &calon, &keluaran, a.umum.delimiter)?;
    selesai(&a.umum, &keluaran, |keluar| {
        writeln!(keluar, "Lembar asesmen: {} keluarga Layak", ribuan(calon.len() as u64))?;
        masukan_tampil(&jalan, &isi.temuan, keluar)
    })
}

fn buat_penilaian(a: &ArgumenPenilaian, hari_ini: NaiveDate) -> Result<()> {
    let masukan: Vec<&Path> = [&a.register].into_iter().chain(&a.pembacaan.parameter).map(PathBuf::as_path).collect();
    let keluaran = Keluaran::periksa(&a.umum.keluaran, &masukan, a.umum.force)?;
    let mut opsi = Opsi(vec!["penilaian".to_owned()]);
    opsi.berkas("--register", &a.register);
    opsi.nilai("--quarter", &a.quarter.to_string());
    a.pendamping.iter().for_each(|p| opsi.nilai("--pendamping", p));
    a.pembacaan.opsi(&mut opsi);
    let mut jalan = jalan(opsi, &a.umum, hari_ini);
    let mut isi = baca(&a.pembacaan, &a.register, Peran::Register, &mut jalan, peserta::baca)?;
    let semua = std::mem::take(&mut isi.baris);
    if let Some(pendamping) = &a.pendamping {
        // A mentor's workbook shows nothing of other mentors' participants.
        let milik = kunci(pendamping);
        let lain: BTreeSet<_> = semua.iter().filter(|p| kunci(&p.pendamping) != milik).map(|p| p.asal).collect();
        isi.temuan.retain(|t| !lain.contains(&t.tempat));
    }
    let susunan = susun(semua, a.quarter, a.pendamping.as_deref(), &nama_berkas(&a.register))?;
    penilaian::tulis(&isi.masukan(&jalan), &susunan, a.quarter, &keluaran, a.umum.delimiter)?;
    selesai(&a.umum, &keluaran, |keluar| {
        susunan_tampil(&susunan, a.quarter, keluar)?;
        masukan_tampil(&jalan, &isi.temuan, keluar)
    })
}

fn jalan(mut opsi: Opsi, umum: &Umum, hari_ini: NaiveDate) -> Jalan {
    opsi.berkas("-o", &umum.keluaran);
    let acuan = umum.as_of.unwrap_or(hari_ini);
    Jalan { perintah: "template", opsi: opsi.0, acuan, samarkan: false, sumber: Vec::new() }
}

/// A file read: its rows and findings, the parameters in force.
struct Terbaca<T> {
    baris: Vec<T>,
    temuan: Vec<Temuan>,
    param: Parameter,
}

impl<T> Terbaca<T> {
    fn masukan<'a>(&'a self, jalan: &'a Jalan) -> Masukan<'a> {
        Masukan { jalan, temuan: Some(&self.temuan), param: Some(&self.param) }
    }
}

/// All rows of a file, sheet by sheet. The file, and that of the parameters, go into `jalan`.
fn baca<T>(
    p: &Pembacaan,
    jalur: &Path,
    peran: Peran,
    jalan: &mut Jalan,
    satu: impl Fn(&mut BarisTabel<'_, '_>) -> std::result::Result<T, Disamarkan>,
) -> Result<Terbaca<T>> {
    let (param, sumber_parameter, sidik) = super::parameter(p.parameter.as_deref(), None, jalan.acuan)?;
    let sumber = p.buka(&[(peran, jalur)], peran)?;
    let (mut baris, mut temuan) = (Vec::new(), Vec::new());
    for (nomor, s) in sumber.iter().enumerate() {
        let isi = tabel::baca(s, nomor as u16, jalan.acuan, &satu)?;
        baris.extend(isi.baris);
        temuan.extend(isi.temuan);
        jalan.sumber.push(terbaca(s, isi.hitungan, isi.sha256));
    }
    if let Some(s) = &sumber_parameter {
        let dipakai = param.berlaku.iter().filter(|b| b.asal == "berkas parameter").count() as u32;
        jalan.sumber.push(terbaca(s, HitunganSumber { dipakai, ..HitunganSumber::default() }, sidik));
    }
    lembar_lain(&sumber, &mut temuan);
    temuan.sort_unstable();
    Ok(Terbaca { baris, temuan, param })
}

fn selesai(umum: &Umum, keluaran: &Keluaran, isi: impl Fn(&mut Vec<u8>) -> std::io::Result<()>) -> Result<()> {
    if !umum.quiet {
        let mut teks = Vec::new();
        let _ = isi(&mut teks);
        let _ = writeln!(teks, "Keluaran: {}", keluaran.nama());
        // The output stands: a closed terminal is no failure any more.
        let _ = std::io::stdout().write_all(&teks);
    }
    Ok(())
}

fn masukan_tampil(jalan: &Jalan, temuan: &[Temuan], keluar: &mut impl Write) -> std::io::Result<()> {
    tampilan::berkas(jalan, keluar)?;
    tampilan::temuan(temuan, &BanyakTemuan::hitung(temuan), jalan, keluar)
}

fn susunan_tampil(s: &Susunan, triwulan: Triwulan, keluar: &mut impl Write) -> std::io::Result<()> {
    let banyak = ribuan(s.banyak() as u64);
    writeln!(keluar, "Lembar penilaian {} ({triwulan}): {banyak} peserta", triwulan.panjang())?;
    if let Some(pendamping) = &s.pendamping {
        writeln!(keluar, "  pendamping {pendamping}")?;
    }
    for kelas in Kelas::SEMUA {
        writeln!(keluar, "  {:<15}{:>6}", kelas.label(), ribuan(s.milik(kelas).len() as u64))?;
    }
    for (apa, banyak) in s.tidak.uraian() {
        writeln!(keluar, "  tidak dimuat: {} baris, {apa}", ribuan(banyak))?;
    }
    Ok(())
}
