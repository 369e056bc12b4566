//! Sheet `Petunjuk`: every column of a template, what to fill in, and what kind of input it takes.

use crate::domain::wilayah::{JUMLAH_KELURAHAN, Kelurahan};
use crate::sheets::jalan::Jalan;
use crate::sheets::metadata;
use crate::table::isian::{DAFTAR_KELURAHAN, Isian};
use crate::write::xlsx::{Buku, Gaya, KolomIsian, Lembar};

/// Height of a line in points.
const TINGGI_GARIS: f64 = 13.0;
/// Width of each column.
const LEBAR: [f64; 4] = [27.0, 74.0, 42.0, 27.0];

/// A column of the template.
pub struct BarisPetunjuk {
    pub judul: &'static str,
    pub kepala: Gaya,
    pub petunjuk: &'static str,
    pub jenis: String,
    /// Sheets that have the column; blank where there is one sheet alone.
    pub lembar: String,
    masukan: Isian,
}

impl BarisPetunjuk {
    pub fn dari<B>(k: &KolomIsian<B>, lembar: String) -> BarisPetunjuk {
        let uraian = k.masukan.uraian();
        let jenis = if k.isi.is_some() { format!("{uraian}. Bila sudah terisi: terkunci") } else { uraian };
        BarisPetunjuk { judul: k.judul, kepala: k.kepala, petunjuk: k.petunjuk, jenis, lembar, masukan: k.masukan }
    }
}

/// What the sheet says.
pub struct Petunjuk<'a> {
    pub judul: &'a str,
    /// What holds for the whole workbook.
    pub umum: &'a [&'a str],
    pub kolom: Vec<BarisPetunjuk>,
}

/// Makes the sheet.
///
/// # Errors
/// What the writer reports.
pub fn lembar(buku: &mut Buku, jalan: &Jalan, p: &Petunjuk<'_>) -> std::io::Result<Lembar> {
    let mut l = buku.lembar("Petunjuk")?;
    let beberapa = p.kolom.iter().any(|k| !k.lembar.is_empty());
    let lebar = &LEBAR[..if beberapa { 4 } else { 3 }];
    l.lebar(lebar)?;
    l.kepala(&format!("Petunjuk Pengisian · {}", p.judul), &metadata::sub(jalan))?;
    let judul = umum(&mut l, p.umum, lebar)? + 2;
    l.teks(judul - 1, 0, "Cara mengisi tiap kolom", Gaya::Bagian)?;
    l.baris_kepala(judul, 0, &["Kolom", "Cara mengisi", "Jenis isian", "Lembar"][..lebar.len()])?;
    let mut r = judul + 1;
    for k in &p.kolom {
        l.teks(r, 0, k.judul, k.kepala)?;
        let mut tinggi = 1;
        for (c, teks) in (1..).zip([k.petunjuk, &k.jenis, &k.lembar]).take(lebar.len() - 1) {
            l.teks(r, c, teks, Gaya::Lipat)?;
            tinggi = tinggi.max(garis(teks, lebar[usize::from(c)]));
        }
        l.tinggi(r, TINGGI_GARIS * f64::from(tinggi) + 5.0)?;
        r += 1;
    }
    let ada_kelurahan = p.kolom.iter().any(|k| k.masukan == Isian::DaftarBernama(DAFTAR_KELURAHAN));
    if ada_kelurahan {
        r = kelurahan(buku, &mut l, r + 1)?;
    }
    l.cetak(true, (!ada_kelurahan).then_some(judul))?;
    l.area_cetak(r, lebar.len() as u16 - 1)?;
    Ok(l)
}

/// What holds for all columns, below the title. Returns the row behind it.
fn umum(l: &mut Lembar, umum: &[&str], lebar: &[f64]) -> std::io::Result<u32> {
    l.teks(3, 0, "Untuk semua kolom", Gaya::Bagian)?;
    for (i, satu) in umum.iter().enumerate() {
        let r = 4 + i as u32;
        l.gabung(r, 0, lebar.len() as u16 - 1, &format!("{}. {satu}", i + 1), Gaya::Lipat)?;
        l.tinggi(r, TINGGI_GARIS * f64::from(garis(satu, lebar.iter().sum())) + 5.0)?;
    }
    Ok(4 + umum.len() as u32)
}

/// The 52 kelurahan, which the drop-down of the column Kelurahan takes from here. Returns the last row.
fn kelurahan(buku: &mut Buku, l: &mut Lembar, mulai: u32) -> std::io::Result<u32> {
    l.teks(mulai, 0, "Daftar kelurahan", Gaya::Bagian)?;
    l.baris_kepala(mulai + 1, 0, &["Kelurahan", "Kecamatan"])?;
    for (r, k) in (mulai + 2..).zip(Kelurahan::semua()) {
        l.teks(r, 0, k.nama(), Gaya::Teks)?;
        l.teks(r, 1, k.kecamatan().nama(), Gaya::Teks)?;
    }
    let (awal, akhir) = (mulai + 2, mulai + 1 + JUMLAH_KELURAHAN as u32);
    buku.namai(DAFTAR_KELURAHAN, &format!("Petunjuk!$A${}:$A${}", awal + 1, akhir + 1))?;
    Ok(akhir)
}

/// Lines of a text in a column of this width.
fn garis(teks: &str, lebar: f64) -> u32 {
    (teks.chars().count() as f64 / (lebar * 1.15)).ceil().max(1.0) as u32
}
