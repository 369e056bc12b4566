//! Columns of the DTSEN files and the cells of their rows. Columns that a rule
//! reads come from the row; the others get plausible codes from its seed.

use crate::isian::{self, ISIAN_KELUARGA, ISIAN_KESEHATAN, SEKOLAH_DAN_USAHA};
use crate::kerusakan::jenis::Bentuk;
use crate::kerusakan::tertulis::{BarisAnggota, BarisKeluarga, Nik, Tanggal};
use crate::kota::acak::Acak;
use std::fmt::{Display, Write};

/// Cells of one row in one buffer, reused from row to row.
#[derive(Default)]
pub struct Baris {
    teks: String,
    akhir: Vec<usize>,
}

impl Baris {
    pub fn kosongkan(&mut self) {
        self.teks.clear();
        self.akhir.clear();
    }

    pub fn sel(&mut self, isi: &str) {
        self.teks.push_str(isi);
        self.akhir.push(self.teks.len());
    }

    pub fn angka(&mut self, isi: impl Display) {
        // Writing to a String cannot fail.
        let _ = write!(self.teks, "{isi}");
        self.akhir.push(self.teks.len());
    }

    /// Region code with dots, or without.
    fn kode(&mut self, kode: &str, titik: bool) {
        let boleh = |c: &char| titik || *c != '.';
        self.teks.extend(kode.chars().filter(boleh));
        self.akhir.push(self.teks.len());
    }

    pub fn iter(&self) -> impl Iterator<Item = &str> {
        let awal = std::iter::once(0).chain(self.akhir.iter().copied());
        awal.zip(&self.akhir).map(|(a, b)| &self.teks[a..*b])
    }
}

/// The columns of the family file: 52 in V3, 50 in V2.
pub fn kepala_keluarga(bentuk: Bentuk) -> Vec<&'static str> {
    let v3 = bentuk == Bentuk::V3;
    let mut kolom: Vec<&str> = "kode_provinsi provinsi kode_kabupaten_kota kabupaten_kota \
         kode_kecamatan kecamatan kode_kelurahan_desa kelurahan_desa alamat \
         nomor_kartu_keluarga jumlah_anggota_keluarga"
        .split_whitespace()
        .collect();
    kolom.push(if v3 { "nama_kepala_keluarga" } else { "nama_anggota_keluarga" });
    kolom.extend(["desil_nasional", "pbi_nas", "pbi_pemda", "id_pelanggan_pln"]);
    kolom.extend(ISIAN_KELUARGA.map(|i| i.0));
    if v3 {
        kolom.extend(["desil_provinsi", "desil_kabupaten_kota"]);
    }
    kolom
}

/// The columns of the member file: 48 in V3, 37 in V2.
pub fn kepala_anggota(bentuk: Bentuk) -> Vec<&'static str> {
    let v3 = bentuk == Bentuk::V3;
    let mut kolom = vec![
        "nomor_induk_kependudukan",
        "nomor_kartu_keluarga",
        "nama",
        "tanggal_lahir",
        "umur",
        "jenis_kelamin",
        "status_hubungan_keluarga",
        "pbi_nas",
        "pbi_pemda",
        "id_pelanggan_pln",
        "status_kawin",
    ];
    if v3 {
        kolom.retain(|k| !["umur", "id_pelanggan_pln"].contains(k));
    }
    kolom.extend(SEKOLAH_DAN_USAHA);
    kolom.extend(ISIAN_KESEHATAN.map(|i| i.0));
    kolom.push("kode_kelurahan_desa_ktp");
    if v3 {
        let ktp = "kode_provinsi_ktp provinsi_ktp kode_kabupaten_kota_ktp kabupaten_kota_ktp \
             kode_kecamatan_ktp kecamatan_ktp kelurahan_desa_ktp rt_ktp rw_ktp dusun_ktp \
             alamat_ktp pekerjaan_ktp pendidikan_akhir_ktp";
        kolom.extend(ktp.split_whitespace());
    }
    kolom
}

/// The columns of the combined person file.
pub fn kepala_gabungan() -> Vec<&'static str> {
    "nomor_induk_kependudukan nomor_kartu_keluarga nama nama_kepala_keluarga tanggal_lahir \
     jenis_kelamin status_hubungan_keluarga status_kawin desil_nasional kabupaten_kota \
     kode_kelurahan_desa kecamatan kelurahan_desa alamat pbi_nas pbi_pemda"
        .split_whitespace()
        .collect()
}

pub fn isi_keluarga(b: &mut Baris, k: &BarisKeluarga, bentuk: Bentuk, titik: bool) {
    let mut acak = Acak::baru(k.isian);
    b.kosongkan();
    b.sel("63");
    b.sel("KALIMANTAN SELATAN");
    b.kode(k.tempat.kode_kabupaten, titik);
    b.sel(k.tempat.kabupaten);
    b.kode(k.tempat.kode_kecamatan, titik);
    b.sel(k.tempat.kecamatan);
    b.kode(k.tempat.kode_kelurahan, titik);
    b.sel(k.tempat.kelurahan);
    b.sel(&k.alamat);
    b.sel(&k.no_kk);
    b.angka(k.jumlah_anggota);
    b.sel(&k.nama_kepala);
    b.sel(&k.desil);
    b.angka(acak.antara(0, 1));
    b.angka(acak.antara(0, 1));
    b.angka(acak.antara(451_000_000_000, 451_999_999_999));
    isian::isi(b, &ISIAN_KELUARGA, &mut acak);
    if bentuk == Bentuk::V3 {
        // Provincial and local deciles: near the national one, and never it
        // that a tool should read.
        match k.desil.parse::<i64>() {
            Ok(d @ 1..=10) => {
                b.angka((d + acak.antara(-1, 1)).clamp(1, 10));
                b.angka((d + acak.antara(-1, 1)).clamp(1, 10));
            }
            _ => {
                b.sel("");
                b.sel("");
            }
        }
    }
}

fn isi_nik(b: &mut Baris, nik: &Nik) {
    match nik {
        Nik::Teks(teks) => b.sel(teks),
        Nik::Angka(angka) => b.angka(angka),
    }
}

fn isi_tanggal(b: &mut Baris, tanggal: &Tanggal) {
    match tanggal {
        Tanggal::Sah(tanggal) => b.angka(tanggal),
        Tanggal::Teks(teks) => b.sel(teks),
    }
}

pub fn isi_anggota(b: &mut Baris, o: &BarisAnggota, bentuk: Bentuk, titik: bool) {
    let mut acak = Acak::baru(o.isian);
    let v2 = bentuk == Bentuk::V2;
    b.kosongkan();
    isi_nik(b, &o.nik);
    b.sel(&o.no_kk);
    b.sel(&o.nama);
    isi_tanggal(b, &o.tanggal_lahir);
    if v2 {
        b.angka(o.umur);
    }
    b.angka(o.jenis_kelamin);
    b.angka(o.hubungan);
    b.angka(acak.antara(0, 1));
    b.angka(acak.antara(0, 1));
    if v2 {
        b.angka(acak.antara(451_000_000_000, 451_999_999_999));
    }
    b.angka(o.status_kawin);
    isian::isi_sekolah_dan_usaha(b, o.umur, &mut acak);
    isian::isi(b, &ISIAN_KESEHATAN, &mut acak);
    b.kode(o.tempat_ktp.kode_kelurahan, titik);
    if !v2 {
        isi_ktp(b, o, titik, &mut acak);
    }
}

fn isi_ktp(b: &mut Baris, o: &BarisAnggota, titik: bool, acak: &mut Acak) {
    b.sel("63");
    b.sel("KALIMANTAN SELATAN");
    b.kode(o.tempat_ktp.kode_kabupaten, titik);
    b.sel(o.tempat_ktp.kabupaten);
    b.kode(o.tempat_ktp.kode_kecamatan, titik);
    b.sel(o.tempat_ktp.kecamatan);
    b.sel(o.tempat_ktp.kelurahan);
    b.angka(format_args!("{:03}", o.rt));
    b.angka(format_args!("{:03}", o.rw));
    b.sel("");
    b.sel(&o.alamat_ktp);
    let bekerja = o.umur >= 18;
    b.sel(if bekerja { acak.pilih::<&str>(&isian::PEKERJAAN) } else { "PELAJAR/MAHASISWA" });
    b.sel(acak.pilih::<&str>(&isian::PENDIDIKAN));
}

/// One row of the combined file: the person, with the family's columns.
pub fn isi_gabungan(b: &mut Baris, o: &BarisAnggota, k: &BarisKeluarga, titik: bool) {
    let mut acak = Acak::baru(o.isian);
    b.kosongkan();
    isi_nik(b, &o.nik);
    b.sel(&o.no_kk);
    b.sel(&o.nama);
    b.sel(&k.nama_kepala);
    isi_tanggal(b, &o.tanggal_lahir);
    b.angka(o.jenis_kelamin);
    b.angka(o.hubungan);
    b.angka(o.status_kawin);
    b.sel(&k.desil);
    b.sel(k.tempat.kabupaten);
    b.kode(k.tempat.kode_kelurahan, titik);
    b.sel(k.tempat.kecamatan);
    b.sel(k.tempat.kelurahan);
    b.sel(&k.alamat);
    b.angka(acak.antara(0, 1));
    b.angka(acak.antara(0, 1));
}
