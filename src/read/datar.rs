//! A CSV that the program wrote, row by row: nothing is asked of its columns.

use std::borrow::Cow;
use std::io::BufReader;

use super::berkas::Berkas;
use super::jinak::lepaskan;
use crate::error::{Galat, Result, tertulis};

/// Every record with the line on which it begins, the titles first.
///
/// # Errors
/// The file went away, or is no UTF-8.
pub fn baris(berkas: &Berkas) -> Result<Vec<(u32, Vec<String>)>> {
    let rusak = |e: csv::Error| Galat::Baca { berkas: tertulis(berkas), sebab: e.to_string() };
    let mut semua = Vec::new();
    let pembaca = BufReader::new(berkas.buka()?);
    let mut csv =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(pemisah(berkas)?).from_reader(pembaca);
    for satu in csv.records() {
        let satu = satu.map_err(rusak)?;
        let nomor = satu.position().map_or(0, |p| p.line() as u32);
        let polos = |t: &str| match lepaskan(t.trim_start_matches('\u{feff}')) {
            Cow::Borrowed(t) => t.to_owned(),
            Cow::Owned(t) => t,
        };
        semua.push((nomor, satu.iter().map(polos).collect()));
    }
    Ok(semua)
}

/// What parts the cells of the first line: the sign that stands there most.
fn pemisah(berkas: &Berkas) -> Result<u8> {
    use std::io::BufRead;
    let mut judul = Vec::new();
    let baca = BufReader::new(berkas.buka()?).read_until(b'\n', &mut judul);
    baca.map_err(|e| Galat::baca(berkas, &e))?;
    let banyak = |tanda: &u8| judul.iter().filter(|b| *b == tanda).count();
    Ok([b',', b';', b'\t', b'|'].into_iter().max_by_key(|t| banyak(t)).unwrap_or(b','))
}
