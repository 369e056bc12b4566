//! What may be typed into a cell: drop-downs, input checks, prompts.

use rust_xlsxwriter::{DataValidation, DataValidationErrorStyle, DataValidationRule, Formula};

use super::gaya::RupaSel;
use super::{Hasil, galat};

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
    /// One of a list; others after a warning.
    PilihanBebas(&'static [&'static str]),
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
    pub(super) fn rupa(self) -> RupaSel {
        match self {
            Masukan::Teks | Masukan::DaftarBernama(_) => RupaSel::Teks,
            Masukan::TeksPanjang | Masukan::BeberapaPilihan(_) | Masukan::PilihanBebas(_) => RupaSel::Lipat,
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
            Masukan::PilihanBebas(p) => format!("Satu pilihan: {}; atau yang lain", p.join(", ")),
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
            Masukan::PilihanBebas(_) => "Isi ini tidak ada di daftar.".into(),
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
            Masukan::BeberapaPilihan(p) | Masukan::PilihanBebas(p) => {
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

    /// The input check of a column, with its prompt and what a refused entry is answered.
    pub(super) fn periksa(self, judul: &str, petunjuk: &str) -> Hasil<DataValidation> {
        let potong = |teks: &str, batas: usize| teks.chars().take(batas).collect::<String>();
        let v = self.aturan()?;
        let v = v.set_input_title(potong(judul, PANJANG_JUDUL)).map_err(galat)?;
        let v = v.set_input_message(potong(petunjuk, PANJANG_PESAN)).map_err(galat)?;
        let v = v.set_error_title(potong(judul, PANJANG_JUDUL)).map_err(galat)?;
        v.set_error_message(potong(&self.teguran(), PANJANG_PESAN)).map_err(galat)
    }
}
