//! A template filled in by LibreOffice itself: a macro types into the cells as an officer would and saves
//! the workbook. Needs LibreOffice (`soffice` on the path); ignored by default:
//! `cargo test --release --test libreoffice_isi -- --ignored`.

mod common;

use std::process::Command;

use common::{Meja, Tabel};

/// Types what `isi.txt` says (sheet, cell, text) into `p.xlsx` and saves `terisi.xlsx`, in the folder named
/// by the environment.
const MAKRO: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Isi
  Dim tutup(0) As New com.sun.star.beans.PropertyValue
  tutup(0).Name = "Hidden"
  tutup(0).Value = True
  meja = Environ("UEP_MEJA")
  buku = StarDesktop.loadComponentFromURL(ConvertToURL(meja &amp; "/p.xlsx"), "_blank", 0, tutup())
  nomor = FreeFile()
  Open meja &amp; "/isi.txt" For Input As #nomor
  Do While Not EOF(nomor)
    Line Input #nomor, baris
    If baris &lt;&gt; "" Then
      bagian = Split(baris, "|")
      sel = buku.Sheets.getByName(bagian(0)).getCellRangeByName(bagian(1))
      sel.FormulaLocal = bagian(2)
    End If
  Loop
  Close #nomor
  Dim simpan(0) As New com.sun.star.beans.PropertyValue
  simpan(0).Name = "FilterName"
  simpan(0).Value = "Calc MS Excel 2007 XML"
  buku.storeToURL(ConvertToURL(meja &amp; "/terisi.xlsx"), simpan())
  buku.close(True)
End Sub
</script:module>
"#;

const PUSTAKA: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Module1"/>
</library:library>
"#;

const DAFTAR_PUSTAKA: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink">
 <library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple" library:link="false"/>
</library:libraries>
"#;

const REGISTER: &str = "ID Peserta,Angkatan,NIK,No KK,Nama,Pendamping,Kelas,Status,Omzet Baseline,Omzet Awal Tahap\n\
    UEP-2025-0001,2025,6371014101909001,6371010101259001,AMINAH,Siti,UEP Tumbuh,Aktif,800000,1000000\n\
    UEP-2025-0002,2025,6371014202909002,6371010101259002,BUNGA,Siti,UEP Tumbuh,Aktif,1000000,\n\
    UEP-2024-0003,2024,6371014303909003,6371010101259003,CITRA,Budi,UEP Berkembang,Aktif,,900000\n\
    UEP-2023-0004,2023,6371014404909004,6371010101259004,DEWI,Budi,UEP Mandiri,Siap Graduasi,,2000000\n\
    UEP-2026-0005,2026,6371014505909005,6371010101259005,EKA,Budi,UEP Potensial,Aktif,,\n";

/// Sheet, ID, column, what is typed.
const ISIAN: &[(&str, &str, &str, &str)] = &[
    ("UEP Tumbuh", "UEP-2025-0001", "Omzet Bulan 1", "900000"),
    ("UEP Tumbuh", "UEP-2025-0001", "Omzet Bulan 2", "900000"),
    ("UEP Tumbuh", "UEP-2025-0001", "Omzet Bulan 3", "900000"),
    ("UEP Tumbuh", "UEP-2025-0001", "Lulus Pelatihan", "Ya"),
    ("UEP Tumbuh", "UEP-2025-0001", "Nomor Sertifikat", "0012/2026"),
    ("UEP Tumbuh", "UEP-2025-0001", "Pencatatan Keuangan", "Ya"),
    ("UEP Tumbuh", "UEP-2025-0001", "Rencana Usaha", "Ya"),
    ("UEP Tumbuh", "UEP-2025-0001", "Tanggal Verifikasi", "2026-03-05"),
    ("UEP Tumbuh", "UEP-2025-0001", "Dasar Verifikasi", "Dokumen; Observasi"),
    ("UEP Tumbuh", "UEP-2025-0002", "Omzet Bulan 1", "0"),
    ("UEP Tumbuh", "UEP-2025-0002", "Omzet Bulan 2", "0"),
    ("UEP Tumbuh", "UEP-2025-0002", "Omzet Bulan 3", "0"),
    ("UEP Tumbuh", "UEP-2025-0002", "Lulus Pelatihan", "Ya"),
    ("UEP Tumbuh", "UEP-2025-0002", "Nomor Sertifikat", "0013"),
    ("UEP Berkembang", "UEP-2024-0003", "Omzet Bulan 1", "900000"),
    ("UEP Berkembang", "UEP-2024-0003", "Omzet Bulan 2", "900000"),
    ("UEP Berkembang", "UEP-2024-0003", "Omzet Bulan 3", "900001"),
    ("UEP Berkembang", "UEP-2024-0003", "Lulus Pelatihan", "Ya"),
    ("UEP Berkembang", "UEP-2024-0003", "Nomor Sertifikat", "S-77"),
    ("UEP Berkembang", "UEP-2024-0003", "Produk Baru", "2"),
    ("UEP Berkembang", "UEP-2024-0003", "Platform Digital Baru", "0"),
    ("UEP Berkembang", "UEP-2024-0003", "Titik Penjualan Baru", "0"),
    ("UEP Berkembang", "UEP-2024-0003", "Peningkatan Kualitas", "Tidak"),
    ("UEP Berkembang", "UEP-2024-0003", "Mengikuti Coaching", "Ya"),
    ("UEP Berkembang", "UEP-2024-0003", "Menunjukkan Perbaikan", "Ya"),
    ("UEP Mandiri", "UEP-2023-0004", "Indikator Omzet", "Ya"),
    ("UEP Mandiri", "UEP-2023-0004", "Izin Usaha Lengkap", "Ya"),
    ("UEP Mandiri", "UEP-2023-0004", "Daftar Izin", "NIB; PIRT"),
    ("UEP Potensial", "UEP-2026-0005", "Profil Baseline Lengkap", "Ya"),
];

/// Letters of a column from its place from 0.
fn huruf(mut n: usize) -> String {
    let mut teks = String::new();
    loop {
        teks.insert(0, (b'A' + (n % 26) as u8) as char);
        if n < 26 {
            return teks;
        }
        n = n / 26 - 1;
    }
}

/// What the macro types: the cell of each participant and column, found in the template.
fn isian(meja: &Meja) -> String {
    let buku = common::BukuTerbaca::baca(&meja.jalur("p.xlsx"));
    let mut baris = String::new();
    for (lembar, id, kolom, teks) in ISIAN {
        let tabel = buku.daftar(lembar);
        let k = tabel.judul.iter().position(|j| j == kolom).unwrap_or_else(|| panic!("{lembar}: no {kolom}"));
        let r = tabel.baris.iter().position(|b| b[0] == *id).unwrap_or_else(|| panic!("{lembar}: no {id}"));
        baris += &format!("{lembar}|{}{}|{teks}\n", huruf(k), r + 5);
    }
    baris
}

/// The same data in one flat table.
fn flat() -> String {
    let mut kolom: Vec<&str> = Vec::new();
    for (_, _, k, _) in ISIAN {
        if !kolom.contains(k) {
            kolom.push(k);
        }
    }
    let mut teks = format!("ID Peserta,Kelas,{}\n", kolom.join(","));
    let mut peserta: Vec<(&str, &str)> = ISIAN.iter().map(|(l, id, _, _)| (*id, *l)).collect();
    peserta.dedup();
    for (id, lembar) in peserta {
        let sel = |k: &&str| ISIAN.iter().find(|(_, i, j, _)| *i == id && j == k).map_or("", |(_, _, _, t)| *t);
        teks += &format!("{id},{lembar},{}\n", kolom.iter().map(sel).collect::<Vec<_>>().join(","));
    }
    teks
}

fn isi_dengan_libreoffice(meja: &Meja) {
    let jalankan = |kata: &[&str]| {
        Command::new("soffice")
            .arg(format!("-env:UserInstallation=file://{}", meja.folder().join("profil").display()))
            .args(kata)
            .env("UEP_MEJA", meja.folder())
            .output()
            .expect("soffice on the path")
    };
    // A profile that doesn't exist yet is made on the first start, macros included.
    jalankan(&["--headless", "--terminate_after_init"]);
    let basic = meja.folder().join("profil/user/basic/Standard");
    std::fs::create_dir_all(&basic).unwrap();
    std::fs::write(basic.join("Module1.xba"), MAKRO).unwrap();
    std::fs::write(basic.join("script.xlb"), PUSTAKA).unwrap();
    std::fs::write(basic.join("../script.xlc"), DAFTAR_PUSTAKA).unwrap();
    let hasil = jalankan(&["--headless", "--norestore", "macro:///Standard.Module1.Isi"]);
    assert!(meja.ada("terisi.xlsx"), "{}", String::from_utf8_lossy(&hasil.stderr));
}

#[test]
#[ignore = "needs LibreOffice"]
fn a_template_filled_by_libreoffice_grades_as_the_same_data_in_csv() {
    let meja = Meja::baru();
    meja.tulis("register.csv", REGISTER);
    let buat =
        meja.uep(&["template", "penilaian", "--register", "register.csv", "--quarter", "2026-TW1", "-o", "p.xlsx"]);
    assert_eq!(buat.kode, 0, "{}", buat.galat);
    meja.tulis("isi.txt", isian(&meja));
    isi_dengan_libreoffice(&meja);
    meja.tulis("flat.csv", flat());
    let nilai = |berkas: &str, keluaran: &str| -> Tabel {
        let kata = ["grade", berkas, "--register", "register.csv", "--quarter", "2026-TW1", "--as-of", "2026-04-30"];
        let jawaban = meja.uep(&[&kata[..], &["-o", keluaran]].concat());
        assert_eq!(jawaban.kode, 0, "{}", jawaban.galat);
        assert!(jawaban.keluar.contains("Masalah data: tidak ada"), "{}", jawaban.keluar);
        Tabel::baca(&meja.jalur(keluaran))
    };
    let (buku, csv) = (nilai("terisi.xlsx", "a.csv"), nilai("flat.csv", "b.csv"));
    let tanpa_asal = |t: &Tabel| -> Vec<Vec<String>> {
        let sama: Vec<usize> = (0..t.judul.len()).filter(|i| !["Berkas", "Baris"].contains(&&*t.judul[*i])).collect();
        t.baris.iter().map(|b| sama.iter().map(|i| b[*i].clone()).collect()).collect()
    };
    assert_eq!(tanpa_asal(&buku), tanpa_asal(&csv));
    assert_eq!(
        buku.ambil(&["ID Peserta", "Nilai", "Naik Tahap"]),
        [
            ["UEP-2025-0001", "A", "Ya"],
            ["UEP-2025-0002", "C", "Tidak"],
            ["UEP-2024-0003", "B", "Ya"],
            ["UEP-2023-0004", "BD", ""],
        ]
    );
}
