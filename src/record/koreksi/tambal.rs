//! Puts corrections into the rows they are meant for, before anything reads them.

use rustc_hash::FxHashMap;

use super::sah::salah;
use super::sama::sama;
use super::{NilaiBenar, Pemilik};
use crate::domain::nomor::{self, Bacaan, JenisNomor};
use crate::domain::peserta::kunci_id;
use crate::read::header::Judul;
use crate::read::row::{Baris, Sel, SelTersimpan};
use crate::record::rekaman::{Bentuk, NomorTerbaca, Rekaman};
use crate::table::kolom::Kolom;
use crate::temuan::{Kode, Temuan};

/// One correction on its way to a cell.
pub(super) struct Tambalan {
    /// Its number among all corrections.
    pub(super) nomor: u32,
    /// From 0.
    pub(super) kolom: u16,
    pub(super) medan: Kolom,
    pub(super) pemilik: Pemilik,
    pub(super) terbaca: Box<str>,
    pub(super) nilai: NilaiBenar,
}

/// The corrections of one source, by row, in the order they are applied.
pub struct TambalanSumber {
    baris: FxHashMap<u32, Vec<Tambalan>>,
    /// Columns of ID Peserta, No KK and NIK.
    id: Option<usize>,
    kk: Option<usize>,
    nik: Option<usize>,
}

/// What became of a correction where its row was read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Akibat {
    /// What stood there.
    Diterapkan(Box<str>),
    /// The cell says so already.
    Sudah(Box<str>),
    /// What stands there instead.
    Beda(Box<str>),
    /// The row is somebody else's.
    PemilikLain,
    /// What its reader has against the value.
    TakSah(Kode),
    BarisRusak,
    BarisKosong,
}

impl TambalanSumber {
    pub(super) fn baru(judul: &Judul) -> TambalanSumber {
        let di = |k| judul.peta.di(k);
        TambalanSumber {
            baris: FxHashMap::default(),
            id: di(Kolom::IdPeserta),
            kk: di(Kolom::NoKk),
            nik: di(Kolom::Nik),
        }
    }

    pub(super) fn tambah(&mut self, baris: u32, tambalan: Tambalan) {
        self.baris.entry(baris).or_default().push(tambalan);
    }

    /// Row and number of each.
    pub(super) fn semua(&self) -> impl Iterator<Item = (u32, u32)> {
        self.baris.iter().flat_map(|(baris, isi)| isi.iter().map(|t| (*baris, t.nomor)))
    }

    pub(super) fn kosong(&self) -> bool {
        self.baris.is_empty()
    }

    /// Whether the row is still that of whom the officer saw: by ID Peserta, else by the person's number, else by
    /// the family's. A
    /// row that a list has of the family need not show its number, so a blank or damaged one says nothing.
    fn milik(&self, baris: &Baris<'_>, p: &Pemilik) -> bool {
        let sel = |kolom: Option<usize>| kolom.map(|i| baris.sel(i).tampil());
        match (sel(self.nik), sel(self.kk)) {
            _ if !p.id.is_empty() && self.id.is_some() => {
                sel(self.id).is_some_and(|id| kunci_id(&id) == kunci_id(&p.id))
            }
            (Some(nik), _) if !p.nik.is_empty() => sama(Kolom::Nik, &p.nik, &nik),
            (_, Some(kk)) if !p.kk.is_empty() => sama(Kolom::NoKk, &p.kk, &kk) || kk_sah(&p.kk) && !kk_sah(&kk),
            _ => true,
        }
    }

    /// A number that an officer typed was not rounded with its column.
    pub(crate) fn bukan_pembulatan(&self, r: &mut Rekaman) {
        let Some(isi) = self.baris.get(&r.baris) else { return };
        let kena = |kolom: Option<usize>| kolom.is_some_and(|i| isi.iter().any(|t| usize::from(t.kolom) == i));
        let teks = |n: &mut NomorTerbaca| {
            if matches!(n.bentuk, Bentuk::TeksNol | Bentuk::AngkaNol) {
                n.bentuk = Bentuk::Teks;
            }
        };
        if kena(self.kk) {
            teks(&mut r.kk);
        }
        if kena(self.nik) {
            teks(&mut r.nik);
        }
    }
}

/// Makes corrected rows; keeps its buffers.
#[derive(Default)]
pub struct Penambal {
    teks: String,
    sel: Vec<SelTersimpan>,
    /// Corrections that changed the row: place among those of the row, column, what stood there.
    diubah: Vec<(usize, usize, SelTersimpan)>,
}

impl Penambal {
    /// The row as corrected: the row itself where nothing is. `periksa` reads a row as its reader does, for what
    /// it has against it.
    pub(crate) fn tambal<'b>(
        &'b mut self,
        baris: Baris<'b>,
        tambalan: Option<&TambalanSumber>,
        akibat: &mut Vec<(u32, Akibat)>,
        periksa: impl FnMut(&Baris<'_>) -> Vec<Temuan>,
    ) -> Baris<'b> {
        let Some((sumber, isi)) = tambalan.and_then(|t| Some((t, t.baris.get(&baris.nomor)?))) else { return baris };
        if baris.kosong() {
            akibat.extend(isi.iter().map(|t| (t.nomor, Akibat::BarisKosong)));
            return baris;
        }
        self.salin(&baris);
        self.diubah.clear();
        let awal = akibat.len();
        for (ke, t) in isi.iter().enumerate() {
            let milik = [&baris, &self.baris(baris.nomor)].iter().any(|b| sumber.milik(b, &t.pemilik));
            let hasil = if milik { self.satu(baris.nomor, ke, t) } else { Akibat::PemilikLain };
            akibat.push((t.nomor, hasil));
        }
        self.tolak_yang_tak_sah(baris.nomor, isi, &mut akibat[awal..], periksa);
        self.baris(baris.nomor)
    }

    /// Takes back what the reader of the row cannot use, until it has nothing against what is left: one cell may
    /// be judged by another.
    fn tolak_yang_tak_sah(
        &mut self,
        nomor: u32,
        isi: &[Tambalan],
        akibat: &mut [(u32, Akibat)],
        mut periksa: impl FnMut(&Baris<'_>) -> Vec<Temuan>,
    ) {
        while !self.diubah.is_empty() {
            let temuan = periksa(&self.baris(nomor));
            let tak_sah = self
                .diubah
                .iter()
                .rposition(|(ke, kolom, _)| !isi[*ke].nilai.kosongkan() && salah(&temuan, *kolom as u16 + 1).is_some());
            let Some(di) = tak_sah else { return };
            let (ke, kolom, lama) = self.diubah.remove(di);
            let Some(kode) = salah(&temuan, kolom as u16 + 1) else { return };
            self.sel[kolom] = lama;
            for (i, (_, hasil)) in akibat.iter_mut().enumerate().skip(ke) {
                let ikut = usize::from(isi[i].kolom) == kolom && matches!(hasil, Akibat::Sudah(_));
                if i == ke || ikut {
                    *hasil = Akibat::TakSah(kode);
                }
            }
        }
    }

    /// A row that cannot be used cannot be corrected cell by cell.
    pub(crate) fn rusak(&self, tambalan: Option<&TambalanSumber>, nomor: u32, akibat: &mut Vec<(u32, Akibat)>) {
        if let Some(isi) = tambalan.and_then(|t| t.baris.get(&nomor)) {
            akibat.extend(isi.iter().map(|t| (t.nomor, Akibat::BarisRusak)));
        }
    }

    /// The row as far as it is corrected.
    fn baris(&self, nomor: u32) -> Baris<'_> {
        Baris::baru(nomor, &self.teks, &self.sel)
    }

    fn salin(&mut self, baris: &Baris<'_>) {
        self.teks.clear();
        self.sel.clear();
        for sel in baris.semua() {
            let sel = simpan(&mut self.teks, sel);
            self.sel.push(sel);
        }
    }

    fn satu(&mut self, nomor: u32, ke: usize, t: &Tambalan) -> Akibat {
        let di = usize::from(t.kolom);
        let kini: Box<str> = self.baris(nomor).sel(di).tampil().into();
        if !sama(t.medan, &t.terbaca, &kini) {
            let diubah = self.diubah.iter().any(|(_, kolom, _)| *kolom == di);
            let sudah = diubah && sama(t.medan, &t.nilai.tampil(), &kini);
            return if sudah { Akibat::Sudah(kini) } else { Akibat::Beda(kini) };
        }
        if self.sel.len() <= di {
            self.sel.resize(di + 1, SelTersimpan::Kosong);
        }
        self.diubah.push((ke, di, self.sel[di]));
        self.sel[di] = simpan(&mut self.teks, t.nilai.sel());
        Akibat::Diterapkan(kini)
    }
}

fn kk_sah(teks: &str) -> bool {
    matches!(nomor::dari_teks(teks, JenisNomor::Kk).bacaan, Bacaan::Sah(_))
}

fn simpan(teks: &mut String, sel: Sel<'_>) -> SelTersimpan {
    match sel {
        Sel::Kosong => SelTersimpan::Kosong,
        Sel::Teks(t) => {
            let awal = teks.len() as u32;
            teks.push_str(t);
            SelTersimpan::Teks(awal, teks.len() as u32)
        }
        Sel::Angka(n) => SelTersimpan::Angka(n),
        Sel::Logika(b) => SelTersimpan::Logika(b),
        Sel::Galat(g) => SelTersimpan::Galat(g),
    }
}
