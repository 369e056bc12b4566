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
use crate::table::angkatan::{KolomPerubahan, PERUBAHAN};
use crate::table::keluaran::KolomKeluaran;
use crate::write::tabel::{Berisi, Isi, kolom};
use crate::write::xlsx::{Lembar, WARNA_TAHAP};

/// A participant on the way to a row.
struct BarisPerubahan<'a> {
    b: &'a LaporanCohort<'a>,
    no: u32,
    l: &'a LangkahPeserta<'a>,
}

impl Berisi<KolomPerubahan> for BarisPerubahan<'_> {
    fn isi(&self, kolom: KolomPerubahan) -> Isi<'_> {
        use KolomPerubahan as K;
        let (s, t) = (self, self.l.terdaftar);
        let p = &t.peserta;
        match kolom {
            K::No => Isi::Angka(s.no),
            K::Id => Isi::teks(&*p.id),
            K::Nik => id(s.b, &p.nik.teks),
            K::Nama => nama(s.b, &p.nama),
            K::Angkatan => Isi::angka(p.angkatan.tahun().map(u32::from)),
            K::Dari => Isi::teks(s.l.dari.map_or("", Kelas::tahap)),
            K::Ke => Isi::teks(s.l.ke.map_or("", Kelas::tahap)),
            K::Hasil => Isi::teks(s.l.hasil.nama()),
            K::NilaiTriwulanEmpat => Isi::teks(s.l.triwulan_empat.map_or("", |h| h.putusan.nilai())),
            K::Alasan => Isi::teks(s.l.jejak().uraian()),
            K::Dasar => Isi::teks(s.l.jejak().dasar()),
            K::TindakLanjut => Isi::teks(tindak_lanjut(s)),
            K::Terlambat => Isi::teks(if s.l.terlambat { "Ya" } else { "" }),
            K::TanpaKemajuan => Isi::Angka(s.l.tanpa_kemajuan.into()),
            K::OmzetLama => p.omzet_awal_tahap.nilai().map_or(Isi::Kosong, Isi::Rupiah),
            K::OmzetBaru => omzet_baru(s.l),
            K::Pendamping => Isi::teks(&*p.pendamping),
            K::KeputusanTriwulan => Isi::teks(usulan(s)),
            K::Keputusan => Isi::teks(t.keputusan.map_or("", |k| k.apa.nama())),
            K::TanggalKeputusan => {
                Isi::teks(t.keputusan.and_then(|k| k.tanggal).map_or(String::new(), |t| t.to_string()))
            }
            K::Berkas => Isi::teks(s.b.jalan.nama_sumber(p.asal.sumber)),
            K::Baris => Isi::Angka(p.asal.baris),
            K::Jejak => Isi::teks(tertulis(s.l)),
        }
    }
}

/// The step as data.
fn tertulis(l: &LangkahPeserta<'_>) -> String {
    let p = &l.terdaftar.peserta;
    jejak::sel(Jenis::Langkah, [&p.id, &p.nik.teks], |kode| tahap::jejak::tulis(kode, &l.jejak()))
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
    let (kolom, banyak) = (kolom::<BarisPerubahan<'_>, _>(&PERUBAHAN), b.hasil.langkah.len() as u32);
    l.pilihan(&kolom, KolomPerubahan::Keputusan.judul(), banyak, &PILIHAN)?;
    daftar(b, l, ("Perubahan Tahap", "yang perlu diputuskan dahulu"), (&kolom, 12), baris)
}
