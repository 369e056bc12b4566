//! Sheet `Perbandingan`: this year's indicators beside those of an earlier evaluation (`--previous`).

use super::capaian::{self, angka, pecahan};
use super::{Bahan, R, TAK_TERHITUNG, sub_judul};
use crate::evaluasi::indikator::Hitungan;
use crate::perwal::matrik_4_1::Ukuran;
use crate::record::capaian::CapaianLama;
use crate::report::xlsx::{BARIS_DATA, Buku, Gaya, Lembar, NilaiRumus};

pub const NAMA: &str = "Perbandingan";
const LEBAR: [f64; 9] = [7.0, 52.0, 14.0, 14.0, 13.0, 14.0, 14.0, 18.0, 18.0];

/// The earlier year, for titles.
pub fn tahun_lama(b: &Bahan<'_>) -> String {
    let tahun = b.lama.unwrap_or_default().iter().find_map(|l| l.tahun);
    tahun.map_or("sebelumnya".into(), |t| t.to_string())
}

pub fn lembar(buku: &Buku, b: &Bahan<'_>) -> R<Lembar> {
    let mut l = buku.lembar(NAMA)?;
    l.lebar(&LEBAR)?;
    let (lama, kini) = (tahun_lama(b), b.hasil.waktu.tahun);
    l.kepala(&format!("Perbandingan dengan Evaluasi {lama}"), &sub_judul(b, "indikator demi indikator"))?;
    let judul = [
        "Kode".to_owned(),
        "Indikator".into(),
        format!("Realisasi {lama}"),
        format!("Realisasi {kini}"),
        "Selisih".into(),
        format!("Capaian {lama}"),
        format!("Capaian {kini}"),
        format!("Kategori {lama}"),
        format!("Kategori {kini}"),
    ];
    l.baris_kepala(BARIS_DATA - 1, 0, &judul.iter().map(String::as_str).collect::<Vec<_>>())?;
    l.tinggi(BARIS_DATA - 1, 28.0)?;
    l.bekukan(BARIS_DATA, 2)?;
    for h in &b.hasil.indikator {
        let lama = b.lama.unwrap_or_default().iter().find(|l| l.indikator == h.indikator);
        satu(&mut l, b, h, lama)?;
    }
    let akhir = BARIS_DATA + b.hasil.indikator.len() as u32 - 1;
    l.saring(BARIS_DATA - 1, akhir, LEBAR.len() as u16 - 1)?;
    l.cetak(true, Some(BARIS_DATA - 1))?;
    l.area_cetak(akhir, LEBAR.len() as u16 - 1)?;
    Ok(l)
}

fn satu(l: &mut Lembar, b: &Bahan<'_>, h: &Hitungan, lama: Option<&CapaianLama>) -> R<()> {
    let n = capaian::baris(h);
    let r = n - 1;
    let ukuran = h.indikator.ukuran();
    let gaya = if ukuran == Ukuran::Bagian { Gaya::Persen } else { Gaya::Angka };
    l.teks(r, 0, h.indikator.kode(), Gaya::TeksTebal)?;
    l.teks(r, 1, h.indikator.bunyi(), Gaya::Lipat)?;
    let dulu = lama.and_then(|l| angka(l.realisasi));
    let capaian_dulu = lama.and_then(|l| l.realisasi.capaian(ukuran, l.target?)).map(pecahan);
    for (c, nilai, gaya) in [(2, dulu, gaya), (5, capaian_dulu, Gaya::Persen)] {
        match nilai {
            Some(nilai) => l.angka(r, c, nilai, gaya)?,
            None => l.teks(r, c, TAK_TERHITUNG, Gaya::Tengah)?,
        }
    }
    let kini = angka(h.realisasi());
    let sel = |judul: &str| format!("'{}'!{}{n}", capaian::NAMA, capaian::kolom_di(judul));
    let salin = |nilai: Option<f64>| NilaiRumus::atau(nilai, TAK_TERHITUNG);
    l.rumus_atau(r, 3, &format!("={}", sel("Realisasi")), &salin(kini), gaya)?;
    let selisih = dulu.zip(kini).map(|(d, k)| k - d);
    let rumus = format!("=IF(AND(ISNUMBER(C{n}),ISNUMBER(D{n})),D{n}-C{n},\"-\")");
    l.rumus_atau(r, 4, &rumus, &NilaiRumus::atau(selisih, "-"), gaya)?;
    let capaian_kini = h.capaian().map(pecahan);
    l.rumus_atau(r, 6, &format!("={}", sel("Capaian")), &salin(capaian_kini), Gaya::Persen)?;
    l.teks(r, 7, lama.map_or("tidak ada", |l| &*l.kategori), Gaya::Tengah)?;
    let kategori = NilaiRumus::Teks(capaian::kategori(b, h).into());
    l.rumus_atau(r, 8, &format!("={}", sel("Kategori")), &kategori, Gaya::Tengah)?;
    l.tinggi(r, 13.5 * h.indikator.bunyi().chars().count().div_ceil(58) as f64 + 3.0)
}
