//! One family: what its rows say together, and the facts the Perwal asks for.

mod anggota;
mod bantuan;
pub mod penentu;
mod peserta;

use std::sync::Arc;
use std::thread;

use chrono::NaiveDate;

use super::kamus::Entri;
use super::kumpul::{BarisKeluarga, Orang, Populasi};
use super::kunci::{Keanggotaan, bulatkan, tetapkan};
use super::nomor::Nomor;
use super::silang::{self, Silang};
use super::susun::PerKeluarga;
use crate::berurutan::berurutan;
use crate::domain::desil::{BacaanDesil, Desil};
use crate::domain::nomor::JenisNomor;
use crate::domain::orang::JenisKelamin;
use crate::domain::wilayah::{Kecamatan, Kelurahan};
use crate::perwal::kelayakan::{
    Fakta, FaktaBansos, FaktaDaerah, FaktaDesil, FaktaPeserta, FaktaPpks, Keputusan, Status, putuskan,
};
use crate::perwal::parameter::Parameter;
use crate::perwal::tafsir::{KumpulanTafsir, Tafsir};
use crate::read::jenis::Jenis;
use crate::read::kolom::Kolom;
use crate::record::gudang::Potongan;
use crate::record::tempat::TempatTinggal;
use crate::temuan::{Kode, KumpulanKode, Rujuk, Tempat, Temuan};
use anggota::gabung_disabilitas;

/// A family with its facts and its decision.
#[derive(Clone, Debug)]
pub struct Keluarga {
    pub nomor: u32,
    pub kk: Nomor,
    /// NIK of the head.
    pub nik: Nomor,
    pub nama: Potongan,
    pub jenis_kelamin: Option<JenisKelamin>,
    pub umur: Option<u8>,
    pub pekerjaan: Option<Entri>,
    /// Persons.
    pub jiwa: u32,
    pub desil: FaktaDesil,
    pub daerah: FaktaDaerah,
    pub tempat: Option<Arc<TempatTinggal>>,
    pub alamat: Potongan,
    pub bansos: FaktaBansos,
    /// Programmes (dictionary numbers), sorted by text.
    pub program: Box<[Entri]>,
    pub pbi_nas: bool,
    pub pbi_pemda: bool,
    pub ppks: FaktaPpks,
    pub jenis_ppks: Box<[Entri]>,
    /// Of any member.
    pub disabilitas: Option<bool>,
    pub peserta: FaktaPeserta,
    pub identitas: KumpulanKode,
    /// Every code found on its rows.
    pub kode: KumpulanKode,
    /// The head is the only person listed, in a file without relationships (T37).
    pub kepala_sendirian: bool,
    /// Sex or age were taken from the NIK (T39).
    pub dari_nik: bool,
    pub asal: Tempat,
    pub status: Status,
    /// Every reading the decision rests on.
    pub tafsir: KumpulanTafsir,
}

impl Keluarga {
    pub fn fakta<'a>(&self, p: &'a Populasi) -> Fakta<'a> {
        Fakta {
            daerah: self.daerah,
            desil: self.desil,
            bansos: self.bansos,
            ppks: self.ppks,
            peserta: self.peserta,
            identitas: self.identitas,
            umur: self.umur,
            pekerjaan: self.pekerjaan.map(|n| p.kamus.teks(n)),
        }
    }

    pub fn kecamatan(&self) -> Option<Kecamatan> {
        self.tempat.as_ref().and_then(|t| t.kelurahan.map(Kelurahan::kecamatan).or(t.kecamatan))
    }

    pub fn kelurahan(&self) -> Option<Kelurahan> {
        self.tempat.as_ref().and_then(|t| t.kelurahan)
    }
}

/// All families in the order of the lists, and what they were made from.
pub struct Hasil {
    pub populasi: Populasi,
    pub keluarga: Vec<Keluarga>,
    /// Persons of each family by `Keluarga::nomor`.
    pub orang: PerKeluarga,
    /// Family rows and list rows of each, likewise.
    baris: PerKeluarga,
    daftar: PerKeluarga,
    pub silang: Silang,
}

/// Makes the families and decides each.
pub fn bentuk(mut p: Populasi, param: &Parameter, acuan: NaiveDate) -> Hasil {
    bulatkan(&mut p);
    let (mut keanggotaan, nik) = thread::scope(|lingkup| {
        let nik = lingkup.spawn(|| silang::urutkan_nik(&p));
        (tetapkan(&p), nik.join().unwrap_or_else(|panik| std::panic::resume_unwind(panik)))
    });
    let silang = silang::cari(&mut p, &mut keanggotaan, nik);
    let Keanggotaan { keluarga, orang, jumlah, .. } = keanggotaan;
    // Rows that point at no family or at several are kept apart, behind the last family.
    let atau_tidak = |milik: &[Option<u32>]| -> Vec<u32> { milik.iter().map(|k| k.unwrap_or(jumlah)).collect() };
    let pembentuk = Pembentuk {
        baris: PerKeluarga::susun(&keluarga, jumlah),
        orang: PerKeluarga::susun(&orang, jumlah),
        daftar: PerKeluarga::susun(&atau_tidak(&silang.daftar), jumlah + 1),
        register: PerKeluarga::susun(&atau_tidak(&silang.register), jumlah + 1),
        silang: &silang,
        ada_anggota: p.ada_anggota(),
        ada_daftar_bansos: p.ada_daftar_bansos(),
        p: &p,
        param,
        acuan,
    };
    let (mut semua, temuan) = pembentuk.semua(jumlah);
    let Pembentuk { baris, orang, daftar, .. } = pembentuk;
    p.temuan.extend(temuan);
    urutkan(&p, &mut semua);
    Hasil { populasi: p, keluarga: semua, orang, baris, daftar, silang }
}

/// By place, desil and Nomor KK; then by what is written, and by row only where nothing else differs.
fn urutkan(p: &Populasi, semua: &mut [Keluarga]) {
    let kunci = |k: &Keluarga| {
        let kecamatan = k.kecamatan().map_or(99, |x| x.indeks() as u64);
        let kelurahan = k.kelurahan().map_or(99, |x| x.indeks() as u64);
        let desil = if let FaktaDesil::Nilai(d) = k.desil { u64::from(d.nilai()) } else { 99 };
        ((kecamatan << 32) | (kelurahan << 16) | desil, k.kk.sah().unwrap_or(u64::MAX))
    };
    semua.sort_by_cached_key(|k| kunci(k));
    for sama in semua.chunk_by_mut(|a, b| kunci(a) == kunci(b)).filter(|s| s.len() > 1) {
        sama.sort_by_cached_key(|k| {
            let (nama, alamat) = (p.gudang.ambil(k.nama).to_owned(), p.gudang.ambil(k.alamat).to_owned());
            let putusan = (k.status, k.daerah, k.jiwa, k.jenis_kelamin, k.umur);
            (k.kk.teks(&p.kamus), (k.nik.sah(), k.nik.teks(&p.kamus)), nama, alamat, putusan, k.kode, k.asal)
        });
    }
}

fn tafsir_dipakai(k: &Keluarga, keputusan: &Keputusan) -> KumpulanTafsir {
    let mut semua = KumpulanTafsir::default();
    semua.tambah(Tafsir::T02);
    keputusan.alasan.iter().flat_map(|a| a.tafsir()).for_each(|t| semua.tambah(*t));
    for (ya, tafsir) in
        [(k.kepala_sendirian, Tafsir::T37), (k.dari_nik, Tafsir::T39), (k.peserta != FaktaPeserta::Bukan, Tafsir::T41)]
    {
        if ya {
            semua.tambah(tafsir);
        }
    }
    semua
}

/// Families made at once by one thread.
const SEKALI: u32 = 8192;

/// Everything needed to make one family.
struct Pembentuk<'a> {
    p: &'a Populasi,
    param: &'a Parameter,
    acuan: NaiveDate,
    baris: PerKeluarga,
    orang: PerKeluarga,
    daftar: PerKeluarga,
    register: PerKeluarga,
    silang: &'a Silang,
    ada_anggota: bool,
    ada_daftar_bansos: bool,
}

impl Pembentuk<'_> {
    fn semua(&self, jumlah: u32) -> (Vec<Keluarga>, Vec<Temuan>) {
        let bagian = |i: usize| {
            let dari = i as u32 * SEKALI;
            let mut temuan = Vec::new();
            let keluarga: Vec<Keluarga> =
                (dari..jumlah.min(dari + SEKALI)).map(|n| self.satu(n, &mut temuan)).collect();
            (keluarga, temuan)
        };
        let (mut semua, mut temuan) = (Vec::with_capacity(jumlah as usize), Vec::new());
        let Ok(()) = berurutan(jumlah.div_ceil(SEKALI) as usize, bagian, |(keluarga, t)| {
            semua.extend(keluarga);
            temuan.extend(t);
            Ok::<_, std::convert::Infallible>(())
        });
        (semua, temuan)
    }

    fn satu(&self, nomor: u32, temuan: &mut Vec<Temuan>) -> Keluarga {
        let baris = self.baris_terurut(nomor);
        let orang: Vec<&Orang> = self.orang.milik(nomor).iter().map(|i| &self.p.orang[*i as usize]).collect();
        let mut kode = KumpulanKode::default();
        baris.iter().for_each(|b| kode.gabung(b.kode));
        orang.iter().for_each(|o| kode.gabung(o.kode));
        let awal_temuan = temuan.len();
        let kk = self.kk(nomor, &baris, &orang);
        let desil = self.desil(&baris, temuan);
        let kepala = self.kepala(&baris, &orang, temuan);
        let jiwa = self.jiwa(nomor, &baris, &orang, temuan);
        self.tanpa_baris(&baris, &orang, temuan);
        let (daerah, tempat) = self.daerah(nomor, &baris, temuan);
        let mut identitas = kepala.identitas;
        if let Some(k) = kk.cacat(JenisNomor::Kk) {
            identitas.tambah(k);
        }
        if self.silang.nik_ganda.contains(&nomor) {
            identitas.tambah(Kode::NikDuaKeluarga);
        }
        if desil == FaktaDesil::Bertentangan {
            identitas.tambah(Kode::DesilBertentangan);
        }
        let (bansos, program, pbi) = self.bansos(nomor, (&baris, &orang), desil, temuan);
        let (ppks, jenis_ppks) = self.ppks(nomor, temuan);
        let peserta = self.peserta(nomor);
        let daftar = self.daftar.milik(nomor).first().map(|i| &self.p.daftar[*i as usize]);
        let diri = self.diri(kepala.orang, daftar.map(|d| (d.nik, d.jenis_kelamin, d.lahir)));
        let nama_baris = baris.iter().map(|b| b.nama).find(|n| !n.kosong());
        let nama_kepala = kepala.orang.map(|o| o.nama).filter(|n| !n.kosong());
        for t in &temuan[awal_temuan..] {
            kode.tambah(t.kode);
        }
        kode.gabung(identitas);
        let asal = baris.first().map(|b| b.asal).or_else(|| kepala.orang.or(orang.first().copied()).map(|o| o.asal));
        let mut keluarga = Keluarga {
            nomor,
            kk,
            nik: kepala
                .orang
                .map(|o| o.nik)
                .or(daftar.filter(|_| orang.is_empty()).map(|d| d.nik))
                .unwrap_or(Nomor::KOSONG),
            nama: nama_kepala.or(nama_baris).or(daftar.map(|d| d.nama)).unwrap_or_default(),
            jenis_kelamin: diri.jenis_kelamin,
            umur: diri.umur,
            pekerjaan: kepala.orang.and_then(|o| o.pekerjaan),
            jiwa,
            desil,
            daerah,
            tempat,
            alamat: baris.first().map(|b| b.alamat).or(daftar.map(|d| d.alamat)).unwrap_or_default(),
            bansos,
            program,
            pbi_nas: pbi.0,
            pbi_pemda: pbi.1,
            ppks,
            jenis_ppks,
            disabilitas: gabung_disabilitas(&orang),
            peserta,
            identitas,
            kode,
            kepala_sendirian: kepala.sendirian,
            dari_nik: diri.dari_nik,
            asal: asal.or(daftar.map(|d| d.asal)).unwrap_or(Tempat { sumber: 0, baris: 0 }),
            status: Status::PerluVerifikasi,
            tafsir: KumpulanTafsir::default(),
        };
        let keputusan = putuskan(&keluarga.fakta(self.p), self.param);
        keluarga.status = keputusan.status;
        keluarga.tafsir = tafsir_dipakai(&keluarga, &keputusan);
        keluarga
    }

    /// Family rows, the most telling first, by content: which of several rows comes first in a file
    /// must not matter.
    fn baris_terurut(&self, nomor: u32) -> Vec<&BarisKeluarga> {
        let mut baris: Vec<&BarisKeluarga> =
            self.baris.milik(nomor).iter().map(|i| &self.p.keluarga[*i as usize]).collect();
        if baris.len() > 1 {
            let jenis = |b: &BarisKeluarga| self.p.jenis[usize::from(b.asal.sumber)] != Jenis::Keluarga;
            baris.sort_by_cached_key(|b| {
                let kelurahan =
                    b.tempat.as_ref().map(|t| (t.kelurahan.is_none(), t.kelurahan, t.nama_kelurahan.clone()));
                let (alamat, nama) = (self.p.gudang.ambil(b.alamat), self.p.gudang.ambil(b.nama));
                (jenis(b), kelurahan, alamat.is_empty(), alamat.to_owned(), nama.to_owned(), b.jumlah_anggota, b.asal)
            });
        }
        baris
    }

    fn kk(&self, nomor: u32, baris: &[&BarisKeluarga], orang: &[&Orang]) -> Nomor {
        let daftar = self.daftar.milik(nomor).iter().map(|i| self.p.daftar[*i as usize].kk);
        let semua = baris.iter().map(|b| b.kk).chain(orang.iter().map(|o| o.kk)).chain(daftar);
        semua.min_by_key(|n| (n.status(), n.sah())).unwrap_or(Nomor::KOSONG)
    }

    fn desil(&self, baris: &[&BarisKeluarga], temuan: &mut Vec<Temuan>) -> FaktaDesil {
        if baris.is_empty() {
            return FaktaDesil::TanpaBaris;
        }
        let nilai = |b: &BarisKeluarga| match b.desil {
            BacaanDesil::Nilai(d) => Some(d),
            _ => None,
        };
        let mut semua: Vec<Desil> = baris.iter().filter_map(|b| nilai(b)).collect();
        semua.sort_unstable();
        semua.dedup();
        match semua[..] {
            [] if baris.iter().any(|b| b.desil == BacaanDesil::Salah) => FaktaDesil::Salah,
            [] => FaktaDesil::Kosong,
            [satu] => {
                self.baris_ganda(baris, temuan);
                FaktaDesil::Nilai(satu)
            }
            [..] => {
                for (b, d) in baris.iter().filter_map(|b| Some((b, nilai(b)?))) {
                    let lain: Vec<String> = semua.iter().filter(|l| **l != d).map(ToString::to_string).collect();
                    let apa = format!("baris lain menyebut desil {}", lain.join(", "));
                    temuan.push(self.p.temuan(Kode::DesilBertentangan, b.asal, Kolom::Desil, &d.to_string(), apa));
                }
                FaktaDesil::Bertentangan
            }
        }
    }

    /// The same family twice in one family file; a person's row of a combined file is no repetition.
    fn baris_ganda(&self, baris: &[&BarisKeluarga], temuan: &mut Vec<Temuan>) {
        for pasang in baris.windows(2).filter(|w| w[0].asal.sumber == w[1].asal.sumber) {
            if self.p.jenis[usize::from(pasang[1].asal.sumber)] != Jenis::Gabungan {
                let kk = pasang[1].kk.teks(&self.p.kamus);
                let lain = Rujuk(pasang[0].asal).tanda();
                temuan.push(self.p.temuan(Kode::KeluargaGanda, pasang[1].asal, Kolom::NoKk, &kk, lain));
            }
        }
    }

    fn daerah(
        &self,
        nomor: u32,
        baris: &[&BarisKeluarga],
        temuan: &mut Vec<Temuan>,
    ) -> (FaktaDaerah, Option<Arc<TempatTinggal>>) {
        let daftar = self.daftar.milik(nomor).iter().map(|i| &self.p.daftar[*i as usize]);
        let mut dari_daftar: Vec<&Arc<TempatTinggal>> = daftar.filter_map(|d| d.tempat.as_ref()).collect();
        dari_daftar.sort_by_key(|t| (t.kelurahan.is_none(), t.kelurahan, t.nama_kelurahan.clone()));
        let mut tempat: Vec<&Arc<TempatTinggal>> = baris.iter().filter_map(|b| b.tempat.as_ref()).collect();
        tempat.retain(|t| !t.kosong);
        if tempat.is_empty() && baris.is_empty() {
            tempat = dari_daftar;
        }
        let Some(pertama) = tempat.iter().find(|t| t.kelurahan.is_some()).or(tempat.first()) else {
            if let Some(b) = baris.first() {
                let t = self.p.temuan(Kode::WilayahTakPasti, b.asal, Kolom::Kelurahan, "", String::new());
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
