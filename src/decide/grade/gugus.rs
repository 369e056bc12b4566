//! Rows of one participant put together: blank prefilled ones drop out where another is filled,
//! identical ones count once, different ones contradict each other.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashMap;

use super::register::Register;
use crate::domain::formulir::Medan;
use crate::domain::peserta::StatusPeserta;
use crate::record::antar_baris::Catatan;
use crate::record::penilaian::LembarPenilaian;
use crate::record::peserta::Peserta;
use crate::table::kolom::Kolom;
use crate::temuan::{Kode, Rujuk};

/// A participant's rows.
pub struct Gugus<'a> {
    /// ID of the participant on any of the rows, or of the register; blank where none has it.
    pub id: Box<str>,
    /// The row that speaks for the participant: the first filled one.
    pub lembar: &'a LembarPenilaian,
    /// In the register.
    pub peserta: Option<&'a Peserta>,
    /// Why no grade can be given yet.
    pub penahan: Vec<Kode>,
    /// Several filled rows say different things: none of them counts.
    pub bertentangan: bool,
}

impl Gugus<'_> {
    /// What lists know the participant by: the ID, else the NIK.
    pub fn kunci(&self) -> Box<str> {
        let id = self.peserta.map_or(&self.id, |p| &p.id);
        let nik = self.peserta.map_or(&self.lembar.nik.teks, |p| &p.nik.teks);
        super::kunci(id, nik).into()
    }
}

#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Kunci {
    Id(Box<str>),
    Nik(u64),
}

/// Puts rows together by participant, in the order of IDs. Rows without ID and NIK belong to nobody:
/// their sources are given back, once for each row.
pub(super) fn kumpulkan<'a>(
    lembar: &'a [LembarPenilaian],
    register: Option<&Register<'a>>,
    c: &mut Catatan<'_>,
) -> (Vec<Gugus<'a>>, Vec<u16>) {
    let nik_ke_id = nik_ke_id(lembar);
    let mut kelompok: BTreeMap<Kunci, Vec<&LembarPenilaian>> = BTreeMap::new();
    let mut tanpa = Vec::new();
    for l in lembar {
        match kunci(l, register, &nik_ke_id) {
            Some(k) => kelompok.entry(k).or_default().push(l),
            None => {
                c.catat(Kode::PesertaKosong, l.asal, Kolom::IdPeserta, "");
                tanpa.push(l.asal.sumber);
            }
        }
    }
    let mut gugus: Vec<Gugus<'a>> = kelompok.into_iter().map(|(k, baris)| satu(k, baris, register, c)).collect();
    nik_bersama(&mut gugus, c);
    (gugus, tanpa)
}

/// IDs that stand beside a NIK somewhere, for rows that have the NIK alone.
fn nik_ke_id(lembar: &[LembarPenilaian]) -> FxHashMap<u64, &str> {
    let berpasangan = lembar.iter().filter(|l| !l.id.is_empty());
    let mut semua = FxHashMap::default();
    for l in berpasangan {
        if let Some(nik) = l.nik.sah {
            // Of several the first in their own order; the contradiction is found later.
            let id = semua.entry(nik).or_insert(&*l.id);
            *id = (*id).min(&*l.id);
        }
    }
    semua
}

fn kunci(l: &LembarPenilaian, register: Option<&Register<'_>>, nik_ke_id: &FxHashMap<u64, &str>) -> Option<Kunci> {
    if !l.id.is_empty() {
        return Some(Kunci::Id(l.id.clone()));
    }
    let nik = l.nik.sah?;
    let terdaftar = register.and_then(|r| r.pemilik_nik(nik)).map(|p| &*p.id).filter(|id| !id.is_empty());
    let id = terdaftar.or_else(|| nik_ke_id.get(&nik).copied());
    Some(id.map_or(Kunci::Nik(nik), |id| Kunci::Id(id.into())))
}

fn satu<'a>(
    kunci: Kunci,
    baris: Vec<&'a LembarPenilaian>,
    register: Option<&Register<'a>>,
    c: &mut Catatan<'_>,
) -> Gugus<'a> {
    let id = match kunci {
        Kunci::Id(id) => id,
        Kunci::Nik(_) => "".into(),
    };
    let terisi: Vec<&LembarPenilaian> = baris.iter().copied().filter(|l| !l.formulir.kosong()).collect();
    let calon = if terisi.is_empty() { &baris } else { &terisi };
    let pertama = calon[0];
    let beda: Vec<&&LembarPenilaian> =
        calon.iter().skip(1).filter(|l| l.formulir != pertama.formulir || beda_kelas(l, pertama)).collect();
    let bertentangan = !terisi.is_empty() && !beda.is_empty();
    let mut penahan = Vec::new();
    if bertentangan {
        penahan.push(Kode::PesertaDinilaiGanda);
        ganda(pertama, beda[0], c);
        for l in &beda {
            ganda(l, pertama, c);
        }
    }
    // Blank rows on several sheets: the one on the sheet of the participant's class speaks.
    let peserta = register.and_then(|r| r.cari(&id, pertama.nik.sah));
    let sekelas = peserta
        .and_then(|p| calon.iter().copied().find(|l| l.kelas.nilai().is_some() && Ok(l.kelas.nilai()) == p.kelas));
    let lembar = if terisi.is_empty() { sekelas.unwrap_or(pertama) } else { pertama };
    if let (Some(r), None) = (register, peserta) {
        penahan.push(Kode::PesertaTakTerdaftar);
        let (kolom, teks) =
            if lembar.id.is_empty() { (Kolom::Nik, &*lembar.nik.teks) } else { (Kolom::IdPeserta, &*lembar.id) };
        let saran = lembar.nik.sah.and_then(|n| r.pemilik_nik(n)).map(|p| format!("NIK-nya milik {}", p.id));
        c.terangkan(Kode::PesertaTakTerdaftar, lembar.asal, kolom, teks, saran.unwrap_or_default());
    }
    let mut g = Gugus { id, lembar, peserta, penahan, bertentangan };
    cocokkan_nik(&mut g, &baris, c);
    g
}

/// A participant's row beside another that says something else, with what differs.
fn ganda(l: &LembarPenilaian, lain: &LembarPenilaian, c: &mut Catatan<'_>) {
    let kelas = beda_kelas(l, lain).then_some("Kelas");
    let beda: Vec<&str> = kelas.into_iter().chain(l.formulir.beda(&lain.formulir).map(Medan::judul)).collect();
    let apa = Rujuk(lain.asal).tanda_dengan(&format!("berbeda: {}", beda.join(", ")));
    c.terangkan(Kode::PesertaDinilaiGanda, l.asal, Kolom::IdPeserta, &l.id, apa);
}

/// Both name a class, and not the same.
fn beda_kelas(a: &LembarPenilaian, b: &LembarPenilaian) -> bool {
    !a.kelas.kosong() && !b.kelas.kosong() && a.kelas != b.kelas
}

/// The NIK on any row of the participant must be the register's.
fn cocokkan_nik(g: &mut Gugus<'_>, baris: &[&LembarPenilaian], c: &mut Catatan<'_>) {
    let Some(terdaftar) = g.peserta.and_then(|p| p.nik.sah) else { return };
    let lain = |l: &&&LembarPenilaian| l.nik.sah.is_some_and(|n| n != terdaftar);
    for l in baris.iter().filter(lain) {
        c.terangkan(Kode::PesertaNikBeda, l.asal, Kolom::Nik, &l.nik.teks, format!("register: {terdaftar:016}"));
        if !g.penahan.contains(&Kode::PesertaNikBeda) {
            g.penahan.push(Kode::PesertaNikBeda);
        }
    }
}

/// One NIK under two IDs: one person would be assessed, and rewarded, twice.
fn nik_bersama(gugus: &mut [Gugus<'_>], c: &mut Catatan<'_>) {
    let mut pertama: FxHashMap<u64, usize> = FxHashMap::default();
    let mut ganda = Vec::new();
    for (i, g) in gugus.iter().enumerate() {
        let Some(nik) = g.lembar.nik.sah else { continue };
        match pertama.get(&nik) {
            Some(lain) => ganda.extend([(i, *lain), (*lain, i)]),
            None => {
                pertama.insert(nik, i);
            }
        }
    }
    for (i, lain) in ganda {
        if gugus[i].penahan.contains(&Kode::PesertaNikBeda) {
            continue;
        }
        // The register has settled whose it is.
        if gugus[i].peserta.is_some_and(|p| p.nik.sah == gugus[i].lembar.nik.sah) && gugus[lain].peserta.is_some() {
            continue;
        }
        let (l, tempat) = (gugus[i].lembar, gugus[lain].lembar.asal);
        c.rujuk(Kode::PesertaNikBeda, l.asal, Kolom::Nik, &l.nik.teks, tempat);
        gugus[i].penahan.push(Kode::PesertaNikBeda);
    }
}

/// Active participants of the register that no sheet assesses, by their place in it.
pub(super) fn tanpa_lembar(gugus: &[Gugus<'_>], register: &Register<'_>, c: &mut Catatan<'_>) -> Vec<usize> {
    let dinilai: BTreeSet<_> = gugus.iter().filter_map(|g| g.peserta.map(|p| p.asal)).collect();
    let aktif = |p: &Peserta| matches!(p.status, StatusPeserta::Aktif | StatusPeserta::SiapGraduasi);
    let belum = |p: &Peserta| aktif(p) && !dinilai.contains(&p.asal) && !register.ganda(p);
    let belum: Vec<(usize, &Peserta)> = register.semua().filter(|(_, p)| belum(p)).collect();
    for (_, p) in &belum {
        c.catat(Kode::PesertaTanpaLembar, p.asal, Kolom::IdPeserta, &p.id);
    }
    belum.into_iter().map(|(i, _)| i).collect()
}
