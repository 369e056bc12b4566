//! How a header is laid out: group titles over a second row, and the numbers of columns below.

use super::arti::{arti, baku};
use super::kenal;
use crate::read::row::Sel;
use crate::table::jenis::Peran;
use crate::table::kolom::{Kolom, normal};

/// Words of a group title that make its columns somebody else's, or another time's.
const MILIK_LAIN: [&str; 18] = [
    "ayah",
    "ibu",
    "istri",
    "suami",
    "pasangan",
    "anak",
    "orang",
    "wali",
    "lama",
    "sebelumnya",
    "asal",
    "pendamping",
    "petugas",
    "pelapor",
    "saksi",
    "ketua",
    "calon",
    "penanggung",
];

/// The row by itself, and with the row below filling what it leaves open (group titles).
pub(super) fn bentuk_judul<'a>(
    sel: &'a [Sel<'a>],
    bawah: Option<&'a Vec<Sel<'a>>>,
    peran: Peran,
) -> Vec<(bool, Vec<String>)> {
    let satu: Vec<String> = sel.iter().map(|s| s.tampil().into_owned()).collect();
    let mut bentuk = vec![(false, satu.clone())];
    // A kop line above the real header must not pass for its first row.
    if let Some(bawah) = bawah
        && satu.iter().filter(|j| kenal(j, peran)).count() >= 2
    {
        let bawah: Vec<String> = bawah.iter().map(|s| s.tampil().into_owned()).collect();
        let lebar = satu.len().max(bawah.len());
        let mut atas = satu;
        atas.resize(lebar, String::new());
        if baris_kedua(&atas, &bawah, peran) {
            bentuk.push((true, (0..lebar).map(|i| gabung(&atas, &bawah, i)).collect()));
        }
    }
    bentuk
}

/// Titles and no data: each known by itself, or one of several under a group title.
fn baris_kedua(atas: &[String], bawah: &[String], peran: Peran) -> bool {
    let mut terisi = bawah.iter().enumerate().filter(|(_, b)| !b.is_empty()).peekable();
    let judul = |(i, b): (usize, &String)| {
        let angka = b.bytes().filter(u8::is_ascii_digit).count();
        let bernama = b.chars().any(char::is_alphabetic) && angka <= 2;
        bernama && (kenal(b, peran) && angka == 0 || kelompok(atas, i).is_some_and(|(_, lebar)| lebar > 1))
    };
    terisi.peek().is_some() && terisi.all(judul)
}

/// The group title over a column, and how many columns it spans: those behind it without a title.
fn kelompok(atas: &[String], i: usize) -> Option<(&str, usize)> {
    let mulai = (0..=i).rev().find(|k| !atas[*k].is_empty())?;
    let kosong = atas[mulai + 1..].iter().take_while(|j| j.is_empty()).count();
    Some((&atas[mulai], kosong + 1))
}

/// The title of a column under two rows of them.
fn gabung(atas: &[String], bawah: &[String], i: usize) -> String {
    let sel = |baris: &[String]| baris.get(i).cloned().unwrap_or_default();
    let (sendiri, bawah) = (sel(atas), sel(bawah));
    let Some((grup, lebar)) = kelompok(atas, i).filter(|_| !bawah.is_empty()) else { return sendiri };
    let bersama = [format!("{grup} {bawah}"), format!("{bawah} {grup}")];
    if let Some(dikenal) = bersama.iter().find(|j| arti(j).is_some()) {
        return dikenal.clone();
    }
    match (arti(&bawah).map(|a| a.kolom), arti(&sendiri).map(|a| a.kolom)) {
        (Some(kolom), _) if !milik_lain(grup, kolom) => bawah,
        // The street stands in the first column under `Alamat`.
        (None, Some(Kolom::Alamat)) => sendiri,
        (None, Some(_)) if lebar == 1 => sendiri,
        _ => bersama[0].clone(),
    }
}

fn milik_lain(grup: &str, kolom: Kolom) -> bool {
    let tempat = (Kolom::Kabupaten..=Kolom::Alamat).contains(&kolom);
    baku(&normal(grup)).split('_').any(|k| MILIK_LAIN.contains(&k) || tempat && k == "ktp")
}

/// What stands in a row, for comparing it with another: blank cells behind the last one don't count.
pub(super) fn kunci_baris<'a>(sel: impl Iterator<Item = Sel<'a>>) -> Vec<String> {
    let mut isi: Vec<String> = sel.map(|s| normal(&s.tampil())).collect();
    while isi.last().is_some_and(String::is_empty) {
        isi.pop();
    }
    isi
}

/// `1 2 3 4`, `(1) (2) (3)` or `a b c` under the titles, or again on a later page; a merged column leaves a gap.
pub fn baris_nomor_kolom<'a>(sel: impl Iterator<Item = Sel<'a>>, lebar: usize) -> bool {
    let mut banyak = 0;
    let mut lalu = None;
    for satu in sel.filter(|s| !s.kosong()) {
        let teks = satu.tampil();
        let inti = teks.trim_matches(|c: char| matches!(c, '(' | ')' | '[' | ']' | '.' | ' '));
        let ke = match inti.as_bytes() {
            [b @ (b'a'..=b'z' | b'A'..=b'Z')] => usize::from(b.to_ascii_lowercase() - b'a') + 1,
            [b'1'..=b'9'] | [b'1'..=b'9', b'0'..=b'9'] => inti.parse().unwrap_or(0),
            _ => return false,
        };
        if ke > lebar + 2 || lalu.map_or(ke > 3, |l| ke <= l) {
            return false;
        }
        lalu = Some(ke);
        banyak += 1;
    }
    banyak >= 3.max(lebar / 2)
}
