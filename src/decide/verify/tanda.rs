//! Without the inputs: the marks of the rows, and how many there are. What a mark speaks for was not changed by
//! mistake; what stands on sheets without marks is not looked at.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::{BuildHasher, RandomState};

use super::pasangan::MILIK;
use super::{Beda, Hal, Perbandingan};
use crate::domain::tanda::Tertulis;
use crate::error::Result;
use crate::read::BARIS_JUDUL;
use crate::read::header::PetaTanda;
use crate::read::lembar::BukuKerja;
use crate::read::metadata::{DaftarTertulis, JalanTertulis};
use crate::read::row::{Baris, Sel};
use crate::record::tanda::{Isi, Tanda, periksa as periksa_baris};
use crate::table::keluaran::SIDIK;
use crate::table::{evaluasi, register, saringan};

/// Checks the lists of a workbook; `asal`: what its Metadata says of their rows.
///
/// # Errors
/// A damaged sheet.
pub fn periksa(buku: &BukuKerja, asal: &JalanTertulis) -> Result<Perbandingan> {
    let mut hasil = Perbandingan::default();
    if asal.disamarkan {
        // Nothing is marked there.
        return Ok(hasil);
    }
    let ada: Vec<String> = buku.lembar().into_iter().map(|(n, _)| n).collect();
    // A form counts what it was filled in with, and no sheet.
    let formulir = asal.perintah == "uep template";
    for d in asal.daftar.iter().filter(|d| !formulir && !ada.contains(&d.lembar)) {
        hasil.beda.tambah(Beda::lembar(Hal::LembarHilang, &d.lembar));
    }
    for nama in &ada {
        let daftar = asal.daftar.iter().find(|d| d.lembar == *nama);
        let mut tabel = Tabel::baru(nama, daftar);
        buku.baris(nama, |nomor, teks, sel| tabel.baris(&Baris::baru(nomor, teks, sel), &mut hasil))?;
        tabel.tutup(&mut hasil);
    }
    Ok(hasil)
}

/// The same for a table that stands alone: nothing tells how many rows it had.
pub fn periksa_tabel(nama: &str, baris: impl Iterator<Item = (u32, Vec<String>)>) -> Perbandingan {
    let mut hasil = Perbandingan::default();
    let mut tabel = Tabel::baru(nama, None);
    for (nomor, sel) in baris {
        let sel: Vec<Sel<'_>> = sel.iter().map(|t| Sel::Teks(t)).collect();
        tabel.satu(nomor, &sel, &mut hasil);
    }
    tabel.tutup(&mut hasil);
    hasil
}

/// A list being looked through.
struct Tabel<'a> {
    nama: &'a str,
    /// What should be on it.
    daftar: Option<&'a DaftarTertulis>,
    judul: Option<Judul>,
    /// Rows below the titles that hold anything, and those of them that were added.
    banyak: u32,
    lebih: u32,
    /// Rows by the list that they say they are of, where the sheet's name doesn't tell which belongs here.
    kode: BTreeMap<String, Vec<u32>>,
    /// Marks with the running number, to find a row a second time.
    cap: HashSet<u64>,
    kunci: RandomState,
    kembar: Vec<(u32, Vec<(String, String)>)>,
}

/// The titles, and where the mark stands.
struct Judul {
    teks: Vec<String>,
    sidik: Option<usize>,
    /// The column of the running number.
    no: Option<usize>,
    peta: HashMap<String, Option<PetaTanda>>,
}

impl<'a> Tabel<'a> {
    fn baru(nama: &'a str, daftar: Option<&'a DaftarTertulis>) -> Tabel<'a> {
        Tabel {
            nama,
            daftar,
            judul: None,
            banyak: 0,
            lebih: 0,
            kode: BTreeMap::new(),
            cap: HashSet::new(),
            kunci: RandomState::new(),
            kembar: Vec::new(),
        }
    }

    /// Looks at a row; whether there is a reason to go on.
    fn baris(&mut self, baris: &Baris<'_>, hasil: &mut Perbandingan) -> bool {
        let sel: Vec<Sel<'_>> = baris.semua().collect();
        self.satu(baris.nomor, &sel, hasil);
        self.judul.is_some() || baris.nomor < BARIS_JUDUL as u32
    }

    fn satu(&mut self, nomor: u32, sel: &[Sel<'_>], hasil: &mut Perbandingan) {
        if sel.iter().all(|s| s.kosong()) {
            return;
        }
        let Some(judul) = &mut self.judul else {
            self.judul = Judul::dari(sel, self.daftar.is_some(), nomor);
            return;
        };
        self.banyak += 1;
        let Some(di) = judul.sidik else { return };
        let tertulis = sel.get(di).map_or("".into(), |s| s.tampil());
        let (kode, tanda) = judul.periksa(&tertulis, (self.nama, sel));
        // What stands below a list, a note or a total, is none of its rows; nor is anything on a sheet of which nothing
        // is known.
        if tertulis.is_empty() && (self.daftar.is_none() || !judul.penuh(sel)) {
            self.banyak -= 1;
            return;
        }
        hasil.bertanda += 1;
        let no = judul.no.and_then(|i| sel.get(i)).map_or("".into(), |s| s.tampil());
        let milik = || judul.milik(sel);
        match (tanda, kode) {
            (Tanda::Tanpa, _) => {}
            (Tanda::VersiLain, _) => hasil.versi_lain += 1,
            (Tanda::Berubah(isi), _) => {
                let milik = milik();
                self.lebih += u32::from(isi.ditambahkan());
                self.berubah(nomor, &isi, &milik, hasil);
            }
            (Tanda::Utuh, Some(kode)) if !harapan(self.nama).is_empty() && !harapan(self.nama).contains(&&*kode) => {
                let milik = milik();
                self.lebih += 1;
                hasil.beda.tambah(self.beda(Hal::BarisPindahan, nomor, milik));
            }
            (Tanda::Utuh, kode) => {
                if !self.cap.insert(self.kunci.hash_one((&*tertulis, no))) {
                    let milik = milik();
                    self.kembar.push((nomor, milik));
                }
                self.kode.entry(kode.unwrap_or_default()).or_default().push(nomor);
            }
        }
    }

    fn beda(&self, hal: Hal, nomor: u32, milik: Vec<(String, String)>) -> Beda {
        Beda { baris: Some(nomor), milik, ..Beda::lembar(hal, self.nama) }
    }

    fn berubah(&self, nomor: u32, isi: &Isi, milik: &[(String, String)], hasil: &mut Perbandingan) {
        let hal = if isi.ditambahkan() { Hal::BarisTambahan } else { Hal::BarisDiubah };
        if isi.kolom.is_empty() {
            return hasil.beda.tambah(self.beda(hal, nomor, milik.to_vec()));
        }
        for b in &isi.kolom {
            hasil.beda.tambah(Beda {
                kolom: Some(b.di as u16),
                judul: b.judul.to_owned(),
                tertulis: Some(b.kini.to_string()),
                seharusnya: b.semula.as_ref().map(ToString::to_string),
                ..self.beda(Hal::SelDiubah, nomor, milik.to_vec())
            });
        }
    }

    /// Everything is read: rows of another list, rows twice, rows that are gone.
    fn tutup(mut self, hasil: &mut Perbandingan) {
        let mut kode: Vec<Vec<u32>> = std::mem::take(&mut self.kode).into_values().collect();
        kode.sort_by_key(Vec::len);
        // Most of them are of the list that the sheet holds.
        kode.pop();
        for nomor in kode.into_iter().flatten() {
            self.lebih += 1;
            hasil.beda.tambah(self.beda(Hal::BarisPindahan, nomor, Vec::new()));
        }
        let bernomor = self.judul.as_ref().is_some_and(|j| j.no.is_some());
        // A register may hold a row twice that somebody gave twice: then there are as many as were written.
        let kelebihan = self.daftar.is_some_and(|d| self.banyak - self.lebih > d.baris);
        for (nomor, milik) in std::mem::take(&mut self.kembar).into_iter().filter(|_| bernomor || kelebihan) {
            self.lebih += 1;
            hasil.beda.tambah(self.beda(Hal::BarisKembar, nomor, milik));
        }
        let Some(daftar) = self.daftar else {
            hasil.lembar += u32::from(self.judul.as_ref().is_some_and(|j| j.sidik.is_some()));
            return;
        };
        hasil.lembar += 1;
        hasil.baris += u64::from(self.banyak);
        if !harapan(self.nama).is_empty() && self.judul.as_ref().is_some_and(|j| j.sidik.is_none()) {
            let hilang = Beda::lembar(Hal::KolomHilang, self.nama);
            hasil.beda.tambah(Beda { judul: SIDIK.judul.to_owned(), ..hilang });
        }
        let asli = self.banyak - self.lebih;
        if asli != daftar.baris {
            let hal = if asli < daftar.baris { Hal::BarisHilang } else { Hal::BarisTambahan };
            let (tertulis, seharusnya) = (format!("{asli} baris"), format!("{} baris", daftar.baris));
            let satu = Beda::lembar(hal, self.nama);
            hasil.beda.tambah(Beda { tertulis: Some(tertulis), seharusnya: Some(seharusnya), ..satu });
        }
    }
}

impl Judul {
    /// The titles of a list stand in its fourth row, or wherever there is a title of marks.
    fn dari(sel: &[Sel<'_>], terdaftar: bool, nomor: u32) -> Option<Judul> {
        let teks: Vec<String> = sel.iter().map(|s| s.tampil().into_owned()).collect();
        let sidik = teks.iter().position(|j| j == SIDIK.judul);
        let no = teks.iter().position(|j| j == "No");
        let ada = sidik.is_some() || terdaftar && nomor == BARIS_DATA;
        ada.then(|| Judul { teks, sidik, no, peta: HashMap::new() })
    }

    /// The list that a row says it is of, and what its mark says. A row of another list is no changed one.
    fn periksa(&mut self, tertulis: &str, (lembar, sel): (&str, &[Sel<'_>])) -> (Option<String>, Tanda) {
        let kode = Tertulis::baca(tertulis).map(|t| t.kode.to_owned());
        let cari = kode.clone().or_else(|| harapan(lembar).first().map(|k| (*k).to_owned())).unwrap_or_default();
        let peta = self.peta.entry(cari.clone()).or_insert_with(|| PetaTanda::baru(&cari, &self.teks));
        let ambil = |i: usize| sel.get(i).copied().unwrap_or(Sel::Kosong);
        let tanda = periksa_baris(tertulis, &[&cari], |_| peta.as_ref().map(Cow::Borrowed), ambil);
        (kode.filter(|_| peta.is_some()), tanda)
    }

    /// More than a word or two stand in it.
    fn penuh(&self, sel: &[Sel<'_>]) -> bool {
        sel.iter().take(self.teks.len()).filter(|s| !s.kosong()).count() > 2
    }

    fn milik(&self, sel: &[Sel<'_>]) -> Vec<(String, String)> {
        let satu = |judul: &str| {
            let i = self.teks.iter().position(|j| j == judul)?;
            let isi = sel.get(i)?.tampil();
            (!isi.is_empty()).then(|| (judul.to_owned(), isi.into_owned()))
        };
        MILIK.iter().filter_map(|j| satu(j)).collect()
    }
}

/// Row of the titles of a list that the program wrote.
const BARIS_DATA: u32 = 4;

/// The lists whose rows belong on a sheet of this name; none: whichever most of them are of.
fn harapan(lembar: &str) -> &'static [&'static str] {
    match lembar.split(" (").next().unwrap_or_default() {
        "Anggota" => saringan::KODE_ANGGOTA,
        "Register" => register::KODE,
        "Capaian Indikator" => evaluasi::KODE_CAPAIAN,
        "Daftar Peserta" => evaluasi::KODE_PESERTA,
        nama => saringan::status_lembar(nama).map_or(&[], saringan::kode),
    }
}
