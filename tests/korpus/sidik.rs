//! What a run left, in parts that are compared one by one: what the terminal showed, each file, each sheet of a
//! workbook.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use calamine::{Data, Range, Reader, Xlsx, open_workbook};

use crate::common::{self, Jawaban, Meja};

/// One part: its name, the digest of what it holds, and what it holds.
pub struct Bagian {
    pub nama: String,
    pub sidik: String,
    isi: Vec<u8>,
}

impl Bagian {
    fn baru(nama: impl Into<String>, isi: impl Into<Vec<u8>>) -> Bagian {
        let isi = isi.into();
        Bagian { nama: nama.into(), sidik: common::sidik(&isi), isi }
    }

    /// Into a folder, for a comparison by hand: a sheet as text, a part of a workbook an element a line.
    pub fn tulis(&self, folder: &Path) {
        fs::create_dir_all(folder).unwrap();
        let nama = |n: &str| folder.join(n.replace(['/', ':'], "_"));
        fs::write(nama(&self.nama), &self.isi).unwrap();
        if !self.nama.ends_with(".xlsx") {
            return;
        }
        // One of the inputs is cut off.
        let Ok(mut arsip) = zip::ZipArchive::new(std::io::Cursor::new(&self.isi[..])) else { return };
        for i in 0..arsip.len() {
            let mut satu = arsip.by_index(i).unwrap();
            let tujuan = nama(&format!("{}: {}", self.nama, satu.name().unwrap()));
            let mut isi = String::new();
            std::io::Read::read_to_string(&mut satu, &mut isi).unwrap();
            fs::write(tujuan, isi.replace("><", ">\n<")).unwrap();
        }
    }
}

/// The exit status as it is, and what was said: by names in place of the digests of what was written, which differ
/// wherever that does.
pub fn layar(meja: &Meja, awalan: &str, jawaban: Jawaban) -> Vec<Bagian> {
    let keluar = milik(meja, awalan).fold(jawaban.keluar, |kata, n| kata.replace(&meja.sidik(&n), &format!("<{n}>")));
    let kode = jawaban.kode.to_string();
    let kode = Bagian { nama: "kode".to_owned(), sidik: kode.clone(), isi: kode.into() };
    let kata = [("stdout", keluar), ("stderr", jawaban.galat)];
    let kata = kata.into_iter().filter(|(_, isi)| !isi.is_empty()).map(|(nama, isi)| Bagian::baru(nama, isi));
    std::iter::once(kode).chain(kata).collect()
}

/// Everything in the folder.
pub fn semua_berkas(meja: &Meja) -> Vec<Bagian> {
    meja.isi().into_iter().map(|n| Bagian::baru(n.clone(), meja.byte(&n))).collect()
}

/// The files whose names begin so.
pub fn berkas(meja: &Meja, awalan: &str) -> Vec<Bagian> {
    milik(meja, awalan).flat_map(|n| satu_berkas(meja, &n)).collect()
}

fn milik<'a>(meja: &Meja, awalan: &'a str) -> impl Iterator<Item = String> + use<'a> {
    let milik = move |n: &String| n.strip_prefix(awalan).is_some_and(|sisa| sisa.starts_with('.'));
    meja.isi().into_iter().filter(milik)
}

fn satu_berkas(meja: &Meja, nama: &str) -> Vec<Bagian> {
    let mut semua = vec![Bagian::baru(nama, meja.byte(nama))];
    if nama.ends_with(".xlsx") {
        semua.extend(lembar(&meja.jalur(nama)).map(|(judul, isi)| Bagian::baru(format!("{nama}: {judul}"), isi)));
    }
    semua
}

/// The cells of each sheet, one a line: address, value, formula. Nothing of how it looks.
fn lembar(buku: &Path) -> impl Iterator<Item = (String, String)> {
    let mut buku: Xlsx<_> = open_workbook(buku).unwrap();
    buku.sheet_names().into_iter().map(move |nama| {
        let (nilai, rumus) = (buku.worksheet_range(&nama).unwrap(), buku.worksheet_formula(&nama).unwrap());
        let isi = sel(&nilai, &rumus);
        (nama, isi)
    })
}

fn sel(nilai: &Range<Data>, rumus: &Range<String>) -> String {
    let (awal, akhir) = (nilai.start().unwrap_or_default(), nilai.end().unwrap_or_default());
    let alamat = (awal.0..=akhir.0).flat_map(|r| (awal.1..=akhir.1).map(move |c| (r, c)));
    let mut teks = String::new();
    for (r, c) in alamat {
        let isi = nilai.get_value((r, c)).map(tampil).unwrap_or_default();
        let rumus = rumus.get_value((r, c)).filter(|f| !f.is_empty()).map(|f| format!("\t={f}")).unwrap_or_default();
        if !(isi.is_empty() && rumus.is_empty()) {
            writeln!(teks, "{}\t{isi}{rumus}", rust_xlsxwriter::utility::row_col_to_cell(r, c as u16)).unwrap();
        }
    }
    teks
}

/// A text in quotes, so that it is never taken for the number it looks like.
fn tampil(sel: &Data) -> String {
    match sel {
        Data::Empty => String::new(),
        Data::String(teks) => format!("{teks:?}"),
        Data::DateTime(waktu) => format!("@{}", waktu.as_f64()),
        lain => lain.to_string(),
    }
}
