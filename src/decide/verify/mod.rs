//! Is a workbook what the program made? Every cell of every sheet beside the one that a repeated run wrote.
//!
//! In: the workbook as it stands now, the repeated one, and what the writer noted of its sheets. Out: what is
//! different, by sheet and cell; what the office entered where entries belong, apart from it; what it added.
//!
//! * `blok`: sheets by address; `daftar`: lists by their columns' titles, and by what their rows are about
//! * `sisa`: what of two lists isn't the same; `pasangan`: which row of one is which of the other
//! * `tanda`: without a repeated run: the marks of the rows, and how many there are

mod blok;
mod daftar;
mod pasangan;
mod sisa;
mod tanda;

pub use tanda::{periksa, periksa_tabel};

use std::hash::RandomState;

use crate::berurutan::berurutan;
use crate::error::Result;
use crate::read::lembar::BukuKerja;
use crate::table::bentuk::BentukLembar;

/// What is different.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Hal {
    SelDiubah,
    BarisHilang,
    BarisTambahan,
    /// A row that stands there already.
    BarisKembar,
    /// A row of another list.
    BarisPindahan,
    /// Which cell isn't known.
    BarisDiubah,
    LembarHilang,
    /// A sheet under a name that programs read.
    LembarTambahan,
    KolomHilang,
}

impl Hal {
    pub fn nama(self) -> &'static str {
        match self {
            Hal::SelDiubah => "sel diubah",
            Hal::BarisHilang => "baris hilang",
            Hal::BarisTambahan => "baris ditambahkan",
            Hal::BarisKembar => "baris digandakan",
            Hal::BarisPindahan => "baris dari daftar lain",
            Hal::BarisDiubah => "baris diubah",
            Hal::LembarHilang => "lembar hilang",
            Hal::LembarTambahan => "lembar ditambahkan",
            Hal::KolomHilang => "kolom hilang",
        }
    }
}

/// One difference, or one entry of the office.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Beda {
    pub hal: Hal,
    pub lembar: String,
    /// Row from 1 and column from 0, as they stand in the workbook now.
    pub baris: Option<u32>,
    pub kolom: Option<u16>,
    /// Title of the column, in a list.
    pub judul: String,
    /// What stands there, and what should.
    pub tertulis: Option<String>,
    pub seharusnya: Option<String>,
    /// Whose row it is: title and value of its id columns.
    pub milik: Vec<(String, String)>,
}

impl Beda {
    fn lembar(hal: Hal, lembar: &str) -> Beda {
        let judul = String::new();
        let lembar = lembar.to_owned();
        Beda { hal, lembar, baris: None, kolom: None, judul, tertulis: None, seharusnya: None, milik: Vec::new() }
    }

    fn sel(lembar: &str, (baris, kolom): (u32, u16), tertulis: String, seharusnya: String) -> Beda {
        Beda {
            baris: Some(baris),
            kolom: Some(kolom),
            tertulis: Some(tertulis),
            seharusnya: Some(seharusnya),
            ..Beda::lembar(Hal::SelDiubah, lembar)
        }
    }
}

/// Differences kept with their cells; beyond them they are counted.
pub const RINCIAN: usize = 100_000;

/// Differences, or entries: the first of them, and how many.
#[derive(Clone, Default, Debug)]
pub struct SemuaBeda {
    pub rinci: Vec<Beda>,
    pub banyak: u64,
}

impl SemuaBeda {
    fn tambah(&mut self, beda: Beda) {
        self.banyak += 1;
        if self.rinci.len() < RINCIAN {
            self.rinci.push(beda);
        }
    }

    fn gabung(&mut self, lain: SemuaBeda) {
        self.banyak += lain.banyak;
        let muat = RINCIAN.saturating_sub(self.rinci.len());
        self.rinci.extend(lain.rinci.into_iter().take(muat));
    }

    /// Takes out what is none.
    pub fn lepas(&mut self, bukan: impl Fn(&Beda) -> bool) {
        let dulu = self.rinci.len();
        self.rinci.retain(|b| !bukan(b));
        self.banyak -= (dulu - self.rinci.len()) as u64;
    }
}

/// What the comparison found.
#[derive(Clone, Default, Debug)]
pub struct Perbandingan {
    pub beda: SemuaBeda,
    /// What stands where the office fills in.
    pub isian: SemuaBeda,
    /// Columns (with their sheet) and sheets of the office's own.
    pub kolom_lain: Vec<(String, String)>,
    pub lembar_lain: Vec<String>,
    pub lembar: u32,
    pub baris: u64,
    /// Rows whose marks were looked at, and those of them that are another version's.
    pub bertanda: u64,
    pub versi_lain: u64,
}

impl Perbandingan {
    /// With what the next sheet says.
    fn gabung(&mut self, lain: Perbandingan) {
        self.beda.gabung(lain.beda);
        self.isian.gabung(lain.isian);
        self.kolom_lain.extend(lain.kolom_lain);
        self.lembar += lain.lembar;
        self.baris += lain.baris;
    }
}

/// The workbook as it stands, and the repeated one.
#[derive(Clone, Copy)]
struct Sepasang<'a> {
    kini: &'a BukuKerja,
    ulang: &'a BukuKerja,
    kunci: &'a RandomState,
}

/// Compares the workbooks; `bentuk` are the sheets of the repeated one, their rows hashed by `kunci`.
///
/// # Errors
/// A damaged sheet.
pub fn bandingkan(
    kini: &BukuKerja,
    ulang: &BukuKerja,
    (bentuk, kunci): (&[BentukLembar], &RandomState),
) -> Result<Perbandingan> {
    let ada: Vec<String> = kini.lembar().into_iter().map(|(n, _)| n).collect();
    let mut hasil = Perbandingan::default();
    let dua = Sepasang { kini, ulang, kunci };
    let satu = |i: usize| satu_lembar(dua, &bentuk[i], &ada);
    berurutan(bentuk.len(), satu, |satu| satu.map(|satu| hasil.gabung(satu)))?;
    for nama in ada.into_iter().filter(|n| !bentuk.iter().any(|b| b.nama == *n)) {
        // What continues a list is read with it.
        let dasar = nama.split_once(" (").map_or(nama.as_str(), |(dasar, _)| dasar);
        match bentuk.iter().any(|b| b.nama.split_once(" (").map_or(b.nama.as_str(), |(d, _)| d) == dasar) {
            true => hasil.beda.tambah(Beda::lembar(Hal::LembarTambahan, &nama)),
            false => hasil.lembar_lain.push(nama),
        }
    }
    Ok(hasil)
}

fn satu_lembar(dua: Sepasang<'_>, b: &BentukLembar, ada: &[String]) -> Result<Perbandingan> {
    let mut hasil = Perbandingan { lembar: 1, ..Perbandingan::default() };
    match (ada.contains(&b.nama), b.judul) {
        (false, _) => hasil.beda.tambah(Beda::lembar(Hal::LembarHilang, &b.nama)),
        (true, Some(judul)) => daftar::bandingkan(dua, b, judul, &mut hasil)?,
        (true, None) => blok::bandingkan(dua, b, &mut hasil)?,
    }
    Ok(hasil)
}

/// Does the same with both workbooks, side by side: with the one as it stands, and with the repeated one.
fn berdua<T: Send>(dua: Sepasang<'_>, kerja: impl Fn(&BukuKerja, bool) -> Result<T> + Sync) -> Result<(T, T)> {
    std::thread::scope(|lingkup| {
        let kini = lingkup.spawn(|| kerja(dua.kini, true));
        let ulang = kerja(dua.ulang, false);
        let kini = kini.join().unwrap_or_else(|panik| std::panic::resume_unwind(panik));
        Ok((kini?, ulang?))
    })
}

/// Blanks to be filled in by hand on paper, or over them: `NOMOR : ..........`.
fn titik_titik(seharusnya: &str) -> bool {
    seharusnya.contains(".....")
}
