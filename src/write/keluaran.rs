//! The output file: checked before the work, written beside its name, renamed at the end.

use std::fs::File;
use std::path::{Path, PathBuf};

use super::bersidik::Penulis;
use super::sementara::{self, Sementara};
use crate::error::{Galat, Result, nama_berkas, tertulis};

/// What is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Bentuk {
    Xlsx,
    Csv,
}

/// A checked output name.
#[derive(Clone, Debug)]
pub struct Keluaran {
    jalur: PathBuf,
    /// Where a link under that name leads.
    nyata: PathBuf,
    pub bentuk: Bentuk,
    ganti: bool,
    /// Corrections were given, so they are listed too.
    koreksi: bool,
    /// So are approvals.
    persetujuan: bool,
}

/// What stands on the disk after a run.
#[derive(Debug)]
pub struct Terbitan {
    pub keluaran: Keluaran,
    /// SHA-256 of the output, hexadecimal.
    pub sha256: String,
    /// What stands beside a CSV, with its SHA-256.
    pub beserta: Vec<(PathBuf, String)>,
}

/// What fills a file.
pub type Pengisi<'a> = Box<dyn FnOnce(&mut Penulis<'_>) -> Result<()> + 'a>;

impl Keluaran {
    /// # Errors
    /// Another ending than .xlsx or .csv, a missing folder, a folder under the name, an existing
    /// file without `--force`, an input under the same name, or a file that another program holds.
    pub fn periksa(jalur: &Path, masukan: &[&Path], ganti: bool) -> Result<Keluaran> {
        let berkas = tertulis(jalur);
        let akhiran = jalur.extension().map(|a| a.to_ascii_lowercase());
        let bentuk = match akhiran.as_ref().and_then(|a| a.to_str()) {
            Some("xlsx") => Bentuk::Xlsx,
            Some("csv") => Bentuk::Csv,
            _ => return Err(Galat::AkhiranKeluaran { berkas }),
        };
        let keluaran = Keluaran {
            jalur: jalur.to_path_buf(),
            nyata: sementara::tujuan(jalur),
            bentuk,
            ganti,
            koreksi: false,
            persetujuan: false,
        };
        let folder = keluaran.folder();
        if !folder.is_dir() {
            return Err(Galat::FolderTidakAda { folder: folder.display().to_string() });
        }
        let semua: Vec<PathBuf> = std::iter::once(jalur.to_path_buf()).chain(keluaran.masalah()).collect();
        for satu in &semua {
            keluaran.boleh(satu, masukan)?;
        }
        sementara::sapu(keluaran.folder());
        Ok(keluaran)
    }

    /// The same for a command that writes workbooks alone.
    ///
    /// # Errors
    /// As [`Keluaran::periksa`]; another ending than .xlsx.
    pub fn periksa_buku(jalur: &Path, masukan: &[&Path], ganti: bool) -> Result<Keluaran> {
        match Keluaran::periksa(jalur, masukan, ganti)? {
            k if k.bentuk == Bentuk::Xlsx => Ok(k),
            _ => Err(Galat::BukuSaja { berkas: tertulis(jalur) }),
        }
    }

    /// The same output with a list of corrections.
    ///
    /// # Errors
    /// As [`Keluaran::periksa`], for the file of that list.
    pub fn dengan_koreksi(self, masukan: &[&Path]) -> Result<Keluaran> {
        let keluaran = Keluaran { koreksi: true, ..self };
        keluaran.koreksi().iter().try_for_each(|k| keluaran.boleh(k, masukan))?;
        Ok(keluaran)
    }

    /// The same output with a list of approvals.
    ///
    /// # Errors
    /// As [`Keluaran::periksa`], for the file of that list.
    pub fn dengan_persetujuan(self, masukan: &[&Path]) -> Result<Keluaran> {
        let keluaran = Keluaran { persetujuan: true, ..self };
        keluaran.persetujuan().iter().try_for_each(|p| keluaran.boleh(p, masukan))?;
        Ok(keluaran)
    }

    fn boleh(&self, jalur: &Path, masukan: &[&Path]) -> Result<()> {
        let berkas = tertulis(jalur);
        if jalur.is_dir() {
            return Err(Galat::Folder { berkas });
        }
        let Ok(nyata) = jalur.canonicalize() else {
            return if jalur.is_symlink() { Err(Galat::TautanPutus { berkas }) } else { Ok(()) };
        };
        if !nyata.is_file() {
            return Err(Galat::KeluaranBukanBerkas { berkas });
        }
        if masukan.iter().any(|m| m.canonicalize().is_ok_and(|m| m == nyata)) {
            return Err(Galat::KeluaranMasukan { berkas });
        }
        if !self.ganti {
            return Err(Galat::SudahAda { berkas });
        }
        // Excel holds its files open: better said now than after the work.
        File::options().write(true).open(jalur).map(drop).map_err(|e| Galat::tulis(jalur, &e))
    }

    pub fn nama(&self) -> String {
        nama_berkas(&self.jalur)
    }

    /// As it was typed.
    pub fn tertulis(&self) -> String {
        tertulis(&self.jalur)
    }

    /// Where temporary files go: the disk that will hold the result.
    pub fn folder(&self) -> &Path {
        sementara::folder(&self.nyata)
    }

    /// `hasil.masalah.csv` beside `hasil.csv`; a workbook has its findings inside.
    pub fn masalah(&self) -> Option<PathBuf> {
        (self.bentuk == Bentuk::Csv).then(|| self.jalur.with_extension("masalah.csv"))
    }

    /// `hasil.koreksi.csv` beside `hasil.csv`, where corrections were given.
    pub fn koreksi(&self) -> Option<PathBuf> {
        (self.koreksi && self.bentuk == Bentuk::Csv).then(|| self.jalur.with_extension("koreksi.csv"))
    }

    /// `hasil.persetujuan.csv` beside `hasil.csv`, where approvals were given or are carried on.
    pub fn persetujuan(&self) -> Option<PathBuf> {
        (self.persetujuan && self.bentuk == Bentuk::Csv).then(|| self.jalur.with_extension("persetujuan.csv"))
    }

    /// Writes the output in the form its name asks for.
    ///
    /// # Errors
    /// What the disk reports; nothing stands under the output's name then but what stood there before.
    pub fn menurut_bentuk(
        &self,
        csv: impl FnOnce() -> Result<Terbitan>,
        xlsx: impl FnOnce(&mut Penulis<'_>) -> std::io::Result<()>,
    ) -> Result<Terbitan> {
        match self.bentuk {
            Bentuk::Csv => csv(),
            Bentuk::Xlsx => self.tulis(|keluar| xlsx(keluar).map_err(|e| self.galat(&e))),
        }
    }

    /// Writes the output.
    ///
    /// # Errors
    /// What the disk reports; the old file, if any, stays as it was.
    pub fn tulis(&self, isi: impl FnOnce(&mut Penulis<'_>) -> Result<()>) -> Result<Terbitan> {
        self.tulis_bersama(isi, Vec::new())
    }

    /// Writes a CSV and its findings beside it: both are whole before either gets its name.
    ///
    /// # Errors
    /// As [`Keluaran::tulis`].
    pub fn tulis_dengan_masalah(
        &self,
        isi: impl FnOnce(&mut Penulis<'_>) -> Result<()>,
        masalah: impl FnOnce(&mut Penulis<'_>) -> Result<()>,
    ) -> Result<Terbitan> {
        self.tulis_bersama(isi, vec![(self.masalah(), Box::new(masalah))])
    }

    /// Writes a CSV and those beside it: all are whole before any gets its name.
    ///
    /// # Errors
    /// As [`Keluaran::tulis`].
    pub fn tulis_bersama(
        &self,
        isi: impl FnOnce(&mut Penulis<'_>) -> Result<()>,
        lain: Vec<(Option<PathBuf>, Pengisi<'_>)>,
    ) -> Result<Terbitan> {
        let utama = Sementara::isi(&self.jalur, isi)?;
        let mut terbitan = Terbitan { keluaran: self.clone(), sha256: utama.sidik.clone(), beserta: Vec::new() };
        let mut semua = Vec::new();
        for (jalur, isi) in lain.into_iter().filter_map(|(jalur, isi)| Some((jalur?, isi))) {
            let satu = Sementara::isi(&jalur, isi)?;
            terbitan.beserta.push((jalur, satu.sidik.clone()));
            semua.push(satu);
        }
        semua.push(utama);
        Sementara::terbitkan(semua, self.ganti)?;
        Ok(terbitan)
    }

    pub fn galat(&self, sebab: &std::io::Error) -> Galat {
        Galat::tulis(&self.jalur, sebab)
    }
}
