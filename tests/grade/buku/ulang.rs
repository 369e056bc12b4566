//! The workbook as an input: Monitoring, the next quarter, a corrected sheet, other people's hands.

use calamine::Data;
use chrono::NaiveDate;

use super::{bagian, hasil};
use crate::common::contoh_triwulan::{KATA, ORANG, di_lembar, id, kosong, tw1};
use crate::common::penilaian::{Lembaran, TEMPAT, csv_rata, kolom, lembar_kelas};
use crate::common::{BukuTerbaca, Meja, Tabel};

/// What a cell of the form holds, in the one spelling of Monitoring.
fn fakta(judul: &str, isi: &str) -> String {
    let digit = || isi.trim_end_matches(",00").chars().filter(char::is_ascii_digit).collect::<String>();
    match judul {
        _ if judul.starts_with("Omzet") || judul == "Pendapatan Keluarga" => digit(),
        _ if judul.starts_with("Tanggal") => {
            let bentuk = if isi.contains('/') { "%d/%m/%Y" } else { "%Y-%m-%d" };
            let tanggal = NaiveDate::parse_from_str(isi, bentuk).unwrap();
            (tanggal - NaiveDate::from_ymd_opt(1899, 12, 30).unwrap()).num_days().to_string()
        }
        _ => isi.to_owned(),
    }
}

#[test]
fn monitoring_carries_every_fact_on() {
    let monitoring = hasil().buku.daftar("Monitoring");
    assert_eq!(monitoring.baris.len(), tw1().len());
    let mut banyak = 0;
    for b in tw1() {
        let sel = |judul: &str| monitoring.sel(("ID Peserta", b.id()), judul).to_owned();
        assert_eq!((sel("Kelas"), sel("Triwulan")), (format!("UEP {}", b.kelas), "2026-TW1".into()), "{}", b.id());
        // And nothing that the sheet doesn't say.
        for judul in kolom(b.kelas) {
            let harus = Some(b.tertulis(judul)).filter(|isi| !isi.is_empty()).map(|isi| fakta(judul, isi));
            banyak += harus.iter().count();
            assert_eq!(sel(judul), harus.unwrap_or_default(), "{} {judul}", b.id());
        }
    }
    assert!(banyak > 150, "{banyak}");
    assert_eq!(monitoring.sel(("ID Peserta", &id(16)), "Status"), "Graduasi");
    assert_eq!(monitoring.sel(("ID Peserta", &id(15)), "Kelas"), "UEP Potensial");
}

/// Rows of Hasil Penilaian without the columns that say where they stood.
fn tanpa_tempat(daftar: &Tabel) -> Vec<Vec<&str>> {
    let tetap: Vec<&str> = daftar.judul.iter().map(String::as_str).filter(|j| !TEMPAT.contains(j)).collect();
    daftar.ambil(&tetap)
}

#[test]
fn monitoring_reads_back_as_an_assessment() {
    let meja = Meja::triwulan();
    let monitoring = hasil().buku.daftar("Monitoring");
    let mut keluar = csv::Writer::from_path(meja.jalur("rata.csv")).unwrap();
    keluar.write_record(&monitoring.judul).unwrap();
    monitoring.baris.iter().for_each(|b| keluar.write_record(b).unwrap());
    keluar.flush().unwrap();
    meja.nilai_tw1(&[&["rata.csv"], &KATA[1..], &["-o", "lagi.xlsx"]].concat());
    let lagi = BukuTerbaca::baca(&meja.jalur("lagi.xlsx"));
    assert_eq!(tanpa_tempat(&lagi.daftar("Hasil Penilaian")), tanpa_tempat(&hasil().daftar()));
    assert_eq!(lagi.daftar("Monitoring").baris, monitoring.baris, "the marks of the rows too");
}

/// Findings of a run whose output is `hasil.xlsx`: code, file, cell, what was read.
fn temuan(meja: &Meja) -> Vec<String> {
    let masalah = BukuTerbaca::baca(&meja.jalur("hasil.xlsx")).daftar("Masalah Data");
    masalah.ambil(&["Kode", "Berkas", "Sel", "Terbaca"]).iter().map(|b| b.join("|")).collect()
}

#[test]
fn a_workbook_saved_by_another_program_is_still_the_same_result() {
    let meja = Meja::triwulan();
    meja.nilai_tw1(&[&KATA[..], &["-o", "tw1.xlsx"]].concat());
    meja.simpan_ulang("tw1.xlsx", "ulang.xlsx", |_, _, _, _| None);
    meja.nilai_tw1(&["penilaian.xlsx", "--previous", "ulang.xlsx", "--register", "register.csv", "-o", "hasil.xlsx"]);
    let kode: Vec<String> = temuan(&meja).into_iter().filter(|t| t.starts_with('S')).collect();
    assert_eq!(kode, [""; 0], "no row counts as changed");
}

/// One thing corrected in three rows, one row gone, one new.
fn dikoreksi() -> Vec<Lembaran> {
    let mut baris: Vec<Lembaran> = tw1().into_iter().filter(|b| b.id() != id(9)).collect();
    for b in &mut baris {
        if b.id() == id(3) {
            b.tulis("Menunjukkan Perbaikan", "Ya");
            b.tulis("Mengikuti Coaching", "Ya");
        } else if b.id() == id(5) {
            b.tulis("Aktif Klaster", "Ya");
        } else if b.id() == id(11) {
            b.tulis("Omzet Bulan 3", "3600000");
        }
    }
    let baru = ORANG.iter().find(|o| o.0 == id(17)).unwrap();
    baris.push(kosong(baru).isi("Indikator Omzet", "Tidak").isi("Lulus Pelatihan", "Tidak"));
    baris
}

#[test]
fn a_corrected_sheet_lists_exactly_what_changed() {
    let meja = Meja::triwulan();
    meja.nilai_tw1(&[&KATA[..], &["-o", "semula.xlsx"]].concat());
    assert!(BukuTerbaca::baca(&meja.jalur("semula.xlsx")).daftar("Perubahan").baris.is_empty());
    let kata = [&KATA[..4], &["semula.xlsx"], &KATA[4..]].concat();
    // The same sheets again: nothing changed.
    meja.nilai_tw1(&[&kata[..], &["-o", "sama.xlsx"]].concat());
    let sama = BukuTerbaca::baca(&meja.jalur("sama.xlsx"));
    assert!(sama.daftar("Perubahan").baris.is_empty(), "{:?}", sama.daftar("Perubahan").baris);
    assert_eq!(tanpa_tempat(&sama.daftar("Hasil Penilaian")), tanpa_tempat(&hasil().daftar()));
    meja.buku("penilaian.xlsx", lembar_kelas(&dikoreksi()));
    meja.nilai_tw1(&[&kata[..], &["-o", "baru.xlsx"]].concat());
    let perubahan = BukuTerbaca::baca(&meja.jalur("baru.xlsx")).daftar("Perubahan");
    let judul = ["ID Peserta", "Yang Berubah", "Semula", "Menjadi"];
    let mut ada: Vec<String> = perubahan.ambil(&judul).iter().map(|b| b.join("|")).collect();
    ada.sort();
    assert_eq!(
        ada,
        [
            "UEP-2026-0003|Naik Tahap|Bersyarat|Ya",
            "UEP-2026-0005|Naik Tahap|Tidak|Bersyarat",
            "UEP-2026-0005|Nilai|C|B",
            "UEP-2026-0005|T3|Tidak|Terpenuhi",
            "UEP-2026-0009|Peserta|dinilai C|(tidak ada)",
            "UEP-2026-0011|Omzet Triwulan|3100000|3200000",
            "UEP-2026-0017|Peserta|(tidak ada)|dinilai TP",
        ]
    );
    assert_eq!(perubahan.sel(("ID Peserta", &id(3)), "NIK"), "6371015202889003");
    assert_eq!(perubahan.sel(("ID Peserta", &id(9)), "NIK"), "6371014610879009", "also of whom is gone");
}

#[test]
fn three_workbooks_with_blank_prefilled_rows_grade_as_one() {
    let meja = Meja::triwulan();
    let berkas = ["aulia.xlsx", "bahri.xlsx", "citra.xlsx"];
    for (nama, pendamping) in berkas.iter().zip(["Aulia", "Bahri", "Citra"]) {
        // Each has everybody on the sheets and fills in their own.
        let satu = |o: &'static crate::common::contoh_triwulan::Orang| {
            let milik = (o.5 == pendamping).then(|| tw1().into_iter().find(|b| b.id() == o.0).unwrap());
            milik.unwrap_or_else(|| kosong(o))
        };
        meja.buku(nama, lembar_kelas(&di_lembar().map(satu).collect::<Vec<_>>()));
    }
    let keluar = meja.nilai_tw1(&[&berkas[..], &KATA[1..], &["--json", "-o", "hasil.xlsx"]].concat()).keluar;
    // More rows are read, since each workbook has everybody on it, and Metadata names three; nothing else differs.
    let tanpa_baris = |teks: &str| {
        let mut json: serde_json::Value = serde_json::from_str(teks).unwrap();
        let isi = json.as_object_mut().unwrap();
        isi.remove("sha256");
        (isi.remove("baris").unwrap(), json)
    };
    let ((baris, tiga), (_, satu)) = (tanpa_baris(&keluar), tanpa_baris(&hasil().json));
    assert_eq!(tiga, satu, "no finding more, nobody twice");
    assert_eq!((&baris["dibaca"], &baris["rusak"]), (&82.into(), &0.into()));
    let buku = BukuTerbaca::baca(&meja.jalur("hasil.xlsx"));
    assert_eq!(tanpa_tempat(&buku.daftar("Hasil Penilaian")), tanpa_tempat(&hasil().daftar()));
    for lembar in ["Insentif", "Naik Tahap", "Coaching dan Remedial", "Perlu Keputusan", "Monitoring", "Pendamping"] {
        assert!(buku.isi(lembar) == hasil().buku.isi(lembar), "{lembar}");
    }
}

#[test]
fn a_masked_workbook_holds_nothing_personal_and_is_no_input() {
    let meja = Meja::triwulan();
    meja.nilai_tw1(&[&KATA[..], &["--mask", "-o", "samar.xlsx"]].concat());
    meja.nilai_tw1(&[&KATA[..], &["--mask", "-o", "samar.csv"]].concat());
    let mut berkas = bagian(meja.byte("samar.xlsx"));
    for nama in ["samar.csv", "samar.masalah.csv"] {
        berkas.insert(nama.into(), String::from_utf8(meja.byte(nama)).unwrap());
    }
    let utuh: String = bagian(hasil().meja.byte("hasil.xlsx")).into_values().collect();
    for o in &ORANG {
        assert!(utuh.contains(o.1) && utuh.contains(o.2), "the search finds what is there: {}", o.2);
        let bocor: Vec<&String> =
            berkas.iter().filter(|(_, i)| i.contains(o.1) || i.contains(o.2)).map(|(n, _)| n).collect();
        assert!(bocor.is_empty(), "{} in {bocor:?}", o.2);
    }
    let daftar = BukuTerbaca::baca(&meja.jalur("samar.xlsx")).daftar("Hasil Penilaian");
    assert!(daftar.satu("NIK").iter().all(|n| *n == "6371************"));
    assert_eq!(daftar.ambil(&["ID Peserta", "Nilai"]), hasil().daftar().ambil(&["ID Peserta", "Nilai"]));
    assert_eq!(daftar.satu("Nama")[0], "***");
    for nama in ["samar.xlsx", "samar.csv"] {
        let kata = ["grade", "penilaian.xlsx", "--quarter", "2026-TW2", "--previous", nama, "-o", "lagi.xlsx"];
        let pesan = format!(
            "Galat: {nama} adalah keluaran yang disamarkan (--mask atau --recap) dan tidak dapat dipakai sebagai masukan\n  \
             perbaikan: pakai keluaran yang tidak disamarkan\n"
        );
        let jawaban = meja.uep(&kata);
        assert_eq!((jawaban.kode, jawaban.galat, meja.ada("lagi.xlsx")), (1, pesan, false), "{nama}");
    }
}

#[test]
fn a_result_is_no_sheet_to_grade() {
    let meja = Meja::triwulan();
    meja.nilai_tw1(&[&KATA[..], &["-o", "tw1.xlsx"]].concat());
    meja.nilai_tw1(&[&KATA[..], &["-o", "tw1.csv"]].concat());
    for (nama, lembar) in [("tw1.xlsx", ", lembar Hasil Penilaian"), ("tw1.csv", "")] {
        let jawaban = meja.uep(&["grade", nama, "--quarter", "2026-TW1", "-o", "hasil.xlsx"]);
        let pesan = format!(
            "Galat: {nama}{lembar} adalah hasil penilaian, bukan lembar penilaian yang diisi; berikan dengan --previous\n"
        );
        assert_eq!((jawaban.kode, jawaban.galat, meja.ada("hasil.xlsx")), (1, pesan, false), "{nama}");
    }
}

#[test]
fn text_that_looks_like_a_formula_stays_text() {
    let rumus = "=HYPERLINK(\"http://x\",\"klik\")";
    let meja = Meja::baru();
    let baris = kosong(&ORANG[0]).isi("Nama", rumus).isi("Catatan", rumus).isi("Lulus Pelatihan", "Ya");
    meja.tulis("a.csv", csv_rata(&[baris.isi("Nomor Sertifikat", "@S-1")]));
    meja.nilai_tw1(&["a.csv", "-o", "hasil.xlsx"]);
    let buku = BukuTerbaca::baca(&meja.jalur("hasil.xlsx"));
    let sel = |lembar: &str, judul: &str| buku.isi(lembar)[4][buku.daftar(lembar).kolom(judul)].clone();
    assert_eq!(sel("Hasil Penilaian", "Nama"), Data::String(rumus.into()));
    assert_eq!(sel("Monitoring", "Catatan"), Data::String(rumus.into()));
    for (nama, isi) in bagian(meja.byte("hasil.xlsx")) {
        let rumus = isi.split("<f>").skip(1).filter(|r| r.split("</f>").next().unwrap().contains("HYPERLINK"));
        assert_eq!(rumus.count(), 0, "{nama}");
    }
    meja.nilai_tw1(&["a.csv", "-o", "hasil.csv"]);
    assert_eq!(Tabel::baca(&meja.jalur("hasil.csv")).satu("Nama"), [format!("'{rumus}")]);
}
