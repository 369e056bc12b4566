//! Checks that need LibreOffice (`soffice` on the path); ignored by default:
//! `cargo test --release --test libreoffice -- --ignored`.

use crate::jalan_isi;
use std::path::Path;
use std::process::Command;

use crate::common::{BukuTerbaca, Meja, contoh};
use crate::isian::{atribut, baca_penilaian, gaya, isi, periksa, terbuka, xml_lembar};
use calamine::{Data, Reader, Xlsx, open_workbook};
use uep::inside::domain::formulir::Medan;
use uep::inside::domain::kelas::Kelas;

/// Settings that make LibreOffice calculate everything anew when it opens a workbook.
pub const SELALU_HITUNG: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>"#;

/// Opens a workbook in LibreOffice and saves it as another.
fn lewat_libreoffice(meja: &Meja, nama: &str, folder: &str) {
    let profil = meja.folder().join("profil/user");
    std::fs::create_dir_all(&profil).unwrap();
    std::fs::write(profil.join("registrymodifications.xcu"), SELALU_HITUNG).unwrap();
    let hasil = Command::new("soffice")
        .arg(format!("-env:UserInstallation=file://{}", meja.folder().join("profil").display()))
        .args(["--headless", "--convert-to", "xlsx", "--outdir"])
        .arg(meja.folder().join(folder))
        .arg(meja.jalur(nama))
        .output()
        .expect("soffice on the path");
    assert!(hasil.status.success(), "{}", String::from_utf8_lossy(&hasil.stderr));
}

type Buku = Xlsx<std::io::BufReader<std::fs::File>>;

/// Value of every formula cell: sheet, row, column, value.
fn rumus(jalur: &Path) -> Vec<(String, u32, u32, Data)> {
    let mut buku: Buku = open_workbook(jalur).unwrap();
    let mut semua = Vec::new();
    for lembar in buku.sheet_names() {
        let nilai = buku.worksheet_range(&lembar).unwrap();
        let rumus = buku.worksheet_formula(&lembar).unwrap();
        let (baris0, kolom0) = rumus.start().unwrap_or_default();
        for (i, j, isi) in rumus.used_cells() {
            let (b, k) = (baris0 + i as u32, kolom0 + j as u32);
            if !isi.is_empty() {
                semua.push((lembar.clone(), b, k, nilai.get_value((b, k)).cloned().unwrap_or(Data::Empty)));
            }
        }
    }
    semua
}

#[test]
#[ignore = "needs LibreOffice"]
fn recalculating_changes_no_stored_value() {
    let meja = Meja::baru();
    for nama in ["keluarga.csv", "anggota.csv", "bansos.csv", "ppks.csv", "register.csv"] {
        meja.salin(&contoh(nama));
    }
    let kata = ["--bansos", "bansos.csv", "--ppks", "ppks.csv", "--register", "register.csv", "--with-members"];
    let jawaban = meja.uep(&[&["screen", "keluarga.csv", "anggota.csv", "-o", "hasil.xlsx"][..], &kata].concat());
    assert_eq!(jawaban.kode, 0, "{}", jawaban.galat);
    lewat_libreoffice(&meja, "hasil.xlsx", "ulang");
    sama_nilainya(&meja, "hasil.xlsx", 400);
}

/// Every formula of a workbook, more than `banyak`, has the value that LibreOffice gave it in `ulang`.
fn sama_nilainya(meja: &Meja, nama: &str, banyak: usize) {
    let (lama, baru) = (rumus(&meja.jalur(nama)), rumus(&meja.jalur(&format!("ulang/{nama}"))));
    assert!(lama.len() > banyak, "only {} formulas", lama.len());
    assert_eq!(lama.len(), baru.len());
    for (a, b) in lama.iter().zip(&baru) {
        let sama = match (&a.3, &b.3) {
            (Data::Float(x), Data::Float(y)) => (x - y).abs() <= 1e-9 * x.abs().max(1.0),
            (x, y) => x == y,
        };
        assert!(sama, "{a:?} became {b:?}");
    }
}

/// The year's workbook: LibreOffice calculates the same, and what it saved gives the same next year.
#[test]
#[ignore = "needs LibreOffice"]
fn a_year_saved_by_libreoffice_is_the_same_year() {
    let meja = Meja::baru();
    for nama in ["keluarga.csv", "anggota.csv", "register.csv"] {
        meja.salin(&contoh(nama));
    }
    let kata = ["screen", "keluarga.csv", "anggota.csv", "--with-members", "-o", "saringan.xlsx", "--quiet"];
    assert_eq!(meja.uep(&kata).kode, 0);
    assert_eq!(meja.uep(&["template", "asesmen", "--candidates", "saringan.xlsx", "-o", "kosong.csv"]).kode, 0);
    let acak = jalan_isi::Acak::baru(65, 1);
    jalan_isi::asesmen(&meja.jalur("kosong.csv"), &meja.jalur("asesmen.csv"), &acak).unwrap();
    let kata = ["--candidates", "saringan.xlsx", "--assessment", "asesmen.csv", "--register", "register.csv"];
    let jawaban = meja.angkatan(2026, "60", &[&kata[..], &["-o", "tahun.xlsx"]].concat());
    assert_eq!(jawaban.kode, 0, "{}", jawaban.galat);
    for nama in ["tahun.xlsx", "saringan.xlsx"] {
        lewat_libreoffice(&meja, nama, "ulang");
    }
    sama_nilainya(&meja, "tahun.xlsx", 350);
    let lanjut = |saringan: &str, register: &str| {
        let kata = ["--candidates", saringan, "--assessment", "asesmen.csv", "--register", register];
        meja.angkatan_csv(2027, "30", &kata);
        meja.byte("register-baru.csv")
    };
    let harus = lanjut("saringan.xlsx", "tahun.xlsx");
    assert!(harus == lanjut("ulang/saringan.xlsx", "ulang/tahun.xlsx"));
}

/// A parameter sheet that an officer opened and saved in LibreOffice reads back the same.
#[test]
#[ignore = "needs LibreOffice"]
fn a_parameter_sheet_survives_libreoffice() {
    let meja = Meja::baru();
    meja.salin(&contoh("keluarga.csv"));
    meja.salin(&contoh("anggota.csv"));
    assert_eq!(meja.uep(&["template", "parameter", "-o", "parameter.xlsx"]).kode, 0);
    lewat_libreoffice(&meja, "parameter.xlsx", "ulang");
    let tanpa = meja.uep(&["screen", "keluarga.csv", "anggota.csv", "-o", "a.csv", "--quiet"]);
    let dengan = meja.uep(&[
        "screen",
        "keluarga.csv",
        "anggota.csv",
        "-o",
        "b.csv",
        "--parameter",
        "ulang/parameter.xlsx",
        "--quiet",
    ]);
    assert_eq!((tanpa.kode, dengan.kode), (0, 0), "{}", dengan.galat);
    assert!(meja.byte("a.csv") == meja.byte("b.csv"));
}

/// A screening saved by LibreOffice asks for the assessment of the same families.
#[test]
#[ignore = "needs LibreOffice"]
fn a_screening_saved_by_libreoffice_has_the_same_candidates() {
    let meja = Meja::baru();
    meja.salin(&contoh("keluarga.csv"));
    meja.salin(&contoh("anggota.csv"));
    assert_eq!(meja.uep(&["screen", "keluarga.csv", "anggota.csv", "-o", "hasil.xlsx"]).kode, 0);
    lewat_libreoffice(&meja, "hasil.xlsx", "ulang");
    let calon = |nama: &str| {
        let jawaban = meja.uep(&["template", "asesmen", "--candidates", nama, "-o", "asesmen.xlsx", "--force"]);
        assert_eq!(jawaban.kode, 0, "{}", jawaban.galat);
        let tabel = BukuTerbaca::baca(&meja.jalur("asesmen.xlsx")).daftar("Asesmen");
        let milik = |b: &Vec<String>| ["No KK", "NIK", "Nama", "Kelurahan"].map(|j| b[tabel.kolom(j)].clone());
        tabel.baris.iter().map(milik).collect::<Vec<_>>()
    };
    let asli = calon("hasil.xlsx");
    assert_eq!(asli.iter().filter(|b| !b[0].is_empty()).count(), 197);
    assert_eq!(asli, calon("ulang/hasil.xlsx"));
}

const REGISTER: &str = "ID Peserta,Angkatan,NIK,Nama,Pendamping,Kelas\n\
    UEP-2025-0001,2025,6371014101909001,AMINAH,Siti Rahmah,UEP Tumbuh\n\
    UEP-2025-0002,2025,6371014202909002,BUNGA,Siti Rahmah,UEP Tumbuh\n\
    UEP-2024-0003,2024,6371014303909003,CITRA,Budi Santoso,UEP Mandiri\n";

/// A form filled in and saved by LibreOffice: what was typed is read, and what is locked and checked stays so.
#[test]
#[ignore = "needs LibreOffice"]
fn a_filled_form_survives_libreoffice() {
    let meja = Meja::baru();
    meja.tulis("register.csv", REGISTER);
    let kata = ["template", "penilaian", "--register", "register.csv", "--quarter", "2026-TW1", "-o", "p.xlsx"];
    let jawaban = meja.uep(&kata);
    assert_eq!(jawaban.kode, 0, "{}", jawaban.galat);
    let isian = [
        (2, "G5", "1250000"),
        (2, "L5", "Ya"),
        (2, "M5", "BLK/2026/17"),
        (2, "A7", "UEP-2026-0099"),
        (2, "K7", "Tidak"),
    ];
    isi(&meja.jalur("p.xlsx"), &meja.jalur("terisi.xlsx"), &isian);
    lewat_libreoffice(&meja, "terisi.xlsx", "ulang");
    let jalur = meja.jalur("ulang/terisi.xlsx");

    let (asli, _) = baca_penilaian(&meja.jalur("terisi.xlsx"));
    let (baris, temuan) = baca_penilaian(&jalur);
    assert!(temuan.is_empty(), "{temuan:?}");
    let ringkas = |b: &[uep::inside::record::penilaian::LembarPenilaian]| -> Vec<_> {
        b.iter().map(|b| (b.id.clone(), b.nik.clone(), b.kelas, b.formulir.clone())).collect()
    };
    assert_eq!(ringkas(&baris), ringkas(&asli));
    assert_eq!(baris.len(), 4);
    let f = &baris[0].formulir;
    assert_eq!(f.rupiah(Medan::OmzetPembanding).nilai().map(|r| r.nilai()), Some(1_250_000));
    assert_eq!(
        (f.ya_tidak(Medan::LulusPelatihan).nilai(), f.teks(Medan::NomorSertifikat)),
        (Some(true), "BLK/2026/17")
    );
    assert_eq!((baris[3].kelas.nilai(), baris[3].formulir.kosong()), (Some(Kelas::Mandiri), true));

    let xml = xml_lembar(&jalur, 2);
    assert!(xml.contains("<sheetProtection") && !xml.contains("password="), "locked without a password");
    assert!(
        !terbuka(&jalur, gaya(&xml, "A5")) && terbuka(&jalur, gaya(&xml, "G5")) && terbuka(&jalur, gaya(&xml, "A8"))
    );
    for (sel, jenis) in [("G5", "whole"), ("K5", "list"), ("AB5", "date"), ("AD5", "list"), ("B7", "textLength")] {
        let p = periksa(&xml, sel).unwrap_or_else(|| panic!("no check at {sel}"));
        assert_eq!(atribut(p, "type"), jenis, "{sel}");
        assert!(!atribut(p, "error").is_empty() && !atribut(p, "prompt").is_empty(), "{sel}");
    }
    assert!(periksa(&xml, "K5").unwrap().contains("Ya,Tidak"));
    assert!(xml.contains("<autoFilter"));
}

/// The blank register keeps its drop-down of kelurahan, which stands on another sheet.
#[test]
#[ignore = "needs LibreOffice"]
fn a_blank_register_survives_libreoffice() {
    let meja = Meja::baru();
    assert_eq!(meja.uep(&["template", "register", "-o", "r.xlsx"]).kode, 0);
    let isian = [(1, "A5", "UEP-2026-0001"), (1, "B5", "2026"), (1, "C5", "6371014101909001"), (1, "Q5", "UEP Tumbuh")];
    isi(&meja.jalur("r.xlsx"), &meja.jalur("terisi.xlsx"), &isian);
    lewat_libreoffice(&meja, "terisi.xlsx", "ulang");
    let xml = xml_lembar(&meja.jalur("ulang/terisi.xlsx"), 1);
    assert!(periksa(&xml, "I5").unwrap().contains("DaftarKelurahan"), "{:?}", periksa(&xml, "I5"));
    let kata = ["template", "penilaian", "--register", "ulang/terisi.xlsx", "--quarter", "2026-TW1", "-o", "p.xlsx"];
    let jawaban = meja.uep(&kata);
    assert_eq!(jawaban.kode, 0, "{}", jawaban.galat);
    assert!(jawaban.keluar.contains("  UEP Tumbuh          1\n"), "{}", jawaban.keluar);
    assert!(jawaban.keluar.contains("Masalah data: tidak ada"), "{}", jawaban.keluar);
}
