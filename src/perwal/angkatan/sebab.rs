//! Why an assessed family isn't part of the choice, in words and with the readings.

use super::ASPEK;
use crate::perwal::kelayakan::Status;
use crate::perwal::rujukan::Rujukan;
use crate::perwal::tafsir::Tafsir;
use crate::temuan::Kode;

/// What refuses a family, is missing or in doubt.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Sebab {
    /// Once in the programme already: who and when, in the register's words.
    SudahPeserta(Box<str>),
    /// Not Layak, and why, in the screening's words; `None`: the screening's answer cannot be read.
    Saringan(Option<Status>, Box<str>),
    Masalah(Kode),
    /// Below the age of a participant (T59).
    TerlaluMuda {
        umur: u8,
        batas: u8,
    },
    /// Below the pass mark (T16); the score's place in [`ASPEK`].
    SkorRendah {
        aspek: u8,
        nilai: u8,
        minimum: u8,
    },
    SkorKosong(u8),
    SkorTakTerbaca(u8),
}

/// `A003 Keluarga diasesmen lebih dari satu kali dengan isi berbeda`.
fn kalimat(kode: Kode) -> String {
    format!("{} {}", kode.kode(), kode.penjelasan().masalah)
}

fn nama_aspek(aspek: u8) -> &'static str {
    ASPEK.get(usize::from(aspek)).copied().unwrap_or_default()
}

impl Sebab {
    pub fn uraian(&self) -> String {
        match self {
            Sebab::SudahPeserta(apa) => {
                format!("sudah pernah menjadi peserta: {apa} [satu kali untuk satu keluarga]")
            }
            Sebab::Saringan(None, _) => "status penyaringan tidak terbaca".into(),
            Sebab::Saringan(Some(status), apa) if apa.is_empty() => format!("{} menurut penyaringan", status.nama()),
            Sebab::Saringan(Some(status), apa) => format!("{}: {apa}", status.nama()),
            Sebab::Masalah(kode) => kalimat(*kode),
            Sebab::TerlaluMuda { umur, batas } => {
                let umur = format!("umur {umur} tahun, paling rendah {batas}");
                format!("{}: {umur} [{}]", kalimat(Kode::CalonTerlaluMuda), Tafsir::T59)
            }
            Sebab::SkorRendah { aspek, nilai, minimum } => {
                let dasar = format!("{}; {}", Rujukan::Pasal5Ayat1D, Tafsir::T16);
                format!("{} {nilai}, paling sedikit {minimum} [{dasar}]", nama_aspek(*aspek))
            }
            Sebab::SkorKosong(aspek) => format!("{} belum dinilai", nama_aspek(*aspek)),
            Sebab::SkorTakTerbaca(aspek) => format!("{}: {}", nama_aspek(*aspek), kalimat(Kode::SkorSalah)),
        }
    }

    /// The same without what register, screening or sheet say in words of their own.
    pub fn uraian_samar(&self) -> String {
        match self {
            Sebab::SudahPeserta(_) => "sudah pernah menjadi peserta".into(),
            Sebab::Saringan(Some(status), apa) if !apa.is_empty() => status.nama().into(),
            Sebab::TerlaluMuda { .. } => kalimat(Kode::CalonTerlaluMuda),
            Sebab::SkorTakTerbaca(aspek) => nama_aspek(*aspek).into(),
            lain => lain.uraian(),
        }
    }

    /// The readings it rests on.
    pub fn tafsir(&self) -> &'static [Tafsir] {
        match self {
            Sebab::TerlaluMuda { .. } => &[Tafsir::T59],
            Sebab::SkorRendah { .. } => &[Tafsir::T16],
            _ => &[],
        }
    }
}
