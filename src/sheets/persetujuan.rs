//! Sheet `Persetujuan`: every approval that the results rest on, of this step and of those before it. The next step
//! carries it on, so that it stands in the evaluation of the year.

use super::jalan::Jalan;
use super::metadata;
use crate::domain::rupiah::ribuan;
use crate::record::persetujuan::{DIUBAH, DaftarPersetujuan, Persetujuan};
use crate::table::persetujuan::{DISETUJUI, KolomDisetujui};
use crate::write::tabel::{Berisi, Isi, Kolom, kolom as kolom_daftar};
use crate::write::xlsx::Lembar;

pub const NAMA: &str = "Persetujuan";

/// No to Tanggal print.
const CETAK: u16 = 14;

/// An approval on its way to a row.
pub struct SatuPersetujuan<'a> {
    jalan: &'a Jalan,
    no: u32,
    p: &'a Persetujuan,
}

impl<'a> SatuPersetujuan<'a> {
    pub fn baru(jalan: &'a Jalan, no: u32, p: &'a Persetujuan) -> SatuPersetujuan<'a> {
        SatuPersetujuan { jalan, no, p }
    }
}

/// The columns.
pub fn kolom<'a>() -> Vec<Kolom<SatuPersetujuan<'a>>> {
    kolom_daftar(&DISETUJUI)
}

impl Berisi<KolomDisetujui> for SatuPersetujuan<'_> {
    fn isi(&self, kolom: KolomDisetujui) -> Isi<'_> {
        use KolomDisetujui as K;
        let (p, s) = (self.p, &self.p.sasaran);
        match kolom {
            K::No => Isi::Angka(self.no),
            K::Berkas => Isi::teks(&*s.berkas),
            K::Lembar => Isi::teks(&*s.lembar),
            K::Baris => Isi::angka((s.baris > 0).then_some(s.baris)),
            K::Id => Isi::teks(self.jalan.id_peserta(&s.id)),
            K::NoKk => Isi::teks(self.jalan.id(&s.kk)),
            K::Nik => Isi::teks(self.jalan.id(&s.nik)),
            K::Nama => Isi::teks(self.jalan.nama_orang(&s.nama)),
            K::Kolom => Isi::teks(&*s.kolom),
            K::Semula => Isi::teks(&*s.semula),
            K::Menjadi => Isi::teks(&*s.menjadi),
            K::Alasan => Isi::teks(&*p.alasan),
            K::Oleh => Isi::teks(&*p.oleh),
            K::Jabatan => Isi::teks(&*p.jabatan),
            K::Tanggal => Isi::Tanggal(p.tanggal),
            K::Dipakai => Isi::teks(p.dipakai.iter().map(String::as_str).collect::<Vec<_>>().join("; ")),
            K::Keterangan => Isi::teks(if p.diubah { DIUBAH } else { "" }),
            K::Ikatan => Isi::teks(&*s.ikatan),
        }
    }
}

/// Fills a sheet with its share of the approvals.
///
/// # Errors
/// What the writer reports.
pub fn lembar(
    jalan: &Jalan,
    mut lembar: Lembar,
    daftar: &DaftarPersetujuan,
    (dari, isi): (u32, &[Persetujuan]),
) -> std::io::Result<Lembar> {
    let n = daftar.banyak;
    let (ya, tidak) = (ribuan(n.diterapkan), ribuan(n.ditahan));
    let sub = format!("{} · langkah ini: {ya} baris dipakai dengan persetujuan, {tidak} ditahan", metadata::sub(jalan));
    lembar.warna_tab(0x7F_7F_7F);
    let baris = isi.iter().enumerate().map(|(i, p)| SatuPersetujuan::baru(jalan, dari + i as u32 + 1, p));
    lembar.daftar(("Persetujuan atas Baris yang Diubah", &sub), &kolom(), CETAK, baris)?;
    Ok(lembar)
}
