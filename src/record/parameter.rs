//! Rows of a parameter sheet: Parameter, Nilai, Berlaku Sejak.

use std::sync::atomic::AtomicU64;

use crate::domain::tanggal;
use crate::error::{Galat, Result};
use crate::perwal::parameter::Isian;
use crate::read::batch::Peristiwa;
use crate::read::row::{Baris, Sel};
use crate::read::sumber::Sumber;
use crate::table::kolom::Kolom;

/// Reads all rows; the file's digest comes along.
///
/// # Errors
/// A date that cannot be read, a broken line, or a damaged file.
pub fn baca(sumber: &Sumber) -> Result<(Vec<Isian>, String)> {
    let mut isian = Vec::new();
    let mut galat = None;
    let tamat = sumber.baca(&AtomicU64::new(0), &mut |batch| {
        batch.tiap_baris(|peristiwa| match peristiwa {
            Peristiwa::Baris(baris) if !baris.kosong() => match satu(sumber, &baris) {
                Ok(i) => isian.extend(i),
                Err(sebab) => {
                    galat.get_or_insert((baris.nomor, sebab));
                }
            },
            Peristiwa::Rusak { nomor, kode, .. } => {
                galat.get_or_insert((nomor, kode.penjelasan().masalah.to_owned()));
            }
            Peristiwa::Baris(_) | Peristiwa::Campuran(_) => {}
        });
        true
    })?;
    match galat {
        Some((baris, sebab)) => Err(Galat::Parameter { berkas: sumber.tertulis.clone(), baris, sebab }),
        None => Ok((isian, tamat.sha256)),
    }
}

/// `None` for a row without a name: a note below the list.
fn satu(sumber: &Sumber, baris: &Baris<'_>) -> std::result::Result<Option<Isian>, String> {
    let sel = |k: Kolom| sumber.judul.peta.di(k).map_or(Sel::Kosong, |i| baris.sel(i));
    let nama = sel(Kolom::Parameter).tampil().into_owned();
    if nama.is_empty() {
        return Ok(None);
    }
    let teks = sel(Kolom::BerlakuSejak).tampil().into_owned();
    let sejak = match sel(Kolom::BerlakuSejak) {
        Sel::Angka(n) => tanggal::dari_serial(n).map(Some).ok_or(()),
        _ => tanggal::dari_teks(&teks).map_err(|_| ()),
    };
    let sejak = sejak.map_err(|()| format!("Berlaku Sejak tidak terbaca: \"{teks}\""))?;
    let nilai = sel(Kolom::Nilai).tampil().trim_start_matches('\'').to_owned();
    Ok(Some(Isian { nama, nilai, sejak, baris: baris.nomor }))
}
