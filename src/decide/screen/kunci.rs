//! Which rows belong to which family.
//!
//! A sound Nomor KK is the key. A damaged one groups the rows that show the same text, except
//! where digits are lost: there equal texts can be different families, so each row stays alone.

use rustc_hash::FxHashMap;

use super::kamus::{Entri, Kamus};
use super::kumpul::Populasi;
use super::nomor::{Nomor, StatusNomor};
use crate::domain::nomor::{JenisNomor, Kerusakan};
use crate::record::hitungan::HitungNol;
use crate::record::konteks::kode_rusak;
use crate::record::rekaman::Bentuk;
use crate::table::jenis::Jenis;
use crate::table::kolom::Kolom;
use crate::temuan::{Kode, KumpulanKode, Tempat};

/// Families by number, for every compact row.
pub struct Keanggotaan {
    /// Family of each `Populasi::keluarga`.
    pub keluarga: Vec<u32>,
    /// Family of each `Populasi::orang`.
    pub orang: Vec<u32>,
    pub jumlah: u32,
    /// Family of each sound Nomor KK.
    pub kk: FxHashMap<u64, u32>,
}

const TEKS: u64 = 1 << 63;
const ID_KELUARGA: u64 = 1 << 62;

/// Gives every row its family; the rounded columns are settled.
pub fn tetapkan(p: &Populasi) -> Keanggotaan {
    let mut k = Keanggotaan {
        keluarga: Vec::with_capacity(p.keluarga.len()),
        orang: Vec::with_capacity(p.orang.len()),
        jumlah: 0,
        kk: FxHashMap::with_capacity_and_hasher(p.keluarga.len().max(p.orang.len() / 3), Default::default()),
    };
    // A hand-made or combined row is a family row and a person at once: without a key both are one.
    let mut tanpa_kunci: FxHashMap<Tempat, u32> = FxHashMap::default();
    for baris in &p.keluarga {
        let kunci = kunci(&p.kamus, baris.kk, baris.id_keluarga);
        let nomor = k.keluarga_dari(kunci);
        if kunci.is_none() {
            tanpa_kunci.insert(baris.asal, nomor);
        }
        k.keluarga.push(nomor);
    }
    // The members of a family mostly stand together: the one before saves two look-ups in three.
    let mut terakhir = (0, u32::MAX);
    for orang in &p.orang {
        if orang.kk.sah() == Some(terakhir.0) {
            k.orang.push(terakhir.1);
            continue;
        }
        let kunci = kunci(&p.kamus, orang.kk, orang.id_keluarga);
        let nomor = match (kunci, tanpa_kunci.get(&orang.asal)) {
            (None, Some(nomor)) => *nomor,
            (kunci, _) => k.keluarga_dari(kunci),
        };
        terakhir = orang.kk.sah().map_or((0, u32::MAX), |kk| (kk, nomor));
        k.orang.push(nomor);
    }
    k.kk.retain(|kunci, _| *kunci < ID_KELUARGA);
    k
}

impl Keanggotaan {
    /// A new number.
    pub fn baru(&mut self) -> u32 {
        self.jumlah += 1;
        self.jumlah - 1
    }

    fn keluarga_dari(&mut self, kunci: Option<u64>) -> u32 {
        let Some(kunci) = kunci else { return self.baru() };
        if let Some(nomor) = self.kk.get(&kunci) {
            return *nomor;
        }
        let nomor = self.baru();
        self.kk.insert(kunci, nomor);
        nomor
    }
}

/// `None`: the row stands alone.
fn kunci(kamus: &Kamus, kk: Nomor, id_keluarga: Option<Entri>) -> Option<u64> {
    match (kk.status(), id_keluarga) {
        (StatusNomor::Sah, _) => kk.sah(),
        (StatusNomor::Kosong, Some(id)) => Some(ID_KELUARGA | u64::from(id.angka())),
        (StatusNomor::Rusak(Kerusakan::HilangDigit | Kerusakan::Dibulatkan), _) | (StatusNomor::Kosong, None) => None,
        (StatusNomor::Rusak(_), _) => {
            let tertulis = kk.tertulis().filter(|t| hampir_lengkap(kamus.teks(*t)))?;
            Some(TEKS | u64::from(tertulis.angka()))
        }
    }
}

/// Enough digits to tell families apart: "belum punya", "1" or a row of nines is nobody's number.
fn hampir_lengkap(teks: &str) -> bool {
    let digit: Vec<u8> = teks.bytes().filter(u8::is_ascii_digit).collect();
    digit.len() >= 12 && digit.iter().any(|d| *d != digit[0])
}

/// Numbers ending in 0 of a column that was rounded become damaged; a single one is a warning.
pub fn bulatkan(p: &mut Populasi) {
    let nol: Vec<(HitungNol, HitungNol)> = p.hitungan.iter().map(|h| (h.nol_kk, h.nol_nik)).collect();
    if nol.iter().all(|(kk, nik)| [kk, nik].iter().all(|h| h.angka_nol == 0 && !h.teks_dibulatkan())) {
        return;
    }
    let mut catatan = Vec::new();
    let mut periksa = |nomor: &mut Nomor, jenis: JenisNomor, asal: Tempat, kode: &mut KumpulanKode, sekali: bool| {
        let (kk, nik) = nol[usize::from(asal.sumber)];
        let hitung = if jenis == JenisNomor::Kk { kk } else { nik };
        let Some(nilai) = nomor.sah() else { return };
        let dibulatkan = match nomor.bentuk() {
            Bentuk::AngkaNol => hitung.angka_dibulatkan(),
            Bentuk::TeksNol if hitung.teks_dibulatkan() => true,
            _ => return,
        };
        let teks = nilai.to_string();
        let temuan = match jenis {
            _ if dibulatkan => kode_rusak(jenis, Kerusakan::Dibulatkan),
            JenisNomor::Kk => Kode::KkAngka,
            JenisNomor::Nik => Kode::NikAngka,
        };
        kode.tambah(temuan);
        if sekali {
            catatan.push((temuan, asal, jenis, teks.clone()));
        }
        if dibulatkan {
            *nomor = Nomor::rusak(Kerusakan::Dibulatkan, p.kamus.nomor(&teks));
        }
    };
    for b in &mut p.keluarga {
        periksa(&mut b.kk, JenisNomor::Kk, b.asal, &mut b.kode, true);
    }
    for o in &mut p.orang {
        // On a row that is a family row too, the KK was reported with it.
        let sekali = p.jenis[usize::from(o.asal.sumber)] == Jenis::Anggota;
        periksa(&mut o.kk, JenisNomor::Kk, o.asal, &mut o.kode, sekali);
        periksa(&mut o.nik, JenisNomor::Nik, o.asal, &mut o.kode, true);
    }
    for d in &mut p.daftar {
        periksa(&mut d.kk, JenisNomor::Kk, d.asal, &mut d.kode, true);
        periksa(&mut d.nik, JenisNomor::Nik, d.asal, &mut d.kode, true);
    }
    for r in &mut p.register {
        let mut kode = KumpulanKode::default();
        periksa(&mut r.kk, JenisNomor::Kk, r.asal, &mut kode, true);
        periksa(&mut r.nik, JenisNomor::Nik, r.asal, &mut kode, true);
    }
    for (kode, asal, jenis, teks) in catatan {
        let kolom = if jenis == JenisNomor::Kk { Kolom::NoKk } else { Kolom::Nik };
        let temuan = p.temuan(kode, asal, kolom, &teks, String::new());
        p.temuan.push(temuan);
    }
}
