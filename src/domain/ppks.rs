//! The 26 kinds of pemerlu pelayanan kesejahteraan sosial.

/// Names of the kinds. There is no national code; the order is the office's.
pub const JENIS: [&str; 26] = [
    "Anak balita terlantar",
    "Anak terlantar",
    "Anak berhadapan dengan hukum",
    "Anak jalanan",
    "Anak dengan kedisabilitasan",
    "Anak korban tindak kekerasan/diperlakukan salah",
    "Anak yang memerlukan perlindungan khusus",
    "Lanjut usia terlantar",
    "Penyandang disabilitas",
    "Tuna susila",
    "Gelandangan",
    "Pengemis",
    "Pemulung",
    "Kelompok minoritas",
    "Bekas warga binaan lembaga pemasyarakatan (BWBLP)",
    "Orang dengan HIV/AIDS (ODHA)",
    "Korban penyalahgunaan NAPZA",
    "Korban trafficking",
    "Korban tindak kekerasan",
    "Pekerja migran bermasalah sosial (PMBS)",
    "Korban bencana alam",
    "Korban bencana sosial",
    "Perempuan rawan sosial ekonomi",
    "Fakir miskin",
    "Keluarga bermasalah sosial psikologis",
    "Komunitas adat terpencil",
];

/// Compares without case and punctuation; abbreviations in parentheses count by themselves, and a
/// number is the place in the list.
pub fn dikenal(teks: &str) -> bool {
    let kunci =
        |t: &str| -> String { t.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect() };
    if let Ok(nomor) = teks.trim().parse::<usize>() {
        return (1..=JENIS.len()).contains(&nomor);
    }
    let dicari = kunci(teks);
    JENIS.iter().any(|jenis| {
        let (nama, singkatan) = jenis.split_once('(').unwrap_or((jenis, ""));
        [jenis, nama, singkatan].iter().any(|t| !t.is_empty() && kunci(t) == dicari)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_by_name_abbreviation_and_place() {
        for teks in ["Fakir Miskin", "ODHA", "orang dengan hiv/aids", "Korban penyalahgunaan NAPZA", "24"] {
            assert!(dikenal(teks), "{teks}");
        }
        for teks in ["Pengangguran", "27", "0", ""] {
            assert!(!dikenal(teks), "{teks}");
        }
    }
}
