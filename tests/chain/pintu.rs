//! The door for programmers decides what the commands decide, from files and from memory alike.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use uep::{Input, Parameters, Place, Role, cohort, evaluate, grade, screen};

use crate::common::{ACUAN, Meja, Tabel, contoh};

fn hari(teks: &str) -> NaiveDate {
    teks.parse().unwrap()
}

/// The bundled extract and quarter at hand.
fn meja() -> Meja {
    let meja = Meja::baru();
    for nama in ["keluarga.csv", "anggota.csv", "triwulan/penilaian.csv", "triwulan/register.csv"] {
        meja.salin(&contoh(nama));
    }
    meja
}

/// Of a file of the desk, in memory under its name.
fn dari(meja: &Meja, role: Role, nama: &str) -> Input {
    Input::bytes(role, nama, meja.byte(nama))
}

#[test]
fn screen_decides_each_family_as_the_command_does_whatever_the_inputs_are() {
    let meja = meja();
    let (keluarga, masalah) = meja.saring_csv(&["keluarga.csv", "anggota.csv"]);
    let baris = keluarga.ambil(&["No KK", "NIK", "Status", "Dasar Hukum"]);
    let memori = ["keluarga.csv", "anggota.csv"].map(|n| dari(&meja, Role::Extract, n));
    let berkas = ["keluarga.csv", "anggota.csv"].map(|n| Input::file(Role::Extract, meja.jalur(n)));
    let hasil = screen(&memori, &Parameters::new(), hari(ACUAN)).unwrap();
    assert_eq!(hasil, screen(&berkas, &Parameters::new(), hari(ACUAN)).unwrap());

    let mut pintu: Vec<[&str; 4]> =
        hasil.families.iter().map(|f| [f.no_kk.as_str(), f.nik.as_str(), f.answer, f.basis.as_str()]).collect();
    let mut perintah: Vec<[&str; 4]> = baris.iter().map(|b| [b[0], b[1], b[2], b[3]]).collect();
    pintu.sort_unstable();
    perintah.sort_unstable();
    assert_eq!(pintu, perintah);
    assert!(hasil.families.iter().all(|f| f.reasons.len() == 5 && f.reasons.iter().all(|r| !r.words.is_empty())));
    let kode: Vec<&str> = hasil.findings.iter().map(|t| t.code).collect();
    assert_eq!(kode, masalah.ambil(&["Kode"]).concat());
}

#[test]
fn grade_gives_each_participant_the_grade_of_the_command() {
    let meja = meja();
    let kata = ["--register", "register.csv", "--quarter", "2026-TW1", "--as-of", "2026-04-15", "-o", "tw1.csv"];
    assert_eq!(meja.uep(&[&["grade", "penilaian.csv"], &kata[..]].concat()).kode, 0);
    let tabel = Tabel::baca(&meja.jalur("tw1.csv"));
    let perintah: BTreeMap<&str, &str> = tabel.ambil(&["ID Peserta", "Nilai"]).iter().map(|b| (b[0], b[1])).collect();
    let masukan = [dari(&meja, Role::Sheets, "penilaian.csv"), dari(&meja, Role::Register, "register.csv")];
    let hasil = grade(&masukan, "2026-TW1", &Parameters::new(), hari("2026-04-15")).unwrap();
    let pintu: BTreeMap<&str, &str> = hasil.participants.iter().map(|p| (p.id.as_str(), p.grade)).collect();
    assert_eq!(pintu, perintah);
    let due = hasil.participants.iter().flat_map(|p| &p.incentives).filter(|i| i.waits_for.is_none());
    assert!(due.count() > 0, "the bundled quarter brings incentives");
}

#[test]
fn cohort_gives_the_places_of_the_command() {
    let meja = meja();
    meja.saring(&["keluarga.csv", "anggota.csv", "-o", "saringan.csv"]);
    assert_eq!(meja.uep(&["template", "asesmen", "--candidates", "saringan.csv", "-o", "asesmen.csv"]).kode, 0);
    let lembar = Tabel::baca(&meja.jalur("asesmen.csv"));
    let mut isi = "No KK,NIK,Nama,Potensi,Minat,Kesiapan,Komitmen\n".to_owned();
    for (i, b) in lembar.ambil(&["No KK", "NIK"]).iter().enumerate() {
        isi += &format!("{},{},WARGA {i},{},4,4,4\n", b[0], b[1], 2 + i % 4);
    }
    meja.tulis("nilai.csv", isi);
    let kata = ["--candidates", "saringan.csv", "--assessment", "nilai.csv", "--register", "register.csv"];
    let (register, _) = meja.angkatan_csv(2027, "20", &kata);
    let masukan = [
        dari(&meja, Role::Screening, "saringan.csv"),
        dari(&meja, Role::Assessment, "nilai.csv"),
        dari(&meja, Role::Register, "register.csv"),
    ];
    let hasil = cohort(&masukan, 2027, 20, &Parameters::new(), hari("2027-01-01")).unwrap();
    let masuk: BTreeMap<&str, &str> = hasil
        .candidates
        .iter()
        .filter_map(|c| match &c.place {
            Place::Accepted(id) => Some((id.as_str(), c.no_kk.as_str())),
            _ => None,
        })
        .collect();
    let baru: BTreeMap<&str, &str> = register
        .ambil(&["Angkatan", "ID Peserta", "No KK"])
        .iter()
        .filter(|b| b[0] == "2027")
        .map(|b| (b[1], b[2]))
        .collect();
    assert_eq!(masuk, baru);
    assert_eq!(masuk.len(), 20);
    assert_eq!(hasil.steps.len() + 20, register.ambil(&["ID Peserta"]).len());
}

#[test]
fn evaluate_counts_as_the_command_does() {
    let meja = meja();
    let kata = ["--register", "register.csv", "--quarter", "2026-TW1", "--as-of", "2026-04-15", "-o", "tw1.csv"];
    assert_eq!(meja.uep(&[&["grade", "penilaian.csv"], &kata[..]].concat()).kode, 0);
    let kata = ["--register", "register.csv", "--grades", "tw1.csv", "--as-of", "2026-12-31", "-o", "e.csv"];
    assert_eq!(meja.uep(&[&["evaluate", "--year", "2026"], &kata[..]].concat()).kode, 0);
    let capaian = Tabel::baca(&meja.jalur("e.csv"));
    let angka = |n: Option<u32>| n.map_or(String::new(), |n| n.to_string());
    let masukan = [dari(&meja, Role::Register, "register.csv"), dari(&meja, Role::Grades, "tw1.csv")];
    let hasil = evaluate(&masukan, 2026, &Parameters::new(), hari("2026-12-31")).unwrap();
    let satu = |i: &uep::Indicator| vec![i.code.to_owned(), angka(i.numerator), angka(i.denominator)];
    let pintu: Vec<Vec<String>> = hasil.indicators.iter().map(satu).collect();
    assert_eq!(pintu, capaian.ambil(&["Kode", "Pembilang", "Penyebut"]));
}

#[test]
fn an_input_that_a_function_has_no_use_for_is_an_error_and_so_is_one_that_is_something_else() {
    let meja = meja();
    let asing = [dari(&meja, Role::Register, "register.csv"), dari(&meja, Role::Grades, "penilaian.csv")];
    let galat = screen(&asing, &Parameters::new(), hari(ACUAN)).unwrap_err();
    assert_eq!(galat.to_string(), "penilaian.csv: masukan dengan peran Grades tidak dipakai di sini");
    let salah = [dari(&meja, Role::Extract, "penilaian.csv")];
    let galat = screen(&salah, &Parameters::new(), hari(ACUAN)).unwrap_err();
    assert!(galat.to_string().starts_with("penilaian.csv adalah lembar penilaian triwulan"), "{galat}");
    let kosong = [Input::bytes(Role::Extract, "kosong.csv", *b"")];
    assert!(screen(&kosong, &Parameters::new(), hari(ACUAN)).unwrap_err().to_string().contains("kosong.csv"));
}
