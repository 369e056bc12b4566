//! Sheet `Insentif`: an annex ready for a Keputusan Kepala Dinas (Pasal 5 ayat (2)), a line for each incentive due
//! now. Filled in, it is the list of what was given (`record::insentif` reads it back). What is conditional, was
//! given already or waits for verification stands in parts of their own below the signature, outside of what prints.

use super::{LaporanGrade, R, dengan};
use crate::decide::grade::Dinilai;
use crate::domain::rupiah::ribuan;
use crate::perwal::insentif::Butir;
use crate::perwal::rujukan::PERWAL;
use crate::perwal::tabel_5_1::Kategori;
use crate::perwal::tafsir::{KumpulanTafsir, Tafsir};
use crate::write::blok::{Baris, Blok, Sel};
use crate::write::xlsx::{Gaya, Lembar};

use super::hasil::kebijakan;

const JUDUL: [&str; 15] = [
    "No",
    "Nama",
    "ID Peserta",
    "NIK",
    "Kelurahan",
    "Alamat",
    "Kelas",
    "Nilai",
    "Kebijakan",
    "Jenis Insentif",
    "Bentuk",
    "Nilai (Rp)",
    "Sumber Dana",
    "Nomor SK",
    "Tanggal Penyerahan",
];
const LEBAR: [f64; 15] = [4.5, 20.0, 14.5, 17.5, 15.0, 18.0, 11.5, 5.5, 24.0, 27.0, 14.0, 13.0, 12.0, 14.0, 12.5];
/// Columns left open: Bentuk to Tanggal Penyerahan.
const ISIAN: std::ops::Range<u16> = 10..15;
const NILAI_RUPIAH: u16 = 11;
/// Column of the signature block.
const TANDA_TANGAN: u16 = 10;

/// A line: whose, what, and what there is to say of it.
type Orangnya<'a> = (&'a Dinilai, String, String);

pub fn lembar<'a>(b: &'a LaporanGrade<'a>, mut l: Lembar) -> R<Lembar> {
    l.lebar(&LEBAR)?;
    let kepala = kop(&mut l, b)?;
    let semua: Vec<&Dinilai> = dengan(b, &[Some(Kategori::A), Some(Kategori::B)]).collect();
    let jatuh: Vec<Orangnya<'_>> = semua.iter().flat_map(|d| butir(d, &d.insentif.sekarang)).collect();
    let blok = Blok::default().kepala(JUDUL).tinggi_kepala(30.0);
    let isian = || ISIAN.map(|_| Sel::kosong().gaya(Gaya::Isian));
    let blok = blok.dengan(baris(b, &jatuh, |_| isian().collect())).jumlah(jumlah(&jatuh));
    let r = l.blok(kepala, blok)?.bawah();
    let catatan = "Setelah diserahkan, isi Bentuk sampai Tanggal Penyerahan, lalu berikan buku ini dengan --incentives";
    l.teks(r, 0, &format!("{}{catatan}", tafsir(b)), Gaya::Catatan)?;
    let akhir = tanda_tangan(&mut l, r + 2)?;
    let mut r = akhir + 1;
    for (judul, apa, isi) in bagian(&semua) {
        if !isi.is_empty() {
            let judul = format!("{judul}: {apa} ({}); tidak dicetak", ribuan(isi.len() as u64));
            let blok = Blok::baru(judul).kepala(JUDUL_BAGIAN);
            let isi = baris(b, &isi, |keterangan| vec![Sel::teks(keterangan.to_owned())]);
            r = l.blok(r, blok.dengan(isi))?.bawah() + 1;
        }
    }
    l.warna_tab(super::warna(Some(Kategori::B)));
    l.cetak(true, Some(kepala))?;
    l.area_cetak(akhir, JUDUL.len() as u16 - 1)?;
    Ok(l)
}

/// The readings of incentives that this quarter rests on.
fn tafsir(b: &LaporanGrade<'_>) -> String {
    use Tafsir::{T08, T10, T28, T44, T58, T67};
    let insentif = b.hasil.tafsir.iter().filter(|t| [T08, T10, T28, T44, T58, T67].contains(t));
    match insentif.collect::<KumpulanTafsir>() {
        tidak if tidak.kosong() => String::new(),
        ada => format!("{}: tafsir yang dijelaskan pada lembar Metadata. ", ada.daftar()),
    }
}

/// The titles of a part: nothing to fill in there, so nothing in it can pass for given.
const JUDUL_BAGIAN: [&str; 11] = {
    let mut judul = [""; 11];
    let mut i = 0;
    while i < 10 {
        judul[i] = JUDUL[i];
        i += 1;
    }
    judul[10] = "Keterangan";
    judul
};

/// Title, meaning and lines of each part.
fn bagian<'a>(semua: &[&'a Dinilai]) -> [(&'static str, &'static str, Vec<Orangnya<'a>>); 3] {
    let bersyarat = |d: &&'a Dinilai| {
        let d = *d;
        d.insentif.bersyarat.iter().map(move |(b, tunggu)| (d, b.label.to_owned(), (*tunggu).to_owned()))
    };
    let sudah = |d: &&'a Dinilai| {
        let d = *d;
        let lain = d.insentif_lain.iter().map(move |t| (d, t.to_string(), "di luar Tabel 5.1".to_owned()));
        butir(d, &d.insentif.sudah).chain(lain)
    };
    let menunggu = |d: &&'a Dinilai| {
        let d = *d;
        let kurang = format!("isi {} (T58)", d.verifikasi.kurang());
        d.insentif.menunggu.iter().map(move |b| (d, b.label.to_owned(), kurang.clone()))
    };
    [
        (
            "Menunggu Verifikasi",
            "belum diverifikasi, jadi belum jatuh tempo",
            semua.iter().flat_map(menunggu).collect(),
        ),
        ("Bersyarat", "jatuh tempo bila syaratnya terpenuhi", semua.iter().flat_map(bersyarat).collect()),
        (
            "Sudah Diberikan",
            "menurut daftar yang diberikan dengan --incentives",
            semua.iter().flat_map(sudah).collect(),
        ),
    ]
}

/// A line for each entry of Tabel 5.1.
fn butir<'a>(d: &'a Dinilai, isi: &'a [Butir]) -> impl Iterator<Item = Orangnya<'a>> {
    isi.iter().map(move |b| (d, b.label.to_owned(), String::new()))
}

/// Kop, number and date to fill in, title; gives the row of the header.
fn kop(l: &mut Lembar, b: &LaporanGrade<'_>) -> R<u32> {
    l.teks(0, 0, "PEMERINTAH KOTA BANJARMASIN · DINAS SOSIAL", Gaya::Judul)?;
    for (i, teks) in [
        "LAMPIRAN KEPUTUSAN KEPALA DINAS SOSIAL KOTA BANJARMASIN",
        "NOMOR    : ........................................",
        "TANGGAL : ........................................",
        "TENTANG : PENERIMA INSENTIF BERBASIS KINERJA UEP BERKELAS",
    ]
    .into_iter()
    .enumerate()
    {
        l.teks(i as u32 + 1, 0, teks, if i == 0 { Gaya::Bagian } else { Gaya::Subjudul })?;
    }
    let judul = format!("DAFTAR PENERIMA INSENTIF UEP BERKELAS {}", b.triwulan.panjang().to_uppercase());
    l.teks(6, 0, &judul, Gaya::Judul)?;
    let dasar = format!("Dasar: {PERWAL}, Pasal 5 ayat (2) dan (3), Lampiran Bab V, Tabel 5.1");
    l.teks(7, 0, &dasar, Gaya::Subjudul)?;
    Ok(9)
}

/// Lines; `belakang`: what stands behind them, to be filled in or of what there is to say.
fn baris<'a>(b: &LaporanGrade<'_>, isi: &[Orangnya<'_>], belakang: impl Fn(&str) -> Vec<Sel<'a>>) -> Vec<Baris<'a>> {
    let satu = |(i, (d, jenis, keterangan)): (usize, &Orangnya<'_>)| {
        let o = &d.orang;
        let teks = [
            (b.jalan.nama_orang(&o.nama).into_owned(), Gaya::Lipat),
            (b.jalan.id_peserta(&o.id).into_owned(), Gaya::Tengah),
            (b.jalan.id(&o.nik).into_owned(), Gaya::Tengah),
            (b.jalan.isian("Kelurahan", &o.kelurahan), Gaya::Lipat),
            (if b.jalan.samarkan { String::new() } else { o.alamat.to_string() }, Gaya::Lipat),
            (o.kelas.map_or("", |k| k.label()).to_owned(), Gaya::Lipat),
            (d.putusan.kode().to_owned(), Gaya::Tengah),
            (kebijakan(d).to_owned(), Gaya::Lipat),
            (jenis.clone(), Gaya::Lipat),
        ];
        let garis = teks.iter().zip(&LEBAR[1..]).map(|((t, _), lebar)| baris_teks(t, *lebar)).max().unwrap_or(1);
        let teks = teks.into_iter().map(|(t, gaya)| Sel::teks(t).gaya(gaya));
        let nomor = Sel::angka((i + 1) as f64).gaya(Gaya::Tengah);
        let semua = [nomor].into_iter().chain(teks).chain(belakang(keterangan)).collect::<Vec<_>>();
        Baris::from(semua).tinggi(13.0 * f64::from(garis) + 3.0)
    };
    isi.iter().enumerate().map(satu).collect()
}

/// How many incentives for how many people, and the sum of what is filled in.
fn jumlah<'a>(isi: &[Orangnya<'_>]) -> Vec<Sel<'a>> {
    if isi.is_empty() {
        let kosong = Sel::teks("Tidak ada insentif yang jatuh tempo pada triwulan ini.").gaya(Gaya::Catatan);
        return vec![Sel::lewati(1), kosong];
    }
    let orang = isi.chunk_by(|a, b| std::ptr::eq(a.0, b.0)).count() as u64;
    let teks = format!("Jumlah: {} insentif untuk {} peserta", ribuan(isi.len() as u64), ribuan(orang));
    vec![Sel::lewati(1), Sel::tebal(teks), Sel::lewati(NILAI_RUPIAH - 2), Sel::jumlah()]
}

/// As Tabel 5.1 writes them.
pub fn label(butir: &[Butir]) -> Vec<String> {
    butir.iter().map(|b| b.label.to_owned()).collect()
}

/// Lines that a text takes in a column.
fn baris_teks(teks: &str, lebar: f64) -> u32 {
    ((teks.chars().count() as f64 / (lebar * 1.05)).ceil() as u32).max(1)
}

fn tanda_tangan(l: &mut Lembar, mulai: u32) -> R<u32> {
    let baris = [
        "Ditetapkan di Banjarmasin",
        "pada tanggal ..............................",
        "KEPALA DINAS SOSIAL KOTA BANJARMASIN,",
        "",
        "",
        "",
        "(........................................)",
        "NIP. ....................................",
    ];
    for (i, teks) in baris.iter().enumerate().filter(|(_, t)| !t.is_empty()) {
        l.teks(mulai + i as u32, TANDA_TANGAN, teks, Gaya::Polos)?;
    }
    Ok(mulai + baris.len() as u32)
}
