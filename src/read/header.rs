//! Finds the header among the first rows and tells the kind of file by it, never by its name.
//!
//! In: the first rows of a table. Out: a [`Judul`]: where the header stands, which column is
//! which, what kind of table this is. Kop, titles and a row of column numbers are not data.
//!
//! * `peta`: which column is where, and what the user said of it; `kenal`: the kind of table

mod kenal;
mod peta;

use self::kenal::{jenis, jenis_lain, rapikan, wajib};
pub use self::peta::{Peta, PetaPengguna};
use super::jenis::{Jenis, Peran};
use super::kolom::{Kolom, kolom_medan, normal, uraian};
use super::pembuat::Pembuat;
use super::row::Sel;
use crate::domain::nomor::tersamar;
use crate::error::{Galat, Result};

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
    pub peta: Peta,
    pub jenis: Jenis,
}

impl Judul {
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

    /// A list of recipients or participants, not an extract.
    pub fn jenis_daftar(&self) -> bool {
        !matches!(self.jenis, Jenis::Keluarga | Jenis::KeluargaKepala | Jenis::Anggota | Jenis::Gabungan)
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
    let Some(jenis) = jenis(&peta, peran) else { return Err(kurang(berkas, &kolom, &peta, peran)) };
    let ditambah = Pembuat::dari_judul(&kolom).is_some_and(|p| p.tak_memuat(peran));
    if let Some(galat) = salah_tempat(berkas, &kolom, peran).filter(|_| !ditambah) {
        // A masked output is of no use anywhere.
        let samar = baris[i + 1..].iter().flatten().any(|s| tersamar(&s.tampil()));
        return Err(if samar { Galat::Disamarkan { berkas: berkas.into() } } else { galat });
    }
    rapikan(&mut peta, jenis);
    let nomor_kolom = usize::from(baris.get(i + dua + 1).is_some_and(|b| baris_nomor_kolom(b)));
    Ok(Judul {
        indeks: i + dua + nomor_kolom,
        baris: 1 + dua as u32 + nomor_kolom as u32,
        kop: baris[..i].iter().filter(|b| b.iter().any(|s| !s.kosong())).count() as u32,
        teks_kop: teks_kop(&baris[..i]),
        kolom,
        peta,
        jenis,
    })
}

/// By place among the rows looked at, from 1; whoever knows the rows' numbers puts them in.
fn teks_kop(baris: &[Vec<Sel<'_>>]) -> Vec<(u32, String)> {
    let satu = |sel: &Vec<Sel<'_>>| {
        let terisi = sel.iter().filter(|s| !s.kosong()).map(|s| s.tampil().into_owned());
        terisi.collect::<Vec<_>>().join(" | ")
    };
    (1..).zip(baris.iter().map(satu)).filter(|(_, t)| !t.is_empty()).collect()
}

/// The row by itself, and with the row below filling what it leaves open (group titles).
fn bentuk_judul<'a>(sel: &'a [Sel<'a>], bawah: Option<&'a Vec<Sel<'a>>>, peran: Peran) -> Vec<(bool, Vec<String>)> {
    let satu: Vec<String> = sel.iter().map(|s| s.tampil().into_owned()).collect();
    let mut bentuk = vec![(false, satu.clone())];
    // A kop line above the real header must not pass for its first row.
    if let Some(bawah) = bawah
        && satu.iter().filter(|j| kenal(j, peran)).count() >= 2
        && bawah.iter().any(|s| !s.kosong())
        && bawah.iter().all(|s| s.kosong() || kenal(&s.tampil(), peran))
        && bawah.iter().all(|s| !s.tampil().bytes().any(|b| b.is_ascii_digit()))
    {
        let lebar = satu.len().max(bawah.len());
        let gabung = (0..lebar)
            .map(|i| {
                let atas = satu.get(i).map_or("", String::as_str);
                let bawah = bawah.get(i).map(|s| s.tampil().into_owned()).unwrap_or_default();
                if kenal(&bawah, peran) || atas.is_empty() { bawah } else { atas.to_owned() }
            })
            .collect();
        bentuk.push((true, gabung));
    }
    bentuk
}

fn kenal(judul: &str, peran: Peran) -> bool {
    let kunci = normal(judul);
    Kolom::SEMUA.iter().any(|k| k.dicari(peran) && k.ejaan().contains(&kunci.as_str()))
}

/// Two columns with the same spelling of a key cannot be told apart.
type Ganda = Option<(Kolom, String, String)>;

fn petakan(judul: &[String], data: &[Vec<Sel<'_>>], pengguna: &PetaPengguna, peran: Peran) -> (Peta, Ganda) {
    let kunci: Vec<String> = judul.iter().map(|j| normal(j)).collect();
    let mut peta = Peta::kosong();
    let mut ganda = None;
    for kolom in Kolom::SEMUA.iter().copied().filter(|k| k.dicari(peran)) {
        let diminta = pengguna.judul(kolom);
        let ejaan = diminta.chain(kolom.ejaan().iter().copied());
        for e in ejaan {
            let mut cocok = kunci.iter().enumerate().filter(|(_, k)| *k == e).map(|(i, _)| i);
            let Some(pertama) = cocok.next() else { continue };
            if let Some(kedua) = cocok.next()
                && tunggal(kolom, peran)
            {
                ganda.get_or_insert((kolom, judul[pertama].clone(), format!("{} (kolom {})", judul[kedua], kedua + 1)));
            }
            if !peta.punya(kolom) {
                peta.isi(kolom, pertama);
            }
            break;
        }
    }
    kk_yang_bermakna_dua(&kunci, data, &mut peta);
    (peta, ganda)
}

/// Columns of which a table may have one alone: keys, and on an assessment sheet every field.
fn tunggal(kolom: Kolom, peran: Peran) -> bool {
    matches!(kolom, Kolom::NoKk | Kolom::Nik | Kolom::Desil | Kolom::IdPeserta)
        || peran == Peran::Koreksi
        || peran == Peran::Penilaian && kolom != Kolom::Catatan && kolom_medan().iter().any(|(_, k)| *k == kolom)
}

/// A header `KK` alone may be the card number or the name of the head: the cells below tell.
fn kk_yang_bermakna_dua(kunci: &[String], data: &[Vec<Sel<'_>>], peta: &mut Peta) {
    let Some(i) = peta.di(Kolom::NoKk).filter(|i| kunci[*i] == "kk") else { return };
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

/// `1 2 3 4` or `(1) (2) (3)` under the titles.
fn baris_nomor_kolom(sel: &[Sel<'_>]) -> bool {
    let isi: Vec<String> = sel.iter().filter(|s| !s.kosong()).map(|s| s.tampil().into_owned()).collect();
    isi.len() >= 3
        && isi.iter().enumerate().all(|(i, t)| t.trim_matches(|c| matches!(c, '(' | ')')) == (i + 1).to_string())
}

fn tidak_ditemukan(berkas: &str, baris: &[Vec<Sel<'_>>], peran: Peran) -> Galat {
    for b in baris.iter().take(super::BARIS_JUDUL) {
        let judul: Vec<String> = b.iter().map(|s| s.tampil().into_owned()).collect();
        if let Some(galat) = salah_tempat(berkas, &judul, peran) {
            return galat;
        }
    }
    let terisi = |b: &&Vec<Sel<'_>>| b.iter().filter(|s| !s.kosong()).count();
    let terlebar = baris.iter().take(super::BARIS_JUDUL).max_by_key(terisi);
    let judul: Vec<String> = terlebar.map(|b| b.iter().map(|s| s.tampil().into_owned()).collect()).unwrap_or_default();
    kurang(berkas, &judul, &Peta::kosong(), peran)
}

/// A table of the programme that this role has no use for.
fn salah_tempat(berkas: &str, judul: &[String], peran: Peran) -> Option<Galat> {
    let pembuat = Pembuat::dari_judul(judul).filter(|p| !p.tabel_untuk(peran))?;
    Some(pembuat.bukan(berkas, peran))
}

fn kurang(berkas: &str, judul: &[String], peta: &Peta, peran: Peran) -> Galat {
    let lain = jenis_lain(peta, peran).map(|(kenyataan, harapan)| Galat::JenisSalah {
        berkas: berkas.into(),
        kenyataan,
        harapan,
    });
    // Which of the programme's tables it is says more than what it looks like, but to a form's own reader.
    let semua = [salah_tempat(berkas, judul, peran), lain];
    let pertama =
        if peran == Peran::Penilaian { semua.into_iter().flatten().last() } else { semua.into_iter().flatten().next() };
    if let Some(galat) = pertama {
        return galat;
    }
    let hilang: Vec<Kolom> = wajib(peta, peran).iter().copied().filter(|k| !peta.punya(*k)).collect();
    let mut dekat: Vec<(Kolom, &str)> = Vec::new();
    for k in &hilang {
        let calon = judul.iter().filter(|j| !j.is_empty() && !kenal(j, peran)).map(String::as_str);
        let jarak = |j: &&str| k.ejaan().iter().map(|e| strsim::damerau_levenshtein(&normal(j), e)).min().unwrap_or(99);
        let calon = calon.filter(|j| j.bytes().filter(u8::is_ascii_digit).count() < 6);
        if let Some(j) = calon.min_by_key(jarak).filter(|j| jarak(j) <= 1 + normal(j).len() / 4) {
            dekat.push((*k, j));
        }
    }
    let semua: Vec<String> = dekat.iter().map(|(k, j)| format!("\"{j}\" untuk {}", k.label())).collect();
    let saran = if dekat.is_empty() { String::new() } else { format!("\n  mungkin maksudnya: {}", semua.join(", ")) };
    let pertama = dekat.first().copied().or(hilang.first().map(|k| (*k, "judul di berkas")));
    let terbaca: Vec<&str> = judul.iter().map(String::as_str).filter(|j| !j.is_empty()).take(60).collect();
    Galat::KolomTidakAda {
        berkas: berkas.into(),
        dicari: uraian(&hilang),
        terbaca: if terbaca.is_empty() { "(tidak ada)".into() } else { singkat(&terbaca) },
        saran,
        contoh: pertama.map(|(k, j)| format!("{}={j}", k.label())).unwrap_or_default(),
    }
}

/// Titles for a message. A row that holds an id is data of somebody, and none of it is shown.
fn singkat(judul: &[&str]) -> String {
    let data = judul.iter().any(|j| j.bytes().filter(u8::is_ascii_digit).count() >= 6);
    if data {
        return "(baris data; tidak ada baris judul)".into();
    }
    judul.join(", ").chars().take(600).collect()
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
