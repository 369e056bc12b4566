//! What the family rows say together: Nomor KK, desil, where the family lives.

use std::sync::Arc;

use super::Pembentuk;
use super::sumber_desil::{DesilDaftar, SumberDesil};
use super::terdaftar::Terdaftar;
use crate::decide::screen::baris_sumber::{BarisKeluarga, Orang};
use crate::decide::screen::nomor::{Nomor, StatusNomor};
use crate::domain::desil::{BacaanDesil, Desil};
use crate::perwal::kelayakan::{FaktaDaerah, FaktaDesil};
use crate::record::gudang::Potongan;
use crate::record::tempat::TempatTinggal;
use crate::table::jenis::Jenis;
use crate::table::kolom::Kolom;
use crate::temuan::{Kode, Rujuk, Tempat, Temuan};

impl Pembentuk<'_> {
    /// Family rows, the most telling first, by content: which of several rows comes first in a file
    /// must not matter.
    pub(super) fn baris_terurut(&self, nomor: u32) -> Vec<&BarisKeluarga> {
        let mut baris: Vec<&BarisKeluarga> =
            self.baris.milik(nomor).iter().map(|i| &self.p.keluarga[*i as usize]).collect();
        if baris.len() > 1 {
            let jenis = |b: &BarisKeluarga| self.p.jenis[usize::from(b.asal.sumber)] != Jenis::Keluarga;
            baris.sort_by_cached_key(|b| {
                let (alamat, nama) = (self.p.gudang.ambil(b.alamat), self.p.gudang.ambil(b.nama));
                let tempat = b.tempat.as_deref().map(urutan_tempat);
                (jenis(b), tempat, (alamat.is_empty(), alamat), (nama.is_empty(), nama), b.jumlah_anggota, b.asal)
            });
        }
        baris
    }

    pub(super) fn kk(&self, nomor: u32, baris: &[&BarisKeluarga], orang: &[&Orang]) -> Nomor {
        let daftar = self.daftar.milik(nomor).iter().map(|i| self.p.daftar[*i as usize].kk);
        let semua = baris.iter().map(|b| b.kk).chain(orang.iter().map(|o| o.kk)).chain(daftar);
        let semua = semua.filter(|n| n.status() != StatusNomor::Kosong);
        // Texts are made for damaged numbers alone.
        semua.min_by_key(|n| (n.status(), n.sah(), n.tertulis().map(|t| self.p.kamus.teks(t)))).unwrap_or(Nomor::KOSONG)
    }

    /// The desil by the sources that show it (T34), and what others wrote of it.
    pub(super) fn desil(&self, baris: &[&BarisKeluarga], temuan: &mut Vec<Temuan>) -> (FaktaDesil, DesilDaftar) {
        let milik = |s: SumberDesil| baris.iter().copied().filter(move |b| self.sumber_desil.di(b.asal.sumber) == s);
        let berlaku: Vec<&BarisKeluarga> = milik(SumberDesil::Berlaku).collect();
        let tertulis = |b: &BarisKeluarga| Some((b.asal, nilai(b)?));
        let daftar: Vec<(Tempat, Desil)> = milik(SumberDesil::Daftar).filter_map(tertulis).collect();
        let fakta = match berlaku.is_empty() {
            true if !self.sumber_desil.ada() => FaktaDesil::TanpaKolom,
            true => FaktaDesil::TanpaBaris,
            false => self.desil_berlaku(&berlaku, temuan),
        };
        if berlaku.is_empty() {
            for (asal, d) in &daftar {
                let t = self.p.temuan(Kode::DesilBukanDtsen, *asal, Kolom::Desil, &d.to_string(), String::new());
                temuan.push(t);
            }
        }
        self.baris_ganda(baris, fakta, temuan);
        let lain = daftar.into_iter().map(|(_, d)| d).filter(|d| fakta != FaktaDesil::Nilai(*d));
        (fakta, lain.collect())
    }

    fn desil_berlaku(&self, baris: &[&BarisKeluarga], temuan: &mut Vec<Temuan>) -> FaktaDesil {
        let mut semua: Vec<Desil> = baris.iter().filter_map(|b| nilai(b)).collect();
        semua.sort_unstable();
        semua.dedup();
        let salah = baris.iter().any(|b| b.desil == BacaanDesil::Salah);
        match (&semua[..], salah) {
            ([], true) => FaktaDesil::Salah,
            ([], false) => FaktaDesil::Kosong,
            ([satu], false) => FaktaDesil::Nilai(*satu),
            _ => {
                for (b, d) in baris.iter().filter_map(|b| Some((b, nilai(b)?))) {
                    let lain = semua.iter().filter(|l| **l != d).map(ToString::to_string);
                    let lain: Vec<String> = lain.chain(salah.then(|| "yang tidak terbaca".to_owned())).collect();
                    let apa = format!("baris lain menyebut desil {}", lain.join(", "));
                    temuan.push(self.p.temuan(Kode::DesilBertentangan, b.asal, Kolom::Desil, &d.to_string(), apa));
                }
                FaktaDesil::Bertentangan
            }
        }
    }

    /// The same family twice in one family file; a person's row of a combined file is no repetition. Where the desil
    /// is open that is said already.
    fn baris_ganda(&self, baris: &[&BarisKeluarga], desil: FaktaDesil, temuan: &mut Vec<Temuan>) {
        if !matches!(desil, FaktaDesil::Nilai(_)) {
            return;
        }
        let mut per_sumber = baris.to_vec();
        per_sumber.sort_by_key(|b| b.asal.sumber);
        for pasang in per_sumber.windows(2).filter(|w| w[0].asal.sumber == w[1].asal.sumber) {
            if self.p.jenis[usize::from(pasang[1].asal.sumber)] != Jenis::Gabungan {
                let kk = pasang[1].kk.teks(&self.p.kamus);
                let lain = Rujuk(pasang[0].asal).tanda();
                temuan.push(self.p.temuan(Kode::KeluargaGanda, pasang[1].asal, Kolom::NoKk, &kk, lain));
            }
        }
    }

    pub(super) fn daerah(
        &self,
        nomor: u32,
        baris: &[&BarisKeluarga],
        temuan: &mut Vec<Temuan>,
    ) -> (FaktaDaerah, Option<Arc<TempatTinggal>>) {
        let daftar = self.daftar.milik(nomor).iter().map(|i| &self.p.daftar[*i as usize]);
        let mut dari_daftar: Vec<&Arc<TempatTinggal>> = daftar.filter_map(|d| d.tempat.as_ref()).collect();
        dari_daftar.sort_by_key(|t| urutan_tempat(t));
        let mut tempat: Vec<&Arc<TempatTinggal>> = baris.iter().filter_map(|b| b.tempat.as_ref()).collect();
        tempat.retain(|t| !t.kosong);
        if tempat.is_empty() && baris.is_empty() {
            tempat = dari_daftar;
        }
        let Some(pertama) = tempat.iter().find(|t| t.kelurahan.is_some()).or(tempat.first()) else {
            if let Some(b) = baris.first() {
                let kop = b.tempat.as_ref().map(|t| t.kop_ditolak.to_string()).unwrap_or_default();
                let t = self.p.temuan(Kode::WilayahTakPasti, b.asal, Kolom::Kelurahan, "", kop);
                temuan.push(t);
            }
            return (FaktaDaerah::TidakPasti, baris.iter().find_map(|b| b.tempat.clone()));
        };
        let pasti: Vec<FaktaDaerah> =
            tempat.iter().map(|t| t.daerah).filter(|d| *d != FaktaDaerah::TidakPasti).collect();
        let daerah = match pasti[..] {
            [] => FaktaDaerah::TidakPasti,
            [satu, ref sisa @ ..] if sisa.iter().all(|d| *d == satu) => satu,
            [..] => FaktaDaerah::TidakPasti,
        };
        let beda = tempat.iter().any(|t| t.kelurahan != pertama.kelurahan && t.kelurahan.is_some());
        let asal_pertama = baris.iter().find(|b| b.tempat.as_ref().is_some_and(|t| Arc::ptr_eq(t, pertama)));
        if let (true, Some(b)) = (beda || (daerah == FaktaDaerah::TidakPasti && pasti.len() > 1), asal_pertama) {
            let apa = pertama.nama_kelurahan.to_string();
            temuan.push(self.p.temuan(Kode::WilayahGanda, b.asal, Kolom::Kelurahan, &apa, String::new()));
        }
        (daerah, Some(Arc::clone(pertama)))
    }
}

fn nilai(b: &BarisKeluarga) -> Option<Desil> {
    if let BacaanDesil::Nilai(d) = b.desil { Some(d) } else { None }
}

/// The most telling place first, by content; what rows say themselves before what a kop says for them (T73).
fn urutan_tempat(t: &TempatTinggal) -> impl Ord + use<'_> {
    let nama = |n: &'_ str| (n.is_empty(), n.to_owned());
    let (kecamatan, kelurahan) = (nama(&t.nama_kecamatan), nama(&t.nama_kelurahan));
    let sendiri = (t.kelurahan.is_none(), t.dari_kop);
    (sendiri, t.kelurahan, t.kecamatan.is_none(), t.kecamatan, kelurahan, kecamatan, t.daerah)
}

/// How a family is shown.
pub(super) struct Tampak {
    /// Of its head, else of the list that names it.
    pub(super) nik: Nomor,
    pub(super) nama: Potongan,
    pub(super) alamat: Potongan,
    pub(super) asal: Tempat,
}

impl Pembentuk<'_> {
    /// The head by the member file, else the name on the family row, else whom a list names.
    pub(super) fn tampak(
        &self,
        nomor: u32,
        (baris, orang): (&[&BarisKeluarga], &[&Orang]),
        kepala: Option<&Orang>,
        daftar: Option<&Terdaftar>,
    ) -> Tampak {
        let nama_baris = baris.iter().map(|b| b.nama).find(|n| !n.kosong());
        let alamat_baris = baris.iter().map(|b| b.alamat).find(|a| !a.kosong());
        let alamat_daftar = || if baris.is_empty() { self.alamat_daftar(nomor) } else { Potongan::default() };
        let asal = baris.first().map(|b| b.asal).or_else(|| kepala.or(orang.first().copied()).map(|o| o.asal));
        let nama = kepala.map(|o| o.nama).filter(|n| !n.kosong()).or(nama_baris).or(daftar.map(|d| d.nama));
        Tampak {
            nik: kepala.map(|o| o.nik).or(daftar.map(|d| d.nik)).unwrap_or(Nomor::KOSONG),
            nama: nama.unwrap_or_default(),
            alamat: alamat_baris.unwrap_or_else(alamat_daftar),
            asal: asal.or(daftar.map(|d| d.asal)).unwrap_or(Tempat { sumber: 0, baris: 0 }),
        }
    }
}
