//! A batch of rows to records: which rows are data, and the tallies of their columns.

use super::baca::{Disamarkan, Konteks, Pembaca};
use super::gudang::Gudang;
use super::rekaman::{Bentuk, NomorTerbaca, Rekaman};
use crate::domain::ya_tidak::YaTidak;
use crate::read::batch::{Batch, Peristiwa};
use crate::read::header::Jenis;
use crate::read::kolom::{Kolom, normal};
use crate::read::row::{Baris, Sel};
use crate::temuan::{Kode, Tempat, Temuan};

/// How many sound numbers of a column end in 0.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct HitungNol {
    pub teks: u32,
    pub teks_nol: u32,
    pub angka: u32,
    pub angka_nol: u32,
}

impl HitungNol {
    fn tambah(&mut self, nomor: &NomorTerbaca) {
        if !matches!(nomor.bacaan, crate::domain::nomor::Bacaan::Sah(_)) {
            return;
        }
        match nomor.bentuk {
            Bentuk::Teks => self.teks += 1,
            Bentuk::TeksNol => {
                self.teks += 1;
                self.teks_nol += 1;
            }
            Bentuk::Angka => self.angka += 1,
            Bentuk::AngkaNol => {
                self.angka += 1;
                self.angka_nol += 1;
            }
        }
    }

    pub fn gabung(&mut self, lain: HitungNol) {
        self.teks += lain.teks;
        self.teks_nol += lain.teks_nol;
        self.angka += lain.angka;
        self.angka_nol += lain.angka_nol;
    }

    /// Number cells: nearly all end in 0. A single one may be genuine (one in ten is).
    pub fn angka_dibulatkan(&self) -> bool {
        self.angka_nol >= 2 && u64::from(self.angka_nol) * 10 >= u64::from(self.angka) * 9
    }

    /// Text that was saved from rounded cells; chance alone never gives so many.
    pub fn teks_dibulatkan(&self) -> bool {
        self.teks_nol >= 10 && u64::from(self.teks_nol) * 10 >= u64::from(self.teks) * 9
    }
}

/// Whether each yes/no column also knows another mark for "yes" than a cross (T36).
#[derive(Clone, Copy, Default, Debug)]
pub struct AdaYa {
    pub pkh: bool,
    pub bpnt: bool,
    pub miskin: bool,
    pub pbi_nas: bool,
    pub pbi_pemda: bool,
    /// Some column has a cross.
    pub silang: bool,
}

impl AdaYa {
    fn lihat(&mut self, r: &Rekaman) {
        self.pkh |= r.pkh == Some(YaTidak::Ya);
        self.bpnt |= r.bpnt == Some(YaTidak::Ya);
        self.miskin |= r.miskin == YaTidak::Ya;
        self.pbi_nas |= r.pbi_nas == Some(YaTidak::Ya);
        self.pbi_pemda |= r.pbi_pemda == Some(YaTidak::Ya);
        self.silang |= [r.pkh, r.bpnt, Some(r.miskin)].contains(&Some(YaTidak::Silang));
    }

    pub fn gabung(&mut self, lain: AdaYa) {
        self.pkh |= lain.pkh;
        self.bpnt |= lain.bpnt;
        self.miskin |= lain.miskin;
        self.pbi_nas |= lain.pbi_nas;
        self.pbi_pemda |= lain.pbi_pemda;
        self.silang |= lain.silang;
    }
}

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
}

/// Reads a whole batch.
pub fn olah(batch: Batch, k: Konteks<'_>) -> HasilBatch {
    let mut hasil = HasilBatch::default();
    let mut pembaca = Pembaca::baru(k);
    let mut pilah = Pemilah::baru(k);
    batch.tiap_baris(|peristiwa| match peristiwa {
        Peristiwa::Campuran(n) => hasil.campuran += n,
        Peristiwa::Rusak { nomor, kode, teks, lebar } => {
            if catatan_kaki(teks) {
                hasil.ganjil.push(BarisGanjil { sebelum: hasil.rekaman.len(), nomor, kode, teks: ringkas(teks) });
            } else {
                hasil.rusak += 1;
                hasil.temuan.push(temuan_rusak(k, nomor, kode, teks, lebar));
            }
        }
        Peristiwa::Baris(baris) => match pilah.pilah(&baris) {
            Rupa::Kosong => hasil.kosong += 1,
            Rupa::JudulUlang => hasil.judul_ulang += 1,
            Rupa::Ganjil => {
                let teks: Vec<String> =
                    baris.semua().filter(|s| !s.kosong()).map(|s| s.tampil().into_owned()).collect();
                hasil.ganjil.push(BarisGanjil {
                    sebelum: hasil.rekaman.len(),
                    nomor: baris.nomor,
                    kode: Kode::BarisTanpaKunci,
                    teks: ringkas(&teks.join(" | ")),
                });
            }
            Rupa::Data => match pembaca.baca(&baris, &mut hasil.gudang, &mut hasil.temuan) {
                Ok(rekaman) => {
                    hasil.nol_kk.tambah(&rekaman.kk);
                    hasil.nol_nik.tambah(&rekaman.nik);
                    hasil.ada_ya.lihat(&rekaman);
                    hasil.rekaman.push(rekaman);
                }
                Err(Disamarkan) => hasil.disamarkan = true,
            },
        },
    });
    hasil
}

fn temuan_rusak(k: Konteks<'_>, nomor: u32, kode: Kode, teks: &str, lebar: usize) -> Temuan {
    let tempat = Tempat { sumber: k.sumber, baris: nomor };
    let keterangan = match kode {
        Kode::BarisJumlahKolom => format!("judul {} kolom, baris ini {lebar}", k.judul.kolom.len()),
        _ => String::new(),
    };
    Temuan::baru(kode, tempat, 0, ringkas(teks)).dengan(keterangan)
}

/// Enough of a broken line to find it again.
fn ringkas(teks: &str) -> Box<str> {
    let mut pendek: String = teks.chars().take(200).collect();
    if pendek.len() < teks.len() {
        pendek.push('…');
    }
    pendek.into()
}

enum Rupa {
    Data,
    Kosong,
    JudulUlang,
    Ganjil,
}

/// Tells data rows from what else stands in hand-made sheets.
struct Pemilah<'a> {
    k: Konteks<'a>,
    kunci: Vec<usize>,
    /// Columns that only data fill: Desil, Hubungan, Jenis Bansos.
    isi: Vec<usize>,
    dikenal: Vec<usize>,
    /// A note or signature came before and no id since: names below it are those who sign.
    sesudah_kaki: bool,
}

impl<'a> Pemilah<'a> {
    fn baru(k: Konteks<'a>) -> Pemilah<'a> {
        let peta = &k.judul.peta;
        let kunci: &[Kolom] = match k.judul.jenis {
            Jenis::Parameter => &[Kolom::Parameter],
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

    fn pilah(&mut self, baris: &Baris<'_>) -> Rupa {
        if self.kunci.iter().any(|i| mirip_nomor(baris.sel(*i))) {
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

/// An id, sound or damaged: eight digits or more that are no civil servant's number (NIP). Almost
/// every row is settled by this.
fn mirip_nomor(sel: Sel<'_>) -> bool {
    match sel {
        Sel::Teks(t) => {
            t.bytes().filter(u8::is_ascii_digit).count() >= 8
                && !t.trim_start().get(..3).is_some_and(|a| a.eq_ignore_ascii_case("nip"))
                || t.contains(['E', 'e']) && t.bytes().filter(u8::is_ascii_digit).count() >= 4
        }
        Sel::Angka(n) => n >= 1e7,
        _ => false,
    }
}

/// Words that begin a note, a signature or a total, and never a name or an address.
fn catatan_kaki(teks: &str) -> bool {
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
