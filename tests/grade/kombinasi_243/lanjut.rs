//! One quarter after another: what was shown stays shown (T25), a pass needs its certificate (T30),
//! and a certificate serves one stage (T31). The results of a quarter are handed on as CSV and as a
//! workbook alike.

use crate::common::Meja;
use crate::common::penilaian::{HasilNilai, Lembaran, csv_rata};

const T: &str = "Terpenuhi";
const X: &str = "Tidak";
const BELUM: &str = "Belum dinilai";
const ACUAN_TW2: &str = "2026-07-15";

/// Cells of a form: `Lulus Pelatihan = Ya; Nomor Sertifikat = S-1`.
type Isi = &'static str;

/// What the case shows, kelas and form of the first quarter, of the second, the indicator, what it
/// is in the second, and the findings about this participant there.
type Kasus =
    (&'static str, (&'static str, Isi), (&'static str, Isi), &'static str, &'static str, &'static [&'static str]);

const LULUS: Isi = "Lulus Pelatihan = Ya; Nomor Sertifikat = S";

#[rustfmt::skip]
const KASUS: [Kasus; 30] = [
    ("passed once, blank now", ("Tumbuh", LULUS), ("Tumbuh", ""), "U2", T, &[]),
    ("passed once, Ya without a number now", ("Tumbuh", LULUS), ("Tumbuh", "Lulus Pelatihan = Ya"), "U2", T, &[]),
    ("passed once, the same again", ("Tumbuh", LULUS), ("Tumbuh", LULUS), "U2", T, &[]),
    ("passed once, Tidak now", ("Tumbuh", LULUS), ("Tumbuh", "Lulus Pelatihan = Tidak"), "U2", T, &["P016"]),
    ("passed once, Berkembang, blank now", ("Berkembang", LULUS), ("Berkembang", ""), "U2", T, &[]),
    ("passed once, Berkembang, Tidak now",
        ("Berkembang", LULUS), ("Berkembang", "Lulus Pelatihan = Tidak"), "U2", T, &["P016"]),
    ("never passed, blank now", ("Tumbuh", "Lulus Pelatihan = Tidak"), ("Tumbuh", ""), "U2", BELUM, &[]),
    ("never passed, Tidak again",
        ("Tumbuh", "Lulus Pelatihan = Tidak"), ("Tumbuh", "Lulus Pelatihan = Tidak"), "U2", X, &[]),
    ("Ya without a certificate shows nothing (T30)", ("Tumbuh", "Lulus Pelatihan = Ya"), ("Tumbuh", ""), "U2", BELUM, &[]),
    ("a number without Ya shows nothing", ("Tumbuh", "Nomor Sertifikat = S"), ("Tumbuh", ""), "U2", BELUM, &[]),
    ("passes now", ("Tumbuh", ""), ("Tumbuh", LULUS), "U2", T, &[]),
    ("omzet is of the quarter", ("Tumbuh", "Indikator Omzet = Ya"), ("Tumbuh", ""), "U1", BELUM, &[]),
    ("accounts are of the quarter", ("Tumbuh", "Pencatatan Keuangan = Ya"), ("Tumbuh", ""), "T1", BELUM, &[]),
    ("accounts: Tidak now is no",
        ("Tumbuh", "Pencatatan Keuangan = Ya"), ("Tumbuh", "Pencatatan Keuangan = Tidak"), "T1", X, &[]),
    ("a plan is of the quarter", ("Tumbuh", "Rencana Usaha = Ya"), ("Tumbuh", ""), "T2", BELUM, &[]),
    ("the cluster is of the quarter", ("Tumbuh", "Aktif Klaster = Ya"), ("Tumbuh", "Aktif Klaster = Tidak"), "T3", X, &[]),
    ("a new product once, none since", ("Berkembang", "Produk Baru = 1"), ("Berkembang", "Produk Baru = 0"), "T1", T, &[]),
    ("a new product once, blank now", ("Berkembang", "Produk Baru = 2"), ("Berkembang", ""), "T1", T, &[]),
    ("no product yet, blank now", ("Berkembang", "Produk Baru = 0"), ("Berkembang", ""), "T1", BELUM, &[]),
    ("a product now", ("Berkembang", "Produk Baru = 0"), ("Berkembang", "Produk Baru = 1"), "T1", T, &[]),
    ("a platform once, none since", ("Berkembang", "Platform Digital Baru = 1; Titik Penjualan Baru = 0"),
        ("Berkembang", "Platform Digital Baru = 0; Titik Penjualan Baru = 0"), "T2", T, &[]),
    ("a point of sale once, blank now", ("Berkembang", "Titik Penjualan Baru = 1"), ("Berkembang", ""), "T2", T, &[]),
    ("a platform now", ("Berkembang", ""), ("Berkembang", "Platform Digital Baru = 1"), "T2", T, &[]),
    ("quality is of the quarter", ("Berkembang", "Peningkatan Kualitas = Ya"), ("Berkembang", ""), "T3", BELUM, &[]),
    ("permits are of the quarter",
        ("Mandiri", "Izin Usaha Lengkap = Ya; Daftar Izin = NIB"), ("Mandiri", ""), "U2", BELUM, &[]),
    ("a leading product is of the quarter", ("Mandiri", "Produk Unggulan = Ya"), ("Mandiri", ""), "T1", BELUM, &[]),
    ("a pass of another stage shows nothing in this one", ("Tumbuh", LULUS), ("Berkembang", ""), "U2", BELUM, &[]),
    ("a certificate of the stage before does not count (T31)",
        ("Tumbuh", LULUS), ("Berkembang", LULUS), "U2", BELUM, &["P014"]),
    ("a certificate of its own counts",
        ("Tumbuh", LULUS), ("Berkembang", "Lulus Pelatihan = Ya; Nomor Sertifikat = S-BARU"), "U2", T, &[]),
    ("a failed training of another stage stays a no",
        ("Tumbuh", LULUS), ("Berkembang", "Lulus Pelatihan = Tidak"), "U2", X, &[]),
];

fn id(i: usize) -> String {
    format!("P-{:02}", i + 1)
}

/// A row from its cells; certificate numbers become this participant's own.
fn lembaran(i: usize, (kelas, isi): (&'static str, Isi)) -> Lembaran {
    let judul = crate::common::penilaian::kolom(kelas);
    isi.split("; ").filter(|s| !s.is_empty()).fold(Lembaran::baru(kelas, &id(i)), |b, satu| {
        let (kolom, nilai) = satu.split_once(" = ").unwrap();
        let kolom = judul.iter().find(|k| **k == kolom).unwrap();
        let nilai = if *kolom == "Nomor Sertifikat" { format!("{nilai}/{}", id(i)) } else { nilai.to_owned() };
        b.isi(kolom, nilai)
    })
}

/// Grades the first quarter into `tw1.csv` and `tw1.xlsx`.
fn triwulan_pertama(meja: &Meja, baris: &[Lembaran]) {
    meja.tulis("tw1-lembar.csv", csv_rata(baris));
    for keluaran in ["tw1.csv", "tw1.xlsx"] {
        let kata = ["grade", "tw1-lembar.csv", "--quarter", "2026-TW1", "--as-of", "2026-04-15", "-o", keluaran];
        let jawaban = meja.uep(&kata);
        assert_eq!(jawaban.kode, 0, "{}", jawaban.galat);
    }
}

fn triwulan_kedua(meja: &Meja, baris: &[Lembaran], kata: &[&str]) -> HasilNilai {
    let baris: Vec<Lembaran> = baris.iter().map(|b| b.clone().verifikasi_pada("2026-06-05")).collect();
    meja.tulis("tw2-lembar.csv", csv_rata(&baris));
    meja.nilai_pada("2026-TW2", ACUAN_TW2, &[&["tw2-lembar.csv"], kata].concat())
}

fn cocokkan(sebelum: &str) {
    let meja = Meja::baru();
    let pertama: Vec<Lembaran> = KASUS.iter().enumerate().map(|(i, k)| lembaran(i, k.1)).collect();
    let kedua: Vec<Lembaran> = KASUS.iter().enumerate().map(|(i, k)| lembaran(i, k.2)).collect();
    triwulan_pertama(&meja, &pertama);
    let hasil = triwulan_kedua(&meja, &kedua, &["--previous", sebelum]);
    let mut beda = Vec::new();
    for (i, (nama, _, _, indikator, harus, temuan)) in KASUS.iter().enumerate() {
        let ada = hasil.sel(&id(i), indikator);
        if ada != *harus {
            beda.push(format!("{sebelum}, {nama}: {indikator} expected {harus}, found {ada}"));
        }
        // Line 2 of the sheet holds the first participant.
        let baris = (i + 2).to_string();
        let k = ["Kode", "Baris", "Berkas"].map(|j| hasil.masalah.kolom(j));
        let miliknya = hasil.masalah.baris.iter().filter(|b| b[k[1]] == baris && b[k[2]] == "tw2-lembar.csv");
        let kode: Vec<&str> = miliknya.map(|b| b[k[0]].as_str()).collect();
        if kode != *temuan {
            beda.push(format!("{sebelum}, {nama}: findings expected {temuan:?}, found {kode:?}"));
        }
    }
    assert!(beda.is_empty(), "{}\n{}", beda.len(), beda.join("\n"));
}

#[test]
fn what_was_shown_in_this_stage_stays_shown_from_a_csv() {
    cocokkan("tw1.csv");
}

#[test]
fn what_was_shown_in_this_stage_stays_shown_from_a_workbook() {
    cocokkan("tw1.xlsx");
}

#[test]
fn without_earlier_results_a_quarter_stands_alone() {
    let meja = Meja::baru();
    let kedua: Vec<Lembaran> = KASUS.iter().enumerate().map(|(i, k)| lembaran(i, k.2)).collect();
    let hasil = triwulan_kedua(&meja, &kedua, &[]);
    assert_eq!(hasil.sel("P-01", "U2"), BELUM);
    assert_eq!(hasil.sel("P-04", "U2"), X);
    assert_eq!(hasil.sel("P-17", "T1"), X);
    assert_eq!(hasil.temuan("P016") + hasil.temuan("P014"), 0);
}

/// Shown in the first quarter, blank in the second and the third: it counts to the end of the
/// stage, whether all earlier results are handed on or the last alone; in any order.
#[test]
fn what_was_shown_lasts_longer_than_one_quarter() {
    let meja = Meja::baru();
    triwulan_pertama(&meja, &[lembaran(0, ("Tumbuh", LULUS))]);
    triwulan_kedua(&meja, &[lembaran(0, ("Tumbuh", ""))], &["--previous", "tw1.csv"]);
    std::fs::rename(meja.jalur("hasil.csv"), meja.jalur("tw2.csv")).unwrap();
    meja.tulis("tw3-lembar.csv", csv_rata(&[lembaran(0, ("Tumbuh", ""))]));
    for sebelum in [&["tw1.csv", "tw2.csv"][..], &["tw2.csv", "tw1.xlsx"], &["tw2.csv"], &["tw1.csv"]] {
        let mut kata = vec!["tw3-lembar.csv"];
        sebelum.iter().for_each(|s| kata.extend(["--previous", s]));
        let hasil = meja.nilai_pada("2026-TW3", "2026-10-15", &kata);
        assert_eq!(hasil.sel("P-01", "U2"), T, "{sebelum:?}");
    }
}

/// The old certificate stays refused in every quarter of the new stage.
#[test]
fn a_certificate_of_the_stage_before_never_counts() {
    let meja = Meja::baru();
    triwulan_pertama(&meja, &[lembaran(0, ("Tumbuh", LULUS))]);
    triwulan_kedua(&meja, &[lembaran(0, ("Berkembang", LULUS))], &["--previous", "tw1.csv"]);
    std::fs::rename(meja.jalur("hasil.csv"), meja.jalur("tw2.csv")).unwrap();
    meja.tulis("tw3-lembar.csv", csv_rata(&[lembaran(0, ("Berkembang", LULUS))]));
    let kata = ["tw3-lembar.csv", "--previous", "tw1.csv", "--previous", "tw2.csv"];
    let hasil = meja.nilai_pada("2026-TW3", "2026-10-15", &kata);
    assert_eq!((hasil.sel("P-01", "U2"), hasil.temuan("P014")), (BELUM, 1));
}

/// A participant twice, or with a verification that cannot have been, stays undecided: such a
/// quarter shows nothing that could count later.
#[test]
fn an_undecided_quarter_shows_nothing() {
    let lulus = |id: &str| Lembaran::baru("Tumbuh", id).isi("Lulus Pelatihan", "Ya").isi("Nomor Sertifikat", id);
    let pertama = [
        lulus("P-1").isi("Tanggal Verifikasi", "31/03/2026"),
        lulus("P-2").isi("Tanggal Verifikasi", "31/02/2026"),
        lulus("P-3").isi("Tanggal Verifikasi", "31/03/2027"),
        lulus("P-4"),
        lulus("P-4").isi("Pencatatan Keuangan", "Ya"),
    ];
    let kedua: Vec<Lembaran> = ["P-1", "P-2", "P-3", "P-4"].map(|id| Lembaran::baru("Tumbuh", id)).into();
    for sebelum in ["tw1.csv", "tw1.xlsx"] {
        let meja = Meja::baru();
        triwulan_pertama(&meja, &pertama);
        let hasil = triwulan_kedua(&meja, &kedua, &["--previous", sebelum]);
        assert_eq!(["P-1", "P-2", "P-3", "P-4"].map(|id| hasil.sel(id, "U2")), [T, BELUM, BELUM, BELUM], "{sebelum}");
    }
}

/// What a later quarter shows proves nothing for an earlier one.
#[test]
fn results_of_a_later_quarter_do_not_count() {
    let meja = Meja::baru();
    triwulan_kedua(&meja, &[lembaran(0, ("Tumbuh", LULUS))], &[]);
    std::fs::rename(meja.jalur("hasil.csv"), meja.jalur("tw2.csv")).unwrap();
    meja.tulis("tw1-lembar.csv", csv_rata(&[lembaran(0, ("Tumbuh", ""))]));
    let hasil = meja.nilai_pada("2026-TW1", ACUAN_TW2, &["tw1-lembar.csv", "--previous", "tw2.csv"]);
    assert_eq!(hasil.sel("P-01", "U2"), BELUM);
}

/// T30, and one certificate on two participants: a warning, both graded.
#[test]
fn certificates_within_a_quarter() {
    let meja = Meja::baru();
    let lulus = |id: &str, nomor: &str| {
        Lembaran::baru("Tumbuh", id).isi("Lulus Pelatihan", "Ya").isi("Nomor Sertifikat", nomor)
    };
    let baris = [lulus("P-1", ""), lulus("P-2", "S-1"), lulus("P-3", "S-1"), lulus("P-4", "S-2")];
    let hasil = meja.nilai_rata(&baris, &[]);
    assert_eq!(["P-1", "P-2", "P-3", "P-4"].map(|id| hasil.sel(id, "U2")), [BELUM, T, T, T]);
    assert!(hasil.temuan("P015") > 0);
    assert_eq!(hasil.json["temuan"]["galat"], 0);
}
