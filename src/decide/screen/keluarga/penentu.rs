//! The cells that would decide a family which needs verification: where its officer can write what is right.
//!
//! In: a family and the data its open conditions ask for. Out: the cells that hold them, with what stands
//! there. One datum may stand in several cells (a Nomor KK in every row of the family).

use rustc_hash::FxHashMap;

use super::{HasilSaring, Keluarga};
use crate::decide::screen::baris_sumber::{Bantuan, BarisDaftar, BarisKeluarga, Orang};
use crate::domain::desil::BacaanDesil;
use crate::domain::orang::Hubungan;
use crate::domain::ya_tidak::YaTidak;
use crate::perwal::kelayakan::{Datum, Fakta, FaktaDaerah, Keputusan};
use crate::record::tempat::TempatTinggal;
use crate::table::jenis::Peran;
use crate::table::kolom::Kolom;
use crate::temuan::{Kode, Tempat, Temuan};

/// A cell that would decide.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SelPenentu {
    pub asal: Tempat,
    pub kolom: Kolom,
    /// Column in its file, from 1.
    pub nomor_kolom: u16,
    pub terbaca: String,
}

/// What unreadable cells say: their text is kept by their finding alone.
#[derive(Default)]
pub struct TakTerbaca<'a>(FxHashMap<(Tempat, u16), &'a str>);

impl<'a> TakTerbaca<'a> {
    pub fn dari(temuan: &'a [Temuan]) -> TakTerbaca<'a> {
        let kode = [
            Kode::DesilSalah,
            Kode::KotaMeragukan,
            Kode::YaTidakSalah,
            Kode::LahirTakTerbaca,
            Kode::LahirBulanDulu,
            Kode::LahirMustahil,
            Kode::UmurSalah,
            Kode::SelGalat,
            Kode::OrangBertentangan,
        ];
        let isi = temuan.iter().filter(|t| kode.contains(&t.kode));
        TakTerbaca(isi.map(|t| ((t.tempat, t.kolom), &*t.terbaca)).collect())
    }
}

/// The cells that would decide `k`, by datum.
pub fn sel_penentu(
    h: &HasilSaring,
    k: &Keluarga,
    putusan: (&Fakta<'_>, &Keputusan),
    teks: &TakTerbaca<'_>,
) -> Vec<SelPenentu> {
    let (fakta, keputusan) = putusan;
    let mut datum: Vec<Datum> = keputusan.penentu().flat_map(|a| a.datum(fakta)).collect();
    datum.sort_unstable();
    datum.dedup();
    let mut c = Pencari { h, k, teks, sel: Vec::new() };
    datum.into_iter().for_each(|d| c.datum(d));
    c.sel
}

struct Pencari<'a> {
    h: &'a HasilSaring,
    k: &'a Keluarga,
    teks: &'a TakTerbaca<'a>,
    sel: Vec<SelPenentu>,
}

impl<'a> Pencari<'a> {
    fn baris(&self) -> impl Iterator<Item = &'a BarisKeluarga> + use<'a> {
        let p = &self.h.populasi;
        self.h.baris.milik(self.k.nomor).iter().map(|i| &p.keluarga[*i as usize])
    }

    fn orang(&self) -> impl Iterator<Item = &'a Orang> + use<'a> {
        let p = &self.h.populasi;
        self.h.orang.milik(self.k.nomor).iter().map(|i| &p.orang[*i as usize])
    }

    fn daftar(&self) -> impl Iterator<Item = &'a BarisDaftar> + use<'a> {
        let p = &self.h.populasi;
        self.h.daftar.milik(self.k.nomor).iter().map(|i| &p.daftar[*i as usize])
    }

    /// Rows of the head, where there is exactly one.
    fn kepala(&self) -> Vec<&'a Orang> {
        let disebut = |o: &Orang| o.hubungan == Hubungan::Kepala || self.k.kepala_sendirian;
        let dua = self.k.identitas.punya(Kode::KeluargaDuaKepala);
        let Some(kepala) = self.orang().find(|o| !dua && disebut(o) && o.nik == self.k.nik) else { return Vec::new() };
        let kunci = kepala.nik.kunci();
        self.orang().filter(|o| o.asal == kepala.asal || kunci.is_some() && o.nik.kunci() == kunci).collect()
    }

    /// Adds a cell, unless its file has no such column. A row may be a family row and a person at once.
    fn tambah(&mut self, asal: Tempat, kolom: Kolom, terbaca: &str) {
        let nomor_kolom = self.h.populasi.kolom(asal, kolom);
        if nomor_kolom == 0 || self.sel.iter().any(|s| (s.asal, s.nomor_kolom) == (asal, nomor_kolom)) {
            return;
        }
        let terbaca = self.teks.0.get(&(asal, nomor_kolom)).copied().unwrap_or(terbaca).to_owned();
        self.sel.push(SelPenentu { asal, kolom, nomor_kolom, terbaca });
    }

    fn datum(&mut self, d: Datum) {
        match d {
            Datum::TempatTinggal => self.tempat(),
            Datum::NoKk => self.no_kk(),
            Datum::NikKepala => {
                for o in self.kepala() {
                    self.tambah(o.asal, Kolom::Nik, &o.nik.teks(&self.h.populasi.kamus));
                }
            }
            Datum::Desil => {
                for b in self.baris() {
                    let nilai = if let BacaanDesil::Nilai(d) = b.desil { d.to_string() } else { String::new() };
                    self.tambah(b.asal, Kolom::Desil, &nilai);
                }
            }
            Datum::Bansos => {
                let baris = self.baris().map(|b| (b.asal, &b.bantuan));
                let orang = self.orang().filter_map(|o| Some((o.asal, &**o.bantuan.as_ref()?)));
                for (asal, b) in baris.chain(orang) {
                    self.bantuan(asal, b);
                }
            }
            Datum::Pbi => {
                for b in self.baris() {
                    self.kosong(b.asal, [(b.bantuan.pbi_nas, Kolom::PbiNas), (b.bantuan.pbi_pemda, Kolom::PbiPemda)]);
                }
            }
            Datum::Miskin => self.miskin(),
            Datum::LahirKepala => {
                for o in self.kepala() {
                    let punya = self.h.populasi.kolom(o.asal, Kolom::TanggalLahir) > 0;
                    self.tambah(o.asal, if punya { Kolom::TanggalLahir } else { Kolom::Umur }, "");
                }
            }
            Datum::PekerjaanKepala => {
                for o in self.kepala() {
                    self.tambah(o.asal, Kolom::Pekerjaan, "");
                }
            }
        }
    }

    fn miskin(&mut self) {
        for d in self.daftar().filter(|d| d.peran == Peran::Ppks) {
            let teks = match d.miskin {
                YaTidak::Ya => "Ya",
                YaTidak::Tidak => "Tidak",
                YaTidak::Silang => "x",
                YaTidak::Kosong | YaTidak::TakTerbaca => "",
            };
            self.tambah(d.asal, Kolom::Miskin, teks);
        }
    }

    fn tempat(&mut self) {
        let baris: Vec<_> = self.baris().map(|b| (b.asal, b.tempat.as_deref())).collect();
        // A family that lists alone know lives where they say.
        let daftar = self.daftar().map(|d| (d.asal, d.tempat.as_deref()));
        let semua: Vec<_> = if baris.is_empty() { daftar.collect() } else { baris };
        // Where kabupaten/kota settles the place nothing is open on that row.
        let terbuka = |t: Option<&TempatTinggal>| t.is_none_or(|t| t.daerah == FaktaDaerah::TidakPasti);
        for (asal, tempat) in semua.into_iter().filter(|(_, t)| terbuka(*t)) {
            let isi = |nama: fn(&TempatTinggal) -> &str| tempat.map_or("", nama);
            self.tambah(asal, Kolom::Kabupaten, "");
            self.tambah(asal, Kolom::Kecamatan, isi(|t| &t.nama_kecamatan));
            self.tambah(asal, Kolom::Kelurahan, isi(|t| &t.nama_kelurahan));
        }
    }

    fn no_kk(&mut self) {
        let baris = self.baris().map(|b| (b.asal, b.kk));
        let orang = self.orang().map(|o| (o.asal, o.kk));
        let daftar = self.daftar().map(|d| (d.asal, d.kk));
        for (asal, kk) in baris.chain(orang).chain(daftar) {
            self.tambah(asal, Kolom::NoKk, &kk.teks(&self.h.populasi.kamus));
        }
    }

    /// Columns PKH and BPNT/Sembako that say neither yes nor no.
    fn bantuan(&mut self, asal: Tempat, b: &Bantuan) {
        self.kosong(asal, [(b.pkh, Kolom::Pkh), (b.bpnt, Kolom::Bpnt)]);
    }

    fn kosong(&mut self, asal: Tempat, isi: [(Option<YaTidak>, Kolom); 2]) {
        for (isi, kolom) in isi {
            if matches!(isi, Some(YaTidak::Kosong | YaTidak::TakTerbaca)) {
                self.tambah(asal, kolom, "");
            }
        }
    }
}
