//! One function for each group of damage: changes the lines of a family and
//! the facts that they still show.

use super::super::kota::Keluarga;
use super::super::kota::wilayah::{self, Tempat};
use super::jenis::Jenis;
use super::tertulis::{Garis, Nik, Tanggal, Tertulis};
use chrono::{Datelike, Days, NaiveDate};

const BULAN: [&str; 12] = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
];
const NAMA_ASING: [&str; 5] = ["JOSÉ", "RENÉ", "ANDRÉ", "ZOË", "MÜNIR"];
const NIK_TIDAK_SAH: &str = "NIK kepala keluarga tidak sah";
const NIK_KOSONG: &str = "NIK kepala keluarga kosong";
const TANPA_KEPALA: &str = "kepala keluarga tidak ada";

/// Applies one kind of damage that concerns this family alone.
pub fn satu(jenis: Jenis, k: &Keluarga, t: &mut Tertulis) {
    use Jenis as J;
    match jenis {
        J::LahirBedaNik | J::KelaminBedaNik => beda_nik(jenis, k, t),
        J::NikSelAngka | J::NikSelAngkaNol => {
            let nik = k.kepala().nik.parse().unwrap_or_default();
            t.anggota[k.indeks_kepala()].nik = Nik::Angka(nik);
        }
        J::KkEksponenKeluarga
        | J::AnggotaTanpaKeluarga
        | J::KeluargaTanpaAnggota
        | J::BarisKeluargaKurang
        | J::BarisKeluargaLebih => hubungan_berkas(jenis, t),
        J::TanpaKepala | J::DuaKepala | J::BarisAnggotaKurang | J::BarisKepalaLebih => {
            anggota(jenis, k, t);
        }
        J::KeluargaGanda => t.keluarga.push(t.keluarga[0].clone()),
        J::DesilBertentangan => desil_bertentangan(k, t),
        J::DesilPecahan
        | J::Desil11
        | J::DesilNegatif
        | J::DesilKata
        | J::DesilDesil
        | J::DesilD
        | J::DesilKomaNol
        | J::DesilBelumTerdata => desil(jenis, k, t),
        J::KelurahanAsing | J::KodeKelurahanLain | J::BenuaAnyar | J::LuarKota => {
            tempat(jenis, t);
        }
        J::TanggalPanjang | J::TanggalGarisMiring | J::TanggalBulanDulu => tanggal(jenis, k, t),
        J::NamaLatin1 | J::NamaRumus | J::AlamatKutip => teks(jenis, k, t),
        _ => nik_kepala(jenis, k, t),
    }
}

/// The card number lacks a digit in both files alike.
pub fn kk_15_digit(pendek: String, t: &mut Tertulis) {
    for baris in &mut t.anggota {
        baris.no_kk.clone_from(&pendek);
    }
    t.keluarga[0].no_kk.clone_from(&pendek);
    t.fakta[0].no_kk = pendek;
    t.fakta[0].sebab_identitas = "nomor KK 15 digit";
}

fn nik_kepala(jenis: Jenis, k: &Keluarga, t: &mut Tertulis) {
    let nik = &k.kepala().nik;
    let sela = |tanda: &str| format!("{}{tanda}{}{tanda}{}", &nik[..6], &nik[6..12], &nik[12..]);
    // An empty reason: the number can be restored, so it stays sound.
    let (tertulis, sebab) = match jenis {
        Jenis::NikEksponenKoma => (format!("{},{}E+15", &nik[..1], &nik[1..6]), NIK_TIDAK_SAH),
        Jenis::NikEksponenTitik => (format!("{}.{}E+15", &nik[..1], &nik[1..3]), NIK_TIDAK_SAH),
        Jenis::NikHurufO => (nik.replacen('0', "O", 1), NIK_TIDAK_SAH),
        Jenis::Nik15Digit => (nik[..15].to_string(), NIK_TIDAK_SAH),
        Jenis::NikUrut0000 => (format!("{}0000", &nik[..12]), NIK_TIDAK_SAH),
        Jenis::NikKosong => (String::new(), NIK_KOSONG),
        Jenis::NikStrip => ("-".to_string(), NIK_KOSONG),
        Jenis::NikNull => ("NULL".to_string(), NIK_KOSONG),
        Jenis::NikNol => ("0".to_string(), NIK_KOSONG),
        Jenis::NikTitik => (sela("."), ""),
        Jenis::NikSpasi => (sela(" "), ""),
        Jenis::NikNbsp => (sela("\u{a0}"), ""),
        Jenis::NikKomaNol => (format!("{nik}.0"), ""),
        _ => (format!("'{nik}"), ""),
    };
    t.anggota[k.indeks_kepala()].nik = Nik::Teks(tertulis);
    t.fakta[0].sebab_identitas = sebab;
}

/// Birth date or sex unlike the NIK: a warning, the status stays.
fn beda_nik(jenis: Jenis, k: &Keluarga, t: &mut Tertulis) {
    let baris = &mut t.anggota[k.indeks_kepala()];
    if jenis == Jenis::KelaminBedaNik {
        baris.jenis_kelamin = 3 - baris.jenis_kelamin;
    } else {
        baris.tanggal_lahir = Tanggal::Sah(k.kepala().tanggal_lahir - Days::new(31));
    }
}

/// Family file and member file no longer meet.
fn hubungan_berkas(jenis: Jenis, t: &mut Tertulis) {
    match jenis {
        Jenis::KeluargaTanpaAnggota => {
            t.anggota.clear();
            t.fakta[0].sebab_identitas = TANPA_KEPALA;
            return;
        }
        Jenis::AnggotaTanpaKeluarga => t.keluarga.clear(),
        Jenis::BarisKeluargaKurang => t.keluarga[0].garis = Garis::Kurang,
        Jenis::BarisKeluargaLebih => t.keluarga[0].garis = Garis::Lebih,
        _ => {
            // The family row can't be tied to anyone: a family of its own.
            let kk = &mut t.keluarga[0].no_kk;
            *kk = format!("{},{}E+15", &kk[..1], &kk[1..6]);
            let mut sendiri = t.fakta[0].clone();
            sendiri.no_kk.clone_from(kk);
            // No member line is its own, so the number on the family line counts.
            sendiri.sebab_identitas = "nomor KK dalam bentuk eksponen";
            t.fakta.push(sendiri);
        }
    }
    t.fakta[0].desil = None;
    t.fakta[0].sebab_desil = "baris keluarga tidak ada, desil tidak diketahui";
}

fn anggota(jenis: Jenis, k: &Keluarga, t: &mut Tertulis) {
    let kepala = k.indeks_kepala();
    let lain = usize::from(kepala == 0);
    match jenis {
        Jenis::DuaKepala => {
            t.anggota[lain].hubungan = 1;
            t.fakta[0].sebab_identitas = "kepala keluarga lebih dari satu";
        }
        Jenis::BarisAnggotaKurang => {
            t.anggota[lain].garis = Garis::Kurang;
            t.fakta[0].jiwa -= 1;
        }
        Jenis::BarisKepalaLebih => {
            t.anggota[kepala].garis = Garis::Lebih;
            // Where he was alone the number on the family line is left.
            t.fakta[0].jiwa = (t.fakta[0].jiwa - 1).max(1);
            t.fakta[0].sebab_identitas = TANPA_KEPALA;
        }
        _ => {
            t.anggota[kepala].hubungan = 8;
            t.fakta[0].sebab_identitas = TANPA_KEPALA;
        }
    }
}

fn desil(jenis: Jenis, k: &Keluarga, t: &mut Tertulis) {
    let d = k.desil.unwrap_or(3);
    let (tertulis, sebab) = match jenis {
        Jenis::DesilPecahan => ("3.9".to_string(), "desil 3.9 bukan nilai yang sah"),
        Jenis::Desil11 => ("11".to_string(), "desil 11 bukan nilai yang sah"),
        Jenis::DesilNegatif => ("-1".to_string(), "desil -1 bukan nilai yang sah"),
        Jenis::DesilKata => ("tiga".to_string(), "desil tiga bukan nilai yang sah"),
        Jenis::DesilBelumTerdata => ("Belum Terdata".to_string(), "desil belum terdata"),
        Jenis::DesilDesil => (format!("Desil {d}"), ""),
        Jenis::DesilD => (format!("D{d}"), ""),
        _ => (format!("{d}.0"), ""),
    };
    t.keluarga[0].desil = tertulis;
    t.fakta[0].sebab_desil = sebab;
    if !sebab.is_empty() {
        t.fakta[0].desil = None;
    }
}

/// Two rows for one card. One of both values is always within the limit, so
/// that no reading of the pair can exclude the family.
fn desil_bertentangan(k: &Keluarga, t: &mut Tertulis) {
    let satu = k.desil.unwrap_or(2);
    let dua = match satu {
        6.. => satu - 5,
        _ if k.isian.is_multiple_of(3) => satu % 5 + 1,
        _ => satu + 5,
    };
    let mut kedua = t.keluarga[0].clone();
    t.keluarga[0].desil = satu.to_string();
    kedua.desil = dua.to_string();
    t.keluarga.push(kedua);
    t.fakta[0].desil = None;
    t.fakta[0].sebab_desil = "dua baris keluarga dengan desil berbeda";
}

fn tempat(jenis: Jenis, t: &mut Tertulis) {
    let asal = t.keluarga[0].tempat;
    let banua_anyar = wilayah::tempat(wilayah::BANUA_ANYAR);
    t.keluarga[0].tempat = match jenis {
        Jenis::KelurahanAsing => Tempat { kelurahan: "SUNGAI MELATI", ..asal },
        Jenis::KodeKelurahanLain => {
            let lain = if asal == wilayah::tempat(0) { 1 } else { 0 };
            Tempat { kode_kelurahan: wilayah::tempat(lain).kode_kelurahan, ..asal }
        }
        Jenis::BenuaAnyar => Tempat { kelurahan: "BENUA ANYAR", ..banua_anyar },
        _ => {
            t.fakta[0].luar_kota = true;
            wilayah::LUAR_KOTA
        }
    };
}

fn tanggal(jenis: Jenis, k: &Keluarga, t: &mut Tertulis) {
    let siapa = match jenis {
        // Day first would read a small day as the month: only a day above 12
        // shows that the month stands first.
        Jenis::TanggalBulanDulu => k.anggota.iter().position(|o| o.tanggal_lahir.day() > 12).unwrap_or(0),
        _ => k.indeks_kepala(),
    };
    let lahir: NaiveDate = k.anggota[siapa].tanggal_lahir;
    let (hari, bulan, tahun) = (lahir.day(), lahir.month(), lahir.year());
    t.anggota[siapa].tanggal_lahir = Tanggal::Teks(match jenis {
        Jenis::TanggalPanjang => format!("{hari} {} {tahun}", BULAN[lahir.month0() as usize]),
        Jenis::TanggalBulanDulu => format!("{bulan:02}/{hari:02}/{tahun}"),
        _ => format!("{hari:02}/{bulan:02}/{tahun}"),
    });
}

fn teks(jenis: Jenis, k: &Keluarga, t: &mut Tertulis) {
    let kepala = &mut t.anggota[k.indeks_kepala()];
    match jenis {
        Jenis::AlamatKutip => {
            let (depan, belakang) = k.alamat.split_at(k.alamat.find(' ').unwrap_or(0) + 1);
            t.keluarga[0].alamat = format!("{depan}\"{belakang}");
            return;
        }
        Jenis::NamaRumus => kepala.nama = r#"=HYPERLINK("http://x","klik")"#.to_string(),
        _ => {
            let pilihan = (k.isian % NAMA_ASING.len() as u64) as usize;
            kepala.nama = format!("{} {}", NAMA_ASING[pilihan], k.kepala().nama);
            kepala.latin1 = true;
            t.keluarga[0].latin1 = true;
        }
    }
    t.keluarga[0].nama_kepala.clone_from(&kepala.nama);
}
