//! The columns this tool understands and every header spelling seen for them.

use std::fmt::Write;

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
    NoKk "No KK" ["nomor_kartu_keluarga", "no_kk", "nokk", "nomor_kk", "no_kartu_keluarga", "id_kk", "kk", "nomor_kk_kepala_keluarga"];
    Nik "NIK" ["nomor_induk_kependudukan", "nik", "no_nik", "nomor_nik", "nik_ktp", "no_ktp", "nomor_ktp", "nik_kpm", "nik_art", "nik_penerima", "nik_individu", "nik_no_ktp", "no_ktp_nik"];
    NikKepala "NIK Kepala Keluarga" ["nik_kk", "nik_kepala_keluarga", "nik_krt"];
    Nama "Nama" ["nama", "nama_lengkap", "nama_warga", "nama_penduduk", "nama_art", "nama_kpm", "nama_penerima", "nama_anggota_keluarga", "nama_individu", "nama_anggota"];
    NamaKepala "Nama Kepala Keluarga" ["nama_kepala_keluarga", "nama_kk", "kepala_keluarga", "nama_krt"];
    IdKeluarga "ID Keluarga" ["id_keluarga", "id_keluarga_p3ke", "id_keluarga_dtsen", "idbdt", "id_dtks"];
    TanggalLahir "Tanggal Lahir" ["tanggal_lahir", "tgl_lahir", "tgl_lhr", "dob", "lahir_tanggal"];
    Umur "Umur" ["umur", "usia"];
    JenisKelamin "Jenis Kelamin" ["jenis_kelamin", "id_jenis_kelamin", "jk", "gender", "kelamin", "sex", "l_p"];
    Hubungan "Hubungan Keluarga" ["status_hubungan_keluarga", "hubungan_keluarga", "hub_keluarga", "hub_kel", "shdk", "hubungan_dengan_kk", "hubungan_dengan_kepala_keluarga", "id_hub_kepala_keluarga", "hubungan"];
    Desil "Desil" ["desil_nasional", "desil_nasional_keluarga", "desil", "desil_dtsen", "desil_kesejahteraan", "kategori_desil", "desil_sosial", "desil_nasional_anggota"];
    JumlahAnggota "Jumlah Anggota" ["jumlah_anggota_keluarga", "jumlah_anggota", "jml_anggota", "jml_art", "jumlah_art", "jumlah_jiwa", "jml_jiwa"];
    Kabupaten "Kabupaten/Kota" ["kabupaten_kota", "kab_kota", "kabkota", "kabupaten", "kota_kabupaten", "kota"];
    KodeKabupaten "Kode Kabupaten/Kota" ["kode_kabupaten_kota", "kode_kab_kota", "kode_kabupaten"];
    Kecamatan "Kecamatan" ["kecamatan", "kec", "nama_kecamatan"];
    KodeKecamatan "Kode Kecamatan" ["kode_kecamatan", "kode_kec"];
    Kelurahan "Kelurahan" ["kelurahan_desa", "kelurahan", "desa_kelurahan", "desakelurahan", "desakeluarahan", "desa", "kel", "nama_kelurahan"];
    KodeKelurahan "Kode Kelurahan" ["kode_kelurahan_desa", "kode_kelurahan", "kode_desa_kelurahan", "kode_desa", "kode_wilayah", "kode_kemdagri", "kode_kemendagri", "kode_bps"];
    Alamat "Alamat" ["alamat", "alamat_lengkap", "domisili", "alamat_domisili"];
    PbiNas "PBI Nasional" ["pbi_nas", "pbi_nasional", "pbi_apbn", "adapbi"];
    PbiPemda "PBI Daerah" ["pbi_pemda", "pbi_daerah", "pbi_apbd"];
    Pkh "PKH" ["pkh", "adapkh", "penerima_pkh", "kpm_pkh"];
    Bpnt "BPNT/Sembako" ["bpnt_sembako", "sembako", "bpnt", "penerima_sembako", "penerima_bpnt", "adabpnt"];
    Program "Jenis Bansos" ["jenis_bansos", "bansos", "program_bansos", "jenis_bantuan", "program", "nama_program", "bantuan", "bantuan_sosial"];
    JenisPpks "Jenis PPKS" ["jenis_ppks", "ppks", "kategori_ppks", "jenis_pmks", "pmks"];
    Miskin "Miskin" ["miskin", "status_miskin", "berstatus_miskin"];
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
    IdPeserta "ID Peserta" ["id_peserta"];
    Angkatan "Angkatan" ["angkatan", "tahun_angkatan"];
    StatusPeserta "Status" ["status", "status_peserta"];
    DesilAwal "Desil Awal" ["desil_awal"];
    Parameter "Parameter" ["parameter"];
    Nilai "Nilai" ["nilai"];
    Satuan "Satuan" ["satuan"];
    BerlakuSejak "Berlaku Sejak" ["berlaku_sejak"];
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
