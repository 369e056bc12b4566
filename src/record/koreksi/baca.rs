//! Rows of the sheets Perlu Verifikasi, Masalah Data and Koreksi (or of the same as CSV), as far as
//! Nilai Benar is filled in.
//!
//! In: a source. Out: corrections as written, findings about how they were written, the tallies. Refuses a
//! masked workbook: what was read of its cells is not there to compare with.

use std::sync::atomic::AtomicU64;

use chrono::NaiveDate;

use super::alamat::{KOSONG, dari_judul, dari_penuh, dari_sel};
use super::{Koreksi, NilaiBenar, Pemilik, Putusan, TanggalKoreksi};
use crate::domain::nomor::{self, Bacaan, JenisNomor};
use crate::error::{Galat, Result};
use crate::read::batch::Peristiwa;
use crate::read::row::{Baris, Sel};
use crate::read::sumber::Sumber;
use crate::record::batch::temuan_rusak;
use crate::record::hitungan::HitunganSumber;
use crate::record::konteks::Konteks;
use crate::record::sel::hari;
use crate::record::tanda;
use crate::table::kolom::{Kolom, normal};
use crate::temuan::{Kode, Tempat, Temuan};

const TANPA_SEL: &str = "baris ini tidak menunjuk satu sel; isi Nilai Benar di lembar Masalah Data";

/// What a source of corrections gave.
pub struct Isi {
    pub koreksi: Vec<Koreksi>,
    pub temuan: Vec<Temuan>,
    pub hitungan: HitunganSumber,
    pub sha256: String,
}

/// Reads source number `nomor`, a table of file `berkas` (in the order given).
///
/// # Errors
/// A damaged file, or a masked one.
pub fn baca(sumber: &Sumber, nomor: u16, berkas: u16, acuan: NaiveDate) -> Result<Isi> {
    let disamarkan = || Galat::Disamarkan { berkas: sumber.tertulis.clone() };
    let konteks = Konteks {
        judul: &sumber.judul,
        bagian: &[],
        kop: &[],
        sumber: nomor,
        acuan,
        daftar_kode: None,
        simpan_nama: false,
        koreksi: None,
        harapan: tanda::harapan(sumber),
        disetujui: &sumber.disetujui,
    };
    let mut p = Pembaca { konteks, berkas, koreksi: Vec::new(), temuan: Vec::new(), hitungan: Default::default() };
    let mut samar = false;
    let tamat = sumber.baca(&AtomicU64::new(0), &mut |batch| {
        batch.tiap_baris(|peristiwa| match peristiwa {
            Peristiwa::Campuran(n) => p.hitungan.campuran += n,
            Peristiwa::Rusak { nomor, kode, teks, lebar } => {
                p.hitungan.rusak += 1;
                p.temuan.push(temuan_rusak(konteks, nomor, kode, teks, lebar));
            }
            Peristiwa::Baris(baris) => {
                samar |= p.disamarkan(&baris);
                p.baris(&baris);
            }
        });
        !samar
    })?;
    if samar {
        return Err(disamarkan());
    }
    let Pembaca { koreksi, temuan, hitungan, .. } = p;
    Ok(Isi { koreksi, temuan, hitungan, sha256: tamat.sha256 })
}

struct Pembaca<'a> {
    konteks: Konteks<'a>,
    berkas: u16,
    koreksi: Vec<Koreksi>,
    temuan: Vec<Temuan>,
    hitungan: HitunganSumber,
}

impl Pembaca<'_> {
    fn sel<'b>(&self, baris: &Baris<'b>, kolom: Kolom) -> Sel<'b> {
        self.konteks.judul.peta.di(kolom).map_or(Sel::Kosong, |i| baris.sel(i))
    }

    fn teks(&self, baris: &Baris<'_>, kolom: Kolom) -> String {
        jinak(&self.sel(baris, kolom).tampil()).to_owned()
    }

    fn disamarkan(&self, baris: &Baris<'_>) -> bool {
        [Kolom::NoKk, Kolom::Nik, Kolom::Terbaca].iter().any(|k| {
            let teks = self.sel(baris, *k).tampil();
            nomor::dari_teks(&teks, JenisNomor::Nik).bacaan == Bacaan::Disamarkan
        })
    }

    fn catat(&mut self, kode: Kode, baris: &Baris<'_>, kolom: Kolom, keterangan: &str) {
        let di = self.konteks.judul.peta.di(kolom).map_or(0, |i| i as u16 + 1);
        let tempat = Tempat { sumber: self.konteks.sumber, baris: baris.nomor };
        let terbaca = self.teks(baris, kolom);
        self.temuan.push(Temuan::baru(kode, tempat, di, terbaca).dengan(keterangan));
    }

    fn baris(&mut self, baris: &Baris<'_>) {
        let sel = self.sel(baris, Kolom::NilaiBenar);
        let ditolak_dulu = self.teks(baris, Kolom::HasilKoreksi) == "Ditolak";
        if sel.kosong() || ditolak_dulu {
            self.hitungan.kosong += 1;
            let isian = [Kolom::DikoreksiOleh, Kolom::TanggalKoreksi];
            if let Some(k) = isian.into_iter().find(|k| !ditolak_dulu && !self.sel(baris, *k).kosong()) {
                self.catat(Kode::KoreksiTanpaNilai, baris, k, "");
            }
            return;
        }
        self.hitungan.dipakai += 1;
        let satu = self.satu(baris, sel);
        self.petugas(baris, &satu.tanggal);
        if self.konteks.judul.peta.punya(Kolom::SelKoreksi) {
            let penuh = self.teks(baris, Kolom::SelKoreksi);
            self.koreksi.extend(keluarga(satu, &penuh));
        } else {
            let sel = self.teks(baris, Kolom::SelBerkas);
            let sasaran = match &*sel {
                "" => dari_judul(&satu.berkas, &self.teks(baris, Kolom::BarisBerkas), &satu.kolom),
                sel => dari_sel(&satu.berkas, sel, &satu.kolom),
            };
            self.koreksi.push(Koreksi { sasaran, sel: sel.into(), ..satu });
        }
    }

    /// What the row says, but for the cell it points at.
    fn satu(&self, baris: &Baris<'_>, sel: Sel<'_>) -> Koreksi {
        let nilai = match sel {
            Sel::Angka(n) => NilaiBenar::Angka(n),
            Sel::Logika(b) => NilaiBenar::Logika(b),
            Sel::Galat(g) => NilaiBenar::Galat(g),
            Sel::Kosong | Sel::Teks(_) => NilaiBenar::Teks(self.teks(baris, Kolom::NilaiBenar).into()),
        };
        let peta = &self.konteks.judul.peta;
        Koreksi {
            asal: Tempat { sumber: self.konteks.sumber, baris: baris.nomor },
            kolom_asal: peta.di(Kolom::NilaiBenar).map_or(0, |i| i as u16 + 1),
            giliran: (self.berkas, !peta.punya(Kolom::HasilKoreksi)),
            sasaran: Err(TANPA_SEL),
            pemilik: self.pemilik(baris),
            berkas: self.teks(baris, Kolom::Berkas).into(),
            sel: "".into(),
            kolom: self.teks(baris, Kolom::KolomBerkas).into(),
            terbaca: self.teks(baris, Kolom::Terbaca).into(),
            nilai,
            oleh: self.teks(baris, Kolom::DikoreksiOleh).into(),
            tanggal: self.tanggal(baris),
            putusan: Putusan::tolak(Kode::KoreksiTanpaBaris, "baris itu bukan baris data"),
            dampak: None,
        }
    }

    /// Whose row it is. A row of Perlu Verifikasi names the family, and the head, who may stand elsewhere.
    fn pemilik(&self, baris: &Baris<'_>) -> Pemilik {
        let keluarga = self.konteks.judul.peta.punya(Kolom::SelKoreksi);
        let nik = if keluarga { String::new() } else { self.teks(baris, Kolom::Nik) };
        Pemilik {
            id: self.teks(baris, Kolom::IdPeserta).into(),
            kk: self.teks(baris, Kolom::NoKk).into(),
            nik: nik.into(),
        }
    }

    fn tanggal(&self, baris: &Baris<'_>) -> TanggalKoreksi {
        match hari(self.sel(baris, Kolom::TanggalKoreksi)) {
            Ok(None) => TanggalKoreksi::Kosong,
            Ok(Some(t)) => TanggalKoreksi::Hari(t),
            Err(()) => TanggalKoreksi::TakTerbaca(self.teks(baris, Kolom::TanggalKoreksi).into()),
        }
    }

    /// Who and when: a correction counts without them, and is reported.
    fn petugas(&mut self, baris: &Baris<'_>, tanggal: &TanggalKoreksi) {
        let mut kurang: Vec<&str> = Vec::new();
        if self.sel(baris, Kolom::DikoreksiOleh).kosong() {
            kurang.push("Dikoreksi Oleh kosong");
        }
        match tanggal {
            TanggalKoreksi::Kosong => kurang.push("Tanggal Koreksi kosong"),
            TanggalKoreksi::TakTerbaca(_) => kurang.push("Tanggal Koreksi tidak terbaca"),
            TanggalKoreksi::Hari(t) if *t > self.konteks.acuan => {
                kurang.push("Tanggal Koreksi sesudah tanggal acuan");
            }
            TanggalKoreksi::Hari(_) => {}
        }
        if !kurang.is_empty() {
            self.catat(Kode::KoreksiTanpaPetugas, baris, Kolom::NilaiBenar, &kurang.join("; "));
        }
    }
}

/// The corrections of a row of Perlu Verifikasi. One datum may stand in several cells: a value alone goes to
/// all of them. Several data are told apart by name: `Desil=3; NIK=…`.
fn keluarga(satu: Koreksi, penuh: &str) -> Vec<Koreksi> {
    let garis: Vec<&str> = penuh.lines().map(str::trim).filter(|g| !g.is_empty()).collect();
    let terbaca: Vec<&str> = satu.terbaca.lines().map(str::trim).collect();
    if garis.is_empty() || terbaca.len() != garis.len() {
        return vec![Koreksi { berkas: "".into(), kolom: "".into(), ..satu }];
    }
    let sasaran: Vec<_> = garis.iter().map(|g| dari_penuh(g)).collect();
    let label: Vec<&str> = garis.iter().map(|g| g.split_once(": ").map_or("", |(l, _)| l)).collect();
    let Some(nilai) = nilai_per_garis(&satu.nilai, &label) else {
        let sasaran = Err("beberapa data ditunjuk; tulis Nilai Benar sebagai \"Data=nilai; Data=nilai\"");
        return vec![Koreksi { sasaran, berkas: "".into(), kolom: label.join(", ").into(), ..satu }];
    };
    let isi = sasaran.into_iter().zip(label).zip(terbaca).zip(nilai);
    isi.filter_map(|(((sasaran, label), terbaca), nilai)| {
        let (berkas, sel) =
            sasaran.as_ref().map_or(("".into(), "".into()), |(s, t)| (s.berkas.clone(), t.as_str().into()));
        Some(Koreksi {
            sasaran: sasaran.map(|(s, _)| s),
            berkas,
            sel,
            kolom: label.into(),
            terbaca: if terbaca == KOSONG { "".into() } else { terbaca.into() },
            nilai: nilai?,
            ..satu.clone()
        })
    })
    .collect()
}

/// The value for each line; none for a datum that isn't named.
fn nilai_per_garis(nilai: &NilaiBenar, label: &[&str]) -> Option<Vec<Option<NilaiBenar>>> {
    let dikenal = |l: &str| label.iter().any(|x| normal(x) == normal(l));
    if let NilaiBenar::Teks(teks) = nilai {
        let bagian = teks.split([';', '\n']).map(str::trim).filter(|b| !b.is_empty());
        let pasang: Option<Vec<(&str, &str)>> =
            bagian.map(|b| b.split_once('=').map(|(l, n)| (l.trim(), n.trim())).filter(|(l, _)| dikenal(l))).collect();
        if let Some(pasang) = pasang.filter(|p| !p.is_empty()) {
            let isi = |l: &&str| {
                let nilai = pasang.iter().find(|(p, _)| normal(p) == normal(l)).map(|(_, n)| *n);
                nilai.filter(|n| !n.is_empty()).map(|n| NilaiBenar::Teks(n.into()))
            };
            return Some(label.iter().map(isi).collect());
        }
    }
    let satu_data = label.iter().all(|l| *l == label[0]);
    satu_data.then(|| vec![Some(nilai.clone()); label.len()])
}

/// Without the apostrophe that keeps a CSV cell from being run as a formula.
fn jinak(teks: &str) -> &str {
    teks.strip_prefix('\'').filter(|s| s.starts_with(['=', '+', '-', '@', '\t', '\r'])).unwrap_or(teks)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nilai(teks: &str, label: &[&str]) -> Option<Vec<Option<String>>> {
        let semua = nilai_per_garis(&NilaiBenar::Teks(teks.into()), label)?;
        Some(semua.into_iter().map(|n| n.map(|n| n.tampil().into())).collect())
    }

    #[test]
    fn a_value_alone_goes_to_every_cell_of_one_datum_and_several_data_are_told_apart_by_name() {
        let isi = |s: &[&str]| Some(s.iter().map(|t| (!t.is_empty()).then(|| (*t).to_owned())).collect::<Vec<_>>());
        assert_eq!(nilai("3", &["Desil"]), isi(&["3"]));
        assert_eq!(nilai("3", &["Desil", "Desil"]), isi(&["3", "3"]));
        assert_eq!(nilai("desil = 3", &["Desil"]), isi(&["3"]));
        assert_eq!(nilai("A=B", &["Nama"]), isi(&["A=B"]));
        assert_eq!(nilai("Desil=3; nik=6371", &["NIK", "Desil"]), isi(&["6371", "3"]));
        assert_eq!(nilai("Desil=3\nNIK=", &["NIK", "Desil"]), isi(&["", "3"]));
        assert_eq!(nilai("3", &["NIK", "Desil"]), None);
        assert_eq!(nilai("Desil=3; Umur=4", &["NIK", "Desil"]), None);
    }
}
