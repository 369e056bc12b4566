//! What is masked is for reading: no masked workbook is an input of any step.

use crate::common::{Meja, Tabel, contoh};
use crate::dua_tahun;

const SARING: &str = "screen keluarga.csv anggota.csv";
const ANGKATAN: &str =
    "cohort --year 2025 --quota 30 --candidates saringan-2025.xlsx --assessment asesmen-2025-terisi.csv";
const NILAI: &str = "grade penilaian-2025-TW2-terisi.csv --quarter 2025-TW2";
const EVALUASI: &str = "evaluate --year 2025 --register register-2025-dinas.csv --grades hasil-2025-TW1.xlsx";

fn meja() -> Meja {
    let meja = dua_tahun::meja();
    for nama in ["keluarga.csv", "anggota.csv"] {
        meja.salin(&contoh(nama));
    }
    meja
}

/// The words of a line; exit status and message.
fn jalankan(meja: &Meja, baris: &str, keluaran: &str) -> (i32, String) {
    let kata: Vec<&str> = baris.split(' ').collect();
    let jawaban = meja.uep(&[&kata[..], &["--force", "--as-of", "2026-01-10", "-o", keluaran]].concat());
    (jawaban.kode, jawaban.galat)
}

#[test]
fn a_masked_workbook_is_refused_by_every_step_that_would_take_it() {
    let meja = meja();
    for (baris, keluaran) in [(SARING, "s"), (ANGKATAN, "a"), (NILAI, "n"), (EVALUASI, "e")] {
        for (tanda, awalan) in [(" --mask", "samar"), ("", "asli")] {
            let (kode, galat) = jalankan(&meja, &format!("{baris}{tanda}"), &format!("{awalan}-{keluaran}.xlsx"));
            assert_eq!(kode, 0, "{baris}: {galat}");
        }
    }
    let langkah = [
        (format!("{SARING} --corrections"), "s"),
        ("template asesmen --candidates".to_owned(), "s"),
        (format!("{EVALUASI} --screening"), "s"),
        (format!("{SARING} --register"), "a"),
        (format!("{NILAI} --register"), "a"),
        ("template penilaian --quarter 2025-TW1 --register".to_owned(), "a"),
        (format!("{ANGKATAN} --grades"), "n"),
        ("grade penilaian-2025-TW3-terisi.csv --quarter 2025-TW3 --previous".to_owned(), "n"),
        ("evaluate --year 2025 --register register-2025-dinas.csv --grades".to_owned(), "n"),
        (
            "evaluate --year 2026 --register register-2025-dinas.csv --grades hasil-2025-TW1.xlsx --previous"
                .to_owned(),
            "e",
        ),
    ];
    for (baris, buku) in langkah {
        let (kode, galat) = jalankan(&meja, &format!("{baris} samar-{buku}.xlsx"), "keluar.xlsx");
        let pesan = format!("Galat: samar-{buku}.xlsx adalah keluaran yang disamarkan (--mask atau --recap)");
        assert!(kode == 1 && galat.starts_with(&pesan), "{baris}: {galat}");
        assert!(!meja.ada("keluar.xlsx"));
        // The same workbook unmasked is not refused for that.
        let (_, galat) = jalankan(&meja, &format!("{baris} asli-{buku}.xlsx"), "keluar.xlsx");
        assert!(!galat.contains("disamarkan"), "{baris}: {galat}");
        let _ = std::fs::remove_file(meja.jalur("keluar.xlsx"));
    }
}

/// A CSV has no Metadata that says so: its ids do. What lists nobody is the same with and without.
#[test]
fn a_masked_csv_is_refused_by_every_step_that_would_take_it() {
    let meja = meja();
    ["penilaian.csv", "register.csv"].iter().for_each(|n| meja.salin(&contoh("triwulan").join(n)));
    let nilai = "grade penilaian.csv --quarter 2026-TW1 --register register.csv";
    for (baris, keluaran) in [(SARING, "s"), (ANGKATAN, "a"), (nilai, "n"), (EVALUASI, "e")] {
        for (tanda, awalan) in [(" --mask", "samar"), ("", "asli")] {
            let (kode, galat) = jalankan(&meja, &format!("{baris}{tanda}"), &format!("{awalan}-{keluaran}.csv"));
            assert_eq!(kode, 0, "{baris}: {galat}");
        }
    }
    for (baris, berkas) in [
        (format!("{SARING} --corrections"), "s.masalah"),
        ("template asesmen --candidates".to_owned(), "s"),
        (format!("{EVALUASI} --screening"), "s"),
        (format!("{SARING} --register"), "a"),
        (format!("{NILAI} --register"), "a"),
        ("template penilaian --quarter 2025-TW1 --register".to_owned(), "a"),
        (format!("{ANGKATAN} --grades"), "n"),
        (nilai.replace("TW1", "TW2") + " --previous", "n"),
        ("evaluate --year 2026 --register register.csv --grades".to_owned(), "n"),
    ] {
        let (kode, galat) = jalankan(&meja, &format!("{baris} samar-{berkas}.csv"), "keluar.xlsx");
        let pesan = format!("Galat: samar-{berkas}.csv adalah keluaran yang disamarkan (--mask atau --recap)");
        assert!(kode == 1 && galat.starts_with(&pesan), "{baris}: {galat}");
        assert!(!meja.ada("keluar.xlsx"));
    }
    // Figures and words of Matrik 4.1 alone: all that is left out is the mark behind each row.
    let [samar, asli] = ["samar-e.csv", "asli-e.csv"].map(|n| Tabel::baca(&meja.jalur(n)));
    let tanpa_tanda = |t: &Tabel| -> Vec<Vec<String>> {
        let semua = std::iter::once(&t.judul).chain(&t.baris);
        semua.map(|b| b[..t.judul.len() - 1].to_vec()).collect()
    };
    assert_eq!(asli.judul.last().map(String::as_str), Some("Sidik"));
    assert_eq!(std::iter::once(&samar.judul).chain(&samar.baris).cloned().collect::<Vec<_>>(), tanpa_tanda(&asli));
}
