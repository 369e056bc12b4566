//! What people would write: assessors, mentors, evaluators, the Dinas. Made up from a seed; the same seed
//! writes the same.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};

/// A CSV by its titles.
pub struct Tabel {
    pub judul: Vec<String>,
    pub baris: Vec<BTreeMap<String, String>>,
}

impl Tabel {
    pub fn baca(jalur: &Path) -> Result<Tabel> {
        let isi = std::fs::read_to_string(jalur)?;
        let mut csv = csv::Reader::from_reader(isi.trim_start_matches('\u{feff}').as_bytes());
        let judul: Vec<String> = csv.headers()?.iter().map(str::to_owned).collect();
        let mut baris = Vec::new();
        for satu in csv.records() {
            let satu = satu?;
            baris.push(judul.iter().cloned().zip(satu.iter().map(str::to_owned)).collect());
        }
        Ok(Tabel { judul, baris })
    }

    pub fn tulis(&self, jalur: &Path) -> Result<()> {
        let mut csv = csv::Writer::from_path(jalur).with_context(|| jalur.display().to_string())?;
        csv.write_record(&self.judul)?;
        for satu in &self.baris {
            csv.write_record(self.judul.iter().map(|j| satu.get(j).map_or("", String::as_str)))?;
        }
        csv.flush()?;
        Ok(())
    }
}

/// Chance by name: the same name always falls the same way, whatever was asked before.
pub struct Acak(u64);

impl Acak {
    pub fn baru(benih: u64, lain: u64) -> Acak {
        Acak(campur(benih ^ campur(lain)))
    }

    /// 0 to 99.
    pub fn persen(&self, nama: &[&str]) -> u64 {
        let awal = nama.iter().flat_map(|n| n.bytes().chain([0]));
        campur(awal.fold(self.0, |n, b| (n ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3))) % 100
    }
}

fn campur(n: u64) -> u64 {
    let n = (n ^ (n >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let n = (n ^ (n >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    n ^ (n >> 31)
}

fn ya(ada: bool) -> String {
    if ada { "Ya".into() } else { "Tidak".into() }
}

/// Assessors visit four families of five; some scores are forgotten, some impossible.
pub fn asesmen(dari: &Path, ke: &Path, acak: &Acak) -> Result<()> {
    let mut t = Tabel::baca(dari)?;
    t.baris.retain(|b| acak.persen(&[&b["No KK"], "dikunjungi"]) < 80);
    for b in &mut t.baris {
        let kk = b["No KK"].clone();
        let n = |apa: &str| acak.persen(&[&kk, apa]);
        for aspek in ["Potensi", "Minat", "Kesiapan", "Komitmen"] {
            let skor = match n(aspek) {
                0..6 => "2",
                6..30 => "3",
                30..65 => "4",
                65..97 => "5",
                97 => "",
                _ => "6",
            };
            b.insert(aspek.into(), skor.into());
        }
        let usaha = ["warung makan", "kue tradisional", "jahit", "sayur keliling", "sasirangan"];
        b.insert("Jenis Usaha".into(), usaha[n("usaha") as usize % usaha.len()].into());
        b.insert("Disabilitas".into(), ya(n("disabilitas") < 8));
        b.insert("Omzet Baseline".into(), (300_000 + n("omzet") * 25_000).to_string());
        b.insert("Profil Baseline Lengkap".into(), ya(n("profil") < 70));
        for (kolom, batas) in [("Perlindungan Sosial", 85), ("Jaminan Sosial", 75), ("Kebutuhan Dasar", 80)] {
            b.insert(kolom.into(), ya(n(kolom) < batas));
        }
        b.insert("Asesor".into(), "RUSDIANA".into());
    }
    t.tulis(ke)
}

/// Mentors by kecamatan, clusters by kelurahan from stage II on.
pub fn pendamping(dari: &Path, ke: &Path) -> Result<()> {
    let mut t = Tabel::baca(dari)?;
    for b in &mut t.baris {
        let pendamping = match b["Kecamatan"].as_str() {
            "Banjarmasin Selatan" => "SITI RAHMAH",
            "Banjarmasin Timur" => "BUDI HARTONO",
            "Banjarmasin Barat" => "NOOR HALIDAH",
            "Banjarmasin Utara" => "M. YAMANI",
            _ => "LINDA SARI",
        };
        b.insert("Pendamping".into(), pendamping.into());
        if b["Tahap"] != "I" && b["Klaster"].is_empty() {
            let klaster = format!("Klaster {}", b["Kelurahan"]);
            b.insert("Klaster".into(), klaster);
        }
    }
    t.tulis(ke)
}

/// Evaluators fill the quarter's form. Most participants do better from quarter to quarter; some don't.
pub fn penilaian(dari: &Path, ke: &Path, (tahun, triwulan): (u16, u16), benih: u64) -> Result<()> {
    let mut t = Tabel::baca(dari)?;
    // How well somebody does is theirs; what happens is the quarter's.
    let orang = Acak::baru(benih, 1);
    let kali_ini = Acak::baru(benih, u64::from(tahun) * 10 + u64::from(triwulan));
    for b in &mut t.baris {
        let id = b["ID Peserta"].clone();
        let mutu = orang.persen(&[&id, "mutu"]) * 6 / 10 + 44 + u64::from(triwulan) * 4;
        let n = |apa: &str| kali_ini.persen(&[&id, apa]);
        if n("terlewat") < 3 {
            continue;
        }
        let berhasil = |apa: &str| ya(n(apa) < mutu);
        let bulan = (triwulan * 3).min(12);
        b.insert("Tanggal Verifikasi".into(), format!("{tahun}-{bulan:02}-2{}", n("hari") % 8));
        b.insert("Evaluator".into(), "TIM EVALUATOR".into());
        b.insert("Dasar Verifikasi".into(), "Dokumen".into());
        if n("kendala") < 30 {
            b.insert("Kendala".into(), "Modal".into());
        }
        let kelas = b["Kelas"].clone();
        if kelas == "UEP Potensial" {
            b.insert("Asesmen Selesai".into(), "Ya".into());
            let lama = orang.persen(&[&id, "profil"]) < 75 || triwulan > 2 && n("profil") < 60;
            b.insert("Profil Baseline Lengkap".into(), ya(lama));
            for kolom in ["Perlindungan Sosial", "Jaminan Sosial", "Kebutuhan Dasar"] {
                b.insert(kolom.into(), berhasil(kolom));
            }
            continue;
        }
        let banding: u64 = b["Omzet Pembanding"].parse().unwrap_or(1_000_000);
        for ke in 1..=3 {
            let omzet = banding * (70 + mutu / 2 + n(&format!("bulan {ke}")) / 4) / 100;
            b.insert(format!("Omzet Bulan {ke}"), omzet.to_string());
        }
        b.insert("Usaha Aktif".into(), ya(n("usaha") < 95));
        b.insert("Pendapatan Keluarga".into(), (1_500_000 + mutu * 25_000).to_string());
        b.insert("Menunjukkan Perbaikan".into(), berhasil("perbaikan"));
        b.insert("Mengikuti Coaching".into(), berhasil("coaching"));
        let kolom: &[&str] = match kelas.as_str() {
            "UEP Tumbuh" => {
                &["Pencatatan Keuangan", "Rencana Usaha", "Aktif Klaster", "Didampingi", "Menerapkan Keterampilan"]
            }
            "UEP Berkembang" => &[
                "Peningkatan Kualitas",
                "Aktif Pendampingan",
                "Ikut Inkubasi",
                "Mampu Susun Proposal",
                "Terhubung Mitra",
            ],
            _ => &["Izin Usaha Lengkap", "Produk Unggulan", "Akses Pembiayaan Formal", "Kemitraan", "Asesmen Graduasi"],
        };
        kolom.iter().for_each(|k| {
            b.insert((*k).into(), berhasil(k));
        });
        if kelas != "UEP Mandiri" {
            let lulus = orang.persen(&[&id, &kelas, "lulus"]) < 85;
            b.insert("Lulus Pelatihan".into(), ya(lulus));
            if lulus {
                b.insert("Nomor Sertifikat".into(), format!("S/{}/{id}/{}", &kelas[4..7], tahun));
            }
            b.insert("Menerima Stimulan".into(), berhasil("stimulan"));
        }
        if kelas == "UEP Tumbuh" {
            let awal = 40 + n("motivasi") / 3;
            b.insert("Skor Motivasi Awal".into(), awal.to_string());
            b.insert("Skor Motivasi Akhir".into(), (awal + mutu / 5).to_string());
            b.insert("Stimulan untuk Usaha".into(), berhasil("dipakai"));
        }
        if kelas == "UEP Berkembang" {
            for k in ["Produk Baru", "Platform Digital Baru", "Titik Penjualan Baru"] {
                b.insert(k.into(), u8::from(n(k) < mutu / 2).to_string());
            }
        }
        if b["Izin Usaha Lengkap"] == "Ya" {
            b.insert("Daftar Izin".into(), "NIB".into());
        }
    }
    t.tulis(ke)
}

/// What the office did in the year: a coordination, trainings, fairs, the database of alumni.
pub fn kegiatan(dari: &Path, ke: &Path, tahun: u16) -> Result<()> {
    let mut t = Tabel::baca(dari)?;
    t.baris = [
        ("02-10", "Koordinasi", "Rapat pemangku kepentingan", "I", "25", "7500000", "7000000"),
        ("03-15", "Pelatihan", "Pelatihan pencatatan keuangan", "II", "40", "30000000", "28500000"),
        ("06-20", "Pameran", "Banjarmasin Sasirangan Festival", "II", "12", "15000000", "15000000"),
        ("08-17", "Promosi", "Bazar UMKM", "III", "10", "10000000", "9250000"),
        ("09-05", "Inkubasi", "Inkubasi produk", "III", "8", "20000000", "18000000"),
        ("12-01", "Database Alumni", "Pemutakhiran data alumni", "IV", "", "2500000", "2500000"),
    ]
    .map(|(hari, jenis, nama, tahap, peserta, anggaran, realisasi)| {
        let sel = [
            ("Tanggal", format!("{tahun}-{hari}")),
            ("Jenis", jenis.into()),
            ("Nama Kegiatan", nama.into()),
            ("Tahap", tahap.into()),
            ("Jumlah Peserta", peserta.into()),
            ("Anggaran", anggaran.into()),
            ("Realisasi", realisasi.into()),
            ("Sumber Dana", "APBD".into()),
            ("Bukti", format!("Laporan {jenis} {tahun}")),
        ];
        sel.into_iter().map(|(k, v): (&str, String)| (k.to_owned(), v)).collect()
    })
    .into();
    t.tulis(ke)
}

/// At the end of the year the Dinas enters who has graduated and who has stopped.
pub fn dinas(dari: &Path, ke: &Path, tahun: u16, acak: &Acak) -> Result<()> {
    let mut t = Tabel::baca(dari)?;
    for b in &mut t.baris {
        let id = b["ID Peserta"].clone();
        if b["Status"] == "Siap Graduasi" {
            b.insert("Status".into(), "Graduasi".into());
            b.insert("Tanggal Graduasi".into(), format!("{tahun}-12-15"));
        } else if b["Status"] == "Aktif" && acak.persen(&[&id, "berhenti"]) < 4 {
            b.insert("Status".into(), "Berhenti".into());
        }
    }
    t.tulis(ke)
}
