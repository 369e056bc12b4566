//! Decisions of the Dinas in `Perubahan Tahap`: filled in where the sheet asks for them, they count when the workbook
//! comes back as the register, and agree with what is written into the sheet Register by hand.

use crate::common::{BukuTerbaca, Meja, Tabel};

/// Five participants of before the Perwal in stage II (T46), none of them graded in the fourth quarter of 2026: all to
/// be decided in 2027, the first year of stage III.
fn meja() -> Meja {
    let meja = Meja::baru();
    let mut register =
        "ID Peserta,Angkatan,NIK,No KK,Nama,Tahap,Status,Tahun Masuk Tahap,Omzet Awal Tahap\n".to_owned();
    for n in 1..=5 {
        register +=
            &format!("UEP-2024-000{n},2024,637101410190900{n},637101010125900{n},PESERTA {n},II,Aktif,2026,750000\n");
    }
    meja.tulis("register.csv", register);
    meja.tulis("saringan.csv", "Status,No KK,NIK,Nama Kepala Keluarga,Desil,Kelurahan,Peserta\nLayak,6371010202259009,6371010503859009,BUDI,2,Mantuil,\n");
    meja.tulis("asesmen.csv", "No KK,NIK,Potensi,Minat,Kesiapan,Komitmen\n6371010202259009,6371010503859009,4,4,4,4\n");
    let jawaban = meja.angkatan(2027, "1", &[&KATA[..], &["--register", "register.csv", "-o", "2027.xlsx"]].concat());
    assert_eq!(jawaban.kode, 0, "{}", jawaban.galat);
    let baris = "Perhatikan: 5 peserta tahap II sampai IV perlu diputuskan karena hasil penilaian 2026 tidak diberikan; \
                 tambahkan --grades dengan hasil keempat triwulan 2026";
    assert!(jawaban.keluar.lines().any(|b| b == baris), "{}", jawaban.keluar);
    meja
}

const KATA: [&str; 4] = ["--candidates", "saringan.csv", "--assessment", "asesmen.csv"];

/// The workbook as an officer saves it: decisions by the last digit of the ID, a date with each.
fn putuskan(meja: &Meja, dari: &str, ke: &str, keputusan: &[(&str, &str, &str)]) {
    let buku = BukuTerbaca::baca(&meja.jalur(dari));
    let daftar = buku.daftar("Perubahan Tahap");
    let (id, kolom, hari) =
        (daftar.kolom("ID Peserta"), daftar.kolom("Keputusan Dinas"), daftar.kolom("Tanggal Keputusan"));
    meja.simpan_ulang(dari, ke, |lembar, r, c, _| {
        let satu = daftar.baris.get(r.checked_sub(4)?).filter(|_| lembar == "Perubahan Tahap")?;
        let (_, apa, tanggal) = keputusan.iter().find(|(n, _, _)| satu[id].ends_with(n))?;
        let isi = [(kolom, apa), (hari, tanggal)].into_iter().find(|(k, _)| *k == c)?.1;
        Some((*isi).to_owned())
    });
}

/// Register and steps of a run over a register.
fn susun(meja: &Meja, tahun: u16, register: &str, keluaran: &str) -> (Tabel, Tabel, Vec<String>) {
    let jawaban = meja.angkatan(tahun, "1", &[&KATA[..], &["--register", register, "-o", keluaran]].concat());
    assert_eq!(jawaban.kode, 0, "{}", jawaban.galat);
    let buku = BukuTerbaca::baca(&meja.jalur(keluaran));
    let masalah = buku.daftar("Masalah Data");
    let kode = masalah.judul.iter().position(|j| j == "Kode");
    let kode = masalah.baris.iter().filter_map(|b| b.get(kode?).filter(|k| k.starts_with("R01")).cloned()).collect();
    (buku.daftar("Register"), buku.daftar("Perubahan Tahap"), kode)
}

fn sel<'a>(t: &'a Tabel, n: u32, judul: &str) -> &'a str {
    t.sel(("ID Peserta", &format!("UEP-2024-000{n}")), judul)
}

const KEPUTUSAN: [(&str, &str, &str); 4] = [
    ("1", "Naik", "2027-01-01"),
    ("2", "Tetap", "2027-01-01"),
    ("3", "Graduasi", "2027-01-01"),
    ("4", "Berhenti", "2027-01-01"),
];

#[test]
fn decisions_count_in_the_same_years_run() {
    let meja = meja();
    putuskan(&meja, "2027.xlsx", "diputuskan.xlsx", &KEPUTUSAN);
    let (register, langkah, kode) = susun(&meja, 2027, "diputuskan.xlsx", "lagi.xlsx");
    let keadaan = |n| ["Tahap", "Status", "Tahun Masuk Tahap"].map(|j| sel(&register, n, j));
    assert_eq!(keadaan(1), ["III", "Aktif", "2027"]);
    assert_eq!(sel(&register, 1, "Omzet Awal Tahap"), "", "the old stage's comparison is not the new one's");
    assert_eq!(keadaan(2), ["II", "Aktif", "2026"]);
    assert_eq!(keadaan(3), ["II", "Graduasi", "2026"]);
    assert_eq!(keadaan(4), ["II", "Berhenti", "2026"]);
    // The control: nobody decided on is not decided.
    assert_eq!(keadaan(5), ["II", "Aktif", "2026"]);
    let hasil = [1, 2, 3, 4, 5].map(|n| sel(&langkah, n, "Hasil"));
    assert_eq!(hasil, ["Naik", "Tetap", "Selesai", "Selesai", "Perlu Diputuskan"]);
    assert_eq!(sel(&langkah, 1, "Alasan"), "naik menurut keputusan Dinas");
    assert_eq!(sel(&langkah, 4, "Alasan"), "berhenti menurut keputusan Dinas");
    assert_eq!(kode, Vec::<String>::new());
    // Once more with what it made: nobody moves twice.
    let (lagi, _, kode) = susun(&meja, 2027, "lagi.xlsx", "ketiga.xlsx");
    for n in 1..=4 {
        assert_eq!(["Tahap", "Status"].map(|j| sel(&lagi, n, j)), ["Tahap", "Status"].map(|j| sel(&register, n, j)));
    }
    assert!(kode.is_empty(), "{kode:?}");
}

#[test]
fn decisions_count_in_the_next_years_run() {
    let meja = meja();
    putuskan(&meja, "2027.xlsx", "diputuskan.xlsx", &KEPUTUSAN);
    let (register, langkah, kode) = susun(&meja, 2028, "diputuskan.xlsx", "2028.xlsx");
    assert_eq!(["Tahap", "Tahun Masuk Tahap"].map(|j| sel(&register, 1, j)), ["III", "2028"]);
    assert_eq!([3, 4].map(|n| sel(&register, n, "Status")), ["Graduasi", "Berhenti"]);
    // Staying was decided about a year that is over.
    assert_eq!([2, 5].map(|n| sel(&langkah, n, "Hasil")), ["Perlu Diputuskan"; 2]);
    assert!(kode.is_empty(), "{kode:?}");
}

#[test]
fn hand_edits_and_decisions_agree_or_are_reported() {
    let meja = meja();
    putuskan(&meja, "2027.xlsx", "diputuskan.xlsx", &KEPUTUSAN);
    let register = BukuTerbaca::baca(&meja.jalur("diputuskan.xlsx")).daftar("Register");
    let (id, tahap, kelas, status) =
        (register.kolom("ID Peserta"), register.kolom("Tahap"), register.kolom("Kelas"), register.kolom("Status"));
    // 1: moved by hand as decided; 2: moved by hand against the decision; 4: graduated by hand, stopped by decision.
    let sidik = register.kolom("Sidik");
    let ubah = |lembar: &str, r: usize, c: usize| {
        let satu = register.baris.get(r.checked_sub(4)?).filter(|_| lembar == "Register")?;
        let n = satu[id].chars().last()?;
        match n {
            '1' | '2' if c == tahap => Some("III".into()),
            '1' | '2' if c == kelas => Some("UEP Berkembang".into()),
            '4' if c == status => Some("Graduasi".into()),
            _ => None,
        }
    };
    // A stage is the program's to write: decisions about who was moved by hand wait until somebody stands by that.
    meja.simpan_ulang("diputuskan.xlsx", "tangan.xlsx", |lembar, r, c, _| ubah(lembar, r, c));
    let (lagi, langkah, kode) = susun(&meja, 2027, "tangan.xlsx", "lagi.xlsx");
    assert_eq!([1, 2].map(|n| sel(&lagi, n, "Tahap")), ["III", "III"]);
    assert_eq!([1, 2].map(|n| sel(&langkah, n, "Hasil")), ["Perlu Diputuskan"; 2]);
    assert_eq!([1, 2].map(|n| sel(&langkah, n, "Keputusan Dinas")), ["Naik", "Tetap"]);
    assert_eq!(sel(&lagi, 4, "Status"), "Graduasi");
    assert_eq!(kode, ["R011", "R013", "R013"]);
    // In a register of the office's own it is the office's.
    meja.simpan_ulang("diputuskan.xlsx", "tangan.xlsx", |lembar, r, c, _| {
        if (lembar, r, c) == ("Register", 3, sidik) { Some("Lain".to_owned()) } else { ubah(lembar, r, c) }
    });
    let (register, _, kode) = susun(&meja, 2027, "tangan.xlsx", "lagi.xlsx");
    assert_eq!([1, 2].map(|n| sel(&register, n, "Tahap")), ["III", "III"]);
    assert_eq!(sel(&register, 4, "Status"), "Graduasi");
    assert_eq!(kode, ["R011", "R011"]);
}

#[test]
fn a_decision_on_a_row_that_somebody_changed_is_not_carried_out() {
    let meja = meja();
    putuskan(&meja, "2027.xlsx", "diputuskan.xlsx", &KEPUTUSAN);
    let daftar = BukuTerbaca::baca(&meja.jalur("diputuskan.xlsx")).daftar("Perubahan Tahap");
    let (id, dari) = (daftar.kolom("ID Peserta"), daftar.kolom("Dari Tahap"));
    // 1: about another stage; 3: about participant 5; 4: about nobody in the register. 2 is the control.
    meja.simpan_ulang("diputuskan.xlsx", "diubah.xlsx", |lembar, r, c, _| {
        let satu = daftar.baris.get(r.checked_sub(4)?).filter(|_| lembar == "Perubahan Tahap")?;
        match satu[id].chars().last()? {
            '1' if c == dari => Some("I".into()),
            '3' if c == id => Some("UEP-2024-0005".into()),
            '4' if c == id => Some("UEP-2024-0077".into()),
            _ => None,
        }
    });
    let (register, langkah, kode) = susun(&meja, 2027, "diubah.xlsx", "lagi.xlsx");
    assert_eq!([1, 2, 3, 4, 5].map(|n| sel(&register, n, "Status")), ["Aktif"; 5]);
    assert_eq!([1, 2, 3, 4, 5].map(|n| sel(&register, n, "Tahap")), ["II"; 5]);
    let hasil = ["Perlu Diputuskan", "Tetap", "Perlu Diputuskan", "Perlu Diputuskan", "Perlu Diputuskan"];
    assert_eq!([1, 2, 3, 4, 5].map(|n| sel(&langkah, n, "Hasil")), hasil);
    assert_eq!([1, 3, 4, 5].map(|n| sel(&langkah, n, "Keputusan Dinas")), [""; 4]);
    assert!(kode.is_empty(), "{kode:?}");
    let masalah = BukuTerbaca::baca(&meja.jalur("lagi.xlsx")).daftar("Masalah Data");
    let ditahan: Vec<Vec<&str>> =
        masalah.ambil(&["Kode", "Keterangan"]).into_iter().filter(|b| b[0] == "S003").collect();
    assert_eq!(ditahan.len(), 3);
    assert!(ditahan.iter().all(|b| b[1].contains("Perubahan Tahap")), "{ditahan:?}");
}

/// Nobody enters a stage before its first year: the decision waits, and is not lost on the way.
#[test]
fn a_move_before_its_year_waits_and_is_carried_on() {
    let meja = meja();
    // In 2026 stage III has not begun; a date to come has not either.
    let (_, _, _) = susun(&meja, 2026, "register.csv", "2026.xlsx");
    putuskan(&meja, "2026.xlsx", "diputuskan.xlsx", &[("1", "Naik", "2026-01-01"), ("2", "Berhenti", "2026-06-30")]);
    let (register, langkah, kode) = susun(&meja, 2026, "diputuskan.xlsx", "lagi.xlsx");
    assert_eq!([1, 2].map(|n| sel(&register, n, "Tahap")), ["II", "II"]);
    assert_eq!(sel(&register, 2, "Status"), "Aktif");
    assert_eq!(["Keputusan Dinas", "Tanggal Keputusan"].map(|j| sel(&langkah, 1, j)), ["Naik", "2026-01-01"]);
    assert_eq!(kode, ["R013", "R013"]);
    let (register, _, kode) = susun(&meja, 2027, "lagi.xlsx", "2027.xlsx");
    assert_eq!(["Tahap", "Tahun Masuk Tahap"].map(|j| sel(&register, 1, j)), ["III", "2027"]);
    assert_eq!(sel(&register, 2, "Status"), "Berhenti");
    assert!(kode.is_empty(), "{kode:?}");
}

/// Whoever else reads the register hears that decisions wait in it.
#[test]
fn other_commands_say_that_decisions_are_not_in_the_register_yet() {
    let meja = meja();
    putuskan(&meja, "2027.xlsx", "diputuskan.xlsx", &KEPUTUSAN);
    let kata = ["template", "penilaian", "--quarter", "2027-TW1", "--as-of", "2027-04-01", "--force", "-o", "p.xlsx"];
    let jawaban = meja.uep(&[&kata[..], &["--register", "diputuskan.xlsx"]].concat());
    let baris = "Perhatikan: diputuskan.xlsx: 3 Keputusan Dinas di lembar Perubahan Tahap belum masuk lembar Register";
    assert!(jawaban.keluar.contains(baris), "{} {}", jawaban.keluar, jawaban.galat);
    susun(&meja, 2027, "diputuskan.xlsx", "lagi.xlsx");
    let jawaban = meja.uep(&[&kata[..], &["--register", "lagi.xlsx"]].concat());
    assert_eq!(jawaban.kode, 0, "{}", jawaban.galat);
    assert!(!jawaban.keluar.contains("Keputusan Dinas"), "{}", jawaban.keluar);
}

/// After a quarter the Dinas decides too; stopping there is a proposal, and the tool ends nobody's support.
#[test]
fn decisions_after_a_quarter_are_shown_and_end_nothing() {
    let meja = meja();
    let judul = "ID Peserta,NIK,Kelas,Evaluator,Tanggal Verifikasi,Dasar Verifikasi,Omzet Pembanding,Omzet Bulan 1,\
                 Omzet Bulan 2,Omzet Bulan 3,Lulus Pelatihan\n";
    let baris =
        "UEP-2024-0001,6371014101909001,UEP Tumbuh,RUSDIANA,2026-12-20,Dokumen,1000000,500000,500000,500000,Tidak\n";
    meja.tulis("penilaian.csv", judul.to_owned() + baris);
    let kata = ["grade", "penilaian.csv", "--quarter", "2026-TW4", "--as-of", "2027-01-01", "-o", "tw4.xlsx"];
    assert_eq!(meja.uep(&[&kata[..], &["--register", "register.csv"]].concat()).kode, 0);
    let perlu = BukuTerbaca::baca(&meja.jalur("tw4.xlsx")).daftar("Perlu Keputusan");
    let (kolom, hari) = (perlu.kolom("Keputusan Dinas"), perlu.kolom("Tanggal Keputusan"));
    meja.simpan_ulang("tw4.xlsx", "tw4-diputuskan.xlsx", |lembar, r, c, _| {
        let isi = [(kolom, "Berhenti"), (hari, "2027-01-01")].into_iter().find(|(k, _)| *k == c)?.1;
        (lembar == "Perlu Keputusan" && r == 4).then(|| isi.to_owned())
    });
    let kata = ["--register", "register.csv", "--grades", "tw4-diputuskan.xlsx", "-o", "lagi.xlsx"];
    let jawaban = meja.angkatan(2027, "1", &[&KATA[..], &kata].concat());
    assert_eq!(jawaban.kode, 0, "{}", jawaban.galat);
    let buku = BukuTerbaca::baca(&meja.jalur("lagi.xlsx"));
    let langkah = buku.daftar("Perubahan Tahap");
    assert_eq!(sel(&langkah, 1, "Keputusan Triwulan"), "2026-TW4: Berhenti (2027-01-01)");
    assert!(sel(&langkah, 1, "Tindak Lanjut").contains("diusulkan berhenti"), "{}", sel(&langkah, 1, "Tindak Lanjut"));
    assert_eq!(sel(&buku.daftar("Register"), 1, "Status"), "Aktif");
    assert_eq!(sel(&langkah, 2, "Keputusan Triwulan"), "");
}
