//! One decision in words, from an output workbook.
//!
//! In: a workbook that `screen`, `cohort`, `grade` or `evaluate` wrote, and an id. Out: the text for the terminal: every
//! condition with outcome, value, limit, citation and reading, and what would change the decision.
//! Ids and names are masked unless asked for.

mod angkatan;
mod evaluasi;
mod nilai;
mod parameter;
mod persetujuan;
mod saringan;

use crate::domain::peserta::kunci_id;
use crate::error::{Galat, Result};
use crate::perwal::tafsir::KumpulanTafsir;
use crate::read::cari::{BarisBerjudul, Pencarian};
use crate::record::jejak::Tanpa;
use crate::table::keluaran::KolomKeluaran;
use crate::table::lolos::{Lolos, menurut};
use crate::write::tabel::Isi;
use crate::write::{lolos, samar};

/// Whom to explain.
#[derive(Clone)]
pub struct Dicari {
    /// Upper case, without blanks, dots and dashes where it is a number.
    kunci: String,
}

impl Dicari {
    pub fn baru(id: &str) -> Dicari {
        Dicari { kunci: kunci(id) }
    }

    /// Whether a cell holds the id.
    pub fn cocok(&self, sel: &str) -> bool {
        !sel.is_empty() && kunci(sel) == self.kunci
    }
}

/// Sixteen digits however they are written; other ids in one spelling.
fn kunci(teks: &str) -> String {
    let digit: String = teks.chars().filter(char::is_ascii_digit).collect();
    let nomor = teks.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '.' | '-' | '\'' | '\u{a0}'));
    if nomor && digit.len() == crate::domain::nomor::PANJANG { digit } else { kunci_id(teks) }
}

/// The text, one part for each decision that the id belongs to; `None` where nobody has it.
///
/// # Errors
/// A damaged workbook, or one that holds no decisions.
pub fn jelaskan(buku: &Pencarian, berkas: &str, dicari: &Dicari, terbuka: bool) -> Result<Option<String>> {
    let rupa = Rupa { terbuka };
    let bagian = if buku.punya("Hasil Penilaian") {
        nilai::jelaskan(buku, dicari, rupa)?
    } else if buku.punya("Layak") && buku.punya("Perlu Verifikasi") {
        saringan::jelaskan(buku, dicari, rupa)?
    } else if buku.punya("Angkatan Baru") && buku.punya("Perubahan Tahap") {
        angkatan::jelaskan(buku, dicari, rupa)?
    } else if buku.punya("Capaian Indikator") && buku.punya("Daftar Peserta") {
        evaluasi::jelaskan(buku, dicari, rupa)?
    } else {
        return Err(Galat::BukanKeluaran { berkas: berkas.to_owned() });
    };
    let disetujui = rupa.bebas(&persetujuan::jelaskan(buku, dicari, rupa)?);
    if bagian.is_empty() {
        return Ok(Some(disetujui).filter(|t| !t.is_empty()));
    }
    let awal = match bagian.len() {
        1 => String::new(),
        n => format!("Nomor ini ada pada {n} keputusan.\n\n"),
    };
    let selesai: Vec<String> = bagian.into_iter().map(|b| rupa.bebas(&b.dengan_tafsir())).collect();
    let disetujui = if disetujui.is_empty() { disetujui } else { format!("\n{disetujui}") };
    Ok(Some(awal + &selesai.join("\n") + &disetujui))
}

/// How ids and names are shown.
#[derive(Clone, Copy)]
struct Rupa {
    terbuka: bool,
}

impl Rupa {
    fn id(self, teks: &str) -> String {
        if self.terbuka { teks.to_owned() } else { samar::id(teks) }
    }

    fn nama(self, teks: &str) -> String {
        if self.terbuka { teks.to_owned() } else { samar::nama(teks) }
    }

    /// The cell of a column: words pass where they are the column's own.
    fn kolom<K: KolomKeluaran>(self, b: &BarisBerjudul, kolom: K) -> String {
        self.menurut(kolom.judul(), sel(b, kolom))
    }

    /// A cell of a form by the title of its column: words pass where they are the column's own.
    fn menurut(self, judul: &str, teks: &str) -> String {
        if self.terbuka || !teks.chars().any(char::is_alphabetic) {
            return teks.to_owned();
        }
        match lolos::saring(menurut(judul), Isi::teks(teks)) {
            Isi::Teks(t) => t.into_owned(),
            _ => String::new(),
        }
    }

    /// What people wrote themselves may hold a number of somebody.
    fn bebas(self, teks: &str) -> String {
        if self.terbuka { teks.to_owned() } else { lolos::tanpa_kutipan(&samar::teks_bebas(teks)) }
    }
}

/// One condition on the terminal.
struct Syarat {
    nama: String,
    hasil: String,
    /// Value and limit.
    uraian: String,
    /// Citation and readings.
    dasar: String,
}

/// The conditions under each other.
fn tulis_syarat(teks: &mut String, syarat: &[Syarat]) {
    let lebar = syarat.iter().map(|s| s.nama.chars().count()).max().unwrap_or(0);
    let hasil = syarat.iter().map(|s| s.hasil.chars().count()).max().unwrap_or(0);
    for s in syarat {
        teks.push_str(&format!("  {:<lebar$}  {:<hasil$}  {}\n", s.nama, s.hasil, s.uraian));
        teks.push_str(&format!("  {:<lebar$}  {:<hasil$}  [{}]\n", "", "", s.dasar));
    }
}

/// The cell of a column; blank where the list has none.
fn sel<K: KolomKeluaran>(b: &BarisBerjudul, kolom: K) -> &str {
    b.sel(kolom.judul())
}

/// Cells of a row, those filled, behind their titles.
fn tulis_kolom<K: KolomKeluaran>(teks: &mut String, (b, rupa): (&BarisBerjudul, Rupa), kolom: &[K]) {
    for k in kolom.iter().filter(|k| !sel(b, **k).is_empty()) {
        // A note the program wrote itself, and quotes what it read.
        let isi = if matches!(k.definisi().lolos(), Lolos::Baku) { sel(b, *k).to_owned() } else { rupa.kolom(b, *k) };
        teks.push_str(&format!("{}: {isi}\n", k.judul()));
    }
}

/// Cells of a row, those filled, by their titles.
fn tulis_judul(teks: &mut String, (b, rupa): (&BarisBerjudul, Rupa), kolom: &[&str]) {
    for judul in kolom.iter().filter(|k| !b.sel(k).is_empty()) {
        // A note the program wrote itself, and quotes what it read.
        let isi = if *judul == "Catatan" { b.sel(judul).to_owned() } else { rupa.menurut(judul, b.sel(judul)) };
        teks.push_str(&format!("{judul}: {isi}\n"));
    }
}

/// Why the conditions aren't shown, and what to do about it.
fn tanpa_alasan(apa: &str, tanpa: Tanpa, perintah: &str) -> String {
    format!("{apa} tidak dapat ditunjukkan: {}; jalankan {perintah} lagi dengan berkas yang sama\n", tanpa.uraian())
}

/// One decision in words.
struct Bagian {
    teks: String,
    /// The readings it rests on, as far as the row carries them.
    tafsir: KumpulanTafsir,
}

impl Bagian {
    /// Of a row that carries no reading.
    fn tanpa_tafsir(teks: String) -> Bagian {
        Bagian { teks, tafsir: KumpulanTafsir::default() }
    }

    /// The text, and below it each reading with what it says.
    fn dengan_tafsir(self) -> String {
        let mut teks = self.teks;
        for (i, t) in self.tafsir.iter().enumerate() {
            if i == 0 {
                teks.push_str("Tafsir:\n");
            }
            teks.push_str(&format!("  {t}: {}\n", t.bacaan()));
        }
        teks
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_found_however_it_is_written() {
        let nik = Dicari::baru("6371.0141.0190.9001");
        assert!(nik.cocok("6371014101909001") && nik.cocok("'6371014101909001"));
        assert!(!nik.cocok("6371014101909002") && !nik.cocok(""));
        let id = Dicari::baru("uep-2026-0001");
        assert!(id.cocok("UEP-2026-0001") && !id.cocok("UEP-2026-00011"));
    }
}
