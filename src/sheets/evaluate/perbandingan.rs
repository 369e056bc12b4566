//! Sheet `Perbandingan`: this year's indicators beside those of an earlier evaluation (`--previous`).

use super::capaian::{self, angka, pecahan};
use super::{Bahan, R, TAK_TERHITUNG, sub_judul};
use crate::decide::evaluate::indikator::Hitungan;
use crate::perwal::capaian::Realisasi;
use crate::perwal::capaian::Skala;
use crate::perwal::matrik_4_1::Ukuran;
use crate::record::capaian::CapaianLama;
use crate::write::xlsx::{BARIS_DATA, Gaya, Lembar, NilaiRumus};

pub const NAMA: &str = "Perbandingan";
const LEBAR: [f64; 14] = [7.0, 44.0, 11.0, 11.0, 11.0, 11.0, 11.0, 11.0, 11.0, 11.0, 11.0, 11.0, 16.0, 16.0];

/// The earlier year, for titles.
pub fn tahun_lama(b: &Bahan<'_>) -> String {
    let tahun = b.lama.unwrap_or_default().iter().find_map(|l| l.tahun);
    tahun.map_or("sebelumnya".into(), |t| t.to_string())
}

pub fn lembar(b: &Bahan<'_>, mut l: Lembar) -> R<Lembar> {
    l.lebar(&LEBAR)?;
    let (lama, kini) = (tahun_lama(b), b.hasil.waktu.tahun);
    l.kepala(&format!("Perbandingan dengan Evaluasi {lama}"), &sub_judul(b, "indikator demi indikator"))?;
    let judul = [
        "Kode".to_owned(),
        "Indikator".into(),
        format!("Realisasi {lama}"),
        format!("Realisasi Maks {lama}"),
        format!("Realisasi {kini}"),
        format!("Realisasi Maks {kini}"),
        "Selisih Min".into(),
        "Selisih Maks".into(),
        format!("Capaian {lama}"),
        format!("Capaian Maks {lama}"),
        format!("Capaian {kini}"),
        format!("Capaian Maks {kini}"),
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

/// As last year's workbook has it; masked, a word of a scale alone.
fn kategori_lama<'x>(b: &Bahan<'_>, lama: &'x CapaianLama) -> &'x str {
    let baku = ["-", capaian::BELUM_PASTI, TAK_TERHITUNG];
    let kata = |k: &str| baku.contains(&k) || Skala::SEMUA.iter().any(|s| s.jenjang().iter().any(|j| j.2 == k));
    if kata(&lama.kategori) { &lama.kategori } else { b.jalan.tulisan(&lama.kategori) }
}

fn satu(l: &mut Lembar, b: &Bahan<'_>, h: &Hitungan, lama: Option<&CapaianLama>) -> R<()> {
    let n = capaian::baris(h);
    let r = n - 1;
    let ukuran = h.indikator.ukuran();
    let gaya = if ukuran == Ukuran::Bagian { Gaya::Persen } else { Gaya::Angka };
    l.teks(r, 0, h.indikator.kode(), Gaya::TeksTebal)?;
    l.teks(r, 1, h.indikator.bunyi(), Gaya::Lipat)?;
    let capaian_dulu = |r: Realisasi| lama.and_then(|l| r.capaian(ukuran, l.target?)).map(pecahan);
    let ujung = lama.map_or([Realisasi::TidakDiketahui; 2], |l| [l.realisasi, l.realisasi_maks]);
    let dulu = ujung.map(angka);
    let [c_dulu, c_dulu_maks] = ujung.map(capaian_dulu);
    let persen = Gaya::Persen;
    for (c, nilai, gaya) in [(2, dulu[0], gaya), (3, dulu[1], gaya), (8, c_dulu, persen), (9, c_dulu_maks, persen)] {
        match nilai {
            Some(nilai) => l.angka(r, c, nilai, gaya)?,
            None => l.teks(r, c, TAK_TERHITUNG, Gaya::Tengah)?,
        }
    }
    let kini = [h.realisasi(), h.realisasi_maks()].map(angka);
    let [c_kini, c_kini_maks] = [h.capaian(), h.capaian_maks()].map(|c| c.map(pecahan));
    let salinan = [
        (4, "Realisasi", kini[0], gaya),
        (5, "Realisasi Maks", kini[1], gaya),
        (10, "Capaian", c_kini, persen),
        (11, "Capaian Maks", c_kini_maks, persen),
    ];
    let sel = |judul: &str| format!("'{}'!{}{n}", capaian::NAMA, capaian::kolom_di(judul));
    for (c, judul, nilai, gaya) in salinan {
        l.rumus_atau(r, c, &format!("={}", sel(judul)), &NilaiRumus::atau(nilai, TAK_TERHITUNG), gaya)?;
    }
    // The smallest difference there may be, and the largest (T57).
    for (c, kini, di_kini, dulu, di_dulu) in [(6, kini[0], 'E', dulu[1], 'D'), (7, kini[1], 'F', dulu[0], 'C')] {
        let rumus = format!("=IF(AND(ISNUMBER({di_dulu}{n}),ISNUMBER({di_kini}{n})),{di_kini}{n}-{di_dulu}{n},\"-\")");
        let selisih = dulu.zip(kini).map(|(d, k)| k - d);
        l.rumus_atau(r, c, &rumus, &NilaiRumus::atau(selisih, "-"), gaya)?;
    }
    l.teks(r, 12, lama.map_or("tidak ada", |l| kategori_lama(b, l)), Gaya::Tengah)?;
    let kategori = NilaiRumus::Teks(capaian::kategori(b, h).into());
    l.rumus_atau(r, 13, &format!("={}", sel("Kategori")), &kategori, Gaya::Tengah)?;
    l.tinggi(r, 13.5 * h.indikator.bunyi().chars().count().div_ceil(48) as f64 + 3.0)
}
