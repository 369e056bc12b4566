//! Social assistance and PPKS: what columns and lists say of a family together.

use super::Pembentuk;
use crate::decide::screen::baris_sumber::{Bantuan, BarisDaftar, BarisKeluarga, Orang, PROGRAM_KOLOM};
use crate::decide::screen::kamus::Entri;
use crate::decide::screen::kemungkinan::Mungkin;
use crate::decide::screen::kumpul::Populasi;
use crate::decide::screen::nomor::Nomor;
use crate::domain::desil::BacaanDesil;
use crate::domain::ya_tidak::YaTidak;
use crate::perwal::kelayakan::{FaktaBansos, FaktaDesil, FaktaPpks};
use crate::perwal::parameter::Parameter;
use crate::record::hitungan::AdaYa;
use crate::table::jenis::Peran;
use crate::table::kolom::Kolom;
use crate::temuan::{Kode, Rujuk, Tempat, Temuan};

impl Pembentuk<'_> {
    pub(super) fn bansos(
        &self,
        nomor: u32,
        (baris, orang): (&[&BarisKeluarga], &[&Orang]),
        desil: FaktaDesil,
        temuan: &mut Vec<Temuan>,
    ) -> (FaktaBansos, Box<[Entri]>, (bool, bool)) {
        let ada_ya = |asal: Tempat| &self.p.hitungan[usize::from(asal.sumber)].ada_ya;
        let mut b = KumpulBansos::baru(self.param);
        for baris in baris {
            b.baris_keluarga(self.p, &baris.bantuan, ada_ya(baris.asal));
        }
        for (o, bantuan) in orang.iter().filter_map(|o| Some((o, o.bantuan.as_ref()?))) {
            b.baris_keluarga(self.p, bantuan, ada_ya(o.asal));
        }
        let mut contoh = None;
        for d in self.milik_daftar(nomor, Peran::Bansos) {
            contoh.get_or_insert(d.asal);
            b.baris_daftar(self.p, &d.bantuan, ada_ya(d.asal));
        }
        let fakta = self.fakta_bansos(nomor, &b);
        if let (FaktaBansos::Penerima | FaktaBansos::PenerimaDaftar, FaktaDesil::Nilai(d)) = (fakta, desil)
            && d > self.param.desil_maksimum
            && let Some(asal) = baris.iter().find(|b| b.desil == BacaanDesil::Nilai(d)).map(|b| b.asal).or(contoh)
        {
            temuan.push(self.p.temuan(Kode::BansosDesilTinggi, asal, Kolom::Desil, &d.to_string(), String::new()));
        }
        b.program.sort_unstable_by_key(|n| self.p.kamus.teks(*n));
        b.program.dedup();
        (fakta, b.program.into(), b.pbi)
    }

    fn fakta_bansos(&self, nomor: u32, b: &KumpulBansos<'_>) -> FaktaBansos {
        let urut = [
            (b.penerima_daftar, FaktaBansos::PenerimaDaftar),
            (b.penerima, FaktaBansos::Penerima),
            (self.daftar_meragukan(nomor, Peran::Bansos).next().is_some(), FaktaBansos::Meragukan),
            (self.mungkin.get(&nomor).is_some_and(Mungkin::bansos), FaktaBansos::NomorRusak),
            (b.tak_terbaca, FaktaBansos::TakTerbaca),
            (b.pbi_kosong, FaktaBansos::PbiKosong),
            (b.kosong && !self.ada_daftar_bansos, FaktaBansos::Kosong),
        ];
        urut.into_iter().find(|(ya, _)| *ya).map_or(FaktaBansos::Bukan, |(_, fakta)| fakta)
    }

    pub(super) fn ppks(&self, nomor: u32, temuan: &mut Vec<Temuan>) -> (FaktaPpks, Box<[Entri]>) {
        let miskin = |d: &BarisDaftar| d.miskin.selesai(self.p.hitungan[usize::from(d.asal.sumber)].ada_ya.miskin);
        let mut jawaban: Vec<(YaTidak, Tempat)> = Vec::new();
        let mut jenis = Vec::new();
        for d in self.milik_daftar(nomor, Peran::Ppks) {
            jenis.extend(d.jenis_ppks);
            jawaban.push((miskin(d), d.asal));
        }
        jenis.sort_unstable_by_key(|n| self.p.kamus.teks(*n));
        jenis.dedup();
        let pasti = fakta_ppks(jawaban.iter().map(|(j, _)| *j));
        if pasti == FaktaPpks::MiskinBertentangan {
            for (isi, teks) in [(YaTidak::Ya, "Ya"), (YaTidak::Tidak, "Tidak")] {
                for (_, asal) in jawaban.iter().filter(|(j, _)| *j == isi) {
                    temuan.push(self.p.temuan(Kode::MiskinBertentangan, *asal, Kolom::Miskin, teks, String::new()));
                }
            }
        }
        // What rows that may be about this family would add; on the list and not poor is a no like not on the list.
        let arti = |f: FaktaPpks| if f == FaktaPpks::TidakMiskin { FaktaPpks::Bukan } else { f };
        let mengubah = |lain: YaTidak| arti(fakta_ppks(jawaban.iter().map(|(j, _)| *j).chain([lain]))) != arti(pasti);
        let mungkin = self.mungkin.get(&nomor);
        let fakta = if self.daftar_meragukan(nomor, Peran::Ppks).map(miskin).any(mengubah) {
            FaktaPpks::Meragukan
        } else if mungkin.is_some_and(|m| YaTidak::SEMUA.into_iter().any(|j| m.ppks(j) && mengubah(j))) {
            FaktaPpks::NomorRusak
        } else {
            pasti
        };
        (fakta, jenis.into())
    }

    /// The damaged cell that could hold the number of a list row without a family.
    pub(super) fn nomor_mungkin(&self, nomor: u32, temuan: &mut Vec<Temuan>) {
        if let Some(m) = self.mungkin.get(&nomor) {
            let (asal, nik) = m.cacat;
            let kolom = if nik { Kolom::Nik } else { Kolom::NoKk };
            let terbaca = self.p.pemilik(asal).map_or(Nomor::KOSONG, |(kk, n)| if nik { n } else { kk });
            let teks = terbaca.teks(&self.p.kamus);
            temuan.push(self.p.temuan(Kode::NomorMungkinDaftar, asal, kolom, &teks, Rujuk(m.daftar).tanda()));
        }
    }

    fn milik_daftar(&self, nomor: u32, peran: Peran) -> impl Iterator<Item = &BarisDaftar> {
        self.daftar.milik(nomor).iter().map(|i| &self.p.daftar[*i as usize]).filter(move |d| d.peran == peran)
    }

    /// List rows of this role that point at the family, and at another one too.
    fn daftar_meragukan(&self, nomor: u32, peran: Peran) -> impl Iterator<Item = &BarisDaftar> {
        let baris = self.silang.meragukan.get(&nomor).into_iter().flatten();
        baris.map(|i| &self.p.daftar[*i as usize]).filter(move |d| d.peran == peran)
    }
}

/// What the answers of PPKS rows to Miskin say together. One that cannot be read may be any, so nothing beside it
/// is sure.
fn fakta_ppks(jawaban: impl Iterator<Item = YaTidak>) -> FaktaPpks {
    let (mut ya, mut tidak, mut kosong, mut rusak) = (false, false, false, false);
    for j in jawaban {
        match j {
            YaTidak::Ya => ya = true,
            YaTidak::Tidak => tidak = true,
            YaTidak::Kosong | YaTidak::Silang => kosong = true,
            YaTidak::TakTerbaca => rusak = true,
        }
    }
    match (ya, tidak, kosong) {
        (true, true, _) => FaktaPpks::MiskinBertentangan,
        _ if rusak => FaktaPpks::MiskinTakTerbaca,
        (true, false, _) => FaktaPpks::Miskin,
        (false, _, true) => FaktaPpks::MiskinKosong,
        (false, true, false) => FaktaPpks::TidakMiskin,
        (false, false, false) => FaktaPpks::Bukan,
    }
}

/// Gathers what rows say of assistance.
struct KumpulBansos<'a> {
    param: &'a Parameter,
    program: Vec<Entri>,
    penerima: bool,
    /// By a list given, not a column.
    penerima_daftar: bool,
    /// The rows looked at are a list's.
    daftar: bool,
    /// A column was blank where it could have said yes; one of PBI; one cannot be read.
    kosong: bool,
    pbi_kosong: bool,
    tak_terbaca: bool,
    pbi: (bool, bool),
}

impl KumpulBansos<'_> {
    fn baru(param: &Parameter) -> KumpulBansos<'_> {
        KumpulBansos {
            param,
            program: Vec::new(),
            penerima: false,
            penerima_daftar: false,
            daftar: false,
            kosong: false,
            pbi_kosong: false,
            tak_terbaca: false,
            pbi: (false, false),
        }
    }

    fn menerima(&mut self) {
        if self.daftar { self.penerima_daftar = true } else { self.penerima = true }
    }

    fn pbi(&mut self, b: &Bantuan, ada: &AdaYa) {
        let nas = b.pbi_nas.map(|i| i.selesai(ada.pbi_nas));
        let pemda = b.pbi_pemda.map(|i| i.selesai(ada.pbi_pemda));
        self.pbi.0 |= nas == Some(YaTidak::Ya);
        self.pbi.1 |= pemda == Some(YaTidak::Ya);
        if self.param.pbi_termasuk_bansos {
            if [nas, pemda].contains(&Some(YaTidak::Ya)) {
                self.menerima();
            }
            self.pbi_kosong |= [nas, pemda].contains(&Some(YaTidak::Kosong));
        }
    }

    /// Columns PKH and BPNT/Sembako of a row; `None` for a column that its file lacks.
    fn kolom(&mut self, p: &Populasi, b: &Bantuan, ada: &AdaYa) -> [Option<YaTidak>; 2] {
        self.pbi(b, ada);
        let isi = [b.pkh.map(|i| i.selesai(ada.pkh)), b.bpnt.map(|i| i.selesai(ada.bpnt))];
        for (_, nama) in isi.iter().zip(PROGRAM_KOLOM).filter(|(isi, _)| **isi == Some(YaTidak::Ya)) {
            self.menerima();
            self.program.extend(p.kamus.cari(nama));
        }
        isi
    }

    /// A family row, or a person's in a file of the office's own.
    fn baris_keluarga(&mut self, p: &Populasi, b: &Bantuan, ada: &AdaYa) {
        self.daftar = false;
        let isi = self.kolom(p, b, ada);
        self.kosong |= isi.contains(&Some(YaTidak::Kosong));
        self.tak_terbaca |= isi.contains(&Some(YaTidak::TakTerbaca));
        if let Some(program) = b.program {
            self.program(p, program);
        }
    }

    /// A row of a list: whoever stands on it receives, unless its own columns say no to everything.
    fn baris_daftar(&mut self, p: &Populasi, b: &Bantuan, ada: &AdaYa) {
        self.daftar = true;
        let isi = self.kolom(p, b, ada);
        let menyebut = |j: YaTidak| isi.contains(&Some(j));
        match b.program {
            Some(program) => self.program(p, program),
            None if !menyebut(YaTidak::Ya) && !menyebut(YaTidak::Tidak) => self.menerima(),
            None => self.tak_terbaca |= menyebut(YaTidak::TakTerbaca),
        }
    }

    fn program(&mut self, p: &Populasi, program: Entri) {
        let teks = p.kamus.teks(program);
        match crate::domain::ya_tidak::dari_teks(teks) {
            Ok(YaTidak::Tidak | YaTidak::Kosong) => return,
            Ok(_) => return self.menerima(),
            Err(crate::domain::TidakTerbaca) => {}
        }
        self.program.push(program);
        // PBI is health insurance, shown and not counted (T03).
        let besar = teks.to_uppercase();
        let pbi = besar.starts_with("PBI") || besar.contains("BANTUAN IURAN");
        if !pbi || self.param.pbi_termasuk_bansos {
            self.menerima();
        }
    }
}
