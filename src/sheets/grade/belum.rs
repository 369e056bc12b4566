//! Sheet `Belum Lengkap`: BD with what is missing, and participants of the register without a sheet.

use super::hasil::perlu;
use super::{LaporanGrade, R, daftar, nama, nik, warna};
use crate::decide::grade::Dinilai;
use crate::record::peserta::Peserta;
use crate::table::nilai::{self, KolomBelum};
use crate::write::tabel::{Berisi, Isi, kolom};
use crate::write::xlsx::Lembar;

/// Somebody who isn't assessed yet.
enum Siapa<'a> {
    Dinilai(&'a Dinilai),
    TanpaLembar(&'a Peserta),
}

struct PesertaTanpaLembar<'a> {
    b: &'a LaporanGrade<'a>,
    no: u32,
    siapa: Siapa<'a>,
}

impl Berisi<KolomBelum> for PesertaTanpaLembar<'_> {
    fn isi(&self, kolom: KolomBelum) -> Isi<'_> {
        use KolomBelum as K;
        match (kolom, &self.siapa) {
            (K::No, _) => Isi::Angka(self.no),
            (K::Berkas, _) => Isi::teks(self.b.jalan.nama_sumber(asal(self).sumber)),
            (K::Baris, _) => Isi::Angka(asal(self).baris),
            (kolom, Siapa::Dinilai(d)) => dinilai(self.b, d, kolom),
            (kolom, Siapa::TanpaLembar(p)) => tanpa_lembar(self.b, p, kolom),
        }
    }
}

fn dinilai<'a>(b: &'a LaporanGrade<'_>, d: &'a Dinilai, kolom: KolomBelum) -> Isi<'a> {
    use KolomBelum as K;
    match kolom {
        K::Id => Isi::teks(&*d.orang.id),
        K::Nik => nik(b, &d.orang),
        K::Nama => nama(b, &d.orang),
        K::Kelas => Isi::teks(d.orang.kelas.map_or("", |k| k.label())),
        K::Status => Isi::teks("Belum dapat dinilai"),
        K::Kemungkinan => Isi::teks(d.putusan.uraian_kemungkinan()),
        K::BelumAda => Isi::teks(perlu(b, d)),
        K::Masalah => Isi::teks(masalah(d)),
        K::Pendamping => Isi::teks(&*d.orang.pendamping),
        K::No | K::Berkas | K::Baris => Isi::Kosong,
    }
}

fn tanpa_lembar<'a>(b: &'a LaporanGrade<'_>, p: &'a Peserta, kolom: KolomBelum) -> Isi<'a> {
    use KolomBelum as K;
    match kolom {
        K::Id => Isi::teks(&*p.id),
        K::Nik => Isi::teks(b.jalan.id(&p.nik.teks)),
        K::Nama => Isi::teks(b.jalan.nama_orang(&p.nama)),
        K::Kelas => Isi::teks(p.kelas.ok().flatten().map_or("", |k| k.label())),
        K::Status => Isi::teks("Lembar penilaian belum ada"),
        K::BelumAda => Isi::teks("seluruh lembar penilaian"),
        K::Pendamping => Isi::teks(&*p.pendamping),
        K::Kemungkinan | K::Masalah | K::No | K::Berkas | K::Baris => Isi::Kosong,
    }
}

fn asal(s: &PesertaTanpaLembar<'_>) -> crate::temuan::Tempat {
    match &s.siapa {
        Siapa::Dinilai(d) => d.orang.asal,
        Siapa::TanpaLembar(p) => p.asal,
    }
}

fn masalah(d: &Dinilai) -> String {
    let satu =
        d.penahan.iter().map(|k| format!("{} {}: {}", k.kode(), k.penjelasan().masalah, k.penjelasan().perbaikan));
    satu.collect::<Vec<_>>().join("; ")
}

pub fn lembar<'a>(b: &'a LaporanGrade<'a>, mut l: Lembar) -> R<Lembar> {
    let belum = b.hasil.dinilai.iter().filter(|d| d.putusan.kategori().is_none()).map(|d| Siapa::Dinilai(d));
    let tanpa = b.hasil.tanpa_lembar.iter().map(|i| Siapa::TanpaLembar(&b.register[*i]));
    let baris =
        belum.chain(tanpa).enumerate().map(|(i, siapa)| PesertaTanpaLembar { b, no: i as u32 + 1, siapa }).collect();
    l.warna_tab(warna(None));
    daftar(
        b,
        l,
        ("Belum Lengkap", "kosong bukan berarti tidak: lengkapi, lalu nilai ulang"),
        (&kolom(&nilai::BELUM_LENGKAP), 9),
        baris,
    )
}
