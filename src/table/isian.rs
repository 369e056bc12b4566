//! What may be typed into a cell of a form.

/// Name of the range with the 52 kelurahan, for drop-downs.
pub const DAFTAR_KELURAHAN: &str = "DaftarKelurahan";

/// The first and the last year that may be one.
pub const TAHUN: (u16, u16) = (2000, 2100);

/// What may be typed into a cell.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Isian {
    Teks,
    /// Long text that wraps.
    TeksPanjang,
    /// Codes of our own, such as ID Peserta.
    Kode,
    /// NIK and No KK.
    EnamBelasAngka,
    /// One of a list.
    Pilihan(&'static [&'static str]),
    /// One of a list; others after a warning.
    PilihanBebas(&'static [&'static str]),
    /// One or several of a list, joined by `; `; others after a warning.
    BeberapaPilihan(&'static [&'static str]),
    /// One of a list that stands in a range of this name.
    DaftarBernama(&'static str),
    /// Whole rupiah.
    Rupiah,
    /// A whole number between two limits.
    Bilangan(u32, u32),
    Tahun,
    Tanggal,
    /// Not after the day of typing.
    TanggalLahir,
}
