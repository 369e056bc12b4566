//! The columns this tool understands and every header spelling seen for them.

use std::collections::HashMap;
use std::fmt::Write;
use std::sync::OnceLock;

use super::jenis::Peran;
use super::sifat::Sifat;
use crate::domain::formulir::{Medan, baris_formulir};

/// A column by itself.
struct Definisi {
    label: &'static str,
    sifat: Sifat,
    ejaan: &'static [&'static str],
    kelompok: Kelompok,
}

/// The files in which a column is looked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Kelompok {
    /// Extracts and lists of others, too.
    Umum,
    /// The programme's own sheets alone.
    Program,
    /// Corrections, which say where they belong in words that other tables use too.
    Koreksi,
    /// Approvals alone: their words are free to mean something else everywhere else.
    Persetujuan,
}

baris_formulir! { baris_register! baris_asesmen! baris_penilaian! baris_kegiatan! baris_insentif! kolom! {
    umum {
        NoKk: "No KK", Nomor, ["nomor_kartu_keluarga", "no_kk", "nokk", "nomor_kk", "no_kartu_keluarga", "id_kk", "kk", "nomor_kk_kepala_keluarga", "nkk", "no_kk_keluarga"];
        Nik: "NIK", Nomor, ["nomor_induk_kependudukan", "nik", "no_nik", "nomor_nik", "nik_ktp", "no_ktp", "nomor_ktp", "nik_kpm", "nik_art", "nik_penerima", "nik_individu", "nik_no_ktp", "no_ktp_nik", "nik_peserta", "nik_anggota", "nik_anggota_keluarga", "nik_warga", "nik_pm", "nik_penerima_manfaat", "nik_ppks", "nik_pmks"];
        NikKepala: "NIK Kepala Keluarga", Nomor, ["nik_kk", "nik_kepala_keluarga", "nik_krt"];
        Nama: "Nama", NamaOrang, ["nama", "nama_lengkap", "nama_warga", "nama_penduduk", "nama_art", "nama_kpm", "nama_penerima", "nama_anggota_keluarga", "nama_individu", "nama_anggota", "nama_peserta", "nama_penerima_manfaat", "nama_pm", "nama_ppks", "nama_pmks", "nama_lengkap_peserta"];
        NamaKepala: "Nama Kepala Keluarga", NamaOrang, ["nama_kepala_keluarga", "nama_kk", "kepala_keluarga", "nama_krt", "nama_kepala_rumah_tangga"];
        IdKeluarga: "ID Keluarga", Teks, ["id_keluarga", "id_keluarga_p3ke", "id_keluarga_dtsen", "idbdt", "id_dtks"];
        TanggalLahir: "Tanggal Lahir", TanggalLahir, ["tanggal_lahir", "tgl_lahir", "tgl_lhr", "dob", "lahir_tanggal"];
        Umur: "Umur", Umur, ["umur", "usia"];
        JenisKelamin: "Jenis Kelamin", JenisKelamin, ["jenis_kelamin", "id_jenis_kelamin", "jk", "gender", "kelamin", "sex", "l_p"];
        Hubungan: "Hubungan Keluarga", Hubungan, ["status_hubungan_keluarga", "hubungan_keluarga", "hub_keluarga", "hub_kel", "shdk", "hubungan_dengan_kk", "hubungan_dengan_kepala_keluarga", "id_hub_kepala_keluarga", "hubungan", "hubungan_dalam_keluarga", "status_hubungan", "status_hubungan_dalam_keluarga", "status_dalam_keluarga", "hubungan_dengan_krt"];
        Desil: "Desil", Desil, ["desil_nasional", "desil_nasional_keluarga", "desil", "desil_dtsen", "desil_kesejahteraan", "kategori_desil", "desil_sosial", "desil_nasional_anggota", "desil_dtks", "kelompok_desil", "peringkat_kesejahteraan", "desil_keluarga", "peringkat_desil", "desil_kesejahteraan_keluarga"];
        JumlahAnggota: "Jumlah Anggota", Jiwa(999), ["jumlah_anggota_keluarga", "jumlah_anggota", "jml_anggota", "jml_art", "jumlah_art", "jumlah_jiwa", "jml_jiwa", "jumlah_anggota_rumah_tangga", "jumlah_jiwa_dalam_kk", "banyak_anggota_keluarga"];
        Kabupaten: "Kabupaten/Kota", Teks, ["kabupaten_kota", "kab_kota", "kabkota", "kabupaten", "kota_kabupaten", "kota", "nama_kabupaten_kota", "nama_kabupaten"];
        KodeKabupaten: "Kode Kabupaten/Kota", Teks, ["kode_kabupaten_kota", "kode_kab_kota", "kode_kabupaten"];
        Kecamatan: "Kecamatan", Kecamatan, ["kecamatan", "kec", "nama_kecamatan", "kecamatan_domisili"];
        KodeKecamatan: "Kode Kecamatan", Teks, ["kode_kecamatan", "kode_kec"];
        Kelurahan: "Kelurahan", Kelurahan, ["kelurahan_desa", "kelurahan", "desa_kelurahan", "desakelurahan", "desakeluarahan", "desa", "kel", "nama_kelurahan", "kelurahan_domisili", "nama_kelurahan_desa", "nama_desa_kelurahan", "nama_desa"];
        KodeKelurahan: "Kode Kelurahan", Teks, ["kode_kelurahan_desa", "kode_kelurahan", "kode_desa_kelurahan", "kode_desa", "kode_wilayah", "kode_kemdagri", "kode_kemendagri", "kode_bps"];
        Alamat: "Alamat", Teks, ["alamat", "alamat_lengkap", "domisili", "alamat_domisili"];
        PbiNas: "PBI Nasional", YaTidak, ["pbi_nas", "pbi_nasional", "pbi_apbn", "adapbi"];
        PbiPemda: "PBI Daerah", YaTidak, ["pbi_pemda", "pbi_daerah", "pbi_apbd"];
        Pkh: "PKH", YaTidak, ["pkh", "adapkh", "penerima_pkh", "kpm_pkh"];
        Bpnt: "BPNT/Sembako", YaTidak, ["bpnt_sembako", "sembako", "bpnt", "penerima_sembako", "penerima_bpnt", "adabpnt"];
        Program: "Jenis Bansos", Bansos, ["jenis_bansos", "bansos", "program_bansos", "jenis_bantuan", "program", "nama_program", "bantuan", "bantuan_sosial", "nama_bansos", "jenis_bantuan_sosial", "nama_bantuan", "program_bantuan", "bansos_yang_diterima", "bantuan_yang_diterima"];
        JenisPpks: "Jenis PPKS", Ppks, ["jenis_ppks", "ppks", "kategori_ppks", "jenis_pmks", "pmks", "jenis_ppks_pmks"];
        Miskin: "Miskin", YaTidak, ["miskin", "status_miskin", "berstatus_miskin", "keluarga_miskin"];
        Disabilitas: "Disabilitas", YaTidak, ["disabilitas", "penyandang_disabilitas", "jenis_disabilitas", "ragam_disabilitas", "disabilitas_anggota"];
        Penglihatan: "Penglihatan", Teks, ["penglihatan"];
        Pendengaran: "Pendengaran", Teks, ["pendengaran"];
        Berjalan: "Berjalan", Teks, ["berjalan_atau_naik_tangga"];
        Tangan: "Menggunakan Tangan", Teks, ["menggunakan_tangan_jari"];
        Belajar: "Belajar", Teks, ["belajar_kemampuan_intelektual"];
        Perilaku: "Perilaku", Teks, ["pengendalian_perilaku"];
        Bicara: "Berbicara", Teks, ["berbicara_komunikasi"];
        MengurusDiri: "Mengurus Diri", Teks, ["mengurus_diri"];
        Mengingat: "Mengingat", Teks, ["mengingat_berkonsentrasi"];
        Pekerjaan: "Pekerjaan", Teks, ["pekerjaan", "pekerjaan_ktp", "jenis_pekerjaan", "pekerjaan_utama"];
        IdPeserta: "ID Peserta", IdPeserta, ["id_peserta", "nomor_id_peserta", "id_uep", "kode_peserta"];
        Angkatan: "Angkatan", Tahun, ["angkatan", "tahun_angkatan"];
        StatusPeserta: "Status", StatusPeserta, ["status", "status_peserta"];
        DesilAwal: "Desil Awal", Desil, ["desil_awal"];
        Pasal9: "Pasal 9", YaTidak, ["pasal_9", "peserta_pasal_9"];
        Parameter: "Parameter", Teks, ["parameter"];
        Nilai: "Nilai", Nilai, ["nilai"];
        Satuan: "Satuan", Teks, ["satuan"];
        BerlakuSejak: "Berlaku Sejak", Tanggal, ["berlaku_sejak"];
    }
    program {
        Triwulan: "Triwulan", Baku, ["triwulan"];
        OmzetTriwulan: "Omzet Triwulan", Rupiah, ["omzet_triwulan"];
        U1: "U1", Jawaban, ["u1"];
        U2: "U2", Jawaban, ["u2"];
        T1: "T1", Jawaban, ["t1"];
        T2: "T2", Jawaban, ["t2"];
        T3: "T3", Jawaban, ["t3"];
        KemungkinanNilai: "Kemungkinan Nilai", Baku, ["kemungkinan_nilai"];
        NaikTahap: "Naik Tahap", NaikTahap, ["naik_tahap"];
        Penahan: "Penahan", Baku, ["penahan"];
        Verifikasi: "Verifikasi", Baku, ["verifikasi"];
        Temuan: "Temuan", Baku, ["temuan"];
        Ditunjukkan: "Ditunjukkan", Baku, ["ditunjukkan"];
        KodeIndikator: "Kode", Baku, ["kode", "kode_indikator"];
        Pembilang: "Pembilang", Cacah, ["pembilang"];
        Penyebut: "Penyebut", Cacah, ["penyebut"];
        BelumAdaData: "Belum Ada Data", Cacah, ["belum_ada_data"];
        RealisasiMaks: "Realisasi Maks", Cacah, ["realisasi_maks"];
        Target: "Target", Teks, ["target"];
        Kategori: "Kategori", Baku, ["kategori"];
        Tahun: "Tahun", Tahun, ["tahun"];
        Penghalang: "Penghalang", Baku, ["penghalang"];
        YangDiperbaiki: "Yang Harus Diperbaiki", Baku, ["yang_harus_diperbaiki"];
        PesertaSaringan: "Peserta", Baku, ["peserta"];
        PemilikNik: "Pemilik NIK", Teks, ["pemilik_nik"];
        Sidik: "Sidik", Teks, ["sidik"];
        NilaiRupiah: "Nilai (Rp)", Rupiah, ["nilai_rp", "nilai_rupiah"];
    }
    koreksi {
        Berkas: "Berkas", Teks, ["berkas"];
        BarisBerkas: "Baris", Teks, ["baris"];
        SelBerkas: "Sel", Teks, ["sel"];
        SelKoreksi: "Sel Koreksi", Teks, ["sel_koreksi"];
        KolomBerkas: "Kolom", JudulKolom, ["kolom"];
        Terbaca: "Terbaca", Teks, ["terbaca", "nilai_lama"];
        NilaiBenar: "Nilai Benar", Teks, ["nilai_benar"];
        DikoreksiOleh: "Dikoreksi Oleh", Teks, ["dikoreksi_oleh"];
        TanggalKoreksi: "Tanggal Koreksi", Tanggal, ["tanggal_koreksi"];
        HasilKoreksi: "Hasil", Baku, ["hasil", "hasil_koreksi"];
    }
    persetujuan {
        LembarBerkas: "Lembar", Teks, ["lembar"];
        Semula: "Semula", Teks, ["semula"];
        Menjadi: "Menjadi", Teks, ["menjadi"];
        Alasan: "Alasan", TeksPanjang, ["alasan"];
        DisetujuiOleh: "Disetujui Oleh", NamaOrang, ["disetujui_oleh"];
        Jabatan: "Jabatan", Teks, ["jabatan"];
        Ikatan: "Ikatan", Teks, ["ikatan"];
        DipakaiPada: "Dipakai Pada", Baku, ["dipakai_pada"];
    }
}}

impl Kolom {
    const fn definisi(self) -> &'static Definisi {
        &DEFINISI[self as usize]
    }

    /// The name used in messages and with `--map`.
    pub const fn label(self) -> &'static str {
        self.definisi().label
    }

    /// Normalised spellings, the most telling first: where a file has several, that one counts.
    pub fn ejaan(self) -> &'static [&'static str] {
        self.definisi().ejaan
    }

    /// What its cells hold.
    pub fn sifat(self) -> Sifat {
        self.definisi().sifat
    }

    /// Whether a file given for `peran` can have this column. An extract may use the same words for
    /// something else.
    pub fn dicari(self, peran: Peran) -> bool {
        match (self.definisi().kelompok, peran) {
            // The ids of families show whether a workbook was masked.
            (kelompok, Peran::Koreksi) => {
                kelompok == Kelompok::Koreksi || matches!(self, Kolom::IdPeserta | Kolom::NoKk | Kolom::Nik)
            }
            (kelompok, Peran::Persetujuan) => {
                kelompok == Kelompok::Persetujuan
                    || matches!(self, Kolom::IdPeserta | Kolom::NoKk | Kolom::Nik | Kolom::Nama | Kolom::Tanggal)
                    || matches!(self, Kolom::Berkas | Kolom::BarisBerkas | Kolom::KolomBerkas | Kolom::Sidik)
            }
            (Kelompok::Umum, _) => true,
            (Kelompok::Program, peran) => peran.lembar_program(),
            (Kelompok::Koreksi | Kelompok::Persetujuan, _) => false,
        }
    }

    /// By label or any spelling: a title, or a name given with `--map`.
    pub fn dari_nama(nama: &str) -> Option<Kolom> {
        static SEMUA: OnceLock<HashMap<String, Kolom>> = OnceLock::new();
        let semua = SEMUA.get_or_init(|| {
            let mut semua = HashMap::new();
            for k in Kolom::SEMUA {
                for nama in k.ejaan().iter().map(|e| (*e).to_owned()).chain([normal(k.label())]) {
                    semua.entry(nama).or_insert(*k);
                }
            }
            semua
        });
        semua.get(&normal(nama)).copied()
    }
}

/// The columns of the assessment form, in the order of its fields.
pub fn kolom_medan() -> &'static [(Medan, Kolom)] {
    static SEMUA: OnceLock<Vec<(Medan, Kolom)>> = OnceLock::new();
    SEMUA.get_or_init(|| Medan::SEMUA.iter().map(|m| (*m, Kolom::medan(*m))).collect())
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
    fn every_column_stands_at_its_number() {
        assert_eq!(Kolom::SEMUA.len(), DEFINISI.len());
        assert!(Kolom::SEMUA.iter().enumerate().all(|(i, k)| *k as usize == i));
        assert!(kolom_medan().iter().all(|(m, k)| m.judul() == k.label()));
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
