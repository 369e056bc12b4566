//! The kinds of damage, each with its name in the answer key and the shapes of
//! file it can be written in.

/// Shape of the extract as far as damage is concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bentuk {
    /// Two delimited text files.
    V3,
    /// Two workbooks: no broken lines, but number cells.
    V2,
    /// One text file, a row a person: no family row of its own.
    Gabungan,
}

/// Where a kind can occur.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Di {
    Semua,
    DuaBerkas,
    DuaBerkasTeks,
    Teks,
    Lembar,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Jenis {
    NikEksponenKoma,
    NikEksponenTitik,
    NikHurufO,
    NikApostrof,
    NikTitik,
    NikSpasi,
    NikNbsp,
    NikKomaNol,
    Nik15Digit,
    NikUrut0000,
    NikKosong,
    NikStrip,
    NikNull,
    NikNol,
    NikGanda,
    NikSelAngka,
    NikSelAngkaNol,
    LahirBedaNik,
    KelaminBedaNik,
    Kk15Digit,
    KkEksponenKeluarga,
    AnggotaTanpaKeluarga,
    KeluargaTanpaAnggota,
    TanpaKepala,
    DuaKepala,
    KeluargaGanda,
    DesilPecahan,
    Desil11,
    DesilNegatif,
    DesilKata,
    DesilDesil,
    DesilD,
    DesilKomaNol,
    DesilBelumTerdata,
    DesilBertentangan,
    KelurahanAsing,
    KodeKelurahanLain,
    BenuaAnyar,
    LuarKota,
    TanggalPanjang,
    TanggalGarisMiring,
    TanggalBulanDulu,
    NamaLatin1,
    NamaRumus,
    AlamatKutip,
    BarisKeluargaKurang,
    BarisKeluargaLebih,
    BarisAnggotaKurang,
    BarisKepalaLebih,
}

/// In the order they are dealt out: one of every sort first, so that even a
/// small extract shows all sorts, then their variants.
const KATALOG: [(Jenis, &str, Di); 49] = [
    (Jenis::NikEksponenKoma, "nik_eksponen_koma", Di::Semua),
    (Jenis::NikSelAngka, "nik_sel_angka", Di::Lembar),
    (Jenis::NikApostrof, "nik_apostrof", Di::Semua),
    (Jenis::NikGanda, "nik_ganda", Di::Semua),
    (Jenis::DesilPecahan, "desil_pecahan", Di::Semua),
    (Jenis::AnggotaTanpaKeluarga, "anggota_tanpa_keluarga", Di::DuaBerkas),
    (Jenis::Kk15Digit, "kk_15_digit", Di::Semua),
    (Jenis::TanpaKepala, "tanpa_kepala", Di::Semua),
    (Jenis::LuarKota, "luar_kota", Di::Semua),
    (Jenis::BarisKeluargaKurang, "baris_keluarga_kurang", Di::DuaBerkasTeks),
    (Jenis::NamaLatin1, "nama_latin1", Di::Semua),
    (Jenis::NikHurufO, "nik_huruf_o", Di::Semua),
    (Jenis::DesilDesil, "desil_desil", Di::Semua),
    (Jenis::BenuaAnyar, "benua_anyar", Di::Semua),
    (Jenis::TanggalPanjang, "tanggal_panjang", Di::Semua),
    (Jenis::DesilBertentangan, "desil_bertentangan", Di::Semua),
    (Jenis::NikKosong, "nik_kosong", Di::Semua),
    (Jenis::KeluargaGanda, "keluarga_ganda", Di::DuaBerkas),
    (Jenis::BarisKepalaLebih, "baris_kepala_lebih", Di::Teks),
    (Jenis::LahirBedaNik, "lahir_beda_nik", Di::Semua),
    (Jenis::KelurahanAsing, "kelurahan_asing", Di::Semua),
    (Jenis::NamaRumus, "nama_rumus", Di::Semua),
    (Jenis::KkEksponenKeluarga, "kk_eksponen_keluarga", Di::DuaBerkas),
    (Jenis::KeluargaTanpaAnggota, "keluarga_tanpa_anggota", Di::DuaBerkas),
    (Jenis::DuaKepala, "dua_kepala", Di::Semua),
    (Jenis::NikTitik, "nik_titik", Di::Semua),
    (Jenis::DesilKata, "desil_kata", Di::Semua),
    (Jenis::AlamatKutip, "alamat_kutip", Di::Semua),
    (Jenis::TanggalBulanDulu, "tanggal_bulan_dulu", Di::Semua),
    (Jenis::DesilBelumTerdata, "desil_belum_terdata", Di::Semua),
    (Jenis::BarisAnggotaKurang, "baris_anggota_kurang", Di::Teks),
    (Jenis::KodeKelurahanLain, "kode_kelurahan_lain", Di::Semua),
    (Jenis::NikEksponenTitik, "nik_eksponen_titik", Di::Semua),
    (Jenis::Nik15Digit, "nik_15_digit", Di::Semua),
    (Jenis::NikUrut0000, "nik_urut_0000", Di::Semua),
    (Jenis::NikSelAngkaNol, "nik_sel_angka_nol", Di::Lembar),
    (Jenis::NikSpasi, "nik_spasi", Di::Semua),
    (Jenis::NikNbsp, "nik_nbsp", Di::Semua),
    (Jenis::NikKomaNol, "nik_koma_nol", Di::Semua),
    (Jenis::NikStrip, "nik_strip", Di::Semua),
    (Jenis::NikNull, "nik_null", Di::Semua),
    (Jenis::NikNol, "nik_nol", Di::Semua),
    (Jenis::KelaminBedaNik, "kelamin_beda_nik", Di::Semua),
    (Jenis::Desil11, "desil_11", Di::Semua),
    (Jenis::DesilNegatif, "desil_negatif", Di::Semua),
    (Jenis::DesilD, "desil_d", Di::Semua),
    (Jenis::DesilKomaNol, "desil_koma_nol", Di::Semua),
    (Jenis::TanggalGarisMiring, "tanggal_garis_miring", Di::Semua),
    (Jenis::BarisKeluargaLebih, "baris_keluarga_lebih", Di::DuaBerkasTeks),
];

impl Jenis {
    /// Every kind that the shape can hold, in the order dealt out.
    pub fn semua(bentuk: Bentuk) -> impl Iterator<Item = Jenis> {
        let muat = move |di: Di| match di {
            Di::Semua => true,
            Di::DuaBerkas => bentuk != Bentuk::Gabungan,
            Di::DuaBerkasTeks => bentuk == Bentuk::V3,
            Di::Teks => bentuk != Bentuk::V2,
            Di::Lembar => bentuk == Bentuk::V2,
        };
        KATALOG.iter().filter(move |k| muat(k.2)).map(|k| k.0)
    }

    /// The name in `kunci.csv`.
    pub fn kode(self) -> &'static str {
        let satu = KATALOG.iter().find(|k| k.0 == self);
        satu.map_or("", |k| k.1)
    }
}
