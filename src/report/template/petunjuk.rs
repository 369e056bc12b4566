//! Sheet `Petunjuk`: every column of a template, what to fill in, and what kind of input it takes.

use crate::domain::wilayah::{JUMLAH_KELURAHAN, Kelurahan};
use crate::report::jalan::Jalan;
use crate::report::metadata;
use crate::report::xlsx::{Buku, Gaya, KolomIsian, Lembar, Masukan};

/// Name of the range with the kelurahan, for drop-downs.
pub const DAFTAR_KELURAHAN: &str = "DaftarKelurahan";

/// First row below the header (from 0).
const MULAI: u32 = 4;
/// Width of each column, and characters of a line in it.
const LEBAR: [f64; 4] = [27.0, 74.0, 42.0, 24.0];

/// A column of the template.
pub struct BarisPetunjuk {
    pub judul: &'static str,
    pub kepala: Gaya,
    pub petunjuk: &'static str,
    pub jenis: String,
    /// Sheets that have the column; blank where there is one sheet alone.
    pub lembar: String,
    masukan: Masukan,
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
    let akhir = lebar.len() as u16 - 1;
    l.lebar(lebar)?;
    l.kepala(&format!("Petunjuk Pengisian · {}", p.judul), &metadata::sub(jalan))?;
    l.baris_kepala(MULAI - 1, 0, &["Kolom", "Cara mengisi", "Jenis isian", "Lembar"][..lebar.len()])?;
    let mut r = MULAI;
    for k in &p.kolom {
        l.teks(r, 0, k.judul, k.kepala)?;
        l.teks(r, 1, k.petunjuk, Gaya::Lipat)?;
        l.teks(r, 2, &k.jenis, Gaya::Lipat)?;
        let mut garis = garis(k.petunjuk, LEBAR[1]).max(garis(&k.jenis, LEBAR[2]));
        if beberapa {
            l.teks(r, 3, &k.lembar, Gaya::Lipat)?;
            garis = garis.max(self::garis(&k.lembar, LEBAR[3]));
        }
        l.tinggi(r, 13.0 * f64::from(garis) + 5.0)?;
        r += 1;
    }
    r += 1;
    l.teks(r, 0, "Untuk semua kolom", Gaya::Bagian)?;
    for (i, satu) in p.umum.iter().enumerate() {
        r += 1;
        l.teks(r, 0, &format!("{}", i + 1), Gaya::Tengah)?;
        l.gabung(r, 1, akhir, satu, Gaya::Lipat)?;
        l.tinggi(r, 13.0 * f64::from(self::garis(satu, lebar[1..].iter().sum())) + 5.0)?;
    }
    if p.kolom.iter().any(|k| k.masukan == Masukan::DaftarBernama(DAFTAR_KELURAHAN)) {
        r = kelurahan(buku, &mut l, r + 2)?;
    }
    l.bekukan(MULAI, 0)?;
    l.cetak(true, Some(MULAI - 1))?;
    l.area_cetak(r, akhir)?;
    Ok(l)
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
    (teks.chars().count() as f64 / (lebar * 1.08)).ceil().max(1.0) as u32
}
