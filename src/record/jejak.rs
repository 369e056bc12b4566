//! The column Jejak of the lists in a workbook: the decision of a row as data, for programs.
//!
//! In: what decided, as a short code, and the ids of the row. Out: a text of some tens of bytes that says its kind and
//! version and whose row it belongs to, and the code again. It stands in the row itself, hidden, so that sorting,
//! filtering and copying take it along; of a row that somebody sorted without it the mark no longer fits.

use std::fmt::Write as _;

use super::keputusan::KeputusanDinas;
use crate::domain::nomor::TERTUTUP;
use crate::perwal::angkatan;
use crate::perwal::indikator::{self, jejak::Jawaban41};
use crate::perwal::kelayakan::{self, Status};
use crate::perwal::penilaian::{self, Naik, Putusan};
use crate::perwal::tafsir::KumpulanTafsir;
use crate::perwal::tahap;

/// What a code is of. A change of what its letters mean is a new version.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Jenis {
    /// [`crate::perwal::kelayakan::jejak`].
    Saringan,
    /// [`crate::perwal::penilaian::jejak`].
    Nilai,
    /// [`crate::perwal::angkatan::jejak`].
    Calon,
    /// [`crate::perwal::tahap::jejak`].
    Langkah,
    /// [`crate::perwal::indikator::jejak`].
    Tahun,
}

impl Jenis {
    /// Kind and version.
    fn tanda(self) -> &'static str {
        match self {
            Jenis::Saringan => "S1",
            Jenis::Nilai => "N1",
            Jenis::Calon => "A1",
            Jenis::Langkah => "L1",
            Jenis::Tahun => "E1",
        }
    }
}

/// Why a row's decision isn't known as data.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tanpa {
    /// No column, or a blank cell.
    Kosong,
    /// Another version's, or no code at all.
    Asing,
    /// Of another row, or of this one before somebody changed it.
    BarisLain,
}

impl Tanpa {
    /// Why it isn't, for the officer.
    pub fn uraian(self) -> &'static str {
        match self {
            Tanpa::Kosong => "kolom tersembunyi Jejak pada baris ini kosong atau tidak ada",
            Tanpa::Asing => "kolom tersembunyi Jejak pada baris ini berasal dari versi uep yang lain, atau diubah",
            Tanpa::BarisLain => {
                "kolom tersembunyi Jejak tidak cocok dengan baris ini: milik baris lain, atau baris ini diubah sesudah ditulis"
            }
        }
    }
}

/// Title of the column.
pub const JUDUL: &str = "Jejak";

/// The text of the cell; `isi` writes the code, `kunci` are the ids of the row as it shows them.
pub fn sel(jenis: Jenis, kunci: [&str; 2], isi: impl FnOnce(&mut String)) -> String {
    let mut teks = String::with_capacity(96);
    teks.push_str(jenis.tanda());
    teks.extend(pemilik(kunci));
    teks.push(';');
    isi(&mut teks);
    teks
}

/// The code in a cell.
///
/// # Errors
/// There is none, or it isn't this row's.
pub fn kode<'a>(jenis: Jenis, kunci: [&str; 2], sel: &'a str) -> Result<&'a str, Tanpa> {
    if sel.is_empty() {
        return Err(Tanpa::Kosong);
    }
    let (milik, kode) = sel.strip_prefix(jenis.tanda()).and_then(|s| s.split_once(';')).ok_or(Tanpa::Asing)?;
    if milik.chars().eq(pemilik(kunci)) { Ok(kode) } else { Err(Tanpa::BarisLain) }
}

/// The decision on the family of a row: No KK, NIK, list, cell.
///
/// # Errors
/// The row doesn't hold it.
pub fn keluarga<'a>(kunci: [&str; 2], status: Status, sel: &'a str) -> Result<kelayakan::jejak::Jejak<'a>, Tanpa> {
    let jejak = kelayakan::jejak::baca(kode(Jenis::Saringan, kunci, sel)?).ok_or(Tanpa::Asing)?;
    // A row that was moved to another list says something else now than the rule said.
    if jejak.keputusan.status == status { Ok(jejak) } else { Err(Tanpa::BarisLain) }
}

/// An assessment, and how long what the evaluator wrote is that stands at the end of Catatan.
pub fn sel_nilai(
    kunci: [&str; 2],
    putusan: &Putusan,
    (naik, tafsir): (Option<&Naik>, KumpulanTafsir),
    evaluator: &str,
) -> String {
    sel(Jenis::Nilai, kunci, |kode| {
        kode.push_str(&evaluator.chars().count().to_string());
        kode.push(';');
        penilaian::jejak::tulis(kode, putusan, naik, tafsir);
    })
}

/// What [`sel_nilai`] wrote: ID Peserta and NIK, Nilai and Nomor Sertifikat of the row, cell.
///
/// # Errors
/// The row doesn't hold it.
pub fn nilai(
    kunci: [&str; 2],
    (tertulis, sertifikat): (&str, &str),
    sel: &str,
) -> Result<(penilaian::jejak::Jejak, usize), Tanpa> {
    let (evaluator, kode) = kode(Jenis::Nilai, kunci, sel)?.split_once(';').ok_or(Tanpa::Asing)?;
    let jejak = penilaian::jejak::baca(kode, sertifikat).ok_or(Tanpa::Asing)?;
    let evaluator = evaluator.parse().map_err(|_| Tanpa::Asing)?;
    if jejak.putusan.kode() == tertulis { Ok((jejak, evaluator)) } else { Err(Tanpa::BarisLain) }
}

/// What becomes of an assessed family.
pub fn calon(kunci: [&str; 2], jejak: &angkatan::jejak::Jejak) -> String {
    sel(Jenis::Calon, kunci, |kode| angkatan::jejak::tulis(kode, jejak))
}

/// What [`calon`] wrote: the ids of the row, cell.
///
/// # Errors
/// The row doesn't hold it.
pub fn baca_calon(kunci: [&str; 2], sel: &str) -> Result<(angkatan::jejak::Jejak, KumpulanTafsir), Tanpa> {
    angkatan::jejak::baca(kode(Jenis::Calon, kunci, sel)?).ok_or(Tanpa::Asing)
}

/// A participant's step: ID Peserta and NIK, Hasil of the row, cell.
///
/// # Errors
/// The row doesn't hold it.
pub fn langkah(kunci: [&str; 2], hasil: &str, sel: &str) -> Result<(tahap::jejak::Jejak, KumpulanTafsir), Tanpa> {
    let jejak = tahap::jejak::baca(kode(Jenis::Langkah, kunci, sel)?).ok_or(Tanpa::Asing)?;
    if jejak.0.hasil.nama() == hasil { Ok(jejak) } else { Err(Tanpa::BarisLain) }
}

/// A participant's year: the answers, and the decisions about its quarters without the words of others.
pub fn tahun(kunci: [&str; 2], jawaban: &Jawaban41, keputusan: &[&KeputusanDinas]) -> String {
    sel(Jenis::Tahun, kunci, |kode| {
        for k in keputusan {
            let tanggal = if k.berhari() { &*k.tanggal } else { TERTUTUP };
            let _ = write!(kode, "{},{},{tanggal}|", k.triwulan, k.pilihan().unwrap_or(TERTUTUP));
        }
        kode.push(';');
        indikator::jejak::tulis(kode, jawaban);
    })
}

/// A year that a row holds: answers, readings, decisions with `***` for words of somebody's own.
pub type Tahun = (Jawaban41, KumpulanTafsir, Vec<KeputusanDinas>);

/// What [`tahun`] wrote: ID Peserta and NIK of the row, cell.
///
/// # Errors
/// The row doesn't hold it.
pub fn baca_tahun(kunci: [&str; 2], sel: &str) -> Result<Tahun, Tanpa> {
    let (keputusan, jawaban) = kode(Jenis::Tahun, kunci, sel)?.split_once(';').ok_or(Tanpa::Asing)?;
    let (jawaban, tafsir) = indikator::jejak::baca(jawaban).ok_or(Tanpa::Asing)?;
    let satu = |t: &str| {
        let bagian: Vec<&str> = t.split(',').collect();
        let [triwulan, keputusan, tanggal] = bagian[..] else { return None };
        let (id, nik) = (kunci[0].into(), kunci[1].into());
        Some(KeputusanDinas {
            triwulan: triwulan.parse().ok()?,
            id,
            nik,
            keputusan: keputusan.into(),
            tanggal: tanggal.into(),
        })
    };
    let keputusan = keputusan.split_terminator('|').map(satu).collect::<Option<_>>().ok_or(Tanpa::Asing)?;
    Ok((jawaban, tafsir, keputusan))
}

/// Three characters over letters and digits of the ids: says whether a row is the one, and not whose it is.
fn pemilik(kunci: [&str; 2]) -> [char; 3] {
    let mut hitung = 0x811c_9dc5_u32;
    let mut satu = |b: u8| hitung = (hitung ^ u32::from(b)).wrapping_mul(0x0100_0193);
    for id in kunci {
        id.bytes().filter(u8::is_ascii_alphanumeric).for_each(|b| satu(b.to_ascii_uppercase()));
        satu(0);
    }
    let huruf = |n: u32| char::from_digit(n % 36, 36).unwrap_or('0');
    [huruf(hitung), huruf(hitung / 36), huruf(hitung / 1296)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::perwal::tafsir::Tafsir;

    const KUNCI: [&str; 2] = ["6371010101259001", "6371014101909001"];

    fn satu(kunci: [&str; 2]) -> String {
        sel(Jenis::Saringan, kunci, |t| t.push_str("a;b"))
    }

    #[test]
    fn a_code_is_read_in_its_own_row_however_the_ids_are_written() {
        let sel = satu(KUNCI);
        assert_eq!(kode(Jenis::Saringan, KUNCI, &sel), Ok("a;b"));
        assert_eq!(kode(Jenis::Saringan, ["6371.0101.0125.9001", "'6371014101909001"], &sel), Ok("a;b"));
        for lain in [["6371010101259002", KUNCI[1]], [KUNCI[1], KUNCI[0]], ["", KUNCI[1]], ["", ""]] {
            assert_eq!(kode(Jenis::Saringan, lain, &sel), Err(Tanpa::BarisLain), "{lain:?}");
        }
    }

    /// A thousand families among 46,656 marks: hardly two share one.
    #[test]
    fn few_rows_have_the_mark_of_another() {
        let mut tanda: Vec<_> = (0..1000).map(|n| pemilik([&format!("637101010125{n:04}"), KUNCI[1]])).collect();
        tanda.sort_unstable();
        tanda.dedup();
        assert!(tanda.len() > 970, "{}", tanda.len());
    }

    #[test]
    fn decisions_come_back_without_the_words_of_others() {
        let satu = |keputusan: &str, tanggal: &str| KeputusanDinas {
            triwulan: "2026-TW1".parse().unwrap(),
            id: "UEP-2026-0001".into(),
            nik: KUNCI[1].into(),
            keputusan: keputusan.into(),
            tanggal: tanggal.into(),
        };
        let kunci = ["UEP-2026-0001", KUNCI[1]];
        let jawaban = [None; 22];
        let semua =
            [satu("Remedial", "05/05/2026"), satu("tanya SITI: Remedial (x)", ""), satu("Berhenti", "kata SITI")];
        let isi = tahun(kunci, &jawaban, &semua.each_ref());
        assert!(!isi.contains("SITI"), "{isi}");
        let harus = vec![satu("Remedial", "05/05/2026"), satu("***", ""), satu("Berhenti", "***")];
        assert_eq!(baca_tahun(kunci, &isi), Ok((jawaban, [Tafsir::T51].into_iter().collect(), harus)));
        assert_eq!(baca_tahun(kunci, &isi.replace(",Berhenti", "")), Err(Tanpa::Asing));
    }

    #[test]
    fn what_is_no_code_says_why() {
        assert_eq!(kode(Jenis::Saringan, KUNCI, ""), Err(Tanpa::Kosong));
        for asing in ["***", "S2abc;a", "S1", "catatan"] {
            assert_eq!(kode(Jenis::Saringan, KUNCI, asing), Err(Tanpa::Asing), "{asing}");
        }
    }
}
