//! Which sheets of a workbook are sources of a role: those asked for with `--sheet`, else those named for it, else
//! whichever has its header.

use std::sync::{Arc, OnceLock};

use super::{Asal, OpsiBaca, Sumber, lembar_tidak_ada};
use crate::domain::kelas;
use crate::error::{Galat, Result, nama_berkas, tertulis};
use crate::read::berkas::Berkas;
use crate::read::contoh::cari_di_lembar;
use crate::read::lembar::BukuKerja;
use crate::read::pembuat::{Pembuat, Riwayat};
use crate::read::teks::{Cap, Isi};
use crate::table::jenis::Peran;

/// A workbook and what is looked for in it.
struct Buku<'a> {
    jalur: &'a Berkas,
    nama: String,
    peran: Peran,
    opsi: &'a OpsiBaca,
    buku: BukuKerja,
    /// Every sheet, and whether it is visible.
    lembar: Vec<(String, bool)>,
    riwayat: Option<Riwayat>,
    cap: Cap,
}

/// # Errors
/// A damaged workbook; no sheet that can be read in this role, with what is nearest to the cause.
pub(super) fn buka(jalur: &Berkas, peran: Peran, opsi: &OpsiBaca, (isi, cap): (Isi, Cap)) -> Result<Vec<Sumber>> {
    let buku = BukuKerja::buka(jalur, isi)?;
    let lembar = buku.lembar();
    let nama = tertulis(jalur);
    let riwayat = Riwayat::dari_buku(&buku, &nama)?;
    let buku = Buku { jalur, nama, peran, opsi, buku, lembar, riwayat, cap };
    let diminta: Vec<&String> = opsi.lembar.iter().filter(|d| buku.lembar.iter().any(|(n, _)| n == *d)).collect();
    let sumber =
        if diminta.is_empty() { buku.menurut_peran() } else { diminta.into_iter().map(|l| buku.sumber(l)).collect() };
    match buku.riwayat.as_ref().map(|r| r.pembuat).filter(|p| !p.untuk(peran)) {
        Some(pembuat) if !jelas(&sumber, pembuat, peran) => Err(pembuat.bukan(&buku.nama, peran)),
        _ => sumber,
    }
}

/// What was found speaks for itself: nothing that the maker of the workbook could have put there, or an answer of
/// its own to why it cannot be read.
fn jelas(sumber: &Result<Vec<Sumber>>, pembuat: Pembuat, peran: Peran) -> bool {
    match sumber {
        Ok(_) => pembuat.tak_memuat(peran),
        Err(Galat::JenisSalah { .. }) => peran == Peran::Penilaian,
        Err(galat) => matches!(galat, Galat::LembarTidakAda { .. } | Galat::TanpaLembar { .. }),
    }
}

impl Buku<'_> {
    fn sumber(&self, lembar: &str) -> Result<Sumber> {
        let (judul, akhir_judul) = cari_di_lembar(&self.buku, &self.nama, lembar, self.peran, &self.opsi.peta)?;
        let lebar = judul.kolom.len();
        Ok(Sumber {
            berkas: self.jalur.clone(),
            nama: nama_berkas(self.jalur),
            tertulis: self.nama.clone(),
            judul,
            peran: self.peran,
            lembar_lain: Vec::new(),
            semua_lembar: self.semua(),
            riwayat: self.riwayat.clone(),
            asal: Asal::Lembar { buku: self.buku.clone(), lembar: lembar.to_owned() },
            akhir_judul,
            lebar,
            bersidik: true,
            cap: self.cap,
            disetujui: Arc::default(),
            peta: self.opsi.peta.clone(),
            diabaikan: Vec::new(),
            bagian: OnceLock::new(),
            calon_kop: OnceLock::new(),
        })
    }

    fn semua(&self) -> Vec<String> {
        self.lembar.iter().map(|(n, _)| n.clone()).collect()
    }

    fn menurut_peran(&self) -> Result<Vec<Sumber>> {
        let mut cocok: Vec<Sumber> = Vec::new();
        let mut gagal = None;
        for lembar in self.calon() {
            match (self.sumber(lembar), cocok.first_mut()) {
                (Ok(_), Some(p)) if !self.peran.semua_lembar() => p.lembar_lain.push(lembar.to_owned()),
                (Ok(s), _) => cocok.push(s),
                // A sheet that is something else altogether says more than one without a header.
                (Err(e @ Galat::JenisSalah { .. }), _) => gagal = Some(e),
                (Err(e), _) if self.pasti(lembar) && !self.buku.kosong(lembar)? => return Err(e),
                (Err(e), _) => gagal = Some(gagal.unwrap_or(e)),
            }
        }
        match gagal {
            Some(galat @ Galat::JenisSalah { .. }) if self.peran == Peran::Penilaian => Err(galat),
            _ if !cocok.is_empty() => Ok(cocok),
            _ if !self.opsi.lembar.is_empty() => Err(lembar_tidak_ada(&self.nama, &self.opsi.lembar, &self.semua())),
            Some(galat) => Err(galat),
            None => Err(Galat::Kosong { berkas: self.nama.clone() }),
        }
    }

    /// The sheets to look at: those named for the role where there are any.
    fn calon(&self) -> impl Iterator<Item = &str> {
        let bernama = self.lembar.iter().any(|(n, _)| self.bernama(n));
        let dibaca = self.lembar.iter().filter(|(n, tampak)| *tampak || self.pasti(n));
        dibaca.map(|(n, _)| n.as_str()).filter(move |n| !bernama || self.bernama(n))
    }

    /// `Layak`, or `Layak (2)`, of the sheets that the role is read from.
    fn bernama(&self, lembar: &str) -> bool {
        let lanjutan = |s: &str| s.is_empty() || s.starts_with(" (");
        self.peran.lembar().iter().any(|l| lembar.strip_prefix(l).is_some_and(lanjutan))
    }

    /// A sheet of a class is meant to be read, hidden or not; without its header it is no sheet to pass over. So are
    /// the sheets that corrections stand in.
    fn pasti(&self, lembar: &str) -> bool {
        match self.peran {
            Peran::Penilaian => kelas::lembar_kelas(lembar),
            Peran::Koreksi => self.bernama(lembar),
            _ => false,
        }
    }
}
