//! Archives with the parts of a workbook, each as small as it can be.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;

fn arsip(bagian: &[(&str, &[u8])]) -> Vec<u8> {
    let mut arsip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (nama, isi) in bagian {
        arsip.start_file(*nama, SimpleFileOptions::default().compression_level(Some(9))).unwrap();
        arsip.write_all(isi).unwrap();
    }
    arsip.finish().unwrap().into_inner()
}

const HUBUNGAN: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

pub mod xlsx {
    use super::HUBUNGAN;

    /// A row of texts.
    pub fn baris(nomor: u32, isi: &[&str]) -> String {
        let sel = isi.iter().map(|t| format!("<c t=\"inlineStr\"><is><t>{t}</t></is></c>"));
        format!("<row r=\"{nomor}\">{}</row>", sel.collect::<String>())
    }

    pub fn buku(teks: &str, baris: &str) -> Vec<u8> {
        dengan(teks, baris, &[])
    }

    pub fn dengan(teks: &str, baris: &str, lain: &[(&str, &str)]) -> Vec<u8> {
        let rel = |id: &str, jenis: &str, ke: &str| {
            format!("<Relationship Id=\"{id}\" Type=\"{HUBUNGAN}/{jenis}\" Target=\"{ke}\"/>")
        };
        let akar = format!("<Relationships>{}</Relationships>", rel("r", "officeDocument", "xl/workbook.xml"));
        let buku = format!(
            "<workbook xmlns:r=\"{HUBUNGAN}\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
        );
        let rels = format!("<Relationships>{}</Relationships>", rel("r1", "worksheet", "worksheets/sheet1.xml"));
        let lembar = format!("<worksheet><sheetData>{baris}</sheetData></worksheet>");
        let mut bagian: Vec<(&str, &[u8])> = vec![
            ("_rels/.rels", akar.as_bytes()),
            ("xl/workbook.xml", buku.as_bytes()),
            ("xl/_rels/workbook.xml.rels", rels.as_bytes()),
            ("xl/sharedStrings.xml", teks.as_bytes()),
            ("xl/worksheets/sheet1.xml", lembar.as_bytes()),
        ];
        bagian.extend(lain.iter().map(|(n, i)| (*n, i.as_bytes())));
        super::arsip(&bagian)
    }
}

pub mod xlsb {
    use super::HUBUNGAN;

    fn rekaman(jenis: u16, isi: &[u8]) -> Vec<u8> {
        let mut r = if jenis < 128 { vec![jenis as u8] } else { vec![(jenis & 0x7F) as u8 | 0x80, (jenis >> 7) as u8] };
        r.push((isi.len() & 0x7F) as u8 | if isi.len() > 127 { 0x80 } else { 0 });
        if isi.len() > 127 {
            r.push((isi.len() >> 7) as u8);
        }
        r.extend(isi);
        r
    }

    fn teks(t: &str) -> Vec<u8> {
        let huruf: Vec<u8> = t.encode_utf16().flat_map(u16::to_le_bytes).collect();
        [&(t.len() as u32).to_le_bytes()[..], &huruf].concat()
    }

    /// A sheet with these texts by row and column from 0.
    pub fn buku(sel: &[(u32, u32, &str)]) -> Vec<u8> {
        let mut sel = sel.to_vec();
        sel.sort_unstable();
        let ujung = sel.iter().fold((0, 0), |(b, k), s| (b.max(s.0), k.max(s.1)));
        let rentang: Vec<u8> = [0, ujung.0, 0, ujung.1].iter().flat_map(|n| n.to_le_bytes()).collect();
        let mut lembar = [rekaman(0x81, &[]), rekaman(0x94, &rentang), rekaman(0x91, &[])].concat();
        for satu_baris in sel.chunk_by(|a, b| a.0 == b.0) {
            lembar.extend(rekaman(0, &[&satu_baris[0].0.to_le_bytes()[..], &[0; 13]].concat()));
            for (_, kolom, isi) in satu_baris {
                lembar.extend(rekaman(6, &[&kolom.to_le_bytes()[..], &[0; 4], &teks(isi)].concat()));
            }
        }
        lembar.extend([rekaman(0x92, &[]), rekaman(0x82, &[])].concat());
        let satu = rekaman(0x9C, &[&0u32.to_le_bytes()[..], &1u32.to_le_bytes(), &teks("r1"), &teks("S")].concat());
        let buku = [rekaman(0x83, &[]), rekaman(0x8F, &[]), satu, rekaman(0x90, &[]), rekaman(0x84, &[])].concat();
        let rels = format!(
            "<Relationships><Relationship Id=\"r1\" Type=\"{HUBUNGAN}/worksheet\" Target=\"worksheets/sheet1.bin\"/></Relationships>"
        );
        super::arsip(&[
            ("xl/workbook.bin", &buku),
            ("xl/_rels/workbook.bin.rels", rels.as_bytes()),
            ("xl/worksheets/sheet1.bin", &lembar),
        ])
    }
}

pub mod ods {
    /// A table of these rows.
    pub fn buku(baris: &str) -> Vec<u8> {
        let isi = format!(
            "<office:document-content><office:body><office:spreadsheet><table:table table:name=\"S\">{baris}\
             </table:table></office:spreadsheet></office:body></office:document-content>"
        );
        super::arsip(&[
            ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
            ("META-INF/manifest.xml", b"<manifest:manifest/>"),
            ("content.xml", isi.as_bytes()),
        ])
    }
}
