//! A synthetic year of 180 participants in four classes against a count of its own: every indicator of
//! Matrik 4.1, worked out from the files by the words of the specification alone.

use crate::rekaan;
use std::collections::{BTreeMap, BTreeSet};

use crate::common::{Meja, Tabel};
use crate::rekaan::{Bentuk, Pesanan};
use serde_json::Value;

const TW: [&str; 4] = ["2026-TW1", "2026-TW2", "2026-TW3", "2026-TW4"];
const ACUAN: &str = "2027-01-15";
/// By the Perwal, in the order of the matrix: per cent, count, or 1 for "ada".
const TARGET: [(&str, u32); 22] = [
    ("I.1", 100),
    ("I.2", 100),
    ("I.3", 70),
    ("I.4", 1),
    ("II.1", 90),
    ("II.2a", 100),
    ("II.2b", 60),
    ("II.3a", 100),
    ("II.3b", 60),
    ("II.4", 3),
    ("II.5", 100),
    ("II.6", 1),
    ("III.1", 75),
    ("III.2", 30),
    ("III.3", 60),
    ("III.4", 50),
    ("III.5", 1),
    ("III.6", 90),
    ("IV.1", 70),
    ("IV.2", 100),
    ("IV.3", 80),
    ("IV.4", 1),
];
const KEGIATAN: &str = "Tanggal,Jenis,Nama Kegiatan,Tahap,Jumlah Peserta,Anggaran,Realisasi,Sumber Dana,Bukti\n\
    05/02/2026,Koordinasi,Rapat lintas perangkat daerah,I,12,5000000,4500000,APBD,BA-1\n\
    07/07/2026,Koordinasi,Rapat tengah tahun,III,12,5000000,4500000,APBD,BA-2\n\
    10/05/2026,Pameran,Pameran Siring,II,25,20000000,19500000,APBD,LAP-2\n\
    11/08/2026,Promosi,Bazar kecamatan,III,20,10000000,9000000,CSR,LAP-3\n\
    12/08/2026,Pameran,Pameran kota,III,20,10000000,9000000,CSR,LAP-4\n\
    12/09/2026,Pameran,Pameran lulusan,IV,20,10000000,9000000,CSR,LAP-5\n\
    01/09/2026,Pelatihan,Pelatihan BLK,II,30,30000000,28000000,APBD,LAP-6\n";

/// A file, by row: title to cell.
type Baris = BTreeMap<String, String>;

fn baris(meja: &Meja, nama: &str) -> Vec<Baris> {
    let t = Tabel::baca(&meja.jalur(nama));
    t.baris.iter().map(|b| t.judul.iter().cloned().zip(b.iter().cloned()).collect()).collect()
}

fn tulis(meja: &Meja, nama: &str, judul: &[String], isi: &[Baris]) {
    let mut keluar = csv::Writer::from_writer(Vec::new());
    keluar.write_record(judul).unwrap();
    isi.iter().for_each(|b| keluar.write_record(judul.iter().map(|j| &b[j])).unwrap());
    meja.tulis(nama, keluar.into_inner().unwrap());
}

/// Changes a file of the generator.
fn ubah(meja: &Meja, nama: &str, satu: impl Fn(usize, &mut Baris)) {
    let judul = Tabel::baca(&meja.jalur(nama)).judul;
    let mut isi = baris(meja, nama);
    isi.iter_mut().enumerate().for_each(|(i, b)| satu(i, b));
    tulis(meja, nama, &judul, &isi);
}

fn isi(b: &mut Baris, judul: &str, nilai: &str) {
    b.insert(judul.to_owned(), nilai.to_owned());
}

/// A year on the desk: register with more graduates than the generator makes, gaps in what is monitored.
fn tahun(meja: &Meja, benih: u64) {
    let pesanan = Pesanan {
        peserta: 180,
        benih,
        triwulan: "2026-TW1".parse().unwrap(),
        bentuk: Bentuk::Csv,
        pendamping: 3,
        rusak: false,
        lanjut: true,
    };
    rekaan::buat(&pesanan, meja.folder()).unwrap();
    ubah(meja, "register.csv", |i, b| {
        if b["Kelas"] == "UEP Mandiri" && b["Status"] == "Aktif" && i % 2 == 0 {
            isi(b, "Status", "Graduasi");
        }
        if i % 11 == 0 {
            isi(b, "Klaster", "");
        }
    });
    for t in TW {
        ubah(meja, &format!("penilaian-{t}.csv"), |i, b| {
            if i % 13 == 0 {
                isi(b, "Skor Motivasi Akhir", "");
            }
            if i % 5 != 0 && t != "2026-TW2" {
                isi(b, "Ikut Inkubasi", "");
            }
            if i % 3 == 0 {
                isi(b, "Terhubung Mitra", "Tidak");
            }
            if i % 7 == 0 || i % 8 == 0 {
                isi(b, "Pendampingan Pasca-Graduasi", if i % 7 == 0 { "" } else { "Tidak" });
            }
        });
    }
    meja.tulis("kegiatan.csv", KEGIATAN);
}

/// Grades the quarters of the year into workbooks.
fn nilai(meja: &Meja) -> Vec<String> {
    let mut sudah: Vec<String> = Vec::new();
    for t in TW {
        let (masuk, keluar) = (format!("penilaian-{t}.csv"), format!("hasil-{t}.xlsx"));
        let mut kata = vec!["grade", &masuk, "--register", "register.csv", "--quarter", t, "--as-of", ACUAN];
        sudah.iter().for_each(|s| kata.extend(["--previous", s]));
        kata.extend(["--quiet", "-o", &keluar]);
        let jawaban = meja.uep(&kata);
        assert_eq!(jawaban.kode, 0, "{}", jawaban.galat);
        sudah.push(keluar);
    }
    // The grades alone once more, for the count of its own.
    for (i, t) in TW.iter().enumerate() {
        let (masuk, keluar) = (format!("penilaian-{t}.csv"), format!("nilai-{t}.csv"));
        let mut kata = vec!["grade", &masuk, "--register", "register.csv", "--quarter", t, "--as-of", ACUAN];
        sudah[..i].iter().for_each(|s| kata.extend(["--previous", s]));
        kata.extend(["--quiet", "-o", &keluar]);
        assert_eq!(meja.uep(&kata).kode, 0);
    }
    sudah
}

fn evaluasi(meja: &Meja, hasil: &[String], lain: &[&str]) -> Value {
    let mut kata = vec!["evaluate", "--year", "2026", "--register", "register.csv", "--grades"];
    kata.extend(hasil.iter().map(String::as_str));
    kata.extend(["--as-of", ACUAN, "--json", "--force", "-o", "evaluasi.csv"]);
    kata.extend(lain);
    let jawaban = meja.uep(&kata);
    assert_eq!(jawaban.kode, 0, "{}", jawaban.galat);
    serde_json::from_str(&jawaban.keluar).unwrap()
}

fn ya(teks: &str) -> Option<bool> {
    match teks.to_lowercase().as_str() {
        "ya" | "y" | "1" => Some(true),
        "tidak" | "t" | "0" => Some(false),
        "" => None,
        lain => panic!("{lain}"),
    }
}

/// `Rp1.500.000,00` and the like.
fn rupiah(teks: &str) -> Option<i64> {
    let utuh = teks.trim_end_matches(",-").trim_end_matches(",00");
    let angka: String = utuh.chars().filter(char::is_ascii_digit).collect();
    angka.parse().ok()
}

/// Yes, all, no data.
type N = (u32, u32, u32);

fn jumlah(semua: impl Iterator<Item = Option<bool>>) -> N {
    semua.fold((0, 0, 0), |n, j| (n.0 + u32::from(j == Some(true)), n.1 + 1, n.2 + u32::from(j.is_none())))
}

/// The count of its own.
struct Hitung {
    register: Vec<Baris>,
    /// By quarter and ID.
    lembar: Vec<BTreeMap<String, Baris>>,
    nilai: Vec<BTreeMap<String, Baris>>,
}

impl Hitung {
    fn baru(meja: &Meja, banyak: usize) -> Hitung {
        let per_id = |awal: &str| -> Vec<BTreeMap<String, Baris>> {
            let satu =
                |t: &&str| baris(meja, &format!("{awal}-{t}.csv")).into_iter().map(|b| (b["ID Peserta"].clone(), b));
            TW[..banyak].iter().map(|t| satu(t).collect()).collect()
        };
        Hitung { register: baris(meja, "register.csv"), lembar: per_id("penilaian"), nilai: per_id("nilai") }
    }

    fn tahap(&self, tahap: &str) -> impl Iterator<Item = &Baris> {
        let milik = move |b: &&Baris| b["Tahap"] == tahap && ["Aktif", "Siap Graduasi"].contains(&b["Status"].as_str());
        self.register.iter().filter(milik)
    }

    fn lulusan(&self) -> impl Iterator<Item = &Baris> {
        self.register.iter().filter(|b| b["Status"] == "Graduasi")
    }

    fn sel(&self, t: usize, b: &Baris, judul: &str) -> String {
        self.lembar[t].get(&b["ID Peserta"]).map_or(String::new(), |l| l[judul].clone())
    }

    fn akhir(&self, b: &Baris, judul: &str) -> Option<bool> {
        ya(&self.sel(self.lembar.len() - 1, b, judul))
    }

    /// Any quarter of the year.
    fn setahun(&self, b: &Baris, judul: &str) -> Option<bool> {
        let semua: Vec<bool> = (0..self.lembar.len()).filter_map(|t| ya(&self.sel(t, b, judul))).collect();
        if semua.is_empty() { None } else { Some(semua.contains(&true)) }
    }

    fn motivasi(&self, b: &Baris) -> Option<bool> {
        let skor = |j| self.sel(self.lembar.len() - 1, b, j).parse::<i64>().ok();
        Some(skor("Skor Motivasi Akhir")? > skor("Skor Motivasi Awal")?)
    }

    /// Active, and turnover of the last quarter at least 90% of the one at entry.
    fn usaha(&self, b: &Baris) -> Option<bool> {
        let uang = |j: &str| rupiah(&self.sel(self.lembar.len() - 1, b, j));
        let bulan: Option<Vec<i64>> =
            ["Omzet Bulan 1", "Omzet Bulan 2", "Omzet Bulan 3"].map(uang).into_iter().collect();
        let pembanding = uang("Omzet Pembanding").or(rupiah(&b["Omzet Awal Tahap"])).or(rupiah(&b["Omzet Baseline"]));
        let omzet = match (bulan.map(|b| b.iter().sum::<i64>()), pembanding) {
            (Some(0), _) => Some(false),
            (Some(n), Some(p)) => Some(n * 100 >= p * 3 * 90),
            _ => self.akhir(b, "Indikator Omzet"),
        };
        match (self.akhir(b, "Usaha Aktif"), omzet) {
            (Some(false), _) | (_, Some(false)) => Some(false),
            (Some(true), Some(true)) => Some(true),
            _ => None,
        }
    }

    fn tiga(&self, b: &Baris) -> Option<bool> {
        let semua = ["Perlindungan Sosial", "Jaminan Sosial", "Kebutuhan Dasar"].map(|j| self.akhir(b, j));
        if semua.contains(&Some(false)) { Some(false) } else { (!semua.contains(&None)).then_some(true) }
    }

    fn t1(&self, b: &Baris) -> Option<bool> {
        match self.nilai[self.nilai.len() - 1].get(&b["ID Peserta"])?["T1"].as_str() {
            "Terpenuhi" => Some(true),
            "Tidak" => Some(false),
            _ => None,
        }
    }

    /// Grade A in the last graded quarter.
    fn baik(&self, b: &Baris) -> bool {
        let semua = self.nilai.iter().filter_map(|n| Some(n.get(&b["ID Peserta"])?["Nilai"].as_str()));
        semua.rev().find(|n| *n != "BD") == Some("A")
    }

    /// II.4 (T63): clusters with two participants of stage II or more; at most so many if those without one
    /// first join clusters of one and then pair up.
    fn klaster(&self) -> (u32, u32, u32) {
        let semua: Vec<String> = self.tahap("II").map(|b| b["Klaster"].trim().to_lowercase()).collect();
        let ada: BTreeSet<&String> = semua.iter().filter(|k| !k.is_empty()).collect();
        let isi = |k: &&&String| semua.iter().filter(|s| s == *k).count() > 1;
        let (dua, satu): (Vec<&&String>, Vec<&&String>) = ada.iter().partition(isi);
        let tanpa = semua.iter().filter(|k| k.is_empty()).count();
        let digabung = tanpa.min(satu.len());
        (dua.len() as u32, (dua.len() + digabung + (tanpa - digabung) / 2) as u32, tanpa as u32)
    }

    /// Numerator, denominator, no data yet; counts have no denominator.
    fn semua(&self) -> BTreeMap<&'static str, (u32, Option<u32>, u32)> {
        let bagian = |n: N| (n.0, Some(n.1), n.2);
        let akhir = |t: &'static str, j: &'static str| bagian(jumlah(self.tahap(t).map(|b| self.akhir(b, j))));
        let setahun = |t: &'static str, j: &'static str| bagian(jumlah(self.tahap(t).map(|b| self.setahun(b, j))));
        let terima = self.tahap("II").filter(|b| self.setahun(b, "Menerima Stimulan") == Some(true));
        let layak = self.lulusan().filter(|b| self.setahun(b, "Layak Stimulan Scale-up") != Some(false));
        [
            ("I.1", akhir("I", "Asesmen Selesai")),
            ("I.2", akhir("I", "Profil Baseline Lengkap")),
            ("I.3", bagian(jumlah(self.tahap("I").map(|b| self.tiga(b))))),
            ("I.4", (2, None, 0)),
            ("II.1", bagian(jumlah(self.tahap("II").map(|b| self.motivasi(b))))),
            ("II.2a", setahun("II", "Lulus Pelatihan")),
            ("II.2b", bagian(jumlah(self.tahap("II").map(|b| self.t1(b))))),
            ("II.3a", akhir("II", "Didampingi")),
            ("II.3b", akhir("II", "Menerapkan Keterampilan")),
            ("II.4", (self.klaster().0, None, self.klaster().2)),
            ("II.5", bagian(jumlah(terima.map(|b| self.setahun(b, "Stimulan untuk Usaha"))))),
            ("II.6", (1, None, 0)),
            ("III.1", akhir("III", "Aktif Pendampingan")),
            ("III.2", setahun("III", "Ikut Inkubasi")),
            ("III.3", setahun("III", "Mampu Susun Proposal")),
            ("III.4", setahun("III", "Terhubung Mitra")),
            ("III.5", (2, None, 0)),
            (
                "III.6",
                bagian(jumlah(
                    self.tahap("III").filter(|b| self.baik(b)).map(|b| self.setahun(b, "Menerima Stimulan")),
                )),
            ),
            ("IV.1", bagian(jumlah(self.lulusan().map(|b| self.usaha(b))))),
            ("IV.2", bagian(jumlah(layak.map(|b| self.setahun(b, "Menerima Stimulan Scale-up"))))),
            ("IV.3", bagian(jumlah(self.lulusan().map(|b| self.setahun(b, "Pendampingan Pasca-Graduasi"))))),
            ("IV.4", (0, None, 0)),
        ]
        .into()
    }
}

/// Per cent, or a count, and the achievement of it; `None`: nothing to divide by.
fn ujung(kode: &str, ya: u32, semua: Option<u32>, target: u32) -> Option<(f64, f64)> {
    let (ya, target) = (f64::from(ya), f64::from(target));
    match semua {
        Some(0) => None,
        Some(n) => {
            let r = ya * 100.0 / f64::from(n);
            Some((r, r / target * 100.0))
        }
        None if kode.ends_with(".4") && kode != "II.4" => Some((ya, if ya > 0.0 { 100.0 } else { 0.0 })),
        None => Some((ya, ya * 100.0 / target)),
    }
}

fn kategori(capaian: f64) -> &'static str {
    match capaian {
        c if c >= 90.0 => "Sangat Berhasil",
        c if c > 75.0 => "Berhasil",
        c if c > 60.0 => "Cukup Berhasil",
        c if c > 50.0 => "Kurang Berhasil",
        _ => "Tidak Berhasil",
    }
}

/// Everything the JSON says of an indicator follows from the count.
fn cocokkan(json: &Value, harus: &Hitung) {
    let indikator = json["indikator"].as_array().unwrap();
    let kode: Vec<&str> = indikator.iter().map(|i| i["kode"].as_str().unwrap()).collect();
    assert_eq!(kode, TARGET.map(|(k, _)| k));
    let semua_hitungan = harus.semua();
    for (i, (kode, target)) in indikator.iter().zip(TARGET) {
        let (ya, semua, belum) = semua_hitungan[kode];
        assert_eq!(i["pembilang"], ya, "{kode}: {i}");
        assert_eq!(i["penyebut"], semua.map_or(Value::Null, Value::from), "{kode}: {i}");
        assert_eq!(i["belum_ada_data"], belum, "{kode}: {i}");
        assert_eq!(i["target"], target, "{kode}");
        let maks = if kode == "II.4" { harus.klaster().1 } else { ya + belum };
        let (Some(bawah), Some(atas)) = (ujung(kode, ya, semua, target), ujung(kode, maks, semua, target)) else {
            for k in ["realisasi", "realisasi_maks", "capaian", "capaian_maks", "kategori"] {
                assert!(i[k].is_null(), "{kode} {k}: {i}");
            }
            continue;
        };
        for (k, nilai) in
            [("realisasi", bawah.0), ("realisasi_maks", atas.0), ("capaian", bawah.1), ("capaian_maks", atas.1)]
        {
            assert!((i[k].as_f64().unwrap() - nilai).abs() < 1e-9, "{kode} {k}: {i}");
        }
        let sama = kategori(bawah.1) == kategori(atas.1);
        assert_eq!(i["kategori"], if sama { kategori(bawah.1) } else { "Belum pasti" }, "{kode}: {i}");
    }
}

#[test]
fn every_indicator_of_180_participants_equals_a_count_of_its_own() {
    for benih in [65, 7] {
        let meja = Meja::baru();
        tahun(&meja, benih);
        let hasil = nilai(&meja);
        let json = evaluasi(&meja, &hasil, &["--activities", "kegiatan.csv"]);
        assert_eq!(json["peserta"], 180);
        assert_eq!(json["triwulan"], serde_json::json!(TW));
        let hitung = Hitung::baru(&meja, 4);
        let harus = hitung.semua();
        // The year is worth counting: every class has answers of all three kinds.
        for kode in ["I.2", "II.1", "II.3a", "III.1", "III.2", "IV.1", "IV.3"] {
            let (ya, semua, belum) = harus[kode];
            assert!(ya > 0 && belum > 0 && ya + belum < semua.unwrap(), "{kode}: {:?}", harus[kode]);
        }
        cocokkan(&json, &hitung);
        // Some are sure and some are not, so that both are tried.
        let pasti = |i: &&Value| i["kategori"] != "Belum pasti" && !i["kategori"].is_null();
        let banyak = json["indikator"].as_array().unwrap().iter().filter(pasti).count();
        assert!((3..20).contains(&banyak), "{json}");
        csv_sama(&meja, &json);
    }
}

/// The CSV says the same.
fn csv_sama(meja: &Meja, json: &Value) {
    let csv = Tabel::baca(&meja.jalur("evaluasi.csv"));
    let indikator = json["indikator"].as_array().unwrap();
    assert_eq!(csv.baris.len(), indikator.len());
    for (b, i) in csv.ambil(&["Kode", "Pembilang", "Penyebut", "Belum Ada Data", "Kategori"]).iter().zip(indikator) {
        let teks = |k: &str| i[k].as_u64().map_or(String::new(), |n| n.to_string());
        let kategori = i["kategori"].as_str().unwrap_or("tidak dapat dihitung");
        let harus = [
            i["kode"].as_str().unwrap().to_owned(),
            teks("pembilang"),
            teks("penyebut"),
            teks("belum_ada_data"),
            kategori.to_owned(),
        ];
        assert_eq!(b.iter().map(|s| (*s).to_owned()).collect::<Vec<_>>(), harus);
    }
}

#[test]
fn with_fewer_quarters_the_last_one_given_counts() {
    let meja = Meja::baru();
    tahun(&meja, 65);
    let hasil = nilai(&meja);
    for banyak in 1..4 {
        let json = evaluasi(&meja, &hasil[..banyak], &["--activities", "kegiatan.csv"]);
        assert_eq!(json["triwulan"], serde_json::json!(TW[..banyak]));
        cocokkan(&json, &Hitung::baru(&meja, banyak));
    }
}

#[test]
fn row_and_file_order_never_matter() {
    let meja = Meja::baru();
    tahun(&meja, 65);
    let mut hasil = nilai(&meja);
    let lurus = evaluasi(&meja, &hasil, &["--activities", "kegiatan.csv"]);
    hasil.reverse();
    for nama in ["register.csv", "kegiatan.csv"] {
        let judul = Tabel::baca(&meja.jalur(nama)).judul;
        let mut isi = baris(&meja, nama);
        isi.reverse();
        tulis(&meja, nama, &judul, &isi);
    }
    let terbalik = evaluasi(&meja, &hasil, &["--activities", "kegiatan.csv"]);
    assert_eq!(lurus["indikator"], terbalik["indikator"]);
}
