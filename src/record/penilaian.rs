//! Rows of a filled assessment sheet.

use super::konteks::Disamarkan;
use super::rekaman::BacaanAngkatan;
use super::tabel::{BarisTabel, NikTabel};
use crate::domain::formulir::Formulir;
use crate::domain::jawaban::Jawaban;
use crate::domain::kelas::Kelas;
use crate::domain::peserta::{StatusPeserta, baca_status};
use crate::domain::triwulan::Triwulan;
use crate::table::kolom::{Kolom, kolom_medan};
use crate::temuan::Tempat;

/// One row: whom it is about, and the form.
#[derive(Clone, Debug)]
pub struct LembarPenilaian {
    pub asal: Tempat,
    pub id: Box<str>,
    pub nik: NikTabel,
    pub nama: Box<str>,
    pub angkatan: BacaanAngkatan,
    pub klaster: Box<str>,
    pub pendamping: Box<str>,
    /// Of the column Kelas or Tahap, else of the sheet's name.
    pub kelas: Jawaban<Kelas>,
    /// Of results that are read as an assessment; Aktif where the sheet says nothing.
    pub status: StatusPeserta,
    /// Of results that are read as an assessment.
    pub triwulan: Option<Triwulan>,
    /// Blank as it left the template.
    pub formulir: Formulir,
}

/// Reads a row of a sheet of this name.
///
/// # Errors
/// A masked id.
pub fn baca(b: &mut BarisTabel<'_, '_>, lembar: Option<Kelas>) -> Result<LembarPenilaian, Disamarkan> {
    let tertulis = match b.kelas(Kolom::Kelas) {
        Jawaban::Kosong => b.kelas(Kolom::Tahap),
        lain => lain,
    };
    let kelas = match tertulis {
        Jawaban::Kosong => lembar.map_or(Jawaban::Kosong, Jawaban::Isi),
        lain => lain,
    };
    Ok(LembarPenilaian {
        asal: b.tempat(),
        id: b.id_peserta(),
        nik: b.nik(Kolom::Nik)?,
        nama: b.teks(Kolom::Nama),
        angkatan: b.angkatan(),
        klaster: b.teks(Kolom::Klaster),
        pendamping: b.teks(Kolom::Pendamping),
        kelas,
        status: baca_status(&b.teks(Kolom::StatusPeserta)).ok().flatten().unwrap_or_default(),
        triwulan: b.teks(Kolom::Triwulan).parse().ok(),
        formulir: formulir(b, kelas.nilai()),
    })
}

/// The fields of the form. A flat table has the columns of every class: those of another class are
/// not this participant's and stay out.
fn formulir(b: &mut BarisTabel<'_, '_>, kelas: Option<Kelas>) -> Formulir {
    let mut f = Formulir::default();
    for (medan, kolom) in kolom_medan() {
        let milik = kelas.is_none_or(|k| medan.kelas().contains(&k));
        if !milik || !b.ada(&[*kolom]) {
            continue;
        }
        if let Some(nilai) = b.nilai(*kolom) {
            f.isi(*medan, nilai);
        }
    }
    f
}
