//! A quarterly grade: indicator by indicator of Tabel 5.1.
//!
//! The row's own `Jejak` says what was decided and why. Where it has none, the row is shown as it stands: nothing is
//! guessed.

use super::{Bagian, Dicari, Rupa, Syarat, tanpa_alasan, tulis_judul, tulis_syarat};
use crate::domain::formulir::{JenisMedan, Medan};
use crate::domain::kelas;
use crate::error::Result;
use crate::perwal::penilaian::jejak::Jejak;
use crate::perwal::penilaian::{Alasan, Capaian, Putusan, Sebab, tafsir_pantauan};
use crate::perwal::tabel_5_1::{Indikator, Kategori};
use crate::perwal::tafsir::KumpulanTafsir;
use crate::read::cari::{BarisBerjudul, Pencarian};
use crate::record::jejak::{self, Tanpa};
use crate::write::samar;

const KUNCI: [&str; 2] = ["ID Peserta", "NIK"];

/// Assessed, else monitored, else without a sheet.
pub(super) fn jelaskan(buku: &Pencarian, dicari: &Dicari, rupa: Rupa) -> Result<Vec<Bagian>> {
    let cari = |nama: &str| buku.daftar(nama, &KUNCI, |s| dicari.cocok(s));
    let nilai = cari("Hasil Penilaian")?;
    if !nilai.is_empty() {
        return Ok(nilai.iter().map(|b| dinilai(b, rupa)).collect());
    }
    let pantau = cari("Monitoring")?;
    if !pantau.is_empty() {
        return Ok(pantau.iter().map(|b| dipantau(b, rupa)).collect());
    }
    Ok(cari("Belum Lengkap")?.iter().map(|b| Bagian::tanpa_tafsir(tanpa_lembar(b, rupa))).collect())
}

fn kepala(b: &BarisBerjudul, rupa: Rupa) -> String {
    let angkatan = if b.sel("Angkatan").is_empty() { "tidak diketahui" } else { b.sel("Angkatan") };
    format!(
        "Peserta {} (NIK {}), {}, angkatan {angkatan}, {}\n{} · lembar {}, baris {}\n",
        rupa.menurut("ID Peserta", b.sel("ID Peserta")),
        rupa.id(b.sel("NIK")),
        rupa.nama(b.sel("Nama")),
        b.sel("Kelas"),
        b.sel("Triwulan"),
        b.lembar,
        b.nomor
    )
}

fn dinilai(b: &BarisBerjudul, rupa: Rupa) -> Bagian {
    let tertulis = (b.sel("Nilai"), b.sel("Nomor Sertifikat"));
    match jejak::nilai(KUNCI.map(|k| b.sel(k)), tertulis, b.sel(jejak::JUDUL)) {
        Ok((j, evaluator)) => dengan_jejak(b, &j, evaluator, rupa),
        Err(tanpa) => tanpa_jejak(b, tanpa, rupa),
    }
}

fn dengan_jejak(b: &BarisBerjudul, j: &Jejak, evaluator: usize, rupa: Rupa) -> Bagian {
    let p = &j.putusan;
    let mut teks = kepala(b, rupa);
    teks.push_str(&format!("Nilai: {}", p.kategori().map_or("Belum dapat dinilai (BD)", Kategori::label)));
    if p.kategori().is_none() {
        teks.push_str(&format!("; masih mungkin {}", p.uraian_kemungkinan()));
    }
    teks.push_str(&format!("\nDasar: {}\n\nIndikator Tabel 5.1:\n", p.dasar_hukum()));
    // A certificate's number is shown, but not a name in it.
    let sertifikat = b.sel("Nomor Sertifikat");
    let bernama = b.sel("Nama").split_whitespace().any(|kata| kata.len() > 2 && sertifikat.contains(kata));
    let kelas = kelas::dari_teks(b.sel("Kelas")).ok().flatten();
    tulis_syarat(&mut teks, &p.alasan.iter().map(|a| syarat(a, kelas, bernama && !rupa.terbuka)).collect::<Vec<_>>());
    teks.push_str(&format!(
        "  (toleransi_omzet_persen = {}; satu_indikator_utama = {})\n\n",
        p.batas.toleransi,
        p.batas.satu_utama.kode()
    ));
    for (judul, kolom) in [("Kebijakan", "Kebijakan Insentif"), ("Jenis insentif", "Jenis Insentif")] {
        if !b.sel(kolom).is_empty() {
            teks.push_str(&format!("{judul}: {}\n", b.sel(kolom)));
        }
    }
    if let Some((naik, _)) = j.naik {
        teks.push_str(&format!("Naik tahap: {}\n", naik.nama()));
    }
    if !b.sel("Catatan").is_empty() {
        teks.push_str(&format!("Catatan: {}\n", catatan(b.sel("Catatan"), evaluator, rupa)));
    }
    teks.push_str(&format!("Yang akan mengubahnya: {}\n", pengubah(b, p, kelas)));
    let turun = p.penopang();
    if !turun.is_empty() {
        let kode: Vec<&str> = turun.iter().map(|i| i.kode()).collect();
        teks.push_str(&format!("Nilai turun tanpa: {}\n", kode.join(", ")));
    }
    if !j.tafsir.kosong() {
        teks.push_str(&format!("Memakai tafsir: {}\n", j.tafsir.daftar()));
    }
    Bagian { teks, tafsir: j.tafsir }
}

/// `kelas`: what the row says of it; unknown, its indicators have no words in Tabel 5.1.
fn syarat(a: &Alasan, kelas: Option<kelas::Kelas>, tutup: bool) -> Syarat {
    let uraian = match &a.sebab {
        Sebab::Lulus(nomor) if tutup => Sebab::Lulus(samar::tulisan(nomor).into()).uraian(),
        _ => a.uraian(),
    };
    let hasil = match a.capaian {
        Capaian::Terpenuhi => "terpenuhi",
        Capaian::Tidak => "tidak",
        Capaian::BelumDinilai => "belum dinilai",
    };
    let label = kelas.map_or("Tabel 5.1".into(), |k| format!("Tabel 5.1 {k}: {}", a.indikator.label(k)));
    let dasar = std::iter::once(label.as_str()).chain(a.tafsir().iter().map(|t| t.nomor()));
    let dasar = dasar.collect::<Vec<_>>().join("; ");
    Syarat { nama: a.indikator.kode().to_owned(), hasil: hasil.to_owned(), uraian, dasar }
}

/// What the evaluator wrote stands at the end, this many letters long, and may name anybody.
fn catatan(teks: &str, evaluator: usize, rupa: Rupa) -> String {
    let dari = teks.chars().count().saturating_sub(evaluator);
    let dari = teks.char_indices().nth(dari).map_or(teks.len(), |(di, _)| di);
    format!("{}{}", &teks[..dari], tanpa_tulisan(&teks[dari..], rupa))
}

/// The row without its reasons: what its columns say.
fn tanpa_jejak(b: &BarisBerjudul, tanpa: Tanpa, rupa: Rupa) -> Bagian {
    let mut teks = kepala(b, rupa);
    let kolom = [
        "Nilai",
        "Kemungkinan Nilai",
        "Dasar Hukum",
        "U1",
        "U2",
        "T1",
        "T2",
        "T3",
        "Kebijakan Insentif",
        "Jenis Insentif",
        "Naik Tahap",
        "Jalan ke Nilai Berikutnya",
        "Tafsir",
    ];
    tulis_judul(&mut teks, (b, rupa), &kolom);
    teks.push_str(&tanpa_alasan("Indikator demi indikator", tanpa, "uep grade"));
    Bagian { teks, tafsir: KumpulanTafsir::dari_daftar(b.sel("Tafsir")).unwrap_or_default() }
}

/// What a form's field says, which may name anybody.
fn tanpa_tulisan(tulisan: &str, rupa: Rupa) -> &str {
    if rupa.terbuka { tulisan } else { samar::tulisan(tulisan) }
}

/// The way to the next grade with the words of Tabel 5.1.
fn pengubah(b: &BarisBerjudul, p: &Putusan, kelas: Option<kelas::Kelas>) -> String {
    let jalan = b.sel("Jalan ke Nilai Berikutnya");
    let Some(kelas) = kelas else { return jalan.to_owned() };
    let langkah = p.jalan();
    let disebut = |i: &Indikator| langkah.iter().any(|l| l.indikator.contains(i));
    let label = Indikator::SEMUA.into_iter().filter(disebut).map(|i| format!("\n  {} = {}", i.kode(), i.label(kelas)));
    format!("{jalan}{}", label.collect::<String>())
}

fn dipantau(b: &BarisBerjudul, rupa: Rupa) -> Bagian {
    let mut teks = kepala(b, rupa);
    let tafsir = tafsir_pantauan(kelas::dari_teks(b.sel("Kelas")).ok().flatten());
    let sebab = tafsir.map_or_else(|| "tahap I".to_owned(), |t| format!("sudah graduasi, {t}"));
    teks.push_str(&format!("Tidak dinilai menurut Tabel 5.1: dipantau menurut Matrik 4.1 ({sebab})\n"));
    let tampil = ["Status", "Klaster", "Pendamping"];
    let identitas = ["No", "ID Peserta", "NIK", "Nama", "Angkatan", "Kelas", "Triwulan", "Sidik"];
    for (judul, isi) in b.terisi().filter(|(j, _)| tampil.contains(j) || !identitas.contains(j)) {
        let ditulis = Medan::SEMUA.iter().any(|m| m.judul() == judul && m.jenis() == JenisMedan::Teks);
        let isi = if ditulis { tanpa_tulisan(isi, rupa).to_owned() } else { rupa.menurut(judul, isi) };
        teks.push_str(&format!("  {judul}: {isi}\n"));
    }
    Bagian { teks, tafsir: tafsir.into_iter().collect() }
}

/// In the register, but on no assessment sheet.
fn tanpa_lembar(b: &BarisBerjudul, rupa: Rupa) -> String {
    format!(
        "Peserta {} (NIK {}), {}, {}\n{}: belum dinilai pada triwulan ini\nYang akan mengubahnya: {}\n",
        rupa.menurut("ID Peserta", b.sel("ID Peserta")),
        rupa.id(b.sel("NIK")),
        rupa.nama(b.sel("Nama")),
        b.sel("Kelas"),
        b.sel("Status"),
        b.sel("Yang Belum Ada")
    )
}
