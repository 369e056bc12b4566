//! One cause behind thousands of findings is said first and alone; what only follows from it isn't said beside it.

use crate::common::{Jawaban, Meja, Tabel, contoh};

/// The lines that name a finding on the terminal.
fn disebut(jawaban: &Jawaban) -> Vec<&str> {
    let awal = ["Galat[", "Peringatan["];
    jawaban.keluar.lines().filter(|b| awal.iter().any(|a| b.starts_with(a))).collect()
}

fn baris(meja: &Meja, nama: &str) -> Vec<String> {
    String::from_utf8_lossy(&meja.byte(nama)).lines().map(str::to_owned).collect()
}

fn meja() -> Meja {
    let meja = Meja::baru();
    ["keluarga.csv", "anggota.csv", "ppks.csv"].iter().for_each(|m| meja.salin(&contoh(m)));
    meja
}

#[test]
fn a_column_in_scientific_notation_is_the_only_thing_said() {
    let meja = meja();
    let ilmiah = |b: &String| {
        let mut sel: Vec<String> = b.split('|').map(str::to_owned).collect();
        if let Some(kk) = sel.get_mut(9).filter(|s| s.len() == 16 && s.bytes().all(|b| b.is_ascii_digit())) {
            *kk = format!("{},{}E+15", &kk[..1], &kk[1..6]);
        }
        sel.join("|")
    };
    meja.tulis("keluarga.csv", baris(&meja, "keluarga.csv").iter().map(ilmiah).collect::<Vec<_>>().join("\n"));
    let jawaban = meja.saring(&["keluarga.csv", "anggota.csv", "-o", "hasil.csv"]);
    assert_eq!(disebut(&jawaban), ["Galat[K002]: No KK kehilangan angka (notasi ilmiah)"], "{}", jawaban.keluar);
    assert!(jawaban.keluar.contains("519 dari 521 baris"), "{}", jawaban.keluar);
    assert!(jawaban.keluar.contains("Minta ulang berkas ini"), "{}", jawaban.keluar);
    // The list stays whole.
    let kode: Vec<String> =
        Tabel::baca(&meja.jalur("hasil.masalah.csv")).satu("Kode").iter().map(|k| (*k).to_owned()).collect();
    for satu in ["K002", "H004", "H005"] {
        assert!(kode.iter().filter(|k| *k == satu).count() > 500, "{satu}");
    }
}

/// Most rows with another delimiter than the header, some with the right one.
#[test]
fn rows_cut_by_another_delimiter_are_the_only_thing_said() {
    let meja = meja();
    let semua = baris(&meja, "keluarga.csv");
    let ganti = |(i, b): (usize, &String)| if i % 10 == 0 { b.clone() } else { b.replace('|', ";") };
    meja.tulis("keluarga.csv", semua.iter().enumerate().map(ganti).collect::<Vec<_>>().join("\n"));
    let jawaban = meja.saring(&["keluarga.csv", "anggota.csv", "-o", "hasil.csv"]);
    assert_eq!(disebut(&jawaban), ["Galat[B001]: Jumlah kolom baris tidak sama dengan judul"], "{}", jawaban.keluar);
    assert!(jawaban.keluar.contains("Periksa pemisah kolom"), "{}", jawaban.keluar);
}

/// Whom a list names would be taken for nobody.
#[test]
fn a_list_of_which_no_row_can_be_used_ends_the_run() {
    let meja = meja();
    let semua = baris(&meja, "ppks.csv");
    let isi: Vec<String> =
        semua.iter().enumerate().map(|(i, b)| if i == 0 { b.clone() } else { b.replace(',', ";") }).collect();
    meja.tulis("ppks.csv", isi.join("\n"));
    let jawaban = meja.uep(&["screen", "keluarga.csv", "anggota.csv", "--ppks", "ppks.csv", "-o", "hasil.csv"]);
    assert_eq!((jawaban.kode, meja.ada("hasil.csv")), (1, false));
    assert!(
        jawaban.galat.starts_with("Galat: ppks.csv: semua 26 baris di bawah judul rusak; yang pertama, baris 2: "),
        "{}",
        jawaban.galat
    );
}

#[test]
fn a_file_whose_delimiter_nobody_knows_is_one_column() {
    let meja = meja();
    let pesan =
        "Galat: daftar.csv: setiap baris terbaca sebagai satu kolom; pemisahnya bukan koma, titik koma, tab, atau |";
    for pemisah in ["#", "~", " ^ "] {
        meja.tulis("daftar.csv", baris(&meja, "ppks.csv").join("\n").replace(',', pemisah));
        for kata in [&["keluarga.csv", "--ppks", "daftar.csv"][..], &["daftar.csv"]] {
            let jawaban = meja.uep(&[&["screen"], kata, &["-o", "hasil.csv"]].concat());
            assert_eq!(jawaban.kode, 1);
            assert_eq!(jawaban.galat.lines().next(), Some(pesan), "{pemisah} {kata:?}");
        }
    }
    // One column that is no table at all keeps its own message.
    meja.tulis("daftar.csv", "Nomor\n6371014101909101\n");
    let jawaban = meja.uep(&["screen", "daftar.csv", "-o", "hasil.csv"]);
    assert!(jawaban.galat.contains("kolom wajib tidak ditemukan"), "{}", jawaban.galat);
}

/// Unmatched rows whose numbers are sound are a cause of their own.
#[test]
fn files_of_different_places_are_still_said() {
    let meja = meja();
    let lain = (0..30).fold("NIK,Nama,Jenis PPKS,Miskin\n".to_owned(), |isi, i| {
        isi + &format!("63710141019092{i:02},ANI,Gelandangan,Ya\n")
    });
    meja.tulis("ppks.csv", lain);
    let jawaban = meja.saring(&["keluarga.csv", "anggota.csv", "--ppks", "ppks.csv", "-o", "hasil.csv"]);
    assert_eq!(disebut(&jawaban), ["Peringatan[L001]: Baris daftar tidak ditemukan di ekstrak DTSEN"]);
}
