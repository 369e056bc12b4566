//! The annex of a quarter as the list of what was given: only what is marked as handed over counts (T28).

use crate::common::penilaian::{Lembaran, lembar_kelas};
use crate::common::{BukuTerbaca, Jawaban, Meja, Tabel};
use calamine::Data;

/// The first quarter of 2027 graded, with stage II of 2025 in its second year.
fn meja() -> Meja {
    let meja = Meja::baru();
    let nilai = |id: &str| {
        let b = Lembaran::baru("Tumbuh", id).isi("Indikator Omzet", "Ya").isi("Lulus Pelatihan", "Ya");
        let b =
            b.isi("Nomor Sertifikat", format!("S-{id}")).isi("Pencatatan Keuangan", "Ya").isi("Rencana Usaha", "Ya");
        b.isi("Aktif Klaster", "Tidak").isi("Klaster", "Kue").isi("Angkatan", "2025")
    };
    meja.buku("penilaian.xlsx", lembar_kelas(&[nilai("P-1"), nilai("P-2").isi("Evaluator", "")]));
    assert_eq!(grade(&meja, "2026-TW1", &["-o", "tw1.xlsx"]).kode, 0);
    meja
}

fn grade(meja: &Meja, triwulan: &str, kata: &[&str]) -> Jawaban {
    let tetap = ["grade", "penilaian.xlsx", "--quarter", triwulan, "--as-of", "2027-12-31", "--force"];
    meja.uep(&[&tetap[..], kata].concat())
}

/// The annex with these cells typed into its lines: (line from 1, title, text).
fn isi_lampiran(meja: &Meja, dari: &str, ke: &str, sel: &[(usize, &str, &str)]) {
    let buku = BukuTerbaca::baca(&meja.jalur(dari));
    let lembar = buku.isi("Insentif");
    let kepala = lembar.iter().position(|b| b.iter().any(|s| *s == "Tanggal Penyerahan")).unwrap();
    let kolom = |judul: &str| lembar[kepala].iter().position(|s| *s == judul).unwrap();
    meja.simpan_ulang(dari, ke, |nama, r, c, _: &Data| {
        let cocok = |(n, judul, _): &&(usize, &str, &str)| nama == "Insentif" && (r, c) == (kepala + n, kolom(judul));
        sel.iter().find(cocok).map(|(.., isi)| (*isi).to_owned())
    });
}

/// Kinds due now by person, and codes found.
fn jatuh(meja: &Meja, buku: &str) -> (Vec<String>, Vec<String>) {
    let buku = BukuTerbaca::baca(&meja.jalur(buku));
    let isi = buku.isi("Insentif");
    let kepala = isi.iter().position(|b| b.iter().any(|s| *s == "Tanggal Penyerahan")).unwrap();
    let baris = isi[kepala + 1..].iter().take_while(|b| matches!(b[0], Data::Float(_)));
    let jatuh = baris.map(|b| format!("{}|{}", b[2], b[9])).collect();
    (jatuh, buku.daftar("Masalah Data").satu("Kode").into_iter().map(str::to_owned).collect())
}

const DIISI: [(usize, &str, &str); 6] = [
    (1, "Tanggal Penyerahan", "15/03/2026"),
    (1, "Nomor SK", "400/1"),
    (1, "Nilai (Rp)", "250.000"),
    (2, "Tanggal Penyerahan", "15/03/2026"),
    (2, "Nomor SK", "400/1"),
    (2, "Nilai (Rp)", "1.500.000"),
];

#[test]
fn what_is_due_never_counts_as_given() {
    let meja = meja();
    let (semula, _) = jatuh(&meja, "tw1.xlsx");
    assert_eq!(semula, ["P-1|Bantuan promosi", "P-1|Bantuan stimulan awal", "P-1|Bantuan paket Kebutuhan Dasar"]);
    let jawaban = grade(&meja, "2026-TW2", &["--incentives", "tw1.xlsx", "-o", "tw2.xlsx"]);
    assert_eq!((jawaban.kode, meja.ada("tw2.xlsx")), (1, false));
    for kata in ["lembar Insentif belum diisi", "Tanggal Penyerahan", "uep template insentif --from tw1.xlsx"] {
        assert!(jawaban.galat.contains(kata), "{kata}: {}", jawaban.galat);
    }
    // As CSV it has no annex to fill in.
    assert_eq!(grade(&meja, "2026-TW1", &["-o", "tw1.csv"]).kode, 0);
    let jawaban = grade(&meja, "2026-TW2", &["--incentives", "tw1.csv", "-o", "tw2.xlsx"]);
    assert_eq!((jawaban.kode, meja.ada("tw2.xlsx")), (1, false));
    assert!(
        jawaban
            .galat
            .contains("isi Tanggal Penyerahan di lembar Insentif buku kerja hasil itu, lalu berikan buku kerjanya"),
        "{}",
        jawaban.galat
    );
}

/// Filled in: once a year, or once a stage; what isn't marked stays due.
#[test]
fn a_line_with_its_day_of_handing_over_is_given() {
    let meja = meja();
    isi_lampiran(&meja, "tw1.xlsx", "diisi.xlsx", &DIISI);
    for (triwulan, harus) in [
        ("2026-TW3", &["P-1|Bantuan paket Kebutuhan Dasar"][..]),
        // Another year: promotion again, the stimulus not (Pasal 5 ayat (3)).
        ("2027-TW1", &["P-1|Bantuan promosi", "P-1|Bantuan paket Kebutuhan Dasar"]),
    ] {
        let jawaban = grade(&meja, triwulan, &["--incentives", "diisi.xlsx", "-o", "nanti.xlsx"]);
        assert_eq!((jawaban.kode, jawaban.galat.as_str()), (0, ""));
        let (ada, kode) = jatuh(&meja, "nanti.xlsx");
        assert_eq!(ada, harus, "{triwulan}");
        let kode: Vec<&String> = kode.iter().filter(|k| k.starts_with(['I', 'B'])).collect();
        assert_eq!(kode, [""; 0], "sum, signature and parts are no findings");
    }
    meja.parameter(&["insentif_non_stimulan,setahap"]);
    let kata = ["--incentives", "diisi.xlsx", "--parameter", "parameter.csv", "-o", "setahap.xlsx"];
    assert_eq!(grade(&meja, "2027-TW1", &kata).kode, 0);
    assert_eq!(jatuh(&meja, "setahap.xlsx").0, ["P-1|Bantuan paket Kebutuhan Dasar"]);
}

#[test]
fn what_is_missing_on_a_filled_line_is_said() {
    let meja = meja();
    let sel = [
        (1, "Tanggal Penyerahan", "15/03/2026"),
        (2, "Nomor SK", "400/1"),
        (3, "Tanggal Penyerahan", "15/03/2026"),
        (3, "Nilai (Rp)", "500000"),
    ];
    isi_lampiran(&meja, "tw1.xlsx", "diisi.xlsx", &sel);
    assert_eq!(grade(&meja, "2026-TW2", &["--incentives", "diisi.xlsx", "-o", "tw2.xlsx"]).kode, 0);
    let (ada, kode) = jatuh(&meja, "tw2.xlsx");
    assert_eq!(ada, ["P-1|Bantuan stimulan awal"], "a number of a decision alone is no handing over");
    let kode: Vec<&str> = kode.iter().map(String::as_str).filter(|k| k.starts_with('I')).collect();
    assert_eq!(kode, ["I005", "I005", "I006", "I008"]);
}

/// A list made of the annex: filled in before, and no more given than the annex is.
#[test]
fn a_list_of_what_is_due_can_be_made_and_marked_line_by_line() {
    let meja = meja();
    for keluaran in ["insentif.csv", "insentif.xlsx"] {
        let kata = ["template", "insentif", "--from", "tw1.xlsx", "-o", keluaran];
        let jawaban = meja.uep(&kata);
        assert_eq!((jawaban.kode, jawaban.galat.as_str()), (0, ""));
        assert!(jawaban.keluar.contains("3 baris yang jatuh tempo"), "{}", jawaban.keluar);
        let jawaban = grade(&meja, "2026-TW2", &["--incentives", keluaran, "-o", "tw2.xlsx"]);
        assert_eq!(jawaban.kode, 1, "{}", jawaban.keluar);
    }
    let tabel = Tabel::baca(&meja.jalur("insentif.csv"));
    assert_eq!(
        tabel.ambil(&["ID Peserta", "Tahap", "Jenis Insentif", "Tanggal Penyerahan"]),
        ["Bantuan promosi", "Bantuan stimulan awal", "Bantuan paket Kebutuhan Dasar"].map(|j| ["P-1", "II", j, ""])
    );
    let isi = String::from_utf8(meja.byte("insentif.csv")).unwrap();
    let judul = &tabel.judul;
    let baris = judul.iter().map(|j| match j.as_str() {
        "ID Peserta" => "P-1",
        "Tahap" => "II",
        "Jenis Insentif" => "Bantuan promosi",
        "Nilai" => "250000",
        "Tanggal Penyerahan" => "15/03/2026",
        "Nomor SK" => "400/1",
        _ => "",
    });
    let baris = baris.collect::<Vec<_>>().join(",");
    let sisa: Vec<&str> = isi.lines().skip(2).collect();
    meja.tulis("insentif.csv", format!("{}\n{baris}\n{}\n", isi.lines().next().unwrap(), sisa.join("\n")));
    assert_eq!(grade(&meja, "2026-TW2", &["--incentives", "insentif.csv", "-o", "tw2.xlsx"]).kode, 0);
    let (ada, kode) = jatuh(&meja, "tw2.xlsx");
    assert_eq!(ada, ["P-1|Bantuan stimulan awal", "P-1|Bantuan paket Kebutuhan Dasar"]);
    assert!(!kode.iter().any(|k| k.starts_with('I')), "{kode:?}");
}

#[test]
fn under_mask_the_annex_names_nobody() {
    let meja = meja();
    assert_eq!(grade(&meja, "2026-TW1", &["--mask", "-o", "samar.xlsx"]).kode, 0);
    let buku = BukuTerbaca::baca(&meja.jalur("samar.xlsx"));
    assert!(!buku.isi("Insentif").iter().flatten().any(|s| s.to_string().contains("PESERTA P-1")));
}
