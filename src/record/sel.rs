//! The cells of one row, by column: what each says, and what is wrong with it.

use std::borrow::Cow;

use chrono::{Datelike, NaiveDate};

use super::gudang::{Gudang, Potongan};
use super::konteks::{Disamarkan, Konteks, kode_rusak};
use super::rekaman::{BacaanAngkatan, Bentuk, NomorTerbaca};
use crate::domain::desil::{self, BacaanDesil};
use crate::domain::nomor::{self, Bacaan, JenisNomor, Terbaca};
use crate::domain::orang::{self, Hubungan};
use crate::domain::pekerjaan;
use crate::domain::ppks;
use crate::domain::tanggal::{self, TanggalSalah};
use crate::domain::tanpa_isi;
use crate::domain::ya_tidak::{self, YaTidak};
use crate::domain::{TidakTerbaca, belum_diketahui};
use crate::read::row::{Baris, Sel};
use crate::table::jenis::Jenis;
use crate::table::kolom::Kolom;
use crate::temuan::{Kode, KumpulanKode, Tempat, Temuan};

/// A day as text, or as the number that a workbook keeps; `Err`: something else stands there.
pub(super) fn hari(sel: Sel<'_>) -> std::result::Result<Option<NaiveDate>, ()> {
    match sel {
        Sel::Angka(n) => tanggal::dari_serial(n).map(Some).ok_or(()),
        sel => tanggal::dari_teks(sel.tampil().trim()).map_err(|_| ()),
    }
}

/// Reads cells of one row and notes what is wrong with them.
pub(super) struct Catatan<'a, 'b> {
    pub(super) k: Konteks<'a>,
    pub(super) baris: Baris<'b>,
    pub(super) temuan: &'b mut Vec<Temuan>,
    pub(super) kode: KumpulanKode,
}

impl<'b> Catatan<'_, 'b> {
    #[inline]
    pub(super) fn sel(&self, kolom: Kolom) -> Option<Sel<'b>> {
        self.k.judul.peta.di(kolom).map(|i| self.baris.sel(i))
    }

    pub(super) fn catat(&mut self, kode: Kode, kolom: Kolom, keterangan: &str) {
        self.kode.tambah(kode);
        let di = self.k.judul.peta.di(kolom);
        let terbaca = di.map_or(Cow::Borrowed(""), |i| self.baris.sel(i).tampil());
        let tempat = Tempat { sumber: self.k.sumber, baris: self.baris.nomor };
        let temuan = Temuan::baru(kode, tempat, di.map_or(0, |i| i as u16 + 1), terbaca.as_ref());
        self.temuan.push(temuan.dengan(keterangan));
    }

    fn galat(&self, kolom: Kolom) -> bool {
        matches!(self.sel(kolom), Some(Sel::Galat(_)))
    }

    /// A cell with a formula error is reported and reads as blank.
    pub(super) fn nilai(&mut self, kolom: Kolom) -> Option<Sel<'b>> {
        let sel = self.sel(kolom)?;
        if let Sel::Galat(_) = sel {
            self.catat(Kode::SelGalat, kolom, "");
            return Some(Sel::Kosong);
        }
        Some(sel)
    }

    pub(super) fn nomor(&mut self, kolom: Kolom, jenis: JenisNomor) -> Result<NomorTerbaca, Disamarkan> {
        let sel = self.nilai(kolom);
        let (Terbaca { bacaan, dibersihkan }, angka) = match sel {
            None | Some(Sel::Kosong | Sel::Galat(_)) => (Terbaca { bacaan: Bacaan::Kosong, dibersihkan: false }, false),
            Some(Sel::Teks(t)) => (nomor::dari_teks(t, jenis), false),
            Some(Sel::Angka(n)) => (nomor::dari_angka(n, jenis), true),
            Some(lain @ Sel::Logika(_)) => (nomor::dari_teks(&lain.tampil(), jenis), false),
        };
        match &bacaan {
            Bacaan::Disamarkan => return Err(Disamarkan),
            Bacaan::Rusak(kerusakan, _) => self.catat(kode_rusak(jenis, *kerusakan), kolom, ""),
            Bacaan::Sah(n) => {
                let (bersih, awalan) = match jenis {
                    JenisNomor::Kk => (Kode::KkDibersihkan, Kode::KkAwalan),
                    JenisNomor::Nik => (Kode::NikDibersihkan, Kode::NikAwalan),
                };
                if dibersihkan {
                    self.catat(bersih, kolom, "");
                }
                if nomor::awalan_luar(*n) {
                    self.catat(awalan, kolom, "");
                }
            }
            Bacaan::Kosong
                if jenis == JenisNomor::Kk && !self.k.judul.jenis_daftar() && self.tertulis_kosong(kolom) =>
            {
                self.catat(Kode::KkKosong, kolom, "");
            }
            Bacaan::Kosong => {}
        }
        let nol = matches!(bacaan, Bacaan::Sah(n) if n % 10 == 0);
        let bentuk = match (angka, nol) {
            (false, false) => Bentuk::Teks,
            (false, true) => Bentuk::TeksNol,
            (true, false) => Bentuk::Angka,
            (true, true) => Bentuk::AngkaNol,
        };
        Ok(NomorTerbaca { bacaan, bentuk })
    }

    /// The column is there and its cell is blank: a formula without a value was reported as what it is.
    fn tertulis_kosong(&self, kolom: Kolom) -> bool {
        self.sel(kolom).is_some_and(|s| !matches!(s, Sel::Galat(_)))
    }

    pub(super) fn nik_kosong(&mut self, nik: &NomorTerbaca, hubungan: Hubungan) {
        if nik.bacaan != Bacaan::Kosong || !self.tertulis_kosong(Kolom::Nik) || self.k.judul.jenis_daftar() {
            return;
        }
        let kode = if hubungan == Hubungan::Kepala { Kode::NikKepalaKosong } else { Kode::NikAnggotaKosong };
        self.catat(kode, Kolom::Nik, "");
    }

    pub(super) fn hubungan(&mut self) -> Hubungan {
        if self.k.judul.jenis == Jenis::KeluargaKepala {
            return Hubungan::Kepala;
        }
        let Some(sel) = self.nilai(Kolom::Hubungan) else { return Hubungan::TanpaKolom };
        orang::baca_hubungan(&sel.tampil()).unwrap_or_else(|TidakTerbaca| {
            self.catat(Kode::HubunganTakDikenal, Kolom::Hubungan, "");
            Hubungan::Lain(0)
        })
    }

    pub(super) fn desil(&mut self, kolom: Kolom) -> BacaanDesil {
        let bacaan = match self.nilai(kolom) {
            // Reported as what it is; beside a desil that can be read it is a conflict all the same (T40).
            Some(Sel::Kosong) if self.galat(kolom) => return BacaanDesil::Salah,
            Some(Sel::Teks(t)) => desil::dari_teks(t),
            Some(Sel::Angka(n)) => desil::dari_angka(n),
            Some(Sel::Logika(_)) => BacaanDesil::Salah,
            _ => BacaanDesil::TidakDiketahui,
        };
        if bacaan == BacaanDesil::Salah {
            self.catat(Kode::DesilSalah, kolom, "");
        }
        bacaan
    }

    pub(super) fn lahir(&mut self, nik: &NomorTerbaca) -> Option<NaiveDate> {
        let hasil = match self.nilai(Kolom::TanggalLahir)? {
            Sel::Teks(t) => tanggal::dari_teks(t),
            Sel::Angka(n) => tanggal::dari_serial(n).map(Some).ok_or(TanggalSalah::TidakTerbaca),
            Sel::Logika(_) => Err(TanggalSalah::TidakTerbaca),
            Sel::Kosong | Sel::Galat(_) => Ok(None),
        };
        let lahir = match hasil {
            Ok(lahir) => lahir?,
            Err(salah) => {
                let kode = match salah {
                    TanggalSalah::BulanDulu => Kode::LahirBulanDulu,
                    TanggalSalah::TidakTerbaca => Kode::LahirTakTerbaca,
                };
                self.catat(kode, Kolom::TanggalLahir, "");
                return None;
            }
        };
        if tanggal::umur(lahir, self.k.acuan).is_none_or(|u| u > 120) {
            self.catat(Kode::LahirMustahil, Kolom::TanggalLahir, "");
            return None;
        }
        if let Bacaan::Sah(n) = nik.bacaan
            && nomor::lahir(n) != (lahir.day(), lahir.month(), lahir.year().rem_euclid(100) as u32)
        {
            self.catat(Kode::NikLahir, Kolom::TanggalLahir, "");
        }
        Some(lahir)
    }

    pub(super) fn jenis_kelamin(&mut self, nik: &NomorTerbaca) -> Option<orang::JenisKelamin> {
        let teks = self.nilai(Kolom::JenisKelamin)?.tampil();
        let Ok(jenis) = orang::baca_jenis_kelamin(&teks) else {
            self.catat(Kode::JenisKelaminSalah, Kolom::JenisKelamin, "");
            return None;
        };
        if let (Bacaan::Sah(n), Some(jk)) = (&nik.bacaan, jenis)
            && nomor::jenis_kelamin(*n) != jk
        {
            self.catat(Kode::NikJenisKelamin, Kolom::JenisKelamin, "");
        }
        jenis
    }

    /// `None`: the file has no such column.
    pub(super) fn ya_tidak(&mut self, kolom: Kolom) -> Option<YaTidak> {
        let bacaan = match self.nilai(kolom)? {
            Sel::Kosong if self.galat(kolom) => return Some(YaTidak::TakTerbaca),
            Sel::Kosong => Ok(YaTidak::Kosong),
            Sel::Logika(b) => Ok(if b { YaTidak::Ya } else { YaTidak::Tidak }),
            Sel::Teks(t) if matches!(kolom, Kolom::Pkh | Kolom::Bpnt) => ya_tidak::dari_isian(t.trim()),
            lain => ya_tidak::dari_teks(&lain.tampil()),
        };
        Some(bacaan.unwrap_or_else(|TidakTerbaca| {
            self.catat(Kode::YaTidakSalah, kolom, "");
            YaTidak::TakTerbaca
        }))
    }

    /// PBI is shown and decides nothing by default, and its codes are not documented: what cannot
    /// be read is left blank without a finding.
    pub(super) fn pbi(&mut self, kolom: Kolom) -> Option<YaTidak> {
        self.sel(kolom).map(|s| ya_tidak::dari_teks(&s.tampil()).unwrap_or_default())
    }

    /// A column Disabilitas says it outright (a kind counts as yes); else the functional
    /// difficulties, as far as a parameter says what their codes mean.
    pub(super) fn disabilitas(&mut self, kesulitan: &[(usize, Kolom)]) -> Option<bool> {
        if let Some(sel) = self.nilai(Kolom::Disabilitas) {
            let teks = sel.tampil();
            match ya_tidak::dari_teks(&teks) {
                Ok(YaTidak::Ya | YaTidak::Silang) => return Some(true),
                Ok(YaTidak::Tidak) => return Some(false),
                Ok(YaTidak::Kosong | YaTidak::TakTerbaca) => {}
                Err(TidakTerbaca) if belum_diketahui(&teks) || ya_tidak::dari_isian(&teks).is_ok() => {}
                Err(TidakTerbaca) if bukan_penyandang(&teks) => return Some(false),
                Err(TidakTerbaca) if teks.chars().any(char::is_alphabetic) => return Some(true),
                Err(TidakTerbaca) => self.catat(Kode::KodeDisabilitas, Kolom::Disabilitas, ""),
            }
        }
        let daftar = self.k.daftar_kode?;
        let mut semua = !kesulitan.is_empty();
        let mut menyandang = false;
        for &(i, kolom) in kesulitan {
            let teks = self.baris.sel(i).tampil();
            if tanpa_isi::kosong(&teks) {
                semua = false;
                continue;
            }
            match teks.trim_end_matches(".0").parse().ok().and_then(|kode| daftar.menyandang(kode)) {
                Some(ya) => menyandang |= ya,
                None => {
                    semua = false;
                    self.catat(Kode::KodeDisabilitas, kolom, "");
                }
            }
        }
        if menyandang { Some(true) } else { semua.then_some(false) }
    }

    pub(super) fn jenis_ppks(&mut self) -> Option<Box<str>> {
        let jenis = self.teks(Kolom::JenisPpks)?;
        if self.k.judul.jenis == Jenis::Daftar && !ppks::dikenal(&jenis) {
            self.catat(Kode::JenisPpksTakDikenal, Kolom::JenisPpks, "");
        }
        Some(jenis)
    }

    pub(super) fn angkatan(&mut self) -> BacaanAngkatan {
        let Some(sel) = self.nilai(Kolom::Angkatan) else { return BacaanAngkatan::Kosong };
        let teks = sel.tampil();
        let bacaan = if tanpa_isi::kosong(&teks) { BacaanAngkatan::Kosong } else { baca_angkatan(&teks) };
        if bacaan.tahun().is_none() && self.k.judul.jenis == Jenis::Register {
            self.catat(Kode::AngkatanSalah, Kolom::Angkatan, "");
        }
        bacaan
    }

    /// A whole number up to a limit; anything else that isn't blank is a finding.
    pub(super) fn bilangan(&mut self, kolom: Kolom, salah: Option<Kode>, batas: u16) -> Option<u16> {
        let sel = self.nilai(kolom)?;
        let nilai = match sel {
            Sel::Kosong | Sel::Galat(_) => return None,
            Sel::Angka(n) => (n.fract() == 0.0 && (0.0..=f64::from(batas)).contains(&n)).then_some(n as u16),
            lain => {
                let teks = lain.tampil();
                if tanpa_isi::kosong(&teks) && !teks.contains('0') {
                    return None;
                }
                let inti = [".0", ",0"].iter().find_map(|a| teks.strip_suffix(a)).unwrap_or(&teks);
                let angka = inti.trim_end_matches(|c: char| c.is_alphabetic() || c.is_whitespace());
                angka.parse().ok().filter(|n| *n <= batas)
            }
        };
        if let (None, Some(kode)) = (nilai, salah) {
            self.catat(kode, kolom, "");
        }
        nilai
    }

    /// An occupation. The code of a list that nobody named is kept, reported, and known to nobody.
    pub(super) fn pekerjaan(&mut self) -> Option<Box<str>> {
        let teks = self.teks(Kolom::Pekerjaan)?;
        if !pekerjaan::bernama(&teks) {
            self.catat(Kode::PekerjaanKode, Kolom::Pekerjaan, "");
        }
        Some(teks)
    }

    /// Free text.
    pub(super) fn teks(&mut self, kolom: Kolom) -> Option<Box<str>> {
        let sel = self.nilai(kolom)?;
        let teks = sel.tampil();
        let asli = isi_teks(&teks);
        (!asli.is_empty()).then(|| asli.into())
    }

    /// Free text that goes to the store of the batch.
    pub(super) fn simpan(&mut self, kolom: Kolom, gudang: &mut Gudang) -> Potongan {
        let Some(sel) = self.nilai(kolom) else { return Potongan::default() };
        let teks = sel.tampil();
        match isi_teks(&teks) {
            asli if asli.is_empty() => Potongan::default(),
            asli => gudang.simpan(&asli),
        }
    }
}

/// What a text cell says, without control characters; blank for the words for "none".
fn isi_teks(teks: &str) -> Cow<'_, str> {
    if tanpa_isi::kosong(teks) {
        return Cow::Borrowed("");
    }
    let kendali = |b: u8| b < 0x20 || b == 0x7f || b == 0xc2;
    if teks.bytes().any(kendali) && teks.chars().any(char::is_control) {
        return teks.replace(char::is_control, " ").into();
    }
    teks.into()
}

/// "Tidak ada", "Non disabilitas"; but "Tidak dapat melihat" is a disability.
fn bukan_penyandang(teks: &str) -> bool {
    let kecil = teks.to_lowercase();
    ["tidak ada", "tidak menyandang", "tidak cacat", "tidak disabilitas", "bukan", "non"]
        .iter()
        .any(|a| kecil.starts_with(a))
}

/// `2025`, `2025-09`, `09/2025` or a date. A bare 2025 leaves open on which side of October it lies (T41).
fn baca_angkatan(teks: &str) -> BacaanAngkatan {
    let tahun_bulan = |tahun: u16, bulan: Option<u32>| match (tahun, bulan) {
        (2000..=2024, _) => BacaanAngkatan::SebelumPerwal(tahun),
        (2025, Some(1..=9)) => BacaanAngkatan::SebelumPerwal(tahun),
        (2025, None) => BacaanAngkatan::TahunPerwal(tahun),
        (2025..=2100, _) => BacaanAngkatan::Tahun(tahun),
        _ => BacaanAngkatan::Salah,
    };
    let bulat = teks.strip_suffix(".0").unwrap_or(teks);
    if let Ok(tahun) = bulat.parse() {
        return tahun_bulan(tahun, None);
    }
    if let Ok(Some(tanggal)) = tanggal::dari_teks(teks) {
        return tahun_bulan(tanggal.year() as u16, Some(tanggal.month()));
    }
    let bagian: Vec<&str> = teks.split(['-', '/', ' ']).filter(|b| !b.is_empty()).collect();
    match bagian[..] {
        [a, b] => match (a.parse::<u16>(), b.parse::<u16>()) {
            (Ok(tahun @ 2000..), Ok(bulan @ 1..=12)) | (Ok(bulan @ 1..=12), Ok(tahun @ 2000..)) => {
                tahun_bulan(tahun, Some(bulan.into()))
            }
            (Err(_), Ok(tahun)) if a.eq_ignore_ascii_case("angkatan") => tahun_bulan(tahun, None),
            // A month by its name.
            (Err(_), Ok(tahun)) => match tanggal::dari_teks(&format!("1 {teks}")) {
                Ok(Some(t)) => tahun_bulan(tahun, Some(t.month())),
                _ => BacaanAngkatan::Salah,
            },
            _ => BacaanAngkatan::Salah,
        },
        _ => BacaanAngkatan::Salah,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    pub(super) fn an_angkatan_before_october_2025_falls_under_pasal_9() {
        use BacaanAngkatan::*;
        for (teks, bacaan) in [
            ("2024", SebelumPerwal(2024)),
            ("2025-09", SebelumPerwal(2025)),
            ("Juni 2025", SebelumPerwal(2025)),
            ("nop 2025", Tahun(2025)),
            ("Kayu 2025", Salah),
            ("09/2025", SebelumPerwal(2025)),
            ("30/09/2025", SebelumPerwal(2025)),
            ("01/10/2025", Tahun(2025)),
            ("2025-10", Tahun(2025)),
            ("2025", TahunPerwal(2025)),
            ("Angkatan 2025", TahunPerwal(2025)),
            ("2026.0", Tahun(2026)),
            ("Angkatan 2026", Tahun(2026)),
            ("dua", Salah),
            ("25", Salah),
        ] {
            assert_eq!(baca_angkatan(teks), bacaan, "{teks}");
        }
    }
}
