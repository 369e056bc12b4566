//! `uep cohort --year Y --candidates FILE --assessment FILE --quota N -o OUT`: a new angkatan, and the stage
//! of everyone else.

mod kurang;

use std::io::Write;
use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;

use super::masukan::{Kelompok, Pembacaan, Permintaan, Siap, masukan};
use super::{Akhir, Laporan, Opsi, Umum, acuan_panjang, katakan, tahun, tampilan};
use crate::decide::cohort::{self, Waktu};
use crate::domain::kelas::Kelas;
use crate::domain::rupiah::ribuan;
use crate::error::Result;
use crate::read::sumber::Sumber;
use crate::record::register;
use crate::sheets::angka::{Tampil, kepala, sebaris, untuk};
use crate::sheets::cohort::banding;
use crate::sheets::cohort::ringkas::Ringkas;
use crate::sheets::cohort::{LaporanCohort, tulis};
use crate::sheets::json::objek;
use crate::sheets::masalah::BanyakTemuan;
use crate::table::jenis::{Jenis, Peran};
use crate::temuan::{Temuan, Tingkat};
use crate::write::keluaran::Terbitan;

/// Susun angkatan baru dan tahap semua peserta: kursi 52 kelurahan, cadangan, register tahun ini
#[derive(Args, Debug)]
#[command(
    help_template = super::POLA,
    override_usage = "uep cohort --year TAHUN --candidates BERKAS --assessment BERKAS --quota N -o KELUARAN [OPSI]",
    after_help = concat!(
        "Contoh:\n  uep cohort --year 2026 --candidates saringan.xlsx --assessment asesmen.xlsx --quota 104 -o register-2026.xlsx\n  \
                  uep cohort --year 2027 --candidates saringan.xlsx --assessment asesmen.xlsx --quota 104 --register register-2026.xlsx --grades tw1.xlsx tw2.xlsx tw3.xlsx tw4.xlsx -o register-2027.xlsx\n  \
                  uep cohort --year 2026 --candidates saringan.xlsx --assessment asesmen.xlsx --quota 50,100,200 -o banding.xlsx\n\n",
        kode_keluar!()
    )
)]
pub struct Argumen {
    /// Tahun angkatan baru, misalnya 2026
    #[arg(long, value_name = "TAHUN", value_parser = tahun, help_heading = "Aturan")]
    year: u16,
    /// Kursi angkatan baru; beberapa angka (50,100,200) dibandingkan tanpa membuat register
    #[arg(long, value_name = "N", value_parser = kuota, value_delimiter = ',', required = true, help_heading = "Aturan")]
    quota: Vec<u32>,
    /// Hasil uep screen: keluarga Layak dan lainnya
    #[arg(long, value_name = "BERKAS", required = true, num_args = 1.., help_heading = "Masukan")]
    candidates: Vec<PathBuf>,
    /// Lembar asesmen yang sudah diisi (lihat: uep template asesmen)
    #[arg(long, value_name = "BERKAS", required = true, num_args = 1.., help_heading = "Masukan")]
    assessment: Vec<PathBuf>,
    /// Register peserta sejauh ini
    #[arg(long, value_name = "BERKAS", num_args = 1.., help_heading = "Masukan")]
    register: Vec<PathBuf>,
    /// Hasil uep grade tahun sebelumnya
    #[arg(long, value_name = "BERKAS", num_args = 1.., help_heading = "Masukan")]
    grades: Vec<PathBuf>,
    /// Hasil perintah ini dengan Nilai Benar yang sudah diisi (buku kerja, atau .masalah.csv); boleh berulang,
    /// diterapkan menurut urutannya
    #[arg(long, value_name = "BERKAS", help_heading = "Masukan")]
    corrections: Vec<PathBuf>,
    #[command(flatten)]
    pembacaan: Pembacaan,
    #[command(flatten)]
    laporan: Laporan,
    #[command(flatten)]
    pub(super) umum: Umum,
}

/// Given twice, their rows would count twice.
const SEKALI: [Peran; 4] = [Peran::SaringanUtuh, Peran::Asesmen, Peran::Register, Peran::Hasil];

fn kuota(teks: &str) -> std::result::Result<u32, String> {
    teks.trim().parse().ok().filter(|n| *n <= 1_000_000).ok_or_else(|| "harus bilangan bulat 0 sampai 1000000".into())
}

impl Argumen {
    fn kelompok(&self) -> [Kelompok<'_>; 4] {
        [
            (Peran::SaringanUtuh, "--candidates", &self.candidates),
            (Peran::Asesmen, "--assessment", &self.assessment),
            (Peran::Register, "--register", &self.register),
            (Peran::Hasil, "--grades", &self.grades),
        ]
    }

    fn permintaan(&self, acuan: NaiveDate) -> Permintaan<'_> {
        let mut opsi = Opsi(Vec::new());
        opsi.nilai("--year", &self.year.to_string());
        let kuota: Vec<String> = self.quota.iter().map(u32::to_string).collect();
        opsi.nilai("--quota", &kuota.join(","));
        opsi.kelompok(&self.kelompok());
        Permintaan {
            perintah: "cohort",
            umum: &self.umum,
            laporan: &self.laporan,
            pembacaan: &self.pembacaan,
            masukan: masukan(&self.kelompok()),
            sekali: &SEKALI,
            koreksi: &self.corrections,
            opsi,
            triwulan: None,
            acuan,
            hari: acuan,
            max_desil: None,
        }
    }
}

pub fn jalankan(a: &Argumen, hari_ini: NaiveDate) -> anyhow::Result<Akhir> {
    let acuan = a.umum.as_of.unwrap_or(hari_ini);
    let mut siap = a.permintaan(acuan).siapkan()?;
    let waktu = Waktu { tahun: a.year, acuan };
    let (mut bahan, dibaca) = cohort::baca(&siap.sumber, waktu, &siap.rencana)?;
    let mut temuan = siap.catat(dibaca);
    temuan.extend(cohort::terapkan(&mut bahan, waktu));
    kurang::register(!a.register.is_empty(), &bahan, &siap.sumber)?;
    siap.jalan.catatan.extend(kurang::asesmen(&bahan, &siap.jalan));
    let tahun = Tahun { a, bahan: &bahan, waktu };
    let galat = match a.quota[..] {
        [kuota] => tahun.susun(kuota, siap, temuan)?,
        _ => tahun.bandingkan(siap, temuan)?,
    };
    Ok(a.laporan.akhir(galat))
}

/// Titles that offices add to their register, in the order of the files: a handful, kept to the end of the
/// run.
fn kolom_lain(sumber: &[Sumber]) -> Vec<&'static str> {
    let mut semua: Vec<&'static str> = Vec::new();
    for s in sumber.iter().filter(|s| s.judul.jenis == Jenis::Register) {
        for (_, judul) in register::lain(&s.judul) {
            if !semua.contains(&judul) {
                semua.push(judul.to_owned().leak());
            }
        }
    }
    semua
}

/// Everything read.
struct Tahun<'a> {
    a: &'a Argumen,
    bahan: &'a cohort::BahanAngkatan,
    waktu: Waktu,
}

impl Tahun<'_> {
    /// Makes the year's register; how many findings of severity Galat there are.
    fn susun(&self, kuota: u32, mut siap: Siap, mut temuan: Vec<Temuan>) -> Result<u32> {
        let mut hasil = cohort::susun(self.bahan, self.waktu, kuota, &siap.param);
        temuan.append(&mut hasil.temuan);
        siap.terbaca(&mut temuan);
        siap.jalan.catatan.extend(kurang::nilai(&hasil, self.bahan, self.waktu.tahun));
        let ringkas = Ringkas::hitung(&hasil, self.waktu, &temuan, &siap.jalan);
        let bahan = LaporanCohort {
            hasil: &hasil,
            waktu: self.waktu,
            kolom_lain: &kolom_lain(&siap.sumber),
            usulan: &self.bahan.usulan,
            temuan: &temuan,
            param: &siap.param,
            jalan: &siap.jalan,
            ringkas: &ringkas,
        };
        let terbitan = tulis(&bahan, &siap.keluaran, self.a.umum.delimiter)?;
        katakan(|keluar| self.tampilkan(&bahan, &terbitan, keluar))?;
        Ok(ringkas.temuan.tingkat(Tingkat::Galat))
    }

    fn tampilkan(&self, b: &LaporanCohort<'_>, terbitan: &Terbitan, keluar: &mut impl Write) -> std::io::Result<()> {
        let r = b.ringkas;
        if self.a.laporan.json {
            return writeln!(keluar, "{}", objek(b.jalan, &r.temuan, terbitan, r.json(b.param.alokasi)));
        }
        if self.a.umum.quiet {
            return Ok(());
        }
        let acuan = acuan_panjang(b.jalan.acuan);
        writeln!(keluar, "Angkatan {}: {}, kuota {} ({acuan})", r.tahun, kepala(&r.angka()), ribuan(r.kuota))?;
        for (nama, n) in untuk(r.angka(), Tampil::Terminal) {
            writeln!(keluar, "  {nama:<17}{n:>9}")?;
        }
        let tahap: Vec<String> = Kelas::SEMUA.map(|k| format!("{} {}", k.tahap(), ribuan(r.kelas(k)))).into();
        writeln!(keluar, "Register: {} peserta (tahap {})", ribuan(b.hasil.register.len() as u64), tahap.join(", "))?;
        writeln!(keluar, "  {}", sebaris(&r.langkah()))?;
        tampilan::ekor(b.jalan, (b.temuan, &r.temuan), terbitan, keluar)
    }

    /// Compares the quotas; how many findings of severity Galat there are.
    fn bandingkan(&self, mut siap: Siap, mut temuan: Vec<Temuan>) -> Result<u32> {
        let (banding, lain) = cohort::bandingkan(self.bahan, self.waktu, &self.a.quota, &siap.param);
        temuan.extend(lain);
        siap.terbaca(&mut temuan);
        let banyak = BanyakTemuan::hitung(&temuan);
        let bahan = banding::LaporanBanding {
            banding: &banding,
            waktu: self.waktu,
            temuan: &temuan,
            banyak: &banyak,
            param: &siap.param,
            jalan: &siap.jalan,
        };
        let terbitan = banding::tulis(&bahan, &siap.keluaran, self.a.umum.delimiter)?;
        katakan(|keluar| self.tampilkan_banding(&bahan, &terbitan, keluar))?;
        Ok(banyak.tingkat(Tingkat::Galat))
    }

    fn tampilkan_banding(
        &self,
        b: &banding::LaporanBanding<'_>,
        terbitan: &Terbitan,
        keluar: &mut impl Write,
    ) -> std::io::Result<()> {
        if self.a.laporan.json {
            return writeln!(keluar, "{}", objek(b.jalan, b.banyak, terbitan, banding::json(b)));
        }
        if self.a.umum.quiet {
            return Ok(());
        }
        let acuan = acuan_panjang(b.jalan.acuan);
        writeln!(keluar, "Perbandingan kuota angkatan {} ({acuan}); register tidak dibuat", b.waktu.tahun)?;
        write!(keluar, "  {:<40}", "Kuota")?;
        b.banding.iter().try_for_each(|k| write!(keluar, "{:>10}", ribuan(k.kuota)))?;
        writeln!(keluar)?;
        for baris in banding::baris() {
            let nilai: Vec<Option<u32>> = b.banding.iter().map(|k| baris.nilai(k)).collect();
            if nilai.iter().all(|n| n.is_none_or(|n| n == 0)) {
                continue;
            }
            write!(keluar, "  {:<40}", baris.perihal)?;
            nilai.iter().try_for_each(|n| write!(keluar, "{:>10}", n.map_or("-".to_owned(), ribuan)))?;
            writeln!(keluar)?;
        }
        tampilan::ekor(b.jalan, (b.temuan, b.banyak), terbitan, keluar)
    }
}
