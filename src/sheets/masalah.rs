//! The list `Masalah Data`: every finding in the officer's own coordinates.

use std::collections::BTreeMap;

use serde::Serialize;

use super::jalan::Jalan;
use super::koreksi::{self, SatuKoreksi};
use super::metadata;
use crate::decide::screen::kumpul::Populasi;
use crate::decide::screen::nomor::Nomor;
use crate::error::Result;
use crate::record::koreksi::Koreksi;
use crate::record::pemilik::Milik;
use crate::temuan::{Kode, Rujuk, Temuan, Tingkat};
use crate::write::csv;
use crate::write::keluaran::Keluaran;
use crate::write::rentang::{Rentang, huruf};
use crate::write::tabel::{Isi, Kolom, Rupa};
use crate::write::tugas::Tugas;
use crate::write::xlsx::{Buku, Gaya, Lembar, Rumus};
use crate::write::{lolos, samar};

/// Filled in by an officer and given back with `--corrections`.
pub const KOLOM_KOREKSI: [&str; 3] = ["Nilai Benar", "Dikoreksi Oleh", "Tanggal Koreksi"];

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

    /// With the numbers of whom the row is about: [`kolom_pemilik`].
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

/// Writes the main table of a command as CSV, and its findings and corrections beside it. `satu` makes row i.
///
/// # Errors
/// What the disk reports; nothing stands under the output's names then but what stood there before.
pub fn tulis_csv<B>(
    keluaran: &Keluaran,
    pemisah: u8,
    (kolom_utama, banyak): (&[Kolom<B>], usize),
    satu: impl Fn(usize) -> B + Sync,
    (temuan, jalan): (&[Temuan], &Jalan),
) -> Result<()> {
    tulis_csv_dari(keluaran, pemisah, (kolom_utama, banyak), satu, (temuan.len(), jalan), |i| {
        SatuTemuan::baru(&temuan[i], jalan)
    })
}

/// The same with findings made by `satu_temuan`.
///
/// # Errors
/// As [`tulis_csv`].
pub fn tulis_csv_dari<'a, B>(
    keluaran: &Keluaran,
    pemisah: u8,
    (kolom_utama, banyak): (&[Kolom<B>], usize),
    satu: impl Fn(usize) -> B + Sync,
    (banyak_temuan, jalan): (usize, &Jalan),
    satu_temuan: impl Fn(usize) -> SatuTemuan<'a> + Sync,
) -> Result<()> {
    let koreksi: &[Koreksi] = jalan.koreksi.as_ref().map_or(&[], |k| &k.0);
    let satu_koreksi = |i: usize| SatuKoreksi::baru(jalan, i as u32 + 1, &koreksi[i]);
    let galat = |e: std::io::Error| keluaran.galat(&e);
    let samarkan = jalan.samarkan;
    let (kolom, kolom_koreksi) = (kolom_pemilik(), koreksi::kolom(jalan));
    keluaran.tulis_bersama(
        |k| csv::tulis(k, (pemisah, samarkan), kolom_utama, banyak, satu).map_err(galat),
        vec![
            (
                keluaran.masalah(),
                Box::new(|k| csv::tulis(k, (pemisah, samarkan), &kolom, banyak_temuan, satu_temuan).map_err(galat)),
            ),
            (
                keluaran.koreksi(),
                Box::new(|k| {
                    csv::tulis(k, (pemisah, samarkan), &kolom_koreksi, koreksi.len(), satu_koreksi).map_err(galat)
                }),
            ),
        ],
    )
}

/// Kode to Cara Memperbaiki print.
pub const CETAK: u16 = 7;

/// Fills the sheet `Masalah Data`.
///
/// # Errors
/// What the writer reports.
pub fn lembar(l: &mut Lembar, temuan: &[Temuan], jalan: &Jalan, sub: &str) -> std::io::Result<()> {
    lembar_dari(l, jalan, sub, baris(temuan, jalan))
}

/// Tasks that fill the sheets behind the lists: `Koreksi` where corrections were given, `Masalah Data`, and those
/// that continue them. `lagi` is what to do once the corrections are typed.
///
/// # Errors
/// What the writer reports.
pub fn tugas<'a>(
    buku: &mut Buku,
    rentang: &Rentang,
    temuan: &'a [Temuan],
    jalan: &'a Jalan,
    lagi: &'a str,
) -> std::io::Result<Vec<Tugas<'a>>> {
    let mut semua = koreksi::tugas(buku, jalan)?;
    for bagian in rentang.bagian(temuan) {
        let mut l = buku.lembar_daftar(&bagian.nama)?;
        semua.push(Box::new(move || {
            lembar(&mut l, bagian.isi, jalan, lagi)?;
            Ok(l)
        }));
    }
    Ok(semua)
}

/// Fills it with findings that are on their way already.
///
/// # Errors
/// What the writer reports.
pub fn lembar_dari<'a>(
    l: &mut Lembar,
    jalan: &Jalan,
    lagi: &str,
    baris: impl ExactSizeIterator<Item = SatuTemuan<'a>>,
) -> std::io::Result<()> {
    let isian = "isi Nilai Benar, Dikoreksi Oleh, dan Tanggal Koreksi";
    let sub = format!("{} · {isian}; lalu {lagi} dengan --corrections", metadata::sub(jalan));
    l.warna_tab(0x7F_7F_7F);
    l.daftar(("Masalah Data", &sub), &kolom_pemilik(), CETAK, baris)
}

/// The part of a sheet `Ringkasan` that counts the findings by code: columns A to I. Gives its last row.
///
/// # Errors
/// What the writer reports.
pub fn ringkasan(
    l: &mut Lembar,
    (mulai, judul): (u32, &str),
    banyak: &BanyakTemuan,
    temuan: &Rentang,
) -> std::io::Result<u32> {
    l.teks(mulai, 0, judul, Gaya::Bagian)?;
    if banyak.0.is_empty() {
        l.teks(mulai + 1, 0, "Tidak ada masalah data.", Gaya::Catatan)?;
        return Ok(mulai + 1);
    }
    l.baris_kepala(mulai + 1, 0, &["Kode", "Masalah", "Tingkat", "Jumlah"])?;
    l.gabung(mulai + 1, 4, 8, "Akibat", Gaya::Kepala)?;
    let judul: Vec<&str> = kolom().iter().map(|k| k.judul).collect();
    let kode_di = huruf(&judul, "Kode");
    let pertama = mulai + 2;
    for (i, (kode, jumlah)) in banyak.0.iter().enumerate() {
        let r = pertama + i as u32;
        let p = kode.penjelasan();
        l.teks(r, 0, p.kode, Gaya::Tengah)?;
        l.teks(r, 1, p.masalah, Gaya::Lipat)?;
        l.teks(r, 2, p.tingkat.nama(), Gaya::Tengah)?;
        let rumus = format!("={}", temuan.rumus(&format!("COUNTIFS({{{kode_di}}},\"{}\")", p.kode)));
        l.rumus(r, 3, &Rumus { rumus, nilai: (*jumlah).into() }, Gaya::Angka)?;
        l.gabung(r, 4, 8, p.akibat, Gaya::Lipat)?;
        if p.masalah.len() > 46 || p.akibat.len() > 58 {
            l.tinggi(r, 27.0)?;
        }
    }
    Ok(pertama + banyak.0.len() as u32)
}

/// The columns with those of whom the row is about, in front of those that are filled in: an officer finds the
/// family by them, and a correction the row.
pub fn kolom_pemilik<'a>() -> Vec<Kolom<SatuTemuan<'a>>> {
    let mut semua = kolom();
    semua.extend([
        Kolom::baru("ID Peserta", 16.0, Rupa::Tengah, |s: &SatuTemuan<'a>| Isi::teks(s.jalan.milik(s.t.tempat).id)),
        Kolom::baru("No KK", 18.0, Rupa::Tengah, |s| Isi::teks(s.pemilik(|(kk, _)| kk, |m| m.kk))),
        Kolom::baru("NIK", 18.0, Rupa::Tengah, |s| Isi::teks(s.pemilik(|(_, nik)| nik, |m| m.nik))),
    ]);
    semua.extend(KOLOM_KOREKSI.map(|judul| Kolom::baru(judul, 18.0, Rupa::Isian, |_| Isi::Kosong)));
    semua
}

/// The columns that say what is wrong.
pub fn kolom<'a>() -> Vec<Kolom<SatuTemuan<'a>>> {
    vec![
        Kolom::baru("Kode", 7.0, Rupa::Tengah, |s| Isi::teks(s.t.kode.kode())),
        Kolom::baru("Tingkat", 11.0, Rupa::Tengah, |s| Isi::teks(s.t.kode.tingkat().nama())),
        Kolom::baru("Berkas", 20.0, Rupa::Teks, |s| Isi::teks(s.jalan.nama_sumber(s.t.tempat.sumber))),
        Kolom::baru("Sel", 20.0, Rupa::Teks, |s| Isi::teks(s.sel())),
        Kolom::baru("Kolom", 22.0, Rupa::Teks, |s| Isi::teks(s.kolom())),
        Kolom::baku("Terbaca", 22.0, Rupa::Teks, |s| Isi::teks(s.terbaca(s.jalan.samarkan))),
        Kolom::baru("Masalah", 40.0, Rupa::Lipat, |s| Isi::teks(s.t.kode.penjelasan().masalah)),
        Kolom::baru("Cara Memperbaiki", 40.0, Rupa::Lipat, |s| Isi::teks(s.t.kode.penjelasan().perbaikan)),
        Kolom::baru("Diharapkan", 32.0, Rupa::Lipat, |s| Isi::teks(s.t.kode.penjelasan().diharapkan)),
        Kolom::baru("Keterangan", 32.0, Rupa::Lipat, |s| Isi::teks(s.keterangan())),
        Kolom::baru("Akibat", 40.0, Rupa::Lipat, |s| Isi::teks(s.t.kode.penjelasan().akibat)),
        Kolom::baru("Baris", 8.0, Rupa::Angka, |s| Isi::Angka(s.t.tempat.baris)),
    ]
}
