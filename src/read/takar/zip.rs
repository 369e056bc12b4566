//! Workbooks that are archives: XLSX, XLSB, ODS. Every part is unpacked into nothing, so that a size that the
//! directory hides is found too.

use std::io::{BufRead, BufReader, Read, Seek};

use super::ods::Isi as IsiOds;
use super::xlsb;
use super::xml::{Penelaah, Pengamat, angka, nama};
use super::{BATAS_BAGIAN, BATAS_BANYAK, BATAS_BUKA, BATAS_SEL, BATAS_TATA, SALIN, Tolak, terjangkau};
use crate::error::Result;
use crate::read::berkas::Berkas;

/// The names of the parts of a workbook that can be opened, or why it cannot.
///
/// # Errors
/// The file cannot be read.
pub(in crate::read) fn periksa(berkas: &Berkas) -> Result<std::result::Result<Vec<String>, Tolak>> {
    Ok(arsip(BufReader::new(berkas.buka()?)))
}

type Hasil<T> = std::result::Result<T, Tolak>;

fn arsip(masuk: impl Read + Seek) -> Hasil<Vec<String>> {
    let mut arsip = ::zip::ZipArchive::new(masuk).map_err(|_| Tolak::Rusak("arsipnya terpotong atau rusak".into()))?;
    let mut semua = 0u64;
    let mut daftar = Vec::new();
    for i in 0..arsip.len() {
        let bagian = arsip.by_index(i).map_err(|e| galat_bagian(&e))?;
        let nama = bagian.name().map_err(|_| Tolak::Rusak("nama bagian arsip tidak terbaca".into()))?.into_owned();
        semua += match &*nama {
            "META-INF/manifest.xml" | "mimetype" => bukan_lembar(bagian, BATAS_BUKA - semua)?,
            _ => takar(bagian, &nama, BATAS_BUKA - semua)?,
        };
        daftar.push(nama);
    }
    Ok(daftar)
}

fn galat_bagian(e: &::zip::result::ZipError) -> Tolak {
    match e {
        ::zip::result::ZipError::UnsupportedArchive(apa) if *apa == ::zip::result::ZipError::PASSWORD_REQUIRED => {
            Tolak::KataSandi
        }
        _ => Tolak::Rusak("arsipnya rusak".into()),
    }
}

/// The parts of an ODS that say whether it is locked, and whether it is a workbook at all. Of a long one the beginning
/// tells.
fn bukan_lembar(bagian: impl Read, sisa: u64) -> Hasil<u64> {
    let mut isi = Vec::new();
    bagian.take(BATAS_TATA.min(sisa) + 1).read_to_end(&mut isi).map_err(|_| rusak("META-INF/manifest.xml"))?;
    let ada = |teks: &str| memchr::memmem::find(&isi, teks.as_bytes()).is_some();
    if ada("encryption-data") {
        return Err(Tolak::KataSandi);
    }
    let jenis = "application/vnd.oasis.opendocument.";
    if isi.starts_with(jenis.as_bytes()) && !isi[jenis.len()..].starts_with(b"spreadsheet") {
        return Err(Tolak::Bukan("dokumen LibreOffice yang bukan lembar kerja (.odt, .odp)", SALIN));
    }
    if isi.len() as u64 > BATAS_TATA.min(sisa) {
        return Err(Tolak::Terlalu("META-INF/manifest.xml".into(), "32 MiB per bagian tata letak"));
    }
    Ok(isi.len() as u64)
}

/// Bytes of one part.
fn takar(bagian: impl Read, nama: &str, sisa: u64) -> Hasil<u64> {
    let kecil = nama.to_ascii_lowercase();
    let (batas, kata) = batas(&kecil, sisa);
    let mut alir = BufReader::with_capacity(1 << 16, bagian.take(batas + 1));
    let xml = alir.fill_buf().map_err(|_| rusak(nama))?.iter().take(16).any(|b| *b == b'<');
    match &*kecil {
        n if n.starts_with("xl/") && rekaman(n) => xlsb::periksa(&mut alir, nama)?,
        _ if !xml => _ = std::io::copy(&mut alir, &mut std::io::sink()).map_err(|_| rusak(nama))?,
        n if n.ends_with("sharedstrings.xml") => telaah(&mut alir, TeksBersama::default(), nama)?.putuskan(nama)?,
        "content.xml" => telaah(&mut alir, IsiOds::default(), nama)?.putuskan(nama)?,
        _ => telaah(&mut alir, Lembar::default(), nama)?.putuskan(nama)?,
    }
    let besar = batas + 1 - alir.get_ref().limit();
    if besar > batas { Err(Tolak::Terlalu(nama.to_owned(), kata)) } else { Ok(besar) }
}

/// A part of an XLSB that is read.
fn rekaman(kecil: &str) -> bool {
    let dibaca = ["worksheets/", "sharedstrings.bin", "workbook.bin", "styles.bin"];
    kecil.ends_with(".bin") && dibaca.iter().any(|d| kecil.contains(d))
}

/// How large a part may be, in bytes and in words.
fn batas(kecil: &str, sisa: u64) -> (u64, &'static str) {
    let tata = ["styles.xml", "workbook.xml", "styles.bin", "workbook.bin", ".rels"];
    if tata.iter().any(|t| kecil.ends_with(t)) || kecil.contains("theme/") {
        (BATAS_TATA.min(sisa), "32 MiB per bagian tata letak")
    } else if kecil.contains("worksheets/") {
        (sisa, "8 GiB")
    } else {
        (BATAS_BAGIAN.min(sisa), "1 GiB per bagian")
    }
}

fn rusak(nama: &str) -> Tolak {
    Tolak::Rusak(format!("bagian {nama} rusak atau terpotong"))
}

/// Unpacks until the end, the limit, or until enough is seen.
fn telaah<P: Pengamat>(alir: &mut impl Read, mut isi: P, nama: &str) -> Hasil<P> {
    let hasil = std::io::copy(alir, &mut Penelaah::baru(&mut isi));
    if hasil.is_ok() || isi.cukup() { Ok(isi) } else { Err(rusak(nama)) }
}

/// Shared strings: how many there are, and how many are declared; room is made for what is declared.
#[derive(Default)]
struct TeksBersama {
    ada: u64,
    dinyatakan: u64,
}

impl Pengamat for TeksBersama {
    fn tanda(&mut self, tanda: &[u8]) {
        match nama(tanda) {
            b"si" if !tanda.starts_with(b"/") => self.ada += 1,
            b"sst" => self.dinyatakan = self.dinyatakan.max(angka(tanda, "uniqueCount").unwrap_or(0)),
            _ => {}
        }
    }

    fn teks(&mut self, _: u64) {}

    fn cukup(&self) -> bool {
        self.ada > BATAS_BANYAK
    }
}

impl TeksBersama {
    /// A program may count too many; a million more does no harm.
    fn putuskan(&self, nama: &str) -> Hasil<()> {
        if self.ada > BATAS_BANYAK {
            return Err(Tolak::Terlalu(nama.to_owned(), "40 juta teks"));
        }
        if self.dinyatakan > self.ada + terjangkau(1_000_000) {
            return Err(Tolak::Rusak(format!("{nama} menyatakan {} teks dan memuat {}", self.dinyatakan, self.ada)));
        }
        Ok(())
    }
}

/// A sheet is read cell by cell, each with all that stands in it.
#[derive(Default)]
struct Lembar {
    /// Bytes since the last cell or row began; none behind the data.
    sejak: Option<u64>,
    terbesar: u64,
}

impl Pengamat for Lembar {
    fn tanda(&mut self, tanda: &[u8]) {
        match nama(tanda) {
            b"c" | b"row" => self.sejak = Some(0),
            b"sheetData" if tanda.starts_with(b"/") => self.sejak = None,
            _ => self.teks(tanda.len() as u64),
        }
    }

    fn teks(&mut self, panjang: u64) {
        if let Some(n) = &mut self.sejak {
            *n += panjang;
            self.terbesar = self.terbesar.max(*n);
        }
    }

    fn cukup(&self) -> bool {
        self.terbesar > BATAS_SEL
    }
}

impl Lembar {
    fn putuskan(&self, nama: &str) -> Hasil<()> {
        if self.cukup() { Err(Tolak::Terlalu(format!("{nama}, satu sel"), "16 MiB per sel")) } else { Ok(()) }
    }
}
