//! What opening a workbook would cost: looked at before a library allocates for it.
//!
//! In: a file. Out: the names of its parts, or why it isn't opened. A library takes what a file declares at its word
//! (a count of shared strings, a used range, a chain of sectors) and an allocation that fails ends the process, so
//! every figure that memory grows with is worked out here first, as a stream, and held against a limit of README.
//!
//! * `xml`: tags and lengths of text of a part, however large; `zip`: XLSX, XLSB, ODS; `ods`: cells with their
//!   repetitions; `xls`: the records of an XLS; `xlsb`: those of an XLSB

mod ods;
mod xls;
mod xlsb;
mod xml;
mod zip;

pub(super) use self::xls::periksa as periksa_xls;
pub(super) use self::zip::periksa as periksa_zip;
use super::terjangkau;

/// All parts of a workbook unpacked: about ten times the largest sheet Excel can hold as a list.
const BATAS_BUKA: u64 = terjangkau(8 << 30);
/// One part that has to stand in memory as a whole (shared strings, the content of an ODS).
const BATAS_BAGIAN: u64 = terjangkau(1 << 30);
/// Styles, names of sheets, relations: each tag becomes many times its size.
const BATAS_TATA: u64 = terjangkau(32 << 20);
/// One tag, one text, one cell with all that stands in it.
const BATAS_SEL: u64 = terjangkau(16 << 20);
/// Cells of the formats that stand in memory as a whole (XLS, ODS), blank ones between them included; shared strings.
const BATAS_BANYAK: u64 = terjangkau(40_000_000);
/// Text of those cells, each as often as it is repeated.
const BATAS_TEKS: u64 = terjangkau(1 << 30);

/// Why a workbook isn't opened.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Tolak {
    Rusak(String),
    /// What is too large, and the limit.
    Terlalu(String, &'static str),
    KataSandi,
    /// Something else: what, and what to do instead.
    Bukan(&'static str, &'static str),
}

/// What an archive is that holds no workbook, by its parts.
pub(super) fn arsip_lain(nama: &[String]) -> Tolak {
    let punya = |awal: &str| nama.iter().any(|n| n.starts_with(awal));
    if punya("word/") {
        Tolak::Bukan("dokumen Word (.docx)", SALIN)
    } else if punya("ppt/") {
        Tolak::Bukan("presentasi PowerPoint (.pptx)", SALIN)
    } else {
        Tolak::Bukan("arsip ZIP tanpa lembar kerja", "ekstrak arsipnya, lalu sebutkan berkas data di dalamnya")
    }
}

/// What to do with a table inside a document.
const SALIN: &str =
    "salin tabelnya ke Excel atau LibreOffice dengan kolom NIK dan No KK berformat Teks, lalu simpan sebagai XLSX";

impl Tolak {
    fn sel(bagian: &str) -> Tolak {
        Tolak::Terlalu(format!("{bagian}, sel dihitung sampai ujung terjauh yang terisi"), "40 juta sel")
    }

    fn teks(bagian: &str) -> Tolak {
        Tolak::Terlalu(format!("{bagian}, teks semua selnya"), "1 GiB")
    }
}

/// The rectangle around the used cells of a sheet, as the libraries make it.
#[derive(Default)]
struct Kotak {
    isi: Option<(u64, u64, u64, u64)>,
}

impl Kotak {
    fn tambah(&mut self, baris: u64, kolom: u64) {
        let (b0, b1, k0, k1) = self.isi.unwrap_or((baris, baris, kolom, kolom));
        self.isi = Some((b0.min(baris), b1.max(baris), k0.min(kolom), k1.max(kolom)));
    }

    /// Cells in it.
    fn luas(&self) -> u64 {
        self.isi.map_or(0, |(b0, b1, k0, k1)| (b1 - b0 + 1).saturating_mul(k1 - k0 + 1))
    }
}
