//! A data row of a programme's table, cell by cell: what each says, and a finding for what it cannot say.

use chrono::NaiveDate;

use super::{TandaKolom, Uang};
use crate::domain::desil::{BacaanDesil, Desil};
use crate::domain::formulir::Nilai;
use crate::domain::jawaban::Jawaban;
use crate::domain::kelas::{self, Kelas};
use crate::domain::nomor::{Bacaan, JenisNomor};
use crate::domain::peserta::kunci_id;
use crate::domain::rupiah::{self, BacaanRupiah, Rupiah};
use crate::domain::tanggal::{self, TanggalSalah};
use crate::domain::tanpa_isi;
use crate::domain::ya_tidak::{self, YaTidak};
use crate::domain::{TidakTerbaca, orang};
use crate::perwal::angkatan::SKOR_TERTINGGI;
use crate::read::row::Sel;
use crate::record::konteks::Disamarkan;
use crate::record::rekaman::{BacaanAngkatan, NomorTerbaca};
use crate::record::sel::Catatan;
use crate::table::kolom::{Kolom, normal};
use crate::table::sifat::Sifat;
use crate::temuan::{Kode, Tempat};

/// A NIK in a programme's table.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct NikTabel {
    /// The number, if it is sound.
    pub sah: Option<u64>,
    /// As it goes into outputs: sixteen digits, or as written where damaged.
    pub teks: Box<str>,
}

impl NikTabel {
    fn dari(n: NomorTerbaca) -> NikTabel {
        match n.bacaan {
            Bacaan::Sah(nilai) => NikTabel { sah: Some(nilai), teks: format!("{nilai:016}").into() },
            Bacaan::Rusak(_, teks) => NikTabel { sah: None, teks },
            Bacaan::Kosong | Bacaan::Disamarkan => NikTabel::default(),
        }
    }
}

/// A data row of a programme's table, cell by cell.
pub struct BarisTabel<'a, 'b> {
    pub(super) c: Catatan<'a, 'b>,
    pub(super) uang: &'b mut Uang,
    /// What an earlier reading showed of the columns of amounts.
    pub(super) tanda: &'b TandaKolom,
    pub(super) penahan: Option<Kode>,
}

impl<'b> BarisTabel<'_, 'b> {
    pub fn tempat(&self) -> Tempat {
        Tempat { sumber: self.c.k.sumber, baris: self.c.baris.nomor }
    }

    pub fn catat(&mut self, kode: Kode, kolom: Kolom, keterangan: &str) {
        self.c.catat(kode, kolom, keterangan);
    }

    /// Somebody changed the row after it was written, and nobody stands by that: it must not be used. Its finding
    /// stands already.
    pub fn ditahan(&self) -> bool {
        self.penahan.is_some()
    }

    /// The code of that finding: changed, or added.
    pub fn penahan(&self) -> Option<Kode> {
        self.penahan
    }

    pub fn punya(&self, kolom: Kolom) -> bool {
        self.c.k.judul.peta.punya(kolom)
    }

    /// Whether any of these cells holds something.
    pub fn ada(&self, kolom: &[Kolom]) -> bool {
        kolom.iter().any(|k| self.c.sel(*k).is_some_and(|s| !s.kosong()))
    }

    /// ID Peserta in one spelling, blank where there is none.
    pub fn id_peserta(&mut self) -> Box<str> {
        self.c.teks(Kolom::IdPeserta).map(|t| kunci_id(&t).into()).unwrap_or_default()
    }

    pub fn nik(&mut self, kolom: Kolom) -> std::result::Result<NikTabel, Disamarkan> {
        self.c.nomor(kolom, JenisNomor::Nik).map(NikTabel::dari)
    }

    pub fn kk(&mut self) -> std::result::Result<NikTabel, Disamarkan> {
        self.c.nomor(Kolom::NoKk, JenisNomor::Kk).map(NikTabel::dari)
    }

    /// Free text, blank where there is none.
    pub fn teks(&mut self, kolom: Kolom) -> Box<str> {
        self.c.teks(kolom).unwrap_or_default()
    }

    /// The entries of a cell that may hold several, parted by semicolons or line ends.
    pub fn daftar(&mut self, kolom: Kolom) -> Vec<String> {
        let sel = self.sel(kolom).nilai();
        let teks = sel.map(|s| s.tampil().into_owned()).unwrap_or_default();
        let teks = if crate::domain::tanpa_isi::kosong(&teks) { "" } else { teks.as_str() };
        teks.split([';', '\n']).map(str::trim).filter(|s| !s.is_empty()).map(str::to_owned).collect()
    }

    /// Year of the angkatan.
    pub fn angkatan(&mut self) -> BacaanAngkatan {
        self.c.angkatan()
    }

    pub fn jenis_kelamin(&mut self, kolom: Kolom) -> Option<orang::JenisKelamin> {
        let teks = self.c.nilai(kolom)?.tampil();
        orang::baca_jenis_kelamin(&teks).unwrap_or_else(|TidakTerbaca| {
            self.c.catat(Kode::JenisKelaminSalah, kolom, "");
            None
        })
    }

    /// Whether the person is disabled; `None`: not known. A kind of disability counts as yes.
    pub fn disabilitas(&mut self) -> Option<bool> {
        self.c.disabilitas(&[])
    }

    pub fn desil(&mut self, kolom: Kolom) -> Jawaban<Desil> {
        match self.c.desil(kolom) {
            BacaanDesil::TidakDiketahui => Jawaban::Kosong,
            BacaanDesil::Nilai(d) => Jawaban::Isi(d),
            BacaanDesil::Salah => Jawaban::TakTerbaca,
        }
    }

    /// A score of the assessment, 1 to 5 (T16).
    pub fn skor(&mut self, kolom: Kolom) -> Jawaban<u8> {
        self.sel(kolom).lalu(|sel| match (self.c.bilangan(kolom, None, SKOR_TERTINGGI.into()), sel) {
            (Some(n @ 1..), _) => Jawaban::Isi(n as u8),
            (None, Sel::Teks(t)) if tanpa_isi::kosong(t) && !t.contains('0') => Jawaban::Kosong,
            _ => self.tak_terbaca(Kode::SkorSalah, kolom, ""),
        })
    }

    /// A cell by what its column holds; `None`: blank.
    pub fn nilai(&mut self, kolom: Kolom) -> Option<Nilai> {
        let teks = |t: Box<str>| if t.is_empty() { Jawaban::Kosong } else { Jawaban::Isi(Nilai::Teks(Box::new(t))) };
        let nilai = match kolom.sifat() {
            Sifat::YaTidak => self.ya_tidak(kolom).lalu(|n| Jawaban::Isi(Nilai::YaTidak(n))),
            Sifat::Rupiah | Sifat::RupiahSebulan => self.rupiah(kolom).lalu(|n| Jawaban::Isi(Nilai::Rupiah(n))),
            Sifat::Bilangan(..) | Sifat::Tahun | Sifat::Jiwa(_) | Sifat::Desil => {
                self.bilangan(kolom).lalu(|n| Jawaban::Isi(Nilai::Bilangan(n)))
            }
            Sifat::Tanggal | Sifat::TanggalLahir => self.tanggal(kolom).lalu(|n| Jawaban::Isi(Nilai::Tanggal(n))),
            Sifat::Pilihan(pilihan) => teks(self.pilihan(kolom, pilihan)),
            _ => teks(self.teks(kolom)),
        };
        match nilai {
            Jawaban::Kosong => None,
            Jawaban::Isi(n) => Some(n),
            Jawaban::TakTerbaca => Some(Nilai::TakTerbaca(Box::new(self.tertulis(kolom)))),
        }
    }

    /// The cell as it stands.
    pub fn tertulis(&self, kolom: Kolom) -> Box<str> {
        self.c.sel(kolom).map(|s| s.tampil().into()).unwrap_or_default()
    }

    /// A cell of a column that nothing here knows. A day of a workbook is a number: under a title that
    /// speaks of a date it is written as one.
    pub fn tertulis_di(&self, indeks: usize, judul: &str) -> Box<str> {
        let sel = self.c.baris.sel(indeks);
        let tanggal = match sel {
            Sel::Angka(n) if normal(judul).split('_').any(|k| matches!(k, "tanggal" | "tgl")) => {
                tanggal::dari_serial(n)
            }
            _ => None,
        };
        tanggal.map_or_else(|| sel.tampil().into(), |t| t.to_string().into())
    }

    /// The cell; a formula error is a finding and cannot be read.
    fn sel(&mut self, kolom: Kolom) -> Jawaban<Sel<'b>> {
        match self.c.sel(kolom) {
            None => Jawaban::Kosong,
            Some(Sel::Galat(_)) => {
                self.c.catat(Kode::SelGalat, kolom, "");
                Jawaban::TakTerbaca
            }
            Some(sel) if sel.kosong() => Jawaban::Kosong,
            Some(sel) => Jawaban::Isi(sel),
        }
    }

    /// Kelas or tahap.
    pub fn kelas(&mut self, kolom: Kolom) -> Jawaban<Kelas> {
        self.sel(kolom).lalu(|sel| match kelas::dari_teks(&sel.tampil()) {
            Ok(None) => Jawaban::Kosong,
            Ok(Some(k)) => Jawaban::Isi(k),
            Err(TidakTerbaca) => self.tak_terbaca(Kode::KelasTakTerbaca, kolom, ""),
        })
    }

    /// Ya or Tidak. A cross may mean either on a form and is not guessed (T36).
    pub fn ya_tidak(&mut self, kolom: Kolom) -> Jawaban<bool> {
        self.sel(kolom).lalu(|sel| {
            let bacaan = match sel {
                Sel::Logika(b) => Ok(if b { YaTidak::Ya } else { YaTidak::Tidak }),
                lain => ya_tidak::dari_isian(&lain.tampil()),
            };
            match bacaan {
                Ok(YaTidak::Kosong) => Jawaban::Kosong,
                Ok(YaTidak::Ya) => Jawaban::Isi(true),
                Ok(YaTidak::Tidak) => Jawaban::Isi(false),
                Ok(YaTidak::Silang | YaTidak::TakTerbaca) | Err(TidakTerbaca) => {
                    self.tak_terbaca(Kode::YaTidakSalah, kolom, "")
                }
            }
        })
    }

    /// An amount in whole rupiah.
    pub fn rupiah(&mut self, kolom: Kolom) -> Jawaban<Rupiah> {
        self.sel(kolom).lalu(|sel| {
            let bacaan = match sel {
                Sel::Angka(n) => rupiah::dari_angka(n),
                Sel::Teks(t) => {
                    self.uang.terlihat.entry(kolom).or_default().lihat(t);
                    rupiah::dari_teks(t)
                }
                _ => BacaanRupiah::Salah,
            };
            match bacaan {
                BacaanRupiah::Kosong => Jawaban::Kosong,
                BacaanRupiah::Nilai(r) => Jawaban::Isi(r),
                BacaanRupiah::Salah => self.tak_terbaca(Kode::RupiahTakTerbaca, kolom, ""),
                BacaanRupiah::Mendua { tanda, bila_ribuan } => {
                    self.uang.mendua = true;
                    let kolom_ini = self.tanda.get(&kolom).copied().unwrap_or_default();
                    match kolom_ini.putuskan(tanda, bila_ribuan) {
                        Some(r) => Jawaban::Isi(r),
                        None => self.tak_terbaca(Kode::RupiahMendua, kolom, &format!("mungkin {bila_ribuan}")),
                    }
                }
            }
        })
    }

    /// A whole number from 0 to the greatest of its column.
    pub fn bilangan(&mut self, kolom: Kolom) -> Jawaban<u16> {
        let batas = kolom.sifat().terbesar();
        self.sel(kolom).lalu(|sel| match (self.c.bilangan(kolom, None, batas), sel) {
            (Some(n), _) => Jawaban::Isi(n),
            (None, Sel::Teks(t)) if matches!(t.trim(), "-" | "NULL" | "nan") => Jawaban::Kosong,
            _ => self.tak_terbaca(Kode::BilanganTakTerbaca, kolom, &format!("0 sampai {batas}")),
        })
    }

    /// A date, day first.
    pub fn tanggal(&mut self, kolom: Kolom) -> Jawaban<NaiveDate> {
        self.sel(kolom).lalu(|sel| {
            let hasil = match sel {
                Sel::Teks(t) => tanggal::dari_teks(t),
                Sel::Angka(n) => tanggal::dari_serial(n).map(Some).ok_or(TanggalSalah::TidakTerbaca),
                _ => Err(TanggalSalah::TidakTerbaca),
            };
            match hasil {
                Ok(None) => Jawaban::Kosong,
                Ok(Some(t)) => Jawaban::Isi(t),
                Err(_) => self.tak_terbaca(Kode::TanggalTakTerbaca, kolom, ""),
            }
        })
    }

    fn tak_terbaca<T>(&mut self, kode: Kode, kolom: Kolom, keterangan: &str) -> Jawaban<T> {
        self.c.catat(kode, kolom, keterangan);
        Jawaban::TakTerbaca
    }

    /// Free text that should be one of `pilihan`; in their spelling where it is. Several may be named.
    pub fn pilihan(&mut self, kolom: Kolom, pilihan: &[&'static str]) -> Box<str> {
        let mut bagian: Vec<String> = Vec::new();
        let mut asing = false;
        for satu in self.daftar(kolom).iter().flat_map(|s| s.split(',')).map(str::trim).filter(|s| !s.is_empty()) {
            let persis = pilihan.iter().find(|p| **p == satu);
            match persis.or_else(|| pilihan.iter().find(|p| normal(p) == normal(satu))) {
                Some(p) => bagian.push((*p).to_owned()),
                None => {
                    asing = true;
                    bagian.push(satu.replace(char::is_control, " "));
                }
            }
        }
        if asing {
            self.c.catat(Kode::PilihanTakDikenal, kolom, &format!("pilihannya: {}", pilihan.join(", ")));
        }
        bagian.join("; ").into()
    }
}
