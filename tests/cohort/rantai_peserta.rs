//! From screening to register with participants in it: a family has its place once across all angkatan, whichever
//! step leaves the register out.

use std::collections::BTreeSet;

use crate::common::{BukuTerbaca, Jawaban, Meja, Tabel, contoh};

const README: &str = include_str!("../../README.md");

/// The commands of the steps 1 to 5 of the README, in their order.
fn perintah_readme() -> Vec<Vec<&'static str>> {
    let mulai = README.find("## Mulai cepat").unwrap();
    let bagian = &README[mulai..README.find("6. Menilai peserta").unwrap()];
    let baris = bagian.lines().map(str::trim).filter(|b| b.starts_with("uep "));
    baris.map(|b| b.split_whitespace().skip(1).collect()).collect()
}

/// The bundled data under the names that the README uses.
fn meja() -> Meja {
    let meja = Meja::baru();
    for (nama, sebagai) in [
        ("keluarga.csv", "keluarga.csv"),
        ("anggota.csv", "anggota.csv"),
        ("bansos.csv", "siks.xlsx"),
        ("ppks.csv", "ppks.xlsx"),
        ("register.csv", "peserta.xlsx"),
    ] {
        meja.tulis(sebagai, std::fs::read(contoh(nama)).unwrap());
    }
    meja
}

fn jalankan(meja: &Meja, kata: &[&str]) -> Jawaban {
    meja.uep(&[kata, &["--as-of", "2026-01-31", "--force"]].concat())
}

/// Every family of the sheet gets four fives.
fn isi_asesmen(meja: &Meja) {
    let judul = BukuTerbaca::baca(&meja.jalur("asesmen.xlsx")).daftar("Asesmen").judul;
    let skor = ["Potensi", "Minat", "Kesiapan", "Komitmen"].map(|j| judul.iter().position(|k| k == j).unwrap());
    let kk = judul.iter().position(|k| k == "No KK").unwrap();
    let buku = BukuTerbaca::baca(&meja.jalur("asesmen.xlsx"));
    let isi = buku.isi("Asesmen").to_vec();
    meja.simpan_ulang("asesmen.xlsx", "asesmen.xlsx", |lembar, r, c, _| {
        let terisi = lembar == "Asesmen" && r > 3 && isi[r][kk].to_string().len() == 16;
        (terisi && skor.contains(&c)).then(|| "5".to_owned())
    });
}

/// Participants so far by KK and by NIK, as far as the numbers are sound.
fn lama() -> BTreeSet<String> {
    let register = Tabel::baca(&contoh("register.csv"));
    let nomor = register.ambil(&["NIK", "No KK"]);
    nomor.concat().into_iter().filter(|n| n.len() == 16).map(str::to_owned).collect()
}

#[test]
fn the_readmes_chain_gives_nobody_a_second_id() {
    let meja = meja();
    let (mut disusun, mut ditolak) = (0, 0);
    for kata in perintah_readme() {
        let jawaban = jalankan(&meja, &kata);
        if kata[0] == "template" {
            assert!(
                jawaban.keluar.contains("keluarga Layak yang sudah atau pernah menjadi peserta"),
                "{}",
                jawaban.keluar
            );
            isi_asesmen(&meja);
        }
        let dengan_register = kata.contains(&"--register");
        if kata[0] != "cohort" || dengan_register {
            assert_eq!((jawaban.kode, jawaban.galat.as_str()), (0, ""), "{kata:?}");
        } else {
            ditolak += 1;
            assert_eq!(jawaban.kode, 1, "{kata:?}");
            assert!(jawaban.galat.contains("tambahkan --register peserta.xlsx"), "{}", jawaban.galat);
            assert!(!meja.ada("register-2026.xlsx"));
        }
        disusun += u32::from(kata[0] == "cohort" && dengan_register);
    }
    assert_eq!((disusun, ditolak), (1, 1));
    let register = BukuTerbaca::baca(&meja.jalur("register-2026.xlsx")).daftar("Register");
    let baru: Vec<Vec<&str>> =
        register.ambil(&["ID Peserta", "NIK", "No KK"]).into_iter().filter(|b| b[0].starts_with("UEP-2026-")).collect();
    let lama = lama();
    assert_eq!(baru.len(), 104, "the quota is filled");
    let dua: Vec<_> = baru.iter().filter(|b| lama.contains(b[1]) || lama.contains(b[2])).collect();
    assert!(dua.is_empty(), "{dua:?}");
    // The whole register came along.
    let semua: BTreeSet<&str> = register.satu("ID Peserta").into_iter().collect();
    let dulu = Tabel::baca(&contoh("register.csv"));
    let hilang: Vec<&str> = dulu.satu("ID Peserta").into_iter().filter(|id| !semua.contains(id)).collect();
    assert!(hilang.is_empty(), "{hilang:?}");
}

#[test]
fn the_sheet_leaves_out_whoever_takes_part_or_did() {
    let meja = meja();
    let saring = ["screen", "keluarga.csv", "anggota.csv", "--register", "peserta.xlsx", "-o", "hasil.xlsx"];
    assert_eq!(jalankan(&meja, &saring).kode, 0);
    let layak = BukuTerbaca::baca(&meja.jalur("hasil.xlsx")).daftar("Layak");
    let tanda: BTreeSet<&str> = layak.satu("Peserta").into_iter().collect();
    let semua = ["Belum pasti (register)", "Bukan peserta lagi (register)", "Peserta lama (Pasal 9)"];
    assert!(semua.iter().all(|s| tanda.contains(s)), "of every kind: {tanda:?}");
    for keluaran in ["asesmen.xlsx", "asesmen.csv"] {
        let jawaban = jalankan(&meja, &["template", "asesmen", "--candidates", "hasil.xlsx", "-o", keluaran]);
        let dimuat = layak.ambil(&["No KK", "Peserta"]);
        let peserta: Vec<&str> = dimuat.iter().filter(|b| !b[1].is_empty()).map(|b| b[0]).collect();
        let baris = format!("Lembar asesmen: {} keluarga Layak\n", layak.baris.len() - peserta.len());
        assert!(jawaban.keluar.starts_with(&baris), "{}", jawaban.keluar);
        let baris = format!("  tidak dimuat: {} keluarga Layak yang sudah atau pernah", peserta.len());
        assert!(jawaban.keluar.contains(&baris), "{}", jawaban.keluar);
    }
    let kk: Vec<String> =
        Tabel::baca(&meja.jalur("asesmen.csv")).satu("No KK").iter().map(|k| (*k).to_owned()).collect();
    let masih: Vec<_> = layak.ambil(&["No KK", "Peserta"]);
    let masih: Vec<_> = masih.iter().filter(|b| !b[1].is_empty() && kk.iter().any(|k| k == b[0])).collect();
    assert!(masih.is_empty(), "{masih:?}");
    assert!(kk.len() > 100, "everybody else is there");
}

const FRASA: [&str; 3] = ["Peserta", "Peserta lama (Pasal 9)", "Bukan peserta lagi (register)"];

const JUDUL: &str =
    "Status,No KK,NIK,Nama Kepala Keluarga,JK,Jumlah Anggota,Desil,Kecamatan,Kelurahan,Bansos,Peserta\n";
const ASESMEN: &str = "No KK,NIK,Potensi,Minat,Kesiapan,Komitmen\n\
    6371010101259001,6371014101909001,4,4,4,4\n6371010202259002,6371010503859002,4,4,4,4\n";

/// Two families: the first with this mark, the second without.
fn dua_keluarga(tanda: &str) -> Meja {
    let meja = Meja::baru();
    let isi = format!(
        "{JUDUL}Layak,6371010101259001,6371014101909001,SITI AMINAH,P,4,2,Banjarmasin Selatan,Mantuil,PKH,{tanda}\n\
         Layak,6371010202259002,6371010503859002,BUDI,L,4,2,Banjarmasin Selatan,Mantuil,PKH,\n"
    );
    meja.tulis("saringan.csv", isi);
    meja.tulis("asesmen.csv", ASESMEN);
    // Somebody else: the row of the family was taken out, or its number mended, after the screening.
    meja.tulis(
        "register.csv",
        "ID Peserta,Angkatan,NIK,No KK,Nama,Tahap,Status\n\
         UEP-2025-0001,2025,6371011203809003,6371010303259003,ANANG,I,Aktif\n",
    );
    meja
}

const KATA: [&str; 4] = ["--candidates", "saringan.csv", "--assessment", "asesmen.csv"];

#[test]
fn a_mark_of_the_screening_holds_whatever_the_register_says_now() {
    for tanda in FRASA {
        let meja = dua_keluarga(tanda);
        let (register, masalah) = meja.angkatan_csv(2026, "5", &[&KATA[..], &["--register", "register.csv"]].concat());
        assert_eq!(register.satu("Nama"), ["ANANG", "BUDI"], "{tanda}");
        assert_eq!(masalah.satu("Kode"), ["A009"], "{tanda}");
    }
    // Doubt gives no place either, and says what decides.
    let (register, masalah) = dua_keluarga("Belum pasti (register)").angkatan_csv(
        2026,
        "5",
        &[&KATA[..], &["--register", "register.csv"]].concat(),
    );
    assert_eq!(register.satu("Nama"), ["ANANG", "BUDI"]);
    assert_eq!(masalah.satu("Kode"), ["A014"]);
    // The control: no mark, a place for both.
    let (register, masalah) =
        dua_keluarga("").angkatan_csv(2026, "5", &[&KATA[..], &["--register", "register.csv"]].concat());
    assert_eq!(register.satu("Nama"), ["ANANG", "SITI AMINAH", "BUDI"]);
    assert!(masalah.baris.is_empty());
}

#[test]
fn participants_without_a_register_stop_the_run() {
    for (tanda, kuota) in [("Peserta", "5"), ("Bukan peserta lagi (register)", "1,5"), ("Belum pasti (register)", "5")]
    {
        let meja = dua_keluarga(tanda);
        let jawaban = meja.angkatan(2026, kuota, &[&KATA[..], &["-o", "keluar.xlsx"]].concat());
        assert_eq!((jawaban.kode, jawaban.keluar.as_str()), (1, ""), "{tanda}");
        assert!(jawaban.galat.contains("saringan.csv menandai 1 keluarga sebagai peserta"), "{}", jawaban.galat);
        assert!(!meja.ada("keluar.xlsx"));
    }
    // Nobody takes part yet: the first year needs no register.
    let meja = dua_keluarga("");
    assert_eq!(meja.angkatan(2026, "5", &[&KATA[..], &["-o", "keluar.xlsx"]].concat()).kode, 0);
}
