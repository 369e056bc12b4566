//! Help, completions and the manual page: in Indonesian, from the same definitions as the parser, and every
//! example in them works on the bundled data.

use std::collections::BTreeSet;
use std::ffi::OsString;

use crate::common::{BukuTerbaca, Meja, Tabel, contoh};
use clap::{Command, CommandFactory};
use uep::inside::cli::{Cli, urai};

/// Every command that can be typed, with its words (`uep template asesmen`); hidden ones too.
fn semua() -> Vec<(String, Command)> {
    fn tambah(perintah: &Command, daftar: &mut Vec<(String, Command)>) {
        daftar.push((perintah.get_bin_name().unwrap().to_owned(), perintah.clone()));
        perintah.get_subcommands().for_each(|p| tambah(p, daftar));
    }
    let mut akar = Cli::command().bin_name("uep");
    akar.build();
    let mut daftar = Vec::new();
    tambah(&akar, &mut daftar);
    daftar
}

/// Example command lines of a help text, without what the shell does with the output.
fn contoh_dari(teks: &str) -> Vec<String> {
    let (_, sesudah) = teks.split_once("Contoh:\n").unwrap_or_default();
    let baris = sesudah.lines().take_while(|b| b.starts_with("  "));
    baris.map(|b| b.trim().split(" > ").next().unwrap().to_owned()).collect()
}

fn contoh_milik(perintah: &Command) -> Vec<String> {
    contoh_dari(&perintah.get_after_help().map(ToString::to_string).unwrap_or_default())
}

fn terurai(baris: &str) -> Result<Cli, (String, u8)> {
    urai(baris.split_whitespace().map(OsString::from))
}

fn halaman(nama: &str) -> String {
    let (teks, kode) = terurai(&format!("{nama} --help")).expect_err("help is no run");
    assert_eq!(kode, 0, "{nama}");
    teks
}

#[test]
fn every_example_is_a_command_line_of_its_own_command() {
    for (nama, perintah) in semua() {
        let contoh = contoh_milik(&perintah);
        assert!(!contoh.is_empty(), "{nama} has no example");
        for satu in contoh {
            assert!(satu.starts_with(&format!("{nama} ")) || satu == nama, "{satu} stands under {nama}");
            assert!(terurai(&satu).is_ok(), "{satu}: {:?}", terurai(&satu).err());
            assert!(halaman(&nama).contains(satu.split(" -").next().unwrap()), "{satu} is not shown");
        }
    }
}

/// The same for the README: commands in its blocks, continued lines joined.
#[test]
fn every_command_of_the_readme_parses() {
    let readme = include_str!("../../README.md");
    let blok = readme.split("```").skip(1).step_by(2).flat_map(str::lines).map(str::trim);
    let mut dicoba = 0;
    for baris in blok.filter(|b| b.starts_with("uep ") && !b.contains("KIND")) {
        let baris = baris.split(" > ").next().unwrap().replace("$SHELL", "bash");
        assert!(terurai(&baris).is_ok(), "{baris}: {:?}", terurai(&baris).err());
        dicoba += 1;
    }
    assert!(dicoba >= 8, "{dicoba}");
}

#[test]
fn help_is_in_indonesian_and_explains_every_option() {
    let inggris = ["usage", "options", "arguments", "commands", "print", "possible", "default", "required", "the"];
    for (nama, perintah) in semua() {
        let teks = halaman(&nama);
        assert!(teks.contains(&format!("\nPemakaian: {nama}")), "{nama}");
        let kata: BTreeSet<String> =
            teks.split(|c: char| !c.is_alphabetic() && c != '-').map(str::to_lowercase).collect();
        for satu in inggris {
            assert!(!kata.contains(satu), "English \"{satu}\" in the help of {nama}");
        }
        assert!(perintah.get_about().is_some(), "{nama} says nothing about itself");
        for pilihan in perintah.get_arguments().filter(|p| !p.is_hide_set()) {
            assert!(pilihan.get_help().is_some(), "{nama} {}", pilihan.get_id());
            assert!(pilihan.get_help_heading().is_some(), "{nama} {} would stand under Options", pilihan.get_id());
        }
    }
}

/// A file that an example names and that no example before it made.
fn siapkan(meja: &Meja, nama: &str) {
    let salin = |dari: &str| meja.tulis(nama, std::fs::read(contoh(dari)).unwrap());
    let jalan = |kata: &str| {
        let jawaban = meja.uep(&kata.split(' ').collect::<Vec<_>>());
        assert_eq!((jawaban.kode, jawaban.galat.as_str()), (0, ""), "{kata}");
    };
    match nama {
        "keluarga.csv" | "anggota.csv" | "ppks.csv" => salin(nama),
        // The kind is told by the content, never by the name.
        "siks.xlsx" => salin("bansos.csv"),
        "ppks.xlsx" => salin("ppks.csv"),
        "peserta.xlsx" => salin("register.csv"),
        "saringan.xlsx" => jalan("screen keluarga.csv anggota.csv -o saringan.xlsx"),
        "asesmen.xlsx" => {
            jalan("template asesmen --candidates saringan.xlsx -o asesmen.csv");
            let tabel = Tabel::baca(&meja.jalur("asesmen.csv"));
            let nilai = ["Potensi", "Minat", "Kesiapan", "Komitmen"].map(|j| tabel.kolom(j));
            let mut penulis = csv::Writer::from_writer(Vec::new());
            penulis.write_record(&tabel.judul).unwrap();
            for baris in &tabel.baris {
                let isi = baris.iter().enumerate().map(|(i, s)| if nilai.contains(&i) { "4" } else { s.as_str() });
                penulis.write_record(isi).unwrap();
            }
            assert!(tabel.baris.len() > 100, "families Layak to assess");
            meja.tulis(nama, penulis.into_inner().unwrap());
        }
        "tw1.xlsx" | "tw2.xlsx" | "tw3.xlsx" | "tw4.xlsx" => {
            let (triwulan, register) = (&nama[2..3], "register-2026.xlsx");
            let isian = format!("penilaian-tw{triwulan}.xlsx");
            jalan(&format!("template penilaian --register {register} --quarter 2026-TW{triwulan} -o {isian}"));
            jalan(&format!("grade {isian} --register {register} --quarter 2026-TW{triwulan} -o {nama}"));
        }
        "penilaian.xlsx" => salin("triwulan/penilaian.csv"),
        "penilaian-siti.xlsx" | "penilaian-budi.xlsx" => {
            let isi = std::fs::read_to_string(contoh("triwulan/penilaian.csv")).unwrap();
            let genap = usize::from(nama == "penilaian-budi.xlsx");
            let baris = isi.lines().enumerate().filter(|(i, _)| *i == 0 || i % 2 == genap).map(|(_, b)| b);
            meja.tulis(nama, baris.collect::<Vec<_>>().join("\n"));
        }
        // One of the three mentors gets the name that the example asks for.
        "register.xlsx" => {
            let isi = std::fs::read_to_string(contoh("triwulan/register.csv")).unwrap();
            meja.tulis(nama, isi.replace("Pendamping 1", "Aminah"));
        }
        "hasil-tw1.xlsx" | "hasil-tw2.xlsx" | "hasil-tw3.xlsx" | "hasil-tw4.xlsx" => {
            let triwulan = &nama[8..9];
            siapkan(meja, "penilaian.xlsx");
            jalan(&format!("grade penilaian.xlsx --register register.xlsx --quarter 2026-TW{triwulan} -o {nama}"));
        }
        // Somebody typed another desil into the first family.
        "saringan-diubah.xlsx" => {
            let desil = BukuTerbaca::baca(&meja.jalur("saringan.xlsx")).daftar("Layak").kolom("Desil");
            let ubah = |l: &str, r, c| (l == "Layak" && r == 4 && c == desil).then(|| "9".to_owned());
            meja.simpan_ulang("saringan.xlsx", nama, |l, r, c, _| ubah(l, r, c));
        }
        "hasil.xlsx" => jalan("screen keluarga.csv anggota.csv -o hasil.xlsx"),
        "kegiatan.xlsx" => {
            meja.tulis(nama, "Tanggal,Jenis,Nama Kegiatan,Tahap\n2026-05-20,Pameran,Pasar Terapung,II\n");
        }
        "evaluasi-2025.xlsx" => {
            jalan("evaluate --year 2025 --register register.xlsx --grades hasil-tw1.xlsx -o evaluasi-2025.xlsx");
        }
        "insentif.xlsx" => meja.tulis(nama, "ID Peserta,Tahap,Jenis Insentif\nUEP-2024-0001,II,Bantuan promosi\n"),
        lain => panic!("nothing makes {lain}"),
    }
}

/// In the order of the help, each run after those before it; an example may use what another one wrote.
#[test]
fn every_example_runs_on_the_bundled_data() {
    let meja = Meja::baru();
    for (nama, perintah) in semua() {
        for satu in contoh_milik(&perintah) {
            let mut kata: Vec<&str> = satu.split_whitespace().skip(1).collect();
            let keluaran = kata.iter().position(|k| *k == "-o").map(|i| kata[i + 1]);
            let masukan = kata.iter().filter(|k| k.ends_with(".csv") || k.ends_with(".xlsx"));
            for berkas in masukan.filter(|k| Some(**k) != keluaran) {
                if !meja.ada(berkas) {
                    siapkan(&meja, berkas);
                }
            }
            if keluaran.is_some() {
                kata.push("--force");
            }
            let jawaban = meja.uep(&kata);
            assert_eq!((jawaban.kode, jawaban.galat.as_str()), (0, ""), "{satu}");
            assert!(!jawaban.keluar.is_empty(), "{satu}");
            assert!(keluaran.is_none_or(|k| meja.ada(k)), "{satu} of {nama} wrote nothing");
        }
    }
}

#[test]
fn completions_know_every_command_and_option_in_every_shell() {
    let meja = Meja::baru();
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let jawaban = meja.uep(&["completions", shell]);
        assert_eq!((jawaban.kode, jawaban.galat.as_str()), (0, ""), "{shell}");
        assert_eq!(jawaban.keluar, meja.uep(&["completions", shell]).keluar, "{shell} is the same every time");
        for (nama, perintah) in semua() {
            let akhir = nama.rsplit(' ').next().unwrap();
            assert!(jawaban.keluar.contains(akhir), "{shell} lacks {nama}");
            for panjang in perintah.get_arguments().filter(|a| !a.is_hide_set()).filter_map(|a| a.get_long()) {
                // fish names them without the dashes.
                assert!(jawaban.keluar.contains(panjang), "{shell} lacks {nama} --{panjang}");
            }
        }
        if !["bash", "powershell"].contains(&shell) {
            assert!(jawaban.keluar.contains("Tampilkan bantuan"), "{shell} explains in Indonesian");
        }
    }
    assert!(meja.isi().is_empty());
}

#[test]
fn the_manual_page_holds_all_commands_under_indonesian_headings() {
    let meja = Meja::baru();
    let jawaban = meja.uep(&["man"]);
    assert_eq!((jawaban.kode, jawaban.galat.as_str()), (0, ""));
    assert_eq!(jawaban.keluar, meja.uep(&["man"]).keluar);
    let isi = &jawaban.keluar;
    let judul: Vec<&str> = isi.lines().filter_map(|b| b.strip_prefix(".SH ")).map(|j| j.trim_matches('"')).collect();
    let perintah: Vec<String> =
        semua().into_iter().filter(|(_, p)| !p.is_hide_set()).map(|(n, _)| n.to_uppercase()).collect();
    assert_eq!(judul[..3], ["NAMA", "PEMAKAIAN", "UMUM"]);
    assert_eq!(judul[3..], perintah[1..]);
    let anak: BTreeSet<&str> = isi.lines().filter_map(|b| b.strip_prefix(".SS ")).collect();
    assert_eq!(anak, BTreeSet::from(["ATURAN", "KELUARAN", "MASUKAN", "PEMAKAIAN", "UMUM"]));
    assert!(isi.contains(".TH uep 1"), "{}", &isi[..200]);
    let polos = isi.replace("\\-", "-").replace("\\fB", "").replace("\\fR", "").replace("\\fI", "");
    for (nama, p) in semua().into_iter().filter(|(_, p)| !p.is_hide_set()) {
        for panjang in p.get_arguments().filter(|a| !a.is_hide_set()).filter_map(|a| a.get_long()) {
            assert!(polos.contains(&format!("--{panjang}")), "{nama} --{panjang}");
        }
        for satu in contoh_milik(&p) {
            assert!(polos.lines().any(|b| b == satu), "{satu} is not a line of its own");
        }
    }
}

/// The statuses that help and README name are the same, and there are no others in the program.
#[test]
fn the_exit_statuses_are_told_alike() {
    let readme = include_str!("../../README.md").split("## Exit status").nth(1).unwrap();
    let baris = readme.lines().skip_while(|b| !b.starts_with("| 0 |")).take_while(|b| b.starts_with('|'));
    let kode: Vec<&str> = baris.map(|b| b.split('|').nth(1).unwrap().trim()).collect();
    assert_eq!(kode, ["0", "1", "2", "3", "130"]);
    let meja = Meja::baru();
    for perintah in ["screen", "cohort", "grade", "evaluate"] {
        let bantuan = meja.uep(&[perintah, "--help"]).keluar;
        let bagian = bantuan.split("Kode keluar: ").nth(1).unwrap().trim();
        let disebut: Vec<&str> = bagian.split("; ").filter_map(|b| b.split_whitespace().next()).collect();
        assert_eq!(disebut, kode, "{perintah}");
    }
}
