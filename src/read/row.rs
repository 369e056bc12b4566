//! A neutral row: cells as they stand, with the row's number in its file or sheet.

/// One cell, borrowed from its batch.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Sel<'a> {
    Kosong,
    Teks(&'a str),
    Angka(f64),
    Logika(bool),
    /// `#N/A`, `#REF!` and the like.
    Galat(&'static str),
}

/// A cell in a batch: text as a range of the batch's text.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum SelTersimpan {
    Kosong,
    Teks(u32, u32),
    Angka(f64),
    Logika(bool),
    Galat(&'static str),
}

/// One row.
#[derive(Clone, Copy)]
pub struct Baris<'a> {
    /// Row of the sheet, or line of the file on which the record begins; from 1.
    pub nomor: u32,
    teks: &'a str,
    sel: &'a [SelTersimpan],
}

impl<'a> Baris<'a> {
    pub fn baru(nomor: u32, teks: &'a str, sel: &'a [SelTersimpan]) -> Self {
        Baris { nomor, teks, sel }
    }

    /// Cell by index from 0; beyond the last one is blank.
    pub fn sel(&self, indeks: usize) -> Sel<'a> {
        match self.sel.get(indeks) {
            None | Some(SelTersimpan::Kosong) => Sel::Kosong,
            Some(&SelTersimpan::Teks(a, b)) => Sel::Teks(&self.teks[a as usize..b as usize]),
            Some(&SelTersimpan::Angka(n)) => Sel::Angka(n),
            Some(&SelTersimpan::Logika(b)) => Sel::Logika(b),
            Some(&SelTersimpan::Galat(g)) => Sel::Galat(g),
        }
    }

    pub fn lebar(&self) -> usize {
        self.sel.len()
    }

    pub fn semua(&self) -> impl Iterator<Item = Sel<'a>> + '_ {
        (0..self.sel.len()).map(|i| self.sel(i))
    }

    /// No cell holds anything but white space.
    pub fn kosong(&self) -> bool {
        self.semua().all(|s| s.kosong())
    }
}

impl<'a> Sel<'a> {
    pub fn kosong(self) -> bool {
        match self {
            Sel::Kosong => true,
            Sel::Teks(t) => t.trim().is_empty(),
            _ => false,
        }
    }

    /// The cell as text for a header, a message or a free-text column.
    pub fn tampil(self) -> std::borrow::Cow<'a, str> {
        match self {
            Sel::Kosong => "".into(),
            Sel::Teks(t) => t.trim().into(),
            Sel::Angka(n) if n.fract() == 0.0 && n.abs() < 1e16 => format!("{n:.0}").into(),
            Sel::Angka(n) => n.to_string().into(),
            Sel::Logika(true) => "TRUE".into(),
            Sel::Logika(false) => "FALSE".into(),
            Sel::Galat(g) => g.into(),
        }
    }
}
