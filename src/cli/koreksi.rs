//! `--corrections FILE`: what officers wrote into earlier results.

use std::path::PathBuf;

use chrono::NaiveDate;

use super::terbaca::terbaca;
use crate::error::{Galat, Result};
use crate::read::header::PetaPengguna;
use crate::read::pembuat::Riwayat;
use crate::read::sumber::{OpsiBaca, Sumber};
use crate::record::koreksi::{self, Koreksi, Rencana, rencanakan};
use crate::sheets::jalan::{Jalan, SumberTerbaca};
use crate::table::jenis::Peran;
use crate::temuan::Temuan;

/// Everything the files given say.
#[derive(Default)]
pub(super) struct KoreksiTerbaca {
    isi: Vec<Koreksi>,
    temuan: Vec<Temuan>,
    sumber: Vec<SumberTerbaca>,
    /// Of the workbooks: how they were made.
    riwayat: Vec<(String, Riwayat)>,
    /// Files were given.
    ada: bool,
}

impl KoreksiTerbaca {
    /// Reads the files in the order given; `dari` is the number of the first as a source. Neither `--sheet`
    /// nor `--map` is meant for them: the programme made them.
    ///
    /// # Errors
    /// A file that holds no corrections, or is damaged or masked.
    pub(super) fn baca(berkas: &[PathBuf], dari: usize, acuan: NaiveDate) -> Result<KoreksiTerbaca> {
        let opsi = OpsiBaca { lembar: Vec::new(), peta: PetaPengguna::baca(&[])? };
        let mut semua = KoreksiTerbaca { ada: !berkas.is_empty(), ..KoreksiTerbaca::default() };
        for (urutan, jalur) in berkas.iter().enumerate() {
            for sumber in Sumber::buka(jalur, Peran::Koreksi, &opsi)? {
                let banyak = || Galat::TerlaluBanyak { apa: "berkas", batas: "65.535" };
                let nomor = u16::try_from(dari + semua.sumber.len()).map_err(|_| banyak())?;
                let isi = koreksi::baca(&sumber, nomor, urutan as u16, acuan)?;
                semua.isi.extend(isi.koreksi);
                semua.temuan.extend(isi.temuan);
                semua.sumber.push(terbaca(&sumber, isi.hitungan, isi.sha256));
                semua.riwayat.extend(sumber.riwayat.clone().map(|r| (sumber.nama.clone(), r)));
            }
        }
        Ok(semua)
    }

    /// Sources read.
    pub(super) fn banyak(&self) -> usize {
        self.sumber.len()
    }

    /// What the workbooks say of their own making.
    pub(super) fn riwayat(&self) -> impl Iterator<Item = (&str, &Riwayat)> {
        self.riwayat.iter().map(|(n, r)| (n.as_str(), r))
    }

    /// Finds the cells that are meant in the inputs.
    pub(super) fn rencanakan(mut self, sumber: &[Sumber]) -> (Rencana, KoreksiTerbaca) {
        (rencanakan(std::mem::take(&mut self.isi), sumber), self)
    }

    /// Everything is read: what became of the corrections, their files and findings go to the report.
    pub(super) fn tutup(self, rencana: Rencana, jalan: &mut Jalan, temuan: &mut Vec<Temuan>) {
        let (daftar, ditolak) = rencana.tutup();
        temuan.extend(self.temuan);
        temuan.extend(ditolak);
        jalan.sumber.extend(self.sumber);
        jalan.koreksi = self.ada.then_some(daftar);
    }
}
