//! Rows of results: `Hasil Penilaian` of an earlier quarter, also after an officer saved it.
//!
//! A row that somebody changed afterwards is withheld ([`super::tanda`]).

use super::konteks::Disamarkan;
use super::tabel::BarisTabel;
use crate::domain::jawaban::Jawaban;
use crate::domain::kelas::Kelas;
use crate::domain::rupiah::Rupiah;
use crate::domain::triwulan::Triwulan;
use crate::perwal::penilaian::{Capaian, Verifikasi};
use crate::perwal::tabel_5_1::{Indikator, Kategori};
use crate::table::kolom::Kolom;
use crate::temuan::{Kode, Tempat};

/// A participant's result of a quarter.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BarisHasil {
    pub asal: Tempat,
    pub nama: Box<str>,
    /// Codes of what was found in the participant's row; `None` in results of before that column.
    pub temuan: Option<Box<str>>,
    pub putusan: PutusanTertulis,
}

/// A row of a quarter that must not be used: somebody changed it afterwards, and nobody stands by that. Whose it is, as
/// far as it still says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BarisDitahan {
    pub asal: Tempat,
    pub id: Box<str>,
    pub nik: Box<str>,
    pub nama: Box<str>,
    pub triwulan: Option<Triwulan>,
    /// Of the finding that says so.
    pub kode: Kode,
}

/// A row of a quarter: what it says, or that it is withheld.
pub enum Terbaca<T> {
    Dipakai(T),
    Ditahan(BarisDitahan),
}

/// Reads a row by `isi`, unless it is withheld.
///
/// # Errors
/// A masked id.
pub fn kecuali_ditahan<T>(
    b: &mut BarisTabel<'_, '_>,
    isi: impl FnOnce(&mut BarisTabel<'_, '_>) -> Result<T, Disamarkan>,
) -> Result<Terbaca<T>, Disamarkan> {
    let Some(kode) = b.penahan() else { return isi(b).map(Terbaca::Dipakai) };
    Ok(Terbaca::Ditahan(BarisDitahan {
        asal: b.tempat(),
        id: b.id_peserta(),
        nik: b.nik(Kolom::Nik)?.teks,
        nama: b.teks(Kolom::Nama),
        triwulan: b.teks(Kolom::Triwulan).parse().ok(),
        kode,
    }))
}

/// What a row of `Hasil Penilaian` decided, as it is written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PutusanTertulis {
    pub triwulan: Triwulan,
    pub id: Box<str>,
    pub nik: Box<str>,
    pub kelas: Option<Kelas>,
    pub omzet_pembanding: Option<Rupiah>,
    /// Mean of a month, rounded.
    pub omzet_triwulan: Option<Rupiah>,
    /// By [`Indikator`].
    pub capaian: [Capaian; 5],
    /// `None`: BD.
    pub kategori: Option<Kategori>,
    pub kemungkinan: Box<str>,
    pub naik_tahap: Box<str>,
    /// Of the training of the class; so that it isn't used again in a later one (T31).
    pub sertifikat: Box<str>,
    /// Codes of what kept the quarter undecided: such a quarter has shown nothing (T25).
    pub penahan: Box<str>,
    /// `Lengkap`, or what is missing (T58); blank in results of before that column: they cannot show it.
    pub verifikasi: Box<str>,
    /// By [`Indikator`]: the earlier quarter of the stage that showed it, verified (T25, T58).
    pub ditunjukkan: [Option<Triwulan>; 5],
}

const KOLOM_CAPAIAN: [Kolom; 5] = [Kolom::U1, Kolom::U2, Kolom::T1, Kolom::T2, Kolom::T3];

/// Reads a row; `None`, with a finding, where the decision cannot be read.
///
/// # Errors
/// A masked id.
pub fn baca(b: &mut BarisTabel<'_, '_>) -> Result<Option<BarisHasil>, Disamarkan> {
    let (id, nik) = (b.id_peserta(), b.nik(Kolom::Nik)?);
    let triwulan = b.teks(Kolom::Triwulan).parse::<Triwulan>();
    let nilai = b.teks(Kolom::Nilai);
    let kategori = Kategori::SEMUA.into_iter().find(|k| k.kode().eq_ignore_ascii_case(&nilai));
    let kelas = b.kelas(Kolom::Kelas);
    let capaian = KOLOM_CAPAIAN.map(|k| Capaian::dari_teks(&b.teks(k)));
    let salah = if triwulan.is_err() {
        Some(Kolom::Triwulan)
    } else if kategori.is_none() && !nilai.eq_ignore_ascii_case("BD") {
        Some(Kolom::Nilai)
    } else if kelas == Jawaban::TakTerbaca {
        Some(Kolom::Kelas)
    } else {
        capaian.iter().position(Option::is_none).map(|i| KOLOM_CAPAIAN[i])
    };
    let (Ok(triwulan), None) = (triwulan, salah) else {
        b.catat(Kode::HasilTakTerbaca, salah.unwrap_or(Kolom::Triwulan), "");
        return Ok(None);
    };
    let putusan = PutusanTertulis {
        triwulan,
        id,
        nik: nik.teks,
        kelas: kelas.nilai(),
        omzet_pembanding: b.rupiah(Kolom::OmzetPembanding).nilai(),
        omzet_triwulan: b.rupiah(Kolom::OmzetTriwulan).nilai(),
        capaian: capaian.map(|c| c.unwrap_or(Capaian::BelumDinilai)),
        kategori,
        kemungkinan: b.teks(Kolom::KemungkinanNilai),
        naik_tahap: b.teks(Kolom::NaikTahap),
        sertifikat: b.teks(Kolom::NomorSertifikat),
        penahan: b.teks(Kolom::Penahan),
        verifikasi: b.teks(Kolom::Verifikasi),
        ditunjukkan: ditunjukkan(&b.teks(Kolom::Ditunjukkan)),
    };
    let temuan = b.punya(Kolom::Temuan).then(|| b.teks(Kolom::Temuan));
    Ok(Some(BarisHasil { asal: b.tempat(), nama: b.teks(Kolom::Nama), temuan, putusan }))
}

/// Reads what [`PutusanTertulis::teks_ditunjukkan`] writes.
fn ditunjukkan(teks: &str) -> [Option<Triwulan>; 5] {
    let mut semua = [None; 5];
    for (kode, triwulan) in teks.split(';').filter_map(|satu| satu.trim().split_once(' ')) {
        if let Some(i) = Indikator::SEMUA.into_iter().find(|i| i.kode() == kode) {
            semua[i as usize] = triwulan.trim().parse().ok();
        }
    }
    semua
}

impl PutusanTertulis {
    pub fn nilai(&self) -> &'static str {
        self.kategori.map_or("BD", Kategori::kode)
    }

    pub fn capaian(&self, i: Indikator) -> Capaian {
        self.capaian[i as usize]
    }

    /// Somebody has verified the row, by the row's own words.
    pub fn terverifikasi(&self) -> bool {
        self.verifikasi.eq_ignore_ascii_case(Verifikasi::LENGKAP)
    }

    /// `U2 2026-TW1; T1 2026-TW2`: so that what a verified quarter showed isn't lost behind one that nobody verified.
    pub fn teks_ditunjukkan(&self) -> String {
        let satu = |i: Indikator| self.ditunjukkan[i as usize].map(|t| format!("{} {t}", i.kode()));
        Indikator::SEMUA.into_iter().filter_map(satu).collect::<Vec<_>>().join("; ")
    }

    /// Column and text of everything that is decided; what a corrected sheet changes shows here.
    pub fn isi(&self) -> Vec<(&'static str, String)> {
        let uang = |r: Option<Rupiah>| r.map(|r| r.nilai().to_string()).unwrap_or_default();
        let mut isi = vec![
            ("Kelas", self.kelas.map_or("", Kelas::label).to_owned()),
            ("Omzet Pembanding", uang(self.omzet_pembanding)),
            ("Omzet Triwulan", uang(self.omzet_triwulan)),
        ];
        isi.extend(Indikator::SEMUA.map(|i| (i.kode(), self.capaian(i).nama().to_owned())));
        isi.push(("Nilai", self.nilai().to_owned()));
        isi.push(("Kemungkinan Nilai", self.kemungkinan.to_string()));
        isi.push(("Naik Tahap", self.naik_tahap.to_string()));
        isi.push(("Nomor Sertifikat", self.sertifikat.to_string()));
        isi.push(("Penahan", self.penahan.to_string()));
        isi.push(("Verifikasi", self.verifikasi.to_string()));
        isi.push(("Ditunjukkan", self.teks_ditunjukkan()));
        isi
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_earlier_quarters_showed_reads_back() {
        let semua = [None, "2025-TW4".parse().ok(), None, "2026-TW1".parse().ok(), None];
        let putusan = PutusanTertulis {
            triwulan: "2026-TW2".parse().unwrap(),
            id: "UEP-2026-0001".into(),
            nik: "6371014101909001".into(),
            kelas: Some(Kelas::Tumbuh),
            omzet_pembanding: None,
            omzet_triwulan: None,
            capaian: [Capaian::Terpenuhi; 5],
            kategori: Some(Kategori::A),
            kemungkinan: "".into(),
            naik_tahap: "Ya".into(),
            sertifikat: "".into(),
            penahan: "".into(),
            verifikasi: "Lengkap".into(),
            ditunjukkan: semua,
        };
        assert_eq!(putusan.teks_ditunjukkan(), "U2 2025-TW4; T2 2026-TW1");
        assert_eq!(ditunjukkan(&putusan.teks_ditunjukkan()), semua);
    }
}
