//! The register so far, looked up.

use std::collections::BTreeMap;

use super::{BahanAngkatan, kunci};
use crate::decide::grade::register::Register;
use crate::domain::peserta::StatusPeserta;
use crate::record::antar_baris::Catatan;
use crate::record::peserta::Peserta;
use crate::record::register::Terdaftar;
use crate::record::rekaman::BacaanAngkatan;
use crate::table::kolom::Kolom;
use crate::temuan::{Kode, Tempat};

/// The register so far.
pub struct Daftar<'a> {
    register: Register<'a>,
    /// In the order of the lists.
    semua: Vec<&'a Terdaftar>,
    kk: BTreeMap<u64, Vec<&'a Terdaftar>>,
    nik: BTreeMap<u64, Vec<&'a Terdaftar>>,
    /// Highest running number of the IDs of a year, in register and results.
    nomor: BTreeMap<u16, u32>,
}

/// Order of the lists; total, whatever the order of the rows.
fn urutan(t: &Terdaftar) -> (bool, &str, &str, &str, &str, Tempat) {
    let p = &t.peserta;
    (p.id.is_empty(), &p.id, &p.nik.teks, &p.kk.teks, &p.nama, p.asal)
}

/// Has a place in the angkatan: only who stopped frees one.
pub fn menempati(t: &Terdaftar) -> bool {
    t.peserta.status != StatusPeserta::Berhenti
}

/// Entered in the year, under the Perwal; those of before (Pasal 9) are of no angkatan of it.
pub fn seangkatan(t: &Terdaftar, tahun: u16) -> bool {
    let (BacaanAngkatan::Tahun(n) | BacaanAngkatan::TahunPerwal(n)) = t.peserta.angkatan else { return false };
    n == tahun
}

/// Year and running number of `UEP-2026-0001`.
fn nomor_id(id: &str) -> Option<(u16, u32)> {
    let (tahun, nomor) = id.strip_prefix("UEP-")?.split_once('-')?;
    Some((tahun.parse().ok()?, nomor.parse().ok()?))
}

impl<'a> Daftar<'a> {
    pub fn baru(bahan: &'a BahanAngkatan, c: &mut Catatan<'_>) -> Daftar<'a> {
        let mut semua: Vec<&Terdaftar> = bahan.register.iter().collect();
        semua.sort_by(|a, b| urutan(a).cmp(&urutan(b)));
        let register = Register::baru(semua.iter().map(|t| &t.peserta), c);
        let mut d = Daftar { register, semua, kk: BTreeMap::new(), nik: BTreeMap::new(), nomor: BTreeMap::new() };
        for t in &d.semua {
            if let Some(kk) = t.peserta.kk.sah {
                d.kk.entry(kk).or_default().push(t);
            }
            if let Some(nik) = t.peserta.nik.sah {
                d.nik.entry(nik).or_default().push(t);
            }
        }
        let hasil = bahan.hasil.hasil.iter().map(|b| &*b.putusan.id);
        for (tahun, nomor) in d.semua.iter().map(|t| &*t.peserta.id).chain(hasil).filter_map(nomor_id) {
            let tertinggi = d.nomor.entry(tahun).or_default();
            *tertinggi = nomor.max(*tertinggi);
        }
        d.keluarga_ganda(c);
        d
    }

    /// Every row, in the order of the lists.
    pub fn semua(&self) -> impl Iterator<Item = &'a Terdaftar> {
        self.semua.iter().copied()
    }

    /// One participant a family.
    fn keluarga_ganda(&self, c: &mut Catatan<'_>) {
        for milik in self.kk.values() {
            let mut aktif = milik.iter().filter(|t| menempati(t));
            let Some(pertama) = aktif.next() else { continue };
            for lain in aktif.filter(|t| kunci(t) != kunci(pertama)) {
                let p = &lain.peserta;
                c.rujuk(Kode::KeluargaDuaPeserta, p.asal, Kolom::NoKk, &p.kk.teks, pertama.peserta.asal);
            }
        }
    }

    /// The participant of a family, else the participant who is this person. One who has a place in the
    /// angkatan of the year comes first.
    pub fn peserta_keluarga(&self, kk: u64, nik: Option<u64>, tahun: u16) -> Option<&'a Terdaftar> {
        let keluarga = self.kk.get(&kk).into_iter().flatten();
        let orang = nik.and_then(|n| self.nik.get(&n)).into_iter().flatten();
        keluarga.chain(orang).copied().min_by_key(|t| !(seangkatan(t, tahun) && menempati(t)))
    }

    pub fn punya_keluarga(&self, kk: u64) -> bool {
        self.kk.contains_key(&kk)
    }

    pub fn punya_peserta(&self, id: &str, nik: &str) -> bool {
        self.register.cari(id, nik.parse().ok()).is_some()
    }

    /// The register has several rows of this ID.
    pub fn ganda(&self, p: &Peserta) -> bool {
        self.register.ganda(p)
    }

    pub fn nik_ganda(&self, p: &Peserta) -> bool {
        self.register.nik_ganda(p)
    }

    /// Everyone of the angkatan of a year, each ID once.
    pub fn angkatan(&self, tahun: u16) -> impl Iterator<Item = &'a Terdaftar> {
        // Rows of one ID stand next to each other.
        let kelompok = self.semua.chunk_by(|a, b| !a.peserta.id.is_empty() && a.peserta.id == b.peserta.id);
        kelompok.filter_map(|sama| sama.first().copied()).filter(move |t| seangkatan(t, tahun))
    }

    /// Highest running number among the IDs of a year.
    pub fn nomor_terakhir(&self, tahun: u16) -> u32 {
        self.nomor.get(&tahun).copied().unwrap_or(0)
    }
}
