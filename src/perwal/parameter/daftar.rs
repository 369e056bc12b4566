//! The list of parameters: name, defaults with their dates, unit, basis, meaning.

use chrono::NaiveDate;

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

macro_rules! daftar {
    ($($nama:literal [$($sejak:expr => $bawaan:literal),*] $satuan:literal, $dasar:literal, $keterangan:literal;)*) => {
        /// Every parameter, in the order of the sheet.
        pub static DAFTAR: &[Definisi] = &[$(Definisi {
            nama: $nama,
            bawaan: &[$(($sejak, $bawaan)),*],
            satuan: $satuan,
            dasar: $dasar,
            keterangan: $keterangan,
        }),*];
    };
}

daftar! {
    "desil_maksimum" [PERWAL => "5"] "desil (1–10)",
        "Pasal 5 ayat (1) huruf a; Tabel 2.1; T01",
        "Desil tertinggi yang masih miskin atau rentan";
    "jalur_huruf_d" [PERWAL => "tidak"] "ya/tidak",
        "Pasal 5 ayat (1) huruf d; T02",
        "Ya: keluarga kota yang tidak memenuhi huruf a, b, dan c menjadi Perlu Verifikasi, bukan Tidak Layak";
    "pbi_termasuk_bansos" [PERWAL => "tidak"] "ya/tidak",
        "Pasal 5 ayat (1) huruf b; T03",
        "Ya: penerima PBI nasional atau daerah dihitung sebagai penerima bantuan sosial";
    "bukti_miskin_huruf_b" [PERWAL => "desil"] "desil atau daftar",
        "Pasal 5 ayat (1) huruf b; T03",
        "Desil: penerima harus berdesil dalam batas; daftar: tercantum pada daftar penerima yang diberikan sudah cukup";
    "desil_miskin" [PERWAL => ""] "desil (1–10)",
        "Pasal 5 ayat (1) huruf b dan c; T65",
        "Desil tertinggi yang disebut miskin pada huruf b dan c; kosong: sama dengan desil_maksimum";
    "usia_minimum" [PERWAL => ""] "tahun",
        "Pasal 5 ayat (1) huruf d dan ayat (4) (juknis); T22",
        "Umur terendah kepala keluarga; kosong: tidak dipakai";
    "usia_maksimum" [PERWAL => ""] "tahun",
        "Pasal 5 ayat (1) huruf d dan ayat (4) (juknis); T22",
        "Umur tertinggi kepala keluarga; kosong: tidak dipakai";
    "pekerjaan_dikecualikan" [PERWAL => ""] "daftar, dipisah titik koma",
        "Pasal 5 ayat (1) huruf d dan ayat (4) (juknis); T22",
        "Pekerjaan kepala keluarga yang tidak boleh ikut, misalnya ASN; TNI; POLRI; kosong: tidak dipakai";
    "daftar_kode_disabilitas" [PERWAL => ""] "1=terberat atau 4=terberat",
        "Daftar kode sumber data (Regsosek-DTSEN: 1=terberat; Washington Group: 4=terberat)",
        "Arti kode kesulitan fungsi 1–4 pada berkas anggota; kosong: disabilitas tidak diketahui";
    "sel_minimum" [PERWAL => "5"] "keluarga",
        "UU 27/2022 (pelindungan data pribadi)",
        "Sel rekap Terpilah di bawah angka ini disembunyikan";
    "toleransi_omzet_persen" [PERWAL => "10"] "persen (0–100, boleh 12,5)",
        "Tabel 5.1, indikator utama 1; T09",
        "Turunnya omzet yang masih dianggap bertahan atau stabil";
    "omzet_wajar_minimum" [PERWAL => "50000"] "rupiah sebulan",
        "Tabel 5.1, indikator utama 1; T66",
        "Omzet di bawah angka ini dan bukan 0 dilaporkan: mungkin ditulis dalam ribuan";
    "omzet_lonjakan_kali" [PERWAL => "10"] "kali (2–100)",
        "Tabel 5.1, indikator utama 1; T66",
        "Rata-rata triwulan lebih dari sekian kali di atas atau di bawah pembanding dilaporkan";
    "satu_indikator_utama" [PERWAL => "C"] "C atau TP",
        "Bab V.C; Tabel 5.1; T04",
        "Nilai peserta Berkembang atau Mandiri dengan satu dari dua indikator utama";
    "verifikasi_wajib" [PERWAL => "ya"] "ya/tidak",
        "Bab V.B dan V.C; T58",
        "Ya: nilai tanpa Tanggal Verifikasi, Evaluator, atau Dasar Verifikasi belum mendatangkan insentif dan kenaikan tahap";
    "insentif_non_stimulan" [PERWAL => "setahun"] "setahun, setahap, atau setriwulan",
        "Pasal 5 ayat (3); Matrik 4.1; T28",
        "Berapa sering insentif selain bantuan stimulan dan paket kebutuhan dasar diberikan";
    "nilai_minimum_asesmen" [PERWAL => "3"] "nilai (1–5)",
        "Pasal 5 ayat (1) huruf d; T16",
        "Nilai terendah setiap aspek asesmen: potensi, minat, kesiapan, komitmen";
    "usia_peserta_minimum" [PERWAL => "17"] "tahun",
        "UU Adminduk Pasal 63 (KTP-el sejak 17 tahun); T59",
        "Umur termuda calon peserta pada tanggal acuan; kosong: tidak dipakai";
    "benih_undian" [PERWAL => "65"] "teks",
        "T17",
        "Benih undian bila semua pertimbangan lain sama; diumumkan sebelum pemilihan";
    "alokasi" [PERWAL => "kelurahan"] "kelurahan, kecamatan, atau kota",
        "Bab I.C (\"tanpa terkecuali\"); T18",
        "Wilayah yang masing-masing mendapat tempat";
    "kuota_perempuan_persen" [PERWAL => "0"] "persen (0–100)",
        "Bab III (kesetaraan); T24, T45",
        "Bagian tempat paling sedikit bagi perempuan; 0: tidak dipakai";
    "kuota_disabilitas_persen" [PERWAL => "0"] "persen (0–100)",
        "Bab III (kesetaraan); T24, T45",
        "Bagian tempat paling sedikit bagi penyandang disabilitas; 0: tidak dipakai";
    "skala_capaian" [PERWAL => "lakip"] "lakip atau permendagri_86_2017",
        "LAKIP 2022 Dinas Koperasi, Usaha Mikro dan Tenaga Kerja; Permendagri 86/2017; T13",
        "Skala kategori capaian pada evaluasi tahunan";
    "anggota_klaster_minimum" [PERWAL => "2"] "peserta (1–100)",
        "Matrik 4.1 tahap II, Indikator Keberhasilan 4; T63",
        "Klaster dihitung pada II.4 bila peserta tahap II di dalamnya paling sedikit ini";
    "umk" [(2025, 1, 1) => "3599182", (2026, 1, 1) => "3855894"] "rupiah sebulan",
        "Upah Minimum Kota Banjarmasin (di luar Perwal)",
        "Pembanding Pendapatan Keluarga pada evaluasi tahunan";
    "target.I.1" [PERWAL => "100"] "persen", "Matrik 4.1 tahap I, Indikator Keberhasilan 1",
        "Target indikator I.1";
    "target.I.2" [PERWAL => "100"] "persen", "Matrik 4.1 tahap I, Indikator Keberhasilan 2",
        "Target indikator I.2";
    "target.I.3" [PERWAL => "70"] "persen", "Matrik 4.1 tahap I, Indikator Keberhasilan 3",
        "Target indikator I.3";
    "target.I.4" [PERWAL => "ada"] "ada", "Matrik 4.1 tahap I, Indikator Keberhasilan 4; T14",
        "Target indikator I.4";
    "target.II.1" [PERWAL => "90"] "persen", "Matrik 4.1 tahap II, Indikator Keberhasilan 1",
        "Target indikator II.1";
    "target.II.2a" [PERWAL => "100"] "persen", "Matrik 4.1 tahap II, Indikator Keberhasilan 2",
        "Target indikator II.2a";
    "target.II.2b" [PERWAL => "60"] "persen", "Matrik 4.1 tahap II, Indikator Keberhasilan 2",
        "Target indikator II.2b";
    "target.II.3a" [PERWAL => "100"] "persen", "Matrik 4.1 tahap II, Indikator Keberhasilan 3",
        "Target indikator II.3a";
    "target.II.3b" [PERWAL => "60"] "persen", "Matrik 4.1 tahap II, Indikator Keberhasilan 3",
        "Target indikator II.3b";
    "target.II.4" [PERWAL => "3"] "klaster", "Matrik 4.1 tahap II, Indikator Keberhasilan 4",
        "Target indikator II.4";
    "target.II.5" [PERWAL => "100"] "persen", "Matrik 4.1 tahap II, Indikator Keberhasilan 5",
        "Target indikator II.5";
    "target.II.6" [PERWAL => "1"] "kali setahun", "Matrik 4.1 tahap II, Indikator Keberhasilan 6",
        "Target indikator II.6";
    "target.III.1" [PERWAL => "75"] "persen", "Matrik 4.1 tahap III, Indikator Keberhasilan 1",
        "Target indikator III.1";
    "target.III.2" [PERWAL => "30"] "persen", "Matrik 4.1 tahap III, Indikator Keberhasilan 2",
        "Target indikator III.2";
    "target.III.3" [PERWAL => "60"] "persen", "Matrik 4.1 tahap III, Indikator Keberhasilan 3; T15",
        "Target indikator III.3";
    "target.III.4" [PERWAL => "50"] "persen", "Matrik 4.1 tahap III, Indikator Keberhasilan 4",
        "Target indikator III.4";
    "target.III.5" [PERWAL => "1"] "kali setahun", "Matrik 4.1 tahap III, Indikator Keberhasilan 5",
        "Target indikator III.5";
    "target.III.6" [PERWAL => "90"] "persen", "Matrik 4.1 tahap III, Indikator Keberhasilan 6",
        "Target indikator III.6";
    "target.IV.1" [PERWAL => "70"] "persen", "Matrik 4.1 tahap IV, Indikator Keberhasilan 1",
        "Target indikator IV.1";
    "target.IV.2" [PERWAL => "100"] "persen", "Matrik 4.1 tahap IV, Indikator Keberhasilan 2",
        "Target indikator IV.2";
    "target.IV.3" [PERWAL => "80"] "persen", "Matrik 4.1 tahap IV, Indikator Keberhasilan 3",
        "Target indikator IV.3";
    "target.IV.4" [PERWAL => "ada"] "ada", "Matrik 4.1 tahap IV, Indikator Keberhasilan 4; T14",
        "Target indikator IV.4";
}
