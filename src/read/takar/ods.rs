//! The content of an ODS: one cell may stand for a row, and one row for a sheet, so the cells are counted as often as
//! they are repeated, as the library that reads them lays them out.

use super::xml::{Pengamat, kali, nama_utuh};
use super::{BATAS_BANYAK, BATAS_TEKS, Kotak, Tolak};

/// Rows and columns of a sheet: what is repeated beyond them is cut off.
const BARIS: u64 = 1 << 20;
const KOLOM: u64 = 1 << 14;
/// Elements within each other.
const KEDALAMAN: usize = 1_000;

const TABEL: &[u8] = b"table:table";
const SATU_BARIS: &[u8] = b"table:table-row";
const SEL: &[u8] = b"table:table-cell";
const SEL_TERTUTUP: &[u8] = b"table:covered-table-cell";

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
    /// The cell at hand: cells within each other (0: none).
    dalam_sel: u64,
    ulang_sel: u64,
    terisi: bool,
    teks_sel: u64,
    /// Names of the elements that are open.
    terbuka: Vec<Vec<u8>>,
    /// An element is closed that isn't open: the library would wait for its end for ever.
    silang: bool,
}

impl Pengamat for Isi {
    fn tanda(&mut self, tanda: &[u8]) {
        if tanda.starts_with(b"!") {
            return;
        }
        let (nama, sendiri) = (nama_utuh(tanda), tanda.ends_with(b"/"));
        if tanda.starts_with(b"/") {
            self.silang |= self.terbuka.pop().is_none_or(|n| n != nama);
            return self.tutup(nama);
        }
        self.silang |= self.terbuka.len() >= KEDALAMAN;
        self.buka(nama, tanda);
        if sendiri {
            self.tutup(nama);
        } else if !self.silang {
            self.terbuka.push(nama.to_owned());
        }
    }

    fn teks(&mut self, panjang: u64) {
        if self.dalam_sel > 0 {
            self.terisi = true;
            self.teks_sel = self.teks_sel.saturating_add(panjang);
        }
    }

    fn cukup(&self) -> bool {
        self.silang || self.banyak() > BATAS_BANYAK || self.teks > BATAS_TEKS
    }
}

impl Isi {
    fn banyak(&self) -> u64 {
        self.sel.saturating_add(self.tabel.luas())
    }

    fn buka(&mut self, nama: &[u8], tanda: &[u8]) {
        match nama {
            // What stands in a cell is text of the cell: blanks are counted, a tag may stand for a character.
            _ if self.dalam_sel > 0 => {
                let spasi = if nama == b"text:s" { kali(tanda, "c", u64::MAX) } else { 0 };
                self.teks_sel = self.teks_sel.saturating_add(spasi).saturating_add(tanda.len() as u64);
                self.dalam_sel += u64::from(nama == SEL || nama == SEL_TERTUTUP);
            }
            SATU_BARIS => {
                self.ulang_baris = kali(tanda, "number-rows-repeated", BARIS);
                (self.kolom, self.teks_baris, self.sel_baris) = (0, 0, 0);
            }
            SEL | SEL_TERTUTUP => {
                (self.dalam_sel, self.ulang_sel) = (1, kali(tanda, "number-columns-repeated", KOLOM));
                // Values and formulas stand in attributes.
                let isi = [&b"value"[..], b"formula"].iter().any(|a| memchr::memmem::find(tanda, a).is_some());
                (self.terisi, self.teks_sel) = (isi, tanda.len() as u64);
            }
            _ => {}
        }
    }

    fn tutup(&mut self, nama: &[u8]) {
        match nama {
            SEL | SEL_TERTUTUP if self.dalam_sel > 0 => {
                self.dalam_sel -= 1;
                if self.dalam_sel == 0 {
                    self.akhir_sel();
                }
            }
            _ if self.dalam_sel > 0 => {}
            SATU_BARIS => self.akhir_baris(),
            TABEL => self.akhir_tabel(),
            _ => {}
        }
    }

    fn akhir_sel(&mut self) {
        let akhir = self.kolom.saturating_add(self.ulang_sel);
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
        self.baris = self.baris.saturating_add(std::mem::take(&mut self.ulang_baris));
    }

    fn akhir_tabel(&mut self) {
        self.sel = self.banyak();
        (self.tabel, self.baris) = (Kotak::default(), 0);
    }

    pub(super) fn putuskan(&self, nama: &str) -> Result<(), Tolak> {
        match (self.banyak() > BATAS_BANYAK, self.teks > BATAS_TEKS) {
            (true, _) => Err(Tolak::sel(nama)),
            (_, true) => Err(Tolak::teks(nama)),
            _ if self.silang || !self.terbuka.is_empty() => Err(Tolak::Rusak(format!("bagian {nama} terpotong"))),
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

    const TEKS: &str =
        "<table:table-cell office:value-type=\"string\" table:number-columns-repeated=\"16384\"><text:p>";

    #[test]
    fn blanks_that_are_counted_and_tags_that_stand_for_a_character_are_text() {
        let isi =
            |p: &str| format!("<table:table><table:table-row>{TEKS}{p}</text:p></table:table-cell></table:table-row>");
        assert!(takar(&isi("<text:s text:c=\"99999999999\"/>")).1 > 99_999_999_999 * 16_384);
        assert!(takar(&isi(&"<text:tab/>".repeat(100))).1 > 100 * 16_384);
    }

    #[test]
    fn another_cell_within_a_cell_says_nothing_of_how_often_it_stands() {
        for dalam in ["<x:table-cell/>", "<table:table-cell table:number-columns-repeated=\"1\"/>"] {
            let (_, teks) = takar(&format!(
                "<table:table><table:table-row>{TEKS}ab{dalam}</text:p></table:table-cell></table:table-row>"
            ));
            assert!(teks >= 2 * 16_384, "{dalam}: {teks}");
        }
    }

    #[test]
    fn cells_and_rows_elsewhere_take_no_room_from_those_that_are_read() {
        let banyak = "<table:table-row table:number-rows-repeated=\"1048576\"/>";
        let isi =
            format!("{banyak}<table:table><table:table-row>{TEKS}x</text:p></table:table-cell></table:table-row>");
        assert!(takar(&isi).1 > 16_384);
    }

    /// The library waits for the end of a table for ever.
    #[test]
    fn what_is_opened_is_closed() {
        let utuh = |isi: &str| {
            let mut i = Isi::default();
            let _ = Penelaah::baru(&mut i).write_all(isi.as_bytes());
            i.putuskan("content.xml").is_ok()
        };
        assert!(utuh("<?xml version=\"1.0\"?><!DOCTYPE a><a><b c=\"/\"></b ><d/></a>"));
        for isi in ["<a><b></b>", "<a></b></a>", "</a>", "<a></a/>"] {
            assert!(!utuh(isi), "{isi}");
        }
        let dalam = |n: usize| format!("{}{}", "<a>".repeat(n), "</a>".repeat(n));
        assert!(utuh(&dalam(900)) && !utuh(&dalam(2_000)));
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
