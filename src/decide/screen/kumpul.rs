//! What every row of every source said, compactly: a city of 690,000 persons in some tens of megabytes.

use super::bagian::Bagian;
use super::baris_sumber::{BarisDaftar, BarisKeluarga, BarisRegister, Orang};
use super::kamus::{Alihan, Kamus};
use super::nomor::Nomor;
use crate::error::Result;
use crate::read::header::{Judul, Peta};
use crate::read::sumber::Sumber;
use crate::record::gudang::Gudang;
use crate::record::hitungan::HitunganSumber;
use crate::table::jenis::{Jenis, Peran};
use crate::table::kolom::{Kolom, normal};
use crate::temuan::{Kode, Tempat, Temuan};

/// Everything read.
#[derive(Default)]
pub struct Populasi {
    pub gudang: Gudang,
    pub kamus: Kamus,
    pub keluarga: Vec<BarisKeluarga>,
    pub orang: Vec<Orang>,
    pub daftar: Vec<BarisDaftar>,
    pub register: Vec<BarisRegister>,
    /// By source, as are the three below.
    pub hitungan: Vec<HitunganSumber>,
    pub jenis: Vec<Jenis>,
    /// The column Desil is called as DTSEN calls it.
    pub desil_dtsen: Vec<bool>,
    /// For the coordinates of findings over several rows: of each header, from its row on.
    peta: Vec<Vec<(u32, Peta)>>,
    pub temuan: Vec<Temuan>,
}

impl Populasi {
    /// Takes in the next source.
    ///
    /// # Errors
    /// More text than can be kept.
    pub fn gabung(&mut self, sumber: &Sumber, bagian: Bagian) -> Result<()> {
        let Bagian { gudang, kamus, mut keluarga, mut orang, mut daftar, mut register, hitungan, temuan, .. } = bagian;
        let dasar = self.gudang.gabung(gudang)?;
        let entri = self.kamus.gabung(kamus);
        let alih = Pengalih { dasar, entri };
        // The texts of the first source stay where they are.
        if !alih.tetap() {
            keluarga.iter_mut().for_each(|b| alih.keluarga(b));
            orang.iter_mut().for_each(|o| alih.orang(o));
            daftar.iter_mut().for_each(|d| alih.daftar(d));
            register.iter_mut().for_each(|r| alih.register(r));
        }
        tambahkan(&mut self.keluarga, keluarga);
        tambahkan(&mut self.orang, orang);
        tambahkan(&mut self.daftar, daftar);
        tambahkan(&mut self.register, register);
        tambahkan(&mut self.temuan, temuan);
        self.hitungan.push(hitungan);
        self.desil_dtsen.push(berjudul_dtsen(&sumber.judul));
        self.jenis.push(sumber.judul.jenis);
        let lain = sumber.bagian().iter().filter_map(|b| Some((b.dari, b.judul.as_ref()?.peta.clone())));
        self.peta.push([(0, sumber.judul.peta.clone())].into_iter().chain(lain).collect());
        Ok(())
    }

    /// No KK and NIK of a row that was used. Rows are kept in the order of sources and rows.
    pub fn pemilik(&self, asal: Tempat) -> Option<(Nomor, Nomor)> {
        fn cari<T>(semua: &[T], asal: Tempat, milik: fn(&T) -> Tempat) -> Option<&T> {
            semua.binary_search_by_key(&asal, milik).ok().map(|i| &semua[i])
        }
        cari(&self.orang, asal, |o| o.asal)
            .map(|o| (o.kk, o.nik))
            .or_else(|| cari(&self.keluarga, asal, |k| k.asal).map(|k| (k.kk, Nomor::KOSONG)))
            .or_else(|| cari(&self.daftar, asal, |d| d.asal).map(|d| (d.kk, d.nik)))
            .or_else(|| cari(&self.register, asal, |r| r.asal).map(|r| (r.kk, r.nik)))
    }

    /// Whether any source lists the members of families.
    pub fn ada_anggota(&self) -> bool {
        self.jenis.iter().any(|j| matches!(j, Jenis::Anggota | Jenis::Gabungan))
    }

    /// Whether a list of recipients was given.
    pub fn ada_daftar_bansos(&self) -> bool {
        self.daftar.iter().any(|d| d.peran == Peran::Bansos)
    }

    /// Whether a source read for this has the column.
    pub fn ada_kolom(&self, kolom: Kolom, milik: impl Fn(Jenis) -> bool) -> bool {
        self.jenis.iter().enumerate().any(|(i, j)| milik(*j) && self.punya(i, kolom))
    }

    /// Whether a source has this column.
    pub fn punya(&self, sumber: usize, kolom: Kolom) -> bool {
        self.peta[sumber].iter().any(|(_, peta)| peta.punya(kolom))
    }

    /// Number of a column in the source of a row, from 1; 0 where it has none.
    pub fn kolom(&self, asal: Tempat, kolom: Kolom) -> u16 {
        let judul = &self.peta[usize::from(asal.sumber)];
        let milik = judul.iter().rev().find(|(dari, _)| *dari <= asal.baris);
        milik.and_then(|(_, peta)| peta.di(kolom)).map_or(0, |i| i as u16 + 1)
    }

    /// A finding about a cell of a row already read.
    pub fn temuan(&self, kode: Kode, asal: Tempat, kolom: Kolom, terbaca: &str, keterangan: String) -> Temuan {
        Temuan::baru(kode, asal, self.kolom(asal, kolom), terbaca).dengan(keterangan)
    }
}

/// The first of two long lists is not copied.
fn tambahkan<T>(semua: &mut Vec<T>, lain: Vec<T>) {
    if semua.is_empty() {
        *semua = lain;
    } else {
        semua.extend(lain);
    }
}

/// Where the texts of a source went.
struct Pengalih {
    /// Where its names and addresses begin.
    dasar: u32,
    /// New number of each text of its dictionary.
    entri: Alihan,
}

impl Pengalih {
    fn tetap(&self) -> bool {
        self.dasar == 0 && self.entri.tetap()
    }

    fn keluarga(&self, b: &mut BarisKeluarga) {
        b.kk = b.kk.alih(&self.entri);
        b.nama = b.nama.geser(self.dasar);
        b.alamat = b.alamat.geser(self.dasar);
        b.bantuan.program = self.entri.bila_ada(b.bantuan.program);
        b.id_keluarga = self.entri.bila_ada(b.id_keluarga);
    }

    fn orang(&self, o: &mut Orang) {
        o.kk = o.kk.alih(&self.entri);
        o.nik = o.nik.alih(&self.entri);
        o.nama = o.nama.geser(self.dasar);
        o.pekerjaan = self.entri.bila_ada(o.pekerjaan);
        o.id_keluarga = self.entri.bila_ada(o.id_keluarga);
        if let Some(b) = &mut o.bantuan {
            b.program = self.entri.bila_ada(b.program);
        }
    }

    fn daftar(&self, d: &mut BarisDaftar) {
        d.kk = d.kk.alih(&self.entri);
        d.nik = d.nik.alih(&self.entri);
        d.nama = d.nama.geser(self.dasar);
        d.alamat = d.alamat.geser(self.dasar);
        d.bantuan.program = self.entri.bila_ada(d.bantuan.program);
        d.jenis_ppks = self.entri.bila_ada(d.jenis_ppks);
    }

    fn register(&self, r: &mut BarisRegister) {
        r.kk = r.kk.alih(&self.entri);
        r.nik = r.nik.alih(&self.entri);
        r.nama = r.nama.geser(self.dasar);
        r.id_peserta = self.entri.bila_ada(r.id_peserta);
        r.status = self.entri.bila_ada(r.status);
    }
}

/// The column is called as in DTSEN's own files.
fn berjudul_dtsen(judul: &Judul) -> bool {
    let judul = judul.peta.di(Kolom::Desil).and_then(|i| judul.kolom.get(i));
    judul.is_some_and(|j| ["desil_nasional", "desil_dtsen"].iter().any(|e| normal(j).starts_with(e)))
}
