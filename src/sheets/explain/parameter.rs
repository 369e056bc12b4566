//! The parameters of the run that an output came from, as its `Metadata` shows them: an explanation goes by those, not
//! by today's.

use crate::domain::tanggal;
use crate::error::Result;
use crate::perwal::parameter::{DAFTAR, Isian, Parameter, berlaku_perwal};
use crate::read::cari::Pencarian;

/// `None` where `Metadata` doesn't show them.
///
/// # Errors
/// A damaged sheet.
pub(super) fn parameter(buku: &Pencarian) -> Result<Option<Parameter>> {
    let dikenal = |nama: &str| DAFTAR.iter().any(|d| d.nama == nama);
    let acuan = buku.isian("Metadata", "Tanggal acuan")?.and_then(|t| tanggal::dari_teks(&t).ok().flatten());
    let isian: Vec<Isian> = buku
        .semua_bernama("Metadata", dikenal)?
        .into_iter()
        .filter_map(|b| {
            let nilai = b.get(2).filter(|n| !n.is_empty() && *n != KOSONG)?;
            Some(Isian { nama: b.first()?.clone(), nilai: nilai.clone(), sejak: None, baris: 0 })
        })
        .collect();
    if isian.is_empty() {
        return Ok(None);
    }
    Ok(Parameter::susun(&isian, None, acuan.unwrap_or_else(berlaku_perwal)).ok())
}

/// What stands for a parameter that isn't set.
const KOSONG: &str = "(tidak dipakai)";
