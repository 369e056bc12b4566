//! The sources of a quarter, each read for what it is.

use super::{BahanTriwulan, Waktu};
use crate::domain::kelas;
use crate::domain::triwulan::Triwulan;
use crate::error::Result;
use crate::read::sumber::Sumber;
use crate::record::insentif::{self, Pemberian};
use crate::record::koreksi::Rencana;
use crate::record::penilaian::{self, LembarPenilaian};
use crate::record::peserta::{self, Peserta};
use crate::record::semua::{Dibaca, baca_semua, tanpa_data};
use crate::record::tabel::{self, Cara, Isi};
use crate::record::triwulan::{self, HasilTriwulan};
use crate::table::jenis::{Jenis, Peran};
use crate::table::kolom::Kolom;
use crate::temuan::{Kode, Tempat, Temuan};

/// What a source turned out to be, read.
enum Terbaca {
    Register(Vec<Peserta>),
    Sebelumnya(HasilTriwulan),
    Diberikan(Vec<Pemberian>),
    Lembar(Vec<LembarPenilaian>),
}

fn baca_satu(nomor: u16, s: &Sumber, triwulan: Triwulan, cara: Cara<'_>) -> Result<Isi<Terbaca>> {
    Ok(match s.judul.jenis {
        Jenis::Register => tabel::baca(s, nomor, cara, peserta::baca)?.jadi(Terbaca::Register),
        Jenis::Hasil | Jenis::Monitoring => triwulan::baca(s, nomor, cara.acuan)?.jadi(Terbaca::Sebelumnya),
        Jenis::Insentif => insentif::baca_diberikan(s, nomor, cara)?.jadi(Terbaca::Diberikan),
        _ => {
            let kelas = s.lembar().and_then(kelas::di_dalam);
            let mut isi = tabel::baca(s, nomor, cara, |b| penilaian::baca(b, kelas))?;
            triwulan_lain(s, nomor, triwulan, &isi.baris, &mut isi.temuan);
            isi.jadi(Terbaca::Lembar)
        }
    })
}

/// Reads assessment sheets, the register, earlier results, incentives given.
///
/// # Errors
/// A source that cannot be read; no assessment sheet.
pub fn baca(sumber: &[Sumber], waktu: Waktu, rencana: &Rencana) -> Result<(BahanTriwulan, Dibaca)> {
    let register = sumber.iter().any(|s| s.peran == Peran::Register).then(Vec::new);
    let peta = sumber.iter().map(|s| s.judul.peta.clone()).collect();
    let mut bahan = BahanTriwulan { register, peta, ..BahanTriwulan::default() };
    let satu = |nomor: u16, s: &Sumber, cara: Cara<'_>| baca_satu(nomor, s, waktu.triwulan, cara);
    let dibaca = baca_semua(sumber, waktu.acuan, rencana, satu, |isi| match isi {
        Terbaca::Register(isi) => bahan.register.get_or_insert_default().extend(isi),
        Terbaca::Sebelumnya(isi) => bahan.sebelumnya.tambah(isi),
        Terbaca::Diberikan(isi) => bahan.diberikan.extend(isi),
        Terbaca::Lembar(isi) => bahan.lembar.extend(isi),
    })?;
    if bahan.lembar.is_empty() { Err(tanpa_data(sumber)) } else { Ok((bahan, dibaca)) }
}

/// A template names its quarter in the title, results in a column; last quarter's sheet must not pass for
/// this one's unseen. Said once a sheet.
fn triwulan_lain(s: &Sumber, nomor: u16, triwulan: Triwulan, lembar: &[LembarPenilaian], temuan: &mut Vec<Temuan>) {
    let kop = s.judul.teks_kop.iter().find_map(|(baris, teks)| Some((*baris, 0, Triwulan::di_dalam(teks)?)));
    let kolom = s.judul.peta.di(Kolom::Triwulan).map_or(0, |i| i as u16 + 1);
    let baris = lembar.iter().find_map(|l| Some((l.asal.baris, kolom, l.triwulan.filter(|t| *t != triwulan)?)));
    if let Some((baris, kolom, lain)) = kop.filter(|(_, _, t)| *t != triwulan).or(baris) {
        let tempat = Tempat { sumber: nomor, baris };
        let apa = format!("yang dinilai: {triwulan}");
        temuan.push(Temuan::baru(Kode::TriwulanLain, tempat, kolom, lain.to_string()).dengan(apa));
    }
}
