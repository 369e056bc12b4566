//! The object of `--json`: what every command says of its run, around its own figures.

use serde::Serialize;

use super::jalan::{Jalan, VERSI};
use super::masalah::{BanyakTemuan, TemuanJson};
use crate::error::nama_berkas;
use crate::record::koreksi::{BanyakKoreksi, DaftarKoreksi};
use crate::record::persetujuan::BanyakPersetujuan;
use crate::write::keluaran::Terbitan;

/// Raised where a key changes its meaning or goes; a new key is no reason.
pub const SKEMA: u8 = 1;

#[derive(Serialize)]
struct Objek<'a, T> {
    skema: u8,
    perintah: &'static str,
    versi: &'static str,
    tanggal_acuan: String,
    #[serde(flatten)]
    isi: T,
    temuan: TemuanJson,
    #[serde(skip_serializing_if = "Option::is_none")]
    koreksi: Option<BanyakKoreksi>,
    #[serde(skip_serializing_if = "Option::is_none")]
    persetujuan: Option<BanyakPersetujuan>,
    /// What stands beside a CSV.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    beserta: Vec<BerkasJson<'a>>,
    keluaran: String,
    sha256: &'a str,
}

#[derive(Serialize)]
struct BerkasJson<'a> {
    nama: String,
    sha256: &'a str,
}

/// The object; `isi`: the command's own keys, in the order of the promise.
pub fn objek(jalan: &Jalan, temuan: &BanyakTemuan, terbitan: &Terbitan, isi: impl Serialize) -> String {
    let beserta = terbitan.beserta.iter().map(|(jalur, sha256)| BerkasJson { nama: nama_berkas(jalur), sha256 });
    let objek = Objek {
        skema: SKEMA,
        perintah: jalan.perintah,
        versi: VERSI,
        tanggal_acuan: jalan.acuan.to_string(),
        isi,
        temuan: temuan.json(),
        koreksi: jalan.koreksi.as_ref().map(DaftarKoreksi::banyak),
        persetujuan: jalan.persetujuan.as_ref().map(|p| p.banyak),
        beserta: beserta.collect(),
        keluaran: terbitan.keluaran.nama(),
        sha256: &terbitan.sha256,
    };
    serde_json::to_string(&objek).unwrap_or_default()
}
