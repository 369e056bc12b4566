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
    /// Rows of the family differ (T40).
    Bertentangan,
    /// No family row in the extract (T34).
    TanpaBaris,
}

/// Whether the family receives social assistance.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum FaktaBansos {
    Penerima,
    Bukan,
    /// A column is blank or cannot be read and no list settles it (T35).
    Kosong,
    /// A list row points at two families.
    Meragukan,
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
    /// A list row points at two families.
    Meragukan,
}

/// The family's place in the register.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum FaktaPeserta {
    Bukan,
    /// Entered before the Perwal: must still meet the terms (Pasal 9).
    Lama,
    /// Entered under the Perwal: a risen desil doesn't put the family out (T38).
    Aktif,
    /// The angkatan cannot be read, or the register row points at several families.
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
    /// What is wrong with the identity (2-commands, `identitas`): the KK's damage, the head's NIK, no
    /// head or several, a NIK in two families, conflicting desil. Empty: sound.
    pub identitas: KumpulanKode,
    /// Age of the head on the reference date.
    pub umur: Option<u8>,
    /// Occupation of the head.
    pub pekerjaan: Option<&'a str>,
}
