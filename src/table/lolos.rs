//! What may pass under `--mask`, by what a column holds: nothing, unless it is said here (UU 27/2022). A cell that
//! people wrote may name anybody, in any column.
//!
//! A column that is in no table and not among those of outputs passes nothing, so a new one is safe before anybody
//! thinks of it. Where a title holds the program's own words in one list and somebody's in another, the list says so
//! (`table::keluaran::Definisi::baku`).

use super::kolom::Kolom;
use super::sifat::{Sifat, YA_TIDAK};
use crate::domain::{kegiatan, kelas, ppks, wilayah};
use crate::perwal::indikator::Hasil41;
use crate::perwal::matrik_4_1::Indikator41;
use crate::perwal::penilaian::Capaian;
use crate::perwal::tabel_5_1::Kategori;

/// The kind of a column's cells, as far as they may pass.
#[derive(Clone, Copy, Debug)]
pub enum Lolos {
    /// Nothing passes.
    Tidak,
    /// NIK and KK: the region of issue.
    Nomor,
    /// IDs of the programme's own form.
    IdPeserta,
    /// Numbers, amounts and percentages.
    Bilangan,
    /// Ages, in bands.
    Umur,
    /// Days, not those of birth.
    Hari,
    /// One of some words; several with `;` between.
    Kata(fn(&str) -> bool),
    /// One of these words; several with `;` or `,` between.
    Pilihan(&'static [&'static str]),
    /// Words that the program made itself, without what it quotes from the data.
    Baku,
}

/// What the columns of this title may show.
pub fn menurut(judul: &str) -> Lolos {
    match judul {
        "Keputusan Dinas" => Lolos::Pilihan(&["Naik", "Tetap", "Graduasi", "Berhenti"]),
        "Semula" | "Menjadi" => Lolos::Kata(|k| bernilai(k) || menjawab(k) || NAIK.contains(&k) || STATUS.contains(&k)),
        _ => keluaran(judul).or_else(|| Some(Kolom::dari_nama(judul)?.sifat())).map_or(Lolos::Tidak, Sifat::lolos),
    }
}

/// What a column holds that stands in outputs alone and is read by nobody.
fn keluaran(judul: &str) -> Option<Sifat> {
    if Indikator41::SEMUA.iter().any(|i| i.kode() == judul) {
        return Some(Sifat::Jawaban);
    }
    KELUARAN.iter().find(|(_, semua)| semua.contains(&judul)).map(|(sifat, _)| *sifat)
}

impl Sifat {
    /// What of it may pass.
    pub fn lolos(self) -> Lolos {
        use Sifat::*;
        let boleh: fn(&str) -> bool = match self {
            NamaOrang | Teks | TeksPanjang | TanggalLahir => return Lolos::Tidak,
            Nomor => return Lolos::Nomor,
            IdPeserta => return Lolos::IdPeserta,
            Umur => return Lolos::Umur,
            Tanggal => return Lolos::Hari,
            Rupiah | RupiahSebulan | Bilangan(..) | Jiwa(_) | Cacah | Skor | Desil | Tahun => return Lolos::Bilangan,
            JenisInsentif | Baku => return Lolos::Baku,
            Pilihan(pilihan) => return Lolos::Pilihan(pilihan),
            YaTidak | Jawaban => menjawab,
            JenisKelamin => |k| ["L", "P"].contains(&k),
            Hubungan => |k| HUBUNGAN.contains(&k.to_lowercase().as_str()),
            Kecamatan => |k| k == "Tidak diketahui" || wilayah::Kecamatan::dari_nama(k).is_some_and(|x| x.nama() == k),
            Kelurahan => |k| wilayah::Kelurahan::dari_nama(k).is_some_and(|x| x.nama() == k),
            Kelas => |k| kelas::Kelas::SEMUA.iter().any(|x| x.label() == k),
            Tahap => |k| kelas::Kelas::SEMUA.iter().any(|x| x.tahap() == k),
            StatusPeserta => |k| STATUS.contains(&k),
            Bansos => |k| BANSOS.contains(&k.to_uppercase().as_str()),
            Ppks => |k| k == "PPKS" || k.chars().any(char::is_alphabetic) && ppks::dikenal(k),
            JenisKegiatan => |k| kegiatan::JenisKegiatan::SEMUA.iter().any(|x| x.nama() == k),
            NaikTahap => |k| NAIK.contains(&k),
            Nilai => bernilai,
            // A title of a file is known by its spelling, else it may say anything.
            JudulKolom => |k| Kolom::dari_nama(k).is_some(),
        };
        Lolos::Kata(boleh)
    }
}

fn bernilai(k: &str) -> bool {
    k == "BD" || Kategori::SEMUA.iter().any(|x| x.kode() == k)
}

fn menjawab(k: &str) -> bool {
    YA_TIDAK.contains(&k)
        || ["Belum", "Tidak diketahui", Hasil41::Ya.nama()].contains(&k)
        || Capaian::dari_teks(k).is_some()
}

/// Columns of outputs that nobody reads, by what they hold.
const KELUARAN: &[(Sifat, &[&str])] = &[
    (Sifat::Tahap, &["Dari Tahap", "Ke Tahap"]),
    (Sifat::StatusPeserta, &["Status Sebelum", "Status Sesudah"]),
    (Sifat::Bansos, &["Bansos Kini"]),
    (Sifat::Nilai, &["Nilai TW1", "Nilai TW2", "Nilai TW3", "Nilai TW4", "Nilai TW IV"]),
    (Sifat::NaikTahap, &["Naik Tahap TW4"]),
    (
        Sifat::YaTidak,
        &[
            "KPM PKH",
            "Penghalang Tunggal",
            "Coaching Diikuti",
            "Di Atas UMK",
            "Keluar Bansos",
            "Keluar PKH",
            "Keluar PKH Setahun",
            "Terlambat",
            "Tercapai",
        ],
    ),
    (
        Sifat::Cacah,
        &[
            "No",
            "Desil Kini",
            "Urutan Kelompok",
            "Kursi Kelompok",
            "Peringkat Kelompok",
            "Nilai Terakhir Diterima",
            "Omzet Awal Tahap Lama",
            "Omzet Awal Tahap Baru",
            "Omzet Kini",
            "Perubahan Omzet",
            "Utama Terpenuhi",
            "Tambahan Terpenuhi",
            "Triwulan Tanpa Kemajuan",
            "Capaian",
            "Capaian Maks",
        ],
    ),
    (
        Sifat::Baku,
        &[
            "Tingkat",
            "Masalah",
            "Cara Memperbaiki",
            "Diharapkan",
            "Akibat",
            "Kriteria",
            "Dasar Hukum",
            "Dasar",
            "Hasil Penyaringan",
            "Masuk",
            "Tempat yang Terlewat",
            "Kebijakan Insentif",
            "Jalan ke Nilai Berikutnya",
            "Alasan U1",
            "Alasan U2",
            "Alasan T1",
            "Alasan T2",
            "Alasan T3",
            "Tafsir",
            "Tujuan",
            "Yang Ditunjukkan Angka",
            "Kewajiban",
            "Tindak Lanjut",
            "Klasifikasi",
            "Indikator Terpenuhi",
            "Yang Belum Ada",
            "Insentif Menunggu",
            "Masalah Data",
            "Perubahan Desil",
            "Kunci Kendala",
            "Perihal",
            "Langkah",
            "Yang Berubah",
        ],
    ),
];

const STATUS: &[&str] = &[
    "Layak",
    "Tidak Layak",
    "Perlu Verifikasi",
    "Aktif",
    "Siap Graduasi",
    "Graduasi",
    "Berhenti",
    "Belum dapat dinilai",
    "Lembar penilaian belum ada",
    "Tidak ditemukan",
];

const NAIK: &[&str] = &["Ya", "Tidak", "Bersyarat", "Menunggu", "-"];

/// Programmes that everybody knows by these names.
const BANSOS: &[&str] = &[
    "PKH",
    "BPNT",
    "SEMBAKO",
    "BPNT/SEMBAKO",
    "PROGRAM KELUARGA HARAPAN",
    "PROGRAM SEMBAKO",
    "BANTUAN PANGAN NON TUNAI",
    "PBI",
    "PBI JK",
    "PBI NASIONAL",
    "PBI DAERAH",
    "BLT",
    "BLT DD",
    "BST",
    "PIP",
    "PENERIMA BANSOS",
    "TIDAK ADA",
];

const HUBUNGAN: &[&str] = &[
    "1 (kepala)",
    "lain",
    "2",
    "3",
    "4",
    "5",
    "6",
    "7",
    "8",
    "9",
    "kepala keluarga",
    "istri",
    "suami",
    "anak",
    "menantu",
    "cucu",
    "orang tua",
    "mertua",
    "famili lain",
    "pembantu",
];
