//! Nothing that anybody wrote comes through `--mask` but values of a column's own kind (UU 27/2022): a name and
//! a NIK stand in every column of every input of every command, and no part of a masked output holds them.

use std::collections::BTreeMap;
use std::io::Read;
use std::sync::OnceLock;

use crate::common::{BukuTerbaca, Meja, Tabel, contoh};
use crate::dua_tahun;
use rust_xlsxwriter::Worksheet;
use uep::inside::read::cari::Pencarian;
use uep::inside::sheets::explain::{Dicari, jelaskan};

/// What must not be seen: of a name its letters, of a NIK what follows the region.
const DICARI: [&str; 2] = ["KENARI", "4101909077"];
/// What stands in a cell in turn.
const ISI: [&str; 4] =
    ["KENARIWATI", "6371014101909077", "Bu KENARIWATI NIK 6371014101909077", "6371.0141.0190.9077 (KENARIWATI)"];

/// The walk of two years, and what it hands on as CSV.
fn meja() -> &'static Meja {
    static MEJA: OnceLock<Meja> = OnceLock::new();
    MEJA.get_or_init(|| {
        let meja = dua_tahun::meja();
        ["keluarga.csv", "anggota.csv", "bansos.csv", "ppks.csv"].iter().for_each(|n| meja.salin(&contoh(n)));
        buat(&meja, "screen keluarga.csv anggota.csv --bansos bansos.csv --ppks ppks.csv -o saringan.csv");
        let tw = "--register register-2026-berjalan.csv";
        buat(&meja, &format!("grade penilaian-2026-TW1-terisi.csv --quarter 2026-TW1 {tw} -o tw1.csv"));
        let lalu = "--register register-2025-dinas.csv --grades hasil-2025-TW4.xlsx";
        buat(&meja, &format!("evaluate --year 2025 {lalu} -o capaian.csv"));
        let dua = "UEP-2026-0001,Coaching,Uang,100000,01/02/2026,SK/1,APBD";
        let judul = "ID Peserta,Jenis Insentif,Bentuk,Nilai,Tanggal,Nomor SK,Sumber Dana,Nama,Tahap";
        meja.tulis("insentif.csv", format!("{judul}\n{dua},A,II\n{dua},B,II\n{dua},C,II\n"));
        meja.tulis(
            "parameter.csv",
            "Parameter,Nilai\nbenih_undian,KENARIWATI\npekerjaan_dikecualikan,KENARIWATI; PENGACARA\n",
        );
        meja
    })
}

fn buat(meja: &Meja, baris: &str) {
    let kata: Vec<&str> = baris.split(' ').collect();
    let jawaban = meja.uep(&[&kata[..], &["--force", "--as-of", "2026-12-31"]].concat());
    assert_eq!(jawaban.kode, 0, "{baris}: {}", jawaban.galat);
}

/// The table with something to find in every column, a row for each, and in a column of the office's own.
fn dengan_kenari(meja: &Meja, nama: &str, giliran: usize) -> String {
    let isi = meja.byte(nama);
    let pemisah = [b'|', b';', b','].into_iter().find(|p| isi[..200.min(isi.len())].contains(p)).unwrap();
    // The extract has damaged lines, of too few cells.
    let isi = String::from_utf8_lossy(&isi).into_owned();
    let isi = isi.trim_start_matches('\u{feff}');
    let lebar = isi.lines().next().unwrap().matches(pemisah as char).count();
    let utuh = |b: &&str| {
        !nama.starts_with("keluarga") && !nama.starts_with("anggota") || b.matches(pemisah as char).count() == lebar
    };
    let isi: Vec<&str> = isi.lines().filter(utuh).collect();
    let t = Tabel::urai(isi.join("\n").as_bytes(), pemisah);
    let mut keluar = csv::Writer::from_writer(Vec::new());
    keluar.write_record(t.judul.iter().map(String::as_str).chain(["Catatan Bu KENARIWATI"])).unwrap();
    let banyak = t.baris.len();
    // Enough rows to carry a value in each column, and some whole ones.
    let ambil = banyak.min(t.judul.len() * 2 + 40);
    for (r, baris) in t.baris.iter().take(ambil).enumerate() {
        let mut b = baris.clone();
        b.resize(t.judul.len(), String::new());
        for k in (0..b.len()).filter(|k| k % ambil == r || (k + t.judul.len()) % ambil == r) {
            b[k] = ISI[(k + giliran + r / t.judul.len()) % ISI.len()].to_owned();
        }
        b.push(ISI[(r + giliran) % ISI.len()].to_owned());
        keluar.write_record(&b).unwrap();
    }
    String::from_utf8(keluar.into_inner().unwrap()).unwrap()
}

/// Every part of an output by its name; a workbook part by part.
fn bagian(meja: &Meja, nama: &str) -> BTreeMap<String, String> {
    let byte = meja.byte(nama);
    if nama.ends_with(".csv") {
        return [(nama.to_owned(), String::from_utf8(byte).unwrap())].into();
    }
    let mut arsip = zip::ZipArchive::new(std::io::Cursor::new(byte)).unwrap();
    let mut semua = BTreeMap::new();
    for i in 0..arsip.len() {
        let mut satu = arsip.by_index(i).unwrap();
        let mut teks = String::new();
        satu.read_to_string(&mut teks).unwrap();
        semua.insert(format!("{nama}: {}", satu.name().unwrap()), teks);
    }
    semua
}

/// Where it is found, with what stands around it.
fn temukan(isi: &str) -> Vec<String> {
    let sekitar = |i: usize| {
        let dari = (0..=i.saturating_sub(120)).rev().find(|n| isi.is_char_boundary(*n)).unwrap_or(0);
        let sampai = (i + 60..=isi.len()).find(|n| isi.is_char_boundary(*n)).unwrap_or(isi.len());
        isi[dari..sampai].to_owned()
    };
    let rapat = |d: &str| isi.match_indices(d).map(|(i, _)| sekitar(i)).take(3).collect::<Vec<_>>();
    DICARI.iter().flat_map(|d| rapat(d)).collect()
}

/// The findings of the run without a mask, filled in with what must not be seen.
fn terkoreksi(meja: &Meja, giliran: usize) -> String {
    let t = Tabel::baca(&meja.jalur("utuh.masalah.csv"));
    let isian = ["Nilai Benar", "Dikoreksi Oleh", "Tanggal Koreksi"].map(|j| t.kolom(j));
    let mut keluar = csv::Writer::from_writer(Vec::new());
    keluar.write_record(&t.judul).unwrap();
    for (r, baris) in t.baris.iter().take(120).enumerate() {
        let mut b = baris.clone();
        isian.iter().enumerate().for_each(|(i, k)| b[*k] = ISI[(r + i + giliran) % ISI.len()].to_owned());
        keluar.write_record(&b).unwrap();
    }
    String::from_utf8(keluar.into_inner().unwrap()).unwrap()
}

/// The same table as the one sheet of a workbook.
fn sebagai_buku(meja: &Meja, nama: &str, isi: &str) {
    let t = Tabel::urai(isi.as_bytes(), b',');
    let mut lembar = Worksheet::new();
    for (r, baris) in std::iter::once(&t.judul).chain(&t.baris).enumerate() {
        for (k, sel) in baris.iter().enumerate().filter(|(_, sel)| !sel.is_empty()) {
            lembar.write_string(r as u32, k as u16, sel).unwrap();
        }
    }
    meja.buku(nama, vec![lembar]);
}

/// What `uep explain` says of those whose rows hold something to find, unless it is told to reveal it.
fn penjelasan(meja: &Meja) -> BTreeMap<String, String> {
    let buku = BukuTerbaca::baca(&meja.jalur("utuh.xlsx"));
    let cari = Pencarian::buka(&meja.jalur("utuh.xlsx")).unwrap();
    let mut semua = BTreeMap::new();
    for baris in buku.nama().iter().flat_map(|n| buku.isi(n)) {
        let sel: Vec<String> = baris.iter().map(ToString::to_string).collect();
        let nomor = |s: &&String| s.len() == 16 && s.bytes().all(|b| b.is_ascii_digit()) || s.starts_with("UEP-20");
        if !sel.iter().any(|s| !temukan(s).is_empty()) {
            continue;
        }
        for id in sel.iter().filter(nomor).take(3) {
            if semua.len() < 60
                && let Some(teks) = jelaskan(&cari, "utuh.xlsx", &Dicari::baru(id), false).unwrap()
            {
                semua.insert(format!("explain {id}"), teks);
            }
        }
    }
    assert!(semua.len() > 5, "somebody is explained: {}", semua.len());
    semua
}

/// Runs a command with a canary in all of its inputs but those that name the columns themselves.
fn periksa(baris: &str, berkas: &[&str]) {
    let asal = meja();
    for giliran in 0..ISI.len() {
        let meja = Meja::baru();
        // Every other turn as workbooks.
        let mut baris = baris.to_owned();
        for nama in berkas {
            let isi = dengan_kenari(asal, nama, giliran);
            if giliran % 2 == 0 {
                meja.tulis(nama, isi);
            } else {
                let buku = nama.replace(".csv", ".xlsx");
                sebagai_buku(&meja, &buku, &isi);
                baris = baris.replace(nama, &buku);
            }
        }
        ["saringan-2026.xlsx", "hasil-2025-TW4.xlsx", "parameter.csv"].iter().for_each(|n| meja.salin(&asal.jalur(n)));
        // Without a mask it is there: the search finds it.
        let kata: Vec<&str> = baris.split(' ').collect();
        let jalan = |pilihan: &[&str]| {
            let jawaban = meja.uep(&[&kata[..], &["--force", "--as-of", "2026-12-31"], pilihan].concat());
            assert!(matches!(jawaban.kode, 0 | 3), "{baris} {giliran}: {}", jawaban.galat);
            jawaban
        };
        jalan(&["-o", "utuh.xlsx"]);
        assert!(bagian(&meja, "utuh.xlsx").values().any(|t| !temukan(t).is_empty()), "{baris}: the search finds it");
        jalan(&["-o", "utuh.csv"]);
        meja.tulis("koreksi.csv", terkoreksi(&meja, giliran));
        let mut semua = penjelasan(&meja);
        for (keluaran, pilihan) in [("s.xlsx", &["--mask"][..]), ("s.csv", &["--mask", "--json"])] {
            let jawaban = jalan(&[pilihan, &["--corrections", "koreksi.csv", "-o", keluaran]].concat());
            semua.extend(bagian(&meja, keluaran));
            semua.insert(format!("{keluaran}: standard output"), jawaban.keluar);
            semua.insert(format!("{keluaran}: standard error"), jawaban.galat);
        }
        let jawaban = jalan(&["--recap", "-o", "r.xlsx"]);
        semua.extend(bagian(&meja, "r.xlsx"));
        semua.insert("r.xlsx: standard output".into(), jawaban.keluar + &jawaban.galat);
        semua.extend(["s.masalah.csv", "s.koreksi.csv"].iter().flat_map(|n| bagian(&meja, n)));
        let bocor: Vec<String> =
            semua.iter().flat_map(|(n, t)| temukan(t).into_iter().map(move |b| format!("{n}\n    {b}"))).collect();
        assert!(bocor.is_empty(), "{baris} (turn {giliran}): {} places\n{}", bocor.len(), bocor.join("\n"));
    }
}

#[test]
fn nothing_written_comes_through_a_masked_screening() {
    periksa(
        "screen keluarga.csv anggota.csv --bansos bansos.csv --ppks ppks.csv --register register-2026.csv --parameter \
         parameter.csv",
        &["keluarga.csv", "anggota.csv", "bansos.csv", "ppks.csv", "register-2026.csv"],
    );
}

#[test]
fn nothing_written_comes_through_a_masked_cohort() {
    periksa(
        "cohort --year 2026 --quota 10 --candidates saringan.csv --assessment asesmen-2026-terisi.csv --register \
         register-2025-dinas.csv --grades tw1.csv --parameter parameter.csv",
        &["saringan.csv", "asesmen-2026-terisi.csv", "register-2025-dinas.csv", "tw1.csv"],
    );
}

#[test]
fn nothing_written_comes_through_a_masked_quarter() {
    periksa(
        "grade penilaian-2026-TW2-terisi.csv --quarter 2026-TW2 --register register-2026-berjalan.csv --previous \
         tw1.csv --incentives insentif.csv --parameter parameter.csv",
        &["penilaian-2026-TW2-terisi.csv", "register-2026-berjalan.csv", "tw1.csv", "insentif.csv"],
    );
}

#[test]
fn nothing_written_comes_through_a_masked_evaluation() {
    periksa(
        "evaluate --year 2026 --register register-2026-dinas.csv --grades tw1.csv --assessment \
         asesmen-2026-terisi.csv --activities kegiatan-2026-terisi.csv --incentives insentif.csv --screening \
         saringan.csv --previous capaian.csv --parameter parameter.csv",
        &[
            "register-2026-dinas.csv",
            "tw1.csv",
            "asesmen-2026-terisi.csv",
            "kegiatan-2026-terisi.csv",
            "insentif.csv",
            "saringan.csv",
            "capaian.csv",
        ],
    );
}
