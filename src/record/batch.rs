//! A batch of rows to records: which rows are data, and the tallies of their columns.

use super::baca::Pembaca;
use super::gudang::Gudang;
use super::hitungan::{AdaYa, HitungNol};
use super::konteks::{Disamarkan, Konteks};
use super::koreksi::{Akibat, Penambal};
use super::pilah::{Pemilah, Rupa, catatan_kaki};
use super::rekaman::Rekaman;
use super::tanda::Penjaga;
use crate::read::bagian::{BagianJudul, CalonJudul};
use crate::read::batch::{Batch, Peristiwa};
use crate::read::kop::{CalonKop, menyebut_tempat};
use crate::read::row::{Baris, memuat_id};
use crate::temuan::{Kode, Tempat, Temuan};

/// A row that looks like a note or a signature: data only if data follows.
#[derive(Clone, Debug)]
pub struct BarisGanjil {
    /// Records of the batch before it.
    pub sebelum: usize,
    pub nomor: u32,
    pub kode: Kode,
    pub teks: Box<str>,
    pub sifat: Sifat,
}

/// What a row that is held back turns into.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sifat {
    /// Broken where data follows.
    Baris,
    /// A note: broken where data follows at once, else a footer, also where the next table begins below it.
    Kaki,
    /// No row to hold back: here a table begins.
    Judul,
}

/// What a worker made of a batch.
#[derive(Default)]
pub struct HasilBatch {
    pub rekaman: Vec<Rekaman>,
    /// Names and addresses of the records.
    pub gudang: Gudang,
    pub temuan: Vec<Temuan>,
    pub ganjil: Vec<BarisGanjil>,
    pub rusak: u32,
    pub kosong: u32,
    pub judul_ulang: u32,
    pub penutup: u32,
    /// Rows that look like a header.
    pub judul_lain: Vec<CalonJudul>,
    /// Lines between the rows that name a place.
    pub calon_kop: Vec<CalonKop>,
    /// Lines with bytes that aren't UTF-8.
    pub campuran: u32,
    pub nol_kk: HitungNol,
    pub nol_nik: HitungNol,
    pub ada_ya: AdaYa,
    pub disamarkan: bool,
    /// What became of corrections of these rows, by their number.
    pub koreksi: Vec<(u32, Akibat)>,
    /// What the marks of these rows say.
    pub penjaga: Penjaga,
}

/// Reads a whole batch.
pub fn olah(batch: Batch, k: Konteks<'_>) -> HasilBatch {
    let mut hasil = HasilBatch { rekaman: Vec::with_capacity(batch.banyak()), ..HasilBatch::default() };
    let mut bagian = Bagian::baru(k);
    let mut pembaca = Pembaca::baru(k);
    let mut pilah = Pemilah::baru(k);
    let mut penambal = Penambal::default();
    batch.tiap_baris(|peristiwa| match peristiwa {
        Peristiwa::Campuran(n) => hasil.campuran += n,
        Peristiwa::Rusak { nomor, kode, teks, lebar } => {
            penambal.rusak(k.koreksi, nomor, &mut hasil.koreksi);
            if catatan_kaki(teks) && !memuat_id(teks) {
                hasil.tahan(nomor, kode, ringkas(teks), Sifat::Kaki);
            } else {
                hasil.calon_kop(nomor, teks);
                hasil.rusak += 1;
                hasil.temuan.push(temuan_rusak(k, nomor, kode, teks, lebar));
            }
        }
        Peristiwa::Baris(asli) => {
            if let Some(baru) = bagian.pindah(asli.nomor) {
                (pembaca, pilah) = (Pembaca::baru(baru), Pemilah::baru(baru));
            }
            let periksa = |b: &Baris<'_>| pembaca.keberatan(b);
            let baris = penambal.tambal(asli, k.koreksi, &mut hasil.koreksi, periksa);
            match bagian.pilah(&mut pilah, &baris) {
                Rupa::Data => hasil.data((&asli, &baris), &mut pembaca, k),
                lain => hasil.bukan_data(lain, &baris, k),
            }
        }
    });
    hasil
}

/// Which of a source's headers a row stands under: one, but for stacked tables.
pub(super) struct Bagian<'a> {
    k: Konteks<'a>,
    /// The rest of the headers further down.
    sisa: &'a [BagianJudul],
    kini: Option<&'a BagianJudul>,
}

impl<'a> Bagian<'a> {
    pub(super) fn baru(k: Konteks<'a>) -> Bagian<'a> {
        Bagian { k, sisa: k.bagian, kini: None }
    }

    /// What to read by from this row on, where another header begins.
    pub(super) fn pindah(&mut self, nomor: u32) -> Option<Konteks<'a>> {
        let lewat = self.sisa.iter().take_while(|b| b.dari <= nomor).count();
        self.kini = Some(self.sisa[..lewat].last()?);
        self.sisa = &self.sisa[lewat..];
        let judul = self.kini.and_then(|b| b.judul.as_ref()).unwrap_or(self.k.judul);
        Some(Konteks { judul, ..self.k })
    }

    pub(super) fn pilah(&self, pilah: &mut Pemilah<'_>, baris: &Baris<'_>) -> Rupa {
        match self.kini {
            Some(b) if baris.nomor <= b.sampai => Rupa::JudulUlang,
            Some(b) if b.judul.is_none() => Pemilah::tanpa_judul(baris),
            _ => pilah.pilah(baris),
        }
    }
}

impl HasilBatch {
    fn tahan(&mut self, nomor: u32, kode: Kode, teks: Box<str>, sifat: Sifat) {
        self.ganjil.push(BarisGanjil { sebelum: self.rekaman.len(), nomor, kode, teks, sifat });
    }

    fn bukan_data(&mut self, rupa: Rupa, baris: &Baris<'_>, k: Konteks<'_>) {
        match rupa {
            Rupa::Data | Rupa::Kosong => self.kosong += 1,
            Rupa::Jumlah => self.penutup += 1,
            Rupa::JudulUlang | Rupa::JudulLain => {
                self.judul_ulang += 1;
                self.judul_lain.extend(CalonJudul::dari(baris, matches!(rupa, Rupa::JudulLain)));
                self.tahan(baris.nomor, Kode::BarisTanpaKunci, "".into(), Sifat::Judul);
            }
            Rupa::Ganjil { kaki } => {
                let sifat = if kaki { Sifat::Kaki } else { Sifat::Baris };
                let isi = isi_baris(baris);
                if !catatan_kaki(&isi) {
                    self.calon_kop(baris.nomor, &isi);
                }
                self.tahan(baris.nomor, Kode::BarisTanpaKunci, isi, sifat);
            }
            Rupa::NomorTerpencil => {
                self.rusak += 1;
                self.temuan.push(nomor_terpencil(k, baris));
            }
        }
    }

    /// A row of data as it stands, and as it is after corrections, which are no changes by hand.
    fn data(&mut self, (asli, baris): (&Baris<'_>, &Baris<'_>), pembaca: &mut Pembaca<'_>, k: Konteks<'_>) {
        match pembaca.baca(baris, &mut self.gudang, &mut self.temuan) {
            Ok(mut rekaman) => {
                rekaman.ditahan = self.penjaga.periksa(pembaca.konteks(), asli, &mut self.temuan).is_some();
                if let Some(tambalan) = k.koreksi {
                    tambalan.bukan_pembulatan(&mut rekaman);
                }
                self.nol_kk.tambah(&rekaman.kk);
                self.nol_nik.tambah(&rekaman.nik);
                self.ada_ya.lihat(&rekaman);
                self.rekaman.push(rekaman);
            }
            Err(Disamarkan) => self.disamarkan = true,
        }
    }

    /// A line that is no data and may say where the rows below it live (T73).
    fn calon_kop(&mut self, nomor: u32, teks: &str) {
        if !memuat_id(teks) && menyebut_tempat(teks) {
            let sesudah = self.rekaman.last().map_or(0, |r| r.baris);
            self.calon_kop.push(CalonKop { nomor, teks: ringkas(teks), sesudah });
        }
    }
}

pub(super) fn temuan_rusak(k: Konteks<'_>, nomor: u32, kode: Kode, teks: &str, lebar: usize) -> Temuan {
    let tempat = Tempat { sumber: k.sumber, baris: nomor };
    let keterangan = match kode {
        Kode::BarisJumlahKolom => format!("judul {} kolom, baris ini {lebar}", k.judul.kolom.len()),
        _ => String::new(),
    };
    Temuan::baru(kode, tempat, 0, ringkas(teks)).dengan(keterangan)
}

/// An id where no column has ids.
pub(super) fn nomor_terpencil(k: Konteks<'_>, baris: &Baris<'_>) -> Temuan {
    let tempat = Tempat { sumber: k.sumber, baris: baris.nomor };
    Temuan::baru(Kode::NomorDiLuarKolom, tempat, 0, isi_baris(baris))
}

/// What stands in a row that is no data.
pub(super) fn isi_baris(baris: &Baris<'_>) -> Box<str> {
    let teks: Vec<String> = baris.semua().filter(|s| !s.kosong()).map(|s| s.tampil().into_owned()).collect();
    ringkas(&teks.join(" | "))
}

/// Enough of a broken line to find it again.
pub(super) fn ringkas(teks: &str) -> Box<str> {
    let mut pendek: String = teks.chars().take(200).collect();
    if pendek.len() < teks.len() {
        pendek.push('…');
    }
    pendek.into()
}
