//! Sheet `Ringkasan`: grades by class and angkatan with a chart, what is to be done, rows read,
//! findings.

use super::ringkas::{KelasNilai, NILAI, PerNilai};
use super::{LaporanGrade, R, warna};
use crate::domain::kelas::Kelas;
use crate::perwal::tabel_5_1::Kategori;
use crate::sheets::angka;
use crate::sheets::metadata;
use crate::write::blok::{Blok, Sel, Terletak};
use crate::write::rentang::{Daftar, Syarat};
use crate::write::xlsx::{Gaya, Grafik, JenisGrafik, Lembar};

/// Columns A to I.
const LEBAR: [f64; 9] = [27.0, 42.0, 9.0, 9.0, 9.0, 9.0, 9.0, 11.0, 12.0];
/// First column of the grades, and that of their sum.
const NILAI_DI: u16 = 2;
const JUMLAH_DI: u16 = NILAI_DI + NILAI.len() as u16;
/// Rows that the chart takes below its table.
const TINGGI_GRAFIK: u32 = 13;

pub fn lembar(b: &LaporanGrade<'_>, mut l: Lembar) -> R<Lembar> {
    let daftar = b.daftar();
    l.lebar(&LEBAR)?;
    l.kepala(&format!("Hasil Penilaian UEP Berkelas {}", b.triwulan.panjang()), &metadata::sub(b.jalan))?;
    metadata::tanda_samar(&mut l, b.jalan, 2)?;
    let kelas = l.blok(3, per_kelas(b, &daftar))?;
    l.grafik(kelas.bawah() + 1, 0, &grafik(&kelas))?;
    let mut r = kelas.bawah() + 1 + TINGGI_GRAFIK;
    r = l.blok(r, per_angkatan(b, &daftar))?.bawah() + 1;
    let tindak = angka::baris(&b.ringkas.tindak_lanjut(), &daftar);
    let tindak = tindak.into_iter().map(|[perihal, di, n]| [perihal, di.gaya(Gaya::Teks), n]);
    let blok = Blok::baru("3. Tindak lanjut").kepala(["Perihal", "Lembar", "Peserta"]).dengan(tindak);
    r = l.blok(r, blok)?.bawah() + 1;
    b.umum().ekor_ringkasan(&mut l, r, 4, 8)?;
    Ok(l)
}

/// A row of a table of grades: label, explanation, condition on the list (`None`: what is left of it), counts.
type BarisNilai = (String, String, Option<(&'static str, Syarat<'static>)>, PerNilai);

/// A table of grades: how many of each, sum, share of A and B.
fn tabel<'a>(judul: &'a str, depan: [&'a str; 2], baris: Vec<BarisNilai>, d: &Daftar, semua: PerNilai) -> Blok<'a> {
    let kepala = depan.into_iter().chain(NILAI).chain(["Jumlah", "% A dan B"]);
    let mut blok = Blok::baru(judul).kepala(kepala);
    for (i, (label, arti, syarat, isi)) in baris.into_iter().enumerate() {
        let satu = |(n, nilai): (usize, &&'static str)| {
            let nilai = ("Nilai", Syarat::Kata(nilai));
            match syarat {
                Some(syarat) => Sel::rumus(d.hitung(&[syarat, nilai], isi[n])),
                None if i == 0 => Sel::rumus(d.hitung(&[nilai], isi[n])),
                None => {
                    let semua = d.hitung(&[nilai], semua[n]);
                    Sel::dari(move |d| semua.clone().kurang(&d.jumlah_atas()))
                }
            }
        };
        let nama = [Sel::tebal(label), Sel::lipat(arti)].into_iter();
        blok.baris(nama.chain(NILAI.iter().enumerate().map(satu)).chain(ujung()).collect::<Vec<_>>());
    }
    let nama = [Sel::tebal("Jumlah"), Sel::tebal("")].into_iter().chain(NILAI.map(|_| Sel::jumlah()));
    blok.jumlah(nama.chain(ujung().map(Sel::ditebalkan)).collect::<Vec<_>>())
}

/// Sum of a row and the share of A and B.
fn ujung<'a>() -> [Sel<'a>; 2] {
    let ab = Sel::dari(|d| {
        let ab = d.kolom(NILAI_DI).tambah(&d.kolom(NILAI_DI + 1)).dikurung();
        ab.bagian(&d.kolom(JUMLAH_DI), 0)
    });
    [Sel::dari(|d| d.jumlah_baris(NILAI_DI, JUMLAH_DI - 1)), ab.persen()]
}

fn per_kelas<'a>(b: &LaporanGrade<'_>, d: &Daftar) -> Blok<'a> {
    let arti = |k: Option<Kelas>| match k {
        Some(k) => format!("Tahap {}", k.tahap()),
        None => "UEP Potensial di lembar lain, atau kelas tidak diketahui".to_owned(),
    };
    let satu =
        |k: &KelasNilai| (k.nama().to_owned(), arti(k.kelas), k.kelas.map(|k| ("Kelas", k.label().into())), k.isi);
    let baris = b.ringkas.kelas().iter().map(satu).collect();
    tabel("1. Nilai menurut kelas", ["Kelas", "Tahap"], baris, d, b.ringkas.hasil)
}

fn grafik(kelas: &Terletak<'_>) -> Grafik {
    let kategori = [Some(Kategori::A), Some(Kategori::B), Some(Kategori::C), Some(Kategori::Tp), None];
    let deret = NILAI.into_iter().zip(kategori).zip(NILAI_DI..).map(|((nilai, k), di)| (di, nilai, warna(k)));
    let judul = (JenisGrafik::BatangBertumpuk, "Nilai menurut kelas");
    kelas.grafik(judul, (0, kelas.semua_baris()), deret, (960, 230))
}

fn per_angkatan<'a>(b: &LaporanGrade<'_>, d: &Daftar) -> Blok<'a> {
    let per = &b.ringkas.per_angkatan;
    let tahun = per.iter().filter_map(|(tahun, n)| Some(((*tahun)?, *n)));
    let mut baris: Vec<BarisNilai> = tahun
        .map(|(tahun, n)| (format!("Angkatan {tahun}"), String::new(), Some(("Angkatan", tahun.into())), n))
        .collect();
    baris.extend(per.get(&None).map(|n| ("Angkatan tidak diketahui".into(), String::new(), None, *n)));
    tabel("2. Nilai menurut angkatan", ["Angkatan", ""], baris, d, b.ringkas.hasil)
}
