//! `uep grade FILE... --quarter Q -o OUT`: from filled assessment sheets to grades and incentives.

use std::io::Write;
use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;

use super::masukan::{Kelompok, Pembacaan, Permintaan, masukan};
use super::{Akhir, Laporan, Opsi, Umum, acuan_panjang, katakan, tampilan};
use crate::decide::grade::{self, Waktu};
use crate::domain::rupiah::ribuan;
use crate::domain::triwulan::Triwulan;
use crate::error::nama_berkas;
use crate::read::opsi::kutip;
use crate::sheets::angka::{kalimat, kepala};
use crate::sheets::grade::ringkas::{NILAI, Ringkas};
use crate::sheets::grade::{LaporanGrade, tulis};
use crate::sheets::json::objek;
use crate::table::jenis::Peran;
use crate::temuan::Tingkat;
use crate::write::keluaran::Terbitan;

/// Nilai peserta triwulanan menurut Tabel 5.1: A, B, C, dan insentifnya
#[derive(Args, Debug)]
#[command(
    help_template = super::POLA,
    override_usage = "uep grade BERKAS... --quarter TRIWULAN -o KELUARAN [OPSI]",
    after_help = concat!(
        "Contoh:\n  uep grade penilaian-siti.xlsx penilaian-budi.xlsx --quarter 2026-TW1 -o hasil-tw1.xlsx\n  \
                  uep grade penilaian.xlsx --quarter 2026-TW2 --register register.xlsx --previous hasil-tw1.xlsx --incentives insentif.xlsx -o hasil-tw2.xlsx\n\n",
        kode_keluar!()
    )
)]
pub struct Argumen {
    /// Lembar penilaian yang sudah diisi: CSV, XLSX, XLS, XLSB, ODS (lihat: uep template penilaian)
    #[arg(value_name = "BERKAS", required = true, help_heading = "Masukan")]
    berkas: Vec<PathBuf>,
    /// Triwulan yang dinilai, misalnya 2026-TW1
    #[arg(long, value_name = "TRIWULAN", help_heading = "Aturan")]
    quarter: Triwulan,
    /// Register peserta: kelas, status, dan omzet pembanding
    #[arg(long, value_name = "BERKAS", help_heading = "Masukan")]
    register: Vec<PathBuf>,
    /// Hasil triwulan sebelumnya, atau hasil lama triwulan ini
    #[arg(long, value_name = "BERKAS", num_args = 1.., help_heading = "Masukan")]
    previous: Vec<PathBuf>,
    /// Insentif yang sudah diberikan (lihat: uep template insentif)
    #[arg(long, value_name = "BERKAS", help_heading = "Masukan")]
    incentives: Vec<PathBuf>,
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
const SEKALI: [Peran; 4] = [Peran::Penilaian, Peran::Register, Peran::Hasil, Peran::Insentif];

impl Argumen {
    fn kelompok(&self) -> [Kelompok<'_>; 3] {
        [
            (Peran::Register, "--register", &self.register),
            (Peran::Hasil, "--previous", &self.previous),
            (Peran::Insentif, "--incentives", &self.incentives),
        ]
    }

    fn permintaan(&self, acuan: NaiveDate) -> Permintaan<'_> {
        let mut opsi = Opsi(self.berkas.iter().map(|b| kutip(&nama_berkas(b))).collect());
        opsi.nilai("--quarter", &self.quarter.to_string());
        opsi.kelompok(&self.kelompok());
        let lembar = self.berkas.iter().map(|b| (Peran::Penilaian, b.as_path()));
        Permintaan {
            perintah: "grade",
            umum: &self.umum,
            laporan: &self.laporan,
            pembacaan: &self.pembacaan,
            masukan: lembar.chain(masukan(&self.kelompok())).collect(),
            sekali: &SEKALI,
            koreksi: &self.corrections,
            opsi,
            triwulan: Some(self.quarter),
            acuan,
            hari: acuan,
            max_desil: None,
        }
    }
}

pub fn jalankan(a: &Argumen, hari_ini: NaiveDate) -> anyhow::Result<Akhir> {
    let acuan = a.umum.as_of.unwrap_or(hari_ini);
    let mut siap = a.permintaan(acuan).siapkan()?;
    let waktu = Waktu { triwulan: a.quarter, acuan };
    let (terbaca_semua, dibaca) = grade::baca(&siap.sumber, waktu, &siap.rencana)?;
    let mut temuan = siap.catat(dibaca);
    let mut hasil = grade::susun(&terbaca_semua, waktu, &siap.param);
    for s in &hasil.tanpa_peserta {
        let h = &mut siap.jalan.sumber[usize::from(*s)].hitungan;
        h.dipakai -= 1;
        h.rusak += 1;
    }
    temuan.append(&mut hasil.temuan);
    siap.terbaca(&mut temuan);
    let ringkas = Ringkas::hitung(&hasil, &temuan, &siap.jalan);
    let bahan = LaporanGrade {
        hasil: &hasil,
        register: terbaca_semua.register.as_deref().unwrap_or_default(),
        triwulan: a.quarter,
        temuan: &temuan,
        param: &siap.param,
        jalan: &siap.jalan,
        ringkas: &ringkas,
    };
    let terbitan = tulis(&bahan, &siap.keluaran, a.umum.delimiter)?;
    katakan(|keluar| tampilkan(a, &bahan, &terbitan, keluar))?;
    let galat = ringkas.temuan.tingkat(Tingkat::Galat);
    // The operating system takes the memory back faster than millions of small frees.
    std::mem::forget((terbaca_semua, hasil, temuan));
    Ok(a.laporan.akhir(galat))
}

fn tampilkan(a: &Argumen, b: &LaporanGrade<'_>, terbitan: &Terbitan, keluar: &mut impl Write) -> std::io::Result<()> {
    if a.laporan.json {
        return writeln!(keluar, "{}", objek(b.jalan, &b.ringkas.temuan, terbitan, b.ringkas.json(b.triwulan)));
    }
    if a.umum.quiet {
        return Ok(());
    }
    let r = b.ringkas;
    let acuan = acuan_panjang(b.jalan.acuan);
    let (triwulan, kosong) = (b.triwulan.panjang(), b.hasil.belum_diisi);
    if kosong == r.peserta + r.dipantau {
        // No grade to count: a table of them would look like a result.
        let n = ribuan(kosong);
        writeln!(
            keluar,
            "{triwulan}: lembar {n} peserta belum diisi, jadi belum ada yang dinilai ({acuan}); isi lembarnya, lalu ulangi perintah ini"
        )?;
        return ujung(b, terbitan, keluar);
    }
    let dipantau = kepala(&r.tindak_lanjut());
    writeln!(keluar, "{triwulan}: {} peserta dinilai, {dipantau} ({acuan})", ribuan(r.peserta))?;
    if kosong > 0 {
        writeln!(keluar, "  lembar {} peserta di antaranya belum diisi", ribuan(kosong))?;
    }
    write!(keluar, "  {:<16}", "")?;
    NILAI.iter().try_for_each(|n| write!(keluar, "{n:>8}"))?;
    writeln!(keluar)?;
    let kelas = r.kelas().into_iter().map(|k| (k.nama(), k.isi));
    for (nama, isi) in kelas.chain([("Semua", r.hasil)]) {
        write!(keluar, "  {nama:<16}")?;
        isi.iter().try_for_each(|n| write!(keluar, "{:>8}", ribuan(*n)))?;
        writeln!(keluar)?;
    }
    ujung(b, terbitan, keluar)
}

/// Below the grades: what the letters mean, who has no sheet, the files, the findings.
fn ujung(b: &LaporanGrade<'_>, terbitan: &Terbitan, keluar: &mut impl Write) -> std::io::Result<()> {
    let r = b.ringkas;
    writeln!(keluar, "  A baik, B cukup, C perlu penguatan; TP di luar Tabel 5.1; BD belum dapat dinilai")?;
    kalimat(&r.tindak_lanjut()).try_for_each(|k| writeln!(keluar, "  {k}"))?;
    tampilan::ekor(b.jalan, (b.temuan, &r.temuan), terbitan, keluar)
}
