//! A figure of a run, said once: the terminal, `--json`, Metadata and Ringkasan show what a command's list of figures
//! has. In: a count and the list whose rows it counts. Out: its line, its key, its row with the formula over that list.

use serde::{Serialize, Serializer};

use crate::domain::rupiah::ribuan;
use crate::write::blok::Sel;
use crate::write::rentang::{Daftar, Syarat};
use crate::write::rumus::Rumus;

/// Where a figure is shown besides Ringkasan.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tampil {
    /// On a line of its own.
    Terminal,
    /// In the first line, by these words; `{}` stands for the figure, here and below.
    Kepala(&'static str),
    /// In a line of several, by these words.
    Sebaris(&'static str),
    /// In a sentence of its own, unless it is 0.
    Kalimat(&'static str),
    Metadata,
    /// Under this key.
    Json(&'static str),
}

/// How a figure stands in the table of Ringkasan.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tingkat {
    /// The sum of so many figures behind it, or none of them.
    Induk(usize),
    /// Part of the one above.
    Anak,
    Sendiri,
}

/// A list, and the count of its rows with the formula for it.
type Asal<L> = (fn(&L) -> &Daftar, Box<dyn Fn(&Daftar, u32) -> Rumus>);

/// A figure of a command; `L`: the lists of its workbook.
pub struct Angka<L> {
    pub nama: &'static str,
    /// What it counts.
    pub arti: &'static str,
    pub nilai: u32,
    pub tingkat: Tingkat,
    pub tampil: &'static [Tampil],
    /// The list that it counts, and which of its rows.
    asal: Option<Asal<L>>,
}

impl<L> Angka<L> {
    pub fn baru(nama: &'static str, arti: &'static str, nilai: u32) -> Angka<L> {
        Angka { nama, arti, nilai, tingkat: Tingkat::Sendiri, tampil: &[], asal: None }
    }

    /// The sum of so many figures behind it; none: a figure of its own that others are part of.
    pub fn induk(self, banyak: usize) -> Angka<L> {
        Angka { tingkat: Tingkat::Induk(banyak), ..self }
    }

    pub fn anak(self) -> Angka<L> {
        Angka { tingkat: Tingkat::Anak, ..self }
    }

    pub fn di(self, tampil: &'static [Tampil]) -> Angka<L> {
        Angka { tampil, ..self }
    }

    /// Counted over all rows of a list.
    pub fn semua(self, daftar: fn(&L) -> &Daftar) -> Angka<L> {
        self.dari(daftar, Daftar::banyak)
    }

    /// Counted over the rows of a list that meet the conditions.
    pub fn bila<const N: usize>(
        self,
        daftar: fn(&L) -> &Daftar,
        syarat: [(&'static str, Syarat<'static>); N],
    ) -> Angka<L> {
        self.dari(daftar, move |d, n| d.hitung(&syarat, n))
    }

    /// Counted over a list by a formula of its own.
    pub fn dari(self, daftar: fn(&L) -> &Daftar, rumus: impl Fn(&Daftar, u32) -> Rumus + 'static) -> Angka<L> {
        Angka { asal: Some((daftar, Box::new(rumus))), ..self }
    }

    /// Its cell.
    pub fn sel<'a>(&self, daftar: &L) -> Sel<'a> {
        match &self.asal {
            Some((milik, rumus)) => Sel::rumus(rumus(milik(daftar), self.nilai)),
            None => Sel::angka(self.nilai),
        }
    }

    /// Its row of a table: name, meaning, figure. `ke`: the number of the row.
    pub fn baris<'a>(&self, daftar: &L, ke: usize) -> [Sel<'a>; 3] {
        let isi = match self.tingkat {
            Tingkat::Induk(banyak @ 1..) => Sel::dari(move |d| d.jumlah_sel(ke + 1, ke + banyak, 2)),
            _ => self.sel(daftar),
        };
        let nama = if self.tingkat == Tingkat::Anak { format!("  {}", self.nama) } else { self.nama.to_owned() };
        let baris = [Sel::teks(nama), Sel::lipat(self.arti), isi];
        if matches!(self.tingkat, Tingkat::Induk(_)) { baris.map(Sel::ditebalkan) } else { baris }
    }

    fn kunci(&self) -> Option<&'static str> {
        self.tampil.iter().find_map(|t| if let Tampil::Json(kunci) = t { Some(*kunci) } else { None })
    }
}

/// The rows of a table of figures.
pub fn baris<'a, L>(angka: &[Angka<L>], daftar: &L) -> Vec<[Sel<'a>; 3]> {
    angka.iter().enumerate().map(|(ke, a)| a.baris(daftar, ke)).collect()
}

/// Name and figure of those that are shown there.
pub fn untuk<L>(angka: Vec<Angka<L>>, di: Tampil) -> impl Iterator<Item = (&'static str, String)> {
    angka.into_iter().filter(move |a| a.tampil.contains(&di)).map(|a| (a.nama, ribuan(a.nilai)))
}

/// `8 peserta, 6 aktif`: those of the first line.
pub fn kepala<L>(angka: &[Angka<L>]) -> String {
    let kata = |t: &Tampil| if let Tampil::Kepala(kata) = t { Some(*kata) } else { None };
    dengan_kata(angka, kata).map(|(_, kata)| kata).collect::<Vec<_>>().join(", ")
}

/// `naik 3, tetap 8`: those that share a line on the terminal.
pub fn sebaris<L>(angka: &[Angka<L>]) -> String {
    let kata = |t: &Tampil| if let Tampil::Sebaris(kata) = t { Some(*kata) } else { None };
    dengan_kata(angka, kata).map(|(_, kata)| kata).collect::<Vec<_>>().join(", ")
}

/// The sentences about figures that aren't 0.
pub fn kalimat<L>(angka: &[Angka<L>]) -> impl Iterator<Item = String> {
    let kata = |t: &Tampil| if let Tampil::Kalimat(kata) = t { Some(*kata) } else { None };
    dengan_kata(angka, kata).filter(|(a, _)| a.nilai > 0).map(|(_, kata)| kata)
}

/// Figures that have words of this kind, in these words.
fn dengan_kata<L>(
    angka: &[Angka<L>],
    kata: impl Fn(&Tampil) -> Option<&'static str>,
) -> impl Iterator<Item = (&Angka<L>, String)> {
    angka.iter().filter_map(move |a| Some((a, a.tampil.iter().find_map(&kata)?.replace("{}", &ribuan(a.nilai)))))
}

/// The figures of `--json` by their keys.
pub struct Peta(Vec<(&'static str, u32)>);

impl Peta {
    pub fn baru<L>(angka: &[Angka<L>]) -> Peta {
        Peta(angka.iter().filter_map(|a| Some((a.kunci()?, a.nilai))).collect())
    }
}

impl FromIterator<(&'static str, u32)> for Peta {
    fn from_iter<I: IntoIterator<Item = (&'static str, u32)>>(isi: I) -> Peta {
        Peta(isi.into_iter().collect())
    }
}

impl Serialize for Peta {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_map(self.0.iter().copied())
    }
}
