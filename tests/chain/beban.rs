//! Files that declare more than they hold, repeat one cell a million times, or never end: each is read in a process of
//! its own under a limit of memory, since an allocation that fails ends it and cannot be caught. The files are small
//! and made here.

mod arsip;
pub mod xls;

use std::process::Command;

use crate::common::{ACUAN, GABUNGAN, Meja};
use arsip::{ods, xlsb, xlsx};

/// Address space of the child in KiB: files that are refused must not come near it, threads and libraries included.
const BATAS_MEMORI: u64 = 2 << 20;

/// Runs `uep screen` on one file under the limit: exit status and what it says.
fn saring(meja: &Meja, nama: &str) -> (Option<i32>, String) {
    saring_dengan(BATAS_MEMORI, meja, nama)
}

fn saring_dengan(batas: u64, meja: &Meja, nama: &str) -> (Option<i32>, String) {
    let perintah = format!("ulimit -v {batas}; exec \"$0\" screen \"$1\" --as-of {ACUAN} --force -o hasil.csv");
    let hasil = Command::new("sh")
        .args(["-c", &perintah, env!("CARGO_BIN_EXE_uep"), nama])
        .current_dir(meja.folder())
        .env_remove("RUST_BACKTRACE")
        .output()
        .unwrap();
    (hasil.status.code(), String::from_utf8_lossy(&hasil.stderr).into_owned())
}

/// The file is refused with these words, and nothing is written.
fn ditolak(nama: &str, isi: Vec<u8>, besar: usize, kata: &[&str]) {
    assert!(isi.len() < besar, "{nama}: {} bytes", isi.len());
    let meja = Meja::baru();
    meja.tulis(nama, isi);
    let (kode, galat) = saring(&meja, nama);
    assert_eq!(kode, Some(1), "{nama}: {galat}");
    assert!(kata.iter().all(|k| galat.contains(k)), "{nama}: {galat}");
    assert_eq!(meja.isi(), [nama], "{nama}");
}

/// The file is read, whatever it holds.
fn terbaca(nama: &str, isi: Vec<u8>, besar: usize) -> Meja {
    assert!(isi.len() < besar, "{nama}: {} bytes", isi.len());
    let meja = Meja::baru();
    meja.tulis(nama, isi);
    let (kode, galat) = saring(&meja, nama);
    assert_eq!(kode, Some(0), "{nama}: {galat}");
    meja
}

const JUDUL: [&str; 5] = ["No KK", "NIK", "Nama", "Hubungan Keluarga", "Desil"];
const SITI: [&str; 5] = ["6371010101259001", "6371014101909001", "SITI AMINAH", "1", "3"];

#[test]
fn a_count_of_strings_that_no_file_could_hold() {
    for n in ["9999999999999", "18446744073709551615", "99999999999999999999999999"] {
        let isi = xlsx::buku(&format!("<sst uniqueCount=\"{n}\"><si><t>NIK</t></si></sst>"), &xlsx::baris(1, &["NIK"]));
        ditolak("a.xlsx", isi, 2_000, &["xl/sharedStrings.xml menyatakan", "memuat 1"]);
    }
}

#[test]
fn a_count_that_is_a_little_wrong_is_no_reason_to_refuse() {
    let isi = xlsx::buku("<sst uniqueCount=\"5000\"></sst>", &(xlsx::baris(1, &JUDUL) + &xlsx::baris(2, &SITI)));
    terbaca("a.xlsx", isi, 2_000);
}

#[test]
fn one_long_text_in_every_cell() {
    let panjang = "A".repeat(32_767);
    let teks = format!("<sst uniqueCount=\"1\"><si><t>{panjang}</t></si></sst>");
    let mut isi = xlsx::baris(1, &JUDUL);
    for n in 2..100 {
        isi += &format!("<row r=\"{n}\">{}</row>", "<c t=\"s\"><v>0</v></c>".repeat(160));
    }
    let meja = Meja::baru();
    meja.tulis("a.xlsx", xlsx::buku(&teks, &isi));
    assert!(meja.byte("a.xlsx").len() < 20_000);
    // The rows hold 500 MB of text, of which never more than a few batches stand in memory.
    let (kode, galat) = saring_dengan(400 << 10, &meja, "a.xlsx");
    assert!(matches!(kode, Some(0 | 1)), "{kode:?}: {galat}");
}

#[test]
fn a_cell_in_the_last_corner_costs_nothing_where_cells_are_streamed() {
    let pojok = "<row r=\"1048576\"><c r=\"XFD1048576\" t=\"inlineStr\"><is><t>x</t></is></c></row>";
    let isi = xlsx::baris(1, &JUDUL) + &xlsx::baris(2, &SITI) + pojok;
    terbaca("a.xlsx", xlsx::buku("<sst/>", &isi), 2_000);
    let sel: Vec<(u32, u32, &str)> = (0..5)
        .flat_map(|k| [(0, k, JUDUL[k as usize]), (1, k, SITI[k as usize])])
        .chain([(1_048_575, 16_383, "x")])
        .collect();
    terbaca("a.xlsb", xlsb::buku(&sel), 4_000);
}

#[test]
fn a_tag_a_text_or_a_cell_without_end() {
    let besar = " ".repeat(17 << 20);
    for isi in [
        format!("<row r=\"1\" x=\"{besar}\"/>"),
        format!("<row r=\"1\"><c t=\"inlineStr\"><is><t>{besar}</t></is></c></row>"),
        format!("<!--{besar}-->"),
    ] {
        ditolak("a.xlsx", xlsx::buku("<sst/>", &isi), 40_000, &["bagian xl/worksheets/sheet1.xml rusak"]);
    }
    let potong = format!("<r><t>{}</t></r>", "a".repeat(1 << 20)).repeat(18);
    let isi = format!("<row r=\"1\"><c t=\"inlineStr\"><is>{potong}</is></c></row>");
    ditolak("a.xlsx", xlsx::buku("<sst/>", &isi), 40_000, &["satu sel", "16 MiB per sel"]);
}

#[test]
fn styles_that_become_many_times_their_size() {
    let gaya = format!("<styleSheet><cellXfs>{}</cellXfs></styleSheet>", "<xf/>".repeat(8 << 20));
    let isi = xlsx::dengan("<sst/>", &xlsx::baris(1, &JUDUL), &[("xl/styles.xml", &gaya)]);
    ditolak("a.xlsx", isi, 80_000, &["xl/styles.xml", "32 MiB"]);
}

#[test]
fn stray_corner_cells_of_many_xls_sheets() {
    let pojok = [(0, 0), (65_535, 255)];
    ditolak("a.xls", xls::buku(20, &pojok, &[]), 20_000, &["berkas XLS", "40 juta sel"]);
    // One sheet with such a cell is what people have.
    let meja = Meja::baru();
    meja.tulis("a.xls", xls::buku(1, &pojok, &[]));
    assert_eq!(saring(&meja, "a.xls").0, Some(1), "read, and no table");
}

#[test]
fn an_xls_that_declares_a_range_of_any_size_or_goes_round_in_a_circle() {
    ditolak("a.xls", xls::buku(1, &[(0, 0)], &[xls::dimensi(0, u32::MAX, 0, 255)]), 20_000, &["40 juta sel"]);
    ditolak("a.xls", xls::lingkaran(), 20_000, &["bukan XLS yang utuh"]);
}

#[test]
fn one_long_text_in_every_cell_of_an_xls() {
    let isi = xls::teks_berulang(8_000, 60_000);
    ditolak("a.xls", isi, 2_000_000, &["berkas XLS", "teks semua selnya", "1 GiB"]);
}

#[test]
fn ods_cells_repeated_by_the_sheet() {
    let sel = "<table:table-cell office:value-type=\"string\" table:number-columns-repeated=\"16384\"><text:p>x</text:p></table:table-cell>";
    let baris = format!("<table:table-row table:number-rows-repeated=\"1048576\">{sel}</table:table-row>");
    ditolak("a.ods", ods::buku(&baris), 1_000, &["content.xml", "40 juta sel"]);
    let panjang = "A".repeat(30_000);
    let sel = format!("<table:table-cell office:value-type=\"string\"><text:p>{panjang}</text:p></table:table-cell>");
    let baris = format!("<table:table-row table:number-rows-repeated=\"1000000\">{sel}</table:table-row>");
    ditolak("a.ods", ods::buku(&baris), 2_000, &["content.xml", "teks semua selnya"]);
}

#[test]
fn an_ods_that_hides_what_it_costs() {
    let sel = |ulang: u32, isi: &str| {
        format!(
            "<table:table-row table:number-rows-repeated=\"{ulang}\"><table:table-cell office:value-type=\"string\" \
             table:number-columns-repeated=\"16384\"><text:p>{isi}</text:p></table:table-cell></table:table-row>"
        )
    };
    let banyak = sel(1_048_576, "x");
    ditolak("a.ods", ods::buku(&sel(1, "<text:s text:c=\"999999999999\"/>")), 1_000, &["content.xml", "1 GiB"]);
    for isi in [
        format!("<?a \"?>{banyak}<?b \"?>"),
        format!("<!--> <a \" -->{banyak}<b c=\"\"/>"),
        banyak.replace("\"1048576\"", "\"+1048576\""),
        banyak.replace("<table:table-row ", &format!("<table:table-row x=\"{}\" ", "a".repeat(70_000))),
    ] {
        ditolak("a.ods", ods::buku(&isi), 2_000, &["content.xml", "40 juta sel"]);
    }
    // The library would wait for the end of the second table for ever.
    ditolak("a.ods", ods::buku("<table:table table:name=\"T\">"), 1_000, &["bagian content.xml terpotong"]);
}

#[test]
fn an_ods_as_offices_save_it_is_read() {
    let sel =
        |t: &&str| format!("<table:table-cell office:value-type=\"string\"><text:p>{t}</text:p></table:table-cell>");
    let baris =
        |isi: &[&str]| format!("<table:table-row>{}</table:table-row>", isi.iter().map(sel).collect::<String>());
    let kosong = "<table:table-row table:number-rows-repeated=\"1048574\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>";
    terbaca("a.ods", ods::buku(&(baris(&JUDUL) + &baris(&SITI) + kosong)), 2_000);
}

#[test]
fn what_is_no_regular_file_is_asked_for_at_once() {
    let meja = Meja::baru();
    assert!(Command::new("mkfifo").arg(meja.jalur("pipa.csv")).status().unwrap().success());
    let pesan = "bukan berkas biasa, melainkan pipa atau perangkat\n  perbaikan: simpan datanya ke sebuah berkas";
    for nama in ["pipa.csv", "/dev/stdin", "/dev/null"] {
        let (kode, galat) = saring(&meja, nama);
        assert_eq!(kode, Some(1), "{nama}");
        assert!(galat.contains(pesan), "{nama}: {galat}");
    }
    let (kode, galat) = saring(&meja, "-");
    assert_eq!(kode, Some(1));
    assert!(galat.contains("tidak ditemukan") || galat.contains("bukan berkas biasa"), "{galat}");
}

#[test]
fn a_file_that_changes_while_it_is_read_is_noticed() {
    use std::sync::atomic::AtomicU64;
    use uep::inside::read::header::PetaPengguna;
    use uep::inside::read::sumber::{OpsiBaca, Sumber};
    use uep::inside::table::jenis::Peran;
    let meja = Meja::baru();
    meja.tulis("a.csv", GABUNGAN);
    let opsi = OpsiBaca { lembar: Vec::new(), peta: PetaPengguna::baca(&[]).unwrap() };
    let buka = || Sumber::buka(&meja.jalur("a.csv"), Peran::Ekstrak, &opsi).unwrap().remove(0);
    let baca = |s: &Sumber| s.baca(&AtomicU64::new(0), &mut |_| true).map(drop).map_err(|e| e.to_string());
    let sumber = buka();
    assert_eq!(baca(&sumber), Ok(()));
    meja.tulis("a.csv", &GABUNGAN[..GABUNGAN.len() - 20]);
    let galat = baca(&sumber).unwrap_err();
    assert!(galat.contains("a.csv berubah selagi dibaca; tidak ada yang ditulis"), "{galat}");
    assert_eq!(baca(&buka()), Ok(()), "opened anew it is a file like any other");
}

/// `cargo test --release --test chain beban -- --ignored --nocapture` prints what each file costs at most.
#[test]
#[ignore = "prints figures"]
fn peak_memory_of_each_file() {
    let pojok = [(0, 0), (65_535, 255)];
    let rusak = format!("{}\n{}", JUDUL.join(","), "x,\"y\n".repeat(3_000_000));
    let panjang = format!("<sst uniqueCount=\"1\"><si><t>{}</t></si></sst>", "A".repeat(32_767));
    let lebar = "<row>".to_owned() + &"<c t=\"s\"><v>0</v></c>".repeat(160) + "</row>";
    let sejuta = "<table:table-row table:number-rows-repeated=\"1000\"><table:table-cell office:value-type=\"string\" \
                  table:number-columns-repeated=\"1000\"><text:p>x</text:p></table:table-cell></table:table-row>";
    let isi: Vec<(&str, Vec<u8>)> = vec![
        ("teks.xlsx", xlsx::buku(&panjang, &(xlsx::baris(1, &JUDUL) + &lebar.repeat(98)))),
        ("pojok.xlsb", xlsb::buku(&[(0, 0, "x"), (1_048_575, 16_383, "x")])),
        ("sejuta.ods", ods::buku(sejuta)),
        ("spasi.ods", ods::buku(&sejuta.replace("x</text:p>", "<text:s text:c=\"999999999999\"/></text:p>"))),
        ("hitungan.xlsx", xlsx::buku("<sst uniqueCount=\"9999999999999\"/>", &xlsx::baris(1, &JUDUL))),
        ("pojok.xls", xls::buku(1, &pojok, &[])),
        ("pojok-20.xls", xls::buku(20, &pojok, &[])),
        ("lingkaran.xls", xls::lingkaran()),
        ("teks.xls", xls::teks_berulang(8_000, 10_000)),
        ("rusak.csv", rusak.into_bytes()),
    ];
    for (nama, isi) in isi {
        let meja = Meja::baru();
        meja.tulis(nama, &isi);
        let kata = ["screen", nama, "--as-of", ACUAN, "--force", "--quiet", "-o", "hasil.csv"];
        let mut anak = Command::new(env!("CARGO_BIN_EXE_uep")).args(kata).current_dir(meja.folder()).spawn().unwrap();
        let mut puncak = String::new();
        while anak.try_wait().unwrap().is_none() {
            let status = std::fs::read_to_string(format!("/proc/{}/status", anak.id())).unwrap_or_default();
            let baris = status.lines().find_map(|b| b.strip_prefix("VmHWM:"));
            puncak = baris.map(|b| b.trim().to_owned()).unwrap_or(puncak);
            std::thread::sleep(std::time::Duration::from_millis(2));
        }
        println!("{nama}: {} bytes, {puncak}", isi.len());
    }
}
