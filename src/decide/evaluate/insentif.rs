//! Incentives given: the year's, and beside them those of before and those whose year isn't known.

use std::collections::{BTreeMap, BTreeSet};

use chrono::Datelike;

use super::Waktu;
use crate::decide::grade::diberikan::Berulang;
use crate::decide::grade::kunci;
use crate::decide::grade::register::Register;
use crate::domain::kelas::Kelas;
use crate::domain::rupiah::Rupiah;
use crate::perwal::insentif::{JenisInsentif, Masa};
use crate::record::antar_baris::Catatan;
use crate::record::insentif::Pemberian;
use crate::table::kolom::Kolom;
use crate::temuan::Kode;

/// What was given to somebody of the register, with the key of who it is.
pub type Diberi<'a> = (&'a str, &'a Pemberian);

/// Gifts to participants of the register, with findings as in `uep grade`: recipients whom nobody knows are no
/// participants and count for nothing.
pub(super) fn dikenal<'a>(
    semua: &'a [Pemberian],
    register: &Register<'a>,
    masa: Masa,
    c: &mut Catatan<'_>,
) -> Vec<Diberi<'a>> {
    let mut berulang = Berulang::baru(masa);
    let mut ada = Vec::new();
    for d in semua {
        let Some(p) = register.cari(&d.id, d.nik.sah) else {
            c.catat(Kode::InsentifTanpaPeserta, d.asal, Kolom::IdPeserta, &d.id);
            continue;
        };
        let siapa = kunci(&p.id, &p.nik.teks);
        berulang.periksa(siapa, d, c);
        ada.push((siapa, d));
    }
    ada
}

/// Whether a kind is the stimulus of the stage that Matrik 4.1 asks about (T53).
fn stimulan_tahap(kelas: Kelas, j: JenisInsentif) -> bool {
    use JenisInsentif::*;
    matches!(
        (kelas, j),
        (Kelas::Tumbuh, StimulanAwal)
            | (Kelas::Berkembang, StimulanUsaha | StimulanLanjutan)
            | (Kelas::Mandiri, StimulanAkhir)
    )
}

/// Stages in which somebody got the stimulus.
pub(super) fn stimulan<'a>(semua: &[Diberi<'a>]) -> BTreeMap<&'a str, BTreeSet<Kelas>> {
    let mut milik: BTreeMap<&str, BTreeSet<Kelas>> = BTreeMap::new();
    for (siapa, d) in semua {
        if let Some(kelas) = d.tahap.nilai().filter(|k| d.jenis.iter().any(|j| stimulan_tahap(*k, *j))) {
            milik.entry(siapa).or_default().insert(kelas);
        }
    }
    milik
}

/// Gifts of one group.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Jumlah {
    pub pemberian: u32,
    pub penerima: u32,
    pub nilai: Rupiah,
    /// Without a readable amount.
    pub tanpa_nilai: u32,
}

/// Incentives given, by stage and kind.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct InsentifDiberikan {
    pub tahap: Option<Kelas>,
    /// `None`: a kind that Tabel 5.1 has no name for.
    pub jenis: Option<JenisInsentif>,
    pub tahun_ini: Jumlah,
    pub sebelumnya: Jumlah,
    pub tanpa_tanggal: Jumlah,
}

/// All sums, and how many gifts are dated behind the year or the reference date.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Insentif {
    pub daftar: Vec<InsentifDiberikan>,
    pub sesudah: u32,
}

/// What a stage and kind add up to so far: of the year, before it, without a date.
#[derive(Default)]
struct Kumpulan<'a>([(Jumlah, BTreeSet<&'a str>); 3]);

/// Sums by stage, then kind. A row that names several kinds gives its amount to the first.
pub(super) fn jumlahkan(semua: &[Diberi<'_>], waktu: Waktu) -> Insentif {
    let mut kelompok: BTreeMap<(bool, Option<Kelas>, Option<JenisInsentif>), Kumpulan<'_>> = BTreeMap::new();
    let mut sesudah = 0;
    for (siapa, d) in semua {
        let masa = match d.tanggal.nilai() {
            None => 2,
            Some(t) if t > waktu.acuan || t.year() > i32::from(waktu.tahun) => {
                sesudah += 1;
                continue;
            }
            Some(t) => usize::from(t.year() < i32::from(waktu.tahun)),
        };
        let jenis: Vec<Option<JenisInsentif>> =
            if d.jenis.is_empty() { vec![None] } else { d.jenis.iter().copied().map(Some).collect() };
        for (ke, j) in jenis.into_iter().enumerate() {
            let tahap = d.tahap.nilai();
            let (n, penerima) = &mut kelompok.entry((tahap.is_none(), tahap, j)).or_default().0[masa];
            n.pemberian += 1;
            n.penerima += u32::from(penerima.insert(siapa));
            match d.nilai.nilai() {
                Some(r) if ke == 0 => n.nilai = n.nilai + r,
                None if ke == 0 => n.tanpa_nilai += 1,
                _ => {}
            }
        }
    }
    let daftar = kelompok.into_iter().map(|((_, tahap, jenis), k)| {
        let [tahun_ini, sebelumnya, tanpa_tanggal] = k.0.map(|(n, _)| n);
        InsentifDiberikan { tahap, jenis, tahun_ini, sebelumnya, tanpa_tanggal }
    });
    Insentif { daftar: daftar.collect(), sesudah }
}
