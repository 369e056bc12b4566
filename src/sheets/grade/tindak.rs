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
use crate::table::nilai::{self, KolomTindak};
use crate::write::tabel::{Berisi, Isi, kolom};
use crate::write::xlsx::Lembar;

/// A participant on the way to a row.
struct BarisTindak<'a> {
    b: &'a LaporanGrade<'a>,
    no: u32,
    d: &'a Dinilai,
}

impl Berisi<KolomTindak> for BarisTindak<'_> {
    fn isi(&self, kolom: KolomTindak) -> Isi<'_> {
        use KolomTindak as K;
        let (b, d) = (self.b, self.d);
        match kolom {
            K::No => Isi::Angka(self.no),
            K::Id => Isi::teks(&*d.orang.id),
            K::Nik => nik(b, &d.orang),
            K::Nama => nama(b, &d.orang),
            K::Kelas => Isi::teks(d.orang.kelas.map_or("", |k| k.label())),
            K::Nilai => Isi::teks(d.putusan.kode()),
            K::NaikTahap => Isi::teks(d.naik.map_or("", |n| n.naik.nama())),
            K::Tujuan => Isi::teks(tujuan(d.orang.kelas)),
            K::Alasan => Isi::teks(d.naik.map_or("", |n| n.alasan)),
            K::Dasar => Isi::teks(dasar(self)),
            K::Kewajiban => Isi::teks(kewajiban(d)),
            K::Coaching => jawaban(self, Medan::MengikutiCoaching),
            K::Perbaikan => jawaban(self, Medan::MenunjukkanPerbaikan),
            K::Klasifikasi => Isi::teks("Belum terklasifikasi"),
            K::DasarHukum => Isi::teks(d.putusan.dasar_hukum()),
            K::Terpenuhi => Isi::teks(terpenuhi(d)),
            K::Jalan => Isi::teks(jalan_ke_atas(b, d)),
            K::TindakLanjut => Isi::teks(tindak_lanjut(d)),
            K::Kendala => Isi::teks(b.jalan.tulisan(d.orang.formulir.teks(Medan::Kendala))),
            K::Ditunjukkan => Isi::teks(tunjukan(d)),
            K::Kebijakan => Isi::teks(kebijakan(d)),
            K::KeputusanDinas | K::TanggalKeputusan => Isi::Kosong,
            K::BelumAda => Isi::teks(d.verifikasi.kurang()),
            K::Menunggu => Isi::teks(label(&d.insentif.menunggu).join("; ")),
            K::Pendamping => Isi::teks(&*d.orang.pendamping),
            K::Berkas => Isi::teks(b.jalan.nama_sumber(d.orang.asal.sumber)),
            K::Baris => Isi::Angka(d.orang.asal.baris),
        }
    }
}

fn satu<'a>(b: &'a LaporanGrade<'a>, isi: impl Iterator<Item = &'a Dinilai>) -> Vec<BarisTindak<'a>> {
    isi.enumerate().map(|(i, d)| BarisTindak { b, no: i as u32 + 1, d }).collect()
}

/// Sheet `Naik Tahap`: A and B, those who move up first.
pub fn naik_tahap<'a>(b: &'a LaporanGrade<'a>, mut l: Lembar) -> R<Lembar> {
    let mut isi: Vec<&Dinilai> = dengan(b, &[Some(Kategori::A), Some(Kategori::B)]).collect();
    isi.sort_by_key(|d| d.naik.map_or(NaikTahap::Tidak, |n| n.naik));
    let sub = if b.triwulan.terakhir() {
        "nilai triwulan IV menentukan kenaikan tahap (T10)"
    } else {
        "gambaran saja: kenaikan tahap menurut nilai triwulan IV (T10)"
    };
    l.warna_tab(warna(Some(Kategori::A)));
    daftar(b, l, ("Naik Tahap", sub), (&kolom(&nilai::NAIK_TAHAP), 11), satu(b, isi.into_iter()))
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
    let isi = dengan(b, &[Some(Kategori::B), Some(Kategori::C)]);
    l.warna_tab(warna(Some(Kategori::C)));
    daftar(
        b,
        l,
        ("Coaching dan Remedial", "kewajiban menurut Bab V.C dan Tabel 5.1"),
        (&kolom(&nilai::COACHING), 11),
        satu(b, isi),
    )
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
    let kolom = kolom(&nilai::PERLU_KEPUTUSAN);
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
    let isi = b.hasil.dinilai.iter().map(|d| &**d).filter(|d| d.belum_diverifikasi());
    l.warna_tab(warna(None));
    let sub = "belum mendatangkan insentif dan kenaikan tahap (T58): isi yang belum ada, lalu nilai ulang";
    daftar(b, l, ("Menunggu Verifikasi", sub), (&kolom(&nilai::MENUNGGU_VERIFIKASI), 8), satu(b, isi))
}

fn terpenuhi(d: &Dinilai) -> String {
    let ya = Indikator::SEMUA.into_iter().filter(|i| d.putusan.capaian(*i) == Capaian::Terpenuhi);
    let kode: Vec<&str> = ya.map(Indikator::kode).collect();
    if kode.is_empty() { "tidak ada".into() } else { kode.join(", ") }
}
