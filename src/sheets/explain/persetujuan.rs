//! What an office stood by: rows of somebody that were changed after `uep` wrote them, and used (sheet `Persetujuan`).

use super::{Dicari, Rupa};
use crate::error::Result;
use crate::read::cari::{BarisBerjudul, Pencarian};
use crate::sheets::persetujuan::NAMA;
use crate::table::keluaran::KolomKeluaran;
use crate::table::persetujuan::KolomDisetujui as K;

const KUNCI: [&str; 3] = ["ID Peserta", "No KK", "NIK"];

/// Lists that say which numbers are the same person's: an early step knows no ID Peserta.
const ORANG: [&str; 8] = [
    "Register",
    "Angkatan Baru",
    "Hasil Penilaian",
    "Daftar Peserta",
    "Layak",
    "Tidak Layak",
    "Perlu Verifikasi",
    "Anggota",
];

/// The approvals of this person's rows, in the order of the sheet; blank where there are none.
pub(super) fn jelaskan(buku: &Pencarian, dicari: &Dicari, rupa: Rupa) -> Result<String> {
    if !buku.punya(NAMA) {
        return Ok(String::new());
    }
    let mut semua = vec![dicari.clone()];
    for lembar in ORANG {
        for b in buku.daftar(lembar, &KUNCI, |s| dicari.cocok(s))? {
            semua.extend(KUNCI.iter().map(|k| b.sel(k)).filter(|s| !s.is_empty()).map(Dicari::baru));
        }
    }
    let baris = buku.daftar(NAMA, &KUNCI, |s| semua.iter().any(|d| d.cocok(s)))?;
    Ok(baris.iter().map(|b| satu(b, rupa)).collect())
}

fn satu(b: &BarisBerjudul, rupa: Rupa) -> String {
    let isi = |k: K| rupa.menurut(k.judul(), b.sel(k.judul()));
    let lembar = if b.sel(K::Lembar.judul()).is_empty() {
        String::new()
    } else {
        format!(", lembar {}", b.sel(K::Lembar.judul()))
    };
    let mut teks = format!(
        "Dipakai dengan persetujuan: {}{lembar}, baris {}\n  {}: semula {}, menjadi {}\n  disetujui {}, {}, {}: {}\n",
        b.sel(K::Berkas.judul()),
        b.sel(K::Baris.judul()),
        isi(K::Kolom),
        isi(K::Semula),
        isi(K::Menjadi),
        rupa.nama(b.sel(K::Oleh.judul())),
        isi(K::Jabatan),
        b.sel(K::Tanggal.judul()),
        isi(K::Alasan),
    );
    for k in [K::Dipakai, K::Keterangan].iter().filter(|k| !b.sel(k.judul()).is_empty()) {
        teks.push_str(&format!("  {}: {}\n", k.judul().to_lowercase(), b.sel(k.judul())));
    }
    teks
}
