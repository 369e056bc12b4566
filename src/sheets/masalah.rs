//! The list `Masalah Data`: every finding in the officer's own coordinates.

use std::collections::BTreeMap;

use serde::Serialize;

use super::jalan::Jalan;
use super::metadata;
use crate::decide::screen::kumpul::Populasi;
use crate::decide::screen::nomor::Nomor;
use crate::record::pemilik::Milik;
use crate::table::masalah::{KolomTemuan, TEMUAN};
use crate::temuan::{Kode, Rujuk, Temuan, Tingkat};
use crate::write::blok::{Baris, Blok, Sel};
use crate::write::rentang::Daftar;
use crate::write::tabel::{Berisi, Isi, kolom};
use crate::write::xlsx::Lembar;
use crate::write::{lolos, samar};

/// The sheet.
pub const NAMA: &str = "Masalah Data";

/// How many findings of each code, in the order of the codes.
#[derive(Clone, Default, Debug)]
pub struct BanyakTemuan(pub Vec<(Kode, u32)>);

impl BanyakTemuan {
    /// `temuan` sorted.
    pub fn hitung(temuan: &[Temuan]) -> BanyakTemuan {
        // Findings are sorted by code first.
        let sama = temuan.chunk_by(|a, b| a.kode == b.kode);
        BanyakTemuan(sama.map(|sama| (sama[0].kode, sama.len() as u32)).collect())
    }

    pub fn tingkat(&self, tingkat: Tingkat) -> u32 {
        self.0.iter().filter(|(k, _)| k.tingkat() == tingkat).map(|(_, n)| n).sum()
    }

    pub fn json(&self) -> TemuanJson {
        TemuanJson {
            galat: self.tingkat(Tingkat::Galat),
            peringatan: self.tingkat(Tingkat::Peringatan),
            per_kode: self.0.iter().map(|(k, n)| (k.kode(), *n)).collect(),
        }
    }
}

/// `"temuan"` of every command's JSON.
#[derive(Serialize)]
pub struct TemuanJson {
    galat: u32,
    peringatan: u32,
    per_kode: BTreeMap<&'static str, u32>,
}

/// A finding on its way to a row.
pub struct SatuTemuan<'a> {
    pub t: &'a Temuan,
    pub jalan: &'a Jalan,
    /// Where a screening knows whose row it is.
    populasi: Option<&'a Populasi>,
}

pub fn baris<'a>(temuan: &'a [Temuan], jalan: &'a Jalan) -> impl ExactSizeIterator<Item = SatuTemuan<'a>> {
    temuan.iter().map(move |t| SatuTemuan::baru(t, jalan))
}

impl<'a> SatuTemuan<'a> {
    pub fn baru(t: &'a Temuan, jalan: &'a Jalan) -> SatuTemuan<'a> {
        SatuTemuan { t, jalan, populasi: None }
    }

    /// With the numbers of whom the row is about.
    pub fn di(self, populasi: &'a Populasi) -> SatuTemuan<'a> {
        SatuTemuan { populasi: Some(populasi), ..self }
    }

    /// No KK or NIK of whom the row is about.
    fn pemilik(&self, pilih: fn((Nomor, Nomor)) -> Nomor, tertulis: fn(Milik<'a>) -> &'a str) -> String {
        let Some(p) = self.populasi else {
            return self.jalan.id(tertulis(self.jalan.milik(self.t.tempat))).into_owned();
        };
        let teks = p.pemilik(self.t.tempat).map(|nomor| pilih(nomor).teks(&p.kamus)).unwrap_or_default();
        self.jalan.id(&teks).into_owned()
    }

    /// Title of the column in the file.
    pub fn kolom(&self) -> &str {
        let sumber = self.jalan.sumber.get(usize::from(self.t.tempat.sumber));
        let judul = sumber.and_then(|s| s.kolom_di(self.t.tempat.baris).get(usize::from(self.t.kolom).wrapping_sub(1)));
        judul.map_or("", String::as_str)
    }

    /// What was read, masked where asked.
    pub fn terbaca(&self, samarkan: bool) -> String {
        if samarkan { lolos::terbaca(&self.t.terbaca, self.kolom()) } else { self.t.terbaca.to_string() }
    }

    /// What else has to be known.
    pub fn keterangan(&self) -> String {
        match Rujuk::dari_tanda(&self.t.keterangan) {
            Some(lain) => {
                let tempat = juga_di(self.jalan, lain, &self.jalan.id(Rujuk::milik(&self.t.keterangan)));
                let apa = [tempat.as_str(), Rujuk::keterangan(&self.t.keterangan)];
                apa.into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join("; ")
            }
            // What the register or the cell has is a NIK or a name.
            None if self.jalan.samarkan
                && matches!(self.t.kode, Kode::NamaBeda | Kode::PesertaNikBeda | Kode::KoreksiBasi) =>
            {
                String::new()
            }
            // A title that isn't known may name anybody.
            None if self.jalan.samarkan && self.t.kode == Kode::JudulMirip => {
                self.t.keterangan.split("; bila ya").next().unwrap_or_default().to_owned()
            }
            None => self.t.keterangan.to_string(),
        }
    }

    /// The other row that the finding is about, for the terminal.
    pub fn rujukan_terminal(&self) -> Option<String> {
        let lain = Rujuk::dari_tanda(&self.t.keterangan)?;
        Some(juga_di(self.jalan, lain, &samar::id(Rujuk::milik(&self.t.keterangan))))
    }

    pub fn sel(&self) -> String {
        self.jalan.sel(self.t.tempat, self.t.kolom)
    }
}

/// `juga di anggota.csv, baris 7 (No KK …)`.
fn juga_di(jalan: &Jalan, Rujuk(lain): Rujuk, kk: &str) -> String {
    let milik = if kk.is_empty() { String::new() } else { format!(" (No KK {kk})") };
    format!("juga di {}{milik}", jalan.baris(lain))
}

/// Kode to Cara Memperbaiki print.
pub const CETAK: u16 = 7;

/// Fills the sheet `Masalah Data`. `lagi` is what to do once the corrections are typed.
///
/// # Errors
/// What the writer reports.
pub fn lembar<'a>(
    l: &mut Lembar,
    jalan: &Jalan,
    lagi: &str,
    baris: impl ExactSizeIterator<Item = SatuTemuan<'a>>,
) -> std::io::Result<()> {
    let isian = "isi Nilai Benar, Dikoreksi Oleh, dan Tanggal Koreksi";
    let sub = format!("{} · {isian}; lalu {lagi} dengan --corrections", metadata::sub(jalan));
    l.warna_tab(0x7F_7F_7F);
    l.daftar(("Masalah Data", &sub), &kolom(&TEMUAN), CETAK, baris)
}

/// The part of a sheet `Ringkasan` that counts the findings by code: columns A to I.
pub fn blok<'a>(banyak: &'a BanyakTemuan, daftar: &Daftar, judul: &str) -> Blok<'a> {
    let blok = Blok::baru(judul.to_owned());
    if banyak.0.is_empty() {
        return blok.catatan("Tidak ada masalah data.");
    }
    let kepala = ["Kode", "Masalah", "Tingkat", "Jumlah"].map(Sel::kepala).into_iter();
    let baris = banyak.0.iter().map(|(kode, jumlah)| {
        let p = kode.penjelasan();
        let baris = Baris::from([
            Sel::tengah(p.kode),
            Sel::lipat(p.masalah),
            Sel::tengah(p.tingkat.nama()),
            Sel::rumus(daftar.hitung(&[("Kode", p.kode.into())], *jumlah)),
            Sel::lipat(p.akibat).lebar(5),
        ]);
        if p.masalah.len() > 46 || p.akibat.len() > 58 { baris.tinggi(27.0) } else { baris }
    });
    blok.kepala_sel(kepala.chain([Sel::kepala("Akibat").lebar(5)]).collect::<Vec<_>>()).dengan(baris)
}

/// Titles of the list.
pub fn judul() -> Vec<&'static str> {
    TEMUAN.judul()
}

impl Berisi<KolomTemuan> for SatuTemuan<'_> {
    fn isi(&self, kolom: KolomTemuan) -> Isi<'_> {
        use KolomTemuan as K;
        let (t, apa) = (self.t, self.t.kode.penjelasan());
        match kolom {
            K::Kode => Isi::teks(t.kode.kode()),
            K::Tingkat => Isi::teks(t.kode.tingkat().nama()),
            K::Berkas => Isi::teks(self.jalan.nama_sumber(t.tempat.sumber)),
            K::Sel => Isi::teks(self.sel()),
            K::Kolom => Isi::teks(self.kolom()),
            K::Terbaca => Isi::teks(self.terbaca(self.jalan.samarkan)),
            K::Masalah => Isi::teks(apa.masalah),
            K::CaraMemperbaiki => Isi::teks(apa.perbaikan),
            K::Diharapkan => Isi::teks(apa.diharapkan),
            K::Keterangan => Isi::teks(self.keterangan()),
            K::Akibat => Isi::teks(apa.akibat),
            K::Baris => Isi::Angka(t.tempat.baris),
            K::IdPeserta => Isi::teks(self.jalan.milik(t.tempat).id),
            K::NoKk => Isi::teks(self.pemilik(|(kk, _)| kk, |m| m.kk)),
            K::Nik => Isi::teks(self.pemilik(|(_, nik)| nik, |m| m.nik)),
            K::NilaiBenar | K::DikoreksiOleh | K::TanggalKoreksi => Isi::Kosong,
        }
    }
}
