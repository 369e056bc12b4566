//! Blocks of a summary sheet, as data: a title, a head, rows, a total, notes.
//!
//! In: cells that say what they are: words, a figure, a count over a list, or what follows from other cells of the
//! block. Out: the block on a sheet, and its addresses for charts and for formulas elsewhere. Nobody else writes an
//! address down: a total is the sum of the block's own cells, a share divides two of them.

use std::borrow::Cow;
use std::ops::Range;

use super::rumus::Rumus;
use super::xlsx::{Gaya, Grafik, Hasil, JenisGrafik, Lembar};
use crate::domain::tanda::Penghitung;
use crate::read::alamat::huruf_kolom;
use crate::table::keluaran::{Bertanda, Daftar, KolomKeluaran};

/// What a cell follows from.
type Turunan<'a> = Box<dyn Fn(&Di<'_, '_>) -> Rumus + 'a>;

enum Isi<'a> {
    Teks(Cow<'a, str>),
    Angka(f64),
    Rumus(Rumus),
    Turunan(Turunan<'a>),
    /// No cell at all.
    Lewati,
}

/// A cell of a block.
pub struct Sel<'a> {
    isi: Isi<'a>,
    gaya: Gaya,
    /// Columns that it takes.
    lebar: u16,
}

impl<'a> Sel<'a> {
    fn baru(isi: Isi<'a>, gaya: Gaya) -> Sel<'a> {
        Sel { isi, gaya, lebar: 1 }
    }

    pub fn teks(teks: impl Into<Cow<'a, str>>) -> Sel<'a> {
        Sel::baru(Isi::Teks(teks.into()), Gaya::Teks)
    }

    pub fn lipat(teks: impl Into<Cow<'a, str>>) -> Sel<'a> {
        Sel::teks(teks).gaya(Gaya::Lipat)
    }

    pub fn tengah(teks: impl Into<Cow<'a, str>>) -> Sel<'a> {
        Sel::teks(teks).gaya(Gaya::Tengah)
    }

    pub fn tebal(teks: impl Into<Cow<'a, str>>) -> Sel<'a> {
        Sel::teks(teks).gaya(Gaya::TeksTebal)
    }

    pub fn kepala(teks: impl Into<Cow<'a, str>>) -> Sel<'a> {
        Sel::teks(teks).gaya(Gaya::Kepala)
    }

    /// So many columns without a cell.
    pub fn lewati(lebar: u16) -> Sel<'a> {
        Sel::baru(Isi::Lewati, Gaya::Polos).lebar(lebar)
    }

    pub fn kosong() -> Sel<'a> {
        Sel::teks("")
    }

    /// A figure that nothing in the workbook counts again.
    pub fn angka(n: impl Into<f64>) -> Sel<'a> {
        Sel::baru(Isi::Angka(n.into()), Gaya::Angka)
    }

    /// A figure where there is one.
    pub fn angka_atau(n: Option<f64>, kata: &'static str) -> Sel<'a> {
        n.map_or_else(|| Sel::teks(kata), Sel::angka)
    }

    /// A figure with its formula, over a list or another sheet.
    pub fn rumus(rumus: Rumus) -> Sel<'a> {
        Sel::baru(Isi::Rumus(rumus), Gaya::Angka)
    }

    /// What follows from other cells of the block.
    pub fn dari(turunan: impl Fn(&Di<'_, '_>) -> Rumus + 'a) -> Sel<'a> {
        Sel::baru(Isi::Turunan(Box::new(turunan)), Gaya::Angka)
    }

    /// The sum of the rows of the block in this column.
    pub fn jumlah() -> Sel<'a> {
        Sel::dari(|d| d.jumlah_kolom()).gaya(Gaya::AngkaTebal)
    }

    pub fn gaya(self, gaya: Gaya) -> Sel<'a> {
        Sel { gaya, ..self }
    }

    pub fn persen(self) -> Sel<'a> {
        self.gaya(Gaya::Persen)
    }

    pub fn lebar(self, lebar: u16) -> Sel<'a> {
        Sel { lebar, ..self }
    }

    /// In the looks of a total.
    pub fn ditebalkan(self) -> Sel<'a> {
        let gaya = match self.gaya {
            Gaya::Angka => Gaya::AngkaTebal,
            Gaya::Persen => Gaya::PersenTebal,
            Gaya::Teks | Gaya::Lipat => Gaya::TeksTebal,
            lain => lain,
        };
        self.gaya(gaya)
    }
}

/// A row of a block; without a height of its own it has that of its text.
pub struct Baris<'a> {
    sel: Vec<Sel<'a>>,
    tinggi: Option<f64>,
}

impl<'a> Baris<'a> {
    pub fn tinggi(self, tinggi: f64) -> Baris<'a> {
        Baris { tinggi: Some(tinggi), ..self }
    }
}

impl<'a> From<Vec<Sel<'a>>> for Baris<'a> {
    fn from(sel: Vec<Sel<'a>>) -> Baris<'a> {
        Baris { sel, tinggi: None }
    }
}

impl<'a, const N: usize> From<[Sel<'a>; N]> for Baris<'a> {
    fn from(sel: [Sel<'a>; N]) -> Baris<'a> {
        Vec::from(sel).into()
    }
}

/// A block.
#[derive(Default)]
pub struct Blok<'a> {
    judul: Option<Cow<'a, str>>,
    kepala: Option<Baris<'a>>,
    baris: Vec<Baris<'a>>,
    /// The total, then rows that are part of those above it.
    kaki: Vec<Baris<'a>>,
    catatan: Vec<Cow<'a, str>>,
    /// Where it is a list whose rows carry a mark.
    senarai: Option<Senarai>,
}

/// A list that a block is.
struct Senarai {
    bertanda: Bertanda,
    /// The columns that the mark is over.
    di: Vec<u16>,
    /// Where it stands.
    kolom: u16,
}

impl<'a> Blok<'a> {
    pub fn baru(judul: impl Into<Cow<'a, str>>) -> Blok<'a> {
        Blok { judul: Some(judul.into()), ..Blok::default() }
    }

    pub fn kepala<S: Into<Cow<'a, str>>>(self, judul: impl IntoIterator<Item = S>) -> Blok<'a> {
        self.kepala_sel(judul.into_iter().map(Sel::kepala).collect::<Vec<_>>())
    }

    /// The head of a list, each of whose rows carries a mark behind it. The block has as many cells a row as the list
    /// has columns.
    pub fn senarai<K: KolomKeluaran>(self, daftar: &Daftar<K>) -> Blok<'a> {
        let di = (0..).zip(daftar.definisi()).filter(|(_, d)| d.bertanda()).map(|(i, _)| i).collect();
        let senarai = Senarai { bertanda: daftar.bertanda(), di, kolom: daftar.kolom.len() as u16 };
        Blok { senarai: Some(senarai), ..self.kepala(daftar.judul()) }
    }

    /// A head with cells over several columns, or of a height of its own.
    pub fn kepala_sel(self, kepala: impl Into<Baris<'a>>) -> Blok<'a> {
        Blok { kepala: Some(kepala.into()), ..self }
    }

    pub fn tinggi_kepala(mut self, tinggi: f64) -> Blok<'a> {
        self.kepala = self.kepala.map(|k| k.tinggi(tinggi));
        self
    }

    pub fn baris(&mut self, baris: impl Into<Baris<'a>>) {
        self.baris.push(baris.into());
    }

    pub fn dengan<B: Into<Baris<'a>>>(mut self, baris: impl IntoIterator<Item = B>) -> Blok<'a> {
        self.baris.extend(baris.into_iter().map(Into::into));
        self
    }

    /// The row below, which sums up.
    pub fn jumlah(self, jumlah: impl Into<Baris<'a>>) -> Blok<'a> {
        self.di_antaranya([jumlah])
    }

    /// Rows below the total: parts of what stands above it, which it doesn't sum up.
    pub fn di_antaranya<B: Into<Baris<'a>>>(mut self, baris: impl IntoIterator<Item = B>) -> Blok<'a> {
        self.kaki.extend(baris.into_iter().map(Into::into));
        self
    }

    /// A line of text below.
    pub fn catatan(mut self, catatan: impl Into<Cow<'a, str>>) -> Blok<'a> {
        self.catatan.push(catatan.into());
        self
    }

    /// The block at its place: its first line on this row (from 0).
    pub fn di(self, lembar: impl Into<String>, mulai: u32) -> Terletak<'a> {
        Terletak { blok: self, lembar: lembar.into(), mulai }
    }

    /// Lines that it takes.
    pub fn tinggi(&self) -> u32 {
        let atas = usize::from(self.judul.is_some()) + usize::from(self.kepala.is_some());
        (atas + self.semua().count() + self.catatan.len()) as u32
    }

    fn semua(&self) -> impl Iterator<Item = &Baris<'a>> {
        self.baris.iter().chain(&self.kaki)
    }
}

/// A block with addresses.
pub struct Terletak<'a> {
    blok: Blok<'a>,
    lembar: String,
    mulai: u32,
}

impl Terletak<'_> {
    /// Sheet row (from 0) of a row of the block; the total comes behind them.
    fn baris_lembar(&self, baris: usize) -> u32 {
        let atas = u32::from(self.blok.judul.is_some()) + u32::from(self.blok.kepala.is_some());
        self.mulai + atas + baris as u32
    }

    /// First row (from 0) below the block and its notes.
    pub fn bawah(&self) -> u32 {
        self.mulai + self.blok.tinggi()
    }

    /// The rows of a column, without the total, for a chart: `Ringkasan!$C$5:$C$9`.
    pub fn kolom(&self, kolom: u16) -> String {
        self.sebagian(kolom, 0, self.blok.baris.len())
    }

    /// The rows of a column, for a formula on the same sheet: `$C$5:$C$9`.
    pub fn kolom_setempat(&self, kolom: u16) -> String {
        let semua = self.kolom(kolom);
        semua[semua.rfind('!').map_or(0, |di| di + 1)..].to_owned()
    }

    /// Some rows of a column.
    pub fn sebagian(&self, kolom: u16, dari: usize, banyak: usize) -> String {
        let (h, dari) = (huruf_kolom(kolom), self.baris_lembar(dari));
        format!("{}!${h}${}:${h}${}", self.nama(), dari + 1, dari + (banyak.max(1)) as u32)
    }

    /// Cells of a row side by side, for a chart.
    pub fn baris(&self, baris: usize, dari: u16, banyak: usize) -> String {
        self.mendatar(self.baris_lembar(baris), dari, banyak)
    }

    /// Cells of the head.
    pub fn kepala(&self, dari: u16, banyak: usize) -> String {
        self.mendatar(self.baris_lembar(0) - 1, dari, banyak)
    }

    fn mendatar(&self, r: u32, dari: u16, banyak: usize) -> String {
        let [a, z] = [dari, dari + banyak as u16 - 1].map(huruf_kolom);
        format!("{}!${a}${}:${z}${}", self.nama(), r + 1, r + 1)
    }

    /// The numbers of its rows, without the total.
    pub fn semua_baris(&self) -> Range<usize> {
        0..self.blok.baris.len()
    }

    /// A chart over some rows: its categories stand in the first of the columns named, each series in one of its own
    /// with name and colour.
    pub fn grafik<N: Into<String>>(
        &self,
        (jenis, judul): (JenisGrafik, impl Into<String>),
        (kategori, baris): (u16, Range<usize>),
        deret: impl IntoIterator<Item = (u16, N, u32)>,
        ukuran: (u32, u32),
    ) -> Grafik {
        let kolom = |kolom| self.sebagian(kolom, baris.start, baris.len());
        let deret = deret.into_iter().map(|(k, nama, warna)| (nama.into(), kolom(k), warna));
        Grafik { jenis, judul: judul.into(), kategori: kolom(kategori), deret: deret.collect(), ukuran }
    }

    fn nama(&self) -> Cow<'_, str> {
        match self.lembar.chars().all(char::is_alphanumeric) {
            true => self.lembar.as_str().into(),
            false => format!("'{}'", self.lembar).into(),
        }
    }

    /// A cell as a formula of another sheet names it, with its value.
    pub fn sel(&self, baris: usize, kolom: u16) -> Rumus {
        let alamat = format!("'{}'!{}{}", self.lembar, huruf_kolom(kolom), self.baris_lembar(baris) + 1);
        Rumus { teks: alamat, ..self.isi(baris, kolom) }
    }

    /// What a cell says.
    fn isi(&self, baris: usize, kolom: u16) -> Rumus {
        let mut c = 0;
        for sel in self.blok.semua().nth(baris).into_iter().flat_map(|b| &b.sel) {
            if c == kolom {
                return self.isi_sel(sel, baris, kolom);
            }
            c += sel.lebar;
        }
        Rumus::baru("", "")
    }

    fn isi_sel(&self, sel: &Sel<'_>, baris: usize, kolom: u16) -> Rumus {
        match &sel.isi {
            Isi::Lewati => Rumus::baru("", ""),
            Isi::Teks(t) => Rumus::baru("", &**t),
            Isi::Angka(n) => Rumus::baru("", *n),
            Isi::Rumus(r) => r.clone(),
            Isi::Turunan(f) => f(&Di { blok: self, baris, kolom }),
        }
    }

    /// Writes the block.
    ///
    /// # Errors
    /// What the writer reports.
    pub fn tulis(&self, l: &mut Lembar) -> Hasil<()> {
        if let Some(judul) = &self.blok.judul {
            l.teks(self.mulai, 0, judul, Gaya::Bagian)?;
        }
        if let Some(kepala) = &self.blok.kepala {
            self.satu_baris(l, self.baris_lembar(0) - 1, kepala, usize::MAX)?;
        }
        for (i, baris) in self.blok.semua().enumerate() {
            self.satu_baris(l, self.baris_lembar(i), baris, i)?;
        }
        if let Some(senarai) = &self.blok.senarai {
            self.tulis_tanda(l, senarai)?;
        }
        let catatan = self.bawah() - self.blok.catatan.len() as u32;
        (catatan..).zip(&self.blok.catatan).try_for_each(|(r, c)| l.teks(r, 0, c, Gaya::Catatan))
    }

    /// The marks of the rows, over the values that their cells hold.
    fn tulis_tanda(&self, l: &mut Lembar, s: &Senarai) -> Hasil<()> {
        let baris = self.semua_baris();
        let tanda = baris.clone().map(|baris| {
            let mut p = Penghitung::baru(s.bertanda.kode);
            s.di.iter().for_each(|kolom| p.tambah(&self.isi(baris, *kolom).nilai.bertanda()));
            p.selesai(s.bertanda.kode, s.bertanda.definisi)
        });
        l.tanda((self.baris_lembar(0) - 1, s.kolom), tanda)
    }

    fn satu_baris(&self, l: &mut Lembar, r: u32, isi: &Baris<'_>, baris: usize) -> Hasil<()> {
        let mut c = 0;
        for sel in &isi.sel {
            match &sel.isi {
                Isi::Lewati => {}
                Isi::Teks(t) if sel.lebar > 1 => l.gabung(r, c, c + sel.lebar - 1, t, sel.gaya)?,
                Isi::Teks(t) => l.teks(r, c, t, sel.gaya)?,
                Isi::Angka(n) => l.angka(r, c, *n, sel.gaya)?,
                Isi::Rumus(_) | Isi::Turunan(_) => l.rumus(r, c, &self.isi_sel(sel, baris, c), sel.gaya)?,
            }
            c += sel.lebar;
        }
        isi.tinggi.map_or(Ok(()), |t| l.tinggi(r, t))
    }
}

/// Where a cell that follows from others stands.
pub struct Di<'x, 'a> {
    blok: &'x Terletak<'a>,
    baris: usize,
    kolom: u16,
}

impl Di<'_, '_> {
    fn sel(&self, baris: usize, kolom: u16, tetap: &str) -> Rumus {
        let alamat = format!("{}{tetap}{}", huruf_kolom(kolom), self.blok.baris_lembar(baris) + 1);
        Rumus { teks: alamat, ..self.blok.isi(baris, kolom) }
    }

    /// The address of another cell of the row.
    pub fn alamat(&self, kolom: u16) -> String {
        format!("{}{}", huruf_kolom(kolom), self.blok.baris_lembar(self.baris) + 1)
    }

    /// Another cell of the row.
    pub fn kolom(&self, kolom: u16) -> Rumus {
        self.sel(self.baris, kolom, "")
    }

    /// A cell of the row above.
    pub fn atas(&self, kolom: u16) -> Rumus {
        self.sel(self.baris - 1, kolom, "")
    }

    /// A cell of the first row.
    pub fn pertama(&self, kolom: u16) -> Rumus {
        self.sel(0, kolom, "$")
    }

    /// A cell of the total.
    pub fn jumlah(&self, kolom: u16) -> Rumus {
        self.sel(self.blok.blok.baris.len(), kolom, "$")
    }

    /// A cell of the row with this number (from 0).
    pub fn baris(&self, baris: usize, kolom: u16) -> Rumus {
        self.sel(baris, kolom, "")
    }

    fn sum(&self, dari: (usize, u16), sampai: (usize, u16)) -> Rumus {
        let [a, z] = [dari, sampai].map(|(b, k)| format!("{}{}", huruf_kolom(k), self.blok.baris_lembar(b) + 1));
        let isi = (dari.0..=sampai.0).flat_map(|b| (dari.1..=sampai.1).map(move |k| (b, k)));
        Rumus::sum(&format!("{a}:{z}"), isi.map(|(b, k)| self.blok.isi(b, k)))
    }

    /// The sum of cells of the row.
    pub fn jumlah_baris(&self, dari: u16, sampai: u16) -> Rumus {
        self.sum((self.baris, dari), (self.baris, sampai))
    }

    /// The sum of rows of a column.
    pub fn jumlah_sel(&self, dari: usize, sampai: usize, kolom: u16) -> Rumus {
        self.sum((dari, kolom), (sampai, kolom))
    }

    /// The sum of all rows in this column; where there are none, a figure: the sum would be of itself.
    pub fn jumlah_kolom(&self) -> Rumus {
        match self.blok.blok.baris.len() {
            0 => Rumus::baru("", 0),
            n => self.sum((0, self.kolom), (n - 1, self.kolom)),
        }
    }

    /// The rows of this column above this one.
    pub fn jumlah_atas(&self) -> Rumus {
        self.sum((0, self.kolom), (self.baris - 1, self.kolom))
    }
}

impl Lembar {
    /// Writes a block whose first line stands on this row; gives its place.
    ///
    /// # Errors
    /// What the writer reports.
    pub fn blok<'a>(&mut self, mulai: u32, blok: Blok<'a>) -> Hasil<Terletak<'a>> {
        let letak = blok.di(self.nama(), mulai);
        letak.tulis(self)?;
        Ok(letak)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::write::rumus::Nilai;

    /// Two rows with a share of the total each, and the total; a cell over two columns in front.
    fn blok<'a>() -> Blok<'a> {
        let bagian = || Sel::dari(|d| d.kolom(2).bagian(&d.jumlah(2), 0)).persen();
        let baris = |nama, n: u32| [Sel::teks(nama).lebar(2), Sel::angka(n), bagian()];
        Blok::baru("1. Hasil")
            .kepala_sel([Sel::kepala("Nama").lebar(2), Sel::kepala("Banyak"), Sel::kepala("%")])
            .dengan([baris("a", 1), baris("b", 3)])
            .jumlah([Sel::tebal("Jumlah").lebar(2), Sel::jumlah(), Sel::jumlah()])
            .catatan("selesai")
    }

    #[test]
    fn cells_know_their_addresses_and_values_wherever_the_block_stands() {
        for (mulai, bagian, jumlah) in
            [(3, "IF(C$8=0,0,C6/C$8)", "SUM(C6:C7)"), (0, "IF(C$5=0,0,C3/C$5)", "SUM(C3:C4)")]
        {
            let b = blok().di("Rekap Wilayah", mulai);
            assert_eq!(b.isi(0, 3), Rumus::baru(bagian, Nilai::Angka(b.isi(0, 3).nilai.pecahan())));
            assert_eq!(b.isi(0, 3).nilai.angka(), Some(0.25));
            assert_eq!(b.isi(2, 2), Rumus::baru(jumlah, 4));
            assert_eq!(b.isi(2, 3).nilai.angka(), Some(1.0), "the shares add up to all");
        }
    }

    #[test]
    fn charts_and_other_sheets_get_their_ranges_from_it() {
        let b = blok().di("Rekap Wilayah", 3);
        assert_eq!((b.kolom(2), b.kolom_setempat(2)), ("'Rekap Wilayah'!$C$6:$C$7".into(), "$C$6:$C$7".into()));
        assert_eq!(
            (b.kepala(2, 2), b.baris(1, 2, 1)),
            ("'Rekap Wilayah'!$C$5:$D$5".into(), "'Rekap Wilayah'!$C$7:$C$7".into())
        );
        assert_eq!(b.sel(2, 2), Rumus::baru("'Rekap Wilayah'!C8", 4));
        assert_eq!(blok().di("Ringkasan", 3).sebagian(0, 1, 1), "Ringkasan!$A$7:$A$7");
        assert_eq!((b.bawah(), b.blok.tinggi()), (9, 6));
    }

    #[test]
    fn a_total_of_no_rows_is_a_figure_and_no_sum_of_itself() {
        let b = Blok::baru("x").kepala(["a", "b"]).jumlah([Sel::tebal("Jumlah"), Sel::jumlah()]).di("x", 0);
        assert_eq!(b.isi(0, 1), Rumus::baru("", 0));
    }
}
