//! Rows of a filled assessment sheet of candidates (`uep template asesmen`): Pasal 5 ayat (1) huruf d.

use chrono::NaiveDate;

use super::bawaan::Bawaan;
use super::konteks::Disamarkan;
use super::tabel::{BarisTabel, NikTabel};
use crate::domain::jawaban::Jawaban;
use crate::domain::orang::JenisKelamin;
use crate::domain::rupiah::Rupiah;
use crate::table::asesmen::ASESMEN;
use crate::table::kolom::Kolom;
use crate::temuan::Tempat;

/// What the assessment says of a family and of the member who would take part.
#[derive(Clone, Debug)]
pub struct Asesmen {
    pub asal: Tempat,
    pub kk: NikTabel,
    /// Of the head of the family.
    pub nik: NikTabel,
    pub nama: Box<str>,
    pub isi: IsiAsesmen,
}

/// Everything an assessor fills in; two rows of a family with the same of it say the same.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct IsiAsesmen {
    /// By [`crate::perwal::angkatan::ASPEK`].
    pub skor: [Jawaban<u8>; 4],
    /// Blank: the head of the family is the candidate.
    pub calon: Calon,
    /// Of the candidate; `None`: not known.
    pub disabilitas: Option<bool>,
    pub omzet_baseline: Jawaban<Rupiah>,
    pub profil_baseline: Jawaban<bool>,
    pub perlindungan_sosial: Jawaban<bool>,
    pub jaminan_sosial: Jawaban<bool>,
    pub kebutuhan_dasar: Jawaban<bool>,
    pub asesor: Box<str>,
    pub tanggal: Jawaban<NaiveDate>,
    pub bawaan: Bawaan,
}

/// The member who would take part, where it isn't the head.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Calon {
    pub nik: NikTabel,
    pub nama: Box<str>,
    pub jenis_kelamin: Option<JenisKelamin>,
    pub lahir: Jawaban<NaiveDate>,
    pub hubungan: Box<str>,
}

impl Calon {
    /// Nothing that names another member: the head of the family takes part.
    pub fn kepala(&self) -> bool {
        self.nik.teks.is_empty() && self.nama.is_empty()
    }
}

impl IsiAsesmen {
    /// As it left the template: nobody has assessed the family.
    pub fn kosong(&self) -> bool {
        let ya_tidak = [self.profil_baseline, self.perlindungan_sosial, self.jaminan_sosial, self.kebutuhan_dasar];
        self.skor.iter().all(|s| s.kosong())
            && self.calon.kepala()
            && ya_tidak.iter().all(|j| j.kosong())
            && self.omzet_baseline.kosong()
            && self.tanggal.kosong()
            && self.asesor.is_empty()
            && self.bawaan.kosong()
    }
}

/// Reads a row.
///
/// # Errors
/// A masked id.
pub fn baca(b: &mut BarisTabel<'_, '_>) -> Result<Asesmen, Disamarkan> {
    let calon = Calon {
        nik: b.nik(Kolom::CalonNik)?,
        nama: b.teks(Kolom::CalonNama),
        jenis_kelamin: b.jenis_kelamin(Kolom::CalonJk),
        lahir: b.tanggal(Kolom::CalonLahir),
        hubungan: b.teks(Kolom::Hubungan),
    };
    let isi = IsiAsesmen {
        skor: [Kolom::Potensi, Kolom::Minat, Kolom::Kesiapan, Kolom::Komitmen].map(|k| b.skor(k)),
        calon,
        disabilitas: b.disabilitas(),
        omzet_baseline: b.rupiah(Kolom::OmzetBaseline),
        profil_baseline: b.ya_tidak(Kolom::ProfilBaseline),
        perlindungan_sosial: b.ya_tidak(Kolom::PerlindunganSosial),
        jaminan_sosial: b.ya_tidak(Kolom::JaminanSosial),
        kebutuhan_dasar: b.ya_tidak(Kolom::KebutuhanDasar),
        asesor: b.teks(Kolom::Asesor),
        tanggal: b.tanggal(Kolom::TanggalAsesmen),
        bawaan: Bawaan::baca(b, ASESMEN),
    };
    Ok(Asesmen { asal: b.tempat(), kk: b.kk()?, nik: b.nik(Kolom::Nik)?, nama: b.teks(Kolom::Nama), isi })
}
