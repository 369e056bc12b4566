//! The yearly roll-over (Matrik 4.1, T08, T10, T11, T23, T29): who moves to the next stage, who stays
//! and why, who is listed for a decision.
//!
//! In: a participant's stage, status and last year's results. Out: a step with its reason. Nobody enters
//! a stage before its first year; Graduasi and Berhenti are the Dinas's to enter and stay as they are; the
//! tool never ends anyone's support.

pub mod jejak;
mod sebab;

use super::insentif::NaikTahap;
use super::tabel_5_1::Kategori;
use crate::domain::jawaban::Jawaban;
use crate::domain::kelas::Kelas;
use crate::domain::keputusan::KeputusanDinas;
use crate::domain::peserta::StatusPeserta;

pub use sebab::Sebab;

/// First angkatan under the Perwal; participants of before (Pasal 9) count from it too (T46).
pub const ANGKATAN_PERTAMA: u16 = 2025;
/// Last year of the road map.
pub const TAHUN_AKHIR: u16 = 2029;

/// First and second year of a stage for an angkatan: the years of Matrik 4.1 for 2025, the same offsets
/// later (T11).
pub fn tahun_tahap(angkatan: u16, kelas: Kelas) -> (u16, u16) {
    let pertama = angkatan.max(ANGKATAN_PERTAMA) + kelas as u16;
    (pertama, pertama + 1)
}

/// The first year of the next stage, where the roll-over of this year comes before it (T11).
pub fn sebelum_tahun(angkatan: u16, kelas: Kelas, tahun: u16) -> Option<u16> {
    berikutnya(kelas).map(|ke| tahun_tahap(angkatan, ke).0).filter(|pertama| tahun < *pertama)
}

/// The first year of a participant's stage, where it is still to come (T11): the register is ahead of Matrik 4.1.
/// Those of before the Perwal came in at whatever stage they had reached (Pasal 9).
pub fn mendahului(angkatan: u16, lama: bool, kelas: Kelas, status: StatusPeserta, tahun: u16) -> Option<u16> {
    let pertama = tahun_tahap(angkatan, kelas).0;
    (!lama && pertama > tahun && status == StatusPeserta::Aktif).then_some(pertama)
}

/// The class of the next stage.
pub fn berikutnya(kelas: Kelas) -> Option<Kelas> {
    Kelas::SEMUA.get(kelas as usize + 1).copied()
}

/// The fourth quarter's result of the year before (T10).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TriwulanEmpat {
    /// `None`: BD.
    pub kategori: Option<Kategori>,
    /// As graded: by T08, in stage IV by T29 too.
    pub naik: Option<NaikTahap>,
    /// Somebody has verified it, or nobody has to (T58).
    pub terverifikasi: bool,
}

/// What the roll-over of a year knows of a participant.
#[derive(Clone, Copy, Debug)]
pub struct Keadaan {
    /// Year of the roll-over.
    pub tahun: u16,
    pub angkatan: Option<u16>,
    pub kelas: Kelas,
    pub status: StatusPeserta,
    /// Of the Dinas about this year's step: Naik or Tetap.
    pub keputusan: Option<KeputusanDinas>,
    /// Tahun Masuk Tahap of the register.
    pub masuk_tahap: Option<u16>,
    /// Pasal 9: in since before the Perwal, and the screening no longer finds the family Layak.
    pub tak_lagi_layak: bool,
    /// Pasal 9: what the screening says of the family was changed afterwards.
    pub penyaringan_diubah: bool,
    /// Of the latest filled quarter, else of the register.
    pub profil_baseline: Jawaban<bool>,
    /// `None`: no result in the participant's class.
    pub triwulan_empat: Option<TriwulanEmpat>,
    /// There is one that was changed afterwards.
    pub hasil_diubah: bool,
    /// The graded quarters of last year that ended with C or TP, from the last one back without a gap.
    pub tanpa_kemajuan: u8,
}

/// What becomes of a participant.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum HasilLangkah {
    Naik,
    /// Stage IV, ready to graduate.
    SiapGraduasi,
    Tetap,
    /// Listed for a decision.
    PerluDiputuskan,
    /// Graduated or stopped: not part of the roll-over.
    Selesai,
}

impl HasilLangkah {
    /// As lists call it.
    pub fn nama(self) -> &'static str {
        match self {
            HasilLangkah::Naik => "Naik",
            HasilLangkah::SiapGraduasi => "Siap Graduasi",
            HasilLangkah::Tetap => "Tetap",
            HasilLangkah::PerluDiputuskan => "Perlu Diputuskan",
            HasilLangkah::Selesai => "Selesai",
        }
    }
}

/// A step of the roll-over.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Langkah {
    pub hasil: HasilLangkah,
    pub ke: Kelas,
    pub sebab: Sebab,
    /// Stays beyond the stage's second year.
    pub terlambat: bool,
}

/// Decides the step of a year.
pub fn langkah(k: &Keadaan) -> Langkah {
    let (hasil, sebab) = putusan(k);
    let ke = match hasil {
        HasilLangkah::Naik => berikutnya(k.kelas).unwrap_or(k.kelas),
        _ => k.kelas,
    };
    let terlambat = hasil != HasilLangkah::Selesai && k.angkatan.is_some_and(|a| k.tahun > tahun_tahap(a, ke).1);
    Langkah { hasil, ke, sebab, terlambat }
}

fn putusan(k: &Keadaan) -> (HasilLangkah, Sebab) {
    match k.status {
        StatusPeserta::Graduasi => return (HasilLangkah::Selesai, Sebab::Graduasi),
        StatusPeserta::Berhenti => return (HasilLangkah::Selesai, Sebab::Berhenti),
        _ if k.keputusan == Some(KeputusanDinas::Tetap) => return (HasilLangkah::Tetap, Sebab::KeputusanTetap),
        _ if k.keputusan == Some(KeputusanDinas::Naik) && boleh_naik(k) => {
            return (HasilLangkah::Naik, Sebab::KeputusanNaik);
        }
        StatusPeserta::SiapGraduasi => {
            return (HasilLangkah::SiapGraduasi, Sebab::MenungguPenetapan);
        }
        StatusPeserta::Aktif => {}
    }
    let Some(angkatan) = k.angkatan else {
        return (HasilLangkah::PerluDiputuskan, Sebab::AngkatanTidakDiketahui);
    };
    if k.tak_lagi_layak {
        return (HasilLangkah::PerluDiputuskan, Sebab::TakLagiLayak);
    }
    if k.penyaringan_diubah {
        return (HasilLangkah::PerluDiputuskan, Sebab::PenyaringanDiubah);
    }
    // Run again with the register it made, nobody moves twice.
    if k.masuk_tahap.is_some_and(|t| t >= k.tahun) {
        return (HasilLangkah::Tetap, Sebab::BaruMasuk);
    }
    if sebelum_tahun(angkatan, k.kelas, k.tahun).is_some() {
        return (HasilLangkah::Tetap, Sebab::BelumTahunnya);
    }
    if k.kelas == Kelas::Potensial {
        return match k.profil_baseline {
            Jawaban::Isi(true) => (HasilLangkah::Naik, Sebab::ProfilLengkap),
            Jawaban::Isi(false) => (HasilLangkah::Tetap, Sebab::ProfilBelumLengkap),
            Jawaban::Kosong | Jawaban::TakTerbaca => (HasilLangkah::PerluDiputuskan, Sebab::ProfilTidakDiketahui),
        };
    }
    menurut_nilai(k)
}

/// There is a next stage, and nothing says that its first year is still to come (T11).
fn boleh_naik(k: &Keadaan) -> bool {
    berikutnya(k.kelas).is_some_and(|ke| k.angkatan.is_none_or(|a| k.tahun >= tahun_tahap(a, ke).0))
}

/// Stages II to IV: by the grade of the fourth quarter.
fn menurut_nilai(k: &Keadaan) -> (HasilLangkah, Sebab) {
    let Some(t) = k.triwulan_empat else {
        let sebab = if k.hasil_diubah { Sebab::HasilDiubah } else { Sebab::BelumDinilai };
        return (HasilLangkah::PerluDiputuskan, sebab);
    };
    let mandiri = k.kelas == Kelas::Mandiri;
    match (t.kategori, t.naik) {
        (None, _) => (HasilLangkah::PerluDiputuskan, Sebab::Bd),
        // B that waits for verification alone doesn't say whether T08 is met: somebody has to look.
        (Some(Kategori::A | Kategori::B), _) if !t.terverifikasi => {
            (HasilLangkah::PerluDiputuskan, Sebab::BelumDiverifikasi)
        }
        (Some(Kategori::A | Kategori::B), Some(NaikTahap::Ya)) if mandiri => {
            (HasilLangkah::SiapGraduasi, Sebab::LulusGraduasi)
        }
        (Some(Kategori::A), _) if mandiri => (HasilLangkah::PerluDiputuskan, Sebab::PerluAsesmenGraduasi),
        (Some(Kategori::A), _) => (HasilLangkah::Naik, Sebab::NilaiA),
        // Waiting for nothing but the year when it was graded: the year is here.
        (Some(Kategori::B), Some(NaikTahap::Ya | NaikTahap::Menunggu)) => (HasilLangkah::Naik, Sebab::NilaiBNaik),
        (Some(Kategori::B), _) => (HasilLangkah::Tetap, Sebab::NilaiBTetap),
        (Some(Kategori::C | Kategori::Tp), _) if k.tanpa_kemajuan >= 4 => {
            (HasilLangkah::PerluDiputuskan, Sebab::EmpatTriwulan)
        }
        (Some(Kategori::C | Kategori::Tp), _) if k.tanpa_kemajuan >= 2 => {
            (HasilLangkah::PerluDiputuskan, Sebab::DuaTriwulan)
        }
        (Some(Kategori::C), _) => (HasilLangkah::Tetap, Sebab::NilaiC),
        (Some(Kategori::Tp), _) => (HasilLangkah::PerluDiputuskan, Sebab::NilaiTp),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const AWAL: Keadaan = Keadaan {
        tahun: 2027,
        angkatan: Some(2025),
        kelas: Kelas::Tumbuh,
        status: StatusPeserta::Aktif,
        keputusan: None,
        masuk_tahap: None,
        tak_lagi_layak: false,
        penyaringan_diubah: false,
        profil_baseline: Jawaban::Kosong,
        triwulan_empat: None,
        hasil_diubah: false,
        tanpa_kemajuan: 0,
    };

    fn nilai(kategori: Kategori, naik: NaikTahap) -> Option<TriwulanEmpat> {
        Some(TriwulanEmpat { kategori: Some(kategori), naik: Some(naik), terverifikasi: true })
    }

    #[test]
    fn the_first_angkatan_follows_matrik_4_1() {
        for (kelas, tahun) in [
            (Kelas::Potensial, (2025, 2026)),
            (Kelas::Tumbuh, (2026, 2027)),
            (Kelas::Berkembang, (2027, 2028)),
            (Kelas::Mandiri, (2028, 2029)),
        ] {
            assert_eq!(tahun_tahap(2025, kelas), tahun);
            assert_eq!(tahun_tahap(2019, kelas), tahun, "Pasal 9");
            assert_eq!(tahun_tahap(2027, kelas), (tahun.0 + 2, tahun.1 + 2));
        }
    }

    #[test]
    fn every_step_of_the_ladder() {
        use HasilLangkah::*;
        use Kategori::{A, B, C, Tp};
        let potensial = Keadaan { tahun: 2026, kelas: Kelas::Potensial, ..AWAL };
        let mandiri = Keadaan { tahun: 2029, kelas: Kelas::Mandiri, ..AWAL };
        for (keadaan, hasil, ke) in [
            (Keadaan { profil_baseline: Jawaban::Isi(true), ..potensial }, Naik, Kelas::Tumbuh),
            (Keadaan { profil_baseline: Jawaban::Isi(false), ..potensial }, Tetap, Kelas::Potensial),
            (potensial, PerluDiputuskan, Kelas::Potensial),
            (Keadaan { tahun: 2025, profil_baseline: Jawaban::Isi(true), ..potensial }, Tetap, Kelas::Potensial),
            (AWAL, PerluDiputuskan, Kelas::Tumbuh),
            (
                Keadaan { masuk_tahap: Some(2026), triwulan_empat: nilai(A, NaikTahap::Ya), ..AWAL },
                Naik,
                Kelas::Berkembang,
            ),
            (
                Keadaan { masuk_tahap: Some(2027), triwulan_empat: nilai(A, NaikTahap::Ya), ..AWAL },
                Tetap,
                Kelas::Tumbuh,
            ),
            (
                Keadaan { tak_lagi_layak: true, triwulan_empat: nilai(A, NaikTahap::Ya), ..AWAL },
                PerluDiputuskan,
                Kelas::Tumbuh,
            ),
            (Keadaan { triwulan_empat: nilai(A, NaikTahap::Ya), ..AWAL }, Naik, Kelas::Berkembang),
            (Keadaan { triwulan_empat: nilai(A, NaikTahap::Ya), tahun: 2026, ..AWAL }, Tetap, Kelas::Tumbuh),
            (Keadaan { triwulan_empat: nilai(B, NaikTahap::Ya), ..AWAL }, Naik, Kelas::Berkembang),
            (Keadaan { triwulan_empat: nilai(B, NaikTahap::Bersyarat), ..AWAL }, Tetap, Kelas::Tumbuh),
            (Keadaan { triwulan_empat: nilai(C, NaikTahap::Tidak), ..AWAL }, Tetap, Kelas::Tumbuh),
            (
                Keadaan { triwulan_empat: nilai(C, NaikTahap::Tidak), tanpa_kemajuan: 2, ..AWAL },
                PerluDiputuskan,
                Kelas::Tumbuh,
            ),
            (Keadaan { triwulan_empat: nilai(Tp, NaikTahap::Tidak), ..AWAL }, PerluDiputuskan, Kelas::Tumbuh),
            (Keadaan { hasil_diubah: true, ..AWAL }, PerluDiputuskan, Kelas::Tumbuh),
            (
                Keadaan { penyaringan_diubah: true, triwulan_empat: nilai(A, NaikTahap::Ya), ..AWAL },
                PerluDiputuskan,
                Kelas::Tumbuh,
            ),
            (Keadaan { triwulan_empat: nilai(A, NaikTahap::Ya), ..mandiri }, SiapGraduasi, Kelas::Mandiri),
            (Keadaan { triwulan_empat: nilai(A, NaikTahap::Bersyarat), ..mandiri }, PerluDiputuskan, Kelas::Mandiri),
            (Keadaan { triwulan_empat: nilai(B, NaikTahap::Bersyarat), ..mandiri }, Tetap, Kelas::Mandiri),
            (Keadaan { status: StatusPeserta::Graduasi, ..mandiri }, Selesai, Kelas::Mandiri),
            (Keadaan { status: StatusPeserta::Berhenti, ..AWAL }, Selesai, Kelas::Tumbuh),
            (Keadaan { status: StatusPeserta::SiapGraduasi, ..mandiri }, SiapGraduasi, Kelas::Mandiri),
        ] {
            let l = langkah(&keadaan);
            assert_eq!((l.hasil, l.ke), (hasil, ke), "{keadaan:?}: {}", l.sebab.uraian());
        }
    }

    /// The Dinas decides; only the years of Matrik 4.1 hold it back.
    #[test]
    fn a_decision_is_the_step_but_not_before_the_stages_first_year() {
        let naik = Keadaan { keputusan: Some(KeputusanDinas::Naik), ..AWAL };
        let tetap = Keadaan { keputusan: Some(KeputusanDinas::Tetap), ..AWAL };
        let a = nilai(Kategori::A, NaikTahap::Ya);
        for (keadaan, hasil, ke) in [
            (naik, HasilLangkah::Naik, Kelas::Berkembang),
            (
                Keadaan { triwulan_empat: nilai(Kategori::C, NaikTahap::Tidak), ..naik },
                HasilLangkah::Naik,
                Kelas::Berkembang,
            ),
            (Keadaan { tahun: 2026, triwulan_empat: a, ..naik }, HasilLangkah::Tetap, Kelas::Tumbuh),
            (Keadaan { angkatan: None, ..naik }, HasilLangkah::Naik, Kelas::Berkembang),
            (Keadaan { triwulan_empat: a, ..tetap }, HasilLangkah::Tetap, Kelas::Tumbuh),
            (Keadaan { status: StatusPeserta::Berhenti, ..naik }, HasilLangkah::Selesai, Kelas::Tumbuh),
            (Keadaan { kelas: Kelas::Mandiri, tahun: 2029, ..naik }, HasilLangkah::PerluDiputuskan, Kelas::Mandiri),
        ] {
            let l = langkah(&keadaan);
            assert_eq!((l.hasil, l.ke), (hasil, ke), "{keadaan:?}: {}", l.sebab.uraian());
        }
    }

    #[test]
    fn a_stay_beyond_the_second_year_is_late() {
        let tetap = Keadaan { triwulan_empat: nilai(Kategori::C, NaikTahap::Tidak), ..AWAL };
        assert!(!langkah(&tetap).terlambat);
        assert!(langkah(&Keadaan { tahun: 2028, ..tetap }).terlambat);
        assert!(
            !langkah(&Keadaan { tahun: 2028, triwulan_empat: nilai(Kategori::A, NaikTahap::Ya), ..AWAL }).terlambat
        );
    }
}
