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
        // The column of the SHA-256, and the row above.
        let mut sidik: Option<(usize, u32)> = None;
        buku.baris(LEMBAR, |nomor, teks, sel| {
            let baris = Baris::baru(nomor, teks, sel);
            let isi = |i: usize| baris.sel(i).tampil().into_owned();
            match sidik {
                // A row without any cell isn't handed out.
                Some((kolom, atas)) => {
                    if nomor > atas + 1 || isi(kolom).is_empty() && isi(0).is_empty() {
                        return false;
                    }
                    let sel = format!("{LEMBAR}!{}{nomor}", huruf_kolom(kolom as u16));
                    jalan.masukan.push(MasukanTertulis { nama: isi(0), sha256: isi(kolom), sel });
                    sidik = Some((kolom, nomor));
                }
                None if isi(0) == NAMA => {
                    sidik = (0..baris.lebar()).find(|i| isi(*i) == SIDIK).map(|kolom| (kolom, nomor));
                }
                None => jalan.satu(&isi(0), isi(1)),
            }
            true
        })?;
        Ok(jalan.perintah.starts_with("uep ").then_some(jalan))
    }

    fn satu(&mut self, nama: &str, isi: String) {
        match nama {
            "Perintah" => self.perintah = isi,
            "Opsi" => self.opsi = opsi::kata(&isi),
            "Versi" => self.versi = isi,
            "Tanggal acuan" => self.acuan = NaiveDate::parse_from_str(&isi, "%Y-%m-%d").ok(),
            "Penyamaran" => self.disamarkan = isi == "Ya",
            _ => {}
        }
    }
}
