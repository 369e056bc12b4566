//! The 22 indicators of the year: numerator, denominator, what nobody knows yet (Pasal 8 ayat (2) huruf a).

use std::collections::BTreeSet;

use super::calon::Calon;
use super::kegiatan::Anggaran;
use super::orang::Orang;
use crate::domain::kelas::Kelas;
use crate::domain::triwulan::Triwulan;
use crate::perwal::capaian::{Persen, Realisasi, Skala};
use crate::perwal::indikator::Hasil41;
use crate::perwal::matrik_4_1::{Indikator41, Ukuran};
use crate::perwal::parameter::Parameter;
use crate::read::kolom::normal;

/// An indicator of the year. What no source could tell is `None`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Hitungan {
    pub indikator: Indikator41,
    pub pembilang: Option<u32>,
    /// `None` for counts.
    pub penyebut: Option<u32>,
    pub belum: Option<u32>,
    pub target: u16,
    pub sumber: String,
    /// Its figures stand in the list of participants.
    pub dari_peserta: bool,
}

impl Hitungan {
    pub fn realisasi(&self) -> Realisasi {
        match (self.pembilang, self.penyebut) {
            (Some(pembilang), Some(penyebut)) => Realisasi::Bagian { pembilang, penyebut },
            (Some(n), None) => Realisasi::Cacah(n),
            (None, _) => Realisasi::TidakDiketahui,
        }
    }

    pub fn capaian(&self) -> Option<Persen> {
        self.realisasi().capaian(self.indikator.ukuran(), self.target)
    }

    pub fn tercapai(&self) -> Option<bool> {
        self.realisasi().tercapai(self.indikator, self.target)
    }

    pub fn kategori(&self, skala: Skala) -> Option<&'static str> {
        self.capaian().map(|c| skala.kategori(c))
    }

    /// Not reached, but it would be if all that isn't known yet turned out well.
    pub fn menunggu_data(&self) -> bool {
        let belum = self.belum.unwrap_or(0);
        let semua = Hitungan { pembilang: self.pembilang.map(|n| n + belum), ..self.clone() };
        belum > 0 && self.tercapai() == Some(false) && semua.tercapai() == Some(true)
    }

    /// `12 dari 40 peserta (3 belum ada data)`, for recommendations.
    pub fn uraian(&self) -> String {
        let belum = match self.belum {
            Some(n) if n > 0 => format!(" ({n} belum ada data)"),
            _ => String::new(),
        };
        match self.realisasi() {
            Realisasi::Bagian { pembilang, penyebut } => format!("{pembilang} dari {penyebut}{belum}"),
            Realisasi::Cacah(n) => format!("{n} {}{belum}", satuan(self.indikator)),
            Realisasi::TidakDiketahui => "tidak diketahui".into(),
        }
    }
}

/// What is counted.
pub fn satuan(i: Indikator41) -> &'static str {
    match i {
        Indikator41::II4 => "klaster",
        _ => "kegiatan",
    }
}

/// Counts all 22, in the order of the matrix.
pub(super) fn hitung(
    orang: &[Orang<'_>],
    calon: Option<&Calon>,
    anggaran: Option<&Anggaran<'_>>,
    triwulan: &[Triwulan],
    p: &Parameter,
) -> Vec<Hitungan> {
    let satu = |i: Indikator41| {
        let kosong = Hitungan {
            indikator: i,
            pembilang: None,
            penyebut: None,
            belum: None,
            target: p.target[i as usize],
            sumber: sumber(i, calon.is_some(), triwulan),
            dari_peserta: false,
        };
        match (i.ukuran(), i, calon) {
            (Ukuran::Bagian, Indikator41::I1 | Indikator41::I2 | Indikator41::I3, Some(calon)) => {
                bagian(kosong, calon.jawaban[i as usize].iter().copied())
            }
            (Ukuran::Bagian, ..) => {
                let jawaban = orang.iter().filter_map(|o| o.indikator[i as usize]);
                Hitungan { dari_peserta: true, ..bagian(kosong, jawaban) }
            }
            (_, Indikator41::II4, _) => klaster(kosong, orang),
            _ => {
                let ada = anggaran.and_then(|a| a.cacah.get(&i)).copied();
                Hitungan { pembilang: ada.map(|a| a.0), belum: ada.map(|a| a.1), ..kosong }
            }
        }
    };
    Indikator41::SEMUA.into_iter().map(satu).collect()
}

fn bagian(h: Hitungan, jawaban: impl Iterator<Item = Hasil41>) -> Hitungan {
    let mut n = [0; 3];
    jawaban.for_each(|j| n[j as usize] += 1);
    let [ya, tidak, belum] = n;
    Hitungan { pembilang: Some(ya), penyebut: Some(ya + tidak + belum), belum: Some(belum), ..h }
}

/// II.4: distinct clusters of stage II, however they are spelled; without one: no data yet.
fn klaster(h: Hitungan, orang: &[Orang<'_>]) -> Hitungan {
    let tumbuh = orang.iter().filter(|o| o.kelas == Some(Kelas::Tumbuh) && o.aktif());
    let nama: Vec<String> = tumbuh.map(|o| normal(&o.daftar.peserta.klaster)).collect();
    let ada: BTreeSet<&String> = nama.iter().filter(|n| !n.is_empty()).collect();
    let belum = nama.iter().filter(|n| n.is_empty()).count();
    Hitungan { pembilang: Some(ada.len() as u32), belum: Some(belum as u32), ..h }
}

/// Where the figures come from.
fn sumber(i: Indikator41, asesmen: bool, triwulan: &[Triwulan]) -> String {
    use Indikator41::*;
    let akhir = triwulan.last().map_or("belum ada triwulan".to_owned(), |t| t.to_string());
    let semua = match triwulan {
        [] => akhir.clone(),
        [satu] => satu.to_string(),
        [awal, .., akhir] => format!("{awal} sampai {akhir}"),
    };
    match i {
        I1 | I2 | I3 if asesmen => "Lembar asesmen calon peserta".into(),
        I1 | I2 | I3 => format!("Monitoring UEP Potensial, {akhir}"),
        I4 | II6 | III5 | IV4 => "Daftar kegiatan".into(),
        II2a | III2 | III3 | III4 | IV3 => format!("Monitoring, {semua}"),
        II5 | IV2 => format!("Monitoring, {semua}; insentif yang diberikan"),
        II2b => format!("Hasil Penilaian T1, {akhir}"),
        II4 => "Klaster pada register".into(),
        III6 => format!("Hasil Penilaian dan Monitoring, {semua}; insentif yang diberikan"),
        II1 | II3a | II3b | III1 | IV1 => format!("Monitoring, {akhir}"),
    }
}
