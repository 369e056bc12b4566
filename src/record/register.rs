//! Rows of the register with everything that stands in them: for the yearly roll-over, which writes the
//! register anew and may lose nothing of it, and for the annual evaluation.

use chrono::NaiveDate;

use super::bawaan::Bawaan;
use super::konteks::Disamarkan;
use super::peserta::{self, Peserta};
use super::rekaman::BacaanAngkatan;
use super::tabel::BarisTabel;
use crate::domain::desil::Desil;
use crate::domain::jawaban::Jawaban;
use crate::domain::keputusan::KeputusanDinas;
use crate::domain::peserta::StatusPeserta;
use crate::read::header::Judul;
use crate::table::kolom::Kolom;
use crate::table::register::{KolomRegister, REGISTER};

/// A decision that counts for a participant.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct KeputusanBerlaku {
    pub apa: KeputusanDinas,
    pub tanggal: Option<NaiveDate>,
    /// `false`: it waits for its year or its day.
    pub dijalankan: bool,
}

/// A participant with all columns of the register.
#[derive(Clone, Debug)]
pub struct Terdaftar {
    pub peserta: Peserta,
    pub lahir: Jawaban<NaiveDate>,
    pub desil_awal: Jawaban<Desil>,
    pub bansos_awal: Box<str>,
    pub disabilitas: Option<bool>,
    pub jenis_usaha: Box<str>,
    pub tahun_masuk_tahap: Jawaban<u16>,
    /// Sum of the four scores.
    pub nilai_asesmen: Jawaban<u16>,
    pub profil_baseline: Jawaban<bool>,
    pub perlindungan_sosial: Jawaban<bool>,
    pub jaminan_sosial: Jawaban<bool>,
    pub kebutuhan_dasar: Jawaban<bool>,
    pub bawaan: Bawaan,
    /// Of the Dinas, in `Perubahan Tahap` of the same workbook.
    pub keputusan: Option<KeputusanBerlaku>,
    /// Cells that say something nobody can read, as they stand.
    mentah: Vec<(Kolom, Box<str>)>,
    /// Of a row that is withheld: its mark as it stands.
    pub sidik: Option<Box<str>>,
    /// Columns that offices add of their own: title, cell.
    pub lain: Vec<(Box<str>, Box<str>)>,
}

impl Terdaftar {
    /// What stands in a cell that cannot be read.
    pub fn mentah(&self, kolom: Kolom) -> &str {
        self.mentah.iter().find(|(k, _)| *k == kolom).map_or("", |(_, t)| t)
    }
}

/// Columns that the office added of its own: index and title.
pub fn lain(judul: &Judul) -> Vec<(usize, &str)> {
    judul.selain(&REGISTER.iter().map(|k| k.kolom).chain([Kolom::Sidik]).collect::<Vec<_>>())
}

/// Makes the reader of a register with this header.
pub fn pembaca(judul: &Judul) -> impl Fn(&mut BarisTabel<'_, '_>) -> Result<Terdaftar, Disamarkan> + Sync + use<> {
    let asing: Vec<(usize, Box<str>)> = lain(judul).into_iter().map(|(i, j)| (i, j.into())).collect();
    move |b| baca(b, &asing)
}

fn baca(b: &mut BarisTabel<'_, '_>, asing: &[(usize, Box<str>)]) -> Result<Terdaftar, Disamarkan> {
    let peserta = peserta::baca(b)?;
    let mut t = Terdaftar {
        lahir: b.tanggal(Kolom::TanggalLahir),
        desil_awal: b.desil(Kolom::DesilAwal),
        bansos_awal: b.teks(Kolom::BansosAwal),
        disabilitas: b.disabilitas(),
        jenis_usaha: b.teks(Kolom::JenisUsaha),
        tahun_masuk_tahap: b.bilangan(Kolom::TahunMasukTahap),
        nilai_asesmen: b.bilangan(Kolom::NilaiAsesmen),
        profil_baseline: b.ya_tidak(Kolom::ProfilBaseline),
        perlindungan_sosial: b.ya_tidak(Kolom::PerlindunganSosial),
        jaminan_sosial: b.ya_tidak(Kolom::JaminanSosial),
        kebutuhan_dasar: b.ya_tidak(Kolom::KebutuhanDasar),
        bawaan: Bawaan::baca(b, REGISTER),
        keputusan: None,
        mentah: Vec::new(),
        sidik: b.ditahan().then(|| b.tertulis(Kolom::Sidik)),
        lain: Vec::new(),
        peserta,
    };
    let salah = REGISTER.iter().filter(|k| k.peran.is_some_and(|p| t.tak_terbaca(p))).map(|k| k.kolom);
    t.mentah = salah.map(|k| (k, b.tertulis(k))).collect();
    let lain = asing.iter().map(|(i, judul)| (judul.clone(), b.tertulis_di(*i, judul)));
    t.lain = lain.filter(|(_, isi)| !isi.is_empty()).collect();
    Ok(t)
}

impl Terdaftar {
    /// Whether a cell may hold what the record has no place for.
    fn tak_terbaca(&self, kolom: KolomRegister) -> bool {
        fn salah<T>(j: &Jawaban<T>) -> bool {
            matches!(j, Jawaban::TakTerbaca)
        }
        let p = &self.peserta;
        match kolom {
            // A month of 2025 says that it was before the Perwal.
            KolomRegister::Angkatan => {
                matches!(p.angkatan, BacaanAngkatan::Salah | BacaanAngkatan::SebelumPerwal(2025))
            }
            KolomRegister::JenisKelamin => p.jenis_kelamin.is_none(),
            KolomRegister::Kelas | KolomRegister::Tahap => p.kelas.is_err(),
            KolomRegister::Status => p.status_salah && p.status == StatusPeserta::Aktif,
            KolomRegister::Lahir => salah(&self.lahir),
            KolomRegister::DesilAwal => salah(&self.desil_awal),
            KolomRegister::Disabilitas => self.disabilitas.is_none(),
            KolomRegister::TahunMasukTahap => salah(&self.tahun_masuk_tahap),
            KolomRegister::OmzetBaseline => salah(&p.omzet_baseline),
            KolomRegister::OmzetAwalTahap => salah(&p.omzet_awal_tahap),
            KolomRegister::NilaiAsesmen => salah(&self.nilai_asesmen),
            KolomRegister::ProfilBaseline => salah(&self.profil_baseline),
            KolomRegister::PerlindunganSosial => salah(&self.perlindungan_sosial),
            KolomRegister::JaminanSosial => salah(&self.jaminan_sosial),
            KolomRegister::KebutuhanDasar => salah(&self.kebutuhan_dasar),
            KolomRegister::TanggalGraduasi => p.tanggal_graduasi.is_none(),
            // Kept as they stand.
            KolomRegister::Id | KolomRegister::Nik | KolomRegister::NoKk | KolomRegister::Nama => false,
            KolomRegister::Kecamatan | KolomRegister::Kelurahan | KolomRegister::BansosAwal => false,
            KolomRegister::JenisUsaha | KolomRegister::Klaster | KolomRegister::Pendamping => false,
            // Where Angkatan leaves it open, or may say something else.
            KolomRegister::Pasal9 => {
                p.ditahan.is_some()
                    || matches!(
                        p.angkatan,
                        BacaanAngkatan::TahunPerwal(_) | BacaanAngkatan::Kosong | BacaanAngkatan::Salah
                    )
            }
        }
    }
}
