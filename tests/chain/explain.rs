//! `uep explain`: one decision in words, condition by condition, with value, limit and citation, and what
//! would change it. Ids and names masked unless asked for.

mod nilai;
mod saringan;

use std::sync::OnceLock;

use crate::common::contoh_triwulan::{KATA, id, tw1};
use crate::common::penilaian::csv_rata;
use crate::common::{BukuTerbaca, Jawaban, Meja, lembar};

/// Layak, Tidak Layak by desil, Perlu Verifikasi by an unknown desil, outside of the city; the last one's
/// column PKH is blank, so nobody knows whether they are recipients (T35).
const EKSTRAK: &str = "No KK,NIK,Nama,Hubungan Keluarga,Desil,Kabupaten/Kota,Kecamatan,Kelurahan,PKH\n\
    6371010101259001,6371014101909001,SITI AMINAH,1,3,KOTA BANJARMASIN,BANJARMASIN SELATAN,MANTUIL,Ya\n\
    6371010101259001,6371010708159011,ABDUL HADI,3,3,KOTA BANJARMASIN,BANJARMASIN SELATAN,MANTUIL,\n\
    6371010202259002,6371010503859002,BUDI SANTOSO,1,8,KOTA BANJARMASIN,BANJARMASIN UTARA,KUIN UTARA,Tidak\n\
    6371010303259003,6371015202889003,NORHAYATI,1,,KOTA BANJARMASIN,BANJARMASIN SELATAN,MANTUIL,Tidak\n\
    6371010404259004,6371011006799004,RAHMAT HIDAYAT,1,2,KABUPATEN BANJAR,KERTAK HANYAR,MANDAR SARI,Tidak\n\
    6371010505259005,6371016304929005,MASLIAH,1,4,KOTA BANJARMASIN,BANJARMASIN SELATAN,MANTUIL,\n";

/// A screening and a quarter, made once for all tests.
fn meja() -> &'static Meja {
    static MEJA: OnceLock<Meja> = OnceLock::new();
    MEJA.get_or_init(|| {
        let meja = Meja::triwulan();
        meja.tulis("ekstrak.csv", EKSTRAK);
        meja.saring(&["ekstrak.csv", "--with-members", "-o", "saringan.xlsx"]);
        meja.nilai_tw1(&[&KATA[..], &["-o", "nilai.xlsx"]].concat());
        meja
    })
}

fn explain(kata: &[&str]) -> Jawaban {
    meja().uep(&[&["explain"], kata].concat())
}

/// A workbook of the desk, saved again elsewhere by another program with these cells of its lists changed: title, text,
/// new text.
fn disunting(buku: &str, lembar: &[&str], ubah: impl Fn(&str, &str) -> Option<String>) -> Meja {
    let lain = Meja::baru();
    let terbaca = BukuTerbaca::baca(&meja().jalur(buku));
    std::fs::copy(meja().jalur(buku), lain.jalur(buku)).unwrap();
    let judul = |l: &str, kolom: usize| {
        let daftar = lembar.contains(&l).then(|| terbaca.daftar(l));
        daftar.and_then(|t| t.judul.get(kolom).cloned()).unwrap_or_default()
    };
    lain.simpan_ulang(buku, "ulang.xlsx", |l, baris, kolom, sel| {
        (baris > 3).then(|| ubah(&judul(l, kolom), &sel.to_string())).flatten()
    });
    lain
}

/// What stands before the readings, and the readings by number.
fn jelas(kata: &[&str]) -> (String, Vec<String>) {
    let jawaban = explain(kata);
    assert_eq!((jawaban.kode, jawaban.galat.as_str()), (0, ""), "{kata:?}");
    let (depan, tafsir) = jawaban.keluar.split_once("Tafsir:\n").unwrap_or((&jawaban.keluar, ""));
    let nomor = |b: &str| b.trim_start().split(':').next().unwrap().to_owned();
    (depan.to_owned(), tafsir.lines().map(nomor).collect())
}

/// The outcome of each condition.
fn hasil(depan: &str) -> Vec<(String, String)> {
    let baris = depan.lines().filter(|b| b.starts_with("  ") && !b.starts_with("   "));
    let satu = |b: &str| b.trim().split_once("  ").map(|(n, s)| (n.to_owned(), s.trim_start().to_owned()));
    baris.filter_map(satu).map(|(n, s)| (n, s.split("  ").next().unwrap().to_owned())).collect()
}

#[test]
fn a_grade_a_by_its_indicators() {
    let (depan, tafsir) = jelas(&["nilai.xlsx", "uep-2026-0001"]);
    let harus = "\
Peserta UEP-2026-0001 (NIK 6371************), ***, angkatan 2025, UEP Tumbuh
2026-TW1 · lembar Hasil Penilaian, baris 5
Nilai: Baik (A)
Dasar: Tabel 5.1 UEP Tumbuh, Baik (A); Bab V.C angka 1 (T07)

Indikator Tabel 5.1:
  U1  terpenuhi  omzet rata-rata Rp1.000.000 sebulan; paling sedikit Rp900.000 (90% dari pembanding Rp1.000.000) dan di atas 0
                 [Tabel 5.1 UEP Tumbuh: Mampu mempertahankan omzet; T09]
  U2  terpenuhi  lulus, sertifikat S-T/01
                 [Tabel 5.1 UEP Tumbuh: Lulus pelatihan dan memiliki sertifikat]
  T1  terpenuhi  Pencatatan Keuangan: Ya
                 [Tabel 5.1 UEP Tumbuh: Kepatuhan pencatatan keuangan sederhana]
  T2  terpenuhi  Rencana Usaha: Ya
                 [Tabel 5.1 UEP Tumbuh: Mampu menyusun rencana usaha sederhana]
  T3  terpenuhi  Aktif Klaster: Ya
                 [Tabel 5.1 UEP Tumbuh: Aktif dalam klaster/ kelompok usaha]
";
    let sisa = depan.strip_prefix(harus).unwrap_or_else(|| panic!("{depan}"));
    assert!(sisa.contains("toleransi_omzet_persen = 10"), "the limit's parameter: {sisa}");
    for baris in [
        "Kebijakan: Menerima insentif penuh sesuai tahapan dan mendapatkan prioritas naik kelas",
        "Naik tahap: Ya",
        "Yang akan mengubahnya: Nilai tertinggi",
    ] {
        assert!(sisa.lines().any(|b| b == baris), "no \"{baris}\" in {sisa}");
    }
    assert!(sisa.contains("Jenis insentif: 1. Bantuan promosi; 2. Bantuan stimulan awal; "), "{sisa}");
    for t in ["T07", "T09", "T28"] {
        assert!(tafsir.contains(&t.to_owned()), "{t}: {tafsir:?}");
    }
    // By NIK the same.
    assert_eq!(jelas(&["nilai.xlsx", "6371014101909001"]).0, depan);
}

/// ID, what the decision is, the outcomes, what would change it, readings that must be there.
type Kasus = (u32, &'static str, [&'static str; 5], &'static str, &'static [&'static str]);

const KASUS: [Kasus; 5] = [
    (
        4,
        "Nilai: Perlu Penguatan (C)\nDasar: Tabel 5.1 UEP Tumbuh, Perlu Penguatan (C); Bab V.C angka 3 (T06)\n",
        ["tidak", "terpenuhi", "terpenuhi", "terpenuhi", "terpenuhi"],
        "Yang akan mengubahnya: U1 → A\n  U1 = Mampu mempertahankan omzet\n",
        &["T06", "T09", "T23"],
    ),
    (
        10,
        "Nilai: Di luar Tabel 5.1 (TP)\nDasar: di luar Tabel 5.1 (T04)\n",
        ["tidak", "tidak", "terpenuhi", "terpenuhi", "terpenuhi"],
        "Yang akan mengubahnya: U1 atau U2 → C\n  U1 = Ada peningkatan omzet\n  U2 = Lulus pelatihan dan memiliki sertifikat\n",
        &["T04", "T23", "T42"],
    ),
    (
        6,
        "Nilai: Belum dapat dinilai (BD); masih mungkin A, C\nDasar: Tabel 5.1; Bab V.C\n",
        ["terpenuhi", "belum dinilai", "terpenuhi", "terpenuhi", "terpenuhi"],
        "Yang akan mengubahnya: Lengkapi: Nomor Sertifikat\n",
        &["T09", "T30"],
    ),
    (
        18,
        "Nilai: Belum dapat dinilai (BD); masih mungkin A\nDasar: Tabel 5.1; Bab V.C\n",
        ["terpenuhi", "terpenuhi", "terpenuhi", "terpenuhi", "tidak"],
        "Catatan: P002 Peserta tidak ada di register\nYang akan mengubahnya: Selesaikan masalah data pada Catatan\n",
        &["T42"],
    ),
    (
        7,
        "Nilai: Baik (A)\nDasar: Tabel 5.1 UEP Berkembang, Baik (A); Bab V.C angka 1\n",
        ["terpenuhi", "terpenuhi", "terpenuhi", "terpenuhi", "tidak"],
        "Yang akan mengubahnya: Nilai tertinggi\n",
        &["T09", "T25", "T28"],
    ),
];

#[test]
fn every_other_grade_says_why_and_what_would_change_it() {
    for (n, putusan, capaian, ubah, tafsir) in KASUS {
        let (depan, dipakai) = jelas(&["nilai.xlsx", &id(n)]);
        assert!(depan.contains(putusan), "{n}: {depan}");
        let harus: Vec<(String, String)> = ["U1", "U2", "T1", "T2", "T3"]
            .into_iter()
            .zip(capaian)
            .map(|(i, c)| (i.to_owned(), c.to_owned()))
            .collect();
        assert_eq!(hasil(&depan)[..5], harus, "{n}");
        assert!(depan.contains(ubah), "{n}: {depan}");
        let hilang: Vec<&&str> = tafsir.iter().filter(|t| !dipakai.contains(&(**t).to_owned())).collect();
        assert!(hilang.is_empty(), "{n}: {dipakai:?} lacks {hilang:?}");
    }
    assert!(jelas(&["nilai.xlsx", &id(7)]).0.contains("sudah ditunjukkan pada 2025-TW4 di tahap ini"));
}

#[test]
fn stage_one_and_graduates_are_monitored_not_graded() {
    let (depan, tafsir) = jelas(&["nilai.xlsx", &id(15)]);
    assert!(tafsir.is_empty() && depan.contains("Matrik 4.1 (tahap I)\n"), "stage I is the Perwal's own word: {depan}");
    let kepala = "Peserta UEP-2026-0015 (NIK 6371************), ***, angkatan 2026, UEP Potensial\n2026-TW1 · lembar Monitoring, ";
    assert!(depan.starts_with(kepala), "{depan}");
    assert!(depan.contains("Tidak dinilai menurut Tabel 5.1") && depan.contains("Matrik 4.1"), "{depan}");
    for fakta in ["Profil Baseline Lengkap: Ya", "Jaminan Sosial: Tidak", "Status: Aktif"] {
        assert!(depan.lines().any(|b| b.trim() == fakta), "no {fakta} in {depan}");
    }
    let (depan, tafsir) = jelas(&["nilai.xlsx", &id(16)]);
    assert_eq!(tafsir, ["T43"]);
    assert!(depan.contains("Matrik 4.1 (sudah graduasi, T43)\n"), "{depan}");
    assert!(depan.contains("Status: Graduasi") && depan.contains("Pendampingan Pasca-Graduasi: Ya"), "{depan}");
}

/// A number like T43 alone says nothing to whom it concerns.
#[test]
fn every_reading_that_is_named_is_explained() {
    let mut tanpa = Vec::new();
    let saringan = ["6371010101259001", "6371010503859002", "6371010303259003", "6371010404259004", "6371010505259005"];
    let nilai: Vec<String> = tw1().iter().map(|b| b.id().to_owned()).collect();
    let semua = saringan.iter().map(|i| ("saringan.xlsx", *i)).chain(nilai.iter().map(|i| ("nilai.xlsx", i.as_str())));
    for (buku, siapa) in semua {
        let (depan, tafsir) = jelas(&[buku, siapa]);
        let kata = depan.split(|c: char| !c.is_alphanumeric());
        let nomor = kata.filter(|k| k.len() == 3 && k.starts_with('T') && k[1..].bytes().all(|b| b.is_ascii_digit()));
        tanpa.extend(nomor.filter(|k| !tafsir.contains(&(*k).to_owned())).map(|k| format!("{k} in {buku} of {siapa}")));
    }
    tanpa.dedup();
    assert!(tanpa.is_empty(), "{tanpa:#?}");
}

#[test]
fn reveal_shows_ids_and_names() {
    for (buku, siapa, utuh) in [
        ("saringan.xlsx", "6371010708159011", &["6371010101259001", "6371014101909001", "SITI AMINAH"][..]),
        ("nilai.xlsx", "UEP-2026-0004", &["6371011006799004", "RAHMAT HIDAYAT"]),
        ("nilai.xlsx", "UEP-2026-0015", &["6371014404959015", "HERLINA"]),
    ] {
        let tertutup = explain(&[buku, siapa]).keluar;
        let terbuka = explain(&[buku, siapa, "--reveal"]).keluar;
        for teks in utuh {
            assert!(terbuka.contains(teks) && !tertutup.contains(teks), "{teks}:\n{terbuka}\n{tertutup}");
        }
        assert_eq!(terbuka.lines().count(), tertutup.lines().count(), "nothing else changes");
    }
}

#[test]
fn an_unknown_id_is_exit_1_and_masked_where_it_is_a_number() {
    let cara = "\n  perbaikan: periksa NIK, No KK, atau ID Peserta\n";
    for (kata, siapa) in [
        (&["saringan.xlsx", "6371010101259999"][..], "6371************"),
        (&["saringan.xlsx", "6371010101259999", "--reveal"], "6371010101259999"),
        (&["nilai.xlsx", "UEP-2026-0999"], "UEP-2026-0999"),
        (&["nilai.xlsx", "6371010101259001"], "6371************"),
    ] {
        let jawaban = explain(kata);
        let pesan = format!("Galat: {siapa} tidak ditemukan di {}{cara}", kata[0]);
        assert_eq!((jawaban.kode, jawaban.keluar, jawaban.galat), (1, String::new(), pesan), "{kata:?}");
    }
}

#[test]
fn what_holds_no_decision_is_refused() {
    let meja = Meja::triwulan();
    meja.tulis("ekstrak.csv", EKSTRAK);
    meja.saring(&["ekstrak.csv", "--mask", "-o", "samar.xlsx"]);
    meja.nilai_tw1(&[&KATA[..], &["--mask", "-o", "samar-nilai.xlsx"]].concat());
    meja.nilai_tw1(&[&KATA[..], &["-o", "hasil.csv"]].concat());
    let kata = ["template", "penilaian", "--register", "register.csv", "--quarter", "2026-TW1", "-o", "template.xlsx"];
    assert_eq!(meja.uep(&kata).kode, 0);
    meja.buku("lain.xlsx", vec![lembar("Data", &["NIK|Nama", "6371014101909001|SITI AMINAH"])]);
    let bukan = |b: &str| {
        format!(
            "{b} bukan keluaran uep yang memuat keputusan\n  perbaikan: berikan keluaran uep screen, uep cohort, uep grade, atau uep evaluate"
        )
    };
    let samar = |b: &str| {
        format!(
            "{b} adalah keluaran yang disamarkan (--mask atau --recap) dan tidak dapat dipakai sebagai masukan\n  \
             perbaikan: pakai keluaran yang tidak disamarkan"
        )
    };
    let csv = |b: &str| format!("{b} bukan buku kerja\n  perbaikan: berikan keluaran .xlsx dari uep");
    for (berkas, pesan) in [
        ("hasil.csv", csv("hasil.csv")),
        ("ekstrak.csv", csv("ekstrak.csv")),
        ("template.xlsx", bukan("template.xlsx")),
        ("lain.xlsx", bukan("lain.xlsx")),
        ("samar.xlsx", samar("samar.xlsx")),
        ("samar-nilai.xlsx", samar("samar-nilai.xlsx")),
        ("tidak.xlsx", "berkas tidak ditemukan: tidak.xlsx\n  perbaikan: periksa nama dan foldernya".to_owned()),
    ] {
        let jawaban = meja.uep(&["explain", berkas, "6371014101909001"]);
        assert_eq!(
            (jawaban.kode, jawaban.keluar, jawaban.galat),
            (1, String::new(), format!("Galat: {pesan}\n")),
            "{berkas}"
        );
    }
    let jawaban = meja.uep(&["explain", "samar.xlsx"]);
    assert_eq!(
        (jawaban.kode, jawaban.galat.as_str()),
        (2, "Galat: yang wajib belum disebut: <ID>\n  bantuan: uep explain --help\n")
    );
}

/// An officer's program keeps neither the formulas' order nor the cell types.
#[test]
fn a_workbook_saved_by_another_program_explains_the_same() {
    let meja = Meja::triwulan();
    meja.tulis("ekstrak.csv", EKSTRAK);
    meja.saring(&["ekstrak.csv", "--with-members", "-o", "saringan.xlsx"]);
    meja.nilai_tw1(&[&KATA[..], &["-o", "nilai.xlsx"]].concat());
    for (buku, siapa) in [("saringan.xlsx", "6371010708159011"), ("nilai.xlsx", "UEP-2026-0004")] {
        meja.simpan_ulang(buku, "ulang.xlsx", |_, _, _, _| None);
        let ulang = meja.uep(&["explain", "ulang.xlsx", siapa]);
        assert_eq!((ulang.kode, ulang.keluar), (0, meja.uep(&["explain", buku, siapa]).keluar), "{buku}");
    }
}

#[test]
fn a_cell_with_line_ends_keeps_the_text_in_shape() {
    let meja = Meja::baru();
    let mut baris = tw1().remove(0);
    baris.tulis("Catatan", "baris satu\nNilai: Cukup (B)");
    meja.tulis("a.csv", csv_rata(&[baris]));
    meja.nilai_tw1(&["a.csv", "-o", "nilai.xlsx"]);
    let teks = meja.uep(&["explain", "nilai.xlsx", &id(1)]).keluar;
    assert_eq!(teks.lines().filter(|b| b.starts_with("Nilai:")).count(), 1, "{teks}");
}

/// Both main indicators of Berkembang and none beside them: what the loss of one means is the parameter's to say.
#[test]
fn what_would_lower_a_grade_follows_the_parameter_of_the_run() {
    let judul = "ID Peserta,Kelas,Evaluator,Tanggal Verifikasi,Dasar Verifikasi,Omzet Pembanding,Omzet Bulan 1,Omzet Bulan 2,\
                 Omzet Bulan 3,Lulus Pelatihan,Nomor Sertifikat,Produk Baru,Platform Digital Baru,Titik Penjualan Baru,\
                 Peningkatan Kualitas\n";
    let baris = "UEP-2026-0001,UEP Berkembang,RUSDIANA,2026-03-20,Dokumen,1000000,1500000,1500000,1500000,Ya,S-B/01,0,0,0,Tidak\n";
    for (nilai, turun) in [("C", None), ("TP", Some("U1, U2"))] {
        let meja = Meja::baru();
        meja.tulis("penilaian.csv", judul.to_owned() + baris);
        meja.tulis("parameter.csv", format!("Parameter,Nilai,Berlaku Sejak\nsatu_indikator_utama,{nilai},\n"));
        let kata = ["grade", "penilaian.csv", "--quarter", "2026-TW1", "--as-of", "2026-04-15", "-o", "nilai.xlsx"];
        let jawaban = meja.uep(&[&kata[..], &["--parameter", "parameter.csv"]].concat());
        assert_eq!((jawaban.kode, jawaban.galat.as_str()), (0, ""));
        let teks = meja.uep(&["explain", "nilai.xlsx", "UEP-2026-0001"]).keluar;
        assert!(teks.contains("Nilai: Perlu Penguatan (C)\n"), "{teks}");
        assert!(teks.contains(&format!("satu_indikator_utama = {nilai})")), "{teks}");
        let baris = teks.lines().find_map(|b| b.strip_prefix("Nilai turun tanpa: "));
        assert_eq!(baris, turun, "{teks}");
    }
}
