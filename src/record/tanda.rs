//! Whether a row of the program's own lists still is what was written: its mark against its cells.
//!
//! A row that somebody changed by hand afterwards is not used by any step, unless somebody stands by the change
//! ([`super::persetujuan`]). What offices write into their own columns is no change. The mark itself is never shown.

mod berjudul;
mod semula;

use std::borrow::Cow;

use super::konteks::Konteks;
use crate::domain::tanda::{self, KOSONG, Tertulis};
use crate::domain::tanggal;
use crate::read::header::PetaTanda;
use crate::read::row::{Baris, Sel};
use crate::read::sumber::Sumber;
use crate::table::jenis::Jenis;
use crate::table::keluaran::{Asal, Definisi};
use crate::table::kolom::Kolom;
use crate::table::rupa::Rupa;
use crate::table::{evaluasi, nilai, register, saringan};
use crate::temuan::{Kode, Tempat, Temuan};

pub use self::berjudul::{Terperiksa, berjudul};

/// What the mark of a row says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Tanda {
    /// The table has no marks: an office's own, or one of before there were any.
    Tanpa,
    /// Of another version: it speaks for other columns.
    VersiLain,
    Utuh,
    Berubah(Isi),
}

/// What a changed row says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Isi {
    /// The list that wrote the row; blank: the row has no mark, somebody added it.
    pub kode: Box<str>,
    /// The columns that say something else now; none: which ones isn't known.
    pub kolom: Vec<Beda>,
    /// What an approval is bound to: the mark, the list, and everything the row says now.
    pub ikatan: Box<str>,
}

/// A cell that was changed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Beda {
    pub judul: &'static str,
    /// Its place in the table.
    pub di: usize,
    /// What was written, where the mark tells.
    pub semula: Option<Box<str>>,
    pub kini: Box<str>,
}

/// A changed row at its place.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Perubahan {
    pub tempat: Tempat,
    /// Somebody stands by it: the row is used.
    pub disetujui: bool,
    pub isi: Isi,
}

impl Isi {
    /// No row of any list: somebody added it.
    pub fn ditambahkan(&self) -> bool {
        self.kode.is_empty()
    }
}

impl Perubahan {
    /// What is said of it: where, which columns, and what was written where that is known.
    pub fn temuan(&self) -> Temuan {
        let kode = match (self.disetujui, self.isi.ditambahkan()) {
            (true, _) => Kode::PerubahanDisetujui,
            (false, true) => Kode::BarisDitambahkan,
            (false, false) => Kode::BarisDiubah,
        };
        let pertama = self.isi.kolom.first();
        let temuan =
            Temuan::baru(kode, self.tempat, pertama.map_or(0, |b| b.di as u16 + 1), pertama.map_or("", |b| &b.kini));
        temuan.dengan(self.uraian())
    }

    /// The same of a row on another sheet of the workbook: the finding's own place is that of the source.
    fn temuan_di(&self, lembar: &str, baris: u32) -> Temuan {
        let apa = self.uraian();
        let pemisah = if apa.is_empty() { "" } else { ": " };
        let temuan = self.temuan();
        Temuan { kolom: 0, terbaca: "".into(), ..temuan }
            .dengan(format!("lembar {lembar}, baris {baris}{pemisah}{apa}"))
    }

    /// `Desil: semula 3; Nama`.
    fn uraian(&self) -> String {
        let satu = |b: &Beda| match &b.semula {
            Some(s) if s.is_empty() => format!("{}: semula kosong", b.judul),
            Some(s) => format!("{}: semula {s}", b.judul),
            None => b.judul.to_owned(),
        };
        self.isi.kolom.iter().map(satu).collect::<Vec<_>>().join("; ")
    }
}

/// Checks the rows of a source, one after the other.
#[derive(Default)]
pub struct Penjaga {
    perubahan: Vec<Perubahan>,
    /// Rows whose marks are another version's: the first, and how many.
    versi_lain: Option<(u32, u32)>,
}

impl Penjaga {
    /// Why the row is withheld: somebody changed it after it was written, and nobody stands by that. The code of the
    /// finding that says so.
    pub fn periksa(&mut self, k: Konteks<'_>, baris: &Baris<'_>, temuan: &mut Vec<Temuan>) -> Option<Kode> {
        match self::baris(k, baris) {
            Tanda::Tanpa | Tanda::Utuh => None,
            Tanda::VersiLain => {
                let (pertama, banyak) = self.versi_lain.unwrap_or((baris.nomor, 0));
                self.versi_lain = Some((pertama, banyak + 1));
                None
            }
            Tanda::Berubah(isi) => {
                let disetujui = k.disetujui.contains(&isi.ikatan);
                let tempat = Tempat { sumber: k.sumber, baris: baris.nomor };
                let perubahan = Perubahan { tempat, disetujui, isi };
                let satu = perubahan.temuan();
                let kode = satu.kode;
                temuan.push(satu);
                self.perubahan.push(perubahan);
                (!disetujui).then_some(kode)
            }
        }
    }

    /// With the rows that follow.
    pub fn gabung(&mut self, lain: Penjaga) {
        self.perubahan.extend(lain.perubahan);
        self.versi_lain = match (self.versi_lain, lain.versi_lain) {
            (Some((baris, a)), Some((_, b))) => Some((baris, a + b)),
            (ini, itu) => ini.or(itu),
        };
    }

    /// The changed rows; what is said of a source once joins its findings.
    pub fn tutup(self, sumber: u16, temuan: &mut Vec<Temuan>) -> Vec<Perubahan> {
        if let Some((baris, banyak)) = self.versi_lain {
            let satu = Temuan::baru(Kode::TandaVersiLain, Tempat { sumber, baris }, 0, "");
            temuan.push(satu.dengan(format!("{banyak} baris")));
        }
        self.perubahan
    }
}

/// Codes of the lists that the rows of a source may belong to, where they have marks.
pub fn harapan(s: &Sumber) -> &'static [&'static str] {
    match s.judul.jenis {
        Jenis::Saringan => match s.lembar().and_then(saringan::status_lembar) {
            Some(status) => saringan::kode(status),
            None => saringan::KODE,
        },
        Jenis::AnggotaSaringan => saringan::KODE_ANGGOTA,
        Jenis::Register => register::KODE,
        Jenis::Capaian => evaluasi::KODE_CAPAIAN,
        Jenis::Hasil => nilai::KODE_HASIL,
        Jenis::Monitoring => nilai::KODE_MONITORING,
        _ => &[],
    }
}

/// Checks a row of a source; one of which no list is expected has no marks that anybody could check.
fn baris(k: Konteks<'_>, baris: &Baris<'_>) -> Tanda {
    match k.judul.peta.di(Kolom::Sidik) {
        Some(i) if !k.harapan.is_empty() => {
            periksa(&baris.sel(i).tampil(), k.harapan, |kode| k.judul.tanda(kode), |i| baris.sel(i))
        }
        _ => Tanda::Tanpa,
    }
}

/// Checks a row. `harapan`: codes of the lists that it may belong to.
pub fn periksa<'p>(
    tertulis: &str,
    harapan: &[&str],
    peta: impl Fn(&str) -> Option<Cow<'p, PetaTanda>>,
    sel: impl Fn(usize) -> Sel<'p>,
) -> Tanda {
    let nilai = |p: &PetaTanda| -> Vec<Cow<'p, str>> {
        let satu = |(di, d): (&Option<usize>, &&Definisi)| di.map_or(Cow::Borrowed(""), |i| bertanda(sel(i), d.rupa));
        p.di.iter().zip(&p.bertanda.kolom).map(satu).collect()
    };
    let berubah = |kode: &str, kolom, nilai: &[Cow<'_, str>]| {
        // The list that it stands on counts: moved to another one, the row means something else.
        let ikatan = tanda::ikatan(tertulis, harapan.iter().copied().chain(nilai.iter().map(|n| &**n))).into();
        Tanda::Berubah(Isi { kode: kode.into(), kolom, ikatan })
    };
    let Some(t) = Tertulis::baca(tertulis) else {
        let nilai = harapan.first().and_then(|k| peta(k)).map(|p| nilai(&p)).unwrap_or_default();
        return berubah("", Vec::new(), &nilai);
    };
    let Some(peta) = peta(t.kode) else { return Tanda::VersiLain };
    if t.definisi != peta.bertanda.definisi {
        return Tanda::VersiLain;
    }
    let nilai = nilai(&peta);
    if t.per_kolom.len() != peta.bertanda.kolom.len() {
        // The mark itself is damaged.
        return berubah(t.kode, Vec::new(), &nilai);
    }
    // What stood blank may have been filled in since.
    let asli = nilai
        .iter()
        .zip(&peta.bertanda.kolom)
        .zip(t.per_kolom)
        .map(|((n, d), huruf)| if d.asal == Asal::Dilengkapi && *huruf == KOSONG { "" } else { &**n });
    let asli: Vec<&str> = asli.collect();
    let lain: Vec<(usize, usize)> = (0..asli.len())
        .filter_map(|i| Some((i, peta.di[i]?)))
        .filter(|(i, _)| tanda::satu(asli[*i]) != t.per_kolom[*i])
        .collect();
    // A column that an office took out of its copy says nothing; the others are checked one by one.
    let lengkap = peta.di.iter().all(Option::is_some);
    let sama = lain.is_empty() && (!lengkap || t.cocok(asli.iter().copied()));
    if sama && harapan.contains(&t.kode) {
        return Tanda::Utuh;
    }
    let tempat: Vec<usize> = lain.iter().map(|(i, _)| *i).collect();
    let semula = semula::semula(&t, &peta.bertanda, &asli, &tempat);
    let satu = |(n, (i, di)): (usize, &(usize, usize))| Beda {
        judul: peta.bertanda.kolom[*i].judul,
        di: *di,
        semula: semula.as_ref().map(|s| s[n].as_str().into()),
        kini: asli[*i].into(),
    };
    berubah(t.kode, lain.iter().enumerate().map(satu).collect(), &nilai)
}

/// A cell as marks have it. A day is one, however a program stores it.
pub fn bertanda(sel: Sel<'_>, rupa: Rupa) -> Cow<'_, str> {
    let hari = match sel {
        Sel::Angka(n) if rupa == Rupa::Tanggal => tanggal::dari_serial(n),
        Sel::Teks(t) if rupa == Rupa::Tanggal => tanggal::dari_teks(t).ok().flatten(),
        _ => None,
    };
    match sel {
        _ if hari.is_some() => hari.map(|h| h.to_string()).unwrap_or_default().into(),
        Sel::Kosong => "".into(),
        Sel::Teks(t) => tanda::teks(t),
        Sel::Angka(n) => tanda::angka(n).into(),
        Sel::Logika(_) | Sel::Galat(_) => sel.tampil(),
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use super::*;
    use crate::domain::tanda::Penghitung;
    use crate::table::senarai::bertanda as menurut_kode;

    /// A row of Layak with its mark; then what the cells say, by title.
    fn baris(ubah: &[(&str, &str)]) -> Tanda {
        baris_di(ubah, "sl", &[])
    }

    fn baris_di(ubah: &[(&str, &str)], lembar: &str, tanpa: &[&str]) -> Tanda {
        let t = menurut_kode("sl").unwrap();
        let isi = |judul: &str| match judul {
            "No KK" => "6371010101909001",
            "Nama Kepala Keluarga" => "SITI",
            "Desil" => "3",
            "Kategori" => "Miskin",
            "Kelurahan" => "Mawar",
            "Bansos" => "PKH",
            _ => "",
        };
        let mut p = Penghitung::baru("sl");
        t.kolom.iter().for_each(|d| p.tambah(isi(d.judul)));
        let tanda = p.selesai("sl", t.definisi);
        let sel = RefCell::new(Vec::new());
        for d in &t.kolom {
            let kini = ubah.iter().find(|(j, _)| *j == d.judul).map_or(isi(d.judul), |(_, n)| n);
            sel.borrow_mut().push(kini.to_owned().leak() as &'static str);
        }
        let di = t.kolom.iter().enumerate().map(|(i, d)| (!tanpa.contains(&d.judul)).then_some(i)).collect();
        let peta = PetaTanda { bertanda: t, di };
        periksa(&tanda, &[lembar], |k| (k == "sl").then(|| Cow::Owned(peta.clone())), |i| Sel::Teks(sel.borrow()[i]))
    }

    fn beda(t: Tanda) -> Vec<(&'static str, Option<String>, String)> {
        let Tanda::Berubah(isi) = t else { panic!("{t:?}") };
        isi.kolom.into_iter().map(|b| (b.judul, b.semula.map(String::from), b.kini.into())).collect()
    }

    #[test]
    fn a_changed_cell_is_named_and_what_stood_there_where_few_things_can() {
        assert_eq!(baris(&[]), Tanda::Utuh);
        assert_eq!(baris(&[("Desil", "2")]), baris(&[("Desil", "2")]));
        assert_eq!(beda(baris(&[("Desil", "2")])), [("Desil", Some("3".into()), "2".into())]);
        assert_eq!(beda(baris(&[("Desil", "")])), [("Desil", Some("3".into()), "".into())]);
        assert_eq!(beda(baris(&[("Kelurahan", "Melayu")])), [("Kelurahan", Some("Mawar".into()), "Melayu".into())]);
        let dua = beda(baris(&[("Desil", "9"), ("Kelurahan", "Melayu")]));
        assert_eq!(dua.iter().map(|b| b.1.as_deref()).collect::<Vec<_>>(), [Some("3"), Some("Mawar")]);
        assert_eq!(beda(baris(&[("Nama Kepala Keluarga", "SITA")])), [("Nama Kepala Keluarga", None, "SITA".into())]);
        // Every change is its own to an approval.
        let ikatan = |t: Tanda| if let Tanda::Berubah(isi) = t { isi.ikatan } else { panic!() };
        assert_ne!(ikatan(baris(&[("Desil", "2")])), ikatan(baris(&[("Desil", "1")])));
    }

    #[test]
    fn a_row_on_another_list_is_changed_though_every_cell_is_the_same() {
        let ikatan = |lembar| match baris_di(&[], lembar, &[]) {
            Tanda::Berubah(isi) if isi.kolom.is_empty() && &*isi.kode == "sl" => isi.ikatan,
            lain => panic!("{lain:?}"),
        };
        assert_ne!(ikatan("st"), ikatan("sv"), "an approval for one list is none for another");
    }

    #[test]
    fn a_column_taken_out_says_nothing_and_the_others_are_still_checked() {
        assert_eq!(baris_di(&[], "sl", &["Kategori", "Bansos"]), Tanda::Utuh);
        assert_eq!(beda(baris_di(&[("Desil", "2")], "sl", &["Kategori"])), [("Desil", None, "2".into())]);
    }

    #[test]
    fn a_day_is_the_same_however_it_is_stored() {
        for sel in [Sel::Teks("2026-05-05"), Sel::Teks("05/05/2026"), Sel::Angka(46_147.0)] {
            assert_eq!(bertanda(sel, Rupa::Tanggal), "2026-05-05", "{sel:?}");
        }
        assert_eq!(bertanda(Sel::Angka(46_147.0), Rupa::Angka), "46147");
        assert_eq!(bertanda(Sel::Teks("belum tahu"), Rupa::Tanggal), "belum tahu");
    }

    #[test]
    fn a_row_without_a_mark_was_added_and_one_of_other_columns_is_another_versions() {
        let peta = |_: &str| None;
        let kosong = periksa("", &["sl"], peta, |_| Sel::Kosong);
        assert!(matches!(kosong, Tanda::Berubah(isi) if isi.ditambahkan()));
        assert_eq!(periksa("xxQxabcdefgh....", &["sl"], peta, |_| Sel::Kosong), Tanda::VersiLain);
    }
}
