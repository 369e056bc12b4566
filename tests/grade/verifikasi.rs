//! A grade that nobody has verified (T58), and one before the first year of the next stage (T67): what comes of it,
//! what later quarters and the roll-over make of it.

use crate::common;
use crate::common::penilaian::{HasilNilai, Lembaran, csv_rata};
use crate::common::{BukuTerbaca, Meja};

const DIMINTA: [&str; 3] = ["Tanggal Verifikasi", "Evaluator", "Dasar Verifikasi"];

/// A for certain.
fn nilai_a(kelas: &'static str, id: &str) -> Lembaran {
    let b = Lembaran::baru(kelas, id).isi("Indikator Omzet", "Ya").isi("Angkatan", "2024");
    let ya: &[(&str, &str)] = match kelas {
        "Tumbuh" => &[("Lulus Pelatihan", "Ya"), ("Pencatatan Keuangan", "Ya"), ("Rencana Usaha", "Ya")],
        "Berkembang" => &[("Lulus Pelatihan", "Ya"), ("Produk Baru", "1"), ("Peningkatan Kualitas", "Ya")],
        _ => {
            &[("Izin Usaha Lengkap", "Ya"), ("Produk Unggulan", "Ya"), ("Kemitraan", "Ya"), ("Asesmen Graduasi", "Ya")]
        }
    };
    let b =
        if kelas == "Mandiri" { b.isi("Daftar Izin", "NIB") } else { b.isi("Nomor Sertifikat", format!("S-1/{id}")) };
    ya.iter().fold(b, |mut b, (k, isi)| {
        let kolom = common::penilaian::kolom(kelas).into_iter().find(|j| j == k).unwrap();
        b.tulis(kolom, *isi);
        b
    })
}

fn naik<'a>(h: &'a HasilNilai, id: &str) -> [&'a str; 3] {
    ["Nilai", "Naik Tahap", "Verifikasi"].map(|k| h.sel(id, k))
}

#[test]
fn without_any_of_the_three_the_grade_stands_and_nothing_comes_of_it() {
    let id = |k: &str| format!("P-{}", k.to_uppercase().replace(" ", ""));
    let mut baris = vec![nilai_a("Tumbuh", "P-LENGKAP")];
    baris.extend(DIMINTA.map(|k| nilai_a("Tumbuh", &id(k)).isi(k, "")));
    baris.push(DIMINTA.into_iter().fold(nilai_a("Mandiri", "P-SEMUA"), |b, k| b.isi(k, "")));
    let meja = Meja::baru();
    let h = meja.nilai_rata(&baris, &[]);
    assert_eq!(naik(&h, "P-LENGKAP"), ["A", "Ya", "Lengkap"]);
    for k in DIMINTA {
        let id = id(k);
        assert_eq!(naik(&h, &id), ["A", "Menunggu", &format!("Belum: {k}")]);
        assert!(h.sel(&id, "Tafsir").contains("T58"), "{}", h.sel(&id, "Tafsir"));
        assert_eq!(h.sel(&id, "Temuan"), "P024");
    }
    assert_eq!(naik(&h, "P-SEMUA"), ["A", "Menunggu", "Belum: Tanggal Verifikasi, Evaluator, Dasar Verifikasi"]);
    assert_eq!((h.temuan("P024"), h.json["belum_diverifikasi"].as_u64()), (4, Some(4)));
    let kata = ["grade", "penilaian.csv", "--quarter", "2026-TW1", "--as-of", "2026-04-15", "-o", "h.xlsx"];
    assert_eq!(meja.uep(&kata).kode, 0);
    let buku = BukuTerbaca::baca(&meja.jalur("h.xlsx"));
    let menunggu = buku.daftar("Menunggu Verifikasi");
    assert_eq!(menunggu.baris.len(), 4);
    let lengkap = menunggu.sel(("ID Peserta", "P-EVALUATOR"), "Insentif Menunggu");
    assert_eq!(lengkap, "Bantuan promosi; Bantuan stimulan awal; Bantuan paket Kebutuhan Dasar");
    assert!(buku.isi("Metadata").iter().any(|b| b[0] == "Temuan" && b[1] == "P024 4"));
    // An office that reads it otherwise.
    meja.parameter(&["verifikasi_wajib,tidak"]);
    let h = meja.nilai(&["penilaian.csv", "--parameter", "parameter.csv"]);
    assert_eq!((naik(&h, "P-EVALUATOR"), h.temuan("P024")), (["A", "Ya", "Belum: Evaluator"], 0));
}

#[test]
fn stage_one_is_not_asked_and_an_open_grade_is_no_finding() {
    let meja = Meja::baru();
    let kosong = |b: Lembaran| DIMINTA.into_iter().fold(b, |b, k| b.isi(k, ""));
    let baris = [
        kosong(Lembaran::baru("Potensial", "P-1").isi("Asesmen Selesai", "Ya")),
        kosong(Lembaran::baru("Tumbuh", "P-2").isi("Indikator Omzet", "Ya")),
    ];
    let h = meja.nilai_rata(&baris, &[]);
    assert_eq!(h.temuan("P024"), 0);
    assert_eq!(naik(&h, "P-2"), ["BD", "", "Belum: Tanggal Verifikasi, Evaluator, Dasar Verifikasi"]);
}

/// T25: nothing shown yet; the control is the same quarter, verified.
#[test]
fn for_later_quarters_it_has_shown_nothing_yet() {
    for (evaluator, u2) in [("Tim", "Terpenuhi"), ("", "Belum dinilai")] {
        let meja = Meja::baru();
        meja.tulis("tw1.csv", csv_rata(&[nilai_a("Tumbuh", "P-1").isi("Evaluator", evaluator)]));
        for keluaran in ["h1.csv", "h1.xlsx"] {
            let kata = ["grade", "tw1.csv", "--quarter", "2026-TW1", "--as-of", "2026-04-15", "-o", keluaran];
            assert_eq!(meja.uep(&kata).kode, 0);
            let baris = Lembaran::baru("Tumbuh", "P-1").isi("Rencana Usaha", "Ya").verifikasi_pada("2026-06-05");
            meja.tulis("tw2.csv", csv_rata(&[baris]));
            let h = meja.nilai_pada("2026-TW2", "2026-07-15", &["tw2.csv", "--previous", keluaran]);
            assert_eq!(h.sel("P-1", "U2"), u2, "{keluaran}");
            assert_eq!(h.temuan("P031") + h.temuan("S003"), 0);
        }
    }
}

/// T67: what `cohort` will do. Stage III of 2025 begins in 2027, of 2026 in 2028; IV of those of before in 2028.
#[test]
fn before_the_first_year_of_the_next_stage_the_move_waits() {
    let meja = Meja::baru();
    let dengan = |kelas, id: &str, angkatan: &str| nilai_a(kelas, id).isi("Angkatan", angkatan);
    let baris = [
        dengan("Tumbuh", "P-1", "2025"),
        dengan("Tumbuh", "P-2", "2026"),
        dengan("Berkembang", "P-3", "2024"),
        dengan("Mandiri", "P-4", "2025"),
        dengan("Tumbuh", "P-5", ""),
    ];
    let h = meja.nilai_rata(&baris, &[]);
    let ada = ["P-1", "P-2", "P-3", "P-4", "P-5"].map(|id| h.sel(id, "Naik Tahap"));
    assert_eq!(ada, ["Ya", "Menunggu", "Menunggu", "Ya", "Ya"]);
    for id in ["P-2", "P-3"] {
        assert!(h.sel(id, "Catatan").contains("paling cepat tahun 2028 (T11, T67)"), "{}", h.sel(id, "Catatan"));
        assert!(h.sel(id, "Tafsir").contains("T67"), "{}", h.sel(id, "Tafsir"));
    }
    assert_eq!(h.temuan("P024"), 0);
}

/// R005 stands where the roll-over finds it, and here.
#[test]
fn a_register_ahead_of_matrik_4_1_is_reported() {
    let meja = Meja::baru();
    let register = |angkatan: &str| {
        format!("ID Peserta,Angkatan,NIK,Kelas,Tahap\nP-1,{angkatan},6371014101909001,UEP Berkembang,III\n")
    };
    for (angkatan, banyak) in [("2026", 1), ("2024", 0)] {
        meja.tulis("register.csv", register(angkatan));
        let h = meja.nilai_rata(&[nilai_a("Berkembang", "P-1")], &["--register", "register.csv"]);
        assert_eq!(h.temuan("R005"), banyak, "{angkatan}");
    }
}
