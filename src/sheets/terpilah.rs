//! Tables for sharing: counts of people by a group, small cells hidden (UU 27/2022), and as many others as
//! it takes that none of the small ones can be worked out from what is left to see.
//!
//! In: counts with names of rows and columns. Out: the table with its totals, hidden cells as `*`.

use std::collections::VecDeque;

use crate::domain::orang::JenisKelamin;
use crate::write::blok::{Blok, Sel};

/// Groups by sex, and by an answer; the last is of those of whom it isn't known.
pub const JENIS_KELAMIN: [&str; 3] = ["Laki-laki", "Perempuan", "Tidak diketahui"];

pub fn jenis_kelamin(jk: Option<JenisKelamin>) -> usize {
    ya_tidak(jk.map(|j| j == JenisKelamin::LakiLaki))
}

pub fn ya_tidak(jawaban: Option<bool>) -> usize {
    match jawaban {
        Some(true) => 0,
        Some(false) => 1,
        None => 2,
    }
}

/// A table of counts.
pub struct Tabel {
    pub judul: String,
    pub kolom: Vec<String>,
    pub baris: Vec<(String, Vec<u32>)>,
    /// The totals of the columns stand elsewhere in the workbook: hiding them would hide nothing.
    pub jumlah_diketahui: bool,
}

impl Tabel {
    /// The table, small cells hidden.
    pub fn blok(&self, minimum: u32) -> Blok<'_> {
        let kolom = self.kolom.iter().map(String::as_str);
        let isi: Vec<Vec<u32>> = self.baris.iter().map(|(_, isi)| isi.clone()).collect();
        let sembunyi = sembunyikan(&isi, minimum, self.jumlah_diketahui);
        let nama = self.baris.iter().map(|(n, _)| n.as_str()).chain(["Jumlah"]);
        let baris = nama.zip(dengan_jumlah(&isi).into_iter().zip(sembunyi)).enumerate().map(|(i, (nama, isi))| {
            let akhir = i == self.baris.len();
            let angka = isi.0.into_iter().zip(isi.1).enumerate().map(|(j, (n, tutup))| match tutup {
                true => Sel::tengah("*"),
                false if akhir || j == self.kolom.len() => Sel::angka(n).ditebalkan(),
                false => Sel::angka(n),
            });
            let nama = if akhir { Sel::tebal(nama) } else { Sel::teks(nama) };
            std::iter::once(nama).chain(angka).collect::<Vec<_>>()
        });
        let kepala = std::iter::once("Kelompok").chain(kolom).chain(["Jumlah"]);
        Blok::baru(self.judul.as_str()).kepala(kepala).dengan(baris)
    }
}

/// The table with a column and a row of totals.
fn dengan_jumlah(isi: &[Vec<u32>]) -> Vec<Vec<u32>> {
    let mut semua: Vec<Vec<u32>> = isi.iter().map(|b| b.iter().copied().chain([b.iter().sum()]).collect()).collect();
    let kolom = semua.first().map_or(0, Vec::len);
    semua.push((0..kolom).map(|j| semua.iter().map(|b| b[j]).sum()).collect());
    semua
}

/// A table with its totals while cells are being hidden.
struct Tutup {
    semua: Vec<Vec<u32>>,
    tutup: Vec<Vec<bool>>,
    minimum: u32,
    jumlah_diketahui: bool,
}

/// Which cells of the table with totals are hidden. A line (row or column, total included) has none or at
/// least two hidden cells, which add up to the limit where the line has so much, and no small cell may
/// follow from all lines together; a hidden zero hides little, so larger cells go first.
fn sembunyikan(isi: &[Vec<u32>], minimum: u32, jumlah_diketahui: bool) -> Vec<Vec<bool>> {
    let semua = dengan_jumlah(isi);
    let kecil = |n: &u32| (1..minimum).contains(n);
    let tutup = semua.iter().map(|b| b.iter().map(kecil).collect()).collect();
    let mut t = Tutup { semua, tutup, minimum, jumlah_diketahui };
    let akhir = t.semua.len() - 1;
    if jumlah_diketahui {
        t.tutup[akhir].fill(false);
    }
    while let Some(lagi) = t.garis_terbuka().or_else(|| t.sel_terbuka()) {
        t.tutup[lagi.0][lagi.1] = true;
    }
    t.tutup
}

type Tempat = (usize, usize);

impl Tutup {
    fn tinggi(&self) -> usize {
        self.semua.len()
    }

    fn lebar(&self) -> usize {
        self.semua[0].len()
    }

    /// Rows and columns; the row of totals is no line to hide in where it is known anyway.
    fn garis(&self) -> Vec<Vec<Tempat>> {
        let baris = self.tinggi() - usize::from(self.jumlah_diketahui);
        let mendatar = (0..baris).map(|i| (0..self.lebar()).map(|j| (i, j)).collect());
        let tegak = (0..self.lebar()).map(|j| (0..self.tinggi()).map(|i| (i, j)).collect());
        mendatar.chain(tegak).collect()
    }

    fn boleh(&self, (i, j): Tempat) -> bool {
        !(self.tutup[i][j] || self.jumlah_diketahui && i + 1 == self.tinggi())
    }

    /// What to hide first: the smallest cell that is not zero; inner cells before totals.
    fn pilih(&self, calon: impl Iterator<Item = Tempat>) -> Option<Tempat> {
        let urutan = |(i, j): &Tempat| {
            let total = *i + 1 == self.tinggi() || *j + 1 == self.lebar();
            let n = self.semua[*i][*j];
            (n == 0, total, n, *i, *j)
        };
        calon.filter(|s| self.boleh(*s)).min_by_key(urutan)
    }

    /// A cell to hide in a line whose hidden cells would give themselves away.
    fn garis_terbuka(&self) -> Option<Tempat> {
        let semua = self.garis();
        let terbuka = |garis: &Vec<Tempat>| {
            let tertutup: Vec<u32> =
                garis.iter().filter(|(i, j)| self.tutup[*i][*j]).map(|(i, j)| self.semua[*i][*j]).collect();
            match tertutup.len() {
                0 => None,
                // One hidden cell is the total less the others.
                1 => self.pilih(garis.iter().copied()),
                // Several that add up to less than the limit would be as telling; a zero adds nothing.
                _ if tertutup.iter().sum::<u32>() < self.minimum => {
                    self.pilih(garis.iter().copied().filter(|(i, j)| self.semua[*i][*j] > 0))
                }
                _ => None,
            }
        };
        semua.iter().find_map(terbuka)
    }

    /// A cell to hide because a small one follows from all lines together.
    fn sel_terbuka(&self) -> Option<Tempat> {
        let sel = (0..self.tinggi()).flat_map(|i| (0..self.lebar()).map(move |j| (i, j)));
        let kecil = |(i, j): &Tempat| self.tutup[*i][*j] && (1..self.minimum).contains(&self.semua[*i][*j]);
        let (i, j) = sel.clone().filter(kecil).find(|s| self.tertentu(*s))?;
        let searah = sel.clone().filter(|(a, b)| *a == i || *b == j);
        self.pilih(searah).or_else(|| self.pilih(sel))
    }

    /// Nodes that a cell joins: what flows through a row into its columns comes in by its total, what
    /// flows into a column goes out by its total, and the grand total closes the round. Hidden cells are
    /// the free flows, none below 0.
    fn arah(&self, (i, j): Tempat) -> (usize, usize) {
        let (baris, kolom) = (i, self.tinggi() + j);
        let (jumlah_i, jumlah_j) = (i + 1 == self.tinggi(), j + 1 == self.lebar());
        if jumlah_i != jumlah_j { (kolom, baris) } else { (baris, kolom) }
    }

    /// Whether the cell has one value only in all tables that show the same. It could be larger if there
    /// is a way back from where it flows to where it comes from through other hidden cells, and smaller if
    /// there is one in its own direction; against its direction a flow of 0 cannot be lessened.
    fn tertentu(&self, sel: Tempat) -> bool {
        let (dari, ke) = self.arah(sel);
        let ada = |a: usize, b: usize| self.jalan(a, b, sel);
        !(ada(ke, dari) || self.semua[sel.0][sel.1] > 0 && ada(dari, ke))
    }

    fn jalan(&self, dari: usize, ke: usize, tanpa: Tempat) -> bool {
        let mut tetangga = vec![Vec::new(); self.tinggi() + self.lebar()];
        for i in 0..self.tinggi() {
            for j in (0..self.lebar()).filter(|j| self.tutup[i][*j] && (i, *j) != tanpa) {
                let (a, b) = self.arah((i, j));
                tetangga[a].push(b);
                if self.semua[i][j] > 0 {
                    tetangga[b].push(a);
                }
            }
        }
        let mut dilihat = vec![false; tetangga.len()];
        let mut antre = VecDeque::from([dari]);
        dilihat[dari] = true;
        while let Some(simpul) = antre.pop_front() {
            if simpul == ke {
                return true;
            }
            for t in &tetangga[simpul] {
                if !std::mem::replace(&mut dilihat[*t], true) {
                    antre.push_back(*t);
                }
            }
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_cell_cannot_be_worked_out() {
        let tutup = sembunyikan(&[vec![100, 3, 50], vec![80, 40, 60], vec![10, 20, 30]], 5, false);
        assert!(tutup[0][1], "the small cell itself");
        for garis in 0..4 {
            let baris = (0..4).filter(|j| tutup[garis][*j]).count();
            let kolom = (0..4).filter(|i| tutup[*i][garis]).count();
            assert!(baris != 1 && kolom != 1, "line {garis}: {tutup:?}");
        }
    }

    #[test]
    fn nothing_is_hidden_without_small_cells() {
        for diketahui in [false, true] {
            assert!(sembunyikan(&[vec![100, 0], vec![5, 7]], 5, diketahui).iter().flatten().all(|t| !t));
            assert!(sembunyikan(&[vec![1, 2], vec![3, 4]], 0, diketahui).iter().flatten().all(|t| !t));
        }
    }

    #[test]
    fn a_group_without_anybody_stays_open_beside_a_stage_with_one() {
        let tutup = sembunyikan(&[vec![40, 30, 0], vec![60, 20, 1], vec![0, 0, 0]], 5, true);
        assert!(tutup[1][2] && tutup[0][2], "the one, and who else it could be");
        assert!(tutup[2].iter().all(|t| !t), "nobody is in the last group, and that may be seen: {tutup:?}");
    }

    /// Every way to fill the hidden inner cells that fits all that is shown: for each cell its values.
    fn semua_isi(semua: &[Vec<u32>], tutup: &[Vec<bool>]) -> Vec<Vec<Vec<u32>>> {
        let (t, l) = (semua.len() - 1, semua[0].len() - 1);
        let bebas: Vec<Tempat> =
            (0..t).flat_map(|i| (0..l).map(move |j| (i, j))).filter(|(i, j)| tutup[*i][*j]).collect();
        let mut isi: Vec<Vec<u32>> = semua[..t].iter().map(|b| b[..l].to_vec()).collect();
        let mut nilai = vec![vec![Vec::new(); l]; t];
        // Another value within reach is enough to leave it open.
        let batas = 6;
        coba(&bebas, &mut isi, batas, &mut |isi| {
            let jadi = dengan_jumlah(isi);
            let cocok = (0..=t).all(|i| (0..=l).all(|j| tutup[i][j] || jadi[i][j] == semua[i][j]));
            if cocok {
                (0..t).for_each(|i| (0..l).for_each(|j| nilai[i][j].push(isi[i][j])));
            }
        });
        nilai
    }

    fn coba(bebas: &[Tempat], isi: &mut Vec<Vec<u32>>, batas: u32, lihat: &mut impl FnMut(&Vec<Vec<u32>>)) {
        match bebas.split_first() {
            None => lihat(isi),
            Some(((i, j), sisa)) => {
                let asli = isi[*i][*j];
                for n in 0..=batas {
                    isi[*i][*j] = n;
                    coba(sisa, isi, batas, lihat);
                }
                isi[*i][*j] = asli;
            }
        }
    }

    /// Whoever reads the table and tries everything cannot tell a small cell: by brute force over all
    /// tables of two by two with cells of 0 to 3 and a limit of 3.
    #[test]
    fn trying_everything_tells_no_small_cell() {
        for n in 0..4u32.pow(4) {
            let isi = vec![vec![n % 4, n / 4 % 4], vec![n / 16 % 4, n / 64 % 4]];
            let semua = dengan_jumlah(&isi);
            for diketahui in [false, true] {
                let tutup = sembunyikan(&isi, 3, diketahui);
                let penuh = tutup.iter().take(2).all(|b| b.iter().all(|t| *t));
                let nilai = semua_isi(&semua, &tutup);
                for (i, j) in [(0, 0), (0, 1), (1, 0), (1, 1)] {
                    let kecil = (1..3).contains(&isi[i][j]);
                    assert!(!kecil || tutup[i][j], "{isi:?} shows a small cell");
                    let beda = nilai[i][j].iter().any(|n| *n != isi[i][j]);
                    assert!(!kecil || beda || penuh, "{isi:?} {diketahui}: {i},{j} follows from {tutup:?}");
                }
            }
        }
    }

    /// Hidden cells that form two rings joined by one cell: each line has two or more, and yet that cell
    /// follows from them.
    #[test]
    fn a_cell_that_joins_two_rings_is_seen() {
        let semua = dengan_jumlah(&[vec![7, 8, 50, 50], vec![9, 6, 3, 50], vec![50, 50, 7, 9], vec![50, 50, 8, 7]]);
        let mut tutup = vec![vec![false; 5]; 5];
        for (i, j) in [(0, 0), (0, 1), (1, 0), (1, 1), (1, 2), (2, 2), (2, 3), (3, 2), (3, 3)] {
            tutup[i][j] = true;
        }
        let t = Tutup { semua, tutup, minimum: 5, jumlah_diketahui: false };
        assert_eq!(t.garis_terbuka(), None, "no line by itself gives it away");
        assert!(t.tertentu((1, 2)) && !t.tertentu((0, 0)));
        assert!(t.sel_terbuka().is_some());
    }
}
