//! Sheet `Insentif`: an annex ready for a Keputusan Kepala Dinas (Pasal 5 ayat (2)). Those with an
//! incentive due now stand in the numbered list above the signature; those of grade A and B for whom
//! nothing is due now stand below it, outside of what prints.

use super::{Bahan, R, dengan};
use crate::domain::rupiah::ribuan;
use crate::kinerja::Dinilai;
use crate::perwal::insentif::Butir;
use crate::perwal::rujukan::PERWAL;
use crate::perwal::tabel_5_1::Kategori;
use crate::report::samar;
use crate::report::xlsx::{Gaya, Lembar};

use super::hasil::kebijakan;

const JUDUL: [&str; 12] = [
    "No",
    "Nama",
    "NIK",
    "Kelas",
    "Nilai",
    "Kebijakan",
    "Jenis Insentif",
    "Bersyarat",
    "Sudah Diberikan",
    "Bentuk",
    "Nilai (Rp)",
    "Sumber Dana",
];
const LEBAR: [f64; 12] = [4.5, 21.0, 17.0, 12.0, 5.5, 24.0, 26.0, 26.0, 18.0, 13.0, 13.0, 13.0];
/// Column of the signature block.
const TANDA_TANGAN: u16 = 8;
/// Columns left open.
const ISIAN: [u16; 3] = [9, 10, 11];

pub fn lembar<'a>(b: &'a Bahan<'a>, mut l: Lembar) -> R<Lembar> {
    l.lebar(&LEBAR)?;
    let mut r = kop(&mut l, b)?;
    let semua: Vec<&Dinilai> = dengan(b, &[Some(Kategori::A), Some(Kategori::B)]).collect();
    let (jatuh, tidak): (Vec<&Dinilai>, Vec<&Dinilai>) =
        semua.into_iter().partition(|d| !d.insentif.sekarang.is_empty());
    l.baris_kepala(r, 0, &JUDUL)?;
    l.tinggi(r, 30.0)?;
    let kepala = r;
    r = daftar(&mut l, b, r + 1, &jatuh)?;
    if jatuh.is_empty() {
        l.teks(r, 1, "Tidak ada insentif yang jatuh tempo pada triwulan ini.", Gaya::Catatan)?;
        r += 1;
    }
    l.teks(r, 0, "T08, T10, T28, T44: tafsir yang dijelaskan pada lembar Metadata", Gaya::Catatan)?;
    let akhir = tanda_tangan(&mut l, r + 2)?;
    if !tidak.is_empty() {
        let judul =
            format!("Tidak dicetak: nilai A atau B tanpa insentif yang jatuh tempo ({})", ribuan(tidak.len() as u64));
        l.teks(akhir + 1, 0, &judul, Gaya::Bagian)?;
        l.baris_kepala(akhir + 2, 0, &JUDUL)?;
        daftar(&mut l, b, akhir + 3, &tidak)?;
    }
    l.warna_tab(super::warna(Some(Kategori::B)));
    l.cetak(true, Some(kepala))?;
    l.area_cetak(akhir, JUDUL.len() as u16 - 1)?;
    Ok(l)
}

/// Kop, number and date to fill in, title.
fn kop(l: &mut Lembar, b: &Bahan<'_>) -> R<u32> {
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

fn daftar(l: &mut Lembar, b: &Bahan<'_>, mulai: u32, isi: &[&Dinilai]) -> R<u32> {
    for (i, d) in isi.iter().enumerate() {
        let r = mulai + i as u32;
        let bersyarat: Vec<String> =
            d.insentif.bersyarat.iter().map(|(b, tunggu)| format!("{}: {tunggu}", b.label)).collect();
        let mut sudah = label(&d.insentif.sudah);
        sudah.extend(d.insentif_lain.iter().map(|t| t.to_string()));
        let nama = b.jalan.nama_orang(&d.orang.nama).into_owned();
        let teks = [
            (1, nama, Gaya::Lipat),
            (2, samar::id(&d.orang.nik), Gaya::Tengah),
            (3, d.orang.kelas.map_or("", |k| k.label()).to_owned(), Gaya::Lipat),
            (4, d.putusan.kode().to_owned(), Gaya::Tengah),
            (5, kebijakan(d).to_owned(), Gaya::Lipat),
            (6, label(&d.insentif.sekarang).join("; "), Gaya::Lipat),
            (7, bersyarat.join("; "), Gaya::Lipat),
            (8, sudah.join("; "), Gaya::Lipat),
        ];
        let garis = teks.iter().map(|(c, t, _)| baris_teks(t, LEBAR[usize::from(*c)])).max().unwrap_or(1);
        l.tinggi(r, 13.0 * f64::from(garis) + 3.0)?;
        l.angka(r, 0, (i + 1) as f64, Gaya::Tengah)?;
        for (c, t, gaya) in &teks {
            l.teks(r, *c, t, *gaya)?;
        }
        for c in ISIAN {
            l.teks(r, c, "", Gaya::Isian)?;
        }
    }
    Ok(mulai + isi.len() as u32)
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
