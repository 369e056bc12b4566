//! Finds the header among the first rows and tells the kind of file by it, never by its name.
//!
//! In: the first rows of a table. Out: a [`Judul`]: where the header stands, which column is
//! which, what kind of table this is. Kop, titles and a row of column numbers are not data.

use super::jenis::{Jenis, Peran};
use super::kolom::{Kolom, kolom_medan, normal, uraian};
use super::row::Sel;
use crate::error::{Galat, Result};

/// Column index (from 0) of each known column.
#[derive(Clone, Debug)]
pub struct Peta([u16; Kolom::SEMUA.len()]);

const TIDAK_ADA: u16 = u16::MAX;

impl Peta {
    fn kosong() -> Peta {
        Peta([TIDAK_ADA; Kolom::SEMUA.len()])
    }

    pub fn di(&self, kolom: Kolom) -> Option<usize> {
        let i = self.0[kolom as usize];
        (i != TIDAK_ADA).then_some(usize::from(i))
    }

    pub fn punya(&self, kolom: Kolom) -> bool {
        self.di(kolom).is_some()
    }

    fn isi(&mut self, kolom: Kolom, indeks: usize) {
        self.0[kolom as usize] = indeks as u16;
    }

    /// Columns that this run has no use for.
    pub fn hapus(&mut self, kolom: &[Kolom]) {
        for k in kolom {
            self.0[*k as usize] = TIDAK_ADA;
        }
    }

    /// Cells from the first to the last known column.
    pub fn perlu(&self) -> usize {
        self.0.iter().filter(|i| **i != TIDAK_ADA).max().map_or(0, |i| usize::from(*i) + 1)
    }

    fn banyak(&self) -> usize {
        self.0.iter().filter(|i| **i != TIDAK_ADA).count()
    }
}

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

    /// A list of recipients or participants, not an extract.
    pub fn jenis_daftar(&self) -> bool {
        !matches!(self.jenis, Jenis::Keluarga | Jenis::KeluargaKepala | Jenis::Anggota | Jenis::Gabungan)
    }
}

/// `--map "NIK=No. KTP"`: the tool's name, the header in the file.
#[derive(Clone, Debug)]
pub struct PetaPengguna(Vec<Pasangan>);

#[derive(Clone, Debug)]
struct Pasangan {
    kolom: Kolom,
    /// Normalised title.
    judul: String,
    /// As typed.
    asli: String,
}

impl PetaPengguna {
    /// # Errors
    /// No `=`, or a name the tool doesn't know.
    pub fn baca(isi: &[String]) -> Result<PetaPengguna> {
        let mut pasangan = Vec::new();
        for satu in isi {
            let salah = |sebab: String| Galat::PetaSalah { isi: satu.clone(), sebab };
            let (nama, judul) =
                satu.split_once('=').ok_or_else(|| salah("tulis sebagai \"NAMA KOLOM=judul di berkas\"".into()))?;
            let kolom = Kolom::dari_nama(nama).ok_or_else(|| {
                let dekat = terdekat(nama, Kolom::SEMUA.iter().map(|k| k.label()));
                salah(format!("kolom \"{}\" tidak dikenal{}", nama.trim(), saran(dekat)))
            })?;
            pasangan.push(Pasangan { kolom, judul: normal(judul), asli: satu.clone() });
        }
        Ok(PetaPengguna(pasangan))
    }

    /// The first mapping, as typed, whose title none of the files has.
    pub fn tak_terpakai<'a>(&'a self, judul: &[&Judul]) -> Option<&'a str> {
        let ada = |dicari: &str| judul.iter().any(|j| j.kolom.iter().any(|k| normal(k) == dicari));
        self.0.iter().find(|p| !ada(&p.judul)).map(|p| p.asli.as_str())
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
        let diminta = pengguna.0.iter().filter(|p| p.kolom == kolom).map(|p| p.judul.as_str());
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
        peta.isi(Kolom::NoKk, usize::from(TIDAK_ADA));
        if !peta.punya(Kolom::NamaKepala) {
            peta.isi(Kolom::NamaKepala, i);
        }
    }
}

fn jenis(peta: &Peta, peran: Peran) -> Option<Jenis> {
    use Kolom::*;
    let punya = |k| peta.punya(k);
    let kunci = punya(NoKk) || punya(Nik) || punya(NikKepala);
    let peserta = punya(IdPeserta) || punya(Nik);
    match peran {
        Peran::Bansos | Peran::Ppks => (kunci && !ekstrak_dtsen(peta)).then_some(Jenis::Daftar),
        Peran::Register => (punya(Angkatan) && kunci).then_some(Jenis::Register),
        Peran::Parameter => (punya(Parameter) && punya(Nilai)).then_some(Jenis::Parameter),
        Peran::Penilaian => (peserta && !hasil_penilaian(peta) && isian_penilaian(peta)).then_some(Jenis::Penilaian),
        Peran::Hasil if peserta && hasil_penilaian(peta) => Some(Jenis::Hasil),
        Peran::Hasil => {
            (peserta && punya(Kelas) && punya(Triwulan) && isian_penilaian(peta)).then_some(Jenis::Monitoring)
        }
        Peran::Insentif => (peserta && punya(JenisInsentif)).then_some(Jenis::Insentif),
        Peran::Saringan | Peran::SaringanUtuh if punya(NoKk) && punya(Nik) && punya(Desil) => Some(Jenis::Saringan),
        Peran::Saringan => None,
        Peran::SaringanUtuh => (punya(NoKk) && punya(Nik) && punya(Hubungan)).then_some(Jenis::AnggotaSaringan),
        Peran::Asesmen => {
            (punya(NoKk) && [Potensi, Minat, Kesiapan, Komitmen].into_iter().all(punya)).then_some(Jenis::Asesmen)
        }
        Peran::Koreksi => {
            (punya(NilaiBenar) && punya(Terbaca) && (punya(Berkas) || punya(SelKoreksi))).then_some(Jenis::Koreksi)
        }
        Peran::Kegiatan => (punya(JenisKegiatan) && (punya(NamaKegiatan) || punya(Tanggal))).then_some(Jenis::Kegiatan),
        Peran::Evaluasi => (punya(KodeIndikator) && punya(Pembilang) && punya(Penyebut)).then_some(Jenis::Capaian),
        Peran::Ekstrak if punya(IdPeserta) && punya(Angkatan) => None,
        Peran::Ekstrak => {
            let keluarga = punya(NoKk) || punya(IdKeluarga);
            let kepala = punya(NikKepala) || (punya(NamaKepala) && punya(Nik) && !punya(Nama));
            if kepala && !punya(Hubungan) && (keluarga || punya(Desil)) {
                Some(Jenis::KeluargaKepala)
            } else if punya(Nik) || punya(Hubungan) {
                match (punya(Desil), keluarga) {
                    (true, true) => Some(Jenis::Gabungan),
                    (true, false) if punya(Nik) => Some(Jenis::KeluargaKepala),
                    (false, true) => Some(Jenis::Anggota),
                    _ => None,
                }
            } else {
                (punya(NoKk) && punya(Desil)).then_some(Jenis::Keluarga)
            }
        }
    }
}

fn hasil_penilaian(peta: &Peta) -> bool {
    [Kolom::IdPeserta, Kolom::U1, Kolom::Nilai].iter().all(|k| peta.punya(*k))
}

/// Fields of the form; those that the register and the assessment of candidates have too tell nothing.
fn isian_penilaian(peta: &Peta) -> bool {
    let bersama =
        [Kolom::Catatan, Kolom::ProfilBaseline, Kolom::PerlindunganSosial, Kolom::JaminanSosial, Kolom::KebutuhanDasar];
    kolom_medan().iter().any(|(_, k)| !bersama.contains(k) && peta.punya(*k))
}

fn register_peserta(peta: &Peta) -> bool {
    peta.punya(Kolom::Angkatan) && (peta.punya(Kolom::StatusPeserta) || peta.punya(Kolom::TahunMasukTahap))
}

/// A DTSEN extract says nothing of who receives what: as a list it would make everyone a recipient.
fn ekstrak_dtsen(peta: &Peta) -> bool {
    let daftar = [Kolom::Program, Kolom::Pkh, Kolom::Bpnt, Kolom::JenisPpks, Kolom::Miskin];
    (peta.punya(Kolom::Desil) || peta.punya(Kolom::Hubungan)) && !daftar.iter().any(|k| peta.punya(*k))
}

/// Names that mean another column in this kind of table.
fn rapikan(peta: &mut Peta, jenis: Jenis) {
    let pindah = |peta: &mut Peta, dari: Kolom, ke: Kolom| {
        if let Some(i) = peta.di(dari).filter(|_| !peta.punya(ke)) {
            peta.isi(ke, i);
        }
    };
    match jenis {
        // V2 calls the head of the family `nama_anggota_keluarga`.
        Jenis::Keluarga => pindah(peta, Kolom::Nama, Kolom::NamaKepala),
        Jenis::KeluargaKepala => {
            pindah(peta, Kolom::Nik, Kolom::NikKepala);
            pindah(peta, Kolom::Nama, Kolom::NamaKepala);
            pindah(peta, Kolom::NikKepala, Kolom::Nik);
            pindah(peta, Kolom::NamaKepala, Kolom::Nama);
        }
        Jenis::Daftar | Jenis::Register | Jenis::Saringan | Jenis::Asesmen => {
            pindah(peta, Kolom::NikKepala, Kolom::Nik);
            pindah(peta, Kolom::NamaKepala, Kolom::Nama);
        }
        // Beside a relationship column `NIK KK` is what the list calls everyone's NIK.
        Jenis::Anggota | Jenis::Gabungan | Jenis::AnggotaSaringan => pindah(peta, Kolom::NikKepala, Kolom::Nik),
        Jenis::Parameter | Jenis::Penilaian | Jenis::Hasil | Jenis::Monitoring | Jenis::Insentif | Jenis::Koreksi => {}
        Jenis::Kegiatan | Jenis::Capaian => {}
    }
}

/// `1 2 3 4` or `(1) (2) (3)` under the titles.
fn baris_nomor_kolom(sel: &[Sel<'_>]) -> bool {
    let isi: Vec<String> = sel.iter().filter(|s| !s.kosong()).map(|s| s.tampil().into_owned()).collect();
    isi.len() >= 3
        && isi.iter().enumerate().all(|(i, t)| t.trim_matches(|c| matches!(c, '(' | ')')) == (i + 1).to_string())
}

fn wajib(peran: Peran) -> &'static [Kolom] {
    match peran {
        Peran::Ekstrak => &[Kolom::NoKk, Kolom::Desil, Kolom::Nik],
        Peran::Bansos | Peran::Ppks => &[Kolom::Nik, Kolom::NoKk],
        Peran::Register => &[Kolom::IdPeserta, Kolom::Angkatan, Kolom::Nik],
        Peran::Parameter => &[Kolom::Parameter, Kolom::Nilai],
        Peran::Penilaian => &[Kolom::IdPeserta, Kolom::OmzetBulan1, Kolom::LulusPelatihan, Kolom::AsesmenSelesai],
        Peran::Hasil => &[Kolom::IdPeserta, Kolom::U1, Kolom::Nilai],
        Peran::Insentif => &[Kolom::IdPeserta, Kolom::JenisInsentif],
        Peran::Saringan | Peran::SaringanUtuh => &[Kolom::NoKk, Kolom::Nik, Kolom::Desil],
        Peran::Kegiatan => &[Kolom::Tanggal, Kolom::JenisKegiatan, Kolom::NamaKegiatan],
        Peran::Evaluasi => &[Kolom::KodeIndikator, Kolom::Pembilang, Kolom::Penyebut],
        Peran::Asesmen => &[Kolom::NoKk, Kolom::Potensi, Kolom::Minat, Kolom::Kesiapan, Kolom::Komitmen],
        Peran::Koreksi => &[Kolom::Berkas, Kolom::Terbaca, Kolom::NilaiBenar],
    }
}

fn tidak_ditemukan(berkas: &str, baris: &[Vec<Sel<'_>>], peran: Peran) -> Galat {
    let terisi = |b: &&Vec<Sel<'_>>| b.iter().filter(|s| !s.kosong()).count();
    let terlebar = baris.iter().take(super::BARIS_JUDUL).max_by_key(terisi);
    let judul: Vec<String> = terlebar.map(|b| b.iter().map(|s| s.tampil().into_owned()).collect()).unwrap_or_default();
    kurang(berkas, &judul, &Peta::kosong(), peran)
}

fn kurang(berkas: &str, judul: &[String], peta: &Peta, peran: Peran) -> Galat {
    if peran == Peran::Ekstrak && peta.punya(Kolom::Nik) && (peta.punya(Kolom::Program) || peta.punya(Kolom::JenisPpks))
    {
        let harapan = "ekstrak DTSEN; berikan dengan --bansos atau --ppks";
        return Galat::JenisSalah { berkas: berkas.into(), kenyataan: Jenis::Daftar.nama(), harapan };
    }
    if peran == Peran::Ekstrak && peta.punya(Kolom::IdPeserta) && peta.punya(Kolom::Angkatan) {
        let harapan = "ekstrak DTSEN; berikan dengan --register";
        return Galat::JenisSalah { berkas: berkas.into(), kenyataan: Jenis::Register.nama(), harapan };
    }
    if matches!(peran, Peran::Bansos | Peran::Ppks) && ekstrak_dtsen(peta) {
        let harapan = "daftar penerima atau PPKS; berikan tanpa --bansos atau --ppks";
        return Galat::JenisSalah { berkas: berkas.into(), kenyataan: "ekstrak DTSEN", harapan };
    }
    if peran == Peran::Penilaian && hasil_penilaian(peta) {
        let harapan = "lembar penilaian yang diisi; berikan dengan --previous";
        return Galat::JenisSalah { berkas: berkas.into(), kenyataan: Jenis::Hasil.nama(), harapan };
    }
    if peran == Peran::Penilaian && register_peserta(peta) {
        let harapan = "lembar penilaian yang diisi; berikan dengan --register";
        return Galat::JenisSalah { berkas: berkas.into(), kenyataan: Jenis::Register.nama(), harapan };
    }
    let hilang: Vec<Kolom> = wajib(peran).iter().copied().filter(|k| !peta.punya(*k)).collect();
    let mut dekat: Vec<String> = Vec::new();
    for k in &hilang {
        let calon = judul.iter().filter(|j| !j.is_empty() && !kenal(j, peran)).map(String::as_str);
        let jarak = |j: &&str| k.ejaan().iter().map(|e| strsim::damerau_levenshtein(&normal(j), e)).min().unwrap_or(99);
        let calon = calon.filter(|j| j.bytes().filter(u8::is_ascii_digit).count() < 6);
        if let Some(j) = calon.min_by_key(jarak).filter(|j| jarak(j) <= 1 + normal(j).len() / 4) {
            dekat.push(format!("\"{j}\" untuk {}", k.label()));
        }
    }
    let saran = if dekat.is_empty() { String::new() } else { format!("\n  mungkin maksudnya: {}", dekat.join(", ")) };
    let terbaca: Vec<&str> = judul.iter().map(String::as_str).filter(|j| !j.is_empty()).take(60).collect();
    Galat::KolomTidakAda {
        berkas: berkas.into(),
        dicari: uraian(&hilang),
        terbaca: if terbaca.is_empty() { "(tidak ada)".into() } else { singkat(&terbaca) },
        saran,
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
        cari("uji.csv", &tabel(teks), peran, &PetaPengguna(Vec::new()))
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
             perbaikan: ganti judul kolom di berkas, atau pakai --map \"NIK=judul di berkas\""
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
