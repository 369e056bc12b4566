//! One condition with its outcome: why in words, what would settle it, the readings it rests on.

use super::{Fakta, FaktaBansos, FaktaDesil, FaktaPpks, Hasil, Syarat};
use crate::domain::desil::Desil;
use crate::perwal::parameter::Parameter;
use crate::perwal::tafsir::Tafsir;
use crate::temuan::Kode;

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

/// What has to be known to settle an unknown condition.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Datum {
    TempatTinggal,
    NoKk,
    NikKepala,
    Desil,
    Bansos,
    Miskin,
    LahirKepala,
    PekerjaanKepala,
}

/// One condition with its outcome.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Alasan {
    pub syarat: Syarat,
    pub hasil: Hasil,
    pub sebab: Sebab,
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

    /// The data that would settle an unknown condition, as far as an entry of theirs can: a person, a row or an
    /// assessment that is missing cannot be typed into a cell, and which of two families is right is no entry
    /// of one of them.
    pub fn datum(&self, fakta: &Fakta<'_>) -> Vec<Datum> {
        if self.hasil != Hasil::TidakDiketahui {
            return Vec::new();
        }
        match self.sebab {
            Sebab::DaerahTidakPasti => vec![Datum::TempatTinggal],
            Sebab::IdentitasMeragukan => fakta.identitas.iter().filter_map(datum_identitas).collect(),
            Sebab::DesilTidakDiketahui(FaktaDesil::TanpaBaris) => Vec::new(),
            Sebab::DesilTidakDiketahui(_) | Sebab::PenerimaDesilAtas(_) | Sebab::PenerimaDesilTidakDiketahui => {
                vec![Datum::Desil]
            }
            Sebab::PenerimaTidakDiketahui(FaktaBansos::Kosong) => vec![Datum::Bansos],
            Sebab::PpksDesilTidakDiketahui => vec![Datum::Desil, Datum::Miskin],
            Sebab::PpksTidakDiketahui(FaktaPpks::MiskinBertentangan) => vec![Datum::Miskin],
            Sebab::UmurTidakDiketahui => vec![Datum::LahirKepala],
            Sebab::PekerjaanTidakDiketahui => vec![Datum::PekerjaanKepala],
            _ => Vec::new(),
        }
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

/// The number that identifies the family or its head, where the number itself is what is wrong.
fn datum_identitas(kode: Kode) -> Option<Datum> {
    match kode {
        Kode::DesilBertentangan => Some(Datum::Desil),
        k if (Kode::KkKosong..=Kode::KkTanggal).contains(&k) => Some(Datum::NoKk),
        k if (Kode::NikKepalaKosong..=Kode::NikTanggal).contains(&k) => Some(Datum::NikKepala),
        _ => None,
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
