//! A workbook edited by hand: cells typed over, rows moved, in the parts as they stand.

use std::path::Path;

use calamine::{Data, Reader, Xlsx, open_workbook};

use super::ubah_bagian;

/// The part of a sheet: sheets are numbered in the order of their tabs.
pub fn bagian(buku: &Path, lembar: &str) -> String {
    let terbuka: Xlsx<_> = open_workbook(buku).unwrap();
    let ke = terbuka.sheet_names().iter().position(|n| n == lembar).unwrap_or_else(|| panic!("no sheet {lembar}"));
    format!("xl/worksheets/sheet{}.xml", ke + 1)
}

/// `H17`: column from 0, row.
pub fn letak(sel: &str) -> (usize, u32) {
    let huruf = sel.find(|c: char| c.is_ascii_digit()).unwrap();
    let kolom = sel[..huruf].bytes().fold(0, |n, b| n * 26 + usize::from(b - b'A') + 1);
    (kolom - 1, sel[huruf..].parse().unwrap())
}

/// Where a row of the XML begins and ends: its tag, its cells.
fn baris(xml: &str, nomor: u32) -> (usize, usize) {
    let awal = xml.find(&format!("<row r=\"{nomor}\"")).unwrap_or_else(|| panic!("no row {nomor}"));
    let tag = awal + xml[awal..].find('>').unwrap();
    if xml[..tag].ends_with('/') { (awal, tag + 1) } else { (awal, awal + xml[awal..].find("</row>").unwrap() + 6) }
}

/// Cells of a row: their address and where they stand in it.
fn sel_baris(isi: &str) -> Vec<(String, usize, usize)> {
    let mut semua = Vec::new();
    let mut di = 0;
    while let Some(mulai) = isi[di..].find("<c r=\"").map(|i| di + i) {
        let alamat = isi[mulai + 6..].split('"').next().unwrap().to_owned();
        let tag = mulai + isi[mulai..].find('>').unwrap();
        let akhir = if isi[..tag].ends_with('/') { tag + 1 } else { mulai + isi[mulai..].find("</c>").unwrap() + 4 };
        semua.push((alamat, mulai, akhir));
        di = akhir;
    }
    semua
}

fn satu_sel(alamat: &str, nilai: &str) -> String {
    match nilai.parse::<f64>() {
        Ok(_) if nilai.len() < 16 => format!("<c r=\"{alamat}\"><v>{nilai}</v></c>"),
        _ => format!("<c r=\"{alamat}\" t=\"inlineStr\"><is><t>{nilai}</t></is></c>"),
    }
}

/// Types over cells of a sheet: address, what is typed. A number is typed as a number.
pub fn ketik(buku: &Path, lembar: &str, sel: &[(&str, &str)]) {
    ubah_bagian(buku, &bagian(buku, lembar), |mut xml| {
        for (alamat, nilai) in sel {
            let (kolom, nomor) = letak(alamat);
            let (awal, akhir) = baris(&xml, nomor);
            let mut isi = xml[awal..akhir].to_owned();
            if isi.ends_with("/>") {
                isi = format!("{}></row>", isi.trim_end_matches("/>"));
            }
            let ada = sel_baris(&isi);
            let baru = satu_sel(alamat, nilai);
            match ada.iter().find(|(a, ..)| a == alamat) {
                Some((_, dari, sampai)) => isi.replace_range(*dari..*sampai, &baru),
                None => {
                    let di = ada.iter().find(|(a, ..)| letak(a).0 > kolom).map(|(_, dari, _)| *dari);
                    isi.insert_str(di.unwrap_or(isi.rfind("</row>").unwrap()), &baru);
                }
            }
            xml.replace_range(awal..akhir, &isi);
        }
        xml
    });
}

/// Another order of the rows of a list, and others than all of them: `urutan` are the numbers of the rows that stand
/// there then, one below the other from `dari` on.
pub fn susun_baris(buku: &Path, lembar: &str, dari: u32, urutan: &[u32]) {
    ubah_bagian(buku, &bagian(buku, lembar), |xml| {
        let isi = |nomor: u32| {
            let (awal, akhir) = baris(&xml, nomor);
            xml[awal..akhir].to_owned()
        };
        let pindah = |(ke, nomor): (u32, u32)| {
            let mut satu = isi(nomor).replace(&format!("<row r=\"{nomor}\""), &format!("<row r=\"{ke}\""));
            for (alamat, ..) in sel_baris(&satu.clone()) {
                let huruf = alamat.trim_end_matches(|c: char| c.is_ascii_digit());
                satu = satu.replace(&format!("<c r=\"{alamat}\""), &format!("<c r=\"{huruf}{ke}\""));
            }
            satu
        };
        let awal = baris(&xml, dari).0;
        let akhir = xml.find("</sheetData>").unwrap();
        let baru: String = (dari..).zip(urutan.iter().copied()).map(pindah).collect();
        format!("{}{baru}{}", &xml[..awal], &xml[akhir..])
    });
}

/// Every cell of a workbook that holds something: sheet, address, value.
pub fn semua_sel(buku: &Path) -> Vec<(String, String, Data)> {
    let mut terbuka: Xlsx<_> = open_workbook(buku).unwrap();
    let mut semua = Vec::new();
    for nama in terbuka.sheet_names() {
        let rentang = terbuka.worksheet_range(&nama).unwrap();
        let (baris0, kolom0) = rentang.start().unwrap_or_default();
        for (i, j, isi) in rentang.used_cells() {
            let huruf = uep::inside::read::alamat::huruf_kolom((kolom0 as usize + j) as u16);
            semua.push((nama.clone(), format!("{huruf}{}", baris0 as usize + i + 1), isi.clone()));
        }
    }
    semua
}
