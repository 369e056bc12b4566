//! The columns this tool understands and every header spelling seen for them.

use std::fmt::Write;
use std::sync::OnceLock;

use super::jenis::Peran;
use crate::domain::formulir::Medan;

macro_rules! kolom {
    ($($varian:ident $label:literal [$($ejaan:literal),* $(,)?];)*) => {
        /// A column by its meaning.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        #[repr(u8)]
        pub enum Kolom { $($varian),* }

        impl Kolom {
            pub const SEMUA: &'static [Kolom] = &[$(Kolom::$varian),*];

            /// The name used in messages and with `--map`.
            pub fn label(self) -> &'static str {
                match self { $(Kolom::$varian => $label),* }
            }

            /// Normalised spellings, the most telling first: where a file has several, that one counts.
            pub fn ejaan(self) -> &'static [&'static str] {
                match self { $(Kolom::$varian => &[$($ejaan),*]),* }
            }
        }
    };
}

kolom! {
    NoKk "No KK" ["nomor_kartu_keluarga", "no_kk", "nokk", "nomor_kk", "no_kartu_keluarga", "id_kk", "kk", "nomor_kk_kepala_keluarga", "nkk", "no_kk_keluarga"];
    Nik "NIK" ["nomor_induk_kependudukan", "nik", "no_nik", "nomor_nik", "nik_ktp", "no_ktp", "nomor_ktp", "nik_kpm", "nik_art", "nik_penerima", "nik_individu", "nik_no_ktp", "no_ktp_nik", "nik_peserta", "nik_anggota", "nik_anggota_keluarga", "nik_warga", "nik_pm", "nik_penerima_manfaat", "nik_ppks", "nik_pmks"];
    NikKepala "NIK Kepala Keluarga" ["nik_kk", "nik_kepala_keluarga", "nik_krt"];
    Nama "Nama" ["nama", "nama_lengkap", "nama_warga", "nama_penduduk", "nama_art", "nama_kpm", "nama_penerima", "nama_anggota_keluarga", "nama_individu", "nama_anggota", "nama_peserta", "nama_penerima_manfaat", "nama_pm", "nama_ppks", "nama_pmks", "nama_lengkap_peserta"];
    NamaKepala "Nama Kepala Keluarga" ["nama_kepala_keluarga", "nama_kk", "kepala_keluarga", "nama_krt", "nama_kepala_rumah_tangga"];
    IdKeluarga "ID Keluarga" ["id_keluarga", "id_keluarga_p3ke", "id_keluarga_dtsen", "idbdt", "id_dtks"];
    TanggalLahir "Tanggal Lahir" ["tanggal_lahir", "tgl_lahir", "tgl_lhr", "dob", "lahir_tanggal"];
    Umur "Umur" ["umur", "usia"];
    JenisKelamin "Jenis Kelamin" ["jenis_kelamin", "id_jenis_kelamin", "jk", "gender", "kelamin", "sex", "l_p"];
    Hubungan "Hubungan Keluarga" ["status_hubungan_keluarga", "hubungan_keluarga", "hub_keluarga", "hub_kel", "shdk", "hubungan_dengan_kk", "hubungan_dengan_kepala_keluarga", "id_hub_kepala_keluarga", "hubungan", "hubungan_dalam_keluarga", "status_hubungan", "status_hubungan_dalam_keluarga", "status_dalam_keluarga", "hubungan_dengan_krt"];
    Desil "Desil" ["desil_nasional", "desil_nasional_keluarga", "desil", "desil_dtsen", "desil_kesejahteraan", "kategori_desil", "desil_sosial", "desil_nasional_anggota", "desil_dtks", "kelompok_desil", "peringkat_kesejahteraan", "desil_keluarga", "peringkat_desil", "desil_kesejahteraan_keluarga"];
    JumlahAnggota "Jumlah Anggota" ["jumlah_anggota_keluarga", "jumlah_anggota", "jml_anggota", "jml_art", "jumlah_art", "jumlah_jiwa", "jml_jiwa", "jumlah_anggota_rumah_tangga", "jumlah_jiwa_dalam_kk", "banyak_anggota_keluarga"];
    Kabupaten "Kabupaten/Kota" ["kabupaten_kota", "kab_kota", "kabkota", "kabupaten", "kota_kabupaten", "kota", "nama_kabupaten_kota", "nama_kabupaten"];
    KodeKabupaten "Kode Kabupaten/Kota" ["kode_kabupaten_kota", "kode_kab_kota", "kode_kabupaten"];
    Kecamatan "Kecamatan" ["kecamatan", "kec", "nama_kecamatan", "kecamatan_domisili"];
    KodeKecamatan "Kode Kecamatan" ["kode_kecamatan", "kode_kec"];
    Kelurahan "Kelurahan" ["kelurahan_desa", "kelurahan", "desa_kelurahan", "desakelurahan", "desakeluarahan", "desa", "kel", "nama_kelurahan", "kelurahan_domisili", "nama_kelurahan_desa", "nama_desa_kelurahan", "nama_desa"];
    KodeKelurahan "Kode Kelurahan" ["kode_kelurahan_desa", "kode_kelurahan", "kode_desa_kelurahan", "kode_desa", "kode_wilayah", "kode_kemdagri", "kode_kemendagri", "kode_bps"];
    Alamat "Alamat" ["alamat", "alamat_lengkap", "domisili", "alamat_domisili"];
    PbiNas "PBI Nasional" ["pbi_nas", "pbi_nasional", "pbi_apbn", "adapbi"];
    PbiPemda "PBI Daerah" ["pbi_pemda", "pbi_daerah", "pbi_apbd"];
    Pkh "PKH" ["pkh", "adapkh", "penerima_pkh", "kpm_pkh"];
    Bpnt "BPNT/Sembako" ["bpnt_sembako", "sembako", "bpnt", "penerima_sembako", "penerima_bpnt", "adabpnt"];
    Program "Jenis Bansos" ["jenis_bansos", "bansos", "program_bansos", "jenis_bantuan", "program", "nama_program", "bantuan", "bantuan_sosial", "nama_bansos", "jenis_bantuan_sosial", "nama_bantuan", "program_bantuan", "bansos_yang_diterima", "bantuan_yang_diterima"];
    JenisPpks "Jenis PPKS" ["jenis_ppks", "ppks", "kategori_ppks", "jenis_pmks", "pmks", "jenis_ppks_pmks"];
    Miskin "Miskin" ["miskin", "status_miskin", "berstatus_miskin", "keluarga_miskin"];
    Disabilitas "Disabilitas" ["disabilitas", "penyandang_disabilitas", "jenis_disabilitas", "ragam_disabilitas", "disabilitas_anggota"];
    Penglihatan "Penglihatan" ["penglihatan"];
    Pendengaran "Pendengaran" ["pendengaran"];
    Berjalan "Berjalan" ["berjalan_atau_naik_tangga"];
    Tangan "Menggunakan Tangan" ["menggunakan_tangan_jari"];
    Belajar "Belajar" ["belajar_kemampuan_intelektual"];
    Perilaku "Perilaku" ["pengendalian_perilaku"];
    Bicara "Berbicara" ["berbicara_komunikasi"];
    MengurusDiri "Mengurus Diri" ["mengurus_diri"];
    Mengingat "Mengingat" ["mengingat_berkonsentrasi"];
    Pekerjaan "Pekerjaan" ["pekerjaan", "pekerjaan_ktp", "jenis_pekerjaan", "pekerjaan_utama"];
    IdPeserta "ID Peserta" ["id_peserta", "nomor_id_peserta", "id_uep", "kode_peserta"];
    Angkatan "Angkatan" ["angkatan", "tahun_angkatan"];
    StatusPeserta "Status" ["status", "status_peserta"];
    DesilAwal "Desil Awal" ["desil_awal"];
    Pasal9 "Pasal 9" ["pasal_9", "peserta_pasal_9"];
    Parameter "Parameter" ["parameter"];
    Nilai "Nilai" ["nilai"];
    Satuan "Satuan" ["satuan"];
    BerlakuSejak "Berlaku Sejak" ["berlaku_sejak"];

    // The programme's own sheets: register, assessments, results.
    Kelas "Kelas" ["kelas", "kelas_uep", "kategori_kelas", "kategori_kelas_uep"];
    Tahap "Tahap" ["tahap"];
    TahunMasukTahap "Tahun Masuk Tahap" ["tahun_masuk_tahap"];
    Klaster "Klaster" ["klaster", "kluster", "klaster_usaha", "nama_klaster"];
    Pendamping "Pendamping" ["pendamping", "nama_pendamping"];
    JenisUsaha "Jenis Usaha" ["jenis_usaha", "bidang_usaha", "jenis_usaha_uep"];
    BansosAwal "Bansos Awal" ["bansos_awal"];
    OmzetBaseline "Omzet Baseline" ["omzet_baseline", "omset_baseline"];
    OmzetAwalTahap "Omzet Awal Tahap" ["omzet_awal_tahap", "omset_awal_tahap"];
    NilaiAsesmen "Nilai Asesmen" ["nilai_asesmen"];
    Evaluator "Evaluator" ["evaluator", "nama_evaluator"];
    TanggalVerifikasi "Tanggal Verifikasi" ["tanggal_verifikasi", "tgl_verifikasi"];
    DasarVerifikasi "Dasar Verifikasi" ["dasar_verifikasi"];
    Kendala "Kendala" ["kendala"];
    Catatan "Catatan" ["catatan"];
    OmzetPembanding "Omzet Pembanding" ["omzet_pembanding", "omset_pembanding"];
    OmzetBulan1 "Omzet Bulan 1" ["omzet_bulan_1", "omset_bulan_1", "omzet_bulan_ke_1", "omzet_bulan_i", "omzet_bulan_pertama"];
    OmzetBulan2 "Omzet Bulan 2" ["omzet_bulan_2", "omset_bulan_2", "omzet_bulan_ke_2", "omzet_bulan_ii", "omzet_bulan_kedua"];
    OmzetBulan3 "Omzet Bulan 3" ["omzet_bulan_3", "omset_bulan_3", "omzet_bulan_ke_3", "omzet_bulan_iii", "omzet_bulan_ketiga"];
    IndikatorOmzet "Indikator Omzet" ["indikator_omzet", "indikator_omset"];
    UsahaAktif "Usaha Aktif" ["usaha_aktif"];
    PendapatanKeluarga "Pendapatan Keluarga" ["pendapatan_keluarga"];
    MenunjukkanPerbaikan "Menunjukkan Perbaikan" ["menunjukkan_perbaikan"];
    MengikutiCoaching "Mengikuti Coaching" ["mengikuti_coaching"];
    LulusPelatihan "Lulus Pelatihan" ["lulus_pelatihan"];
    NomorSertifikat "Nomor Sertifikat" ["nomor_sertifikat", "no_sertifikat"];
    PencatatanKeuangan "Pencatatan Keuangan" ["pencatatan_keuangan"];
    RencanaUsaha "Rencana Usaha" ["rencana_usaha"];
    AktifKlaster "Aktif Klaster" ["aktif_klaster", "aktif_kluster"];
    SkorMotivasiAwal "Skor Motivasi Awal" ["skor_motivasi_awal"];
    SkorMotivasiAkhir "Skor Motivasi Akhir" ["skor_motivasi_akhir"];
    Didampingi "Didampingi" ["didampingi"];
    MenerapkanKeterampilan "Menerapkan Keterampilan" ["menerapkan_keterampilan"];
    MenerimaStimulan "Menerima Stimulan" ["menerima_stimulan"];
    StimulanUntukUsaha "Stimulan untuk Usaha" ["stimulan_untuk_usaha"];
    ProdukBaru "Produk Baru" ["produk_baru"];
    PlatformDigitalBaru "Platform Digital Baru" ["platform_digital_baru"];
    TitikPenjualanBaru "Titik Penjualan Baru" ["titik_penjualan_baru"];
    PeningkatanKualitas "Peningkatan Kualitas" ["peningkatan_kualitas"];
    AktifPendampingan "Aktif Pendampingan" ["aktif_pendampingan"];
    IkutInkubasi "Ikut Inkubasi" ["ikut_inkubasi"];
    MampuSusunProposal "Mampu Susun Proposal" ["mampu_susun_proposal"];
    TerhubungMitra "Terhubung Mitra" ["terhubung_mitra"];
    IzinUsahaLengkap "Izin Usaha Lengkap" ["izin_usaha_lengkap"];
    DaftarIzin "Daftar Izin" ["daftar_izin"];
    ProdukUnggulan "Produk Unggulan" ["produk_unggulan"];
    AksesPembiayaanFormal "Akses Pembiayaan Formal" ["akses_pembiayaan_formal"];
    Kemitraan "Kemitraan" ["kemitraan"];
    AsesmenGraduasi "Asesmen Graduasi" ["asesmen_graduasi"];
    TanggalGraduasi "Tanggal Graduasi" ["tanggal_graduasi", "tgl_graduasi"];
    MitraAlihBina "Mitra Alih Bina" ["mitra_alih_bina"];
    LayakScaleUp "Layak Stimulan Scale-up" ["layak_stimulan_scale_up"];
    MenerimaScaleUp "Menerima Stimulan Scale-up" ["menerima_stimulan_scale_up"];
    PascaGraduasi "Pendampingan Pasca-Graduasi" ["pendampingan_pasca_graduasi"];
    AsesmenSelesai "Asesmen Selesai" ["asesmen_selesai"];
    ProfilBaseline "Profil Baseline Lengkap" ["profil_baseline_lengkap"];
    PerlindunganSosial "Perlindungan Sosial" ["perlindungan_sosial"];
    JaminanSosial "Jaminan Sosial" ["jaminan_sosial"];
    KebutuhanDasar "Kebutuhan Dasar" ["kebutuhan_dasar"];
    Potensi "Potensi" ["potensi"];
    Minat "Minat" ["minat"];
    Kesiapan "Kesiapan" ["kesiapan"];
    Komitmen "Komitmen" ["komitmen"];
    CalonNik "Calon Peserta NIK" ["calon_peserta_nik", "nik_calon_peserta"];
    CalonNama "Calon Peserta Nama" ["calon_peserta_nama", "nama_calon_peserta"];
    CalonJk "Calon Peserta JK" ["calon_peserta_jk", "jk_calon_peserta"];
    CalonLahir "Calon Peserta Tanggal Lahir" ["calon_peserta_tanggal_lahir", "tanggal_lahir_calon_peserta"];
    Asesor "Asesor" ["asesor"];
    TanggalAsesmen "Tanggal Asesmen" ["tanggal_asesmen", "tgl_asesmen"];
    Tanggal "Tanggal" ["tanggal", "tgl"];
    JenisKegiatan "Jenis" ["jenis", "jenis_kegiatan"];
    NamaKegiatan "Nama Kegiatan" ["nama_kegiatan"];
    JumlahPeserta "Jumlah Peserta" ["jumlah_peserta"];
    Anggaran "Anggaran" ["anggaran"];
    Realisasi "Realisasi" ["realisasi"];
    SumberDana "Sumber Dana" ["sumber_dana"];
    Bukti "Bukti" ["bukti"];
    JenisInsentif "Jenis Insentif" ["jenis_insentif"];
    Bentuk "Bentuk" ["bentuk"];
    NilaiRupiah "Nilai (Rp)" ["nilai_rp", "nilai_rupiah"];
    TanggalPenyerahan "Tanggal Penyerahan" ["tanggal_penyerahan", "tgl_penyerahan", "tanggal_diserahkan"];
    NomorSk "Nomor SK" ["nomor_sk", "no_sk"];
    Triwulan "Triwulan" ["triwulan"];
    OmzetTriwulan "Omzet Triwulan" ["omzet_triwulan"];
    U1 "U1" ["u1"];
    U2 "U2" ["u2"];
    T1 "T1" ["t1"];
    T2 "T2" ["t2"];
    T3 "T3" ["t3"];
    KemungkinanNilai "Kemungkinan Nilai" ["kemungkinan_nilai"];
    NaikTahap "Naik Tahap" ["naik_tahap"];
    Penahan "Penahan" ["penahan"];
    Verifikasi "Verifikasi" ["verifikasi"];
    Temuan "Temuan" ["temuan"];
    Ditunjukkan "Ditunjukkan" ["ditunjukkan"];
    KodeIndikator "Kode" ["kode", "kode_indikator"];
    Pembilang "Pembilang" ["pembilang"];
    Penyebut "Penyebut" ["penyebut"];
    BelumAdaData "Belum Ada Data" ["belum_ada_data"];
    RealisasiMaks "Realisasi Maks" ["realisasi_maks"];
    Target "Target" ["target"];
    Kategori "Kategori" ["kategori"];
    Tahun "Tahun" ["tahun"];
    Penghalang "Penghalang" ["penghalang"];
    YangDiperbaiki "Yang Harus Diperbaiki" ["yang_harus_diperbaiki"];
    PesertaSaringan "Peserta" ["peserta"];
    PemilikNik "Pemilik NIK" ["pemilik_nik"];
    Sidik "Sidik" ["sidik"];

    // Corrections, in the sheets of a screening workbook.
    Berkas "Berkas" ["berkas"];
    BarisBerkas "Baris" ["baris"];
    SelBerkas "Sel" ["sel"];
    SelKoreksi "Sel Koreksi" ["sel_koreksi"];
    KolomBerkas "Kolom" ["kolom"];
    Terbaca "Terbaca" ["terbaca", "nilai_lama"];
    NilaiBenar "Nilai Benar" ["nilai_benar"];
    DikoreksiOleh "Dikoreksi Oleh" ["dikoreksi_oleh"];
    TanggalKoreksi "Tanggal Koreksi" ["tanggal_koreksi"];
    HasilKoreksi "Hasil" ["hasil", "hasil_koreksi"];
}

/// The columns of the assessment form, in the order of its fields.
pub fn kolom_medan() -> &'static [(Medan, Kolom)] {
    static SEMUA: OnceLock<Vec<(Medan, Kolom)>> = OnceLock::new();
    SEMUA.get_or_init(|| {
        let kolom = |m: &Medan| Some((*m, Kolom::SEMUA.iter().copied().find(|k| k.label() == m.judul())?));
        Medan::SEMUA.iter().filter_map(kolom).collect()
    })
}

/// The nine functional difficulties of a DTSEN member row.
pub const KESULITAN_FUNGSI: [Kolom; 9] = [
    Kolom::Penglihatan,
    Kolom::Pendengaran,
    Kolom::Berjalan,
    Kolom::Tangan,
    Kolom::Belajar,
    Kolom::Perilaku,
    Kolom::Bicara,
    Kolom::MengurusDiri,
    Kolom::Mengingat,
];

impl Kolom {
    /// Whether a file given for `peran` can have this column. An extract may use the same words for
    /// something else.
    pub fn dicari(self, peran: Peran) -> bool {
        match peran {
            // The ids of families show whether a workbook was masked.
            Peran::Koreksi => self.koreksi() || matches!(self, Kolom::IdPeserta | Kolom::NoKk | Kolom::Nik),
            _ => !self.koreksi() && (self < Kolom::Kelas || peran.lembar_program()),
        }
    }

    /// A column of corrections, which say where they belong in words that other tables use too.
    fn koreksi(self) -> bool {
        (Kolom::Berkas..=Kolom::HasilKoreksi).contains(&self)
    }

    /// By label or any spelling, for `--map`.
    pub fn dari_nama(nama: &str) -> Option<Kolom> {
        let kunci = normal(nama);
        Kolom::SEMUA.iter().copied().find(|k| normal(k.label()) == kunci || k.ejaan().contains(&kunci.as_str()))
    }
}

/// Lower case; everything but letters and digits becomes one underscore.
pub fn normal(judul: &str) -> String {
    let mut kunci = String::with_capacity(judul.len());
    for c in judul.chars() {
        if c.is_alphanumeric() {
            kunci.extend(c.to_lowercase());
        } else if !kunci.ends_with('_') && !kunci.is_empty() {
            kunci.push('_');
        }
    }
    while kunci.ends_with('_') {
        kunci.pop();
    }
    kunci
}

/// `No KK (nomor_kartu_keluarga, no_kk, …)`, for messages.
pub fn uraian(kolom: &[Kolom]) -> String {
    let mut teks = String::new();
    for (i, k) in kolom.iter().enumerate() {
        let pemisah = if i == 0 { "" } else { "; " };
        let ejaan = k.ejaan().iter().take(3).copied().collect::<Vec<_>>().join(", ");
        let _ = write!(teks, "{pemisah}{} ({ejaan})", k.label());
    }
    teks
}

/// The columns of the register (2-commands, "uep cohort").
pub const KOLOM_REGISTER: [Kolom; 27] = [
    Kolom::IdPeserta,
    Kolom::Angkatan,
    Kolom::Nik,
    Kolom::NoKk,
    Kolom::Nama,
    Kolom::JenisKelamin,
    Kolom::TanggalLahir,
    Kolom::Kecamatan,
    Kolom::Kelurahan,
    Kolom::DesilAwal,
    Kolom::BansosAwal,
    Kolom::Disabilitas,
    Kolom::JenisUsaha,
    Kolom::Klaster,
    Kolom::Pendamping,
    Kolom::Tahap,
    Kolom::Kelas,
    Kolom::StatusPeserta,
    Kolom::TahunMasukTahap,
    Kolom::OmzetBaseline,
    Kolom::OmzetAwalTahap,
    Kolom::NilaiAsesmen,
    Kolom::ProfilBaseline,
    Kolom::PerlindunganSosial,
    Kolom::JaminanSosial,
    Kolom::KebutuhanDasar,
    Kolom::Catatan,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_are_normal_and_belong_to_one_column() {
        let mut semua: Vec<&str> = Kolom::SEMUA.iter().flat_map(|k| k.ejaan()).copied().collect();
        let banyak = semua.len();
        semua.sort_unstable();
        semua.dedup();
        assert_eq!(semua.len(), banyak);
        assert!(semua.iter().all(|e| normal(e) == *e));
    }

    #[test]
    fn every_field_of_the_form_has_its_column() {
        assert_eq!(kolom_medan().len(), Medan::SEMUA.len());
    }

    #[test]
    fn headers_of_real_files() {
        for (judul, kolom) in [
            ("No. KK", Kolom::NoKk),
            ("NIK KK", Kolom::NikKepala),
            ("Nama KK", Kolom::NamaKepala),
            ("BPNT/Sembako", Kolom::Bpnt),
            ("Desa/Kelurahan", Kolom::Kelurahan),
            ("NIK KPM", Kolom::Nik),
            ("JENIS BANSOS", Kolom::Program),
            ("Hubungan dengan Kepala Keluarga", Kolom::Hubungan),
            ("Kabupaten/Kota", Kolom::Kabupaten),
        ] {
            assert_eq!(Kolom::dari_nama(judul), Some(kolom), "{judul}");
        }
        assert_eq!(Kolom::dari_nama("NOMOR KKS"), None);
    }
}
