//! Sheets `Rekomendasi` (Pasal 8 ayat (2) huruf c) and `Tindak Lanjut`: what to do, by whom, and with
//! which participants.

use super::{LaporanEvaluate, R, daftar};
use crate::decide::evaluate::orang::Orang;
use crate::decide::evaluate::rekomendasi::Rekomendasi;
use crate::decide::evaluate::tindak::Tindak;
use crate::table::evaluasi::{KolomRekomendasi, KolomTindak, REKOMENDASI, TINDAK};
use crate::write::tabel::{Berisi, Isi};
use crate::write::xlsx::{BARIS_DATA, Gaya, Lembar};

pub const NAMA: &str = "Rekomendasi";

/// A recommendation on the way to a row.
struct BarisRekomendasi<'a> {
    no: u32,
    r: &'a Rekomendasi,
}

impl Berisi<KolomRekomendasi> for BarisRekomendasi<'_> {
    fn isi(&self, kolom: KolomRekomendasi) -> Isi<'_> {
        use KolomRekomendasi as K;
        let r = self.r;
        match kolom {
            K::No => Isi::Angka(self.no),
            K::Tahap => Isi::teks(r.kelas.tahap()),
            K::Aturan => Isi::teks(r.aturan.as_str()),
            K::Angka => Isi::teks(r.angka.as_str()),
            K::Rekomendasi => Isi::teks(r.anjuran.as_str()),
            K::Kegiatan => Isi::teks(r.kegiatan.as_str()),
            K::PenanggungJawab => Isi::teks(r.pelaksana.as_str()),
            K::Tenggat | K::Status | K::Catatan => Isi::Kosong,
        }
    }
}

pub fn lembar<'a>(b: &'a LaporanEvaluate<'a>, l: Lembar) -> R<Lembar> {
    let semua = &b.hasil.rekomendasi;
    let baris = semua.iter().enumerate().map(|(i, r)| BarisRekomendasi { no: i as u32 + 1, r });
    let judul = "Rekomendasi Perbaikan dan Tindak Lanjut (Pasal 8 ayat (2) huruf c)";
    let cetak = REKOMENDASI.kolom.len() as u16 - 1;
    let mut l = daftar(b, l, (judul, "Tenggat dan Status diisi Dinas"), (&REKOMENDASI, cetak), baris)?;
    if semua.is_empty() {
        l.teks(BARIS_DATA, 0, "Semua target tercapai dan tidak ada yang perlu ditindaklanjuti.", Gaya::Catatan)?;
    }
    Ok(l)
}

/// Somebody to follow up on the way to a row.
struct BarisTindak<'a> {
    b: &'a LaporanEvaluate<'a>,
    no: u32,
    o: &'a Orang<'a>,
    tindak: Tindak,
}

impl Berisi<KolomTindak> for BarisTindak<'_> {
    fn isi(&self, kolom: KolomTindak) -> Isi<'_> {
        use KolomTindak as K;
        let (o, jalan) = (self.o, self.b.jalan);
        match kolom {
            K::No => Isi::Angka(self.no),
            K::Perihal => Isi::teks(self.tindak.perihal.nama()),
            K::IdPeserta => Isi::teks(&*o.daftar.peserta.id),
            K::Nama => Isi::teks(jalan.nama_orang(&o.daftar.peserta.nama)),
            K::Kelas => Isi::teks(o.kelas.map_or("", |k| k.label())),
            K::Kecamatan => Isi::teks(super::peserta::kecamatan(o)),
            K::Pendamping => Isi::teks(&*o.daftar.peserta.pendamping),
            K::Langkah => Isi::teks(self.tindak.langkah(o, self.b.hasil.terakhir(), jalan.samarkan)),
            K::Dasar => Isi::teks(self.tindak.perihal.dasar()),
            K::Tenggat | K::Status => Isi::Kosong,
        }
    }
}

/// Sheet `Tindak Lanjut`: participants by name, the most pressing matters first.
pub fn tindak<'a>(b: &'a LaporanEvaluate<'a>, mut l: Lembar) -> R<Lembar> {
    l.warna_tab(0xC0_50_4D);
    let baris = b.hasil.tindak.iter().enumerate().map(|(i, t)| BarisTindak {
        b,
        no: i as u32 + 1,
        o: &b.hasil.orang[t.orang],
        tindak: *t,
    });
    daftar(b, l, ("Tindak Lanjut Peserta", "seorang dapat tercantum untuk beberapa perihal"), (&TINDAK, 10), baris)
}
