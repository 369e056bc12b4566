//! `--corrections FILE`: what officers wrote into earlier results.

use std::path::PathBuf;

use chrono::NaiveDate;

use super::masukan::terbaca;
use crate::error::{Galat, Result};
use crate::read::header::PetaPengguna;
use crate::read::jenis::Peran;
use crate::read::pembuat::Riwayat;
use crate::read::sumber::{OpsiBaca, Sumber};
use crate::record::koreksi::{self, Koreksi};
use crate::report::jalan::SumberTerbaca;
use crate::temuan::Temuan;

/// Everything the files given say.
#[derive(Default)]
pub(super) struct KoreksiTerbaca {
    pub(super) isi: Vec<Koreksi>,
    pub(super) temuan: Vec<Temuan>,
    pub(super) sumber: Vec<SumberTerbaca>,
    /// Of the workbooks: how they were made.
    pub(super) riwayat: Vec<(String, Riwayat)>,
}

impl KoreksiTerbaca {
    /// Reads the files in the order given; `dari` is the number of the first as a source. Neither `--sheet`
    /// nor `--map` is meant for them: the programme made them.
    ///
    /// # Errors
    /// A file that holds no corrections, or is damaged or masked.
    pub(super) fn baca(berkas: &[PathBuf], dari: usize, acuan: NaiveDate) -> Result<KoreksiTerbaca> {
        let opsi = OpsiBaca { lembar: Vec::new(), peta: PetaPengguna::baca(&[])? };
        let mut semua = KoreksiTerbaca::default();
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
}
