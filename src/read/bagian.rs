//! Tables stacked on one another: headers further down, found when their rows are met.
//!
//! Nearly every file has one header, so nobody looks for another in advance. Whoever reads the rows notes those that
//! look like one; then the source learns what they are ([`Sumber::kenali_bagian`](super::sumber::Sumber::kenali_bagian))
//! and is read again by all of them.

use super::header::{Judul, mirip_judul};
use super::row::Baris;

/// A header further down, in force until the next.
#[derive(Clone, Debug)]
pub struct BagianJudul {
    /// First and last row of it.
    pub dari: u32,
    pub sampai: u32,
    /// `None`: what stands below it cannot be read with the rest.
    pub judul: Option<Judul>,
}

/// A row that looks like a header.
#[derive(Clone, Copy, Debug)]
pub struct CalonJudul {
    pub(super) nomor: u32,
    /// Another than the first; that one may come again behind it.
    pub(super) lain: bool,
}

impl CalonJudul {
    pub fn dari(baris: &Baris<'_>, lain: bool) -> Option<CalonJudul> {
        (lain || mirip_judul(baris)).then_some(CalonJudul { nomor: baris.nomor, lain })
    }
}
