//! What a participant's year says to each indicator of Matrik 4.1 that counts participants.
//!
//! In: class, status, the forms of the year, what was graded. Out: whether the indicator is asked of the
//! participant at all and, if so, yes, no or no data yet. A missing fact is never a no: whoever lacks it
//! stays in the denominator. Which quarter counts: T50; of whom it is asked: T51, T32, T33.

pub mod jejak;

use super::matrik_4_1::Indikator41;
use super::penilaian::{Capaian, Omzet};
use super::tabel_5_1::Kategori;
use super::tafsir::Tafsir;
use crate::domain::formulir::{Formulir, Medan};
use crate::domain::jawaban::Jawaban;
use crate::domain::kelas::Kelas;
use crate::domain::persen::Persen;
use crate::domain::peserta::StatusPeserta;
use crate::domain::rupiah::Rupiah;

/// An answer to an indicator.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Hasil41 {
    Ya,
    Tidak,
    BelumAda,
}

impl Hasil41 {
    /// As the list of participants writes it.
    pub fn nama(self) -> &'static str {
        match self {
            Hasil41::Ya => "Ya",
            Hasil41::Tidak => "Tidak",
            Hasil41::BelumAda => "Belum",
        }
    }

    /// What [`Hasil41::nama`] wrote.
    pub fn dari_nama(teks: &str) -> Option<Hasil41> {
        [Hasil41::Ya, Hasil41::Tidak, Hasil41::BelumAda].into_iter().find(|h| h.nama() == teks)
    }

    /// A single answer; what cannot be read is no answer.
    pub fn dari(j: Jawaban<bool>) -> Hasil41 {
        match j.nilai() {
            Some(true) => Hasil41::Ya,
            Some(false) => Hasil41::Tidak,
            None => Hasil41::BelumAda,
        }
    }

    /// All of them: one no settles it, one gap leaves it open.
    pub fn dan(semua: impl IntoIterator<Item = Hasil41>) -> Hasil41 {
        semua.into_iter().fold(Hasil41::Ya, |a, b| match (a, b) {
            (Hasil41::Tidak, _) | (_, Hasil41::Tidak) => Hasil41::Tidak,
            (Hasil41::BelumAda, _) | (_, Hasil41::BelumAda) => Hasil41::BelumAda,
            _ => Hasil41::Ya,
        })
    }
}

/// A participant's year.
#[derive(Clone, Debug)]
pub struct FaktaTahun<'a> {
    /// `None`: not known; no indicator is asked then.
    pub kelas: Option<Kelas>,
    pub status: StatusPeserta,
    /// Forms of the quarters in this class, oldest first; those held back are left out (T52).
    pub formulir: Vec<&'a Formulir>,
    /// The form of the year's last quarter (T50).
    pub terakhir: Option<&'a Formulir>,
    /// T1 as graded in the last quarter.
    pub t1: Option<Capaian>,
    /// Grade of the last graded quarter.
    pub nilai: Option<Kategori>,
    /// Of the register: what turnover is compared with where the form has no figure of its own (T09).
    pub pembanding: Jawaban<Rupiah>,
    /// Quarters of the year are withheld: what they would have shown isn't known, so that no answer is a no because
    /// the other quarters have no yes.
    pub ditahan: bool,
    /// Among them one behind the last graded: whether that was an A isn't known.
    pub nilai_ditahan: bool,
    /// The stimulus of the stage stands in the list of what was given (T53).
    pub stimulan: bool,
}

impl FaktaTahun<'_> {
    /// The answer of the last quarter.
    fn akhir(&self, m: Medan) -> Hasil41 {
        self.terakhir.map_or(Hasil41::BelumAda, |f| Hasil41::dari(f.ya_tidak(m)))
    }

    /// Any quarter: one yes is enough; no if there are answers and none of them is yes (T50).
    pub fn setahun(&self, m: Medan) -> Hasil41 {
        let jawaban: Vec<bool> = self.formulir.iter().filter_map(|f| f.ya_tidak(m).nilai()).collect();
        match (jawaban.contains(&true), jawaban.is_empty()) {
            (true, _) => Hasil41::Ya,
            (false, false) if !self.ditahan => Hasil41::Tidak,
            (false, _) => Hasil41::BelumAda,
        }
    }

    /// Received a stimulus, by form or list (T53).
    pub fn menerima(&self, m: Medan) -> Hasil41 {
        if self.stimulan { Hasil41::Ya } else { self.setahun(m) }
    }

    /// Takes part in the stage (T51).
    pub fn peserta(&self, kelas: Kelas) -> bool {
        self.kelas == Some(kelas) && matches!(self.status, StatusPeserta::Aktif | StatusPeserta::SiapGraduasi)
    }

    /// What turnover of a form is compared with: the form's own figure, else the register's (T09).
    pub fn pembanding(&self, f: &Formulir) -> Jawaban<Rupiah> {
        match f.rupiah(Medan::OmzetPembanding) {
            Jawaban::Kosong => self.pembanding,
            sendiri => sendiri,
        }
    }

    /// IV.1: turnover kept or raised, by the figures, else by the mark (T09, T42).
    fn omzet_bertahan(&self, toleransi: Persen) -> Hasil41 {
        let Some(f) = self.terakhir else { return Hasil41::BelumAda };
        let omzet = Omzet::dari(f, self.pembanding(f));
        match omzet.nilai().and_then(|o| o.bertahan(toleransi)) {
            Some(true) => Hasil41::Ya,
            Some(false) => Hasil41::Tidak,
            None if omzet == Jawaban::TakTerbaca => Hasil41::BelumAda,
            None => Hasil41::dari(f.ya_tidak(Medan::IndikatorOmzet)),
        }
    }

    /// II.1: both scores of the last quarter.
    fn motivasi_naik(&self) -> Hasil41 {
        let skor = |m| self.terakhir.and_then(|f| f.bilangan(m).nilai());
        match (skor(Medan::SkorMotivasiAwal), skor(Medan::SkorMotivasiAkhir)) {
            (Some(awal), Some(akhir)) if akhir > awal => Hasil41::Ya,
            (Some(_), Some(_)) => Hasil41::Tidak,
            _ => Hasil41::BelumAda,
        }
    }
}

/// Assesses an indicator; `None`: it isn't asked of this participant, or counts no participants.
pub fn hasil(i: Indikator41, f: &FaktaTahun<'_>, toleransi: impl Into<Persen>) -> Option<Hasil41> {
    use Indikator41::*;
    let lulusan = f.status == StatusPeserta::Graduasi;
    let ikut = if i.kelas() == Kelas::Mandiri { lulusan } else { f.peserta(i.kelas()) };
    if !ikut {
        return None;
    }
    Some(match i {
        I1 => f.akhir(Medan::AsesmenSelesai),
        I2 => f.akhir(Medan::ProfilBaseline),
        I3 => {
            let tiga = [Medan::PerlindunganSosial, Medan::JaminanSosial, Medan::KebutuhanDasar];
            Hasil41::dan(tiga.map(|m| f.akhir(m)))
        }
        II1 => f.motivasi_naik(),
        II2a => f.setahun(Medan::LulusPelatihan),
        II2b => match f.t1 {
            Some(Capaian::Terpenuhi) => Hasil41::Ya,
            Some(Capaian::Tidak) => Hasil41::Tidak,
            Some(Capaian::BelumDinilai) | None => Hasil41::BelumAda,
        },
        II3a => f.akhir(Medan::Didampingi),
        II3b => f.akhir(Medan::MenerapkanKeterampilan),
        // Asked of those alone who received a stimulus.
        II5 if f.menerima(Medan::MenerimaStimulan) != Hasil41::Ya => return None,
        II5 => f.setahun(Medan::StimulanUntukUsaha),
        III1 => f.akhir(Medan::AktifPendampingan),
        III2 => f.setahun(Medan::IkutInkubasi),
        III3 => f.setahun(Medan::MampuSusunProposal),
        III4 => f.setahun(Medan::TerhubungMitra),
        // Good performance: grade A.
        III6 if f.nilai_ditahan => Hasil41::BelumAda,
        III6 if f.nilai != Some(Kategori::A) => return None,
        III6 => f.menerima(Medan::MenerimaStimulan),
        IV1 => Hasil41::dan([f.akhir(Medan::UsahaAktif), f.omzet_bertahan(toleransi.into())]),
        // T33: not those of whom it is said that they aren't eligible.
        IV2 if f.setahun(Medan::LayakScaleUp) == Hasil41::Tidak => return None,
        IV2 => f.menerima(Medan::MenerimaScaleUp),
        IV3 => f.setahun(Medan::PascaGraduasi),
        I4 | II4 | II6 | III5 | IV4 => return None,
    })
}

/// The readings that a participant's answer rests on.
pub fn tafsir(i: Indikator41) -> &'static [Tafsir] {
    use Indikator41::*;
    match i {
        I3 => &[Tafsir::T32, Tafsir::T50, Tafsir::T51],
        II5 | III6 => &[Tafsir::T50, Tafsir::T51, Tafsir::T53],
        IV1 => &[Tafsir::T09, Tafsir::T42, Tafsir::T50, Tafsir::T51],
        IV2 => &[Tafsir::T33, Tafsir::T50, Tafsir::T51, Tafsir::T53],
        _ => &[Tafsir::T50, Tafsir::T51],
    }
}

#[cfg(test)]
mod tests;
