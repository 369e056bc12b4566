//! Without its inputs a workbook is checked by the marks of its rows and by how many there are: what was changed,
//! added, taken twice or taken away by mistake is found.

use std::collections::{BTreeMap, BTreeSet};

use calamine::Data;
use serde_json::Value;

use crate::common::{BukuTerbaca, Jawaban, Meja, Tabel, contoh, sunting};
use crate::dua_tahun;
use crate::verify::ISIAN;
use uep::inside::read::alamat::huruf_kolom;

fn json(meja: &Meja, buku: &str) -> (i32, Value) {
    let jawaban = meja.uep(&["verify", buku, "--json"]);
    assert_eq!(jawaban.galat, "", "{buku}");
    (jawaban.kode, serde_json::from_str(&jawaban.keluar).unwrap())
}

/// What is different: sheet, cell (`-` where only a row is known), what it is.
fn beda(json: &Value) -> BTreeSet<(String, String, String)> {
    let teks = |v: &Value| v.as_str().unwrap_or("-").to_owned();
    let satu = |b: &Value| (teks(&b["lembar"]), teks(&b["sel"]), teks(&b["hal"]));
    json["berbeda"].as_array().unwrap().iter().map(satu).collect()
}

fn harus(isi: &[(&str, &str, &str)]) -> BTreeSet<(String, String, String)> {
    isi.iter().map(|(l, s, h)| ((*l).to_owned(), (*s).to_owned(), (*h).to_owned())).collect()
}

fn saringan(lain: &[&str]) -> Meja {
    let meja = Meja::baru();
    for nama in ["keluarga.csv", "anggota.csv", "bansos.csv"] {
        meja.salin(&contoh(nama));
    }
    meja.saring(&[&["keluarga.csv", "anggota.csv", "--bansos", "bansos.csv"][..], lain].concat());
    meja
}

#[test]
fn a_screening_is_checked_by_its_marks_and_says_what_they_are_worth() {
    let meja = saringan(&["--with-members", "-o", "hasil.xlsx"]);
    let (kode, isi) = json(&meja, "hasil.xlsx");
    assert_eq!((kode, &isi["sama"], &isi["cara"]), (0, &true.into(), &"tanda".into()), "{}", isi["berbeda"]);
    assert_eq!(isi["masukan"].as_array().unwrap().iter().filter(|m| m["ditemukan"] == false).count(), 3);
    let jawaban: Jawaban = meja.uep(&["verify", "hasil.xlsx"]);
    for kata in [
        "Sama: tidak ada baris bertanda yang diubah",
        "bukan dari orang yang sengaja menipu",
        "bila masukannya disebut juga: keluarga.csv, anggota.csv, bansos.csv",
    ] {
        assert!(jawaban.keluar.contains(kata), "{kata}: {}", jawaban.keluar);
    }
}

#[test]
fn a_row_changed_added_twice_or_gone_is_found() {
    let meja = saringan(&["-o", "hasil.xlsx"]);
    let buku = meja.jalur("hasil.xlsx");
    let asli = meja.byte("hasil.xlsx");
    let layak = BukuTerbaca::baca(&buku).daftar("Layak");
    let huruf = |judul: &str| huruf_kolom(layak.kolom(judul) as u16);
    let banyak = layak.baris.len() as u32;
    let ubah = |ubah: &dyn Fn()| {
        meja.tulis("hasil.xlsx", &asli);
        ubah();
        json(&meja, "hasil.xlsx")
    };
    let desil = format!("{}6", huruf("Desil"));
    let (kode, isi) = ubah(&|| sunting::ketik(&buku, "Layak", &[(&desil, "10")]));
    assert_eq!((kode, beda(&isi)), (3, harus(&[("Layak", &desil, "sel diubah")])));
    // A mark tells what stood there where few things can.
    assert_eq!(isi["berbeda"][0]["seharusnya"], layak.baris[1][layak.kolom("Desil")].as_str());
    let nama = format!("{}7", huruf("Nama Kepala Keluarga"));
    let (kode, isi) = ubah(&|| sunting::ketik(&buku, "Layak", &[(&nama, "ORANG LAIN")]));
    assert_eq!((kode, beda(&isi)), (3, harus(&[("Layak", &nama, "sel diubah")])));
    assert_eq!((&isi["berbeda"][0]["seharusnya"], &isi["berbeda"][0]["tertulis"]), (&Value::Null, &"***".into()));
    let (kode, isi) = ubah(&|| {
        let baris = format!("B{}", 5 + banyak);
        sunting::susun_baris(&buku, "Layak", 5, &[&(5..5 + banyak).collect::<Vec<_>>()[..], &[5]].concat());
        sunting::ketik(
            &buku,
            "Layak",
            &[(&baris, "6371010101259099"), (&format!("{}{}", huruf("Sidik"), 5 + banyak), " ")],
        );
    });
    assert_eq!((kode, beda(&isi)), (3, harus(&[("Layak", "-", "baris ditambahkan")])));
    let (kode, isi) = ubah(&|| {
        sunting::susun_baris(&buku, "Layak", 5, &[&(5..5 + banyak).collect::<Vec<_>>()[..], &[9]].concat());
    });
    assert_eq!((kode, beda(&isi)), (3, harus(&[("Layak", "-", "baris digandakan")])));
    let (kode, isi) = ubah(&|| sunting::susun_baris(&buku, "Layak", 5, &(6..5 + banyak).collect::<Vec<_>>()));
    assert_eq!((kode, beda(&isi)), (3, harus(&[("Layak", "-", "baris hilang")])));
    assert_eq!(isi["berbeda"][0]["tertulis"], format!("{} baris", banyak - 1));
    // Another order is none.
    let balik: Vec<u32> = (5..5 + banyak).rev().collect();
    let (kode, isi) = ubah(&|| sunting::susun_baris(&buku, "Layak", 5, &balik));
    assert_eq!((kode, beda(&isi)), (0, harus(&[])));
    // What an officer enters where entries belong is none either.
    let verifikasi = BukuTerbaca::baca(&buku).daftar("Perlu Verifikasi");
    let benar = format!("{}5", huruf_kolom(verifikasi.kolom("Nilai Benar") as u16));
    let (kode, isi) = ubah(&|| sunting::ketik(&buku, "Perlu Verifikasi", &[(&benar, "3")]));
    assert_eq!((kode, beda(&isi)), (0, harus(&[])));
}

#[test]
fn a_row_of_another_list_doesnt_belong_and_a_count_typed_over_shows() {
    let meja = saringan(&["-o", "hasil.xlsx"]);
    let buku = meja.jalur("hasil.xlsx");
    let terbaca = BukuTerbaca::baca(&buku);
    let (layak, tidak) = (terbaca.daftar("Layak"), terbaca.daftar("Tidak Layak"));
    let baris = 5 + layak.baris.len() as u32;
    // An officer copies a family over, cell by cell under the same titles, the hidden ones too.
    let sel: Vec<(String, String)> = layak
        .judul
        .iter()
        .enumerate()
        .map(|(k, j)| (format!("{}{baris}", huruf_kolom(k as u16)), tidak.baris[0][tidak.kolom(j)].clone()))
        .collect();
    let sel: Vec<(&str, &str)> = sel.iter().map(|(a, i)| (a.as_str(), i.as_str())).collect();
    let urut: Vec<u32> = [&(5..baris).collect::<Vec<_>>()[..], &[5]].concat();
    sunting::susun_baris(&buku, "Layak", 5, &urut);
    sunting::ketik(&buku, "Layak", &sel);
    let (kode, isi) = json(&meja, "hasil.xlsx");
    assert_eq!((kode, beda(&isi)), (3, harus(&[("Layak", "-", "baris dari daftar lain")])));

    let metadata = terbaca.isi("Metadata");
    let di = metadata.iter().position(|b| b[0] == "Baris Layak").unwrap() + 1;
    let meja = saringan(&["-o", "hasil.xlsx"]);
    sunting::ketik(&meja.jalur("hasil.xlsx"), "Metadata", &[(&format!("B{di}"), "3")]);
    assert_eq!(beda(&json(&meja, "hasil.xlsx").1), harus(&[("Layak", "-", "baris ditambahkan")]));
}

#[test]
fn a_csv_is_checked_as_far_as_its_marks_go_and_what_has_none_is_refused() {
    let meja = saringan(&["-o", "hasil.csv"]);
    let (kode, isi) = json(&meja, "hasil.csv");
    assert_eq!((kode, &isi["sama"]), (0, &true.into()), "{}", isi["berbeda"]);
    let mut t = Tabel::baca(&meja.jalur("hasil.csv"));
    let k = t.kolom("Status");
    let tidak = t.baris.iter().position(|b| b[k] == "Tidak Layak").unwrap();
    t.baris[tidak][k] = "Layak".to_owned();
    let mut keluar = csv::WriterBuilder::new().delimiter(b';').from_path(meja.jalur("ubah.csv")).unwrap();
    keluar.write_record(&t.judul).unwrap();
    t.baris.iter().for_each(|b| keluar.write_record(b).unwrap());
    keluar.flush().unwrap();
    let (kode, isi) = json(&meja, "ubah.csv");
    assert_eq!((kode, &isi["banyak"]), (3, &1.into()), "{}", isi["berbeda"]);
    assert_eq!((&isi["berbeda"][0]["kolom"], &isi["berbeda"][0]["tertulis"]), (&"Status".into(), &"Layak".into()));
    let meja = saringan(&["--mask", "-o", "samar.xlsx"]);
    let jawaban = meja.uep(&["verify", "samar.xlsx"]);
    assert!(jawaban.kode == 1 && jawaban.galat.contains("tidak memuat baris bertanda"), "{}", jawaban.galat);
    let meja = saringan(&["--recap", "-o", "rekap.xlsx"]);
    assert_eq!(meja.uep(&["verify", "rekap.xlsx"]).kode, 1);
}

/// Every workbook of the practice year, as it was made: no mark raises an alarm.
#[test]
fn no_workbook_of_the_practice_year_raises_an_alarm() {
    let meja = dua_tahun::meja();
    let mut diperiksa = 0;
    for nama in meja.isi().iter().filter(|n| n.ends_with(".xlsx")) {
        let jawaban = meja.uep(&["verify", nama]);
        let tanpa = jawaban.kode == 1 && jawaban.galat.contains("tidak memuat baris bertanda");
        assert!(jawaban.kode == 0 || tanpa, "{nama}: {}{}", jawaban.keluar, jawaban.galat);
        diperiksa += u32::from(jawaban.kode == 0);
    }
    assert!(diperiksa >= 2, "{diperiksa}");
}

/// Every so many cells of the marked columns are typed over, each in a row of its own: each is found, by its cell or by
/// its row.
fn acak(meja: &Meja, buku: &str, sekian: usize) -> usize {
    let jalur = meja.jalur(buku);
    let semua = sunting::semua_sel(&jalur);
    let judul: BTreeMap<(&str, usize), String> = semua
        .iter()
        .filter(|(_, s, _)| sunting::letak(s).1 == 4)
        .map(|(l, s, d)| ((l.as_str(), sunting::letak(s).0), d.to_string()))
        .collect();
    let bertanda: BTreeSet<&str> = judul.iter().filter(|(_, j)| *j == "Sidik").map(|((l, _), _)| *l).collect();
    let milik_kantor = |lembar: &str, judul: &str| {
        let isian = ISIAN.iter().filter(|(l, _)| l.is_empty() || *l == lembar).flat_map(|(_, judul)| *judul);
        ["No", "Sidik"].contains(&judul) || isian.into_iter().any(|j| *j == judul)
    };
    let mut diketik: BTreeMap<(String, u32), (String, String)> = BTreeMap::new();
    for (lembar, alamat, isi) in semua.iter().skip(sekian / 2).step_by(sekian) {
        let (kolom, baris) = sunting::letak(alamat);
        let Some(judul) = judul.get(&(lembar.as_str(), kolom)) else { continue };
        if baris < 5 || !bertanda.contains(lembar.as_str()) || milik_kantor(lembar, judul) {
            continue;
        }
        let baru = match isi {
            Data::Float(n) => (n + 1.0).to_string(),
            lain => format!("{} x", lain.to_string().replace(['<', '&', '>'], "")),
        };
        diketik.entry((lembar.clone(), baris)).or_insert((alamat.clone(), baru));
    }
    for lembar in bertanda {
        let sel = diketik.iter().filter(|((l, _), _)| l == lembar);
        let sel: Vec<(&str, &str)> = sel.map(|(_, (a, i))| (a.as_str(), i.as_str())).collect();
        sunting::ketik(&jalur, lembar, &sel);
    }
    let (kode, isi) = json(meja, buku);
    assert_eq!(kode, 3, "{buku}");
    let ketemu = isi["berbeda"].as_array().unwrap().iter();
    let ketemu: BTreeSet<(String, u32, Option<String>)> = ketemu
        .map(|b| {
            let lembar = b["lembar"].as_str().unwrap().to_owned();
            (lembar, b["baris"].as_u64().unwrap_or_default() as u32, b["sel"].as_str().map(str::to_owned))
        })
        .collect();
    for ((lembar, baris), (alamat, _)) in &diketik {
        let satu = |sel: Option<&String>| ketemu.contains(&(lembar.clone(), *baris, sel.cloned()));
        assert!(satu(Some(alamat)) || satu(None), "{buku}: {lembar}!{alamat}");
    }
    diketik.len()
}

#[test]
fn whatever_marked_cell_of_the_chain_is_typed_over_is_found_without_the_inputs() {
    let meja = dua_tahun::meja();
    let kata = [
        "cohort --year 2026 --as-of 2026-01-05 --candidates saringan-2026.xlsx --assessment asesmen-2026-terisi.csv",
        "--register register-2025-dinas.csv --grades hasil-2025-TW4.xlsx --quota 30 -o register.xlsx",
    ];
    assert_eq!(meja.uep(&kata.join(" ").split(' ').collect::<Vec<_>>()).kode, 0);
    let banyak = acak(&meja, "register.xlsx", 41)
        + acak(&meja, "evaluasi-2026.xlsx", 37)
        + acak(&meja, "saringan-2026.xlsx", 301);
    assert!(banyak >= 120, "only {banyak} cells");
}
