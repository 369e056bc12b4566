//! Parameters: the template given back, dated rows, edited values.

use crate::common::{BukuTerbaca, Meja, Tabel, contoh, lembar};
use rust_xlsxwriter::{ExcelDateTime, Format};
use uep::inside::perwal::parameter::DAFTAR;

const KATA: [&str; 6] = ["keluarga.csv", "anggota.csv", "--bansos", "bansos.csv", "--ppks", "ppks.csv"];
const JUDUL: [&str; 6] = ["Parameter", "Nilai", "Satuan", "Berlaku Sejak", "Dasar", "Keterangan"];

fn meja() -> Meja {
    let meja = Meja::baru();
    ["keluarga.csv", "anggota.csv", "bansos.csv", "ppks.csv"].iter().for_each(|m| meja.salin(&contoh(m)));
    meja
}

/// Families Layak by desil (1 to 10, unknown) on a date.
fn layak(meja: &Meja, kata: &[&str], acuan: &str) -> Vec<u64> {
    let jawaban =
        meja.uep(&[&["screen"], &KATA[..], kata, &["--as-of", acuan, "--json", "--force", "-o", "hasil.csv"]].concat());
    assert_eq!(jawaban.kode, 0, "{}", jawaban.galat);
    let json: serde_json::Value = serde_json::from_str(&jawaban.keluar).unwrap();
    json["rekap_desil"].as_array().unwrap().iter().map(|d| d["layak"].as_u64().unwrap()).collect()
}

/// The highest desil with a family Layak; the lists make a family of any desil Layak by huruf c, so without them.
fn batas(meja: &Meja, kata: &[&str], acuan: &str) -> usize {
    let jawaban = meja.uep(
        &[
            &["screen", "keluarga.csv", "anggota.csv"],
            kata,
            &["--as-of", acuan, "--json", "--force", "-o", "hasil.csv"],
        ]
        .concat(),
    );
    assert_eq!(jawaban.kode, 0, "{}", jawaban.galat);
    let json: serde_json::Value = serde_json::from_str(&jawaban.keluar).unwrap();
    let rekap = json["rekap_desil"].as_array().unwrap();
    rekap[..10].iter().rposition(|d| d["layak"].as_u64().unwrap() > 0).map_or(0, |i| i + 1)
}

#[test]
fn the_template_lists_every_parameter_with_its_default() {
    let meja = Meja::baru();
    for nama in ["parameter.csv", "parameter.xlsx"] {
        let jawaban = meja.uep(&["template", "parameter", "-o", nama]);
        assert_eq!((jawaban.kode, jawaban.galat.as_str()), (0, ""));
    }
    let csv = Tabel::baca(&meja.jalur("parameter.csv"));
    assert_eq!(csv.judul, JUDUL);
    let baris = DAFTAR.iter().flat_map(|d| d.semua_bawaan().map(move |b| (d, b)));
    let harus: Vec<[&str; 5]> = baris.map(|(d, (_, nilai))| [d.nama, nilai, d.satuan, d.dasar, d.keterangan]).collect();
    assert_eq!(csv.ambil(&["Parameter", "Nilai", "Satuan", "Dasar", "Keterangan"]), harus);
    for b in csv.ambil(&["Parameter", "Berlaku Sejak", "Nilai"]) {
        match b[0] {
            "umk" => assert!([["01/01/2025", "3599182"], ["01/01/2026", "3855894"]].contains(&[b[1], b[2]]), "{b:?}"),
            nama => assert_eq!(b[1], "01/10/2025", "{nama}: in force since the Perwal is"),
        }
    }
    assert_eq!(csv.satu("Parameter").iter().filter(|p| **p == "umk").count(), 2);
    let buku = BukuTerbaca::baca(&meja.jalur("parameter.xlsx"));
    assert!(buku.nama().contains(&"Petunjuk"));
    assert_eq!(buku.nama()[0], "Parameter");
    assert_eq!(buku.daftar("Parameter").ambil(&JUDUL), csv.ambil(&JUDUL));
}

#[test]
fn the_template_given_back_unchanged_changes_nothing() {
    let meja = meja();
    for nama in ["parameter.csv", "parameter.xlsx"] {
        assert_eq!(meja.uep(&["template", "parameter", "-o", nama]).kode, 0);
    }
    let bawaan = meja.saring_csv(&KATA);
    for nama in ["parameter.csv", "parameter.xlsx"] {
        let hasil = meja.saring_csv(&[&KATA[..], &["--parameter", nama]].concat());
        assert!(hasil == bawaan, "{nama}");
    }
}

#[test]
fn of_several_dated_rows_the_newest_not_after_the_reference_date_counts() {
    let meja = meja();
    meja.tulis(
        "p.csv",
        "Parameter;Nilai;Berlaku Sejak\ndesil_maksimum;3;01/07/2026\ndesil_maksimum;4;2026-01-01\ndesil_maksimum;2;1 Januari 2027\n",
    );
    for (acuan, harus) in [
        ("2025-12-31", 5),
        ("2026-01-01", 4),
        ("2026-06-30", 4),
        ("2026-07-01", 3),
        ("2026-12-31", 3),
        ("2027-01-01", 2),
    ] {
        assert_eq!(batas(&meja, &["--parameter", "p.csv"], acuan), harus, "{acuan}");
    }
    assert_eq!(
        batas(&meja, &["--parameter", "p.csv", "--max-desil", "6"], "2027-01-01"),
        6,
        "--max-desil beats the parameter"
    );
    assert_eq!(batas(&meja, &["--max-desil", "1"], "2026-01-01"), 1);
}

#[test]
fn an_edited_workbook_with_numbers_and_dates_is_read() {
    let meja = meja();
    let mut ws = lembar(
        "Parameter",
        &[
            "Parameter UEP Berkelas",
            "Isi kolom Nilai",
            "",
            "Parameter|Nilai|Satuan|Berlaku Sejak|Dasar|Keterangan",
            "desil_maksimum||desil",
            "jalur_huruf_d|Ya|ya/tidak",
        ],
    );
    ws.write_number(4, 1, 4.0).unwrap();
    let tanggal = Format::new().set_num_format("dd/mm/yyyy");
    ws.write_with_format(4, 3, ExcelDateTime::from_ymd(2026, 1, 1).unwrap(), &tanggal).unwrap();
    meja.buku("p.xlsx", vec![ws]);
    assert_eq!(batas(&meja, &["--parameter", "p.xlsx"], "2025-12-31"), 5);
    assert_eq!(batas(&meja, &["--parameter", "p.xlsx"], "2026-01-01"), 4);
    let json = meja.saring_json(&["keluarga.csv", "anggota.csv", "--parameter", "p.xlsx"]);
    let luar = meja.saring_csv(&["keluarga.csv", "anggota.csv", "--parameter", "p.xlsx"]).0;
    let tidak: Vec<&str> =
        luar.baris.iter().filter(|b| b[0] == "Tidak Layak").map(|b| b[luar.kolom("Penghalang")].as_str()).collect();
    assert_eq!(json["keluarga"]["tidak_layak"], tidak.len());
    assert!(
        tidak.iter().all(|p| p.contains("berada di luar Kota Banjarmasin")),
        "with huruf d only those outside are out"
    );
}

#[test]
fn each_switch_does_what_it_says() {
    let meja = meja();
    let dengan = |isi: &str| {
        meja.tulis("p.csv", format!("Parameter,Nilai\n{isi}\n"));
        layak(&meja, &["--parameter", "p.csv"], "2026-01-31")
    };
    let bawaan = layak(&meja, &[], "2026-01-31");
    assert_eq!(dengan("sel_minimum,0"), bawaan, "it concerns the recap for sharing alone");
    assert_eq!(dengan("usia_minimum,1"), bawaan);
    assert_eq!(dengan("usia_minimum,"), bawaan);
    let tua = dengan("usia_minimum,120");
    assert_eq!(tua.iter().sum::<u64>(), 0);
    let pedagang = dengan("pekerjaan_dikecualikan,PEDAGANG; NELAYAN/PERIKANAN");
    assert!(pedagang.iter().sum::<u64>() < bawaan.iter().sum());
    assert!(pedagang.iter().zip(&bawaan).all(|(a, b)| a <= b));
}

#[test]
fn metadata_shows_the_parameters_in_force_and_where_they_come_from() {
    let meja = meja();
    meja.tulis("p.csv", "Parameter,Nilai,Berlaku Sejak\ndesil_maksimum,4,01/01/2026\n");
    meja.saring(&["keluarga.csv", "anggota.csv", "--parameter", "p.csv", "-o", "hasil.xlsx"]);
    let buku = BukuTerbaca::baca(&meja.jalur("hasil.xlsx"));
    let teks = |b: &[calamine::Data]| b.iter().map(ToString::to_string).collect::<Vec<_>>();
    let isi = buku.isi("Metadata");
    let desil = teks(isi.iter().find(|b| b[0] == "desil_maksimum").unwrap());
    assert_eq!(desil[2..5], ["4", "2026-01-01", "berkas parameter"]);
    let huruf_d = teks(isi.iter().find(|b| b[0] == "jalur_huruf_d").unwrap());
    assert_eq!((huruf_d[2].as_str(), huruf_d[4].as_str()), ("tidak", "bawaan"));
    let berkas = teks(isi.iter().find(|b| b[0] == "p.csv").unwrap());
    assert_eq!(berkas[8].len(), 64, "its SHA-256");
}
