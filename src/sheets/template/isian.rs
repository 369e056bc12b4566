//! What every template has in common: a table of columns to a sheet, to instructions, to CSV.

use std::io::{Seek, Write};

use super::petunjuk::{self, BarisPetunjuk, Petunjuk};
use crate::domain::rupiah::ribuan;
use crate::error::Result;
use crate::perwal::parameter::Parameter;
use crate::perwal::tafsir::{KumpulanTafsir, Tafsir};
use crate::sheets::jalan::Jalan;
use crate::sheets::masalah::{self, SatuTemuan};
use crate::sheets::metadata;
use crate::sheets::persetujuan;
use crate::table::definisi::{Bagian, KolomLembar};
use crate::table::masalah::TEMUAN_FORMULIR;
use crate::temuan::Temuan;
use crate::write::csv;
use crate::write::keluaran::{Bentuk, Keluaran, Terbitan};
use crate::write::tabel::{self, Isi, Kolom, Rupa};
use crate::write::xlsx::{BARIS_DATA, BARIS_LEMBAR, Buku, Gaya, KolomIsian, Lembar};

/// Rows made ready for what is not filled in before. The sheet is open below them too.
pub const CADANGAN: u32 = 30;

/// What the template is made from besides its own rows.
pub struct Masukan<'a> {
    pub jalan: &'a Jalan,
    /// `None` for a template without input data.
    pub temuan: Option<&'a [Temuan]>,
    /// In force, where there was input.
    pub param: Option<&'a Parameter>,
}

/// A template of one table.
pub struct Templat<B> {
    /// As typed: `kegiatan`.
    pub jenis: &'static str,
    /// Name of the sheet.
    pub lembar: &'static str,
    pub judul: &'static str,
    pub kolom: Vec<KolomIsian<B>>,
    /// Columns that stay in sight and stand on every page.
    pub beku: u16,
    /// What holds for the whole sheet.
    pub umum: &'static [&'static str],
}

/// Makes the cell of a column that is filled in before.
pub type Terisi<B> = for<'a> fn(&'a B) -> Isi<'a>;

/// A column of a sheet, where the form has it; `isi`: filled in before, and locked.
pub fn kolom<P, B>(k: &KolomLembar<P>, isi: Option<Terisi<B>>) -> Option<KolomIsian<B>> {
    let isian = k.isian?;
    let kepala = kepala(k.bagian);
    Some(KolomIsian {
        judul: k.judul(),
        lebar: isian.lebar,
        masukan: k.masukan(),
        kepala,
        petunjuk: isian.petunjuk,
        isi,
        tersembunyi: false,
    })
}

/// A column that is open in every row.
pub fn terbuka<P, B>(k: &KolomLembar<P>) -> Option<KolomIsian<B>> {
    kolom(k, None)
}

/// Colour of the header.
fn kepala(bagian: Bagian) -> Gaya {
    match bagian {
        Bagian::Pokok => Gaya::Kepala,
        Bagian::Usaha => Gaya::KepalaHijau,
        Bagian::Penilaian => Gaya::KepalaCokelat,
        Bagian::Keadaan => Gaya::KepalaUngu,
        Bagian::Akhir => Gaya::KepalaKelabu,
    }
}

/// The table as CSV has it: what is to be filled in is blank.
pub fn kolom_csv<B>(kolom: &[KolomIsian<B>]) -> Vec<Kolom<B>> {
    let satu = |k: &KolomIsian<B>| {
        let isi = k.isi.unwrap_or(|_| Isi::Kosong);
        Kolom::baru(k.judul, k.lebar, Rupa::Teks, isi)
    };
    kolom.iter().map(satu).collect()
}

/// Writes a template of one table, in the form its name asks for. `baris` makes row i.
///
/// # Errors
/// What the disk reports.
pub fn tulis<B>(
    m: &Masukan<'_>,
    t: &Templat<B>,
    (banyak, baris): (usize, impl Fn(usize) -> B + Sync),
    keluaran: &Keluaran,
    pemisah: u8,
) -> Result<Terbitan> {
    match keluaran.bentuk {
        Bentuk::Csv => tulis_csv(m, &kolom_csv(&t.kolom), (banyak, baris), keluaran, pemisah),
        Bentuk::Xlsx => keluaran.tulis(|keluar| {
            let buku = Buku::baru(t.judul, m.jalan.cara(), keluaran.folder());
            buku.and_then(|buku| tulis_buku(m, t, buku, (banyak, baris), keluar)).map_err(|e| keluaran.galat(&e))
        }),
    }
}

/// Writes a table as CSV, with the findings beside it where there was input data.
///
/// # Errors
/// What the disk reports.
pub fn tulis_csv<B>(
    m: &Masukan<'_>,
    kolom: &[Kolom<B>],
    (banyak, baris): (usize, impl Fn(usize) -> B + Sync),
    keluaran: &Keluaran,
    pemisah: u8,
) -> Result<Terbitan> {
    let galat = |e: std::io::Error| keluaran.galat(&e);
    let Some(temuan) = m.temuan else {
        return keluaran.tulis(|keluar| csv::tulis(keluar, (pemisah, false), kolom, banyak, baris).map_err(galat));
    };
    keluaran.tulis_dengan_masalah(
        |keluar| csv::tulis(keluar, (pemisah, false), kolom, banyak, baris).map_err(galat),
        |keluar| {
            let satu = |i: usize| SatuTemuan::baru(&temuan[i], m.jalan);
            csv::tulis(keluar, (pemisah, false), &tabel::kolom(&TEMUAN_FORMULIR), temuan.len(), satu).map_err(galat)
        },
    )
}

fn tulis_buku<B>(
    m: &Masukan<'_>,
    t: &Templat<B>,
    mut buku: Buku,
    (banyak, baris): (usize, impl Fn(usize) -> B),
    keluar: &mut (impl Write + Seek + Send),
) -> std::io::Result<()> {
    let muat = (BARIS_LEMBAR - BARIS_DATA) as usize;
    let sub = sub(m.jalan);
    let mut lembar = Vec::new();
    for n in 0..banyak.div_ceil(muat).max(1) {
        let nama = if n == 0 { t.lembar.to_owned() } else { format!("{} ({})", t.lembar, n + 1) };
        let mut l = buku.lembar_daftar(&nama)?;
        let dari = n * muat;
        let isi = (dari..banyak.min(dari + muat)).map(&baris);
        l.formulir((t.judul, &sub), &t.kolom, t.beku, isi, if banyak == 0 { CADANGAN } else { 0 })?;
        lembar.push(l);
    }
    let p = Petunjuk {
        judul: t.judul,
        umum: t.umum,
        kolom: t.kolom.iter().filter(|k| !k.tersembunyi).map(|k| BarisPetunjuk::dari(k, String::new())).collect(),
    };
    let tambahan = [("Baris terisi".to_owned(), ribuan(banyak as u64))];
    penutup(m, &mut buku, t.jenis, &p, &tambahan, &mut lembar)?;
    buku.simpan(lembar, keluar)
}

/// The sheets behind the table: Petunjuk, Persetujuan, Masalah Data, Metadata.
///
/// # Errors
/// What the disk reports.
pub fn penutup(
    m: &Masukan<'_>,
    buku: &mut Buku,
    jenis: &str,
    p: &Petunjuk<'_>,
    tambahan: &[(String, String)],
    lembar: &mut Vec<Lembar>,
) -> std::io::Result<()> {
    lembar.push(petunjuk::lembar(buku, m.jalan, p)?);
    lembar.extend(lembar_persetujuan(m.jalan, buku)?);
    if let Some(temuan) = m.temuan {
        lembar.push(lembar_masalah(m.jalan, buku, temuan)?);
    }
    let mut isi = vec![("Jenis template".to_owned(), jenis.to_owned())];
    isi.extend_from_slice(tambahan);
    lembar.push(metadata::lembar(buku, m.jalan, m.param, tafsir(p), &isi)?);
    Ok(())
}

/// Subtitle of a sheet to fill in.
pub fn sub(jalan: &Jalan) -> String {
    format!("{} · isi sel kuning; penjelasan di lembar Petunjuk", metadata::sub(jalan))
}

/// The readings that the instructions name.
fn tafsir(p: &Petunjuk<'_>) -> KumpulanTafsir {
    let teks: Vec<&str> = p.kolom.iter().map(|k| k.petunjuk).chain(p.umum.iter().copied()).collect();
    let disebut = |t: &Tafsir| teks.iter().any(|s| s.contains(&t.to_string()));
    Tafsir::SEMUA.into_iter().filter(disebut).collect()
}

/// Approvals that the rows filled in before rest on.
fn lembar_persetujuan(jalan: &Jalan, buku: &mut Buku) -> std::io::Result<Option<Lembar>> {
    let Some(daftar) = jalan.persetujuan.as_ref().filter(|d| !d.isi.is_empty()) else { return Ok(None) };
    let muat = daftar.isi.len().min((BARIS_LEMBAR - BARIS_DATA) as usize);
    let l = buku.lembar_daftar(persetujuan::NAMA)?;
    persetujuan::lembar(jalan, l, daftar, (0, &daftar.isi[..muat])).map(Some)
}

fn lembar_masalah(jalan: &Jalan, buku: &mut Buku, temuan: &[Temuan]) -> std::io::Result<Lembar> {
    let muat = temuan.len().min((BARIS_LEMBAR - BARIS_DATA) as usize);
    let mut l = buku.lembar_daftar("Masalah Data")?;
    l.warna_tab(0x7F_7F_7F);
    let sub = format!("{} · perbaiki di berkas asalnya, lalu buat ulang lembar ini", metadata::sub(jalan));
    l.daftar(
        ("Masalah Data", &sub),
        &tabel::kolom(&TEMUAN_FORMULIR),
        masalah::CETAK,
        masalah::baris(&temuan[..muat], jalan),
    )?;
    Ok(l)
}
