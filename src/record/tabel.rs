//! The programme's own tables: register, assessments, results. Their rows stand alone, so they are
//! read batch by batch, in parallel, and put together in the order of the file.
//!
//! In: a source and what to make of a row. Out: the records in the order of the file, the findings,
//! the tallies. An amount that could be read in two ways is settled by its column, which asks for
//! a second reading where the column has something to say.

mod baris;

use std::collections::BTreeMap;
use std::sync::atomic::AtomicU64;

use chrono::NaiveDate;

use super::batch::{self, isi_baris, nomor_terpencil, temuan_rusak};
use super::hitungan::HitunganSumber;
use super::jumlah;
use super::konteks::{Disamarkan, Konteks};
use super::koreksi::{Akibat, Penambal, TambalanSumber};
use super::pemilik::PemilikBaris;
use super::pilah::{Pemilah, Rupa, catatan_kaki};
use super::sel::Catatan;
use super::tanda::{self, Penjaga, Perubahan};
use crate::domain::rupiah::TandaRibuan;
use crate::error::{Galat, Result};
use crate::read::alir::alirkan;
use crate::read::bagian::CalonJudul;
use crate::read::batch::{Batch, Peristiwa};
use crate::read::row::{Baris, memuat_id};
use crate::read::sumber::Sumber;
use crate::table::kolom::Kolom;
use crate::temuan::{self, Kode, KumpulanKode, Tempat, Temuan};

pub use self::baris::{BarisTabel, NikTabel};

/// How the rows of a source are read.
#[derive(Clone, Copy)]
pub struct Cara<'a> {
    pub acuan: NaiveDate,
    /// What officers corrected in this source.
    pub koreksi: Option<&'a TambalanSumber>,
}

impl From<NaiveDate> for Cara<'_> {
    fn from(acuan: NaiveDate) -> Self {
        Cara { acuan, koreksi: None }
    }
}

/// What a source gave: its rows, or what was made of them.
pub struct Isi<T> {
    pub baris: T,
    pub temuan: Vec<Temuan>,
    pub hitungan: HitunganSumber,
    pub sha256: String,
    /// Whose row each is.
    pub pemilik: PemilikBaris,
    /// What became of corrections of these rows, by their number.
    pub koreksi: Vec<(u32, Akibat)>,
    /// Rows that somebody changed after they were written.
    pub perubahan: Vec<Perubahan>,
}

impl<T> Isi<T> {
    pub fn jadi<U>(self, buat: impl FnOnce(T) -> U) -> Isi<U> {
        let Isi { baris, temuan, hitungan, sha256, pemilik, koreksi, perubahan } = self;
        Isi { baris: buat(baris), temuan, hitungan, sha256, pemilik, koreksi, perubahan }
    }
}

/// The sign for thousands in each column of amounts.
type TandaKolom = BTreeMap<Kolom, TandaRibuan>;

/// Reads all rows of source number `nomor`, batch by batch on several threads. `satu` makes a record of a
/// data row.
///
/// # Errors
/// A damaged file, or one whose ids are masked.
pub fn baca<'a, T: Send>(
    sumber: &Sumber,
    nomor: u16,
    cara: impl Into<Cara<'a>>,
    satu: impl Fn(&mut BarisTabel<'_, '_>) -> std::result::Result<T, Disamarkan> + Sync,
) -> Result<Isi<Vec<T>>> {
    let cara = cara.into();
    let (mut isi, mut uang, judul_lain) = putaran(sumber, nomor, cara, &TandaKolom::new(), &satu)?;
    if sumber.kenali_bagian(&judul_lain)? {
        (isi, uang, _) = putaran(sumber, nomor, cara, &TandaKolom::new(), &satu)?;
    }
    if uang.mendua && uang.terlihat.values().any(|t| *t != TandaRibuan::default()) {
        isi = putaran(sumber, nomor, cara, &uang.terlihat, &satu)?.0;
    }
    isi.temuan.extend(jumlah::periksa(sumber, nomor, &isi.hitungan)?);
    Ok(isi)
}

fn putaran<T: Send>(
    sumber: &Sumber,
    nomor: u16,
    Cara { acuan, koreksi }: Cara<'_>,
    tanda: &TandaKolom,
    satu: &(impl Fn(&mut BarisTabel<'_, '_>) -> std::result::Result<T, Disamarkan> + Sync),
) -> Result<(Isi<Vec<T>>, Uang, Vec<CalonJudul>)> {
    let k = Konteks {
        judul: &sumber.judul,
        bagian: sumber.bagian(),
        kop: &[],
        sumber: nomor,
        acuan,
        daftar_kode: None,
        simpan_nama: true,
        koreksi,
        harapan: tanda::harapan(sumber),
        disetujui: &sumber.disetujui,
    };
    let mut semua = Bagian::default();
    let mut tertahan: Vec<Tertahan> = Vec::new();
    let tamat = alirkan(
        sumber,
        &AtomicU64::new(0),
        |batch| Bagian::dari(batch, k, tanda, satu),
        |mut bagian| {
            if bagian.judul_dahulu {
                semua.tabel_baru(&mut tertahan);
            }
            if !bagian.baris.is_empty() {
                semua.rusak(&mut tertahan);
            }
            tertahan.append(&mut bagian.tertahan);
            semua.gabung(bagian);
        },
    )?;
    if semua.disamarkan {
        return Err(Galat::Disamarkan { berkas: sumber.tertulis.clone() });
    }
    let Bagian { baris, mut temuan, mut hitungan, uang, judul_lain, pemilik, koreksi, penjaga, .. } = semua;
    let perubahan = penjaga.tutup(nomor, &mut temuan);
    // Where a number was issued is the business of the screening.
    temuan.retain(|t| !matches!(t.kode, Kode::NikAwalan | Kode::KkAwalan));
    hitungan.penutup += tertahan.len() as u32;
    let sha256 = tamat.sha256;
    Ok((Isi { baris, temuan, hitungan, sha256, pemilik, koreksi, perubahan }, uang, judul_lain))
}

/// A row that is held back, and whether it is a note.
type Tertahan = (Temuan, bool);

/// What a batch of rows gave.
struct Bagian<T> {
    baris: Vec<T>,
    temuan: Vec<Temuan>,
    hitungan: HitunganSumber,
    /// Rows that may turn out to be a note below the data.
    tertahan: Vec<Tertahan>,
    /// A header stands before the first row of data.
    judul_dahulu: bool,
    judul_lain: Vec<CalonJudul>,
    uang: Uang,
    pemilik: PemilikBaris,
    koreksi: Vec<(u32, Akibat)>,
    penjaga: Penjaga,
    disamarkan: bool,
}

impl<T> Default for Bagian<T> {
    fn default() -> Self {
        Bagian {
            baris: Vec::new(),
            temuan: Vec::new(),
            hitungan: HitunganSumber::default(),
            tertahan: Vec::new(),
            judul_dahulu: false,
            judul_lain: Vec::new(),
            uang: Uang::default(),
            pemilik: PemilikBaris::default(),
            koreksi: Vec::new(),
            penjaga: Penjaga::default(),
            disamarkan: false,
        }
    }
}

impl<T> Bagian<T> {
    fn dari(
        batch: Batch,
        k: Konteks<'_>,
        tanda: &TandaKolom,
        satu: &impl Fn(&mut BarisTabel<'_, '_>) -> std::result::Result<T, Disamarkan>,
    ) -> Bagian<T> {
        let mut b = Bagian::default();
        let mut bagian = batch::Bagian::baru(k);
        let mut pilah = Pemilah::baru(k);
        let mut penambal = Penambal::default();
        let mut kini = k;
        batch.tiap_baris(|peristiwa| match peristiwa {
            Peristiwa::Campuran(n) => b.hitungan.campuran += n,
            Peristiwa::Rusak { nomor, kode, teks, lebar } => {
                penambal.rusak(k.koreksi, nomor, &mut b.koreksi);
                let temuan = temuan_rusak(k, nomor, kode, teks, lebar);
                if catatan_kaki(teks) && !memuat_id(teks) {
                    b.tertahan.push((temuan, true));
                } else {
                    b.hitungan.rusak += 1;
                    b.temuan.push(temuan);
                }
            }
            Peristiwa::Baris(asli) => {
                if let Some(baru) = bagian.pindah(asli.nomor) {
                    (kini, pilah) = (baru, Pemilah::baru(baru));
                }
                let uang = &mut b.uang;
                let periksa = |baris: &Baris<'_>| keberatan(kini, baris, uang, tanda, satu);
                let baris = penambal.tambal(asli, k.koreksi, &mut b.koreksi, periksa);
                match bagian.pilah(&mut pilah, &baris) {
                    Rupa::Data => b.data(kini, (asli, baris), tanda, satu),
                    lain => b.bukan_data(lain, &baris, k),
                }
            }
        });
        b
    }

    /// A row of data as it stands, and as it is after corrections.
    fn data(
        &mut self,
        k: Konteks<'_>,
        (asli, baris): (Baris<'_>, Baris<'_>),
        tanda: &TandaKolom,
        satu: &impl Fn(&mut BarisTabel<'_, '_>) -> std::result::Result<T, Disamarkan>,
    ) {
        let mut tertahan = std::mem::take(&mut self.tertahan);
        self.rusak(&mut tertahan);
        self.hitungan.dipakai += 1;
        self.pemilik.catat(k.judul, &baris);
        // A correction says who made it, and its own sheet carries it on: no change by hand.
        let penahan = self.penjaga.periksa(k, &asli, &mut self.temuan);
        let c = Catatan { k, baris, temuan: &mut self.temuan, kode: KumpulanKode::default() };
        match satu(&mut BarisTabel { c, uang: &mut self.uang, tanda, penahan }) {
            Ok(rekaman) => self.baris.push(rekaman),
            Err(Disamarkan) => self.disamarkan = true,
        }
    }

    fn bukan_data(&mut self, rupa: Rupa, baris: &Baris<'_>, k: Konteks<'_>) {
        let tempat = Tempat { sumber: k.sumber, baris: baris.nomor };
        match rupa {
            Rupa::Data | Rupa::Kosong => self.hitungan.kosong += 1,
            Rupa::Jumlah => self.hitungan.penutup += 1,
            Rupa::JudulUlang | Rupa::JudulLain => {
                self.hitungan.judul_ulang += 1;
                self.judul_lain.extend(CalonJudul::dari(baris, matches!(rupa, Rupa::JudulLain)));
                self.judul_dahulu |= self.baris.is_empty();
                let mut tertahan = std::mem::take(&mut self.tertahan);
                self.tabel_baru(&mut tertahan);
                self.tertahan = tertahan;
            }
            Rupa::Ganjil { kaki } => {
                self.tertahan.push((Temuan::baru(Kode::BarisTanpaKunci, tempat, 0, isi_baris(baris)), kaki));
            }
            Rupa::NomorTerpencil => {
                self.hitungan.rusak += 1;
                self.temuan.push(nomor_terpencil(k, baris));
            }
        }
    }

    /// A table begins: notes above it belong to the one before.
    fn tabel_baru(&mut self, tertahan: &mut Vec<Tertahan>) {
        let semua = tertahan.len();
        tertahan.retain(|(_, kaki)| !kaki);
        self.hitungan.penutup += (semua - tertahan.len()) as u32;
    }

    /// Data follows: what was held back stands in the middle of it and is broken.
    fn rusak(&mut self, tertahan: &mut Vec<Tertahan>) {
        self.hitungan.rusak += tertahan.len() as u32;
        self.temuan.extend(tertahan.drain(..).map(|(t, _)| t));
    }

    fn gabung(&mut self, lain: Bagian<T>) {
        self.baris.extend(lain.baris);
        temuan::tambahkan(&mut self.temuan, lain.temuan);
        let (h, l) = (&mut self.hitungan, &lain.hitungan);
        h.dipakai += l.dipakai;
        h.rusak += l.rusak;
        h.kosong += l.kosong;
        h.judul_ulang += l.judul_ulang;
        h.penutup += l.penutup;
        h.campuran += l.campuran;
        self.uang.gabung(lain.uang);
        self.pemilik.gabung(&lain.pemilik);
        self.koreksi.extend(lain.koreksi);
        self.penjaga.gabung(lain.penjaga);
        self.judul_lain.extend(lain.judul_lain);
        self.disamarkan |= lain.disamarkan;
    }
}

/// What is found wrong with a row that is not kept. An amount that its column may settle asks for that column.
fn keberatan<T>(
    k: Konteks<'_>,
    baris: &Baris<'_>,
    uang: &mut Uang,
    tanda: &TandaKolom,
    satu: &impl Fn(&mut BarisTabel<'_, '_>) -> std::result::Result<T, Disamarkan>,
) -> Vec<Temuan> {
    let mut temuan = Vec::new();
    let c = Catatan { k, baris: *baris, temuan: &mut temuan, kode: KumpulanKode::default() };
    // A masked id was refused as a correction; that of the file itself shows when the row is read.
    let _ = satu(&mut BarisTabel { c, uang, tanda, penahan: None });
    temuan
}

/// What the columns of amounts show.
#[derive(Default)]
struct Uang {
    terlihat: TandaKolom,
    mendua: bool,
}

impl Uang {
    fn gabung(&mut self, lain: Uang) {
        for (kolom, tanda) in lain.terlihat {
            self.terlihat.entry(kolom).or_default().gabung(tanda);
        }
        self.mendua |= lain.mendua;
    }
}
