//! The walk. In: a folder with an extract. Out: a folder with every file of every year.
//!
//! Tests include this file with `#[path = "../examples/perjalanan/jalan.rs"] mod jalan;`.

#[path = "isi.rs"]
pub mod isi;

use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use chrono::NaiveDate;
use isi::Acak;

pub struct Pesanan<'a> {
    pub data: PathBuf,
    pub keluaran: PathBuf,
    pub tahun: RangeInclusive<u16>,
    pub kuota: u32,
    pub benih: u64,
    /// Print every step.
    pub bicara: bool,
    /// What happens to a CSV that people filled in or a step made, before the next step reads it.
    pub antara: &'a dyn Fn(&Path) -> Result<()>,
}

/// What a year left.
pub struct Tahun {
    pub tahun: u16,
    /// As `uep cohort` made it.
    pub register: PathBuf,
    /// After the Dinas entered graduates and those who stopped.
    pub register_dinas: PathBuf,
    /// Results of the four quarters.
    pub hasil: Vec<PathBuf>,
    /// The annual evaluation.
    pub evaluasi: PathBuf,
}

/// Goes through the years.
pub fn jalani(p: &Pesanan<'_>) -> Result<Vec<Tahun>> {
    std::fs::create_dir_all(&p.keluaran)?;
    let mut semua: Vec<Tahun> = Vec::new();
    for tahun in p.tahun.clone() {
        let satu = satu_tahun(p, tahun, semua.last())?;
        semua.push(satu);
    }
    Ok(semua)
}

fn satu_tahun(p: &Pesanan<'_>, tahun: u16, lalu: Option<&Tahun>) -> Result<Tahun> {
    let di = |nama: String| p.keluaran.join(nama);
    let acuan = format!("{tahun}-01-05");
    let saringan = di(format!("saringan-{tahun}.xlsx"));
    let data = |nama: &str| teks(&p.data.join(nama));
    let mut kata: Vec<String> = ["screen".into(), data("keluarga.csv"), data("anggota.csv")].into();
    kata.extend(["--bansos".into(), data("bansos.csv"), "--ppks".into(), data("ppks.csv"), "--with-members".into()]);
    kata.extend(lalu.iter().flat_map(|l| ["--register".into(), teks(&l.register_dinas)]));
    uep(p, kata, &acuan, &saringan)?;

    let asesmen = di(format!("asesmen-{tahun}.csv"));
    uep(
        p,
        ["template", "asesmen", "--candidates"].map(str::to_owned).into_iter().chain([teks(&saringan)]).collect(),
        &acuan,
        &asesmen,
    )?;
    let terisi = di(format!("asesmen-{tahun}-terisi.csv"));
    isi::asesmen(&asesmen, &terisi, &Acak::baru(p.benih, u64::from(tahun)))?;
    (p.antara)(&terisi)?;

    let register = di(format!("register-{tahun}.csv"));
    let mut kata: Vec<String> =
        ["cohort", "--year", &tahun.to_string(), "--quota", &p.kuota.to_string(), "--candidates"]
            .map(str::to_owned)
            .into();
    kata.extend([teks(&saringan), "--assessment".into(), teks(&terisi)]);
    if let Some(l) = lalu {
        kata.extend(["--register".into(), teks(&l.register_dinas), "--grades".into()]);
        kata.extend(l.hasil.iter().map(|h| teks(h)));
    }
    uep(p, kata, &acuan, &register)?;
    // Mentors and clusters are the office's to name before the first quarter.
    let berjalan = di(format!("register-{tahun}-berjalan.csv"));
    isi::pendamping(&register, &berjalan)?;
    (p.antara)(&berjalan)?;

    let mut hasil: Vec<PathBuf> = Vec::new();
    for ke in 1..=4u16 {
        hasil.push(triwulan(p, (tahun, ke), &berjalan, &hasil)?);
    }
    let register_dinas = di(format!("register-{tahun}-dinas.csv"));
    isi::dinas(&berjalan, &register_dinas, tahun, &Acak::baru(p.benih, 7 + u64::from(tahun)))?;
    (p.antara)(&register_dinas)?;
    let evaluasi = di(format!("evaluasi-{tahun}.xlsx"));
    let tahun_ini = Tahun { tahun, register, register_dinas, hasil, evaluasi };
    evaluasi_tahunan(p, &tahun_ini, [&terisi, &saringan], lalu)?;
    Ok(tahun_ini)
}

/// Pasal 8: what the year achieved, against the year before.
fn evaluasi_tahunan(p: &Pesanan<'_>, t: &Tahun, [asesmen, saringan]: [&Path; 2], lalu: Option<&Tahun>) -> Result<()> {
    let acuan = format!("{}-01-10", t.tahun + 1);
    let kosong = p.keluaran.join(format!("kegiatan-{}.csv", t.tahun));
    uep(p, ["template", "kegiatan"].map(str::to_owned).into(), &acuan, &kosong)?;
    let kegiatan = p.keluaran.join(format!("kegiatan-{}-terisi.csv", t.tahun));
    isi::kegiatan(&kosong, &kegiatan, t.tahun)?;
    (p.antara)(&kegiatan)?;
    let mut kata: Vec<String> = ["evaluate", "--year", &t.tahun.to_string(), "--grades"].map(str::to_owned).into();
    kata.extend(t.hasil.iter().map(|h| teks(h)));
    for (pilihan, berkas) in [
        ("--register", &*t.register_dinas),
        ("--assessment", asesmen),
        ("--activities", &kegiatan),
        ("--screening", saringan),
    ] {
        kata.extend([pilihan.to_owned(), teks(berkas)]);
    }
    kata.extend(lalu.iter().flat_map(|l| ["--previous".to_owned(), teks(&l.evaluasi)]));
    uep(p, kata, &acuan, &t.evaluasi)
}

fn triwulan(p: &Pesanan<'_>, (tahun, ke): (u16, u16), register: &Path, sebelum: &[PathBuf]) -> Result<PathBuf> {
    let nama = format!("{tahun}-TW{ke}");
    let acuan = if ke == 4 { format!("{}-01-04", tahun + 1) } else { format!("{tahun}-{:02}-10", ke * 3 + 1) };
    let kosong = p.keluaran.join(format!("penilaian-{nama}.csv"));
    let kata = ["template", "penilaian", "--quarter", &nama, "--register"].map(str::to_owned);
    uep(p, kata.into_iter().chain([teks(register)]).collect(), &acuan, &kosong)?;
    let terisi = p.keluaran.join(format!("penilaian-{nama}-terisi.csv"));
    isi::penilaian(&kosong, &terisi, (tahun, ke), p.benih)?;
    (p.antara)(&terisi)?;
    // The last quarter as a workbook: the year's results with their forms.
    let hasil = p.keluaran.join(format!("hasil-{nama}.xlsx"));
    let mut kata: Vec<String> = vec!["grade".into(), teks(&terisi), "--quarter".into(), nama];
    kata.extend(["--register".into(), teks(register)]);
    if !sebelum.is_empty() {
        kata.push("--previous".into());
        kata.extend(sebelum.iter().map(|s| teks(s)));
    }
    uep(p, kata, &acuan, &hasil)?;
    Ok(hasil)
}

fn teks(jalur: &Path) -> String {
    jalur.to_string_lossy().into_owned()
}

/// Runs `uep` as from the command line.
fn uep(p: &Pesanan<'_>, kata: Vec<String>, acuan: &str, keluaran: &Path) -> Result<()> {
    if p.bicara {
        println!("uep {} --as-of {acuan} -o {}", kata.join(" "), keluaran.display());
    }
    let awal = std::iter::once("uep".to_owned());
    let akhir = ["--quiet", "--force", "--as-of", acuan, "-o"].map(str::to_owned).into_iter().chain([teks(keluaran)]);
    let semua = awal.chain(kata).chain(akhir).map(Into::into);
    let cli = match uep::inside::cli::urai(semua) {
        Ok(cli) => cli,
        Err((pesan, _)) => bail!("{pesan}"),
    };
    let hari_ini = NaiveDate::parse_from_str(acuan, "%Y-%m-%d")?;
    uep::inside::cli::jalankan(cli, hari_ini).map(|_| ())
}
