//! Sheet `Koreksi`: every correction given, applied or refused, with old and new value, who and when. Given
//! back with `--corrections`, what was applied is applied again.

use super::jalan::Jalan;
use super::metadata;
use crate::domain::rupiah::ribuan;
use crate::record::koreksi::{DaftarKoreksi, Dampak, Koreksi, Putusan, TanggalKoreksi};
use crate::temuan::Rujuk;
use crate::write::lolos;
use crate::write::tabel::{Isi, Kolom, Rupa};
use crate::write::xlsx::Lembar;

/// A correction on its way to a row.
pub struct SatuKoreksi<'a> {
    jalan: &'a Jalan,
    no: u32,
    k: &'a Koreksi,
}

/// No to Status Sesudah print.
const CETAK: u16 = 10;

/// What corrections did to families.
const DAMPAK: [&str; 3] = ["Status Sebelum", "Status Sesudah", "Keluarga Lain dengan NIK Itu"];

/// Fills a sheet with its share of the corrections.
///
/// # Errors
/// What the writer reports.
pub fn lembar(
    jalan: &Jalan,
    mut lembar: Lembar,
    daftar: &DaftarKoreksi,
    (dari, isi): (u32, &[Koreksi]),
) -> std::io::Result<Lembar> {
    let n = daftar.banyak();
    let sub = format!("{} · {} diterapkan, {} ditolak", metadata::sub(jalan), ribuan(n.diterapkan), ribuan(n.ditolak));
    lembar.warna_tab(0x7F_7F_7F);
    let baris = isi.iter().enumerate().map(|(i, k)| SatuKoreksi::baru(jalan, dari + i as u32 + 1, k));
    lembar.daftar(("Koreksi Data", &sub), &kolom(jalan), CETAK, baris)?;
    Ok(lembar)
}

/// The columns.
pub fn kolom<'a>(jalan: &Jalan) -> Vec<Kolom<SatuKoreksi<'a>>> {
    let mut semua: Vec<Kolom<SatuKoreksi<'a>>> = vec![
        Kolom::baru("No", 6.5, Rupa::Angka, |s| Isi::Angka(s.no)),
        Kolom::baru("Hasil", 11.0, Rupa::Tengah, |s| {
            Isi::teks(if s.k.diterapkan() { "Diterapkan" } else { "Ditolak" })
        }),
        Kolom::baru("Berkas", 18.0, Rupa::Teks, |s| Isi::teks(&*s.k.berkas)),
        Kolom::baru("Sel", 20.0, Rupa::Teks, |s| Isi::teks(&*s.k.sel)),
        Kolom::baru("Kolom", 24.0, Rupa::Teks, |s| Isi::teks(&*s.k.kolom)),
        Kolom::baku("Nilai Lama", 20.0, Rupa::Teks, |s| Isi::teks(s.nilai(s.lama()))),
        Kolom::baku("Nilai Benar", 20.0, Rupa::Teks, |s| Isi::teks(s.nilai(&s.k.nilai.tampil()))),
        Kolom::baru("Dikoreksi Oleh", 16.0, Rupa::Teks, |s| Isi::teks(&*s.k.oleh)),
        Kolom::baru("Tanggal Koreksi", 12.0, Rupa::Tanggal, |s| match &s.k.tanggal {
            TanggalKoreksi::Kosong => Isi::Kosong,
            TanggalKoreksi::Hari(t) => Isi::Tanggal(*t),
            TanggalKoreksi::TakTerbaca(t) => Isi::teks(&**t),
        }),
        Kolom::baru("Status Sebelum", 17.0, Rupa::Tengah, |s| Isi::teks(s.dampak().map_or("", |d| d.sebelum))),
        Kolom::baru("Status Sesudah", 17.0, Rupa::Tengah, |s| Isi::teks(s.dampak().map_or("", |d| d.sesudah))),
        Kolom::baru("Keluarga Lain dengan NIK Itu", 36.0, Rupa::Lipat, |s| Isi::teks(s.keluarga_lain())),
        Kolom::baku("Keterangan", 44.0, Rupa::Lipat, |s| Isi::teks(s.keterangan())),
        Kolom::baru("Diisi Pada", 40.0, Rupa::Teks, |s| Isi::teks(s.jalan.baris(s.k.asal))),
        Kolom::baru("ID Peserta", 16.0, Rupa::Tengah, |s| Isi::teks(&*s.k.pemilik.id)),
        Kolom::baru("No KK", 18.0, Rupa::Tengah, |s| Isi::teks(s.id(&s.k.pemilik.kk))),
        Kolom::baru("NIK", 18.0, Rupa::Tengah, |s| Isi::teks(s.id(&s.k.pemilik.nik))),
    ];
    // Families have a status in a screening alone.
    semua.retain(|k| jalan.perintah == "screen" || !DAMPAK.contains(&k.judul));
    semua
}

impl<'a> SatuKoreksi<'a> {
    pub fn baru(jalan: &'a Jalan, no: u32, k: &'a Koreksi) -> SatuKoreksi<'a> {
        SatuKoreksi { jalan, no, k }
    }

    /// What stood in the cell; where nothing was done, what the officer saw there.
    fn lama(&self) -> &'a str {
        match &self.k.putusan {
            Putusan::Diterapkan { lama, sudah: false } => lama,
            _ => &self.k.terbaca,
        }
    }

    /// What it did to families, of one that was applied by a screening.
    fn dampak(&self) -> Option<&'a Dampak> {
        self.k.dampak.as_ref().filter(|_| self.k.diterapkan())
    }

    fn keluarga_lain(&self) -> String {
        let lain = self.dampak().and_then(|d| d.lain);
        let satu = |(t, sebelum, sesudah)| format!("{}: {sebelum} → {sesudah}", self.jalan.baris(t));
        lain.map(satu).unwrap_or_default()
    }

    fn id(&self, teks: &str) -> String {
        self.jalan.id(teks).into_owned()
    }

    fn nilai(&self, teks: &str) -> String {
        if self.jalan.samarkan { lolos::terbaca(teks, &self.k.kolom) } else { teks.to_owned() }
    }

    fn keterangan(&self) -> String {
        match &self.k.putusan {
            Putusan::Diterapkan { sudah: true, .. } => "nilai itu sudah ada di sel, dari koreksi sebelumnya".into(),
            Putusan::Diterapkan { .. } => String::new(),
            Putusan::Ditolak { kode, sebab, kini } => {
                let sebab = match Rujuk::dari_tanda(sebab) {
                    Some(_) if self.jalan.samarkan => "nilai lain di baris lain".into(),
                    Some(Rujuk(lain)) => format!("nilai lain di {}", self.jalan.baris(lain)),
                    None => sebab.to_string(),
                };
                let kini = kini.as_ref().map(|k| format!(" \"{}\"", self.nilai(k))).unwrap_or_default();
                format!("{}: {sebab}{kini}", kode.kode())
            }
        }
    }
}
