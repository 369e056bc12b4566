//! Whether Nilai Benar is a value of its column: what the officer wants done with the row is none.
//!
//! In two steps. Words that say what to do, or that nobody knows, are refused before any row is read: text
//! columns would take them for their content, and others for a blank nobody asked for. All else is judged
//! by the reader of the row itself, once the value stands in its cell.

use super::NilaiBenar;
use crate::domain::belum_diketahui;
use crate::domain::tanpa_isi;
use crate::domain::ya_tidak::{self, YaTidak};
use crate::table::kolom::Kolom;
use crate::temuan::{Kode, Temuan};

/// What empties a cell on purpose.
const KOSONGKAN: &str = "-";

/// How to say so.
pub(super) const CARA_KOSONG: &str = "tulis - bila sel harus kosong";

impl NilaiBenar {
    /// The cell is to be blank.
    pub(super) fn kosongkan(&self) -> bool {
        matches!(self, NilaiBenar::Teks(t) if &**t == KOSONGKAN)
    }
}

/// Words that are no value of any column, or a blank that isn't asked for.
pub(super) fn bukan_nilai(kolom: Kolom, nilai: &NilaiBenar) -> bool {
    let teks = nilai.tampil();
    if nilai.kosongkan() {
        return false;
    }
    // DTSEN has signs of its own for a desil not ranked: 0, Belum Terdata.
    perintah(&teks) || kolom != Kolom::Desil && (belum_diketahui(&teks) || kosong_tersirat(kolom, &teks))
}

/// What an officer wants done, not what should stand there.
fn perintah(teks: &str) -> bool {
    const AWAL: [&str; 12] = [
        "hapus",
        "dihapus",
        "buang",
        "dibuang",
        "coret",
        "tunda",
        "ditunda",
        "cek",
        "dicek",
        "periksa",
        "diperiksa",
        "kosongkan",
    ];
    let kecil = teks.trim_matches(|c: char| matches!(c, '(' | ')' | '.' | '!')).to_lowercase();
    let pertama = kecil.split_whitespace().next().unwrap_or_default();
    !teks.contains(char::is_alphanumeric) || AWAL.contains(&pertama) || kecil == "kosong" || kecil == "tidak tahu"
}

/// Read as blank without saying so by `-`. A 0 is a figure where figures are kept.
fn kosong_tersirat(kolom: Kolom, teks: &str) -> bool {
    let jawaban = matches!(ya_tidak::dari_teks(teks), Ok(YaTidak::Ya | YaTidak::Tidak | YaTidak::Silang));
    let bukan_angka =
        matches!(kolom, Kolom::NoKk | Kolom::Nik | Kolom::NikKepala | Kolom::Hubungan | Kolom::TanggalLahir);
    tanpa_isi::kosong(teks) && (bukan_angka || !jawaban && !teks.contains('0'))
}

/// What the reader of the row has against a cell (its column from 1).
pub(super) fn salah(temuan: &[Temuan], kolom: u16) -> Option<Kode> {
    temuan.iter().find(|t| t.kolom == kolom && menyalahkan_nilai(t.kode)).map(|t| t.kode)
}

/// The finding says that the cell holds nothing that its column can mean, not that it disagrees with others.
fn menyalahkan_nilai(kode: Kode) -> bool {
    use Kode::*;
    matches!(
        kode,
        SelGalat
            | KkHilangDigit
            | KkPanjang
            | KkHuruf
            | KkBukanAngka
            | KkUrutNol
            | KkTanggal
            | NikHilangDigit
            | NikPanjang
            | NikHuruf
            | NikBukanAngka
            | NikUrutNol
            | NikTanggal
            | DesilSalah
            | HubunganTakDikenal
            | JumlahAnggotaSalah
            | KelurahanTakDikenal
            | KotaMeragukan
            | KodeWilayahSalah
            | LahirTakTerbaca
            | LahirBulanDulu
            | LahirMustahil
            | JenisKelaminSalah
            | YaTidakSalah
            | KodeDisabilitas
            | UmurSalah
            | JenisPpksTakDikenal
            | AngkatanSalah
            | KelasTakTerbaca
            | StatusTakTerbaca
            | TanggalTakTerbaca
            | RupiahTakTerbaca
            | RupiahMendua
            | BilanganTakTerbaca
            | PilihanTakDikenal
            | SkorSalah
            | InsentifTakDikenal
            | InsentifTanpaTahap
            | KegiatanTakDikenal
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_to_do_with_a_row_is_no_value_and_a_blank_has_one_sign() {
        let bukan = |kolom, teks: &str| bukan_nilai(kolom, &NilaiBenar::Teks(teks.into()));
        for (kolom, teks) in [
            (Kolom::Nik, "hapus"),
            (Kolom::Nama, "Hapus baris ini"),
            (Kolom::Desil, "ditunda"),
            (Kolom::Alamat, "?"),
            (Kolom::Alamat, "(kosong)"),
            (Kolom::Pekerjaan, "tidak tahu"),
            (Kolom::Kabupaten, "Belum Terdata"),
            (Kolom::Nik, "0"),
            (Kolom::Nik, "tidak ada"),
            (Kolom::OmzetBulan1, "NULL"),
        ] {
            assert!(bukan(kolom, teks), "{kolom:?} {teks:?}");
        }
        for (kolom, teks) in [
            (Kolom::Nik, "-"),
            (Kolom::Nama, "-"),
            (Kolom::Nama, "BUANGAN"),
            (Kolom::Alamat, "Jl. Cekatan 4"),
            (Kolom::Desil, "3"),
            (Kolom::Desil, "0"),
            (Kolom::Desil, "Belum Terdata"),
            (Kolom::OmzetBulan1, "0"),
            (Kolom::Pkh, "tidak ada"),
            (Kolom::Miskin, "x"),
        ] {
            assert!(!bukan(kolom, teks), "{kolom:?} {teks:?}");
        }
    }
}
