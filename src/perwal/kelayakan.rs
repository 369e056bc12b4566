//! Pasal 5 ayat (1): who may take part. The heart of `uep screen`.
//!
//! In: the facts of one family and the parameters in force. Out: a decision with every condition,
//! met, not met or unknown, each with its reason, citation and reading. A missing fact is never
//! a no, and doubtful identity never excludes: it only keeps a family from being Layak.

use super::parameter::{Parameter, kunci_pekerjaan};
use super::rujukan::{Rujukan, gabung};
use super::tafsir::Tafsir;
use crate::domain::desil::Desil;
use crate::temuan::{Kode, KumpulanKode};

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

    pub fn nama(self) -> &'static str {
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

/// Where the family lives.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum FaktaDaerah {
    Dalam,
    Luar,
    TidakPasti,
}

/// The desil as the registry gives it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum FaktaDesil {
    Nilai(Desil),
    Kosong,
    /// 3.9, 11, "tiga".
    Salah,
    /// Rows of the family differ (T40).
    Bertentangan,
    /// No family row in the extract (T34).
    TanpaBaris,
}

/// Whether the family receives social assistance.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum FaktaBansos {
    Penerima,
    Bukan,
    /// A column is blank or cannot be read and no list settles it (T35).
    Kosong,
    /// A list row points at two families.
    Meragukan,
}

/// Whether a member is on a PPKS list, and what it says of Miskin.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum FaktaPpks {
    Bukan,
    Miskin,
    TidakMiskin,
    MiskinKosong,
    /// Ya for one row, Tidak for another.
    MiskinBertentangan,
    /// A list row points at two families.
    Meragukan,
}

/// The family's place in the register.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum FaktaPeserta {
    Bukan,
    /// Entered before the Perwal: must still meet the terms (Pasal 9).
    Lama,
    /// Entered under the Perwal: a risen desil doesn't put the family out (T38).
    Aktif,
    /// The angkatan cannot be read, or the register row points at several families.
    TidakPasti,
    /// Graduated or stopped: shown, without effect (T41).
    Tercatat,
}

/// What is known of a family. Everything a decision needs, and nothing else.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Fakta<'a> {
    pub daerah: FaktaDaerah,
    pub desil: FaktaDesil,
    pub bansos: FaktaBansos,
    pub ppks: FaktaPpks,
    pub peserta: FaktaPeserta,
    /// What is wrong with the identity: findings of [`KODE_IDENTITAS`].
    pub identitas: KumpulanKode,
    /// Age of the head on the reference date.
    pub umur: Option<u8>,
    /// Occupation of the head.
    pub pekerjaan: Option<&'a str>,
}

/// Findings that make the identity of a family doubtful (2-commands, `identitas`). Those of a NIK
/// count only where the NIK is the head's.
pub const KODE_IDENTITAS: [Kode; 21] = [
    Kode::KkKosong,
    Kode::KkHilangDigit,
    Kode::KkDibulatkan,
    Kode::KkPanjang,
    Kode::KkHuruf,
    Kode::KkBukanAngka,
    Kode::KkUrutNol,
    Kode::KkTanggal,
    Kode::NikKepalaKosong,
    Kode::NikHilangDigit,
    Kode::NikDibulatkan,
    Kode::NikPanjang,
    Kode::NikHuruf,
    Kode::NikBukanAngka,
    Kode::NikUrutNol,
    Kode::NikTanggal,
    Kode::NikDuaKeluarga,
    Kode::DesilBertentangan,
    Kode::KeluargaTanpaKepala,
    Kode::KeluargaDuaKepala,
    Kode::KeluargaTanpaAnggota,
];

/// Why a condition came out as it did.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sebab {
    DaerahDalam,
    DaerahLuar,
    DaerahTidakPasti,
    IdentitasSah,
    IdentitasMeragukan,
    DesilDalam(Desil),
    DesilAtas(Desil),
    DesilTidakDiketahui(FaktaDesil),
    DesilPeserta(FaktaDesil),
    DesilAtasPesertaTidakPasti(Desil),
    PenerimaMiskin(Desil),
    PenerimaDesilAtas(Desil),
    PenerimaDesilTidakDiketahui,
    BukanPenerima,
    PenerimaTidakDiketahui(FaktaBansos),
    PpksMiskin,
    PpksTidakMiskin,
    PpksDesilDalam(Desil),
    PpksDesilAtas(Desil),
    PpksDesilTidakDiketahui,
    PpksTidakDiketahui(FaktaPpks),
    BukanPpks,
    JalurAsesmen,
    Umur(u8),
    UmurKurang(u8),
    UmurLebih(u8),
    UmurTidakDiketahui,
    PekerjaanBoleh,
    PekerjaanDikecualikan,
    PekerjaanTidakDiketahui,
}

/// One condition with its outcome.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Alasan {
    pub syarat: Syarat,
    pub hasil: Hasil,
    pub sebab: Sebab,
}

/// The decision on a family: the status and all of its reasons.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Keputusan {
    pub status: Status,
    pub alasan: Vec<Alasan>,
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
        alasan.push(pekerjaan(fakta, p));
    }
    Keputusan { status: status(&alasan), alasan }
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
        lain if fakta.peserta == FaktaPeserta::Aktif && lain != FaktaDesil::TanpaBaris => {
            (Hasil::Terpenuhi, Sebab::DesilPeserta(lain))
        }
        FaktaDesil::Nilai(d) if fakta.peserta == FaktaPeserta::TidakPasti => {
            (Hasil::TidakDiketahui, Sebab::DesilAtasPesertaTidakPasti(d))
        }
        FaktaDesil::Nilai(d) => (Hasil::Tidak, Sebab::DesilAtas(d)),
        lain => (Hasil::TidakDiketahui, Sebab::DesilTidakDiketahui(lain)),
    };
    Alasan { syarat: Syarat::A, hasil, sebab }
}

/// "keluarga miskin penerima bantuan sosial" (T03).
fn huruf_b(fakta: &Fakta<'_>, p: &Parameter) -> Alasan {
    let (hasil, sebab) = match (fakta.bansos, fakta.desil) {
        (FaktaBansos::Bukan, _) => (Hasil::Tidak, Sebab::BukanPenerima),
        (FaktaBansos::Penerima, FaktaDesil::Nilai(d)) if d <= p.desil_maksimum => {
            (Hasil::Terpenuhi, Sebab::PenerimaMiskin(d))
        }
        (FaktaBansos::Penerima, FaktaDesil::Nilai(d)) => (Hasil::TidakDiketahui, Sebab::PenerimaDesilAtas(d)),
        (FaktaBansos::Penerima, _) => (Hasil::TidakDiketahui, Sebab::PenerimaDesilTidakDiketahui),
        (lain, _) => (Hasil::TidakDiketahui, Sebab::PenerimaTidakDiketahui(lain)),
    };
    Alasan { syarat: Syarat::B, hasil, sebab }
}

/// "pemerlu pelayanan kesejahteraan sosial lainnya yang berstatus miskin" (T03).
fn huruf_c(fakta: &Fakta<'_>, p: &Parameter) -> Alasan {
    let (hasil, sebab) = match (fakta.ppks, fakta.desil) {
        (FaktaPpks::Bukan, _) => (Hasil::Tidak, Sebab::BukanPpks),
        (FaktaPpks::Miskin, _) => (Hasil::Terpenuhi, Sebab::PpksMiskin),
        (FaktaPpks::TidakMiskin, _) => (Hasil::Tidak, Sebab::PpksTidakMiskin),
        (FaktaPpks::MiskinKosong, FaktaDesil::Nilai(d)) if d <= p.desil_maksimum => {
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
fn pekerjaan(fakta: &Fakta<'_>, p: &Parameter) -> Alasan {
    let (hasil, sebab) = match fakta.pekerjaan.map(kunci_pekerjaan) {
        None => (Hasil::TidakDiketahui, Sebab::PekerjaanTidakDiketahui),
        Some(kunci) if p.pekerjaan_dikecualikan.contains(&kunci) => (Hasil::Tidak, Sebab::PekerjaanDikecualikan),
        Some(_) => (Hasil::Terpenuhi, Sebab::PekerjaanBoleh),
    };
    Alasan { syarat: Syarat::Pekerjaan, hasil, sebab }
}

impl Alasan {
    /// Value and limit in words, without the citation.
    pub fn uraian(&self, fakta: &Fakta<'_>, p: &Parameter) -> String {
        let batas = p.desil_maksimum;
        match self.sebab {
            Sebab::DaerahDalam => "berada di Kota Banjarmasin".into(),
            Sebab::DaerahLuar => "berada di luar Kota Banjarmasin".into(),
            Sebab::DaerahTidakPasti => "tempat tinggal tidak dapat dipastikan".into(),
            Sebab::IdentitasSah => "identitas sah".into(),
            Sebab::IdentitasMeragukan => {
                let apa: Vec<&str> = fakta.identitas.iter().map(|k| k.penjelasan().masalah).collect();
                format!("identitas meragukan: {}", apa.join("; "))
            }
            Sebab::DesilDalam(d) => format!("desil {d}, batas {batas}"),
            Sebab::DesilAtas(d) => format!("desil {d} di atas batas {batas}"),
            Sebab::DesilTidakDiketahui(f) => format!("desil tidak diketahui ({})", uraian_desil(f)),
            Sebab::DesilPeserta(FaktaDesil::Nilai(d)) => {
                format!("peserta aktif; desil kini {d}, batas {batas} saat masuk")
            }
            Sebab::DesilPeserta(_) => "peserta aktif; desil kini tidak diketahui".into(),
            Sebab::DesilAtasPesertaTidakPasti(d) => {
                format!("desil {d} di atas batas {batas}, tetapi mungkin peserta aktif: register belum pasti")
            }
            Sebab::PenerimaMiskin(d) => format!("penerima bantuan sosial, desil {d}, batas {batas}"),
            Sebab::PenerimaDesilAtas(d) => {
                format!(
                    "penerima bantuan sosial, tetapi desil {d} di atas batas {batas}: daftar dan DTSEN bertentangan"
                )
            }
            Sebab::PenerimaDesilTidakDiketahui => "penerima bantuan sosial, desil tidak diketahui".into(),
            Sebab::BukanPenerima => "tidak tercatat sebagai penerima bantuan sosial".into(),
            Sebab::PenerimaTidakDiketahui(FaktaBansos::Meragukan) => {
                "belum pasti penerima bantuan sosial: daftar menunjuk dua keluarga".into()
            }
            Sebab::PenerimaTidakDiketahui(_) => "belum diketahui menerima bantuan sosial atau tidak".into(),
            Sebab::PpksMiskin => "PPKS berstatus miskin menurut daftar".into(),
            Sebab::PpksTidakMiskin => "PPKS, tetapi tidak berstatus miskin menurut daftar".into(),
            Sebab::PpksDesilDalam(d) => format!("PPKS, desil {d}, batas {batas}"),
            Sebab::PpksDesilAtas(d) => format!("PPKS, tetapi desil {d} di atas batas {batas}"),
            Sebab::PpksDesilTidakDiketahui => "PPKS, status miskin dan desil tidak diketahui".into(),
            Sebab::PpksTidakDiketahui(FaktaPpks::Meragukan) => "belum pasti PPKS: daftar menunjuk dua keluarga".into(),
            Sebab::PpksTidakDiketahui(_) => "PPKS, status miskin bertentangan pada daftar".into(),
            Sebab::BukanPpks => "tidak tercatat sebagai PPKS".into(),
            Sebab::JalurAsesmen => "menunggu hasil asesmen Dinas".into(),
            Sebab::Umur(u) => format!("umur kepala keluarga {u} tahun{}", batas_umur(p)),
            Sebab::UmurKurang(u) | Sebab::UmurLebih(u) => {
                format!("umur kepala keluarga {u} tahun di luar batas{}", batas_umur(p))
            }
            Sebab::UmurTidakDiketahui => "umur kepala keluarga tidak diketahui".into(),
            Sebab::PekerjaanBoleh => "pekerjaan kepala keluarga tidak dikecualikan".into(),
            Sebab::PekerjaanDikecualikan => {
                format!("pekerjaan kepala keluarga \"{}\" dikecualikan", fakta.pekerjaan.unwrap_or_default())
            }
            Sebab::PekerjaanTidakDiketahui => "pekerjaan kepala keluarga tidak diketahui".into(),
        }
    }

    /// What would settle an unknown condition; `None` for a settled one.
    pub fn perbaikan(&self, fakta: &Fakta<'_>) -> Option<String> {
        if self.hasil != Hasil::TidakDiketahui {
            return None;
        }
        Some(match self.sebab {
            Sebab::DaerahTidakPasti => "Isi kabupaten/kota, kecamatan, dan kelurahan domisili".into(),
            Sebab::IdentitasMeragukan => {
                let mut langkah: Vec<&str> = Vec::new();
                for kode in fakta.identitas.iter() {
                    if !langkah.contains(&kode.penjelasan().perbaikan) {
                        langkah.push(kode.penjelasan().perbaikan);
                    }
                }
                langkah.join("; ")
            }
            Sebab::DesilTidakDiketahui(f) => format!("Tetapkan desil menurut DTSEN ({})", uraian_desil(f)),
            Sebab::DesilAtasPesertaTidakPasti(_) => "Perbaiki Angkatan, NIK, atau No KK pada register".into(),
            Sebab::PenerimaDesilAtas(_) => "Mutakhirkan desil di DTSEN, atau keluarkan dari daftar penerima".into(),
            Sebab::PenerimaDesilTidakDiketahui => "Tetapkan desil penerima bantuan sosial".into(),
            Sebab::PenerimaTidakDiketahui(FaktaBansos::Meragukan) => {
                "Perbaiki NIK atau No KK pada daftar bansos".into()
            }
            Sebab::PenerimaTidakDiketahui(_) => {
                "Isi kolom PKH dan BPNT/Sembako dengan Ya atau Tidak, atau berikan daftar penerima".into()
            }
            Sebab::PpksDesilTidakDiketahui => "Isi kolom Miskin pada daftar PPKS, atau tetapkan desil".into(),
            Sebab::PpksTidakDiketahui(FaktaPpks::Meragukan) => "Perbaiki NIK atau No KK pada daftar PPKS".into(),
            Sebab::PpksTidakDiketahui(_) => "Tetapkan Miskin = Ya atau Tidak pada daftar PPKS".into(),
            Sebab::JalurAsesmen => "Lakukan asesmen".into(),
            Sebab::UmurTidakDiketahui => "Isi tanggal lahir kepala keluarga".into(),
            Sebab::PekerjaanTidakDiketahui => "Isi pekerjaan kepala keluarga".into(),
            _ => return None,
        })
    }

    /// The readings this outcome rests on.
    pub fn tafsir(&self) -> &'static [Tafsir] {
        match self.sebab {
            Sebab::DesilDalam(_) | Sebab::DesilAtas(_) => &[Tafsir::T01],
            Sebab::DesilPeserta(_) | Sebab::DesilAtasPesertaTidakPasti(_) => &[Tafsir::T38],
            Sebab::DesilTidakDiketahui(FaktaDesil::TanpaBaris) => &[Tafsir::T34],
            Sebab::DesilTidakDiketahui(FaktaDesil::Bertentangan) => &[Tafsir::T40],
            Sebab::PenerimaTidakDiketahui(FaktaBansos::Kosong) => &[Tafsir::T35],
            Sebab::PenerimaMiskin(_)
            | Sebab::PenerimaDesilAtas(_)
            | Sebab::PenerimaDesilTidakDiketahui
            | Sebab::BukanPenerima
            | Sebab::PpksMiskin
            | Sebab::PpksTidakMiskin
            | Sebab::PpksDesilDalam(_)
            | Sebab::PpksDesilAtas(_)
            | Sebab::PpksDesilTidakDiketahui
            | Sebab::BukanPpks => &[Tafsir::T03],
            Sebab::JalurAsesmen => &[Tafsir::T02],
            _ if matches!(self.syarat, Syarat::Usia | Syarat::Pekerjaan) => &[Tafsir::T22],
            _ => &[],
        }
    }
}

fn uraian_desil(fakta: FaktaDesil) -> &'static str {
    match fakta {
        FaktaDesil::Nilai(_) => "diketahui",
        FaktaDesil::Kosong => "kosong atau belum terdata",
        FaktaDesil::Salah => "nilai salah",
        FaktaDesil::Bertentangan => "berbeda antarbaris",
        FaktaDesil::TanpaBaris => "tidak ada di berkas keluarga DTSEN",
    }
}

fn batas_umur(p: &Parameter) -> String {
    match (p.usia_minimum, p.usia_maksimum) {
        (Some(a), Some(b)) => format!(", batas {a} sampai {b}"),
        (Some(a), None) => format!(", paling rendah {a}"),
        (None, Some(b)) => format!(", paling tinggi {b}"),
        (None, None) => String::new(),
    }
}

impl Keputusan {
    fn dengan(&self, hasil: Hasil) -> impl Iterator<Item = &Alasan> {
        self.alasan.iter().filter(move |a| a.hasil == hasil)
    }

    fn pilihan_terpenuhi(&self) -> bool {
        self.alasan.iter().any(|a| a.syarat.pilihan() && a.hasil == Hasil::Terpenuhi)
    }

    /// Letters met: `a, b`.
    pub fn kriteria(&self) -> String {
        let huruf: Vec<&str> =
            self.dengan(Hasil::Terpenuhi).filter(|a| a.syarat.pilihan()).map(|a| a.syarat.nama()).collect();
        huruf.join(", ")
    }

    /// The provisions the status rests on: what is met for Layak, what fails or is open otherwise.
    pub fn dasar_hukum(&self) -> String {
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
    pub fn uraian_penghalang(&self, fakta: &Fakta<'_>, p: &Parameter) -> String {
        let mut teks = String::new();
        let awalan = format!("{} ", Rujukan::Pasal5Ayat1);
        let mut berhuruf = false;
        for a in self.penghalang() {
            let rujukan = a.syarat.rujukan().teks();
            let huruf = rujukan.strip_prefix(&awalan);
            if !teks.is_empty() {
                teks.push_str("; ");
            }
            teks.push_str(huruf.filter(|_| berhuruf).unwrap_or(rujukan));
            berhuruf |= huruf.is_some();
            teks.push_str(": ");
            teks.push_str(&a.uraian(fakta, p));
        }
        teks
    }

    /// Exactly one obstacle: one condition that must hold, or none of a to d.
    pub fn penghalang_tunggal(&self) -> bool {
        let wajib = self.dengan(Hasil::Tidak).filter(|a| !a.syarat.pilihan()).count();
        let pilihan = self.alasan.iter().filter(|a| a.syarat.pilihan()).all(|a| a.hasil == Hasil::Tidak);
        self.status == Status::TidakLayak && wajib + usize::from(pilihan) == 1
    }

    /// The unknown conditions whose answer would decide.
    pub fn penentu(&self) -> impl Iterator<Item = &Alasan> {
        let terpenuhi = self.pilihan_terpenuhi();
        self.dengan(Hasil::TidakDiketahui).filter(move |a| !(a.syarat.pilihan() && terpenuhi))
    }
}

#[cfg(test)]
mod tests;
