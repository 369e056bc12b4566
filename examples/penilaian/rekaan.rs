//! A made-up programme: participants, what evaluators write of them, and the grade they must get.
//!
//! In: a [`Pesanan`]. Out: the files of each quarter and the key beside them. A participant at a
//! time, so that a hundred thousand take no memory. Tests include this file with
//! `#[path = "../examples/penilaian/rekaan.rs"] mod rekaan;`.

#[path = "../ekstrak/acak.rs"]
#[allow(dead_code, reason = "made for the other generator")]
mod acak;
#[path = "isian.rs"]
pub mod isian;
#[path = "kegiatan.rs"]
mod kegiatan;
#[path = "kerusakan.rs"]
pub mod kerusakan;
#[path = "kolom.rs"]
mod kolom;
#[path = "kunci.rs"]
pub mod kunci;
#[path = "../ekstrak/nama.rs"]
#[allow(dead_code, reason = "made for the other generator")]
mod nama;
#[path = "../ekstrak/nomor.rs"]
#[allow(dead_code, reason = "made for the other generator")]
mod nomor;
#[path = "peserta.rs"]
pub mod peserta;
#[path = "triwulan.rs"]
pub mod triwulan;
#[path = "tulis.rs"]
mod tulis;
#[path = "../ekstrak/wilayah.rs"]
#[allow(dead_code, reason = "made for the other generator")]
mod wilayah;

use acak::Acak;
use anyhow::{Context, Result};
use chrono::Datelike;
use isian::{Isian, Keadaan};
use kerusakan::Jenis;
use kunci::{Kunci, Putusan, Ringkas, Riwayat};
use peserta::{Pendaftaran, Peserta, Status};
use std::path::Path;
use triwulan::Triwulan;
use tulis::{Lembaran, Penulis, Register};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Bentuk {
    /// One flat file with a column Kelas.
    Csv,
    /// A workbook for each pendamping, a sheet for each kelas.
    Xlsx,
}

/// What to make.
#[derive(Clone, Debug)]
pub struct Pesanan {
    pub peserta: usize,
    pub benih: u64,
    pub triwulan: Triwulan,
    pub bentuk: Bentuk,
    pub pendamping: usize,
    pub rusak: bool,
    /// Four quarters instead of one.
    pub lanjut: bool,
}

/// What was written for a quarter.
pub struct HasilTriwulan {
    pub triwulan: Triwulan,
    pub register: String,
    pub berkas: Vec<String>,
    pub ringkas: Ringkas,
}

/// In a thousand: participants whose sheet stays blank, rows that a colleague's workbook has too,
/// damaged participants.
const KOSONG: usize = 15;
const DI_BUKU_LAIN: usize = 120;
const RUSAK: usize = 150;

/// Writes the files into the folder, old ones replaced.
pub fn buat(pesanan: &Pesanan, folder: &Path) -> Result<Vec<HasilTriwulan>> {
    std::fs::create_dir_all(folder).with_context(|| format!("folder {} tidak bisa dibuat", folder.display()))?;
    let mut triwulan = vec![pesanan.triwulan];
    while pesanan.lanjut && triwulan.len() < 4 {
        triwulan.push(triwulan[triwulan.len() - 1].berikut());
    }
    let mut register = Vec::new();
    let mut berkas = Vec::new();
    for t in &triwulan {
        if register.last().is_none_or(|(tahun, _)| *tahun != t.tahun) {
            let awal = t.tahun == pesanan.triwulan.tahun;
            let nama = if awal { "register.csv".into() } else { format!("register-{}.csv", t.tahun) };
            register.push((t.tahun, Register::buat(folder, nama)?));
        }
        berkas.push(Penulis::buat(folder, pesanan, *t)?);
    }
    if pesanan.lanjut {
        // A whole year has its activities too, for the annual evaluation.
        kegiatan::tulis(folder, pesanan.triwulan.tahun)?;
    }
    let mut kunci = Kunci::buat(folder, &triwulan)?;
    let mut pendaftaran = Pendaftaran::baru(pesanan.triwulan.tahun, pesanan.pendamping);
    for i in 0..pesanan.peserta {
        let acak = Acak::cabang(pesanan.benih, i as u64);
        let orang = pendaftaran.peserta(i, acak);
        Perjalanan::baru(pesanan, orang, i).jalani(&triwulan, &mut register, &mut berkas, &mut kunci)?;
    }
    let nama: Vec<(i32, String)> =
        register.into_iter().map(|(tahun, r)| Ok((tahun, r.selesai()?))).collect::<Result<_>>()?;
    let ringkas = kunci.selesai()?;
    triwulan
        .into_iter()
        .zip(berkas)
        .zip(ringkas)
        .map(|((triwulan, penulis), ringkas)| {
            let (_, register) = nama.iter().find(|(tahun, _)| *tahun == triwulan.tahun).expect("register tahun itu");
            Ok(HasilTriwulan { triwulan, register: register.clone(), berkas: penulis.selesai()?, ringkas })
        })
        .collect()
}

/// One participant through the quarters.
struct Perjalanan<'a> {
    pesanan: &'a Pesanan,
    nomor: usize,
    peserta: Peserta,
    keadaan: Keadaan,
    riwayat: Riwayat,
    acak: Acak,
}

impl<'a> Perjalanan<'a> {
    fn baru(pesanan: &'a Pesanan, peserta: Peserta, nomor: usize) -> Self {
        let mut acak = Acak::cabang(pesanan.benih ^ 0x0E4A_15A1, nomor as u64);
        let keadaan = Keadaan::baru(&peserta, &mut acak);
        Perjalanan { pesanan, nomor, peserta, keadaan, riwayat: Riwayat::default(), acak }
    }

    fn jalani(
        mut self,
        triwulan: &[Triwulan],
        register: &mut [(i32, Register)],
        berkas: &mut [Penulis],
        kunci: &mut Kunci,
    ) -> Result<()> {
        let mut putusan: Option<Putusan> = None;
        for (i, t) in triwulan.iter().enumerate() {
            if i > 0 && t.ke == 1 {
                self.peserta.ganti_tahun(t.tahun, putusan.as_ref().is_some_and(Putusan::naik), &mut self.keadaan);
            }
            if i == 0 || t.ke == 1 {
                let (_, register) = register.iter_mut().find(|(tahun, _)| *tahun == t.tahun).expect("register");
                register.tulis(&self.peserta)?;
            }
            putusan = self.triwulan(*t, &mut berkas[i], kunci)?;
        }
        Ok(())
    }

    /// Writes the rows of a quarter; the decision where the participant is graded.
    fn triwulan(&mut self, t: Triwulan, berkas: &mut Penulis, kunci: &mut Kunci) -> Result<Option<Putusan>> {
        if self.peserta.status == Status::Berhenti {
            return Ok(None);
        }
        let mut isian = Isian::isi(&self.peserta, &mut self.keadaan, t, self.pesanan.rusak, &mut self.acak);
        if self.peserta.dinilai() && self.acak.peluang(KOSONG) {
            isian = Isian::kosong(self.peserta.kelas, t);
        }
        let acak = Acak::cabang(self.pesanan.benih ^ t.mulai().num_days_from_ce() as u64, self.nomor as u64);
        let jenis = self.jenis(&isian, acak);
        let rusak = kerusakan::terapkan(jenis, &self.peserta, isian, t, self.nomor);
        self.tulis(&rusak, berkas)?;
        if !self.peserta.dinilai() {
            kunci.dipantau(t);
            return Ok(None);
        }
        let putusan = Putusan::dari(&self.peserta, &rusak, &self.riwayat);
        self.riwayat.catat(&rusak, &putusan);
        kunci.catat(t, &self.peserta, &rusak, &putusan)?;
        Ok(Some(putusan))
    }

    fn jenis(&self, isian: &Isian, mut acak: Acak) -> Option<Jenis> {
        let rusak = self.pesanan.rusak && self.peserta.dinilai() && !isian.kosong;
        (rusak && acak.peluang(RUSAK)).then(|| Jenis::pilih(self.peserta.kelas, &mut acak))
    }

    /// The participant's own row, rows of others that the damage makes, and, in another
    /// pendamping's workbook, a prefilled row that nobody filled in.
    fn tulis(&mut self, rusak: &kerusakan::Tertulis, berkas: &mut Penulis) -> Result<()> {
        let milik = self.peserta.pendamping;
        let lain = (milik + 1 + self.acak.di_bawah(self.pesanan.pendamping.max(2) - 1)) % self.pesanan.pendamping;
        for (i, baris) in rusak.baris.iter().enumerate() {
            let buku = if i == 0 { milik } else { lain };
            berkas.tulis(buku, Lembaran { peserta: &self.peserta, baris })?;
        }
        if self.pesanan.bentuk == Bentuk::Xlsx && lain != milik && self.acak.peluang(DI_BUKU_LAIN) {
            let kosong = kerusakan::Baris::utuh(&self.peserta, Isian::kosong(self.peserta.kelas, rusak.triwulan));
            berkas.tulis(lain, Lembaran { peserta: &self.peserta, baris: &kosong })?;
        }
        Ok(())
    }
}
