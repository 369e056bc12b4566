//! All sheets of a quarter, and the participants they assess.
//!
//! In: rows of assessment sheets, the register, results of earlier quarters, incentives given. Out:
//! every participant once, assessed ([`Dinilai`]) or monitored alone (stage I, graduates), with the
//! findings that only show between rows. Nobody is assessed on doubtful ground: a participant twice,
//! unknown, on another class's sheet or with an impossible date stays undecided.
//!
//! ```text
//! sheets ─ gugus (rows of one participant) ─┐
//! register ─────────────────────────────────┼─ nilai (facts → perwal::penilaian) ─ HasilNilai
//! earlier quarters ─ sebelumnya ────────────┤
//! incentives ─ diberikan ───────────────────┘
//! ```

mod baca;
pub mod diberikan;
mod gugus;
mod nilai;
mod periksa;
pub mod register;
pub mod riwayat;
mod sebelumnya;

use chrono::NaiveDate;

use crate::berurutan::berurutan;
use crate::domain::formulir::Formulir;
use crate::domain::jawaban::Jawaban;
use crate::domain::kelas::Kelas;
use crate::domain::peserta::StatusPeserta;
use crate::domain::rupiah::Rupiah;
use crate::domain::triwulan::Triwulan;
use crate::perwal::insentif::Pembagian;
use crate::perwal::parameter::Parameter;
use crate::perwal::penilaian::{Naik, Putusan, Verifikasi};
use crate::perwal::tabel_5_1::Kategori;
use crate::perwal::tafsir::{KumpulanTafsir, Tafsir};
use crate::read::header::Peta;
use crate::record::antar_baris::Catatan;
use crate::record::hasil::BarisHasil;
use crate::record::insentif::Pemberian;
use crate::record::penilaian::LembarPenilaian;
use crate::record::peserta::Peserta;
use crate::record::triwulan::HasilTriwulan;
use crate::temuan::{Kode, Tempat, Temuan};

pub use baca::baca;

/// Everything read for a quarter.
#[derive(Default)]
pub struct BahanTriwulan {
    pub lembar: Vec<LembarPenilaian>,
    /// `None`: no register was given.
    pub register: Option<Vec<Peserta>>,
    /// Results of earlier quarters, and their forms for the certificates.
    pub sebelumnya: HasilTriwulan,
    pub diberikan: Vec<Pemberian>,
    /// Columns of each source, for the coordinates of findings between rows.
    pub peta: Vec<Peta>,
}

/// What the assessment is made for.
#[derive(Clone, Copy)]
pub struct Waktu {
    pub triwulan: Triwulan,
    pub acuan: NaiveDate,
}

/// A participant of the quarter's sheets.
#[derive(Clone, Debug)]
pub struct Orang {
    /// The row that speaks for the participant.
    pub asal: Tempat,
    pub id: Box<str>,
    /// Sixteen digits, or as written where damaged.
    pub nik: Box<str>,
    pub nama: Box<str>,
    pub angkatan: Option<u16>,
    /// Of the register, for an annex that identifies people.
    pub kelurahan: Box<str>,
    pub alamat: Box<str>,
    pub klaster: Box<str>,
    pub pendamping: Box<str>,
    /// `None` where neither sheet nor register says.
    pub kelas: Option<Kelas>,
    pub status: StatusPeserta,
    pub formulir: Formulir,
}

/// Where the figure comes from that turnover is compared with (T09).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum AsalPembanding {
    Lembar,
    OmzetAwalTahap,
    OmzetBaseline,
}

impl AsalPembanding {
    pub fn nama(self) -> &'static str {
        match self {
            AsalPembanding::Lembar => "lembar penilaian",
            AsalPembanding::OmzetAwalTahap => "register: Omzet Awal Tahap",
            AsalPembanding::OmzetBaseline => "register: Omzet Baseline",
        }
    }
}

/// An assessed participant.
#[derive(Clone, Debug)]
pub struct Dinilai {
    pub orang: Orang,
    pub pembanding: Jawaban<Rupiah>,
    pub asal_pembanding: Option<AsalPembanding>,
    pub putusan: Putusan,
    /// Why the row is held back, in the order found.
    pub penahan: Vec<Kode>,
    /// Turnover that cannot be (T66).
    pub omzet_janggal: bool,
    /// What shows that somebody verified the row (T58).
    pub verifikasi: Verifikasi,
    /// By indicator: the earlier quarter of this stage that showed it (T25).
    pub pernah: [Option<Triwulan>; 5],
    /// `None` while the grade is open.
    pub naik: Option<Naik>,
    pub insentif: Pembagian,
    /// Given in this stage what Tabel 5.1 has no name for.
    pub insentif_lain: Vec<Box<str>>,
    /// The last earlier quarter of this stage.
    pub terakhir: Option<BarisHasil>,
    /// Later than that: quarters whose result must not be used (S003).
    pub terakhir_ditahan: Vec<Triwulan>,
    /// Graded quarters with C or TP in a row, this one included (T23).
    pub tanpa_kemajuan: u8,
}

impl Dinilai {
    /// The readings that grade, move up and incentives rest on.
    pub fn tafsir(&self) -> KumpulanTafsir {
        let mut semua = self.putusan.tafsir();
        semua.extend(self.naik.iter().flat_map(Naik::tafsir));
        let butir = self.insentif.sekarang.iter().chain(self.insentif.bersyarat.iter().map(|(b, _)| b));
        semua.extend(butir.flat_map(|b| b.syarat.tafsir()).copied());
        semua.bila(!self.insentif.sudah.is_empty(), &[Tafsir::T28]);
        semua.bila(self.omzet_janggal, &[Tafsir::T66]);
        semua.bila(self.tanpa_kemajuan > 1, &[Tafsir::T23]);
        semua
    }
}

/// A change against an earlier result of the same quarter.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Perubahan {
    pub id: Box<str>,
    pub nik: Box<str>,
    pub nama: Box<str>,
    pub kolom: &'static str,
    pub lama: String,
    pub baru: String,
}

/// The quarter's outcome.
#[derive(Default)]
pub struct HasilNilai {
    /// By class, then ID.
    #[allow(clippy::vec_box, reason = "sorting moves them about")]
    pub dinilai: Vec<Box<Dinilai>>,
    /// Stage I and graduates, by class, then ID.
    pub dipantau: Vec<Orang>,
    /// Places in the register of active participants without a sheet.
    pub tanpa_lembar: Vec<usize>,
    pub perubahan: Vec<Perubahan>,
    /// Participants whose sheets are as they left the template.
    pub belum_diisi: u32,
    /// An earlier result of this quarter was given.
    pub ada_pembanding: bool,
    /// The readings that the quarter rests on.
    pub tafsir: KumpulanTafsir,
    pub temuan: Vec<Temuan>,
    /// Rows that no participant could be found for, by source.
    pub tanpa_peserta: Vec<u16>,
}

/// Participants that a thread assesses at once.
const SEKALI: usize = 1024;

/// Assesses everyone.
pub fn susun(bahan: &BahanTriwulan, waktu: Waktu, p: &Parameter) -> HasilNilai {
    let mut catatan = Catatan::baru(&bahan.peta);
    let register = bahan.register.as_deref().map(|r| register::Register::baru(r.iter(), &mut catatan));
    let sebelumnya = sebelumnya::Sebelumnya::baru(bahan, waktu.triwulan, p, &mut catatan);
    let (gugus, tanpa_peserta) = gugus::kumpulkan(&bahan.lembar, register.as_ref(), &mut catatan);
    let diberikan = diberikan::Diberikan::baru(&bahan.diberikan, &gugus, register.as_ref(), p, &mut catatan);
    let belum_diisi = gugus.iter().filter(|g| g.lembar.formulir.kosong()).count() as u32;
    let mut hasil = HasilNilai { tanpa_peserta, belum_diisi, ..HasilNilai::default() };
    let penilai =
        nilai::Penilai { waktu, p, register: register.as_ref(), sebelumnya: &sebelumnya, diberikan: &diberikan };
    let bagian = |n: usize| {
        let mut catatan = Catatan::baru(&bahan.peta);
        let akhir = gugus.len().min((n + 1) * SEKALI);
        let orang: Vec<_> = gugus[n * SEKALI..akhir].iter().map(|g| penilai.nilai(g, &mut catatan)).collect();
        let tafsir: KumpulanTafsir = orang.iter().flat_map(|o| o.tafsir().iter()).collect();
        (orang, tafsir, catatan.temuan)
    };
    let Ok(()) = berurutan(gugus.len().div_ceil(SEKALI), bagian, |(orang, tafsir, temuan)| {
        hasil.tafsir.gabung(tafsir);
        catatan.temuan.extend(temuan);
        for o in orang {
            match o {
                nilai::Orangnya::Dinilai(d) => hasil.dinilai.push(d),
                nilai::Orangnya::Dipantau(o) => hasil.dipantau.push(*o),
            }
        }
        Ok::<(), std::convert::Infallible>(())
    });
    periksa::sertifikat_bersama(&hasil.dinilai, &mut catatan);
    hasil.dinilai.sort_by(|a, b| urutan(&a.orang).cmp(&urutan(&b.orang)));
    hasil.dipantau.sort_by(|a, b| urutan(a).cmp(&urutan(b)));
    if let Some(r) = &register {
        hasil.tanpa_lembar = gugus::tanpa_lembar(&gugus, r, &mut catatan);
    }
    (hasil.perubahan, hasil.ada_pembanding) = sebelumnya.perubahan(&hasil.dinilai, waktu.triwulan);
    hasil.temuan = catatan.temuan;
    hasil.tafsir.gabung(tafsir_triwulan(&hasil));
    hasil
}

/// The readings that the quarter rests on besides those of each participant.
fn tafsir_triwulan(hasil: &HasilNilai) -> KumpulanTafsir {
    // Tabel 5.1 with two main indicators, graded by quarter: what every grade rests on.
    let mut semua: KumpulanTafsir = [Tafsir::T26, Tafsir::T27].into_iter().collect();
    // An incentive, and whether the grade is the one that moves up.
    let berinsentif = |d: &Dinilai| matches!(d.putusan.kategori(), Some(Kategori::A | Kategori::B));
    semua.bila(hasil.dinilai.iter().any(|d| berinsentif(d)), &[Tafsir::T10, Tafsir::T28]);
    // Graduates have no row of their own that says so.
    let janggal = [Kode::OmzetTerlaluKecil, Kode::OmzetMelonjak, Kode::PembandingLain];
    semua.bila(hasil.temuan.iter().any(|t| janggal.contains(&t.kode)), &[Tafsir::T66]);
    semua
}

/// What lists know a participant by: the ID, else the NIK.
pub fn kunci<'a>(id: &'a str, nik: &'a str) -> &'a str {
    if id.is_empty() { nik } else { id }
}

/// Order of the lists; total, whatever the order of the files.
fn urutan(o: &Orang) -> (bool, Option<Kelas>, &str, &str, Tempat) {
    (o.kelas.is_none(), o.kelas, &o.id, &o.nik, o.asal)
}
