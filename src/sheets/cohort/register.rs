//! Sheet `Register`: everyone, the main table of the CSV, and next year's input.

use super::{LaporanCohort, R, tulisan};
use crate::decide::cohort::register::{BarisRegister, Sel, letak};
use crate::sheets::metadata;
use crate::table::register::{KolomRegister, REGISTER, bertanda};
use crate::write::tabel::{Isi, Kolom, Rupa};
use crate::write::xlsx::{Lembar, WARNA_TAHAP};

/// ID Peserta to this one print.
const CETAK: KolomRegister = KolomRegister::TahunMasukTahap;

/// A participant on the way to a row.
pub struct PesertaRegister<'a> {
    pub b: &'a LaporanCohort<'a>,
    pub baris: &'a BarisRegister<'a>,
}

/// Fills a sheet of the list.
pub fn lembar(b: &LaporanCohort<'_>, mut l: Lembar, isi: &[BarisRegister<'_>]) -> R<Lembar> {
    let sub = format!("{} · tahun {}", metadata::sub(b.jalan), b.waktu.tahun);
    l.warna_tab(WARNA_TAHAP[1]);
    let baris = isi.iter().map(|baris| PesertaRegister { b, baris });
    l.daftar(("Register Peserta UEP Berkelas", &sub), &kolom(b.kolom_lain), letak(CETAK) as u16, baris)?;
    Ok(l)
}

/// Titles, for formulas over the list.
pub fn judul(lain: &[&'static str]) -> Vec<&'static str> {
    kolom(lain).iter().map(|k| k.judul).collect()
}

/// The columns of the table, then the office's own, then the mark: a row that is withheld keeps the one it has.
pub fn kolom<'a>(lain: &[&'static str]) -> Vec<Kolom<PesertaRegister<'a>>> {
    let milik = REGISTER.iter().enumerate().filter_map(|(i, k)| Some(Kolom::menurut(k.daftar.as_ref()?, sel, i)));
    let lain = lain.iter().enumerate().map(|(i, judul)| Kolom::ke(judul, 18.0, Rupa::Teks, sel_lain, i).titipan());
    let sidik = Kolom::sidik_atau(bertanda(), |s: &PesertaRegister<'_>| s.baris.lama?.sidik.as_deref());
    milik.chain(lain).chain([sidik]).collect()
}

fn sel<'x>(s: &'x PesertaRegister<'_>, ke: usize) -> Isi<'x> {
    match &s.baris.sel[ke] {
        Sel::Kosong => Isi::Kosong,
        Sel::Bilangan(n) => Isi::Angka(*n),
        Sel::Rupiah(r) => Isi::Rupiah(*r),
        Sel::Tanggal(t) => Isi::Tanggal(*t),
        Sel::Teks(t) => Isi::teks(&**t),
    }
}

fn sel_lain<'x>(s: &'x PesertaRegister<'_>, ke: usize) -> Isi<'x> {
    let judul = s.b.kolom_lain[ke];
    let isi = s.baris.lama.and_then(|t| t.lain.iter().find(|(j, _)| &**j == judul));
    tulisan(s.b, isi.map_or("", |(_, t)| t))
}
