//! Sheet `Capaian Indikator`: the 22 indicators of Matrik 4.1 with numerator, denominator, what isn't known
//! yet, realisation, achievement and category (Pasal 8 ayat (2) huruf a). The main table of the CSV, too,
//! and an input of next year's evaluation.

use super::{Bahan, R, TAK_TERHITUNG, peserta, sub_judul};
use crate::decide::evaluate::indikator::Hitungan;
use crate::perwal::capaian::{Persen, Realisasi, Sepakat};
use crate::perwal::matrik_4_1::{Ambang, Ukuran};
use crate::write::rentang::{Rentang, huruf};
use crate::write::tabel::{Isi, Kolom, Rupa};
use crate::write::xlsx::{BARIS_DATA, Gaya, Lembar, NilaiRumus};

pub const NAMA: &str = "Capaian Indikator";

/// An indicator on the way to a row.
pub struct Satu<'a> {
    pub b: &'a Bahan<'a>,
    pub h: &'a Hitungan,
}

type K<'a> = Kolom<Satu<'a>>;

/// The columns: those promised, then the year, for a comparison with the next. They list nobody: a mask hides none.
pub fn kolom<'a>() -> Vec<K<'a>> {
    vec![
        K::baru("Kode", 7.0, Rupa::Tengah, |s| Isi::teks(s.h.indikator.kode())),
        K::baru("Tahap", 7.0, Rupa::Tengah, |s| Isi::teks(s.h.indikator.kelas().tahap())),
        K::baku("Indikator", 52.0, Rupa::Lipat, |s| Isi::teks(s.h.indikator.bunyi())),
        K::baku("Target", 9.0, Rupa::Tengah, |s| match s.h.indikator.ukuran() {
            Ukuran::Bagian => Isi::Persen(i64::from(s.h.target) * 10),
            Ukuran::Cacah => Isi::Angka(s.h.target.into()),
            Ukuran::Ada => Isi::teks("ada"),
        }),
        K::baru("Pembilang", 10.0, Rupa::Angka, |s| Isi::angka(s.h.pembilang)),
        K::baru("Penyebut", 9.0, Rupa::Angka, |s| Isi::angka(s.h.penyebut)),
        K::baru("Belum Ada Data", 9.0, Rupa::Angka, |s| Isi::angka(s.h.belum)),
        K::baru("Realisasi", 12.0, Rupa::Persen, |s| realisasi(s.h.realisasi())),
        K::baru("Realisasi Maks", 12.0, Rupa::Persen, |s| realisasi(s.h.realisasi_maks())),
        K::baru("Capaian", 12.0, Rupa::Persen, |s| persen(s.h.capaian())),
        K::baru("Capaian Maks", 12.0, Rupa::Persen, |s| persen(s.h.capaian_maks())),
        K::baku("Tercapai", 9.0, Rupa::Tengah, |s| Isi::teks(tercapai(s.h))),
        K::baru("Kategori", 17.0, Rupa::Tengah, |s| Isi::teks(kategori(s.b, s.h))),
        K::baku("Sumber Data", 34.0, Rupa::Lipat, |s| Isi::teks(s.h.sumber.as_str())),
        K::baku("Tahun", 7.0, Rupa::Tengah, |s| Isi::teks(s.b.hasil.waktu.tahun.to_string())),
    ]
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

pub fn kategori(b: &Bahan<'_>, h: &Hitungan) -> &'static str {
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

/// Row of an indicator, counted from 1 as formulas do.
pub fn baris(h: &Hitungan) -> u32 {
    BARIS_DATA + h.indikator as u32 + 1
}

/// Column letter of a title.
pub fn kolom_di(judul: &str) -> String {
    let semua: Vec<&str> = kolom().iter().map(|k| k.judul).collect();
    huruf(&semua, judul)
}

pub fn lembar(b: &Bahan<'_>, mut l: Lembar) -> R<Lembar> {
    let rentang = &b.rentang();
    let kolom = kolom();
    l.lebar(&kolom.iter().map(|k| k.lebar).collect::<Vec<_>>())?;
    let sub = sub_judul(b, "Matrik 4.1; capaian = realisasi / target, tidak dibatasi 100%");
    l.kepala("Capaian Indikator Keberhasilan (Pasal 8 ayat (2) huruf a)", &sub)?;
    l.baris_kepala(BARIS_DATA - 1, 0, &kolom.iter().map(|k| k.judul).collect::<Vec<_>>())?;
    l.tinggi(BARIS_DATA - 1, 30.0)?;
    let akhir = BARIS_DATA + b.hasil.indikator.len() as u32 - 1;
    let terakhir = kolom.len() as u16 - 1;
    l.bekukan(BARIS_DATA, 3)?;
    l.saring(BARIS_DATA - 1, akhir, terakhir)?;
    for h in &b.hasil.indikator {
        satu(&mut l, b, rentang, h)?;
    }
    let catatan = [
        "Belum Ada Data: tetap di dalam penyebut. Data yang belum ada tidak pernah dihitung sebagai \"tidak\".",
        "Realisasi dan Capaian: menurut yang sudah diketahui. Realisasi Maks dan Capaian Maks: bila semua yang belum ada datanya memenuhi (T57).",
        "\"Belum pasti\": kedua ujung berbeda; lengkapi datanya lebih dahulu.",
        "\"tidak dapat dihitung\": penyebutnya nol, atau sumbernya tidak diberikan (T19).",
        "I.4, II.4, II.6, III.5, IV.4: realisasi adalah banyaknya; target \"ada\" tercapai bila ada buktinya (T14).",
    ];
    for (i, c) in catatan.iter().enumerate() {
        l.teks(akhir + 2 + i as u32, 0, c, Gaya::Catatan)?;
    }
    l.cetak(true, Some(BARIS_DATA - 1))?;
    l.area_cetak(akhir + 1 + catatan.len() as u32, terakhir - 1)?;
    Ok(l)
}

fn satu(l: &mut Lembar, b: &Bahan<'_>, rentang: &Rentang, h: &Hitungan) -> R<()> {
    let i = h.indikator;
    let n = baris(h);
    let r = n - 1;
    l.teks(r, 0, i.kode(), Gaya::TeksTebal)?;
    l.teks(r, 1, i.kelas().tahap(), Gaya::Tengah)?;
    l.teks(r, 2, i.bunyi(), Gaya::Lipat)?;
    let (target, gaya) = match (i.ukuran(), i.ambang()) {
        (Ukuran::Bagian, Ambang::PalingSedikit) => (f64::from(h.target) / 100.0, Gaya::TargetPersen),
        (Ukuran::Bagian, Ambang::LebihDari) => (f64::from(h.target) / 100.0, Gaya::TargetLebih),
        (Ukuran::Cacah, _) => (h.target.into(), Gaya::TargetCacah),
        (Ukuran::Ada, _) => (1.0, Gaya::TargetAda),
    };
    l.angka(r, 3, target, gaya)?;
    hitungan(l, rentang, h, r)?;
    turunan(l, b, h, n)?;
    l.teks(r, 13, &h.sumber, Gaya::Lipat)?;
    l.teks(r, 14, &b.hasil.waktu.tahun.to_string(), Gaya::Tengah)?;
    let garis = i.bunyi().chars().count().div_ceil(58).max(h.sumber.chars().count().div_ceil(38));
    l.tinggi(r, 13.5 * garis as f64 + 3.0)
}

/// Numerator, denominator, no data yet: counted in the list of participants where they stand in it.
fn hitungan(l: &mut Lembar, rentang: &Rentang, h: &Hitungan, r: u32) -> R<()> {
    let kolom = h.dari_peserta.then(|| peserta::kolom_di(h.indikator.kode()));
    let isi = [(4, h.pembilang, "Ya"), (5, h.penyebut, "?*"), (6, h.belum, "Belum")];
    for (c, nilai, syarat) in isi {
        match (nilai, &kolom) {
            (Some(n), Some(k)) => {
                let rumus = format!("={}", rentang.rumus(&format!("COUNTIFS({{{k}}},\"{syarat}\")")));
                l.rumus_atau(r, c, &rumus, &NilaiRumus::Angka(n.into()), Gaya::Angka)?;
            }
            (Some(n), None) => l.angka(r, c, n.into(), Gaya::Angka)?,
            (None, _) => l.teks(r, c, "", Gaya::Angka)?,
        }
    }
    Ok(())
}

/// Realisation, achievement, whether the target is reached, category.
fn turunan(l: &mut Lembar, b: &Bahan<'_>, h: &Hitungan, n: u32) -> R<()> {
    let r = n - 1;
    let gaya = if h.indikator.ukuran() == Ukuran::Bagian { Gaya::Persen } else { Gaya::Angka };
    // Of clusters the upper end is no plain sum: those without one may complete another, or make one.
    let atas = if h.pembilang.zip(h.belum).map(|(n, m)| n + m) == h.maks { Some(format!("E{n}+G{n}")) } else { None };
    for (c, pembilang, realisasi) in [(7, Some(format!("E{n}")), h.realisasi()), (8, atas, h.realisasi_maks())] {
        match (realisasi, pembilang) {
            (Realisasi::Cacah(k), Some(p)) => {
                l.rumus_atau(r, c, &format!("={p}"), &NilaiRumus::Angka(k.into()), gaya)?;
            }
            (Realisasi::Cacah(k), None) => l.angka(r, c, k.into(), gaya)?,
            (x, p) => {
                let rumus =
                    format!("=IF(N(F{n})=0,\"{TAK_TERHITUNG}\",({})/F{n})", p.unwrap_or_else(|| format!("E{n}")));
                l.rumus_atau(r, c, &rumus, &NilaiRumus::atau(x.persen().map(pecahan), TAK_TERHITUNG), gaya)?;
            }
        }
    }
    for (c, di, capaian) in [(9, 'H', h.capaian()), (10, 'I', h.capaian_maks())] {
        // Rounded far behind what any fraction here can differ by, so that a limit that is met is met.
        let rasio = match h.indikator.ukuran() {
            Ukuran::Ada => format!("IF({di}{n}>0,1,0)"),
            _ => format!("ROUND({di}{n}/D{n},10)"),
        };
        let rumus = format!("=IF(ISNUMBER({di}{n}),{rasio},\"{TAK_TERHITUNG}\")");
        l.rumus_atau(r, c, &rumus, &NilaiRumus::atau(capaian.map(pecahan), TAK_TERHITUNG), Gaya::Persen)?;
    }
    let tanda = if h.indikator.ambang() == Ambang::LebihDari { ">" } else { ">=" };
    let memenuhi = |di: char| format!("ROUND({di}{n}-D{n},10){tanda}0");
    let (bawah, maks) = (memenuhi('H'), memenuhi('I'));
    let rumus = format!("=IF(ISNUMBER(H{n}),IF({bawah},\"Ya\",IF({maks},\"{BELUM_PASTI}\",\"Tidak\")),\"-\")");
    l.rumus_atau(r, 11, &rumus, &NilaiRumus::Teks(tercapai(h).into()), Gaya::Tengah)?;
    let (bawah, maks) = (jenjang(b, 'J', n), jenjang(b, 'K', n));
    let rumus = format!("=IF(ISNUMBER(J{n}),IF({bawah}={maks},{bawah},\"{BELUM_PASTI}\"),\"{TAK_TERHITUNG}\")");
    l.rumus_atau(r, 12, &rumus, &NilaiRumus::Teks(kategori(b, h).into()), Gaya::Tengah)
}

/// The scale as nested conditions on a column.
fn jenjang(b: &Bahan<'_>, di: char, n: u32) -> String {
    let semua = b.param.skala_capaian.jenjang();
    let (terendah, atas) = semua.split_last().unwrap_or_else(|| unreachable!("a scale has steps"));
    let satu = |sisa: String, (batas, termasuk, nama): &(u64, bool, &str)| {
        let tanda = if *termasuk { ">=" } else { ">" };
        format!("IF({di}{n}{tanda}{},\"{nama}\",{sisa})", *batas as f64 / 100.0)
    };
    atas.iter().rev().fold(format!("\"{}\"", terendah.2), satu)
}
