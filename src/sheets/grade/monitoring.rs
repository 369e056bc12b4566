//! Sheet `Monitoring`: the facts of Matrik 4.1 as the sheets gave them, stage I and graduates too,
//! for the annual evaluation and for certificates of earlier stages. A flat assessment table: it can be
//! read back like one.

use super::{LaporanGrade, R, daftar, nama, nik};
use crate::decide::grade::Orang;
use crate::domain::formulir::{Medan, Nilai};
use crate::domain::kelas::Kelas;
use crate::perwal::penilaian::Verifikasi;
use crate::table::nilai::{self, KolomMonitoring};
use crate::write::samar;
use crate::write::tabel::{Berisi, Isi, kolom};
use crate::write::xlsx::Lembar;

/// A participant on the way to a row.
struct BarisMonitoring<'a> {
    b: &'a LaporanGrade<'a>,
    no: u32,
    o: &'a Orang,
}

impl Berisi<KolomMonitoring> for BarisMonitoring<'_> {
    fn isi(&self, kolom: KolomMonitoring) -> Isi<'_> {
        use KolomMonitoring as K;
        let (b, o) = (self.b, self.o);
        match kolom {
            K::No => Isi::Angka(self.no),
            K::Id => Isi::teks(&*o.id),
            K::Nik => nik(b, o),
            K::Nama => nama(b, o),
            K::Angkatan => Isi::angka(o.angkatan.map(u32::from)),
            K::Kelas => Isi::teks(o.kelas.map_or("", |k| k.label())),
            K::Status => Isi::teks(o.status.nama()),
            K::Klaster => Isi::teks(&*o.klaster),
            K::Pendamping => Isi::teks(&*o.pendamping),
            K::Medan(m) => medan(self, m),
            K::Verifikasi => verifikasi(o),
            K::Triwulan => Isi::teks(b.triwulan.to_string()),
        }
    }
}

/// Nobody asks for it in stage I (T58).
fn verifikasi<'x>(o: &Orang) -> Isi<'x> {
    if o.kelas == Some(Kelas::Potensial) { Isi::Kosong } else { Isi::teks(Verifikasi::dari(&o.formulir).tertulis()) }
}

fn medan<'x>(s: &'x BarisMonitoring<'_>, m: Medan) -> Isi<'x> {
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
    daftar(b, l, ("Monitoring", "fakta Matrik 4.1 untuk evaluasi tahunan"), (&kolom(&nilai::MONITORING), 13), baris)
}
