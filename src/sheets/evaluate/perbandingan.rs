//! Sheet `Perbandingan`: this year's indicators beside those of an earlier evaluation (`--previous`).

use super::capaian::{self, angka, pecahan};
use super::{LaporanEvaluate, R, TAK_TERHITUNG, sub_judul};
use crate::decide::evaluate::indikator::Hitungan;
use crate::perwal::capaian::Realisasi;
use crate::perwal::capaian::Skala;
use crate::record::capaian::{CapaianLama, cari};
use crate::table::evaluasi::KolomCapaian as K;
use crate::write::blok::{Baris, Blok, Sel};
use crate::write::rumus::{Nilai, Rumus};
use crate::write::xlsx::{BARIS_DATA, Gaya, Lembar};

pub const NAMA: &str = "Perbandingan";
/// What stands for a row that somebody changed afterwards.
const DITAHAN: &str = "ditahan";

const LEBAR: [f64; 14] = [7.0, 44.0, 11.0, 11.0, 11.0, 11.0, 11.0, 11.0, 11.0, 11.0, 11.0, 11.0, 16.0, 16.0];

/// The earlier year, for titles.
pub fn tahun_lama(b: &LaporanEvaluate<'_>) -> String {
    let tahun = b.lama.unwrap_or_default().iter().find_map(|l| l.tahun);
    tahun.map_or("sebelumnya".into(), |t| t.to_string())
}

pub fn lembar(b: &LaporanEvaluate<'_>, mut l: Lembar) -> R<Lembar> {
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
    let capaian = capaian::letak(b);
    let baris = b.hasil.indikator.iter().enumerate().map(|(ke, h)| {
        let lama = cari(b.lama.unwrap_or_default(), h.indikator);
        satu(b, h, lama, |kolom| capaian.sel(ke, kolom as u16))
    });
    let tabel = l.blok(BARIS_DATA - 1, Blok::default().kepala(judul).tinggi_kepala(28.0).dengan(baris))?;
    l.bekukan(BARIS_DATA, 2)?;
    let akhir = tabel.bawah() - 1;
    l.saring(BARIS_DATA - 1, akhir, LEBAR.len() as u16 - 1)?;
    l.cetak(true, Some(BARIS_DATA - 1))?;
    l.area_cetak(akhir, LEBAR.len() as u16 - 1)?;
    Ok(l)
}

/// As last year's workbook has it; masked, a word of a scale alone.
fn kategori_lama<'x>(b: &LaporanEvaluate<'x>, lama: &'x CapaianLama) -> &'x str {
    let baku = ["-", capaian::BELUM_PASTI, TAK_TERHITUNG];
    let kata = |k: &str| baku.contains(&k) || Skala::SEMUA.iter().any(|s| s.jenjang().iter().any(|j| j.2 == k));
    if kata(&lama.kategori) { &lama.kategori } else { b.jalan.tulisan(&lama.kategori) }
}

/// A row; `kini`: this year's cell of a column.
fn satu<'a>(
    b: &LaporanEvaluate<'a>,
    h: &'a Hitungan,
    lama: Option<&'a CapaianLama>,
    kini: impl Fn(K) -> Rumus,
) -> Baris<'a> {
    let gaya = capaian::gaya_realisasi(h);
    let ukuran = h.indikator.ukuran();
    let ujung = lama.map_or([Realisasi::TidakDiketahui; 2], |l| [l.realisasi, l.realisasi_maks]);
    let tercapai = |r: Realisasi| lama.and_then(|l| r.capaian(ukuran, l.target?)).map(pecahan);
    let dulu = |n: Option<f64>, gaya| n.map_or_else(|| Sel::tengah(TAK_TERHITUNG), |n| Sel::angka(n).gaya(gaya));
    let salinan = |kolom, gaya| Sel::rumus(kini(kolom)).gaya(gaya);
    // The smallest difference there may be, and the largest (T57).
    let selisih = |dulu: u16, kini: u16| {
        Sel::dari(move |d| {
            let (x, y) = (d.kolom(dulu), d.kolom(kini));
            let nilai = x.nilai.angka().zip(y.nilai.angka()).map(|(d, k)| k - d);
            let (x, y) = (x.teks, y.teks);
            let teks = format!("IF(AND(ISNUMBER({x}),ISNUMBER({y})),{y}-{x},\"-\")");
            Rumus::baru(teks, Nilai::atau(nilai, "-"))
        })
        .gaya(gaya)
    };
    let [r_dulu, r_dulu_maks] = ujung.map(|r| dulu(angka(r), gaya));
    let [c_dulu, c_dulu_maks] = ujung.map(|r| dulu(tercapai(r), Gaya::Persen));
    let baris = Baris::from([
        Sel::tebal(h.indikator.kode()),
        Sel::lipat(h.indikator.bunyi()),
        r_dulu,
        r_dulu_maks,
        salinan(K::Realisasi, gaya),
        salinan(K::RealisasiMaks, gaya),
        selisih(3, 4),
        selisih(2, 5),
        c_dulu,
        c_dulu_maks,
        salinan(K::Capaian, Gaya::Persen),
        salinan(K::CapaianMaks, Gaya::Persen),
        Sel::tengah(lama.map_or("tidak ada", |l| if l.ditahan { DITAHAN } else { kategori_lama(b, l) })),
        salinan(K::Kategori, Gaya::Tengah),
    ]);
    baris.tinggi(13.5 * h.indikator.bunyi().chars().count().div_ceil(48) as f64 + 3.0)
}
