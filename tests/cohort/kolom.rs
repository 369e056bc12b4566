//! Every column of the register as its table has it: read, carried through a year, asked for by the template, masked.
//! A column that is added there is tested here without a line of its own.

use uep::inside::table::definisi::KolomLembar;
use uep::inside::table::kolom::Kolom;
use uep::inside::table::register::{KolomRegister, REGISTER};
use uep::inside::table::sifat::Sifat;

use crate::common::{BukuTerbaca, Meja, Tabel};

const MASUKAN: [&str; 6] = ["--candidates", "layak.csv", "--assessment", "asesmen.csv", "--register", "peserta.csv"];

/// A cell as the register writes it, of a participant who stopped: nothing of it changes with the year.
fn isi(k: &KolomLembar<KolomRegister>) -> String {
    let teks = match (k.kolom, k.kolom.sifat()) {
        (Kolom::IdPeserta, _) => "UEP-2026-0001",
        (Kolom::Nik, _) => "6371015501909001",
        (Kolom::NoKk, _) => "6371010101259001",
        (_, Sifat::Tahun) => "2026",
        (_, Sifat::JenisKelamin) => "P",
        (_, Sifat::TanggalLahir) => "1990-01-15",
        (_, Sifat::Tanggal) => "2026-12-31",
        (_, Sifat::Kecamatan) => "Banjarmasin Timur",
        (_, Sifat::Kelurahan) => "Kuripan",
        (_, Sifat::Desil) => "2",
        (_, Sifat::Bansos) => "PKH",
        (_, Sifat::Tahap) => "I",
        (_, Sifat::Kelas) => "UEP Potensial",
        (_, Sifat::StatusPeserta) => "Berhenti",
        (_, Sifat::Rupiah | Sifat::RupiahSebulan) => "1500000",
        (_, Sifat::Bilangan(_, batas)) => return batas.to_string(),
        (Kolom::Pasal9, _) => "Tidak",
        (_, Sifat::YaTidak) => "Ya",
        _ => return format!("KENANGA {}", k.judul()),
    };
    teks.to_owned()
}

fn meja(judul: impl Fn(&KolomLembar<KolomRegister>) -> &'static str) -> Meja {
    let baris =
        |satu: &dyn Fn(&KolomLembar<KolomRegister>) -> String| REGISTER.iter().map(satu).collect::<Vec<_>>().join(",");
    let meja = Meja::baru();
    meja.tulis("peserta.csv", format!("{}\n{}\n", baris(&|k| judul(k).to_owned()), baris(&isi)));
    // A family that nobody has assessed yet.
    meja.tulis(
        "layak.csv",
        "Status,No KK,NIK,Nama Kepala Keluarga,Desil,Kecamatan,Kelurahan\n\
         Layak,6371010202259002,6371014202909002,ZAINAB,2,Banjarmasin Timur,Kuripan\n",
    );
    meja.tulis("asesmen.csv", "No KK,Potensi,Minat,Kesiapan,Komitmen\n6371010202259002,,,,\n");
    meja
}

fn register(meja: &Meja, opsi: &[&str]) -> Tabel {
    meja.angkatan_csv(2027, "1", &[&MASUKAN, opsi].concat()).0
}

#[test]
fn every_column_of_the_register_comes_back_as_it_was() {
    for judul in [|k: &KolomLembar<KolomRegister>| k.judul(), |k: &KolomLembar<KolomRegister>| k.kolom.ejaan()[0]] {
        let meja = meja(judul);
        let r = register(&meja, &[]);
        assert_eq!(r.judul, REGISTER.iter().map(|k| k.judul()).chain(["Sidik"]).collect::<Vec<_>>());
        assert_eq!(meja.angkatan(2027, "1", &[&MASUKAN[..], &["-o", "register.xlsx"]].concat()).kode, 0);
        assert_eq!(BukuTerbaca::baca(&meja.jalur("register.xlsx")).daftar("Register").judul, r.judul);
        assert_eq!(r.baris[0][..REGISTER.len()], REGISTER.iter().map(isi).collect::<Vec<_>>());
    }
}

#[test]
fn what_people_wrote_never_passes_the_mask() {
    let r = register(&meja(|k| k.judul()), &["--mask"]);
    let mut tertutup = 0;
    for (k, sel) in REGISTER.iter().zip(&r.baris[0]) {
        match k.kolom.sifat() {
            Sifat::Teks | Sifat::TeksPanjang | Sifat::NamaOrang | Sifat::TanggalLahir => {
                assert_eq!(sel, "***", "{}", k.judul());
                tertutup += 1;
            }
            Sifat::Nomor => assert!(sel.ends_with("************"), "{}", k.judul()),
            _ => assert_eq!(*sel, isi(k), "{}", k.judul()),
        }
    }
    assert!(tertutup >= 6);
}

#[test]
fn the_template_asks_for_every_column_and_says_how() {
    let meja = Meja::baru();
    let jawaban = meja.uep(&["template", "register", "-o", "isian.xlsx", "--as-of", "2026-01-31"]);
    assert_eq!((jawaban.kode, jawaban.galat.as_str()), (0, ""));
    let buku = BukuTerbaca::baca(&meja.jalur("isian.xlsx"));
    let judul: Vec<&str> = REGISTER.iter().filter(|k| k.isian.is_some()).map(|k| k.judul()).collect();
    assert_eq!(buku.daftar("Register").judul, judul);
    let petunjuk: Vec<Vec<String>> =
        buku.isi("Petunjuk").iter().map(|b| b.iter().map(ToString::to_string).collect()).collect();
    for k in REGISTER {
        let Some(isian) = k.isian else { continue };
        let ada = petunjuk.iter().any(|b| b[0] == k.judul() && b[1] == isian.petunjuk && b[2] == k.masukan().uraian());
        assert!(ada, "{}", k.judul());
    }
}
