//! Reads one row by the header's map.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::gudang::{Gudang, Potongan};
use super::konteks::{Disamarkan, Konteks};
use super::rekaman::Rekaman;
use super::sel::Catatan;
use super::tempat::{TempatTertulis, TempatTinggal};
use crate::domain::nomor::JenisNomor;
use crate::domain::orang::Hubungan;
use crate::read::kop::IsiKop;
use crate::read::row::Baris;
use crate::table::ekstrak::KESULITAN_FUNGSI;
use crate::table::jenis::Jenis;
use crate::table::kolom::Kolom;
use crate::temuan::{Kode, KumpulanKode, Temuan};

/// Reads the rows of one source; keeps a memory of places, which repeat.
pub struct Pembaca<'a> {
    k: Konteks<'a>,
    tempat: FxHashMap<String, Arc<TempatTinggal>>,
    kunci_tempat: String,
    /// Some column of the source says where the family lives.
    ada_tempat: bool,
    /// Rows without a place of their own take that of the kop (T73).
    berkop: bool,
    kolom_kesulitan: Vec<(usize, Kolom)>,
}

impl<'a> Pembaca<'a> {
    pub fn baru(k: Konteks<'a>) -> Pembaca<'a> {
        let punya = |kolom: &Kolom| k.judul.peta.punya(*kolom);
        let tempat = [Kolom::Kabupaten, Kolom::Kecamatan, Kolom::Kelurahan, Kolom::KodeKelurahan];
        Pembaca {
            k,
            tempat: FxHashMap::default(),
            kunci_tempat: String::new(),
            ada_tempat: tempat.iter().any(punya),
            berkop: k.judul.tempat_dari_kop(),
            kolom_kesulitan: KESULITAN_FUNGSI.iter().filter_map(|c| Some((k.judul.peta.di(*c)?, *c))).collect(),
        }
    }

    /// What its rows are read by.
    pub fn konteks(&self) -> Konteks<'a> {
        self.k
    }

    /// Reads a data row. `Err`: the row comes from a masked output.
    pub fn baca(
        &mut self,
        baris: &Baris<'_>,
        gudang: &mut Gudang,
        temuan: &mut Vec<Temuan>,
    ) -> Result<Rekaman, Disamarkan> {
        let mut c = Catatan { k: self.k, baris: *baris, temuan, kode: KumpulanKode::default() };
        let kk = c.nomor(Kolom::NoKk, JenisNomor::Kk)?;
        let nik = c.nomor(Kolom::Nik, JenisNomor::Nik)?;
        let hubungan = c.hubungan();
        c.nik_kosong(&nik, hubungan);
        let lahir = c.lahir(&nik);
        let jenis_kelamin = c.jenis_kelamin(&nik);
        let disabilitas = c.disabilitas(&self.kolom_kesulitan);
        let kepala = matches!(hubungan, Hubungan::Kepala | Hubungan::TanpaKolom);
        let jenis = self.k.judul.jenis;
        let perlu_nama = kepala || self.k.simpan_nama || !matches!(jenis, Jenis::Anggota | Jenis::Gabungan);
        let desil = c.desil(Kolom::Desil);
        let rekaman = Rekaman {
            baris: baris.nomor,
            kk,
            nik,
            id_keluarga: c.teks(Kolom::IdKeluarga),
            nama: if perlu_nama { c.simpan(Kolom::Nama, gudang) } else { Potongan::default() },
            nama_kepala: c.simpan(Kolom::NamaKepala, gudang),
            lahir,
            umur: c.bilangan(Kolom::Umur, Some(Kode::UmurSalah), 120).map(|n| n as u8),
            jenis_kelamin,
            hubungan,
            desil,
            tempat: None,
            alamat: c.simpan(Kolom::Alamat, gudang),
            jumlah_anggota: c.bilangan(Kolom::JumlahAnggota, Some(Kode::JumlahAnggotaSalah), 200),
            pbi_nas: c.pbi(Kolom::PbiNas),
            pbi_pemda: c.pbi(Kolom::PbiPemda),
            pkh: c.ya_tidak(Kolom::Pkh),
            bpnt: c.ya_tidak(Kolom::Bpnt),
            program: c.teks(Kolom::Program),
            jenis_ppks: c.jenis_ppks(),
            miskin: c.ya_tidak(Kolom::Miskin).unwrap_or_default(),
            disabilitas,
            pekerjaan: if kepala { c.pekerjaan() } else { None },
            id_peserta: c.teks(Kolom::IdPeserta),
            angkatan: c.angkatan(),
            status_peserta: c.teks(Kolom::StatusPeserta),
            desil_awal: c.bilangan(Kolom::DesilAwal, None, 10).map(|n| n as u8),
            pasal_9: c.ya_tidak(Kolom::Pasal9).unwrap_or_default(),
            kode: c.kode,
            ditahan: false,
        };
        Ok(self.dengan_tempat(rekaman, baris, temuan))
    }

    /// What is found wrong with a row that is not kept.
    pub fn keberatan(&mut self, baris: &Baris<'_>) -> Vec<Temuan> {
        let mut temuan = Vec::new();
        // A masked id was refused as a correction; that of the file itself shows when the row is read.
        let _ = self.baca(baris, &mut Gudang::default(), &mut temuan);
        temuan
    }

    fn dengan_tempat(&mut self, mut rekaman: Rekaman, baris: &Baris<'_>, temuan: &mut Vec<Temuan>) -> Rekaman {
        let keluarga = self.k.judul.jenis.memuat_keluarga();
        if !self.ada_tempat && !keluarga {
            return rekaman;
        }
        let tempat = self.tempat(baris);
        if tempat.kosong && !keluarga {
            return rekaman;
        }
        let mut c = Catatan { k: self.k, baris: *baris, temuan, kode: rekaman.kode };
        for (kode, kolom, apa) in &tempat.temuan {
            c.catat(*kode, *kolom, apa.as_str());
        }
        rekaman.kode = c.kode;
        rekaman.tempat = Some(tempat);
        rekaman
    }

    /// The place of the row; equal texts under one kop share one.
    fn tempat(&mut self, baris: &Baris<'_>) -> Arc<TempatTinggal> {
        let isi = [
            Kolom::Kabupaten,
            Kolom::KodeKabupaten,
            Kolom::Kecamatan,
            Kolom::KodeKecamatan,
            Kolom::Kelurahan,
            Kolom::KodeKelurahan,
        ]
        .map(|k| self.k.judul.peta.di(k).map_or(Cow::Borrowed(""), |i| baris.sel(i).tampil()));
        let kop = self.k.kop.partition_point(|k| k.dari <= baris.nomor).checked_sub(1).filter(|_| self.berkop);
        self.kunci_tempat.clear();
        for teks in &isi {
            self.kunci_tempat.push_str(teks);
            self.kunci_tempat.push('\u{1f}');
        }
        if let Some(i) = kop {
            let _ = write!(self.kunci_tempat, "{i}");
        }
        if let Some(tempat) = self.tempat.get(&self.kunci_tempat) {
            return Arc::clone(tempat);
        }
        let tertulis = TempatTertulis {
            kabupaten: &isi[0],
            kode_kabupaten: &isi[1],
            kecamatan: &isi[2],
            kode_kecamatan: &isi[3],
            kelurahan: &isi[4],
            kode_kelurahan: &isi[5],
            dari_kop: false,
        };
        let tempat = Arc::new(match kop.map(|i| &self.k.kop[i].isi) {
            Some(IsiKop::Pakai(w)) => TempatTinggal::dari(&tertulis.di_bawah_kop(*w, self.k.judul)),
            Some(IsiKop::Tolak(sebab)) => TempatTinggal::dari(&tertulis).kop_ditolak(sebab),
            None => TempatTinggal::dari(&tertulis),
        });
        self.tempat.insert(self.kunci_tempat.clone(), Arc::clone(&tempat));
        tempat
    }
}
