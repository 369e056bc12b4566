//! Sheet `Perubahan`: what a corrected sheet changed against an earlier result of the same quarter.

use super::{LaporanGrade, R, daftar};
use crate::decide::grade::Perubahan;
use crate::sheets::jalan::Jalan;
use crate::table::nilai::{self, KolomPerubahan};
use crate::write::tabel::{Berisi, Isi, kolom};
use crate::write::xlsx::Lembar;

struct BarisPerubahan<'a> {
    no: u32,
    p: &'a Perubahan,
    jalan: &'a Jalan,
}

impl Berisi<KolomPerubahan> for BarisPerubahan<'_> {
    fn isi(&self, kolom: KolomPerubahan) -> Isi<'_> {
        use KolomPerubahan as K;
        match kolom {
            K::No => Isi::Angka(self.no),
            K::Id => Isi::teks(&*self.p.id),
            K::Nik => Isi::teks(self.jalan.id(&self.p.nik)),
            K::Nama => Isi::teks(self.jalan.nama_orang(&self.p.nama)),
            K::Kolom => Isi::teks(self.p.kolom),
            K::Semula => Isi::teks(self.p.lama.as_str()),
            K::Menjadi => Isi::teks(self.p.baru.as_str()),
        }
    }
}

pub fn lembar<'a>(b: &'a LaporanGrade<'a>, l: Lembar) -> R<Lembar> {
    let sub = match (b.hasil.ada_pembanding, b.hasil.perubahan.is_empty()) {
        (false, _) => "tidak ada hasil triwulan ini pada --previous",
        (true, true) => "tidak ada yang berubah terhadap hasil sebelumnya",
        (true, false) => "terhadap hasil triwulan ini yang diberikan dengan --previous",
    };
    let isi = b.hasil.perubahan.iter().enumerate();
    let baris = isi.map(|(i, p)| BarisPerubahan { no: i as u32 + 1, p, jalan: b.jalan }).collect();
    daftar(b, l, ("Perubahan", sub), (&kolom(&nilai::PERUBAHAN), 6), baris)
}
