//! A year of the programme: who of the assessed families enters, and the stage of everyone else.
//!
//! In: the screening, assessments, the register so far, results of the year before. Out: every assessed
//! family with its outcome, every participant with their step, the register of the year, and the findings
//! that only show between rows. The order of rows has no effect on any of it.
//!
//! ```text
//! screening ──┬─ calon (who each family sends, what keeps it back) ─┬─ pilihan (places, waiting list) ─┐
//! assessment ─┘                                                     │                                  ├─ register of
//! register so far ──────────────────────────────────────────────────┼─ bergulir (everyone's step) ─────┘  the year
//! results of last year ─────────────────────────────────────────────┘
//! ```

mod baca;
mod bergulir;
mod calon;
pub mod daftar;
mod keluarga;
mod keputusan;
mod pilihan;
pub mod register;
mod tafsir;

use chrono::NaiveDate;

use crate::decide::grade;
use crate::perwal::parameter::Parameter;
use crate::perwal::tafsir::KumpulanTafsir;
use crate::read::header::Peta;
use crate::record::antar_baris::Catatan;
use crate::record::asesmen::Asesmen;
use crate::record::keputusan::KeputusanDinas as KeputusanTriwulan;
use crate::record::keputusan_tahap::KeputusanTahap;
use crate::record::register::Terdaftar;
use crate::record::saringan::{AnggotaTersaring, Tersaring};
use crate::record::triwulan::HasilTriwulan;
use crate::temuan::Temuan;

pub use baca::baca;
pub use bergulir::LangkahPeserta;
pub use calon::{Calon, Keputusan};
use daftar::Daftar;
use keluarga::Keluarga;
pub use keputusan::terapkan;
pub use pilihan::{Banding, Cadangan, HasilPilihan, Masuk, Tempat, Terakhir};
use register::BarisRegister;
pub use tafsir::banding as tafsir_banding;

/// Everything read for a year.
#[derive(Default)]
pub struct BahanAngkatan {
    pub keluarga: Vec<Tersaring>,
    /// Members of the families Layak, where the screening has them.
    pub anggota: Vec<AnggotaTersaring>,
    pub asesmen: Vec<Asesmen>,
    pub register: Vec<Terdaftar>,
    pub hasil: HasilTriwulan,
    /// Of the Dinas, in the register's workbook and in the results.
    pub keputusan: Vec<KeputusanTahap>,
    pub usulan: Vec<KeputusanTriwulan>,
    /// Columns of each source, for the coordinates of findings between rows.
    pub peta: Vec<Peta>,
}

/// What the year's register is made for.
#[derive(Clone, Copy)]
pub struct Waktu {
    pub tahun: u16,
    pub acuan: NaiveDate,
}

/// The candidates of a year, before places are given.
pub struct Saringan<'a> {
    /// Every assessed family, by No KK; those without one last.
    pub calon: Vec<Calon<'a>>,
    /// Families Layak that nobody has assessed and that are no participants.
    pub belum_diasesmen: u32,
    /// Families Layak.
    pub layak: u32,
}

/// A year.
pub struct HasilAngkatan<'a> {
    pub saringan: Saringan<'a>,
    pub pilihan: HasilPilihan,
    /// By ID.
    pub register: Vec<BarisRegister<'a>>,
    /// Everyone of the register so far, by ID.
    pub langkah: Vec<LangkahPeserta<'a>>,
    /// The readings that the year rests on.
    pub tafsir: KumpulanTafsir,
    pub temuan: Vec<Temuan>,
}

/// Joins everything, chooses, rolls over.
pub fn susun<'a>(bahan: &'a BahanAngkatan, waktu: Waktu, kuota: u32, p: &Parameter) -> HasilAngkatan<'a> {
    let mut c = Catatan::baru(&bahan.peta);
    let daftar = Daftar::baru(bahan, &mut c);
    let keluarga = Keluarga::baru(bahan, &mut c);
    let saringan = calon::saring(bahan, &daftar, &keluarga, waktu, p, &mut c);
    let pilihan = pilihan::pilih(&saringan.calon, &daftar, waktu, kuota, p);
    let riwayat = bergulir::riwayat(bahan, waktu.tahun, &mut c);
    let langkah = bergulir::bergulir(&daftar, &keluarga, &riwayat, (waktu, p), &mut c);
    let register = register::susun(&langkah, &saringan.calon, &pilihan, waktu);
    let tafsir = KumpulanTafsir::default();
    let mut hasil = HasilAngkatan { saringan, pilihan, register, langkah, tafsir, temuan: c.temuan };
    hasil.tafsir = tafsir::angkatan(&hasil, waktu, p);
    hasil
}

/// The same candidates under several quotas; no register is made.
pub fn bandingkan(bahan: &BahanAngkatan, waktu: Waktu, kuota: &[u32], p: &Parameter) -> (Vec<Banding>, Vec<Temuan>) {
    let mut c = Catatan::baru(&bahan.peta);
    let daftar = Daftar::baru(bahan, &mut c);
    let keluarga = Keluarga::baru(bahan, &mut c);
    let saringan = calon::saring(bahan, &daftar, &keluarga, waktu, p, &mut c);
    let banding = kuota.iter().map(|k| pilihan::bandingkan(&saringan, &daftar, waktu, *k, p)).collect();
    (banding, c.temuan)
}

/// What lists know a participant by.
fn kunci(t: &Terdaftar) -> &str {
    grade::kunci(&t.peserta.id, &t.peserta.nik.teks)
}
