//! What was not there to be checked is said in the first lines, on the terminal and in Ringkasan; what was there isn't.

use crate::common::{BukuTerbaca, GABUNGAN, Meja};

const DTSEN: &str = "nomor_kartu_keluarga,desil_nasional,kabupaten_kota,kecamatan,kelurahan_desa\n\
    6371010101259001,3,KOTA BANJARMASIN,BANJARMASIN SELATAN,MANTUIL\n";
const ANGGOTA: &str = "NIK,No KK,Nama,Hubungan Keluarga,Pekerjaan\n\
    6371014101909001,6371010101259001,SITI AMINAH,1,PEDAGANG\n";

/// The lines of the terminal, which Ringkasan has before its figures too.
fn disebut(meja: &Meja, kata: &[&str]) -> Vec<String> {
    let jawaban = meja.saring(&[kata, &["--force", "-o", "hasil.xlsx"]].concat());
    let awal = "Perhatikan: ";
    let terminal: Vec<String> = jawaban.keluar.lines().filter_map(|b| Some(b.strip_prefix(awal)?.to_owned())).collect();
    let buku = BukuTerbaca::baca(&meja.jalur("hasil.xlsx"));
    let isi = buku.isi("Ringkasan").iter().skip(3).map(|b| b[0].to_string());
    let atas: Vec<String> = isi.take_while(|t| t != "1. Hasil").filter(|t| !t.is_empty()).collect();
    assert_eq!(terminal, atas);
    let berkas = jawaban.keluar.find("Berkas:").unwrap();
    assert!(jawaban.keluar.rfind(awal).is_none_or(|i| i < berkas), "{}", jawaban.keluar);
    terminal
}

fn memuat(semua: &[String], awal: &str) -> bool {
    semua.iter().any(|t| t.starts_with(awal))
}

#[test]
fn a_family_file_alone_names_everything_that_it_cannot_show() {
    let meja = Meja::baru();
    meja.tulis("keluarga.csv", DTSEN);
    let semua = disebut(&meja, &["keluarga.csv"]);
    for awal in
        ["Tanpa berkas anggota: NIK kepala, NIK ganda", "Tanpa daftar bansos", "Tanpa daftar PPKS", "Tanpa register"]
    {
        assert!(memuat(&semua, awal), "{awal}: {semua:?}");
    }
    assert!(!memuat(&semua, "Tidak ada berkas DTSEN"), "{semua:?}");
}

#[test]
fn nothing_is_missing_where_everything_is_given() {
    let meja = Meja::baru();
    meja.tulis("keluarga.csv", DTSEN);
    meja.tulis("anggota.csv", ANGGOTA);
    meja.tulis("bansos.csv", "NIK,Jenis Bansos\n6371014101909001,PKH\n");
    meja.tulis("ppks.csv", "NIK,Jenis PPKS,Miskin\n6371014101909001,Pemulung,Ya\n");
    meja.tulis("register.csv", "ID Peserta,NIK,Angkatan\nUEP-2026-0001,6371014101909001,2026\n");
    let kata = ["keluarga.csv", "anggota.csv", "--bansos", "bansos.csv", "--ppks", "ppks.csv"];
    let semua = [&kata[..], &["--register", "register.csv"]].concat();
    assert_eq!(disebut(&meja, &semua), [""; 0]);
}

#[test]
fn a_list_of_the_office_s_own_alone_is_read_as_an_excerpt_of_dtsen() {
    let meja = Meja::baru();
    let rt = "No KK,NIK KK,Nama KK,Desil,PKH,Kabupaten/Kota,Kecamatan,Kelurahan\n\
        6371010101259001,6371014101909001,SITI AMINAH,2,Tidak,KOTA BANJARMASIN,BANJARMASIN SELATAN,MANTUIL\n";
    meja.tulis("rt.csv", rt);
    let semua = disebut(&meja, &["rt.csv"]);
    assert!(memuat(&semua, "Tidak ada berkas DTSEN: desil pada daftar"), "{semua:?}");
    assert!(memuat(&semua, "Tanpa berkas anggota: NIK anggota") && !memuat(&semua, "Tanpa daftar bansos"), "{semua:?}");
    assert_eq!(meja.saring_csv(&["rt.csv"]).0.satu("Status"), ["Layak"]);
    // A list without the column says so, and not that it is blank.
    meja.tulis("tanpa.csv", rt.replace(",Desil", "").replace(",2,Tidak", ",Tidak"));
    let semua = disebut(&meja, &["tanpa.csv"]);
    assert!(memuat(&semua, "Tidak ada berkas dengan kolom Desil"), "{semua:?}");
    let (hasil, _) = meja.saring_csv(&["tanpa.csv"]);
    let sebab = "huruf a (desil DTSEN): Desil tidak diketahui: tidak ada berkas dengan kolom desil; minta berkas keluarga DTSEN yang memuat desil.";
    assert_eq!(hasil.satu("Yang Harus Diperbaiki"), [sebab]);
}

#[test]
fn what_a_list_wrote_beside_dtsen_stands_in_catatan() {
    let meja = Meja::baru();
    meja.tulis("keluarga.csv", DTSEN);
    meja.tulis("gabungan.csv", GABUNGAN.replace(",1,3,", ",1,9,"));
    let (hasil, masalah) = meja.saring_csv(&["keluarga.csv", "gabungan.csv"]);
    assert_eq!(hasil.ambil(&["Status", "Desil"]), [["Layak", "3"]]);
    let catatan = hasil.satu("Catatan")[0];
    assert!(catatan.contains("T34") && catatan.contains("Desil 9 menurut daftar, bukan DTSEN"), "{catatan}");
    assert!(!masalah.satu("Kode").contains(&"D002"));
}

#[test]
fn an_occupation_that_met_nobody_is_named() {
    let meja = Meja::baru();
    meja.tulis("keluarga.csv", DTSEN);
    meja.tulis("anggota.csv", ANGGOTA.replace("PEDAGANG", "PEGAWAI NEGERI SIPIL (PNS)"));
    meja.tulis("parameter.csv", "Parameter,Nilai\npekerjaan_dikecualikan,ASN; Lurah\n");
    let kata = ["keluarga.csv", "anggota.csv", "--parameter", "parameter.csv"];
    let semua = disebut(&meja, &kata);
    assert!(memuat(&semua, "pekerjaan_dikecualikan: \"Lurah\" tidak cocok"), "{semua:?}");
    assert_eq!(meja.saring_csv(&kata).0.satu("Status"), ["Tidak Layak"]);
    meja.tulis("anggota.csv", ANGGOTA.replace(",Pekerjaan", "").replace(",PEDAGANG", ""));
    let semua = disebut(&meja, &kata);
    assert!(memuat(&semua, "pekerjaan_dikecualikan diisi, tetapi tidak ada kolom Pekerjaan"), "{semua:?}");
}
