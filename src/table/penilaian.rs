//! The assessment of a quarter (`uep template penilaian`): who the row is about. The fields behind it are those of the
//! form ([`crate::domain::formulir`]).

macro_rules! baris_penilaian {
    ($ke:ident! $($lagi:ident!)* { $($sudah:tt)* }) => { $ke! { $($lagi!)* { $($sudah)* lembar {
        Pokok {
            // Where all classes stand in one table; else every class has a sheet.
            Kelas => Kelas { isian 17.0, "Kelas peserta.", Isian::Teks; }
            IdPeserta => Id { isian 16.0, "ID Peserta menurut register, misalnya UEP-2026-0001."; }
            Nik => Nik { isian 19.0, "NIK peserta."; }
            Nama => Nama { isian 27.0, "Nama peserta."; }
            Angkatan => Angkatan { isian 10.5, "Tahun masuk program."; }
            Klaster => Klaster { isian 18.0, "Klaster atau kelompok usaha."; }
            Pendamping => Pendamping { isian 20.0, "Nama pendamping."; }
        }
    } } } };
}

use super::isian::Isian;
use crate::domain::formulir::{JenisMedan, Medan};

baris_penilaian! { lembar! {
    /// What an assessment sheet says of the participant, filled in before.
    KolomPenilaian PENILAIAN
} }

/// A field of the form where it stands on a sheet: turnover, indicators, monitoring, verification.
pub fn medan(medan: Medan) -> KolomLembar<KolomPenilaian> {
    let bagian = match medan {
        m if m <= Medan::IndikatorOmzet => Bagian::Usaha,
        m if m <= Medan::MengikutiCoaching => Bagian::Penilaian,
        m if m < Medan::Evaluator => Bagian::Keadaan,
        _ => Bagian::Akhir,
    };
    let lebar = match medan.jenis() {
        JenisMedan::YaTidak => 14.0,
        JenisMedan::Rupiah => 15.0,
        JenisMedan::Bilangan(_) => 11.5,
        JenisMedan::Tanggal => 13.0,
        JenisMedan::Pilihan(_) => 22.0,
        JenisMedan::Teks if medan == Medan::Catatan => 30.0,
        JenisMedan::Teks => 20.0,
    };
    let isian = Some(KolomFormulir { lebar, petunjuk: medan.petunjuk(), masukan: None });
    KolomLembar { kolom: Kolom::medan(medan), peran: None, bagian, judul: medan.judul(), daftar: None, isian }
}
