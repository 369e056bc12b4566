//! A participant's year in an annual evaluation: indicator by indicator of Matrik 4.1.
//!
//! The row's own `Jejak` has the answers. Where it has none, the row is shown as it stands: nothing is guessed.

use super::{Bagian, Dicari, Rupa, Syarat, sel, tanpa_alasan, tulis_judul, tulis_syarat};
use crate::decide::evaluate::tindak::Perihal;
use crate::error::Result;
use crate::perwal::anjuran::anjuran;
use crate::perwal::indikator::jejak::Jawaban41;
use crate::perwal::indikator::{self, Hasil41};
use crate::perwal::matrik_4_1::Indikator41;
use crate::perwal::tafsir::{KumpulanTafsir, Tafsir};
use crate::read::cari::{BarisBerjudul, Pencarian};
use crate::record::jejak::{self, Tanpa};
use crate::record::keputusan::KeputusanDinas;
use crate::table::evaluasi::{KolomPeserta as K, KolomTindak};
use crate::table::keluaran::KolomKeluaran;

const KUNCI: [K; 3] = [K::IdPeserta, K::Nik, K::NoKk];
const NILAI: [(&str, K); 4] = [("TW1", K::NilaiTw1), ("TW2", K::NilaiTw2), ("TW3", K::NilaiTw3), ("TW4", K::NilaiTw4)];

/// Everyone in `Daftar Peserta` whom the id means.
pub(super) fn jelaskan(buku: &Pencarian, dicari: &Dicari, rupa: Rupa) -> Result<Vec<Bagian>> {
    let semua = buku.daftar("Daftar Peserta", &KUNCI.map(K::judul), |s| dicari.cocok(s))?;
    let tahun = buku.isian("Metadata", "Tahun")?.unwrap_or_default();
    let satu = |b: &BarisBerjudul| -> Result<Bagian> {
        let id = sel(b, K::IdPeserta).to_owned();
        let tindak = buku.baris("Tindak Lanjut", &[KolomTindak::IdPeserta.judul()], |s| !id.is_empty() && s == id)?;
        Ok(setahun(b, &tindak, &tahun, rupa))
    };
    semua.iter().map(satu).collect()
}

fn setahun(b: &BarisBerjudul, tindak: &[BarisBerjudul], tahun: &str, rupa: Rupa) -> Bagian {
    let isi = jejak::baca_tahun([K::IdPeserta, K::Nik].map(|k| sel(b, k)), sel(b, K::Jejak));
    // An answer that somebody changed counts in the sheets' formulas and not in these.
    let isi = isi.and_then(|isi| if sama(b, &isi.0) { Ok(isi) } else { Err(Tanpa::BarisLain) });
    let mut teks = format!(
        "Peserta {} (NIK {}), {}, angkatan {}, {}, status {}\nEvaluasi tahun {tahun} · lembar {}, baris {}\n",
        rupa.kolom(b, K::IdPeserta),
        rupa.id(sel(b, K::Nik)),
        rupa.nama(sel(b, K::Nama)),
        sel(b, K::Angkatan),
        sel(b, K::Kelas),
        sel(b, K::Status),
        b.lembar,
        b.nomor
    );
    let nilai: Vec<String> =
        NILAI.iter().filter(|(_, k)| !sel(b, *k).is_empty()).map(|(tw, k)| format!("{tw} {}", sel(b, *k))).collect();
    if !nilai.is_empty() {
        teks.push_str(&format!("Nilai: {}\n", nilai.join(", ")));
    }
    let mut tafsir = KumpulanTafsir::default();
    match isi {
        Ok((jawaban, milik, keputusan)) => {
            tafsir = milik;
            let terjaga = keputusan.iter().map(KeputusanDinas::uraian).collect::<Vec<_>>().join("; ");
            let keputusan = if rupa.terbuka { sel(b, K::KeputusanDinas) } else { &terjaga };
            if !keputusan.is_empty() {
                teks.push_str(&format!("Keputusan Dinas: {keputusan}\n"));
            }
            tulis_jawaban(&mut teks, &jawaban);
        }
        Err(tanpa) => {
            let kode = Indikator41::SEMUA.map(Indikator41::kode);
            tulis_judul(&mut teks, (b, rupa), &kode);
            teks.push_str(&tanpa_alasan("Dasar setiap jawaban", tanpa, "uep evaluate"));
        }
    }
    if !tindak.is_empty() {
        teks.push_str("Tindak lanjut:\n");
        for t in tindak {
            let perihal = sel(t, KolomTindak::Perihal);
            tafsir.extend(Perihal::dari_nama(perihal).iter().flat_map(|p| p.tafsir()).copied());
            teks.push_str(&format!("  {perihal}: {} [{}]\n", sel(t, KolomTindak::Langkah), sel(t, KolomTindak::Dasar)));
        }
    }
    Bagian { teks, tafsir }
}

/// Whether the row still shows these answers.
fn sama(b: &BarisBerjudul, jawaban: &Jawaban41) -> bool {
    Indikator41::SEMUA.into_iter().all(|i| b.sel(i.kode()) == jawaban[i as usize].map_or("", Hasil41::nama))
}

/// The answers to the indicators asked, and what would turn those that are not yes.
fn tulis_jawaban(teks: &mut String, jawaban: &Jawaban41) {
    let ditanya: Vec<(Indikator41, Hasil41)> =
        Indikator41::SEMUA.into_iter().filter_map(|i| Some((i, jawaban[i as usize]?))).collect();
    if ditanya.is_empty() {
        let t51 = Tafsir::T51;
        teks.push_str(&format!("\nTidak ada indikator Matrik 4.1 yang menghitung peserta ini ({t51}).\n"));
        return;
    }
    teks.push_str("\nIndikator Matrik 4.1:\n");
    tulis_syarat(teks, &ditanya.iter().map(|(i, h)| syarat(*i, *h)).collect::<Vec<_>>());
    teks.push_str(&pengubah(&ditanya));
}

fn syarat(i: Indikator41, h: Hasil41) -> Syarat {
    let hasil = match h {
        Hasil41::Ya => "ya",
        Hasil41::Tidak => "tidak",
        Hasil41::BelumAda => "belum ada data",
    };
    let tafsir = indikator::tafsir(i).iter().map(|t| t.nomor()).collect::<Vec<_>>().join(", ");
    Syarat {
        nama: i.kode().to_owned(),
        hasil: hasil.to_owned(),
        uraian: i.bunyi().to_owned(),
        dasar: format!("Matrik 4.1 tahap {}; {tafsir}", i.kelas().tahap()),
    }
}

/// What would turn the answers that are not yes.
fn pengubah(ditanya: &[(Indikator41, Hasil41)]) -> String {
    let dengan = |apa: Hasil41| ditanya.iter().filter(move |(_, h)| *h == apa).map(|(i, _)| *i);
    let belum: Vec<&str> = dengan(Hasil41::BelumAda).map(Indikator41::kode).collect();
    let mut isi: Vec<String> = dengan(Hasil41::Tidak).map(|i| format!("  {}: {}\n", i.kode(), anjuran(i))).collect();
    if !belum.is_empty() {
        isi.push(format!("  {}: lengkapi isiannya pada lembar penilaian\n", belum.join(", ")));
    }
    if isi.is_empty() { String::new() } else { format!("Yang akan mengubahnya:\n{}", isi.concat()) }
}
