//! `uep screen FILE... -o OUT`: from DTSEN extracts and lists to a decision on every family.

use std::io::Write;
use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;

use super::kemajuan::Kemajuan;
use super::masukan::{Kelompok, Pembacaan, Permintaan, masukan};
use super::{Akhir, Laporan, Opsi, Umum, acuan_panjang, katakan, tampilan};
use crate::decide::screen::baca::{Cara, baca};
use crate::decide::screen::keluarga::jejak::StatusBaris;
use crate::decide::screen::keluarga::{HasilSaring, bentuk};
use crate::domain::desil::Desil;
use crate::domain::rupiah::ribuan;
use crate::error::{Galat, Result, nama_berkas};
use crate::perwal::parameter::Parameter;
use crate::read::opsi::kutip;
use crate::read::sumber::Sumber;
use crate::record::koreksi::{Dampak, Rencana};
use crate::sheets::json::objek;
use crate::sheets::screen::ringkas::Ringkas;
use crate::sheets::screen::{LaporanScreen, tulis};
use crate::table::ekstrak::KESULITAN_FUNGSI;
use crate::table::jenis::Peran;
use crate::table::kolom::Kolom;
use crate::temuan::{Tempat, Tingkat};
use crate::write::keluaran::{Bentuk, Terbitan};

/// Saring keluarga menurut Pasal 5 ayat (1): Layak, Tidak Layak, Perlu Verifikasi
#[derive(Args, Debug)]
#[command(
    help_template = super::POLA,
    override_usage = "uep screen BERKAS... -o KELUARAN [OPSI]",
    after_help = concat!(
        "Contoh:\n  uep screen keluarga.csv anggota.csv -o hasil.xlsx\n  \
                  uep screen keluarga.csv anggota.csv --bansos siks.xlsx --ppks ppks.xlsx --register peserta.xlsx -o hasil.xlsx\n  \
                  uep screen keluarga.csv anggota.csv --corrections hasil.xlsx -o hasil-2.xlsx\n\n",
        kode_keluar!()
    )
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
    pub(super) umum: Umum,
}

impl Argumen {
    fn kelompok(&self) -> [Kelompok<'_>; 3] {
        [
            (Peran::Bansos, "--bansos", &self.bansos),
            (Peran::Ppks, "--ppks", &self.ppks),
            (Peran::Register, "--register", &self.register),
        ]
    }

    fn permintaan(&self, acuan: NaiveDate) -> Permintaan<'_> {
        let mut opsi = Opsi(self.berkas.iter().map(|b| kutip(&nama_berkas(b))).collect());
        opsi.kelompok(&self.kelompok());
        self.max_desil.iter().for_each(|n| opsi.nilai("--max-desil", &n.to_string()));
        opsi.tanda("--with-members", self.with_members);
        let ekstrak = self.berkas.iter().map(|b| (Peran::Ekstrak, b.as_path()));
        Permintaan {
            perintah: "screen",
            umum: &self.umum,
            laporan: &self.laporan,
            pembacaan: &self.pembacaan,
            masukan: ekstrak.chain(masukan(&self.kelompok())).collect(),
            sekali: &[Peran::Ekstrak],
            koreksi: &self.corrections,
            opsi,
            triwulan: None,
            acuan,
            hari: acuan,
            max_desil: self.max_desil.and_then(Desil::baru),
        }
    }
}

fn desil(teks: &str) -> std::result::Result<u8, String> {
    teks.parse().ok().filter(|n| (1..=10).contains(n)).ok_or_else(|| "harus bilangan bulat 1 sampai 10".into())
}

pub fn jalankan(a: &Argumen, hari_ini: NaiveDate) -> anyhow::Result<Akhir> {
    let acuan = a.umum.as_of.unwrap_or(hari_ini);
    let mut siap = a.permintaan(acuan).siapkan()?;
    if a.with_members && siap.keluaran.bentuk == Bentuk::Csv {
        return Err(Galat::AnggotaTanpaLembar.into());
    }
    tanpa_kolom_menganggur(&mut siap.sumber, &siap.param);

    let kemajuan = Kemajuan::baru(siap.sumber.iter().map(Sumber::ukuran).sum(), a.umum.quiet || a.laporan.json);
    let cara = Cara {
        acuan,
        daftar_kode: siap.param.daftar_kode_disabilitas,
        simpan_nama: a.with_members,
        rencana: &siap.rencana,
    };
    kemajuan.pesan("Membaca");
    let baris_dikoreksi = siap.rencana.tempat();
    let sebelum = tanpa_koreksi(&siap.sumber, &cara, &siap.param, &baris_dikoreksi)?;
    let (populasi, dibaca) = baca(&siap.sumber, &cara, &|byte| kemajuan.di(byte))?;
    let mut temuan = siap.catat(dibaca);
    kemajuan.pesan("Memutuskan");
    let mut hasil = bentuk(populasi, &siap.param, acuan);
    catat_dampak(&mut siap.rencana, &baris_dikoreksi, &sebelum, &hasil);
    temuan.append(&mut hasil.populasi.temuan);
    siap.terbaca(&mut temuan);
    let ringkas = Ringkas::hitung(&hasil, &temuan, &siap.param);
    let bahan = LaporanScreen {
        hasil: &hasil,
        temuan: &temuan,
        param: &siap.param,
        jalan: &siap.jalan,
        ringkas: &ringkas,
        dengan_anggota: a.with_members,
    };
    kemajuan.pesan("Menulis");
    let terbitan = tulis(&bahan, &siap.keluaran, a.umum.delimiter)?;
    kemajuan.selesai();
    katakan(|keluar| tampilkan(a, &bahan, &terbitan, keluar))?;
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
    let hasil = bentuk(baca(sumber, &cara, &|_| {})?.0, param, cara.acuan);
    let dicari = baris.iter().map(|(t, _)| *t).collect();
    Ok(hasil.status_baris(&hasil.populasi.temuan, &dicari))
}

/// Notes what each correction did to the family of its row, and to the one that shares a NIK with it.
fn catat_dampak(rencana: &mut Rencana, baris: &[(Tempat, u32)], sebelum: &StatusBaris, hasil: &HasilSaring) {
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

fn tampilkan(a: &Argumen, b: &LaporanScreen<'_>, terbitan: &Terbitan, keluar: &mut impl Write) -> std::io::Result<()> {
    if a.laporan.json {
        return writeln!(keluar, "{}", objek(b.jalan, &b.ringkas.temuan, terbitan, b.ringkas.json()));
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
    let lebar = r.angka().map(|(a, _)| a.nama.chars().count() + 1).max().unwrap_or(0);
    for (a, n) in r.angka() {
        writeln!(keluar, "  {:<lebar$}{:>9} keluarga {:>11} jiwa", a.nama, ribuan(n.keluarga), ribuan(n.jiwa))?;
    }
    r.tidak_diperiksa.iter().try_for_each(|k| writeln!(keluar, "Perhatikan: {}", b.jalan.kalimat(k)))?;
    tampilan::ekor(b.jalan, (b.temuan, &r.temuan), terbitan, keluar)
}
