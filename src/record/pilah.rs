//! Which rows of a table are data, and what the others are. A row that holds an id is never a header, a footer or
//! blank: where it cannot be read, it is broken.

use super::konteks::Konteks;
use crate::read::header::{baris_nomor_kolom, mirip_judul};
use crate::read::row::{Baris, Sel};
use crate::table::jenis::Jenis;
use crate::table::kolom::{Kolom, normal};

pub(super) enum Rupa {
    Data,
    Kosong,
    /// The header again, one of its rows, or the numbers of its columns.
    JudulUlang,
    /// Titles in another order: the header of a table further down.
    JudulLain,
    /// A total, wherever it stands.
    Jumlah,
    /// No data unless data follows.
    Ganjil {
        kaki: bool,
    },
    /// An id that stands under no title for it.
    NomorTerpencil,
}

/// Tells data rows from what else stands in hand-made sheets.
pub(super) struct Pemilah<'a> {
    k: Konteks<'a>,
    kunci: Vec<usize>,
    /// Columns that only data fill: Desil, Hubungan, Jenis Bansos.
    isi: Vec<usize>,
    dikenal: Vec<usize>,
    /// A note or signature came before and no id since: names below it are those who sign.
    sesudah_kaki: bool,
}

impl<'a> Pemilah<'a> {
    pub(super) fn baru(k: Konteks<'a>) -> Pemilah<'a> {
        let peta = &k.judul.peta;
        let kunci: &[Kolom] = match k.judul.jenis {
            Jenis::Parameter => &[Kolom::Parameter],
            // These rows are about nobody: two cells filled make one.
            Jenis::Kegiatan | Jenis::Capaian => &[],
            Jenis::Insentif | Jenis::Penilaian | Jenis::Hasil | Jenis::Monitoring => &[Kolom::IdPeserta, Kolom::Nik],
            _ => &[Kolom::NoKk, Kolom::Nik, Kolom::NikKepala, Kolom::IdKeluarga, Kolom::IdPeserta],
        };
        let mut dikenal: Vec<usize> = Kolom::SEMUA.iter().filter_map(|c| peta.di(*c)).collect();
        dikenal.sort_unstable();
        dikenal.dedup();
        let isi = [Kolom::Desil, Kolom::Hubungan, Kolom::Program, Kolom::JenisPpks];
        Pemilah {
            k,
            kunci: kunci.iter().filter_map(|c| peta.di(*c)).collect(),
            isi: isi.iter().filter_map(|c| peta.di(*c)).collect(),
            dikenal,
            sesudah_kaki: false,
        }
    }

    /// Under a header that cannot be read nothing is data.
    pub(super) fn tanpa_judul(baris: &Baris<'_>) -> Rupa {
        match (baris.kosong(), baris.memuat_id()) {
            (true, _) => Rupa::Kosong,
            (false, true) => Rupa::NomorTerpencil,
            (false, false) => Rupa::Ganjil { kaki: true },
        }
    }

    pub(super) fn pilah(&mut self, baris: &Baris<'_>) -> Rupa {
        let sendiri = self.k.judul.jenis.lembar_program() && baris.semua().filter(|s| !s.kosong()).count() == 1;
        // On a sheet of the programme a line that stands alone is a participant only if it is an id.
        let nomor = |i: &usize| mirip_nomor(baris.sel(*i)) && (!sendiri || mirip_id(baris.sel(*i)));
        if self.kunci.iter().any(nomor) {
            self.sesudah_kaki = false;
            return Rupa::Data;
        }
        if baris.kosong() {
            return Rupa::Kosong;
        }
        let ber_id = baris.memuat_id();
        if !ber_id && (self.judul_ulang(baris) || baris_nomor_kolom(baris.semua(), self.k.judul.kolom.len())) {
            return Rupa::JudulUlang;
        }
        if !ber_id && !self.kunci.is_empty() && mirip_judul(baris) {
            return Rupa::JudulLain;
        }
        match self.tanpa_nomor(baris, sendiri) {
            Rupa::Ganjil { .. } | Rupa::Jumlah if ber_id && !self.kunci.is_empty() => Rupa::NomorTerpencil,
            lain => lain,
        }
    }

    /// A row whose key cells hold no number.
    fn tanpa_nomor(&mut self, baris: &Baris<'_>, sendiri: bool) -> Rupa {
        if self.k.judul.jenis == Jenis::Parameter {
            let kosong = self.kunci.iter().all(|i| baris.sel(*i).kosong());
            return if kosong { Rupa::Ganjil { kaki: false } } else { Rupa::Data };
        }
        let pertama = baris.semua().find(|s| !s.kosong()).map(|s| s.tampil().into_owned());
        if let Some(teks) = pertama.filter(|t| catatan_kaki(t)) {
            self.sesudah_kaki = true;
            return if jumlah(&teks) { Rupa::Jumlah } else { Rupa::Ganjil { kaki: true } };
        }
        // An ID Peserta may be short; a name of those who sign stands below their note.
        let kunci = |i: &usize| !baris.sel(*i).kosong() && (!sendiri || mirip_id(baris.sel(*i)));
        if !self.sesudah_kaki && self.k.judul.jenis.lembar_program() && self.kunci.iter().any(kunci) {
            return Rupa::Data;
        }
        if self.label(baris) {
            return Rupa::Ganjil { kaki: true };
        }
        let terisi = |kolom: &[usize]| kolom.iter().filter(|i| !baris.sel(**i).kosong()).count();
        if !self.sesudah_kaki && (terisi(&self.isi) > 0 || terisi(&self.dikenal) >= 2) {
            Rupa::Data
        } else {
            Rupa::Ganjil { kaki: self.sesudah_kaki || kop(baris) }
        }
    }

    /// A line of kop over several cells: `Kelurahan | : | Mantuil`. Where the place stands in columns it is a row's own.
    fn label(&self, baris: &Baris<'_>) -> bool {
        let Some((i, satu)) = baris.semua().enumerate().find(|(_, s)| !s.kosong()) else { return false };
        let label = [
            "kelurahan",
            "kel",
            "kelurahan_desa",
            "kecamatan",
            "kec",
            "kota",
            "kabupaten",
            "kabupaten_kota",
            "provinsi",
        ];
        let tempat = [Kolom::Kelurahan, Kolom::Kecamatan, Kolom::Kabupaten];
        label.contains(&&*normal(&satu.tampil())) && !tempat.iter().any(|k| self.k.judul.peta.di(*k) == Some(i))
    }

    fn judul_ulang(&self, baris: &Baris<'_>) -> bool {
        self.k.judul.ulang(baris)
            || self.dikenal.len() >= 2
                && self.dikenal.iter().all(|i| normal(&baris.sel(*i).tampil()) == normal(&self.k.judul.kolom[*i]))
    }
}

/// One word, or a NIK however it is parted: an id, not a note. A form that was left blank may have nothing
/// else on its row.
fn mirip_id(sel: Sel<'_>) -> bool {
    let teks = sel.tampil();
    let nik = teks.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '.' | '-' | '\''));
    teks.len() <= 30 && (nik || !teks.contains(' ')) && !teks.contains([',', ':', '(', '*'])
}

/// An id, sound or damaged: eight digits or more that are no civil servant's number (NIP). Almost
/// every row is settled by this.
fn mirip_nomor(sel: Sel<'_>) -> bool {
    match sel {
        Sel::Teks(t) => {
            t.bytes().filter(u8::is_ascii_digit).count() >= 8
                && !t.trim_start().get(..3).is_some_and(|a| a.eq_ignore_ascii_case("nip"))
                || t.contains(['E', 'e'])
                    && t.bytes().filter(u8::is_ascii_digit).count() >= 4
                    && t.chars().all(|c| c.is_ascii_digit() || matches!(c, 'E' | 'e' | '.' | ',' | '+' | '\'' | ' '))
        }
        Sel::Angka(n) => n >= 1e7,
        _ => false,
    }
}

/// A total says nothing of anybody, between tables or below them.
fn jumlah(teks: &str) -> bool {
    let kecil = teks.trim().to_lowercase();
    ["jumlah", "total", "sub total", "subtotal", "sub jumlah"].iter().any(|a| kecil.starts_with(a))
}

/// The title of the next table: one cell that names a place or a list.
fn kop(baris: &Baris<'_>) -> bool {
    let mut isi = baris.semua().filter(|s| !s.kosong());
    let (Some(satu), None) = (isi.next(), isi.next()) else { return false };
    let kunci = normal(&satu.tampil());
    let kata = ["rt", "rw", "kelurahan", "kecamatan", "kel", "kec", "data", "daftar", "rekap", "lingkungan", "tabel"];
    let lain = ["pemerintah", "kota", "dinas", "dasawisma", "tahun", "bulan", "lampiran"];
    kunci.split('_').any(|k| kata.contains(&k) || lain.contains(&k))
}

/// Words that begin a note, a signature or a total, and never a name or an address.
pub(super) fn catatan_kaki(teks: &str) -> bool {
    let kecil = teks.trim().trim_start_matches(['|', ';', ',', '\t', '"', ' ']).to_lowercase();
    let awal = [
        "mengetahui",
        "nip.",
        "nip ",
        "nip:",
        "petunjuk pengisian",
        "catatan",
        "keterangan",
        "kepala dinas",
        "kepala seksi",
        "kepala bidang",
        "lurah ",
        "camat ",
        "an. ",
        "a.n. ",
        "jumlah",
        "total",
        "sub total",
        "subtotal",
        "sub jumlah",
        "banjarmasin, ",
        "dibuat oleh",
        "disusun oleh",
        "sumber:",
        "sumber data",
        "ttd",
        "tanda tangan",
        "pendamping,",
        "ketua rt",
        "ketua rw",
    ];
    awal.iter().any(|a| kecil.starts_with(a))
}
