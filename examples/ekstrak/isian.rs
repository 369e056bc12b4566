//! The columns that no rule reads: their names, and plausible values drawn from
//! the seed of the row.

use crate::kolom::Baris;
use crate::kota::acak::Acak;

/// How a column that no rule reads is filled.
#[derive(Clone, Copy)]
pub enum Isian {
    /// A code or figure from the first to the second.
    Rentang(i64, i64),
    /// The first code, but the second in so many of a thousand rows.
    Jarang(&'static str, &'static str, usize),
}
use Isian::{Jarang, Rentang};

pub const ISIAN_KELUARGA: [(&str, Isian); 34] = [
    ("status_kepemilikan_rumah", Rentang(1, 5)),
    ("jenis_lantai_terluas", Rentang(1, 9)),
    ("luas_lantai", Rentang(12, 180)),
    ("jenis_dinding_terluas", Rentang(1, 7)),
    ("jenis_atap_terluas", Rentang(1, 8)),
    ("sumber_air_minum_utama", Rentang(1, 11)),
    ("sumber_penerangan_utama", Jarang("1", "2", 80)),
    ("daya_terpasang", Rentang(1, 5)),
    ("bahan_bakar_utama_memasak", Jarang("4", "3", 60)),
    ("fasilitas_bab", Jarang("1", "2", 140)),
    ("jenis_kloset", Jarang("1", "4", 120)),
    ("pembuangan_akhir_tinja", Rentang(1, 5)),
    ("kepemilikan_aset", Jarang("1", "2", 90)),
    ("aset_bergerak_tabung_gas", Jarang("2", "1", 150)),
    ("aset_bergerak_lemari_es", Jarang("1", "2", 350)),
    ("aset_bergerak_ac", Jarang("2", "1", 160)),
    ("aset_bergerak_pemanas_air", Jarang("2", "1", 15)),
    ("aset_bergerak_telepon_rumah", Jarang("2", "1", 10)),
    ("aset_bergerak_tv_datar", Jarang("1", "2", 420)),
    ("aset_bergerak_emas_perhiasan", Jarang("2", "1", 230)),
    ("aset_bergerak_komputer_laptop_tablet", Jarang("2", "1", 170)),
    ("aset_bergerak_sepeda_motor", Jarang("1", "2", 140)),
    ("aset_bergerak_sepeda", Jarang("2", "1", 190)),
    ("aset_bergerak_mobil", Jarang("2", "1", 80)),
    ("aset_bergerak_perahu", Jarang("2", "1", 30)),
    ("aset_bergerak_kapal_perahu_motor", Jarang("2", "1", 12)),
    ("aset_bergerak_smartphone", Jarang("1", "2", 110)),
    ("aset_tidak_bergerak_lahan_lainnya", Jarang("2", "1", 60)),
    ("aset_tidak_bergerak_rumah_lainnya", Jarang("2", "1", 25)),
    ("jumlah_ternak_sapi", Jarang("0", "2", 8)),
    ("jumlah_ternak_kerbau", Jarang("0", "1", 2)),
    ("jumlah_ternak_kuda", Jarang("0", "1", 1)),
    ("jumlah_ternak_babi", Jarang("0", "1", 1)),
    ("jumlah_ternak_kambing_domba", Jarang("0", "4", 9)),
];

/// Functional difficulty: 4 is none, as in the Regsosek list.
pub const ISIAN_KESEHATAN: [(&str, Isian); 12] = [
    ("kondisi_gizi", Jarang("", "2", 20)),
    ("penglihatan", Jarang("4", "3", 30)),
    ("pendengaran", Jarang("4", "3", 15)),
    ("berjalan_atau_naik_tangga", Jarang("4", "2", 18)),
    ("menggunakan_tangan_jari", Jarang("4", "2", 8)),
    ("belajar_kemampuan_intelektual", Jarang("4", "1", 5)),
    ("pengendalian_perilaku", Jarang("4", "2", 5)),
    ("berbicara_komunikasi", Jarang("4", "1", 6)),
    ("mengurus_diri", Jarang("4", "2", 9)),
    ("mengingat_berkonsentrasi", Jarang("4", "3", 12)),
    ("kesedihan_depresi", Jarang("4", "3", 10)),
    ("penyakit_kronis", Jarang("1", "2", 90)),
];

pub const SEKOLAH_DAN_USAHA: [&str; 13] = [
    "partisipasi_sekolah",
    "jenjang_tertinggi_yang_diduduki",
    "kelas_tertinggi_yang_diduduki",
    "ijazah_tertinggi_yang_dimiliki",
    "status_bekerja",
    "lapangan_usaha_dari_pekerjaan_utama",
    "status_dalam_pekerjaan_utama",
    "kepemilikan_usaha",
    "jumlah_usaha",
    "lapangan_usaha_dari_usaha_utama",
    "jumlah_pekerja_yang_dibayar_dari_usaha_utama",
    "jumlah_pekerja_yang_tidak_dibayar_dari_usaha_utama",
    "omzet_usaha_utama",
];

pub const PEKERJAAN: [&str; 8] = [
    "BURUH HARIAN LEPAS",
    "WIRASWASTA",
    "MENGURUS RUMAH TANGGA",
    "KARYAWAN SWASTA",
    "PEDAGANG",
    "NELAYAN/PERIKANAN",
    "PEGAWAI NEGERI SIPIL (PNS)",
    "BELUM/TIDAK BEKERJA",
];

pub const PENDIDIKAN: [&str; 6] = [
    "TIDAK/BELUM SEKOLAH",
    "TAMAT SD/SEDERAJAT",
    "SLTP/SEDERAJAT",
    "SLTA/SEDERAJAT",
    "DIPLOMA IV/STRATA I",
    "BELUM TAMAT SD/SEDERAJAT",
];

pub fn isi(b: &mut Baris, daftar: &[(&str, Isian)], acak: &mut Acak) {
    for (_, isian) in daftar {
        match *isian {
            Rentang(bawah, atas) => b.angka(acak.antara(bawah, atas)),
            Jarang(biasa, lain, n) => b.sel(if acak.peluang(n) { lain } else { biasa }),
        }
    }
}

/// School, work and business by age.
pub fn isi_sekolah_dan_usaha(b: &mut Baris, umur: u8, acak: &mut Acak) {
    let kosong = |b: &mut Baris, n: usize| (0..n).for_each(|_| b.sel(""));
    match umur {
        0..5 => return kosong(b, SEKOLAH_DAN_USAHA.len()),
        5..18 => b.sel("2"),
        _ => b.sel("3"),
    }
    b.angka(acak.antara(1, 7));
    b.angka(acak.antara(1, 8));
    b.angka(acak.antara(0, 5));
    if umur < 15 || !acak.peluang(620) {
        b.sel("2");
        return kosong(b, 8);
    }
    b.sel("1");
    b.angka(acak.antara(1, 20));
    b.angka(acak.antara(1, 6));
    if !acak.peluang(280) {
        b.sel("2");
        return kosong(b, 5);
    }
    b.sel("1");
    b.angka(acak.antara(1, 2));
    b.angka(acak.antara(1, 20));
    b.angka(acak.antara(0, 2));
    b.angka(acak.antara(0, 3));
    b.sel(if acak.peluang(60) { "2" } else { "1" });
}
