//! A formula that no program has calculated is no blank cell: what it would say is not known.

use crate::common::penilaian::ACUAN_TW1;
use crate::common::{Meja, Tabel, lembar, ubah_bagian};
use rust_xlsxwriter::{Formula, Worksheet};

const JUDUL: &str = "No KK|NIK|Nama|Hubungan Keluarga|Desil|Kabupaten/Kota|Kecamatan|Kelurahan";
const RANI: &str = "6371010101259101|6371014101909101|RANI|1|3|KOTA BANJARMASIN|BANJARMASIN SELATAN|MANTUIL";
const BELUM: &str = "(rumus belum dihitung)";

/// A workbook as other programs save it: formulas without their values.
fn tanpa_nilai(meja: &Meja, nama: &str, ws: Worksheet, nilai: &str) {
    meja.buku(nama, vec![ws]);
    ubah_bagian(&meja.jalur(nama), "xl/worksheets/sheet1.xml", |isi| {
        assert!(isi.contains("</f><v>0</v>"), "{isi}");
        isi.replace("</f><v>0</v>", &format!("</f>{nilai}"))
    });
}

/// The family with a formula in a column; what is found, and its status.
fn saring(kolom: u16, nilai: &str) -> (Vec<[String; 3]>, String) {
    let meja = Meja::baru();
    let mut ws = lembar("Data", &[JUDUL, RANI]);
    ws.write_formula(1, kolom, Formula::new("Z1")).unwrap();
    tanpa_nilai(&meja, "data.xlsx", ws, nilai);
    let (hasil, masalah) = meja.saring_csv(&["data.xlsx"]);
    (temuan(&masalah), hasil.satu("Status")[0].to_owned())
}

fn temuan(masalah: &Tabel) -> Vec<[String; 3]> {
    let semua = masalah.ambil(&["Kode", "Kolom", "Terbaca"]);
    semua.into_iter().map(|b| [b[0].to_owned(), b[1].to_owned(), b[2].to_owned()]).collect()
}

fn satu(kode: &str, kolom: &str, terbaca: &str) -> Vec<[String; 3]> {
    vec![[kode, kolom, terbaca].map(str::to_owned)]
}

#[test]
fn a_formula_without_a_value_is_told_from_a_blank_cell() {
    for nilai in ["<v></v>", "<v/>", ""] {
        for (kolom, judul) in [(1, "NIK"), (4, "Desil")] {
            let (temuan, status) = saring(kolom, nilai);
            assert_eq!(temuan, satu("B005", judul, BELUM), "{nilai}");
            assert_eq!(status, "Perlu Verifikasi", "{judul}");
        }
        assert_eq!(saring(0, nilai).0[0], ["B005", "No KK", BELUM]);
    }
}

#[test]
fn a_blank_cell_stays_blank_and_a_calculated_formula_is_its_value() {
    let meja = Meja::baru();
    meja.buku("data.xlsx", vec![lembar("Data", &[JUDUL, &RANI.replace("6371014101909101", "")])]);
    let (_, masalah) = meja.saring_csv(&["data.xlsx"]);
    assert_eq!(temuan(&masalah), satu("N001", "NIK", ""));
    assert_eq!(saring(4, "<v>3</v>"), (Vec::new(), "Layak".to_owned()));
}

/// Rows to come, as a hand-made form has them.
#[test]
fn formulas_prepared_below_the_data_are_no_rows() {
    let meja = Meja::baru();
    let mut ws = lembar("Data", &[JUDUL, RANI]);
    for r in 2..40 {
        ws.write_formula(r, 8, Formula::new(format!("E{}*2", r + 1))).unwrap();
    }
    tanpa_nilai(&meja, "data.xlsx", ws, "<v></v>");
    let json = meja.saring_json(&["data.xlsx"]);
    assert_eq!((&json["baris"]["dibaca"], &json["temuan"]["galat"]), (&1.into(), &0.into()), "{json}");
}

#[test]
fn a_figure_of_an_assessment_that_is_not_calculated_is_unreadable_and_not_blank() {
    let meja = Meja::baru();
    let judul = "ID Peserta|Kelas|Omzet Pembanding|Omzet Bulan 1|Omzet Bulan 2|Omzet Bulan 3";
    let mut ws = lembar("UEP Tumbuh", &[judul, "UEP-2026-9001|UEP Tumbuh|1000000|1000000|1000000"]);
    ws.write_formula(1, 5, Formula::new("D2")).unwrap();
    tanpa_nilai(&meja, "nilai.xlsx", ws, "<v></v>");
    let kata = ["grade", "nilai.xlsx", "--quarter", "2026-TW1", "--as-of", ACUAN_TW1, "-o", "hasil.csv"];
    let jawaban = meja.uep(&kata);
    assert_eq!(jawaban.kode, 0, "{}", jawaban.galat);
    let masalah = temuan(&Tabel::baca(&meja.jalur("hasil.masalah.csv")));
    assert!(masalah.contains(&["B005", "Omzet Bulan 3", BELUM].map(str::to_owned)), "{masalah:?}");
    assert!(jawaban.keluar.contains(&format!("terbaca \"{BELUM}\"")), "{}", jawaban.keluar);
}
