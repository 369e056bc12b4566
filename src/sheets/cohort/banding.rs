//! `--quota 50,100,200`: what each quota would mean, side by side. No register is made.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::super::jalan::Jalan;
use super::super::masalah::BanyakTemuan;
use super::super::metadata;
use super::super::umum::Umum;
use super::R;
use crate::decide::cohort::{Banding, Waktu, tafsir_banding};
use crate::domain::wilayah::{JUMLAH_KELURAHAN, Kecamatan, Kelurahan};
use crate::error::{Galat, Result};
use crate::perwal::angkatan::{Alokasi, Kelompok};
use crate::perwal::parameter::Parameter;
use crate::record::hitungan::BanyakBaris;
use crate::temuan::Temuan;
use crate::write::blok::{Blok, Sel};
use crate::write::keluaran::{Keluaran, Terbitan};
use crate::write::susunan::Susunan;
use crate::write::tabel::{Isi, Kolom, Rupa};
use crate::write::xlsx::{Gaya, Grafik, JenisGrafik, Lembar, WARNA, WARNA_TAHAP};

/// Everything the comparison is made from.
pub struct LaporanBanding<'a> {
    pub banding: &'a [Banding],
    pub waktu: Waktu,
    pub temuan: &'a [Temuan],
    pub banyak: &'a BanyakTemuan,
    pub param: &'a Parameter,
    pub jalan: &'a Jalan,
}

/// A figure of each quota: a row of the workbook, a line of the terminal, a key of `--json`.
pub struct Baris {
    pub perihal: String,
    kunci: Kunci,
    nilai: fn(&Banding, usize) -> Option<u32>,
    ke: usize,
}

/// Where `--json` has a figure.
enum Kunci {
    Satu(&'static str),
    /// Within `"desil"`.
    Desil(Option<usize>),
    Tidak,
}

impl Baris {
    pub fn nilai(&self, b: &Banding) -> Option<u32> {
        (self.nilai)(b, self.ke)
    }
}

/// Groups that got a place.
fn berkursi(b: &Banding) -> u32 {
    b.kursi.values().filter(|k| k.kursi > 0).count() as u32
}

/// Groups with candidates who passed, and no place.
fn tanpa_kursi(b: &Banding) -> u32 {
    b.kursi.values().filter(|k| k.kursi == 0 && k.lolos > 0).count() as u32
}

/// The figures, in their order.
pub fn baris() -> Vec<Baris> {
    let satu = |perihal: &str, kunci, nilai: fn(&Banding, usize) -> Option<u32>| Baris {
        perihal: perihal.into(),
        kunci,
        nilai,
        ke: 0,
    };
    let mut semua = vec![
        satu("Diterima", Kunci::Satu("diterima"), |b, _| Some(b.diterima)),
        satu("Cadangan", Kunci::Satu("cadangan"), |b, _| Some(b.cadangan)),
        satu("Nilai terendah yang diterima", Kunci::Satu("nilai_terendah"), |b, _| b.nilai_terendah),
        satu("Perempuan", Kunci::Satu("perempuan"), |b, _| Some(b.perempuan)),
        satu("Penyandang disabilitas", Kunci::Satu("disabilitas"), |b, _| Some(b.disabilitas)),
        satu("KPM PKH", Kunci::Satu("kpm_pkh"), |b, _| Some(b.kpm_pkh)),
    ];
    semua.extend((0..11).map(|ke| Baris {
        perihal: if ke < 10 { format!("Desil {}", ke + 1) } else { "Desil tidak diketahui".into() },
        kunci: Kunci::Desil((ke < 10).then_some(ke + 1)),
        nilai: |b, ke| Some(b.desil[ke]),
        ke,
    }));
    semua.extend([
        satu("Wilayah yang mendapat kursi", Kunci::Satu("wilayah_berkursi"), |b, _| Some(berkursi(b))),
        satu("Wilayah dengan calon lolos tanpa kursi", Kunci::Satu("wilayah_tanpa_kursi"), |b, _| Some(tanpa_kursi(b))),
        satu("Kekurangan kuota perempuan", Kunci::Tidak, |b, _| Some(b.kurang_perempuan)),
        satu("Kekurangan kuota disabilitas", Kunci::Tidak, |b, _| Some(b.kurang_disabilitas)),
    ]);
    semua
}

/// Writes the comparison in the form the output's name asks for: a row a quota as CSV.
///
/// # Errors
/// What the disk reports.
pub fn tulis(b: &LaporanBanding<'_>, keluaran: &Keluaran, pemisah: u8) -> Result<Terbitan> {
    if b.jalan.rekap {
        return Err(Galat::RekapBanding);
    }
    let umum = Umum {
        jalan: b.jalan,
        param: b.param,
        temuan: b.temuan,
        banyak: b.banyak,
        tafsir: tafsir_banding(),
        populasi: None,
        lagi: "bandingkan ulang",
    };
    let csv = || umum.csv(keluaran, pemisah, (&kolom_csv()[..], b.banding.len()), |i| &b.banding[i]);
    let judul = format!("Perbandingan Kuota Angkatan {}", b.waktu.tahun);
    let kuota: Vec<String> = b.banding.iter().map(|k| k.kuota.to_string()).collect();
    let tambahan = [
        ("Tahun".to_owned(), b.waktu.tahun.to_string()),
        ("Kuota".to_owned(), kuota.join(", ")),
        ("Benih undian".to_owned(), b.jalan.tulisan(&b.param.benih_undian).to_owned()),
    ];
    keluaran.menurut_bentuk(csv, |keluar| {
        let buku = (judul.as_str(), keluaran.folder());
        umum.buku(buku, |s| susun(b, &umum, &judul, s), &tambahan, keluar)
    })
}

fn kolom_csv<'a>() -> Vec<Kolom<&'a Banding>> {
    fn isi<'x>(b: &'x &Banding, ke: usize) -> Isi<'x> {
        Isi::angka(baris()[ke].nilai(b))
    }
    let mut semua = vec![Kolom::baru("Kuota", 0.0, Rupa::Angka, |b: &&Banding| Isi::Angka(b.kuota))];
    // A handful of titles, kept to the end of the run.
    let judul = baris().into_iter().map(|b| &*b.perihal.leak());
    semua.extend(judul.enumerate().map(|(ke, judul)| Kolom::ke(judul, 0.0, Rupa::Angka, isi, ke)));
    semua
}

/// The sheets, in their order.
fn susun<'a>(b: &'a LaporanBanding<'a>, umum: &'a Umum<'a>, judul: &'a str, s: &mut Susunan<'a>) -> R<()> {
    s.lembar("Ringkasan", move |l| ringkasan(b, l, umum, judul))?;
    s.lembar("Kursi Wilayah", |l| wilayah(b, l))
}

/// Titles of the columns with figures.
fn judul_kuota<'a>(b: &'a LaporanBanding<'_>) -> impl Iterator<Item = String> + 'a {
    b.banding.iter().map(|k| format!("Kuota {}", k.kuota))
}

fn ringkasan(b: &LaporanBanding<'_>, mut l: Lembar, umum: &Umum<'_>, judul: &str) -> R<Lembar> {
    let banyak = b.banding.len();
    l.lebar(&[[38.0, 44.0].as_slice(), &vec![12.0; banyak.max(3)]].concat())?;
    l.kepala(judul, &format!("{} · register tidak dibuat", metadata::sub(b.jalan)))?;
    let semua = baris();
    let baris = semua.iter().map(|satu| {
        let isi = b.banding.iter().map(|k| satu.nilai(k).map_or_else(|| Sel::tengah("-"), Sel::angka));
        [Sel::teks(satu.perihal.as_str()), Sel::kosong()].into_iter().chain(isi).collect::<Vec<_>>()
    });
    let di = |kunci: &str| semua.iter().position(|s| matches!(s.kunci, Kunci::Satu(k) if k == kunci)).unwrap_or(0);
    let (diterima, perempuan) = (di("diterima"), di("perempuan"));
    // Shares among those who enter.
    let bagian =
        [("% perempuan", perempuan), ("% penyandang disabilitas", di("disabilitas")), ("% KPM PKH", di("kpm_pkh"))];
    let bagian = bagian.map(|(nama, atas)| {
        let satu = |k| Sel::dari(move |d| d.baris(atas, k).bagian(&d.baris(diterima, k), 0)).gaya(Gaya::PersenTebal);
        let depan = [Sel::tebal(nama), Sel::tebal("dari yang diterima")];
        depan.into_iter().chain((2..2 + banyak as u16).map(satu)).collect::<Vec<_>>()
    });
    let kepala = ["Perihal".to_owned(), String::new()].into_iter().chain(judul_kuota(b));
    let tabel = l.blok(3, Blok::baru("1. Perbandingan").kepala(kepala).dengan(baris).di_antaranya(bagian))?;
    let deret = [
        (diterima, "Diterima", WARNA[0]),
        (di("cadangan"), "Cadangan", WARNA[2]),
        (perempuan, "Perempuan", WARNA_TAHAP[0]),
    ];
    let grafik = Grafik {
        jenis: JenisGrafik::Kolom,
        judul: "Diterima, cadangan, dan perempuan menurut kuota".into(),
        kategori: tabel.kepala(2, banyak),
        deret: deret.map(|(r, nama, warna)| (nama.to_owned(), tabel.baris(r, 2, banyak), warna)).into(),
        ukuran: (900, 260),
    };
    l.grafik(tabel.bawah() + 1, 0, &grafik)?;
    umum.ekor_ringkasan(&mut l, tabel.bawah() + 16, 2, (1 + banyak as u16).max(8))?;
    Ok(l)
}

/// Places of each group under each quota.
fn wilayah(b: &LaporanBanding<'_>, mut l: Lembar) -> R<Lembar> {
    l.lebar(&[[20.0, 22.0, 10.0].as_slice(), &vec![12.0; b.banding.len()]].concat())?;
    l.kepala("Kursi menurut Wilayah", &format!("{} · T18", metadata::sub(b.jalan)))?;
    let kepala = ["Kecamatan", "Kelurahan", "Lolos"].map(str::to_owned).into_iter().chain(judul_kuota(b));
    let baris = kelompok(b).into_iter().map(|(nama, g)| {
        let kursi = |k: &Banding| k.kursi.get(&g).copied().unwrap_or_default();
        let lolos = b.banding.first().map_or(0, |k| kursi(k).lolos);
        let isi = std::iter::once(lolos).chain(b.banding.iter().map(|k| kursi(k).kursi)).map(Sel::angka);
        nama.map(Sel::teks).into_iter().chain(isi).collect::<Vec<_>>()
    });
    let jumlah = (0..=b.banding.len()).map(|_| Sel::jumlah());
    let jumlah = [Sel::tebal("JUMLAH"), Sel::tebal("")].into_iter().chain(jumlah).collect::<Vec<_>>();
    l.blok(3, Blok::default().kepala(kepala).dengan(baris).jumlah(jumlah))?;
    l.bekukan(4, 2)?;
    l.cetak(false, Some(3))?;
    Ok(l)
}

/// All groups of the allocation, zeros too.
fn kelompok(b: &LaporanBanding<'_>) -> Vec<([String; 2], Kelompok)> {
    let mut semua: Vec<([String; 2], Kelompok)> = match b.param.alokasi {
        Alokasi::Kelurahan => {
            let nama = |k: Kelurahan| [k.kecamatan().nama().to_owned(), k.nama().to_owned()];
            Kelurahan::semua().zip(0..JUMLAH_KELURAHAN).map(|(k, i)| (nama(k), Kelompok::Wilayah(i))).collect()
        }
        Alokasi::Kecamatan => Kecamatan::semua()
            .map(|k| ([k.nama().to_owned(), "(semua)".to_owned()], Kelompok::Wilayah(k.indeks())))
            .collect(),
        Alokasi::Kota => vec![(["(kota)".to_owned(), "(semua)".to_owned()], Kelompok::Wilayah(0))],
    };
    if b.banding.iter().any(|k| k.kursi.contains_key(&Kelompok::TidakDiketahui)) {
        semua.push((["Tidak diketahui".to_owned(), String::new()], Kelompok::TidakDiketahui));
    }
    semua
}

#[derive(Serialize)]
struct Json<'a> {
    tahun: u16,
    baris: BanyakBaris,
    perbandingan: Vec<SatuJson<'a>>,
}

/// The figures of a quota by their keys.
struct SatuJson<'a>(&'a Banding);

#[derive(Serialize)]
struct DesilJson {
    desil: Option<usize>,
    diterima: Option<u32>,
}

impl Serialize for SatuJson<'_> {
    fn serialize<S: Serializer>(&self, s: S) -> std::result::Result<S::Ok, S::Error> {
        let semua = baris();
        let desil: Vec<DesilJson> = semua
            .iter()
            .filter_map(|x| match x.kunci {
                Kunci::Desil(desil) => Some(DesilJson { desil, diterima: x.nilai(self.0) }),
                _ => None,
            })
            .collect();
        let mut peta = s.serialize_map(None)?;
        peta.serialize_entry("kuota", &self.0.kuota)?;
        for satu in &semua {
            match satu.kunci {
                Kunci::Satu(kunci) => peta.serialize_entry(kunci, &satu.nilai(self.0))?,
                Kunci::Desil(Some(1)) => peta.serialize_entry("desil", &desil)?,
                Kunci::Desil(_) | Kunci::Tidak => {}
            }
        }
        peta.end()
    }
}

/// What `--json` says of a comparison.
pub fn json<'a>(b: &'a LaporanBanding<'_>) -> impl Serialize + use<'a> {
    Json {
        tahun: b.waktu.tahun,
        baris: BanyakBaris::hitung(b.jalan.sumber.iter().map(|s| &s.hitungan)),
        perbandingan: b.banding.iter().map(SatuJson).collect(),
    }
}
