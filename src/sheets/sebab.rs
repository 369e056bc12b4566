//! One cause behind many findings: a whole column rounded, unreadable or blank, a file cut by the wrong delimiter.
//! Who reads thousands of lines misses the one thing to do about them.

use std::collections::BTreeMap;

use super::jalan::Jalan;
use crate::temuan::{Kode, Temuan, Tingkat};

/// Findings of one kind in one column of one source, or in its rows, that have one cause.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Sebab {
    pub kode: Kode,
    pub sumber: u16,
    /// From 1; 0 where the rows themselves are broken.
    pub kolom: u16,
    pub banyak: u32,
    /// Rows read of that source.
    pub baris: u32,
}

/// Fewer may be chance, in whatever share of a short list.
const PALING_SEDIKIT: u32 = 20;

/// The causes, what matters most first. `temuan` sorted.
pub fn sebab(temuan: &[Temuan], jalan: &Jalan) -> Vec<Sebab> {
    let mut semua = Vec::new();
    for sama in temuan.chunk_by(|a, b| a.kode == b.kode).filter(|s| bersebab(s[0].kode)) {
        let mut banyak: BTreeMap<(u16, u16), u32> = BTreeMap::new();
        for t in sama {
            *banyak.entry((t.tempat.sumber, t.kolom)).or_default() += 1;
        }
        let satu = |((sumber, kolom), banyak): ((u16, u16), u32)| {
            let baris = jalan.sumber.get(usize::from(sumber)).map_or(0, |s| s.hitungan.dibaca());
            Sebab { kode: sama[0].kode, sumber, kolom, banyak, baris }
        };
        semua.extend(banyak.into_iter().map(satu).filter(|s| s.sekolom()));
    }
    if semua.iter().any(Sebab::tanpa_nomor) {
        semua.retain(|s| !s.tak_bertemu());
    }
    semua.sort_by_key(|s| (s.kode.tingkat(), std::cmp::Reverse(s.banyak), s.kode, s.sumber, s.kolom));
    semua
}

/// A code that says that something cannot be used, or found, at all.
fn bersebab(kode: Kode) -> bool {
    use Kode::*;
    kode.tingkat() == Tingkat::Galat
        || matches!(
            kode,
            HubunganTakDikenal
                | AnggotaTanpaKeluarga
                | JumlahAnggotaSalah
                | KelurahanTakDikenal
                | KodeWilayahSalah
                | LahirTakTerbaca
                | LahirBulanDulu
                | JenisKelaminSalah
                | YaTidakSalah
                | KodeDisabilitas
                | UmurSalah
                | PenerimaDiLuarEkstrak
                | PesertaTakDitemukan
                | PilihanTakDikenal
        )
}

impl Sebab {
    /// At least half of the rows.
    fn sekolom(&self) -> bool {
        self.banyak >= PALING_SEDIKIT && u64::from(self.banyak) * 2 >= u64::from(self.baris)
    }

    /// No row of the file has the number that others know it by.
    fn tanpa_nomor(&self) -> bool {
        use Kode::*;
        self.kode == BarisJumlahKolom
            || (KkKosong..=KkTanggal).contains(&self.kode)
            || (NikKepalaKosong..=NikTanggal).contains(&self.kode)
    }

    /// Rows of one file that find nobody in another: what follows from numbers that cannot be read.
    fn tak_bertemu(&self) -> bool {
        use Kode::*;
        matches!(self.kode, PenerimaDiLuarEkstrak | PesertaTakDitemukan | AnggotaTanpaKeluarga | KeluargaTanpaAnggota)
    }

    /// What to do about the column, not about each of its cells.
    pub fn perbaikan(&self) -> &'static str {
        use Kode::*;
        match self.kode {
            KkDibulatkan | NikDibulatkan | KkHilangDigit | NikHilangDigit => {
                "Minta ulang berkas ini dari sumbernya dengan kolom itu berformat Teks; angka yang hilang tidak dapat \
                 dikembalikan dari berkas ini"
            }
            BarisJumlahKolom | BarisTandaKutip => {
                "Periksa pemisah kolom dan tanda kutip berkas ini, atau minta ulang sebagai .xlsx"
            }
            _ if self.tak_bertemu() => "Periksa apakah berkas-berkas ini dari wilayah dan waktu yang sama",
            PesertaTakTerdaftar => "Periksa apakah --register yang diberikan register yang berlaku",
            _ if self.kolom == 0 => self.kode.penjelasan().perbaikan,
            _ => {
                "Periksa isi kolom itu di berkas asal; bila datanya ada di kolom lain, sebutkan dengan --map \
                 \"KOLOM=JUDUL\""
            }
        }
    }
}
