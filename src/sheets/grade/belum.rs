//! Sheet `Belum Lengkap`: BD with what is missing, and participants of the register without a sheet.

use super::hasil::perlu;
use super::{LaporanGrade, R, daftar, nama, nik, warna};
use crate::decide::grade::Dinilai;
use crate::record::peserta::Peserta;
use crate::write::tabel::{Isi, Kolom, Rupa};
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

type K<'a> = Kolom<PesertaTanpaLembar<'a>>;

fn kolom<'a>() -> Vec<K<'a>> {
    vec![
        K::baru("No", 5.5, Rupa::Angka, |s| Isi::Angka(s.no)),
        K::baru("ID Peserta", 15.0, Rupa::Tengah, |s| match &s.siapa {
            Siapa::Dinilai(d) => Isi::teks(&*d.orang.id),
            Siapa::TanpaLembar(p) => Isi::teks(&*p.id),
        }),
        K::baru("NIK", 18.0, Rupa::Tengah, |s| match &s.siapa {
            Siapa::Dinilai(d) => nik(s.b, &d.orang),
            Siapa::TanpaLembar(p) => Isi::teks(s.b.jalan.id(&p.nik.teks)),
        }),
        K::baru("Nama", 24.0, Rupa::Teks, |s| match &s.siapa {
            Siapa::Dinilai(d) => nama(s.b, &d.orang),
            Siapa::TanpaLembar(p) => Isi::teks(s.b.jalan.nama_orang(&p.nama)),
        }),
        K::baru("Kelas", 15.0, Rupa::Teks, |s| {
            let kelas = match &s.siapa {
                Siapa::Dinilai(d) => d.orang.kelas,
                Siapa::TanpaLembar(p) => p.kelas.ok().flatten(),
            };
            Isi::teks(kelas.map_or("", |k| k.label()))
        }),
        K::baru("Status", 24.0, Rupa::Lipat, |s| match &s.siapa {
            Siapa::Dinilai(_) => Isi::teks("Belum dapat dinilai"),
            Siapa::TanpaLembar(_) => Isi::teks("Lembar penilaian belum ada"),
        }),
        K::baru("Kemungkinan Nilai", 13.0, Rupa::Tengah, |s| match &s.siapa {
            Siapa::Dinilai(d) => Isi::teks(d.putusan.uraian_kemungkinan()),
            Siapa::TanpaLembar(_) => Isi::Kosong,
        }),
        K::baru("Yang Belum Ada", 44.0, Rupa::Lipat, |s| match &s.siapa {
            Siapa::Dinilai(d) => Isi::teks(perlu(s.b, d)),
            Siapa::TanpaLembar(_) => Isi::teks("seluruh lembar penilaian"),
        }),
        K::baru("Masalah Data", 44.0, Rupa::Lipat, |s| match &s.siapa {
            Siapa::Dinilai(d) => Isi::teks(masalah(d)),
            Siapa::TanpaLembar(_) => Isi::Kosong,
        }),
        K::baru("Pendamping", 20.0, Rupa::Teks, |s| match &s.siapa {
            Siapa::Dinilai(d) => Isi::teks(&*d.orang.pendamping),
            Siapa::TanpaLembar(p) => Isi::teks(&*p.pendamping),
        }),
        K::baru("Berkas", 20.0, Rupa::Teks, |s| Isi::teks(s.b.jalan.nama_sumber(asal(s).sumber))),
        K::baru("Baris", 8.0, Rupa::Angka, |s| Isi::Angka(asal(s).baris)),
    ]
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
    daftar(b, l, ("Belum Lengkap", "kosong bukan berarti tidak: lengkapi, lalu nilai ulang"), (&kolom(), 9), baris)
}
