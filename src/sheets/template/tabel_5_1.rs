//! `uep template tabel-5-1`: every combination of the indicators with its grade and what it rests on,
//! for a legal officer to read and sign.
//!
//! In: the parameters in force. Out: `Ringkasan` with the check and a place for signatures, `Tabel 5.1`
//! as the regulation writes it with the readings beside it, a sheet with the 32 combinations of each
//! class, `Dengan Kosong` with the 243 that blanks make of them, `Metadata`. As CSV the 96 combinations.

use std::io::{Seek, Write};

use crate::domain::kelas::Kelas;
use crate::error::Result;
use crate::perwal::parameter::Parameter;
use crate::perwal::penilaian::{Capaian, nilai_mungkin};
use crate::perwal::rujukan::PERWAL;
use crate::perwal::tabel_5_1::{
    Baris, DIPAKAI, Indikator, Kategori, Nilai51, Pemeriksaan, TABEL, TAFSIR, Temuan51, baris, nilai, periksa,
};
use crate::sheets::jalan::Jalan;
use crate::sheets::metadata;
use crate::write::csv;
use crate::write::keluaran::{Bentuk, Keluaran, Terbitan};
use crate::write::tabel::{Isi, Kolom, Rupa};
use crate::write::xlsx::{Buku, Gaya, Lembar};

type R<T> = std::io::Result<T>;

/// Writes the workbook, or the combinations as CSV.
///
/// # Errors
/// What the disk reports.
pub fn tulis(jalan: &Jalan, param: &Parameter, keluaran: &Keluaran, pemisah: u8) -> Result<Terbitan> {
    let semua = periksa();
    keluaran.tulis(|keluar| {
        let hasil = match keluaran.bentuk {
            Bentuk::Csv => {
                let satu = |i: usize| BarisTabel51::baru(&semua[i], i as u32 + 1, param);
                csv::tulis(&mut *keluar, (pemisah, false), &kolom(), semua.len(), satu)
            }
            Bentuk::Xlsx => buku(jalan, param, &semua, keluaran, keluar),
        };
        hasil.map_err(|e| keluaran.galat(&e))
    })
}

fn buku(
    jalan: &Jalan,
    param: &Parameter,
    semua: &[Pemeriksaan],
    keluaran: &Keluaran,
    keluar: &mut (impl Write + Seek + Send),
) -> R<()> {
    let buku = Buku::baru("Pemeriksaan Tabel 5.1", jalan.cara(), keluaran.folder())?;
    let mut lembar = vec![ringkasan(&buku, jalan, semua)?, tabel(&buku, jalan, param)?];
    for kelas in Kelas::DINILAI {
        let mut l = buku.lembar(kelas.label())?;
        let milik: Vec<BarisTabel51<'_>> = semua
            .iter()
            .filter(|p| p.kelas == kelas)
            .enumerate()
            .map(|(i, p)| BarisTabel51::baru(p, i as u32 + 1, param))
            .collect();
        let judul = format!("Semua kombinasi indikator {kelas}");
        let sub = format!("{} · Ya: terpenuhi, Tidak: tidak terpenuhi", metadata::sub(jalan));
        l.daftar((&judul, &sub), &kolom(), 13, milik.into_iter())?;
        lembar.push(l);
    }
    lembar.push(dengan_kosong(&buku, jalan, param)?);
    lembar.push(metadata::lembar(&buku, jalan, Some(param), DIPAKAI.into_iter().collect(), &[])?);
    buku.simpan(lembar, keluar)
}

/// The check, and who has read it.
fn ringkasan(buku: &Buku, jalan: &Jalan, semua: &[Pemeriksaan]) -> R<Lembar> {
    let mut l = buku.lembar("Ringkasan")?;
    l.lebar(&[46.0, 16.0, 16.0, 16.0, 16.0])?;
    l.kepala("Pemeriksaan Tabel 5.1", &metadata::sub(jalan))?;
    l.teks(3, 0, "1. Setiap kombinasi bertemu tepat satu baris, tafsir, atau celah yang bernama", Gaya::Bagian)?;
    let mut kepala = vec!["Yang ditemui"];
    kepala.extend(Kelas::DINILAI.map(Kelas::label));
    kepala.push("Semua");
    l.baris_kepala(4, 0, &kepala)?;
    type Syarat = fn(&Temuan51) -> bool;
    let jenis: [(&str, Syarat); 5] = [
        ("Satu baris Tabel 5.1", |t| matches!(t, Temuan51::Baris(_))),
        (
            "Tafsir yang memberi nilai (T04, T05)",
            |t| matches!(t, Temuan51::Tafsir(b) if b.kategori != Some(Kategori::Tp)),
        ),
        (
            "Celah bernama: tanpa indikator utama, TP (T04)",
            |t| matches!(t, Temuan51::Tafsir(b) if b.kategori == Some(Kategori::Tp)),
        ),
        ("Celah tanpa nama", |t| matches!(t, Temuan51::Celah)),
        ("Dua baris yang bertentangan", |t| matches!(t, Temuan51::Konflik(_))),
    ];
    for (i, (nama, cocok)) in jenis.iter().enumerate() {
        let r = 5 + i as u32;
        l.teks(r, 0, nama, Gaya::TeksTebal)?;
        let hitung = |k: Option<Kelas>| {
            semua.iter().filter(|p| k.is_none_or(|k| p.kelas == k) && cocok(&p.temuan)).count() as f64
        };
        for (c, k) in (1..).zip(Kelas::DINILAI.map(Some).into_iter().chain([None])) {
            l.angka(r, c, hitung(k), Gaya::Angka)?;
        }
    }
    l.teks(11, 0, "2. Tafsir yang dipakai", Gaya::Bagian)?;
    l.baris_kepala(12, 0, &["Yang tidak jelas"])?;
    l.gabung(12, 1, 4, "Dibaca sebagai", Gaya::Kepala)?;
    for (i, t) in DIPAKAI.iter().enumerate() {
        let r = 13 + i as u32;
        l.teks(r, 0, &format!("{t}: {}", t.persoalan()), Gaya::Lipat)?;
        l.gabung(r, 1, 4, t.bacaan(), Gaya::Lipat)?;
        l.tinggi(r, 56.0)?;
    }
    let r = 14 + DIPAKAI.len() as u32;
    l.teks(r, 0, "3. Telah dibaca dan disetujui", Gaya::Bagian)?;
    l.baris_kepala(r + 1, 0, &["Jabatan", "Nama", "NIP", "Tanggal", "Tanda tangan"])?;
    for (i, jabatan) in
        ["Kepala Dinas Sosial", "Bagian Hukum Sekretariat Daerah", "Ketua Tim Evaluator"].iter().enumerate()
    {
        let di = r + 2 + i as u32;
        l.teks(di, 0, jabatan, Gaya::Teks)?;
        for c in 1..5 {
            l.teks(di, c, "", Gaya::Isian)?;
        }
        l.tinggi(di, 34.0)?;
    }
    l.cetak(false, None)?;
    Ok(l)
}

/// The nine rows in the regulation's words, and the readings beside them.
fn tabel(buku: &Buku, jalan: &Jalan, param: &Parameter) -> R<Lembar> {
    let mut l = buku.lembar("Tabel 5.1")?;
    l.lebar(&[5.0, 16.0, 44.0, 20.0, 30.0, 36.0, 46.0])?;
    l.kepala(
        "Tabel 5.1 Skema Insentif Berbasis Kinerja",
        &format!("{PERWAL}, Lampiran Bab V · {}", metadata::sub(jalan)),
    )?;
    l.baris_kepala(
        3,
        0,
        &[
            "No",
            "KATEGORI KELAS UEP",
            "INDIKATOR PENILAIAN KINERJA",
            "KATEGORI KINERJA",
            "CAPAIN KINERJA",
            "KEBIJAKAN INSENTIF",
            "JENIS INSENTIF",
        ],
    )?;
    for (i, b) in TABEL.iter().enumerate() {
        let r = 4 + i as u32;
        l.angka(r, 0, (i + 1) as f64, Gaya::Tengah)?;
        for (c, teks) in [
            (1, b.kelas.label().to_owned()),
            (2, indikator(b.kelas)),
            (3, b.kategori.label().to_owned()),
            (4, b.capaian.to_owned()),
            (5, b.kebijakan.to_owned()),
            (6, jenis_insentif(b)),
        ] {
            l.teks(r, c, &teks, Gaya::Lipat)?;
        }
        l.tinggi(r, 70.0)?;
    }
    let mulai = 5 + TABEL.len() as u32;
    l.teks(mulai, 0, "Yang tidak ada barisnya", Gaya::Bagian)?;
    for (i, b) in TAFSIR.iter().enumerate() {
        let r = mulai + 1 + i as u32;
        let kelas: Vec<&str> = b.kelas.iter().map(|k| k.label()).collect();
        let nilai = b.kategori.unwrap_or(param.satu_indikator_utama);
        l.teks(r, 0, &b.tafsir.to_string(), Gaya::Tengah)?;
        l.teks(r, 1, &kelas.join(", "), Gaya::Lipat)?;
        l.teks(
            r,
            2,
            &format!("{} dari 2 indikator utama, {} sampai {} indikator tambahan", b.utama, b.tambahan.0, b.tambahan.1),
            Gaya::Lipat,
        )?;
        l.teks(r, 3, nilai.label(), Gaya::Lipat)?;
        l.gabung(r, 4, 6, b.tafsir.bacaan(), Gaya::Lipat)?;
        l.tinggi(r, 30.0)?;
    }
    l.bekukan(4, 0)?;
    l.cetak(true, Some(3))?;
    Ok(l)
}

fn indikator(kelas: Kelas) -> String {
    let daftar = |i: &[Indikator]| {
        let satu = i.iter().enumerate().map(|(n, i)| format!("{}. {}", n + 1, i.label(kelas)));
        satu.collect::<Vec<_>>().join(" ")
    };
    format!("Utama {} Tambahan {}", daftar(&Indikator::UTAMA), daftar(&Indikator::TAMBAHAN))
}

fn jenis_insentif(b: &Baris) -> String {
    let satu = b.insentif.iter().enumerate().map(|(n, i)| format!("{}. {}", n + 1, i.label));
    let semua = satu.collect::<Vec<_>>().join(" ");
    if semua.is_empty() { "-".into() } else { semua }
}

/// A combination on the way to a row.
struct BarisTabel51<'a> {
    no: u32,
    p: &'a Pemeriksaan,
    nilai: Nilai51,
}

impl<'a> BarisTabel51<'a> {
    fn baru(p: &'a Pemeriksaan, no: u32, param: &Parameter) -> BarisTabel51<'a> {
        BarisTabel51 { no, p, nilai: nilai(p.kelas, p.terpenuhi, param.satu_indikator_utama) }
    }
}

fn kolom<'a>() -> Vec<Kolom<BarisTabel51<'a>>> {
    fn ya<'x>(s: &'x BarisTabel51<'_>, i: Indikator) -> Isi<'x> {
        Isi::teks(if s.p.terpenuhi.punya(i) { "Ya" } else { "Tidak" })
    }
    vec![
        Kolom::baru("No", 5.0, Rupa::Angka, |s| Isi::Angka(s.no)),
        Kolom::baru("Kelas", 15.0, Rupa::Teks, |s| Isi::teks(s.p.kelas.label())),
        Kolom::baru("U1", 7.0, Rupa::Tengah, |s| ya(s, Indikator::U1)),
        Kolom::baru("U2", 7.0, Rupa::Tengah, |s| ya(s, Indikator::U2)),
        Kolom::baru("T1", 7.0, Rupa::Tengah, |s| ya(s, Indikator::T1)),
        Kolom::baru("T2", 7.0, Rupa::Tengah, |s| ya(s, Indikator::T2)),
        Kolom::baru("T3", 7.0, Rupa::Tengah, |s| ya(s, Indikator::T3)),
        Kolom::baru("Utama Terpenuhi", 10.0, Rupa::Angka, |s| Isi::Angka(s.p.terpenuhi.utama().into())),
        Kolom::baru("Tambahan Terpenuhi", 10.5, Rupa::Angka, |s| Isi::Angka(s.p.terpenuhi.tambahan().into())),
        Kolom::baru("Nilai", 7.0, Rupa::Tengah, |s| Isi::teks(s.nilai.kategori.kode())),
        Kolom::baru("Yang Ditemui", 44.0, Rupa::Lipat, |s| Isi::teks(ditemui(&s.p.temuan))),
        Kolom::baru("Dasar Hukum", 44.0, Rupa::Lipat, |s| Isi::teks(s.nilai.dasar.to_string())),
        Kolom::baru("Kebijakan Insentif", 40.0, Rupa::Lipat, |s| {
            Isi::teks(baris(s.p.kelas, s.nilai.kategori).map_or("", |b| b.kebijakan))
        }),
        Kolom::baru("Paraf", 9.0, Rupa::Isian, |_| Isi::Kosong),
    ]
}

/// The row, reading or gap in words.
fn ditemui(t: &Temuan51) -> String {
    let nomor = |b: &Baris| TABEL.iter().position(|x| std::ptr::eq(x, b)).map_or(0, |i| i + 1);
    match t {
        Temuan51::Baris(b) => format!("Baris {}: \"{}\"", nomor(b), b.capaian),
        Temuan51::Tafsir(b) if b.kategori == Some(Kategori::Tp) => {
            format!("Celah bernama ({}): tidak satu pun indikator utama terpenuhi", b.tafsir)
        }
        Temuan51::Tafsir(b) => format!("Tafsir {}: tidak ada barisnya di Tabel 5.1", b.tafsir),
        Temuan51::Celah => "Celah tanpa nama".into(),
        Temuan51::Konflik(semua) => {
            let nomor: Vec<String> = semua.iter().map(|b| nomor(b).to_string()).collect();
            format!("Bertentangan: baris {}", nomor.join(" dan "))
        }
    }
}

/// A combination with blanks.
struct Kosong {
    no: u32,
    kelas: Kelas,
    capaian: [Capaian; 5],
    mungkin: Vec<Kategori>,
}

fn dengan_kosong(buku: &Buku, jalan: &Jalan, param: &Parameter) -> R<Lembar> {
    fn capaian(k: &Kosong, i: Indikator) -> Isi<'_> {
        Isi::teks(match k.capaian[i as usize] {
            Capaian::Terpenuhi => "Ya",
            Capaian::Tidak => "Tidak",
            Capaian::BelumDinilai => "(kosong)",
        })
    }
    let kolom: Vec<Kolom<Kosong>> = vec![
        Kolom::baru("No", 6.0, Rupa::Angka, |s| Isi::Angka(s.no)),
        Kolom::baru("Kelas", 16.0, Rupa::Teks, |s| Isi::teks(s.kelas.label())),
        Kolom::baru("U1", 10.0, Rupa::Tengah, |s| capaian(s, Indikator::U1)),
        Kolom::baru("U2", 10.0, Rupa::Tengah, |s| capaian(s, Indikator::U2)),
        Kolom::baru("T1", 10.0, Rupa::Tengah, |s| capaian(s, Indikator::T1)),
        Kolom::baru("T2", 10.0, Rupa::Tengah, |s| capaian(s, Indikator::T2)),
        Kolom::baru("T3", 10.0, Rupa::Tengah, |s| capaian(s, Indikator::T3)),
        Kolom::baru("Nilai", 8.0, Rupa::Tengah, |s| match s.mungkin[..] {
            [satu] => Isi::teks(satu.kode()),
            _ => Isi::teks("BD"),
        }),
        Kolom::baru("Kemungkinan Nilai", 16.0, Rupa::Tengah, |s| match s.mungkin[..] {
            [_] => Isi::Kosong,
            _ => Isi::teks(s.mungkin.iter().map(|k| k.kode()).collect::<Vec<_>>().join(", ")),
        }),
    ];
    let tiga = [Capaian::Terpenuhi, Capaian::Tidak, Capaian::BelumDinilai];
    let kombinasi = |n: usize| std::array::from_fn(|i| tiga[n / 3usize.pow(4 - i as u32) % 3]);
    let semua = Kelas::DINILAI.into_iter().flat_map(|kelas| (0..243).map(move |n| (kelas, kombinasi(n))));
    let baris: Vec<Kosong> = semua
        .enumerate()
        .map(|(i, (kelas, capaian))| {
            let nilai = nilai_mungkin(kelas, capaian, param.satu_indikator_utama);
            let mut mungkin: Vec<Kategori> = nilai.iter().map(|n| n.kategori).collect();
            mungkin.dedup();
            Kosong { no: i as u32 + 1, kelas, capaian, mungkin }
        })
        .collect();
    let mut l = buku.lembar("Dengan Kosong")?;
    let sub = format!("{} · pasti bila yang kosong tidak dapat mengubahnya, selain itu BD", metadata::sub(jalan));
    l.daftar(("Nilai bila sebagian indikator belum dinilai", &sub), &kolom, 8, baris.into_iter())?;
    Ok(l)
}
