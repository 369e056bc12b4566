//! Damages a set share of the families, one kind each, as real extracts are
//! damaged. Pure: a [`Keluarga`] in, a [`Tertulis`] (lines and facts) out.
//!
//! Kinds are dealt in turn from the catalogue in `jenis`; a kind that a family
//! cannot carry (two heads in a family of one) waits for the next that can.
//! Needs the module `kota` beside it, so that other crates include both.

#[path = "jenis.rs"]
pub mod jenis;
#[path = "rusak.rs"]
mod rusak;
#[path = "tertulis.rs"]
pub mod tertulis;

use super::kota::{Keluarga, Orang};
use chrono::Datelike;
use jenis::{Bentuk, Jenis};
use std::collections::{HashSet, VecDeque};
use tertulis::{Nik, Tertulis};

pub struct Perusak {
    bentuk: Bentuk,
    bulat: bool,
    jumlah_keluarga: usize,
    jumlah_rusak: usize,
    urut: usize,
    sudah: usize,
    antrean: VecDeque<Jenis>,
    /// The person of the family before who has to turn up in a second one.
    ganda: Option<Orang>,
    /// Card numbers cut to 15 digits so far: two must not become one.
    kk_pendek: HashSet<String>,
}

impl Perusak {
    /// `bagian` (0 to 1) of `jumlah_keluarga` families will be damaged.
    /// `bulat`: every sound NIK becomes a number cell whose last digit is lost.
    pub fn baru(bagian: f64, jumlah_keluarga: usize, bentuk: Bentuk, bulat: bool) -> Perusak {
        Perusak {
            bentuk,
            bulat,
            jumlah_keluarga,
            jumlah_rusak: (bagian.clamp(0.0, 1.0) * jumlah_keluarga as f64).round() as usize,
            urut: 0,
            sudah: 0,
            antrean: VecDeque::new(),
            ganda: None,
            kk_pendek: HashSet::new(),
        }
    }

    /// The next family of the stream, damaged if it is its turn.
    pub fn terapkan(&mut self, keluarga: &Keluarga) -> Tertulis {
        let mut tertulis = Tertulis::utuh(keluarga);
        if let Some(jenis) = self.giliran(keluarga) {
            self.rusakkan(jenis, keluarga, &mut tertulis);
            for fakta in &mut tertulis.fakta {
                fakta.kerusakan = Some(jenis);
            }
        }
        if self.bulat {
            bulatkan(&mut tertulis);
        }
        tertulis
    }

    /// Spreads the damaged families evenly over the stream.
    fn giliran(&mut self, keluarga: &Keluarga) -> Option<Jenis> {
        self.urut += 1;
        let sampai_sini = self.urut as u128 * self.jumlah_rusak as u128;
        if (sampai_sini / self.jumlah_keluarga.max(1) as u128) as usize <= self.sudah {
            return None;
        }
        loop {
            let cocok = self.antrean.iter().position(|j| self.cocok(*j, keluarga));
            if let Some(jenis) = cocok.and_then(|i| self.antrean.remove(i)) {
                self.sudah += 1;
                return Some(jenis);
            }
            self.antrean.extend(Jenis::semua(self.bentuk));
        }
    }

    fn cocok(&self, jenis: Jenis, k: &Keluarga) -> bool {
        let berdua = k.anggota.len() >= 2;
        match jenis {
            Jenis::DuaKepala | Jenis::BarisAnggotaKurang => berdua,
            // A combined file has no family row: the two values need rows of two
            // persons, and a family whose only line is broken would be gone.
            Jenis::DesilBertentangan | Jenis::BarisKepalaLebih => berdua || self.bentuk != Bentuk::Gabungan,
            Jenis::DesilDesil | Jenis::DesilD | Jenis::DesilKomaNol => k.desil.is_some(),
            Jenis::TanggalBulanDulu => k.anggota.iter().any(|o| o.tanggal_lahir.day() > 12),
            // Number cells keep all 16 digits here; one that ends in 0 is genuine,
            // so that the key does not hang on a digit nobody can restore.
            Jenis::NikSelAngka => !k.kepala().nik.ends_with('0'),
            Jenis::NikSelAngkaNol => k.kepala().nik.ends_with('0'),
            // The second family has to come before the stream ends.
            Jenis::NikGanda => self.ganda.is_some() || self.sudah + 1 < self.jumlah_rusak,
            _ => true,
        }
    }

    fn rusakkan(&mut self, jenis: Jenis, k: &Keluarga, t: &mut Tertulis) {
        match jenis {
            Jenis::NikGanda => self.gandakan(k, t),
            Jenis::Kk15Digit => {
                let pendek = self.potong_kk(&k.no_kk);
                rusak::kk_15_digit(pendek, t);
            }
            _ => rusak::satu(jenis, k, t),
        }
    }

    /// The last member of one damaged family turns up again as the last member
    /// of the next; both families then share a NIK.
    fn gandakan(&mut self, k: &Keluarga, t: &mut Tertulis) {
        t.fakta[0].sebab_identitas = "NIK yang sama ada di keluarga lain";
        let Some(orang) = self.ganda.take() else {
            self.ganda = k.anggota.last().cloned();
            self.antrean.push_front(Jenis::NikGanda);
            return;
        };
        if let Some(baris) = t.anggota.last_mut() {
            baris.nik = Nik::Teks(orang.nik);
            baris.nama.clone_from(&orang.nama);
            baris.tanggal_lahir = tertulis::Tanggal::Sah(orang.tanggal_lahir);
            baris.umur = orang.umur;
            baris.jenis_kelamin = orang.jenis_kelamin;
            if baris.hubungan == 1 {
                t.keluarga[0].nama_kepala = orang.nama;
            }
        }
    }

    /// The card number short of one digit, and still unlike any other.
    fn potong_kk(&mut self, no_kk: &str) -> String {
        for letak in (0..no_kk.len()).rev() {
            let mut pendek = no_kk.to_string();
            pendek.remove(letak);
            if self.kk_pendek.insert(pendek.clone()) {
                return pendek;
            }
        }
        unreachable!("16 cara memotong satu nomor tidak mungkin semuanya terpakai")
    }
}

/// The whole NIK column as numbers that kept 15 digits.
fn bulatkan(t: &mut Tertulis) {
    let mut kepala_bulat = false;
    for baris in &mut t.anggota {
        let angka = match &baris.nik {
            Nik::Teks(teks) if teks.len() == 16 => teks.parse().ok(),
            Nik::Teks(_) => None,
            Nik::Angka(angka) => Some(*angka),
        };
        if let Some(angka) = angka {
            baris.nik = Nik::Angka(angka / 10 * 10);
            kepala_bulat |= baris.hubungan == 1;
        }
    }
    if kepala_bulat && t.fakta[0].sebab_identitas.is_empty() {
        t.fakta[0].sebab_identitas = "kolom NIK dibulatkan ke 15 digit";
    }
}
