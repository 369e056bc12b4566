//! The counts behind summary, workbook and JSON, taken once.

use serde::Serialize;

use super::Senarai;
use super::capaian::BELUM_PASTI;
use crate::decide::evaluate::efektivitas::AdaProgram;
use crate::decide::evaluate::indikator::Hitungan;
use crate::decide::evaluate::triwulan::Keadaan;
use crate::decide::evaluate::{BahanEvaluasi, Evaluasi};
use crate::domain::peserta::StatusPeserta;
use crate::perwal::capaian::{Persen, Realisasi, Sepakat, Skala};
use crate::perwal::matrik_4_1::Indikator41;
use crate::perwal::parameter::Parameter;
use crate::record::hitungan::BanyakBaris;
use crate::sheets::angka::{Angka as SatuAngka, Peta, Tampil};
use crate::sheets::jalan::Jalan;
use crate::sheets::masalah::{BanyakTemuan, TemuanJson};
use crate::temuan::Temuan;
use crate::write::rentang::Daftar;
use crate::write::rumus::Rumus;

/// All counts of a year.
#[derive(Debug)]
pub struct Ringkas {
    pub peserta: u32,
    /// Neither graduated nor stopped.
    pub aktif: u32,
    pub lulusan: u32,
    /// Targets reached, missed, open for want of data (T57), not to be calculated.
    pub tercapai: [u32; 4],
    pub baris: BanyakBaris,
    pub temuan: BanyakTemuan,
    pub ada_program: AdaProgram,
}

impl Ringkas {
    /// `temuan` sorted.
    pub fn hitung(e: &Evaluasi<'_>, bahan: &BahanEvaluasi, temuan: &[Temuan], jalan: &Jalan) -> Ringkas {
        let mut tercapai = [0; 4];
        for h in &e.indikator {
            tercapai[match h.tercapai() {
                Sepakat::Pasti(true) => 0,
                Sepakat::Pasti(false) => 1,
                Sepakat::BelumPasti => 2,
                Sepakat::TakTerhitung => 3,
            }] += 1;
        }
        Ringkas {
            peserta: e.orang.len() as u32,
            aktif: e.orang.iter().filter(|o| o.aktif()).count() as u32,
            lulusan: e.orang.iter().filter(|o| o.status() == StatusPeserta::Graduasi).count() as u32,
            tercapai,
            baris: BanyakBaris::hitung(jalan.sumber.iter().map(|s| &s.hitungan)),
            temuan: BanyakTemuan::hitung(temuan),
            ada_program: AdaProgram::dari(bahan),
        }
    }

    /// The key figures, in the order in which they are shown.
    pub fn angka(&self) -> Vec<SatuAngka<Senarai>> {
        type A = SatuAngka<Senarai>;
        let [tercapai, meleset, belum_pasti, terbuka] = self.tercapai;
        let status = |d: &Daftar, kata: &'static str| d.hitung(&[("Status", kata.into())], 0);
        let target = |nama, arti, n, kata: &'static str| {
            A::baru(nama, arti, n).bila(|d: &Senarai| &d.capaian, [("Tercapai", kata.into())])
        };
        let lain = |d: &Daftar, n: u32| {
            let sisa = ["Ya", "Tidak", BELUM_PASTI].map(|kata| d.hitung(&[("Tercapai", kata.into())], 0));
            let semua = Rumus::baru(Indikator41::SEMUA.len().to_string(), 0);
            sisa.iter().fold(semua, Rumus::kurang).bernilai(n)
        };
        vec![
            A::baru("Peserta pada register", "semua angkatan", self.peserta)
                .bila(|d| &d.peserta, [("No", ">0".into())])
                .di(&[Tampil::Kepala("{} peserta"), Tampil::Json("peserta")]),
            A::baru("Peserta aktif", "Aktif dan Siap Graduasi", self.aktif)
                .dari(|d| &d.peserta, move |d, n| status(d, "Aktif").tambah(&status(d, "Siap Graduasi")).bernilai(n))
                .di(&[Tampil::Kepala("{} aktif")]),
            A::baru("Lulusan", "status Graduasi", self.lulusan).bila(|d| &d.peserta, [("Status", "Graduasi".into())]),
            target("Target tercapai", "dari 22 indikator Matrik 4.1", tercapai, "Ya")
                .di(&[Tampil::Sebaris("{} tercapai")]),
            target("Target tidak tercapai", "lihat Rekomendasi", meleset, "Tidak")
                .di(&[Tampil::Sebaris("{} tidak tercapai")]),
            target("Target belum pasti", "menunggu data yang belum ada (T57)", belum_pasti, BELUM_PASTI)
                .di(&[Tampil::Sebaris("{} belum pasti")]),
            A::baru("Tidak dapat dihitung", "penyebut nol atau sumber tidak ada (T19)", terbuka)
                .dari(|d| &d.capaian, lain)
                .di(&[Tampil::Sebaris("{} tidak dapat dihitung")]),
        ]
    }

    /// What `--json` says of a year, keys in the order of the promise.
    pub fn json(&self, e: &Evaluasi<'_>, p: &Parameter) -> impl Serialize + use<> {
        Json {
            tahun: e.waktu.tahun,
            triwulan: e.triwulan.iter().map(ToString::to_string).collect(),
            baris: self.baris,
            indikator: e.indikator.iter().map(|h| IndikatorJson::dari(h, p.skala_capaian)).collect(),
            angka: Peta::baru(&self.angka()),
            keadaan: e.keadaan.iter().map(KeadaanJson::dari).collect(),
        }
    }
}

#[derive(Serialize)]
struct Json {
    tahun: u16,
    triwulan: Vec<String>,
    baris: BanyakBaris,
    indikator: Vec<IndikatorJson>,
    #[serde(flatten)]
    angka: Peta,
    keadaan: Vec<KeadaanJson>,
}

/// What a quarter rests on; `null`: not known, or not asked for.
#[derive(Serialize)]
struct KeadaanJson {
    triwulan: String,
    hasil: u32,
    belum_diverifikasi: Option<u32>,
    temuan: Option<TemuanJson>,
}

impl KeadaanJson {
    fn dari(k: &Keadaan) -> KeadaanJson {
        let temuan = k.temuan.as_ref().map(|t| BanyakTemuan(t.iter().map(|(k, n)| (*k, *n)).collect()).json());
        KeadaanJson {
            triwulan: k.triwulan.to_string(),
            hasil: k.hasil,
            belum_diverifikasi: k.belum_diverifikasi,
            temuan,
        }
    }
}

/// A count, or a figure in per cent.
#[derive(Serialize)]
#[serde(untagged)]
enum Angka {
    Cacah(u32),
    Persen(f64),
}

/// An indicator: per cent figures as numbers, `null` where nothing can be calculated (T19).
#[derive(Serialize)]
struct IndikatorJson {
    kode: &'static str,
    pembilang: Option<u32>,
    penyebut: Option<u32>,
    belum_ada_data: Option<u32>,
    realisasi: Option<Angka>,
    realisasi_maks: Option<Angka>,
    target: u16,
    capaian: Option<f64>,
    capaian_maks: Option<f64>,
    /// `Belum pasti` where the ends of the range differ (T57).
    kategori: Option<&'static str>,
}

impl IndikatorJson {
    fn dari(h: &Hitungan, skala: Skala) -> IndikatorJson {
        let persen = |p: Persen| {
            let (atas, bawah) = p.pecahan();
            atas as f64 / bawah as f64
        };
        let realisasi = |r: Realisasi| match r {
            Realisasi::Cacah(n) => Some(Angka::Cacah(n)),
            r => r.persen().map(persen).map(Angka::Persen),
        };
        IndikatorJson {
            kode: h.indikator.kode(),
            pembilang: h.pembilang,
            penyebut: h.penyebut,
            belum_ada_data: h.belum,
            realisasi: realisasi(h.realisasi()),
            realisasi_maks: realisasi(h.realisasi_maks()),
            target: h.target,
            capaian: h.capaian().map(persen),
            capaian_maks: h.capaian_maks().map(persen),
            kategori: match h.kategori(skala) {
                Sepakat::Pasti(nama) => Some(nama),
                Sepakat::BelumPasti => Some(BELUM_PASTI),
                Sepakat::TakTerhitung => None,
            },
        }
    }
}
