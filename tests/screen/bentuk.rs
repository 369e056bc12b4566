//! Shapes that real files come in: the same families whatever the wrapping.

use crate::common;
use crate::common::{GABUNGAN, Meja, Tabel, lembar};
use rust_xlsxwriter::{ExcelDateTime, Format, Worksheet};

const JUDUL: &str = "No KK|NIK|Nama|Hubungan Keluarga|Desil|Kabupaten/Kota|Kecamatan|Kelurahan";
const SITI: &str = "6371010101259001|6371014101909001|SITI AMINAH|1|3|KOTA BANJARMASIN|BANJARMASIN SELATAN|MANTUIL";
const BUDI: &str = "6371010202259002|6371010503859002|BUDI SANTOSO|1|8|KOTA BANJARMASIN|BANJARMASIN TIMUR|KURIPAN";

/// What the two families come to, whatever file they stand in.
const HARUS: [[&str; 6]; 2] = [
    ["Layak", "6371010101259001", "6371014101909001", "SITI AMINAH", "3", "Mantuil"],
    ["Tidak Layak", "6371010202259002", "6371010503859002", "BUDI SANTOSO", "8", "Kuripan"],
];
const KOLOM: [&str; 6] = ["Status", "No KK", "NIK", "Nama Kepala Keluarga", "Desil", "Kelurahan"];

/// The file as the only input gives the two families and nothing else.
fn dua_keluarga(meja: &Meja, kata: &[&str]) -> Tabel {
    let (hasil, masalah) = meja.saring_csv(kata);
    assert_eq!(hasil.ambil(&KOLOM), HARUS, "{kata:?}");
    assert_eq!(masalah.baris, Vec::<Vec<String>>::new(), "{kata:?}");
    hasil
}

fn teks(pemisah: &str) -> String {
    [JUDUL, SITI, BUDI].map(|b| b.replace('|', pemisah)).join("\n") + "\n"
}

fn dua_dari(isi: impl AsRef<[u8]>) -> Tabel {
    let meja = Meja::baru();
    meja.tulis("a.csv", isi);
    dua_keluarga(&meja, &["a.csv"])
}

fn utf16(teks: &str, byte: fn(u16) -> [u8; 2]) -> Vec<u8> {
    teks.encode_utf16().flat_map(byte).collect()
}

#[test]
fn every_delimiter_is_found() {
    for pemisah in [",", ";", "\t", "|"] {
        dua_dari(teks(pemisah));
        dua_dari(teks(pemisah).replace('\n', "\r\n"));
    }
}

#[test]
fn every_encoding_is_found() {
    let isi = teks(";");
    dua_dari(format!("\u{feff}{isi}"));
    dua_dari(utf16(&format!("\u{feff}{isi}"), u16::to_le_bytes));
    dua_dari(utf16(&format!("\u{feff}{isi}"), u16::to_be_bytes));
    dua_dari(utf16(&isi, u16::to_le_bytes));
    dua_dari(utf16(&isi, u16::to_be_bytes));
}

#[test]
fn latin_1_bytes_among_utf_8_are_read_as_windows_1252() {
    let meja = Meja::baru();
    let utf8 = SITI.replace("SITI AMINAH", "JOSÉ “SI”");
    let latin = BUDI.replace("BUDI", "REN#");
    let isi: Vec<u8> = [JUDUL, &utf8, &latin].join("\n").bytes().map(|b| if b == b'#' { 0xc9 } else { b }).collect();
    meja.tulis("a.csv", isi);
    let (hasil, _) = meja.saring_csv(&["a.csv"]);
    assert_eq!(hasil.satu("Nama Kepala Keluarga"), ["JOSÉ “SI”", "RENÉ SANTOSO"]);
}

#[test]
fn quoted_fields_hold_delimiters_quotes_and_line_breaks() {
    let meja = Meja::baru();
    let judul = JUDUL.replace('|', ",") + ",Alamat";
    let satu = SITI.replace('|', ",") + ",\"JL. MAWAR, RT 1\r\nBLOK \"\"A\"\"\"";
    let dua = BUDI.replace('|', ",") + ",\"\"";
    meja.tulis("a.csv", format!("{judul}\r\n{satu}\r\n{dua}\r\n"));
    let hasil = dua_keluarga(&meja, &["a.csv"]);
    let alamat = hasil.satu("Alamat")[0].split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(alamat, "JL. MAWAR, RT 1 BLOK \"A\"", "a line break may become a space, nothing else");
    assert_eq!(hasil.satu("Baris"), ["2", "4"], "the line on which the record begins");
}

#[test]
fn a_stray_quote_costs_no_row() {
    for (satu, dua) in [("GANG \"MELATI", "JL. \"B\""), ("\"GANG MELATI", "JL. B")] {
        let meja = Meja::baru();
        meja.tulis("a.csv", format!("{JUDUL}|Alamat\n{SITI}|{satu}\n{BUDI}|{dua}\n"));
        assert_eq!(dua_keluarga(&meja, &["a.csv"]).satu("Alamat"), [satu, dua]);
    }
}

#[test]
fn a_stray_quote_never_swallows_a_line_that_is_whole_by_itself() {
    let meja = Meja::baru();
    let (satu, dua) = ("\"GANG MELATI", "JL. \"B\" NO 5\"");
    meja.tulis("a.csv", format!("{JUDUL}|Alamat\n{SITI}|{satu}\n{BUDI}|{dua}\n"));
    assert_eq!(dua_keluarga(&meja, &["a.csv"]).satu("Alamat"), [satu, dua]);
}

#[test]
fn an_excel_hint_about_the_delimiter_is_no_data() {
    for pemisah in [";", "|", ","] {
        dua_dari(format!("sep={pemisah}\r\n{}", teks(pemisah)));
    }
}

#[test]
fn a_last_line_without_an_end_and_blank_lines_are_read() {
    dua_dari(teks(",").trim_end());
    dua_dari(teks(",").replace('\n', "\n\n"));
    dua_dari(format!("{}\n,,,,,,,\n", teks(",")));
}

/// A kelurahan's own sheet: kop, merged title, group titles, column numbers, total and signature.
fn lembar_kelurahan() -> Worksheet {
    let mut ws = Worksheet::new();
    ws.set_name("Data").unwrap();
    let tebal = Format::new();
    ws.merge_range(0, 0, 0, 9, "PEMERINTAH KOTA BANJARMASIN", &tebal).unwrap();
    ws.merge_range(1, 0, 1, 9, "DAFTAR KELUARGA MISKIN KELURAHAN MANTUIL TAHUN 2026", &tebal).unwrap();
    let judul =
        ["No", "Nama KK", "No. KK", "NIK KK", "Alamat", "Desil", "Kelurahan", "Kecamatan", "Kabupaten/Kota", "Bantuan"];
    let isi = [
        [
            "1",
            "SITI AMINAH",
            "6371010101259001",
            "6371014101909001",
            "JL. A",
            "3",
            "MANTUIL",
            "BANJARMASIN SELATAN",
            "BANJARMASIN",
            "Ya",
        ],
        [
            "2",
            "BUDI SANTOSO",
            "6371010202259002",
            "6371010503859002",
            "JL. B",
            "8",
            "KURIPAN",
            "BANJARMASIN TIMUR",
            "BANJARMASIN",
            "Tidak",
        ],
    ];
    for (c, j) in judul.into_iter().enumerate() {
        ws.write_string(3, c as u16, j).unwrap();
        ws.write_number(5, c as u16, (c + 1) as f64).unwrap();
    }
    ws.write_string(4, 9, "PKH").unwrap();
    for (r, baris) in isi.iter().enumerate() {
        for (c, sel) in baris.iter().enumerate() {
            ws.write_string(6 + r as u32, c as u16, *sel).unwrap();
        }
    }
    ws.write_string(8, 0, "JUMLAH").unwrap();
    ws.write_number(8, 5, 2.0).unwrap();
    for (r, sel) in [
        (10, "Banjarmasin, 5 Januari 2026"),
        (11, "Mengetahui,"),
        (12, "Lurah Mantuil"),
        (15, "H. RAHMAN, S.Sos"),
        (16, "NIP. 19700101 199003 1 001"),
    ] {
        ws.write_string(r, 7, sel).unwrap();
    }
    ws
}

#[test]
fn a_hand_made_sheet_with_kop_total_and_signature() {
    let meja = Meja::baru();
    meja.buku("kelurahan.xlsx", vec![lembar_kelurahan()]);
    let hasil = dua_keluarga(&meja, &["kelurahan.xlsx"]);
    assert_eq!(hasil.satu("Baris"), ["7", "8"]);
    assert_eq!(hasil.satu("Kriteria"), ["a, b", ""], "the group title Bantuan stands over PKH");
    let json = meja.saring_json(&["kelurahan.xlsx"]);
    assert_eq!(json["baris"], serde_json::json!({"dibaca": 2, "dipakai": 2, "rusak": 0}));
    meja.saring(&["kelurahan.xlsx", "-o", "hasil.xlsx"]);
    let buku = common::BukuTerbaca::baca(&meja.jalur("hasil.xlsx"));
    let metadata = buku.baris("Metadata", "Masukan", "kelurahan.xlsx");
    assert_eq!(metadata[3].to_string(), "2 / 3 / 0 / 6", "kop, header, blank, notes below");
}

#[test]
fn the_same_sheet_as_text() {
    dua_dari(
        "PEMERINTAH KOTA BANJARMASIN;;;;;;;\n\
         DAFTAR KELUARGA MISKIN;;;;;;;\n\
         ;;;;;;;\n\
         No;Nama KK;No. KK;NIK KK;Desil;Kelurahan;Kecamatan;Kota\n\
         1;2;3;4;5;6;7;8\n\
         1;SITI AMINAH;6371010101259001;6371014101909001;3;MANTUIL;BANJARMASIN SELATAN;BANJARMASIN\n\
         2;BUDI SANTOSO;6371010202259002;6371010503859002;8;KURIPAN;BANJARMASIN TIMUR;BANJARMASIN\n\
         ;Jumlah;2;;;;;\n\
         ;;;;;;Mengetahui,;\n\
         ;;;;;;Lurah Mantuil;\n\
         ;;;;;;H. RAHMAN, S.Sos;\n\
         ;;;;;;NIP. 19700101 199003 1 001;\n",
    );
}

#[test]
fn p3ke_has_its_header_in_row_3_and_an_id_of_its_own() {
    let meja = Meja::baru();
    meja.buku(
        "p3ke.xlsx",
        vec![lembar(
            "Sheet1",
            &[
                "DATA P3KE KOTA BANJARMASIN",
                "Desil Kesejahteraan 1 sampai 4",
                "ID Keluarga P3KE|Provinsi|Kabupaten/Kota|Kecamatan|Desa/Kelurahan|Desil Kesejahteraan|Kepala Keluarga|NIK|Penerima PKH",
                "A001|KALIMANTAN SELATAN|BANJARMASIN|BANJARMASIN SELATAN|MANTUIL|3|SITI AMINAH|6371014101909001|Ya",
                "A002|KALIMANTAN SELATAN|BANJARMASIN|BANJARMASIN TIMUR|KURIPAN|2|BUDI SANTOSO|6371010503859002|Tidak",
            ],
        )],
    );
    let (hasil, _) = meja.saring_csv(&["p3ke.xlsx"]);
    let harus = [
        ["Perlu Verifikasi", "", "6371014101909001", "SITI AMINAH", "3", "Mantuil", "a, b"],
        ["Perlu Verifikasi", "", "6371010503859002", "BUDI SANTOSO", "2", "Kuripan", "a"],
    ];
    let kolom = ["Status", "No KK", "NIK", "Nama Kepala Keluarga", "Desil", "Kelurahan", "Kriteria"];
    assert_eq!(hasil.ambil(&kolom), harus, "without a KK number the identity is open");
}

#[test]
fn a_siks_ng_list() {
    let meja = Meja::baru();
    meja.tulis("ekstrak.csv", teks(","));
    let siks = "NIK KPM|NAMA KPM|NOMOR KKS|JENIS BANSOS|TAHAP SALUR|NOMINAL CAIR\n\
                6371014101909001|SITI AMINAH|9000000000000001|PKH|TAHAP 1 2026|750000\n\
                6371014101909001|SITI AMINAH|9000000000000001|SEMBAKO|TAHAP 1 2026|600000\n";
    meja.tulis("siks.csv", siks);
    let baris: Vec<&str> = siks.lines().collect();
    meja.buku("siks.xlsx", vec![lembar("Sheet1", &baris)]);
    for daftar in ["siks.csv", "siks.xlsx"] {
        let hasil = dua_keluarga(&meja, &["ekstrak.csv", "--bansos", daftar]);
        assert_eq!(hasil.satu("Bansos"), ["PKH; SEMBAKO", ""]);
        assert_eq!(hasil.satu("Kriteria"), ["a, b", ""]);
    }
}

#[test]
fn a_sheet_that_does_not_begin_at_a1_keeps_the_officers_cells() {
    let meja = Meja::baru();
    let mut ws = Worksheet::new();
    ws.set_name("Data").unwrap();
    for (r, baris) in [JUDUL, SITI, &BUDI.replace("|8|", "|tiga|")].iter().enumerate() {
        for (c, sel) in baris.split('|').enumerate() {
            ws.write_string(9 + r as u32, 3 + c as u16, sel).unwrap();
        }
    }
    meja.buku("a.xlsx", vec![ws]);
    let (hasil, masalah) = meja.saring_csv(&["a.xlsx"]);
    assert_eq!(hasil.satu("Baris"), ["11", "12"]);
    assert_eq!(masalah.ambil(&["Kode", "Sel", "Baris"]), [["D001", "Data!H12", "12"]]);
}

#[test]
fn dates_as_excel_dates_texts_and_serials() {
    let meja = Meja::baru();
    let mut ws = lembar("Data", &[&format!("{JUDUL}|Tanggal Lahir|JK"), SITI, SITI, SITI]);
    let tanggal = Format::new().set_num_format("dd/mm/yyyy");
    for (r, kk) in [(1, "6371010101259001"), (2, "6371010101259002"), (3, "6371010101259003")] {
        ws.write_string(r, 0, kk).unwrap();
        ws.write_string(r, 1, format!("637101410190900{r}")).unwrap();
        ws.write_string(r, 9, "P").unwrap();
    }
    ws.write_with_format(1, 8, ExcelDateTime::from_ymd(1990, 1, 1).unwrap(), &tanggal).unwrap();
    ws.write_string(2, 8, "1 Januari 1990").unwrap();
    ws.write_number(3, 8, 32_874.0).unwrap();
    meja.buku("a.xlsx", vec![ws]);
    let (hasil, masalah) = meja.saring_csv(&["a.xlsx"]);
    assert_eq!(hasil.satu("Umur"), ["36", "36", "36"]);
    assert_eq!(masalah.baris.len(), 0, "{:?}", masalah.baris);
}

#[test]
fn map_names_a_header_the_tool_does_not_know() {
    let meja = Meja::baru();
    meja.tulis("a.csv", teks(",").replace("NIK", "Nomor Warga").replace("Desil", "Peringkat"));
    dua_keluarga(&meja, &["a.csv", "--map", "NIK=Nomor Warga", "--map", "Desil=PERINGKAT"]);
    // It beats a header that is known.
    meja.tulis(
        "b.csv",
        teks(",").replace(",Nama,", ",NIK Lama,").replace(",NIK,", ",Nama,").replace("NIK Lama", "NIK"),
    );
    dua_keluarga(&meja, &["b.csv", "--map", "NIK=Nama", "--map", "Nama=NIK"]);
}

#[test]
fn sheet_chooses_and_several_sheets_are_read_together() {
    let meja = Meja::baru();
    let catatan = lembar("Catatan", &["Rapat tanggal 5", "Hadir semua"]);
    meja.buku("a.xlsx", vec![catatan, lembar("Mantuil", &[JUDUL, SITI]), lembar("Kuripan", &[JUDUL, BUDI])]);
    dua_keluarga(&meja, &["a.xlsx", "--sheet", "Mantuil", "--sheet", "Kuripan"]);
    let (hasil, masalah) = meja.saring_csv(&["a.xlsx", "--sheet", "Kuripan"]);
    assert_eq!(hasil.ambil(&KOLOM), HARUS[1..]);
    assert_eq!(masalah.baris.len(), 0, "what was chosen needs no warning");
    let (hasil, masalah) = meja.saring_csv(&["a.xlsx"]);
    assert_eq!(hasil.ambil(&KOLOM), HARUS[..1], "the first sheet with data");
    assert_eq!(masalah.ambil(&["Kode", "Terbaca"]), [["B006", "Kuripan"]]);
}

#[test]
fn a_header_repeated_in_the_middle_is_not_data() {
    let meja = Meja::baru();
    meja.tulis("a.csv", [JUDUL, SITI, JUDUL, BUDI].map(|b| b.replace('|', ",")).join("\n"));
    dua_keluarga(&meja, &["a.csv"]);
    assert_eq!(meja.saring_json(&["a.csv"])["baris"]["dibaca"], 2);
}

#[test]
fn spare_delimiters_at_the_end_of_every_line_shift_nothing() {
    let meja = Meja::baru();
    meja.tulis("a.csv", [JUDUL, SITI, BUDI].map(|b| b.replace('|', ";") + ";;").join("\n"));
    dua_keluarga(&meja, &["a.csv"]);
}

#[test]
fn content_decides_not_the_name() {
    let meja = Meja::baru();
    meja.tulis("a.xlsx", GABUNGAN);
    assert_eq!(meja.saring_json(&["a.xlsx"])["keluarga"]["layak"], 1);
    meja.buku("buku.xlsx", vec![lembar("Data", &[JUDUL, SITI])]);
    std::fs::rename(meja.jalur("buku.xlsx"), meja.jalur("b.csv")).unwrap();
    assert_eq!(meja.saring_json(&["b.csv"])["keluarga"]["layak"], 1);
}
