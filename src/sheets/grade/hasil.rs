//! Sheet `Hasil Penilaian`: every participant with figures, indicators, grade and reason. The main
//! table of the CSV, too, and an input of later quarters and of the annual evaluation.

use super::{LaporanGrade, R, nama, nik, warna};
use crate::decide::grade::Dinilai;
use crate::domain::formulir::Medan;
use crate::perwal::penilaian::{Sebab, Tunggu, uraian_jalan};
use crate::perwal::tabel_5_1::{Indikator, Kategori, baris};
use crate::record::hasil::PutusanTertulis;
use crate::record::jejak;
use crate::record::triwulan::tulis_temuan;
use crate::sheets::metadata;
use crate::table::nilai::{self, KolomHasil};
use crate::write::samar;
use crate::write::tabel::{Berisi, Isi, kolom};
use crate::write::xlsx::Lembar;

/// No to Kemungkinan Nilai print.
const CETAK: u16 = 17;

/// A participant on the way to a row.
pub struct PesertaDinilai<'a> {
    pub b: &'a LaporanGrade<'a>,
    no: u32,
    pub d: &'a Dinilai,
    tertulis: PutusanTertulis,
}

impl<'a> PesertaDinilai<'a> {
    pub fn baru(b: &'a LaporanGrade<'a>, no: u32, d: &'a Dinilai) -> PesertaDinilai<'a> {
        PesertaDinilai { b, no, d, tertulis: d.tertulis(b.triwulan) }
    }
}

/// Fills a sheet of the list.
pub fn lembar(b: &LaporanGrade<'_>, mut lembar: Lembar, dari: u32, isi: &[Box<Dinilai>]) -> R<Lembar> {
    let sub = format!("{} · {} · Tabel 5.1 dan Bab V.C", metadata::sub(b.jalan), b.triwulan.panjang());
    lembar.warna_tab(warna(Some(Kategori::A)));
    let baris = isi.iter().enumerate().map(|(i, d)| PesertaDinilai::baru(b, dari + i as u32 + 1, d));
    lembar.daftar(("Hasil Penilaian", &sub), &kolom(&nilai::HASIL), CETAK, baris)?;
    Ok(lembar)
}

/// The assessment as data.
fn jejak_penilaian(s: &PesertaDinilai<'_>) -> String {
    let (d, o) = (s.d, &s.d.orang);
    let dasar = (d.naik.as_ref(), d.tafsir());
    jejak::sel_nilai([&o.id, &o.nik], &d.putusan, dasar, o.formulir.teks(Medan::Catatan))
}

impl Berisi<KolomHasil> for PesertaDinilai<'_> {
    fn isi(&self, kolom: KolomHasil) -> Isi<'_> {
        use KolomHasil as K;
        let (s, d, tertulis) = (self, self.d, &self.tertulis);
        match kolom {
            K::No => Isi::Angka(s.no),
            K::Id => Isi::teks(&*d.orang.id),
            K::Nik => nik(s.b, &d.orang),
            K::Nama => nama(s.b, &d.orang),
            K::Angkatan => Isi::angka(d.orang.angkatan.map(u32::from)),
            K::Kelas => Isi::teks(d.orang.kelas.map_or("", |k| k.label())),
            K::OmzetPembanding => uang(tertulis.omzet_pembanding),
            K::OmzetTriwulan => uang(tertulis.omzet_triwulan),
            K::PerubahanOmzet => d.omzet().and_then(|o| o.perubahan()).map_or(Isi::Kosong, Isi::Persen),
            K::U1 => capaian(s, Indikator::U1),
            K::U2 => capaian(s, Indikator::U2),
            K::T1 => capaian(s, Indikator::T1),
            K::T2 => capaian(s, Indikator::T2),
            K::T3 => capaian(s, Indikator::T3),
            K::Utama => Isi::Angka(d.putusan.banyak(&Indikator::UTAMA)),
            K::Tambahan => Isi::Angka(d.putusan.banyak(&Indikator::TAMBAHAN)),
            K::Nilai => Isi::teks(d.putusan.kode()),
            K::Kemungkinan => Isi::teks(d.putusan.uraian_kemungkinan()),
            K::Kebijakan => Isi::teks(kebijakan(d)),
            K::JenisInsentif => Isi::teks(jenis_insentif(d)),
            K::NaikTahap => Isi::teks(d.naik.map_or("", |n| n.naik.nama())),
            K::DasarHukum => Isi::teks(d.putusan.dasar_hukum()),
            K::Jalan => Isi::teks(jalan_ke_atas(s.b, d)),
            K::Pendamping => Isi::teks(&*d.orang.pendamping),
            K::Catatan => Isi::teks(catatan(s.b, d)),
            K::Verifikasi => Isi::teks(&*tertulis.verifikasi),
            K::AlasanU1 => alasan(s, Indikator::U1),
            K::AlasanU2 => alasan(s, Indikator::U2),
            K::AlasanT1 => alasan(s, Indikator::T1),
            K::AlasanT2 => alasan(s, Indikator::T2),
            K::AlasanT3 => alasan(s, Indikator::T3),
            K::Tafsir => Isi::teks(d.tafsir().daftar()),
            K::Sertifikat => Isi::teks(s.b.jalan.tulisan(&tertulis.sertifikat)),
            K::Ditunjukkan => Isi::teks(tertulis.teks_ditunjukkan()),
            K::Penahan => Isi::teks(&*tertulis.penahan),
            K::Temuan => Isi::teks(temuan(s)),
            K::Triwulan => Isi::teks(s.b.triwulan.to_string()),
            K::Berkas => Isi::teks(s.b.jalan.nama_sumber(d.orang.asal.sumber)),
            K::Baris => Isi::Angka(d.orang.asal.baris),
            K::Jejak => Isi::teks(jejak_penilaian(s)),
        }
    }
}

/// Codes of what was found in the participant's row; the CSV has no Metadata to say it.
fn temuan(s: &PesertaDinilai<'_>) -> String {
    let kode = s.b.ringkas.per_baris.get(&s.d.orang.asal).into_iter().flatten();
    tulis_temuan(kode.map(|k| (k.kode(), 1)))
}

fn uang<'a>(r: Option<crate::domain::rupiah::Rupiah>) -> Isi<'a> {
    r.map_or(Isi::Kosong, Isi::Rupiah)
}

fn capaian<'x>(s: &'x PesertaDinilai<'_>, i: Indikator) -> Isi<'x> {
    Isi::teks(s.d.putusan.capaian(i).nama())
}

fn alasan<'x>(s: &'x PesertaDinilai<'_>, i: Indikator) -> Isi<'x> {
    let Some(a) = s.d.putusan.alasan.get(i as usize) else { return Isi::Kosong };
    match &a.sebab {
        // A certificate's number may be somebody's name.
        Sebab::Lulus(nomor) if s.b.jalan.samarkan => Isi::teks(Sebab::Lulus(samar::tulisan(nomor).into()).uraian()),
        _ => Isi::teks(a.uraian()),
    }
}

/// The policy of the row of Tabel 5.1, in its words.
pub fn kebijakan(d: &Dinilai) -> &'static str {
    match (d.putusan.kategori(), d.orang.kelas) {
        (Some(Kategori::Tp), _) => "Di luar Tabel 5.1: tanpa insentif; perlu keputusan Dinas",
        (Some(k), Some(kelas)) => baris(kelas, k).map_or("", |b| b.kebijakan),
        _ => "",
    }
}

/// The entries of Tabel 5.1, numbered as there.
fn jenis_insentif(d: &Dinilai) -> String {
    let (Some(kategori), Some(kelas)) = (d.putusan.kategori(), d.orang.kelas) else { return String::new() };
    let butir = baris(kelas, kategori).map_or(&[][..], |b| b.insentif);
    if butir.is_empty() {
        return "-".into();
    }
    let bernomor = butir.iter().enumerate().map(|(i, b)| format!("{}. {}", i + 1, b.label));
    bernomor.collect::<Vec<_>>().join("; ")
}

/// The fewest indicators that would lift the grade; for BD what is still owed.
pub fn jalan_ke_atas(b: &LaporanGrade<'_>, d: &Dinilai) -> String {
    if d.orang.kelas.is_none() {
        return "Tetapkan kelas peserta".into();
    }
    match d.putusan.kategori() {
        None if d.putusan.ditahan => "Selesaikan masalah data pada Catatan".into(),
        None => format!("Lengkapi: {}", perlu(b, d)),
        Some(Kategori::A) => "Nilai tertinggi".into(),
        Some(_) => uraian_jalan(&d.putusan.jalan()),
    }
}

/// The fields still owed, each with what stands there and cannot be read.
pub fn perlu(b: &LaporanGrade<'_>, d: &Dinilai) -> String {
    let satu = |judul: &str| {
        let medan = Medan::SEMUA.iter().find(|m| m.judul() == judul);
        match medan.and_then(|m| d.orang.formulir.tak_terbaca(*m)) {
            Some(t) => format!("{judul} (tertulis \"{}\", tidak terbaca)", b.jalan.tulisan(t)),
            None => judul.to_owned(),
        }
    };
    let bagian = |b: &str| b.split(", ").map(satu).collect::<Vec<_>>().join(", ");
    d.putusan.perlu().split("; ").map(bagian).collect::<Vec<_>>().join("; ")
}

/// Why nothing is decided, where the comparison comes from, what the evaluator wrote.
pub fn catatan(b: &LaporanGrade<'_>, d: &Dinilai) -> String {
    let mut isi: Vec<String> = d.penahan.iter().map(|k| format!("{} {}", k.kode(), k.penjelasan().masalah)).collect();
    let perlu = perlu(b, d);
    if d.putusan.kategori().is_none() && !perlu.is_empty() {
        isi.push(format!("Belum ada: {perlu}"));
    }
    match d.naik.and_then(|n| n.tunggu) {
        Some(Tunggu::Verifikasi) => isi.push(format!("Belum diverifikasi: isi {} (T58)", d.verifikasi.kurang())),
        Some(Tunggu::Tahun(tahun)) => isi.push(format!("Tahap berikutnya paling cepat tahun {tahun} (T11, T67)")),
        None => {}
    }
    isi.extend(d.asal_pembanding.map(|a| format!("Pembanding dari {}", a.nama())));
    let evaluator = d.orang.formulir.teks(Medan::Catatan);
    if !evaluator.is_empty() {
        isi.push(format!("Evaluator: {}", b.jalan.tulisan(evaluator)));
    }
    isi.join("; ")
}
