//! What follows from a grade: the incentives of Tabel 5.1, and who moves up (T08, T29).

use super::{Cara, Kombinasi, lembaran};
use crate::common::Meja;
use crate::common::penilaian::{KELAS, Lembaran};

/// A and B with every label of the source; C and TP with none.
#[test]
fn incentives_and_policies_are_those_of_the_table() {
    #[rustfmt::skip]
    const LABEL: [(&str, &str, &str, &[&str]); 9] = [
        ("Tumbuh", "A", "Menerima insentif penuh sesuai tahapan dan mendapatkan prioritas naik kelas",
            &["Bantuan promosi", "Bantuan stimulan awal", "Bantuan paket Kebutuhan Dasar",
              "Masuk tahap selanjutnya dan menerima bantuan stimulan lanjutan"]),
        ("Tumbuh", "B", "Menerima insentif terbatas dan mengikuti Coaching lanjutan , pendampingan intensif",
            &["Bantuan promosi", "Mengikuti pengayaan",
              "Masuk tahap selanjutnya jika menunjukkan perbaikan dan menerima bantuan stimulan lanjutan"]),
        ("Tumbuh", "C", "Tidak mendapatkan insentif; fokus pada remedial atau asesmen ulang partisipasi", &[]),
        ("Berkembang", "A", "Menerima insentif penuh sesuai tahapan dan mendapatkan prioritas naik kelas",
            &["Bantuan promosi", "Fasilitasi perijinan", "Masuk tahap berikutnya",
              "Bantuan stimulan usaha sesuai tahapan"]),
        ("Berkembang", "B", "Menerima insentif terbatas dan mengikuti Coaching lanjutan , pendampingan intensif",
            &["Bantuan promosi", "Fasilitasi Perijinan",
              "Masuk tahap selanjutnya jika menunjukkan perbaikan dan menerima bantuan stimulan lanjutan"]),
        ("Berkembang", "C", "Tidak mendapatkan insentif sampai menunjukkan progres; fokus pada penguatan", &[]),
        ("Mandiri", "A", "Menerima insentif penuh sesuai tahapan dan mendapatkan prioritas alih bina atau menjadi mentor",
            &["Bantuan promosi", "Kesempatan menjadi mentor", "Prioritas alih bina", "Bantuan stimulan akhir"]),
        ("Mandiri", "B", "Menerima insentif terbatas dan mengikuti Coaching penguatan dan pendampingan",
            &["Bantuan promosi", "Bantuan stimulant akhir jika menunjukkan progress dan kesiapan graduasi"]),
        ("Mandiri", "C",
            "Tidak mendapatkan insentif; fokus pada penguatan mencapai kesiapan alih bina atau graduasi", &[]),
    ];
    let meja = Meja::baru();
    let id = |kelas: &str, nilai: &str| format!("P-{}-{nilai}", &kelas[..1]);
    let baris: Vec<Lembaran> =
        LABEL.iter().map(|(k, n, ..)| lembaran(Cara::Tanda, k, &id(k, n), contoh_nilai(n))).collect();
    let hasil = meja.nilai_rata(&baris, &[]);
    for (kelas, nilai, kebijakan, jenis) in LABEL {
        let id = id(kelas, nilai);
        assert_eq!(hasil.sel(&id, "Nilai"), nilai, "{id}");
        assert_eq!(hasil.sel(&id, "Kebijakan Insentif"), kebijakan, "{id}");
        let tertulis = hasil.sel(&id, "Jenis Insentif");
        let hilang: Vec<&&str> = jenis.iter().filter(|j| !tertulis.contains(**j)).collect();
        assert!(hilang.is_empty(), "{id}: \"{tertulis}\" lacks {hilang:?}");
        let lain = LABEL.iter().flat_map(|l| l.3).filter(|j| !jenis.contains(j)).find(|j| tertulis.contains(**j));
        assert!(!jenis.is_empty() || lain.is_none(), "{id}: \"{tertulis}\" promises {lain:?}");
    }
}

/// Indicators that give this grade.
fn contoh_nilai(nilai: &str) -> Kombinasi {
    let [y, t] = [Some(true), Some(false)];
    match nilai {
        "A" => [y, y, y, y, t],
        "B" => [y, y, t, y, t],
        "C" => [y, y, t, t, t],
        "TP" => [t, t, y, y, y],
        _ => [y, y, y, None, t],
    }
}

/// T08: B moves up where the evaluator says Menunjukkan Perbaikan = Ya and Mengikuti Coaching = Ya;
/// T29: out of stage IV nobody goes without Asesmen Graduasi = Ya.
#[test]
fn who_moves_up() {
    const JAWABAN: [&str; 3] = ["Ya", "Tidak", ""];
    let mut kasus = Vec::new();
    for kelas in KELAS {
        for nilai in ["A", "B", "C", "TP", "BD"] {
            for n in 0..27 {
                kasus.push((kelas, nilai, [JAWABAN[n / 9], JAWABAN[n / 3 % 3], JAWABAN[n % 3]]));
            }
        }
    }
    let id = |i: usize| format!("P-{:03}", i + 1);
    let baris: Vec<Lembaran> = kasus
        .iter()
        .enumerate()
        .map(|(i, (kelas, nilai, [perbaikan, coaching, asesmen]))| {
            let b = lembaran(Cara::Tanda, kelas, &id(i), contoh_nilai(nilai))
                .isi("Menunjukkan Perbaikan", *perbaikan)
                .isi("Mengikuti Coaching", *coaching);
            if *kelas == "Mandiri" { b.isi("Asesmen Graduasi", *asesmen) } else { b }
        })
        .collect();
    let hasil = Meja::baru().nilai_rata(&baris, &[]);
    let mut beda = Vec::new();
    for (i, (kelas, nilai, jawaban)) in kasus.iter().enumerate() {
        let [perbaikan, coaching, asesmen] = jawaban.map(|j| j == "Ya");
        let siap = *kelas != "Mandiri" || asesmen;
        let harus = match *nilai {
            "A" if siap => "Ya",
            "B" if siap && perbaikan && coaching => "Ya",
            "A" | "B" => "Bersyarat",
            "C" | "TP" => "Tidak",
            _ => "",
        };
        let ada = [hasil.sel(&id(i), "Nilai"), hasil.sel(&id(i), "Naik Tahap")];
        if ada != [*nilai, harus] {
            beda.push(format!("{kelas} {nilai} {jawaban:?}: expected {harus:?}, found {ada:?}"));
        }
    }
    assert!(beda.is_empty(), "{}\n{}", beda.len(), beda.join("\n"));
}
