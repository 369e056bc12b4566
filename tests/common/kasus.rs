//! The cases of `testdata/temuan`: the smallest input for every finding code, and the words of its run.
//!
//! `testdata/temuan/CODE/` (or `CODE variant`) holds the files. A case with `penilaian.csv` is graded (first quarter of
//! 2026), one with `asesmen.csv` goes through `uep cohort` (2026, one place), one with `triwulan.csv` through `uep
//! evaluate` (2026), any other is screened. What a text file cannot show is made here.

use rust_xlsxwriter::{Formula, Worksheet};

use super::{GABUNGAN, Meja, Tabel, lembar, testdata};

/// The command that reads a case.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Perintah {
    Nilai,
    Angkatan,
    Evaluasi,
    Saring,
}

/// Brings the files of a case to the desk: its command, and the words that name them.
pub fn kata(meja: &Meja, kasus: &str) -> (Perintah, Vec<String>) {
    let semua = [
        (Perintah::Nilai, kata_nilai(meja, kasus)),
        (Perintah::Angkatan, kata_angkatan(meja, kasus)),
        (Perintah::Evaluasi, kata_evaluasi(meja, kasus)),
    ];
    let satu = semua.into_iter().find(|(_, kata)| !kata.is_empty());
    satu.unwrap_or_else(|| (Perintah::Saring, kata_saring(meja, kasus)))
}

const JUDUL: &str = "No KK|NIK|Nama|Hubungan Keluarga|Desil|Kabupaten/Kota|Kecamatan|Kelurahan";
const SITI: &str = "6371010101259001|6371014101909001|SITI AMINAH|1|3|KOTA BANJARMASIN|BANJARMASIN SELATAN|MANTUIL";
const BUDI: &str = "6371010202259002|6371010503859002|BUDI|1|3|KOTA BANJARMASIN|BANJARMASIN SELATAN|MANTUIL";

/// Makes the files of a case and gives the words of the run.
type Pembuat = fn(&Meja) -> Vec<&'static str>;

/// Cases that a CSV cannot hold.
fn buatan() -> Vec<(&'static str, Pembuat)> {
    vec![
        ("B004", |m| {
            let panjang = "A".repeat(1 << 20);
            m.tulis("gabungan.csv", GABUNGAN.replace("SITI AMINAH", &panjang) + &BUDI.replace('|', ",") + "\n");
            vec!["gabungan.csv"]
        }),
        ("B005", |m| {
            let mut ws = data(&[]);
            ws.write_formula(1, 4, Formula::new("NA()").set_result("#N/A")).unwrap();
            m.buku("gabungan.xlsx", vec![ws]);
            vec!["gabungan.xlsx"]
        }),
        ("B006", |m| {
            m.buku("gabungan.xlsx", vec![data(&[]), lembar("Lama", &[JUDUL, BUDI])]);
            vec!["gabungan.xlsx"]
        }),
        ("K003", |m| angka(m, &[(1, 0, 6_371_010_101_259_000.0), (2, 0, 6_371_010_202_259_010.0)])),
        ("K010", |m| angka(m, &[(1, 0, 6_371_010_101_259_000.0)])),
        ("N003", |m| angka(m, &[(1, 1, 6_371_014_101_909_000.0), (2, 1, 6_371_010_503_859_010.0)])),
        ("N010", |m| angka(m, &[(1, 1, 6_371_014_101_909_000.0)])),
    ]
}

/// Sheet `Data` with one family, and others.
fn data(lain: &[&str]) -> Worksheet {
    lembar("Data", &[&[JUDUL, SITI], lain].concat())
}

/// Two families with some cells as numbers.
fn angka(m: &Meja, sel: &[(u32, u16, f64)]) -> Vec<&'static str> {
    let mut ws = data(&[BUDI]);
    for (r, c, n) in sel {
        ws.write_number(*r, *c, *n).unwrap();
    }
    m.buku("gabungan.xlsx", vec![ws]);
    vec!["gabungan.xlsx"]
}

/// Makes the files of a case that is graded and gives the words of the run.
type PembuatNilai = fn(&Meja) -> Vec<&'static str>;

/// Cases of `uep grade` that need a workbook.
fn buatan_nilai() -> Vec<(&'static str, PembuatNilai)> {
    vec![
        ("P014", |m| {
            // The certificate of stage II, carried on by the sheet Monitoring of an earlier result.
            let lulus = "ID Peserta,Kelas,Lulus Pelatihan,Nomor Sertifikat\nUEP-2026-0001,UEP Tumbuh,Ya,S-1/2025\n";
            m.tulis("penilaian.csv", lulus);
            let kata = ["grade", "penilaian.csv", "--quarter", "2025-TW4", "--as-of", "2026-01-31", "-o", "tw4.xlsx"];
            assert_eq!(m.uep(&kata).kode, 0);
            m.tulis("penilaian.csv", lulus.replace("Tumbuh", "Berkembang"));
            vec!["penilaian.csv", "--previous", "tw4.xlsx"]
        }),
        ("P021", |m| {
            let judul = "Lembar Penilaian UEP Tumbuh · Triwulan IV 2025 (2025-TW4)";
            let baris = [judul, "", "ID Peserta|Pencatatan Keuangan", "UEP-2026-0001|Ya"];
            m.buku("penilaian.xlsx", vec![lembar("UEP Tumbuh", &baris)]);
            vec!["penilaian.xlsx"]
        }),
        ("S003", |m| {
            m.hasil_tw4(|csv| csv.replacen(",BD,", ",A,", 1));
            vec!["penilaian.csv", "--previous", "ubah.csv"]
        }),
        ("S008", |m| {
            // The row of somebody else, without a mark.
            let tambah = |csv: &str| {
                let baris = csv.lines().nth(1).unwrap().replace("2026-0001", "2026-0002");
                format!("{csv}{},\r\n", baris.rsplit_once(',').unwrap().0)
            };
            m.hasil_tw4(tambah);
            vec!["penilaian.csv", "--previous", "ubah.csv"]
        }),
        ("S005", |m| {
            let isi = "ID Peserta,Kelas,Rencana Usaha\nUEP-2026-0001,UEP Tumbuh,Ya\nUEP-2026-0002,UEP Tumbuh,Ya\n";
            m.tulis("penilaian.csv", isi);
            let kata = ["grade", "penilaian.csv", "--quarter", "2025-TW4", "--as-of", "2026-01-31", "-o", "tw4.xlsx"];
            assert_eq!(m.uep(&kata).kode, 0);
            // The last row of the results is wiped out.
            let hapus = |lembar: &str, baris: usize| lembar == "Hasil Penilaian" && baris == 5;
            m.simpan_ulang("tw4.xlsx", "ubah.xlsx", |l, r, _, _| hapus(l, r).then(String::new));
            vec!["penilaian.csv", "--previous", "ubah.xlsx"]
        }),
    ]
}

impl Meja {
    /// An assessment in `penilaian.csv`, and results of the quarter before as somebody left them in `ubah.csv`.
    fn hasil_tw4(&self, ubah: impl Fn(&str) -> String) {
        self.tulis("penilaian.csv", "ID Peserta,Kelas,Pencatatan Keuangan\nUEP-2026-0001,UEP Tumbuh,Ya\n");
        let kata = ["grade", "penilaian.csv", "--quarter", "2025-TW4", "--as-of", "2026-01-31", "-o", "tw4.csv"];
        assert_eq!(self.uep(&kata).kode, 0);
        self.tulis("ubah.csv", ubah(&String::from_utf8(self.byte("tw4.csv")).unwrap()));
    }
}

/// Makes the register of a case of `uep cohort` that needs a workbook.
type PembuatRegister = fn() -> Vec<Worksheet>;

/// One participant of stage II with a decision: what the list began from, the decision, its date.
fn register_berkeputusan(angkatan: &str, [dari, keputusan, tanggal]: [&str; 3]) -> Vec<Worksheet> {
    let register = format!(
        "UEP-2025-0001|{angkatan}|6371014101909001|6371010101259001|SITI AMINAH|II|UEP Tumbuh|Aktif|{angkatan}"
    );
    let judul = "ID Peserta|Angkatan|NIK|No KK|Nama|Tahap|Kelas|Status|Tahun Masuk Tahap";
    let perubahan = format!("UEP-2025-0001|{dari}|Tetap|{keputusan}|{tanggal}");
    let judul_perubahan = "ID Peserta|Dari Tahap|Hasil|Keputusan Dinas|Tanggal Keputusan";
    vec![
        lembar("Register", &[judul, &register]),
        lembar("Perubahan Tahap", &[judul_perubahan, &perubahan]),
        lembar("Metadata", &["Perintah|uep cohort", "Opsi|--year 2026 --quota 1", "Tahun|2026"]),
    ]
}

/// Cases of `uep cohort` that a CSV cannot hold. Those of before the Perwal count from 2025 (T46).
fn buatan_angkatan() -> Vec<(&'static str, PembuatRegister)> {
    vec![
        ("R010", || register_berkeputusan("2024", ["II", "setuju", "2026-01-01"])),
        ("R011", || register_berkeputusan("2024", ["I", "Tetap", "2026-01-01"])),
        ("R012", || register_berkeputusan("2024", ["II", "Berhenti", ""])),
        ("R013", || register_berkeputusan("2024", ["II", "Naik", "2026-01-01"])),
    ]
}

/// Brings the files of a case to the desk; those that need an option come with it.
fn salin(meja: &Meja, kasus: &str, berkas: &[(&str, &'static str)]) -> Vec<String> {
    let mut kata = Vec::new();
    for (nama, pilihan) in berkas {
        let jalur = testdata("temuan").join(kasus).join(format!("{nama}.csv"));
        if jalur.exists() {
            meja.salin(&jalur);
            kata.extend((!pilihan.is_empty()).then(|| (*pilihan).to_owned()));
            kata.push(format!("{nama}.csv"));
        }
    }
    kata
}

/// Words of a run of `uep grade` over the files of a case; none where the case is screened.
fn kata_nilai(meja: &Meja, kasus: &str) -> Vec<String> {
    if let Some((_, buat)) = buatan_nilai().into_iter().find(|(k, _)| *k == kasus) {
        return buat(meja).into_iter().map(str::to_owned).collect();
    }
    if !testdata("temuan").join(kasus).join("penilaian.csv").exists() {
        return Vec::new();
    }
    let berkas = [
        ("penilaian", ""),
        ("register", "--register"),
        ("sebelumnya", "--previous"),
        ("insentif", "--incentives"),
        ("koreksi", "--corrections"),
    ];
    salin(meja, kasus, &berkas)
}

/// A screening of one family whose desil somebody changed, and the approval of that: complete, without the office and
/// too late, of another value, or of a row that nobody changed.
fn buatan_setuju(meja: &Meja, kasus: &str) -> Option<Vec<String>> {
    let (desil, jabatan, hari) = match kasus {
        "S010" => ("2", "Kepala Bidang", "2025-12-30"),
        "U001" => ("2", "", "2026-01-02"),
        "U002" => ("1", "Kepala Bidang", "2025-12-30"),
        "U003" => ("3", "Kepala Bidang", "2025-12-30"),
        _ => return None,
    };
    let pilihan = [("asesmen", "--assessment"), ("saringan", "--candidates"), ("setuju", "--approvals")];
    meja.tulis("gabungan.csv", GABUNGAN);
    meja.tulis("asesmen.csv", "No KK,NIK,Potensi,Minat,Kesiapan,Komitmen\n6371010101259001,6371014101909001,4,4,4,4\n");
    meja.saring(&["gabungan.csv", "-o", "saringan.csv"]);
    let ketik = |nama: &str, isi: &[(&str, &str)]| {
        let mut t = Tabel::baca(&meja.jalur(nama));
        for (judul, isi) in isi {
            let k = t.kolom(judul);
            (*isi).clone_into(&mut t.baris[0][k]);
        }
        let mut keluar = csv::Writer::from_path(meja.jalur(nama)).unwrap();
        keluar.write_record(&t.judul).unwrap();
        t.baris.iter().for_each(|b| keluar.write_record(b).unwrap());
    };
    ketik("saringan.csv", &[("Desil", "2")]);
    let kata = ["template", "persetujuan", "--from", "saringan.csv", "--as-of", "2026-01-01", "-o", "setuju.csv"];
    assert_eq!(meja.uep(&kata).kode, 0);
    let isian = [("Alasan", "BA-7"), ("Disetujui Oleh", "RINA"), ("Jabatan", jabatan), ("Tanggal", hari)];
    ketik("setuju.csv", &isian);
    ketik("saringan.csv", &[("Desil", desil)]);
    Some(pilihan.iter().flat_map(|(nama, pilihan)| [(*pilihan).to_owned(), format!("{nama}.csv")]).collect())
}

/// Words of a run of `uep cohort` (2026, one place); none where the case is another command's.
fn kata_angkatan(meja: &Meja, kasus: &str) -> Vec<String> {
    if let Some(kata) = buatan_setuju(meja, kasus) {
        return kata;
    }
    if let Some((_, buat)) = buatan_angkatan().into_iter().find(|(k, _)| *k == kasus) {
        let judul = "Status,No KK,NIK,Nama Kepala Keluarga,Desil,Kelurahan\n";
        meja.tulis("saringan.csv", format!("{judul}Layak,6371010202259002,6371010503859002,BUDI,2,Mantuil\n"));
        let judul = "No KK,NIK,Potensi,Minat,Kesiapan,Komitmen\n";
        meja.tulis("asesmen.csv", format!("{judul}6371010202259002,6371010503859002,4,4,4,4\n"));
        meja.buku("register.xlsx", buat());
        let kata = "--candidates saringan.csv --assessment asesmen.csv --register register.xlsx";
        return kata.split(' ').map(str::to_owned).collect();
    }
    if !testdata("temuan").join(kasus).join("asesmen.csv").exists() {
        return Vec::new();
    }
    let berkas = [
        ("saringan", "--candidates"),
        ("anggota", "--candidates"),
        ("asesmen", "--assessment"),
        ("register", "--register"),
        ("hasil", "--grades"),
    ];
    salin(meja, kasus, &berkas)
}

/// Words of a run of `uep evaluate` (2026); none where the case is another command's.
fn kata_evaluasi(meja: &Meja, kasus: &str) -> Vec<String> {
    if !testdata("temuan").join(kasus).join("triwulan.csv").exists() {
        return Vec::new();
    }
    let berkas = [
        ("register", "--register"),
        ("triwulan", "--grades"),
        ("kegiatan", "--activities"),
        ("insentif", "--incentives"),
        ("saringan", "--screening"),
        ("lama", "--previous"),
    ];
    salin(meja, kasus, &berkas)
}

/// Words of a run of `uep screen`.
fn kata_saring(meja: &Meja, kasus: &str) -> Vec<String> {
    if let Some((_, buat)) = buatan().into_iter().find(|(k, _)| *k == kasus) {
        return buat(meja).into_iter().map(str::to_owned).collect();
    }
    let ekstrak = [("keluarga", ""), ("anggota", ""), ("gabungan", "")];
    let daftar = [
        ("bansos", "--bansos"),
        ("ppks", "--ppks"),
        ("register", "--register"),
        ("koreksi", "--corrections"),
        ("parameter", "--parameter"),
    ];
    salin(meja, kasus, &[&ekstrak[..], &daftar[..]].concat())
}
