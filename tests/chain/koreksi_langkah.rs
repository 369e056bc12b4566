//! Corrections behind the screening: every command that invites Nilai Benar reads it back.

use crate::common::{BukuTerbaca, Meja, Tabel, testdata};

const SIAPA: [&str; 2] = ["Rina", "2026-01-30"];

/// Types Nilai Benar into the findings of these codes and saves them under another name.
fn isi(meja: &Meja, dari: &str, ke: &str, nilai: &[(&str, &str)]) {
    let mut t = Tabel::baca(&meja.jalur(dari));
    let kolom = |j: &str| t.kolom(j);
    let (kode, benar, oleh, kapan) =
        (kolom("Kode"), kolom("Nilai Benar"), kolom("Dikoreksi Oleh"), kolom("Tanggal Koreksi"));
    for baris in &mut t.baris {
        if let Some((_, n)) = nilai.iter().find(|(k, _)| *k == baris[kode]) {
            (baris[benar], baris[oleh], baris[kapan]) = ((*n).to_owned(), SIAPA[0].to_owned(), SIAPA[1].to_owned());
        }
    }
    let mut keluar = csv::Writer::from_path(meja.jalur(ke)).unwrap();
    keluar.write_record(&t.judul).unwrap();
    t.baris.iter().for_each(|b| keluar.write_record(b).unwrap());
}

fn kasus(kode: &str) -> Meja {
    let meja = Meja::baru();
    for berkas in std::fs::read_dir(testdata("temuan").join(kode)).unwrap() {
        meja.salin(&berkas.unwrap().path());
    }
    meja
}

/// Hasil, Sel, Nilai Lama, Nilai Benar, Keterangan.
fn daftar(t: &Tabel) -> Vec<Vec<&str>> {
    t.ambil(&["Hasil", "Sel", "Nilai Lama", "Nilai Benar", "Keterangan"])
}

const PENILAIAN: &str = "ID Peserta,Kelas,Pencatatan Keuangan,Omzet Pembanding,Omzet Bulan 1,Omzet Bulan 2,Omzet Bulan 3\n\
    UEP-2026-0001,UEP Tumbuh,entah,1000000,Januari,1500000,1500000\n\
    UEP-2026-0002,UEP Tumbuh,Ya,1000000,1200000,1200000,1200000\n";

#[test]
fn a_mended_amount_counts_in_the_quarter_and_the_result_alone_carries_it_on() {
    let meja = Meja::baru();
    meja.tulis("penilaian.csv", PENILAIAN);
    let awal = meja.nilai(&["penilaian.csv"]);
    assert_eq!((awal.temuan("P010"), awal.temuan("O005"), awal.sel("UEP-2026-0001", "U1")), (1, 1, "Belum dinilai"));
    assert_eq!(awal.masalah.sel(("Kode", "P010"), "ID Peserta"), "UEP-2026-0001");
    isi(&meja, "hasil.masalah.csv", "isi.csv", &[("P010", "1.500.000"), ("O005", "Ya")]);

    let kini = meja.nilai(&["penilaian.csv", "--corrections", "isi.csv"]);
    assert_eq!((kini.temuan("P010"), kini.temuan("O005"), kini.sel("UEP-2026-0001", "U1")), (0, 0, "Terpenuhi"));
    assert_eq!(kini.json["koreksi"], serde_json::json!({"diterapkan": 2, "ditolak": 0}));
    let koreksi = Tabel::baca(&meja.jalur("hasil.koreksi.csv"));
    let harus = [
        ["Diterapkan", "baris 2, kolom 3", "entah", "Ya", ""],
        ["Diterapkan", "baris 2, kolom 5", "Januari", "1.500.000", ""],
    ];
    let mut ada = daftar(&koreksi);
    ada.sort();
    assert_eq!(ada, harus);
    assert_eq!(koreksi.satu("ID Peserta"), ["UEP-2026-0001"; 2]);
    assert_eq!(koreksi.satu("Dikoreksi Oleh"), [SIAPA[0]; 2]);

    // As a workbook, which alone carries the corrections to the next round.
    let buku = |kata: &[&str], ke: &str| {
        let tetap = ["grade", "penilaian.csv", "--quarter", "2026-TW1", "--as-of", "2026-04-10", "-o", ke];
        let jawaban = meja.uep(&[&tetap[..], kata].concat());
        assert_eq!(jawaban.kode, 0, "{}", jawaban.galat);
        assert!(
            jawaban.keluar.contains("Koreksi: 2 diterapkan, 0 ditolak (rincian: lembar Koreksi)"),
            "{}",
            jawaban.keluar
        );
        let buku = BukuTerbaca::baca(&meja.jalur(ke));
        assert_eq!(buku.baris("Metadata", "Perintah", "Koreksi diterapkan")[1].to_string(), "2");
        (
            buku.daftar("Koreksi").ambil(&["Hasil", "Kolom"]).len(),
            buku.daftar("Hasil Penilaian").satu("U1")[0].to_owned(),
        )
    };
    assert_eq!(buku(&["--corrections", "isi.csv"], "satu.xlsx"), (2, "Terpenuhi".to_owned()));
    assert_eq!(buku(&["--corrections", "satu.xlsx"], "dua.xlsx"), (2, "Terpenuhi".to_owned()));
}

#[test]
fn what_is_no_amount_or_no_longer_this_participants_row_is_refused() {
    let meja = Meja::baru();
    meja.tulis("penilaian.csv", PENILAIAN);
    meja.nilai(&["penilaian.csv"]);
    isi(&meja, "hasil.masalah.csv", "isi.csv", &[("P010", "banyak"), ("O005", "mungkin")]);
    let kini = meja.nilai(&["penilaian.csv", "--corrections", "isi.csv"]);
    assert_eq!((kini.temuan("C005"), kini.temuan("P010"), kini.temuan("O005")), (2, 1, 1));
    assert_eq!(kini.sel("UEP-2026-0001", "U1"), "Belum dinilai");

    // An amount that could be read in two ways is settled by its column, as one in the file is.
    isi(&meja, "hasil.masalah.csv", "isi.csv", &[("P010", "950.000")]);
    let mendua = meja.nilai(&["penilaian.csv", "--corrections", "isi.csv"]);
    assert_eq!((mendua.temuan("C005"), mendua.temuan("P010")), (1, 1), "nothing in the column says what a dot is");
    meja.tulis("penilaian.csv", PENILAIAN.replace(",1200000,1200000,1200000", ",1.200.000,1200000,1200000"));
    let mendua = meja.nilai(&["penilaian.csv", "--corrections", "isi.csv"]);
    assert_eq!((mendua.temuan("C005"), mendua.temuan("P010")), (0, 0));
    assert_eq!(mendua.json["koreksi"], serde_json::json!({"diterapkan": 1, "ditolak": 0}));

    // The same cell says the same, in a row that is now somebody else's.
    meja.tulis("penilaian.csv", PENILAIAN.replace("0001", "0009"));
    let lain = meja.nilai(&["penilaian.csv", "--corrections", "isi.csv"]);
    assert_eq!((lain.temuan("C001"), lain.temuan("P010")), (1, 1));
    let sebab = "C001: baris itu kini milik peserta, NIK, atau No KK lain";
    assert_eq!(daftar(&Tabel::baca(&meja.jalur("hasil.koreksi.csv")))[0][4], sebab);
}

#[test]
fn cohort_and_evaluate_take_their_corrections_back() {
    let meja = kasus("A001");
    let kata = ["--candidates", "saringan.csv", "--assessment", "asesmen.csv"];
    let (register, masalah) = meja.angkatan_csv(2026, "1", &kata);
    assert_eq!((register.baris.len(), masalah.sel(("Kode", "A001"), "No KK")), (0, "6371010101259001"));
    for (nilai, peserta) in [("6", 0), ("lima", 0), ("4", 1)] {
        meja.angkatan_csv(2026, "1", &kata);
        isi(&meja, "register-baru.masalah.csv", "isi.csv", &[("A001", nilai)]);
        let (register, _) = meja.angkatan_csv(2026, "1", &[&kata[..], &["--corrections", "isi.csv"]].concat());
        assert_eq!(register.baris.len(), peserta, "{nilai}");
    }
    // What the quotas are compared on is corrected too.
    let banding =
        meja.angkatan(2026, "1,2", &[&kata[..], &["--corrections", "isi.csv", "--json", "-o", "b.xlsx"]].concat());
    let json: serde_json::Value = serde_json::from_str(&banding.keluar).unwrap();
    assert_eq!((&json["perbandingan"][0]["diterima"], &json["koreksi"]["diterapkan"]), (&1.into(), &1.into()));
    assert_eq!(BukuTerbaca::baca(&meja.jalur("b.xlsx")).daftar("Koreksi").satu("Hasil"), ["Diterapkan"]);

    let meja = kasus("E007");
    let kata = ["--register", "register.csv", "--grades", "triwulan.csv", "--activities", "kegiatan.csv"];
    let awal = meja.evaluasi(2026, "2026-12-31", &kata);
    assert_eq!((awal.temuan("E007"), &awal.indikator("I.4")["pembilang"]), (1, &0.into()));
    isi(&meja, "evaluasi.masalah.csv", "isi.csv", &[("E007", "Koordinasi")]);
    let kini = meja.evaluasi(2026, "2026-12-31", &[&kata[..], &["--corrections", "isi.csv"]].concat());
    assert_eq!((kini.temuan("E007"), &kini.indikator("I.4")["pembilang"]), (0, &1.into()));
    assert_eq!(daftar(&Tabel::baca(&meja.jalur("evaluasi.koreksi.csv")))[0][..2], ["Diterapkan", "baris 2, kolom 2"]);
}

/// What a command made is mended in what it was made from.
#[test]
fn a_result_is_not_corrected() {
    let meja = kasus("C009");
    let hasil = meja.nilai_pada(
        "2026-TW2",
        "2026-07-10",
        &["penilaian.csv", "--previous", "sebelumnya.csv", "--corrections", "koreksi.csv"],
    );
    assert_eq!((hasil.temuan("C009"), &hasil.json["koreksi"]["ditolak"]), (1, &1.into()));
}
