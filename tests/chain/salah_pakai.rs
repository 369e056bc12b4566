//! Wrong use of the command line: the exact answer in Indonesian, exit status 2, nothing written.

use crate::common::{GABUNGAN, Jawaban, Meja};

/// The answer to these words, with an extract in the folder that must stay the only file.
fn jawab(kata: &[&str]) -> Jawaban {
    let meja = Meja::baru();
    meja.tulis("ekstrak.csv", GABUNGAN);
    let jawaban = meja.uep(kata);
    assert_eq!(meja.isi(), ["ekstrak.csv"], "{kata:?}");
    jawaban
}

/// The rest of the line is what was typed, the message, and the help it points to.
fn salah(kata: &str, pesan: &str, bantuan: &str) {
    let jawaban = jawab(&kata.split(' ').collect::<Vec<_>>());
    let harus = format!("Galat: {pesan}\n  bantuan: {bantuan} --help\n");
    assert_eq!((jawaban.kode, jawaban.galat, jawaban.keluar.as_str()), (2, harus, ""), "uep {kata}");
}

#[test]
fn a_misspelt_command_or_kind() {
    salah("saring", "perintah \"saring\" tidak dikenal", "uep");
    salah("scren a.csv", "perintah \"scren\" tidak dikenal\n  mungkin maksudnya: screen", "uep");
    salah("help", "perintah \"help\" tidak dikenal", "uep");
    salah(
        "template pameran -o a.csv",
        "jenis \"pameran\" tidak dikenal\n  mungkin maksudnya: persetujuan, parameter",
        "uep template",
    );
    salah("template penilai", "jenis \"penilai\" tidak dikenal\n  mungkin maksudnya: penilaian", "uep template");
}

#[test]
fn no_command_or_no_kind_shows_the_help() {
    for (kata, apa) in [(&[][..], "perintah"), (&["template"], "jenis")] {
        let jawaban = jawab(kata);
        let bantuan = jawab(&[kata, &["--help"]].concat());
        assert_eq!((bantuan.kode, bantuan.galat.as_str()), (0, ""));
        let harus = format!("Galat: {apa} belum disebut\n\n{}", bantuan.keluar);
        assert_eq!((jawaban.kode, jawaban.galat, jawaban.keluar.as_str()), (2, harus, ""));
    }
}

#[test]
fn something_required_is_missing() {
    let belum = |kata, apa: &str, bantuan| salah(kata, &format!("yang wajib belum disebut: {apa}"), bantuan);
    belum("screen ekstrak.csv", "--output <KELUARAN>", "uep screen");
    belum("screen -o a.csv", "<BERKAS>...", "uep screen");
    belum("cohort --year 2026 --quota 5 -o a.xlsx", "--candidates <BERKAS>..., --assessment <BERKAS>...", "uep cohort");
    belum("explain hasil.xlsx", "<ID>", "uep explain");
    belum("template kegiatan", "--output <KELUARAN>", "uep template kegiatan");
    belum("completions", "<SHELL>", "uep completions");
}

#[test]
fn an_option_that_is_unknown_misspelt_repeated_or_without_its_value() {
    salah("screen ekstrak.csv -o a.csv --desil", "pilihan \"--desil\" tidak dikenal", "uep screen");
    salah("screen ekstrak.csv -o a.csv -x", "pilihan \"-x\" tidak dikenal", "uep screen");
    salah("--quiet", "pilihan \"--quiet\" tidak dikenal", "uep");
    let dekat = "pilihan \"--delimeter\" tidak dikenal\n  mungkin maksudnya: --delimiter";
    salah("screen ekstrak.csv -o a.csv --delimeter ;", dekat, "uep screen");
    salah("screen ekstrak.csv -o a.csv -o b.csv", "--output <KELUARAN> disebut dua kali", "uep screen");
    salah("screen ekstrak.csv -o a.csv --force --force", "--force disebut dua kali", "uep screen");
    salah("screen ekstrak.csv -o a.csv --force=ya", "--force tidak memerlukan isi", "uep screen");
    salah("screen ekstrak.csv -o a.csv --bansos", "--bansos <BERKAS> memerlukan isi", "uep screen");
    salah("screen ekstrak.csv -o", "--output <KELUARAN> memerlukan isi", "uep screen");
    salah("cohort --candidates", "--candidates <BERKAS>... memerlukan isi", "uep cohort");
}

#[test]
fn a_value_that_cannot_be() {
    let salah_isi = |kata: &str, isi: &str, pilihan: &str, sebab: &str, bantuan: &str| {
        salah(kata, &format!("isi \"{isi}\" untuk {pilihan} salah: {sebab}"), bantuan);
    };
    let tanggal = "harus tanggal TTTT-BB-HH, misalnya 2026-01-31";
    salah_isi("screen e.csv -o a.csv --as-of 31-01-2026", "31-01-2026", "--as-of <TANGGAL>", tanggal, "uep screen");
    for isi in ["0000-01-01", "1999-12-31", "2101-01-01"] {
        let kata = format!("screen e.csv -o a.csv --as-of {isi}");
        salah_isi(&kata, isi, "--as-of <TANGGAL>", "harus di antara tahun 2000 dan 2100", "uep screen");
    }
    let pemisah = "harus \",\", \";\", \"|\", atau tab";
    salah_isi("screen e.csv -o a.csv --delimiter .", ".", "--delimiter <TANDA>", pemisah, "uep screen");
    for isi in ["11", "0", "lima", "300"] {
        let kata = format!("screen e.csv -o a.csv --max-desil {isi}");
        salah_isi(&kata, isi, "--max-desil <N>", "harus bilangan bulat 1 sampai 10", "uep screen");
    }
    salah_isi("cohort --year 26", "26", "--year <TAHUN>", "harus tahun 2025 sampai 2100", "uep cohort");
    let kuota = "harus bilangan bulat 0 sampai 1000000";
    salah_isi("cohort --year 2026 --quota 5,satu", "satu", "--quota <N>", kuota, "uep cohort");
    let triwulan = "harus tahun dan triwulan, misalnya 2026-TW1";
    salah_isi("grade a.csv --quarter TW5", "TW5", "--quarter <TRIWULAN>", triwulan, "uep grade");
    salah(
        "completions csh",
        "isi \"csh\" untuk <SHELL> tidak dikenal; pilihannya: bash, elvish, fish, powershell, zsh\n  \
         mungkin maksudnya: zsh",
        "uep completions",
    );
}

#[test]
fn a_word_too_many_shows_no_id() {
    salah("explain a.xlsx UEP-2026-0001 lagi", "\"lagi\" berlebih; perintah ini tidak memakainya", "uep explain");
    salah("man screen", "\"screen\" berlebih; perintah ini tidak memakainya", "uep man");
    salah(
        "explain a.xlsx 6371014101909001 6371014101909002",
        "\"6371************\" berlebih; perintah ini tidak memakainya",
        "uep explain",
    );
    salah(
        "screen e.csv -o a.csv --max-desil 6371014101909001",
        "isi \"6371************\" untuk --max-desil <N> salah: harus bilangan bulat 1 sampai 10",
        "uep screen",
    );
}
