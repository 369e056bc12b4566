//! Where bytes come from: a file on disk, or memory under the name of a file.
//!
//! In: a path, or a name and bytes. Out: a reader that can be opened as often as one likes, from any thread.

use std::fs::File;
use std::io::{Cursor, Read, Seek, SeekFrom};
use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use crate::error::{Galat, Result, tertulis};

/// A file, or what would stand in one. Stands for its path wherever only a name is asked for.
#[derive(Clone, Debug)]
pub struct Berkas {
    jalur: PathBuf,
    /// `None`: on disk.
    isi: Option<Arc<[u8]>>,
}

impl From<&Path> for Berkas {
    fn from(jalur: &Path) -> Self {
        Berkas { jalur: jalur.into(), isi: None }
    }
}

impl Deref for Berkas {
    type Target = Path;

    fn deref(&self) -> &Path {
        &self.jalur
    }
}

impl Berkas {
    /// Bytes in memory; `nama` is what messages call them.
    pub fn memori(nama: impl Into<PathBuf>, isi: impl Into<Arc<[u8]>>) -> Berkas {
        Berkas { jalur: nama.into(), isi: Some(isi.into()) }
    }

    /// From the first byte.
    ///
    /// # Errors
    /// The file cannot be opened.
    pub fn buka(&self) -> Result<Pembaca> {
        match &self.isi {
            Some(isi) => Ok(Pembaca::Memori(Cursor::new(isi.clone()))),
            None => Ok(Pembaca::Disk(File::open(&self.jalur).map_err(|e| Galat::baca(self, &e))?)),
        }
    }

    /// Bytes, and when they were last changed, where anybody knows.
    ///
    /// # Errors
    /// The file is not there.
    pub fn keadaan(&self) -> Result<(u64, Option<SystemTime>)> {
        match &self.isi {
            Some(isi) => Ok((isi.len() as u64, None)),
            None => {
                let meta = std::fs::metadata(&self.jalur).map_err(|e| Galat::baca(self, &e))?;
                Ok((meta.len(), meta.modified().ok()))
            }
        }
    }

    /// # Errors
    /// Missing, a folder, or something that can be read once only (a pipe would be waited for).
    pub fn periksa(&self) -> Result<()> {
        if self.isi.is_some() {
            return Ok(());
        }
        let meta = std::fs::metadata(&self.jalur).map_err(|e| Galat::baca(self, &e))?;
        let berkas = tertulis(self);
        match (meta.is_dir(), meta.is_file()) {
            (true, _) => Err(Galat::Folder { berkas }),
            (_, false) => Err(Galat::BukanBerkas { berkas }),
            _ => Ok(()),
        }
    }
}

/// An open [`Berkas`].
pub enum Pembaca {
    Disk(File),
    Memori(Cursor<Arc<[u8]>>),
}

impl Read for Pembaca {
    fn read(&mut self, buf: &mut [u8]) -> std::io::Result<usize> {
        match self {
            Pembaca::Disk(berkas) => berkas.read(buf),
            Pembaca::Memori(isi) => isi.read(buf),
        }
    }
}

impl Seek for Pembaca {
    fn seek(&mut self, ke: SeekFrom) -> std::io::Result<u64> {
        match self {
            Pembaca::Disk(berkas) => berkas.seek(ke),
            Pembaca::Memori(isi) => isi.seek(ke),
        }
    }
}
