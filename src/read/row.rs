//! A neutral row: cells as they stand, with the row's number in its file or sheet.

/// What stands for a formula that was saved without a value.
pub const BELUM_DIHITUNG: &str = "(rumus belum dihitung)";

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
    /// The record as it stands in a text file, of which only the cells that matter are cut.
    rekaman: &'a str,
}

impl<'a> Baris<'a> {
    pub fn baru(nomor: u32, teks: &'a str, sel: &'a [SelTersimpan]) -> Self {
        Baris { nomor, teks, sel, rekaman: "" }
    }

    pub(super) fn dengan_rekaman(self, rekaman: &'a str) -> Self {
        Baris { rekaman, ..self }
    }

    /// An id of somebody stands in the row, in whatever column.
    pub fn memuat_id(&self) -> bool {
        self.semua().any(Sel::memuat_id) || memuat_id(self.rekaman)
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

    /// Text and cells of their own.
    pub(super) fn salin(&self) -> (String, Vec<SelTersimpan>) {
        (self.teks.to_owned(), self.sel.to_vec())
    }

    pub fn lebar(&self) -> usize {
        self.sel.len()
    }

    pub fn semua(&self) -> impl Iterator<Item = Sel<'a>> + '_ {
        (0..self.sel.len()).map(|i| self.sel(i))
    }

    /// No cell holds anything but white space, or a formula prepared for a row to come.
    pub fn kosong(&self) -> bool {
        self.semua().all(|s| s.kosong() || s == Sel::Galat(BELUM_DIHITUNG))
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

    /// An id of somebody stands in the cell: sixteen digits, however they are parted, or an ID Peserta. A longer
    /// number (NIP, account) is none.
    pub fn memuat_id(self) -> bool {
        match self {
            Sel::Teks(t) => memuat_id(t),
            Sel::Angka(n) => (1e15..1e16).contains(&n),
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

/// An id stands in the text: see [`Sel::memuat_id`].
pub fn memuat_id(teks: &str) -> bool {
    let angka = teks.bytes().filter(u8::is_ascii_digit).count();
    if angka < 5 {
        return false;
    }
    let terpisah = || teks.bytes().all(|b| b.is_ascii_digit() || matches!(b, b' ' | b'.' | b'-' | b'\''));
    angka == 16 && terpisah()
        || teks.split(|c: char| !c.is_ascii_digit()).any(|k| k.len() == 16)
        || memuat_id_peserta(teks)
}

/// `UEP-2026-0001`, as the register gives it.
fn memuat_id_peserta(teks: &str) -> bool {
    let angka = |t: Option<&[u8]>| t.is_some_and(|t| t.iter().all(u8::is_ascii_digit));
    let bentuk = |s: &[u8]| {
        s[..4].eq_ignore_ascii_case(b"uep-") && angka(s.get(4..8)) && s.get(8) == Some(&b'-') && angka(s.get(9..10))
    };
    teks.as_bytes().windows(10).any(bentuk)
}
