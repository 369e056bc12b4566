//! Which incentive is due (Tabel 5.1, column JENIS INSENTIF; Pasal 5 ayat (3); T10, T28, T44).
//!
//! In: class, grade, and what is known of moving up, of readiness and of what was given. Out: what is
//! due now, what depends on something still to come, what was given already in this stage.

use super::tabel_5_1::{Kategori, baris};
use chrono::{Datelike, NaiveDate};

use super::tafsir::Tafsir;
use crate::domain::kelas::Kelas;
use crate::domain::triwulan::Triwulan;

/// A kind of incentive, however the rows of Tabel 5.1 phrase it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum JenisInsentif {
    Promosi,
    StimulanAwal,
    KebutuhanDasar,
    StimulanLanjutan,
    Pengayaan,
    Perijinan,
    StimulanUsaha,
    Mentor,
    AlihBina,
    StimulanAkhir,
}

impl JenisInsentif {
    pub const SEMUA: [JenisInsentif; 10] = [
        JenisInsentif::Promosi,
        JenisInsentif::StimulanAwal,
        JenisInsentif::KebutuhanDasar,
        JenisInsentif::StimulanLanjutan,
        JenisInsentif::Pengayaan,
        JenisInsentif::Perijinan,
        JenisInsentif::StimulanUsaha,
        JenisInsentif::Mentor,
        JenisInsentif::AlihBina,
        JenisInsentif::StimulanAkhir,
    ];

    /// As lists of what was given name it.
    pub const fn nama(self) -> &'static str {
        match self {
            JenisInsentif::Promosi => "Bantuan promosi",
            JenisInsentif::StimulanAwal => "Bantuan stimulan awal",
            JenisInsentif::KebutuhanDasar => "Bantuan paket Kebutuhan Dasar",
            JenisInsentif::StimulanLanjutan => "Bantuan stimulan lanjutan",
            JenisInsentif::Pengayaan => "Mengikuti pengayaan",
            JenisInsentif::Perijinan => "Fasilitasi perijinan",
            JenisInsentif::StimulanUsaha => "Bantuan stimulan usaha sesuai tahapan",
            JenisInsentif::Mentor => "Kesempatan menjadi mentor",
            JenisInsentif::AlihBina => "Prioritas alih bina",
            JenisInsentif::StimulanAkhir => "Bantuan stimulan akhir",
        }
    }

    /// What tells the kind in whatever words it is written.
    fn kata(self) -> &'static str {
        match self {
            JenisInsentif::Promosi => "promosi",
            JenisInsentif::StimulanAwal => "stimulanawal",
            JenisInsentif::KebutuhanDasar => "kebutuhandasar",
            JenisInsentif::StimulanLanjutan => "stimulanlanjutan",
            JenisInsentif::Pengayaan => "pengayaan",
            JenisInsentif::Perijinan => "perijinan",
            JenisInsentif::StimulanUsaha => "stimulanusaha",
            JenisInsentif::Mentor => "mentor",
            JenisInsentif::AlihBina => "alihbina",
            JenisInsentif::StimulanAkhir => "stimulanakhir",
        }
    }

    /// What Pasal 5 ayat (3) calls Bantuan Stimulan, and the paket kebutuhan dasar with it: once a stage (T28).
    pub fn sekali_setahap(self) -> bool {
        use JenisInsentif::*;
        matches!(self, StimulanAwal | KebutuhanDasar | StimulanLanjutan | StimulanUsaha | StimulanAkhir)
    }

    /// The text names a move to the next stage.
    pub fn kenaikan(teks: &str) -> bool {
        kunci(teks).contains("masuktahap")
    }

    /// All kinds that a text names, in their own words or in those of Tabel 5.1, whatever the case,
    /// punctuation and order.
    pub fn di_dalam(teks: &str) -> Vec<JenisInsentif> {
        let kunci = kunci(teks);
        JenisInsentif::SEMUA.into_iter().filter(|j| kunci.contains(j.kata())).collect()
    }
}

/// Letters alone, a leading number gone. `stimulant` and `perizinan` are spelled both ways.
fn kunci(teks: &str) -> String {
    let huruf: String = teks.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect();
    huruf.replace("stimulant", "stimulan").replace("perizinan", "perijinan")
}

/// How often what is no stimulus is given (T28).
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Masa {
    #[default]
    Setahun,
    Setahap,
    Setriwulan,
}

/// The span in which a kind is given once.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Rentang {
    Tahap(Kelas),
    Tahun(i32),
    Triwulan(Triwulan),
}

impl Masa {
    pub const SEMUA: [Masa; 3] = [Masa::Setahun, Masa::Setahap, Masa::Setriwulan];

    pub fn nama(self) -> &'static str {
        match self {
            Masa::Setahun => "setahun",
            Masa::Setahap => "setahap",
            Masa::Setriwulan => "setriwulan",
        }
    }

    /// The span in which a gift falls; `None` where its stage, or its date, would say and is not known.
    pub fn rentang(self, j: JenisInsentif, tahap: Option<Kelas>, tanggal: Option<NaiveDate>) -> Option<Rentang> {
        match self {
            _ if j.sekali_setahap() => tahap.map(Rentang::Tahap),
            Masa::Setahap => tahap.map(Rentang::Tahap),
            Masa::Setahun => tanggal.map(|t| Rentang::Tahun(t.year())),
            Masa::Setriwulan => tanggal.and_then(Triwulan::dari_tanggal).map(Rentang::Triwulan),
        }
    }

    /// Whether the date of a gift decides, not the stage.
    pub fn menurut_tanggal(self, j: JenisInsentif) -> bool {
        self != Masa::Setahap && !j.sekali_setahap()
    }

    /// Whether a gift stands against giving the kind again in this stage and quarter; `None`: it may. One without a
    /// date counts in every year of its stage.
    pub fn sudah(
        self,
        j: JenisInsentif,
        (tahap, tanggal): (Option<Kelas>, Option<NaiveDate>),
        (kelas, triwulan): (Kelas, Triwulan),
    ) -> Option<bool> {
        match self.rentang(j, tahap, tanggal) {
            Some(Rentang::Tahap(k)) => Some(k == kelas),
            Some(Rentang::Tahun(t)) => Some(t == triwulan.tahun),
            Some(Rentang::Triwulan(t)) => Some(t == triwulan),
            None => tahap.map(|k| k == kelas),
        }
    }
}

/// What an entry of Tabel 5.1 depends on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Syarat {
    Langsung,
    /// "Masuk tahap selanjutnya", for B "jika menunjukkan perbaikan": by the fourth quarter (T08, T10).
    NaikTahap,
    /// "jika menunjukkan progress dan kesiapan graduasi" (T44).
    ProgresDanSiapGraduasi,
}

impl Syarat {
    /// The readings by which it is taken as met or open.
    pub fn tafsir(self) -> &'static [Tafsir] {
        match self {
            Syarat::Langsung => &[],
            Syarat::NaikTahap => &[Tafsir::T10, Tafsir::T44],
            Syarat::ProgresDanSiapGraduasi => &[Tafsir::T44],
        }
    }
}

/// An entry of the column JENIS INSENTIF.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Butir {
    /// As written in Tabel 5.1.
    pub label: &'static str,
    /// `None`: moving up alone.
    pub jenis: Option<JenisInsentif>,
    pub syarat: Syarat,
}

/// A move to the next stage, as far as this quarter's grade goes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum NaikTahap {
    Ya,
    Bersyarat,
    /// For somebody to verify the row (T58), or for the first year of the next stage (T67).
    Menunggu,
    Tidak,
}

impl NaikTahap {
    pub const SEMUA: [NaikTahap; 4] = [NaikTahap::Ya, NaikTahap::Bersyarat, NaikTahap::Menunggu, NaikTahap::Tidak];

    /// As results write it.
    pub fn dari_teks(teks: &str) -> Option<NaikTahap> {
        NaikTahap::SEMUA.into_iter().find(|n| n.nama().eq_ignore_ascii_case(teks))
    }

    pub const fn nama(self) -> &'static str {
        match self {
            NaikTahap::Ya => "Ya",
            NaikTahap::Bersyarat => "Bersyarat",
            NaikTahap::Menunggu => "Menunggu",
            NaikTahap::Tidak => "Tidak",
        }
    }
}

/// What the division of incentives depends on besides the grade.
#[derive(Clone, Copy, Debug)]
pub struct Keadaan<'a> {
    /// By the grade alone.
    pub naik: NaikTahap,
    /// Somebody has verified the row, or nobody has to (T58).
    pub terverifikasi: bool,
    /// The roll-over after this quarter comes before the first year of the next stage (T67).
    pub sebelum_tahun: bool,
    /// The fourth quarter's grade is the one that moves participants up (T10).
    pub triwulan_terakhir: bool,
    /// Menunjukkan Perbaikan = Ya and Asesmen Graduasi = Ya.
    pub progres_dan_siap: bool,
    /// Given in this stage, or year (T28).
    pub diberikan: &'a [JenisInsentif],
    /// Given, and the list doesn't say in which stage.
    pub tanpa_tahap: &'a [JenisInsentif],
}

/// The entries of Tabel 5.1 for a participant, apart by when they are due.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct Pembagian {
    pub sekarang: Vec<Butir>,
    /// Due as soon as somebody has verified the row (T58).
    pub menunggu: Vec<Butir>,
    /// With what they wait for.
    pub bersyarat: Vec<(Butir, &'static str)>,
    pub sudah: Vec<Butir>,
}

/// Divides the entries of a grade. C and TP have none.
pub fn bagi(kelas: Kelas, kategori: Kategori, k: Keadaan<'_>) -> Pembagian {
    let mut p = Pembagian::default();
    for butir in baris(kelas, kategori).map_or(&[][..], |b| b.insentif) {
        // Whoever cannot move yet must not read of it in an annex that is signed.
        if butir.syarat == Syarat::NaikTahap && k.sebelum_tahun {
            continue;
        }
        let di = |daftar: &[JenisInsentif]| butir.jenis.is_some_and(|j| daftar.contains(&j));
        let tunggu = match butir.syarat {
            _ if di(k.diberikan) => {
                p.sudah.push(*butir);
                continue;
            }
            _ if di(k.tanpa_tahap) => Some("pernah diberikan, tahapnya tidak tercatat: periksa dahulu"),
            Syarat::Langsung => None,
            Syarat::NaikTahap if k.naik != NaikTahap::Ya => Some("menunggu perbaikan dan coaching (T08)"),
            Syarat::NaikTahap if !k.triwulan_terakhir => Some("menurut nilai triwulan IV (T10)"),
            Syarat::NaikTahap => None,
            Syarat::ProgresDanSiapGraduasi if k.progres_dan_siap => None,
            Syarat::ProgresDanSiapGraduasi => Some("menunggu progres dan asesmen graduasi (T44)"),
        };
        match tunggu {
            None if !k.terverifikasi => p.menunggu.push(*butir),
            None => p.sekarang.push(*butir),
            Some(apa) => p.bersyarat.push((*butir, apa)),
        }
    }
    p
}

#[cfg(test)]
mod tests {
    use super::*;

    const AWAL: Keadaan<'_> = Keadaan {
        naik: NaikTahap::Ya,
        terverifikasi: true,
        sebelum_tahun: false,
        triwulan_terakhir: false,
        progres_dan_siap: false,
        diberikan: &[],
        tanpa_tahap: &[],
    };

    fn label(butir: &[Butir]) -> Vec<&str> {
        butir.iter().map(|b| b.label).collect()
    }

    #[test]
    fn moving_up_waits_for_the_fourth_quarter() {
        let satu = bagi(Kelas::Tumbuh, Kategori::A, AWAL);
        assert_eq!(
            label(&satu.sekarang),
            ["Bantuan promosi", "Bantuan stimulan awal", "Bantuan paket Kebutuhan Dasar"]
        );
        assert_eq!(satu.bersyarat[0].1, "menurut nilai triwulan IV (T10)");
        let empat = bagi(Kelas::Tumbuh, Kategori::A, Keadaan { triwulan_terakhir: true, ..AWAL });
        assert_eq!(empat.sekarang.len(), 4);
        let b = Keadaan { naik: NaikTahap::Bersyarat, triwulan_terakhir: true, ..AWAL };
        assert_eq!(bagi(Kelas::Berkembang, Kategori::B, b).bersyarat[0].1, "menunggu perbaikan dan coaching (T08)");
    }

    #[test]
    fn each_kind_is_given_once_a_stage() {
        let diberikan = [JenisInsentif::Promosi, JenisInsentif::Perijinan];
        let p = bagi(Kelas::Berkembang, Kategori::A, Keadaan { diberikan: &diberikan, ..AWAL });
        assert_eq!(label(&p.sudah), ["Bantuan promosi", "Fasilitasi perijinan"]);
        assert_eq!(label(&p.sekarang), ["Bantuan stimulan usaha sesuai tahapan"]);
        let p = bagi(Kelas::Berkembang, Kategori::A, Keadaan { tanpa_tahap: &diberikan, ..AWAL });
        assert_eq!((p.sudah.len(), p.bersyarat.len()), (0, 3), "an unknown stage is no proof either way");
    }

    #[test]
    fn a_stimulus_is_given_once_a_stage_and_the_rest_once_a_year() {
        use JenisInsentif::{Promosi, StimulanAwal};
        let hari = |t: &str| Some(t.parse::<NaiveDate>().unwrap());
        let kini = (Kelas::Tumbuh, "2027-TW2".parse().unwrap());
        let (dua, tiga) = (Some(Kelas::Tumbuh), Some(Kelas::Berkembang));
        for (masa, jenis, pemberian, sudah) in [
            (Masa::Setahun, StimulanAwal, (dua, hari("2026-03-01")), Some(true)),
            (Masa::Setahun, StimulanAwal, (tiga, hari("2027-05-01")), Some(false)),
            (Masa::Setahun, StimulanAwal, (None, hari("2027-05-01")), None),
            (Masa::Setahun, Promosi, (dua, hari("2026-12-31")), Some(false)),
            (Masa::Setahun, Promosi, (dua, hari("2027-01-01")), Some(true)),
            (Masa::Setahun, Promosi, (None, hari("2027-01-01")), Some(true)),
            (Masa::Setahun, Promosi, (dua, None), Some(true)),
            (Masa::Setahun, Promosi, (tiga, None), Some(false)),
            (Masa::Setahun, Promosi, (None, None), None),
            (Masa::Setahap, Promosi, (dua, hari("2026-12-31")), Some(true)),
            (Masa::Setriwulan, Promosi, (dua, hari("2027-03-31")), Some(false)),
            (Masa::Setriwulan, Promosi, (dua, hari("2027-04-01")), Some(true)),
            (Masa::Setriwulan, StimulanAwal, (dua, hari("2027-03-31")), Some(true)),
        ] {
            assert_eq!(masa.sudah(jenis, pemberian, kini), sudah, "{masa:?} {jenis:?} {pemberian:?}");
        }
        let setahap = JenisInsentif::SEMUA.into_iter().filter(|j| j.sekali_setahap()).map(JenisInsentif::nama);
        assert!(setahap.eq([
            "Bantuan stimulan awal",
            "Bantuan paket Kebutuhan Dasar",
            "Bantuan stimulan lanjutan",
            "Bantuan stimulan usaha sesuai tahapan",
            "Bantuan stimulan akhir"
        ]));
    }

    #[test]
    fn nothing_is_due_before_somebody_has_verified() {
        let diberikan = [JenisInsentif::Promosi];
        let k = Keadaan { terverifikasi: false, diberikan: &diberikan, ..AWAL };
        let p = bagi(Kelas::Tumbuh, Kategori::A, k);
        assert_eq!((label(&p.sekarang), label(&p.sudah)), (vec![], vec!["Bantuan promosi"]));
        assert_eq!(label(&p.menunggu), ["Bantuan stimulan awal", "Bantuan paket Kebutuhan Dasar"]);
        assert_eq!(bagi(Kelas::Tumbuh, Kategori::A, Keadaan { terverifikasi: true, ..k }).menunggu, []);
    }

    #[test]
    fn nothing_is_said_of_moving_up_before_the_first_year_of_the_next_stage() {
        for kelas in Kelas::DINILAI {
            for kategori in [Kategori::A, Kategori::B] {
                let k = Keadaan { triwulan_terakhir: true, ..AWAL };
                let (kini, nanti) =
                    (bagi(kelas, kategori, k), bagi(kelas, kategori, Keadaan { sebelum_tahun: true, ..k }));
                let naik = |p: &Pembagian| p.sekarang.iter().any(|b| b.syarat == Syarat::NaikTahap);
                assert!(!naik(&nanti) && nanti.bersyarat.iter().all(|(b, _)| b.syarat != Syarat::NaikTahap));
                let lain = kini.sekarang.iter().filter(|b| b.syarat != Syarat::NaikTahap);
                assert!(lain.eq(&nanti.sekarang), "the rest stays due");
            }
        }
    }

    #[test]
    fn the_last_stimulus_of_a_b_needs_progress_and_readiness() {
        let p = bagi(Kelas::Mandiri, Kategori::B, AWAL);
        assert_eq!((label(&p.sekarang), p.bersyarat.len()), (vec!["Bantuan promosi"], 1));
        let p = bagi(Kelas::Mandiri, Kategori::B, Keadaan { progres_dan_siap: true, ..AWAL });
        assert_eq!(p.sekarang.len(), 2);
        for kelas in Kelas::DINILAI {
            for kategori in [Kategori::C, Kategori::Tp] {
                assert_eq!(bagi(kelas, kategori, AWAL), Pembagian::default());
            }
        }
    }

    #[test]
    fn kinds_are_read_in_every_spelling_of_the_table() {
        use JenisInsentif::*;
        for j in JenisInsentif::SEMUA {
            assert_eq!(JenisInsentif::di_dalam(&j.nama().to_uppercase()), [j]);
        }
        for b in super::super::tabel_5_1::TABEL.iter().flat_map(|b| b.insentif) {
            assert_eq!(JenisInsentif::di_dalam(b.label), b.jenis.into_iter().collect::<Vec<_>>(), "{}", b.label);
        }
        for (teks, jenis) in [
            ("2. Fasilitasi perizinan", &[Perijinan][..]),
            ("Bantuan promosi, Bantuan stimulan awal", &[Promosi, StimulanAwal]),
            ("1. Promosi 2. Paket kebutuhan dasar", &[Promosi, KebutuhanDasar]),
            ("Uang tunai", &[]),
        ] {
            assert_eq!(JenisInsentif::di_dalam(teks), jenis, "{teks}");
        }
    }
}
