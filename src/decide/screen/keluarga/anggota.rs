//! The persons of a family: its head, how many they are, what is known of the head.

use chrono::NaiveDate;

use super::{Keluarga, Pembentuk};
use crate::decide::screen::baris_sumber::{BarisKeluarga, Beda, Orang};
use crate::decide::screen::kamus::Entri;
use crate::decide::screen::nomor::Nomor;
use crate::domain::nomor::{self, JenisNomor};
use crate::domain::orang::{Hubungan, JenisKelamin};
use crate::domain::tanggal;
use crate::perwal::kelayakan::{Fakta, Syarat, putuskan};
use crate::table::jenis::Jenis;
use crate::table::kolom::Kolom;
use crate::temuan::{Kode, KumpulanKode, Tempat, Temuan};

/// Who heads a family, as far as its rows show.
pub(super) struct Kepala<'a> {
    /// Everyone whom a row calls head, each person once, by content.
    pub(super) semua: Vec<&'a Orang>,
    pub(super) sendirian: bool,
    pub(super) identitas: KumpulanKode,
}

impl Pembentuk<'_> {
    /// Everyone whom a row calls head.
    fn disebut_kepala<'b>(&self, orang: &[&'b Orang]) -> Vec<&'b Orang> {
        let mut kepala: Vec<&Orang> = orang.iter().copied().filter(|o| o.hubungan == Hubungan::Kepala).collect();
        if kepala.len() > 1 {
            if kepala.iter().any(|o| !self.tambahan(o)) {
                kepala.retain(|o| !self.tambahan(o));
            }
            let nama = |o: &Orang| self.p.gudang.ambil(o.nama);
            kepala.sort_by_cached_key(|o| (o.nik.status(), o.nik.sah(), o.nik.teks(&self.p.kamus), nama(o)));
            kepala.dedup_by(|a, b| sama(a, b));
        }
        kepala
    }

    pub(super) fn kepala<'b>(
        &self,
        baris: &[&BarisKeluarga],
        orang: &[&'b Orang],
        temuan: &mut Vec<Temuan>,
    ) -> Kepala<'b> {
        let mut kode = KumpulanKode::default();
        let mut kepala = self.disebut_kepala(orang);
        let sendirian = !orang.is_empty()
            && orang.iter().all(|o| o.hubungan == Hubungan::TanpaKolom)
            && orang[1..].iter().all(|o| sama(o, orang[0]));
        if sendirian {
            kepala.push(orang[0]);
        }
        let catat =
            |k: Kode, asal: Tempat, kolom: Kolom, teks: &str, apa: String| self.p.temuan(k, asal, kolom, teks, apa);
        match kepala[..] {
            [] if orang.is_empty() && (!self.ada_anggota || baris.is_empty()) => {}
            [] if orang.is_empty() => {
                kode.tambah(Kode::KeluargaTanpaAnggota);
                let kk = baris[0].kk.teks(&self.p.kamus);
                temuan.push(catat(Kode::KeluargaTanpaAnggota, baris[0].asal, Kolom::NoKk, &kk, String::new()));
            }
            [] => {
                kode.tambah(Kode::KeluargaTanpaKepala);
                // The eldest, by content: which row stands first in a file must not matter.
                let kunci = |o: &&&Orang| {
                    let nama = self.p.gudang.ambil(o.nama);
                    (o.lahir.is_none(), o.lahir, o.hubungan.teks(), o.nik.teks(&self.p.kamus), nama, o.asal)
                };
                let pertama = orang.iter().min_by_key(kunci).unwrap_or(&orang[0]);
                let apa = format!("{} anggota, tidak satu pun kepala keluarga", orang.len());
                let teks = pertama.hubungan.teks();
                temuan.push(catat(Kode::KeluargaTanpaKepala, pertama.asal, Kolom::Hubungan, &teks, apa));
            }
            [_] => {}
            [..] => {
                kode.tambah(Kode::KeluargaDuaKepala);
                for o in &kepala {
                    let apa = format!("{} kepala keluarga", kepala.len());
                    temuan.push(catat(Kode::KeluargaDuaKepala, o.asal, Kolom::Hubungan, "1", apa));
                }
            }
        }
        if let [satu] = kepala[..] {
            let berbeda = satu.beda.kepala.then_some(Kode::OrangBertentangan);
            satu.nik.cacat(JenisNomor::Nik).into_iter().chain(berbeda).for_each(|k| kode.tambah(k));
        }
        Kepala { semua: kepala, sendirian, identitas: kode }
    }

    /// Persons: the rows of the member files, each person once. Where the members are not listed, the number that a
    /// row declares; without one, the persons that lists name.
    pub(super) fn jiwa(
        &self,
        nomor: u32,
        (baris, orang): (&[&BarisKeluarga], &[&Orang]),
        sendirian: bool,
        temuan: &mut Vec<Temuan>,
    ) -> u32 {
        if baris.is_empty() && orang.is_empty() {
            return self.jiwa_daftar(nomor);
        }
        let kepala = orang.iter().any(|o| o.hubungan == Hubungan::Kepala && !self.tambahan(o));
        let sekali = |(i, o): &(&u32, &&Orang)| !(self.silang.orang_ulang.contains(i) || kepala && self.tambahan(o));
        let terdaftar = self.orang.milik(nomor).iter().zip(orang).filter(sekali).count() as u32;
        let lengkap = |o: &&Orang| self.p.jenis[usize::from(o.asal.sumber)] != Jenis::KeluargaKepala;
        let Some(terbanyak) = baris.iter().filter_map(|b| b.jumlah_anggota).max().map(u32::from) else {
            return terdaftar;
        };
        if !sendirian && orang.iter().any(lengkap) {
            self.jumlah_beda(baris, terdaftar, &format!("{terdaftar} baris anggota"), temuan);
            return terdaftar;
        }
        self.jumlah_beda(baris, terbanyak, &format!("baris lain menyebut {terbanyak}"), temuan);
        terdaftar.max(terbanyak)
    }

    /// Declared numbers other than the one that counts, each once.
    fn jumlah_beda(&self, baris: &[&BarisKeluarga], dihitung: u32, apa: &str, temuan: &mut Vec<Temuan>) {
        for (i, b) in baris.iter().enumerate() {
            let Some(n) = b.jumlah_anggota.filter(|n| u32::from(*n) != dihitung) else { continue };
            if baris[..i].iter().all(|lain| lain.jumlah_anggota != Some(n)) {
                let teks = n.to_string();
                temuan.push(self.p.temuan(
                    Kode::JumlahAnggotaBeda,
                    b.asal,
                    Kolom::JumlahAnggota,
                    &teks,
                    apa.to_owned(),
                ));
            }
        }
    }

    fn jiwa_daftar(&self, nomor: u32) -> u32 {
        let daftar = self.daftar.milik(nomor).iter().map(|i| self.p.daftar[*i as usize].nik);
        let mut nik: Vec<_> = daftar.map(|n| (n.sah(), n.tertulis())).filter(|n| *n != (None, None)).collect();
        nik.sort_unstable();
        nik.dedup();
        (nik.len() as u32).max(1)
    }

    /// The head as an office's own list names him, without a sound NIK: where the member file has a
    /// head this is no second person.
    pub(super) fn tambahan(&self, o: &Orang) -> bool {
        o.nik.sah().is_none() && self.p.jenis[usize::from(o.asal.sumber)] == Jenis::KeluargaKepala
    }

    pub(super) fn tanpa_baris(&self, baris: &[&BarisKeluarga], orang: &[&Orang], temuan: &mut Vec<Temuan>) {
        if baris.is_empty() {
            for o in orang {
                let kk = o.kk.teks(&self.p.kamus);
                temuan.push(self.p.temuan(Kode::AnggotaTanpaKeluarga, o.asal, Kolom::NoKk, &kk, String::new()));
            }
        }
    }

    /// What is known of the head: nothing where rows contradict each other on who it is.
    pub(super) fn diri_kepala(&self, kepala: &Kepala<'_>) -> Diri {
        match kepala.semua[..] {
            [] => Diri::default(),
            [satu] if satu.beda.kepala => Diri::default(),
            [satu] => self.diri(satu),
            [pertama, ..] => {
                let pertama = self.diri(pertama);
                let semua: Vec<Diri> = kepala.semua.iter().map(|o| self.diri(o)).collect();
                let sepakat = |sama: fn(&Diri, &Diri) -> bool| semua.iter().all(|d| sama(d, &pertama));
                Diri {
                    jenis_kelamin: pertama.jenis_kelamin.filter(|_| sepakat(|a, b| a.jenis_kelamin == b.jenis_kelamin)),
                    umur: pertama.umur.filter(|_| sepakat(|a, b| a.umur == b.umur)),
                    pekerjaan: pertama.pekerjaan.filter(|_| sepakat(|a, b| a.pekerjaan == b.pekerjaan)),
                    dari_nik: semua.iter().any(|d| d.dari_nik),
                }
            }
        }
    }

    /// Of several heads age and occupation count where the condition comes out alike for all of them (T60).
    pub(super) fn beberapa_kepala(&self, k: &mut Keluarga, kepala: &Kepala<'_>) {
        let [pertama, lain @ ..] = &kepala.semua[..] else { return };
        if lain.is_empty() {
            return;
        }
        let (pertama, fakta) = (self.diri(pertama), k.fakta(self.p));
        let hasil = |d: &Diri, syarat: Syarat| {
            let pekerjaan = d.pekerjaan.map(|e| self.p.kamus.teks(e));
            let keputusan = putuskan(&Fakta { umur: d.umur, pekerjaan, ..fakta }, self.param);
            keputusan.alasan.iter().find(|a| a.syarat == syarat).map(|a| a.hasil)
        };
        let sepakat = |syarat| lain.iter().all(|o| hasil(&self.diri(o), syarat) == hasil(&pertama, syarat));
        let (umur, pekerjaan) = (sepakat(Syarat::Usia), sepakat(Syarat::Pekerjaan));
        k.umur_syarat = pertama.umur.filter(|_| umur);
        k.pekerjaan = pertama.pekerjaan.filter(|_| pekerjaan);
    }

    pub(super) fn diri(&self, o: &Orang) -> Diri {
        let tertulis = (o.jenis_kelamin, o.lahir, o.umur);
        Diri { pekerjaan: o.pekerjaan, ..self.diri_tertulis(o.nik, tertulis, o.beda) }
    }

    /// Sex and age as written, else by a sound NIK (T39); contradictory rows leave them unknown.
    pub(super) fn diri_tertulis(
        &self,
        nik: Nomor,
        (jenis_kelamin, lahir, umur): (Option<JenisKelamin>, Option<NaiveDate>, Option<u8>),
        beda: Beda,
    ) -> Diri {
        let tertulis = lahir.and_then(|l| tanggal::umur(l, self.acuan)).or(umur);
        let nik_jk = nik.sah().filter(|_| jenis_kelamin.is_none() && !beda.jenis_kelamin);
        let nik_umur = nik.sah().filter(|_| tertulis.is_none() && !beda.lahir);
        let umur_nik = |n| tanggal::umur(tanggal::dari_nik(n, self.acuan)?, self.acuan);
        Diri {
            jenis_kelamin: jenis_kelamin.or(nik_jk.map(nomor::jenis_kelamin)),
            umur: tertulis.or(nik_umur.and_then(umur_nik)),
            pekerjaan: None,
            dari_nik: nik_jk.is_some() || nik_umur.is_some(),
        }
    }
}

/// Rows of one person.
fn sama(a: &Orang, b: &Orang) -> bool {
    a.nik.kunci().is_some() && a.nik.kunci() == b.nik.kunci()
}

/// What is known of a person, as far as conditions and lists ask.
#[derive(Clone, Copy, Default)]
pub(super) struct Diri {
    pub(super) jenis_kelamin: Option<JenisKelamin>,
    pub(super) umur: Option<u8>,
    pub(super) pekerjaan: Option<Entri>,
    pub(super) dari_nik: bool,
}

/// Any member with a disability makes yes; no needs to be known of every member.
pub(super) fn gabung_disabilitas(orang: &[&Orang]) -> Option<bool> {
    if orang.iter().any(|o| o.disabilitas == Some(true)) {
        return Some(true);
    }
    (!orang.is_empty() && orang.iter().all(|o| o.disabilitas == Some(false))).then_some(false)
}
