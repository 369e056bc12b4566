//! The object of `--json`. Standard output is a terminal as often as not: what is personal is masked there.

use serde::Serialize;

use super::{LaporanVerify, terminal_seharusnya, terminal_tertulis};
use crate::decide::verify::Beda;
use crate::read::alamat::huruf_kolom;
use crate::sheets::jalan::VERSI;
use crate::sheets::json::SKEMA;
use crate::write::keluaran::Terbitan;

#[derive(Serialize)]
struct Json<'a> {
    skema: u8,
    perintah: &'static str,
    versi: &'static str,
    tanggal_acuan: String,
    buku: &'a str,
    sha256_buku: &'a str,
    dibuat_dengan: &'a str,
    versi_buku: &'a str,
    cara: &'static str,
    sama: bool,
    banyak: u64,
    berbeda: Vec<Satu<'a>>,
    isian: Vec<Satu<'a>>,
    tambahan: Vec<String>,
    masukan: Vec<Masukan<'a>>,
    keluaran: Option<String>,
    sha256: Option<&'a str>,
}

#[derive(Serialize)]
struct Satu<'a> {
    lembar: &'a str,
    baris: Option<u32>,
    sel: Option<String>,
    kolom: Option<&'a str>,
    hal: &'static str,
    tertulis: Option<String>,
    seharusnya: Option<String>,
}

#[derive(Serialize)]
struct Masukan<'a> {
    nama: &'a str,
    ditemukan: bool,
}

/// Keys in the order of the promise.
pub fn json(b: &LaporanVerify<'_>, terbitan: Option<&Terbitan>) -> String {
    let kolom = b.isi.kolom_lain.iter().map(|(l, k)| format!("{l}: {k}"));
    let json = Json {
        skema: SKEMA,
        perintah: "verify",
        versi: VERSI,
        tanggal_acuan: b.jalan.acuan.to_string(),
        buku: b.buku,
        sha256_buku: b.sha256,
        dibuat_dengan: &b.asal.perintah,
        versi_buku: &b.asal.versi,
        cara: if b.ulang { "ulang" } else { "tanda" },
        sama: b.sama(),
        banyak: b.isi.beda.banyak,
        berbeda: b.isi.beda.rinci.iter().map(satu).collect(),
        isian: b.isi.isian.rinci.iter().map(satu).collect(),
        tambahan: kolom.chain(b.isi.lembar_lain.iter().cloned()).collect(),
        masukan: b.masukan.iter().map(|m| Masukan { nama: &m.nama, ditemukan: m.ada.is_some() }).collect(),
        keluaran: terbitan.map(|t| t.keluaran.nama()),
        sha256: terbitan.map(|t| t.sha256.as_str()),
    };
    serde_json::to_string(&json).unwrap_or_default()
}

fn satu(b: &Beda) -> Satu<'_> {
    let sel = b.baris.zip(b.kolom).map(|(baris, k)| format!("{}{baris}", huruf_kolom(k)));
    Satu {
        lembar: &b.lembar,
        baris: b.baris,
        sel,
        kolom: Some(b.judul.as_str()).filter(|j| !j.is_empty()),
        hal: b.hal.nama(),
        tertulis: b.tertulis.as_ref().map(|_| terminal_tertulis(b)),
        seharusnya: b.seharusnya.as_ref().map(|_| terminal_seharusnya(b)),
    }
}
