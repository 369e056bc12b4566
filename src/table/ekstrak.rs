//! Extracts and lists of others: the columns looked for in each. Their spellings stand in [`super::kolom`].

use super::kolom::Kolom::{self, *};

/// Of a file whose rows are families.
pub const KELUARGA: [Kolom; 9] =
    [NoKk, Desil, NamaKepala, JumlahAnggota, Kabupaten, Kecamatan, Kelurahan, KodeKelurahan, Alamat];

/// Of a file whose rows are persons.
pub const ORANG: [Kolom; 6] = [NoKk, Nik, Nama, TanggalLahir, JenisKelamin, Hubungan];

/// What somebody receives.
pub const BANTUAN: [Kolom; 3] = [Pkh, Bpnt, Program];

/// What somebody is registered as.
pub const PPKS: [Kolom; 2] = [JenisPpks, Miskin];

/// Who is on a list, and where they live.
pub const DAFTAR: [Kolom; 7] = [NoKk, Nik, Nama, Kabupaten, Kecamatan, Kelurahan, Alamat];

/// The nine functional difficulties of a DTSEN member row.
pub const KESULITAN_FUNGSI: [Kolom; 9] =
    [Penglihatan, Pendengaran, Berjalan, Tangan, Belajar, Perilaku, Bicara, MengurusDiri, Mengingat];
