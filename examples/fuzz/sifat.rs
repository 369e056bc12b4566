//! What holds of a file with anything in it: asked by the fuzzer of whatever it comes upon, by `cargo test` of some.
//!
//! [`csv`]: the cutter of delimited text. Every byte is in a record or ends a line, numbers are those of the lines,
//! however the file arrives, and what a writer of CSV wrote comes back. [`buku`]: workbooks. Whatever is let through
//! to the library is read to its end.

use std::io::{Cursor, Write};
use std::path::Path;

use uep::inside::read::berkas::Berkas;
use uep::inside::read::jinak::{jinakkan, lepaskan};
use uep::inside::read::lembar::BukuKerja;
use uep::inside::read::pisah::{Kutip, PemisahSel, Pemotong, Potongan};
use uep::inside::read::row::{Baris, Sel};
use uep::inside::read::teks;
use zip::write::SimpleFileOptions;

use super::xls;

const PEMISAH: [u8; 4] = [b',', b';', b'\t', b'|'];

/// The first two bytes choose the delimiter and the cells of the header (0: not known), the rest is the file.
pub fn csv(naskah: &[u8]) {
    let [pilihan, kolom, isi @ ..] = naskah else { return };
    let pemisah = PEMISAH[usize::from(*pilihan) % PEMISAH.len()];
    let kolom = (*kolom > 0).then_some(usize::from(*kolom));
    let utuh = potong(pemisah, kolom, isi, isi.len());
    tak_ada_yang_hilang(isi, &utuh);
    for sekali in [1, 7, 64, 4096] {
        let bagian = potong(pemisah, kolom, isi, sekali);
        assert_eq!(utuh, bagian, "the same records, {sekali} bytes at a time");
    }
    for p in &utuh {
        if let Potongan::Rekaman { awal, akhir, kutip, .. } = *p {
            sel_rekaman(pemisah, kutip, &isi[awal..akhir]);
        }
    }
    kembali_sama(pemisah, isi);
}

/// Cuts as a file is read: some bytes at a time, what was used goes. Places are those of the file.
fn potong(pemisah: u8, kolom: Option<usize>, isi: &[u8], sekali: usize) -> Vec<Potongan> {
    let mut pemotong = Pemotong::baru(pemisah);
    pemotong.kolom = kolom;
    let (mut semua, mut dari, mut sampai) = (Vec::new(), 0, 0);
    loop {
        let sebelum = sampai;
        sampai = (sampai + sekali.max(1)).min(isi.len());
        // As with a file, its end shows where nothing more comes.
        let akhir = sekali >= isi.len() || sebelum == sampai;
        let dipakai = pemotong.potong(&isi[dari..sampai], akhir, |p| semua.push(di_berkas(p, dari)));
        dari += dipakai;
        if akhir {
            assert_eq!(dari, isi.len(), "everything is used");
            return semua;
        }
    }
}

fn di_berkas(p: Potongan, dari: usize) -> Potongan {
    match p {
        Potongan::Rekaman { awal, akhir, nomor, kutip } => {
            Potongan::Rekaman { awal: awal + dari, akhir: akhir + dari, nomor, kutip }
        }
        Potongan::KutipTerbuka { awal, akhir, nomor } => {
            Potongan::KutipTerbuka { awal: awal + dari, akhir: akhir + dari, nomor }
        }
        lain => lain,
    }
}

/// Between the records stand ends of lines alone, and lines that are too long, each of which is reported.
fn tak_ada_yang_hilang(isi: &[u8], semua: &[Potongan]) {
    let (mut sampai, mut panjang) = (0, Vec::new());
    for p in semua {
        let (awal, akhir, nomor) = match *p {
            Potongan::TerlaluPanjang { nomor } => {
                panjang.push(nomor);
                continue;
            }
            Potongan::Rekaman { awal, akhir, nomor, .. } | Potongan::KutipTerbuka { awal, akhir, nomor } => {
                (awal, akhir, nomor)
            }
        };
        assert_eq!(nomor as usize, 1 + isi[..awal].iter().filter(|b| **b == b'\n').count(), "the number of its line");
        antara(&isi[sampai..awal], sampai > 0, &mut panjang);
        sampai = akhir;
    }
    antara(&isi[sampai..], sampai > 0, &mut panjang);
    assert!(panjang.is_empty(), "lines said to be too long: {panjang:?}");
}

/// What stands between two records: the end of the first one's line, lines that were reported.
fn antara(isi: &[u8], sesudah_rekaman: bool, panjang: &mut Vec<u32>) {
    let isi = isi.strip_prefix(b"\r").filter(|_| sesudah_rekaman).unwrap_or(isi);
    let isi = isi.strip_prefix(b"\n").filter(|_| sesudah_rekaman).unwrap_or(isi);
    for baris in isi.split_inclusive(|b| *b == b'\n') {
        let baris = baris.strip_suffix(b"\n").unwrap_or(baris);
        let baris = baris.strip_suffix(b"\r").unwrap_or(baris);
        if !baris.is_empty() {
            assert!(baris.len() >= uep::inside::read::BATAS_BARIS, "passed over: {:?}", String::from_utf8_lossy(baris));
            assert!(!panjang.is_empty(), "passed over without a word");
            panjang.remove(0);
        }
    }
}

/// Cells of a record: nothing but quotes goes, and the first few are those of all.
fn sel_rekaman(pemisah: u8, kutip: Kutip, rekaman: &[u8]) {
    let (teks, _) = teks::ke_utf8(rekaman.to_vec(), &mut [(0, rekaman.len() as u32)]);
    let semua = pisah(pemisah, kutip, &teks, usize::MAX).1;
    for perlu in [1, 2, semua.len()] {
        let (banyak, sebagian) = pisah(pemisah, kutip, &teks, perlu);
        assert_eq!(banyak, semua.len(), "{teks:?} counted");
        assert!(sebagian.len() >= perlu.min(banyak) && semua.starts_with(&sebagian), "{teks:?} cut for {perlu}");
    }
    if !teks.contains('\'') {
        // A mark of UTF-8 before a quoted record is none of its cells.
        let polos = |t: &str| t.replace(['"', '\u{feff}'], "");
        assert_eq!(polos(&semua.join(&*(pemisah as char).to_string())), polos(&teks), "{teks:?}");
    }
}

/// How many cells, and those that were cut.
fn pisah(pemisah: u8, kutip: Kutip, rekaman: &str, perlu: usize) -> (usize, Vec<String>) {
    let mut teks = format!("x{rekaman}");
    let akhir = teks.len();
    let mut sel = Vec::new();
    let banyak = PemisahSel::baru(pemisah).pisah(&mut teks, (1, akhir), kutip, perlu, &mut sel);
    let baris = Baris::baru(1, &teks, &sel);
    let isi = baris.semua().map(|s| if let Sel::Teks(t) = s { t.to_owned() } else { String::new() });
    (banyak, isi.collect())
}

/// The bytes taken for a table whose cells a writer quotes where it must: they come back.
fn kembali_sama(pemisah: u8, isi: &[u8]) {
    let teks = String::from_utf8_lossy(isi).replace('\u{feff}', "");
    // Line breaks in a cell go when it is written, and the cells are those of one record.
    let tabel: Vec<Vec<String>> =
        teks.split('\n').take(50).map(|b| b.split('|').map(|s| s.replace('/', "\n")).collect()).collect();
    if tabel.iter().flatten().any(|s| s.matches('\n').count() > 4 || s.len() > uep::inside::read::BATAS_BARIS / 64)
        || tabel.iter().any(|b| b.len() > 8)
    {
        return;
    }
    let mut tulis = csv::WriterBuilder::new().delimiter(pemisah).flexible(true).from_writer(Vec::new());
    for baris in &tabel {
        tulis.write_record(baris.iter().map(|s| jinakkan(s).into_owned())).unwrap();
    }
    let berkas = tulis.into_inner().unwrap();
    let terbaca: Vec<Vec<String>> = potong(pemisah, None, &berkas, 4096)
        .into_iter()
        .map(|p| match p {
            Potongan::Rekaman { awal, akhir, kutip, .. } => {
                let rekaman = std::str::from_utf8(&berkas[awal..akhir]).unwrap();
                pisah(pemisah, kutip, rekaman, usize::MAX).1
            }
            lain => panic!("{lain:?} in what a writer wrote: {:?}", String::from_utf8_lossy(&berkas)),
        })
        .collect();
    // A hyphen alone and an apostrophe before a formula read as they were meant.
    let asli: Vec<Vec<String>> =
        tabel.iter().map(|b| b.iter().map(|s| lepaskan(&jinakkan(s)).into_owned()).collect()).collect();
    assert_eq!(terbaca, asli, "{:?}", String::from_utf8_lossy(&berkas));
}

/// Ends a part of a workbook.
pub const BATAS_BAGIAN: &[u8] = b"<<>>";

const HUBUNGAN: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// What a script for [`buku`] begins with.
#[derive(Clone, Copy)]
pub enum Jenis {
    /// The file as it is.
    Berkas = 0,
    /// Rows of a sheet, shared strings, styles, workbook, relations.
    Xlsx = 1,
    /// Sheet, shared strings, styles, workbook, relations.
    Xlsb = 2,
    /// Rows of a table.
    Ods = 3,
    /// Records.
    Xls = 4,
}

/// The first byte chooses the kind, the rest are its parts.
pub fn buku(naskah: &[u8]) {
    let Some((jenis, isi)) = naskah.split_first() else { return };
    let byte = match jenis % 5 {
        0 => isi.to_vec(),
        1 => arsip(&bagian_xlsx(isi)),
        2 => arsip(&bagian_xlsb(isi)),
        3 => arsip(&bagian_ods(isi)),
        _ => xls::wadah(isi),
    };
    let mut berkas = tempfile::NamedTempFile::new().unwrap();
    berkas.write_all(&byte).unwrap();
    baca(berkas.path());
}

/// Reads every row of every sheet. Errors are answers too.
fn baca(jalur: &Path) {
    let berkas = Berkas::from(jalur);
    let Ok(isi) = teks::kenali(&berkas) else { return };
    if let teks::Isi::Teks(_) = isi {
        return;
    }
    let Ok(buku) = BukuKerja::buka(&berkas, isi) else { return };
    for (lembar, _) in buku.lembar() {
        let _ = buku.baris(&lembar, |nomor, teks, sel| {
            let baris = Baris::baru(nomor, teks, sel);
            baris.semua().for_each(|s| drop(s.tampil()));
            true
        });
    }
}

type Bagian = Vec<(&'static str, Vec<u8>)>;

fn arsip(bagian: &Bagian) -> Vec<u8> {
    let mut arsip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (nama, isi) in bagian {
        let polos = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
        arsip.start_file(*nama, polos).unwrap();
        arsip.write_all(isi).unwrap();
    }
    arsip.finish().unwrap().into_inner()
}

/// The parts of the script; what is missing or blank is `None`.
fn bagi(isi: &[u8]) -> impl FnMut() -> Option<Vec<u8>> + '_ {
    let mut sisa = Some(isi);
    move || {
        let isi = sisa?;
        let di = isi.windows(BATAS_BAGIAN.len()).position(|w| w == BATAS_BAGIAN);
        sisa = di.map(|di| &isi[di + BATAS_BAGIAN.len()..]);
        Some(isi[..di.unwrap_or(isi.len())].to_vec()).filter(|b| !b.is_empty())
    }
}

fn hubungan(lembar: &str) -> Vec<u8> {
    let satu = |id: &str, jenis: &str, ke: &str| {
        format!("<Relationship Id=\"{id}\" Type=\"{HUBUNGAN}/{jenis}\" Target=\"{ke}\"/>")
    };
    format!("<Relationships>{}</Relationships>", satu("r1", "worksheet", lembar)).into_bytes()
}

fn bagian_xlsx(isi: &[u8]) -> Bagian {
    let mut b = bagi(isi);
    let bungkus = |awal: &str, isi: Option<Vec<u8>>, akhir: &str| {
        [awal.as_bytes(), &isi.unwrap_or_default(), akhir.as_bytes()].concat()
    };
    let lembar = bungkus("<worksheet><sheetData>", b(), "</sheetData></worksheet>");
    let mut bagian = vec![("xl/worksheets/sheet1.xml", lembar)];
    bagian.extend(b().map(|i| ("xl/sharedStrings.xml", i)));
    bagian.extend(b().map(|i| ("xl/styles.xml", i)));
    let buku = format!(
        "<workbook xmlns:r=\"{HUBUNGAN}\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
    );
    bagian.push(("xl/workbook.xml", b().unwrap_or_else(|| buku.into_bytes())));
    bagian.push(("xl/_rels/workbook.xml.rels", b().unwrap_or_else(|| hubungan("worksheets/sheet1.xml"))));
    bagian
}

fn bagian_xlsb(isi: &[u8]) -> Bagian {
    let mut b = bagi(isi);
    let mut bagian = vec![("xl/worksheets/sheet1.bin", b().unwrap_or_default())];
    bagian.extend(b().map(|i| ("xl/sharedStrings.bin", i)));
    bagian.extend(b().map(|i| ("xl/styles.bin", i)));
    bagian.push(("xl/workbook.bin", b().unwrap_or_else(|| BUKU_XLSB.to_vec())));
    bagian.push(("xl/_rels/workbook.bin.rels", b().unwrap_or_else(|| hubungan("worksheets/sheet1.bin"))));
    bagian
}

/// A workbook with the sheet `S`.
const BUKU_XLSB: &[u8] =
    b"\x83\x01\x00\x8f\x01\x00\x9c\x01\x16\0\0\0\0\x01\0\0\0\x02\0\0\0r\x001\0\x01\0\0\0S\0\x90\x01\x00\x84\x01\x00";

fn bagian_ods(isi: &[u8]) -> Bagian {
    let awal = "<office:document-content><office:body><office:spreadsheet><table:table table:name=\"S\">";
    let akhir = "</table:table></office:spreadsheet></office:body></office:document-content>";
    vec![
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet".to_vec()),
        ("META-INF/manifest.xml", b"<manifest:manifest/>".to_vec()),
        ("content.xml", [awal.as_bytes(), isi, akhir.as_bytes()].concat()),
    ]
}

/// Sound files to begin with.
pub fn benih_csv() -> Vec<Vec<u8>> {
    let isi: [&[u8]; 6] = [
        b"NIK,NAMA,DESIL\r\n6371014101909001,\"SITI, AMINAH\",3\r\n",
        b"a,\"b\nc\",d\n1,\"x \"\"y\"\"\",3\n",
        b"1,\"GANG,3\n4,5,6\n2,\"BUDI\",2\n",
        b"a;b;c\n'=1+1;'';-\n;;\n",
        b"\xef\xbb\xbfa|b|c\nJOS\xc9|\"\"|\t\n\n4|5",
        b"a\tb\n\"\"\"\t\"\n\r\n\r\r\n",
    ];
    let pilihan = [[0, 3], [0, 0], [0, 3], [1, 3], [3, 3], [2, 2]];
    isi.iter().zip(pilihan).map(|(isi, p)| [&p[..], isi].concat()).collect()
}

/// A workbook of each kind, as a script.
pub fn benih_buku() -> Vec<Vec<u8>> {
    let sel = |isi: &str| format!("<c t=\"inlineStr\"><is><t>{isi}</t></is></c>");
    let baris = format!("<row r=\"1\">{}{}</row>", sel("NIK"), sel("A"));
    let lain = "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"C2\" s=\"1\"><f>A1</f><v>45000</v></c></row>";
    let gaya = "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yy\"/></numFmts><cellXfs><xf numFmtId=\"0\"/>\
                <xf numFmtId=\"164\"/></cellXfs></styleSheet>";
    let teks = "<sst uniqueCount=\"1\"><si><t>x</t><!-- c --><r><t><![CDATA[y]]></t></r></si></sst>";
    let ods = "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell office:value-type=\"string\" \
               table:number-columns-repeated=\"3\"><text:p>x<text:s text:c=\"2\"/></text:p></table:table-cell>\
               <table:table-cell office:value-type=\"float\" office:value=\"1\"/><table:covered-table-cell/></table:table-row>";
    let xlsb: &[u8] =
        b"\x81\x01\0\x94\x01\x10\0\0\0\0\x01\0\0\0\0\0\0\0\x01\0\0\0\x91\x01\0\0\x11\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\
        \x06\x0e\0\0\0\0\0\0\0\0\x01\0\0\0N\0\x02\x0c\x01\0\0\0\0\0\0\0\0\0\xf0\x3f\x92\x01\0\x82\x01\0";
    let xlsx = [baris.as_str(), lain].concat();
    let dua = |jenis: Jenis, isi: &[&[u8]]| [&[jenis as u8][..], &isi.join(BATAS_BAGIAN)].concat();
    let xls = xls::alir(2, &[xls::dimensi(0, 2, 0, 2), xls::angka((0, 0)), xls::angka((1, 1))].concat(), &[]);
    vec![
        dua(Jenis::Xlsx, &[xlsx.as_bytes(), teks.as_bytes(), gaya.as_bytes()]),
        dua(Jenis::Xlsb, &[xlsb]),
        dua(Jenis::Ods, &[ods.as_bytes()]),
        dua(Jenis::Xls, &[&xls]),
        dua(Jenis::Xls, &[&xls::alir_teks(3, 4)]),
        dua(Jenis::Berkas, &[&xls::lingkaran()]),
        dua(Jenis::Berkas, &[&xls::wadah(&xls)]),
        dua(Jenis::Berkas, &[&arsip(&bagian_ods(ods.as_bytes()))]),
    ]
}
