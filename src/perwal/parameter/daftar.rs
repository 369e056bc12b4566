//! The parameters, an entry each: name, type, how its value is read, defaults with their dates, unit, basis, meaning.
//! The values in force, the sheet, Metadata and the reference tables follow from the entry.

use chrono::NaiveDate;

use super::jenis::{
    bulat, bulat_wajib, desil, desil_wajib, kode_disabilitas, pecahan, pilihan, sel, target, teks_wajib, uang, ya_tidak,
};
use super::{Berlaku, BuktiMiskin, KodeDisabilitas, Salah};
use crate::domain::desil::Desil;
use crate::domain::pekerjaan::{self, Pekerjaan};
use crate::domain::persen::Persen;
use crate::domain::rupiah::Rupiah;
use crate::perwal::angkatan::Alokasi;
use crate::perwal::capaian::Skala;
use crate::perwal::insentif::Masa;
use crate::perwal::matrik_4_1::Indikator41;
use crate::perwal::tabel_5_1::Kategori;

/// Year, month, day.
type Tanggal = (i32, u32, u32);

/// Pasal 10.
const PERWAL: Tanggal = (2025, 10, 1);

/// A parameter's description and defaults.
pub struct Definisi {
    pub nama: &'static str,
    /// As written in the sheet, from its date on, oldest first; blank means "not set".
    bawaan: &'static [(Tanggal, &'static str)],
    pub satuan: &'static str,
    pub dasar: &'static str,
    pub keterangan: &'static str,
    /// What is wrong with a value, in or out of force.
    pub(super) periksa: fn(&str) -> Result<(), String>,
}

impl Definisi {
    /// Every default with the day from which it holds, oldest first.
    pub fn semua_bawaan(&self) -> impl DoubleEndedIterator<Item = (NaiveDate, &'static str)> + use<> {
        let tanggal = |(t, b, h)| NaiveDate::from_ymd_opt(t, b, h).unwrap_or_default();
        self.bawaan.iter().map(move |(sejak, nilai)| (tanggal(*sejak), *nilai))
    }

    /// The default of a day: the newest not after it, else the oldest.
    pub fn bawaan_pada(&self, hari: NaiveDate) -> (NaiveDate, &'static str) {
        let berlaku = self.semua_bawaan().rfind(|(sejak, _)| *sejak <= hari);
        berlaku.or_else(|| self.semua_bawaan().next()).unwrap_or_default()
    }
}

macro_rules! parameter {
    (nilai {
        $(
            $(#[doc = $doc:literal])*
            $nama:ident: $jenis:ty = $baca:expr,
            [$($sejak:expr => $bawaan:literal),*] $satuan:literal, $dasar:literal, $keterangan:literal;
        )*
    } target {
        $(
            $i:ident $target:literal
            [$($sejak_t:expr => $bawaan_t:literal),*] $satuan_t:literal, $dasar_t:literal, $keterangan_t:literal;
        )*
    }) => {
        /// The values in force on the reference date.
        #[derive(Clone, Debug)]
        pub struct Parameter {
            $($(#[doc = $doc])* pub $nama: $jenis,)*
            /// By [`Indikator41`]: whole per cent, a count, or 1 for "ada" (Matrik 4.1, T14, T15).
            pub target: [u16; Indikator41::SEMUA.len()],
            /// Each value as it was written, with its date and origin.
            pub berlaku: Vec<Berlaku>,
        }

        /// The place of a parameter in the list.
        #[allow(non_camel_case_types, reason = "the parameters' own names")]
        pub(super) enum Urut { $($nama,)* $($i),* }

        /// Every parameter, in the order of the sheet.
        pub static DAFTAR: &[Definisi] = &[
            $(Definisi {
                nama: stringify!($nama),
                bawaan: &[$(($sejak, $bawaan)),*],
                satuan: $satuan,
                dasar: $dasar,
                keterangan: $keterangan,
                periksa: |nilai| terbaca::<$jenis>(stringify!($nama), nilai, $baca).map(drop),
            },)*
            $(Definisi {
                nama: $target,
                bawaan: &[$(($sejak_t, $bawaan_t)),*],
                satuan: $satuan_t,
                dasar: $dasar_t,
                keterangan: $keterangan_t,
                periksa: |nilai| terbaca($target, nilai, |n, v| target(n, Indikator41::$i.ukuran(), v)).map(drop),
            }),*
        ];

        impl Parameter {
            /// Reads the value of each that `ambil` gives, with the row it stands in.
            pub(super) fn dari(mut ambil: impl FnMut(&'static Definisi) -> (String, u32)) -> Result<Parameter, Salah> {
                Ok(Parameter {
                    $($nama: {
                        let (nilai, baris) = ambil(&DAFTAR[Urut::$nama as usize]);
                        terbaca::<$jenis>(stringify!($nama), &nilai, $baca).map_err(|sebab| (baris, sebab))?
                    },)*
                    target: [$({
                        let (nilai, baris) = ambil(&DAFTAR[Urut::$i as usize]);
                        let baca = |n: &str, v: &str| target(n, Indikator41::$i.ukuran(), v);
                        terbaca($target, &nilai, baca).map_err(|sebab| (baris, sebab))?
                    }),*],
                    berlaku: Vec::new(),
                })
            }
        }
    };
}

fn terbaca<T>(nama: &str, nilai: &str, baca: impl Fn(&str, &str) -> Result<T, String>) -> Result<T, String> {
    baca(nama, nilai.trim())
}

parameter! {
    nilai {
        desil_maksimum: Desil = desil_wajib,
            [PERWAL => "5"] "desil (1–10)",
            "Pasal 5 ayat (1) huruf a; Tabel 2.1; T01",
            "Desil tertinggi yang masih miskin atau rentan";
        jalur_huruf_d: bool = ya_tidak,
            [PERWAL => "tidak"] "ya/tidak",
            "Pasal 5 ayat (1) huruf d; T02",
            "Ya: keluarga kota yang tidak memenuhi huruf a, b, dan c menjadi Perlu Verifikasi, bukan Tidak Layak";
        pbi_termasuk_bansos: bool = ya_tidak,
            [PERWAL => "tidak"] "ya/tidak",
            "Pasal 5 ayat (1) huruf b; T03",
            "Ya: penerima PBI nasional atau daerah dihitung sebagai penerima bantuan sosial";
        /// What shows that a recipient is poor (T03).
        bukti_miskin_huruf_b: BuktiMiskin = |n, v| pilihan(n, v, [("desil", BuktiMiskin::Desil), ("daftar", BuktiMiskin::Daftar)]),
            [PERWAL => "desil"] "desil atau daftar",
            "Pasal 5 ayat (1) huruf b; T03",
            "Desil: penerima harus berdesil dalam batas; daftar: tercantum pada daftar penerima yang diberikan sudah cukup";
        /// A narrower limit for "miskin" in letters b and c (T65).
        desil_miskin: Option<Desil> = desil,
            [PERWAL => ""] "desil (1–10)",
            "Pasal 5 ayat (1) huruf b dan c; T65",
            "Desil tertinggi yang disebut miskin pada huruf b dan c; kosong: sama dengan desil_maksimum";
        /// Of the head, in years (T22).
        usia_minimum: Option<u8> = bulat::<1, 120>,
            [PERWAL => ""] "tahun",
            "Pasal 5 ayat (1) huruf d dan ayat (4) (juknis); T22",
            "Umur terendah kepala keluarga; kosong: tidak dipakai";
        /// Of the head, in years (T22).
        usia_maksimum: Option<u8> = bulat::<1, 120>,
            [PERWAL => ""] "tahun",
            "Pasal 5 ayat (1) huruf d dan ayat (4) (juknis); T22",
            "Umur tertinggi kepala keluarga; kosong: tidak dipakai";
        /// Occupations of the head that are left out, by whichever of their names (T22).
        pekerjaan_dikecualikan: Vec<Pekerjaan> = |_, v| Ok(pekerjaan::daftar(v)),
            [PERWAL => ""] "daftar, dipisah titik koma",
            "Pasal 5 ayat (1) huruf d dan ayat (4) (juknis); T22",
            "Pekerjaan kepala keluarga yang tidak boleh ikut, misalnya ASN; TNI; POLRI; kosong: tidak dipakai";
        /// Which end of the codes is the worst.
        daftar_kode_disabilitas: Option<KodeDisabilitas> = kode_disabilitas,
            [PERWAL => ""] "1=terberat atau 4=terberat",
            "Daftar kode sumber data (Regsosek-DTSEN: 1=terberat; Washington Group: 4=terberat)",
            "Arti kode kesulitan fungsi 1–4 pada berkas anggota; kosong: disabilitas tidak diketahui";
        /// Cells of fewer families are hidden in what is shared.
        sel_minimum: u32 = sel,
            [PERWAL => "5"] "keluarga",
            "UU 27/2022 (pelindungan data pribadi)",
            "Sel rekap Terpilah di bawah angka ini disembunyikan";
        /// 0 to 100 (T09).
        toleransi_omzet_persen: Persen = pecahan,
            [PERWAL => "10"] "persen (0–100, boleh 12,5)",
            "Tabel 5.1, indikator utama 1; T09",
            "Turunnya omzet yang masih dianggap bertahan atau stabil";
        /// A turnover below it, and not 0, is reported (T66).
        omzet_wajar_minimum: Rupiah = uang,
            [PERWAL => "50000"] "rupiah sebulan",
            "Tabel 5.1, indikator utama 1; T66",
            "Omzet di bawah angka ini dan bukan 0 dilaporkan: mungkin ditulis dalam ribuan";
        /// How many times above or below the comparison a quarter is reported (T66).
        omzet_lonjakan_kali: u8 = bulat_wajib::<_, 2, 100>,
            [PERWAL => "10"] "kali (2–100)",
            "Tabel 5.1, indikator utama 1; T66",
            "Rata-rata triwulan lebih dari sekian kali di atas atau di bawah pembanding dilaporkan";
        /// C or TP (T04).
        satu_indikator_utama: Kategori = |n, v| pilihan(n, v, [("C", Kategori::C), ("TP", Kategori::Tp)]),
            [PERWAL => "C"] "C atau TP",
            "Bab V.C; Tabel 5.1; T04",
            "Nilai peserta Berkembang atau Mandiri dengan satu dari dua indikator utama";
        /// A grade that nobody has verified moves nothing yet (T58).
        verifikasi_wajib: bool = ya_tidak,
            [PERWAL => "ya"] "ya/tidak",
            "Bab V.B dan V.C; T58",
            "Ya: nilai tanpa Tanggal Verifikasi, Evaluator, atau Dasar Verifikasi belum mendatangkan insentif dan kenaikan tahap";
        /// How often incentives besides the stimulus are given (T28).
        insentif_non_stimulan: Masa = |n, v| pilihan(n, v, Masa::SEMUA.map(|m| (m.nama(), m))),
            [PERWAL => "setahun"] "setahun, setahap, atau setriwulan",
            "Pasal 5 ayat (3); Matrik 4.1; T28",
            "Berapa sering insentif selain bantuan stimulan dan paket kebutuhan dasar diberikan";
        /// Each score of the assessment, 1 to 5 (T16).
        nilai_minimum_asesmen: u8 = bulat_wajib::<_, 1, 5>,
            [PERWAL => "3"] "nilai (1–5)",
            "Pasal 5 ayat (1) huruf d; T16",
            "Nilai terendah setiap aspek asesmen: potensi, minat, kesiapan, komitmen";
        /// Of the participant, not the head (T59).
        usia_peserta_minimum: Option<u8> = bulat::<1, 120>,
            [PERWAL => "17"] "tahun",
            "UU Adminduk Pasal 63 (KTP-el sejak 17 tahun); T59",
            "Umur termuda calon peserta pada tanggal acuan; kosong: tidak dipakai";
        /// Seed of the lot (T17).
        benih_undian: String = teks_wajib,
            [PERWAL => "65"] "teks",
            "T17",
            "Benih undian bila semua pertimbangan lain sama; diumumkan sebelum pemilihan";
        /// What places are spread over (T18).
        alokasi: Alokasi = |n, v| {
                pilihan(n, v, [("kelurahan", Alokasi::Kelurahan), ("kecamatan", Alokasi::Kecamatan), ("kota", Alokasi::Kota)])
            },
            [PERWAL => "kelurahan"] "kelurahan, kecamatan, atau kota",
            "Bab I.C (\"tanpa terkecuali\"); T18",
            "Wilayah yang masing-masing mendapat tempat";
        /// Per cent of the places, 0 to 100 (T24, T45).
        kuota_perempuan_persen: u8 = bulat_wajib::<_, 0, 100>,
            [PERWAL => "0"] "persen (0–100)",
            "Bab III (kesetaraan); T24, T45",
            "Bagian tempat paling sedikit bagi perempuan; 0: tidak dipakai";
        /// Per cent of the places, 0 to 100 (T24, T45).
        kuota_disabilitas_persen: u8 = bulat_wajib::<_, 0, 100>,
            [PERWAL => "0"] "persen (0–100)",
            "Bab III (kesetaraan); T24, T45",
            "Bagian tempat paling sedikit bagi penyandang disabilitas; 0: tidak dipakai";
        /// Scale of the achievement (T13).
        skala_capaian: Skala = |n, v| pilihan(n, v, Skala::SEMUA.map(|s| (s.nama(), s))),
            [PERWAL => "lakip"] "lakip atau permendagri_86_2017",
            "LAKIP 2022 Dinas Koperasi, Usaha Mikro dan Tenaga Kerja; Permendagri 86/2017; T13",
            "Skala kategori capaian pada evaluasi tahunan";
        /// Participants of stage II that make a klaster (T63).
        anggota_klaster_minimum: u32 = bulat_wajib::<_, 1, 100>,
            [PERWAL => "2"] "peserta (1–100)",
            "Matrik 4.1 tahap II, Indikator Keberhasilan 4; T63",
            "Klaster dihitung pada II.4 bila peserta tahap II di dalamnya paling sedikit ini";
        /// Minimum wage of the city, a month.
        umk: Rupiah = uang,
            [(2025, 1, 1) => "3599182", (2026, 1, 1) => "3855894"] "rupiah sebulan",
            "Upah Minimum Kota Banjarmasin (di luar Perwal)",
            "Pembanding Pendapatan Keluarga pada evaluasi tahunan";
    }
    target {
        I1 "target.I.1" [PERWAL => "100"] "persen", "Matrik 4.1 tahap I, Indikator Keberhasilan 1",
            "Target indikator I.1";
        I2 "target.I.2" [PERWAL => "100"] "persen", "Matrik 4.1 tahap I, Indikator Keberhasilan 2",
            "Target indikator I.2";
        I3 "target.I.3" [PERWAL => "70"] "persen", "Matrik 4.1 tahap I, Indikator Keberhasilan 3",
            "Target indikator I.3";
        I4 "target.I.4" [PERWAL => "ada"] "ada", "Matrik 4.1 tahap I, Indikator Keberhasilan 4; T14",
            "Target indikator I.4";
        II1 "target.II.1" [PERWAL => "90"] "persen", "Matrik 4.1 tahap II, Indikator Keberhasilan 1",
            "Target indikator II.1";
        II2a "target.II.2a" [PERWAL => "100"] "persen", "Matrik 4.1 tahap II, Indikator Keberhasilan 2",
            "Target indikator II.2a";
        II2b "target.II.2b" [PERWAL => "60"] "persen", "Matrik 4.1 tahap II, Indikator Keberhasilan 2",
            "Target indikator II.2b";
        II3a "target.II.3a" [PERWAL => "100"] "persen", "Matrik 4.1 tahap II, Indikator Keberhasilan 3",
            "Target indikator II.3a";
        II3b "target.II.3b" [PERWAL => "60"] "persen", "Matrik 4.1 tahap II, Indikator Keberhasilan 3",
            "Target indikator II.3b";
        II4 "target.II.4" [PERWAL => "3"] "klaster", "Matrik 4.1 tahap II, Indikator Keberhasilan 4",
            "Target indikator II.4";
        II5 "target.II.5" [PERWAL => "100"] "persen", "Matrik 4.1 tahap II, Indikator Keberhasilan 5",
            "Target indikator II.5";
        II6 "target.II.6" [PERWAL => "1"] "kali setahun", "Matrik 4.1 tahap II, Indikator Keberhasilan 6",
            "Target indikator II.6";
        III1 "target.III.1" [PERWAL => "75"] "persen", "Matrik 4.1 tahap III, Indikator Keberhasilan 1",
            "Target indikator III.1";
        III2 "target.III.2" [PERWAL => "30"] "persen", "Matrik 4.1 tahap III, Indikator Keberhasilan 2",
            "Target indikator III.2";
        III3 "target.III.3" [PERWAL => "60"] "persen", "Matrik 4.1 tahap III, Indikator Keberhasilan 3; T15",
            "Target indikator III.3";
        III4 "target.III.4" [PERWAL => "50"] "persen", "Matrik 4.1 tahap III, Indikator Keberhasilan 4",
            "Target indikator III.4";
        III5 "target.III.5" [PERWAL => "1"] "kali setahun", "Matrik 4.1 tahap III, Indikator Keberhasilan 5",
            "Target indikator III.5";
        III6 "target.III.6" [PERWAL => "90"] "persen", "Matrik 4.1 tahap III, Indikator Keberhasilan 6",
            "Target indikator III.6";
        IV1 "target.IV.1" [PERWAL => "70"] "persen", "Matrik 4.1 tahap IV, Indikator Keberhasilan 1",
            "Target indikator IV.1";
        IV2 "target.IV.2" [PERWAL => "100"] "persen", "Matrik 4.1 tahap IV, Indikator Keberhasilan 2",
            "Target indikator IV.2";
        IV3 "target.IV.3" [PERWAL => "80"] "persen", "Matrik 4.1 tahap IV, Indikator Keberhasilan 3",
            "Target indikator IV.3";
        IV4 "target.IV.4" [PERWAL => "ada"] "ada", "Matrik 4.1 tahap IV, Indikator Keberhasilan 4; T14",
            "Target indikator IV.4";
    }
}
