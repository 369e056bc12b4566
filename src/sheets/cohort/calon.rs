//! Assessed families by outcome: sheets `Angkatan Baru`, `Cadangan`, `Tidak Lolos`, `Belum Lengkap`. Every
//! family sees its scores, its rank, and what decided.

use std::collections::BTreeMap;

use super::{LaporanCohort, R, daftar, id, nama, tulisan};
use crate::decide::cohort::register::BarisRegister;
use crate::decide::cohort::{Cadangan, Calon, Keputusan, Masuk, Tempat, Terakhir};
use crate::domain::jawaban::Jawaban;
use crate::domain::wilayah::{Kecamatan, Kelurahan};
use crate::perwal::angkatan::jejak::{Saringan, Tempat as Putusan};
use crate::perwal::angkatan::{self, ASPEK, Alokasi, Kelompok, Penentu, Sebab, undian};
use crate::perwal::rujukan::Rujukan;
use crate::record::jejak;
use crate::table::kolom::Kolom as K;
use crate::table::register::KolomRegister;
use crate::write::tabel::{Isi, Kolom, Rupa};
use crate::write::xlsx::{Lembar, WARNA, WARNA_TAHAP};

/// An assessed family on the way to a row.
struct BarisCalon<'a> {
    b: &'a LaporanCohort<'a>,
    no: u32,
    c: &'a Calon<'a>,
    tunggu: Option<&'a Cadangan>,
}

type KC<'a> = Kolom<BarisCalon<'a>>;

/// Who it is.
fn depan<'a>() -> Vec<KC<'a>> {
    vec![
        KC::baru("No", 5.5, Rupa::Angka, |s| Isi::Angka(s.no)),
        KC::baru("No KK", 18.0, Rupa::Tengah, |s| id(s.b, &s.c.asesmen.kk.teks)),
        KC::baru("NIK", 18.0, Rupa::Tengah, |s| id(s.b, &s.c.peserta.nik.teks)),
        KC::baru("Nama", 24.0, Rupa::Teks, |s| nama(s.b, &s.c.peserta.nama)),
        KC::baru("JK", 4.5, Rupa::Tengah, |s| Isi::teks(s.c.peserta.jenis_kelamin.map_or("", |j| j.singkat()))),
        KC::baru("Kecamatan", 18.0, Rupa::Teks, |s| Isi::teks(tempat(s.c, |k| k.kecamatan().nama(), |k| &k.kecamatan))),
        KC::baru("Kelurahan", 17.0, Rupa::Teks, |s| Isi::teks(tempat(s.c, Kelurahan::nama, |k| &k.kelurahan))),
    ]
}

/// The four scores and their sum.
fn nilai<'a>() -> Vec<KC<'a>> {
    let mut semua: Vec<KC<'a>> =
        ASPEK.iter().enumerate().map(|(i, aspek)| KC::ke(aspek, 9.5, Rupa::Angka, skor, i)).collect();
    semua.push(KC::baru("Nilai", 7.0, Rupa::Angka, |s| Isi::angka(s.c.nilai)));
    semua
}

/// What breaks ties (T17), and where the row stood.
fn belakang<'a>() -> Vec<KC<'a>> {
    vec![
        KC::baru("Desil", 6.5, Rupa::Angka, |s| Isi::angka(desil(s.c))),
        KC::baru("KPM PKH", 8.0, Rupa::Tengah, |s| Isi::teks(pkh(s.c))),
        KC::baru("Jumlah Anggota", 9.0, Rupa::Angka, |s| Isi::angka(anggota(s.c))),
        KC::baru("Undian", 20.0, Rupa::Teks, |s| undian_tertulis(s.b, s.c)),
        KC::baru("Disabilitas", 11.0, Rupa::Tengah, |s| Isi::teks(ya_tidak(s.c.peserta.disabilitas))),
        KC::baru("Jenis Usaha", 20.0, Rupa::Teks, |s| Isi::teks(s.c.asesmen.isi.bawaan.teks(K::JenisUsaha))),
        KC::baru("Hubungan", 14.0, Rupa::Teks, |s| Isi::teks(&*s.c.asesmen.isi.calon.hubungan)),
        KC::baru("Asesor", 18.0, Rupa::Teks, |s| tulisan(s.b, &s.c.asesmen.isi.asesor)),
        KC::baru("Tanggal Asesmen", 12.0, Rupa::Tanggal, |s| {
            s.c.asesmen.isi.tanggal.nilai().map_or(Isi::Kosong, Isi::Tanggal)
        }),
        KC::baru("Catatan", 30.0, Rupa::Teks, |s| tulisan(s.b, s.c.asesmen.isi.bawaan.teks(K::Catatan))),
        KC::baru("Berkas", 18.0, Rupa::Teks, |s| Isi::teks(s.b.jalan.nama_sumber(s.c.asesmen.asal.sumber))),
        KC::baru("Baris", 8.0, Rupa::Angka, |s| Isi::Angka(s.c.asesmen.asal.baris)),
    ]
}

/// The decision as data.
fn kolom_jejak<'a>() -> KC<'a> {
    KC::baru(jejak::JUDUL, 20.0, Rupa::Teks, |s| {
        let tempat = match (&s.c.keputusan, s.tunggu) {
            (Keputusan::TidakLolos(_), _) => Putusan::TidakLolos,
            (_, Some(t)) => t.putusan(),
            _ => Putusan::BelumLengkap,
        };
        Isi::teks(jejak::calon([&s.c.asesmen.kk.teks, &s.c.peserta.nik.teks], &isi_jejak(s.b, Some(s.c), tempat)))
    })
    .tersembunyi()
}

fn isi_jejak(b: &LaporanCohort<'_>, c: Option<&Calon<'_>>, tempat: Putusan) -> angkatan::jejak::Jejak {
    angkatan::jejak::Jejak {
        minimum: b.param.nilai_minimum_asesmen,
        skor: c.map(|c| c.asesmen.isi.skor),
        saringan: match c.and_then(|c| c.keluarga).map(|k| k.status) {
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
    let mut kolom = depan();
    kolom.extend(nilai());
    kolom.extend([
        KC::baru("Urutan Kelompok", 9.0, Rupa::Angka, |s| Isi::angka(s.tunggu.map(|t| t.urutan_kelompok))),
        KC::baru("Kursi Kelompok", 9.0, Rupa::Angka, |s| Isi::angka(s.tunggu.map(|t| t.tempat.kursi.kursi))),
        KC::baru("Nilai Terakhir Diterima", 10.0, Rupa::Angka, |s| {
            Isi::angka(s.tunggu.and_then(|t| t.terakhir.as_ref()).map(|t| t.nilai))
        }),
        KC::baru("Tempat yang Terlewat", 52.0, Rupa::Lipat, |s| Isi::teks(terlewat(s))),
    ]);
    kolom.extend(belakang());
    kolom.push(kolom_jejak());
    let calon = &b.hasil.saringan.calon;
    let tunggu = b.hasil.pilihan.cadangan.iter();
    let isi = tunggu.map(|t| BarisCalon { b, no: t.urutan, c: &calon[t.calon], tunggu: Some(t) }).collect();
    l.warna_tab(WARNA[2]);
    daftar(b, l, ("Cadangan", "No: urutan kota menurut T17; tempat kosong diisi menurut T47"), (&kolom, 15), isi)
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
    alasan(b, l, judul, "Alasan", ambil)
}

/// Sheet `Belum Lengkap`: what is missing or doubtful.
pub fn belum_lengkap<'a>(b: &'a LaporanCohort<'a>, mut l: Lembar) -> R<Lembar> {
    l.warna_tab(0xA6_A6_A6);
    let ambil = |k: &'a Keputusan<'a>| matches!(k, Keputusan::BelumLengkap(_));
    let judul = ("Belum Lengkap", "kosong bukan penolakan (T49): lengkapi, lalu susun ulang");
    alasan(b, l, judul, "Yang Harus Dilengkapi", ambil)
}

fn alasan<'a>(
    b: &'a LaporanCohort<'a>,
    l: Lembar,
    judul: (&str, &str),
    kolom_alasan: &'static str,
    ambil: impl Fn(&'a Keputusan<'a>) -> bool,
) -> R<Lembar> {
    let mut kolom = depan();
    kolom.extend(nilai());
    kolom.push(KC::baku(kolom_alasan, 64.0, Rupa::Lipat, |s| {
        let uraian = if s.b.jalan.samarkan { Sebab::uraian_samar } else { Sebab::uraian };
        Isi::teks(s.c.sebab().iter().map(uraian).collect::<Vec<_>>().join("; "))
    }));
    kolom.push(KC::baru("Hasil Penyaringan", 16.0, Rupa::Teks, |s| {
        Isi::teks(s.c.keluarga.map_or("tidak ada", |k| k.status.map_or("tidak terbaca", |x| x.nama())))
    }));
    kolom.extend(belakang());
    kolom.push(kolom_jejak());
    let terpilih = b.hasil.saringan.calon.iter().filter(|c| ambil(&c.keputusan));
    let isi = terpilih.zip(1..).map(|(c, no)| BarisCalon { b, no, c, tunggu: None }).collect();
    daftar(b, l, judul, (&kolom, 12), isi)
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

type KP<'a> = Kolom<Peserta<'a>>;

/// The columns of `Angkatan Baru`.
fn kolom_angkatan<'a>() -> Vec<KP<'a>> {
    let mut semua = vec![
        KP::baru("No", 5.5, Rupa::Angka, |s| Isi::Angka(s.no)),
        KP::baru("ID Peserta", 15.0, Rupa::Tengah, |s| Isi::teks(&*s.baris.id)),
        KP::baru("NIK", 18.0, Rupa::Tengah, |s| id(s.b, teks(s.baris, KolomRegister::Nik))),
        KP::baru("Nama", 24.0, Rupa::Teks, |s| nama(s.b, teks(s.baris, KolomRegister::Nama))),
        KP::baru("JK", 4.5, Rupa::Tengah, |s| Isi::teks(teks(s.baris, KolomRegister::JenisKelamin))),
        KP::baru("Kecamatan", 18.0, Rupa::Teks, |s| Isi::teks(teks(s.baris, KolomRegister::Kecamatan))),
        KP::baru("Kelurahan", 17.0, Rupa::Teks, |s| Isi::teks(kelurahan(s.baris))),
        KP::baru("Status", 10.0, Rupa::Teks, |s| Isi::teks(s.baris.status.nama())),
    ];
    semua.extend(ASPEK.iter().enumerate().map(|(i, aspek)| KP::ke(aspek, 9.5, Rupa::Angka, skor_peserta, i)));
    semua.extend([
        KP::baru("Nilai", 7.0, Rupa::Angka, |s| Isi::angka(s.calon.and_then(|c| c.nilai))),
        KP::baru("Desil", 6.5, Rupa::Angka, |s| Isi::angka(s.calon.and_then(desil))),
        KP::baru("KPM PKH", 8.0, Rupa::Tengah, |s| Isi::teks(s.calon.map_or("", pkh))),
        KP::baru("Jumlah Anggota", 9.0, Rupa::Angka, |s| Isi::angka(s.calon.and_then(anggota))),
        KP::baru("Peringkat Kelompok", 10.0, Rupa::Angka, |s| Isi::angka(s.masuk.map(|m| m.tempat.peringkat))),
        KP::baru("Kursi Kelompok", 9.0, Rupa::Angka, |s| Isi::angka(s.masuk.map(|m| m.tempat.kursi.kursi))),
        KP::baru("Masuk", 34.0, Rupa::Lipat, |s| Isi::teks(cara_masuk(s))),
        KP::baru("Dasar Hukum", 34.0, Rupa::Teks, |s| Isi::teks(dasar(s))),
        KP::baru("No KK", 18.0, Rupa::Tengah, |s| id(s.b, teks(s.baris, KolomRegister::NoKk))),
        KP::baru("Undian", 20.0, Rupa::Teks, |s| s.calon.map_or(Isi::Kosong, |c| undian_tertulis(s.b, c))),
        KP::baru("Disabilitas", 11.0, Rupa::Tengah, |s| {
            Isi::teks(ya_tidak(s.calon.and_then(|c| c.peserta.disabilitas)))
        }),
        KP::baru("Jenis Usaha", 20.0, Rupa::Teks, |s| Isi::teks(teks(s.baris, KolomRegister::JenisUsaha))),
        KP::baru("Berkas", 18.0, Rupa::Teks, |s| {
            Isi::teks(s.calon.map_or("", |c| s.b.jalan.nama_sumber(c.asesmen.asal.sumber)))
        }),
        KP::baru("Baris", 8.0, Rupa::Angka, |s| Isi::angka(s.calon.map(|c| c.asesmen.asal.baris))),
        KP::baru(jejak::JUDUL, 20.0, Rupa::Teks, |s| {
            let isi = isi_jejak(s.b, s.calon, s.masuk.map_or(Putusan::Terdaftar, Masuk::putusan));
            Isi::teks(jejak::calon([&s.baris.id, teks(s.baris, KolomRegister::Nik)], &isi))
        })
        .tersembunyi(),
    ]);
    semua
}

/// Titles, for formulas over the list.
pub fn judul_angkatan() -> Vec<&'static str> {
    kolom_angkatan().iter().map(|k| k.judul).collect()
}

/// Titles of `Cadangan`, for formulas over the list.
pub fn judul_calon() -> Vec<&'static str> {
    depan().iter().map(|k| k.judul).collect()
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
    daftar(b, l, (&format!("Angkatan {}", b.waktu.tahun), &sub), (&kolom_angkatan(), 18), isi)
}
