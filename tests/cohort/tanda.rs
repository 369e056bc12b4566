//! Rows that somebody changed by hand after they were written: found, not used, never lost; and what offices may write
//! all year is no change.

use std::collections::BTreeSet;

use uep::inside::table::kolom::Kolom;
use uep::inside::table::register::REGISTER;
use uep::inside::table::sifat::Sifat;

use crate::common::{BukuTerbaca, Meja, Tabel};

/// What offices keep up to date in the register.
const DIISI: [&str; 13] = [
    "Nama",
    "Kecamatan",
    "Kelurahan",
    "Jenis Usaha",
    "Klaster",
    "Pendamping",
    "Status",
    "Profil Baseline Lengkap",
    "Perlindungan Sosial",
    "Jaminan Sosial",
    "Kebutuhan Dasar",
    "Catatan",
    "Tanggal Graduasi",
];

/// One participant a column, and one more: in stage I, with everything that stage II asks for in 2027.
const PESERTA: usize = REGISTER.len() + 1;

/// The cell of participant `n` (from 0); `ubah`: as somebody types over it.
fn isi(kolom: Kolom, n: usize, ubah: bool) -> String {
    let pilih = |a: &str, b: &str| if ubah { b } else { a }.to_owned();
    match (kolom, kolom.sifat()) {
        (Kolom::IdPeserta, _) => format!("UEP-2026-{:04}", n + if ubah { 501 } else { 1 }),
        (Kolom::Nik, _) => format!("637101{}01909{:03}", if ubah { "56" } else { "55" }, n),
        (Kolom::NoKk, _) => format!("637101{}01259{:03}", if ubah { "02" } else { "01" }, n),
        (Kolom::Nama, _) => pilih("SITI AISYAH", "SITI AISAH"),
        (Kolom::Pasal9, _) => pilih("Tidak", "Ya"),
        (_, Sifat::Tahun) => pilih("2026", "2024"),
        (_, Sifat::JenisKelamin) => pilih("P", "L"),
        (_, Sifat::TanggalLahir) => pilih("1990-01-15", "1991-01-15"),
        (_, Sifat::Tanggal) => pilih("", "2026-12-31"),
        (_, Sifat::Kecamatan) => pilih("Banjarmasin Timur", "Banjarmasin Utara"),
        (_, Sifat::Kelurahan) => pilih("Kuripan", "Alalak Utara"),
        (_, Sifat::Desil) => pilih("2", "1"),
        (_, Sifat::Bansos) => pilih("PKH", "BPNT"),
        (_, Sifat::Tahap) => pilih("I", "II"),
        (_, Sifat::Kelas) => pilih("UEP Potensial", "UEP Tumbuh"),
        (_, Sifat::StatusPeserta) => pilih("Aktif", ""),
        (_, Sifat::Rupiah | Sifat::RupiahSebulan) => pilih("1500000", "1500001"),
        (_, Sifat::Bilangan(..)) => pilih("16", "17"),
        (_, Sifat::YaTidak) => pilih("Ya", "Tidak"),
        _ => pilih("KENANGA", "MAWAR"),
    }
}

fn csv(t: &Tabel) -> String {
    let baris = |b: &[String]| b.join(",") + "\n";
    baris(&t.judul) + &t.baris.iter().map(|b| baris(b)).collect::<String>()
}

/// A desk with a register of marked rows as of 2026, without what `kosong` says.
fn meja(kosong: impl Fn(&str) -> bool) -> (Meja, Tabel) {
    let meja = Meja::baru();
    meja.tulis(
        "saringan.csv",
        "Status,No KK,NIK,Nama Kepala Keluarga,Desil\nLayak,6371010202259990,6371010503859990,BUDI,2\n",
    );
    meja.tulis("asesmen.csv", "No KK,NIK,Potensi,Minat,Kesiapan,Komitmen\n6371010202259990,,,,,\n");
    let sel = |n: usize, kolom: Kolom, judul: &str| if kosong(judul) { String::new() } else { isi(kolom, n, false) };
    let awal = Tabel {
        judul: REGISTER.iter().map(|k| k.judul().to_owned()).collect(),
        baris: (0..PESERTA).map(|n| REGISTER.iter().map(|k| sel(n, k.kolom, k.judul())).collect()).collect(),
    };
    meja.tulis("awal.csv", csv(&awal));
    let (register, masalah) = susun(&meja, 2026, "awal.csv");
    assert!(tanda(&masalah).is_empty(), "an office's own register has no marks");
    (meja, register)
}

const KATA: [&str; 4] = ["--candidates", "saringan.csv", "--assessment", "asesmen.csv"];

fn susun(meja: &Meja, tahun: u16, register: &str) -> (Tabel, Tabel) {
    meja.angkatan_csv(tahun, "1", &[&KATA[..], &["--register", register]].concat())
}

/// Rows (from 0) that are said to be changed or added.
fn tanda(masalah: &Tabel) -> BTreeSet<usize> {
    let baris = masalah.ambil(&["Kode", "Baris"]).into_iter().filter(|b| ["S003", "S008"].contains(&b[0]));
    baris.map(|b| b[1].parse::<usize>().unwrap() - 2).collect()
}

#[test]
fn a_changed_cell_of_the_register_withholds_its_participant_and_nobody_else() {
    let (meja, asli) = meja(|_| false);
    let mut diubah = Tabel { judul: asli.judul.clone(), baris: asli.baris.clone() };
    for (n, k) in REGISTER.iter().enumerate() {
        diubah.baris[n][n] = isi(k.kolom, n, true);
    }
    meja.tulis("diubah.csv", csv(&diubah));
    let (register, masalah) = susun(&meja, 2027, "diubah.csv");
    let bertanda: BTreeSet<usize> = (0..REGISTER.len()).filter(|n| !DIISI.contains(&REGISTER[*n].judul())).collect();
    assert_eq!(tanda(&masalah), bertanda);
    assert_eq!(register.baris.len(), PESERTA, "nobody is dropped");
    let di = |t: &Tabel, n: usize, judul: &str| {
        let id = &diubah.baris[n][0];
        t.sel(("ID Peserta", id), judul).to_owned()
    };
    for n in 0..PESERTA {
        let judul = REGISTER.get(n).map_or("nothing", |k| k.judul());
        let naik = match judul {
            _ if bertanda.contains(&n) => false,
            "Profil Baseline Lengkap" => false,
            _ => true,
        };
        assert_eq!(di(&register, n, "Tahun Masuk Tahap") == "2027", naik, "{judul}");
        // Copying doesn't make the row sound.
        let lama = asli.baris[n].last().unwrap();
        assert_eq!(di(&register, n, "Sidik") == *lama, !naik, "{judul}");
    }
    // The year after the participants are withheld still, and the others aren't.
    meja.tulis("2027.csv", csv(&register));
    let (kemudian, masalah) = susun(&meja, 2028, "2027.csv");
    let id: BTreeSet<&str> = tanda(&masalah).into_iter().map(|n| register.baris[n][0].as_str()).collect();
    assert_eq!(id, bertanda.iter().map(|n| diubah.baris[*n][0].as_str()).collect());
    assert_eq!(kemudian.baris.len(), PESERTA);
}

#[test]
fn a_register_that_is_kept_up_to_date_all_year_stays_free_of_findings() {
    let selalu = ["ID Peserta", "Angkatan", "NIK", "No KK", "Tahap", "Kelas", "Profil Baseline Lengkap"];
    let (meja, asli) = meja(|judul| !selalu.contains(&judul));
    let mut dijaga = Tabel { judul: asli.judul.clone(), baris: asli.baris.clone() };
    for (n, b) in dijaga.baris.iter_mut().enumerate() {
        for (i, k) in REGISTER.iter().enumerate() {
            // Their own columns say something else, and what was blank is filled in.
            let kosong = b[i].is_empty();
            let boleh = DIISI.contains(&k.judul()) && !["Profil Baseline Lengkap", "Status"].contains(&k.judul());
            if kosong || boleh {
                b[i] = isi(k.kolom, n, boleh);
            }
        }
        b.push(format!("08115550{n:03}"));
        b.rotate_left(5);
    }
    dijaga.judul.push("Nomor HP".into());
    dijaga.judul.rotate_left(5);
    dijaga.baris.reverse();
    meja.tulis("dijaga.csv", csv(&dijaga));
    let (register, masalah) = susun(&meja, 2027, "dijaga.csv");
    assert_eq!(tanda(&masalah), BTreeSet::new());
    assert!(register.satu("Tahap").iter().all(|t| *t == "II"));
    assert!(register.satu("Nama").iter().all(|t| *t == "SITI AISAH"));
    assert!(register.satu("Desil Awal").iter().all(|t| *t == "2"));
    assert_eq!(register.judul.last().map(String::as_str), Some("Sidik"));
    assert!(register.judul.iter().any(|j| j == "Nomor HP"));
    // What was filled in is as firm as the rest from now on.
    let mut lagi = Tabel { judul: register.judul.clone(), baris: register.baris.clone() };
    let desil = lagi.kolom("Desil Awal");
    lagi.baris[3][desil] = "4".into();
    meja.tulis("lagi.csv", csv(&lagi));
    assert_eq!(tanda(&susun(&meja, 2027, "lagi.csv").1), BTreeSet::from([3]));
}

#[test]
fn a_stage_that_somebody_raised_by_hand_is_refused_and_the_participant_listed_for_a_decision() {
    let (meja, asli) = meja(|_| false);
    let mut diubah = Tabel { judul: asli.judul.clone(), baris: asli.baris.clone() };
    let (tahap, kelas) = (diubah.kolom("Tahap"), diubah.kolom("Kelas"));
    (diubah.baris[0][tahap], diubah.baris[0][kelas]) = ("III".into(), "UEP Berkembang".into());
    // A participant whom nobody chose.
    let mut baru = diubah.baris[1].clone();
    let sidik = baru.len() - 1;
    (baru[0], baru[2], baru[3]) = ("UEP-2026-0900".into(), "6371015501909900".into(), "6371010101259900".into());
    baru[sidik] = String::new();
    diubah.baris.push(baru);
    meja.tulis("diubah.csv", csv(&diubah));
    let jawaban = meja.angkatan(2027, "1", &[&KATA[..], &["--register", "diubah.csv", "-o", "2027.xlsx"]].concat());
    assert_eq!(jawaban.kode, 0, "{}", jawaban.galat);
    let buku = BukuTerbaca::baca(&meja.jalur("2027.xlsx"));
    let langkah = buku.daftar("Perubahan Tahap");
    for id in ["UEP-2026-0001", "UEP-2026-0900"] {
        assert_eq!(langkah.sel(("ID Peserta", id), "Hasil"), "Perlu Diputuskan");
        assert_eq!(langkah.sel(("ID Peserta", id), "Alasan"), "baris register diubah sesudah ditulis");
    }
    assert_eq!(langkah.sel(("ID Peserta", "UEP-2026-0002"), "Hasil"), "Naik");
    let masalah = buku.daftar("Masalah Data");
    let kode: Vec<&str> = masalah.satu("Kode").into_iter().filter(|k| k.starts_with("S0")).collect();
    assert_eq!(kode, ["S003", "S008"]);
    let semua: String = buku
        .lembar
        .iter()
        .filter(|(n, _)| n == "Masalah Data")
        .flat_map(|(_, b)| b.concat())
        .map(|s| s.to_string())
        .collect();
    assert!(!semua.contains(asli.baris[0].last().unwrap()), "the mark is never shown");
    // The template leaves both out and says so.
    let kata = ["template", "penilaian", "--register", "diubah.csv", "--quarter", "2027-TW1", "--as-of", "2027-01-01"];
    let jawaban = meja.uep(&[&kata[..], &["-o", "penilaian.xlsx"]].concat());
    assert_eq!(jawaban.kode, 0, "{}", jawaban.galat);
    assert!(jawaban.keluar.contains("tidak dimuat: 2 baris, diubah"), "{}", jawaban.keluar);
    assert!(jawaban.keluar.contains("S003") && jawaban.keluar.contains("S008"), "{}", jawaban.keluar);
}

/// Families Layak, one a column of the list, and one more; a last one is Tidak Layak.
fn saringan(meja: &Meja) {
    let mut keluarga =
        "No KK,NIK,Nama,Hubungan Keluarga,Desil,Kabupaten/Kota,Kecamatan,Kelurahan,Alamat,PKH\n".to_owned();
    let mut asesmen = "No KK,NIK,Potensi,Minat,Kesiapan,Komitmen\n".to_owned();
    for n in 0..KELUARGA {
        let (kk, nik) = (kk(n), format!("6371011503859{n:03}"));
        let (desil, pkh) = if n == KELUARGA - 1 { (9, "Tidak") } else { (2, "Ya") };
        keluarga +=
            &format!("{kk},{nik},BUDI,Kepala Keluarga,{desil},Banjarmasin,Banjarmasin Timur,Kuripan,Jl. A,{pkh}\n");
        asesmen += &format!("{kk},{nik},4,4,4,4\n");
    }
    meja.tulis("keluarga.csv", keluarga);
    meja.tulis("asesmen.csv", asesmen);
    meja.saring(&["keluarga.csv", "--with-members", "-o", "saringan.xlsx"]);
}

const KELUARGA: usize = 32;

fn kk(n: usize) -> String {
    format!("6371010202259{n:03}")
}

/// Families by the sheets of the angkatan: those who have a place, those that are incomplete with what for.
fn pilih(meja: &Meja, calon: &str) -> (BTreeSet<String>, Vec<(String, String)>) {
    let jawaban = meja.angkatan(2026, "100", &["--candidates", calon, "--assessment", "asesmen.csv", "-o", "a.xlsx"]);
    assert_eq!(jawaban.kode, 0, "{}", jawaban.galat);
    let buku = BukuTerbaca::baca(&meja.jalur("a.xlsx"));
    let belum = buku.daftar("Belum Lengkap");
    let belum = belum.ambil(&["No KK", "Yang Harus Dilengkapi"]);
    let masuk = buku.daftar("Angkatan Baru").satu("No KK").into_iter().map(str::to_owned).collect();
    (masuk, belum.into_iter().map(|b| (b[0].to_owned(), b[1].to_owned())).collect())
}

#[test]
fn a_changed_cell_of_the_screening_keeps_its_family_waiting_and_no_other() {
    let meja = Meja::baru();
    saringan(&meja);
    let layak = BukuTerbaca::baca(&meja.jalur("saringan.xlsx")).daftar("Layak");
    assert_eq!(layak.baris.len(), KELUARGA - 1);
    let (masuk, belum) = pilih(&meja, "saringan.xlsx");
    assert_eq!((masuk.len(), belum.len()), (KELUARGA - 1, 0));
    let tanpa_sidik = layak.judul.len() - 1;
    assert_eq!(layak.judul[tanpa_sidik], "Sidik");
    // Row n is changed in column n.
    meja.simpan_ulang("saringan.xlsx", "diubah.xlsx", |lembar, r, c, _| {
        let di = lembar == "Layak" && r >= 4 && r - 4 == c && c < tanpa_sidik;
        di.then(|| "3".to_owned())
    });
    let (masuk, belum) = pilih(&meja, "diubah.xlsx");
    let nomor_kk = layak.kolom("No KK");
    let satu = |n: usize| layak.baris[n][nomor_kk].clone();
    for n in 0..KELUARGA - 1 {
        let judul = layak.judul.get(n).map_or("", |j| j.as_str());
        let utuh = n >= tanpa_sidik || judul == "No";
        assert_eq!(masuk.contains(&satu(n)), utuh, "{judul}");
        let sebab = belum.iter().find(|(kk, _)| *kk == satu(n)).map(|(_, s)| s.as_str());
        // Under another number nobody finds the family's row.
        let kode = if judul == "No KK" { "A002" } else { "S003" };
        assert_eq!(sebab.is_some_and(|s| s.starts_with(kode)), !utuh, "{judul} {sebab:?}");
    }
}

#[test]
fn a_family_moved_by_hand_from_tidak_layak_to_layak_gets_no_place() {
    let meja = Meja::baru();
    saringan(&meja);
    let buku = BukuTerbaca::baca(&meja.jalur("saringan.xlsx"));
    let (layak, tidak) = (buku.daftar("Layak"), buku.daftar("Tidak Layak"));
    let ditolak = kk(KELUARGA - 1);
    assert_eq!(tidak.satu("No KK"), [ditolak.as_str()]);
    // Its row in the place of another family's, which goes out; each cell as it stood, the mark too.
    meja.simpan_ulang("saringan.xlsx", "dipindah.xlsx", |lembar, r, c, _| {
        let judul = layak.judul.get(c).filter(|_| lembar == "Layak" && r == 4)?;
        let asal = tidak.judul.iter().position(|j| j == judul)?;
        Some(tidak.baris[0][asal].clone())
    });
    let (masuk, belum) = pilih(&meja, "dipindah.xlsx");
    assert!(!masuk.contains(&ditolak));
    assert_eq!(masuk.len(), KELUARGA - 2);
    assert!(belum.iter().all(|(kk, _)| *kk != ditolak), "its own row still says Tidak Layak");
    // As CSV: the word alone.
    meja.saring(&["keluarga.csv", "-o", "saringan.csv"]);
    let mut semua = Tabel::baca(&meja.jalur("saringan.csv"));
    let (nomor, status) = (semua.kolom("No KK"), semua.kolom("Status"));
    semua.baris.iter_mut().filter(|b| b[nomor] == ditolak).for_each(|b| b[status] = "Layak".into());
    let kutip = |b: &[String]| b.iter().map(|s| format!("\"{s}\"")).collect::<Vec<_>>().join(",") + "\n";
    meja.tulis("diubah.csv", kutip(&semua.judul) + &semua.baris.iter().map(|b| kutip(b)).collect::<String>());
    let (masuk, belum) = pilih(&meja, "diubah.csv");
    assert_eq!(masuk.len(), KELUARGA - 1);
    assert_eq!(belum.iter().map(|(kk, _)| kk.as_str()).collect::<Vec<_>>(), [ditolak.as_str()]);
    assert!(belum[0].1.starts_with("S003"), "{}", belum[0].1);
    // No assessor is sent to it.
    let kata = ["template", "asesmen", "--candidates", "diubah.csv", "--as-of", "2026-01-31", "-o", "isian.xlsx"];
    let jawaban = meja.uep(&kata);
    assert_eq!(jawaban.kode, 0, "{}", jawaban.galat);
    assert!(jawaban.keluar.contains("tidak dimuat: 1 baris, diubah"), "{}", jawaban.keluar);
    let isian = BukuTerbaca::baca(&meja.jalur("isian.xlsx")).daftar("Asesmen");
    assert!(!isian.satu("No KK").contains(&ditolak.as_str()));
}

#[test]
fn a_changed_member_is_no_proof_that_somebody_belongs_to_the_family() {
    let meja = Meja::baru();
    saringan(&meja);
    // Each family's head stands among its members; the candidate of the first two families is somebody else.
    let anggota = BukuTerbaca::baca(&meja.jalur("saringan.xlsx")).daftar("Anggota");
    let (nomor, nik) = (anggota.kolom("No KK"), anggota.kolom("NIK"));
    let lain = "6371015501959777";
    meja.simpan_ulang("saringan.xlsx", "diubah.xlsx", |lembar, r, c, _| {
        let satu = anggota.baris.get(r.checked_sub(4)?).filter(|_| lembar == "Anggota")?;
        (satu[nomor] == kk(0) && c == nik).then(|| lain.to_owned())
    });
    let asesmen = std::fs::read_to_string(meja.jalur("asesmen.csv")).unwrap();
    let awal = asesmen.replacen("Komitmen\n", "Komitmen,Calon Peserta NIK\n", 1);
    let baris = |b: &str| if b.starts_with(&kk(0)) { format!("{b},{lain}\n") } else { format!("{b},\n") };
    let (judul, isi) = awal.split_once('\n').unwrap();
    meja.tulis("asesmen.csv", format!("{judul}\n{}", isi.lines().map(baris).collect::<String>()));
    let (masuk, belum) = pilih(&meja, "diubah.xlsx");
    assert!(!masuk.contains(&kk(0)));
    assert_eq!(masuk.len(), KELUARGA - 2);
    let [(siapa, sebab)] = &belum[..] else { panic!("{belum:?}") };
    assert_eq!(*siapa, kk(0));
    assert!(sebab.starts_with("S003"), "{sebab}");
}
