//! The quarterly assessment of one participant (Bab V.C, Tabel 5.1). The heart of `uep grade`.
//!
//! In: class, form, and what is known from register and earlier quarters. Out: five indicators, each
//! met, not met or not assessed yet, with its reason; the grades still possible; what would lift the
//! grade; whether it moves the participant up. A blank is never a no.

mod indikator;
mod jalan;
pub mod jejak;
mod omzet;
mod sebab;
mod verifikasi;
mod wajar;

use std::collections::BTreeSet;

use super::insentif::NaikTahap;
use super::parameter::Parameter;
use super::tabel_5_1::{Dasar, Indikator, Kategori, Nilai51, Terpenuhi, nilai};
use super::tafsir::{KumpulanTafsir, Tafsir};
use crate::domain::formulir::{Formulir, Medan};
use crate::domain::jawaban::Jawaban;
use crate::domain::kelas::Kelas;
use crate::domain::persen::Persen;
use crate::domain::rupiah::Rupiah;
use crate::domain::triwulan::Triwulan;
use crate::temuan::Kode;

pub use indikator::indikator;
pub use jalan::{Langkah, jalan, uraian_jalan};
pub use omzet::{BULAN, Omzet};
pub use sebab::{AngkaOmzet, Sebab};
pub use verifikasi::Verifikasi;
pub use wajar::bulan_melonjak;

/// Three-valued outcome of an indicator.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Capaian {
    Terpenuhi,
    Tidak,
    BelumDinilai,
}

impl Capaian {
    pub fn nama(self) -> &'static str {
        match self {
            Capaian::Terpenuhi => "Terpenuhi",
            Capaian::Tidak => "Tidak",
            Capaian::BelumDinilai => "Belum dinilai",
        }
    }

    /// Reads what [`Capaian::nama`] writes.
    pub fn dari_teks(teks: &str) -> Option<Capaian> {
        let semua = [Capaian::Terpenuhi, Capaian::Tidak, Capaian::BelumDinilai];
        semua.into_iter().find(|c| c.nama().eq_ignore_ascii_case(teks.trim()))
    }
}

/// An indicator's outcome with its reason.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Alasan {
    pub indikator: Indikator,
    pub capaian: Capaian,
    /// Of this quarter.
    pub sebab: Sebab,
    /// The earlier quarter that showed what this one doesn't (T25).
    pub pernah: Option<Triwulan>,
}

impl Alasan {
    /// Value and limit in words.
    pub fn uraian(&self) -> String {
        match self.pernah {
            Some(triwulan) => format!("sudah ditunjukkan pada {triwulan} di tahap ini; {} kini", self.sebab.uraian()),
            None => self.sebab.uraian(),
        }
    }

    /// The readings it rests on.
    pub fn tafsir(&self) -> &'static [Tafsir] {
        if self.pernah.is_some() { &[Tafsir::T25] } else { self.sebab.tafsir() }
    }

    /// The fields still owed, where it isn't assessed yet.
    pub fn perlu(&self) -> String {
        if self.pernah.is_some() { String::new() } else { self.sebab.perlu() }
    }
}

/// The limits that an assessment was held against.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Batas {
    /// Tolerance of a turnover that has to last (T09).
    pub toleransi: Persen,
    /// The grade of one main indicator of two where Tabel 5.1 has no row (T04).
    pub satu_utama: Kategori,
}

impl Batas {
    fn dari(p: &Parameter) -> Batas {
        Batas { toleransi: p.toleransi_omzet_persen, satu_utama: p.satu_indikator_utama }
    }
}

/// What is known of a participant besides the form.
#[derive(Clone, Copy, Debug)]
pub struct Fakta<'a> {
    pub kelas: Kelas,
    pub formulir: &'a Formulir,
    /// The sheet's own, else the register's (T09).
    pub pembanding: Jawaban<Rupiah>,
    /// By indicator: the earlier quarter of this stage that showed it (T25).
    pub pernah: [Option<Triwulan>; 5],
    /// The certificate was used in an earlier stage (T31).
    pub sertifikat_lama: bool,
}

/// The assessment of a participant.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Putusan {
    /// The class by which it was assessed.
    pub kelas: Kelas,
    pub batas: Batas,
    /// By [`Indikator`].
    pub alasan: Vec<Alasan>,
    /// Grades that are still possible, best first, each with what it rests on.
    pub kemungkinan: Vec<Nilai51>,
    /// Something about the row forbids a grade until it is settled.
    pub ditahan: bool,
}

/// Assesses a participant. `ditahan`: whatever the indicators say, no grade yet.
pub fn putuskan(fakta: &Fakta<'_>, p: &Parameter, ditahan: bool) -> Putusan {
    let alasan: Vec<Alasan> = Indikator::SEMUA.into_iter().map(|i| indikator(i, fakta, p)).collect();
    let capaian = std::array::from_fn(|i| alasan[i].capaian);
    let kemungkinan = nilai_mungkin(fakta.kelas, capaian, p.satu_indikator_utama);
    Putusan { kelas: fakta.kelas, batas: Batas::dari(p), alasan, kemungkinan, ditahan }
}

/// All grades that the indicators not assessed yet could still give, best first.
pub fn nilai_mungkin(kelas: Kelas, capaian: [Capaian; 5], satu_utama: Kategori) -> Vec<Nilai51> {
    let pilih = |c: Capaian| Indikator::SEMUA.into_iter().filter(move |i| capaian[*i as usize] == c);
    let pasti = Terpenuhi::dari(pilih(Capaian::Terpenuhi));
    let terbuka: Vec<Indikator> = pilih(Capaian::BelumDinilai).collect();
    let mut semua = BTreeSet::new();
    for pilihan in 0..1u32 << terbuka.len() {
        let ya = terbuka.iter().enumerate().filter(|(i, _)| pilihan & (1 << i) != 0);
        let t = ya.fold(pasti, |t, (_, i)| t.dengan(*i));
        let n = nilai(kelas, t, satu_utama);
        semua.insert((n.kategori, n.dasar));
    }
    semua.into_iter().map(|(kategori, dasar)| Nilai51 { kategori, dasar }).collect()
}

impl Putusan {
    /// Nothing is known: the participant cannot be assessed at all.
    pub fn tanpa_isi(kelas: Kelas, p: &Parameter, sebab: Option<Kode>) -> Putusan {
        let alasan = Indikator::SEMUA.into_iter().map(|indikator| Alasan {
            indikator,
            capaian: Capaian::BelumDinilai,
            sebab: Sebab::TanpaIsi(sebab),
            pernah: None,
        });
        let kemungkinan = nilai_mungkin(kelas, [Capaian::BelumDinilai; 5], p.satu_indikator_utama);
        Putusan { kelas, batas: Batas::dari(p), alasan: alasan.collect(), kemungkinan, ditahan: true }
    }

    /// The smallest sets of further indicators that lift the grade; none where it is open or the best.
    pub fn jalan(&self) -> Vec<Langkah> {
        match self.kategori() {
            None | Some(Kategori::A) => Vec::new(),
            Some(_) => jalan(self.kelas, self.terpenuhi(), self.batas.satu_utama),
        }
    }

    /// The indicators met without any one of which the grade would be lower.
    pub fn penopang(&self) -> Vec<Indikator> {
        let Some(kini) = self.kategori() else { return Vec::new() };
        let ada: Vec<Indikator> = Indikator::SEMUA.into_iter().filter(|i| self.terpenuhi().punya(*i)).collect();
        let tanpa = |i: &Indikator| {
            let sisa = Terpenuhi::dari(ada.iter().copied().filter(|x| x != i));
            nilai(self.kelas, sisa, self.batas.satu_utama).kategori
        };
        // Best first: a lower grade compares as more.
        ada.iter().copied().filter(|i| tanpa(i) > kini).collect()
    }

    /// The grades possible, each once, best first.
    pub fn kategori_mungkin(&self) -> Vec<Kategori> {
        let mut semua: Vec<Kategori> = self.kemungkinan.iter().map(|n| n.kategori).collect();
        semua.dedup();
        semua
    }

    /// The grade; `None` is BD, belum dapat dinilai.
    pub fn kategori(&self) -> Option<Kategori> {
        match self.kategori_mungkin()[..] {
            [satu] if !self.ditahan => Some(satu),
            _ => None,
        }
    }

    /// `A`, `B`, `C`, `TP` or `BD`.
    pub fn kode(&self) -> &'static str {
        self.kategori().map_or("BD", Kategori::kode)
    }

    /// `A, B`, for BD alone.
    pub fn uraian_kemungkinan(&self) -> String {
        if self.kategori().is_some() {
            return String::new();
        }
        self.kategori_mungkin().into_iter().map(Kategori::kode).collect::<Vec<_>>().join(", ")
    }

    pub fn capaian(&self, i: Indikator) -> Capaian {
        self.alasan.get(i as usize).map_or(Capaian::BelumDinilai, |a| a.capaian)
    }

    /// How many of these are met for certain.
    pub fn banyak(&self, indikator: &[Indikator]) -> u32 {
        indikator.iter().filter(|i| self.capaian(**i) == Capaian::Terpenuhi).count() as u32
    }

    /// What the grade rests on; every way that leads to it where blanks leave several.
    pub fn dasar_hukum(&self) -> String {
        if self.kategori().is_none() {
            return "Tabel 5.1; Bab V.C".into();
        }
        self.dasar().map(|d| d.to_string()).collect::<Vec<_>>().join("; ")
    }

    /// The same row of the table with and without a reading of it is one: the blanks decide whether
    /// the reading matters.
    fn dasar(&self) -> impl Iterator<Item = Dasar> {
        let sama = |a: &Nilai51, b: &Nilai51| {
            matches!((a.dasar, b.dasar), (Dasar::Tabel { kelas: ka, kategori: a, .. }, Dasar::Tabel { kelas: kb, kategori: b, .. })
                if (ka, a) == (kb, b))
        };
        let semua = &self.kemungkinan;
        semua.iter().enumerate().filter(move |(i, n)| !semua[..*i].iter().any(|m| sama(m, n))).map(|(_, n)| n.dasar)
    }

    /// The readings that indicators and grade rest on.
    pub fn tafsir(&self) -> KumpulanTafsir {
        let mut semua: KumpulanTafsir = self.alasan.iter().flat_map(|a| a.tafsir()).copied().collect();
        if self.kategori().is_some() {
            semua.extend(self.dasar().filter_map(Dasar::tafsir));
        }
        semua
    }

    /// The fields still owed, those of settled indicators left out.
    pub fn perlu(&self) -> String {
        let perlu: Vec<String> = self.alasan.iter().map(Alasan::perlu).filter(|t| !t.is_empty()).collect();
        perlu.join("; ")
    }

    pub fn terpenuhi(&self) -> Terpenuhi {
        Terpenuhi::dari(Indikator::SEMUA.into_iter().filter(|i| self.capaian(*i) == Capaian::Terpenuhi))
    }
}

/// Why somebody is monitored and not graded: in stage I that is Matrik 4.1's own word, beyond it only graduates are
/// (T43).
pub fn tafsir_pantauan(kelas: Option<Kelas>) -> Option<Tafsir> {
    (kelas != Some(Kelas::Potensial)).then_some(Tafsir::T43)
}

/// Whether the grade moves the participant up (T08, T29), and why. `None` while the grade is open.
pub fn naik_tahap(kelas: Kelas, kategori: Option<Kategori>, f: &Formulir) -> Option<Naik> {
    let kategori = kategori?;
    let ya = |m| f.ya_tidak(m) == Jawaban::Isi(true);
    let perbaikan = ya(Medan::MenunjukkanPerbaikan) && ya(Medan::MengikutiCoaching);
    let siap = ya(Medan::AsesmenGraduasi);
    let naik = |naik, alasan, tafsir| Naik { naik, alasan, dasar: tafsir, tunggu: None };
    Some(match (kategori, kelas) {
        (Kategori::C | Kategori::Tp, _) => naik(NaikTahap::Tidak, "nilai belum memenuhi syarat kenaikan", &[][..]),
        (Kategori::B, _) if !perbaikan => naik(
            NaikTahap::Bersyarat,
            "nilai B: menunggu Menunjukkan Perbaikan = Ya dan Mengikuti Coaching = Ya",
            &[Tafsir::T08],
        ),
        (Kategori::A, Kelas::Mandiri) if !siap => {
            naik(NaikTahap::Bersyarat, "nilai A: menunggu asesmen graduasi", &[Tafsir::T29])
        }
        (Kategori::B, Kelas::Mandiri) if !siap => naik(
            NaikTahap::Bersyarat,
            "nilai B dengan perbaikan: menunggu asesmen graduasi",
            &[Tafsir::T08, Tafsir::T29],
        ),
        (Kategori::A, Kelas::Mandiri) => naik(NaikTahap::Ya, "nilai A dan lulus asesmen graduasi", &[Tafsir::T29]),
        (Kategori::B, Kelas::Mandiri) => naik(
            NaikTahap::Ya,
            "nilai B, menunjukkan perbaikan, mengikuti coaching, lulus asesmen graduasi",
            &[Tafsir::T08, Tafsir::T29],
        ),
        (Kategori::A, _) => naik(NaikTahap::Ya, "nilai A: prioritas naik kelas", &[]),
        (Kategori::B, _) => {
            naik(NaikTahap::Ya, "nilai B, menunjukkan perbaikan dan mengikuti coaching", &[Tafsir::T08])
        }
    })
}

/// A move up with its reason.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Naik {
    pub naik: NaikTahap,
    pub alasan: &'static str,
    /// The readings it rests on, what it waits for apart.
    dasar: &'static [Tafsir],
    pub tunggu: Option<Tunggu>,
}

/// What a move up has to wait for, whatever the grade.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tunggu {
    /// Nobody has verified the row (T58).
    Verifikasi,
    /// First year of the next stage (T11, T67).
    Tahun(u16),
}

impl Tunggu {
    fn tafsir(self) -> &'static [Tafsir] {
        match self {
            Tunggu::Verifikasi => &[Tafsir::T58],
            Tunggu::Tahun(_) => &[Tafsir::T11, Tafsir::T67],
        }
    }
}

impl Naik {
    /// The move as far as verification and the years of Matrik 4.1 let it happen. `tahun`: first year of the next
    /// stage, where the roll-over after this quarter comes before it.
    pub fn sejauh_boleh(self, terverifikasi: bool, tahun: Option<u16>) -> Naik {
        let tunggu = |alasan, tunggu| Naik { naik: NaikTahap::Menunggu, alasan, tunggu: Some(tunggu), ..self };
        match tahun {
            _ if !terverifikasi => tunggu("nilai belum diverifikasi", Tunggu::Verifikasi),
            Some(tahun) if self.naik == NaikTahap::Ya => {
                tunggu("menunggu tahun pertama tahap berikutnya", Tunggu::Tahun(tahun))
            }
            _ => self,
        }
    }

    /// The readings it rests on.
    pub fn tafsir(&self) -> impl Iterator<Item = Tafsir> {
        let tunggu = self.tunggu.map_or(&[][..], Tunggu::tafsir);
        self.dasar.iter().chain(tunggu).copied()
    }
}

#[cfg(test)]
mod tests;
