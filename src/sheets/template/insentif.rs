//! Template `insentif`: what was really given, to be counted against what is due (T28).

use std::sync::LazyLock;

use super::isian::{Masukan, Templat, terbuka, tetap, tulis as tulis_templat};
use super::kegiatan::TAHAP;
use crate::domain::kelas::Kelas;
use crate::error::Result;
use crate::perwal::insentif::JenisInsentif;
use crate::record::insentif::Pemberian;
use crate::write::keluaran::Keluaran;
use crate::write::tabel::Isi;
use crate::write::xlsx::{Gaya, KolomIsian, Masukan as Jenis};

/// Names of the kinds, as the reader of the list knows them.
static JENIS: LazyLock<[&str; 10]> = LazyLock::new(|| JenisInsentif::SEMUA.map(JenisInsentif::nama));

type K = KolomIsian<Pemberian>;

/// The template; `terisi`: with what a quarter found due, to be marked as given line by line.
pub fn templat(terisi: bool) -> Templat<Pemberian> {
    let mut kolom = siapa();
    if !terisi {
        kolom.iter_mut().for_each(|k| k.isi = None);
    }
    kolom.extend(apa(terisi));
    Templat {
        jenis: "insentif",
        lembar: "Insentif",
        judul: "Daftar Insentif yang Diberikan",
        kolom,
        beku: 2,
        umum: if terisi { &UMUM_TERISI } else { &UMUM },
    }
}

const UMUM: [&str; 3] = [
    "Satu baris satu insentif yang benar-benar sudah diberikan kepada satu peserta.",
    "ID Peserta wajib; baris tanpa ID Peserta tidak dapat dihubungkan dengan register.",
    "Jangan mengubah judul kolom. Insentif yang sudah diberikan tidak diusulkan lagi pada masa yang sama (T28).",
];
const UMUM_TERISI: [&str; 3] = [
    "Satu baris satu insentif yang jatuh tempo. Hanya baris dengan Tanggal Penyerahan dihitung sudah diberikan.",
    "Biarkan Tanggal Penyerahan kosong bila belum diserahkan.",
    "Jangan mengubah judul kolom. Insentif yang sudah diberikan tidak diusulkan lagi pada masa yang sama (T28).",
];

/// Who got what, filled in before where a quarter says what is due.
fn siapa() -> Vec<K> {
    vec![
        tetap("ID Peserta", 16.0, Jenis::Kode, "ID Peserta menurut register, misalnya UEP-2026-0001.", |p| {
            Isi::teks(&*p.id)
        }),
        tetap("Nama", 28.0, Jenis::Teks, "Nama peserta.", |p| Isi::teks(&*p.nama)),
        tetap(
            "Tahap",
            8.0,
            Jenis::Pilihan(&*TAHAP),
            "Tahap peserta saat menerima: I sampai IV. Bantuan stimulan satu kali tiap tahap, selebihnya satu kali setahun (T28).",
            |p| Isi::teks(p.tahap.nilai().map_or("", Kelas::tahap)),
        ),
        K {
            kepala: Gaya::KepalaHijau,
            ..tetap("Jenis Insentif", 34.0, Jenis::Pilihan(&*JENIS), "Jenis insentif menurut Tabel 5.1.", |p| {
                Isi::teks(if p.jenis.is_empty() { p.lain.to_string() } else { nama(&p.jenis) })
            })
        },
    ]
}

fn nama(jenis: &[JenisInsentif]) -> String {
    jenis.iter().map(|j| j.nama()).collect::<Vec<_>>().join("; ")
}

/// What it was, when, and by which decision: open in every row. A list of what is due asks for the day of handing
/// over: a line without it was not given.
fn apa(terisi: bool) -> Vec<K> {
    let (apa, dasar) = (Gaya::KepalaHijau, Gaya::KepalaKelabu);
    let tanggal = if terisi { "Tanggal Penyerahan" } else { "Tanggal" };
    vec![
        terbuka("Bentuk", 26.0, Jenis::TeksPanjang, apa, "Barang, uang, atau jasa yang diberikan."),
        terbuka("Nilai", 16.0, Jenis::Rupiah, apa, "Nilai insentif."),
        terbuka(tanggal, 13.0, Jenis::Tanggal, dasar, "Tanggal diserahkan."),
        terbuka("Nomor SK", 24.0, Jenis::Teks, dasar, "Nomor Keputusan Kepala Dinas (Pasal 5 ayat (2))."),
        terbuka("Sumber Dana", 20.0, Jenis::Teks, dasar, "APBD atau sumber lain yang sah (Pasal 6)."),
    ]
}

/// Writes the template, with a line for each incentive that is due.
///
/// # Errors
/// What the disk reports.
pub fn tulis(m: &Masukan<'_>, jatuh: &[Pemberian], keluaran: &Keluaran, pemisah: u8) -> Result<()> {
    tulis_templat(m, &templat(!jatuh.is_empty()), (jatuh.len(), |i| jatuh[i].clone()), keluaran, pemisah)
}
