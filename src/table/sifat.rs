//! What the cells of a column hold, and in which unit: what may be typed in, what may pass under `--mask`, and which
//! words beside its title only say how to fill it in follow from it.

use std::sync::LazyLock;

use super::isian::{DAFTAR_KELURAHAN, Isian, TAHUN};
use crate::domain::desil;
use crate::domain::formulir::JenisMedan;
use crate::domain::kegiatan;
use crate::domain::kelas;
use crate::domain::peserta;
use crate::domain::wilayah::KECAMATAN;
use crate::perwal::angkatan::SKOR_TERTINGGI;
use crate::perwal::insentif;

/// What the cells of a column hold.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sifat {
    /// NIK and No KK.
    Nomor,
    IdPeserta,
    NamaOrang,
    Teks,
    /// Text of several lines.
    TeksPanjang,
    YaTidak,
    /// Whole rupiah.
    Rupiah,
    /// Whole rupiah a month.
    RupiahSebulan,
    /// From one number to another.
    Bilangan(u16, u16),
    /// People, counted; up to a number that no such table has.
    Jiwa(u16),
    /// A number that the program counted.
    Cacah,
    /// 1 to 5 (T16).
    Skor,
    Desil,
    Umur,
    Tahun,
    Tanggal,
    TanggalLahir,
    JenisKelamin,
    /// With the head of the family.
    Hubungan,
    Kecamatan,
    Kelurahan,
    Kelas,
    Tahap,
    StatusPeserta,
    Bansos,
    Ppks,
    JenisKegiatan,
    JenisInsentif,
    /// One or several of a list.
    Pilihan(&'static [&'static str]),
    /// Whether an indicator is met.
    Jawaban,
    NaikTahap,
    /// The grade in results, an amount in a list of what was given, anything among the parameters.
    Nilai,
    /// The title of a column of some file.
    JudulKolom,
    /// Words of the program.
    Baku,
}

pub const YA_TIDAK: &[&str] = &["Ya", "Tidak"];
const HUBUNGAN: &[&str] =
    &["Kepala Keluarga", "Suami", "Istri", "Anak", "Menantu", "Cucu", "Orang Tua", "Mertua", "Famili Lain"];
static KELAS: LazyLock<[&str; 4]> = LazyLock::new(|| kelas::Kelas::SEMUA.map(kelas::Kelas::label));
static TAHAP: LazyLock<[&str; 4]> = LazyLock::new(|| kelas::Kelas::SEMUA.map(kelas::Kelas::tahap));
static STATUS: LazyLock<[&str; 4]> = LazyLock::new(|| peserta::StatusPeserta::SEMUA.map(peserta::StatusPeserta::nama));
static JENIS_KEGIATAN: LazyLock<[&str; 7]> =
    LazyLock::new(|| kegiatan::JenisKegiatan::SEMUA.map(kegiatan::JenisKegiatan::nama));
static JENIS_INSENTIF: LazyLock<[&str; 10]> =
    LazyLock::new(|| insentif::JenisInsentif::SEMUA.map(insentif::JenisInsentif::nama));

impl Sifat {
    /// Of a field of the assessment form.
    pub const fn medan(jenis: JenisMedan) -> Sifat {
        match jenis {
            JenisMedan::YaTidak => Sifat::YaTidak,
            JenisMedan::Rupiah => Sifat::RupiahSebulan,
            JenisMedan::Bilangan(batas) => Sifat::Bilangan(0, batas),
            JenisMedan::Tanggal => Sifat::Tanggal,
            JenisMedan::Teks => Sifat::TeksPanjang,
            JenisMedan::Pilihan(pilihan) => Sifat::Pilihan(pilihan),
        }
    }

    /// What may be typed in.
    pub fn isian(self) -> Isian {
        use Sifat::*;
        match self {
            Nomor => Isian::EnamBelasAngka,
            IdPeserta => Isian::Kode,
            TeksPanjang => Isian::TeksPanjang,
            YaTidak => Isian::Pilihan(YA_TIDAK),
            Rupiah | RupiahSebulan => Isian::Rupiah,
            Bilangan(dari, sampai) => Isian::Bilangan(dari.into(), sampai.into()),
            Jiwa(_) | Umur => Isian::Bilangan(0, self.terbesar().into()),
            Skor | Desil => Isian::Bilangan(1, self.terbesar().into()),
            Tahun => Isian::Tahun,
            Tanggal => Isian::Tanggal,
            TanggalLahir => Isian::TanggalLahir,
            JenisKelamin => Isian::Pilihan(&["L", "P"]),
            Hubungan => Isian::PilihanBebas(HUBUNGAN),
            Kecamatan => Isian::Pilihan(&KECAMATAN),
            Kelurahan => Isian::DaftarBernama(DAFTAR_KELURAHAN),
            Kelas => Isian::Pilihan(&*KELAS),
            Tahap => Isian::Pilihan(&*TAHAP),
            StatusPeserta => Isian::Pilihan(&*STATUS),
            JenisKegiatan => Isian::Pilihan(&*JENIS_KEGIATAN),
            JenisInsentif => Isian::Pilihan(&*JENIS_INSENTIF),
            Pilihan(pilihan) => Isian::BeberapaPilihan(pilihan),
            NamaOrang | Teks | Bansos | Ppks | Cacah | Jawaban | NaikTahap | Nilai | JudulKolom | Baku => Isian::Teks,
        }
    }

    /// The greatest whole number that it may be.
    pub fn terbesar(self) -> u16 {
        match self {
            Sifat::Bilangan(_, terbesar) | Sifat::Jiwa(terbesar) => terbesar,
            Sifat::Skor => SKOR_TERTINGGI.into(),
            Sifat::Desil => desil::Desil::TERTINGGI.into(),
            Sifat::Umur => 120,
            Sifat::Tahun => TAHUN.1,
            _ => u16::MAX,
        }
    }

    /// Words behind a title or in its brackets that only say how to fill the column in.
    pub fn petunjuk_judul(self) -> &'static [&'static str] {
        match self {
            Sifat::Nomor => &["16_digit", "16_angka", "digit_16", "sesuai_ktp", "sesuai_kk"],
            Sifat::NamaOrang | Sifat::Hubungan => &["sesuai_ktp", "sesuai_kk", "lengkap", "huruf_kapital"],
            Sifat::YaTidak => &[
                "y_t",
                "t_y",
                "y_n",
                "ya_tidak",
                "tidak_ya",
                "ada_tidak",
                "v",
                "v_x",
                "1_0",
                "0_1",
                "ya_1_tidak_0",
                "centang",
            ],
            Sifat::Rupiah | Sifat::Nilai => RUPIAH,
            Sifat::RupiahSebulan => RUPIAH_SEBULAN,
            Sifat::Bilangan(_, 100) => &["0_100", "1_100", "0_sd_100", "0_s_d_100"],
            Sifat::Bilangan(..) => &["jumlah", "buah", "unit", "angka"],
            Sifat::Jiwa(_) => &["orang", "jiwa", "sesuai_kk", "jumlah", "total"],
            Sifat::Skor => &["1_5", "1_sd_5", "1_s_d_5", "1_sampai_5", "skor", "nilai"],
            Sifat::Desil => &[
                "1_10",
                "1_sd_10",
                "1_s_d_10",
                "1_sampai_10",
                "angka",
                "dtsen",
                "dtks",
                "menurut_dtsen",
                "sesuai_dtsen",
            ],
            Sifat::Umur => &["tahun"],
            Sifat::Tanggal => TANGGAL,
            Sifat::TanggalLahir => LAHIR,
            Sifat::JenisKelamin => &["l_p", "p_l", "lk_pr", "laki_laki_perempuan", "1_2", "sesuai_ktp", "sesuai_kk"],
            Sifat::Tahap => &["i_iv", "i_ii_iii_iv", "i_sd_iv", "i_s_d_iv", "1_4"],
            _ => &[],
        }
    }
}

const RUPIAH: &[&str] = &["rp", "rupiah", "dalam_rupiah", "idr"];
const RUPIAH_SEBULAN: &[&str] = &[
    "rp",
    "rupiah",
    "dalam_rupiah",
    "idr",
    "per_bulan",
    "sebulan",
    "rp_per_bulan",
    "rp_bulan",
    "rupiah_per_bulan",
    "rupiah_bulan",
];
const TANGGAL: &[&str] =
    &["dd_mm_yyyy", "dd_mm_yy", "hh_bb_tttt", "yyyy_mm_dd", "tanggal_bulan_tahun", "hari_bulan_tahun"];
const LAHIR: &[&str] = &[
    "dd_mm_yyyy",
    "dd_mm_yy",
    "hh_bb_tttt",
    "yyyy_mm_dd",
    "tanggal_bulan_tahun",
    "hari_bulan_tahun",
    "sesuai_ktp",
    "sesuai_kk",
];
