//! Approvals: an office stands by a row that was changed after `uep` wrote it, and says who, when and why.
//!
//! ```text
//! changed row ─ Sasaran ──▶ form ─ baca ──▶ Setuju ─ ikatan ──▶ the row is used
//!                           (template)       │                   (record::tanda)
//!                                            └ tutup ──▶ Persetujuan: sheet of the output ─ terbawa ──▶ the next one
//! ```
//! An approval is bound to the mark of the row and to everything it says: the same row with another value is another
//! change, and is withheld again. A line that isn't filled in completely approves nothing.

mod baca;
mod terbawa;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;
use serde::Serialize;

use self::baca::BarisSetuju;
use super::hitungan::HitunganSumber;
use super::pemilik::Milik;
use super::semua::Dibaca;
use super::tanda::{Beda, Isi, Perubahan};
use crate::domain::peserta::kunci_id;
use crate::domain::rupiah::ribuan;
use crate::error::Result;
use crate::read::sumber::Sumber;
use crate::temuan::{Kode, Temuan};

pub use terbawa::{DIUBAH, terbawa};

/// The row that is approved, and the change.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Default, Debug)]
pub struct Sasaran {
    pub berkas: Box<str>,
    /// Blank for a text file.
    pub lembar: Box<str>,
    pub baris: u32,
    pub id: Box<str>,
    pub kk: Box<str>,
    pub nik: Box<str>,
    pub nama: Box<str>,
    pub kolom: Box<str>,
    pub semula: Box<str>,
    pub menjadi: Box<str>,
    /// What the approval is bound to.
    pub ikatan: Box<str>,
}

/// An approval that was used.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Persetujuan {
    pub tanggal: NaiveDate,
    pub sasaran: Sasaran,
    pub alasan: Box<str>,
    pub oleh: Box<str>,
    pub jabatan: Box<str>,
    /// The steps that used the row: `uep cohort, 2027-01-31`.
    pub dipakai: BTreeSet<String>,
    /// Of one that was carried on: somebody changed its line.
    pub diubah: bool,
}

/// Whose row it is.
#[derive(Clone, Default, Debug)]
pub struct Pemilik {
    pub id: Box<str>,
    pub kk: Box<str>,
    pub nik: Box<str>,
    pub nama: Box<str>,
}

const TIDAK_DIKETAHUI: &str = "tidak diketahui: lihat keluaran aslinya, atau uep verify dengan masukannya";

impl Sasaran {
    /// Of a changed row of a source.
    pub fn dari(s: &Sumber, p: &Perubahan, pemilik: Pemilik) -> Sasaran {
        let (kolom, semula, menjadi) = uraian(&p.isi);
        Sasaran {
            berkas: s.nama.as_str().into(),
            lembar: s.lembar().unwrap_or_default().into(),
            baris: p.tempat.baris,
            id: pemilik.id,
            kk: pemilik.kk,
            nik: pemilik.nik,
            nama: pemilik.nama,
            kolom: kolom.into(),
            semula: semula.into(),
            menjadi: menjadi.into(),
            ikatan: p.isi.ikatan.clone(),
        }
    }

    /// Whether a row is the one that is meant: by its number, or by whose it is where rows were sorted.
    fn di(&self, baris: u32, milik: Milik<'_>) -> bool {
        let id = kunci_id(&self.id);
        let nomor = || [(&*self.kk, milik.kk), (&*self.nik, milik.nik)];
        match (id.is_empty(), milik.id.is_empty()) {
            (false, false) => id == milik.id,
            (true, true) if nomor().iter().any(|(satu, dua)| !satu.is_empty() && !dua.is_empty()) => {
                nomor().iter().all(|(satu, dua)| satu == dua)
            }
            _ => self.baris == baris,
        }
    }
}

/// Columns, what stood in them and what stands there now. Of several each with its title.
fn uraian(isi: &Isi) -> (String, String, String) {
    if isi.ditambahkan() {
        return ("(seluruh baris)".into(), "(tidak ada)".into(), "baris yang ditambahkan".into());
    }
    let semula = |b: &Beda| match &b.semula {
        Some(s) if s.is_empty() => "(kosong)".to_owned(),
        Some(s) => s.to_string(),
        None => TIDAK_DIKETAHUI.to_owned(),
    };
    let kini = |b: &Beda| if b.kini.is_empty() { "(kosong)".to_owned() } else { b.kini.to_string() };
    match &isi.kolom[..] {
        [] => ("(seluruh baris)".into(), "baris daftar lain".into(), "baris daftar ini".into()),
        [b] => (b.judul.to_owned(), semula(b), kini(b)),
        semua => {
            let gabung = |isi: &dyn Fn(&Beda) -> String| {
                semua.iter().map(|b| format!("{}: {}", b.judul, isi(b))).collect::<Vec<_>>().join("; ")
            };
            let judul = semua.iter().map(|b| b.judul).collect::<Vec<_>>().join("; ");
            (judul, gabung(&semula), gabung(&kini))
        }
    }
}

/// What the files of a run say: lines as written, and findings about how they were written.
#[derive(Default)]
pub struct Setuju {
    baris: Vec<BarisSetuju>,
    temuan: Vec<Temuan>,
}

impl Setuju {
    /// Reads another source, number `nomor`; its tallies and its digest.
    ///
    /// # Errors
    /// A damaged file, or a masked one.
    pub fn baca(&mut self, sumber: &Sumber, nomor: u16, acuan: NaiveDate) -> Result<(HitunganSumber, String)> {
        let isi = baca::baca(sumber, nomor, acuan)?;
        self.baris.extend(isi.baris);
        self.temuan.extend(isi.temuan);
        Ok((isi.hitungan, isi.sha256))
    }

    /// What the rows that are approved are known by.
    pub fn ikatan(&self) -> Arc<BTreeSet<Box<str>>> {
        let lengkap = self.baris.iter().filter(|b| b.lengkap());
        Arc::new(lengkap.map(|b| b.sasaran.ikatan.clone()).collect())
    }

    /// Everything is read: the approvals that were used, as of `pada` (`uep cohort, 2027-01-31`) or by an earlier step,
    /// and what is to be said of those that were not.
    pub fn tutup(self, pada: &str, sumber: &[Sumber], dibaca: &Dibaca) -> (Vec<Persetujuan>, Vec<Temuan>) {
        let perubahan = &dibaca.perubahan;
        let mut terpakai = Vec::new();
        let mut temuan = self.temuan;
        for b in &self.baris {
            let dipakai = perubahan.iter().any(|p| p.disetujui && p.isi.ikatan == b.sasaran.ikatan);
            let Some(satu) = b.persetujuan(dipakai.then_some(pada)) else { continue };
            if dipakai || b.terbawa() {
                terpakai.push(satu);
                continue;
            }
            let di_sana = |p: &&Perubahan| {
                let s = &sumber[usize::from(p.tempat.sumber)];
                *s.nama == *b.sasaran.berkas
                    && s.lembar().unwrap_or_default() == &*b.sasaran.lembar
                    && b.sasaran
                        .di(p.tempat.baris, dibaca.sumber[usize::from(p.tempat.sumber)].pemilik.milik(p.tempat.baris))
            };
            let lain = perubahan.iter().find(di_sana);
            let kode = if lain.is_some() { Kode::PersetujuanBasi } else { Kode::PersetujuanTanpaBaris };
            let baris = lain.map_or(b.sasaran.baris, |p| p.tempat.baris);
            temuan.push(Temuan::baru(kode, b.asal, 0, "").dengan(tempat(&b.sasaran.lembar, baris)));
        }
        (terpakai, temuan)
    }
}

/// `lembar Layak, baris 7`.
fn tempat(lembar: &str, baris: u32) -> String {
    if lembar.is_empty() { format!("baris {baris}") } else { format!("lembar {lembar}, baris {baris}") }
}

/// How changed rows were dealt with, and all approvals that the results rest on.
#[derive(Clone, Default, Debug)]
pub struct DaftarPersetujuan {
    /// Those of this run and those of the steps before, each once, in the order of their days.
    pub isi: Vec<Persetujuan>,
    pub banyak: BanyakPersetujuan,
}

/// `"persetujuan"` of every command's JSON: rows that were changed after they were written.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug, Serialize)]
pub struct BanyakPersetujuan {
    /// Used with an approval.
    pub diterapkan: u32,
    pub ditahan: u32,
}

impl BanyakPersetujuan {
    pub fn hitung(perubahan: &[Perubahan]) -> BanyakPersetujuan {
        let diterapkan = perubahan.iter().filter(|p| p.disetujui).count() as u32;
        BanyakPersetujuan { diterapkan, ditahan: perubahan.len() as u32 - diterapkan }
    }

    pub fn uraian(self) -> String {
        let (ya, tidak) = (ribuan(self.diterapkan), ribuan(self.ditahan));
        format!("Baris yang diubah sesudah ditulis uep: {ya} dipakai dengan persetujuan, {tidak} ditahan")
    }
}

/// Each approval once, with all the steps that used it.
pub fn gabungkan(semua: impl IntoIterator<Item = Persetujuan>) -> Vec<Persetujuan> {
    let mut unik: BTreeMap<Persetujuan, BTreeSet<String>> = BTreeMap::new();
    for mut p in semua {
        let dipakai = std::mem::take(&mut p.dipakai);
        unik.entry(p).or_default().extend(dipakai);
    }
    unik.into_iter().map(|(p, dipakai)| Persetujuan { dipakai, ..p }).collect()
}

/// The steps of a cell of the column Dipakai Pada.
fn langkah(teks: &str) -> BTreeSet<String> {
    teks.split(';').map(str::trim).filter(|t| !t.is_empty()).map(str::to_owned).collect()
}
