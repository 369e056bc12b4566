//! A quarterly grade: indicator by indicator of Tabel 5.1.
//!
//! The row's own `Jejak` says what was decided and why. Where it has none, the row is shown as it stands: nothing is
//! guessed.

use super::{Bagian, Dicari, Rupa, Syarat, sel, tanpa_alasan, tulis_judul, tulis_syarat};
use crate::domain::formulir::{JenisMedan, Medan};
use crate::domain::kelas;
use crate::error::Result;
use crate::perwal::penilaian::jejak::Jejak;
use crate::perwal::penilaian::{Alasan, Capaian, Putusan, Sebab, tafsir_pantauan};
use crate::perwal::tabel_5_1::{Indikator, Kategori};
use crate::perwal::tafsir::KumpulanTafsir;
use crate::read::cari::{BarisBerjudul, Pencarian};
use crate::record::jejak::{self, Tanpa};
use crate::table::keluaran::KolomKeluaran;
use crate::table::nilai::{KolomBelum, KolomHasil as K};
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
    let angkatan = if sel(b, K::Angkatan).is_empty() { "tidak diketahui" } else { sel(b, K::Angkatan) };
    format!(
        "Peserta {} (NIK {}), {}, angkatan {angkatan}, {}\n{} · lembar {}, baris {}\n",
        rupa.kolom(b, K::Id),
        rupa.id(sel(b, K::Nik)),
        rupa.nama(sel(b, K::Nama)),
        sel(b, K::Kelas),
        sel(b, K::Triwulan),
        b.lembar,
        b.nomor
    )
}

fn dinilai(b: &BarisBerjudul, rupa: Rupa) -> Bagian {
    let tertulis = (sel(b, K::Nilai), sel(b, K::Sertifikat));
    match jejak::nilai([K::Id, K::Nik].map(|k| sel(b, k)), tertulis, sel(b, K::Jejak)) {
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
    let sertifikat = sel(b, K::Sertifikat);
    let bernama = sel(b, K::Nama).split_whitespace().any(|kata| kata.len() > 2 && sertifikat.contains(kata));
    let kelas = kelas::dari_teks(sel(b, K::Kelas)).ok().flatten();
    tulis_syarat(&mut teks, &p.alasan.iter().map(|a| syarat(a, kelas, bernama && !rupa.terbuka)).collect::<Vec<_>>());
    teks.push_str(&format!(
        "  (toleransi_omzet_persen = {}; satu_indikator_utama = {})\n\n",
        p.batas.toleransi,
        p.batas.satu_utama.kode()
    ));
    for (judul, kolom) in [("Kebijakan", K::Kebijakan), ("Jenis insentif", K::JenisInsentif)] {
        if !sel(b, kolom).is_empty() {
            teks.push_str(&format!("{judul}: {}\n", sel(b, kolom)));
        }
    }
    if let Some((naik, _)) = j.naik {
        teks.push_str(&format!("Naik tahap: {}\n", naik.nama()));
    }
    if !sel(b, K::Catatan).is_empty() {
        teks.push_str(&format!("Catatan: {}\n", catatan(sel(b, K::Catatan), evaluator, rupa)));
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
        K::Nilai,
        K::Kemungkinan,
        K::DasarHukum,
        K::U1,
        K::U2,
        K::T1,
        K::T2,
        K::T3,
        K::Kebijakan,
        K::JenisInsentif,
        K::NaikTahap,
        K::Jalan,
        K::Tafsir,
    ];
    tulis_judul(&mut teks, (b, rupa), &kolom.map(K::judul));
    teks.push_str(&tanpa_alasan("Indikator demi indikator", tanpa, "uep grade"));
    Bagian { teks, tafsir: KumpulanTafsir::dari_daftar(sel(b, K::Tafsir)).unwrap_or_default() }
}

/// What a form's field says, which may name anybody.
fn tanpa_tulisan(tulisan: &str, rupa: Rupa) -> &str {
    if rupa.terbuka { tulisan } else { samar::tulisan(tulisan) }
}

/// The way to the next grade with the words of Tabel 5.1.
fn pengubah(b: &BarisBerjudul, p: &Putusan, kelas: Option<kelas::Kelas>) -> String {
    let jalan = sel(b, K::Jalan);
    let Some(kelas) = kelas else { return jalan.to_owned() };
    let langkah = p.jalan();
    let disebut = |i: &Indikator| langkah.iter().any(|l| l.indikator.contains(i));
    let label = Indikator::SEMUA.into_iter().filter(disebut).map(|i| format!("\n  {} = {}", i.kode(), i.label(kelas)));
    format!("{jalan}{}", label.collect::<String>())
}

fn dipantau(b: &BarisBerjudul, rupa: Rupa) -> Bagian {
    let mut teks = kepala(b, rupa);
    let tafsir = tafsir_pantauan(kelas::dari_teks(sel(b, K::Kelas)).ok().flatten());
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
        rupa.kolom(b, KolomBelum::Id),
        rupa.id(sel(b, KolomBelum::Nik)),
        rupa.nama(sel(b, KolomBelum::Nama)),
        sel(b, KolomBelum::Kelas),
        sel(b, KolomBelum::Status),
        sel(b, KolomBelum::BelumAda)
    )
}
