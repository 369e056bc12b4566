//! One function an indicator: outcome, value, limit, reading, and what is still owed.

use super::omzet::{BULAN, Omzet};
use super::sebab::AngkaOmzet;
use super::{Alasan, Capaian, Fakta, Sebab};
use crate::domain::formulir::{Formulir, Medan};
use crate::domain::jawaban::Jawaban;
use crate::domain::kelas::Kelas;
use crate::perwal::parameter::Parameter;
use crate::perwal::tabel_5_1::Indikator;

/// Words that say that there is nothing yet: no certificate, nobody who verified.
const BELUM_ADA: [&str; 14] = [
    "belum", "blm", "tidak", "tdk", "proses", "diproses", "menunggu", "tunggu", "menyusul", "hilang", "nihil", "antre",
    "diurus", "dicetak",
];

/// A word in the text says that what is asked for isn't there yet.
pub(super) fn belum_ada(teks: &str) -> bool {
    let mut kata = teks.split(|c: char| !c.is_alphanumeric());
    kata.any(|k| BELUM_ADA.iter().any(|b| k.eq_ignore_ascii_case(b)))
}

/// Assesses one indicator.
pub fn indikator(i: Indikator, f: &Fakta<'_>, p: &Parameter) -> Alasan {
    let sebab = sebab(i, f, p);
    let sekarang = sebab.capaian();
    let pernah = f.pernah[i as usize].filter(|_| sekarang != Capaian::Terpenuhi);
    let capaian = if pernah.is_some() { Capaian::Terpenuhi } else { sekarang };
    Alasan { indikator: i, capaian, sebab, pernah }
}

fn sebab(i: Indikator, f: &Fakta<'_>, p: &Parameter) -> Sebab {
    match diminta(f.kelas, i) {
        Diminta::TidakDinilai => Sebab::TidakDinilai,
        Diminta::Omzet => omzet(f, p),
        Diminta::Pelatihan => pelatihan(f),
        Diminta::YaTidak(medan) => Sebab::YaTidak(medan, f.formulir.ya_tidak(medan)),
        Diminta::PalingSedikitSatu(medan) => {
            Sebab::PalingSedikitSatu(medan.iter().map(|m| (*m, f.formulir.bilangan(*m))).collect())
        }
    }
}

/// What an indicator goes by.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Diminta {
    TidakDinilai,
    Omzet,
    Pelatihan,
    YaTidak(Medan),
    /// "minimal 1": one count that is enough meets it; only zeros everywhere are a no.
    PalingSedikitSatu(&'static [Medan]),
}

/// What a class's indicator asks for.
pub(super) fn diminta(kelas: Kelas, i: Indikator) -> Diminta {
    match (kelas, i) {
        (Kelas::Potensial, _) => Diminta::TidakDinilai,
        (_, Indikator::U1) => Diminta::Omzet,
        (Kelas::Mandiri, Indikator::U2) => Diminta::YaTidak(Medan::IzinUsahaLengkap),
        (_, Indikator::U2) => Diminta::Pelatihan,
        (Kelas::Tumbuh, Indikator::T1) => Diminta::YaTidak(Medan::PencatatanKeuangan),
        (Kelas::Tumbuh, Indikator::T2) => Diminta::YaTidak(Medan::RencanaUsaha),
        (Kelas::Tumbuh, Indikator::T3) => Diminta::YaTidak(Medan::AktifKlaster),
        (Kelas::Berkembang, Indikator::T1) => Diminta::PalingSedikitSatu(&[Medan::ProdukBaru]),
        (Kelas::Berkembang, Indikator::T2) => {
            Diminta::PalingSedikitSatu(&[Medan::PlatformDigitalBaru, Medan::TitikPenjualanBaru])
        }
        (Kelas::Berkembang, Indikator::T3) => Diminta::YaTidak(Medan::PeningkatanKualitas),
        (Kelas::Mandiri, Indikator::T1) => Diminta::YaTidak(Medan::ProdukUnggulan),
        (Kelas::Mandiri, Indikator::T2) => Diminta::YaTidak(Medan::AksesPembiayaanFormal),
        (Kelas::Mandiri, Indikator::T3) => Diminta::YaTidak(Medan::Kemitraan),
    }
}

/// "Lulus pelatihan dan memiliki sertifikat" (T30, T31).
fn pelatihan(f: &Fakta<'_>) -> Sebab {
    let nomor = f.formulir.nomor_sertifikat();
    match f.formulir.ya_tidak(Medan::LulusPelatihan) {
        Jawaban::Isi(false) => Sebab::TidakLulus,
        Jawaban::Isi(true) if f.sertifikat_lama => Sebab::SertifikatLama,
        Jawaban::Isi(true) if nomor.is_empty() => Sebab::TanpaSertifikat,
        Jawaban::Isi(true) => Sebab::Lulus(nomor.into()),
        Jawaban::Kosong => Sebab::LulusKosong { bernomor: !nomor.is_empty() },
        Jawaban::TakTerbaca => Sebab::LulusTakTerbaca,
    }
}

impl Formulir {
    /// The certificate's number: a code, and no word beside it that says it is still to come.
    pub fn nomor_sertifikat(&self) -> &str {
        let nomor = self.teks(Medan::NomorSertifikat);
        let kode = nomor.bytes().any(|b| b.is_ascii_digit()) || nomor.len() >= 4 && nomor.contains(['-', '/']);
        if belum_ada(nomor) || !kode { "" } else { nomor }
    }
}

/// U1: by the figures, else by the evaluator's mark (T09, T42).
fn omzet(f: &Fakta<'_>, p: &Parameter) -> Sebab {
    let angka = Omzet::dari(f.formulir, f.pembanding);
    if let Some(omzet) = angka.nilai()
        && let Some(cukup) = omzet.memenuhi(f.kelas, p.toleransi_omzet_persen)
    {
        let toleransi = (f.kelas != Kelas::Berkembang).then_some(p.toleransi_omzet_persen);
        return Sebab::Omzet { omzet, toleransi, cukup };
    }
    let bulan = BULAN.map(|m| f.formulir.rupiah(m));
    let semua = [bulan[0], bulan[1], bulan[2], f.pembanding];
    if angka == Jawaban::TakTerbaca {
        return Sebab::OmzetTakTerbaca(AngkaOmzet(semua.map(|j| j == Jawaban::TakTerbaca)));
    }
    let kosong = AngkaOmzet(semua.map(Jawaban::kosong));
    match f.formulir.ya_tidak(Medan::IndikatorOmzet) {
        Jawaban::Isi(ya) => Sebab::Tanda(ya, kosong),
        Jawaban::Kosong => Sebab::TanpaTanda(kosong),
        Jawaban::TakTerbaca => Sebab::TandaTakTerbaca(kosong),
    }
}
