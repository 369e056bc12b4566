//! Pasal 5 ayat (1) huruf d, Matrik 4.1: a new angkatan, and the stage of everyone else.

use chrono::NaiveDate;

use super::input::{Input, Role, buka};
use super::{Error, Finding, Parameters, readings};
use crate::decide::cohort::{self as angkatan, Calon, HasilAngkatan, Keputusan, LangkahPeserta, Waktu};
use crate::perwal::angkatan::Sebab;
use crate::record::koreksi::Rencana;

/// A year of the programme.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Cohort {
    /// Every assessed family, by No KK; those without one last.
    pub candidates: Vec<Candidate>,
    /// Everyone of the register so far, by ID.
    pub steps: Vec<Step>,
    pub findings: Vec<Finding>,
}

/// An assessed family and what becomes of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Candidate {
    /// Personal data, as is the NIK of whom the family sends.
    pub no_kk: String,
    pub nik: String,
    /// Sum of the four scores, 4 to 20, where all are known.
    pub score: Option<u32>,
    pub place: Place,
}

/// What becomes of a candidate.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Place {
    /// In the new angkatan, under this ID Peserta.
    Accepted(String),
    /// Waits: place in the order of T17, from 1, over the whole city.
    Waiting(u32),
    /// In the angkatan already.
    Already(String),
    /// Refused, each reason with its provision.
    Refused(Vec<String>),
    /// Neither: what is missing or doubtful (T49).
    Incomplete(Vec<String>),
}

/// A participant's step of the year.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Step {
    pub id: String,
    /// `UEP Potensial`; `None` where the register doesn't say.
    pub from: Option<&'static str>,
    pub to: Option<&'static str>,
    pub reason: &'static str,
    pub readings: Vec<String>,
    /// Stays beyond the stage's second year.
    pub late: bool,
}

/// Chooses an angkatan of `quota` places and rolls everyone else over: roles [`Role::Screening`],
/// [`Role::Assessment`], [`Role::Register`] and [`Role::Grades`] of the year before.
///
/// # Errors
/// An input that cannot be read, or is not what it was given for; nothing in any of them; an impossible parameter.
///
/// ```
/// use uep::{Input, Parameters, Place, Role, cohort};
///
/// let screening = "No KK,NIK,Nama Kepala Keluarga,Desil,Kecamatan,Kelurahan,Kriteria,Dasar Hukum,Catatan,Status\n\
///     6371010101209001,6371014101809001,ANI,2,Banjarmasin Barat,Pelambuan,a,Pasal 5 ayat (1) huruf a,,Layak\n";
/// let assessment = "No KK,NIK,Nama,Potensi,Minat,Kesiapan,Komitmen,Asesor,Tanggal Asesmen\n\
///     6371010101209001,6371014101809001,ANI,4,5,3,2,SITI,2026-01-10\n";
/// let inputs = [
///     Input::bytes(Role::Screening, "saringan.csv", screening.as_bytes()),
///     Input::bytes(Role::Assessment, "asesmen.csv", assessment.as_bytes()),
/// ];
/// let day = chrono::NaiveDate::from_ymd_opt(2026, 1, 31).unwrap_or_default();
///
/// let year = cohort(&inputs, 2026, 1, &Parameters::new(), day)?;
/// assert!(matches!(&year.candidates[0].place, Place::Refused(why) if why[0].contains("Komitmen")));
///
/// let milder = Parameters::new().with("nilai_minimum_asesmen", "2");
/// let year = cohort(&inputs, 2026, 1, &milder, day)?;
/// assert_eq!(year.candidates[0].place, Place::Accepted("UEP-2026-0001".to_owned()));
/// # Ok::<(), uep::Error>(())
/// ```
pub fn cohort(
    inputs: &[Input],
    year: u16,
    quota: u32,
    parameters: &Parameters,
    date: NaiveDate,
) -> Result<Cohort, Error> {
    let waktu = Waktu { tahun: year, acuan: date };
    let param = parameters.pada(date)?;
    let mut opened = buka(inputs, &[Role::Screening, Role::Assessment, Role::Register, Role::Grades], None, date)?;
    let (mut bahan, dibaca) = angkatan::baca(&opened.sumber, waktu, &Rencana::default())?;
    let mut temuan = opened.read(dibaca);
    temuan.extend(angkatan::terapkan(&mut bahan, waktu));
    let mut hasil = angkatan::susun(&bahan, waktu, quota, &param);
    temuan.append(&mut hasil.temuan);
    let calon = hasil.saringan.calon.iter().enumerate();
    Ok(Cohort {
        candidates: calon.map(|(i, c)| candidate(&hasil, i, c)).collect(),
        steps: hasil.langkah.iter().map(step).collect(),
        findings: opened.findings(temuan),
    })
}

fn candidate(hasil: &HasilAngkatan<'_>, ke: usize, c: &Calon<'_>) -> Candidate {
    let place = match &c.keputusan {
        Keputusan::SudahMasuk(t) => Place::Already(t.peserta.id.to_string()),
        Keputusan::TidakLolos(sebab) => Place::Refused(words(sebab)),
        Keputusan::BelumLengkap(sebab) => Place::Incomplete(words(sebab)),
        Keputusan::Lolos(_) => chosen(hasil, ke),
    };
    Candidate { no_kk: c.asesmen.kk.teks.to_string(), nik: c.peserta.nik.teks.to_string(), score: c.nilai, place }
}

fn words(sebab: &[Sebab]) -> Vec<String> {
    sebab.iter().map(Sebab::uraian).collect()
}

/// Whoever passed has a place or waits.
fn chosen(hasil: &HasilAngkatan<'_>, ke: usize) -> Place {
    let masuk = hasil.pilihan.masuk.iter().find(|m| m.calon == ke).map(|m| Place::Accepted(m.id.clone()));
    let tunggu = || hasil.pilihan.cadangan.iter().find(|c| c.calon == ke).map(|c| Place::Waiting(c.urutan));
    masuk.or_else(tunggu).unwrap_or_else(|| unreachable!("whoever passed is in the choice"))
}

fn step(l: &LangkahPeserta<'_>) -> Step {
    Step {
        id: l.terdaftar.peserta.id.to_string(),
        from: l.dari.map(|k| k.label()),
        to: l.ke.map(|k| k.label()),
        reason: l.sebab.uraian(),
        readings: readings(l.sebab.tafsir()),
        late: l.terlambat,
    }
}
