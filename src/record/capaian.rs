//! Rows of `Capaian Indikator` of an earlier annual evaluation.

use std::collections::BTreeMap;

use super::jumlah;
use super::konteks::Disamarkan;
use super::tabel::BarisTabel;
use super::tanda::{self, Perubahan, Terperiksa};
use crate::error::Result as Hasil;
use crate::perwal::capaian::Realisasi;
use crate::perwal::indikator::Hasil41;
use crate::perwal::matrik_4_1::{Indikator41, Ukuran};
use crate::read::cari::Pencarian;
use crate::read::sumber::Sumber;
use crate::table::evaluasi::KODE_PESERTA;
use crate::table::kolom::Kolom;
use crate::temuan::{Kode, Tempat, Temuan};

/// Who was in the PKH at an earlier evaluation, by ID Peserta: the answers of its column Keluar PKH.
#[derive(Default, Debug)]
pub struct PkhLama {
    jawaban: BTreeMap<Box<str>, Hasil41>,
    /// A row that somebody changed no longer says whose it is: it may be anybody's who isn't in the list.
    tanpa_pemilik: bool,
}

impl PkhLama {
    /// The answer of a participant; `None`: was not asked then.
    pub fn cari(&self, id: &str) -> Option<Hasil41> {
        self.jawaban.get(id).copied().or_else(|| self.tanpa_pemilik.then_some(Hasil41::BelumAda))
    }

    /// Those of another sheet or workbook.
    pub fn gabung(&mut self, lain: PkhLama) {
        self.jawaban.extend(lain.jawaban);
        self.tanpa_pemilik |= lain.tanpa_pemilik;
    }

    fn tambah(&mut self, id: &str, jawaban: Option<Hasil41>, ditahan: Option<&Perubahan>) {
        match (ditahan, jawaban) {
            (None, Some(jawaban)) if !id.is_empty() => drop(self.jawaban.insert(id.into(), jawaban)),
            (None, _) => {}
            (Some(p), _) => {
                self.jawaban.entry(id.into()).or_insert(Hasil41::BelumAda);
                let kolom = &p.isi.kolom;
                self.tanpa_pemilik |=
                    !p.isi.ditambahkan() && (kolom.is_empty() || kolom.iter().any(|b| b.judul == ID_PESERTA));
            }
        }
    }
}

/// An indicator as an earlier evaluation had it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CapaianLama {
    pub asal: Tempat,
    pub indikator: Indikator41,
    pub realisasi: Realisasi,
    /// The upper end of its range (T57).
    pub realisasi_maks: Realisasi,
    /// In the unit of the indicator; `None`: cannot be read.
    pub target: Option<u16>,
    pub kategori: Box<str>,
    /// Year of that evaluation.
    pub tahun: Option<u16>,
    /// Somebody changed the row afterwards: nothing in it is compared with.
    pub ditahan: bool,
}

impl CapaianLama {
    /// Of a changed row: that there is one.
    fn ditahan(asal: Tempat, indikator: Indikator41) -> CapaianLama {
        let (realisasi, realisasi_maks) = (Realisasi::TidakDiketahui, Realisasi::TidakDiketahui);
        CapaianLama {
            asal,
            indikator,
            realisasi,
            realisasi_maks,
            target: None,
            kategori: "".into(),
            tahun: None,
            ditahan: true,
        }
    }
}

/// What an earlier evaluation says of an indicator; of two rows the one that may be used.
pub fn cari(semua: &[CapaianLama], indikator: Indikator41) -> Option<&CapaianLama> {
    semua.iter().filter(|l| l.indikator == indikator).min_by_key(|l| l.ditahan)
}

/// Reads a row; `None`, with a finding, for what is no indicator.
///
/// # Errors
/// Never; the list has no ids.
pub fn baca(b: &mut BarisTabel<'_, '_>) -> Result<Option<CapaianLama>, Disamarkan> {
    let kode = b.teks(Kolom::KodeIndikator);
    let indikator = Indikator41::SEMUA.into_iter().find(|i| i.kode().eq_ignore_ascii_case(&kode));
    if b.ditahan() {
        return Ok(indikator.map(|i| CapaianLama::ditahan(b.tempat(), i)));
    }
    let Some(indikator) = indikator else {
        b.catat(Kode::IndikatorLamaTakTerbaca, Kolom::KodeIndikator, "");
        return Ok(None);
    };
    let bilangan = |kolom| -> Option<u32> { b.tertulis(kolom).replace('.', "").parse().ok() };
    let (pembilang, penyebut) = (bilangan(Kolom::Pembilang), bilangan(Kolom::Penyebut));
    let realisasi = |pembilang: Option<u32>| match indikator.ukuran() {
        Ukuran::Bagian => penyebut.map_or(Realisasi::TidakDiketahui, |p| Realisasi::dari(pembilang, Some(p))),
        Ukuran::Cacah | Ukuran::Ada => Realisasi::dari(pembilang, None),
    };
    // Of clusters the upper end is no sum (T63); it stands as a plain count.
    let tertulis = (indikator.ukuran() != Ukuran::Bagian).then(|| bilangan(Kolom::RealisasiMaks)).flatten();
    let maks = tertulis.or_else(|| Some(pembilang? + bilangan(Kolom::BelumAdaData).unwrap_or(0)));
    Ok(Some(CapaianLama {
        asal: b.tempat(),
        indikator,
        realisasi: realisasi(pembilang),
        realisasi_maks: realisasi(maks),
        target: target(&b.tertulis(Kolom::Target), indikator.ukuran()),
        kategori: b.teks(Kolom::Kategori),
        tahun: b.tertulis(Kolom::Tahun).parse().ok(),
        ditahan: false,
    }))
}

/// Who was in the PKH then, by ID Peserta, where the evaluation is a workbook with its list of participants (T55).
///
/// # Errors
/// A damaged file.
pub fn pkh(s: &Sumber, nomor: u16) -> Hasil<Option<Terdahulu>> {
    let Some(buku) = Pencarian::dalam(s).filter(|b| b.punya(DAFTAR_PESERTA)) else { return Ok(None) };
    let baris = buku.daftar(DAFTAR_PESERTA, &[ID_PESERTA, "NIK"], |s| !s.is_empty())?;
    let tempat = Tempat { sumber: nomor, baris: s.akhir_judul() };
    let jumlah_lain = jumlah::periksa_lain(&buku, DAFTAR_PESERTA, baris.len(), tempat)?;
    let Terperiksa { baris, mut temuan, perubahan } = tanda::berjudul(s, nomor, baris, KODE_PESERTA);
    // A row that is gone was somebody's.
    let mut pkh = PkhLama { tanpa_pemilik: jumlah_lain.is_some(), ..PkhLama::default() };
    temuan.extend(jumlah_lain);
    for (b, ditahan) in &baris {
        pkh.tambah(b.sel(ID_PESERTA), Hasil41::dari_nama(b.sel("Keluar PKH")), ditahan.as_ref());
    }
    Ok(Some(Terdahulu { pkh, temuan, perubahan }))
}

/// What an earlier evaluation's list of participants gave.
pub struct Terdahulu {
    pub pkh: PkhLama,
    pub temuan: Vec<Temuan>,
    pub perubahan: Vec<Perubahan>,
}

const DAFTAR_PESERTA: &str = "Daftar Peserta";
const ID_PESERTA: &str = "ID Peserta";

/// `0.9` of a workbook, `90.0%` of a CSV, `3`, `ada`.
fn target(teks: &str, ukuran: Ukuran) -> Option<u16> {
    let angka = |t: &str| t.trim().replace(',', ".").parse::<f64>().ok().filter(|n| (0.0..=10_000.0).contains(n));
    let bulat = |n: f64| n.round() as u16;
    match ukuran {
        Ukuran::Ada => Some(1),
        Ukuran::Cacah => angka(teks).map(bulat),
        Ukuran::Bagian => match teks.strip_suffix('%') {
            Some(persen) => angka(persen).map(bulat),
            None => angka(teks).map(|n| bulat(n * 100.0)),
        },
    }
}
