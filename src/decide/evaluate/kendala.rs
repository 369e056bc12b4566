//! Obstacles that participants named in the year, by kind, class and kecamatan (Pasal 8 ayat (2) huruf b).

use super::orang::Orang;
use crate::domain::formulir::KENDALA;
use crate::domain::kelas::Kelas;
use crate::domain::wilayah::KECAMATAN;

/// Kinds: those of the form, then whatever evaluators wrote themselves.
pub const BANYAK_JENIS: usize = KENDALA.len() + 1;

/// Participants by kind; each counts once for a kind.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Kendala {
    /// By class; the last: class not known.
    pub kelas: [[u32; 5]; BANYAK_JENIS],
    /// By kecamatan; the last: not known.
    pub kecamatan: [[u32; KECAMATAN.len() + 1]; BANYAK_JENIS],
    /// Participants who named any.
    pub peserta: u32,
}

/// Name of a kind.
pub fn nama(jenis: usize) -> &'static str {
    KENDALA.get(jenis).copied().unwrap_or("Lain (ditulis sendiri)")
}

/// The kinds that a participant named, each once.
pub fn jenis(o: &Orang<'_>) -> Vec<usize> {
    let mut semua: Vec<usize> =
        o.kendala.iter().map(|k| KENDALA.iter().position(|d| d == k).unwrap_or(KENDALA.len())).collect();
    semua.sort_unstable();
    semua.dedup();
    semua
}

impl Kendala {
    pub(super) fn hitung(orang: &[Orang<'_>]) -> Kendala {
        let mut k =
            Kendala { kelas: [[0; 5]; BANYAK_JENIS], kecamatan: [[0; KECAMATAN.len() + 1]; BANYAK_JENIS], peserta: 0 };
        for o in orang {
            let milik = jenis(o);
            k.peserta += u32::from(!milik.is_empty());
            for j in milik {
                k.kelas[j][o.kelas.map_or(4, |k| k as usize)] += 1;
                k.kecamatan[j][o.kecamatan.map_or(KECAMATAN.len(), |k| k.indeks())] += 1;
            }
        }
        k
    }

    /// The kind that most participants of a class named, and how many; the first of the list where
    /// several tie. What was written freely has no activity to point to.
    pub fn terbanyak(&self, kelas: Kelas) -> Option<(usize, u32)> {
        let semua = (0..KENDALA.len()).map(|j| (j, self.kelas[j][kelas as usize]));
        semua.rev().max_by_key(|(_, n)| *n).filter(|(_, n)| *n > 0)
    }
}
