//! Tabel 5.1 (Lampiran, Bab V.D): the grades of each class, as data in the regulation's order, with
//! its words. Beside it stand the readings that answer where the table has no row.
//!
//! The rows and readings stand in `isi`. Every matching row is looked up: one is the decision; none falls to the readings; two contradict
//! each other. The check at the end of this file, which `uep template tabel-5-1` prints to be signed,
//! shows that each combination of the five indicators meets exactly one row, reading or named gap.

mod isi;

use std::fmt;

use super::tafsir::Tafsir;
use crate::domain::kelas::Kelas::{self, Berkembang, Mandiri, Tumbuh};

pub use isi::{Baris, BarisTafsir, TABEL, TAFSIR};

/// The readings by which the table has an answer to every combination.
pub const DIPAKAI: [Tafsir; 5] = [Tafsir::T04, Tafsir::T05, Tafsir::T06, Tafsir::T07, Tafsir::T26];

/// The five indicators of a class: two main (utama), three additional (tambahan).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Indikator {
    U1,
    U2,
    T1,
    T2,
    T3,
}

use Indikator::{T1, T2, T3, U1, U2};

impl Indikator {
    pub const SEMUA: [Indikator; 5] = [U1, U2, T1, T2, T3];
    pub const UTAMA: [Indikator; 2] = [U1, U2];
    pub const TAMBAHAN: [Indikator; 3] = [T1, T2, T3];

    /// `U1`.
    pub fn kode(self) -> &'static str {
        match self {
            U1 => "U1",
            U2 => "U2",
            T1 => "T1",
            T2 => "T2",
            T3 => "T3",
        }
    }

    /// The words of Tabel 5.1; blank for UEP Potensial, which it doesn't grade.
    pub fn label(self, kelas: Kelas) -> &'static str {
        match (kelas, self) {
            (Tumbuh, U1) => "Mampu mempertahankan omzet",
            (Tumbuh, U2) => "Lulus pelatihan dan memiliki sertifikat",
            (Tumbuh, T1) => "Kepatuhan pencatatan keuangan sederhana",
            (Tumbuh, T2) => "Mampu menyusun rencana usaha sederhana",
            (Tumbuh, T3) => "Aktif dalam klaster/ kelompok usaha",
            (Berkembang, U1) => "Ada peningkatan omzet",
            (Berkembang, U2) => "Lulus pelatihan dan memiliki sertifikat",
            (Berkembang, T1) => "Diversifikasi produk/layanan (minimal 1 produk/layanan baru)",
            (Berkembang, T2) => {
                "Peningkatan jangkauan pasar (masuk ke 1 platform digital baru atau menambah 1 titik penjualan \
                 konvensional)"
            }
            (Berkembang, T3) => "Ada peningkatan kualitas produk",
            (Mandiri, U1) => "Peningkatan Omzet atau omzet usaha stabil",
            (Mandiri, U2) => "Memiliki izin usaha lengkap",
            (Mandiri, T1) => "Memiliki produk unggulan",
            (Mandiri, T2) => "Mampu mengakses pembiayaan dari lembaga keuangan formal tanpa pendampingan intensif.",
            (Mandiri, T3) => "Terlibat kemitraan atau jejaring",
            (Kelas::Potensial, _) => "",
        }
    }
}

/// Which of the five indicators are met.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Terpenuhi(u8);

impl Terpenuhi {
    /// All 32 combinations.
    pub fn semua() -> impl Iterator<Item = Terpenuhi> {
        (0..1 << Indikator::SEMUA.len()).map(Terpenuhi)
    }

    pub fn dari(indikator: impl IntoIterator<Item = Indikator>) -> Terpenuhi {
        Terpenuhi(indikator.into_iter().fold(0, |isi, i| isi | 1 << i as u8))
    }

    pub fn punya(self, i: Indikator) -> bool {
        self.0 & (1 << i as u8) != 0
    }

    #[must_use]
    pub fn dengan(self, i: Indikator) -> Terpenuhi {
        Terpenuhi(self.0 | 1 << i as u8)
    }

    pub fn utama(self) -> u8 {
        Indikator::UTAMA.iter().map(|i| u8::from(self.punya(*i))).sum()
    }

    pub fn tambahan(self) -> u8 {
        Indikator::TAMBAHAN.iter().map(|i| u8::from(self.punya(*i))).sum()
    }
}

/// A grade of Tabel 5.1, or none: TP stands outside of the table and is left to a decision (T04).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Kategori {
    A,
    B,
    C,
    Tp,
}

impl Kategori {
    /// Best first.
    pub const SEMUA: [Kategori; 4] = [Kategori::A, Kategori::B, Kategori::C, Kategori::Tp];

    pub fn kode(self) -> &'static str {
        match self {
            Kategori::A => "A",
            Kategori::B => "B",
            Kategori::C => "C",
            Kategori::Tp => "TP",
        }
    }

    /// The table's own words: `Baik (A)`.
    pub fn label(self) -> &'static str {
        match self {
            Kategori::A => "Baik (A)",
            Kategori::B => "Cukup (B)",
            Kategori::C => "Perlu Penguatan (C)",
            Kategori::Tp => "Di luar Tabel 5.1 (TP)",
        }
    }
}

/// What a combination of indicators meets.
#[derive(Clone)]
pub enum Temuan51 {
    Baris(&'static Baris),
    Tafsir(&'static BarisTafsir),
    /// No row and no reading. The check shows that it never happens.
    Celah,
    /// Several rows. The check shows that it never happens.
    Konflik(Vec<&'static Baris>),
}

/// Looks up every row that fits.
pub fn cari(kelas: Kelas, t: Terpenuhi) -> Temuan51 {
    let dalam = |(dari, sampai): (u8, u8)| (dari..=sampai).contains(&t.tambahan());
    let baris: Vec<&Baris> =
        TABEL.iter().filter(|b| b.kelas == kelas && b.utama == t.utama() && dalam(b.tambahan)).collect();
    match baris[..] {
        [satu] => Temuan51::Baris(satu),
        [] => {
            let mut cocok =
                TAFSIR.iter().filter(|b| b.kelas.contains(&kelas) && b.utama == t.utama() && dalam(b.tambahan));
            match (cocok.next(), cocok.next()) {
                (Some(satu), None) => Temuan51::Tafsir(satu),
                _ => Temuan51::Celah,
            }
        }
        _ => Temuan51::Konflik(baris),
    }
}

/// The row of a grade; its policy and incentives hold however the grade came about.
pub fn baris(kelas: Kelas, kategori: Kategori) -> Option<&'static Baris> {
    TABEL.iter().find(|b| b.kelas == kelas && b.kategori == kategori)
}

/// The grade of a combination with what it rests on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Nilai51 {
    pub kategori: Kategori,
    pub dasar: Dasar,
}

/// What a grade rests on.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Dasar {
    /// A row of the table, by itself or read with T06 or T07.
    Tabel { kelas: Kelas, kategori: Kategori, tafsir: Option<Tafsir> },
    /// Bab V.C angka 3, by a reading.
    BabVC { tafsir: Tafsir },
    /// Outside of the table, by a reading or because rows contradict each other.
    Luar { tafsir: Tafsir },
}

impl Dasar {
    pub fn tafsir(self) -> Option<Tafsir> {
        match self {
            Dasar::Tabel { tafsir, .. } => tafsir,
            Dasar::BabVC { tafsir } | Dasar::Luar { tafsir } => Some(tafsir),
        }
    }
}

impl fmt::Display for Dasar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Dasar::Tabel { kelas, kategori, tafsir } => {
                let angka = match kategori {
                    Kategori::A => 1,
                    Kategori::B => 2,
                    Kategori::C | Kategori::Tp => 3,
                };
                write!(f, "Tabel 5.1 {kelas}, {}; Bab V.C angka {angka}", kategori.label())?;
                tafsir.map_or(Ok(()), |t| write!(f, " ({t})"))
            }
            Dasar::BabVC { tafsir } => write!(f, "Bab V.C angka 3 ({tafsir})"),
            Dasar::Luar { tafsir } => write!(f, "di luar Tabel 5.1 ({tafsir})"),
        }
    }
}

/// The grade of a combination. `satu_utama`: the parameter `satu_indikator_utama`, C or TP.
pub fn nilai(kelas: Kelas, t: Terpenuhi, satu_utama: Kategori) -> Nilai51 {
    match cari(kelas, t) {
        Temuan51::Baris(b) => {
            let tafsir = match b.kategori {
                Kategori::A if t.tambahan() > 2 => Some(Tafsir::T07),
                Kategori::C if b.utama == 1 => Some(Tafsir::T06),
                _ => None,
            };
            Nilai51 { kategori: b.kategori, dasar: Dasar::Tabel { kelas, kategori: b.kategori, tafsir } }
        }
        Temuan51::Tafsir(b) => {
            let kategori = b.kategori.unwrap_or(satu_utama);
            let tafsir = b.tafsir;
            let dasar = if kategori == Kategori::Tp { Dasar::Luar { tafsir } } else { Dasar::BabVC { tafsir } };
            Nilai51 { kategori, dasar }
        }
        // Never met; were the table changed so that it is, nobody is graded by chance.
        Temuan51::Celah | Temuan51::Konflik(_) => {
            Nilai51 { kategori: Kategori::Tp, dasar: Dasar::Luar { tafsir: Tafsir::T04 } }
        }
    }
}

/// One line of the check: a combination and all that it meets.
pub struct Pemeriksaan {
    pub kelas: Kelas,
    pub terpenuhi: Terpenuhi,
    pub temuan: Temuan51,
}

/// Every combination of every class, in the order of the classes and of the indicators met.
pub fn periksa() -> Vec<Pemeriksaan> {
    let semua = Kelas::DINILAI.into_iter().flat_map(|k| Terpenuhi::semua().map(move |t| (k, t)));
    semua.map(|(kelas, terpenuhi)| Pemeriksaan { kelas, terpenuhi, temuan: cari(kelas, terpenuhi) }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_combination_meets_exactly_one_row_reading_or_named_gap() {
        let semua = periksa();
        assert_eq!(semua.len(), 3 * 32);
        for p in &semua {
            let cocok_tafsir = TAFSIR
                .iter()
                .filter(|b| b.kelas.contains(&p.kelas) && b.utama == p.terpenuhi.utama())
                .filter(|b| (b.tambahan.0..=b.tambahan.1).contains(&p.terpenuhi.tambahan()))
                .count();
            match p.temuan {
                Temuan51::Baris(_) => assert_eq!(cocok_tafsir, 0, "a reading besides a row: {:?}", p.terpenuhi),
                Temuan51::Tafsir(_) => assert_eq!(cocok_tafsir, 1),
                Temuan51::Celah => panic!("gap: {:?} {:?}", p.kelas, p.terpenuhi),
                Temuan51::Konflik(_) => panic!("conflict: {:?} {:?}", p.kelas, p.terpenuhi),
            }
        }
    }

    #[test]
    fn every_row_and_reading_is_met_by_some_combination() {
        let semua = periksa();
        for b in &TABEL {
            let cocok = |p: &&Pemeriksaan| matches!(p.temuan, Temuan51::Baris(x) if std::ptr::eq(x, b));
            assert!(semua.iter().any(|p| cocok(&p)), "{} {}", b.kelas, b.kategori.label());
        }
        for b in &TAFSIR {
            let cocok = |p: &&Pemeriksaan| matches!(p.temuan, Temuan51::Tafsir(x) if std::ptr::eq(x, b));
            assert!(semua.iter().any(|p| cocok(&p)), "{:?}", b.tafsir);
        }
    }

    #[test]
    fn a_grade_names_what_it_rests_on() {
        let dasar = |k, i: &[Indikator]| {
            let n = nilai(k, Terpenuhi::dari(i.iter().copied()), Kategori::C);
            format!("{}: {}", n.kategori.kode(), n.dasar)
        };
        for (kelas, indikator, teks) in [
            (Tumbuh, &[U1, U2, T1, T2][..], "A: Tabel 5.1 UEP Tumbuh, Baik (A); Bab V.C angka 1"),
            (Tumbuh, &[U1, U2, T1, T2, T3], "A: Tabel 5.1 UEP Tumbuh, Baik (A); Bab V.C angka 1 (T07)"),
            (Mandiri, &[U1, U2, T3], "B: Tabel 5.1 UEP Mandiri, Cukup (B); Bab V.C angka 2"),
            (Tumbuh, &[U1, U2], "C: Bab V.C angka 3 (T05)"),
            (Tumbuh, &[U2, T1], "C: Tabel 5.1 UEP Tumbuh, Perlu Penguatan (C); Bab V.C angka 3 (T06)"),
            (Berkembang, &[U1, U2], "C: Tabel 5.1 UEP Berkembang, Perlu Penguatan (C); Bab V.C angka 3"),
            (Berkembang, &[U1, T1, T2, T3], "C: Bab V.C angka 3 (T04)"),
            (Mandiri, &[T1, T2, T3], "TP: di luar Tabel 5.1 (T04)"),
        ] {
            assert_eq!(dasar(kelas, indikator), teks, "{indikator:?}");
        }
        let tp = nilai(Berkembang, Terpenuhi::dari([U1]), Kategori::Tp);
        assert_eq!((tp.kategori, tp.dasar.to_string().as_str()), (Kategori::Tp, "di luar Tabel 5.1 (T04)"));
    }
}
