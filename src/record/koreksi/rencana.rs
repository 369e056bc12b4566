//! Which cell of which source each correction is meant for, found by the headers before any row is read;
//! and what became of it, once all rows are.

use std::path::PathBuf;

use rustc_hash::FxHashMap;

use super::sah::{CARA_KOSONG, bukan_nilai};
use super::sama::sama;
use super::tambal::{Akibat, Tambalan, TambalanSumber};
use super::{DaftarKoreksi, Dampak, KolomSasaran, Koreksi, NilaiBenar, Putusan, Sasaran};
use crate::domain::nomor::{self, Bacaan, JenisNomor};
use crate::read::BATAS_SEL;
use crate::read::sumber::Sumber;
use crate::table::kolom::{Kolom, normal};
use crate::temuan::{Kode, Rujuk, Tempat, Temuan};

/// All corrections, and those of each source.
#[derive(Default)]
pub struct Rencana {
    daftar: Vec<Koreksi>,
    sumber: Vec<TambalanSumber>,
    /// What became of them, as far as rows answered.
    akibat: Vec<(u32, Akibat)>,
}

/// A cell found: source, column from 0, what the column is.
type Ketemu = (usize, u16, Kolom);

/// Finds the cells. `sumber` are all inputs that can be corrected.
pub fn rencanakan(mut daftar: Vec<Koreksi>, sumber: &[Sumber]) -> Rencana {
    // Stable: within a file the order of its rows stays.
    daftar.sort_by_key(|k| k.giliran);
    let peta = PetaSumber { sumber, jalur: sumber.iter().map(nyata).collect() };
    let mut sel: Vec<Vec<Ketemu>> = Vec::with_capacity(daftar.len());
    for k in &mut daftar {
        let hasil = k.sasaran.as_ref().map_err(|sebab| Putusan::tolak(Kode::KoreksiTanpaSel, *sebab));
        match hasil.and_then(|s| peta.cari(s)).and_then(|ketemu| nilai_layak(k, ketemu)) {
            Ok(ketemu) => sel.push(ketemu),
            Err(putusan) => {
                k.putusan = putusan;
                sel.push(Vec::new());
            }
        }
    }
    tolak_yang_bertentangan(&mut daftar, &mut sel);
    let mut tambalan: Vec<TambalanSumber> = sumber.iter().map(|s| TambalanSumber::baru(&s.judul)).collect();
    for (nomor, (k, ketemu)) in (0..).zip(daftar.iter().zip(&sel)) {
        let Ok(sasaran) = &k.sasaran else { continue };
        for (s, kolom, medan) in ketemu {
            let (pemilik, terbaca, nilai) = (k.pemilik.clone(), k.terbaca.clone(), k.nilai.clone());
            let satu = Tambalan { nomor, kolom: *kolom, medan: *medan, pemilik, terbaca, nilai };
            tambalan[*s].tambah(sasaran.baris, satu);
        }
    }
    Rencana { daftar, sumber: tambalan, akibat: Vec::new() }
}

impl Rencana {
    /// Corrections of a source, if there are any.
    pub fn sumber(&self, nomor: usize) -> Option<&TambalanSumber> {
        self.sumber.get(nomor).filter(|t| !t.kosong())
    }

    /// The rows that corrections are meant for, with the number of each correction.
    pub fn tempat(&self) -> Vec<(Tempat, u32)> {
        let satu = |(i, t): (usize, &TambalanSumber)| {
            let tempat = move |(baris, nomor)| (Tempat { sumber: i as u16, baris }, nomor);
            t.semua().map(tempat).collect::<Vec<_>>()
        };
        self.sumber.iter().enumerate().flat_map(satu).collect()
    }

    /// What one of them did.
    pub fn berdampak(&mut self, nomor: u32, dampak: Dampak) {
        self.daftar[nomor as usize].dampak = Some(dampak);
    }

    /// Notes what the rows of a source answered.
    pub fn jawab(&mut self, akibat: Vec<(u32, Akibat)>) {
        self.akibat.extend(akibat);
    }

    /// What became of each; those that no row answered for point at none. Findings of the refused ones come
    /// along.
    pub fn tutup(self) -> (DaftarKoreksi, Vec<Temuan>) {
        let mut daftar = self.daftar;
        for (nomor, satu) in self.akibat {
            let k = &mut daftar[nomor as usize];
            // The same file may be given for two purposes; in one of them it is enough.
            if !k.diterapkan() {
                k.putusan = putusan(satu);
            }
        }
        let temuan = daftar.iter().filter_map(Koreksi::temuan).collect();
        (DaftarKoreksi(daftar), temuan)
    }
}

fn putusan(akibat: Akibat) -> Putusan {
    match akibat {
        Akibat::Diterapkan(lama) => Putusan::Diterapkan { lama, sudah: false },
        Akibat::Sudah(lama) => Putusan::Diterapkan { lama, sudah: true },
        Akibat::Beda(kini) => {
            Putusan::Ditolak { kode: Kode::KoreksiBasi, sebab: "kini terbaca".into(), kini: Some(kini) }
        }
        Akibat::TakSah(kode) => Putusan::tolak(Kode::KoreksiNilaiSalah, bukan_nilai_kolom(kode)),
        Akibat::PemilikLain => Putusan::tolak(Kode::KoreksiBasi, "baris itu kini milik peserta, NIK, atau No KK lain"),
        Akibat::BarisRusak => Putusan::tolak(Kode::KoreksiTanpaBaris, "baris itu rusak; perbaiki di berkas asal"),
        Akibat::BarisKosong => Putusan::tolak(Kode::KoreksiTanpaBaris, "baris itu kosong"),
    }
}

fn bukan_nilai_kolom(kode: Kode) -> String {
    let p = kode.penjelasan();
    format!("{} ({}); {CARA_KOSONG}", p.masalah, p.kode)
}

fn nyata(s: &Sumber) -> PathBuf {
    s.jalur().canonicalize().unwrap_or_else(|_| s.jalur().to_path_buf())
}

struct PetaSumber<'a> {
    sumber: &'a [Sumber],
    jalur: Vec<PathBuf>,
}

impl PetaSumber<'_> {
    fn cari(&self, s: &Sasaran) -> Result<Vec<Ketemu>, Putusan> {
        let bernama: Vec<usize> = (0..self.sumber.len()).filter(|i| self.sumber[*i].nama == *s.berkas).collect();
        let tanpa = |sebab: &str| Err(Putusan::tolak(Kode::KoreksiTanpaBerkas, sebab));
        let Some(pertama) = bernama.first() else { return tanpa("berkas itu tidak ada di antara masukan") };
        if bernama.iter().any(|i| self.jalur[*i] != self.jalur[*pertama]) {
            return tanpa("ada dua berkas bernama sama; ganti nama salah satunya");
        }
        let lembar: Vec<usize> = match (&s.lembar, &s.kolom) {
            // A row added by hand names no sheet: it needs none where there is one only.
            (None, KolomSasaran::Judul(_)) => {
                let satu = self.sumber[*pertama].lembar();
                if bernama.iter().any(|i| self.sumber[*i].lembar() != satu) {
                    return tanpa("berkas itu dibaca dari beberapa lembar; isi kolom Sel");
                }
                bernama
            }
            (l, _) => bernama.into_iter().filter(|i| self.sumber[*i].lembar() == l.as_deref()).collect(),
        };
        if lembar.is_empty() {
            return tanpa("lembar itu tidak dibaca");
        }
        if lembar.iter().all(|i| self.sumber[*i].judul.jenis.hasil_hitungan()) {
            let sebab = "perbaiki di masukan langkah yang membuatnya";
            return Err(Putusan::tolak(Kode::KoreksiHasilHitungan, sebab));
        }
        let mut ketemu = Vec::new();
        let mut gagal = None;
        for i in lembar {
            match kolom(&self.sumber[i], s) {
                Ok((kolom, medan)) => ketemu.push((i, kolom, medan)),
                Err(sebab) => gagal = Some(sebab),
            }
        }
        match gagal {
            Some(sebab) if ketemu.is_empty() => Err(Putusan::tolak(Kode::KoreksiTanpaBaris, sebab)),
            _ => Ok(ketemu),
        }
    }
}

fn kolom(sumber: &Sumber, s: &Sasaran) -> Result<(u16, Kolom), String> {
    let judul = &sumber.judul;
    if s.baris <= sumber.akhir_judul() {
        return Err("baris itu judul, bukan data".into());
    }
    let milik = |i: usize| Kolom::SEMUA.iter().copied().filter(move |k| judul.peta.di(*k) == Some(i));
    let (indeks, diharapkan) = match &s.kolom {
        KolomSasaran::Indeks(i, nama) => (usize::from(*i), &**nama),
        KolomSasaran::Judul(nama) => {
            let di = judul.kolom.iter().position(|j| normal(j) == normal(nama));
            let di = di.or_else(|| Kolom::dari_nama(nama).and_then(|k| judul.peta.di(k)));
            (di.ok_or_else(|| format!("kolom \"{nama}\" tidak ada di berkas itu"))?, "")
        }
    };
    let Some(ada) = judul.kolom.get(indeks) else {
        return Err(format!("berkas itu hanya punya {} kolom", judul.kolom.len()));
    };
    let kunci = normal(diharapkan);
    if !kunci.is_empty() && normal(ada) != kunci && !milik(indeks).any(|k| normal(k.label()) == kunci) {
        return Err(format!("kolom itu kini berjudul \"{ada}\", bukan \"{diharapkan}\""));
    }
    let medan = milik(indeks).next().ok_or_else(|| format!("kolom \"{ada}\" tidak dipakai"))?;
    Ok((indeks as u16, medan))
}

/// A value that could be put into the cell without putting something wrong there.
fn nilai_layak(k: &Koreksi, ketemu: Vec<Ketemu>) -> Result<Vec<Ketemu>, Putusan> {
    let id = ketemu.iter().any(|(_, _, m)| matches!(m, Kolom::NoKk | Kolom::Nik | Kolom::NikKepala));
    let tolak = |sebab: &str| Err(Putusan::tolak(Kode::KoreksiNilaiSalah, sebab));
    match &k.nilai {
        NilaiBenar::Galat(_) => tolak("isinya galat rumus"),
        NilaiBenar::Teks(t) if t.len() > BATAS_SEL => tolak("isinya terlalu panjang"),
        NilaiBenar::Teks(t) if t.contains("***") => tolak("isinya disamarkan"),
        NilaiBenar::Teks(t) if nomor::dari_teks(t, JenisNomor::Nik).bacaan == Bacaan::Disamarkan => {
            tolak("isinya disamarkan")
        }
        // Excel keeps 15 digits of a number and puts 0 for the rest.
        NilaiBenar::Angka(n) if id && n.abs() >= 1e15 && n % 10.0 == 0.0 => {
            tolak("angka terakhirnya mungkin hilang; ketik nomornya sebagai teks")
        }
        nilai if ketemu.iter().any(|(_, _, m)| bukan_nilai(*m, nilai)) => {
            tolak(&format!("bukan nilai untuk kolom itu; {CARA_KOSONG}"))
        }
        _ => Ok(ketemu),
    }
}

/// Two values for one cell in one file: nobody can say which is right, so neither is used. (Of several files
/// the later one corrects what the earlier ones left.)
fn tolak_yang_bertentangan(daftar: &mut [Koreksi], sel: &mut [Vec<Ketemu>]) {
    let mut per_sel: FxHashMap<_, Vec<usize>> = FxHashMap::default();
    for (i, k) in daftar.iter().enumerate().filter(|(_, k)| k.giliran.1) {
        if let (Ok(s), Some((sumber, kolom, _))) = (&k.sasaran, sel[i].first()) {
            per_sel.entry((k.giliran.0, *sumber, s.baris, *kolom)).or_default().push(i);
        }
    }
    for sama_sel in per_sel.values().filter(|s| s.len() > 1) {
        let medan = sel[sama_sel[0]][0].2;
        let nilai = |i: usize| daftar[i].nilai.tampil();
        if sama_sel.iter().all(|i| sama(medan, &nilai(*i), &nilai(sama_sel[0]))) {
            continue;
        }
        for (n, i) in sama_sel.iter().enumerate() {
            let lain = daftar[sama_sel[usize::from(n == 0)]].asal;
            daftar[*i].putusan = Putusan::tolak(Kode::KoreksiBertentangan, Rujuk(lain).tanda());
            sel[*i].clear();
        }
    }
}
