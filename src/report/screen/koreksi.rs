//! Sheet `Koreksi`: every correction given, applied or refused, with old and new value, who and when. Given
//! back with `--corrections`, what was applied is applied again.

use super::Bahan;
use crate::domain::rupiah::ribuan;
use crate::record::koreksi::{Koreksi, Putusan, TanggalKoreksi};
use crate::report::tabel::{Isi, Kolom, Rupa};
use crate::report::xlsx::Lembar;
use crate::report::{metadata, samar};
use crate::temuan::Rujuk;

/// A correction on its way to a row.
pub struct SatuKoreksi<'a> {
    b: &'a Bahan<'a>,
    no: u32,
    k: &'a Koreksi,
}

/// No to Keterangan print.
const CETAK: u16 = 9;

/// Fills the sheet.
///
/// # Errors
/// What the writer reports.
pub fn lembar(b: &Bahan<'_>, mut lembar: Lembar, dari: u32, isi: &[Koreksi]) -> std::io::Result<Lembar> {
    let jumlah = b.koreksi.map_or((0, 0), |k| (k.diterapkan(), k.ditolak()));
    let sub = format!("{} · {} diterapkan, {} ditolak", metadata::sub(b.jalan), ribuan(jumlah.0), ribuan(jumlah.1));
    lembar.warna_tab(0x7F_7F_7F);
    let baris = isi.iter().enumerate().map(|(i, k)| SatuKoreksi::baru(b, dari + i as u32 + 1, k));
    lembar.daftar(("Koreksi Data", &sub), &kolom(), CETAK, baris)?;
    Ok(lembar)
}

/// The columns.
pub fn kolom<'a>() -> Vec<Kolom<SatuKoreksi<'a>>> {
    vec![
        Kolom::baru("No", 6.5, Rupa::Angka, |s| Isi::Angka(s.no)),
        Kolom::baru("Hasil", 11.0, Rupa::Tengah, |s| {
            Isi::teks(if s.k.diterapkan() { "Diterapkan" } else { "Ditolak" })
        }),
        Kolom::baru("Berkas", 18.0, Rupa::Teks, |s| Isi::teks(&*s.k.berkas)),
        Kolom::baru("Sel", 20.0, Rupa::Teks, |s| Isi::teks(&*s.k.sel)),
        Kolom::baru("Kolom", 24.0, Rupa::Teks, |s| Isi::teks(&*s.k.kolom)),
        Kolom::baru("Nilai Lama", 20.0, Rupa::Teks, |s| Isi::teks(s.nilai(s.lama()))),
        Kolom::baru("Nilai Benar", 20.0, Rupa::Teks, |s| Isi::teks(s.nilai(&s.k.nilai.tampil()))),
        Kolom::baru("Dikoreksi Oleh", 16.0, Rupa::Teks, |s| match s.b.jalan.samarkan {
            true => Isi::teks(samar::nama(&s.k.oleh)),
            false => Isi::teks(&*s.k.oleh),
        }),
        Kolom::baru("Tanggal Koreksi", 12.0, Rupa::Tanggal, |s| match &s.k.tanggal {
            TanggalKoreksi::Kosong => Isi::Kosong,
            TanggalKoreksi::Hari(t) => Isi::Tanggal(*t),
            TanggalKoreksi::TakTerbaca(t) if s.b.jalan.samarkan => Isi::teks(samar::tulisan(t)),
            TanggalKoreksi::TakTerbaca(t) => Isi::teks(&**t),
        }),
        Kolom::baru("Keterangan", 44.0, Rupa::Lipat, |s| Isi::teks(s.keterangan())),
        Kolom::baru("Diisi Pada", 40.0, Rupa::Teks, |s| Isi::teks(s.b.jalan.baris(s.k.asal))),
        Kolom::baru("No KK", 18.0, Rupa::Tengah, |s| Isi::teks(s.id(&s.k.pemilik.kk))),
        Kolom::baru("NIK", 18.0, Rupa::Tengah, |s| Isi::teks(s.id(&s.k.pemilik.nik))),
    ]
}

impl<'a> SatuKoreksi<'a> {
    pub fn baru(b: &'a Bahan<'a>, no: u32, k: &'a Koreksi) -> SatuKoreksi<'a> {
        SatuKoreksi { b, no, k }
    }

    /// What stood in the cell; where nothing was done, what the officer saw there.
    fn lama(&self) -> &'a str {
        match &self.k.putusan {
            Putusan::Diterapkan { lama, sudah: false } => lama,
            _ => &self.k.terbaca,
        }
    }

    fn id(&self, teks: &str) -> String {
        self.b.jalan.id(teks).into_owned()
    }

    fn nilai(&self, teks: &str) -> String {
        if self.b.jalan.samarkan { samar::terbaca(teks, &self.k.kolom).into_owned() } else { teks.to_owned() }
    }

    fn keterangan(&self) -> String {
        match &self.k.putusan {
            Putusan::Diterapkan { sudah: true, .. } => "nilai itu sudah ada di sel, dari koreksi sebelumnya".into(),
            Putusan::Diterapkan { .. } => String::new(),
            Putusan::Ditolak { kode, sebab, kini } => {
                let sebab = match Rujuk::dari_tanda(sebab) {
                    Some(Rujuk(lain)) => format!("nilai lain di {}", self.b.jalan.baris(lain)),
                    None => sebab.to_string(),
                };
                let kini = kini.as_ref().map(|k| format!(" \"{}\"", self.nilai(k))).unwrap_or_default();
                format!("{}: {sebab}{kini}", kode.kode())
            }
        }
    }
}
