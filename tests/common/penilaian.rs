//! Filled assessment sheets as tests write them: rows by column, out as one flat CSV or as the
//! sheets of a workbook; and `uep grade` over them.

use std::collections::BTreeMap;

use rust_xlsxwriter::Worksheet;
use serde_json::Value;

use super::{Jawaban, Meja, Tabel};

/// The reference date of runs over the first quarter of 2026.
pub const ACUAN_TW1: &str = "2026-04-15";
pub const KELAS: [&str; 3] = ["Tumbuh", "Berkembang", "Mandiri"];
pub const INDIKATOR: [&str; 5] = ["U1", "U2", "T1", "T2", "T3"];
/// Columns of the output that say where a row stood: the only ones that may differ between shapes.
pub const TEMPAT: [&str; 3] = ["Berkas", "Baris", "Sidik"];

const UMUM: &str = "ID Peserta|NIK|Nama|Angkatan|Klaster|Pendamping|Evaluator|Tanggal Verifikasi|Dasar Verifikasi|\
    Kendala|Catatan";
const DINILAI: &str = "Omzet Pembanding|Omzet Bulan 1|Omzet Bulan 2|Omzet Bulan 3|Indikator Omzet|Usaha Aktif|\
    Pendapatan Keluarga|Menunjukkan Perbaikan|Mengikuti Coaching";
const MILIK: [(&str, &str); 3] = [
    (
        "Tumbuh",
        "Lulus Pelatihan|Nomor Sertifikat|Pencatatan Keuangan|Rencana Usaha|Aktif Klaster|Skor Motivasi Awal|\
         Skor Motivasi Akhir|Didampingi|Menerapkan Keterampilan|Menerima Stimulan|Stimulan untuk Usaha",
    ),
    (
        "Berkembang",
        "Lulus Pelatihan|Nomor Sertifikat|Produk Baru|Platform Digital Baru|Titik Penjualan Baru|\
         Peningkatan Kualitas|Aktif Pendampingan|Ikut Inkubasi|Mampu Susun Proposal|Terhubung Mitra|\
         Menerima Stimulan",
    ),
    (
        "Mandiri",
        "Izin Usaha Lengkap|Daftar Izin|Produk Unggulan|Akses Pembiayaan Formal|Kemitraan|Asesmen Graduasi|\
         Tanggal Graduasi|Mitra Alih Bina|Layak Stimulan Scale-up|Menerima Stimulan Scale-up|\
         Pendampingan Pasca-Graduasi",
    ),
];
const POTENSIAL: &str = "Asesmen Selesai|Profil Baseline Lengkap|Perlindungan Sosial|Jaminan Sosial|Kebutuhan Dasar";
/// Columns whose whole numbers are number cells in a workbook.
const BERANGKA: [&str; 9] = [
    "Angkatan",
    "Omzet Pembanding",
    "Omzet Bulan 1",
    "Omzet Bulan 2",
    "Omzet Bulan 3",
    "Pendapatan Keluarga",
    "Produk Baru",
    "Platform Digital Baru",
    "Titik Penjualan Baru",
];

/// The columns of the sheet of a kelas, in the order of the form.
pub fn kolom(kelas: &str) -> Vec<&'static str> {
    let pecah = |s: &'static str| s.split('|').map(str::trim).collect::<Vec<_>>();
    match MILIK.iter().find(|(nama, _)| *nama == kelas) {
        Some((_, milik)) => [pecah(UMUM), pecah(DINILAI), pecah(milik)].concat(),
        None => [pecah(UMUM), pecah(POTENSIAL)].concat(),
    }
}

/// Kelas, and every column of the four sheets once.
pub fn kolom_rata() -> Vec<&'static str> {
    let mut semua = vec!["Kelas"];
    for kelas in ["Tumbuh", "Berkembang", "Mandiri", "Potensial"] {
        for satu in kolom(kelas) {
            if !semua.contains(&satu) {
                semua.push(satu);
            }
        }
    }
    semua
}

/// One row: the sheet it stands on, and its cells; the others are blank.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Lembaran {
    pub kelas: &'static str,
    pub sel: BTreeMap<&'static str, String>,
}

impl Lembaran {
    pub fn baru(kelas: &'static str, id: &str) -> Lembaran {
        let sel = BTreeMap::from([("ID Peserta", id.to_owned()), ("Nama", format!("PESERTA {id}"))]);
        Lembaran { kelas, sel }
    }

    /// The cell as it is written: a filled row is verified in the first quarter of 2026 unless it says otherwise (T58).
    pub fn tertulis(&self, kolom: &str) -> &str {
        const VERIFIKASI: [(&str, &str); 3] =
            [("Evaluator", "Tim Evaluator"), ("Tanggal Verifikasi", "2026-03-05"), ("Dasar Verifikasi", "Dokumen")];
        let awal = ["ID Peserta", "NIK", "Nama", "Angkatan", "Klaster", "Pendamping"];
        let terisi = || self.sel.iter().any(|(k, isi)| !awal.contains(k) && !isi.is_empty());
        match self.sel.get(kolom) {
            Some(isi) => isi,
            None => VERIFIKASI.into_iter().find(|(k, _)| *k == kolom && terisi()).map_or("", |(_, isi)| isi),
        }
    }

    pub fn isi(mut self, kolom: &'static str, nilai: impl Into<String>) -> Lembaran {
        self.tulis(kolom, nilai);
        self
    }

    /// Verified on this day, unless it isn't, or says when.
    pub fn verifikasi_pada(mut self, hari: &str) -> Lembaran {
        if !self.tertulis("Tanggal Verifikasi").is_empty() {
            self.sel.entry("Tanggal Verifikasi").or_insert(hari.into());
        }
        self
    }

    pub fn tulis(&mut self, kolom: &'static str, nilai: impl Into<String>) {
        self.sel.insert(kolom, nilai.into());
    }

    pub fn id(&self) -> &str {
        &self.sel["ID Peserta"]
    }

    /// Omzet Pembanding and the three months.
    pub fn omzet(self, pembanding: &str, bulan: [&str; 3]) -> Lembaran {
        self.isi("Omzet Pembanding", pembanding)
            .isi("Omzet Bulan 1", bulan[0])
            .isi("Omzet Bulan 2", bulan[1])
            .isi("Omzet Bulan 3", bulan[2])
    }
}

/// The flat table.
pub fn csv_rata(baris: &[Lembaran]) -> Vec<u8> {
    let judul = kolom_rata();
    let mut keluar = csv::Writer::from_writer(Vec::new());
    keluar.write_record(&judul).unwrap();
    for satu in baris {
        let kelas = format!("UEP {}", satu.kelas);
        let sel = judul.iter().map(|k| match *k {
            "Kelas" => kelas.as_str(),
            k => satu.tertulis(k),
        });
        keluar.write_record(sel).unwrap();
    }
    keluar.into_inner().unwrap()
}

/// The four sheets of a workbook.
pub fn lembar_kelas(baris: &[Lembaran]) -> Vec<Worksheet> {
    let satu_lembar = |kelas: &str| {
        let mut ws = Worksheet::new();
        ws.set_name(format!("UEP {kelas}")).unwrap();
        let judul = kolom(kelas);
        for (c, j) in judul.iter().enumerate() {
            ws.write_string(0, c as u16, *j).unwrap();
        }
        for (r, satu) in baris.iter().filter(|b| b.kelas == kelas).enumerate() {
            for (c, j) in judul.iter().enumerate() {
                let (r, c) = (r as u32 + 1, c as u16);
                match satu.tertulis(j) {
                    "" => {}
                    isi if BERANGKA.contains(j) && isi.bytes().all(|b| b.is_ascii_digit()) => {
                        ws.write_number(r, c, isi.parse::<f64>().unwrap()).unwrap();
                    }
                    isi => {
                        ws.write_string(r, c, isi).unwrap();
                    }
                }
            }
        }
        ws
    };
    ["Potensial", "Tumbuh", "Berkembang", "Mandiri"].map(satu_lembar).into()
}

/// What a run of `uep grade` left.
pub struct HasilNilai {
    pub hasil: Tabel,
    pub masalah: Tabel,
    pub json: Value,
}

impl HasilNilai {
    pub fn sel(&self, id: &str, judul: &str) -> &str {
        self.hasil.sel(("ID Peserta", id), judul)
    }

    /// The five indicators of a participant.
    pub fn indikator(&self, id: &str) -> [&str; 5] {
        INDIKATOR.map(|i| self.sel(id, i))
    }

    /// How many findings have this code.
    pub fn temuan(&self, kode: &str) -> usize {
        self.masalah.satu("Kode").iter().filter(|k| **k == kode).count()
    }

    /// Rows in the order of the output, without the columns that say where they stood.
    pub fn tanpa_tempat(&self) -> Vec<Vec<&str>> {
        let tetap: Vec<&str> = self.hasil.judul.iter().map(String::as_str).filter(|j| !TEMPAT.contains(j)).collect();
        self.hasil.ambil(&tetap)
    }
}

impl Meja {
    /// `uep grade …` into a CSV.
    pub fn nilai_kata(&self, triwulan: &str, acuan: &str, kata: &[&str]) -> Jawaban {
        let tetap = ["grade", "--quarter", triwulan, "--as-of", acuan, "--json", "--force", "-o", "hasil.csv"];
        self.uep(&[&tetap[..], kata].concat())
    }

    /// The same, which must succeed, and everything it left.
    pub fn nilai_pada(&self, triwulan: &str, acuan: &str, kata: &[&str]) -> HasilNilai {
        let jawaban = self.nilai_kata(triwulan, acuan, kata);
        assert_eq!(jawaban.kode, 0, "{kata:?}: {}", jawaban.galat);
        HasilNilai {
            hasil: Tabel::baca(&self.jalur("hasil.csv")),
            masalah: Tabel::baca(&self.jalur("hasil.masalah.csv")),
            json: serde_json::from_str(&jawaban.keluar).unwrap(),
        }
    }

    /// The first quarter of 2026.
    pub fn nilai(&self, kata: &[&str]) -> HasilNilai {
        self.nilai_pada("2026-TW1", ACUAN_TW1, kata)
    }

    /// These rows as a flat CSV.
    pub fn nilai_rata(&self, baris: &[Lembaran], kata: &[&str]) -> HasilNilai {
        self.tulis("penilaian.csv", csv_rata(baris));
        self.nilai(&[&["penilaian.csv"], kata].concat())
    }

    /// A parameter sheet with these rows (`nama,nilai`), in force with the Perwal.
    pub fn parameter(&self, baris: &[&str]) {
        let isi: String = baris.iter().map(|b| format!("{b},2025-10-01\n")).collect();
        self.tulis("parameter.csv", format!("Parameter,Nilai,Berlaku Sejak\n{isi}"));
    }
}
