//! An evaluation that somebody edited afterwards is found out by the next year's; one that was only saved, sorted and
//! filled in where the office writes is not.

use calamine::Data;
use rust_xlsxwriter::Worksheet;

use crate::common::evaluasi::HasilEvaluasi;
use crate::common::{BukuTerbaca, Meja};

const REGISTER: &str = "ID Peserta,Angkatan,NIK,No KK,Nama,JK,Kecamatan,Kelurahan,Desil Awal,Bansos Awal,Disabilitas,Klaster,Kelas,Status,Tahun Masuk Tahap,Omzet Baseline,Omzet Awal Tahap\n\
UEP-2025-0001,2025,6371014101909311,6371010101259311,SITI AMINAH,P,Banjarmasin Selatan,Mantuil,1,PKH,Tidak,Jasa,UEP Tumbuh,Aktif,2026,500000,900000\n\
UEP-2025-0002,2025,6371010503859312,6371010202259312,BUDI SANTOSO,L,Banjarmasin Selatan,Pekauman,2,PKH; Sembako,Ya,Jasa,UEP Tumbuh,Aktif,2026,500000,1000000\n\
UEP-2025-0003,2025,6371015202889313,6371010303259313,NORHAYATI,P,Banjarmasin Timur,Kuripan,3,,Tidak,Jasa,UEP Tumbuh,Aktif,2026,500000,1000000\n";
const LEMBAR: &str = "ID Peserta,Kelas,Omzet Bulan 1,Omzet Bulan 2,Omzet Bulan 3,Usaha Aktif,Pendapatan Keluarga,Lulus Pelatihan,Nomor Sertifikat,Pencatatan Keuangan,Rencana Usaha,Aktif Klaster,Skor Motivasi Awal,Skor Motivasi Akhir,Didampingi,Menerima Stimulan,Stimulan untuk Usaha,Kendala\n\
UEP-2025-0001,UEP Tumbuh,1100000,1100000,1100000,Ya,4000000,Ya,S-1/2026,Ya,Ya,Ya,50,70,Ya,Ya,Ya,Modal\n\
UEP-2025-0002,UEP Tumbuh,1200000,1200000,1200000,Ya,2000000,Ya,S-2/2026,Ya,Ya,Ya,60,65,Ya,Ya,Ya,Modal; Pemasaran\n\
UEP-2025-0003,UEP Tumbuh,1300000,1300000,1300000,Ya,3900000,Ya,S-3/2026,Tidak,Ya,Ya,50,60,Ya,Ya,Ya,\n";
const SARINGAN: &str = "No KK,NIK,Nama Kepala Keluarga,Desil,Kecamatan,Kelurahan,Bansos,Status\n\
6371010101259311,,SITI,2,Banjarmasin Selatan,Mantuil,PKH,Layak\n\
6371010202259312,,BUDI,6,Banjarmasin Selatan,Pekauman,,Tidak Layak\n";

/// The year 2026, evaluated into `lama.xlsx` and `lama.csv`.
fn tahun_lalu(meja: &Meja) {
    meja.tulis("register.csv", REGISTER);
    meja.tulis("penilaian.csv", LEMBAR);
    meja.tulis("saringan.csv", SARINGAN);
    let kata = ["grade", "penilaian.csv", "--register", "register.csv", "--quarter", "2026-TW4"];
    let lain = ["--as-of", "2026-12-31", "--quiet", "-o", "tw4.xlsx"];
    assert_eq!(meja.uep(&[&kata[..], &lain].concat()).kode, 0);
    for keluar in ["lama.xlsx", "lama.csv"] {
        let kata = ["evaluate", "--year", "2026", "--register", "register.csv", "--grades", "tw4.xlsx"];
        let lain = ["--screening", "saringan.csv", "--as-of", "2026-12-31", "--quiet", "-o", keluar];
        let jawaban = meja.uep(&[&kata[..], &lain].concat());
        assert_eq!(jawaban.kode, 0, "{}", jawaban.galat);
    }
}

const TETAP: [&str; 6] = ["--register", "register.csv", "--grades", "tw4.xlsx", "--screening", "saringan.csv"];

/// The year 2027 against an earlier evaluation.
fn sekarang(meja: &Meja, lama: &str) -> HasilEvaluasi {
    meja.evaluasi(2027, "2027-12-31", &[&TETAP[..], &["--previous", lama]].concat())
}

/// The same as a workbook.
fn buku(meja: &Meja, lama: &str) -> BukuTerbaca {
    let kata = ["evaluate", "--year", "2027", "--as-of", "2027-12-31", "--force", "--quiet", "-o", "kini.xlsx"];
    let jawaban = meja.uep(&[&kata[..], &TETAP, &["--previous", lama]].concat());
    assert_eq!(jawaban.kode, 0, "{}", jawaban.galat);
    BukuTerbaca::baca(&meja.jalur("kini.xlsx"))
}

/// What marks say of it.
fn kode_tanda(h: &HasilEvaluasi) -> Vec<&str> {
    let semua = h.masalah.satu("Kode").into_iter();
    semua.filter(|k| ["S003", "S005", "S008", "S009", "S010"].contains(k)).collect()
}

/// Something else than stands in the cell.
fn lain(sel: &Data) -> String {
    match sel {
        Data::Float(n) => (n + 1.0).to_string(),
        Data::Empty => "x".to_owned(),
        lain => format!("{lain}x"),
    }
}

fn teks(sel: &Data) -> String {
    sel.to_string()
}

#[test]
fn each_column_of_the_indicators_is_guarded_and_a_changed_one_is_not_compared() {
    let meja = Meja::baru();
    tahun_lalu(&meja);
    let b = BukuTerbaca::baca(&meja.jalur("lama.xlsx"));
    let judul: Vec<String> = b.isi("Capaian Indikator")[3].iter().map(teks).collect();
    assert_eq!((judul.len(), judul[15].as_str()), (16, "Sidik"));
    // Column after column, each in a row of its own.
    meja.simpan_ulang("lama.xlsx", "ubah.xlsx", |lembar, b, k, sel| {
        (lembar == "Capaian Indikator" && b >= 4 && b - 4 == k && k < 15).then(|| lain(sel))
    });
    let h = sekarang(&meja, "ubah.xlsx");
    assert_eq!(kode_tanda(&h), ["S003"; 15], "each its own row, and no other row");
    let sel = h.masalah.satu("Sel");
    let di = h.masalah.satu("Kode").into_iter().zip(sel).filter(|(k, _)| *k == "S003").map(|(_, s)| s.to_owned());
    let harus: Vec<String> = (0..15).map(|i| format!("Capaian Indikator!{}{}", (b'A' + i) as char, i + 5)).collect();
    assert_eq!(di.collect::<Vec<_>>(), harus);
    // Sixteen rows on, an indicator is still compared; those changed say so and compare nothing.
    let b = buku(&meja, "ubah.xlsx");
    let isi = b.isi("Perbandingan");
    for (baris, ditahan) in [(5, true), (18, true), (19, false), (25, false)] {
        assert_eq!(isi[baris][12] == "ditahan", ditahan, "{baris}: {:?}", isi[baris]);
        assert!(!ditahan || teks(&isi[baris][2]) == "tidak dapat dihitung", "{:?}", isi[baris]);
    }
    // The same cells as CSV.
    let asli = String::from_utf8(meja.byte("lama.csv")).unwrap();
    assert_eq!(kode_tanda(&sekarang(&meja, "lama.csv")), [""; 0]);
    let baris: Vec<&str> = asli.lines().collect();
    let ii2a = baris.iter().find(|b| b.starts_with("II.2a,")).unwrap();
    let diubah = ii2a.replacen(",3,3,", ",2,3,", 1);
    assert_ne!(diubah, **ii2a);
    meja.tulis("ubah.csv", asli.replace(ii2a, &diubah));
    assert_eq!(kode_tanda(&sekarang(&meja, "ubah.csv")), ["S003"]);
}

/// The place of a participant's cell in `Daftar Peserta`.
fn sel(b: &BukuTerbaca, id: &str, judul: &str) -> (usize, usize) {
    let isi = b.isi("Daftar Peserta");
    let kolom = |j: &str| isi[3].iter().position(|s| *s == j).unwrap();
    (isi.iter().position(|b| b[kolom("ID Peserta")] == id).unwrap(), kolom(judul))
}

#[test]
fn each_column_of_the_participants_is_guarded() {
    let meja = Meja::baru();
    tahun_lalu(&meja);
    let b = BukuTerbaca::baca(&meja.jalur("lama.xlsx"));
    let judul: Vec<String> = b.isi("Daftar Peserta")[3].iter().map(teks).collect();
    let (terakhir, bertanda) = judul.split_last().unwrap();
    assert_eq!(terakhir, "Sidik");
    // Three columns a run, in three rows.
    for tiga in (1..bertanda.len()).collect::<Vec<_>>().chunks(3) {
        meja.simpan_ulang("lama.xlsx", "ubah.xlsx", |lembar, b, k, sel| {
            (lembar == "Daftar Peserta" && b >= 4 && tiga.get(b - 4) == Some(&k)).then(|| lain(sel))
        });
        let h = sekarang(&meja, "ubah.xlsx");
        assert_eq!(kode_tanda(&h), vec!["S003"; tiga.len()], "{tiga:?}");
        let apa = h.masalah.satu("Keterangan").join("\n");
        for k in tiga {
            assert!(apa.contains(&format!(": {}", judul[*k])), "{}: {apa}", judul[*k]);
        }
    }
    // The running number may change.
    meja.simpan_ulang("lama.xlsx", "ubah.xlsx", |lembar, b, k, _| {
        (lembar == "Daftar Peserta" && b >= 4 && k == 0).then(|| "7".to_owned())
    });
    assert_eq!(kode_tanda(&sekarang(&meja, "ubah.xlsx")), [""; 0]);
}

#[test]
fn whoever_was_in_the_pkh_stays_counted_where_the_row_was_changed() {
    let meja = Meja::baru();
    tahun_lalu(&meja);
    let b = BukuTerbaca::baca(&meja.jalur("lama.xlsx"));
    let setahun = |lama: &str| {
        let b = buku(&meja, lama);
        ["UEP-2025-0001", "UEP-2025-0002"].map(|id| {
            let (baris, kolom) = sel(&b, id, "Keluar PKH Setahun");
            teks(&b.isi("Daftar Peserta")[baris][kolom])
        })
    };
    // The first is in the PKH still; the second had left it by last year.
    assert_eq!(setahun("lama.xlsx"), ["Tidak", ""]);
    let ubah = |judul: &str, isi: &str| {
        let di = sel(&b, "UEP-2025-0001", judul);
        meja.simpan_ulang("lama.xlsx", "ubah.xlsx", |lembar, b, k, _| {
            (lembar == "Daftar Peserta" && (b, k) == di).then(|| isi.to_owned())
        });
    };
    // Said to have left before, she would fall out of those that are asked.
    ubah("Keluar PKH", "Ya");
    assert_eq!(setahun("ubah.xlsx"), ["Belum", ""]);
    // As somebody else's row: nobody knows whose it was.
    ubah("ID Peserta", "UEP-2025-0009");
    assert_eq!(setahun("ubah.xlsx"), ["Belum", ""]);
    ubah("ID Peserta", "");
    assert_eq!(setahun("ubah.xlsx"), ["Belum", ""]);
    // Her row is gone.
    let baris = sel(&b, "UEP-2025-0001", "NIK").0;
    meja.simpan_ulang("lama.xlsx", "ubah.xlsx", |lembar, b, _, _| {
        (lembar == "Daftar Peserta" && b == baris).then(String::new)
    });
    assert_eq!(setahun("ubah.xlsx"), ["Belum", ""]);
    assert_eq!(kode_tanda(&sekarang(&meja, "ubah.xlsx")), ["S005"]);
}

/// A workbook saved again: lists sorted the other way round, numbers with 15 digits, the office's own column behind.
fn simpan_terurut(meja: &Meja, dari: &str, ke: &str) {
    let terbaca = BukuTerbaca::baca(&meja.jalur(dari));
    let semua = terbaca.lembar.iter().map(|(nama, isi)| {
        let mut ws = Worksheet::new();
        ws.set_name(nama).unwrap();
        let kepala = isi.iter().position(|b| b.iter().any(|s| *s == "Sidik"));
        let (atas, daftar) = isi.split_at(kepala.map_or(isi.len(), |k| k + 1));
        let banyak = daftar.iter().take_while(|b| b.iter().any(|s| *s != Data::Empty)).count();
        let (daftar, bawah) = daftar.split_at(banyak);
        for (r, baris) in atas.iter().chain(daftar.iter().rev()).chain(bawah).enumerate() {
            for (c, sel) in baris.iter().enumerate() {
                match sel {
                    Data::Empty => continue,
                    Data::Float(n) => ws.write_number(r as u32, c as u16, format!("{n:.14e}").parse::<f64>().unwrap()),
                    lain => ws.write_string(r as u32, c as u16, lain.to_string()),
                }
                .unwrap();
            }
            if kepala.is_some_and(|k| r >= k) {
                let isi = if kepala == Some(r) { "Catatan Bidang" } else { "sudah dilihat" };
                ws.write_string(r as u32, baris.len() as u16, isi).unwrap();
            }
        }
        ws
    });
    meja.buku(ke, semua.collect());
}

#[test]
fn an_evaluation_sorted_saved_again_and_written_into_is_unchanged() {
    let meja = Meja::baru();
    tahun_lalu(&meja);
    simpan_terurut(&meja, "lama.xlsx", "simpan.xlsx");
    assert_eq!(kode_tanda(&sekarang(&meja, "lama.xlsx")), [""; 0]);
    assert_eq!(kode_tanda(&sekarang(&meja, "simpan.xlsx")), [""; 0]);
    let [asli, simpan] = ["lama.xlsx", "simpan.xlsx"].map(|lama| buku(&meja, lama));
    for lembar in ["Perbandingan", "Daftar Peserta", "Efektivitas"] {
        assert_eq!(asli.isi(lembar), simpan.isi(lembar), "{lembar}");
    }
}

#[test]
fn metadata_counts_every_list_and_a_row_more_or_less_is_found() {
    let meja = Meja::baru();
    tahun_lalu(&meja);
    let b = BukuTerbaca::baca(&meja.jalur("lama.xlsx"));
    let tertulis = |nama: &str| {
        let baris = b.isi("Metadata").iter().find(|b| b[0] == format!("Baris {nama}").as_str());
        baris.map(|b| teks(&b[1]).parse::<usize>().unwrap())
    };
    let daftar = ["Capaian Indikator", "Rekomendasi", "Tindak Lanjut", "Daftar Peserta", "Masalah Data"];
    for nama in daftar {
        let ada = b.isi(nama)[4..].iter().take_while(|b| b[0] != Data::Empty && b.len() > 3 && b[2] != Data::Empty);
        assert_eq!(tertulis(nama), Some(ada.count()), "{nama}");
    }
    assert_eq!(tertulis("Ringkasan"), None);
    for (hapus, lembar) in [(false, "Capaian Indikator"), (true, "Capaian Indikator")] {
        meja.simpan_ulang("lama.xlsx", "hapus.xlsx", |l, b, _, _| (hapus && l == lembar && b == 9).then(String::new));
        assert_eq!(kode_tanda(&sekarang(&meja, "hapus.xlsx")), vec!["S005"; usize::from(hapus)]);
    }
    // The same of a list that another command wrote.
    let gabungan = crate::common::GABUNGAN;
    let dua = gabungan.lines().nth(1).unwrap().replace("259001", "259002").replace("909001", "909002");
    meja.tulis("dtsen.csv", format!("{gabungan}{dua}\n"));
    let jawaban = meja.uep(&["screen", "dtsen.csv", "--as-of", "2026-12-31", "--quiet", "-o", "saring.xlsx"]);
    assert_eq!(jawaban.kode, 0, "{}", jawaban.galat);
    meja.simpan_ulang("saring.xlsx", "kurang.xlsx", |l, b, _, _| (l == "Layak" && b == 5).then(String::new));
    for (saringan, kurang) in [("saring.xlsx", 0), ("kurang.xlsx", 1)] {
        let kata = ["--register", "register.csv", "--grades", "tw4.xlsx", "--screening", saringan];
        let h = meja.evaluasi(2026, "2026-12-31", &kata);
        assert_eq!(kode_tanda(&h), vec!["S005"; kurang], "{saringan}");
        assert!(kurang == 0 || h.masalah.sel(("Kode", "S005"), "Keterangan") == "Metadata: 2 baris");
    }
}

/// What the list of participants of a run over 2026 says of somebody.
fn setahun(meja: &Meja, kata: &[&str]) -> (BukuTerbaca, Vec<String>) {
    let tetap = ["evaluate", "--year", "2026", "--as-of", "2026-12-31", "--force", "--quiet", "-o", "setahun.xlsx"];
    let jawaban = meja.uep(&[&tetap[..], kata].concat());
    assert_eq!(jawaban.kode, 0, "{}", jawaban.galat);
    let b = BukuTerbaca::baca(&meja.jalur("setahun.xlsx"));
    let masalah = b.isi("Masalah Data").iter().map(|b| teks(&b[0])).filter(|k| k.starts_with("S0")).collect();
    (b, masalah)
}

fn isi(b: &BukuTerbaca, id: &str, judul: &[&str]) -> Vec<String> {
    let satu = |j: &&str| {
        let (baris, kolom) = sel(b, id, j);
        teks(&b.isi("Daftar Peserta")[baris][kolom])
    };
    judul.iter().map(satu).collect()
}

const KELUARGA: &str = "No KK,NIK,Nama,Hubungan Keluarga,Desil,Kabupaten/Kota,Kecamatan,Kelurahan\n\
6371010101259311,6371014101909311,SITI AMINAH,1,3,KOTA BANJARMASIN,BANJARMASIN SELATAN,MANTUIL\n\
6371010202259312,6371010503859312,BUDI SANTOSO,1,4,KOTA BANJARMASIN,BANJARMASIN SELATAN,PEKAUMAN\n";

#[test]
fn of_a_family_whose_screening_was_changed_nothing_is_known_now() {
    let meja = Meja::baru();
    tahun_lalu(&meja);
    meja.tulis("dtsen.csv", KELUARGA);
    meja.tulis("bansos.csv", "No KK,Program\n6371010101259311,PKH\n");
    let kata =
        ["screen", "dtsen.csv", "--bansos", "bansos.csv", "--as-of", "2026-12-31", "--quiet", "-o", "saring.xlsx"];
    let jawaban = meja.uep(&kata);
    assert_eq!(jawaban.kode, 0, "{}", jawaban.galat);
    let kata = |saringan| ["--register", "register.csv", "--grades", "tw4.xlsx", "--screening", saringan];
    let judul = ["Desil Kini", "Perubahan Desil", "Keluar PKH"];
    let (asli, masalah) = setahun(&meja, &kata("saring.xlsx"));
    assert_eq!(isi(&asli, "UEP-2025-0002", &judul), ["4", "Naik", "Ya"]);
    assert_eq!(masalah, [""; 0]);
    let b = BukuTerbaca::baca(&meja.jalur("saring.xlsx"));
    let layak = b.isi("Layak");
    let desil = layak[3].iter().position(|s| *s == "Desil").unwrap();
    let budi = layak.iter().position(|b| b.iter().any(|s| *s == "6371010202259312")).unwrap();
    meja.simpan_ulang("saring.xlsx", "ubah.xlsx", |l, b, k, _| {
        (l == "Layak" && (b, k) == (budi, desil)).then(|| "1".to_owned())
    });
    let (kini, masalah) = setahun(&meja, &kata("ubah.xlsx"));
    assert_eq!(
        isi(&kini, "UEP-2025-0002", &judul),
        ["", "Tidak diketahui", "Belum"],
        "never a no, never the forged one"
    );
    assert_eq!(masalah, ["S003"]);
    assert_eq!(isi(&kini, "UEP-2025-0001", &judul), isi(&asli, "UEP-2025-0001", &judul));
    // Of a family that isn't Layak it is news, too.
    meja.tulis("dtsen.csv", KELUARGA.replace("SANTOSO,1,4", "SANTOSO,1,9"));
    let jawaban = meja.uep(&["screen", "dtsen.csv", "--as-of", "2026-12-31", "--quiet", "-o", "tidak.xlsx"]);
    assert_eq!(jawaban.kode, 0, "{}", jawaban.galat);
    let b = BukuTerbaca::baca(&meja.jalur("tidak.xlsx"));
    let desil = b.isi("Tidak Layak")[3].iter().position(|s| *s == "Desil").unwrap();
    meja.simpan_ulang("tidak.xlsx", "ubah.xlsx", |l, b, k, _| {
        (l == "Tidak Layak" && (b, k) == (4, desil)).then(|| "3".to_owned())
    });
    let (kini, masalah) = setahun(&meja, &kata("ubah.xlsx"));
    assert_eq!((isi(&kini, "UEP-2025-0002", &judul)[0].as_str(), masalah), ("", vec!["S003".to_owned()]));
}

#[test]
fn a_participant_whose_row_of_the_register_was_changed_stays_counted_and_its_answers_are_open() {
    let meja = Meja::baru();
    tahun_lalu(&meja);
    let keluarga = "Layak,6371010202259392,6371014202909392,ZAINAB,2,Banjarmasin Timur,Kuripan\n";
    meja.tulis("layak.csv", format!("Status,No KK,NIK,Nama Kepala Keluarga,Desil,Kecamatan,Kelurahan\n{keluarga}"));
    meja.tulis("asesmen.csv", "No KK,Potensi,Minat,Kesiapan,Komitmen\n6371010202259392,,,,\n");
    let kata = ["--candidates", "layak.csv", "--assessment", "asesmen.csv", "--register", "register.csv"];
    assert_eq!(meja.angkatan(2026, "1", &[&kata[..], &["-o", "reg.xlsx"]].concat()).kode, 0);
    let kata = |register| ["--register", register, "--grades", "tw4.xlsx", "--screening", "saringan.csv"];
    let judul = ["Bansos Awal", "Desil Awal", "Keluar PKH", "Keluar Bansos", "Kelas", "Usaha Aktif", "Status"];
    let (asli, masalah) = setahun(&meja, &kata("reg.xlsx"));
    assert_eq!(isi(&asli, "UEP-2025-0002", &judul), ["PKH; Sembako", "2", "Ya", "Ya", "UEP Tumbuh", "Ya", "Aktif"]);
    assert_eq!(masalah, [""; 0]);
    let b = BukuTerbaca::baca(&meja.jalur("reg.xlsx"));
    let register = b.isi("Register");
    let bansos = register[3].iter().position(|s| *s == "Bansos Awal").unwrap();
    let budi = register.iter().position(|b| b.iter().any(|s| *s == "UEP-2025-0002")).unwrap();
    // He never was in the PKH, somebody says now: then nobody asks whether he left it.
    meja.simpan_ulang("reg.xlsx", "ubah.xlsx", |l, b, k, _| {
        (l == "Register" && (b, k) == (budi, bansos)).then(|| "BPNT".to_owned())
    });
    let (kini, masalah) = setahun(&meja, &kata("ubah.xlsx"));
    assert_eq!(isi(&kini, "UEP-2025-0002", &judul), ["", "", "Belum", "Belum", "UEP Tumbuh", "Ya", "Aktif"]);
    assert_eq!(masalah, ["S003"]);
    assert_eq!(kini.daftar("Daftar Peserta").baris.len(), 3, "everybody is still listed");
    assert_eq!(isi(&kini, "UEP-2025-0001", &judul), isi(&asli, "UEP-2025-0001", &judul));
    // What the office fills in through the year is no change.
    let pendamping = register[3].iter().position(|s| *s == "Pendamping").unwrap();
    meja.simpan_ulang("reg.xlsx", "isi.xlsx", |l, b, k, _| {
        (l == "Register" && (b, k) == (budi, pendamping)).then(|| "Rina".to_owned())
    });
    let (diisi, masalah) = setahun(&meja, &kata("isi.xlsx"));
    assert_eq!((isi(&diisi, "UEP-2025-0002", &judul), masalah.len()), (isi(&asli, "UEP-2025-0002", &judul), 0));
}
#[test]
fn a_quarter_whose_result_was_changed_is_open_and_no_other_quarter_stands_in_for_it() {
    let meja = Meja::baru();
    tahun_lalu(&meja);
    // In an earlier quarter he had not passed the training.
    meja.tulis("dulu.csv", LEMBAR.replace("2000000,Ya,S-2/2026", "2000000,Tidak,"));
    let kata = ["grade", "dulu.csv", "--register", "register.csv", "--quarter", "2026-TW1", "--as-of", "2026-12-31"];
    assert_eq!(meja.uep(&[&kata[..], &["--quiet", "-o", "tw1.xlsx"]].concat()).kode, 0);
    let kata = |tw4| ["--register", "register.csv", "--grades", "tw1.xlsx", tw4];
    let judul = ["Nilai TW1", "Nilai TW4", "II.2a", "II.2b", "II.3a", "Usaha Aktif"];
    let (asli, masalah) = setahun(&meja, &kata("tw4.xlsx"));
    let semula = isi(&asli, "UEP-2025-0002", &judul);
    assert_eq!((semula[2].as_str(), masalah.len()), ("Ya", 0));
    let b = BukuTerbaca::baca(&meja.jalur("tw4.xlsx"));
    let hasil = b.isi("Hasil Penilaian");
    let kolom = |j: &str| hasil[3].iter().position(|s| *s == j).unwrap();
    let budi = hasil.iter().position(|b| b.iter().any(|s| *s == "UEP-2025-0002")).unwrap();
    for (judul_diubah, isinya) in [("Nilai", "TP"), ("ID Peserta", "UEP-2025-0099"), ("Triwulan", "x")] {
        meja.simpan_ulang("tw4.xlsx", "ubah.xlsx", |l, b, k, _| {
            (l == "Hasil Penilaian" && (b, k) == (budi, kolom(judul_diubah))).then(|| isinya.to_owned())
        });
        let (kini, masalah) = setahun(&meja, &kata("ubah.xlsx"));
        assert!(masalah.contains(&"S003".to_owned()), "{judul_diubah}: {masalah:?}");
        let harus = [semula[0].as_str(), "BD", "Belum", "Belum", "Belum", "Belum"];
        assert_eq!(isi(&kini, "UEP-2025-0002", &judul), harus, "{judul_diubah}");
        assert_eq!(isi(&kini, "UEP-2025-0001", &judul), isi(&asli, "UEP-2025-0001", &judul), "{judul_diubah}");
        let keadaan = kini.isi("Metadata").iter().find(|b| b[0] == "Keadaan 2026-TW4").unwrap();
        assert!(teks(&keadaan[1]).contains("2 hasil, 1 ditahan"), "{judul_diubah}: {keadaan:?}");
    }
}
