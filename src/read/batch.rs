//! Rows on their way from the reader to a worker.

use super::BATAS_SEL;
use super::pisah::{Kutip, PemisahSel, Potongan};
use super::row::{Baris, SelTersimpan};
use super::teks;
use crate::temuan::Kode;

/// Rows on their way to a worker.
pub enum Batch {
    Teks(BatchTeks),
    Sel(BatchSel),
}

/// Records of a text file, not yet split into cells.
#[derive(Default)]
pub struct BatchTeks {
    pemisah: u8,
    judul: usize,
    lebar: usize,
    perlu: usize,
    pub(super) byte: Vec<u8>,
    rentang: Vec<(u32, u32)>,
    baris: Vec<(u32, BarisTeks)>,
}

#[derive(Clone, Copy)]
enum BarisTeks {
    Rekaman(Kutip),
    Rusak(Kode),
}

impl BatchTeks {
    /// Delimiter, number of titles, cells of a data row, cells up to the last column that matters.
    pub(super) fn baru(pemisah: u8, judul: usize, lebar: usize, perlu: usize) -> BatchTeks {
        BatchTeks { pemisah, judul, lebar, perlu, ..BatchTeks::default() }
    }

    pub(super) fn kosong(&self) -> bool {
        self.baris.is_empty()
    }

    pub(super) fn tambah(&mut self, potongan: Potongan) {
        let (rentang, nomor, jenis) = match potongan {
            Potongan::Rekaman { awal, akhir, nomor, kutip } => ((awal, akhir), nomor, BarisTeks::Rekaman(kutip)),
            Potongan::KutipTerbuka { awal, akhir, nomor } => {
                ((awal, akhir), nomor, BarisTeks::Rusak(Kode::BarisTandaKutip))
            }
            Potongan::TerlaluPanjang { nomor } => ((0, 0), nomor, BarisTeks::Rusak(Kode::BarisTerlaluPanjang)),
        };
        self.rentang.push((rentang.0 as u32, rentang.1 as u32));
        self.baris.push((nomor, jenis));
    }

    fn tiap_baris(mut self, mut terima: impl FnMut(Peristiwa<'_>)) {
        let (mut teks, campuran) = teks::ke_utf8(std::mem::take(&mut self.byte), &mut self.rentang);
        let panjang_asli = teks.len();
        let mut pemisah = PemisahSel::baru(self.pemisah);
        let mut sel = Vec::with_capacity(self.lebar + 1);
        for (&(awal, akhir), &(nomor, jenis)) in self.rentang.iter().zip(&self.baris) {
            let (awal, akhir) = (awal as usize, akhir as usize);
            let kutip = match jenis {
                BarisTeks::Rekaman(kutip) => kutip,
                BarisTeks::Rusak(kode) => {
                    terima(Peristiwa::Rusak { nomor, kode, teks: &teks[awal..akhir], lebar: 0 });
                    continue;
                }
            };
            let banyak = pemisah.pisah(&mut teks, (awal, akhir), kutip, self.perlu, &mut sel);
            // A row that is broken, or blank as far as it was cut, is looked at as a whole.
            if banyak > sel.len() && (banyak != self.lebar || Baris::baru(nomor, &teks, &sel).kosong()) {
                pemisah.pisah(&mut teks, (awal, akhir), kutip, usize::MAX, &mut sel);
            }
            terima(nilai_baris(nomor, &teks, &mut sel, (self.judul, self.lebar, banyak), (awal, akhir)));
            teks.truncate(panjang_asli);
        }
        terima(Peristiwa::Campuran(campuran));
    }
}

/// Whether a record has as many cells as it must. A spare blank cell at the end of one row may be
/// the trace of a delimiter too many further left, so it is not forgiven.
fn nilai_baris<'a>(
    nomor: u32,
    teks: &'a str,
    sel: &'a mut Vec<SelTersimpan>,
    (judul, lebar, banyak): (usize, usize, usize),
    (awal, akhir): (usize, usize),
) -> Peristiwa<'a> {
    if sel.iter().any(terlalu_panjang) {
        return Peristiwa::Rusak { nomor, kode: Kode::BarisTerlaluPanjang, teks: "", lebar: banyak };
    }
    let kosong = Baris::baru(nomor, teks, sel).kosong();
    if banyak != lebar && !kosong {
        return Peristiwa::Rusak { nomor, kode: Kode::BarisJumlahKolom, teks: &teks[awal..akhir], lebar: banyak };
    }
    sel.truncate(judul);
    Peristiwa::Baris(Baris::baru(nomor, teks, sel).dengan_rekaman(&teks[awal..akhir]))
}

fn terlalu_panjang(sel: &SelTersimpan) -> bool {
    matches!(sel, SelTersimpan::Teks(a, b) if (b - a) as usize > BATAS_SEL)
}

/// Rows of a sheet in one batch, and bytes after which it is full all the same.
const BARIS_SEKALI: usize = 4096;
const BYTE_SEKALI: usize = 4 << 20;

/// Rows of a sheet.
#[derive(Default)]
pub struct BatchSel {
    teks: String,
    sel: Vec<SelTersimpan>,
    pub(super) baris: Vec<(u32, usize)>,
}

impl BatchSel {
    pub(super) fn tambah(&mut self, nomor: u32, teks: &str, sel: &[SelTersimpan]) {
        let dasar = self.teks.len() as u32;
        self.teks.push_str(teks);
        self.sel.extend(sel.iter().map(|s| match *s {
            SelTersimpan::Teks(a, b) => SelTersimpan::Teks(a + dasar, b + dasar),
            lain => lain,
        }));
        self.baris.push((nomor, self.sel.len()));
    }

    /// Rows may be as wide as a sheet, and each cell as long as a page.
    pub(super) fn penuh(&self) -> bool {
        let byte = self.teks.len() + self.sel.len() * size_of::<SelTersimpan>();
        self.baris.len() >= BARIS_SEKALI || byte >= BYTE_SEKALI
    }

    fn tiap_baris(self, mut terima: impl FnMut(Peristiwa<'_>)) {
        let mut dari = 0;
        for &(nomor, sampai) in &self.baris {
            let sel = &self.sel[dari..sampai];
            if sel.iter().any(terlalu_panjang) {
                terima(Peristiwa::Rusak { nomor, kode: Kode::BarisTerlaluPanjang, teks: "", lebar: sel.len() });
            } else {
                terima(Peristiwa::Baris(Baris::baru(nomor, &self.teks, sel)));
            }
            dari = sampai;
        }
    }
}

/// What a batch gives, in the order of the file.
pub enum Peristiwa<'a> {
    Baris(Baris<'a>),
    /// A row that cannot be used; its text and how many cells it has.
    Rusak {
        nomor: u32,
        kode: Kode,
        teks: &'a str,
        lebar: usize,
    },
    /// Lines of this batch with bytes that aren't UTF-8.
    Campuran(u32),
}

impl Batch {
    /// Rows in it.
    pub fn banyak(&self) -> usize {
        match self {
            Batch::Teks(b) => b.baris.len(),
            Batch::Sel(b) => b.baris.len(),
        }
    }

    /// Hands out the rows of the batch.
    pub fn tiap_baris(self, terima: impl FnMut(Peristiwa<'_>)) {
        match self {
            Batch::Teks(b) => b.tiap_baris(terima),
            Batch::Sel(b) => b.tiap_baris(terima),
        }
    }
}
