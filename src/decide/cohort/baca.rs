//! The sources of a year, each read for what it is.

use super::{BahanAngkatan, Waktu};
use crate::error::Result;
use crate::read::sumber::Sumber;
use crate::record::asesmen::{self, Asesmen};
use crate::record::keputusan_tahap;
use crate::record::koreksi::Rencana;
use crate::record::register::{self, Terdaftar};
use crate::record::saringan::{self, AnggotaTersaring, Tersaring};
use crate::record::semua::{Dibaca, baca_semua, tanpa_data};
use crate::record::tabel::{self, Cara, Isi};
use crate::record::triwulan::{self, HasilTriwulan};
use crate::table::jenis::Jenis;

/// What a source turned out to be, read.
enum Terbaca {
    Register(Vec<Terdaftar>),
    Hasil(HasilTriwulan),
    Asesmen(Vec<Asesmen>),
    Anggota(Vec<AnggotaTersaring>),
    Keluarga(Vec<Tersaring>),
}

fn baca_satu(nomor: u16, s: &Sumber, cara: Cara<'_>) -> Result<Isi<Terbaca>> {
    Ok(match s.judul.jenis {
        Jenis::Register => tabel::baca(s, nomor, cara, register::pembaca(&s.judul))?.jadi(Terbaca::Register),
        Jenis::Hasil | Jenis::Monitoring => triwulan::baca(s, nomor, cara.acuan)?.jadi(Terbaca::Hasil),
        Jenis::Asesmen => tabel::baca(s, nomor, cara, asesmen::baca)?.jadi(Terbaca::Asesmen),
        Jenis::AnggotaSaringan => tabel::baca(s, nomor, cara, saringan::baca_anggota)?.jadi(Terbaca::Anggota),
        _ => saringan::baca_daftar(s, nomor, cara.acuan)?.jadi(Terbaca::Keluarga),
    })
}

/// Reads the screening, assessments, the register so far with the decisions of the Dinas, results.
///
/// # Errors
/// A source that cannot be read; no row in any of them.
pub fn baca(sumber: &[Sumber], waktu: Waktu, rencana: &Rencana) -> Result<(BahanAngkatan, Dibaca)> {
    let peta = sumber.iter().map(|s| s.judul.peta.clone()).collect();
    let mut bahan = BahanAngkatan { peta, ..BahanAngkatan::default() };
    let mut dibaca = baca_semua(sumber, waktu.acuan, rencana, baca_satu, |isi| match isi {
        Terbaca::Register(isi) => bahan.register.extend(isi),
        Terbaca::Hasil(isi) => bahan.hasil.tambah(isi),
        Terbaca::Asesmen(isi) => bahan.asesmen.extend(isi),
        Terbaca::Anggota(isi) => bahan.anggota.extend(isi),
        Terbaca::Keluarga(isi) => bahan.keluarga.extend(isi),
    })?;
    bahan.usulan = std::mem::take(&mut bahan.hasil.keputusan);
    for (nomor, s) in (0..).zip(sumber).filter(|(_, s)| s.judul.jenis == Jenis::Register) {
        let (keputusan, ditandai) = keputusan_tahap::baca(s, nomor)?;
        bahan.keputusan.extend(keputusan);
        dibaca.temuan.extend(ditandai.temuan);
        dibaca.perubahan.extend(ditandai.perubahan);
    }
    if bahan.keluarga.is_empty() && bahan.asesmen.is_empty() && bahan.register.is_empty() {
        return Err(tanpa_data(sumber));
    }
    Ok((bahan, dibaca))
}
