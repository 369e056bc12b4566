//! The terminal: what is said there, and what becomes of a run that cannot say it.

use std::io::{ErrorKind, Result as IoResult, Write};

use crate::error::{Galat, Result, tampak};

/// Says something on standard output: control characters are shown, not sent. A reader that has seen enough is no
/// failure.
///
/// # Errors
/// Standard output cannot be written to.
pub fn katakan(isi: impl FnOnce(&mut Vec<u8>) -> IoResult<()>) -> Result<()> {
    let mut teks = Vec::new();
    let hasil = isi(&mut teks).and_then(|()| cetak(tampak(&String::from_utf8_lossy(&teks)).as_bytes()));
    hasil.map_err(|e| Galat::layar(&e))
}

/// The same for a text of the program's own, byte by byte.
///
/// # Errors
/// Standard output cannot be written to.
pub fn naskah(isi: &[u8]) -> Result<()> {
    cetak(isi).map_err(|e| Galat::layar(&e))
}

fn cetak(isi: &[u8]) -> IoResult<()> {
    let mut keluar = std::io::stdout().lock();
    match keluar.write_all(isi).and_then(|()| keluar.flush()) {
        Err(e) if e.kind() == ErrorKind::BrokenPipe => Ok(()),
        hasil => hasil,
    }
}

/// Says on standard error why a run ends. Nobody is there to hear that this failed too.
pub fn keluhkan(teks: &str) {
    let mut galat = std::io::stderr().lock();
    let _ = galat.write_all(tampak(teks).as_bytes()).and_then(|()| galat.flush());
}
