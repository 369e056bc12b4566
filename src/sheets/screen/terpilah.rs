//! Sheet `Terpilah`: families by sex of the head, disability and age of the head, for sharing.
//! Cells below `sel_minimum` are hidden as [`crate::sheets::terpilah`] does it.

use super::LaporanScreen;
use crate::decide::screen::keluarga::Keluarga;
use crate::perwal::kelayakan::Status;
use crate::sheets::metadata;
use crate::sheets::terpilah::{self, Tabel};
use crate::write::xlsx::{Gaya, Lembar};

type R<T> = std::io::Result<T>;

pub fn lembar(b: &LaporanScreen<'_>, mut l: Lembar) -> R<Lembar> {
    l.lebar(&[34.0, 15.0, 15.0, 17.0, 15.0])?;
    l.kepala("Rekapitulasi Terpilah (keluarga)", &metadata::sub(b.jalan))?;
    let minimum = b.param.sel_minimum;
    let catatan = format!(
        "Sel di bawah {minimum} keluarga, dan sel lain yang dapat membukanya, ditulis \"*\" (parameter sel_minimum). \
         Daftar orang di buku ini membukanya kembali: untuk dibagikan pakai --recap."
    );
    l.teks(2, 0, &catatan, Gaya::Catatan)?;
    let mut r = 4;
    for tabel in tabel(b) {
        r = l.blok(r, tabel.blok(minimum))?.bawah() + 1;
    }
    l.cetak(false, None)?;
    Ok(l)
}

/// A table's groups: title, names, and the group of a family.
type Kelompok = (&'static str, &'static [&'static str], fn(&Keluarga) -> usize);

const KELOMPOK: [Kelompok; 3] = [
    ("1. Jenis kelamin kepala keluarga", &terpilah::JENIS_KELAMIN, |k| terpilah::jenis_kelamin(k.jenis_kelamin)),
    ("2. Disabilitas dalam keluarga", &["Ada anggota penyandang disabilitas", "Tidak ada", "Tidak diketahui"], |k| {
        terpilah::ya_tidak(k.disabilitas)
    }),
    (
        "3. Umur kepala keluarga",
        &["Di bawah 18 tahun", "18–29 tahun", "30–44 tahun", "45–59 tahun", "60 tahun ke atas", "Tidak diketahui"],
        |k| match k.umur {
            Some(0..=17) => 0,
            Some(18..=29) => 1,
            Some(30..=44) => 2,
            Some(45..=59) => 3,
            Some(60..) => 4,
            None => 5,
        },
    ),
];

/// The tables, whose columns are the statuses.
pub fn tabel(b: &LaporanScreen<'_>) -> Vec<Tabel> {
    let satu = |(judul, nama, di): Kelompok| {
        let mut isi = vec![vec![0; Status::SEMUA.len()]; nama.len()];
        b.hasil.keluarga.iter().for_each(|k| isi[di(k)][k.status as usize] += 1);
        Tabel {
            judul: judul.to_owned(),
            kolom: Status::SEMUA.map(|s| s.nama().to_owned()).to_vec(),
            baris: nama.iter().map(|n| (*n).to_owned()).zip(isi).collect(),
            jumlah_diketahui: false,
        }
    };
    KELOMPOK.map(satu).into()
}
