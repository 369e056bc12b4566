//! Outputs of the programme where they don't belong: refused by name, with the option that takes them, in every
//! option of every command; where they belong they are read.

use crate::common;
use std::sync::OnceLock;

use crate::common::{BukuTerbaca, Meja, contoh};
use uep::inside::read::header::PetaPengguna;
use uep::inside::read::sumber::{OpsiBaca, Sumber};
use uep::inside::table::jenis::Peran;

/// Every output and template, as workbook and as CSV, made from the bundled data.
fn meja() -> &'static Meja {
    static MEJA: OnceLock<Meja> = OnceLock::new();
    MEJA.get_or_init(|| {
        let meja = Meja::baru();
        for nama in ["keluarga.csv", "anggota.csv", "triwulan/penilaian.csv", "triwulan/register.csv"] {
            meja.salin(&contoh(nama));
        }
        let buat = |kata: &str| {
            for akhiran in ["xlsx", "csv"] {
                let kata = kata.replace("*", akhiran);
                let kata: Vec<&str> = kata.split(' ').chain(["--as-of", "2026-12-31"]).collect();
                let jawaban = meja.uep(&kata);
                assert_eq!((jawaban.kode, jawaban.galat.as_str()), (0, ""), "{kata:?}");
            }
        };
        buat("screen keluarga.csv anggota.csv -o screen.*");
        buat("template asesmen --candidates screen.* -o asesmen.*");
        buat("template penilaian --register register.csv --quarter 2026-TW1 -o penilaian-kosong.*");
        for kosong in ["kegiatan", "insentif", "register", "parameter"] {
            buat(&format!("template {kosong} -o {kosong}-kosong.*"));
        }
        buat("cohort --year 2026 --quota 1 --candidates screen.* --assessment asesmen.* --register register.csv -o cohort.*");
        buat("grade penilaian.csv --register register.csv --quarter 2026-TW1 -o grade.*");
        buat("evaluate --year 2026 --register register.csv --grades grade.xlsx -o evaluate.*");
        meja
    })
}

/// What each role takes of the outputs below.
const PERAN: [(Peran, &[&str]); 13] = [
    (Peran::Ekstrak, &[]),
    (Peran::Bansos, &[]),
    (Peran::Ppks, &[]),
    (Peran::Register, &["cohort", "register-kosong"]),
    (Peran::Parameter, &["parameter-kosong"]),
    (Peran::Penilaian, &["penilaian-kosong"]),
    (Peran::Hasil, &["grade"]),
    (Peran::Insentif, &["insentif-kosong"]),
    (Peran::Saringan, &["screen"]),
    (Peran::SaringanUtuh, &["screen"]),
    (Peran::Asesmen, &["asesmen"]),
    (Peran::Kegiatan, &["kegiatan-kosong"]),
    (Peran::Evaluasi, &["evaluate"]),
];

/// Outputs, and what a refusal calls them.
const KELUARAN: [(&str, &str); 10] = [
    ("screen", "hasil penyaringan (uep screen)"),
    ("cohort", "register"),
    ("grade", "hasil penilaian"),
    ("evaluate", "evaluasi tahunan (uep evaluate)"),
    ("asesmen", "lembar asesmen calon peserta"),
    ("penilaian-kosong", "lembar penilaian triwulan"),
    ("kegiatan-kosong", "daftar kegiatan"),
    ("insentif-kosong", "daftar insentif yang diberikan"),
    ("register-kosong", "register peserta"),
    ("parameter-kosong", "berkas parameter"),
];

#[test]
fn an_output_is_read_where_it_belongs_and_refused_by_name_elsewhere() {
    let opsi = OpsiBaca { lembar: Vec::new(), peta: PetaPengguna::baca(&[]).unwrap() };
    let mut beda = Vec::new();
    let (mut ditolak, mut dibaca) = (0, 0);
    for (peran, benar) in PERAN {
        for (nama, sebutan) in KELUARAN {
            for akhiran in ["xlsx", "csv"] {
                let berkas = format!("{nama}.{akhiran}");
                // Of a result the annex says what was given; its list says what is due.
                if peran == Peran::Insentif && berkas == "grade.xlsx" {
                    continue;
                }
                // A message names the file as it was given, here with its folder.
                let jalur = meja().jalur(&berkas);
                let pesan = match Sumber::buka(&jalur, peran, &opsi) {
                    Ok(_) => String::new(),
                    Err(galat) => galat.to_string(),
                };
                let baik = if benar.contains(&nama) {
                    dibaca += 1;
                    pesan.is_empty()
                } else {
                    ditolak += 1;
                    let di = jalur.display().to_string();
                    let bernama = pesan.starts_with(&di) && pesan.contains(&format!(" adalah {sebutan}"));
                    bernama && ["berikan", "bukan masukan"].iter().any(|k| pesan.contains(k))
                };
                if !baik {
                    beda.push(format!("{peran:?} {berkas}: {pesan}"));
                }
            }
        }
    }
    assert!(beda.is_empty(), "{}\n{}", beda.len(), beda.join("\n"));
    assert_eq!((ditolak, dibaca), (237, 22));
}

/// What is due is not what was given.
#[test]
fn a_result_is_no_list_of_what_was_given() {
    let kata = ["penilaian.csv", "--quarter", "2026-TW2", "--incentives", "grade.csv", "-o", "lagi.csv"];
    let jawaban = meja().uep(&[&["grade"], &kata[..]].concat());
    let pesan = "Galat: grade.csv adalah hasil penilaian triwulan (uep grade), bukan daftar insentif yang sudah diberikan\n  \
                 perbaikan: isi Tanggal Penyerahan di lembar Insentif buku kerja hasil itu, lalu berikan buku kerjanya\n";
    assert_eq!((jawaban.kode, jawaban.galat.as_str()), (1, pesan));
    assert!(!meja().ada("lagi.csv"));
}

/// The scores may stand in the screening's own list: columns that no output has.
#[test]
fn scores_added_to_a_screening_are_an_assessment() {
    let meja = meja();
    let buku = BukuTerbaca::baca(&meja.jalur("screen.xlsx"));
    let lebar = buku.isi("Layak")[3].len();
    let mut layak = common::lembar("Layak", &[]);
    for (r, baris) in buku.isi("Layak").iter().enumerate() {
        for (c, isi) in baris.iter().enumerate().filter(|(_, i)| !i.to_string().is_empty()) {
            layak.write_string(r as u32, c as u16, isi.to_string()).unwrap();
        }
        for (c, aspek) in ["Potensi", "Minat", "Kesiapan", "Komitmen"].iter().enumerate().filter(|_| r >= 3) {
            let isi = if r == 3 { aspek } else { "5" };
            layak.write_string(r as u32, (lebar + c) as u16, isi).unwrap();
        }
    }
    meja.buku("dinilai.xlsx", vec![layak, common::lembar("Metadata", &["Perintah|uep screen", "Opsi|keluarga.csv"])]);
    let kata = ["--candidates", "screen.csv", "--assessment", "dinilai.xlsx", "-o", "dinilai-keluar.csv"];
    let jawaban = meja.angkatan(2027, "1", &kata);
    assert_eq!((jawaban.kode, jawaban.galat.as_str()), (0, ""));
}
