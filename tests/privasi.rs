//! Nothing personal reaches the terminal (UU 27/2022), whatever is asked and whatever goes wrong.

mod common;

use std::collections::BTreeSet;

use common::{GABUNGAN, Jawaban, Meja, contoh, lembar};

const MASUKAN: [&str; 5] = ["keluarga.csv", "anggota.csv", "bansos.csv", "ppks.csv", "register.csv"];
const KATA: [&str; 8] =
    ["keluarga.csv", "anggota.csv", "--bansos", "bansos.csv", "--ppks", "ppks.csv", "--register", "register.csv"];

fn meja() -> Meja {
    let meja = Meja::baru();
    MASUKAN.iter().for_each(|m| meja.salin(&contoh(m)));
    meja
}

/// Words of the names in the example files.
fn nama(meja: &Meja) -> BTreeSet<String> {
    let mut semua = BTreeSet::new();
    for berkas in MASUKAN {
        let isi = meja.byte(berkas);
        let isi = String::from_utf8_lossy(&isi);
        let pemisah = if isi.starts_with("NIK,") || isi.starts_with("ID Peserta,") { ',' } else { '|' };
        let mut baris = isi.lines().map(|b| b.split(pemisah));
        let kolom: Vec<usize> = baris
            .next()
            .unwrap()
            .enumerate()
            .filter(|(_, j)| j.to_lowercase().starts_with("nama"))
            .map(|(i, _)| i)
            .collect();
        for b in baris {
            let sel: Vec<&str> = b.collect();
            let nama = kolom.iter().filter_map(|k| sel.get(*k)).flat_map(|n| n.split_whitespace());
            semua.extend(nama.filter(|k| k.len() >= 4 && k.chars().all(char::is_alphabetic)).map(str::to_owned));
        }
    }
    semua
}

/// Longest run of digits, dots and spaces between them taken out.
fn angka_terpanjang(teks: &str) -> usize {
    let rapat: String = teks.chars().filter(|c| !matches!(c, '.' | '\'' | '\u{a0}')).collect();
    rapat.split(|c: char| !c.is_ascii_digit()).map(str::len).max().unwrap_or(0)
}

fn bersih(jawaban: &Jawaban, nama: &BTreeSet<String>, apa: &str) {
    for teks in [&jawaban.keluar, &jawaban.galat] {
        assert!(angka_terpanjang(teks) < 9, "{apa}: digits of an id in\n{teks}");
        let bocor = teks.split(|c: char| !c.is_alphabetic()).find(|k| nama.contains(*k));
        assert!(bocor.is_none(), "{apa}: a name in\n{teks}");
    }
}

#[test]
fn no_mode_prints_ids_or_names() {
    let meja = meja();
    let nama = nama(&meja);
    assert!(nama.len() > 50, "{}", nama.len());
    for keluaran in ["hasil.csv", "hasil.xlsx"] {
        for pilihan in [&[][..], &["--json"], &["--quiet"], &["--strict"], &["--mask"], &["--max-desil", "10"]] {
            let kata = [&["screen"], &KATA[..], pilihan, &["--force", "-o", keluaran]].concat();
            let jawaban = meja.uep(&kata);
            assert!([0, 3].contains(&jawaban.kode), "{}", jawaban.galat);
            bersih(&jawaban, &nama, &format!("{pilihan:?} {keluaran}"));
            let diam = pilihan == ["--quiet"];
            assert_eq!(jawaban.keluar.is_empty(), diam, "{pilihan:?}");
            assert_eq!(jawaban.galat, "", "a progress bar only on a terminal");
        }
    }
}

/// One damaged file a case: (what is wrong, content).
fn rusak() -> Vec<(&'static str, String)> {
    let ganti = |dari: &str, ke: &str| GABUNGAN.replace(dari, ke);
    vec![
        ("a NIK with letters", ganti("6371014101909001", "6371O14101909001")),
        ("a NIK of 15 digits", ganti("6371014101909001", "637101410190900")),
        ("a NIK with spaces", ganti("6371014101909001", "6371 0141 0190 900")),
        ("a name in the column NIK", ganti("6371014101909001", "SITI AMINAH")),
        ("a NIK in the column Desil", ganti(",1,3,", ",1,6371014101909001,")),
        ("a broken line", GABUNGAN.to_owned() + "6371010202259002,6371010503859002,SITI AMINAH\n"),
        ("an open quote", GABUNGAN.to_owned() + "6371010202259002,6371010503859002,\"SITI AMINAH\n"),
        ("the same person twice", GABUNGAN.to_owned() + GABUNGAN.lines().last().unwrap() + "\n"),
    ]
}

fn nama_uji() -> BTreeSet<String> {
    ["SITI", "AMINAH"].map(str::to_owned).into()
}

#[test]
fn findings_about_ids_are_masked_on_the_terminal() {
    for (apa, isi) in rusak() {
        let meja = Meja::baru();
        meja.tulis("a.csv", isi);
        let jawaban = meja.saring(&["a.csv", "-o", "hasil.csv"]);
        bersih(&jawaban, &nama_uji(), apa);
    }
}

#[test]
fn a_name_in_another_column_is_masked_on_the_terminal() {
    for (dari, ke) in [(",1,3,", ",1,SITI AMINAH,"), ("KOTA BANJARMASIN", "SITI BANJARMASIM")] {
        let meja = Meja::baru();
        meja.tulis("a.csv", GABUNGAN.replace(dari, ke));
        bersih(&meja.saring(&["a.csv", "-o", "hasil.csv"]), &nama_uji(), ke);
    }
}

/// Runs that cannot be done, and say why without quoting data.
#[test]
fn error_messages_quote_no_data() {
    let meja = Meja::baru();
    meja.tulis("a.csv", GABUNGAN);
    meja.tulis("parameter.csv", "Parameter,Nilai\nSITI,6371014101909001\n");
    meja.saring(&["a.csv", "--mask", "-o", "samar.csv"]);
    meja.buku("a.xlsx", vec![lembar("Data", &GABUNGAN.replace(',', "|").lines().collect::<Vec<_>>())]);
    for kata in [
        &["a.csv", "-o", "a.csv"][..],
        &["samar.csv", "-o", "hasil.csv"],
        &["a.csv", "--bansos", "tidak-ada.csv", "-o", "hasil.csv"],
        &["a.xlsx", "--sheet", "Lain", "-o", "hasil.csv"],
        &["a.csv", "--map", "NIK=Nomor", "-o", "hasil.csv"],
        &["a.csv", "--ppks", "parameter.csv", "-o", "hasil.csv"],
    ] {
        let jawaban = meja.uep(&[&["screen"], kata].concat());
        assert_eq!(jawaban.kode, 1, "{kata:?}");
        bersih(&jawaban, &nama_uji(), &format!("{kata:?}"));
    }
}

#[test]
fn a_file_without_a_header_is_refused_without_quoting_its_rows() {
    let data = GABUNGAN.lines().last().unwrap();
    for isi in [data.to_owned() + "\n", format!("{data}\n{data}\n")] {
        let meja = Meja::baru();
        meja.tulis("a.csv", isi);
        let jawaban = meja.uep(&["screen", "a.csv", "-o", "hasil.csv"]);
        assert_eq!(jawaban.kode, 1);
        bersih(&jawaban, &nama_uji(), "a file without a header");
    }
}
