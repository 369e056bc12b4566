//! The kind of a table by its columns, for the role that the file was given in.

use super::{Peta, PetaPengguna, petakan};
use crate::table::asesmen::ASESMEN;
use crate::table::jenis::{Jenis, Peran};
use crate::table::kolom::{Kolom, kolom_medan};
use crate::table::register::REGISTER;

pub(super) fn jenis(peta: &Peta, peran: Peran) -> Option<Jenis> {
    use Kolom::*;
    let punya = |k| peta.punya(k);
    let kunci = punya(NoKk) || punya(Nik) || punya(NikKepala);
    let peserta = punya(IdPeserta) || punya(Nik);
    match peran {
        Peran::Bansos => (kunci && !ekstrak_dtsen(peta) && !daftar_ppks(peta)).then_some(Jenis::Daftar),
        Peran::Ppks => (kunci && !ekstrak_dtsen(peta) && !daftar_bansos(peta)).then_some(Jenis::Daftar),
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
        Peran::Persetujuan => {
            [Ikatan, Alasan, DisetujuiOleh, Jabatan, Tanggal].into_iter().all(punya).then_some(Jenis::Persetujuan)
        }
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
pub(super) fn jenis_lain(judul: &[String], peran: Peran) -> Option<(&'static str, &'static str)> {
    // In one role the titles mean less than they do by themselves.
    let (peta, _) = petakan(judul, &[], &PetaPengguna::default(), Peran::Asesmen);
    let (milik, nama, pilihan) = sebenarnya(&peta)?;
    if milik.contains(&peran) {
        return None;
    }
    let harapan = match (peran, pilihan) {
        (Peran::Ekstrak, "--bansos") => "ekstrak DTSEN; berikan dengan --bansos",
        (Peran::Ekstrak, "--ppks") => "ekstrak DTSEN; berikan dengan --ppks",
        (Peran::Ekstrak, "--register") => "ekstrak DTSEN; berikan dengan --register",
        (Peran::Ekstrak, _) => "ekstrak DTSEN",
        (Peran::Bansos, "--ppks") => "daftar penerima bantuan sosial; berikan dengan --ppks",
        (Peran::Ppks, "--bansos") => "daftar PPKS; berikan dengan --bansos",
        (Peran::Bansos | Peran::Ppks, "--register") => "daftar penerima atau PPKS; berikan dengan --register",
        (Peran::Bansos | Peran::Ppks, "") => "daftar penerima atau PPKS; berikan tanpa --bansos atau --ppks",
        (Peran::Bansos | Peran::Ppks, _) => "daftar penerima atau PPKS",
        (Peran::Register, "--assessment") => "register peserta; berikan dengan --assessment pada uep cohort",
        (Peran::Register, _) => "register peserta",
        (Peran::Asesmen, "--register") => "lembar asesmen; berikan dengan --register",
        (Peran::Asesmen, _) => "lembar asesmen",
        (Peran::Penilaian, "--previous") => "lembar penilaian yang diisi; berikan dengan --previous",
        (Peran::Penilaian, "--register") => "lembar penilaian yang diisi; berikan dengan --register",
        // Other sheets may stand beside those of the classes, and beside what the tool writes.
        (Peran::Penilaian, _) => return None,
        (Peran::Insentif, "--previous") => {
            "daftar insentif yang sudah diberikan; pakai buku kerja (.xlsx) dengan lembar Insentif yang sudah diisi"
        }
        (Peran::Insentif, "--activities") => "daftar insentif yang diberikan; berikan dengan --activities",
        (Peran::Insentif, _) => "daftar insentif yang diberikan",
        (Peran::Kegiatan, "--incentives") => "daftar kegiatan; berikan dengan --incentives",
        (Peran::Kegiatan, _) => "daftar kegiatan",
        (Peran::Hasil | Peran::Saringan | Peran::SaringanUtuh | Peran::Evaluasi, _) => return None,
        (Peran::Parameter | Peran::Koreksi | Peran::Persetujuan, _) => return None,
    };
    Some((nama, harapan))
}

/// Roles that the table is for by its columns, its name, and the option that takes it.
fn sebenarnya(peta: &Peta) -> Option<(&'static [Peran], &'static str, &'static str)> {
    use Kolom::*;
    let punya = |k| peta.punya(k);
    let kunci = punya(NoKk) || punya(Nik) || punya(NikKepala);
    if [Potensi, Minat, Kesiapan, Komitmen].into_iter().all(punya) {
        Some((&[Peran::Asesmen], Jenis::Asesmen.nama(), "--assessment"))
    } else if hasil_penilaian(peta) {
        Some((&[Peran::Hasil], Jenis::Hasil.nama(), "--previous"))
    } else if punya(JenisInsentif) && (punya(IdPeserta) || punya(Nik)) {
        Some((&[Peran::Insentif], Jenis::Insentif.nama(), "--incentives"))
    } else if punya(IdPeserta) && punya(Angkatan) || kunci && register_peserta(peta) {
        // The form carries the year of the participant along.
        let milik: &[Peran] = &[Peran::Register, Peran::Penilaian, Peran::Hasil];
        Some((if isian_penilaian(peta) { milik } else { &milik[..1] }, Jenis::Register.nama(), "--register"))
    } else if punya(NamaKegiatan) && punya(JenisKegiatan) && !kunci {
        Some((&[Peran::Kegiatan], Jenis::Kegiatan.nama(), "--activities"))
    } else if daftar_ppks(peta) && kunci {
        Some((&[Peran::Ppks], "daftar PPKS", "--ppks"))
    } else if daftar_bansos(peta) && kunci {
        Some((&[Peran::Bansos], "daftar penerima bantuan sosial", "--bansos"))
    } else if ekstrak_dtsen(peta) && kunci {
        let milik = &[Peran::Ekstrak, Peran::Saringan, Peran::SaringanUtuh, Peran::Register, Peran::Asesmen];
        Some((milik, "ekstrak DTSEN", ""))
    } else {
        None
    }
}

/// A list of recipients that says nothing of PPKS; a file with a desil is no mere list.
fn daftar_bansos(peta: &Peta) -> bool {
    let ada = |kolom: &[Kolom]| kolom.iter().any(|k| peta.punya(*k));
    ada(&[Kolom::Program, Kolom::Pkh, Kolom::Bpnt]) && !ada(&[Kolom::JenisPpks, Kolom::Miskin, Kolom::Desil])
}

/// A list of PPKS that says nothing of programmes.
fn daftar_ppks(peta: &Peta) -> bool {
    let ada = |kolom: &[Kolom]| kolom.iter().any(|k| peta.punya(*k));
    ada(&[Kolom::JenisPpks, Kolom::Miskin]) && !ada(&[Kolom::Program, Kolom::Pkh, Kolom::Bpnt, Kolom::Desil])
}

fn hasil_penilaian(peta: &Peta) -> bool {
    [Kolom::IdPeserta, Kolom::U1, Kolom::Nilai].iter().all(|k| peta.punya(*k))
}

/// Fields of the form; those that the register and the assessment of candidates have too tell nothing.
fn isian_penilaian(peta: &Peta) -> bool {
    let bersama = |k: &Kolom| REGISTER.iter().any(|r| r.kolom == *k) || ASESMEN.iter().any(|a| a.kolom == *k);
    kolom_medan().iter().any(|(_, k)| !bersama(k) && peta.punya(*k))
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
        Jenis::Kegiatan | Jenis::Capaian | Jenis::Persetujuan => {}
    }
}

/// Columns that a table must have in this role; of an extract, by the file that it looks like.
pub(super) fn wajib(peta: &Peta, peran: Peran) -> Vec<Kolom> {
    let anggota = peta.punya(Kolom::Hubungan) && peta.punya(Kolom::Nik);
    let keluarga = peta.punya(Kolom::NamaKepala) || peta.punya(Kolom::JumlahAnggota);
    let kunci = peta.punya(Kolom::NoKk) || peta.punya(Kolom::NikKepala);
    let wajib: &[Kolom] = match peran {
        Peran::Ekstrak if anggota => &[Kolom::NoKk],
        Peran::Ekstrak if keluarga => &[Kolom::NoKk, Kolom::Desil],
        Peran::Ekstrak => &[Kolom::NoKk, Kolom::Desil, Kolom::Nik],
        Peran::Bansos | Peran::Ppks => &[Kolom::Nik, Kolom::NoKk],
        // Somebody without an ID is known by NIK or No KK.
        Peran::Register if kunci => &[Kolom::Angkatan],
        Peran::Register => &[Kolom::Angkatan, Kolom::Nik],
        Peran::Parameter => &[Kolom::Parameter, Kolom::Nilai],
        Peran::Penilaian => &[Kolom::IdPeserta, Kolom::OmzetBulan1, Kolom::LulusPelatihan, Kolom::AsesmenSelesai],
        Peran::Hasil => &[Kolom::IdPeserta, Kolom::U1, Kolom::Nilai],
        Peran::Insentif => &[Kolom::IdPeserta, Kolom::JenisInsentif],
        Peran::Saringan | Peran::SaringanUtuh => &[Kolom::NoKk, Kolom::Nik, Kolom::Desil],
        Peran::Kegiatan => &[Kolom::Tanggal, Kolom::JenisKegiatan, Kolom::NamaKegiatan],
        Peran::Evaluasi => &[Kolom::KodeIndikator, Kolom::Pembilang, Kolom::Penyebut],
        Peran::Asesmen => &[Kolom::NoKk, Kolom::Potensi, Kolom::Minat, Kolom::Kesiapan, Kolom::Komitmen],
        Peran::Koreksi => &[Kolom::Berkas, Kolom::Terbaca, Kolom::NilaiBenar],
        Peran::Persetujuan => &[Kolom::Ikatan, Kolom::Alasan, Kolom::DisetujuiOleh, Kolom::Jabatan, Kolom::Tanggal],
    };
    wajib.to_vec()
}
