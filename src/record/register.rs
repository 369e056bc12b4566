//! Rows of the register with everything that stands in them: for the yearly roll-over, which writes the
//! register anew and may lose nothing of it, and for the annual evaluation.

use chrono::NaiveDate;

use super::baca::Disamarkan;
use super::peserta::{self, Peserta};
use super::rekaman::BacaanAngkatan;
use super::tabel::BarisTabel;
use crate::domain::desil::Desil;
use crate::domain::jawaban::Jawaban;
use crate::domain::keputusan::KeputusanDinas;
use crate::domain::peserta::StatusPeserta;
use crate::read::header::Judul;
use crate::table::kolom::Kolom;

pub use crate::table::kolom::KOLOM_REGISTER as KOLOM;

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
    pub catatan: Box<str>,
    /// Of the Dinas, in `Perubahan Tahap` of the same workbook.
    pub keputusan: Option<KeputusanBerlaku>,
    /// Cells that say something nobody can read, as they stand.
    mentah: Vec<(Kolom, Box<str>)>,
    /// Columns that offices add of their own: title, cell.
    pub lain: Vec<(Box<str>, Box<str>)>,
}

impl Terdaftar {
    /// What stands in a cell that cannot be read.
    pub fn mentah(&self, kolom: Kolom) -> &str {
        self.mentah.iter().find(|(k, _)| *k == kolom).map_or("", |(_, t)| t)
    }
}

/// Makes the reader of a register with this header.
pub fn pembaca(judul: &Judul) -> impl Fn(&mut BarisTabel<'_, '_>) -> Result<Terdaftar, Disamarkan> + Sync + use<> {
    let asing: Vec<(usize, Box<str>)> = judul.selain(&KOLOM).into_iter().map(|(i, j)| (i, j.into())).collect();
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
        tahun_masuk_tahap: b.bilangan(Kolom::TahunMasukTahap, 2100),
        nilai_asesmen: b.bilangan(Kolom::NilaiAsesmen, 20),
        profil_baseline: b.ya_tidak(Kolom::ProfilBaseline),
        perlindungan_sosial: b.ya_tidak(Kolom::PerlindunganSosial),
        jaminan_sosial: b.ya_tidak(Kolom::JaminanSosial),
        kebutuhan_dasar: b.ya_tidak(Kolom::KebutuhanDasar),
        catatan: b.teks(Kolom::Catatan),
        keputusan: None,
        mentah: Vec::new(),
        lain: Vec::new(),
        peserta,
    };
    t.mentah = t.tak_terbaca().into_iter().filter(|(_, salah)| *salah).map(|(k, _)| (k, b.tertulis(k))).collect();
    let lain = asing.iter().map(|(i, judul)| (judul.clone(), b.tertulis_di(*i, judul)));
    t.lain = lain.filter(|(_, isi)| !isi.is_empty()).collect();
    Ok(t)
}

impl Terdaftar {
    fn tak_terbaca(&self) -> [(Kolom, bool); 16] {
        fn salah<T>(j: &Jawaban<T>) -> bool {
            matches!(j, Jawaban::TakTerbaca)
        }
        let p = &self.peserta;
        [
            // A month of 2025 says that it was before the Perwal.
            (Kolom::Angkatan, matches!(p.angkatan, BacaanAngkatan::Salah | BacaanAngkatan::SebelumPerwal(2025))),
            (Kolom::JenisKelamin, p.jenis_kelamin.is_none()),
            (Kolom::Kelas, p.kelas.is_err()),
            (Kolom::Tahap, p.kelas.is_err()),
            (Kolom::StatusPeserta, p.status_salah && p.status == StatusPeserta::Aktif),
            (Kolom::TanggalLahir, salah(&self.lahir)),
            (Kolom::DesilAwal, salah(&self.desil_awal)),
            (Kolom::Disabilitas, self.disabilitas.is_none()),
            (Kolom::TahunMasukTahap, salah(&self.tahun_masuk_tahap)),
            (Kolom::OmzetBaseline, salah(&p.omzet_baseline)),
            (Kolom::OmzetAwalTahap, salah(&p.omzet_awal_tahap)),
            (Kolom::NilaiAsesmen, salah(&self.nilai_asesmen)),
            (Kolom::ProfilBaseline, salah(&self.profil_baseline)),
            (Kolom::PerlindunganSosial, salah(&self.perlindungan_sosial)),
            (Kolom::JaminanSosial, salah(&self.jaminan_sosial)),
            (Kolom::KebutuhanDasar, salah(&self.kebutuhan_dasar)),
        ]
    }
}
