//! Matrik 4.1 (Bab IV.C): indicators of success, main activities and outputs of each stage, in the words
//! of the Perwal. The Perwal numbers 20 indicators; II.2 and II.3 hold two each, so 22 are computed. The
//! targets are dated parameters (`target.II.1` …).

mod isi;

use super::tabel_6_2::Tugas;
use crate::domain::kelas::Kelas;

/// An indicator of success.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[repr(u8)]
pub enum Indikator41 {
    I1,
    I2,
    I3,
    I4,
    II1,
    II2a,
    II2b,
    II3a,
    II3b,
    II4,
    II5,
    II6,
    III1,
    III2,
    III3,
    III4,
    III5,
    III6,
    IV1,
    IV2,
    IV3,
    IV4,
}

/// What an indicator counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Ukuran {
    /// A share of participants; the target is in per cent.
    Bagian,
    /// How many.
    Cacah,
    /// That there is one (T14).
    Ada,
}

/// How the target is worded (T15).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Ambang {
    PalingSedikit,
    LebihDari,
}

/// What of Matrik 4.1 would bring an indicator forward.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Acuan {
    /// Kegiatan /Aktifitas Utama, by its number.
    Kegiatan(u8),
    /// Where no activity names it: the output, by its number.
    Output(u8),
}

/// What stands in the matrix about an indicator, and where it leads.
struct Baris {
    kode: &'static str,
    kelas: Kelas,
    /// As the Perwal words it.
    bunyi: &'static str,
    ukuran: Ukuran,
    ambang: Ambang,
    acuan: Acuan,
    /// Rows of Tabel 6.2 that carry the activity.
    tugas: &'static [Tugas],
}

impl Indikator41 {
    pub const SEMUA: [Indikator41; 22] = [
        Indikator41::I1,
        Indikator41::I2,
        Indikator41::I3,
        Indikator41::I4,
        Indikator41::II1,
        Indikator41::II2a,
        Indikator41::II2b,
        Indikator41::II3a,
        Indikator41::II3b,
        Indikator41::II4,
        Indikator41::II5,
        Indikator41::II6,
        Indikator41::III1,
        Indikator41::III2,
        Indikator41::III3,
        Indikator41::III4,
        Indikator41::III5,
        Indikator41::III6,
        Indikator41::IV1,
        Indikator41::IV2,
        Indikator41::IV3,
        Indikator41::IV4,
    ];

    fn baris(self) -> &'static Baris {
        &isi::INDIKATOR[self as usize]
    }

    /// `II.2a`.
    pub fn kode(self) -> &'static str {
        self.baris().kode
    }

    pub fn kelas(self) -> Kelas {
        self.baris().kelas
    }

    /// As the Perwal words it.
    pub fn bunyi(self) -> &'static str {
        self.baris().bunyi
    }

    pub fn ukuran(self) -> Ukuran {
        self.baris().ukuran
    }

    pub fn ambang(self) -> Ambang {
        self.baris().ambang
    }

    pub fn acuan(self) -> Acuan {
        self.baris().acuan
    }

    /// Who carries the activity, by Tabel 6.2.
    pub fn tugas(self) -> &'static [Tugas] {
        self.baris().tugas
    }
}

impl Acuan {
    /// `Matrik 4.1 tahap II, kegiatan 4: Pembentukan klaster/Sentra`.
    pub fn uraian(self, kelas: Kelas) -> String {
        let (apa, nomor, daftar) = match self {
            Acuan::Kegiatan(n) => ("kegiatan", n, isi::KEGIATAN[kelas as usize]),
            Acuan::Output(n) => ("output", n, isi::OUTPUT[kelas as usize]),
        };
        let bunyi = daftar.get(usize::from(nomor) - 1).unwrap_or_else(|| unreachable!("{kelas}: {self:?}"));
        format!("Matrik 4.1 tahap {}, {apa} {nomor}: {}", kelas.tahap(), bunyi.trim_end_matches('.'))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::perwal::tabel_6_2;

    #[test]
    fn twenty_two_indicators_of_four_stages_in_the_order_of_the_matrix() {
        let per = |k| Indikator41::SEMUA.iter().filter(|i| i.kelas() == k).count();
        assert_eq!(Kelas::SEMUA.map(per), [4, 8, 6, 4]);
        for (n, i) in Indikator41::SEMUA.into_iter().enumerate() {
            assert_eq!(i as usize, n);
            assert_eq!(i.kode().split('.').next(), Some(i.kelas().tahap()), "{i:?}");
            assert_eq!(i.kode().replace('.', ""), format!("{i:?}"));
            assert_eq!(i.ambang() == Ambang::LebihDari, i == Indikator41::III3, "{i:?}");
        }
    }

    #[test]
    fn every_indicator_leads_to_an_activity_and_an_office_that_are_there() {
        for i in Indikator41::SEMUA {
            assert!(i.acuan().uraian(i.kelas()).starts_with(&format!("Matrik 4.1 tahap {}, ", i.kelas().tahap())));
            assert!(!tabel_6_2::uraian(i.kelas(), i.tugas()).is_empty());
        }
    }
}
