//! A template as an officer has it: its parts as XML, cells filled in, rows read back.

#![allow(dead_code, reason = "each test file uses its own part")]

use std::fs::File;
use std::io::{Read, Write};
use std::path::Path;

use chrono::NaiveDate;
use uep::inside::domain::kelas;
use uep::inside::read::header::PetaPengguna;
use uep::inside::read::sumber::{OpsiBaca, Sumber};
use uep::inside::record::penilaian::{self, LembarPenilaian};
use uep::inside::record::tabel;
use uep::inside::table::jenis::{Jenis, Peran};
use uep::inside::temuan::Temuan;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// A part of a workbook.
pub fn xml(jalur: &Path, bagian: &str) -> String {
    let mut buku = ZipArchive::new(File::open(jalur).unwrap()).unwrap();
    let mut isi = String::new();
    buku.by_name(bagian).unwrap().read_to_string(&mut isi).unwrap();
    isi
}

/// The XML of the sheet with this place in the workbook, from 1.
pub fn xml_lembar(jalur: &Path, ke: usize) -> String {
    xml(jalur, &format!("xl/worksheets/sheet{ke}.xml"))
}

/// The value of an attribute of an element.
pub fn atribut<'a>(elemen: &'a str, nama: &str) -> &'a str {
    let dari = elemen.find(&format!(" {nama}=\"")).unwrap_or_else(|| panic!("no {nama} in {elemen}")) + nama.len() + 3;
    &elemen[dari..dari + elemen[dari..].find('"').unwrap()]
}

/// The input check of the cell's column: its element, from its beginning to its end.
pub fn periksa<'a>(xml: &'a str, sel: &str) -> Option<&'a str> {
    let mulai = xml.match_indices("<dataValidation ").map(|(i, _)| i);
    let mut elemen = mulai.map(|i| &xml[i..i + xml[i..].find("</dataValidation>").or(xml[i..].find("/>")).unwrap()]);
    elemen.find(|e| atribut(e, "sqref").split(' ').any(|r| r.split(':').next() == Some(sel)))
}

/// Number of the cell's format.
pub fn gaya(xml: &str, sel: &str) -> usize {
    let dari = xml.find(&format!("<c r=\"{sel}\"")).unwrap_or_else(|| panic!("no cell {sel}"));
    atribut(&xml[dari..dari + xml[dari..].find('>').unwrap()], "s").parse().unwrap()
}

/// Whether cells of a format may be changed on a protected sheet, and their number format.
pub fn terbuka(jalur: &Path, gaya: usize) -> bool {
    let styles = xml(jalur, "xl/styles.xml");
    let xf = &styles[styles.find("<cellXfs").unwrap()..];
    let satu = xf.match_indices("<xf ").map(|(i, _)| &xf[i..]).nth(gaya).unwrap();
    let satu = &satu[..satu[4..].find("<xf ").map_or(satu.len(), |i| i + 4)];
    satu.contains("locked=\"0\"") || satu.contains("locked=\"false\"")
}

/// Types into open cells of the sheets: (place of the sheet from 1, cell, what is typed). A number is
/// typed as a number, anything else as text.
pub fn isi(dari: &Path, ke: &Path, sel: &[(usize, &str, &str)]) {
    let mut lama = ZipArchive::new(File::open(dari).unwrap()).unwrap();
    let mut baru = ZipWriter::new(File::create(ke).unwrap());
    for i in 0..lama.len() {
        let mut bagian = lama.by_index(i).unwrap();
        let nama = bagian.name().unwrap().into_owned();
        let mut isi = Vec::new();
        bagian.read_to_end(&mut isi).unwrap();
        for (lembar, sel, nilai) in sel.iter().filter(|(l, ..)| nama == format!("xl/worksheets/sheet{l}.xml")) {
            let teks = String::from_utf8(isi).unwrap();
            let kosong = format!("<c r=\"{sel}\" s=\"{}\"/>", gaya(&teks, sel));
            assert!(teks.contains(&kosong), "sheet {lembar}: {sel} is not blank");
            let awal = kosong.trim_end_matches("/>");
            let terisi = match nilai.parse::<f64>() {
                Ok(_) => format!("{awal}><v>{nilai}</v></c>"),
                Err(_) => format!("{awal} t=\"inlineStr\"><is><t>{nilai}</t></is></c>"),
            };
            isi = teks.replace(&kosong, &terisi).into_bytes();
        }
        baru.start_file(nama, SimpleFileOptions::default()).unwrap();
        baru.write_all(&isi).unwrap();
    }
    baru.finish().unwrap();
}

/// The tables of a file given for a role.
pub fn buka(jalur: &Path, peran: Peran) -> Vec<Sumber> {
    let opsi = OpsiBaca { lembar: Vec::new(), peta: PetaPengguna::baca(&[]).unwrap() };
    Sumber::buka(jalur, peran, &opsi).unwrap_or_else(|e| panic!("{e}"))
}

/// Every row of a filled workbook of `penilaian`, and the findings.
pub fn baca_penilaian(jalur: &Path) -> (Vec<LembarPenilaian>, Vec<Temuan>) {
    let acuan = NaiveDate::from_ymd_opt(2026, 1, 31).unwrap();
    let (mut baris, mut temuan) = (Vec::new(), Vec::new());
    for (nomor, s) in buka(jalur, Peran::Penilaian).iter().enumerate() {
        assert_eq!(s.judul.jenis, Jenis::Penilaian, "{:?}", s.lembar());
        let kelas = s.lembar().and_then(|l| kelas::dari_teks(l).unwrap());
        let isi = tabel::baca(s, nomor as u16, acuan, |b| penilaian::baca(b, kelas)).unwrap();
        baris.extend(isi.baris);
        temuan.extend(isi.temuan);
    }
    (baris, temuan)
}
