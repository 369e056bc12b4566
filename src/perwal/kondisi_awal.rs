//! What the annual evaluation is compared with (Lampiran, Bab I.A and Bab II.A), and one figure from
//! outside of the Perwal.

use super::tabel_2_1::{TABEL_2_1, TOTAL};

/// A figure of before: so many of so many.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct KondisiAwal {
    pub apa: &'static str,
    pub pembilang: u32,
    pub penyebut: u32,
    pub dasar: &'static str,
}

/// Businesses still active of those fostered until 2024; since when isn't used (T68).
pub const USAHA_AKTIF: KondisiAwal = KondisiAwal {
    apa: "106 dari 271 UEP yang dibina sampai 2024 masih aktif",
    pembilang: 106,
    penyebut: 271,
    dasar: "Bab I.A; T68",
};

/// KPM that left the PKH in 2024 because they were well off.
pub const GRADUASI_PKH: KondisiAwal = KondisiAwal {
    apa: "114 dari 13.570 KPM PKH graduasi pada 2024",
    pembilang: 114,
    penyebut: 13_570,
    dasar: "Bab I.A",
};

/// Earlier group scheme of Kalimantan Timur: about so many per cent of its businesses stayed alive.
/// Not from the Perwal.
pub const KALTIM_PERSEN: u32 = 46;

/// KK miskin dan rentan of Bab I.A: desil 1 to 4 of Tabel 2.1 (T01).
pub const KELUARGA_BAB_I: u32 = TABEL_2_1[0].1 + TABEL_2_1[1].1 + TABEL_2_1[2].1 + TABEL_2_1[3].1;
/// Desil 1 to 5 of Tabel 2.1.
pub const KELUARGA_BAB_II: u32 = TOTAL.0;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_families_of_bab_i_are_desil_1_to_4() {
        assert_eq!((KELUARGA_BAB_I, KELUARGA_BAB_II), (66_409, 90_551));
    }
}
