//! Workbooks: XLSX, XLS, XLSB and ODS. The only file that names `calamine`.
//!
//! XLSX and XLSB are read as streams of cells. Dates come out as ISO text. Positions are the sheet's own,
//! wherever its first used cell stands.

use std::io::BufReader;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, TryLockError};

use calamine::{
    CellErrorType, Data, DataRef, ExcelDateTime, Ods, Reader, SheetType, SheetVisible, Sheets, Xls, Xlsb, Xlsx,
    XlsxCellFormulaMetadataRecord,
};

use super::berkas::{Berkas, Pembaca};
use super::row::{BELUM_DIHITUNG, Baris, SelTersimpan};
use super::takar::{self, Tolak};
use super::teks::{self, Isi};
use super::{BATAS_BARIS as BATAS_TEKS_BARIS, BATAS_SEL};
use crate::error::{Galat, Result, tertulis};

/// Rows and columns of an Excel sheet; a cell beyond them is damage.
const BATAS_BARIS: u32 = 1 << 20;
const BATAS_KOLOM: u32 = 1 << 14;

/// Text of one sheet: a full sheet of Excel's with 40 characters in each of 50 columns.
const BATAS_TEKS: usize = 2 << 30;

/// What calamine makes of a damaged part: it fails, or it panics where a number overflows.
fn utuh<T, E>(baca: impl FnOnce() -> std::result::Result<T, E>) -> Option<T> {
    catch_unwind(AssertUnwindSafe(baca)).ok()?.ok()
}

/// An open workbook; several sheets of it can be sources.
#[derive(Clone)]
pub struct BukuKerja {
    dalam: Arc<Mutex<Sheets<BufReader<Pembaca>>>>,
    /// Digest of the file, once one of its sheets has been read.
    sidik: Arc<OnceLock<String>>,
    asal: Berkas,
    berkas: String,
    pub format: &'static str,
}

/// The format that is read as a stream; the others stand in memory as a whole.
const XLSX: &str = "XLSX";

impl BukuKerja {
    /// # Errors
    /// Damaged or truncated, protected by a password, or larger unpacked than any honest workbook.
    pub fn buka(jalur: &Berkas, isi: Isi) -> Result<BukuKerja> {
        let berkas = tertulis(jalur);
        let rusak = |sebab: String| Galat::LembarKerjaRusak { berkas: berkas.clone(), sebab };
        let tolak = |t: Tolak| match t {
            Tolak::Rusak(sebab) => rusak(sebab),
            Tolak::KataSandi => Galat::KataSandi { berkas: berkas.clone() },
            Tolak::Bukan(jenis, perbaikan) => Galat::BukanTabel { berkas: berkas.clone(), jenis, perbaikan },
            Tolak::Terlalu(bagian, batas) => {
                Galat::TerlaluBesar { berkas: berkas.clone(), bagian, batas: batas.into() }
            }
        };
        let tak_lengkap = || rusak("bagian di dalamnya hilang atau rusak".into());
        let masuk = || jalur.buka().map(BufReader::new);
        let (dalam, format) = if isi == Isi::Cfb {
            takar::periksa_xls(jalur)?.map_err(&tolak)?;
            let berkas = masuk()?;
            let xls = utuh(|| Xls::new(berkas)).ok_or_else(|| rusak("bukan XLS yang utuh".into()))?;
            (Sheets::Xls(xls), "XLS")
        } else {
            let nama = takar::periksa_zip(jalur)?.map_err(&tolak)?;
            let punya = |n: &str| nama.iter().any(|x| x == n);
            let arsip = masuk()?;
            if punya("xl/workbook.bin") {
                (Sheets::Xlsb(utuh(|| Xlsb::new(arsip)).ok_or_else(tak_lengkap)?), "XLSB")
            } else if punya("content.xml") {
                (Sheets::Ods(utuh(|| Ods::new(arsip)).ok_or_else(tak_lengkap)?), "ODS")
            } else if nama.iter().any(|n| n.starts_with("xl/")) {
                (Sheets::Xlsx(utuh(|| Xlsx::new(arsip)).ok_or_else(tak_lengkap)?), XLSX)
            } else {
                return Err(tolak(takar::arsip_lain(&nama)));
            }
        };
        Ok(BukuKerja { dalam: Arc::new(Mutex::new(dalam)), sidik: Arc::default(), asal: jalur.clone(), berkas, format })
    }

    /// A workbook that this run wrote itself: nothing in it costs more than it says, so that isn't looked for.
    ///
    /// # Errors
    /// It went away.
    pub fn tulisan_sendiri(jalur: &Berkas) -> Result<BukuKerja> {
        let berkas = tertulis(jalur);
        let arsip = BufReader::new(jalur.buka()?);
        let xlsx = utuh(|| Xlsx::new(arsip)).ok_or_else(|| Galat::LembarKerjaRusak {
            berkas: berkas.clone(),
            sebab: "bagian di dalamnya hilang atau rusak".into(),
        })?;
        let dalam = Arc::new(Mutex::new(Sheets::Xlsx(xlsx)));
        Ok(BukuKerja { dalam, sidik: Arc::default(), asal: jalur.clone(), berkas, format: XLSX })
    }

    /// SHA-256 of the file.
    ///
    /// # Errors
    /// The file went away.
    pub(super) fn sidik(&self) -> Result<String> {
        if let Some(sidik) = self.sidik.get() {
            return Ok(sidik.clone());
        }
        let sidik = teks::sidik_berkas(&self.asal)?;
        Ok(self.sidik.get_or_init(|| sidik).clone())
    }

    fn kunci(&self) -> MutexGuard<'_, Sheets<BufReader<Pembaca>>> {
        self.dalam.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    /// Works on the open workbook; where another thread is reading a sheet of it, on one opened anew, so that
    /// sheets are read side by side.
    fn dengan<T>(&self, kerja: impl FnOnce(&mut Sheets<BufReader<Pembaca>>) -> Result<T>) -> Result<T> {
        match self.dalam.try_lock() {
            Ok(mut buku) => kerja(&mut buku),
            Err(TryLockError::WouldBlock) if self.format == XLSX => {
                let arsip = BufReader::new(self.asal.buka()?);
                let buku =
                    utuh(|| Xlsx::new(arsip)).ok_or_else(|| self.rusak("bagian di dalamnya hilang atau rusak"))?;
                kerja(&mut Sheets::Xlsx(buku))
            }
            Err(_) => kerja(&mut self.kunci()),
        }
    }

    fn rusak(&self, sebab: impl Into<String>) -> Galat {
        Galat::LembarKerjaRusak { berkas: self.berkas.clone(), sebab: sebab.into() }
    }

    /// Names of the work sheets, and whether each is visible.
    pub fn lembar(&self) -> Vec<(String, bool)> {
        let buku = self.kunci();
        let lembar = buku.sheets_metadata().iter().filter(|s| s.typ == SheetType::WorkSheet);
        lembar.map(|s| (s.name.clone(), s.visible == SheetVisible::Visible)).collect()
    }

    /// Nothing stands on the sheet.
    ///
    /// # Errors
    /// A damaged sheet.
    pub fn kosong(&self, lembar: &str) -> Result<bool> {
        let mut kosong = true;
        self.baris(lembar, |nomor, teks, sel| {
            kosong = Baris::baru(nomor, teks, sel).kosong();
            kosong
        })?;
        Ok(kosong)
    }

    /// Every used row in order: its number from 1 and its cells. `lanjut` returns false to stop.
    ///
    /// # Errors
    /// A damaged sheet.
    pub fn baris(&self, lembar: &str, lanjut: impl FnMut(u32, &str, &[SelTersimpan]) -> bool) -> Result<()> {
        self.dengan(|buku| self.baris_dari(buku, lembar, lanjut))
    }

    /// The formulas of a sheet: row and column from 0. Only a workbook that has them as text has any.
    ///
    /// # Errors
    /// A damaged sheet.
    pub fn rumus(&self, lembar: &str) -> Result<Vec<(u32, u16, String)>> {
        self.dengan(|buku| {
            let rentang =
                utuh(|| buku.worksheet_formula(lembar)).ok_or_else(|| self.rusak(format!("lembar {lembar} rusak")))?;
            let (baris0, kolom0) = rentang.start().unwrap_or_default();
            let satu = |(i, j, isi): (usize, usize, &String)| {
                (!isi.is_empty()).then(|| (baris0 + i as u32, (kolom0 + j as u32) as u16, isi.clone()))
            };
            Ok(rentang.used_cells().filter_map(satu).collect())
        })
    }

    fn baris_dari(
        &self,
        buku: &mut Sheets<BufReader<Pembaca>>,
        lembar: &str,
        mut lanjut: impl FnMut(u32, &str, &[SelTersimpan]) -> bool,
    ) -> Result<()> {
        let lembar_rusak = || self.rusak(format!("lembar {lembar} rusak"));
        let mut susun = Penyusun::default();
        if let Sheets::Xlsx(xlsx) = buku {
            let mut sel = utuh(|| xlsx.worksheet_cells_reader(lembar)).ok_or_else(lembar_rusak)?;
            let berikut = || utuh(|| sel.next_cell_with_formula_metadata()).map(|s| s.map(satu_xlsx));
            susun.alirkan(berikut, &mut lanjut).ok_or_else(lembar_rusak)?;
        } else if let Sheets::Xlsb(xlsb) = buku {
            let mut sel = utuh(|| xlsb.worksheet_cells_reader(lembar)).ok_or_else(lembar_rusak)?;
            let berikut = || utuh(|| sel.next_cell()).map(|s| s.map(|s| (s.get_position(), s.get_value().clone())));
            susun.alirkan(berikut, &mut lanjut).ok_or_else(lembar_rusak)?;
        } else {
            let rentang = utuh(|| buku.worksheet_range(lembar)).ok_or_else(lembar_rusak)?;
            let (baris0, kolom0) = rentang.start().unwrap_or_default();
            if rentang.end().is_some_and(|(b, k)| b >= BATAS_BARIS || k >= BATAS_KOLOM) {
                return Err(lembar_rusak());
            }
            for (i, j, satu) in rentang.used_cells() {
                if !susun.pindah(baris0 + i as u32, &mut lanjut) {
                    return Ok(());
                }
                susun.tambah(kolom0 + j as u32, satu);
            }
        }
        if susun.seluruhnya > BATAS_TEKS {
            let (berkas, bagian) = (self.berkas.clone(), format!("lembar {lembar}, teks semua selnya"));
            return Err(Galat::TerlaluBesar { berkas, bagian, batas: "2 GiB".into() });
        }
        susun.pindah(u32::MAX, &mut lanjut);
        Ok(())
    }
}

/// A cell of a stream: row and column from 0, and what it holds.
type SelBerurutan<'a> = ((u32, u32), DataRef<'a>);

/// A formula that no program has calculated yet has no value: that isn't a cell that was left blank.
fn satu_xlsx(sel: XlsxCellFormulaMetadataRecord<'_>) -> SelBerurutan<'_> {
    let nilai = match (sel.value, sel.formula) {
        (DataRef::Empty, Some(_)) => DataRef::Error(CellErrorType::GettingData),
        (nilai, _) => nilai,
    };
    (sel.pos, nilai)
}

/// Collects the cells of one row.
#[derive(Default)]
struct Penyusun {
    baris: Option<u32>,
    teks: String,
    sel: Vec<SelTersimpan>,
    /// Bytes of text of all rows so far.
    seluruhnya: usize,
}

impl Penyusun {
    fn pindah(&mut self, baris: u32, lanjut: &mut impl FnMut(u32, &str, &[SelTersimpan]) -> bool) -> bool {
        if self.baris == Some(baris) {
            return true;
        }
        let terus = self.baris.is_none_or(|lama| lanjut(lama + 1, &self.teks, &self.sel));
        self.baris = Some(baris);
        self.teks.clear();
        self.sel.clear();
        terus
    }

    /// The cells of a sheet that is streamed, until `lanjut` or the limit says stop; `None` where one cannot be read or
    /// stands beyond any sheet.
    fn alirkan<'a>(
        &mut self,
        mut berikut: impl FnMut() -> Option<Option<SelBerurutan<'a>>>,
        lanjut: &mut impl FnMut(u32, &str, &[SelTersimpan]) -> bool,
    ) -> Option<()> {
        while let Some(((baris, kolom), nilai)) = berikut()? {
            if baris >= BATAS_BARIS || kolom >= BATAS_KOLOM {
                return None;
            }
            if !self.pindah(baris, lanjut) || self.seluruhnya > BATAS_TEKS {
                // No row is at hand any more: the end of the sheet hands out nothing.
                self.baris = Some(u32::MAX);
                break;
            }
            self.tambah_ref(kolom, &nilai);
        }
        Some(())
    }

    fn taruh(&mut self, kolom: u32, sel: SelTersimpan) {
        let kolom = kolom as usize;
        if self.sel.len() <= kolom {
            self.sel.resize(kolom + 1, SelTersimpan::Kosong);
        }
        self.sel[kolom] = sel;
    }

    fn taruh_teks(&mut self, kolom: u32, teks: &str) {
        // One shared text may stand in every cell: of what is too long anyway only so much is kept that it shows.
        let teks = &teks[..teks.floor_char_boundary(BATAS_SEL + 4)];
        if self.teks.len() > BATAS_TEKS_BARIS {
            return self.taruh(kolom, SelTersimpan::Teks(0, self.teks.len() as u32));
        }
        let awal = self.teks.len() as u32;
        self.teks.push_str(teks);
        self.seluruhnya += teks.len();
        self.taruh(kolom, SelTersimpan::Teks(awal, self.teks.len() as u32));
    }

    fn tambah_ref(&mut self, kolom: u32, nilai: &DataRef<'_>) {
        match nilai {
            DataRef::Empty => {}
            DataRef::SharedString(t) => self.taruh_teks(kolom, t),
            DataRef::String(t) | DataRef::DateTimeIso(t) | DataRef::DurationIso(t) => self.taruh_teks(kolom, t),
            DataRef::Int(n) => self.taruh(kolom, SelTersimpan::Angka(*n as f64)),
            DataRef::Float(n) => self.taruh(kolom, SelTersimpan::Angka(*n)),
            DataRef::Bool(b) => self.taruh(kolom, SelTersimpan::Logika(*b)),
            DataRef::DateTime(t) => self.taruh_teks(kolom, &tanggal(t)),
            DataRef::Error(g) => self.taruh(kolom, SelTersimpan::Galat(nama_galat(g))),
        }
    }

    fn tambah(&mut self, kolom: u32, nilai: &Data) {
        match nilai {
            Data::Empty => {}
            Data::String(t) | Data::DateTimeIso(t) | Data::DurationIso(t) => self.taruh_teks(kolom, t),
            Data::Int(n) => self.taruh(kolom, SelTersimpan::Angka(*n as f64)),
            Data::Float(n) => self.taruh(kolom, SelTersimpan::Angka(*n)),
            Data::Bool(b) => self.taruh(kolom, SelTersimpan::Logika(*b)),
            Data::DateTime(t) => self.taruh_teks(kolom, &tanggal(t)),
            Data::Error(g) => self.taruh(kolom, SelTersimpan::Galat(nama_galat(g))),
        }
    }
}

fn tanggal(t: &ExcelDateTime) -> String {
    let (tahun, bulan, hari, ..) = t.to_ymd_hms_milli();
    format!("{tahun:04}-{bulan:02}-{hari:02}")
}

fn nama_galat(galat: &CellErrorType) -> &'static str {
    match galat {
        CellErrorType::Div0 => "#DIV/0!",
        CellErrorType::NA => "#N/A",
        CellErrorType::Name => "#NAME?",
        CellErrorType::Null => "#NULL!",
        CellErrorType::Num => "#NUM!",
        CellErrorType::Ref => "#REF!",
        CellErrorType::Value => "#VALUE!",
        CellErrorType::GettingData => BELUM_DIHITUNG,
    }
}
