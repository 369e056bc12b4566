//! What is missing is said as what it is: a sheet nobody filled in, a cell that cannot be read, a row that differs
//! from another of the same participant.

use crate::common::penilaian::{Lembaran, csv_rata};
use crate::common::{BukuTerbaca, Meja};

/// What the terminal says of these rows, and the output as a workbook.
fn jalan(baris: &[Lembaran], lain: &[&str]) -> (String, BukuTerbaca) {
    let meja = Meja::baru();
    meja.tulis("penilaian.csv", csv_rata(baris));
    let kata = ["grade", "penilaian.csv", "--quarter", "2026-TW1", "--as-of", "2026-04-15", "-o", "h.xlsx"];
    let jawaban = meja.uep(&[&kata[..], lain].concat());
    assert_eq!(jawaban.kode, 0, "{}", jawaban.galat);
    (jawaban.keluar, BukuTerbaca::baca(&meja.jalur("h.xlsx")))
}

#[test]
fn sheets_that_nobody_filled_in_are_not_a_result() {
    let kosong = |n: u32| Lembaran::baru(["Tumbuh", "Mandiri", "Potensial"][n as usize % 3], &format!("P-{n}"));
    let semua: Vec<Lembaran> = (0..7).map(kosong).collect();
    let (keluar, buku) = jalan(&semua, &[]);
    assert!(
        keluar.starts_with(
            "Triwulan I 2026: lembar 7 peserta belum diisi, jadi belum ada yang dinilai (tanggal acuan 15 April 2026); \
             isi lembarnya, lalu ulangi perintah ini\n"
        ),
        "{keluar}"
    );
    assert!(!keluar.contains("peserta dinilai"), "{keluar}");
    assert_eq!(buku.daftar("Hasil Penilaian").baris.len(), 5, "and every one of them stands there, as BD");
    // One filled in, and the rest is counted beside it.
    let mut satu = semua;
    satu[0].tulis("Rencana Usaha", "Ya");
    let (keluar, _) = jalan(&satu, &[]);
    assert!(keluar.starts_with("Triwulan I 2026: 5 peserta dinilai, 2 dipantau"), "{keluar}");
    assert!(keluar.contains("\n  lembar 6 peserta di antaranya belum diisi\n"), "{keluar}");
    // All filled in.
    let (keluar, _) = jalan(&[Lembaran::baru("Tumbuh", "P-1").isi("Rencana Usaha", "Ya")], &[]);
    assert!(!keluar.contains("belum diisi"), "{keluar}");
    // Rows that contradict each other are filled in, though no answer of theirs counts.
    let dua = ["Ya", "Tidak"].map(|j| Lembaran::baru("Tumbuh", "P-1").isi("Rencana Usaha", j));
    let (keluar, _) = jalan(&dua, &[]);
    assert!(!keluar.contains("belum diisi"), "{keluar}");
}

#[test]
fn what_cannot_be_read_stands_beside_what_is_missing() {
    let b = Lembaran::baru("Tumbuh", "P-1")
        .omzet("1000000", ["1200000", "1,5 jtx", ""])
        .isi("Lulus Pelatihan", "entah")
        .isi("Rencana Usaha", "Ya");
    let (_, buku) = jalan(std::slice::from_ref(&b), &[]);
    let belum = buku.daftar("Belum Lengkap").sel(("ID Peserta", "P-1"), "Yang Belum Ada").to_owned();
    for ada in [
        "Omzet Bulan 2 (tertulis \"1,5 jtx\", tidak terbaca)",
        "Lulus Pelatihan (tertulis \"entah\", tidak terbaca)",
        "Pencatatan Keuangan",
    ] {
        assert!(belum.split("; ").any(|p| p == ada), "{ada}: {belum}");
    }
    let hasil = buku.daftar("Hasil Penilaian");
    for kolom in ["Catatan", "Jalan ke Nilai Berikutnya"] {
        assert!(hasil.sel(("ID Peserta", "P-1"), kolom).contains("1,5 jtx"), "{kolom}");
    }
    // Free text may name somebody.
    let (_, buku) = jalan(&[b], &["--mask"]);
    let belum = buku.daftar("Belum Lengkap").satu("Yang Belum Ada")[0].to_owned();
    assert!(belum.contains("Omzet Bulan 2 (tertulis \"***\", tidak terbaca)") && !belum.contains("jtx"), "{belum}");
}

#[test]
fn rows_that_contradict_each_other_say_in_what() {
    let b = |lulus: &str, omzet: &str| {
        Lembaran::baru("Tumbuh", "P-1").omzet("", [omzet, "900000", "900000"]).isi("Lulus Pelatihan", lulus)
    };
    let temuan = |baris: &[Lembaran]| {
        let h = Meja::baru().nilai_rata(baris, &[]);
        let ambil = h.masalah.ambil(&["Kode", "Keterangan"]);
        let milik = ambil.iter().filter(|t| t[0] == "P001").map(|t| t[1].to_owned());
        milik.collect::<Vec<_>>()
    };
    let di = |n: u32, apa: &str| format!("juga di penilaian.csv, baris {n}; berbeda: {apa}");
    let apa = "Omzet Bulan 1, Lulus Pelatihan";
    assert_eq!(temuan(&[b("Ya", "900000"), b("Tidak", "950000")]), [di(3, apa), di(2, apa)]);
    // Cells that cannot be read differ by what stands there.
    let apa = "Omzet Bulan 1";
    assert_eq!(temuan(&[b("Ya", "sekian"), b("Ya", "entah")]), [di(3, apa), di(2, apa)]);
    // The same, in another spelling, is once.
    assert!(temuan(&[b("Ya", "1500000"), b("ya", "Rp 1.500.000")]).is_empty());
    assert!(temuan(&[b("Ya", "sekian"), b("Ya", "sekian")]).is_empty());
}
