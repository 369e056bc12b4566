//! The assessment form: what evaluators fill in for each participant and quarter. One table serves
//! the template, the reader, the rules and the sheet `Monitoring`.

use chrono::NaiveDate;

use super::jawaban::Jawaban;
use super::kelas::Kelas::{self, Berkembang, Mandiri, Potensial, Tumbuh};
use super::rupiah::Rupiah;

/// What a field takes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum JenisMedan {
    YaTidak,
    /// Whole rupiah.
    Rupiah,
    /// A whole number from 0 to the limit.
    Bilangan(u16),
    Tanggal,
    Teks,
    /// One or several of a list.
    Pilihan(&'static [&'static str]),
}

/// What a verification rests on (Bab V.C: documents, field observation, the pendamping's reports).
pub const DASAR_VERIFIKASI: [&str; 3] = ["Dokumen", "Observasi", "Laporan Pendamping"];

/// Kinds of obstacles, counted in the annual evaluation (Pasal 8 ayat (2) huruf b).
pub const KENDALA: [&str; 11] = [
    "Modal",
    "Pemasaran",
    "Bahan Baku",
    "Peralatan Produksi",
    "Perizinan",
    "Pencatatan Keuangan",
    "Keterampilan",
    "Tempat Usaha",
    "Tenaga Kerja",
    "Kesehatan atau Keluarga",
    "Lainnya",
];

const DINILAI: &[Kelas] = &[Tumbuh, Berkembang, Mandiri];
const SEMUA_KELAS: &[Kelas] = &Kelas::SEMUA;
use JenisMedan::{Bilangan, Pilihan, Tanggal, Teks, YaTidak};

macro_rules! medan {
    ({ formulir { $(
        $varian:ident $judul:literal [$($ejaan:literal),*] $jenis:expr, $kelas:expr, $petunjuk:literal;
    )* } }) => {
        /// A field of the form, in the order of the columns.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        #[repr(u8)]
        pub enum Medan { $($varian),* }

        impl Medan {
            pub const SEMUA: &'static [Medan] = &[$(Medan::$varian),*];

            /// Title of the column.
            pub const fn judul(self) -> &'static str {
                match self { $(Medan::$varian => $judul),* }
            }

            /// Normalised spellings of the title, the most telling first.
            pub const fn ejaan(self) -> &'static [&'static str] {
                match self { $(Medan::$varian => &[$($ejaan),*]),* }
            }

            pub const fn jenis(self) -> JenisMedan {
                match self { $(Medan::$varian => $jenis),* }
            }

            /// The classes whose sheet has the field.
            pub fn kelas(self) -> &'static [Kelas] {
                match self { $(Medan::$varian => $kelas),* }
            }

            /// How to fill it in.
            pub fn petunjuk(self) -> &'static str {
                match self { $(Medan::$varian => $petunjuk),* }
            }
        }
    };
}

/// Hands the rows on to a macro: the form takes them here, the columns of the tables in [`crate::table::kolom`].
macro_rules! baris_formulir {
    ($ke:ident! $($lagi:ident!)* { $($sudah:tt)* }) => { $ke! { $($lagi!)* { $($sudah)* formulir {
        OmzetPembanding "Omzet Pembanding" ["omzet_pembanding", "omset_pembanding"] JenisMedan::Rupiah, DINILAI,
            "Omzet sebulan saat masuk tahap ini. Kosongkan bila sama dengan register (Omzet Awal Tahap, atau Omzet Baseline); bila diisi, angka ini yang dipakai (T09).";
        OmzetBulan1 "Omzet Bulan 1" ["omzet_bulan_1", "omset_bulan_1", "omzet_bulan_ke_1", "omzet_bulan_i", "omzet_bulan_pertama"] JenisMedan::Rupiah, DINILAI,
            "Omzet bulan pertama triwulan, rupiah penuh. Ketiga bulan harus diisi; 0 adalah angka, kosong bukan.";
        OmzetBulan2 "Omzet Bulan 2" ["omzet_bulan_2", "omset_bulan_2", "omzet_bulan_ke_2", "omzet_bulan_ii", "omzet_bulan_kedua"] JenisMedan::Rupiah, DINILAI, "Omzet bulan kedua triwulan, rupiah penuh.";
        OmzetBulan3 "Omzet Bulan 3" ["omzet_bulan_3", "omset_bulan_3", "omzet_bulan_ke_3", "omzet_bulan_iii", "omzet_bulan_ketiga"] JenisMedan::Rupiah, DINILAI, "Omzet bulan ketiga triwulan, rupiah penuh.";
        IndikatorOmzet "Indikator Omzet" ["indikator_omzet", "indikator_omset"] YaTidak, DINILAI,
            "Hanya bila usaha tidak mencatat angka omzet. Tumbuh: omzet bertahan; Berkembang: omzet naik; Mandiri: omzet naik atau stabil. Angka omzet mengalahkan isian ini.";
        LulusPelatihan "Lulus Pelatihan" ["lulus_pelatihan"] YaTidak, &[Tumbuh, Berkembang], "Lulus pelatihan pada tahap ini.";
        NomorSertifikat "Nomor Sertifikat" ["nomor_sertifikat", "no_sertifikat"] Teks, &[Tumbuh, Berkembang],
            "Nomor sertifikat pelatihan tahap ini. Lulus tanpa nomor sertifikat berarti belum dinilai (T30); sertifikat tahap sebelumnya tidak berlaku (T31).";
        PencatatanKeuangan "Pencatatan Keuangan" ["pencatatan_keuangan"] YaTidak, &[Tumbuh], "Patuh mencatat keuangan sederhana pada triwulan ini.";
        RencanaUsaha "Rencana Usaha" ["rencana_usaha"] YaTidak, &[Tumbuh], "Mampu menyusun rencana usaha sederhana.";
        AktifKlaster "Aktif Klaster" ["aktif_klaster", "aktif_kluster"] YaTidak, &[Tumbuh], "Aktif dalam klaster atau kelompok usaha.";
        ProdukBaru "Produk Baru" ["produk_baru"] Bilangan(999), &[Berkembang],
            "Jumlah produk atau layanan baru pada triwulan ini; 0 bila tidak ada.";
        PlatformDigitalBaru "Platform Digital Baru" ["platform_digital_baru"] Bilangan(999), &[Berkembang],
            "Jumlah platform digital baru pada triwulan ini; 0 bila tidak ada.";
        TitikPenjualanBaru "Titik Penjualan Baru" ["titik_penjualan_baru"] Bilangan(999), &[Berkembang],
            "Jumlah titik penjualan konvensional baru pada triwulan ini; 0 bila tidak ada.";
        PeningkatanKualitas "Peningkatan Kualitas" ["peningkatan_kualitas"] YaTidak, &[Berkembang], "Ada peningkatan kualitas produk.";
        IzinUsahaLengkap "Izin Usaha Lengkap" ["izin_usaha_lengkap"] YaTidak, &[Mandiri],
            "Memiliki izin usaha lengkap menurut jenis usahanya (T12); sebutkan izinnya di Daftar Izin.";
        DaftarIzin "Daftar Izin" ["daftar_izin"] Teks, &[Mandiri], "Izin yang dimiliki, misalnya NIB; PIRT; Halal.";
        ProdukUnggulan "Produk Unggulan" ["produk_unggulan"] YaTidak, &[Mandiri], "Memiliki produk unggulan.";
        AksesPembiayaanFormal "Akses Pembiayaan Formal" ["akses_pembiayaan_formal"] YaTidak, &[Mandiri],
            "Mampu mengakses pembiayaan dari lembaga keuangan formal tanpa pendampingan intensif.";
        Kemitraan "Kemitraan" ["kemitraan"] YaTidak, &[Mandiri], "Terlibat kemitraan atau jejaring.";
        MenunjukkanPerbaikan "Menunjukkan Perbaikan" ["menunjukkan_perbaikan"] YaTidak, DINILAI,
            "Menurut evaluator peserta menunjukkan perbaikan. Bersama Mengikuti Coaching menentukan kenaikan dari nilai B (T08).";
        MengikutiCoaching "Mengikuti Coaching" ["mengikuti_coaching"] YaTidak, DINILAI, "Mengikuti coaching lanjutan, yang wajib bagi nilai B (Bab V.C).";
        SkorMotivasiAwal "Skor Motivasi Awal" ["skor_motivasi_awal"] Bilangan(100), &[Tumbuh], "Skor motivasi berwirausaha di awal, 0 sampai 100.";
        SkorMotivasiAkhir "Skor Motivasi Akhir" ["skor_motivasi_akhir"] Bilangan(100), &[Tumbuh], "Skor motivasi berwirausaha kini, 0 sampai 100.";
        Didampingi "Didampingi" ["didampingi"] YaTidak, &[Tumbuh], "Mendapat pendampingan pada triwulan ini.";
        MenerapkanKeterampilan "Menerapkan Keterampilan" ["menerapkan_keterampilan"] YaTidak, &[Tumbuh],
            "Konsisten menerapkan keterampilan teknis dan manajerial.";
        AktifPendampingan "Aktif Pendampingan" ["aktif_pendampingan"] YaTidak, &[Berkembang], "Aktif mengikuti sesi pendampingan.";
        IkutInkubasi "Ikut Inkubasi" ["ikut_inkubasi"] YaTidak, &[Berkembang],
            "Ikut program inkubasi, atau program penguatan produk dan pasar lokal.";
        MampuSusunProposal "Mampu Susun Proposal" ["mampu_susun_proposal"] YaTidak, &[Berkembang],
            "Mampu menyusun proposal pembiayaan sederhana yang aplikatif.";
        TerhubungMitra "Terhubung Mitra" ["terhubung_mitra"] YaTidak, &[Berkembang],
            "Terhubung dengan mitra pasar, penyedia bahan baku, atau lembaga keuangan.";
        MenerimaStimulan "Menerima Stimulan" ["menerima_stimulan"] YaTidak, &[Tumbuh, Berkembang], "Menerima bantuan stimulan pada tahap ini.";
        StimulanUntukUsaha "Stimulan untuk Usaha" ["stimulan_untuk_usaha"] YaTidak, &[Tumbuh], "Stimulan yang diterima dipakai untuk usaha.";
        AsesmenGraduasi "Asesmen Graduasi" ["asesmen_graduasi"] YaTidak, &[Mandiri],
            "Ya: lulus asesmen graduasi, siap alih bina (T29). Tidak: belum siap. Kosong: belum diasesmen.";
        TanggalGraduasi "Tanggal Graduasi" ["tanggal_graduasi", "tgl_graduasi"] Tanggal, &[Mandiri], "Tanggal graduasi, hari/bulan/tahun, bila sudah.";
        MitraAlihBina "Mitra Alih Bina" ["mitra_alih_bina"] Teks, &[Mandiri], "Perangkat daerah atau mitra yang menerima alih bina.";
        LayakScaleUp "Layak Stimulan Scale-up" ["layak_stimulan_scale_up"] YaTidak, &[Mandiri], "Layak mendapat stimulan scale-up.";
        MenerimaScaleUp "Menerima Stimulan Scale-up" ["menerima_stimulan_scale_up"] YaTidak, &[Mandiri], "Sudah menerima stimulan scale-up.";
        PascaGraduasi "Pendampingan Pasca-Graduasi" ["pendampingan_pasca_graduasi"] YaTidak, &[Mandiri], "Mengikuti pendampingan pasca-graduasi (3 sampai 6 bulan).";
        UsahaAktif "Usaha Aktif" ["usaha_aktif"] YaTidak, DINILAI, "Usaha masih berjalan.";
        PendapatanKeluarga "Pendapatan Keluarga" ["pendapatan_keluarga"] JenisMedan::Rupiah, DINILAI, "Pendapatan seluruh keluarga sebulan, rupiah penuh.";
        AsesmenSelesai "Asesmen Selesai" ["asesmen_selesai"] YaTidak, &[Potensial],
            "Asesmen dan verifikasi potensi, minat, kesiapan, dan komitmen selesai.";
        ProfilBaseline "Profil Baseline Lengkap" ["profil_baseline_lengkap"] YaTidak, &[Potensial],
            "Profil baseline keluarga tersusun dan terdokumentasi; syarat masuk tahap II.";
        PerlindunganSosial "Perlindungan Sosial" ["perlindungan_sosial"] YaTidak, &[Potensial], "Mempunyai akses perlindungan sosial.";
        JaminanSosial "Jaminan Sosial" ["jaminan_sosial"] YaTidak, &[Potensial], "Mempunyai akses jaminan sosial.";
        KebutuhanDasar "Kebutuhan Dasar" ["kebutuhan_dasar"] YaTidak, &[Potensial], "Menerima bantuan kebutuhan dasar.";
        Evaluator "Evaluator" ["evaluator", "nama_evaluator"] Teks, SEMUA_KELAS, "Nama evaluator.";
        TanggalVerifikasi "Tanggal Verifikasi" ["tanggal_verifikasi", "tgl_verifikasi"] Tanggal, SEMUA_KELAS, "Tanggal verifikasi, hari/bulan/tahun.";
        DasarVerifikasi "Dasar Verifikasi" ["dasar_verifikasi"] Pilihan(&DASAR_VERIFIKASI), SEMUA_KELAS,
            "Dokumen, Observasi, atau Laporan Pendamping; lebih dari satu dipisah titik koma.";
        Kendala "Kendala" ["kendala"] Pilihan(&KENDALA), SEMUA_KELAS, "Kendala utama usaha; lebih dari satu dipisah titik koma.";
        Catatan "Catatan" ["catatan"] Teks, SEMUA_KELAS, "Catatan bebas.";
    } } } };
}
pub(crate) use baris_formulir;

baris_formulir! { medan! {} }

impl Medan {
    /// The fields of a class's sheet, in order.
    pub fn milik(kelas: Kelas) -> impl Iterator<Item = Medan> {
        Medan::SEMUA.iter().copied().filter(move |m| m.kelas().contains(&kelas))
    }
}

/// What stands in a field.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Nilai {
    YaTidak(bool),
    Rupiah(Rupiah),
    Bilangan(u16),
    Tanggal(NaiveDate),
    // Twice boxed: a form is mostly answers, and each then takes sixteen bytes.
    Teks(Box<Box<str>>),
    /// Something that cannot be read, as it stands there.
    TakTerbaca(Box<Box<str>>),
}

impl Nilai {
    /// The same text however the cell was written: bare digits, ISO dates, Ya and Tidak.
    pub fn teks(&self) -> String {
        match self {
            Nilai::YaTidak(ya) => if *ya { "Ya" } else { "Tidak" }.to_owned(),
            Nilai::Rupiah(r) => r.nilai().to_string(),
            Nilai::Bilangan(n) => n.to_string(),
            Nilai::Tanggal(t) => t.to_string(),
            Nilai::Teks(t) | Nilai::TakTerbaca(t) => t.to_string(),
        }
    }
}

/// A filled form: the fields that aren't blank.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Formulir {
    isi: Vec<(Medan, Nilai)>,
}

impl Formulir {
    /// Puts an answer in; in the order of the fields.
    pub fn isi(&mut self, medan: Medan, nilai: Nilai) {
        debug_assert!(self.isi.last().is_none_or(|(m, _)| *m < medan), "{medan:?} out of order");
        self.isi.push((medan, nilai));
    }

    /// No field holds anything.
    pub fn kosong(&self) -> bool {
        self.isi.is_empty()
    }

    fn ambil(&self, medan: Medan) -> Jawaban<&Nilai> {
        match self.isi.binary_search_by_key(&medan, |(m, _)| *m) {
            Err(_) => Jawaban::Kosong,
            Ok(i) => match &self.isi[i].1 {
                Nilai::TakTerbaca(_) => Jawaban::TakTerbaca,
                isi => Jawaban::Isi(isi),
            },
        }
    }

    /// What stands in a field that cannot be read.
    pub fn tak_terbaca(&self, medan: Medan) -> Option<&str> {
        match self.isi.iter().find(|(m, _)| *m == medan) {
            Some((_, Nilai::TakTerbaca(t))) => Some(t),
            _ => None,
        }
    }

    /// Fields that say something else in the other form, in their order.
    pub fn beda<'a>(&'a self, lain: &'a Formulir) -> impl Iterator<Item = Medan> + 'a {
        let di = |f: &'a Formulir, m: Medan| f.isi.iter().find(|(n, _)| *n == m).map(|(_, isi)| isi);
        Medan::SEMUA.iter().copied().filter(move |m| di(self, *m) != di(lain, *m))
    }

    /// Every field that can be read as `Title=text`, in the order of the fields.
    pub fn semua_teks(&self) -> impl Iterator<Item = String> {
        let terbaca = self.isi.iter().filter(|(_, n)| !matches!(n, Nilai::TakTerbaca(_)));
        terbaca.map(|(m, n)| format!("{}={}", m.judul(), n.teks()))
    }

    /// What stands in a field that can be read.
    pub fn nilai(&self, medan: Medan) -> Option<&Nilai> {
        self.ambil(medan).nilai()
    }

    fn sebagai<T: Copy>(&self, medan: Medan, ambil: impl Fn(&Nilai) -> Option<T>) -> Jawaban<T> {
        match self.ambil(medan) {
            Jawaban::Kosong => Jawaban::Kosong,
            Jawaban::TakTerbaca => Jawaban::TakTerbaca,
            Jawaban::Isi(n) => ambil(n).map_or(Jawaban::TakTerbaca, Jawaban::Isi),
        }
    }

    pub fn ya_tidak(&self, medan: Medan) -> Jawaban<bool> {
        self.sebagai(medan, |n| if let Nilai::YaTidak(b) = n { Some(*b) } else { None })
    }

    pub fn rupiah(&self, medan: Medan) -> Jawaban<Rupiah> {
        self.sebagai(medan, |n| if let Nilai::Rupiah(r) = n { Some(*r) } else { None })
    }

    pub fn bilangan(&self, medan: Medan) -> Jawaban<u16> {
        self.sebagai(medan, |n| if let Nilai::Bilangan(b) = n { Some(*b) } else { None })
    }

    pub fn tanggal(&self, medan: Medan) -> Jawaban<NaiveDate> {
        self.sebagai(medan, |n| if let Nilai::Tanggal(t) = n { Some(*t) } else { None })
    }

    /// Blank where there is nothing.
    pub fn teks(&self, medan: Medan) -> &str {
        match self.nilai(medan) {
            Some(Nilai::Teks(t)) => t,
            _ => "",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_class_has_the_columns_promised() {
        let judul = |k: Kelas| Medan::milik(k).map(Medan::judul).collect::<Vec<_>>();
        let tumbuh = judul(Tumbuh);
        for j in ["Nomor Sertifikat", "Aktif Klaster", "Skor Motivasi Akhir", "Stimulan untuk Usaha", "Kendala"] {
            assert!(tumbuh.contains(&j), "{j}");
        }
        assert_eq!(tumbuh.len(), 25);
        assert_eq!(judul(Berkembang).len(), 25);
        assert_eq!(judul(Mandiri).len(), 25);
        assert_eq!(judul(Potensial).len(), 10);
    }

    #[test]
    fn an_answer_is_read_as_what_it_is() {
        let mut f = Formulir::default();
        assert!(f.kosong());
        f.isi(Medan::OmzetBulan1, Nilai::Rupiah(Rupiah::default()));
        f.isi(Medan::OmzetBulan2, Nilai::TakTerbaca(Box::new("1,5 jtx".into())));
        f.isi(Medan::LulusPelatihan, Nilai::YaTidak(false));
        assert_eq!(f.rupiah(Medan::OmzetBulan1), Jawaban::Isi(Rupiah::default()));
        assert_eq!(f.rupiah(Medan::OmzetBulan2), Jawaban::TakTerbaca);
        assert_eq!(f.tak_terbaca(Medan::OmzetBulan2), Some("1,5 jtx"));
        assert_eq!((f.tak_terbaca(Medan::OmzetBulan1), f.tak_terbaca(Medan::OmzetBulan3)), (None, None));
        assert_eq!(f.rupiah(Medan::OmzetBulan3), Jawaban::Kosong);
        assert_eq!(f.ya_tidak(Medan::LulusPelatihan), Jawaban::Isi(false));
        assert_eq!(f.teks(Medan::Catatan), "");
        assert_eq!(size_of::<(Medan, Nilai)>(), 24);
    }
}
