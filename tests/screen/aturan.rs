//! The rules of Pasal 5 ayat (1) as a table of cases: `testdata/aturan.csv`, one row a case.
//!
//! Blank cells mean the usual: a family of the city, in the extract with one sound head, in no
//! list, default parameters. How a cell is read is in [`Kasus`].

use std::fmt::Write;

use crate::common::{Meja, Tabel, testdata};

const NO_KK: &str = "6371010101259001";
const NIK: &str = "6371014101909001";

/// One row of the table.
struct Kasus<'a> {
    tabel: &'a Tabel,
    baris: &'a [String],
}

impl<'a> Kasus<'a> {
    fn isi(&self, kolom: &str) -> &'a str {
        &self.baris[self.tabel.kolom(kolom)]
    }

    fn atau(&self, kolom: &str, biasa: &'a str) -> &'a str {
        match self.isi(kolom) {
            "" => biasa,
            "kosong" => "",
            isi => isi,
        }
    }

    /// The family rows: `3` is one row, `3 dan 7` are two; a column PKH only where the case has one.
    fn keluarga(&self) -> String {
        let pkh = self.isi("PKH");
        let (judul, isi) = if pkh.is_empty() {
            (String::new(), String::new())
        } else {
            (",PKH".into(), format!(",{}", self.atau("PKH", "")))
        };
        let mut teks = format!("No KK,Desil,Kabupaten/Kota,Kecamatan,Kelurahan,Kode Kelurahan,pbi_nas{judul}\n");
        if self.ada_keluarga() {
            let tempat = [
                self.atau("Kota", "KOTA BANJARMASIN"),
                self.atau("Kecamatan", "BANJARMASIN SELATAN"),
                self.atau("Kelurahan", "MANTUIL"),
                self.isi("Kode Wilayah"),
            ];
            for desil in self.atau("Desil", "").split(" dan ") {
                let kk = self.atau("No KK", NO_KK);
                let _ = writeln!(teks, "{kk},{desil},{},{}{isi}", tempat.join(","), self.atau("PBI", "Tidak"));
            }
        }
        // A neighbour, so that no file is ever without data.
        let _ = writeln!(
            teks,
            "6371010202259999,9,KOTA BANJARMASIN,BANJARMASIN SELATAN,MANTUIL,,Tidak{}",
            if pkh.is_empty() { "" } else { ",Tidak" }
        );
        teks
    }

    /// `2 kepala`, `tanpa kepala`, or one head.
    fn anggota(&self) -> String {
        let mut teks = "NIK,No KK,Nama,Tanggal Lahir,Hubungan Keluarga,Pekerjaan\n".to_owned();
        let ekstrak = self.isi("Ekstrak");
        if !["tanpa baris anggota", "tidak ada"].contains(&ekstrak) {
            let kepala = if ekstrak == "tanpa kepala" { 2 } else { 1 };
            let (nik, lahir) = (self.atau("NIK Kepala", NIK), self.atau("Tanggal Lahir", "01/01/1990"));
            let kk = self.atau("No KK", NO_KK);
            let _ = writeln!(teks, "{nik},{kk},SITI AMINAH,{lahir},{kepala},{}", self.atau("Pekerjaan", "PEDAGANG"));
            if ekstrak == "dua kepala" {
                let _ = writeln!(teks, "6371010503859002,{kk},AHMAD RASYID,05/03/1985,1,PEDAGANG");
            }
        }
        let nik = if ekstrak == "NIK juga di keluarga lain" { NIK } else { "6371010503859999" };
        let _ = writeln!(teks, "{nik},6371010202259999,BUDI SANTOSO,05/03/1985,1,PEDAGANG");
        teks
    }

    fn ada_keluarga(&self) -> bool {
        !["tanpa baris keluarga", "tidak ada"].contains(&self.isi("Ekstrak"))
    }

    /// Files and words of the run.
    fn siapkan(&self, meja: &Meja) -> Vec<String> {
        let mut kata = vec!["keluarga.csv".to_owned()];
        meja.tulis("keluarga.csv", self.keluarga());
        if self.isi("Ekstrak") != "tanpa berkas anggota" {
            meja.tulis("anggota.csv", self.anggota());
            kata.push("anggota.csv".into());
        }
        if !self.isi("Desil di Daftar Sendiri").is_empty() {
            let isi = format!("{NO_KK},{NIK},SITI AMINAH,{}", self.isi("Desil di Daftar Sendiri"));
            let tempat = "KOTA BANJARMASIN,BANJARMASIN SELATAN,MANTUIL";
            let judul = "No KK,NIK KK,Nama KK,Desil,Kabupaten/Kota,Kecamatan,Kelurahan";
            meja.tulis("rt.csv", format!("{judul}\n{isi},{tempat}\n"));
            kata.push("rt.csv".into());
        }
        let tempat = if self.isi("Tempat di Daftar").is_empty() { ",," } else { self.isi("Tempat di Daftar") };
        let judul = "NIK,Nama,Kabupaten/Kota,Kecamatan,Kelurahan";
        let diri = format!("{NIK},SITI AMINAH,{}", tempat.replace(" / ", ","));
        let lain = "6371010503859999,BUDI SANTOSO,KOTA BANJARMASIN,BANJARMASIN SELATAN,MANTUIL";
        match self.isi("Bansos") {
            "" => {}
            isi => {
                let milik = if isi == "tidak tercantum" { format!("{lain},PKH") } else { format!("{diri},{isi}") };
                meja.tulis("bansos.csv", format!("{judul},Jenis Bansos\n{milik}\n"));
                kata.extend(["--bansos".into(), "bansos.csv".into()]);
            }
        }
        match self.isi("PPKS") {
            "" => {}
            isi => {
                let mut teks = format!("{judul},Jenis PPKS,Miskin\n");
                let miskin = if isi == "kosong" { "" } else { isi };
                match isi {
                    "tidak tercantum" => writeln!(teks, "{lain},Pemulung,Ya").unwrap(),
                    _ => miskin.split(" dan ").for_each(|m| writeln!(teks, "{diri},Pemulung,{m}").unwrap()),
                }
                meja.tulis("ppks.csv", teks);
                kata.extend(["--ppks".into(), "ppks.csv".into()]);
            }
        }
        if !self.isi("Angkatan").is_empty() {
            let mut teks = "ID Peserta,Angkatan,NIK,No KK,Nama,Status,Desil Awal,Pasal 9\n".to_owned();
            for (i, angkatan) in (1..).zip(self.isi("Angkatan").split(" dan ")) {
                let (status, awal) = (self.atau("Status Peserta", "Aktif"), self.isi("Desil Awal"));
                let pasal_9 = self.isi("Pasal 9");
                let _ = writeln!(teks, "UEP-{i:04},{angkatan},{NIK},{NO_KK},SITI AMINAH,{status},{awal},{pasal_9}");
            }
            meja.tulis("register.csv", teks);
            kata.extend(["--register".into(), "register.csv".into()]);
        }
        if !self.isi("Parameter").is_empty() {
            let baris: Vec<String> =
                self.isi("Parameter").split("; ").map(|p| p.replacen(" = ", ",", 1).replace('+', ";")).collect();
            meja.tulis("parameter.csv", format!("Parameter,Nilai\n{}\n", baris.join("\n")));
            kata.extend(["--parameter".into(), "parameter.csv".into()]);
        }
        kata
    }

    /// What differs from the row, in words.
    fn periksa(&self) -> Vec<String> {
        let meja = Meja::baru();
        let kata = self.siapkan(&meja);
        let (hasil, _) = meja.saring_csv(&kata.iter().map(String::as_str).collect::<Vec<_>>());
        // A list row without a family is one of its own.
        let mut lain = hasil.baris.iter().filter(|b| b[hasil.kolom("No KK")] != "6371010202259999");
        let utama = lain.clone().find(|b| b[hasil.kolom("Berkas")] == "keluarga.csv");
        let baris = utama.or(lain.next());
        let Some(baris) = baris else { return vec!["the family is not in the output".into()] };
        let sel = |judul: &str| baris[hasil.kolom(judul)].as_str();
        let mut beda = Vec::new();
        let mut sama = |judul: &str, harus: &str| {
            if sel(judul) != harus {
                beda.push(format!("{judul}: expected \"{harus}\", found \"{}\"", sel(judul)));
            }
        };
        sama("Status", self.isi("Harus: Status"));
        sama("Kriteria", self.isi("Harus: Kriteria"));
        sama("Penghalang Tunggal", self.isi("Harus: Penghalang Tunggal"));
        sama("Peserta", self.isi("Harus: Peserta"));
        let (dasar, harus) = (rujukan(sel("Dasar Hukum")), rujukan(self.isi("Harus: Dasar Hukum")));
        if dasar != harus {
            beda.push(format!("Dasar Hukum: expected {harus:?}, found {dasar:?} in \"{}\"", sel("Dasar Hukum")));
        }
        let sebab = format!("{} {}", sel("Penghalang"), sel("Yang Harus Diperbaiki"));
        for bagian in self.isi("Harus: Sebab Memuat").split(" | ").filter(|b| !sebab.contains(*b)) {
            beda.push(format!("reason without \"{bagian}\": \"{sebab}\""));
        }
        if self.isi("Harus: Status") == "Layak" && !sebab.trim().is_empty() {
            beda.push(format!("Layak with a reason against it: \"{sebab}\""));
        }
        beda
    }
}

/// What a citation names: the opening words of Pasal 5 ayat (1), and the letters.
fn rujukan(teks: &str) -> Vec<&'static str> {
    let huruf = ["huruf a", "huruf b", "huruf c", "huruf d"].into_iter().filter(|h| teks.contains(*h));
    let pembuka = teks.split(';').any(|r| r.trim() == "Pasal 5 ayat (1)");
    pembuka.then_some("Pasal 5 ayat (1)").into_iter().chain(huruf).collect()
}

fn tabel() -> Tabel {
    Tabel::baca(&testdata("aturan.csv"))
}

#[test]
fn every_case_of_the_table_is_decided_as_written() {
    let tabel = tabel();
    let mut gagal = Vec::new();
    for baris in &tabel.baris {
        let beda = Kasus { tabel: &tabel, baris }.periksa();
        if !beda.is_empty() {
            gagal.push(format!("{}\n    {}", baris[0], beda.join("\n    ")));
        }
    }
    assert!(gagal.is_empty(), "{} of {} cases:\n{}", gagal.len(), tabel.baris.len(), gagal.join("\n"));
}

#[test]
fn the_table_covers_every_reading_it_names_and_no_case_twice() {
    let tabel = tabel();
    let mut nama = tabel.satu("Kasus");
    nama.sort_unstable();
    nama.dedup();
    assert_eq!(nama.len(), tabel.baris.len());
    for tafsir in ["T01", "T02", "T03", "T22", "T34", "T38", "T40", "T41", "T61", "T62", "T65", "T69"] {
        assert!(tabel.satu("Tafsir").iter().any(|t| t.contains(tafsir)), "{tafsir}");
    }
    for status in ["Layak", "Tidak Layak", "Perlu Verifikasi"] {
        assert!(tabel.satu("Harus: Status").contains(&status));
    }
}
