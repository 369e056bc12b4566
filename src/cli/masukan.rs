//! Inputs of every command: which files, which sheet, which header; and what they turned out to be.

use std::path::{Path, PathBuf};

use clap::Args;

use crate::error::{Galat, Result, nama_berkas};
use crate::perwal::parameter::Parameter;
use crate::read::header::{Judul, PetaPengguna};
use crate::read::jenis::{Jenis, Peran};
use crate::read::sumber::{OpsiBaca, Sumber, lembar_tidak_ada};
use crate::record::hitungan::HitunganSumber;
use crate::record::tabel::Isi;
use crate::report::jalan::{Jalan, SumberTerbaca};
use crate::temuan::{Kode, Tempat, Temuan};

use super::Opsi;

/// How inputs are read.
#[derive(Args, Debug)]
pub struct Pembacaan {
    /// Parameter bertanggal (lihat: uep template parameter)
    #[arg(long, value_name = "BERKAS", help_heading = "Masukan")]
    pub parameter: Option<PathBuf>,
    /// Lembar yang dibaca; boleh disebut berulang
    #[arg(long, value_name = "NAMA", help_heading = "Masukan")]
    pub sheet: Vec<String>,
    /// Judul kolom yang tidak dikenal, misalnya "NIK=No. KTP"
    #[arg(long, value_name = "KOLOM=JUDUL", help_heading = "Masukan")]
    pub map: Vec<String>,
}

impl Pembacaan {
    pub(super) fn opsi(&self, o: &mut Opsi) {
        self.parameter.iter().for_each(|b| o.berkas("--parameter", b));
        self.sheet.iter().for_each(|s| o.nilai("--sheet", s));
        self.map.iter().for_each(|s| o.nilai("--map", s));
    }

    /// Opens the files, each for its role. Those of the roles `sekali` may be given once only.
    ///
    /// # Errors
    /// What keeps a file from being read, a sheet or a mapped header that none of the files has.
    pub(super) fn buka(&self, berkas: &[(Peran, &Path)], sekali: &[Peran]) -> Result<Vec<Sumber>> {
        let opsi = OpsiBaca { lembar: self.sheet.clone(), peta: PetaPengguna::baca(&self.map)? };
        let mut sumber: Vec<Sumber> = Vec::new();
        let mut nyata: Vec<(Peran, PathBuf)> = Vec::new();
        for (peran, jalur) in berkas {
            let satu = (*peran, jalur.canonicalize().unwrap_or_else(|_| jalur.to_path_buf()));
            if sekali.contains(peran) && nyata.contains(&satu) {
                return Err(Galat::BerkasGanda { berkas: nama_berkas(jalur) });
            }
            nyata.push(satu);
            sumber.extend(Sumber::buka(jalur, *peran, &opsi)?);
        }
        // A workbook may be several sources.
        let buku = sumber.chunk_by(|a, b| a.jalur() == b.jalur()).map(|sama| &sama[0]);
        let ada: Vec<String> = buku.flat_map(|s| s.semua_lembar.iter().cloned()).collect();
        if self.sheet.iter().any(|s| !ada.contains(s)) {
            let mut berkas: Vec<&str> = sumber.iter().map(|s| s.nama.as_str()).collect();
            berkas.dedup();
            return Err(lembar_tidak_ada(&berkas.join(", "), &self.sheet, &ada));
        }
        let judul: Vec<&Judul> = sumber.iter().map(|s| &s.judul).collect();
        match opsi.peta.tak_terpakai(&judul) {
            Some(judul) => {
                Err(Galat::PetaSalah { isi: judul.to_owned(), sebab: "judul ini tidak ada di berkas mana pun".into() })
            }
            None => Ok(sumber),
        }
    }
}

/// Sheets that look like data and aren't read.
pub(super) fn lembar_lain(sumber: &[Sumber], temuan: &mut Vec<Temuan>) {
    for (i, s) in sumber.iter().enumerate() {
        for lembar in &s.lembar_lain {
            let tempat = Tempat { sumber: i as u16, baris: 1 };
            let apa = format!("yang dibaca: lembar {}", s.lembar().unwrap_or_default());
            temuan.push(Temuan::baru(Kode::LembarLain, tempat, 0, lembar.as_str()).dengan(apa));
        }
    }
}

/// A source as the report knows it.
pub(super) fn terbaca(s: &Sumber, hitungan: HitunganSumber, sha256: String) -> SumberTerbaca {
    SumberTerbaca {
        nama: s.nama.clone(),
        lembar: s.lembar().map(str::to_owned),
        format: s.format(),
        jenis: match (s.peran, s.judul.jenis) {
            (Peran::Bansos, _) => "daftar penerima bantuan sosial",
            (Peran::Ppks, _) => "daftar PPKS",
            (_, jenis) => Jenis::nama(jenis),
        },
        sha256,
        kolom: s.judul.kolom.clone(),
        kop: s.judul.kop,
        judul: s.judul.baris,
        hitungan,
    }
}

/// Keeps the tallies and findings of a source; gives its records on.
pub(super) fn catat<T>(s: &Sumber, isi: Isi<T>, jalan: &mut Jalan, temuan: &mut Vec<Temuan>) -> Vec<T> {
    temuan.extend(isi.temuan);
    jalan.sumber.push(terbaca(s, isi.hitungan, isi.sha256));
    isi.baris
}

/// The parameter file as the report knows it: the rows in force are those used.
pub(super) fn parameter_terbaca(s: &Sumber, param: &Parameter, sha256: String) -> SumberTerbaca {
    let dipakai = param.berlaku.iter().filter(|b| b.asal == "berkas parameter").count() as u32;
    terbaca(s, HitunganSumber { dipakai, ..HitunganSumber::default() }, sha256)
}
