//! Sheet `Anggaran`: budget and realisation of the year's activities, the activities themselves with the
//! indicator they count for, and the incentives given.

use std::collections::BTreeMap;

use super::{Bahan, R, TAK_TERHITUNG, sub_judul};
use crate::decide::evaluate::kegiatan::{Anggaran, Jumlah};
use crate::domain::jawaban::Jawaban;
use crate::perwal::insentif::JenisInsentif;
use crate::record::kegiatan::IsiKegiatan;
use crate::write::samar;
use crate::write::xlsx::{Gaya, Lembar, NilaiRumus, Rumus};

const LEBAR: [f64; 12] = [5.0, 13.0, 18.0, 34.0, 14.0, 11.0, 17.0, 17.0, 18.0, 24.0, 16.0, 20.0];
const TIDAK_DISEBUT: &str = "Tidak disebut";

pub fn lembar(b: &Bahan<'_>, mut l: Lembar) -> R<Lembar> {
    l.lebar(&LEBAR)?;
    l.kepala("Anggaran dan Realisasi Kegiatan", &sub_judul(b, "kegiatan menurut daftar kegiatan (Pasal 6)"))?;
    let mut r = 3;
    match &b.hasil.anggaran {
        Some(a) if !a.kegiatan.is_empty() => r = kegiatan(&mut l, a, b.jalan.samarkan, r)?,
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

/// A kind that isn't known stands as it was written (E007); under `--mask` such words may say anything.
fn jenis(k: &IsiKegiatan, samarkan: bool) -> String {
    let tertulis = k.jenis_tertulis.trim();
    match k.jenis.nilai() {
        Some(j) => j.nama().to_owned(),
        None if tertulis.is_empty() => TIDAK_DISEBUT.into(),
        None if samarkan => samar::tulisan(tertulis).to_owned(),
        None => tertulis.to_owned(),
    }
}

/// The office's own words where they aren't the name of the kind.
fn tertulis(k: &IsiKegiatan, samarkan: bool) -> &str {
    let teks = k.jenis_tertulis.trim();
    let sama = k.jenis.nilai().is_some_and(|j| j.nama().eq_ignore_ascii_case(teks));
    match sama {
        true => "",
        false if samarkan => samar::tulisan(teks),
        false => teks,
    }
}

/// Budgets that everybody knows by these names.
const DANA: [&str; 8] = ["APBD", "APBD KOTA", "APBD PROVINSI", "APBN", "DAU", "DAK", "CSR", "HIBAH"];

fn sumber(k: &IsiKegiatan, samarkan: bool) -> String {
    match k.sumber_dana.trim() {
        "" => TIDAK_DISEBUT.into(),
        dana if samarkan && !DANA.contains(&dana.to_uppercase().as_str()) => samar::tulisan(dana).to_owned(),
        dana => dana.to_owned(),
    }
}

/// Title of a table, the column of the list it is about, its rows.
type Kelompok = (&'static str, &'static str, Vec<(String, Jumlah)>);

/// Tables by stage, kind and source; then the list they are formulas over.
fn kegiatan(l: &mut Lembar, a: &Anggaran<'_>, samarkan: bool, mulai: u32) -> R<u32> {
    let urutan = |k: &IsiKegiatan| k.jenis.nilai().map_or(usize::MAX, |j| j as usize);
    let per_tahap = a.menurut(|k| (k.tahap.nilai().is_none(), k.tahap.nilai(), tahap(k)));
    let per_jenis = a.menurut(|k| (urutan(k), jenis(k, samarkan).to_lowercase()));
    let nama_jenis: BTreeMap<String, String> =
        a.kegiatan.iter().rev().map(|k| (jenis(&k.isi, samarkan).to_lowercase(), jenis(&k.isi, samarkan))).collect();
    // Capitals tell no sources apart, neither here nor in a formula.
    let ejaan: BTreeMap<String, String> =
        a.kegiatan.iter().rev().map(|k| (sumber(&k.isi, samarkan).to_lowercase(), sumber(&k.isi, samarkan))).collect();
    let per_sumber = a.menurut(|k| sumber(k, samarkan).to_lowercase());
    let kelompok: [Kelompok; 3] = [
        ("1. Menurut tahap", "E", per_tahap.into_iter().map(|((.., nama), n)| (nama, n)).collect()),
        (
            "2. Menurut jenis kegiatan",
            "C",
            per_jenis.into_iter().map(|((_, k), n)| (nama_jenis[&k].clone(), n)).collect(),
        ),
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
    isi_daftar(l, a, samarkan, daftar)
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

fn isi_daftar(l: &mut Lembar, a: &Anggaran<'_>, samarkan: bool, mulai: u32) -> R<u32> {
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
        "Jenis menurut daftar",
    ];
    let teks = |t| if samarkan { samar::tulisan(t) } else { t };
    l.baris_kepala(mulai + 1, 0, &judul)?;
    for (i, k) in a.kegiatan.iter().enumerate() {
        let (r, k) = (mulai + 2 + i as u32, &k.isi);
        l.angka(r, 0, (i + 1) as f64, Gaya::Angka)?;
        let tanggal = k.tanggal.nilai().map_or("tidak diketahui".into(), |t| t.format("%d/%m/%Y").to_string());
        l.teks(r, 1, &tanggal, Gaya::Tengah)?;
        l.teks(r, 2, &jenis(k, samarkan), Gaya::Teks)?;
        l.teks(r, 3, teks(&k.nama), Gaya::Lipat)?;
        l.teks(r, 4, &tahap(k), Gaya::Tengah)?;
        let angka = [(5, k.peserta.nilai().map(f64::from)), (6, uang(k.anggaran)), (7, uang(k.realisasi))];
        for (c, nilai) in angka {
            match nilai {
                Some(n) => l.angka(r, c, n, Gaya::Angka)?,
                None => l.teks(r, c, "", Gaya::Angka)?,
            }
        }
        l.teks(r, 8, &sumber(k, samarkan), Gaya::Teks)?;
        l.teks(r, 9, teks(&k.bukti), Gaya::Lipat)?;
        l.teks(r, 10, &Anggaran::untuk(k), Gaya::Tengah)?;
        l.teks(r, 11, tertulis(k, samarkan), Gaya::Lipat)?;
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
    let tahun = b.hasil.waktu.tahun;
    l.gabung(mulai + 1, 0, 3, "Jenis Insentif", Gaya::Kepala)?;
    let judul = [
        "Tahap".to_owned(),
        format!("Pemberian {tahun}"),
        format!("Penerima {tahun}"),
        format!("Nilai {tahun} (Rp)"),
        "Tanpa nilai".into(),
        format!("Pemberian sebelum {tahun}"),
        "Nilai sebelumnya (Rp)".into(),
        "Tanpa tanggal".into(),
    ];
    l.baris_kepala(mulai + 1, 4, &judul.iter().map(String::as_str).collect::<Vec<_>>())?;
    l.tinggi(mulai + 1, 28.0)?;
    for (i, s) in semua.daftar.iter().enumerate() {
        let r = mulai + 2 + i as u32;
        l.gabung(r, 0, 3, s.jenis.map_or("Lainnya", JenisInsentif::nama), Gaya::Teks)?;
        l.teks(r, 4, s.tahap.map_or(TIDAK_DISEBUT, |t| t.tahap()), Gaya::Tengah)?;
        let (ini, dulu, tanpa) = (s.tahun_ini, s.sebelumnya, s.tanpa_tanggal);
        let angka = [ini.pemberian.into(), ini.penerima.into(), ini.nilai.nilai() as f64, ini.tanpa_nilai.into()];
        let angka = angka.into_iter().chain([dulu.pemberian.into(), dulu.nilai.nilai() as f64]);
        for (c, n) in (5..).zip(angka) {
            l.angka(r, c, n, Gaya::Angka)?;
        }
        let tanpa = match tanpa.pemberian {
            0 => "-".to_owned(),
            n => format!("{n} ({})", tanpa.nilai),
        };
        l.teks(r, 11, &tanpa, Gaya::Tengah)?;
    }
    let r = mulai + 2 + semua.daftar.len() as u32;
    let sesudah = match semua.sesudah {
        0 => String::new(),
        n => format!(" {n} pemberian bertanggal sesudahnya tidak dihitung."),
    };
    let catatan = format!(
        "Angka {tahun}: penyerahan bertanggal tahun itu. Tanpa tanggal: tahunnya tidak diketahui, di luar angka {tahun}.{sesudah}"
    );
    l.teks(r, 0, &catatan, Gaya::Catatan)?;
    Ok(r + 1)
}
