//! Inputs of every command: which files, which sheet, which header; and what they turned out to be.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use clap::Args;

use crate::domain::desil::Desil;
use crate::domain::kelas;
use crate::domain::triwulan::Triwulan;
use crate::error::{Galat, Result, tertulis};
use crate::perwal::parameter::Parameter;
use crate::read::header::{Judul, PetaPengguna, saran, terdekat};
use crate::read::pembuat::Riwayat;
use crate::read::sumber::{OpsiBaca, Sumber, lembar_tidak_ada};
use crate::record::hitungan::HitunganSumber;
use crate::record::koreksi::Rencana;
use crate::record::semua::{Dibaca, SumberDibaca};
use crate::sheets::jalan::{Jalan, SumberTerbaca};
use crate::table::jenis::{Jenis, Peran};
use crate::temuan::{Kode, Tempat, Temuan};
use crate::write::keluaran::{Bentuk, Keluaran};

use super::koreksi::KoreksiTerbaca;
use super::persetujuan::SetujuTerbaca;
use super::terbaca::{dari_kop, terbaca};
use super::{Laporan, Opsi, Umum, lanjutan};

/// How inputs are read.
#[derive(Args, Debug, Default)]
pub struct Pembacaan {
    /// Parameter bertanggal (lihat: uep template parameter)
    #[arg(long, value_name = "BERKAS", help_heading = "Masukan")]
    pub parameter: Option<PathBuf>,
    /// Lembar yang dibaca; boleh disebut berulang
    #[arg(long, value_name = "NAMA", help_heading = "Masukan")]
    pub sheet: Vec<String>,
    /// Judul kolom yang tidak dikenal, misalnya "NIK=No. KTP"
    #[arg(long, value_name = "KOLOM=JUDUL", help_heading = "Masukan")]
    pub map: Vec<String>,
    /// Persetujuan atas baris yang diubah sesudah ditulis uep, sudah diisi lengkap (lihat: uep template persetujuan);
    /// boleh berulang
    #[arg(long, value_name = "BERKAS", help_heading = "Masukan")]
    pub approvals: Vec<PathBuf>,
}

impl Pembacaan {
    pub(super) fn opsi(&self, o: &mut Opsi) {
        // In the order in which Metadata lists what was read.
        self.approvals.iter().for_each(|b| o.berkas("--approvals", b));
        self.parameter.iter().for_each(|b| o.berkas("--parameter", b));
        self.sheet.iter().for_each(|s| o.nilai("--sheet", s));
        self.map.iter().for_each(|s| o.nilai("--map", s));
    }

    /// Opens the files, each for its role. Those of the roles `sekali` may be given once only. Digests are taken where
    /// the output shows them.
    ///
    /// # Errors
    /// What keeps a file from being read, a sheet or a mapped header that none of the files has.
    pub(super) fn buka(&self, berkas: &[(Peran, &Path)], sekali: &[Peran], keluaran: &Keluaran) -> Result<Vec<Sumber>> {
        self.buka_pada(None, berkas, sekali, keluaran)
    }

    /// The same for sheets of a quarter, whose months may stand in the titles.
    fn buka_pada(
        &self,
        triwulan: Option<Triwulan>,
        berkas: &[(Peran, &Path)],
        sekali: &[Peran],
        keluaran: &Keluaran,
    ) -> Result<Vec<Sumber>> {
        let peta = PetaPengguna::baca(&self.map)?.dengan_triwulan(triwulan);
        let opsi = OpsiBaca { lembar: self.sheet.clone(), peta };
        let mut sumber: Vec<Sumber> = Vec::new();
        let mut nyata: Vec<(Peran, PathBuf)> = Vec::new();
        for (peran, jalur) in berkas {
            let satu = (*peran, jalur.canonicalize().unwrap_or_else(|_| jalur.to_path_buf()));
            if sekali.contains(peran) && nyata.contains(&satu) {
                return Err(Galat::BerkasGanda { berkas: tertulis(jalur) });
            }
            nyata.push(satu);
            sumber.extend(Sumber::buka(jalur, *peran, &opsi)?);
        }
        if keluaran.bentuk == Bentuk::Csv {
            sumber.iter_mut().for_each(Sumber::tanpa_sidik);
        }
        // A workbook may be several sources.
        let buku = sumber.chunk_by(|a, b| a.jalur() == b.jalur()).map(|sama| &sama[0]);
        let ada: Vec<String> = buku.flat_map(|s| s.semua_lembar.iter().cloned()).collect();
        if self.sheet.iter().any(|s| !ada.contains(s)) {
            let mut berkas: Vec<&str> = sumber.iter().map(|s| s.nama.as_str()).collect();
            berkas.dedup();
            return Err(lembar_tidak_ada(&berkas.join(", "), &self.sheet, &ada));
        }
        let judul: Vec<&Judul> = sumber.iter().map(|s| &s.judul).collect();
        match opsi.peta.tak_terpakai(&judul) {
            Some(peta) => {
                let dicari = peta.split_once('=').map_or(peta, |(_, judul)| judul);
                // A number that could be somebody's is no title to be offered.
                let ada =
                    judul.iter().flat_map(|j| &j.kolom).filter(|j| j.bytes().filter(u8::is_ascii_digit).count() < 6);
                let dekat = terdekat(dicari, ada.map(String::as_str));
                let sebab = format!("judul ini tidak ada di berkas mana pun{}", saran(dekat));
                Err(Galat::PetaSalah { isi: peta.to_owned(), sebab })
            }
            None => Ok(sumber),
        }
    }
}

/// Files of one option, for a role.
pub(super) type Kelompok<'a> = (Peran, &'static str, &'a [PathBuf]);

/// All files with their roles.
pub(super) fn masukan<'a>(kelompok: &[Kelompok<'a>]) -> Vec<(Peran, &'a Path)> {
    kelompok.iter().flat_map(|(p, _, b)| b.iter().map(|b| (*p, b.as_path()))).collect()
}

/// What a command over the programme's own sheets was asked for.
pub(super) struct Permintaan<'a> {
    pub(super) perintah: &'static str,
    pub(super) umum: &'a Umum,
    pub(super) laporan: &'a Laporan,
    pub(super) pembacaan: &'a Pembacaan,
    pub(super) masukan: Vec<(Peran, &'a Path)>,
    /// Given twice, their rows would count twice.
    pub(super) sekali: &'a [Peran],
    pub(super) koreksi: &'a [PathBuf],
    pub(super) opsi: Opsi,
    /// The quarter that is assessed.
    pub(super) triwulan: Option<Triwulan>,
    pub(super) acuan: NaiveDate,
    /// The day whose parameters are in force.
    pub(super) hari: NaiveDate,
    /// Beats the parameter.
    pub(super) max_desil: Option<Desil>,
}

/// Output checked, parameters in force, inputs open.
pub(super) struct Siap {
    pub(super) keluaran: Keluaran,
    pub(super) param: Parameter,
    pub(super) sumber: Vec<Sumber>,
    /// Sources are entered as they are read.
    pub(super) jalan: Jalan,
    /// What officers corrected in the inputs.
    pub(super) rencana: Rencana,
    koreksi: KoreksiTerbaca,
    setuju: SetujuTerbaca,
    berkas_parameter: Option<(Sumber, String)>,
}

impl Permintaan<'_> {
    /// Every file that is read, in no order that matters.
    fn semua_berkas(&self) -> Vec<&Path> {
        let koreksi = self.koreksi.iter().map(PathBuf::as_path);
        let setuju = self.pembacaan.approvals.iter().map(PathBuf::as_path);
        let masukan = self.masukan.iter().map(|(_, b)| *b);
        masukan.chain(koreksi).chain(setuju).chain(self.pembacaan.parameter.as_deref()).collect()
    }

    /// # Errors
    /// What keeps the run from happening.
    pub(super) fn siapkan(self) -> Result<Siap> {
        let semua = self.semua_berkas();
        let mut keluaran = Keluaran::periksa(&self.umum.keluaran, &semua, self.umum.force)?;
        if !self.koreksi.is_empty() {
            keluaran = keluaran.dengan_koreksi(&semua)?;
        }
        let (param, sumber_parameter, sidik) =
            super::parameter(self.pembacaan.parameter.as_deref(), self.max_desil, self.hari)?;
        let mut sumber = self.pembacaan.buka_pada(self.triwulan, &self.masukan, self.sekali, &keluaran)?;
        let koreksi = KoreksiTerbaca::baca(self.koreksi, sumber.len(), self.acuan)?;
        let mut setuju = SetujuTerbaca::baca(&self.pembacaan.approvals, sumber.len() + koreksi.banyak(), self.acuan)?;
        setuju.berlaku(&mut sumber)?;
        if setuju.didaftar() {
            keluaran = keluaran.dengan_persetujuan(&semua)?;
        }
        let (rencana, koreksi) = koreksi.rencanakan(&sumber);
        let mut opsi = self.opsi;
        self.koreksi.iter().for_each(|b| opsi.berkas("--corrections", b));
        self.pembacaan.opsi(&mut opsi);
        self.laporan.opsi(&mut opsi);
        opsi.berkas("-o", &self.umum.keluaran);
        let mut jalan = Jalan {
            perintah: self.perintah,
            opsi: opsi.0,
            acuan: self.acuan,
            samarkan: self.laporan.samarkan(),
            rekap: self.laporan.recap,
            sumber: Vec::with_capacity(sumber.len()),
            catatan: Vec::new(),
            koreksi: None,
            pencatat: self.umum.pencatat.clone(),
            persetujuan: None,
        };
        jalan.catatan = lanjutan::kurang(&jalan, riwayat(&sumber).chain(koreksi.riwayat()));
        jalan.catatan.extend(lanjutan::keputusan(self.perintah, &sumber)?);
        let berkas_parameter = sumber_parameter.map(|s| (s, sidik));
        Ok(Siap { keluaran, param, sumber, jalan, rencana, koreksi, setuju, berkas_parameter })
    }
}

impl Siap {
    /// Enters what reading showed of each source and of the corrections; the findings of the rows.
    pub(super) fn catat(&mut self, mut dibaca: Dibaca) -> Vec<Temuan> {
        self.rencana.jawab(std::mem::take(&mut dibaca.akibat));
        self.setuju.putuskan(&self.jalan, &self.sumber, &dibaca);
        catat(&mut self.jalan, &self.sumber, dibaca)
    }

    /// Everything is read: the files of corrections, approvals and parameters join the sources, and the findings get their
    /// order.
    pub(super) fn terbaca(&mut self, temuan: &mut Vec<Temuan>) {
        std::mem::take(&mut self.koreksi).tutup(std::mem::take(&mut self.rencana), &mut self.jalan, temuan);
        std::mem::take(&mut self.setuju).tutup(&mut self.jalan, temuan);
        if let Some((s, sidik)) = self.berkas_parameter.take() {
            self.jalan.sumber.push(parameter_terbaca(&s, &self.param, sidik));
        }
        temuan_berkas(&self.sumber, temuan);
        temuan.sort_unstable();
    }
}

/// What the workbooks among the sources say of their own making.
pub(super) fn riwayat(sumber: &[Sumber]) -> impl Iterator<Item = (&str, &Riwayat)> {
    sumber.iter().filter_map(|s| Some((s.nama.as_str(), s.riwayat.as_ref()?)))
}

/// What is wrong with a table as a whole: sheets and columns that look like data and aren't read.
pub(super) fn temuan_berkas(sumber: &[Sumber], temuan: &mut Vec<Temuan>) {
    for (nomor, s) in (0..).zip(sumber) {
        for lembar in &s.lembar_lain {
            let tempat = Tempat { sumber: nomor, baris: 1 };
            let apa = format!("yang dibaca: lembar {}", s.lembar().unwrap_or_default());
            temuan.push(Temuan::baru(Kode::LembarLain, tempat, 0, lembar.as_str()).dengan(apa));
        }
        judul_mirip(s, nomor, temuan);
        temuan.extend(dari_kop(s).map(|(baris, w)| {
            let tempat = Tempat { sumber: nomor, baris };
            let apa = w.kecamatan_lain.map(|k| format!("kop menyebut Kecamatan {}; kelurahan yang dipakai", k.nama()));
            let terbaca = format!("Kelurahan {}", w.kelurahan.nama());
            Temuan::baru(Kode::KelurahanDariKop, tempat, 0, terbaca).dengan(apa.unwrap_or_default())
        }));
    }
}

/// A title that nothing reads, near one that is missing: its cells would pass for blank.
fn judul_mirip(s: &Sumber, nomor: u16, temuan: &mut Vec<Temuan>) {
    for m in s.judul.mirip(s.peran, s.lembar().and_then(kelas::di_dalam)) {
        let (judul, label) = (&s.judul.kolom[m.indeks], m.kolom.label());
        let apa = if m.satuan_lain {
            format!("mungkin maksudnya \"{label}\" dengan satuan lain; tulis rupiah penuh di kolom {label}")
        } else {
            format!("mungkin maksudnya \"{label}\"; bila ya: --map \"{label}={}\"", judul.replace('\n', " "))
        };
        let tempat = Tempat { sumber: nomor, baris: s.akhir_judul() };
        temuan.push(Temuan::baru(Kode::JudulMirip, tempat, m.indeks as u16 + 1, judul.as_str()).dengan(apa));
    }
}

/// Enters what reading showed of each source; the findings of their rows.
pub(super) fn catat(jalan: &mut Jalan, sumber: &[Sumber], dibaca: Dibaca) -> Vec<Temuan> {
    let dahulu = jalan.sumber.len();
    let satu =
        |(s, d): (&Sumber, SumberDibaca)| SumberTerbaca { pemilik: d.pemilik, ..terbaca(s, d.hitungan, d.sha256) };
    jalan.sumber.extend(sumber.iter().zip(dibaca.sumber).map(satu));
    let register = sumber.iter().zip(&jalan.sumber[dahulu..]).filter(|(s, _)| s.judul.jenis == Jenis::Register);
    jalan.catatan.extend(lanjutan::tanpa_id(jalan.perintah, register.map(|(_, t)| t)));
    dibaca.temuan
}

/// The parameter file as the report knows it: the rows in force are those used.
pub(super) fn parameter_terbaca(s: &Sumber, param: &Parameter, sha256: String) -> SumberTerbaca {
    let dipakai = param.berlaku.iter().filter(|b| b.asal == "berkas parameter").count() as u32;
    terbaca(s, HitunganSumber { dipakai, ..HitunganSumber::default() }, sha256)
}
