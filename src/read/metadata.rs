//! What sheet `Metadata` says of the run that made a workbook, in full: enough to repeat it.
//!
//! In: a workbook. Out: command, options word for word, reference date, version, and every file that was read with its
//! SHA-256 and the cell that says so. Nothing is judged here.

use chrono::NaiveDate;

use super::alamat::huruf_kolom;
use super::lembar::BukuKerja;
use super::opsi::{self, Kata};
use super::row::Baris;
use crate::error::Result;

/// Name of the sheet.
pub const LEMBAR: &str = "Metadata";

/// A run as its workbook tells it.
#[derive(Clone, Default, Debug)]
pub struct JalanTertulis {
    /// `uep screen`.
    pub perintah: String,
    pub opsi: Vec<Kata>,
    pub versi: String,
    pub acuan: Option<NaiveDate>,
    /// Made with `--mask` or `--recap`.
    pub disamarkan: bool,
    /// A row for each table that was read, in the order of the options.
    pub masukan: Vec<MasukanTertulis>,
    /// The lists of the workbook.
    pub daftar: Vec<DaftarTertulis>,
}

/// A list of the workbook.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DaftarTertulis {
    pub lembar: String,
    pub baris: u32,
}

/// A table that was read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MasukanTertulis {
    pub nama: String,
    pub sha256: String,
    /// Where the SHA-256 stands: `Metadata!I12`.
    pub sel: String,
}

/// The titles of the part that lists the inputs.
const NAMA: &str = "Berkas";
const SIDIK: &str = "SHA-256";

/// In front of the name of a list, where its rows are counted.
const BARIS: &str = "Baris ";

/// The part of the sheet that a row stands in.
#[derive(Clone, Copy)]
enum Bagian {
    Umum,
    /// The column of the SHA-256.
    Masukan(usize),
    Lain,
}

impl JalanTertulis {
    /// `None`: no sheet `Metadata`, or none that names a command.
    ///
    /// # Errors
    /// A damaged sheet.
    pub fn dari_buku(buku: &BukuKerja) -> Result<Option<JalanTertulis>> {
        if !buku.lembar().iter().any(|(n, _)| n == LEMBAR) {
            return Ok(None);
        }
        let mut jalan = JalanTertulis::default();
        let (mut bagian, mut atas) = (Bagian::Umum, 0);
        buku.baris(LEMBAR, |nomor, teks, sel| {
            let baris = Baris::baru(nomor, teks, sel);
            // A row without any cell isn't handed out.
            let sambung = nomor == atas + 1;
            let kini = if sambung || matches!(bagian, Bagian::Umum) { bagian } else { Bagian::Lain };
            bagian = jalan.baris(&baris, kini);
            atas = nomor;
            true
        })?;
        Ok(jalan.perintah.starts_with("uep ").then_some(jalan))
    }

    /// Takes a row of a part; gives the part that the next row stands in.
    fn baris(&mut self, baris: &Baris<'_>, bagian: Bagian) -> Bagian {
        let isi = |i: usize| baris.sel(i).tampil().into_owned();
        match bagian {
            Bagian::Masukan(kolom) if !isi(0).is_empty() || !isi(kolom).is_empty() => {
                let sel = format!("{LEMBAR}!{}{}", huruf_kolom(kolom as u16), baris.nomor);
                self.masukan.push(MasukanTertulis { nama: isi(0), sha256: isi(kolom), sel });
            }
            Bagian::Umum => self.satu(&isi(0), isi(1)),
            _ => {}
        }
        let sidik = || (0..baris.lebar()).find(|i| isi(*i) == SIDIK);
        match isi(0).as_str() {
            _ if matches!(bagian, Bagian::Masukan(_)) => bagian,
            NAMA => sidik().map_or(Bagian::Lain, Bagian::Masukan),
            _ => bagian,
        }
    }

    fn satu(&mut self, nama: &str, isi: String) {
        match nama {
            "Perintah" => self.perintah = isi,
            "Opsi" => self.opsi = opsi::kata(&isi),
            "Versi" => self.versi = isi,
            "Tanggal acuan" => self.acuan = NaiveDate::parse_from_str(&isi, "%Y-%m-%d").ok(),
            "Penyamaran" => self.disamarkan = isi == "Ya",
            _ => self.daftar.extend(nama.strip_prefix(BARIS).and_then(|lembar| {
                let baris = isi.replace('.', "").parse().ok()?;
                Some(DaftarTertulis { lembar: lembar.to_owned(), baris })
            })),
        }
    }
}
