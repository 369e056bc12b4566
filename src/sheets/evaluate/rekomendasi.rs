//! Sheets `Rekomendasi` (Pasal 8 ayat (2) huruf c) and `Tindak Lanjut`: what to do, by whom, and with
//! which participants.

use super::{LaporanEvaluate, R, daftar, sub_judul};
use crate::decide::evaluate::orang::Orang;
use crate::decide::evaluate::tindak::Tindak;
use crate::write::blok::{Baris, Blok, Sel};
use crate::write::tabel::{Isi, Kolom, Rupa};
use crate::write::xlsx::{BARIS_DATA, Gaya, Lembar};

pub const NAMA: &str = "Rekomendasi";
const JUDUL: [(&str, f64); 10] = [
    ("No", 5.0),
    ("Tahap", 7.0),
    ("Aturan", 26.0),
    ("Angka", 28.0),
    ("Rekomendasi", 36.0),
    ("Kegiatan Matrik 4.1", 36.0),
    ("Penanggung Jawab (Tabel 6.2)", 36.0),
    ("Tenggat", 12.0),
    ("Status", 12.0),
    ("Catatan", 18.0),
];

pub fn lembar(b: &LaporanEvaluate<'_>, mut l: Lembar) -> R<Lembar> {
    l.lebar(&JUDUL.map(|(_, lebar)| lebar))?;
    let sub = sub_judul(b, "Tenggat dan Status diisi Dinas");
    l.kepala("Rekomendasi Perbaikan dan Tindak Lanjut (Pasal 8 ayat (2) huruf c)", &sub)?;
    let baris = b.hasil.rekomendasi.iter().enumerate().map(|(i, s)| {
        let isi = [&s.aturan, &s.angka, &s.anjuran, &s.kegiatan, &s.pelaksana];
        let garis =
            isi.iter().zip(&JUDUL[2..]).map(|(t, (_, lebar))| (t.chars().count() as f64 / (lebar * 1.05)).ceil());
        let tinggi = 13.5 * garis.fold(1.0, f64::max) + 4.0;
        let depan = [Sel::angka((i + 1) as f64), Sel::tengah(s.kelas.tahap())].into_iter();
        let isian = (0..3).map(|_| Sel::kosong().gaya(Gaya::Isian));
        let semua = depan.chain(isi.map(|t| Sel::lipat(t.as_str()))).chain(isian);
        Baris::from(semua.collect::<Vec<_>>()).tinggi(tinggi)
    });
    let mut blok = Blok::default().kepala(JUDUL.map(|(judul, _)| judul)).tinggi_kepala(28.0).dengan(baris);
    if b.hasil.rekomendasi.is_empty() {
        blok = blok.catatan("Semua target tercapai dan tidak ada yang perlu ditindaklanjuti.");
    }
    let akhir = l.blok(BARIS_DATA - 1, blok)?.bawah() - 1;
    l.bekukan(BARIS_DATA, 2)?;
    l.saring(BARIS_DATA - 1, akhir, JUDUL.len() as u16 - 1)?;
    l.cetak(true, Some(BARIS_DATA - 1))?;
    l.area_cetak(akhir, JUDUL.len() as u16 - 1)?;
    Ok(l)
}

/// Somebody to follow up on the way to a row.
struct BarisRekomendasi<'a> {
    b: &'a LaporanEvaluate<'a>,
    no: u32,
    o: &'a Orang<'a>,
    tindak: Tindak,
}

type K<'a> = Kolom<BarisRekomendasi<'a>>;

fn kolom<'a>() -> Vec<K<'a>> {
    vec![
        K::baru("No", 5.5, Rupa::Angka, |s| Isi::Angka(s.no)),
        K::baru("Perihal", 34.0, Rupa::Lipat, |s| Isi::teks(s.tindak.perihal.nama())),
        K::baru("ID Peserta", 15.0, Rupa::Tengah, |s| Isi::teks(&*s.o.daftar.peserta.id)),
        K::baru("Nama", 24.0, Rupa::Teks, |s| Isi::teks(s.b.jalan.nama_orang(&s.o.daftar.peserta.nama))),
        K::baru("Kelas", 15.0, Rupa::Teks, |s| Isi::teks(s.o.kelas.map_or("", |k| k.label()))),
        K::baru("Kecamatan", 19.0, Rupa::Teks, |s| Isi::teks(super::peserta::kecamatan(s.o))),
        K::baru("Pendamping", 18.0, Rupa::Teks, |s| Isi::teks(&*s.o.daftar.peserta.pendamping)),
        K::baru("Langkah", 34.0, Rupa::Lipat, |s| {
            Isi::teks(s.tindak.langkah(s.o, s.b.hasil.terakhir(), s.b.jalan.samarkan))
        }),
        K::baru("Dasar", 22.0, Rupa::Lipat, |s| Isi::teks(s.tindak.perihal.dasar())),
        K::baru("Tenggat", 12.0, Rupa::Isian, |_| Isi::Kosong),
        K::baru("Status", 12.0, Rupa::Isian, |_| Isi::Kosong),
    ]
}

/// Sheet `Tindak Lanjut`: participants by name, the most pressing matters first.
pub fn tindak<'a>(b: &'a LaporanEvaluate<'a>, mut l: Lembar) -> R<Lembar> {
    l.warna_tab(0xC0_50_4D);
    let baris = b.hasil.tindak.iter().enumerate().map(|(i, t)| BarisRekomendasi {
        b,
        no: i as u32 + 1,
        o: &b.hasil.orang[t.orang],
        tindak: *t,
    });
    daftar(b, l, ("Tindak Lanjut Peserta", "seorang dapat tercantum untuk beberapa perihal"), (&kolom(), 10), baris)
}
