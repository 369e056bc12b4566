//! The nouns of the programme. A value that exists is valid; what a cell said and why it was
//! refused stays with the reading functions of each module.

pub mod desil;
pub mod nomor;
pub mod orang;
pub mod ppks;
pub mod tanggal;
pub mod wilayah;
pub mod ya_tidak;

/// A cell that isn't blank and holds nothing that its column can mean.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TidakTerbaca;
