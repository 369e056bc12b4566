//! What may be typed into a cell: drop-downs, input checks, prompts.

use rust_xlsxwriter::{DataValidation, DataValidationErrorStyle, DataValidationRule, Formula};

use super::gaya::RupaSel;
use super::{Hasil, galat};
use crate::table::isian::{Isian, TAHUN};

/// The greatest amount that [`crate::domain::rupiah::Rupiah`] holds.
const RUPIAH_TERBESAR: &str = "1000000000000000";
/// Excel's limits on the texts of an input check.
const PANJANG_JUDUL: usize = 32;
const PANJANG_PESAN: usize = 255;

impl Isian {
    pub(super) fn rupa(self) -> RupaSel {
        match self {
            Isian::Teks | Isian::DaftarBernama(_) => RupaSel::Teks,
            Isian::TeksPanjang | Isian::BeberapaPilihan(_) | Isian::PilihanBebas(_) => RupaSel::Lipat,
            // Short answers stand in the middle, names of things as text.
            Isian::Pilihan(p) if p.iter().any(|p| p.len() > 14) => RupaSel::Lipat,
            Isian::Kode | Isian::EnamBelasAngka | Isian::Pilihan(_) => RupaSel::Tengah,
            Isian::Rupiah | Isian::Bilangan(..) => RupaSel::Angka,
            Isian::Tahun => RupaSel::Tahun,
            Isian::Tanggal | Isian::TanggalLahir => RupaSel::Tanggal,
        }
    }

    /// What is typed in, for instructions.
    pub fn uraian(self) -> String {
        match self {
            Isian::Teks | Isian::TeksPanjang | Isian::Kode => "Teks".into(),
            Isian::EnamBelasAngka => "16 angka".into(),
            Isian::Pilihan(["Ya", "Tidak"]) => "Ya atau Tidak".into(),
            Isian::Pilihan(p) => format!("Satu pilihan: {}", p.join(", ")),
            Isian::BeberapaPilihan(p) => format!("Satu pilihan, atau beberapa dipisah titik koma: {}", p.join("; ")),
            Isian::PilihanBebas(p) => format!("Satu pilihan: {}; atau yang lain", p.join(", ")),
            Isian::DaftarBernama(_) => "Satu pilihan dari daftar di bawah".into(),
            Isian::Rupiah => "Rupiah penuh, 0 atau lebih".into(),
            Isian::Bilangan(dari, sampai) => format!("Bilangan bulat {dari} sampai {sampai}"),
            Isian::Tahun => "Tahun, empat angka".into(),
            Isian::Tanggal | Isian::TanggalLahir => "Tanggal (hari/bulan/tahun)".into(),
        }
    }

    /// What a refused entry is answered.
    fn teguran(self) -> String {
        match self {
            Isian::Teks | Isian::TeksPanjang | Isian::Kode => String::new(),
            Isian::EnamBelasAngka => "Isi 16 angka tanpa spasi atau tanda baca.".into(),
            Isian::Pilihan(["Ya", "Tidak"]) => "Isi Ya atau Tidak. Kosongkan bila belum diketahui.".into(),
            Isian::Pilihan(_) | Isian::DaftarBernama(_) => "Pilih salah satu dari daftar.".into(),
            Isian::PilihanBebas(_) => "Isi ini tidak ada di daftar.".into(),
            Isian::BeberapaPilihan(_) => {
                "Isi ini bukan satu pilihan dari daftar. Beberapa pilihan boleh, dipisah titik koma (;).".into()
            }
            Isian::Rupiah => "Isi rupiah penuh dengan angka saja, 0 atau lebih, misalnya 1500000.".into(),
            Isian::Bilangan(dari, sampai) => format!("Isi bilangan bulat {dari} sampai {sampai}."),
            Isian::Tahun => format!("Isi tahun {} sampai {}, misalnya 2026.", TAHUN.0, TAHUN.1),
            Isian::Tanggal => "Isi tanggal hari/bulan/tahun, misalnya 31/01/2026.".into(),
            Isian::TanggalLahir => "Isi tanggal lahir hari/bulan/tahun, misalnya 17/08/1985.".into(),
        }
    }

    fn aturan(self) -> Hasil<DataValidation> {
        use DataValidationRule::{Between, EqualTo};
        let v = DataValidation::new();
        let antara = |dari: &str, sampai: &str| Between(Formula::new(dari), Formula::new(sampai));
        Ok(match self {
            Isian::Teks | Isian::TeksPanjang | Isian::Kode => v.allow_any_value(),
            Isian::EnamBelasAngka => v.allow_text_length(EqualTo(16)),
            Isian::Pilihan(p) => v.allow_list_strings(p).map_err(galat)?,
            Isian::BeberapaPilihan(p) | Isian::PilihanBebas(p) => {
                v.allow_list_strings(p).map_err(galat)?.set_error_style(DataValidationErrorStyle::Warning)
            }
            Isian::DaftarBernama(nama) => v.allow_list_formula(Formula::new(nama)),
            Isian::Rupiah => v.allow_whole_number_formula(antara("0", RUPIAH_TERBESAR)),
            Isian::Bilangan(dari, sampai) => {
                v.allow_whole_number_formula(antara(&dari.to_string(), &sampai.to_string()))
            }
            Isian::Tahun => v.allow_whole_number_formula(antara(&TAHUN.0.to_string(), &TAHUN.1.to_string())),
            Isian::Tanggal => {
                let (awal, akhir) = (format!("DATE({},1,1)", TAHUN.0), format!("DATE({},12,31)", TAHUN.1));
                v.allow_date_formula(antara(&awal, &akhir))
            }
            Isian::TanggalLahir => v.allow_date_formula(antara("DATE(1901,1,1)", "TODAY()")),
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
