//! What is known about a run: its command, its sources, its date.

use std::borrow::Cow;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::table::bentuk::Pencatat;
use crate::table::lolos::menurut;
use crate::write::tabel::Isi;
use crate::write::xlsx::Cara;
use crate::write::{lolos, samar};

use crate::read::alamat::alamat;
pub use crate::read::alamat::huruf_kolom;
use crate::record::hitungan::HitunganSumber;
use crate::record::koreksi::DaftarKoreksi;
use crate::record::pemilik::{Milik, PemilikBaris};
use crate::record::persetujuan::DaftarPersetujuan;
use crate::temuan::Tempat;

/// One run of a command.
#[derive(Clone, Default, Debug)]
pub struct Jalan {
    /// `screen`.
    pub perintah: &'static str,
    /// Options as typed, files by their last part only.
    pub opsi: Vec<String>,
    pub acuan: NaiveDate,
    /// Under `--mask`, and under `--recap`.
    pub samarkan: bool,
    /// Under `--recap`: no list of people, and no figure that singles somebody out.
    pub rekap: bool,
    pub sumber: Vec<SumberTerbaca>,
    /// What was left out of the command, and what follows from that: a line each.
    pub catatan: Vec<String>,
    /// Where corrections were given.
    pub koreksi: Option<DaftarKoreksi>,
    /// Where it is to be noted what stands where in the output.
    pub pencatat: Option<Arc<Pencatat>>,
    /// Where approvals were given or are carried on, or changed rows withheld.
    pub persetujuan: Option<DaftarPersetujuan>,
}

/// A source after reading.
#[derive(Clone, Debug)]
pub struct SumberTerbaca {
    pub nama: String,
    /// The path as it was typed, for the terminal.
    pub tertulis: String,
    pub lembar: Option<String>,
    pub format: String,
    pub jenis: &'static str,
    pub sha256: String,
    /// Titles, for findings.
    pub kolom: Vec<String>,
    /// Titles of tables further down, from their row on.
    pub kolom_bawah: Vec<(u32, Vec<String>)>,
    /// Lines above rows that say where those live, and the kelurahan (T73).
    pub kop_wilayah: Vec<(u32, &'static str)>,
    /// What each column was taken for; `None`: nothing reads it.
    pub dibaca_sebagai: Vec<Option<&'static str>>,
    /// Rows above the header, and of the header.
    pub kop: u32,
    pub judul: u32,
    pub hitungan: HitunganSumber,
    /// Whose row each is, of a table of the programme.
    pub pemilik: PemilikBaris,
}

/// Version of the tool.
pub const VERSI: &str = env!("CARGO_PKG_VERSION");

impl SumberTerbaca {
    /// The titles above a row.
    pub fn kolom_di(&self, baris: u32) -> &[String] {
        self.kolom_bawah.iter().rev().find(|(dari, _)| *dari <= baris).map_or(&self.kolom, |(_, k)| k)
    }
}

impl Jalan {
    /// What a workbook has to know of it.
    pub fn cara(&self) -> Cara {
        Cara { acuan: self.acuan, samarkan: self.samarkan, nilai_saja: self.rekap, pencatat: self.pencatat.clone() }
    }

    pub fn nama_sumber(&self, nomor: u16) -> &str {
        self.sumber.get(usize::from(nomor)).map_or("", |s| &s.nama)
    }

    pub fn tertulis_sumber(&self, nomor: u16) -> &str {
        self.sumber.get(usize::from(nomor)).map_or("", |s| &s.tertulis)
    }

    /// Of whom a row is, as far as its table says.
    pub fn milik(&self, tempat: Tempat) -> Milik<'_> {
        self.sumber.get(usize::from(tempat.sumber)).map_or(Milik::default(), |s| s.pemilik.milik(tempat.baris))
    }

    /// An id as this run shows it.
    pub fn id<'t>(&self, teks: &'t str) -> Cow<'t, str> {
        if self.samarkan { samar::id(teks).into() } else { teks.into() }
    }

    /// An ID Peserta as this run shows it: some registers use the NIK, or a name.
    pub fn id_peserta<'t>(&self, teks: &'t str) -> Cow<'t, str> {
        match self.samarkan && !samar::id_peserta_baku(teks) {
            true if teks.bytes().filter(u8::is_ascii_digit).count() >= 12 => samar::id(teks).into(),
            true => samar::tulisan(teks).into(),
            false => teks.into(),
        }
    }

    /// A name as this run shows it.
    pub fn nama_orang<'t>(&self, teks: &'t str) -> Cow<'t, str> {
        if self.samarkan { samar::nama(teks).into() } else { teks.into() }
    }

    /// A cell of the column of this title, as this run shows it.
    pub fn isian(&self, judul: &str, teks: &str) -> String {
        match lolos::saring(menurut(judul), Isi::teks(teks)) {
            _ if !self.samarkan => teks.to_owned(),
            Isi::Teks(t) => t.into_owned(),
            _ => String::new(),
        }
    }

    /// A sentence of the program as this run shows it.
    pub fn kalimat(&self, teks: &str) -> String {
        if self.samarkan { lolos::tanpa_kutipan(teks) } else { teks.to_owned() }
    }

    /// What somebody wrote themselves, as this run shows it.
    pub fn tulisan<'t>(&self, teks: &'t str) -> &'t str {
        if self.samarkan { samar::tulisan(teks) } else { teks }
    }

    /// `Data!C7` for a sheet; `baris 7, kolom 3` for a text file; column 0 means the whole row.
    pub fn sel(&self, tempat: Tempat, kolom: u16) -> String {
        let lembar = self.sumber.get(usize::from(tempat.sumber)).and_then(|s| s.lembar.as_deref());
        alamat(lembar, tempat.baris, kolom)
    }

    /// `anggota.csv, baris 7`, for references to another row.
    pub fn baris(&self, tempat: Tempat) -> String {
        let lembar = self.sumber.get(usize::from(tempat.sumber)).and_then(|s| s.lembar.as_deref());
        match lembar {
            Some(l) => format!("{}, lembar {l}, baris {}", self.nama_sumber(tempat.sumber), tempat.baris),
            None => format!("{}, baris {}", self.nama_sumber(tempat.sumber), tempat.baris),
        }
    }
}
