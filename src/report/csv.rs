//! CSV output: UTF-8 with BOM, so that Excel reads it; ids as bare digits; nothing that a
//! spreadsheet would run.

use std::fmt::Write as _;
use std::io::Write;

use super::tabel::{Isi, Kolom};
use crate::berurutan::berurutan;

/// Rows made at once by one thread.
const SEKALI: usize = 4096;

/// Writes a list of `banyak` rows; `baris` makes row i.
///
/// # Errors
/// What the writer reports.
pub fn tulis<W: Write, B>(
    mut keluar: W,
    pemisah: u8,
    kolom: &[Kolom<B>],
    banyak: usize,
    baris: impl Fn(usize) -> B + Sync,
) -> std::io::Result<()> {
    keluar.write_all("\u{feff}".as_bytes())?;
    let mut kepala = penulis(pemisah);
    kepala.write_record(kolom.iter().map(|k| k.judul))?;
    keluar.write_all(&isi(kepala)?)?;
    let potongan = |n: usize| -> std::io::Result<Vec<u8>> {
        let mut csv = penulis(pemisah);
        let mut angka = String::new();
        for i in n * SEKALI..banyak.min((n + 1) * SEKALI) {
            satu_baris(&mut csv, kolom, &baris(i), &mut angka)?;
        }
        isi(csv)
    };
    berurutan(banyak.div_ceil(SEKALI), potongan, |isi| keluar.write_all(&isi?))
}

type Penulis = ::csv::Writer<Vec<u8>>;

fn penulis(pemisah: u8) -> Penulis {
    ::csv::WriterBuilder::new()
        .delimiter(pemisah)
        .terminator(::csv::Terminator::CRLF)
        .buffer_capacity(1 << 16)
        .from_writer(Vec::new())
}

fn isi(csv: Penulis) -> std::io::Result<Vec<u8>> {
    csv.into_inner().map_err(::csv::IntoInnerError::into_error)
}

fn satu_baris<B>(csv: &mut Penulis, kolom: &[Kolom<B>], b: &B, angka: &mut String) -> std::io::Result<()> {
    for k in kolom {
        match k.sel(b) {
            Isi::Kosong => csv.write_field("")?,
            Isi::Teks(t) => csv.write_field(jinak(&t).as_ref())?,
            isi => {
                angka.clear();
                let _ = match isi {
                    Isi::Angka(n) => write!(angka, "{n}"),
                    Isi::Rupiah(r) => write!(angka, "{}", r.nilai()),
                    Isi::Persen(p) => {
                        let tanda = if p < 0 { "-" } else { "" };
                        write!(angka, "{tanda}{}.{}%", p.abs() / 10, p.abs() % 10)
                    }
                    Isi::Tanggal(t) => write!(angka, "{t}"),
                    Isi::Kosong | Isi::Teks(_) => Ok(()),
                };
                csv.write_field(&angka)?;
            }
        }
    }
    csv.write_record(None::<&[u8]>)?;
    Ok(())
}

/// A text that a spreadsheet would take for a formula gets an apostrophe, which the readers here
/// take off again.
fn jinak(teks: &str) -> std::borrow::Cow<'_, str> {
    if teks.starts_with(['=', '+', '-', '@', '\t', '\r']) && teks != "-" {
        format!("'{teks}").into()
    } else {
        teks.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_stays_text_and_reads_back() {
        let kolom: [Kolom<(&str, u32)>; 2] = [
            Kolom::baru("Nama", 0.0, super::super::tabel::Rupa::Teks, |b| Isi::teks(b.0)),
            Kolom::baru("N", 0.0, super::super::tabel::Rupa::Angka, |b| Isi::Angka(b.1)),
        ];
        let mut hasil = Vec::new();
        let baris = [("=HYPERLINK(\"x\")", 1), ("a;b", 2), ("+62", 3), ("", 4)];
        tulis(&mut hasil, b';', &kolom, baris.len(), |i| baris[i]).unwrap();
        let teks = String::from_utf8(hasil).unwrap();
        assert_eq!(teks, "\u{feff}Nama;N\r\n\"'=HYPERLINK(\"\"x\"\")\";1\r\n\"a;b\";2\r\n'+62;3\r\n;4\r\n");
    }
}
