//! Pasal 5 ayat (1): who may take part. The heart of `uep screen`.
//!
//! In: the facts of one family and the parameters in force. Out: a decision with every condition,
//! met, not met or unknown, each with its reason, citation and reading. A missing fact is never
//! a no, and doubtful identity never excludes: it only keeps a family from being Layak.

mod alasan;
mod fakta;
pub mod jejak;

use std::borrow::Cow;

use crate::domain::desil::Desil;
use crate::domain::pekerjaan::{self, Pekerjaan};

use super::parameter::{BuktiMiskin, Parameter};
use super::rujukan::{Rujukan, gabung};
use crate::temuan::Kode;

pub use alasan::{Alasan, Datum, Sebab, kalimat};
pub use fakta::{Fakta, FaktaBansos, FaktaDaerah, FaktaDesil, FaktaPeserta, FaktaPpks};

/// Three-valued outcome of a condition.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Hasil {
    Terpenuhi,
    Tidak,
    TidakDiketahui,
}

/// The answer for a family.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Status {
    Layak,
    TidakLayak,
    PerluVerifikasi,
}

impl Status {
    pub const SEMUA: [Status; 3] = [Status::Layak, Status::TidakLayak, Status::PerluVerifikasi];

    pub const fn nama(self) -> &'static str {
        match self {
            Status::Layak => "Layak",
            Status::TidakLayak => "Tidak Layak",
            Status::PerluVerifikasi => "Perlu Verifikasi",
        }
    }
}

/// A condition.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Syarat {
    Daerah,
    Identitas,
    A,
    B,
    C,
    D,
    Usia,
    Pekerjaan,
}

impl Syarat {
    /// As lists and messages call it.
    pub fn nama(self) -> &'static str {
        match self {
            Syarat::Daerah => "daerah",
            Syarat::Identitas => "identitas",
            Syarat::A => "a",
            Syarat::B => "b",
            Syarat::C => "c",
            Syarat::D => "d",
            Syarat::Usia => "usia (juknis)",
            Syarat::Pekerjaan => "pekerjaan (juknis)",
        }
    }

    /// The name with what a bare letter stands for.
    pub fn sebutan(self) -> &'static str {
        match self {
            Syarat::A => "huruf a (desil DTSEN)",
            Syarat::B => "huruf b (penerima bansos)",
            Syarat::C => "huruf c (PPKS)",
            Syarat::D => "huruf d (asesmen)",
            lain => lain.nama(),
        }
    }

    pub fn rujukan(self) -> Rujukan {
        match self {
            Syarat::Daerah | Syarat::Identitas => Rujukan::Pasal5Ayat1,
            Syarat::A => Rujukan::Pasal5Ayat1A,
            Syarat::B => Rujukan::Pasal5Ayat1B,
            Syarat::C => Rujukan::Pasal5Ayat1C,
            Syarat::D | Syarat::Usia | Syarat::Pekerjaan => Rujukan::Pasal5Ayat1D,
        }
    }

    /// a to d: one of them is enough (T02). The others must all hold.
    pub fn pilihan(self) -> bool {
        matches!(self, Syarat::A | Syarat::B | Syarat::C | Syarat::D)
    }
}

/// The limits that a decision was held against.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Batas {
    pub desil: Desil,
    /// Of letters b and c (T65).
    pub miskin: Desil,
    pub usia_minimum: Option<u8>,
    pub usia_maksimum: Option<u8>,
}

impl Batas {
    fn dari(p: &Parameter) -> Batas {
        Batas {
            desil: p.desil_maksimum,
            miskin: p.batas_miskin(),
            usia_minimum: p.usia_minimum,
            usia_maksimum: p.usia_maksimum,
        }
    }
}

/// The decision on a family: the status, all of its reasons, and the limits they met.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Keputusan {
    pub status: Status,
    pub alasan: Vec<Alasan>,
    pub batas: Batas,
}

/// Decides one family.
pub fn putuskan(fakta: &Fakta<'_>, p: &Parameter) -> Keputusan {
    let mut alasan = vec![daerah(fakta), identitas(fakta), huruf_a(fakta, p), huruf_b(fakta, p), huruf_c(fakta, p)];
    if p.jalur_huruf_d {
        alasan.push(Alasan { syarat: Syarat::D, hasil: Hasil::TidakDiketahui, sebab: Sebab::JalurAsesmen });
    }
    if p.usia_minimum.is_some() || p.usia_maksimum.is_some() {
        alasan.push(usia(fakta, p));
    }
    if !p.pekerjaan_dikecualikan.is_empty() {
        alasan.push(pekerjaan_kepala(fakta, p));
    }
    Keputusan { status: status(&alasan), alasan, batas: Batas::dari(p) }
}

/// Layak: everything that must hold does, and one of a to d. Tidak Layak: something that must hold
/// does not, or none of a to d can. Anything else has to be verified.
fn status(alasan: &[Alasan]) -> Status {
    let wajib = alasan.iter().filter(|a| !a.syarat.pilihan()).map(|a| a.hasil);
    let pilihan = alasan.iter().filter(|a| a.syarat.pilihan()).map(|a| a.hasil);
    let syarat = dan(wajib.chain(std::iter::once(atau(pilihan))));
    match syarat {
        Hasil::Terpenuhi => Status::Layak,
        Hasil::Tidak => Status::TidakLayak,
        Hasil::TidakDiketahui => Status::PerluVerifikasi,
    }
}

fn dan(mut hasil: impl Iterator<Item = Hasil>) -> Hasil {
    hasil
        .try_fold(Hasil::Terpenuhi, |sejauh_ini, h| match h {
            Hasil::Tidak => Err(Hasil::Tidak),
            Hasil::TidakDiketahui => Ok(Hasil::TidakDiketahui),
            Hasil::Terpenuhi => Ok(sejauh_ini),
        })
        .unwrap_or_else(|h| h)
}

fn atau(mut hasil: impl Iterator<Item = Hasil>) -> Hasil {
    hasil
        .try_fold(Hasil::Tidak, |sejauh_ini, h| match h {
            Hasil::Terpenuhi => Err(Hasil::Terpenuhi),
            Hasil::TidakDiketahui => Ok(Hasil::TidakDiketahui),
            Hasil::Tidak => Ok(sejauh_ini),
        })
        .unwrap_or_else(|h| h)
}

/// "keluarga miskin dan rentan di Daerah".
fn daerah(fakta: &Fakta<'_>) -> Alasan {
    let (hasil, sebab) = match fakta.daerah {
        FaktaDaerah::Dalam => (Hasil::Terpenuhi, Sebab::DaerahDalam),
        FaktaDaerah::Luar => (Hasil::Tidak, Sebab::DaerahLuar),
        FaktaDaerah::TidakPasti => (Hasil::TidakDiketahui, Sebab::DaerahTidakPasti),
    };
    Alasan { syarat: Syarat::Daerah, hasil, sebab }
}

/// Never `Tidak`: what is unsound can be mended.
fn identitas(fakta: &Fakta<'_>) -> Alasan {
    let (hasil, sebab) = if fakta.identitas.is_empty() {
        (Hasil::Terpenuhi, Sebab::IdentitasSah)
    } else {
        (Hasil::TidakDiketahui, Sebab::IdentitasMeragukan)
    };
    Alasan { syarat: Syarat::Identitas, hasil, sebab }
}

/// "terdaftar dalam data tunggal sosial dan ekonomi nasional", desil within the limit (T01).
fn huruf_a(fakta: &Fakta<'_>, p: &Parameter) -> Alasan {
    let (hasil, sebab) = match fakta.desil {
        FaktaDesil::Nilai(d) if d <= p.desil_maksimum => (Hasil::Terpenuhi, Sebab::DesilDalam(d)),
        lain if fakta.peserta == FaktaPeserta::Aktif && !lain.tanpa_sumber() => match fakta.desil_awal {
            Some(awal) if awal <= p.desil_maksimum => (Hasil::Terpenuhi, Sebab::DesilPeserta(lain)),
            _ => (Hasil::TidakDiketahui, Sebab::DesilPesertaTanpaAwal(lain)),
        },
        FaktaDesil::Nilai(d) if fakta.peserta == FaktaPeserta::TidakPasti => {
            (Hasil::TidakDiketahui, Sebab::DesilAtasPesertaTidakPasti(d))
        }
        FaktaDesil::Nilai(d) => (Hasil::Tidak, Sebab::DesilAtas(d)),
        lain => (Hasil::TidakDiketahui, Sebab::DesilTidakDiketahui(lain)),
    };
    Alasan { syarat: Syarat::A, hasil, sebab }
}

/// "keluarga miskin penerima bantuan sosial" (T03, T65).
fn huruf_b(fakta: &Fakta<'_>, p: &Parameter) -> Alasan {
    use FaktaBansos::{Bukan, Penerima, PenerimaDaftar};
    let (hasil, sebab) = match (fakta.bansos, fakta.desil) {
        (Bukan, _) => (Hasil::Tidak, Sebab::BukanPenerima),
        (PenerimaDaftar, _) if p.bukti_miskin_huruf_b == BuktiMiskin::Daftar => {
            (Hasil::Terpenuhi, Sebab::PenerimaDaftar)
        }
        (Penerima | PenerimaDaftar, FaktaDesil::Nilai(d)) if d <= p.batas_miskin() => {
            (Hasil::Terpenuhi, Sebab::PenerimaMiskin(d))
        }
        (Penerima | PenerimaDaftar, FaktaDesil::Nilai(d)) => (Hasil::TidakDiketahui, Sebab::PenerimaDesilAtas(d)),
        (Penerima | PenerimaDaftar, _) => (Hasil::TidakDiketahui, Sebab::PenerimaDesilTidakDiketahui),
        (lain, _) => (Hasil::TidakDiketahui, Sebab::PenerimaTidakDiketahui(lain)),
    };
    Alasan { syarat: Syarat::B, hasil, sebab }
}

/// "pemerlu pelayanan kesejahteraan sosial lainnya yang berstatus miskin" (T03, T65).
fn huruf_c(fakta: &Fakta<'_>, p: &Parameter) -> Alasan {
    let (hasil, sebab) = match (fakta.ppks, fakta.desil) {
        (FaktaPpks::Bukan, _) => (Hasil::Tidak, Sebab::BukanPpks),
        (FaktaPpks::Miskin, _) => (Hasil::Terpenuhi, Sebab::PpksMiskin),
        (FaktaPpks::TidakMiskin, _) => (Hasil::Tidak, Sebab::PpksTidakMiskin),
        (FaktaPpks::MiskinKosong, FaktaDesil::Nilai(d)) if d <= p.batas_miskin() => {
            (Hasil::Terpenuhi, Sebab::PpksDesilDalam(d))
        }
        (FaktaPpks::MiskinKosong, FaktaDesil::Nilai(d)) => (Hasil::Tidak, Sebab::PpksDesilAtas(d)),
        (FaktaPpks::MiskinKosong, _) => (Hasil::TidakDiketahui, Sebab::PpksDesilTidakDiketahui),
        (lain, _) => (Hasil::TidakDiketahui, Sebab::PpksTidakDiketahui(lain)),
    };
    Alasan { syarat: Syarat::C, hasil, sebab }
}

/// Juknis, switched on by `usia_minimum` and `usia_maksimum` (T22).
fn usia(fakta: &Fakta<'_>, p: &Parameter) -> Alasan {
    let (hasil, sebab) = match fakta.umur {
        None => (Hasil::TidakDiketahui, Sebab::UmurTidakDiketahui),
        Some(u) if p.usia_minimum.is_some_and(|batas| u < batas) => (Hasil::Tidak, Sebab::UmurKurang(u)),
        Some(u) if p.usia_maksimum.is_some_and(|batas| u > batas) => (Hasil::Tidak, Sebab::UmurLebih(u)),
        Some(u) => (Hasil::Terpenuhi, Sebab::Umur(u)),
    };
    Alasan { syarat: Syarat::Usia, hasil, sebab }
}

/// Juknis, switched on by `pekerjaan_dikecualikan` (T22).
fn pekerjaan_kepala(fakta: &Fakta<'_>, p: &Parameter) -> Alasan {
    let (hasil, sebab) = match fakta.pekerjaan.filter(|t| pekerjaan::bernama(t)).map(Pekerjaan::dari) {
        None => (Hasil::TidakDiketahui, Sebab::PekerjaanTidakDiketahui),
        Some(milik) if p.pekerjaan_dikecualikan.iter().any(|i| i.sama(&milik)) => {
            (Hasil::Tidak, Sebab::PekerjaanDikecualikan)
        }
        Some(_) => (Hasil::Terpenuhi, Sebab::PekerjaanBoleh),
    };
    Alasan { syarat: Syarat::Pekerjaan, hasil, sebab }
}

impl Keputusan {
    fn dengan(&self, hasil: Hasil) -> impl Iterator<Item = &Alasan> {
        self.alasan.iter().filter(move |a| a.hasil == hasil)
    }

    fn pilihan_terpenuhi(&self) -> bool {
        self.alasan.iter().any(|a| a.syarat.pilihan() && a.hasil == Hasil::Terpenuhi)
    }

    /// Letters met: `a, b`.
    pub fn kriteria(&self) -> Cow<'static, str> {
        let huruf: Vec<&str> =
            self.dengan(Hasil::Terpenuhi).filter(|a| a.syarat.pilihan()).map(|a| a.syarat.nama()).collect();
        if let [satu] = huruf[..] { satu.into() } else { huruf.join(", ").into() }
    }

    /// The provisions the status rests on: what is met for Layak, what fails or is open otherwise.
    pub fn dasar_hukum(&self) -> Cow<'static, str> {
        let menentukan: Vec<Rujukan> = match self.status {
            Status::Layak => {
                self.dengan(Hasil::Terpenuhi).filter(|a| a.syarat.pilihan()).map(|a| a.syarat.rujukan()).collect()
            }
            Status::TidakLayak => self.penghalang().map(|a| a.syarat.rujukan()).collect(),
            Status::PerluVerifikasi => self.penentu().map(|a| a.syarat.rujukan()).collect(),
        };
        gabung(&menentukan)
    }

    /// Every failing condition that counts: a to d fail only together.
    pub fn penghalang(&self) -> impl Iterator<Item = &Alasan> {
        let terpenuhi = self.pilihan_terpenuhi();
        self.dengan(Hasil::Tidak).filter(move |a| !(a.syarat.pilihan() && terpenuhi))
    }

    /// The obstacles in words, each with its provision: `Pasal 5 ayat (1) huruf a: desil 8 di atas
    /// batas 5; huruf b: …`.
    pub fn uraian_penghalang(&self, fakta: &Fakta<'_>) -> String {
        let mut teks = String::new();
        let mut berhuruf = false;
        for a in self.penghalang() {
            let rujukan = a.syarat.rujukan();
            let huruf = rujukan.huruf();
            if !teks.is_empty() {
                teks.push_str("; ");
            }
            teks.push_str(huruf.filter(|_| berhuruf).unwrap_or(rujukan.teks()));
            berhuruf |= huruf.is_some();
            teks.push_str(": ");
            teks.push_str(&a.uraian(fakta, &self.batas));
        }
        teks
    }

    /// Exactly one obstacle: one condition that must hold, or none of a to d.
    pub fn penghalang_tunggal(&self) -> bool {
        let wajib = self.dengan(Hasil::Tidak).filter(|a| !a.syarat.pilihan()).count();
        let pilihan = self.alasan.iter().filter(|a| a.syarat.pilihan()).all(|a| a.hasil == Hasil::Tidak);
        self.status == Status::TidakLayak && wajib + usize::from(pilihan) == 1
    }

    /// What would settle the open conditions that decide: `identitas: NIK bukan 16 angka; cocokkan dengan KTP. huruf a
    /// (desil DTSEN): Desil kosong; isi menurut DTSEN.`
    pub fn uraian_perbaikan(&self, fakta: &Fakta<'_>) -> String {
        let satu = |a: &Alasan| Some(format!("{}: {}.", a.syarat.sebutan(), a.perbaikan(fakta, &self.batas)?));
        let teks = self.penentu().filter_map(satu).collect::<Vec<_>>().join(" ");
        // Desil is said once, where it decides.
        if self.penentu().any(|a| a.syarat == Syarat::A) {
            return teks.replace(&kalimat(Kode::DesilBertentangan), "Desil tidak pasti, lihat huruf a");
        }
        teks
    }

    /// The unknown conditions whose answer would decide.
    pub fn penentu(&self) -> impl Iterator<Item = &Alasan> {
        let terpenuhi = self.pilihan_terpenuhi();
        self.dengan(Hasil::TidakDiketahui).filter(move |a| !(a.syarat.pilihan() && terpenuhi))
    }
}

#[cfg(test)]
mod tests;
