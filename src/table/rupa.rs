//! How the cells of a column look.

/// How a column of a list looks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Rupa {
    Teks,
    /// Long text that wraps.
    Lipat,
    /// Centred: ids, codes, L/P.
    Tengah,
    Angka,
    Persen,
    Tanggal,
    /// Left open for the officer to fill in.
    Isian,
}
