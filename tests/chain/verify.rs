//! Is this workbook what `uep` made? Every command's workbook is, with its inputs under other names in another folder;
//! whatever is typed into it is found by sheet and cell, unless it was typed where entries belong.

use std::collections::BTreeSet;
use std::path::PathBuf;

use calamine::Data;
use serde_json::Value;

use crate::common::{BukuTerbaca, Jawaban, Meja, contoh, sunting, ubah_bagian};
use crate::dua_tahun;

/// The inputs under names that say nothing, in a folder of their own.
fn disalin(meja: &Meja, masukan: &[&str]) -> Vec<String> {
    let lain = meja.jalur("lain");
    std::fs::create_dir_all(&lain).unwrap();
    let satu = |(i, nama): (usize, &&str)| {
        let ke = format!("lain/{i}.dat");
        std::fs::copy(meja.jalur(nama), meja.jalur(&ke)).unwrap();
        ke
    };
    masukan.iter().enumerate().map(satu).collect()
}

fn periksa(meja: &Meja, buku: &str, masukan: &[String], lain: &[&str]) -> Jawaban {
    let masukan: Vec<&str> = masukan.iter().map(String::as_str).collect();
    meja.uep(&[&["verify", buku][..], &masukan, lain].concat())
}

fn json(meja: &Meja, buku: &str, masukan: &[String]) -> (i32, Value) {
    let jawaban = periksa(meja, buku, masukan, &["--json"]);
    assert_eq!(jawaban.galat, "");
    (jawaban.kode, serde_json::from_str(&jawaban.keluar).unwrap())
}

/// Sheet and cell of each entry of a list.
fn sel(json: &Value, daftar: &str) -> BTreeSet<String> {
    let teks = |v: &Value| v.as_str().unwrap_or("-").to_owned();
    let semua = json[daftar].as_array().unwrap().iter();
    semua.map(|b| format!("{}!{}", teks(&b["lembar"]), teks(&b["sel"]))).collect()
}

/// A screening with everything that it can be given, and its inputs.
fn saringan() -> (Meja, Vec<String>) {
    let meja = Meja::baru();
    for nama in ["keluarga.csv", "anggota.csv", "bansos.csv", "ppks.csv", "register.csv"] {
        meja.salin(&contoh(nama));
    }
    meja.tulis("param lain.csv", "Parameter,Nilai\ndesil_maksimum,5\n");
    meja.saring(&[
        "keluarga.csv",
        "anggota.csv",
        "--bansos",
        "bansos.csv",
        "--ppks",
        "ppks.csv",
        "--register",
        "register.csv",
        "--parameter",
        "param lain.csv",
        "--with-members",
        "--map",
        "Alamat=alamat",
        "-o",
        "hasil.xlsx",
    ]);
    let masukan =
        disalin(&meja, &["param lain.csv", "register.csv", "ppks.csv", "bansos.csv", "anggota.csv", "keluarga.csv"]);
    (meja, masukan)
}

fn sama(meja: &Meja, buku: &str, masukan: &[&str]) {
    let (kode, json) = json(meja, buku, &disalin(meja, masukan));
    assert_eq!((kode, &json["sama"], &json["berbeda"]), (0, &true.into(), &Value::Array(Vec::new())), "{buku}");
    assert!(json["isian"].as_array().unwrap().is_empty(), "{buku}: {}", json["isian"]);
    assert!(json["masukan"].as_array().unwrap().iter().all(|m| m["ditemukan"] == true), "{buku}");
}

#[test]
fn a_screening_is_what_was_made_whatever_its_inputs_are_called_now() {
    let (meja, masukan) = saringan();
    let (kode, json) = json(&meja, "hasil.xlsx", &masukan);
    assert_eq!((kode, &json["sama"]), (0, &true.into()), "{}", json["berbeda"]);
    assert_eq!(
        (&json["skema"], &json["perintah"], &json["dibuat_dengan"]),
        (&1.into(), &"verify".into(), &"uep screen".into())
    );
    let nama: Vec<&str> = json["masukan"].as_array().unwrap().iter().map(|m| m["nama"].as_str().unwrap()).collect();
    let harus = ["keluarga.csv", "anggota.csv", "bansos.csv", "ppks.csv", "register.csv", "param lain.csv"];
    assert_eq!(nama, harus);
    let jawaban = periksa(&meja, "hasil.xlsx", &masukan, &[]);
    assert!(jawaban.keluar.contains("Sama: setiap sel adalah yang dibuat uep"), "{}", jawaban.keluar);
    assert_eq!(meja.isi().iter().filter(|n| n.starts_with(".uep")).count(), 0, "nothing is left behind");
}

#[test]
fn every_workbook_of_the_practice_year_is_what_was_made() {
    let meja = dua_tahun::meja();
    for nama in ["keluarga.csv", "anggota.csv", "bansos.csv", "ppks.csv"] {
        meja.salin(&contoh(nama));
    }
    sama(
        &meja,
        "saringan-2026.xlsx",
        &["keluarga.csv", "anggota.csv", "bansos.csv", "ppks.csv", "register-2025-dinas.csv"],
    );
    sama(&meja, "hasil-2026-TW1.xlsx", &["penilaian-2026-TW1-terisi.csv", "register-2026-berjalan.csv"]);
    let tw = ["hasil-2026-TW1.xlsx", "hasil-2026-TW2.xlsx", "hasil-2026-TW3.xlsx"];
    sama(
        &meja,
        "hasil-2026-TW4.xlsx",
        &[&["penilaian-2026-TW4-terisi.csv", "register-2026-berjalan.csv"][..], &tw].concat(),
    );
    let evaluasi = [
        "register-2026-dinas.csv",
        "hasil-2026-TW4.xlsx",
        "asesmen-2026-terisi.csv",
        "kegiatan-2026-terisi.csv",
        "saringan-2026.xlsx",
        "evaluasi-2025.xlsx",
    ];
    sama(&meja, "evaluasi-2026.xlsx", &[&evaluasi[..], &tw].concat());
}

/// `uep cohort` with and without a comparison of quotas, and every template.
#[test]
fn the_years_register_and_every_template_are_what_was_made() {
    let meja = dua_tahun::meja();
    let jalan = |kata: &str| {
        let jawaban = meja.uep(&kata.split(' ').collect::<Vec<_>>());
        assert_eq!((jawaban.kode, jawaban.galat.as_str()), (0, ""), "{kata}");
    };
    let tw = ["hasil-2025-TW1.xlsx", "hasil-2025-TW2.xlsx", "hasil-2025-TW3.xlsx", "hasil-2025-TW4.xlsx"];
    let masukan = [&["saringan-2026.xlsx", "asesmen-2026-terisi.csv", "register-2025-dinas.csv"][..], &tw].concat();
    let pilihan = format!(
        "cohort --year 2026 --as-of 2026-01-05 --candidates saringan-2026.xlsx --assessment asesmen-2026-terisi.csv \
         --register register-2025-dinas.csv --grades {}",
        tw.join(" ")
    );
    for (kuota, buku) in [("30", "register.xlsx"), ("20,30,40", "banding.xlsx")] {
        jalan(&format!("{pilihan} --quota {kuota} -o {buku}"));
        sama(&meja, buku, &masukan);
    }
    jalan("template asesmen --candidates saringan-2026.xlsx -o t-asesmen.xlsx");
    sama(&meja, "t-asesmen.xlsx", &["saringan-2026.xlsx"]);
    jalan("template penilaian --register register.xlsx --quarter 2026-TW1 -o t-penilaian.xlsx");
    sama(&meja, "t-penilaian.xlsx", &["register.xlsx"]);
    jalan("template insentif --from hasil-2026-TW4.xlsx -o t-insentif.xlsx");
    sama(&meja, "t-insentif.xlsx", &["hasil-2026-TW4.xlsx"]);
    for jenis in ["kegiatan", "register", "parameter", "tabel-5-1", "asesmen", "insentif"] {
        jalan(&format!("template {jenis} -o kosong-{jenis}.xlsx"));
        sama(&meja, &format!("kosong-{jenis}.xlsx"), &[]);
    }
}

#[test]
fn masked_workbooks_and_recaps_are_repeated_as_they_were() {
    let meja = Meja::baru();
    for nama in ["keluarga.csv", "anggota.csv", "bansos.csv", "register.csv"] {
        meja.salin(&contoh(nama));
    }
    meja.tulis("siks kota 2026.csv", meja.byte("bansos.csv"));
    for (tanda, buku) in [("--mask", "samar.xlsx"), ("--recap", "rekap.xlsx")] {
        meja.saring(&[
            "keluarga.csv",
            "anggota.csv",
            "--bansos",
            "siks kota 2026.csv",
            "--register",
            "register.csv",
            "--max-desil",
            "3",
            tanda,
            "-o",
            buku,
        ]);
        sama(&meja, buku, &["keluarga.csv", "anggota.csv", "siks kota 2026.csv", "register.csv"]);
    }
    // Two workbooks of one content, and a name of many blanks.
    meja.salin(&contoh("ppks.csv"));
    meja.tulis("b  c.csv", meja.byte("bansos.csv"));
    meja.saring(&["keluarga.csv", "anggota.csv", "--bansos", "bansos.csv", "--bansos", "b  c.csv", "-o", "dua.xlsx"]);
    sama(&meja, "dua.xlsx", &["keluarga.csv", "anggota.csv", "bansos.csv"]);
}

#[test]
fn what_is_missing_is_named_and_nothing_is_claimed() {
    let (meja, masukan) = saringan();
    let jawaban = periksa(&meja, "hasil.xlsx", &masukan[..5], &[]);
    assert_eq!((jawaban.kode, jawaban.keluar.as_str()), (1, ""));
    assert!(jawaban.galat.contains("  keluarga.csv (SHA-256 "), "{}", jawaban.galat);
    assert!(!jawaban.galat.contains("anggota.csv"), "{}", jawaban.galat);
    // A file of that name, of another day.
    meja.tulis("keluarga.csv", "No KK,Desil\n6371010101259001,3\n");
    let semua = [&masukan[..5], &["keluarga.csv".to_owned()]].concat();
    let jawaban = periksa(&meja, "hasil.xlsx", &semua, &[]);
    assert_eq!(jawaban.kode, 1);
    assert!(jawaban.galat.contains("berkas bernama itu diberikan, tetapi isinya lain"), "{}", jawaban.galat);
    meja.tulis("tabel.csv", "a,b\n1,2\n");
    let jawaban = periksa(&meja, "tabel.csv", &[], &[]);
    assert!(jawaban.kode == 1 && jawaban.galat.contains("CSV tanpa kolom Sidik"), "{}", jawaban.galat);
    let jawaban = periksa(&meja, "hasil.xlsx", &masukan, &["-o", "daftar.csv"]);
    assert_eq!(jawaban.kode, 1, "{}", jawaban.galat);
}

#[test]
fn what_is_typed_over_is_found_by_sheet_and_cell() {
    let (meja, masukan) = saringan();
    let buku = meja.jalur("hasil.xlsx");
    let layak = BukuTerbaca::baca(&buku).daftar("Layak");
    let (desil, jejak) = (layak.kolom("Desil"), layak.kolom("Jejak"));
    let huruf = |k: usize| uep::inside::read::alamat::huruf_kolom(k as u16);
    let (sel_desil, sel_nik) = (format!("{}6", huruf(desil)), format!("{}8", huruf(layak.kolom("NIK"))));
    let sel_jejak = format!("{}9", huruf(jejak));
    sunting::ketik(
        &buku,
        "Layak",
        &[(&sel_desil, "9"), (&sel_nik, "6371014101909099"), (&sel_jejak, "S1x"), ("A2", "x")],
    );
    sunting::ketik(&buku, "Ringkasan", &[("B5", "12345")]);
    sunting::ketik(&buku, "Metadata", &[("B6", "0.0.9"), ("A40", "x")]);
    let (kode, json) = json(&meja, "hasil.xlsx", &masukan);
    assert_eq!((kode, &json["sama"]), (3, &false.into()));
    let ketemu = sel(&json, "berbeda");
    for harus in [&*sel_desil, &sel_nik, &sel_jejak, "A2"].map(|s| format!("Layak!{s}")) {
        assert!(ketemu.contains(&harus), "{harus}: {ketemu:?}");
    }
    assert!(ketemu.contains("Ringkasan!B5") && ketemu.contains("Metadata!A40"), "{ketemu:?}");
    assert_eq!((ketemu.len(), &json["banyak"]), (6, &6.into()), "the version is said, and no difference: {ketemu:?}");
    let jawaban = periksa(&meja, "hasil.xlsx", &masukan, &["-o", "beda.xlsx"]);
    assert_eq!(jawaban.kode, 3);
    assert!(jawaban.keluar.starts_with("Perhatikan: hasil.xlsx dibuat uep versi 0.0.9"), "{}", jawaban.keluar);
    let nik = layak.baris[3][layak.kolom("NIK")].clone();
    assert!(!jawaban.keluar.contains(&nik) && !jawaban.keluar.contains("6371014101909099"), "{}", jawaban.keluar);
    assert!(!json.to_string().contains(&nik));
    let daftar = BukuTerbaca::baca(&meja.jalur("beda.xlsx")).daftar("Perbedaan");
    let satu = |judul| daftar.sel(("Sel", &format!("Layak!{sel_nik}")), judul);
    assert_eq!((satu("Tertulis"), satu("Seharusnya")), ("6371014101909099", nik.as_str()), "whole in the workbook");
    let satu = |judul| daftar.sel(("Sel", &format!("Layak!{sel_jejak}")), judul);
    assert_eq!((satu("Tertulis"), satu("Seharusnya")), ("", ""), "what is for programs alone is shown nowhere");
}

#[test]
fn sorted_filtered_and_added_to_is_the_same_and_rows_that_come_and_go_are_not() {
    let (meja, masukan) = saringan();
    let buku = meja.jalur("hasil.xlsx");
    let asli = meja.byte("hasil.xlsx");
    let banyak = BukuTerbaca::baca(&buku).daftar("Layak").baris.len() as u32;
    let balik: Vec<u32> = (5..5 + banyak).rev().collect();
    sunting::susun_baris(&buku, "Layak", 5, &balik);
    // A column of the office's own behind the last one, with a few words in it.
    let lebar = BukuTerbaca::baca(&buku).daftar("Layak").judul.len();
    let huruf = uep::inside::read::alamat::huruf_kolom(lebar as u16);
    sunting::ketik(&buku, "Layak", &[(&format!("{huruf}4"), "Petugas"), (&format!("{huruf}7"), "Siti")]);
    let (kode, isi) = json(&meja, "hasil.xlsx", &masukan);
    assert_eq!((kode, &isi["berbeda"]), (0, &Value::Array(Vec::new())));
    assert_eq!(isi["tambahan"], serde_json::json!(["Layak: Petugas"]));

    // One row twice, one gone.
    meja.tulis("hasil.xlsx", &asli);
    let lain: Vec<u32> = [&[5, 5][..], &(7..5 + banyak).collect::<Vec<_>>()].concat();
    sunting::susun_baris(&buku, "Layak", 5, &lain);
    let (kode, isi) = json(&meja, "hasil.xlsx", &masukan);
    let hal: BTreeSet<(&str, &str)> = isi["berbeda"]
        .as_array()
        .unwrap()
        .iter()
        .map(|b| (b["lembar"].as_str().unwrap(), b["hal"].as_str().unwrap()))
        .collect();
    assert_eq!((kode, hal), (3, [("Layak", "baris digandakan"), ("Layak", "baris hilang")].into()));
}

#[test]
fn what_is_entered_where_entries_belong_is_said_and_is_no_difference() {
    let (meja, masukan) = saringan();
    let buku = meja.jalur("hasil.xlsx");
    let terbaca = BukuTerbaca::baca(&buku);
    let kolom = |lembar: &str, judul: &str| {
        let k = terbaca.daftar(lembar).kolom(judul);
        uep::inside::read::alamat::huruf_kolom(k as u16)
    };
    let benar = format!("{}5", kolom("Masalah Data", "Nilai Benar"));
    let oleh = format!("{}6", kolom("Perlu Verifikasi", "Dikoreksi Oleh"));
    sunting::ketik(&buku, "Masalah Data", &[(&benar, "3")]);
    sunting::ketik(&buku, "Perlu Verifikasi", &[(&oleh, "Rina")]);
    let (kode, isi) = json(&meja, "hasil.xlsx", &masukan);
    assert_eq!((kode, &isi["berbeda"]), (0, &Value::Array(Vec::new())));
    let harus: BTreeSet<String> = [format!("Masalah Data!{benar}"), format!("Perlu Verifikasi!{oleh}")].into();
    assert_eq!(sel(&isi, "isian"), harus);

    // A form: its open cells, and rows below those that were filled in before.
    let meja = dua_tahun::meja();
    let kata =
        ["template", "penilaian", "--register", "register-2026-berjalan.csv", "--quarter", "2026-TW1", "-o", "p.xlsx"];
    assert_eq!(meja.uep(&kata).kode, 0);
    let p = meja.jalur("p.xlsx");
    let tumbuh = BukuTerbaca::baca(&p).daftar("UEP Tumbuh");
    let (omzet, evaluator) = (tumbuh.kolom("Omzet Bulan 1"), tumbuh.kolom("Evaluator"));
    let huruf = |k: usize| uep::inside::read::alamat::huruf_kolom(k as u16);
    let terisi = tumbuh.baris.iter().filter(|b| !b[0].is_empty()).count() as u32;
    let baru = format!("A{}", 5 + terisi);
    let (satu, dua) = (format!("{}5", huruf(omzet)), format!("{}5", huruf(evaluator)));
    sunting::ketik(&p, "UEP Tumbuh", &[(&satu, "900000"), (&dua, "Rahmi"), (&baru, "UEP-2026-0999")]);
    let masukan = disalin(&meja, &["register-2026-berjalan.csv"]);
    let (kode, isi) = json(&meja, "p.xlsx", &masukan);
    assert_eq!((kode, &isi["berbeda"]), (0, &Value::Array(Vec::new())));
    assert_eq!(sel(&isi, "isian"), [satu, dua, baru].map(|s| format!("UEP Tumbuh!{s}")).into());
    // What was filled in before is not open.
    sunting::ketik(&p, "UEP Tumbuh", &[("C5", "ORANG LAIN")]);
    let (kode, isi) = json(&meja, "p.xlsx", &masukan);
    assert_eq!((kode, sel(&isi, "berbeda")), (3, ["UEP Tumbuh!C5".to_owned()].into()));
}

/// Cells of `Metadata` that the repeated run goes by: what is typed there ends it or changes everything.
const JALAN: [&str; 6] = ["Perintah", "Opsi", "Versi", "Tanggal acuan", "SHA-256", "Penyamaran"];

/// Programs that write workbooks without calculating leave formulas without values: then the formula has to say the same.
#[test]
fn a_formula_whose_value_was_lost_speaks_for_itself() {
    let (meja, masukan) = saringan();
    let buku = meja.jalur("hasil.xlsx");
    let ringkasan = sunting::bagian(&buku, "Ringkasan");
    let banyak = std::cell::Cell::new(0);
    ubah_bagian(&buku, &ringkasan, |xml| {
        let mut potong = xml.split("</f><v>");
        let awal = potong.next().unwrap().to_owned();
        potong.fold(awal, |hasil, sisa| {
            banyak.set(banyak.get() + 1);
            hasil + "</f>" + sisa.split_once("</v>").unwrap().1
        })
    });
    assert!(banyak.get() > 50, "{}", banyak.get());
    let (kode, isi) = json(&meja, "hasil.xlsx", &masukan);
    assert_eq!((kode, &isi["berbeda"]), (0, &Value::Array(Vec::new())));
    ubah_bagian(&buku, &ringkasan, |xml| xml.replacen("</f>", "+1</f>", 1));
    let (kode, isi) = json(&meja, "hasil.xlsx", &masukan);
    assert_eq!((kode, &isi["banyak"]), (3, &1.into()), "{}", isi["berbeda"]);
}

/// Columns of the office, by their sheets; of any sheet where none is named.
pub const ISIAN: [(&str, &[&str]); 7] = [
    ("", &["Nilai Benar", "Dikoreksi Oleh", "Tanggal Koreksi"]),
    ("Insentif", &["Bentuk", "Nilai (Rp)", "Sumber Dana", "Nomor SK", "Tanggal Penyerahan"]),
    ("Rekomendasi", &["Tenggat", "Status", "Catatan"]),
    ("Tindak Lanjut", &["Tenggat", "Status"]),
    ("Perlu Keputusan", &["Keputusan Dinas", "Tanggal Keputusan"]),
    ("Perubahan Tahap", &["Keputusan Dinas", "Tanggal Keputusan"]),
    (
        "Register",
        &[
            "Nama",
            "Kecamatan",
            "Kelurahan",
            "Jenis Usaha",
            "Klaster",
            "Pendamping",
            "Status",
            "Profil Baseline Lengkap",
            "Perlindungan Sosial",
            "Jaminan Sosial",
            "Kebutuhan Dasar",
            "Catatan",
            "Tanggal Graduasi",
        ],
    ),
];

/// Every so many cells of a workbook are typed over, all over it; each is found where it stands.
fn acak(meja: &Meja, buku: &str, masukan: &[&str], sekian: usize) -> usize {
    let jalur: PathBuf = meja.jalur(buku);
    let semua = sunting::semua_sel(&jalur);
    let judul = |lembar: &str, kolom: usize| {
        let atas = semua.iter().filter(|(l, ..)| l == lembar).filter(|(_, s, _)| sunting::letak(s).0 == kolom);
        atas.map(|(.., d)| d.to_string()).take(12).collect::<Vec<_>>()
    };
    let mut diketik: Vec<(String, String, String)> = Vec::new();
    for (lembar, alamat, isi) in semua.iter().skip(sekian / 2).step_by(sekian) {
        let (kolom, _) = sunting::letak(alamat);
        let isian = || ISIAN.iter().filter(|(l, _)| l.is_empty() || l == lembar).flat_map(|(_, judul)| *judul);
        let terbuka = judul(lembar, kolom).iter().any(|j| isian().any(|i| i == j));
        let metadata = lembar == "Metadata" && (kolom == 1 || kolom == 8 || JALAN.contains(&isi.to_string().as_str()));
        let sebaris = diketik.iter().any(|(l, a, _)| l == lembar && sunting::letak(a).1 == sunting::letak(alamat).1);
        if terbuka || metadata || sebaris || isi.to_string().contains(".....") {
            continue;
        }
        let baru = match isi {
            Data::Float(n) => (n + 1.0).to_string(),
            Data::Int(n) => (n + 1).to_string(),
            lain => format!("{} x", lain.to_string().replace(['<', '&', '>'], "")),
        };
        diketik.push((lembar.clone(), alamat.clone(), baru));
    }
    let lembar: BTreeSet<&str> = diketik.iter().map(|(l, ..)| l.as_str()).collect();
    for l in lembar {
        let sel: Vec<(&str, &str)> =
            diketik.iter().filter(|(n, ..)| n == l).map(|(_, a, i)| (a.as_str(), i.as_str())).collect();
        sunting::ketik(&jalur, l, &sel);
    }
    let (kode, isi) = json(meja, buku, &disalin(meja, masukan));
    let ketemu = sel(&isi, "berbeda");
    let harus: BTreeSet<String> = diketik.iter().map(|(l, a, _)| format!("{l}!{a}")).collect();
    assert_eq!(kode, 3);
    let luput: Vec<&String> = harus.difference(&ketemu).collect();
    let salah: Vec<&String> = ketemu.difference(&harus).collect();
    assert!(luput.is_empty() && salah.is_empty(), "{buku}: not found {luput:?}, found in vain {salah:?}");
    harus.len()
}

#[test]
fn whatever_cell_of_the_chain_is_typed_over_is_found() {
    let meja = dua_tahun::meja();
    for nama in ["keluarga.csv", "anggota.csv", "bansos.csv", "ppks.csv"] {
        meja.salin(&contoh(nama));
    }
    let mut banyak = 0;
    let tw = ["hasil-2026-TW1.xlsx", "hasil-2026-TW2.xlsx", "hasil-2026-TW3.xlsx"];
    let evaluasi = [
        "register-2026-dinas.csv",
        "hasil-2026-TW4.xlsx",
        "asesmen-2026-terisi.csv",
        "kegiatan-2026-terisi.csv",
        "saringan-2026.xlsx",
        "evaluasi-2025.xlsx",
    ];
    banyak += acak(&meja, "evaluasi-2026.xlsx", &[&evaluasi[..], &tw].concat(), 97);
    let nilai = [&["penilaian-2026-TW4-terisi.csv", "register-2026-berjalan.csv"][..], &tw].concat();
    banyak += acak(&meja, "hasil-2026-TW4.xlsx", &nilai, 101);
    let saringan = ["keluarga.csv", "anggota.csv", "bansos.csv", "ppks.csv", "register-2025-dinas.csv"];
    banyak += acak(&meja, "saringan-2026.xlsx", &saringan, 307);
    let lulus = ["hasil-2025-TW1.xlsx", "hasil-2025-TW2.xlsx", "hasil-2025-TW3.xlsx", "hasil-2025-TW4.xlsx"];
    let kata = format!(
        "cohort --year 2026 --as-of 2026-01-05 --candidates s.xlsx --assessment asesmen-2026-terisi.csv --register \
         register-2025-dinas.csv --grades {} --quota 30 -o register.xlsx",
        lulus.join(" ")
    );
    let asli = dua_tahun::meja();
    meja.tulis("s.xlsx", asli.byte("saringan-2026.xlsx"));
    assert_eq!(meja.uep(&kata.split(' ').collect::<Vec<_>>()).kode, 0);
    let masukan = [&["s.xlsx", "asesmen-2026-terisi.csv", "register-2025-dinas.csv"][..], &lulus].concat();
    banyak += acak(&meja, "register.xlsx", &masukan, 103);
    assert!(banyak >= 200, "only {banyak} cells");
}
