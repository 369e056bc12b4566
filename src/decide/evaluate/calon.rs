//! Candidates of the year's assessment: I.1 to I.3 (T32). A candidate is a family.

use std::collections::BTreeMap;

use super::cocok::Saringan;
use crate::perwal::indikator::Hasil41;
use crate::perwal::kelayakan::Status;
use crate::record::antar_baris::Catatan;
use crate::record::asesmen::{Asesmen, IsiAsesmen};
use crate::table::kolom::Kolom;
use crate::temuan::Kode;

/// What the assessment says to I.1, I.2 and I.3: one answer a family.
#[derive(Clone, Default, Debug)]
pub struct Calon {
    pub jawaban: [Vec<Hasil41>; 3],
    /// Families that I.3 isn't asked of, since the screening doesn't show them as Layak.
    pub bukan_layak: u32,
}

/// Families by what they are known by: No KK, else the NIK of the head, else the row.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Kunci {
    Kk(u64),
    Nik(u64),
    Baris(crate::temuan::Tempat),
}

pub(super) fn hitung(semua: &[Asesmen], saringan: Option<&Saringan<'_>>, c: &mut Catatan<'_>) -> Calon {
    let mut keluarga: BTreeMap<Kunci, Vec<&Asesmen>> = BTreeMap::new();
    for a in semua {
        let kunci = match (a.kk.sah, a.nik.sah) {
            (Some(kk), _) => Kunci::Kk(kk),
            (None, Some(nik)) => Kunci::Nik(nik),
            (None, None) => Kunci::Baris(a.asal),
        };
        keluarga.entry(kunci).or_default().push(a);
    }
    let mut calon = Calon::default();
    for baris in keluarga.values() {
        let [asesmen, profil, bantuan] = satu(baris, c);
        calon.jawaban[0].push(asesmen);
        calon.jawaban[1].push(profil);
        match saringan.map_or(Some(true), |s| layak(baris, s)) {
            Some(true) => calon.jawaban[2].push(bantuan),
            Some(false) => calon.bukan_layak += 1,
            None => calon.jawaban[2].push(Hasil41::BelumAda),
        }
    }
    calon
}

/// Whether the screening shows the family as Layak; `None`: its row must not be used.
fn layak(baris: &[&Asesmen], saringan: &Saringan<'_>) -> Option<bool> {
    let kini = baris.iter().find_map(|a| saringan.cari(a.kk.sah, a.nik.sah));
    kini.map_or(Some(false), |k| k.ditahan.is_none().then_some(k.status == Some(Status::Layak)))
}

/// Blank rows drop out where another is filled; identical ones count once; different ones leave it open.
fn satu(baris: &[&Asesmen], c: &mut Catatan<'_>) -> [Hasil41; 3] {
    let mut terisi = baris.iter().filter(|a| !a.isi.kosong());
    let Some(pertama) = terisi.next() else { return [Hasil41::BelumAda; 3] };
    let mut bertentangan = false;
    for lain in terisi.filter(|a| a.isi != pertama.isi) {
        bertentangan = true;
        c.rujuk(Kode::AsesmenGanda, lain.asal, Kolom::NoKk, &lain.kk.teks, pertama.asal);
    }
    if bertentangan { [Hasil41::BelumAda; 3] } else { jawaban(&pertama.isi) }
}

fn jawaban(isi: &IsiAsesmen) -> [Hasil41; 3] {
    // Assessed and verified: all four scores are there.
    let skor = isi.skor.iter().all(|s| s.nilai().is_some());
    let tiga = [isi.perlindungan_sosial, isi.jaminan_sosial, isi.kebutuhan_dasar];
    [
        if skor { Hasil41::Ya } else { Hasil41::BelumAda },
        Hasil41::dari(isi.profil_baseline),
        Hasil41::dan(tiga.map(Hasil41::dari)),
    ]
}
