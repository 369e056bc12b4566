//! `--approvals FILE`: changed rows that an office stands by, and what became of them.

use std::path::PathBuf;

use chrono::NaiveDate;

use super::terbaca::terbaca;
use crate::error::{Galat, Result};
use crate::read::header::PetaPengguna;
use crate::read::sumber::{OpsiBaca, Sumber};
use crate::record::persetujuan::{self, BanyakPersetujuan, DaftarPersetujuan, Persetujuan, Setuju, gabungkan};
use crate::record::semua::Dibaca;
use crate::sheets::jalan::{Jalan, SumberTerbaca};
use crate::table::jenis::Peran;
use crate::temuan::Temuan;

/// Everything the files given say, and what earlier steps used.
#[derive(Default)]
pub(super) struct SetujuTerbaca {
    setuju: Setuju,
    sumber: Vec<SumberTerbaca>,
    temuan: Vec<Temuan>,
    daftar: DaftarPersetujuan,
    /// Files were given.
    ada: bool,
}

impl SetujuTerbaca {
    /// Reads the files; `dari` is the number of the first as a source. Neither `--sheet` nor `--map` is meant for them:
    /// the programme made them.
    ///
    /// # Errors
    /// A file that holds no approvals, or is damaged or masked.
    pub(super) fn baca(berkas: &[PathBuf], dari: usize, acuan: NaiveDate) -> Result<SetujuTerbaca> {
        let opsi = OpsiBaca { lembar: Vec::new(), peta: PetaPengguna::baca(&[])? };
        let mut semua = SetujuTerbaca { ada: !berkas.is_empty(), ..SetujuTerbaca::default() };
        for jalur in berkas {
            for sumber in Sumber::buka(jalur, Peran::Persetujuan, &opsi)? {
                let banyak = || Galat::TerlaluBanyak { apa: "berkas", batas: "65.535" };
                let nomor = u16::try_from(dari + semua.sumber.len()).map_err(|_| banyak())?;
                let (hitungan, sha256) = semua.setuju.baca(&sumber, nomor, acuan)?;
                semua.sumber.push(terbaca(&sumber, hitungan, sha256));
            }
        }
        Ok(semua)
    }

    /// Before the rows are read: lets the sources know what is approved, and takes what earlier steps used.
    ///
    /// # Errors
    /// A damaged workbook.
    pub(super) fn berlaku(&mut self, sumber: &mut [Sumber]) -> Result<()> {
        let ikatan = self.setuju.ikatan();
        sumber.iter_mut().for_each(|s| s.disetujui = ikatan.clone());
        self.daftar.isi = dari_buku(sumber)?;
        Ok(())
    }

    /// Whether the output lists approvals, of this run or of those before.
    pub(super) fn didaftar(&self) -> bool {
        self.ada || !self.daftar.isi.is_empty()
    }

    /// The rows are read: which approvals were used, and what is to be said of the others.
    pub(super) fn putuskan(&mut self, jalan: &Jalan, sumber: &[Sumber], dibaca: &Dibaca) {
        let pada = format!("uep {}, {}", jalan.perintah, jalan.acuan);
        let (terpakai, temuan) = std::mem::take(&mut self.setuju).tutup(&pada, sumber, dibaca);
        self.temuan = temuan;
        let dahulu = std::mem::take(&mut self.daftar.isi);
        self.daftar.isi = gabungkan(dahulu.into_iter().chain(terpakai));
        self.daftar.banyak = BanyakPersetujuan::hitung(&dibaca.perubahan);
    }

    /// Files, approvals and findings go to the report.
    pub(super) fn tutup(self, jalan: &mut Jalan, temuan: &mut Vec<Temuan>) {
        let perlu = self.didaftar() || self.daftar.banyak != BanyakPersetujuan::default();
        temuan.extend(self.temuan);
        jalan.sumber.extend(self.sumber);
        jalan.persetujuan = perlu.then_some(self.daftar);
    }
}

/// What the workbooks among the sources carry on, each of them once.
fn dari_buku(sumber: &[Sumber]) -> Result<Vec<Persetujuan>> {
    let mut semua = Vec::new();
    for s in sumber.chunk_by(|a, b| a.jalur() == b.jalur()).filter_map(|sama| sama.first()) {
        semua.extend(persetujuan::terbawa(s)?);
    }
    Ok(gabungkan(semua))
}
