//! An assessment as a short code, and back: class, limits, every indicator with its outcome and reason, what the grades
//! possible rest on, the move up, readings.
//!
//! ```text
//! TC.10;+o3000000/1000000|+l|+y|-n|?k@2025-TW4;AbT07,Bb;y;T07T09
//! ││││   │                                     │        │ └ readings
//! ││││   │                                     │        └ the move up
//! ││││   │                                     └ grades possible, each with a row of Tabel 5.1, Bab V.C, or neither
//! ││││   └ by indicator: outcome, reason with its values, the earlier quarter that showed it
//! │││└ tolerance of turnover
//! ││└ `!`: held back
//! │└ grade of one main indicator of two
//! └ class
//! ```
//!
//! The letters are in workbooks that people keep: one that has been written keeps its meaning. A certificate's number
//! stands in the row and not here. Any other text is no assessment: `None`.

use std::fmt::Write as _;

use super::indikator::{Diminta, diminta};
use super::omzet::Omzet;
use super::{Alasan, AngkaOmzet, Batas, Capaian, Naik, Putusan, Sebab, Tunggu};
use crate::domain::jawaban::Jawaban;
use crate::domain::kelas::Kelas;
use crate::domain::persen;
use crate::domain::rupiah::Rupiah;
use crate::perwal::insentif::NaikTahap;
use crate::perwal::tabel_5_1::{Dasar, Indikator, Kategori, Nilai51};
use crate::perwal::tafsir::{KumpulanTafsir, Tafsir};
use crate::temuan::Kode;

/// An assessment, the move up that comes of it, and the readings both rest on.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Jejak {
    pub putusan: Putusan,
    pub naik: Option<(NaikTahap, Option<Tunggu>)>,
    pub tafsir: KumpulanTafsir,
}

fn huruf_kelas(kelas: Kelas) -> char {
    match kelas {
        Kelas::Potensial => 'P',
        Kelas::Tumbuh => 'T',
        Kelas::Berkembang => 'B',
        Kelas::Mandiri => 'M',
    }
}

fn huruf_kategori(kategori: Kategori) -> char {
    match kategori {
        Kategori::A => 'A',
        Kategori::B => 'B',
        Kategori::C => 'C',
        Kategori::Tp => 'P',
    }
}

fn kategori(huruf: char) -> Option<Kategori> {
    Kategori::SEMUA.into_iter().find(|k| huruf_kategori(*k) == huruf)
}

fn huruf_capaian(capaian: Capaian) -> char {
    match capaian {
        Capaian::Terpenuhi => '+',
        Capaian::Tidak => '-',
        Capaian::BelumDinilai => '?',
    }
}

fn capaian(huruf: char) -> Option<Capaian> {
    let semua = [Capaian::Terpenuhi, Capaian::Tidak, Capaian::BelumDinilai];
    semua.into_iter().find(|c| huruf_capaian(*c) == huruf)
}

fn huruf_naik(naik: NaikTahap) -> char {
    match naik {
        NaikTahap::Ya => 'y',
        NaikTahap::Bersyarat => 'b',
        NaikTahap::Menunggu => 'm',
        NaikTahap::Tidak => 't',
    }
}

/// Writes the code behind what stands in `kode`.
pub fn tulis(kode: &mut String, p: &Putusan, naik: Option<&Naik>, tafsir: KumpulanTafsir) {
    kode.extend([huruf_kelas(p.kelas), huruf_kategori(p.batas.satu_utama), if p.ditahan { '!' } else { '.' }]);
    // Writing to a String doesn't fail.
    let _ = write!(kode, "{};", p.batas.toleransi);
    for (i, a) in p.alasan.iter().enumerate() {
        kode.extend((i > 0).then_some('|'));
        kode.push(huruf_capaian(a.capaian));
        tulis_sebab(kode, &a.sebab);
        let _ = a.pernah.map_or(Ok(()), |t| write!(kode, "@{t}"));
    }
    kode.push(';');
    for (i, n) in p.kemungkinan.iter().enumerate() {
        kode.extend((i > 0).then_some(','));
        let dasar = match n.dasar {
            Dasar::Tabel { .. } => 'b',
            Dasar::BabVC { .. } => 'v',
            Dasar::Luar { .. } => 'l',
        };
        kode.extend([huruf_kategori(n.kategori), dasar]);
        kode.extend(n.dasar.tafsir().map(Tafsir::nomor));
    }
    kode.push(';');
    kode.extend(naik.map(|n| huruf_naik(n.naik)));
    match naik.and_then(|n| n.tunggu) {
        None => {}
        Some(Tunggu::Verifikasi) => kode.push('v'),
        Some(Tunggu::Tahun(tahun)) => {
            let _ = write!(kode, "{tahun}");
        }
    }
    kode.push(';');
    kode.extend(tafsir.iter().map(Tafsir::nomor));
}

fn tulis_sebab(kode: &mut String, sebab: &Sebab) {
    let huruf = match sebab {
        Sebab::TanpaIsi(_) => 'p',
        Sebab::TidakDinilai => '-',
        Sebab::YaTidak(_, Jawaban::Isi(true)) => 'y',
        Sebab::YaTidak(_, Jawaban::Isi(false)) => 'n',
        Sebab::YaTidak(_, Jawaban::Kosong) => 'k',
        Sebab::YaTidak(_, Jawaban::TakTerbaca) => 'r',
        Sebab::PalingSedikitSatu(_) => 'j',
        Sebab::TidakLulus => 't',
        Sebab::SertifikatLama => 's',
        Sebab::TanpaSertifikat => 'b',
        Sebab::Lulus(_) => 'l',
        Sebab::LulusKosong { bernomor: true } => 'K',
        Sebab::LulusKosong { bernomor: false } => 'Q',
        Sebab::LulusTakTerbaca => 'R',
        Sebab::Omzet { cukup: true, .. } => 'o',
        Sebab::Omzet { cukup: false, .. } => 'O',
        Sebab::OmzetTakTerbaca(_) => 'X',
        Sebab::Tanda(true, _) => 'Y',
        Sebab::Tanda(false, _) => 'N',
        Sebab::TanpaTanda(_) => 'B',
        Sebab::TandaTakTerbaca(_) => 'Z',
    };
    kode.push(huruf);
    let _ = match sebab {
        Sebab::TanpaIsi(Some(k)) => kode.write_str(k.kode()),
        Sebab::PalingSedikitSatu(isi) => isi.iter().try_for_each(|(_, n)| match n {
            Jawaban::Isi(n) => write!(kode, "{n}/"),
            Jawaban::Kosong => kode.write_str("k/"),
            Jawaban::TakTerbaca => kode.write_str("r/"),
        }),
        Sebab::Omzet { omzet, .. } => write!(kode, "{}/", omzet.jumlah.nilai())
            .and_then(|()| omzet.pembanding.map_or(Ok(()), |r| write!(kode, "{}", r.nilai()))),
        Sebab::OmzetTakTerbaca(angka)
        | Sebab::Tanda(_, angka)
        | Sebab::TanpaTanda(angka)
        | Sebab::TandaTakTerbaca(angka) => write!(kode, "{:x}", bit(*angka)),
        _ => Ok(()),
    };
}

fn bit(angka: AngkaOmzet) -> u8 {
    angka.0.iter().enumerate().map(|(i, ya)| u8::from(*ya) << i).sum()
}

fn angka_omzet(teks: &str) -> Option<AngkaOmzet> {
    let bit = u8::from_str_radix(teks, 16).ok().filter(|_| teks.len() == 1)?;
    Some(AngkaOmzet(std::array::from_fn(|i| bit & (1 << i) != 0)))
}

/// Reads what [`tulis`] wrote; `sertifikat`: the number that the row shows.
pub fn baca(kode: &str, sertifikat: &str) -> Option<Jejak> {
    let mut bagian = kode.splitn(5, ';');
    let mut lagi = || bagian.next();
    let (kepala, alasan, kemungkinan, naik, tafsir) = (lagi()?, lagi()?, lagi()?, lagi()?, lagi()?);
    let mut huruf = kepala.chars();
    let tertulis = huruf.next()?;
    let kelas = Kelas::SEMUA.into_iter().find(|k| huruf_kelas(*k) == tertulis)?;
    let satu_utama = kategori(huruf.next()?)?;
    let ditahan = match huruf.next()? {
        '!' => true,
        '.' => false,
        _ => return None,
    };
    let batas = Batas { satu_utama, toleransi: persen::dari_teks(huruf.as_str())? };
    let alasan: Vec<&str> = alasan.split('|').collect();
    if alasan.len() != Indikator::SEMUA.len() {
        return None;
    }
    let satu = |(i, teks): (Indikator, &str)| baca_alasan(teks, i, (kelas, batas), sertifikat);
    let alasan = Indikator::SEMUA.into_iter().zip(alasan).map(satu).collect::<Option<_>>()?;
    let kemungkinan = kemungkinan.split(',').map(|t| baca_nilai(t, kelas)).collect::<Option<_>>()?;
    let putusan = Putusan { kelas, batas, alasan, kemungkinan, ditahan };
    Some(Jejak { putusan, naik: baca_naik(naik)?, tafsir: KumpulanTafsir::dari_kode(tafsir)? })
}

fn baca_alasan(teks: &str, i: Indikator, (kelas, batas): (Kelas, Batas), sertifikat: &str) -> Option<Alasan> {
    let (isi, pernah) = match teks.split_once('@') {
        Some((isi, triwulan)) => (isi, Some(triwulan.parse().ok()?)),
        None => (teks, None),
    };
    let mut huruf = isi.chars();
    let capaian = capaian(huruf.next()?)?;
    let sebab = baca_sebab(huruf.next()?, huruf.as_str(), i, (kelas, batas), sertifikat)?;
    Some(Alasan { indikator: i, capaian, sebab, pernah })
}

#[deny(unreachable_patterns)]
fn baca_sebab(huruf: char, isi: &str, i: Indikator, (kelas, batas): (Kelas, Batas), sertifikat: &str) -> Option<Sebab> {
    let ya_tidak = |j| match diminta(kelas, i) {
        Diminta::YaTidak(medan) => Some(Sebab::YaTidak(medan, j)),
        _ => None,
    };
    let sebab = match huruf {
        'p' if isi.is_empty() => Sebab::TanpaIsi(None),
        'p' => return Some(Sebab::TanpaIsi(Some(*Kode::SEMUA.iter().find(|k| k.kode() == isi)?))),
        'j' => return paling_sedikit_satu(isi, diminta(kelas, i)),
        'o' | 'O' => return omzet(isi, huruf == 'o', (kelas, batas)),
        'X' => return angka_omzet(isi).map(Sebab::OmzetTakTerbaca),
        'Y' => return angka_omzet(isi).map(|a| Sebab::Tanda(true, a)),
        'N' => return angka_omzet(isi).map(|a| Sebab::Tanda(false, a)),
        'B' => return angka_omzet(isi).map(Sebab::TanpaTanda),
        'Z' => return angka_omzet(isi).map(Sebab::TandaTakTerbaca),
        '-' => Sebab::TidakDinilai,
        'y' => ya_tidak(Jawaban::Isi(true))?,
        'n' => ya_tidak(Jawaban::Isi(false))?,
        'k' => ya_tidak(Jawaban::Kosong)?,
        'r' => ya_tidak(Jawaban::TakTerbaca)?,
        't' => Sebab::TidakLulus,
        's' => Sebab::SertifikatLama,
        'b' => Sebab::TanpaSertifikat,
        'l' => Sebab::Lulus(sertifikat.into()),
        'K' => Sebab::LulusKosong { bernomor: true },
        'Q' => Sebab::LulusKosong { bernomor: false },
        'R' => Sebab::LulusTakTerbaca,
        _ => return None,
    };
    isi.is_empty().then_some(sebab)
}

fn paling_sedikit_satu(isi: &str, diminta: Diminta) -> Option<Sebab> {
    let Diminta::PalingSedikitSatu(medan) = diminta else { return None };
    let satu = |t: &str| match t {
        "k" => Some(Jawaban::Kosong),
        "r" => Some(Jawaban::TakTerbaca),
        n => n.parse().ok().map(Jawaban::Isi),
    };
    let jawaban = isi.split_terminator('/').map(satu).collect::<Option<Vec<Jawaban<u16>>>>()?;
    (jawaban.len() == medan.len()).then(|| Sebab::PalingSedikitSatu(medan.iter().copied().zip(jawaban).collect()))
}

fn omzet(isi: &str, cukup: bool, (kelas, batas): (Kelas, Batas)) -> Option<Sebab> {
    let (jumlah, pembanding) = isi.split_once('/')?;
    // The sum of three months may lie above the largest amount of one.
    let jumlah: u64 = jumlah.parse().ok()?;
    let bulan = jumlah / 3;
    let omzet = Omzet {
        jumlah: Rupiah::baru(bulan)? + Rupiah::baru(bulan)? + Rupiah::baru(jumlah - 2 * bulan)?,
        pembanding: if pembanding.is_empty() { None } else { Some(Rupiah::baru(pembanding.parse().ok()?)?) },
    };
    let toleransi = (kelas != Kelas::Berkembang).then_some(batas.toleransi);
    Some(Sebab::Omzet { omzet, toleransi, cukup })
}

fn baca_nilai(teks: &str, kelas: Kelas) -> Option<Nilai51> {
    let mut huruf = teks.chars();
    let (kategori, jenis) = (kategori(huruf.next()?)?, huruf.next()?);
    let tafsir = KumpulanTafsir::dari_kode(huruf.as_str())?.iter().next();
    let dasar = match jenis {
        'b' => Dasar::Tabel { kelas, kategori, tafsir },
        'v' => Dasar::BabVC { tafsir: tafsir? },
        'l' => Dasar::Luar { tafsir: tafsir? },
        _ => return None,
    };
    Some(Nilai51 { kategori, dasar })
}

#[expect(clippy::option_option, reason = "whether it can be read, and whether there is a move")]
fn baca_naik(teks: &str) -> Option<Option<(NaikTahap, Option<Tunggu>)>> {
    let mut huruf = teks.chars();
    let Some(pertama) = huruf.next() else { return Some(None) };
    let naik = NaikTahap::SEMUA.into_iter().find(|n| huruf_naik(*n) == pertama)?;
    let tunggu = match huruf.as_str() {
        "" => None,
        "v" => Some(Tunggu::Verifikasi),
        tahun => Some(Tunggu::Tahun(tahun.parse().ok()?)),
    };
    Some(Some((naik, tunggu)))
}

#[cfg(test)]
mod tests;
