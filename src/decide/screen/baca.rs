//! All sources into one population: read side by side, each on a thread of its own, and put together in the order of
//! the command line.

use std::sync::atomic::{AtomicU64, Ordering};

use chrono::NaiveDate;

use super::bagian::Bagian;
use super::kumpul::Populasi;
use crate::berurutan::berurutan;
use crate::error::{Galat, Result};
use crate::perwal::parameter::KodeDisabilitas;
use crate::read::alir::alirkan;
use crate::read::sumber::Sumber;
use crate::record::batch::olah;
use crate::record::hitungan::HitunganSumber;
use crate::record::jumlah;
use crate::record::konteks::Konteks;
use crate::record::koreksi::{Akibat, Rencana};
use crate::record::pemilik::PemilikBaris;
use crate::record::semua::{Dibaca, SumberDibaca};
use crate::record::tanda::{self, Perubahan};

/// How rows are read.
pub struct Cara<'a> {
    pub acuan: NaiveDate,
    pub daftar_kode: Option<KodeDisabilitas>,
    /// Keep every person's name, not the heads' alone.
    pub simpan_nama: bool,
    /// Corrections of officers.
    pub rencana: &'a Rencana,
}

/// What one source gave.
struct BacaanSumber {
    bagian: Bagian,
    akibat: Vec<(u32, Akibat)>,
    perubahan: Vec<Perubahan>,
    sha256: String,
}

/// Reads all sources; findings of the rows go with the population, since those across rows join them. `kemajuan`
/// hears the bytes read so far.
///
/// # Errors
/// A damaged or masked source, more of anything than can be kept, no row that can be used.
pub fn baca(sumber: &[Sumber], cara: &Cara<'_>, kemajuan: &(impl Fn(u64) + Sync)) -> Result<(Populasi, Dibaca)> {
    if sumber.len() > usize::from(u16::MAX) {
        return Err(Galat::TerlaluBanyak { apa: "berkas", batas: "65.535" });
    }
    let mut populasi = Populasi::default();
    let mut sidik = Vec::with_capacity(sumber.len());
    let (mut akibat, mut perubahan) = (Vec::new(), Vec::new());
    let terbaca = AtomicU64::new(0);
    let kabar = || kemajuan(terbaca.load(Ordering::Relaxed));
    berurutan(
        sumber.len(),
        |i| baca_satu((i as u16, &sumber[i]), cara, &terbaca, &kabar),
        |hasil| {
            let BacaanSumber { bagian, akibat: milik, perubahan: diubah, sha256 } = hasil?;
            populasi.gabung(&sumber[sidik.len()], bagian)?;
            akibat.extend(milik);
            perubahan.extend(diubah);
            sidik.push(sha256);
            Ok::<_, Galat>(())
        },
    )?;
    if let Some(i) = populasi.hitungan.iter().position(HitunganSumber::semua_rusak) {
        return Err(semua_rusak(i, &sumber[i], &populasi));
    }
    if populasi.keluarga.is_empty() && populasi.orang.is_empty() {
        return Err(Galat::TanpaData { berkas: sumber.first().map(|s| s.nama.clone()).unwrap_or_default() });
    }
    for (nomor, s) in (0..).zip(sumber) {
        populasi.temuan.extend(jumlah::periksa(s, nomor, &populasi.hitungan[usize::from(nomor)])?);
    }
    let hitungan = populasi.hitungan.iter().cloned();
    let satu = |(hitungan, sha256)| SumberDibaca { hitungan, sha256, pemilik: PemilikBaris::default() };
    let sumber = hitungan.zip(sidik).map(satu).collect();
    Ok((populasi, Dibaca { sumber, temuan: Vec::new(), akibat, perubahan }))
}

/// Where the rows show that there are headers or places further down, they are read again by all of them.
fn baca_satu(
    (nomor, s): (u16, &Sumber),
    cara: &Cara<'_>,
    terbaca: &AtomicU64,
    kabar: &impl Fn(),
) -> Result<BacaanSumber> {
    let bacaan = sekali((nomor, s), cara, terbaca, kabar)?;
    let kop = s.kenali_kop(&bacaan.bagian.calon_kop);
    if s.kenali_bagian(&bacaan.bagian.judul_lain)? || kop {
        sekali((nomor, s), cara, terbaca, kabar)
    } else {
        Ok(bacaan)
    }
}

fn sekali((nomor, s): (u16, &Sumber), cara: &Cara<'_>, terbaca: &AtomicU64, kabar: &impl Fn()) -> Result<BacaanSumber> {
    let kop = s.kop();
    let konteks = Konteks {
        judul: &s.judul,
        bagian: s.bagian(),
        kop: &kop,
        sumber: nomor,
        acuan: cara.acuan,
        daftar_kode: cara.daftar_kode,
        simpan_nama: cara.simpan_nama,
        koreksi: cara.rencana.sumber(usize::from(nomor)),
        harapan: tanda::harapan(s),
        disetujui: &s.disetujui,
    };
    let mut bagian = Bagian::baru(nomor, &s.judul, s.peran);
    let mut akibat = Vec::new();
    let mut gagal = None;
    let tamat = alirkan(
        s,
        terbaca,
        |batch| olah(batch, konteks),
        |mut hasil| {
            kabar();
            akibat.append(&mut hasil.koreksi);
            if hasil.disamarkan {
                gagal.get_or_insert(Galat::Disamarkan { berkas: s.tertulis.clone() });
            }
            if let Err(e) = bagian.tambah(hasil) {
                gagal.get_or_insert(e);
            }
        },
    )?;
    let perubahan = bagian.tutup();
    gagal.map_or(Ok(BacaanSumber { bagian, akibat, perubahan, sha256: tamat.sha256 }), Err)
}

/// A file that nothing could be read of is no empty file: whom it names would be taken for nobody.
fn semua_rusak(nomor: usize, s: &Sumber, p: &Populasi) -> Galat {
    let milik = p.temuan.iter().filter(|t| usize::from(t.tempat.sumber) == nomor);
    Galat::semua_rusak(&s.tertulis, p.hitungan[nomor].rusak, milik)
}
