//! Who a family is: its head and members where several rows and files speak of them (T37, T59, T60), and the persons
//! that lists name.

use crate::common;
use crate::common::{Meja, Tabel};

const KK: &str = "6371010101259001";
const AYAH: &str = "6371010503859002";
const IBU: &str = "6371014101909001";
/// Born 10 May 2016.
const ANAK: &str = "6371015005169004";
const DI_KOTA: &str = "KOTA BANJARMASIN,BANJARMASIN SELATAN,MANTUIL";

fn tulis_keluarga(meja: &Meja) {
    let judul = "No KK,Desil,Nama Kepala Keluarga,Jumlah Anggota,Kabupaten/Kota,Kecamatan,Kelurahan";
    meja.tulis("keluarga.csv", format!("{judul}\n{KK},3,BUDI SANTOSO,4,{DI_KOTA}\n"));
}

fn tulis_anggota(meja: &Meja, baris: &[&str]) {
    let judul = "No KK,NIK,Nama,Hubungan Keluarga,Jenis Kelamin,Tanggal Lahir,Pekerjaan";
    let isi: String = baris.iter().map(|b| format!("{KK},{b}\n")).collect();
    meja.tulis("anggota.csv", format!("{judul}\n{isi}"));
}

fn tulis_parameter(meja: &Meja, isi: &str) {
    meja.tulis("parameter.csv", format!("Parameter,Nilai\n{isi}\n"));
}

/// Cells of the one family.
fn satu<'a>(hasil: &'a Tabel, kolom: &[&str]) -> Vec<&'a str> {
    assert_eq!(hasil.baris.len(), 1, "{:?}", hasil.baris);
    hasil.ambil(kolom).remove(0)
}

const DIRI: [&str; 5] = ["NIK", "Nama Kepala Keluarga", "JK", "Umur", "Pemilik NIK"];

#[test]
fn a_person_on_a_list_is_not_the_head_of_a_family_without_members() {
    let meja = Meja::baru();
    tulis_keluarga(&meja);
    meja.tulis("ppks.csv", format!("NIK,No KK,Nama,Jenis PPKS,Miskin\n{ANAK},{KK},ANI,Anak Terlantar,Ya\n"));
    meja.tulis("bansos.csv", format!("NIK,No KK,Nama,JK,Jenis Bansos\n{IBU},{KK},SITI AMINAH,P,PKH\n"));
    let kata = ["keluarga.csv", "--ppks", "ppks.csv", "--bansos", "bansos.csv"];
    let (hasil, _) = meja.saring_csv(&kata);
    assert_eq!(satu(&hasil, &DIRI), ["", "BUDI SANTOSO", "", "", ""]);
    assert_eq!(satu(&hasil, &["Status", "Kriteria", "Jumlah Anggota"]), ["Layak", "a, b, c", "4"]);

    // Her age is not his: nobody knows whether the limit is kept.
    tulis_parameter(&meja, "usia_maksimum,30");
    let (hasil, _) = meja.saring_csv(&[&kata[..], &["--parameter", "parameter.csv"]].concat());
    assert_eq!(satu(&hasil, &["Status", "Penghalang"]), ["Perlu Verifikasi", ""]);
    assert!(satu(&hasil, &["Catatan"])[0].contains("T37"), "{hasil:?}");
}

/// A screening, its blank assessment, and what `uep cohort` makes of it with this Calon Peserta NIK.
fn diasesmen(meja: &Meja, calon: &str) -> (Tabel, Tabel, Tabel) {
    let jawaban = meja.uep(&["template", "asesmen", "--candidates", "hasil.csv", "--force", "-o", "asesmen.csv"]);
    assert_eq!(jawaban.kode, 0, "{}", jawaban.galat);
    let templat = Tabel::baca(&meja.jalur("asesmen.csv"));
    let mut penulis = csv::Writer::from_writer(Vec::new());
    penulis.write_record(&templat.judul).unwrap();
    for baris in &templat.baris {
        let mut baris = baris.clone();
        for aspek in ["Potensi", "Minat", "Kesiapan", "Komitmen"] {
            baris[templat.kolom(aspek)] = "4".into();
        }
        baris[templat.kolom("Calon Peserta NIK")] = calon.into();
        penulis.write_record(&baris).unwrap();
    }
    meja.tulis("asesmen.csv", penulis.into_inner().unwrap());
    let kata = ["--candidates", "hasil.csv", "--assessment", "asesmen.csv"];
    let (register, temuan) = meja.angkatan_csv(2026, "5", &kata);
    (templat, register, temuan)
}

#[test]
fn a_family_whose_head_is_unknown_takes_part_by_calon_peserta_nik_alone() {
    let meja = Meja::baru();
    tulis_keluarga(&meja);
    meja.tulis("ppks.csv", format!("NIK,No KK,Nama,Jenis PPKS,Miskin\n{ANAK},{KK},ANI,Anak Terlantar,Ya\n"));
    meja.saring_csv(&["keluarga.csv", "--ppks", "ppks.csv"]);
    let (templat, register, temuan) = diasesmen(&meja, "");
    assert_eq!(satu(&templat, &["No KK", "NIK", "Nama"]), [KK, "", "BUDI SANTOSO"]);
    assert_eq!((register.baris.len(), temuan.satu("Kode")), (0, vec!["A008"]));
    let (_, register, temuan) = diasesmen(&meja, IBU);
    assert_eq!((register.satu("NIK"), temuan.baris.len()), (vec![IBU], 0), "an adult of the family takes part");
}

#[test]
fn a_family_in_no_extract_is_shown_by_a_person_on_the_list() {
    let meja = Meja::baru();
    meja.tulis(
        "keluarga.csv",
        format!("No KK,Desil,Kabupaten/Kota,Kecamatan,Kelurahan\n6371010202259002,9,{DI_KOTA}\n"),
    );
    let judul = "NIK,No KK,Nama,JK,Tanggal Lahir,Jenis PPKS,Miskin,Kabupaten/Kota,Kecamatan,Kelurahan";
    meja.tulis("ppks.csv", format!("{judul}\n{ANAK},{KK},ANI,P,10/05/2016,Anak Terlantar,Ya,{DI_KOTA}\n"));
    let kata = ["keluarga.csv", "--ppks", "ppks.csv"];
    let (hasil, temuan) = meja.saring_csv(&kata);
    let ani = |t: &Tabel, kolom: &str| t.sel(("No KK", KK), kolom).to_owned();
    assert_eq!(DIRI.map(|k| ani(&hasil, k)), [ANAK, "ANI", "", "", "Orang pada daftar"]);
    assert_eq!(ani(&hasil, "Status"), "Layak", "without members known a sound KK is enough");
    let catatan = ani(&hasil, "Catatan");
    assert!(catatan.starts_with("orang pada daftar; kepala keluarga belum diketahui; "), "{catatan}");
    assert!(catatan.contains("T37"), "{catatan}");
    assert_eq!(temuan.satu("Kode"), ["L001"]);

    let (templat, register, temuan) = diasesmen(&meja, "");
    assert_eq!(satu(&templat, &["No KK", "NIK", "Nama"]), [KK, "", "ANI (orang pada daftar)"]);
    assert_eq!((register.baris.len(), temuan.satu("Kode")), (0, vec!["A008"]));
    let (_, register, temuan) = diasesmen(&meja, ANAK);
    assert_eq!((register.baris.len(), temuan.satu("Kode")), (0, vec!["A013"]), "nine years old");
    let (_, register, _) = diasesmen(&meja, IBU);
    assert_eq!(register.satu("NIK"), [IBU]);

    // Where members are known this family's are not.
    meja.tulis("anggota.csv", "No KK,NIK,Hubungan Keluarga\n6371010202259002,6371010503859008,1\n");
    let (hasil, _) = meja.saring_csv(&[&kata[..], &["anggota.csv"]].concat());
    assert_eq!(ani(&hasil, "Status"), "Perlu Verifikasi");
    assert!(
        ani(&hasil, "Yang Harus Diperbaiki").contains("cari keluarga di DTSEN atau perbaiki NIK dan No KK"),
        "{hasil:?}"
    );
}

#[test]
fn a_list_whose_rows_are_families_names_their_heads() {
    let meja = Meja::baru();
    tulis_keluarga(&meja);
    let lahir = "05/03/1985";
    meja.tulis("bansos.csv", format!("No KK,NIK KK,Nama KK,JK,Tanggal Lahir,PKH\n{KK},{AYAH},BUDI,L,{lahir},Ya\n"));
    let (hasil, _) = meja.saring_csv(&["keluarga.csv", "--bansos", "bansos.csv"]);
    assert_eq!(satu(&hasil, &DIRI), [AYAH, "BUDI SANTOSO", "L", "40", "Kepala keluarga"]);

    // Two persons under one KK: its rows are persons after all.
    let dua = format!("No KK,NIK KK,Nama KK,PKH\n{KK},{AYAH},BUDI,Ya\n{KK},{IBU},SITI,Ya\n");
    meja.tulis("bansos.csv", dua);
    let (hasil, _) = meja.saring_csv(&["keluarga.csv", "--bansos", "bansos.csv"]);
    assert_eq!(satu(&hasil, &DIRI), ["", "BUDI SANTOSO", "", "", ""]);

    // Beside the person's own columns the head's are no key.
    meja.tulis("bansos.csv", format!("No KK,NIK,Nama,Nama KK,PKH\n{KK},{IBU},SITI,BUDI,Ya\n"));
    let (hasil, _) = meja.saring_csv(&["keluarga.csv", "--bansos", "bansos.csv"]);
    assert_eq!(satu(&hasil, &DIRI), ["", "BUDI SANTOSO", "", "", ""]);
}

#[test]
fn the_head_is_the_member_row_that_says_so_whomever_a_list_names() {
    let meja = Meja::baru();
    tulis_keluarga(&meja);
    tulis_anggota(&meja, &[&format!("{AYAH},BUDI SANTOSO,1,L,05/03/1985,"), &format!("{IBU},SITI AMINAH,2,P,,")]);
    meja.tulis("bansos.csv", format!("NIK,Nama,Jenis Bansos\n{IBU},SITI AMINAH,PKH\n"));
    let (hasil, _) = meja.saring_csv(&["keluarga.csv", "anggota.csv", "--bansos", "bansos.csv"]);
    assert_eq!(satu(&hasil, &DIRI), [AYAH, "BUDI SANTOSO", "L", "40", "Kepala keluarga"]);
    assert_eq!(satu(&hasil, &["Status", "Kriteria"]), ["Layak", "a, b"]);
}

/// Status and outcome of a family with these two heads.
fn dua_kepala(parameter: &str, baris: [&str; 2]) -> (String, String, Tabel) {
    let meja = Meja::baru();
    tulis_keluarga(&meja);
    tulis_parameter(&meja, parameter);
    let mut hasil: Vec<Tabel> = Vec::new();
    for urutan in [[0, 1], [1, 0]] {
        tulis_anggota(&meja, &urutan.map(|i| baris[i]));
        hasil.push(meja.saring_csv(&["keluarga.csv", "anggota.csv", "--parameter", "parameter.csv"]).0);
    }
    assert_eq!(hasil[0], hasil[1], "the first row decides nothing");
    let hasil = hasil.remove(0);
    let sel = |kolom| satu(&hasil, &[kolom])[0].to_owned();
    (sel("Status"), sel("Penghalang"), hasil.clone())
}

#[test]
fn two_heads_count_where_both_lead_to_the_same() {
    let (ayah, ibu) = (format!("{AYAH},BUDI,1,L,05/03/1960,Pedagang"), format!("{IBU},SITI,1,P,01/01/1980,Buruh"));
    let (status, _, hasil) = dua_kepala("usia_maksimum,60", [&ayah, &ibu]);
    assert_eq!((status.as_str(), satu(&hasil, &["JK", "Umur"])), ("Perlu Verifikasi", vec!["", ""]));
    let perbaikan = satu(&hasil, &["Yang Harus Diperbaiki"])[0];
    assert!(
        perbaikan.contains("Umur bergantung pada siapa kepala keluarganya; tetapkan satu kepala keluarga"),
        "{perbaikan}"
    );
    assert!(satu(&hasil, &["Catatan"])[0].contains("T60"), "{hasil:?}");

    let (status, penghalang, _) = dua_kepala("usia_maksimum,40", [&ayah, &ibu]);
    assert_eq!(status, "Tidak Layak", "both are over it, whoever is chosen");
    assert!(penghalang.contains("di luar batas, paling tinggi 40, siapa pun kepalanya"), "{penghalang}");

    let (status, ..) = dua_kepala("usia_maksimum,70", [&ayah, &ibu]);
    assert_eq!(status, "Perlu Verifikasi", "only the head is left to choose");

    let (status, ..) = dua_kepala("pekerjaan_dikecualikan,Pedagang", [&ayah, &ibu]);
    assert_eq!(status, "Perlu Verifikasi");
    let (status, ..) = dua_kepala("pekerjaan_dikecualikan,Pedagang; Buruh", [&ayah, &ibu]);
    assert_eq!(status, "Tidak Layak");

    let (_, _, hasil) = dua_kepala("usia_maksimum,90", [&ayah, &ayah.replace(AYAH, "6371010503859009")]);
    assert_eq!(satu(&hasil, &["JK", "Umur"]), ["L", "65"], "what is the same for both is known");
}

#[test]
fn records_of_one_person_complete_each_other_and_contradict_each_other() {
    let meja = Meja::baru();
    tulis_keluarga(&meja);
    let tambahan =
        |isi: &str| meja.tulis("lain.csv", format!("No KK,NIK,Nama,Hubungan Keluarga,JK,Tanggal Lahir\n{isi}\n"));
    tulis_parameter(&meja, "usia_maksimum,60");
    let jalankan = || {
        let urutan = [["keluarga.csv", "anggota.csv", "lain.csv"], ["lain.csv", "anggota.csv", "keluarga.csv"]];
        let [a, b] = urutan.map(|u| meja.saring_csv(&[&u[..], &["--parameter", "parameter.csv"]].concat()));
        let tanpa_tempat = |t: &Tabel| {
            t.ambil(&["Status", "NIK", "JK", "Umur", "Jumlah Anggota", "Yang Harus Diperbaiki"]).join(&"|").join(";")
        };
        assert_eq!(tanpa_tempat(&a.0), tanpa_tempat(&b.0));
        assert_eq!(a.1.baris.len(), b.1.baris.len());
        a
    };

    // Emptier in one file, fuller in the other: no contradiction.
    tulis_anggota(&meja, &[&format!("{AYAH},BUDI,,,,")]);
    tambahan(&format!("{KK},{AYAH},BUDI SANTOSO,1,L,05/03/1970"));
    let (hasil, temuan) = jalankan();
    assert_eq!(satu(&hasil, &["Status", "JK", "Umur", "Nama Kepala Keluarga"]), ["Layak", "L", "55", "BUDI SANTOSO"]);
    assert_eq!(temuan.satu("Kode"), ["N012", "H006"], "birth date and NIK differ; four members declared, one listed");

    // Another birth date: the age is unknown, both rows say so, and the NIK is no way out.
    tulis_anggota(&meja, &[&format!("{AYAH},BUDI,1,L,05/03/1950,")]);
    let (hasil, temuan) = jalankan();
    assert_eq!(satu(&hasil, &["Status", "JK", "Umur"]), ["Perlu Verifikasi", "L", ""]);
    let h008: Vec<_> = temuan.ambil(&["Kode", "Kolom", "Terbaca"]).into_iter().filter(|b| b[0] == "H008").collect();
    assert_eq!(h008, [["H008", "Tanggal Lahir", "05/03/1950"], ["H008", "Tanggal Lahir", "05/03/1970"]]);

    // The cells to mend are those that differ.
    meja.saring(&["keluarga.csv", "anggota.csv", "lain.csv", "--parameter", "parameter.csv", "-o", "h.xlsx"]);
    let buku = common::BukuTerbaca::baca(&meja.jalur("h.xlsx")).daftar("Perlu Verifikasi");
    assert_eq!(buku.satu("Terbaca"), ["05/03/1950\n05/03/1970"]);

    // Head in one file, a child in the other, and nobody else: who heads the family is open.
    tulis_anggota(&meja, &[&format!("{AYAH},BUDI,3,L,05/03/1970,")]);
    let (hasil, temuan) = jalankan();
    assert_eq!(satu(&hasil, &["Status", "JK", "Umur"]), ["Perlu Verifikasi", "", ""]);
    assert!(satu(&hasil, &["Yang Harus Diperbaiki"])[0].starts_with("identitas: "), "{hasil:?}");
    assert_eq!(temuan.satu("Kode").iter().filter(|k| **k == "H008").count(), 2);
}

#[test]
fn a_declared_number_counts_where_members_are_not_listed() {
    let meja = Meja::baru();
    tulis_keluarga(&meja);
    meja.tulis("anggota.csv", "No KK,NIK,Hubungan Keluarga\n6371010202259002,6371010503859008,1\n");
    let tangan = |jumlah: &str| {
        let isi = format!("No KK,NIK KK,Nama KK,Jumlah Anggota,Desil\n6371010303259003,{AYAH},BUDI,{jumlah},3\n");
        meja.tulis("tangan.csv", isi);
    };
    tangan("5");
    let (hasil, temuan) = meja.saring_csv(&["keluarga.csv", "anggota.csv", "tangan.csv"]);
    let jiwa = |t: &Tabel, kk: &str| t.sel(("No KK", kk), "Jumlah Anggota").to_owned();
    assert_eq!([KK, "6371010202259002", "6371010303259003"].map(|k| jiwa(&hasil, k)), ["4", "1", "5"]);
    assert!(!temuan.satu("Kode").contains(&"H006"), "{temuan:?}");

    // A list of one row a family without NIK KK: the person on it is no list of members.
    meja.tulis("tangan.csv", format!("No KK,NIK,Nama,Jumlah Anggota,Desil\n6371010303259003,{AYAH},BUDI,6,3\n"));
    let (hasil, _) = meja.saring_csv(&["keluarga.csv", "anggota.csv", "tangan.csv"]);
    assert_eq!(jiwa(&hasil, "6371010303259003"), "6");

    // Two numbers: the larger counts, and the other is reported.
    meja.tulis("tangan.csv", format!("No KK,NIK KK,Nama KK,Jumlah Anggota,Desil\n{KK},{AYAH},BUDI,5,3\n"));
    for urutan in [["keluarga.csv", "tangan.csv"], ["tangan.csv", "keluarga.csv"]] {
        let (hasil, temuan) = meja.saring_csv(&urutan);
        assert_eq!(jiwa(&hasil, KK), "5");
        let h006 = temuan.ambil(&["Kode", "Terbaca", "Keterangan"]);
        assert_eq!(h006, [["H006", "4", "baris lain menyebut 5"]]);
    }
}

#[test]
fn the_youngest_participant_is_as_old_as_the_parameter_says() {
    let meja = Meja::baru();
    tulis_keluarga(&meja);
    // 16 and 17 years on the first of January 2026.
    let (muda, cukup) = ("6371010201099005", "6371010101099006");
    meja.saring_csv(&["keluarga.csv"]);
    let kode = |calon: &str| diasesmen(&meja, calon).2.satu("Kode").join(" ");
    assert_eq!((kode(muda).as_str(), kode(cukup).as_str()), ("A013", ""));
}
