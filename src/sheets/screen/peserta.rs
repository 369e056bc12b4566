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
use crate::write::blok::{Blok, Sel};
use crate::write::xlsx::Lembar;

const JUDUL: [&str; 9] = [
    "No",
    "ID Peserta",
    "NIK",
    "Nama",
    "Angkatan",
    "Peserta",
    "Status Keluarga",
    "Desil (awal → kini)",
    "Tindak Lanjut",
];

pub fn lembar(b: &LaporanScreen<'_>, mut l: Lembar) -> std::io::Result<Lembar> {
    l.lebar(&[6.0, 16.0, 18.0, 26.0, 10.0, 22.0, 17.0, 13.0, 48.0])?;
    l.kepala("Peserta pada Register", &metadata::sub(b.jalan))?;
    let p = &b.hasil.populasi;
    let dicari: FxHashMap<u32, usize> = b.hasil.keluarga.iter().enumerate().map(|(i, k)| (k.nomor, i)).collect();
    let keluarga: Vec<Option<usize>> =
        b.hasil.silang.register.iter().map(|n| n.and_then(|n| dicari.get(&n).copied())).collect();
    let mut urut: Vec<usize> = (0..p.register.len()).collect();
    urut.sort_by_cached_key(|i| {
        let r = &p.register[*i];
        let id = r.id_peserta.map_or("", |n| p.kamus.teks(n)).to_owned();
        (tindak(b, keluarga[*i]).is_empty(), id, r.nik.sah(), r.asal)
    });
    let baris = urut.into_iter().enumerate().map(|(n, i)| satu(b, n, &p.register[i], keluarga[i]));
    let tabel = l.blok(3, Blok::default().kepala(JUDUL).tinggi_kepala(28.0).dengan(baris))?;
    let akhir = tabel.bawah() - 1;
    l.bekukan(4, 4)?;
    l.saring(3, akhir.max(4), JUDUL.len() as u16 - 1)?;
    l.cetak(true, Some(3))?;
    Ok(l)
}

/// A participant's row; `keluarga`: its place among the families.
fn satu<'a>(b: &'a LaporanScreen<'_>, n: usize, r: &BarisRegister, keluarga: Option<usize>) -> [Sel<'a>; 9] {
    let p = &b.hasil.populasi;
    let k = keluarga.map(|k| &b.hasil.keluarga[k]);
    let desil = k.map(|k| match k.desil {
        FaktaDesil::Nilai(d) => d.to_string(),
        _ => "?".into(),
    });
    let awal = r.desil_awal.map_or("?".into(), |d| d.to_string());
    [
        Sel::angka((n + 1) as f64),
        Sel::tengah(id_peserta(b, r.id_peserta)),
        Sel::tengah(b.jalan.id(&r.nik.teks(&p.kamus)).into_owned()),
        Sel::teks(b.jalan.nama_orang(p.gudang.ambil(r.nama)).into_owned()),
        Sel::tengah(angkatan(r.angkatan)),
        Sel::teks(k.map_or("", |k| peserta(k.peserta))),
        Sel::teks(k.map_or("Tidak ditemukan", |k| k.status.nama())),
        Sel::tengah(desil.map_or(awal.clone(), |d| format!("{awal} → {d}"))),
        Sel::lipat(tindak(b, keluarga)),
    ]
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
fn tindak(b: &LaporanScreen<'_>, keluarga: Option<usize>) -> &'static str {
    let Some(k) = keluarga.map(|k| &b.hasil.keluarga[k]) else {
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
