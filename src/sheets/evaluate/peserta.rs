//! Sheet `Daftar Peserta`: everyone in the register with their year, and their answer to each indicator of
//! Matrik 4.1 that counts participants. The figures of the other sheets are formulas over it.

use super::{LaporanEvaluate, R, daftar};
use crate::decide::evaluate::efektivitas::{AdaProgram, arah_desil, keluar_bansos, keluar_pkh, keluar_pkh_setahun};
use crate::decide::evaluate::kendala;
use crate::decide::evaluate::orang::Orang;
use crate::domain::formulir::KENDALA;
use crate::domain::rupiah::Rupiah;
use crate::perwal::indikator::Hasil41;
use crate::perwal::matrik_4_1::Indikator41;
use crate::perwal::tabel_5_1::Kategori;
use crate::record::jejak;
use crate::record::keputusan::KeputusanDinas;
use crate::table::evaluasi::{KolomPeserta as K, PESERTA};
use crate::write::samar;
use crate::write::tabel::{Berisi, Isi};
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

/// Grades of the four quarters.
pub const NILAI: [K; 4] = [K::NilaiTw1, K::NilaiTw2, K::NilaiTw3, K::NilaiTw4];

impl Berisi<K> for BarisPeserta<'_> {
    fn isi(&self, kolom: K) -> Isi<'_> {
        let (o, jalan) = (self.o, self.b.jalan);
        let p = &o.daftar.peserta;
        match kolom {
            K::No => Isi::Angka(self.no),
            K::IdPeserta => Isi::teks(&*p.id),
            K::Nik => Isi::teks(jalan.id(&p.nik.teks)),
            K::Nama => Isi::teks(jalan.nama_orang(&p.nama)),
            K::JenisKelamin => Isi::teks(p.jenis_kelamin.map_or("", |j| j.singkat())),
            K::Angkatan => Isi::angka(o.angkatan().map(u32::from)),
            K::Kelas => Isi::teks(o.kelas.map_or("", |k| k.label())),
            K::Status => Isi::teks(o.status().nama()),
            K::Kecamatan => Isi::teks(kecamatan(o)),
            K::Kelurahan => Isi::teks(&*p.kelurahan),
            K::Pendamping => Isi::teks(&*p.pendamping),
            K::NilaiTw1 => nilai(o, 0),
            K::NilaiTw2 => nilai(o, 1),
            K::NilaiTw3 => nilai(o, 2),
            K::NilaiTw4 => nilai(o, 3),
            K::NaikTahapTw4 => Isi::teks(o.hasil[3].map_or("", |h| &*h.putusan.naik_tahap)),
            K::TahunMasukTahap => Isi::angka(o.daftar.tahun_masuk_tahap.nilai().map(u32::from)),
            K::UsahaAktif => tiga(o.usaha_aktif),
            K::NoKk => Isi::teks(jalan.id(&p.kk.teks)),
            K::OmzetAwalTahap => uang(o.omzet.and_then(|o| o.awal_tahap)),
            K::OmzetBaseline => uang(o.omzet.and_then(|o| o.baseline)),
            K::OmzetKini => uang(o.omzet.map(|o| o.kini)),
            K::PendapatanKeluarga => uang(o.pendapatan),
            K::DiAtasUmk => tiga(o.di_atas_umk),
            K::DesilAwal => Isi::angka(o.daftar.desil_awal.nilai().map(|d| d.nilai().into())),
            K::DesilKini => Isi::angka(o.kini.and_then(|k| k.desil.nilai()).map(|d| d.nilai().into())),
            K::PerubahanDesil => Isi::teks(arah_desil(o).nama()),
            K::BansosAwal => Isi::teks(&*o.daftar.bansos_awal),
            K::BansosKini => Isi::teks(o.kini.map_or("", |k| &*k.bansos)),
            K::KeluarBansos => tiga(keluar_bansos(o, self.ada)),
            K::KeluarPkh => tiga(keluar_pkh(o, self.ada)),
            K::KeluarPkhSetahun => tiga(keluar_pkh_setahun(o, self.b.hasil.pkh_lama, self.ada)),
            K::Disabilitas => Isi::teks(o.daftar.disabilitas.map_or("", |d| if d { "Ya" } else { "Tidak" })),
            K::Klaster => Isi::teks(&*p.klaster),
            K::KeputusanDinas => Isi::teks(keputusan(self)),
            K::Kendala => Isi::teks(tulisan_kendala(self)),
            K::KunciKendala => Isi::teks(kunci_kendala(o)),
            K::Jejak => Isi::teks(tertulis(o)),
            K::I1 => jawaban(o, Indikator41::I1),
            K::I2 => jawaban(o, Indikator41::I2),
            K::I3 => jawaban(o, Indikator41::I3),
            K::II1 => jawaban(o, Indikator41::II1),
            K::II2a => jawaban(o, Indikator41::II2a),
            K::II2b => jawaban(o, Indikator41::II2b),
            K::II3a => jawaban(o, Indikator41::II3a),
            K::II3b => jawaban(o, Indikator41::II3b),
            K::II5 => jawaban(o, Indikator41::II5),
            K::III1 => jawaban(o, Indikator41::III1),
            K::III2 => jawaban(o, Indikator41::III2),
            K::III3 => jawaban(o, Indikator41::III3),
            K::III4 => jawaban(o, Indikator41::III4),
            K::III6 => jawaban(o, Indikator41::III6),
            K::IV1 => jawaban(o, Indikator41::IV1),
            K::IV2 => jawaban(o, Indikator41::IV2),
            K::IV3 => jawaban(o, Indikator41::IV3),
        }
    }
}

/// Name of the kecamatan in one spelling, `Tidak diketahui` where it is none of the city's.
pub fn kecamatan(o: &Orang<'_>) -> &'static str {
    o.kecamatan.map_or("Tidak diketahui", |k| k.nama())
}

fn nilai<'x>(o: &Orang<'_>, ke: usize) -> Isi<'x> {
    Isi::teks(o.nilai(ke).map_or("", |n| n.map_or("BD", Kategori::kode)))
}

fn jawaban<'x>(o: &Orang<'_>, i: Indikator41) -> Isi<'x> {
    tiga(o.indikator[i as usize])
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
    daftar(b, l, (NAMA, sub), (&PESERTA, CETAK), baris)
}
