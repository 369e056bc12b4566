//! `uep evaluate --year Y --register FILE --grades FILE... -o OUT`: the annual evaluation of Pasal 8.

use std::io::Write;
use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;

use super::masukan::{Kelompok, Pembacaan, Permintaan, baca_semua, masukan, tanpa_data};
use super::{Akhir, Laporan, Opsi, Umum, acuan_panjang, katakan, tahun, tampilan};
use crate::decide::evaluate::{self, Waktu};
use crate::domain::rupiah::ribuan;
use crate::error::Result;
use crate::read::sumber::Sumber;
use crate::record::asesmen::{self, Asesmen};
use crate::record::capaian::{self, CapaianLama, PkhLama};
use crate::record::insentif::{self, Pemberian};
use crate::record::kegiatan::{self, Kegiatan};
use crate::record::koreksi::Rencana;
use crate::record::register::{self, Terdaftar};
use crate::record::saringan::{self, Tersaring};
use crate::record::tabel::{self, Cara, Isi};
use crate::record::triwulan::{self, HasilTriwulan};
use crate::sheets::evaluate::ringkas::Ringkas;
use crate::sheets::evaluate::{Bahan, tulis};
use crate::sheets::jalan::Jalan;
use crate::table::jenis::{Jenis, Peran};
use crate::temuan::{Temuan, Tingkat};
use crate::write::keluaran::Keluaran;

/// Susun evaluasi tahunan Pasal 8: 22 indikator Matrik 4.1, efektivitas, kendala, rekomendasi
#[derive(Args, Debug)]
#[command(
    help_template = super::POLA,
    override_usage = "uep evaluate --year TAHUN --register BERKAS --grades BERKAS... -o KELUARAN [OPSI]",
    after_help = "Contoh:\n  uep evaluate --year 2026 --register register.xlsx --grades hasil-tw1.xlsx hasil-tw2.xlsx hasil-tw3.xlsx hasil-tw4.xlsx -o evaluasi.xlsx\n  \
                  uep evaluate --year 2026 --register register.xlsx --grades hasil-tw1.xlsx hasil-tw2.xlsx --assessment asesmen.xlsx --activities kegiatan.xlsx --incentives insentif.xlsx --screening hasil.xlsx --previous evaluasi-2025.xlsx -o evaluasi.xlsx\n\n\
                  Kode keluar: 0 selesai; 1 tidak dapat dikerjakan, tidak ada yang ditulis; 2 perintah salah; \
                  3 dengan --strict: selesai, tetapi ada masalah data bertingkat Galat"
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
    umum: Umum,
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
        }
    }
}

pub fn jalankan(a: &Argumen, hari_ini: NaiveDate) -> anyhow::Result<Akhir> {
    let acuan = a.umum.as_of.unwrap_or(hari_ini);
    let mut siap = a.permintaan(acuan).siapkan()?;
    let (bahan, mut temuan) = baca(a, &siap.sumber, (&mut siap.jalan, &mut siap.rencana))?;
    let mut hasil = evaluate::susun(&bahan, Waktu { tahun: a.year, acuan }, &siap.param);
    temuan.append(&mut hasil.temuan);
    siap.terbaca(&mut temuan);
    let ringkas = Ringkas::hitung(&hasil, &bahan, &siap.param, &temuan, &siap.jalan);
    let laporan = Bahan {
        hasil: &hasil,
        lama: bahan.sebelumnya.as_deref(),
        temuan: &temuan,
        param: &siap.param,
        jalan: &siap.jalan,
        ringkas: &ringkas,
    };
    tulis(&laporan, &siap.keluaran, a.umum.delimiter)?;
    katakan(|keluar| tampilkan(a, &laporan, &siap.keluaran, keluar))?;
    Ok(a.laporan.akhir(ringkas.temuan.tingkat(Tingkat::Galat)))
}

/// What a source turned out to be, read.
enum Terbaca {
    Register(Vec<Terdaftar>),
    Triwulan(HasilTriwulan),
    Asesmen(Vec<Asesmen>),
    Kegiatan(Vec<Kegiatan>),
    Diberikan(Vec<Pemberian>),
    Sebelumnya(Vec<Option<CapaianLama>>, Option<PkhLama>),
    Saringan(Vec<Tersaring>),
    /// Members are read so that their rows are accounted for; the families decide.
    Anggota,
}

fn baca_satu(nomor: u16, s: &Sumber, cara: Cara<'_>) -> Result<Isi<Terbaca>> {
    Ok(match s.judul.jenis {
        Jenis::Register => tabel::baca(s, nomor, cara, register::pembaca(&s.judul))?.jadi(Terbaca::Register),
        Jenis::Hasil | Jenis::Monitoring => triwulan::baca(s, nomor, cara.acuan)?.jadi(Terbaca::Triwulan),
        Jenis::Asesmen => tabel::baca(s, nomor, cara, asesmen::baca)?.jadi(Terbaca::Asesmen),
        Jenis::Kegiatan => tabel::baca(s, nomor, cara, kegiatan::baca)?.jadi(Terbaca::Kegiatan),
        Jenis::Insentif => insentif::baca_diberikan(s, nomor, cara)?.jadi(Terbaca::Diberikan),
        Jenis::Capaian => {
            let pkh = capaian::pkh(s)?;
            tabel::baca(s, nomor, cara, capaian::baca)?.jadi(|isi| Terbaca::Sebelumnya(isi, pkh))
        }
        Jenis::AnggotaSaringan => tabel::baca(s, nomor, cara, saringan::baca_anggota)?.jadi(|_| Terbaca::Anggota),
        _ => saringan::baca_daftar(s, nomor, cara.acuan)?.jadi(Terbaca::Saringan),
    })
}

/// Reads every source for what it is.
fn baca(a: &Argumen, sumber: &[Sumber], jalan: (&mut Jalan, &mut Rencana)) -> Result<(evaluate::Bahan, Vec<Temuan>)> {
    let ada = |b: &[PathBuf]| !b.is_empty();
    let mut bahan = evaluate::Bahan {
        asesmen: ada(&a.assessment).then(Vec::new),
        kegiatan: ada(&a.activities).then(Vec::new),
        diberikan: ada(&a.incentives).then(Vec::new),
        saringan: ada(&a.screening).then(Vec::new),
        sebelumnya: ada(&a.previous).then(Vec::new),
        peta: sumber.iter().map(|s| s.judul.peta.clone()).collect(),
        ..evaluate::Bahan::default()
    };
    let satu = |nomor: u16, s: &Sumber, cara: Cara<'_>| baca_satu(nomor, s, cara);
    let temuan = baca_semua(sumber, jalan, satu, |isi| match isi {
        Terbaca::Register(isi) => bahan.register.extend(isi),
        Terbaca::Triwulan(isi) => bahan.triwulan.tambah(isi),
        Terbaca::Asesmen(isi) => bahan.asesmen.get_or_insert_default().extend(isi),
        Terbaca::Kegiatan(isi) => bahan.kegiatan.get_or_insert_default().extend(isi),
        Terbaca::Diberikan(isi) => bahan.diberikan.get_or_insert_default().extend(isi),
        Terbaca::Sebelumnya(isi, pkh) => {
            bahan.sebelumnya.get_or_insert_default().extend(isi.into_iter().flatten());
            pkh.into_iter().for_each(|pkh| bahan.pkh_lama.get_or_insert_default().extend(pkh));
        }
        Terbaca::Saringan(isi) => bahan.saringan.get_or_insert_default().extend(isi),
        Terbaca::Anggota => {}
    })?;
    if bahan.register.is_empty() {
        return Err(tanpa_data(sumber));
    }
    Ok((bahan, temuan))
}

fn tampilkan(a: &Argumen, b: &Bahan<'_>, keluaran: &Keluaran, keluar: &mut impl Write) -> std::io::Result<()> {
    if a.laporan.json {
        return writeln!(keluar, "{}", b.ringkas.json(b.hasil, b.param, &keluaran.nama()));
    }
    if a.umum.quiet {
        return Ok(());
    }
    let r = b.ringkas;
    let [tercapai, meleset, belum_pasti, terbuka] = r.tercapai;
    writeln!(
        keluar,
        "Tahun {}: {} peserta, {} aktif ({})",
        a.year,
        ribuan(r.peserta),
        ribuan(r.aktif),
        acuan_panjang(b.jalan.acuan)
    )?;
    writeln!(
        keluar,
        "  Target Matrik 4.1: {tercapai} tercapai, {meleset} tidak tercapai, {belum_pasti} belum pasti, {terbuka} tidak dapat dihitung"
    )?;
    writeln!(
        keluar,
        "  {} rekomendasi, {} nama untuk ditindaklanjuti",
        ribuan(b.hasil.rekomendasi.len() as u64),
        ribuan(b.hasil.tindak.len() as u64)
    )?;
    b.hasil.keadaan.iter().try_for_each(|k| writeln!(keluar, "  {}: {}", k.triwulan, k.uraian()))?;
    b.hasil.kurang.iter().try_for_each(|k| writeln!(keluar, "  Belum ada: {k}"))?;
    tampilan::berkas(b.jalan, keluar)?;
    tampilan::koreksi(b.jalan, keluaran, keluar)?;
    if r.temuan.0.is_empty() && b.hasil.keadaan.iter().any(|k| k.temuan.as_ref().is_none_or(|t| !t.is_empty())) {
        writeln!(keluar, "Masalah data pada evaluasi ini: tidak ada yang lain dari masalah triwulan di atas")?;
    } else {
        tampilan::temuan(b.temuan, &r.temuan, b.jalan, keluar)?;
    }
    writeln!(keluar, "Keluaran: {}", keluaran.tertulis())
}
