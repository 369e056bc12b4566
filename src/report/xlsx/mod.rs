//! Workbooks. Only the files of this folder name `rust_xlsxwriter`.
//!
//! In: titles, columns, values, in the order of the sheets. Out: the bytes of a workbook. Large
//! lists are written row by row to a temporary file (constant memory), several sheets side by
//! side; summaries are small sheets with live formulas whose value is stored too. The same content
//! gives the same bytes: formats are registered up front and the creation date is the reference
//! date.
//!
//! * `gaya`: the looks of a cell
//! * `grafik`: charts
//! * `isian`: forms: rows filled in before, spare rows, protection; `masukan`: drop-downs and input checks

mod gaya;
mod grafik;
mod isian;
mod masukan;

use std::io::{Seek, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{Color, DocProperties, ExcelDateTime, Formula, IgnoreError, Workbook, Worksheet, XlsxError};

pub use self::gaya::{Gaya, Keadaan, RupaSel, WARNA, WARNA_TAHAP, Waktu};
pub use self::grafik::{Grafik, JenisGrafik};
pub use self::isian::KolomIsian;
pub use self::masukan::Masukan;
use super::tabel::{Isi, Kolom, Rupa};

/// Rows of an Excel sheet.
pub const BARIS_LEMBAR: u32 = 1_048_576;
/// First row of data (from 0) under title, subtitle, blank and header.
pub const BARIS_DATA: u32 = 4;

/// Height of a line of text in points.
const TINGGI_GARIS: f64 = 13.0;

/// Why a workbook could not be written.
pub type Hasil<T> = Result<T, std::io::Error>;

fn galat(e: XlsxError) -> std::io::Error {
    match e {
        XlsxError::IoError(e) | XlsxError::TempFileError(_, e) => e,
        XlsxError::ZipError(e) => e.into(),
        lain => std::io::Error::other(lain.to_string()),
    }
}

/// A workbook being made.
pub struct Buku {
    dalam: Workbook,
}

impl Buku {
    /// `folder` takes the temporary files of large sheets.
    ///
    /// # Errors
    /// The folder cannot be written to.
    pub fn baru(judul: &str, acuan: NaiveDate, folder: &Path) -> Hasil<Buku> {
        let mut dalam = Workbook::new();
        dalam.set_tempdir(folder).map_err(galat)?;
        let waktu = tanggal_excel(acuan);
        let sifat = DocProperties::new().set_title(judul).set_company("Dinas Sosial Kota Banjarmasin");
        dalam.set_properties(&match waktu {
            Ok(waktu) => sifat.set_creation_datetime(&waktu),
            Err(_) => sifat,
        });
        // Level 1 packs these sheets nearly as small as the default in half the time.
        dalam.set_zip_compression_level(1);
        // Threads that meet a format first would number it first: registered here, once for all.
        for gaya in gaya::semua() {
            dalam.register_format(&gaya.format());
        }
        Ok(Buku { dalam })
    }

    /// A small sheet.
    pub fn lembar(&self, nama: &str) -> Hasil<Lembar> {
        let mut ws = Worksheet::new();
        ws.set_name(nama).map_err(galat)?;
        Ok(Lembar { ws })
    }

    /// A sheet for a list, filled row by row.
    ///
    /// # Errors
    /// The temporary file cannot be made.
    pub fn lembar_daftar(&mut self, nama: &str) -> Hasil<Lembar> {
        let mut ws = self.dalam.new_worksheet_with_constant_memory().map_err(galat)?;
        ws.set_name(nama).map_err(galat)?;
        Ok(Lembar { ws })
    }

    /// A name for a range, as `Petunjuk!$B$5:$B$9`.
    ///
    /// # Errors
    /// A name that is none.
    pub fn namai(&mut self, nama: &str, rentang: &str) -> Hasil<()> {
        self.dalam.define_name(nama, &format!("={rentang}")).map_err(galat)?;
        Ok(())
    }

    /// Puts finished sheets into the workbook, in this order.
    ///
    /// # Errors
    /// The disk is full or gone.
    pub fn simpan(mut self, lembar: Vec<Lembar>, keluar: &mut (impl Write + Seek + Send)) -> Hasil<()> {
        for l in lembar {
            self.dalam.push_worksheet(l.ws);
        }
        if let Ok(pertama) = self.dalam.worksheet_from_index(0) {
            pertama.set_active(true);
        }
        aman(|| self.dalam.save_to_writer(keluar).map_err(galat))
    }
}

/// The writer panics when the disk of a temporary file is full; that is an error like any other.
pub fn aman<T>(kerja: impl FnOnce() -> Hasil<T>) -> Hasil<T> {
    catch_unwind(AssertUnwindSafe(kerja)).unwrap_or_else(|_| Err(std::io::ErrorKind::StorageFull.into()))
}

/// A sheet being filled.
pub struct Lembar {
    ws: Worksheet,
}

/// A formula with the value it has now.
pub struct Rumus {
    pub rumus: String,
    pub nilai: f64,
}

/// What a formula gives that may have no figure.
#[derive(Clone, PartialEq, Debug)]
pub enum NilaiRumus {
    Angka(f64),
    Teks(String),
}

impl NilaiRumus {
    /// A figure, or the words that stand where there is none.
    pub fn atau(angka: Option<f64>, kata: &str) -> NilaiRumus {
        angka.map_or_else(|| NilaiRumus::Teks(kata.to_owned()), NilaiRumus::Angka)
    }

    fn teks(&self) -> String {
        match self {
            NilaiRumus::Angka(n) => n.to_string(),
            NilaiRumus::Teks(t) => t.clone(),
        }
    }
}

impl Lembar {
    pub fn teks(&mut self, baris: u32, kolom: u16, teks: &str, gaya: Gaya) -> Hasil<()> {
        let format = gaya.format();
        if teks.is_empty() {
            self.ws.write_blank(baris, kolom, &format).map_err(galat)?;
        } else {
            self.ws.write_string_with_format(baris, kolom, potong_sel(teks), &format).map_err(galat)?;
        }
        Ok(())
    }

    pub fn angka(&mut self, baris: u32, kolom: u16, angka: f64, gaya: Gaya) -> Hasil<()> {
        self.ws.write_number_with_format(baris, kolom, angka, &gaya.format()).map_err(galat)?;
        Ok(())
    }

    /// A live formula with its value stored, so that a viewer that doesn't calculate shows it.
    pub fn rumus(&mut self, baris: u32, kolom: u16, rumus: &Rumus, gaya: Gaya) -> Hasil<()> {
        self.rumus_atau(baris, kolom, &rumus.rumus, &NilaiRumus::Angka(rumus.nilai), gaya)
    }

    /// The same, where there may be words instead of a figure.
    pub fn rumus_atau(&mut self, baris: u32, kolom: u16, rumus: &str, nilai: &NilaiRumus, gaya: Gaya) -> Hasil<()> {
        let formula = Formula::new(rumus).set_result(nilai.teks());
        self.ws.write_formula_with_format(baris, kolom, formula, &gaya.format()).map_err(galat)?;
        Ok(())
    }

    /// The same, calculated over arrays.
    pub fn rumus_larik(&mut self, baris: u32, kolom: u16, rumus: &str, nilai: &NilaiRumus, gaya: Gaya) -> Hasil<()> {
        let formula = Formula::new(rumus).set_result(nilai.teks());
        let format = gaya.format();
        self.ws.write_array_formula_with_format(baris, kolom, baris, kolom, formula, &format).map_err(galat)?;
        Ok(())
    }

    /// Title and subtitle in the first two rows.
    pub fn kepala(&mut self, judul: &str, sub: &str) -> Hasil<()> {
        self.ws.set_row_height(0, 21).map_err(galat)?;
        self.teks(0, 0, judul, Gaya::Judul)?;
        self.teks(1, 0, sub, Gaya::Subjudul)
    }

    pub fn tinggi(&mut self, baris: u32, tinggi: f64) -> Hasil<()> {
        self.ws.set_row_height(baris, tinggi).map_err(galat)?;
        Ok(())
    }

    pub fn lebar(&mut self, lebar: &[f64]) -> Hasil<()> {
        for (i, l) in lebar.iter().enumerate() {
            self.ws.set_column_width(i as u16, *l).map_err(galat)?;
        }
        Ok(())
    }

    /// One header row from a column on.
    pub fn baris_kepala(&mut self, baris: u32, kolom: u16, judul: &[&str]) -> Hasil<()> {
        for (i, j) in judul.iter().enumerate() {
            self.teks(baris, kolom + i as u16, j, Gaya::Kepala)?;
        }
        Ok(())
    }

    pub fn gabung(&mut self, baris: u32, dari: u16, sampai: u16, teks: &str, gaya: Gaya) -> Hasil<()> {
        self.ws.merge_range(baris, dari, baris, sampai, teks, &gaya.format()).map_err(galat)?;
        Ok(())
    }

    /// A4 at a fixed scale with page breaks before the given rows: fitting to a width would ignore
    /// the breaks.
    pub fn cetak_berhalaman(&mut self, skala: u16, putus: &[u32]) -> Hasil<()> {
        self.cetak(false, None)?;
        self.ws.set_print_scale(skala);
        self.ws.set_page_breaks(putus).map_err(galat)?;
        Ok(())
    }

    /// The same, landscape, with a row repeated on each page.
    pub fn cetak_melintang(&mut self, skala: u16, putus: &[u32], ulang: Option<u32>) -> Hasil<()> {
        self.cetak(true, ulang)?;
        self.ws.set_print_scale(skala);
        self.ws.set_page_breaks(putus).map_err(galat)?;
        Ok(())
    }

    /// A4, one page wide, page x of y.
    pub fn cetak(&mut self, melintang: bool, ulang: Option<u32>) -> Hasil<()> {
        self.ws.set_paper_size(9).set_print_fit_to_pages(1, 0).set_margins(0.5, 0.5, 0.6, 0.7, 0.3, 0.3);
        if melintang {
            self.ws.set_landscape();
        }
        self.ws.set_footer("&L&8&A&C&8UEP Berkelas · Dinas Sosial Kota Banjarmasin&R&8Halaman &P dari &N");
        if let Some(baris) = ulang {
            self.ws.set_repeat_rows(baris, baris).map_err(galat)?;
        }
        Ok(())
    }

    /// Several pages wide, the first columns repeated: for lists too wide to be legible on one.
    pub fn cetak_selebar(&mut self, halaman: u16, ulang: u16) -> Hasil<()> {
        self.ws.set_print_fit_to_pages(halaman, 0);
        self.ws.set_repeat_columns(0, ulang).map_err(galat)?;
        Ok(())
    }

    /// All of it on one page.
    pub fn satu_halaman(&mut self, melintang: bool) -> Hasil<()> {
        self.cetak(melintang, None)?;
        self.ws.set_print_fit_to_pages(1, 1);
        Ok(())
    }

    pub fn area_cetak(&mut self, baris: u32, kolom: u16) -> Hasil<()> {
        self.ws.set_print_area(0, 0, baris, kolom).map_err(galat)?;
        Ok(())
    }

    pub fn bekukan(&mut self, baris: u32, kolom: u16) -> Hasil<()> {
        self.ws.set_freeze_panes(baris, kolom).map_err(galat)?;
        Ok(())
    }

    pub fn saring(&mut self, baris: u32, sampai: u32, kolom: u16) -> Hasil<()> {
        self.ws.autofilter(baris, 0, sampai, kolom).map_err(galat)?;
        Ok(())
    }

    pub fn warna_tab(&mut self, warna: u32) {
        self.ws.set_tab_color(Color::RGB(warna));
    }

    /// Excel's green corners on ids written as text are no news.
    fn tanpa_peringatan(&mut self, sampai: u32, kolom: u16) -> Hasil<()> {
        self.ws.ignore_error_range(BARIS_DATA, 0, sampai, kolom, IgnoreError::NumberStoredAsText).map_err(galat)?;
        Ok(())
    }

    pub fn grafik(&mut self, baris: u32, kolom: u16, grafik: &Grafik) -> Hasil<()> {
        self.ws.insert_chart(baris, kolom, &grafik.buat()).map_err(galat)?;
        Ok(())
    }

    /// A list: title block, frozen header with filter, then the rows.
    ///
    /// # Errors
    /// What the disk reports.
    pub fn daftar<B>(
        &mut self,
        judul: (&str, &str),
        kolom: &[Kolom<B>],
        cetak: u16,
        baris: impl ExactSizeIterator<Item = B>,
    ) -> Hasil<()> {
        let terakhir = kolom.len() as u16 - 1;
        let sampai = BARIS_DATA + (baris.len() as u32).max(1) - 1;
        for (i, k) in kolom.iter().enumerate() {
            self.ws.set_column_width(i as u16, k.lebar).map_err(galat)?;
            self.ws.set_column_format(i as u16, &Gaya::daftar(k.rupa).format()).map_err(galat)?;
        }
        self.kepala(judul.0, judul.1)?;
        self.tinggi(BARIS_DATA - 1, 30.0)?;
        let kepala: Vec<&str> = kolom.iter().map(|k| k.judul).collect();
        self.baris_kepala(BARIS_DATA - 1, 0, &kepala)?;
        self.bekukan(BARIS_DATA, 4.min(terakhir))?;
        self.saring(BARIS_DATA - 1, sampai, terakhir)?;
        self.cetak(true, Some(BARIS_DATA - 1))?;
        self.area_cetak(sampai, cetak.min(terakhir))?;
        self.tanpa_peringatan(sampai, terakhir)?;
        let isian = Gaya::DaftarIsian.format();
        for (r, b) in (BARIS_DATA..).zip(baris) {
            let mut garis = 1;
            for (c, k) in (0u16..).zip(kolom) {
                let isi = k.sel(&b);
                if let (Isi::Teks(t), Rupa::Lipat) = (&isi, k.rupa) {
                    garis = garis.max(banyak_garis(t, k.lebar));
                }
                match isi {
                    Isi::Kosong if k.rupa == Rupa::Isian => {
                        self.ws.write_blank(r, c, &isian).map_err(galat)?;
                    }
                    isi => self.sel_daftar(r, c, &isi)?,
                }
            }
            if garis > 1 {
                self.tinggi(r, TINGGI_GARIS * f64::from(garis) + 2.0)?;
            }
        }
        Ok(())
    }

    /// A cell in the looks of its column.
    fn sel_daftar(&mut self, r: u32, c: u16, isi: &Isi<'_>) -> Hasil<()> {
        match isi {
            Isi::Kosong => return Ok(()),
            Isi::Teks(t) => self.ws.write_string(r, c, potong_sel(t)),
            Isi::Angka(n) => self.ws.write_number(r, c, *n),
            Isi::Rupiah(n) => self.ws.write_number(r, c, n.nilai() as f64),
            Isi::Persen(n) => self.ws.write_number(r, c, *n as f64 / 1000.0),
            Isi::Tanggal(t) => self.ws.write_datetime(r, c, &tanggal_excel(*t)?),
        }
        .map_err(galat)?;
        Ok(())
    }
}

/// A day as Excel counts it.
fn tanggal_excel(t: NaiveDate) -> Hasil<ExcelDateTime> {
    ExcelDateTime::from_ymd(t.year().clamp(0, 9999) as u16, t.month() as u8, t.day() as u8).map_err(galat)
}

/// Lines that a text takes in a column of this width. Not every program fits the height of a row
/// to wrapped text by itself.
fn banyak_garis(teks: &str, lebar: f64) -> u32 {
    let per_garis = (lebar * 1.2).max(1.0);
    let satu = |g: &str| ((g.chars().count() as f64 / per_garis).ceil() as u32).max(1);
    teks.split('\n').map(satu).sum::<u32>().clamp(1, 12)
}

/// Excel holds 32,767 characters in a cell.
fn potong_sel(teks: &str) -> &str {
    if teks.len() <= crate::read::BATAS_SEL {
        return teks;
    }
    match teks.char_indices().nth(crate::read::BATAS_SEL) {
        Some((di, _)) => &teks[..di],
        None => teks,
    }
}
