//! Excel opens every workbook without offering to repair it. Every workbook that a test here makes is looked at
//! ([`common::Meja::uep`]); this file makes one of every kind, with lists and without.

use crate::common;
use crate::dua_tahun;
use std::path::Path;

use crate::common::contoh_triwulan::KATA as KATA_TW1;
use crate::common::{GABUNGAN, Meja, contoh, lembar, paket};
use rust_xlsxwriter::{Format, Workbook};

/// The words of a line, and where the workbook goes.
fn buat(meja: &Meja, baris: &str) {
    let kata: Vec<&str> = baris.split(' ').collect();
    let jawaban = meja.uep(&[&kata[..], &["--force", "--as-of", "2026-12-31", "-o", "keluaran.xlsx"]].concat());
    assert_eq!(jawaban.kode, 0, "{baris}: {}", jawaban.galat);
}

#[test]
fn every_command_with_everything_it_takes() {
    let meja = dua_tahun::meja();
    paket::periksa_folder(meja.folder());
    for nama in ["keluarga.csv", "anggota.csv", "bansos.csv", "ppks.csv"] {
        meja.salin(&contoh(nama));
    }
    let saring = "screen keluarga.csv anggota.csv --bansos bansos.csv --ppks ppks.csv --register register-2026.csv";
    let angkatan = "cohort --year 2026 --candidates saringan-2026.xlsx --assessment asesmen-2026-terisi.csv \
                    --register register-2025-dinas.csv --grades hasil-2025-TW4.xlsx";
    let nilai = "grade penilaian-2026-TW2-terisi.csv --quarter 2026-TW2 --register register-2026-berjalan.csv \
                 --previous hasil-2026-TW1.xlsx";
    let evaluasi = "evaluate --year 2026 --register register-2026-dinas.csv --grades hasil-2026-TW1.xlsx \
                    hasil-2026-TW2.xlsx --assessment asesmen-2026-terisi.csv --activities kegiatan-2026-terisi.csv \
                    --screening saringan-2026.xlsx --previous evaluasi-2025.xlsx";
    for baris in [
        &format!("{saring} --with-members"),
        &format!("{saring} --with-members --mask"),
        &format!("{angkatan} --quota 10"),
        &format!("{angkatan} --quota 10 --mask"),
        &format!("{angkatan} --quota 5,10,20"),
        nilai,
        &format!("{nilai} --mask"),
        evaluasi,
        &format!("{evaluasi} --mask"),
        &format!("{evaluasi} --recap"),
        &format!("{saring} --recap"),
        "template asesmen --candidates saringan-2026.xlsx",
        "template penilaian --register register-2026-berjalan.csv --quarter 2026-TW1",
    ] {
        buat(&meja, baris);
    }
    // Corrections, of a list whose advice takes several lines.
    buat(&meja, "screen keluarga.csv anggota.csv --corrections saringan-2026.xlsx");
}

#[test]
fn the_quarter_by_hand_with_everything_beside_it() {
    let meja = Meja::triwulan();
    buat(&meja, &format!("grade --quarter 2026-TW1 {}", KATA_TW1.join(" ")));
}

#[test]
fn every_template_without_a_source() {
    let meja = Meja::baru();
    for jenis in ["asesmen", "kegiatan", "insentif", "register", "parameter", "tabel-5-1"] {
        buat(&meja, &format!("template {jenis}"));
    }
}

/// A list without a row ends with its header, which has a height.
#[test]
fn lists_without_a_row() {
    let meja = Meja::baru();
    meja.tulis("satu.csv", GABUNGAN);
    meja.tulis("jauh.csv", GABUNGAN.replace("KOTA BANJARMASIN", "KABUPATEN BANJAR").replace(",3,", ",9,"));
    meja.tulis("register.csv", "ID Peserta,Angkatan,NIK,Nama,Kelas,Tahap,Status\n");
    meja.tulis("asesmen.csv", "No KK,NIK,Nama,Potensi,Minat,Kesiapan,Komitmen\n");
    buat(&meja, "screen satu.csv");
    buat(&meja, "screen jauh.csv --with-members");
    meja.uep(&["screen", "satu.csv", "--as-of", "2026-01-31", "-o", "saringan.xlsx"]);
    meja.uep(&["screen", "jauh.csv", "--as-of", "2026-01-31", "-o", "kosong.xlsx"]);
    buat(&meja, "template asesmen --candidates saringan.xlsx");
    for baris in
        ["template asesmen --candidates kosong.xlsx", "template penilaian --quarter 2026-TW1 --register register.csv"]
    {
        // Whether or not nobody is an answer: what was written, was looked at.
        let kata: Vec<&str> = baris.split(' ').collect();
        meja.uep(&[&kata[..], &["--force", "-o", "keluaran.xlsx"]].concat());
    }
}

/// Writes the smallest flowing sheet whose last row has a height, as the library does it by itself.
fn tanpa_penutup(jalur: &Path) {
    let mut buku = Workbook::new();
    let mut ws = buku.new_worksheet_with_constant_memory().unwrap();
    ws.set_row_height(1, 30).unwrap();
    ws.write_string(1, 0, "x").unwrap();
    buku.push_worksheet(ws);
    buku.save(jalur).unwrap();
}

#[test]
fn the_check_sees_what_excel_would_answer_with_a_repair() {
    let meja = Meja::baru();
    tanpa_penutup(&meja.jalur("dua.xlsx"));
    assert_eq!(paket::pelanggaran(&meja.jalur("dua.xlsx")), ["Sheet1 row 2: row 2 comes next"]);

    meja.buku("baik.xlsx", vec![lembar("Data", &["a|b", "c|d"])]);
    assert_eq!(paket::pelanggaran(&meja.jalur("baik.xlsx")), Vec::<String>::new());
    let rusak = |bagian: &str, dari: &str, ke: &str, harus: &str| {
        meja.buku("rusak.xlsx", vec![lembar("Data", &["a|b", "c|d"])]);
        common::ubah_bagian(&meja.jalur("rusak.xlsx"), bagian, |isi| {
            assert!(isi.contains(dari), "{dari} in {isi}");
            isi.replacen(dari, ke, 1)
        });
        assert_eq!(paket::pelanggaran(&meja.jalur("rusak.xlsx")), [harus]);
    };
    let satu = "xl/worksheets/sheet1.xml";
    rusak(satu, "r=\"B1\"", "r=\"A1\"", "Data row 1: cell 1 of row 1 behind cell 1");
    rusak(satu, "r=\"B1\"", "r=\"B2\"", "Data row 1: cell 2 of row 2 behind cell 1");
    rusak(satu, "<c r=\"A1\"", "<c r=\"A1\" s=\"7\"", "Data row 1: format 7 of 1");
    rusak(satu, "<v>3</v>", "<v>4</v>", "Data row 2: string 4 of 4");
    let bertindih =
        "</sheetData><mergeCells count=\"2\"><mergeCell ref=\"A1:B1\"/><mergeCell ref=\"B1:C1\"/></mergeCells>";
    rusak(satu, "</sheetData>", bertindih, "Data: 1 merged ranges overlap");
    let tautan = "</sheetData><hyperlinks><hyperlink ref=\"A1\" location=\"'Lain'!A1\"/></hyperlinks>";
    rusak(satu, "</sheetData>", tautan, "Data row 2: a link to \"Lain\"");
    let pilihan = format!(
        "</sheetData><dataValidations count=\"1\"><dataValidation type=\"list\" sqref=\"A1\"><formula1>\"{}\"</formula1>\
         </dataValidation></dataValidations>",
        "x".repeat(254)
    );
    rusak(satu, "</sheetData>", &pilihan, "Data row 2: a list of choices too long");
    rusak("xl/workbook.xml", "name=\"Data\"", "name=\"Da/ta\"", "a sheet named \"Da/ta\"");
    let nama = "</sheets><definedNames><definedName name=\"x\">#REF!</definedName></definedNames>";
    rusak("xl/workbook.xml", "</sheets>", nama, "Some(\"x\") means nothing");
    let panjang = format!("<t>{}</t>", "x".repeat(32_768));
    rusak("xl/sharedStrings.xml", "<t>a</t>", &panjang, "string 1: 32768 letters");
}

/// What the library writes by itself with a table and a format stays in order.
#[test]
fn a_table_is_looked_at() {
    let meja = Meja::baru();
    let mut buku = Workbook::new();
    let ws = buku.add_worksheet();
    ws.write_string_with_format(0, 0, "A", &Format::new().set_bold()).unwrap();
    ws.add_table(0, 0, 2, 1, &rust_xlsxwriter::Table::new().set_name("tblSatu")).unwrap();
    buku.save(meja.jalur("tabel.xlsx")).unwrap();
    let jalur = meja.jalur("tabel.xlsx");
    assert_eq!(paket::pelanggaran(&jalur), Vec::<String>::new());
    common::ubah_bagian(&jalur, "xl/tables/table1.xml", |x| x.replace("Column2", "a").replace("A1:B3", "A1:C3"));
    assert_eq!(
        paket::pelanggaran(&jalur),
        ["xl/tables/table1.xml: a column twice", "xl/tables/table1.xml: 2 columns in 3"]
    );
}
