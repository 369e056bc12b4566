//! XML as it is unpacked: each tag, and how long the text between tags is. Nothing of a part is kept but the tag at
//! hand, so that its size doesn't matter.

use std::io::{Error, Result, Write};

use super::{BATAS_SEL, terjangkau};

/// The longest tag: the text of a cell may stand in one, each of its characters as an entity.
const TANDA: usize = terjangkau(1 << 20) as usize;

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
    /// Until `?>`: quotes mean nothing in it.
    Petunjuk,
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
    /// What would be read otherwise than here; a tag or a text longer than any cell may be; enough seen.
    fn satu(&mut self, b: u8) -> Result<()> {
        self.panjang += 1;
        let ekor = self.ekor;
        self.ekor = [ekor[1], b];
        if self.panjang > BATAS_SEL {
            return Err(Error::other("bagian yang tidak berakhir"));
        }
        match self.keadaan {
            Keadaan::Teks if b == b'<' => self.mulai_tanda(),
            Keadaan::Teks => {}
            Keadaan::Tanda { kutip: 0 } if b == b'>' => self.akhir_tanda()?,
            Keadaan::Tanda { kutip } => self.dalam_tanda(b, kutip)?,
            Keadaan::Petunjuk if b == b'>' && ekor[1] == b'?' => self.akhir_petunjuk()?,
            Keadaan::Petunjuk => self.simpan(b)?,
            Keadaan::Komentar if b == b'>' && ekor == *b"--" => self.ke_teks(),
            Keadaan::Data if b == b'>' && ekor == *b"]]" => {
                self.pengamat.teks(self.panjang);
                self.ke_teks();
            }
            Keadaan::Komentar | Keadaan::Data => {}
        }
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

    fn simpan(&mut self, b: u8) -> Result<()> {
        if self.tanda.len() >= TANDA {
            return Err(Error::other("tanda yang terlalu panjang"));
        }
        self.tanda.push(b);
        Ok(())
    }

    fn dalam_tanda(&mut self, b: u8, kutip: u8) -> Result<()> {
        self.simpan(b)?;
        self.keadaan = match b {
            b'"' | b'\'' if kutip == 0 => Keadaan::Tanda { kutip: b },
            _ if b == kutip => Keadaan::Tanda { kutip: 0 },
            // What is declared within has quotes, comments and tags of its own; no office program writes any.
            b'[' if kutip == 0 && self.tanda.get(..2).is_some_and(|t| t.eq_ignore_ascii_case(b"!d")) => {
                return Err(Error::other("XML dengan DTD"));
            }
            _ if self.tanda == b"?" => Keadaan::Petunjuk,
            _ if self.tanda == b"!--" => Keadaan::Komentar,
            _ if self.tanda == b"![CDATA[" => Keadaan::Data,
            _ => return Ok(()),
        };
        if matches!(self.keadaan, Keadaan::Petunjuk | Keadaan::Komentar | Keadaan::Data) {
            // `<!-->` and `<?>` don't end what they begin.
            self.ekor = [0; 2];
        }
        Ok(())
    }

    /// # Errors
    /// Letters in which a byte of markup may be part of a character.
    fn akhir_petunjuk(&mut self) -> Result<()> {
        let aman = |nama: &[u8]| {
            let nama = nama.to_ascii_lowercase();
            let satu_byte = nama.starts_with(b"iso-8859-") || nama.starts_with(b"windows-125");
            satu_byte || [&b"utf-8"[..], b"utf8", b"us-ascii", b"ascii"].contains(&&*nama)
        };
        let dinyatakan = self.tanda.starts_with(b"?xml");
        if dinyatakan && !nilai(&self.tanda, "encoding").all(aman) {
            return Err(Error::other("XML bukan dalam UTF-8"));
        }
        self.ke_teks();
        Ok(())
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

/// The name of a tag without the `/` that it begins or ends with.
pub(super) fn nama_utuh(tanda: &[u8]) -> &[u8] {
    let tanda = tanda.strip_prefix(b"/").unwrap_or_else(|| tanda.strip_suffix(b"/").unwrap_or(tanda));
    let akhir = tanda.iter().position(|b| matches!(b, b' ' | b'\t' | b'\r' | b'\n')).unwrap_or(tanda.len());
    &tanda[..akhir]
}

/// The name of a tag without prefix and `/`.
pub(super) fn nama(tanda: &[u8]) -> &[u8] {
    let nama = nama_utuh(tanda);
    memchr::memrchr(b':', nama).map_or(nama, |i| &nama[i + 1..])
}

/// The largest number that an attribute of this name gives, with or without prefix; beyond what a number holds, the
/// largest.
pub(super) fn angka(tanda: &[u8], atribut: &str) -> Option<u64> {
    nilai(tanda, atribut).filter_map(bulat).max()
}

/// How often something is repeated, at most `batas` times: once where it isn't said. What is said in a way that isn't
/// understood here may be any number there.
pub(super) fn kali(tanda: &[u8], atribut: &str, batas: u64) -> u64 {
    nilai(tanda, atribut).map(|n| bulat(n).unwrap_or(u64::MAX)).max().unwrap_or(1).min(batas)
}

fn bulat(isi: &[u8]) -> Option<u64> {
    let angka = std::str::from_utf8(isi).ok()?.trim();
    let angka = angka.strip_prefix('+').unwrap_or(angka);
    (!angka.is_empty() && angka.bytes().all(|b| b.is_ascii_digit())).then(|| angka.parse().unwrap_or(u64::MAX))
}

/// Whatever could be the value of the attribute: its name may stand in another one's value too.
fn nilai<'a>(tanda: &'a [u8], atribut: &'a str) -> impl Iterator<Item = &'a [u8]> {
    let panjang = atribut.len();
    memchr::memmem::find_iter(tanda, atribut).filter_map(move |awal| {
        let batas = awal > 0 && matches!(tanda[awal - 1], b' ' | b'\t' | b'\r' | b'\n' | b'\x0c' | b':' | b'"' | b'\'');
        let isi = tanda[awal + panjang..].trim_ascii_start().strip_prefix(b"=").filter(|_| batas)?;
        match isi.trim_ascii_start() {
            [kutip @ (b'"' | b'\''), isi @ ..] => isi.split(|b| b == kutip).next(),
            _ => None,
        }
    })
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
    fn nothing_is_hidden_behind_a_quote_that_is_none() {
        assert_eq!(telaah(b"<?a \"?><b/><?c \"?>"), ["b/"]);
        assert_eq!(telaah(b"<!--> <a \" --><b/><c d=\"\"/>"), ["b/", "c d=\"\"/"]);
        assert_eq!(telaah(b"<!---><a \"--><b/><!----><c/>"), ["b/", "c/"]);
        assert_eq!(telaah(b"<?><a \"?><b/>"), ["b/"]);
        assert_eq!(telaah(b"<[a]><b/>"), ["[a]", "b/"]);
        let ditolak = |isi: &[u8]| Penelaah::baru(&mut Catat::default()).write_all(isi).is_err();
        assert!(ditolak(b"<!DOCTYPE a [<!-- \" -->]><b/><c d='\"'/>"));
        assert!(!ditolak(b"<!DOCTYPE a PUBLIC \"[\" 'office.dtd'><b/>"));
        // Of these a quote may be half of a letter.
        assert!(ditolak(b"<?xml version='1.0' encoding='ISO-2022-JP'?><a/>"));
        for nama in ["UTF-8", "utf-8", "ISO-8859-1", "windows-1252", "US-ASCII"] {
            assert!(!ditolak(format!("<?xml version=\"1.0\" encoding=\"{nama}\"?><a/>").as_bytes()), "{nama}");
        }
        // What stands behind so many attributes would be seen there and not here.
        assert!(ditolak(&[b"<a b=\"", &vec![b'x'; TANDA][..], b"\" c=\"9\"/>"].concat()));
    }

    #[test]
    fn of_what_could_be_meant_the_largest_counts() {
        let tanda = b"c x:n=\"1\" y='n=\"2\"' t:n = \"7\"";
        assert_eq!(kali(tanda, "n", 100), 7);
        assert_eq!(kali(b"c x=\"\"t:n=\"+7\"", "n", 100), 7);
        assert_eq!(kali(b"c", "n", 100), 1);
        assert_eq!(kali(b"c n='&#55;'", "n", 100), 100, "read otherwise there");
        assert_eq!(kali(b"c n='9999999999999999999999999'", "n", 100), 100);
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
