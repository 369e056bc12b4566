//! Lines of the form, as far as they are filled in.
//!
//! In: a source. Out: the lines, findings about how they were written, the tallies. Refuses a masked workbook.

use std::collections::BTreeSet;
use std::sync::atomic::AtomicU64;

use chrono::NaiveDate;

use super::{Persetujuan, Sasaran, langkah};
use crate::domain::nomor::{self, Bacaan, JenisNomor};
use crate::domain::tanpa_isi;
use crate::error::{Galat, Result};
use crate::read::batch::Peristiwa;
use crate::read::row::{Baris, Sel};
use crate::read::sumber::Sumber;
use crate::record::batch::temuan_rusak;
use crate::record::hitungan::HitunganSumber;
use crate::record::konteks::Konteks;
use crate::record::sel::hari;
use crate::record::tanda::{self, Tanda};
use crate::table::kolom::Kolom;
use crate::table::persetujuan::DISETUJUI;
use crate::temuan::{Kode, Tempat, Temuan};

/// A line of the form in which something was filled in.
#[derive(Clone, Debug)]
pub struct BarisSetuju {
    pub asal: Tempat,
    pub sasaran: Sasaran,
    pub alasan: Box<str>,
    pub oleh: Box<str>,
    pub jabatan: Box<str>,
    /// `None` where none can be read, or one that hasn't come yet.
    pub tanggal: Option<NaiveDate>,
    /// Steps that used it already: the line is one of an output.
    pub dipakai: BTreeSet<String>,
    /// Of such a line: somebody changed it.
    pub diubah: bool,
}

impl BarisSetuju {
    pub fn lengkap(&self) -> bool {
        self.tanggal.is_some()
            && [&self.alasan, &self.oleh, &self.jabatan, &self.sasaran.ikatan].iter().all(|t| !t.is_empty())
    }

    /// An earlier step used it, and its list was given here to be carried on.
    pub(super) fn terbawa(&self) -> bool {
        !self.dipakai.is_empty()
    }

    /// With the step that uses it, if this one does; `None`: it isn't complete.
    pub(super) fn persetujuan(&self, pada: Option<&str>) -> Option<Persetujuan> {
        let tanggal = self.tanggal.filter(|_| self.lengkap())?;
        Some(Persetujuan {
            tanggal,
            sasaran: self.sasaran.clone(),
            alasan: self.alasan.clone(),
            oleh: self.oleh.clone(),
            jabatan: self.jabatan.clone(),
            dipakai: self.dipakai.iter().cloned().chain(pada.map(str::to_owned)).collect(),
            diubah: self.diubah,
        })
    }
}

/// What a source of approvals gave.
#[derive(Default)]
pub struct IsiSetuju {
    pub baris: Vec<BarisSetuju>,
    pub temuan: Vec<Temuan>,
    pub hitungan: HitunganSumber,
    pub sha256: String,
}

/// Reads source number `nomor`.
///
/// # Errors
/// A damaged file, or a masked one.
pub fn baca(sumber: &Sumber, nomor: u16, acuan: NaiveDate) -> Result<IsiSetuju> {
    let k = Konteks {
        judul: &sumber.judul,
        bagian: &[],
        kop: &[],
        sumber: nomor,
        acuan,
        daftar_kode: None,
        simpan_nama: true,
        koreksi: None,
        harapan: &[],
        disetujui: &sumber.disetujui,
    };
    let mut isi = IsiSetuju::default();
    let mut samar = false;
    let tamat = sumber.baca(&AtomicU64::new(0), &mut |batch| {
        batch.tiap_baris(|peristiwa| match peristiwa {
            Peristiwa::Campuran(n) => isi.hitungan.campuran += n,
            Peristiwa::Rusak { nomor, kode, teks, lebar } => {
                isi.hitungan.rusak += 1;
                isi.temuan.push(temuan_rusak(k, nomor, kode, teks, lebar));
            }
            Peristiwa::Baris(baris) => {
                let satu = SatuBaris { k, baris };
                samar |= satu.disamarkan();
                satu.catat(&mut isi);
            }
        });
        !samar
    })?;
    if samar {
        return Err(Galat::Disamarkan { berkas: sumber.tertulis.clone() });
    }
    Ok(IsiSetuju { sha256: tamat.sha256, ..isi })
}

/// What an office fills in.
const ISIAN: [Kolom; 4] = [Kolom::Alasan, Kolom::DisetujuiOleh, Kolom::Jabatan, Kolom::Tanggal];

struct SatuBaris<'a, 'b> {
    k: Konteks<'a>,
    baris: Baris<'b>,
}

impl<'b> SatuBaris<'_, 'b> {
    fn sel(&self, kolom: Kolom) -> Sel<'b> {
        self.k.judul.peta.di(kolom).map_or(Sel::Kosong, |i| self.baris.sel(i))
    }

    fn teks(&self, kolom: Kolom) -> Box<str> {
        self.sel(kolom).tampil().trim().into()
    }

    /// A dash, or a formula error, is nobody's name and no reason.
    fn isian(&self, kolom: Kolom) -> Box<str> {
        let galat = matches!(self.sel(kolom), Sel::Galat(_));
        Some(self.teks(kolom)).filter(|t| !galat && !tanpa_isi::kosong(t)).unwrap_or_default()
    }

    fn disamarkan(&self) -> bool {
        let samar = |k| nomor::dari_teks(&self.sel(k).tampil(), JenisNomor::Nik).bacaan == Bacaan::Disamarkan;
        [Kolom::NoKk, Kolom::Nik].into_iter().any(samar)
    }

    fn catat(&self, isi: &mut IsiSetuju) {
        if ISIAN.iter().all(|k| self.sel(*k).kosong()) {
            isi.hitungan.kosong += 1;
            return;
        }
        isi.hitungan.dipakai += 1;
        let (tanggal, kurang) = self.tanggal();
        let satu = BarisSetuju {
            asal: Tempat { sumber: self.k.sumber, baris: self.baris.nomor },
            sasaran: self.sasaran(),
            alasan: self.isian(Kolom::Alasan),
            oleh: self.isian(Kolom::DisetujuiOleh),
            jabatan: self.isian(Kolom::Jabatan),
            tanggal,
            dipakai: langkah(&self.teks(Kolom::DipakaiPada)),
            diubah: self.diubah(),
        };
        if !satu.lengkap() {
            isi.temuan.push(self.kurang(&satu, kurang));
        }
        isi.baris.push(satu);
    }

    fn diubah(&self) -> bool {
        let k = self.k;
        let periksa = |i: usize| {
            let sidik = self.baris.sel(i).tampil();
            tanda::periksa(&sidik, &[DISETUJUI.kode], |kode| k.judul.tanda(kode), |i| self.baris.sel(i))
        };
        k.judul.peta.di(Kolom::Sidik).is_some_and(|i| matches!(periksa(i), Tanda::Berubah(_)))
    }

    fn sasaran(&self) -> Sasaran {
        Sasaran {
            berkas: self.teks(Kolom::Berkas),
            lembar: self.teks(Kolom::LembarBerkas),
            baris: self.teks(Kolom::BarisBerkas).parse().unwrap_or_default(),
            id: self.teks(Kolom::IdPeserta),
            kk: self.teks(Kolom::NoKk),
            nik: self.teks(Kolom::Nik),
            nama: self.teks(Kolom::Nama),
            kolom: self.teks(Kolom::KolomBerkas),
            semula: self.teks(Kolom::Semula),
            menjadi: self.teks(Kolom::Menjadi),
            ikatan: self.teks(Kolom::Ikatan),
        }
    }

    /// The day, or what is wrong with it.
    fn tanggal(&self) -> (Option<NaiveDate>, &'static str) {
        match hari(self.sel(Kolom::Tanggal)) {
            Ok(Some(t)) if t > self.k.acuan => (None, "Tanggal sesudah tanggal acuan"),
            Ok(Some(t)) => (Some(t), ""),
            Ok(None) => (None, "Tanggal kosong"),
            Err(()) => (None, "Tanggal tidak terbaca"),
        }
    }

    fn kurang(&self, satu: &BarisSetuju, tanggal: &'static str) -> Temuan {
        let sel = [("Alasan", &satu.alasan), ("Disetujui Oleh", &satu.oleh), ("Jabatan", &satu.jabatan)];
        let kosong = sel.iter().filter(|(_, isi)| isi.is_empty()).map(|(judul, _)| format!("{judul} kosong"));
        let tanpa_ikatan =
            satu.sasaran.ikatan.is_empty().then(|| "baris ini bukan dari uep template persetujuan".into());
        let hari = Some(tanggal.to_owned()).filter(|t| !t.is_empty());
        let semua: Vec<String> = kosong.chain(hari).chain(tanpa_ikatan).collect();
        Temuan::baru(Kode::PersetujuanTakLengkap, satu.asal, 0, "").dengan(semua.join("; "))
    }
}
