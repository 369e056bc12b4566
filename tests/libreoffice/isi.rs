//! A template filled in by LibreOffice itself: a macro types into the cells as an officer would and saves
//! the workbook. Needs LibreOffice (`soffice` on the path); ignored by default:
//! `cargo test --release --test libreoffice -- --ignored`.

use crate::common;
use crate::common::{Meja, Tabel, libreoffice};
use uep::inside::read::alamat::huruf_kolom;

const REGISTER: &str = "ID Peserta,Angkatan,NIK,No KK,Nama,Pendamping,Kelas,Status,Omzet Baseline,Omzet Awal Tahap\n\
    UEP-2025-0001,2025,6371014101909001,6371010101259001,AMINAH,Siti,UEP Tumbuh,Aktif,800000,1000000\n\
    UEP-2025-0002,2025,6371014202909002,6371010101259002,BUNGA,Siti,UEP Tumbuh,Aktif,1000000,\n\
    UEP-2024-0003,2024,6371014303909003,6371010101259003,CITRA,Budi,UEP Berkembang,Aktif,,900000\n\
    UEP-2023-0004,2023,6371014404909004,6371010101259004,DEWI,Budi,UEP Mandiri,Siap Graduasi,,2000000\n\
    UEP-2026-0005,2026,6371014505909005,6371010101259005,EKA,Budi,UEP Potensial,Aktif,,\n";

/// Sheet, ID, column, what is typed.
const ISIAN: &[(&str, &str, &str, &str)] = &[
    ("UEP Tumbuh", "UEP-2025-0001", "Omzet Bulan 1", "900000"),
    ("UEP Tumbuh", "UEP-2025-0001", "Omzet Bulan 2", "900000"),
    ("UEP Tumbuh", "UEP-2025-0001", "Omzet Bulan 3", "900000"),
    ("UEP Tumbuh", "UEP-2025-0001", "Lulus Pelatihan", "Ya"),
    ("UEP Tumbuh", "UEP-2025-0001", "Nomor Sertifikat", "0012/2026"),
    ("UEP Tumbuh", "UEP-2025-0001", "Pencatatan Keuangan", "Ya"),
    ("UEP Tumbuh", "UEP-2025-0001", "Rencana Usaha", "Ya"),
    ("UEP Tumbuh", "UEP-2025-0001", "Evaluator", "Rahmi"),
    ("UEP Tumbuh", "UEP-2025-0001", "Tanggal Verifikasi", "2028-03-05"),
    ("UEP Tumbuh", "UEP-2025-0001", "Dasar Verifikasi", "Dokumen; Observasi"),
    ("UEP Tumbuh", "UEP-2025-0002", "Omzet Bulan 1", "0"),
    ("UEP Tumbuh", "UEP-2025-0002", "Omzet Bulan 2", "0"),
    ("UEP Tumbuh", "UEP-2025-0002", "Omzet Bulan 3", "0"),
    ("UEP Tumbuh", "UEP-2025-0002", "Lulus Pelatihan", "Ya"),
    ("UEP Tumbuh", "UEP-2025-0002", "Nomor Sertifikat", "0013"),
    ("UEP Tumbuh", "UEP-2025-0002", "Evaluator", "Rahmi"),
    ("UEP Tumbuh", "UEP-2025-0002", "Tanggal Verifikasi", "2028-03-05"),
    ("UEP Tumbuh", "UEP-2025-0002", "Dasar Verifikasi", "Dokumen"),
    ("UEP Berkembang", "UEP-2024-0003", "Omzet Bulan 1", "900000"),
    ("UEP Berkembang", "UEP-2024-0003", "Omzet Bulan 2", "900000"),
    ("UEP Berkembang", "UEP-2024-0003", "Omzet Bulan 3", "900001"),
    ("UEP Berkembang", "UEP-2024-0003", "Lulus Pelatihan", "Ya"),
    ("UEP Berkembang", "UEP-2024-0003", "Nomor Sertifikat", "S-77"),
    ("UEP Berkembang", "UEP-2024-0003", "Produk Baru", "2"),
    ("UEP Berkembang", "UEP-2024-0003", "Platform Digital Baru", "0"),
    ("UEP Berkembang", "UEP-2024-0003", "Titik Penjualan Baru", "0"),
    ("UEP Berkembang", "UEP-2024-0003", "Peningkatan Kualitas", "Tidak"),
    ("UEP Berkembang", "UEP-2024-0003", "Mengikuti Coaching", "Ya"),
    ("UEP Berkembang", "UEP-2024-0003", "Menunjukkan Perbaikan", "Ya"),
    ("UEP Berkembang", "UEP-2024-0003", "Evaluator", "Rahmi"),
    ("UEP Berkembang", "UEP-2024-0003", "Tanggal Verifikasi", "2028-03-05"),
    ("UEP Berkembang", "UEP-2024-0003", "Dasar Verifikasi", "Laporan Pendamping"),
    ("UEP Mandiri", "UEP-2023-0004", "Indikator Omzet", "Ya"),
    ("UEP Mandiri", "UEP-2023-0004", "Izin Usaha Lengkap", "Ya"),
    ("UEP Mandiri", "UEP-2023-0004", "Daftar Izin", "NIB; PIRT"),
    ("UEP Potensial", "UEP-2026-0005", "Profil Baseline Lengkap", "Ya"),
];

/// What the macro types: the cell of each participant and column, found in the template.
fn isian(meja: &Meja) -> String {
    let buku = common::BukuTerbaca::baca(&meja.jalur("p.xlsx"));
    let mut baris = String::new();
    for (lembar, id, kolom, teks) in ISIAN {
        let tabel = buku.daftar(lembar);
        let k = tabel.judul.iter().position(|j| j == kolom).unwrap_or_else(|| panic!("{lembar}: no {kolom}"));
        let r = tabel.baris.iter().position(|b| b[0] == *id).unwrap_or_else(|| panic!("{lembar}: no {id}"));
        baris += &format!("{lembar}|{}{}|{teks}\n", huruf_kolom(k as u16), r + 5);
    }
    baris
}

/// The same data in one flat table.
fn flat() -> String {
    let mut kolom: Vec<&str> = Vec::new();
    for (_, _, k, _) in ISIAN {
        if !kolom.contains(k) {
            kolom.push(k);
        }
    }
    let mut teks = format!("ID Peserta,Kelas,{}\n", kolom.join(","));
    let mut peserta: Vec<(&str, &str)> = ISIAN.iter().map(|(l, id, _, _)| (*id, *l)).collect();
    peserta.dedup();
    for (id, lembar) in peserta {
        let sel = |k: &&str| ISIAN.iter().find(|(_, i, j, _)| *i == id && j == k).map_or("", |(_, _, _, t)| *t);
        teks += &format!("{id},{lembar},{}\n", kolom.iter().map(sel).collect::<Vec<_>>().join(","));
    }
    teks
}

#[test]
#[ignore = "needs LibreOffice"]
fn a_template_filled_by_libreoffice_grades_as_the_same_data_in_csv() {
    let meja = Meja::baru();
    meja.tulis("register.csv", REGISTER);
    let buat =
        meja.uep(&["template", "penilaian", "--register", "register.csv", "--quarter", "2028-TW1", "-o", "p.xlsx"]);
    assert_eq!(buat.kode, 0, "{}", buat.galat);
    libreoffice::ketik(&meja, ("p.xlsx", "terisi.xlsx"), &isian(&meja));
    meja.tulis("flat.csv", flat());
    let nilai = |berkas: &str, keluaran: &str| -> Tabel {
        let kata = ["grade", berkas, "--register", "register.csv", "--quarter", "2028-TW1", "--as-of", "2028-04-30"];
        let jawaban = meja.uep(&[&kata[..], &["-o", keluaran]].concat());
        assert_eq!(jawaban.kode, 0, "{}", jawaban.galat);
        assert!(jawaban.keluar.contains("Masalah data: tidak ada"), "{}", jawaban.keluar);
        Tabel::baca(&meja.jalur(keluaran))
    };
    let (buku, csv) = (nilai("terisi.xlsx", "a.csv"), nilai("flat.csv", "b.csv"));
    let tanpa_asal = |t: &Tabel| -> Vec<Vec<String>> {
        let sama: Vec<usize> =
            (0..t.judul.len()).filter(|i| !["Berkas", "Baris", "Sidik"].contains(&&*t.judul[*i])).collect();
        t.baris.iter().map(|b| sama.iter().map(|i| b[*i].clone()).collect()).collect()
    };
    assert_eq!(tanpa_asal(&buku), tanpa_asal(&csv));
    assert_eq!(
        buku.ambil(&["ID Peserta", "Nilai", "Naik Tahap"]),
        [
            ["UEP-2025-0001", "A", "Ya"],
            ["UEP-2025-0002", "C", "Tidak"],
            ["UEP-2024-0003", "B", "Ya"],
            ["UEP-2023-0004", "BD", ""],
        ]
    );
}
