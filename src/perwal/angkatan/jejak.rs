//! What becomes of an assessed family as a short code, and back.
//!
//! ```text
//! 3;52-x;L;C4/2d;m23,o2;T16T17T18
//! │ │    │ │     │      └ readings
//! │ │    │ │     └ what refuses it, is missing or in doubt
//! │ │    │ └ place: in, in before, waiting, refused, incomplete; rank, places of the group, what decided
//! │ │    └ answer of the screening
//! │ └ the four scores
//! └ pass mark
//! ```
//!
//! Words of the register and the screening stand in the row and not here. The letters are in workbooks that people
//! keep: one that has been written keeps its meaning. Any other text is no decision: `None`.

use std::fmt::Write as _;

use super::{ASPEK, Penentu, Sebab};
use crate::domain::jawaban::Jawaban;
use crate::perwal::kelayakan::Status;
use crate::perwal::tafsir::{KumpulanTafsir, Tafsir};
use crate::temuan::Kode;

/// What becomes of an assessed family.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Jejak {
    /// Each score has to reach it (T16).
    pub minimum: u8,
    /// `None`: no assessment of somebody who is in already.
    pub skor: Option<[Jawaban<u8>; 4]>,
    pub saringan: Saringan,
    pub tempat: Tempat,
    pub sebab: Vec<Sebab>,
}

/// What the screening says of the family.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Saringan {
    TidakAda,
    TakTerbaca,
    Status(Status),
}

/// The family's place.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tempat {
    /// New: rank and places of the group, and whether by a reserved share (T45).
    Masuk {
        peringkat: u32,
        kursi: u32,
        kuota_khusus: bool,
    },
    /// In the register before this choice.
    Terdaftar,
    /// Waits: rank and places of the group, and what decided against the last one who is in.
    Cadangan {
        peringkat: u32,
        kursi: u32,
        oleh: Oleh,
    },
    TidakLolos,
    BelumLengkap,
}

/// What decided against a family that waits.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Oleh {
    Urutan(Penentu),
    /// The last place went to a reserved share (T24, T45).
    KuotaKhusus,
    /// Nobody of whom it is known is in, or the group has no place.
    TidakDiketahui,
}

impl Jejak {
    /// Whether a score reaches the pass mark; `None`: there is no score.
    pub fn lulus(&self, aspek: usize) -> Option<bool> {
        Some(self.skor.as_ref()?.get(aspek)?.nilai()? >= self.minimum)
    }

    /// The readings that the decision rests on.
    pub fn tafsir(&self) -> KumpulanTafsir {
        let tempat: &[Tafsir] = match self.tempat {
            Tempat::Masuk { kuota_khusus: false, .. } => &[Tafsir::T17, Tafsir::T18, Tafsir::T47],
            Tempat::Masuk { kuota_khusus: true, .. } => &[Tafsir::T17, Tafsir::T18, Tafsir::T45, Tafsir::T47],
            Tempat::Terdaftar => &[Tafsir::T17, Tafsir::T18, Tafsir::T47],
            Tempat::Cadangan { oleh: Oleh::KuotaKhusus, .. } => &[Tafsir::T17, Tafsir::T18, Tafsir::T24, Tafsir::T45],
            Tempat::Cadangan { .. } => &[Tafsir::T17, Tafsir::T18],
            Tempat::TidakLolos => &[],
            Tempat::BelumLengkap => &[Tafsir::T49],
        };
        let skor = self.skor.map(|_| Tafsir::T16);
        skor.into_iter().chain(tempat.iter().chain(self.sebab.iter().flat_map(Sebab::tafsir)).copied()).collect()
    }
}

const SARINGAN: [(Saringan, char); 5] = [
    (Saringan::TidakAda, '-'),
    (Saringan::TakTerbaca, 'x'),
    (Saringan::Status(Status::Layak), 'L'),
    (Saringan::Status(Status::TidakLayak), 'T'),
    (Saringan::Status(Status::PerluVerifikasi), 'V'),
];

/// Writes the code behind what stands in `kode`.
pub fn tulis(kode: &mut String, j: &Jejak) {
    // Writing to a String doesn't fail.
    let _ = write!(kode, "{};", j.minimum);
    for skor in j.skor.iter().flatten() {
        match skor {
            Jawaban::Isi(n) => kode.extend(char::from_digit((*n).into(), 10)),
            Jawaban::Kosong => kode.push('-'),
            Jawaban::TakTerbaca => kode.push('x'),
        }
    }
    kode.push(';');
    kode.extend(SARINGAN.iter().find(|(s, _)| *s == j.saringan).map(|(_, h)| *h));
    kode.push(';');
    let _ = match j.tempat {
        Tempat::Masuk { peringkat, kursi, kuota_khusus } => {
            write!(kode, "M{peringkat}/{kursi}{}", if kuota_khusus { "q" } else { "" })
        }
        Tempat::Terdaftar => kode.write_str("R"),
        Tempat::Cadangan { peringkat, kursi, oleh } => {
            write!(kode, "C{peringkat}/{kursi}").map(|()| tulis_oleh(kode, oleh))
        }
        Tempat::TidakLolos => kode.write_str("T"),
        Tempat::BelumLengkap => kode.write_str("B"),
    };
    kode.push(';');
    for (i, s) in j.sebab.iter().enumerate() {
        kode.extend((i > 0).then_some(','));
        tulis_sebab(kode, s);
    }
    kode.push(';');
    kode.push_str(&j.tafsir().kode());
}

fn tulis_oleh(kode: &mut String, oleh: Oleh) {
    let _ = match oleh {
        Oleh::Urutan(Penentu::Nilai(n)) => write!(kode, "n{n}"),
        Oleh::Urutan(Penentu::Desil) => kode.write_str("d"),
        Oleh::Urutan(Penentu::KpmPkh) => kode.write_str("k"),
        Oleh::Urutan(Penentu::Anggota) => kode.write_str("a"),
        Oleh::Urutan(Penentu::Undian) => kode.write_str("u"),
        Oleh::KuotaKhusus => kode.write_str("q"),
        Oleh::TidakDiketahui => Ok(()),
    };
}

fn tulis_sebab(kode: &mut String, sebab: &Sebab) {
    let _ = match sebab {
        Sebab::SudahPeserta(_) => kode.write_str("s"),
        Sebab::Saringan(None, _) => kode.write_str("x"),
        Sebab::Saringan(Some(Status::Layak), _) => kode.write_str("L"),
        Sebab::Saringan(Some(Status::TidakLayak), _) => kode.write_str("T"),
        Sebab::Saringan(Some(Status::PerluVerifikasi), _) => kode.write_str("V"),
        Sebab::Masalah(k) => write!(kode, "k{}", k.kode()),
        Sebab::TerlaluMuda { umur, batas } => write!(kode, "u{umur}/{batas}"),
        Sebab::SkorRendah { aspek, nilai, minimum } => write!(kode, "r{aspek}/{nilai}/{minimum}"),
        Sebab::SkorKosong(aspek) => write!(kode, "o{aspek}"),
        Sebab::SkorTakTerbaca(aspek) => write!(kode, "q{aspek}"),
    };
}

/// Reads what [`tulis`] wrote, without the words of others; the readings are those of then.
pub fn baca(kode: &str) -> Option<(Jejak, KumpulanTafsir)> {
    let bagian: Vec<&str> = kode.split(';').collect();
    let [minimum, skor, saringan, tempat, sebab, tafsir] = bagian[..] else { return None };
    let jejak = Jejak {
        minimum: minimum.parse().ok()?,
        skor: if skor.is_empty() { None } else { Some(baca_skor(skor)?) },
        saringan: SARINGAN.iter().find(|(_, h)| saringan.chars().eq([*h])).map(|(s, _)| *s)?,
        tempat: baca_tempat(tempat)?,
        sebab: sebab.split_terminator(',').map(baca_sebab).collect::<Option<_>>()?,
    };
    Some((jejak, KumpulanTafsir::dari_kode(tafsir)?))
}

fn baca_skor(teks: &str) -> Option<[Jawaban<u8>; 4]> {
    let satu = |h: char| match h {
        '-' => Some(Jawaban::Kosong),
        'x' => Some(Jawaban::TakTerbaca),
        h => h.to_digit(10).and_then(|n| u8::try_from(n).ok()).map(Jawaban::Isi),
    };
    teks.chars().map(satu).collect::<Option<Vec<_>>>()?.try_into().ok()
}

fn baca_tempat(teks: &str) -> Option<Tempat> {
    match teks {
        "R" => return Some(Tempat::Terdaftar),
        "T" => return Some(Tempat::TidakLolos),
        "B" => return Some(Tempat::BelumLengkap),
        _ => {}
    }
    let (peringkat, sisa) = teks.get(1..)?.split_once('/')?;
    let angka = sisa.find(|c: char| !c.is_ascii_digit()).unwrap_or(sisa.len());
    let (peringkat, kursi, oleh) = (peringkat.parse().ok()?, sisa[..angka].parse().ok()?, &sisa[angka..]);
    match (teks.chars().next()?, oleh) {
        ('M', "") => Some(Tempat::Masuk { peringkat, kursi, kuota_khusus: false }),
        ('M', "q") => Some(Tempat::Masuk { peringkat, kursi, kuota_khusus: true }),
        ('C', oleh) => Some(Tempat::Cadangan { peringkat, kursi, oleh: baca_oleh(oleh)? }),
        _ => None,
    }
}

fn baca_oleh(teks: &str) -> Option<Oleh> {
    Some(match teks {
        "" => Oleh::TidakDiketahui,
        "q" => Oleh::KuotaKhusus,
        "d" => Oleh::Urutan(Penentu::Desil),
        "k" => Oleh::Urutan(Penentu::KpmPkh),
        "a" => Oleh::Urutan(Penentu::Anggota),
        "u" => Oleh::Urutan(Penentu::Undian),
        nilai => Oleh::Urutan(Penentu::Nilai(nilai.strip_prefix('n')?.parse().ok()?)),
    })
}

fn baca_sebab(teks: &str) -> Option<Sebab> {
    let mut huruf = teks.chars();
    let awal = huruf.next()?;
    let isi = huruf.as_str();
    let angka: Option<Vec<u8>> = isi.split_terminator('/').map(|n| n.parse().ok()).collect();
    let aspek = |n: u8| usize::from(n) < ASPEK.len();
    Some(match (awal, isi, angka.as_deref()) {
        ('s', "", _) => Sebab::SudahPeserta("".into()),
        ('x', "", _) => Sebab::Saringan(None, "".into()),
        ('L', "", _) => Sebab::Saringan(Some(Status::Layak), "".into()),
        ('T', "", _) => Sebab::Saringan(Some(Status::TidakLayak), "".into()),
        ('V', "", _) => Sebab::Saringan(Some(Status::PerluVerifikasi), "".into()),
        ('k', kode, _) => Sebab::Masalah(*Kode::SEMUA.iter().find(|k| k.kode() == kode)?),
        ('u', _, Some([umur, batas])) => Sebab::TerlaluMuda { umur: *umur, batas: *batas },
        ('r', _, Some([i, nilai, minimum])) if aspek(*i) => {
            Sebab::SkorRendah { aspek: *i, nilai: *nilai, minimum: *minimum }
        }
        ('o', _, Some([i])) if aspek(*i) => Sebab::SkorKosong(*i),
        ('q', _, Some([i])) if aspek(*i) => Sebab::SkorTakTerbaca(*i),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sebab() -> Vec<Sebab> {
        let mut semua = vec![
            Sebab::SudahPeserta("".into()),
            Sebab::TerlaluMuda { umur: 16, batas: 17 },
            Sebab::Masalah(Kode::AsesmenGanda),
        ];
        semua.extend(
            [None, Some(Status::TidakLayak), Some(Status::PerluVerifikasi)].map(|s| Sebab::Saringan(s, "".into())),
        );
        for aspek in 0..4 {
            semua.extend([Sebab::SkorRendah { aspek, nilai: 2, minimum: 3 }, Sebab::SkorKosong(aspek)]);
            semua.push(Sebab::SkorTakTerbaca(aspek));
        }
        semua
    }

    fn tempat() -> Vec<Tempat> {
        let mut semua = vec![Tempat::Terdaftar, Tempat::TidakLolos, Tempat::BelumLengkap];
        let oleh = [Penentu::Nilai(12), Penentu::Desil, Penentu::KpmPkh, Penentu::Anggota, Penentu::Undian];
        let oleh = oleh.map(Oleh::Urutan).into_iter().chain([Oleh::KuotaKhusus, Oleh::TidakDiketahui]);
        semua.extend(oleh.map(|oleh| Tempat::Cadangan { peringkat: 14, kursi: 0, oleh }));
        semua.extend([true, false].map(|kuota_khusus| Tempat::Masuk { peringkat: 1, kursi: 20, kuota_khusus }));
        semua
    }

    #[test]
    fn every_decision_comes_back_as_it_was_made() {
        let skor = [Jawaban::Isi(5), Jawaban::Kosong, Jawaban::TakTerbaca, Jawaban::Isi(1)];
        let beberapa = [Vec::new(), sebab()];
        let satu_satu = sebab().into_iter().map(|s| vec![s]);
        for sebab in beberapa.into_iter().chain(satu_satu) {
            for tempat in tempat() {
                for (saringan, _) in SARINGAN {
                    for skor in [None, Some(skor)] {
                        let j = Jejak { minimum: 3, skor, saringan, tempat, sebab: sebab.clone() };
                        let mut kode = String::new();
                        tulis(&mut kode, &j);
                        assert_eq!(baca(&kode), Some((j.clone(), j.tafsir())), "{kode}");
                    }
                }
            }
        }
    }

    #[test]
    fn what_is_no_decision_is_not_read_as_one() {
        let sah = "3;52-x;L;C4/2d;r0/2/3,o2;T16T17T18";
        assert!(baca(sah).is_some());
        for (semula, menjadi) in [
            ("3;", ";"),
            ("52-x", "52-"),
            ("52-x", "52-xx"),
            ("52-x", "52-y"),
            (";L;", ";Z;"),
            (";L;", ";LL;"),
            ("C4/2d", "X"),
            ("C4/2d", "M4/2d"),
            ("C4/2d", "C4"),
            ("C4/2d", ""),
            ("r0", "r4"),
            ("o2", "o2/1"),
            ("T18", "T99"),
            (";T16T17T18", ""),
        ] {
            let lain = sah.replacen(semula, menjadi, 1);
            assert_eq!(baca(&lain), None, "{lain}");
        }
    }

    #[test]
    fn a_score_at_the_pass_mark_passes() {
        let skor = Some([Jawaban::Isi(2), Jawaban::Isi(3), Jawaban::Kosong, Jawaban::TakTerbaca]);
        let saringan = Saringan::Status(Status::Layak);
        let j = Jejak { minimum: 3, skor, saringan, tempat: Tempat::BelumLengkap, sebab: Vec::new() };
        assert_eq!([0, 1, 2, 3].map(|i| j.lulus(i)), [Some(false), Some(true), None, None]);
        assert_eq!(Jejak { skor: None, ..j }.lulus(0), None);
    }
}
