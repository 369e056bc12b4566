//! Sheet `Anggaran`: budget and realisation of the year's activities, the activities themselves with the
//! indicator they count for, and the incentives given.

use std::collections::BTreeMap;

use super::{Bahan, R, TAK_TERHITUNG, sub_judul};
use crate::domain::jawaban::Jawaban;
use crate::evaluasi::kegiatan::{Anggaran, Jumlah};
use crate::perwal::insentif::JenisInsentif;
use crate::record::kegiatan::IsiKegiatan;
use crate::report::xlsx::{Buku, Gaya, Lembar, NilaiRumus, Rumus};

const NAMA: &str = "Anggaran";
const LEBAR: [f64; 11] = [5.0, 13.0, 18.0, 34.0, 14.0, 11.0, 17.0, 17.0, 18.0, 24.0, 16.0];
const TIDAK_DISEBUT: &str = "Tidak disebut";

pub fn lembar(buku: &Buku, b: &Bahan<'_>) -> R<Lembar> {
    let mut l = buku.lembar(NAMA)?;
    l.lebar(&LEBAR)?;
    l.kepala("Anggaran dan Realisasi Kegiatan", &sub_judul(b, "kegiatan menurut daftar kegiatan (Pasal 6)"))?;
    let mut r = 3;
    match &b.hasil.anggaran {
        Some(a) if !a.kegiatan.is_empty() => r = kegiatan(&mut l, a, r)?,
        Some(_) => {
            l.teks(r, 0, "Tidak ada kegiatan pada tahun ini.", Gaya::Catatan)?;
            r += 2;
        }
        None => {
            l.teks(r, 0, "Daftar kegiatan (--activities) tidak diberikan: anggaran tidak diketahui.", Gaya::Catatan)?;
            r += 2;
        }
    }
    r = insentif(&mut l, b, r)?;
    l.cetak(true, None)?;
    l.area_cetak(r, LEBAR.len() as u16 - 1)?;
    Ok(l)
}

fn tahap(k: &IsiKegiatan) -> String {
    k.tahap.nilai().map_or(TIDAK_DISEBUT.into(), |t| t.tahap().to_owned())
}

fn jenis(k: &IsiKegiatan) -> String {
    k.jenis.nilai().map_or(TIDAK_DISEBUT.into(), |j| j.nama().to_owned())
}

fn sumber(k: &IsiKegiatan) -> String {
    let dana = k.sumber_dana.trim();
    if dana.is_empty() { TIDAK_DISEBUT.into() } else { dana.to_owned() }
}

/// Title of a table, the column of the list it is about, its rows.
type Kelompok = (&'static str, &'static str, Vec<(String, Jumlah)>);

/// Tables by stage, kind and source; then the list they are formulas over.
fn kegiatan(l: &mut Lembar, a: &Anggaran<'_>, mulai: u32) -> R<u32> {
    let urutan = |k: &IsiKegiatan| k.jenis.nilai().map_or(usize::MAX, |j| j as usize);
    let per_tahap = a.menurut(|k| (k.tahap.nilai().is_none(), k.tahap.nilai(), tahap(k)));
    let per_jenis = a.menurut(|k| (urutan(k), jenis(k)));
    // Capitals tell no sources apart, neither here nor in a formula.
    let ejaan: BTreeMap<String, String> =
        a.kegiatan.iter().rev().map(|k| (sumber(&k.isi).to_lowercase(), sumber(&k.isi))).collect();
    let per_sumber = a.menurut(|k| sumber(k).to_lowercase());
    let kelompok: [Kelompok; 3] = [
        ("1. Menurut tahap", "E", per_tahap.into_iter().map(|((.., nama), n)| (nama, n)).collect()),
        ("2. Menurut jenis kegiatan", "C", per_jenis.into_iter().map(|((_, nama), n)| (nama, n)).collect()),
        ("3. Menurut sumber dana", "I", per_sumber.into_iter().map(|(k, n)| (ejaan[&k].clone(), n)).collect()),
    ];
    let tinggi: u32 = kelompok.iter().map(|(.., isi)| isi.len() as u32 + 4).sum();
    let daftar = mulai + tinggi;
    let rentang = (daftar + 3, daftar + 2 + a.kegiatan.len() as u32);
    let mut r = mulai;
    for (judul, kolom, isi) in &kelompok {
        r = tabel(l, (judul, kolom), isi, (a.jumlah(), rentang), r)?;
    }
    debug_assert_eq!(r, daftar);
    isi_daftar(l, a, daftar)
}

/// A table of sums; its rows are conditions on a column of the list.
fn tabel(
    l: &mut Lembar,
    (judul, kolom): (&str, &str),
    isi: &[(String, Jumlah)],
    (semua, rentang): (Jumlah, (u32, u32)),
    mulai: u32,
) -> R<u32> {
    l.teks(mulai, 0, judul, Gaya::Bagian)?;
    l.gabung(mulai + 1, 0, 3, "Kelompok", Gaya::Kepala)?;
    l.baris_kepala(mulai + 1, 4, &["Kegiatan", "Peserta", "Anggaran", "Realisasi", "Serapan"])?;
    let (dari, sampai) = rentang;
    let di = |k: &str| format!("${k}${dari}:${k}${sampai}");
    for (i, (nama, n)) in isi.iter().enumerate() {
        let r = mulai + 2 + i as u32;
        l.gabung(r, 0, 3, nama, Gaya::Teks)?;
        let syarat = format!("({}=$A{})", di(kolom), r + 1);
        let rumus = |apa: Option<&str>| match apa {
            Some(k) => format!("=SUMPRODUCT({syarat}*{})", di(k)),
            None => format!("=SUMPRODUCT({syarat}*1)"),
        };
        baris(l, r, n, [rumus(None), rumus(Some("F")), rumus(Some("G")), rumus(Some("H"))], false)?;
    }
    let r = mulai + 2 + isi.len() as u32;
    l.gabung(r, 0, 3, "Jumlah", Gaya::TeksTebal)?;
    let jumlah = |k: &str| format!("=SUM({k}{}:{k}{r})", mulai + 3);
    baris(l, r, &semua, ["E", "F", "G", "H"].map(jumlah), true)?;
    Ok(r + 2)
}

fn baris(l: &mut Lembar, r: u32, n: &Jumlah, rumus: [String; 4], tebal: bool) -> R<()> {
    let (angka, persen) = if tebal { (Gaya::AngkaTebal, Gaya::PersenTebal) } else { (Gaya::Angka, Gaya::Persen) };
    let (anggaran, realisasi) = (n.anggaran.nilai() as f64, n.realisasi.nilai() as f64);
    let nilai = [n.kegiatan.into(), n.peserta.into(), anggaran, realisasi];
    for (c, (rumus, nilai)) in (4..).zip(rumus.into_iter().zip(nilai)) {
        l.rumus(r, c, &Rumus { rumus, nilai }, angka)?;
    }
    let serapan = NilaiRumus::atau((anggaran > 0.0).then(|| realisasi / anggaran), TAK_TERHITUNG);
    l.rumus_atau(r, 8, &format!("=IF(G{0}=0,\"{TAK_TERHITUNG}\",H{0}/G{0})", r + 1), &serapan, persen)
}

fn isi_daftar(l: &mut Lembar, a: &Anggaran<'_>, mulai: u32) -> R<u32> {
    l.teks(mulai, 0, "4. Daftar kegiatan", Gaya::Bagian)?;
    let judul = [
        "No",
        "Tanggal",
        "Jenis",
        "Nama Kegiatan",
        "Tahap",
        "Peserta",
        "Anggaran",
        "Realisasi",
        "Sumber Dana",
        "Bukti",
        "Dihitung pada",
    ];
    l.baris_kepala(mulai + 1, 0, &judul)?;
    for (i, k) in a.kegiatan.iter().enumerate() {
        let (r, k) = (mulai + 2 + i as u32, &k.isi);
        l.angka(r, 0, (i + 1) as f64, Gaya::Angka)?;
        let tanggal = k.tanggal.nilai().map_or("tidak diketahui".into(), |t| t.format("%d/%m/%Y").to_string());
        l.teks(r, 1, &tanggal, Gaya::Tengah)?;
        l.teks(r, 2, &jenis(k), Gaya::Teks)?;
        l.teks(r, 3, &k.nama, Gaya::Lipat)?;
        l.teks(r, 4, &tahap(k), Gaya::Tengah)?;
        let angka = [(5, k.peserta.nilai().map(f64::from)), (6, uang(k.anggaran)), (7, uang(k.realisasi))];
        for (c, nilai) in angka {
            match nilai {
                Some(n) => l.angka(r, c, n, Gaya::Angka)?,
                None => l.teks(r, c, "", Gaya::Angka)?,
            }
        }
        l.teks(r, 8, &sumber(k), Gaya::Teks)?;
        l.teks(r, 9, &k.bukti, Gaya::Lipat)?;
        l.teks(r, 10, &Anggaran::untuk(k), Gaya::Tengah)?;
        if k.nama.chars().count() > 38 || k.bukti.chars().count() > 27 {
            l.tinggi(r, 27.0)?;
        }
    }
    let n = a.jumlah();
    let r = mulai + 2 + a.kegiatan.len() as u32;
    let tanpa = format!("Tanpa angka anggaran: {} kegiatan; tanpa angka realisasi: {}.", n.tanpa[0], n.tanpa[1]);
    l.teks(r, 0, &tanpa, Gaya::Catatan)?;
    Ok(r + 2)
}

fn uang(j: Jawaban<crate::domain::rupiah::Rupiah>) -> Option<f64> {
    j.nilai().map(|r| r.nilai() as f64)
}

fn insentif(l: &mut Lembar, b: &Bahan<'_>, mulai: u32) -> R<u32> {
    l.teks(mulai, 0, "5. Insentif yang diberikan", Gaya::Bagian)?;
    let Some(semua) = &b.hasil.insentif else {
        l.teks(mulai + 1, 0, "Daftar insentif (--incentives) tidak diberikan.", Gaya::Catatan)?;
        return Ok(mulai + 2);
    };
    l.gabung(mulai + 1, 0, 3, "Jenis Insentif", Gaya::Kepala)?;
    l.baris_kepala(mulai + 1, 4, &["Tahap", "Pemberian", "Penerima", "Nilai (Rp)", "Tanpa nilai"])?;
    for (i, s) in semua.iter().enumerate() {
        let r = mulai + 2 + i as u32;
        l.gabung(r, 0, 3, s.jenis.map_or("Lainnya", JenisInsentif::nama), Gaya::Teks)?;
        l.teks(r, 4, s.tahap.map_or(TIDAK_DISEBUT, |t| t.tahap()), Gaya::Tengah)?;
        for (c, n) in (5..).zip([s.pemberian.into(), s.penerima.into(), s.nilai.nilai() as f64, s.tanpa_nilai.into()]) {
            l.angka(r, c, n, Gaya::Angka)?;
        }
    }
    let r = mulai + 2 + semua.len() as u32;
    l.teks(r, 0, "Semua pemberian pada daftar, juga dari tahun lain.", Gaya::Catatan)?;
    Ok(r + 1)
}
