//! Sheet `Register`: everyone, the main table of the CSV, and next year's input.

use super::{Bahan, R, id, nama, tulisan};
use crate::decide::cohort::register::{BarisRegister, Sel};
use crate::record::register::KOLOM;
use crate::record::rekaman::BacaanAngkatan;
use crate::sheets::metadata;
use crate::table::kolom::Kolom as K;
use crate::write::tabel::{Isi, Kolom, Rupa};
use crate::write::xlsx::{Lembar, WARNA_TAHAP};

/// ID Peserta to Tahun Masuk Tahap print.
const CETAK: u16 = 18;

/// A participant on the way to a row.
pub struct Satu<'a> {
    pub b: &'a Bahan<'a>,
    pub baris: &'a BarisRegister<'a>,
}

/// Fills a sheet of the list.
pub fn lembar(b: &Bahan<'_>, mut l: Lembar, isi: &[BarisRegister<'_>]) -> R<Lembar> {
    let sub = format!("{} · tahun {}", metadata::sub(b.jalan), b.waktu.tahun);
    l.warna_tab(WARNA_TAHAP[1]);
    let baris = isi.iter().map(|baris| Satu { b, baris });
    l.daftar(("Register Peserta UEP Berkelas", &sub), &kolom(b.kolom_lain), CETAK, baris)?;
    l.cetak_selebar(2, 0)?;
    Ok(l)
}

/// Titles, for formulas over the list.
pub fn judul(lain: &[&'static str]) -> Vec<&'static str> {
    kolom(lain).iter().map(|k| k.judul).collect()
}

/// Width and look of each column of [`KOLOM`].
const RUPA: [(f64, Rupa); KOLOM.len()] = [
    (15.0, Rupa::Tengah),
    (9.5, Rupa::Tengah),
    (18.0, Rupa::Tengah),
    (18.0, Rupa::Tengah),
    (26.0, Rupa::Teks),
    (4.5, Rupa::Tengah),
    (12.0, Rupa::Tanggal),
    (19.0, Rupa::Teks),
    (18.0, Rupa::Teks),
    (7.0, Rupa::Tengah),
    (18.0, Rupa::Teks),
    (11.0, Rupa::Tengah),
    (20.0, Rupa::Teks),
    (16.0, Rupa::Teks),
    (20.0, Rupa::Teks),
    (7.0, Rupa::Tengah),
    (15.0, Rupa::Teks),
    (13.5, Rupa::Teks),
    (9.0, Rupa::Tengah),
    (12.5, Rupa::Angka),
    (12.5, Rupa::Angka),
    (9.0, Rupa::Angka),
    (10.0, Rupa::Tengah),
    (12.0, Rupa::Tengah),
    (10.0, Rupa::Tengah),
    (11.0, Rupa::Tengah),
    (30.0, Rupa::Teks),
];

/// The columns: those promised, the mark of Pasal 9, the day of graduation, then the office's own.
pub fn kolom<'a>(lain: &[&'static str]) -> Vec<Kolom<Satu<'a>>> {
    let promised = KOLOM.iter().zip(RUPA).enumerate();
    let mut semua: Vec<Kolom<Satu<'a>>> =
        promised.map(|(i, (k, (lebar, rupa)))| Kolom::ke(judul_kolom(*k), lebar, rupa, sel, i)).collect();
    semua.push(Kolom::baru(PASAL_9, 8.0, Rupa::Tengah, |s| Isi::teks(pasal_9(s.baris))));
    semua.push(Kolom::baru(TANGGAL_GRADUASI, 12.0, Rupa::Tanggal, |s| {
        s.baris.lama.and_then(|t| t.peserta.tanggal_graduasi).map_or(Isi::Kosong, Isi::Tanggal)
    }));
    semua.extend(lain.iter().enumerate().map(|(i, judul)| Kolom::ke(judul, 18.0, Rupa::Teks, sel_lain, i).titipan()));
    semua
}

/// Ya or Tidak, so that next year nobody has to ask (T41); blank where the register so far leaves it open.
fn pasal_9(b: &BarisRegister<'_>) -> &'static str {
    match b.lama.map(|t| t.peserta.angkatan) {
        Some(BacaanAngkatan::SebelumPerwal(_)) => "Ya",
        None | Some(BacaanAngkatan::Tahun(_)) => "Tidak",
        Some(BacaanAngkatan::TahunPerwal(_) | BacaanAngkatan::Kosong | BacaanAngkatan::Salah) => "",
    }
}

/// In since before the Perwal.
pub const PASAL_9: &str = "Pasal 9";
/// The template of the register allows it.
const TANGGAL_GRADUASI: &str = "Tanggal Graduasi";

/// The title that the register promises, where the reader calls the column by another name.
fn judul_kolom(kolom: K) -> &'static str {
    if kolom == K::JenisKelamin { "JK" } else { kolom.label() }
}

fn sel<'x>(s: &'x Satu<'_>, ke: usize) -> Isi<'x> {
    let kolom = KOLOM[ke];
    match &s.baris.sel[ke] {
        Sel::Kosong => Isi::Kosong,
        Sel::Bilangan(n) => Isi::Angka(*n),
        Sel::Rupiah(r) => Isi::Rupiah(*r),
        Sel::Tanggal(_) if s.b.jalan.samarkan => Isi::Kosong,
        Sel::Tanggal(t) => Isi::Tanggal(*t),
        Sel::Teks(t) => match kolom {
            K::Nik | K::NoKk => id(s.b, t),
            K::Nama => nama(s.b, t),
            K::Catatan | K::TanggalLahir => tulisan(s.b, t),
            _ => Isi::teks(&**t),
        },
    }
}

fn sel_lain<'x>(s: &'x Satu<'_>, ke: usize) -> Isi<'x> {
    let judul = s.b.kolom_lain[ke];
    let isi = s.baris.lama.and_then(|t| t.lain.iter().find(|(j, _)| &**j == judul));
    tulisan(s.b, isi.map_or("", |(_, t)| t))
}

/// Whether the register writes a column of this title itself.
pub fn milik_register(judul: &str) -> bool {
    use crate::table::kolom::normal;
    [PASAL_9, TANGGAL_GRADUASI].iter().any(|j| normal(j) == normal(judul))
}
