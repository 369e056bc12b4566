//! Approvals that an earlier step used: the sheet `Persetujuan` of its workbook.

use super::{Persetujuan, Sasaran, langkah};
use crate::error::Result;
use crate::read::cari::{BarisBerjudul, Pencarian};
use crate::read::row::Sel;
use crate::read::sumber::Sumber;
use crate::record::sel::hari;
use crate::record::tanda;
use crate::table::keluaran::KolomKeluaran;
use crate::table::persetujuan::{DISETUJUI, KolomDisetujui};

/// In the column Keterangan of a line that was changed in the workbook it came from.
pub const DIUBAH: &str = "Baris ini diubah atau ditambahkan sesudah ditulis uep.";

/// Those of a workbook; none of a CSV.
///
/// # Errors
/// A damaged sheet.
pub fn terbawa(s: &Sumber) -> Result<Vec<Persetujuan>> {
    let Some(buku) = Pencarian::dalam(s) else { return Ok(Vec::new()) };
    let kunci = [KolomDisetujui::Oleh.judul()];
    let baris = buku.daftar("Persetujuan", &kunci, |s| !s.is_empty())?;
    let semua = tanda::berjudul(s, 0, baris, &[DISETUJUI.kode]).baris;
    Ok(semua.iter().filter_map(|(b, diubah)| satu(b, diubah.is_some())).collect())
}

fn satu(b: &BarisBerjudul, diubah: bool) -> Option<Persetujuan> {
    use KolomDisetujui as K;
    let sel = |k: K| b.sel(k.judul()).into();
    Some(Persetujuan {
        tanggal: hari(teks(b.sel(K::Tanggal.judul()))).ok().flatten()?,
        sasaran: Sasaran {
            berkas: sel(K::Berkas),
            lembar: sel(K::Lembar),
            baris: b.sel(K::Baris.judul()).parse().unwrap_or_default(),
            id: sel(K::Id),
            kk: sel(K::NoKk),
            nik: sel(K::Nik),
            nama: sel(K::Nama),
            kolom: sel(K::Kolom),
            semula: sel(K::Semula),
            menjadi: sel(K::Menjadi),
            ikatan: sel(K::Ikatan),
        },
        alasan: sel(K::Alasan),
        oleh: sel(K::Oleh),
        jabatan: sel(K::Jabatan),
        dipakai: langkah(b.sel(K::Dipakai.judul())),
        diubah: b.sel(K::Keterangan.judul()) == DIUBAH || diubah,
    })
}

/// A day that a workbook keeps as a number.
fn teks(teks: &str) -> Sel<'_> {
    teks.parse().map_or(Sel::Teks(teks), Sel::Angka)
}
