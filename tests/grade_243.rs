//! Tabel 5.1 whole: every combination of yes, no and blank of the five indicators in the three
//! graded classes, from a flat CSV and from workbooks, against an enumeration written here from the
//! text of the Perwal and the readings T04 to T07; then who moves up (T08, T29).

mod common;

#[path = "grade_243/lanjut.rs"]
mod lanjut;
#[path = "grade_243/omzet.rs"]
mod omzet;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

use common::Meja;
use common::penilaian::{HasilNilai, KELAS, Lembaran, csv_rata, lembar_kelas};

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
    let mut b = Lembaran::baru(kelas, id);
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
        let rujukan = if kalimat.tafsir == "T05" { "V.C" } else { "5.1" };
        if !tafsir.contains(kalimat.tafsir) || (kalimat.nilai != "TP" && !dasar.contains(rujukan)) {
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
    let id = |(platform, titik): (&str, &str)| format!("P-B-{}{}", platform.replace("", "_"), titik.replace("", "-"));
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

/// A and B with every label of the source; C and TP with none.
#[test]
fn incentives_and_policies_are_those_of_the_table() {
    #[rustfmt::skip]
    const LABEL: [(&str, &str, &str, &[&str]); 9] = [
        ("Tumbuh", "A", "Menerima insentif penuh sesuai tahapan dan mendapatkan prioritas naik kelas",
            &["Bantuan promosi", "Bantuan stimulan awal", "Bantuan paket Kebutuhan Dasar",
              "Masuk tahap selanjutnya dan menerima bantuan stimulan lanjutan"]),
        ("Tumbuh", "B", "Menerima insentif terbatas dan mengikuti Coaching lanjutan , pendampingan intensif",
            &["Bantuan promosi", "Mengikuti pengayaan",
              "Masuk tahap selanjutnya jika menunjukkan perbaikan dan menerima bantuan stimulan lanjutan"]),
        ("Tumbuh", "C", "Tidak mendapatkan insentif; fokus pada remedial atau asesmen ulang partisipasi", &[]),
        ("Berkembang", "A", "Menerima insentif penuh sesuai tahapan dan mendapatkan prioritas naik kelas",
            &["Bantuan promosi", "Fasilitasi perijinan", "Masuk tahap berikutnya",
              "Bantuan stimulan usaha sesuai tahapan"]),
        ("Berkembang", "B", "Menerima insentif terbatas dan mengikuti Coaching lanjutan , pendampingan intensif",
            &["Bantuan promosi", "Fasilitasi Perijinan",
              "Masuk tahap selanjutnya jika menunjukkan perbaikan dan menerima bantuan stimulan lanjutan"]),
        ("Berkembang", "C", "Tidak mendapatkan insentif sampai menunjukkan progres; fokus pada penguatan", &[]),
        ("Mandiri", "A", "Menerima insentif penuh sesuai tahapan dan mendapatkan prioritas alih bina atau menjadi mentor",
            &["Bantuan promosi", "Kesempatan menjadi mentor", "Prioritas alih bina", "Bantuan stimulan akhir"]),
        ("Mandiri", "B", "Menerima insentif terbatas dan mengikuti Coaching penguatan dan pendampingan",
            &["Bantuan promosi", "Bantuan stimulant akhir jika menunjukkan progress dan kesiapan graduasi"]),
        ("Mandiri", "C",
            "Tidak mendapatkan insentif; fokus pada penguatan mencapai kesiapan alih bina atau graduasi", &[]),
    ];
    let meja = Meja::baru();
    let id = |kelas: &str, nilai: &str| format!("P-{kelas}-{nilai}");
    let baris: Vec<Lembaran> =
        LABEL.iter().map(|(k, n, ..)| lembaran(Cara::Tanda, k, &id(k, n), contoh_nilai(n))).collect();
    let hasil = meja.nilai_rata(&baris, &[]);
    for (kelas, nilai, kebijakan, jenis) in LABEL {
        let id = id(kelas, nilai);
        assert_eq!(hasil.sel(&id, "Nilai"), nilai, "{id}");
        assert_eq!(hasil.sel(&id, "Kebijakan Insentif"), kebijakan, "{id}");
        let tertulis = hasil.sel(&id, "Jenis Insentif");
        let hilang: Vec<&&str> = jenis.iter().filter(|j| !tertulis.contains(**j)).collect();
        assert!(hilang.is_empty(), "{id}: \"{tertulis}\" lacks {hilang:?}");
        assert!(!jenis.is_empty() || ["", "-"].contains(&tertulis), "{id}: \"{tertulis}\"");
    }
}

/// Indicators that give this grade.
fn contoh_nilai(nilai: &str) -> Kombinasi {
    let [y, t] = [Some(true), Some(false)];
    match nilai {
        "A" => [y, y, y, y, t],
        "B" => [y, y, t, y, t],
        "C" => [y, y, t, t, t],
        "TP" => [t, t, y, y, y],
        _ => [y, y, y, None, t],
    }
}

/// T08: B moves up where the evaluator says Menunjukkan Perbaikan = Ya and Mengikuti Coaching = Ya;
/// T29: out of stage IV nobody goes without Asesmen Graduasi = Ya.
#[test]
fn who_moves_up() {
    const JAWABAN: [&str; 3] = ["Ya", "Tidak", ""];
    let mut kasus = Vec::new();
    for kelas in KELAS {
        for nilai in ["A", "B", "C", "TP", "BD"] {
            for n in 0..27 {
                kasus.push((kelas, nilai, [JAWABAN[n / 9], JAWABAN[n / 3 % 3], JAWABAN[n % 3]]));
            }
        }
    }
    let id = |i: usize| format!("P-{:03}", i + 1);
    let baris: Vec<Lembaran> = kasus
        .iter()
        .enumerate()
        .map(|(i, (kelas, nilai, [perbaikan, coaching, asesmen]))| {
            let b = lembaran(Cara::Tanda, kelas, &id(i), contoh_nilai(nilai))
                .isi("Menunjukkan Perbaikan", *perbaikan)
                .isi("Mengikuti Coaching", *coaching);
            if *kelas == "Mandiri" { b.isi("Asesmen Graduasi", *asesmen) } else { b }
        })
        .collect();
    let hasil = Meja::baru().nilai_rata(&baris, &[]);
    let mut beda = Vec::new();
    for (i, (kelas, nilai, jawaban)) in kasus.iter().enumerate() {
        let [perbaikan, coaching, asesmen] = jawaban.map(|j| j == "Ya");
        let siap = *kelas != "Mandiri" || asesmen;
        let harus = match *nilai {
            "A" if siap => "Ya",
            "B" if siap && perbaikan && coaching => "Ya",
            "A" | "B" => "Bersyarat",
            "C" | "TP" => "Tidak",
            _ => "",
        };
        let ada = [hasil.sel(&id(i), "Nilai"), hasil.sel(&id(i), "Naik Tahap")];
        if ada != [*nilai, harus] {
            beda.push(format!("{kelas} {nilai} {jawaban:?}: expected {harus:?}, found {ada:?}"));
        }
    }
    assert!(beda.is_empty(), "{}\n{}", beda.len(), beda.join("\n"));
}
