//! Rows that somebody changed after `uep` wrote them: refused at every step, used with a complete approval of exactly that
//! change, and the approval stands at the end of the chain.

use std::collections::BTreeMap;

use crate::common::{BukuTerbaca, Jawaban, Meja, Tabel};
use crate::dua_tahun;
use serde_json::Value;

const KELUARGA: &str = "No KK,NIK,Nama,Hubungan Keluarga,Desil,Kabupaten/Kota,Kecamatan,Kelurahan\n\
    6371010101259001,6371014101909001,SITI AMINAH,1,3,KOTA BANJARMASIN,BANJARMASIN SELATAN,MANTUIL\n\
    6371010202259002,6371010503859002,BUDI,1,9,KOTA BANJARMASIN,BANJARMASIN SELATAN,MANTUIL\n\
    6371010303259003,6371014606889003,RAHMAH,1,8,KOTA BANJARMASIN,BANJARMASIN BARAT,PELAMBUAN\n\
    6371010404259004,6371014707879004,NURUL,1,2,KOTA BANJARMASIN,BANJARMASIN BARAT,PELAMBUAN\n";
const ASESMEN: &str = "No KK,NIK,Nama,Potensi,Minat,Kesiapan,Komitmen,Asesor,Tanggal Asesmen\n\
    6371010101259001,6371014101909001,SITI AMINAH,4,4,4,4,DEWI,2026-01-10\n\
    6371010202259002,6371010503859002,BUDI,4,4,4,4,DEWI,2026-01-10\n";
const BUDI: &str = "6371010202259002";

/// A row by its titles.
type Baris = BTreeMap<String, String>;

/// What a workbook's list says, by title.
fn baris(meja: &Meja, buku: &str, lembar: &str, (judul, isi): (&str, &str)) -> Baris {
    let t = BukuTerbaca::baca(&meja.jalur(buku)).daftar(lembar);
    let k = t.kolom(judul);
    let satu = t.baris.iter().find(|b| b[k] == isi).unwrap_or_else(|| panic!("no {judul} = {isi} in {lembar}"));
    t.judul.iter().cloned().zip(satu.iter().cloned()).collect()
}

/// Writes other values over cells of the row that is found so, and saves the workbook under another name.
fn ubah(meja: &Meja, (dari, ke): (&str, &str), lembar: &str, (judul, isi): (&str, &str), baru: &Baris) {
    let terbaca = BukuTerbaca::baca(&meja.jalur(dari));
    let t = terbaca.daftar(lembar);
    let k = t.kolom(judul);
    let di = 4 + t.baris.iter().position(|b| b[k] == isi).unwrap();
    meja.simpan_ulang(dari, ke, |l, r, c, _| {
        let judul = t.judul.get(c).filter(|_| l == lembar && r == di)?;
        baru.get(judul).cloned()
    });
}

fn satu(judul: &str, isi: &str) -> Baris {
    Baris::from([(judul.to_owned(), isi.to_owned())])
}

/// The screening with Budi's row moved from Tidak Layak over another one of Layak.
fn saringan_palsu() -> Meja {
    let meja = Meja::baru();
    meja.tulis("gabungan.csv", KELUARGA);
    meja.tulis("asesmen.csv", ASESMEN);
    meja.saring(&["gabungan.csv", "-o", "saringan.xlsx"]);
    let budi = baris(&meja, "saringan.xlsx", "Tidak Layak", ("No KK", BUDI));
    ubah(&meja, ("saringan.xlsx", "palsu.xlsx"), "Layak", ("No KK", "6371010404259004"), &budi);
    // Cut, not copied: on two lists the family would be doubtful for that alone.
    let kosong = budi.keys().map(|k| (k.clone(), String::new())).collect();
    ubah(&meja, ("palsu.xlsx", "palsu.xlsx"), "Tidak Layak", ("No KK", BUDI), &kosong);
    meja
}

fn templat(meja: &Meja, kata: &[&str]) -> Jawaban {
    meja.uep(&[&["template", "persetujuan", "--as-of", "2026-12-31", "--force", "--from"], kata].concat())
}

/// Alasan, Disetujui Oleh, Jabatan, Tanggal.
const ISIAN: [&str; 4] = ["Desil dimutakhirkan, BA-7", "SITI RAHAYU", "Kepala Bidang", "2026-01-20"];
/// The last of them as a workbook keeps a day.
const SERIAL: &str = "46042";

/// Fills in every line of a template in CSV.
fn isi(meja: &Meja, nama: &str, ke: &str, isian: [&str; 4]) {
    let mut t = Tabel::baca(&meja.jalur(nama));
    let kolom = ["Alasan", "Disetujui Oleh", "Jabatan", "Tanggal"].map(|j| t.kolom(j));
    for b in &mut t.baris {
        kolom.iter().zip(isian).for_each(|(k, isi)| isi.clone_into(&mut b[*k]));
    }
    let mut keluar = csv::Writer::from_path(meja.jalur(ke)).unwrap();
    keluar.write_record(&t.judul).unwrap();
    t.baris.iter().for_each(|b| keluar.write_record(b).unwrap());
}

/// A template for the rows of a workbook, filled in with all four.
fn setujui(meja: &Meja, dari: &str, ke: &str) {
    let jawaban = templat(meja, &[dari, "-o", "lembar.csv"]);
    assert_eq!(jawaban.kode, 0, "{}", jawaban.galat);
    isi(meja, "lembar.csv", ke, ISIAN);
}

fn angkatan(meja: &Meja, kata: &[&str]) -> Value {
    let tetap = ["cohort", "--year", "2026", "--quota", "10", "--assessment", "asesmen.csv", "--as-of", "2026-01-31"];
    let jawaban = meja.uep(&[&tetap[..], &["--json", "--force"], kata].concat());
    assert_eq!(jawaban.kode, 0, "{kata:?}: {}", jawaban.galat);
    serde_json::from_str(&jawaban.keluar).unwrap()
}

fn temuan(json: &Value, kode: &str) -> u64 {
    json["temuan"]["per_kode"][kode].as_u64().unwrap_or_default()
}

fn persetujuan(json: &Value) -> (u64, u64) {
    let n = |kunci: &str| json["persetujuan"][kunci].as_u64().unwrap();
    (n("diterapkan"), n("ditahan"))
}

fn register(meja: &Meja, buku: &str) -> Vec<String> {
    let t = BukuTerbaca::baca(&meja.jalur(buku)).daftar("Register");
    t.satu("No KK").into_iter().map(str::to_owned).collect()
}

/// Columns of the sheet Persetujuan.
fn daftar(meja: &Meja, buku: &str, judul: &[&str]) -> Vec<Vec<String>> {
    let t = BukuTerbaca::baca(&meja.jalur(buku)).daftar("Persetujuan");
    t.ambil(judul).into_iter().map(|b| b.into_iter().map(str::to_owned).collect()).collect()
}

#[test]
fn a_family_moved_to_layak_is_refused_then_seated_with_a_complete_approval() {
    let meja = saringan_palsu();
    let ditolak = angkatan(&meja, &["--candidates", "palsu.xlsx", "-o", "register.xlsx"]);
    assert_eq!((temuan(&ditolak, "S003"), temuan(&ditolak, "S010"), persetujuan(&ditolak)), (1, 0, (0, 1)));
    assert_eq!(register(&meja, "register.xlsx"), ["6371010101259001"]);
    assert!(!BukuTerbaca::baca(&meja.jalur("register.xlsx")).nama().contains(&"Persetujuan"));

    setujui(&meja, "palsu.xlsx", "setuju.csv");
    let diterima = angkatan(&meja, &["--candidates", "palsu.xlsx", "--approvals", "setuju.csv", "-o", "register.xlsx"]);
    assert_eq!((temuan(&diterima, "S003"), temuan(&diterima, "S010"), persetujuan(&diterima)), (0, 1, (1, 0)));
    assert_eq!(register(&meja, "register.xlsx"), ["6371010101259001", BUDI]);
    let judul = ["Berkas", "Lembar", "No KK", "Nama", "Kolom", "Alasan", "Disetujui Oleh", "Jabatan", "Dipakai Pada"];
    let harus = [
        "palsu.xlsx",
        "Layak",
        BUDI,
        "BUDI",
        "(seluruh baris)",
        ISIAN[0],
        ISIAN[1],
        ISIAN[2],
        "uep cohort, 2026-01-31",
    ];
    assert_eq!(daftar(&meja, "register.xlsx", &judul), [harus]);
    // The untouched screening never needs one.
    let utuh = angkatan(&meja, &["--candidates", "saringan.xlsx", "-o", "utuh.xlsx"]);
    assert_eq!((temuan(&utuh, "S003"), utuh["persetujuan"].is_null()), (0, true));
}

#[test]
fn an_approval_is_bound_to_the_change_and_counts_when_it_is_complete_alone() {
    let meja = saringan_palsu();
    setujui(&meja, "palsu.xlsx", "setuju.csv");
    let tolak = |dari: &str, setuju: &str| {
        let json = angkatan(&meja, &["--candidates", dari, "--approvals", setuju, "-o", "register.xlsx"]);
        assert_eq!((temuan(&json, "S003"), persetujuan(&json)), (1, (0, 1)), "{setuju}");
        assert_eq!(register(&meja, "register.xlsx"), ["6371010101259001"], "{setuju}");
        ["U001", "U002", "U003"].map(|k| temuan(&json, k))
    };
    // Each of the four is needed, and a day that has come.
    for kurang in 0..4 {
        let mut isian = ISIAN;
        isian[kurang] = "";
        isi(&meja, "lembar.csv", "kurang.csv", isian);
        assert_eq!(tolak("palsu.xlsx", "kurang.csv"), [1, 0, 0], "{kurang}");
    }
    for hari in ["2026-02-01", "kemarin", "-"] {
        isi(&meja, "lembar.csv", "kurang.csv", [ISIAN[0], ISIAN[1], ISIAN[2], hari]);
        assert_eq!(tolak("palsu.xlsx", "kurang.csv"), [1, 0, 0], "{hari}");
    }
    // Nobody said anything: no approval, and nothing to say of it.
    assert_eq!(tolak("palsu.xlsx", "lembar.csv"), [0, 0, 0]);
    // Another value later, in whatever column is marked, on whatever row it stands.
    ubah(&meja, ("palsu.xlsx", "lain.xlsx"), "Layak", ("No KK", BUDI), &satu("Desil", "1"));
    std::fs::rename(meja.jalur("lain.xlsx"), meja.jalur("palsu.xlsx")).unwrap();
    assert_eq!(tolak("palsu.xlsx", "setuju.csv"), [0, 1, 0]);
    // A row that needs none, and a file that isn't there.
    let utuh = angkatan(&meja, &["--candidates", "saringan.xlsx", "--approvals", "setuju.csv", "-o", "utuh.xlsx"]);
    assert_eq!((temuan(&utuh, "U003"), persetujuan(&utuh)), (1, (0, 0)));
}

#[test]
fn the_form_is_a_workbook_that_is_filled_in_and_sorted_rows_stay_approved() {
    let meja = saringan_palsu();
    ubah(&meja, ("palsu.xlsx", "palsu.xlsx"), "Layak", ("No KK", "6371010101259001"), &satu("Desil", "2"));
    let jawaban = templat(&meja, &["palsu.xlsx", "-o", "lembar.xlsx"]);
    assert_eq!(jawaban.kode, 0, "{}", jawaban.galat);
    assert!(jawaban.keluar.contains("Lembar persetujuan: 2 baris"), "{}", jawaban.keluar);
    let lembar = BukuTerbaca::baca(&meja.jalur("lembar.xlsx"));
    assert_eq!(lembar.nama(), ["Persetujuan", "Petunjuk", "Masalah Data", "Metadata"]);
    let t = lembar.daftar("Persetujuan");
    assert_eq!(t.sel(("No KK", "6371010101259001"), "Semula"), "3");
    assert_eq!(t.sel(("No KK", "6371010101259001"), "Menjadi"), "2");
    assert_eq!(t.satu("Lembar"), ["Layak"; 2]);
    // One of the two is approved.
    let isian: Baris = ["Alasan", "Disetujui Oleh", "Jabatan", "Tanggal"]
        .map(str::to_owned)
        .into_iter()
        .zip(ISIAN.map(str::to_owned))
        .collect();
    ubah(&meja, ("lembar.xlsx", "setuju.xlsx"), "Persetujuan", ("No KK", BUDI), &isian);
    // The list is sorted the other way round in the meantime.
    let layak = BukuTerbaca::baca(&meja.jalur("palsu.xlsx")).isi("Layak").to_vec();
    let terbalik = |r: usize| if r > 3 { layak.len() - 1 - (r - 4) } else { r };
    meja.simpan_ulang("palsu.xlsx", "palsu.xlsx", |l, r, c, _| {
        (l == "Layak" && r > 3).then(|| layak[terbalik(r)][c].to_string())
    });
    let kata = ["--candidates", "palsu.xlsx", "--approvals", "setuju.xlsx", "-o", "register.xlsx"];
    let json = angkatan(&meja, &kata);
    assert_eq!((persetujuan(&json), temuan(&json, "U003")), ((1, 1), 0));
    assert_eq!(register(&meja, "register.xlsx"), [BUDI]);
}

#[test]
fn the_approval_of_a_screening_row_stands_in_the_years_evaluation() {
    let meja = saringan_palsu();
    setujui(&meja, "palsu.xlsx", "setuju.csv");
    angkatan(&meja, &["--candidates", "palsu.xlsx", "--approvals", "setuju.csv", "-o", "register.xlsx"]);
    meja.tulis("penilaian.csv", "ID Peserta,Kelas,Rencana Usaha\nUEP-2026-0001,UEP Potensial,Ya\n");
    let uep = |kata: &str| {
        let jawaban = meja.uep(&kata.split(' ').collect::<Vec<_>>());
        assert_eq!(jawaban.kode, 0, "{kata}: {}", jawaban.galat);
        jawaban.keluar
    };
    uep("grade penilaian.csv --register register.xlsx --quarter 2026-TW1 --as-of 2026-04-10 -o tw1.xlsx");
    uep(
        "grade penilaian.csv --register register.xlsx --previous tw1.xlsx --quarter 2026-TW2 --as-of 2026-07-10 -o tw2.xlsx",
    );
    uep("evaluate --year 2026 --register register.xlsx --grades tw1.xlsx tw2.xlsx --as-of 2027-01-10 -o evaluasi.xlsx");
    let judul = ["No KK", "Alasan", "Disetujui Oleh", "Tanggal", "Dipakai Pada", "Keterangan"];
    let harus = [[BUDI, ISIAN[0], ISIAN[1], SERIAL, "uep cohort, 2026-01-31", ""]];
    for buku in ["register.xlsx", "tw1.xlsx", "tw2.xlsx", "evaluasi.xlsx"] {
        assert_eq!(daftar(&meja, buku, &judul), harus, "{buku}");
    }
    // A run with an approval is repeated with it; the screening that was edited says so, the form is what was made.
    uep("verify register.xlsx asesmen.csv setuju.csv palsu.xlsx");
    uep("verify evaluasi.xlsx tw2.xlsx tw1.xlsx register.xlsx");
    assert_eq!(templat(&meja, &["palsu.xlsx", "-o", "lembar.xlsx"]).kode, 0);
    uep("verify lembar.xlsx palsu.xlsx");
    for kata in [&["verify", "palsu.xlsx", "gabungan.csv"][..], &["verify", "palsu.xlsx"]] {
        let jawaban = meja.uep(kata);
        assert!(jawaban.kode == 3 && jawaban.keluar.contains("Layak!"), "{}{}", jawaban.keluar, jawaban.galat);
    }
    // Whom it is about, by whatever number, without names unless asked for.
    let id = {
        let t = BukuTerbaca::baca(&meja.jalur("register.xlsx")).daftar("Register");
        t.sel(("No KK", BUDI), "ID Peserta").to_owned()
    };
    for (buku, siapa) in [("register.xlsx", BUDI), ("register.xlsx", &id)] {
        let terang = uep(&format!("explain {buku} {siapa} --reveal"));
        let bagian = terang.split("Dipakai dengan persetujuan: ").nth(1).unwrap_or_else(|| panic!("{terang}"));
        assert!(
            bagian.contains("disetujui SITI RAHAYU, Kepala Bidang, 2026-01-20: Desil dimutakhirkan, BA-7"),
            "{bagian}"
        );
        let samar = uep(&format!("explain {buku} {siapa}"));
        assert!(samar.contains("Dipakai dengan persetujuan") && !samar.contains("RAHAYU"), "{samar}");
    }
    // A line that somebody changed on its way says so from there on.
    ubah(&meja, ("tw1.xlsx", "tw1.xlsx"), "Persetujuan", ("No KK", BUDI), &satu("Disetujui Oleh", "SITI AMINAH"));
    uep("evaluate --year 2026 --register register.xlsx --grades tw1.xlsx --as-of 2027-01-10 --force -o evaluasi.xlsx");
    let dua = daftar(&meja, "evaluasi.xlsx", &["Disetujui Oleh", "Keterangan"]);
    let diubah = "Baris ini diubah atau ditambahkan sesudah ditulis uep.";
    assert_eq!(dua, [["SITI AMINAH", diubah], ["SITI RAHAYU", ""]]);
}

#[test]
fn a_masked_list_of_approvals_names_nobody_and_a_recap_has_none() {
    let meja = saringan_palsu();
    setujui(&meja, "palsu.xlsx", "setuju.csv");
    let tetap = ["--candidates", "palsu.xlsx", "--approvals", "setuju.csv"];
    angkatan(&meja, &[&tetap[..], &["--mask", "-o", "samar.xlsx"]].concat());
    let t = BukuTerbaca::baca(&meja.jalur("samar.xlsx")).daftar("Persetujuan");
    let isi = t.baris.concat().join("|");
    assert!(!["RAHAYU", "BUDI", BUDI, "BA-7", "Kepala Bidang"].iter().any(|x| isi.contains(x)), "{isi}");
    assert!(!t.judul.iter().any(|j| ["Ikatan", "Sidik"].contains(&j.as_str())));
    assert_eq!((t.satu("Tanggal"), t.satu("Dipakai Pada")), (vec![SERIAL], vec!["uep cohort, 2026-01-31"]));
    angkatan(&meja, &[&tetap[..], &["--recap", "-o", "rekap.xlsx"]].concat());
    assert!(!BukuTerbaca::baca(&meja.jalur("rekap.xlsx")).nama().contains(&"Persetujuan"));
    // A masked workbook tells nobody what to approve.
    let jawaban = templat(&meja, &["samar.xlsx", "-o", "x.xlsx"]);
    assert!(jawaban.kode == 1 && jawaban.galat.contains("disamarkan") && !meja.ada("x.xlsx"), "{}", jawaban.galat);
}

#[test]
fn a_list_that_nobody_changed_needs_no_approval_and_nothing_is_written() {
    let meja = saringan_palsu();
    meja.saring(&["gabungan.csv", "-o", "saringan.csv"]);
    for dari in ["saringan.xlsx", "saringan.csv"] {
        let jawaban = templat(&meja, &[dari, "-o", "lembar.xlsx"]);
        let pesan = format!("Galat: {dari}: tidak ada baris yang diubah atau ditambahkan sesudah ditulis uep");
        assert!(jawaban.kode == 1 && jawaban.galat.starts_with(&pesan), "{}", jawaban.galat);
    }
    let jawaban = templat(&meja, &["gabungan.csv", "-o", "lembar.xlsx"]);
    assert!(jawaban.kode == 1 && jawaban.galat.contains("tidak memuat daftar bertanda"), "{}", jawaban.galat);
    assert!(!meja.ada("lembar.xlsx"));
}

#[test]
fn a_chain_of_csv_hands_the_list_on_where_it_is_given() {
    let meja = saringan_palsu();
    setujui(&meja, "palsu.xlsx", "setuju.csv");
    angkatan(&meja, &["--candidates", "palsu.xlsx", "--approvals", "setuju.csv", "-o", "register.csv"]);
    assert_eq!(Tabel::baca(&meja.jalur("register.persetujuan.csv")).satu("No KK"), [BUDI]);
    meja.tulis("penilaian.csv", "ID Peserta,Kelas,Rencana Usaha\nUEP-2026-0001,UEP Potensial,Ya\n");
    let kata = "grade penilaian.csv --register register.csv --approvals register.persetujuan.csv --quarter 2026-TW1 --as-of 2026-04-10 --json -o tw1.xlsx";
    let jawaban = meja.uep(&kata.split(' ').collect::<Vec<_>>());
    let json: Value = serde_json::from_str(&jawaban.keluar).unwrap();
    assert_eq!((temuan(&json, "U003"), persetujuan(&json)), (0, (0, 0)));
    assert_eq!(daftar(&meja, "tw1.xlsx", &["No KK", "Dipakai Pada"]), [[BUDI, "uep cohort, 2026-01-31"]]);
}

/// A register of the two families of Layak, one of whom was moved to the last stage by hand.
fn register_palsu() -> Meja {
    let meja = Meja::baru();
    meja.tulis("gabungan.csv", KELUARGA);
    meja.tulis("asesmen.csv", ASESMEN);
    meja.saring(&["gabungan.csv", "-o", "saringan.xlsx"]);
    angkatan(&meja, &["--candidates", "saringan.xlsx", "-o", "register.xlsx"]);
    let naik = [("Tahap", "IV"), ("Kelas", "UEP Mandiri"), ("Tahun Masuk Tahap", "2026")];
    let naik = naik.map(|(j, isi)| (j.to_owned(), isi.to_owned())).into();
    ubah(&meja, ("register.xlsx", "palsu.xlsx"), "Register", ("ID Peserta", "UEP-2026-0001"), &naik);
    meja.tulis("penilaian.csv", "ID Peserta,Kelas,Usaha Aktif\nUEP-2026-0001,UEP Mandiri,Ya\n");
    meja
}

fn json(meja: &Meja, kata: &str) -> Value {
    let jawaban = meja.uep(&kata.split(' ').chain(["--json", "--force"]).collect::<Vec<_>>());
    assert_eq!(jawaban.kode, 0, "{kata}: {}", jawaban.galat);
    serde_json::from_str(&jawaban.keluar).unwrap()
}

#[test]
fn a_stage_moved_by_hand_is_refused_by_the_quarter_then_used_with_an_approval() {
    let meja = register_palsu();
    let tetap = "grade penilaian.csv --register palsu.xlsx --quarter 2026-TW1 --as-of 2026-04-10 -o tw1.xlsx";
    let ditolak = json(&meja, tetap);
    assert_eq!((temuan(&ditolak, "S003"), persetujuan(&ditolak)), (1, (0, 1)));
    setujui(&meja, "palsu.xlsx", "setuju.csv");
    let diterima = json(&meja, &format!("{tetap} --approvals setuju.csv"));
    assert_eq!((temuan(&diterima, "S003"), temuan(&diterima, "S010"), persetujuan(&diterima)), (0, 1, (1, 0)));
    let judul = ["ID Peserta", "Lembar", "Kolom", "Menjadi"];
    let harus = ["UEP-2026-0001", "Register", "Tahap; Kelas", "Tahap: IV; Kelas: UEP Mandiri"];
    assert_eq!(daftar(&meja, "tw1.xlsx", &judul), [harus]);
    // The register as it was needs none.
    let utuh = json(&meja, &tetap.replace("palsu", "register"));
    assert!(utuh["persetujuan"].is_null() && temuan(&utuh, "S003") == 0);
}

#[test]
fn a_grade_raised_by_hand_moves_nobody_up_before_it_is_approved_and_the_approval_stands_in_the_years_evaluation() {
    let meja = dua_tahun::meja();
    let tw4 = BukuTerbaca::baca(&meja.jalur("hasil-2026-TW4.xlsx")).daftar("Hasil Penilaian");
    let rendah = tw4.ambil(&["ID Peserta", "Nilai"]).into_iter().find(|b| b[1] == "C").unwrap()[0].to_owned();
    let naik = [("Nilai", "A"), ("Naik Tahap", "Ya"), ("Verifikasi", "Lengkap")];
    let naik = naik.map(|(j, isi)| (j.to_owned(), isi.to_owned())).into();
    ubah(&meja, ("hasil-2026-TW4.xlsx", "palsu.xlsx"), "Hasil Penilaian", ("ID Peserta", &rendah), &naik);
    let angkatan = "cohort --year 2027 --quota 0 --as-of 2027-01-05 --candidates saringan-2026.xlsx --assessment \
                    asesmen-2026-terisi.csv --register register-2026-dinas.csv -o angkatan.xlsx --grades \
                    hasil-2026-TW1.xlsx hasil-2026-TW2.xlsx hasil-2026-TW3.xlsx palsu.xlsx";
    let angkatan = angkatan.split_whitespace().collect::<Vec<_>>().join(" ");
    let langkah = || {
        let t = BukuTerbaca::baca(&meja.jalur("angkatan.xlsx")).daftar("Perubahan Tahap");
        t.sel(("ID Peserta", &rendah), "Hasil").to_owned()
    };
    let ditolak = json(&meja, &angkatan);
    assert_eq!((temuan(&ditolak, "S003"), persetujuan(&ditolak), langkah().as_str()), (1, (0, 1), "Perlu Diputuskan"));

    let jawaban =
        meja.uep(&["template", "persetujuan", "--as-of", "2027-01-05", "--from", "palsu.xlsx", "-o", "l.csv"]);
    assert_eq!(jawaban.kode, 0, "{}", jawaban.galat);
    isi(&meja, "l.csv", "setuju.csv", ISIAN);
    let diterima = json(&meja, &format!("{angkatan} --approvals setuju.csv"));
    assert_eq!((temuan(&diterima, "S003"), persetujuan(&diterima), langkah().as_str()), (0, (1, 0), "Naik"));

    let tahunan = "evaluate --year 2026 --as-of 2027-01-10 --register register-2026-dinas.csv -o evaluasi.xlsx --approvals \
                   setuju.csv --grades hasil-2026-TW1.xlsx hasil-2026-TW2.xlsx hasil-2026-TW3.xlsx palsu.xlsx";
    json(&meja, &tahunan.split_whitespace().collect::<Vec<_>>().join(" "));
    let tertulis = daftar(&meja, "evaluasi.xlsx", &["ID Peserta", "Lembar", "Disetujui Oleh", "Dipakai Pada"]);
    assert_eq!(tertulis, [[rendah.as_str(), "Hasil Penilaian", ISIAN[1], "uep evaluate, 2027-01-10"]]);
}

#[test]
fn a_figure_of_last_years_evaluation_typed_over_is_refused_then_compared_with_an_approval() {
    let meja = register_palsu();
    json(&meja, "grade penilaian.csv --register register.xlsx --quarter 2026-TW1 --as-of 2026-04-10 -o tw1.xlsx");
    let tetap = "evaluate --register register.xlsx --grades tw1.xlsx --year";
    json(&meja, &format!("{tetap} 2026 --as-of 2027-01-10 -o lalu.xlsx"));
    ubah(&meja, ("lalu.xlsx", "palsu.xlsx"), "Capaian Indikator", ("Kode", "I.1"), &satu("Pembilang", "41"));
    let ini = format!("{tetap} 2027 --previous palsu.xlsx --as-of 2028-01-10 -o ini.xlsx");
    let ditolak = json(&meja, &ini);
    assert_eq!((temuan(&ditolak, "S003"), persetujuan(&ditolak)), (1, (0, 1)));
    setujui(&meja, "palsu.xlsx", "setuju.csv");
    let diterima = json(&meja, &format!("{ini} --approvals setuju.csv"));
    assert_eq!((temuan(&diterima, "S003"), temuan(&diterima, "S010"), persetujuan(&diterima)), (0, 1, (1, 0)));
    assert_eq!(daftar(&meja, "ini.xlsx", &["Lembar", "Kolom", "Menjadi"]), [["Capaian Indikator", "Pembilang", "41"]]);
}
