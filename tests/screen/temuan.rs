//! Every finding code with the smallest input that triggers it and the exact row it gives.
//!
//! `testdata/temuan/CODE/` (or `CODE variant`) holds the files, `testdata/temuan/harapan.csv` the rows expected: all
//! findings of the case, not only those of the code. A case with `penilaian.csv` is graded (first quarter of 2026),
//! one with `asesmen.csv` goes through `uep cohort` (2026, one place), one with `triwulan.csv` through `uep
//! evaluate` (2026), any other is screened. What a text file cannot show is made here.

use std::collections::BTreeSet;

use crate::common::penilaian::HasilNilai;
use crate::common::{GABUNGAN, Meja, Tabel, lembar, testdata};
use rust_xlsxwriter::{Formula, Worksheet};
use uep::temuan::Kode;

const KOLOM: [&str; 8] = ["Kode", "Tingkat", "Berkas", "Sel", "Kolom", "Terbaca", "Masalah", "Keterangan"];
const JUDUL: &str = "No KK|NIK|Nama|Hubungan Keluarga|Desil|Kabupaten/Kota|Kecamatan|Kelurahan";
const SITI: &str = "6371010101259001|6371014101909001|SITI AMINAH|1|3|KOTA BANJARMASIN|BANJARMASIN SELATAN|MANTUIL";
const BUDI: &str = "6371010202259002|6371010503859002|BUDI|1|3|KOTA BANJARMASIN|BANJARMASIN SELATAN|MANTUIL";

/// Makes the files of a case and gives the words of the run.
type Pembuat = fn(&Meja) -> Vec<&'static str>;

/// Cases that a CSV cannot hold.
fn buatan() -> Vec<(&'static str, Pembuat)> {
    vec![
        ("B004", |m| {
            let panjang = "A".repeat(1 << 20);
            m.tulis("gabungan.csv", GABUNGAN.replace("SITI AMINAH", &panjang) + &BUDI.replace('|', ",") + "\n");
            vec!["gabungan.csv"]
        }),
        ("B005", |m| {
            let mut ws = data(&[]);
            ws.write_formula(1, 4, Formula::new("NA()").set_result("#N/A")).unwrap();
            m.buku("gabungan.xlsx", vec![ws]);
            vec!["gabungan.xlsx"]
        }),
        ("B006", |m| {
            m.buku("gabungan.xlsx", vec![data(&[]), lembar("Lama", &[JUDUL, BUDI])]);
            vec!["gabungan.xlsx"]
        }),
        ("K003", |m| angka(m, &[(1, 0, 6_371_010_101_259_000.0), (2, 0, 6_371_010_202_259_010.0)])),
        ("K010", |m| angka(m, &[(1, 0, 6_371_010_101_259_000.0)])),
        ("N003", |m| angka(m, &[(1, 1, 6_371_014_101_909_000.0), (2, 1, 6_371_010_503_859_010.0)])),
        ("N010", |m| angka(m, &[(1, 1, 6_371_014_101_909_000.0)])),
    ]
}

/// Sheet `Data` with one family, and others.
fn data(lain: &[&str]) -> Worksheet {
    lembar("Data", &[&[JUDUL, SITI], lain].concat())
}

/// Two families with some cells as numbers.
fn angka(m: &Meja, sel: &[(u32, u16, f64)]) -> Vec<&'static str> {
    let mut ws = data(&[BUDI]);
    for (r, c, n) in sel {
        ws.write_number(*r, *c, *n).unwrap();
    }
    m.buku("gabungan.xlsx", vec![ws]);
    vec!["gabungan.xlsx"]
}

/// Makes the files of a case that is graded and gives the words of the run.
type PembuatNilai = fn(&Meja) -> Vec<&'static str>;

/// Cases of `uep grade` that need a workbook.
fn buatan_nilai() -> Vec<(&'static str, PembuatNilai)> {
    vec![
        ("P014", |m| {
            // The certificate of stage II, carried on by the sheet Monitoring of an earlier result.
            let lulus = "ID Peserta,Kelas,Lulus Pelatihan,Nomor Sertifikat\nUEP-2026-0001,UEP Tumbuh,Ya,S-1/2025\n";
            m.tulis("penilaian.csv", lulus);
            let kata = ["grade", "penilaian.csv", "--quarter", "2025-TW4", "--as-of", "2026-01-31", "-o", "tw4.xlsx"];
            assert_eq!(m.uep(&kata).kode, 0);
            m.tulis("penilaian.csv", lulus.replace("Tumbuh", "Berkembang"));
            vec!["penilaian.csv", "--previous", "tw4.xlsx"]
        }),
        ("P021", |m| {
            let judul = "Lembar Penilaian UEP Tumbuh · Triwulan IV 2025 (2025-TW4)";
            let baris = [judul, "", "ID Peserta|Pencatatan Keuangan", "UEP-2026-0001|Ya"];
            m.buku("penilaian.xlsx", vec![lembar("UEP Tumbuh", &baris)]);
            vec!["penilaian.xlsx"]
        }),
        ("S005", |m| {
            let isi = "ID Peserta,Kelas,Rencana Usaha\nUEP-2026-0001,UEP Tumbuh,Ya\nUEP-2026-0002,UEP Tumbuh,Ya\n";
            m.tulis("penilaian.csv", isi);
            let kata = ["grade", "penilaian.csv", "--quarter", "2025-TW4", "--as-of", "2026-01-31", "-o", "tw4.xlsx"];
            assert_eq!(m.uep(&kata).kode, 0);
            // The last row of the results is wiped out.
            let hapus = |lembar: &str, baris: usize| lembar == "Hasil Penilaian" && baris == 5;
            m.simpan_ulang("tw4.xlsx", "ubah.xlsx", |l, r, _, _| hapus(l, r).then(String::new));
            vec!["penilaian.csv", "--previous", "ubah.xlsx"]
        }),
    ]
}

/// Makes the register of a case of `uep cohort` that needs a workbook.
type PembuatRegister = fn() -> Vec<Worksheet>;

/// One participant of stage II with a decision: what the list began from, the decision, its date.
fn register_berkeputusan(angkatan: &str, [dari, keputusan, tanggal]: [&str; 3]) -> Vec<Worksheet> {
    let register = format!(
        "UEP-2025-0001|{angkatan}|6371014101909001|6371010101259001|SITI AMINAH|II|UEP Tumbuh|Aktif|{angkatan}"
    );
    let judul = "ID Peserta|Angkatan|NIK|No KK|Nama|Tahap|Kelas|Status|Tahun Masuk Tahap";
    let perubahan = format!("UEP-2025-0001|{dari}|Tetap|{keputusan}|{tanggal}");
    let judul_perubahan = "ID Peserta|Dari Tahap|Hasil|Keputusan Dinas|Tanggal Keputusan";
    vec![
        lembar("Register", &[judul, &register]),
        lembar("Perubahan Tahap", &[judul_perubahan, &perubahan]),
        lembar("Metadata", &["Perintah|uep cohort", "Opsi|--year 2026 --quota 1", "Tahun|2026"]),
    ]
}

/// Cases of `uep cohort` that a CSV cannot hold. Those of before the Perwal count from 2025 (T46).
fn buatan_angkatan() -> Vec<(&'static str, PembuatRegister)> {
    vec![
        ("R010", || register_berkeputusan("2024", ["II", "setuju", "2026-01-01"])),
        ("R011", || register_berkeputusan("2024", ["I", "Tetap", "2026-01-01"])),
        ("R012", || register_berkeputusan("2024", ["II", "Berhenti", ""])),
        ("R013", || register_berkeputusan("2024", ["II", "Naik", "2026-01-01"])),
    ]
}

/// Brings the files of a case to the desk; those that need an option come with it.
fn salin(meja: &Meja, kasus: &str, berkas: &[(&str, &'static str)]) -> Vec<String> {
    let mut kata = Vec::new();
    for (nama, pilihan) in berkas {
        let jalur = testdata("temuan").join(kasus).join(format!("{nama}.csv"));
        if jalur.exists() {
            meja.salin(&jalur);
            kata.extend((!pilihan.is_empty()).then(|| (*pilihan).to_owned()));
            kata.push(format!("{nama}.csv"));
        }
    }
    kata
}

/// Words of a run of `uep grade` over the files of a case; none where the case is screened.
fn kata_nilai(meja: &Meja, kasus: &str) -> Vec<String> {
    if let Some((_, buat)) = buatan_nilai().into_iter().find(|(k, _)| *k == kasus) {
        return buat(meja).into_iter().map(str::to_owned).collect();
    }
    if !testdata("temuan").join(kasus).join("penilaian.csv").exists() {
        return Vec::new();
    }
    let berkas = [
        ("penilaian", ""),
        ("register", "--register"),
        ("sebelumnya", "--previous"),
        ("insentif", "--incentives"),
        ("koreksi", "--corrections"),
    ];
    salin(meja, kasus, &berkas)
}

/// Words of a run of `uep cohort` (2026, one place); none where the case is another command's.
fn kata_angkatan(meja: &Meja, kasus: &str) -> Vec<String> {
    if let Some((_, buat)) = buatan_angkatan().into_iter().find(|(k, _)| *k == kasus) {
        let judul = "Status,No KK,NIK,Nama Kepala Keluarga,Desil,Kelurahan\n";
        meja.tulis("saringan.csv", format!("{judul}Layak,6371010202259002,6371010503859002,BUDI,2,Mantuil\n"));
        let judul = "No KK,NIK,Potensi,Minat,Kesiapan,Komitmen\n";
        meja.tulis("asesmen.csv", format!("{judul}6371010202259002,6371010503859002,4,4,4,4\n"));
        meja.buku("register.xlsx", buat());
        let kata = "--candidates saringan.csv --assessment asesmen.csv --register register.xlsx";
        return kata.split(' ').map(str::to_owned).collect();
    }
    if !testdata("temuan").join(kasus).join("asesmen.csv").exists() {
        return Vec::new();
    }
    let berkas = [
        ("saringan", "--candidates"),
        ("anggota", "--candidates"),
        ("asesmen", "--assessment"),
        ("register", "--register"),
        ("hasil", "--grades"),
    ];
    salin(meja, kasus, &berkas)
}

/// Words of a run of `uep evaluate` (2026); none where the case is another command's.
fn kata_evaluasi(meja: &Meja, kasus: &str) -> Vec<String> {
    if !testdata("temuan").join(kasus).join("triwulan.csv").exists() {
        return Vec::new();
    }
    let berkas = [
        ("register", "--register"),
        ("triwulan", "--grades"),
        ("kegiatan", "--activities"),
        ("insentif", "--incentives"),
        ("saringan", "--screening"),
        ("lama", "--previous"),
    ];
    salin(meja, kasus, &berkas)
}

/// Words of a run of `uep screen`.
fn kata_saring(meja: &Meja, kasus: &str) -> Vec<String> {
    if let Some((_, buat)) = buatan().into_iter().find(|(k, _)| *k == kasus) {
        return buat(meja).into_iter().map(str::to_owned).collect();
    }
    let ekstrak = [("keluarga", ""), ("anggota", ""), ("gabungan", "")];
    let daftar = [
        ("bansos", "--bansos"),
        ("ppks", "--ppks"),
        ("register", "--register"),
        ("koreksi", "--corrections"),
        ("parameter", "--parameter"),
    ];
    salin(meja, kasus, &[&ekstrak[..], &daftar[..]].concat())
}

/// What a grading run over the files of a case left.
fn dinilai(kasus: &str) -> Option<HasilNilai> {
    let meja = Meja::baru();
    let kata = kata_nilai(&meja, kasus);
    let kata: Vec<&str> = kata.iter().map(String::as_str).collect();
    (!kata.is_empty()).then(|| meja.nilai_pada("2026-TW1", "2026-04-30", &kata))
}

/// Findings of a run over the files of a case.
fn temuan(kasus: &str) -> Vec<Vec<String>> {
    let masalah = dinilai(kasus).map(|hasil| hasil.masalah).unwrap_or_else(|| {
        let meja = Meja::baru();
        let angkatan = kata_angkatan(&meja, kasus);
        if !angkatan.is_empty() {
            let kata: Vec<&str> = angkatan.iter().map(String::as_str).collect();
            return meja.angkatan_csv(2026, "1", &kata).1;
        }
        let evaluasi = kata_evaluasi(&meja, kasus);
        if !evaluasi.is_empty() {
            let kata: Vec<&str> = evaluasi.iter().map(String::as_str).collect();
            return meja.evaluasi(2026, "2026-12-31", &kata).masalah;
        }
        let kata = kata_saring(&meja, kasus);
        meja.saring_csv(&kata.iter().map(String::as_str).collect::<Vec<_>>()).1
    });
    masalah.ambil(&KOLOM).iter().map(|b| b.iter().map(|s| (*s).to_owned()).collect()).collect()
}

fn harapan() -> Tabel {
    Tabel::baca(&testdata("temuan/harapan.csv"))
}

#[test]
fn every_case_gives_exactly_the_rows_expected() {
    let harapan = harapan();
    let kasus: BTreeSet<&str> = harapan.satu("Kasus").into_iter().collect();
    let mut beda = Vec::new();
    for satu in kasus {
        let diharapkan: Vec<Vec<String>> =
            harapan.baris.iter().filter(|b| b[0] == satu).map(|b| b[1..].to_vec()).collect();
        let terbaca = temuan(satu);
        if terbaca != diharapkan {
            beda.push(format!("{satu}\n  expected {diharapkan:?}\n  found    {terbaca:?}"));
        }
    }
    assert!(beda.is_empty(), "{}", beda.join("\n"));
}

/// Why somebody is undecided is said with the code that stands in Masalah Data, and a finding that leaves
/// somebody undecided leaves them BD.
#[test]
fn what_holds_a_participant_back_is_the_finding_itself() {
    let harapan = harapan();
    let kasus: BTreeSet<&str> = harapan.satu("Kasus").into_iter().collect();
    let mut beda = Vec::new();
    let mut ditahan = BTreeSet::new();
    for satu in kasus {
        let Some(hasil) = dinilai(satu) else { continue };
        let ada = hasil.masalah.satu("Kode");
        for b in hasil.hasil.ambil(&["Nilai", "Catatan"]) {
            let disebut = b[1].split("; ").map(|k| k.split(' ').next().unwrap());
            let kode: Vec<&str> = disebut.filter(|k| Kode::SEMUA.iter().any(|s| s.kode() == *k)).collect();
            assert!(kode.is_empty() || b[0] == "BD", "{satu}: {b:?}");
            beda.extend(kode.iter().filter(|k| !ada.contains(k)).map(|k| format!("{satu}: {k}, not one of {ada:?}")));
            ditahan.extend(kode.iter().map(|k| (*k).to_owned()));
        }
    }
    assert!(beda.is_empty(), "{beda:#?}");
    let harus = ["P001", "P002", "P003", "P004", "P006", "P007", "P008", "P020", "R001", "R002"];
    let kurang: Vec<&&str> = harus.iter().filter(|k| !ditahan.contains(**k)).collect();
    assert!(kurang.is_empty(), "no grade is held back by {kurang:?}");
}

#[test]
fn every_code_of_the_catalogue_has_a_case() {
    let harapan = harapan();
    assert_eq!(harapan.judul[1..], KOLOM);
    let ada: BTreeSet<(&str, &str)> = harapan.baris.iter().map(|b| (b[0].as_str(), b[1].as_str())).collect();
    let tanpa: Vec<&str> = Kode::SEMUA.iter().map(|k| k.kode()).filter(|k| !ada.contains(&(*k, *k))).collect();
    assert!(tanpa.is_empty(), "codes without a case in testdata/temuan: {tanpa:?}");
}

#[test]
fn no_case_is_left_over() {
    let harapan = harapan();
    let kasus = harapan.satu("Kasus");
    for folder in std::fs::read_dir(testdata("temuan")).unwrap().map(|e| e.unwrap()) {
        let nama = folder.file_name().to_string_lossy().into_owned();
        assert!(nama == "harapan.csv" || kasus.contains(&nama.as_str()), "testdata/temuan/{nama} has no row expected");
    }
}
