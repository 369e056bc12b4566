//! Rows that somebody changed after they were written, and that must not be used: what they said isn't known, which is
//! never a no. A participant stays counted, and what rests on such a row is open.

use std::collections::{BTreeMap, BTreeSet};

use crate::decide::grade::kunci;
use crate::decide::grade::register::Register;
use crate::domain::jawaban::Jawaban;
use crate::domain::triwulan::Triwulan;
use crate::record::hasil::BarisDitahan;
use crate::record::register::Terdaftar;
use crate::record::rekaman::BacaanAngkatan;

/// Results, or forms, that are withheld: of whom and of which quarter.
#[derive(Default)]
pub(super) struct Ditahan<'a> {
    milik: BTreeMap<&'a str, BTreeSet<Triwulan>>,
    /// Quarters with a row that no longer says whose it is: it may be anybody's who has none there.
    siapa_pun: BTreeSet<Triwulan>,
}

impl<'a> Ditahan<'a> {
    /// `setahun`: the quarters that a row may be of which no longer says it.
    pub(super) fn baru(
        semua: &'a [BarisDitahan],
        register: &Register<'a>,
        setahun: [Option<Triwulan>; 4],
    ) -> Ditahan<'a> {
        let mut d = Ditahan::default();
        for b in semua {
            let mungkin: Vec<Triwulan> = match b.triwulan {
                Some(t) => setahun.into_iter().flatten().filter(|x| *x == t).collect(),
                None => setahun.into_iter().flatten().collect(),
            };
            // Either number may be the one that was changed.
            let pemilik = [register.cari(&b.id, None), register.cari("", b.nik.parse().ok())];
            if pemilik.iter().all(Option::is_none) {
                d.siapa_pun.extend(&mungkin);
            }
            for p in pemilik.into_iter().flatten() {
                d.milik.entry(kunci(&p.id, &p.nik.teks)).or_default().extend(&mungkin);
            }
        }
        d
    }

    /// Whether a row of this participant and quarter may be among them.
    pub(super) fn pada(&self, siapa: &str, triwulan: Triwulan) -> bool {
        self.siapa_pun.contains(&triwulan) || self.milik.get(siapa).is_some_and(|t| t.contains(&triwulan))
    }
}

/// The quarters of a participant's year of which a row must not be used.
pub(super) struct Tertahan {
    pub(super) hasil: [bool; 4],
    pub(super) formulir: [bool; 4],
}

impl Tertahan {
    pub(super) fn ada(&self) -> bool {
        self.hasil.contains(&true) || self.formulir.contains(&true)
    }

    pub(super) fn pada(&self, t: Triwulan) -> bool {
        let ke = usize::from(t.ke()) - 1;
        self.hasil[ke] || self.formulir[ke]
    }

    /// Whether a result that must not be used stands behind the last one with a grade.
    pub(super) fn nilai(&self, dinilai: impl Fn(usize) -> bool) -> bool {
        (0..4).rev().find(|ke| self.hasil[*ke] || dinilai(*ke)).is_some_and(|ke| self.hasil[ke])
    }
}

/// A row of the register as the year may use it: of one that is withheld, what the programme keeps of somebody isn't
/// known. What offices fill in as the year goes stays: no mark speaks for that.
pub(super) fn terjaga(mut t: Terdaftar) -> Terdaftar {
    if t.peserta.ditahan.is_none() {
        return t;
    }
    let p = &mut t.peserta;
    (p.nik.sah, p.kk.sah) = (None, None);
    (p.jenis_kelamin, p.kelas, p.angkatan) = (None, Ok(None), BacaanAngkatan::Kosong);
    (p.omzet_awal_tahap, p.omzet_baseline) = (Jawaban::Kosong, Jawaban::Kosong);
    (t.lahir, t.desil_awal, t.bansos_awal) = (Jawaban::Kosong, Jawaban::Kosong, "".into());
    (t.disabilitas, t.tahun_masuk_tahap, t.nilai_asesmen) = (None, Jawaban::Kosong, Jawaban::Kosong);
    t
}
