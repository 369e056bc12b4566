//! Sheet `Perubahan`: what a corrected sheet changed against an earlier result of the same quarter.

use super::{LaporanGrade, R, daftar};
use crate::decide::grade::Perubahan;
use crate::sheets::jalan::Jalan;
use crate::write::tabel::{Isi, Kolom, Rupa};
use crate::write::xlsx::Lembar;

struct BarisPerubahan<'a> {
    no: u32,
    p: &'a Perubahan,
    jalan: &'a Jalan,
}

type K<'a> = Kolom<BarisPerubahan<'a>>;

fn kolom<'a>() -> Vec<K<'a>> {
    vec![
        K::baru("No", 5.5, Rupa::Angka, |s| Isi::Angka(s.no)),
        K::baru("ID Peserta", 15.0, Rupa::Tengah, |s| Isi::teks(&*s.p.id)),
        K::baru("NIK", 18.0, Rupa::Tengah, |s| Isi::teks(s.jalan.id(&s.p.nik))),
        K::baru("Nama", 24.0, Rupa::Teks, |s| Isi::teks(s.jalan.nama_orang(&s.p.nama))),
        K::baru("Yang Berubah", 22.0, Rupa::Teks, |s| Isi::teks(s.p.kolom)),
        K::baru("Semula", 26.0, Rupa::Teks, |s| Isi::teks(s.p.lama.as_str())),
        K::baru("Menjadi", 26.0, Rupa::Teks, |s| Isi::teks(s.p.baru.as_str())),
    ]
}

pub fn lembar<'a>(b: &'a LaporanGrade<'a>, l: Lembar) -> R<Lembar> {
    let sub = match (b.hasil.ada_pembanding, b.hasil.perubahan.is_empty()) {
        (false, _) => "tidak ada hasil triwulan ini pada --previous",
        (true, true) => "tidak ada yang berubah terhadap hasil sebelumnya",
        (true, false) => "terhadap hasil triwulan ini yang diberikan dengan --previous",
    };
    let isi = b.hasil.perubahan.iter().enumerate();
    let baris = isi.map(|(i, p)| BarisPerubahan { no: i as u32 + 1, p, jalan: b.jalan }).collect();
    daftar(b, l, ("Perubahan", sub), (&kolom(), 6), baris)
}
