//! Would Excel open this workbook without offering to repair it? The rules of the package that LibreOffice and
//! the readers here forgive, over every part of a workbook.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

/// Rows of a sheet, characters of a cell, links of a sheet, characters of a list of choices.
const BARIS: u32 = 1_048_576;
const SEL: usize = 32_767;
const TAUTAN: usize = 65_530;
const PILIHAN: usize = 255;

/// Every breach in a workbook, in words; empty where there is none.
pub fn pelanggaran(buku: &Path) -> Vec<String> {
    let mut paket = Paket::buka(buku);
    let mut salah = Vec::new();
    let lembar = paket.buku_kerja(&mut salah);
    paket.gaya = paket.hitung("xl/styles.xml", "cellXfs", "xf");
    paket.teks = paket.teks_bersama(&mut salah);
    let nama: Vec<String> = lembar.iter().map(|(nama, _)| nama.clone()).collect();
    for (nama_lembar, bagian) in &lembar {
        paket.lembar(nama_lembar, bagian, &nama, &mut salah);
    }
    paket.tabel(&mut salah);
    salah
}

/// A workbook with a breach fails the test that made it.
pub fn periksa(buku: &Path) {
    let salah = pelanggaran(buku);
    assert!(salah.is_empty(), "{}: Excel would offer a repair: {:#?}", buku.display(), &salah[..salah.len().min(10)]);
}

/// The same for every workbook of a folder.
pub fn periksa_folder(folder: &Path) {
    let semua = std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().path());
    semua.filter(|p| p.extension().is_some_and(|a| a == "xlsx")).for_each(|p| periksa(&p));
}

struct Paket {
    arsip: ZipArchive<BufReader<File>>,
    /// Formats of cells, shared strings.
    gaya: usize,
    teks: usize,
}

/// An element that opens, with its attributes; what stands in it; its end.
enum Unsur {
    Buka(String, Vec<(String, String)>),
    Isi(String),
    Tutup(String),
}

impl Unsur {
    fn atribut<'a>(atribut: &'a [(String, String)], nama: &str) -> Option<&'a str> {
        atribut.iter().find(|(n, _)| n == nama).map(|(_, isi)| isi.as_str())
    }
}

impl Paket {
    fn buka(buku: &Path) -> Paket {
        let arsip = ZipArchive::new(BufReader::new(File::open(buku).unwrap())).unwrap();
        Paket { arsip, gaya: 0, teks: 0 }
    }

    fn bagian(&mut self, awalan: &str) -> Vec<String> {
        let nama = (0..self.arsip.len()).map(|i| self.arsip.by_index(i).unwrap().name().unwrap().into_owned());
        nama.filter(|n| n.starts_with(awalan)).collect()
    }

    /// Goes through a part; one that isn't there is empty.
    fn telusur(&mut self, bagian: &str, mut terima: impl FnMut(Unsur)) {
        let Ok(mut satu) = self.arsip.by_name(bagian) else { return };
        let mut isi = String::new();
        satu.read_to_string(&mut isi).unwrap();
        let mut pembaca = Reader::from_str(&isi);
        loop {
            match pembaca.read_event().unwrap_or_else(|e| panic!("{bagian}: {e}")) {
                Event::Start(e) => terima(buka(&e)),
                Event::Empty(e) => {
                    terima(buka(&e));
                    terima(Unsur::Tutup(e.local_name().as_ref().to_owned()));
                }
                Event::End(e) => terima(Unsur::Tutup(e.local_name().as_ref().to_owned())),
                Event::Text(e) => terima(Unsur::Isi(e.to_string())),
                // An entity is one character.
                Event::GeneralRef(_) => terima(Unsur::Isi("?".to_owned())),
                Event::Eof => break,
                _ => {}
            }
        }
    }

    fn hitung(&mut self, bagian: &str, wadah: &str, nama: &str) -> usize {
        let (mut di_dalam, mut banyak) = (false, 0);
        self.telusur(bagian, |u| match u {
            Unsur::Buka(n, _) if n == wadah => di_dalam = true,
            Unsur::Tutup(n) if n == wadah => di_dalam = false,
            Unsur::Buka(n, _) if n == nama && di_dalam => banyak += 1,
            _ => {}
        });
        banyak
    }

    fn teks_bersama(&mut self, salah: &mut Vec<String>) -> usize {
        let (mut banyak, mut panjang, mut di_dalam) = (0, 0, false);
        self.telusur("xl/sharedStrings.xml", |u| match u {
            Unsur::Buka(n, _) if n == "si" => (banyak, panjang) = (banyak + 1, 0),
            Unsur::Buka(n, _) if n == "t" => di_dalam = true,
            Unsur::Tutup(n) if n == "t" => di_dalam = false,
            Unsur::Isi(isi) if di_dalam => panjang += isi.chars().count(),
            Unsur::Tutup(n) if n == "si" && panjang > SEL => salah.push(format!("string {banyak}: {panjang} letters")),
            _ => {}
        });
        banyak
    }

    /// Names of the sheets with their parts; names that Excel refuses.
    fn buku_kerja(&mut self, salah: &mut Vec<String>) -> Vec<(String, String)> {
        let mut tujuan = Vec::new();
        self.telusur("xl/_rels/workbook.xml.rels", |u| {
            if let Unsur::Buka(n, a) = u
                && n == "Relationship"
            {
                let isi = |nama| Unsur::atribut(&a, nama).unwrap().to_owned();
                tujuan.push((isi("Id"), isi("Target")));
            }
        });
        let (mut lembar, mut nama, mut kini) = (Vec::new(), BTreeSet::new(), None);
        self.telusur("xl/workbook.xml", |u| match u {
            Unsur::Buka(n, a) if n == "sheet" => {
                let id = Unsur::atribut(&a, "id").unwrap();
                let (_, bagian) = tujuan.iter().find(|(i, _)| i == id).expect("the part of a sheet");
                lembar.push((Unsur::atribut(&a, "name").unwrap().to_owned(), format!("xl/{bagian}")));
            }
            Unsur::Buka(n, a) if n == "definedName" => {
                let isi = |nama| Unsur::atribut(&a, nama).unwrap_or_default().to_lowercase();
                let satu = (isi("name"), isi("localSheetId"));
                if !nama.insert(satu.clone()) {
                    salah.push(format!("the name {satu:?} twice"));
                }
                kini = Some(satu.0);
            }
            Unsur::Tutup(n) if n == "definedName" => kini = None,
            Unsur::Isi(isi) if kini.is_some() && isi.contains("#REF") => salah.push(format!("{kini:?} means nothing")),
            _ => {}
        });
        let mut ada = BTreeSet::new();
        for (nama, _) in &lembar {
            let terlarang = nama.contains(['\\', '/', '*', '?', ':', '[', ']']) || nama.trim_matches('\'') != nama;
            if terlarang || nama.chars().count() > 31 || !ada.insert(nama.to_lowercase()) {
                salah.push(format!("a sheet named {nama:?}"));
            }
        }
        lembar
    }

    fn lembar(&mut self, nama: &str, bagian: &str, semua: &[String], salah: &mut Vec<String>) {
        let mut p = PeriksaLembar { nama, semua, gaya: self.gaya, teks: self.teks, ..PeriksaLembar::default() };
        self.telusur(bagian, |u| p.unsur(u));
        p.gabungan_bertindih();
        if p.tautan > TAUTAN {
            p.salah.push(format!("{nama}: {} links", p.tautan));
        }
        salah.append(&mut p.salah);
    }

    /// Names of tables, and of the columns of each.
    fn tabel(&mut self, salah: &mut Vec<String>) {
        let mut nama = BTreeSet::new();
        for bagian in self.bagian("xl/tables/") {
            let (mut kolom, mut lebar, mut banyak) = (BTreeSet::new(), 0, 0);
            self.telusur(&bagian, |u| match u {
                Unsur::Buka(n, a) if n == "table" => {
                    let isi = |nama| Unsur::atribut(&a, nama).unwrap().to_lowercase();
                    if !nama.insert(isi("displayName")) {
                        salah.push(format!("the table {} twice", isi("displayName")));
                    }
                    let (dari, sampai) = rentang(&isi("ref").to_uppercase());
                    lebar = sampai.1 - dari.1 + 1;
                }
                Unsur::Buka(n, a) if n == "tableColumn" => {
                    banyak += 1;
                    if !kolom.insert(Unsur::atribut(&a, "name").unwrap().to_lowercase()) {
                        salah.push(format!("{bagian}: a column twice"));
                    }
                }
                _ => {}
            });
            if banyak != lebar {
                salah.push(format!("{bagian}: {banyak} columns in {lebar}"));
            }
        }
    }
}

fn buka(e: &BytesStart<'_>) -> Unsur {
    let atribut = e.attributes().map(|a| {
        let a = a.unwrap();
        let isi = a.value.replace("&apos;", "'").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
        (a.key.local_name().as_ref().to_owned(), isi.replace("&amp;", "&"))
    });
    Unsur::Buka(e.local_name().as_ref().to_owned(), atribut.collect())
}

/// One sheet, read from top to bottom.
#[derive(Default)]
struct PeriksaLembar<'a> {
    nama: &'a str,
    semua: &'a [String],
    gaya: usize,
    teks: usize,
    baris: u32,
    kolom: u32,
    /// The cell is an index of a shared string; its value is open.
    berbagi: bool,
    nilai: bool,
    pilihan: Option<usize>,
    gabungan: Vec<((u32, u32), (u32, u32))>,
    tautan: usize,
    salah: Vec<String>,
}

impl PeriksaLembar<'_> {
    fn unsur(&mut self, u: Unsur) {
        match u {
            Unsur::Buka(n, a) => match n.as_str() {
                "row" => self.mulai_baris(&a),
                "c" => self.sel(&a),
                "v" => self.nilai = true,
                "mergeCell" => self.gabungan.push(rentang(Unsur::atribut(&a, "ref").unwrap())),
                "hyperlink" => self.satu_tautan(&a),
                "formula1" | "formula2" => self.pilihan = Some(0),
                _ => {}
            },
            Unsur::Isi(isi) => {
                if self.nilai && self.berbagi && isi.parse::<usize>().unwrap() >= self.teks {
                    self.lapor(format!("string {isi} of {}", self.teks));
                }
                if let Some(panjang) = &mut self.pilihan {
                    *panjang += isi.chars().count();
                }
            }
            Unsur::Tutup(n) => match n.as_str() {
                "v" => self.nilai = false,
                "formula1" | "formula2" if self.pilihan.take().is_some_and(|p| p > PILIHAN) => {
                    self.lapor("a list of choices too long".to_owned());
                }
                _ => {}
            },
        }
    }

    fn lapor(&mut self, apa: String) {
        self.salah.push(format!("{} row {}: {apa}", self.nama, self.baris));
    }

    fn mulai_baris(&mut self, a: &[(String, String)]) {
        let baris: u32 = Unsur::atribut(a, "r").unwrap().parse().unwrap();
        if baris <= self.baris || baris > BARIS {
            self.lapor(format!("row {baris} comes next"));
        }
        (self.baris, self.kolom) = (self.baris.max(baris), 0);
    }

    fn sel(&mut self, a: &[(String, String)]) {
        let (baris, kolom) = alamat(Unsur::atribut(a, "r").unwrap());
        if baris != self.baris || kolom <= self.kolom {
            self.lapor(format!("cell {kolom} of row {baris} behind cell {}", self.kolom));
        }
        self.kolom = kolom;
        let gaya: usize = Unsur::atribut(a, "s").map_or(0, |s| s.parse().unwrap());
        if gaya >= self.gaya {
            self.lapor(format!("format {gaya} of {}", self.gaya));
        }
        self.berbagi = Unsur::atribut(a, "t") == Some("s");
    }

    fn satu_tautan(&mut self, a: &[(String, String)]) {
        self.tautan += 1;
        let Some((lembar, _)) = Unsur::atribut(a, "location").and_then(|l| l.rsplit_once('!')) else { return };
        let lembar = lembar.trim_matches('\'').replace("''", "'");
        if !self.semua.contains(&lembar) {
            self.lapor(format!("a link to {lembar:?}"));
        }
    }

    fn gabungan_bertindih(&mut self) {
        let pasangan = (0..self.gabungan.len()).flat_map(|i| (0..i).map(move |j| (i, j)));
        let bertindih = |(i, j): (usize, usize)| {
            let ((a, b), (c, d)) = (self.gabungan[i], self.gabungan[j]);
            a.0 <= d.0 && c.0 <= b.0 && a.1 <= d.1 && c.1 <= b.1
        };
        let banyak = pasangan.filter(|p| bertindih(*p)).count();
        if banyak > 0 {
            self.salah.push(format!("{}: {banyak} merged ranges overlap", self.nama));
        }
    }
}

/// `B7`: row 7, column 2.
fn alamat(teks: &str) -> (u32, u32) {
    let huruf = teks.find(|c: char| c.is_ascii_digit()).unwrap();
    let kolom = teks[..huruf].bytes().fold(0, |n, b| n * 26 + u32::from(b - b'A') + 1);
    (teks[huruf..].parse().unwrap(), kolom)
}

/// `A4:X5`, or one cell.
fn rentang(teks: &str) -> ((u32, u32), (u32, u32)) {
    let (dari, sampai) = teks.split_once(':').unwrap_or((teks, teks));
    (alamat(dari), alamat(sampai))
}
