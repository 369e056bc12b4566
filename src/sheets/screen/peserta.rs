//! Sheet `Peserta`: everyone in the register, with the family's answer now. Pasal 9 participants
//! who no longer meet the terms, and those not found, are listed for a decision.

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use super::LaporanScreen;
use super::daftar::{angkatan, peserta};
use crate::decide::screen::baris_sumber::BarisRegister;
use crate::decide::screen::kamus::Entri;
use crate::decide::screen::keluarga::Keluarga;
use crate::perwal::kelayakan::{FaktaDesil, FaktaPeserta, Status};
use crate::sheets::metadata;
use crate::table::saringan::{KolomPesertaTersaring, PESERTA};
use crate::write::tabel::{Berisi, Isi, kolom};
use crate::write::xlsx::Lembar;

/// A participant on the way to a row.
struct SatuPeserta<'a> {
    b: &'a LaporanScreen<'a>,
    no: u32,
    r: &'a BarisRegister,
    k: Option<&'a Keluarga>,
}

/// All columns print.
const CETAK: u16 = 8;

pub fn lembar(b: &LaporanScreen<'_>, mut l: Lembar) -> std::io::Result<Lembar> {
    let p = &b.hasil.populasi;
    let dicari: FxHashMap<u32, usize> = b.hasil.keluarga.iter().enumerate().map(|(i, k)| (k.nomor, i)).collect();
    let keluarga: Vec<Option<&Keluarga>> =
        b.hasil.silang.register.iter().map(|n| Some(&b.hasil.keluarga[*dicari.get(&(*n)?)?])).collect();
    let mut urut: Vec<usize> = (0..p.register.len()).collect();
    urut.sort_by_cached_key(|i| {
        let r = &p.register[*i];
        let id = r.id_peserta.map_or("", |n| p.kamus.teks(n)).to_owned();
        (tindak(b, keluarga[*i]).is_empty(), id, r.nik.sah(), r.asal)
    });
    let satu = |(n, i)| SatuPeserta { b, no: n as u32 + 1, r: &p.register[i], k: keluarga[i] };
    let baris = urut.into_iter().enumerate().map(satu);
    l.daftar(("Peserta pada Register", &metadata::sub(b.jalan)), &kolom(&PESERTA), CETAK, baris)?;
    Ok(l)
}

impl Berisi<KolomPesertaTersaring> for SatuPeserta<'_> {
    fn isi(&self, kolom: KolomPesertaTersaring) -> Isi<'_> {
        use KolomPesertaTersaring as K;
        let SatuPeserta { b, no, r, k } = self;
        let p = &b.hasil.populasi;
        match kolom {
            K::No => Isi::Angka(*no),
            K::IdPeserta => Isi::teks(id_peserta(b, r.id_peserta)),
            K::Nik => Isi::teks(b.jalan.id(&r.nik.teks(&p.kamus)).into_owned()),
            K::Nama => Isi::teks(b.jalan.nama_orang(p.gudang.ambil(r.nama))),
            K::Angkatan => Isi::teks(angkatan(r.angkatan)),
            K::Peserta => Isi::teks(k.map_or("", |k| peserta(k.peserta))),
            K::StatusKeluarga => Isi::teks(k.map_or("Tidak ditemukan", |k| k.status.nama())),
            K::Desil => Isi::teks(desil(r, *k)),
            K::TindakLanjut => Isi::teks(tindak(b, *k)),
        }
    }
}

/// `3 → 5`: at entry, and now where the family was found.
fn desil(r: &BarisRegister, k: Option<&Keluarga>) -> String {
    let awal = r.desil_awal.map_or("?".into(), |d| d.to_string());
    match k.map(|k| k.desil) {
        Some(FaktaDesil::Nilai(d)) => format!("{awal} → {d}"),
        Some(_) => format!("{awal} → ?"),
        None => awal,
    }
}

fn id_peserta<'b>(b: &'b LaporanScreen<'_>, nomor: Option<Entri>) -> Cow<'b, str> {
    b.jalan.id_peserta(nomor.map_or("", |n| b.hasil.populasi.kamus.teks(n)))
}

/// Letter a rests on the desil when the participant entered, and the register doesn't show one within the limit.
fn naik(k: &Keluarga, b: &LaporanScreen<'_>) -> bool {
    let batas = b.param.desil_maksimum;
    let atas = matches!(k.desil, FaktaDesil::Nilai(d) if d > batas);
    atas && k.desil_awal.is_none_or(|d| d > batas)
}

/// What is left to do for a participant; blank where nothing is.
fn tindak(b: &LaporanScreen<'_>, keluarga: Option<&Keluarga>) -> &'static str {
    let Some(k) = keluarga else {
        return "Periksa NIK dan No KK: tidak ada di ekstrak, atau menunjuk lebih dari satu keluarga";
    };
    match (k.peserta, k.status) {
        (FaktaPeserta::Lama, Status::TidakLayak) => "Pasal 9: tidak lagi memenuhi syarat; perlu keputusan Dinas",
        (FaktaPeserta::Lama, Status::PerluVerifikasi) => "Pasal 9: verifikasi syarat, lalu keputusan Dinas",
        (FaktaPeserta::Aktif, Status::TidakLayak) => "Tidak memenuhi syarat selain desil; perlu keputusan Dinas",
        (FaktaPeserta::TidakPasti, _) => {
            "Lengkapi Angkatan (tahun 2025: Pasal 9 Ya atau Tidak), NIK, dan No KK pada register"
        }
        (FaktaPeserta::Aktif, Status::PerluVerifikasi) if naik(k, b) => {
            "Desil naik, dan Desil Awal kosong atau di atas batas (T38); perlu keputusan Dinas"
        }
        (FaktaPeserta::Aktif, Status::PerluVerifikasi) => "Lengkapi data; lihat lembar Perlu Verifikasi",
        _ => "",
    }
}
