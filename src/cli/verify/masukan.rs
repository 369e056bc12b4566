//! Which of the files given is which of the inputs that `Metadata` names: by their SHA-256, whatever they are called.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use super::ulang::Bagian;
use crate::error::{Result, nama_berkas};
use crate::read::berkas::Berkas;
use crate::read::metadata::{JalanTertulis, MasukanTertulis};
use crate::read::teks::sidik_berkas;

/// The files given, by their SHA-256.
pub struct Diberikan(Vec<(String, PathBuf)>);

impl Diberikan {
    /// # Errors
    /// A file that cannot be read.
    pub fn baca(berkas: &[PathBuf]) -> Result<Diberikan> {
        let satu = |jalur: &PathBuf| {
            let berkas = Berkas::from(jalur.as_path());
            berkas.periksa()?;
            Ok((sidik_berkas(&berkas)?, jalur.clone()))
        };
        berkas.iter().map(satu).collect::<Result<Vec<_>>>().map(Diberikan)
    }

    pub fn cari(&self, sha256: &str) -> Option<&Path> {
        self.0.iter().find(|(s, _)| s == sha256).map(|(_, j)| j.as_path())
    }

    /// A file of this name is among them.
    pub fn bernama(&self, nama: &str) -> bool {
        self.0.iter().any(|(_, j)| nama_berkas(j) == nama)
    }

    /// Names of those that no input is.
    pub fn lain<'a>(&'a self, masukan: &'a [Masukan]) -> impl Iterator<Item = String> + 'a {
        let dipakai = |s: &str| masukan.iter().any(|m| m.tertulis.sha256 == s);
        self.0.iter().filter(move |(s, _)| !dipakai(s)).map(|(_, j)| nama_berkas(j))
    }
}

/// A file that the run read.
#[derive(Clone, Debug)]
pub struct Masukan {
    pub tertulis: MasukanTertulis,
    /// Where it is now.
    pub ada: Option<PathBuf>,
}

/// The file of each word that names one, in the order of the words. `None`: the words and the list of inputs don't go
/// together.
pub fn pasangkan(jalan: &JalanTertulis, bagian: &[Bagian], diberikan: &Diberikan) -> Option<Vec<Masukan>> {
    let nama: Vec<&str> = bagian
        .iter()
        .filter_map(|b| if let Bagian::Berkas(_, nama) = b { Some(nama.as_str()) } else { None })
        .collect();
    let semua = menurut_nama(&nama, &jalan.masukan).or_else(|| menurut_urutan(nama.len(), &jalan.masukan))?;
    let satu =
        |m: &MasukanTertulis| Masukan { tertulis: m.clone(), ada: diberikan.cari(&m.sha256).map(Path::to_path_buf) };
    Some(semua.into_iter().map(satu).collect())
}

/// Every word names one file, and every file is named.
fn menurut_nama<'a>(nama: &[&str], masukan: &'a [MasukanTertulis]) -> Option<Vec<&'a MasukanTertulis>> {
    let mut menurut: HashMap<&str, &MasukanTertulis> = HashMap::new();
    for m in masukan {
        if menurut.insert(&m.nama, m).is_some_and(|lama| lama.sha256 != m.sha256) {
            return None;
        }
    }
    let semua: Option<Vec<&MasukanTertulis>> = nama.iter().map(|n| menurut.get(n).copied()).collect();
    semua.filter(|_| menurut.keys().all(|k| nama.contains(k)))
}

/// The files as they follow each other; several tables in a row with one SHA-256 are one workbook.
fn menurut_urutan(banyak: usize, masukan: &[MasukanTertulis]) -> Option<Vec<&MasukanTertulis>> {
    let berkas: Vec<&MasukanTertulis> =
        masukan.chunk_by(|a, b| (&a.nama, &a.sha256) == (&b.nama, &b.sha256)).map(|sama| &sama[0]).collect();
    if berkas.len() == banyak {
        return Some(berkas);
    }
    let buku: Vec<&MasukanTertulis> = masukan.chunk_by(|a, b| a.sha256 == b.sha256).map(|sama| &sama[0]).collect();
    if buku.len() == banyak {
        return Some(buku);
    }
    (masukan.len() == banyak).then(|| masukan.iter().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn masukan(isi: &[(&str, &str)]) -> Vec<MasukanTertulis> {
        let satu = |(nama, sha256): &(&str, &str)| MasukanTertulis {
            nama: (*nama).into(),
            sha256: (*sha256).into(),
            sel: String::new(),
        };
        isi.iter().map(satu).collect()
    }

    fn sidik(nama: &[&str], isi: &[(&str, &str)]) -> Option<String> {
        let jalan = JalanTertulis { masukan: masukan(isi), ..JalanTertulis::default() };
        let bagian: Vec<Bagian> = nama.iter().map(|n| Bagian::Berkas(String::new(), (*n).into())).collect();
        let semua = pasangkan(&jalan, &bagian, &Diberikan(Vec::new()))?;
        Some(semua.iter().map(|m| m.tertulis.sha256.as_str()).collect())
    }

    #[test]
    fn words_find_their_files_however_many_tables_a_workbook_has() {
        // A workbook of three sheets, then a file.
        assert_eq!(sidik(&["a", "b"], &[("a", "1"), ("a", "1"), ("a", "1"), ("b", "2")]).unwrap(), "12");
        // One file for two options.
        assert_eq!(sidik(&["a", "a", "b"], &[("a", "1"), ("a", "1"), ("b", "2")]).unwrap(), "112");
        // Two files of one name, from two folders.
        assert_eq!(sidik(&["a", "a"], &[("a", "1"), ("a", "2"), ("a", "2")]).unwrap(), "12");
        // Two names of one content.
        assert_eq!(sidik(&["a", "b"], &[("a", "1"), ("b", "1")]).unwrap(), "11");
        // Masked: names of neither.
        let samar = [("Masukan 1", "1"), ("Masukan 2", "1"), ("Masukan 3", "2")];
        assert_eq!(sidik(&["***", "***"], &samar).unwrap(), "12");
        // Somebody typed over a name.
        assert_eq!(sidik(&["a", "x"], &[("a", "1"), ("b", "2")]).unwrap(), "12");
        assert_eq!(sidik(&["a", "b", "c"], &[("a", "1"), ("b", "2")]), None);
    }
}
