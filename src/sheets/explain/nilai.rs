//! A quarterly grade: indicator by indicator of Tabel 5.1.

use super::parameter::parameter;
use super::{Bagian, Dicari, Rupa, Syarat, tulis_syarat};
use crate::domain::formulir::{JenisMedan, Medan};
use crate::domain::kelas;
use crate::error::Result;
use crate::perwal::parameter::Parameter;
use crate::perwal::penilaian::Capaian;
use crate::perwal::tabel_5_1::{Indikator, Kategori, Terpenuhi, nilai};
use crate::read::cari::{BarisBerjudul, Pencarian};
use crate::write::samar;

const KUNCI: [&str; 2] = ["ID Peserta", "NIK"];

/// Assessed, else monitored, else without a sheet.
pub(super) fn jelaskan(buku: &Pencarian, dicari: &Dicari, rupa: Rupa) -> Result<Vec<Bagian>> {
    let cari = |nama: &str| buku.daftar(nama, &KUNCI, |s| dicari.cocok(s));
    let nilai = cari("Hasil Penilaian")?;
    if !nilai.is_empty() {
        let p = parameter(buku)?.unwrap_or_else(Parameter::bawaan);
        return Ok(nilai.iter().map(|b| dinilai(b, rupa, &p).into()).collect());
    }
    let pantau = cari("Monitoring")?;
    if !pantau.is_empty() {
        return Ok(pantau.iter().map(|b| dipantau(b, rupa).into()).collect());
    }
    Ok(cari("Belum Lengkap")?.iter().map(|b| tanpa_lembar(b, rupa).into()).collect())
}

fn kepala(b: &BarisBerjudul, rupa: Rupa) -> String {
    let angkatan = if b.sel("Angkatan").is_empty() { "tidak diketahui" } else { b.sel("Angkatan") };
    format!(
        "Peserta {} (NIK {}), {}, angkatan {angkatan}, {}\n{} · lembar {}, baris {}\n",
        b.sel("ID Peserta"),
        rupa.id(b.sel("NIK")),
        rupa.nama(b.sel("Nama")),
        b.sel("Kelas"),
        b.sel("Triwulan"),
        b.lembar,
        b.nomor
    )
}

fn dinilai(b: &BarisBerjudul, rupa: Rupa, p: &Parameter) -> String {
    let mut teks = kepala(b, rupa);
    let kode = b.sel("Nilai");
    let label = Kategori::SEMUA.iter().find(|k| k.kode() == kode).map_or("Belum dapat dinilai (BD)", |k| k.label());
    teks.push_str(&format!("Nilai: {label}"));
    if !b.sel("Kemungkinan Nilai").is_empty() {
        teks.push_str(&format!("; masih mungkin {}", b.sel("Kemungkinan Nilai")));
    }
    teks.push_str(&format!("\nDasar: {}\n\nIndikator Tabel 5.1:\n", b.sel("Dasar Hukum")));
    let kelas = kelas::dari_teks(b.sel("Kelas")).ok().flatten();
    // A certificate's number is shown, but not a name in it.
    let sertifikat = b.sel("Nomor Sertifikat");
    let bernama = b.sel("Nama").split_whitespace().any(|kata| kata.len() > 2 && sertifikat.contains(kata));
    let ditutup = if bernama { sertifikat } else { "" };
    let syarat: Vec<Syarat> = Indikator::SEMUA
        .into_iter()
        .map(|i| Syarat {
            nama: i.kode().to_owned(),
            hasil: b.sel(i.kode()).to_lowercase(),
            uraian: tanpa_tulisan(b.sel(&format!("Alasan {}", i.kode())), ditutup, rupa),
            dasar: kelas.map_or("Tabel 5.1".into(), |k| format!("Tabel 5.1 {k}: {}", i.label(k))),
        })
        .collect();
    tulis_syarat(&mut teks, &syarat);
    let utama = p.satu_indikator_utama.kode();
    teks.push_str(&format!(
        "  (toleransi_omzet_persen = {}; satu_indikator_utama = {utama})\n",
        p.toleransi_omzet_persen
    ));
    teks.push('\n');
    for (judul, kolom) in [
        ("Kebijakan", "Kebijakan Insentif"),
        ("Jenis insentif", "Jenis Insentif"),
        ("Naik tahap", "Naik Tahap"),
        ("Catatan", "Catatan"),
    ] {
        if !b.sel(kolom).is_empty() {
            // What the evaluator wrote stands at the end.
            let evaluator = b.sel(kolom).split_once("Evaluator: ").map_or("", |(_, t)| t);
            teks.push_str(&format!("{judul}: {}\n", tanpa_tulisan(b.sel(kolom), evaluator, rupa)));
        }
    }
    teks.push_str(&format!("Yang akan mengubahnya: {}\n", pengubah(b, kelas)));
    let turun = kelas.map(|k| penurun(b, k, p.satu_indikator_utama)).unwrap_or_default();
    if !turun.is_empty() {
        teks.push_str(&format!("Nilai turun tanpa: {}\n", turun.join(", ")));
    }
    if !b.sel("Tafsir").is_empty() {
        teks.push_str(&format!("Memakai tafsir: {}\n", b.sel("Tafsir")));
    }
    teks
}

/// The text without what somebody wrote into the form, which may name anybody.
fn tanpa_tulisan(teks: &str, tulisan: &str, rupa: Rupa) -> String {
    if rupa.terbuka || tulisan.is_empty() { teks.to_owned() } else { teks.replace(tulisan, samar::tulisan(tulisan)) }
}

/// The way to the next grade with the words of Tabel 5.1.
fn pengubah(b: &BarisBerjudul, kelas: Option<kelas::Kelas>) -> String {
    let jalan = b.sel("Jalan ke Nilai Berikutnya");
    let Some(kelas) = kelas else { return jalan.to_owned() };
    let disebut = Indikator::SEMUA.into_iter().filter(|i| jalan.contains(i.kode()));
    let label: Vec<String> = disebut.map(|i| format!("{} = {}", i.kode(), i.label(kelas))).collect();
    if label.is_empty() { jalan.to_owned() } else { format!("{jalan}\n  {}", label.join("\n  ")) }
}

/// The indicators met without any one of which the grade would be lower.
fn penurun(b: &BarisBerjudul, kelas: kelas::Kelas, satu_utama: Kategori) -> Vec<&'static str> {
    let capaian = |i: &Indikator| Capaian::dari_teks(b.sel(i.kode())) == Some(Capaian::Terpenuhi);
    let ada: Vec<Indikator> = Indikator::SEMUA.into_iter().filter(capaian).collect();
    let tanpa = |i: Option<Indikator>| {
        let sisa = ada.iter().copied().filter(|x| Some(*x) != i);
        nilai(kelas, Terpenuhi::dari(sisa), satu_utama).kategori
    };
    let kini = tanpa(None);
    if b.sel("Nilai") != kini.kode() {
        return Vec::new();
    }
    // Best first: a lower grade compares as more.
    ada.iter().filter(|i| tanpa(Some(**i)) > kini).map(|i| i.kode()).collect()
}

fn dipantau(b: &BarisBerjudul, rupa: Rupa) -> String {
    let mut teks = kepala(b, rupa);
    teks.push_str("Tidak dinilai menurut Tabel 5.1: dipantau menurut Matrik 4.1 (tahap I, atau sudah graduasi, T43)\n");
    let tampil = ["Status", "Klaster", "Pendamping"];
    let identitas = ["No", "ID Peserta", "NIK", "Nama", "Angkatan", "Kelas", "Triwulan", "Sidik"];
    for (judul, isi) in b.terisi().filter(|(j, _)| tampil.contains(j) || !identitas.contains(j)) {
        let ditulis = Medan::SEMUA.iter().any(|m| m.judul() == judul && m.jenis() == JenisMedan::Teks);
        let isi = if ditulis { tanpa_tulisan(isi, isi, rupa) } else { rupa.menurut(judul, isi) };
        teks.push_str(&format!("  {judul}: {isi}\n"));
    }
    teks
}

/// In the register, but on no assessment sheet.
fn tanpa_lembar(b: &BarisBerjudul, rupa: Rupa) -> String {
    format!(
        "Peserta {} (NIK {}), {}, {}\n{}: belum dinilai pada triwulan ini\nYang akan mengubahnya: {}\n",
        b.sel("ID Peserta"),
        rupa.id(b.sel("NIK")),
        rupa.nama(b.sel("Nama")),
        b.sel("Kelas"),
        b.sel("Status"),
        b.sel("Yang Belum Ada")
    )
}
