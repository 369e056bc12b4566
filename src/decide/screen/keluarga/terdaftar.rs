//! Families of which no file lists the members, as the lists of recipients and PPKS name them (T37): their head where
//! the rows of a list are families, else a person of theirs, who is not the head.

use super::Pembentuk;
use super::anggota::Diri;
use crate::decide::screen::baris_sumber::{BarisDaftar, BarisKeluarga, Beda, Orang};
use crate::decide::screen::nomor::{Nomor, StatusNomor};
use crate::decide::screen::orang_sama::Sebutan;
use crate::domain::tanggal;
use crate::record::gudang::Potongan;
use crate::table::kolom::Kolom;
use crate::temuan::{Kode, Tempat, Temuan};

/// Whom lists name.
pub(super) struct Terdaftar {
    pub(super) kepala: bool,
    pub(super) nik: Nomor,
    pub(super) nama: Potongan,
    /// Of a head alone.
    pub(super) diri: Diri,
    pub(super) asal: Tempat,
}

impl Pembentuk<'_> {
    /// The head by lists whose rows are families, where they agree; for a family that is in no extract else a person
    /// on a list.
    pub(super) fn terdaftar(
        &self,
        nomor: u32,
        (baris, orang): (&[&BarisKeluarga], &[&Orang]),
        temuan: &mut Vec<Temuan>,
    ) -> Option<Terdaftar> {
        if !orang.is_empty() || self.daftar.milik(nomor).is_empty() {
            return None;
        }
        let semua: Vec<&BarisDaftar> = self.daftar.milik(nomor).iter().map(|i| &self.p.daftar[*i as usize]).collect();
        let bernama = |d: &&BarisDaftar| d.nik.status() != StatusNomor::Kosong || !d.nama.kosong();
        let kepala: Vec<&BarisDaftar> = semua.iter().copied().filter(|d| d.kepala).filter(bernama).collect();
        let bernomor = kepala.iter().filter(|d| d.nik.status() != StatusNomor::Kosong);
        let berbeda = Sebutan::dari(bernomor.map(|d| d.nik.kunci())).beda();
        if !kepala.is_empty() && !berbeda {
            let diri = self.diri_daftar(&kepala, temuan);
            return Some(Terdaftar { kepala: true, diri, ..self.orang_daftar(&kepala)? });
        }
        if baris.is_empty() { self.orang_daftar(&semua) } else { None }
    }

    /// Of several persons one with a sound NIK, whatever list came first.
    fn orang_daftar(&self, semua: &[&BarisDaftar]) -> Option<Terdaftar> {
        let urutan = |d: &&&BarisDaftar| (d.nik.status(), d.nik.sah(), d.nik.teks(&self.p.kamus));
        let pilihan = semua.iter().min_by_key(urutan)?;
        let miliknya = semua.iter().filter(|d| d.nik.kunci() == pilihan.nik.kunci());
        let nama = self.p.gudang.terlengkap(miliknya.map(|d| d.nama));
        Some(Terdaftar { kepala: false, nik: pilihan.nik, nama, diri: Diri::default(), asal: pilihan.asal })
    }

    /// Sex and age of the head that these rows name; reported where they contradict each other.
    fn diri_daftar(&self, kepala: &[&BarisDaftar], temuan: &mut Vec<Temuan>) -> Diri {
        let jenis_kelamin = Sebutan::dari(kepala.iter().filter_map(|d| d.jenis_kelamin));
        let lahir = Sebutan::dari(kepala.iter().filter_map(|d| d.lahir));
        let beda = Beda { kepala: false, jenis_kelamin: jenis_kelamin.beda(), lahir: lahir.beda() };
        let mut catat = |d: &BarisDaftar, kolom: Kolom, teks: Option<String>| {
            let teks = teks.unwrap_or_default();
            temuan.push(self.p.temuan(Kode::OrangBertentangan, d.asal, kolom, &teks, String::new()));
        };
        for d in kepala.iter().filter(|d| beda.jenis_kelamin && d.jenis_kelamin.is_some()) {
            catat(d, Kolom::JenisKelamin, d.jenis_kelamin.map(|j| j.singkat().to_owned()));
        }
        for d in kepala.iter().filter(|d| beda.lahir && d.lahir.is_some()) {
            catat(d, Kolom::TanggalLahir, d.lahir.map(tanggal::pendek));
        }
        let nik = kepala.iter().map(|d| d.nik).min_by_key(|n| (n.status(), n.sah())).unwrap_or(Nomor::KOSONG);
        self.diri_tertulis(nik, (jenis_kelamin.nilai(), lahir.nilai(), None), beda)
    }

    /// The address on lists, where no family row has one.
    pub(super) fn alamat_daftar(&self, nomor: u32) -> Potongan {
        let daftar = self.daftar.milik(nomor).iter().map(|i| self.p.daftar[*i as usize].alamat);
        self.p.gudang.terlengkap(daftar)
    }
}
