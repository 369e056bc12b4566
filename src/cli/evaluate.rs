//! `uep evaluate --year Y --register FILE --grades FILE... -o OUT`: the annual evaluation of Pasal 8.

use std::io::Write;
use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;

use super::masukan::{Kelompok, Pembacaan, Permintaan, masukan};
use super::{Akhir, Laporan, Opsi, Umum, acuan_panjang, katakan, tahun, tampilan};
use crate::decide::evaluate::{self, Waktu};
use crate::domain::rupiah::ribuan;
use crate::sheets::angka::{kepala, sebaris};
use crate::sheets::evaluate::ringkas::Ringkas;
use crate::sheets::evaluate::{LaporanEvaluate, tulis};
use crate::sheets::json::objek;
use crate::table::jenis::Peran;
use crate::temuan::Tingkat;
use crate::write::keluaran::Terbitan;

/// Susun evaluasi tahunan Pasal 8: 22 indikator Matrik 4.1, efektivitas, kendala, rekomendasi
#[derive(Args, Debug)]
#[command(
    help_template = super::POLA,
    override_usage = "uep evaluate --year TAHUN --register BERKAS --grades BERKAS... -o KELUARAN [OPSI]",
    after_help = concat!(
        "Contoh:\n  uep evaluate --year 2026 --register register.xlsx --grades hasil-tw1.xlsx hasil-tw2.xlsx hasil-tw3.xlsx hasil-tw4.xlsx -o evaluasi.xlsx\n  \
                  uep evaluate --year 2026 --register register.xlsx --grades hasil-tw1.xlsx hasil-tw2.xlsx --assessment asesmen.xlsx --activities kegiatan.xlsx --incentives insentif.xlsx --screening hasil.xlsx --previous evaluasi-2025.xlsx -o evaluasi.xlsx\n\n",
        kode_keluar!()
    )
)]
pub struct Argumen {
    /// Tahun yang dievaluasi
    #[arg(long, value_name = "TAHUN", value_parser = tahun, help_heading = "Aturan")]
    year: u16,
    /// Register peserta tahun itu
    #[arg(long, value_name = "BERKAS", required = true, help_heading = "Masukan")]
    register: Vec<PathBuf>,
    /// Hasil triwulan tahun itu (keluaran uep grade)
    #[arg(long, value_name = "BERKAS", required = true, num_args = 1.., help_heading = "Masukan")]
    grades: Vec<PathBuf>,
    /// Lembar asesmen calon peserta tahun itu (I.1 sampai I.3)
    #[arg(long, value_name = "BERKAS", help_heading = "Masukan")]
    assessment: Vec<PathBuf>,
    /// Daftar kegiatan (lihat: uep template kegiatan)
    #[arg(long, value_name = "BERKAS", help_heading = "Masukan")]
    activities: Vec<PathBuf>,
    /// Insentif yang sudah diberikan (lihat: uep template insentif)
    #[arg(long, value_name = "BERKAS", help_heading = "Masukan")]
    incentives: Vec<PathBuf>,
    /// Hasil penyaringan tahun itu (keluaran uep screen): desil dan bansos kini
    #[arg(long, value_name = "BERKAS", help_heading = "Masukan")]
    screening: Vec<PathBuf>,
    /// Evaluasi tahun sebelumnya (keluaran uep evaluate)
    #[arg(long, value_name = "BERKAS", help_heading = "Masukan")]
    previous: Vec<PathBuf>,
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
const SEKALI: [Peran; 7] = [
    Peran::Register,
    Peran::Hasil,
    Peran::Asesmen,
    Peran::Kegiatan,
    Peran::Insentif,
    Peran::SaringanUtuh,
    Peran::Evaluasi,
];

impl Argumen {
    /// The inputs by role, in the order in which they are read.
    fn kelompok(&self) -> [Kelompok<'_>; 7] {
        [
            (Peran::Register, "--register", &self.register),
            (Peran::Hasil, "--grades", &self.grades),
            (Peran::Asesmen, "--assessment", &self.assessment),
            (Peran::Kegiatan, "--activities", &self.activities),
            (Peran::Insentif, "--incentives", &self.incentives),
            (Peran::SaringanUtuh, "--screening", &self.screening),
            (Peran::Evaluasi, "--previous", &self.previous),
        ]
    }

    fn permintaan(&self, acuan: NaiveDate) -> Permintaan<'_> {
        let mut opsi = Opsi(Vec::new());
        opsi.nilai("--year", &self.year.to_string());
        opsi.kelompok(&self.kelompok());
        Permintaan {
            perintah: "evaluate",
            umum: &self.umum,
            laporan: &self.laporan,
            pembacaan: &self.pembacaan,
            masukan: masukan(&self.kelompok()),
            sekali: &SEKALI,
            koreksi: &self.corrections,
            opsi,
            triwulan: None,
            acuan,
            hari: Waktu::hari_parameter(self.year, acuan),
            max_desil: None,
        }
    }
}

pub fn jalankan(a: &Argumen, hari_ini: NaiveDate) -> anyhow::Result<Akhir> {
    let acuan = a.umum.as_of.unwrap_or(hari_ini);
    let mut siap = a.permintaan(acuan).siapkan()?;
    let waktu = Waktu { tahun: a.year, acuan };
    let (bahan, dibaca) = evaluate::baca(&siap.sumber, waktu, &siap.rencana)?;
    let mut temuan = siap.catat(dibaca);
    let mut hasil = evaluate::susun(&bahan, waktu, &siap.param);
    temuan.append(&mut hasil.temuan);
    siap.terbaca(&mut temuan);
    let ringkas = Ringkas::hitung(&hasil, &bahan, &temuan, &siap.jalan);
    let laporan = LaporanEvaluate {
        hasil: &hasil,
        lama: bahan.sebelumnya.as_deref(),
        temuan: &temuan,
        param: &siap.param,
        jalan: &siap.jalan,
        ringkas: &ringkas,
    };
    let terbitan = tulis(&laporan, &siap.keluaran, a.umum.delimiter)?;
    katakan(|keluar| tampilkan(a, &laporan, &terbitan, keluar))?;
    Ok(a.laporan.akhir(ringkas.temuan.tingkat(Tingkat::Galat)))
}

fn tampilkan(
    a: &Argumen,
    b: &LaporanEvaluate<'_>,
    terbitan: &Terbitan,
    keluar: &mut impl Write,
) -> std::io::Result<()> {
    if a.laporan.json {
        return writeln!(keluar, "{}", objek(b.jalan, &b.ringkas.temuan, terbitan, b.ringkas.json(b.hasil, b.param)));
    }
    if a.umum.quiet {
        return Ok(());
    }
    let r = b.ringkas;
    let (angka, acuan) = (r.angka(), acuan_panjang(b.jalan.acuan));
    writeln!(keluar, "Tahun {}: {} ({acuan})", a.year, kepala(&angka))?;
    writeln!(keluar, "  Target Matrik 4.1: {}", sebaris(&angka))?;
    writeln!(
        keluar,
        "  {} rekomendasi, {} nama untuk ditindaklanjuti",
        ribuan(b.hasil.rekomendasi.len() as u64),
        ribuan(b.hasil.tindak.len() as u64)
    )?;
    b.hasil.keadaan.iter().try_for_each(|k| writeln!(keluar, "  {}: {}", k.triwulan, k.uraian()))?;
    b.hasil.kurang.iter().try_for_each(|k| writeln!(keluar, "  Belum ada: {k}"))?;
    tampilan::berkas(b.jalan, keluar)?;
    tampilan::koreksi(b.jalan, terbitan, keluar)?;
    tampilan::persetujuan(b.jalan, terbitan, keluar)?;
    if r.temuan.0.is_empty() && b.hasil.keadaan.iter().any(|k| k.temuan.as_ref().is_none_or(|t| !t.is_empty())) {
        writeln!(keluar, "Masalah data pada evaluasi ini: tidak ada yang lain dari masalah triwulan di atas")?;
    } else {
        tampilan::temuan(b.temuan, &r.temuan, b.jalan, keluar)?;
    }
    tampilan::keluaran(terbitan, keluar)
}
