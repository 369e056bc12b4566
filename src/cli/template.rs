//! `uep template KIND`: from the register, or a screening workbook, to a workbook to fill in.

mod argumen;
mod persetujuan;

use std::collections::BTreeSet;
use std::io::Write;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

pub use self::argumen::Argumen;
use self::argumen::{ArgumenAsesmen, ArgumenInsentif, ArgumenPenilaian, ArgumenTabel51, Jenis, Kosong, tolak};
use super::masukan::{Pembacaan, catat, parameter_terbaca, temuan_berkas};
use super::persetujuan::SetujuTerbaca;
use super::{Akhir, Opsi, Umum, katakan, lanjutan, tampilan};
use crate::domain::kelas::Kelas;
use crate::domain::rupiah::ribuan;
use crate::domain::triwulan::Triwulan;
use crate::error::{Galat, Result, tertulis};
use crate::perwal::kelayakan::{FaktaPeserta, Status};
use crate::perwal::parameter::Parameter;
use crate::read::sumber::Sumber;
use crate::record::insentif::{self as pemberian, Pemberian};
use crate::record::konteks::Disamarkan;
use crate::record::koreksi::Rencana;
use crate::record::peserta;
use crate::record::saringan::{self, Tersaring};
use crate::record::semua::baca_semua;
use crate::record::tabel::{self, BarisTabel, Cara};
use crate::sheets::jalan::Jalan;
use crate::sheets::masalah::BanyakTemuan;
use crate::sheets::template::peserta::{DIUBAH, Susunan, kunci, susun};
use crate::sheets::template::{Masukan, asesmen, insentif, kegiatan, parameter, penilaian, register, tabel_5_1};
use crate::table::jenis::Peran;
use crate::temuan::Temuan;
use crate::write::keluaran::{Keluaran, Terbitan};

pub fn jalankan(a: &Argumen, hari_ini: NaiveDate) -> anyhow::Result<Akhir> {
    match &a.jenis {
        Jenis::Asesmen(a) => buat_asesmen(a, hari_ini)?,
        Jenis::Penilaian(a) => buat_penilaian(a, hari_ini)?,
        Jenis::Kegiatan(k) => kosong("kegiatan", k, hari_ini, kegiatan::tulis)?,
        Jenis::Insentif(a) => buat_insentif(a, hari_ini)?,
        Jenis::Register(k) => kosong("register", k, hari_ini, register::tulis)?,
        Jenis::Parameter(k) => kosong("parameter", k, hari_ini, |m, k, p| parameter::tulis(m.jalan, k, p))?,
        Jenis::Tabel51(a) => buat_tabel_5_1(a, hari_ini)?,
        Jenis::Persetujuan(a) => persetujuan::buat(a, hari_ini)?,
    }
    Ok(Akhir::Selesai)
}

fn kosong(
    jenis: &'static str,
    a: &Kosong,
    hari_ini: NaiveDate,
    tulis: impl FnOnce(&Masukan<'_>, &Keluaran, u8) -> Result<Terbitan>,
) -> Result<()> {
    a.penilaian.tolak(jenis)?;
    a.asesmen.tolak(jenis)?;
    let keluaran = Keluaran::periksa(&a.umum.keluaran, &[], a.umum.force)?;
    let jalan = jalan(Opsi(vec![jenis.to_owned()]), &a.umum, hari_ini);
    let terbitan = tulis(&Masukan { jalan: &jalan, temuan: None, param: None }, &keluaran, a.umum.delimiter)?;
    selesai(&a.umum, &terbitan, |_| Ok(()))
}

/// Of a result, the lines of its annex that nobody has marked as given.
fn buat_insentif(a: &ArgumenInsentif, hari_ini: NaiveDate) -> Result<()> {
    let k = &a.kosong;
    let Some(dari) = &a.from else {
        tolak("insentif tanpa --from", &[("--approvals", !a.approvals.is_empty())], "hapus pilihan itu")?;
        return kosong("insentif", k, hari_ini, |m, k, p| insentif::tulis(m, &[], k, p));
    };
    k.penilaian.tolak("insentif")?;
    k.asesmen.tolak("insentif")?;
    let masukan: Vec<&Path> = [dari].into_iter().chain(&a.approvals).map(PathBuf::as_path).collect();
    let keluaran = Keluaran::periksa(&k.umum.keluaran, &masukan, k.umum.force)?;
    let mut opsi = Opsi(vec!["insentif".to_owned()]);
    opsi.berkas("--from", dari);
    a.approvals.iter().for_each(|b| opsi.berkas("--approvals", b));
    let mut jalan = jalan(opsi, &k.umum, hari_ini);
    let mut sumber = Pembacaan::default().buka(&[(Peran::Insentif, dari)], &[], &keluaran)?;
    let mut setuju = SetujuTerbaca::baca(&a.approvals, sumber.len(), jalan.acuan)?;
    setuju.berlaku(&mut sumber)?;
    if let Some(s) = sumber.iter().find(|s| !pemberian::lampiran(s)) {
        return Err(Galat::JenisSalah {
            berkas: s.tertulis.clone(),
            kenyataan: s.judul.jenis.nama(),
            harapan: "hasil penilaian (uep grade) dengan lembar Insentif",
        });
    }
    let mut baris = Vec::new();
    let satu = |nomor: u16, s: &Sumber, cara: Cara<'_>| pemberian::baca_lampiran(s, nomor, cara);
    let dibaca = baca_semua(&sumber, jalan.acuan, &Rencana::default(), satu, |isi| baris.extend(isi))?;
    setuju.putuskan(&jalan, &sumber, &dibaca);
    let mut temuan = catat(&mut jalan, &sumber, dibaca);
    setuju.tutup(&mut jalan, &mut temuan);
    temuan.sort_unstable();
    // The move to the next stage is nothing that is handed over.
    baris.retain(|p: &Pemberian| !p.jenis.is_empty() || !p.lain.is_empty());
    let (diberikan, belum): (Vec<Pemberian>, Vec<Pemberian>) = baris.into_iter().partition(|p| !p.tanggal.kosong());
    let masukan = Masukan { jalan: &jalan, temuan: Some(&temuan), param: None };
    let terbitan = insentif::tulis(&masukan, &belum, &keluaran, k.umum.delimiter)?;
    selesai(&k.umum, &terbitan, |keluar| {
        writeln!(keluar, "Daftar insentif: {} baris yang jatuh tempo", ribuan(belum.len() as u64))?;
        if !diberikan.is_empty() {
            let n = ribuan(diberikan.len() as u64);
            writeln!(
                keluar,
                "  tidak dimuat: {n} baris yang sudah terisi; berikan {} juga dengan --incentives",
                sumber[0].nama
            )?;
        }
        masukan_tampil(&jalan, &temuan, keluar)
    })
}

fn buat_asesmen(a: &ArgumenAsesmen, hari_ini: NaiveDate) -> Result<()> {
    a.penilaian.tolak("asesmen")?;
    if a.candidates.is_none() {
        let p = &a.pembacaan;
        let ada = [
            ("--parameter", p.parameter.is_some()),
            ("--sheet", !p.sheet.is_empty()),
            ("--map", !p.map.is_empty()),
            ("--approvals", !p.approvals.is_empty()),
        ];
        tolak(
            "asesmen tanpa --candidates",
            &ada,
            "sebutkan hasil penyaringan dengan --candidates, atau hapus pilihan itu",
        )?;
    }
    let p = &a.pembacaan;
    let masukan: Vec<&Path> =
        a.candidates.iter().chain(&p.parameter).chain(&p.approvals).map(PathBuf::as_path).collect();
    let keluaran = Keluaran::periksa(&a.umum.keluaran, &masukan, a.umum.force)?;
    let mut opsi = Opsi(vec!["asesmen".to_owned()]);
    a.candidates.iter().for_each(|b| opsi.berkas("--candidates", b));
    a.pembacaan.opsi(&mut opsi);
    let mut jalan = jalan(opsi, &a.umum, hari_ini);
    let Some(berkas) = &a.candidates else {
        let masukan = Masukan { jalan: &jalan, temuan: None, param: None };
        let terbitan = asesmen::tulis(&masukan, &[], &keluaran, a.umum.delimiter)?;
        return selesai(&a.umum, &terbitan, |_| Ok(()));
    };
    // In a CSV all families stand in one table.
    let mut isi = baca(&a.pembacaan, berkas, Peran::Saringan, (&mut jalan, &keluaran), |b| {
        saringan::baca(b, Some(Status::Layak))
    })?;
    let semua = std::mem::take(&mut isi.baris);
    let (ditahan, sah): (Vec<Tersaring>, Vec<Tersaring>) = semua.into_iter().partition(|k| k.ditahan.is_some());
    let layak = sah.into_iter().filter(|k| k.status == Some(Status::Layak));
    let (peserta, calon): (Vec<Tersaring>, Vec<Tersaring>) = layak.partition(|k| k.peserta != FaktaPeserta::Bukan);
    let ragu = peserta.iter().filter(|k| k.peserta == FaktaPeserta::TidakPasti).count();
    let terbitan = asesmen::tulis(&isi.masukan(&jalan), &calon, &keluaran, a.umum.delimiter)?;
    selesai(&a.umum, &terbitan, |keluar| {
        writeln!(keluar, "Lembar asesmen: {} keluarga Layak", ribuan(calon.len() as u64))?;
        peserta_tampil(peserta.len(), ragu, keluar)?;
        if !ditahan.is_empty() {
            writeln!(keluar, "  tidak dimuat: {} baris, {DIUBAH}", ribuan(ditahan.len() as u64))?;
        }
        masukan_tampil(&jalan, &isi.temuan, keluar)
    })
}

/// Families that the register of the screening knows: once across all angkatan.
fn peserta_tampil(peserta: usize, ragu: usize, keluar: &mut impl Write) -> std::io::Result<()> {
    if peserta == 0 {
        return Ok(());
    }
    let n = ribuan(peserta as u64);
    writeln!(keluar, "  tidak dimuat: {n} keluarga Layak yang sudah atau pernah menjadi peserta")?;
    if ragu > 0 {
        let n = ribuan(ragu as u64);
        writeln!(
            keluar,
            "    {n} di antaranya belum pasti: perbaiki NIK, No KK, atau Angkatan pada register, lalu saring ulang"
        )?;
    }
    Ok(())
}

fn buat_penilaian(a: &ArgumenPenilaian, hari_ini: NaiveDate) -> Result<()> {
    a.asesmen.tolak("penilaian")?;
    let p = &a.pembacaan;
    let masukan: Vec<&Path> =
        [&a.register].into_iter().chain(&p.parameter).chain(&p.approvals).map(PathBuf::as_path).collect();
    let keluaran = Keluaran::periksa(&a.umum.keluaran, &masukan, a.umum.force)?;
    let mut opsi = Opsi(vec!["penilaian".to_owned()]);
    opsi.berkas("--register", &a.register);
    opsi.nilai("--quarter", &a.quarter.to_string());
    a.pendamping.iter().for_each(|p| opsi.nilai("--pendamping", p));
    a.pembacaan.opsi(&mut opsi);
    let mut jalan = jalan(opsi, &a.umum, hari_ini);
    let mut isi = baca(&a.pembacaan, &a.register, Peran::Register, (&mut jalan, &keluaran), peserta::baca)?;
    let semua = std::mem::take(&mut isi.baris);
    if let Some(pendamping) = &a.pendamping {
        // A mentor's workbook shows nothing of other mentors' participants.
        let milik = kunci(pendamping);
        let lain: BTreeSet<_> = semua.iter().filter(|p| kunci(&p.pendamping) != milik).map(|p| p.asal).collect();
        isi.temuan.retain(|t| !lain.contains(&t.tempat));
    }
    let susunan = susun(semua, a.quarter, a.pendamping.as_deref(), &tertulis(&a.register))?;
    let terbitan = penilaian::tulis(&isi.masukan(&jalan), &susunan, a.quarter, &keluaran, a.umum.delimiter)?;
    selesai(&a.umum, &terbitan, |keluar| {
        susunan_tampil(&susunan, a.quarter, keluar)?;
        masukan_tampil(&jalan, &isi.temuan, keluar)
    })
}

fn buat_tabel_5_1(a: &ArgumenTabel51, hari_ini: NaiveDate) -> Result<()> {
    a.penilaian.tolak("tabel-5-1")?;
    a.asesmen.tolak("tabel-5-1")?;
    let masukan: Vec<&Path> = a.parameter.as_deref().into_iter().collect();
    let keluaran = Keluaran::periksa(&a.umum.keluaran, &masukan, a.umum.force)?;
    let mut opsi = Opsi(vec!["tabel-5-1".to_owned()]);
    a.parameter.iter().for_each(|b| opsi.berkas("--parameter", b));
    let mut jalan = jalan(opsi, &a.umum, hari_ini);
    let (param, sumber, sidik) = super::parameter(a.parameter.as_deref(), None, jalan.acuan)?;
    if let Some(s) = &sumber {
        jalan.sumber.push(parameter_terbaca(s, &param, sidik));
    }
    let terbitan = tabel_5_1::tulis(&jalan, &param, &keluaran, a.umum.delimiter)?;
    selesai(&a.umum, &terbitan, |_| Ok(()))
}

fn jalan(mut opsi: Opsi, umum: &Umum, hari_ini: NaiveDate) -> Jalan {
    opsi.berkas("-o", &umum.keluaran);
    let acuan = umum.as_of.unwrap_or(hari_ini);
    Jalan {
        perintah: "template",
        opsi: opsi.0,
        acuan,
        samarkan: false,
        rekap: false,
        sumber: Vec::new(),
        catatan: Vec::new(),
        koreksi: None,
        pencatat: umum.pencatat.clone(),
        persetujuan: None,
    }
}

/// A file read: its rows and findings, the parameters in force.
struct Terbaca<T> {
    baris: Vec<T>,
    temuan: Vec<Temuan>,
    param: Parameter,
}

impl<T> Terbaca<T> {
    fn masukan<'a>(&'a self, jalan: &'a Jalan) -> Masukan<'a> {
        Masukan { jalan, temuan: Some(&self.temuan), param: Some(&self.param) }
    }
}

/// All rows of a file, sheet by sheet. The file, and that of the parameters, go into `jalan`.
fn baca<T: Send>(
    p: &Pembacaan,
    jalur: &Path,
    peran: Peran,
    (jalan, keluaran): (&mut Jalan, &Keluaran),
    satu: impl Fn(&mut BarisTabel<'_, '_>) -> std::result::Result<T, Disamarkan> + Sync,
) -> Result<Terbaca<T>> {
    let (param, sumber_parameter, sidik) = super::parameter(p.parameter.as_deref(), None, jalan.acuan)?;
    let mut sumber = p.buka(&[(peran, jalur)], &[], keluaran)?;
    let mut setuju = SetujuTerbaca::baca(&p.approvals, sumber.len(), jalan.acuan)?;
    setuju.berlaku(&mut sumber)?;
    jalan.catatan.extend(lanjutan::keputusan("template", &sumber)?);
    let mut baris = Vec::new();
    let satu = |nomor: u16, s: &Sumber, cara: Cara<'_>| tabel::baca(s, nomor, cara, &satu);
    let dibaca = baca_semua(&sumber, jalan.acuan, &Rencana::default(), satu, |isi| baris.extend(isi))?;
    setuju.putuskan(jalan, &sumber, &dibaca);
    let mut temuan = catat(jalan, &sumber, dibaca);
    setuju.tutup(jalan, &mut temuan);
    if let Some(s) = &sumber_parameter {
        jalan.sumber.push(parameter_terbaca(s, &param, sidik));
    }
    temuan_berkas(&sumber, &mut temuan);
    temuan.sort_unstable();
    Ok(Terbaca { baris, temuan, param })
}

fn selesai(umum: &Umum, terbitan: &Terbitan, isi: impl Fn(&mut Vec<u8>) -> std::io::Result<()>) -> Result<()> {
    if !umum.quiet {
        katakan(|keluar| {
            isi(keluar)?;
            tampilan::keluaran(terbitan, keluar)
        })?;
    }
    Ok(())
}

fn masukan_tampil(jalan: &Jalan, temuan: &[Temuan], keluar: &mut impl Write) -> std::io::Result<()> {
    tampilan::berkas(jalan, keluar)?;
    jalan.persetujuan.iter().try_for_each(|p| writeln!(keluar, "{}", p.banyak.uraian()))?;
    tampilan::temuan(temuan, &BanyakTemuan::hitung(temuan), jalan, keluar)
}

fn susunan_tampil(s: &Susunan, triwulan: Triwulan, keluar: &mut impl Write) -> std::io::Result<()> {
    let banyak = ribuan(s.banyak() as u64);
    writeln!(keluar, "Lembar penilaian {} ({triwulan}): {banyak} peserta", triwulan.panjang())?;
    if let Some(pendamping) = &s.pendamping {
        writeln!(keluar, "  pendamping {pendamping}")?;
    }
    for kelas in Kelas::SEMUA {
        writeln!(keluar, "  {:<15}{:>6}", kelas.label(), ribuan(s.milik(kelas).len() as u64))?;
    }
    for (_, apa, banyak) in s.tidak.uraian() {
        writeln!(keluar, "  tidak dimuat: {} baris, {apa}", ribuan(banyak))?;
    }
    Ok(())
}
