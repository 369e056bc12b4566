//! What the outputs of all commands share: the corrections, the findings and Metadata behind the command's own sheets,
//! and the files beside a CSV.

use std::io::{Seek, Write};
use std::path::Path;

use super::jalan::Jalan;
use super::koreksi::{self, SatuKoreksi};
use super::masalah::{self, BanyakTemuan, SatuTemuan};
use super::persetujuan::{self, SatuPersetujuan};
use super::{dibaca, metadata};
use crate::decide::screen::kumpul::Populasi;
use crate::error::Result;
use crate::perwal::parameter::Parameter;
use crate::perwal::tafsir::KumpulanTafsir;
use crate::record::koreksi::Koreksi;
use crate::record::persetujuan::Persetujuan;
use crate::table::masalah::TEMUAN;
use crate::temuan::Temuan;
use crate::write::csv;
use crate::write::keluaran::{Keluaran, Terbitan};
use crate::write::rentang::{Bagian, Daftar};
use crate::write::susunan::{BarisSenarai, Susunan};
use crate::write::tabel::{self, Kolom};
use crate::write::xlsx::{Buku, Hasil, Lembar};

/// What every command knows of its run besides its decisions.
#[derive(Clone, Copy)]
pub struct Umum<'a> {
    pub jalan: &'a Jalan,
    pub param: &'a Parameter,
    pub temuan: &'a [Temuan],
    pub banyak: &'a BanyakTemuan,
    pub tafsir: KumpulanTafsir,
    /// Where a screening knows whose row it is that a finding is about.
    pub populasi: Option<&'a Populasi>,
    /// What to do once corrections are typed.
    pub lagi: &'static str,
}

impl<'a> Umum<'a> {
    /// Writes a workbook: the command's own sheets as `isi` names them, then those that end every workbook.
    /// `tambahan`: what Metadata shows besides what it shows of every command.
    ///
    /// # Errors
    /// What the disk reports.
    pub fn buku<'x>(
        self,
        (judul, folder): (&str, &Path),
        isi: impl FnOnce(&mut Susunan<'x>) -> Hasil<()>,
        tambahan: &'x [(String, String)],
        keluar: &mut (impl Write + Seek + Send),
    ) -> Hasil<()>
    where
        'a: 'x,
    {
        let mut s = Susunan::baru(Buku::baru(judul, self.jalan.cara(), folder)?);
        isi(&mut s)?;
        if let Some(daftar) = &self.jalan.koreksi {
            s.daftar("Koreksi", &daftar.0, move |l, b| koreksi::lembar(self.jalan, l, daftar, (b.dari, b.isi)))?;
        }
        if let Some(daftar) = self.jalan.persetujuan.as_ref().filter(|d| !d.isi.is_empty()) {
            let tulis = move |l, b: Bagian<'_, _>| persetujuan::lembar(self.jalan, l, daftar, (b.dari, b.isi));
            s.daftar(persetujuan::NAMA, &daftar.isi, tulis)?;
        }
        s.daftar(masalah::NAMA, self.temuan, move |l, b| self.lembar_masalah(l, b.isi))?;
        let metadata = |l, senarai: &[BarisSenarai]| {
            let tambahan = [tambahan, &metadata::baris(senarai)].concat();
            metadata::isi(l, self.jalan, Some(self.param), self.tafsir, &tambahan)
        };
        s.simpan(("Metadata", metadata), keluar)
    }

    fn lembar_masalah(&self, mut l: Lembar, temuan: &[Temuan]) -> Hasil<Lembar> {
        masalah::lembar(&mut l, self.jalan, self.lagi, temuan.iter().map(|t| self.satu_temuan(t)))?;
        Ok(l)
    }

    fn satu_temuan<'t>(&self, t: &'t Temuan) -> SatuTemuan<'t>
    where
        'a: 't,
    {
        let satu = SatuTemuan::baru(t, self.jalan);
        match self.populasi {
            Some(p) => satu.di(p),
            None => satu,
        }
    }

    /// The end of a sheet `Ringkasan`: rows read and findings, under these numbers; then how it prints.
    ///
    /// # Errors
    /// What the writer reports.
    pub fn ekor_ringkasan(&self, l: &mut Lembar, mulai: u32, nomor: u32, tepi: u16) -> Hasil<()> {
        let dibaca = l.blok(mulai, dibaca::blok(self.jalan, &format!("{nomor}. Baris yang dibaca")))?;
        let temuan = Daftar::baru(masalah::NAMA, self.temuan.len(), masalah::judul());
        let blok = masalah::blok(self.banyak, &temuan, &format!("{}. Masalah data", nomor + 1));
        let masalah = l.blok(dibaca.bawah() + 1, blok)?;
        l.cetak(false, None)?;
        l.area_cetak(masalah.bawah() - u32::from(self.temuan.is_empty()), tepi)
    }

    /// Writes the main table as CSV, and findings and corrections beside it. `satu` makes row i.
    ///
    /// # Errors
    /// What the disk reports; nothing stands under the output's names then but what stood there before.
    pub fn csv<B>(
        &self,
        keluaran: &Keluaran,
        pemisah: u8,
        (kolom, banyak): (&[Kolom<B>], usize),
        satu: impl Fn(usize) -> B + Sync,
    ) -> Result<Terbitan> {
        let jalan = self.jalan;
        let isi: &[Koreksi] = jalan.koreksi.as_ref().map_or(&[], |k| &k.0);
        let satu_koreksi = |i: usize| SatuKoreksi::baru(jalan, i as u32 + 1, &isi[i]);
        let setuju: &[Persetujuan] = jalan.persetujuan.as_ref().map_or(&[], |p| &p.isi);
        let satu_setuju = |i: usize| SatuPersetujuan::baru(jalan, i as u32 + 1, &setuju[i]);
        let satu_temuan = |i: usize| self.satu_temuan(&self.temuan[i]);
        let galat = |e: std::io::Error| keluaran.galat(&e);
        let bentuk = (pemisah, jalan.samarkan);
        let (kolom_temuan, kolom_koreksi) = (tabel::kolom(&TEMUAN), koreksi::kolom(jalan));
        keluaran.tulis_bersama(
            |k| csv::tulis(k, bentuk, kolom, banyak, satu).map_err(galat),
            vec![
                (
                    keluaran.masalah(),
                    Box::new(|k| csv::tulis(k, bentuk, &kolom_temuan, self.temuan.len(), satu_temuan).map_err(galat)),
                ),
                (
                    keluaran.koreksi(),
                    Box::new(|k| csv::tulis(k, bentuk, &kolom_koreksi, isi.len(), satu_koreksi).map_err(galat)),
                ),
                (
                    keluaran.persetujuan(),
                    Box::new(|k| {
                        csv::tulis(k, bentuk, &persetujuan::kolom(), setuju.len(), satu_setuju).map_err(galat)
                    }),
                ),
            ],
        )
    }
}
