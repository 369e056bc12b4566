//! Rows of another sheet of a source's workbook, looked up by titles: each with what its mark says.
//!
//! A finding is placed at the source that the workbook was given as, and says on which sheet and row it is.

use std::sync::Arc;

use super::{Perubahan, Tanda, periksa};
use crate::read::cari::BarisBerjudul;
use crate::read::header::TandaTabel;
use crate::read::sumber::Sumber;
use crate::table::keluaran::SIDIK;
use crate::temuan::{Kode, Tempat, Temuan};

/// What the marks of some rows say.
#[derive(Default)]
pub struct Terperiksa {
    /// Each row, and why it must not be used.
    pub baris: Vec<(BarisBerjudul, Option<Perubahan>)>,
    pub temuan: Vec<Temuan>,
    /// Those that were changed, used or not.
    pub perubahan: Vec<Perubahan>,
}

/// Checks rows of source number `nomor`; `harapan`: codes of the lists that they may belong to.
pub fn berjudul(s: &Sumber, nomor: u16, baris: Vec<BarisBerjudul>, harapan: &[&str]) -> Terperiksa {
    let tempat = Tempat { sumber: nomor, baris: s.akhir_judul() };
    let mut semua = Terperiksa::default();
    let mut tabel = (Arc::default(), TandaTabel::default());
    let mut versi_lain = 0;
    for b in baris {
        // A list that goes on in another sheet may have its columns elsewhere.
        if *b.judul() != tabel.0 {
            tabel = (b.judul().clone(), TandaTabel::default());
        }
        let ditahan = match satu(&b, &tabel, harapan) {
            Tanda::Tanpa | Tanda::Utuh => None,
            Tanda::VersiLain => {
                versi_lain += 1;
                None
            }
            Tanda::Berubah(isi) => {
                let disetujui = s.disetujui.contains(&isi.ikatan);
                let perubahan = Perubahan { tempat, disetujui, isi };
                semua.temuan.push(perubahan.temuan_di(&b.lembar, b.nomor));
                semua.perubahan.push(perubahan.clone());
                (!disetujui).then_some(perubahan)
            }
        };
        semua.baris.push((b, ditahan));
    }
    if versi_lain > 0 {
        semua.temuan.push(Temuan::baru(Kode::TandaVersiLain, tempat, 0, "").dengan(format!("{versi_lain} baris")));
    }
    semua
}

fn satu(b: &BarisBerjudul, (judul, tanda): &(Arc<[String]>, TandaTabel), harapan: &[&str]) -> Tanda {
    let Some(di) = judul.iter().position(|j| j == SIDIK.judul) else { return Tanda::Tanpa };
    periksa(&b.sel_ke(di).tampil(), harapan, |kode| tanda.peta(kode, judul), |i| b.sel_ke(i))
}
