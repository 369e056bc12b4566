//! `uep screen FILE... -o OUT`: from DTSEN extracts and lists to a decision on every family.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use chrono::NaiveDate;
use clap::Args;

use super::kemajuan::Kemajuan;
use super::koreksi::KoreksiTerbaca;
use super::masukan::{Pembacaan, lembar_lain, parameter_terbaca, terbaca};
use super::{Akhir, Laporan, Opsi, Umum, acuan_panjang, tampilan};
use crate::berurutan::berurutan;
use crate::domain::desil::Desil;
use crate::domain::rupiah::ribuan;
use crate::error::{Galat, Result, nama_berkas};
use crate::perwal::kelayakan::Status;
use crate::perwal::parameter::Parameter;
use crate::populasi::bagian::Bagian;
use crate::populasi::keluarga::bentuk;
use crate::populasi::kumpul::Populasi;
use crate::read::alir::alirkan;
use crate::read::jenis::Peran;
use crate::read::kolom::{KESULITAN_FUNGSI, Kolom};
use crate::read::sumber::{Sumber, Tamat};
use crate::record::baca::Konteks;
use crate::record::batch::olah;
use crate::record::koreksi::{Akibat, Rencana, rencanakan};
use crate::report::jalan::Jalan;
use crate::report::keluaran::{Bentuk, Keluaran};
use crate::report::screen::ringkas::Ringkas;
use crate::report::screen::{Bahan, tulis};
use crate::temuan::Tingkat;

/// Saring keluarga menurut Pasal 5 ayat (1): Layak, Tidak Layak, Perlu Verifikasi
#[derive(Args, Debug)]
#[command(
    help_template = super::POLA,
    override_usage = "uep screen BERKAS... -o KELUARAN [OPSI]",
    after_help = "Contoh:\n  uep screen keluarga.csv anggota.csv -o hasil.xlsx\n  \
                  uep screen keluarga.csv anggota.csv --bansos siks.xlsx --ppks ppks.xlsx --register peserta.xlsx -o hasil.xlsx\n  \
                  uep screen keluarga.csv anggota.csv --corrections hasil.xlsx -o hasil-2.xlsx\n\n\
                  Kode keluar: 0 selesai; 1 tidak dapat dikerjakan, tidak ada yang ditulis; 2 perintah salah; \
                  3 dengan --strict: selesai, tetapi ada masalah data Galat"
)]
pub struct Argumen {
    /// Berkas keluarga, anggota, atau gabungan: CSV, XLSX, XLS, XLSB, ODS
    #[arg(value_name = "BERKAS", required = true, help_heading = "Masukan")]
    berkas: Vec<PathBuf>,
    /// Daftar penerima bantuan sosial (NIK atau No KK, jenis bansos)
    #[arg(long, value_name = "BERKAS", help_heading = "Masukan")]
    bansos: Vec<PathBuf>,
    /// Daftar PPKS (NIK atau No KK, jenis, Miskin)
    #[arg(long, value_name = "BERKAS", help_heading = "Masukan")]
    ppks: Vec<PathBuf>,
    /// Register peserta sejauh ini
    #[arg(long, value_name = "BERKAS", help_heading = "Masukan")]
    register: Vec<PathBuf>,
    /// Hasil penyaringan dengan Nilai Benar yang sudah diisi (buku kerja, atau .masalah.csv); boleh berulang,
    /// diterapkan menurut urutannya
    #[arg(long, value_name = "BERKAS", help_heading = "Masukan")]
    corrections: Vec<PathBuf>,
    #[command(flatten)]
    pembacaan: Pembacaan,
    /// Desil tertinggi yang memenuhi; mengalahkan parameter desil_maksimum
    #[arg(long = "max-desil", value_name = "N", value_parser = desil, help_heading = "Aturan")]
    max_desil: Option<u8>,
    /// Tambahkan lembar Anggota untuk keluarga Layak
    #[arg(long = "with-members", help_heading = "Keluaran")]
    with_members: bool,
    #[command(flatten)]
    laporan: Laporan,
    #[command(flatten)]
    umum: Umum,
}

impl Argumen {
    fn masukan(&self) -> impl Iterator<Item = (Peran, &PathBuf)> {
        let ekstrak = self.berkas.iter().map(|b| (Peran::Ekstrak, b));
        let bansos = self.bansos.iter().map(|b| (Peran::Bansos, b));
        let ppks = self.ppks.iter().map(|b| (Peran::Ppks, b));
        let register = self.register.iter().map(|b| (Peran::Register, b));
        ekstrak.chain(bansos).chain(ppks).chain(register)
    }

    fn opsi(&self) -> Vec<String> {
        let mut o = Opsi(Vec::new());
        for b in &self.berkas {
            o.0.push(super::kutip(&nama_berkas(b)));
        }
        let pilihan = [
            ("--bansos", &self.bansos),
            ("--ppks", &self.ppks),
            ("--register", &self.register),
            ("--corrections", &self.corrections),
        ];
        for (nama, daftar) in pilihan {
            daftar.iter().for_each(|b| o.berkas(nama, b));
        }
        self.pembacaan.opsi(&mut o);
        self.max_desil.iter().for_each(|n| o.nilai("--max-desil", &n.to_string()));
        o.tanda("--with-members", self.with_members);
        self.laporan.opsi(&mut o);
        o.berkas("-o", &self.umum.keluaran);
        o.0
    }
}

fn desil(teks: &str) -> std::result::Result<u8, String> {
    teks.parse().ok().filter(|n| (1..=10).contains(n)).ok_or_else(|| "harus bilangan bulat 1 sampai 10".into())
}

pub fn jalankan(a: &Argumen, hari_ini: NaiveDate) -> anyhow::Result<Akhir> {
    let acuan = a.umum.as_of.unwrap_or(hari_ini);
    let keluaran = keluaran(a)?;
    let (param, sumber_parameter, sidik_parameter) =
        super::parameter(a.pembacaan.parameter.as_deref(), a.max_desil.and_then(Desil::baru), acuan)?;
    let berkas: Vec<(Peran, &Path)> = a.masukan().map(|(p, b)| (p, b.as_path())).collect();
    let mut sumber = a.pembacaan.buka(&berkas, &[Peran::Ekstrak])?;
    tanpa_kolom_menganggur(&mut sumber, &param);
    if keluaran.bentuk == Bentuk::Csv {
        sumber.iter_mut().for_each(Sumber::tanpa_sidik);
    }

    let kemajuan = Kemajuan::baru(sumber.iter().map(Sumber::ukuran).sum(), a.umum.quiet || a.laporan.json);
    let koreksi = KoreksiTerbaca::baca(&a.corrections, sumber.len(), acuan)?;
    let rencana = rencanakan(koreksi.isi, &sumber);
    let Bacaan { populasi, sidik, akibat } = baca(a, &sumber, (&param, &rencana), acuan, &kemajuan)?;
    let (daftar_koreksi, temuan_koreksi) = rencana.tutup(akibat);
    kemajuan.pesan("Memutuskan");
    let mut hasil = bentuk(populasi, &param, acuan);
    let mut temuan = std::mem::take(&mut hasil.populasi.temuan);
    lembar_lain(&sumber, &mut temuan);
    temuan.extend(koreksi.temuan);
    temuan.extend(temuan_koreksi);
    temuan.sort_unstable();

    let mut jalan = Jalan { perintah: "screen", opsi: a.opsi(), acuan, samarkan: a.laporan.mask, sumber: Vec::new() };
    for ((s, h), sha256) in sumber.iter().zip(&hasil.populasi.hitungan).zip(sidik) {
        jalan.sumber.push(terbaca(s, h.clone(), sha256));
    }
    jalan.sumber.extend(koreksi.sumber);
    if let Some(s) = &sumber_parameter {
        jalan.sumber.push(parameter_terbaca(s, &param, sidik_parameter));
    }
    let ringkas = Ringkas::hitung(&hasil, &temuan, &param);
    let daftar_koreksi = (!a.corrections.is_empty()).then_some(daftar_koreksi);
    let bahan = Bahan {
        hasil: &hasil,
        temuan: &temuan,
        param: &param,
        jalan: &jalan,
        ringkas: &ringkas,
        koreksi: daftar_koreksi.as_ref(),
        dengan_anggota: a.with_members,
    };
    kemajuan.pesan("Menulis");
    tulis(&bahan, &keluaran, a.umum.delimiter)?;
    kemajuan.selesai();
    // The output stands: a closed terminal is no failure any more.
    let _ = tampilkan(a, &bahan, &keluaran, &mut std::io::stdout().lock());
    // The operating system takes the memory back faster than a million small frees.
    let galat = ringkas.temuan.tingkat(Tingkat::Galat);
    std::mem::forget((hasil, temuan));
    Ok(a.laporan.akhir(galat))
}

/// The output, checked against every input.
fn keluaran(a: &Argumen) -> Result<Keluaran> {
    let lain = a.corrections.iter().map(PathBuf::as_path).chain(a.pembacaan.parameter.as_deref());
    let masukan: Vec<&Path> = a.masukan().map(|(_, b)| b.as_path()).chain(lain).collect();
    let keluaran = Keluaran::periksa(&a.umum.keluaran, &masukan, a.umum.force)?;
    if a.with_members && keluaran.bentuk == Bentuk::Csv {
        return Err(Galat::AnggotaTanpaLembar);
    }
    if a.corrections.is_empty() { Ok(keluaran) } else { keluaran.dengan_koreksi(&masukan) }
}

/// Occupations and functional difficulties count only where a parameter says so; cutting them out of
/// every row costs more than all the rest.
fn tanpa_kolom_menganggur(sumber: &mut [Sumber], param: &Parameter) {
    for s in sumber {
        if param.pekerjaan_dikecualikan.is_empty() {
            s.judul.peta.hapus(&[Kolom::Pekerjaan]);
        }
        if param.daftar_kode_disabilitas.is_none() {
            s.judul.peta.hapus(&KESULITAN_FUNGSI);
        }
    }
}

/// What all sources gave.
struct Bacaan {
    populasi: Populasi,
    /// SHA-256 of each.
    sidik: Vec<String>,
    /// What became of the corrections.
    akibat: Vec<(u32, Akibat)>,
}

fn baca(
    a: &Argumen,
    sumber: &[Sumber],
    (param, rencana): (&Parameter, &Rencana),
    acuan: NaiveDate,
    kemajuan: &Kemajuan,
) -> Result<Bacaan> {
    let mut populasi = Populasi::default();
    let mut sidik = Vec::with_capacity(sumber.len());
    let mut akibat = Vec::new();
    let terbaca = AtomicU64::new(0);
    kemajuan.pesan("Membaca");
    let nomor_terakhir = sumber.len() - 1;
    u16::try_from(nomor_terakhir).map_err(|_| Galat::TerlaluBanyak { apa: "berkas", batas: "65.535" })?;
    let satu = |i: usize| {
        let konteks = Konteks {
            judul: &sumber[i].judul,
            sumber: i as u16,
            acuan,
            daftar_kode: param.daftar_kode_disabilitas,
            simpan_nama: a.with_members,
            koreksi: rencana.sumber(i),
        };
        baca_satu(&sumber[i], konteks, &terbaca, kemajuan)
    };
    berurutan(sumber.len(), satu, |hasil| {
        let (bagian, akibat_sumber, tamat) = hasil?;
        populasi.gabung(&sumber[sidik.len()].judul, bagian)?;
        akibat.extend(akibat_sumber);
        sidik.push(tamat.sha256);
        Ok::<_, Galat>(())
    })?;
    if populasi.keluarga.is_empty() && populasi.orang.is_empty() {
        return Err(tanpa_data(sumber, &populasi));
    }
    Ok(Bacaan { populasi, sidik, akibat })
}

/// Reads one source to the end; with what became of its corrections.
fn baca_satu(
    s: &Sumber,
    konteks: Konteks<'_>,
    terbaca: &AtomicU64,
    kemajuan: &Kemajuan,
) -> Result<(Bagian, Vec<(u32, Akibat)>, Tamat)> {
    let mut bagian = Bagian::baru(konteks.sumber, s.judul.jenis, s.peran);
    let mut akibat = Vec::new();
    let mut gagal = None;
    let tamat = alirkan(
        s,
        terbaca,
        |batch| olah(batch, konteks),
        |mut hasil| {
            akibat.append(&mut hasil.koreksi);
            kemajuan.di(terbaca.load(Ordering::Relaxed));
            if hasil.disamarkan {
                gagal.get_or_insert(Galat::Disamarkan { berkas: s.nama.clone() });
            }
            if let Err(e) = bagian.tambah(hasil) {
                gagal.get_or_insert(e);
            }
        },
    )?;
    bagian.tutup();
    gagal.map_or(Ok((bagian, akibat, tamat)), Err)
}

/// Nothing to decide on: said with the reason where every row is broken.
fn tanpa_data(sumber: &[Sumber], p: &Populasi) -> Galat {
    let berkas = sumber.first().map(|s| s.nama.clone()).unwrap_or_default();
    let rusak = p.hitungan.first().map_or(0, |h| h.rusak);
    match p.temuan.iter().filter(|t| t.tempat.sumber == 0).min_by_key(|t| t.tempat.baris) {
        Some(t) if rusak > 0 => {
            Galat::SemuaRusak { berkas, rusak, baris: t.tempat.baris, sebab: t.kode.penjelasan().masalah }
        }
        _ => Galat::TanpaData { berkas },
    }
}

fn tampilkan(a: &Argumen, b: &Bahan<'_>, keluaran: &Keluaran, keluar: &mut impl Write) -> std::io::Result<()> {
    if a.laporan.json {
        return writeln!(keluar, "{}", b.ringkas.json(b.jalan.acuan, b.koreksi, &keluaran.nama()));
    }
    if a.umum.quiet {
        return Ok(());
    }
    let r = b.ringkas;
    writeln!(
        keluar,
        "{} keluarga, {} jiwa ({})",
        ribuan(r.total.keluarga),
        ribuan(r.total.jiwa),
        acuan_panjang(b.jalan.acuan)
    )?;
    for s in Status::SEMUA {
        let n = r.status[s as usize];
        writeln!(keluar, "  {:<17}{:>9} keluarga {:>11} jiwa", s.nama(), ribuan(n.keluarga), ribuan(n.jiwa))?;
    }
    tampilan::berkas(b.jalan, keluar)?;
    if let Some(k) = b.koreksi {
        let rincian = keluaran.koreksi().map_or("lembar Koreksi".to_owned(), |j| nama_berkas(&j));
        let (ya, tidak) = (ribuan(k.diterapkan()), ribuan(k.ditolak()));
        writeln!(keluar, "Koreksi: {ya} diterapkan, {tidak} ditolak (rincian: {rincian})")?;
    }
    tampilan::temuan(b.temuan, &r.temuan, b.jalan, keluar)?;
    writeln!(keluar, "Keluaran: {}", keluaran.nama())
}
