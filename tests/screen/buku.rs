//! The screening workbook read back cell by cell.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;
use std::sync::OnceLock;

use crate::common::{ACUAN, BukuTerbaca, GABUNGAN, Meja, Tabel, contoh};
use calamine::Data;
use serde_json::Value;
use uep::inside::domain::wilayah::{KECAMATAN, Kecamatan, Kelurahan};
use uep::inside::perwal::parameter::DAFTAR;

const MASUKAN: [&str; 5] = ["keluarga.csv", "anggota.csv", "bansos.csv", "ppks.csv", "register.csv"];
const KATA: [&str; 8] =
    ["keluarga.csv", "anggota.csv", "--bansos", "bansos.csv", "--ppks", "ppks.csv", "--register", "register.csv"];
/// The columns of the three lists, in the order promised.
const JANJI: [&str; 21] = [
    "No",
    "No KK",
    "NIK",
    "Nama Kepala Keluarga",
    "JK",
    "Umur",
    "Jumlah Anggota",
    "Desil",
    "Kategori",
    "Kecamatan",
    "Kelurahan",
    "Alamat",
    "Bansos",
    "PPKS",
    "Disabilitas",
    "Peserta",
    "Kriteria",
    "Dasar Hukum",
    "Catatan",
    "Berkas",
    "Baris",
];
const STATUS: [&str; 3] = ["Layak", "Tidak Layak", "Perlu Verifikasi"];
const RUMUS: &str = "=HYPERLINK(\"http://x\",\"klik\")";

/// The damaged example city, screened once for all tests.
struct Hasil {
    meja: Meja,
    buku: BukuTerbaca,
    csv: Tabel,
    masalah: Tabel,
    json: Value,
}

fn hasil() -> &'static Hasil {
    static HASIL: OnceLock<Hasil> = OnceLock::new();
    HASIL.get_or_init(|| {
        let meja = Meja::baru();
        MASUKAN.iter().for_each(|m| meja.salin(&contoh(m)));
        let jawaban = meja.saring(&[&KATA[..], &["--with-members", "--json", "-o", "hasil.xlsx"]].concat());
        let json = serde_json::from_str(&jawaban.keluar).unwrap();
        let (csv, masalah) = meja.saring_csv(&KATA);
        Hasil { buku: BukuTerbaca::baca(&meja.jalur("hasil.xlsx")), meja, csv, masalah, json }
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

/// Whole numbers of a row, in order.
fn angka(baris: &[Data]) -> Vec<u64> {
    let bulat = |s: &Data| match s {
        Data::Float(n) if n.fract() == 0.0 => Some(*n as u64),
        Data::Int(n) => Some(*n as u64),
        _ => None,
    };
    baris.iter().filter_map(bulat).collect()
}

/// The first row of a sheet that begins with this text and holds a number.
fn baris<'a>(isi: &'a [Vec<Data>], nama: &str) -> &'a [Data] {
    let cocok = |b: &&Vec<Data>| b[0] == nama && b.iter().any(|s| matches!(s, Data::Float(_)));
    isi.iter().find(cocok).unwrap_or_else(|| panic!("no row {nama}"))
}

#[test]
fn the_sheets_stand_in_the_order_promised() {
    let meja = Meja::baru();
    meja.tulis("a.csv", GABUNGAN);
    meja.saring(&["a.csv", "-o", "hasil.xlsx"]);
    assert_eq!(
        BukuTerbaca::baca(&meja.jalur("hasil.xlsx")).nama(),
        [
            "Ringkasan",
            "Layak",
            "Tidak Layak",
            "Perlu Verifikasi",
            "Rekap Wilayah",
            "Terpilah",
            "Masalah Data",
            "Metadata"
        ]
    );
    let nama = hasil().buku.nama();
    assert_eq!((nama[0], nama[nama.len() - 1]), ("Ringkasan", "Metadata"));
    let tambahan: Vec<&str> = nama.iter().copied().filter(|n| ["Anggota", "Peserta"].contains(n)).collect();
    assert_eq!((tambahan.len(), nama.len()), (2, 10), "{nama:?}");
}

#[test]
fn the_lists_have_the_columns_promised_and_no_others() {
    let tambahan: [&[&str]; 3] = [
        &["Pemilik NIK", "Jejak", "Sidik"],
        &["Penghalang", "Penghalang Tunggal", "Pemilik NIK", "Jejak", "Sidik"],
        &[
            "Yang Harus Diperbaiki",
            "Pemilik NIK",
            "Sel Koreksi",
            "Terbaca",
            "Nilai Benar",
            "Dikoreksi Oleh",
            "Tanggal Koreksi",
            "Jejak",
            "Sidik",
        ],
    ];
    for (status, tambahan) in STATUS.into_iter().zip(tambahan) {
        let judul = hasil().buku.daftar(status).judul;
        let urut: Vec<&str> = judul.iter().map(String::as_str).filter(|j| JANJI.contains(j)).collect();
        assert_eq!(urut, JANJI, "{status}");
        let sisa: Vec<&str> = judul.iter().map(String::as_str).filter(|j| !JANJI.contains(j)).collect();
        assert_eq!(sisa, tambahan, "{status}");
    }
    assert_eq!(hasil().csv.judul[0], "Status");
    let urut: Vec<&str> = hasil().csv.judul.iter().map(String::as_str).filter(|j| JANJI.contains(j)).collect();
    assert_eq!(urut, JANJI);
    let masalah = hasil().buku.daftar("Masalah Data");
    for judul in ["Kode", "Tingkat", "Berkas", "Sel", "Terbaca", "Nilai Benar", "Dikoreksi Oleh", "Tanggal Koreksi"] {
        masalah.kolom(judul);
    }
}

/// Programs read it, nobody else: out of sight, off the paper, and taken along by whoever sorts the list.
#[test]
fn the_decision_as_data_is_hidden_does_not_print_and_is_sorted_along() {
    let bagian = bagian(std::fs::read(hasil().meja.jalur("hasil.xlsx")).unwrap());
    for (nomor, status) in (2..).zip(STATUS) {
        let tabel = hasil().buku.daftar(status);
        let kolom = tabel.judul.len();
        assert_eq!(tabel.judul[kolom - 2..], ["Jejak", "Sidik"]);
        assert!(tabel.satu("Jejak").iter().all(|j| j.starts_with("S1") && j.len() < 120), "{status}");
        let isi = &bagian[&format!("xl/worksheets/sheet{nomor}.xml")];
        for kolom in [kolom - 1, kolom] {
            let satu = format!("<col min=\"{kolom}\" max=\"{kolom}\"");
            let (_, sifat) = isi.split_once(&satu).unwrap_or_else(|| panic!("{status}: no column {kolom}"));
            assert!(sifat.split_once("/>").unwrap().0.contains("hidden=\"1\""), "{status}");
        }
        assert_eq!(isi.matches("hidden=\"1\"").count(), 2, "{status}");
        let huruf = rust_xlsxwriter::utility::column_number_to_name(kolom as u16 - 1);
        let (_, saring) = isi.split_once("<autoFilter ref=\"A4:").unwrap();
        assert!(saring.starts_with(&huruf), "{status}: {}", &saring[..8]);
        let nama = format!("'{status}'!$A$1:$");
        let nama = if status.contains(' ') { nama } else { nama.replace('\'', "") };
        let (_, cetak) = bagian["xl/workbook.xml"].split_once(&nama).unwrap_or_else(|| panic!("{nama}"));
        assert!(!cetak.starts_with(&huruf), "{status} prints it");
    }
}

#[test]
fn a_masked_list_carries_no_decision_as_data() {
    let meja = Meja::baru();
    MASUKAN.iter().for_each(|m| meja.salin(&contoh(m)));
    meja.saring(&[&KATA[..], &["--mask", "-o", "samar.xlsx"]].concat());
    let buku = BukuTerbaca::baca(&meja.jalur("samar.xlsx"));
    for status in STATUS {
        let tabel = buku.daftar(status);
        assert!(!tabel.judul.iter().any(|j| ["Jejak", "Sidik"].contains(&j.as_str())), "{status}");
        assert_eq!(tabel.judul.len() + 2, hasil().buku.daftar(status).judul.len(), "{status}");
    }
}

#[test]
fn every_family_stands_in_exactly_one_list_as_in_the_csv() {
    let h = hasil();
    let kolom = &JANJI[1..];
    let mut semua: Vec<Vec<String>> = Vec::new();
    for (status, kunci) in STATUS.into_iter().zip(["layak", "tidak_layak", "perlu_verifikasi"]) {
        let daftar = h.buku.daftar(status);
        assert_eq!(daftar.baris.len() as u64, h.json["keluarga"][kunci].as_u64().unwrap(), "{status}");
        let nomor: Vec<String> = (1..=daftar.baris.len()).map(|n| n.to_string()).collect();
        assert_eq!(daftar.satu("No"), nomor, "{status}");
        for b in daftar.ambil(kolom) {
            semua.push([status].iter().chain(&b).map(|s| (*s).to_owned()).collect());
        }
    }
    let csv = h.csv.ambil(&[&["Status"], kolom].concat());
    let mut csv: Vec<Vec<String>> = csv
        .into_iter()
        .map(|b| b.into_iter().map(|s| uep::inside::read::jinak::lepaskan(s).into_owned()).collect())
        .collect();
    semua.sort();
    csv.sort();
    let beda = semua.iter().zip(&csv).find(|(a, b)| a != b);
    assert!(semua.len() == csv.len() && beda.is_none(), "{beda:#?}");
    assert_eq!(h.buku.daftar("Masalah Data").baris.len(), h.masalah.baris.len());
}

#[test]
fn ids_are_text_cells_everywhere() {
    for (nama, isi) in &hasil().buku.lembar {
        for (r, b) in isi.iter().enumerate() {
            for (c, s) in b.iter().enumerate() {
                let besar = matches!(s, Data::Float(n) if n.abs() >= 1e11)
                    || matches!(s, Data::Int(n) if n.abs() >= 100_000_000_000);
                assert!(!besar, "{nama}, row {}, column {}: a number of id size", r + 1, c + 1);
            }
        }
    }
    for status in STATUS {
        let isi = hasil().buku.isi(status);
        for judul in ["No KK", "NIK"] {
            let c = isi[3].iter().position(|s| *s == judul).unwrap();
            assert!(isi[4..].iter().all(|b| matches!(b[c], Data::String(_) | Data::Empty)), "{status} {judul}");
        }
    }
    let bagian = bagian(hasil().meja.byte("hasil.xlsx"));
    assert!(bagian.keys().any(|k| k == "xl/worksheets/sheet2.xml"));
    let layak = &hasil().buku.daftar("Layak");
    let enam_belas = |s: &&str| s.len() == 16 && s.bytes().all(|b| b.is_ascii_digit());
    assert!(layak.satu("No KK").iter().all(enam_belas) && layak.satu("NIK").iter().all(enam_belas));
}

#[test]
fn text_that_looks_like_a_formula_stays_text() {
    let meja = Meja::baru();
    let nama = format!("\"{}\"", RUMUS.replace('"', "\"\""));
    meja.tulis("a.csv", GABUNGAN.replace("SITI AMINAH", &nama));
    meja.saring(&["a.csv", "--with-members", "-o", "hasil.xlsx"]);
    let buku = BukuTerbaca::baca(&meja.jalur("hasil.xlsx"));
    for (lembar, kolom) in [("Layak", "Nama Kepala Keluarga"), ("Anggota", "Nama")] {
        let c = buku.daftar(lembar).kolom(kolom);
        assert_eq!(buku.isi(lembar)[4][c], Data::String(RUMUS.into()), "{lembar}");
    }
    for (nama, isi) in bagian(meja.byte("hasil.xlsx")) {
        let rumus = isi.split("<f>").skip(1).filter(|r| r.split("</f>").next().unwrap().contains("HYPERLINK"));
        assert_eq!(rumus.count(), 0, "{nama}");
        assert!(!isi.contains("<hyperlink"), "{nama}");
    }
    meja.saring(&["a.csv", "-o", "hasil.csv"]);
    let csv = Tabel::baca(&meja.jalur("hasil.csv"));
    assert_eq!(csv.satu("Nama Kepala Keluarga"), [format!("'{RUMUS}")]);
}

#[test]
fn text_made_harmless_in_a_csv_reads_back_as_it_was() {
    for tanda in ["=1+1", "+62 811", "-5", "@siti", "SITI;=A1|+B"] {
        let meja = Meja::baru();
        meja.tulis("a.csv", GABUNGAN.replace("SITI AMINAH", tanda));
        meja.saring(&["a.csv", "-o", "keluarga.csv"]);
        let kata = ["template", "asesmen", "--candidates", "keluarga.csv", "-o", "asesmen.xlsx"];
        assert_eq!(meja.uep(&kata).kode, 0);
        let buku = BukuTerbaca::baca(&meja.jalur("asesmen.xlsx"));
        assert_eq!(buku.daftar("Asesmen").satu("Nama"), [tanda]);
    }
}

/// Its desil, programmes and persons are answers, not facts: whoever wants another answer screens the extract again.
#[test]
fn the_output_of_a_screening_is_no_extract() {
    let h = hasil();
    let meja = Meja::baru();
    meja.salin(&h.meja.jalur("hasil.xlsx"));
    for sheet in [&[][..], &["--sheet", "Layak"]] {
        let jawaban = meja.uep(&[&["screen", "hasil.xlsx", "--as-of", ACUAN, "-o", "lagi.csv"], sheet].concat());
        let pesan =
            "Galat: hasil.xlsx adalah hasil penyaringan (uep screen), bukan ekstrak DTSEN atau daftar keluarga\n";
        assert!(jawaban.kode == 1 && jawaban.galat.starts_with(pesan), "{}", jawaban.galat);
    }
}

#[test]
fn rekap_wilayah_shows_all_52_kelurahan_and_adds_up() {
    let h = hasil();
    let isi = h.buku.isi("Rekap Wilayah");
    let csv = h.csv.ambil(&["Kelurahan", "Status", "Jumlah Anggota"]);
    let mut jumlah = [0; 5];
    for kel in Kelurahan::semua() {
        let b = isi.iter().find(|b| b[0].to_string() == kel.kode()).unwrap_or_else(|| panic!("{}", kel.nama()));
        assert_eq!((b[1].to_string(), b[2].to_string()), (kel.kecamatan().nama().into(), kel.nama().into()));
        let milik = |status: &'static str| csv.iter().filter(move |k| k[0] == kel.nama() && k[1] == status);
        let [layak, tidak, perlu] = STATUS.map(|s| milik(s).count() as u64);
        let jiwa: u64 = milik("Layak").map(|k| k[2].parse::<u64>().unwrap()).sum();
        let harus = [layak + tidak + perlu, layak, tidak, perlu, jiwa];
        assert_eq!(angka(&b[3..8]), harus, "{}", kel.nama());
        (0..5).for_each(|i| jumlah[i] += harus[i]);
    }
    let mut per_kecamatan = [0; 5];
    for kec in Kecamatan::semua() {
        let nama = format!("Jumlah {}", kec.nama());
        let b = isi.iter().find(|b| b[1].to_string() == nama).unwrap_or_else(|| panic!("{nama}"));
        angka(&b[3..8]).iter().zip(&mut per_kecamatan).for_each(|(n, j)| *j += n);
    }
    assert_eq!(per_kecamatan, jumlah);
    assert_eq!(KECAMATAN.len(), 5);
    let semua = isi.iter().find(|b| b[1] == "JUMLAH").unwrap();
    let (kk, jiwa) = (&h.json["keluarga"], &h.json["jiwa"]);
    let harus = [&kk["total"], &kk["layak"], &kk["tidak_layak"], &kk["perlu_verifikasi"], &jiwa["layak"]];
    assert_eq!(angka(&semua[3..8]), harus.map(|n| n.as_u64().unwrap()));
    // One family in the city: 51 kelurahan are shown with zeros.
    let meja = Meja::baru();
    meja.tulis("a.csv", GABUNGAN);
    meja.saring(&["a.csv", "-o", "hasil.xlsx"]);
    let buku = BukuTerbaca::baca(&meja.jalur("hasil.xlsx"));
    let nol = buku
        .isi("Rekap Wilayah")
        .iter()
        .filter(|b| b[0].to_string().starts_with("63.71."))
        .filter(|b| angka(&b[3..8]) == [0; 5]);
    assert_eq!(nol.count(), 51);
}

#[test]
fn the_stored_values_of_ringkasan_are_the_figures_of_the_json() {
    let h = hasil();
    let isi = h.buku.isi("Ringkasan");
    for (nama, kunci) in STATUS.into_iter().zip(["layak", "tidak_layak", "perlu_verifikasi"]) {
        let b = angka(baris(isi, nama));
        let harus = [&h.json["keluarga"][kunci], &h.json["jiwa"][kunci]].map(|n| n.as_u64().unwrap());
        assert_eq!(b[..2], harus, "{nama}");
    }
    let jumlah = angka(baris(isi, "Jumlah"));
    assert!(jumlah.starts_with(&[h.json["keluarga"]["total"].as_u64().unwrap()]), "{jumlah:?}");
    for satu in h.json["rekap_desil"].as_array().unwrap() {
        let nama = satu["desil"].as_u64().map_or("Tidak diketahui".into(), |d| format!("Desil {d}"));
        let harus = ["keluarga", "jiwa", "layak"].map(|k| satu[k].as_u64().unwrap());
        assert_eq!(angka(baris(isi, &nama))[..3], harus, "{nama}");
    }
    for (kode, banyak) in h.json["temuan"]["per_kode"].as_object().unwrap() {
        assert_eq!(angka(baris(isi, kode)), [banyak.as_u64().unwrap()], "{kode}");
    }
    for b in isi.iter().flatten().chain(h.buku.isi("Rekap Wilayah").iter().flatten()) {
        assert!(!matches!(b, Data::Error(_)));
    }
}

#[test]
fn tabel_2_1_stands_beside_the_recap() {
    let isi = hasil().buku.isi("Ringkasan");
    for (desil, kk, jiwa) in
        [(1, 7_857, 23_608), (2, 14_498, 47_497), (3, 21_200, 66_137), (4, 22_854, 71_315), (5, 24_142, 72_416)]
    {
        let b = angka(baris(isi, &format!("Desil {desil}")));
        assert_eq!(b[b.len() - 2..], [kk, jiwa]);
    }
    let b = angka(baris(isi, "TOTAL"));
    assert_eq!(b[b.len() - 2..], [90_551, 280_973]);
}

#[test]
fn metadata_says_all_that_is_needed_to_make_it_again() {
    let h = hasil();
    let isi = h.buku.isi("Metadata");
    let ada = |teks: &str| isi.iter().flatten().any(|s| *s == teks);
    for nama in MASUKAN {
        let sidik = h.meja.sidik(nama);
        let b = isi.iter().find(|b| b[0] == *nama).unwrap();
        assert!(b.iter().any(|s| s.to_string() == sidik), "SHA-256 of {nama}");
    }
    for teks in ["uep screen", ACUAN, env!("CARGO_PKG_VERSION"), "Peraturan Wali Kota Banjarmasin Nomor 65 Tahun 2025"]
    {
        assert!(ada(teks), "{teks}");
    }
    let acuan = ACUAN.parse().unwrap();
    for p in DAFTAR {
        let b = isi.iter().find(|b| b[0] == p.nama).unwrap_or_else(|| panic!("{}", p.nama));
        let (_, bawaan) = p.bawaan_pada(acuan);
        let nilai = if bawaan.is_empty() { "(tidak dipakai)" } else { bawaan };
        assert!(b.iter().any(|s| *s == nilai) && b.iter().any(|s| *s == p.dasar), "{}", p.nama);
    }
    for tafsir in ["T01", "T02", "T03"] {
        assert!(ada(tafsir), "{tafsir}");
    }
    assert!(!ada("T22"), "a reading not in use");
    // Rows read are used or broken, file by file, and in all.
    let baris_json = &h.json["baris"];
    let jumlah: Vec<u64> = MASUKAN
        .iter()
        .map(|m| angka(&isi.iter().find(|b| b[0] == **m).unwrap()[4..7]))
        .inspect(|n| assert_eq!(n[0], n[1] + n[2]))
        .fold(vec![0; 3], |j, n| j.iter().zip(n).map(|(a, b)| a + b).collect());
    assert_eq!(jumlah, ["dibaca", "dipakai", "rusak"].map(|k| baris_json[k].as_u64().unwrap()));
}

#[test]
fn no_folder_shows_in_the_workbook() {
    let h = hasil();
    let meja = Meja::baru();
    MASUKAN.iter().for_each(|m| meja.salin(&contoh(m)));
    let jalur = |n: &str| meja.jalur(n).display().to_string();
    let kata: Vec<String> = KATA.iter().map(|k| if k.starts_with("--") { (*k).to_owned() } else { jalur(k) }).collect();
    let kata: Vec<&str> = kata.iter().map(String::as_str).collect();
    let keluaran = jalur("hasil.xlsx");
    meja.saring(&[&kata[..], &["--with-members", "-o", &keluaran]].concat());
    let folder = meja.folder().file_name().unwrap().to_string_lossy().into_owned();
    for (nama, isi) in bagian(meja.byte("hasil.xlsx")) {
        assert!(!isi.contains(&folder) && !isi.contains(&meja.folder().display().to_string()), "{nama}");
    }
    assert!(meja.byte("hasil.xlsx") == h.meja.byte("hasil.xlsx"), "the way a path is written changes nothing");
}

/// NIK, KK, names, addresses and birth dates of the inputs.
fn pribadi(h: &Hasil) -> BTreeSet<String> {
    let mut semua = BTreeSet::new();
    for (berkas, pemisah) in MASUKAN.iter().zip([b'|', b'|', b'|', b',', b',']) {
        let isi = h.meja.byte(berkas);
        let isi = String::from_utf8_lossy(&isi);
        let mut baris = isi.lines().map(|b| b.split(pemisah as char).map(|s| s.trim_matches('"')).collect::<Vec<_>>());
        let judul = baris.next().unwrap();
        for b in baris.filter(|b| b.len() == judul.len()) {
            for (j, s) in judul.iter().zip(b) {
                let j = j.to_lowercase();
                let digit = s.bytes().filter(u8::is_ascii_digit).count();
                let id = digit >= 15 && (j.contains("nomor_") || j.contains("nik") || j.contains("kk"));
                let nama = j.starts_with("nama") && s.contains(' ');
                let alamat = j == "alamat" && s.len() > 8;
                let lahir = j == "tanggal_lahir" && s.len() >= 10;
                if id || nama || alamat || lahir {
                    semua.insert(s.to_owned());
                }
            }
        }
    }
    semua
}

/// Thousands of values in megabytes: the search has to be a fast one.
fn memuat(isi: &str, dicari: &str) -> bool {
    memchr::memmem::find(isi.as_bytes(), dicari.as_bytes()).is_some()
}

#[test]
fn a_masked_workbook_holds_nothing_personal() {
    let h = hasil();
    let pribadi = pribadi(h);
    assert!(pribadi.len() > 4_000, "{}", pribadi.len());
    let utuh = bagian(h.meja.byte("hasil.xlsx")).into_values().collect::<String>();
    assert!(pribadi.iter().filter(|p| memuat(&utuh, p)).count() > 1_000, "the search finds what is there");
    let meja = Meja::baru();
    MASUKAN.iter().for_each(|m| meja.salin(&contoh(m)));
    meja.saring(&[&KATA[..], &["--with-members", "--mask", "-o", "samar.xlsx"]].concat());
    meja.saring(&[&KATA[..], &["--mask", "-o", "samar.csv"]].concat());
    let mut berkas = bagian(meja.byte("samar.xlsx"));
    for nama in ["samar.csv", "samar.masalah.csv"] {
        berkas.insert(nama.into(), String::from_utf8(meja.byte(nama)).unwrap());
    }
    for (nama, isi) in &berkas {
        let bocor: Vec<&String> = pribadi.iter().filter(|p| memuat(isi, p)).collect();
        assert!(bocor.is_empty(), "{nama}: {} values, for instance {:?}", bocor.len(), &bocor[..bocor.len().min(5)]);
    }
    let buku = BukuTerbaca::baca(&meja.jalur("samar.xlsx"));
    let layak = buku.daftar("Layak");
    assert!(layak.satu("NIK").iter().chain(&layak.satu("No KK")).all(|s| s.len() == 16 && s.ends_with("************")));
    assert_eq!(
        layak.ambil(&["Desil", "Kelurahan", "Kriteria"]),
        h.buku.daftar("Layak").ambil(&["Desil", "Kelurahan", "Kriteria"])
    );
    assert!(buku.isi("Ringkasan").iter().flatten().any(|s| s.to_string().contains("disamarkan")), "it is marked");
}

#[test]
fn with_members_lists_the_persons_of_the_families_layak() {
    let h = hasil();
    let (anggota, layak) = (h.buku.daftar("Anggota"), h.buku.daftar("Layak"));
    assert_eq!(anggota.baris.len() as u64, h.json["jiwa"]["layak"].as_u64().unwrap());
    let mut banyak: BTreeMap<&str, u64> = BTreeMap::new();
    anggota.satu("No KK").into_iter().for_each(|kk| *banyak.entry(kk).or_default() += 1);
    for b in layak.ambil(&["No KK", "Jumlah Anggota"]) {
        assert_eq!(banyak.remove(b[0]).unwrap_or_default().to_string(), b[1], "KK {}", b[0]);
    }
    assert!(banyak.is_empty(), "members of families that are not Layak");
    assert!(anggota.satu("Nama").iter().all(|n| !n.is_empty()));
    let meja = Meja::baru();
    meja.tulis("a.csv", GABUNGAN);
    meja.saring(&["a.csv", "-o", "hasil.xlsx"]);
    assert!(!BukuTerbaca::baca(&meja.jalur("hasil.xlsx")).nama().contains(&"Anggota"));
}

#[test]
fn csv_output_is_utf_8_with_a_mark_and_the_delimiter_asked_for() {
    let meja = Meja::baru();
    meja.tulis("a.csv", GABUNGAN);
    for (tanda, pemisah) in [(",", b','), (";", b';'), ("|", b'|'), ("tab", b'\t')] {
        meja.saring(&["a.csv", "--delimiter", tanda, "--force", "-o", "hasil.csv"]);
        for berkas in ["hasil.csv", "hasil.masalah.csv"] {
            assert!(meja.byte(berkas).starts_with("\u{feff}".as_bytes()), "{berkas}");
        }
        let tabel = Tabel::urai(&meja.byte("hasil.csv"), pemisah);
        assert_eq!(tabel.ambil(&["Status", "No KK", "NIK"]), [["Layak", "6371010101259001", "6371014101909001"]]);
    }
}

#[test]
fn the_json_object_has_the_keys_promised_and_nothing_else_is_printed() {
    let h = hasil();
    let kunci = |v: &Value| v.as_object().unwrap().keys().cloned().collect::<BTreeSet<_>>();
    let harus = |k: &[&str]| k.iter().map(|s| (*s).to_owned()).collect::<BTreeSet<_>>();
    let semua = [
        "skema",
        "perintah",
        "versi",
        "tanggal_acuan",
        "baris",
        "keluarga",
        "jiwa",
        "rekap_desil",
        "temuan",
        "keluaran",
        "sha256",
    ];
    assert_eq!(kunci(&h.json), harus(&semua));
    assert_eq!(kunci(&h.json["baris"]), harus(&["dibaca", "dipakai", "rusak"]));
    for apa in ["keluarga", "jiwa"] {
        assert_eq!(kunci(&h.json[apa]), harus(&["total", "layak", "tidak_layak", "perlu_verifikasi"]));
    }
    assert_eq!(kunci(&h.json["rekap_desil"][0]), harus(&["desil", "keluarga", "jiwa", "layak"]));
    assert_eq!(kunci(&h.json["temuan"]), harus(&["galat", "peringatan", "per_kode"]));
    assert_eq!(
        (&h.json["perintah"], &h.json["tanggal_acuan"], &h.json["keluaran"]),
        (&"screen".into(), &ACUAN.into(), &"hasil.xlsx".into())
    );
    let galat = h.masalah.satu("Tingkat").into_iter().filter(|t| *t == "Galat").count();
    assert_eq!(h.json["temuan"]["galat"], galat);
    assert_eq!(h.json["temuan"]["peringatan"], h.masalah.baris.len() - galat);
}
