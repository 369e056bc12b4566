//! The annex for a Keputusan Kepala Dinas, and the lists of what has to be done.

use calamine::Data;

use super::{hasil, teks};
use crate::common::contoh_triwulan::{KATA, ORANG, id, tw1};
use crate::common::penilaian::lembar_kelas;
use crate::common::{BukuTerbaca, Meja};

const JUDUL: [&str; 15] = [
    "No",
    "Nama",
    "ID Peserta",
    "NIK",
    "Kelurahan",
    "Alamat",
    "Kelas",
    "Nilai",
    "Kebijakan",
    "Jenis Insentif",
    "Bentuk",
    "Nilai (Rp)",
    "Sumber Dana",
    "Nomor SK",
    "Tanggal Penyerahan",
];

/// The numbered rows of the sheet from this one on.
fn bernomor(isi: &[Vec<Data>], dari: usize) -> Vec<Vec<String>> {
    isi[dari..].iter().take_while(|b| matches!(b[0], Data::Float(_))).map(|b| teks(b)).collect()
}

/// The lines of the annex.
fn daftar(buku: &BukuTerbaca) -> Vec<Vec<String>> {
    let isi = buku.isi("Insentif");
    let kepala = isi.iter().position(|b| teks(b)[..15] == JUDUL).expect("the header of the annex");
    bernomor(isi, kepala + 1)
}

/// Name, kind and what is said of it, of the lines of a part below the signature.
fn bagian(buku: &BukuTerbaca, judul: &str) -> Vec<String> {
    let isi = buku.isi("Insentif");
    let Some(r) = isi.iter().position(|b| b[0].to_string().starts_with(&format!("{judul}:"))) else {
        return Vec::new();
    };
    assert!(isi[r][0].to_string().ends_with("tidak dicetak"), "{}", isi[r][0]);
    let baris = bernomor(isi, r + 2);
    assert!(
        baris.iter().all(|b| b[11..].iter().all(String::is_empty)),
        "nothing to fill in, so nothing passes for given"
    );
    baris.iter().map(|b| [&b[1], &b[9], &b[10]].map(String::as_str).join("|")).collect()
}

#[test]
fn the_annex_has_kop_numbered_list_and_signature() {
    let isi = hasil().buku.isi("Insentif");
    let baris: Vec<String> = isi.iter().map(|b| b[0].to_string()).collect();
    for (r, awal) in [
        (0, "PEMERINTAH KOTA BANJARMASIN"),
        (1, "LAMPIRAN KEPUTUSAN KEPALA DINAS SOSIAL KOTA BANJARMASIN"),
        (2, "NOMOR"),
        (3, "TANGGAL"),
        (4, "TENTANG"),
        (6, "DAFTAR PENERIMA INSENTIF UEP BERKELAS TRIWULAN I 2026"),
        (7, "Dasar: Peraturan Wali Kota Banjarmasin Nomor 65 Tahun 2025, Pasal 5 ayat (2)"),
    ] {
        assert!(baris[r].starts_with(awal), "row {}: {}", r + 1, baris[r]);
    }
    assert!(baris[2].contains("....") && baris[3].contains("...."), "place for number and date");
    let kepala = isi.iter().position(|b| teks(b)[..15] == JUDUL).unwrap();
    let nomor: Vec<String> = daftar(&hasil().buku).iter().map(|b| b[0].clone()).collect();
    assert_eq!(nomor, (1..=16).map(|n| n.to_string()).collect::<Vec<_>>());
    let jumlah = &isi[kepala + 17];
    assert_eq!(jumlah[1], "Jumlah: 16 insentif untuk 7 peserta");
    assert_eq!(jumlah[11], Data::Float(0.0), "the sum of what is filled in");
    let tanda: Vec<String> =
        isi[kepala + 18..].iter().map(|b| b[10].to_string()).skip_while(|t| t.is_empty()).take(8).collect();
    assert_eq!(
        (tanda[0].as_str(), tanda[2].as_str()),
        ("Ditetapkan di Banjarmasin", "KEPALA DINAS SOSIAL KOTA BANJARMASIN,")
    );
    assert!(
        tanda[1].starts_with("pada tanggal ....") && tanda[6].starts_with("(....") && tanda[7].starts_with("NIP. ....")
    );
}

/// Name, class, grade, and the kinds due now: a line each.
#[rustfmt::skip]
const JATUH_TEMPO: [[&str; 4]; 16] = [
    ["SITI AMINAH", "UEP Tumbuh", "A", "Bantuan stimulan awal"],
    ["SITI AMINAH", "UEP Tumbuh", "A", "Bantuan paket Kebutuhan Dasar"],
    ["BUDI SANTOSO", "UEP Tumbuh", "B", "Bantuan promosi"],
    ["BUDI SANTOSO", "UEP Tumbuh", "B", "Mengikuti pengayaan"],
    ["NORHAYATI", "UEP Tumbuh", "B", "Bantuan promosi"],
    ["NORHAYATI", "UEP Tumbuh", "B", "Mengikuti pengayaan"],
    ["HAMSANI", "UEP Berkembang", "A", "Bantuan promosi"],
    ["HAMSANI", "UEP Berkembang", "A", "Bantuan stimulan usaha sesuai tahapan"],
    // What she got in another year is no hindrance.
    ["RUSMINI", "UEP Berkembang", "B", "Bantuan promosi"],
    ["RUSMINI", "UEP Berkembang", "B", "Fasilitasi Perijinan"],
    ["MARIATI", "UEP Mandiri", "A", "Bantuan promosi"],
    ["MARIATI", "UEP Mandiri", "A", "Kesempatan menjadi mentor"],
    ["MARIATI", "UEP Mandiri", "A", "Prioritas alih bina"],
    ["MARIATI", "UEP Mandiri", "A", "Bantuan stimulan akhir"],
    ["SUPIAN", "UEP Mandiri", "B", "Bantuan promosi"],
    ["SUPIAN", "UEP Mandiri", "B", "Bantuan stimulant akhir jika menunjukkan progress dan kesiapan graduasi"],
];

#[test]
fn due_now_conditional_and_given_stand_apart() {
    let ada = daftar(&hasil().buku);
    let ringkas: Vec<[&str; 4]> = ada.iter().map(|b| [&b[1], &b[6], &b[7], &b[9]].map(String::as_str)).collect();
    assert_eq!(ringkas, JATUH_TEMPO);
    for b in &ada {
        let o = ORANG.iter().find(|o| o.2 == b[1]).unwrap();
        assert_eq!((b[2].as_str(), b[3].as_str()), (o.0, o.1), "an annex names whom it means");
        assert!(b[8].starts_with("Menerima insentif "), "{}: {}", b[1], b[8]);
        assert!(b[10..].iter().all(String::is_empty), "to fill in");
    }
    let buku = &hasil().buku;
    let lanjutan = "Masuk tahap selanjutnya jika menunjukkan perbaikan dan menerima bantuan stimulan lanjutan";
    assert_eq!(
        bagian(buku, "Bersyarat"),
        [
            "SITI AMINAH|Masuk tahap selanjutnya dan menerima bantuan stimulan lanjutan|menurut nilai triwulan IV (T10)"
                .to_owned(),
            format!("BUDI SANTOSO|{lanjutan}|menurut nilai triwulan IV (T10)"),
            format!("NORHAYATI|{lanjutan}|menunggu perbaikan dan coaching (T08)"),
        ]
    );
    assert_eq!(
        bagian(buku, "Sudah Diberikan"),
        [
            "SITI AMINAH|Bantuan promosi|",
            "HAMSANI|Fasilitasi perijinan|",
            "MARIATI|Uang tunai|di luar Tabel 5.1",
            "NURJANAH|Bantuan promosi|",
            "NURJANAH|Kesempatan menjadi mentor|",
            "NURJANAH|Prioritas alih bina|",
            "NURJANAH|Bantuan stimulan akhir|",
        ]
    );
    assert_eq!(bagian(buku, "Menunggu Verifikasi"), [""; 0]);
}

/// T10: the fourth quarter's grade moves participants up, and what belongs to the move is due then.
#[test]
fn in_the_fourth_quarter_the_move_is_due() {
    let meja = Meja::triwulan();
    let kata = ["grade", "--quarter", "2026-TW4", "--as-of", "2027-01-20", "-o", "tw4.xlsx"];
    let jawaban = meja.uep(&[&kata[..], &KATA].concat());
    assert_eq!(jawaban.kode, 0, "{}", jawaban.galat);
    let buku = BukuTerbaca::baca(&meja.jalur("tw4.xlsx"));
    let jatuh: Vec<String> = daftar(&buku).iter().map(|b| format!("{}|{}", b[1], b[9])).collect();
    let lanjutan = "Masuk tahap selanjutnya jika menunjukkan perbaikan dan menerima bantuan stimulan lanjutan";
    assert!(jatuh.contains(&"SITI AMINAH|Masuk tahap selanjutnya dan menerima bantuan stimulan lanjutan".to_owned()));
    assert!(jatuh.contains(&format!("BUDI SANTOSO|{lanjutan}")));
    assert_eq!(bagian(&buku, "Bersyarat"), [format!("NORHAYATI|{lanjutan}|menunggu perbaikan dan coaching (T08)")]);
    // Stage IV of those of before the Perwal begins in 2028: nothing is said of it (T67).
    assert!(!jatuh.iter().any(|j| j.starts_with("HAMSANI|Masuk")));
}

#[test]
fn naik_tahap_lists_a_and_b_those_who_move_first() {
    let daftar = hasil().buku.daftar("Naik Tahap");
    let ada: Vec<String> =
        daftar.ambil(&["Nama", "Nilai", "Naik Tahap", "Tujuan"]).iter().map(|b| b.join("|")).collect();
    assert_eq!(
        ada,
        [
            "SITI AMINAH|A|Ya|III (UEP Berkembang)",
            "BUDI SANTOSO|B|Ya|III (UEP Berkembang)",
            "MARIATI|A|Ya|Siap Graduasi",
            "SUPIAN|B|Ya|Siap Graduasi",
            "NORHAYATI|B|Bersyarat|III (UEP Berkembang)",
            "RUSMINI|B|Bersyarat|IV (UEP Mandiri)",
            "NURJANAH|A|Bersyarat|Siap Graduasi",
            "HAMSANI|A|Menunggu|IV (UEP Mandiri)",
        ]
    );
    let sel = |n: u32, judul: &str| daftar.sel(("ID Peserta", &id(n)), judul).to_owned();
    for (n, tafsir) in [(2, "T08"), (3, "T08"), (11, "T29"), (12, "T29"), (1, "T10")] {
        assert!(sel(n, "Dasar").contains(tafsir), "{n}: {}", sel(n, "Dasar"));
    }
    assert!(sel(12, "Alasan").contains("asesmen graduasi"), "{}", sel(12, "Alasan"));
    // Advice beside what the evaluator says (T08): a better grade, more omzet, indicators gained and lost.
    assert_eq!(
        sel(2, "Yang Ditunjukkan Angka"),
        "2025-TW4: nilai C → B; omzet naik Rp850.000 → Rp900.000; indikator bertambah: U1; indikator hilang: T3"
    );
    assert!(
        hasil().buku.isi("Naik Tahap")[1][0].to_string().contains("T10"),
        "it says that only the fourth quarter moves"
    );
}

#[test]
fn coaching_and_remedial_are_owed_and_followed_up() {
    let daftar = hasil().buku.daftar("Coaching dan Remedial");
    let ada: Vec<String> = daftar
        .ambil(&["Nama", "Nilai", "Kewajiban", "Coaching Diikuti", "Tindak Lanjut"])
        .iter()
        .map(|b| b.join("|"))
        .collect();
    let lanjutan = "Wajib: coaching lanjutan dan pendampingan intensif";
    assert_eq!(
        ada,
        [
            format!("BUDI SANTOSO|B|{lanjutan}|Ya|"),
            format!("NORHAYATI|B|{lanjutan}|Belum diisi|Jadwalkan coaching yang wajib"),
            "RAHMAT HIDAYAT|C|Remedial atau asesmen ulang partisipasi|Belum diisi|\
             C atau TP dua triwulan terakhir: evaluasi lebih dalam (T23)"
                .into(),
            "MASLIAH|C|Remedial atau asesmen ulang partisipasi|Belum diisi|".into(),
            format!("RUSMINI|B|{lanjutan}|Ya|"),
            "SALASIAH|C|Penguatan sampai menunjukkan progres|Belum diisi|".into(),
            "SUPIAN|B|Wajib: coaching penguatan dan pendampingan|Ya|".into(),
            "AISYAH|C|Penguatan mencapai kesiapan alih bina atau graduasi|Belum diisi|".into(),
        ]
    );
    assert_eq!(daftar.sel(("Nama", "NORHAYATI"), "Kendala"), "Pemasaran; Modal");
}

#[test]
fn tp_is_listed_for_a_decision_and_bd_with_what_is_missing() {
    let perlu = hasil().buku.daftar("Perlu Keputusan");
    let judul = ["Nama", "Klasifikasi", "Dasar Hukum", "Indikator Terpenuhi", "Tindak Lanjut", "Keputusan Dinas"];
    assert_eq!(
        perlu.ambil(&judul),
        [[
            "FAHRIADI",
            "Belum terklasifikasi",
            "di luar Tabel 5.1 (T04)",
            "T1, T2, T3",
            "C atau TP dua triwulan terakhir: evaluasi lebih dalam (T23)",
            ""
        ]]
    );
    let belum = hasil().buku.daftar("Belum Lengkap");
    let judul = ["ID Peserta", "Nama", "Kelas", "Status", "Kemungkinan Nilai", "Yang Belum Ada", "Pendamping"];
    let ada: Vec<String> = belum.ambil(&judul).iter().map(|b| b.join("|")).collect();
    assert_eq!(
        ada,
        [
            "UEP-2026-0006|JUMIATI|UEP Tumbuh|Belum dapat dinilai|A, C|Nomor Sertifikat|Citra",
            "UEP-2026-0018|ZAINAB|UEP Tumbuh|Belum dapat dinilai|A||Citra",
            "UEP-2026-0017|RABIAH|UEP Tumbuh|Lembar penilaian belum ada||seluruh lembar penilaian|Bahri",
        ]
    );
    let masalah = belum.satu("Masalah Data");
    assert_eq!((masalah[0], masalah[2]), ("", ""));
    assert!(masalah[1].starts_with("P002 Peserta tidak ada di register"), "{}", masalah[1]);
}

#[test]
fn each_pendamping_has_a_page_with_all_their_participants() {
    let isi = hasil().buku.isi("Pendamping");
    let mut halaman: Vec<(String, Vec<String>)> = Vec::new();
    for b in isi {
        let awal = b[0].to_string();
        match awal.strip_prefix("Pendamping: ") {
            Some(nama) => halaman.push((nama.to_owned(), Vec::new())),
            None if b[1].to_string().starts_with("UEP-") => {
                halaman.last_mut().unwrap().1.push(b[1].to_string()[9..].into())
            }
            None => {}
        }
    }
    let harus = [
        ("Aulia", vec!["0001", "0003", "0007", "0011", "0015"]),
        ("Bahri", vec!["0002", "0004", "0008", "0012", "0016"]),
        ("Citra", vec!["0005", "0006", "0018", "0009", "0010", "0013", "0014"]),
    ];
    let ada: Vec<(&str, Vec<&str>)> =
        halaman.iter().map(|(n, p)| (n.as_str(), p.iter().map(String::as_str).collect())).collect();
    assert_eq!(ada, harus);
}

/// A quarter in which nobody is due anything is an annex without names.
#[test]
fn an_annex_without_anybody_says_so() {
    let meja = Meja::baru();
    let sisa: Vec<_> = tw1().into_iter().filter(|b| [id(5), id(10)].contains(&b.id().to_owned())).collect();
    meja.buku("a.xlsx", lembar_kelas(&sisa));
    meja.nilai_tw1(&["a.xlsx", "-o", "hasil.xlsx"]);
    let buku = BukuTerbaca::baca(&meja.jalur("hasil.xlsx"));
    assert!(daftar(&buku).is_empty());
    let kalimat = "Tidak ada insentif yang jatuh tempo pada triwulan ini.";
    assert!(buku.isi("Insentif").iter().flatten().any(|s| *s == kalimat));
}
