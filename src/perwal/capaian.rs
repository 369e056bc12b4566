//! How far a target is reached (Pasal 8 ayat (2) huruf a): `capaian = realisasi / target × 100%`, not
//! capped, and the category of a scale.
//!
//! In: numerator and denominator, or a count, and the target. Out: the achievement as an exact fraction,
//! whether the target is reached, the category. A denominator of zero has no achievement (T19); what
//! nobody knows yet has none either.

use std::cmp::Ordering;

use super::matrik_4_1::{Ambang, Indikator41, Ukuran};

/// What was realised of an indicator.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Realisasi {
    /// Participants who reached it, of those it is asked of.
    Bagian { pembilang: u32, penyebut: u32 },
    /// How many there are.
    Cacah(u32),
    /// No source was given that could tell.
    TidakDiketahui,
}

/// What both ends of a range say (T57): the lower end is what is known, the upper one what would be if
/// everything that nobody knows yet turned out well.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sepakat<T> {
    Pasti(T),
    /// The ends differ.
    BelumPasti,
    /// Nothing to divide by, or no source (T19).
    TakTerhitung,
}

impl<T: PartialEq> Sepakat<T> {
    pub fn dari(bawah: Option<T>, atas: Option<T>) -> Sepakat<T> {
        match (bawah, atas) {
            (Some(a), Some(b)) if a == b => Sepakat::Pasti(a),
            (Some(_), Some(_)) => Sepakat::BelumPasti,
            _ => Sepakat::TakTerhitung,
        }
    }

    /// `None` where the ends differ, too.
    pub fn pasti(self) -> Option<T> {
        match self {
            Sepakat::Pasti(isi) => Some(isi),
            Sepakat::BelumPasti | Sepakat::TakTerhitung => None,
        }
    }
}

/// A per cent figure as an exact fraction; the lower part is above 0.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Persen {
    atas: u64,
    bawah: u64,
}

impl Persen {
    /// `None` where there is nothing to divide by (T19).
    pub fn baru(atas: u64, bawah: u64) -> Option<Persen> {
        (bawah > 0).then_some(Persen { atas, bawah })
    }

    /// Against a whole number of per cent.
    pub fn banding(self, persen: u64) -> Ordering {
        u128::from(self.atas).cmp(&(u128::from(persen) * u128::from(self.bawah)))
    }

    /// Numerator and denominator.
    pub fn pecahan(self) -> (u64, u64) {
        (self.atas, self.bawah)
    }

    /// Tenths of a per cent, rounded half up; for showing, never for comparing.
    pub fn persepuluh(self) -> u64 {
        let (atas, bawah) = (u128::from(self.atas) * 10, u128::from(self.bawah));
        u64::try_from((2 * atas + bawah) / (2 * bawah)).unwrap_or(u64::MAX)
    }

    /// `37,5%`.
    pub fn tulisan(self) -> String {
        let n = self.persepuluh();
        format!("{},{}%", n / 10, n % 10)
    }
}

impl Realisasi {
    /// Of numerator and denominator; a count has none.
    pub fn dari(pembilang: Option<u32>, penyebut: Option<u32>) -> Realisasi {
        match (pembilang, penyebut) {
            (Some(pembilang), Some(penyebut)) => Realisasi::Bagian { pembilang, penyebut },
            (Some(n), None) => Realisasi::Cacah(n),
            (None, _) => Realisasi::TidakDiketahui,
        }
    }

    /// The realised share in per cent. `None` for a count, a zero denominator (T19) or what isn't known.
    pub fn persen(self) -> Option<Persen> {
        match self {
            Realisasi::Bagian { pembilang, penyebut } => Persen::baru(u64::from(pembilang) * 100, penyebut.into()),
            Realisasi::Cacah(_) | Realisasi::TidakDiketahui => None,
        }
    }

    /// The plain ratio to the target, in per cent (T15); for "ada" 100 or 0 (T14).
    pub fn capaian(self, ukuran: Ukuran, target: u16) -> Option<Persen> {
        match (self, ukuran) {
            (Realisasi::Cacah(n), Ukuran::Ada) => Persen::baru(u64::from(n > 0) * 100, 1),
            (Realisasi::Cacah(n), _) => Persen::baru(u64::from(n) * 100, target.into()),
            (Realisasi::Bagian { pembilang, penyebut }, _) => {
                Persen::baru(u64::from(pembilang) * 10_000, u64::from(penyebut) * u64::from(target))
            }
            (Realisasi::TidakDiketahui, _) => None,
        }
    }

    /// Whether the target is reached: at least it, for III.3 more than it (T15).
    pub fn tercapai(self, i: Indikator41, target: u16) -> Option<bool> {
        let urutan = match self {
            Realisasi::Bagian { .. } => self.persen()?.banding(target.into()),
            Realisasi::Cacah(n) => n.cmp(&target.into()),
            Realisasi::TidakDiketahui => return None,
        };
        Some(match i.ambang() {
            Ambang::PalingSedikit => urutan != Ordering::Less,
            Ambang::LebihDari => urutan == Ordering::Greater,
        })
    }
}

/// A scale of achievement.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Skala {
    /// LAKIP 2022 of the city's Dinas Koperasi, Usaha Mikro dan Tenaga Kerja (T13).
    #[default]
    Lakip,
    /// Permendagri 86/2017.
    Permendagri86,
}

/// One step of a scale: its lower limit in per cent, whether the limit itself belongs to it, its name.
pub type Jenjang = (u64, bool, &'static str);

const LAKIP: [Jenjang; 5] = [
    (90, true, "Sangat Berhasil"),
    (75, false, "Berhasil"),
    (60, false, "Cukup Berhasil"),
    (50, false, "Kurang Berhasil"),
    (0, true, "Tidak Berhasil"),
];

const PERMENDAGRI_86: [Jenjang; 5] = [
    (91, true, "Sangat Tinggi"),
    (76, true, "Tinggi"),
    (66, true, "Sedang"),
    (51, true, "Rendah"),
    (0, true, "Sangat Rendah"),
];

impl Skala {
    pub const SEMUA: [Skala; 2] = [Skala::Lakip, Skala::Permendagri86];

    /// As the parameter names it.
    pub fn nama(self) -> &'static str {
        match self {
            Skala::Lakip => "lakip",
            Skala::Permendagri86 => "permendagri_86_2017",
        }
    }

    /// The steps, best first; the last takes whatever is left.
    pub fn jenjang(self) -> &'static [Jenjang; 5] {
        match self {
            Skala::Lakip => &LAKIP,
            Skala::Permendagri86 => &PERMENDAGRI_86,
        }
    }

    /// The step of an achievement.
    pub fn kategori(self, capaian: Persen) -> &'static str {
        let masuk = |(batas, termasuk, _): &&Jenjang| match capaian.banding(*batas) {
            Ordering::Greater => true,
            Ordering::Equal => *termasuk,
            Ordering::Less => false,
        };
        let jenjang = self.jenjang();
        jenjang.iter().find(masuk).unwrap_or(&jenjang[jenjang.len() - 1]).2
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bagian(pembilang: u32, penyebut: u32) -> Realisasi {
        Realisasi::Bagian { pembilang, penyebut }
    }

    #[test]
    fn the_scales_just_below_at_and_just_above_each_limit() {
        // Ten-thousandths of a per cent on both sides.
        let kategori = |skala: Skala, n: u64| skala.kategori(Persen::baru(n, 10_000).unwrap());
        for (n, lakip, permendagri) in [
            (1_300_000, "Sangat Berhasil", "Sangat Tinggi"),
            (910_000, "Sangat Berhasil", "Sangat Tinggi"),
            (909_999, "Sangat Berhasil", "Tinggi"),
            (900_000, "Sangat Berhasil", "Tinggi"),
            (899_999, "Berhasil", "Tinggi"),
            (760_000, "Berhasil", "Tinggi"),
            (759_999, "Berhasil", "Sedang"),
            (750_001, "Berhasil", "Sedang"),
            (750_000, "Cukup Berhasil", "Sedang"),
            (660_000, "Cukup Berhasil", "Sedang"),
            (659_999, "Cukup Berhasil", "Rendah"),
            (600_001, "Cukup Berhasil", "Rendah"),
            (600_000, "Kurang Berhasil", "Rendah"),
            (510_000, "Kurang Berhasil", "Rendah"),
            (509_999, "Kurang Berhasil", "Sangat Rendah"),
            (500_001, "Kurang Berhasil", "Sangat Rendah"),
            (500_000, "Tidak Berhasil", "Sangat Rendah"),
            (0, "Tidak Berhasil", "Sangat Rendah"),
        ] {
            assert_eq!(kategori(Skala::Lakip, n), lakip, "{n}");
            assert_eq!(kategori(Skala::Permendagri86, n), permendagri, "{n}");
        }
    }

    #[test]
    fn a_zero_denominator_is_neither_0_nor_100() {
        let kosong = bagian(0, 0);
        assert_eq!(kosong.persen(), None);
        assert_eq!(kosong.capaian(Ukuran::Bagian, 90), None);
        assert_eq!(kosong.tercapai(Indikator41::II1, 90), None);
        assert_eq!(Realisasi::TidakDiketahui.tercapai(Indikator41::II6, 1), None);
    }

    #[test]
    fn a_range_says_something_only_where_both_ends_do() {
        let dari = |a: Option<bool>, b| Sepakat::dari(a, b);
        assert_eq!(dari(Some(true), Some(true)), Sepakat::Pasti(true));
        assert_eq!(dari(Some(false), Some(true)), Sepakat::BelumPasti);
        assert_eq!(dari(None, None), Sepakat::TakTerhitung);
        assert_eq!(dari(Some(false), Some(true)).pasti(), None);
        // 0 of 3, and all three unknown: from nothing to everything.
        let skala = |n| bagian(n, 3).capaian(Ukuran::Bagian, 100).map(|c| Skala::Lakip.kategori(c));
        assert_eq!(Sepakat::dari(skala(0), skala(3)), Sepakat::BelumPasti);
        assert_eq!(Sepakat::dari(skala(0), skala(1)), Sepakat::Pasti("Tidak Berhasil"));
    }

    #[test]
    fn at_least_the_target_for_all_but_iii_3() {
        for (n, tercapai, iii3) in [(59, false, false), (60, true, false), (61, true, true)] {
            assert_eq!(bagian(n, 100).tercapai(Indikator41::II2b, 60), Some(tercapai), "II.2b {n}");
            assert_eq!(bagian(n, 100).tercapai(Indikator41::III3, 60), Some(iii3), "III.3 {n}");
        }
        // 60% of 100 participants out of 3: two thirds.
        assert_eq!(bagian(2, 3).tercapai(Indikator41::III3, 66), Some(true));
        assert_eq!(bagian(2, 3).tercapai(Indikator41::III3, 67), Some(false));
    }

    #[test]
    fn the_achievement_is_the_plain_ratio_not_capped() {
        let capaian = |r: Realisasi, u, t| r.capaian(u, t).unwrap().persepuluh();
        assert_eq!(capaian(bagian(3, 4), Ukuran::Bagian, 60), 1250);
        assert_eq!(capaian(bagian(1, 3), Ukuran::Bagian, 100), 333);
        assert_eq!(capaian(bagian(2, 3), Ukuran::Bagian, 100), 667);
        assert_eq!(capaian(Realisasi::Cacah(4), Ukuran::Cacah, 3), 1333);
        assert_eq!(capaian(Realisasi::Cacah(7), Ukuran::Ada, 1), 1000);
        assert_eq!(capaian(Realisasi::Cacah(0), Ukuran::Ada, 1), 0);
    }
}
