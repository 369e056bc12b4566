//! Sheet `Ringkasan`: which workbook, the answer, and where something is different.

use super::{BATAS_TANDA, ISIAN, LaporanVerify, PERBEDAAN, kolom, per_lembar};
use crate::decide::verify::{RINCIAN, SemuaBeda};
use crate::domain::rupiah::ribuan;
use crate::sheets::jalan::VERSI;
use crate::write::blok::{Blok, Sel};
use crate::write::rentang::Daftar;
use crate::write::xlsx::{Hasil, Lembar};

pub fn lembar(b: &LaporanVerify<'_>, mut l: Lembar) -> Hasil<Lembar> {
    l.lebar(&[30.0, 22.0, 22.0, 40.0])?;
    l.kepala("Verifikasi UEP Berkelas", &jawaban(b))?;
    let r = l.blok(3, buku(b))?.bawah() + 1;
    let r = l.blok(r, per_lembar_blok(b))?.bawah() + 1;
    let lain = b.isi.kolom_lain.iter().map(|(l, k)| format!("{l}: kolom \"{k}\""));
    let lain: Vec<String> = lain.chain(b.isi.lembar_lain.iter().map(|l| format!("lembar {l}"))).collect();
    let mut akhir = r - 2;
    if !lain.is_empty() {
        let blok = Blok::baru("3. Tambahan Dinas, tidak diperiksa").dengan(lain.into_iter().map(|t| [Sel::teks(t)]));
        akhir = l.blok(r, blok)?.bawah() - 1;
    }
    l.cetak(false, None)?;
    l.area_cetak(akhir, 3)?;
    Ok(l)
}

/// The answer in a sentence.
fn jawaban(b: &LaporanVerify<'_>) -> String {
    match b.isi.beda.banyak {
        0 if !b.ulang => format!("{}: menurut tanda setiap baris tidak ada yang diubah; {BATAS_TANDA}", b.buku),
        n if !b.ulang => format!("{}: {} perbedaan menurut tanda setiap baris; {BATAS_TANDA}", b.buku, ribuan(n)),
        0 => format!("{} adalah buku kerja yang dibuat uep dari masukannya: tidak ada perbedaan", b.buku),
        n => format!("{} bukan buku kerja yang dibuat uep dari masukannya: {} perbedaan", b.buku, ribuan(n)),
    }
}

fn buku<'a>(b: &LaporanVerify<'_>) -> Blok<'a> {
    let a = b.asal;
    let acuan = a.acuan.map_or(String::new(), |t| t.to_string());
    let mut isi = vec![
        ("Buku", b.buku.to_owned()),
        ("SHA-256", b.sha256.to_owned()),
        ("Dibuat dengan", a.perintah.clone()),
        ("Versi uep", a.versi.clone()),
        ("Tanggal acuan", acuan),
        ("Lembar diperiksa", ribuan(b.isi.lembar)),
        ("Baris diperiksa", ribuan(b.isi.baris)),
    ];
    if b.versi_lain() {
        isi.push((
            "Perhatikan",
            format!("diperiksa dengan versi {VERSI}; versi lain dapat menulis kata dan kolom lain"),
        ));
    }
    let baris = isi.into_iter().map(|(nama, nilai)| [Sel::tebal(nama), Sel::lipat(nilai).lebar(3)]);
    Blok::baru("1. Yang diperiksa").dengan(baris)
}

fn per_lembar_blok<'a>(b: &LaporanVerify<'a>) -> Blok<'a> {
    let semua = per_lembar(b.isi);
    let blok = Blok::baru("2. Perbedaan dan isian per lembar");
    if semua.is_empty() {
        return blok.catatan("Tidak ada perbedaan, dan tidak ada yang diisi.");
    }
    let judul: Vec<&str> = kolom().iter().map(|k| k.judul).collect();
    let daftar = |nama: &'static str, semua: &SemuaBeda| Daftar::baru(nama, semua.rinci.len(), judul.clone());
    let (beda, isian) = (daftar(PERBEDAAN, &b.isi.beda), daftar(ISIAN, &b.isi.isian));
    let baris = semua.into_iter().map(|(nama, n, m)| {
        let hitung = |d: &Daftar, n: u32| Sel::rumus(d.hitung(&[("Lembar", nama.as_str().into())], n));
        let (beda, isian) = (hitung(&beda, n), hitung(&isian, m));
        [Sel::teks(nama.clone()), beda, isian]
    });
    let blok = blok.kepala(["Lembar", "Perbedaan", "Isian"]).dengan(baris.collect::<Vec<_>>());
    let blok = blok.jumlah([Sel::tebal("Jumlah"), Sel::jumlah(), Sel::jumlah()]);
    match b.isi.beda.banyak.max(b.isi.isian.banyak) > RINCIAN as u64 {
        true => blok.catatan(format!(
            "Dirinci {} yang pertama; seluruhnya {} perbedaan.",
            ribuan(RINCIAN as u64),
            ribuan(b.isi.beda.banyak)
        )),
        false => blok,
    }
}
