//! Sheet `Terpilah`: families by sex of the head, disability and age of the head, for sharing.
//!
//! Cells below `sel_minimum` are hidden, and as many others as it takes that none of them can be
//! worked out from a row or column and its total.

use super::Bahan;
use crate::domain::orang::JenisKelamin;
use crate::perwal::kelayakan::Status;
use crate::report::metadata;
use crate::report::xlsx::{Buku, Gaya, Lembar};

type R<T> = std::io::Result<T>;

/// A table of counts with names of its rows; the columns are the statuses.
struct Tabel {
    judul: &'static str,
    baris: Vec<(&'static str, [u32; 3])>,
}

pub fn lembar(buku: &Buku, b: &Bahan<'_>) -> R<Lembar> {
    let mut l = buku.lembar("Terpilah")?;
    l.lebar(&[34.0, 15.0, 15.0, 17.0, 15.0])?;
    l.kepala("Rekapitulasi Terpilah (keluarga)", &metadata::sub(b.jalan))?;
    let minimum = b.param.sel_minimum;
    let catatan = format!(
        "Sel di bawah {minimum} keluarga, dan sel lain yang dapat membukanya, ditulis \"*\" (parameter sel_minimum)."
    );
    l.teks(2, 0, &catatan, Gaya::Catatan)?;
    let mut r = 4;
    for tabel in tabel(b) {
        r = tulis(&mut l, &tabel, minimum, r)?;
    }
    l.cetak(false, None)?;
    Ok(l)
}

fn tabel(b: &Bahan<'_>) -> Vec<Tabel> {
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
        Tabel { judul: "1. Jenis kelamin kepala keluarga", baris: jk.to_vec() },
        Tabel { judul: "2. Disabilitas dalam keluarga", baris: dis.to_vec() },
        Tabel { judul: "3. Umur kepala keluarga", baris: umur.to_vec() },
    ]
}

fn tulis(l: &mut Lembar, tabel: &Tabel, minimum: u32, mulai: u32) -> R<u32> {
    l.teks(mulai, 0, tabel.judul, Gaya::Bagian)?;
    let status = Status::SEMUA.map(Status::nama);
    l.baris_kepala(mulai + 1, 0, &["Kelompok", status[0], status[1], status[2], "Jumlah"])?;
    let isi: Vec<Vec<u32>> = tabel.baris.iter().map(|(_, isi)| isi.to_vec()).collect();
    let sembunyi = sembunyikan(&isi, minimum);
    let nama = tabel.baris.iter().map(|(n, _)| *n).chain(["Jumlah"]);
    for ((i, nama), (angka, tutup)) in nama.enumerate().zip(dengan_jumlah(&isi).into_iter().zip(sembunyi)) {
        let r = mulai + 2 + i as u32;
        let akhir = i == tabel.baris.len();
        l.teks(r, 0, nama, if akhir { Gaya::TeksTebal } else { Gaya::Teks })?;
        for (j, (n, tutup)) in angka.into_iter().zip(tutup).enumerate() {
            let kolom = 1 + j as u16;
            match (tutup, akhir || j == 3) {
                (true, _) => l.teks(r, kolom, "*", Gaya::Tengah)?,
                (false, true) => l.angka(r, kolom, n.into(), Gaya::AngkaTebal)?,
                (false, false) => l.angka(r, kolom, n.into(), Gaya::Angka)?,
            }
        }
    }
    Ok(mulai + 4 + tabel.baris.len() as u32)
}

/// The table with a column and a row of totals.
fn dengan_jumlah(isi: &[Vec<u32>]) -> Vec<Vec<u32>> {
    let mut semua: Vec<Vec<u32>> = isi.iter().map(|b| b.iter().copied().chain([b.iter().sum()]).collect()).collect();
    let kolom = semua.first().map_or(0, Vec::len);
    semua.push((0..kolom).map(|j| semua.iter().map(|b| b[j]).sum()).collect());
    semua
}

/// Which cells of the table with totals are hidden. A line (row or column, total included) may
/// have none or at least two hidden cells; a hidden zero hides nothing, so larger cells go first.
fn sembunyikan(isi: &[Vec<u32>], minimum: u32) -> Vec<Vec<bool>> {
    let semua = dengan_jumlah(isi);
    let (tinggi, lebar) = (semua.len(), semua[0].len());
    let mut tutup: Vec<Vec<bool>> =
        semua.iter().map(|b| b.iter().map(|n| (1..minimum).contains(n)).collect()).collect();
    let garis: Vec<Vec<(usize, usize)>> = (0..tinggi)
        .map(|i| (0..lebar).map(|j| (i, j)).collect())
        .chain((0..lebar).map(|j| (0..tinggi).map(|i| (i, j)).collect()))
        .collect();
    loop {
        let terbuka = |tutup: &[Vec<bool>], satu: &[(usize, usize)]| {
            let tertutup = satu.iter().filter(|(i, j)| tutup[*i][*j]);
            let jumlah: u32 = tertutup.clone().map(|(i, j)| semua[*i][*j]).sum();
            let banyak = tertutup.count();
            // One hidden cell is the total less the others; several hidden ones that add up to less
            // than the limit would be as telling.
            banyak == 1 || (banyak > 1 && jumlah < minimum)
        };
        let Some(satu) = garis.iter().find(|g| terbuka(&tutup, g) && g.iter().any(|(i, j)| !tutup[*i][*j])) else {
            return tutup;
        };
        let calon = satu.iter().filter(|(i, j)| !tutup[*i][*j]);
        // The smallest cell that is not zero; inner cells before totals.
        let pilih = calon.min_by_key(|(i, j)| {
            let total = *i + 1 == tinggi || *j + 1 == lebar;
            (semua[*i][*j] == 0, total, semua[*i][*j], *i, *j)
        });
        match pilih {
            Some((i, j)) => tutup[*i][*j] = true,
            None => return tutup,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_cell_cannot_be_worked_out() {
        let tutup = sembunyikan(&[vec![100, 3, 50], vec![80, 40, 60], vec![10, 20, 30]], 5);
        assert!(tutup[0][1], "the small cell itself");
        for garis in 0..4 {
            let baris = (0..4).filter(|j| tutup[garis][*j]).count();
            let kolom = (0..4).filter(|i| tutup[*i][garis]).count();
            assert!(baris != 1 && kolom != 1, "line {garis}: {tutup:?}");
        }
    }

    #[test]
    fn nothing_is_hidden_without_small_cells() {
        assert!(sembunyikan(&[vec![100, 0], vec![5, 7]], 5).iter().flatten().all(|t| !t));
        assert!(sembunyikan(&[vec![1, 2], vec![3, 4]], 0).iter().flatten().all(|t| !t));
    }

    #[test]
    fn every_small_table_is_safe() {
        for n in 0..6u32.pow(4) {
            let sel = [n % 6, n / 6 % 6, n / 36 % 6, n / 216 % 6];
            let isi = [vec![sel[0], sel[1]], vec![sel[2], sel[3]]];
            let (semua, tutup) = (dengan_jumlah(&isi), sembunyikan(&isi, 5));
            for i in 0..3 {
                for j in 0..3 {
                    assert!(tutup[i][j] || !(1..5).contains(&semua[i][j]), "{isi:?} shows a small cell");
                }
                let baris: Vec<usize> = (0..3).filter(|j| tutup[i][*j]).collect();
                assert!(baris.len() != 1, "{isi:?}: row {i} gives its hidden cell away");
            }
        }
    }
}
