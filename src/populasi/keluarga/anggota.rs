//! The persons of a family: its head, how many they are, what is known of the head.

use chrono::NaiveDate;

use super::Pembentuk;
use crate::domain::nomor::{self, JenisNomor};
use crate::domain::orang::{Hubungan, JenisKelamin};
use crate::domain::tanggal;
use crate::populasi::kumpul::{BarisKeluarga, Orang};
use crate::populasi::nomor::Nomor;
use crate::read::jenis::Jenis;
use crate::read::kolom::Kolom;
use crate::temuan::{Kode, KumpulanKode, Tempat, Temuan};

/// The head of a family, as far as its rows show one.
pub(super) struct Kepala<'a> {
    pub(super) orang: Option<&'a Orang>,
    pub(super) sendirian: bool,
    pub(super) identitas: KumpulanKode,
}

impl Pembentuk<'_> {
    pub(super) fn kepala<'b>(
        &self,
        baris: &[&BarisKeluarga],
        orang: &[&'b Orang],
        temuan: &mut Vec<Temuan>,
    ) -> Kepala<'b> {
        let mut kode = KumpulanKode::default();
        let mut kepala: Vec<&Orang> = orang.iter().copied().filter(|o| o.hubungan == Hubungan::Kepala).collect();
        kepala.sort_by_key(|o| (o.nik.status(), o.nik.sah(), self.p.gudang.ambil(o.nama), o.asal));
        kepala.dedup_by(|a, b| a.nik.sah().is_some() && a.nik.sah() == b.nik.sah());
        if kepala.iter().any(|o| !self.tambahan(o)) {
            kepala.retain(|o| !self.tambahan(o));
        }
        let sama = |o: &&&Orang| o.nik.sah().is_some() && o.nik.sah() == orang[0].nik.sah();
        let sendirian = orang.iter().all(|o| o.hubungan == Hubungan::TanpaKolom)
            && (orang.len() == 1 || (!orang.is_empty() && orang.iter().filter(sama).count() == orang.len()));
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
                    (o.lahir.is_none(), o.lahir, teks_hubungan(o.hubungan), o.nik.teks(&self.p.kamus), nama, o.asal)
                };
                let pertama = orang.iter().min_by_key(kunci).unwrap_or(&orang[0]);
                let apa = format!("{} anggota, tidak satu pun kepala keluarga", orang.len());
                let teks = teks_hubungan(pertama.hubungan);
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
        if let [satu] = kepala[..]
            && let Some(k) = satu.nik.cacat(JenisNomor::Nik)
        {
            kode.tambah(k);
        }
        Kepala { orang: kepala.first().copied(), sendirian, identitas: kode }
    }

    /// Persons: the rows of the member files, each NIK once; without such files what the family row
    /// or a list says.
    pub(super) fn jiwa(&self, nomor: u32, baris: &[&BarisKeluarga], orang: &[&Orang], temuan: &mut Vec<Temuan>) -> u32 {
        let ulang = |i: &&u32| self.silang.orang_ulang.contains(i);
        let ulang = self.orang.milik(nomor).iter().filter(ulang).count();
        let kepala = orang.iter().any(|o| o.hubungan == Hubungan::Kepala && !self.tambahan(o));
        let tambahan = if kepala { orang.iter().filter(|o| self.tambahan(o)).count() } else { 0 };
        let terdaftar = (orang.len() - ulang - tambahan) as u32;
        let tertulis = baris.iter().find_map(|b| Some((b.jumlah_anggota?, b.asal)));
        let lengkap = orang.iter().any(|o| self.p.jenis[usize::from(o.asal.sumber)] != Jenis::KeluargaKepala);
        match tertulis {
            Some((n, asal)) if lengkap && u32::from(n) != terdaftar => {
                let apa = format!("{terdaftar} baris anggota");
                let t = self.p.temuan(Kode::JumlahAnggotaBeda, asal, Kolom::JumlahAnggota, &n.to_string(), apa);
                temuan.push(t);
                terdaftar
            }
            Some((n, _)) if !lengkap && !self.ada_anggota => terdaftar.max(n.into()),
            _ if baris.is_empty() && orang.is_empty() => {
                let daftar = self.daftar.milik(nomor).iter().map(|i| self.p.daftar[*i as usize].nik);
                let mut nik: Vec<_> = daftar.map(|n| (n.sah(), n.tertulis())).filter(|n| *n != (None, None)).collect();
                nik.sort_unstable();
                nik.dedup();
                (nik.len() as u32).max(1)
            }
            _ => terdaftar,
        }
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

    pub(super) fn diri(
        &self,
        kepala: Option<&Orang>,
        daftar: Option<(Nomor, Option<JenisKelamin>, Option<NaiveDate>)>,
    ) -> Diri {
        let (nik, jenis_kelamin, lahir, umur) = match (kepala, daftar) {
            (Some(o), _) => (o.nik, o.jenis_kelamin, o.lahir, o.umur),
            (None, Some((nik, jk, lahir))) => (nik, jk, lahir, None),
            (None, None) => (Nomor::KOSONG, None, None, None),
        };
        let tertulis = lahir.and_then(|l| tanggal::umur(l, self.acuan)).or(umur);
        let jk_nik = nik.sah().map(nomor::jenis_kelamin);
        let umur_nik =
            nik.sah().and_then(|n| tanggal::dari_nik(n, self.acuan)).and_then(|l| tanggal::umur(l, self.acuan));
        Diri {
            jenis_kelamin: jenis_kelamin.or(jk_nik),
            umur: tertulis.or(umur_nik),
            dari_nik: nik.sah().is_some() && (jenis_kelamin.is_none() || tertulis.is_none()),
        }
    }
}

/// The code as it was read; blank where the file has words, which are not told apart.
fn teks_hubungan(h: Hubungan) -> String {
    match h {
        Hubungan::Lain(0) | Hubungan::Kosong | Hubungan::TanpaKolom => String::new(),
        Hubungan::Lain(n) => n.to_string(),
        Hubungan::Kepala => "1".to_owned(),
    }
}

pub(super) struct Diri {
    pub(super) jenis_kelamin: Option<JenisKelamin>,
    pub(super) umur: Option<u8>,
    pub(super) dari_nik: bool,
}

/// Any member with a disability makes yes; no needs to be known of every member.
pub(super) fn gabung_disabilitas(orang: &[&Orang]) -> Option<bool> {
    if orang.iter().any(|o| o.disabilitas == Some(true)) {
        return Some(true);
    }
    (!orang.is_empty() && orang.iter().all(|o| o.disabilitas == Some(false))).then_some(false)
}
