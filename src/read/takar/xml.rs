//! XML as it is unpacked: each tag, and how long the text between tags is. Nothing of a part is kept but the tag at
//! hand, so that its size doesn't matter.

use std::io::{Error, Result, Write};

use super::BATAS_SEL;

/// What is kept of a tag: names and attributes that matter stand well within it.
const TANDA: usize = 1 << 16;

/// Who wants to know of the tags.
pub(super) trait Pengamat {
    /// A tag without its angle brackets, `/` included.
    fn tanda(&mut self, tanda: &[u8]);
    /// So many bytes of text.
    fn teks(&mut self, panjang: u64);
    /// Too much: stop unpacking.
    fn cukup(&self) -> bool {
        false
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Keadaan {
    Teks,
    Tanda {
        kutip: u8,
    },
    /// Until `-->`.
    Komentar,
    /// Until `]]>`.
    Data,
}

/// Takes the bytes of a part.
pub(super) struct Penelaah<'a, P> {
    pengamat: &'a mut P,
    keadaan: Keadaan,
    tanda: Vec<u8>,
    /// Bytes of the tag, text or comment at hand.
    panjang: u64,
    /// The last two bytes, for ends of two or three characters.
    ekor: [u8; 2],
    awal: Vec<u8>,
}

impl<'a, P: Pengamat> Penelaah<'a, P> {
    pub(super) fn baru(pengamat: &'a mut P) -> Self {
        let (keadaan, ekor) = (Keadaan::Teks, [0; 2]);
        Penelaah { pengamat, keadaan, tanda: Vec::new(), panjang: 0, ekor, awal: Vec::new() }
    }

    /// # Errors
    /// UTF-16, which would be read otherwise than here; a tag or a text longer than any cell may be; enough seen.
    fn satu(&mut self, b: u8) -> Result<()> {
        self.panjang += 1;
        if self.panjang > BATAS_SEL {
            return Err(Error::other("bagian yang tidak berakhir"));
        }
        match self.keadaan {
            Keadaan::Teks if b == b'<' => self.mulai_tanda(),
            Keadaan::Teks => {}
            Keadaan::Tanda { kutip: 0 } if b == b'>' => self.akhir_tanda()?,
            Keadaan::Tanda { kutip } => self.dalam_tanda(b, kutip),
            Keadaan::Komentar if b == b'>' && self.ekor == *b"--" => self.ke_teks(),
            Keadaan::Data if b == b'>' && self.ekor == *b"]]" => {
                self.pengamat.teks(self.panjang);
                self.ke_teks();
            }
            Keadaan::Komentar | Keadaan::Data => {}
        }
        self.ekor = [self.ekor[1], b];
        Ok(())
    }

    fn mulai_tanda(&mut self) {
        if self.panjang > 1 {
            self.pengamat.teks(self.panjang - 1);
        }
        self.keadaan = Keadaan::Tanda { kutip: 0 };
        self.tanda.clear();
        self.panjang = 0;
    }

    fn dalam_tanda(&mut self, b: u8, kutip: u8) {
        if self.tanda.len() < TANDA {
            self.tanda.push(b);
        }
        self.keadaan = match b {
            b'"' | b'\'' if kutip == 0 => Keadaan::Tanda { kutip: b },
            _ if b == kutip => Keadaan::Tanda { kutip: 0 },
            _ if self.tanda == b"!--" => Keadaan::Komentar,
            _ if self.tanda == b"![CDATA[" => Keadaan::Data,
            _ => return,
        };
    }

    fn akhir_tanda(&mut self) -> Result<()> {
        self.pengamat.tanda(&self.tanda);
        self.ke_teks();
        if self.pengamat.cukup() { Err(Error::other("cukup")) } else { Ok(()) }
    }

    fn ke_teks(&mut self) {
        self.keadaan = Keadaan::Teks;
        self.panjang = 0;
        self.ekor = [0; 2];
    }

    /// Text without markup is passed over at memory speed.
    fn lompat(&mut self, isi: &[u8]) -> usize {
        if self.keadaan != Keadaan::Teks {
            return 0;
        }
        let n = memchr::memchr(b'<', isi).unwrap_or(isi.len());
        self.panjang += n as u64;
        n
    }
}

impl<P: Pengamat> Write for Penelaah<'_, P> {
    fn write(&mut self, isi: &[u8]) -> Result<usize> {
        if self.awal.len() < 4 {
            self.awal.extend(isi.iter().take(4 - self.awal.len()));
            if self.awal.contains(&0) || self.awal.starts_with(b"\xff\xfe") || self.awal.starts_with(b"\xfe\xff") {
                return Err(Error::other("XML dalam UTF-16"));
            }
        }
        let mut i = 0;
        while i < isi.len() {
            i += self.lompat(&isi[i..]);
            if let Some(b) = isi.get(i) {
                self.satu(*b)?;
                i += 1;
            } else if self.panjang > BATAS_SEL {
                return Err(Error::other("bagian yang tidak berakhir"));
            }
        }
        Ok(isi.len())
    }

    fn flush(&mut self) -> Result<()> {
        Ok(())
    }
}

/// The name of a tag without prefix and `/`.
pub(super) fn nama(tanda: &[u8]) -> &[u8] {
    let tanda = tanda.strip_prefix(b"/").unwrap_or(tanda);
    let akhir = tanda.iter().position(|b| b.is_ascii_whitespace() || *b == b'/').unwrap_or(tanda.len());
    let nama = &tanda[..akhir];
    memchr::memrchr(b':', nama).map_or(nama, |i| &nama[i + 1..])
}

/// An attribute that is a number; beyond what a number holds, the largest.
pub(super) fn angka(tanda: &[u8], atribut: &str) -> Option<u64> {
    let isi = nilai(tanda, atribut)?;
    let angka = std::str::from_utf8(isi).ok()?.trim();
    angka.bytes().all(|b| b.is_ascii_digit()).then(|| angka.parse().unwrap_or(u64::MAX))
}

fn nilai<'a>(tanda: &'a [u8], atribut: &str) -> Option<&'a [u8]> {
    let mut dari = 0;
    while let Some(i) = memchr::memmem::find(&tanda[dari..], atribut.as_bytes()) {
        let awal = dari + i;
        let sisa = tanda[awal + atribut.len()..].trim_ascii_start();
        let batas = awal > 0 && matches!(tanda[awal - 1], b' ' | b'\t' | b'\r' | b'\n' | b':');
        if let (true, [b'=', isi @ ..]) = (batas, sisa)
            && let [kutip @ (b'"' | b'\''), isi @ ..] = isi.trim_ascii_start()
        {
            return isi.split(|b| b == kutip).next();
        }
        dari = awal + atribut.len();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Default)]
    struct Catat(Vec<String>);

    impl Pengamat for Catat {
        fn tanda(&mut self, tanda: &[u8]) {
            self.0.push(String::from_utf8_lossy(tanda).into_owned());
        }
        fn teks(&mut self, panjang: u64) {
            self.0.push(panjang.to_string());
        }
    }

    fn telaah(isi: &[u8]) -> Vec<String> {
        let mut semua = Vec::new();
        // However the parts come, the tags are the same.
        for sekali in [1, 7, isi.len()] {
            let mut c = Catat::default();
            let mut p = Penelaah::baru(&mut c);
            isi.chunks(sekali).for_each(|i| p.write_all(i).unwrap());
            semua.push(c.0);
        }
        assert!(semua.windows(2).all(|w| w[0] == w[1]), "{semua:?}");
        semua.remove(0)
    }

    #[test]
    fn tags_text_comments_and_data_are_told_apart() {
        let isi = b"<a x=\"1>2\">teks</a><!-- <b> --><c/><![CDATA[<d>]]>e<f y='\"'/>";
        assert_eq!(telaah(isi), ["a x=\"1>2\"", "4", "/a", "c/", "14", "1", "f y='\"'/"]);
    }

    #[test]
    fn names_and_numbers_of_a_tag() {
        assert_eq!(nama(b"/x:row"), b"row");
        assert_eq!(nama(b"c/"), b"c");
        assert_eq!(angka(b"sst xuniqueCount=\"1\" uniqueCount = '12'", "uniqueCount"), Some(12));
        assert_eq!(angka(b"sst uniqueCount=\"99999999999999999999999\"", "uniqueCount"), Some(u64::MAX));
        assert_eq!(angka(b"sst uniqueCount=\"-1\"", "uniqueCount"), None);
    }

    #[test]
    fn what_never_ends_is_refused() {
        let mut c = Catat::default();
        let mut p = Penelaah::baru(&mut c);
        p.write_all(b"<a b=\"").unwrap();
        let isi = vec![b'<'; 1 << 20];
        assert!((0..20).any(|_| p.write_all(&isi).is_err()));
        assert!(Penelaah::baru(&mut Catat::default()).write_all(b"<\0a\0").is_err());
    }
}
