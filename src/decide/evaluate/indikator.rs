//! The 22 indicators of the year: numerator, denominator, what nobody knows yet (Pasal 8 ayat (2) huruf a).

use super::calon::Calon;
use super::kegiatan::Anggaran;
use super::klaster::Klaster;
use super::orang::Orang;
use crate::domain::kelas::Kelas;
use crate::domain::triwulan::Triwulan;
use crate::perwal::capaian::{Persen, Realisasi, Sepakat, Skala};
use crate::perwal::indikator::Hasil41;
use crate::perwal::matrik_4_1::{Indikator41, Ukuran};
use crate::perwal::parameter::Parameter;

/// An indicator of the year. What no source could tell is `None`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Hitungan {
    pub indikator: Indikator41,
    pub pembilang: Option<u32>,
    /// `None` for counts.
    pub penyebut: Option<u32>,
    pub belum: Option<u32>,
    /// The numerator if everything that isn't known yet turned out well (T57).
    pub maks: Option<u32>,
    pub target: u16,
    pub sumber: String,
    /// Its figures stand in the list of participants.
    pub dari_peserta: bool,
}

impl Hitungan {
    pub fn realisasi(&self) -> Realisasi {
        Realisasi::dari(self.pembilang, self.penyebut)
    }

    /// The upper end of the range (T57).
    pub fn realisasi_maks(&self) -> Realisasi {
        Realisasi::dari(self.maks, self.penyebut)
    }

    pub fn capaian(&self) -> Option<Persen> {
        self.realisasi().capaian(self.indikator.ukuran(), self.target)
    }

    pub fn capaian_maks(&self) -> Option<Persen> {
        self.realisasi_maks().capaian(self.indikator.ukuran(), self.target)
    }

    pub fn tercapai(&self) -> Sepakat<bool> {
        let satu = |r: Realisasi| r.tercapai(self.indikator, self.target);
        Sepakat::dari(satu(self.realisasi()), satu(self.realisasi_maks()))
    }

    pub fn kategori(&self, skala: Skala) -> Sepakat<&'static str> {
        let satu = |c: Option<Persen>| c.map(|c| skala.kategori(c));
        Sepakat::dari(satu(self.capaian()), satu(self.capaian_maks()))
    }

    /// `12 dari 40 (3 belum ada data); realisasi 30,0% sampai 37,5%`, for recommendations.
    pub fn uraian(&self) -> String {
        let belum = match self.belum {
            Some(n) if n > 0 => format!(" ({n} belum ada data)"),
            _ => String::new(),
        };
        match (self.realisasi(), self.realisasi_maks()) {
            (r @ Realisasi::Bagian { pembilang, penyebut }, maks) => {
                let realisasi = match (r.persen(), maks.persen()) {
                    (Some(a), Some(b)) => format!("; realisasi {}", rentang(&a.tulisan(), &b.tulisan())),
                    _ => String::new(),
                };
                format!("{pembilang} dari {penyebut}{belum}{realisasi}")
            }
            (Realisasi::Cacah(n), Realisasi::Cacah(maks)) => {
                format!("{} {}{belum}", rentang(&n.to_string(), &maks.to_string()), satuan(self.indikator))
            }
            _ => "tidak diketahui".into(),
        }
    }
}

/// Both ends of a range in words, once where they are the same.
pub fn rentang(bawah: &str, atas: &str) -> String {
    if bawah == atas { bawah.to_owned() } else { format!("{bawah} sampai {atas}") }
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
    k: &Klaster,
    calon: Option<&Calon>,
    disaring: bool,
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
            maks: None,
            target: p.target[i as usize],
            sumber: sumber(i, calon.is_some(), triwulan) + &catatan_sumber(i, orang, calon, disaring),
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
            (_, Indikator41::II4, _) => klaster(kosong, k),
            _ => {
                let ada = anggaran.and_then(|a| a.cacah.get(&i)).copied();
                Hitungan {
                    pembilang: ada.map(|a| a.0),
                    belum: ada.map(|a| a.1),
                    maks: ada.map(|a| a.0 + a.1),
                    ..kosong
                }
            }
        }
    };
    Indikator41::SEMUA.into_iter().map(satu).collect()
}

fn bagian(h: Hitungan, jawaban: impl Iterator<Item = Hasil41>) -> Hitungan {
    let mut n = [0; 3];
    jawaban.for_each(|j| n[j as usize] += 1);
    let [ya, tidak, belum] = n;
    Hitungan {
        pembilang: Some(ya),
        penyebut: Some(ya + tidak + belum),
        belum: Some(belum),
        maks: Some(ya + belum),
        ..h
    }
}

/// II.4: clusters of stage II with enough participants (T63); without one: no data yet.
fn klaster(h: Hitungan, k: &Klaster) -> Hitungan {
    let sumber = match k.kurang() {
        0 => h.sumber.clone(),
        n => format!("{}; tidak dihitung: {n} klaster di bawah {} peserta tahap II (T63)", h.sumber, k.minimum),
    };
    Hitungan { pembilang: Some(k.terbentuk()), belum: Some(k.tanpa), maks: Some(k.paling_banyak()), sumber, ..h }
}

/// What a source cannot say of whom the indicator is asked.
fn catatan_sumber(i: Indikator41, orang: &[Orang<'_>], calon: Option<&Calon>, disaring: bool) -> String {
    let peserta = |k: Kelas| orang.iter().filter(move |o| o.kelas == Some(k) && o.aktif());
    match i {
        Indikator41::I3 if !disaring => "; semua calon (--screening tidak diberikan, T32)".into(),
        Indikator41::I3 => {
            let tidak = peserta(Kelas::Potensial).filter(|o| o.indikator[i as usize].is_none()).count() as u32;
            match calon.map_or(tidak, |c| c.bukan_layak) {
                0 => "; keluarganya Layak pada hasil penyaringan (T32)".into(),
                n => format!("; keluarganya Layak pada hasil penyaringan (T32), tidak ditanya: {n} calon lain"),
            }
        }
        // Whether they received one isn't known, so nobody knows whether it is asked of them.
        Indikator41::II5 => {
            let belum = |o: &&Orang<'_>| o.menerima_stimulan == Hasil41::BelumAda;
            match peserta(Kelas::Tumbuh).filter(belum).count() {
                0 => String::new(),
                n => format!("; di luar penyebut: {n} peserta yang belum diketahui menerima stimulan atau tidak"),
            }
        }
        _ => String::new(),
    }
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
        II2a => format!("Monitoring, {semua}; Lulus Pelatihan menurut evaluator (T64)"),
        III2 | III3 | III4 | IV3 => format!("Monitoring, {semua}"),
        II5 | IV2 => format!("Monitoring, {semua}; insentif yang diberikan"),
        II2b => format!("Hasil Penilaian T1, {akhir}"),
        II4 => "Klaster pada register".into(),
        III6 => format!("Hasil Penilaian dan Monitoring, {semua}; insentif yang diberikan"),
        II1 | II3a | II3b | III1 | IV1 => format!("Monitoring, {akhir}"),
    }
}
