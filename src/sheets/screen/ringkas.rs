//! The counts behind summary, workbook and JSON, taken once.

use serde::Serialize;

use super::angka::{ANGKA, Angka, Banyak};
use super::tidak_diperiksa;
use crate::decide::screen::keluarga::{HasilSaring, Keluarga};
use crate::perwal::kelayakan::{FaktaDaerah, FaktaDesil, Status, putuskan};
use crate::perwal::parameter::Parameter;
use crate::record::hitungan::BanyakBaris;
use crate::sheets::angka::Peta;
use crate::sheets::masalah::BanyakTemuan;
use crate::temuan::Temuan;

/// All counts of a screening.
#[derive(Clone, Default, Debug)]
pub struct Ringkas {
    pub total: Banyak,
    /// In the order of [`ANGKA`].
    pub angka: Vec<Banyak>,
    /// Desil 1–10, then unknown: by [`Status`].
    pub desil: [[Banyak; 3]; 11],
    /// Families that fall out, by the first condition in the way: outside the city, juknis, none
    /// of a to d.
    pub gugur: [u32; 3],
    pub temuan: BanyakTemuan,
    pub baris: BanyakBaris,
    /// What was not there to be checked.
    pub tidak_diperiksa: Vec<String>,
}

impl Ringkas {
    /// `temuan` sorted.
    pub fn hitung(hasil: &HasilSaring, temuan: &[Temuan], param: &Parameter) -> Ringkas {
        let mut r =
            Ringkas { angka: ANGKA.iter().map(|a| a.hitung(hasil.keluarga.iter())).collect(), ..Ringkas::default() };
        for k in &hasil.keluarga {
            let desil = if let FaktaDesil::Nilai(d) = k.desil { usize::from(d.nilai()) - 1 } else { 10 };
            r.total = r.total.dengan(k.jiwa);
            let milik = &mut r.desil[desil][k.status as usize];
            *milik = milik.dengan(k.jiwa);
            if k.status == Status::TidakLayak {
                r.gugur[langkah_gugur(k, hasil, param)] += 1;
            }
        }
        r.temuan = BanyakTemuan::hitung(temuan);
        r.tidak_diperiksa = tidak_diperiksa::kalimat(hasil, param);
        r.baris = BanyakBaris::hitung(hasil.populasi.hitungan.iter());
        r
    }

    /// The figures with what they count.
    pub fn angka(&self) -> impl Iterator<Item = (&'static Angka, Banyak)> + '_ {
        ANGKA.iter().zip(self.angka.iter().copied())
    }

    /// All families of a status.
    pub fn status(&self, status: Status) -> Banyak {
        self.angka().find(|(a, _)| a.utuh() && a.daftar == status).map(|(_, n)| n).unwrap_or_default()
    }

    /// What `--json` says of a screening, keys in the order of the promise.
    pub fn json(&self) -> impl Serialize {
        let kelompok = |dari: fn(Banyak) -> u32| {
            let satu = self.angka().map(|(a, n)| (a.kunci, dari(n)));
            Peta::from_iter([("total", dari(self.total))].into_iter().chain(satu))
        };
        let rekap_desil = (0..11).map(|i| RekapDesil {
            desil: (i < 10).then_some(i as u8 + 1),
            keluarga: self.desil[i].iter().map(|n| n.keluarga).sum(),
            jiwa: self.desil[i].iter().map(|n| n.jiwa).sum(),
            layak: self.desil[i][Status::Layak as usize].keluarga,
        });
        Json {
            baris: self.baris,
            keluarga: kelompok(|b| b.keluarga),
            jiwa: kelompok(|b| b.jiwa),
            rekap_desil: rekap_desil.collect(),
        }
    }
}

/// The first condition in the way: 0 outside the city, 1 juknis, 2 none of a to d.
fn langkah_gugur(k: &Keluarga, hasil: &HasilSaring, param: &Parameter) -> usize {
    let keputusan = putuskan(&k.fakta(&hasil.populasi), param);
    let wajib = keputusan.penghalang().any(|a| !a.syarat.pilihan());
    match (k.daerah, wajib) {
        (FaktaDaerah::Luar, _) => 0,
        (_, true) => 1,
        (_, false) => 2,
    }
}

#[derive(Serialize)]
struct Json {
    baris: BanyakBaris,
    keluarga: Peta,
    jiwa: Peta,
    rekap_desil: Vec<RekapDesil>,
}

#[derive(Serialize)]
struct RekapDesil {
    desil: Option<u8>,
    keluarga: u32,
    jiwa: u32,
    layak: u32,
}
