//! The lists of `uep cohort` beside the register: assessed families by outcome, the angkatan of the year, everyone's
//! step.

use super::keluaran::{Bertanda, Daftar};

kolom_keluaran! {
    /// A column of a list of assessed families.
    KolomCalon {
        No "No" 5.5 Angka urut;
        // The order of the whole city (T17) is a decision.
        Urutan "No" 5.5 Angka;
        NoKk "No KK" 18.0 Tengah;
        Nik "NIK" 18.0 Tengah;
        Nama "Nama" 24.0 Teks;
        JenisKelamin "JK" 4.5 Tengah;
        Kecamatan "Kecamatan" 18.0 Teks;
        Kelurahan "Kelurahan" 17.0 Teks;
        Potensi "Potensi" 9.5 Angka;
        Minat "Minat" 9.5 Angka;
        Kesiapan "Kesiapan" 9.5 Angka;
        Komitmen "Komitmen" 9.5 Angka;
        Nilai "Nilai" 7.0 Angka;
        UrutanKelompok "Urutan Kelompok" 9.0 Angka;
        KursiKelompok "Kursi Kelompok" 9.0 Angka;
        NilaiTerakhir "Nilai Terakhir Diterima" 10.0 Angka;
        TempatTerlewat "Tempat yang Terlewat" 52.0 Lipat;
        Alasan "Alasan" 64.0 Lipat baku;
        Kurang "Yang Harus Dilengkapi" 64.0 Lipat baku;
        Penyaringan "Hasil Penyaringan" 16.0 Teks;
        Desil "Desil" 6.5 Angka;
        KpmPkh "KPM PKH" 8.0 Tengah;
        Anggota "Jumlah Anggota" 9.0 Angka;
        Undian "Undian" 20.0 Teks;
        Disabilitas "Disabilitas" 11.0 Tengah;
        JenisUsaha "Jenis Usaha" 20.0 Teks;
        Hubungan "Hubungan" 14.0 Teks;
        Asesor "Asesor" 18.0 Teks;
        TanggalAsesmen "Tanggal Asesmen" 12.0 Tanggal;
        Catatan "Catatan" 30.0 Teks;
        Berkas "Berkas" 18.0 Teks;
        Baris "Baris" 8.0 Angka;
        Jejak "Jejak" 20.0 Teks tersembunyi;
    }
}

use KolomCalon::*;

/// Sheet `Cadangan`: in the order of T17, with the place that was missing.
pub const CADANGAN: Daftar<KolomCalon> = Daftar {
    kode: "cc",
    kolom: &[
        Urutan,
        NoKk,
        Nik,
        Nama,
        JenisKelamin,
        Kecamatan,
        Kelurahan,
        Potensi,
        Minat,
        Kesiapan,
        Komitmen,
        Nilai,
        UrutanKelompok,
        KursiKelompok,
        NilaiTerakhir,
        TempatTerlewat,
        Desil,
        KpmPkh,
        Anggota,
        Undian,
        Disabilitas,
        JenisUsaha,
        Hubungan,
        Asesor,
        TanggalAsesmen,
        Catatan,
        Berkas,
        Baris,
        Jejak,
    ],
};

/// The columns of families that aren't part of the choice, with what keeps them back.
macro_rules! tersisih {
    ($alasan:ident) => {
        &[
            No,
            NoKk,
            Nik,
            Nama,
            JenisKelamin,
            Kecamatan,
            Kelurahan,
            Potensi,
            Minat,
            Kesiapan,
            Komitmen,
            Nilai,
            $alasan,
            Penyaringan,
            Desil,
            KpmPkh,
            Anggota,
            Undian,
            Disabilitas,
            JenisUsaha,
            Hubungan,
            Asesor,
            TanggalAsesmen,
            Catatan,
            Berkas,
            Baris,
            Jejak,
        ]
    };
}

/// Sheet `Tidak Lolos`: what is known to refuse.
pub const TIDAK_LOLOS: Daftar<KolomCalon> = Daftar { kode: "ct", kolom: tersisih!(Alasan) };

/// Sheet `Belum Lengkap`: what is missing or doubtful.
pub const BELUM_LENGKAP: Daftar<KolomCalon> = Daftar { kode: "cb", kolom: tersisih!(Kurang) };

kolom_keluaran! {
    /// A column of the sheet `Angkatan Baru`.
    KolomAngkatan {
        No "No" 5.5 Angka urut;
        Id "ID Peserta" 15.0 Tengah;
        Nik "NIK" 18.0 Tengah;
        Nama "Nama" 24.0 Teks;
        JenisKelamin "JK" 4.5 Tengah;
        Kecamatan "Kecamatan" 18.0 Teks;
        Kelurahan "Kelurahan" 17.0 Teks;
        Status "Status" 10.0 Teks;
        Potensi "Potensi" 9.5 Angka;
        Minat "Minat" 9.5 Angka;
        Kesiapan "Kesiapan" 9.5 Angka;
        Komitmen "Komitmen" 9.5 Angka;
        Nilai "Nilai" 7.0 Angka;
        Desil "Desil" 6.5 Angka;
        KpmPkh "KPM PKH" 8.0 Tengah;
        Anggota "Jumlah Anggota" 9.0 Angka;
        Peringkat "Peringkat Kelompok" 10.0 Angka;
        Kursi "Kursi Kelompok" 9.0 Angka;
        Masuk "Masuk" 34.0 Lipat;
        DasarHukum "Dasar Hukum" 34.0 Teks;
        NoKk "No KK" 18.0 Tengah;
        Undian "Undian" 20.0 Teks;
        Disabilitas "Disabilitas" 11.0 Tengah;
        JenisUsaha "Jenis Usaha" 20.0 Teks;
        Berkas "Berkas" 18.0 Teks;
        Baris "Baris" 8.0 Angka;
        Jejak "Jejak" 20.0 Teks tersembunyi;
    }
}

/// Sheet `Angkatan Baru`.
pub const ANGKATAN_BARU: Daftar<KolomAngkatan> =
    Daftar { kode: "ca", kolom: <KolomAngkatan as super::keluaran::KolomKeluaran>::SEMUA };

kolom_keluaran! {
    /// A column of the sheet `Perubahan Tahap`.
    KolomPerubahan {
        No "No" 5.5 Angka urut;
        Id "ID Peserta" 15.0 Tengah;
        Nik "NIK" 18.0 Tengah;
        Nama "Nama" 24.0 Teks;
        Angkatan "Angkatan" 9.0 Tengah;
        Dari "Dari Tahap" 8.0 Tengah;
        Ke "Ke Tahap" 8.0 Tengah;
        Hasil "Hasil" 15.0 Teks;
        NilaiTriwulanEmpat "Nilai TW IV" 8.0 Tengah;
        Alasan "Alasan" 44.0 Lipat baku;
        Dasar "Dasar" 34.0 Lipat;
        TindakLanjut "Tindak Lanjut" 40.0 Lipat;
        Terlambat "Terlambat" 10.0 Tengah;
        TanpaKemajuan "Triwulan Tanpa Kemajuan" 11.0 Angka;
        OmzetLama "Omzet Awal Tahap Lama" 13.0 Angka;
        OmzetBaru "Omzet Awal Tahap Baru" 13.0 Angka;
        Pendamping "Pendamping" 20.0 Teks diisi;
        KeputusanTriwulan "Keputusan Triwulan" 26.0 Lipat;
        Keputusan "Keputusan Dinas" 24.0 Isian;
        TanggalKeputusan "Tanggal Keputusan" 16.0 Isian;
        Berkas "Berkas" 18.0 Teks;
        Baris "Baris" 8.0 Angka;
        Jejak "Jejak" 20.0 Teks tersembunyi;
    }
}

/// Sheet `Perubahan Tahap`.
pub const PERUBAHAN: Daftar<KolomPerubahan> =
    Daftar { kode: "cp", kolom: <KolomPerubahan as super::keluaran::KolomKeluaran>::SEMUA };

pub(super) fn bertanda(kode: &str) -> Option<Bertanda> {
    let calon = [CADANGAN, TIDAK_LOLOS, BELUM_LENGKAP];
    let calon = calon.iter().find(|d| d.kode == kode).map(Daftar::bertanda);
    let lain = || match kode {
        _ if kode == ANGKATAN_BARU.kode => Some(ANGKATAN_BARU.bertanda()),
        _ if kode == PERUBAHAN.kode => Some(PERUBAHAN.bertanda()),
        _ => None,
    };
    calon.or_else(lain)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::perwal::angkatan::ASPEK;

    #[test]
    fn the_four_scores_have_their_columns() {
        for d in [CADANGAN, TIDAK_LOLOS, BELUM_LENGKAP] {
            assert_eq!(d.judul()[7..11], ASPEK);
        }
        assert_eq!(ANGKATAN_BARU.judul()[8..12], ASPEK);
    }
}
