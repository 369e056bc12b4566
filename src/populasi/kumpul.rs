//! Keeps what every row said, compactly: a city of 690,000 persons in some tens of megabytes.

use std::sync::Arc;

use chrono::NaiveDate;
use rustc_hash::FxHashMap;

use crate::domain::desil::BacaanDesil;
use crate::domain::nomor::{Bacaan, JenisNomor, Kerusakan};
use crate::domain::orang::{Hubungan, JenisKelamin};
use crate::domain::ya_tidak::YaTidak;
use crate::error::{Galat, Result};
use crate::read::header::{Judul, Peta};
use crate::read::jenis::{Jenis, Peran};
use crate::read::kolom::Kolom;
use crate::record::baca::kode_rusak;
use crate::record::batch::{BarisGanjil, HasilBatch};
use crate::record::gudang::{Gudang, Potongan};
use crate::record::hitungan::HitunganSumber;
use crate::record::rekaman::{BacaanAngkatan, Bentuk, NomorTerbaca, Rekaman};
use crate::record::tempat::TempatTinggal;
use crate::temuan::{Kode, KumpulanKode, Tempat, Temuan};

/// Texts that repeat: programmes, kinds of PPKS, occupations, damaged numbers.
#[derive(Default)]
pub struct Kamus {
    nomor: FxHashMap<Box<str>, u32>,
    isi: Vec<Box<str>>,
}

impl Kamus {
    pub fn nomor(&mut self, teks: &str) -> u32 {
        if let Some(n) = self.nomor.get(teks) {
            return *n;
        }
        let n = self.isi.len() as u32;
        self.nomor.insert(teks.into(), n);
        self.isi.push(teks.into());
        n
    }

    pub fn teks(&self, nomor: u32) -> &str {
        &self.isi[nomor as usize]
    }

    /// The number of a text already known.
    pub fn cari(&self, teks: &str) -> Option<u32> {
        self.nomor.get(teks).copied()
    }
}

/// What a NIK or KK cell held.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum StatusNomor {
    Sah,
    Rusak(Kerusakan),
    Kosong,
}

/// A NIK or KK in sixteen bytes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Nomor {
    pub nilai: u64,
    /// Damaged numbers as written, in the dictionary.
    pub teks: u32,
    pub status: StatusNomor,
    pub bentuk: Bentuk,
}

impl Nomor {
    pub const KOSONG: Nomor = Nomor { nilai: 0, teks: 0, status: StatusNomor::Kosong, bentuk: Bentuk::Teks };

    /// What keeps it from identifying a family (KK) or its head (NIK); `None` for a sound one.
    pub fn cacat(self, jenis: JenisNomor) -> Option<Kode> {
        match (self.status, jenis) {
            (StatusNomor::Sah, _) => None,
            (StatusNomor::Rusak(k), _) => Some(kode_rusak(jenis, k)),
            (StatusNomor::Kosong, JenisNomor::Kk) => Some(Kode::KkKosong),
            (StatusNomor::Kosong, JenisNomor::Nik) => Some(Kode::NikKepalaKosong),
        }
    }

    /// The number, if it is sound.
    pub fn sah(self) -> Option<u64> {
        (self.status == StatusNomor::Sah).then_some(self.nilai)
    }
}

/// A row about a family.
#[derive(Clone, Debug)]
pub struct BarisKeluarga {
    pub kk: Nomor,
    pub asal: Tempat,
    pub desil: BacaanDesil,
    pub tempat: Option<Arc<TempatTinggal>>,
    pub nama: Potongan,
    pub alamat: Potongan,
    pub jumlah_anggota: Option<u16>,
    pub bantuan: Bantuan,
    /// Dictionary number of `ID Keluarga`, or none.
    pub id_keluarga: Option<u32>,
    pub kode: KumpulanKode,
}

/// What a row says of assistance.
#[derive(Clone, Copy, Default, Debug)]
pub struct Bantuan {
    pub pkh: Option<YaTidak>,
    pub bpnt: Option<YaTidak>,
    pub pbi_nas: Option<YaTidak>,
    pub pbi_pemda: Option<YaTidak>,
    pub program: Option<u32>,
}

/// A person.
#[derive(Clone, Debug)]
pub struct Orang {
    pub kk: Nomor,
    pub nik: Nomor,
    pub asal: Tempat,
    pub nama: Potongan,
    pub lahir: Option<NaiveDate>,
    pub umur: Option<u8>,
    pub jenis_kelamin: Option<JenisKelamin>,
    pub hubungan: Hubungan,
    pub disabilitas: Option<bool>,
    pub pekerjaan: Option<u32>,
    pub id_keluarga: Option<u32>,
    /// Of a member file of the office's own that has such columns.
    pub bantuan: Option<Box<Bantuan>>,
    pub kode: KumpulanKode,
}

/// A row of a list of recipients or PPKS.
#[derive(Clone, Debug)]
pub struct BarisDaftar {
    pub peran: Peran,
    pub kk: Nomor,
    pub nik: Nomor,
    pub asal: Tempat,
    pub nama: Potongan,
    pub alamat: Potongan,
    pub tempat: Option<Arc<TempatTinggal>>,
    pub bantuan: Bantuan,
    pub jenis_ppks: Option<u32>,
    pub miskin: YaTidak,
    pub jenis_kelamin: Option<JenisKelamin>,
    pub lahir: Option<NaiveDate>,
    pub kode: KumpulanKode,
}

/// A row of the register.
#[derive(Clone, Debug)]
pub struct BarisRegister {
    pub kk: Nomor,
    pub nik: Nomor,
    pub asal: Tempat,
    pub nama: Potongan,
    pub id_peserta: Option<u32>,
    pub angkatan: BacaanAngkatan,
    /// Dictionary number of Status.
    pub status: Option<u32>,
    pub desil_awal: Option<u8>,
}

/// Programmes that columns of their own stand for.
pub const PROGRAM_KOLOM: [&str; 2] = ["PKH", "BPNT/Sembako"];

/// Everything read so far.
#[derive(Default)]
pub struct Populasi {
    pub gudang: Gudang,
    pub kamus: Kamus,
    pub keluarga: Vec<BarisKeluarga>,
    pub orang: Vec<Orang>,
    pub daftar: Vec<BarisDaftar>,
    pub register: Vec<BarisRegister>,
    pub hitungan: Vec<HitunganSumber>,
    pub jenis: Vec<Jenis>,
    /// Columns of each source, for the coordinates of findings over several rows.
    peta: Vec<Peta>,
    pub temuan: Vec<Temuan>,
    /// Rows that may turn out to be a note below the data.
    tertahan: Vec<BarisGanjil>,
}

impl Populasi {
    /// Begins a source; returns its number.
    ///
    /// # Errors
    /// More sources than a finding can number.
    pub fn mulai(&mut self, judul: &Judul) -> Result<u16> {
        let nomor =
            u16::try_from(self.hitungan.len()).map_err(|_| Galat::TerlaluBanyak { apa: "berkas", batas: "65.535" })?;
        self.hitungan.push(HitunganSumber::default());
        self.jenis.push(judul.jenis);
        self.peta.push(judul.peta.clone());
        for program in PROGRAM_KOLOM {
            self.kamus.nomor(program);
        }
        Ok(nomor)
    }

    /// Takes in a batch of the source begun last.
    ///
    /// # Errors
    /// More text than can be kept.
    pub fn tambah(&mut self, hasil: HasilBatch, peran: Peran) -> Result<()> {
        let sumber = (self.hitungan.len() - 1) as u16;
        let akhir_data = hasil.rekaman.len();
        if akhir_data > 0 {
            self.tertahan_jadi_rusak(sumber);
        }
        for ganjil in hasil.ganjil {
            self.tertahan.push(ganjil);
            let di_tengah = self.tertahan.last().is_some_and(|g| g.sebelum < akhir_data);
            if di_tengah {
                self.tertahan_jadi_rusak(sumber);
            }
        }
        let jenis = self.jenis[usize::from(sumber)];
        let dasar = self.gudang.gabung(&hasil.gudang)?;
        for rekaman in hasil.rekaman.iter() {
            self.rekaman(rekaman, dasar, sumber, (jenis, peran));
        }
        let h = &mut self.hitungan[usize::from(sumber)];
        h.dipakai += hasil.rekaman.len() as u32;
        h.rusak += hasil.rusak;
        h.kosong += hasil.kosong;
        h.judul_ulang += hasil.judul_ulang;
        h.campuran += hasil.campuran;
        h.nol_kk.gabung(hasil.nol_kk);
        h.nol_nik.gabung(hasil.nol_nik);
        h.ada_ya.gabung(hasil.ada_ya);
        self.temuan.extend(hasil.temuan);
        Ok(())
    }

    /// Ends a source: what is still held back stands below the data.
    pub fn tutup(&mut self) {
        if let Some(h) = self.hitungan.last_mut() {
            h.penutup += self.tertahan.len() as u32;
        }
        self.tertahan.clear();
    }

    /// Data follows, so the held rows stand in the middle of it and are broken.
    fn tertahan_jadi_rusak(&mut self, sumber: u16) {
        for g in self.tertahan.drain(..) {
            let tempat = Tempat { sumber, baris: g.nomor };
            self.temuan.push(Temuan::baru(g.kode, tempat, 0, g.teks));
            self.hitungan[usize::from(sumber)].rusak += 1;
        }
    }

    fn nomor(&mut self, n: &NomorTerbaca) -> Nomor {
        let (nilai, teks, status) = match &n.bacaan {
            Bacaan::Sah(nilai) => (*nilai, 0, StatusNomor::Sah),
            Bacaan::Rusak(k, teks) => (0, self.kamus.nomor(teks), StatusNomor::Rusak(*k)),
            Bacaan::Kosong | Bacaan::Disamarkan => (0, 0, StatusNomor::Kosong),
        };
        Nomor { nilai, teks, status, bentuk: n.bentuk }
    }

    /// `dasar`: where the batch's texts begin in the store.
    fn rekaman(&mut self, r: &Rekaman, dasar: u32, sumber: u16, (jenis, peran): (Jenis, Peran)) {
        let asal = Tempat { sumber, baris: r.baris };
        match jenis {
            Jenis::Keluarga => self.baris_keluarga(r, dasar, asal, r.nama_kepala),
            Jenis::KeluargaKepala => {
                self.baris_keluarga(r, dasar, asal, r.nama);
                self.baris_orang(r, dasar, asal)
            }
            Jenis::Gabungan => {
                self.baris_keluarga(r, dasar, asal, r.nama_kepala);
                self.baris_orang(r, dasar, asal)
            }
            Jenis::Anggota => self.baris_orang(r, dasar, asal),
            Jenis::Daftar => self.baris_daftar(r, dasar, asal, peran),
            Jenis::Register => self.baris_register(r, dasar, asal),
            // Other sheets of the programme never get here: the screening doesn't ask for them.
            _ => {}
        }
    }

    fn bantuan(&mut self, r: &Rekaman) -> Bantuan {
        let program = r.program.as_deref().map(|p| self.kamus.nomor(p));
        Bantuan { pkh: r.pkh, bpnt: r.bpnt, pbi_nas: r.pbi_nas, pbi_pemda: r.pbi_pemda, program }
    }

    fn baris_keluarga(&mut self, r: &Rekaman, dasar: u32, asal: Tempat, nama: Potongan) {
        let baris = BarisKeluarga {
            kk: self.nomor(&r.kk),
            asal,
            desil: r.desil,
            tempat: r.tempat.clone(),
            nama: nama.geser(dasar),
            alamat: r.alamat.geser(dasar),
            jumlah_anggota: r.jumlah_anggota,
            bantuan: self.bantuan(r),
            id_keluarga: r.id_keluarga.as_deref().map(|t| self.kamus.nomor(t)),
            kode: r.kode,
        };
        self.keluarga.push(baris);
    }

    fn baris_orang(&mut self, r: &Rekaman, dasar: u32, asal: Tempat) {
        // On a row that is a family row too, the family has it already.
        let menyebut = self.jenis[usize::from(asal.sumber)] == Jenis::Anggota
            && (r.pkh.is_some() || r.bpnt.is_some() || r.program.is_some());
        let orang = Orang {
            kk: self.nomor(&r.kk),
            nik: self.nomor(&r.nik),
            asal,
            nama: r.nama.geser(dasar),
            lahir: r.lahir,
            umur: r.umur,
            jenis_kelamin: r.jenis_kelamin,
            hubungan: r.hubungan,
            disabilitas: r.disabilitas,
            pekerjaan: r.pekerjaan.as_deref().map(|t| self.kamus.nomor(t)),
            id_keluarga: r.id_keluarga.as_deref().map(|t| self.kamus.nomor(t)),
            bantuan: menyebut.then(|| Box::new(self.bantuan(r))),
            kode: r.kode,
        };
        self.orang.push(orang);
    }

    fn baris_daftar(&mut self, r: &Rekaman, dasar: u32, asal: Tempat, peran: Peran) {
        let baris = BarisDaftar {
            peran,
            kk: self.nomor(&r.kk),
            nik: self.nomor(&r.nik),
            asal,
            nama: r.nama.geser(dasar),
            alamat: r.alamat.geser(dasar),
            tempat: r.tempat.clone(),
            bantuan: self.bantuan(r),
            jenis_ppks: r.jenis_ppks.as_deref().map(|t| self.kamus.nomor(t)),
            miskin: r.miskin,
            jenis_kelamin: r.jenis_kelamin,
            lahir: r.lahir,
            kode: r.kode,
        };
        self.daftar.push(baris);
    }

    fn baris_register(&mut self, r: &Rekaman, dasar: u32, asal: Tempat) {
        let baris = BarisRegister {
            kk: self.nomor(&r.kk),
            nik: self.nomor(&r.nik),
            asal,
            nama: r.nama.geser(dasar),
            id_peserta: r.id_peserta.as_deref().map(|t| self.kamus.nomor(t)),
            angkatan: r.angkatan,
            status: r.status_peserta.as_deref().map(|t| self.kamus.nomor(t)),
            desil_awal: r.desil_awal,
        };
        self.register.push(baris);
    }

    /// No KK and NIK of a row that was used. Rows are kept in the order of sources and rows.
    pub fn pemilik(&self, asal: Tempat) -> Option<(Nomor, Nomor)> {
        fn cari<T>(semua: &[T], asal: Tempat, milik: fn(&T) -> Tempat) -> Option<&T> {
            semua.binary_search_by_key(&asal, milik).ok().map(|i| &semua[i])
        }
        cari(&self.orang, asal, |o| o.asal)
            .map(|o| (o.kk, o.nik))
            .or_else(|| cari(&self.keluarga, asal, |k| k.asal).map(|k| (k.kk, Nomor::KOSONG)))
            .or_else(|| cari(&self.daftar, asal, |d| d.asal).map(|d| (d.kk, d.nik)))
            .or_else(|| cari(&self.register, asal, |r| r.asal).map(|r| (r.kk, r.nik)))
    }

    /// Whether any source lists the members of families.
    pub fn ada_anggota(&self) -> bool {
        self.jenis.iter().any(|j| matches!(j, Jenis::Anggota | Jenis::Gabungan))
    }

    /// Whether a list of recipients was given.
    pub fn ada_daftar_bansos(&self) -> bool {
        self.daftar.iter().any(|d| d.peran == Peran::Bansos)
    }

    /// Number of a column in the source of a row, from 1; 0 where it has none.
    pub fn kolom(&self, asal: Tempat, kolom: Kolom) -> u16 {
        self.peta[usize::from(asal.sumber)].di(kolom).map_or(0, |i| i as u16 + 1)
    }

    /// A finding about a cell of a row already read.
    pub fn temuan(&self, kode: Kode, asal: Tempat, kolom: Kolom, terbaca: &str, keterangan: String) -> Temuan {
        Temuan::baru(kode, asal, self.kolom(asal, kolom), terbaca).dengan(keterangan)
    }
}
