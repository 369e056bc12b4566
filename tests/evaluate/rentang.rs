//! What isn't known stays a range in `uep evaluate` (T57), and whom an indicator is asked of (T32, T55, T63).

use crate::common::evaluasi::HasilEvaluasi;
use crate::common::{BukuTerbaca, Meja};

const ACUAN: &str = "2026-12-31";
const JUDUL_REGISTER: &str =
    "ID Peserta,Angkatan,NIK,No KK,Nama,JK,Kecamatan,Kelurahan,Desil Awal,Bansos Awal,Klaster,Kelas,Status";
const JUDUL_LEMBAR: &str = "ID Peserta,Kelas,Usaha Aktif,Didampingi,Layak Stimulan Scale-up,\
    Menerima Stimulan Scale-up,Pendampingan Pasca-Graduasi,Perlindungan Sosial,Jaminan Sosial,Kebutuhan Dasar,Catatan";

fn id(n: usize) -> String {
    format!("UEP-2022-{n:04}")
}

/// A participant: Bansos Awal, Klaster, Kelas, Status, and the cells of the form from Usaha Aktif on.
type Peserta<'a> = (&'a str, &'a str, &'a str, &'a str, &'a str);

/// Register and the first quarter of the year, graded.
fn tahun(meja: &Meja, semua: &[Peserta<'_>]) {
    let (mut register, mut lembar) = (vec![JUDUL_REGISTER.to_owned()], vec![JUDUL_LEMBAR.to_owned()]);
    for (i, (bansos, klaster, kelas, status, isi)) in semua.iter().enumerate() {
        let n = i + 1;
        register.push(format!(
            "{},2022,637101410190{:04},637101010125{:04},PESERTA {n},P,Banjarmasin Timur,Kuripan,3,{bansos},{klaster},{kelas},{status}",
            id(n),
            9000 + n,
            9500 + n
        ));
        lembar.push(format!("{},{kelas},{isi},lembar diisi", id(n)));
    }
    meja.tulis("register.csv", register.join("\n") + "\n");
    meja.tulis("penilaian.csv", lembar.join("\n") + "\n");
    let kata = ["grade", "penilaian.csv", "--register", "register.csv", "--quarter", "2026-TW1", "--as-of", ACUAN];
    let jawaban = meja.uep(&[&kata[..], &["--quiet", "--force", "-o", "tw1.xlsx"]].concat());
    assert_eq!(jawaban.kode, 0, "{}", jawaban.galat);
}

const KATA: [&str; 4] = ["--register", "register.csv", "--grades", "tw1.xlsx"];

fn evaluasi(meja: &Meja, lain: &[&str]) -> HasilEvaluasi {
    meja.evaluasi(2026, ACUAN, &[&KATA[..], lain].concat())
}

fn buku(meja: &Meja, tahun: &str, lain: &[&str]) -> BukuTerbaca {
    let tetap = ["evaluate", "--year", tahun, "--as-of", "2027-12-31", "--force", "--quiet", "-o", "e.xlsx"];
    let jawaban = meja.uep(&[&tetap[..], &KATA, lain].concat());
    assert_eq!(jawaban.kode, 0, "{}", jawaban.galat);
    BukuTerbaca::baca(&meja.jalur("e.xlsx"))
}

fn kolom(b: &BukuTerbaca, lembar: &str, judul: &str) -> Vec<String> {
    let isi = b.isi(lembar);
    let di = isi.iter().position(|b| b.iter().any(|s| *s == judul)).unwrap_or_else(|| panic!("{judul}"));
    let c = isi[di].iter().position(|s| *s == judul).unwrap();
    isi[di + 1..].iter().map(|b| b[c].to_string()).collect()
}

fn baris(b: &BukuTerbaca, lembar: &str, awal: &str) -> Vec<String> {
    let ketemu = b.isi(lembar).iter().find(|b| b[0].to_string().starts_with(awal));
    ketemu.unwrap_or_else(|| panic!("{lembar}: {awal}")).iter().map(ToString::to_string).collect()
}

const LULUSAN: (&str, &str, &str, &str) = ("", "", "UEP Mandiri", "Graduasi");

fn lulusan(isi: &str) -> Peserta<'_> {
    (LULUSAN.0, LULUSAN.1, LULUSAN.2, LULUSAN.3, isi)
}

#[test]
fn graduates_nobody_asked_are_no_failure_and_nobody_is_blamed() {
    let meja = Meja::baru();
    tahun(&meja, &[lulusan("Ya,,,,,,,"), lulusan("Ya,,,,,,,"), lulusan("Ya,,,,,,,")]);
    let h = evaluasi(&meja, &[]);
    for kode in ["IV.2", "IV.3"] {
        let i = h.indikator(kode);
        let angka = ["pembilang", "penyebut", "belum_ada_data", "realisasi", "realisasi_maks"];
        assert_eq!(angka.map(|k| i[k].as_f64().unwrap()), [0.0, 3.0, 3.0, 0.0, 100.0], "{kode}: {i}");
        assert_eq!(i["kategori"], "Belum pasti", "{kode}");
        assert_eq!(h.capaian.sel(("Kode", kode), "Tercapai"), "Belum pasti", "{kode}");
        assert_eq!(h.capaian.sel(("Kode", kode), "Capaian Maks"), if kode == "IV.2" { "100.0%" } else { "125.0%" });
    }
    let b = buku(&meja, "2026", &[]);
    let aturan = kolom(&b, "Rekomendasi", "Aturan");
    assert!(aturan[0].starts_with("Data yang belum lengkap"), "{aturan:?}");
    let belum_pasti = ["IV.1 belum pasti mencapai target 70%", "IV.2 belum pasti mencapai target 100%"];
    assert_eq!(aturan[1..3], belum_pasti);
    assert_eq!(aturan[3], "IV.3 belum pasti mencapai target 80%");
    let perihal = kolom(&b, "Tindak Lanjut", "Perihal");
    assert!(perihal[..3].iter().all(|p| p == "Belum ditanyakan atau belum dicatat"), "{perihal:?}");
    let langkah = kolom(&b, "Tindak Lanjut", "Langkah");
    assert_eq!(langkah[0], "Tanyakan dan catat: Menerima Stimulan Scale-up, Pendampingan Pasca-Graduasi");
    let awal = b.isi("Ringkasan").iter().position(|b| b[0] == "3. Yang didahulukan").unwrap();
    let pertama = &b.isi("Ringkasan")[awal + 1];
    assert_eq!(pertama[0].to_string(), "Data");
    assert!(pertama[1].to_string().contains("IV.1, IV.2, IV.3"), "{}", pertama[1]);
}

#[test]
fn two_noes_are_a_failure_whatever_the_third_says() {
    let meja = Meja::baru();
    tahun(&meja, &[lulusan("Ya,,,Tidak,Tidak,,,"), lulusan("Ya,,,Tidak,Tidak,,,"), lulusan("Ya,,,,,,,")]);
    let h = evaluasi(&meja, &[]);
    for kode in ["IV.2", "IV.3"] {
        assert_eq!(h.indikator(kode)["kategori"], "Tidak Berhasil", "{kode}: 0% to 33%");
        assert_eq!(h.capaian.sel(("Kode", kode), "Tercapai"), "Tidak");
    }
    let b = buku(&meja, "2026", &[]);
    assert!(kolom(&b, "Rekomendasi", "Aturan").contains(&"IV.2 di bawah target 100%".to_owned()));
    let perihal = kolom(&b, "Tindak Lanjut", "Perihal");
    assert_eq!(perihal.iter().filter(|p| *p == "Graduasi, stimulan scale-up belum diterima").count(), 2);
    // All asked: both ends are one.
    tahun(&meja, &[lulusan("Ya,,,Ya,Tidak,,,"), lulusan("Ya,,,Ya,Tidak,,,"), lulusan("Ya,,,Ya,Ya,,,")]);
    let h = evaluasi(&meja, &[]);
    for (kode, kategori, tercapai) in [("IV.2", "Sangat Berhasil", "Ya"), ("IV.3", "Tidak Berhasil", "Tidak")] {
        let i = h.indikator(kode);
        assert_eq!((i["realisasi"].as_f64(), i["kategori"].as_str()), (i["realisasi_maks"].as_f64(), Some(kategori)));
        assert_eq!(h.capaian.sel(("Kode", kode), "Tercapai"), tercapai);
    }
}

#[test]
fn a_share_of_businesses_never_stands_as_its_lower_end_alone() {
    let meja = Meja::baru();
    let tumbuh = |isi| ("", "", "UEP Tumbuh", "Aktif", isi);
    tahun(&meja, &[tumbuh("Ya,Ya,,,,,,"), tumbuh("Tidak,Ya,,,,,,"), tumbuh(",Ya,,,,,,"), tumbuh(",Ya,,,,,,")]);
    let b = buku(&meja, "2026", &[]);
    let aktif = baris(&b, "Efektivitas", "Usaha yang masih aktif");
    assert_eq!(aktif[1..6], ["1", "4", "2", "0.25", "0.75"]);
    assert!(aktif[8].parse::<f64>().unwrap() > aktif[7].parse::<f64>().unwrap());
    assert_eq!(baris(&b, "Ringkasan", "Usaha masih aktif")[2..4], ["0.25", "0.75"]);
    let nilai = baris(&b, "Efektivitas", "Triwulan I 2026");
    assert_eq!(nilai[7..9], ["tidak dapat dihitung", "tidak dapat dihitung"], "all BD: nothing is known");
}

#[test]
fn a_klaster_of_one_is_none_unless_the_office_says_so() {
    let meja = Meja::baru();
    let di = |klaster| ("", klaster, "UEP Tumbuh", "Aktif", "Ya,Ya,,,,,,");
    tahun(&meja, &[di("Sasirangan"), di("SASIRANGAN"), di("Kue Basah"), di("Anyaman"), di("")]);
    let h = evaluasi(&meja, &[]);
    let angka = |h: &HasilEvaluasi| {
        ["pembilang", "belum_ada_data", "realisasi_maks"].map(|k| h.indikator("II.4")[k].as_u64().unwrap())
    };
    assert_eq!(angka(&h), [1, 1, 2], "the one without a klaster may complete one of the two");
    assert_eq!(h.indikator("II.4")["kategori"], "Belum pasti");
    let sumber = h.capaian.sel(("Kode", "II.4"), "Sumber Data");
    assert!(sumber.contains("tidak dihitung: 2 klaster di bawah 2 peserta tahap II (T63)"), "{sumber}");
    let b = buku(&meja, "2026", &[]);
    assert_eq!(baris(&b, "Efektivitas", "Sasirangan")[1..3], ["2", "Ya"]);
    assert_eq!(baris(&b, "Efektivitas", "Anyaman")[1..3], ["1", "Tidak"]);
    meja.tulis("p.csv", "Parameter,Nilai\nanggota_klaster_minimum,1\n");
    assert_eq!(angka(&evaluasi(&meja, &["--parameter", "p.csv"])), [3, 1, 4]);
}

#[test]
fn i_3_is_asked_of_those_whose_family_is_layak() {
    let meja = Meja::baru();
    let calon = |isi| ("", "", "UEP Potensial", "Aktif", isi);
    let (ya, tidak) = (",,,,,Ya,Ya,Ya", ",,,,,Ya,Tidak,Ya");
    tahun(&meja, &[calon(ya), calon(tidak), calon(tidak), calon(tidak)]);
    let angka = |h: &HasilEvaluasi| {
        ["pembilang", "penyebut", "belum_ada_data"].map(|k| h.indikator("I.3")[k].as_u64().unwrap())
    };
    let h = evaluasi(&meja, &[]);
    assert_eq!(angka(&h), [1, 4, 0]);
    let sumber = |h: &HasilEvaluasi| h.capaian.sel(("Kode", "I.3"), "Sumber Data").to_owned();
    assert!(sumber(&h).contains("semua calon (--screening tidak diberikan, T32)"), "{}", sumber(&h));
    let saringan = "No KK,NIK,Nama Kepala Keluarga,Desil,Kecamatan,Kelurahan,Bansos,Status\n\
        6371010101259501,,A,2,Banjarmasin Timur,Kuripan,,Layak\n\
        6371010101259502,,B,3,Banjarmasin Timur,Kuripan,,Layak\n\
        6371010101259503,,C,8,Banjarmasin Timur,Kuripan,,Tidak Layak\n";
    meja.tulis("saringan.csv", saringan);
    let h = evaluasi(&meja, &["--screening", "saringan.csv"]);
    assert_eq!(angka(&h), [1, 2, 0], "one is not Layak, one is not in the screening");
    assert!(sumber(&h).contains("tidak ditanya: 2 calon lain"), "{}", sumber(&h));
    let asesmen = "No KK,NIK,Nama,Potensi,Minat,Kesiapan,Komitmen,Perlindungan Sosial,Jaminan Sosial,Kebutuhan Dasar\n\
        6371010101259501,,A,4,4,4,4,Ya,Ya,\n\
        6371010101259503,,C,4,4,4,4,Tidak,Ya,Ya\n";
    meja.tulis("asesmen.csv", asesmen);
    let h = evaluasi(&meja, &["--assessment", "asesmen.csv"]);
    assert_eq!((angka(&h), h.indikator("I.1")["penyebut"].as_u64()), ([0, 2, 1], Some(2)));
    let h = evaluasi(&meja, &["--assessment", "asesmen.csv", "--screening", "saringan.csv"]);
    assert_eq!((angka(&h), h.indikator("I.1")["penyebut"].as_u64()), ([0, 1, 1], Some(2)));
}

#[test]
fn leaving_the_pkh_is_compared_over_the_same_period_alone() {
    let meja = Meja::baru();
    let kpm = |isi| ("PKH", "", "UEP Tumbuh", "Aktif", isi);
    tahun(&meja, &[kpm("Ya,Ya,,,,,,"), kpm("Ya,Ya,,,,,,"), kpm("Ya,Ya,,,,,,"), kpm("Ya,Ya,,,,,,")]);
    let saringan = |masih: &[usize]| {
        let satu = |n: usize| {
            let bansos = if masih.contains(&n) { "PKH" } else { "" };
            format!("637101010125{},,A,3,Banjarmasin Timur,Kuripan,{bansos},Layak\n", 9500 + n)
        };
        let isi: String = (1..=4).map(satu).collect();
        meja.tulis(
            "saringan.csv",
            format!("No KK,NIK,Nama Kepala Keluarga,Desil,Kecamatan,Kelurahan,Bansos,Status\n{isi}"),
        );
    };
    saringan(&[1, 2, 3]);
    let b = buku(&meja, "2026", &["--screening", "saringan.csv"]);
    let sejak = baris(&b, "Efektivitas", "KPM PKH yang tidak lagi menerima PKH sejak masuk");
    assert_eq!(sejak[1..5], ["1", "4", "0", "0.25"]);
    assert_eq!(sejak[7..9], ["-", "-"], "four years beside one: no difference");
    assert!(sejak[9].contains("sejak masuk, angkatan 2022") && sejak[9].contains("dalam setahun"), "{}", sejak[9]);
    let setahun = baris(&b, "Efektivitas", "KPM PKH yang keluar dari PKH dalam setahun");
    assert_eq!((setahun[4].as_str(), setahun[7].as_str()), ("tidak dapat dihitung", "-"));
    // A year later two of the three have left; the first went before.
    std::fs::rename(meja.jalur("e.xlsx"), meja.jalur("lama.xlsx")).unwrap();
    saringan(&[3]);
    let b = buku(&meja, "2027", &["--screening", "saringan.csv", "--previous", "lama.xlsx"]);
    let setahun = baris(&b, "Efektivitas", "KPM PKH yang keluar dari PKH dalam setahun");
    assert_eq!(setahun[1..4], ["2", "3", "0"]);
    assert!((setahun[7].parse::<f64>().unwrap() - (2.0 / 3.0 - 114.0 / 13_570.0)).abs() < 1e-9);
    assert!(setahun[9].contains("dari yang pada evaluasi 2026 masih menerima"), "{}", setahun[9]);
}
