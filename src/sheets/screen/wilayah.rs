//! Sheet `Rekap Wilayah`: families and persons of every kelurahan, by outcome.

use super::LaporanScreen;
use crate::decide::screen::keluarga::Keluarga;
use crate::domain::wilayah::Kelurahan;
use crate::perwal::kelayakan::Status;
use crate::sheets::metadata;
use crate::sheets::wilayah::{Asal, PerKelurahan, TabelWilayah, WARNA_TUNGGAL};
use crate::write::rentang::{Daftar, Syarat, SyaratBaris};
use crate::write::rumus::Rumus;
use crate::write::xlsx::Lembar;

pub fn lembar(b: &LaporanScreen<'_>, mut l: Lembar, daftar: &[Daftar; 3]) -> std::io::Result<Lembar> {
    l.kepala("Rekapitulasi Wilayah", &format!("{} · semua kecamatan dan kelurahan", metadata::sub(b.jalan)))?;
    let milik = |status: Status| b.hasil.keluarga.iter().filter(move |k| k.status == status);
    let keluarga = |status: Status| {
        let n = PerKelurahan::banyak(milik(status).map(Keluarga::kelurahan));
        hitung(n, move |syarat, n| daftar[status as usize].hitung(syarat, n))
    };
    let jiwa = PerKelurahan::hitung(milik(Status::Layak).map(|k| (k.kelurahan(), k.jiwa)));
    let kolom = vec![
        ("Semua KK", 9.0, Asal::Turunan(|d| Rumus::semua([4, 5, 6].map(|k| d.kolom(k))))),
        ("Layak KK", 9.0, keluarga(Status::Layak)),
        ("Tidak Layak KK", 9.0, keluarga(Status::TidakLayak)),
        ("Perlu Verifikasi KK", 11.0, keluarga(Status::PerluVerifikasi)),
        ("Jiwa Layak", 9.0, hitung(jiwa, |s, n| daftar[Status::Layak as usize].jumlah_bila("Jumlah Anggota", s, n))),
        ("% layak", 8.0, Asal::Persen(|d| d.kolom(4).bagian(&d.kolom(3), 0))),
    ];
    TabelWilayah { kolom, grafik: ("Keluarga Layak", vec![(4, "Layak", WARNA_TUNGGAL)]) }.isi(&mut l)?;
    Ok(l)
}

/// Counted over a list by the kelurahan of its rows.
fn hitung<'a>(n: PerKelurahan, rumus: impl Fn(&SyaratBaris<'_>, u32) -> Rumus + Send + 'a) -> Asal<'a> {
    Asal::Hitung(Box::new(move |k: Option<Kelurahan>| match k {
        Some(satu) => rumus(&[("Kelurahan", Syarat::Kata(satu.nama()))], n.di(k)),
        None => rumus(&[], n.semua()),
    }))
}
