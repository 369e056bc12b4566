//! A register whose rows somebody changed after `uep cohort` wrote it: whoever they speak of isn't graded on them.

use crate::common::contoh_triwulan::id;
use crate::common::{BukuTerbaca, Meja, Tabel};

/// A desk with the register of the year in `register-2026.csv`.
fn meja() -> Meja {
    let meja = Meja::triwulan();
    let saringan = "Status,No KK,NIK,Nama Kepala Keluarga,Desil,Kelurahan\n";
    meja.tulis("saringan.csv", format!("{saringan}Layak,6371010202259099,6371010503859099,BURHAN,2,Mantuil\n"));
    let asesmen = "No KK,NIK,Potensi,Minat,Kesiapan,Komitmen\n";
    meja.tulis("asesmen.csv", format!("{asesmen}6371010202259099,6371010503859099,4,4,4,4\n"));
    let kata = "cohort --year 2026 --quota 1 --candidates saringan.csv --assessment asesmen.csv --as-of 2026-01-10 \
        --register register.csv -o register-2026.csv";
    let jawaban = meja.uep(&kata.split(' ').collect::<Vec<_>>());
    assert_eq!(jawaban.kode, 0, "{}", jawaban.galat);
    meja
}

/// Grades the quarter on the register with these cells changed: ID, column, new text.
fn dinilai(meja: &Meja, ubah: &[(&str, &str, &str)]) -> BukuTerbaca {
    let mut register = Tabel::baca(&meja.jalur("register-2026.csv"));
    for (siapa, kolom, baru) in ubah {
        let (c, i) = (register.kolom(kolom), register.satu("ID Peserta").iter().position(|s| s == siapa).unwrap());
        register.baris[i][c] = (*baru).into();
    }
    let mut keluar = csv::Writer::from_path(meja.jalur("register-ubah.csv")).unwrap();
    keluar.write_record(&register.judul).unwrap();
    register.baris.iter().for_each(|b| keluar.write_record(b).unwrap());
    keluar.flush().unwrap();
    let kata = ["penilaian.xlsx", "--previous", "hasil-tw4.xlsx", "--incentives", "insentif.csv"];
    meja.nilai_tw1(&[&kata[..], &["--register", "register-ubah.csv", "--force", "-o", "hasil.xlsx"]].concat());
    BukuTerbaca::baca(&meja.jalur("hasil.xlsx"))
}

fn kode(buku: &BukuTerbaca) -> Vec<String> {
    let masalah = buku.daftar("Masalah Data");
    masalah.satu("Kode").into_iter().filter(|k| k.starts_with('S')).map(str::to_owned).collect()
}

/// Each participant's ID, grade and what holds it back.
fn nilai(buku: &BukuTerbaca) -> Vec<[String; 3]> {
    let hasil = buku.daftar("Hasil Penilaian");
    let satu = |b: Vec<&str>| [b[0].to_owned(), b[1].to_owned(), b[2].to_owned()];
    hasil.ambil(&["ID Peserta", "Nilai", "Penahan"]).into_iter().map(satu).collect()
}

#[test]
fn nobody_is_graded_on_a_changed_row_of_the_register() {
    let meja = meja();
    let asli = dinilai(&meja, &[]);
    assert_eq!(kode(&asli), [""; 0]);
    let (empat, tujuh) = (id(4), id(7));
    // A comparison that turns a C, and a class that isn't the participant's.
    let b = dinilai(&meja, &[(&empat, "Omzet Awal Tahap", "100000"), (&tujuh, "Kelas", "UEP Mandiri")]);
    assert_eq!(kode(&b), ["S003", "S003"]);
    for (lama, baru) in nilai(&asli).into_iter().zip(nilai(&b)) {
        if [&empat, &tujuh].contains(&&lama[0]) {
            assert!(["A", "C"].contains(&lama[1].as_str()), "{lama:?}");
            assert_eq!(baru, [lama[0].as_str(), "BD", "S003"]);
        } else {
            assert_eq!(baru, lama);
        }
    }
    // Withheld is no grade: nothing is due, nobody moves, and the list says why.
    for lembar in ["Insentif", "Naik Tahap", "Coaching dan Remedial"] {
        let ada = b.isi(lembar).iter().flatten().any(|s| *s == empat.as_str() || *s == tujuh.as_str());
        assert!(!ada, "{lembar}");
    }
    let belum = b.daftar("Belum Lengkap");
    assert!(belum.sel(("ID Peserta", &empat), "Masalah Data").starts_with("S003 Baris diubah sesudah ditulis uep"));
    let hasil = b.daftar("Hasil Penilaian");
    assert_eq!(hasil.sel(("ID Peserta", &empat), "Omzet Pembanding"), "", "the changed figure isn't shown as theirs");
}

#[test]
fn what_offices_keep_in_the_register_all_year_is_no_change() {
    let meja = meja();
    let asli = dinilai(&meja, &[]);
    let (tiga, empat) = (id(3), id(4));
    // Hand columns, and a figure where there was none.
    let ubah = [(&*empat, "Pendamping", "Dewi"), (&empat, "Klaster", "Kuliner"), (&tiga, "Omzet Baseline", "900000")];
    let b = dinilai(&meja, &ubah);
    assert_eq!(kode(&b), [""; 0]);
    assert_eq!(nilai(&b), nilai(&asli));
}
