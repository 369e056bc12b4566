//! T09: when omzet is kept, stable or raised; at, just below and just above each threshold. And how
//! amounts are written.
//!
//! Kept or stable: the mean of three months is above 0 and at least (1 − tolerance) of Omzet
//! Pembanding. Raised: it is more than that. In whole rupiah: the sum of the three months × 100
//! against 3 × Omzet Pembanding × (100 − tolerance).

use crate::common::Meja;
use crate::common::penilaian::{HasilNilai, KELAS, Lembaran};

const T: &str = "Terpenuhi";
const X: &str = "Tidak";
const BELUM: &str = "Belum dinilai";

/// Tolerance, what the case shows, Omzet Pembanding, three months, U1 of Tumbuh (kept), of
/// Berkembang (raised), of Mandiri (kept or raised).
type Kasus = (u32, &'static str, u64, [&'static str; 3], [&'static str; 3]);

#[rustfmt::skip]
const KASUS: [Kasus; 33] = [
    (10, "exactly nine tenths",                     1_000_000, ["900000", "900000", "900000"],    [T, X, T]),
    (10, "a rupiah below nine tenths",              1_000_000, ["900000", "900000", "899999"],    [X, X, X]),
    (10, "a rupiah above nine tenths",              1_000_000, ["900001", "900000", "900000"],    [T, X, T]),
    (10, "nine tenths from uneven months",          1_000_000, ["2700000", "0", "0"],             [T, X, T]),
    (10, "exactly as much",                         1_000_000, ["1000000", "1000000", "1000000"], [T, X, T]),
    (10, "a rupiah less in three months",           1_000_000, ["1000000", "1000000", "999999"],  [T, X, T]),
    (10, "a rupiah more in three months",           1_000_000, ["1000000", "1000000", "1000001"], [T, T, T]),
    (10, "mean not whole, just below the threshold", 1_000_001, ["900001", "900001", "900000"],   [X, X, X]),
    (10, "mean not whole, just above the threshold", 1_000_001, ["900001", "900001", "900001"],   [T, X, T]),
    (10, "threshold not whole, just below",           333_333, ["299999", "300000", "300000"],    [X, X, X]),
    (10, "threshold not whole, just above",           333_333, ["300000", "300000", "300000"],    [T, X, T]),
    (10, "a mean of a third of a rupiah more",        333_333, ["333333", "333333", "333334"],    [T, T, T]),
    (10, "nothing sold",                            1_000_000, ["0", "0", "0"],                   [X, X, X]),
    (10, "nothing sold, nothing to compare with",           0, ["0", "0", "0"],                   [X, X, X]),
    (10, "one rupiah against 0",                            0, ["0", "0", "1"],                   [T, T, T]),
    (10, "a first turnover against 0",                      0, ["350000", "0", "425000"],         [T, T, T]),
    (10, "one rupiah against one rupiah",                   1, ["1", "1", "0"],                   [X, X, X]),
    (10, "three rupiah against one rupiah",                 1, ["1", "1", "1"],                   [T, X, T]),
    (10, "the first month missing",                 1_000_000, ["", "9000000", "9000000"],        [BELUM; 3]),
    (10, "the second month missing",                1_000_000, ["9000000", "", "9000000"],        [BELUM; 3]),
    (10, "the third month missing",                 1_000_000, ["9000000", "9000000", ""],        [BELUM; 3]),
    (10, "one month missing, the others 0",         1_000_000, ["0", "0", ""],                    [BELUM; 3]),
    (10, "large amounts keep their last rupiah", 900_000_000_000,
        ["900000000000", "900000000000", "900000000001"],                                         [T, T, T]),
    (10, "large amounts just below nine tenths", 900_000_000_000,
        ["810000000000", "810000000000", "809999999999"],                                         [X, X, X]),
    ( 0, "no tolerance: exactly as much",           1_000_000, ["1000000", "1000000", "1000000"], [T, X, T]),
    ( 0, "no tolerance: a rupiah less",             1_000_000, ["1000000", "1000000", "999999"],  [X, X, X]),
    ( 0, "no tolerance: a rupiah more",             1_000_000, ["1000001", "1000000", "1000000"], [T, T, T]),
    ( 0, "no tolerance: nothing against 0",                 0, ["0", "0", "0"],                   [X, X, X]),
    (25, "a quarter: exactly three quarters",       1_000_000, ["750000", "750000", "750000"],    [T, X, T]),
    (25, "a quarter: a rupiah below",               1_000_000, ["750000", "750000", "749999"],    [X, X, X]),
    (25, "a quarter: a rupiah above",               1_000_000, ["750000", "750000", "750001"],    [T, X, T]),
    (25, "a quarter: raised is still more than all of it", 1_000_000, ["1000000", "1000000", "1000000"], [T, X, T]),
    (25, "a quarter: nothing sold",                 1_000_000, ["0", "0", "0"],                   [X, X, X]),
];

#[test]
fn omzet_at_just_below_and_just_above_each_threshold() {
    let mut beda = Vec::new();
    for toleransi in [10, 0, 25] {
        let kasus: Vec<&Kasus> = KASUS.iter().filter(|k| k.0 == toleransi).collect();
        let id = |i: usize, kelas: &str| format!("P-{}-{i:02}", &kelas[..1]);
        let mut baris = Vec::new();
        for (i, (_, _, pembanding, bulan, _)) in kasus.iter().enumerate() {
            baris.extend(KELAS.map(|k| Lembaran::baru(k, &id(i, k)).omzet(&pembanding.to_string(), *bulan)));
        }
        let meja = Meja::baru();
        meja.parameter(&[&format!("toleransi_omzet_persen,{toleransi}")]);
        // Ten is what holds without a parameter.
        let kata: &[&str] = if toleransi == 10 { &[] } else { &["--parameter", "parameter.csv"] };
        let hasil = meja.nilai_rata(&baris, kata);
        for (i, (_, nama, _, _, harus)) in kasus.iter().enumerate() {
            let ada = KELAS.map(|k| hasil.sel(&id(i, k), "U1").to_owned());
            if ada != *harus {
                beda.push(format!("tolerance {toleransi}, {nama}: expected {harus:?}, found {ada:?}"));
            }
        }
    }
    assert!(beda.is_empty(), "{}", beda.join("\n"));
}

/// An eighth less is kept with 12,5, a rupiah below it is not; the threshold is named with its decimals.
#[test]
fn a_tolerance_with_decimals_is_exact() {
    for nilai in ["\"12,5\"", "12.5", "12.50 %"] {
        let meja = Meja::baru();
        meja.parameter(&[&format!("toleransi_omzet_persen,{nilai}")]);
        let baris = [
            Lembaran::baru("Tumbuh", "P-1").omzet("1000001", ["875001", "875001", "875001"]),
            Lembaran::baru("Tumbuh", "P-2").omzet("1000001", ["875001", "875001", "875000"]),
            Lembaran::baru("Mandiri", "P-3").omzet("900000000000", ["787500000000", "787500000000", "787500000000"]),
            Lembaran::baru("Mandiri", "P-4").omzet("900000000000", ["787500000000", "787500000000", "787499999999"]),
            Lembaran::baru("Berkembang", "P-5").omzet("1000000", ["1000000"; 3]),
        ];
        let hasil = meja.nilai_rata(&baris, &["--parameter", "parameter.csv"]);
        let u1 = ["P-1", "P-2", "P-3", "P-4", "P-5"].map(|id| hasil.sel(id, "U1").to_owned());
        assert_eq!(u1, [T, X, T, X, X], "{nilai}");
        let alasan = hasil.sel("P-2", "Alasan U1");
        assert!(alasan.contains("875.001 (87,5% dari pembanding"), "{alasan}");
    }
}

/// The newest row not after the reference date counts.
#[test]
fn the_tolerance_in_force_at_the_reference_date_counts() {
    let meja = Meja::baru();
    let isi = "toleransi_omzet_persen,10,2025-10-01\ntoleransi_omzet_persen,0,2026-04-15\n\
               toleransi_omzet_persen,25,2026-04-16\n";
    meja.tulis("parameter.csv", format!("Parameter,Nilai,Berlaku Sejak\n{isi}"));
    let baris = [Lembaran::baru("Tumbuh", "P-1").omzet("1000000", ["950000"; 3])];
    meja.nilai_rata(&baris, &[]);
    for (acuan, harus) in [("2026-04-14", T), ("2026-04-15", X), ("2026-04-16", T)] {
        let hasil = meja.nilai_pada("2026-TW1", acuan, &["penilaian.csv", "--parameter", "parameter.csv"]);
        assert_eq!(hasil.sel("P-1", "U1"), harus, "{acuan}");
    }
}

/// T09: the sheet's own Omzet Pembanding, else the register's Omzet Awal Tahap, else its Omzet
/// Baseline. A 0 is a figure.
#[test]
fn what_omzet_is_compared_with() {
    let meja = Meja::baru();
    let judul = "ID Peserta,Angkatan,NIK,No KK,Nama,Tahap,Kelas,Status,Omzet Baseline,Omzet Awal Tahap\n";
    let register = [("P-1", "400000", "500000"), ("P-2", "400000", ""), ("P-3", "400000", "0"), ("P-4", "", "")];
    let nomor = |id: &str| format!("637101410190900{n},637101010125900{n}", n = &id[2..]);
    let tetap = |id: &str| format!("{id},2024,{},PESERTA {id},III,UEP Berkembang,Aktif", nomor(id));
    let isi: String = register.iter().map(|(id, awal, tahap)| format!("{},{awal},{tahap}\n", tetap(id))).collect();
    meja.tulis("register.csv", format!("{judul}{isi}"));
    let pembanding = |nilai: &str| -> HasilNilai {
        let baris: Vec<Lembaran> =
            register.iter().map(|(id, ..)| Lembaran::baru("Berkembang", id).omzet(nilai, ["450000"; 3])).collect();
        meja.nilai_rata(&baris, &["--register", "register.csv"])
    };
    let u1 = |hasil: &HasilNilai| register.map(|(id, ..)| hasil.sel(id, "U1").to_owned());
    assert_eq!(u1(&pembanding("")), [X, T, T, BELUM], "the register's");
    assert_eq!(u1(&pembanding("449999")), [T; 4], "the sheet's own beats both");
    assert_eq!(u1(&pembanding("450000")), [X; 4], "the sheet's own beats both");
    assert_eq!(u1(&pembanding("0")), [T; 4], "0 on the sheet is a figure");
    let hasil = pembanding("");
    let tertulis = register.map(|(id, ..)| hasil.sel(id, "Omzet Pembanding").to_owned());
    assert_eq!(tertulis, ["500000", "400000", "0", ""]);
}

/// Figures beat the mark; a contradiction is a finding; without figures the mark counts.
#[test]
fn figures_beat_the_mark() {
    let meja = Meja::baru();
    let angka = |id: &str, bulan: &str| Lembaran::baru("Tumbuh", id).omzet("1000000", [bulan; 3]);
    let tanda = |id: &str| Lembaran::baru("Tumbuh", id);
    let kasus = [
        (angka("P-1", "900000").isi("Indikator Omzet", "Tidak"), T, true),
        (angka("P-2", "899999").isi("Indikator Omzet", "Ya"), X, true),
        (angka("P-3", "900000").isi("Indikator Omzet", "Ya"), T, false),
        (angka("P-4", "899999").isi("Indikator Omzet", "Tidak"), X, false),
        (angka("P-5", "900000"), T, false),
        (tanda("P-6").isi("Indikator Omzet", "Ya"), T, false),
        (tanda("P-7").isi("Indikator Omzet", "Tidak"), X, false),
        (tanda("P-8"), BELUM, false),
    ];
    let baris: Vec<Lembaran> = kasus.iter().map(|(b, ..)| b.clone()).collect();
    let hasil = meja.nilai_rata(&baris, &[]);
    for (b, harus, _) in &kasus {
        assert_eq!(hasil.sel(b.id(), "U1"), *harus, "{}", b.id());
    }
    assert_eq!(hasil.temuan("P013"), kasus.iter().filter(|(_, _, bertentangan)| *bertentangan).count());
}

/// One month written in each of these ways is a million rupiah.
#[test]
fn spellings_of_a_million_read_as_the_same_amount() {
    const EJAAN: [&str; 11] = [
        "1000000",
        "Rp 1.000.000,00",
        "1.000.000",
        "Rp. 1.000.000,-",
        "1,000,000",
        "Rp1.000.000",
        "Rp1.000.000,00",
        "Rp 1000000",
        "rp 1.000.000",
        "1.000.000,00",
        " 1.000.000 ",
    ];
    let omzet = |ejaan: &str| {
        let meja = Meja::baru();
        let hasil = meja.nilai_rata(&[Lembaran::baru("Tumbuh", "P-1").omzet(ejaan, [ejaan; 3])], &[]);
        assert_eq!(hasil.masalah.baris.len(), 0, "{ejaan}: {:?}", hasil.masalah.baris);
        ["Omzet Pembanding", "Omzet Triwulan", "U1"].map(|k| hasil.sel("P-1", k).to_owned())
    };
    for ejaan in EJAAN {
        assert_eq!(omzet(ejaan), ["1000000", "1000000", T], "{ejaan}");
    }
}

/// `1.500` is 1500 where the column shows that its dots part thousands; else nobody can know.
#[test]
fn an_ambiguous_amount_is_decided_by_its_column_or_is_a_finding() {
    let meja = Meja::baru();
    for (mendua, jelas) in [("1.500", "1.000.000"), ("1,500", "1,000,000"), ("1.500", "1.000.000,00")] {
        let sendiri = [Lembaran::baru("Tumbuh", "P-1").omzet("1500", [mendua, "1500", "1500"])];
        let hasil = meja.nilai_rata(&sendiri, &[]);
        assert_eq!((hasil.temuan("P011"), hasil.sel("P-1", "U1")), (1, BELUM), "{mendua} alone");
        assert_eq!(hasil.sel("P-1", "Omzet Triwulan"), "", "{mendua} alone");
        let k = hasil.masalah.kolom("Terbaca");
        assert_eq!(hasil.masalah.baris[0][k], mendua);

        let berdua = [sendiri[0].clone(), Lembaran::baru("Tumbuh", "P-2").omzet("1500", [jelas; 3])];
        let hasil = meja.nilai_rata(&berdua, &[]);
        assert_eq!((hasil.temuan("P011"), hasil.sel("P-1", "U1")), (0, T), "{mendua} beside {jelas}");
        assert_eq!(hasil.sel("P-1", "Omzet Triwulan"), "1500", "{mendua} beside {jelas}");
        assert_eq!(hasil.sel("P-2", "Omzet Triwulan"), "1000000", "{jelas}");
    }
}

/// What is no amount is a finding at its cell; the figure is unknown, not 0.
#[test]
fn what_is_no_amount_is_a_finding() {
    let meja = Meja::baru();
    for salah in ["Maret", "-500000", "1.500.00", "12,5", "sejuta", "1.2.3", "0x10", "1e6,,"] {
        let baris = [Lembaran::baru("Tumbuh", "P-1").omzet("1000000", ["1000000", salah, "1000000"])];
        let hasil = meja.nilai_rata(&baris, &[]);
        assert_eq!((hasil.temuan("P010"), hasil.sel("P-1", "U1")), (1, BELUM), "{salah}: {:?}", hasil.masalah.baris);
    }
}
