//! Writes register and assessments: CSV, and workbooks with typed cells.

use super::kerusakan::Baris;
use super::kolom::{self, Isi};
use super::peserta::{Kelas, Peserta};
use super::triwulan::Triwulan;
use super::{Bentuk, Pesanan};
use anyhow::{Context, Result};
use chrono::Datelike;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook};
use std::fs::File;
use std::path::{Path, PathBuf};

/// The columns of the register.
const REGISTER: [&str; 27] = [
    "ID Peserta",
    "Angkatan",
    "NIK",
    "No KK",
    "Nama",
    "JK",
    "Tanggal Lahir",
    "Kecamatan",
    "Kelurahan",
    "Desil Awal",
    "Bansos Awal",
    "Disabilitas",
    "Jenis Usaha",
    "Klaster",
    "Pendamping",
    "Tahap",
    "Kelas",
    "Status",
    "Tahun Masuk Tahap",
    "Omzet Baseline",
    "Omzet Awal Tahap",
    "Nilai Asesmen",
    "Profil Baseline Lengkap",
    "Perlindungan Sosial",
    "Jaminan Sosial",
    "Kebutuhan Dasar",
    "Catatan",
];

fn csv(jalur: &Path) -> Result<csv::Writer<File>> {
    csv::Writer::from_path(jalur).with_context(|| format!("{} tidak bisa dibuat", jalur.display()))
}

/// `register.csv`.
pub struct Register {
    nama: String,
    berkas: csv::Writer<File>,
}

impl Register {
    pub fn buat(folder: &Path, nama: String) -> Result<Register> {
        let mut berkas = csv(&folder.join(&nama))?;
        berkas.write_record(REGISTER)?;
        Ok(Register { nama, berkas })
    }

    pub fn tulis(&mut self, p: &Peserta) -> Result<()> {
        let ya = |b: bool| if b { "Ya" } else { "Tidak" }.to_owned();
        let [sosial, jaminan, dasar] = p.jaring.map(ya);
        self.berkas.write_record([
            p.id.clone(),
            p.angkatan.to_string(),
            p.nik.clone(),
            p.no_kk.clone(),
            p.nama.clone(),
            if p.perempuan { "P" } else { "L" }.to_owned(),
            p.lahir.to_string(),
            p.tempat.kecamatan.to_owned(),
            p.tempat.kelurahan.to_owned(),
            p.desil.to_string(),
            p.bansos.to_owned(),
            p.disabilitas.to_owned(),
            p.jenis_usaha.to_owned(),
            p.klaster.to_owned(),
            kolom::pendamping(p.pendamping),
            p.kelas.tahap().to_owned(),
            p.kelas.nama().to_owned(),
            p.status.nama().to_owned(),
            p.tahun_masuk_tahap.to_string(),
            p.omzet_baseline.to_string(),
            p.omzet_awal_tahap.map_or(String::new(), |n| n.to_string()),
            p.nilai_asesmen.to_string(),
            ya(p.baseline_lengkap),
            sosial,
            jaminan,
            dasar,
            String::new(),
        ])?;
        Ok(())
    }

    pub fn selesai(mut self) -> Result<String> {
        self.berkas.flush()?;
        Ok(self.nama)
    }
}

/// A row for a sheet.
#[derive(Clone, Copy)]
pub struct Lembaran<'a> {
    pub peserta: &'a Peserta,
    pub baris: &'a Baris,
}

/// The assessments of one quarter.
pub enum Penulis {
    Csv { nama: String, berkas: Box<csv::Writer<File>>, kolom: Vec<&'static str> },
    Xlsx(Vec<Buku>),
}

impl Penulis {
    pub fn buat(folder: &Path, pesanan: &Pesanan, t: Triwulan) -> Result<Penulis> {
        let awalan = if pesanan.lanjut { format!("penilaian-{t}") } else { "penilaian".to_owned() };
        Ok(match pesanan.bentuk {
            Bentuk::Csv => {
                let nama = format!("{awalan}.csv");
                let kolom = kolom::rata();
                let mut berkas = Box::new(csv(&folder.join(&nama))?);
                berkas.write_record(&kolom)?;
                Penulis::Csv { nama, berkas, kolom }
            }
            Bentuk::Xlsx => {
                let buku = |i| Buku::buat(folder, format!("{awalan}-{}.xlsx", i + 1), t);
                Penulis::Xlsx((0..pesanan.pendamping).map(buku).collect::<Result<_>>()?)
            }
        })
    }

    /// `buku`: whose workbook, from 0.
    pub fn tulis(&mut self, buku: usize, satu: Lembaran<'_>) -> Result<()> {
        match self {
            Penulis::Xlsx(semua) => semua[buku].tulis(satu),
            Penulis::Csv { berkas, kolom, .. } => {
                let ejaan = satu.baris.isian.isian;
                let sel = kolom::baris(kolom, satu.peserta, satu.baris).into_iter().map(|isi| match isi {
                    Isi::Kosong => String::new(),
                    Isi::Teks(isi) => isi,
                    Isi::Angka(n) => n.to_string(),
                    Isi::Tanggal(hari) => kolom::tanggal_teks(hari, ejaan),
                });
                berkas.write_record(sel)?;
                Ok(())
            }
        }
    }

    /// The names of the files.
    pub fn selesai(self) -> Result<Vec<String>> {
        match self {
            Penulis::Csv { nama, mut berkas, .. } => {
                berkas.flush()?;
                Ok(vec![nama])
            }
            Penulis::Xlsx(semua) => semua.into_iter().map(Buku::selesai).collect(),
        }
    }
}

/// A pendamping's workbook: a sheet for each kelas, rows on disk until it is saved.
pub struct Buku {
    nama: String,
    jalur: PathBuf,
    buku: Workbook,
    /// Columns and rows so far of each sheet.
    lembar: Vec<(Vec<&'static str>, u32)>,
    tanggal: Format,
}

impl Buku {
    fn buat(folder: &Path, nama: String, t: Triwulan) -> Result<Buku> {
        let mut buku = Workbook::new();
        let akhir = t.hari_terakhir();
        let dibuat = ExcelDateTime::from_ymd(akhir.year() as u16, akhir.month() as u8, akhir.day() as u8)?;
        buku.set_properties(&DocProperties::new().set_creation_datetime(&dibuat));
        let mut lembar = Vec::new();
        for kelas in Kelas::SEMUA {
            let satu = buku.add_worksheet_with_low_memory()?;
            satu.set_name(kelas.nama())?;
            let kolom = kolom::lembar(kelas);
            for (i, judul) in kolom.iter().enumerate() {
                satu.write_string(0, i as u16, *judul)?;
            }
            lembar.push((kolom, 0));
        }
        let tanggal = Format::new().set_num_format("dd/mm/yyyy");
        Ok(Buku { jalur: folder.join(&nama), nama, buku, lembar, tanggal })
    }

    fn tulis(&mut self, satu: Lembaran<'_>) -> Result<()> {
        let letak = satu.baris.isian.kelas as usize;
        let (kolom, baris) = &mut self.lembar[letak];
        *baris += 1;
        let lembar = self.buku.worksheet_from_index(letak)?;
        for (i, isi) in kolom::baris(kolom, satu.peserta, satu.baris).into_iter().enumerate() {
            let i = i as u16;
            match isi {
                Isi::Kosong => {}
                Isi::Teks(isi) => {
                    lembar.write_string(*baris, i, isi)?;
                }
                Isi::Angka(n) => {
                    lembar.write_number(*baris, i, n as f64)?;
                }
                Isi::Tanggal(h) => {
                    let hari = ExcelDateTime::from_ymd(h.year() as u16, h.month() as u8, h.day() as u8)?;
                    lembar.write_datetime_with_format(*baris, i, &hari, &self.tanggal)?;
                }
            }
        }
        Ok(())
    }

    fn selesai(mut self) -> Result<String> {
        self.buku.save(&self.jalur).with_context(|| format!("{} tidak bisa ditulis", self.nama))?;
        Ok(self.nama)
    }
}
