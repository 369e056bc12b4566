//! Families of a screening: one of each status, and what isn't known.

use super::{hasil, jelas};
use crate::common::Meja;

const LAYAK: &str = "\
Keluarga 6371************ (NIK kepala keluarga 6371************), ***
lembar Layak, baris 5; berasal dari ekstrak.csv baris 2
Keputusan: Layak
Dasar: Pasal 5 ayat (1) huruf a dan huruf b

Syarat:
  daerah     terpenuhi  Kecamatan Banjarmasin Selatan, Kelurahan Mantuil
                        [Pasal 5 ayat (1)]
  identitas  terpenuhi  No KK dan NIK sah
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
    assert!(tafsir.starts_with(&["T01".into(), "T03".into()]), "{tafsir:?}");
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
  daerah     terpenuhi  Kecamatan Banjarmasin Utara, Kelurahan Kuin Utara
                        [Pasal 5 ayat (1)]
  identitas  terpenuhi  No KK dan NIK sah
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
    let harus = "  a          terpenuhi  peserta aktif, Desil Awal pada register dalam batas 5; desil kini 10\n                        \
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
