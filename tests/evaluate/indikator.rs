//! `uep evaluate` from the outside: options, refusals, what is missing, what was edited, what is compared.

use crate::common::evaluasi::HasilEvaluasi;
use crate::common::{BukuTerbaca, Meja};

const ACUAN: &str = "2026-12-31";
/// Eight participants of every stage, a graduate and one who stopped.
const REGISTER: &str = "ID Peserta,Angkatan,NIK,No KK,Nama,JK,Kecamatan,Kelurahan,Desil Awal,Bansos Awal,Disabilitas,Klaster,Kelas,Status,Tahun Masuk Tahap,Omzet Baseline,Omzet Awal Tahap\n\
UEP-2026-0001,2026,6371014101909001,6371010101259001,SITI AMINAH,P,Banjarmasin Selatan,Mantuil,1,PKH,Tidak,,UEP Potensial,Aktif,2026,500000,\n\
UEP-2025-0001,2025,6371010503859002,6371010202259002,BUDI SANTOSO,L,Banjarmasin Selatan,Pekauman,2,PKH; Sembako,Tidak,Kuliner,UEP Tumbuh,Aktif,2026,500000,1000000\n\
UEP-2025-0002,2025,6371015202889003,6371010303259003,NORHAYATI,P,Banjarmasin Timur,Kuripan,3,Sembako,Tidak,kuliner,UEP Tumbuh,Aktif,2026,500000,1000000\n\
UEP-2025-0003,2025,6371011006799004,6371010404259004,RAHMAT HIDAYAT,L,Banjarmasin Barat,Basirih,2,,Ya,Jasa,UEP Tumbuh,Aktif,2026,400000,900000\n\
UEP-2024-0001,2024,6371016304929005,6371010505259005,MASLIAH,P,Banjarmasin Utara,Kuin Utara,4,PKH,Tidak,Jasa,UEP Berkembang,Aktif,2026,500000,2000000\n\
UEP-2023-0001,2023,6371014507949006,6371010606259006,JUMIATI,P,Banjarmasin Tengah,Mawar,5,,Tidak,Jasa,UEP Mandiri,Siap Graduasi,2026,500000,3000000\n\
UEP-2022-0001,2022,6371012008809007,6371010707259007,HAMSANI,L,Banjarmasin Tengah,Gadang,3,PKH,Tidak,Jasa,UEP Mandiri,Graduasi,2025,500000,3000000\n\
UEP-2022-0002,2022,6371015509839008,6371010808259008,RUSMINI,P,Banjarmasin Tengah,Melayu,3,,Tidak,Jasa,UEP Berkembang,Berhenti,2024,500000,1500000\n";
const LEMBAR: &str = "ID Peserta,Kelas,Omzet Bulan 1,Omzet Bulan 2,Omzet Bulan 3,Usaha Aktif,Pendapatan Keluarga,Lulus Pelatihan,Nomor Sertifikat,Pencatatan Keuangan,Rencana Usaha,Aktif Klaster,Skor Motivasi Awal,Skor Motivasi Akhir,Didampingi,Menerima Stimulan,Stimulan untuk Usaha,Profil Baseline Lengkap,Pendampingan Pasca-Graduasi,Kendala\n\
UEP-2026-0001,UEP Potensial,,,,,,,,,,,,,,,,Ya,,\n\
UEP-2025-0001,UEP Tumbuh,1100000,1100000,1100000,Ya,4000000,Ya,S-1/2026,Ya,Ya,Ya,50,70,Ya,Ya,Ya,,,Modal\n\
UEP-2025-0002,UEP Tumbuh,800000,800000,800000,Ya,2000000,Ya,S-2/2026,Ya,Tidak,Tidak,60,60,Tidak,Tidak,,,,Modal; Pemasaran\n\
UEP-2025-0003,UEP Tumbuh,900000,900000,900000,Tidak,3855894,Tidak,,Tidak,Tidak,Tidak,50,,,,,,,sepi pembeli\n\
UEP-2024-0001,UEP Berkembang,2500000,2500000,2500000,Ya,3855893,Ya,S-3/2026,,,,,,,Ya,,,,\n\
UEP-2023-0001,UEP Mandiri,3000000,3000000,3000000,Ya,5000000,,,,,,,,,,,,,\n\
UEP-2022-0001,UEP Mandiri,3300000,3300000,3300000,Ya,6000000,,,,,,,,,,,,Ya,\n";

/// Register, and the quarters graded into workbooks.
fn tahun(meja: &Meja, banyak: usize) -> Vec<String> {
    meja.tulis("register.csv", REGISTER);
    meja.tulis("penilaian.csv", LEMBAR);
    (1..=banyak)
        .map(|ke| {
            let (t, keluar) = (format!("2026-TW{ke}"), format!("tw{ke}.xlsx"));
            let kata = ["grade", "penilaian.csv", "--register", "register.csv", "--quarter", &t, "--as-of", ACUAN];
            let jawaban = meja.uep(&[&kata[..], &["--quiet", "-o", &keluar]].concat());
            assert_eq!(jawaban.kode, 0, "{}", jawaban.galat);
            keluar
        })
        .collect()
}

fn kata(hasil: &[String]) -> Vec<&str> {
    let mut kata = vec!["--register", "register.csv", "--grades"];
    kata.extend(hasil.iter().map(String::as_str));
    kata
}

fn evaluasi(meja: &Meja, hasil: &[String], lain: &[&str]) -> HasilEvaluasi {
    meja.evaluasi(2026, ACUAN, &[&kata(hasil)[..], lain].concat())
}

/// `uep evaluate` into a workbook.
fn buku(meja: &Meja, hasil: &[String], lain: &[&str]) -> BukuTerbaca {
    let tetap = ["evaluate", "--year", "2026", "--as-of", ACUAN, "--force", "--quiet", "-o", "evaluasi.xlsx"];
    let jawaban = meja.uep(&[&tetap[..], &kata(hasil), lain].concat());
    assert_eq!((jawaban.kode, jawaban.keluar.as_str()), (0, ""), "{}", jawaban.galat);
    BukuTerbaca::baca(&meja.jalur("evaluasi.xlsx"))
}

#[test]
fn the_json_has_the_keys_promised_and_null_where_nothing_can_be_calculated() {
    let meja = Meja::baru();
    let hasil = tahun(&meja, 1);
    let h = evaluasi(&meja, &hasil, &[]);
    let kunci: Vec<&String> = h.json.as_object().unwrap().keys().collect();
    for k in ["perintah", "tahun", "triwulan", "indikator", "peserta", "temuan", "keluaran"] {
        assert!(kunci.iter().any(|ada| *ada == k), "{k}");
    }
    assert_eq!((h.json["perintah"].as_str(), h.json["tahun"].as_u64()), (Some("evaluate"), Some(2026)));
    assert_eq!(h.json["triwulan"], serde_json::json!(["2026-TW1"]));
    assert_eq!((h.json["peserta"].as_u64(), h.json["keluaran"].as_str()), (Some(8), Some("evaluasi.csv")));
    // No activities were given: not known, and not zero.
    for kode in ["I.4", "II.6", "III.5", "IV.4"] {
        let i = h.indikator(kode);
        for k in ["pembilang", "penyebut", "belum_ada_data", "realisasi", "capaian", "kategori"] {
            assert!(i[k].is_null(), "{kode} {k}: {i}");
        }
    }
    let i = h.indikator("II.1");
    assert_eq!(
        (i["pembilang"].as_u64(), i["penyebut"].as_u64(), i["belum_ada_data"].as_u64()),
        (Some(1), Some(3), Some(1))
    );
    let i = h.indikator("II.4");
    // Kuliner has two, Jasa one (T63).
    assert_eq!((i["pembilang"].as_u64(), i["penyebut"].is_null(), i["realisasi"].as_u64()), (Some(1), true, Some(1)));
    let i = h.indikator("IV.1");
    assert_eq!(
        (i["pembilang"].as_u64(), i["penyebut"].as_u64()),
        (Some(1), Some(1)),
        "Siap Graduasi is no graduate yet"
    );
    let baris = &h.json["baris"];
    assert_eq!(
        baris["dibaca"].as_u64().unwrap(),
        baris["dipakai"].as_u64().unwrap() + baris["rusak"].as_u64().unwrap()
    );
}

#[test]
fn nobody_graduated_and_an_empty_stage_cannot_be_calculated() {
    let meja = Meja::baru();
    let hasil = tahun(&meja, 1);
    let tanpa: String = REGISTER
        .lines()
        .filter(|b| !b.contains("Graduasi,2025") && !b.contains("UEP-2024"))
        .map(|b| format!("{b}\n"))
        .collect();
    meja.tulis("register.csv", tanpa);
    let h = evaluasi(&meja, &hasil, &[]);
    for kode in ["III.1", "III.6", "IV.1", "IV.2", "IV.3"] {
        let i = h.indikator(kode);
        assert_eq!((i["pembilang"].as_u64(), i["penyebut"].as_u64()), (Some(0), Some(0)), "{kode}: {i}");
        assert!(i["realisasi"].is_null() && i["capaian"].is_null() && i["kategori"].is_null(), "{kode}: {i}");
        let b: Vec<&str> =
            ["Realisasi", "Capaian", "Tercapai", "Kategori"].map(|j| h.capaian.sel(("Kode", kode), j)).to_vec();
        assert_eq!(b, ["tidak dapat dihitung", "tidak dapat dihitung", "-", "tidak dapat dihitung"], "{kode}");
    }
    assert_eq!(h.temuan("S006"), 2, "results of those who are no longer in the register, each once");
}

#[test]
fn the_summary_says_what_is_missing() {
    let meja = Meja::baru();
    let hasil = tahun(&meja, 2);
    let tetap = ["evaluate", "--year", "2026", "--as-of", ACUAN, "-o", "e.csv"];
    let jawaban = meja.uep(&[&tetap[..], &kata(&hasil)].concat());
    assert_eq!(jawaban.kode, 0);
    for baris in [
        "Tahun 2026: 8 peserta, 6 aktif (tanggal acuan 31 Desember 2026)",
        "  Belum ada: Hasil 2026-TW3, 2026-TW4 (berikan dengan --grades)",
        "  Belum ada: Daftar kegiatan: I.4, II.6, III.5, IV.4, dan anggaran tidak diketahui (berikan dengan --activities)",
        &format!("Beserta: e.masalah.csv, SHA-256 {}", meja.sidik("e.masalah.csv")),
        &format!("Keluaran: e.csv, SHA-256 {}", meja.sidik("e.csv")),
    ] {
        assert!(jawaban.keluar.lines().any(|b| b == baris), "{baris}\n{}", jawaban.keluar);
    }
    assert!(!jawaban.keluar.contains("SITI") && !jawaban.keluar.contains("637101"), "{}", jawaban.keluar);
    let b = buku(&meja, &hasil, &[]);
    let ada = |lembar: &str, teks: &str| b.isi(lembar).iter().flatten().any(|s| s.to_string().contains(teks));
    assert!(ada("Ringkasan", "Hasil 2026-TW3, 2026-TW4 (berikan dengan --grades)"));
    assert!(ada("Efektivitas", "hasil triwulan ini tidak diberikan"));
    assert!(ada("Efektivitas", "Hasil triwulan IV belum ada"));
    assert!(ada("Anggaran", "tidak diberikan: anggaran tidak diketahui"));
    assert!(ada("Rekomendasi", "Lengkapi sumber data itu"));
}

#[test]
fn a_changed_grade_and_a_deleted_row_are_found() {
    let meja = Meja::baru();
    let mut hasil = tahun(&meja, 1);
    assert_eq!(evaluasi(&meja, &hasil, &[]).temuan("S003"), 0);
    // Somebody lifts a C to an A.
    meja.simpan_ulang("tw1.xlsx", "ubah.xlsx", |lembar, _, _, isi| {
        (lembar == "Hasil Penilaian" && isi == "C").then(|| "A".to_owned())
    });
    hasil[0] = "ubah.xlsx".into();
    let h = evaluasi(&meja, &hasil, &[]);
    assert!(h.temuan("S003") > 0 && h.temuan("S005") == 0, "{:?}", h.masalah.satu("Kode"));
    // A row of the facts is wiped out.
    meja.simpan_ulang("tw1.xlsx", "hapus.xlsx", |lembar, baris, _, _| {
        (lembar == "Monitoring" && baris == 5).then(String::new)
    });
    hasil[0] = "hapus.xlsx".into();
    let h = evaluasi(&meja, &hasil, &[]);
    assert_eq!(h.temuan("S005"), 1, "{:?}", h.masalah.satu("Kode"));
    // An activity without a date is a Galat.
    meja.tulis("kegiatan.csv", "Tanggal,Jenis,Nama Kegiatan,Tahap,Bukti\n,Koordinasi,Rapat,I,BA-1\n");
    let tetap = ["evaluate", "--year", "2026", "--as-of", ACUAN, "--activities", "kegiatan.csv"];
    let ketat = [&tetap[..], &["--strict", "--quiet", "-o", "k.csv"], &kata(&hasil)];
    assert_eq!(meja.uep(&ketat.concat()).kode, 3);
}

#[test]
fn the_assessment_beats_the_sheets_of_stage_i() {
    let meja = Meja::baru();
    let hasil = tahun(&meja, 1);
    let i = evaluasi(&meja, &hasil, &[]);
    assert_eq!((i.indikator("I.2")["pembilang"].as_u64(), i.indikator("I.2")["penyebut"].as_u64()), (Some(1), Some(1)));
    let judul = "No KK,NIK,Nama,Potensi,Minat,Kesiapan,Komitmen,Profil Baseline Lengkap,Perlindungan Sosial,Jaminan Sosial,Kebutuhan Dasar";
    let baris = [
        "6371010101259001,,A,4,4,4,4,Ya,Ya,Ya,Ya",
        "6371010202259002,,B,4,4,4,,Tidak,Ya,Tidak,",
        "6371010303259003,,C,1,1,1,1,,Ya,Ya,",
        // Twice the same is one; filled and blank is the filled one.
        "6371010404259004,,D,4,4,4,4,Ya,Ya,Ya,Ya",
        "6371010404259004,,D,4,4,4,4,Ya,Ya,Ya,Ya",
        "6371010404259004,,D,,,,,,,,",
        // Twice different: nobody knows which.
        "6371010505259005,,E,4,4,4,4,Ya,Ya,Ya,Ya",
        "6371010505259005,,E,5,5,5,5,Ya,Ya,Ya,Ya",
        // Not assessed yet.
        "6371010606259006,,F,,,,,,,,",
    ];
    meja.tulis("asesmen.csv", format!("{judul}\n{}\n", baris.join("\n")));
    let h = evaluasi(&meja, &hasil, &["--assessment", "asesmen.csv"]);
    let n = |kode: &str| ["pembilang", "penyebut", "belum_ada_data"].map(|k| h.indikator(kode)[k].as_u64().unwrap());
    assert_eq!(n("I.1"), [3, 6, 3], "a low score is a score; B lacks one, E contradicts itself, F is blank");
    assert_eq!(n("I.2"), [2, 6, 3]);
    assert_eq!(n("I.3"), [2, 6, 3], "B has a no; C lacks one");
    assert_eq!(h.temuan("A003"), 1);
}

#[test]
fn what_was_given_fills_in_for_a_blank_form() {
    let meja = Meja::baru();
    let hasil = tahun(&meja, 1);
    let judul = "ID Peserta,Nama,Tahap,Jenis Insentif,Nilai";
    let baris = [
        "UEP-2025-0003,,II,Bantuan stimulan awal,1000000",
        "UEP-2025-0002,,II,Bantuan stimulan awal,1000000",
        "UEP-2025-0001,,II,Bantuan promosi,",
        "UEP-2022-0001,,IV,Bantuan stimulan akhir,5000000",
        "UEP-1999-0001,,II,Bantuan stimulan awal,1000000",
    ];
    meja.tulis("insentif.csv", format!("{judul}\n{}\n", baris.join("\n")));
    let n = |h: &HasilEvaluasi, kode: &str| {
        ["pembilang", "penyebut", "belum_ada_data"].map(|k| h.indikator(kode)[k].as_u64().unwrap())
    };
    let tanpa = evaluasi(&meja, &hasil, &[]);
    assert_eq!((n(&tanpa, "II.5"), n(&tanpa, "IV.2")), ([1, 1, 0], [0, 1, 1]));
    let dengan = evaluasi(&meja, &hasil, &["--incentives", "insentif.csv"]);
    assert_eq!((n(&dengan, "II.5"), n(&dengan, "IV.2")), ([1, 3, 2], [1, 1, 0]));
    assert_eq!((dengan.temuan("E012"), dengan.temuan("I003")), (1, 1), "0002's form says no");
}

#[test]
fn desil_and_assistance_now_come_from_this_years_screening() {
    let meja = Meja::baru();
    let hasil = tahun(&meja, 1);
    let judul = "No KK,NIK,Nama Kepala Keluarga,Desil,Kecamatan,Kelurahan,Bansos,Status";
    let baris = [
        "6371010101259001,,SITI,2,Banjarmasin Selatan,Mantuil,PKH,Layak",
        "6371010202259002,,BUDI,6,Banjarmasin Selatan,Pekauman,,Tidak Layak",
        "6371010505259005,,MASLIAH,4,Banjarmasin Utara,Kuin Utara,PBI,Layak",
        "6371010707259007,,HAMSANI,2,Banjarmasin Tengah,Gadang,,Layak",
    ];
    meja.tulis("saringan.csv", format!("{judul}\n{}\n", baris.join("\n")));
    let b = buku(&meja, &hasil, &["--screening", "saringan.csv"]);
    let isi = b.isi("Efektivitas");
    let baris = |awal: &str| -> Vec<String> {
        let b = isi.iter().find(|b| b[0].to_string().starts_with(awal)).unwrap_or_else(|| panic!("{awal}"));
        b.iter().map(ToString::to_string).collect()
    };
    // Of four KPM one still receives; PBI is no PKH, Perlu Verifikasi is none of them.
    assert_eq!(baris("KPM PKH")[1..4], ["3", "4", "0"]);
    assert_eq!(baris("Penerima bansos")[1..4], ["3", "5", "1"], "0002 is not in the screening");
    for (arah, n) in [("Naik", "2"), ("Tetap", "1"), ("Turun", "1"), ("Tidak diketahui", "4")] {
        assert_eq!(baris(arah)[1], n, "{arah}");
    }
    // Without anybody of the PKH in the screening nobody can be said to have left it (T55).
    meja.tulis("saringan.csv", format!("{judul}\n6371010202259002,,BUDI,6,Banjarmasin Selatan,Pekauman,,Layak\n"));
    let b = buku(&meja, &hasil, &["--screening", "saringan.csv"]);
    let pkh = b.isi("Efektivitas").iter().find(|b| b[0].to_string().starts_with("KPM PKH")).unwrap();
    assert_eq!(pkh[1..5].iter().map(ToString::to_string).collect::<Vec<_>>(), ["0", "4", "4", "tidak dapat dihitung"]);
}

#[test]
fn last_years_evaluation_is_compared_indicator_by_indicator() {
    let meja = Meja::baru();
    let hasil = tahun(&meja, 1);
    buku(&meja, &hasil, &[]);
    std::fs::rename(meja.jalur("evaluasi.xlsx"), meja.jalur("lama.xlsx")).unwrap();
    evaluasi(&meja, &hasil, &[]);
    std::fs::rename(meja.jalur("evaluasi.csv"), meja.jalur("lama.csv")).unwrap();
    // One more of them is mentored now.
    meja.tulis("penilaian.csv", LEMBAR.replace("60,60,Tidak", "60,60,Ya"));
    let kata_nilai =
        ["grade", "penilaian.csv", "--register", "register.csv", "--quarter", "2026-TW1", "--as-of", ACUAN];
    assert_eq!(meja.uep(&[&kata_nilai[..], &["--quiet", "--force", "-o", "tw1.xlsx"]].concat()).kode, 0);
    for lama in ["lama.xlsx", "lama.csv"] {
        let b = buku(&meja, &hasil, &["--previous", lama]);
        let isi = b.isi("Perbandingan");
        let judul: Vec<String> = isi[3].iter().map(ToString::to_string).collect();
        let di = |j: &str| judul.iter().position(|k| k == j).unwrap_or_else(|| panic!("{j}: {judul:?}"));
        assert_eq!((di("Realisasi 2026"), di("Selisih Min"), di("Selisih Maks")), (2, 6, 7));
        let baris = |kode: &str| isi.iter().find(|b| b[0] == kode).unwrap();
        let angka = |kode: &str, c: usize| baris(kode)[c].to_string().parse::<f64>().unwrap();
        // One of three, one not asked; then two of three, one not asked: the same, or up to two more (T57).
        for (c, pertiga) in [(2, 1.0), (3, 2.0), (4, 2.0), (5, 3.0), (6, 0.0), (7, 2.0)] {
            assert!((angka("II.3a", c) - pertiga / 3.0).abs() < 1e-9, "{lama}: {c}");
        }
        assert_eq!(baris("II.3a")[12].to_string(), "Belum pasti", "{lama}");
        assert_eq!(baris("II.6")[6].to_string(), "-", "{lama}: not known in either year");
        assert!(!b.nama().contains(&"x") && b.nama()[6] == "Perbandingan");
    }
    assert_eq!(evaluasi(&meja, &hasil, &["--previous", "lama.csv"]).temuan("E013"), 1, "not last year's");
}

#[test]
fn targets_scale_and_umk_are_dated_parameters() {
    let meja = Meja::baru();
    let hasil = tahun(&meja, 1);
    let parameter = "Parameter,Nilai,Berlaku Sejak\ntarget.II.2a,60,2026-01-01\ntarget.II.2a,50,2027-01-01\nskala_capaian,permendagri_86_2017,2026-01-01\n";
    meja.tulis("parameter.csv", parameter);
    let tetap = [&kata(&hasil)[..], &["--parameter", "parameter.csv"]].concat();
    for acuan in ["2026-12-31", "2027-02-01"] {
        // Of a year that is over the parameters of its last day count (T54).
        let h = meja.evaluasi(2026, acuan, &tetap);
        let i = h.indikator("II.2a");
        assert_eq!((i["target"].as_u64(), i["kategori"].as_str()), (Some(60), Some("Sangat Tinggi")), "{acuan}: {i}");
    }
    // 3,855,894 is the UMK of 2026: at the limit counts, a rupiah below doesn't.
    let b = buku(&meja, &hasil, &[]);
    let isi = b.isi("Efektivitas").iter().find(|b| b[0].to_string().starts_with("Pendapatan")).unwrap();
    assert_eq!(isi[1..4].iter().map(ToString::to_string).collect::<Vec<_>>(), ["4", "7", "1"]);
    meja.tulis("parameter.csv", "Parameter,Nilai\ntarget.II.2a,0\n");
    let jawaban = meja.uep(&[&["evaluate", "--year", "2026", "-o", "x.csv"][..], &tetap].concat());
    assert_eq!(jawaban.kode, 1);
    assert_eq!(
        jawaban.galat,
        "Galat: parameter di parameter.csv, baris 2: target.II.2a harus bilangan bulat 1 sampai 100 (persen), terbaca \"0\"\n"
    );
}

#[test]
fn outputs_are_refused_and_kept_as_promised() {
    let meja = Meja::baru();
    let hasil = tahun(&meja, 1);
    let jalankan = |lain: &[&str]| {
        meja.uep(&[&["evaluate", "--year", "2026", "--as-of", ACUAN, "--quiet"][..], &kata(&hasil), lain].concat())
    };
    assert_eq!(jalankan(&["-o", "e.xlsx"]).kode, 0);
    let byte = meja.byte("e.xlsx");
    let jawaban = jalankan(&["-o", "e.xlsx"]);
    assert_eq!(jawaban.kode, 1);
    assert!(jawaban.galat.starts_with("Galat: keluaran sudah ada: e.xlsx"), "{}", jawaban.galat);
    let jawaban = jalankan(&["-o", "tw1.xlsx", "--force"]);
    assert!(jawaban.kode == 1 && jawaban.galat.starts_with("Galat: keluaran sama dengan masukan"), "{}", jawaban.galat);
    assert_eq!(jalankan(&["-o", "e.xlsx", "--force"]).kode, 0);
    assert!(meja.byte("e.xlsx") == byte, "the same inputs give the same bytes");
    assert_eq!(jalankan(&["-o", "f.xlsx", "--grades", "tw1.xlsx"]).kode, 1, "a file twice would count twice");
    assert_eq!(meja.uep(&["evaluate", "--year", "26", "-o", "x.csv"]).kode, 2);
}

#[test]
fn masked_outputs_name_nobody_and_are_no_input() {
    let meja = Meja::baru();
    let hasil = tahun(&meja, 1);
    let b = buku(&meja, &hasil, &["--mask"]);
    for (lembar, isi) in &b.lembar {
        for s in isi.iter().flatten().map(ToString::to_string) {
            for pribadi in ["SITI", "BUDI", "AMINAH", "6371014101909001", "6371010202259002", "sepi pembeli"] {
                assert!(!s.contains(pribadi), "{lembar}: {s}");
            }
        }
    }
    let jawaban = meja.uep(&["explain", "evaluasi.xlsx", "UEP-2025-0001"]);
    assert!(jawaban.kode == 1 && jawaban.galat.contains("disamarkan"), "{}", jawaban.galat);
}

#[test]
fn explain_tells_a_participants_year() {
    let meja = Meja::baru();
    let hasil = tahun(&meja, 1);
    buku(&meja, &hasil, &[]);
    for id in ["UEP-2025-0002", "6371015202889003", "6371010303259003"] {
        let jawaban = meja.uep(&["explain", "evaluasi.xlsx", id]);
        assert_eq!(jawaban.kode, 0, "{}", jawaban.galat);
        for teks in [
            "Peserta UEP-2025-0002 (NIK 6371************), ***, angkatan 2025, UEP Tumbuh, status Aktif",
            "Evaluasi tahun 2026 · lembar Daftar Peserta, baris ",
            "  II.1   tidak           90% peserta memiliki skor motivasi berwirausaha yang meningkat",
            "  II.3b  belum ada data  60% peserta konsisten",
            "Yang akan mengubahnya:",
            "  II.3a: Pastikan setiap peserta mempunyai pendamping",
            "  II.3b: lengkapi isiannya pada lembar penilaian",
            "T50: Triwulan terakhir",
        ] {
            assert!(jawaban.keluar.contains(teks), "{teks}\n{}", jawaban.keluar);
        }
    }
    let jawaban = meja.uep(&["explain", "evaluasi.xlsx", "UEP-2022-0002"]);
    assert!(
        jawaban.keluar.contains("Tidak ada indikator Matrik 4.1 yang menghitung peserta ini (T51)."),
        "{}",
        jawaban.keluar
    );
}

/// The answers are the row's own as they were given: a changed one, and a row without them, are said to be.
#[test]
fn an_explanation_goes_by_the_answers_that_a_row_carries() {
    let meja = Meja::baru();
    let hasil = tahun(&meja, 1);
    let terbaca = buku(&meja, &hasil, &[]).daftar("Daftar Peserta");
    let jelas = |buku: &str| meja.uep(&["explain", buku, "UEP-2025-0002"]).keluar;
    for (kolom, isi, sebab) in [
        ("II.1", "Ya", "tidak cocok dengan baris ini: milik baris lain, atau baris ini diubah"),
        ("Jejak", "", "pada baris ini kosong atau tidak ada"),
        ("Jejak", "E9abc;", "berasal dari versi uep yang lain"),
    ] {
        let di = terbaca.judul.iter().position(|j| j == kolom).unwrap();
        meja.simpan_ulang("evaluasi.xlsx", "ulang.xlsx", |l, baris, k, _| {
            (l == "Daftar Peserta" && baris > 3 && k == di).then(|| isi.to_owned())
        });
        let teks = jelas("ulang.xlsx");
        assert!(teks.contains(sebab) && !teks.contains("Indikator Matrik 4.1:"), "{kolom}: {teks}");
    }
    // A column that no answer stands in changes nothing.
    meja.simpan_ulang("evaluasi.xlsx", "ulang.xlsx", |l, baris, k, _| {
        (l == "Daftar Peserta" && baris > 3 && terbaca.judul[k] == "Kunci Kendala").then(|| "|Modal|".to_owned())
    });
    assert_eq!(jelas("ulang.xlsx"), jelas("evaluasi.xlsx"));
}
