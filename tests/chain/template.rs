//! Fill-in templates: their columns, what is filled in before, what is locked, what may be typed, and
//! that they read back.

use crate::common;
use crate::common::{BukuTerbaca, Meja, Tabel};
use crate::isian::{atribut, baca_penilaian, buka, gaya, isi, periksa, terbuka, xml, xml_lembar};
use calamine::Data;
use uep::inside::domain::formulir::{Medan, Nilai};
use uep::inside::domain::kelas::Kelas;
use uep::inside::sheets::template::{asesmen, insentif, kegiatan, penilaian, register};
use uep::inside::table::jenis::{Jenis, Peran};
use uep::inside::table::kolom::Kolom;

const REGISTER: &str = "ID Peserta,Angkatan,NIK,No KK,Nama,Klaster,Pendamping,Kelas,Tahap,Status,Tanggal Graduasi\n\
    UEP-2025-0004,2025,6371014404909004,6371010101259004,DEWI,Kuliner,Siti Rahmah,UEP Tumbuh,II,Aktif,\n\
    UEP-2025-0003,2025,6371014303909003,6371010101259003,CITRA,Kuliner,siti  rahmah,UEP Tumbuh,II,Aktif,\n\
    UEP-2025-0002,2025,6371014202909002,6371010101259002,BUNGA,Sasirangan,Budi Santoso,UEP Tumbuh,,Aktif,\n\
    UEP-2025-0001,2025,6371014101909001,6371010101259001,AMINAH,,,UEP Tumbuh,II,Aktif,\n\
    UEP-2024-0005,2024,6371014505909005,6371010101259005,EKA,Kuliner,Siti Rahmah,UEP Mandiri,IV,Siap Graduasi,\n\
    UEP-2024-0006,2024,6371014606909006,6371010101259006,FITRI,Kuliner,Siti Rahmah,UEP Mandiri,IV,Graduasi,31/08/2025\n\
    UEP-2024-0007,2024,6371014707909007,6371010101259007,GITA,Kuliner,Siti Rahmah,UEP Mandiri,IV,Graduasi,30/06/2025\n\
    UEP-2024-0008,2024,6371014808909008,6371010101259008,HANA,Kuliner,Budi Santoso,UEP Mandiri,IV,Graduasi,01/07/2025\n\
    UEP-2024-0009,2024,6371014909909009,6371010101259009,INDAH,Kuliner,Budi Santoso,UEP Mandiri,IV,Graduasi,\n\
    UEP-2024-0010,2024,6371015010909010,6371010101259010,JULI,Kuliner,Siti Rahmah,UEP Tumbuh,II,Berhenti,\n\
    UEP-2026-0011,2026,6371015111909011,6371010101259011,KARTIKA,Kuliner,Siti Rahmah,,,Aktif,\n\
    UEP-2026-0012,2026,6371015212909012,6371010101259012,LINA,Kuliner,Budi Santoso,UEP Super,,Aktif,\n\
    UEP-2026-0013,2026,6371015301909013,6371010101259013,MAYA,Kuliner,Budi Santoso,UEP Potensial,I,Aktif,\n";

const CALON: &str = "Status,No KK,NIK,Nama Kepala Keluarga,Desil,Kecamatan,Kelurahan\n\
    Layak,6371010202259002,6371014202909002,ZAINAB,2,Banjarmasin Timur,Kuripan\n\
    Tidak Layak,6371010303259003,6371014303909003,NORMA,7,Banjarmasin Timur,Kuripan\n\
    Layak,6371010101259001,6371014101909001,AMINAH,3,Banjarmasin Selatan,Mantuil\n";

const SIAPA: [&str; 6] = ["ID Peserta", "NIK", "Nama", "Angkatan", "Klaster", "Pendamping"];
const LEMBAR: [&str; 4] = ["UEP Potensial", "UEP Tumbuh", "UEP Berkembang", "UEP Mandiri"];

fn meja() -> Meja {
    let meja = Meja::baru();
    meja.tulis("register.csv", REGISTER);
    meja.tulis("layak.csv", CALON);
    meja
}

/// `uep template …`, which must succeed.
fn buat(meja: &Meja, kata: &[&str]) -> String {
    let jawaban = meja.uep(&[&["template"], kata, &["--as-of", "2026-01-31", "--force"]].concat());
    assert_eq!((jawaban.kode, jawaban.galat.as_str()), (0, ""), "{kata:?}");
    jawaban.keluar
}

fn penilaian_ke(meja: &Meja, nama: &str) -> String {
    buat(meja, &["penilaian", "--register", "register.csv", "--quarter", "2026-TW1", "-o", nama])
}

/// Rows that hold something.
fn terisi(t: &Tabel) -> Vec<&Vec<String>> {
    t.baris.iter().filter(|b| b.iter().any(|s| !s.is_empty())).collect()
}

/// Titles of every template, sheet by sheet.
fn semua_judul() -> Vec<(String, Vec<&'static str>)> {
    let mut semua = vec![
        ("Asesmen".to_owned(), asesmen::templat().kolom.iter().map(|k| k.judul).collect()),
        ("Kegiatan".to_owned(), kegiatan::templat().kolom.iter().map(|k| k.judul).collect()),
        ("Insentif".to_owned(), insentif::templat(false).kolom.iter().map(|k| k.judul).collect()),
        ("Register".to_owned(), register::templat().kolom.iter().map(|k| k.judul).collect()),
        ("datar".to_owned(), penilaian::kolom_datar().iter().map(|k| k.judul).collect()),
    ];
    for kelas in Kelas::SEMUA {
        semua.push((kelas.label().to_owned(), penilaian::kolom(kelas).iter().map(|k| k.judul).collect()));
    }
    semua
}

#[test]
fn every_title_is_a_column_that_the_readers_know() {
    for (lembar, judul) in semua_judul() {
        let kolom: Vec<Kolom> =
            judul.iter().map(|j| Kolom::dari_nama(j).unwrap_or_else(|| panic!("{lembar}: {j}"))).collect();
        let mut satu = kolom.clone();
        satu.sort_unstable();
        satu.dedup();
        assert_eq!(satu.len(), kolom.len(), "{lembar}: two titles of one column");
    }
}

#[test]
fn the_columns_are_those_promised() {
    let judul = |lembar: &str| semua_judul().into_iter().find(|(l, _)| l == lembar).unwrap().1.join(", ");
    assert_eq!(
        judul("Asesmen"),
        "No KK, NIK, Nama, Kecamatan, Kelurahan, Jenis Usaha, Potensi, Minat, Kesiapan, Komitmen, Calon Peserta NIK, \
         Calon Peserta Nama, Calon Peserta JK, Calon Peserta Tanggal Lahir, Hubungan, Disabilitas, Omzet Baseline, \
         Profil Baseline Lengkap, Perlindungan Sosial, Jaminan Sosial, Kebutuhan Dasar, Asesor, Tanggal Asesmen, Catatan"
    );
    assert_eq!(
        judul("Kegiatan"),
        "Tanggal, Jenis, Nama Kegiatan, Tahap, Jumlah Peserta, Anggaran, Realisasi, Sumber Dana, Bukti"
    );
    assert_eq!(
        judul("Insentif"),
        "ID Peserta, Nama, Tahap, Jenis Insentif, Bentuk, Nilai, Tanggal, Nomor SK, Sumber Dana"
    );
    assert_eq!(
        judul("Register"),
        "ID Peserta, Angkatan, NIK, No KK, Nama, JK, Tanggal Lahir, Kecamatan, Kelurahan, Desil Awal, Bansos Awal, \
         Disabilitas, Jenis Usaha, Klaster, Pendamping, Tahap, Kelas, Status, Tahun Masuk Tahap, Omzet Baseline, \
         Omzet Awal Tahap, Nilai Asesmen, Profil Baseline Lengkap, Perlindungan Sosial, Jaminan Sosial, \
         Kebutuhan Dasar, Catatan"
    );
    for kelas in Kelas::SEMUA {
        let harus: Vec<&str> = SIAPA.into_iter().chain(Medan::milik(kelas).map(Medan::judul)).collect();
        assert_eq!(judul(kelas.label()), harus.join(", "));
    }
}

#[test]
fn a_sheet_for_each_class_holds_its_participants_by_mentor_then_id() {
    let meja = meja();
    let keluar = penilaian_ke(&meja, "p.xlsx");
    let buku = BukuTerbaca::baca(&meja.jalur("p.xlsx"));
    assert_eq!(buku.nama(), [&LEMBAR[..], &["Petunjuk", "Masalah Data", "Metadata"]].concat());
    for kelas in Kelas::SEMUA {
        let isi = buku.isi(kelas.label());
        assert_eq!(isi[0][0], Data::String(format!("Lembar Penilaian {kelas} · Triwulan I 2026 (2026-TW1)")));
        let judul: Vec<&str> = SIAPA.into_iter().chain(Medan::milik(kelas).map(Medan::judul)).collect();
        assert_eq!(buku.daftar(kelas.label()).judul, judul);
    }
    let tumbuh = buku.daftar("UEP Tumbuh");
    let harus = [
        ["UEP-2025-0002", "6371014202909002", "BUNGA", "2025", "Sasirangan", "Budi Santoso"],
        ["UEP-2025-0003", "6371014303909003", "CITRA", "2025", "Kuliner", "siti  rahmah"],
        ["UEP-2025-0004", "6371014404909004", "DEWI", "2025", "Kuliner", "Siti Rahmah"],
        ["UEP-2025-0001", "6371014101909001", "AMINAH", "2025", "", ""],
    ];
    assert_eq!(terisi(&tumbuh).len(), 4);
    assert_eq!(tumbuh.ambil(&SIAPA)[..4], harus.map(Vec::from));
    assert!(tumbuh.baris.iter().all(|b| b[6..].iter().all(String::is_empty)), "the form itself is blank");
    assert_eq!(terisi(&buku.daftar("UEP Berkembang")).len(), 0);
    assert_eq!(buku.daftar("UEP Berkembang").judul.len(), 31, "an empty class has its sheet");
    assert_eq!(
        keluar.lines().take(8).collect::<Vec<_>>(),
        [
            "Lembar penilaian Triwulan I 2026 (2026-TW1): 9 peserta",
            "  UEP Potensial       1",
            "  UEP Tumbuh          4",
            "  UEP Berkembang      0",
            "  UEP Mandiri         4",
            "  tidak dimuat: 2 baris, kelas tidak diketahui (isi Kelas atau Tahap di register)",
            "  tidak dimuat: 1 baris, status Berhenti",
            "  tidak dimuat: 1 baris, graduasi, pendampingan sudah berakhir",
        ]
    );
    assert!(!keluar.contains("6371015") && !keluar.contains("LINA") && !keluar.contains("KARTIKA"), "{keluar}");
}

/// Matrik 4.1: mentoring lasts 3 to 6 months. 30 June + 6 months is before 1 January, 1 July + 6 months isn't;
/// 31 August + 6 months is 28 February.
#[test]
fn a_graduate_stays_until_six_months_after_graduation() {
    let meja = meja();
    let mandiri = |triwulan: &str| {
        buat(&meja, &["penilaian", "--register", "register.csv", "--quarter", triwulan, "-o", "p.csv"]);
        let t = Tabel::baca(&meja.jalur("p.csv"));
        let baris = t.baris.iter().filter(|b| b[t.kolom("Kelas")] == "UEP Mandiri");
        let mut nama: Vec<String> = baris.map(|b| b[t.kolom("Nama")].clone()).collect();
        nama.sort();
        nama.join(" ")
    };
    assert_eq!(mandiri("2025-TW4"), "EKA FITRI GITA HANA INDAH");
    assert_eq!(mandiri("2026-TW1"), "EKA FITRI HANA INDAH");
    assert_eq!(mandiri("2026-TW2"), "EKA INDAH", "without a date a graduate stays");
}

#[test]
fn one_mentor_gets_their_participants_and_nobody_elses_data() {
    let meja = meja();
    let kata = ["penilaian", "--register", "register.csv", "--quarter", "2026-TW1", "--pendamping", " SITI   rahmah "];
    let keluar = buat(&meja, &[&kata[..], &["-o", "siti.xlsx"]].concat());
    assert!(keluar.contains("\n  pendamping Siti Rahmah\n"), "{keluar}");
    let tidak = "\n  tidak dimuat: 5 baris, peserta pendamping lain\n  \
                 tidak dimuat: 1 baris, belum mempunyai pendamping (isi Pendamping di register)\n";
    assert!(keluar.contains(tidak), "{keluar}");
    let buku = BukuTerbaca::baca(&meja.jalur("siti.xlsx"));
    let nama = |l: &str| terisi(&buku.daftar(l)).iter().map(|b| b[2].clone()).collect::<Vec<_>>();
    assert_eq!(nama("UEP Tumbuh"), ["CITRA", "DEWI"]);
    assert_eq!(nama("UEP Mandiri"), ["EKA", "FITRI"]);
    let semua: Vec<String> =
        buku.lembar.iter().flat_map(|(_, b)| b.iter().flatten().map(ToString::to_string)).collect();
    for lain in ["BUNGA", "AMINAH", "HANA", "Budi Santoso", "UEP Super"] {
        assert!(semua.iter().all(|s| !s.contains(lain)), "{lain}");
    }
}

#[test]
fn an_unknown_mentor_is_answered_with_the_nearest_names() {
    let meja = meja();
    let kata = ["template", "penilaian", "--register", "register.csv", "--quarter", "2026-TW1", "-o", "x.xlsx"];
    let jawaban = meja.uep(&[&kata[..], &["--pendamping", "Siti Rahma"]].concat());
    assert_eq!(
        (jawaban.kode, jawaban.galat.as_str()),
        (
            1,
            "Galat: pendamping \"Siti Rahma\" tidak ada di register.csv: ada 2 pendamping, yang terdekat: Siti Rahmah, \
             Budi Santoso\n  perbaikan: tulis nama seperti di kolom Pendamping\n"
        )
    );
    meja.tulis("tanpa.csv", "ID Peserta,Angkatan,NIK,Kelas\nUEP-2025-0001,2025,6371014101909001,UEP Tumbuh\n");
    let kata = ["template", "penilaian", "--register", "tanpa.csv", "--quarter", "2026-TW1", "-o", "x.xlsx"];
    let jawaban = meja.uep(&[&kata[..], &["--pendamping", "Siti"]].concat());
    assert!(jawaban.galat.contains("tanpa.csv: kolom Pendamping tidak ada atau kosong"), "{}", jawaban.galat);
    assert!(!meja.ada("x.xlsx"));
}

#[test]
fn the_flat_table_has_the_class_in_front_and_every_field_once() {
    let meja = meja();
    penilaian_ke(&meja, "p.csv");
    let t = Tabel::baca(&meja.jalur("p.csv"));
    let judul: Vec<&str> = ["Kelas"].into_iter().chain(SIAPA).chain(Medan::SEMUA.iter().map(|m| m.judul())).collect();
    assert_eq!(t.judul, judul);
    assert_eq!(t.baris.len(), 9);
    assert_eq!(t.sel(("Nama", "MAYA"), "Kelas"), "UEP Potensial");
    assert_eq!(t.sel(("Nama", "MAYA"), "NIK"), "6371015301909013");
    assert!(t.baris.iter().all(|b| b[7..].iter().all(String::is_empty)));
    assert_eq!(Tabel::baca(&meja.jalur("p.masalah.csv")).satu("Kode"), ["R001"]);
    assert_eq!(baca_penilaian(&meja.jalur("p.csv")).0.len(), 9);
}

#[test]
fn an_unfilled_workbook_reads_back_as_blank_forms() {
    let meja = meja();
    penilaian_ke(&meja, "p.xlsx");
    let (baris, temuan) = baca_penilaian(&meja.jalur("p.xlsx"));
    assert_eq!((baris.len(), temuan.len()), (9, 0));
    assert!(baris.iter().all(|b| b.formulir.kosong()));
    let sumber = buka(&meja.jalur("p.xlsx"), Peran::Penilaian);
    assert_eq!(sumber.iter().map(|s| s.lembar().unwrap()).collect::<Vec<_>>(), LEMBAR);
    for s in &sumber {
        assert_eq!((s.judul.jenis, s.judul.kop), (Jenis::Penilaian, 2), "title and subtitle above");
        assert!(format!("{:?}", s.judul.teks_kop).contains("(2026-TW1)"), "{:?}", s.judul.teks_kop);
    }
}

#[test]
fn what_is_filled_in_reads_back() {
    let meja = meja();
    penilaian_ke(&meja, "p.xlsx");
    let tumbuh = BukuTerbaca::baca(&meja.jalur("p.xlsx")).daftar("UEP Tumbuh");
    let sel = |judul: &str, baris: u32| {
        format!("{}{baris}", uep::inside::sheets::jalan::huruf_kolom(tumbuh.kolom(judul) as u16))
    };
    let isian = [
        (sel("Omzet Bulan 1", 5), "1500000"),
        (sel("Omzet Bulan 2", 5), "0"),
        (sel("Lulus Pelatihan", 5), "Ya"),
        (sel("Nomor Sertifikat", 5), "BLK/2026/17"),
        (sel("Kendala", 5), "Modal; Pemasaran"),
        (sel("Tanggal Verifikasi", 5), "46112"),
        (sel("Skor Motivasi Awal", 5), "70"),
        // A row of their own for somebody who is not on the sheet.
        (sel("ID Peserta", 9), "UEP-2026-0099"),
        (sel("Usaha Aktif", 9), "Tidak"),
    ];
    let isian: Vec<_> = isian.iter().map(|(s, n)| (2, s.as_str(), *n)).collect();
    isi(&meja.jalur("p.xlsx"), &meja.jalur("terisi.xlsx"), &isian);
    let (baris, temuan) = baca_penilaian(&meja.jalur("terisi.xlsx"));
    assert_eq!((baris.len(), temuan.len()), (10, 0), "{temuan:?}");
    let bunga = baris.iter().find(|b| &*b.id == "UEP-2025-0002").unwrap();
    let f = &bunga.formulir;
    assert_eq!(f.rupiah(Medan::OmzetBulan1).nilai().map(|r| r.nilai()), Some(1_500_000));
    assert_eq!(f.rupiah(Medan::OmzetBulan2).nilai().map(|r| r.nilai()), Some(0));
    assert_eq!(f.rupiah(Medan::OmzetBulan3).nilai(), None);
    assert_eq!(f.ya_tidak(Medan::LulusPelatihan).nilai(), Some(true));
    assert_eq!(f.teks(Medan::NomorSertifikat), "BLK/2026/17");
    assert_eq!(f.teks(Medan::Kendala), "Modal; Pemasaran");
    assert_eq!(f.bilangan(Medan::SkorMotivasiAwal).nilai(), Some(70));
    assert_eq!(f.nilai(Medan::TanggalVerifikasi), Some(&Nilai::Tanggal("2026-03-31".parse().unwrap())));
    let baru = baris.iter().find(|b| &*b.id == "UEP-2026-0099").unwrap();
    assert_eq!(
        (baru.kelas.nilai(), baru.formulir.ya_tidak(Medan::UsahaAktif).nilai()),
        (Some(Kelas::Tumbuh), Some(false))
    );
    assert_eq!(baris.iter().filter(|b| b.formulir.kosong()).count(), 8);
}

#[test]
fn what_was_filled_in_before_is_locked_and_the_rest_is_open() {
    let meja = meja();
    penilaian_ke(&meja, "p.xlsx");
    let jalur = meja.jalur("p.xlsx");
    let tumbuh = xml_lembar(&jalur, 2);
    let kunci = &tumbuh[tumbuh.find("<sheetProtection").expect("protected")..];
    let kunci = &kunci[..kunci.find("/>").unwrap()];
    assert!(!kunci.contains("password") && !kunci.contains("hash"), "{kunci}");
    for boleh in ["formatColumns", "formatRows", "insertRows", "deleteRows", "sort", "autoFilter"] {
        assert_eq!(atribut(kunci, boleh), "0", "{boleh}");
    }
    for (sel, buka) in [("A4", false), ("A5", false), ("F8", false), ("G5", true), ("AE8", true), ("A9", true)] {
        assert_eq!(terbuka(&jalur, gaya(&tumbuh, sel)), buka, "{sel}");
    }
    // Below the spare rows too: columns are open by themselves.
    let kolom = &tumbuh[tumbuh.find("<cols>").unwrap()..tumbuh.find("</cols>").unwrap()];
    for satu in kolom.split("<col ").skip(1) {
        assert!(terbuka(&jalur, atribut(&format!(" {satu}"), "style").parse().unwrap()), "{satu}");
    }
    assert!(tumbuh.contains("<ignoredError"), "no green corners on ids");
}

#[test]
fn cells_take_what_their_column_says() {
    let meja = meja();
    penilaian_ke(&meja, "p.xlsx");
    let tumbuh = xml_lembar(&meja.jalur("p.xlsx"), 2);
    let harus = |xml: &str, sel: &str, jenis: &str, rumus: &str| {
        let p = periksa(xml, sel).unwrap_or_else(|| panic!("no check at {sel}"));
        assert_eq!(atribut(p, "type"), jenis, "{sel}");
        assert!(p.contains(rumus), "{sel}: {p}");
        for teks in ["errorTitle", "error", "promptTitle", "prompt"] {
            assert!(!atribut(p, teks).is_empty(), "{sel}: {teks}");
        }
        assert!(atribut(p, "sqref").ends_with("1048576"), "down to the last row: {p}");
    };
    harus(&tumbuh, "G5", "whole", "<formula1>0</formula1><formula2>1000000000000000</formula2>");
    harus(&tumbuh, "K5", "list", "<formula1>\"Ya,Tidak\"</formula1>");
    harus(&tumbuh, "S5", "whole", "<formula1>0</formula1><formula2>100</formula2>");
    harus(&tumbuh, "AB5", "date", "<formula1>DATE(2000,1,1)</formula1>");
    harus(&tumbuh, "AD5", "list", "<formula1>\"Modal,Pemasaran,");
    harus(&tumbuh, "B9", "textLength", "<formula1>16</formula1>");
    assert_eq!(atribut(periksa(&tumbuh, "AD5").unwrap(), "errorStyle"), "warning", "several may be joined");
    assert!(!periksa(&tumbuh, "K5").unwrap().contains("errorStyle"), "anything but Ya and Tidak is refused");
    assert!(periksa(&tumbuh, "A5").is_none(), "what is locked needs no check");

    buat(&meja, &["register", "-o", "r.xlsx"]);
    let lembar = xml_lembar(&meja.jalur("r.xlsx"), 1);
    let judul: Vec<&str> = register::templat().kolom.iter().map(|k| k.judul).collect();
    for (kolom, jenis, rumus) in [
        ("Angkatan", "whole", "<formula1>2000</formula1><formula2>2100</formula2>"),
        ("Tanggal Lahir", "date", "<formula2>TODAY()</formula2>"),
        ("Kecamatan", "list", "\"Banjarmasin Selatan,Banjarmasin Timur,"),
        ("Kelurahan", "list", "<formula1>DaftarKelurahan</formula1>"),
        ("Desil Awal", "whole", "<formula1>1</formula1><formula2>10</formula2>"),
        ("Tahap", "list", "\"I,II,III,IV\""),
        ("Kelas", "list", "\"UEP Potensial,UEP Tumbuh,UEP Berkembang,UEP Mandiri\""),
        ("Status", "list", "\"Aktif,Siap Graduasi,Graduasi,Berhenti\""),
    ] {
        let di = judul.iter().position(|j| *j == kolom).unwrap();
        let huruf = rust_xlsxwriter::utility::column_number_to_name(di as u16);
        harus(&lembar, &format!("{huruf}5"), jenis, rumus);
    }
    let buku = xml(&meja.jalur("r.xlsx"), "xl/workbook.xml");
    let nama = &buku[buku.find("<definedName name=\"DaftarKelurahan\">").unwrap() + 36..];
    let rentang = nama[..nama.find('<').unwrap()].replace("Petunjuk!$A$", "").replace("$A$", "");
    let (dari, sampai) = rentang.split_once(':').unwrap();
    let (dari, sampai): (usize, usize) = (dari.parse().unwrap(), sampai.parse().unwrap());
    let petunjuk = BukuTerbaca::baca(&meja.jalur("r.xlsx"));
    let kelurahan: Vec<String> = petunjuk.isi("Petunjuk")[dari - 1..sampai].iter().map(|b| b[0].to_string()).collect();
    assert_eq!((kelurahan.len(), kelurahan[0].as_str(), kelurahan[51].as_str()), (52, "Mantuil", "Kelayan Luar"));

    buat(&meja, &["kegiatan", "-o", "k.xlsx"]);
    let kegiatan = xml_lembar(&meja.jalur("k.xlsx"), 1);
    harus(&kegiatan, "B5", "list", "\"Koordinasi,Pelatihan,Pameran,Promosi,Inkubasi,Database Alumni,Lainnya\"");
    buat(&meja, &["insentif", "-o", "i.xlsx"]);
    let insentif = xml_lembar(&meja.jalur("i.xlsx"), 1);
    harus(&insentif, "D5", "list", "\"Bantuan promosi,Bantuan stimulan awal,Bantuan paket Kebutuhan Dasar,");
}

#[test]
fn a_template_without_input_has_no_data() {
    let meja = meja();
    for (jenis, lembar) in
        [("asesmen", "Asesmen"), ("kegiatan", "Kegiatan"), ("insentif", "Insentif"), ("register", "Register")]
    {
        let nama = format!("{jenis}.xlsx");
        let keluar = buat(&meja, &[jenis, "-o", &nama]);
        assert_eq!(keluar, format!("Keluaran: {nama}, SHA-256 {}\n", meja.sidik(&nama)));
        let buku = BukuTerbaca::baca(&meja.jalur(&nama));
        assert_eq!(buku.nama(), [lembar, "Petunjuk", "Metadata"]);
        let t = buku.daftar(lembar);
        let judul = semua_judul().into_iter().find(|(l, _)| l == lembar).unwrap().1;
        assert_eq!(t.judul, judul);
        assert_eq!(terisi(&t).len(), 0);
        let nama = format!("{jenis}.csv");
        buat(&meja, &[jenis, "-o", &nama]);
        let csv = Tabel::baca(&meja.jalur(&nama));
        assert_eq!((csv.judul, csv.baris.len()), (t.judul, 0));
        assert!(!meja.ada(&format!("{jenis}.masalah.csv")));
        let jawaban = buku.baris("Metadata", "Metadata", "Jenis template");
        assert_eq!(jawaban[1], Data::String(jenis.into()));
    }
    for (nama, peran) in [("register.xlsx", Peran::Register), ("insentif.xlsx", Peran::Insentif)] {
        assert_eq!(buka(&meja.jalur(nama), peran)[0].judul.kop, 2, "{nama}");
    }
}

#[test]
fn petunjuk_explains_every_column() {
    let meja = meja();
    penilaian_ke(&meja, "penilaian.xlsx");
    for jenis in ["asesmen", "kegiatan", "insentif", "register", "penilaian"] {
        let nama = format!("{jenis}.xlsx");
        if jenis != "penilaian" {
            buat(&meja, &[jenis, "-o", &nama]);
        }
        let buku = BukuTerbaca::baca(&meja.jalur(&nama));
        for (lembar, isi) in
            buku.lembar.iter().filter(|(n, _)| !["Petunjuk", "Metadata", "Masalah Data"].contains(&n.as_str()))
        {
            for judul in isi[3].iter().map(ToString::to_string) {
                let baris = buku.baris("Petunjuk", "Kolom", &judul);
                assert!(baris[1..3].iter().all(|s| s.to_string().len() > 3), "{lembar}: {judul}");
            }
        }
    }
    let buku = BukuTerbaca::baca(&meja.jalur("penilaian.xlsx"));
    let lembar = |judul: &str| buku.baris("Petunjuk", "Kolom", judul)[3].to_string();
    assert_eq!(lembar("Omzet Bulan 1"), "Tumbuh, Berkembang, Mandiri");
    assert_eq!(lembar("Kendala"), "Semua");
    assert_eq!(lembar("Asesmen Selesai"), "Potensial");
    let tafsir: Vec<String> =
        buku.isi("Metadata").iter().map(|b| b[0].to_string()).filter(|s| s.starts_with('T')).collect();
    assert!(tafsir.contains(&"T09".into()) && tafsir.contains(&"T30".into()), "{tafsir:?}");
    assert_eq!(buku.baris("Metadata", "Metadata", "Triwulan")[1], Data::String("2026-TW1".into()));
}

#[test]
fn candidates_are_the_families_layak_in_their_order() {
    let meja = meja();
    let keluar = buat(&meja, &["asesmen", "--candidates", "layak.csv", "-o", "a.xlsx"]);
    assert!(
        keluar.starts_with("Lembar asesmen: 2 keluarga Layak\nBerkas:\n  layak.csv: hasil penyaringan"),
        "{keluar}"
    );
    let buku = BukuTerbaca::baca(&meja.jalur("a.xlsx"));
    assert_eq!(buku.nama(), ["Asesmen", "Petunjuk", "Masalah Data", "Metadata"]);
    let t = buku.daftar("Asesmen");
    let harus = [
        ["6371010202259002", "6371014202909002", "ZAINAB", "Banjarmasin Timur", "Kuripan"],
        ["6371010101259001", "6371014101909001", "AMINAH", "Banjarmasin Selatan", "Mantuil"],
    ];
    assert_eq!(t.ambil(&["No KK", "NIK", "Nama", "Kecamatan", "Kelurahan"]), harus.map(Vec::from));
    assert!(t.baris.iter().all(|b| b[5..].iter().all(String::is_empty)));
    let xml = xml_lembar(&meja.jalur("a.xlsx"), 1);
    assert!(!terbuka(&meja.jalur("a.xlsx"), gaya(&xml, "A5")) && terbuka(&meja.jalur("a.xlsx"), gaya(&xml, "G5")));
    assert!(periksa(&xml, "G5").unwrap().contains("<formula1>1</formula1><formula2>5</formula2>"));
    buat(&meja, &["asesmen", "--candidates", "layak.csv", "-o", "a.csv"]);
    assert_eq!(Tabel::baca(&meja.jalur("a.csv")).satu("Nama"), ["ZAINAB", "AMINAH"]);
}

/// The whole way: screened, then assessed.
#[test]
fn a_screening_workbook_gives_the_candidates() {
    let meja = Meja::baru();
    ["keluarga.csv", "anggota.csv"].iter().for_each(|m| meja.salin(&common::contoh(m)));
    meja.saring(&["keluarga.csv", "anggota.csv", "-o", "hasil.xlsx"]);
    buat(&meja, &["asesmen", "--candidates", "hasil.xlsx", "-o", "a.xlsx"]);
    let layak = BukuTerbaca::baca(&meja.jalur("hasil.xlsx")).daftar("Layak");
    let calon = BukuTerbaca::baca(&meja.jalur("a.xlsx")).daftar("Asesmen");
    assert!(layak.baris.len() > 100);
    assert_eq!(calon.satu("No KK"), layak.satu("No KK"));
    assert_eq!(calon.satu("Kelurahan"), layak.satu("Kelurahan"));
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let meja = meja();
    for kata in [
        &["penilaian", "--register", "register.csv", "--quarter", "2026-TW1"][..],
        &["asesmen", "--candidates", "layak.csv"],
        &["kegiatan"],
        &["insentif"],
        &["register"],
    ] {
        for akhiran in ["xlsx", "csv"] {
            let nama = format!("a.{akhiran}");
            buat(&meja, &[kata, &["-o", &nama]].concat());
            let pertama = meja.byte(&nama);
            buat(&meja, &[kata, &["-o", &nama]].concat());
            assert!(pertama == meja.byte(&nama), "{kata:?} {akhiran}");
        }
    }
}

#[test]
fn what_cannot_be_done_is_said_and_nothing_is_written() {
    let meja = meja();
    for (kata, pesan) in [
        (
            &["kegiatan", "--quarter", "2026-TW1", "-o", "x.xlsx"][..],
            "--quarter tidak dipakai pada template kegiatan\n  perbaikan: hapus pilihan itu; hanya template penilaian yang memakainya",
        ),
        (
            &[
                "penilaian",
                "--register",
                "register.csv",
                "--quarter",
                "2026-TW1",
                "--candidates",
                "layak.csv",
                "-o",
                "x.xlsx",
            ],
            "--candidates tidak dipakai pada template penilaian\n  perbaikan: hapus pilihan itu; hanya template asesmen yang memakainya",
        ),
        (
            &["asesmen", "--register", "register.csv", "-o", "x.xlsx"],
            "--register tidak dipakai pada template asesmen\n  perbaikan: hapus pilihan itu; hanya template penilaian yang memakainya",
        ),
        (
            &["asesmen", "--sheet", "Layak", "-o", "x.xlsx"],
            "--sheet tidak dipakai pada template asesmen tanpa --candidates\n  perbaikan: sebutkan hasil penyaringan dengan --candidates, atau hapus pilihan itu",
        ),
        (
            &["penilaian", "--register", "tidak-ada.csv", "--quarter", "2026-TW1", "-o", "x.xlsx"],
            "berkas tidak ditemukan: tidak-ada.csv\n  perbaikan: periksa nama dan foldernya",
        ),
        (
            &["penilaian", "--register", "register.csv", "--quarter", "2026-TW1", "-o", "register.csv", "--force"],
            "keluaran sama dengan masukan: register.csv\n  perbaikan: pakai nama keluaran yang lain",
        ),
        (
            &["asesmen", "--candidates", "layak.csv", "-o", "layak.csv", "--force"],
            "keluaran sama dengan masukan: layak.csv\n  perbaikan: pakai nama keluaran yang lain",
        ),
        (
            &["register", "-o", "register.csv"],
            "keluaran sudah ada: register.csv\n  perbaikan: pakai nama lain, atau --force untuk menggantinya",
        ),
    ] {
        let jawaban = meja.uep(&[&["template"], kata].concat());
        assert_eq!((jawaban.kode, jawaban.galat), (1, format!("Galat: {pesan}\n")), "{kata:?}");
    }
    for (kata, pesan) in [
        (&["penilaian", "-o", "x.xlsx"][..], "yang wajib belum disebut: --register <REGISTER>, --quarter <TRIWULAN>"),
        (
            &["penilaian", "--register", "register.csv", "-o", "x.xlsx"],
            "yang wajib belum disebut: --quarter <TRIWULAN>",
        ),
        (&["kegiatan"], "yang wajib belum disebut: --output <KELUARAN>"),
        (
            &["penilaian", "--register", "register.csv", "--quarter", "2026", "-o", "x.xlsx"],
            "isi \"2026\" untuk --quarter <TRIWULAN> salah: harus tahun dan triwulan, misalnya 2026-TW1",
        ),
    ] {
        let jawaban = meja.uep(&[&["template"], kata].concat());
        assert_eq!(
            (jawaban.kode, jawaban.galat),
            (2, format!("Galat: {pesan}\n  bantuan: uep template {} --help\n", kata[0])),
            "{kata:?}"
        );
    }
    assert_eq!(meja.isi(), ["layak.csv", "register.csv"]);
    assert_eq!(meja.byte("register.csv"), REGISTER.as_bytes());
}

/// A register whose ids are masked is no input.
#[test]
fn a_masked_register_is_refused() {
    let meja = Meja::baru();
    meja.tulis("r.csv", "ID Peserta,Angkatan,NIK,Kelas\nUEP-2025-0001,2025,6371************,UEP Tumbuh\n");
    let jawaban = meja.uep(&["template", "penilaian", "--register", "r.csv", "--quarter", "2026-TW1", "-o", "x.xlsx"]);
    assert_eq!(jawaban.kode, 1);
    assert!(jawaban.galat.starts_with("Galat: r.csv adalah keluaran yang disamarkan"), "{}", jawaban.galat);
}

#[test]
fn the_help_of_every_kind_has_an_example_that_runs() {
    let meja = meja();
    // A result with something due.
    let isi = "ID Peserta,Kelas,Indikator Omzet,Lulus Pelatihan,Nomor Sertifikat,Pencatatan Keuangan,Rencana Usaha,\
        Evaluator,Tanggal Verifikasi,Dasar Verifikasi\n\
        UEP-2025-0001,UEP Tumbuh,Ya,Ya,S-1,Ya,Ya,Tim,2026-01-20,Dokumen\n";
    meja.tulis("isian.csv", isi);
    let kata = ["grade", "isian.csv", "--quarter", "2026-TW1", "--as-of", "2026-01-31", "-o", "hasil-tw1.xlsx"];
    assert_eq!(meja.uep(&kata).kode, 0);
    let daftar = meja.uep(&["template", "--help"]).keluar;
    // `persetujuan` is made of a list that somebody changed.
    assert!(daftar.contains("\n  persetujuan"), "{daftar}");
    for jenis in ["asesmen", "penilaian", "kegiatan", "insentif", "register", "parameter"] {
        assert!(daftar.contains(&format!("\n  {jenis}")), "{daftar}");
        let bantuan = meja.uep(&["template", jenis, "--help"]);
        assert_eq!(bantuan.kode, 0);
        let contoh = bantuan.keluar.split_once("Contoh:").unwrap().1;
        let contoh: Vec<&str> = contoh.split("uep template ").skip(1).collect();
        assert!(!contoh.is_empty(), "{jenis}");
        // The mentor of the second example is in no register here.
        for satu in contoh.iter().filter(|b| !b.contains("--pendamping")) {
            let kata =
                satu.replace("--register register.xlsx", "--register register.csv").replace("hasil.xlsx", "layak.csv");
            buat(&meja, &kata.split_whitespace().collect::<Vec<_>>());
        }
    }
}
