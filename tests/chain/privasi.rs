//! Nothing personal reaches the terminal (UU 27/2022), whatever is asked and whatever goes wrong.

use crate::common;
use std::collections::BTreeSet;

use crate::common::contoh_triwulan::{KATA as KATA_TW1, ORANG, kosong, tw1};
use crate::common::penilaian::{ACUAN_TW1, csv_rata, kolom_rata};
use crate::common::{GABUNGAN, Jawaban, Meja, contoh, lembar, testdata};

const MASUKAN: [&str; 5] = ["keluarga.csv", "anggota.csv", "bansos.csv", "ppks.csv", "register.csv"];
const KATA: [&str; 8] =
    ["keluarga.csv", "anggota.csv", "--bansos", "bansos.csv", "--ppks", "ppks.csv", "--register", "register.csv"];

fn meja() -> Meja {
    let meja = Meja::baru();
    MASUKAN.iter().for_each(|m| meja.salin(&contoh(m)));
    meja
}

/// Words of the names in the example files.
fn nama(meja: &Meja) -> BTreeSet<String> {
    let mut semua = BTreeSet::new();
    for berkas in MASUKAN {
        let isi = meja.byte(berkas);
        let isi = String::from_utf8_lossy(&isi);
        let pemisah = if isi.starts_with("NIK,") || isi.starts_with("ID Peserta,") { ',' } else { '|' };
        let mut baris = isi.lines().map(|b| b.split(pemisah));
        let kolom: Vec<usize> = baris
            .next()
            .unwrap()
            .enumerate()
            .filter(|(_, j)| j.to_lowercase().starts_with("nama"))
            .map(|(i, _)| i)
            .collect();
        for b in baris {
            let sel: Vec<&str> = b.collect();
            let nama = kolom.iter().filter_map(|k| sel.get(*k)).flat_map(|n| n.split_whitespace());
            semua.extend(nama.filter(|k| k.len() >= 4 && k.chars().all(char::is_alphabetic)).map(str::to_owned));
        }
    }
    semua
}

/// Longest run of digits, dots and spaces between them taken out.
fn angka_terpanjang(teks: &str) -> usize {
    let rapat: String = teks.chars().filter(|c| !matches!(c, '.' | '\'' | '\u{a0}')).collect();
    rapat.split(|c: char| !c.is_ascii_digit()).map(str::len).max().unwrap_or(0)
}

/// Without digests of files: sixty-four hexadecimal digits in a row, letters among them, are no id.
fn tanpa_sidik(teks: &str) -> String {
    let kata = teks.split_inclusive(|c: char| !c.is_ascii_alphanumeric());
    let sidik = |k: &str| k.len() == 64 && k.bytes().all(|b| b.is_ascii_hexdigit()) && k.contains(char::is_alphabetic);
    kata.filter(|k| !sidik(k.trim_end_matches(|c: char| !c.is_ascii_alphanumeric()))).collect()
}

fn bersih(jawaban: &Jawaban, nama: &BTreeSet<String>, apa: &str) {
    for teks in [&jawaban.keluar, &jawaban.galat].map(|t| tanpa_sidik(t)) {
        assert!(angka_terpanjang(&teks) < 9, "{apa}: digits of an id in\n{teks}");
        let bocor = teks.split(|c: char| !c.is_alphabetic()).find(|k| nama.contains(*k));
        assert!(bocor.is_none(), "{apa}: a name in\n{teks}");
    }
}

#[test]
fn no_mode_prints_ids_or_names() {
    let meja = meja();
    let nama = nama(&meja);
    assert!(nama.len() > 50, "{}", nama.len());
    for keluaran in ["hasil.csv", "hasil.xlsx"] {
        for pilihan in [&[][..], &["--json"], &["--quiet"], &["--strict"], &["--mask"], &["--max-desil", "10"]] {
            let kata = [&["screen"], &KATA[..], pilihan, &["--force", "-o", keluaran]].concat();
            let jawaban = meja.uep(&kata);
            assert!([0, 3].contains(&jawaban.kode), "{}", jawaban.galat);
            bersih(&jawaban, &nama, &format!("{pilihan:?} {keluaran}"));
            let diam = pilihan == ["--quiet"];
            assert_eq!(jawaban.keluar.is_empty(), diam, "{pilihan:?}");
            assert_eq!(jawaban.galat, "", "a progress bar only on a terminal");
        }
    }
}

/// One damaged file a case: (what is wrong, content).
fn rusak() -> Vec<(&'static str, String)> {
    let ganti = |dari: &str, ke: &str| GABUNGAN.replace(dari, ke);
    vec![
        ("a NIK with letters", ganti("6371014101909001", "6371O14101909001")),
        ("a NIK of 15 digits", ganti("6371014101909001", "637101410190900")),
        ("a NIK with spaces", ganti("6371014101909001", "6371 0141 0190 900")),
        ("a name in the column NIK", ganti("6371014101909001", "SITI AMINAH")),
        ("a NIK in the column Desil", ganti(",1,3,", ",1,6371014101909001,")),
        ("a broken line", GABUNGAN.to_owned() + "6371010202259002,6371010503859002,SITI AMINAH\n"),
        ("an open quote", GABUNGAN.to_owned() + "6371010202259002,6371010503859002,\"SITI AMINAH\n"),
        ("the same person twice", GABUNGAN.to_owned() + GABUNGAN.lines().last().unwrap() + "\n"),
    ]
}

fn nama_uji() -> BTreeSet<String> {
    ["SITI", "AMINAH"].map(str::to_owned).into()
}

#[test]
fn findings_about_ids_are_masked_on_the_terminal() {
    for (apa, isi) in rusak() {
        let meja = Meja::baru();
        meja.tulis("a.csv", isi);
        let jawaban = meja.saring(&["a.csv", "-o", "hasil.csv"]);
        bersih(&jawaban, &nama_uji(), apa);
    }
}

#[test]
fn a_name_in_another_column_is_masked_on_the_terminal() {
    for (dari, ke) in [(",1,3,", ",1,SITI AMINAH,"), ("KOTA BANJARMASIN", "SITI BANJARMASIM")] {
        let meja = Meja::baru();
        meja.tulis("a.csv", GABUNGAN.replace(dari, ke));
        bersih(&meja.saring(&["a.csv", "-o", "hasil.csv"]), &nama_uji(), ke);
    }
}

/// Runs that cannot be done, and say why without quoting data.
#[test]
fn error_messages_quote_no_data() {
    let meja = Meja::baru();
    meja.tulis("a.csv", GABUNGAN);
    meja.tulis("parameter.csv", "Parameter,Nilai\nSITI,6371014101909001\n");
    meja.saring(&["a.csv", "--mask", "-o", "samar.csv"]);
    meja.buku("a.xlsx", vec![lembar("Data", &GABUNGAN.replace(',', "|").lines().collect::<Vec<_>>())]);
    for kata in [
        &["a.csv", "-o", "a.csv"][..],
        &["samar.csv", "-o", "hasil.csv"],
        &["a.csv", "--bansos", "tidak-ada.csv", "-o", "hasil.csv"],
        &["a.xlsx", "--sheet", "Lain", "-o", "hasil.csv"],
        &["a.csv", "--map", "NIK=Nomor", "-o", "hasil.csv"],
        &["a.csv", "--ppks", "parameter.csv", "-o", "hasil.csv"],
    ] {
        let jawaban = meja.uep(&[&["screen"], kata].concat());
        assert_eq!(jawaban.kode, 1, "{kata:?}");
        bersih(&jawaban, &nama_uji(), &format!("{kata:?}"));
    }
}

#[test]
fn a_file_without_a_header_is_refused_without_quoting_its_rows() {
    let data = GABUNGAN.lines().last().unwrap();
    for isi in [data.to_owned() + "\n", format!("{data}\n{data}\n")] {
        let meja = Meja::baru();
        meja.tulis("a.csv", isi);
        let jawaban = meja.uep(&["screen", "a.csv", "-o", "hasil.csv"]);
        assert_eq!(jawaban.kode, 1);
        bersih(&jawaban, &nama_uji(), "a file without a header");
    }
}

/// Words of the names in the quarter by hand.
fn nama_triwulan() -> BTreeSet<String> {
    ORANG.iter().flat_map(|o| o.2.split_whitespace()).map(str::to_owned).collect()
}

/// `uep grade` into both forms, in every mode; the same findings each time.
fn bersih_dinilai(meja: &Meja, kata: &[&str], apa: &str) {
    for keluaran in ["hasil.xlsx", "hasil.csv"] {
        for pilihan in [&[][..], &["--json"], &["--quiet"], &["--strict"], &["--mask"]] {
            let tetap = ["grade", "--quarter", "2026-TW1", "--as-of", ACUAN_TW1, "--force", "-o", keluaran];
            let jawaban = meja.uep(&[&tetap[..], kata, pilihan].concat());
            assert!([0, 3].contains(&jawaban.kode), "{apa}: {}", jawaban.galat);
            bersih(&jawaban, &nama_triwulan(), &format!("{apa} {pilihan:?} {keluaran}"));
            assert_eq!(jawaban.keluar.is_empty(), pilihan == ["--quiet"], "{apa} {pilihan:?}");
            assert_eq!(jawaban.galat, "", "{apa}");
        }
    }
}

#[test]
fn no_mode_of_grade_prints_ids_or_names() {
    bersih_dinilai(&Meja::triwulan(), &KATA_TW1, "a sound quarter");
}

/// A name, a NIK and part of one in every column of the sheets, the register and the lists beside them.
#[test]
fn findings_of_grade_show_no_data_wherever_it_stands() {
    for isi in ["SITI AMINAH", "6371014101909001", "637101410190900", "ibu SITI 6371014101909001"] {
        let mut baris = tw1();
        for judul in kolom_rata().into_iter().filter(|j| *j != "Kelas") {
            let mut b = kosong(&ORANG[baris.len() % ORANG.len()]).isi(judul, isi);
            if judul != "ID Peserta" {
                b.tulis("ID Peserta", format!("UEP-2025-{:04}", baris.len()));
            }
            baris.push(b);
        }
        let meja = Meja::triwulan();
        meja.tulis("penilaian.csv", csv_rata(&baris));
        let judul = ["ID Peserta", "Angkatan", "NIK", "Nama", "Kelas", "Tahap", "Status", "Omzet Baseline"];
        let mut register = judul.join(",") + "\n";
        for i in 0..judul.len() {
            let mut sel =
                ["UEP-2026-0001", "2025", "6371014101909001", "SITI AMINAH", "UEP Tumbuh", "III", "Aktif", ""];
            sel[i] = isi;
            register += &(sel.join(",") + "\n");
        }
        meja.tulis("register.csv", register + "6371014101909001,SITI AMINAH\n");
        meja.tulis("insentif.csv", format!("ID Peserta,Tahap,Jenis Insentif\n{isi},{isi},{isi}\n"));
        let hasil = "ID Peserta,NIK,Kelas,U1,U2,T1,T2,T3,Nilai,Triwulan,Sidik\n";
        meja.tulis("tw4.csv", format!("{hasil}{isi},,{isi},{isi},{isi},{isi},{isi},{isi},{isi},{isi},{isi}\n"));
        let kata =
            ["penilaian.csv", "--register", "register.csv", "--incentives", "insentif.csv", "--previous", "tw4.csv"];
        bersih_dinilai(&meja, &kata, isi);
    }
}

#[test]
fn no_finding_code_of_grade_prints_ids_or_names() {
    let mut banyak = 0;
    for folder in std::fs::read_dir(testdata("temuan")).unwrap().map(|f| f.unwrap().path()) {
        if !folder.join("penilaian.csv").exists() {
            continue;
        }
        let meja = Meja::baru();
        let mut kata = vec!["penilaian.csv"];
        meja.salin(&folder.join("penilaian.csv"));
        for (nama, pilihan) in
            [("register.csv", "--register"), ("sebelumnya.csv", "--previous"), ("insentif.csv", "--incentives")]
        {
            if folder.join(nama).exists() {
                meja.salin(&folder.join(nama));
                kata.extend([pilihan, nama]);
            }
        }
        bersih_dinilai(&meja, &kata, &folder.display().to_string());
        banyak += 1;
    }
    assert!(banyak >= 35, "{banyak}");
}

#[test]
fn errors_of_grade_quote_no_data() {
    let meja = Meja::triwulan();
    meja.tulis("tanpa-judul.csv", "UEP-2026-0001,6371014101909001,SITI AMINAH,Ya\n");
    meja.tulis("parameter.csv", "Parameter,Nilai\nSITI,6371014101909001\n");
    meja.nilai_tw1(&[&KATA_TW1[..], &["--mask", "-o", "samar.csv"]].concat());
    for kata in [
        &["tanpa-judul.csv"][..],
        &["penilaian.xlsx", "--register", "tanpa-judul.csv"],
        &["penilaian.xlsx", "--previous", "samar.csv"],
        &["penilaian.xlsx", "--incentives", "register.csv"],
        &["register.csv"],
    ] {
        let jawaban = meja.uep(&[&["grade", "--quarter", "2026-TW1", "-o", "hasil.xlsx"], kata].concat());
        assert_eq!(jawaban.kode, 1, "{kata:?}");
        bersih(&jawaban, &nama_triwulan(), &format!("{kata:?}"));
    }
}

#[test]
fn explain_masks_ids_and_names() {
    let meja = Meja::triwulan();
    meja.nilai_tw1(&[&KATA_TW1[..], &["-o", "nilai.xlsx"]].concat());
    for o in &ORANG {
        for siapa in [o.0, o.1] {
            bersih(&meja.uep(&["explain", "nilai.xlsx", siapa]), &nama_triwulan(), siapa);
        }
    }
    let terbuka = meja.uep(&["explain", "nilai.xlsx", ORANG[0].1, "--reveal"]).keluar;
    assert!(terbuka.contains(ORANG[0].1) && terbuka.contains(ORANG[0].2), "the search finds what is there: {terbuka}");
}

/// Families of every status, damaged ones too.
#[test]
fn explain_masks_the_families_of_a_screening() {
    let meja = meja();
    let nama = nama(&meja);
    meja.saring(&[&KATA[..], &["--with-members", "-o", "saringan.xlsx"]].concat());
    let buku = common::BukuTerbaca::baca(&meja.jalur("saringan.xlsx"));
    for status in ["Layak", "Tidak Layak", "Perlu Verifikasi"] {
        for kk in buku.daftar(status).satu("No KK").into_iter().filter(|k| !k.is_empty()).take(40) {
            let jawaban = meja.uep(&["explain", "saringan.xlsx", kk]);
            assert_eq!(jawaban.kode, 0, "{status} {kk}: {}", jawaban.galat);
            bersih(&jawaban, &nama, status);
        }
    }
}

/// What an evaluator wrote freely is shown, but no number of a person in it.
#[test]
fn explain_masks_ids_in_free_text() {
    let meja = Meja::triwulan();
    for (n, kolom) in
        [(0, "Catatan"), (0, "Nomor Sertifikat"), (14, "Kendala"), (14, "Catatan"), (15, "Mitra Alih Bina")]
    {
        let mut baris = tw1();
        let b = baris.iter_mut().find(|b| b.id() == ORANG[n].0).unwrap();
        b.tulis(kolom, "NIK sebenarnya 6371014101909001");
        meja.tulis("penilaian.csv", csv_rata(&baris));
        meja.nilai_tw1(&["penilaian.csv", "--register", "register.csv", "--force", "-o", "nilai.xlsx"]);
        bersih(&meja.uep(&["explain", "nilai.xlsx", ORANG[n].0]), &nama_triwulan(), kolom);
    }
}
