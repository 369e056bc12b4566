//! The content of an ODS: one cell may stand for a row, and one row for a sheet, so the cells are counted as often as
//! they are repeated, as the library that reads them lays them out.

use super::xml::{Pengamat, angka, nama};
use super::{BATAS_BANYAK, BATAS_TEKS, Kotak, Tolak};

/// Rows and columns of a sheet: what is repeated beyond them is cut off.
const BARIS: u64 = 1 << 20;
const KOLOM: u64 = 1 << 14;

/// All tables so far.
#[derive(Default)]
pub(super) struct Isi {
    sel: u64,
    teks: u64,
    tabel: Kotak,
    /// Row and column that come next.
    baris: u64,
    kolom: u64,
    /// The row at hand: how often, what its filled cells hold.
    ulang_baris: u64,
    teks_baris: u64,
    sel_baris: u64,
    /// The cell at hand.
    dalam_sel: bool,
    ulang_sel: u64,
    terisi: bool,
    teks_sel: u64,
}

impl Pengamat for Isi {
    fn tanda(&mut self, tanda: &[u8]) {
        let tutup = tanda.starts_with(b"/");
        let sendiri = tanda.ends_with(b"/");
        match nama(tanda) {
            b"table" if tutup => self.akhir_tabel(),
            b"table-row" if !tutup => {
                self.ulang_baris = angka(tanda, "number-rows-repeated").unwrap_or(1).min(BARIS - self.baris.min(BARIS));
                (self.kolom, self.teks_baris, self.sel_baris) = (0, 0, 0);
                if sendiri {
                    self.akhir_baris();
                }
            }
            b"table-row" => self.akhir_baris(),
            b"table-cell" | b"covered-table-cell" if tutup => self.akhir_sel(),
            b"table-cell" | b"covered-table-cell" => {
                let ulang = angka(tanda, "number-columns-repeated").unwrap_or(1);
                (self.dalam_sel, self.ulang_sel) = (true, ulang.min(KOLOM - self.kolom.min(KOLOM)));
                // Values and formulas stand in attributes.
                let isi = [&b"value"[..], b"formula"].iter().any(|a| memchr::memmem::find(tanda, a).is_some());
                (self.terisi, self.teks_sel) = (isi, tanda.len() as u64);
                if sendiri {
                    self.akhir_sel();
                }
            }
            _ => {}
        }
    }

    fn teks(&mut self, panjang: u64) {
        if self.dalam_sel {
            self.terisi = true;
            self.teks_sel = self.teks_sel.saturating_add(panjang);
        }
    }

    fn cukup(&self) -> bool {
        self.banyak() > BATAS_BANYAK || self.teks > BATAS_TEKS
    }
}

impl Isi {
    fn banyak(&self) -> u64 {
        self.sel.saturating_add(self.tabel.luas())
    }

    fn akhir_sel(&mut self) {
        if !std::mem::take(&mut self.dalam_sel) {
            return;
        }
        let akhir = self.kolom + self.ulang_sel;
        if self.terisi && akhir > self.kolom {
            self.teks_baris = self.teks_baris.saturating_add(self.teks_sel.saturating_mul(self.ulang_sel));
            self.sel_baris = akhir;
            if self.ulang_baris > 0 {
                self.tabel.tambah(self.baris, self.kolom);
                self.tabel.tambah(self.baris + self.ulang_baris - 1, akhir - 1);
            }
        }
        self.kolom = akhir;
    }

    fn akhir_baris(&mut self) {
        self.teks = self.teks.saturating_add(self.teks_baris.saturating_mul(self.ulang_baris));
        // Each row as it is written stands in memory once before it is repeated.
        self.sel = self.sel.saturating_add(self.sel_baris);
        self.baris += self.ulang_baris;
    }

    fn akhir_tabel(&mut self) {
        self.sel = self.banyak();
        (self.tabel, self.baris) = (Kotak::default(), 0);
    }

    pub(super) fn putuskan(&self, nama: &str) -> Result<(), Tolak> {
        match (self.banyak() > BATAS_BANYAK, self.teks > BATAS_TEKS) {
            (true, _) => Err(Tolak::sel(nama)),
            (_, true) => Err(Tolak::teks(nama)),
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::xml::Penelaah;
    use super::*;
    use std::io::Write;

    fn takar(isi: &str) -> (u64, u64) {
        let mut i = Isi::default();
        let _ = Penelaah::baru(&mut i).write_all(isi.as_bytes());
        (i.banyak(), i.teks)
    }

    #[test]
    fn cells_count_as_often_as_they_are_repeated() {
        let sel = "<table:table-cell table:number-columns-repeated=\"3\"><text:p>ab</text:p></table:table-cell>";
        let baris = format!("<table:table-row table:number-rows-repeated=\"10\">{sel}</table:table-row>");
        let (sel, teks) = takar(&format!("<table:table>{baris}</table:table>"));
        assert_eq!(sel, 33, "ten rows of three, and the row as written");
        assert!(teks >= 60, "{teks}");
    }

    #[test]
    fn blank_cells_up_to_the_edge_cost_nothing() {
        let kosong = "<table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell \
                      table:number-columns-repeated=\"16384\"/></table:table-row>";
        let isi =
            "<table:table-row><table:table-cell office:value-type=\"float\" office:value=\"1\"/></table:table-row>";
        assert_eq!(takar(&format!("<table:table>{isi}{kosong}</table:table>")).0, 2);
    }
}
