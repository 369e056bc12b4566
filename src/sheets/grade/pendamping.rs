//! Sheet `Pendamping`: a page for each pendamping with their participants, to hand out.

use std::collections::BTreeMap;

use super::hasil::jalan_ke_atas;
use super::{LaporanGrade, R};
use crate::decide::grade::{Dinilai, Orang};
use crate::sheets::metadata;
use crate::write::xlsx::{Gaya, Lembar};

const JUDUL: [&str; 7] = ["No", "ID Peserta", "Nama", "Kelas", "Nilai", "Naik Tahap", "Yang Harus Dilakukan"];
const LEBAR: [f64; 7] = [4.5, 15.0, 24.0, 15.0, 6.0, 10.5, 45.0];

/// One participant of a page.
enum Baris<'a> {
    Dinilai(&'a Dinilai),
    Dipantau(&'a Orang),
}

pub fn lembar<'a>(b: &'a LaporanGrade<'a>, mut l: Lembar) -> R<Lembar> {
    let mut per: BTreeMap<&str, Vec<Baris<'_>>> = BTreeMap::new();
    for d in &b.hasil.dinilai {
        per.entry(&d.orang.pendamping).or_default().push(Baris::Dinilai(d));
    }
    for o in &b.hasil.dipantau {
        per.entry(&o.pendamping).or_default().push(Baris::Dipantau(o));
    }
    l.lebar(&LEBAR)?;
    let mut r = 0;
    let mut putus = Vec::new();
    for (nama, isi) in &per {
        if r > 0 {
            putus.push(r);
        }
        r = halaman(&mut l, b, r, nama, isi)?;
    }
    if per.is_empty() {
        l.kepala("Pendamping", &metadata::sub(b.jalan))?;
    }
    // Narrow enough for programs without Calibri, whose columns come out wider.
    l.cetak_melintang(84, &putus, None)?;
    l.area_cetak(r.max(1), JUDUL.len() as u16 - 1)?;
    Ok(l)
}

fn halaman(l: &mut Lembar, b: &LaporanGrade<'_>, mulai: u32, nama: &str, isi: &[Baris<'_>]) -> R<u32> {
    let siapa = if nama.is_empty() { "(belum ada pendamping)" } else { b.jalan.tulisan(nama) };
    l.tinggi(mulai, 21.0)?;
    l.teks(mulai, 0, &format!("Pendamping: {siapa}"), Gaya::Judul)?;
    let sub = format!("{} · {} · {}", metadata::sub(b.jalan), b.triwulan.panjang(), hitungan(isi));
    l.teks(mulai + 1, 0, &sub, Gaya::Subjudul)?;
    l.baris_kepala(mulai + 3, 0, &JUDUL)?;
    for (i, satu) in isi.iter().enumerate() {
        let r = mulai + 4 + i as u32;
        let (o, nilai, naik, tindak) = match satu {
            Baris::Dinilai(d) => (&d.orang, d.putusan.kode(), d.naik.map_or("", |n| n.naik.nama()), tindak(b, d)),
            Baris::Dipantau(o) => (*o, "", "", "Dipantau menurut Matrik 4.1".to_owned()),
        };
        let nama = b.jalan.nama_orang(&o.nama);
        let garis = (tindak.chars().count() as f64 / (LEBAR[6] * 1.1)).ceil().max(1.0);
        l.tinggi(r, 13.0 * garis + 2.0)?;
        l.angka(r, 0, (i + 1) as f64, Gaya::Tengah)?;
        l.teks(r, 1, &b.jalan.id_peserta(&o.id), Gaya::Tengah)?;
        l.teks(r, 2, &nama, Gaya::Lipat)?;
        l.teks(r, 3, o.kelas.map_or("", |k| k.label()), Gaya::Teks)?;
        l.teks(r, 4, nilai, Gaya::Tengah)?;
        l.teks(r, 5, naik, Gaya::Tengah)?;
        l.teks(r, 6, &tindak, Gaya::Lipat)?;
    }
    Ok(mulai + 5 + isi.len() as u32)
}

/// `12 peserta: A 3, B 4, C 2, BD 3`.
fn hitungan(isi: &[Baris<'_>]) -> String {
    let mut per: BTreeMap<usize, u32> = BTreeMap::new();
    for satu in isi {
        let di = match satu {
            Baris::Dinilai(d) => super::ringkas::di(d.putusan.kategori()),
            Baris::Dipantau(_) => usize::MAX,
        };
        *per.entry(di).or_default() += 1;
    }
    let nama = |di: &usize| super::ringkas::NILAI.get(*di).copied().unwrap_or("dipantau");
    let bagian: Vec<String> = per.iter().map(|(di, n)| format!("{} {n}", nama(di))).collect();
    format!("{} peserta: {}", isi.len(), bagian.join(", "))
}

fn tindak(b: &LaporanGrade<'_>, d: &Dinilai) -> String {
    match d.penahan.first() {
        Some(k) => format!("{} {}: {}", k.kode(), k.penjelasan().masalah, k.penjelasan().perbaikan),
        None => jalan_ke_atas(b, d),
    }
}
