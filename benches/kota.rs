//! How long the commands take for a city, against the least that must be done: reading the same cells with the
//! same libraries and nothing else. Ratios of one run; no other program is needed (for polars, DuckDB and pandas
//! see `benches/banding`).
//!
//! `cargo bench --bench kota [-- --ulang 5 --keluarga 227000 --kali 10,40 --peserta 120000 --hanya xlsx]`
//!
//! Inputs are made by the examples `ekstrak` and `penilaian` and kept in the target folder; 40 times the city
//! takes 11 GB there. Whole processes, start and end included, in turn with what they are compared with. Peak memory is read from
//! `/proc` and shown on Linux alone.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use calamine::{DataRef, Reader, Xlsx, open_workbook};
use clap::Parser;

const UEP: &str = env!("CARGO_BIN_EXE_uep");
const DATA: &str = env!("CARGO_TARGET_TMPDIR");

#[derive(Parser)]
struct Opsi {
    /// Runs of each
    #[arg(long, default_value_t = 3)]
    ulang: usize,
    /// Families of the city
    #[arg(long, default_value_t = 227_000)]
    keluarga: usize,
    /// How many times the city, besides once
    #[arg(long, value_delimiter = ',', default_values_t = [10])]
    kali: Vec<usize>,
    /// Participants of the register; about five in six are graded
    #[arg(long, default_value_t = 120_000)]
    peserta: usize,
    /// csv, kali, xlsx, grade or evaluate alone
    #[arg(long)]
    hanya: Option<String>,
    /// Given by Cargo
    #[arg(long, hide = true)]
    bench: bool,
}

type Bagian = fn(&Opsi) -> Result<()>;

fn main() -> Result<()> {
    let o = Opsi::parse();
    let bagian: [(&str, Bagian); 5] =
        [("csv", csv), ("kali", kali), ("xlsx", xlsx), ("grade", grade), ("evaluate", evaluate)];
    let diminta = |nama: &str| o.hanya.as_deref().is_none_or(|h| h == nama);
    ensure!(bagian.iter().any(|(nama, _)| diminta(nama)), "--hanya: csv, kali, xlsx, grade or evaluate");
    println!("{:<44}{:>9}{:>16}{:>10}{:>8}", "", "seconds", "min-max", "peak MiB", "ratio");
    for (_, kerja) in bagian.into_iter().filter(|(nama, _)| diminta(nama)) {
        kerja(&o)?;
    }
    Ok(())
}

/// The city from CSV: families, with their reasons, as CSV and as the whole workbook.
fn csv(o: &Opsi) -> Result<()> {
    let kota = ekstrak(o.keluarga, 1, "v3")?;
    let sel = kota.clone();
    let alas = Alas::baru("the same cells, csv crate", move || sel_csv(&sel));
    bandingkan(
        o,
        alas,
        &[("screen: CSV to CSV", saring(&kota, "csv")), ("screen: CSV to workbook", saring(&kota, "xlsx"))],
    )
}

/// Several times the city: the ratio is to the city once, so it should be the factor.
fn kali(o: &Opsi) -> Result<()> {
    let kota = ekstrak(o.keluarga, 1, "v3")?;
    let besar = o.kali.iter().map(|k| Ok((format!("screen: {k} times, CSV to CSV"), ekstrak(o.keluarga, *k, "v3")?)));
    for (nama, besar) in besar.collect::<Result<Vec<_>>>()? {
        let sekali = saring(&kota, "csv");
        let alas = Alas::baru("screen: once, CSV to CSV", move || jalan(&sekali).map(|u| u.puncak));
        bandingkan(o, alas, &[(&nama, saring(&besar, "csv"))])?;
    }
    Ok(())
}

/// The city from two workbooks.
fn xlsx(o: &Opsi) -> Result<()> {
    let kota = ekstrak(o.keluarga, 1, "v2")?;
    let buku = kota.clone();
    let alas = Alas::baru("the same cells, calamine", move || sel_xlsx(&buku));
    bandingkan(o, alas, &[("screen: XLSX to workbook", saring(&kota, "xlsx"))])
}

fn grade(o: &Opsi) -> Result<()> {
    let teks = penilaian(o.peserta, "csv", &[])?;
    let berkas = vec![teks.join("penilaian.csv"), teks.join("register.csv")];
    let alas = Alas::baru("the same cells, csv crate", move || sel_csv(&berkas));
    let satu = [teks.join("penilaian.csv")];
    let kerja = |nama, keluar| (nama, nilai(&satu, &teks.join("register.csv"), "2026-TW1", keluar));
    bandingkan(o, alas, &[kerja("grade: CSV to CSV", "csv"), kerja("grade: CSV to workbook", "xlsx")])?;
    let buku = penilaian(o.peserta, "xlsx", &[])?;
    let lembar: Vec<PathBuf> = (1..=3).map(|n| buku.join(format!("penilaian-{n}.xlsx"))).collect();
    let sel = lembar.clone();
    let alas = Alas::baru("the same cells, calamine", move || sel_xlsx(&sel));
    let kerja = nilai(&lembar, &buku.join("register.csv"), "2026-TW1", "xlsx");
    bandingkan(o, alas, &[("grade: XLSX to workbook", kerja)])
}

/// A year of four quarters, each a workbook that `uep grade` wrote.
fn evaluate(o: &Opsi) -> Result<()> {
    let tahun = penilaian(o.peserta, "csv", &["--lanjut"])?;
    let mut hasil: Vec<PathBuf> = Vec::new();
    for t in ["2026-TW1", "2026-TW2", "2026-TW3", "2026-TW4"] {
        let lembar = tahun.join(format!("penilaian-{t}.csv"));
        let keluar = tahun.join(format!("hasil-{t}.xlsx"));
        if !keluar.exists() {
            let mut perintah = nilai(&[lembar], &tahun.join("register.csv"), t, "xlsx");
            *perintah.iter_mut().skip_while(|a| *a != "-o").nth(1).context("-o")? = teks(&keluar);
            jalan(&perintah)?;
        }
        hasil.push(keluar);
    }
    let sel = hasil.clone();
    let alas = Alas::baru("the same cells, calamine", move || sel_xlsx(&sel));
    let mut perintah = vec!["evaluate".into(), "--year".into(), "2026".into()];
    perintah.extend(["--register".into(), teks(&tahun.join("register.csv")), "--grades".into()]);
    perintah.extend(hasil.iter().map(|b| teks(b)));
    perintah.extend(akhir("evaluasi.xlsx", "2027-01-15"));
    bandingkan(o, alas, &[("evaluate: four workbooks to workbook", perintah)])
}

/// What the others are measured by; gives its peak memory where it is a process of its own.
struct Alas {
    nama: &'static str,
    kerja: Box<dyn Fn() -> Result<Option<u64>>>,
}

impl Alas {
    fn baru(nama: &'static str, kerja: impl Fn() -> Result<Option<u64>> + 'static) -> Alas {
        Alas { nama, kerja: Box::new(kerja) }
    }
}

#[derive(Clone, Copy)]
struct Ukuran {
    waktu: Duration,
    /// KiB.
    puncak: Option<u64>,
}

/// Everything in turn, so that a slow moment of the machine meets all of them; one warm-up each.
fn bandingkan(o: &Opsi, alas: Alas, kerja: &[(&str, Vec<String>)]) -> Result<()> {
    let mut ukuran: BTreeMap<usize, Vec<Ukuran>> = BTreeMap::new();
    for putaran in 0..=o.ulang {
        let mulai = Instant::now();
        let puncak = (alas.kerja)()?;
        let mut semua = vec![Ukuran { waktu: mulai.elapsed(), puncak }];
        for (_, perintah) in kerja {
            semua.push(jalan(perintah)?);
        }
        if putaran > 0 {
            semua.into_iter().enumerate().for_each(|(i, u)| ukuran.entry(i).or_default().push(u));
        }
    }
    let nama = std::iter::once(alas.nama).chain(kerja.iter().map(|(n, _)| *n));
    for (nama, milik) in nama.zip(ukuran.values()) {
        let mut detik: Vec<f64> = milik.iter().map(|u| u.waktu.as_secs_f64()).collect();
        let mut nisbah: Vec<f64> = detik.iter().zip(&ukuran[&0]).map(|(d, a)| d / a.waktu.as_secs_f64()).collect();
        detik.sort_by(f64::total_cmp);
        nisbah.sort_by(f64::total_cmp);
        let tengah = |semua: &[f64]| semua[semua.len() / 2];
        let rentang = format!("{:.2}-{:.2}", detik[0], detik[detik.len() - 1]);
        let puncak = milik.iter().filter_map(|u| u.puncak).max().map_or("-".into(), |k| (k / 1024).to_string());
        println!("{nama:<44}{:>9.2}{rentang:>16}{puncak:>10}{:>8.2}", tengah(&detik), tengah(&nisbah));
    }
    println!();
    Ok(())
}

/// Runs `uep` to its end.
fn jalan(perintah: &[String]) -> Result<Ukuran> {
    let mulai = Instant::now();
    let mut anak = Command::new(UEP).args(perintah).stdout(Stdio::null()).spawn()?;
    let mut puncak = None;
    let status = loop {
        if let Some(status) = anak.try_wait()? {
            break status;
        }
        puncak = puncak_kib(anak.id()).max(puncak);
        std::thread::sleep(Duration::from_millis(5));
    };
    ensure!(status.success(), "uep {} failed", perintah.join(" "));
    Ok(Ukuran { waktu: mulai.elapsed(), puncak })
}

fn puncak_kib(pid: u32) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).ok()?;
    let baris = status.lines().find_map(|b| b.strip_prefix("VmHWM:"))?;
    baris.split_whitespace().next()?.parse().ok()
}

/// Every cell of two or more text files, as the csv crate cuts them.
fn sel_csv(berkas: &[PathBuf]) -> Result<Option<u64>> {
    let mut banyak = 0;
    for jalur in berkas {
        let pemisah =
            if std::fs::File::open(jalur).and_then(|mut f| awal(&mut f))?.contains(&b'|') { b'|' } else { b',' };
        let mut pembaca =
            csv::ReaderBuilder::new().delimiter(pemisah).flexible(true).quoting(pemisah != b'|').from_path(jalur)?;
        let mut rekaman = csv::ByteRecord::new();
        while pembaca.read_byte_record(&mut rekaman)? {
            banyak += rekaman.len();
        }
    }
    ensure!(banyak > 0, "no cells");
    Ok(None)
}

fn awal(berkas: &mut std::fs::File) -> std::io::Result<Vec<u8>> {
    let mut isi = vec![0; 512];
    let n = std::io::Read::read(berkas, &mut isi)?;
    isi.truncate(n);
    Ok(isi)
}

/// Every cell of every sheet, as calamine streams them: one sheet after the other.
fn sel_xlsx(berkas: &[PathBuf]) -> Result<Option<u64>> {
    let mut banyak = 0usize;
    for jalur in berkas {
        let mut buku: Xlsx<_> = open_workbook(jalur)?;
        for lembar in buku.sheet_names() {
            let mut sel = buku.worksheet_cells_reader(&lembar)?;
            while let Some(satu) = sel.next_cell()? {
                banyak += usize::from(!matches!(satu.get_value(), DataRef::Empty));
            }
        }
    }
    ensure!(banyak > 0, "no cells");
    Ok(None)
}

fn teks(jalur: &Path) -> String {
    jalur.to_string_lossy().into_owned()
}

fn akhir(keluar: &str, acuan: &str) -> Vec<String> {
    let keluar = teks(&Path::new(DATA).join(keluar));
    ["-o", &keluar, "--force", "--quiet", "--as-of", acuan].map(str::to_owned).into()
}

fn saring(kota: &[PathBuf], keluar: &str) -> Vec<String> {
    let mut perintah = vec!["screen".into()];
    perintah.extend(kota.iter().map(|b| teks(b)));
    perintah.extend(akhir(&format!("saringan.{keluar}"), "2026-01-01"));
    perintah
}

fn nilai(lembar: &[PathBuf], register: &Path, triwulan: &str, keluar: &str) -> Vec<String> {
    let mut perintah = vec!["grade".into()];
    perintah.extend(lembar.iter().map(|b| teks(b)));
    perintah.extend(["--register".into(), teks(register), "--quarter".into(), triwulan.into()]);
    perintah.extend(akhir(&format!("hasil.{keluar}"), "2027-01-15"));
    perintah
}

/// The family and member files of a made-up city, made where they aren't yet.
fn ekstrak(keluarga: usize, kali: usize, bentuk: &str) -> Result<Vec<PathBuf>> {
    let (n, k) = (keluarga.to_string(), kali.to_string());
    let folder = contoh("ekstrak", &["--keluarga", &n, "--kali", &k, "--benih", "65", "--bentuk", bentuk])?;
    let akhiran = if bentuk == "v2" { "xlsx" } else { "csv" };
    Ok(["keluarga", "anggota"].map(|b| folder.join(b).with_extension(akhiran)).into())
}

/// The register and the assessments of a quarter, or of a year.
fn penilaian(peserta: usize, bentuk: &str, lain: &[&str]) -> Result<PathBuf> {
    let n = peserta.to_string();
    contoh("penilaian", &[&["--peserta", &n, "--benih", "65", "--bentuk", bentuk], lain].concat())
}

fn contoh(nama: &str, opsi: &[&str]) -> Result<PathBuf> {
    let folder = Path::new(DATA).join(format!("{nama}{}", opsi.concat()));
    let selesai = folder.join("selesai");
    if !selesai.exists() {
        let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".into());
        let mut perintah = Command::new(cargo);
        perintah
            .args(["run", "--quiet", "--release", "--example", nama, "--"])
            .args(opsi)
            .arg("--keluaran")
            .arg(&folder);
        if !perintah.stdout(Stdio::null()).status()?.success() {
            bail!("example {nama} failed");
        }
        std::fs::write(selesai, "")?;
    }
    Ok(folder)
}
