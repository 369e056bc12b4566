//! The corrections loop on a damaged extract of the city. The generator writes every family twice, damaged and
//! sound, so the truth of each cell is known without the program.

use crate::common;
use std::collections::{BTreeMap, BTreeSet};

use crate::common::{BukuTerbaca, Meja, Tabel, libreoffice};
use crate::kerusakan::Perusak;
use crate::kerusakan::jenis::{Bentuk, Jenis};
use crate::kerusakan::tertulis::Tertulis;
use crate::kota::Kota;
use crate::tulis::{Penulis, Sandi};
use calamine::Data;
use uep::inside::read::alamat::huruf_kolom;

const EKSTRAK: [&str; 2] = ["keluarga.csv", "anggota.csv"];

/// A damaged extract on the desk, and the truth of its cells.
struct Kiriman {
    meja: Meja,
    /// File, line and column, from 1, of every cell of a row that has a sound one.
    benar: BTreeMap<(String, usize), Vec<String>>,
    /// Nomor KK of the families by what was done to them, in the sound extract.
    rusak: BTreeMap<String, Jenis>,
}

fn buat(keluarga: usize, bagian: f64) -> Kiriman {
    let (meja, utuh) = (Meja::baru(), Meja::baru());
    let kota = Kota::baru(keluarga, 1, 65);
    let mut perusak = Perusak::baru(bagian, kota.jumlah_keluarga(), Bentuk::V3, false);
    let mut dua = [&meja, &utuh].map(|m| Penulis::buat(m.folder(), Bentuk::V3, Sandi::Utf8, true).unwrap());
    let mut baris: Vec<((&str, usize), usize)> = Vec::new();
    let (mut nomor, mut nomor_utuh) = ([1, 1], [1, 1]);
    let mut rusak = BTreeMap::new();
    for satu in kota.aliran() {
        let (tertulis, sehat) = (perusak.terapkan(&satu), Tertulis::utuh(&satu));
        dua[0].tulis(&tertulis).unwrap();
        dua[1].tulis(&sehat).unwrap();
        if let Some(jenis) = tertulis.fakta[0].kerusakan {
            rusak.insert(satu.no_kk.clone(), jenis);
        }
        for i in 0..tertulis.keluarga.len() {
            baris.push(((EKSTRAK[0], nomor[0] + i + 1), nomor_utuh[0] + 1));
        }
        for i in 0..tertulis.anggota.len().min(sehat.anggota.len()) {
            baris.push(((EKSTRAK[1], nomor[1] + i + 1), nomor_utuh[1] + i + 1));
        }
        nomor = [nomor[0] + tertulis.keluarga.len(), nomor[1] + tertulis.anggota.len()];
        nomor_utuh = [nomor_utuh[0] + sehat.keluarga.len(), nomor_utuh[1] + sehat.anggota.len()];
    }
    dua.into_iter().for_each(|p| drop(p.selesai().unwrap()));
    let sehat = EKSTRAK.map(|b| (b, baca(&utuh, b)));
    let benar = baris.into_iter().map(|((berkas, di), asal)| {
        let isi = &sehat.iter().find(|(b, _)| *b == berkas).unwrap().1;
        ((berkas.to_owned(), di), isi[asal - 1].clone())
    });
    Kiriman { meja, benar: benar.collect(), rusak }
}

/// Lines of a file, cut at `|`: the damage here never holds one.
fn baca(meja: &Meja, berkas: &str) -> Vec<Vec<String>> {
    let isi = meja.byte(berkas);
    let isi = String::from_utf8_lossy(&isi);
    isi.lines().map(|b| b.split('|').map(|s| s.trim_matches('"').to_owned()).collect()).collect()
}

/// What an officer who knows the truth types: sheet, row and column from 0, and the cell it is about.
struct Isian {
    lembar: &'static str,
    baris: usize,
    kolom: [usize; 3],
    nilai: String,
    sel: Vec<(String, usize, usize)>,
}

/// `baris 7, kolom 3` as numbers.
fn letak(sel: &str) -> Option<(usize, usize)> {
    let (baris, kolom) = sel.strip_prefix("baris ")?.split_once(", kolom ")?;
    Some((baris.parse().ok()?, kolom.parse().ok()?))
}

impl Kiriman {
    fn benar(&self, sel: &(String, usize, usize)) -> Option<&str> {
        Some(self.benar.get(&(sel.0.clone(), sel.1))?.get(sel.2 - 1)?.as_str())
    }

    /// Every finding whose cell should say something else, and families whose deciding cell is blank.
    fn isian(&self, buku: &BukuTerbaca) -> Vec<Isian> {
        let tiga = |t: &Tabel| ["Nilai Benar", "Dikoreksi Oleh", "Tanggal Koreksi"].map(|j| t.kolom(j));
        let masalah = buku.daftar("Masalah Data");
        let mut semua = Vec::new();
        let mut sudah = BTreeSet::new();
        for (i, b) in masalah.ambil(&["Berkas", "Sel", "Terbaca"]).into_iter().enumerate() {
            let Some((baris, kolom)) = letak(b[1]) else { continue };
            let sel = (b[0].to_owned(), baris, kolom);
            if let Some(nilai) = self.benar(&sel).filter(|n| !n.is_empty() && *n != b[2])
                && sudah.insert(sel.clone())
            {
                let nilai = nilai.to_owned();
                semua.push(Isian {
                    lembar: "Masalah Data",
                    baris: i + 4,
                    kolom: tiga(&masalah),
                    nilai,
                    sel: vec![sel],
                });
            }
        }
        let perlu = buku.daftar("Perlu Verifikasi");
        for (i, b) in perlu.ambil(&["Sel Koreksi"]).into_iter().enumerate() {
            let sel: Option<Vec<_>> = b[0].lines().map(|g| self.alamat(g)).collect();
            let Some(sel) = sel.filter(|s| !s.is_empty() && s.iter().all(|s| !sudah.contains(s))) else { continue };
            let nilai: BTreeSet<&str> = sel.iter().filter_map(|s| self.benar(s)).filter(|n| !n.is_empty()).collect();
            if let [satu] = nilai.iter().copied().collect::<Vec<_>>()[..] {
                let nilai = satu.to_owned();
                semua.push(Isian { lembar: "Perlu Verifikasi", baris: i + 4, kolom: tiga(&perlu), nilai, sel });
            }
        }
        semua
    }

    /// `Desil: keluarga.csv, baris 7, kolom 4`.
    fn alamat(&self, garis: &str) -> Option<(String, usize, usize)> {
        let (berkas, sel) = garis.split_once(": ")?.1.split_once(", ")?;
        let (baris, kolom) = letak(sel)?;
        Some((berkas.to_owned(), baris, kolom))
    }

    /// The files with the same cells mended by hand, on a desk of their own.
    fn perbaiki(&self, isian: &[Isian]) -> Meja {
        let meja = Meja::baru();
        for berkas in EKSTRAK {
            let isi = self.meja.byte(berkas);
            let mut baris: Vec<Vec<u8>> = isi.split(|b| *b == b'\n').map(<[u8]>::to_vec).collect();
            for (i, (_, nomor, kolom)) in
                isian.iter().flat_map(|i| i.sel.iter().map(move |s| (i, s))).filter(|(_, s)| s.0 == berkas)
            {
                let lama = &baris[*nomor - 1];
                let mut sel: Vec<Vec<u8>> = lama.split(|b| *b == b'|').map(<[u8]>::to_vec).collect();
                sel[*kolom - 1] = i.nilai.clone().into_bytes();
                baris[*nomor - 1] = sel.join(&b'|');
            }
            meja.tulis(berkas, baris.join(&b'\n'));
        }
        meja
    }
}

/// Types into a workbook and saves it under another name.
fn ketik(meja: &Meja, isian: &[Isian], ke: &str) {
    let mut lembar = BukuTerbaca::baca(&meja.jalur("h.xlsx")).lembar;
    for i in isian {
        let baris = &mut lembar.iter_mut().find(|(n, _)| n == i.lembar).unwrap().1[i.baris];
        baris.resize(baris.len().max(i.kolom[2] + 1), Data::Empty);
        for (k, teks) in i.kolom.into_iter().zip([&*i.nilai, "Rina", "30/01/2026"]) {
            baris[k] = Data::String(teks.to_owned());
        }
    }
    let tulis = |(nama, isi): &(String, Vec<Vec<Data>>)| {
        let baris: Vec<String> = isi
            .iter()
            .map(|b| b.iter().map(|s| s.to_string().replace('|', "¦")).collect::<Vec<_>>().join("|"))
            .collect();
        common::lembar(nama, &baris.iter().map(String::as_str).collect::<Vec<_>>())
    };
    meja.buku(ke, lembar.iter().map(tulis).collect());
}

/// Families and findings of a screening with these words.
fn saring(meja: &Meja, kata: &[&str]) -> (Tabel, Tabel) {
    meja.saring_csv(&[&EKSTRAK, kata].concat())
}

/// The rows without those about corrections.
fn tanpa_koreksi(masalah: &Tabel) -> Vec<&Vec<String>> {
    masalah.baris.iter().filter(|b| !b[0].starts_with('C')).collect()
}

/// Damage that a value in a cell undoes. (No row is missing, too much, or torn, and nobody stands twice.)
fn dapat_dikoreksi(jenis: Jenis) -> bool {
    use Jenis as J;
    !matches!(
        jenis,
        J::NikGanda
            | J::AnggotaTanpaKeluarga
            | J::KeluargaTanpaAnggota
            | J::TanpaKepala
            | J::DuaKepala
            | J::LuarKota
            | J::BenuaAnyar
            | J::BarisKeluargaKurang
            | J::BarisKeluargaLebih
            | J::BarisAnggotaKurang
            | J::BarisKepalaLebih
    )
}

#[test]
fn corrected_families_move_to_their_right_lists_and_what_was_mended_is_no_finding_any_more() {
    let kiriman = buat(800, 0.4);
    let meja = &kiriman.meja;
    meja.saring(&[EKSTRAK[0], EKSTRAK[1], "-o", "h.xlsx"]);
    let isian = kiriman.isian(&BukuTerbaca::baca(&meja.jalur("h.xlsx")));
    assert!(isian.len() >= 100, "{} corrections", isian.len());
    ketik(meja, &isian, "isi.xlsx");
    let (sebelum, _) = saring(meja, &[]);
    let (sesudah, masalah) = saring(meja, &["--corrections", "isi.xlsx"]);

    // Every correction is applied and listed.
    let koreksi = Tabel::baca(&meja.jalur("hasil.koreksi.csv"));
    let sel: usize = isian.iter().map(|i| i.sel.len()).sum();
    let ditolak: Vec<_> = koreksi.baris.iter().filter(|b| b[1] != "Diterapkan").collect();
    assert!(ditolak.is_empty(), "{ditolak:?}");
    assert_eq!(koreksi.baris.len(), sel);

    // The same as files in which somebody mended those cells: families, reasons, findings.
    let tangan = saring(&kiriman.perbaiki(&isian), &[]);
    assert_eq!(sesudah, tangan.0);
    assert_eq!(tanpa_koreksi(&masalah), tanpa_koreksi(&tangan.1));

    // The truth, from the generator: the status that the undamaged family has.
    let status = |t: &Tabel| -> BTreeMap<String, String> {
        t.ambil(&["No KK", "Status"]).iter().map(|b| (b[0].to_owned(), b[1].to_owned())).collect()
    };
    let (lama, baru) = (status(&sebelum), status(&sesudah));
    let mut pindah = 0;
    for satu in
        Kota::baru(800, 1, 65).aliran().filter(|k| kiriman.rusak.get(&k.no_kk).is_some_and(|j| dapat_dikoreksi(*j)))
    {
        let harus = match satu.desil {
            Some(1..=5) => "Layak",
            Some(_) => "Tidak Layak",
            None => "Perlu Verifikasi",
        };
        let jenis = kiriman.rusak[&satu.no_kk].kode();
        assert_eq!(baru.get(&satu.no_kk).map(String::as_str), Some(harus), "{jenis}");
        pindah += usize::from(lama.get(&satu.no_kk).map(String::as_str) != Some(harus));
    }
    assert!(pindah >= 60, "{pindah} families moved");
}

#[test]
fn corrections_of_another_extract_are_refused_and_change_nothing() {
    let kiriman = buat(300, 0.4);
    let meja = &kiriman.meja;
    meja.saring(&[EKSTRAK[0], EKSTRAK[1], "-o", "h.xlsx"]);
    let isian = kiriman.isian(&BukuTerbaca::baca(&meja.jalur("h.xlsx")));
    ketik(meja, &isian, "isi.xlsx");
    // The office got the data anew: a line more at the top, so every row has moved.
    for berkas in EKSTRAK {
        let isi = String::from_utf8_lossy(&meja.byte(berkas)).into_owned();
        let (judul, sisa) = isi.split_once('\n').unwrap();
        let pertama = sisa.lines().nth(40).unwrap();
        meja.tulis(berkas, format!("{judul}\n{pertama}\n{sisa}"));
    }
    let tanpa = saring(meja, &[]).0;
    let (dengan, _) = saring(meja, &["--corrections", "isi.xlsx"]);
    let koreksi = Tabel::baca(&meja.jalur("hasil.koreksi.csv"));
    let diterapkan: Vec<_> = koreksi.baris.iter().filter(|b| b[1] == "Diterapkan").collect();
    assert!(
        koreksi.baris.len() >= 50 && diterapkan.is_empty(),
        "{} of {}: {diterapkan:?}",
        diterapkan.len(),
        koreksi.baris.len()
    );
    assert_eq!(tanpa, dengan);
}

#[test]
#[ignore = "needs LibreOffice"]
fn a_workbook_filled_by_libreoffice_corrects_as_the_same_values_typed_here() {
    let kiriman = buat(600, 0.4);
    let meja = &kiriman.meja;
    meja.saring(&[EKSTRAK[0], EKSTRAK[1], "-o", "h.xlsx"]);
    let isian = kiriman.isian(&BukuTerbaca::baca(&meja.jalur("h.xlsx")));
    assert!(isian.len() >= 100, "{} corrections", isian.len());
    ketik(meja, &isian, "isi.xlsx");
    let harus = saring(meja, &["--corrections", "isi.xlsx"]);
    let mut teks = String::new();
    for i in &isian {
        for (k, isi) in i.kolom.iter().zip([&*i.nilai, "Rina", "30/01/2026"]) {
            teks += &format!("{}|{}{}|{isi}\n", i.lembar, huruf_kolom(*k as u16), i.baris + 1);
        }
    }
    libreoffice::ketik(meja, ("h.xlsx", "terisi.xlsx"), &teks);
    let ada = saring(meja, &["--corrections", "terisi.xlsx"]);
    let koreksi = Tabel::baca(&meja.jalur("hasil.koreksi.csv"));
    let ditolak: Vec<_> = koreksi.baris.iter().filter(|b| b[1] != "Diterapkan").collect();
    assert!(ditolak.is_empty(), "{ditolak:?}");
    assert_eq!(koreksi.baris.len(), isian.iter().map(|i| i.sel.len()).sum::<usize>());
    assert_eq!(ada.0, harus.0);
    assert_eq!(tanpa_koreksi(&ada.1), tanpa_koreksi(&harus.1));
}
