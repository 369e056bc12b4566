//! Turnover that cannot be (T66) and answers that cannot both be true: reported, and never refused.

use crate::common::penilaian::{HasilNilai, Lembaran};
use crate::common::{BukuTerbaca, Meja};

const JANGGAL: [&str; 3] = ["P025", "P026", "P027"];

fn lembar(id: &str, pembanding: &str, bulan: [&str; 3]) -> Lembaran {
    Lembaran::baru("Tumbuh", id).omzet(pembanding, bulan)
}

fn kode<'a>(h: &'a HasilNilai, id: &str) -> &'a str {
    Some(h.sel(id, "Temuan")).filter(|t| *t != "tidak ada").unwrap_or_default()
}

#[test]
fn figures_that_cannot_be_are_reported_and_graded_with() {
    let kasus = [
        ("P-RIBUAN", "1.200.000", ["1500", "1500", "1500"], "P025; P026"),
        ("P-DASAR", "49999", ["450000", "450000", "450000"], "P025"),
        ("P-NOL", "1000000", ["1000000", "11000000", "1000000"], "P026"),
        ("P-NAIK", "300000", ["3000001", "3000000", "3000000"], "P026"),
        ("P-TURUN", "3000000", ["300000", "299999", "300000"], "P026"),
        // Sound figures: twice as much, exactly ten times, at the minimum, nothing sold, nothing to begin with.
        ("P-LIPAT", "1000000", ["2000000", "1900000", "2100000"], ""),
        ("P-TEPAT", "300000", ["3000000", "3000000", "3000000"], ""),
        ("P-TEPAT-TURUN", "3000000", ["300000", "300000", "300000"], ""),
        ("P-BATAS", "50000", ["50000", "50000", "50000"], ""),
        ("P-TUTUP", "1000000", ["0", "0", "0"], ""),
        ("P-MULAI", "0", ["900000", "1000000", "1100000"], ""),
        ("P-LIMA", "1000000", ["1000000", "1000000", "5000000"], ""),
    ];
    let meja = Meja::baru();
    let baris: Vec<Lembaran> = kasus.iter().map(|(id, p, b, _)| lembar(id, p, *b)).collect();
    let h = meja.nilai_rata(&baris, &[]);
    for (id, _, bulan, harus) in kasus {
        assert_eq!(kode(&h, id), harus, "{id}");
        // Not one is refused: the figures decide U1.
        let u1 = if bulan[0] == "0" || ["P-RIBUAN", "P-TURUN", "P-TEPAT-TURUN"].contains(&id) {
            "Tidak"
        } else {
            "Terpenuhi"
        };
        assert_eq!(h.sel(id, "U1"), u1, "{id}");
        assert_eq!(h.sel(id, "Tafsir").contains("T66"), !harus.is_empty(), "{id}: {}", h.sel(id, "Tafsir"));
    }
    assert_eq!(h.temuan("P025"), 4, "each cell of its own");
    let semua = h.masalah.ambil(&["Kode", "Tingkat", "Keterangan"]);
    let milik: Vec<&Vec<&str>> = semua.iter().filter(|b| JANGGAL.contains(&b[0])).collect();
    assert!(milik.iter().all(|b| b[1] == "Peringatan" && b[2].contains("omzet tiga bulan Rp")), "{milik:?}");
    assert!(
        milik.iter().any(
            |b| b[2].ends_with("Rp1.000.000, Rp11.000.000, Rp1.000.000; pembanding Rp1.000.000 (lembar penilaian)")
        )
    );
}

#[test]
fn the_comparison_is_held_against_the_registers() {
    let meja = Meja::baru();
    let judul = "ID Peserta,Angkatan,NIK,Nama,Kelas,Omzet Baseline,Omzet Awal Tahap\n";
    let peserta = |n: u32, baseline: &str, awal: &str| {
        let (id, nik) = (format!("P-{n}"), 6_371_014_101_909_000_u64 + u64::from(n));
        format!("{id},2024,{nik},PESERTA {id},UEP Tumbuh,{baseline},{awal}\n")
    };
    let isi = [("800000", "1000000"), ("1000000", ""), ("1000000", ""), ("", ""), ("2500", "")];
    let register: String = isi.iter().zip(1..).map(|((b, a), n)| peserta(n, b, a)).collect();
    meja.tulis("register.csv", format!("{judul}{register}"));
    let bulan = ["1000000"; 3];
    let baris = [
        // The baseline, where the register has the turnover at entry.
        lembar("P-1", "800000", bulan),
        // The same, another spelling; left blank; nothing in the register.
        lembar("P-2", "Rp 1.000.000", bulan),
        lembar("P-3", "", bulan),
        lembar("P-4", "800000", bulan),
        // The register's own figure cannot be: said at the register.
        lembar("P-5", "", bulan),
    ];
    let h = meja.nilai_rata(&baris, &["--register", "register.csv"]);
    assert_eq!(["P-1", "P-2", "P-3", "P-4", "P-5"].map(|id| kode(&h, id)), ["P027", "", "", "", "P026"]);
    let temuan = h.masalah.ambil(&["Kode", "Berkas", "Terbaca", "Keterangan"]);
    let register = temuan.iter().find(|b| b[0] == "P025").unwrap();
    assert_eq!(register[1..3], ["register.csv", "2500"]);
    let beda = temuan.iter().find(|b| b[0] == "P027").unwrap();
    assert!(beda[3].starts_with("register: Omzet Awal Tahap Rp1.000.000; omzet tiga bulan Rp1.000.000"), "{beda:?}");
}

#[test]
fn the_limits_are_the_offices() {
    let meja = Meja::baru();
    let baris = [lembar("P-1", "600000", ["600000", "550000", "600000"]), lembar("P-2", "1000000", ["3100000"; 3])];
    assert_eq!(meja.nilai_rata(&baris, &[]).temuan("P025"), 0);
    meja.parameter(&["omzet_wajar_minimum,600000", "omzet_lonjakan_kali,3"]);
    let kata = ["penilaian.csv", "--parameter", "parameter.csv"];
    let h = meja.nilai(&kata);
    assert_eq!((h.temuan("P025"), h.temuan("P026")), (1, 1));
    let buku = ["grade", "--quarter", "2026-TW1", "--as-of", "2026-04-15", "-o", "h.xlsx"];
    assert_eq!(meja.uep(&[&buku[..], &kata[..]].concat()).kode, 0);
    let metadata = BukuTerbaca::baca(&meja.jalur("h.xlsx"));
    assert!(metadata.isi("Metadata").iter().any(|b| b[0] == "T66"));
}

#[test]
fn a_correction_of_such_a_figure_is_taken_however_the_cell_wrote_it() {
    let meja = Meja::baru();
    // The other row's cell says that a point parts thousands.
    let lain = lembar("P-2", "1.200.000", ["1.500.000"; 3]);
    let baris = [lembar("P-1", "1.200.000", ["1.500", "1.450.000", "1.500.000"]), lain];
    let h = meja.nilai_rata(&baris, &[]);
    let (kode, sel) = (h.masalah.kolom("Kode"), h.masalah.kolom("Terbaca"));
    let satu = h.masalah.baris.iter().find(|b| b[kode] == "P025").expect("P025");
    assert_eq!(satu[sel], "1500");
    let mut koreksi = csv::Writer::from_writer(Vec::new());
    koreksi.write_record(&h.masalah.judul).unwrap();
    let isi = |(judul, isi): (&String, &String)| match judul.as_str() {
        "Nilai Benar" => "1500000".to_owned(),
        "Dikoreksi Oleh" => "Petugas".to_owned(),
        "Tanggal Koreksi" => "2026-04-14".to_owned(),
        _ => isi.clone(),
    };
    koreksi.write_record(h.masalah.judul.iter().zip(satu).map(isi)).unwrap();
    meja.tulis("koreksi.csv", koreksi.into_inner().unwrap());
    let h = meja.nilai(&["penilaian.csv", "--corrections", "koreksi.csv"]);
    assert_eq!((h.temuan("P025"), h.temuan("C001")), (0, 0));
    assert_eq!(h.sel("P-1", "Omzet Triwulan"), "1483333");
}

/// Each with the control that agrees.
#[test]
fn answers_that_cannot_both_be_true() {
    let tumbuh = |id: &str| Lembaran::baru("Tumbuh", id).isi("Klaster", "Kuliner");
    let bulan = |id: &str, b: [&str; 3], aktif: &str| tumbuh(id).omzet("", b).isi("Usaha Aktif", aktif);
    let stimulan = |id: &str, terima: &str, usaha: &str| {
        tumbuh(id).isi("Menerima Stimulan", terima).isi("Stimulan untuk Usaha", usaha)
    };
    let klaster = |id: &str, klaster: &str, aktif: &str| {
        Lembaran::baru("Tumbuh", id).isi("Klaster", klaster).isi("Aktif Klaster", aktif)
    };
    let jual = ["900000"; 3];
    let kasus = [
        (bulan("P-1", jual, "Tidak"), "P028"),
        (bulan("P-2", ["900000", "", ""], "Tidak"), "P028"),
        (bulan("P-3", jual, "Ya"), ""),
        // Closed in the last month.
        (bulan("P-4", ["900000", "850000", "0"], "Tidak"), ""),
        (bulan("P-5", ["0", "0", "0"], "Tidak"), ""),
        (bulan("P-6", ["", "", ""], "Tidak"), ""),
        (stimulan("P-7", "Tidak", "Ya"), "P029"),
        (stimulan("P-8", "Tidak", "Tidak"), ""),
        (stimulan("P-9", "Ya", "Ya"), ""),
        (stimulan("P-10", "", "Ya"), ""),
        (klaster("P-11", "", "Ya"), "P030"),
        (klaster("P-12", "-", "Ya"), "P030"),
        (klaster("P-13", "Kuliner", "Ya"), ""),
        (klaster("P-14", "", "Tidak"), ""),
        (klaster("P-15", "", ""), ""),
    ];
    let baris: Vec<Lembaran> = kasus.iter().map(|(b, _)| b.clone()).collect();
    let h = Meja::baru().nilai_rata(&baris, &[]);
    for (b, harus) in &kasus {
        assert_eq!(kode(&h, b.id()), *harus, "{b:?}");
    }
    let h = klaster_register(&baris[10]);
    assert_eq!(kode(&h, "P-11"), "", "the register names the klaster");
}

fn klaster_register(b: &Lembaran) -> HasilNilai {
    let meja = Meja::baru();
    let peserta = "P-11,2024,6371014101909011,PESERTA P-11,UEP Tumbuh,Kuliner\n";
    meja.tulis("register.csv", format!("ID Peserta,Angkatan,NIK,Nama,Kelas,Klaster\n{peserta}"));
    meja.nilai_rata(std::slice::from_ref(b), &["--register", "register.csv"])
}
