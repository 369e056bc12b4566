//! What is read, and what for.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDate;

use super::{Error, Finding, finding};
use crate::domain::triwulan::Triwulan;
use crate::error::{Galat, Result, nama_berkas};
use crate::read::berkas::Berkas;
use crate::read::header::PetaPengguna;
use crate::read::sumber::{OpsiBaca, Sumber};
use crate::record::persetujuan::Setuju;
use crate::record::semua::Dibaca;
use crate::table::jenis::Peran;
use crate::table::kolom::Kolom;
use crate::temuan::Temuan;

/// What an input is given for. Its columns must say the same.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Role {
    /// DTSEN: family, member and combined files.
    Extract,
    /// Recipients of social assistance, by NIK or No KK.
    Bansos,
    /// PPKS, by NIK or No KK.
    Ppks,
    /// Participants so far.
    Register,
    /// A workbook or CSV of `uep screen`.
    Screening,
    /// Assessments of candidates, filled in.
    Assessment,
    /// Assessment sheets of a quarter, filled in.
    Sheets,
    /// Results of `uep grade`.
    Grades,
    /// Incentives handed over.
    Incentives,
    /// Activities of the Dinas.
    Activities,
    /// An earlier evaluation.
    Evaluation,
    /// Changed rows that an office stands by, filled in. Every function takes them.
    Approvals,
}

impl Role {
    fn peran(self) -> Peran {
        match self {
            Role::Extract => Peran::Ekstrak,
            Role::Bansos => Peran::Bansos,
            Role::Ppks => Peran::Ppks,
            Role::Register => Peran::Register,
            Role::Screening => Peran::SaringanUtuh,
            Role::Assessment => Peran::Asesmen,
            Role::Sheets => Peran::Penilaian,
            Role::Grades => Peran::Hasil,
            Role::Incentives => Peran::Insentif,
            Role::Activities => Peran::Kegiatan,
            Role::Evaluation => Peran::Evaluasi,
            Role::Approvals => Peran::Persetujuan,
        }
    }
}

/// A column as it was recognised.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Column {
    /// As it stands in the input.
    pub title: String,
    /// `None`: nothing reads it.
    pub taken_for: Option<&'static str>,
}

/// A table to read: CSV, XLSX, XLS, XLSB or ODS, recognised by its content.
#[derive(Clone, Debug)]
pub struct Input {
    role: Role,
    berkas: Berkas,
}

impl Input {
    /// Bytes in memory; `name` is what findings and errors call them.
    pub fn bytes(role: Role, name: &str, bytes: impl Into<Arc<[u8]>>) -> Input {
        Input { role, berkas: Berkas::memori(name, bytes) }
    }

    /// A file on disk, opened when it is read.
    pub fn file(role: Role, path: impl Into<PathBuf>) -> Input {
        Input { role, berkas: Berkas::from(path.into().as_path()) }
    }

    /// The columns of the tables in it: one table of a text file, one for each sheet of a workbook that is read in
    /// this role.
    ///
    /// # Errors
    /// Whatever makes it no table of its role.
    ///
    /// ```
    /// use uep::{Input, Role};
    ///
    /// let input = Input::bytes(Role::Extract, "keluarga.csv", *b"No. KK;DESIL (1-10);Warna\n");
    /// let table = &input.columns()?[0];
    /// assert_eq!((table[1].title.as_str(), table[1].taken_for), ("DESIL (1-10)", Some("Desil")));
    /// assert_eq!((table[2].title.as_str(), table[2].taken_for), ("Warna", None));
    /// # Ok::<(), uep::Error>(())
    /// ```
    pub fn columns(&self) -> std::result::Result<Vec<Vec<Column>>, Error> {
        let sumber = self.buka(None)?;
        let judul = sumber.iter().map(|s| &s.judul);
        let kolom = judul.map(|j| {
            let satu = |(i, judul): (usize, &String)| Column {
                title: judul.clone(),
                taken_for: j.dipakai(i).map(Kolom::label),
            };
            j.kolom.iter().enumerate().map(satu).collect()
        });
        Ok(kolom.collect())
    }

    fn buka(&self, triwulan: Option<Triwulan>) -> Result<Vec<Sumber>> {
        let peta = PetaPengguna::baca(&[])?.dengan_triwulan(triwulan);
        Sumber::dari(&self.berkas, self.role.peran(), &OpsiBaca { lembar: Vec::new(), peta })
    }
}

/// The inputs of a function at hand: what it decides on, and the approvals of changed rows among it.
pub(super) struct Opened {
    pub(super) sumber: Vec<Sumber>,
    setuju: Setuju,
    approvals: Vec<Sumber>,
}

/// Opens all inputs of a function that takes these roles, and approvals.
pub(super) fn buka(inputs: &[Input], roles: &[Role], triwulan: Option<Triwulan>, acuan: NaiveDate) -> Result<Opened> {
    let (mut sumber, mut approvals) = (Vec::new(), Vec::new());
    for input in inputs {
        match input.role {
            Role::Approvals => approvals.extend(input.buka(triwulan)?),
            role if roles.contains(&role) => sumber.extend(input.buka(triwulan)?),
            role => {
                let (berkas, peran) = (nama_berkas(&input.berkas as &Path), format!("{role:?}"));
                return Err(Galat::PeranAsing { berkas, peran });
            }
        }
    }
    let mut setuju = Setuju::default();
    for (i, s) in approvals.iter().enumerate() {
        let nomor = u16::try_from(sumber.len() + i);
        let nomor = nomor.map_err(|_| Galat::TerlaluBanyak { apa: "berkas", batas: "65.535" })?;
        setuju.baca(s, nomor, acuan)?;
    }
    let ikatan = setuju.ikatan();
    sumber.iter_mut().for_each(|s: &mut Sumber| s.disetujui = ikatan.clone());
    Ok(Opened { sumber, setuju, approvals })
}

impl Opened {
    /// The findings of the rows that were read, and of the approvals.
    pub(super) fn read(&mut self, dibaca: Dibaca) -> Vec<Temuan> {
        let (_, temuan) = std::mem::take(&mut self.setuju).tutup("", &self.sumber, &dibaca);
        dibaca.temuan.into_iter().chain(temuan).collect()
    }

    /// Findings in the order of the inputs and their rows, approvals last.
    pub(super) fn findings(&self, mut temuan: Vec<Temuan>) -> Vec<Finding> {
        temuan.sort_unstable();
        let asal = |t: &Temuan| {
            let ke = usize::from(t.tempat.sumber);
            self.sumber.get(ke).or_else(|| self.approvals.get(ke - self.sumber.len()))
        };
        temuan.iter().map(|t| finding(t, asal(t))).collect()
    }
}
