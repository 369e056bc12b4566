//! Families of a screening: one of each status, and what isn't known.

use super::{hasil, jelas, meja};
use crate::common::{BukuTerbaca, Meja};

const LAYAK: &str = "\
Keluarga 6371************ (NIK kepala keluarga 6371************), ***
lembar Layak, baris 5; berasal dari ekstrak.csv baris 2
Keputusan: Layak
Dasar: Pasal 5 ayat (1) huruf a dan huruf b

Syarat:
  daerah     terpenuhi  berada di Kota Banjarmasin: Kecamatan Banjarmasin Selatan, Kelurahan Mantuil
                        [Pasal 5 ayat (1)]
  identitas  terpenuhi  identitas sah
                        [Pasal 5 ayat (1)]
  a          terpenuhi  desil 3, batas 5
                        [Pasal 5 ayat (1) huruf a; T01]
  b          terpenuhi  PKH: penerima bantuan sosial, desil 3, batas 5
                        [Pasal 5 ayat (1) huruf b; T03]
  c          tidak      tidak tercatat sebagai PPKS
                        [Pasal 5 ayat (1) huruf c; T03]
";

#[test]
fn a_family_layak_however_it_is_named() {
    let (depan, tafsir) = jelas(&["saringan.xlsx", "6371010101259001"]);
    let sisa = depan.strip_prefix(LAYAK).unwrap_or_else(|| panic!("{depan}"));
    let ubah = sisa.lines().find(|b| b.starts_with("Yang akan mengubahnya: ")).unwrap_or_else(|| panic!("{sisa}"));
    assert!(ubah.contains("desil 6 atau lebih tinggi") && ubah.contains("Kota Banjarmasin"), "{ubah}");
    // The desil is the extract's, age and sex the NIK's: the row doesn't name these two.
    assert_eq!(tafsir, ["T01", "T02", "T03", "T34", "T39"]);
    // By card, head, member; written with dots, spaces or an apostrophe.
    for nama in
        ["6371014101909001", "6371010708159011", "6371.0101.0125.9001", "6371 0141 0190 9001", "'6371014101909001"]
    {
        assert_eq!(jelas(&["saringan.xlsx", nama]).0, depan, "{nama}");
    }
}

#[test]
fn a_family_tidak_layak() {
    let (depan, _) = jelas(&["saringan.xlsx", "6371010503859002"]);
    let harus = "\
Keluarga 6371************ (NIK kepala keluarga 6371************), ***
lembar Tidak Layak, baris 5; berasal dari ekstrak.csv baris 4
Keputusan: Tidak Layak
Dasar: Pasal 5 ayat (1) huruf a, huruf b, dan huruf c

Syarat:
  daerah     terpenuhi  berada di Kota Banjarmasin: Kecamatan Banjarmasin Utara, Kelurahan Kuin Utara
                        [Pasal 5 ayat (1)]
  identitas  terpenuhi  identitas sah
                        [Pasal 5 ayat (1)]
  a          tidak      desil 8 di atas batas 5
                        [Pasal 5 ayat (1) huruf a; T01]
  b          tidak      tidak tercatat sebagai penerima bantuan sosial
                        [Pasal 5 ayat (1) huruf b; T03]
  c          tidak      tidak tercatat sebagai PPKS
                        [Pasal 5 ayat (1) huruf c; T03]
";
    assert!(depan.starts_with(harus), "{depan}");
    assert!(depan.contains("Yang akan mengubahnya: salah satu: desil 5 atau lebih rendah menurut DTSEN; "), "{depan}");
}

#[test]
fn a_family_perlu_verifikasi_says_which_datum_decides() {
    let (depan, _) = jelas(&["saringan.xlsx", "6371010303259003"]);
    let harus =
        [("daerah", "terpenuhi"), ("identitas", "terpenuhi"), ("a", "tidak diketahui"), ("b", "tidak"), ("c", "tidak")];
    assert_eq!(hasil(&depan), harus.map(|(n, h)| (n.to_owned(), h.to_owned())), "{depan}");
    assert!(depan.contains("Keputusan: Perlu Verifikasi\nDasar: Pasal 5 ayat (1) huruf a\n"), "{depan}");
    assert!(
        depan.contains("Yang akan mengubahnya: huruf a (desil DTSEN): Desil kosong; isi menurut DTSEN."),
        "{depan}"
    );
}

/// `identitas` is never `tidak`, and who lives elsewhere has no worse papers.
#[test]
fn outside_of_the_city_only_daerah_fails() {
    let (depan, _) = jelas(&["saringan.xlsx", "6371010404259004"]);
    let semua = hasil(&depan);
    assert_eq!(semua[0], ("daerah".to_owned(), "tidak".to_owned()), "{depan}");
    assert_eq!(semua[1], ("identitas".to_owned(), "terpenuhi".to_owned()), "{depan}");
    assert!(depan.contains("Yang akan mengubahnya: domisili di Kota Banjarmasin"), "{depan}");
}

/// T35: a blank column is not a no, also where the family is Layak without it.
#[test]
fn a_missing_fact_is_not_shown_as_a_no() {
    let (depan, _) = jelas(&["saringan.xlsx", "6371010505259005"]);
    let semua = hasil(&depan);
    assert_eq!(semua[2], ("a".to_owned(), "terpenuhi".to_owned()), "{depan}");
    assert_eq!(semua[3], ("b".to_owned(), "tidak diketahui".to_owned()), "{depan}");
}

/// A family with this desil, screened with these options.
fn keluarga(desil: &str, kata: &[&str]) -> String {
    let meja = Meja::baru();
    let isi = "No KK,NIK,Nama,Hubungan Keluarga,Desil,Kabupaten/Kota,Kecamatan,Kelurahan\n\
               6371010101259001,6371014101909001,SITI AMINAH,1,DESIL,KOTA BANJARMASIN,BANJARMASIN SELATAN,MANTUIL\n";
    meja.tulis("ekstrak.csv", isi.replace("DESIL", desil));
    let register = "ID Peserta,Angkatan,NIK,No KK,Nama,Tahap,Status,Desil Awal\n\
                    UEP-2026-0001,2026,6371014101909001,6371010101259001,SITI AMINAH,I,Aktif,3\n";
    meja.tulis("register.csv", register);
    meja.tulis("ppks.csv", "NIK,Jenis PPKS,Miskin\n6371014101909001,Fakir Miskin,Ya\n");
    meja.saring(&[&["ekstrak.csv", "-o", "hasil.xlsx"], kata].concat());
    let jawaban = meja.uep(&["explain", "hasil.xlsx", "6371010101259001"]);
    assert_eq!((jawaban.kode, jawaban.galat.as_str()), (0, ""));
    jawaban.keluar
}

fn ubah(teks: &str) -> &str {
    teks.lines().find_map(|b| b.strip_prefix("Yang akan mengubahnya: ")).unwrap()
}

/// The desil of now keeps nobody out who takes part: the reason is the rule's own, and no desil turns the answer.
#[test]
fn an_active_participant_is_explained_by_what_kept_them() {
    let teks = keluarga("10", &["--register", "register.csv"]);
    let harus = "  a          terpenuhi  peserta aktif dengan Desil Awal 3, batas 5; kini desil 10\n                        \
                 [Pasal 5 ayat (1) huruf a; T38]\n";
    assert!(teks.contains(harus), "{teks}");
    assert!(ubah(&teks).starts_with("tidak lagi peserta aktif pada register; "), "{teks}");
    assert!(!ubah(&teks).contains("desil"), "{teks}");
}

/// The limit of that run, not today's default.
#[test]
fn the_parameters_are_those_of_the_run() {
    let teks = keluarga("3", &["--max-desil", "3"]);
    assert!(teks.contains("terpenuhi  desil 3, batas 3\n"), "{teks}");
    assert!(ubah(&teks).starts_with("desil 4 atau lebih tinggi; pindah dari"), "{teks}");
    let teks = keluarga("4", &["--max-desil", "3"]);
    assert!(ubah(&teks).starts_with("salah satu: desil 3 atau lebih rendah menurut DTSEN; "), "{teks}");
}

/// One letter of two carries the answer alone: losing it by itself turns nothing.
#[test]
fn what_alone_turns_nothing_is_not_said_to() {
    let teks = keluarga("3", &["--ppks", "ppks.csv"]);
    assert!(teks.contains("  c          terpenuhi  Fakir Miskin"), "{teks}");
    assert!(!ubah(&teks).contains("desil 6") && ubah(&teks).contains("pindah dari Kota Banjarmasin"), "{teks}");
    // By the list alone: its word counts, whatever the desil.
    let teks = keluarga("9", &["--ppks", "ppks.csv"]);
    assert!(teks.contains("Fakir Miskin: PPKS berstatus miskin menurut daftar"), "{teks}");
    assert!(ubah(&teks).contains("tidak lagi tercatat sebagai PPKS"), "{teks}");
}

fn disunting(ubah: impl Fn(&str, &str) -> Option<String>) -> Meja {
    super::disunting("saringan.xlsx", &["Layak", "Tidak Layak", "Perlu Verifikasi"], ubah)
}

const SEMUA: [&str; 5] =
    ["6371010101259001", "6371010503859002", "6371010303259003", "6371010404259004", "6371010505259005"];

/// What the lists say in words is for people: an officer may write there what he likes.
#[test]
fn the_prose_of_a_row_decides_nothing() {
    let prosa = ["Penghalang", "Yang Harus Diperbaiki", "Kriteria", "Dasar Hukum", "Umur", "Desil"];
    let meja =
        disunting(|judul, _| prosa.contains(&judul).then(|| "huruf a (desil DTSEN): sudah beres. T35".to_owned()));
    for siapa in SEMUA {
        let ulang = meja.uep(&["explain", "ulang.xlsx", siapa]).keluar;
        assert_eq!(ulang, meja.uep(&["explain", "saringan.xlsx", siapa]).keluar, "{siapa}");
    }
}

/// Nothing is guessed where the decision isn't there as data: blank, of another version, of another row, edited ids.
#[test]
fn a_row_without_its_reasons_says_so() {
    let kosong = "kolom tersembunyi Jejak pada baris ini kosong atau tidak ada";
    let asing = "kolom tersembunyi Jejak pada baris ini berasal dari versi uep yang lain, atau diubah";
    let lain =
        "kolom tersembunyi Jejak tidak cocok dengan baris ini: milik baris lain, atau baris ini diubah sesudah ditulis";
    let milik_lain = {
        let buku = BukuTerbaca::baca(&meja().jalur("saringan.xlsx"));
        buku.daftar("Layak").satu("Jejak")[0].to_owned()
    };
    for (isi, sebab) in [("", kosong), ("S9abc;5,5", asing), ("***", asing), (milik_lain.as_str(), lain)] {
        let meja = disunting(|judul, _| (judul == "Jejak").then(|| isi.to_owned()));
        for (siapa, milik) in SEMUA.iter().zip([sebab == lain, false, false, false, false]) {
            let teks = meja.uep(&["explain", "ulang.xlsx", siapa]).keluar;
            assert_eq!(teks.contains(sebab), !milik, "{siapa}: {teks}");
            assert_eq!(teks.contains("\nSyarat:\n"), milik, "{siapa}: {teks}");
            assert_eq!(teks.contains("\nTafsir:\n"), milik, "no reading is picked out of words: {teks}");
        }
        let teks = meja.uep(&["explain", "ulang.xlsx", SEMUA[1]]).keluar;
        assert!(teks.contains("Keputusan menurut lembarnya: Tidak Layak\n"), "{teks}");
        assert!(teks.contains("Penghalang: Pasal 5 ayat (1) huruf a: desil 8 di atas batas 5; "), "{teks}");
    }
}

/// T35 of a family whose answer hangs on it is in its reasons; the same column is a no where it says no.
#[test]
fn the_readings_are_those_of_the_decision() {
    assert_eq!(jelas(&["saringan.xlsx", "6371010505259005"]).1, ["T01", "T02", "T03", "T34", "T35", "T39"]);
    assert_eq!(jelas(&["saringan.xlsx", "6371010503859002"]).1, ["T01", "T02", "T03", "T34", "T39"]);
}

/// Which leaves the letters as clear as they are.
#[test]
fn doubtful_papers_are_shown_with_what_mends_them() {
    let meja = Meja::baru();
    let isi = "No KK,NIK,Nama,Hubungan Keluarga,Desil,Kabupaten/Kota,Kecamatan,Kelurahan\n\
               6371010101259001,6371,SITI AMINAH,1,3,KOTA BANJARMASIN,BANJARMASIN SELATAN,MANTUIL\n";
    meja.tulis("ekstrak.csv", isi);
    meja.saring(&["ekstrak.csv", "-o", "hasil.xlsx"]);
    let teks = meja.uep(&["explain", "hasil.xlsx", "6371010101259001"]).keluar;
    assert!(teks.contains("  identitas  tidak diketahui  identitas meragukan: NIK "), "{teks}");
    assert!(teks.contains("  a          terpenuhi        desil 3, batas 5\n"), "{teks}");
    assert!(ubah(&teks).starts_with("identitas: NIK ") && !ubah(&teks).contains("huruf a"), "{teks}");
}
