//! The kinds of values a parameter has. In: its name and what was written. Out: the value, or what is wrong with it.

use super::KodeDisabilitas;
use crate::domain::desil::Desil;
use crate::domain::persen::{self, Persen};
use crate::domain::rupiah::{self, BacaanRupiah, Rupiah};
use crate::domain::ya_tidak::{self, YaTidak};
use crate::perwal::matrik_4_1::Ukuran;

/// A target in the unit of its indicator. Never 0: nothing can be measured against it.
pub(super) fn target(nama: &str, ukuran: Ukuran, nilai: &str) -> Result<u16, String> {
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
pub(super) fn uang(nama: &str, nilai: &str) -> Result<Rupiah, String> {
    match rupiah::dari_teks(nilai) {
        BacaanRupiah::Nilai(r) if r.nilai() > 0 => Ok(r),
        _ => Err(format!("{nama} harus rupiah penuh di atas 0, misalnya 3855894, terbaca \"{nilai}\"")),
    }
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
pub(super) fn pecahan(nama: &str, nilai: &str) -> Result<Persen, String> {
    wajib(nama, (!nilai.is_empty()).then_some(()))?;
    persen::dari_teks(nilai)
        .ok_or_else(|| format!("{nama} harus 0 sampai 100, paling banyak dua desimal, terbaca \"{nilai}\""))
}

fn wajib<T>(nama: &str, nilai: Option<T>) -> Result<T, String> {
    nilai.ok_or_else(|| format!("{nama} tidak boleh kosong"))
}

pub(super) fn ya_tidak(nama: &str, nilai: &str) -> Result<bool, String> {
    match ya_tidak::dari_teks(nilai) {
        Ok(YaTidak::Ya) => Ok(true),
        Ok(YaTidak::Tidak) => Ok(false),
        _ => Err(format!("{nama} harus ya atau tidak, terbaca \"{nilai}\"")),
    }
}

/// Blank: not set.
pub(super) fn bulat<const DARI: u8, const SAMPAI: u8>(nama: &str, nilai: &str) -> Result<Option<u8>, String> {
    bilangan(nama, nilai, DARI, SAMPAI)
}

pub(super) fn bulat_wajib<T: From<u8>, const DARI: u8, const SAMPAI: u8>(nama: &str, nilai: &str) -> Result<T, String> {
    wajib(nama, bilangan(nama, nilai, DARI, SAMPAI)?).map(T::from)
}

/// Blank: not set.
pub(super) fn desil(nama: &str, nilai: &str) -> Result<Option<Desil>, String> {
    Ok(bilangan(nama, nilai, 1, 10)?.and_then(Desil::baru))
}

pub(super) fn desil_wajib(nama: &str, nilai: &str) -> Result<Desil, String> {
    wajib(nama, desil(nama, nilai)?)
}

pub(super) fn teks_wajib(nama: &str, nilai: &str) -> Result<String, String> {
    wajib(nama, (!nilai.is_empty()).then(|| nilai.to_owned()))
}

/// The smallest cell that is shown.
pub(super) fn sel(nama: &str, nilai: &str) -> Result<u32, String> {
    let sel = bilangan(nama, nilai, 0, 100)?.map(u32::from);
    sel.ok_or_else(|| format!("{nama} tidak boleh kosong; 0 berarti tidak disembunyikan"))
}

/// One of some words, in capitals or not.
pub(super) fn pilihan<T: Copy, const N: usize>(nama: &str, nilai: &str, kata: [(&str, T); N]) -> Result<T, String> {
    let terbaca = kata.iter().find(|(k, _)| k.eq_ignore_ascii_case(nilai)).map(|(_, arti)| *arti);
    terbaca.ok_or_else(|| format!("{nama} harus {}, terbaca \"{nilai}\"", atau(&kata.map(|(k, _)| k))))
}

/// `a atau b`; `a, b, atau c`.
fn atau(kata: &[&str]) -> String {
    match kata {
        [awal @ .., akhir] if awal.len() > 1 => format!("{}, atau {akhir}", awal.join(", ")),
        _ => kata.join(" atau "),
    }
}

/// Blank: not known which.
pub(super) fn kode_disabilitas(nama: &str, nilai: &str) -> Result<Option<KodeDisabilitas>, String> {
    match nilai.replace(' ', "").to_lowercase().as_str() {
        "" => Ok(None),
        "1=terberat" => Ok(Some(KodeDisabilitas::SatuTerberat)),
        "4=terberat" => Ok(Some(KodeDisabilitas::EmpatTerberat)),
        _ => Err(format!("{nama} harus \"1=terberat\", \"4=terberat\", atau kosong, terbaca \"{nilai}\"")),
    }
}
