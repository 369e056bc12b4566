//! Whether a cell still says what an officer corrected: the same text, or, of a kind of value that is written
//! in several ways, the same value.

use std::borrow::Cow;

use chrono::NaiveDate;

use crate::domain::TidakTerbaca;
use crate::domain::desil::{self, BacaanDesil};
use crate::domain::nomor::{self, Bacaan, JenisNomor};
use crate::domain::orang;
use crate::domain::rupiah::{self, BacaanRupiah, Rupiah};
use crate::domain::tanggal;
use crate::domain::tanpa_isi;
use crate::domain::ya_tidak::{self, YaTidak};
use crate::table::kolom::Kolom;
use crate::table::sifat::Sifat;

/// `Masalah Data` shows what a finding is about, which for one over several rows is the value and not its
/// spelling: `6371.0141.…` in the file, sixteen digits there.
pub(super) fn sama(kolom: Kolom, satu: &str, dua: &str) -> bool {
    let (satu, dua) = (rapi(satu), rapi(dua));
    satu == dua || tanpa_isi::kosong(&satu) && tanpa_isi::kosong(&dua) || nilai_sama(kolom, &satu, &dua)
}

fn nilai_sama(kolom: Kolom, satu: &str, dua: &str) -> bool {
    match (kolom, kolom.sifat()) {
        (Kolom::NoKk, _) => nomor_sama(satu, dua, JenisNomor::Kk),
        (_, Sifat::Nomor) => nomor_sama(satu, dua, JenisNomor::Nik),
        (_, Sifat::Desil) => {
            let (a, b) = (desil::dari_teks(satu), desil::dari_teks(dua));
            a == b && a != BacaanDesil::Salah
        }
        (_, Sifat::Hubungan) => {
            let kata = Ok(orang::Hubungan::Lain(0));
            let (a, b) = (orang::baca_hubungan(satu), orang::baca_hubungan(dua));
            // Words for anything but the head are not told apart when they are read: a finding shows none.
            a == b && a != kata || satu.is_empty() && b == kata
        }
        (_, Sifat::Jiwa(_) | Sifat::Umur) => bulat(satu).is_some_and(|n| bulat(dua) == Some(n)),
        // What somebody is, not what has been done.
        (Kolom::Pkh | Kolom::Bpnt | Kolom::Miskin | Kolom::PbiNas | Kolom::PbiPemda | Kolom::Disabilitas, _) => {
            jawaban_sama(ya_tidak::dari_teks, satu, dua)
        }
        (_, Sifat::YaTidak) => jawaban_sama(ya_tidak::dari_isian, satu, dua),
        // What rows of one person contradict each other on is shown as it was understood.
        (_, Sifat::JenisKelamin) => {
            let (a, b) = (orang::baca_jenis_kelamin(satu), orang::baca_jenis_kelamin(dua));
            a == b && matches!(a, Ok(Some(_)))
        }
        (_, Sifat::TanggalLahir) => {
            let (a, b) = (tanggal::dari_teks(satu), tanggal::dari_teks(dua));
            a == b && matches!(a, Ok(Some(_)))
        }
        (_, Sifat::Tanggal) => hari(satu).is_some_and(|h| hari(dua) == Some(h)),
        (_, Sifat::Rupiah | Sifat::RupiahSebulan) => uang(satu).is_some_and(|r| uang(dua) == Some(r)),
        _ => false,
    }
}

fn jawaban_sama(baca: fn(&str) -> Result<YaTidak, TidakTerbaca>, satu: &str, dua: &str) -> bool {
    let (a, b) = (baca(satu), baca(dua));
    a == b && matches!(a, Ok(YaTidak::Ya | YaTidak::Tidak))
}

fn uang(teks: &str) -> Option<Rupiah> {
    match rupiah::dari_teks(teks) {
        BacaanRupiah::Nilai(r) | BacaanRupiah::Mendua { bila_ribuan: r, .. } => Some(r),
        BacaanRupiah::Kosong | BacaanRupiah::Salah => None,
    }
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
            (Kolom::DesilAwal, "3", "Desil 3"),
            (Kolom::CalonNik, "6371014101909001", "6371.0141.0190.9001"),
            (Kolom::Anggaran, "1500000", "Rp 1.500.000,-"),
            (Kolom::MenerimaStimulan, "Sudah", "Ya"),
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
            (Kolom::Miskin, "Belum", "Tidak"),
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
