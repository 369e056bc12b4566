//! A workbook that LibreOffice opened and saved, as a workbook or as ODS, is still what was made: by a repeated run and
//! by its marks.

use std::path::Path;
use std::process::Command;

use crate::buku::SELALU_HITUNG;
use crate::common::{Meja, contoh};
use crate::jalan_isi;

/// Saves workbooks in another form into `folder`, all calculated anew.
fn simpan(meja: &Meja, nama: &[&str], bentuk: &str, folder: &str) {
    let profil = meja.folder().join("profil/user");
    std::fs::create_dir_all(&profil).unwrap();
    std::fs::write(profil.join("registrymodifications.xcu"), SELALU_HITUNG).unwrap();
    let hasil = Command::new("soffice")
        .arg(format!("-env:UserInstallation=file://{}", meja.folder().join("profil").display()))
        .args(["--headless", "--convert-to", bentuk, "--outdir"])
        .arg(meja.folder().join(folder))
        .args(nama.iter().map(|n| meja.jalur(n)))
        .output()
        .expect("soffice on the path");
    assert!(hasil.status.success(), "{}", String::from_utf8_lossy(&hasil.stderr));
}

fn jalan(meja: &Meja, kata: &str) {
    let jawaban = meja.uep(&kata.split(' ').collect::<Vec<_>>());
    assert_eq!((jawaban.kode, jawaban.galat.as_str()), (0, ""), "{kata}");
}

/// Every workbook of a year and what it was made of, in one folder.
fn setahun(meja: &Meja) -> [(&'static str, Vec<&'static str>); 9] {
    for nama in ["keluarga.csv", "anggota.csv", "bansos.csv", "ppks.csv", "triwulan/penilaian.csv"] {
        meja.salin(&contoh(nama));
    }
    meja.tulis("peserta.csv", std::fs::read(contoh("register.csv")).unwrap());
    meja.tulis("register.csv", std::fs::read(contoh("triwulan/register.csv")).unwrap());
    jalan(
        meja,
        "screen keluarga.csv anggota.csv --bansos bansos.csv --ppks ppks.csv --register peserta.csv --with-members -o s.xlsx",
    );
    jalan(meja, "template asesmen --candidates s.xlsx -o asesmen.xlsx");
    jalan(meja, "template asesmen --candidates s.xlsx -o kosong.csv");
    jalan_isi::asesmen(&meja.jalur("kosong.csv"), &meja.jalur("a.csv"), &jalan_isi::Acak::baru(65, 1)).unwrap();
    let calon = "cohort --year 2026 --candidates s.xlsx --assessment a.csv --register peserta.csv --as-of 2026-01-01";
    jalan(meja, &format!("{calon} --quota 60 -o r.xlsx"));
    jalan(meja, &format!("{calon} --quota 30,60 -o b.xlsx"));
    jalan(meja, "template penilaian --register r.xlsx --quarter 2026-TW1 -o p.xlsx");
    jalan(meja, "grade penilaian.csv --register register.csv --quarter 2026-TW1 --as-of 2026-04-15 -o n.xlsx");
    jalan(meja, "template insentif --from n.xlsx -o i.xlsx");
    jalan(
        meja,
        "evaluate --year 2026 --register register.csv --grades n.xlsx --screening s.xlsx --as-of 2027-01-10 -o e.xlsx",
    );
    jalan(meja, "template tabel-5-1 -o t.xlsx");
    let saring = vec!["keluarga.csv", "anggota.csv", "bansos.csv", "ppks.csv", "peserta.csv"];
    [
        ("s.xlsx", saring),
        ("asesmen.xlsx", vec!["s.xlsx"]),
        ("r.xlsx", vec!["s.xlsx", "a.csv", "peserta.csv"]),
        ("b.xlsx", vec!["s.xlsx", "a.csv", "peserta.csv"]),
        ("p.xlsx", vec!["r.xlsx"]),
        ("n.xlsx", vec!["penilaian.csv", "register.csv"]),
        ("i.xlsx", vec!["n.xlsx"]),
        ("e.xlsx", vec!["register.csv", "n.xlsx", "s.xlsx"]),
        ("t.xlsx", vec![]),
    ]
}

#[test]
#[ignore = "needs LibreOffice"]
fn a_resave_of_any_workbook_of_the_chain_is_no_difference() {
    let meja = Meja::baru();
    let semua = setahun(&meja);
    let nama: Vec<&str> = semua.iter().map(|(n, _)| *n).collect();
    let (mut salah, mut bertanda) = (Vec::new(), 0);
    for bentuk in ["xlsx", "ods"] {
        simpan(&meja, &nama, bentuk, bentuk);
        for (buku, masukan) in &semua {
            let ulang = format!("{bentuk}/{}", Path::new(buku).with_extension(bentuk).display());
            assert_ne!(meja.byte(buku), meja.byte(&ulang), "{ulang} was saved anew");
            let dengan = meja.uep(&[&["verify", &ulang][..], masukan].concat());
            if dengan.kode != 0 {
                salah.push(format!("{ulang}: {}{}", dengan.keluar, dengan.galat));
            }
            let tanpa = meja.uep(&["verify", &ulang]);
            bertanda += u32::from(tanpa.kode == 0);
            if tanpa.kode == 3 {
                salah.push(format!("{ulang} by its marks: {}", tanpa.keluar));
            }
        }
    }
    assert!(salah.is_empty(), "{}", salah.join("\n"));
    assert!(bertanda >= 6, "screening, register and evaluation are marked, twice: {bertanda}");
}
