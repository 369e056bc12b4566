//! Cells of the chain's workbooks changed by hand: whatever the next step would read of such a row is withheld and
//! said, and nothing of it is used. What offices fill in, sort and add is no change.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

use crate::common::{BukuTerbaca, Meja, Tabel};
use crate::dua_tahun;

/// Columns that no mark speaks for: offices write there, or they count rows.
const BUKAN: &[&str] =
    &["No", "Nilai Benar", "Dikoreksi Oleh", "Tanggal Koreksi", "Keputusan Dinas", "Tanggal Keputusan"];

/// The same numbers in every run.
struct Acak(Cell<u64>);

impl Acak {
    fn di_bawah(&self, n: usize) -> usize {
        let mut x = self.0.get();
        x ^= x << 13;
        x ^= x >> 7;
        x ^= x << 17;
        self.0.set(x);
        (x % n as u64) as usize
    }
}

/// A list of a workbook with marks: its sheet, titles, rows.
fn daftar(buku: &BukuTerbaca) -> Vec<(String, Tabel)> {
    let ada = |nama: &&str| buku.isi(nama).get(3).is_some_and(|b| b.iter().any(|s| *s == "Sidik"));
    let bernama: Vec<&str> = buku.nama().into_iter().filter(ada).collect();
    bernama.into_iter().map(|n| (n.to_owned(), buku.daftar(n))).filter(|(_, t)| !t.baris.is_empty()).collect()
}

/// An edit: sheet, row and column from 0, what to type.
type Suntingan = (String, usize, usize, String);

/// `banyak` edits, each in a row of its own, over these lists of the workbook.
fn pilih(buku: &BukuTerbaca, banyak: usize, acak: &Acak, lembar: &[&str]) -> Vec<Suntingan> {
    let semua: Vec<(String, Tabel)> = daftar(buku).into_iter().filter(|(n, _)| lembar.contains(&n.as_str())).collect();
    let mut terpakai = BTreeSet::new();
    let mut hasil = Vec::new();
    while hasil.len() < banyak {
        let (nama, t) = &semua[acak.di_bawah(semua.len())];
        let (r, c) = (acak.di_bawah(t.baris.len()), acak.di_bawah(t.judul.len()));
        let isian = BUKAN.contains(&t.judul[c].as_str());
        // Below the list stand notes.
        let catatan = t.baris[r][t.kolom("Sidik")].is_empty();
        if isian || catatan || !terpakai.insert((nama.clone(), r)) {
            continue;
        }
        let lama = &t.baris[r][c];
        let lain = &t.baris[acak.di_bawah(t.baris.len())][c];
        // Of somebody else's row, where that says something else; else a slip of the finger.
        let baru = match (lain != lama && !lain.is_empty(), lama.parse::<f64>()) {
            (true, _) => lain.clone(),
            (false, Ok(n)) if lama.len() < 12 => (n + 1.0).to_string(),
            _ => format!("{lama}x"),
        };
        hasil.push((nama.clone(), r + 4, c, baru));
    }
    hasil
}

fn sunting(meja: &Meja, dari: &str, ke: &str, semua: &[Suntingan]) {
    let di: BTreeMap<(&str, usize, usize), &str> =
        semua.iter().map(|(l, r, c, n)| ((l.as_str(), *r, *c), n.as_str())).collect();
    meja.simpan_ulang(dari, ke, |l, r, c, _| di.get(&(l, r, c)).map(|n| (*n).to_owned()));
}

/// Rows of the input that were said to be changed: sheet and row from 0.
fn ditahan(masalah: &Tabel, berkas: &str) -> BTreeSet<(String, usize)> {
    let baris = masalah.ambil(&["Kode", "Berkas", "Sel"]);
    let milik = baris.iter().filter(|b| ["S003", "S008"].contains(&b[0]) && b[1] == berkas);
    milik.map(|b| tempat(b[2])).collect()
}

/// `Layak!D12`, `Layak!12:12`: sheet and row from 0.
fn tempat(sel: &str) -> (String, usize) {
    let (lembar, alamat) = sel.rsplit_once('!').unwrap_or_else(|| panic!("no cell: {sel}"));
    let angka: String = alamat.chars().skip_while(|c| !c.is_ascii_digit()).take_while(char::is_ascii_digit).collect();
    (lembar.trim_matches('\'').to_owned(), angka.parse::<usize>().unwrap() - 1)
}

/// Words of the step that follows the workbooks of 2025: the year 2026.
const ANGKATAN: &str = "cohort --year 2026 --quota 30 --assessment asesmen-2026-terisi.csv --as-of 2026-01-05";
const HASIL: [&str; 4] = ["hasil-2025-TW1.xlsx", "hasil-2025-TW2.xlsx", "hasil-2025-TW3.xlsx", "hasil-2025-TW4.xlsx"];

/// `uep cohort` of 2026 with these inputs, read back.
fn angkatan(meja: &Meja, saringan: &str, register: &str, hasil: [&str; 4]) -> BukuTerbaca {
    let kata: Vec<&str> = ANGKATAN.split(' ').chain(["--candidates", saringan, "--register", register]).collect();
    let kata = [&kata[..], &["--grades"], &hasil[..], &["--force", "-o", "angkatan.xlsx"]].concat();
    let jawaban = meja.uep(&kata);
    assert_eq!(jawaban.kode, 0, "{}", jawaban.galat);
    BukuTerbaca::baca(&meja.jalur("angkatan.xlsx"))
}

/// `uep verify` without inputs: rows by sheet, from 0, and whether all is as it was.
fn terverifikasi(meja: &Meja, buku: &str) -> (bool, BTreeSet<(String, usize)>) {
    let jawaban = meja.uep(&["verify", buku, "--json"]);
    let isi: serde_json::Value = serde_json::from_str(&jawaban.keluar).unwrap_or_else(|_| panic!("{}", jawaban.galat));
    assert_eq!(jawaban.kode == 0, isi["sama"] == true, "{isi}");
    let satu = |b: &serde_json::Value| {
        let baris = b["baris"].as_u64().unwrap_or_default() as usize;
        (b["lembar"].as_str().unwrap().to_owned(), baris.wrapping_sub(1))
    };
    (isi["sama"] == true, isi["berbeda"].as_array().unwrap().iter().map(satu).collect())
}

fn baris(semua: &[Suntingan]) -> BTreeSet<(String, usize)> {
    semua.iter().map(|(l, r, _, _)| (l.clone(), *r)).collect()
}

/// Edits that nobody found: sheet, title, what stood there, what was typed.
fn terlewat(asli: &BukuTerbaca, semua: &[Suntingan], beda: &BTreeSet<(String, usize)>) -> Vec<String> {
    let lolos = semua.iter().filter(|(l, r, _, _)| !beda.contains(&(l.clone(), *r)));
    let satu = |(l, r, c, n): &Suntingan| {
        let t = asli.daftar(l);
        format!("{l}!{}: {} -> {n}", t.judul[*c], t.baris[r - 4][*c])
    };
    lolos.map(satu).collect()
}

#[test]
fn nothing_of_a_changed_screening_row_is_used() {
    let meja = dua_tahun::meja();
    let acak = Acak(Cell::new(0x9E37_79B9_7F4A_7C15));
    let asli = BukuTerbaca::baca(&meja.jalur("saringan-2026.xlsx"));
    let dibaca = ["Layak", "Tidak Layak", "Perlu Verifikasi", "Anggota"];
    let semua = pilih(&asli, 80, &acak, &dibaca);
    sunting(&meja, "saringan-2026.xlsx", "diubah.xlsx", &semua);
    assert_eq!(terverifikasi(&meja, "diubah.xlsx"), (false, baris(&semua)));

    let hasil = angkatan(&meja, "diubah.xlsx", "register-2025-dinas.csv", HASIL);
    assert_eq!(ditahan(&hasil.daftar("Masalah Data"), "diubah.xlsx"), baris(&semua));
    let masuk: BTreeSet<String> = ["Angkatan Baru", "Cadangan"]
        .iter()
        .flat_map(|l| hasil.daftar(l).satu("No KK").iter().map(|k| (*k).to_owned()).collect::<Vec<_>>())
        .collect();
    for (lembar, r, _, _) in semua.iter().filter(|s| s.0 != "Anggota") {
        let t = asli.daftar(lembar);
        let kk = &t.baris[r - 4][t.kolom("No KK")];
        assert!(!masuk.contains(kk), "{lembar}, row {r}");
    }
    // The control: without the edits some of them are in.
    let sehat = angkatan(&meja, "saringan-2026.xlsx", "register-2025-dinas.csv", HASIL);
    assert_eq!(ditahan(&sehat.daftar("Masalah Data"), "saringan-2026.xlsx"), BTreeSet::new());
    assert!(
        sehat.daftar("Angkatan Baru").baris.len() > hasil.daftar("Angkatan Baru").baris.len()
            || sehat.daftar("Cadangan").baris.len() > hasil.daftar("Cadangan").baris.len()
    );
}

#[test]
fn nothing_of_a_changed_result_moves_anybody_up() {
    let meja = dua_tahun::meja();
    let acak = Acak(Cell::new(0xD1B5_4A32_D192_ED03));
    let asli = BukuTerbaca::baca(&meja.jalur("hasil-2026-TW4.xlsx"));
    let t = asli.daftar("Hasil Penilaian");
    let semua = pilih(&asli, t.baris.len() * 4 / 5, &acak, &["Hasil Penilaian"]);
    sunting(&meja, "hasil-2026-TW4.xlsx", "diubah.xlsx", &semua);
    assert_eq!(terverifikasi(&meja, "diubah.xlsx"), (false, baris(&semua)));

    let naik = |terakhir: &str| -> (BukuTerbaca, BTreeSet<String>) {
        let kata = "cohort --year 2027 --quota 0 --as-of 2027-01-05 --force -o angkatan.xlsx --candidates saringan-2026.xlsx \
                    --assessment asesmen-2026-terisi.csv --register register-2026-dinas.csv --grades hasil-2026-TW1.xlsx \
                    hasil-2026-TW2.xlsx hasil-2026-TW3.xlsx";
        let jawaban = meja.uep(&kata.split_whitespace().chain([terakhir]).collect::<Vec<_>>());
        assert_eq!(jawaban.kode, 0, "{}", jawaban.galat);
        let hasil = BukuTerbaca::baca(&meja.jalur("angkatan.xlsx"));
        let langkah = hasil.daftar("Perubahan Tahap");
        let semua = langkah.ambil(&["ID Peserta", "Hasil"]);
        let naik = semua.iter().filter(|b| b[1] == "Naik").map(|b| b[0].to_owned()).collect();
        (hasil, naik)
    };
    let tersunting: BTreeSet<String> = semua.iter().map(|s| t.baris[s.1 - 4][t.kolom("ID Peserta")].clone()).collect();
    let (hasil, diubah) = naik("diubah.xlsx");
    assert_eq!(ditahan(&hasil.daftar("Masalah Data"), "diubah.xlsx"), baris(&semua));
    assert_eq!(diubah.intersection(&tersunting).collect::<Vec<_>>(), Vec::<&String>::new());
    // The control: without the edits some of them move up.
    assert_ne!(naik("hasil-2026-TW4.xlsx").1.intersection(&tersunting).count(), 0);
}

#[test]
fn nothing_of_a_changed_register_row_moves_anybody_up() {
    let meja = dua_tahun::meja();
    let acak = Acak(Cell::new(0x2545_F491_4F6C_DD1D));
    let asli = Tabel::baca(&meja.jalur("register-2025-dinas.csv"));
    let bertanda = [
        "ID Peserta",
        "Angkatan",
        "NIK",
        "No KK",
        "Desil Awal",
        "Tahap",
        "Kelas",
        "Tahun Masuk Tahap",
        "Omzet Awal Tahap",
        "Nilai Asesmen",
        "Pasal 9",
    ];
    let mut diubah = asli.clone();
    let mut tersunting = BTreeMap::new();
    for r in 0..asli.baris.len() {
        let c = asli.kolom(bertanda[acak.di_bawah(bertanda.len())]);
        let lama = &asli.baris[r][c];
        if acak.di_bawah(2) == 0 || lama.is_empty() {
            continue;
        }
        let lain = asli.baris.iter().map(|b| &b[c]).find(|n| *n != lama && !n.is_empty());
        diubah.baris[r][c] = lain.map_or_else(|| format!("{lama}1"), Clone::clone);
        tersunting.insert(asli.baris[r][asli.kolom("ID Peserta")].clone(), asli.baris[r][asli.kolom("Tahap")].clone());
    }
    let mut csv = csv::Writer::from_path(meja.jalur("diubah.csv")).unwrap();
    csv.write_record(&diubah.judul).unwrap();
    diubah.baris.iter().for_each(|b| csv.write_record(b).unwrap());
    csv.flush().unwrap();

    let hasil = angkatan(&meja, "saringan-2026.xlsx", "diubah.csv", HASIL);
    let masalah = hasil.daftar("Masalah Data");
    let ditemukan = masalah.ambil(&["Kode", "Berkas"]).into_iter().filter(|b| *b == ["S003", "diubah.csv"]).count();
    assert_eq!(ditemukan, tersunting.len());
    let langkah = hasil.daftar("Perubahan Tahap");
    for b in langkah.ambil(&["ID Peserta", "Hasil"]).into_iter().filter(|b| tersunting.contains_key(b[0])) {
        assert_ne!(b[1], "Naik", "{}", b[0]);
    }
    // Nobody is lost, and what was changed is no sounder for having been written again.
    let baru = hasil.daftar("Register");
    for r in 0..asli.baris.len() {
        let id = &diubah.baris[r][asli.kolom("ID Peserta")];
        assert!(baru.satu("ID Peserta").contains(&id.as_str()), "{id}");
    }
}

#[test]
fn a_changed_indicator_of_last_year_is_not_compared() {
    let meja = dua_tahun::meja();
    let acak = Acak(Cell::new(0x6A09_E667_F3BC_C909));
    let asli = BukuTerbaca::baca(&meja.jalur("evaluasi-2025.xlsx"));
    let semua = pilih(&asli, 12, &acak, &["Capaian Indikator"]);
    sunting(&meja, "evaluasi-2025.xlsx", "diubah.xlsx", &semua);
    let (sama, beda) = terverifikasi(&meja, "diubah.xlsx");
    assert!(!sama, "{beda:?}");
    assert_eq!(terlewat(&asli, &semua, &beda), Vec::<String>::new());
    let kata: Vec<String> = (1..=4).map(|n| format!("hasil-2026-TW{n}.xlsx")).collect();
    let kata: Vec<&str> =
        ["evaluate", "--year", "2026", "--as-of", "2027-01-10", "--register", "register-2026-dinas.csv", "--grades"]
            .into_iter()
            .chain(kata.iter().map(String::as_str))
            .chain(["--previous", "diubah.xlsx", "-o", "evaluasi.xlsx"])
            .collect();
    let jawaban = meja.uep(&kata);
    assert_eq!(jawaban.kode, 0, "{}", jawaban.galat);
    let hasil = BukuTerbaca::baca(&meja.jalur("evaluasi.xlsx"));
    assert_eq!(ditahan(&hasil.daftar("Masalah Data"), "diubah.xlsx"), baris(&semua));
}
