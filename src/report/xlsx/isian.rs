//! Forms: cells to fill in, with drop-downs, input checks and protection.
//!
//! In: the columns of a form, the rows filled in before, the number of spare rows. Out: a sheet in
//! which headers and what was filled in before are locked (without a password) and everything else
//! is open, down to the last row of the sheet. A wide form prints side by side on several pages,
//! each with the first columns again.

use chrono::Datelike;
use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DataValidationRule, ExcelDateTime, Format, Formula, ProtectionOptions,
};

use super::gaya::{Gaya, Keadaan, RupaSel};
use super::{BARIS_DATA, BARIS_LEMBAR, Hasil, Lembar, galat, potong_sel};
use crate::report::tabel::Isi;

/// What may be typed into a cell.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Masukan {
    Teks,
    /// Long text that wraps.
    TeksPanjang,
    /// Codes of our own, such as ID Peserta.
    Kode,
    /// NIK and No KK.
    EnamBelasAngka,
    /// One of a list.
    Pilihan(&'static [&'static str]),
    /// One or several of a list, joined by `; `; others after a warning.
    BeberapaPilihan(&'static [&'static str]),
    /// One of a list that stands in a range of this name.
    DaftarBernama(&'static str),
    /// Whole rupiah.
    Rupiah,
    /// A whole number between two limits.
    Bilangan(u32, u32),
    Tahun,
    Tanggal,
    /// Not after the day of typing.
    TanggalLahir,
}

/// Limits of a year, and of a date other than that of a birth.
const TAHUN: (u32, u32) = (2000, 2100);
/// The greatest amount that [`crate::domain::rupiah::Rupiah`] holds.
const RUPIAH_TERBESAR: &str = "1000000000000000";
/// Excel's limits on the texts of an input check.
const PANJANG_JUDUL: usize = 32;
const PANJANG_PESAN: usize = 255;

impl Masukan {
    fn rupa(self) -> RupaSel {
        match self {
            Masukan::Teks | Masukan::DaftarBernama(_) => RupaSel::Teks,
            Masukan::TeksPanjang | Masukan::BeberapaPilihan(_) => RupaSel::Lipat,
            // Short answers stand in the middle, names of things as text.
            Masukan::Pilihan(p) if p.iter().any(|p| p.len() > 14) => RupaSel::Lipat,
            Masukan::Kode | Masukan::EnamBelasAngka | Masukan::Pilihan(_) => RupaSel::Tengah,
            Masukan::Rupiah | Masukan::Bilangan(..) => RupaSel::Angka,
            Masukan::Tahun => RupaSel::Tahun,
            Masukan::Tanggal | Masukan::TanggalLahir => RupaSel::Tanggal,
        }
    }

    /// What is typed in, for instructions.
    pub fn uraian(self) -> String {
        match self {
            Masukan::Teks | Masukan::TeksPanjang | Masukan::Kode => "Teks".into(),
            Masukan::EnamBelasAngka => "16 angka".into(),
            Masukan::Pilihan(["Ya", "Tidak"]) => "Ya atau Tidak".into(),
            Masukan::Pilihan(p) => format!("Satu pilihan: {}", p.join(", ")),
            Masukan::BeberapaPilihan(p) => format!("Satu pilihan, atau beberapa dipisah titik koma: {}", p.join("; ")),
            Masukan::DaftarBernama(_) => "Satu pilihan dari daftar di bawah".into(),
            Masukan::Rupiah => "Rupiah penuh, 0 atau lebih".into(),
            Masukan::Bilangan(dari, sampai) => format!("Bilangan bulat {dari} sampai {sampai}"),
            Masukan::Tahun => "Tahun, empat angka".into(),
            Masukan::Tanggal | Masukan::TanggalLahir => "Tanggal (hari/bulan/tahun)".into(),
        }
    }

    /// What a refused entry is answered.
    fn teguran(self) -> String {
        match self {
            Masukan::Teks | Masukan::TeksPanjang | Masukan::Kode => String::new(),
            Masukan::EnamBelasAngka => "Isi 16 angka tanpa spasi atau tanda baca.".into(),
            Masukan::Pilihan(["Ya", "Tidak"]) => "Isi Ya atau Tidak. Kosongkan bila belum diketahui.".into(),
            Masukan::Pilihan(_) | Masukan::DaftarBernama(_) => "Pilih salah satu dari daftar.".into(),
            Masukan::BeberapaPilihan(_) => {
                "Isi ini bukan satu pilihan dari daftar. Beberapa pilihan boleh, dipisah titik koma (;).".into()
            }
            Masukan::Rupiah => "Isi rupiah penuh dengan angka saja, 0 atau lebih, misalnya 1500000.".into(),
            Masukan::Bilangan(dari, sampai) => format!("Isi bilangan bulat {dari} sampai {sampai}."),
            Masukan::Tahun => format!("Isi tahun {} sampai {}, misalnya 2026.", TAHUN.0, TAHUN.1),
            Masukan::Tanggal => "Isi tanggal hari/bulan/tahun, misalnya 31/01/2026.".into(),
            Masukan::TanggalLahir => "Isi tanggal lahir hari/bulan/tahun, misalnya 17/08/1985.".into(),
        }
    }

    fn aturan(self) -> Hasil<DataValidation> {
        use DataValidationRule::{Between, EqualTo};
        let v = DataValidation::new();
        let antara = |dari: &str, sampai: &str| Between(Formula::new(dari), Formula::new(sampai));
        Ok(match self {
            Masukan::Teks | Masukan::TeksPanjang | Masukan::Kode => v.allow_any_value(),
            Masukan::EnamBelasAngka => v.allow_text_length(EqualTo(16)),
            Masukan::Pilihan(p) => v.allow_list_strings(p).map_err(galat)?,
            Masukan::BeberapaPilihan(p) => {
                v.allow_list_strings(p).map_err(galat)?.set_error_style(DataValidationErrorStyle::Warning)
            }
            Masukan::DaftarBernama(nama) => v.allow_list_formula(Formula::new(nama)),
            Masukan::Rupiah => v.allow_whole_number_formula(antara("0", RUPIAH_TERBESAR)),
            Masukan::Bilangan(dari, sampai) => {
                v.allow_whole_number_formula(antara(&dari.to_string(), &sampai.to_string()))
            }
            Masukan::Tahun => v.allow_whole_number_formula(antara(&TAHUN.0.to_string(), &TAHUN.1.to_string())),
            Masukan::Tanggal => {
                let (awal, akhir) = (format!("DATE({},1,1)", TAHUN.0), format!("DATE({},12,31)", TAHUN.1));
                v.allow_date_formula(antara(&awal, &akhir))
            }
            Masukan::TanggalLahir => v.allow_date_formula(antara("DATE(1901,1,1)", "TODAY()")),
        })
    }
}

/// A column of a form; `B` is what a row that is filled in before is made from.
pub struct KolomIsian<B> {
    pub judul: &'static str,
    /// Width in characters.
    pub lebar: f64,
    pub masukan: Masukan,
    /// Look of the header.
    pub kepala: Gaya,
    /// How to fill it in; shown beside the cell too.
    pub petunjuk: &'static str,
    /// Filled in before and locked then; `None` for a column that is open in every row.
    pub isi: Option<for<'a> fn(&'a B) -> Isi<'a>>,
}

impl Lembar {
    /// A form: title block, frozen header with filter, the rows filled in before, spare rows.
    /// The first `beku` columns stay in sight, and on every page.
    ///
    /// # Errors
    /// What the disk reports.
    pub fn formulir<B>(
        &mut self,
        judul: (&str, &str),
        kolom: &[KolomIsian<B>],
        beku: u16,
        baris: impl ExactSizeIterator<Item = B>,
        cadangan: u32,
    ) -> Hasil<()> {
        let terakhir = kolom.len() as u16 - 1;
        let terisi = baris.len() as u32;
        let sampai = (BARIS_DATA + terisi + cadangan).max(BARIS_DATA + 1) - 1;
        self.kolom_formulir(kolom, terisi)?;
        self.kepala(judul.0, judul.1)?;
        let garis = kolom.iter().map(|k| garis_judul(k.judul, k.lebar)).max().unwrap_or(1);
        self.tinggi(BARIS_DATA - 1, 14.0 * f64::from(garis.max(2)) + 4.0)?;
        for (c, k) in kolom.iter().enumerate() {
            self.teks(BARIS_DATA - 1, c as u16, k.judul, k.kepala)?;
        }
        self.bekukan(BARIS_DATA, beku)?;
        self.saring(BARIS_DATA - 1, sampai, terakhir)?;
        self.tanpa_peringatan(sampai, terakhir)?;
        self.cetak_formulir(kolom, beku)?;
        self.area_cetak(sampai, terakhir)?;
        self.lindungi();
        self.isi_formulir(kolom, baris, cadangan)
    }

    fn kolom_formulir<B>(&mut self, kolom: &[KolomIsian<B>], terisi: u32) -> Hasil<()> {
        self.ws.set_default_row_height(18);
        for (c, k) in kolom.iter().enumerate() {
            let c = c as u16;
            self.ws.set_column_width(c, k.lebar).map_err(galat)?;
            let terbuka = Gaya::Sel(k.masukan.rupa(), Keadaan::Terbuka).format();
            self.ws.set_column_format(c, &terbuka).map_err(galat)?;
            let mulai = BARIS_DATA + if k.isi.is_some() { terisi } else { 0 };
            if mulai < BARIS_LEMBAR {
                let periksa = periksa(k)?;
                self.ws.add_data_validation(mulai, c, BARIS_LEMBAR - 1, c, &periksa).map_err(galat)?;
            }
        }
        Ok(())
    }

    fn isi_formulir<B>(
        &mut self,
        kolom: &[KolomIsian<B>],
        baris: impl ExactSizeIterator<Item = B>,
        cadangan: u32,
    ) -> Hasil<()> {
        let format =
            |keadaan| -> Vec<_> { kolom.iter().map(|k| Gaya::Sel(k.masukan.rupa(), keadaan).format()).collect() };
        let (tetap, isian) = (format(Keadaan::Tetap), format(Keadaan::Isian));
        let mut r = BARIS_DATA;
        for b in baris {
            for (c, k) in kolom.iter().enumerate() {
                let (kolom, format) = (c as u16, if k.isi.is_some() { &tetap[c] } else { &isian[c] });
                self.sel_formulir(r, kolom, k.isi.map_or(Isi::Kosong, |isi| isi(&b)), format)?;
            }
            r += 1;
        }
        for _ in 0..cadangan {
            for (c, format) in isian.iter().enumerate() {
                self.ws.write_blank(r, c as u16, format).map_err(galat)?;
            }
            r += 1;
        }
        Ok(())
    }

    fn sel_formulir(&mut self, r: u32, c: u16, isi: Isi<'_>, format: &Format) -> Hasil<()> {
        match isi {
            Isi::Kosong => self.ws.write_blank(r, c, format),
            Isi::Teks(t) => self.ws.write_string_with_format(r, c, potong_sel(&t), format),
            Isi::Angka(n) => self.ws.write_number_with_format(r, c, n, format),
            Isi::Rupiah(n) => self.ws.write_number_with_format(r, c, n.nilai() as f64, format),
            Isi::Persen(n) => self.ws.write_number_with_format(r, c, n as f64 / 1000.0, format),
            Isi::Tanggal(t) => {
                let t = ExcelDateTime::from_ymd(t.year() as u16, t.month() as u8, t.day() as u8).map_err(galat)?;
                self.ws.write_datetime_with_format(r, c, &t, format)
            }
        }
        .map_err(galat)?;
        Ok(())
    }

    /// Headers and what was filled in before cannot be changed by mistake. No password.
    fn lindungi(&mut self) {
        let boleh = ProtectionOptions {
            format_columns: true,
            format_rows: true,
            insert_rows: true,
            delete_rows: true,
            sort: true,
            use_autofilter: true,
            ..ProtectionOptions::new()
        };
        self.ws.protect_with_options(&boleh);
    }

    /// A4 landscape; a form too wide for one page goes on beside it, at a size that can be read.
    fn cetak_formulir<B>(&mut self, kolom: &[KolomIsian<B>], beku: u16) -> Hasil<()> {
        self.cetak(true, Some(BARIS_DATA - 1))?;
        let putus = halaman(kolom, usize::from(beku));
        if !putus.is_empty() {
            self.ws.set_print_scale(SKALA).set_page_order(true);
            self.ws.set_repeat_columns(0, beku.max(1) - 1).map_err(galat)?;
            self.ws.set_vertical_page_breaks(&putus).map_err(galat)?;
        }
        Ok(())
    }
}

fn periksa<B>(k: &KolomIsian<B>) -> Hasil<DataValidation> {
    let potong = |teks: &str, batas: usize| teks.chars().take(batas).collect::<String>();
    let v = k.masukan.aturan()?;
    let v = v.set_input_title(potong(k.judul, PANJANG_JUDUL)).map_err(galat)?;
    let v = v.set_input_message(potong(k.petunjuk, PANJANG_PESAN)).map_err(galat)?;
    let v = v.set_error_title(potong(k.judul, PANJANG_JUDUL)).map_err(galat)?;
    v.set_error_message(potong(&k.masukan.teguran(), PANJANG_PESAN)).map_err(galat)
}

/// Per cent at which a wide form prints.
const SKALA: u16 = 72;
/// Widths in points of 1/96 inch: of A4 landscape between the margins at that scale, and the most that
/// is shrunk to one page.
const LEBAR_HALAMAN: f64 = 1026.0 * 100.0 / SKALA as f64;
const LEBAR_SATU_HALAMAN: f64 = 1026.0 / 0.62;

fn titik(lebar: f64) -> f64 {
    lebar * 7.0 + 5.0
}

/// Columns that begin a page, besides the first; none where all fit one. A group of columns stays
/// together where that leaves the page at least half full.
fn halaman<B>(kolom: &[KolomIsian<B>], beku: usize) -> Vec<u32> {
    let lebar = |dari: usize, sampai: usize| kolom[dari..sampai].iter().map(|k| titik(k.lebar)).sum::<f64>();
    if lebar(0, kolom.len()) <= LEBAR_SATU_HALAMAN {
        return Vec::new();
    }
    let muat = LEBAR_HALAMAN - lebar(0, beku);
    let mut putus = Vec::new();
    let mut mulai = beku;
    while lebar(mulai, kolom.len()) > muat {
        let penuh = (mulai + 1..kolom.len()).take_while(|c| lebar(mulai, c + 1) <= muat).last().unwrap_or(mulai) + 1;
        let batas = (mulai + 1..=penuh).rev().find(|c| kolom[*c].kepala != kolom[c - 1].kepala);
        mulai = batas.filter(|c| lebar(mulai, *c) >= muat / 2.0).unwrap_or(penuh);
        putus.push(mulai as u32);
    }
    putus
}

/// Lines of a title whose words wrap.
fn garis_judul(judul: &str, lebar: f64) -> u32 {
    // The button of the filter and bold letters take their room.
    let muat = (lebar - 1.0).max(1.0) as usize;
    let (mut garis, mut terpakai) = (1, 0);
    for kata in judul.split(' ').map(|k| k.chars().count()) {
        let perlu = if terpakai == 0 { kata } else { terpakai + 1 + kata };
        if perlu > muat && terpakai > 0 {
            garis += 1;
            terpakai = kata;
        } else {
            terpakai = perlu;
        }
    }
    garis
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kolom(lebar: &[f64], kepala: &[Gaya]) -> Vec<KolomIsian<()>> {
        let satu = |(lebar, kepala): (&f64, &Gaya)| KolomIsian {
            judul: "Judul",
            lebar: *lebar,
            masukan: Masukan::Teks,
            kepala: *kepala,
            petunjuk: "",
            isi: None,
        };
        lebar.iter().zip(kepala).map(satu).collect()
    }

    #[test]
    fn a_narrow_form_is_one_page_and_a_wide_one_breaks_between_groups() {
        assert_eq!(halaman(&kolom(&[20.0; 9], &[Gaya::Kepala; 9]), 1), []);
        let mut kepala = [Gaya::Kepala; 21];
        kepala[6..].fill(Gaya::KepalaHijau);
        let putus = halaman(&kolom(&[20.0; 21], &kepala), 1);
        assert_eq!(putus, [6, 14], "the group begins a page; the next page is full");
    }

    #[test]
    fn every_page_holds_its_columns() {
        for banyak in 12..40 {
            let k = kolom(&vec![14.0; banyak], &vec![Gaya::Kepala; banyak]);
            let mut batas = vec![3];
            batas.extend(halaman(&k, 3).iter().map(|p| *p as usize));
            batas.push(banyak);
            for satu in batas.windows(2).filter(|_| batas.len() > 2) {
                let lebar: f64 = k[..3].iter().chain(&k[satu[0]..satu[1]]).map(|k| titik(k.lebar)).sum();
                assert!(satu[0] < satu[1] && lebar <= LEBAR_HALAMAN, "{banyak}: {batas:?}");
            }
        }
    }

    #[test]
    fn titles_wrap_at_words() {
        assert_eq!(garis_judul("NIK", 18.0), 1);
        assert_eq!(garis_judul("Pendampingan Pasca-Graduasi", 14.0), 2);
        assert_eq!(garis_judul("Calon Peserta Tanggal Lahir", 13.0), 3);
    }
}
