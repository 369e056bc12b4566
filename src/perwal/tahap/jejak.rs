//! A participant's step as a short code, and back.
//!
//! ```text
//! NTB;A;.0;-;T10T48
//! │││ │ ││ │ └ readings
//! │││ │ ││ └ decision of the Dinas, `!` where it waits
//! │││ │ │└ graded quarters with C or TP in a row
//! │││ │ └ `!`: stays beyond the stage's second year
//! │││ └ reason
//! ││└ class to
//! │└ class from
//! └ outcome
//! ```
//!
//! Any other text is no step: `None`.

use std::fmt::Write as _;

use super::{HasilLangkah, Sebab};
use crate::domain::kelas::Kelas;
use crate::domain::keputusan::KeputusanDinas;
use crate::perwal::tafsir::{KumpulanTafsir, Tafsir};

/// What becomes of a participant, with all that it rests on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Jejak {
    pub hasil: HasilLangkah,
    pub dari: Option<Kelas>,
    pub ke: Option<Kelas>,
    pub sebab: Sebab,
    pub terlambat: bool,
    pub tanpa_kemajuan: u8,
    /// Of the Dinas about the step, and whether it has been carried out.
    pub keputusan: Option<(KeputusanDinas, bool)>,
}

impl Jejak {
    /// Where the Dinas decided, that is the reason.
    pub fn uraian(&self) -> String {
        match self.keputusan {
            Some((apa, true)) if self.hasil == HasilLangkah::Selesai => {
                format!("{} menurut keputusan Dinas", apa.nama().to_lowercase())
            }
            Some((apa, false)) => format!("{}; keputusan {} menunggu (R013)", self.sebab.uraian(), apa.nama()),
            _ => self.sebab.uraian().to_owned(),
        }
    }

    /// The provisions, and behind them the readings.
    pub fn dasar(&self) -> String {
        let awal = match self.dari {
            _ if self.hasil == HasilLangkah::Selesai => "Register",
            Some(Kelas::Potensial) | None => "Matrik 4.1",
            Some(_) => "Matrik 4.1; Bab V.C; Tabel 5.1",
        };
        let tafsir = self.sebab.tafsir().iter().copied().chain(self.omzet()).map(Tafsir::nomor);
        std::iter::once(awal).chain(tafsir).collect::<Vec<_>>().join("; ")
    }

    /// A move takes the quarter's turnover along (T48).
    fn omzet(&self) -> Option<Tafsir> {
        (self.hasil == HasilLangkah::Naik && self.dari != Some(Kelas::Potensial)).then_some(Tafsir::T48)
    }

    /// The readings that the step and what is to be done about it rest on.
    pub fn tafsir(&self) -> KumpulanTafsir {
        let kemajuan = (self.tanpa_kemajuan >= 2).then_some(Tafsir::T23);
        let terlambat = self.terlambat.then_some(Tafsir::T11);
        self.sebab.tafsir().iter().copied().chain(self.omzet()).chain(kemajuan).chain(terlambat).collect()
    }

    /// What would make another step of it, and the readings behind that.
    pub fn pengubah(&self) -> (&'static str, &'static [Tafsir]) {
        match (self.hasil, self.dari) {
            (HasilLangkah::Naik, _) => ("tidak ada; tahap baru tertulis di register", &[]),
            (HasilLangkah::SiapGraduasi, _) => ("Status Graduasi, yang ditetapkan Dinas di register", &[]),
            (HasilLangkah::Selesai, _) => ("Status pada register", &[]),
            (HasilLangkah::PerluDiputuskan, _) => ("keputusan Dinas, atau data yang disebut pada alasan", &[]),
            (HasilLangkah::Tetap, Some(Kelas::Potensial)) => {
                ("Profil Baseline Lengkap = Ya, pada atau sesudah tahun pertama tahap II", &[])
            }
            (HasilLangkah::Tetap, Some(Kelas::Mandiri)) => (
                "nilai A, atau B menurut T08, pada triwulan IV beserta Asesmen Graduasi = Ya (T29)",
                &[Tafsir::T08, Tafsir::T29],
            ),
            (HasilLangkah::Tetap, _) => (
                "nilai A pada triwulan IV, atau B dengan Menunjukkan Perbaikan dan Mengikuti Coaching = Ya (T08), pada \
                 atau sesudah tahun pertama tahap berikutnya (T11)",
                &[Tafsir::T08, Tafsir::T11],
            ),
        }
    }
}

const HASIL: [(HasilLangkah, char); 5] = [
    (HasilLangkah::Naik, 'N'),
    (HasilLangkah::SiapGraduasi, 'G'),
    (HasilLangkah::Tetap, 'T'),
    (HasilLangkah::PerluDiputuskan, 'P'),
    (HasilLangkah::Selesai, 'S'),
];
const KELAS: [(Option<Kelas>, char); 5] = [
    (None, '-'),
    (Some(Kelas::Potensial), 'P'),
    (Some(Kelas::Tumbuh), 'T'),
    (Some(Kelas::Berkembang), 'B'),
    (Some(Kelas::Mandiri), 'M'),
];
const KEPUTUSAN: [(KeputusanDinas, char); 4] = [
    (KeputusanDinas::Naik, 'N'),
    (KeputusanDinas::Tetap, 'T'),
    (KeputusanDinas::Graduasi, 'G'),
    (KeputusanDinas::Berhenti, 'B'),
];

fn huruf<T: PartialEq>(semua: &[(T, char)], nilai: &T) -> char {
    semua.iter().find(|(n, _)| n == nilai).map_or('?', |(_, h)| *h)
}

fn nilai<T: Copy>(semua: &[(T, char)], huruf: char) -> Option<T> {
    semua.iter().find(|(_, h)| *h == huruf).map(|(n, _)| *n)
}

/// Writes the code behind what stands in `kode`.
pub fn tulis(kode: &mut String, j: &Jejak) {
    kode.extend([huruf(&HASIL, &j.hasil), huruf(&KELAS, &j.dari), huruf(&KELAS, &j.ke), ';', j.sebab.huruf(), ';']);
    // Writing to a String doesn't fail.
    let _ = write!(kode, "{}{};", if j.terlambat { '!' } else { '.' }, j.tanpa_kemajuan);
    match &j.keputusan {
        None => kode.push('-'),
        Some((apa, dijalankan)) => {
            kode.push(huruf(&KEPUTUSAN, apa));
            kode.extend((!dijalankan).then_some('!'));
        }
    }
    kode.push(';');
    kode.push_str(&j.tafsir().kode());
}

/// Reads what [`tulis`] wrote; the readings are those of then.
pub fn baca(kode: &str) -> Option<(Jejak, KumpulanTafsir)> {
    let bagian: Vec<&str> = kode.split(';').collect();
    let [langkah, sebab, lama, keputusan, tafsir] = bagian[..] else { return None };
    let (langkah, sebab): (Vec<char>, Vec<char>) = (langkah.chars().collect(), sebab.chars().collect());
    let ([hasil, dari, ke], [sebab]) = (&langkah[..], &sebab[..]) else { return None };
    let (terlambat, tanpa_kemajuan) = match (lama.strip_prefix('!'), lama.strip_prefix('.')) {
        (Some(n), _) => (true, n),
        (_, Some(n)) => (false, n),
        _ => return None,
    };
    let (apa, dijalankan) = keputusan.strip_suffix('!').map_or((keputusan, true), |k| (k, false));
    let jejak = Jejak {
        hasil: nilai(&HASIL, *hasil)?,
        dari: nilai(&KELAS, *dari)?,
        ke: nilai(&KELAS, *ke)?,
        sebab: Sebab::dari_huruf(*sebab)?,
        terlambat,
        tanpa_kemajuan: tanpa_kemajuan.parse().ok()?,
        keputusan: match apa {
            "-" => None,
            _ => Some((nilai(&KEPUTUSAN, apa.chars().next().filter(|_| apa.len() == 1)?)?, dijalankan)),
        },
    };
    Some((jejak, KumpulanTafsir::dari_kode(tafsir)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every step, also those that no year makes: 5 x 5 x 5 x 29 x 2 x 3 x 9.
    #[test]
    fn every_step_comes_back_as_it_was_made() {
        let keputusan: Vec<Option<(KeputusanDinas, bool)>> = std::iter::once(None)
            .chain(KEPUTUSAN.iter().flat_map(|(k, _)| [Some((*k, true)), Some((*k, false))]))
            .collect();
        for (hasil, _) in HASIL {
            for (dari, _) in KELAS {
                for (ke, _) in KELAS {
                    for sebab in Sebab::SEMUA {
                        for (terlambat, tanpa_kemajuan) in [(false, 0), (true, 2), (true, 12)] {
                            for keputusan in &keputusan {
                                let j = Jejak {
                                    hasil,
                                    dari,
                                    ke,
                                    sebab: *sebab,
                                    terlambat,
                                    tanpa_kemajuan,
                                    keputusan: *keputusan,
                                };
                                let mut kode = String::new();
                                tulis(&mut kode, &j);
                                assert_eq!(baca(&kode), Some((j, j.tafsir())), "{kode}");
                            }
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn what_is_no_step_is_not_read_as_one() {
        let sah = "NTB;A;.0;-;T10T48";
        assert!(baca(sah).is_some());
        for (semula, menjadi) in [
            ("NTB", "NT"),
            ("NTB", "XTB"),
            (";A;", ";?;"),
            (";A;", ";AA;"),
            (".0", "0"),
            (".0", ".x"),
            (";-;", ";;"),
            (";-;", ";NN;"),
            ("T48", "T99"),
            (";T10T48", ""),
        ] {
            let lain = sah.replacen(semula, menjadi, 1);
            assert_eq!(baca(&lain), None, "{lain}");
        }
    }
}
