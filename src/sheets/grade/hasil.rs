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
use crate::write::samar;
use crate::write::tabel::{Isi, Kolom, Rupa};
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
    let mut kolom = kolom();
    kolom.push(K::baru(jejak::JUDUL, 20.0, Rupa::Teks, |s| Isi::teks(tertulis(s))).tersembunyi());
    lembar.daftar(("Hasil Penilaian", &sub), &kolom, CETAK, baris)?;
    Ok(lembar)
}

/// The assessment as data.
fn tertulis(s: &PesertaDinilai<'_>) -> String {
    let (d, o) = (s.d, &s.d.orang);
    let dasar = (d.naik.as_ref(), d.tafsir());
    jejak::sel_nilai([&o.id, &o.nik], &d.putusan, dasar, o.formulir.teks(Medan::Catatan))
}

/// Titles, for formulas over the list.
pub fn judul() -> Vec<&'static str> {
    kolom().iter().map(|k| k.judul).collect()
}

type K<'a> = Kolom<PesertaDinilai<'a>>;

/// The columns: those promised, then what later steps and a doubtful reader need.
pub fn kolom<'a>() -> Vec<K<'a>> {
    let mut semua = vec![
        K::baru("No", 5.5, Rupa::Angka, |s| Isi::Angka(s.no)),
        K::baru("ID Peserta", 15.0, Rupa::Tengah, |s| Isi::teks(&*s.d.orang.id)),
        K::baru("NIK", 18.0, Rupa::Tengah, |s| nik(s.b, &s.d.orang)),
        K::baru("Nama", 24.0, Rupa::Teks, |s| nama(s.b, &s.d.orang)),
        K::baru("Angkatan", 9.5, Rupa::Tengah, |s| Isi::angka(s.d.orang.angkatan.map(u32::from))),
        K::baru("Kelas", 15.0, Rupa::Teks, |s| Isi::teks(s.d.orang.kelas.map_or("", |k| k.label()))),
        K::baru("Omzet Pembanding", 12.5, Rupa::Angka, |s| uang(s.tertulis.omzet_pembanding)),
        K::baru("Omzet Triwulan", 12.5, Rupa::Angka, |s| uang(s.tertulis.omzet_triwulan)),
        K::baru("Perubahan Omzet", 10.5, Rupa::Persen, |s| {
            s.d.omzet().and_then(|o| o.perubahan()).map_or(Isi::Kosong, Isi::Persen)
        }),
    ];
    semua.extend([
        K::baru("U1", 11.5, Rupa::Tengah, |s| capaian(s, Indikator::U1)),
        K::baru("U2", 11.5, Rupa::Tengah, |s| capaian(s, Indikator::U2)),
        K::baru("T1", 11.5, Rupa::Tengah, |s| capaian(s, Indikator::T1)),
        K::baru("T2", 11.5, Rupa::Tengah, |s| capaian(s, Indikator::T2)),
        K::baru("T3", 11.5, Rupa::Tengah, |s| capaian(s, Indikator::T3)),
        K::baru("Utama Terpenuhi", 10.0, Rupa::Angka, |s| Isi::Angka(s.d.putusan.banyak(&Indikator::UTAMA))),
        K::baru("Tambahan Terpenuhi", 10.5, Rupa::Angka, |s| Isi::Angka(s.d.putusan.banyak(&Indikator::TAMBAHAN))),
        K::baru("Nilai", 6.5, Rupa::Tengah, |s| Isi::teks(s.d.putusan.kode())),
        K::baru("Kemungkinan Nilai", 12.5, Rupa::Tengah, |s| Isi::teks(s.d.putusan.uraian_kemungkinan())),
        K::baru("Kebijakan Insentif", 36.0, Rupa::Lipat, |s| Isi::teks(kebijakan(s.d))),
        K::baru("Jenis Insentif", 42.0, Rupa::Lipat, |s| Isi::teks(jenis_insentif(s.d))),
        K::baru("Naik Tahap", 11.0, Rupa::Tengah, |s| Isi::teks(s.d.naik.map_or("", |n| n.naik.nama()))),
        K::baru("Dasar Hukum", 48.0, Rupa::Lipat, |s| Isi::teks(s.d.putusan.dasar_hukum())),
        K::baru("Jalan ke Nilai Berikutnya", 36.0, Rupa::Lipat, |s| Isi::teks(jalan_ke_atas(s.b, s.d))),
        K::baru("Pendamping", 20.0, Rupa::Teks, |s| Isi::teks(&*s.d.orang.pendamping)),
        K::baku("Catatan", 50.0, Rupa::Lipat, |s| Isi::teks(catatan(s.b, s.d))),
        K::baru("Verifikasi", 24.0, Rupa::Lipat, |s| Isi::teks(&*s.tertulis.verifikasi)),
        K::baru("Alasan U1", 40.0, Rupa::Teks, |s| alasan(s, Indikator::U1)),
        K::baru("Alasan U2", 30.0, Rupa::Teks, |s| alasan(s, Indikator::U2)),
        K::baru("Alasan T1", 30.0, Rupa::Teks, |s| alasan(s, Indikator::T1)),
        K::baru("Alasan T2", 30.0, Rupa::Teks, |s| alasan(s, Indikator::T2)),
        K::baru("Alasan T3", 30.0, Rupa::Teks, |s| alasan(s, Indikator::T3)),
        K::baru("Tafsir", 18.0, Rupa::Teks, |s| Isi::teks(s.d.tafsir().daftar())),
        K::baru("Nomor Sertifikat", 20.0, Rupa::Teks, |s| {
            let nomor = &*s.tertulis.sertifikat;
            Isi::teks(s.b.jalan.tulisan(nomor))
        }),
        K::baru("Ditunjukkan", 18.0, Rupa::Teks, |s| Isi::teks(s.tertulis.teks_ditunjukkan())),
        K::baru("Penahan", 12.0, Rupa::Teks, |s| Isi::teks(&*s.tertulis.penahan)),
        K::baru("Temuan", 14.0, Rupa::Teks, |s| Isi::teks(temuan(s))),
        K::baru("Triwulan", 10.5, Rupa::Tengah, |s| Isi::teks(s.b.triwulan.to_string())),
        K::baru("Berkas", 18.0, Rupa::Teks, |s| Isi::teks(s.b.jalan.nama_sumber(s.d.orang.asal.sumber))),
        K::baru("Baris", 8.0, Rupa::Angka, |s| Isi::Angka(s.d.orang.asal.baris)),
        K::baru("Sidik", 14.0, Rupa::Tengah, |s| {
            let sidik = s.b.ringkas.sidik_baris[s.no as usize - 1].as_str();
            if s.b.jalan.samarkan { Isi::Kosong } else { Isi::teks(sidik) }
        }),
    ]);
    semua
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
