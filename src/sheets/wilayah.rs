//! A sheet with all 5 kecamatan and 52 kelurahan, zeros too (Bab I.C, "tanpa terkecuali"): the table with
//! subtotals on a page of its own, then one bar chart a kecamatan.

use super::jalan::huruf_kolom;
use crate::domain::wilayah::{JUMLAH_KELURAHAN, Kecamatan, Kelurahan};
use crate::write::xlsx::{Gaya, Grafik, JenisGrafik, Lembar, Rumus, WARNA};

const KEPALA: u32 = 3;
/// Kode, Kecamatan, Kelurahan.
const DEPAN: u16 = 3;
/// Per cent: the table of 64 rows fills one A4 page.
const SKALA: u16 = 60;

type R<T> = std::io::Result<T>;

/// How the cells of a column come about.
pub enum Asal<'a> {
    /// Counted over lists: the formula of a kelurahan by its name, without `=`, and that of all of them.
    Hitung { satu: Box<dyn Fn(&str) -> String + 'a>, semua: String },
    /// Stored.
    Angka,
    /// From other cells of the row: `{}` stands for its number.
    Turunan { pola: &'static str, persen: bool },
}

/// A column of figures.
pub struct KolomWilayah<'a> {
    pub judul: &'a str,
    pub lebar: f64,
    pub asal: Asal<'a>,
    /// By kelurahan; shares are worked out from the other columns.
    pub nilai: [u32; JUMLAH_KELURAHAN],
    /// Of those whose kelurahan isn't one of the 52.
    pub tak_tahu: u32,
}

/// The sheet.
pub struct TabelWilayah<'a> {
    pub lembar: &'a str,
    pub kolom: Vec<KolomWilayah<'a>>,
    /// Share of one column in another, for columns of per cent: numerator, denominator.
    pub persen: (usize, usize),
    /// Title of the charts, and the columns they show with name and colour.
    pub grafik: (&'a str, Vec<(usize, &'a str, u32)>),
}

/// What a row sums up.
enum Baris<'x> {
    Kelurahan(&'x str),
    TakTahu {
        subtotal: &'x [u32],
    },
    /// The formula of a column by its letter.
    Jumlah(&'x dyn Fn(&str) -> String),
}

impl TabelWilayah<'_> {
    /// Fills a sheet that has its title block already.
    ///
    /// # Errors
    /// What the writer reports.
    pub fn isi(&self, l: &mut Lembar) -> R<()> {
        let lebar = [13.5, 19.5, 18.5].into_iter().chain(self.kolom.iter().map(|k| k.lebar));
        l.lebar(&lebar.collect::<Vec<_>>())?;
        let judul = ["Kode", "Kecamatan", "Kelurahan"].into_iter().chain(self.kolom.iter().map(|k| k.judul));
        l.baris_kepala(KEPALA, 0, &judul.collect::<Vec<_>>())?;
        l.tinggi(KEPALA, 42.0)?;
        let mut r = KEPALA + 1;
        let (mut subtotal, mut rentang) = (Vec::new(), Vec::new());
        for kecamatan in Kecamatan::semua() {
            let pertama = r;
            let milik: Vec<Kelurahan> = Kelurahan::semua().filter(|k| k.kecamatan() == kecamatan).collect();
            for k in &milik {
                let nilai = self.nilai(|n| n.nilai[k.indeks()]);
                self.baris(l, r, [&k.kode(), kecamatan.nama(), k.nama()], &nilai, &Baris::Kelurahan(k.nama()))?;
                r += 1;
            }
            let nilai = self.nilai(|n| milik.iter().map(|k| n.nilai[k.indeks()]).sum());
            let nama = format!("Jumlah {}", kecamatan.nama());
            let jumlah = move |huruf: &str| format!("SUM({huruf}{}:{huruf}{r})", pertama + 1);
            self.baris(l, r, ["", &nama, ""], &nilai, &Baris::Jumlah(&jumlah))?;
            rentang.push((kecamatan, pertama, r));
            subtotal.push(r);
            r += 1;
        }
        let nilai = self.nilai(|n| n.tak_tahu);
        let nama = ["", "Kelurahan tidak dikenal", "atau di luar kota"];
        self.baris(l, r, nama, &nilai, &Baris::TakTahu { subtotal: &subtotal })?;
        let nilai = self.nilai(|n| n.nilai.iter().sum::<u32>() + n.tak_tahu);
        subtotal.push(r);
        let semua = |huruf: &str| {
            let bagian: Vec<String> = subtotal.iter().map(|s| format!("{huruf}{}", s + 1)).collect();
            bagian.join("+")
        };
        self.baris(l, r + 1, ["", "JUMLAH", ""], &nilai, &Baris::Jumlah(&semua))?;
        let putus = self.grafik(l, &rentang, r + 3)?;
        l.bekukan(KEPALA + 1, DEPAN)?;
        l.cetak_berhalaman(SKALA, &putus)
    }

    fn nilai(&self, ambil: impl Fn(&KolomWilayah<'_>) -> u32) -> Vec<u32> {
        self.kolom.iter().map(ambil).collect()
    }

    fn baris(&self, l: &mut Lembar, r: u32, nama: [&str; 3], nilai: &[u32], baris: &Baris<'_>) -> R<()> {
        let jumlah = matches!(baris, Baris::Jumlah(_));
        let (teks, angka) = if jumlah { (Gaya::TeksTebal, Gaya::AngkaTebal) } else { (Gaya::Teks, Gaya::Angka) };
        for (kolom, isi) in (0..).zip(nama) {
            let kode = kolom == 0 && !isi.is_empty();
            l.teks(r, kolom, isi, if kode { Gaya::Tengah } else { teks })?;
        }
        for (i, k) in self.kolom.iter().enumerate() {
            let kolom = DEPAN + i as u16;
            let rumus = match (&k.asal, baris) {
                (Asal::Turunan { pola, persen: true }, _) => {
                    let (atas, bawah) = (nilai[self.persen.0], nilai[self.persen.1]);
                    let bagian = if bawah == 0 { 0.0 } else { f64::from(atas) / f64::from(bawah) };
                    let gaya = if jumlah { Gaya::PersenTebal } else { Gaya::Persen };
                    l.rumus(r, kolom, &Rumus { rumus: turunan(pola, r), nilai: bagian }, gaya)?;
                    continue;
                }
                (Asal::Turunan { pola, persen: false }, _) => turunan(pola, r),
                (_, Baris::Jumlah(rumus)) => format!("={}", rumus(&huruf_kolom(kolom))),
                (Asal::Hitung { satu, .. }, Baris::Kelurahan(nama)) => format!("={}", satu(nama)),
                (Asal::Hitung { semua, .. }, Baris::TakTahu { subtotal }) => {
                    // What no kelurahan of the table has: all of a list less the kecamatan.
                    let huruf = huruf_kolom(kolom);
                    let bagian: Vec<String> = subtotal.iter().map(|s| format!("{huruf}{}", s + 1)).collect();
                    format!("={semua}-({})", bagian.join("+"))
                }
                (Asal::Angka, _) => {
                    l.angka(r, kolom, nilai[i].into(), angka)?;
                    continue;
                }
            };
            l.rumus(r, kolom, &Rumus { rumus, nilai: nilai[i].into() }, angka)?;
        }
        Ok(())
    }

    /// One chart a kecamatan, so that every kelurahan's name can be read. Gives the rows before which a
    /// page ends: the table has a page of its own, then three charts and two.
    fn grafik(&self, l: &mut Lembar, rentang: &[(Kecamatan, u32, u32)], mulai: u32) -> R<Vec<u32>> {
        let (judul, deret) = &self.grafik;
        let mut r = mulai;
        let mut putus = Vec::new();
        for (i, (kecamatan, pertama, akhir)) in rentang.iter().enumerate() {
            if i % 3 == 0 {
                putus.push(r);
                // Clear of the break, or the frame of the chart shows on the page before.
                r += 1;
            }
            let tinggi = 100 + (akhir - pertama) * 22;
            let kolom = |huruf: &str| format!("'{}'!${huruf}${}:${huruf}${akhir}", self.lembar, pertama + 1);
            let satu = |(i, nama, warna): &(usize, &str, u32)| {
                ((*nama).to_owned(), kolom(&huruf_kolom(DEPAN + *i as u16)), *warna)
            };
            let grafik = Grafik {
                jenis: JenisGrafik::Batang,
                judul: format!("{judul}, {}", kecamatan.nama()),
                kategori: kolom("C"),
                deret: deret.iter().map(satu).collect(),
                ukuran: (740, tinggi),
                warna_titik: Vec::new(),
            };
            l.grafik(r, 0, &grafik)?;
            r += tinggi / 20 + 2;
        }
        Ok(putus)
    }
}

/// Colour of a chart with one series.
pub const WARNA_TUNGGAL: u32 = WARNA[0];

fn turunan(pola: &str, r: u32) -> String {
    format!("={}", pola.replace("{}", &(r + 1).to_string()))
}
