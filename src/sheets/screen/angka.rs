//! The figures of a screening, once: the terminal, `--json`, Metadata and Ringkasan all show these.

use crate::decide::screen::keluarga::Keluarga;
use crate::perwal::kelayakan::Status;
use crate::write::rentang::SyaratBaris;

/// Families and persons.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Banyak {
    pub keluarga: u32,
    pub jiwa: u32,
}

impl Banyak {
    /// With another family.
    pub fn dengan(self, jiwa: u32) -> Banyak {
        Banyak { keluarga: self.keluarga + 1, jiwa: self.jiwa + jiwa }
    }
}

/// A figure: which families it counts, and by what their rows are known.
pub struct Angka {
    /// In `"keluarga"` and `"jiwa"` of `--json`.
    pub kunci: &'static str,
    pub nama: &'static str,
    pub arti: &'static str,
    /// The list that they stand in, and what its columns say of them there.
    pub daftar: Status,
    pub syarat: &'static SyaratBaris<'static>,
    /// Those of the list.
    pub bila: fn(&Keluarga) -> bool,
}

impl Angka {
    /// Whether it is one of the figures that add up to all families, not a part of one of them.
    pub fn utuh(&self) -> bool {
        self.syarat.is_empty()
    }

    pub fn hitung<'k>(&self, keluarga: impl Iterator<Item = &'k Keluarga>) -> Banyak {
        let milik = keluarga.filter(|k| k.status == self.daftar && (self.bila)(k));
        milik.fold(Banyak::default(), |n, k| n.dengan(k.jiwa))
    }
}

/// All of them, in the order in which they are shown.
pub const ANGKA: &[Angka] = &[
    Angka {
        kunci: "layak",
        nama: Status::Layak.nama(),
        arti: "Di Daerah, identitas sah, huruf a, b, atau c",
        daftar: Status::Layak,
        syarat: &[],
        bila: |_| true,
    },
    Angka {
        kunci: "tidak_layak",
        nama: Status::TidakLayak.nama(),
        arti: "Ada syarat yang tidak terpenuhi",
        daftar: Status::TidakLayak,
        syarat: &[],
        bila: |_| true,
    },
    Angka {
        kunci: "perlu_verifikasi",
        nama: Status::PerluVerifikasi.nama(),
        arti: "Ada data yang harus dipastikan dahulu",
        daftar: Status::PerluVerifikasi,
        syarat: &[],
        bila: |_| true,
    },
];
