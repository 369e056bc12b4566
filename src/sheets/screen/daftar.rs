//! What stands in the columns of the lists of families and of their members ([`crate::table::saringan`]).

use std::borrow::Cow;

use super::{LaporanScreen, perbaikan};
use crate::decide::screen::baris_sumber::Orang;
use crate::decide::screen::keluarga::penentu::{SelPenentu, TakTerbaca, sel_penentu};
use crate::decide::screen::keluarga::{Keluarga, PemilikNik};
use crate::decide::screen::nomor::Nomor;
use crate::domain::orang::Hubungan;
use crate::domain::tanggal;
use crate::perwal::kelayakan::{self, Fakta, FaktaDesil, FaktaPeserta, Keputusan, Status, putuskan};
use crate::perwal::rujukan::Rujukan;
use crate::perwal::tafsir::Tafsir;
use crate::record::jejak::{self, Jenis};
use crate::record::rekaman::BacaanAngkatan;
use crate::table::saringan::{KolomAnggota, KolomKeluarga};
use crate::write::tabel::{Berisi, Isi};

/// A family on its way to a row.
pub struct KeluargaTersaring<'a> {
    b: &'a LaporanScreen<'a>,
    no: u32,
    k: &'a Keluarga,
    fakta: Fakta<'a>,
    keputusan: Keputusan,
    /// The cells that would decide, where they are asked for.
    penentu: Vec<SelPenentu>,
}

impl<'a> KeluargaTersaring<'a> {
    pub fn baru(b: &'a LaporanScreen<'a>, no: u32, k: &'a Keluarga) -> KeluargaTersaring<'a> {
        let fakta = k.fakta(&b.hasil.populasi);
        KeluargaTersaring { b, no, k, fakta, keputusan: putuskan(&fakta, b.param), penentu: Vec::new() }
    }

    /// With the cells that would decide a family which needs verification.
    pub fn dengan_penentu(self, teks: &TakTerbaca<'_>) -> KeluargaTersaring<'a> {
        let penentu = sel_penentu(self.b.hasil, self.k, (&self.fakta, &self.keputusan), teks);
        KeluargaTersaring { penentu, ..self }
    }

    fn id(&self, nomor: Nomor) -> Isi<'a> {
        id(self.b, nomor)
    }
}

fn id<'a>(b: &LaporanScreen<'_>, nomor: Nomor) -> Isi<'a> {
    let teks = nomor.teks(&b.hasil.populasi.kamus);
    Isi::teks(if b.jalan.samarkan { b.jalan.id(&teks).into_owned() } else { teks })
}

fn nama<'a>(b: &'a LaporanScreen<'_>, teks: &'a str) -> Isi<'a> {
    Isi::teks(b.jalan.nama_orang(teks))
}

impl Berisi<KolomKeluarga> for KeluargaTersaring<'_> {
    fn isi(&self, kolom: KolomKeluarga) -> Isi<'_> {
        use KolomKeluarga as K;
        let (s, k) = (self, self.k);
        match kolom {
            K::Status => Isi::teks(k.status.nama()),
            K::No => Isi::Angka(s.no),
            K::NoKk => s.id(k.kk),
            K::Nik => s.id(k.nik),
            K::Nama => nama(s.b, s.b.hasil.populasi.gudang.ambil(k.nama)),
            K::JenisKelamin => Isi::teks(k.jenis_kelamin.map_or("", |j| j.singkat())),
            K::Umur => Isi::angka(k.umur.map(u32::from)),
            K::Anggota => Isi::Angka(k.jiwa),
            K::Desil => match k.desil {
                FaktaDesil::Nilai(d) => Isi::Angka(d.nilai().into()),
                _ => Isi::Kosong,
            },
            K::Kategori => match k.desil {
                FaktaDesil::Nilai(d) => Isi::teks(d.kategori()),
                _ => Isi::teks("Tidak diketahui"),
            },
            K::Kecamatan => kecamatan(s),
            K::Kelurahan => kelurahan(s),
            K::Alamat => {
                let alamat = s.b.hasil.populasi.gudang.ambil(k.alamat);
                if s.b.jalan.samarkan && !alamat.is_empty() { Isi::teks("***") } else { Isi::teks(alamat) }
            }
            K::Penghalang => Isi::teks(penghalang(s)),
            K::PenghalangTunggal => Isi::teks(match (k.status, s.keputusan.penghalang_tunggal()) {
                (Status::TidakLayak, true) => "Ya",
                (Status::TidakLayak, false) => "Tidak",
                _ => "",
            }),
            K::Perbaikan => Isi::teks(yang_diperbaiki(s)),
            K::Bansos => Isi::teks(bansos(s)),
            K::Ppks => Isi::teks(ppks(s)),
            K::Disabilitas => Isi::teks(disabilitas(k.disabilitas)),
            K::Peserta => Isi::teks(peserta(k.peserta)),
            K::Kriteria => Isi::teks(s.keputusan.kriteria()),
            K::DasarHukum => Isi::teks(s.keputusan.dasar_hukum()),
            K::Catatan => Isi::teks(catatan(s)),
            K::Berkas => Isi::teks(s.b.jalan.nama_sumber(k.asal.sumber)),
            K::Baris => Isi::Angka(k.asal.baris),
            K::PemilikNik => Isi::teks(k.pemilik_nik.nama()),
            K::SelKoreksi => Isi::teks(perbaikan::sel(s.b.jalan, &s.penentu)),
            K::Terbaca => Isi::teks(perbaikan::terbaca(s.b.jalan, &s.penentu)),
            K::NilaiBenar | K::DikoreksiOleh | K::TanggalKoreksi => Isi::Kosong,
            K::Jejak => Isi::teks(tertulis(s)),
        }
    }
}

/// The decision as data.
fn tertulis(s: &KeluargaTersaring<'_>) -> String {
    let kamus = &s.b.hasil.populasi.kamus;
    let kunci = [&*s.k.kk.teks(kamus), &*s.k.nik.teks(kamus)];
    jejak::sel(Jenis::Saringan, kunci, |kode| kelayakan::jejak::tulis(kode, &s.fakta, &s.keputusan, s.k.tafsir))
}

fn kecamatan<'x>(s: &'x KeluargaTersaring<'_>) -> Isi<'x> {
    match (s.k.kecamatan(), &s.k.tempat) {
        (Some(k), _) => Isi::teks(k.nama()),
        (None, Some(t)) if s.b.jalan.samarkan && !t.nama_kecamatan.is_empty() => Isi::teks("***"),
        (None, Some(t)) => Isi::teks(&*t.nama_kecamatan),
        (None, None) => Isi::Kosong,
    }
}

fn kelurahan<'x>(s: &'x KeluargaTersaring<'_>) -> Isi<'x> {
    match (s.k.kelurahan(), &s.k.tempat) {
        (Some(k), _) => Isi::teks(k.nama()),
        // A text that is no kelurahan may be anything, an address or a name.
        (None, Some(t)) if s.b.jalan.samarkan && !t.nama_kelurahan.is_empty() => Isi::teks("***"),
        (None, Some(t)) => Isi::teks(&*t.nama_kelurahan),
        (None, None) => Isi::Kosong,
    }
}

fn bansos(s: &KeluargaTersaring<'_>) -> String {
    let mut nama: Vec<&str> = s.k.program.iter().map(|n| s.b.hasil.populasi.kamus.teks(*n)).collect();
    if nama.is_empty()
        && s.k.bansos == crate::perwal::kelayakan::FaktaBansos::Penerima
        && !s.k.pbi_nas
        && !s.k.pbi_pemda
    {
        nama.push("Penerima bansos");
    }
    if s.b.jalan.samarkan && nama.iter().any(|n| n.bytes().filter(u8::is_ascii_digit).count() >= 6) {
        nama = vec!["Penerima bansos"];
    }
    nama.extend(s.k.pbi_nas.then_some("PBI Nasional"));
    nama.extend(s.k.pbi_pemda.then_some("PBI Daerah"));
    nama.join("; ")
}

fn ppks(s: &KeluargaTersaring<'_>) -> String {
    use crate::perwal::kelayakan::FaktaPpks::*;
    let mut jenis: Vec<&str> = s.k.jenis_ppks.iter().map(|n| s.b.hasil.populasi.kamus.teks(*n)).collect();
    if jenis.is_empty() && s.k.ppks != Bukan {
        jenis.push("PPKS");
    }
    jenis.join("; ")
}

pub fn disabilitas(isi: Option<bool>) -> &'static str {
    match isi {
        Some(true) => "Ya",
        Some(false) => "Tidak",
        None => "Tidak diketahui",
    }
}

pub fn peserta(isi: FaktaPeserta) -> &'static str {
    isi.nama()
}

fn penghalang(s: &KeluargaTersaring<'_>) -> String {
    match s.k.status {
        Status::TidakLayak => s.keputusan.uraian_penghalang(&s.fakta),
        _ => String::new(),
    }
}

fn yang_diperbaiki(s: &KeluargaTersaring<'_>) -> String {
    match s.k.status {
        Status::PerluVerifikasi => s.keputusan.uraian_perbaikan(&s.fakta),
        _ => String::new(),
    }
}

/// Readings the decision rests on beyond the usual ones, Pasal 9, and what was found on the rows.
fn catatan(s: &KeluargaTersaring<'_>) -> String {
    let mut isi: Vec<Cow<'_, str>> = Vec::new();
    if s.k.peserta == FaktaPeserta::Lama && s.k.status != Status::Layak {
        isi.push(format!("{}: perlu keputusan Dinas", Rujukan::Pasal9).into());
    }
    if s.k.pemilik_nik == PemilikNik::OrangDaftar {
        isi.push("orang pada daftar; kepala keluarga belum diketahui".into());
    }
    let jarang: Vec<String> =
        s.k.tafsir
            .iter()
            .filter(|t| !matches!(t, Tafsir::T01 | Tafsir::T02 | Tafsir::T03))
            .filter(|t| *t != Tafsir::T34 || !s.b.hasil.sumber_desil.kutipan)
            .map(|t| t.to_string())
            .collect();
    if !jarang.is_empty() {
        isi.push(jarang.join(", ").into());
    }
    let ditulis: Vec<String> = s.k.desil_daftar.iter().map(|d| d.to_string()).collect();
    if !ditulis.is_empty() {
        isi.push(format!("Desil {} menurut daftar, bukan DTSEN", ditulis.join(", ")).into());
    }
    for kode in s.k.kode.iter() {
        isi.push(format!("{} {}", kode.kode(), kode.penjelasan().masalah).into());
    }
    isi.join("; ")
}

/// A member of a family Layak on the way to a row.
pub struct SatuOrang<'a> {
    b: &'a LaporanScreen<'a>,
    no: u32,
    k: &'a Keluarga,
    o: &'a Orang,
}

impl<'a> SatuOrang<'a> {
    pub fn baru(b: &'a LaporanScreen<'a>, no: u32, k: u32, o: u32) -> SatuOrang<'a> {
        SatuOrang { b, no, k: &b.hasil.keluarga[k as usize], o: &b.hasil.populasi.orang[o as usize] }
    }
}

/// Members of some families: family and person, heads first, repeated persons left out.
pub fn anggota(b: &LaporanScreen<'_>, keluarga: &[u32]) -> Vec<(u32, u32)> {
    let mut semua = Vec::new();
    for n in keluarga {
        let milik = b.hasil.orang.milik(b.hasil.keluarga[*n as usize].nomor);
        let mut orang: Vec<u32> = milik.iter().copied().filter(|o| !b.hasil.silang.orang_ulang.contains(o)).collect();
        orang.sort_by_key(|o| {
            let o = &b.hasil.populasi.orang[*o as usize];
            (o.hubungan != Hubungan::Kepala, o.lahir, o.nik.sah(), o.asal)
        });
        semua.extend(orang.into_iter().map(|o| (*n, o)));
    }
    semua
}

impl Berisi<KolomAnggota> for SatuOrang<'_> {
    fn isi(&self, kolom: KolomAnggota) -> Isi<'_> {
        use KolomAnggota as K;
        let SatuOrang { b, no, k, o } = self;
        match kolom {
            K::No => Isi::Angka(*no),
            K::NoKk => id(b, k.kk),
            K::Nik => id(b, o.nik),
            K::Nama => nama(b, b.hasil.populasi.gudang.ambil(o.nama)),
            K::JenisKelamin => Isi::teks(o.jenis_kelamin.map_or("", |j| j.singkat())),
            K::Lahir => match o.lahir {
                Some(l) if !b.jalan.samarkan => Isi::teks(tanggal::pendek(l)),
                _ => Isi::Kosong,
            },
            K::Umur => {
                let umur = o.lahir.and_then(|l| tanggal::umur(l, b.jalan.acuan)).or(o.umur);
                Isi::angka(umur.map(u32::from))
            }
            K::Hubungan => match o.hubungan {
                Hubungan::Kepala => Isi::teks("1 (kepala)"),
                Hubungan::Lain(0) => Isi::teks("lain"),
                Hubungan::Lain(n) => Isi::teks(n.to_string()),
                Hubungan::Kosong | Hubungan::TanpaKolom => Isi::Kosong,
            },
            K::Disabilitas => Isi::teks(disabilitas(o.disabilitas)),
            K::Kecamatan => Isi::teks(k.kecamatan().map_or("", |x| x.nama())),
            K::Kelurahan => Isi::teks(k.kelurahan().map_or("", |x| x.nama())),
            K::Berkas => Isi::teks(b.jalan.nama_sumber(o.asal.sumber)),
            K::Baris => Isi::Angka(o.asal.baris),
        }
    }
}

/// `2024` for the sheet `Peserta`.
pub fn angkatan(isi: BacaanAngkatan) -> String {
    isi.tahun().map(|t| t.to_string()).unwrap_or_default()
}
