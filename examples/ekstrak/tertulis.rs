//! A family as the files write it, and what the files then let anyone know.
//!
//! The answer key is worked out here from facts set down while writing, never
//! by reading the files back: it shares no code with the tool under test.

use super::super::kota::wilayah::Tempat;
use super::super::kota::{Keluarga, Orang};
use super::jenis::Jenis;
use chrono::NaiveDate;

/// How many fields a line has against its header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Garis {
    Utuh,
    Kurang,
    Lebih,
}

#[derive(Clone, Debug)]
pub struct BarisKeluarga {
    pub no_kk: String,
    pub desil: String,
    pub tempat: Tempat,
    pub alamat: String,
    pub nama_kepala: String,
    pub jumlah_anggota: usize,
    pub garis: Garis,
    /// Written as Latin-1 bytes in a file that is otherwise UTF-8.
    pub latin1: bool,
    pub isian: u64,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Nik {
    Teks(String),
    /// A number cell of a workbook.
    Angka(u64),
}

#[derive(Clone, Debug)]
pub enum Tanggal {
    Sah(NaiveDate),
    Teks(String),
}

#[derive(Clone, Debug)]
pub struct BarisAnggota {
    pub nik: Nik,
    pub no_kk: String,
    pub nama: String,
    pub tanggal_lahir: Tanggal,
    pub umur: u8,
    pub jenis_kelamin: u8,
    pub hubungan: u8,
    pub status_kawin: u8,
    pub tempat_ktp: Tempat,
    pub alamat_ktp: String,
    pub rt: u8,
    pub rw: u8,
    pub garis: Garis,
    pub latin1: bool,
    pub isian: u64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    Layak,
    TidakLayak,
    PerluVerifikasi,
}

impl Status {
    pub fn teks(self) -> &'static str {
        match self {
            Status::Layak => "Layak",
            Status::TidakLayak => "Tidak Layak",
            Status::PerluVerifikasi => "Perlu Verifikasi",
        }
    }
}

/// What the files show of one family that the tool has to list.
#[derive(Clone, Debug)]
pub struct Fakta {
    /// As written.
    pub no_kk: String,
    pub desil: Option<u8>,
    /// Why the desil is not known; empty where it is.
    pub sebab_desil: &'static str,
    /// Persons on sound member lines; where no member is listed, the number on the family line.
    pub jiwa: usize,
    pub luar_kota: bool,
    /// Why the identity is unsound; empty where it is sound.
    pub sebab_identitas: &'static str,
    pub kerusakan: Option<Jenis>,
}

impl Fakta {
    /// Status by the default parameters (desil 1–5, no lists): Pasal 5 (1) a,
    /// T01. Identity trouble alone never excludes; a desil above the limit does,
    /// whatever the identity, because mending the identity would not lower it.
    pub fn putusan(&self) -> (Status, String) {
        if self.luar_kota {
            return (Status::TidakLayak, "tempat tinggal di luar Kota Banjarmasin".into());
        }
        match self.desil {
            Some(d) if d > 5 => (Status::TidakLayak, format!("desil {d} di atas 5")),
            None => (Status::PerluVerifikasi, self.sebab_desil.into()),
            Some(d) if self.sebab_identitas.is_empty() => (Status::Layak, format!("desil {d}, identitas sah")),
            Some(_) => (Status::PerluVerifikasi, self.sebab_identitas.into()),
        }
    }
}

/// One family: its lines in both files, and one fact sheet for each family
/// that these lines make (two where the files no longer agree on the KK).
#[derive(Clone, Debug)]
pub struct Tertulis {
    pub keluarga: Vec<BarisKeluarga>,
    pub anggota: Vec<BarisAnggota>,
    pub fakta: Vec<Fakta>,
}

impl Tertulis {
    /// The family without any damage.
    pub fn utuh(k: &Keluarga) -> Tertulis {
        let kosong = if k.isian.is_multiple_of(2) { "" } else { "0" };
        let baris = BarisKeluarga {
            no_kk: k.no_kk.clone(),
            desil: k.desil.map_or(kosong.to_string(), |d| d.to_string()),
            tempat: k.tempat,
            alamat: k.alamat.clone(),
            nama_kepala: k.kepala().nama.clone(),
            jumlah_anggota: k.anggota.len(),
            garis: Garis::Utuh,
            latin1: false,
            isian: k.isian,
        };
        let fakta = Fakta {
            no_kk: k.no_kk.clone(),
            desil: k.desil,
            sebab_desil: if k.desil.is_none() { "desil kosong atau 0" } else { "" },
            jiwa: k.anggota.len(),
            luar_kota: false,
            sebab_identitas: "",
            kerusakan: None,
        };
        Tertulis {
            keluarga: vec![baris],
            anggota: k.anggota.iter().map(|o| baris_anggota(k, o)).collect(),
            fakta: vec![fakta],
        }
    }
}

fn baris_anggota(k: &Keluarga, o: &Orang) -> BarisAnggota {
    BarisAnggota {
        nik: Nik::Teks(o.nik.clone()),
        no_kk: k.no_kk.clone(),
        nama: o.nama.clone(),
        tanggal_lahir: Tanggal::Sah(o.tanggal_lahir),
        umur: o.umur,
        jenis_kelamin: o.jenis_kelamin,
        hubungan: o.hubungan,
        status_kawin: o.status_kawin,
        tempat_ktp: k.tempat,
        alamat_ktp: k.alamat.clone(),
        rt: k.rt,
        rw: k.rw,
        garis: Garis::Utuh,
        latin1: false,
        isian: o.isian,
    }
}
