//! A formula together with the value it has now: they are put together in one go, so that they cannot differ.

use std::borrow::Cow;

use crate::domain::tanda;

/// What a formula gives.
#[derive(Clone, PartialEq, Debug)]
pub enum Nilai {
    Angka(Pecahan),
    /// Words where there is no figure.
    Teks(String),
}

/// A figure as a fraction: shares of one total add up to exactly 1.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Pecahan {
    atas: f64,
    bawah: f64,
}

impl Pecahan {
    pub fn nilai(self) -> f64 {
        self.atas / self.bawah
    }

    fn tambah(self, lain: Pecahan) -> Pecahan {
        if self.bawah == lain.bawah {
            return Pecahan { atas: self.atas + lain.atas, ..self };
        }
        Pecahan { atas: self.atas * lain.bawah + lain.atas * self.bawah, bawah: self.bawah * lain.bawah }
    }

    fn per(self, lain: Pecahan) -> Pecahan {
        Pecahan { atas: self.atas * lain.bawah, bawah: self.bawah * lain.atas }
    }
}

impl Nilai {
    /// A figure, or the words that stand where there is none.
    pub fn atau(angka: Option<f64>, kata: &str) -> Nilai {
        angka.map_or_else(|| Nilai::Teks(kata.to_owned()), Nilai::from)
    }

    /// The figure, where there is one.
    pub fn angka(&self) -> Option<f64> {
        match self {
            Nilai::Angka(n) => Some(n.nilai()),
            Nilai::Teks(_) => None,
        }
    }

    /// As the mark of a row has it.
    pub(super) fn bertanda(&self) -> Cow<'_, str> {
        match self {
            Nilai::Angka(n) => tanda::angka(n.nilai()).into(),
            Nilai::Teks(t) => tanda::teks(t),
        }
    }

    pub(super) fn tertulis(&self) -> String {
        match self {
            Nilai::Angka(n) => n.nilai().to_string(),
            Nilai::Teks(t) => t.clone(),
        }
    }

    /// Words count nothing, as a program has it that adds up a range.
    pub(super) fn pecahan(&self) -> Pecahan {
        match self {
            Nilai::Angka(n) => *n,
            Nilai::Teks(_) => Pecahan { atas: 0.0, bawah: 1.0 },
        }
    }
}

impl From<f64> for Nilai {
    fn from(n: f64) -> Nilai {
        Nilai::Angka(Pecahan { atas: n, bawah: 1.0 })
    }
}

impl From<u32> for Nilai {
    fn from(n: u32) -> Nilai {
        f64::from(n).into()
    }
}

impl From<&str> for Nilai {
    fn from(kata: &str) -> Nilai {
        Nilai::Teks(kata.to_owned())
    }
}

/// A formula, without `=`, and its value.
#[derive(Clone, PartialEq, Debug)]
pub struct Rumus {
    pub teks: String,
    pub nilai: Nilai,
    /// Calculated over arrays.
    pub larik: bool,
}

impl Rumus {
    pub fn baru(teks: impl Into<String>, nilai: impl Into<Nilai>) -> Rumus {
        Rumus { teks: teks.into(), nilai: nilai.into(), larik: false }
    }

    pub fn larik(teks: impl Into<String>, nilai: impl Into<Nilai>) -> Rumus {
        Rumus { larik: true, ..Rumus::baru(teks, nilai) }
    }

    /// `a+b`
    pub fn tambah(self, lain: &Rumus) -> Rumus {
        let nilai = Nilai::Angka(self.nilai.pecahan().tambah(lain.nilai.pecahan()));
        Rumus::baru(format!("{}+{}", self.teks, lain.teks), nilai)
    }

    /// `a-b`
    pub fn kurang(self, lain: &Rumus) -> Rumus {
        let minus = Pecahan { atas: -lain.nilai.pecahan().atas, ..lain.nilai.pecahan() };
        let nilai = Nilai::Angka(self.nilai.pecahan().tambah(minus));
        Rumus::baru(format!("{}-{}", self.teks, lain.teks), nilai)
    }

    /// `(a)`
    pub fn dikurung(self) -> Rumus {
        Rumus { teks: format!("({})", self.teks), ..self }
    }

    /// `a+b+…`
    pub fn semua(isi: impl IntoIterator<Item = Rumus>) -> Rumus {
        isi.into_iter().reduce(|a, b| a.tambah(&b)).unwrap_or_else(|| Rumus::baru("0", 0))
    }

    /// `a/b`
    pub fn per(self, lain: &Rumus) -> Rumus {
        let nilai = Nilai::Angka(self.nilai.pecahan().per(lain.nilai.pecahan()));
        Rumus::baru(format!("{}/{}", self.teks, lain.teks), nilai)
    }

    /// The share of `self` in a whole: `IF(whole=0,…,self/whole)`; `kosong` stands where there is nothing to divide by.
    pub fn bagian(self, semua: &Rumus, kosong: impl Into<Nilai>) -> Rumus {
        self.bagian_kecuali((semua, &Rumus::baru("0", 0)), semua, kosong)
    }

    /// The same with a condition of its own for having no share: these two are equal.
    pub fn bagian_kecuali(self, (a, b): (&Rumus, &Rumus), semua: &Rumus, kosong: impl Into<Nilai>) -> Rumus {
        let (kosong, tanpa) = (kosong.into(), a.nilai.angka() == b.nilai.angka());
        let kata = match &kosong {
            Nilai::Angka(n) => n.nilai().to_string(),
            Nilai::Teks(t) => format!("\"{t}\""),
        };
        let bagian = self.per(semua);
        let nilai = if tanpa { kosong } else { bagian.nilai };
        Rumus::baru(format!("IF({}={},{kata},{})", a.teks, b.teks, bagian.teks), nilai)
    }

    /// With a value known from elsewhere, where the parts of the formula have none of their own.
    pub fn bernilai(self, nilai: impl Into<Nilai>) -> Rumus {
        Rumus { nilai: nilai.into(), ..self }
    }

    /// `SUM(range)` of these cells.
    pub(super) fn sum(rentang: &str, isi: impl Iterator<Item = Rumus>) -> Rumus {
        let nol = Pecahan { atas: 0.0, bawah: 1.0 };
        let nilai = isi.map(|r| r.nilai.pecahan()).reduce(Pecahan::tambah).unwrap_or(nol);
        Rumus::baru(format!("SUM({rentang})"), Nilai::Angka(nilai))
    }
}

impl From<i32> for Nilai {
    fn from(n: i32) -> Nilai {
        f64::from(n).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_of_a_whole_add_up_to_it() {
        let semua = Rumus::baru("C9", 3);
        let satu = |sel: &str| Rumus::baru(sel, 1).bagian(&semua, 0);
        let jumlah = Rumus::sum("D6:D8", ["C6", "C7", "C8"].into_iter().map(satu));
        assert_eq!((jumlah.teks.as_str(), jumlah.nilai.tertulis().as_str()), ("SUM(D6:D8)", "1"));
        assert_eq!(satu("C6").teks, "IF(C9=0,0,C6/C9)");
    }

    #[test]
    fn nothing_to_divide_by_gives_the_words_for_it() {
        let r = Rumus::baru("H4", 5).bagian(&Rumus::baru("G4", 0), "tidak dapat dihitung");
        assert_eq!(r, Rumus::baru("IF(G4=0,\"tidak dapat dihitung\",H4/G4)", "tidak dapat dihitung"));
    }

    #[test]
    fn a_formula_is_put_together_with_its_value() {
        let (a, b) = (Rumus::baru("D4", 10), Rumus::baru("C5", 3));
        assert_eq!(a.clone().kurang(&b), Rumus::baru("D4-C5", 7));
        assert_eq!(Rumus::semua([a, b]), Rumus::baru("D4+C5", 13));
    }
}
