//! The workbook of a quarter read back cell by cell: sheets, the main list, the summary. What is said of the
//! run is in `keterangan`, the annex and the lists of things to do in `lampiran`, reading it back in `ulang`.

mod keterangan;
mod lampiran;
mod ulang;

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;
use std::sync::OnceLock;

use crate::common::contoh_triwulan::{KATA, ORANG, id};
use crate::common::{BukuTerbaca, Meja, Tabel};
use calamine::{Data, Reader, Xlsx, open_workbook};

const LEMBAR: [&str; 13] = [
    "Ringkasan",
    "Hasil Penilaian",
    "Insentif",
    "Menunggu Verifikasi",
    "Naik Tahap",
    "Coaching dan Remedial",
    "Perlu Keputusan",
    "Belum Lengkap",
    "Pendamping",
    "Monitoring",
    "Perubahan",
    "Masalah Data",
    "Metadata",
];
/// The columns of Hasil Penilaian, in the order promised.
const JANJI: [&str; 25] = [
    "No",
    "ID Peserta",
    "NIK",
    "Nama",
    "Angkatan",
    "Kelas",
    "Omzet Pembanding",
    "Omzet Triwulan",
    "Perubahan Omzet",
    "U1",
    "U2",
    "T1",
    "T2",
    "T3",
    "Utama Terpenuhi",
    "Tambahan Terpenuhi",
    "Nilai",
    "Kemungkinan Nilai",
    "Kebijakan Insentif",
    "Jenis Insentif",
    "Naik Tahap",
    "Dasar Hukum",
    "Jalan ke Nilai Berikutnya",
    "Pendamping",
    "Catatan",
];
const NILAI: [&str; 5] = ["A", "B", "C", "TP", "BD"];

/// The quarter of `contoh_triwulan`, graded once for all tests.
struct Hasil {
    meja: Meja,
    buku: BukuTerbaca,
    json: String,
}

impl Hasil {
    fn daftar(&self) -> Tabel {
        self.buku.daftar("Hasil Penilaian")
    }
}

fn hasil() -> &'static Hasil {
    static HASIL: OnceLock<Hasil> = OnceLock::new();
    HASIL.get_or_init(|| {
        let meja = Meja::triwulan();
        let json = meja.nilai_tw1(&[&KATA[..], &["--json", "-o", "hasil.xlsx"]].concat()).keluar;
        Hasil { buku: BukuTerbaca::baca(&meja.jalur("hasil.xlsx")), meja, json }
    })
}

/// Every part of a workbook as text.
fn bagian(byte: Vec<u8>) -> BTreeMap<String, String> {
    let mut arsip = zip::ZipArchive::new(std::io::Cursor::new(byte)).unwrap();
    let mut semua = BTreeMap::new();
    for i in 0..arsip.len() {
        let mut satu = arsip.by_index(i).unwrap();
        let mut teks = String::new();
        satu.read_to_string(&mut teks).unwrap();
        semua.insert(satu.name().unwrap().into_owned(), teks);
    }
    semua
}

/// Cells of a row as text.
fn teks(baris: &[Data]) -> Vec<String> {
    baris.iter().map(ToString::to_string).collect()
}

#[test]
fn the_sheets_stand_in_the_order_promised() {
    assert_eq!(hasil().buku.nama(), LEMBAR);
    // An empty list is a sheet all the same.
    let meja = Meja::baru();
    meja.tulis("a.csv", "ID Peserta,Kelas,Usaha Aktif\nUEP-2026-0001,UEP Tumbuh,\n");
    meja.nilai_tw1(&["a.csv", "-o", "hasil.xlsx"]);
    assert_eq!(BukuTerbaca::baca(&meja.jalur("hasil.xlsx")).nama(), LEMBAR);
}

#[test]
fn the_main_list_has_the_columns_promised_in_their_order() {
    let judul = hasil().daftar().judul;
    assert_eq!(judul[..JANJI.len()], JANJI);
    // Behind them what the next steps need.
    for lagi in ["Verifikasi", "Triwulan", "Berkas", "Baris", "Sidik"] {
        assert!(judul[JANJI.len()..].contains(&lagi.to_owned()), "{lagi}: {judul:?}");
    }
    let meja = &hasil().meja;
    meja.nilai_tw1(&[&KATA[..], &["--force", "-o", "utama.csv"]].concat());
    assert_eq!(
        judul[judul.len() - 2..],
        ["Jejak", "Sidik"],
        "the assessment as data, for programs, and the row's mark"
    );
    let csv = Tabel::baca(&meja.jalur("utama.csv")).judul;
    let tampak: Vec<&String> = judul.iter().filter(|j| *j != "Jejak").collect();
    assert_eq!(csv.iter().collect::<Vec<_>>(), tampak, "the CSV is the main list");
}

/// One line a participant, worked out by hand from the forms, Tabel 5.1 and the readings.
#[rustfmt::skip]
const HARAPAN: [(u32, &str); 15] = [
    // Omzet Pembanding, Omzet Triwulan, U1 U2 T1 T2 T3 (+ met, - not, ? open), met U/T, Nilai, Kemungkinan, Naik Tahap
    (1, "1000000|1000000|+++++|2|3|A||Ya"),
    (2, "1000000|900000|++-+-|2|1|B||Ya"),
    (3, "||++--+|2|1|B||Bersyarat"),
    (4, "1000000|866667|-++++|1|3|C||Tidak"),
    (5, "||++---|2|0|C||Tidak"),
    (6, "750000|750000|+?+++|1|3|BD|A, C|"),
    (18, "||++++-|2|2|BD|A|"),
    (7, "2000000|2000000|++++-|2|2|A||Menunggu"),
    (8, "||++--+|2|1|B||Bersyarat"),
    (9, "||++---|2|0|C||Tidak"),
    (10, "||--+++|0|3|TP||Tidak"),
    (11, "3000000|3100000|+++-+|2|2|A||Ya"),
    (12, "||++++-|2|2|A||Bersyarat"),
    (13, "||+++--|2|1|B||Ya"),
    (14, "||+-++-|1|2|C||Tidak"),
];

#[test]
fn every_participant_is_graded_as_tabel_5_1_says() {
    let daftar = hasil().daftar();
    let indikator = |s: &str| match s {
        "Terpenuhi" => '+',
        "Tidak" => '-',
        "Belum dinilai" => '?',
        lain => panic!("an indicator is \"{lain}\""),
    };
    let kolom = ["U1", "U2", "T1", "T2", "T3"];
    let ujung = ["Utama Terpenuhi", "Tambahan Terpenuhi", "Nilai", "Kemungkinan Nilai", "Naik Tahap"];
    let uang = daftar.ambil(&["Omzet Pembanding", "Omzet Triwulan"]);
    let ada: Vec<(String, String)> = (0..daftar.baris.len())
        .map(|i| {
            let tanda: String = kolom.iter().map(|k| indikator(daftar.satu(k)[i])).collect();
            let akhir = daftar.ambil(&ujung)[i].join("|");
            (daftar.satu("ID Peserta")[i].to_owned(), format!("{}|{tanda}|{akhir}", uang[i].join("|")))
        })
        .collect();
    let harus: Vec<(String, String)> = HARAPAN.iter().map(|(n, isi)| (id(*n), (*isi).to_owned())).collect();
    assert_eq!(ada, harus);
    let nomor: Vec<String> = (1..=daftar.baris.len()).map(|n| n.to_string()).collect();
    assert_eq!(daftar.satu("No"), nomor);
    for b in daftar.ambil(&["ID Peserta", "NIK", "Nama", "Angkatan", "Kelas", "Pendamping", "Triwulan"]) {
        let o = ORANG.iter().find(|o| o.0 == b[0]).unwrap();
        assert_eq!(b[1..], [o.1, o.2, o.3, &format!("UEP {}", o.4), o.5, "2026-TW1"]);
    }
}

/// Tabel 5.1, columns KEBIJAKAN INSENTIF and JENIS INSENTIF, from the text of the Perwal.
#[rustfmt::skip]
const TABEL_5_1: [(&str, &str, &str, &str); 9] = [
    ("UEP Tumbuh", "A", "Menerima insentif penuh sesuai tahapan dan mendapatkan prioritas naik kelas",
        "1. Bantuan promosi 2. Bantuan stimulan awal 3. Bantuan paket Kebutuhan Dasar 4. Masuk tahap selanjutnya dan \
         menerima bantuan stimulan lanjutan"),
    ("UEP Tumbuh", "B", "Menerima insentif terbatas dan mengikuti Coaching lanjutan , pendampingan intensif",
        "1. Bantuan promosi 2. Mengikuti pengayaan 3. Masuk tahap selanjutnya jika menunjukkan perbaikan dan menerima \
         bantuan stimulan lanjutan"),
    ("UEP Tumbuh", "C", "Tidak mendapatkan insentif; fokus pada remedial atau asesmen ulang partisipasi", "-"),
    ("UEP Berkembang", "A", "Menerima insentif penuh sesuai tahapan dan mendapatkan prioritas naik kelas",
        "1. Bantuan promosi 2. Fasilitasi perijinan 3. Masuk tahap berikutnya 4. Bantuan stimulan usaha sesuai tahapan"),
    ("UEP Berkembang", "B", "Menerima insentif terbatas dan mengikuti Coaching lanjutan , pendampingan intensif",
        "1. Bantuan promosi 2. Fasilitasi Perijinan 3. Masuk tahap selanjutnya jika menunjukkan perbaikan dan menerima \
         bantuan stimulan lanjutan"),
    ("UEP Berkembang", "C", "Tidak mendapatkan insentif sampai menunjukkan progres; fokus pada penguatan", "-"),
    ("UEP Mandiri", "A",
        "Menerima insentif penuh sesuai tahapan dan mendapatkan prioritas alih bina atau menjadi mentor",
        "1. Bantuan promosi 2. Kesempatan menjadi mentor 3. Prioritas alih bina 4. Bantuan stimulan akhir"),
    ("UEP Mandiri", "B", "Menerima insentif terbatas dan mengikuti Coaching penguatan dan pendampingan",
        "1. Bantuan promosi 2. Bantuan stimulant akhir jika menunjukkan progress dan kesiapan graduasi"),
    ("UEP Mandiri", "C",
        "Tidak mendapatkan insentif; fokus pada penguatan mencapai kesiapan alih bina atau graduasi", "-"),
];

#[test]
fn policy_and_incentives_are_in_the_words_of_the_table() {
    let daftar = hasil().daftar();
    let mut bertemu = BTreeSet::new();
    let mut beda = Vec::new();
    for b in daftar.ambil(&["Kelas", "Nilai", "Kebijakan Insentif", "Jenis Insentif"]) {
        let Some((kelas, nilai, kebijakan, jenis)) = TABEL_5_1.iter().find(|t| (t.0, t.1) == (b[0], b[1])) else {
            assert!(["TP", "BD"].contains(&b[1]), "{b:?}");
            let tanpa = !b[3].contains("Bantuan") && !b[2].contains("Menerima insentif");
            assert!(tanpa, "no row of the table grants anything here: {b:?}");
            continue;
        };
        let ada = (b[2], b[3].replace("; ", " "));
        if (ada.0, ada.1.as_str()) != (*kebijakan, *jenis) {
            beda.push(format!("{kelas} {nilai}: {ada:?}"));
        }
        bertemu.insert((kelas, nilai));
    }
    assert!(beda.is_empty(), "{beda:#?}");
    assert_eq!(bertemu.len(), 9, "every row of the table is met");
}

/// What the sheets of one person say about the grade's ground, and the way up.
#[test]
fn a_grade_names_its_ground_its_readings_and_the_way_up() {
    let daftar = hasil().daftar();
    let sel = |n: u32, judul: &str| daftar.sel(("ID Peserta", &id(n)), judul).to_owned();
    let dasar = |kelas: &str, label: &str, angka: u32| format!("Tabel 5.1 UEP {kelas}, {label}; Bab V.C angka {angka}");
    for (n, dasar_hukum, tafsir, jalan) in [
        (1, dasar("Tumbuh", "Baik (A)", 1) + " (T07)", &["T07", "T09", "T28"][..], "Nilai tertinggi"),
        (2, dasar("Tumbuh", "Cukup (B)", 2), &["T08", "T09"], "T1 atau T3 → A"),
        (3, dasar("Tumbuh", "Cukup (B)", 2), &["T08", "T42"], "T1 atau T2 → A"),
        (4, dasar("Tumbuh", "Perlu Penguatan (C)", 3) + " (T06)", &["T06", "T09", "T23"], "U1 → A"),
        (5, "Bab V.C angka 3 (T05)".into(), &["T05"], "T1, T2, atau T3 → B"),
        (6, "Tabel 5.1; Bab V.C".into(), &["T30"], "Lengkapi: Nomor Sertifikat"),
        (7, dasar("Berkembang", "Baik (A)", 1), &["T09", "T11", "T25", "T28", "T67"], "Nilai tertinggi"),
        (9, dasar("Berkembang", "Perlu Penguatan (C)", 3), &["T42"], "T1, T2, atau T3 → B"),
        (10, "di luar Tabel 5.1 (T04)".into(), &["T04", "T23"], "U1 atau U2 → C"),
        (11, dasar("Mandiri", "Baik (A)", 1), &["T09", "T12", "T29"], "Nilai tertinggi"),
        (12, dasar("Mandiri", "Baik (A)", 1), &["T12", "T28", "T29"], "Nilai tertinggi"),
        (13, dasar("Mandiri", "Cukup (B)", 2), &["T08", "T12", "T29", "T42"], "T2 atau T3 → A"),
        (14, "Bab V.C angka 3 (T04)".into(), &["T04", "T12"], "U2 → A"),
    ] {
        assert_eq!(sel(n, "Dasar Hukum"), dasar_hukum, "{n}");
        assert_eq!(sel(n, "Jalan ke Nilai Berikutnya"), jalan, "{n}");
        let disebut: BTreeSet<String> = sel(n, "Tafsir").split(", ").map(str::to_owned).collect();
        let hilang: Vec<&&str> = tafsir.iter().filter(|t| !disebut.contains(**t)).collect();
        assert!(hilang.is_empty(), "{n}: {disebut:?} lacks {hilang:?}");
    }
    assert!(sel(7, "Alasan U2").contains("2025-TW4"), "{}", sel(7, "Alasan U2"));
    assert!(sel(1, "Catatan").contains("pesanan bertambah"), "{}", sel(1, "Catatan"));
    assert!(sel(18, "Catatan").contains("P002"), "{}", sel(18, "Catatan"));
    for (n, asal) in [(2, "lembar penilaian"), (4, "register: Omzet Awal Tahap"), (6, "register: Omzet Baseline")] {
        assert!(sel(n, "Catatan").contains(&format!("Pembanding dari {asal}")), "{n}: {}", sel(n, "Catatan"));
    }
    // Perubahan Omzet is a share, kept as a number: 3.100.000 over 3.000.000.
    let c = daftar.kolom("Perubahan Omzet");
    let isi = hasil().buku.isi("Hasil Penilaian");
    let b = isi.iter().find(|b| b[1].to_string() == id(11)).unwrap();
    assert!(matches!(b[c], Data::Float(n) if (n - 0.033).abs() < 1e-9), "{:?}", b[c]);
}

#[test]
fn the_stored_values_of_ringkasan_equal_a_count_of_the_list() {
    let h = hasil();
    let daftar = h.daftar();
    let hitung = |kolom: &str, isi: &str| -> Vec<f64> {
        let nilai = daftar.satu("Nilai").into_iter().zip(daftar.satu(kolom));
        let cocok: Vec<&str> = nilai.filter(|(_, s)| isi.is_empty() || *s == isi).map(|(n, _)| n).collect();
        let mut jumlah: Vec<f64> = NILAI.iter().map(|n| cocok.iter().filter(|c| *c == n).count() as f64).collect();
        jumlah.extend([cocok.len() as f64, (jumlah[0] + jumlah[1]) / cocok.len() as f64]);
        jumlah
    };
    let angka = |bagian: &str, nama: &str| -> Vec<f64> {
        let b = h.buku.baris("Ringkasan", bagian, nama);
        b[2..9].iter().map(|s| if let Data::Float(n) = s { *n } else { panic!("{nama}: {s:?}") }).collect()
    };
    let (kelas, angkatan) = ("1. Nilai menurut kelas", "2. Nilai menurut angkatan");
    for nama in ["UEP Tumbuh", "UEP Berkembang", "UEP Mandiri"] {
        assert_eq!(angka(kelas, nama), hitung("Kelas", nama), "{nama}");
    }
    for tahun in ["2023", "2024", "2025"] {
        assert_eq!(angka(angkatan, &format!("Angkatan {tahun}")), hitung("Angkatan", tahun), "{tahun}");
    }
    assert_eq!(angka(kelas, "Jumlah"), hitung("Kelas", ""));
    assert_eq!(angka(angkatan, "Jumlah"), hitung("Kelas", ""));
    let banyak = |lembar: &str| h.buku.daftar(lembar).baris.len() as f64;
    for (perihal, n) in [
        ("Naik tahap: ya", 4.0),
        ("Naik tahap: bersyarat", 3.0),
        ("Naik tahap: menunggu", 1.0),
        ("Belum diverifikasi (T58)", banyak("Menunggu Verifikasi")),
        ("Wajib coaching (B)", 4.0),
        ("Remedial atau penguatan (C)", 4.0),
        ("Belum terklasifikasi (TP)", banyak("Perlu Keputusan")),
        ("Belum dapat dinilai (BD)", 2.0),
        ("Peserta register tanpa lembar", banyak("Belum Lengkap") - 2.0),
        ("C atau TP dua triwulan (T23)", 2.0),
        ("Dipantau: tahap I dan graduasi", banyak("Monitoring") - banyak("Hasil Penilaian")),
        // All of A and B but 0012, who was given everything.
        ("Insentif jatuh tempo", 7.0),
    ] {
        assert_eq!(h.buku.baris("Ringkasan", "3. Tindak lanjut", perihal)[2], Data::Float(n), "{perihal}");
    }
    for kode in ["P002", "P019", "I001"] {
        assert_eq!(h.buku.baris("Ringkasan", "5. Masalah data", kode)[3], Data::Float(1.0), "{kode}");
    }
    let mut terbuka: Xlsx<_> = open_workbook(h.meja.jalur("hasil.xlsx")).unwrap();
    let rumus = terbuka.worksheet_formula("Ringkasan").unwrap();
    let di = h.buku.isi("Ringkasan").iter().position(|b| b[0] == "UEP Tumbuh").unwrap() as u32;
    for c in 2..9 {
        assert!(rumus.get_value((di, c)).is_some_and(|f| !f.is_empty()), "a live formula in column {c}");
    }
}
