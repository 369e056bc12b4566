//! One source on its way into the population: its batches, in the order of the file. Sources are read side by side,
//! each into a part of its own; [`Populasi::gabung`](super::kumpul::Populasi::gabung) puts the parts together in the
//! order of the command line.

use super::baris_sumber::{Bantuan, BarisDaftar, BarisKeluarga, BarisRegister, Beda, Orang, PROGRAM_KOLOM};
use super::kamus::Kamus;
use super::nomor::Nomor;
use crate::error::Result;
use crate::read::bagian::CalonJudul;
use crate::read::header::Judul;
use crate::read::kop::CalonKop;
use crate::record::batch::{BarisGanjil, HasilBatch, Sifat};
use crate::record::gudang::{Gudang, Potongan};
use crate::record::hitungan::HitunganSumber;
use crate::record::rekaman::Rekaman;
use crate::record::tanda::{Penjaga, Perubahan};
use crate::table::jenis::{Jenis, Peran};
use crate::temuan::{self, Tempat, Temuan};

/// What one source gave.
pub struct Bagian {
    /// Its number, kind and role.
    sumber: u16,
    jenis: Jenis,
    peran: Peran,
    /// Rows of a list name heads.
    kepala: bool,
    pub(super) gudang: Gudang,
    pub(super) kamus: Kamus,
    pub(super) keluarga: Vec<BarisKeluarga>,
    pub(super) orang: Vec<Orang>,
    pub(super) daftar: Vec<BarisDaftar>,
    pub(super) register: Vec<BarisRegister>,
    pub(super) hitungan: HitunganSumber,
    pub(super) temuan: Vec<Temuan>,
    /// Rows that may turn out to be a note below the data.
    tertahan: Vec<BarisGanjil>,
    /// Rows that look like the header of another table.
    pub(super) judul_lain: Vec<CalonJudul>,
    /// Lines between the rows that name a place.
    pub(super) calon_kop: Vec<CalonKop>,
    penjaga: Penjaga,
}

impl Bagian {
    pub fn baru(sumber: u16, judul: &Judul, peran: Peran) -> Bagian {
        let mut kamus = Kamus::default();
        for program in PROGRAM_KOLOM {
            kamus.nomor(program);
        }
        Bagian {
            sumber,
            jenis: judul.jenis,
            peran,
            kepala: judul.menyebut_kepala(),
            gudang: Gudang::default(),
            kamus,
            keluarga: Vec::new(),
            orang: Vec::new(),
            daftar: Vec::new(),
            register: Vec::new(),
            hitungan: HitunganSumber::default(),
            temuan: Vec::new(),
            tertahan: Vec::new(),
            judul_lain: Vec::new(),
            calon_kop: Vec::new(),
            penjaga: Penjaga::default(),
        }
    }

    /// Takes in the next batch.
    ///
    /// # Errors
    /// More text than can be kept.
    pub fn tambah(&mut self, hasil: HasilBatch) -> Result<()> {
        let mut sebelum = 0;
        for ganjil in hasil.ganjil {
            if ganjil.sebelum > sebelum {
                sebelum = ganjil.sebelum;
                self.tertahan_jadi_rusak();
            }
            match ganjil.sifat {
                Sifat::Judul => self.tabel_baru(),
                Sifat::Baris | Sifat::Kaki => self.tertahan.push(ganjil),
            }
        }
        if hasil.rekaman.len() > sebelum {
            self.tertahan_jadi_rusak();
        }
        let dasar = self.gudang.gabung(hasil.gudang)?;
        for rekaman in &hasil.rekaman {
            self.rekaman(rekaman, dasar);
        }
        let h = &mut self.hitungan;
        h.dipakai += hasil.rekaman.len() as u32;
        h.rusak += hasil.rusak;
        h.kosong += hasil.kosong;
        h.judul_ulang += hasil.judul_ulang;
        h.penutup += hasil.penutup;
        h.campuran += hasil.campuran;
        h.nol_kk.gabung(hasil.nol_kk);
        h.nol_nik.gabung(hasil.nol_nik);
        h.ada_ya.gabung(hasil.ada_ya);
        temuan::tambahkan(&mut self.temuan, hasil.temuan);
        self.penjaga.gabung(hasil.penjaga);
        self.judul_lain.extend(hasil.judul_lain);
        self.calon_kop.extend(hasil.calon_kop);
        Ok(())
    }

    /// Ends the source: what is still held back stands below the data. Its rows that somebody changed after the
    /// program wrote them.
    pub fn tutup(&mut self) -> Vec<Perubahan> {
        self.hitungan.penutup += self.tertahan.len() as u32;
        self.tertahan.clear();
        std::mem::take(&mut self.penjaga).tutup(self.sumber, &mut self.temuan)
    }

    /// A table begins: notes above it belong to the one before.
    fn tabel_baru(&mut self) {
        let semua = self.tertahan.len();
        self.tertahan.retain(|g| g.sifat != Sifat::Kaki);
        self.hitungan.penutup += (semua - self.tertahan.len()) as u32;
    }

    /// Data follows, so the held rows stand in the middle of it and are broken.
    fn tertahan_jadi_rusak(&mut self) {
        for g in self.tertahan.drain(..) {
            let tempat = Tempat { sumber: self.sumber, baris: g.nomor };
            self.temuan.push(Temuan::baru(g.kode, tempat, 0, g.teks));
            self.hitungan.rusak += 1;
        }
    }

    /// `dasar`: where the batch's texts begin in the store.
    fn rekaman(&mut self, r: &Rekaman, dasar: u32) {
        let asal = Tempat { sumber: self.sumber, baris: r.baris };
        match self.jenis {
            Jenis::Keluarga => self.baris_keluarga(r, dasar, asal, r.nama_kepala),
            Jenis::KeluargaKepala => {
                self.baris_keluarga(r, dasar, asal, r.nama);
                self.baris_orang(r, dasar, asal)
            }
            Jenis::Gabungan => {
                self.baris_keluarga(r, dasar, asal, r.nama_kepala);
                self.baris_orang(r, dasar, asal)
            }
            Jenis::Anggota => self.baris_orang(r, dasar, asal),
            Jenis::Daftar => self.baris_daftar(r, dasar, asal),
            Jenis::Register => self.baris_register(r, dasar, asal),
            // Other sheets of the programme never get here: the screening doesn't ask for them.
            _ => {}
        }
    }

    fn bantuan(&mut self, r: &Rekaman) -> Bantuan {
        let program = r.program.as_deref().map(|p| self.kamus.nomor(p));
        Bantuan { pkh: r.pkh, bpnt: r.bpnt, pbi_nas: r.pbi_nas, pbi_pemda: r.pbi_pemda, program }
    }

    fn baris_keluarga(&mut self, r: &Rekaman, dasar: u32, asal: Tempat, nama: Potongan) {
        let baris = BarisKeluarga {
            kk: Nomor::dari(&r.kk, &mut self.kamus),
            asal,
            desil: r.desil,
            tempat: r.tempat.clone(),
            nama: nama.geser(dasar),
            alamat: r.alamat.geser(dasar),
            jumlah_anggota: r.jumlah_anggota,
            bantuan: self.bantuan(r),
            id_keluarga: r.id_keluarga.as_deref().map(|t| self.kamus.nomor(t)),
            kode: r.kode,
        };
        self.keluarga.push(baris);
    }

    fn baris_orang(&mut self, r: &Rekaman, dasar: u32, asal: Tempat) {
        // On a row that is a family row too, the family has it already.
        let menyebut = self.jenis == Jenis::Anggota && (r.pkh.is_some() || r.bpnt.is_some() || r.program.is_some());
        let orang = Orang {
            kk: Nomor::dari(&r.kk, &mut self.kamus),
            nik: Nomor::dari(&r.nik, &mut self.kamus),
            asal,
            nama: r.nama.geser(dasar),
            lahir: r.lahir,
            umur: r.umur,
            jenis_kelamin: r.jenis_kelamin,
            hubungan: r.hubungan,
            disabilitas: r.disabilitas,
            pekerjaan: r.pekerjaan.as_deref().map(|t| self.kamus.nomor(t)),
            id_keluarga: r.id_keluarga.as_deref().map(|t| self.kamus.nomor(t)),
            beda: Beda::default(),
            bantuan: menyebut.then(|| Box::new(self.bantuan(r))),
            kode: r.kode,
        };
        self.orang.push(orang);
    }

    fn baris_daftar(&mut self, r: &Rekaman, dasar: u32, asal: Tempat) {
        let baris = BarisDaftar {
            peran: self.peran,
            kk: Nomor::dari(&r.kk, &mut self.kamus),
            nik: Nomor::dari(&r.nik, &mut self.kamus),
            asal,
            nama: r.nama.geser(dasar),
            alamat: r.alamat.geser(dasar),
            tempat: r.tempat.clone(),
            bantuan: self.bantuan(r),
            kepala: self.kepala,
            jenis_ppks: r.jenis_ppks.as_deref().map(|t| self.kamus.nomor(t)),
            miskin: r.miskin,
            jenis_kelamin: r.jenis_kelamin,
            lahir: r.lahir,
            kode: r.kode,
        };
        self.daftar.push(baris);
    }

    fn baris_register(&mut self, r: &Rekaman, dasar: u32, asal: Tempat) {
        let baris = BarisRegister {
            kk: Nomor::dari(&r.kk, &mut self.kamus),
            nik: Nomor::dari(&r.nik, &mut self.kamus),
            asal,
            nama: r.nama.geser(dasar),
            id_peserta: r.id_peserta.as_deref().map(|t| self.kamus.nomor(t)),
            angkatan: r.angkatan,
            status: r.status_peserta.as_deref().map(|t| self.kamus.nomor(t)),
            desil_awal: r.desil_awal,
            pasal_9: r.pasal_9,
            ditahan: r.ditahan,
        };
        self.register.push(baris);
    }
}
