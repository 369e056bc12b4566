//! Whether a cell still says what an officer corrected: the same text, or, of a kind of value that is written
//! in several ways, the same value.

use std::borrow::Cow;

use chrono::{Datelike, NaiveDate};

use crate::domain::desil::{self, BacaanDesil};
use crate::domain::formulir::JenisMedan;
use crate::domain::nomor::{self, Bacaan, JenisNomor};
use crate::domain::orang;
use crate::domain::rupiah::{self, BacaanRupiah};
use crate::domain::tanggal;
use crate::domain::tanpa_isi;
use crate::domain::ya_tidak::{self, YaTidak};
use crate::table::kolom::{Kolom, kolom_medan};

/// `Masalah Data` shows what a finding is about, which for one over several rows is the value and not its
/// spelling: `6371.0141.…` in the file, sixteen digits there.
pub(super) fn sama(kolom: Kolom, satu: &str, dua: &str) -> bool {
    let (satu, dua) = (rapi(satu), rapi(dua));
    satu == dua || tanpa_isi::kosong(&satu) && tanpa_isi::kosong(&dua) || nilai_sama(kolom, &satu, &dua)
}

fn nilai_sama(kolom: Kolom, satu: &str, dua: &str) -> bool {
    match kolom {
        Kolom::NoKk => nomor_sama(satu, dua, JenisNomor::Kk),
        Kolom::Nik | Kolom::NikKepala => nomor_sama(satu, dua, JenisNomor::Nik),
        Kolom::Desil => {
            let (a, b) = (desil::dari_teks(satu), desil::dari_teks(dua));
            a == b && a != BacaanDesil::Salah
        }
        Kolom::Hubungan => {
            let kata = Ok(orang::Hubungan::Lain(0));
            let (a, b) = (orang::baca_hubungan(satu), orang::baca_hubungan(dua));
            // Words for anything but the head are not told apart when they are read: a finding shows none.
            a == b && a != kata || satu.is_empty() && b == kata
        }
        Kolom::JumlahAnggota | Kolom::Umur => bulat(satu).is_some_and(|n| bulat(dua) == Some(n)),
        Kolom::Pkh | Kolom::Bpnt | Kolom::Miskin => {
            let (a, b) = (ya_tidak::dari_teks(satu), ya_tidak::dari_teks(dua));
            a == b && matches!(a, Ok(YaTidak::Ya | YaTidak::Tidak))
        }
        // What rows of one person contradict each other on is shown as it was understood.
        Kolom::JenisKelamin => {
            let (a, b) = (orang::baca_jenis_kelamin(satu), orang::baca_jenis_kelamin(dua));
            a == b && matches!(a, Ok(Some(_)))
        }
        Kolom::TanggalLahir => {
            let (a, b) = (tanggal::dari_teks(satu), tanggal::dari_teks(dua));
            a == b && matches!(a, Ok(Some(_)))
        }
        Kolom::OmzetAwalTahap | Kolom::OmzetBaseline => isian_sama(JenisMedan::Rupiah, satu, dua),
        lain => {
            let medan = kolom_medan().iter().find(|(_, k)| *k == lain);
            medan.is_some_and(|(m, _)| isian_sama(m.jenis(), satu, dua))
        }
    }
}

/// A field of the assessment form, which findings show as it was understood.
fn isian_sama(jenis: JenisMedan, satu: &str, dua: &str) -> bool {
    let sama = match jenis {
        JenisMedan::YaTidak => [satu, dua].map(|t| match ya_tidak::dari_isian(t) {
            Ok(YaTidak::Ya) => Some(1),
            Ok(YaTidak::Tidak) => Some(0),
            _ => None,
        }),
        JenisMedan::Rupiah => [satu, dua].map(|t| match rupiah::dari_teks(t) {
            BacaanRupiah::Nilai(r) | BacaanRupiah::Mendua { bila_ribuan: r, .. } => i64::try_from(r.nilai()).ok(),
            BacaanRupiah::Kosong | BacaanRupiah::Salah => None,
        }),
        JenisMedan::Tanggal => [satu, dua].map(|t| hari(t).map(|h| i64::from(h.num_days_from_ce()))),
        JenisMedan::Bilangan(_) | JenisMedan::Teks | JenisMedan::Pilihan(_) => return false,
    };
    sama[0].is_some() && sama[0] == sama[1]
}

/// A day as text, or as the number that a workbook keeps.
fn hari(teks: &str) -> Option<NaiveDate> {
    match teks.parse::<f64>() {
        Ok(serial) => tanggal::dari_serial(serial),
        Err(_) => tanggal::dari_teks(teks).ok().flatten(),
    }
}

fn nomor_sama(satu: &str, dua: &str, jenis: JenisNomor) -> bool {
    let (a, b) = (nomor::dari_teks(satu, jenis).bacaan, nomor::dari_teks(dua, jenis).bacaan);
    a == b && matches!(a, Bacaan::Sah(_))
}

fn bulat(teks: &str) -> Option<u32> {
    teks.strip_suffix(".0").unwrap_or(teks).parse().ok()
}

/// White space in one spelling, without the apostrophe that makes a formula harmless.
fn rapi(teks: &str) -> Cow<'_, str> {
    let inti = teks.trim();
    let inti = inti.strip_prefix('\'').unwrap_or(inti);
    if inti.contains(|c: char| c.is_whitespace() && c != ' ' || c.is_control()) || inti.contains("  ") {
        return inti
            .split(|c: char| c.is_whitespace() || c.is_control())
            .filter(|k| !k.is_empty())
            .collect::<Vec<_>>()
            .join(" ")
            .into();
    }
    inti.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_value_in_another_spelling_still_stands() {
        for (kolom, satu, dua) in [
            (Kolom::Desil, "3", "Desil 3"),
            (Kolom::Desil, "", "Belum Terdata"),
            (Kolom::Desil, "tiga", " tiga "),
            (Kolom::Nik, "6371014101909001", "6371.0141.0190.9001"),
            (Kolom::Nik, "", "-"),
            (Kolom::NoKk, "6371010101259001", "'6371010101259001"),
            (Kolom::Hubungan, "1", "Kepala Keluarga"),
            (Kolom::Hubungan, "", "Anak"),
            (Kolom::JumlahAnggota, "4", "4.0"),
            (Kolom::JenisKelamin, "P", "Perempuan"),
            (Kolom::TanggalLahir, "01/01/1990", "1990-01-01"),
            (Kolom::Pkh, "Ya", "1"),
            (Kolom::OmzetBulan1, "1500", "1.500"),
            (Kolom::OmzetBaseline, "1500000", "Rp 1.500.000,-"),
            (Kolom::UsahaAktif, "Tidak", "T"),
            (Kolom::TanggalVerifikasi, "2026-03-05", "05/03/2026"),
            (Kolom::TanggalVerifikasi, "2026-03-05", "46086"),
            (Kolom::Nama, "'=A1", "=A1"),
            (Kolom::Nama, "SITI AMINAH", "SITI\n AMINAH"),
        ] {
            assert!(sama(kolom, satu, dua), "{satu:?} {dua:?}");
        }
    }

    #[test]
    fn another_value_does_not() {
        for (kolom, satu, dua) in [
            (Kolom::Desil, "3.9", "11"),
            (Kolom::Desil, "3", "4"),
            (Kolom::Desil, "", "3"),
            (Kolom::Nik, "637101410190900", "637101410190901"),
            (Kolom::Hubungan, "Anak", "Istri"),
            (Kolom::Hubungan, "2", "3"),
            (Kolom::Pkh, "Ya", "Tidak"),
            (Kolom::OmzetBulan1, "1500", "15000"),
            (Kolom::OmzetBulan1, "jutaan", "ribuan"),
            (Kolom::UsahaAktif, "Tidak", "Ya"),
            (Kolom::TanggalVerifikasi, "2026-03-05", "2026-03-06"),
            (Kolom::Nama, "SITI", "siti"),
        ] {
            assert!(!sama(kolom, satu, dua), "{satu:?} {dua:?}");
        }
    }
}
