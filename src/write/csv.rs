//! CSV output: UTF-8 with BOM, so that Excel reads it; ids as bare digits; nothing that a
//! spreadsheet would run, at whatever character it splits the file.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::io::Write;

use super::tabel::{Isi, Kolom, Tertulis};
use crate::berurutan::berurutan;
use crate::read::jinak::{jinakkan, polos};

/// Rows made at once by one thread.
const SEKALI: usize = 4096;

/// Writes a list of `banyak` rows; `baris` makes row i. Masked, a cell passes as its column declares.
///
/// # Errors
/// What the writer reports.
pub fn tulis<W: Write, B>(
    mut keluar: W,
    (pemisah, samarkan): (u8, bool),
    kolom: &[Kolom<B>],
    banyak: usize,
    baris: impl Fn(usize) -> B + Sync,
) -> std::io::Result<()> {
    keluar.write_all("\u{feff}".as_bytes())?;
    let mut kepala = penulis(pemisah);
    let kolom = Tertulis::baru(kolom, samarkan);
    kepala.write_record(kolom.judul().map(|j| jinakkan(&segaris(j)).into_owned()))?;
    keluar.write_all(&isi(kepala)?)?;
    let potongan = |n: usize| -> std::io::Result<Vec<u8>> {
        let mut csv = penulis(pemisah);
        let mut angka = String::new();
        for i in n * SEKALI..banyak.min((n + 1) * SEKALI) {
            satu_baris(&mut csv, &kolom, &baris(i), &mut angka)?;
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

fn satu_baris<B>(csv: &mut Penulis, kolom: &Tertulis<'_, B>, b: &B, angka: &mut String) -> std::io::Result<()> {
    kolom.baris(b, |_, _, isi| match isi {
        Isi::Kosong => csv.write_field(""),
        Isi::Teks(t) if polos(t) => csv.write_field(t.as_bytes()),
        Isi::Teks(t) => csv.write_field(jinakkan(&segaris(t)).as_ref()),
        isi => {
            angka.clear();
            let _ = match isi {
                Isi::Angka(n) => write!(angka, "{n}"),
                Isi::Rupiah(r) => write!(angka, "{}", r.nilai()),
                Isi::Persen(p) => {
                    let tanda = if *p < 0 { "-" } else { "" };
                    write!(angka, "{tanda}{}.{}%", p.abs() / 10, p.abs() % 10)
                }
                Isi::Tanggal(t) => write!(angka, "{t}"),
                Isi::Kosong | Isi::Teks(_) => Ok(()),
            };
            csv.write_field(&*angka)
        }
    })?;
    csv.write_record(None::<&[u8]>)?;
    Ok(())
}

/// A record is a line: a line break in a cell would have readers that forgive stray quotes take its row for two.
fn segaris(teks: &str) -> Cow<'_, str> {
    if memchr::memchr2(b'\n', b'\r', teks.as_bytes()).is_none() {
        return teks.into();
    }
    teks.replace("\r\n", " ").replace(['\n', '\r'], " ").into()
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
        tulis(&mut hasil, (b';', false), &kolom, baris.len(), |i| baris[i]).unwrap();
        let teks = String::from_utf8(hasil).unwrap();
        assert_eq!(teks, "\u{feff}Nama;N\r\n\"'=HYPERLINK(\"\"x\"\")\";1\r\n\"a;b\";2\r\n'+62;3\r\n;4\r\n");
    }

    const PEMISAH: [u8; 4] = [b',', b';', b'\t', b'|'];

    fn berkas(baris: &[[String; 3]], pemisah: u8) -> String {
        let kolom = ["A", "=B", "C;-D"];
        let kolom: Vec<Kolom<[String; 3]>> = (0..3)
            .map(|k| {
                Kolom::ke(
                    kolom[k],
                    0.0,
                    super::super::tabel::Rupa::Teks,
                    |b: &[String; 3], k| Isi::teks(b[k].as_str()),
                    k,
                )
            })
            .collect();
        let mut hasil = Vec::new();
        tulis(&mut hasil, (pemisah, false), &kolom, baris.len(), |i| baris[i].clone()).unwrap();
        String::from_utf8(hasil).unwrap()
    }

    /// Cells where the file is split at a delimiter, quotes or not.
    fn sel_terpisah(isi: &str, pemisah: u8) -> Vec<String> {
        let isi = isi.trim_start_matches('\u{feff}');
        let mentah = isi.split(|c| c == char::from(pemisah) || c == '\n' || c == '\r').map(str::to_owned);
        let mut pembaca = ::csv::ReaderBuilder::new()
            .delimiter(pemisah)
            .has_headers(false)
            .flexible(true)
            .from_reader(isi.as_bytes());
        let terbaca = pembaca.records().flat_map(|r| r.unwrap().iter().map(str::to_owned).collect::<Vec<_>>());
        mentah.chain(terbaca).collect()
    }

    /// As the readers of this crate cut the file.
    fn terbaca(isi: &str, pemisah: u8) -> Vec<Vec<String>> {
        use crate::read::pisah::{PemisahSel, Pemotong, Potongan};
        use crate::read::row::Baris;
        let isi = isi.trim_start_matches('\u{feff}');
        let mut hasil = Vec::new();
        let mut pemotong = Pemotong::baru(pemisah);
        pemotong.kolom = Some(3);
        pemotong.potong(isi.as_bytes(), true, |p| {
            let Potongan::Rekaman { awal, akhir, kutip, .. } = p else { panic!("no record") };
            let (mut teks, mut sel) = (isi[awal..akhir].to_owned(), Vec::new());
            PemisahSel::baru(pemisah).pisah(&mut teks, (0, akhir - awal), kutip, usize::MAX, &mut sel);
            let baris = Baris::baru(1, &teks, &sel);
            let isi = |s| if let crate::read::row::Sel::Teks(t) = s { t.to_owned() } else { String::new() };
            hasil.push(baris.semua().map(isi).collect());
        });
        hasil
    }

    fn periksa(baris: &[[String; 3]]) {
        for pemisah in PEMISAH {
            let isi = berkas(baris, pemisah);
            for lain in PEMISAH {
                for sel in sel_terpisah(&isi, lain) {
                    let inti = sel.trim_start_matches(|c: char| c.is_whitespace() || c == '"');
                    // A hyphen alone is one.
                    let hubung = inti.starts_with('-') && baris.concat().contains(&"-".to_owned());
                    let rumus = inti.starts_with(['=', '+', '-', '@']) && !hubung;
                    assert!(!rumus, "{sel:?} of {isi:?} under {:?}", lain as char);
                }
            }
            let harus = baris.iter().map(|b| b.iter().map(|t| segaris(t).into_owned()).collect());
            assert_eq!(terbaca(&isi, pemisah)[1..], harus.collect::<Vec<Vec<String>>>(), "{isi:?}");
        }
    }

    #[test]
    fn a_formula_behind_any_delimiter_is_text() {
        let baris = |a: &str| [[a.to_owned(), "X".to_owned(), "=1".to_owned()]];
        for teks in ["SITI;=HYPERLINK(A1&B1);X", "a|@b", "a\t+c", "a,-d", "a;\"=1", "a\n=1", "'=1", "a; =1"] {
            periksa(&baris(teks));
        }
        assert_eq!(segaris("a\r\nb\nc\rd"), "a b c d");
        // An ordinary text is written as it is, in any column.
        let biasa = berkas(&[["JL. A. YANI KM 4,5".into(), "M. NOOR; ALI".into(), "5-A|B".into()]], b'\t');
        assert_eq!(biasa.lines().nth(1).unwrap(), "JL. A. YANI KM 4,5\tM. NOOR; ALI\t5-A|B");
    }

    mod sifat {
        use super::*;
        use proptest::prelude::*;

        proptest! {
            #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

            /// The first column is never blank: a line of nothing is no row.
            #[test]
            fn no_reading_finds_a_formula_and_the_own_one_finds_the_text(
                baris in prop::collection::vec(("x[-=+@,;|\t\n\r'\" aA1]{0,12}", "[-=+@,;|\t\n\r'\" aA1]{0,12}", "[-=+@,;|'\" \tb]{0,8}"), 1..4)
            ) {
                let baris: Vec<[String; 3]> = baris.into_iter().map(|(a, b, c)| [a, b, c]).collect();
                periksa(&baris);
            }

            #[test]
            fn what_is_kept_from_running_comes_back(teks in "[-=+@,;|\t\n\r'\" ＝a]{0,40}", apa_saja in any::<String>()) {
                for t in [teks, apa_saja] {
                    let tertulis = jinakkan(&t);
                    prop_assert_eq!(&*crate::read::jinak::lepaskan(&tertulis), t.as_str());
                }
            }
        }
    }
}
