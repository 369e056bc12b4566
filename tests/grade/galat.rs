//! `uep grade`: bad input and wrong use: the exact message, the exit status, and nothing written.

use crate::common::penilaian::ACUAN_TW1;
use crate::common::{GABUNGAN, Meja, lembar};

const PENILAIAN: &str = "ID Peserta,Kelas,Usaha Aktif\nUEP-2026-0001,UEP Tumbuh,Ya\n";
/// The columns of `uep cohort` and `uep template register`.
const REGISTER: &str = "ID Peserta,Angkatan,NIK,No KK,Nama,JK,Tanggal Lahir,Kecamatan,Kelurahan,Desil Awal,Bansos Awal,\
    Disabilitas,Jenis Usaha,Klaster,Pendamping,Tahap,Kelas,Status,Tahun Masuk Tahap,Omzet Baseline,Omzet Awal Tahap,\
    Nilai Asesmen,Profil Baseline Lengkap,Perlindungan Sosial,Jaminan Sosial,Kebutuhan Dasar,Catatan\n\
    UEP-2026-0001,2026,6371014101909001,6371010101259001,SITI AMINAH,P,01/01/1990,BANJARMASIN SELATAN,MANTUIL,3,PKH,\
    Tidak,Kue,Kue,Aulia,II,UEP Tumbuh,Aktif,2026,1000000,1000000,18,Ya,Ya,Tidak,Ya,\n";
const INSENTIF: &str = "ID Peserta,Tahap,Jenis Insentif\nUEP-2026-0001,II,Bantuan promosi\n";
const HASIL: &str = "ID Peserta,NIK,Kelas,U1,U2,T1,T2,T3,Nilai,Triwulan\n\
    UEP-2026-0001,,UEP Tumbuh,Tidak,Tidak,Tidak,Tidak,Tidak,TP,2025-TW4\n";
/// What stood under the output's name before.
const LAMA: &[u8] = b"keluaran lama";

fn meja() -> Meja {
    let meja = Meja::baru();
    for (nama, isi) in [
        ("penilaian.csv", PENILAIAN),
        ("register.csv", REGISTER),
        ("insentif.csv", INSENTIF),
        ("tw4.csv", HASIL),
        ("ekstrak.csv", GABUNGAN),
    ] {
        meja.tulis(nama, isi);
    }
    meja
}

/// Runs `uep grade` with an old output in place; it must fail with this message and leave everything as it was.
fn gagal(meja: &Meja, kata: &[&str], pesan: &str) {
    for keluaran in ["hasil.xlsx", "hasil.csv"] {
        meja.tulis(keluaran, LAMA);
        meja.tulis("hasil.masalah.csv", LAMA);
        let sebelum = meja.isi();
        let tetap = ["grade", "--quarter", "2026-TW1", "--as-of", ACUAN_TW1, "--force", "-o", keluaran];
        let jawaban = meja.uep(&[&tetap[..], kata].concat());
        assert_eq!(jawaban.galat, format!("Galat: {pesan}\n"), "{kata:?}");
        assert_eq!((jawaban.kode, jawaban.keluar.as_str()), (1, ""), "{kata:?}");
        assert_eq!(meja.isi(), sebelum, "{kata:?}: a file was left or taken away");
        assert_eq!((meja.byte(keluaran), meja.byte("hasil.masalah.csv")), (LAMA.to_vec(), LAMA.to_vec()), "{kata:?}");
    }
}

#[test]
fn wrong_use_is_exit_2_in_indonesian() {
    let meja = meja();
    let sebelum = meja.isi();
    let triwulan = "harus tahun dan triwulan, misalnya 2026-TW1";
    for (kata, pesan) in [
        (&["penilaian.csv", "-o", "a.csv"][..], "yang wajib belum disebut: --quarter <TRIWULAN>".to_owned()),
        (&["--quarter", "2026-TW1", "-o", "a.csv"], "yang wajib belum disebut: <BERKAS>...".into()),
        (&["penilaian.csv", "--quarter", "2026-TW1"], "yang wajib belum disebut: --output <KELUARAN>".into()),
        (
            &["penilaian.csv", "--quarter", "2026-5", "-o", "a.csv"],
            format!("isi \"2026-5\" untuk --quarter <TRIWULAN> salah: {triwulan}"),
        ),
        (
            &["penilaian.csv", "--quarter", "2026-TW5", "-o", "a.csv"],
            format!("isi \"2026-TW5\" untuk --quarter <TRIWULAN> salah: {triwulan}"),
        ),
        (
            &["penilaian.csv", "--quarter", "2026-TW1", "--quarter", "2026-TW2", "-o", "a.csv"],
            "--quarter <TRIWULAN> disebut dua kali".into(),
        ),
        (
            &["penilaian.csv", "--quarter", "2026-TW1", "-o", "a.csv", "--previous"],
            "--previous <BERKAS>... memerlukan isi".into(),
        ),
        (
            &["penilaian.csv", "--quarter", "2026-TW1", "-o", "a.csv", "--max-desil", "5"],
            "pilihan \"--max-desil\" tidak dikenal".into(),
        ),
    ] {
        let jawaban = meja.uep(&[&["grade"], kata].concat());
        assert_eq!(
            (jawaban.kode, jawaban.galat),
            (2, format!("Galat: {pesan}\n  bantuan: uep grade --help\n")),
            "{kata:?}"
        );
        assert_eq!(jawaban.keluar, "", "{kata:?}");
    }
    assert_eq!(meja.isi(), sebelum);
}

#[test]
fn no_data_rows_are_no_empty_result() {
    let meja = meja();
    let pesan = |berkas: &str| {
        format!(
            "{berkas}: tidak ada baris data di bawah judul\n  perbaikan: periksa isi berkas, atau pilih lembar dengan --sheet"
        )
    };
    meja.tulis("a.csv", "ID Peserta,Kelas,Usaha Aktif\n");
    gagal(&meja, &["a.csv"], &pesan("a.csv"));
    meja.tulis("a.csv", "ID Peserta,Kelas,Usaha Aktif\n,,\n");
    gagal(&meja, &["a.csv"], &pesan("a.csv"));
    meja.buku("a.xlsx", vec![lembar("UEP Tumbuh", &["ID Peserta|Usaha Aktif"])]);
    gagal(&meja, &["a.xlsx"], &pesan("a.xlsx"));
    for kosong in ["", "\u{feff}", " \r\n\r\n"] {
        meja.tulis("a.csv", kosong);
        gagal(&meja, &["a.csv"], "berkas kosong: a.csv\n  perbaikan: ekspor ulang dari sumbernya");
    }
}

/// Its columns on stage I would pass for answers, and everybody would be BD without a word.
#[test]
fn a_register_given_as_file_is_told_apart() {
    let pesan = "register.csv adalah register peserta, bukan lembar penilaian yang diisi; berikan dengan --register";
    gagal(&meja(), &["register.csv"], pesan);
    gagal(&meja(), &["penilaian.csv", "register.csv"], pesan);
}

#[test]
fn results_given_as_file_are_told_apart() {
    let pesan = "tw4.csv adalah hasil penilaian, bukan lembar penilaian yang diisi; berikan dengan --previous";
    gagal(&meja(), &["tw4.csv"], pesan);
}

#[test]
fn a_file_for_another_purpose_names_what_was_looked_for_and_what_was_found() {
    let ekstrak =
        "judul yang terbaca: No KK, NIK, Nama, Hubungan Keluarga, Desil, Kabupaten/Kota, Kecamatan, Kelurahan";
    let id = "ID Peserta (id_peserta, nomor_id_peserta, id_uep)";
    let isian = "Omzet Bulan 1 (omzet_bulan_1, omset_bulan_1, omzet_bulan_ke_1); Lulus Pelatihan (lulus_pelatihan); \
                 Asesmen Selesai (asesmen_selesai)";
    let penilaian = "judul yang terbaca: ID Peserta, Kelas, Usaha Aktif";
    let isi_lembar = "perbaikan: berikan lembar dari uep template penilaian yang sudah diisi";
    for (kata, wajib, judul, cara) in [
        (
            &["penilaian.csv", "--register", "ekstrak.csv"][..],
            "ekstrak.csv: kolom wajib tidak ditemukan: Angkatan (angkatan, tahun_angkatan)".to_owned(),
            ekstrak,
            "perbaikan: tambahkan kolom Angkatan, kolom yang ada tidak memuatnya; contohnya: uep template register",
        ),
        (&["ekstrak.csv"], format!("ekstrak.csv: kolom wajib tidak ditemukan: {id}; {isian}"), ekstrak, isi_lembar),
        (
            &["penilaian.csv", "--previous", "penilaian.csv"],
            "penilaian.csv: kolom wajib tidak ditemukan: U1 (u1); Nilai (nilai)".into(),
            penilaian,
            "perbaikan: berikan keluaran uep grade",
        ),
        (
            &["penilaian.csv", "--incentives", "penilaian.csv"],
            "penilaian.csv: kolom wajib tidak ditemukan: Jenis Insentif (jenis_insentif)".into(),
            penilaian,
            "perbaikan: tambahkan kolom Jenis Insentif; contohnya: uep template insentif",
        ),
        (
            &["insentif.csv"],
            format!("insentif.csv: kolom wajib tidak ditemukan: {isian}"),
            "judul yang terbaca: ID Peserta, Tahap, Jenis Insentif",
            isi_lembar,
        ),
    ] {
        gagal(&meja(), kata, &format!("{wajib}\n  {judul}\n  {cara}"));
    }
}

#[test]
fn the_same_file_twice_is_refused() {
    let pesan = "./penilaian.csv disebut dua kali sebagai masukan\n  perbaikan: sebutkan setiap berkas satu kali";
    gagal(&meja(), &["penilaian.csv", "./penilaian.csv"], pesan);
    // Under another name it is another file, and identical rows count once.
    let meja = meja();
    meja.tulis("salinan.csv", PENILAIAN);
    let hasil = meja.nilai(&["penilaian.csv", "salinan.csv"]);
    assert_eq!((hasil.hasil.baris.len(), hasil.masalah.baris.len()), (1, 0));
}

#[test]
fn an_unknown_sheet_lists_the_sheets() {
    let meja = meja();
    let isi = ["ID Peserta|Usaha Aktif", "UEP-2026-0001|Ya"];
    meja.buku("a.xlsx", vec![lembar("UEP Tumbuh", &isi), lembar("UEP Mandiri", &isi[..1])]);
    let pesan =
        "lembar \"UEP Tumbu\" tidak ada di a.xlsx; yang ada: UEP Tumbuh, UEP Mandiri; mungkin maksudnya \"UEP Tumbuh\"";
    gagal(&meja, &["a.xlsx", "--sheet", "UEP Tumbu"], pesan);
}

#[test]
fn a_sheet_that_is_no_assessment_is_left_alone() {
    let meja = meja();
    let isi = ["ID Peserta|Usaha Aktif", "UEP-2026-0001|Ya"];
    meja.buku("a.xlsx", vec![lembar("Catatan Rapat", &["Agenda|Hasil", "Pasar|Baik"]), lembar("UEP Tumbuh", &isi)]);
    let hasil = meja.nilai(&["a.xlsx"]);
    assert_eq!(hasil.hasil.ambil(&["ID Peserta", "Kelas"]), [["UEP-2026-0001", "UEP Tumbuh"]]);
    assert!(hasil.masalah.baris.is_empty(), "{:?}", hasil.masalah.baris);
}

#[test]
fn an_output_that_exists_or_equals_an_input_is_refused() {
    for keluaran in ["hasil.xlsx", "hasil.csv"] {
        let meja = meja();
        meja.tulis(keluaran, LAMA);
        let jawaban = meja.uep(&["grade", "penilaian.csv", "--quarter", "2026-TW1", "-o", keluaran]);
        let pesan = format!(
            "Galat: keluaran sudah ada: {keluaran}\n  perbaikan: pakai nama lain, atau --force untuk menggantinya\n"
        );
        assert_eq!((jawaban.kode, jawaban.galat, meja.byte(keluaran)), (1, pesan, LAMA.to_vec()));
    }
    let meja = meja();
    for (kata, nama) in [
        (&[][..], "penilaian.csv"),
        (&["--register", "register.csv"], "register.csv"),
        (&["--previous", "tw4.csv"], "tw4.csv"),
        (&["--incentives", "insentif.csv"], "insentif.csv"),
        (&["--parameter", "tw4.csv"], "tw4.csv"),
    ] {
        let sebelum = meja.byte(nama);
        let tetap = ["grade", "penilaian.csv", "--quarter", "2026-TW1", "--force", "-o", nama];
        let jawaban = meja.uep(&[&tetap[..], kata].concat());
        let pesan =
            format!("Galat: keluaran sama dengan masukan: {nama}\n  perbaikan: pakai nama keluaran yang lain\n");
        assert_eq!((jawaban.kode, jawaban.galat, meja.byte(nama)), (1, pesan, sebelum), "{kata:?}");
    }
    let jawaban = meja.uep(&["grade", "penilaian.csv", "--quarter", "2026-TW1", "-o", "hasil.ods"]);
    let pesan = "Galat: keluaran harus berakhiran .xlsx atau .csv, bukan hasil.ods\n  perbaikan: ganti akhirannya, misalnya hasil.xlsx\n";
    assert_eq!((jawaban.kode, jawaban.galat.as_str()), (1, pesan));
}

#[test]
fn an_impossible_parameter_is_named_with_its_row() {
    let meja = meja();
    let bulat = "toleransi_omzet_persen harus 0 sampai 100, paling banyak dua desimal, terbaca";
    for (isi, pesan) in [
        ("toleransi_omzet_persen,101,", format!("{bulat} \"101\"")),
        ("toleransi_omzet_persen,-1,", format!("{bulat} \"-1\"")),
        ("toleransi_omzet_persen,9.125,", format!("{bulat} \"9.125\"")),
        ("satu_indikator_utama,B,", "satu_indikator_utama harus C atau TP, terbaca \"B\"".into()),
        // Not in force yet, and wrong all the same.
        ("toleransi_omzet_persen,200,01/01/2099", format!("{bulat} \"200\"")),
        (
            "toleransi_omset_persen,5,",
            "parameter \"toleransi_omset_persen\" tidak dikenal; mungkin maksudnya \"toleransi_omzet_persen\"".into(),
        ),
    ] {
        meja.tulis("p.csv", format!("Parameter,Nilai,Berlaku Sejak\n{isi}\n"));
        gagal(&meja, &["penilaian.csv", "--parameter", "p.csv"], &format!("parameter di p.csv, baris 2: {pesan}"));
    }
}

#[test]
fn a_file_that_is_not_there_or_no_table_is_named() {
    let meja = meja();
    gagal(&meja, &["tidak.csv"], "berkas tidak ditemukan: tidak.csv\n  perbaikan: periksa nama dan foldernya");
    gagal(
        &meja,
        &["penilaian.csv", "--previous", "tidak.csv"],
        "berkas tidak ditemukan: tidak.csv\n  perbaikan: periksa nama dan foldernya",
    );
    meja.tulis("a.xlsx", "%PDF-1.7\n%âãÏÓ\n");
    gagal(
        &meja,
        &["a.xlsx"],
        "a.xlsx bukan data tabel: berkas PDF\n  yang dapat dibaca: CSV, XLSX, XLS, XLSB, dan ODS\n  perbaikan: minta berkas Excel atau CSV-nya kepada pembuatnya; angka yang disalin dari gambar atau PDF mudah salah",
    );
    meja.tulis(
        "b.csv",
        PENILAIAN.replace("ID Peserta,Kelas", "ID Peserta,Kelas,ID Peserta").replace("Tumbuh,", "Tumbuh,,"),
    );
    gagal(
        &meja,
        &["b.csv"],
        "b.csv: dua kolom sama-sama terbaca sebagai ID Peserta: \"ID Peserta\" dan \"ID Peserta (kolom 3)\"\n  \
         perbaikan: ganti salah satu judul, atau pilih dengan --map \"ID Peserta=judul\"",
    );
}
