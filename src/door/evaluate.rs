//! Pasal 8: the 22 indicators of Matrik 4.1.

use chrono::NaiveDate;

use super::input::{Input, Role, buka};
use super::{Error, Finding, Parameters};
use crate::decide::evaluate::indikator::Hitungan;
use crate::decide::evaluate::{self as evaluasi, Waktu};
use crate::perwal::capaian::Skala;
use crate::record::koreksi::Rencana;

/// A year, evaluated.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Evaluation {
    /// I.1 to IV.4.
    pub indicators: Vec<Indicator>,
    /// What was not given, Indonesian.
    pub missing: Vec<String>,
    pub findings: Vec<Finding>,
}

/// An indicator of Matrik 4.1. What no source could tell is `None`, never 0.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Indicator {
    /// `II.2a`.
    pub code: &'static str,
    /// Participants who reached it, or a count.
    pub numerator: Option<u32>,
    /// Those it is asked of; `None` for counts.
    pub denominator: Option<u32>,
    /// Of whom nobody knows yet: with all of them the numerator would be at most `at_most` (T57).
    pub unknown: Option<u32>,
    pub at_most: Option<u32>,
    /// Whole per cent, or a count, or 1 for "ada".
    pub target: u16,
    /// `None`: nothing to tell by, or it hangs on what nobody knows yet.
    pub reached: Option<bool>,
    /// Of the scale in force (T13).
    pub category: Option<&'static str>,
}

/// Evaluates a year: roles [`Role::Register`], [`Role::Grades`] of its quarters, and [`Role::Assessment`],
/// [`Role::Activities`], [`Role::Incentives`], [`Role::Screening`], [`Role::Evaluation`] where there are any.
///
/// # Errors
/// An input that cannot be read, or is not what it was given for; no participant; an impossible parameter.
///
/// ```
/// use uep::{Input, Parameters, Role, evaluate};
///
/// let register = "ID Peserta,Angkatan,NIK,No KK,Nama,Tahap,Kelas,Status\n\
///     UEP-2026-0001,2026,6371014101809001,6371010101209001,ANI,I,UEP Potensial,Aktif\n";
/// let inputs = [Input::bytes(Role::Register, "register.csv", register.as_bytes())];
/// let day = chrono::NaiveDate::from_ymd_opt(2026, 12, 31).unwrap_or_default();
///
/// let year = evaluate(&inputs, 2026, &Parameters::new(), day)?;
/// assert_eq!(year.indicators.len(), 22);
/// let first = &year.indicators[0];
/// assert_eq!((first.code, first.target, first.reached), ("I.1", 100, None));
/// # Ok::<(), uep::Error>(())
/// ```
pub fn evaluate(inputs: &[Input], year: u16, parameters: &Parameters, date: NaiveDate) -> Result<Evaluation, Error> {
    let waktu = Waktu { tahun: year, acuan: date };
    let param = parameters.pada(Waktu::hari_parameter(year, date))?;
    let roles = [
        Role::Register,
        Role::Grades,
        Role::Assessment,
        Role::Activities,
        Role::Incentives,
        Role::Screening,
        Role::Evaluation,
    ];
    let mut opened = buka(inputs, &roles, None, date)?;
    let (bahan, dibaca) = evaluasi::baca(&opened.sumber, waktu, &Rencana::default())?;
    let mut hasil = evaluasi::susun(&bahan, waktu, &param);
    let mut temuan = opened.read(dibaca);
    temuan.append(&mut hasil.temuan);
    Ok(Evaluation {
        indicators: hasil.indikator.iter().map(|h| indicator(h, param.skala_capaian)).collect(),
        missing: hasil.kurang.iter().map(ToString::to_string).collect(),
        findings: opened.findings(temuan),
    })
}

fn indicator(h: &Hitungan, skala: Skala) -> Indicator {
    Indicator {
        code: h.indikator.kode(),
        numerator: h.pembilang,
        denominator: h.penyebut,
        unknown: h.belum,
        at_most: h.maks,
        target: h.target,
        reached: h.tercapai().pasti(),
        category: h.kategori(skala).pasti(),
    }
}
