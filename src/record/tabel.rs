//! The programme's own tables: register, assessments, results. Their rows stand alone, so they are
//! read batch by batch, in parallel, and put together in the order of the file.
//!
//! In: a source and what to make of a row. Out: the records in the order of the file, the findings,
//! the tallies. An amount that could be read in two ways is settled by its column, which asks for
//! a second reading where the column has something to say.

use std::collections::BTreeMap;
use std::sync::atomic::AtomicU64;

use chrono::NaiveDate;

use super::baca::{Disamarkan, Konteks};
use super::batch::{Pemilah, Rupa, catatan_kaki, isi_baris, temuan_rusak};
use super::hitungan::HitunganSumber;
use super::rekaman::NomorTerbaca;
use super::sel::Catatan;
use crate::domain::desil::{BacaanDesil, Desil};
use crate::domain::jawaban::Jawaban;
use crate::domain::kelas::{self, Kelas};
use crate::domain::nomor::{self, Bacaan, JenisNomor};
use crate::domain::peserta::kunci_id;
use crate::domain::rupiah::{self, BacaanRupiah, Rupiah, TandaRibuan};
use crate::domain::tanggal::{self, TanggalSalah};
use crate::domain::ya_tidak::{self, YaTidak};
use crate::domain::{TidakTerbaca, orang};
use crate::error::{Galat, Result};
use crate::perwal::angkatan::SKOR_TERTINGGI;
use crate::read::alir::alirkan;
use crate::read::batch::{Batch, Peristiwa};
use crate::read::kolom::{Kolom, normal};
use crate::read::row::Sel;
use crate::read::sumber::Sumber;
use crate::temuan::{Kode, KumpulanKode, Tempat, Temuan};

/// What a source gave: its rows, or what was made of them.
pub struct Isi<T> {
    pub baris: T,
    pub temuan: Vec<Temuan>,
    pub hitungan: HitunganSumber,
    pub sha256: String,
}

impl<T> Isi<T> {
    pub fn jadi<U>(self, buat: impl FnOnce(T) -> U) -> Isi<U> {
        let Isi { baris, temuan, hitungan, sha256 } = self;
        Isi { baris: buat(baris), temuan, hitungan, sha256 }
    }
}

/// The sign for thousands in each column of amounts.
type TandaKolom = BTreeMap<Kolom, TandaRibuan>;

/// Reads all rows of source number `nomor`, batch by batch on several threads. `satu` makes a record of a
/// data row.
///
/// # Errors
/// A damaged file, or one whose ids are masked.
pub fn baca<T: Send>(
    sumber: &Sumber,
    nomor: u16,
    acuan: NaiveDate,
    satu: impl Fn(&mut BarisTabel<'_, '_>) -> std::result::Result<T, Disamarkan> + Sync,
) -> Result<Isi<Vec<T>>> {
    let (isi, uang) = putaran(sumber, nomor, acuan, &TandaKolom::new(), &satu)?;
    if uang.mendua && uang.terlihat.values().any(|t| *t != TandaRibuan::default()) {
        return Ok(putaran(sumber, nomor, acuan, &uang.terlihat, &satu)?.0);
    }
    Ok(isi)
}

fn putaran<T: Send>(
    sumber: &Sumber,
    nomor: u16,
    acuan: NaiveDate,
    tanda: &TandaKolom,
    satu: &(impl Fn(&mut BarisTabel<'_, '_>) -> std::result::Result<T, Disamarkan> + Sync),
) -> Result<(Isi<Vec<T>>, Uang)> {
    let k = Konteks { judul: &sumber.judul, sumber: nomor, acuan, daftar_kode: None, simpan_nama: true, koreksi: None };
    let mut semua = Bagian::default();
    let mut tertahan: Vec<Temuan> = Vec::new();
    let tamat = alirkan(
        sumber,
        &AtomicU64::new(0),
        |batch| Bagian::dari(batch, k, tanda, satu),
        |mut bagian| {
            if !bagian.baris.is_empty() {
                semua.rusak(&mut tertahan);
            }
            tertahan.append(&mut bagian.tertahan);
            semua.gabung(bagian);
        },
    )?;
    if semua.disamarkan {
        return Err(Galat::Disamarkan { berkas: sumber.nama.clone() });
    }
    let Bagian { baris, mut temuan, mut hitungan, uang, .. } = semua;
    // Where a number was issued is the business of the screening.
    temuan.retain(|t| !matches!(t.kode, Kode::NikAwalan | Kode::KkAwalan));
    hitungan.penutup = tertahan.len() as u32;
    Ok((Isi { baris, temuan, hitungan, sha256: tamat.sha256 }, uang))
}

/// What a batch of rows gave.
struct Bagian<T> {
    baris: Vec<T>,
    temuan: Vec<Temuan>,
    hitungan: HitunganSumber,
    /// Rows that may turn out to be a note below the data.
    tertahan: Vec<Temuan>,
    uang: Uang,
    disamarkan: bool,
}

impl<T> Default for Bagian<T> {
    fn default() -> Self {
        Bagian {
            baris: Vec::new(),
            temuan: Vec::new(),
            hitungan: HitunganSumber::default(),
            tertahan: Vec::new(),
            uang: Uang::default(),
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
        let mut pilah = Pemilah::baru(k);
        batch.tiap_baris(|peristiwa| match peristiwa {
            Peristiwa::Campuran(n) => b.hitungan.campuran += n,
            Peristiwa::Rusak { nomor, kode, teks, lebar } => {
                let temuan = temuan_rusak(k, nomor, kode, teks, lebar);
                if catatan_kaki(teks) {
                    b.tertahan.push(temuan);
                } else {
                    b.hitungan.rusak += 1;
                    b.temuan.push(temuan);
                }
            }
            Peristiwa::Baris(baris) => match pilah.pilah(&baris) {
                Rupa::Kosong => b.hitungan.kosong += 1,
                Rupa::JudulUlang => b.hitungan.judul_ulang += 1,
                Rupa::Ganjil => {
                    let tempat = Tempat { sumber: k.sumber, baris: baris.nomor };
                    b.tertahan.push(Temuan::baru(Kode::BarisTanpaKunci, tempat, 0, isi_baris(&baris)));
                }
                Rupa::Data => {
                    let mut tertahan = std::mem::take(&mut b.tertahan);
                    b.rusak(&mut tertahan);
                    b.hitungan.dipakai += 1;
                    let c = Catatan { k, baris, temuan: &mut b.temuan, kode: KumpulanKode::default() };
                    match satu(&mut BarisTabel { c, uang: &mut b.uang, tanda }) {
                        Ok(rekaman) => b.baris.push(rekaman),
                        Err(Disamarkan) => b.disamarkan = true,
                    }
                }
            },
        });
        b
    }

    /// Data follows: what was held back stands in the middle of it and is broken.
    fn rusak(&mut self, tertahan: &mut Vec<Temuan>) {
        self.hitungan.rusak += tertahan.len() as u32;
        self.temuan.append(tertahan);
    }

    fn gabung(&mut self, lain: Bagian<T>) {
        self.baris.extend(lain.baris);
        self.temuan.extend(lain.temuan);
        let (h, l) = (&mut self.hitungan, &lain.hitungan);
        h.dipakai += l.dipakai;
        h.rusak += l.rusak;
        h.kosong += l.kosong;
        h.judul_ulang += l.judul_ulang;
        h.campuran += l.campuran;
        self.uang.gabung(lain.uang);
        self.disamarkan |= lain.disamarkan;
    }
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

/// A NIK in a programme's table.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct NikTabel {
    /// The number, if it is sound.
    pub sah: Option<u64>,
    /// As it goes into outputs: sixteen digits, or as written where damaged.
    pub teks: Box<str>,
}

impl NikTabel {
    fn dari(n: NomorTerbaca) -> NikTabel {
        match n.bacaan {
            Bacaan::Sah(nilai) => NikTabel { sah: Some(nilai), teks: format!("{nilai:016}").into() },
            Bacaan::Rusak(_, teks) => NikTabel { sah: None, teks },
            Bacaan::Kosong | Bacaan::Disamarkan => NikTabel::default(),
        }
    }
}

/// A data row of a programme's table, cell by cell.
pub struct BarisTabel<'a, 'b> {
    c: Catatan<'a, 'b>,
    uang: &'b mut Uang,
    /// What an earlier reading showed of the columns of amounts.
    tanda: &'b TandaKolom,
}

impl<'b> BarisTabel<'_, 'b> {
    pub fn tempat(&self) -> Tempat {
        Tempat { sumber: self.c.k.sumber, baris: self.c.baris.nomor }
    }

    pub fn catat(&mut self, kode: Kode, kolom: Kolom, keterangan: &str) {
        self.c.catat(kode, kolom, keterangan);
    }

    pub fn punya(&self, kolom: Kolom) -> bool {
        self.c.k.judul.peta.punya(kolom)
    }

    /// Whether any of these cells holds something.
    pub fn ada(&self, kolom: &[Kolom]) -> bool {
        kolom.iter().any(|k| self.c.sel(*k).is_some_and(|s| !s.kosong()))
    }

    /// ID Peserta in one spelling, blank where there is none.
    pub fn id_peserta(&mut self) -> Box<str> {
        self.c.teks(Kolom::IdPeserta).map(|t| kunci_id(&t).into()).unwrap_or_default()
    }

    pub fn nik(&mut self, kolom: Kolom) -> std::result::Result<NikTabel, Disamarkan> {
        self.c.nomor(kolom, JenisNomor::Nik).map(NikTabel::dari)
    }

    pub fn kk(&mut self) -> std::result::Result<NikTabel, Disamarkan> {
        self.c.nomor(Kolom::NoKk, JenisNomor::Kk).map(NikTabel::dari)
    }

    /// Free text, blank where there is none.
    pub fn teks(&mut self, kolom: Kolom) -> Box<str> {
        self.c.teks(kolom).unwrap_or_default()
    }

    /// The entries of a cell that may hold several, parted by semicolons or line ends.
    pub fn daftar(&mut self, kolom: Kolom) -> Vec<String> {
        let sel = self.sel(kolom).nilai();
        let teks = sel.map(|s| s.tampil().into_owned()).unwrap_or_default();
        let teks = if crate::domain::nomor::kosong(&teks) { "" } else { teks.as_str() };
        teks.split([';', '\n']).map(str::trim).filter(|s| !s.is_empty()).map(str::to_owned).collect()
    }

    /// Year of the angkatan.
    pub fn angkatan(&mut self) -> super::rekaman::BacaanAngkatan {
        self.c.angkatan()
    }

    pub fn jenis_kelamin(&mut self, kolom: Kolom) -> Option<orang::JenisKelamin> {
        let teks = self.c.nilai(kolom)?.tampil();
        orang::baca_jenis_kelamin(&teks).unwrap_or_else(|TidakTerbaca| {
            self.c.catat(Kode::JenisKelaminSalah, kolom, "");
            None
        })
    }

    /// Whether the person is disabled; `None`: not known. A kind of disability counts as yes.
    pub fn disabilitas(&mut self) -> Option<bool> {
        self.c.disabilitas(&[])
    }

    pub fn desil(&mut self, kolom: Kolom) -> Jawaban<Desil> {
        match self.c.desil(kolom) {
            BacaanDesil::TidakDiketahui => Jawaban::Kosong,
            BacaanDesil::Nilai(d) => Jawaban::Isi(d),
            BacaanDesil::Salah => Jawaban::TakTerbaca,
        }
    }

    /// A score of the assessment, 1 to 5 (T16).
    pub fn skor(&mut self, kolom: Kolom) -> Jawaban<u8> {
        self.sel(kolom).lalu(|sel| match (self.c.bilangan(kolom, None, SKOR_TERTINGGI.into()), sel) {
            (Some(n @ 1..), _) => Jawaban::Isi(n as u8),
            (None, Sel::Teks(t)) if nomor::kosong(t) && !t.contains('0') => Jawaban::Kosong,
            _ => self.tak_terbaca(Kode::SkorSalah, kolom, ""),
        })
    }

    /// The cell as it stands.
    pub fn tertulis(&self, kolom: Kolom) -> Box<str> {
        self.c.sel(kolom).map(|s| s.tampil().into()).unwrap_or_default()
    }

    /// A cell of a column that nothing here knows. A day of a workbook is a number: under a title that
    /// speaks of a date it is written as one.
    pub fn tertulis_di(&self, indeks: usize, judul: &str) -> Box<str> {
        let sel = self.c.baris.sel(indeks);
        let tanggal = match sel {
            Sel::Angka(n) if normal(judul).split('_').any(|k| matches!(k, "tanggal" | "tgl")) => {
                tanggal::dari_serial(n)
            }
            _ => None,
        };
        tanggal.map_or_else(|| sel.tampil().into(), |t| t.to_string().into())
    }

    /// The cell; a formula error is a finding and cannot be read.
    fn sel(&mut self, kolom: Kolom) -> Jawaban<Sel<'b>> {
        match self.c.sel(kolom) {
            None => Jawaban::Kosong,
            Some(Sel::Galat(_)) => {
                self.c.catat(Kode::SelGalat, kolom, "");
                Jawaban::TakTerbaca
            }
            Some(sel) if sel.kosong() => Jawaban::Kosong,
            Some(sel) => Jawaban::Isi(sel),
        }
    }

    /// Kelas or tahap.
    pub fn kelas(&mut self, kolom: Kolom) -> Jawaban<Kelas> {
        self.sel(kolom).lalu(|sel| match kelas::dari_teks(&sel.tampil()) {
            Ok(None) => Jawaban::Kosong,
            Ok(Some(k)) => Jawaban::Isi(k),
            Err(TidakTerbaca) => self.tak_terbaca(Kode::KelasTakTerbaca, kolom, ""),
        })
    }

    /// Ya or Tidak. A cross may mean either on a form and is not guessed (T36).
    pub fn ya_tidak(&mut self, kolom: Kolom) -> Jawaban<bool> {
        self.sel(kolom).lalu(|sel| {
            let bacaan = match sel {
                Sel::Logika(b) => Ok(if b { YaTidak::Ya } else { YaTidak::Tidak }),
                lain => ya_tidak::dari_teks(&lain.tampil()),
            };
            match bacaan {
                Ok(YaTidak::Kosong) => Jawaban::Kosong,
                Ok(YaTidak::Ya) => Jawaban::Isi(true),
                Ok(YaTidak::Tidak) => Jawaban::Isi(false),
                Ok(YaTidak::Silang) | Err(TidakTerbaca) => self.tak_terbaca(Kode::YaTidakSalah, kolom, ""),
            }
        })
    }

    /// An amount in whole rupiah.
    pub fn rupiah(&mut self, kolom: Kolom) -> Jawaban<Rupiah> {
        self.sel(kolom).lalu(|sel| {
            let bacaan = match sel {
                Sel::Angka(n) => rupiah::dari_angka(n),
                Sel::Teks(t) => {
                    self.uang.terlihat.entry(kolom).or_default().lihat(t);
                    rupiah::dari_teks(t)
                }
                _ => BacaanRupiah::Salah,
            };
            match bacaan {
                BacaanRupiah::Kosong => Jawaban::Kosong,
                BacaanRupiah::Nilai(r) => Jawaban::Isi(r),
                BacaanRupiah::Salah => self.tak_terbaca(Kode::RupiahTakTerbaca, kolom, ""),
                BacaanRupiah::Mendua { tanda, bila_ribuan } => {
                    self.uang.mendua = true;
                    let kolom_ini = self.tanda.get(&kolom).copied().unwrap_or_default();
                    match kolom_ini.putuskan(tanda, bila_ribuan) {
                        Some(r) => Jawaban::Isi(r),
                        None => self.tak_terbaca(Kode::RupiahMendua, kolom, &format!("mungkin {bila_ribuan}")),
                    }
                }
            }
        })
    }

    /// A whole number from 0 to `batas`.
    pub fn bilangan(&mut self, kolom: Kolom, batas: u16) -> Jawaban<u16> {
        self.sel(kolom).lalu(|sel| match (self.c.bilangan(kolom, None, batas), sel) {
            (Some(n), _) => Jawaban::Isi(n),
            (None, Sel::Teks(t)) if matches!(t.trim(), "-" | "NULL" | "nan") => Jawaban::Kosong,
            _ => self.tak_terbaca(Kode::BilanganTakTerbaca, kolom, &format!("0 sampai {batas}")),
        })
    }

    /// A date, day first.
    pub fn tanggal(&mut self, kolom: Kolom) -> Jawaban<NaiveDate> {
        self.sel(kolom).lalu(|sel| {
            let hasil = match sel {
                Sel::Teks(t) => tanggal::dari_teks(t),
                Sel::Angka(n) => tanggal::dari_serial(n).map(Some).ok_or(TanggalSalah::TidakTerbaca),
                _ => Err(TanggalSalah::TidakTerbaca),
            };
            match hasil {
                Ok(None) => Jawaban::Kosong,
                Ok(Some(t)) => Jawaban::Isi(t),
                Err(_) => self.tak_terbaca(Kode::TanggalTakTerbaca, kolom, ""),
            }
        })
    }

    fn tak_terbaca<T>(&mut self, kode: Kode, kolom: Kolom, keterangan: &str) -> Jawaban<T> {
        self.c.catat(kode, kolom, keterangan);
        Jawaban::TakTerbaca
    }

    /// Free text that should be one of `pilihan`; in their spelling where it is. Several may be named.
    pub fn pilihan(&mut self, kolom: Kolom, pilihan: &[&'static str]) -> Box<str> {
        let mut bagian: Vec<String> = Vec::new();
        let mut asing = false;
        for satu in self.daftar(kolom).iter().flat_map(|s| s.split(',')).map(str::trim).filter(|s| !s.is_empty()) {
            let persis = pilihan.iter().find(|p| **p == satu);
            match persis.or_else(|| pilihan.iter().find(|p| normal(p) == normal(satu))) {
                Some(p) => bagian.push((*p).to_owned()),
                None => {
                    asing = true;
                    bagian.push(satu.replace(char::is_control, " "));
                }
            }
        }
        if asing {
            self.c.catat(Kode::PilihanTakDikenal, kolom, &format!("pilihannya: {}", pilihan.join(", ")));
        }
        bagian.join("; ").into()
    }
}
