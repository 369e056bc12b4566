//! Workbooks. Only the files of this folder name `rust_xlsxwriter`.
//!
//! In: titles, columns, values, in the order of the sheets. Out: the bytes of a workbook. Large
//! lists are written row by row to a temporary file (constant memory), several sheets side by
//! side; summaries are small sheets with live formulas whose value is stored too. The same content
//! gives the same bytes: formats are registered up front and the creation date is the reference
//! date.
//!
//! * `daftar`: lists, row by row
//! * `gaya`: the looks of a cell
//! * `grafik`: charts
//! * `kertas`: how many pages wide a list prints
//! * `isian`: forms: rows filled in before, spare rows, protection; `masukan`: drop-downs and input checks

mod daftar;
mod gaya;
mod grafik;
mod isian;
mod kertas;
mod masukan;

use std::io::{Seek, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::Arc;

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, Formula, IgnoreError, Workbook, Worksheet, XlsxError,
};

use crate::table::bentuk::{BentukLembar, Pencatat};
use crate::write::rumus::{Nilai, Rumus};

pub use self::gaya::{Gaya, WARNA, WARNA_TAHAP, Waktu};
pub use self::grafik::{Grafik, JenisGrafik};
pub use self::isian::KolomIsian;

/// Rows of an Excel sheet.
pub const BARIS_LEMBAR: u32 = 1_048_576;
/// First row of data (from 0) under title, subtitle, blank and header.
pub const BARIS_DATA: u32 = 4;

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
    cara: Cara,
}

/// What a workbook has to know of its run.
#[derive(Clone, Default)]
pub struct Cara {
    /// The day that it says it was made.
    pub acuan: NaiveDate,
    /// Cells of lists pass as their columns declare.
    pub samarkan: bool,
    /// Figures stand without the formula behind them: the list that it counts is not there.
    pub nilai_saja: bool,
    /// What stands where is noted here.
    pub pencatat: Option<Arc<Pencatat>>,
}

impl Buku {
    /// `folder` takes the temporary files of large sheets.
    ///
    /// # Errors
    /// The folder cannot be written to.
    pub fn baru(judul: &str, cara: Cara, folder: &Path) -> Hasil<Buku> {
        let mut dalam = Workbook::new();
        dalam.set_tempdir(folder).map_err(galat)?;
        let waktu = tanggal_excel(cara.acuan);
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
        Ok(Buku { dalam, cara })
    }

    /// A small sheet.
    pub fn lembar(&self, nama: &str) -> Hasil<Lembar> {
        let mut ws = Worksheet::new();
        ws.set_name(nama).map_err(galat)?;
        Ok(Lembar::baru(ws, self.cara.clone(), false))
    }

    /// A sheet for a list, filled row by row.
    ///
    /// # Errors
    /// The temporary file cannot be made.
    pub fn lembar_daftar(&mut self, nama: &str) -> Hasil<Lembar> {
        let mut ws = self.dalam.new_worksheet_with_constant_memory().map_err(galat)?;
        ws.set_name(nama).map_err(galat)?;
        Ok(Lembar::baru(ws, self.cara.clone(), true))
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
        for mut l in lembar {
            l.tutup()?;
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
    cara: Cara,
    /// Rows go to disk as they come.
    mengalir: bool,
    /// Highest row with a cell or a height (from 0).
    terakhir: u32,
    /// Highest row with a height.
    bertinggi: Option<u32>,
    /// First column without a format of its own.
    bebas: u16,
    /// What stands where, as far as it is asked for.
    bentuk: BentukLembar,
    /// Rows of the list that it holds, where it holds one.
    senarai: Option<u32>,
}

impl Lembar {
    fn baru(ws: Worksheet, cara: Cara, mengalir: bool) -> Lembar {
        let bentuk = BentukLembar::default();
        Lembar { ws, cara, mengalir, terakhir: 0, bertinggi: None, bebas: 0, bentuk, senarai: None }
    }

    /// Notes what stands where, where somebody asked for it.
    fn catat(&mut self, catat: impl FnOnce(&mut BentukLembar)) {
        if self.cara.pencatat.is_some() {
            catat(&mut self.bentuk);
        }
    }

    /// A row has a cell now.
    fn sentuh(&mut self, baris: u32) {
        self.terakhir = self.terakhir.max(baris);
    }

    /// The writer writes the last row of a flowing sheet once more where it has a height, and Excel
    /// answers with an offer to repair. An empty row behind it takes that place.
    fn tutup(&mut self) -> Hasil<()> {
        if self.mengalir && self.bertinggi == Some(self.terakhir) {
            self.ws.write_blank(self.terakhir + 1, self.bebas, &Format::default()).map_err(galat)?;
        }
        if let Some(pencatat) = &self.cara.pencatat {
            pencatat.selesai(BentukLembar { nama: self.ws.name(), ..std::mem::take(&mut self.bentuk) });
        }
        Ok(())
    }

    pub fn teks(&mut self, baris: u32, kolom: u16, teks: &str, gaya: Gaya) -> Hasil<()> {
        self.sentuh(baris);
        if gaya == Gaya::Isian {
            self.catat(|b| b.sel_isian.push((baris, kolom)));
        }
        let format = gaya.format();
        if teks.is_empty() {
            self.ws.write_blank(baris, kolom, &format).map_err(galat)?;
        } else {
            self.ws.write_string_with_format(baris, kolom, potong_sel(teks), &format).map_err(galat)?;
        }
        Ok(())
    }

    pub fn angka(&mut self, baris: u32, kolom: u16, angka: f64, gaya: Gaya) -> Hasil<()> {
        self.sentuh(baris);
        self.ws.write_number_with_format(baris, kolom, angka, &gaya.format()).map_err(galat)?;
        Ok(())
    }

    /// A live formula with its value stored, so that a viewer that doesn't calculate shows it; without a formula, the
    /// value alone.
    pub fn rumus(&mut self, baris: u32, kolom: u16, rumus: &Rumus, gaya: Gaya) -> Hasil<()> {
        if self.cara.nilai_saja || rumus.teks.is_empty() {
            return match &rumus.nilai {
                Nilai::Angka(n) => self.angka(baris, kolom, n.nilai(), gaya),
                Nilai::Teks(t) => self.teks(baris, kolom, t, gaya),
            };
        }
        self.sentuh(baris);
        self.catat(|b| b.rumus.push((baris, kolom, rumus.teks.clone())));
        let formula = Formula::new(format!("={}", rumus.teks)).set_result(rumus.nilai.tertulis());
        let format = gaya.format();
        match rumus.larik {
            false => self.ws.write_formula_with_format(baris, kolom, formula, &format),
            true => self.ws.write_array_formula_with_format(baris, kolom, baris, kolom, formula, &format),
        }
        .map_err(galat)?;
        Ok(())
    }

    /// Its name.
    pub fn nama(&self) -> String {
        self.ws.name()
    }

    /// Rows of the list that it holds; `None`: it holds none.
    pub fn senarai(&self) -> Option<u32> {
        self.senarai
    }

    /// Title and subtitle in the first two rows.
    pub fn kepala(&mut self, judul: &str, sub: &str) -> Hasil<()> {
        self.tinggi(0, 21.0)?;
        self.teks(0, 0, judul, Gaya::Judul)?;
        self.teks(1, 0, sub, Gaya::Subjudul)
    }

    /// The last row that a sheet can have keeps its plain height where rows flow: nothing fits behind it.
    pub fn tinggi(&mut self, baris: u32, tinggi: f64) -> Hasil<()> {
        if self.mengalir && baris + 1 >= BARIS_LEMBAR {
            return Ok(());
        }
        self.sentuh(baris);
        self.bertinggi = self.bertinggi.max(Some(baris));
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
        self.sentuh(baris);
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

    /// As many pages wide as columns of these widths need to be legible, those up to `kunci` on each.
    fn selebar(&mut self, lebar: &[f64], kunci: usize) -> Hasil<()> {
        let susunan = kertas::susun(lebar, kunci);
        if susunan.selebar > 1 {
            self.ws.set_print_fit_to_pages(susunan.selebar, 0);
            self.ws.set_repeat_columns(0, susunan.ulang).map_err(galat)?;
        }
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
        self.catat(|b| b.judul = Some(baris));
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
}

/// A day as Excel counts it.
fn tanggal_excel(t: NaiveDate) -> Hasil<ExcelDateTime> {
    ExcelDateTime::from_ymd(t.year().clamp(0, 9999) as u16, t.month() as u8, t.day() as u8).map_err(galat)
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
