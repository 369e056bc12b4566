//! The options of a run as `Metadata` shows them: words with a blank between, in quotes where they would be read as
//! something else. What was written is read back word for word, so that a run can be repeated.

/// A word of a command line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Kata {
    pub teks: String,
    /// It stands in quotes, so it is no name of an option.
    pub dikutip: bool,
}

impl Kata {
    /// The name of an option.
    pub fn opsi(&self) -> bool {
        !self.dikutip && self.teks.starts_with('-')
    }
}

/// A value as it is written; quotes in it stand twice.
pub fn kutip(teks: &str) -> String {
    let perlu = teks.is_empty() || teks.starts_with('-') || teks.contains([' ', '=', ';', '|', '"']);
    if perlu { format!("\"{}\"", teks.replace('"', "\"\"")) } else { teks.to_owned() }
}

/// The words of what was written.
pub fn kata(opsi: &str) -> Vec<Kata> {
    let mut semua = Vec::new();
    let mut kini: Option<Kata> = None;
    let mut dalam = false;
    let mut huruf = opsi.chars().peekable();
    while let Some(c) = huruf.next() {
        match c {
            ' ' if !dalam => semua.extend(kini.take()),
            '"' if dalam && huruf.next_if_eq(&'"').is_some() => tambah(&mut kini).teks.push('"'),
            '"' => {
                dalam = !dalam;
                tambah(&mut kini).dikutip = true;
            }
            c => tambah(&mut kini).teks.push(c),
        }
    }
    semua.extend(kini);
    semua
}

fn tambah(kini: &mut Option<Kata>) -> &mut Kata {
    kini.get_or_insert_with(|| Kata { teks: String::new(), dikutip: false })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_is_read_back_as_it_was() {
        for nilai in
            ["a.csv", "siks 2026.xlsx", "NIK=No. KTP", "-x.csv", "", "kata \"kutip\".csv", "\"", "a  b", "ü\"\"; |"]
        {
            let tertulis = format!("muka.csv --bansos {} -o hasil.xlsx", kutip(nilai));
            let kata = kata(&tertulis);
            let teks: Vec<&str> = kata.iter().map(|k| k.teks.as_str()).collect();
            assert_eq!(teks, ["muka.csv", "--bansos", nilai, "-o", "hasil.xlsx"], "{tertulis}");
            let opsi: Vec<bool> = kata.iter().map(Kata::opsi).collect();
            assert_eq!(opsi, [false, true, false, true, false], "{tertulis}");
        }
        assert!(kata("").is_empty());
    }
}
