//! The list `Masalah Data`: every finding in the officer's own coordinates.

use super::jalan::Jalan;
use super::samar;
use super::tabel::{Isi, Kolom, Rupa};
use crate::populasi::silang::Rujuk;
use crate::temuan::Temuan;

/// Filled in by an officer and given back with `--corrections`.
pub const KOLOM_KOREKSI: [&str; 3] = ["Nilai Benar", "Dikoreksi Oleh", "Tanggal Koreksi"];

/// A finding on its way to a row.
pub struct SatuTemuan<'a> {
    pub t: &'a Temuan,
    pub jalan: &'a Jalan,
}

pub fn baris<'a>(temuan: &'a [Temuan], jalan: &'a Jalan) -> impl ExactSizeIterator<Item = SatuTemuan<'a>> {
    temuan.iter().map(move |t| SatuTemuan { t, jalan })
}

impl SatuTemuan<'_> {
    /// Title of the column in the file.
    pub fn kolom(&self) -> &str {
        let sumber = self.jalan.sumber.get(usize::from(self.t.tempat.sumber));
        let judul = sumber.and_then(|s| s.kolom.get(usize::from(self.t.kolom).wrapping_sub(1)));
        judul.map_or("", String::as_str)
    }

    /// What was read, masked where asked.
    pub fn terbaca(&self, samarkan: bool) -> String {
        if samarkan { samar::terbaca(&self.t.terbaca, self.kolom()).into_owned() } else { self.t.terbaca.to_string() }
    }

    /// What else has to be known.
    pub fn keterangan(&self) -> String {
        match Rujuk::dari_tanda(&self.t.keterangan) {
            Some(Rujuk(lain)) => format!("juga di {}", self.jalan.baris(lain)),
            None => self.t.keterangan.to_string(),
        }
    }

    pub fn sel(&self) -> String {
        self.jalan.sel(self.t.tempat, self.t.kolom)
    }
}

/// The columns.
pub fn kolom<'a>() -> Vec<Kolom<SatuTemuan<'a>>> {
    fn k<'a>(
        judul: &'static str,
        lebar: f64,
        rupa: Rupa,
        isi: for<'x> fn(&'x SatuTemuan<'a>) -> Isi<'x>,
    ) -> Kolom<SatuTemuan<'a>> {
        Kolom { judul, lebar, rupa, isi }
    }
    let mut semua = vec![
        k("Kode", 7.0, Rupa::Tengah, |s| Isi::teks(s.t.kode.kode())),
        k("Tingkat", 11.0, Rupa::Tengah, |s| Isi::teks(s.t.kode.tingkat().nama())),
        k("Berkas", 20.0, Rupa::Teks, |s| Isi::teks(s.jalan.nama_sumber(s.t.tempat.sumber))),
        k("Sel", 20.0, Rupa::Teks, |s| Isi::teks(s.sel())),
        k("Kolom", 22.0, Rupa::Teks, |s| Isi::teks(s.kolom())),
        k("Terbaca", 22.0, Rupa::Teks, |s| Isi::teks(s.terbaca(s.jalan.samarkan))),
        k("Masalah", 40.0, Rupa::Lipat, |s| Isi::teks(s.t.kode.penjelasan().masalah)),
        k("Cara Memperbaiki", 40.0, Rupa::Lipat, |s| Isi::teks(s.t.kode.penjelasan().perbaikan)),
        k("Diharapkan", 32.0, Rupa::Lipat, |s| Isi::teks(s.t.kode.penjelasan().diharapkan)),
        k("Keterangan", 32.0, Rupa::Lipat, |s| Isi::teks(s.keterangan())),
        k("Akibat", 40.0, Rupa::Lipat, |s| Isi::teks(s.t.kode.penjelasan().akibat)),
        k("Baris", 8.0, Rupa::Angka, |s| Isi::Angka(s.t.tempat.baris)),
    ];
    semua.extend(KOLOM_KOREKSI.map(|judul| k(judul, 18.0, Rupa::Isian, |_| Isi::Kosong)));
    semua
}
