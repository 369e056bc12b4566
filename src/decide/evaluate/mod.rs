//! A year of the programme, evaluated (Pasal 8): what was reached, how well it worked, what stood in the
//! way, what to do.
//!
//! In: the register, results and forms of the year's quarters, assessments of candidates, activities,
//! incentives given, this year's screening, last year's evaluation. Out: the 22 indicators of Matrik 4.1,
//! the figures on effectiveness, obstacles, budget, recommendations, participants to follow up. What was
//! not given is said to be missing and never counted as zero.
//!
//! ```text
//! register ─┐
//! quarters ─┼─ orang (a participant's year) ─┬─ indikator ─┬─ rekomendasi
//! screening ┘                                ├─ efektivitas│  tindak
//! candidates ─ calon ────────────────────────┤             │
//! activities ─ kegiatan ─────────────────────┴─ kendala ───┘
//! ```

mod baca;
pub mod calon;
mod cocok;
mod ditahan;
pub mod efektivitas;
pub mod indikator;
pub mod insentif;
pub mod kegiatan;
pub mod kendala;
pub mod klaster;
pub mod orang;
pub mod rekomendasi;
pub mod statistik;
mod tafsir;
pub mod tindak;
pub mod triwulan;

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::domain::triwulan::Triwulan;
use crate::perwal::parameter::Parameter;
use crate::perwal::tafsir::KumpulanTafsir;
use crate::read::header::Peta;
use crate::record::antar_baris::Catatan;
use crate::record::asesmen::Asesmen;
use crate::record::capaian::{CapaianLama, PkhLama};
use crate::record::insentif::Pemberian;
use crate::record::kegiatan::Kegiatan;
use crate::record::register::Terdaftar;
use crate::record::saringan::Tersaring;
use crate::record::triwulan::HasilTriwulan;
use crate::table::kolom::Kolom;
use crate::temuan::{Kode, Tempat, Temuan};

pub use baca::baca;

use cocok::Saringan;
use efektivitas::Efektivitas;
use indikator::Hitungan;
use kegiatan::Anggaran;
use kendala::Kendala;
use klaster::Klaster;
use orang::Orang;
use rekomendasi::Rekomendasi;
use tindak::Tindak;
use triwulan::Keadaan;

/// Everything read for a year. `None`: the source was not given.
#[derive(Default)]
pub struct BahanEvaluasi {
    pub register: Vec<Terdaftar>,
    pub triwulan: HasilTriwulan,
    pub asesmen: Option<Vec<Asesmen>>,
    pub kegiatan: Option<Vec<Kegiatan>>,
    pub diberikan: Option<Vec<Pemberian>>,
    pub saringan: Option<Vec<Tersaring>>,
    pub sebelumnya: Option<Vec<CapaianLama>>,
    /// Of the earlier evaluations that list their participants.
    pub pkh_lama: Option<PkhLama>,
    /// Columns of each source, for the coordinates of findings between rows.
    pub peta: Vec<Peta>,
}

/// What the evaluation is made for.
#[derive(Clone, Copy, Debug)]
pub struct Waktu {
    pub tahun: u16,
    pub acuan: NaiveDate,
}

impl Waktu {
    /// The four quarters.
    pub fn triwulan(self) -> [Option<Triwulan>; 4] {
        [1, 2, 3, 4].map(|ke| Triwulan::baru(self.tahun.into(), ke))
    }

    /// The first quarter of the next year.
    fn sesudah(self) -> Triwulan {
        let terakhir = |t| Triwulan::baru(t, 4);
        let berikut = Triwulan::baru(i32::from(self.tahun) + 1, 1);
        berikut.or_else(|| terakhir(self.tahun.into())).unwrap_or_else(|| unreachable!("year {}", self.tahun))
    }

    /// The day whose parameters count: the reference date, at latest the last day of the year (T54).
    pub fn hari_parameter(tahun: u16, acuan: NaiveDate) -> NaiveDate {
        NaiveDate::from_ymd_opt(tahun.into(), 12, 31).map_or(acuan, |akhir| acuan.min(akhir))
    }
}

/// The evaluation of a year.
pub struct Evaluasi<'a> {
    pub waktu: Waktu,
    /// Quarters with results, in order.
    pub triwulan: Vec<Triwulan>,
    /// What each of them rests on.
    pub keadaan: Vec<Keadaan>,
    /// Everyone in the register who was in by that year, by ID.
    pub orang: Vec<Orang<'a>>,
    pub indikator: Vec<Hitungan>,
    pub efektivitas: Efektivitas,
    /// Of last year's evaluation (T55).
    pub pkh_lama: Option<&'a PkhLama>,
    pub kendala: Kendala,
    /// Of stage II (II.4).
    pub klaster: Klaster,
    /// `None`: no list of activities was given.
    pub anggaran: Option<Anggaran<'a>>,
    pub insentif: Option<insentif::Insentif>,
    pub rekomendasi: Vec<Rekomendasi>,
    pub tindak: Vec<Tindak>,
    /// What the summary says is missing.
    pub kurang: Vec<String>,
    /// The readings that the year rests on.
    pub tafsir: KumpulanTafsir,
    pub temuan: Vec<Temuan>,
}

impl Evaluasi<'_> {
    /// The last quarter with results (T50).
    pub fn terakhir(&self) -> Option<Triwulan> {
        self.triwulan.last().copied()
    }
}

/// Evaluates a year.
pub fn susun<'a>(b: &'a BahanEvaluasi, waktu: Waktu, p: &Parameter) -> Evaluasi<'a> {
    let mut c = Catatan::baru(&b.peta);
    tahun_lain(b, waktu, &mut c);
    let semua = orang::susun(b, waktu, p, &mut c);
    let (orang, triwulan) = (semua.orang, semua.triwulan);
    let saringan = b.saringan.as_deref().map(Saringan::baru);
    let calon = b.asesmen.as_deref().map(|a| calon::hitung(a, saringan.as_ref(), &mut c));
    let anggaran = b.kegiatan.as_deref().map(|k| kegiatan::susun(k, waktu, &mut c));
    let klaster = Klaster::hitung(&orang, p.anggota_klaster_minimum);
    let indikator =
        indikator::hitung(&orang, &klaster, calon.as_ref(), saringan.is_some(), anggaran.as_ref(), &triwulan, p);
    let pkh_lama = b.pkh_lama.as_ref().filter(|_| tahun_lama(b).is_some_and(|(_, t)| t + 1 == waktu.tahun));
    let efektivitas = efektivitas::hitung(&orang, b, pkh_lama, &triwulan, waktu.tahun);
    let kendala = Kendala::hitung(&orang);
    let insentif = b.diberikan.as_ref().map(|_| insentif::jumlahkan(&semua.diberi, waktu));
    pembanding(b, waktu, &mut c);
    let keadaan = triwulan::hitung(&triwulan, &orang, &b.triwulan, p.verifikasi_wajib);
    let kurang = kurang(b, waktu, &keadaan);
    let tindak = tindak::susun(&orang, &triwulan, waktu);
    let bahan = rekomendasi::DasarRekomendasi {
        orang: &orang,
        indikator: &indikator,
        kendala: &kendala,
        tindak: &tindak,
        kurang: &kurang,
    };
    let rekomendasi = rekomendasi::susun(&bahan);
    let mut hasil = Evaluasi {
        waktu,
        triwulan,
        keadaan,
        orang,
        indikator,
        efektivitas,
        pkh_lama,
        kendala,
        klaster,
        anggaran,
        insentif,
        rekomendasi,
        tindak,
        kurang,
        tafsir: KumpulanTafsir::default(),
        temuan: c.temuan,
    };
    hasil.tafsir = tafsir::evaluasi(&hasil, b, p);
    hasil
}

/// Results of another year are no part of this one; said once a source and quarter.
fn tahun_lain(b: &BahanEvaluasi, waktu: Waktu, c: &mut Catatan<'_>) {
    let hasil = b.triwulan.hasil.iter().map(|h| (h.asal, h.putusan.triwulan));
    let monitoring = b.triwulan.monitoring.iter().filter_map(|l| Some((l.asal, l.triwulan?)));
    let mut disebut = BTreeSet::new();
    for (asal, triwulan) in hasil.chain(monitoring).filter(|(_, t)| t.tahun != i32::from(waktu.tahun)) {
        if disebut.insert((asal.sumber, triwulan)) {
            c.catat(Kode::HasilTahunLain, asal, Kolom::Triwulan, &triwulan.to_string());
        }
    }
}

/// Year of the evaluation compared with.
fn tahun_lama(b: &BahanEvaluasi) -> Option<(Tempat, u16)> {
    b.sebelumnya.iter().flatten().find_map(|l| Some((l.asal, l.tahun?)))
}

/// The evaluation compared with should be last year's.
fn pembanding(b: &BahanEvaluasi, waktu: Waktu, c: &mut Catatan<'_>) {
    if let Some((asal, tahun)) = tahun_lama(b).filter(|(_, t)| *t + 1 != waktu.tahun) {
        let apa = format!("yang dievaluasi: {}", waktu.tahun);
        c.terangkan(Kode::EvaluasiLamaLain, asal, Kolom::Tahun, &tahun.to_string(), apa);
    }
}

/// What was not given, in words for the summary.
fn kurang(b: &BahanEvaluasi, waktu: Waktu, ada: &[Keadaan]) -> Vec<String> {
    let mut semua: Vec<String> = Vec::new();
    let belum: Vec<String> = waktu
        .triwulan()
        .into_iter()
        .flatten()
        .filter(|t| !ada.iter().any(|k| k.triwulan == *t))
        .map(|t| t.to_string())
        .collect();
    if !belum.is_empty() {
        semua.push(format!("Hasil {} (berikan dengan --grades)", belum.join(", ")));
    }
    let tanpa = [
        (b.kegiatan.is_none(), "Daftar kegiatan: I.4, II.6, III.5, IV.4, dan anggaran tidak diketahui", "--activities"),
        (b.asesmen.is_none(), "Lembar asesmen calon: I.1 sampai I.3 dari lembar UEP Potensial", "--assessment"),
        (
            b.saringan.is_none(),
            "Hasil penyaringan tahun ini: desil dan bantuan sosial kini tidak diketahui",
            "--screening",
        ),
        (
            b.diberikan.is_none(),
            "Daftar insentif yang diberikan: stimulan hanya menurut lembar penilaian",
            "--incentives",
        ),
    ];
    let tanpa = tanpa.into_iter().filter(|(tidak_ada, ..)| *tidak_ada);
    semua.extend(tanpa.map(|(_, apa, opsi)| format!("{apa} (berikan dengan {opsi})")));
    for k in ada.iter().filter(|k| k.kosong()) {
        semua.push(format!(
            "Nilai {}: {} hasil semuanya BD, lembarnya tampak belum diisi (isi, nilai ulang, berikan dengan --grades)",
            k.triwulan, k.hasil
        ));
    }
    semua
}
