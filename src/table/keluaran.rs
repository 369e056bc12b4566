//! The lists that the program writes: each column once, with its title, width, look, what may pass of it under
//! `--mask`, and whether the row's mark speaks for it ([`crate::domain::tanda`]).
//!
//! A file beside this one declares the columns of a command's lists with `kolom_keluaran!` (an enum, so that whoever
//! fills a row says something of every column) and the lists themselves as a [`Daftar`]: a code and some columns.
//!
//! ```text
//! Umur "Umur" 6.5 Angka;              computed or carried on: marked
//! Pendamping "Pendamping" 20 Teks diisi;   offices write here: not marked, and listed apart by `uep verify`
//! ```

use super::lolos::{Lolos, menurut};
use super::rupa::Rupa;
use crate::domain::tanda;

/// Where the content of a column comes from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Asal {
    /// Computed, or carried on and decided by: marked.
    Hitung,
    /// Carried on; where it was blank an office may fill it in, what stood there is marked.
    Dilengkapi,
    /// Offices write here.
    Diisi,
    /// A running number.
    Urut,
    /// The mark itself.
    Tanda,
}

/// A column of a list.
#[derive(Clone, Copy, Debug)]
pub struct Definisi {
    pub judul: &'static str,
    /// Width in characters.
    pub lebar: f64,
    pub rupa: Rupa,
    pub asal: Asal,
    /// Its words are the program's own, whatever the title says elsewhere.
    baku: bool,
    /// Read by programs alone: hidden in a workbook, left out of what is masked.
    pub tersembunyi: bool,
}

impl Definisi {
    pub const fn baru(judul: &'static str, lebar: f64, rupa: Rupa) -> Definisi {
        let asal = match rupa {
            Rupa::Isian => Asal::Diisi,
            _ => Asal::Hitung,
        };
        Definisi { judul, lebar, rupa, asal, baku: false, tersembunyi: false }
    }

    /// The title of a running number is `No`.
    pub const fn urut(self) -> Definisi {
        Definisi { asal: Asal::Urut, ..self }
    }

    pub const fn diisi(self) -> Definisi {
        Definisi { asal: Asal::Diisi, ..self }
    }

    pub const fn dilengkapi(self) -> Definisi {
        Definisi { asal: Asal::Dilengkapi, ..self }
    }

    /// Its words are the program's own, whatever the title says elsewhere; what they quote is masked by the list.
    pub const fn baku(self) -> Definisi {
        Definisi { baku: true, ..self }
    }

    /// For programs alone.
    pub const fn tersembunyi(self) -> Definisi {
        Definisi { tersembunyi: true, ..self }
    }

    /// What may pass under `--mask`.
    pub fn lolos(&self) -> Lolos {
        match (self.tersembunyi, self.baku) {
            (true, _) => Lolos::Tidak,
            (false, true) => Lolos::Baku,
            (false, false) => menurut(self.judul),
        }
    }

    /// Whether the row's mark speaks for it.
    pub fn bertanda(&self) -> bool {
        matches!(self.asal, Asal::Hitung | Asal::Dilengkapi)
    }
}

/// The columns that one or several lists are made of.
pub trait KolomKeluaran: Copy + 'static {
    const SEMUA: &'static [Self];
    const DEFINISI: &'static [Definisi];

    /// Its place among them.
    fn ke(self) -> usize;

    fn definisi(self) -> &'static Definisi {
        &Self::DEFINISI[self.ke()]
    }

    fn judul(self) -> &'static str {
        self.definisi().judul
    }
}

/// The columns of some lists: `Nama "Judul" lebar Rupa sifat…;`, [`Definisi`] has the words for `sifat`.
macro_rules! kolom_keluaran {
    ($(#[$uraian:meta])* $nama:ident {
        $($(#[$sebab:meta])* $k:ident $judul:literal $lebar:literal $rupa:ident $($sifat:ident)*;)*
    }) => {
        $(#[$uraian])*
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub enum $nama { $(#[doc = $judul] $k),* }

        impl $crate::table::keluaran::KolomKeluaran for $nama {
            const SEMUA: &'static [Self] = &[$($nama::$k),*];
            const DEFINISI: &'static [$crate::table::keluaran::Definisi] = &[$(
                $crate::table::keluaran::Definisi::baru($judul, $lebar, $crate::table::rupa::Rupa::$rupa)$(.$sifat())*
            ),*];

            fn ke(self) -> usize {
                self as usize
            }
        }
    };
}

/// The column that holds the row's mark; hidden, and last.
pub const SIDIK: Definisi = Definisi { asal: Asal::Tanda, ..Definisi::baru("Sidik", 14.0, Rupa::Teks).tersembunyi() };

/// A list: a code that its marks begin with (two letters), and its columns in their order, without the mark.
pub struct Daftar<K: 'static> {
    pub kode: &'static str,
    pub kolom: &'static [K],
}

impl<K: KolomKeluaran> Daftar<K> {
    pub fn definisi(&self) -> impl Iterator<Item = &'static Definisi> + use<K> {
        self.kolom.iter().map(|k| k.definisi())
    }

    /// Titles, for formulas over the list.
    pub fn judul(&self) -> Vec<&'static str> {
        self.kolom.iter().map(|k| k.judul()).collect()
    }

    /// What its marks speak for.
    pub fn bertanda(&self) -> Bertanda {
        Bertanda::dari(self.kode, self.definisi())
    }

    /// The same, where this is the code of the list.
    pub fn berkode(&self, kode: &str) -> Option<Bertanda> {
        (self.kode == kode).then(|| self.bertanda())
    }
}

/// What the marks of a list speak for.
#[derive(Clone, Debug)]
pub struct Bertanda {
    pub kode: &'static str,
    /// The marked columns in their order.
    pub kolom: Vec<&'static Definisi>,
    /// Stands in each mark: another version marks other columns.
    pub definisi: [u8; 2],
}

impl Bertanda {
    pub fn dari(kode: &'static str, semua: impl Iterator<Item = &'static Definisi>) -> Bertanda {
        let kolom: Vec<_> = semua.filter(|d| d.bertanda()).collect();
        let definisi = tanda::definisi(kolom.iter().map(|d| d.judul));
        Bertanda { kode, kolom, definisi }
    }
}
