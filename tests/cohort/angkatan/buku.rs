//! The workbook, the CSV, the JSON and the terminal of a small city, cell by cell.

use calamine::{Data, Reader, Xlsx, open_workbook};

use super::kota::{MASUKAN, kota, tulis};
use crate::common::{BukuTerbaca, Meja, Tabel, sidik};

const REGISTER: &str = "ID Peserta|Angkatan|NIK|No KK|Nama|JK|Tanggal Lahir|Kecamatan|Kelurahan|Desil Awal|Bansos Awal|\
    Disabilitas|Jenis Usaha|Klaster|Pendamping|Tahap|Kelas|Status|Tahun Masuk Tahap|Omzet Baseline|Omzet Awal Tahap|\
    Nilai Asesmen|Profil Baseline Lengkap|Perlindungan Sosial|Jaminan Sosial|Kebutuhan Dasar|Catatan";

fn judul_register() -> Vec<&'static str> {
    REGISTER.split('|').map(str::trim).collect()
}

const KK: [&str; 4] = ["6371010101259001", "6371010202259002", "6371010303259003", "6371010404259004"];
const NIK: [&str; 4] = ["6371014101909001", "6371010503859002", "6371011203809003", "6371015404959004"];

/// Two families of Mantuil and two of Pekauman, all with the same scores but one.
fn kecil() -> Meja {
    let meja = Meja::baru();
    let saringan = format!(
        "Status,No KK,NIK,Nama Kepala Keluarga,JK,Jumlah Anggota,Desil,Kecamatan,Kelurahan,Bansos\n\
         Layak,{},{},SITI AMINAH,P,4,2,Banjarmasin Selatan,Mantuil,PKH\n\
         Layak,{},{},BUDI,L,4,2,Banjarmasin Selatan,mantuil,SEMBAKO\n\
         Layak,{},{},ANANG,L,3,1,Banjarmasin Selatan,Pekauman,\n\
         Tidak Layak,{},{},RINA,P,3,7,Banjarmasin Selatan,Pekauman,\n",
        KK[0], NIK[0], KK[1], NIK[1], KK[2], NIK[2], KK[3], NIK[3]
    );
    meja.tulis("saringan.csv", saringan);
    let asesmen = format!(
        "No KK,NIK,Potensi,Minat,Kesiapan,Komitmen,Jenis Usaha,Omzet Baseline,Profil Baseline Lengkap,Catatan\n\
         {},{},4,4,4,4,kue,750000,Ya,usaha di rumah\n{},{},4,4,4,4,,,,\n{},{},5,5,2,5,,,,\n{},{},5,5,5,5,,,,\n",
        KK[0], NIK[0], KK[1], NIK[1], KK[2], NIK[2], KK[3], NIK[3]
    );
    meja.tulis("asesmen.csv", asesmen);
    meja
}

fn buku(meja: &Meja, kuota: &str, lain: &[&str]) -> BukuTerbaca {
    let jawaban = meja.angkatan(2026, kuota, &[&MASUKAN[..], &["-o", "hasil.xlsx"], lain].concat());
    assert_eq!(jawaban.kode, 0, "{}", jawaban.galat);
    BukuTerbaca::baca(&meja.jalur("hasil.xlsx"))
}

#[test]
fn all_sheets_promised_in_their_order() {
    let buku = buku(&kecil(), "1", &[]);
    let nama = [
        "Ringkasan",
        "Register",
        "Angkatan Baru",
        "Cadangan",
        "Tidak Lolos",
        "Belum Lengkap",
        "Alokasi Wilayah",
        "Perubahan Tahap",
        "Linimasa",
        "Masalah Data",
        "Metadata",
    ];
    assert_eq!(buku.nama(), nama);
}

#[test]
fn a_new_participant_stands_in_the_register_with_everything_known() {
    let meja = kecil();
    let register = buku(&meja, "1", &[]).daftar("Register");
    let judul = [&judul_register()[..], &["Pasal 9", "Tanggal Graduasi"]].concat();
    let harus = [
        "UEP-2026-0001",
        "2026",
        NIK[0],
        KK[0],
        "SITI AMINAH",
        "P",
        "32874",
        "Banjarmasin Selatan",
        "Mantuil",
        "2",
        "PKH",
        "",
        "kue",
        "",
        "",
        "I",
        "UEP Potensial",
        "Aktif",
        "2026",
        "750000",
        "",
        "16",
        "Ya",
        "",
        "",
        "",
        "usaha di rumah",
        "Tidak",
        "",
    ];
    assert_eq!(register.ambil(&judul), [harus]);
    let (csv, _) = meja.angkatan_csv(2026, "1", &MASUKAN);
    let tanggal = [&harus[..6], &["1990-01-01"], &harus[7..]].concat();
    assert_eq!(csv.ambil(&judul), [tanggal], "the day of birth is the NIK's (T39)");
}

#[test]
fn every_family_not_chosen_sees_why_and_by_how_much() {
    let buku = buku(&kecil(), "1", &[]);
    let cadangan = buku.daftar("Cadangan");
    let kolom = [
        "No",
        "No KK",
        "Nilai",
        "Urutan Kelompok",
        "Kursi Kelompok",
        "Nilai Terakhir Diterima",
        "Tempat yang Terlewat",
    ];
    assert_eq!(
        cadangan.ambil(&kolom),
        [[
            "1",
            KK[1],
            "16",
            "1",
            "1",
            "16",
            "Kelurahan Mantuil: 1 kursi, peringkat 2 di antara yang belum mendapat kursi; nilai (16) dan desil sama; yang terakhir diterima KPM PKH [T17]"
        ]]
    );
    let tidak = buku.daftar("Tidak Lolos");
    assert_eq!(
        tidak.ambil(&["No KK", "Nama", "Alasan", "Hasil Penyaringan"]),
        [
            [KK[2], "ANANG", "Kesiapan 2, paling sedikit 3 [Pasal 5 ayat (1) huruf d; T16]", "Layak"],
            [KK[3], "RINA", "Tidak Layak menurut penyaringan", "Tidak Layak"],
        ]
    );
    assert!(buku.daftar("Belum Lengkap").baris.is_empty());
}

#[test]
fn the_lot_can_be_repeated_from_what_is_printed() {
    let meja = Meja::baru();
    tulis(&meja, &kota(300, 21), 0);
    let buku = buku(&meja, "40", &[]);
    let benih =
        buku.isi("Metadata").iter().find(|b| b[0] == Data::String("Benih undian".into())).unwrap()[1].to_string();
    for lembar in ["Angkatan Baru", "Cadangan"] {
        let daftar = buku.daftar(lembar);
        assert!(!daftar.baris.is_empty());
        for b in daftar.ambil(&["No KK", "Undian"]) {
            assert_eq!(b[1], sidik(format!("{benih}:{}", b[0]).as_bytes()), "{lembar}");
        }
    }
}

#[test]
fn counts_add_up_in_workbook_and_json() {
    let meja = Meja::baru();
    tulis(&meja, &kota(500, 22), 0);
    let jawaban = meja.angkatan(2026, "60", &[&MASUKAN[..], &["--json", "-o", "hasil.xlsx"]].concat());
    let j: serde_json::Value = serde_json::from_str(&jawaban.keluar).unwrap();
    let n = |k: &str| j[k].as_u64().unwrap();
    assert_eq!(n("calon"), n("diterima") + n("cadangan") + n("tidak_lolos") + n("belum_lengkap"));
    assert_eq!(n("lolos_asesmen"), n("diterima") + n("cadangan"));
    assert_eq!((n("diterima"), j["register"]["I"].as_u64().unwrap(), n("naik_tahap")), (60, 60, 0));
    let alokasi = j["alokasi"].as_array().unwrap();
    assert!(alokasi.len() >= 52);
    let jumlah = |apa: &str| -> u64 { alokasi.iter().map(|a| a[apa].as_u64().unwrap()).sum() };
    assert_eq!((jumlah("lolos"), jumlah("kursi"), jumlah("terisi")), (n("lolos_asesmen"), 60, 60));
    let kunci: Vec<&str> = j.as_object().unwrap().keys().map(String::as_str).collect();
    for k in [
        "perintah",
        "tahun",
        "calon",
        "lolos_asesmen",
        "diterima",
        "cadangan",
        "tidak_lolos",
        "belum_lengkap",
        "register",
        "naik_tahap",
        "alokasi",
        "temuan",
        "keluaran",
    ] {
        assert!(kunci.contains(&k), "{k}");
    }
    let buku = BukuTerbaca::baca(&meja.jalur("hasil.xlsx"));
    for (lembar, kunci) in [
        ("Cadangan", "cadangan"),
        ("Tidak Lolos", "tidak_lolos"),
        ("Belum Lengkap", "belum_lengkap"),
        ("Angkatan Baru", "diterima"),
    ] {
        assert_eq!(buku.daftar(lembar).baris.len() as u64, n(kunci), "{lembar}");
        let tertulis = buku.baris(
            "Ringkasan",
            "1. Angkatan 2026",
            &format!("  {}", if lembar == "Angkatan Baru" { "Diterima" } else { lembar }),
        );
        assert_eq!(tertulis[2].to_string(), n(kunci).to_string(), "{lembar}");
    }
}

/// All 52, zeros too, with the kecamatan's sums and the total.
#[test]
fn the_allocation_shows_every_kelurahan() {
    let meja = kecil();
    let buku = buku(&meja, "2", &[]);
    let isi = buku.isi("Alokasi Wilayah");
    let angka = |nama: &str, kolom: usize| {
        let b = isi.iter().find(|b| b[kolom] == Data::String(nama.into())).unwrap_or_else(|| panic!("{nama}"));
        (3..9).map(|i| b[i].to_string()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(angka("Mantuil", 2), "2 2 2 2 0 0");
    assert_eq!(angka("Pekauman", 2), "2 0 0 0 2 0");
    assert_eq!(angka("Kuripan", 2), "0 0 0 0 0 0");
    assert_eq!(angka("Jumlah Banjarmasin Selatan", 1), "4 2 2 2 2 0");
    assert_eq!(angka("JUMLAH", 1), "4 2 2 2 2 0");
    let kelurahan = isi.iter().filter(|b| b[0].to_string().starts_with("63.71.")).count();
    assert_eq!(kelurahan, 52);
    let mut terbuka: Xlsx<_> = open_workbook(meja.jalur("hasil.xlsx")).unwrap();
    let rumus = terbuka.worksheet_formula("Alokasi Wilayah").unwrap();
    assert!(rumus.used_cells().count() > 52 * 4, "live formulas");
}

#[test]
fn the_timeline_shows_each_stage_now_and_marks_the_years_beyond_the_road_map() {
    let meja = kecil();
    let register = "ID Peserta,Angkatan,NIK,No KK,Tahap,Kelas,Status,Tahun Masuk Tahap,Profil Baseline Lengkap\n\
        UEP-2025-0001,2025,6371011203889005,6371010505259005,I,UEP Potensial,Aktif,2025,Ya\n\
        UEP-2024-0001,2024,6371011203889006,6371010505249006,III,UEP Berkembang,Aktif,2024,\n";
    meja.tulis("register.csv", register);
    let buku = buku(&meja, "1", &["--register", "register.csv"]);
    let isi = buku.isi("Linimasa");
    let teks: Vec<Vec<String>> = isi.iter().map(|b| b.iter().map(ToString::to_string).collect()).collect();
    let kepala = teks.iter().find(|b| b[0] == "Angkatan").unwrap();
    assert_eq!(kepala[2..8], ["2025", "2026", "2027", "2028", "2029", "2030"]);
    let di = |nama: &str| teks.iter().position(|b| b[0] == nama).unwrap();
    // 2025 moved to stage II; the one of before the Perwal stands in stage III ahead of its years.
    let satu = &teks[di("Angkatan 2025")..][..4];
    assert_eq!(satu[0][2..8], ["I", "0", "", "", "", ""]);
    assert_eq!(satu[1][2..8], ["", "1", "II", "", "", ""]);
    assert_eq!(satu[3][2..8], ["", "", "", "IV", "IV", ""]);
    let lama = &teks[di("Peserta lama (Pasal 9)")..][..4];
    assert_eq!(lama[2][2..8], ["", "1", "III", "III", "", ""]);
    let baru = &teks[di("Angkatan 2026")..][..4];
    assert_eq!(baru[0][2..8], ["", "1", "I", "", "", ""]);
    assert_eq!(baru[3][2..8], ["", "", "", "", "IV", "IV"]);
    assert_eq!(teks[di("Jumlah")].last().unwrap(), "3");
}

/// Moves, stays and what is to be decided, each with reason and basis.
#[test]
fn everyone_of_the_register_has_a_step_with_its_reason() {
    let meja = kecil();
    let orang = |n: u32, isi: &str| format!("UEP-2025-{n:04},2025,63710112038890{n:02},63710105052490{n:02},{isi}\n");
    let judul = "ID Peserta,Angkatan,NIK,No KK,Tahap,Kelas,Status,Tahun Masuk Tahap,Omzet Awal Tahap,Catatan Kantor\n";
    let register = [
        orang(1, "II,UEP Tumbuh,Aktif,2026,500000,titip"),
        orang(2, "II,UEP Tumbuh,Aktif,2026,,"),
        orang(3, "II,UEP Tumbuh,Aktif,2026,,"),
        orang(4, "II,UEP Tumbuh,Berhenti,2026,,"),
        orang(5, "lima,UEP Tumbuh,Aktif,2026,,"),
        orang(6, "II,UEP Tumbuh,Aktif,2026,,"),
    ];
    meja.tulis("register.csv", judul.to_owned() + &register.concat());
    let hasil = "ID Peserta,Kelas,Triwulan,Nilai,U1,U2,T1,T2,T3,Naik Tahap,Omzet Triwulan,Verifikasi\n\
        UEP-2025-0001,UEP Tumbuh,2026-TW4,A,Terpenuhi,Terpenuhi,Terpenuhi,Terpenuhi,Tidak,Ya,1250000,Lengkap\n\
        UEP-2025-0002,UEP Tumbuh,2026-TW4,B,Terpenuhi,Terpenuhi,Terpenuhi,Tidak,Tidak,Bersyarat,,Lengkap\n\
        UEP-2025-0006,UEP Tumbuh,2026-TW4,A,Terpenuhi,Terpenuhi,Terpenuhi,Terpenuhi,Tidak,Menunggu,,Belum: Evaluator\n";
    meja.tulis("hasil.csv", hasil);
    let kata = [&MASUKAN[..], &["--register", "register.csv", "--grades", "hasil.csv", "-o", "hasil.xlsx"]].concat();
    let jawaban = meja.angkatan(2027, "1", &kata);
    assert_eq!(jawaban.kode, 0, "{}", jawaban.galat);
    let buku = BukuTerbaca::baca(&meja.jalur("hasil.xlsx"));
    let langkah = buku.daftar("Perubahan Tahap");
    let kolom = ["ID Peserta", "Dari Tahap", "Ke Tahap", "Hasil", "Nilai TW IV", "Alasan", "Dasar"];
    assert_eq!(
        langkah.ambil(&kolom),
        [
            [
                "UEP-2025-0003",
                "II",
                "II",
                "Perlu Diputuskan",
                "",
                "belum dinilai pada triwulan IV",
                "Matrik 4.1; Bab V.C; Tabel 5.1; T10"
            ],
            [
                "UEP-2025-0005",
                "",
                "",
                "Perlu Diputuskan",
                "",
                "kelas dan tahap pada register tidak terbaca atau bertentangan",
                "Matrik 4.1"
            ],
            // Graded A, and nobody has looked (T58).
            [
                "UEP-2025-0006",
                "II",
                "II",
                "Perlu Diputuskan",
                "A",
                "nilai triwulan IV belum diverifikasi",
                "Matrik 4.1; Bab V.C; Tabel 5.1; T10; T58"
            ],
            [
                "UEP-2025-0001",
                "II",
                "III",
                "Naik",
                "A",
                "nilai A pada triwulan IV",
                "Matrik 4.1; Bab V.C; Tabel 5.1; T10; T48"
            ],
            [
                "UEP-2025-0002",
                "II",
                "II",
                "Tetap",
                "B",
                "nilai B pada triwulan IV tanpa perbaikan atau coaching",
                "Matrik 4.1; Bab V.C; Tabel 5.1; T08; T10"
            ],
            ["UEP-2025-0004", "II", "II", "Selesai", "", "berhenti menurut register", "Register"],
        ]
    );
    let register = buku.daftar("Register");
    let kolom = ["Tahap", "Kelas", "Tahun Masuk Tahap", "Omzet Awal Tahap", "Catatan Kantor"];
    let baris = |id: &str| kolom.map(|k| register.sel(("ID Peserta", id), k).to_owned());
    assert_eq!(
        baris("UEP-2025-0001"),
        ["III", "UEP Berkembang", "2027", "1250000", "titip"],
        "T48; the office's own column"
    );
    assert_eq!(
        baris("UEP-2025-0005"),
        ["lima", "UEP Tumbuh", "2026", "", ""],
        "what cannot be read stays as it stands"
    );
}

/// A month of 2025 says that somebody was in before the Perwal: it must not become the bare year.
#[test]
fn participants_of_before_the_perwal_keep_their_mark() {
    let meja = kecil();
    let register = "ID Peserta,Angkatan,NIK,No KK,Tahap,Kelas,Status\n\
        UEP-2025-0001,Juni 2025,6371011203889005,6371010505259005,I,UEP Potensial,Aktif\n\
        UEP-2025-0002,2025,6371011203889006,6371010505249006,I,UEP Potensial,Aktif\n";
    meja.tulis("register.csv", register);
    let kolom = ["ID Peserta", "Angkatan", "Pasal 9"];
    let harus = [["UEP-2025-0001", "Juni 2025", "Ya"], ["UEP-2025-0002", "2025", ""]];
    for lagi in ["register.csv", "register-baru.csv"] {
        std::fs::copy(meja.jalur(lagi), meja.jalur("dulu.csv")).unwrap();
        let (baru, _) = meja.angkatan_csv(2026, "1", &[&MASUKAN[..], &["--register", "dulu.csv"]].concat());
        assert_eq!(baru.ambil(&kolom)[..2], harus, "{lagi}");
    }
}

#[test]
fn quotas_are_compared_without_a_register() {
    let meja = kecil();
    let jawaban = meja.angkatan(2026, "0,1,2", &[&MASUKAN[..], &["-o", "banding.xlsx"]].concat());
    assert_eq!((jawaban.kode, jawaban.galat.as_str()), (0, ""));
    assert!(jawaban.keluar.starts_with("Perbandingan kuota angkatan 2026"), "{}", jawaban.keluar);
    let buku = BukuTerbaca::baca(&meja.jalur("banding.xlsx"));
    assert_eq!(buku.nama(), ["Ringkasan", "Kursi Wilayah", "Masalah Data", "Metadata"]);
    let baris = |nama: &str| -> Vec<String> {
        buku.baris("Ringkasan", "1. Perbandingan", nama)[2..5].iter().map(ToString::to_string).collect()
    };
    assert_eq!(baris("Diterima"), ["0", "1", "2"]);
    assert_eq!(baris("Cadangan"), ["2", "1", "0"]);
    assert_eq!(baris("Nilai terendah yang diterima"), ["-", "16", "16"]);
    assert_eq!(baris("Perempuan"), ["0", "1", "1"]);
    assert_eq!(baris("KPM PKH"), ["0", "1", "1"]);
    assert_eq!(baris("Desil 2"), ["0", "1", "2"]);
    let jawaban = meja.angkatan(2026, "1,2", &[&MASUKAN[..], &["--json", "-o", "banding.csv"]].concat());
    let j: serde_json::Value = serde_json::from_str(&jawaban.keluar).unwrap();
    assert_eq!(j["perbandingan"][1]["diterima"], 2);
    let csv = Tabel::baca(&meja.jalur("banding.csv"));
    assert_eq!(csv.ambil(&["Kuota", "Diterima", "Cadangan"]), [["1", "1", "1"], ["2", "2", "0"]]);
}

#[test]
fn a_decision_is_explained_with_its_conditions() {
    let meja = kecil();
    buku(&meja, "1", &[]);
    let jelas = |id: &str| {
        let jawaban = meja.uep(&["explain", "hasil.xlsx", id]);
        assert_eq!(jawaban.kode, 0, "{}", jawaban.galat);
        jawaban.keluar
    };
    let teks = jelas(KK[1]);
    for isi in [
        "Calon peserta (NIK 6371************, No KK 6371************), ***",
        "Keputusan: cadangan, urutan kota 1, urutan kelompok 1",
        "Potensi   terpenuhi  4, paling sedikit 3",
        "[Pasal 5 ayat (1) huruf d; T16]",
        "kursi     tidak      Kelurahan Mantuil: 1 kursi, peringkat 2",
        "Yang akan mengubahnya: kursi yang kosong kembali",
        "T17: Jumlah nilai, lalu desil lebih rendah",
    ] {
        assert!(teks.contains(isi), "{isi}\n{teks}");
    }
    let teks = jelas("uep-2026-0001");
    assert!(
        teks.contains("Keputusan: diterima, status Aktif") && teks.contains("peringkat 1 untuk 1 kursi, baru"),
        "{teks}"
    );
    let teks = jelas(NIK[2]);
    assert!(teks.contains("Kesiapan     tidak      2, paling sedikit 3"), "{teks}");
}

/// What the lists say in words and the parameter that Metadata shows are for people; a row whose reasons are gone, or
/// that stands in another's sheet, says so.
#[test]
fn an_explanation_goes_by_the_reasons_that_a_row_carries() {
    let meja = kecil();
    let terbaca = buku(&meja, "1", &[]);
    let lembar = ["Angkatan Baru", "Cadangan", "Tidak Lolos", "Belum Lengkap"];
    let jejak = |l: &str| terbaca.daftar(l).judul.iter().position(|j| j == "Jejak").unwrap();
    let jelas = |buku: &str, id: &str| meja.uep(&["explain", buku, id]).keluar;
    meja.simpan_ulang("hasil.xlsx", "lain.xlsx", |l, baris, kolom, sel| {
        let tertulis = sel.to_string();
        let minimum = l == "Metadata" && kolom == 2 && tertulis == "3";
        let skor = lembar.contains(&l) && baris > 3 && terbaca.daftar(l).judul[kolom] == "Kesiapan";
        (minimum || skor).then(|| "1".to_owned())
    });
    meja.simpan_ulang("hasil.xlsx", "tanpa.xlsx", |l, baris, kolom, _| {
        (lembar.contains(&l) && baris > 3 && kolom == jejak(l)).then(String::new)
    });
    for id in [KK[1], NIK[2], "UEP-2026-0001"] {
        let teks = jelas("hasil.xlsx", id);
        assert!(teks.contains("paling sedikit 3") && !teks.contains("Jejak"), "{teks}");
        assert_eq!(jelas("lain.xlsx", id), teks, "{id}");
        let tanpa = jelas("tanpa.xlsx", id);
        assert!(
            tanpa.contains("kolom tersembunyi Jejak pada baris ini kosong") && !tanpa.contains("paling sedikit 3,")
        );
        assert!(tanpa.contains("Keputusan menurut lembarnya: ") && tanpa.contains("\nKesiapan: "), "{tanpa}");
    }
}

#[test]
fn a_masked_workbook_shows_nobody_and_is_no_input() {
    let meja = kecil();
    let buku = buku(&meja, "1", &["--mask"]);
    for lembar in buku.nama() {
        for sel in buku.isi(lembar).iter().flatten() {
            let teks = sel.to_string();
            assert!(KK.iter().chain(&NIK).all(|n| !teks.contains(n)), "{lembar}: {teks}");
            assert!(
                ["SITI", "BUDI", "ANANG", "RINA", "di rumah"].iter().all(|n| !teks.contains(n)),
                "{lembar}: {teks}"
            );
        }
    }
    assert!(buku.daftar("Cadangan").satu("Undian").iter().all(|u| u.is_empty()), "the lot gives the number away");
    let lagi = meja.angkatan(2027, "1", &[&MASUKAN[..], &["--register", "hasil.xlsx", "-o", "x.xlsx"]].concat());
    assert_eq!(lagi.kode, 1);
    assert!(lagi.galat.contains("disamarkan"), "{}", lagi.galat);
}

#[test]
fn wrong_use_is_answered() {
    let meja = kecil();
    for (kata, isi) in [
        (&["cohort", "--year", "1999", "--quota", "1"][..], "harus tahun 2025 sampai 2100"),
        (&["cohort", "--year", "2026", "--quota", "banyak"], "harus bilangan bulat 0 sampai 1000000"),
    ] {
        let jawaban = meja.uep(&[kata, &MASUKAN[..], &["-o", "x.xlsx"]].concat());
        assert_eq!(jawaban.kode, 2);
        assert!(jawaban.galat.contains(isi), "{}", jawaban.galat);
    }
    let tukar = ["--candidates", "asesmen.csv", "--assessment", "saringan.csv", "-o", "x.xlsx"];
    let jawaban = meja.angkatan(2026, "1", &tukar);
    assert_eq!(jawaban.kode, 1);
    let pesan = "asesmen.csv adalah lembar asesmen calon peserta, bukan hasil penyaringan\n  perbaikan: berikan kepada uep \
                 cohort atau uep evaluate dengan --assessment";
    assert!(jawaban.galat.contains(pesan), "{}", jawaban.galat);
    assert!(!meja.ada("x.xlsx"));
}
