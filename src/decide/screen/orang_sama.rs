//! One person in several rows of a family: what the rows say together.
//!
//! Fuller and emptier records complete each other, whatever file came first. Where they contradict each other the
//! fact is unknown, and every row that says something is reported (H008).

use chrono::NaiveDate;

use super::baris_sumber::{Beda, Orang};
use super::kamus::Entri;
use super::kumpul::Populasi;
use crate::domain::orang::{Hubungan, JenisKelamin};
use crate::domain::pekerjaan::{self, Pekerjaan};
use crate::domain::tanggal;
use crate::record::gudang::Potongan;
use crate::table::jenis::Jenis;
use crate::table::kolom::Kolom;
use crate::temuan::{Kode, Rujuk, Temuan};

/// What several rows say of one thing.
pub(super) enum Sebutan<T> {
    TidakAda,
    Satu(T),
    Beda,
}

impl<T: PartialEq> Sebutan<T> {
    pub(super) fn dari(mut isi: impl Iterator<Item = T>) -> Sebutan<T> {
        let Some(pertama) = isi.next() else { return Sebutan::TidakAda };
        if isi.all(|i| i == pertama) { Sebutan::Satu(pertama) } else { Sebutan::Beda }
    }

    pub(super) fn beda(&self) -> bool {
        matches!(self, Sebutan::Beda)
    }

    pub(super) fn nilai(self) -> Option<T> {
        match self {
            Sebutan::Satu(isi) => Some(isi),
            Sebutan::TidakAda | Sebutan::Beda => None,
        }
    }
}

/// Gives each of these rows of one person in one family what all of them say; the row that stands for the person
/// comes first, by content.
pub(super) fn satukan(p: &mut Populasi, sama: &mut [u32], temuan: &mut Vec<Temuan>) {
    sama.sort_unstable_by_key(|i| urutan(p, *i));
    let gabungan = Gabungan { p, sama, temuan }.isi();
    for i in sama {
        let o = &mut p.orang[*i as usize];
        o.nama = gabungan.nama;
        o.jenis_kelamin = gabungan.jenis_kelamin;
        o.lahir = gabungan.lahir;
        o.umur = gabungan.umur;
        o.disabilitas = gabungan.disabilitas;
        o.pekerjaan = gabungan.pekerjaan;
        o.beda = gabungan.beda;
    }
}

/// An office's list of families is the last to speak for a person, the row that knows the relationship the first.
fn urutan(p: &Populasi, i: u32) -> (bool, u8, u8, u32) {
    let o = &p.orang[i as usize];
    let (rupa, kode) = match o.hubungan {
        Hubungan::Kepala => (0, 0),
        Hubungan::Lain(kode) => (1, kode),
        Hubungan::Kosong => (2, 0),
        Hubungan::TanpaKolom => (3, 0),
    };
    (p.jenis[usize::from(o.asal.sumber)] == Jenis::KeluargaKepala, rupa, kode, i)
}

/// The facts of a person, as far as all rows agree.
struct OrangGabungan {
    nama: Potongan,
    jenis_kelamin: Option<JenisKelamin>,
    lahir: Option<NaiveDate>,
    umur: Option<u8>,
    disabilitas: Option<bool>,
    pekerjaan: Option<Entri>,
    beda: Beda,
}

struct Gabungan<'a> {
    p: &'a Populasi,
    sama: &'a [u32],
    temuan: &'a mut Vec<Temuan>,
}

impl<'a> Gabungan<'a> {
    fn orang(&self) -> impl Iterator<Item = &'a Orang> + use<'a> {
        let p = self.p;
        self.sama.iter().map(|i| &p.orang[*i as usize])
    }

    fn isi(mut self) -> OrangGabungan {
        let kepala = self.satu(Kolom::Hubungan, disebut_kepala, |o| o.hubungan.teks()).beda();
        let jk = |o: &Orang| o.jenis_kelamin.map_or("", JenisKelamin::singkat).to_owned();
        let jenis_kelamin = self.satu(Kolom::JenisKelamin, |o| o.jenis_kelamin, jk);
        let lahir = self.satu(Kolom::TanggalLahir, |o| o.lahir, tanggal_lahir);
        // A date beats an age of whatever year, as in one row.
        let tanpa_lahir = matches!(lahir, Sebutan::TidakAda);
        let umur = self.satu(Kolom::Umur, |o| o.umur.filter(|_| tanpa_lahir), |o| o.umur.unwrap_or(0).to_string());
        let beda = Beda { kepala, jenis_kelamin: jenis_kelamin.beda(), lahir: lahir.beda() || umur.beda() };
        let ya_tidak = |o: &Orang| if o.disabilitas == Some(true) { "Ya" } else { "Tidak" }.to_owned();
        OrangGabungan {
            nama: self.p.gudang.terlengkap(self.orang().map(|o| o.nama)),
            jenis_kelamin: jenis_kelamin.nilai(),
            lahir: lahir.nilai(),
            umur: umur.nilai(),
            disabilitas: self.satu(Kolom::Disabilitas, |o| o.disabilitas, ya_tidak).nilai(),
            pekerjaan: self.pekerjaan(),
            beda,
        }
    }

    /// What the rows say of one thing. Where they differ each row that says something is reported.
    fn satu<T: PartialEq>(
        &mut self,
        kolom: Kolom,
        ambil: impl Fn(&Orang) -> Option<T>,
        tulis: impl Fn(&Orang) -> String,
    ) -> Sebutan<T> {
        let sebutan = Sebutan::dari(self.orang().filter_map(&ambil));
        for o in self.orang().filter(|_| sebutan.beda()) {
            let Some(isi) = ambil(o) else { continue };
            let lain = self.orang().find(|l| ambil(l).is_some_and(|i| i != isi));
            let lain = lain.map_or(String::new(), |l| Rujuk(l.asal).tanda());
            self.temuan.push(self.p.temuan(Kode::OrangBertentangan, o.asal, kolom, &tulis(o), lain));
        }
        sebutan
    }

    /// Usual names of one occupation are one; a code says nothing.
    fn pekerjaan(&mut self) -> Option<Entri> {
        let kamus = &self.p.kamus;
        let teks = |o: &Orang| o.pekerjaan.map_or("", |e| kamus.teks(e));
        let bernama = |o: &&Orang| pekerjaan::bernama(teks(o));
        let mut semua = self.orang().filter(bernama).map(|o| Pekerjaan::dari(teks(o)));
        let beda = semua.next().is_some_and(|satu| !semua.all(|lain| satu.sama(&lain)));
        if beda {
            self.satu(Kolom::Pekerjaan, |o| Some(teks(o)).filter(|t| pekerjaan::bernama(t)), |o| teks(o).to_owned());
            return None;
        }
        let urutan = |o: &&Orang| (!bernama(o), teks(o));
        self.orang().filter(|o| o.pekerjaan.is_some()).min_by_key(urutan).and_then(|o| o.pekerjaan)
    }
}

/// A row that says neither contradicts nobody.
fn disebut_kepala(o: &Orang) -> Option<bool> {
    match o.hubungan {
        Hubungan::Kepala => Some(true),
        Hubungan::Lain(_) => Some(false),
        Hubungan::Kosong | Hubungan::TanpaKolom => None,
    }
}

fn tanggal_lahir(o: &Orang) -> String {
    o.lahir.map(tanggal::pendek).unwrap_or_default()
}
