//! Cuts delimited text into records, and records into cells.
//!
//! A quote that is never closed must not swallow the rest of the file, so lines are cut here one
//! by one and only the quoting of a record is left to `csv-core`.

use std::borrow::Cow;

use csv_core::{ReadRecordResult, Reader, ReaderBuilder, Terminator};
use memchr::memchr;

use super::row::{SelTersimpan, memuat_id};
use super::{BATAS_BARIS, jinak};

/// Lines that one quoted record may span.
const BATAS_BARIS_KUTIP: usize = 20;

/// How the cells of a record are told apart.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kutip {
    /// Quotes mean what they mean in CSV.
    Berlaku,
    /// A stray quote is an ordinary character: with it as such the line has all its cells.
    Biasa,
}

/// What the cutter found.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Potongan {
    Rekaman {
        awal: usize,
        akhir: usize,
        nomor: u32,
        kutip: Kutip,
    },
    /// A line with a quote that is never closed.
    KutipTerbuka {
        awal: usize,
        akhir: usize,
        nomor: u32,
    },
    TerlaluPanjang {
        nomor: u32,
    },
}

impl Potongan {
    /// Line on which it begins.
    pub fn nomor(self) -> u32 {
        match self {
            Potongan::Rekaman { nomor, .. }
            | Potongan::KutipTerbuka { nomor, .. }
            | Potongan::TerlaluPanjang { nomor } => nomor,
        }
    }
}

/// Cuts a growing buffer into records.
pub struct Pemotong {
    pemisah: u8,
    /// Number of cells of the header, once known.
    pub kolom: Option<usize>,
    /// Line number of the next line.
    nomor: u32,
    /// Inside a line that is too long: skip to its end.
    lompat: bool,
    /// Counts the cells of quoted records; made once, its state machine is costly to build.
    hitung: HitungSel,
}

impl Pemotong {
    pub fn baru(pemisah: u8) -> Self {
        Pemotong { pemisah, kolom: None, nomor: 1, lompat: false, hitung: HitungSel::baru(pemisah) }
    }

    /// Cuts all complete records of `isi`; `akhir` says that nothing follows. Returns the bytes used.
    pub fn potong(&mut self, isi: &[u8], akhir: bool, mut keluar: impl FnMut(Potongan)) -> usize {
        let mut awal = 0;
        while awal < isi.len() {
            let (batas, lanjut) = match memchr(b'\n', &isi[awal..]) {
                Some(n) => (awal + n, awal + n + 1),
                None if akhir => (isi.len(), isi.len()),
                None if isi.len() - awal > BATAS_BARIS => {
                    if !self.lompat {
                        keluar(Potongan::TerlaluPanjang { nomor: self.nomor });
                        self.lompat = true;
                    }
                    return isi.len();
                }
                None => return awal,
            };
            if self.lompat {
                self.lompat = false;
                self.nomor += 1;
                awal = lanjut;
                continue;
            }
            if batas - awal > BATAS_BARIS {
                keluar(Potongan::TerlaluPanjang { nomor: self.nomor });
                self.nomor += 1;
                awal = lanjut;
                continue;
            }
            let ujung = tanpa_cr(isi, awal, batas);
            if memchr(b'"', &isi[awal..ujung]).is_none() {
                keluar(Potongan::Rekaman { awal, akhir: ujung, nomor: self.nomor, kutip: Kutip::Berlaku });
                self.nomor += 1;
                awal = lanjut;
                continue;
            }
            match self.rekaman_kutip(isi, awal, ujung, akhir) {
                None => return awal,
                Some((potongan, baris, berikut)) => {
                    keluar(potongan);
                    self.nomor += baris;
                    awal = berikut.max(lanjut).min(isi.len());
                }
            }
        }
        awal
    }

    /// Whether one of the lines is a whole record when quotes are ordinary characters: a stray quote
    /// must not swallow it, even where the next quoted line would make the count right. A first line whose quote opens
    /// the last cell has all its cells either way: what follows tells, and a line with an id is no part of a cell.
    fn baris_utuh(pemisah: u8, isi: &[u8], kolom: usize) -> bool {
        let utuh = |b: &[u8]| 1 + memchr::memchr_iter(pemisah, b).count() == kolom;
        let mut baris = isi.split(|b| *b == b'\n');
        let pertama = baris.next().unwrap_or_default();
        let sel_terakhir = memchr::memrchr(b'"', pertama).is_some_and(|i| memchr(pemisah, &pertama[i..]).is_none());
        let berid = |b: &[u8]| sel_terakhir && memuat_id(&String::from_utf8_lossy(b));
        !sel_terakhir && utuh(pertama) || baris.any(|b| utuh(b) || berid(b))
    }

    /// A record whose first line has a quote. `None`: more bytes are needed to know.
    fn rekaman_kutip(&mut self, isi: &[u8], awal: usize, ujung: usize, akhir: bool) -> Option<(Potongan, u32, usize)> {
        let nomor = self.nomor;
        let pemisah = self.pemisah;
        self.hitung.mulai();
        let mut dari = awal;
        for baris in 1..=BATAS_BARIS_KUTIP {
            let batas = match memchr(b'\n', &isi[dari..]) {
                Some(n) => dari + n,
                None if akhir => isi.len(),
                None if isi.len() - awal <= BATAS_BARIS => return None,
                None => break,
            };
            if let Some(sel) = self.hitung.tambah(&isi[dari..batas]) {
                if baris == 1 || self.kolom.is_none_or(|k| k == sel && !Self::baris_utuh(pemisah, &isi[awal..batas], k))
                {
                    let akhir = tanpa_cr(isi, awal, batas);
                    let rekaman = Potongan::Rekaman { awal, akhir, nomor, kutip: Kutip::Berlaku };
                    return Some((rekaman, baris as u32, batas + 1));
                }
                break;
            }
            if batas >= isi.len() {
                break;
            }
            dari = batas + 1;
        }
        let sel = 1 + memchr::memchr_iter(self.pemisah, &isi[awal..ujung]).count();
        let potongan = if self.kolom == Some(sel) {
            Potongan::Rekaman { awal, akhir: ujung, nomor, kutip: Kutip::Biasa }
        } else {
            Potongan::KutipTerbuka { awal, akhir: ujung, nomor }
        };
        Some((potongan, 1, 0))
    }
}

/// Only a line feed ends a record: a carriage return in the middle of a line is a character like any
/// other, and the cutter has taken the one before the line feed.
fn pembaca(pemisah: u8) -> Reader {
    ReaderBuilder::new().delimiter(pemisah).terminator(Terminator::Any(b'\n')).build()
}

fn tanpa_cr(isi: &[u8], awal: usize, akhir: usize) -> usize {
    if akhir > awal && isi[akhir - 1] == b'\r' { akhir - 1 } else { akhir }
}

/// Counts the cells of a record that may go on over several lines.
struct HitungSel {
    pembaca: Reader,
    sel: usize,
    keluaran: Box<[u8; 4096]>,
}

impl HitungSel {
    fn baru(pemisah: u8) -> Self {
        HitungSel { pembaca: pembaca(pemisah), sel: 0, keluaran: Box::new([0; 4096]) }
    }

    /// Begins a record.
    fn mulai(&mut self) {
        self.pembaca.reset();
        self.sel = 0;
    }

    /// Feeds one line; the number of cells when the record ends with it.
    fn tambah(&mut self, baris: &[u8]) -> Option<usize> {
        let mut ujung = [0usize; 64];
        for mut bagian in [baris, b"\n"] {
            // Nothing to read would say that the file ends here: a cell may have a blank line in it.
            while !bagian.is_empty() {
                let (hasil, dibaca, _, sel) = self.pembaca.read_record(bagian, &mut self.keluaran[..], &mut ujung);
                self.sel += sel;
                bagian = &bagian[dibaca..];
                match hasil {
                    ReadRecordResult::InputEmpty => break,
                    ReadRecordResult::OutputFull | ReadRecordResult::OutputEndsFull => {}
                    ReadRecordResult::Record => return Some(self.sel),
                    ReadRecordResult::End => return None,
                }
            }
        }
        None
    }
}

/// Splits records into cells; keeps its buffers.
pub struct PemisahSel {
    pemisah: u8,
    pembaca: Reader,
    bersih: Vec<u8>,
    ujung: Vec<usize>,
}

impl PemisahSel {
    pub fn baru(pemisah: u8) -> Self {
        PemisahSel { pemisah, pembaca: pembaca(pemisah), bersih: Vec::new(), ujung: Vec::new() }
    }

    /// The first `perlu` cells of the record at `awal..akhir` of `teks`; returns how many it has in
    /// all (counting is much cheaper than cutting). Text of quoted records, whose quotes go, is
    /// appended to `teks`; all cells are ranges of it, and all are given.
    /// So is text that was kept from being run as a formula.
    pub fn pisah(
        &mut self,
        teks: &mut String,
        (awal, akhir): (usize, usize),
        kutip: Kutip,
        perlu: usize,
        sel: &mut Vec<SelTersimpan>,
    ) -> usize {
        let berapostrof = memchr(b'\'', &teks.as_bytes()[awal..akhir]).is_some();
        let banyak = self.potong(teks, (awal, akhir), kutip, perlu, sel);
        if berapostrof {
            lepas_apostrof(teks, sel);
        }
        banyak
    }

    fn potong(
        &mut self,
        teks: &mut String,
        (awal, akhir): (usize, usize),
        kutip: Kutip,
        perlu: usize,
        sel: &mut Vec<SelTersimpan>,
    ) -> usize {
        sel.clear();
        let isi = &teks.as_bytes()[awal..akhir];
        if kutip == Kutip::Biasa || memchr(b'"', isi).is_none() {
            let mut dari = awal;
            for di in memchr::memchr_iter(self.pemisah, isi) {
                sel.push(rentang(dari, awal + di));
                dari = awal + di + 1;
                if sel.len() >= perlu {
                    let sisa = &teks.as_bytes()[dari..akhir];
                    return sel.len() + 1 + memchr::memchr_iter(self.pemisah, sisa).count();
                }
            }
            sel.push(rentang(dari, akhir));
            return sel.len();
        }
        self.pisah_kutip(isi);
        // Quotes and delimiters are ASCII, so what is left between them is UTF-8 as before.
        let bersih = String::from_utf8_lossy(&self.bersih);
        let dasar = teks.len();
        let mut dari = dasar;
        for ujung in &self.ujung {
            sel.push(rentang(dari, dasar + ujung));
            dari = dasar + ujung;
        }
        teks.push_str(&bersih);
        sel.len()
    }

    fn pisah_kutip(&mut self, isi: &[u8]) {
        self.pembaca.reset();
        self.bersih.resize(isi.len() + 1, 0);
        self.ujung.resize(isi.len() + 2, 0);
        let (_, dibaca, tulis, sel) = self.pembaca.read_record(isi, &mut self.bersih, &mut self.ujung);
        let (_, _, tulis2, sel2) =
            self.pembaca.read_record(&isi[dibaca..], &mut self.bersih[tulis..], &mut self.ujung[sel..]);
        // An empty input tells the state machine that the record ends here.
        let (_, _, tulis3, sel3) =
            self.pembaca.read_record(&[], &mut self.bersih[tulis + tulis2..], &mut self.ujung[sel + sel2..]);
        self.bersih.truncate(tulis + tulis2 + tulis3);
        self.ujung.truncate(sel + sel2 + sel3);
    }
}

fn lepas_apostrof(teks: &mut String, sel: &mut [SelTersimpan]) {
    for satu in sel {
        let SelTersimpan::Teks(a, b) = *satu else { continue };
        if let Cow::Owned(asli) = jinak::lepaskan(&teks[a as usize..b as usize]) {
            let dari = teks.len();
            teks.push_str(&asli);
            *satu = rentang(dari, teks.len());
        }
    }
}

fn rentang(awal: usize, akhir: usize) -> SelTersimpan {
    if awal == akhir { SelTersimpan::Kosong } else { SelTersimpan::Teks(awal as u32, akhir as u32) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::row::{Baris, Sel};

    fn potong(isi: &str, kolom: Option<usize>) -> Vec<(String, u32, Option<Kutip>)> {
        let mut pemotong = Pemotong::baru(b'|');
        pemotong.kolom = kolom;
        let mut keluar = Vec::new();
        let dipakai = pemotong.potong(isi.as_bytes(), true, |p| match p {
            Potongan::Rekaman { awal, akhir, nomor, kutip } => {
                keluar.push((isi[awal..akhir].to_owned(), nomor, Some(kutip)))
            }
            Potongan::KutipTerbuka { awal, akhir, nomor } => keluar.push((isi[awal..akhir].to_owned(), nomor, None)),
            Potongan::TerlaluPanjang { nomor } => keluar.push((String::new(), nomor, None)),
        });
        assert_eq!(dipakai, isi.len());
        keluar
    }

    fn sel(baris: &str, kutip: Kutip) -> Vec<String> {
        let mut teks = baris.to_owned();
        let mut hasil = Vec::new();
        let semua = PemisahSel::baru(b'|').pisah(&mut teks, (0, baris.len()), kutip, usize::MAX, &mut hasil);
        for perlu in 1..=semua {
            let mut sebagian = Vec::new();
            let banyak = PemisahSel::baru(b'|').pisah(&mut teks, (0, baris.len()), kutip, perlu, &mut sebagian);
            assert_eq!((banyak, sebagian.len() >= perlu), (semua, true), "{baris} at {perlu}");
        }
        let baris = Baris::baru(1, &teks, &hasil);
        baris.semua().map(|s| if let Sel::Teks(t) = s { t.to_owned() } else { String::new() }).collect()
    }

    #[test]
    fn a_quoted_line_break_belongs_to_the_record() {
        let hasil = potong("a|b|c\r\n1|\"x\ny\"|3\n4|5|6", Some(3));
        assert_eq!(hasil[1], ("1|\"x\ny\"|3".to_owned(), 2, Some(Kutip::Berlaku)));
        assert_eq!(hasil[2], ("4|5|6".to_owned(), 4, Some(Kutip::Berlaku)));
    }

    #[test]
    fn a_quoted_cell_may_have_blank_lines() {
        let hasil = potong("a|b|c\n1|\"x\n\n\r\ny\"|3\n4|5|\"\n\"\n", Some(3));
        let isi: Vec<_> = hasil[1..].iter().map(|h| (h.0.as_str(), h.1, h.2)).collect();
        let berlaku = Some(Kutip::Berlaku);
        assert_eq!(isi, [("1|\"x\n\n\r\ny\"|3", 2, berlaku), ("4|5|\"\n\"", 6, berlaku)]);
    }

    #[test]
    fn the_last_cell_may_go_on_over_lines_that_are_no_records_themselves() {
        let hasil = potong("a|b|c\n1|2|\"Jl. A\nRT 3\"\n4|5|6\n", Some(3));
        assert_eq!(hasil[1], ("1|2|\"Jl. A\nRT 3\"".to_owned(), 2, Some(Kutip::Berlaku)));
        assert_eq!(hasil[2], ("4|5|6".to_owned(), 4, Some(Kutip::Berlaku)));
        // Nor is a broken row with an id part of a cell that a stray quote opens.
        let hasil = potong("1|2|\"GANG\n6371014101909001|\"7\"\n", Some(3));
        assert_eq!(hasil[0], ("1|2|\"GANG".to_owned(), 1, Some(Kutip::Biasa)));
        // Stray in the last cell, with quoted cells further down: nothing is swallowed.
        let hasil = potong("1|2|\"GANG\n4|5|6\n7|8|\"9\"\n", Some(3));
        let baris: Vec<_> = hasil.iter().map(|h| (h.0.as_str(), h.2)).collect();
        let (biasa, berlaku) = (Some(Kutip::Biasa), Some(Kutip::Berlaku));
        assert_eq!(baris, [("1|2|\"GANG", biasa), ("4|5|6", berlaku), ("7|8|\"9\"", berlaku)]);
    }

    #[test]
    fn a_stray_quote_never_swallows_the_next_lines() {
        let hasil = potong("1|\"GANG|3\n4|5|6\n7|8|9\n", Some(3));
        assert_eq!(hasil.len(), 3);
        assert_eq!(hasil[0], ("1|\"GANG|3".to_owned(), 1, Some(Kutip::Biasa)));
        let hasil = potong("1|\"GANG\n4|5|6\n", Some(3));
        assert_eq!(hasil[0], ("1|\"GANG".to_owned(), 1, None));
        assert_eq!(hasil[1], ("4|5|6".to_owned(), 2, Some(Kutip::Berlaku)));
    }

    #[test]
    fn a_stray_quote_before_a_quoted_line_takes_nothing_of_it() {
        let hasil = potong("1|\"SITI|9\n2|\"BUDI\"|2\n3|\"ANI\"|4\n", Some(3));
        let baris: Vec<_> = hasil.iter().map(|h| (h.0.as_str(), h.2)).collect();
        assert_eq!(
            baris,
            [
                ("1|\"SITI|9", Some(Kutip::Biasa)),
                ("2|\"BUDI\"|2", Some(Kutip::Berlaku)),
                ("3|\"ANI\"|4", Some(Kutip::Berlaku)),
            ]
        );
    }

    #[test]
    fn quotes_go_and_stray_ones_stay() {
        assert_eq!(sel("1|\"a|b\"|\"c \"\"d\"\"\"", Kutip::Berlaku), ["1", "a|b", "c \"d\""]);
        assert_eq!(sel("1|JL. \"A\" NO 5|", Kutip::Berlaku), ["1", "JL. \"A\" NO 5", ""]);
        assert_eq!(sel("1|\"GANG|é", Kutip::Biasa), ["1", "\"GANG", "é"]);
        assert_eq!(sel("\"\"|\"é\"|", Kutip::Berlaku), ["", "é", ""]);
        assert_eq!(sel("\"a\"|b\r|é\r|\"c\"", Kutip::Berlaku), ["a", "b\r", "é\r", "c"]);
    }

    #[test]
    fn an_endless_line_is_skipped_and_counted() {
        let isi = format!("1|2\n{}\n3|4\n", "x".repeat(BATAS_BARIS + 5));
        let hasil = potong(&isi, Some(2));
        assert_eq!(hasil.iter().map(|h| h.1).collect::<Vec<_>>(), [1, 2, 3]);
    }

    #[test]
    fn cutting_does_not_depend_on_where_the_buffer_ends() {
        let isi = "a|b\n1|\"x\ny\"\n2|\"z\n3|w\n4|\"\"\n";
        let utuh = potong(isi, Some(2));
        for henti in 0..isi.len() {
            let mut pemotong = Pemotong::baru(b'|');
            pemotong.kolom = Some(2);
            let mut hasil = Vec::new();
            let mut catat = |dasar: usize, p: Potongan| {
                let (a, b, n, k) = match p {
                    Potongan::Rekaman { awal, akhir, nomor, kutip } => (awal, akhir, nomor, Some(kutip)),
                    Potongan::KutipTerbuka { awal, akhir, nomor } => (awal, akhir, nomor, None),
                    Potongan::TerlaluPanjang { .. } => unreachable!(),
                };
                hasil.push((isi[dasar + a..dasar + b].to_owned(), n, k));
            };
            let dipakai = pemotong.potong(&isi.as_bytes()[..henti], false, |p| catat(0, p));
            pemotong.potong(&isi.as_bytes()[dipakai..], true, |p| catat(dipakai, p));
            assert_eq!(hasil, utuh, "cut at {henti}");
        }
    }
}
