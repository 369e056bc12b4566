//! The lists of `uep screen`: families by status, their members; every family in one table as CSV.

use super::keluaran::{Bertanda, Daftar};
use crate::perwal::kelayakan::Status;

kolom_keluaran! {
    /// A column of a list of families.
    KolomKeluarga {
        Status "Status" 17.0 Teks;
        No "No" 6.5 Angka urut;
        NoKk "No KK" 18.0 Tengah;
        Nik "NIK" 18.0 Tengah;
        Nama "Nama Kepala Keluarga" 24.0 Teks;
        JenisKelamin "JK" 4.5 Tengah;
        Umur "Umur" 6.5 Angka;
        Anggota "Jumlah Anggota" 9.0 Angka;
        Desil "Desil" 6.5 Angka;
        Kategori "Kategori" 14.0 Teks;
        Kecamatan "Kecamatan" 18.0 Teks;
        Kelurahan "Kelurahan" 17.0 Teks;
        Alamat "Alamat" 28.0 Teks;
        Penghalang "Penghalang" 60.0 Lipat;
        PenghalangTunggal "Penghalang Tunggal" 11.0 Tengah;
        Perbaikan "Yang Harus Diperbaiki" 60.0 Lipat;
        Bansos "Bansos" 20.0 Teks;
        Ppks "PPKS" 20.0 Teks;
        Disabilitas "Disabilitas" 13.0 Teks;
        Peserta "Peserta" 22.0 Teks;
        Kriteria "Kriteria" 9.0 Tengah;
        DasarHukum "Dasar Hukum" 34.0 Teks;
        Catatan "Catatan" 40.0 Teks baku;
        Berkas "Berkas" 18.0 Teks;
        Baris "Baris" 8.0 Angka;
        // Whose NIK and name stand in front (T37).
        PemilikNik "Pemilik NIK" 17.0 Teks;
        SelKoreksi "Sel Koreksi" 44.0 Lipat;
        Terbaca "Terbaca" 18.0 Lipat baku;
        NilaiBenar "Nilai Benar" 18.0 Isian;
        DikoreksiOleh "Dikoreksi Oleh" 18.0 Isian;
        TanggalKoreksi "Tanggal Koreksi" 18.0 Isian;
        Jejak "Jejak" 20.0 Teks tersembunyi;
    }
}

use KolomKeluarga::*;

/// Sheet `Layak`. No to Alamat print.
pub const LAYAK: Daftar<KolomKeluarga> = Daftar {
    kode: "sl",
    kolom: &[
        No,
        NoKk,
        Nik,
        Nama,
        JenisKelamin,
        Umur,
        Anggota,
        Desil,
        Kategori,
        Kecamatan,
        Kelurahan,
        Alamat,
        Bansos,
        Ppks,
        Disabilitas,
        Peserta,
        Kriteria,
        DasarHukum,
        Catatan,
        Berkas,
        Baris,
        PemilikNik,
        Jejak,
    ],
};

/// Sheet `Tidak Layak`. What decides stands right behind the address, so that it prints.
pub const TIDAK_LAYAK: Daftar<KolomKeluarga> = Daftar {
    kode: "st",
    kolom: &[
        No,
        NoKk,
        Nik,
        Nama,
        JenisKelamin,
        Umur,
        Anggota,
        Desil,
        Kategori,
        Kecamatan,
        Kelurahan,
        Alamat,
        Penghalang,
        PenghalangTunggal,
        Bansos,
        Ppks,
        Disabilitas,
        Peserta,
        Kriteria,
        DasarHukum,
        Catatan,
        Berkas,
        Baris,
        PemilikNik,
        Jejak,
    ],
};

/// Sheet `Perlu Verifikasi`, with the cells that would decide and room for what is right.
pub const PERLU_VERIFIKASI: Daftar<KolomKeluarga> = Daftar {
    kode: "sv",
    kolom: &[
        No,
        NoKk,
        Nik,
        Nama,
        JenisKelamin,
        Umur,
        Anggota,
        Desil,
        Kategori,
        Kecamatan,
        Kelurahan,
        Alamat,
        Perbaikan,
        Bansos,
        Ppks,
        Disabilitas,
        Peserta,
        Kriteria,
        DasarHukum,
        Catatan,
        Berkas,
        Baris,
        PemilikNik,
        SelKoreksi,
        Terbaca,
        NilaiBenar,
        DikoreksiOleh,
        TanggalKoreksi,
        Jejak,
    ],
};

/// Every family, as CSV: Status first, then all columns of the three lists.
pub const SEMUA_KELUARGA: Daftar<KolomKeluarga> = Daftar {
    kode: "sk",
    kolom: &[
        KolomKeluarga::Status,
        No,
        NoKk,
        Nik,
        Nama,
        JenisKelamin,
        Umur,
        Anggota,
        Desil,
        Kategori,
        Kecamatan,
        Kelurahan,
        Alamat,
        Bansos,
        Ppks,
        Disabilitas,
        Peserta,
        Kriteria,
        DasarHukum,
        Catatan,
        Berkas,
        Baris,
        PemilikNik,
        Penghalang,
        PenghalangTunggal,
        Perbaikan,
    ],
};

/// The list of a status.
pub const fn menurut(status: Status) -> &'static Daftar<KolomKeluarga> {
    match status {
        Status::Layak => &LAYAK,
        Status::TidakLayak => &TIDAK_LAYAK,
        Status::PerluVerifikasi => &PERLU_VERIFIKASI,
    }
}

kolom_keluaran! {
    /// A column of the sheet `Anggota`.
    KolomAnggota {
        No "No" 7.0 Angka urut;
        NoKk "No KK" 18.0 Tengah;
        Nik "NIK" 18.0 Tengah;
        Nama "Nama" 26.0 Teks;
        JenisKelamin "JK" 4.5 Tengah;
        Lahir "Tanggal Lahir" 13.0 Tengah;
        Umur "Umur" 6.5 Angka;
        Hubungan "Hubungan" 12.0 Tengah;
        Disabilitas "Disabilitas" 14.0 Teks;
        Kecamatan "Kecamatan" 19.0 Teks;
        Kelurahan "Kelurahan" 18.0 Teks;
        Berkas "Berkas" 18.0 Teks;
        Baris "Baris" 8.0 Angka;
    }
}

/// Sheet `Anggota`.
pub const ANGGOTA: Daftar<KolomAnggota> =
    Daftar { kode: "sa", kolom: <KolomAnggota as super::keluaran::KolomKeluaran>::SEMUA };

kolom_keluaran! {
    /// A column of the sheet `Peserta`: a participant of the register, and the family's answer now.
    KolomPesertaTersaring {
        No "No" 6.0 Angka urut;
        IdPeserta "ID Peserta" 16.0 Tengah;
        Nik "NIK" 18.0 Tengah;
        Nama "Nama" 26.0 Teks;
        Angkatan "Angkatan" 10.0 Tengah;
        Peserta "Peserta" 22.0 Teks baku;
        StatusKeluarga "Status Keluarga" 17.0 Teks baku;
        Desil "Desil (awal → kini)" 13.0 Tengah baku;
        TindakLanjut "Tindak Lanjut" 48.0 Lipat baku;
    }
}

/// Sheet `Peserta`.
pub const PESERTA: Daftar<KolomPesertaTersaring> =
    Daftar { kode: "sp", kolom: <KolomPesertaTersaring as super::keluaran::KolomKeluaran>::SEMUA };

/// Codes of the lists that a table of families without a sheet may be.
pub const KODE: &[&str] = &[SEMUA_KELUARGA.kode, LAYAK.kode, TIDAK_LAYAK.kode, PERLU_VERIFIKASI.kode];

pub const KODE_ANGGOTA: &[&str] = &[ANGGOTA.kode];

/// Code of the list of a status.
pub const fn kode(status: Status) -> &'static [&'static str] {
    match status {
        Status::Layak => &[LAYAK.kode],
        Status::TidakLayak => &[TIDAK_LAYAK.kode],
        Status::PerluVerifikasi => &[PERLU_VERIFIKASI.kode],
    }
}

/// The list that a sheet of this name holds: `Tidak Layak (2)` too.
pub fn status_lembar(lembar: &str) -> Option<Status> {
    let nama = lembar.split(" (").next().unwrap_or_default().trim();
    Status::SEMUA.into_iter().find(|s| s.nama().eq_ignore_ascii_case(nama))
}

pub(super) fn bertanda(kode: &str) -> Option<Bertanda> {
    let keluarga = [LAYAK, TIDAK_LAYAK, PERLU_VERIFIKASI, SEMUA_KELUARGA];
    let keluarga = keluarga.iter().find_map(|d| d.berkode(kode));
    keluarga.or_else(|| ANGGOTA.berkode(kode)).or_else(|| PESERTA.berkode(kode))
}
