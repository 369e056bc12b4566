//! The sources of a year's evaluation, each read for what it is.

use super::ditahan::terjaga;
use super::{BahanEvaluasi, Waktu};
use crate::error::Result;
use crate::read::sumber::Sumber;
use crate::record::asesmen::{self, Asesmen};
use crate::record::capaian::{self, CapaianLama, PkhLama};
use crate::record::insentif::{self, Pemberian};
use crate::record::kegiatan::{self, Kegiatan};
use crate::record::koreksi::Rencana;
use crate::record::register::{self, Terdaftar};
use crate::record::saringan::{self, Tersaring};
use crate::record::semua::{Dibaca, baca_semua, tanpa_data};
use crate::record::tabel::{self, Cara, Isi};
use crate::record::triwulan::{self, HasilTriwulan};
use crate::table::jenis::{Jenis, Peran};

/// What a source turned out to be, read.
enum Terbaca {
    Register(Vec<Terdaftar>),
    Triwulan(HasilTriwulan),
    Asesmen(Vec<Asesmen>),
    Kegiatan(Vec<Kegiatan>),
    Diberikan(Vec<Pemberian>),
    Sebelumnya(Vec<Option<CapaianLama>>, Option<PkhLama>),
    Saringan(Vec<Tersaring>),
    /// Members are read so that their rows are accounted for; the families decide.
    Anggota,
}

fn baca_satu(nomor: u16, s: &Sumber, cara: Cara<'_>) -> Result<Isi<Terbaca>> {
    Ok(match s.judul.jenis {
        Jenis::Register => tabel::baca(s, nomor, cara, register::pembaca(&s.judul))?.jadi(Terbaca::Register),
        Jenis::Hasil | Jenis::Monitoring => triwulan::baca(s, nomor, cara.acuan)?.jadi(Terbaca::Triwulan),
        Jenis::Asesmen => tabel::baca(s, nomor, cara, asesmen::baca)?.jadi(Terbaca::Asesmen),
        Jenis::Kegiatan => tabel::baca(s, nomor, cara, kegiatan::baca)?.jadi(Terbaca::Kegiatan),
        Jenis::Insentif => insentif::baca_diberikan(s, nomor, cara)?.jadi(Terbaca::Diberikan),
        Jenis::Capaian => {
            let mut isi = tabel::baca(s, nomor, cara, capaian::baca)?;
            let pkh = capaian::pkh(s, nomor)?.map(|lama| {
                isi.temuan.extend(lama.temuan);
                isi.perubahan.extend(lama.perubahan);
                lama.pkh
            });
            isi.jadi(|isi| Terbaca::Sebelumnya(isi, pkh))
        }
        Jenis::AnggotaSaringan => tabel::baca(s, nomor, cara, saringan::baca_anggota)?.jadi(|_| Terbaca::Anggota),
        _ => saringan::baca_daftar(s, nomor, cara.acuan)?.jadi(Terbaca::Saringan),
    })
}

/// Reads the register, the year's quarters, and whatever else was given; what was not is `None`.
///
/// # Errors
/// A source that cannot be read; no participant.
pub fn baca(sumber: &[Sumber], waktu: Waktu, rencana: &Rencana) -> Result<(BahanEvaluasi, Dibaca)> {
    let ada = |peran: &[Peran]| sumber.iter().any(|s| peran.contains(&s.peran));
    let mut bahan = BahanEvaluasi {
        asesmen: ada(&[Peran::Asesmen]).then(Vec::new),
        kegiatan: ada(&[Peran::Kegiatan]).then(Vec::new),
        diberikan: ada(&[Peran::Insentif]).then(Vec::new),
        saringan: ada(&[Peran::Saringan, Peran::SaringanUtuh]).then(Vec::new),
        sebelumnya: ada(&[Peran::Evaluasi]).then(Vec::new),
        peta: sumber.iter().map(|s| s.judul.peta.clone()).collect(),
        ..BahanEvaluasi::default()
    };
    let dibaca = baca_semua(sumber, waktu.acuan, rencana, baca_satu, |isi| match isi {
        Terbaca::Register(isi) => bahan.register.extend(isi.into_iter().map(terjaga)),
        Terbaca::Triwulan(isi) => bahan.triwulan.tambah(isi),
        Terbaca::Asesmen(isi) => bahan.asesmen.get_or_insert_default().extend(isi),
        Terbaca::Kegiatan(isi) => bahan.kegiatan.get_or_insert_default().extend(isi),
        Terbaca::Diberikan(isi) => bahan.diberikan.get_or_insert_default().extend(isi),
        Terbaca::Sebelumnya(isi, pkh) => {
            bahan.sebelumnya.get_or_insert_default().extend(isi.into_iter().flatten());
            pkh.into_iter().for_each(|pkh| bahan.pkh_lama.get_or_insert_default().gabung(pkh));
        }
        Terbaca::Saringan(isi) => bahan.saringan.get_or_insert_default().extend(isi),
        Terbaca::Anggota => {}
    })?;
    if bahan.register.is_empty() {
        return Err(tanpa_data(sumber));
    }
    Ok((bahan, dibaca))
}
