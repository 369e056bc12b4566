//! A sheet with all 5 kecamatan and 52 kelurahan, zeros too (Bab I.C, "tanpa terkecuali"): the table with
//! subtotals on a page of its own, then one bar chart a kecamatan.

use crate::domain::wilayah::{JUMLAH_KELURAHAN, Kecamatan, Kelurahan};
use crate::write::blok::{Blok, Di, Sel, Terletak};
use crate::write::rumus::Rumus;
use crate::write::xlsx::{JenisGrafik, Lembar, WARNA};

const KEPALA: u32 = 3;
/// Kode, Kecamatan, Kelurahan.
pub const DEPAN: u16 = 3;
/// Per cent: the table of 64 rows fills one A4 page.
const SKALA: u16 = 60;

type R<T> = std::io::Result<T>;

/// Counts by kelurahan, then of those whose kelurahan isn't one of the 52.
#[derive(Clone, Copy)]
pub struct PerKelurahan([u32; JUMLAH_KELURAHAN + 1]);

impl PerKelurahan {
    pub fn hitung(isi: impl IntoIterator<Item = (Option<Kelurahan>, u32)>) -> PerKelurahan {
        let mut semua = [0; JUMLAH_KELURAHAN + 1];
        isi.into_iter().for_each(|(k, n)| semua[k.map_or(JUMLAH_KELURAHAN, Kelurahan::indeks)] += n);
        PerKelurahan(semua)
    }

    pub fn banyak(isi: impl IntoIterator<Item = Option<Kelurahan>>) -> PerKelurahan {
        PerKelurahan::hitung(isi.into_iter().map(|k| (k, 1)))
    }

    /// Of a kelurahan; `None`: of those whose kelurahan isn't known.
    pub fn di(&self, k: Option<Kelurahan>) -> u32 {
        self.0[k.map_or(JUMLAH_KELURAHAN, Kelurahan::indeks)]
    }

    pub fn semua(&self) -> u32 {
        self.0.iter().sum()
    }
}

/// How the cells of a column come about.
pub enum Asal<'a> {
    /// Counted over lists: those of a kelurahan; `None`: all.
    Hitung(Box<dyn Fn(Option<Kelurahan>) -> Rumus + Send + 'a>),
    /// Stored.
    Angka(PerKelurahan),
    /// From other cells of the row.
    Turunan(fn(&Di<'_, '_>) -> Rumus),
    Persen(fn(&Di<'_, '_>) -> Rumus),
}

/// A column of figures: title, width, cells.
pub type KolomWilayah<'a> = (&'a str, f64, Asal<'a>);

/// The sheet.
pub struct TabelWilayah<'a> {
    pub kolom: Vec<KolomWilayah<'a>>,
    /// Title of the charts, and the columns they show with name and colour.
    pub grafik: (&'a str, Vec<(u16, &'a str, u32)>),
}

/// A kecamatan's rows of the table: its first one, and that of its sum.
type Bagian = (Kecamatan, usize, usize);

impl<'a> TabelWilayah<'a> {
    /// Fills a sheet that has its title block already.
    ///
    /// # Errors
    /// What the writer reports.
    pub fn isi(&self, l: &mut Lembar) -> R<()> {
        let lebar = [13.5, 19.5, 18.5].into_iter().chain(self.kolom.iter().map(|k| k.1));
        l.lebar(&lebar.collect::<Vec<_>>())?;
        let (blok, bagian) = self.blok();
        let tabel = l.blok(KEPALA, blok)?;
        let putus = self.grafik(l, &tabel, &bagian)?;
        l.bekukan(KEPALA + 1, DEPAN)?;
        l.cetak_berhalaman(SKALA, &putus)
    }

    fn blok(&self) -> (Blok<'_>, Vec<Bagian>) {
        let judul = ["Kode", "Kecamatan", "Kelurahan"].into_iter().chain(self.kolom.iter().map(|k| k.0));
        let mut blok = Blok::default().kepala(judul).tinggi_kepala(42.0);
        let (mut bagian, mut r) = (Vec::new(), 0);
        for kecamatan in Kecamatan::semua() {
            let pertama = r;
            for k in Kelurahan::semua().filter(|k| k.kecamatan() == kecamatan) {
                let nama = [Sel::tengah(k.kode()), Sel::teks(kecamatan.nama()), Sel::teks(k.nama())];
                blok.baris(self.baris(nama, |asal, _| match asal {
                    Asal::Hitung(satu) => Sel::rumus(satu(Some(k))),
                    Asal::Angka(n) => Sel::angka(n.di(Some(k))),
                    Asal::Turunan(f) | Asal::Persen(f) => Sel::dari(f),
                }));
                r += 1;
            }
            let nama = [Sel::kosong(), Sel::teks(format!("Jumlah {}", kecamatan.nama())), Sel::kosong()];
            let jumlah = move |kolom| Sel::dari(move |d| d.jumlah_sel(pertama, r - 1, kolom));
            blok.baris(ditebalkan(self.baris(nama, |_, kolom| jumlah(kolom))));
            bagian.push((kecamatan, pertama, r));
            r += 1;
        }
        let subtotal: Vec<usize> = bagian.iter().map(|b| b.2).collect();
        let lain = ["", "Kelurahan tidak dikenal", "atau di luar kota"].map(Sel::teks);
        // What no kelurahan of the table has: all of a list less the kecamatan.
        blok.baris(self.baris(lain, |asal, kolom| match asal {
            Asal::Hitung(satu) => {
                let (semua, subtotal) = (satu(None), subtotal.clone());
                Sel::dari(move |d| semua.clone().kurang(&tambah(d, &subtotal, kolom).dikurung()))
            }
            Asal::Angka(n) => Sel::angka(n.di(None)),
            Asal::Turunan(f) | Asal::Persen(f) => Sel::dari(f),
        }));
        let semua: Vec<usize> = subtotal.iter().copied().chain([r]).collect();
        let jumlah = |_: &Asal<'_>, kolom| {
            let semua = semua.clone();
            Sel::dari(move |d| tambah(d, &semua, kolom))
        };
        let kaki = ditebalkan(self.baris(["", "JUMLAH", ""].map(Sel::teks), jumlah));
        (blok.jumlah(kaki), bagian)
    }

    /// A row; what follows from other cells of a row follows alike in all rows.
    fn baris<'x>(&'x self, nama: [Sel<'x>; 3], sel: impl Fn(&'x Asal<'a>, u16) -> Sel<'x>) -> Vec<Sel<'x>> {
        let isi = (DEPAN..).zip(&self.kolom).map(|(kolom, k)| match &k.2 {
            Asal::Turunan(f) => Sel::dari(f),
            Asal::Persen(f) => Sel::dari(f).persen(),
            asal => sel(asal, kolom),
        });
        nama.into_iter().chain(isi).collect()
    }

    /// One chart a kecamatan, so that every kelurahan's name can be read. Gives the rows before which a
    /// page ends: the table has a page of its own, then three charts and two.
    fn grafik(&self, l: &mut Lembar, tabel: &Terletak<'_>, bagian: &[Bagian]) -> R<Vec<u32>> {
        let (judul, deret) = &self.grafik;
        let mut r = tabel.bawah() + 1;
        let mut putus = Vec::new();
        for (i, (kecamatan, pertama, jumlah)) in bagian.iter().enumerate() {
            if i % 3 == 0 {
                putus.push(r);
                // Clear of the break, or the frame of the chart shows on the page before.
                r += 1;
            }
            let tinggi = 100 + (jumlah - pertama) as u32 * 22;
            let judul = format!("{judul}, {}", kecamatan.nama());
            let (baris, deret) = (*pertama..*jumlah, deret.iter().copied());
            let grafik = tabel.grafik((JenisGrafik::Batang, judul), (DEPAN - 1, baris), deret, (740, tinggi));
            l.grafik(r, 0, &grafik)?;
            r += tinggi / 20 + 2;
        }
        Ok(putus)
    }
}

/// Colour of a chart with one series.
pub const WARNA_TUNGGAL: u32 = WARNA[0];

fn ditebalkan(baris: Vec<Sel<'_>>) -> Vec<Sel<'_>> {
    baris.into_iter().map(Sel::ditebalkan).collect()
}

/// Cells of a column, added up one by one.
fn tambah(d: &Di<'_, '_>, baris: &[usize], kolom: u16) -> Rumus {
    Rumus::semua(baris.iter().map(|r| d.baris(*r, kolom)))
}
