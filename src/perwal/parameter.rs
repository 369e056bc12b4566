//! Dated parameters: every number that the office may change, with unit and basis.
//!
//! In: rows of a parameter sheet and the reference date. Out: the values in force. Of several
//! rows for one parameter the newest that isn't after the reference date counts; without one, the
//! default.

mod daftar;

use chrono::NaiveDate;

use super::angkatan::Alokasi;
use super::capaian::Skala;
use super::insentif::Masa;
use super::matrik_4_1::{Indikator41, Ukuran};
use super::tabel_5_1::Kategori;
use crate::domain::desil::Desil;
use crate::domain::pekerjaan::{self, Pekerjaan};
use crate::domain::persen::{self, Persen};
use crate::domain::rupiah::{self, BacaanRupiah, Rupiah};
use crate::domain::tanggal;
use crate::domain::ya_tidak::{self, YaTidak};

/// The Perwal is in force since 1 October 2025 (Pasal 10).
pub fn berlaku_perwal() -> NaiveDate {
    NaiveDate::from_ymd_opt(2025, 10, 1).unwrap_or_default()
}

pub use daftar::{DAFTAR, Definisi};

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

/// The values in force on the reference date.
#[derive(Clone, Debug)]
pub struct Parameter {
    pub desil_maksimum: Desil,
    pub jalur_huruf_d: bool,
    pub pbi_termasuk_bansos: bool,
    /// What shows that a recipient is poor (T03).
    pub bukti_miskin_huruf_b: BuktiMiskin,
    /// A narrower limit for "miskin" in letters b and c (T65).
    pub desil_miskin: Option<Desil>,
    pub usia_minimum: Option<u8>,
    pub usia_maksimum: Option<u8>,
    /// Occupations of the head that are left out, by whichever of their names (T22).
    pub pekerjaan_dikecualikan: Vec<Pekerjaan>,
    pub daftar_kode_disabilitas: Option<KodeDisabilitas>,
    pub sel_minimum: u32,
    /// Per cent, 0 to 100 (T09).
    pub toleransi_omzet_persen: Persen,
    /// A turnover below it, and not 0, is reported (T66).
    pub omzet_wajar_minimum: Rupiah,
    /// How many times above or below the comparison a quarter is reported (T66).
    pub omzet_lonjakan_kali: u8,
    /// C or TP (T04).
    pub satu_indikator_utama: Kategori,
    /// A grade that nobody has verified moves nothing yet (T58).
    pub verifikasi_wajib: bool,
    /// How often incentives besides the stimulus are given (T28).
    pub insentif_non_stimulan: Masa,
    /// Each score of the assessment, 1 to 5 (T16).
    pub nilai_minimum_asesmen: u8,
    /// Of the participant, not the head (T59).
    pub usia_peserta_minimum: Option<u8>,
    /// Seed of the lot (T17).
    pub benih_undian: String,
    /// What places are spread over (T18).
    pub alokasi: Alokasi,
    /// Per cent of the places, 0 to 100 (T24, T45).
    pub kuota_perempuan_persen: u8,
    pub kuota_disabilitas_persen: u8,
    /// Participants of stage II that make a klaster (T63).
    pub anggota_klaster_minimum: u32,
    /// By [`Indikator41`]: whole per cent, a count, or 1 for "ada" (Matrik 4.1, T14, T15).
    pub target: [u16; Indikator41::SEMUA.len()],
    /// Scale of the achievement (T13).
    pub skala_capaian: Skala,
    /// Minimum wage of the city, a month.
    pub umk: Rupiah,
    pub berlaku: Vec<Berlaku>,
}

/// Row of the sheet (0: the command line) and what is wrong with it.
pub type Salah = (u32, String);

impl Parameter {
    /// Defaults alone.
    pub fn bawaan() -> Parameter {
        Parameter::susun(&[], None, berlaku_perwal()).unwrap_or_else(|(_, sebab)| unreachable!("default: {sebab}"))
    }

    /// # Errors
    /// An unknown name, an impossible value, the same parameter twice from the same date, or
    /// `usia_minimum` above `usia_maksimum`.
    pub fn susun(isian: &[Isian], max_desil: Option<Desil>, acuan: NaiveDate) -> Result<Parameter, Salah> {
        periksa_semua(isian)?;
        let mut p = Parameter {
            desil_maksimum: Desil::baru(5).unwrap_or_else(|| unreachable!()),
            jalur_huruf_d: false,
            pbi_termasuk_bansos: false,
            bukti_miskin_huruf_b: BuktiMiskin::default(),
            desil_miskin: None,
            usia_minimum: None,
            usia_maksimum: None,
            pekerjaan_dikecualikan: Vec::new(),
            daftar_kode_disabilitas: None,
            sel_minimum: 0,
            toleransi_omzet_persen: Persen::default(),
            omzet_wajar_minimum: Rupiah::default(),
            omzet_lonjakan_kali: 0,
            satu_indikator_utama: Kategori::C,
            verifikasi_wajib: true,
            insentif_non_stimulan: Masa::default(),
            nilai_minimum_asesmen: 0,
            usia_peserta_minimum: None,
            benih_undian: String::new(),
            alokasi: Alokasi::default(),
            kuota_perempuan_persen: 0,
            kuota_disabilitas_persen: 0,
            target: [0; Indikator41::SEMUA.len()],
            skala_capaian: Skala::default(),
            anggota_klaster_minimum: 0,
            umk: Rupiah::default(),
            berlaku: Vec::new(),
        };
        for definisi in DAFTAR {
            let milik = isian.iter().filter(|i| i.nama == definisi.nama && i.sejak.is_none_or(|s| s <= acuan));
            let terpilih = milik.max_by_key(|i| i.sejak);
            let (nilai, sejak, asal, baris) = match terpilih {
                Some(i) => (i.nilai.as_str(), i.sejak, "berkas parameter", i.baris),
                None => {
                    let (sejak, nilai) = definisi.bawaan_pada(acuan);
                    (nilai, Some(sejak), "bawaan", 0)
                }
            };
            p.tetapkan(definisi.nama, nilai).map_err(|sebab| (baris, sebab))?;
            p.berlaku.push(Berlaku { nama: definisi.nama, nilai: nilai.to_owned(), sejak, asal });
        }
        if let Some(desil) = max_desil {
            p.desil_maksimum = desil;
            p.berlaku[0] = Berlaku { nama: DAFTAR[0].nama, nilai: desil.to_string(), sejak: None, asal: "--max-desil" };
        }
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

    fn tetapkan(&mut self, nama: &str, nilai: &str) -> Result<(), String> {
        let nilai = nilai.trim();
        match nama {
            "desil_maksimum" => {
                let desil = bilangan(nama, nilai, 1, 10)?.and_then(Desil::baru);
                self.desil_maksimum = desil.ok_or_else(|| format!("{nama} tidak boleh kosong"))?;
            }
            "jalur_huruf_d" => self.jalur_huruf_d = ya_tidak(nama, nilai)?,
            "pbi_termasuk_bansos" => self.pbi_termasuk_bansos = ya_tidak(nama, nilai)?,
            "bukti_miskin_huruf_b" => {
                self.bukti_miskin_huruf_b = match nilai.to_lowercase().as_str() {
                    "desil" => BuktiMiskin::Desil,
                    "daftar" => BuktiMiskin::Daftar,
                    _ => return Err(format!("{nama} harus desil atau daftar, terbaca \"{nilai}\"")),
                };
            }
            "desil_miskin" => self.desil_miskin = bilangan(nama, nilai, 1, 10)?.and_then(Desil::baru),
            "usia_minimum" => self.usia_minimum = bilangan(nama, nilai, 1, 120)?,
            "usia_peserta_minimum" => self.usia_peserta_minimum = bilangan(nama, nilai, 1, 120)?,
            "usia_maksimum" => self.usia_maksimum = bilangan(nama, nilai, 1, 120)?,
            "pekerjaan_dikecualikan" => {
                self.pekerjaan_dikecualikan = pekerjaan::daftar(nilai);
            }
            "daftar_kode_disabilitas" => {
                self.daftar_kode_disabilitas = match nilai.replace(' ', "").to_lowercase().as_str() {
                    "" => None,
                    "1=terberat" => Some(KodeDisabilitas::SatuTerberat),
                    "4=terberat" => Some(KodeDisabilitas::EmpatTerberat),
                    _ => {
                        return Err(format!(
                            "{nama} harus \"1=terberat\", \"4=terberat\", atau kosong, terbaca \"{nilai}\""
                        ));
                    }
                };
            }
            "sel_minimum" => {
                let sel = bilangan(nama, nilai, 0, 100)?;
                self.sel_minimum =
                    sel.ok_or_else(|| format!("{nama} tidak boleh kosong; 0 berarti tidak disembunyikan"))?.into();
            }
            "toleransi_omzet_persen" => self.toleransi_omzet_persen = pecahan(nama, nilai)?,
            "omzet_wajar_minimum" => self.omzet_wajar_minimum = uang(nama, nilai)?,
            "omzet_lonjakan_kali" => self.omzet_lonjakan_kali = wajib(nama, bilangan(nama, nilai, 2, 100)?)?,
            "verifikasi_wajib" => self.verifikasi_wajib = ya_tidak(nama, nilai)?,
            "nilai_minimum_asesmen" => self.nilai_minimum_asesmen = wajib(nama, bilangan(nama, nilai, 1, 5)?)?,
            "kuota_perempuan_persen" => self.kuota_perempuan_persen = wajib(nama, bilangan(nama, nilai, 0, 100)?)?,
            "kuota_disabilitas_persen" => self.kuota_disabilitas_persen = wajib(nama, bilangan(nama, nilai, 0, 100)?)?,
            "benih_undian" => self.benih_undian = wajib(nama, (!nilai.is_empty()).then(|| nilai.to_owned()))?,
            "insentif_non_stimulan" => {
                let terbaca = Masa::SEMUA.into_iter().find(|m| m.nama() == nilai.to_lowercase());
                let pilihan = Masa::SEMUA.map(Masa::nama).join(", ");
                self.insentif_non_stimulan =
                    terbaca.ok_or_else(|| format!("{nama} harus salah satu dari {pilihan}, terbaca \"{nilai}\""))?;
            }
            "alokasi" => {
                self.alokasi = match nilai.to_lowercase().as_str() {
                    "kelurahan" => Alokasi::Kelurahan,
                    "kecamatan" => Alokasi::Kecamatan,
                    "kota" => Alokasi::Kota,
                    _ => return Err(format!("{nama} harus kelurahan, kecamatan, atau kota, terbaca \"{nilai}\"")),
                };
            }
            "satu_indikator_utama" => {
                self.satu_indikator_utama = match nilai.to_uppercase().as_str() {
                    "C" => Kategori::C,
                    "TP" => Kategori::Tp,
                    _ => return Err(format!("{nama} harus C atau TP, terbaca \"{nilai}\"")),
                };
            }
            "anggota_klaster_minimum" => {
                self.anggota_klaster_minimum = wajib(nama, bilangan(nama, nilai, 1, 100)?)?.into();
            }
            "skala_capaian" => {
                let terbaca = Skala::SEMUA.into_iter().find(|s| s.nama() == nilai.to_lowercase());
                let pilihan = Skala::SEMUA.map(Skala::nama).join(" atau ");
                self.skala_capaian = terbaca.ok_or_else(|| format!("{nama} harus {pilihan}, terbaca \"{nilai}\""))?;
            }
            "umk" => self.umk = uang(nama, nilai)?,
            _ => match Indikator41::SEMUA.into_iter().find(|i| Some(i.kode()) == nama.strip_prefix("target.")) {
                Some(i) => self.target[i as usize] = target(nama, i.ukuran(), nilai)?,
                None => return Err(format!("parameter \"{nama}\" tidak dikenal")),
            },
        }
        Ok(())
    }
}

/// A target in the unit of its indicator. Never 0: nothing can be measured against it.
fn target(nama: &str, ukuran: Ukuran, nilai: &str) -> Result<u16, String> {
    let (batas, satuan) = match ukuran {
        Ukuran::Bagian => (100, "persen"),
        Ukuran::Cacah => (1_000, "kali atau klaster"),
        Ukuran::Ada if nilai.eq_ignore_ascii_case("ada") => return Ok(1),
        Ukuran::Ada => return Err(format!("{nama} harus \"ada\", terbaca \"{nilai}\"")),
    };
    let angka = nilai.trim_end_matches('%').trim_end();
    let bulat = angka.strip_suffix(".0").unwrap_or(angka);
    let terbaca = bulat.parse::<u16>().ok().filter(|n| (1..=batas).contains(n));
    terbaca.ok_or_else(|| format!("{nama} harus bilangan bulat 1 sampai {batas} ({satuan}), terbaca \"{nilai}\""))
}

/// Whole rupiah above 0.
fn uang(nama: &str, nilai: &str) -> Result<Rupiah, String> {
    match rupiah::dari_teks(nilai) {
        BacaanRupiah::Nilai(r) if r.nilai() > 0 => Ok(r),
        _ => Err(format!("{nama} harus rupiah penuh di atas 0, misalnya 3855894, terbaca \"{nilai}\"")),
    }
}

/// Names, values and dates of every row, those not in force included.
fn periksa_semua(isian: &[Isian]) -> Result<(), Salah> {
    if isian.is_empty() {
        return Ok(());
    }
    let mut coba = Parameter::bawaan();
    for (i, satu) in isian.iter().enumerate() {
        if !DAFTAR.iter().any(|d| d.nama == satu.nama) {
            let dekat = DAFTAR.iter().map(|d| (strsim::damerau_levenshtein(d.nama, &satu.nama), d.nama)).min();
            let saran =
                dekat.filter(|(j, d)| *j <= 1 + d.len() / 3).map(|(_, d)| format!("; mungkin maksudnya \"{d}\""));
            return Err((
                satu.baris,
                format!("parameter \"{}\" tidak dikenal{}", satu.nama, saran.unwrap_or_default()),
            ));
        }
        if let Some(lain) = isian[..i].iter().find(|l| l.nama == satu.nama && l.sejak == satu.sejak) {
            let sejak = satu.sejak.map_or("tanpa tanggal".into(), tanggal::panjang);
            return Err((satu.baris, format!("{} berlaku sejak {sejak} sudah ada di baris {}", satu.nama, lain.baris)));
        }
        coba.tetapkan(&satu.nama, &satu.nilai).map_err(|sebab| (satu.baris, sebab))?;
    }
    Ok(())
}

fn bilangan(nama: &str, nilai: &str, dari: u8, sampai: u8) -> Result<Option<u8>, String> {
    if nilai.is_empty() {
        return Ok(None);
    }
    let bulat = nilai.strip_suffix(".0").unwrap_or(nilai);
    let angka = bulat.parse::<u8>().ok().filter(|n| (dari..=sampai).contains(n));
    angka.map(Some).ok_or_else(|| format!("{nama} harus bilangan bulat {dari} sampai {sampai}, terbaca \"{nilai}\""))
}

/// Per cent with up to two decimals, never blank.
fn pecahan(nama: &str, nilai: &str) -> Result<Persen, String> {
    wajib(nama, (!nilai.is_empty()).then_some(()))?;
    persen::dari_teks(nilai)
        .ok_or_else(|| format!("{nama} harus 0 sampai 100, paling banyak dua desimal, terbaca \"{nilai}\""))
}

fn wajib<T>(nama: &str, nilai: Option<T>) -> Result<T, String> {
    nilai.ok_or_else(|| format!("{nama} tidak boleh kosong"))
}

fn ya_tidak(nama: &str, nilai: &str) -> Result<bool, String> {
    match ya_tidak::dari_teks(nilai) {
        Ok(YaTidak::Ya) => Ok(true),
        Ok(YaTidak::Tidak) => Ok(false),
        _ => Err(format!("{nama} harus ya atau tidak, terbaca \"{nilai}\"")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
