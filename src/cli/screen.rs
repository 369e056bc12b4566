//! `uep screen FILE... -o OUT`: from DTSEN extracts and lists to a decision on every family.

use std::io::Write;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use clap::Args;

use super::kemajuan::Kemajuan;
use super::koreksi::KoreksiTerbaca;
use super::masukan::{Pembacaan, parameter_terbaca, temuan_berkas, terbaca};
use super::{Akhir, Laporan, Opsi, Umum, acuan_panjang, katakan, lanjutan, tampilan};
use crate::decide::screen::baca::{Bacaan, Cara, baca};
use crate::decide::screen::keluarga::jejak::StatusBaris;
use crate::decide::screen::keluarga::{Hasil, bentuk};
use crate::domain::desil::Desil;
use crate::domain::rupiah::ribuan;
use crate::error::{Galat, Result, nama_berkas};
use crate::perwal::parameter::Parameter;
use crate::read::sumber::Sumber;
use crate::record::koreksi::{Dampak, Rencana};
use crate::sheets::jalan::{Jalan, SumberTerbaca};
use crate::sheets::screen::ringkas::Ringkas;
use crate::sheets::screen::{Bahan, tulis};
use crate::table::jenis::Peran;
use crate::table::kolom::{KESULITAN_FUNGSI, Kolom};
use crate::temuan::{Tempat, Tingkat};
use crate::write::keluaran::{Bentuk, Keluaran};

/// Saring keluarga menurut Pasal 5 ayat (1): Layak, Tidak Layak, Perlu Verifikasi
#[derive(Args, Debug)]
#[command(
    help_template = super::POLA,
    override_usage = "uep screen BERKAS... -o KELUARAN [OPSI]",
    after_help = "Contoh:\n  uep screen keluarga.csv anggota.csv -o hasil.xlsx\n  \
                  uep screen keluarga.csv anggota.csv --bansos siks.xlsx --ppks ppks.xlsx --register peserta.xlsx -o hasil.xlsx\n  \
                  uep screen keluarga.csv anggota.csv --corrections hasil.xlsx -o hasil-2.xlsx\n\n\
                  Kode keluar: 0 selesai; 1 tidak dapat dikerjakan, tidak ada yang ditulis; 2 perintah salah; \
                  3 dengan --strict: selesai, tetapi ada masalah data bertingkat Galat"
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
    let mut sumber = a.pembacaan.buka(&berkas, &[Peran::Ekstrak], &keluaran)?;
    tanpa_kolom_menganggur(&mut sumber, &param);

    let kemajuan = Kemajuan::baru(sumber.iter().map(Sumber::ukuran).sum(), a.umum.quiet || a.laporan.json);
    let koreksi = KoreksiTerbaca::baca(&a.corrections, sumber.len(), acuan)?;
    let (mut rencana, koreksi) = koreksi.rencanakan(&sumber);
    let daftar_kode = param.daftar_kode_disabilitas;
    let cara = Cara { acuan, daftar_kode, simpan_nama: a.with_members, rencana: &rencana };
    kemajuan.pesan("Membaca");
    let baris_dikoreksi = rencana.tempat();
    let sebelum = tanpa_koreksi(&sumber, &cara, &param, &baris_dikoreksi)?;
    let Bacaan { populasi, sidik, akibat } = baca(&sumber, &cara, &|byte| kemajuan.di(byte))?;
    rencana.jawab(akibat);
    kemajuan.pesan("Memutuskan");
    let mut hasil = bentuk(populasi, &param, acuan);
    catat_dampak(&mut rencana, &baris_dikoreksi, &sebelum, &hasil);
    let mut temuan = std::mem::take(&mut hasil.populasi.temuan);
    temuan_berkas(&sumber, &mut temuan);
    let sumber_terbaca = sumber.iter().zip(&hasil.populasi.hitungan).zip(sidik);
    let mut jalan = jalan(a, acuan, sumber_terbaca.map(|((s, h), sha256)| terbaca(s, h.clone(), sha256)).collect());
    jalan.catatan = lanjutan::kurang(&jalan, koreksi.riwayat());
    jalan.catatan.extend(lanjutan::keputusan("screen", &sumber)?);
    koreksi.tutup(rencana, &mut jalan, &mut temuan);
    temuan.sort_unstable();
    jalan.sumber.extend(sumber_parameter.map(|s| parameter_terbaca(&s, &param, sidik_parameter)));
    let ringkas = Ringkas::hitung(&hasil, &temuan, &param);
    let bahan = Bahan {
        hasil: &hasil,
        temuan: &temuan,
        param: &param,
        jalan: &jalan,
        ringkas: &ringkas,
        dengan_anggota: a.with_members,
    };
    kemajuan.pesan("Menulis");
    tulis(&bahan, &keluaran, a.umum.delimiter)?;
    kemajuan.selesai();
    katakan(|keluar| tampilkan(a, &bahan, &keluaran, keluar))?;
    // The operating system takes the memory back faster than a million small frees.
    let galat = ringkas.temuan.tingkat(Tingkat::Galat);
    std::mem::forget((hasil, temuan));
    Ok(a.laporan.akhir(galat))
}

/// Status of the families of these rows as they would be without the corrections: the same reading again, where
/// there is anything to correct.
fn tanpa_koreksi(
    sumber: &[Sumber],
    cara: &Cara<'_>,
    param: &Parameter,
    baris: &[(Tempat, u32)],
) -> Result<StatusBaris> {
    if baris.is_empty() {
        return Ok(StatusBaris::default());
    }
    let cara = Cara { rencana: &Rencana::default(), ..*cara };
    let hasil = bentuk(baca(sumber, &cara, &|_| {})?.populasi, param, cara.acuan);
    let dicari = baris.iter().map(|(t, _)| *t).collect();
    Ok(hasil.status_baris(&hasil.populasi.temuan, &dicari))
}

/// Notes what each correction did to the family of its row, and to the one that shares a NIK with it.
fn catat_dampak(rencana: &mut Rencana, baris: &[(Tempat, u32)], sebelum: &StatusBaris, hasil: &Hasil) {
    if baris.is_empty() {
        return;
    }
    let dicari = baris.iter().map(|(t, _)| *t).chain(sebelum.kembar.values().copied()).collect();
    let sesudah = hasil.status_baris(&hasil.populasi.temuan, &dicari);
    let nama = |s: &StatusBaris, t: &Tempat| s.status.get(t).map_or("", |s| s.nama());
    for (tempat, nomor) in baris {
        let lain = sebelum.kembar.get(tempat).or_else(|| sesudah.kembar.get(tempat));
        let lain = lain.map(|t| (*t, nama(sebelum, t), nama(&sesudah, t)));
        let dampak = Dampak { sebelum: nama(sebelum, tempat), sesudah: nama(&sesudah, tempat), lain };
        rencana.berdampak(*nomor, dampak);
    }
}

fn jalan(a: &Argumen, acuan: NaiveDate, sumber: Vec<SumberTerbaca>) -> Jalan {
    Jalan {
        perintah: "screen",
        opsi: a.opsi(),
        acuan,
        samarkan: a.laporan.samarkan(),
        rekap: a.laporan.recap,
        sumber,
        catatan: Vec::new(),
        koreksi: None,
    }
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
            s.abaikan(&[Kolom::Pekerjaan]);
        }
        if param.daftar_kode_disabilitas.is_none() {
            s.abaikan(&KESULITAN_FUNGSI);
        }
    }
}

fn tampilkan(a: &Argumen, b: &Bahan<'_>, keluaran: &Keluaran, keluar: &mut impl Write) -> std::io::Result<()> {
    if a.laporan.json {
        return writeln!(keluar, "{}", b.ringkas.json(b.jalan.acuan, b.jalan.koreksi.as_ref(), &keluaran.nama()));
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
    for (a, n) in r.angka() {
        writeln!(keluar, "  {:<17}{:>9} keluarga {:>11} jiwa", a.nama, ribuan(n.keluarga), ribuan(n.jiwa))?;
    }
    r.tidak_diperiksa.iter().try_for_each(|k| writeln!(keluar, "Perhatikan: {}", b.jalan.kalimat(k)))?;
    tampilan::berkas(b.jalan, keluar)?;
    tampilan::koreksi(b.jalan, keluaran, keluar)?;
    tampilan::temuan(b.temuan, &r.temuan, b.jalan, keluar)?;
    writeln!(keluar, "Keluaran: {}", keluaran.tertulis())
}
