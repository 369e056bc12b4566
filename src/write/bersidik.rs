//! The SHA-256 of a file that is being written: of the bytes as they go by; where a writer goes back, as that of a
//! workbook does, of the whole file once it stands.

use std::fs::File;
use std::io::{BufWriter, Read, Result, Seek, SeekFrom, Write};

use sha2::{Digest, Sha256};

/// What fills a file.
pub type Penulis<'a> = BufWriter<Bersidik<'a>>;

/// A file with the digest of what was written into it.
pub struct Bersidik<'a> {
    berkas: &'a mut File,
    /// None once the writer went to another place.
    hitung: Option<Sha256>,
}

impl Bersidik<'_> {
    /// `berkas` is empty.
    pub fn baru(berkas: &mut File) -> Bersidik<'_> {
        Bersidik { berkas, hitung: Some(Sha256::new()) }
    }

    /// Hexadecimal, of all that stands in the file.
    ///
    /// # Errors
    /// The file cannot be read back.
    pub fn sidik(self) -> Result<String> {
        let hitung = match self.hitung {
            Some(hitung) => hitung,
            None => dibaca(self.berkas)?,
        };
        Ok(hitung.finalize().iter().map(|b| format!("{b:02x}")).collect())
    }
}

fn dibaca(berkas: &mut File) -> Result<Sha256> {
    berkas.rewind()?;
    let (mut hitung, mut potongan) = (Sha256::new(), vec![0; 1 << 18]);
    loop {
        match berkas.read(&mut potongan)? {
            0 => return Ok(hitung),
            n => hitung.update(&potongan[..n]),
        }
    }
}

impl Write for Bersidik<'_> {
    fn write(&mut self, isi: &[u8]) -> Result<usize> {
        let n = self.berkas.write(isi)?;
        if let Some(hitung) = &mut self.hitung {
            hitung.update(&isi[..n]);
        }
        Ok(n)
    }

    fn flush(&mut self) -> Result<()> {
        self.berkas.flush()
    }
}

impl Seek for Bersidik<'_> {
    fn seek(&mut self, ke: SeekFrom) -> Result<u64> {
        if ke != SeekFrom::Current(0) {
            self.hitung = None;
        }
        self.berkas.seek(ke)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `printf "satu dua" | sha256sum`
    const SATU_DUA: &str = "511b6aec3add24e1e7a9f53dd68ebafdd7accafcd8833f5025f82a828636c801";

    fn sidik(isi: impl FnOnce(&mut Penulis<'_>) -> Result<()>) -> (bool, String) {
        let mut berkas = tempfile::tempfile().unwrap();
        let mut penulis = BufWriter::with_capacity(3, Bersidik::baru(&mut berkas));
        isi(&mut penulis).unwrap();
        let dalam = penulis.into_inner().map_err(std::io::IntoInnerError::into_error).unwrap();
        (dalam.hitung.is_some(), dalam.sidik().unwrap())
    }

    #[test]
    fn the_digest_is_that_of_the_file_however_it_was_written() {
        assert_eq!(sidik(|k| k.write_all(b"satu ").and_then(|()| k.write_all(b"dua"))), (true, SATU_DUA.into()));
        let mundur = |k: &mut Penulis<'_>| {
            k.write_all(b"SATU dua")?;
            k.rewind()?;
            k.write_all(b"satu")?;
            k.seek(SeekFrom::End(0)).map(drop)
        };
        assert_eq!(sidik(mundur), (false, SATU_DUA.into()), "a writer that goes back");
        let tanya = |k: &mut Penulis<'_>| k.write_all(b"satu dua").and_then(|()| k.stream_position().map(drop));
        assert_eq!(sidik(tanya), (true, SATU_DUA.into()), "one that asks where it is stays where it is");
    }
}
