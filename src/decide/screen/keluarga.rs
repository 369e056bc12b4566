//! One family: what its rows say together, and the facts the Perwal asks for.

mod anggota;
mod bantuan;
mod baris;
pub mod jejak;
pub mod penentu;
mod peserta;
pub mod sumber_desil;
mod terdaftar;

use std::sync::Arc;
use std::thread;

use chrono::NaiveDate;
use rustc_hash::FxHashMap;

use super::baris_sumber::Orang;
use super::kamus::Entri;
use super::kemungkinan::{self, Mungkin};
use super::kumpul::Populasi;
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
use crate::record::saringan::ORANG_DAFTAR;
use crate::record::tempat::TempatTinggal;
use crate::temuan::{Kode, KumpulanKode, Tempat, Temuan};
use anggota::{Kepala, gabung_disabilitas};
use sumber_desil::{DesilDaftar, SemuaSumberDesil};
use terdaftar::Terdaftar;

/// Whose NIK and name a family is shown by (T37).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PemilikNik {
    Kepala,
    /// The head is unknown; the name may be his, of a family row.
    TidakDiketahui,
    /// A person on a list, who isn't the head.
    OrangDaftar,
}

impl PemilikNik {
    /// As the lists say it, and read it back.
    pub fn nama(self) -> &'static str {
        match self {
            PemilikNik::Kepala => "Kepala keluarga",
            PemilikNik::TidakDiketahui => "",
            PemilikNik::OrangDaftar => ORANG_DAFTAR,
        }
    }
}

/// A family with its facts and its decision.
#[derive(Clone, Debug)]
pub struct Keluarga {
    pub nomor: u32,
    pub kk: Nomor,
    /// NIK and name of the head, or of a person on a list where the family is in no extract.
    pub nik: Nomor,
    pub nama: Potongan,
    /// Whose they are.
    pub pemilik_nik: PemilikNik,
    /// Of the head, as is the age; of several heads what is the same for all.
    pub jenis_kelamin: Option<JenisKelamin>,
    pub umur: Option<u8>,
    /// What the conditions go by: of several heads one whose age or occupation leads to the same as any other's (T60).
    pub umur_syarat: Option<u8>,
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
            umur: self.umur_syarat,
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
pub struct HasilSaring {
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

impl HasilSaring {
    /// The readings that the screening rests on.
    pub fn tafsir(&self) -> KumpulanTafsir {
        let mut semua = KumpulanTafsir::default();
        self.keluarga.iter().for_each(|k| semua.gabung(k.tafsir));
        semua.bila(self.populasi.hitungan.iter().any(|h| h.ada_ya.silang), &[Tafsir::T36]);
        semua
    }
}

/// Makes the families and decides each.
pub fn bentuk(mut p: Populasi, param: &Parameter, acuan: NaiveDate) -> HasilSaring {
    bulatkan(&mut p);
    let (mut keanggotaan, nik) = thread::scope(|lingkup| {
        let nik = lingkup.spawn(|| silang::urutkan_nik(&p));
        (tetapkan(&p), nik.join().unwrap_or_else(|panik| std::panic::resume_unwind(panik)))
    });
    let silang = silang::cari(&mut p, &mut keanggotaan, nik);
    let mungkin = kemungkinan::cari(&p, &keanggotaan, &silang);
    let Keanggotaan { keluarga, orang, jumlah, .. } = keanggotaan;
    // Rows that point at no family or at several are kept apart, behind the last family.
    let atau_tidak = |milik: &[Option<u32>]| -> Vec<u32> { milik.iter().map(|k| k.unwrap_or(jumlah)).collect() };
    let pembentuk = Pembentuk {
        baris: PerKeluarga::susun(&keluarga, jumlah),
        orang: PerKeluarga::susun(&orang, jumlah),
        daftar: PerKeluarga::susun(&atau_tidak(&silang.daftar), jumlah + 1),
        register: PerKeluarga::susun(&atau_tidak(&silang.register), jumlah + 1),
        silang: &silang,
        mungkin,
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
    HasilSaring { populasi: p, keluarga: semua, orang, baris, daftar, silang, sumber_desil }
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
            let putusan = (k.status, k.daerah, k.jiwa, k.jenis_kelamin, k.umur, k.disabilitas, fakta(p, k));
            (k.kk.teks(&p.kamus), (k.nik.sah(), k.nik.teks(&p.kamus)), nama, alamat, putusan, k.kode, k.asal)
        });
    }
}

/// What else a row shows, for an order that no place of a row decides.
fn fakta(p: &Populasi, k: &Keluarga) -> String {
    let teks = |semua: &[Entri]| semua.iter().map(|e| p.kamus.teks(*e)).collect::<Vec<_>>().join(";");
    let tempat = k.tempat.as_ref().map(|t| (&*t.nama_kecamatan, &*t.nama_kelurahan));
    let (pekerjaan, pbi) = (k.pekerjaan.map(|e| p.kamus.teks(e)), (k.pbi_nas, k.pbi_pemda));
    let lain = (k.desil, k.bansos, k.ppks, k.peserta, k.umur_syarat, pekerjaan, pbi, tempat);
    format!("{lain:?}{}|{}", teks(&k.program), teks(&k.jenis_ppks))
}

/// `terdaftar`: a list names the family, and no file its members.
fn tafsir_dipakai(k: &Keluarga, terdaftar: bool, keputusan: &Keputusan, c: &Pembentuk<'_>) -> KumpulanTafsir {
    let mut semua = KumpulanTafsir::default();
    semua.tambah(Tafsir::T02);
    semua.extend(keputusan.alasan.iter().flat_map(|a| a.tafsir()).copied());
    let kutipan = c.sumber_desil.kutipan && !k.desil.tanpa_sumber();
    let berdaftar = k.bansos != FaktaBansos::Bukan || k.ppks != FaktaPpks::Bukan;
    for (ya, tafsir) in [
        (k.kepala_sendirian || terdaftar, Tafsir::T37),
        (k.dari_nik, Tafsir::T39),
        (k.peserta != FaktaPeserta::Bukan, Tafsir::T41),
        (kutipan || k.desil_daftar != DesilDaftar::default(), Tafsir::T34),
        (berdaftar && c.param.desil_miskin.is_some(), Tafsir::T65),
        (k.tempat.as_ref().is_some_and(|t| t.nama_lawan_kode), Tafsir::T62),
        (k.tempat.as_ref().is_some_and(|t| t.dari_kop), Tafsir::T73),
        (k.identitas.punya(Kode::KeluargaDuaKepala), Tafsir::T60),
    ] {
        semua.bila(ya, &[tafsir]);
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
    /// Families whose damaged number could be that of a list row which found none (T61).
    mungkin: FxHashMap<u32, Mungkin>,
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
        let awal_temuan = temuan.len();
        let kk = self.kk(nomor, &baris, &orang);
        let (desil, desil_daftar) = self.desil(&baris, temuan);
        let (peserta, desil_awal) = self.peserta(nomor);
        let kepala = self.kepala(&baris, &orang, temuan);
        let daftar = self.terdaftar(nomor, (&baris, &orang), temuan);
        let jiwa = self.jiwa(nomor, (&baris, &orang), kepala.sendirian, temuan);
        self.tanpa_baris(&baris, &orang, temuan);
        let (daerah, tempat) = self.daerah(nomor, &baris, temuan);
        let luar_ekstrak = baris.is_empty() && orang.is_empty();
        let identitas = self.identitas(nomor, (kk, desil), (kepala.identitas, luar_ekstrak));
        let (bansos, program, (pbi_nas, pbi_pemda)) = self.bansos(nomor, (&baris, &orang), desil, temuan);
        let (ppks, jenis_ppks) = self.ppks(nomor, temuan);
        self.nomor_mungkin(nomor, temuan);
        let diri = daftar.as_ref().map_or_else(|| self.diri_kepala(&kepala), |d| d.diri);
        let tampak = self.tampak(nomor, (&baris, &orang), kepala.semua.first().copied(), daftar.as_ref());
        let mut kode = identitas;
        baris.iter().for_each(|b| kode.gabung(b.kode));
        orang.iter().for_each(|o| kode.gabung(o.kode));
        temuan[awal_temuan..].iter().for_each(|t| kode.tambah(t.kode));
        let mut keluarga = Keluarga {
            nomor,
            kk,
            nik: tampak.nik,
            nama: tampak.nama,
            pemilik_nik: pemilik_nik(&kepala, daftar.as_ref()),
            jenis_kelamin: diri.jenis_kelamin,
            umur: diri.umur,
            umur_syarat: diri.umur,
            pekerjaan: diri.pekerjaan,
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
        self.beberapa_kepala(&mut keluarga, &kepala);
        self.diputus(keluarga, orang.is_empty() && !self.daftar.milik(nomor).is_empty())
    }

    /// `terdaftar`: a list names the family, and no file its members.
    fn diputus(&self, mut keluarga: Keluarga, terdaftar: bool) -> Keluarga {
        let keputusan = putuskan(&keluarga.fakta(self.p), self.param);
        keluarga.status = keputusan.status;
        keluarga.tafsir = tafsir_dipakai(&keluarga, terdaftar, &keputusan, self);
        keluarga
    }

    /// What keeps the family from being known for sure; `kepala`: what its head adds, `luar_ekstrak`: lists alone name
    /// it, which leaves its head unknown where members are known (T37).
    fn identitas(
        &self,
        nomor: u32,
        (kk, desil): (Nomor, FaktaDesil),
        (kepala, luar_ekstrak): (KumpulanKode, bool),
    ) -> KumpulanKode {
        let mut kode = kepala;
        let ganda = self.silang.nik_ganda.contains(&nomor).then_some(Kode::NikDuaKeluarga);
        let desil = (desil == FaktaDesil::Bertentangan).then_some(Kode::DesilBertentangan);
        let luar = (luar_ekstrak && self.ada_anggota).then_some(Kode::PenerimaDiLuarEkstrak);
        kk.cacat(JenisNomor::Kk).into_iter().chain(ganda).chain(desil).chain(luar).for_each(|k| kode.tambah(k));
        kode
    }
}

fn pemilik_nik(kepala: &Kepala<'_>, daftar: Option<&Terdaftar>) -> PemilikNik {
    match (&kepala.semua[..], daftar) {
        ([_, ..], _) | ([], Some(Terdaftar { kepala: true, .. })) => PemilikNik::Kepala,
        ([], Some(_)) => PemilikNik::OrangDaftar,
        ([], None) => PemilikNik::TidakDiketahui,
    }
}
