//! Sheet `Anggaran`: budget and realisation of the year's activities, the activities themselves with the
//! indicator they count for, and the incentives given.

use std::collections::BTreeMap;

use super::{LaporanEvaluate, R, TAK_TERHITUNG, sub_judul};
use crate::decide::evaluate::kegiatan::{Anggaran, Jumlah};
use crate::domain::jawaban::Jawaban;
use crate::perwal::insentif::JenisInsentif;
use crate::record::kegiatan::IsiKegiatan;
use crate::write::blok::{Baris, Blok, Sel, Terletak};
use crate::write::rumus::Rumus;
use crate::write::samar;
use crate::write::xlsx::{Gaya, Lembar};

const LEBAR: [f64; 12] = [5.0, 13.0, 18.0, 34.0, 14.0, 11.0, 17.0, 17.0, 18.0, 24.0, 16.0, 20.0];
const TIDAK_DISEBUT: &str = "Tidak disebut";

pub fn lembar(b: &LaporanEvaluate<'_>, mut l: Lembar) -> R<Lembar> {
    l.lebar(&LEBAR)?;
    l.kepala("Anggaran dan Realisasi Kegiatan", &sub_judul(b, "kegiatan menurut daftar kegiatan (Pasal 6)"))?;
    let kosong = |teks| Blok::default().catatan(teks);
    let r = match &b.hasil.anggaran {
        Some(a) if !a.kegiatan.is_empty() => kegiatan(&mut l, a, b.jalan.samarkan, 3)?,
        Some(_) => l.blok(3, kosong("Tidak ada kegiatan pada tahun ini."))?.bawah() + 1,
        None => {
            let teks = "Daftar kegiatan (--activities) tidak diberikan: anggaran tidak diketahui.";
            l.blok(3, kosong(teks))?.bawah() + 1
        }
    };
    let insentif = l.blok(r, insentif(b))?;
    l.cetak(true, None)?;
    l.area_cetak(insentif.bawah(), LEBAR.len() as u16 - 1)?;
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

/// Columns of the list of activities.
const JENIS: u16 = 2;
const TAHAP: u16 = 4;
const PESERTA: u16 = 5;
const ANGGARAN: u16 = 6;
const REALISASI: u16 = 7;
const SUMBER: u16 = 8;

/// Title of a table, the column of the list it is about, its rows.
type Kelompok = (&'static str, u16, Vec<(String, Jumlah)>);

/// The groups of the tables.
fn kelompok(a: &Anggaran<'_>, samarkan: bool) -> [Kelompok; 3] {
    let urutan = |k: &IsiKegiatan| k.jenis.nilai().map_or(usize::MAX, |j| j as usize);
    let per_tahap = a.menurut(|k| (k.tahap.nilai().is_none(), k.tahap.nilai(), tahap(k)));
    let per_jenis = a.menurut(|k| (urutan(k), jenis(k, samarkan).to_lowercase()));
    // Capitals tell no kinds and no sources apart, neither here nor in a formula.
    let ejaan = |tertulis: &dyn Fn(&IsiKegiatan) -> String| -> BTreeMap<String, String> {
        a.kegiatan.iter().rev().map(|k| (tertulis(&k.isi).to_lowercase(), tertulis(&k.isi))).collect()
    };
    let (nama_jenis, nama_sumber) = (ejaan(&|k| jenis(k, samarkan)), ejaan(&|k| sumber(k, samarkan)));
    let per_sumber = a.menurut(|k| sumber(k, samarkan).to_lowercase());
    let per_jenis = per_jenis.into_iter().map(|((_, k), n)| (nama_jenis[&k].clone(), n));
    let per_sumber = per_sumber.into_iter().map(|(k, n)| (nama_sumber[&k].clone(), n));
    [
        ("1. Menurut tahap", TAHAP, per_tahap.into_iter().map(|((.., nama), n)| (nama, n)).collect()),
        ("2. Menurut jenis kegiatan", JENIS, per_jenis.collect()),
        ("3. Menurut sumber dana", SUMBER, per_sumber.collect()),
    ]
}

/// Tables by stage, kind and source; then the list they are formulas over.
fn kegiatan(l: &mut Lembar, a: &Anggaran<'_>, samarkan: bool, mulai: u32) -> R<u32> {
    let kelompok = kelompok(a, samarkan);
    let kosong = |isi: &Kelompok| tabel(isi, &Blok::default().di(l.nama(), 0)).tinggi() + 1;
    let tinggi: u32 = kelompok.iter().map(kosong).sum();
    let daftar = isi_daftar(a, samarkan).di(l.nama(), mulai + tinggi);
    let mut r = mulai;
    for isi in &kelompok {
        r = l.blok(r, tabel(isi, &daftar))?.bawah() + 1;
    }
    daftar.tulis(l)?;
    Ok(daftar.bawah() + 1)
}

/// A table of sums; its rows are conditions on a column of the list.
fn tabel<'a>((judul, kolom, isi): &'a Kelompok, daftar: &Terletak<'_>) -> Blok<'a> {
    let kepala = ["Kegiatan", "Peserta", "Anggaran", "Realisasi", "Serapan"].map(Sel::kepala).into_iter();
    let kepala = [Sel::kepala("Kelompok").lebar(4)].into_iter().chain(kepala);
    let serapan = || Sel::dari(|d| d.kolom(7).bagian(&d.kolom(6), TAK_TERHITUNG)).persen();
    let syarat = daftar.kolom_setempat(*kolom);
    let [peserta, anggaran, realisasi] = [PESERTA, ANGGARAN, REALISASI].map(|k| daftar.kolom_setempat(k));
    let baris = isi.iter().map(|(nama, n)| {
        let jumlah = |apa: &str, nilai: f64| {
            let (syarat, apa) = (syarat.clone(), apa.to_owned());
            Sel::dari(move |d| Rumus::baru(format!("SUMPRODUCT(({syarat}=${})*{apa})", d.alamat(0)), nilai))
        };
        [
            Sel::teks(nama.as_str()).lebar(4),
            jumlah("1", n.kegiatan.into()),
            jumlah(&peserta, n.peserta.into()),
            jumlah(&anggaran, n.anggaran.nilai() as f64),
            jumlah(&realisasi, n.realisasi.nilai() as f64),
            serapan(),
        ]
    });
    let jumlah = [Sel::tebal("Jumlah").lebar(4)].into_iter().chain((0..4).map(|_| Sel::jumlah()));
    let jumlah = jumlah.chain([serapan().ditebalkan()]).collect::<Vec<_>>();
    Blok::baru(*judul).kepala_sel(kepala.collect::<Vec<_>>()).dengan(baris).jumlah(jumlah)
}

fn isi_daftar<'a>(a: &'a Anggaran<'a>, samarkan: bool) -> Blok<'a> {
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
    let n = a.jumlah();
    Blok::baru("4. Daftar kegiatan")
        .kepala(judul)
        .dengan(a.kegiatan.iter().enumerate().map(|(i, k)| satu_kegiatan(i, &k.isi, samarkan)))
        .catatan(format!("Tanpa angka anggaran: {} kegiatan; tanpa angka realisasi: {}.", n.tanpa[0], n.tanpa[1]))
}

fn satu_kegiatan<'a>(i: usize, k: &'a IsiKegiatan, samarkan: bool) -> Baris<'a> {
    let teks = |t: &'a str| if samarkan { samar::tulisan(t) } else { t };
    let angka = |n: Option<f64>| n.map_or_else(|| Sel::kosong().gaya(Gaya::Angka), Sel::angka);
    let tanggal = k.tanggal.nilai().map_or("tidak diketahui".into(), |t| t.format("%d/%m/%Y").to_string());
    let baris = Baris::from([
        Sel::angka((i + 1) as f64),
        Sel::tengah(tanggal),
        Sel::teks(jenis(k, samarkan)),
        Sel::lipat(teks(&k.nama)),
        Sel::tengah(tahap(k)),
        angka(k.peserta.nilai().map(f64::from)),
        angka(uang(k.anggaran)),
        angka(uang(k.realisasi)),
        Sel::teks(sumber(k, samarkan)),
        Sel::lipat(teks(&k.bukti)),
        Sel::tengah(Anggaran::untuk(k)),
        Sel::lipat(tertulis(k, samarkan)),
    ]);
    let panjang = k.nama.chars().count() > 38 || k.bukti.chars().count() > 27;
    if panjang { baris.tinggi(27.0) } else { baris }
}

fn uang(j: Jawaban<crate::domain::rupiah::Rupiah>) -> Option<f64> {
    j.nilai().map(|r| r.nilai() as f64)
}

fn insentif<'a>(b: &LaporanEvaluate<'_>) -> Blok<'a> {
    let blok = Blok::baru("5. Insentif yang diberikan");
    let Some(semua) = &b.hasil.insentif else {
        return blok.catatan("Daftar insentif (--incentives) tidak diberikan.");
    };
    let tahun = b.hasil.waktu.tahun;
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
    let kepala = [Sel::kepala("Jenis Insentif").lebar(4)].into_iter().chain(judul.map(Sel::kepala));
    let baris = semua.daftar.iter().map(|s| {
        let (ini, dulu, tanpa) = (s.tahun_ini, s.sebelumnya, s.tanpa_tanggal);
        let tanpa = match tanpa.pemberian {
            0 => "-".to_owned(),
            n => format!("{n} ({})", tanpa.nilai),
        };
        [
            Sel::teks(s.jenis.map_or("Lainnya", JenisInsentif::nama)).lebar(4),
            Sel::tengah(s.tahap.map_or(TIDAK_DISEBUT, |t| t.tahap())),
            Sel::angka(ini.pemberian),
            Sel::angka(ini.penerima),
            Sel::angka(ini.nilai.nilai() as f64),
            Sel::angka(ini.tanpa_nilai),
            Sel::angka(dulu.pemberian),
            Sel::angka(dulu.nilai.nilai() as f64),
            Sel::tengah(tanpa),
        ]
    });
    let sesudah = match semua.sesudah {
        0 => String::new(),
        n => format!(" {n} pemberian bertanggal sesudahnya tidak dihitung."),
    };
    let catatan = format!(
        "Angka {tahun}: penyerahan bertanggal tahun itu. Tanpa tanggal: tahunnya tidak diketahui, di luar angka {tahun}.{sesudah}"
    );
    blok.kepala_sel(kepala.collect::<Vec<_>>()).tinggi_kepala(28.0).dengan(baris).catatan(catatan)
}
