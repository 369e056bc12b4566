//! Sheet `Daftar Peserta`: everyone in the register with their year, and their answer to each indicator of
//! Matrik 4.1 that counts participants. The figures of the other sheets are formulas over it.

use super::{LaporanEvaluate, R, daftar};
use crate::decide::evaluate::efektivitas::{AdaProgram, arah_desil, keluar_bansos, keluar_pkh, keluar_pkh_setahun};
use crate::decide::evaluate::kendala;
use crate::decide::evaluate::orang::Orang;
use crate::domain::formulir::KENDALA;
use crate::domain::rupiah::Rupiah;
use crate::perwal::indikator::Hasil41;
use crate::perwal::matrik_4_1::{Indikator41, Ukuran};
use crate::perwal::tabel_5_1::Kategori;
use crate::record::jejak;
use crate::record::keputusan::KeputusanDinas;
use crate::write::samar;
use crate::write::tabel::{Isi, Kolom, Rupa};
use crate::write::xlsx::Lembar;

pub const NAMA: &str = "Daftar Peserta";

/// No to Nilai TW4 print.
const CETAK: u16 = 14;

/// A participant on the way to a row.
pub struct BarisPeserta<'a> {
    b: &'a LaporanEvaluate<'a>,
    no: u32,
    o: &'a Orang<'a>,
    ada: AdaProgram,
}

type K<'a> = Kolom<BarisPeserta<'a>>;

/// Grades of the four quarters.
pub const NILAI: [&str; 4] = ["Nilai TW1", "Nilai TW2", "Nilai TW3", "Nilai TW4"];

/// Titles of the list.
pub fn judul() -> Vec<&'static str> {
    kolom().iter().map(|k| k.judul).collect()
}

pub fn kolom<'a>() -> Vec<K<'a>> {
    let mut semua = siapa();
    semua.extend(NILAI.into_iter().enumerate().map(|(ke, judul)| K::ke(judul, 7.0, Rupa::Tengah, nilai, ke)));
    semua.extend(tahun());
    let bagian = Indikator41::SEMUA.into_iter().filter(|i| i.ukuran() == Ukuran::Bagian);
    semua.extend(bagian.map(|i| K::ke(i.kode(), 8.0, Rupa::Tengah, jawaban, i as usize)));
    // Between bars, so that a kind is found by itself alone.
    semua.push(K::baru("Kunci Kendala", 14.0, Rupa::Teks, |s| Isi::teks(kunci_kendala(s.o))));
    semua
}

fn siapa<'a>() -> Vec<K<'a>> {
    vec![
        K::baru("No", 5.5, Rupa::Angka, |s| Isi::Angka(s.no)),
        K::baru("ID Peserta", 15.0, Rupa::Tengah, |s| Isi::teks(&*s.o.daftar.peserta.id)),
        K::baru("NIK", 18.0, Rupa::Tengah, |s| Isi::teks(s.b.jalan.id(&s.o.daftar.peserta.nik.teks))),
        K::baru("Nama", 24.0, Rupa::Teks, |s| Isi::teks(s.b.jalan.nama_orang(&s.o.daftar.peserta.nama))),
        K::baru("JK", 5.0, Rupa::Tengah, |s| Isi::teks(s.o.daftar.peserta.jenis_kelamin.map_or("", |j| j.singkat()))),
        K::baru("Angkatan", 9.5, Rupa::Tengah, |s| Isi::angka(s.o.angkatan().map(u32::from))),
        K::baru("Kelas", 15.0, Rupa::Teks, |s| Isi::teks(s.o.kelas.map_or("", |k| k.label()))),
        K::baru("Status", 13.0, Rupa::Teks, |s| Isi::teks(s.o.status().nama())),
        K::baru("Kecamatan", 19.0, Rupa::Teks, |s| Isi::teks(kecamatan(s.o))),
        K::baru("Kelurahan", 18.0, Rupa::Teks, |s| Isi::teks(&*s.o.daftar.peserta.kelurahan)),
        K::baru("Pendamping", 20.0, Rupa::Teks, |s| Isi::teks(&*s.o.daftar.peserta.pendamping)),
    ]
}

fn tahun<'a>() -> Vec<K<'a>> {
    vec![
        K::baru("Naik Tahap TW4", 11.0, Rupa::Tengah, |s| {
            Isi::teks(s.o.hasil[3].map_or("", |h| &*h.putusan.naik_tahap))
        }),
        K::baru("Tahun Masuk Tahap", 10.0, Rupa::Tengah, |s| {
            Isi::angka(s.o.daftar.tahun_masuk_tahap.nilai().map(u32::from))
        }),
        K::baru("Usaha Aktif", 8.0, Rupa::Tengah, |s| tiga(s.o.usaha_aktif)),
        K::baru("No KK", 18.0, Rupa::Tengah, |s| {
            let kk = &*s.o.daftar.peserta.kk.teks;
            Isi::teks(s.b.jalan.id(kk))
        }),
        K::baru("Omzet Awal Tahap", 13.0, Rupa::Angka, |s| uang(s.o.omzet.and_then(|o| o.awal_tahap))),
        K::baru("Omzet Baseline", 13.0, Rupa::Angka, |s| uang(s.o.omzet.and_then(|o| o.baseline))),
        K::baru("Omzet Kini", 13.0, Rupa::Angka, |s| uang(s.o.omzet.map(|o| o.kini))),
        K::baru("Pendapatan Keluarga", 13.0, Rupa::Angka, |s| uang(s.o.pendapatan)),
        K::baru("Di Atas UMK", 8.0, Rupa::Tengah, |s| tiga(s.o.di_atas_umk)),
        K::baru("Desil Awal", 7.0, Rupa::Tengah, |s| {
            Isi::angka(s.o.daftar.desil_awal.nilai().map(|d| d.nilai().into()))
        }),
        K::baru("Desil Kini", 7.0, Rupa::Tengah, |s| {
            Isi::angka(s.o.kini.and_then(|k| k.desil.nilai()).map(|d| d.nilai().into()))
        }),
        K::baru("Perubahan Desil", 14.0, Rupa::Teks, |s| Isi::teks(arah_desil(s.o).nama())),
        K::baru("Bansos Awal", 18.0, Rupa::Teks, |s| Isi::teks(&*s.o.daftar.bansos_awal)),
        K::baru("Bansos Kini", 18.0, Rupa::Teks, |s| Isi::teks(s.o.kini.map_or("", |k| &*k.bansos))),
        K::baru("Keluar Bansos", 9.0, Rupa::Tengah, |s| tiga(keluar_bansos(s.o, s.ada))),
        K::baru("Keluar PKH", 8.0, Rupa::Tengah, |s| tiga(keluar_pkh(s.o, s.ada))),
        K::baru("Keluar PKH Setahun", 9.0, Rupa::Tengah, |s| tiga(keluar_pkh_setahun(s.o, s.b.hasil.pkh_lama, s.ada))),
        K::baru("Disabilitas", 10.0, Rupa::Tengah, |s| {
            Isi::teks(match s.o.daftar.disabilitas {
                Some(true) => "Ya",
                Some(false) => "Tidak",
                None => "",
            })
        }),
        K::baru("Klaster", 20.0, Rupa::Teks, |s| Isi::teks(&*s.o.daftar.peserta.klaster)),
        K::baku("Keputusan Dinas", 30.0, Rupa::Teks, |s| Isi::teks(keputusan(s))),
        K::baru("Kendala", 30.0, Rupa::Teks, |s| Isi::teks(tulisan_kendala(s))),
    ]
}

/// Name of the kecamatan in one spelling, `Tidak diketahui` where it is none of the city's.
pub fn kecamatan(o: &Orang<'_>) -> &'static str {
    o.kecamatan.map_or("Tidak diketahui", |k| k.nama())
}

fn nilai<'x>(s: &'x BarisPeserta<'_>, ke: usize) -> Isi<'x> {
    Isi::teks(s.o.nilai(ke).map_or("", |n| n.map_or("BD", Kategori::kode)))
}

fn jawaban<'x>(s: &'x BarisPeserta<'_>, i: usize) -> Isi<'x> {
    tiga(s.o.indikator[i])
}

fn tiga<'x>(h: Option<Hasil41>) -> Isi<'x> {
    Isi::teks(h.map_or("", Hasil41::nama))
}

fn uang<'x>(r: Option<Rupiah>) -> Isi<'x> {
    r.map_or(Isi::Kosong, Isi::Rupiah)
}

/// Free words may name somebody.
fn tulisan_kendala(s: &BarisPeserta<'_>) -> String {
    let satu = |k: &String| {
        let bebas = s.b.jalan.samarkan && !KENDALA.contains(&k.as_str());
        if bebas { samar::tulisan(k).to_owned() } else { k.clone() }
    };
    s.o.kendala.iter().map(satu).collect::<Vec<_>>().join("; ")
}

/// Decisions about the year's results; free words may name somebody.
fn keputusan(s: &BarisPeserta<'_>) -> String {
    let satu = |k: &&KeputusanDinas| match s.b.jalan.samarkan && !k.baku() {
        true => format!("{}: {}", k.triwulan, samar::tulisan(&k.keputusan)),
        false => k.uraian(),
    };
    s.o.keputusan.iter().map(satu).collect::<Vec<_>>().join("; ")
}

fn kunci_kendala(o: &Orang<'_>) -> String {
    let semua: Vec<&str> = kendala::jenis(o).into_iter().map(kendala::nama).collect();
    if semua.is_empty() { String::new() } else { format!("|{}|", semua.join("|")) }
}

/// The year as data.
fn tertulis(o: &Orang<'_>) -> String {
    let p = &o.daftar.peserta;
    jejak::tahun([&p.id, &p.nik.teks], &o.indikator, &o.keputusan)
}

pub fn lembar<'a>(b: &'a LaporanEvaluate<'a>, mut l: Lembar, dari: u32, isi: &'a [Orang<'a>]) -> R<Lembar> {
    let ada = b.ringkas.ada_program;
    let baris = isi.iter().enumerate().map(|(i, o)| BarisPeserta { b, no: dari + i as u32 + 1, o, ada });
    l.warna_tab(0x7F_7F_7F);
    let sub = "jawaban setiap indikator: Ya, Tidak, Belum (belum ada data); kosong: tidak ditanyakan";
    let mut kolom = kolom();
    kolom.push(K::baru(jejak::JUDUL, 20.0, Rupa::Teks, |s| Isi::teks(tertulis(s.o))).tersembunyi());
    daftar(b, l, (NAMA, sub), (&kolom, CETAK), baris)
}
