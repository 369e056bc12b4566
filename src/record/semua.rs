//! All sources of a command over the programme's own tables, read side by side.
//!
//! In: the sources in the order of the command line, and how one of them is read. Out: what each gave, in that order,
//! with its tally, the findings of its rows and what became of corrections.

use chrono::NaiveDate;

use super::hitungan::HitunganSumber;
use super::koreksi::{Akibat, Rencana};
use super::pemilik::PemilikBaris;
use super::tabel::{Cara, Isi};
use super::tanda::Perubahan;
use crate::berurutan::berurutan;
use crate::error::{Galat, Result};
use crate::read::sumber::Sumber;
use crate::temuan::Temuan;

/// A source after reading.
pub struct SumberDibaca {
    pub hitungan: HitunganSumber,
    /// Hexadecimal; blank where it isn't wanted.
    pub sha256: String,
    /// Whose row each is.
    pub pemilik: PemilikBaris,
}

/// What all sources gave beside their rows.
#[derive(Default)]
pub struct Dibaca {
    /// In the order of the sources.
    pub sumber: Vec<SumberDibaca>,
    pub temuan: Vec<Temuan>,
    /// What became of the corrections, by their number.
    pub akibat: Vec<(u32, Akibat)>,
    /// Rows that somebody changed after they were written.
    pub perubahan: Vec<Perubahan>,
}

/// Reads each source by `satu` with its corrections; `simpan` gets what each gave, in the order of the sources.
///
/// # Errors
/// The first source that cannot be read, or of which no row can be used.
pub fn baca_semua<T: Send>(
    sumber: &[Sumber],
    acuan: NaiveDate,
    rencana: &Rencana,
    satu: impl Fn(u16, &Sumber, Cara<'_>) -> Result<Isi<T>> + Sync,
    mut simpan: impl FnMut(T),
) -> Result<Dibaca> {
    let mut semua = Dibaca::default();
    berurutan(
        sumber.len(),
        |i| satu(i as u16, &sumber[i], Cara { acuan, koreksi: rencana.sumber(i) }),
        |isi| {
            let Isi { baris, temuan, hitungan, sha256, pemilik, koreksi, perubahan } = isi?;
            if hitungan.semua_rusak() {
                let berkas = &sumber[semua.sumber.len()].tertulis;
                return Err(Galat::semua_rusak(berkas, hitungan.rusak, temuan.iter()));
            }
            semua.sumber.push(SumberDibaca { hitungan, sha256, pemilik });
            semua.temuan.extend(temuan);
            semua.akibat.extend(koreksi);
            semua.perubahan.extend(perubahan);
            simpan(baris);
            Ok(())
        },
    )?;
    Ok(semua)
}

/// Nothing to work on in any of the sources.
pub fn tanpa_data(sumber: &[Sumber]) -> Galat {
    Galat::TanpaData { berkas: sumber.first().map(|s| s.tertulis.clone()).unwrap_or_default() }
}
