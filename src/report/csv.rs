//! CSV output: UTF-8 with BOM, so that Excel reads it; ids as bare digits; nothing that a
//! spreadsheet would run.

use std::io::Write;

use super::tabel::{Isi, Kolom};

/// Writes a list.
///
/// # Errors
/// What the writer reports.
pub fn tulis<W: Write, B>(
    keluar: W,
    pemisah: u8,
    kolom: &[&Kolom<B>],
    baris: impl Iterator<Item = B>,
) -> std::io::Result<()> {
    let mut keluar = keluar;
    keluar.write_all("\u{feff}".as_bytes())?;
    let mut csv = ::csv::WriterBuilder::new()
        .delimiter(pemisah)
        .terminator(::csv::Terminator::CRLF)
        .buffer_capacity(1 << 18)
        .from_writer(keluar);
    csv.write_record(kolom.iter().map(|k| k.judul))?;
    let mut angka = String::new();
    for b in baris {
        for k in kolom {
            match (k.isi)(&b) {
                Isi::Kosong => csv.write_field("")?,
                Isi::Teks(t) => csv.write_field(jinak(&t).as_ref())?,
                Isi::Angka(n) => {
                    use std::fmt::Write as _;
                    angka.clear();
                    let _ = write!(angka, "{n}");
                    csv.write_field(&angka)?;
                }
            }
        }
        csv.write_record(None::<&[u8]>)?;
    }
    csv.flush()
}

/// A text that a spreadsheet would take for a formula gets an apostrophe, which the readers here
/// take off again.
fn jinak(teks: &str) -> std::borrow::Cow<'_, str> {
    if teks.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{teks}").into() } else { teks.into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_stays_text_and_reads_back() {
        let kolom: [Kolom<(&str, u32)>; 2] = [
            Kolom { judul: "Nama", lebar: 0.0, rupa: super::super::tabel::Rupa::Teks, isi: |b| Isi::teks(b.0) },
            Kolom { judul: "N", lebar: 0.0, rupa: super::super::tabel::Rupa::Angka, isi: |b| Isi::Angka(b.1) },
        ];
        let kolom: Vec<&Kolom<_>> = kolom.iter().collect();
        let mut hasil = Vec::new();
        let baris = [("=HYPERLINK(\"x\")", 1), ("a;b", 2), ("+62", 3), ("", 4)];
        tulis(&mut hasil, b';', &kolom, baris.into_iter()).unwrap();
        let teks = String::from_utf8(hasil).unwrap();
        assert_eq!(teks, "\u{feff}Nama;N\r\n\"'=HYPERLINK(\"\"x\"\")\";1\r\n\"a;b\";2\r\n'+62;3\r\n;4\r\n");
    }
}
