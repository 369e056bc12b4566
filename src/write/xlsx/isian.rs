//! Forms: sheets to fill in, with protection and print set-up.
//!
//! In: the columns of a form, the rows filled in before, the number of spare rows. Out: a sheet in
//! which headers and what was filled in before are locked (without a password) and everything else
//! is open, down to the last row of the sheet. A wide form prints side by side on several pages,
//! each with the first columns again.

use chrono::Datelike;
use rust_xlsxwriter::{ExcelDateTime, Format, ProtectionOptions};

use super::gaya::{Gaya, Keadaan};
use super::{BARIS_DATA, BARIS_LEMBAR, Hasil, Lembar, galat, potong_sel};
use crate::table::isian::Isian;
use crate::write::tabel::Isi;

/// A column of a form; `B` is what a row that is filled in before is made from.
pub struct KolomIsian<B> {
    pub judul: &'static str,
    /// Width in characters.
    pub lebar: f64,
    pub masukan: Isian,
    /// Look of the header.
    pub kepala: Gaya,
    /// How to fill it in; shown beside the cell too.
    pub petunjuk: &'static str,
    /// Filled in before and locked then; `None` for a column that is open in every row.
    pub isi: Option<for<'a> fn(&'a B) -> Isi<'a>>,
    /// For programs alone.
    pub tersembunyi: bool,
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
        let halaman = halaman(kolom, beku);
        self.kepala_formulir(judul, halaman, beku)?;
        let garis = kolom.iter().map(|k| garis_judul(k.judul, k.lebar)).max().unwrap_or(1);
        self.tinggi(BARIS_DATA - 1, 14.0 * f64::from(garis.max(2)) + 4.0)?;
        for (c, k) in kolom.iter().enumerate() {
            self.teks(BARIS_DATA - 1, c as u16, k.judul, k.kepala)?;
        }
        self.bekukan(BARIS_DATA, beku)?;
        self.saring(BARIS_DATA - 1, sampai, terakhir)?;
        let terbuka = (0..).zip(kolom).filter(|(_, k)| k.isi.is_none()).map(|(i, _)| i);
        self.catat(|b| (b.formulir, b.kolom_isian) = (true, terbuka.collect()));
        self.tanpa_peringatan(sampai, terakhir)?;
        self.cetak_formulir(halaman, beku)?;
        let tercetak = if terisi > 0 { sampai.min(BARIS_DATA + terisi + CADANGAN_CETAK - 1) } else { sampai };
        self.area_cetak(tercetak, terakhir)?;
        self.lindungi();
        self.isi_formulir(kolom, baris, cadangan)
    }

    fn kolom_formulir<B>(&mut self, kolom: &[KolomIsian<B>], terisi: u32) -> Hasil<()> {
        self.ws.set_default_row_height(18);
        self.bebas = kolom.len() as u16;
        for (c, k) in kolom.iter().enumerate() {
            let c = c as u16;
            self.ws.set_column_width(c, k.lebar).map_err(galat)?;
            let terbuka = Gaya::Sel(k.masukan.rupa(), Keadaan::Terbuka).format();
            self.ws.set_column_format(c, &terbuka).map_err(galat)?;
            if k.tersembunyi {
                self.ws.set_column_hidden(c).map_err(galat)?;
            }
            let mulai = BARIS_DATA + if k.isi.is_some() { terisi } else { 0 };
            if mulai < BARIS_LEMBAR {
                let periksa = k.masukan.periksa(k.judul, k.petunjuk)?;
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
            self.sentuh(r);
            for (c, k) in kolom.iter().enumerate() {
                let (kolom, format) = (c as u16, if k.isi.is_some() { &tetap[c] } else { &isian[c] });
                self.sel_formulir(r, kolom, k.isi.map_or(Isi::Kosong, |isi| isi(&b)), format)?;
            }
            r += 1;
        }
        for _ in 0..cadangan {
            self.sentuh(r);
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

    /// A4 landscape. A form too wide for one page goes on beside it, with the first columns again.
    fn cetak_formulir(&mut self, halaman: u16, beku: u16) -> Hasil<()> {
        self.cetak(true, Some(BARIS_DATA - 1))?;
        if halaman > 1 {
            self.ws.set_print_fit_to_pages(halaman, 0).set_page_order(true);
            self.ws.set_repeat_columns(0, beku - 1).map_err(galat)?;
        }
        Ok(())
    }

    /// The title block. Where the form goes on beside the first page it stays within the columns that
    /// every page has.
    fn kepala_formulir(&mut self, (judul, sub): (&str, &str), halaman: u16, beku: u16) -> Hasil<()> {
        if halaman < 2 || beku < 2 {
            return self.kepala(judul, sub);
        }
        self.tinggi(0, 34.0)?;
        self.gabung(0, 0, beku - 1, judul, Gaya::JudulLipat)?;
        self.tinggi(1, 40.0)?;
        self.gabung(1, 0, beku - 1, sub, Gaya::SubjudulLipat)
    }
}

/// Spare rows that print below rows filled in before.
const CADANGAN_CETAK: u32 = 10;
/// Width of A4 landscape between the margins, in 1/96 inch, and how far a form is shrunk at most: to one
/// page, and where it takes several anyway.
const LEBAR_HALAMAN: f64 = 1026.0;
const SKALA_SATU: f64 = 0.65;
const SKALA: f64 = 0.7;

/// Pages side by side that a form takes.
fn halaman<B>(kolom: &[KolomIsian<B>], beku: u16) -> u16 {
    let lebar = |kolom: &[KolomIsian<B>], digit| {
        kolom.iter().filter(|k| !k.tersembunyi).map(|k| k.lebar * digit + 5.0).sum::<f64>()
    };
    if lebar(kolom, 7.0) <= LEBAR_HALAMAN / SKALA_SATU {
        return 1;
    }
    // Programs without the font of the workbook make columns wider than Excel's 7 to a digit.
    let (tetap, sisa) = kolom.split_at(usize::from(beku));
    (lebar(sisa, 8.0) / (LEBAR_HALAMAN / SKALA - lebar(tetap, 8.0))).ceil() as u16
}

/// Lines of a title whose words wrap.
fn garis_judul(judul: &str, lebar: f64) -> u32 {
    let muat = lebar as usize;
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

    fn kolom(lebar: &[f64]) -> Vec<KolomIsian<()>> {
        let satu = |lebar: &f64| KolomIsian {
            judul: "Judul",
            lebar: *lebar,
            masukan: Isian::Teks,
            kepala: Gaya::Kepala,
            petunjuk: "",
            isi: None,
            tersembunyi: false,
        };
        lebar.iter().map(satu).collect()
    }

    #[test]
    fn a_wide_form_takes_several_pages() {
        assert_eq!(halaman(&kolom(&[20.0; 10]), 1), 1);
        assert_eq!(halaman(&kolom(&[20.0; 11]), 1), 2);
        assert_eq!(halaman(&kolom(&[14.0; 31]), 3), 3);
    }

    #[test]
    fn titles_wrap_at_words() {
        assert_eq!(garis_judul("NIK", 18.0), 1);
        assert_eq!(garis_judul("Pendampingan Pasca-Graduasi", 14.0), 2);
        assert_eq!(garis_judul("Calon Peserta Tanggal Lahir", 13.0), 2);
    }
}
