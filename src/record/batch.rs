//! A batch of rows to records: which rows are data, and the tallies of their columns.

use super::baca::{Disamarkan, Konteks, Pembaca};
use super::gudang::Gudang;
use super::hitungan::{AdaYa, HitungNol};
use super::koreksi::{Akibat, Penambal};
use super::rekaman::Rekaman;
use crate::read::batch::{Batch, Peristiwa};
use crate::read::jenis::Jenis;
use crate::read::kolom::{Kolom, normal};
use crate::read::row::{Baris, Sel};
use crate::temuan::{Kode, Tempat, Temuan};

/// A row that looks like a note or a signature: data only if data follows.
#[derive(Clone, Debug)]
pub struct BarisGanjil {
    /// Records of the batch before it.
    pub sebelum: usize,
    pub nomor: u32,
    pub kode: Kode,
    pub teks: Box<str>,
}

/// What a worker made of a batch.
#[derive(Default)]
pub struct HasilBatch {
    pub rekaman: Vec<Rekaman>,
    /// Names and addresses of the records.
    pub gudang: Gudang,
    pub temuan: Vec<Temuan>,
    pub ganjil: Vec<BarisGanjil>,
    pub rusak: u32,
    pub kosong: u32,
    pub judul_ulang: u32,
    /// Lines with bytes that aren't UTF-8.
    pub campuran: u32,
    pub nol_kk: HitungNol,
    pub nol_nik: HitungNol,
    pub ada_ya: AdaYa,
    pub disamarkan: bool,
    /// What became of corrections of these rows, by their number.
    pub koreksi: Vec<(u32, Akibat)>,
}

/// Reads a whole batch.
pub fn olah(batch: Batch, k: Konteks<'_>) -> HasilBatch {
    let mut hasil = HasilBatch { rekaman: Vec::with_capacity(batch.banyak()), ..HasilBatch::default() };
    let mut pembaca = Pembaca::baru(k);
    let mut pilah = Pemilah::baru(k);
    let mut penambal = Penambal::default();
    batch.tiap_baris(|peristiwa| match peristiwa {
        Peristiwa::Campuran(n) => hasil.campuran += n,
        Peristiwa::Rusak { nomor, kode, teks, lebar } => {
            penambal.rusak(k.koreksi, nomor, &mut hasil.koreksi);
            if catatan_kaki(teks) {
                hasil.ganjil.push(BarisGanjil { sebelum: hasil.rekaman.len(), nomor, kode, teks: ringkas(teks) });
            } else {
                hasil.rusak += 1;
                hasil.temuan.push(temuan_rusak(k, nomor, kode, teks, lebar));
            }
        }
        Peristiwa::Baris(baris) => {
            let periksa = |b: &Baris<'_>| pembaca.keberatan(b);
            let baris = penambal.tambal(baris, k.koreksi, &mut hasil.koreksi, periksa);
            match pilah.pilah(&baris) {
                Rupa::Kosong => hasil.kosong += 1,
                Rupa::JudulUlang => hasil.judul_ulang += 1,
                Rupa::Ganjil => hasil.ganjil.push(BarisGanjil {
                    sebelum: hasil.rekaman.len(),
                    nomor: baris.nomor,
                    kode: Kode::BarisTanpaKunci,
                    teks: isi_baris(&baris),
                }),
                Rupa::Data => hasil.data(&baris, &mut pembaca, k),
            }
        }
    });
    hasil
}

impl HasilBatch {
    fn data(&mut self, baris: &Baris<'_>, pembaca: &mut Pembaca<'_>, k: Konteks<'_>) {
        match pembaca.baca(baris, &mut self.gudang, &mut self.temuan) {
            Ok(mut rekaman) => {
                if let Some(tambalan) = k.koreksi {
                    tambalan.bukan_pembulatan(&mut rekaman);
                }
                self.nol_kk.tambah(&rekaman.kk);
                self.nol_nik.tambah(&rekaman.nik);
                self.ada_ya.lihat(&rekaman);
                self.rekaman.push(rekaman);
            }
            Err(Disamarkan) => self.disamarkan = true,
        }
    }
}

pub(super) fn temuan_rusak(k: Konteks<'_>, nomor: u32, kode: Kode, teks: &str, lebar: usize) -> Temuan {
    let tempat = Tempat { sumber: k.sumber, baris: nomor };
    let keterangan = match kode {
        Kode::BarisJumlahKolom => format!("judul {} kolom, baris ini {lebar}", k.judul.kolom.len()),
        _ => String::new(),
    };
    Temuan::baru(kode, tempat, 0, ringkas(teks)).dengan(keterangan)
}

/// What stands in a row that is no data.
pub(super) fn isi_baris(baris: &Baris<'_>) -> Box<str> {
    let teks: Vec<String> = baris.semua().filter(|s| !s.kosong()).map(|s| s.tampil().into_owned()).collect();
    ringkas(&teks.join(" | "))
}

/// Enough of a broken line to find it again.
pub(super) fn ringkas(teks: &str) -> Box<str> {
    let mut pendek: String = teks.chars().take(200).collect();
    if pendek.len() < teks.len() {
        pendek.push('…');
    }
    pendek.into()
}

pub(super) enum Rupa {
    Data,
    Kosong,
    JudulUlang,
    Ganjil,
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
        if self.judul_ulang(baris) {
            return Rupa::JudulUlang;
        }
        if self.k.judul.jenis == Jenis::Parameter {
            return if self.kunci.iter().all(|i| baris.sel(*i).kosong()) { Rupa::Ganjil } else { Rupa::Data };
        }
        let pertama = baris.semua().find(|s| !s.kosong()).map(|s| s.tampil().into_owned());
        if pertama.is_some_and(|t| catatan_kaki(&t)) {
            self.sesudah_kaki = true;
            return Rupa::Ganjil;
        }
        // An ID Peserta may be short; a name of those who sign stands below their note.
        let kunci = |i: &usize| !baris.sel(*i).kosong() && (!sendiri || mirip_id(baris.sel(*i)));
        if !self.sesudah_kaki && self.k.judul.jenis.lembar_program() && self.kunci.iter().any(kunci) {
            return Rupa::Data;
        }
        let terisi = |kolom: &[usize]| kolom.iter().filter(|i| !baris.sel(**i).kosong()).count();
        if !self.sesudah_kaki && (terisi(&self.isi) > 0 || terisi(&self.dikenal) >= 2) {
            Rupa::Data
        } else {
            Rupa::Ganjil
        }
    }

    fn judul_ulang(&self, baris: &Baris<'_>) -> bool {
        self.dikenal.len() >= 2
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
