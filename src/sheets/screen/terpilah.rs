//! Sheet `Terpilah`: families by sex of the head, disability and age of the head, for sharing.
//! Cells below `sel_minimum` are hidden as [`crate::sheets::terpilah`] does it.

use super::Bahan;
use crate::domain::orang::JenisKelamin;
use crate::perwal::kelayakan::Status;
use crate::sheets::metadata;
use crate::sheets::terpilah::Tabel;
use crate::write::xlsx::{Gaya, Lembar};

type R<T> = std::io::Result<T>;

pub fn lembar(b: &Bahan<'_>, mut l: Lembar) -> R<Lembar> {
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

pub fn tabel(b: &Bahan<'_>) -> Vec<Tabel> {
    let mut jk = [("Laki-laki", [0; 3]), ("Perempuan", [0; 3]), ("Tidak diketahui", [0; 3])];
    let mut dis = [("Ada anggota penyandang disabilitas", [0; 3]), ("Tidak ada", [0; 3]), ("Tidak diketahui", [0; 3])];
    let mut umur = [
        ("Di bawah 18 tahun", [0; 3]),
        ("18–29 tahun", [0; 3]),
        ("30–44 tahun", [0; 3]),
        ("45–59 tahun", [0; 3]),
        ("60 tahun ke atas", [0; 3]),
        ("Tidak diketahui", [0; 3]),
    ];
    for k in &b.hasil.keluarga {
        let kolom = k.status as usize;
        let i = match k.jenis_kelamin {
            Some(JenisKelamin::LakiLaki) => 0,
            Some(JenisKelamin::Perempuan) => 1,
            None => 2,
        };
        jk[i].1[kolom] += 1;
        let i = match k.disabilitas {
            Some(true) => 0,
            Some(false) => 1,
            None => 2,
        };
        dis[i].1[kolom] += 1;
        let i = match k.umur {
            Some(0..=17) => 0,
            Some(18..=29) => 1,
            Some(30..=44) => 2,
            Some(45..=59) => 3,
            Some(60..) => 4,
            None => 5,
        };
        umur[i].1[kolom] += 1;
    }
    vec![
        satu("1. Jenis kelamin kepala keluarga", &jk),
        satu("2. Disabilitas dalam keluarga", &dis),
        satu("3. Umur kepala keluarga", &umur),
    ]
}

/// A table whose columns are the statuses.
fn satu(judul: &str, baris: &[(&str, [u32; 3])]) -> Tabel {
    Tabel {
        judul: judul.to_owned(),
        kolom: Status::SEMUA.map(|s| s.nama().to_owned()).to_vec(),
        baris: baris.iter().map(|(nama, isi)| ((*nama).to_owned(), isi.to_vec())).collect(),
        jumlah_diketahui: false,
    }
}
