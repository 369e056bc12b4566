//! The output file: checked before the work, written beside its name, renamed at the end.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::error::{Galat, Result, nama_berkas};

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
    pub bentuk: Bentuk,
    ganti: bool,
    /// Corrections were given, so they are listed too.
    koreksi: bool,
}

/// What fills a file.
pub type Pengisi<'a> = Box<dyn FnOnce(&mut BufWriter<&mut File>) -> Result<()> + 'a>;

impl Keluaran {
    /// # Errors
    /// Another ending than .xlsx or .csv, a missing folder, a folder under the name, an existing
    /// file without `--force`, an input under the same name, or a file that another program holds.
    pub fn periksa(jalur: &Path, masukan: &[&Path], ganti: bool) -> Result<Keluaran> {
        let berkas = nama_berkas(jalur);
        let akhiran = jalur.extension().map(|a| a.to_ascii_lowercase());
        let bentuk = match akhiran.as_ref().and_then(|a| a.to_str()) {
            Some("xlsx") => Bentuk::Xlsx,
            Some("csv") => Bentuk::Csv,
            _ => return Err(Galat::AkhiranKeluaran { berkas }),
        };
        let keluaran = Keluaran { jalur: jalur.to_path_buf(), bentuk, ganti, koreksi: false };
        let folder = keluaran.folder();
        if !folder.is_dir() {
            return Err(Galat::FolderTidakAda { folder: folder.display().to_string() });
        }
        let semua: Vec<PathBuf> = std::iter::once(jalur.to_path_buf()).chain(keluaran.masalah()).collect();
        for satu in &semua {
            keluaran.boleh(satu, masukan)?;
        }
        Ok(keluaran)
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

    fn boleh(&self, jalur: &Path, masukan: &[&Path]) -> Result<()> {
        let berkas = nama_berkas(jalur);
        if jalur.is_dir() {
            return Err(Galat::Folder { berkas });
        }
        let Ok(nyata) = jalur.canonicalize() else {
            // A link to nowhere is a name that is taken.
            return if jalur.is_symlink() { Err(Galat::SudahAda { berkas }) } else { Ok(()) };
        };
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

    /// Where temporary files go: the disk that will hold the result.
    pub fn folder(&self) -> &Path {
        match self.jalur.parent() {
            Some(p) if !p.as_os_str().is_empty() => p,
            _ => Path::new("."),
        }
    }

    /// `hasil.masalah.csv` beside `hasil.csv`; a workbook has its findings inside.
    pub fn masalah(&self) -> Option<PathBuf> {
        (self.bentuk == Bentuk::Csv).then(|| self.jalur.with_extension("masalah.csv"))
    }

    /// `hasil.koreksi.csv` beside `hasil.csv`, where corrections were given.
    pub fn koreksi(&self) -> Option<PathBuf> {
        (self.koreksi && self.bentuk == Bentuk::Csv).then(|| self.jalur.with_extension("koreksi.csv"))
    }

    /// Writes the output in the form its name asks for.
    ///
    /// # Errors
    /// What the disk reports; nothing stands under the output's name then but what stood there before.
    pub fn menurut_bentuk(
        &self,
        csv: impl FnOnce() -> Result<()>,
        xlsx: impl FnOnce(&mut BufWriter<&mut File>) -> std::io::Result<()>,
    ) -> Result<()> {
        match self.bentuk {
            Bentuk::Csv => csv(),
            Bentuk::Xlsx => self.tulis(|keluar| xlsx(keluar).map_err(|e| self.galat(&e))),
        }
    }

    /// Writes the output.
    ///
    /// # Errors
    /// What the disk reports; the old file, if any, stays as it was.
    pub fn tulis(&self, isi: impl FnOnce(&mut BufWriter<&mut File>) -> Result<()>) -> Result<()> {
        Sementara::isi(&self.jalur, isi)?.terbitkan(self.ganti)
    }

    /// Writes a CSV and its findings beside it: both are whole before either gets its name.
    ///
    /// # Errors
    /// As [`Keluaran::tulis`].
    pub fn tulis_dengan_masalah(
        &self,
        isi: impl FnOnce(&mut BufWriter<&mut File>) -> Result<()>,
        masalah: impl FnOnce(&mut BufWriter<&mut File>) -> Result<()>,
    ) -> Result<()> {
        self.tulis_bersama(isi, vec![(self.masalah(), Box::new(masalah))])
    }

    /// Writes a CSV and those beside it: all are whole before any gets its name.
    ///
    /// # Errors
    /// As [`Keluaran::tulis`].
    pub fn tulis_bersama(
        &self,
        isi: impl FnOnce(&mut BufWriter<&mut File>) -> Result<()>,
        lain: Vec<(Option<PathBuf>, Pengisi<'_>)>,
    ) -> Result<()> {
        let utama = Sementara::isi(&self.jalur, isi)?;
        let (jalur, isi): (Vec<_>, Vec<_>) = lain.into_iter().filter_map(|(jalur, isi)| Some((jalur?, isi))).unzip();
        let lain = jalur.iter().zip(isi).map(|(jalur, isi)| Sementara::isi(jalur, isi));
        for satu in lain.collect::<Result<Vec<_>>>()? {
            satu.terbitkan(self.ganti)?;
        }
        utama.terbitkan(self.ganti)
    }

    pub fn galat(&self, sebab: &std::io::Error) -> Galat {
        Galat::tulis(&self.jalur, sebab)
    }
}

/// A finished file that has no name yet.
struct Sementara<'a> {
    berkas: NamedTempFile,
    jalur: &'a Path,
}

impl<'a> Sementara<'a> {
    fn isi(jalur: &'a Path, isi: impl FnOnce(&mut BufWriter<&mut File>) -> Result<()>) -> Result<Sementara<'a>> {
        let galat = |e: &std::io::Error| Galat::tulis(jalur, e);
        let folder = jalur.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let mut berkas = NamedTempFile::with_prefix_in(".uep-", folder).map_err(|e| galat(&e))?;
        {
            let mut penulis = BufWriter::with_capacity(1 << 20, berkas.as_file_mut());
            isi(&mut penulis)?;
            penulis.flush().map_err(|e| galat(&e))?;
        }
        izin_biasa(berkas.as_file()).map_err(|e| galat(&e))?;
        berkas.as_file().sync_all().map_err(|e| galat(&e))?;
        Ok(Sementara { berkas, jalur })
    }

    fn terbitkan(self, ganti: bool) -> Result<()> {
        let hasil = if ganti { self.berkas.persist(self.jalur) } else { self.berkas.persist_noclobber(self.jalur) };
        hasil.map(drop).map_err(|e| match e.error.kind() {
            std::io::ErrorKind::AlreadyExists => Galat::SudahAda { berkas: nama_berkas(self.jalur) },
            _ => Galat::tulis(self.jalur, &e.error),
        })
    }
}

/// A temporary file is readable by its owner alone; personal data stays that way for others, but
/// the office's group can read it.
#[cfg(unix)]
fn izin_biasa(berkas: &File) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    berkas.set_permissions(std::fs::Permissions::from_mode(0o640))
}

#[cfg(not(unix))]
fn izin_biasa(_: &File) -> std::io::Result<()> {
    Ok(())
}
