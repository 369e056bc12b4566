//! The kind of a table by its columns, for the role that the file was given in.

use super::Peta;
use crate::read::jenis::{Jenis, Peran};
use crate::read::kolom::{Kolom, kolom_medan};

pub(super) fn jenis(peta: &Peta, peran: Peran) -> Option<Jenis> {
    use Kolom::*;
    let punya = |k| peta.punya(k);
    let kunci = punya(NoKk) || punya(Nik) || punya(NikKepala);
    let peserta = punya(IdPeserta) || punya(Nik);
    match peran {
        Peran::Bansos | Peran::Ppks => (kunci && !ekstrak_dtsen(peta)).then_some(Jenis::Daftar),
        Peran::Register => (punya(Angkatan) && kunci).then_some(Jenis::Register),
        Peran::Parameter => (punya(Parameter) && punya(Nilai)).then_some(Jenis::Parameter),
        Peran::Penilaian => (peserta && !hasil_penilaian(peta) && isian_penilaian(peta)).then_some(Jenis::Penilaian),
        Peran::Hasil if peserta && hasil_penilaian(peta) => Some(Jenis::Hasil),
        Peran::Hasil => {
            (peserta && punya(Kelas) && punya(Triwulan) && isian_penilaian(peta)).then_some(Jenis::Monitoring)
        }
        Peran::Insentif => (peserta && punya(JenisInsentif) && !hasil_penilaian(peta)).then_some(Jenis::Insentif),
        Peran::Saringan | Peran::SaringanUtuh if punya(NoKk) && punya(Nik) && punya(Desil) => Some(Jenis::Saringan),
        Peran::Saringan => None,
        Peran::SaringanUtuh => (punya(NoKk) && punya(Nik) && punya(Hubungan)).then_some(Jenis::AnggotaSaringan),
        Peran::Asesmen => {
            (punya(NoKk) && [Potensi, Minat, Kesiapan, Komitmen].into_iter().all(punya)).then_some(Jenis::Asesmen)
        }
        Peran::Koreksi => {
            (punya(NilaiBenar) && punya(Terbaca) && (punya(Berkas) || punya(SelKoreksi))).then_some(Jenis::Koreksi)
        }
        Peran::Kegiatan => (punya(JenisKegiatan) && (punya(NamaKegiatan) || punya(Tanggal))).then_some(Jenis::Kegiatan),
        Peran::Evaluasi => (punya(KodeIndikator) && punya(Pembilang) && punya(Penyebut)).then_some(Jenis::Capaian),
        Peran::Ekstrak if punya(IdPeserta) && punya(Angkatan) => None,
        Peran::Ekstrak => {
            let keluarga = punya(NoKk) || punya(IdKeluarga);
            let kepala = punya(NikKepala) || (punya(NamaKepala) && punya(Nik) && !punya(Nama));
            if kepala && !punya(Hubungan) && (keluarga || punya(Desil)) {
                Some(Jenis::KeluargaKepala)
            } else if punya(Nik) || punya(Hubungan) {
                match (punya(Desil), keluarga) {
                    (true, true) => Some(Jenis::Gabungan),
                    (true, false) if punya(Nik) => Some(Jenis::KeluargaKepala),
                    (false, true) => Some(Jenis::Anggota),
                    _ => None,
                }
            } else {
                (punya(NoKk) && punya(Desil)).then_some(Jenis::Keluarga)
            }
        }
    }
}

/// What a table plainly is that cannot be read in this role, and what was expected with the option that takes it.
pub(super) fn jenis_lain(peta: &Peta, peran: Peran) -> Option<(&'static str, &'static str)> {
    let punya = |k| peta.punya(k);
    let daftar = punya(Kolom::Nik) && (punya(Kolom::Program) || punya(Kolom::JenisPpks));
    let register = punya(Kolom::IdPeserta) && punya(Kolom::Angkatan);
    match peran {
        Peran::Ekstrak if daftar => Some((Jenis::Daftar.nama(), "ekstrak DTSEN; berikan dengan --bansos atau --ppks")),
        Peran::Ekstrak if register => Some((Jenis::Register.nama(), "ekstrak DTSEN; berikan dengan --register")),
        Peran::Bansos | Peran::Ppks if ekstrak_dtsen(peta) => {
            Some(("ekstrak DTSEN", "daftar penerima atau PPKS; berikan tanpa --bansos atau --ppks"))
        }
        Peran::Penilaian if hasil_penilaian(peta) => {
            Some((Jenis::Hasil.nama(), "lembar penilaian yang diisi; berikan dengan --previous"))
        }
        Peran::Insentif if hasil_penilaian(peta) => Some((
            Jenis::Hasil.nama(),
            "daftar insentif yang sudah diberikan; pakai buku kerja (.xlsx) dengan lembar Insentif yang sudah diisi",
        )),
        Peran::Penilaian if register_peserta(peta) => {
            Some((Jenis::Register.nama(), "lembar penilaian yang diisi; berikan dengan --register"))
        }
        _ => None,
    }
}

fn hasil_penilaian(peta: &Peta) -> bool {
    [Kolom::IdPeserta, Kolom::U1, Kolom::Nilai].iter().all(|k| peta.punya(*k))
}

/// Fields of the form; those that the register and the assessment of candidates have too tell nothing.
fn isian_penilaian(peta: &Peta) -> bool {
    let bersama =
        [Kolom::Catatan, Kolom::ProfilBaseline, Kolom::PerlindunganSosial, Kolom::JaminanSosial, Kolom::KebutuhanDasar];
    kolom_medan().iter().any(|(_, k)| !bersama.contains(k) && peta.punya(*k))
}

fn register_peserta(peta: &Peta) -> bool {
    peta.punya(Kolom::Angkatan) && (peta.punya(Kolom::StatusPeserta) || peta.punya(Kolom::TahunMasukTahap))
}

/// A DTSEN extract says nothing of who receives what: as a list it would make everyone a recipient.
fn ekstrak_dtsen(peta: &Peta) -> bool {
    let daftar = [Kolom::Program, Kolom::Pkh, Kolom::Bpnt, Kolom::JenisPpks, Kolom::Miskin];
    (peta.punya(Kolom::Desil) || peta.punya(Kolom::Hubungan)) && !daftar.iter().any(|k| peta.punya(*k))
}

/// Names that mean another column in this kind of table.
pub(super) fn rapikan(peta: &mut Peta, jenis: Jenis) {
    let pindah = |peta: &mut Peta, dari: Kolom, ke: Kolom| {
        if let Some(i) = peta.di(dari).filter(|_| !peta.punya(ke)) {
            peta.isi(ke, i);
        }
    };
    match jenis {
        // V2 calls the head of the family `nama_anggota_keluarga`.
        Jenis::Keluarga => pindah(peta, Kolom::Nama, Kolom::NamaKepala),
        Jenis::KeluargaKepala => {
            pindah(peta, Kolom::Nik, Kolom::NikKepala);
            pindah(peta, Kolom::Nama, Kolom::NamaKepala);
            pindah(peta, Kolom::NikKepala, Kolom::Nik);
            pindah(peta, Kolom::NamaKepala, Kolom::Nama);
        }
        Jenis::Daftar | Jenis::Register | Jenis::Saringan | Jenis::Asesmen => {
            pindah(peta, Kolom::NikKepala, Kolom::Nik);
            pindah(peta, Kolom::NamaKepala, Kolom::Nama);
        }
        // Beside a relationship column `NIK KK` is what the list calls everyone's NIK.
        Jenis::Anggota | Jenis::Gabungan | Jenis::AnggotaSaringan => pindah(peta, Kolom::NikKepala, Kolom::Nik),
        Jenis::Parameter | Jenis::Penilaian | Jenis::Hasil | Jenis::Monitoring | Jenis::Insentif | Jenis::Koreksi => {}
        Jenis::Kegiatan | Jenis::Capaian => {}
    }
}

/// Columns that a table must have in this role; of an extract, by the file that it looks like.
pub(super) fn wajib(peta: &Peta, peran: Peran) -> &'static [Kolom] {
    let anggota = peta.punya(Kolom::Hubungan) && peta.punya(Kolom::Nik);
    let keluarga = peta.punya(Kolom::NamaKepala) || peta.punya(Kolom::JumlahAnggota);
    match peran {
        Peran::Ekstrak if anggota => &[Kolom::NoKk],
        Peran::Ekstrak if keluarga => &[Kolom::NoKk, Kolom::Desil],
        Peran::Ekstrak => &[Kolom::NoKk, Kolom::Desil, Kolom::Nik],
        Peran::Bansos | Peran::Ppks => &[Kolom::Nik, Kolom::NoKk],
        Peran::Register => &[Kolom::IdPeserta, Kolom::Angkatan, Kolom::Nik],
        Peran::Parameter => &[Kolom::Parameter, Kolom::Nilai],
        Peran::Penilaian => &[Kolom::IdPeserta, Kolom::OmzetBulan1, Kolom::LulusPelatihan, Kolom::AsesmenSelesai],
        Peran::Hasil => &[Kolom::IdPeserta, Kolom::U1, Kolom::Nilai],
        Peran::Insentif => &[Kolom::IdPeserta, Kolom::JenisInsentif],
        Peran::Saringan | Peran::SaringanUtuh => &[Kolom::NoKk, Kolom::Nik, Kolom::Desil],
        Peran::Kegiatan => &[Kolom::Tanggal, Kolom::JenisKegiatan, Kolom::NamaKegiatan],
        Peran::Evaluasi => &[Kolom::KodeIndikator, Kolom::Pembilang, Kolom::Penyebut],
        Peran::Asesmen => &[Kolom::NoKk, Kolom::Potensi, Kolom::Minat, Kolom::Kesiapan, Kolom::Komitmen],
        Peran::Koreksi => &[Kolom::Berkas, Kolom::Terbaca, Kolom::NilaiBenar],
    }
}
