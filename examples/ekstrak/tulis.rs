//! Writers: delimited text (UTF-8, Windows-1252, UTF-16LE) and XLSX. Rows go
//! out as they come, so memory does not grow with the city.

use crate::kerusakan::jenis::Bentuk;
use crate::kerusakan::tertulis::{BarisAnggota, BarisKeluarga, Garis, Nik, Tanggal, Tertulis};
use crate::kolom::{self, Baris};
use anyhow::{Context, Result};
use chrono::Datelike;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook};
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

/// Bytes of a text file.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Sandi {
    Utf8,
    Windows1252,
    Utf16Le,
}

/// Rows written to one file, the header not counted.
#[derive(Clone)]
pub struct Hitungan {
    pub berkas: String,
    pub baris: u64,
    pub rusak: u64,
}

/// A delimited text file.
pub struct BerkasTeks {
    keluar: BufWriter<File>,
    pemisah: char,
    sandi: Sandi,
    hitungan: Hitungan,
    garis: String,
}

/// Where a short line loses a field, and a long line gets one too many.
const LETAK_KURANG: usize = 5;
const LETAK_LEBIH: usize = 8;

impl BerkasTeks {
    pub fn buat(jalur: &Path, pemisah: char, sandi: Sandi, kepala: &[&str]) -> Result<Self> {
        let berkas = File::create(jalur).with_context(|| format!("{} tidak bisa dibuat", nama(jalur)))?;
        let mut keluar = BufWriter::with_capacity(1 << 20, berkas);
        if sandi == Sandi::Utf16Le {
            keluar.write_all(&[0xFF, 0xFE])?;
        }
        let hitungan = Hitungan { berkas: nama(jalur), baris: 0, rusak: 0 };
        let mut satu = BerkasTeks { keluar, pemisah, sandi, hitungan, garis: String::new() };
        satu.tulis(kepala.iter().copied(), Garis::Utuh, false)?;
        satu.hitungan.baris = 0;
        Ok(satu)
    }

    pub fn tulis<'a>(&mut self, sel: impl Iterator<Item = &'a str>, garis: Garis, latin1: bool) -> Result<()> {
        self.garis.clear();
        let mut pertama = true;
        for (i, isi) in sel.enumerate() {
            if garis == Garis::Kurang && i == LETAK_KURANG {
                continue;
            }
            if !pertama {
                self.garis.push(self.pemisah);
            }
            pertama = false;
            kutip(&mut self.garis, isi, self.pemisah);
            if garis == Garis::Lebih && i == LETAK_LEBIH {
                self.garis.push(self.pemisah);
            }
        }
        // Windows programs end their lines with CR LF.
        let akhir = if self.sandi == Sandi::Utf8 { "\n" } else { "\r\n" };
        self.garis.push_str(akhir);
        self.hitungan.baris += 1;
        self.hitungan.rusak += u64::from(garis != Garis::Utuh);
        self.kirim(latin1)
    }

    fn kirim(&mut self, latin1: bool) -> Result<()> {
        match self.sandi {
            Sandi::Utf8 if !latin1 => self.keluar.write_all(self.garis.as_bytes())?,
            Sandi::Utf16Le => {
                for satuan in self.garis.encode_utf16() {
                    self.keluar.write_all(&satuan.to_le_bytes())?;
                }
            }
            _ => {
                let (bita, _, _) = encoding_rs::WINDOWS_1252.encode(&self.garis);
                self.keluar.write_all(&bita)?;
            }
        }
        Ok(())
    }

    pub fn selesai(mut self) -> Result<Hitungan> {
        self.keluar.flush()?;
        Ok(self.hitungan)
    }
}

/// Quotes a cell only where a reader would otherwise split it; a stray quote
/// in the middle goes out as it is, the way real extracts have it.
fn kutip(garis: &mut String, isi: &str, pemisah: char) {
    let perlu = isi.starts_with('"') || isi.contains([pemisah, '\n', '\r']);
    if perlu {
        garis.push('"');
        garis.push_str(&isi.replace('"', "\"\""));
        garis.push('"');
    } else {
        garis.push_str(isi);
    }
}

pub fn nama(jalur: &Path) -> String {
    jalur.file_name().map_or(String::new(), |n| n.to_string_lossy().into_owned())
}

/// One workbook with one sheet, written row by row.
struct BerkasXlsx {
    buku: Workbook,
    jalur: PathBuf,
    baris: u32,
    tanggal: Format,
}

impl BerkasXlsx {
    fn buat(jalur: PathBuf, kepala: &[&str]) -> Result<Self> {
        let mut buku = Workbook::new();
        let dibuat = ExcelDateTime::from_ymd(2025, 6, 30)?;
        buku.set_properties(&DocProperties::new().set_creation_datetime(&dibuat));
        let lembar = buku.add_worksheet_with_constant_memory()?;
        lembar.set_name("Data")?;
        for (kolom, judul) in kepala.iter().enumerate() {
            lembar.write_string(0, kolom as u16, *judul)?;
        }
        let tanggal = Format::new().set_num_format("dd/mm/yyyy");
        Ok(BerkasXlsx { buku, jalur, baris: 0, tanggal })
    }

    /// Cells before `teks_sampai` stay text, short numbers after it become
    /// numbers. `anggota` gives number and date cells their own type.
    fn tulis(&mut self, b: &Baris, teks_sampai: usize, o: Option<&BarisAnggota>) -> Result<()> {
        self.baris += 1;
        let lembar = self.buku.worksheet_from_index(0)?;
        let nik = o.and_then(|o| match o.nik {
            Nik::Angka(n) => Some(n),
            Nik::Teks(_) => None,
        });
        let hari = o.and_then(|o| match o.tanggal_lahir {
            Tanggal::Sah(hari) => Some(hari),
            Tanggal::Teks(_) => None,
        });
        for (i, isi) in b.iter().enumerate() {
            let (baris, kolom) = (self.baris, i as u16);
            match (i, nik, hari) {
                (0, Some(n), _) => {
                    lembar.write_number(baris, kolom, n as f64)?;
                }
                (3, _, Some(hari)) => {
                    let (tahun, bulan, tanggal) = (hari.year() as u16, hari.month() as u8, hari.day() as u8);
                    let hari = ExcelDateTime::from_ymd(tahun, bulan, tanggal)?;
                    lembar.write_with_format(baris, kolom, &hari, &self.tanggal)?;
                }
                _ if isi.is_empty() => {}
                _ if i >= teks_sampai && angka_pendek(isi) => {
                    lembar.write_number(baris, kolom, isi.parse::<f64>()?)?;
                }
                _ => {
                    lembar.write_string(baris, kolom, isi)?;
                }
            }
        }
        Ok(())
    }

    fn selesai(mut self) -> Result<Hitungan> {
        let berkas = nama(&self.jalur);
        self.buku.save(&self.jalur).with_context(|| format!("{berkas} tidak bisa ditulis"))?;
        Ok(Hitungan { berkas, baris: u64::from(self.baris), rusak: 0 })
    }
}

/// Up to six digits without a leading zero: longer ones are ids and codes.
fn angka_pendek(isi: &str) -> bool {
    isi.len() <= 6 && isi.bytes().all(|b| b.is_ascii_digit()) && (isi.len() == 1 || !isi.starts_with('0'))
}

enum Tujuan {
    Teks(BerkasTeks, BerkasTeks),
    Xlsx(Box<BerkasXlsx>, Box<BerkasXlsx>),
    Gabungan(BerkasTeks),
}

/// The files of one extract.
pub struct Penulis {
    tujuan: Tujuan,
    bentuk: Bentuk,
    titik: bool,
    baris: Baris,
}

impl Penulis {
    /// `titik`: region codes with dots. `sandi` concerns V3 alone.
    pub fn buat(folder: &Path, bentuk: Bentuk, sandi: Sandi, titik: bool) -> Result<Penulis> {
        let keluarga = kolom::kepala_keluarga(bentuk);
        let anggota = kolom::kepala_anggota(bentuk);
        let pemisah = if sandi == Sandi::Windows1252 { ';' } else { '|' };
        let teks = |nama: &str, kepala: &[&str]| BerkasTeks::buat(&folder.join(nama), pemisah, sandi, kepala);
        let tujuan = match bentuk {
            Bentuk::V3 => Tujuan::Teks(teks("keluarga.csv", &keluarga)?, teks("anggota.csv", &anggota)?),
            Bentuk::V2 => Tujuan::Xlsx(
                Box::new(BerkasXlsx::buat(folder.join("keluarga.xlsx"), &keluarga)?),
                Box::new(BerkasXlsx::buat(folder.join("anggota.xlsx"), &anggota)?),
            ),
            Bentuk::Gabungan => {
                let kepala = kolom::kepala_gabungan();
                let jalur = folder.join("gabungan.csv");
                Tujuan::Gabungan(BerkasTeks::buat(&jalur, ',', Sandi::Utf8, &kepala)?)
            }
        };
        Ok(Penulis { tujuan, bentuk, titik, baris: Baris::default() })
    }

    pub fn tulis(&mut self, t: &Tertulis) -> Result<()> {
        for k in &t.keluarga {
            self.tulis_keluarga(k)?;
        }
        for (i, o) in t.anggota.iter().enumerate() {
            // Two rows that contradict each other: the first person of a
            // combined file carries the one, the rest the other.
            let k = t.keluarga.get(i).or(t.keluarga.last());
            self.tulis_anggota(o, k)?;
        }
        Ok(())
    }

    fn tulis_keluarga(&mut self, k: &BarisKeluarga) -> Result<()> {
        if self.bentuk == Bentuk::Gabungan {
            return Ok(());
        }
        kolom::isi_keluarga(&mut self.baris, k, self.bentuk, self.titik);
        match &mut self.tujuan {
            Tujuan::Teks(berkas, _) => berkas.tulis(self.baris.iter(), k.garis, k.latin1),
            Tujuan::Xlsx(berkas, _) => berkas.tulis(&self.baris, 10, None),
            Tujuan::Gabungan(_) => Ok(()),
        }
    }

    fn tulis_anggota(&mut self, o: &BarisAnggota, k: Option<&BarisKeluarga>) -> Result<()> {
        match (&mut self.tujuan, k) {
            (Tujuan::Gabungan(berkas), Some(k)) => {
                kolom::isi_gabungan(&mut self.baris, o, k, self.titik);
                let latin1 = o.latin1 || k.latin1;
                return berkas.tulis(self.baris.iter(), o.garis, latin1);
            }
            (Tujuan::Gabungan(_), None) => return Ok(()),
            _ => kolom::isi_anggota(&mut self.baris, o, self.bentuk, self.titik),
        }
        match &mut self.tujuan {
            Tujuan::Teks(_, berkas) => berkas.tulis(self.baris.iter(), o.garis, o.latin1),
            Tujuan::Xlsx(_, berkas) => berkas.tulis(&self.baris, 3, Some(o)),
            Tujuan::Gabungan(_) => Ok(()),
        }
    }

    /// Closes the files and tells what went into each.
    pub fn selesai(self) -> Result<Vec<Hitungan>> {
        match self.tujuan {
            Tujuan::Teks(a, b) => Ok(vec![a.selesai()?, b.selesai()?]),
            Tujuan::Xlsx(a, b) => Ok(vec![a.selesai()?, b.selesai()?]),
            Tujuan::Gabungan(a) => Ok(vec![a.selesai()?]),
        }
    }
}
