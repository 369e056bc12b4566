//! The lists behind every command's own: `Masalah Data` and `Koreksi`.

use super::keluaran::{Bertanda, Daftar, KolomKeluaran};

kolom_keluaran! {
    /// A column of the sheet `Masalah Data`: what is wrong, whom the row is about, what an officer fills in. An officer
    /// finds the family by the numbers, and a correction the row. Kode to Cara Memperbaiki print.
    KolomTemuan {
        Kode "Kode" 7.0 Tengah;
        Tingkat "Tingkat" 11.0 Tengah;
        Berkas "Berkas" 20.0 Teks;
        Sel "Sel" 20.0 Teks;
        Kolom "Kolom" 22.0 Teks;
        Terbaca "Terbaca" 22.0 Teks baku;
        Masalah "Masalah" 40.0 Lipat;
        CaraMemperbaiki "Cara Memperbaiki" 40.0 Lipat;
        Diharapkan "Diharapkan" 32.0 Lipat;
        Keterangan "Keterangan" 32.0 Lipat;
        Akibat "Akibat" 40.0 Lipat;
        Baris "Baris" 8.0 Angka;
        IdPeserta "ID Peserta" 16.0 Tengah;
        NoKk "No KK" 18.0 Tengah;
        Nik "NIK" 18.0 Tengah;
        NilaiBenar "Nilai Benar" 18.0 Isian;
        DikoreksiOleh "Dikoreksi Oleh" 18.0 Isian;
        TanggalKoreksi "Tanggal Koreksi" 18.0 Isian;
    }
}

/// Sheet `Masalah Data`, and the file of findings beside a CSV.
pub const TEMUAN: Daftar<KolomTemuan> = Daftar { kode: "ml", kolom: KolomTemuan::SEMUA };

/// In a form to be filled in again: nothing there is given back with `--corrections`.
pub const TEMUAN_FORMULIR: Daftar<KolomTemuan> = Daftar {
    kode: "mf",
    kolom: &[
        KolomTemuan::Kode,
        KolomTemuan::Tingkat,
        KolomTemuan::Berkas,
        KolomTemuan::Sel,
        KolomTemuan::Kolom,
        KolomTemuan::Terbaca,
        KolomTemuan::Masalah,
        KolomTemuan::CaraMemperbaiki,
        KolomTemuan::Diharapkan,
        KolomTemuan::Keterangan,
        KolomTemuan::Akibat,
        KolomTemuan::Baris,
    ],
};

kolom_keluaran! {
    /// A column of the sheet `Koreksi`. No to Status Sesudah print.
    KolomKoreksi {
        No "No" 6.5 Angka urut;
        Hasil "Hasil" 11.0 Tengah;
        Berkas "Berkas" 18.0 Teks;
        Sel "Sel" 20.0 Teks;
        Kolom "Kolom" 24.0 Teks;
        NilaiLama "Nilai Lama" 20.0 Teks baku;
        NilaiBenar "Nilai Benar" 20.0 Teks baku;
        DikoreksiOleh "Dikoreksi Oleh" 16.0 Teks;
        TanggalKoreksi "Tanggal Koreksi" 12.0 Tanggal;
        // What it did to families: they have a status in a screening alone.
        StatusSebelum "Status Sebelum" 17.0 Tengah;
        StatusSesudah "Status Sesudah" 17.0 Tengah;
        KeluargaLain "Keluarga Lain dengan NIK Itu" 36.0 Lipat;
        Keterangan "Keterangan" 44.0 Lipat baku;
        DiisiPada "Diisi Pada" 40.0 Teks;
        IdPeserta "ID Peserta" 16.0 Tengah;
        NoKk "No KK" 18.0 Tengah;
        Nik "NIK" 18.0 Tengah;
    }
}

/// Sheet `Koreksi` of a screening.
pub const KOREKSI_SARINGAN: Daftar<KolomKoreksi> = Daftar { kode: "ks", kolom: KolomKoreksi::SEMUA };

/// Sheet `Koreksi` of the other commands.
pub const KOREKSI: Daftar<KolomKoreksi> = Daftar {
    kode: "kr",
    kolom: &[
        KolomKoreksi::No,
        KolomKoreksi::Hasil,
        KolomKoreksi::Berkas,
        KolomKoreksi::Sel,
        KolomKoreksi::Kolom,
        KolomKoreksi::NilaiLama,
        KolomKoreksi::NilaiBenar,
        KolomKoreksi::DikoreksiOleh,
        KolomKoreksi::TanggalKoreksi,
        KolomKoreksi::Keterangan,
        KolomKoreksi::DiisiPada,
        KolomKoreksi::IdPeserta,
        KolomKoreksi::NoKk,
        KolomKoreksi::Nik,
    ],
};

pub(super) fn bertanda(kode: &str) -> Option<Bertanda> {
    let temuan = TEMUAN.berkode(kode).or_else(|| TEMUAN_FORMULIR.berkode(kode));
    temuan.or_else(|| KOREKSI.berkode(kode)).or_else(|| KOREKSI_SARINGAN.berkode(kode))
}
