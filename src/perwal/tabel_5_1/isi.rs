//! The nine rows of Tabel 5.1 in the regulation's words and order, and the readings that answer where it
//! has no row (T04, T05). Change a rule here and nowhere else.

use super::Kategori;
use crate::domain::kelas::Kelas::{self, Berkembang, Mandiri, Tumbuh};
use crate::perwal::insentif::{Butir, JenisInsentif as J, Syarat};
use crate::perwal::tafsir::Tafsir;

/// A row of Tabel 5.1.
pub struct Baris {
    pub kelas: Kelas,
    pub kategori: Kategori,
    /// Column CAPAIN KINERJA, as written.
    pub capaian: &'static str,
    /// How many of the two main indicators.
    pub utama: u8,
    /// How many of the three additional ones: from, to.
    pub tambahan: (u8, u8),
    /// Column KEBIJAKAN INSENTIF, as written.
    pub kebijakan: &'static str,
    /// Column JENIS INSENTIF, as written, numbered from 1.
    pub insentif: &'static [Butir],
}

const DUA_TAMBAHAN: &str = "indikator utama dan 2 dari indikator tambahan ditahap ini terpenuhi";
const SATU_TAMBAHAN: &str = "indikator utama dan 1 dari indikator tambahan ditahap ini terpenuhi";
const UTAMA_SAJA: &str = "Hanya mampu memenuhi indikator utama";

const fn butir(label: &'static str, jenis: Option<J>, syarat: Syarat) -> Butir {
    Butir { label, jenis, syarat }
}

/// The nine rows, in the regulation's order.
pub static TABEL: [Baris; 9] = [
    Baris {
        kelas: Tumbuh,
        kategori: Kategori::A,
        capaian: DUA_TAMBAHAN,
        utama: 2,
        tambahan: (2, 3),
        kebijakan: "Menerima insentif penuh sesuai tahapan dan mendapatkan prioritas naik kelas",
        insentif: &[
            butir("Bantuan promosi", Some(J::Promosi), Syarat::Langsung),
            butir("Bantuan stimulan awal", Some(J::StimulanAwal), Syarat::Langsung),
            butir("Bantuan paket Kebutuhan Dasar", Some(J::KebutuhanDasar), Syarat::Langsung),
            butir(
                "Masuk tahap selanjutnya dan menerima bantuan stimulan lanjutan",
                Some(J::StimulanLanjutan),
                Syarat::NaikTahap,
            ),
        ],
    },
    Baris {
        kelas: Tumbuh,
        kategori: Kategori::B,
        capaian: SATU_TAMBAHAN,
        utama: 2,
        tambahan: (1, 1),
        kebijakan: "Menerima insentif terbatas dan mengikuti Coaching lanjutan , pendampingan intensif",
        insentif: &[
            butir("Bantuan promosi", Some(J::Promosi), Syarat::Langsung),
            butir("Mengikuti pengayaan", Some(J::Pengayaan), Syarat::Langsung),
            butir(
                "Masuk tahap selanjutnya jika menunjukkan perbaikan dan menerima bantuan stimulan lanjutan",
                Some(J::StimulanLanjutan),
                Syarat::NaikTahap,
            ),
        ],
    },
    Baris {
        kelas: Tumbuh,
        kategori: Kategori::C,
        capaian: "Hanya mampu memenuhi 1 dari 2 indikator utama",
        utama: 1,
        tambahan: (0, 3),
        kebijakan: "Tidak mendapatkan insentif; fokus pada remedial atau asesmen ulang partisipasi",
        insentif: &[],
    },
    Baris {
        kelas: Berkembang,
        kategori: Kategori::A,
        capaian: DUA_TAMBAHAN,
        utama: 2,
        tambahan: (2, 3),
        kebijakan: "Menerima insentif penuh sesuai tahapan dan mendapatkan prioritas naik kelas",
        insentif: &[
            butir("Bantuan promosi", Some(J::Promosi), Syarat::Langsung),
            butir("Fasilitasi perijinan", Some(J::Perijinan), Syarat::Langsung),
            butir("Masuk tahap berikutnya", None, Syarat::NaikTahap),
            butir("Bantuan stimulan usaha sesuai tahapan", Some(J::StimulanUsaha), Syarat::Langsung),
        ],
    },
    Baris {
        kelas: Berkembang,
        kategori: Kategori::B,
        capaian: SATU_TAMBAHAN,
        utama: 2,
        tambahan: (1, 1),
        kebijakan: "Menerima insentif terbatas dan mengikuti Coaching lanjutan , pendampingan intensif",
        insentif: &[
            butir("Bantuan promosi", Some(J::Promosi), Syarat::Langsung),
            butir("Fasilitasi Perijinan", Some(J::Perijinan), Syarat::Langsung),
            butir(
                "Masuk tahap selanjutnya jika menunjukkan perbaikan dan menerima bantuan stimulan lanjutan",
                Some(J::StimulanLanjutan),
                Syarat::NaikTahap,
            ),
        ],
    },
    Baris {
        kelas: Berkembang,
        kategori: Kategori::C,
        capaian: UTAMA_SAJA,
        utama: 2,
        tambahan: (0, 0),
        kebijakan: "Tidak mendapatkan insentif sampai menunjukkan progres; fokus pada penguatan",
        insentif: &[],
    },
    Baris {
        kelas: Mandiri,
        kategori: Kategori::A,
        capaian: DUA_TAMBAHAN,
        utama: 2,
        tambahan: (2, 3),
        kebijakan: "Menerima insentif penuh sesuai tahapan dan mendapatkan prioritas alih bina atau menjadi mentor",
        insentif: &[
            butir("Bantuan promosi", Some(J::Promosi), Syarat::Langsung),
            butir("Kesempatan menjadi mentor", Some(J::Mentor), Syarat::Langsung),
            butir("Prioritas alih bina", Some(J::AlihBina), Syarat::Langsung),
            butir("Bantuan stimulan akhir", Some(J::StimulanAkhir), Syarat::Langsung),
        ],
    },
    Baris {
        kelas: Mandiri,
        kategori: Kategori::B,
        capaian: SATU_TAMBAHAN,
        utama: 2,
        tambahan: (1, 1),
        kebijakan: "Menerima insentif terbatas dan mengikuti Coaching penguatan dan pendampingan",
        insentif: &[
            butir("Bantuan promosi", Some(J::Promosi), Syarat::Langsung),
            butir(
                "Bantuan stimulant akhir jika menunjukkan progress dan kesiapan graduasi",
                Some(J::StimulanAkhir),
                Syarat::ProgresDanSiapGraduasi,
            ),
        ],
    },
    Baris {
        kelas: Mandiri,
        kategori: Kategori::C,
        capaian: UTAMA_SAJA,
        utama: 2,
        tambahan: (0, 0),
        kebijakan: "Tidak mendapatkan insentif; fokus pada penguatan mencapai kesiapan alih bina atau graduasi",
        insentif: &[],
    },
];

/// What Tabel 5.1 leaves open, answered by a reading.
pub struct BarisTafsir {
    pub kelas: &'static [Kelas],
    pub utama: u8,
    pub tambahan: (u8, u8),
    pub tafsir: Tafsir,
    /// `None`: as the parameter `satu_indikator_utama` says.
    pub kategori: Option<Kategori>,
}

/// The readings T04 and T05.
pub static TAFSIR: [BarisTafsir; 3] = [
    // Bab V.C angka 3: "hanya mampu memenuhi indikator utama tanpa tambahan yang memadai".
    BarisTafsir { kelas: &[Tumbuh], utama: 2, tambahan: (0, 0), tafsir: Tafsir::T05, kategori: Some(Kategori::C) },
    BarisTafsir { kelas: &[Berkembang, Mandiri], utama: 1, tambahan: (0, 3), tafsir: Tafsir::T04, kategori: None },
    // The named gap: V.C makes the main indicators the minimum, and no row speaks of none of them.
    BarisTafsir {
        kelas: &Kelas::DINILAI,
        utama: 0,
        tambahan: (0, 3),
        tafsir: Tafsir::T04,
        kategori: Some(Kategori::Tp),
    },
];
