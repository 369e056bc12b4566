//! Finds the header among the first rows and tells the kind of file by it, never by its name.
//!
//! In: the first rows of a table. Out: a [`Judul`]: where the header stands, which column is
//! which, what kind of table this is. Kop, titles and a row of column numbers are not data.
//!
//! * `arti`: what a title means, however offices write it; `susunan`: titles over two rows, rows of column numbers
//! * `mirip`: titles near one that is looked for; `kurang`: what to say where a column is missing
//! * `tanda`: the columns that the marks of a list speak for
//! * `peta`: which column is where, and what the user said of it; `kenal`: the kind of table

mod arti;
mod kenal;
mod kurang;
mod mirip;
mod peta;
mod susunan;
mod tanda;

use std::borrow::Cow;

use self::arti::arti;
use self::kenal::{jenis, rapikan};
use self::kurang::{kurang, tidak_ditemukan};
pub use self::peta::{Peta, PetaPengguna};
pub use self::susunan::baris_nomor_kolom;
use self::susunan::{bentuk_judul, kunci_baris};
pub use self::tanda::{PetaTanda, TandaTabel};
use super::pembuat::Pembuat;
use super::row::{Baris, Sel};
use crate::domain::nomor::{TERTUTUP, tersamar};
use crate::error::{Galat, Result};
use crate::table::jenis::{Jenis, Peran};
use crate::table::kolom::{Kolom, kolom_medan, normal};

/// The header of a table.
#[derive(Clone, Debug)]
pub struct Judul {
    /// Index of the header's last row among the rows looked at.
    pub indeks: usize,
    /// Rows of the header itself (two where group titles stand above, plus a row of numbers).
    pub baris: u32,
    /// Rows that aren't blank above the header.
    pub kop: u32,
    /// What stands in them, by row.
    pub teks_kop: Vec<(u32, String)>,
    /// Titles as they stand in the file.
    pub kolom: Vec<String>,
    /// The rows of the header as they stand, each by [`kunci_baris`].
    mentah: Vec<Vec<String>>,
    pub peta: Peta,
    pub jenis: Jenis,
    tanda: TandaTabel,
}

impl Judul {
    /// Where the columns are that the marks of the list of this code speak for; `None`: no list of this version's.
    pub fn tanda(&self, kode: &str) -> Option<Cow<'_, PetaTanda>> {
        self.tanda.peta(kode, &self.kolom)
    }

    /// The row is one of the header's own: on the next page, or above the next table.
    pub fn ulang(&self, baris: &Baris<'_>) -> bool {
        let dibaca = self.peta.perlu();
        let sama = |(i, k): (usize, &String)| i >= dibaca || normal(&baris.sel(i).tampil()) == *k;
        let berisi = |asli: &&Vec<String>| asli.iter().take(dibaca).any(|k| !k.is_empty());
        self.mentah.iter().filter(berisi).any(|asli| asli.iter().enumerate().all(sama))
    }

    /// The first of the rows looked at is the header's.
    pub(super) fn di_awal(&self) -> bool {
        self.indeks + 1 == self.baris as usize
    }

    /// Columns with a title that none of these is: index and title. A running number is none of them.
    pub fn selain(&self, dikenal: &[Kolom]) -> Vec<(usize, &str)> {
        let milik: Vec<usize> = dikenal.iter().filter_map(|k| self.peta.di(*k)).collect();
        let lain = |(i, j): &(usize, &str)| !milik.contains(i) && !matches!(&*normal(j), "" | "no" | "nomor");
        self.kolom.iter().map(String::as_str).enumerate().filter(lain).collect()
    }

    /// The rows of a list are families, not persons: the NIK and name on them are the head's (T37).
    pub fn menyebut_kepala(&self) -> bool {
        let satu = |kepala, orang| self.peta.punya(kepala) && self.peta.di(kepala) == self.peta.di(orang);
        satu(Kolom::NikKepala, Kolom::Nik) || satu(Kolom::NamaKepala, Kolom::Nama)
    }

    /// Rows of families that say nothing of their kelurahan live where the kop says (T73).
    pub fn tempat_dari_kop(&self) -> bool {
        let tempat = [Kolom::Kelurahan, Kolom::KodeKelurahan, Kolom::KodeKecamatan, Kolom::KodeKabupaten];
        self.jenis.memuat_keluarga() && !tempat.iter().any(|k| self.peta.punya(*k))
    }

    /// A list of recipients or participants, not an extract.
    pub fn jenis_daftar(&self) -> bool {
        !self.jenis.memuat_keluarga() && self.jenis != Jenis::Anggota
    }
}

/// Finds the header in the first rows of a table (each a list of cells).
///
/// # Errors
/// [`Galat::KolomTidakAda`] with what was looked for, what was found and the nearest spelling;
/// [`Galat::KolomGanda`] where two columns claim to be the same key.
pub fn cari(berkas: &str, baris: &[Vec<Sel<'_>>], peran: Peran, pengguna: &PetaPengguna) -> Result<Judul> {
    let mut terbaik: Option<(usize, usize, Vec<String>, Peta)> = None;
    let mut tertinggi = 0;
    for (i, sel) in baris.iter().take(super::BARIS_JUDUL).enumerate() {
        // A row that holds an id is somebody's.
        if sel.iter().any(|s| s.memuat_id()) {
            continue;
        }
        for (dua, judul) in bentuk_judul(sel, baris.get(i + 1), peran) {
            let (peta, _) = petakan(&judul, &baris[i + 1..], pengguna, peran);
            let lengkap = usize::from(jenis(&peta, peran).is_some()) * 100;
            let nilai = if peta.banyak() == 0 { 0 } else { peta.banyak() + usize::from(dua) + lengkap };
            if nilai > tertinggi {
                tertinggi = nilai;
                terbaik = Some((i, usize::from(dua), judul, peta));
            }
        }
    }
    let Some((i, dua, kolom, mut peta)) = terbaik else { return Err(tidak_ditemukan(berkas, baris, peran)) };
    if let (_, Some((k, satu, lain))) = petakan(&kolom, &baris[i + 1..], pengguna, peran) {
        return Err(Galat::KolomGanda { berkas: berkas.into(), kolom: k.label(), satu, dua: lain });
    }
    let Some(jenis) = jenis(&peta, peran) else { return Err(kurang(berkas, &kolom, &baris[i + dua + 1..], peran)) };
    let ditambah = Pembuat::dari_judul(&kolom).is_some_and(|p| p.tak_memuat(peran));
    if let Some(galat) = salah_tempat(berkas, &kolom, peran).filter(|_| !ditambah) {
        // A masked output is of no use anywhere.
        let samar = baris[i + 1..].iter().flatten().any(|s| tersamar(&s.tampil()));
        return Err(if samar { Galat::Disamarkan { berkas: berkas.into() } } else { galat });
    }
    if Pembuat::dari_judul(&kolom).is_some() && tertutup(&kolom, &baris[i + 1..]) {
        return Err(Galat::Disamarkan { berkas: berkas.into() });
    }
    rapikan(&mut peta, jenis);
    let nomor_kolom =
        usize::from(baris.get(i + dua + 1).is_some_and(|b| baris_nomor_kolom(b.iter().copied(), kolom.len())));
    let indeks = i + dua + nomor_kolom;
    Ok(Judul {
        indeks,
        mentah: baris[i..=i + dua].iter().map(|b| kunci_baris(b.iter().copied())).collect(),
        baris: 1 + dua as u32 + nomor_kolom as u32,
        kop: baris[..i].iter().filter(|b| b.iter().any(|s| !s.kosong())).count() as u32,
        teks_kop: teks_kop(&baris[..i]),
        kolom,
        peta,
        jenis,
        tanda: TandaTabel::default(),
    })
}

/// A list of the programme's own in which all names or all files are masked.
fn tertutup(kolom: &[String], baris: &[Vec<Sel<'_>>]) -> bool {
    let semua = |k: usize| {
        let mut isi = baris.iter().filter_map(|b| b.get(k)).filter(|s| !s.kosong()).peekable();
        isi.peek().is_some() && isi.all(|s| s.tampil() == TERTUTUP)
    };
    let penanda = |j: &String| ["Nama", "Nama Kepala Keluarga", "Berkas"].contains(&j.as_str());
    kolom.iter().enumerate().any(|(k, j)| penanda(j) && semua(k))
}

/// By place among the rows looked at, from 1; whoever knows the rows' numbers puts them in.
fn teks_kop(baris: &[Vec<Sel<'_>>]) -> Vec<(u32, String)> {
    let satu = |sel: &Vec<Sel<'_>>| {
        let terisi = sel.iter().filter(|s| !s.kosong()).map(|s| s.tampil().into_owned());
        terisi.collect::<Vec<_>>().join(" | ")
    };
    (1..).zip(baris.iter().map(satu)).filter(|(_, t)| !t.is_empty()).collect()
}

fn kenal(judul: &str, peran: Peran) -> bool {
    arti(judul).is_some_and(|a| a.kolom.dicari(peran))
}

/// A row of titles, some of them of columns that hold ids: the header of another table further down.
pub fn mirip_judul(baris: &Baris<'_>) -> bool {
    let (mut dikenal, mut terisi, mut kunci) = (0, 0, false);
    for satu in baris.semua().filter(|s| !s.kosong()) {
        terisi += 1;
        if let Some(a) = arti(&satu.tampil()) {
            dikenal += 1;
            kunci |= matches!(a.kolom, Kolom::NoKk | Kolom::Nik | Kolom::NikKepala | Kolom::IdPeserta);
        }
    }
    kunci && dikenal >= 2 && dikenal * 2 >= terisi
}

/// Two columns with the same spelling of a key cannot be told apart.
type Ganda = Option<(Kolom, String, String)>;

fn petakan(judul: &[String], data: &[Vec<Sel<'_>>], pengguna: &PetaPengguna, peran: Peran) -> (Peta, Ganda) {
    let mut calon: Vec<(Kolom, i32, usize)> = Vec::new();
    for (i, j) in judul.iter().enumerate().filter(|(_, j)| !j.is_empty()) {
        let sendiri = arti(j).map(|a| (a.kolom, i32::from(a.urut)));
        let semua = pengguna.arti(j).chain(sendiri).chain(pengguna.arti_bulan(j, peran));
        calon.extend(semua.filter(|(k, _)| k.dicari(peran)).map(|(k, urut)| (k, urut, i)));
    }
    calon.sort_unstable();
    let mut peta = Peta::kosong();
    let mut ganda = None;
    for sama in calon.chunk_by(|a, b| a.0 == b.0) {
        let (kolom, urut, pertama) = sama[0];
        peta.isi(kolom, pertama);
        if let Some((_, _, kedua)) = sama.get(1).filter(|(_, u, i)| *u == urut && *i != pertama)
            && tunggal(kolom, peran)
        {
            ganda.get_or_insert((kolom, judul[pertama].clone(), format!("{} (kolom {})", judul[*kedua], kedua + 1)));
        }
    }
    kk_yang_bermakna_dua(judul, data, &mut peta);
    (peta, ganda)
}

/// Columns of which a table may have one alone: keys, and on an assessment sheet every field.
fn tunggal(kolom: Kolom, peran: Peran) -> bool {
    matches!(kolom, Kolom::NoKk | Kolom::Nik | Kolom::Desil | Kolom::IdPeserta)
        || peran == Peran::Koreksi
        || peran == Peran::Penilaian && kolom != Kolom::Catatan && kolom_medan().iter().any(|(_, k)| *k == kolom)
}

/// A header `KK` alone may be the card number or the name of the head: the cells below tell.
fn kk_yang_bermakna_dua(judul: &[String], data: &[Vec<Sel<'_>>], peta: &mut Peta) {
    let Some(i) = peta.di(Kolom::NoKk).filter(|i| normal(&judul[*i]) == "kk") else { return };
    let isi = data.iter().filter_map(|b| b.get(i)).filter(|s| !s.kosong());
    let (mut nomor, mut nama) = (0, 0);
    for sel in isi {
        let teks = sel.tampil();
        let huruf = teks.chars().filter(|c| c.is_alphabetic()).count();
        if huruf * 2 > teks.chars().count() { nama += 1 } else { nomor += 1 }
    }
    if nama > nomor {
        peta.hapus(&[Kolom::NoKk]);
        if !peta.punya(Kolom::NamaKepala) {
            peta.isi(Kolom::NamaKepala, i);
        }
    }
}

/// A table of the programme that this role has no use for.
fn salah_tempat(berkas: &str, judul: &[String], peran: Peran) -> Option<Galat> {
    let pembuat = Pembuat::dari_judul(judul).filter(|p| !p.tabel_untuk(peran))?;
    Some(pembuat.bukan(berkas, peran))
}

/// The nearest of some names, within a third of its length.
pub fn terdekat<'a>(dicari: &str, nama: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let kunci = normal(dicari);
    nama.map(|n| (strsim::damerau_levenshtein(&kunci, &normal(n)), n))
        .min()
        .filter(|(jarak, n)| *jarak <= 1 + n.len() / 3)
        .map(|(_, n)| n)
}

/// `; mungkin maksudnya "…"`, or nothing.
pub fn saran(dekat: Option<&str>) -> String {
    dekat.map(|d| format!("; mungkin maksudnya \"{d}\"")).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tabel(teks: &'static str) -> Vec<Vec<Sel<'static>>> {
        teks.lines()
            .map(|b| b.split(';').map(|s| if s.is_empty() { Sel::Kosong } else { Sel::Teks(s) }).collect())
            .collect()
    }

    fn judul(teks: &'static str, peran: Peran) -> Result<Judul> {
        cari("uji.csv", &tabel(teks), peran, &PetaPengguna::baca(&[]).unwrap())
    }

    #[test]
    fn the_kind_is_found_by_the_header() {
        for (teks, jenis) in [
            ("nomor_kartu_keluarga;nama_anggota_keluarga;desil_nasional", Jenis::Keluarga),
            ("nomor_induk_kependudukan;nomor_kartu_keluarga;status_hubungan_keluarga", Jenis::Anggota),
            ("NIK;No KK;Nama;Desil", Jenis::Gabungan),
            ("No;Nama KK;No. KK;NIK KK;Desil;PKH", Jenis::KeluargaKepala),
            ("ID Keluarga P3KE;Desil Kesejahteraan;Kepala Keluarga;NIK", Jenis::KeluargaKepala),
            ("ID Keluarga;Desil Kesejahteraan;Nama;NIK;Hubungan dengan Kepala Keluarga", Jenis::Gabungan),
        ] {
            assert_eq!(judul(teks, Peran::Ekstrak).unwrap().jenis, jenis, "{teks}");
        }
        let siks = "NIK KPM;NAMA KPM;NOMOR KKS;JENIS BANSOS;TAHAP SALUR;NOMINAL CAIR";
        assert_eq!(judul(siks, Peran::Bansos).unwrap().jenis, Jenis::Daftar);
        assert!(matches!(judul(siks, Peran::Ekstrak), Err(Galat::JenisSalah { .. })));
    }

    #[test]
    fn kop_titles_and_column_numbers_are_not_data() {
        let j = judul(
            "PEMERINTAH KOTA BANJARMASIN\n\nDAFTAR KELUARGA\nNo;Nama KK;No. KK;NIK KK;Bantuan\n;;;;PKH\n1;2;3;4;5\n1;A;6371;6371;Ya",
            Peran::Ekstrak,
        )
        .unwrap();
        assert_eq!((j.indeks, j.baris, j.kop), (5, 3, 2));
        assert_eq!(j.peta.di(Kolom::Pkh), Some(4));
    }

    #[test]
    fn kk_alone_is_settled_by_its_cells() {
        let nomor = judul("KK;NIK;Desil\n6371010101259001;6371014101909001;3", Peran::Ekstrak).unwrap();
        assert_eq!(nomor.peta.di(Kolom::NoKk), Some(0));
        let nama = judul("KK;NIK;Desil\nSITI AMINAH;6371014101909001;3", Peran::Ekstrak).unwrap();
        assert_eq!((nama.peta.di(Kolom::NoKk), nama.peta.di(Kolom::NamaKepala)), (None, Some(0)));
    }

    #[test]
    fn a_missing_column_names_what_was_looked_for_found_and_nearest() {
        let galat = judul("Nomr KK;Nama;Umur", Peran::Ekstrak).unwrap_err().to_string();
        assert_eq!(
            galat,
            "uji.csv: kolom wajib tidak ditemukan: No KK (nomor_kartu_keluarga, no_kk, nokk); \
             Desil (desil_nasional, desil_nasional_keluarga, desil); NIK (nomor_induk_kependudukan, nik, no_nik)\n  \
             judul yang terbaca: Nomr KK, Nama, Umur\n  mungkin maksudnya: \"Nomr KK\" untuk No KK\n  \
             perbaikan: ganti judul kolom di berkas, atau pakai --map \"No KK=Nomr KK\""
        );
    }

    #[test]
    fn a_mapped_header_beats_the_known_ones() {
        let peta = PetaPengguna::baca(&["NIK=No. KTP Warga".into()]).unwrap();
        let j = cari("uji.csv", &tabel("No. KTP Warga;NIK;No KK;Desil"), Peran::Ekstrak, &peta).unwrap();
        assert_eq!(j.peta.di(Kolom::Nik), Some(0));
        assert!(PetaPengguna::baca(&["NIKK=x".into()]).unwrap_err().to_string().contains("mungkin maksudnya \"NIK\""));
    }

    #[test]
    fn the_same_key_twice_is_refused() {
        assert!(matches!(judul("NIK;No KK;NIK;Desil", Peran::Ekstrak), Err(Galat::KolomGanda { .. })));
    }
}
