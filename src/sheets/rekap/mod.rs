//! The workbook of `--recap`: counts alone, for sharing. Nobody is listed, no id, name or row stands anywhere,
//! no formula points at a list, and no small cell follows from all the sheets together (UU 27/2022).
//!
//! In: tables of people by group and outcome. Out: the sheets with cells hidden as [`mod@tutup`] finds. All tables
//! of one [`Induk`] count the same people by the same outcomes: an outcome that few have is put together with
//! its neighbour in every sheet alike, so that the totals of the outcomes can stand everywhere.

pub mod tutup;

use super::umum::Umum;
use super::{masalah, metadata};
use crate::domain::wilayah::{Kecamatan, Kelurahan};
use crate::error::{Galat, Result};
use crate::write::blok::{Blok, Sel};
use crate::write::keluaran::{Keluaran, Terbitan};
use crate::write::susunan::Susunan;
use crate::write::xlsx::{Buku, Gaya, Lembar};
use tutup::{Garis, Tutup, tutup};

type R<T> = std::io::Result<T>;

/// What stands in a hidden cell.
const TANDA: &str = "*";

/// A group of a table.
#[derive(Clone, Debug)]
pub struct Baris {
    pub nama: String,
    /// The row of the larger group that it belongs to.
    pub induk: Option<usize>,
    /// By outcome.
    pub isi: Vec<u32>,
}

impl Baris {
    pub fn baru(nama: impl Into<String>, isi: impl Into<Vec<u32>>) -> Baris {
        Baris { nama: nama.into(), induk: None, isi: isi.into() }
    }

    pub fn di(self, induk: usize) -> Baris {
        Baris { induk: Some(induk), ..self }
    }
}

/// The outcomes that tables count, put together where few people have one.
#[derive(Clone, Debug)]
pub struct Induk {
    /// Titles, and the outcomes that each stands for.
    kolom: Vec<(String, Vec<usize>)>,
    minimum: u32,
}

impl Induk {
    /// `jumlah`: how many people have each outcome.
    pub fn baru(nama: &[&str], jumlah: &[u32], minimum: u32) -> Induk {
        let mut kelompok: Vec<(Vec<usize>, u32)> = jumlah.iter().enumerate().map(|(i, n)| (vec![i], *n)).collect();
        let kecil = |n: u32| (1..minimum).contains(&n);
        while let Some(i) = kelompok.iter().position(|(_, n)| kecil(*n)) {
            let dekat = (0..kelompok.len()).filter(|j| *j != i && kelompok[*j].1 > 0).min_by_key(|j| j.abs_diff(i));
            let Some(j) = dekat else { break };
            let (isi, n) = kelompok.remove(i.max(j));
            let ke = &mut kelompok[i.min(j)];
            ke.0.extend(isi);
            ke.1 += n;
        }
        let judul = |isi: &[usize]| isi.iter().map(|i| nama[*i]).collect::<Vec<_>>().join(" + ");
        Induk { kolom: kelompok.into_iter().map(|(isi, _)| (judul(&isi), isi)).collect(), minimum }
    }

    /// Whether every outcome stands by itself: then its total is known.
    pub fn utuh(&self) -> bool {
        self.kolom.iter().all(|(_, isi)| isi.len() == 1)
    }

    fn rapatkan(&self, isi: &[u32]) -> Vec<u32> {
        self.kolom.iter().map(|(_, di)| di.iter().map(|i| isi[*i]).sum()).collect()
    }
}

/// A table of groups by outcome.
pub struct Tabel<'a> {
    pub judul: String,
    pub induk: &'a Induk,
    pub baris: Vec<Baris>,
    /// Other figures by outcome below the totals: what they sum up is as many people as the totals say.
    pub tambahan: Vec<Baris>,
}

/// A sheet of tables.
pub struct LembarRekap<'a> {
    pub nama: &'static str,
    pub judul: String,
    pub tabel: Vec<Tabel<'a>>,
    /// Lines of text below.
    pub catatan: Vec<String>,
}

/// A count that may be hidden.
pub type Angka = Option<u32>;

/// The figures of a table as they are shown: by row its cells and its total, then the totals of the columns.
pub fn tampil(t: &Tabel<'_>) -> Vec<Vec<Angka>> {
    let isi: Vec<Vec<u32>> = t.baris.iter().map(|b| t.induk.rapatkan(&b.isi)).collect();
    let garis: Vec<Garis<'_>> = isi.iter().zip(&t.baris).map(|(isi, b)| Garis { induk: b.induk, isi }).collect();
    let tertutup = tutup(&garis, t.induk.minimum);
    let lebar = t.induk.kolom.len();
    let satu = |isi: &Vec<u32>, tutup: Tutup| -> Vec<Angka> {
        let jumlah: u32 = isi.iter().sum();
        let buka = |n: u32, tutup: bool| (!tutup || jumlah == 0).then_some(n);
        isi.iter().map(|n| buka(*n, tutup.sel)).chain([buka(jumlah, tutup.jumlah)]).collect()
    };
    let mut semua: Vec<Vec<Angka>> = isi.iter().zip(tertutup).map(|(isi, t)| satu(isi, t)).collect();
    let puncak =
        |k: usize| -> u32 { isi.iter().zip(&t.baris).filter(|(_, b)| b.induk.is_none()).map(|(i, _)| i[k]).sum() };
    let jumlah: Vec<u32> = (0..lebar).map(puncak).collect();
    let kecil = (1..t.induk.minimum).contains(&jumlah.iter().sum());
    semua.push(satu(&jumlah, Tutup { sel: kecil, jumlah: kecil }));
    semua
}

impl Tabel<'_> {
    fn blok(&self) -> Blok<'_> {
        let angka = tampil(self);
        let bertingkat = self.baris.iter().any(|x| x.induk.is_some());
        let jumlah = angka.last().map(|isi| baris("Jumlah".into(), isi, true));
        let kelompok = self.baris.iter().zip(&angka).map(|(b, isi)| {
            let nama = if b.induk.is_some() { format!("   {}", b.nama) } else { b.nama.clone() };
            baris(nama, isi, bertingkat && b.induk.is_none())
        });
        let tertutup = angka.last().is_some_and(|j| j.iter().any(Option::is_none));
        let tambahan = self.tambahan.iter().map(|b| {
            let isi = self.induk.rapatkan(&b.isi);
            let semua: u32 = isi.iter().sum();
            let isi: Vec<Angka> = isi.into_iter().chain([semua]).map(|n| (!tertutup).then_some(n)).collect();
            baris(b.nama.clone(), &isi, false)
        });
        let kolom = self.induk.kolom.iter().map(|(j, _)| j.as_str());
        let kepala = std::iter::once("Kelompok").chain(kolom).chain(["Jumlah"]);
        let blok = Blok::baru(self.judul.as_str()).kepala(kepala).tinggi_kepala(28.0);
        blok.dengan(kelompok.chain(jumlah).chain(tambahan))
    }
}

fn baris<'a>(nama: String, isi: &[Angka], tebal: bool) -> Vec<Sel<'a>> {
    let satu = |n: &Angka| n.map_or_else(|| Sel::tengah(TANDA), Sel::angka);
    let semua = std::iter::once(Sel::teks(nama)).chain(isi.iter().map(satu));
    semua.map(|s| if tebal { s.ditebalkan() } else { s }).collect()
}

/// Rows of all kelurahan under their kecamatan; `isi`: by kelurahan, then where it isn't known.
pub fn wilayah(isi: &[Vec<u32>]) -> Vec<Baris> {
    let mut semua: Vec<Baris> = Vec::new();
    let tambah = |a: &[u32], b: &[u32]| a.iter().zip(b).map(|(a, b)| a + b).collect::<Vec<u32>>();
    for kecamatan in Kecamatan::semua() {
        let induk = semua.len();
        let milik: Vec<Kelurahan> = Kelurahan::semua().filter(|k| k.kecamatan() == kecamatan).collect();
        let nol = vec![0; isi.first().map_or(0, Vec::len)];
        let jumlah = milik.iter().fold(nol, |a, k| tambah(&a, &isi[k.indeks()]));
        semua.push(Baris::baru(kecamatan.nama(), jumlah));
        semua.extend(milik.into_iter().map(|k| Baris::baru(k.nama(), isi[k.indeks()].clone()).di(induk)));
    }
    semua.extend(isi.get(Kelurahan::semua().count()).map(|b| Baris::baru("Tidak diketahui", b.clone())));
    semua
}

/// Writes the workbook.
///
/// # Errors
/// An output that is no workbook; what the writer reports.
pub fn tulis(keluaran: &Keluaran, judul: &str, lembar: &[LembarRekap<'_>], umum: &Umum<'_>) -> Result<Terbitan> {
    let csv = || Err(Galat::RekapCsv { berkas: keluaran.nama() });
    let tambahan = tambahan(umum.param.sel_minimum);
    keluaran.menurut_bentuk(csv, |keluar| {
        let mut s = Susunan::baru(Buku::baru(judul, umum.jalan.cara(), keluaran.folder())?);
        for isi in lembar {
            s.lembar(isi.nama, move |l| satu_lembar(l, umum, isi))?;
        }
        s.lembar(masalah::NAMA, |l| lembar_masalah(l, umum))?;
        let metadata = |l, _: &[_]| metadata::isi(l, umum.jalan, Some(umum.param), umum.tafsir, &tambahan);
        s.simpan(("Metadata", metadata), keluar)
    })
}

fn satu_lembar(mut l: Lembar, r: &Umum<'_>, isi: &LembarRekap<'_>) -> R<Lembar> {
    l.lebar(&[34.0, 14.0, 14.0, 14.0, 14.0, 14.0, 14.0, 14.0, 14.0])?;
    l.kepala(&isi.judul, &metadata::sub(r.jalan))?;
    metadata::tanda_samar(&mut l, r.jalan, 2)?;
    l.teks(3, 0, &keterangan(r.param.sel_minimum), Gaya::Catatan)?;
    let mut baris = 5;
    for t in &isi.tabel {
        baris = l.blok(baris, t.blok())?.bawah() + 1;
    }
    for c in &isi.catatan {
        l.teks(baris, 0, c, Gaya::Catatan)?;
        baris += 1;
    }
    l.cetak(true, None)?;
    Ok(l)
}

fn keterangan(minimum: u32) -> String {
    format!("\"*\": baris dengan sel di bawah {minimum}, dan baris lain yang dapat membukanya (parameter sel_minimum).")
}

/// Findings by code: how many, where they are not few.
fn lembar_masalah(mut l: Lembar, r: &Umum<'_>) -> R<Lembar> {
    l.lebar(&[9.0, 60.0, 14.0, 12.0])?;
    l.kepala("Masalah Data menurut Kode", &metadata::sub(r.jalan))?;
    let minimum = r.param.sel_minimum;
    let baris = r.banyak.0.iter().map(|(kode, n)| {
        let p = kode.penjelasan();
        let banyak = if (1..minimum).contains(n) { Sel::tengah(TANDA) } else { Sel::angka(*n) };
        [Sel::tengah(p.kode), Sel::lipat(p.masalah), Sel::tengah(p.tingkat.nama()), banyak]
    });
    l.blok(3, Blok::default().kepala(["Kode", "Masalah", "Tingkat", "Jumlah"]).dengan(baris))?;
    l.cetak(false, Some(3))?;
    Ok(l)
}

/// What Metadata says of sharing.
fn tambahan(minimum: u32) -> Vec<(String, String)> {
    let baris = |nama: &str, isi: &str| (nama.to_owned(), isi.to_owned());
    vec![
        baris("Rekap", "Ya: tanpa daftar orang; untuk dibagikan"),
        ("Sel kecil".to_owned(), keterangan(minimum)),
        baris(
            "Sebelum membagikan lagi",
            "Dua rekap dari data yang hampir sama (batas, parameter, tanggal, atau satu daftar berbeda) dapat saling \
             dikurangkan: selisih dua angka yang sama-sama terlihat menunjukkan berapa orang yang berpindah, juga bila \
             hanya satu. Bagikan satu rekap untuk satu keadaan data; bila harus dua, pakai sel_minimum yang lebih besar \
             dan periksa selisihnya.",
        ),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outcome_that_few_have_stands_with_its_neighbour() {
        let i = Induk::baru(&["A", "B", "C", "TP", "BD"], &[30, 20, 8, 2, 0], 5);
        let judul: Vec<&str> = i.kolom.iter().map(|(j, _)| j.as_str()).collect();
        assert_eq!(judul, ["A", "B", "C + TP", "BD"]);
        assert!(!i.utuh() && i.rapatkan(&[1, 2, 3, 4, 5]) == [1, 2, 7, 5]);
        assert!(Induk::baru(&["A", "B"], &[30, 0], 5).utuh());
    }

    #[test]
    fn a_table_of_few_people_says_nothing() {
        let i = Induk::baru(&["Ya", "Tidak"], &[2, 1], 5);
        let t = Tabel { judul: String::new(), induk: &i, baris: vec![Baris::baru("x", [2, 1])], tambahan: Vec::new() };
        assert_eq!(tampil(&t), [vec![None, None], vec![None, None]]);
    }
}
