//! Addresses of cells in the officer's words: `baris 7, kolom 3`, `Data!C7`, and with the file in front
//! `anggota.csv, baris 7, kolom 3`, `anggota.xlsx, lembar Data, sel C7`.

/// `Data!C7` for a sheet; `baris 7, kolom 3` for a text file; column 0 means the whole row.
pub fn alamat(lembar: Option<&str>, baris: u32, kolom: u16) -> String {
    match (lembar, kolom) {
        (Some(l), 0) => format!("{l}!{baris}:{baris}"),
        (Some(l), k) => format!("{l}!{}{baris}", huruf_kolom(k - 1)),
        (None, 0) => format!("baris {baris}"),
        (None, k) => format!("baris {baris}, kolom {k}"),
    }
}

/// The same with the file in front. Column from 1.
pub fn alamat_penuh(berkas: &str, lembar: Option<&str>, baris: u32, kolom: u16) -> String {
    match lembar {
        Some(l) => format!("{berkas}, lembar {l}, sel {}{baris}", huruf_kolom(kolom - 1)),
        None => format!("{berkas}, baris {baris}, kolom {kolom}"),
    }
}

/// Column letters from an index from 0: 0 is A, 27 is AB.
pub fn huruf_kolom(indeks: u16) -> String {
    let mut n = u32::from(indeks) + 1;
    let mut huruf = Vec::new();
    while n > 0 {
        n -= 1;
        huruf.push(b'A' + (n % 26) as u8);
        n /= 26;
    }
    huruf.iter().rev().map(|b| *b as char).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn column_letters() {
        for (indeks, huruf) in [(0, "A"), (25, "Z"), (26, "AA"), (27, "AB"), (701, "ZZ"), (702, "AAA")] {
            assert_eq!(huruf_kolom(indeks), huruf);
        }
    }

    #[test]
    fn a_cell_a_row_and_the_file_in_front() {
        assert_eq!(alamat(Some("Data"), 7, 3), "Data!C7");
        assert_eq!(alamat(Some("Data"), 7, 0), "Data!7:7");
        assert_eq!(alamat(None, 7, 3), "baris 7, kolom 3");
        assert_eq!(alamat(None, 7, 0), "baris 7");
        assert_eq!(alamat_penuh("a.csv", None, 7, 3), "a.csv, baris 7, kolom 3");
        assert_eq!(alamat_penuh("a.xlsx", Some("Data"), 7, 3), "a.xlsx, lembar Data, sel C7");
    }
}
