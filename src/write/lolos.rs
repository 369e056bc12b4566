//! Cells under `--mask`: what a column may show ([`crate::table::lolos`]), cell by cell of that column's own kind.

use std::borrow::Cow;

use super::isi::Isi;
use super::samar;
use crate::domain::nomor::TERTUTUP;
use crate::table::lolos::Lolos;

/// A cell as it may be shown.
pub fn saring<'a>(lolos: Lolos, isi: Isi<'a>) -> Isi<'a> {
    let tutup = Isi::Teks(Cow::Borrowed(TERTUTUP));
    match (lolos, isi) {
        (_, Isi::Kosong) => Isi::Kosong,
        (Lolos::Bilangan, isi @ (Isi::Angka(_) | Isi::Rupiah(_) | Isi::Persen(_))) => isi,
        (Lolos::Kata(_) | Lolos::Pilihan(_) | Lolos::Baku, isi @ (Isi::Angka(_) | Isi::Persen(_))) => isi,
        (Lolos::Hari, isi @ Isi::Tanggal(_)) => isi,
        (Lolos::Umur, Isi::Angka(n)) => Isi::teks(rentang_umur(n)),
        (lolos, Isi::Teks(t)) => teks(lolos, t),
        _ => tutup,
    }
}

fn teks(lolos: Lolos, t: Cow<'_, str>) -> Isi<'_> {
    match lolos {
        Lolos::Nomor if bernomor(&t) => Isi::teks(samar::id(&t)),
        Lolos::IdPeserta if samar::id_peserta_baku(&t) => Isi::Teks(t),
        Lolos::Bilangan if bilangan(&t) => Isi::Teks(t),
        Lolos::Kata(kata) => Isi::teks(per_kata(&t, kata)),
        Lolos::Pilihan(pilihan) => Isi::teks(per_kata(&t, |k| k.split(',').all(|satu| pilihan.contains(&satu.trim())))),
        Lolos::Baku => Isi::teks(tanpa_kutipan(&samar::teks_bebas(&t))),
        _ => Isi::teks(TERTUTUP),
    }
}

/// Digits enough for an id and no word beside them.
fn bernomor(t: &str) -> bool {
    t.bytes().filter(|b| b.is_ascii_digit() || *b == b'*').count() >= 12 && !t.chars().any(char::is_alphabetic)
}

/// A number that is written as text: a year, a quarter's share; far too short for an id.
fn bilangan(t: &str) -> bool {
    const KATA: [&str; 4] = ["tidak terbaca", "tidak dapat dihitung", "ada", "-"];
    let digit = t.bytes().filter(u8::is_ascii_digit).count();
    KATA.contains(&t) || (1..=4).contains(&digit) && t.bytes().all(|b| b.is_ascii_digit() || b == b'-')
}

/// Ten years a band: with sex and kelurahan a year of birth singles people out.
fn rentang_umur(n: u32) -> String {
    match n {
        0..=17 => "di bawah 18".into(),
        18..=19 => "18-19".into(),
        20..=69 => format!("{0}-{1}", n / 10 * 10, n / 10 * 10 + 9),
        _ => "70 ke atas".into(),
    }
}

/// Each of several words by itself, with what parts them.
fn per_kata(t: &str, kata: impl Fn(&str) -> bool) -> String {
    if kata(t) {
        return t.to_owned();
    }
    let satu = |bagian: &str| if kata(bagian.trim()) { bagian.trim().to_owned() } else { TERTUTUP.to_owned() };
    t.split(';').map(satu).collect::<Vec<_>>().join("; ")
}

/// What the data has stands between quotation marks in the program's sentences.
pub fn tanpa_kutipan(t: &str) -> String {
    let bagian: Vec<&str> = t.split('"').collect();
    let isi = |(i, b): (usize, &&str)| if i % 2 == 1 { format!("\"{TERTUTUP}\"") } else { (*b).to_owned() };
    bagian.iter().enumerate().map(isi).collect()
}

/// What a finding or a correction read or wrote, by the title of its column in the file: words of the form and
/// short numbers, as on the terminal.
pub fn terbaca(teks: &str, kolom: &str) -> String {
    let digit = teks.bytes().filter(u8::is_ascii_digit).count();
    match samar::di_terminal(teks, kolom) {
        _ if teks.is_empty() => String::new(),
        _ if bernomor(teks) => samar::id(teks),
        tampil if digit < 9 && tampil == teks && !samar::id_peserta(teks) => tampil,
        _ => TERTUTUP.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::lolos::menurut;

    fn lewat(judul: &str, isi: &str) -> String {
        match saring(menurut(judul), Isi::teks(isi.to_owned())) {
            Isi::Teks(t) => t.into_owned(),
            lain => format!("{lain:?}"),
        }
    }

    #[test]
    fn a_cell_passes_by_its_column_and_its_own_kind() {
        for (judul, isi, tampil) in [
            ("NIK", "6371014101909001", "6371************"),
            ("NIK", "SITI AMINAH", "***"),
            ("NIK", "SITI 6371014101909001", "***"),
            ("ID Peserta", "UEP-2026-0001", "UEP-2026-0001"),
            ("ID Peserta", "SITI-2026-1", "***"),
            ("ID Peserta", "6371014101909001", "***"),
            ("Kelurahan", "Pelambuan", "Pelambuan"),
            ("Kelurahan", "Rumah Bu SITI", "***"),
            ("Bansos", "PKH; SITI; BPNT", "PKH; ***; BPNT"),
            ("Kelas", "UEP Tumbuh", "UEP Tumbuh"),
            ("Kelas", "UEP SITI", "***"),
            ("Kendala", "Modal; ditipu SITI", "Modal; ***"),
            ("Penghalang", "pekerjaan \"ART SITI\" dikecualikan", "pekerjaan \"***\" dikecualikan"),
            ("Tahun Masuk Tahap", "2026", "2026"),
            ("Desil", "tiga", "***"),
            ("Klaster", "Kue", "***"),
            ("Kolom baru yang belum dinyatakan", "apa saja", "***"),
        ] {
            assert_eq!(lewat(judul, isi), tampil, "{judul}: {isi}");
        }
        assert_eq!(saring(Lolos::Tidak, Isi::Angka(7)), Isi::teks("***"));
        assert_eq!(saring(Lolos::Tidak, Isi::Kosong), Isi::Kosong, "nothing there is no secret");
        assert_eq!(saring(menurut("Desil"), Isi::Angka(3)), Isi::Angka(3));
    }

    #[test]
    fn ages_show_in_bands() {
        for (n, tampil) in [(17, "di bawah 18"), (18, "18-19"), (34, "30-39"), (69, "60-69"), (70, "70 ke atas")] {
            assert_eq!(saring(menurut("Umur"), Isi::Angka(n)), Isi::teks(tampil));
        }
    }

    #[test]
    fn what_a_finding_read_passes_as_a_word_of_the_form_only() {
        for (teks, kolom, tampil) in [
            ("tiga", "Desil", "tiga"),
            ("31/02/2026", "Tanggal Verifikasi", "31/02/2026"),
            ("637101410", "Desil", "***"),
            ("6371014101909001", "NIK", "6371************"),
            ("UEP-2026-0001", "ID Peserta", "***"),
            ("SITI", "Klaster", "***"),
            ("", "Desil", ""),
        ] {
            assert_eq!(terbaca(teks, kolom), tampil, "{teks}");
        }
    }
}
