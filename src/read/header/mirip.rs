//! Titles that nothing reads though they come near a column that is looked for: their cells would pass for blank.

use super::Judul;
use super::arti::{arti, bagian, baku};
use crate::domain::kelas::Kelas;
use crate::table::asesmen::{ASESMEN, KolomAsesmen};
use crate::table::definisi::KolomLembar;
use crate::table::ekstrak::{BANTUAN, DAFTAR, KELUARGA, ORANG, PPKS};
use crate::table::insentif::{INSENTIF, KolomInsentif};
use crate::table::jenis::{Jenis, Peran};
use crate::table::kegiatan::KEGIATAN;
use crate::table::kolom::{Kolom, kolom_medan, normal};
use crate::table::register::REGISTER;

/// A title near a column that the table lacks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Mirip {
    /// From 0.
    pub indeks: usize,
    pub kolom: Kolom,
    /// The title says thousands or millions: taken as it stands, the figures would be wrong.
    pub satuan_lain: bool,
}

impl Judul {
    /// Columns of the table that nothing reads and that come near one that is looked for in a table of this kind.
    /// `kelas`: of an assessment sheet of one class.
    pub fn mirip(&self, peran: Peran, kelas: Option<Kelas>) -> Vec<Mirip> {
        let hilang: Vec<Kolom> =
            dicari(self.jenis, peran, kelas).into_iter().filter(|k| !self.peta.punya(*k)).collect();
        let asing = self.kolom.iter().enumerate().filter(|(i, j)| self.dipakai(*i).is_none() && bernama(j));
        asing
            .filter_map(|(indeks, j)| Some((indeks, j, terdekat(j, &hilang)?)))
            .map(|(indeks, j, kolom)| Mirip {
                indeks,
                kolom,
                satuan_lain: baku(&normal(j)).split('_').any(|k| matches!(k, "ribu" | "ribuan" | "juta" | "jutaan")),
            })
            .collect()
    }

    /// The column that a title was taken for; the first of several.
    pub fn dipakai(&self, indeks: usize) -> Option<Kolom> {
        Kolom::SEMUA.iter().copied().find(|k| self.peta.di(*k) == Some(indeks))
    }
}

/// A number that could be somebody's is no title.
fn bernama(judul: &str) -> bool {
    judul.bytes().filter(u8::is_ascii_digit).count() < 6 && arti(judul).is_none()
}

/// The nearest of some columns, where one is near.
pub(super) fn terdekat(judul: &str, kolom: &[Kolom]) -> Option<Kolom> {
    let (dasar, kurung) = bagian(judul);
    let utuh = baku(&normal(judul));
    let jarak = |k: &Kolom| {
        let ejaan = k.ejaan().iter().map(|e| baku(e)).chain([baku(&normal(k.label()))]);
        ejaan.filter_map(|e| jauh(&utuh, &dasar, !kurung.is_empty(), &e)).min()
    };
    kolom.iter().filter_map(|k| Some((jarak(k)?, *k))).min().map(|(_, k)| k)
}

/// Letters that differ; the same without a bracket that carries meaning; words cut short; words more. `None`: far.
fn jauh(utuh: &str, dasar: &str, berkurung: bool, ejaan: &str) -> Option<usize> {
    let kata: Vec<&str> = dasar.split('_').collect();
    let harus: Vec<&str> = ejaan.split('_').collect();
    if berkurung && dasar == ejaan {
        return Some(0);
    }
    let singkat = |(a, b): (&&str, &&str)| a == b || a.len() >= 3 && b.starts_with(*a);
    if kata.len() == harus.len() && ejaan.len() >= 5 && kata.iter().zip(&harus).all(singkat) {
        return Some(1);
    }
    // A letter more or less in a short word makes another word: KKS is no KK.
    let pendek = |(a, b): (&&str, &&str)| a != b && a.len().min(b.len()) <= 3;
    let lain = kata.len() == harus.len() && kata.iter().zip(&harus).any(pendek);
    let beda = strsim::damerau_levenshtein(utuh, ejaan).min(strsim::damerau_levenshtein(dasar, ejaan));
    if !lain && beda <= dasar.len().max(ejaan.len()) / 5 {
        return Some(1 + beda);
    }
    // `Desil Terbaru` may be the desil; `Tempat Lahir` holds no date, and `Nama Ibu` is somebody else's.
    let lebih = kata.len().saturating_sub(harus.len());
    let memuat = kata.windows(harus.len()).any(|w| w == harus);
    (memuat && (1..=3).contains(&lebih) && !TERLALU_UMUM.contains(&ejaan) && !kata.contains(&"tempat"))
        .then_some(10 + lebih)
}

/// Spellings that are parts of the names of too many other columns.
const TERLALU_UMUM: [&str; 32] = [
    "nama",
    "kk",
    "kabupaten_kota",
    "kelurahan_desa",
    "kelurahan",
    "kecamatan",
    "desa",
    "kota",
    "kabupaten",
    "jk",
    "sex",
    "dob",
    "l_p",
    "tahap",
    "jenis",
    "nilai",
    "status",
    "kode",
    "target",
    "tanggal",
    "bentuk",
    "alamat",
    "catatan",
    "kelas",
    "anggaran",
    "hasil",
    "realisasi",
    "program",
    "bantuan",
    "miskin",
    "umur",
    "pekerjaan",
];

/// Columns that readers look for in a table of this kind.
fn dicari(jenis: Jenis, peran: Peran, kelas: Option<Kelas>) -> Vec<Kolom> {
    use Kolom::{Hubungan, IdPeserta, NamaKepala, NikKepala};
    match jenis {
        Jenis::Keluarga => KELUARGA.to_vec(),
        Jenis::Anggota => ORANG.to_vec(),
        Jenis::KeluargaKepala | Jenis::Gabungan => {
            // Who heads the family is told by NIK and Nama there.
            let semua = [&KELUARGA[..], &ORANG, &BANTUAN, &[NikKepala, Kolom::Disabilitas]].concat();
            let kepala = jenis == Jenis::KeluargaKepala;
            semua.into_iter().filter(|k| !kepala || !matches!(k, Hubungan | NikKepala | NamaKepala)).collect()
        }
        Jenis::Daftar => [if peran == Peran::Ppks { &PPKS[..] } else { &BANTUAN }, &DAFTAR].concat(),
        Jenis::Register => kolom(REGISTER, |_| true),
        Jenis::Penilaian => {
            let milik = kolom_medan().iter().filter(|(m, _)| kelas.is_none_or(|k| m.kelas().contains(&k)));
            let kunci: &[Kolom] =
                if kelas.is_some() { &[IdPeserta, Kolom::Nama] } else { &[IdPeserta, Kolom::Nama, Kolom::Kelas] };
            milik.map(|(_, k)| *k).chain(kunci.iter().copied()).collect()
        }
        // Where the family lives only stands there for whoever fills it in.
        Jenis::Asesmen => kolom(ASESMEN, |p| p != KolomAsesmen::Kecamatan),
        Jenis::Kegiatan => kolom(KEGIATAN, |_| true),
        // By its title the table is another list, of what is due.
        Jenis::Insentif => kolom(INSENTIF, |p| p != KolomInsentif::TanggalPenyerahan),
        // Written by the tool itself.
        Jenis::Parameter | Jenis::Hasil | Jenis::Monitoring | Jenis::Saringan => Vec::new(),
        Jenis::AnggotaSaringan | Jenis::Koreksi | Jenis::Capaian | Jenis::Persetujuan => Vec::new(),
    }
}

/// The columns of a sheet; of those that code does something with, some.
fn kolom<P: Copy>(lembar: &[KolomLembar<P>], pilih: impl Fn(P) -> bool) -> Vec<Kolom> {
    lembar.iter().filter(|k| k.peran.is_none_or(&pilih)).map(|k| k.kolom).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::header::{PetaPengguna, cari};
    use crate::read::row::Sel;

    fn judul(kolom: &str, peran: Peran) -> Judul {
        let baris = vec![kolom.split(',').map(Sel::Teks).collect()];
        cari("uji.csv", &baris, peran, &PetaPengguna::baca(&[]).unwrap()).unwrap()
    }

    fn mirip(kolom: &str, peran: Peran) -> Vec<(String, Kolom)> {
        let j = judul(kolom, peran);
        j.mirip(peran, None).iter().map(|m| (j.kolom[m.indeks].clone(), m.kolom)).collect()
    }

    /// Column lists of both versions of the extract, as they stand and with the names of the heads.
    #[test]
    fn an_extract_of_a_city_has_no_near_misses() {
        let kolom = |isi: &str| -> Vec<String> {
            isi.lines().skip(1).map(|b| b.split(',').nth(1).unwrap().to_owned()).collect()
        };
        for isi in [
            include_str!("../../../testdata/dtsen_kolom_keluarga.csv"),
            include_str!("../../../testdata/dtsen_kolom_individu.csv"),
        ] {
            let semua = kolom(isi);
            assert!(semua.len() >= 48);
            assert_eq!(mirip(&semua.join(","), Peran::Ekstrak), []);
            // Each column of the extract away in turn: nothing else there is mistaken for it.
            for tanpa in 0..semua.len() {
                let sisa: Vec<&str> =
                    semua.iter().enumerate().filter(|(i, _)| *i != tanpa).map(|(_, k)| k.as_str()).collect();
                let baris = vec![sisa.iter().map(|k| Sel::Teks(k)).collect()];
                let Ok(j) = cari("uji.csv", &baris, Peran::Ekstrak, &PetaPengguna::baca(&[]).unwrap()) else {
                    continue;
                };
                let salah = j.mirip(Peran::Ekstrak, None);
                assert!(salah.iter().all(|m| semua[tanpa].contains("desil") && m.kolom == Kolom::Desil), "{salah:?}");
            }
        }
    }

    #[test]
    fn a_title_near_one_that_is_missing_is_named() {
        use Kolom::*;
        for (kolom, peran, harus) in [
            ("No KK,NIK,Nama,Desil,Kelurhan", Peran::Ekstrak, Kelurahan),
            ("No KK,NIK,Nama,Desil,Jumlah Anggota (L/P)", Peran::Ekstrak, JumlahAnggota),
            ("NIK,Nama,Jenis PPKS,Miskin (menurut RT)", Peran::Ppks, Miskin),
            ("NIK,Nama,Jns Bansos 2026", Peran::Bansos, Program),
            ("ID Peserta,Kelas,Rencana Usaha,Pencatatan Keu.", Peran::Penilaian, PencatatanKeuangan),
            ("ID Peserta,Angkatan,Nama,Pendamping UEP,NIK", Peran::Register, Pendamping),
            ("ID Peserta,Jenis Insentif,Tanggl", Peran::Insentif, Tanggal),
            ("Jenis,Nama Kegiatan,Tanggal,Realisasi (juta)", Peran::Kegiatan, Realisasi),
        ] {
            let ketemu: Vec<Kolom> = mirip(kolom, peran).into_iter().map(|(_, k)| k).collect();
            assert_eq!(ketemu, [harus], "{kolom}");
        }
        assert!(
            judul("Jenis,Nama Kegiatan,Tanggal,Realisasi (juta)", Peran::Kegiatan).mirip(Peran::Kegiatan, None)[0]
                .satuan_lain
        );
    }

    #[test]
    fn titles_of_other_things_are_left_alone() {
        for (kolom, peran) in [
            ("No,No KK,NIK,Nama,Desil,Nama Ibu,No HP,RT,RW,Agama,Tempat Lahir,Keterangan,Foto", Peran::Ekstrak),
            ("No KK,NIK,Nama,Desil,Desil (2023),Nama Ayah", Peran::Ekstrak),
            ("ID Peserta,Angkatan,NIK,Nama,No HP,Rekening,Nama Bank,Email", Peran::Register),
            ("NIK KPM,NAMA KPM,NOMOR KKS,JENIS BANSOS,TAHAP SALUR,NOMINAL CAIR", Peran::Bansos),
        ] {
            assert_eq!(mirip(kolom, peran), [], "{kolom}");
        }
    }

    #[test]
    fn every_column_of_a_sheet_is_missed_by_its_title() {
        // A letter twice; short words have other words a letter away.
        let salah = |judul: &str| format!("{judul}{}", judul.chars().last().unwrap());
        let mut banyak = 0;
        for (kunci, peran, kolom) in [
            ("ID Peserta,Angkatan,NIK", Peran::Register, kolom(REGISTER, |_| true)),
            ("No KK,Potensi,Minat,Kesiapan,Komitmen", Peran::Asesmen, kolom(ASESMEN, |p| p != KolomAsesmen::Kecamatan)),
            ("Jenis,Tanggal,Nama Kegiatan", Peran::Kegiatan, kolom(KEGIATAN, |_| true)),
        ] {
            let ada = judul(kunci, peran);
            let panjang = |k: &Kolom| k.label().len() >= 7 && k.label().split(' ').all(|kata| kata.len() > 3);
            for k in kolom.into_iter().filter(|k| !ada.peta.punya(*k) && panjang(k)) {
                let ketemu = mirip(&format!("{kunci},{}", salah(k.label())), peran);
                assert_eq!(ketemu.iter().map(|(_, k)| *k).collect::<Vec<_>>(), [k], "{}", k.label());
                banyak += 1;
            }
        }
        assert!(banyak > 25, "{banyak}");
    }
}
