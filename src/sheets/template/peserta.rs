//! Who is on which sheet of `penilaian`.
//!
//! In: the rows of the register, the quarter, a mentor's name. Out: the participants of each class in
//! the order of the sheets, and how many are left out and why. Graduates stay with UEP Mandiri
//! until their mentoring ends.

use chrono::Months;

use crate::domain::kelas::Kelas;
use crate::domain::peserta::StatusPeserta;
use crate::domain::triwulan::Triwulan;
use crate::error::{Galat, Result};
use crate::record::peserta::Peserta;

/// Longest post-graduation mentoring in months: 3 to 6 (Matrik 4.1, tahap IV; Bab V).
const BULAN_PASCA_GRADUASI: u32 = 6;
/// Why a row that somebody changed by hand is on no sheet, and what to do.
pub const DIUBAH: &str = "diubah atau ditambahkan sesudah ditulis uep (perbaiki sumbernya, atau mintakan persetujuan dengan uep template persetujuan)";

/// Names shown where one is not found.
const NAMA_TAMPIL: usize = 3;

/// The participants of a quarter's sheets.
#[derive(Debug, Default)]
pub struct Susunan {
    /// In the order of [`Kelas::SEMUA`].
    lembar: [Vec<Peserta>; 4],
    pub tidak: TidakDimuat,
    /// As the register writes it.
    pub pendamping: Option<String>,
}

/// Rows of the register that are on no sheet.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct TidakDimuat {
    pub berhenti: u32,
    /// Graduates whose mentoring is over.
    pub selesai: u32,
    /// Changed after the register was written.
    pub ditahan: u32,
    /// Neither Kelas nor Tahap says where they belong.
    pub tanpa_kelas: u32,
    /// Another mentor's.
    pub pendamping_lain: u32,
    /// Nobody's yet.
    pub tanpa_pendamping: u32,
}

impl Susunan {
    /// The participants of a class.
    pub fn milik(&self, kelas: Kelas) -> &[Peserta] {
        &self.lembar[kelas as usize]
    }

    pub fn banyak(&self) -> usize {
        self.lembar.iter().map(Vec::len).sum()
    }

    /// Class and participant, sheet by sheet.
    pub fn semua(&self) -> Vec<(Kelas, &Peserta)> {
        Kelas::SEMUA.iter().flat_map(|k| self.milik(*k).iter().map(move |p| (*k, p))).collect()
    }
}

/// Spreads the rows of the register (`berkas`, for messages) over the sheets.
///
/// # Errors
/// [`Galat::PendampingTidakAda`].
pub fn susun(peserta: Vec<Peserta>, triwulan: Triwulan, pendamping: Option<&str>, berkas: &str) -> Result<Susunan> {
    let dicari = pendamping.map(|p| cari_pendamping(&peserta, p, berkas)).transpose()?;
    let mut hasil = Susunan { pendamping: dicari, ..Susunan::default() };
    let kunci_dicari = hasil.pendamping.as_deref().map(kunci);
    for p in peserta {
        if kunci_dicari.as_ref().is_some_and(|d| *d != kunci(&p.pendamping)) {
            let milik = if p.pendamping.trim().is_empty() {
                &mut hasil.tidak.tanpa_pendamping
            } else {
                &mut hasil.tidak.pendamping_lain
            };
            *milik += 1;
            continue;
        }
        if p.ditahan.is_some() {
            hasil.tidak.ditahan += 1;
            continue;
        }
        match tempat(&p, triwulan) {
            Tempat::Lembar(kelas) => hasil.lembar[kelas as usize].push(p),
            Tempat::Berhenti => hasil.tidak.berhenti += 1,
            Tempat::Selesai => hasil.tidak.selesai += 1,
            Tempat::TanpaKelas => hasil.tidak.tanpa_kelas += 1,
        }
    }
    for lembar in &mut hasil.lembar {
        lembar.sort_by_cached_key(urutan);
    }
    Ok(hasil)
}

/// By mentor, those without one last; then by ID, then as the register has them.
fn urutan(p: &Peserta) -> (bool, String, Box<str>, crate::temuan::Tempat) {
    (p.pendamping.trim().is_empty(), kunci(&p.pendamping), p.id.clone(), p.asal)
}

enum Tempat {
    Lembar(Kelas),
    Berhenti,
    Selesai,
    TanpaKelas,
}

fn tempat(p: &Peserta, triwulan: Triwulan) -> Tempat {
    match p.status {
        StatusPeserta::Berhenti => Tempat::Berhenti,
        StatusPeserta::Graduasi => {
            let sampai = p.tanggal_graduasi.and_then(|t| t.checked_add_months(Months::new(BULAN_PASCA_GRADUASI)));
            if sampai.is_some_and(|s| s < triwulan.awal()) { Tempat::Selesai } else { Tempat::Lembar(Kelas::Mandiri) }
        }
        StatusPeserta::Aktif | StatusPeserta::SiapGraduasi => {
            p.kelas.ok().flatten().map_or(Tempat::TanpaKelas, Tempat::Lembar)
        }
    }
}

/// A name without regard to case and blanks.
pub fn kunci(nama: &str) -> String {
    nama.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// The name as the register has it.
fn cari_pendamping(peserta: &[Peserta], dicari: &str, berkas: &str) -> Result<String> {
    let kunci_dicari = kunci(dicari);
    let mut nama: Vec<(String, String)> = Vec::new();
    for p in peserta.iter().filter(|p| !p.pendamping.trim().is_empty()) {
        nama.push((kunci(&p.pendamping), p.pendamping.split_whitespace().collect::<Vec<_>>().join(" ")));
    }
    nama.sort();
    nama.dedup_by(|a, b| a.0 == b.0);
    if let Some((_, nama)) = nama.iter().find(|(k, _)| *k == kunci_dicari) {
        return Ok(nama.clone());
    }
    let ada = match nama.len() {
        0 => "kolom Pendamping tidak ada atau kosong".to_owned(),
        banyak => {
            let memuat = |k: &str| kunci_dicari.split(' ').any(|kata| !kata.is_empty() && k.contains(kata));
            nama.sort_by_cached_key(|(k, _)| (!memuat(k), strsim::damerau_levenshtein(k, &kunci_dicari), k.clone()));
            let dekat: Vec<&str> = nama.iter().take(NAMA_TAMPIL).map(|(_, n)| n.as_str()).collect();
            format!("ada {banyak} pendamping, yang terdekat: {}", dekat.join(", "))
        }
    };
    Err(Galat::PendampingTidakAda { dicari: dicari.trim().to_owned(), berkas: berkas.to_owned(), ada })
}

impl TidakDimuat {
    /// Those left out: in a word, the reason, how many. Without what did not happen.
    pub fn uraian(self) -> Vec<(&'static str, &'static str, u32)> {
        let semua = [
            ("diubah", DIUBAH, self.ditahan),
            ("tanpa kelas", "kelas tidak diketahui (isi Kelas atau Tahap di register)", self.tanpa_kelas),
            ("Berhenti", "status Berhenti", self.berhenti),
            ("graduasi selesai", "graduasi, pendampingan sudah berakhir", self.selesai),
            ("pendamping lain", "peserta pendamping lain", self.pendamping_lain),
            ("tanpa pendamping", "belum mempunyai pendamping (isi Pendamping di register)", self.tanpa_pendamping),
        ];
        semua.into_iter().filter(|(.., n)| *n > 0).collect()
    }
}
