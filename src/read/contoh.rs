//! The first rows of a table, in which the header is looked for.

use super::BARIS_JUDUL;
use super::header::{Judul, PetaPengguna, cari};
use super::lembar::BukuKerja;
use super::pisah::{Kutip, PemisahSel, Pemotong, Potongan};
use super::row::{Baris, Sel, SelTersimpan};
use super::teks;
use crate::error::Result;
use crate::table::jenis::Peran;
use crate::table::kolom::Kolom;

/// Rows looked at to find the header and to settle an ambiguous one.
const CONTOH_BARIS: usize = BARIS_JUDUL * 2;
/// Bytes of a cell that are looked at there.
const PANJANG_JUDUL: usize = 1000;

impl Judul {
    pub(super) fn peta_banyak(&self) -> usize {
        Kolom::SEMUA.iter().filter(|k| self.peta.punya(**k)).count()
    }
}

/// The first records of a text under one delimiter.
pub(super) struct ContohTeks {
    pub(super) rekaman: Vec<(u32, String, Vec<SelTersimpan>)>,
}

impl ContohTeks {
    pub(super) fn baca(awal: &[u8], utuh: bool, pemisah: u8) -> ContohTeks {
        let awal = awal.strip_prefix(b"\xef\xbb\xbf").unwrap_or(awal);
        let mut pemisah_sel = PemisahSel::baru(pemisah);
        let mut rekaman = Vec::new();
        Pemotong::baru(pemisah).potong(awal, utuh, |p| {
            let (a, b, kutip) = match p {
                Potongan::Rekaman { awal, akhir, kutip, .. } => (awal, akhir, kutip),
                Potongan::KutipTerbuka { awal, akhir, .. } => (awal, akhir, Kutip::Biasa),
                Potongan::TerlaluPanjang { .. } => (0, 0, Kutip::Biasa),
            };
            if rekaman.len() < CONTOH_BARIS {
                let mut rentang = [(0, (b - a) as u32)];
                let (mut teks, _) = teks::ke_utf8(awal[a..b].to_vec(), &mut rentang);
                let mut sel = Vec::new();
                pemisah_sel.pisah(&mut teks, (0, rentang[0].1 as usize), kutip, usize::MAX, &mut sel);
                rekaman.push((p.nomor(), teks, sel));
            }
        });
        ContohTeks { rekaman }
    }

    pub(super) fn baris(&self) -> Vec<Vec<Sel<'_>>> {
        self.rekaman.iter().map(|(_, teks, sel)| contoh_baris(teks, sel)).collect()
    }

    /// Cells of the data rows: where most have the same spare blank ones behind the titles, those
    /// belong to every row.
    pub(super) fn lebar_data(&self, judul: &Judul) -> usize {
        let data = &self.rekaman[judul.indeks + 1..];
        let titel = judul.kolom.len();
        let lebih = |sel: &[SelTersimpan]| sel.len() > titel && sel[titel..].iter().all(|s| *s == SelTersimpan::Kosong);
        let lebar = data.iter().filter(|(_, _, sel)| lebih(sel)).map(|(_, _, sel)| sel.len()).min().unwrap_or(titel);
        let sama = data.iter().filter(|(_, _, sel)| sel.len() == lebar).count();
        if sama * 2 > data.len() { lebar } else { titel }
    }

    pub(super) fn lebar(&self) -> usize {
        self.rekaman.iter().map(|(_, _, sel)| sel.len()).max().unwrap_or(0)
    }
}

/// The cells of a row; no title is longer than this, and comparing long ones with every spelling takes minutes.
fn contoh_baris<'a>(teks: &'a str, sel: &'a [SelTersimpan]) -> Vec<Sel<'a>> {
    let pendek = |s| match s {
        Sel::Teks(t) => Sel::Teks(&t[..t.floor_char_boundary(PANJANG_JUDUL)]),
        lain => lain,
    };
    Baris::baru(0, teks, sel).semua().map(pendek).collect()
}

/// Blank rows of a sheet don't come along, so the header's place is given by its row number too.
pub(super) fn cari_di_lembar(
    buku: &BukuKerja,
    nama: &str,
    lembar: &str,
    peran: Peran,
    peta: &PetaPengguna,
) -> Result<(Judul, u32)> {
    let mut contoh: Vec<(u32, String, Vec<SelTersimpan>)> = Vec::new();
    buku.baris(lembar, |nomor, teks, sel| {
        contoh.push((nomor, teks.to_owned(), sel.to_vec()));
        contoh.len() < CONTOH_BARIS
    })?;
    let baris: Vec<Vec<Sel<'_>>> = contoh.iter().map(|(_, t, s)| contoh_baris(t, s)).collect();
    let mut judul = cari(&format!("{nama}, lembar {lembar}"), &baris, peran, peta)?;
    judul.teks_kop.iter_mut().for_each(|(n, _)| *n = contoh[*n as usize - 1].0);
    let akhir_judul = contoh[judul.indeks].0;
    Ok((judul, akhir_judul))
}
