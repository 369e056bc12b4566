//! What the runs read: parts of the examples, the quarter by hand, and files that are wrong in one way each.

use std::path::Path;

use crate::common::{Meja, contoh, lembar};
use crate::isi::{self, Acak, Tabel};

const BENIH: u64 = 65;

const JUDUL: &str = "No|No KK|NIK|Nama|Hubungan Keluarga|Desil|Kabupaten/Kota|Kecamatan|Kelurahan";
const LAIN: &str = "No|Nama|NIK|No KK|Desil|Hubungan Keluarga|Kecamatan|Kelurahan|Kabupaten/Kota";
const SATU: &str = "1|6371010101259001|6371014101909001|SITI AMINAH|1|3|KOTA BANJARMASIN|BANJARMASIN SELATAN|MANTUIL";
const DUA: &str = "2|BUDI|6371010503859002|6371010202259002|7|1|BANJARMASIN TIMUR|KURIPAN|KOTA BANJARMASIN";

const PARAMETER: &str = "Parameter,Nilai,Berlaku Sejak\ndesil_maksimum,4,2025-10-01\nkuota_perempuan_persen,60,2025-10-01\n\
    toleransi_omzet_persen,0,2025-10-01\n";

/// A desk with everything that is read and not made by a run.
pub fn siapkan() -> Meja {
    let meja = Meja::triwulan();
    awal(&meja, "keluarga.csv", 121, "keluarga.csv");
    awal(&meja, "anggota.csv", 366, "anggota.csv");
    awal(&meja, "bansos.csv", 60, "bansos.csv");
    awal(&meja, "ppks.csv", 27, "ppks.csv");
    awal(&meja, "register.csv", 28, "peserta-lama.csv");
    awal(&meja, "triwulan/penilaian.csv", 61, "penilaian-rusak.csv");
    awal(&meja, "triwulan/register.csv", 61, "register-rusak.csv");
    meja.tulis("parameter.csv", PARAMETER);
    bentuk_lain(&meja);
    tidak_terbaca(&meja);
    meja
}

/// The first lines of an example.
fn awal(meja: &Meja, dari: &str, baris: usize, ke: &str) {
    let isi = std::fs::read(contoh(dari)).unwrap();
    meja.tulis(ke, isi.split_inclusive(|b| *b == b'\n').take(baris).collect::<Vec<_>>().concat());
}

fn bentuk_lain(meja: &Meja) {
    let kop = ["PEMERINTAH KOTA BANJARMASIN", "DAFTAR KELUARGA", ""];
    let kaki = ["", "Banjarmasin, 5 Januari 2026", "Kepala Seksi"];
    meja.buku("bertumpuk.xlsx", vec![lembar("Data", &[&kop[..], &[JUDUL, SATU, "", LAIN, DUA], &kaki].concat())]);
    meja.buku("lembar.xlsx", vec![lembar("Mantuil", &[JUDUL, SATU]), lembar("Kuripan", &[LAIN, DUA])]);
    let utf16 = format!("\u{feff}{JUDUL}\r\n{SATU}\r\n").replace('|', "\t");
    meja.tulis("utf16.txt", utf16.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>());
    meja.tulis("peta.csv", format!("{JUDUL}\n{SATU}\n").replace("|NIK|", "|Nomor Penduduk|").replace('|', ";"));
}

fn tidak_terbaca(meja: &Meja) {
    let utuh = meja.byte("bertumpuk.xlsx");
    meja.tulis("terpotong.xlsx", &utuh[..utuh.len() / 2]);
    meja.tulis("kosong.csv", "");
    meja.tulis("tanpa-kk.csv", "NIK,Nama,Desl\n6371014101909001,SITI AMINAH,3\n");
    meja.tulis("parameter-salah.csv", "Parameter,Nilai,Berlaku Sejak\ndesil_maksimun,4,2025-10-01\n");
}

/// What people write into what a run left: the file that it was, the file that it becomes.
pub type Isian = fn(&Meja, &str, &str);

fn dari_ke(meja: &Meja, dari: &str, ke: &str, isi: impl Fn(&Path, &Path) -> anyhow::Result<()>) {
    isi(&meja.jalur(dari), &meja.jalur(ke)).unwrap();
}

pub fn asesmen(meja: &Meja, dari: &str, ke: &str) {
    dari_ke(meja, dari, ke, |dari, ke| isi::asesmen(dari, ke, &Acak::baru(BENIH, 2026)));
}

/// The office names mentors, and has those of earlier years in stages II to IV, most with a turnover.
pub fn berjalan(meja: &Meja, dari: &str, ke: &str) {
    dari_ke(meja, dari, ke, isi::pendamping);
    ubah(meja, ke, ke, |nomor, baca, tulis| {
        let tahap = [("II", "UEP Tumbuh"), ("III", "UEP Berkembang"), ("IV", "UEP Mandiri")][nomor % 3];
        if baca("Angkatan") != "2026" {
            tulis("Tahap", tahap.0);
            tulis("Kelas", tahap.1);
            tulis("Tahun Masuk Tahap", if nomor % 2 == 0 { "2025" } else { "2026" });
            tulis("Klaster", "Kuliner");
            // Some have no figure to be compared with.
            tulis("Omzet Baseline", if nomor % 5 == 4 { "" } else { "1250000" });
        }
    });
    // A register of the office's own has no marks; one that `uep` wrote would be withheld where its stages changed.
    dari_ke(meja, ke, ke, |dari, ke| {
        let mut t = Tabel::baca(dari)?;
        t.judul.retain(|j| j != "Sidik");
        t.tulis(ke)
    });
}

/// The quarter is the one that the name of the sheet ends in: `…2026-tw1.csv`.
pub fn penilaian(meja: &Meja, dari: &str, ke: &str) {
    let angka: Vec<u16> = dari.split(|c: char| !c.is_ascii_digit()).filter_map(|a| a.parse().ok()).collect();
    dari_ke(meja, dari, ke, |dari, ke| isi::penilaian(dari, ke, (angka[0], angka[1]), BENIH));
}

pub fn dinas(meja: &Meja, dari: &str, ke: &str) {
    dari_ke(meja, dari, ke, |dari, ke| isi::dinas(dari, ke, 2026, &Acak::baru(BENIH, 7)));
}

pub fn kegiatan(meja: &Meja, dari: &str, ke: &str) {
    dari_ke(meja, dari, ke, |dari, ke| isi::kegiatan(dari, ke, 2026));
}

/// Two of three incentives were handed over, every other one without a Nomor SK.
pub fn insentif(meja: &Meja, dari: &str, ke: &str) {
    ubah(meja, dari, ke, |nomor, _, tulis| {
        if nomor % 3 != 0 {
            tulis("Tanggal Penyerahan", "2026-05-04");
            tulis("Nomor SK", if nomor % 2 == 0 { "SK/9/2026" } else { "" });
        }
    });
}

/// An officer settles what is no warning about a place: most as it should be, every fifth with a word that is no value;
/// one correction is undated.
pub fn koreksi(meja: &Meja, dari: &str, ke: &str) {
    let benar = [
        ("K004", "6371010101259001"),
        ("N002", "6371014101909001"),
        ("N014", "6371010503859002"),
        ("D001", "3"),
        ("P002", "UEP-2024-0001"),
        ("P009", "2026-03-20"),
        ("P013", "Ya"),
        ("P027", "2000000"),
        ("P028", "Ya"),
    ];
    ubah(meja, dari, ke, |nomor, baca, tulis| {
        if let Some((_, nilai)) = benar.iter().find(|(kode, _)| *kode == baca("Kode")) {
            tulis("Nilai Benar", if nomor % 5 == 4 { "sudah benar" } else { nilai });
            tulis("Dikoreksi Oleh", "RUSDIANA");
            tulis("Tanggal Koreksi", if nomor == 3 { "" } else { "2026-01-20" });
        }
    });
}

/// Rows of a CSV with some cells written anew; the number of the row, how to read a cell, how to write one.
fn ubah(meja: &Meja, dari: &str, ke: &str, isi: impl Fn(usize, &dyn Fn(&str) -> String, &mut dyn FnMut(&str, &str))) {
    dari_ke(meja, dari, ke, |dari, ke| {
        let mut t = Tabel::baca(dari)?;
        for (nomor, baris) in t.baris.iter_mut().enumerate() {
            let lama = baris.clone();
            isi(nomor, &|judul| lama[judul].clone(), &mut |judul, nilai| {
                assert!(baris.insert(judul.to_owned(), nilai.to_owned()).is_some(), "no column {judul}");
            });
        }
        t.tulis(ke)
    });
}

/// The Dinas decides on everyone in Perubahan Tahap, in an order that has every kind of answer, the wrong ones too.
pub fn keputusan(meja: &Meja, dari: &str, ke: &str) {
    let judul = crate::common::BukuTerbaca::baca(&meja.jalur(dari)).daftar("Perubahan Tahap").judul;
    let kolom = |nama: &str| judul.iter().position(|j| j == nama).unwrap();
    let (keputusan, tanggal) = (kolom("Keputusan Dinas"), kolom("Tanggal Keputusan"));
    meja.simpan_ulang(dari, ke, |lembar, r, c, _| {
        if lembar != "Perubahan Tahap" || r < 4 {
            return None;
        }
        let isi = ["Naik", "Tetap", "Berhenti", "setuju", ""][r % 5];
        match c {
            c if c == keputusan => Some(isi.to_owned()),
            c if c == tanggal && r % 7 != 0 => Some("2027-01-04".to_owned()),
            _ => None,
        }
    });
}
