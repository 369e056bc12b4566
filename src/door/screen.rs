//! Pasal 5 ayat (1): who may take part.

use chrono::NaiveDate;

use super::input::{Input, Role, buka};
use super::{Error, Finding, Outcome, Parameters, Reason, readings};
use crate::decide::screen::baca::{Cara, baca};
use crate::decide::screen::keluarga::{self, Keluarga, bentuk};
use crate::perwal::kelayakan::{Alasan, Batas, Fakta, Hasil, Status, putuskan};
use crate::perwal::parameter::Parameter;
use crate::record::koreksi::Rencana;

/// Every family that the inputs name, decided, and what is wrong in the data.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Screening {
    /// By No KK, those with an unsound number last.
    pub families: Vec<Family>,
    pub findings: Vec<Finding>,
}

/// A family with the answer of Pasal 5 ayat (1).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Family {
    /// Sixteen digits, or as written where damaged. Personal data, as are NIK and name.
    pub no_kk: String,
    /// Of the head, or of a person on a list where the family is in no extract.
    pub nik: String,
    pub name: String,
    /// `Layak`, `Tidak Layak` or `Perlu Verifikasi`.
    pub answer: &'static str,
    /// The provisions that the answer rests on.
    pub basis: String,
    /// Every condition, those that parameters switch on included.
    pub reasons: Vec<Reason>,
    /// Readings of the whole answer.
    pub readings: Vec<String>,
}

/// Decides every family of the inputs: roles [`Role::Extract`], [`Role::Bansos`], [`Role::Ppks`] and
/// [`Role::Register`]. The order of inputs and rows has no effect on the answers.
///
/// # Errors
/// An input that cannot be read, or is not what it was given for; an impossible parameter.
///
/// ```
/// use uep::{Input, Outcome, Parameters, Role, screen};
///
/// let family = "No KK,Desil,Kecamatan,Kelurahan\n6371010101209001,6,Banjarmasin Barat,Pelambuan\n";
/// let head = "No KK,NIK,Nama,Hubungan Keluarga\n6371010101209001,6371014101809001,ANI,Kepala Keluarga\n";
/// let inputs = [
///     Input::bytes(Role::Extract, "keluarga.csv", family.as_bytes()),
///     Input::bytes(Role::Extract, "anggota.csv", head.as_bytes()),
/// ];
/// let day = chrono::NaiveDate::from_ymd_opt(2026, 1, 31).unwrap_or_default();
///
/// let screening = screen(&inputs, &Parameters::new(), day)?;
/// let desil = &screening.families[0].reasons[2];
/// assert_eq!((desil.name.as_str(), desil.outcome), ("huruf a (desil DTSEN)", Outcome::NotMet));
/// assert_eq!(desil.basis, "Pasal 5 ayat (1) huruf a");
///
/// let wider = screen(&inputs, &Parameters::new().with("desil_maksimum", "6"), day)?;
/// assert_eq!(wider.families[0].answer, "Layak");
/// # Ok::<(), uep::Error>(())
/// ```
pub fn screen(inputs: &[Input], parameters: &Parameters, date: NaiveDate) -> Result<Screening, Error> {
    let param = parameters.pada(date)?;
    let mut opened = buka(inputs, &[Role::Extract, Role::Bansos, Role::Ppks, Role::Register], None, date)?;
    let cara = Cara {
        acuan: date,
        daftar_kode: param.daftar_kode_disabilitas,
        simpan_nama: false,
        rencana: &Rencana::default(),
    };
    let (populasi, dibaca) = baca(&opened.sumber, &cara, &|_| {})?;
    let mut hasil = bentuk(populasi, &param, date);
    let mut temuan = opened.read(dibaca);
    temuan.append(&mut hasil.populasi.temuan);
    let families = hasil.keluarga.iter().map(|k| family(&hasil, k, &param)).collect();
    Ok(Screening { families, findings: opened.findings(temuan) })
}

fn family(hasil: &keluarga::HasilSaring, k: &Keluarga, param: &Parameter) -> Family {
    let p = &hasil.populasi;
    let fakta = k.fakta(p);
    let putusan = putuskan(&fakta, param);
    Family {
        no_kk: k.kk.teks(&p.kamus),
        nik: k.nik.teks(&p.kamus),
        name: p.gudang.ambil(k.nama).to_owned(),
        answer: Status::nama(putusan.status),
        basis: putusan.dasar_hukum().into_owned(),
        reasons: putusan.alasan.iter().map(|a| reason(a, &fakta, &putusan.batas)).collect(),
        readings: readings(k.tafsir.iter()),
    }
}

fn reason(a: &Alasan, fakta: &Fakta<'_>, batas: &Batas) -> Reason {
    Reason {
        name: a.syarat.sebutan().to_owned(),
        outcome: a.hasil.into(),
        words: a.uraian(fakta, batas),
        basis: a.syarat.rujukan().to_string(),
        readings: readings(a.tafsir()),
    }
}

impl From<Hasil> for Outcome {
    fn from(hasil: Hasil) -> Self {
        match hasil {
            Hasil::Terpenuhi => Outcome::Met,
            Hasil::Tidak => Outcome::NotMet,
            Hasil::TidakDiketahui => Outcome::Unknown,
        }
    }
}
