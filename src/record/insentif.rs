//! Rows of the list of incentives that were really given, and of the annex of a quarter that is such a list once it
//! is filled in.

use chrono::NaiveDate;

use super::konteks::Disamarkan;
use super::tabel::{self, BarisTabel, Cara, Isi, NikTabel};
use crate::domain::jawaban::Jawaban;
use crate::domain::kelas::Kelas;
use crate::domain::rupiah::Rupiah;
use crate::error::{Galat, Result};
use crate::perwal::insentif::JenisInsentif;
use crate::read::sumber::Sumber;
use crate::table::kolom::Kolom;
use crate::temuan::{Kode, Tempat, Temuan};

/// What was given to a participant at once.
#[derive(Clone, Debug)]
pub struct Pemberian {
    pub asal: Tempat,
    pub id: Box<str>,
    pub nik: NikTabel,
    pub nama: Box<str>,
    /// The stage in which it was given.
    pub tahap: Jawaban<Kelas>,
    pub jenis: Vec<JenisInsentif>,
    /// As written where no kind of Tabel 5.1 is meant.
    pub lain: Box<str>,
    pub bentuk: Box<str>,
    /// What it was worth.
    pub nilai: Jawaban<Rupiah>,
    pub tanggal: Jawaban<NaiveDate>,
    pub nomor_sk: Box<str>,
    pub sumber_dana: Box<str>,
}

/// Reads what was given. Of an annex, lines with a Tanggal Penyerahan count; the others are due, not given.
///
/// # Errors
/// A damaged or masked file; an annex with nothing filled in, which would make what is due pass for given.
pub fn baca_diberikan<'a>(s: &Sumber, nomor: u16, cara: impl Into<Cara<'a>>) -> Result<Isi<Vec<Pemberian>>> {
    if !lampiran(s) {
        return tabel::baca(s, nomor, cara, baca);
    }
    let mut isi = baca_lampiran(s, nomor, cara)?;
    let (diberikan, belum): (Vec<Pemberian>, Vec<Pemberian>) = isi.baris.into_iter().partition(|p| !p.tanggal.kosong());
    if diberikan.is_empty() {
        return Err(Galat::LampiranKosong { berkas: s.tertulis.clone() });
    }
    let kolom_nilai = if s.judul.peta.punya(Kolom::NilaiRupiah) { Kolom::NilaiRupiah } else { Kolom::Nilai };
    for p in &diberikan {
        if p.nomor_sk.is_empty() {
            isi.temuan.push(di(s, Kode::InsentifTanpaSk, p.asal, Kolom::NomorSk));
        }
        if p.nilai.kosong() {
            isi.temuan.push(di(s, Kode::InsentifTanpaNilai, p.asal, kolom_nilai));
        }
    }
    let terisi = |p: &&Pemberian| !p.nomor_sk.is_empty() || !p.nilai.kosong() || !p.bentuk.is_empty();
    let setengah = belum.iter().filter(terisi);
    isi.temuan.extend(setengah.map(|p| di(s, Kode::InsentifTanpaPenyerahan, p.asal, Kolom::TanggalPenyerahan)));
    isi.baris = diberikan;
    Ok(isi)
}

/// An annex of `uep grade`, or a list made of it: what is due, and where filled in, what was given.
pub fn lampiran(s: &Sumber) -> bool {
    s.judul.peta.punya(Kolom::TanggalPenyerahan)
}

/// The lines of an annex, filled in or not, without what stands below its list.
///
/// # Errors
/// A damaged or masked file.
pub fn baca_lampiran<'a>(s: &Sumber, nomor: u16, cara: impl Into<Cara<'a>>) -> Result<Isi<Vec<Pemberian>>> {
    // The parts behind the list have a header of their own, without a day of handing over: they repeat people and are no
    // lists of gifts.
    let satu = |b: &mut BarisTabel<'_, '_>| b.punya(Kolom::TanggalPenyerahan).then(|| baca(b)).transpose();
    let mut bagian = 0;
    let isi = tabel::baca(s, nomor, cara, satu)?;
    let mut isi = isi.jadi(|semua: Vec<Option<Pemberian>>| {
        let baris: Vec<Pemberian> = semua.iter().flatten().cloned().collect();
        bagian = (semua.len() - baris.len()) as u32;
        baris
    });
    let akhir = isi.baris.iter().map(|p| p.asal.baris).max().unwrap_or_default();
    let semula = isi.temuan.len();
    // Sum, notes, signature and titles of parts close the list.
    isi.temuan.retain(|t| t.kode != Kode::BarisTanpaKunci || t.tempat.baris < akhir);
    let penutup = (semula - isi.temuan.len()) as u32;
    isi.hitungan.rusak -= penutup;
    isi.hitungan.dipakai -= bagian;
    isi.hitungan.penutup += penutup + bagian;
    Ok(isi)
}

fn di(s: &Sumber, kode: Kode, asal: Tempat, kolom: Kolom) -> Temuan {
    Temuan::baru(kode, asal, s.judul.peta.di(kolom).map_or(0, |i| i as u16 + 1), "")
}

/// Reads a row; a cell may name several kinds, parted by semicolons or line ends.
///
/// # Errors
/// A masked id.
fn baca(b: &mut BarisTabel<'_, '_>) -> std::result::Result<Pemberian, Disamarkan> {
    let tahap = match b.kelas(Kolom::Tahap) {
        Jawaban::Kosong => b.kelas(Kolom::Kelas),
        lain => lain,
    };
    if tahap == Jawaban::Kosong {
        b.catat(Kode::InsentifTanpaTahap, Kolom::Tahap, "");
    }
    let tertulis = b.daftar(Kolom::JenisInsentif);
    let (mut jenis, mut lain) = (Vec::new(), Vec::new());
    for satu in &tertulis {
        let disebut = JenisInsentif::di_dalam(satu);
        // An annex names the move to the next stage, too: no incentive by itself.
        if disebut.is_empty() && !JenisInsentif::kenaikan(satu) {
            lain.push(satu.as_str());
        }
        jenis.extend(disebut);
    }
    if !lain.is_empty() || tertulis.is_empty() {
        b.catat(Kode::InsentifTakDikenal, Kolom::JenisInsentif, "");
    }
    let lain = lain.join("; ").into();
    // In an annex Nilai is the grade.
    let rupiah = if b.punya(Kolom::NilaiRupiah) { Kolom::NilaiRupiah } else { Kolom::Nilai };
    let tanggal = if b.punya(Kolom::TanggalPenyerahan) { Kolom::TanggalPenyerahan } else { Kolom::Tanggal };
    Ok(Pemberian {
        asal: b.tempat(),
        id: b.id_peserta(),
        nik: b.nik(Kolom::Nik)?,
        nama: b.teks(Kolom::Nama),
        tahap,
        jenis,
        lain,
        bentuk: b.teks(Kolom::Bentuk),
        nilai: b.rupiah(rupiah),
        tanggal: b.tanggal(tanggal),
        nomor_sk: b.teks(Kolom::NomorSk),
        sumber_dana: b.teks(Kolom::SumberDana),
    })
}
