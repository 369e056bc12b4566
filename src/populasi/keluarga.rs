//! One family: what its rows say together, and the facts the Perwal asks for.

mod anggota;
mod bantuan;
mod baris;
pub mod penentu;
mod peserta;
pub mod sumber_desil;

use std::sync::Arc;
use std::thread;

use chrono::NaiveDate;

use super::kamus::Entri;
use super::kumpul::{Orang, Populasi};
use super::kunci::{Keanggotaan, bulatkan, tetapkan};
use super::nomor::Nomor;
use super::silang::{self, Silang};
use super::susun::PerKeluarga;
use crate::berurutan::berurutan;
use crate::domain::desil::Desil;
use crate::domain::nomor::JenisNomor;
use crate::domain::orang::JenisKelamin;
use crate::domain::wilayah::{Kecamatan, Kelurahan};
use crate::perwal::kelayakan::{
    Fakta, FaktaBansos, FaktaDaerah, FaktaDesil, FaktaPeserta, FaktaPpks, Keputusan, Status, putuskan,
};
use crate::perwal::parameter::Parameter;
use crate::perwal::tafsir::{KumpulanTafsir, Tafsir};
use crate::record::gudang::Potongan;
use crate::record::tempat::TempatTinggal;
use crate::temuan::{Kode, KumpulanKode, Tempat, Temuan};
use anggota::gabung_disabilitas;
use baris::tampak;
use sumber_desil::{DesilDaftar, SemuaSumberDesil};

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
    /// What lists wrote that isn't DTSEN's (T34).
    pub desil_daftar: DesilDaftar,
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
    pub desil_awal: Option<Desil>,
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
            desil_awal: self.desil_awal,
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
    pub sumber_desil: SemuaSumberDesil,
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
        sumber_desil: SemuaSumberDesil::tentukan(&p),
        p: &p,
        param,
        acuan,
    };
    let (mut semua, temuan) = pembentuk.semua(jumlah);
    let Pembentuk { baris, orang, daftar, sumber_desil, .. } = pembentuk;
    p.temuan.extend(temuan);
    urutkan(&p, &mut semua);
    Hasil { populasi: p, keluarga: semua, orang, baris, daftar, silang, sumber_desil }
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

fn tafsir_dipakai(k: &Keluarga, keputusan: &Keputusan, c: &Pembentuk<'_>) -> KumpulanTafsir {
    let mut semua = KumpulanTafsir::default();
    semua.tambah(Tafsir::T02);
    keputusan.alasan.iter().flat_map(|a| a.tafsir()).for_each(|t| semua.tambah(*t));
    let kutipan = c.sumber_desil.kutipan && !k.desil.tanpa_sumber();
    let berdaftar = k.bansos != FaktaBansos::Bukan || k.ppks != FaktaPpks::Bukan;
    for (ya, tafsir) in [
        (k.kepala_sendirian, Tafsir::T37),
        (k.dari_nik, Tafsir::T39),
        (k.peserta != FaktaPeserta::Bukan, Tafsir::T41),
        (kutipan || k.desil_daftar != DesilDaftar::default(), Tafsir::T34),
        (berdaftar && c.param.desil_miskin.is_some(), Tafsir::T65),
        (k.tempat.as_ref().is_some_and(|t| t.nama_lawan_kode), Tafsir::T62),
    ] {
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
    sumber_desil: SemuaSumberDesil,
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
        let daftar = self.daftar.milik(nomor).first().map(|i| &self.p.daftar[*i as usize]);
        let awal_temuan = temuan.len();
        let kk = self.kk(nomor, &baris, &orang);
        let (desil, desil_daftar) = self.desil(&baris, temuan);
        let (peserta, desil_awal) = self.peserta(nomor);
        let kepala = self.kepala(&baris, &orang, temuan);
        let jiwa = self.jiwa(nomor, &baris, &orang, temuan);
        self.tanpa_baris(&baris, &orang, temuan);
        let (daerah, tempat) = self.daerah(nomor, &baris, temuan);
        let identitas = self.identitas(nomor, (kk, desil), kepala.identitas);
        let (bansos, program, (pbi_nas, pbi_pemda)) = self.bansos(nomor, (&baris, &orang), desil, temuan);
        let (ppks, jenis_ppks) = self.ppks(nomor, temuan);
        self.nomor_mungkin(nomor, temuan);
        let diri = self.diri(kepala.orang, daftar.map(|d| (d.nik, d.jenis_kelamin, d.lahir)));
        let tampak = tampak((&baris, &orang), kepala.orang, daftar);
        let mut kode = identitas;
        baris.iter().for_each(|b| kode.gabung(b.kode));
        orang.iter().for_each(|o| kode.gabung(o.kode));
        temuan[awal_temuan..].iter().for_each(|t| kode.tambah(t.kode));
        let mut keluarga = Keluarga {
            nomor,
            kk,
            nik: tampak.nik,
            nama: tampak.nama,
            jenis_kelamin: diri.jenis_kelamin,
            umur: diri.umur,
            pekerjaan: kepala.orang.and_then(|o| o.pekerjaan),
            jiwa,
            desil,
            desil_daftar,
            daerah,
            tempat,
            alamat: tampak.alamat,
            bansos,
            program,
            pbi_nas,
            pbi_pemda,
            ppks,
            jenis_ppks,
            disabilitas: gabung_disabilitas(&orang),
            peserta,
            desil_awal,
            identitas,
            kode,
            kepala_sendirian: kepala.sendirian,
            dari_nik: diri.dari_nik,
            asal: tampak.asal,
            status: Status::PerluVerifikasi,
            tafsir: KumpulanTafsir::default(),
        };
        let keputusan = putuskan(&keluarga.fakta(self.p), self.param);
        keluarga.status = keputusan.status;
        keluarga.tafsir = tafsir_dipakai(&keluarga, &keputusan, self);
        keluarga
    }

    /// What keeps the family from being known for sure; `kepala`: what its head adds.
    fn identitas(&self, nomor: u32, (kk, desil): (Nomor, FaktaDesil), kepala: KumpulanKode) -> KumpulanKode {
        let mut kode = kepala;
        let ganda = self.silang.nik_ganda.contains(&nomor).then_some(Kode::NikDuaKeluarga);
        let desil = (desil == FaktaDesil::Bertentangan).then_some(Kode::DesilBertentangan);
        kk.cacat(JenisNomor::Kk).into_iter().chain(ganda).chain(desil).for_each(|k| kode.tambah(k));
        kode
    }
}
