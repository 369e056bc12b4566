//! `--quota 50,100,200`: what each quota would mean, side by side. No register is made.

use std::io::Write;

use serde::Serialize;

use super::super::jalan::Jalan;
use super::super::masalah::{self, BanyakTemuan, TemuanJson};
use super::super::{dibaca, metadata};
use super::R;
use crate::decide::cohort::{Banding, Waktu};
use crate::domain::wilayah::{JUMLAH_KELURAHAN, Kecamatan, Kelurahan};
use crate::error::{Galat, Result};
use crate::perwal::angkatan::{Alokasi, Kelompok};
use crate::perwal::parameter::Parameter;
use crate::perwal::tafsir::Tafsir;
use crate::record::hitungan::BanyakBaris;
use crate::record::koreksi::{BanyakKoreksi, DaftarKoreksi};
use crate::sheets::jalan::huruf_kolom;
use crate::temuan::Temuan;
use crate::write::keluaran::Keluaran;
use crate::write::rentang::Rentang;
use crate::write::tabel::{Isi, Kolom, Rupa};
use crate::write::tugas::kerjakan;
use crate::write::xlsx::{
    BARIS_DATA, BARIS_LEMBAR, Buku, Gaya, Grafik, JenisGrafik, Lembar, Rumus, WARNA, WARNA_TAHAP,
};

/// Everything the comparison is made from.
pub struct Bahan<'a> {
    pub banding: &'a [Banding],
    pub waktu: Waktu,
    pub temuan: &'a [Temuan],
    pub param: &'a Parameter,
    pub jalan: &'a Jalan,
}

/// A row of the comparison: title, unit, value of a quota.
pub struct Baris {
    pub perihal: String,
    nilai: fn(&Banding, usize) -> Option<u32>,
    ke: usize,
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

/// The rows, in their order.
pub fn baris() -> Vec<Baris> {
    let satu =
        |perihal: &str, nilai: fn(&Banding, usize) -> Option<u32>| Baris { perihal: perihal.into(), nilai, ke: 0 };
    let mut semua = vec![
        satu("Diterima", |b, _| Some(b.diterima)),
        satu("Cadangan", |b, _| Some(b.cadangan)),
        satu("Nilai terendah yang diterima", |b, _| b.nilai_terendah),
        satu("Perempuan", |b, _| Some(b.perempuan)),
        satu("Penyandang disabilitas", |b, _| Some(b.disabilitas)),
        satu("KPM PKH", |b, _| Some(b.kpm_pkh)),
    ];
    semua.extend((0..10).map(|ke| Baris {
        perihal: format!("Desil {}", ke + 1),
        nilai: |b, ke| Some(b.desil[ke]),
        ke,
    }));
    semua.extend([
        Baris { perihal: "Desil tidak diketahui".into(), nilai: |b, ke| Some(b.desil[ke]), ke: 10 },
        satu("Wilayah yang mendapat kursi", |b, _| Some(berkursi(b))),
        satu("Wilayah dengan calon lolos tanpa kursi", |b, _| Some(tanpa_kursi(b))),
        satu("Kekurangan kuota perempuan", |b, _| Some(b.kurang_perempuan)),
        satu("Kekurangan kuota disabilitas", |b, _| Some(b.kurang_disabilitas)),
    ]);
    semua
}

/// Writes the comparison in the form the output's name asks for: a row a quota as CSV.
///
/// # Errors
/// What the disk reports.
pub fn tulis(b: &Bahan<'_>, keluaran: &Keluaran, pemisah: u8) -> Result<()> {
    if b.jalan.rekap {
        return Err(Galat::RekapBanding);
    }
    let isi = || {
        let isi = (&kolom_csv()[..], b.banding.len());
        masalah::tulis_csv(keluaran, pemisah, isi, |i| &b.banding[i], (b.temuan, b.jalan))
    };
    keluaran.menurut_bentuk(isi, |keluar| tulis_xlsx(b, keluaran, keluar))
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

fn tulis_xlsx(b: &Bahan<'_>, keluaran: &Keluaran, keluar: &mut (impl Write + std::io::Seek + Send)) -> R<()> {
    let judul = format!("Perbandingan Kuota Angkatan {}", b.waktu.tahun);
    let mut buku = Buku::baru(&judul, b.jalan, keluaran.folder())?;
    let rentang = Rentang::baru("Masalah Data", b.temuan.len(), BARIS_LEMBAR - BARIS_DATA);
    let mut lembar = vec![ringkasan(&buku, b, &judul, &rentang)?, wilayah(&buku, b)?];
    lembar.extend(kerjakan(masalah::tugas(&mut buku, &rentang, b.temuan, b.jalan, "bandingkan ulang")?)?);
    let tafsir = [Tafsir::T16, Tafsir::T17, Tafsir::T18, Tafsir::T24, Tafsir::T45];
    let kuota: Vec<String> = b.banding.iter().map(|k| k.kuota.to_string()).collect();
    let tambahan = [
        ("Tahun".to_owned(), b.waktu.tahun.to_string()),
        ("Kuota".to_owned(), kuota.join(", ")),
        ("Benih undian".to_owned(), b.jalan.tulisan(&b.param.benih_undian).to_owned()),
    ];
    lembar.push(metadata::lembar(&buku, b.jalan, Some(b.param), &tafsir, &tambahan)?);
    buku.simpan(lembar, keluar)
}

fn ringkasan(buku: &Buku, b: &Bahan<'_>, judul: &str, temuan: &Rentang) -> R<Lembar> {
    let mut l = buku.lembar("Ringkasan")?;
    let banyak = b.banding.len() as u16;
    l.lebar(&[[38.0, 44.0].as_slice(), &vec![12.0; usize::from(banyak).max(3)]].concat())?;
    l.kepala(judul, &format!("{} · register tidak dibuat", metadata::sub(b.jalan)))?;
    l.teks(3, 0, "1. Perbandingan", Gaya::Bagian)?;
    let kuota: Vec<String> = b.banding.iter().map(|k| format!("Kuota {}", k.kuota)).collect();
    let kepala: Vec<&str> = ["Perihal", ""].into_iter().chain(kuota.iter().map(String::as_str)).collect();
    l.baris_kepala(4, 0, &kepala)?;
    let mut r = 5;
    for satu in baris() {
        l.teks(r, 0, &satu.perihal, Gaya::Teks)?;
        l.teks(r, 1, "", Gaya::Teks)?;
        for (kolom, k) in (2..).zip(b.banding) {
            match satu.nilai(k) {
                Some(n) => l.angka(r, kolom, n.into(), Gaya::Angka)?,
                None => l.teks(r, kolom, "-", Gaya::Tengah)?,
            }
        }
        r += 1;
    }
    r = bagian(&mut l, b, r)?;
    let akhir = huruf_kolom(1 + banyak);
    let deret = [(6, "Diterima", WARNA[0]), (7, "Cadangan", WARNA[2]), (9, "Perempuan", WARNA_TAHAP[0])];
    let grafik = Grafik {
        jenis: JenisGrafik::Kolom,
        judul: "Diterima, cadangan, dan perempuan menurut kuota".into(),
        kategori: format!("Ringkasan!$C$5:${akhir}$5"),
        deret: deret.map(|(n, nama, w)| (nama.to_owned(), format!("Ringkasan!$C${n}:${akhir}${n}"), w)).into(),
        ukuran: (900, 260),
        warna_titik: Vec::new(),
    };
    l.grafik(r + 1, 0, &grafik)?;
    r = dibaca::tabel(&mut l, b.jalan, (r + 16, "2. Baris yang dibaca"))?;
    r = masalah::ringkasan(&mut l, (r, "3. Masalah data"), &BanyakTemuan::hitung(b.temuan), temuan)?;
    l.cetak(false, None)?;
    l.area_cetak(r, (1 + banyak).max(8))?;
    Ok(l)
}

/// Shares of women, people with disabilities, KPM PKH among those who enter.
fn bagian(l: &mut Lembar, b: &Bahan<'_>, mulai: u32) -> R<u32> {
    for (r, (nama, di, ambil)) in (mulai..).zip([
        ("% perempuan", 9, (|b: &Banding| b.perempuan) as fn(&Banding) -> u32),
        ("% penyandang disabilitas", 10, |b| b.disabilitas),
        ("% KPM PKH", 11, |b| b.kpm_pkh),
    ]) {
        l.teks(r, 0, nama, Gaya::TeksTebal)?;
        l.teks(r, 1, "dari yang diterima", Gaya::TeksTebal)?;
        for (kolom, k) in (2..).zip(b.banding) {
            let h = huruf_kolom(kolom);
            let nilai = if k.diterima == 0 { 0.0 } else { f64::from(ambil(k)) / f64::from(k.diterima) };
            let rumus = format!("=IF({h}6=0,0,{h}{di}/{h}6)");
            l.rumus(r, kolom, &Rumus { rumus, nilai }, Gaya::PersenTebal)?;
        }
    }
    Ok(mulai + 3)
}

/// Places of each group under each quota.
fn wilayah(buku: &Buku, b: &Bahan<'_>) -> R<Lembar> {
    let mut l = buku.lembar("Kursi Wilayah")?;
    l.lebar(&[[20.0, 22.0, 10.0].as_slice(), &vec![12.0; b.banding.len()]].concat())?;
    l.kepala("Kursi menurut Wilayah", &format!("{} · T18", metadata::sub(b.jalan)))?;
    let kuota: Vec<String> = b.banding.iter().map(|k| format!("Kuota {}", k.kuota)).collect();
    let depan = ["Kecamatan", "Kelurahan", "Lolos"].into_iter();
    l.baris_kepala(3, 0, &depan.chain(kuota.iter().map(String::as_str)).collect::<Vec<_>>())?;
    let semua = kelompok(b);
    for (r, (nama, g)) in (4..).zip(&semua) {
        l.teks(r, 0, &nama[0], Gaya::Teks)?;
        l.teks(r, 1, &nama[1], Gaya::Teks)?;
        let kursi = |k: &Banding| k.kursi.get(g).copied().unwrap_or_default();
        l.angka(r, 2, b.banding.first().map_or(0, |k| kursi(k).lolos).into(), Gaya::Angka)?;
        for (kolom, k) in (3..).zip(b.banding) {
            l.angka(r, kolom, kursi(k).kursi.into(), Gaya::Angka)?;
        }
    }
    let akhir = 4 + semua.len() as u32;
    l.teks(akhir, 0, "JUMLAH", Gaya::TeksTebal)?;
    l.teks(akhir, 1, "", Gaya::TeksTebal)?;
    let lolos = b.banding.first().map_or(0, |k| k.kursi.values().map(|x| x.lolos).sum());
    let kursi = b.banding.iter().map(|k| k.kursi.values().map(|x| x.kursi).sum());
    for (kolom, nilai) in (2..).zip(std::iter::once(lolos).chain(kursi)) {
        let h = huruf_kolom(kolom);
        let rumus = Rumus { rumus: format!("=SUM({h}5:{h}{akhir})"), nilai: f64::from(nilai) };
        l.rumus(akhir, kolom, &rumus, Gaya::AngkaTebal)?;
    }
    l.bekukan(4, 2)?;
    l.cetak(false, Some(3))?;
    Ok(l)
}

/// All groups of the allocation, zeros too.
fn kelompok(b: &Bahan<'_>) -> Vec<([String; 2], Kelompok)> {
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
    perintah: &'static str,
    tahun: u16,
    baris: BanyakBaris,
    perbandingan: Vec<SatuJson>,
    temuan: TemuanJson,
    #[serde(skip_serializing_if = "Option::is_none")]
    koreksi: Option<BanyakKoreksi>,
    keluaran: &'a str,
}

#[derive(Serialize)]
struct SatuJson {
    kuota: u32,
    diterima: u32,
    cadangan: u32,
    nilai_terendah: Option<u32>,
    perempuan: u32,
    disabilitas: u32,
    kpm_pkh: u32,
    desil: Vec<DesilJson>,
    wilayah_berkursi: u32,
    wilayah_tanpa_kursi: u32,
}

#[derive(Serialize)]
struct DesilJson {
    desil: Option<usize>,
    diterima: u32,
}

/// The object of `--json`.
pub fn json(b: &Bahan<'_>, keluaran: &str) -> String {
    let desil = |k: &Banding| {
        let satu = |(i, n): (usize, &u32)| DesilJson { desil: (i < 10).then_some(i + 1), diterima: *n };
        k.desil.iter().enumerate().map(satu).collect()
    };
    let satu = |k: &Banding| SatuJson {
        kuota: k.kuota,
        diterima: k.diterima,
        cadangan: k.cadangan,
        nilai_terendah: k.nilai_terendah,
        perempuan: k.perempuan,
        disabilitas: k.disabilitas,
        kpm_pkh: k.kpm_pkh,
        desil: desil(k),
        wilayah_berkursi: berkursi(k),
        wilayah_tanpa_kursi: tanpa_kursi(k),
    };
    let json = Json {
        perintah: "cohort",
        tahun: b.waktu.tahun,
        baris: BanyakBaris::hitung(b.jalan.sumber.iter().map(|s| &s.hitungan)),
        perbandingan: b.banding.iter().map(satu).collect(),
        temuan: BanyakTemuan::hitung(b.temuan).json(),
        koreksi: b.jalan.koreksi.as_ref().map(DaftarKoreksi::banyak),
        keluaran,
    };
    serde_json::to_string(&json).unwrap_or_default()
}
