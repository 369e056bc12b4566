//! Rows of a register without an ID Peserta: what becomes of them is said by every step that reads it.

use crate::common;
use crate::common::{GABUNGAN, Meja};

const REGISTER: &str = "ID Peserta,Angkatan,NIK,No KK,Nama,Tahap,Kelas,Status,Tahun Masuk Tahap,Omzet Awal Tahap\n\
    UEP-2025-0001,2025,6371014101909001,6371010101259001,SITI,II,UEP Tumbuh,Aktif,2026,1000000\n\
    ,2025,6371010503859002,6371010202259002,BUDI,II,UEP Tumbuh,Aktif,2026,1000000\n\
    ,2025,,6371010202259003,RAHMAN,II,UEP Tumbuh,Aktif,2026,1000000\n";
const NIK: &str = "6371010503859002";

fn meja() -> Meja {
    let meja = Meja::baru();
    meja.tulis("register.csv", REGISTER);
    meja.tulis("ekstrak.csv", GABUNGAN.replace("9001", "9011"));
    meja.saring(&["ekstrak.csv", "-o", "layak.xlsx"]);
    let asesmen = ["template", "asesmen", "--candidates", "layak.xlsx", "-o", "asesmen.xlsx"];
    assert_eq!(meja.uep(&[&asesmen[..], &["--as-of", "2026-01-31"]].concat()).kode, 0);
    let isi = "ID Peserta,NIK,Kelas,Lulus Pelatihan,Omzet Bulan 1,Omzet Bulan 2,Omzet Bulan 3,Usaha Aktif\n";
    let baris = |id: &str, nik: &str| format!("{id},{nik},UEP Tumbuh,Ya,1200000,1200000,1200000,Ya\n");
    meja.tulis("penilaian.csv", format!("{isi}{}{}", baris("UEP-2025-0001", ""), baris("", NIK)));
    let nilai = ["grade", "penilaian.csv", "--quarter", "2026-TW1", "--as-of", "2026-04-15", "-o", "tw1.xlsx"];
    assert_eq!(meja.uep(&nilai).kode, 0);
    meja
}

/// Runs a step and gives the line that it says about such rows, which stands in Metadata too.
fn baris(meja: &Meja, kata: &str) -> Option<String> {
    let kata: Vec<&str> = kata.split(' ').chain(["--force", "-o", "hasil.xlsx"]).collect();
    let jawaban = meja.uep(&kata);
    assert_eq!((jawaban.kode, jawaban.galat.as_str()), (0, ""), "{kata:?}");
    let satu = jawaban.keluar.lines().find_map(|b| b.strip_prefix("Perhatikan: register.csv: ")).map(str::to_owned);
    if kata[0] != "template"
        && let Some(satu) = &satu
    {
        let buku = common::BukuTerbaca::baca(&meja.jalur("hasil.xlsx"));
        let ada = buku.isi("Metadata").iter().flatten().any(|s| s.to_string().contains(satu.as_str()));
        assert!(ada, "{kata:?}");
    }
    satu
}

const PERINTAH: [(&str, &str); 4] = [
    (
        "cohort --year 2026 --quota 1 --candidates layak.xlsx --assessment asesmen.xlsx --register register.csv --as-of 2026-01-01",
        "tetap di register, tanpa ID baru",
    ),
    ("grade penilaian.csv --register register.csv --quarter 2026-TW1 --as-of 2026-04-15", "dikenali lewat NIK"),
    (
        "evaluate --year 2026 --register register.csv --grades tw1.xlsx --as-of 2026-12-31",
        "dihitung satu peserta setiap baris",
    ),
    ("template penilaian --register register.csv --quarter 2026-TW1 --as-of 2026-01-01", "dicetak tanpa ID"),
];

#[test]
fn what_becomes_of_them_is_said_with_how_many() {
    let meja = meja();
    for (kata, akibat) in PERINTAH {
        let satu = baris(&meja, kata).unwrap_or_else(|| panic!("{kata}: nothing said"));
        assert!(satu.starts_with("2 dari 3 baris tanpa ID Peserta: "), "{satu}");
        assert!(
            satu.contains(akibat) && satu.contains("; 1 tanpa NIK pula, dan tidak dikenali di mana pun; "),
            "{satu}"
        );
    }
    // They are graded by their NIK all the same.
    let hasil = meja.nilai(&["penilaian.csv", "--register", "register.csv"]).hasil;
    let mut isi = hasil.ambil(&["ID Peserta", "NIK", "U1"]);
    isi.sort_unstable();
    assert_eq!(isi, [["", NIK, "Terpenuhi"], ["UEP-2025-0001", "6371014101909001", "Terpenuhi"]]);
}

#[test]
fn a_register_with_all_its_ids_says_nothing() {
    let meja = meja();
    let isi =
        REGISTER.replace("\n,2025,6371", "\nUEP-2025-0002,2025,6371").replace("\n,2025,,", "\nUEP-2025-0003,2025,,");
    meja.tulis("register.csv", isi);
    for (kata, _) in PERINTAH {
        assert_eq!(baris(&meja, kata), None, "{kata}");
    }
}
