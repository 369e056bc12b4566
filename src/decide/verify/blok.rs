//! Sheets that are no list: cell by cell.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::{Beda, Perbandingan, Sepasang, berdua, titik_titik};
use crate::error::Result;
use crate::read::lembar::BukuKerja;
use crate::read::nilai::Nilai;
use crate::read::row::Baris;
use crate::table::bentuk::BentukLembar;

/// Row from 1, column from 0.
type Tempat = (u32, u16);

/// Compares a sheet.
///
/// # Errors
/// A damaged sheet.
pub fn bandingkan(dua: Sepasang<'_>, bentuk: &BentukLembar, hasil: &mut Perbandingan) -> Result<()> {
    let (kini, ulang) = berdua(dua, |buku, _| semua_sel(buku, &bentuk.nama))?;
    let rumus = RumusLembar::baru(dua.kini, bentuk, &kini)?;
    let isian: BTreeSet<Tempat> = bentuk.sel_isian.iter().map(|(b, k)| (b + 1, *k)).collect();
    let semua: BTreeSet<Tempat> = kini.keys().chain(ulang.keys()).copied().collect();
    hasil.baris += semua.iter().map(|(b, _)| b).collect::<BTreeSet<_>>().len() as u64;
    for tempat in semua {
        let ambil = |isi: &BTreeMap<Tempat, Nilai<'static>>| isi.get(&tempat).cloned().unwrap_or(Nilai::Kosong);
        let (tertulis, seharusnya) = (ambil(&kini), ambil(&ulang));
        if tertulis.sama(&seharusnya) || rumus.sama(tempat, &tertulis, &seharusnya) {
            continue;
        }
        let satu = Beda::sel(&bentuk.nama, tempat, tertulis.tampil().into(), seharusnya.tampil().into());
        let milik_dinas = isian.contains(&tempat) || titik_titik(&seharusnya.tampil());
        if milik_dinas { hasil.isian.tambah(satu) } else { hasil.beda.tambah(satu) }
    }
    Ok(())
}

fn semua_sel(buku: &BukuKerja, lembar: &str) -> Result<BTreeMap<Tempat, Nilai<'static>>> {
    let mut semua = BTreeMap::new();
    buku.baris(lembar, |nomor, teks, sel| {
        let baris = Baris::baru(nomor, teks, sel);
        let isi = (0..).zip(baris.semua().map(Nilai::dari)).filter(|(_, n)| !n.kosong());
        semua.extend(isi.map(|(kolom, n)| ((nomor, kolom), n.milik())));
        true
    })?;
    Ok(semua)
}

/// The formulas of a sheet, where a value alone cannot tell.
struct RumusLembar<'a> {
    seharusnya: HashMap<Tempat, &'a str>,
    tertulis: HashMap<Tempat, String>,
    /// The old format keeps no text that a formula gives.
    tanpa_teks: bool,
}

impl<'a> RumusLembar<'a> {
    fn baru(kini: &BukuKerja, bentuk: &'a BentukLembar, isi: &BTreeMap<Tempat, Nilai<'_>>) -> Result<RumusLembar<'a>> {
        let hilang = isi.values().any(|n| *n == Nilai::Belum);
        let tertulis = if hilang { kini.rumus(&bentuk.nama)? } else { Vec::new() };
        Ok(RumusLembar {
            seharusnya: bentuk.rumus.iter().map(|(b, k, r)| ((b + 1, *k), r.as_str())).collect(),
            tertulis: tertulis.into_iter().map(|(b, k, r)| ((b + 1, k), r)).collect(),
            tanpa_teks: kini.format == "XLS",
        })
    }

    /// The formula says that it is the same.
    fn sama(&self, tempat: Tempat, tertulis: &Nilai<'_>, seharusnya: &Nilai<'_>) -> bool {
        let Some(rumus) = self.seharusnya.get(&tempat) else { return false };
        match tertulis {
            Nilai::Belum => self.tertulis.get(&tempat).is_some_and(|t| polos(t) == polos(rumus)),
            _ => self.tanpa_teks && matches!(seharusnya, Nilai::Teks(t) if t.parse::<f64>().is_err()),
        }
    }
}

/// As programs write it: with or without the sign in front, and the mark of functions that came later.
fn polos(rumus: &str) -> String {
    rumus.trim_start_matches('=').replace("_xlfn.", "").replace(' ', "")
}
