//! Readings of what the Perwal leaves open. A decision that rests on one names it; Metadata lists
//! those in use; the README prints this table.

use std::fmt;

/// A numbered reading.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[repr(u8)]
pub enum Tafsir {
    T01,
    T02,
    T03,
    T22,
    T34,
    T35,
    T36,
    T37,
    T38,
    T39,
    T40,
    T41,
}

impl Tafsir {
    pub const SEMUA: [Tafsir; 12] = [
        Tafsir::T01,
        Tafsir::T02,
        Tafsir::T03,
        Tafsir::T22,
        Tafsir::T34,
        Tafsir::T35,
        Tafsir::T36,
        Tafsir::T37,
        Tafsir::T38,
        Tafsir::T39,
        Tafsir::T40,
        Tafsir::T41,
    ];

    /// What is unclear.
    pub fn persoalan(self) -> &'static str {
        self.isi().0
    }

    /// How it is read.
    pub fn bacaan(self) -> &'static str {
        self.isi().1
    }

    /// The parameter that changes it.
    pub fn parameter(self) -> &'static str {
        self.isi().2
    }

    fn isi(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Tafsir::T01 => (
                "\"Miskin dan rentan\" berarti 66.409 KK di Bab I (desil 1–4) dan 90.551 KK di Bab II (desil 1–5)",
                "Desil 1 sampai 5, sebagaimana label Tabel 2.1",
                "desil_maksimum",
            ),
            Tafsir::T02 => (
                "Pasal 5 ayat (1) menghubungkan huruf a sampai d dengan \"dan/atau\"",
                "Salah satu dari huruf a, b, atau c menjadikan keluarga calon; huruf d diputuskan lewat asesmen",
                "jalur_huruf_d",
            ),
            Tafsir::T03 => (
                "Apakah huruf b dan c tetap mensyaratkan miskin, dan apa buktinya",
                "Ya. Huruf b: penerima dengan desil dalam batas memenuhi; desil tidak diketahui atau di atas batas: tidak \
                 diketahui. Huruf c: Miskin = Ya pada daftar memenuhi, Tidak tidak memenuhi; kosong: menurut desil. Tidak ada \
                 di daftar mana pun berarti tidak. PBI ditampilkan dan tidak dihitung sebagai huruf b",
                "pbi_termasuk_bansos",
            ),
            Tafsir::T22 => (
                "Umur, pekerjaan, dan ketentuan juknis lain tidak ada di Perwal",
                "Tidak dipakai kecuali parameternya diisi",
                "usia_minimum, usia_maksimum, pekerjaan_dikecualikan",
            ),
            Tafsir::T34 => (
                "Keluarga dari daftar, atau anggota tanpa baris keluarga, yang tidak ada di berkas keluarga DTSEN",
                "Desilnya tidak diketahui, jadi huruf a tidak diketahui; bukan tidak",
                "",
            ),
            Tafsir::T35 => (
                "Kolom PKH atau BPNT/Sembako yang kosong",
                "Bila ada daftar penerima (--bansos), daftar yang menentukan; bila tidak ada, tidak diketahui",
                "",
            ),
            Tafsir::T36 => (
                "Tanda silang (x) pada kolom Ya/Tidak",
                "Tidak, bila kolom itu juga memuat tanda ya; ya, bila silang satu-satunya tanda di kolom itu",
                "",
            ),
            Tafsir::T37 => (
                "Daftar tanpa kolom hubungan keluarga",
                "Orang yang tercatat sendirian dalam keluarganya dianggap kepala keluarga",
                "",
            ),
            Tafsir::T38 => (
                "Peserta aktif yang desilnya naik selama dibina",
                "Kenaikan desil tidak mengeluarkan peserta: huruf a dianggap terpenuhi menurut keadaan saat masuk. Tidak \
                 berlaku bagi peserta lama (Pasal 9), yang harus masih memenuhi syarat",
                "",
            ),
            Tafsir::T39 => (
                "Jenis kelamin atau tanggal lahir kepala keluarga kosong",
                "Diambil dari NIK yang sah; tahun dua angka dibaca sebagai tahun terdekat yang tidak melewati tanggal acuan",
                "",
            ),
            Tafsir::T40 => (
                "Desil satu keluarga berbeda antarbaris",
                "Desil tidak diketahui sampai ditetapkan, juga bila semuanya di atas atau di dalam batas",
                "",
            ),
            Tafsir::T41 => (
                "Siapa peserta menurut Pasal 9 dan siapa peserta aktif pada register",
                "Angkatan sebelum Oktober 2025 (tahun, bulan, atau tanggal): Pasal 9. Angkatan 2025 tanpa bulan: angkatan \
                 pertama menurut Perwal. Status Graduasi dan Berhenti tidak berpengaruh. Angkatan tidak terbaca: belum pasti",
                "",
            ),
        }
    }
}

/// The readings a decision rests on.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct KumpulanTafsir(u16);

impl KumpulanTafsir {
    pub fn tambah(&mut self, tafsir: Tafsir) {
        self.0 |= 1 << tafsir as u8;
    }

    pub fn gabung(&mut self, lain: KumpulanTafsir) {
        self.0 |= lain.0;
    }

    pub fn iter(self) -> impl Iterator<Item = Tafsir> {
        Tafsir::SEMUA.into_iter().filter(move |t| self.0 & (1 << *t as u8) != 0)
    }
}

impl fmt::Display for Tafsir {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_gives_its_readings_back_in_order() {
        let mut semua = KumpulanTafsir::default();
        Tafsir::SEMUA.into_iter().rev().for_each(|t| semua.tambah(t));
        assert_eq!(semua.iter().collect::<Vec<_>>(), Tafsir::SEMUA);
        assert_eq!(KumpulanTafsir::default().iter().count(), 0);
    }
}
