//! A participant's year in an annual evaluation: indicator by indicator of Matrik 4.1.

use super::{Dicari, Rupa, Syarat, tulis_syarat};
use crate::error::Result;
use crate::perwal::anjuran::anjuran;
use crate::perwal::indikator::Hasil41;
use crate::perwal::matrik_4_1::{Indikator41, Ukuran};
use crate::read::cari::{BarisBerjudul, Pencarian};
use crate::record::keputusan::KeputusanDinas;

const KUNCI: [&str; 3] = ["ID Peserta", "NIK", "No KK"];
const NILAI: [&str; 4] = ["Nilai TW1", "Nilai TW2", "Nilai TW3", "Nilai TW4"];

/// Everyone in `Daftar Peserta` whom the id means.
pub(super) fn jelaskan(buku: &Pencarian, dicari: &Dicari, rupa: Rupa) -> Result<Vec<String>> {
    let semua = buku.daftar("Daftar Peserta", &KUNCI, |s| dicari.cocok(s))?;
    let tahun = buku.isian("Metadata", "Tahun")?.unwrap_or_default();
    let satu = |b: &BarisBerjudul| -> Result<String> {
        let id = b.sel("ID Peserta").to_owned();
        let tindak = buku.baris("Tindak Lanjut", &KUNCI, |s| !id.is_empty() && s == id)?;
        Ok(setahun(b, &tindak, &tahun, rupa))
    };
    semua.iter().map(satu).collect()
}

/// `2026-TW1: Remedial (…)`; in words of its own a decision may name somebody.
fn keputusan(teks: &str, rupa: Rupa) -> String {
    let baku = |satu: &str| KeputusanDinas::PILIHAN.iter().any(|p| satu.contains(&format!(": {p} (")));
    let satu = |s: &str| match rupa.terbuka || baku(s) {
        true => rupa.bebas(s),
        false => s.split_once(": ").map_or("***".into(), |(tw, _)| format!("{}: ***", rupa.bebas(tw))),
    };
    teks.split("; ").map(satu).collect::<Vec<_>>().join("; ")
}

fn setahun(b: &BarisBerjudul, tindak: &[BarisBerjudul], tahun: &str, rupa: Rupa) -> String {
    let mut teks = format!(
        "Peserta {} (NIK {}), {}, angkatan {}, {}, status {}\nEvaluasi tahun {tahun} · lembar {}, baris {}\n",
        rupa.menurut("ID Peserta", b.sel("ID Peserta")),
        rupa.id(b.sel("NIK")),
        rupa.nama(b.sel("Nama")),
        b.sel("Angkatan"),
        b.sel("Kelas"),
        b.sel("Status"),
        b.lembar,
        b.nomor
    );
    let nilai: Vec<String> =
        NILAI.iter().filter(|n| !b.sel(n).is_empty()).map(|n| format!("{} {}", &n[6..], b.sel(n))).collect();
    if !nilai.is_empty() {
        teks.push_str(&format!("Nilai: {}\n", nilai.join(", ")));
    }
    if !b.sel("Keputusan Dinas").is_empty() {
        teks.push_str(&format!("Keputusan Dinas: {}\n", keputusan(b.sel("Keputusan Dinas"), rupa)));
    }
    let ditanya: Vec<Indikator41> = Indikator41::SEMUA
        .into_iter()
        .filter(|i| i.ukuran() == Ukuran::Bagian && !b.sel(i.kode()).is_empty())
        .collect();
    if ditanya.is_empty() {
        teks.push_str("\nTidak ada indikator Matrik 4.1 yang menghitung peserta ini (T51).\n");
    } else {
        teks.push_str("\nIndikator Matrik 4.1:\n");
        tulis_syarat(&mut teks, &ditanya.iter().map(|i| syarat(*i, b)).collect::<Vec<_>>());
        teks.push_str(&pengubah(&ditanya, b));
    }
    if !tindak.is_empty() {
        teks.push_str("Tindak lanjut:\n");
        for t in tindak {
            teks.push_str(&format!("  {}: {} [{}]\n", t.sel("Perihal"), t.sel("Langkah"), t.sel("Dasar")));
        }
    }
    teks
}

fn hasil(i: Indikator41, b: &BarisBerjudul) -> &'static str {
    match b.sel(i.kode()) {
        s if s == Hasil41::Ya.nama() => "ya",
        s if s == Hasil41::Tidak.nama() => "tidak",
        _ => "belum ada data",
    }
}

fn syarat(i: Indikator41, b: &BarisBerjudul) -> Syarat {
    Syarat {
        nama: i.kode().to_owned(),
        hasil: hasil(i, b).to_owned(),
        uraian: i.bunyi().to_owned(),
        dasar: format!("Matrik 4.1 tahap {}; T50, T51", i.kelas().tahap()),
    }
}

/// What would turn the answers that are not yes.
fn pengubah(ditanya: &[Indikator41], b: &BarisBerjudul) -> String {
    let belum: Vec<&str> = ditanya.iter().filter(|i| hasil(**i, b) == "belum ada data").map(|i| i.kode()).collect();
    let tidak = ditanya.iter().filter(|i| hasil(**i, b) == "tidak");
    let mut isi: Vec<String> = tidak.map(|i| format!("  {}: {}\n", i.kode(), anjuran(*i))).collect();
    if !belum.is_empty() {
        isi.push(format!("  {}: lengkapi isiannya pada lembar penilaian\n", belum.join(", ")));
    }
    if isi.is_empty() { String::new() } else { format!("Yang akan mengubahnya:\n{}", isi.concat()) }
}
