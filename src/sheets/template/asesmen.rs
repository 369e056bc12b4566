//! Template `asesmen`: the four scores and the baseline of every candidate (Pasal 5 ayat (1) huruf d,
//! T16), filled in before with the families found Layak.

use super::isian::{Masukan, Templat, terbuka, tetap, tulis as tulis_templat};
use crate::error::Result;
use crate::record::saringan::Tersaring;
use crate::write::keluaran::Keluaran;
use crate::write::tabel::Isi;
use crate::write::xlsx::{Gaya, KolomIsian, Masukan as Jenis};

const HUBUNGAN: [&str; 9] =
    ["Kepala Keluarga", "Suami", "Istri", "Anak", "Menantu", "Cucu", "Orang Tua", "Mertua", "Famili Lain"];

type K<'a> = KolomIsian<&'a Tersaring>;

/// The template.
pub fn templat<'a>() -> Templat<&'a Tersaring> {
    let mut kolom = calon();
    kolom.extend(nilai());
    kolom.extend(peserta());
    kolom.extend(baseline());
    Templat {
        jenis: "asesmen",
        lembar: "Asesmen",
        judul: "Lembar Asesmen Calon Peserta UEP Berkelas",
        kolom,
        beku: 3,
        umum: &[
            "Satu baris satu keluarga Layak. Sel abu-abu terisi dari hasil penyaringan dan terkunci tanpa kata sandi; isi sel kuning.",
            "Peserta sering bukan kepala keluarga: isi kolom Calon Peserta dengan anggota yang akan menjalankan usaha. Bila kolom itu kosong, pesertanya kepala keluarga.",
            "Bila NIK kepala keluarga kosong, Calon Peserta NIK wajib diisi: tanpa itu keluarga belum dapat dipilih (A008).",
            "Keempat nilai wajib diisi. Keluarga dengan nilai yang kosong belum dapat dipilih; kosong bukan nol.",
            "Kosong berarti belum diketahui, bukan Tidak.",
            "Jangan mengubah judul kolom. Lembar ini memuat data pribadi: hanya untuk petugas yang berwenang.",
        ],
    }
}

/// The family.
fn calon<'a>() -> Vec<K<'a>> {
    vec![
        tetap("No KK", 19.0, Jenis::EnamBelasAngka, "Nomor Kartu Keluarga.", |c: &&Tersaring| Isi::teks(&*c.kk.teks)),
        tetap(
            "NIK",
            19.0,
            Jenis::EnamBelasAngka,
            "NIK kepala keluarga; kosong bila kepala keluarga belum diketahui.",
            |c| Isi::teks(c.kepala().map_or("", |(nik, _)| &*nik.teks)),
        ),
        tetap(
            "Nama",
            28.0,
            Jenis::Teks,
            "Nama kepala keluarga, atau orang pada daftar bila kepalanya belum diketahui.",
            nama,
        ),
        tetap("Kecamatan", 20.0, Jenis::Teks, "Kecamatan tempat tinggal.", |c| Isi::teks(&*c.kecamatan)),
        tetap("Kelurahan", 20.0, Jenis::Teks, "Kelurahan tempat tinggal.", |c| Isi::teks(&*c.kelurahan)),
    ]
}

/// A person on a list is not to pass for the head (T37).
fn nama<'x>(c: &'x &Tersaring) -> Isi<'x> {
    match c.kepala() {
        Some((_, nama)) => Isi::teks(nama),
        None if c.nama.is_empty() => Isi::Kosong,
        None => Isi::teks(format!("{} (orang pada daftar)", c.nama)),
    }
}

/// The scores.
fn nilai<'a>() -> Vec<K<'a>> {
    let k = |judul, lebar, jenis, petunjuk| terbuka(judul, lebar, jenis, Gaya::KepalaCokelat, petunjuk);
    let skor = Jenis::Bilangan(1, 5);
    vec![
        k("Jenis Usaha", 24.0, Jenis::Teks, "Usaha yang dijalankan atau direncanakan, misalnya warung makan."),
        k("Potensi", 9.0, skor, "Potensi usaha, 1 (terendah) sampai 5 (tertinggi)."),
        k("Minat", 9.0, skor, "Minat berusaha, 1 (terendah) sampai 5 (tertinggi)."),
        k("Kesiapan", 10.0, skor, "Kesiapan berusaha, 1 (terendah) sampai 5 (tertinggi)."),
        k(
            "Komitmen",
            11.0,
            skor,
            "Komitmen mengikuti program, 1 (terendah) sampai 5 (tertinggi). Batas lulus tiap nilai: T16.",
        ),
    ]
}

/// The member who will take part.
fn peserta<'a>() -> Vec<K<'a>> {
    let k = |judul, lebar, jenis, petunjuk| terbuka(judul, lebar, jenis, Gaya::KepalaHijau, petunjuk);
    vec![
        k(
            "Calon Peserta NIK",
            19.0,
            Jenis::EnamBelasAngka,
            "NIK anggota keluarga yang akan menjadi peserta. Kosong: kepala keluarga.",
        ),
        k(
            "Calon Peserta Nama",
            26.0,
            Jenis::Teks,
            "Nama anggota keluarga yang akan menjadi peserta. Kosong: kepala keluarga.",
        ),
        k("Calon Peserta JK", 10.0, Jenis::Pilihan(&["L", "P"]), "L laki-laki, P perempuan."),
        k("Calon Peserta Tanggal Lahir", 13.0, Jenis::TanggalLahir, "Tanggal lahir calon peserta."),
        k("Hubungan", 17.0, Jenis::PilihanBebas(&HUBUNGAN), "Hubungan calon peserta dengan kepala keluarga."),
        k("Disabilitas", 12.5, Jenis::Pilihan(&["Ya", "Tidak"]), "Calon peserta penyandang disabilitas."),
    ]
}

/// What is known before the programme begins.
fn baseline<'a>() -> Vec<K<'a>> {
    let k = |judul, lebar, jenis, petunjuk| terbuka(judul, lebar, jenis, Gaya::KepalaUngu, petunjuk);
    let akhir = |judul, lebar, jenis, petunjuk| terbuka(judul, lebar, jenis, Gaya::KepalaKelabu, petunjuk);
    let ya_tidak = Jenis::Pilihan(&["Ya", "Tidak"]);
    vec![
        k("Omzet Baseline", 15.0, Jenis::Rupiah, "Omzet usaha sebulan sebelum program; 0 bila belum berusaha."),
        k(
            "Profil Baseline Lengkap",
            12.0,
            ya_tidak,
            "Profil baseline keluarga tersusun dan terdokumentasi; syarat masuk tahap II.",
        ),
        k("Perlindungan Sosial", 14.0, ya_tidak, "Mempunyai akses perlindungan sosial."),
        k("Jaminan Sosial", 11.0, ya_tidak, "Mempunyai akses jaminan sosial."),
        k("Kebutuhan Dasar", 12.0, ya_tidak, "Menerima bantuan kebutuhan dasar."),
        akhir("Asesor", 20.0, Jenis::Teks, "Nama asesor."),
        akhir("Tanggal Asesmen", 13.0, Jenis::Tanggal, "Tanggal asesmen."),
        akhir("Catatan", 30.0, Jenis::TeksPanjang, "Catatan bebas."),
    ]
}

/// Writes the template for these families, in their order; none for a blank one.
///
/// # Errors
/// What the disk reports.
pub fn tulis(m: &Masukan<'_>, calon: &[Tersaring], keluaran: &Keluaran, pemisah: u8) -> Result<()> {
    tulis_templat(m, &templat(), (calon.len(), |i: usize| &calon[i]), keluaran, pemisah)
}
