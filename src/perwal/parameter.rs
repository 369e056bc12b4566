//! Dated parameters: every number that the office may change, with unit and basis.
//!
//! In: rows of a parameter sheet and the reference date. Out: the values in force. Of several
//! rows for one parameter the newest that isn't after the reference date counts; without one, the
//! default.

mod daftar;
mod jenis;

use chrono::NaiveDate;

use crate::domain::desil::Desil;
use crate::domain::tanggal;

/// The Perwal is in force since 1 October 2025 (Pasal 10).
pub fn berlaku_perwal() -> NaiveDate {
    NaiveDate::from_ymd_opt(2025, 10, 1).unwrap_or_default()
}

use daftar::Urut;
pub use daftar::{DAFTAR, Definisi, Parameter};

/// Which end of the four codes of functional difficulty is the worst.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum KodeDisabilitas {
    SatuTerberat,
    EmpatTerberat,
}

impl KodeDisabilitas {
    /// Codes 1 to 4; the two worse ones are a disability, "a little difficulty" is not
    /// (Washington Group: "a lot of difficulty" or worse). `None` outside the list.
    pub fn menyandang(self, kode: u8) -> Option<bool> {
        match (self, kode) {
            (KodeDisabilitas::SatuTerberat, 1 | 2) | (KodeDisabilitas::EmpatTerberat, 3 | 4) => Some(true),
            (_, 1..=4) => Some(false),
            _ => None,
        }
    }
}

/// What shows that a recipient of social assistance is poor (T03).
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub enum BuktiMiskin {
    #[default]
    Desil,
    /// A list given is proof by itself.
    Daftar,
}

/// A row of a parameter sheet.
#[derive(Clone, Debug)]
pub struct Isian {
    pub nama: String,
    pub nilai: String,
    pub sejak: Option<NaiveDate>,
    /// Row of the sheet, for messages.
    pub baris: u32,
}

/// A parameter in force, for Metadata.
#[derive(Clone, Debug)]
pub struct Berlaku {
    pub nama: &'static str,
    pub nilai: String,
    pub sejak: Option<NaiveDate>,
    pub asal: &'static str,
}

/// Row of the sheet (0: the command line) and what is wrong with it.
pub type Salah = (u32, String);

impl Parameter {
    /// Defaults alone.
    #[cfg(test)]
    pub fn bawaan() -> Parameter {
        Parameter::susun(&[], None, berlaku_perwal()).unwrap_or_else(|(_, sebab)| unreachable!("default: {sebab}"))
    }

    /// # Errors
    /// An unknown name, an impossible value, the same parameter twice from the same date, or
    /// `usia_minimum` above `usia_maksimum`.
    pub fn susun(isian: &[Isian], max_desil: Option<Desil>, acuan: NaiveDate) -> Result<Parameter, Salah> {
        periksa_semua(isian)?;
        let mut berlaku = Vec::with_capacity(DAFTAR.len());
        let mut p = Parameter::dari(|definisi| {
            let milik = isian.iter().filter(|i| i.nama == definisi.nama && i.sejak.is_none_or(|s| s <= acuan));
            let (nilai, sejak, asal, baris) = match milik.max_by_key(|i| i.sejak) {
                Some(i) => (i.nilai.as_str(), i.sejak, "berkas parameter", i.baris),
                None => {
                    let (sejak, nilai) = definisi.bawaan_pada(acuan);
                    (nilai, Some(sejak), "bawaan", 0)
                }
            };
            berlaku.push(Berlaku { nama: definisi.nama, nilai: nilai.to_owned(), sejak, asal });
            (nilai.to_owned(), baris)
        })?;
        if let Some(desil) = max_desil {
            p.desil_maksimum = desil;
            let nama = DAFTAR[Urut::desil_maksimum as usize].nama;
            berlaku[Urut::desil_maksimum as usize] =
                Berlaku { nama, nilai: desil.to_string(), sejak: None, asal: "--max-desil" };
        }
        p.berlaku = berlaku;
        if let (Some(a), Some(b)) = (p.usia_minimum, p.usia_maksimum)
            && a > b
        {
            return Err((0, format!("usia_minimum {a} lebih tinggi dari usia_maksimum {b}")));
        }
        if let Some(miskin) = p.desil_miskin.filter(|m| *m > p.desil_maksimum) {
            return Err((0, format!("desil_miskin {miskin} lebih tinggi dari desil_maksimum {}", p.desil_maksimum)));
        }
        Ok(p)
    }

    /// Highest desil that is "miskin" in letters b and c (T65).
    pub fn batas_miskin(&self) -> Desil {
        self.desil_miskin.unwrap_or(self.desil_maksimum)
    }
}

/// Names, values and dates of every row, those not in force included.
fn periksa_semua(isian: &[Isian]) -> Result<(), Salah> {
    for (i, satu) in isian.iter().enumerate() {
        let Some(definisi) = DAFTAR.iter().find(|d| d.nama == satu.nama) else {
            let dekat = DAFTAR.iter().map(|d| (strsim::damerau_levenshtein(d.nama, &satu.nama), d.nama)).min();
            let saran =
                dekat.filter(|(j, d)| *j <= 1 + d.len() / 3).map(|(_, d)| format!("; mungkin maksudnya \"{d}\""));
            return Err((
                satu.baris,
                format!("parameter \"{}\" tidak dikenal{}", satu.nama, saran.unwrap_or_default()),
            ));
        };
        if let Some(lain) = isian[..i].iter().find(|l| l.nama == satu.nama && l.sejak == satu.sejak) {
            let sejak = satu.sejak.map_or("tanpa tanggal".into(), tanggal::panjang);
            return Err((satu.baris, format!("{} berlaku sejak {sejak} sudah ada di baris {}", satu.nama, lain.baris)));
        }
        (definisi.periksa)(&satu.nilai).map_err(|sebab| (satu.baris, sebab))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::perwal::capaian::Skala;
    use crate::perwal::matrik_4_1::Indikator41;

    fn tgl(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    fn isian(baris: u32, nama: &str, nilai: &str, sejak: Option<NaiveDate>) -> Isian {
        Isian { nama: nama.into(), nilai: nilai.into(), sejak, baris }
    }

    #[test]
    fn defaults_are_the_perwals() {
        let p = Parameter::bawaan();
        assert_eq!(p.desil_maksimum.nilai(), 5);
        assert!(!p.jalur_huruf_d && !p.pbi_termasuk_bansos);
        assert_eq!((p.usia_minimum, p.usia_maksimum, p.pekerjaan_dikecualikan.len()), (None, None, 0));
    }

    #[test]
    fn the_newest_row_not_after_the_reference_date_counts() {
        let isi = [
            isian(2, "desil_maksimum", "4", Some(tgl(2026, 1, 1))),
            isian(3, "desil_maksimum", "3", Some(tgl(2027, 1, 1))),
        ];
        let batas = |pada| Parameter::susun(&isi, None, pada).unwrap().desil_maksimum.nilai();
        assert_eq!(batas(tgl(2025, 12, 31)), 5, "the default before the first date");
        assert_eq!(batas(tgl(2026, 1, 1)), 4);
        assert_eq!(batas(tgl(2026, 12, 31)), 4);
        assert_eq!(batas(tgl(2027, 1, 1)), 3);
        let p = Parameter::susun(&isi, Desil::baru(6), tgl(2027, 1, 1)).unwrap();
        assert_eq!(p.desil_maksimum.nilai(), 6, "--max-desil beats the parameter");
    }

    #[test]
    fn a_default_may_change_with_the_year() {
        let umk = |pada| Parameter::susun(&[], None, pada).unwrap().umk.nilai();
        assert_eq!(umk(tgl(2024, 6, 30)), 3_599_182, "nothing older is known");
        assert_eq!(umk(tgl(2025, 12, 31)), 3_599_182);
        assert_eq!(umk(tgl(2026, 1, 1)), 3_855_894);
        let isi = [isian(2, "umk", "Rp4.000.000", Some(tgl(2026, 6, 1)))];
        let umk = |pada| Parameter::susun(&isi, None, pada).unwrap().umk.nilai();
        assert_eq!((umk(tgl(2026, 5, 31)), umk(tgl(2026, 6, 1))), (3_855_894, 4_000_000));
    }

    #[test]
    fn targets_are_those_of_matrik_4_1_in_the_unit_of_their_indicator() {
        let p = Parameter::bawaan();
        let target = Indikator41::SEMUA.map(|i| p.target[i as usize]);
        assert_eq!(
            target,
            [100, 100, 70, 1, 90, 100, 60, 100, 60, 3, 100, 1, 75, 30, 60, 50, 1, 90, 70, 100, 80, 1],
            "Indikator Keberhasilan"
        );
        let nama: Vec<&str> = DAFTAR.iter().filter_map(|d| d.nama.strip_prefix("target.")).collect();
        assert_eq!(nama, Indikator41::SEMUA.map(Indikator41::kode), "each in the place of its indicator");
        let isi = |nama, nilai| Parameter::susun(&[isian(2, nama, nilai, None)], None, tgl(2026, 1, 1));
        assert_eq!(isi("target.II.1", "85%").unwrap().target[Indikator41::II1 as usize], 85);
        for (nama, nilai) in [("target.II.1", "0"), ("target.II.1", "101"), ("target.II.4", "0"), ("target.I.4", "2")] {
            assert!(isi(nama, nilai).is_err(), "{nama} {nilai}");
        }
        assert_eq!(
            isi("target.V.1", "5").unwrap_err().1,
            "parameter \"target.V.1\" tidak dikenal; mungkin maksudnya \"target.I.1\""
        );
        assert_eq!(isi("skala_capaian", "permendagri_86_2017").unwrap().skala_capaian, Skala::Permendagri86);
    }

    #[test]
    fn wrong_rows_are_named() {
        let salah = |isi: &[Isian]| Parameter::susun(isi, None, tgl(2026, 1, 1)).unwrap_err();
        assert_eq!(
            salah(&[isian(5, "desil_maximum", "4", None)]),
            (5, "parameter \"desil_maximum\" tidak dikenal; mungkin maksudnya \"desil_maksimum\"".into())
        );
        assert_eq!(salah(&[isian(5, "usia", "60", None)]), (5, "parameter \"usia\" tidak dikenal".into()));
        assert_eq!(
            salah(&[isian(2, "desil_maksimum", "11", Some(tgl(2099, 1, 1)))]),
            (2, "desil_maksimum harus bilangan bulat 1 sampai 10, terbaca \"11\"".into())
        );
        assert_eq!(salah(&[isian(3, "jalur_huruf_d", "", None)]).1, "jalur_huruf_d harus ya atau tidak, terbaca \"\"");
        let dua = [isian(2, "sel_minimum", "5", None), isian(3, "sel_minimum", "6", None)];
        assert_eq!(salah(&dua), (3, "sel_minimum berlaku sejak tanpa tanggal sudah ada di baris 2".into()));
        let usia = [isian(2, "usia_minimum", "60", None), isian(3, "usia_maksimum", "17", None)];
        assert_eq!(salah(&usia).1, "usia_minimum 60 lebih tinggi dari usia_maksimum 17");
    }

    #[test]
    fn code_lists_of_difficulty_run_in_opposite_directions() {
        for (kode, satu, empat) in [(1, true, false), (2, true, false), (3, false, true), (4, false, true)] {
            assert_eq!(KodeDisabilitas::SatuTerberat.menyandang(kode), Some(satu));
            assert_eq!(KodeDisabilitas::EmpatTerberat.menyandang(kode), Some(empat));
        }
        assert_eq!(KodeDisabilitas::SatuTerberat.menyandang(5), None);
    }
}
