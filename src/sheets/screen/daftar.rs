//! The columns of the three lists and of the members.

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
use crate::write::tabel::{Isi, Kolom, Rupa};

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

type K<'a> = Kolom<KeluargaTersaring<'a>>;

/// The columns from No to Alamat, which print.
fn kolom_depan<'a>() -> Vec<K<'a>> {
    vec![
        K::baru("No", 6.5, Rupa::Angka, |s| Isi::Angka(s.no)),
        K::baru("No KK", 18.0, Rupa::Tengah, |s| s.id(s.k.kk)),
        K::baru("NIK", 18.0, Rupa::Tengah, |s| s.id(s.k.nik)),
        K::baru("Nama Kepala Keluarga", 26.0, Rupa::Teks, |s| nama(s.b, s.b.hasil.populasi.gudang.ambil(s.k.nama))),
        K::baru("JK", 4.5, Rupa::Tengah, |s| Isi::teks(s.k.jenis_kelamin.map_or("", |j| j.singkat()))),
        K::baru("Umur", 6.5, Rupa::Angka, |s| Isi::angka(s.k.umur.map(u32::from))),
        K::baru("Jumlah Anggota", 9.0, Rupa::Angka, |s| Isi::Angka(s.k.jiwa)),
        K::baru("Desil", 6.5, Rupa::Angka, |s| match s.k.desil {
            FaktaDesil::Nilai(d) => Isi::Angka(d.nilai().into()),
            _ => Isi::Kosong,
        }),
        K::baru("Kategori", 14.0, Rupa::Teks, |s| match s.k.desil {
            FaktaDesil::Nilai(d) => Isi::teks(d.kategori()),
            _ => Isi::teks("Tidak diketahui"),
        }),
        K::baru("Kecamatan", 19.0, Rupa::Teks, kecamatan),
        K::baru("Kelurahan", 18.0, Rupa::Teks, kelurahan),
        K::baru("Alamat", 32.0, Rupa::Teks, |s| {
            let alamat = s.b.hasil.populasi.gudang.ambil(s.k.alamat);
            if s.b.jalan.samarkan && !alamat.is_empty() { Isi::teks("***") } else { Isi::teks(alamat) }
        }),
    ]
}

/// The columns from Bansos to Baris, and whose NIK and name stand in front.
fn kolom_belakang<'a>() -> Vec<K<'a>> {
    vec![
        K::baru("Bansos", 20.0, Rupa::Teks, |s| Isi::teks(bansos(s))),
        K::baru("PPKS", 20.0, Rupa::Teks, |s| Isi::teks(ppks(s))),
        K::baru("Disabilitas", 13.0, Rupa::Teks, |s| Isi::teks(disabilitas(s.k.disabilitas))),
        K::baru("Peserta", 22.0, Rupa::Teks, |s| Isi::teks(peserta(s.k.peserta))),
        K::baru("Kriteria", 9.0, Rupa::Tengah, |s| Isi::teks(s.keputusan.kriteria())),
        K::baru("Dasar Hukum", 34.0, Rupa::Teks, |s| Isi::teks(s.keputusan.dasar_hukum())),
        K::baku("Catatan", 40.0, Rupa::Teks, |s| Isi::teks(catatan(s))),
        K::baru("Berkas", 18.0, Rupa::Teks, |s| Isi::teks(s.b.jalan.nama_sumber(s.k.asal.sumber))),
        K::baru("Baris", 8.0, Rupa::Angka, |s| Isi::Angka(s.k.asal.baris)),
        K::baru("Pemilik NIK", 17.0, Rupa::Teks, |s| Isi::teks(s.k.pemilik_nik.nama())),
    ]
}

fn kolom_penghalang<'a>() -> Vec<K<'a>> {
    vec![
        K::baru("Penghalang", 60.0, Rupa::Lipat, |s| Isi::teks(penghalang(s))),
        K::baru("Penghalang Tunggal", 11.0, Rupa::Tengah, |s| {
            Isi::teks(if s.keputusan.penghalang_tunggal() { "Ya" } else { "Tidak" })
        }),
    ]
}

fn kolom_perbaikan<'a>() -> Vec<K<'a>> {
    vec![K::baru("Yang Harus Diperbaiki", 60.0, Rupa::Lipat, |s| Isi::teks(yang_diperbaiki(s)))]
}

/// The columns of a list. What decides stands right behind the address, so that it prints.
pub fn kolom<'a>(status: Status) -> Vec<K<'a>> {
    let mut kolom = kolom_depan();
    match status {
        Status::Layak => {}
        Status::TidakLayak => kolom.extend(kolom_penghalang()),
        Status::PerluVerifikasi => kolom.extend(kolom_perbaikan()),
    }
    kolom.extend(kolom_belakang());
    if status == Status::PerluVerifikasi {
        kolom.push(K::baru("Sel Koreksi", 44.0, Rupa::Lipat, |s| Isi::teks(perbaikan::sel(s.b.jalan, &s.penentu))));
        kolom.push(K::baku("Terbaca", 18.0, Rupa::Lipat, |s| Isi::teks(perbaikan::terbaca(s.b.jalan, &s.penentu))));
        for judul in crate::sheets::masalah::KOLOM_KOREKSI {
            kolom.push(K::baru(judul, 18.0, Rupa::Isian, |_| Isi::Kosong));
        }
    }
    kolom.push(K::baru(jejak::JUDUL, 20.0, Rupa::Teks, |s| Isi::teks(tertulis(s))).tersembunyi());
    kolom
}

/// The decision as data.
fn tertulis(s: &KeluargaTersaring<'_>) -> String {
    let kamus = &s.b.hasil.populasi.kamus;
    let kunci = [&*s.k.kk.teks(kamus), &*s.k.nik.teks(kamus)];
    jejak::sel(Jenis::Saringan, kunci, |kode| kelayakan::jejak::tulis(kode, &s.fakta, &s.keputusan, s.k.tafsir))
}

/// Titles of a list, for formulas over it.
pub fn judul(status: Status) -> Vec<&'static str> {
    kolom(status).iter().map(|k| k.judul).collect()
}

/// Every family in one table: Status first, then all columns of the three lists.
pub fn kolom_csv<'a>() -> Vec<K<'a>> {
    let mut kolom = vec![K::baru("Status", 0.0, Rupa::Teks, |s| Isi::teks(s.k.status.nama()))];
    kolom.extend(kolom_depan());
    kolom.extend(kolom_belakang());
    kolom.push(K::baru("Penghalang", 0.0, Rupa::Teks, |s| Isi::teks(penghalang(s))));
    kolom.push(K::baru("Penghalang Tunggal", 0.0, Rupa::Teks, |s| match s.k.status {
        Status::TidakLayak => Isi::teks(if s.keputusan.penghalang_tunggal() { "Ya" } else { "Tidak" }),
        _ => Isi::Kosong,
    }));
    kolom.push(K::baru("Yang Harus Diperbaiki", 0.0, Rupa::Teks, |s| Isi::teks(yang_diperbaiki(s))));
    kolom
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

/// Columns of the sheet `Anggota`.
pub fn kolom_anggota<'a>() -> Vec<Kolom<SatuOrang<'a>>> {
    vec![
        Kolom::baru("No", 7.0, Rupa::Angka, |s| Isi::Angka(s.no)),
        Kolom::baru("No KK", 18.0, Rupa::Tengah, |s| id(s.b, s.k.kk)),
        Kolom::baru("NIK", 18.0, Rupa::Tengah, |s| id(s.b, s.o.nik)),
        Kolom::baru("Nama", 26.0, Rupa::Teks, |s| nama(s.b, s.b.hasil.populasi.gudang.ambil(s.o.nama))),
        Kolom::baru("JK", 4.5, Rupa::Tengah, |s| Isi::teks(s.o.jenis_kelamin.map_or("", |j| j.singkat()))),
        Kolom::baru("Tanggal Lahir", 13.0, Rupa::Tengah, |s| match s.o.lahir {
            Some(l) if !s.b.jalan.samarkan => Isi::teks(tanggal::pendek(l)),
            _ => Isi::Kosong,
        }),
        Kolom::baru("Umur", 6.5, Rupa::Angka, |s| {
            let umur = s.o.lahir.and_then(|l| tanggal::umur(l, s.b.jalan.acuan)).or(s.o.umur);
            Isi::angka(umur.map(u32::from))
        }),
        Kolom::baru("Hubungan", 12.0, Rupa::Tengah, |s| match s.o.hubungan {
            Hubungan::Kepala => Isi::teks("1 (kepala)"),
            Hubungan::Lain(0) => Isi::teks("lain"),
            Hubungan::Lain(n) => Isi::teks(n.to_string()),
            Hubungan::Kosong | Hubungan::TanpaKolom => Isi::Kosong,
        }),
        Kolom::baru("Disabilitas", 14.0, Rupa::Teks, |s| Isi::teks(disabilitas(s.o.disabilitas))),
        Kolom::baru("Kecamatan", 19.0, Rupa::Teks, |s| Isi::teks(s.k.kecamatan().map_or("", |x| x.nama()))),
        Kolom::baru("Kelurahan", 18.0, Rupa::Teks, |s| Isi::teks(s.k.kelurahan().map_or("", |x| x.nama()))),
        Kolom::baru("Berkas", 18.0, Rupa::Teks, |s| Isi::teks(s.b.jalan.nama_sumber(s.o.asal.sumber))),
        Kolom::baru("Baris", 8.0, Rupa::Angka, |s| Isi::Angka(s.o.asal.baris)),
    ]
}

/// `2024` for the sheet `Peserta`.
pub fn angkatan(isi: BacaanAngkatan) -> String {
    isi.tahun().map(|t| t.to_string()).unwrap_or_default()
}
