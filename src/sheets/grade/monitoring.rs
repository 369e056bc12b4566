//! Sheet `Monitoring`: the facts of Matrik 4.1 as the sheets gave them, stage I and graduates too,
//! for the annual evaluation and for certificates of earlier stages. A flat assessment table: it can be
//! read back like one.

use super::{LaporanGrade, R, daftar, nama, nik};
use crate::decide::grade::Orang;
use crate::domain::formulir::{Medan, Nilai};
use crate::domain::kelas::Kelas;
use crate::perwal::penilaian::Verifikasi;
use crate::record::penilaian::sidik_monitoring;
use crate::write::samar;
use crate::write::tabel::{Isi, Kolom, Rupa};
use crate::write::xlsx::Lembar;

/// A participant on the way to a row.
struct BarisMonitoring<'a> {
    b: &'a LaporanGrade<'a>,
    no: u32,
    o: &'a Orang,
}

type K<'a> = Kolom<BarisMonitoring<'a>>;

fn kolom<'a>() -> Vec<K<'a>> {
    let mut semua = vec![
        K::baru("No", 5.5, Rupa::Angka, |s| Isi::Angka(s.no)),
        K::baru("ID Peserta", 15.0, Rupa::Tengah, |s| Isi::teks(&*s.o.id)),
        K::baru("NIK", 18.0, Rupa::Tengah, |s| nik(s.b, s.o)),
        K::baru("Nama", 24.0, Rupa::Teks, |s| nama(s.b, s.o)),
        K::baru("Angkatan", 9.5, Rupa::Tengah, |s| Isi::angka(s.o.angkatan.map(u32::from))),
        K::baru("Kelas", 15.0, Rupa::Teks, |s| Isi::teks(s.o.kelas.map_or("", |k| k.label()))),
        K::baru("Status", 13.0, Rupa::Teks, |s| Isi::teks(s.o.status.nama())),
        K::baru("Klaster", 16.0, Rupa::Teks, |s| Isi::teks(&*s.o.klaster)),
        K::baru("Pendamping", 20.0, Rupa::Teks, |s| Isi::teks(&*s.o.pendamping)),
    ];
    let medan = Medan::SEMUA.iter().enumerate();
    semua.extend(medan.map(|(i, m)| K::ke(m.judul(), lebar(*m), rupa(*m), |s, i| isi(s, Medan::SEMUA[i]), i)));
    semua.extend([
        K::baru("Verifikasi", 24.0, Rupa::Teks, |s| verifikasi(s.o)),
        K::baru("Triwulan", 10.5, Rupa::Tengah, |s| Isi::teks(s.b.triwulan.to_string())),
        K::baru("Sidik", 14.0, Rupa::Tengah, |s| if s.b.jalan.samarkan { Isi::Kosong } else { Isi::teks(sidik(s)) }),
    ]);
    semua
}

/// Nobody asks for it in stage I (T58).
fn verifikasi<'x>(o: &Orang) -> Isi<'x> {
    if o.kelas == Some(Kelas::Potensial) { Isi::Kosong } else { Isi::teks(Verifikasi::dari(&o.formulir).tertulis()) }
}

fn sidik(s: &BarisMonitoring<'_>) -> String {
    sidik_monitoring(Some(s.b.triwulan), &s.o.id, &s.o.nik, s.o.kelas, &s.o.formulir)
}

fn rupa(m: Medan) -> Rupa {
    use crate::domain::formulir::JenisMedan::*;
    match m.jenis() {
        YaTidak => Rupa::Tengah,
        Rupiah | Bilangan(_) => Rupa::Angka,
        Tanggal => Rupa::Tanggal,
        Teks | Pilihan(_) => Rupa::Teks,
    }
}

fn lebar(m: Medan) -> f64 {
    match rupa(m) {
        Rupa::Teks => 20.0,
        Rupa::Tanggal => 12.0,
        _ => 13.0,
    }
}

fn isi<'x>(s: &'x BarisMonitoring<'_>, m: Medan) -> Isi<'x> {
    match s.o.formulir.nilai(m) {
        None | Some(Nilai::TakTerbaca(_)) => Isi::Kosong,
        Some(Nilai::YaTidak(b)) => Isi::teks(if *b { "Ya" } else { "Tidak" }),
        Some(Nilai::Rupiah(r)) => Isi::Rupiah(*r),
        Some(Nilai::Bilangan(n)) => Isi::Angka(u32::from(*n)),
        Some(Nilai::Tanggal(t)) => Isi::Tanggal(*t),
        Some(Nilai::Teks(t)) if s.b.jalan.samarkan => Isi::teks(samar::tulisan(t)),
        Some(Nilai::Teks(t)) => Isi::teks(&***t),
    }
}

pub fn lembar<'a>(b: &'a LaporanGrade<'a>, mut l: Lembar) -> R<Lembar> {
    let mut semua: Vec<&Orang> = b.hasil.dinilai.iter().map(|d| &d.orang).chain(&b.hasil.dipantau).collect();
    semua.sort_by_key(|o| (o.kelas.is_none(), o.kelas, &o.id, &o.nik));
    let baris = semua.into_iter().enumerate().map(|(i, o)| BarisMonitoring { b, no: i as u32 + 1, o }).collect();
    l.warna_tab(0x7F_7F_7F);
    daftar(b, l, ("Monitoring", "fakta Matrik 4.1 untuk evaluasi tahunan"), (&kolom(), 13), baris)
}
