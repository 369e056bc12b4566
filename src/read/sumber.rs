//! A source: one table with a known header, and its rows in batches.

mod bertumpuk;
mod buku;

use std::collections::BTreeSet;
use std::io::Read;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};

use encoding_rs::{Encoding, UTF_8};

use super::bagian::BagianJudul;
use super::batch::{Batch, BatchSel, BatchTeks};
use super::berkas::Berkas;
use super::contoh::ContohTeks;
use super::header::{Judul, PetaPengguna, cari, saran, terdekat};
use super::kop::{self, CalonKop, Kop};
use super::lembar::BukuKerja;
use super::pembuat::Riwayat;
use super::pisah::Pemotong;
use super::teks::{self, Cap, Isi, PembacaSidik};
use crate::error::{Galat, Result, nama_berkas, tertulis};
use crate::table::jenis::Peran;
use crate::table::kolom::Kolom;

/// Bytes read at once, and about the size of a batch.
const POTONGAN: usize = 1 << 18;
/// How the table is stored.
#[derive(Clone)]
enum Asal {
    Teks { pemisah: u8, enkoding: &'static Encoding },
    Lembar { buku: BukuKerja, lembar: String },
}

/// One table: a text file, or a sheet of a workbook.
pub struct Sumber {
    berkas: Berkas,
    /// File name without folders.
    pub nama: String,
    /// The path as it was typed, for messages.
    pub tertulis: String,
    pub judul: Judul,
    pub peran: Peran,
    /// Other sheets of the workbook that look like data and are not read.
    pub lembar_lain: Vec<String>,
    /// All sheets of the workbook; none for a text file.
    pub semua_lembar: Vec<String>,
    /// The run that made the workbook, where it was one of this programme.
    pub riwayat: Option<Riwayat>,
    asal: Asal,
    /// Line or row on which the header ends: data is what comes behind it.
    akhir_judul: u32,
    /// Cells of a data row: as many as titles, or more where every row ends in spare delimiters.
    lebar: usize,
    /// The digest of a text file is wanted.
    bersidik: bool,
    cap: Cap,
    /// Changed rows that somebody stands by, by what each approval is bound to.
    pub disetujui: Arc<BTreeSet<Box<str>>>,
    /// What the user said of titles, for headers further down.
    pub(super) peta: PetaPengguna,
    /// Columns that this run has no use for.
    pub(super) diabaikan: Vec<Kolom>,
    /// Headers further down, once some were met.
    pub(super) bagian: OnceLock<Vec<BagianJudul>>,
    /// Lines further down that name a place, once some were met.
    pub(super) calon_kop: OnceLock<Vec<CalonKop>>,
}

/// What the user said about reading.
pub struct OpsiBaca {
    pub lembar: Vec<String>,
    pub peta: PetaPengguna,
}

/// What reading showed about the file itself.
#[derive(Clone, Debug, Default)]
pub struct Tamat {
    /// Hexadecimal; blank for a text file after [`Sumber::tanpa_sidik`].
    pub sha256: String,
}

impl Sumber {
    /// Opens a file: one source, or one for each sheet asked for with `--sheet`.
    ///
    /// # Errors
    /// Whatever makes the file no table: see [`Galat`].
    pub fn buka(jalur: &Path, peran: Peran, opsi: &OpsiBaca) -> Result<Vec<Sumber>> {
        Sumber::dari(&jalur.into(), peran, opsi)
    }

    /// The same of a file that may stand in memory.
    ///
    /// # Errors
    /// As of [`Sumber::buka`].
    pub fn dari(berkas: &Berkas, peran: Peran, opsi: &OpsiBaca) -> Result<Vec<Sumber>> {
        let isi = teks::kenali(berkas)?;
        let cap = Cap::dari(berkas)?;
        match isi {
            Isi::Teks(enkoding) => Ok(vec![Sumber::buka_teks(berkas, peran, opsi, (enkoding, cap))?]),
            isi => buku::buka(berkas, peran, opsi, (isi, cap)),
        }
    }

    /// Places that lines above the rows name, in their order (T73).
    pub fn kop(&self) -> Vec<Kop> {
        kop::semua(&self.judul.teks_kop, self.calon_kop.get().map_or(&[], Vec::as_slice))
    }

    /// Learns of the lines between the rows that name a place. Whether that is news: the rows then have to be read again.
    pub fn kenali_kop(&self, calon: &[CalonKop]) -> bool {
        let lama = self.kop();
        if self.calon_kop.get().is_some() || self.calon_kop.set(calon.to_vec()).is_err() {
            return false;
        }
        self.kop() != lama
    }

    fn buka_teks(
        jalur: &Berkas,
        peran: Peran,
        opsi: &OpsiBaca,
        (enkoding, cap): (&'static Encoding, Cap),
    ) -> Result<Sumber> {
        let (pembaca, _) = PembacaSidik::buka(jalur, false)?;
        let mut awal = Vec::new();
        let mut alir = teks::alih_aksara(pembaca, enkoding);
        alir.by_ref().take(POTONGAN as u64).read_to_end(&mut awal).map_err(|e| Galat::baca(jalur, &e))?;
        let berkas = tertulis(jalur);
        let mut terbaik: Option<(usize, u8, Judul, u32, usize)> = None;
        let mut gagal: Option<(usize, Galat)> = None;
        for pemisah in [b',', b';', b'\t', b'|'] {
            let contoh = ContohTeks::baca(&awal, awal.len() < POTONGAN, pemisah);
            match cari(&berkas, &contoh.baris(), peran, &opsi.peta) {
                Ok(mut judul) => {
                    judul.teks_kop.iter_mut().for_each(|(n, _)| *n = contoh.rekaman[*n as usize - 1].0);
                    let nilai = judul.peta_banyak();
                    if terbaik.as_ref().is_none_or(|(n, ..)| nilai > *n) {
                        let akhir_judul = contoh.rekaman[judul.indeks].0;
                        let lebar = contoh.lebar_data(&judul);
                        terbaik = Some((nilai, pemisah, judul, akhir_judul, lebar));
                    }
                }
                Err(galat) => {
                    let lebar = contoh.lebar();
                    if gagal.as_ref().is_none_or(|(n, _)| lebar > *n) {
                        gagal = Some((lebar, galat));
                    }
                }
            }
        }
        let (_, pemisah, judul, akhir_judul, lebar) = match (terbaik, gagal) {
            (Some(t), _) => t,
            (None, Some((_, galat))) => return Err(galat),
            (None, None) => return Err(Galat::Kosong { berkas }),
        };
        let asal = Asal::Teks { pemisah, enkoding };
        Ok(Sumber {
            berkas: jalur.clone(),
            nama: nama_berkas(jalur),
            tertulis: berkas,
            judul,
            peran,
            lembar_lain: Vec::new(),
            semua_lembar: Vec::new(),
            riwayat: None,
            asal,
            akhir_judul,
            lebar,
            bersidik: true,
            cap,
            disetujui: Arc::default(),
            peta: opsi.peta.clone(),
            diabaikan: Vec::new(),
            bagian: OnceLock::new(),
            calon_kop: OnceLock::new(),
        })
    }

    /// Name of the sheet, for workbooks.
    pub fn lembar(&self) -> Option<&str> {
        match &self.asal {
            Asal::Lembar { lembar, .. } => Some(lembar),
            Asal::Teks { .. } => None,
        }
    }

    /// Reads a text file without its digest: an output without Metadata doesn't show it. That of a workbook, small
    /// and read once, tells workbooks of one name apart.
    pub fn tanpa_sidik(&mut self) {
        self.bersidik = false;
    }

    /// The open workbook, for what stands on its other sheets.
    pub(super) fn buku(&self) -> Option<&BukuKerja> {
        match &self.asal {
            Asal::Lembar { buku, .. } => Some(buku),
            Asal::Teks { .. } => None,
        }
    }

    /// `CSV, pemisah "|", UTF-8` or `XLSX, lembar Data`.
    pub fn format(&self) -> String {
        match &self.asal {
            Asal::Teks { pemisah, enkoding } => {
                let pemisah = if *pemisah == b'\t' { "tab".into() } else { format!("\"{}\"", *pemisah as char) };
                let nama = if *enkoding == UTF_8 { "UTF-8" } else { enkoding.name() };
                format!("CSV, pemisah {pemisah}, {nama}")
            }
            Asal::Lembar { buku, lembar } => format!("{}, lembar {lembar}", buku.format),
        }
    }

    /// Line or row on which the header ends.
    pub fn akhir_judul(&self) -> u32 {
        self.akhir_judul
    }

    pub fn jalur(&self) -> &Path {
        &self.berkas
    }

    /// Bytes of the file, for the progress bar.
    pub fn ukuran(&self) -> u64 {
        self.berkas.keadaan().map_or(0, |(ukuran, _)| ukuran)
    }

    /// Leaves columns out that this run has no use for.
    pub fn abaikan(&mut self, kolom: &[Kolom]) {
        self.judul.peta.hapus(kolom);
        self.diabaikan.extend_from_slice(kolom);
    }

    /// Reads all rows behind the header, in batches. `terima` returns false to stop early.
    ///
    /// # Errors
    /// The file went away, shrank, or is damaged further down.
    pub fn baca(&self, terbaca: &AtomicU64, terima: &mut dyn FnMut(Batch) -> bool) -> Result<Tamat> {
        self.baca_sampai(self.perlu(), terbaca, terima)
    }

    /// The same with every cell of a row, whether it matters or not.
    pub(super) fn baca_utuh(&self, terbaca: &AtomicU64, terima: &mut dyn FnMut(Batch) -> bool) -> Result<Tamat> {
        self.baca_sampai(usize::MAX, terbaca, terima)
    }

    fn baca_sampai(&self, perlu: usize, terbaca: &AtomicU64, terima: &mut dyn FnMut(Batch) -> bool) -> Result<Tamat> {
        match &self.asal {
            Asal::Teks { pemisah, enkoding } => self.baca_teks((*pemisah, enkoding), perlu, terbaca, terima),
            Asal::Lembar { buku, lembar } => self.baca_lembar(buku, lembar, terbaca, terima),
        }
    }

    fn baca_teks(
        &self,
        (pemisah, enkoding): (u8, &'static Encoding),
        perlu: usize,
        terbaca: &AtomicU64,
        terima: &mut dyn FnMut(Batch) -> bool,
    ) -> Result<Tamat> {
        let (pembaca, sidik) = PembacaSidik::buka(&self.berkas, self.bersidik)?;
        let mut alir = teks::alih_aksara(pembaca, enkoding);
        let mut pemotong = Pemotong::baru(pemisah);
        let mut isi = Vec::with_capacity(POTONGAN * 2);
        let mut dihitung = 0;
        let utuh = loop {
            let dari = isi.len();
            isi.resize(dari + POTONGAN, 0);
            let n = baca_penuh(&mut alir, &mut isi[dari..]).map_err(|e| Galat::baca(&self.berkas, &e))?;
            isi.truncate(dari + n);
            let akhir = n < POTONGAN;
            if dari == 0 && isi.starts_with(b"\xef\xbb\xbf") {
                isi.drain(..3);
            }
            let mut batch = BatchTeks::baru(pemisah, self.judul.kolom.len(), self.lebar, perlu);
            pemotong.kolom = Some(self.lebar);
            let dipakai = pemotong.potong(&isi, akhir, |p| {
                if p.nomor() > self.akhir_judul {
                    batch.tambah(p);
                }
            });
            let sisa = isi.split_off(dipakai);
            batch.byte = std::mem::replace(&mut isi, sisa);
            isi.reserve(POTONGAN);
            // Other sources are read meanwhile.
            terbaca.fetch_add(sidik.byte() - dihitung, Ordering::Relaxed);
            dihitung = sidik.byte();
            let terus = batch.kosong() || terima(Batch::Teks(batch));
            if akhir || !terus {
                break akhir;
            }
        };
        self.cap.masih(&self.berkas, utuh.then(|| sidik.byte()))?;
        Ok(Tamat { sha256: sidik.heksadesimal() })
    }

    /// Cells of a row that are kept. Of a register all: offices add columns of their own.
    fn perlu(&self) -> usize {
        if self.peran == Peran::Register {
            return self.judul.kolom.len();
        }
        let lain = self.bagian().iter().filter_map(|b| b.judul.as_ref()).map(|j| j.peta.perlu());
        lain.fold(self.judul.peta.perlu(), usize::max)
    }

    fn baca_lembar(
        &self,
        buku: &BukuKerja,
        lembar: &str,
        terbaca: &AtomicU64,
        terima: &mut dyn FnMut(Batch) -> bool,
    ) -> Result<Tamat> {
        let mut batch = BatchSel::default();
        buku.baris(lembar, |nomor, teks, sel| {
            if nomor <= self.akhir_judul {
                return true;
            }
            batch.tambah(nomor, teks, sel);
            !batch.penuh() || terima(Batch::Sel(std::mem::take(&mut batch)))
        })?;
        if !batch.baris.is_empty() {
            terima(Batch::Sel(batch));
        }
        terbaca.fetch_add(self.ukuran(), Ordering::Relaxed);
        let sha256 = buku.sidik()?;
        self.cap.masih(&self.berkas, None)?;
        Ok(Tamat { sha256 })
    }
}

/// A sheet that was asked for by name and is in none of the workbooks.
pub fn lembar_tidak_ada(berkas: &str, dicari: &[String], ada: &[String]) -> Galat {
    let hilang: Vec<&str> = dicari.iter().filter(|d| !ada.contains(d)).map(String::as_str).collect();
    if ada.is_empty() {
        return Galat::TanpaLembar { berkas: berkas.to_owned(), dicari: hilang.join("\", \"") };
    }
    Galat::LembarTidakAda {
        berkas: berkas.to_owned(),
        dicari: hilang.join("\", \""),
        ada: ada.join(", "),
        saran: saran(hilang.first().and_then(|h| terdekat(h, ada.iter().map(String::as_str)))),
    }
}

/// Fills the buffer unless the input ends.
fn baca_penuh(alir: &mut dyn Read, buf: &mut [u8]) -> std::io::Result<usize> {
    let mut n = 0;
    while n < buf.len() {
        match alir.read(&mut buf[n..])? {
            0 => break,
            k => n += k,
        }
    }
    Ok(n)
}
