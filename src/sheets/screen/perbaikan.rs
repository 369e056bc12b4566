//! Columns Sel Koreksi and Terbaca of `Perlu Verifikasi`: where Nilai Benar goes, and what stands there now. A
//! line a cell, in the words that `record::koreksi` reads back.

use crate::decide::screen::keluarga::penentu::SelPenentu;
use crate::read::alamat::alamat_penuh;
use crate::record::koreksi::KOSONG;
use crate::sheets::jalan::Jalan;
use crate::write::lolos;

/// `Desil: keluarga.csv, baris 7, kolom 4`.
pub fn sel(jalan: &Jalan, penentu: &[SelPenentu]) -> String {
    let satu = |s: &SelPenentu| {
        let sumber = jalan.sumber.get(usize::from(s.asal.sumber));
        let (nama, lembar) = sumber.map_or(("", None), |s| (s.nama.as_str(), s.lembar.as_deref()));
        format!("{}: {}", s.kolom.label(), alamat_penuh(nama, lembar, s.asal.baris, s.nomor_kolom))
    };
    penentu.iter().map(satu).collect::<Vec<_>>().join("\n")
}

/// What stands in each cell.
pub fn terbaca(jalan: &Jalan, penentu: &[SelPenentu]) -> String {
    let satu = |s: &SelPenentu| {
        let teks = s.terbaca.split_whitespace().collect::<Vec<_>>().join(" ");
        match teks.as_str() {
            "" => KOSONG.to_owned(),
            isi if jalan.samarkan => lolos::terbaca(isi, s.kolom.label()),
            _ => teks,
        }
    };
    penentu.iter().map(satu).collect::<Vec<_>>().join("\n")
}
