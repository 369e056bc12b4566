//! Sheet `Capaian Indikator`: the 22 indicators of Matrik 4.1 with numerator, denominator, what isn't known
//! yet, realisation, achievement and category (Pasal 8 ayat (2) huruf a). The main table of the CSV, too,
//! and an input of next year's evaluation.

use super::{LaporanEvaluate, R, TAK_TERHITUNG, sub_judul};
use crate::decide::evaluate::indikator::Hitungan;
use crate::perwal::capaian::{Persen, Realisasi, Sepakat};
use crate::perwal::matrik_4_1::{Ambang, Ukuran};
use crate::table::evaluasi::{CAPAIAN, KolomCapaian as K};
use crate::write::blok::{Baris, Blok, Di, Sel, Terletak};
use crate::write::rentang::Daftar;
use crate::write::rumus::{Nilai, Rumus};
use crate::write::tabel::{Berisi, Isi};
use crate::write::xlsx::{BARIS_DATA, Gaya, Lembar};

pub const NAMA: &str = "Capaian Indikator";

/// An indicator on the way to a row.
pub struct BarisCapaian<'a> {
    pub b: &'a LaporanEvaluate<'a>,
    pub h: &'a Hitungan,
}

impl Berisi<K> for BarisCapaian<'_> {
    fn isi(&self, kolom: K) -> Isi<'_> {
        let h = self.h;
        match kolom {
            K::Kode => Isi::teks(h.indikator.kode()),
            K::Tahap => Isi::teks(h.indikator.kelas().tahap()),
            K::Indikator => Isi::teks(h.indikator.bunyi()),
            K::Target => match h.indikator.ukuran() {
                Ukuran::Bagian => Isi::Persen(i64::from(h.target) * 10),
                Ukuran::Cacah => Isi::Angka(h.target.into()),
                Ukuran::Ada => Isi::teks("ada"),
            },
            K::Pembilang => Isi::angka(h.pembilang),
            K::Penyebut => Isi::angka(h.penyebut),
            K::BelumAdaData => Isi::angka(h.belum),
            K::Realisasi => realisasi(h.realisasi()),
            K::RealisasiMaks => realisasi(h.realisasi_maks()),
            K::Capaian => persen(h.capaian()),
            K::CapaianMaks => persen(h.capaian_maks()),
            K::Tercapai => Isi::teks(tercapai(h)),
            K::Kategori => Isi::teks(kategori(self.b, h)),
            K::SumberData => Isi::teks(h.sumber.as_str()),
            K::Tahun => Isi::teks(self.b.hasil.waktu.tahun.to_string()),
        }
    }
}

fn persen<'x>(p: Option<Persen>) -> Isi<'x> {
    p.map_or(Isi::teks(TAK_TERHITUNG), |p| Isi::Persen(p.persepuluh() as i64))
}

fn realisasi<'x>(r: Realisasi) -> Isi<'x> {
    match r {
        Realisasi::Cacah(n) => Isi::Angka(n),
        r => persen(r.persen()),
    }
}

/// What stands where the ends of a range differ (T57).
pub const BELUM_PASTI: &str = "Belum pasti";

pub fn tercapai(h: &Hitungan) -> &'static str {
    match h.tercapai() {
        Sepakat::Pasti(true) => "Ya",
        Sepakat::Pasti(false) => "Tidak",
        Sepakat::BelumPasti => BELUM_PASTI,
        Sepakat::TakTerhitung => "-",
    }
}

pub fn kategori(b: &LaporanEvaluate<'_>, h: &Hitungan) -> &'static str {
    match h.kategori(b.param.skala_capaian) {
        Sepakat::Pasti(nama) => nama,
        Sepakat::BelumPasti => BELUM_PASTI,
        Sepakat::TakTerhitung => TAK_TERHITUNG,
    }
}

/// A fraction in per cent as a cell of a workbook holds it: 0.5 for 50%.
pub fn pecahan(p: Persen) -> f64 {
    let (atas, bawah) = p.pecahan();
    atas as f64 / bawah as f64 / 100.0
}

/// A realisation as a cell of a workbook holds it; `None`: it cannot be calculated.
pub fn angka(realisasi: Realisasi) -> Option<f64> {
    match realisasi {
        Realisasi::Cacah(n) => Some(f64::from(n)),
        lain => lain.persen().map(pecahan),
    }
}

/// The table at its place: a row an indicator, in their order.
pub fn letak<'a>(b: &LaporanEvaluate<'a>) -> Terletak<'a> {
    let peserta = b.daftar().peserta;
    let semua = b.hasil.indikator.iter();
    let blok = Blok::default().senarai(&CAPAIAN).tinggi_kepala(30.0);
    blok.dengan(semua.map(|h| baris(b, &peserta, h))).di(NAMA, BARIS_DATA - 1)
}

pub fn lembar(b: &LaporanEvaluate<'_>, mut l: Lembar) -> R<Lembar> {
    l.lebar(&CAPAIAN.definisi().map(|d| d.lebar).collect::<Vec<_>>())?;
    let sub = sub_judul(b, "Matrik 4.1; capaian = realisasi / target, tidak dibatasi 100%");
    l.kepala("Capaian Indikator Keberhasilan (Pasal 8 ayat (2) huruf a)", &sub)?;
    let terakhir = CAPAIAN.kolom.len() as u16 - 1;
    let tabel = letak(b);
    tabel.tulis(&mut l)?;
    l.bekukan(BARIS_DATA, 3)?;
    // With the mark: rows that are sorted take theirs along.
    l.saring(BARIS_DATA - 1, tabel.bawah() - 1, terakhir + u16::from(!b.jalan.samarkan))?;
    let catatan = [
        "Belum Ada Data: tetap di dalam penyebut. Data yang belum ada tidak pernah dihitung sebagai \"tidak\".",
        "Realisasi dan Capaian: menurut yang sudah diketahui. Realisasi Maks dan Capaian Maks: bila semua yang belum ada datanya memenuhi (T57).",
        "\"Belum pasti\": kedua ujung berbeda; lengkapi datanya lebih dahulu.",
        "\"tidak dapat dihitung\": penyebutnya nol, atau sumbernya tidak diberikan (T19).",
        "I.4, II.4, II.6, III.5, IV.4: realisasi adalah banyaknya; target \"ada\" tercapai bila ada buktinya (T14).",
    ];
    let catatan = l.blok(tabel.bawah() + 1, catatan.into_iter().fold(Blok::default(), Blok::catatan))?;
    l.cetak(true, Some(BARIS_DATA - 1))?;
    l.area_cetak(catatan.bawah() - 1, terakhir - 1)?;
    Ok(l)
}

fn baris<'a>(b: &LaporanEvaluate<'a>, peserta: &Daftar, h: &'a Hitungan) -> Baris<'a> {
    let i = h.indikator;
    let target = match i.ukuran() {
        Ukuran::Bagian => f64::from(h.target) / 100.0,
        Ukuran::Cacah => h.target.into(),
        Ukuran::Ada => 1.0,
    };
    let depan = [Sel::tebal(i.kode()), Sel::tengah(i.kelas().tahap()), Sel::lipat(i.bunyi())];
    let semua = depan.into_iter().chain([Sel::angka(target).gaya(gaya_target(h))]).chain(hitungan(peserta, h));
    let semua = semua.chain(kedua_realisasi(h)).chain(kedua_capaian(h)).chain([jawaban(h), jenjang(b, h)]);
    let semua = semua.chain([Sel::lipat(h.sumber.as_str()), Sel::tengah(b.hasil.waktu.tahun.to_string())]);
    let garis = i.bunyi().chars().count().div_ceil(58).max(h.sumber.chars().count().div_ceil(38));
    Baris::from(semua.collect::<Vec<_>>()).tinggi(13.5 * garis as f64 + 3.0)
}

/// The look of a target.
pub fn gaya_target(h: &Hitungan) -> Gaya {
    match (h.indikator.ukuran(), h.indikator.ambang()) {
        (Ukuran::Bagian, Ambang::PalingSedikit) => Gaya::TargetPersen,
        (Ukuran::Bagian, Ambang::LebihDari) => Gaya::TargetLebih,
        (Ukuran::Cacah, _) => Gaya::TargetCacah,
        (Ukuran::Ada, _) => Gaya::TargetAda,
    }
}

/// The look of a realisation.
pub fn gaya_realisasi(h: &Hitungan) -> Gaya {
    if h.indikator.ukuran() == Ukuran::Bagian { Gaya::Persen } else { Gaya::Angka }
}

/// Numerator, denominator, no data yet: counted in the list of participants where they stand in it.
fn hitungan<'a>(peserta: &Daftar, h: &Hitungan) -> [Sel<'a>; 3] {
    [(h.pembilang, "Ya"), (h.penyebut, "?*"), (h.belum, "Belum")].map(|(nilai, kata)| match nilai {
        Some(n) if h.dari_peserta => Sel::rumus(peserta.hitung(&[(h.indikator.kode(), kata.into())], n)),
        Some(n) => Sel::angka(n),
        None => Sel::kosong().gaya(Gaya::Angka),
    })
}

/// What was reached: as far as is known, and at most.
fn kedua_realisasi<'a>(h: &Hitungan) -> [Sel<'a>; 2] {
    let satu = |realisasi: Realisasi, atas: Option<fn(&Di<'_, '_>) -> String>| match (realisasi, atas) {
        (Realisasi::Cacah(k), Some(atas)) => Sel::dari(move |d| Rumus::baru(atas(d), k)),
        (Realisasi::Cacah(k), None) => Sel::angka(k),
        (lain, atas) => Sel::dari(move |d| {
            let (atas, bawah) =
                (atas.map_or_else(|| d.alamat(K::Pembilang as u16), |atas| atas(d)), d.alamat(K::Penyebut as u16));
            let nilai = Nilai::atau(lain.persen().map(pecahan), TAK_TERHITUNG);
            Rumus::baru(format!("IF(N({bawah})=0,\"{TAK_TERHITUNG}\",({atas})/{bawah})"), nilai)
        }),
    };
    // Of clusters the upper end is no plain sum: those without one may complete another, or make one.
    let jumlah = h.pembilang.zip(h.belum).map(|(n, m)| n + m) == h.maks;
    let maks: fn(&Di<'_, '_>) -> String =
        |d| format!("{}+{}", d.alamat(K::Pembilang as u16), d.alamat(K::BelumAdaData as u16));
    [satu(h.realisasi(), Some(|d| d.alamat(K::Pembilang as u16))), satu(h.realisasi_maks(), jumlah.then_some(maks))]
        .map(|s| s.gaya(gaya_realisasi(h)))
}

/// As `ROUND(…,10)` gives it: what is stored is what any program calculates, and the row keeps its mark.
fn dibulatkan(n: f64) -> f64 {
    (n * 1e10).round() / 1e10
}

/// Against the target. Rounded far behind what any fraction here can differ by, so that a limit that is met is met.
fn kedua_capaian<'a>(h: &Hitungan) -> [Sel<'a>; 2] {
    let ada = h.indikator.ukuran() == Ukuran::Ada;
    [(K::Realisasi, h.capaian()), (K::RealisasiMaks, h.capaian_maks())].map(|(kolom, capaian)| {
        Sel::dari(move |d| {
            let (r, target) = (d.alamat(kolom as u16), d.alamat(K::Target as u16));
            let rasio = if ada { format!("IF({r}>0,1,0)") } else { format!("ROUND({r}/{target},10)") };
            let nilai = Nilai::atau(capaian.map(|c| dibulatkan(pecahan(c))), TAK_TERHITUNG);
            Rumus::baru(format!("IF(ISNUMBER({r}),{rasio},\"{TAK_TERHITUNG}\")"), nilai)
        })
        .persen()
    })
}

/// Whether the target is reached.
fn jawaban<'a>(h: &'a Hitungan) -> Sel<'a> {
    let tanda = if h.indikator.ambang() == Ambang::LebihDari { ">" } else { ">=" };
    let rumus = move |d: &Di<'_, '_>| {
        let [r, maks, target] = [K::Realisasi, K::RealisasiMaks, K::Target].map(|k| d.alamat(k as u16));
        let memenuhi = |r: &str| format!("ROUND({r}-{target},10){tanda}0");
        let (bawah, atas) = (memenuhi(&r), memenuhi(&maks));
        let teks = format!("IF(ISNUMBER({r}),IF({bawah},\"Ya\",IF({atas},\"{BELUM_PASTI}\",\"Tidak\")),\"-\")");
        Rumus::baru(teks, tercapai(h))
    };
    Sel::dari(rumus).gaya(Gaya::Tengah)
}

/// The category: the scale as nested conditions on the achievement.
fn jenjang<'a>(b: &LaporanEvaluate<'a>, h: &Hitungan) -> Sel<'a> {
    let (skala, nilai) = (b.param.skala_capaian, kategori(b, h));
    let bersarang = move |capaian: &str| {
        let semua = skala.jenjang();
        let (terendah, atas) = semua.split_last().unwrap_or_else(|| unreachable!("a scale has steps"));
        let satu = |sisa: String, (batas, termasuk, nama): &(u64, bool, &str)| {
            let tanda = if *termasuk { ">=" } else { ">" };
            format!("IF({capaian}{tanda}{},\"{nama}\",{sisa})", *batas as f64 / 100.0)
        };
        atas.iter().rev().fold(format!("\"{}\"", terendah.2), satu)
    };
    let rumus = move |d: &Di<'_, '_>| {
        let [c, maks] = [K::Capaian, K::CapaianMaks].map(|k| d.alamat(k as u16));
        let (bawah, atas) = (bersarang(&c), bersarang(&maks));
        let teks = format!("IF(ISNUMBER({c}),IF({bawah}={atas},{bawah},\"{BELUM_PASTI}\"),\"{TAK_TERHITUNG}\")");
        Rumus::baru(teks, nilai)
    };
    Sel::dari(rumus).gaya(Gaya::Tengah)
}
