//! Tabel 5.1 whole: every combination of yes, no and blank of the five indicators in the three
//! graded classes, from a flat CSV and from workbooks, against an enumeration written here from the
//! text of the Perwal and the readings T04 to T07. Beside it: what follows from a grade (`akibat`),
//! the boundaries of omzet (`omzet`), one quarter after another (`lanjut`).

mod akibat;
mod lanjut;
mod omzet;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

use crate::common::Meja;
use crate::common::penilaian::{HasilNilai, KELAS, Lembaran, lembar_kelas};

/// A sentence of the regulation, or of a reading where it is silent: for these classes, with so
/// many main indicators (of two) and additional ones (of three) met, this is the grade.
struct Kalimat {
    kelas: &'static [&'static str],
    utama: usize,
    tambahan: RangeInclusive<usize>,
    nilai: &'static str,
    /// The setting of `satu_indikator_utama` under which it holds; empty: under both.
    bila: &'static str,
    tafsir: &'static str,
    bunyi: &'static str,
}

const TUMBUH: &[&str] = &["Tumbuh"];
const BERKEMBANG_MANDIRI: &[&str] = &["Berkembang", "Mandiri"];
#[rustfmt::skip]
const KALIMAT: [Kalimat; 9] = [
    Kalimat { kelas: &KELAS, utama: 2, tambahan: 2..=2, nilai: "A", bila: "", tafsir: "",
        bunyi: "indikator utama dan 2 dari indikator tambahan ditahap ini terpenuhi (Tabel 5.1)" },
    Kalimat { kelas: &KELAS, utama: 2, tambahan: 3..=3, nilai: "A", bila: "", tafsir: "T07",
        bunyi: "seluruh indikator utama dan sekurang-kurangnya dua indikator tambahan (Bab V.C nomor 1 a)" },
    Kalimat { kelas: &KELAS, utama: 2, tambahan: 1..=1, nilai: "B", bila: "", tafsir: "",
        bunyi: "indikator utama dan 1 dari indikator tambahan ditahap ini terpenuhi (Tabel 5.1)" },
    Kalimat { kelas: BERKEMBANG_MANDIRI, utama: 2, tambahan: 0..=0, nilai: "C", bila: "", tafsir: "",
        bunyi: "Hanya mampu memenuhi indikator utama (Tabel 5.1)" },
    Kalimat { kelas: TUMBUH, utama: 2, tambahan: 0..=0, nilai: "C", bila: "", tafsir: "T05",
        bunyi: "Hanya mampu memenuhi indikator utama tanpa tambahan yang memadai (Bab V.C nomor 3 a)" },
    Kalimat { kelas: TUMBUH, utama: 1, tambahan: 0..=3, nilai: "C", bila: "", tafsir: "T06",
        bunyi: "Hanya mampu memenuhi 1 dari 2 indikator utama (Tabel 5.1), apa pun tambahannya" },
    Kalimat { kelas: BERKEMBANG_MANDIRI, utama: 1, tambahan: 0..=3, nilai: "C", bila: "C", tafsir: "T04",
        bunyi: "satu dari dua indikator utama: C di setiap kelas" },
    Kalimat { kelas: BERKEMBANG_MANDIRI, utama: 1, tambahan: 0..=3, nilai: "TP", bila: "TP", tafsir: "T04",
        bunyi: "satu dari dua indikator utama: di luar Tabel 5.1, bila parameter menyatakannya" },
    Kalimat { kelas: &KELAS, utama: 0, tambahan: 0..=3, nilai: "TP", bila: "", tafsir: "T04",
        bunyi: "tidak satu pun indikator utama: di luar Tabel 5.1" },
];
const URUTAN: [&str; 4] = ["A", "B", "C", "TP"];

/// Yes, no or blank for U1, U2, T1, T2, T3.
type Kombinasi = [Option<bool>; 5];

/// The one sentence that speaks of these counts.
fn kalimat(kelas: &str, lengkap: [bool; 5], setelan: &str) -> &'static Kalimat {
    let jumlah = |b: &[bool]| b.iter().filter(|x| **x).count();
    let (utama, tambahan) = (jumlah(&lengkap[..2]), jumlah(&lengkap[2..]));
    let cocok: Vec<&Kalimat> = KALIMAT
        .iter()
        .filter(|k| k.kelas.contains(&kelas) && k.utama == utama && k.tambahan.contains(&tambahan))
        .filter(|k| k.bila.is_empty() || k.bila == setelan)
        .collect();
    assert_eq!(cocok.len(), 1, "{kelas} {utama}+{tambahan}: {:?}", cocok.iter().map(|k| k.bunyi).collect::<Vec<_>>());
    cocok[0]
}

/// Every grade that the blanks still leave possible.
fn mungkin(kelas: &str, kombinasi: Kombinasi, setelan: &str) -> Vec<&'static str> {
    let mut ada = BTreeSet::new();
    for bit in 0..32_u32 {
        let isian: [bool; 5] = std::array::from_fn(|i| kombinasi[i].unwrap_or(bit >> i & 1 == 1));
        ada.insert(kalimat(kelas, isian, setelan).nilai);
    }
    URUTAN.into_iter().filter(|n| ada.contains(n)).collect()
}

/// Nilai and Kemungkinan Nilai as the output writes them.
fn harapan(kelas: &str, kombinasi: Kombinasi, setelan: &str) -> (&'static str, String) {
    match mungkin(kelas, kombinasi, setelan)[..] {
        [satu] => (satu, String::new()),
        ref beberapa => ("BD", beberapa.join(", ")),
    }
}

fn semua_kombinasi() -> impl Iterator<Item = Kombinasi> {
    const PILIHAN: [Option<bool>; 3] = [Some(true), Some(false), None];
    (0..243_usize).map(|n| std::array::from_fn(|i| PILIHAN[n / 3_usize.pow(4 - i as u32) % 3]))
}

/// How U1 is written, and a blank U2.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Cara {
    /// Indikator Omzet without figures; Lulus Pelatihan left blank.
    Tanda,
    /// Figures with Omzet Pembanding, a blank being a missing month; Lulus Pelatihan = Ya without
    /// a certificate (T30).
    Angka,
}

fn ya(jawaban: Option<bool>) -> &'static str {
    match jawaban {
        Some(true) => "Ya",
        Some(false) => "Tidak",
        None => "",
    }
}

/// The row of a participant whose indicators are these.
fn lembaran(cara: Cara, kelas: &'static str, id: &str, [u1, u2, t1, t2, t3]: Kombinasi) -> Lembaran {
    let mut b = Lembaran::baru(kelas, id).isi("Klaster", "Kuliner");
    // T09: kept is from 90 per cent on, raised is more than the comparison.
    let (cukup, kurang) = if kelas == "Berkembang" { ("1000001", "1000000") } else { ("900000", "899999") };
    b = match (cara, u1) {
        (Cara::Tanda, u1) => b.isi("Indikator Omzet", ya(u1)),
        (Cara::Angka, Some(true)) => b.omzet("1000000", [cukup; 3]),
        (Cara::Angka, Some(false)) => b.omzet("1000000", [kurang; 3]),
        (Cara::Angka, None) => b.omzet("1000000", [cukup, "", cukup]),
    };
    if kelas == "Mandiri" {
        let izin = if u2 == Some(true) { "NIB" } else { "" };
        b = b.isi("Izin Usaha Lengkap", ya(u2)).isi("Daftar Izin", izin);
    } else if u2 == Some(true) {
        b = b.isi("Lulus Pelatihan", "Ya").isi("Nomor Sertifikat", format!("S/{id}"));
    } else {
        let lulus = if u2.is_none() && cara == Cara::Angka { "Ya" } else { ya(u2) };
        b = b.isi("Lulus Pelatihan", lulus);
    }
    match kelas {
        "Tumbuh" => b.isi("Pencatatan Keuangan", ya(t1)).isi("Rencana Usaha", ya(t2)).isi("Aktif Klaster", ya(t3)),
        "Mandiri" => b.isi("Produk Unggulan", ya(t1)).isi("Akses Pembiayaan Formal", ya(t2)).isi("Kemitraan", ya(t3)),
        _ => {
            let jumlah = |j: Option<bool>| j.map_or("", |y| if y { "1" } else { "0" });
            let titik = if t2 == Some(false) { "0" } else { "" };
            b.isi("Produk Baru", jumlah(t1))
                .isi("Platform Digital Baru", jumlah(t2))
                .isi("Titik Penjualan Baru", titik)
                .isi("Peningkatan Kualitas", ya(t3))
        }
    }
}

/// The 729 participants: kelas, id, indicators.
fn peserta() -> Vec<(&'static str, String, Kombinasi)> {
    let satu = |k: &'static str| {
        semua_kombinasi().enumerate().map(move |(i, kombinasi)| (k, format!("P-{}-{:03}", &k[..1], i + 1), kombinasi))
    };
    KELAS.into_iter().flat_map(satu).collect()
}

fn terbaca(indikator: Option<bool>) -> &'static str {
    match indikator {
        Some(true) => "Terpenuhi",
        Some(false) => "Tidak",
        None => "Belum dinilai",
    }
}

/// What differs from the enumeration.
fn beda(hasil: &HasilNilai, setelan: &str) -> Vec<String> {
    let mut beda = Vec::new();
    for (kelas, id, kombinasi) in peserta() {
        let (nilai, kemungkinan) = harapan(kelas, kombinasi, setelan);
        let harus = [&kombinasi.map(terbaca)[..], &[nilai, &kemungkinan]].concat();
        let ada = [&hasil.indikator(&id)[..], &[hasil.sel(&id, "Nilai"), hasil.sel(&id, "Kemungkinan Nilai")]].concat();
        if ada != harus {
            beda.push(format!("{kelas} {id}: expected {harus:?}, found {ada:?}"));
        }
    }
    beda
}

/// The counts of the JSON: all together and by kelas.
fn hitungan_cocok(hasil: &HasilNilai, setelan: &str) {
    let kosong = || BTreeMap::from(["A", "B", "C", "TP", "BD"].map(|n| (n, 0_u64)));
    let mut semua = kosong();
    let mut per_kelas: BTreeMap<&str, BTreeMap<&str, u64>> = KELAS.iter().map(|k| (*k, kosong())).collect();
    for (kelas, _, kombinasi) in peserta() {
        let (nilai, _) = harapan(kelas, kombinasi, setelan);
        *semua.get_mut(nilai).unwrap() += 1;
        *per_kelas.get_mut(kelas).unwrap().get_mut(nilai).unwrap() += 1;
    }
    let json = &hasil.json;
    assert_eq!(json["perintah"], "grade");
    assert_eq!(json["triwulan"], "2026-TW1");
    assert_eq!((&json["peserta"], &json["dipantau"]), (&729.into(), &0.into()));
    assert_eq!(json["hasil"], serde_json::to_value(&semua).unwrap());
    for (kelas, jumlah) in &per_kelas {
        assert_eq!(json["per_kelas"][kelas], serde_json::to_value(jumlah).unwrap(), "{kelas}");
    }
    assert_eq!(json["keluaran"], "hasil.csv");
    assert_eq!((&json["temuan"]["galat"], &json["temuan"]["peringatan"]), (&0.into(), &0.into()), "{}", json["temuan"]);
}

fn cocokkan(cara: Cara, setelan: &str) {
    let meja = Meja::baru();
    let baris: Vec<Lembaran> = peserta().iter().map(|(k, id, kombinasi)| lembaran(cara, k, id, *kombinasi)).collect();
    meja.parameter(&[&format!("satu_indikator_utama,{setelan}")]);
    let rata = meja.nilai_rata(&baris, &["--parameter", "parameter.csv"]);
    meja.buku("penilaian.xlsx", lembar_kelas(&baris));
    let buku = meja.nilai(&["penilaian.xlsx", "--parameter", "parameter.csv"]);
    for (bentuk, hasil) in [("CSV", &rata), ("XLSX", &buku)] {
        let beda = beda(hasil, setelan);
        assert!(beda.is_empty(), "{cara:?} {setelan} {bentuk}: {}\n{}", beda.len(), beda.join("\n"));
        hitungan_cocok(hasil, setelan);
    }
    assert_eq!(rata.hasil.judul, buku.hasil.judul);
    for (a, b) in rata.tanpa_tempat().iter().zip(buku.tanpa_tempat()) {
        assert_eq!(*a, b, "{cara:?} {setelan}: CSV and XLSX");
    }
    assert_eq!((rata.hasil.baris.len(), buku.hasil.baris.len()), (729, 729));
}

#[test]
fn all_243_combinations_of_each_kelas_with_the_omzet_mark() {
    cocokkan(Cara::Tanda, "C");
    cocokkan(Cara::Tanda, "TP");
}

#[test]
fn all_243_combinations_of_each_kelas_with_omzet_figures() {
    cocokkan(Cara::Angka, "C");
    cocokkan(Cara::Angka, "TP");
}

#[test]
fn without_a_parameter_one_of_two_main_indicators_is_c() {
    let meja = Meja::baru();
    let baris: Vec<Lembaran> =
        peserta().iter().map(|(k, id, kombinasi)| lembaran(Cara::Tanda, k, id, *kombinasi)).collect();
    let beda = beda(&meja.nilai_rata(&baris, &[]), "C");
    assert!(beda.is_empty(), "{}", beda.join("\n"));
}

/// A decision that rests on a reading names it; one that rests on the table cites the table.
#[test]
fn every_definite_grade_names_the_reading_and_the_provision_it_rests_on() {
    let meja = Meja::baru();
    let baris: Vec<Lembaran> =
        peserta().iter().map(|(k, id, kombinasi)| lembaran(Cara::Tanda, k, id, *kombinasi)).collect();
    let hasil = meja.nilai_rata(&baris, &[]);
    let mut beda = Vec::new();
    for (kelas, id, kombinasi) in peserta().into_iter().filter(|(_, _, k)| !k.contains(&None)) {
        let kalimat = kalimat(kelas, kombinasi.map(|i| i == Some(true)), "C");
        let (tafsir, dasar) = (hasil.sel(&id, "Tafsir"), hasil.sel(&id, "Dasar Hukum"));
        // T04 and T05 make it a C by Bab V.C; a TP has no provision to cite.
        let rujukan = match (kalimat.nilai, kalimat.tafsir) {
            ("TP", _) => "",
            (_, "T04" | "T05") => "V.C",
            _ => "5.1",
        };
        if !tafsir.contains(kalimat.tafsir) || !dasar.contains(rujukan) {
            beda.push(format!("{kelas} {id} {}: Tafsir \"{tafsir}\", Dasar Hukum \"{dasar}\"", kalimat.bunyi));
        }
    }
    assert!(beda.is_empty(), "{}\n{}", beda.len(), beda.join("\n"));
}

/// Tabel 5.1: one new digital platform or one more point of sale. Either is enough; both 0 is no;
/// a 0 beside a blank, or two blanks, is not known.
#[test]
fn market_reach_of_berkembang_from_its_two_counts() {
    let isian = ["", "0", "1", "2"];
    let semua = isian.iter().flat_map(|platform| isian.iter().map(move |titik| (*platform, *titik)));
    let meja = Meja::baru();
    let id = |(platform, titik): (&str, &str)| format!("P-B-{platform:X>1}{titik:X>1}");
    let dasar = [Some(true), Some(true), Some(true), None, Some(false)];
    let baris: Vec<Lembaran> = semua
        .clone()
        .map(|(platform, titik)| {
            lembaran(Cara::Tanda, "Berkembang", &id((platform, titik)), dasar)
                .isi("Platform Digital Baru", platform)
                .isi("Titik Penjualan Baru", titik)
        })
        .collect();
    let hasil = meja.nilai_rata(&baris, &[]);
    for satu in semua {
        let (t2, nilai, kemungkinan) = match satu {
            ("1" | "2", _) | (_, "1" | "2") => ("Terpenuhi", "A", ""),
            ("0", "0") => ("Tidak", "B", ""),
            _ => ("Belum dinilai", "BD", "A, B"),
        };
        let ada = ["T2", "Nilai", "Kemungkinan Nilai"].map(|k| hasil.sel(&id(satu), k));
        assert_eq!(ada, [t2, nilai, kemungkinan], "{satu:?}");
    }
}
