//! What is said of the run: Metadata, readings, JSON, exit status; and that it can be made again.

use calamine::Data;

use super::{hasil, teks};
use crate::common::Meja;
use crate::common::contoh_triwulan::{KATA, id, tw1};
use crate::common::penilaian::{ACUAN_TW1, lembar_kelas};

#[test]
fn metadata_says_all_that_is_needed_to_make_it_again() {
    let h = hasil();
    let isi = h.buku.isi("Metadata");
    // The list of columns behind names the files again.
    let sumber = &isi[..isi.iter().position(|b| b[0] == "Kolom masukan").unwrap()];
    for nama in ["penilaian.xlsx", "register.csv", "hasil-tw4.xlsx", "insentif.csv"] {
        let sidik = h.meja.sidik(nama);
        let baris: Vec<_> = sumber.iter().filter(|b| b[0] == *nama).collect();
        assert!(!baris.is_empty() && baris.iter().all(|b| teks(b).contains(&sidik)), "SHA-256 of {nama}");
    }
    let dibaca_sebagai = |judul: &str| isi.iter().find(|b| b[1] == *judul).map(|b| b[2].to_string());
    assert_eq!(dibaca_sebagai("Jejak").as_deref(), Some("Jejak (untuk uep explain)"));
    assert_eq!(dibaca_sebagai("Alasan U1").as_deref(), Some("tidak dipakai"));
    let dibaca = |nama: &str| -> f64 {
        let milik = sumber.iter().filter(|b| b[0] == *nama);
        milik.map(|b| if let Data::Float(n) = b[4] { n } else { panic!("{b:?}") }).sum()
    };
    assert_eq!((dibaca("penilaian.xlsx"), dibaca("register.csv"), dibaca("insentif.csv")), (17.0, 17.0, 6.0));
    for (nama, nilai) in [
        ("Perintah", "uep grade"),
        ("Triwulan", "2026-TW1"),
        ("Tanggal acuan", ACUAN_TW1),
        ("Dasar", "Peraturan Wali Kota Banjarmasin Nomor 65 Tahun 2025"),
        ("Baris Hasil Penilaian", "15"),
        ("Baris Monitoring", "17"),
        ("Nilai A", "4"),
        ("Nilai BD", "2"),
    ] {
        assert!(isi.iter().any(|b| b[0] == *nama && b[1] == *nilai), "{nama} = {nilai}");
    }
    let tafsir: Vec<String> =
        isi.iter().map(|b| b[0].to_string()).filter(|t| t.len() == 3 && t.starts_with('T')).collect();
    let harus = "T04 T05 T06 T07 T08 T09 T10 T11 T12 T23 T25 T26 T27 T28 T29 T30 T42 T43 T66 T67";
    let ada: Vec<String> = tafsir.into_iter().filter(|t| t != "T44").collect();
    assert_eq!(ada.join(" "), harus, "the readings in use; of T44 below");
    for parameter in ["toleransi_omzet_persen", "satu_indikator_utama"] {
        assert!(isi.iter().any(|b| b[0] == *parameter), "{parameter}");
    }
}

/// The last stimulus of a B is due by what counts as progress and readiness (T44).
#[test]
fn the_last_stimulus_names_the_reading_it_rests_on() {
    let tafsir = hasil().daftar().sel(("ID Peserta", &id(13)), "Tafsir").to_owned();
    assert!(tafsir.contains("T44"), "the row: {tafsir}");
    assert!(hasil().buku.isi("Metadata").iter().any(|b| b[0] == "T44"), "Metadata");
}

#[test]
fn the_json_object_is_the_one_promised() {
    let harus = concat!(
        r#"{"skema":1,"perintah":"grade","versi":"0.1.0","tanggal_acuan":"2026-04-15","triwulan":"2026-TW1","baris":{"dibaca":48,"dipakai":48,"rusak":0},"#,
        r#""peserta":15,"dipantau":2,"#,
        r#""hasil":{"A":4,"B":4,"C":4,"TP":1,"BD":2},"#,
        r#""per_kelas":{"Tumbuh":{"A":1,"B":2,"C":2,"TP":0,"BD":2},"#,
        r#""Berkembang":{"A":1,"B":1,"C":1,"TP":1,"BD":0},"Mandiri":{"A":2,"B":1,"C":1,"TP":0,"BD":0}},"belum_diverifikasi":0,"#,
        r#""temuan":{"galat":1,"peringatan":7,"per_kode":{"I001":1,"P002":1,"P019":1,"P027":1,"P030":4}},"keluaran":"hasil.xlsx","sha256":""#,
    );
    assert_eq!(hasil().json, format!("{harus}{}\"}}\n", hasil().meja.sidik("hasil.xlsx")));
}

#[test]
fn the_same_inputs_give_the_same_bytes() {
    let meja = Meja::baru();
    for nama in ["penilaian.xlsx", "register.csv", "hasil-tw4.xlsx", "insentif.csv"] {
        meja.salin(&hasil().meja.jalur(nama));
    }
    meja.nilai_tw1(&[&KATA[..], &["--json", "-o", "hasil.xlsx"]].concat());
    assert!(meja.byte("hasil.xlsx") == hasil().meja.byte("hasil.xlsx"), "another folder, another time");
}

#[test]
fn strict_is_exit_3_with_the_output_written() {
    let meja = Meja::triwulan();
    let kata = [&["grade", "--quarter", "2026-TW1", "--as-of", ACUAN_TW1, "--strict"], &KATA[..]].concat();
    let jawaban = meja.uep(&[&kata[..], &["-o", "hasil.xlsx"]].concat());
    assert_eq!((jawaban.kode, jawaban.galat.as_str(), meja.ada("hasil.xlsx")), (3, "", true));
    // Without the unknown participant there are warnings alone.
    let sisa: Vec<_> = tw1().into_iter().filter(|b| b.id() != id(18)).collect();
    meja.buku("penilaian.xlsx", lembar_kelas(&sisa));
    assert_eq!(meja.uep(&[&kata[..], &["--force", "-o", "hasil.xlsx"]].concat()).kode, 0);
}

#[test]
fn the_annex_names_no_reading_that_metadata_does_not_explain() {
    let lampiran = hasil().buku.isi("Insentif");
    let catatan = lampiran.iter().map(|b| b[0].to_string()).find(|t| t.contains("dijelaskan pada lembar Metadata"));
    let catatan = catatan.unwrap();
    let disebut: Vec<&str> = catatan.split(':').next().unwrap().split(", ").collect();
    let ada = |t: &str| hasil().buku.isi("Metadata").iter().any(|b| b[0] == *t);
    assert!(disebut.contains(&"T28") && disebut.iter().all(|t| ada(t)), "{catatan}");
    assert!(!disebut.contains(&"T58"), "everybody is verified: {catatan}");
}
