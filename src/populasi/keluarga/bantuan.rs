//! Social assistance and PPKS: what columns and lists say of a family together.

use super::Pembentuk;
use crate::domain::desil::BacaanDesil;
use crate::domain::ya_tidak::YaTidak;
use crate::perwal::kelayakan::{FaktaBansos, FaktaDesil, FaktaPpks};
use crate::perwal::parameter::Parameter;
use crate::populasi::kamus::Entri;
use crate::populasi::kumpul::{Bantuan, BarisKeluarga, Orang, PROGRAM_KOLOM, Populasi};
use crate::read::jenis::Peran;
use crate::read::kolom::Kolom;
use crate::record::hitungan::AdaYa;
use crate::temuan::{Kode, Tempat, Temuan};

impl Pembentuk<'_> {
    pub(super) fn bansos(
        &self,
        nomor: u32,
        (baris, orang): (&[&BarisKeluarga], &[&Orang]),
        desil: FaktaDesil,
        temuan: &mut Vec<Temuan>,
    ) -> (FaktaBansos, Box<[Entri]>, (bool, bool)) {
        let ada_ya = |asal: Tempat| &self.p.hitungan[usize::from(asal.sumber)].ada_ya;
        let mut b = KumpulBansos {
            param: self.param,
            program: Vec::new(),
            penerima: false,
            kosong: false,
            pbi: (false, false),
        };
        for baris in baris {
            b.baris_keluarga(self.p, &baris.bantuan, ada_ya(baris.asal));
        }
        for (o, bantuan) in orang.iter().filter_map(|o| Some((o, o.bantuan.as_ref()?))) {
            b.baris_keluarga(self.p, bantuan, ada_ya(o.asal));
        }
        let meragukan = self.daftar_meragukan(nomor, Peran::Bansos);
        let mut contoh = None;
        for i in self.daftar.milik(nomor) {
            let d = &self.p.daftar[*i as usize];
            if d.peran != Peran::Bansos {
                continue;
            }
            contoh.get_or_insert(d.asal);
            b.baris_daftar(self.p, &d.bantuan, ada_ya(d.asal));
        }
        let fakta = match (b.penerima, meragukan, b.kosong && !self.ada_daftar_bansos) {
            (true, _, _) => FaktaBansos::Penerima,
            (false, true, _) => FaktaBansos::Meragukan,
            (false, false, true) => FaktaBansos::Kosong,
            (false, false, false) => FaktaBansos::Bukan,
        };
        if let (FaktaBansos::Penerima, FaktaDesil::Nilai(d)) = (fakta, desil)
            && d > self.param.desil_maksimum
            && let Some(asal) = baris.iter().find(|b| b.desil == BacaanDesil::Nilai(d)).map(|b| b.asal).or(contoh)
        {
            temuan.push(self.p.temuan(Kode::BansosDesilTinggi, asal, Kolom::Desil, &d.to_string(), String::new()));
        }
        b.program.sort_unstable_by_key(|n| self.p.kamus.teks(*n));
        b.program.dedup();
        (fakta, b.program.into(), b.pbi)
    }

    pub(super) fn ppks(&self, nomor: u32, temuan: &mut Vec<Temuan>) -> (FaktaPpks, Box<[Entri]>) {
        let daftar = |i: &u32| Some(&self.p.daftar[*i as usize]).filter(|d| d.peran == Peran::Ppks);
        let meragukan = self.daftar_meragukan(nomor, Peran::Ppks);
        let (mut ya, mut tidak, mut kosong) = (None, None, false);
        let mut jenis = Vec::new();
        for i in self.daftar.milik(nomor) {
            let Some(d) = daftar(i) else { continue };
            jenis.extend(d.jenis_ppks);
            match selesaikan(d.miskin, self.p.hitungan[usize::from(d.asal.sumber)].ada_ya.miskin) {
                YaTidak::Ya => ya = ya.or(Some(d.asal)),
                YaTidak::Tidak => tidak = tidak.or(Some(d.asal)),
                _ => kosong = true,
            }
        }
        jenis.sort_unstable_by_key(|n| self.p.kamus.teks(*n));
        jenis.dedup();
        let fakta = match (ya, tidak, kosong) {
            (Some(a), Some(b), _) => {
                for (asal, teks) in [(a, "Ya"), (b, "Tidak")] {
                    temuan.push(self.p.temuan(Kode::MiskinBertentangan, asal, Kolom::Miskin, teks, String::new()));
                }
                FaktaPpks::MiskinBertentangan
            }
            (Some(_), None, _) => FaktaPpks::Miskin,
            (None, _, true) => FaktaPpks::MiskinKosong,
            (None, Some(_), false) => FaktaPpks::TidakMiskin,
            (None, None, false) if meragukan => FaktaPpks::Meragukan,
            (None, None, false) => FaktaPpks::Bukan,
        };
        (fakta, jenis.into())
    }

    /// A list row of this role points at the family, and at another one too.
    fn daftar_meragukan(&self, nomor: u32, peran: Peran) -> bool {
        let baris = self.silang.meragukan.get(&nomor);
        baris.is_some_and(|b| b.iter().any(|i| self.p.daftar[*i as usize].peran == peran))
    }
}

/// Settles a cross by the other marks of its column (T36).
fn selesaikan(isi: YaTidak, ada_ya: bool) -> YaTidak {
    match isi {
        YaTidak::Silang if ada_ya => YaTidak::Tidak,
        YaTidak::Silang => YaTidak::Ya,
        lain => lain,
    }
}

/// Gathers what rows say of assistance.
struct KumpulBansos<'a> {
    param: &'a Parameter,
    program: Vec<Entri>,
    penerima: bool,
    /// A column was blank where it could have said yes.
    kosong: bool,
    pbi: (bool, bool),
}

impl KumpulBansos<'_> {
    fn pbi(&mut self, b: &Bantuan, ada: &AdaYa) {
        let nas = b.pbi_nas.map(|i| selesaikan(i, ada.pbi_nas));
        let pemda = b.pbi_pemda.map(|i| selesaikan(i, ada.pbi_pemda));
        self.pbi.0 |= nas == Some(YaTidak::Ya);
        self.pbi.1 |= pemda == Some(YaTidak::Ya);
        if self.param.pbi_termasuk_bansos {
            self.penerima |= self.pbi.0 || self.pbi.1;
            self.kosong |= [nas, pemda].contains(&Some(YaTidak::Kosong));
        }
    }

    /// Columns PKH and BPNT/Sembako of a row; `None` for a column that its file lacks.
    fn kolom(&mut self, p: &Populasi, b: &Bantuan, ada: &AdaYa) -> [Option<YaTidak>; 2] {
        self.pbi(b, ada);
        let isi = [b.pkh.map(|i| selesaikan(i, ada.pkh)), b.bpnt.map(|i| selesaikan(i, ada.bpnt))];
        for (_, nama) in isi.iter().zip(PROGRAM_KOLOM).filter(|(isi, _)| **isi == Some(YaTidak::Ya)) {
            self.terima(p, nama);
        }
        isi
    }

    /// A family row, or a person's in a file of the office's own.
    fn baris_keluarga(&mut self, p: &Populasi, b: &Bantuan, ada: &AdaYa) {
        self.kosong |= self.kolom(p, b, ada).contains(&Some(YaTidak::Kosong));
        if let Some(program) = b.program {
            self.program(p, program);
        }
    }

    /// A row of a list: whoever stands on it receives, unless its own columns say no to everything.
    fn baris_daftar(&mut self, p: &Populasi, b: &Bantuan, ada: &AdaYa) {
        let isi = self.kolom(p, b, ada);
        match b.program {
            Some(program) => self.program(p, program),
            None => self.penerima |= ![YaTidak::Ya, YaTidak::Tidak].iter().any(|j| isi.contains(&Some(*j))),
        }
    }

    fn terima(&mut self, p: &Populasi, nama: &str) {
        self.penerima = true;
        self.program.extend(p.kamus.cari(nama));
    }

    fn program(&mut self, p: &Populasi, program: Entri) {
        let teks = p.kamus.teks(program);
        match crate::domain::ya_tidak::dari_teks(teks) {
            Ok(YaTidak::Tidak | YaTidak::Kosong) => return,
            Ok(_) => {
                self.penerima = true;
                return;
            }
            Err(crate::domain::TidakTerbaca) => {}
        }
        self.program.push(program);
        // PBI is health insurance, shown and not counted (T03).
        let besar = teks.to_uppercase();
        let pbi = besar.starts_with("PBI") || besar.contains("BANTUAN IURAN");
        if !pbi || self.param.pbi_termasuk_bansos {
            self.penerima = true;
        }
    }
}
