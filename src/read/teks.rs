//! Text files: encoding and the stream of bytes behind it.
//!
//! Real extracts are UTF-8 with Latin-1 bytes in between, so nothing is decoded as a whole: what
//! is valid UTF-8 stays, every other byte is read as Windows-1252.

use std::io::Read;
use std::sync::{Arc, Mutex};
use std::time::SystemTime;

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};
use encoding_rs_io::DecodeReaderBytesBuilder;
use sha2::{Digest, Sha256};

use super::berkas::{Berkas, Pembaca};
use crate::error::{Galat, Result, tertulis};

/// Bytes looked at to recognise a file.
const CONTOH: usize = 8192;

/// Size and time of a file when it was first looked at: what is read later must be the same file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Cap {
    ukuran: u64,
    waktu: Option<SystemTime>,
}

impl Cap {
    /// # Errors
    /// The file is not there.
    pub fn dari(berkas: &Berkas) -> Result<Cap> {
        let (ukuran, waktu) = berkas.keadaan()?;
        Ok(Cap { ukuran, waktu })
    }

    /// `terbaca`: bytes that were read, where the file was read front to back.
    ///
    /// # Errors
    /// The file has changed since.
    pub fn masih(self, jalur: &Berkas, terbaca: Option<u64>) -> Result<()> {
        let sama = Cap::dari(jalur)? == self && terbaca.is_none_or(|n| n == self.ukuran);
        if sama { Ok(()) } else { Err(Galat::Berubah { berkas: tertulis(jalur) }) }
    }
}

/// What the first bytes of a file say it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Isi {
    Teks(&'static Encoding),
    /// ZIP container: XLSX, XLSB or ODS.
    Zip,
    /// Compound file: XLS, or a workbook with a password.
    Cfb,
}

/// Recognises a file by its content.
///
/// # Errors
/// Missing, empty, a folder, or no table at all (PDF, web page, other binary data).
pub fn kenali(sumber: &Berkas) -> Result<Isi> {
    sumber.periksa()?;
    let berkas = tertulis(sumber);
    let mut contoh = Vec::with_capacity(CONTOH);
    sumber.buka()?.take(CONTOH as u64).read_to_end(&mut contoh).map_err(|e| Galat::baca(sumber, &e))?;
    if contoh.iter().all(|b| b.is_ascii_whitespace() || *b == 0xef || *b == 0xbb || *b == 0xbf) && contoh.len() < CONTOH
    {
        return Err(Galat::Kosong { berkas });
    }
    dari_contoh(&contoh).map_err(|(jenis, perbaikan)| Galat::BukanTabel { berkas, jenis, perbaikan })
}

const SIMPAN: &str = "simpan sebagai CSV atau XLSX lewat Excel atau LibreOffice";
const MINTA: &str =
    "minta berkas Excel atau CSV-nya kepada pembuatnya; angka yang disalin dari gambar atau PDF mudah salah";
const EKSTRAK: &str = "ekstrak arsipnya, lalu sebutkan berkas data di dalamnya";

/// First bytes of what people take for data, what it is, and what to do instead.
const BUKAN_TABEL: [(&[u8], &str, &str); 12] = [
    (b"\x89PNG", "gambar (PNG)", MINTA),
    (b"\xff\xd8\xff", "gambar (JPEG)", MINTA),
    (b"GIF8", "gambar (GIF)", MINTA),
    (b"II*\0", "gambar (TIFF)", MINTA),
    (b"MM\0*", "gambar (TIFF)", MINTA),
    (b"RIFF", "gambar atau rekaman", MINTA),
    (b"\0\0\0\x18ftyp", "gambar atau rekaman", MINTA),
    (b"\0\0\0\x20ftyp", "gambar atau rekaman", MINTA),
    (b"{\\rtf", "dokumen teks (RTF)", "salin tabelnya ke Excel atau LibreOffice, lalu simpan sebagai XLSX"),
    (b"Rar!", "arsip RAR", EKSTRAK),
    (b"7z\xbc\xaf", "arsip 7-Zip", EKSTRAK),
    (b"\x1f\x8b", "arsip GZIP", EKSTRAK),
];

fn dari_contoh(contoh: &[u8]) -> std::result::Result<Isi, (&'static str, &'static str)> {
    let awal = contoh.trim_ascii_start();
    match contoh {
        [b'P', b'K', 3, 4, ..] | [b'P', b'K', 5, 6, ..] => return Ok(Isi::Zip),
        [0xd0, 0xcf, 0x11, 0xe0, ..] => return Ok(Isi::Cfb),
        [0xff, 0xfe, ..] => return Ok(Isi::Teks(UTF_16LE)),
        [0xfe, 0xff, ..] => return Ok(Isi::Teks(UTF_16BE)),
        [b'%', b'P', b'D', b'F', ..] => return Err(("berkas PDF", MINTA)),
        _ => {}
    }
    if let Some((_, jenis, perbaikan)) = BUKAN_TABEL.iter().find(|(tanda, ..)| contoh.starts_with(tanda)) {
        return Err((jenis, perbaikan));
    }
    let kecil = awal[..awal.len().min(512)].to_ascii_lowercase();
    if ["<html", "<!doctype html", "<table", "<?xml", "<meta"].iter().any(|t| kecil.starts_with(t.as_bytes())) {
        return Err(("halaman web atau XML (mungkin ekspor .xls yang sebenarnya HTML)", SIMPAN));
    }
    if contoh.contains(&b'\r') && !contoh.contains(&b'\n') && contoh.len() > 200 {
        return Err(("teks dengan akhir baris CR saja (Macintosh lama)", SIMPAN));
    }
    if !contoh.contains(&0) {
        return Ok(Isi::Teks(encoding_rs::UTF_8));
    }
    let nol = |sisa: usize| contoh.iter().skip(sisa).step_by(2).filter(|b| **b == 0).count() * 2;
    match (nol(0) > contoh.len() / 2, nol(1) > contoh.len() / 2) {
        (false, true) => Ok(Isi::Teks(UTF_16LE)),
        (true, false) => Ok(Isi::Teks(UTF_16BE)),
        _ => Err(("berkas biner", SIMPAN)),
    }
}

/// SHA-256, where it is asked for, and size of the bytes that went through a [`PembacaSidik`].
#[derive(Clone, Default)]
pub struct Sidik(Arc<Mutex<(Option<Sha256>, u64)>>);

impl Sidik {
    /// Bytes so far.
    pub fn byte(&self) -> u64 {
        self.0.lock().map_or(0, |k| k.1)
    }

    /// Hexadecimal digest of the bytes so far; blank where none is taken.
    pub fn heksadesimal(&self) -> String {
        let sidik = self.0.lock().ok().and_then(|k| k.0.clone()).map(Sha256::finalize);
        sidik.map(|s| s.iter().map(|b| format!("{b:02x}")).collect()).unwrap_or_default()
    }
}

/// Takes the digest of a file while it is read.
pub struct PembacaSidik {
    dalam: Pembaca,
    sidik: Sidik,
}

impl PembacaSidik {
    /// `bersidik`: with the digest, which costs as much as cutting the lines.
    ///
    /// # Errors
    /// The file cannot be opened.
    pub fn buka(berkas: &Berkas, bersidik: bool) -> Result<(PembacaSidik, Sidik)> {
        let sidik = Sidik(Arc::new(Mutex::new((bersidik.then(Sha256::new), 0))));
        let dalam = berkas.buka()?;
        Ok((PembacaSidik { dalam, sidik: sidik.clone() }, sidik))
    }
}

impl Read for PembacaSidik {
    fn read(&mut self, buf: &mut [u8]) -> std::io::Result<usize> {
        let n = self.dalam.read(buf)?;
        if let Ok(mut keadaan) = self.sidik.0.lock() {
            if let Some(sidik) = &mut keadaan.0 {
                sidik.update(&buf[..n]);
            }
            keadaan.1 += n as u64;
        }
        Ok(n)
    }
}

/// SHA-256 of a whole file, for workbooks, which are not read front to back.
pub fn sidik_berkas(jalur: &Berkas) -> Result<String> {
    let (mut pembaca, sidik) = PembacaSidik::buka(jalur, true)?;
    std::io::copy(&mut pembaca, &mut std::io::sink()).map_err(|e| Galat::baca(jalur, &e))?;
    Ok(sidik.heksadesimal())
}

/// UTF-16 comes out as UTF-8, everything else as it stands.
pub fn alih_aksara(dalam: PembacaSidik, enkoding: &'static Encoding) -> Box<dyn Read + Send> {
    if enkoding == UTF_16LE || enkoding == UTF_16BE {
        Box::new(DecodeReaderBytesBuilder::new().encoding(Some(enkoding)).bom_sniffing(true).build(dalam))
    } else {
        Box::new(dalam)
    }
}

/// Valid UTF-8 as it is, any other byte as Windows-1252. The ranges are moved along; returns how
/// many of them held such bytes.
pub fn ke_utf8(isi: Vec<u8>, rentang: &mut [(u32, u32)]) -> (String, u32) {
    let isi = match String::from_utf8(isi) {
        Ok(teks) => return (teks, 0),
        Err(e) => e.into_bytes(),
    };
    let mut teks = String::with_capacity(isi.len() + isi.len() / 16);
    let mut campuran = 0;
    for (awal, akhir) in rentang {
        let dari = teks.len() as u32;
        let baris = &isi[*awal as usize..*akhir as usize];
        // Most lines are sound, and looking at them as a whole is many times faster.
        match std::str::from_utf8(baris) {
            Ok(utuh) => teks.push_str(utuh),
            Err(_) => {
                campuran += 1;
                for potongan in baris.utf8_chunks() {
                    teks.push_str(potongan.valid());
                    teks.push_str(&WINDOWS_1252.decode_without_bom_handling(potongan.invalid()).0);
                }
            }
        }
        (*awal, *akhir) = (dari, teks.len() as u32);
    }
    (teks, campuran)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_decides_not_the_name() {
        assert_eq!(dari_contoh(b"PK\x03\x04rest"), Ok(Isi::Zip));
        assert_eq!(dari_contoh(b"\xd0\xcf\x11\xe0rest"), Ok(Isi::Cfb));
        assert_eq!(dari_contoh(b"NIK|NAMA\n"), Ok(Isi::Teks(encoding_rs::UTF_8)));
        assert_eq!(dari_contoh(b"\xff\xfeN\0I\0K\0"), Ok(Isi::Teks(UTF_16LE)));
        assert_eq!(dari_contoh(b"N\0I\0K\0|\0"), Ok(Isi::Teks(UTF_16LE)));
        assert_eq!(dari_contoh(b"\0N\0I\0K\0|"), Ok(Isi::Teks(UTF_16BE)));
        assert_eq!(dari_contoh(b"%PDF-1.7"), Err(("berkas PDF", MINTA)));
        assert!(dari_contoh(b"  <html><table>").is_err());
        assert_eq!(dari_contoh(b"\x7fELF\0\0\0\x01\x02"), Err(("berkas biner", SIMPAN)));
    }

    #[test]
    fn latin_1_bytes_among_utf_8() {
        let isi = b"JOS\xc9\nJOS\xc3\x89 \xe9\nA".to_vec();
        let mut rentang = [(0, 4), (5, 12), (13, 14)];
        let (teks, campuran) = ke_utf8(isi, &mut rentang);
        let baris: Vec<&str> = rentang.iter().map(|(a, b)| &teks[*a as usize..*b as usize]).collect();
        assert_eq!(baris, ["JOS\u{c9}", "JOS\u{c9} \u{e9}", "A"]);
        assert_eq!(campuran, 2);
    }
}
