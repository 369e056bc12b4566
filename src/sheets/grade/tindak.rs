//! What has to be done: sheets `Naik Tahap`, `Coaching dan Remedial`, `Perlu Keputusan`, `Menunggu Verifikasi`.

use super::hasil::{jalan_ke_atas, kebijakan};
use super::lampiran::label;
use super::{LaporanGrade, R, daftar, dengan, nama, nik, warna};
use crate::decide::grade::Dinilai;
use crate::domain::formulir::Medan;
use crate::domain::jawaban::Jawaban;
use crate::domain::kelas::Kelas;
use crate::domain::rupiah::Rupiah;
use crate::perwal::insentif::NaikTahap;
use crate::perwal::penilaian::{Capaian, Naik};
use crate::perwal::tabel_5_1::{Indikator, Kategori};
use crate::record::keputusan::KeputusanDinas;
use crate::write::tabel::{Isi, Kolom, Rupa};
use crate::write::xlsx::Lembar;

/// A participant on the way to a row.
struct BarisTindak<'a> {
    b: &'a LaporanGrade<'a>,
    no: u32,
    d: &'a Dinilai,
}

type K<'a> = Kolom<BarisTindak<'a>>;

/// Who it is, and the grade.
fn depan<'a>() -> Vec<K<'a>> {
    vec![
        K::baru("No", 5.5, Rupa::Angka, |s| Isi::Angka(s.no)),
        K::baru("ID Peserta", 15.0, Rupa::Tengah, |s| Isi::teks(&*s.d.orang.id)),
        K::baru("NIK", 18.0, Rupa::Tengah, |s| nik(s.b, &s.d.orang)),
        K::baru("Nama", 24.0, Rupa::Teks, |s| nama(s.b, &s.d.orang)),
        K::baru("Kelas", 15.0, Rupa::Teks, |s| Isi::teks(s.d.orang.kelas.map_or("", |k| k.label()))),
        K::baru("Nilai", 6.5, Rupa::Tengah, |s| Isi::teks(s.d.putusan.kode())),
    ]
}

fn satu<'a>(b: &'a LaporanGrade<'a>, isi: impl Iterator<Item = &'a Dinilai>) -> Vec<BarisTindak<'a>> {
    isi.enumerate().map(|(i, d)| BarisTindak { b, no: i as u32 + 1, d }).collect()
}

/// Sheet `Naik Tahap`: A and B, those who move up first.
pub fn naik_tahap<'a>(b: &'a LaporanGrade<'a>, mut l: Lembar) -> R<Lembar> {
    let mut kolom = depan();
    kolom.extend([
        K::baru("Naik Tahap", 11.0, Rupa::Tengah, |s| Isi::teks(s.d.naik.map_or("", |n| n.naik.nama()))),
        K::baru("Tujuan", 19.0, Rupa::Teks, |s| Isi::teks(tujuan(s.d.orang.kelas))),
        K::baku("Alasan", 44.0, Rupa::Lipat, |s| Isi::teks(s.d.naik.map_or("", |n| n.alasan))),
        K::baru("Dasar", 30.0, Rupa::Lipat, |s| Isi::teks(dasar(s))),
        K::baru("Yang Ditunjukkan Angka", 44.0, Rupa::Lipat, |s| Isi::teks(tunjukan(s.d))),
        K::baru("Pendamping", 20.0, Rupa::Teks, |s| Isi::teks(&*s.d.orang.pendamping)),
    ]);
    let mut isi: Vec<&Dinilai> = dengan(b, &[Some(Kategori::A), Some(Kategori::B)]).collect();
    isi.sort_by_key(|d| d.naik.map_or(NaikTahap::Tidak, |n| n.naik));
    let sub = if b.triwulan.terakhir() {
        "nilai triwulan IV menentukan kenaikan tahap (T10)"
    } else {
        "gambaran saja: kenaikan tahap menurut nilai triwulan IV (T10)"
    };
    l.warna_tab(warna(Some(Kategori::A)));
    daftar(b, l, ("Naik Tahap", sub), (&kolom, 11), satu(b, isi.into_iter()))
}

fn tujuan(kelas: Option<Kelas>) -> &'static str {
    match kelas {
        Some(Kelas::Tumbuh) => "III (UEP Berkembang)",
        Some(Kelas::Berkembang) => "IV (UEP Mandiri)",
        Some(Kelas::Mandiri) => "Siap Graduasi",
        Some(Kelas::Potensial) | None => "",
    }
}

fn dasar(s: &BarisTindak<'_>) -> String {
    let mut isi = vec!["Bab V.C; Tabel 5.1".to_owned()];
    isi.extend(s.d.naik.iter().flat_map(Naik::tafsir).map(|t| t.to_string()));
    isi.push("T10".into());
    isi.join("; ")
}

/// Against the last earlier quarter of this stage; advice beside what the evaluator says (T08).
fn tunjukan(d: &Dinilai) -> String {
    let mut isi: Vec<String> = d.terakhir_ditahan.iter().map(|t| format!("{t}: hasil ditahan (S003)")).collect();
    let Some(lama) = &d.terakhir else {
        let belum = "belum ada triwulan sebelumnya pada tahap ini".to_owned();
        return if isi.is_empty() { belum } else { isi.join("; ") };
    };
    let lama = &lama.putusan;
    isi.push(format!("{}: nilai {} → {}", lama.triwulan, lama.nilai(), d.putusan.kode()));
    let kini = d.omzet().and_then(|o| Rupiah::baru(o.rata_rata()));
    if let (Some(dulu), Some(kini)) = (lama.omzet_triwulan, kini) {
        let arah = match kini.cmp(&dulu) {
            std::cmp::Ordering::Greater => "naik",
            std::cmp::Ordering::Less => "turun",
            std::cmp::Ordering::Equal => "tetap",
        };
        isi.push(format!("omzet {arah} {dulu} → {kini}"));
    }
    let beda = |dari: fn(Capaian) -> bool, ke: fn(Capaian) -> bool| -> Vec<&str> {
        let pindah = |i: &Indikator| dari(lama.capaian(*i)) && ke(d.putusan.capaian(*i));
        Indikator::SEMUA.into_iter().filter(pindah).map(Indikator::kode).collect()
    };
    let baru = beda(|c| c != Capaian::Terpenuhi, |c| c == Capaian::Terpenuhi);
    let hilang = beda(|c| c == Capaian::Terpenuhi, |c| c == Capaian::Tidak);
    for (judul, kode) in [("indikator bertambah", baru), ("indikator hilang", hilang)] {
        if !kode.is_empty() {
            isi.push(format!("{judul}: {}", kode.join(", ")));
        }
    }
    isi.join("; ")
}

/// Sheet `Coaching dan Remedial`: B owes coaching, C strengthening.
pub fn coaching<'a>(b: &'a LaporanGrade<'a>, mut l: Lembar) -> R<Lembar> {
    let mut kolom = depan();
    kolom.extend([
        K::baru("Kewajiban", 34.0, Rupa::Lipat, |s| Isi::teks(kewajiban(s.d))),
        K::baru("Coaching Diikuti", 13.0, Rupa::Tengah, |s| jawaban(s, Medan::MengikutiCoaching)),
        K::baru("Menunjukkan Perbaikan", 13.0, Rupa::Tengah, |s| jawaban(s, Medan::MenunjukkanPerbaikan)),
        K::baru("Jalan ke Nilai Berikutnya", 32.0, Rupa::Lipat, |s| Isi::teks(jalan_ke_atas(s.b, s.d))),
        K::baru("Tindak Lanjut", 36.0, Rupa::Lipat, |s| Isi::teks(tindak_lanjut(s.d))),
        K::baru("Kendala", 22.0, Rupa::Lipat, |s| {
            let kendala = s.d.orang.formulir.teks(Medan::Kendala);
            Isi::teks(s.b.jalan.tulisan(kendala))
        }),
        K::baru("Yang Ditunjukkan Angka", 40.0, Rupa::Lipat, |s| Isi::teks(tunjukan(s.d))),
        K::baru("Kebijakan Insentif", 36.0, Rupa::Lipat, |s| Isi::teks(kebijakan(s.d))),
        K::baru("Pendamping", 20.0, Rupa::Teks, |s| Isi::teks(&*s.d.orang.pendamping)),
    ]);
    let isi = dengan(b, &[Some(Kategori::B), Some(Kategori::C)]);
    l.warna_tab(warna(Some(Kategori::C)));
    daftar(b, l, ("Coaching dan Remedial", "kewajiban menurut Bab V.C dan Tabel 5.1"), (&kolom, 11), satu(b, isi))
}

fn kewajiban(d: &Dinilai) -> &'static str {
    match (d.putusan.kategori(), d.orang.kelas) {
        (Some(Kategori::B), Some(Kelas::Mandiri)) => "Wajib: coaching penguatan dan pendampingan",
        (Some(Kategori::B), _) => "Wajib: coaching lanjutan dan pendampingan intensif",
        (Some(Kategori::C), Some(Kelas::Tumbuh)) => "Remedial atau asesmen ulang partisipasi",
        (Some(Kategori::C), Some(Kelas::Mandiri)) => "Penguatan mencapai kesiapan alih bina atau graduasi",
        (Some(Kategori::C), _) => "Penguatan sampai menunjukkan progres",
        _ => "",
    }
}

fn jawaban<'x>(s: &'x BarisTindak<'_>, medan: Medan) -> Isi<'x> {
    Isi::teks(match s.d.orang.formulir.ya_tidak(medan) {
        Jawaban::Isi(true) => "Ya",
        Jawaban::Isi(false) => "Tidak",
        Jawaban::Kosong => "Belum diisi",
        Jawaban::TakTerbaca => "Tidak terbaca",
    })
}

fn tindak_lanjut(d: &Dinilai) -> String {
    let mut isi = Vec::new();
    if d.putusan.kategori() == Some(Kategori::B)
        && d.orang.formulir.ya_tidak(Medan::MengikutiCoaching) != Jawaban::Isi(true)
    {
        isi.push("Jadwalkan coaching yang wajib");
    }
    match d.tanpa_kemajuan {
        0 | 1 => {}
        2 | 3 => isi.push("C atau TP dua triwulan terakhir: evaluasi lebih dalam (T23)"),
        _ => isi.push("C atau TP empat triwulan: pertimbangkan kelanjutan bantuan (T23)"),
    }
    isi.join("; ")
}

/// Sheet `Perlu Keputusan`: TP, belum terklasifikasi.
pub fn perlu_keputusan<'a>(b: &'a LaporanGrade<'a>, mut l: Lembar) -> R<Lembar> {
    let mut kolom = depan();
    kolom.extend([
        K::baru("Klasifikasi", 19.0, Rupa::Teks, |_| Isi::teks("Belum terklasifikasi")),
        K::baru("Dasar Hukum", 30.0, Rupa::Lipat, |s| Isi::teks(s.d.putusan.dasar_hukum())),
        K::baru("Indikator Terpenuhi", 18.0, Rupa::Tengah, |s| Isi::teks(terpenuhi(s.d))),
        K::baru("Jalan ke Nilai Berikutnya", 30.0, Rupa::Lipat, |s| Isi::teks(jalan_ke_atas(s.b, s.d))),
        K::baru("Tindak Lanjut", 36.0, Rupa::Lipat, |s| Isi::teks(tindak_lanjut(s.d))),
        K::baru("Keputusan Dinas", 30.0, Rupa::Isian, |_| Isi::Kosong),
        K::baru("Tanggal Keputusan", 14.0, Rupa::Isian, |_| Isi::Kosong),
        K::baru("Pendamping", 20.0, Rupa::Teks, |s| Isi::teks(&*s.d.orang.pendamping)),
    ]);
    let isi: Vec<&Dinilai> = dengan(b, &[Some(Kategori::Tp)]).collect();
    l.pilihan(&kolom, "Keputusan Dinas", isi.len() as u32, &KeputusanDinas::PILIHAN)?;
    l.warna_tab(warna(Some(Kategori::Tp)));
    daftar(
        b,
        l,
        ("Perlu Keputusan", "di luar Tabel 5.1 (T04): tanpa insentif sampai diputuskan"),
        (&kolom, 12),
        satu(b, isi.into_iter()),
    )
}

/// Sheet `Menunggu Verifikasi`: graded, and nothing comes of it before somebody has verified it.
pub fn menunggu_verifikasi<'a>(b: &'a LaporanGrade<'a>, mut l: Lembar) -> R<Lembar> {
    let mut kolom = depan();
    kolom.extend([
        K::baru("Yang Belum Ada", 36.0, Rupa::Lipat, |s| Isi::teks(s.d.verifikasi.kurang())),
        K::baru("Insentif Menunggu", 44.0, Rupa::Lipat, |s| Isi::teks(label(&s.d.insentif.menunggu).join("; "))),
        K::baru("Pendamping", 20.0, Rupa::Teks, |s| Isi::teks(&*s.d.orang.pendamping)),
        K::baru("Berkas", 20.0, Rupa::Teks, |s| Isi::teks(s.b.jalan.nama_sumber(s.d.orang.asal.sumber))),
        K::baru("Baris", 8.0, Rupa::Angka, |s| Isi::Angka(s.d.orang.asal.baris)),
    ]);
    let isi = b.hasil.dinilai.iter().map(|d| &**d).filter(|d| d.belum_diverifikasi());
    l.warna_tab(warna(None));
    let sub = "belum mendatangkan insentif dan kenaikan tahap (T58): isi yang belum ada, lalu nilai ulang";
    daftar(b, l, ("Menunggu Verifikasi", sub), (&kolom, 8), satu(b, isi))
}

fn terpenuhi(d: &Dinilai) -> String {
    let ya = Indikator::SEMUA.into_iter().filter(|i| d.putusan.capaian(*i) == Capaian::Terpenuhi);
    let kode: Vec<&str> = ya.map(Indikator::kode).collect();
    if kode.is_empty() { "tidak ada".into() } else { kode.join(", ") }
}
