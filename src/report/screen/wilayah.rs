//! Sheet `Rekap Wilayah`: 5 kecamatan and 52 kelurahan, all shown, zeros too (Bab I.C, "tanpa
//! terkecuali").

use super::Bahan;
use super::daftar;
use crate::domain::wilayah::{JUMLAH_KELURAHAN, KECAMATAN, Kecamatan, Kelurahan};
use crate::perwal::kelayakan::Status;
use crate::report::jalan::huruf_kolom;
use crate::report::metadata;
use crate::report::rentang::{Rentang, huruf};
use crate::report::xlsx::{Buku, Gaya, Grafik, JenisGrafik, Lembar, Rumus, WARNA};

const NAMA: &str = "Rekap Wilayah";
const KEPALA: u32 = 3;
/// Per cent: the table of 64 rows fills one A4 page.
const SKALA: u16 = 60;
/// Semua, Layak, Tidak Layak, Perlu Verifikasi, Jiwa Layak.
const ANGKA: usize = 5;

type R<T> = std::io::Result<T>;
type Isi = [u32; ANGKA];

pub fn lembar(buku: &Buku, b: &Bahan<'_>, rentang: &[Rentang]) -> R<Lembar> {
    let mut l = buku.lembar(NAMA)?;
    l.lebar(&[13.5, 19.5, 18.5, 9.0, 9.0, 9.0, 11.0, 9.0, 8.0])?;
    l.kepala("Rekapitulasi Wilayah", &format!("{} · semua kecamatan dan kelurahan", metadata::sub(b.jalan)))?;
    let judul = [
        "Kode",
        "Kecamatan",
        "Kelurahan",
        "Semua KK",
        "Layak KK",
        "Tidak Layak KK",
        "Perlu Verifikasi KK",
        "Jiwa Layak",
        "% layak",
    ];
    l.baris_kepala(KEPALA, 0, &judul)?;
    l.tinggi(KEPALA, 42.0)?;
    let (isi, tak_tahu) = hitung(b);
    let mut r = KEPALA + 1;
    let mut subtotal = Vec::new();
    let mut rentang_grafik = Vec::new();
    for kecamatan in Kecamatan::semua() {
        let pertama = r;
        for kelurahan in Kelurahan::semua().filter(|k| k.kecamatan() == kecamatan) {
            l.teks(r, 0, &kelurahan.kode(), Gaya::Tengah)?;
            l.teks(r, 1, kecamatan.nama(), Gaya::Teks)?;
            l.teks(r, 2, kelurahan.nama(), Gaya::Teks)?;
            baris_kelurahan(&mut l, rentang, r, kelurahan.nama(), &isi[kelurahan.indeks()])?;
            r += 1;
        }
        let jumlah = jumlahkan(Kelurahan::semua().filter(|k| k.kecamatan() == kecamatan).map(|k| isi[k.indeks()]));
        let nama = format!("Jumlah {}", KECAMATAN[kecamatan.indeks()]);
        baris_jumlah(&mut l, r, &nama, &jumlah, |huruf| format!("=SUM({huruf}{}:{huruf}{r})", pertama + 1))?;
        rentang_grafik.push((kecamatan, pertama, r));
        subtotal.push(r);
        r += 1;
    }
    let semua: Isi = jumlahkan(isi.iter().copied().chain([tak_tahu]));
    baris_tak_tahu(&mut l, rentang, r, &subtotal, &tak_tahu)?;
    let jumlahan = |huruf: &str| {
        let bagian: Vec<String> = subtotal.iter().chain([&r]).map(|s| format!("{huruf}{}", s + 1)).collect();
        format!("={}", bagian.join("+"))
    };
    baris_jumlah(&mut l, r + 1, "JUMLAH", &semua, jumlahan)?;
    let putus = grafik(&mut l, &rentang_grafik, r + 3)?;
    l.bekukan(KEPALA + 1, 3)?;
    l.cetak_berhalaman(SKALA, &putus)?;
    Ok(l)
}

fn hitung(b: &Bahan<'_>) -> ([Isi; JUMLAH_KELURAHAN], Isi) {
    let mut isi = [[0; ANGKA]; JUMLAH_KELURAHAN];
    let mut tak_tahu = [0; ANGKA];
    for k in &b.hasil.keluarga {
        let milik = k.kelurahan().map_or(&mut tak_tahu, |kel| &mut isi[kel.indeks()]);
        milik[0] += 1;
        milik[1 + k.status as usize] += 1;
        if k.status == Status::Layak {
            milik[4] += k.jiwa;
        }
    }
    (isi, tak_tahu)
}

fn jumlahkan(isi: impl Iterator<Item = Isi>) -> Isi {
    isi.fold([0; ANGKA], |mut semua, satu| {
        semua.iter_mut().zip(satu).for_each(|(a, b)| *a += b);
        semua
    })
}

fn baris_kelurahan(l: &mut Lembar, rentang: &[Rentang], r: u32, nama: &str, isi: &Isi) -> R<()> {
    for (i, status) in Status::SEMUA.into_iter().enumerate() {
        let kel = huruf(&daftar::judul(status), "Kelurahan");
        let rumus = format!("={}", rentang[i].rumus(&format!("COUNTIFS({{{kel}}},\"{nama}\")")));
        l.rumus(r, 4 + i as u16, &Rumus { rumus, nilai: isi[1 + i].into() }, Gaya::Angka)?;
    }
    let judul = daftar::judul(Status::Layak);
    let (kel, jiwa) = (huruf(&judul, "Kelurahan"), huruf(&judul, "Jumlah Anggota"));
    let rumus = format!("={}", rentang[0].rumus(&format!("SUMIFS({{{jiwa}}},{{{kel}}},\"{nama}\")")));
    l.rumus(r, 7, &Rumus { rumus, nilai: isi[4].into() }, Gaya::Angka)?;
    semua_dan_persen(l, r, isi, Gaya::Angka, Gaya::Persen)
}

fn semua_dan_persen(l: &mut Lembar, r: u32, isi: &Isi, angka: Gaya, persen: Gaya) -> R<()> {
    let n = r + 1;
    l.rumus(r, 3, &Rumus { rumus: format!("=E{n}+F{n}+G{n}"), nilai: isi[0].into() }, angka)?;
    let nilai = if isi[0] == 0 { 0.0 } else { f64::from(isi[1]) / f64::from(isi[0]) };
    l.rumus(r, 8, &Rumus { rumus: format!("=IF(D{n}=0,0,E{n}/D{n})"), nilai }, persen)
}

fn baris_jumlah(l: &mut Lembar, r: u32, nama: &str, isi: &Isi, rumus: impl Fn(&str) -> String) -> R<()> {
    l.teks(r, 0, "", Gaya::TeksTebal)?;
    l.teks(r, 1, nama, Gaya::TeksTebal)?;
    l.teks(r, 2, "", Gaya::TeksTebal)?;
    for (kolom, nilai) in (4..).zip(&isi[1..]) {
        let rumus = rumus(&huruf_kolom(kolom));
        l.rumus(r, kolom, &Rumus { rumus, nilai: (*nilai).into() }, Gaya::AngkaTebal)?;
    }
    semua_dan_persen(l, r, isi, Gaya::AngkaTebal, Gaya::PersenTebal)
}

/// What no kelurahan of the table has: all of a list less the kecamatan.
fn baris_tak_tahu(l: &mut Lembar, rentang: &[Rentang], r: u32, subtotal: &[u32], isi: &Isi) -> R<()> {
    for (kolom, teks) in ["", "Kelurahan tidak dikenal", "atau di luar kota"].into_iter().enumerate() {
        l.teks(r, kolom as u16, teks, Gaya::Teks)?;
    }
    let kurang = |huruf: &str| {
        let bagian: Vec<String> = subtotal.iter().map(|s| format!("{huruf}{}", s + 1)).collect();
        format!("-({})", bagian.join("+"))
    };
    for (i, status) in Status::SEMUA.into_iter().enumerate() {
        let no = huruf(&daftar::judul(status), "No");
        let semua = rentang[i].rumus(&format!("COUNT({{{no}}})"));
        let rumus = format!("={semua}{}", kurang(&huruf_kolom(4 + i as u16)));
        l.rumus(r, 4 + i as u16, &Rumus { rumus, nilai: isi[1 + i].into() }, Gaya::Angka)?;
    }
    let jiwa = huruf(&daftar::judul(Status::Layak), "Jumlah Anggota");
    let rumus = format!("={}{}", rentang[0].rumus(&format!("SUM({{{jiwa}}})")), kurang("H"));
    l.rumus(r, 7, &Rumus { rumus, nilai: isi[4].into() }, Gaya::Angka)?;
    semua_dan_persen(l, r, isi, Gaya::Angka, Gaya::Persen)
}

/// One bar chart a kecamatan, so that every kelurahan's name can be read. Returns the rows before
/// which a page ends: the table has a page of its own, then three charts and two.
fn grafik(l: &mut Lembar, rentang: &[(Kecamatan, u32, u32)], mulai: u32) -> R<Vec<u32>> {
    let mut r = mulai;
    let mut putus = Vec::new();
    for (i, (kecamatan, pertama, akhir)) in rentang.iter().enumerate() {
        if i % 3 == 0 {
            putus.push(r);
            // Clear of the break, or the frame of the chart shows on the page before.
            r += 1;
        }
        let banyak = akhir - pertama;
        let tinggi = 100 + banyak * 22;
        l.grafik(
            r,
            0,
            &Grafik {
                jenis: JenisGrafik::Batang,
                judul: format!("Keluarga Layak, {}", kecamatan.nama()),
                kategori: format!("'{NAMA}'!$C${}:$C${}", pertama + 1, akhir),
                deret: vec![("Layak".into(), format!("'{NAMA}'!$E${}:$E${}", pertama + 1, akhir), WARNA[0])],
                ukuran: (740, tinggi),
                warna_titik: Vec::new(),
            },
        )?;
        r += tinggi / 20 + 2;
    }
    Ok(putus)
}
