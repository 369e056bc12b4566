//! Bab V.C, Tabel 5.1: a quarter's grades and the incentives they bring.

use chrono::NaiveDate;

use super::input::{Input, Role, buka};
use super::{Error, Finding, Outcome, Parameters, Reason, readings};
use crate::decide::grade::{self as kinerja, Dinilai, Waktu};
use crate::domain::triwulan::Triwulan;
use crate::error::Galat;
use crate::perwal::insentif::Butir;
use crate::perwal::penilaian::{Alasan, Capaian};
use crate::record::koreksi::Rencana;

/// A quarter, graded.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Grading {
    /// Stages II to IV, by class and ID.
    pub participants: Vec<Participant>,
    /// Stage I and graduates: monitored, never graded.
    pub monitored: u32,
    pub findings: Vec<Finding>,
}

/// A participant of the quarter's sheets.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Participant {
    pub id: String,
    /// `UEP Tumbuh`; `None` where neither sheet nor register says.
    pub class: Option<&'static str>,
    /// `A`, `B`, `C`, `TP` (not in Tabel 5.1) or `BD` (blanks could still change it).
    pub grade: &'static str,
    /// Grades that blanks leave open, for `BD`.
    pub possible: Vec<&'static str>,
    /// The rows of Tabel 5.1 that the grade rests on.
    pub basis: String,
    /// U1, U2, T1, T2, T3; blank while the class is unknown.
    pub reasons: Vec<Reason>,
    /// Somebody has verified the row (T58).
    pub verified: bool,
    pub incentives: Vec<Incentive>,
}

/// An entry of the column JENIS INSENTIF of Tabel 5.1.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Incentive {
    /// As written in Tabel 5.1.
    pub name: &'static str,
    /// `None`: due now. Else what it waits for, or that it was given.
    pub waits_for: Option<&'static str>,
}

/// Grades a quarter (`2026-TW1`): roles [`Role::Sheets`], [`Role::Register`], [`Role::Grades`] of earlier quarters and
/// [`Role::Incentives`] handed over.
///
/// # Errors
/// An input that cannot be read, or is not what it was given for; no sheet; an impossible quarter or parameter.
///
/// ```
/// use uep::{Input, Parameters, Role, grade};
///
/// let sheet = "ID Peserta,Nama,Kelas,Omzet Pembanding,Omzet Bulan 1,Omzet Bulan 2,Omzet Bulan 3\n\
///              UEP-2025-0001,ANI,UEP Tumbuh,1000000,1200000,1200000,1200000\n";
/// let inputs = [Input::bytes(Role::Sheets, "penilaian.csv", sheet.as_bytes())];
/// let day = chrono::NaiveDate::from_ymd_opt(2026, 4, 15).unwrap_or_default();
///
/// let quarter = grade(&inputs, "2026-TW1", &Parameters::new(), day)?;
/// let ani = &quarter.participants[0];
/// assert_eq!((ani.grade, &ani.possible[..]), ("BD", &["A", "B", "C"][..]));
/// assert_eq!(ani.reasons[0].outcome, uep::Outcome::Met, "turnover held");
/// # Ok::<(), uep::Error>(())
/// ```
pub fn grade(inputs: &[Input], quarter: &str, parameters: &Parameters, date: NaiveDate) -> Result<Grading, Error> {
    let salah = |sebab| Galat::Parameter { berkas: "triwulan".into(), baris: 0, sebab };
    let triwulan: Triwulan = quarter.parse().map_err(salah)?;
    let waktu = Waktu { triwulan, acuan: date };
    let param = parameters.pada(date)?;
    let roles = [Role::Sheets, Role::Register, Role::Grades, Role::Incentives];
    let mut opened = buka(inputs, &roles, Some(triwulan), date)?;
    let (bahan, dibaca) = kinerja::baca(&opened.sumber, waktu, &Rencana::default())?;
    let mut hasil = kinerja::susun(&bahan, waktu, &param);
    let mut temuan = opened.read(dibaca);
    temuan.append(&mut hasil.temuan);
    Ok(Grading {
        participants: hasil.dinilai.iter().map(|d| participant(d)).collect(),
        monitored: hasil.dipantau.len() as u32,
        findings: opened.findings(temuan),
    })
}

fn participant(d: &Dinilai) -> Participant {
    let terbuka = d.putusan.kategori().is_none();
    let mungkin = d.putusan.kategori_mungkin().into_iter().filter(|_| terbuka);
    Participant {
        id: kinerja::kunci(&d.orang.id, &d.orang.nik).to_owned(),
        class: d.orang.kelas.map(|k| k.label()),
        grade: d.putusan.kode(),
        possible: mungkin.map(|k| k.kode()).collect(),
        basis: d.putusan.dasar_hukum(),
        reasons: d.putusan.alasan.iter().map(reason).collect(),
        verified: d.verifikasi.lengkap(),
        incentives: incentives(d),
    }
}

fn incentives(d: &Dinilai) -> Vec<Incentive> {
    let satu = |b: &Butir, waits_for| Incentive { name: b.label, waits_for };
    let p = &d.insentif;
    let sekarang = p.sekarang.iter().map(|b| satu(b, None));
    let menunggu = p.menunggu.iter().map(|b| satu(b, Some("menunggu verifikasi (T58)")));
    let bersyarat = p.bersyarat.iter().map(|(b, apa)| satu(b, Some(*apa)));
    let sudah = p.sudah.iter().map(|b| satu(b, Some("sudah diberikan")));
    sekarang.chain(menunggu).chain(bersyarat).chain(sudah).collect()
}

fn reason(a: &Alasan) -> Reason {
    let outcome = match a.capaian {
        Capaian::Terpenuhi => Outcome::Met,
        Capaian::Tidak => Outcome::NotMet,
        Capaian::BelumDinilai => Outcome::Unknown,
    };
    let (name, words) = (a.indikator.kode().to_owned(), a.uraian());
    Reason { name, outcome, words, basis: "Tabel 5.1; Bab V.C".to_owned(), readings: readings(a.tafsir()) }
}
