//! The lists of `uep grade`: the quarter's results, what is to be done about them, and the facts passed on.

use super::keluaran::{Bertanda, Daftar, Definisi, KolomKeluaran};
use super::rupa::Rupa;
use crate::domain::formulir::{JenisMedan, Medan};

kolom_keluaran! {
    /// A column of `Hasil Penilaian`: those promised, then what later steps and a doubtful reader need.
    KolomHasil {
        No "No" 5.5 Angka urut;
        Id "ID Peserta" 15.0 Tengah;
        Nik "NIK" 18.0 Tengah;
        Nama "Nama" 24.0 Teks;
        Angkatan "Angkatan" 9.5 Tengah;
        Kelas "Kelas" 15.0 Teks;
        OmzetPembanding "Omzet Pembanding" 12.5 Angka;
        OmzetTriwulan "Omzet Triwulan" 12.5 Angka;
        PerubahanOmzet "Perubahan Omzet" 10.5 Persen;
        U1 "U1" 11.5 Tengah;
        U2 "U2" 11.5 Tengah;
        T1 "T1" 11.5 Tengah;
        T2 "T2" 11.5 Tengah;
        T3 "T3" 11.5 Tengah;
        Utama "Utama Terpenuhi" 10.0 Angka;
        Tambahan "Tambahan Terpenuhi" 10.5 Angka;
        Nilai "Nilai" 6.5 Tengah;
        Kemungkinan "Kemungkinan Nilai" 12.5 Tengah;
        Kebijakan "Kebijakan Insentif" 36.0 Lipat;
        JenisInsentif "Jenis Insentif" 42.0 Lipat;
        NaikTahap "Naik Tahap" 11.0 Tengah;
        DasarHukum "Dasar Hukum" 48.0 Lipat;
        Jalan "Jalan ke Nilai Berikutnya" 36.0 Lipat;
        Pendamping "Pendamping" 20.0 Teks;
        Catatan "Catatan" 50.0 Lipat baku;
        Verifikasi "Verifikasi" 24.0 Lipat;
        AlasanU1 "Alasan U1" 40.0 Teks;
        AlasanU2 "Alasan U2" 30.0 Teks;
        AlasanT1 "Alasan T1" 30.0 Teks;
        AlasanT2 "Alasan T2" 30.0 Teks;
        AlasanT3 "Alasan T3" 30.0 Teks;
        Tafsir "Tafsir" 18.0 Teks;
        Sertifikat "Nomor Sertifikat" 20.0 Teks;
        Ditunjukkan "Ditunjukkan" 18.0 Teks;
        Penahan "Penahan" 12.0 Teks;
        Temuan "Temuan" 14.0 Teks;
        Triwulan "Triwulan" 10.5 Tengah;
        Berkas "Berkas" 18.0 Teks;
        Baris "Baris" 8.0 Angka;
        Jejak "Jejak" 20.0 Teks tersembunyi;
    }
}

/// Sheet `Hasil Penilaian`, with the decision as data.
pub const HASIL: Daftar<KolomHasil> = Daftar { kode: "gh", kolom: KolomHasil::SEMUA };

/// The same as CSV.
pub const HASIL_CSV: Daftar<KolomHasil> =
    Daftar { kode: "gc", kolom: KolomHasil::SEMUA.split_at(KolomHasil::Jejak as usize).0 };

kolom_keluaran! {
    /// A column of a list of what is to be done.
    KolomTindak {
        No "No" 5.5 Angka urut;
        Id "ID Peserta" 15.0 Tengah;
        Nik "NIK" 18.0 Tengah;
        Nama "Nama" 24.0 Teks;
        Kelas "Kelas" 15.0 Teks;
        Nilai "Nilai" 6.5 Tengah;
        NaikTahap "Naik Tahap" 11.0 Tengah;
        Tujuan "Tujuan" 19.0 Teks;
        Alasan "Alasan" 44.0 Lipat baku;
        Dasar "Dasar" 30.0 Lipat;
        Kewajiban "Kewajiban" 34.0 Lipat;
        Coaching "Coaching Diikuti" 13.0 Tengah;
        Perbaikan "Menunjukkan Perbaikan" 13.0 Tengah;
        Klasifikasi "Klasifikasi" 19.0 Teks;
        DasarHukum "Dasar Hukum" 30.0 Lipat;
        Terpenuhi "Indikator Terpenuhi" 18.0 Tengah;
        Jalan "Jalan ke Nilai Berikutnya" 32.0 Lipat;
        TindakLanjut "Tindak Lanjut" 36.0 Lipat;
        Kendala "Kendala" 22.0 Lipat;
        Ditunjukkan "Yang Ditunjukkan Angka" 44.0 Lipat;
        Kebijakan "Kebijakan Insentif" 36.0 Lipat;
        KeputusanDinas "Keputusan Dinas" 30.0 Isian;
        TanggalKeputusan "Tanggal Keputusan" 14.0 Isian;
        BelumAda "Yang Belum Ada" 36.0 Lipat;
        Menunggu "Insentif Menunggu" 44.0 Lipat;
        Pendamping "Pendamping" 20.0 Teks;
        Berkas "Berkas" 20.0 Teks;
        Baris "Baris" 8.0 Angka;
    }
}

use KolomTindak as T;

/// Sheet `Naik Tahap`.
pub const NAIK_TAHAP: Daftar<KolomTindak> = Daftar {
    kode: "gn",
    kolom: &[
        T::No,
        T::Id,
        T::Nik,
        T::Nama,
        T::Kelas,
        T::Nilai,
        T::NaikTahap,
        T::Tujuan,
        T::Alasan,
        T::Dasar,
        T::Ditunjukkan,
        T::Pendamping,
    ],
};

/// Sheet `Coaching dan Remedial`.
pub const COACHING: Daftar<KolomTindak> = Daftar {
    kode: "go",
    kolom: &[
        T::No,
        T::Id,
        T::Nik,
        T::Nama,
        T::Kelas,
        T::Nilai,
        T::Kewajiban,
        T::Coaching,
        T::Perbaikan,
        T::Jalan,
        T::TindakLanjut,
        T::Kendala,
        T::Ditunjukkan,
        T::Kebijakan,
        T::Pendamping,
    ],
};

/// Sheet `Perlu Keputusan`: the Dinas decides in it (`record::keputusan`).
pub const PERLU_KEPUTUSAN: Daftar<KolomTindak> = Daftar {
    kode: "gk",
    kolom: &[
        T::No,
        T::Id,
        T::Nik,
        T::Nama,
        T::Kelas,
        T::Nilai,
        T::Klasifikasi,
        T::DasarHukum,
        T::Terpenuhi,
        T::Jalan,
        T::TindakLanjut,
        T::KeputusanDinas,
        T::TanggalKeputusan,
        T::Pendamping,
    ],
};

/// Sheet `Menunggu Verifikasi`.
pub const MENUNGGU_VERIFIKASI: Daftar<KolomTindak> = Daftar {
    kode: "gw",
    kolom: &[
        T::No,
        T::Id,
        T::Nik,
        T::Nama,
        T::Kelas,
        T::Nilai,
        T::BelumAda,
        T::Menunggu,
        T::Pendamping,
        T::Berkas,
        T::Baris,
    ],
};

kolom_keluaran! {
    /// A column of `Belum Lengkap`.
    KolomBelum {
        No "No" 5.5 Angka urut;
        Id "ID Peserta" 15.0 Tengah;
        Nik "NIK" 18.0 Tengah;
        Nama "Nama" 24.0 Teks;
        Kelas "Kelas" 15.0 Teks;
        Status "Status" 24.0 Lipat;
        Kemungkinan "Kemungkinan Nilai" 13.0 Tengah;
        BelumAda "Yang Belum Ada" 44.0 Lipat;
        Masalah "Masalah Data" 44.0 Lipat;
        Pendamping "Pendamping" 20.0 Teks;
        Berkas "Berkas" 20.0 Teks;
        Baris "Baris" 8.0 Angka;
    }
}

/// Sheet `Belum Lengkap`.
pub const BELUM_LENGKAP: Daftar<KolomBelum> = Daftar { kode: "gb", kolom: KolomBelum::SEMUA };

kolom_keluaran! {
    /// A column of `Perubahan`.
    KolomPerubahan {
        No "No" 5.5 Angka urut;
        Id "ID Peserta" 15.0 Tengah;
        Nik "NIK" 18.0 Tengah;
        Nama "Nama" 24.0 Teks;
        Kolom "Yang Berubah" 22.0 Teks;
        Semula "Semula" 26.0 Teks;
        Menjadi "Menjadi" 26.0 Teks;
    }
}

/// Sheet `Perubahan`.
pub const PERUBAHAN: Daftar<KolomPerubahan> = Daftar { kode: "gu", kolom: KolomPerubahan::SEMUA };

/// A column of `Monitoring`: whom it is about, the fields of the form, whether somebody verified it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum KolomMonitoring {
    No,
    Id,
    Nik,
    Nama,
    Angkatan,
    Kelas,
    Status,
    Klaster,
    Pendamping,
    Medan(Medan),
    Verifikasi,
    Triwulan,
}

use KolomMonitoring as M;

/// The columns in front of the form.
const DEPAN: [KolomMonitoring; 9] =
    [M::No, M::Id, M::Nik, M::Nama, M::Angkatan, M::Kelas, M::Status, M::Klaster, M::Pendamping];
/// The columns behind it.
const BELAKANG: [KolomMonitoring; 2] = [M::Verifikasi, M::Triwulan];
const BANYAK: usize = DEPAN.len() + Medan::SEMUA.len() + BELAKANG.len();

impl KolomMonitoring {
    const fn di(i: usize) -> KolomMonitoring {
        match i.checked_sub(DEPAN.len()) {
            None => DEPAN[i],
            Some(i) if i < Medan::SEMUA.len() => M::Medan(Medan::SEMUA[i]),
            Some(i) => BELAKANG[i - Medan::SEMUA.len()],
        }
    }

    const fn menurut(self) -> Definisi {
        match self {
            M::No => Definisi::baru("No", 5.5, Rupa::Angka).urut(),
            M::Id => Definisi::baru("ID Peserta", 15.0, Rupa::Tengah),
            M::Nik => Definisi::baru("NIK", 18.0, Rupa::Tengah),
            M::Nama => Definisi::baru("Nama", 24.0, Rupa::Teks),
            M::Angkatan => Definisi::baru("Angkatan", 9.5, Rupa::Tengah),
            M::Kelas => Definisi::baru("Kelas", 15.0, Rupa::Teks),
            M::Status => Definisi::baru("Status", 13.0, Rupa::Teks),
            M::Klaster => Definisi::baru("Klaster", 16.0, Rupa::Teks),
            M::Pendamping => Definisi::baru("Pendamping", 20.0, Rupa::Teks),
            M::Medan(m) => medan(m),
            M::Verifikasi => Definisi::baru("Verifikasi", 24.0, Rupa::Teks),
            M::Triwulan => Definisi::baru("Triwulan", 10.5, Rupa::Tengah),
        }
    }
}

const fn medan(m: Medan) -> Definisi {
    let (lebar, rupa) = match m.jenis() {
        JenisMedan::YaTidak => (13.0, Rupa::Tengah),
        JenisMedan::Rupiah | JenisMedan::Bilangan(_) => (13.0, Rupa::Angka),
        JenisMedan::Tanggal => (12.0, Rupa::Tanggal),
        JenisMedan::Teks | JenisMedan::Pilihan(_) => (20.0, Rupa::Teks),
    };
    Definisi::baru(m.judul(), lebar, rupa)
}

impl KolomKeluaran for KolomMonitoring {
    const SEMUA: &'static [Self] = &{
        let mut semua = [M::No; BANYAK];
        let mut i = 0;
        while i < BANYAK {
            semua[i] = M::di(i);
            i += 1;
        }
        semua
    };

    const DEFINISI: &'static [Definisi] = &{
        let mut semua = [M::No.menurut(); BANYAK];
        let mut i = 0;
        while i < BANYAK {
            semua[i] = M::di(i).menurut();
            i += 1;
        }
        semua
    };

    fn ke(self) -> usize {
        match self {
            M::Medan(m) => DEPAN.len() + m as usize,
            lain => Self::SEMUA.iter().position(|k| *k == lain).unwrap_or_default(),
        }
    }
}

/// Sheet `Monitoring`.
pub const MONITORING: Daftar<KolomMonitoring> = Daftar { kode: "gm", kolom: KolomMonitoring::SEMUA };

/// Codes of the lists that a table of results may be: of a workbook, or a CSV of either.
pub const KODE_HASIL: &[&str] = &[HASIL.kode, HASIL_CSV.kode];

pub const KODE_MONITORING: &[&str] = &[MONITORING.kode];

pub const KODE_KEPUTUSAN: &[&str] = &[PERLU_KEPUTUSAN.kode];

pub(super) fn bertanda(kode: &str) -> Option<Bertanda> {
    let semua = [
        HASIL.bertanda(),
        HASIL_CSV.bertanda(),
        MONITORING.bertanda(),
        NAIK_TAHAP.bertanda(),
        COACHING.bertanda(),
        PERLU_KEPUTUSAN.bertanda(),
        MENUNGGU_VERIFIKASI.bertanda(),
        BELUM_LENGKAP.bertanda(),
        PERUBAHAN.bertanda(),
    ];
    semua.into_iter().find(|t| t.kode == kode)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_column_of_monitoring_stands_where_it_says() {
        for (i, k) in KolomMonitoring::SEMUA.iter().enumerate() {
            assert_eq!(k.ke(), i, "{k:?}");
        }
        assert_eq!(M::Medan(Medan::Catatan).judul(), "Catatan");
        assert_eq!(M::Triwulan.judul(), "Triwulan");
    }
}
