//! Template `parameter`: every parameter with its default.

use std::path::Path;

use chrono::NaiveDate;

use crate::domain::tanggal;
use crate::error::Result;
use crate::perwal::parameter::{DAFTAR, Definisi};
use crate::perwal::tafsir::KumpulanTafsir;
use crate::sheets::jalan::Jalan;
use crate::sheets::metadata;
use crate::write::csv;
use crate::write::keluaran::{Bentuk, Keluaran, Terbitan};
use crate::write::tabel::{Isi, Kolom, Rupa};
use crate::write::xlsx::{Buku, Gaya, Lembar};

/// Columns of the sheet `Parameter`: Parameter, Nilai, Satuan, Berlaku Sejak, Dasar, Keterangan.
fn kolom() -> Vec<Kolom<BarisParameter>> {
    vec![
        Kolom::baru("Parameter", 26.0, Rupa::Teks, |s| Isi::teks(s.definisi.nama)),
        Kolom::baru("Nilai", 16.0, Rupa::Isian, |s| Isi::teks(s.nilai)),
        Kolom::baru("Satuan", 24.0, Rupa::Teks, |s| Isi::teks(s.definisi.satuan)),
        Kolom::baru("Berlaku Sejak", 15.0, Rupa::Isian, |s| {
            let t = s.sejak;
            Isi::teks(tanggal::pendek(t))
        }),
        Kolom::baru("Dasar", 44.0, Rupa::Lipat, |s| Isi::teks(s.definisi.dasar)),
        Kolom::baru("Keterangan", 60.0, Rupa::Lipat, |s| Isi::teks(s.definisi.keterangan)),
    ]
}

/// A default with the day from which it holds.
#[derive(Clone, Copy)]
struct BarisParameter {
    definisi: &'static Definisi,
    sejak: NaiveDate,
    nilai: &'static str,
}

fn semua() -> Vec<BarisParameter> {
    let satu = |definisi: &'static Definisi| {
        definisi.semua_bawaan().map(move |(sejak, nilai)| BarisParameter { definisi, sejak, nilai })
    };
    DAFTAR.iter().flat_map(satu).collect()
}

/// Writes every parameter with its default.
///
/// # Errors
/// What the disk reports.
pub fn tulis(jalan: &Jalan, keluaran: &Keluaran, pemisah: u8) -> Result<Terbitan> {
    let (kolom, semua) = (kolom(), semua());
    keluaran.tulis(|keluar| {
        let hasil = match keluaran.bentuk {
            Bentuk::Csv => csv::tulis(&mut *keluar, (pemisah, false), &kolom, semua.len(), |i| semua[i]),
            Bentuk::Xlsx => buku_parameter(jalan, &kolom, semua, keluaran.folder(), keluar),
        };
        hasil.map_err(|e| keluaran.galat(&e))
    })
}

fn buku_parameter(
    jalan: &Jalan,
    kolom: &[Kolom<BarisParameter>],
    semua: Vec<BarisParameter>,
    folder: &Path,
    keluar: &mut (impl std::io::Write + std::io::Seek + Send),
) -> std::io::Result<()> {
    let buku = Buku::baru("Parameter UEP Berkelas", jalan.cara(), folder)?;
    let mut isi = buku.lembar("Parameter")?;
    isi.daftar(("Parameter", "Isi kolom Nilai; berikan kembali dengan --parameter"), kolom, 5, semua.into_iter())?;
    let lembar = vec![isi, petunjuk(&buku)?, metadata::lembar(&buku, jalan, None, KumpulanTafsir::default(), &[])?];
    buku.simpan(lembar, keluar)
}

/// Sheet `Petunjuk`.
fn petunjuk(buku: &Buku) -> std::io::Result<Lembar> {
    let isi = [
        ("Nilai", "Ganti nilai bawaan. Kosong pada parameter juknis berarti tidak dipakai."),
        (
            "Berlaku Sejak",
            "Tanggal mulai (hari/bulan/tahun). Satu parameter boleh punya beberapa baris dengan tanggal berbeda: yang \
             terbaru dan tidak sesudah tanggal acuan yang berlaku. Kosong: berlaku selalu.",
        ),
        ("Parameter", "Nama tidak boleh diubah. Nama yang tidak dikenal dan nilai yang mustahil ditolak."),
        ("Satuan, Dasar, Keterangan", "Penjelasan saja; tidak dibaca."),
    ];
    let mut l = buku.lembar("Petunjuk")?;
    l.lebar(&[28.0, 100.0])?;
    l.kepala("Petunjuk Pengisian", "Parameter UEP Berkelas")?;
    l.baris_kepala(3, 0, &["Kolom", "Cara mengisi"])?;
    for (i, (nama, cara)) in isi.into_iter().enumerate() {
        let r = 4 + i as u32;
        l.teks(r, 0, nama, Gaya::TeksTebal)?;
        l.teks(r, 1, cara, Gaya::Lipat)?;
        l.tinggi(r, 30.0)?;
    }
    l.cetak(true, None)?;
    Ok(l)
}
