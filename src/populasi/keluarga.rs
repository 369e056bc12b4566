//! One family: what its rows say together, and the facts the Perwal asks for.

use std::sync::Arc;
use std::thread;

use chrono::NaiveDate;

use super::kumpul::{Bantuan, BarisKeluarga, Nomor, Orang, PROGRAM_KOLOM, Populasi, Potongan, StatusNomor};
use super::kunci::{Keanggotaan, tetapkan};
use super::silang::{self, Rujuk, Silang, hanya_identitas, teks_nomor};
use super::susun::PerKeluarga;
use crate::domain::desil::BacaanDesil;
use crate::domain::nomor::{self, JenisNomor};
use crate::domain::orang::{Hubungan, JenisKelamin};
use crate::domain::tanggal;
use crate::domain::wilayah::{Kecamatan, Kelurahan};
use crate::domain::ya_tidak::YaTidak;
use crate::perwal::kelayakan::{
    Fakta, FaktaBansos, FaktaDaerah, FaktaDesil, FaktaPeserta, FaktaPpks, Status, putuskan,
};
use crate::perwal::parameter::Parameter;
use crate::read::header::{Jenis, Peran};
use crate::read::kolom::Kolom;
use crate::record::baca::kode_rusak;
use crate::record::batch::AdaYa;
use crate::record::rekaman::BacaanAngkatan;
use crate::record::tempat::TempatTinggal;
use crate::temuan::{Kode, KumpulanKode, Tempat, Temuan};

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
    pub pekerjaan: Option<u32>,
    /// Persons.
    pub jiwa: u32,
    pub desil: FaktaDesil,
    pub daerah: FaktaDaerah,
    pub tempat: Option<Arc<TempatTinggal>>,
    pub alamat: Potongan,
    pub bansos: FaktaBansos,
    /// Programmes (dictionary numbers), sorted by text.
    pub program: Box<[u32]>,
    pub pbi_nas: bool,
    pub pbi_pemda: bool,
    pub ppks: FaktaPpks,
    pub jenis_ppks: Box<[u32]>,
    /// Of any member.
    pub disabilitas: Option<bool>,
    pub peserta: FaktaPeserta,
    /// Row of the register.
    pub baris_register: Option<u32>,
    pub identitas: KumpulanKode,
    /// Every code found on its rows.
    pub kode: KumpulanKode,
    /// The head is the only person listed, in a file without relationships (T37).
    pub kepala_sendirian: bool,
    /// Sex or age were taken from the NIK (T39).
    pub dari_nik: bool,
    pub asal: Tempat,
    pub status: Status,
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
    pub silang: Silang,
}

/// Makes the families and decides each.
pub fn bentuk(mut p: Populasi, param: &Parameter, acuan: NaiveDate) -> Hasil {
    let mut keanggotaan = tetapkan(&mut p);
    let silang = silang::cari(&mut p, &mut keanggotaan);
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
    let orang = pembentuk.orang;
    p.temuan.extend(temuan);
    urutkan(&p, &mut semua);
    Hasil { populasi: p, keluarga: semua, orang, silang }
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
            let nama = p.gudang.ambil(k.nama).to_owned();
            (teks_nomor(p, k.kk), k.nik.nilai, teks_nomor(p, k.nik), nama, p.gudang.ambil(k.alamat).to_owned(), k.asal)
        });
    }
}

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

/// The head of a family, as far as its rows show one.
struct Kepala<'a> {
    orang: Option<&'a Orang>,
    sendirian: bool,
    identitas: KumpulanKode,
}

impl Pembentuk<'_> {
    fn semua(&self, jumlah: u32) -> (Vec<Keluarga>, Vec<Temuan>) {
        let pekerja = thread::available_parallelism().map_or(1, |n| n.get()).min(8) as u32;
        let bagian = jumlah.div_ceil(pekerja).max(1);
        thread::scope(|lingkup| {
            let kerja: Vec<_> = (0..pekerja)
                .map(|i| {
                    let batas = (i * bagian).min(jumlah)..((i + 1) * bagian).min(jumlah);
                    lingkup.spawn(move || {
                        let mut temuan = Vec::new();
                        let keluarga: Vec<Keluarga> = batas.map(|n| self.satu(n, &mut temuan)).collect();
                        (keluarga, temuan)
                    })
                })
                .collect();
            let mut semua = Vec::with_capacity(jumlah as usize);
            let mut temuan = Vec::new();
            for k in kerja {
                let (keluarga, t) = k.join().unwrap_or_else(|panik| std::panic::resume_unwind(panik));
                semua.extend(keluarga);
                temuan.extend(t);
            }
            (semua, temuan)
        })
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
        identitas.gabung(self.identitas_kk(kk));
        if self.silang.nik_ganda.contains_key(&nomor) {
            identitas.tambah(Kode::NikDuaKeluarga);
        }
        if desil == FaktaDesil::Bertentangan {
            identitas.tambah(Kode::DesilBertentangan);
        }
        let (bansos, program, pbi) = self.bansos(nomor, (&baris, &orang), desil, temuan);
        let (ppks, jenis_ppks) = self.ppks(nomor, temuan);
        let (peserta, baris_register) = self.peserta(nomor);
        let daftar = self.daftar.milik(nomor).first().map(|i| &self.p.daftar[*i as usize]);
        let diri = self.diri(kepala.orang, daftar.map(|d| (d.nik, d.jenis_kelamin, d.lahir)));
        let nama_baris = baris.iter().map(|b| b.nama).find(|n| *n != Potongan::default());
        let nama_kepala = kepala.orang.map(|o| o.nama).filter(|n| *n != Potongan::default());
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
            baris_register,
            identitas,
            kode,
            kepala_sendirian: kepala.sendirian,
            dari_nik: diri.dari_nik,
            asal: asal.or(daftar.map(|d| d.asal)).unwrap_or(Tempat { sumber: 0, baris: 0 }),
            status: Status::PerluVerifikasi,
        };
        keluarga.status = putuskan(&keluarga.fakta(self.p), self.param).status;
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
        semua.min_by_key(|n| (n.status, n.nilai)).unwrap_or(Nomor::KOSONG)
    }

    fn identitas_kk(&self, kk: Nomor) -> KumpulanKode {
        let mut kode = KumpulanKode::default();
        match kk.status {
            StatusNomor::Sah => {}
            StatusNomor::Rusak(k) => kode.tambah(kode_rusak(JenisNomor::Kk, k)),
            StatusNomor::Kosong => kode.tambah(Kode::KkKosong),
        }
        kode
    }

    fn desil(&self, baris: &[&BarisKeluarga], temuan: &mut Vec<Temuan>) -> FaktaDesil {
        let Some(pertama) = baris.first() else { return FaktaDesil::TanpaBaris };
        let mut nilai = None;
        for b in baris {
            match (b.desil, nilai) {
                (BacaanDesil::Nilai(d), None) => nilai = Some((d, b.asal)),
                (BacaanDesil::Nilai(d), Some((lama, asal))) if d != lama => {
                    for (asal, d, lain) in [(asal, lama, d), (b.asal, d, lama)] {
                        let apa = format!("baris lain menyebut desil {lain}");
                        temuan.push(self.p.temuan(Kode::DesilBertentangan, asal, Kolom::Desil, &d.to_string(), apa));
                    }
                    return FaktaDesil::Bertentangan;
                }
                _ => {}
            }
        }
        if baris.len() > 1 {
            for pasang in baris.windows(2).filter(|w| w[0].asal.sumber == w[1].asal.sumber) {
                if self.p.jenis[usize::from(pasang[1].asal.sumber)] != Jenis::Gabungan {
                    let kk = teks_nomor(self.p, pasang[1].kk);
                    let lain = Rujuk(pasang[0].asal).tanda();
                    temuan.push(self.p.temuan(Kode::KeluargaGanda, pasang[1].asal, Kolom::NoKk, &kk, lain));
                }
            }
        }
        match nilai {
            Some((d, _)) => FaktaDesil::Nilai(d),
            None if pertama.desil == BacaanDesil::Salah => FaktaDesil::Salah,
            None if baris.iter().any(|b| b.desil == BacaanDesil::Salah) => FaktaDesil::Salah,
            None => FaktaDesil::Kosong,
        }
    }

    fn kepala<'b>(&self, baris: &[&BarisKeluarga], orang: &[&'b Orang], temuan: &mut Vec<Temuan>) -> Kepala<'b> {
        let mut kode = KumpulanKode::default();
        let mut kepala: Vec<&Orang> = orang.iter().copied().filter(|o| o.hubungan == Hubungan::Kepala).collect();
        kepala.sort_by_key(|o| (o.nik.status, o.nik.nilai, self.p.gudang.ambil(o.nama), o.asal));
        kepala.dedup_by(|a, b| a.nik.sah().is_some() && a.nik.sah() == b.nik.sah());
        if kepala.iter().any(|o| !self.tambahan(o)) {
            kepala.retain(|o| !self.tambahan(o));
        }
        let sendirian = orang.len() == 1 && orang[0].hubungan == Hubungan::TanpaKolom;
        if sendirian {
            kepala.push(orang[0]);
        }
        let catat =
            |k: Kode, asal: Tempat, kolom: Kolom, teks: &str, apa: String| self.p.temuan(k, asal, kolom, teks, apa);
        match kepala[..] {
            [] if orang.is_empty() && (!self.ada_anggota || baris.is_empty()) => {}
            [] if orang.is_empty() => {
                kode.tambah(Kode::KeluargaTanpaAnggota);
                let kk = teks_nomor(self.p, baris[0].kk);
                temuan.push(catat(Kode::KeluargaTanpaAnggota, baris[0].asal, Kolom::NoKk, &kk, String::new()));
            }
            [] => {
                kode.tambah(Kode::KeluargaTanpaKepala);
                let asal = orang.iter().map(|o| o.asal).min().unwrap_or(orang[0].asal);
                let apa = format!("{} anggota, tidak satu pun kepala keluarga", orang.len());
                temuan.push(catat(Kode::KeluargaTanpaKepala, asal, Kolom::Hubungan, "", apa));
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
            match satu.nik.status {
                StatusNomor::Sah => {}
                StatusNomor::Rusak(k) => kode.tambah(kode_rusak(JenisNomor::Nik, k)),
                StatusNomor::Kosong => kode.tambah(Kode::NikKepalaKosong),
            }
        }
        Kepala { orang: kepala.first().copied(), sendirian, identitas: hanya_identitas(kode) }
    }

    /// Persons: the rows of the member files, each NIK once; without such files what the family row
    /// or a list says.
    fn jiwa(&self, nomor: u32, baris: &[&BarisKeluarga], orang: &[&Orang], temuan: &mut Vec<Temuan>) -> u32 {
        let ulang = |i: &&u32| self.silang.orang_ulang.contains_key(i);
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
                let mut nik: Vec<(u64, u32)> =
                    daftar.filter(|n| n.status != StatusNomor::Kosong).map(|n| (n.nilai, n.teks)).collect();
                nik.sort_unstable();
                nik.dedup();
                (nik.len() as u32).max(1)
            }
            _ => terdaftar,
        }
    }

    /// The head as an office's own list names him, without a sound NIK: where the member file has a
    /// head this is no second person.
    fn tambahan(&self, o: &Orang) -> bool {
        o.nik.sah().is_none() && self.p.jenis[usize::from(o.asal.sumber)] == Jenis::KeluargaKepala
    }

    fn tanpa_baris(&self, baris: &[&BarisKeluarga], orang: &[&Orang], temuan: &mut Vec<Temuan>) {
        if baris.is_empty() {
            for o in orang {
                let kk = teks_nomor(self.p, o.kk);
                temuan.push(self.p.temuan(Kode::AnggotaTanpaKeluarga, o.asal, Kolom::NoKk, &kk, String::new()));
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
        if let (true, Some(b)) = (beda || (daerah == FaktaDaerah::TidakPasti && pasti.len() > 1), baris.first()) {
            let apa = pertama.nama_kelurahan.to_string();
            temuan.push(self.p.temuan(Kode::WilayahGanda, b.asal, Kolom::Kelurahan, &apa, String::new()));
        }
        (daerah, Some(Arc::clone(pertama)))
    }

    fn bansos(
        &self,
        nomor: u32,
        (baris, orang): (&[&BarisKeluarga], &[&Orang]),
        desil: FaktaDesil,
        temuan: &mut Vec<Temuan>,
    ) -> (FaktaBansos, Box<[u32]>, (bool, bool)) {
        let ada_ya = |asal: Tempat| &self.p.hitungan[usize::from(asal.sumber)].ada_ya;
        let mut b = KumpulBansos {
            param: self.param,
            program: Vec::new(),
            penerima: false,
            kosong: false,
            pbi: (false, false),
        };
        for baris in baris {
            b.baris_keluarga(self.p, &baris.bantuan, ada_ya(baris.asal));
        }
        for (o, bantuan) in orang.iter().filter_map(|o| Some((o, o.bantuan.as_ref()?))) {
            b.baris_keluarga(self.p, bantuan, ada_ya(o.asal));
        }
        let meragukan = self.daftar_meragukan(nomor, Peran::Bansos);
        let mut contoh = None;
        for i in self.daftar.milik(nomor) {
            let d = &self.p.daftar[*i as usize];
            if d.peran != Peran::Bansos {
                continue;
            }
            contoh.get_or_insert(d.asal);
            b.baris_daftar(self.p, &d.bantuan, ada_ya(d.asal));
        }
        if b.param.pbi_termasuk_bansos && (b.pbi.0 || b.pbi.1) {
            b.penerima = true;
        }
        let fakta = match (b.penerima, meragukan, b.kosong && !self.ada_daftar_bansos) {
            (true, _, _) => FaktaBansos::Penerima,
            (false, true, _) => FaktaBansos::Meragukan,
            (false, false, true) => FaktaBansos::Kosong,
            (false, false, false) => FaktaBansos::Bukan,
        };
        if let (FaktaBansos::Penerima, FaktaDesil::Nilai(d)) = (fakta, desil)
            && d > self.param.desil_maksimum
            && let Some(asal) = baris.first().map(|b| b.asal).or(contoh)
        {
            temuan.push(self.p.temuan(Kode::BansosDesilTinggi, asal, Kolom::Desil, &d.to_string(), String::new()));
        }
        b.program.sort_unstable_by_key(|n| self.p.kamus.teks(*n));
        b.program.dedup();
        (fakta, b.program.into(), b.pbi)
    }

    fn ppks(&self, nomor: u32, temuan: &mut Vec<Temuan>) -> (FaktaPpks, Box<[u32]>) {
        let daftar = |i: &u32| Some(&self.p.daftar[*i as usize]).filter(|d| d.peran == Peran::Ppks);
        let meragukan = self.daftar_meragukan(nomor, Peran::Ppks);
        let (mut ya, mut tidak, mut kosong) = (None, None, false);
        let mut jenis = Vec::new();
        for i in self.daftar.milik(nomor) {
            let Some(d) = daftar(i) else { continue };
            jenis.extend(d.jenis_ppks);
            match selesaikan(d.miskin, self.p.hitungan[usize::from(d.asal.sumber)].ada_ya.miskin) {
                YaTidak::Ya => ya = ya.or(Some(d.asal)),
                YaTidak::Tidak => tidak = tidak.or(Some(d.asal)),
                _ => kosong = true,
            }
        }
        jenis.sort_unstable_by_key(|n| self.p.kamus.teks(*n));
        jenis.dedup();
        let fakta = match (ya, tidak, kosong) {
            (Some(a), Some(b), _) => {
                for (asal, teks) in [(a, "Ya"), (b, "Tidak")] {
                    temuan.push(self.p.temuan(Kode::MiskinBertentangan, asal, Kolom::Miskin, teks, String::new()));
                }
                FaktaPpks::MiskinBertentangan
            }
            (Some(_), None, _) => FaktaPpks::Miskin,
            (None, _, true) => FaktaPpks::MiskinKosong,
            (None, Some(_), false) => FaktaPpks::TidakMiskin,
            (None, None, false) if meragukan => FaktaPpks::Meragukan,
            (None, None, false) => FaktaPpks::Bukan,
        };
        (fakta, jenis.into())
    }

    /// The family's participant. Of several rows an active one counts, then one under Pasal 9.
    fn peserta(&self, nomor: u32) -> (FaktaPeserta, Option<u32>) {
        let urutan = |f: &FaktaPeserta| match f {
            FaktaPeserta::Aktif => 0,
            FaktaPeserta::Lama => 1,
            FaktaPeserta::TidakPasti => 2,
            FaktaPeserta::Tercatat => 3,
            FaktaPeserta::Bukan => 4,
        };
        let baris = self.register.milik(nomor).iter().map(|i| (self.fakta_peserta(*i), *i));
        let terpilih = baris.min_by_key(|(f, i)| (urutan(f), self.p.register[*i as usize].asal));
        let meragukan = self.silang.register_meragukan.get(&nomor).and_then(|baris| baris.iter().min());
        match (terpilih, meragukan) {
            (Some((FaktaPeserta::Aktif, i)), _) => (FaktaPeserta::Aktif, Some(i)),
            // The doubtful row could make the family an active participant.
            (_, Some(i)) => (FaktaPeserta::TidakPasti, Some(*i)),
            (Some((f, i)), None) => (f, Some(i)),
            (None, None) => (FaktaPeserta::Bukan, None),
        }
    }

    /// A list row of this role points at the family, and at another one too.
    fn daftar_meragukan(&self, nomor: u32, peran: Peran) -> bool {
        let baris = self.silang.meragukan.get(&nomor);
        baris.is_some_and(|b| b.iter().any(|i| self.p.daftar[*i as usize].peran == peran))
    }

    fn fakta_peserta(&self, i: u32) -> FaktaPeserta {
        let r = &self.p.register[i as usize];
        let status = r.status.map(|n| self.p.kamus.teks(n).to_lowercase()).unwrap_or_default();
        if status.starts_with("berhenti") || status == "graduasi" {
            return FaktaPeserta::Tercatat;
        }
        match r.angkatan {
            BacaanAngkatan::SebelumPerwal(_) => FaktaPeserta::Lama,
            BacaanAngkatan::Tahun(_) => FaktaPeserta::Aktif,
            BacaanAngkatan::Kosong | BacaanAngkatan::Salah => FaktaPeserta::TidakPasti,
        }
    }

    fn diri(&self, kepala: Option<&Orang>, daftar: Option<(Nomor, Option<JenisKelamin>, Option<NaiveDate>)>) -> Diri {
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

struct Diri {
    jenis_kelamin: Option<JenisKelamin>,
    umur: Option<u8>,
    dari_nik: bool,
}

/// Any member with a disability makes yes; no needs to be known of every member.
fn gabung_disabilitas(orang: &[&Orang]) -> Option<bool> {
    if orang.iter().any(|o| o.disabilitas == Some(true)) {
        return Some(true);
    }
    (!orang.is_empty() && orang.iter().all(|o| o.disabilitas == Some(false))).then_some(false)
}

/// Settles a cross by the other marks of its column (T36).
fn selesaikan(isi: YaTidak, ada_ya: bool) -> YaTidak {
    match isi {
        YaTidak::Silang if ada_ya => YaTidak::Tidak,
        YaTidak::Silang => YaTidak::Ya,
        lain => lain,
    }
}

/// Gathers what rows say of assistance.
struct KumpulBansos<'a> {
    param: &'a Parameter,
    program: Vec<u32>,
    penerima: bool,
    /// A column was blank where it could have said yes.
    kosong: bool,
    pbi: (bool, bool),
}

impl KumpulBansos<'_> {
    fn pbi(&mut self, b: &Bantuan, ada: &AdaYa) {
        let nas = b.pbi_nas.map(|i| selesaikan(i, ada.pbi_nas));
        let pemda = b.pbi_pemda.map(|i| selesaikan(i, ada.pbi_pemda));
        self.pbi.0 |= nas == Some(YaTidak::Ya);
        self.pbi.1 |= pemda == Some(YaTidak::Ya);
        if self.param.pbi_termasuk_bansos {
            self.kosong |= [nas, pemda].contains(&Some(YaTidak::Kosong));
        }
    }

    /// Columns PKH, BPNT/Sembako and Jenis Bansos of a family row.
    fn baris_keluarga(&mut self, p: &Populasi, b: &Bantuan, ada: &AdaYa) {
        self.pbi(b, ada);
        for (isi, ada_ya, nama) in [(b.pkh, ada.pkh, PROGRAM_KOLOM[0]), (b.bpnt, ada.bpnt, PROGRAM_KOLOM[1])] {
            match isi.map(|i| selesaikan(i, ada_ya)) {
                Some(YaTidak::Ya) => self.terima(p, nama),
                Some(YaTidak::Kosong) => self.kosong = true,
                _ => {}
            }
        }
        if let Some(program) = b.program {
            self.program(p, program);
        }
    }

    /// A row of a list: whoever stands on it receives, unless its own columns say no to everything.
    fn baris_daftar(&mut self, p: &Populasi, b: &Bantuan, ada: &AdaYa) {
        self.pbi(b, ada);
        let kolom = [(b.pkh, ada.pkh, PROGRAM_KOLOM[0]), (b.bpnt, ada.bpnt, PROGRAM_KOLOM[1])];
        let mut tidak = false;
        let mut ya = false;
        for (isi, ada_ya, nama) in kolom {
            match isi.map(|i| selesaikan(i, ada_ya)) {
                Some(YaTidak::Ya) => {
                    ya = true;
                    self.terima(p, nama);
                }
                Some(YaTidak::Tidak) => tidak = true,
                _ => {}
            }
        }
        match b.program {
            Some(program) => self.program(p, program),
            None if !ya && !tidak => self.penerima = true,
            None => {}
        }
    }

    fn terima(&mut self, p: &Populasi, nama: &str) {
        self.penerima = true;
        self.program.extend(p.kamus.cari(nama));
    }

    fn program(&mut self, p: &Populasi, program: u32) {
        let teks = p.kamus.teks(program);
        match crate::domain::ya_tidak::dari_teks(teks) {
            Ok(YaTidak::Tidak | YaTidak::Kosong) => return,
            Ok(_) => {
                self.penerima = true;
                return;
            }
            Err(crate::domain::TidakTerbaca) => {}
        }
        self.program.push(program);
        // PBI is health insurance, shown and not counted (T03).
        let besar = teks.to_uppercase();
        let pbi = besar.starts_with("PBI") || besar.contains("BANTUAN IURAN");
        if !pbi || self.param.pbi_termasuk_bansos {
            self.penerima = true;
        }
    }
}
