//! Bad input and wrong use: the exact message, the exit status, and nothing written.

use crate::common;
use std::io::Write;

use crate::common::{ACUAN, GABUNGAN, Meja, lembar};

const JUDUL: &str = "No KK|NIK|Nama|Hubungan Keluarga|Desil|Kabupaten/Kota|Kecamatan|Kelurahan";
const SITI: &str = "6371010101259001|6371014101909001|SITI AMINAH|1|3|KOTA BANJARMASIN|BANJARMASIN SELATAN|MANTUIL";
/// What stood under the output's name before.
const LAMA: &[u8] = b"keluaran lama";

/// A folder with one sound extract, `ekstrak.csv`.
fn meja() -> Meja {
    let meja = Meja::baru();
    meja.tulis("ekstrak.csv", GABUNGAN);
    meja
}

/// Runs `uep screen` with an old output in place; it must fail with this message and leave everything as it was.
fn gagal(meja: &Meja, kata: &[&str], pesan: &str) {
    for keluaran in ["hasil.xlsx", "hasil.csv"] {
        meja.tulis(keluaran, LAMA);
        meja.tulis("hasil.masalah.csv", LAMA);
        let sebelum = meja.isi();
        let jawaban = meja.uep(&[&["screen", "--as-of", ACUAN, "--force", "-o", keluaran], kata].concat());
        assert_eq!(jawaban.galat, format!("Galat: {pesan}\n"), "{kata:?}");
        assert_eq!((jawaban.kode, jawaban.keluar.as_str()), (1, ""), "{kata:?}");
        assert_eq!(meja.isi(), sebelum, "{kata:?}: a file was left or taken away");
        assert_eq!((meja.byte(keluaran), meja.byte("hasil.masalah.csv")), (LAMA.to_vec(), LAMA.to_vec()), "{kata:?}");
    }
}

/// A file of these bytes as the only input.
fn gagal_isi(nama: &str, isi: impl AsRef<[u8]>, pesan: &str) {
    let meja = meja();
    meja.tulis(nama, isi);
    gagal(&meja, &[nama], pesan);
}

fn zip(bagian: &[(&str, &[u8])]) -> Vec<u8> {
    let mut arsip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (nama, isi) in bagian {
        arsip.start_file(*nama, zip::write::SimpleFileOptions::default()).unwrap();
        arsip.write_all(isi).unwrap();
    }
    arsip.finish().unwrap().into_inner()
}

#[test]
fn what_is_no_file_or_no_table_is_named() {
    let bukan = |nama: &str, jenis: &str, perbaikan: &str| {
        let bacaan = "yang dapat dibaca: CSV, XLSX, XLS, XLSB, dan ODS";
        format!("{nama} bukan data tabel: {jenis}\n  {bacaan}\n  perbaikan: {perbaikan}")
    };
    let simpan = "simpan sebagai CSV atau XLSX lewat Excel atau LibreOffice";
    let minta =
        "minta berkas Excel atau CSV-nya kepada pembuatnya; angka yang disalin dari gambar atau PDF mudah salah";
    let salin =
        "salin tabelnya ke Excel atau LibreOffice dengan kolom NIK dan No KK berformat Teks, lalu simpan sebagai XLSX";
    let ekstrak = "ekstrak arsipnya, lalu sebutkan berkas data di dalamnya";
    gagal(
        &meja(),
        &["tidak-ada.csv"],
        "berkas tidak ditemukan: tidak-ada.csv\n  perbaikan: periksa nama dan foldernya",
    );
    let kosong = "berkas kosong: a.csv\n  perbaikan: ekspor ulang dari sumbernya";
    gagal_isi("a.csv", "", kosong);
    gagal_isi("a.csv", "\u{feff}", kosong);
    gagal_isi("a.csv", " \r\n\r\n", kosong);
    let program = std::fs::read(env!("CARGO_BIN_EXE_uep")).unwrap();
    gagal_isi("a.csv", &program[..1 << 16], &bukan("a.csv", "berkas biner", simpan));
    gagal_isi(
        "a.csv",
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\x40\0\0\0\xf0\x08\x06",
        &bukan("a.csv", "gambar (PNG)", minta),
    );
    gagal_isi("a.xlsx", "%PDF-1.7\n%âãÏÓ\n", &bukan("a.xlsx", "berkas PDF", minta));
    let html = "halaman web atau XML (mungkin ekspor .xls yang sebenarnya HTML)";
    gagal_isi("a.xls", "<html><body><table><tr><td>NIK</td></tr></table>", &bukan("a.xls", html, simpan));
    gagal_isi("a.xls", "\r\n<!DOCTYPE html>\r\n<table>", &bukan("a.xls", html, simpan));
    gagal_isi("a.xlsx", zip(&[("foto.txt", b"x")]), &bukan("a.xlsx", "arsip ZIP tanpa lembar kerja", ekstrak));
    gagal_isi(
        "a.docx",
        zip(&[("word/document.xml", b"<w:document/>")]),
        &bukan("a.docx", "dokumen Word (.docx)", salin),
    );
    let pptx = zip(&[("ppt/presentation.xml", b"<p:presentation/>")]);
    gagal_isi("a.pptx", pptx, &bukan("a.pptx", "presentasi PowerPoint (.pptx)", salin));
    let odt = zip(&[("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", b"<office:document/>")]);
    gagal_isi("a.odt", odt, &bukan("a.odt", "dokumen LibreOffice yang bukan lembar kerja (.odt, .odp)", salin));
    gagal_isi("foto.jpg", b"\xff\xd8\xff\xe0\0\x10JFIF\0", &bukan("foto.jpg", "gambar (JPEG)", minta));
    gagal_isi("data.rar", b"Rar!\x1a\x07\0", &bukan("data.rar", "arsip RAR", ekstrak));
    let meja = meja();
    std::fs::create_dir(meja.jalur("folder")).unwrap();
    gagal(&meja, &["folder"], "folder adalah folder, bukan berkas\n  perbaikan: sebutkan berkas di dalamnya");
}

#[test]
fn a_damaged_or_protected_workbook_says_so() {
    let meja = meja();
    meja.buku("utuh.xlsx", vec![lembar("Data", &[JUDUL, SITI])]);
    let utuh = meja.byte("utuh.xlsx");
    let rusak = |sebab: &str| {
        format!("a.xlsx tidak dapat dibuka sebagai lembar kerja: {sebab}\n  perbaikan: buka di Excel lalu simpan ulang")
    };
    meja.tulis("a.xlsx", &utuh[..utuh.len() / 2]);
    gagal(&meja, &["a.xlsx"], &rusak("arsipnya terpotong atau rusak"));
    meja.tulis("a.xlsx", [&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1][..], &[0x5a; 4096]].concat());
    gagal(&meja, &["a.xlsx"], &rusak("bukan XLS yang utuh"));
    let sandi = |nama: &str| {
        format!(
            "{nama} dilindungi kata sandi, jadi isinya tidak dapat dibaca\n  perbaikan: buka di Excel, hapus kata sandinya \
             (Berkas > Info > Lindungi Buku Kerja > Enkripsi dengan Kata Sandi, kosongkan), lalu simpan ulang; di \
             LibreOffice: Berkas > Simpan Sebagai tanpa kata sandi"
        )
    };
    meja.tulis("a.xlsx", wadah("EncryptedPackage", &[0x5a; 4096]));
    gagal(&meja, &["a.xlsx"], &sandi("a.xlsx"));
    // BOF of a workbook, then FILEPASS with RC4.
    let bof = [&[0x09, 0x08, 0x10, 0, 0, 6, 5, 0][..], &[0; 12]].concat();
    let alir = [&bof[..], &[0x2f, 0, 4, 0, 1, 0, 1, 0], &[0; 4068]].concat();
    meja.tulis("a.xls", wadah("Workbook", &alir));
    gagal(&meja, &["a.xls"], &sandi("a.xls"));
    let manifes = b"<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>";
    let ods = [("mimetype", &b"application/vnd.oasis.opendocument.spreadsheet"[..]), ("content.xml", b"\x07\x8f")];
    meja.tulis("a.ods", zip(&[&ods[..], &[("META-INF/manifest.xml", &manifes[..])]].concat()));
    gagal(&meja, &["a.ods"], &sandi("a.ods"));
}

/// A compound file with one stream of eight sectors.
fn wadah(nama: &str, alir: &[u8]) -> Vec<u8> {
    let mut isi = vec![0u8; 512];
    isi[..8].copy_from_slice(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    let tulis = |isi: &mut Vec<u8>, i: usize, byte: &[u8]| isi[i..i + byte.len()].copy_from_slice(byte);
    tulis(&mut isi, 24, &[0x3e, 0, 3, 0, 0xfe, 0xff, 9, 0, 6, 0]);
    // One sector of the table, the folder in the second, no small streams.
    for (i, n) in [(44, 1u32), (48, 1), (56, 4096), (60, 0xFFFF_FFFE), (68, 0xFFFF_FFFE)] {
        tulis(&mut isi, i, &n.to_le_bytes());
    }
    isi[76..].fill(0xff);
    tulis(&mut isi, 76, &0u32.to_le_bytes());
    let mut tabel = vec![0xffu8; 512];
    for (i, n) in [0xFFFF_FFFD, 0xFFFF_FFFE, 3, 4, 5, 6, 7, 8, 9, 0xFFFF_FFFEu32].into_iter().enumerate() {
        tulis(&mut tabel, i * 4, &n.to_le_bytes());
    }
    let mut folder = vec![0u8; 512];
    for (i, (nama, jenis, awal, panjang)) in
        [("Root Entry", 5u8, 0xFFFF_FFFEu32, 0u32), (nama, 2, 2, alir.len() as u32)].into_iter().enumerate()
    {
        let dua: Vec<u8> = nama.encode_utf16().flat_map(u16::to_le_bytes).collect();
        tulis(&mut folder, i * 128, &dua);
        tulis(&mut folder, i * 128 + 64, &[dua.len() as u8 + 2, 0, jenis, 1]);
        tulis(&mut folder, i * 128 + 116, &awal.to_le_bytes());
        tulis(&mut folder, i * 128 + 120, &panjang.to_le_bytes());
    }
    [isi, tabel, folder, alir.to_vec(), vec![0; 4096 - alir.len().min(4096)]].concat()
}

/// Messages say a path as it was typed; what is handed on holds the file name alone.
#[test]
fn a_path_is_shown_as_typed_and_never_written() {
    let meja = Meja::baru();
    std::fs::create_dir_all(meja.jalur("data/2026")).unwrap();
    let galat =
        |kata: &[&str]| meja.uep(&[&["screen", "-o", "hasil.xlsx", "--force", "--as-of", ACUAN], kata].concat());
    for berkas in ["data/2026/keluarga.csv", "./data/../data/2026/keluarga.csv"] {
        let jawaban = galat(&[berkas]);
        assert!(jawaban.galat.starts_with(&format!("Galat: berkas tidak ditemukan: {berkas}\n")), "{}", jawaban.galat);
    }
    meja.tulis("data/2026/keluarga.csv", "Nama;Umur\nSITI;36\n");
    let jawaban = galat(&["data/2026/keluarga.csv"]);
    assert!(
        jawaban.galat.starts_with("Galat: data/2026/keluarga.csv: kolom wajib tidak ditemukan"),
        "{}",
        jawaban.galat
    );
    meja.tulis("data/2026/keluarga.csv", GABUNGAN.replace("6371010101259001", "637101010125900"));
    let jawaban = galat(&["data/2026/keluarga.csv"]);
    assert_eq!(jawaban.kode, 0, "{}", jawaban.galat);
    let layar = jawaban.keluar + &jawaban.galat;
    assert!(layar.contains("\n  di: data/2026/keluarga.csv, baris 2"), "{layar}");
    let buku = common::BukuTerbaca::baca(&meja.jalur("hasil.xlsx"));
    let sel = buku.lembar.iter().flat_map(|(_, b)| b.iter().flatten()).map(ToString::to_string);
    let bernama: Vec<String> = sel.filter(|s| s.contains("keluarga.csv")).collect();
    assert!(!bernama.is_empty() && bernama.iter().all(|s| !s.contains("2026/")), "{bernama:?}");
}

#[test]
fn a_workbook_without_its_parts_is_refused_in_the_users_language() {
    let meja = meja();
    meja.tulis("a.xlsx", zip(&[("xl/styles.xml", b"<styleSheet/>")]));
    let jawaban = meja.uep(&["screen", "a.xlsx", "-o", "hasil.csv"]);
    assert_eq!(jawaban.kode, 1);
    let awal = "Galat: a.xlsx tidak dapat dibuka sebagai lembar kerja: ";
    let akhir = "\n  perbaikan: buka di Excel lalu simpan ulang\n";
    let sebab = jawaban.galat.strip_prefix(awal).and_then(|g| g.strip_suffix(akhir)).unwrap_or_default();
    assert!(!sebab.is_empty(), "{}", jawaban.galat);
    for kata in ["file", "error", "not", "found", "missing", "cannot", "invalid"] {
        let ada = sebab.split(|c: char| !c.is_alphanumeric()).any(|k| k.eq_ignore_ascii_case(kata));
        assert!(!ada, "English in a message: {sebab}");
    }
}

/// 1 GiB and a byte of zeros in an archive of a megabyte; unpacked for real, so it takes seconds.
#[test]
fn a_zip_bomb_is_refused() {
    let meja = meja();
    let mut arsip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    arsip.start_file("xl/sharedStrings.xml", zip::write::SimpleFileOptions::default()).unwrap();
    let nol = vec![0u8; 1 << 20];
    for _ in 0..1024 {
        arsip.write_all(&nol).unwrap();
    }
    arsip.write_all(b"x").unwrap();
    meja.tulis("a.xlsx", arsip.finish().unwrap().into_inner());
    let pesan = "a.xlsx terlalu besar setelah dibuka: xl/sharedStrings.xml\n  perbaikan: periksa asal berkas; batasnya 1 GiB per bagian";
    gagal(&meja, &["a.xlsx"], pesan);
}

#[test]
fn an_unknown_sheet_lists_the_sheets() {
    let meja = meja();
    meja.buku("a.xlsx", vec![lembar("Mantuil", &[JUDUL, SITI]), lembar("Basirih", &[JUDUL])]);
    let pesan = "lembar \"Mantul\" tidak ada di a.xlsx; yang ada: Mantuil, Basirih; mungkin maksudnya \"Mantuil\"";
    gagal(&meja, &["a.xlsx", "--sheet", "Mantul"], pesan);
    let pesan = "lembar \"Alalak Utara\" tidak ada di a.xlsx; yang ada: Mantuil, Basirih";
    gagal(&meja, &["a.xlsx", "--sheet", "Alalak Utara"], pesan);
}

#[test]
fn an_unknown_sheet_beside_a_known_one_is_an_error_too() {
    let meja = meja();
    meja.buku("a.xlsx", vec![lembar("Mantuil", &[JUDUL, SITI]), lembar("Basirih", &[JUDUL, SITI])]);
    let pesan = "lembar \"Basiri\" tidak ada di a.xlsx; yang ada: Mantuil, Basirih; mungkin maksudnya \"Basirih\"";
    gagal(&meja, &["a.xlsx", "--sheet", "Mantuil", "--sheet", "Basiri"], pesan);
}

#[test]
fn missing_columns_name_what_was_looked_for_what_was_found_and_the_nearest() {
    let cara = |map: &str| format!("perbaikan: ganti judul kolom di berkas, atau pakai --map \"{map}\"");
    let pesan = format!(
        "a.csv: kolom wajib tidak ditemukan: No KK (nomor_kartu_keluarga, no_kk, nokk); \
         Desil (desil_nasional, desil_nasional_keluarga, desil); NIK (nomor_induk_kependudukan, nik, no_nik)\n  \
         judul yang terbaca: Nomr KK, Nama, Umur\n  mungkin maksudnya: \"Nomr KK\" untuk No KK\n  {}",
        cara("No KK=Nomr KK")
    );
    gagal_isi("a.csv", "Nomr KK;Nama;Umur\n6371010101259001;SITI;36\n", &pesan);
    let pesan = format!(
        "a.csv: kolom wajib tidak ditemukan: Desil (desil_nasional, desil_nasional_keluarga, desil); \
         NIK (nomor_induk_kependudukan, nik, no_nik)\n  judul yang terbaca: No KK, Dsil\n  \
         mungkin maksudnya: \"Dsil\" untuk Desil\n  {}",
        cara("Desil=Dsil")
    );
    gagal_isi("a.csv", "No KK,Dsil\n6371010101259001,3\n", &pesan);
    // A member file needs no desil, a family file no NIK.
    let kk = "No KK (nomor_kartu_keluarga, no_kk, nokk)";
    for (isi, wajib, terbaca) in [
        (
            "NIK;Nama;Hubungan Keluarga;Kartu\n6371014101909001;SITI;1;6371010101259001\n",
            kk,
            "NIK, Nama, Hubungan Keluarga, Kartu",
        ),
        ("Kartu;Nama Kepala Keluarga;Desil\n6371010101259001;SITI;3\n", kk, "Kartu, Nama Kepala Keluarga, Desil"),
    ] {
        let cara = cara("No KK=Kartu");
        let mungkin = "mungkin maksudnya: \"Kartu\" untuk No KK";
        let pesan = format!(
            "a.csv: kolom wajib tidak ditemukan: {wajib}\n  judul yang terbaca: {terbaca}\n  {mungkin}\n  {cara}"
        );
        gagal_isi("a.csv", isi, &pesan);
    }
    let meja = meja();
    meja.tulis("b.csv", "Nama,Jenis Bansos\nSITI,PKH\n");
    let pesan = format!(
        "b.csv: kolom wajib tidak ditemukan: NIK (nomor_induk_kependudukan, nik, no_nik); \
         No KK (nomor_kartu_keluarga, no_kk, nokk)\n  judul yang terbaca: Nama, Jenis Bansos\n  {}",
        "perbaikan: tambahkan kolom NIK; kolom yang ada tidak memuatnya"
    );
    gagal(&meja, &["ekstrak.csv", "--bansos", "b.csv"], &pesan);
    let pesan = "a.csv: dua kolom sama-sama terbaca sebagai NIK: \"NIK\" dan \"NIK (kolom 3)\"\n  \
                 perbaikan: ganti salah satu judul, atau pilih dengan --map \"NIK=judul\"";
    gagal_isi("a.csv", "NIK,No KK,NIK,Desil\n6371014101909001,6371010101259001,6371014101909001,3\n", pesan);
}

#[test]
fn a_list_given_as_an_extract_is_told_apart() {
    gagal_isi(
        "siks.csv",
        "NIK KPM|NAMA KPM|NOMOR KKS|JENIS BANSOS|TAHAP SALUR|NOMINAL CAIR\n6371014101909001|SITI|1|PKH|1|2\n",
        "siks.csv adalah daftar penerima bantuan sosial, bukan ekstrak DTSEN; berikan dengan --bansos",
    );
}

#[test]
fn lists_are_told_apart_and_a_list_of_both_goes_either_way() {
    let meja = meja();
    meja.tulis("ppks.csv", "NIK,Nama,Jenis PPKS,Miskin\n6371014101909001,SITI,Lansia terlantar,Ya\n");
    meja.tulis("siks.csv", "NIK,Nama,Jenis Bansos\n6371014101909001,SITI,PKH\n");
    meja.tulis("dua.csv", "NIK,Nama,PKH,Jenis PPKS,Miskin\n6371014101909001,SITI,Ya,Lansia terlantar,Ya\n");
    let ppks = "ppks.csv adalah daftar PPKS, bukan daftar penerima bantuan sosial; berikan dengan --ppks";
    gagal(&meja, &["ekstrak.csv", "--bansos", "ppks.csv"], ppks);
    let bansos = "siks.csv adalah daftar penerima bantuan sosial, bukan daftar PPKS; berikan dengan --bansos";
    gagal(&meja, &["ekstrak.csv", "--ppks", "siks.csv"], bansos);
    for (pilihan, huruf) in [("--bansos", "a, b"), ("--ppks", "a, c")] {
        let (hasil, _) = meja.saring_csv(&["ekstrak.csv", pilihan, "dua.csv"]);
        assert_eq!(hasil.satu("Kriteria"), [huruf], "{pilihan}");
    }
}

#[test]
fn a_header_without_data_is_no_empty_result() {
    let pesan = |berkas: &str| {
        format!(
            "{berkas}: tidak ada baris data di bawah judul\n  perbaikan: periksa isi berkas, atau pilih lembar dengan --sheet"
        )
    };
    gagal_isi("a.csv", "No KK,NIK,Desil\n", &pesan("a.csv"));
    gagal_isi("a.csv", "No KK,NIK,Desil\n,,\n", &pesan("a.csv"));
    let meja = meja();
    meja.buku("a.xlsx", vec![lembar("Data", &[JUDUL])]);
    gagal(&meja, &["a.xlsx"], &pesan("a.xlsx"));
}

#[test]
fn a_file_of_broken_rows_alone_says_so() {
    let pesan = "a.csv: semua 2 baris di bawah judul rusak; yang pertama, baris 2: Jumlah kolom baris tidak sama dengan judul\n  \
                 tidak satu baris pun dapat dipakai, jadi tidak ada yang ditulis\n  \
                 perbaikan: pakai pemisah kolom yang sama pada judul dan semua baris, atau minta ulang sebagai .xlsx";
    gagal_isi("a.csv", "No KK,NIK,Desil\n6371010101259001,6371014101909001\n6371010101259002\n", pesan);
}

#[test]
fn the_same_file_twice_is_refused() {
    let pesan = "./ekstrak.csv disebut dua kali sebagai masukan\n  perbaikan: sebutkan setiap berkas satu kali";
    gagal(&meja(), &["ekstrak.csv", "./ekstrak.csv"], pesan);
}

#[test]
fn members_need_a_workbook() {
    let meja = meja();
    let jawaban = meja.uep(&["screen", "ekstrak.csv", "--with-members", "-o", "hasil.csv"]);
    assert_eq!(jawaban.galat, "Galat: --with-members menambah lembar kerja; pakai keluaran .xlsx\n");
    assert_eq!((jawaban.kode, meja.isi()), (1, vec!["ekstrak.csv".to_owned()]));
}

#[test]
fn an_output_that_exists_or_equals_an_input_is_refused() {
    for keluaran in ["hasil.xlsx", "hasil.csv"] {
        let meja = meja();
        meja.tulis(keluaran, LAMA);
        let jawaban = meja.uep(&["screen", "ekstrak.csv", "-o", keluaran]);
        let pesan = format!(
            "Galat: keluaran sudah ada: {keluaran}\n  perbaikan: pakai nama lain, atau --force untuk menggantinya\n"
        );
        assert_eq!((jawaban.kode, jawaban.galat), (1, pesan));
        assert_eq!(meja.byte(keluaran), LAMA);
        assert_eq!(meja.isi().len(), 2);
    }
    // The findings beside a CSV are an output too.
    let meja = meja();
    meja.tulis("hasil.masalah.csv", LAMA);
    let jawaban = meja.uep(&["screen", "ekstrak.csv", "-o", "hasil.csv"]);
    assert_eq!(jawaban.kode, 1);
    assert!(jawaban.galat.starts_with("Galat: keluaran sudah ada: hasil.masalah.csv\n"), "{}", jawaban.galat);
    assert!(!meja.ada("hasil.csv"));
    // Under another spelling of the path, and even with --force.
    for (keluaran, masukan) in [("ekstrak.csv", "ekstrak.csv"), ("./ekstrak.csv", "ekstrak.csv")] {
        let jawaban = meja.uep(&["screen", masukan, "-o", keluaran, "--force"]);
        let pesan =
            format!("Galat: keluaran sama dengan masukan: {keluaran}\n  perbaikan: pakai nama keluaran yang lain\n");
        assert_eq!((jawaban.kode, jawaban.galat), (1, pesan));
    }
    assert_eq!(meja.byte("ekstrak.csv"), GABUNGAN.as_bytes());
    // Lists and parameters are inputs as well.
    for pilihan in ["--bansos", "--ppks", "--register", "--parameter"] {
        meja.tulis("lain.csv", "NIK,Angkatan,Parameter,Nilai\n6371014101909001,2026,desil_maksimum,5\n");
        let jawaban = meja.uep(&["screen", "ekstrak.csv", pilihan, "lain.csv", "-o", "lain.csv", "--force"]);
        assert!(jawaban.galat.starts_with("Galat: keluaran sama dengan masukan: lain.csv\n"), "{}", jawaban.galat);
    }
}

#[test]
fn an_output_that_cannot_be_is_refused_before_the_work() {
    let meja = meja();
    let coba = |keluaran: &str, pesan: &str| {
        let jawaban = meja.uep(&["screen", "ekstrak.csv", "-o", keluaran]);
        assert_eq!((jawaban.kode, jawaban.galat), (1, format!("Galat: {pesan}\n")));
    };
    coba("tidak/ada/hasil.xlsx", "folder keluaran tidak ada: tidak/ada\n  perbaikan: buat foldernya dahulu");
    for nama in ["hasil.txt", "hasil", "hasil.xls", "hasil.ods"] {
        coba(
            nama,
            &format!(
                "keluaran harus berakhiran .xlsx atau .csv, bukan {nama}\n  perbaikan: ganti akhirannya, misalnya hasil.xlsx"
            ),
        );
    }
    std::fs::create_dir(meja.jalur("hasil.xlsx")).unwrap();
    coba("hasil.xlsx", "hasil.xlsx adalah folder, bukan berkas\n  perbaikan: sebutkan berkas di dalamnya");
    assert_eq!(meja.isi(), ["ekstrak.csv", "hasil.xlsx"]);
}

#[test]
fn masked_output_is_refused_as_input() {
    let meja = meja();
    for keluaran in ["samar.csv", "samar.xlsx"] {
        meja.saring(&["ekstrak.csv", "--mask", "-o", keluaran]);
        let pesan = format!(
            "{keluaran} adalah keluaran yang disamarkan (--mask atau --recap) dan tidak dapat dipakai sebagai masukan\n  \
             perbaikan: pakai keluaran yang tidak disamarkan"
        );
        gagal(&meja, &[keluaran], &pesan);
        gagal(&meja, &["ekstrak.csv", keluaran], &pesan);
        gagal(&meja, &["ekstrak.csv", "--bansos", keluaran], &pesan);
    }
}

#[test]
fn a_wrong_parameter_is_named_with_its_row() {
    let meja = meja();
    let coba = |isi: &str, pesan: &str| {
        meja.tulis("p.csv", format!("Parameter,Nilai,Berlaku Sejak\n{isi}\n"));
        gagal(&meja, &["ekstrak.csv", "--parameter", "p.csv"], pesan);
    };
    coba(
        "desil_maximum,4,",
        "parameter di p.csv, baris 2: parameter \"desil_maximum\" tidak dikenal; mungkin maksudnya \"desil_maksimum\"",
    );
    coba(
        "sel_minimum,5,\ndesil_maksimum,11,",
        "parameter di p.csv, baris 3: desil_maksimum harus bilangan bulat 1 sampai 10, terbaca \"11\"",
    );
    coba(
        "desil_maksimum,4.5,",
        "parameter di p.csv, baris 2: desil_maksimum harus bilangan bulat 1 sampai 10, terbaca \"4.5\"",
    );
    coba("desil_maksimum,,", "parameter di p.csv, baris 2: desil_maksimum tidak boleh kosong");
    coba(
        "jalur_huruf_d,mungkin,",
        "parameter di p.csv, baris 2: jalur_huruf_d harus ya atau tidak, terbaca \"mungkin\"",
    );
    coba(
        "usia_minimum,0,",
        "parameter di p.csv, baris 2: usia_minimum harus bilangan bulat 1 sampai 120, terbaca \"0\"",
    );
    coba("desil_maksimum,4,kapan", "parameter di p.csv, baris 2: Berlaku Sejak tidak terbaca: \"kapan\"");
    coba(
        "sel_minimum,5,01/01/2026\nsel_minimum,6,2026-01-01",
        "parameter di p.csv, baris 3: sel_minimum berlaku sejak 1 Januari 2026 sudah ada di baris 2",
    );
    // Values not yet in force are checked too.
    coba(
        "desil_maksimum,12,01/01/2099",
        "parameter di p.csv, baris 2: desil_maksimum harus bilangan bulat 1 sampai 10, terbaca \"12\"",
    );
}

#[test]
fn a_wrong_map_is_explained() {
    let meja = meja();
    let coba = |peta: &str, pesan: &str| gagal(&meja, &["ekstrak.csv", "--map", peta], pesan);
    coba("NIK", "--map \"NIK\": tulis sebagai \"NAMA KOLOM=judul di berkas\"");
    coba("NIKK=No. KTP", "--map \"NIKK=No. KTP\": kolom \"NIKK\" tidak dikenal; mungkin maksudnya \"NIK\"");
    coba("NIK=Nomor Warga", "--map \"NIK=Nomor Warga\": judul ini tidak ada di berkas mana pun");
    let dekat = "judul ini tidak ada di berkas mana pun; mungkin maksudnya \"Kelurahan\"";
    coba("Kelurahan=Keluraan", &format!("--map \"Kelurahan=Keluraan\": {dekat}"));
}

#[test]
fn strict_is_exit_3_with_the_output_written() {
    let meja = meja();
    meja.tulis("salah.csv", GABUNGAN.replace(",3,", ",tiga,"));
    for (berkas, kode) in [("salah.csv", 3), ("ekstrak.csv", 0)] {
        for keluaran in ["hasil.csv", "hasil.xlsx"] {
            let jawaban = meja.uep(&["screen", berkas, "--strict", "--force", "-o", keluaran]);
            assert_eq!((jawaban.kode, jawaban.galat.as_str()), (kode, ""), "{berkas}");
            assert!(meja.ada(keluaran));
            std::fs::remove_file(meja.jalur(keluaran)).unwrap();
        }
    }
    // A warning alone is no reason, and without --strict nothing is.
    meja.tulis("peringatan.csv", GABUNGAN.replace("6371014101", "6303014101"));
    assert_eq!(meja.uep(&["screen", "peringatan.csv", "--strict", "--force", "-o", "hasil.csv"]).kode, 0);
    assert_eq!(meja.uep(&["screen", "salah.csv", "--force", "-o", "hasil.csv"]).kode, 0);
}

#[test]
fn help_and_version_are_exit_0() {
    let meja = meja();
    for kata in [&["--help"][..], &["screen", "--help"], &["template", "--help"], &["--version"]] {
        let jawaban = meja.uep(kata);
        assert_eq!((jawaban.kode, jawaban.galat.as_str()), (0, ""), "{kata:?}");
        assert!(!jawaban.keluar.is_empty());
    }
}

/// Found by `kabur`: a row number that no integer holds.
#[test]
fn a_cell_beyond_every_sheet_is_damage_with_a_message() {
    for (benar, salah) in
        [("r=\"A2\"", "r=\"A99999999999\""), ("r=\"A2\"", "r=\"ZZZZZ2\""), ("r=\"A2\"", "r=\"A1048577\"")]
    {
        let meja = Meja::baru();
        meja.buku("a.xlsx", vec![lembar("Data", &["No KK|NIK|Nama|Desil", "1|2|A|3"])]);
        common::ubah_bagian(&meja.jalur("a.xlsx"), "xl/worksheets/sheet1.xml", |xml| xml.replace(benar, salah));
        let jawaban = meja.uep(&["screen", "a.xlsx", "-o", "hasil.csv"]);
        let pesan = "Galat: a.xlsx tidak dapat dibuka sebagai lembar kerja: lembar Data rusak\n  \
            perbaikan: buka di Excel lalu simpan ulang\n";
        assert_eq!((jawaban.kode, jawaban.galat.as_str()), (1, pesan), "{salah}");
        assert!(!meja.ada("hasil.csv"));
    }
}
