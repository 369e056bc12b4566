//! Sheet `Perubahan Tahap`: everyone of the register so far with the step of the year, why and on what
//! basis; those to be decided first.

use super::{LaporanCohort, R, daftar, id, nama};
use crate::decide::cohort::LangkahPeserta;
use crate::domain::kelas::Kelas;
use crate::domain::keputusan::PILIHAN;
use crate::domain::peserta::kunci_id;
use crate::perwal::tahap::{self, HasilLangkah};
use crate::record::jejak::{self, Jenis};
use crate::record::keputusan::KeputusanDinas as KeputusanTriwulan;
use crate::write::tabel::{Isi, Kolom, Rupa};
use crate::write::xlsx::{Lembar, WARNA_TAHAP};

const KEPUTUSAN: &str = "Keputusan Dinas";

/// A participant on the way to a row.
struct BarisPerubahan<'a> {
    b: &'a LaporanCohort<'a>,
    no: u32,
    l: &'a LangkahPeserta<'a>,
}

type K<'a> = Kolom<BarisPerubahan<'a>>;

fn kolom<'a>() -> Vec<K<'a>> {
    vec![
        K::baru("No", 5.5, Rupa::Angka, |s| Isi::Angka(s.no)),
        K::baru("ID Peserta", 15.0, Rupa::Tengah, |s| Isi::teks(&*s.l.terdaftar.peserta.id)),
        K::baru("NIK", 18.0, Rupa::Tengah, |s| id(s.b, &s.l.terdaftar.peserta.nik.teks)),
        K::baru("Nama", 24.0, Rupa::Teks, |s| nama(s.b, &s.l.terdaftar.peserta.nama)),
        K::baru("Angkatan", 9.0, Rupa::Tengah, |s| Isi::angka(s.l.terdaftar.peserta.angkatan.tahun().map(u32::from))),
        K::baru("Dari Tahap", 8.0, Rupa::Tengah, |s| Isi::teks(s.l.dari.map_or("", Kelas::tahap))),
        K::baru("Ke Tahap", 8.0, Rupa::Tengah, |s| Isi::teks(s.l.ke.map_or("", Kelas::tahap))),
        K::baru("Hasil", 15.0, Rupa::Teks, |s| Isi::teks(s.l.hasil.nama())),
        K::baru("Nilai TW IV", 8.0, Rupa::Tengah, |s| Isi::teks(s.l.triwulan_empat.map_or("", |h| h.putusan.nilai()))),
        K::baku("Alasan", 44.0, Rupa::Lipat, |s| Isi::teks(s.l.jejak().uraian())),
        K::baru("Dasar", 34.0, Rupa::Lipat, |s| Isi::teks(s.l.jejak().dasar())),
        K::baru("Tindak Lanjut", 40.0, Rupa::Lipat, |s| Isi::teks(tindak_lanjut(s))),
        K::baru("Terlambat", 10.0, Rupa::Tengah, |s| Isi::teks(if s.l.terlambat { "Ya" } else { "" })),
        K::baru("Triwulan Tanpa Kemajuan", 11.0, Rupa::Angka, |s| Isi::Angka(s.l.tanpa_kemajuan.into())),
        K::baru("Omzet Awal Tahap Lama", 13.0, Rupa::Angka, |s| {
            s.l.terdaftar.peserta.omzet_awal_tahap.nilai().map_or(Isi::Kosong, Isi::Rupiah)
        }),
        K::baru("Omzet Awal Tahap Baru", 13.0, Rupa::Angka, |s| omzet_baru(s.l)),
        K::baru("Pendamping", 20.0, Rupa::Teks, |s| Isi::teks(&*s.l.terdaftar.peserta.pendamping)),
        K::baru("Keputusan Triwulan", 26.0, Rupa::Lipat, |s| Isi::teks(usulan(s))),
        K::baru(KEPUTUSAN, 24.0, Rupa::Isian, |s| Isi::teks(s.l.terdaftar.keputusan.map_or("", |k| k.apa.nama()))),
        K::baru("Tanggal Keputusan", 16.0, Rupa::Isian, |s| {
            let hari = s.l.terdaftar.keputusan.and_then(|k| k.tanggal);
            Isi::teks(hari.map_or(String::new(), |t| t.to_string()))
        }),
        K::baru("Berkas", 18.0, Rupa::Teks, |s| Isi::teks(s.b.jalan.nama_sumber(s.l.terdaftar.peserta.asal.sumber))),
        K::baru("Baris", 8.0, Rupa::Angka, |s| Isi::Angka(s.l.terdaftar.peserta.asal.baris)),
        K::baru(jejak::JUDUL, 20.0, Rupa::Teks, |s| Isi::teks(tertulis(s.l))).tersembunyi(),
    ]
}

/// The step as data.
fn tertulis(l: &LangkahPeserta<'_>) -> String {
    let p = &l.terdaftar.peserta;
    jejak::sel(Jenis::Langkah, [&p.id, &p.nik.teks], |kode| tahap::jejak::tulis(kode, &l.jejak()))
}

/// Titles, for formulas over the list.
pub fn judul() -> Vec<&'static str> {
    kolom().iter().map(|k| k.judul).collect()
}

/// Of a move: the fourth quarter's mean (T48).
fn omzet_baru<'a>(l: &LangkahPeserta<'_>) -> Isi<'a> {
    let naik = l.hasil == HasilLangkah::Naik;
    let omzet = l.triwulan_empat.filter(|_| naik).and_then(|h| h.putusan.omzet_triwulan);
    omzet.map_or(Isi::Kosong, Isi::Rupiah)
}

/// What was decided after the quarters.
fn milik<'a>(s: &'a BarisPerubahan<'_>) -> impl Iterator<Item = &'a KeputusanTriwulan> {
    let id = &s.l.terdaftar.peserta.id;
    s.b.usulan.iter().filter(move |u| !id.is_empty() && kunci_id(&u.id) == **id)
}

/// Other words than the choices' may name somebody.
fn usulan(s: &BarisPerubahan<'_>) -> String {
    let terbuka = |u: &KeputusanTriwulan| u.baku() || !s.b.jalan.samarkan && u.pilihan().is_some();
    let satu = |u: &KeputusanTriwulan| match terbuka(u) {
        true => u.uraian(),
        false => format!("{}: {}", u.triwulan, s.b.jalan.tulisan(&u.keputusan)),
    };
    milik(s).map(satu).collect::<Vec<_>>().join("; ")
}

fn tindak_lanjut(s: &BarisPerubahan<'_>) -> String {
    let l = s.l;
    let mut isi = Vec::new();
    if l.hasil == HasilLangkah::PerluDiputuskan {
        isi.push("Dinas memutuskan: pilih Keputusan Dinas dan isi tanggalnya");
    }
    if l.hasil != HasilLangkah::Selesai && milik(s).any(|u| u.keputusan.eq_ignore_ascii_case("Berhenti")) {
        isi.push("diusulkan berhenti pada triwulan itu: putuskan di Keputusan Dinas");
    }
    match l.tanpa_kemajuan {
        0 | 1 => {}
        2 | 3 => isi.push("C atau TP dua triwulan terakhir: evaluasi lebih dalam (T23)"),
        _ => isi.push("C atau TP empat triwulan: pertimbangkan kelanjutan bantuan (T23)"),
    }
    if l.terlambat {
        isi.push("melewati tahun kedua tahap ini (T11)");
    }
    isi.join("; ")
}

/// Fills the sheet.
pub fn lembar<'a>(b: &'a LaporanCohort<'a>, mut l: Lembar) -> R<Lembar> {
    let urutan = |h: HasilLangkah| match h {
        HasilLangkah::PerluDiputuskan => 0,
        HasilLangkah::Naik => 1,
        HasilLangkah::SiapGraduasi => 2,
        HasilLangkah::Tetap => 3,
        HasilLangkah::Selesai => 4,
    };
    let mut isi: Vec<&LangkahPeserta<'_>> = b.hasil.langkah.iter().collect();
    isi.sort_by_key(|l| urutan(l.hasil));
    let baris = isi.into_iter().zip(1..).map(|(l, no)| BarisPerubahan { b, no, l }).collect();
    l.warna_tab(WARNA_TAHAP[2]);
    let (kolom, banyak) = (kolom(), b.hasil.langkah.len() as u32);
    l.pilihan(&kolom, KEPUTUSAN, banyak, &PILIHAN)?;
    daftar(b, l, ("Perubahan Tahap", "yang perlu diputuskan dahulu"), (&kolom, 12), baris)
}
