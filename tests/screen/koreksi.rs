//! The corrections loop: what an officer writes into Nilai Benar reaches the cell it is meant for, or is
//! refused with the reason, and stands in the sheet `Koreksi` either way.

use crate::common::{BukuTerbaca, GABUNGAN, Meja, Tabel, lembar};
use calamine::Data;
use rust_xlsxwriter::Worksheet;

const BUDI: &str = "6371010202259002,6371010503859002,BUDI,1,tiga,KOTA BANJARMASIN,BANJARMASIN SELATAN,MANTUIL\n";
const KEPALA: &str = "Berkas|Sel|Kolom|Terbaca|Nilai Benar|Dikoreksi Oleh|Tanggal Koreksi";
const KOLOM: [&str; 9] =
    ["Hasil", "Berkas", "Sel", "Kolom", "Nilai Lama", "Nilai Benar", "Dikoreksi Oleh", "Tanggal Koreksi", "Keterangan"];

/// Two families, one of them with a desil that nobody can read.
fn dua_keluarga() -> Meja {
    let meja = Meja::baru();
    meja.tulis("a.csv", GABUNGAN.to_owned() + BUDI);
    meja
}

/// A sheet of corrections: `a.csv`, its cell, Kolom, Terbaca, Nilai Benar.
fn koreksi(baris: &[&str]) -> Worksheet {
    let isi: Vec<String> = baris.iter().map(|b| format!("{b}|Rina|2026-01-30")).collect();
    let semua: Vec<&str> = std::iter::once(KEPALA).chain(isi.iter().map(String::as_str)).collect();
    lembar("Masalah Data", &semua)
}

/// Types into an output: sheet, row by the text of one column, column, text.
fn isi(meja: &Meja, dari: &str, ke: &str, isian: &[(&str, (&str, &str), &str, &str)]) {
    let buku = BukuTerbaca::baca(&meja.jalur(dari));
    let mut semua: Vec<(String, Vec<Vec<Data>>)> = buku.lembar.clone();
    for (nama, (kunci, nilai), kolom, teks) in isian {
        let tabel = buku.daftar(nama);
        let r = tabel.baris.iter().position(|b| b[tabel.kolom(kunci)] == *nilai);
        let r = r.unwrap_or_else(|| panic!("{nama}: no {kunci} = {nilai}"));
        let baris = &mut semua.iter_mut().find(|(n, _)| n == nama).unwrap().1[r + 4];
        baris.resize(tabel.judul.len().max(baris.len()), Data::Empty);
        baris[tabel.kolom(kolom)] = Data::String((*teks).to_owned());
    }
    tulis_buku(meja, ke, &semua);
}

fn tulis_buku(meja: &Meja, nama: &str, semua: &[(String, Vec<Vec<Data>>)]) {
    let lembar = semua.iter().map(|(nama, baris)| {
        let mut ws = Worksheet::new();
        ws.set_name(nama).unwrap();
        for (r, baris) in baris.iter().enumerate() {
            for (c, sel) in baris.iter().enumerate() {
                let (r, c) = (r as u32, c as u16);
                match sel {
                    Data::Empty => continue,
                    Data::Float(n) => ws.write_number(r, c, *n).unwrap(),
                    lain => ws.write_string(r, c, lain.to_string()).unwrap(),
                };
            }
        }
        ws
    });
    meja.buku(nama, lembar.collect());
}

/// Screens with corrections; the sheet Koreksi, and families with their status.
fn saring(meja: &Meja, kata: &[&str]) -> (Vec<Vec<String>>, Vec<Vec<String>>) {
    meja.saring(&[kata, &["--force", "-o", "k.xlsx"]].concat());
    let buku = BukuTerbaca::baca(&meja.jalur("k.xlsx"));
    let mut status = Vec::new();
    for nama in ["Layak", "Tidak Layak", "Perlu Verifikasi"] {
        let tabel = buku.daftar(nama);
        let baris = tabel.ambil(&["Nama Kepala Keluarga", "Desil"]).into_iter();
        status.extend(baris.map(|b| vec![nama.to_owned(), b[0].to_owned(), b[1].to_owned()]));
    }
    (teks(&buku.daftar("Koreksi"), &KOLOM), status)
}

fn teks(tabel: &Tabel, kolom: &[&str]) -> Vec<Vec<String>> {
    tabel.ambil(kolom).iter().map(|b| b.iter().map(|s| (*s).to_owned()).collect()).collect()
}

/// Hasil, Nilai Lama, Nilai Benar, Keterangan of each correction.
fn ringkas(koreksi: &[Vec<String>]) -> Vec<[&str; 4]> {
    koreksi.iter().map(|k| [&*k[0], &*k[4], &*k[5], &*k[8]]).collect()
}

#[test]
fn a_value_in_masalah_data_reaches_its_cell_and_is_listed_with_old_new_who_and_when() {
    let meja = dua_keluarga();
    meja.saring(&["a.csv", "-o", "h.xlsx"]);
    let d001 = ("Kode", "D001");
    isi(
        &meja,
        "h.xlsx",
        "isi.xlsx",
        &[
            ("Masalah Data", d001, "Nilai Benar", "2"),
            ("Masalah Data", d001, "Dikoreksi Oleh", "Rina"),
            ("Masalah Data", d001, "Tanggal Koreksi", "30/01/2026"),
        ],
    );
    let (koreksi, status) = saring(&meja, &["a.csv", "--corrections", "isi.xlsx"]);
    // A day is written as Excel counts it.
    let harus = ["Diterapkan", "a.csv", "baris 3, kolom 5", "Desil", "tiga", "2", "Rina", "46052", ""];
    assert_eq!(koreksi, [harus]);
    assert_eq!(status, [["Layak", "BUDI", "2"], ["Layak", "SITI AMINAH", "3"]]);
    let buku = BukuTerbaca::baca(&meja.jalur("k.xlsx"));
    assert_eq!(buku.daftar("Masalah Data").baris, Vec::<Vec<String>>::new());
    assert_eq!(
        buku.nama()[4..],
        ["Rekap Wilayah", "Terpilah", "Koreksi", "Masalah Data", "Metadata"],
        "its place among the sheets"
    );
    assert_eq!(buku.daftar("Koreksi").satu("Diisi Pada"), ["isi.xlsx, lembar Masalah Data, baris 5"]);
    let metadata = |nama: &str| buku.baris("Metadata", "Perintah", nama)[1].to_string();
    assert_eq!((&*metadata("Koreksi diterapkan"), &*metadata("Koreksi ditolak")), ("1", "0"));
    let sumber = buku.baris("Metadata", "Masukan", "isi.xlsx");
    assert_eq!((sumber[1].to_string(), sumber[4].to_string()), ("koreksi petugas".into(), "0".into()));
    assert_eq!(sumber[8].to_string().len(), 64);
}

#[test]
fn a_value_in_perlu_verifikasi_goes_to_the_cell_that_the_row_names() {
    let meja = Meja::baru();
    meja.tulis("a.csv", GABUNGAN.replace(",1,3,", ",1,Belum Terdata,") + BUDI);
    meja.saring(&["a.csv", "-o", "h.xlsx"]);
    let pv = BukuTerbaca::baca(&meja.jalur("h.xlsx")).daftar("Perlu Verifikasi");
    assert_eq!(
        pv.ambil(&["Nama Kepala Keluarga", "Sel Koreksi", "Terbaca", "Nilai Benar"]),
        [
            ["SITI AMINAH", "Desil: a.csv, baris 2, kolom 5", "(kosong)", ""],
            ["BUDI", "Desil: a.csv, baris 3, kolom 5", "tiga", ""],
        ]
    );
    let siti = ("Nama Kepala Keluarga", "SITI AMINAH");
    isi(&meja, "h.xlsx", "isi.xlsx", &[("Perlu Verifikasi", siti, "Nilai Benar", "Desil = 8")]);
    let (koreksi, status) = saring(&meja, &["a.csv", "--corrections", "isi.xlsx"]);
    assert_eq!(ringkas(&koreksi), [["Diterapkan", "Belum Terdata", "8", ""]]);
    assert_eq!(status, [["Tidak Layak", "SITI AMINAH", "8"], ["Perlu Verifikasi", "BUDI", ""]]);
}

#[test]
fn one_number_in_several_cells_is_mended_in_all_and_several_data_are_told_apart_by_name() {
    let meja = Meja::baru();
    let keluarga = "nomor_kartu_keluarga|desil_nasional|kabupaten_kota\n637101010125900|3|KOTA BANJARMASIN\n\
                    6371010202259002||KOTA BANJARMASIN\n";
    let anggota = "nomor_induk_kependudukan|nomor_kartu_keluarga|nama_anggota_keluarga|status_hubungan_keluarga\n\
                   6371014101909001|637101010125900|SITI|1\n6371014101909005|637101010125900|ANI|3\n\
                   637101050385900|6371010202259002|BUDI|1\n";
    meja.tulis("k.csv", keluarga);
    meja.tulis("a.csv", anggota);
    meja.saring(&["k.csv", "a.csv", "-o", "h.xlsx"]);
    let pv = BukuTerbaca::baca(&meja.jalur("h.xlsx")).daftar("Perlu Verifikasi");
    let sel = pv.ambil(&["Sel Koreksi", "Terbaca"]);
    assert!(sel.contains(&vec![
        "No KK: k.csv, baris 2, kolom 1\nNo KK: a.csv, baris 2, kolom 2\nNo KK: a.csv, baris 3, kolom 2",
        "637101010125900\n637101010125900\n637101010125900",
    ]));
    assert!(
        sel.contains(&vec![
            "NIK: a.csv, baris 4, kolom 1\nDesil: k.csv, baris 3, kolom 2",
            "637101050385900\n(kosong)",
        ])
    );
    let (siti, budi) = (("Nama Kepala Keluarga", "SITI"), ("Nama Kepala Keluarga", "BUDI"));
    let isian = [
        ("Perlu Verifikasi", siti, "Nilai Benar", "6371010101259001"),
        ("Perlu Verifikasi", budi, "Nilai Benar", "Desil=2; NIK=6371010503859002"),
    ];
    isi(&meja, "h.xlsx", "isi.xlsx", &isian);
    let (koreksi, status) = saring(&meja, &["k.csv", "a.csv", "--corrections", "isi.xlsx"]);
    assert!(koreksi.iter().all(|k| k[0] == "Diterapkan") && koreksi.len() == 5, "{koreksi:?}");
    assert_eq!(status, [["Layak", "BUDI", "2"], ["Layak", "SITI", "3"]]);

    // A value that does not say which datum it is goes nowhere.
    isi(&meja, "h.xlsx", "isi.xlsx", &[("Perlu Verifikasi", budi, "Nilai Benar", "2")]);
    let (koreksi, _) = saring(&meja, &["k.csv", "a.csv", "--corrections", "isi.xlsx"]);
    let sebab = "C006: beberapa data ditunjuk; tulis Nilai Benar sebagai \"Data=nilai; Data=nilai\"";
    assert_eq!(ringkas(&koreksi), [["Ditolak", "637101050385900\n(kosong)", "2", sebab]]);
}

#[test]
fn what_cannot_be_applied_is_refused_and_listed() {
    let meja = dua_keluarga();
    let mut ws = koreksi(&[
        "a.csv|baris 3, kolom 5|Desil|dua|2",
        "b.csv|baris 3, kolom 5|Desil|tiga|2",
        "a.csv|baris 3, kolom 9||tiga|2",
        "a.csv|baris 1, kolom 5|Desil|Desil|2",
        "a.csv|baris 40, kolom 5|Desil|tiga|2",
        "a.csv|baris 3|||2",
        "a.csv|entah|Desil|tiga|2",
        "a.csv|baris 3, kolom 3|Nama|BUDI|B*** S***",
    ]);
    ws.write_row(9, 0, ["a.csv", "baris 3, kolom 2", "NIK", "6371010503859002"]).unwrap();
    ws.write_number(9, 4, 6_371_010_503_859_000.0).unwrap();
    meja.buku("isi.xlsx", vec![ws]);
    let (koreksi, status) = saring(&meja, &["a.csv", "--corrections", "isi.xlsx"]);
    assert!(koreksi.iter().all(|k| k[0] == "Ditolak"), "{koreksi:?}");
    let sebab: Vec<&str> = koreksi.iter().map(|k| &*k[8]).collect();
    assert_eq!(
        sebab,
        [
            "C001: kini terbaca \"tiga\"",
            "C002: berkas itu tidak ada di antara masukan",
            "C003: berkas itu hanya punya 8 kolom",
            "C003: baris itu judul, bukan data",
            "C003: baris itu bukan baris data",
            "C006: menunjuk seluruh baris, bukan satu sel",
            "C006: kolom Sel tidak terbaca",
            "C005: isinya disamarkan",
            "C005: angka terakhirnya mungkin hilang; ketik nomornya sebagai teks",
        ]
    );
    assert_eq!(status, [["Layak", "SITI AMINAH", "3"], ["Perlu Verifikasi", "BUDI", ""]]);
    let jawaban = meja.saring(&["a.csv", "--corrections", "isi.xlsx", "--json", "-o", "j.csv"]);
    let json: serde_json::Value = serde_json::from_str(&jawaban.keluar).unwrap();
    assert_eq!(json["koreksi"], serde_json::json!({"diterapkan": 0, "ditolak": 9}));
    assert_eq!(json["baris"]["dibaca"], 2, "corrections are no data");
    let tanpa = meja.saring_json(&["a.csv"]);
    assert_eq!(tanpa.get("koreksi"), None);
}

#[test]
fn two_files_of_one_name_are_told_apart_by_nobody() {
    let meja = dua_keluarga();
    std::fs::create_dir(meja.jalur("lain")).unwrap();
    meja.tulis("lain/a.csv", "No KK,NIK,Jenis Bansos\n6371010101259001,,PKH\n");
    meja.buku("isi.xlsx", vec![koreksi(&["a.csv|baris 3, kolom 5|Desil|tiga|2"])]);
    let (koreksi, _) = saring(&meja, &["a.csv", "--bansos", "lain/a.csv", "--corrections", "isi.xlsx"]);
    assert_eq!(koreksi[0][8], "C002: ada dua berkas bernama sama; ganti nama salah satunya");
}

#[test]
fn sheets_lists_and_the_register_are_corrected_like_any_extract() {
    let meja = Meja::baru();
    let judul = GABUNGAN.lines().next().unwrap().replace(',', "|");
    let siti = GABUNGAN.lines().nth(1).unwrap().replace(',', "|");
    meja.buku("e.xlsx", vec![lembar("Kel. 1", &["KOP", "", &judul, &siti.replace("|3|", "|9|")])]);
    meja.tulis("b.csv", "NIK KPM;JENIS BANSOS\n637101410190900;PKH\n");
    meja.tulis("p.csv", "NIK;Jenis PPKS;Miskin\n6371014101909001;Fakir Miskin;entah\n");
    meja.tulis("r.csv", "ID Peserta;Angkatan;NIK\nUEP-2024-0001;dua;6371014101909001\n");
    let baris = [
        "e.xlsx|Kel. 1!E4|Desil|9|2",
        "b.csv|baris 2, kolom 1|NIK KPM|637101410190900|6371014101909001",
        "p.csv|baris 2, kolom 3|Miskin|entah|Ya",
        "r.csv|baris 2, kolom 2|Angkatan|dua|2024",
    ];
    meja.buku("isi.xlsx", vec![koreksi(&baris)]);
    let kata = ["e.xlsx", "--bansos", "b.csv", "--ppks", "p.csv", "--register", "r.csv", "--corrections", "isi.xlsx"];
    let (koreksi, _) = saring(&meja, &kata);
    assert!(koreksi.iter().all(|k| k[0] == "Diterapkan"), "{koreksi:?}");
    let layak = BukuTerbaca::baca(&meja.jalur("k.xlsx")).daftar("Layak");
    let harus = [["SITI AMINAH", "2", "PKH", "Fakir Miskin", "Peserta lama (Pasal 9)", "a, b, c"]];
    assert_eq!(layak.ambil(&["Nama Kepala Keluarga", "Desil", "Bansos", "PPKS", "Peserta", "Kriteria"]), harus);
}

#[test]
fn corrections_add_up_over_rounds_and_the_last_result_alone_carries_them_all() {
    let meja = dua_keluarga();
    // Mistyped in the first round: refused, the cell stays as it was, and the second round mends it.
    meja.buku("salah.xlsx", vec![koreksi(&["a.csv|baris 3, kolom 5|Desil|tiga|33"])]);
    meja.saring(&["a.csv", "--corrections", "salah.xlsx", "-o", "h0.xlsx"]);
    isi(&meja, "h0.xlsx", "satu.xlsx", &[("Masalah Data", ("Kode", "D001"), "Nilai Benar", "4")]);
    let pertama = saring(&meja, &["a.csv", "--corrections", "satu.xlsx"]);
    assert_eq!(ringkas(&pertama.0), [["Diterapkan", "tiga", "4", ""]]);
    meja.saring(&["a.csv", "--corrections", "satu.xlsx", "-o", "h1.xlsx"]);

    // What the first round put there is corrected again.
    meja.buku("dua.xlsx", vec![koreksi(&["a.csv|baris 3, kolom 5|Desil|4|3"])]);
    let sendiri = saring(&meja, &["a.csv", "--corrections", "h1.xlsx", "--corrections", "dua.xlsx"]);
    let harus = [["Diterapkan", "tiga", "4", ""], ["Diterapkan", "4", "3", ""]];
    assert_eq!(ringkas(&sendiri.0), harus);
    assert_eq!(sendiri.1, [["Layak", "SITI AMINAH", "3"], ["Layak", "BUDI", "3"]]);
    meja.saring(&["a.csv", "--corrections", "h1.xlsx", "--corrections", "dua.xlsx", "-o", "h2.xlsx"]);
    assert_eq!(saring(&meja, &["a.csv", "--corrections", "h2.xlsx"]), sendiri, "the last result alone");

    // All files, in the order of the rounds, are the same corrections.
    let kata = ["a.csv", "--corrections", "satu.xlsx", "--corrections", "h1.xlsx", "--corrections", "dua.xlsx"];
    let (koreksi, status) = saring(&meja, &kata);
    assert_eq!(status, sendiri.1);
    let sudah = "nilai itu sudah ada di sel, dari koreksi sebelumnya";
    assert_eq!(ringkas(&koreksi), [harus[0], ["Diterapkan", "tiga", "4", sudah], harus[1]]);

    // The other way round the second is early, and the value of the first stands.
    let (koreksi, status) = saring(&meja, &["a.csv", "--corrections", "dua.xlsx", "--corrections", "satu.xlsx"]);
    assert_eq!(status, pertama.1);
    assert_eq!(koreksi[0][8], "C001: kini terbaca \"tiga\"");
}

/// What each kind of column refuses, judged by the reader of the row, and what it takes.
#[test]
fn a_correction_is_a_sound_value_of_its_column_or_a_hyphen() {
    let kepala = "No KK,NIK,Nama,Hubungan Keluarga,Desil,Kabupaten/Kota,Kecamatan,Kelurahan,Tanggal Lahir,\
                  Jenis Kelamin,Jumlah Anggota,PKH\n";
    let baris = "637101010125900,637101410190900,SITI,entah,tiga,KOTA BANJARMASIN,BANJARMASIN SELATAN,MANTUIIL,\
                 31/02/1990,W,empat,barangkali\n";
    let meja = Meja::baru();
    meja.tulis("a.csv", kepala.to_owned() + baris);
    let lama: Vec<&str> = baris.trim().split(',').collect();
    let judul: Vec<&str> = kepala.trim().split(',').collect();
    let coba = |isian: &[(usize, &str)]| {
        let satu = |(k, n): &(usize, &str)| format!("a.csv|baris 2, kolom {k}|{}|{}|{n}", judul[k - 1], lama[k - 1]);
        let isi: Vec<String> = isian.iter().map(satu).collect();
        meja.buku("isi.xlsx", vec![koreksi(&isi.iter().map(String::as_str).collect::<Vec<_>>())]);
        saring(&meja, &["a.csv", "--corrections", "isi.xlsx"])
    };
    let bukan = "C005: bukan nilai untuk kolom itu; tulis - bila sel harus kosong".to_owned();
    let pembaca = |kode: &str, masalah: &str| format!("C005: {masalah} ({kode}); tulis - bila sel harus kosong");
    for (kolom, nilai, sebab) in [
        (1, "637101010125901", pembaca("K004", "No KK bukan 16 angka")),
        (2, "hapus", bukan.clone()),
        (2, "637101410190901", pembaca("N004", "NIK bukan 16 angka")),
        (2, "ganda", pembaca("N006", "NIK bukan angka")),
        (3, "hapus baris ini", bukan.clone()),
        (4, "bos", pembaca("H003", "Hubungan keluarga tidak dikenal")),
        (5, "ditunda", bukan.clone()),
        (5, "tiga", pembaca("D001", "Desil harus bilangan bulat 1 sampai 10")),
        (5, "11", pembaca("D001", "Desil harus bilangan bulat 1 sampai 10")),
        (5, "kosong", bukan.clone()),
        (6, "tidak diketahui", bukan.clone()),
        (6, "KOTA BANJARMASIM", pembaca("W004", "Nama kabupaten/kota meragukan")),
        (8, "MANTUL", pembaca("W001", "Kelurahan bukan salah satu dari 52 kelurahan kota")),
        (9, "31/04/1990", pembaca("O001", "Tanggal lahir tidak terbaca")),
        (10, "Z", pembaca("O004", "Jenis kelamin tidak terbaca")),
        (11, "banyak", pembaca("H007", "Jumlah anggota tidak terbaca")),
        (12, "mungkin", pembaca("O005", "Isian Ya/Tidak tidak terbaca")),
    ] {
        let (koreksi, status) = coba(&[(kolom, nilai)]);
        assert_eq!((&*koreksi[0][0], &*koreksi[0][8]), ("Ditolak", &*sebab), "{kolom} {nilai}");
        assert_eq!(status[0][0], "Perlu Verifikasi", "{kolom} {nilai}");
    }
    let sah = [
        (1, "6371010101259001"),
        (2, "6371014101909001"),
        (4, "1"),
        (5, "Desil 3"),
        (8, "MANTUIL"),
        (9, "01/01/1990"),
        (10, "P"),
        (11, "4"),
        (12, "-"),
    ];
    let (koreksi, status) = coba(&sah);
    assert!(koreksi.iter().all(|k| k[0] == "Diterapkan"), "{koreksi:?}");
    assert_eq!(status, [["Layak", "SITI", "3"]]);

    // One that is refused takes none of the others of its row with it.
    let mut campur = sah.to_vec();
    campur[3] = (5, "13");
    let (koreksi, status) = coba(&campur);
    let hasil: Vec<&str> = koreksi.iter().map(|k| &*k[0]).collect();
    assert_eq!(hasil.iter().filter(|h| **h == "Ditolak").count(), 1, "{hasil:?}");
    assert_eq!((hasil[3], &*status[0][0]), ("Ditolak", "Perlu Verifikasi"));
}

/// A KK column of text whose ids all end in 0: rounded where the digit before it is spread, issued so where not.
#[test]
fn an_extract_whose_ids_end_in_zeros_throughout_was_not_rounded() {
    let meja = Meja::baru();
    let berkas = |nama: &str, akhir: fn(usize) -> usize| {
        let kepala = "No KK,NIK,Nama,Hubungan Keluarga,Desil,Kabupaten/Kota\n".to_owned();
        let satu = |i: usize| {
            let (daerah, akhir) = (i + 10, akhir(i));
            format!("6371{daerah}010125{akhir},6371{daerah}410190{akhir},ORANG,1,3,KOTA BANJARMASIN\n")
        };
        let isi: String = (0..30).map(satu).collect();
        meja.tulis(nama, kepala + &isi);
        meja.saring_json(&[nama])
    };
    let utuh = berkas("utuh.csv", |_| 9000);
    assert_eq!(utuh["keluarga"]["layak"], 30, "{utuh}");
    assert_eq!(utuh["temuan"]["galat"], 0, "{utuh}");
    let bulat = berkas("bulat.csv", |i| 9000 + i % 10 * 10);
    assert_eq!(bulat["keluarga"]["layak"], 0, "{bulat}");
    let kode = &bulat["temuan"]["per_kode"];
    assert_eq!((&kode["K003"], &kode["N003"]), (&30.into(), &30.into()), "{kode}");
    // The cause leads the terminal, once, and the list stays whole.
    let keluar = meja.saring(&["bulat.csv", "--force", "-o", "hasil.csv"]).keluar;
    let blok = "Galat[K003]: No KK dibulatkan: hampir semua angka di kolom ini berakhir 0\n  \
                di: bulat.csv, kolom \"No KK\", 30 dari 30 baris\n  akibat: Angka terakhir hilang oleh lembar kerja\n  \
                perbaikan: Minta ulang berkas ini dari sumbernya";
    assert!(keluar.contains(blok), "{keluar}");
    assert_eq!(keluar.matches("Galat[").count(), 2, "{keluar}");
    assert_eq!(Tabel::baca(&meja.jalur("hasil.masalah.csv")).baris.len(), 60);
    // A few among many are no cause: each is said, with its place.
    let keluar = {
        meja.tulis("a.csv", GABUNGAN.replace(",1,3,", ",1,tiga,"));
        meja.saring(&["a.csv", "-o", "a-hasil.csv"]).keluar
    };
    let satu = "Galat[D001]: Desil harus bilangan bulat 1 sampai 10, terbaca \"tiga\"\n  di: a.csv, baris 2, kolom 5\n  \
                akibat: Desil dianggap tidak diketahui\n  perbaikan: ";
    assert!(keluar.contains(satu), "{keluar}");
}

/// The NIK of one person in two families: only a number or a hyphen on the wrong row parts them.
#[test]
fn a_word_parts_no_families_that_share_a_nik() {
    let meja = Meja::baru();
    let isi = GABUNGAN.to_owned() + &BUDI.replace("tiga", "3").replace("6371010503859002", "6371014101909001");
    meja.tulis("a.csv", isi);
    let coba = |nilai: &str| {
        meja.buku("isi.xlsx", vec![koreksi(&[&format!("a.csv|baris 3, kolom 2|NIK|6371014101909001|{nilai}")])]);
        let (koreksi, status) = saring(&meja, &["a.csv", "--corrections", "isi.xlsx"]);
        (koreksi[0][0].clone(), status.into_iter().map(|s| s[0].clone()).collect::<Vec<_>>())
    };
    let berdua = ["Perlu Verifikasi"; 2].map(String::from).to_vec();
    for kata in ["hapus", "ditunda", "bukan dia", "sudah benar"] {
        assert_eq!(coba(kata), ("Ditolak".to_owned(), berdua.clone()), "{kata}");
    }
    let layak = |n: usize| [["Layak"; 2], ["Layak", "Perlu Verifikasi"]][n].map(String::from).to_vec();
    assert_eq!(coba("6371010503859002"), ("Diterapkan".to_owned(), layak(0)));
    let dampak = || {
        let buku = BukuTerbaca::baca(&meja.jalur("k.xlsx"));
        teks(&buku.daftar("Koreksi"), &["Status Sebelum", "Status Sesudah", "Keluarga Lain dengan NIK Itu"])
    };
    let siti = "a.csv, baris 2: Perlu Verifikasi → Layak";
    assert_eq!(dampak(), [["Perlu Verifikasi", "Layak", siti]]);
    assert_eq!(coba("-"), ("Diterapkan".to_owned(), layak(1)), "blank: BUDI's own NIK is still wanted");
    assert_eq!(dampak(), [["Perlu Verifikasi", "Perlu Verifikasi", siti]]);
    coba("hapus");
    assert_eq!(dampak(), [["", "", ""]], "what was refused did nothing");
}

#[test]
fn a_csv_serves_as_a_workbook_does_and_lists_the_corrections_beside_it() {
    let meja = dua_keluarga();
    meja.saring(&["a.csv", "-o", "h.csv"]);
    let isi = String::from_utf8(meja.byte("h.masalah.csv")).unwrap();
    assert!(isi.contains("tiga"), "{isi}");
    // The columns to fill in, then the mark.
    let isi_baris = |(awal, sidik): (&str, &str)| format!("{awal},2,Rina,2026-01-30,{sidik}");
    let diisi: Vec<String> = isi.lines().map(|b| b.rsplit_once(",,,,").map_or(b.into(), isi_baris)).collect();
    meja.tulis("h.masalah.csv", diisi.join("\r\n"));
    meja.saring(&["a.csv", "--corrections", "h.masalah.csv", "-o", "k.csv"]);
    let koreksi = Tabel::baca(&meja.jalur("k.koreksi.csv"));
    let harus = ["Diterapkan", "a.csv", "baris 3, kolom 5", "Desil", "tiga", "2", "Rina", "2026-01-30", ""];
    assert_eq!(koreksi.ambil(&KOLOM), [harus]);
    assert_eq!(Tabel::baca(&meja.jalur("k.csv")).satu("Status"), ["Layak", "Layak"]);

    // The list itself is given back for the next round, and is not overwritten unasked.
    let sekali = meja.uep(&["screen", "a.csv", "--corrections", "k.koreksi.csv", "-o", "k2.csv"]);
    assert_eq!(sekali.kode, 0, "{}", sekali.galat);
    assert_eq!(Tabel::baca(&meja.jalur("k2.csv")).satu("Status"), ["Layak", "Layak"]);
    meja.tulis("k3.koreksi.csv", "x");
    let ada = meja.uep(&["screen", "a.csv", "--corrections", "k.koreksi.csv", "-o", "k3.csv"]);
    assert_eq!(ada.kode, 1);
    assert!(ada.galat.contains("keluaran sudah ada: k3.koreksi.csv"), "{}", ada.galat);
    let sama = meja.uep(&["screen", "a.csv", "--corrections", "k.koreksi.csv", "--force", "-o", "k.csv"]);
    assert!(sama.galat.contains("keluaran sama dengan masukan: k.koreksi.csv"), "{}", sama.galat);
}

#[test]
fn a_row_added_by_hand_names_row_and_column() {
    let meja = dua_keluarga();
    let kepala = "Berkas|Baris|Kolom|Terbaca|Nilai Benar|Dikoreksi Oleh|Tanggal Koreksi";
    let baris = ["a.csv|3|Desil|tiga|4|Rina|2026-01-30", "a.csv|3|Warna|x|y|Rina|2026-01-30"];
    meja.buku("isi.xlsx", vec![lembar("Masalah Data", &[kepala, baris[0], baris[1]])]);
    let (koreksi, status) = saring(&meja, &["a.csv", "--corrections", "isi.xlsx"]);
    assert_eq!(status[0], ["Layak", "SITI AMINAH", "3"]);
    assert_eq!(status[1], ["Layak", "BUDI", "4"]);
    assert_eq!(koreksi[1][8], "C003: kolom \"Warna\" tidak ada di berkas itu");
}

#[test]
fn a_masked_result_is_refused_and_a_masked_run_hides_what_was_corrected() {
    let meja = dua_keluarga();
    meja.saring(&["a.csv", "--mask", "-o", "samar.xlsx"]);
    let jawaban = meja.uep(&["screen", "a.csv", "--corrections", "samar.xlsx", "-o", "k.xlsx"]);
    assert_eq!((jawaban.kode, meja.ada("k.xlsx")), (1, false));
    assert!(jawaban.galat.contains("samar.xlsx"), "{}", jawaban.galat);

    let nik = "6371010503859002";
    let baris = [
        format!("a.csv|baris 3, kolom 2|NIK|{nik}|6371010503859007"),
        "a.csv|baris 3, kolom 3|Nama|BUDI|SLAMET".to_owned(),
        "a.csv|baris 2, kolom 3|Nama|AMINAH|FATIMAH".to_owned(),
    ];
    meja.buku("isi.xlsx", vec![koreksi(&[&baris[0], &baris[1], &baris[2]])]);
    let (koreksi, _) = saring(&meja, &["a.csv", "--corrections", "isi.xlsx", "--mask"]);
    assert_eq!(koreksi[0][4..7], ["6371************", "6371************", "***"]);
    assert_eq!(koreksi[1][4..6], ["***", "***"]);
    assert_eq!((&*koreksi[2][0], &*koreksi[2][8]), ("Ditolak", "C001: kini terbaca \"***\""));
    let buku = BukuTerbaca::baca(&meja.jalur("k.xlsx"));
    for (nama, baris) in &buku.lembar {
        for teks in baris.iter().flatten().map(ToString::to_string) {
            let bocor = [nik, "6371010503859007", "BUDI", "SLAMET", "AMINAH", "FATIMAH", "Rina"];
            assert!(bocor.iter().all(|b| !teks.contains(b)), "{nama}: {teks}");
        }
    }
    let keluar = meja.saring(&["a.csv", "--corrections", "isi.xlsx", "--force", "-o", "k.xlsx"]).keluar;
    assert!(keluar.contains("Koreksi: 2 diterapkan, 1 ditolak (rincian: lembar Koreksi)"), "{keluar}");
    assert!(["BUDI", "SLAMET", "AMINAH", "Rina", "637101"].iter().all(|b| !keluar.contains(b)), "{keluar}");
}

#[test]
fn a_corrected_id_was_not_rounded_with_its_column() {
    let meja = Meja::baru();
    let mut isi = String::from("No KK,NIK,Nama,Hubungan Keluarga,Desil,Kabupaten/Kota\n");
    for i in 1..=12 {
        isi += &format!("63710101012590{i:02},6371014101909{i:02}0,ORANG,1,3,KOTA BANJARMASIN\n");
    }
    meja.tulis("a.csv", isi);
    meja.saring(&["a.csv", "-o", "h.xlsx"]);
    let masalah = BukuTerbaca::baca(&meja.jalur("h.xlsx")).daftar("Masalah Data");
    let n003 = ("Kode", "N003");
    assert!(masalah.satu("Kode").contains(&n003.1), "{masalah:?}");
    let nik = masalah.sel(n003, "Terbaca").to_owned();
    // The officer says that this one really ends in 0.
    isi_ulang(&meja, &nik);
    let (koreksi, status) = saring(&meja, &["a.csv", "--corrections", "isi.xlsx"]);
    assert_eq!(ringkas(&koreksi), [["Diterapkan", &*nik, &*nik, ""]]);
    assert_eq!(status.iter().filter(|s| s[0] == "Layak").count(), 1, "{status:?}");
}

fn isi_ulang(meja: &Meja, nik: &str) {
    isi(meja, "h.xlsx", "isi.xlsx", &[("Masalah Data", ("Kode", "N003"), "Nilai Benar", nik)]);
}

#[test]
fn the_same_inputs_give_the_same_bytes() {
    let meja = dua_keluarga();
    meja.buku("isi.xlsx", vec![koreksi(&["a.csv|baris 3, kolom 5|Desil|tiga|2", "a.csv|baris 9, kolom 5|Desil||2"])]);
    let kata = ["a.csv", "--corrections", "isi.xlsx", "--force", "-o", "k.xlsx"];
    meja.saring(&kata);
    let satu = meja.byte("k.xlsx");
    meja.saring(&kata);
    assert!(satu == meja.byte("k.xlsx"));
}

#[test]
fn a_file_without_corrections_or_without_its_columns_is_an_error() {
    let meja = dua_keluarga();
    meja.tulis("x.csv", "Berkas,Sel,Nilai Benar\na.csv,\"baris 3, kolom 5\",2\n");
    let jawaban = meja.uep(&["screen", "a.csv", "--corrections", "x.csv", "-o", "k.xlsx"]);
    assert_eq!(jawaban.kode, 1);
    assert!(jawaban.galat.contains("x.csv: kolom wajib tidak ditemukan: Terbaca"), "{}", jawaban.galat);
    // A sheet of a result that lost a column is not passed over for the others.
    meja.saring(&["a.csv", "-o", "h.xlsx"]);
    let mut semua = BukuTerbaca::baca(&meja.jalur("h.xlsx")).lembar;
    let masalah = &mut semua.iter_mut().find(|(n, _)| n == "Masalah Data").unwrap().1;
    masalah[3].iter_mut().filter(|s| **s == "Terbaca").for_each(|s| *s = Data::Empty);
    tulis_buku(&meja, "rusak.xlsx", &semua);
    let jawaban = meja.uep(&["screen", "a.csv", "--corrections", "rusak.xlsx", "-o", "k.xlsx"]);
    assert_eq!((jawaban.kode, meja.ada("k.xlsx")), (1, false));
    assert!(
        jawaban.galat.contains("rusak.xlsx, lembar Masalah Data: kolom wajib tidak ditemukan"),
        "{}",
        jawaban.galat
    );
}
