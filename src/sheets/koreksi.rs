//! Sheet `Koreksi`: every correction given, applied or refused, with old and new value, who and when. Given
//! back with `--corrections`, what was applied is applied again.

use super::jalan::Jalan;
use super::metadata;
use crate::domain::rupiah::ribuan;
use crate::record::koreksi::{DaftarKoreksi, Dampak, Koreksi, Putusan, TanggalKoreksi};
use crate::table::masalah::{KOREKSI, KOREKSI_SARINGAN, KolomKoreksi};
use crate::temuan::Rujuk;
use crate::write::lolos;
use crate::write::tabel::{self, Berisi, Isi, Kolom};
use crate::write::xlsx::Lembar;

/// A correction on its way to a row.
pub struct SatuKoreksi<'a> {
    jalan: &'a Jalan,
    no: u32,
    k: &'a Koreksi,
}

/// No to Status Sesudah print.
const CETAK: u16 = 10;

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

/// The columns of this command's list: families have a status in a screening alone.
pub fn kolom<'a>(jalan: &Jalan) -> Vec<Kolom<SatuKoreksi<'a>>> {
    tabel::kolom(if jalan.perintah == "screen" { &KOREKSI_SARINGAN } else { &KOREKSI })
}

impl Berisi<KolomKoreksi> for SatuKoreksi<'_> {
    fn isi(&self, kolom: KolomKoreksi) -> Isi<'_> {
        use KolomKoreksi as K;
        let k = self.k;
        match kolom {
            K::No => Isi::Angka(self.no),
            K::Hasil => Isi::teks(if k.diterapkan() { "Diterapkan" } else { "Ditolak" }),
            K::Berkas => Isi::teks(&*k.berkas),
            K::Sel => Isi::teks(&*k.sel),
            K::Kolom => Isi::teks(&*k.kolom),
            K::NilaiLama => Isi::teks(self.nilai(self.lama())),
            K::NilaiBenar => Isi::teks(self.nilai(&k.nilai.tampil())),
            K::DikoreksiOleh => Isi::teks(&*k.oleh),
            K::TanggalKoreksi => match &k.tanggal {
                TanggalKoreksi::Kosong => Isi::Kosong,
                TanggalKoreksi::Hari(t) => Isi::Tanggal(*t),
                TanggalKoreksi::TakTerbaca(t) => Isi::teks(&**t),
            },
            K::StatusSebelum => Isi::teks(self.dampak().map_or("", |d| d.sebelum)),
            K::StatusSesudah => Isi::teks(self.dampak().map_or("", |d| d.sesudah)),
            K::KeluargaLain => Isi::teks(self.keluarga_lain()),
            K::Keterangan => Isi::teks(self.keterangan()),
            K::DiisiPada => Isi::teks(self.jalan.baris(k.asal)),
            K::IdPeserta => Isi::teks(&*k.pemilik.id),
            K::NoKk => Isi::teks(self.id(&k.pemilik.kk)),
            K::Nik => Isi::teks(self.id(&k.pemilik.nik)),
        }
    }
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
