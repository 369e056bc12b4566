//! Personal data out of sight (UU 27/2022): what `--mask` and every message show.

use super::kata_isian;
use crate::domain::nomor;
use crate::read::row::BELUM_DIHITUNG;

/// Nothing of a name: with an age and a kelurahan its initials single people out.
pub fn nama(teks: &str) -> String {
    tulisan(teks.trim()).to_owned()
}

/// A NIK or KK, sound or damaged.
pub fn id(teks: &str) -> String {
    if teks.is_empty() { String::new() } else { nomor::samarkan(teks) }
}

/// An id as somebody typed it: numbers masked, an ID Peserta as it is.
pub fn terminal_id(teks: &str) -> String {
    if id_peserta(teks) || teks.is_empty() {
        teks.to_owned()
    } else if teks.bytes().any(|b| b.is_ascii_digit()) {
        id(teks)
    } else {
        "ID itu".into()
    }
}

/// `UEP-2026-0001`: letters, then numbers far too short for a NIK.
pub fn id_peserta(teks: &str) -> bool {
    let mut bagian = teks.split('-');
    let awalan =
        bagian.next().is_some_and(|a| (2..=5).contains(&a.len()) && a.bytes().all(|b| b.is_ascii_alphabetic()));
    let angka: Vec<&str> = bagian.collect();
    awalan
        && (1..=2).contains(&angka.len())
        && angka.iter().all(|a| (1..=6).contains(&a.len()) && a.bytes().all(|b| b.is_ascii_digit()))
}

/// `UEP-2026-0001` exactly: an ID that the tool gave, and no word that could be a name.
pub fn id_peserta_baku(teks: &str) -> bool {
    id_peserta(teks) && teks.starts_with("UEP-")
}

/// What somebody wrote into a form, for an output that is masked: it may name anybody.
pub fn tulisan(teks: &str) -> &'static str {
    if teks.is_empty() { "" } else { "***" }
}

/// Free text with every number that could be a NIK or a KK masked, however it is parted.
pub fn teks_bebas(teks: &str) -> String {
    let huruf: Vec<char> = teks.chars().collect();
    let mut hasil = String::with_capacity(teks.len());
    let mut i = 0;
    while i < huruf.len() {
        let mut akhir = i;
        let mut digit = 0;
        // A run of digits with single signs in between.
        let mut j = i;
        while j < huruf.len()
            && (huruf[j].is_ascii_digit() || (digit > 0 && matches!(huruf[j], ' ' | '.' | '-' | '\u{a0}')))
        {
            if huruf[j].is_ascii_digit() {
                digit += 1;
                akhir = j + 1;
            } else if !huruf.get(j + 1).is_some_and(char::is_ascii_digit) {
                break;
            }
            j += 1;
        }
        if digit >= 12 {
            hasil += &id(&huruf[i..akhir].iter().collect::<String>());
            i = akhir;
        } else {
            let sampai = akhir.max(i + 1);
            hasil.extend(&huruf[i..sampai]);
            i = sampai;
        }
    }
    hasil
}

/// What a finding read, for the terminal: a row may be shifted, so a name can stand in any column.
/// Only numbers too short for an id and words that are no names come through.
pub fn terminal(teks: &str) -> String {
    let digit = teks.bytes().filter(u8::is_ascii_digit).count();
    let bilangan = ["satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh"];
    if id_peserta(teks) {
        teks.to_owned()
    } else if digit >= 6 {
        id(teks)
    } else if teks.chars().all(|c| !c.is_alphabetic()) || bilangan.contains(&teks.to_lowercase().as_str()) {
        teks.to_owned()
    } else {
        "***".into()
    }
}

/// What a finding read, for the terminal, by the title of its column (blank: the whole row). A row may be shifted,
/// so a name or an id can stand in any column: shown is what is plainly a number, an amount, a date, or a word of
/// the form, outside the columns of ids, names and births.
pub fn di_terminal(teks: &str, kolom: &str) -> String {
    let digit = teks.bytes().filter(u8::is_ascii_digit).count();
    match () {
        () if id_peserta(teks) => teks.to_owned(),
        // Parts of a broken row would be put together to an id that is in no file.
        () if teks.is_empty() || kolom.is_empty() => String::new(),
        () if galat_rumus(teks) => teks.to_owned(),
        () if pribadi(kolom) => terminal_pribadi(teks, digit),
        () if digit < 12 && kata_isian::semua(teks) => teks.to_owned(),
        () => "***".into(),
    }
}

/// In a column of ids, names or births.
fn terminal_pribadi(teks: &str, digit: usize) -> String {
    match digit {
        // Hardly a digit of the number is left, and the rest of it is what has to be found.
        0..=8 if notasi_ilmiah(teks) => teks.to_owned(),
        // A date of birth is no id.
        0..=5 => terminal(teks),
        6..=8 => "***".into(),
        _ => id(teks),
    }
}

/// What a workbook says of a formula in place of its value.
fn galat_rumus(teks: &str) -> bool {
    teks == BELUM_DIHITUNG || matches!(teks, "#DIV/0!" | "#N/A" | "#NAME?" | "#NULL!" | "#NUM!" | "#REF!" | "#VALUE!")
}

/// `6,37E+15`.
fn notasi_ilmiah(teks: &str) -> bool {
    let bagian = teks.split_once(['E', 'e']).map(|(a, b)| (a, b.trim_start_matches('+')));
    let angka = |t: &str, lain: &[char]| !t.is_empty() && t.chars().all(|c| c.is_ascii_digit() || lain.contains(&c));
    bagian.is_some_and(|(a, b)| a.len() <= 8 && angka(a, &[',', '.']) && b.len() <= 2 && angka(b, &[]))
}

/// Whether the column holds ids, names, addresses or births.
fn pribadi(kolom: &str) -> bool {
    let kunci = crate::table::kolom::normal(kolom);
    let pribadi =
        ["nik", "kk", "nama", "alamat", "kepala", "ktp", "induk", "kartu", "lahir", "telepon", "telp", "hp", "nomor"];
    pribadi.iter().any(|p| kunci.contains(p))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_free_text_are_masked_and_ids_of_participants_are_not() {
        for (teks, tampil) in [
            ("NIK sebenarnya 6371014101909001, cek", "NIK sebenarnya 6371************, cek"),
            ("6371 0141 0190 9001", "6371************"),
            ("6371.0141.0190.9001 ya", "6371************ ya"),
            ("sertifikat BLK/2026/17, 1.250.000 - 5", "sertifikat BLK/2026/17, 1.250.000 - 5"),
            ("é", "é"),
        ] {
            assert_eq!(teks_bebas(teks), tampil);
        }
        assert_eq!(terminal("UEP-2026-0001"), "UEP-2026-0001");
        assert_eq!(terminal_id("637101410190"), "6371************");
        assert_eq!(terminal_id("SITI"), "ID itu");
    }

    #[test]
    fn the_terminal_shows_what_is_plainly_a_value_of_a_form() {
        for (teks, kolom, tampil) in [
            ("tiga", "Desil", "tiga"),
            ("11", "Desil", "11"),
            ("31/02/2026", "Tanggal Verifikasi", "31/02/2026"),
            ("31 Februari 2026", "Tanggal Verifikasi", "31 Februari 2026"),
            ("Rp 1.500.000", "Omzet Bulan 1", "Rp 1.500.000"),
            ("1,5 jtaan", "Omzet Bulan 1", "***"),
            ("satu juta", "Omzet Bulan 1", "satu juta"),
            ("belum", "Miskin", "belum"),
            ("UEP-2026-0001", "ID Peserta", "UEP-2026-0001"),
            ("SITI", "Desil", "***"),
            ("MEI", "Desil", "***"),
            ("Rapat Persiapan Pameran", "Jenis", "Rapat Persiapan Pameran"),
            ("Rapat SITI", "Jenis", "***"),
            ("Rapat 6371014101909001", "Jenis", "***"),
            ("#REF!", "NIK", "#REF!"),
            ("(rumus belum dihitung)", "NIK", "(rumus belum dihitung)"),
            ("6,37E+15", "No KK", "6,37E+15"),
            ("6,37101410190900E+15", "NIK", "6371************"),
            ("6371014101909001", "Desil", "***"),
            ("6371 0141 0190 9001", "Catatan", "***"),
            ("6371010101259001,BUDI,1", "", ""),
            ("637101410190900", "NIK", "6371************"),
            ("31/02/1990", "Tanggal Lahir", "***"),
            ("SITI", "Nama", "***"),
        ] {
            assert_eq!(di_terminal(teks, kolom), tampil, "{teks} {kolom}");
        }
    }

    #[test]
    fn nothing_personal_is_left() {
        assert_eq!((nama("SITI  AMINAH").as_str(), nama(" ").as_str()), ("***", ""));
        assert_eq!(id("6371014101909001"), "6371************");
        assert_eq!(id("637101410190900O"), "6371************");
        for (teks, tampil) in [("tiga", "tiga"), ("3.9", "3.9"), ("SITI", "***"), ("63710141", "6371************")] {
            assert_eq!(terminal(teks), tampil);
        }
    }
}
