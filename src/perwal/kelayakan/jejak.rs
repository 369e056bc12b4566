//! A decision as a short code, and back: facts, limits, every condition with its outcome and reason, readings.
//!
//! ```text
//! 5,5;d3pb--;;;Lw+di+sa+lb+pc-n;T01T02T03;
//! │   │     ││ │                │         └ occupation, where a reason quotes it
//! │   │     ││ │                └ readings
//! │   │     ││ └ the answer, then condition, outcome and reason, three letters each
//! │   │     │└ age of the head, where a condition asks for it
//! │   │     └ codes of what is wrong with the identity
//! │   └ place, desil, bansos, PPKS, register, Desil Awal
//! └ limits: desil, desil of letters b and c, ages
//! ```
//!
//! The letters are in workbooks that people keep: one that has been written keeps its meaning. A reason's value is the
//! fact that it is about, so none stands twice. Any other text is no decision: `None`.

use std::fmt::Write as _;

use super::{
    Alasan, Batas, Fakta, FaktaBansos, FaktaDaerah, FaktaDesil, FaktaPeserta, FaktaPpks, Hasil, Keputusan, Sebab,
    Status, Syarat,
};
use crate::domain::desil::Desil;
use crate::perwal::tafsir::{KumpulanTafsir, Tafsir};
use crate::temuan::{Kode, KumpulanKode};

/// A decision with the facts it was made from and the readings it rests on.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Jejak<'a> {
    pub fakta: Fakta<'a>,
    pub keputusan: Keputusan,
    pub tafsir: KumpulanTafsir,
}

/// One letter a value, both ways: a value without a letter and a letter for two values don't compile.
macro_rules! huruf {
    ($($jenis:ident { $($nilai:ident $huruf:literal)* })*) => {
        $(impl Berhuruf for $jenis {
            fn huruf(self) -> char {
                match self { $($jenis::$nilai => $huruf),* }
            }

            #[deny(unreachable_patterns)]
            fn dari_huruf(huruf: char) -> Option<$jenis> {
                match huruf { $($huruf => Some($jenis::$nilai),)* _ => None }
            }
        })*
    };
}

trait Berhuruf: Sized {
    fn huruf(self) -> char;
    fn dari_huruf(huruf: char) -> Option<Self>;
}

huruf! {
    Status { Layak 'L' TidakLayak 'T' PerluVerifikasi 'V' }
    Hasil { Terpenuhi '+' Tidak '-' TidakDiketahui '?' }
    Syarat { Daerah 'w' Identitas 'i' A 'a' B 'b' C 'c' D 'd' Usia 'u' Pekerjaan 'k' }
    FaktaDaerah { Dalam 'd' Luar 'l' TidakPasti '?' }
    FaktaBansos {
        Penerima 'p' PenerimaDaftar 'd' Bukan 'b' Kosong 'k' TakTerbaca 's' PbiKosong 'i' Meragukan 'r' NomorRusak 'n'
    }
    FaktaPpks {
        Bukan 'b' Miskin 'm' TidakMiskin 't' MiskinKosong 'k' MiskinBertentangan 'x' MiskinTakTerbaca 's' Meragukan 'r'
        NomorRusak 'n'
    }
    FaktaPeserta { Bukan '-' Lama 'l' Aktif 'a' TidakPasti '?' Tercatat 't' }
}

fn huruf_desil(desil: Desil) -> char {
    char::from_digit(desil.nilai().into(), 36).unwrap_or('0')
}

fn desil(huruf: char) -> Option<Desil> {
    u8::try_from(huruf.to_digit(36)?).ok().and_then(Desil::baru)
}

fn huruf_fakta_desil(fakta: FaktaDesil) -> char {
    match fakta {
        FaktaDesil::Nilai(d) => huruf_desil(d),
        FaktaDesil::Kosong => 'K',
        FaktaDesil::Salah => 'S',
        FaktaDesil::Bertentangan => 'X',
        FaktaDesil::TanpaBaris => 'B',
        FaktaDesil::TanpaKolom => 'T',
    }
}

fn fakta_desil(huruf: char) -> Option<FaktaDesil> {
    Some(match huruf {
        'K' => FaktaDesil::Kosong,
        'S' => FaktaDesil::Salah,
        'X' => FaktaDesil::Bertentangan,
        'B' => FaktaDesil::TanpaBaris,
        'T' => FaktaDesil::TanpaKolom,
        lain => FaktaDesil::Nilai(desil(lain).filter(|_| !lain.is_ascii_uppercase())?),
    })
}

fn huruf_sebab(sebab: Sebab) -> char {
    match sebab {
        Sebab::DaerahDalam => 'd',
        Sebab::DaerahLuar => 'l',
        Sebab::DaerahTidakPasti => 'e',
        Sebab::IdentitasSah => 's',
        Sebab::IdentitasMeragukan => 'r',
        Sebab::DesilDalam(_) => 'D',
        Sebab::DesilAtas(_) => 'A',
        Sebab::DesilTidakDiketahui(_) => 'X',
        Sebab::DesilPeserta(_) => 'P',
        Sebab::DesilPesertaTanpaAwal(_) => 'Q',
        Sebab::DesilAtasPesertaTidakPasti(_) => 'R',
        Sebab::PenerimaMiskin(_) => 'm',
        Sebab::PenerimaDaftar => 'f',
        Sebab::PenerimaDesilAtas(_) => 'a',
        Sebab::PenerimaDesilTidakDiketahui => 'x',
        Sebab::BukanPenerima => 'b',
        Sebab::PenerimaTidakDiketahui(_) => 't',
        Sebab::PpksMiskin => 'M',
        Sebab::PpksTidakMiskin => 'N',
        Sebab::PpksDesilDalam(_) => 'C',
        Sebab::PpksDesilAtas(_) => 'E',
        Sebab::PpksDesilTidakDiketahui => 'Y',
        Sebab::PpksTidakDiketahui(_) => 'Z',
        Sebab::BukanPpks => 'n',
        Sebab::JalurAsesmen => 'j',
        Sebab::Umur(_) => 'u',
        Sebab::UmurKurang(_) => 'k',
        Sebab::UmurLebih(_) => 'h',
        Sebab::UmurTidakDiketahui => 'y',
        Sebab::PekerjaanBoleh => 'o',
        Sebab::PekerjaanDikecualikan => 'c',
        Sebab::PekerjaanTidakDiketahui => 'z',
    }
}

#[deny(unreachable_patterns)]
fn sebab(huruf: char, f: &Fakta<'_>) -> Option<Sebab> {
    let desil = match f.desil {
        FaktaDesil::Nilai(d) => Some(d),
        _ => None,
    };
    Some(match huruf {
        'd' => Sebab::DaerahDalam,
        'l' => Sebab::DaerahLuar,
        'e' => Sebab::DaerahTidakPasti,
        's' => Sebab::IdentitasSah,
        'r' => Sebab::IdentitasMeragukan,
        'D' => Sebab::DesilDalam(desil?),
        'A' => Sebab::DesilAtas(desil?),
        'X' => Sebab::DesilTidakDiketahui(f.desil),
        'P' => Sebab::DesilPeserta(f.desil),
        'Q' => Sebab::DesilPesertaTanpaAwal(f.desil),
        'R' => Sebab::DesilAtasPesertaTidakPasti(desil?),
        'm' => Sebab::PenerimaMiskin(desil?),
        'f' => Sebab::PenerimaDaftar,
        'a' => Sebab::PenerimaDesilAtas(desil?),
        'x' => Sebab::PenerimaDesilTidakDiketahui,
        'b' => Sebab::BukanPenerima,
        't' => Sebab::PenerimaTidakDiketahui(f.bansos),
        'M' => Sebab::PpksMiskin,
        'N' => Sebab::PpksTidakMiskin,
        'C' => Sebab::PpksDesilDalam(desil?),
        'E' => Sebab::PpksDesilAtas(desil?),
        'Y' => Sebab::PpksDesilTidakDiketahui,
        'Z' => Sebab::PpksTidakDiketahui(f.ppks),
        'n' => Sebab::BukanPpks,
        'j' => Sebab::JalurAsesmen,
        'u' => Sebab::Umur(f.umur?),
        'k' => Sebab::UmurKurang(f.umur?),
        'h' => Sebab::UmurLebih(f.umur?),
        'y' => Sebab::UmurTidakDiketahui,
        'o' => Sebab::PekerjaanBoleh,
        'c' => Sebab::PekerjaanDikecualikan,
        'z' => Sebab::PekerjaanTidakDiketahui,
        _ => return None,
    })
}

/// Whether the words of the reason quote the occupation; otherwise the code keeps it to itself.
fn mengutip(a: &Alasan) -> bool {
    matches!(a.sebab, Sebab::PekerjaanDikecualikan | Sebab::PekerjaanTidakDiketahui)
}

/// Writes the code behind what stands in `kode`.
pub fn tulis(kode: &mut String, f: &Fakta<'_>, k: &Keputusan, tafsir: KumpulanTafsir) {
    let b = k.batas;
    // Writing to a String doesn't fail.
    let _ = write!(kode, "{},{}", b.desil, b.miskin);
    if b.usia_minimum.is_some() || b.usia_maksimum.is_some() {
        for usia in [b.usia_minimum, b.usia_maksimum] {
            kode.push(',');
            kode.extend(usia.map(|u| u.to_string()));
        }
    }
    kode.extend([';', f.daerah.huruf(), huruf_fakta_desil(f.desil), f.bansos.huruf(), f.ppks.huruf()]);
    kode.extend([f.peserta.huruf(), f.desil_awal.map_or('-', huruf_desil), ';']);
    kode.extend(f.identitas.iter().map(Kode::kode));
    kode.push(';');
    if let Some(umur) = f.umur.filter(|_| k.alasan.iter().any(|a| a.syarat == Syarat::Usia)) {
        let _ = write!(kode, "{umur}");
    }
    kode.extend([';', k.status.huruf()]);
    for a in &k.alasan {
        kode.extend([a.syarat.huruf(), a.hasil.huruf(), huruf_sebab(a.sebab)]);
    }
    kode.push(';');
    kode.extend(tafsir.iter().map(Tafsir::nomor));
    kode.push(';');
    if let Some(pekerjaan) = f.pekerjaan.filter(|_| k.alasan.iter().any(mengutip)) {
        kode.push_str(pekerjaan);
    }
}

/// Reads what [`tulis`] wrote.
pub fn baca(kode: &str) -> Option<Jejak<'_>> {
    let mut bagian = kode.splitn(7, ';');
    let mut lagi = || bagian.next();
    let (tertulis_batas, tertulis_fakta, identitas) = (lagi()?, lagi()?, lagi()?);
    let (umur, alasan, tafsir, pekerjaan) = (lagi()?, lagi()?, lagi()?, lagi()?);
    let mut fakta = baca_fakta(tertulis_fakta)?;
    fakta.identitas = baca_identitas(identitas)?;
    fakta.umur = if umur.is_empty() { None } else { Some(umur.parse().ok()?) };
    fakta.pekerjaan = (!pekerjaan.is_empty()).then_some(pekerjaan);
    let mut huruf = alasan.chars();
    let status = Status::dari_huruf(huruf.next()?)?;
    let mut alasan = Vec::new();
    while let Some(syarat) = huruf.next() {
        let (syarat, hasil) = (Syarat::dari_huruf(syarat)?, Hasil::dari_huruf(huruf.next()?)?);
        alasan.push(Alasan { syarat, hasil, sebab: sebab(huruf.next()?, &fakta)? });
    }
    let keputusan = Keputusan { status, alasan, batas: baca_batas(tertulis_batas)? };
    Some(Jejak { fakta, keputusan, tafsir: KumpulanTafsir::dari_kode(tafsir)? })
}

fn baca_batas(teks: &str) -> Option<Batas> {
    let mut angka = teks.split(',').map(|t| if t.is_empty() { Some(None) } else { t.parse::<u8>().ok().map(Some) });
    let mut lagi = || angka.next().unwrap_or(Some(None));
    let (desil, miskin) = (Desil::baru(lagi()??)?, Desil::baru(lagi()??)?);
    Some(Batas { desil, miskin, usia_minimum: lagi()?, usia_maksimum: lagi()? })
}

/// Identity, age and occupation stand elsewhere.
fn baca_fakta(teks: &str) -> Option<Fakta<'_>> {
    let mut huruf = teks.chars();
    let mut lagi = || huruf.next();
    let fakta = Fakta {
        daerah: FaktaDaerah::dari_huruf(lagi()?)?,
        desil: fakta_desil(lagi()?)?,
        bansos: FaktaBansos::dari_huruf(lagi()?)?,
        ppks: FaktaPpks::dari_huruf(lagi()?)?,
        peserta: FaktaPeserta::dari_huruf(lagi()?)?,
        desil_awal: match lagi()? {
            '-' => None,
            h => Some(desil(h)?),
        },
        identitas: KumpulanKode::default(),
        umur: None,
        pekerjaan: None,
    };
    huruf.next().is_none().then_some(fakta)
}

/// Codes of one letter and three digits, without anything between.
fn baca_identitas(teks: &str) -> Option<KumpulanKode> {
    let mut semua = KumpulanKode::default();
    for satu in teks.as_bytes().chunks(PANJANG_KODE) {
        semua.tambah(*Kode::SEMUA.iter().find(|k| k.kode().as_bytes() == satu)?);
    }
    Some(semua)
}

const PANJANG_KODE: usize = 4;

#[cfg(test)]
mod tests;
