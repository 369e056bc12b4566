//! Runs of `uep evaluate`.

use serde_json::Value;

use super::{Meja, Tabel};

/// What a run into a CSV left.
pub struct HasilEvaluasi {
    pub capaian: Tabel,
    pub masalah: Tabel,
    pub json: Value,
}

impl HasilEvaluasi {
    /// An indicator of the JSON.
    pub fn indikator(&self, kode: &str) -> &Value {
        let semua = self.json["indikator"].as_array().unwrap();
        semua.iter().find(|i| i["kode"] == kode).unwrap_or_else(|| panic!("{kode}"))
    }

    /// How many findings have this code.
    pub fn temuan(&self, kode: &str) -> usize {
        self.masalah.satu("Kode").iter().filter(|k| **k == kode).count()
    }
}

impl Meja {
    /// `uep evaluate … --year` into `evaluasi.csv`, which must succeed, and everything it left.
    pub fn evaluasi(&self, tahun: u16, acuan: &str, kata: &[&str]) -> HasilEvaluasi {
        let tahun = tahun.to_string();
        let tetap = ["evaluate", "--year", &tahun, "--as-of", acuan, "--json", "--force", "-o", "evaluasi.csv"];
        let jawaban = self.uep(&[&tetap[..], kata].concat());
        assert_eq!(jawaban.kode, 0, "{kata:?}: {}", jawaban.galat);
        HasilEvaluasi {
            capaian: Tabel::baca(&self.jalur("evaluasi.csv")),
            masalah: Tabel::baca(&self.jalur("evaluasi.masalah.csv")),
            json: serde_json::from_str(&jawaban.keluar).unwrap(),
        }
    }
}
