//! One condition with its outcome: why in words, what would settle it, the readings it rests on.

use std::borrow::Cow;

use super::{Batas, Fakta, FaktaBansos, FaktaDesil, FaktaPpks, Hasil, Syarat};
use crate::domain::desil::Desil;
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
    DesilPesertaTanpaAwal(FaktaDesil),
    DesilAtasPesertaTidakPasti(Desil),
    PenerimaMiskin(Desil),
    PenerimaDaftar,
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
    Pbi,
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
    pub fn uraian(&self, fakta: &Fakta<'_>, b: &Batas) -> String {
        let (batas, miskin) = (b.desil, b.miskin);
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
            Sebab::DesilTidakDiketahui(f) => uraian_desil(f).into(),
            Sebab::DesilPeserta(f) => {
                let awal = fakta.desil_awal.map_or(String::new(), |d| format!(" {d}"));
                format!("peserta aktif dengan Desil Awal{awal}, batas {batas}; kini {}", uraian_desil(f))
            }
            Sebab::DesilPesertaTanpaAwal(f) => match fakta.desil_awal {
                Some(d) => {
                    format!("peserta aktif, kini {}, tetapi Desil Awal {d} di atas batas {batas}", uraian_desil(f))
                }
                None => {
                    format!("peserta aktif, kini {}, dan Desil Awal pada register tidak diketahui", uraian_desil(f))
                }
            },
            Sebab::DesilAtasPesertaTidakPasti(d) => {
                format!("desil {d} di atas batas {batas}, tetapi mungkin peserta aktif: register belum pasti")
            }
            Sebab::PenerimaMiskin(d) => format!("penerima bantuan sosial, desil {d}, batas {miskin}"),
            Sebab::PenerimaDaftar => "penerima bantuan sosial menurut daftar".into(),
            Sebab::PenerimaDesilAtas(d) if d <= batas => {
                format!("penerima bantuan sosial, tetapi desil {d} di atas batas miskin {miskin}")
            }
            Sebab::PenerimaDesilAtas(d) => {
                format!(
                    "penerima bantuan sosial, tetapi desil {d} di atas batas {miskin}: daftar dan DTSEN bertentangan"
                )
            }
            Sebab::PenerimaDesilTidakDiketahui => "penerima bantuan sosial, desil tidak diketahui".into(),
            Sebab::BukanPenerima => "tidak tercatat sebagai penerima bantuan sosial".into(),
            Sebab::PenerimaTidakDiketahui(f) => uraian_bansos(f).into(),
            Sebab::PpksMiskin => "PPKS berstatus miskin menurut daftar".into(),
            Sebab::PpksTidakMiskin => "PPKS, tetapi tidak berstatus miskin menurut daftar".into(),
            Sebab::PpksDesilDalam(d) => format!("PPKS, desil {d}, batas {miskin}"),
            Sebab::PpksDesilAtas(d) => format!("PPKS, tetapi desil {d} di atas batas {miskin}"),
            Sebab::PpksDesilTidakDiketahui => "PPKS, status miskin dan desil tidak diketahui".into(),
            Sebab::PpksTidakDiketahui(f) => uraian_ppks(f).into(),
            Sebab::BukanPpks => "tidak tercatat sebagai PPKS".into(),
            Sebab::JalurAsesmen => "menunggu hasil asesmen Dinas".into(),
            Sebab::Umur(u) => format!("umur kepala keluarga {u} tahun{}", batas_umur(b)),
            Sebab::UmurKurang(u) | Sebab::UmurLebih(u) => {
                let semua = if dua_kepala(fakta) { ", siapa pun kepalanya" } else { "" };
                format!("umur kepala keluarga {u} tahun di luar batas{}{semua}", batas_umur(b))
            }
            Sebab::UmurTidakDiketahui if dua_kepala(fakta) => "umur bergantung pada siapa kepala keluarganya".into(),
            Sebab::UmurTidakDiketahui => "umur kepala keluarga tidak diketahui".into(),
            Sebab::PekerjaanBoleh => "pekerjaan kepala keluarga tidak dikecualikan".into(),
            Sebab::PekerjaanDikecualikan => {
                format!("pekerjaan kepala keluarga \"{}\" dikecualikan", fakta.pekerjaan.unwrap_or_default())
            }
            Sebab::PekerjaanTidakDiketahui if dua_kepala(fakta) => {
                "pekerjaan bergantung pada siapa kepala keluarganya".into()
            }
            Sebab::PekerjaanTidakDiketahui => match fakta.pekerjaan {
                Some(kode) => format!("pekerjaan kepala keluarga ditulis dengan kode \"{kode}\""),
                None => "pekerjaan kepala keluarga tidak diketahui".into(),
            },
        }
    }

    /// What is wrong and what would settle it, in one sentence (`desil kosong; isi menurut DTSEN`); `None` for a
    /// settled condition.
    pub fn perbaikan(&self, fakta: &Fakta<'_>, b: &Batas) -> Option<String> {
        if self.hasil != Hasil::TidakDiketahui {
            return None;
        }
        if self.sebab == Sebab::IdentitasMeragukan {
            return Some(fakta.identitas.iter().map(kalimat).collect::<Vec<_>>().join(". "));
        }
        let langkah = match self.sebab {
            Sebab::UmurTidakDiketahui | Sebab::PekerjaanTidakDiketahui if dua_kepala(fakta) => {
                "tetapkan satu kepala keluarga menurut Kartu Keluarga"
            }
            _ => self.langkah()?,
        };
        Some(format!("{}; {langkah}", huruf_besar(&self.uraian(fakta, b))))
    }

    /// What has to be done about an unknown condition.
    fn langkah(&self) -> Option<&'static str> {
        Some(match self.sebab {
            Sebab::DaerahTidakPasti => "isi kabupaten/kota, kecamatan, dan kelurahan domisili",
            Sebab::DesilTidakDiketahui(f) => match f {
                FaktaDesil::TanpaBaris => "cari keluarga ini di DTSEN, atau perbaiki No KK-nya",
                FaktaDesil::TanpaKolom => "minta berkas keluarga DTSEN yang memuat desil",
                FaktaDesil::Bertentangan => "tetapkan menurut DTSEN terbaru",
                _ => "isi menurut DTSEN",
            },
            Sebab::DesilPesertaTanpaAwal(_) => {
                "isi desil menurut DTSEN dan Desil Awal pada register; perlu keputusan Dinas"
            }
            Sebab::DesilAtasPesertaTidakPasti(_) => "perbaiki Angkatan, Pasal 9, NIK, atau No KK pada register",
            Sebab::PenerimaDesilAtas(_) => "mutakhirkan desil di DTSEN, atau keluarkan dari daftar penerima",
            Sebab::PenerimaDesilTidakDiketahui => "isi desil menurut DTSEN",
            Sebab::PenerimaTidakDiketahui(f) => match f {
                FaktaBansos::Meragukan => "perbaiki NIK atau No KK pada daftar bansos",
                FaktaBansos::NomorRusak => "perbaiki No KK atau NIK kepala keluarga ini",
                FaktaBansos::PbiKosong => "isi kolom PBI dengan Ya atau Tidak",
                FaktaBansos::TakTerbaca => "isi kolom PKH dan BPNT/Sembako dengan Ya atau Tidak",
                _ => "isi kolom PKH dan BPNT/Sembako dengan Ya atau Tidak, atau berikan daftar penerima",
            },
            Sebab::PpksDesilTidakDiketahui => "isi kolom Miskin pada daftar PPKS, atau isi desil menurut DTSEN",
            Sebab::PpksTidakDiketahui(f) => match f {
                FaktaPpks::Meragukan => "perbaiki NIK atau No KK pada daftar PPKS",
                FaktaPpks::NomorRusak => "perbaiki No KK atau NIK kepala keluarga ini",
                _ => "tetapkan Miskin = Ya atau Tidak pada daftar PPKS",
            },
            Sebab::JalurAsesmen => "lakukan asesmen",
            Sebab::UmurTidakDiketahui => "isi tanggal lahirnya",
            Sebab::PekerjaanTidakDiketahui => "isi menurut KTP",
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
            Sebab::DesilTidakDiketahui(f) if f.tanpa_sumber() => Vec::new(),
            Sebab::DesilTidakDiketahui(_)
            | Sebab::DesilPesertaTanpaAwal(_)
            | Sebab::PenerimaDesilAtas(_)
            | Sebab::PenerimaDesilTidakDiketahui => {
                vec![Datum::Desil]
            }
            Sebab::PenerimaTidakDiketahui(FaktaBansos::Kosong | FaktaBansos::TakTerbaca) => vec![Datum::Bansos],
            Sebab::PenerimaTidakDiketahui(FaktaBansos::PbiKosong) => vec![Datum::Pbi],
            Sebab::PenerimaTidakDiketahui(FaktaBansos::NomorRusak)
            | Sebab::PpksTidakDiketahui(FaktaPpks::NomorRusak) => vec![Datum::NoKk, Datum::NikKepala],
            Sebab::PpksDesilTidakDiketahui => vec![Datum::Desil, Datum::Miskin],
            Sebab::PpksTidakDiketahui(FaktaPpks::MiskinBertentangan | FaktaPpks::MiskinTakTerbaca) => {
                vec![Datum::Miskin]
            }
            Sebab::UmurTidakDiketahui => vec![Datum::LahirKepala],
            Sebab::PekerjaanTidakDiketahui => vec![Datum::PekerjaanKepala],
            _ => Vec::new(),
        }
    }

    /// The readings this outcome rests on.
    pub fn tafsir(&self) -> &'static [Tafsir] {
        match self.sebab {
            Sebab::DesilDalam(_) | Sebab::DesilAtas(_) => &[Tafsir::T01],
            Sebab::DesilPeserta(_) | Sebab::DesilPesertaTanpaAwal(_) | Sebab::DesilAtasPesertaTidakPasti(_) => {
                &[Tafsir::T38]
            }
            Sebab::DesilTidakDiketahui(FaktaDesil::TanpaBaris) => &[Tafsir::T34],
            Sebab::DesilTidakDiketahui(FaktaDesil::Bertentangan) => &[Tafsir::T40],
            Sebab::PenerimaTidakDiketahui(FaktaBansos::Kosong) => &[Tafsir::T35],
            Sebab::PenerimaTidakDiketahui(FaktaBansos::PbiKosong) => &[Tafsir::T69],
            Sebab::PenerimaTidakDiketahui(FaktaBansos::NomorRusak)
            | Sebab::PpksTidakDiketahui(FaktaPpks::NomorRusak) => &[Tafsir::T61],
            Sebab::PenerimaMiskin(_)
            | Sebab::PenerimaDaftar
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

/// What a finding says of the identity, and what to do about it.
pub fn kalimat(k: Kode) -> String {
    format!("{}; {}", k.penjelasan().masalah, huruf_kecil(k.penjelasan().perbaikan))
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

/// Of several heads one is shown; the condition goes by all (T60).
fn dua_kepala(fakta: &Fakta<'_>) -> bool {
    fakta.identitas.punya(Kode::KeluargaDuaKepala)
}

fn uraian_desil(fakta: FaktaDesil) -> Cow<'static, str> {
    match fakta {
        FaktaDesil::Nilai(d) => return format!("desil {d}").into(),
        FaktaDesil::Kosong => "desil kosong",
        FaktaDesil::Salah => "desil tidak terbaca",
        FaktaDesil::Bertentangan => "desil berbeda antarbaris atau salah satunya tidak terbaca",
        FaktaDesil::TanpaBaris => "tidak ada di berkas keluarga DTSEN, jadi desil tidak diketahui",
        FaktaDesil::TanpaKolom => "desil tidak diketahui: tidak ada berkas dengan kolom desil",
    }
    .into()
}

fn uraian_bansos(fakta: FaktaBansos) -> &'static str {
    match fakta {
        FaktaBansos::Meragukan => "belum pasti penerima bantuan sosial: daftar menunjuk dua keluarga",
        FaktaBansos::NomorRusak => {
            "belum pasti penerima bantuan sosial: nomor yang rusak mungkin nomor pada daftar bansos"
        }
        FaktaBansos::PbiKosong => "belum diketahui penerima PBI atau bukan",
        FaktaBansos::TakTerbaca => "isian PKH atau BPNT/Sembako tidak terbaca",
        _ => "belum diketahui menerima bantuan sosial atau tidak",
    }
}

fn uraian_ppks(fakta: FaktaPpks) -> &'static str {
    match fakta {
        FaktaPpks::Meragukan => "belum pasti PPKS: daftar menunjuk dua keluarga",
        FaktaPpks::NomorRusak => "belum pasti PPKS: nomor yang rusak mungkin nomor pada daftar PPKS",
        FaktaPpks::MiskinTakTerbaca => "PPKS, status miskin pada daftar tidak terbaca",
        _ => "PPKS, status miskin bertentangan pada daftar",
    }
}

fn huruf_besar(teks: &str) -> String {
    let mut huruf = teks.chars();
    huruf.next().map_or(String::new(), |h| h.to_uppercase().chain(huruf).collect())
}

fn huruf_kecil(teks: &str) -> String {
    let mut huruf = teks.chars();
    huruf.next().map_or(String::new(), |h| h.to_lowercase().chain(huruf).collect())
}

fn batas_umur(b: &Batas) -> String {
    match (b.usia_minimum, b.usia_maksimum) {
        (Some(a), Some(b)) => format!(", batas {a} sampai {b}"),
        (Some(a), None) => format!(", paling rendah {a}"),
        (None, Some(b)) => format!(", paling tinggi {b}"),
        (None, None) => String::new(),
    }
}
