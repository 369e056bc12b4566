//! What is known of a family: everything a decision needs, and nothing else.

use crate::domain::desil::Desil;
use crate::temuan::KumpulanKode;

/// Where the family lives.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum FaktaDaerah {
    Dalam,
    Luar,
    TidakPasti,
}

/// The desil as the registry gives it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum FaktaDesil {
    Nilai(Desil),
    Kosong,
    /// 3.9, 11, "tiga".
    Salah,
    /// Rows of the family differ, or one of them cannot be read (T40).
    Bertentangan,
    /// No family row in the extract (T34).
    TanpaBaris,
    /// No file given has a column for it.
    TanpaKolom,
}

impl FaktaDesil {
    /// Nothing given could show it: no row of the family, or no column.
    pub fn tanpa_sumber(self) -> bool {
        matches!(self, FaktaDesil::TanpaBaris | FaktaDesil::TanpaKolom)
    }
}

/// Whether the family receives social assistance.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum FaktaBansos {
    /// By a column of the extract.
    Penerima,
    /// By a list given (T03).
    PenerimaDaftar,
    Bukan,
    /// A column is blank and no list settles it (T35).
    Kosong,
    /// A column cannot be read.
    TakTerbaca,
    /// A column of PBI is blank, and PBI counts (T69).
    PbiKosong,
    /// A list row points at two families.
    Meragukan,
    /// A list row found no family, and a damaged number of this one could be its (T61).
    NomorRusak,
}

/// Whether a member is on a PPKS list, and what it says of Miskin.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum FaktaPpks {
    Bukan,
    Miskin,
    TidakMiskin,
    MiskinKosong,
    /// Ya for one row, Tidak for another.
    MiskinBertentangan,
    /// What the list says of Miskin cannot be read.
    MiskinTakTerbaca,
    /// A list row points at two families, and whether it means this one makes a difference.
    Meragukan,
    /// A list row found no family, and a damaged number of this one could be its (T61).
    NomorRusak,
}

/// The family's place in the register.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum FaktaPeserta {
    Bukan,
    /// Entered before the Perwal: must still meet the terms (Pasal 9).
    Lama,
    /// Entered under the Perwal: a risen desil doesn't put the family out (T38).
    Aktif,
    /// The angkatan cannot be read or leaves open whether the Perwal was in force (T41), or the register row points
    /// at several families.
    TidakPasti,
    /// Graduated or stopped: shown, without effect (T41).
    Tercatat,
}

impl FaktaPeserta {
    pub const SEMUA: [FaktaPeserta; 5] = [
        FaktaPeserta::Bukan,
        FaktaPeserta::Lama,
        FaktaPeserta::Aktif,
        FaktaPeserta::TidakPasti,
        FaktaPeserta::Tercatat,
    ];

    /// As the column Peserta of a screening says it.
    pub const fn nama(self) -> &'static str {
        match self {
            FaktaPeserta::Bukan => "",
            FaktaPeserta::Lama => "Peserta lama (Pasal 9)",
            FaktaPeserta::Aktif => "Peserta",
            FaktaPeserta::TidakPasti => "Belum pasti (register)",
            FaktaPeserta::Tercatat => "Bukan peserta lagi (register)",
        }
    }

    /// A mark in another's words still says that the register knows the family.
    pub fn dari_nama(teks: &str) -> FaktaPeserta {
        let sama = |f: &FaktaPeserta| f.nama().eq_ignore_ascii_case(teks.trim());
        FaktaPeserta::SEMUA.into_iter().find(sama).unwrap_or(FaktaPeserta::Aktif)
    }

    /// Has taken part, or does: the family has had its place (once across all angkatan).
    pub fn pernah(self) -> bool {
        matches!(self, FaktaPeserta::Lama | FaktaPeserta::Aktif | FaktaPeserta::Tercatat)
    }
}

/// What is known of a family. Everything a decision needs, and nothing else.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Fakta<'a> {
    pub daerah: FaktaDaerah,
    pub desil: FaktaDesil,
    pub bansos: FaktaBansos,
    pub ppks: FaktaPpks,
    pub peserta: FaktaPeserta,
    /// The desil when the participant entered, as the register has it (T38).
    pub desil_awal: Option<Desil>,
    /// What is wrong with the identity (2-commands, `identitas`): the KK's damage, the head's NIK, no
    /// head or several, a NIK in two families, conflicting desil. Empty: sound.
    pub identitas: KumpulanKode,
    /// Age of the head on the reference date.
    pub umur: Option<u8>,
    /// Occupation of the head.
    pub pekerjaan: Option<&'a str>,
}
