//! Approvals of rows that somebody changed after `uep` wrote them: the form of `uep template persetujuan`, and the
//! sheet `Persetujuan` that carries them to the end of the chain.

use super::keluaran::{Bertanda, Daftar, KolomKeluaran};

lembar! { {
    /// A column of the form.
    KolomPersetujuan PERSETUJUAN
    lembar {
        Pokok {
            Berkas => Berkas { isian 20.0, "Berkas yang barisnya diubah sesudah ditulis uep."; }
            LembarBerkas => Lembar { isian 16.0, "Lembar di dalam berkas itu."; }
            BarisBerkas => Baris { isian 7.0, "Baris pada lembar itu."; }
            IdPeserta => Id { isian 16.0, "ID Peserta menurut baris itu."; }
            NoKk => NoKk { isian 18.0, "No KK menurut baris itu."; }
            Nik => Nik { isian 18.0, "NIK menurut baris itu."; }
            Nama => Nama { isian 24.0, "Nama menurut baris itu."; }
        }
        Usaha {
            KolomBerkas => Kolom { isian 22.0, "Kolom yang isinya diubah.", Isian::TeksPanjang; }
            Semula => Semula {
                isian 30.0, "Yang ditulis uep, bila masih dapat diketahui dari barisnya.", Isian::TeksPanjang;
            }
            Menjadi => Menjadi {
                isian 30.0, "Yang tertulis sekarang. Inilah yang disetujui: bila diubah lagi, persetujuan ini tidak berlaku.",
                    Isian::TeksPanjang;
            }
        }
        Penilaian {
            Alasan => Alasan { isian 36.0, "Mengapa perubahan itu benar, dan buktinya."; }
            DisetujuiOleh => Oleh { isian 24.0, "Nama pejabat yang menyetujui."; }
            Jabatan => Jabatan { isian 22.0, "Jabatan pejabat itu."; }
            Tanggal => Tanggal { isian 13.0, "Tanggal persetujuan, tidak sesudah tanggal acuan perintah yang memakainya."; }
        }
        Akhir { Ikatan => Ikatan { isian 20.0, "Untuk program: menghubungkan persetujuan ini dengan isi barisnya."; } }
    }
} }

use super::isian::Isian;

kolom_keluaran! {
    /// A column of the sheet `Persetujuan`.
    KolomDisetujui {
        No "No" 6.5 Angka urut;
        Berkas "Berkas" 20.0 Teks;
        Lembar "Lembar" 16.0 Teks;
        Baris "Baris" 8.0 Angka;
        Id "ID Peserta" 16.0 Tengah;
        NoKk "No KK" 18.0 Tengah;
        Nik "NIK" 18.0 Tengah;
        Nama "Nama" 24.0 Teks;
        Kolom "Kolom" 22.0 Lipat;
        Semula "Semula" 26.0 Lipat;
        Menjadi "Menjadi" 26.0 Lipat;
        Alasan "Alasan" 34.0 Lipat;
        Oleh "Disetujui Oleh" 22.0 Teks;
        Jabatan "Jabatan" 22.0 Teks;
        Tanggal "Tanggal" 12.0 Tanggal;
        Dipakai "Dipakai Pada" 26.0 Lipat baku;
        Keterangan "Keterangan" 30.0 Lipat baku;
        Ikatan "Ikatan" 20.0 Teks tersembunyi;
    }
}

/// Sheet `Persetujuan`.
pub const DISETUJUI: Daftar<KolomDisetujui> = Daftar { kode: "pj", kolom: KolomDisetujui::SEMUA };

pub(super) fn bertanda(kode: &str) -> Option<Bertanda> {
    (kode == DISETUJUI.kode).then(|| DISETUJUI.bertanda())
}
