//! Findings about the data: one catalogue, a stable code each.
//!
//! A finding never stops a run and never decides by itself; what a fact counts for is in
//! `perwal`. Each code says what is wrong, why it matters and how to mend it, in the words that
//! go to the sheet `Masalah Data`.
//!
//! * `katalog`: the codes and their words

mod katalog;

use compact_str::CompactString;
use serde::Serialize;

pub use self::katalog::Kode;

/// How much a finding matters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Tingkat {
    /// The datum cannot be used.
    Galat,
    /// The datum is used; somebody should look.
    Peringatan,
}

impl Tingkat {
    pub fn nama(self) -> &'static str {
        match self {
            Tingkat::Galat => "Galat",
            Tingkat::Peringatan => "Peringatan",
        }
    }
}

/// The text of one code.
pub struct Penjelasan {
    pub kode: &'static str,
    pub tingkat: Tingkat,
    /// What is wrong.
    pub masalah: &'static str,
    /// Why it matters.
    pub akibat: &'static str,
    /// What should stand there.
    pub diharapkan: &'static str,
    /// How to mend it.
    pub perbaikan: &'static str,
}

/// The codes found on a row or a family. Two halves, the later codes first: a `u128` would pad every row.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct KumpulanKode([u64; 2]);

impl KumpulanKode {
    fn dari(bit: u128) -> KumpulanKode {
        KumpulanKode([(bit >> 64) as u64, bit as u64])
    }

    fn bit(self) -> u128 {
        u128::from(self.0[0]) << 64 | u128::from(self.0[1])
    }

    pub fn tambah(&mut self, kode: Kode) {
        self.gabung(KumpulanKode::dari(kode.bit()));
    }

    pub fn gabung(&mut self, lain: KumpulanKode) {
        self.0[0] |= lain.0[0];
        self.0[1] |= lain.0[1];
    }

    pub fn punya(self, kode: Kode) -> bool {
        self.bit() & kode.bit() != 0
    }

    pub fn is_empty(self) -> bool {
        self.0 == [0; 2]
    }

    pub fn iter(self) -> impl Iterator<Item = Kode> {
        let mut sisa = self.bit();
        std::iter::from_fn(move || {
            let kode = (sisa != 0).then(|| Kode::SEMUA[sisa.trailing_zeros() as usize])?;
            sisa &= sisa - 1;
            Some(kode)
        })
    }
}

/// Where something was read.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Tempat {
    /// Place in the list of sources (a file, or a sheet of one).
    pub sumber: u16,
    /// Row of the sheet or line of the file, from 1.
    pub baris: u32,
}

/// One finding: 64 bytes, and no memory of its own where the texts are as short as a number or a date. A damaged
/// column has millions of them.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Temuan {
    pub kode: Kode,
    pub tempat: Tempat,
    /// Column from 1; 0 where the whole row is meant.
    pub kolom: u16,
    /// What was read, as it stands in the file.
    pub terbaca: CompactString,
    /// What else has to be known: the other row, the nearest name.
    pub keterangan: CompactString,
}

impl Temuan {
    pub fn baru(kode: Kode, tempat: Tempat, kolom: u16, terbaca: impl Into<CompactString>) -> Temuan {
        Temuan { kode, tempat, kolom, terbaca: terbaca.into(), keterangan: CompactString::default() }
    }

    pub fn dengan(mut self, keterangan: impl Into<CompactString>) -> Temuan {
        self.keterangan = keterangan.into();
        self
    }
}

/// Findings of a source beyond which a broken row is told by its number alone, more or less.
const BANYAK: usize = 100_000;
/// Bytes of a text that needs no memory of its own.
const PENDEK: usize = size_of::<CompactString>();

/// Puts the findings of a batch behind those of its source. A file of another kind has a broken row for each of
/// millions: of their text the beginning is kept.
pub fn tambahkan(semua: &mut Vec<Temuan>, batch: Vec<Temuan>) {
    if semua.len() < BANYAK {
        return semua.extend(batch);
    }
    semua.extend(batch.into_iter().map(|mut t| {
        if t.kolom == 0 && t.terbaca.len() > PENDEK {
            let awal = t.terbaca.floor_char_boundary(PENDEK - '…'.len_utf8());
            t.terbaca = compact_str::format_compact!("{}…", &t.terbaca[..awal]);
        }
        t
    }));
}

/// Another row, kept in a finding until the names of sources are known: see [`Rujuk::dari_tanda`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Rujuk(pub Tempat);

impl Rujuk {
    pub fn tanda(self) -> String {
        format!("\u{1}{}:{}", self.0.sumber, self.0.baris)
    }

    /// The same with the No KK of whom the row is.
    pub fn tanda_milik(self, kk: &str) -> String {
        format!("{}\u{1}{kk}", self.tanda())
    }

    /// The same with what else has to be known.
    pub fn tanda_dengan(self, keterangan: &str) -> String {
        format!("{}\u{2}{keterangan}", self.tanda())
    }

    /// What else has to be known beside the other row; blank where nothing.
    pub fn keterangan(teks: &str) -> &str {
        teks.split_once('\u{2}').map_or("", |(_, k)| k)
    }

    /// The No KK that goes with it; blank where none does.
    pub fn milik(teks: &str) -> &str {
        teks.strip_prefix('\u{1}').and_then(|t| t.split_once('\u{1}')).map_or("", |(_, kk)| kk)
    }

    /// The row meant by the text of a finding, if it means one.
    pub fn dari_tanda(teks: &str) -> Option<Rujuk> {
        let tanda = teks.strip_prefix('\u{1}')?.split('\u{2}').next()?;
        let (sumber, baris) = tanda.split('\u{1}').next()?.split_once(':')?;
        Some(Rujuk(Tempat { sumber: sumber.parse().ok()?, baris: baris.parse().ok()? }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_unique_sorted_within_their_letter_and_fit_the_set() {
        let kode: Vec<&str> = Kode::SEMUA.iter().map(|k| k.kode()).collect();
        let mut unik = kode.clone();
        unik.sort_unstable();
        unik.dedup();
        assert_eq!(unik.len(), kode.len());
        let keluarga = Kode::SEMUA.iter().filter(|k| "BKNDHWLR".contains(&k.kode()[..1]));
        assert!(keluarga.into_iter().all(|k| k.bit() != 0), "KumpulanKode holds the first 128");
        for pasang in kode.windows(2).filter(|p| p[0][..1] == p[1][..1]) {
            assert!(pasang[0] < pasang[1], "{pasang:?}");
        }
    }

    #[test]
    fn a_finding_is_small_and_a_million_broken_rows_keep_the_beginning_of_their_text() {
        assert_eq!(size_of::<Temuan>(), 64);
        let satu = |kolom| {
            let tempat = Tempat { sumber: 0, baris: 1 };
            Temuan::baru(Kode::BarisJumlahKolom, tempat, kolom, "é".repeat(100))
        };
        let mut semua = vec![satu(0); BANYAK - 1];
        tambahkan(&mut semua, vec![satu(0)]);
        assert_eq!(semua[BANYAK - 1].terbaca, "é".repeat(100));
        tambahkan(&mut semua, vec![satu(0), satu(3)]);
        assert_eq!(semua[BANYAK].terbaca, format!("{}…", "é".repeat(10)));
        assert!(!semua[BANYAK].terbaca.is_heap_allocated());
        assert_eq!(semua[BANYAK + 1].terbaca.len(), 200, "what a correction is held against stays whole");
    }

    #[test]
    fn a_set_gives_its_codes_back_in_order() {
        let mut kumpulan = KumpulanKode::default();
        assert!(kumpulan.is_empty());
        for kode in [Kode::PesertaGanda, Kode::BarisJumlahKolom] {
            kumpulan.tambah(kode);
        }
        assert_eq!(kumpulan.iter().collect::<Vec<_>>(), [Kode::BarisJumlahKolom, Kode::PesertaGanda]);
        assert!(!kumpulan.punya(Kode::DesilSalah));
    }
}
