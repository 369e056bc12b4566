//! Assessed families by outcome: sheets `Angkatan Baru`, `Cadangan`, `Tidak Lolos`, `Belum Lengkap`. Every
//! family sees its scores, its rank, and what decided.

use std::collections::BTreeMap;

use super::{LaporanCohort, R, daftar, id, nama, tulisan};
use crate::decide::cohort::register::BarisRegister;
use crate::decide::cohort::{Cadangan, Calon, Keputusan, Masuk, Tempat, Terakhir};
use crate::domain::jawaban::Jawaban;
use crate::domain::wilayah::{Kecamatan, Kelurahan};
use crate::perwal::angkatan::jejak::{Saringan, Tempat as Putusan};
use crate::perwal::angkatan::{self, Alokasi, Kelompok, Penentu, Sebab, undian};
use crate::perwal::rujukan::Rujukan;
use crate::record::jejak;
use crate::table::angkatan::{ANGKATAN_BARU, BELUM_LENGKAP, CADANGAN, KolomAngkatan, KolomCalon, TIDAK_LOLOS};
use crate::table::keluaran::Daftar;
use crate::table::kolom::Kolom;
use crate::table::register::KolomRegister;
use crate::write::tabel::{Berisi, Isi, kolom};
use crate::write::xlsx::{Lembar, WARNA, WARNA_TAHAP};

/// An assessed family on the way to a row.
struct BarisCalon<'a> {
    b: &'a LaporanCohort<'a>,
    no: u32,
    c: &'a Calon<'a>,
    tunggu: Option<&'a Cadangan>,
}

impl Berisi<KolomCalon> for BarisCalon<'_> {
    fn isi(&self, kolom: KolomCalon) -> Isi<'_> {
        use KolomCalon as K;
        let (s, c) = (self, self.c);
        let asesmen = &c.asesmen.isi;
        match kolom {
            K::No | K::Urutan => Isi::Angka(s.no),
            K::NoKk => id(s.b, &c.asesmen.kk.teks),
            K::Nik => id(s.b, &c.peserta.nik.teks),
            K::Nama => nama(s.b, &c.peserta.nama),
            K::JenisKelamin => Isi::teks(c.peserta.jenis_kelamin.map_or("", |j| j.singkat())),
            K::Kecamatan => Isi::teks(tempat(c, |k| k.kecamatan().nama(), |k| &k.kecamatan)),
            K::Kelurahan => Isi::teks(tempat(c, Kelurahan::nama, |k| &k.kelurahan)),
            K::Potensi => skor(s, 0),
            K::Minat => skor(s, 1),
            K::Kesiapan => skor(s, 2),
            K::Komitmen => skor(s, 3),
            K::Nilai => Isi::angka(c.nilai),
            K::UrutanKelompok => Isi::angka(s.tunggu.map(|t| t.urutan_kelompok)),
            K::KursiKelompok => Isi::angka(s.tunggu.map(|t| t.tempat.kursi.kursi)),
            K::NilaiTerakhir => Isi::angka(s.tunggu.and_then(|t| t.terakhir.as_ref()).map(|t| t.nilai)),
            K::TempatTerlewat => Isi::teks(terlewat(s)),
            K::Alasan | K::Kurang => Isi::teks(sebab(s)),
            K::Penyaringan => Isi::teks(hasil_penyaringan(c)),
            // What breaks ties (T17).
            K::Desil => Isi::angka(desil(c)),
            K::KpmPkh => Isi::teks(pkh(c)),
            K::Anggota => Isi::angka(anggota(c)),
            K::Undian => undian_tertulis(s.b, c),
            K::Disabilitas => Isi::teks(ya_tidak(c.peserta.disabilitas)),
            K::JenisUsaha => Isi::teks(asesmen.bawaan.teks(Kolom::JenisUsaha)),
            K::Hubungan => Isi::teks(&*asesmen.calon.hubungan),
            K::Asesor => tulisan(s.b, &asesmen.asesor),
            K::TanggalAsesmen => asesmen.tanggal.nilai().map_or(Isi::Kosong, Isi::Tanggal),
            K::Catatan => tulisan(s.b, asesmen.bawaan.teks(Kolom::Catatan)),
            K::Berkas => Isi::teks(s.b.jalan.nama_sumber(c.asesmen.asal.sumber)),
            K::Baris => Isi::Angka(c.asesmen.asal.baris),
            K::Jejak => Isi::teks(tertulis(s)),
        }
    }
}

/// The decision as data.
fn tertulis(s: &BarisCalon<'_>) -> String {
    let tempat = match (&s.c.keputusan, s.tunggu) {
        (Keputusan::TidakLolos(_), _) => Putusan::TidakLolos,
        (_, Some(t)) => t.putusan(),
        _ => Putusan::BelumLengkap,
    };
    jejak::calon([&s.c.asesmen.kk.teks, &s.c.peserta.nik.teks], &isi_jejak(s.b, Some(s.c), tempat))
}

/// What refuses the family, is missing or in doubt.
fn sebab(s: &BarisCalon<'_>) -> String {
    let uraian = if s.b.jalan.samarkan { Sebab::uraian_samar } else { Sebab::uraian };
    s.c.sebab().iter().map(uraian).collect::<Vec<_>>().join("; ")
}

fn isi_jejak(b: &LaporanCohort<'_>, c: Option<&Calon<'_>>, tempat: Putusan) -> angkatan::jejak::Jejak {
    angkatan::jejak::Jejak {
        minimum: b.param.nilai_minimum_asesmen,
        skor: c.map(|c| c.asesmen.isi.skor),
        // A row that is withheld says nothing.
        saringan: match c.and_then(|c| c.keluarga).map(|k| k.status.filter(|_| k.ditahan.is_none())) {
            None => Saringan::TidakAda,
            Some(None) => Saringan::TakTerbaca,
            Some(Some(status)) => Saringan::Status(status),
        },
        tempat,
        sebab: c.map_or(Vec::new(), |c| c.sebab().to_vec()),
    }
}

/// The name of the 52, else as the screening has it.
fn tempat<'x>(
    c: &'x Calon<'_>,
    resmi: fn(Kelurahan) -> &'static str,
    tertulis: fn(&crate::record::saringan::Tersaring) -> &str,
) -> &'x str {
    let Some(k) = c.keluarga else { return "" };
    Kelurahan::dari_nama(&k.kelurahan).map_or_else(|| tertulis(k), resmi)
}

fn skor<'x>(s: &'x BarisCalon<'_>, ke: usize) -> Isi<'x> {
    match s.c.asesmen.isi.skor[ke] {
        Jawaban::Isi(n) => Isi::Angka(n.into()),
        Jawaban::Kosong => Isi::Kosong,
        Jawaban::TakTerbaca => Isi::teks("tidak terbaca"),
    }
}

fn hasil_penyaringan(c: &Calon<'_>) -> &'static str {
    match c.keluarga.map(|k| (k.ditahan, k.status)) {
        None => "tidak ada",
        Some((Some(_), _)) => "tidak dipakai",
        Some((None, status)) => status.map_or("tidak terbaca", |s| s.nama()),
    }
}

fn desil(c: &Calon<'_>) -> Option<u32> {
    c.keluarga.and_then(|k| k.desil.nilai()).map(|d| d.nilai().into())
}

fn anggota(c: &Calon<'_>) -> Option<u32> {
    c.keluarga.and_then(|k| k.anggota.nilai()).map(u32::from)
}

fn pkh(c: &Calon<'_>) -> &'static str {
    c.keluarga.map_or("", |k| if k.kpm_pkh() { "Ya" } else { "Tidak" })
}

fn ya_tidak(j: Option<bool>) -> &'static str {
    match j {
        Some(true) => "Ya",
        Some(false) => "Tidak",
        None => "Tidak diketahui",
    }
}

/// The lot of those who passed. It gives the Nomor KK away to whoever tries them all.
fn undian_tertulis<'x>(b: &LaporanCohort<'_>, c: &Calon<'_>) -> Isi<'x> {
    match c.asesmen.kk.sah.filter(|_| c.lolos().is_some() && !b.jalan.samarkan) {
        Some(kk) => Isi::teks(undian(&b.param.benih_undian, kk)),
        None => Isi::Kosong,
    }
}

/// What a group is called.
fn nama_kelompok(alokasi: Alokasi, kelompok: Kelompok) -> String {
    match (alokasi, kelompok) {
        (_, Kelompok::TidakDiketahui) => "kelompok tanpa kelurahan".into(),
        (Alokasi::Kota, _) => "kota".into(),
        (Alokasi::Kecamatan, Kelompok::Wilayah(i)) => {
            Kecamatan::semua().nth(i).map_or(String::new(), |k| format!("Kecamatan {}", k.nama()))
        }
        (Alokasi::Kelurahan, Kelompok::Wilayah(i)) => {
            Kelurahan::semua().nth(i).map_or(String::new(), |k| format!("Kelurahan {}", k.nama()))
        }
    }
}

/// Sheet `Cadangan`: in the order of T17, with the place that was missing.
pub fn cadangan<'a>(b: &'a LaporanCohort<'a>, mut l: Lembar) -> R<Lembar> {
    let calon = &b.hasil.saringan.calon;
    let tunggu = b.hasil.pilihan.cadangan.iter();
    let isi = tunggu.map(|t| BarisCalon { b, no: t.urutan, c: &calon[t.calon], tunggu: Some(t) }).collect();
    l.warna_tab(WARNA[2]);
    daftar(
        b,
        l,
        ("Cadangan", "No: urutan kota menurut T17; tempat kosong diisi menurut T47"),
        (&kolom(&CADANGAN), 15),
        isi,
    )
}

/// The place the family missed and by how much.
fn terlewat(s: &BarisCalon<'_>) -> String {
    let Some(t) = s.tunggu else { return String::new() };
    let Tempat { kelompok, peringkat, kursi } = t.tempat;
    let siapa = nama_kelompok(s.b.param.alokasi, kelompok);
    if kursi.kursi == 0 {
        let kuota = s.b.hasil.pilihan.kuota;
        return format!(
            "{siapa} tidak mendapat kursi: {kuota} kursi habis pada kelompok dengan calon lulus lebih banyak, lalu kode wilayah lebih kecil [T18]"
        );
    }
    let awal = format!("{siapa}: {} kursi, peringkat {peringkat} di antara yang belum mendapat kursi", kursi.kursi);
    match &t.terakhir {
        Some(terakhir) => format!("{awal}; {}", kalah(s, terakhir)),
        None => format!("{awal}; semua kursi sudah terisi"),
    }
}

fn kalah(s: &BarisCalon<'_>, t: &Terakhir) -> String {
    let nilai = s.c.nilai.unwrap_or(0);
    let tahu = |n: Option<u32>| n.map_or("tidak diketahui".to_owned(), |n| n.to_string());
    let lain = t.calon.as_ref();
    match t.penentu {
        Some(Penentu::Nilai(kurang)) => {
            format!("nilai {nilai}, yang terakhir diterima {}: kurang {kurang} [T17]", t.nilai)
        }
        Some(Penentu::Desil) => {
            let sana = lain.and_then(|l| l.desil).map(|d| u32::from(d.nilai()));
            format!("nilai sama ({nilai}); desil {}, yang terakhir diterima {} [T17]", tahu(desil(s.c)), tahu(sana))
        }
        Some(Penentu::KpmPkh) => format!("nilai ({nilai}) dan desil sama; yang terakhir diterima KPM PKH [T17]"),
        Some(Penentu::Anggota) => {
            let sana = lain.map(|l| l.anggota);
            format!(
                "nilai ({nilai}), desil, dan PKH sama; anggota {}, yang terakhir diterima {} [T17]",
                tahu(anggota(s.c)),
                tahu(sana)
            )
        }
        Some(Penentu::Undian) => "semua pertimbangan sama; undiannya lebih besar [T17]".to_owned(),
        None if lain.is_some() => "kursi terakhir diisi kuota khusus [T24, T45]".to_owned(),
        None => format!("nilai {nilai}, yang terendah di dalam {}; urutan selanjutnya menurut T17", t.nilai),
    }
}

/// Sheet `Tidak Lolos`: what is known to refuse.
pub fn tidak_lolos<'a>(b: &'a LaporanCohort<'a>, mut l: Lembar) -> R<Lembar> {
    l.warna_tab(WARNA[1]);
    let ambil = |k: &'a Keputusan<'a>| matches!(k, Keputusan::TidakLolos(_));
    let judul = ("Tidak Lolos", "nilai di bawah batas (T16), Tidak Layak, atau sudah menjadi peserta");
    alasan(b, l, judul, &TIDAK_LOLOS, ambil)
}

/// Sheet `Belum Lengkap`: what is missing or doubtful.
pub fn belum_lengkap<'a>(b: &'a LaporanCohort<'a>, mut l: Lembar) -> R<Lembar> {
    l.warna_tab(0xA6_A6_A6);
    let ambil = |k: &'a Keputusan<'a>| matches!(k, Keputusan::BelumLengkap(_));
    let judul = ("Belum Lengkap", "kosong bukan penolakan (T49): lengkapi, lalu susun ulang");
    alasan(b, l, judul, &BELUM_LENGKAP, ambil)
}

fn alasan<'a>(
    b: &'a LaporanCohort<'a>,
    l: Lembar,
    judul: (&str, &str),
    dalam: &Daftar<KolomCalon>,
    ambil: impl Fn(&'a Keputusan<'a>) -> bool,
) -> R<Lembar> {
    let terpilih = b.hasil.saringan.calon.iter().filter(|c| ambil(&c.keputusan));
    let isi = terpilih.zip(1..).map(|(c, no)| BarisCalon { b, no, c, tunggu: None }).collect();
    daftar(b, l, judul, (&kolom(dalam), 12), isi)
}

/// A participant of the angkatan on the way to a row.
struct Peserta<'a> {
    b: &'a LaporanCohort<'a>,
    no: u32,
    baris: &'a BarisRegister<'a>,
    /// Where the assessment is known.
    calon: Option<&'a Calon<'a>>,
    masuk: Option<&'a Masuk>,
}

impl Berisi<KolomAngkatan> for Peserta<'_> {
    fn isi(&self, kolom: KolomAngkatan) -> Isi<'_> {
        use KolomAngkatan as K;
        let (s, baris) = (self, self.baris);
        match kolom {
            K::No => Isi::Angka(s.no),
            K::Id => Isi::teks(&*baris.id),
            K::Nik => id(s.b, teks(baris, KolomRegister::Nik)),
            K::Nama => nama(s.b, teks(baris, KolomRegister::Nama)),
            K::JenisKelamin => Isi::teks(teks(baris, KolomRegister::JenisKelamin)),
            K::Kecamatan => Isi::teks(teks(baris, KolomRegister::Kecamatan)),
            K::Kelurahan => Isi::teks(kelurahan(baris)),
            K::Status => Isi::teks(baris.status.nama()),
            K::Potensi => skor_peserta(s, 0),
            K::Minat => skor_peserta(s, 1),
            K::Kesiapan => skor_peserta(s, 2),
            K::Komitmen => skor_peserta(s, 3),
            K::Nilai => Isi::angka(s.calon.and_then(|c| c.nilai)),
            K::Desil => Isi::angka(s.calon.and_then(desil)),
            K::KpmPkh => Isi::teks(s.calon.map_or("", pkh)),
            K::Anggota => Isi::angka(s.calon.and_then(anggota)),
            K::Peringkat => Isi::angka(s.masuk.map(|m| m.tempat.peringkat)),
            K::Kursi => Isi::angka(s.masuk.map(|m| m.tempat.kursi.kursi)),
            K::Masuk => Isi::teks(cara_masuk(s)),
            K::DasarHukum => Isi::teks(dasar(s)),
            K::NoKk => id(s.b, teks(baris, KolomRegister::NoKk)),
            K::Undian => s.calon.map_or(Isi::Kosong, |c| undian_tertulis(s.b, c)),
            K::Disabilitas => Isi::teks(ya_tidak(s.calon.and_then(|c| c.peserta.disabilitas))),
            K::JenisUsaha => Isi::teks(teks(baris, KolomRegister::JenisUsaha)),
            K::Berkas => Isi::teks(s.calon.map_or("", |c| s.b.jalan.nama_sumber(c.asesmen.asal.sumber))),
            K::Baris => Isi::angka(s.calon.map(|c| c.asesmen.asal.baris)),
            K::Jejak => {
                let isi = isi_jejak(s.b, s.calon, s.masuk.map_or(Putusan::Terdaftar, Masuk::putusan));
                Isi::teks(jejak::calon([&baris.id, teks(baris, KolomRegister::Nik)], &isi))
            }
        }
    }
}

fn teks<'x>(baris: &'x BarisRegister<'_>, kolom: KolomRegister) -> &'x str {
    match baris.sel(kolom) {
        crate::decide::cohort::register::Sel::Teks(t) => t,
        _ => "",
    }
}

/// The name of the 52 where it is one, so that places can be counted.
fn kelurahan<'x>(baris: &'x BarisRegister<'_>) -> &'x str {
    let tertulis = teks(baris, KolomRegister::Kelurahan);
    match Kelurahan::dari_nama(tertulis) {
        Some(k) => k.nama(),
        None => tertulis,
    }
}

fn skor_peserta<'x>(s: &'x Peserta<'_>, ke: usize) -> Isi<'x> {
    Isi::angka(s.calon.and_then(|c| c.asesmen.isi.skor[ke].nilai()).map(u32::from))
}

fn cara_masuk(s: &Peserta<'_>) -> &'static str {
    match s.masuk {
        None => "sudah ada di register: ID dan kursi tetap",
        Some(m) if m.kuota_khusus => "baru, lewat kuota perempuan atau disabilitas (T45)",
        Some(_) => "baru",
    }
}

fn dasar(s: &Peserta<'_>) -> String {
    match (s.masuk, s.calon) {
        (Some(_), _) => format!("{}; T16, T17, T18", Rujukan::Pasal5Ayat1D),
        (None, Some(_)) => format!("{}; register", Rujukan::Pasal5Ayat1D),
        (None, None) => "register; asesmen tidak diberikan".into(),
    }
}

/// Sheet `Angkatan Baru`: everyone of the angkatan of the year, those who stopped too.
pub fn angkatan_baru<'a>(b: &'a LaporanCohort<'a>, mut l: Lembar) -> R<Lembar> {
    let calon = &b.hasil.saringan.calon;
    let masuk: BTreeMap<&str, &Masuk> = b.hasil.pilihan.masuk.iter().map(|m| (m.id.as_str(), m)).collect();
    let lama: BTreeMap<_, &Calon<'_>> = calon
        .iter()
        .filter_map(|c| match &c.keputusan {
            Keputusan::SudahMasuk(t) => Some((t.peserta.asal, c)),
            _ => None,
        })
        .collect();
    let isi = b.seangkatan().zip(1..).map(|(baris, no)| {
        let masuk = if baris.lama.is_none() { masuk.get(&*baris.id).copied() } else { None };
        let dulu = baris.lama.and_then(|t| lama.get(&t.peserta.asal).copied());
        Peserta { b, no, baris, calon: masuk.map(|m| &calon[m.calon]).or(dulu), masuk }
    });
    let isi = isi.collect();
    l.warna_tab(WARNA_TAHAP[0]);
    let sub = format!("kuota {}, benih undian {}", b.hasil.pilihan.kuota, b.jalan.tulisan(&b.param.benih_undian));
    daftar(b, l, (&format!("Angkatan {}", b.waktu.tahun), &sub), (&kolom(&ANGKATAN_BARU), 18), isi)
}
