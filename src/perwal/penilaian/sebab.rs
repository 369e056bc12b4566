//! Why an indicator came out as it did: the values that stood there, in words, and what is still owed.

use super::Capaian;
use super::omzet::{BULAN, Omzet};
use crate::domain::formulir::Medan;
use crate::domain::jawaban::Jawaban;
use crate::domain::persen::Persen;
use crate::domain::rupiah::Rupiah;
use crate::perwal::tafsir::Tafsir;
use crate::temuan::Kode;

/// Some of the four figures of turnover: the three months, what they are compared with.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct AngkaOmzet(pub [bool; 4]);

impl AngkaOmzet {
    /// Titles of the fields.
    fn judul(self) -> String {
        let medan = BULAN.into_iter().chain([Medan::OmzetPembanding]);
        let satu: Vec<&str> = medan.zip(self.0).filter(|(_, ya)| *ya).map(|(m, _)| m.judul()).collect();
        satu.join(", ")
    }

    /// What is blank.
    fn uraian(self) -> String {
        let [a, b, c, pembanding] = self.0;
        match ([a, b, c].into_iter().filter(|ya| *ya).count(), pembanding) {
            (3, _) => "angka omzet kosong".into(),
            (0, _) => "omzet pembanding tidak ada".into(),
            (n, _) => format!("omzet {n} bulan kosong"),
        }
    }
}

/// Why an indicator came out as it did.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Sebab {
    /// Nothing of the row is used, for what keeps it undecided.
    TanpaIsi(Option<Kode>),
    /// Stage I.
    TidakDinilai,
    YaTidak(Medan, Jawaban<bool>),
    /// "minimal 1" of these.
    PalingSedikitSatu(Vec<(Medan, Jawaban<u16>)>),
    TidakLulus,
    /// The certificate was used in an earlier stage (T31).
    SertifikatLama,
    TanpaSertifikat,
    /// With the certificate's number.
    Lulus(Box<str>),
    LulusKosong {
        bernomor: bool,
    },
    LulusTakTerbaca,
    /// By the figures; tolerance where they have to last (T09), and whether they are enough.
    Omzet {
        omzet: Omzet,
        toleransi: Option<Persen>,
        cukup: bool,
    },
    /// Which figures can't be read.
    OmzetTakTerbaca(AngkaOmzet),
    /// By the evaluator's mark, for want of figures (T42).
    Tanda(bool, AngkaOmzet),
    TanpaTanda(AngkaOmzet),
    TandaTakTerbaca(AngkaOmzet),
}

fn ya_tidak(ya: bool) -> &'static str {
    if ya { "Ya" } else { "Tidak" }
}

impl Sebab {
    /// By itself, whatever earlier quarters showed.
    pub fn capaian(&self) -> Capaian {
        let pasti = |ya| if ya { Capaian::Terpenuhi } else { Capaian::Tidak };
        match self {
            Sebab::YaTidak(_, Jawaban::Isi(ya)) | Sebab::Tanda(ya, _) | Sebab::Omzet { cukup: ya, .. } => pasti(*ya),
            Sebab::PalingSedikitSatu(isi) if isi.iter().any(|(_, n)| n.nilai() >= Some(1)) => Capaian::Terpenuhi,
            Sebab::PalingSedikitSatu(isi) if isi.iter().all(|(_, n)| *n == Jawaban::Isi(0)) => Capaian::Tidak,
            Sebab::Lulus(_) => Capaian::Terpenuhi,
            Sebab::TidakLulus => Capaian::Tidak,
            _ => Capaian::BelumDinilai,
        }
    }

    /// Value and limit in words.
    pub fn uraian(&self) -> String {
        match self {
            Sebab::TanpaIsi(kode) => kode.map_or("", |k| k.penjelasan().masalah).to_owned(),
            Sebab::TidakDinilai => "UEP Potensial tidak dinilai menurut Tabel 5.1".into(),
            Sebab::YaTidak(m, Jawaban::Isi(ya)) => format!("{}: {}", m.judul(), ya_tidak(*ya)),
            Sebab::YaTidak(m, Jawaban::Kosong) => format!("{} kosong", m.judul()),
            Sebab::YaTidak(m, Jawaban::TakTerbaca) => format!("{} tidak terbaca", m.judul()),
            Sebab::PalingSedikitSatu(isi) => {
                format!("{}; paling sedikit 1", isi.iter().map(uraian_bilangan).collect::<Vec<_>>().join(", "))
            }
            Sebab::TidakLulus => "Lulus Pelatihan: Tidak".into(),
            Sebab::SertifikatLama => "lulus, tetapi nomor sertifikat sudah dipakai pada tahap sebelumnya".into(),
            Sebab::TanpaSertifikat => "lulus, nomor sertifikat belum ada".into(),
            Sebab::Lulus(nomor) => format!("lulus, sertifikat {nomor}"),
            Sebab::LulusKosong { .. } => "Lulus Pelatihan kosong".into(),
            Sebab::LulusTakTerbaca => "Lulus Pelatihan tidak terbaca".into(),
            Sebab::Omzet { omzet, toleransi, .. } => uraian_omzet(*omzet, *toleransi),
            Sebab::OmzetTakTerbaca(_) => "angka omzet tidak terbaca".into(),
            Sebab::Tanda(ya, kurang) => {
                format!("{}: {}; {}", Medan::IndikatorOmzet.judul(), ya_tidak(*ya), kurang.uraian())
            }
            Sebab::TanpaTanda(kurang) => kurang.uraian(),
            Sebab::TandaTakTerbaca(kurang) => {
                format!("{} tidak terbaca; {}", Medan::IndikatorOmzet.judul(), kurang.uraian())
            }
        }
    }

    /// The fields still owed; blank where the outcome is settled.
    pub fn perlu(&self) -> String {
        match self {
            _ if self.capaian() != Capaian::BelumDinilai => String::new(),
            Sebab::YaTidak(m, _) => m.judul().into(),
            Sebab::PalingSedikitSatu(isi) => {
                let kurang = isi.iter().filter(|(_, n)| n.nilai().is_none());
                kurang.map(|(m, _)| m.judul()).collect::<Vec<_>>().join(", ")
            }
            Sebab::SertifikatLama | Sebab::TanpaSertifikat => "Nomor Sertifikat".into(),
            Sebab::LulusKosong { bernomor: false } => "Lulus Pelatihan, Nomor Sertifikat".into(),
            Sebab::LulusKosong { bernomor: true } | Sebab::LulusTakTerbaca => "Lulus Pelatihan".into(),
            Sebab::OmzetTakTerbaca(angka) | Sebab::TanpaTanda(angka) | Sebab::TandaTakTerbaca(angka) => angka.judul(),
            _ => String::new(),
        }
    }

    /// The readings it rests on.
    pub fn tafsir(&self) -> &'static [Tafsir] {
        match self {
            Sebab::YaTidak(Medan::IzinUsahaLengkap, Jawaban::Isi(_)) => &[Tafsir::T12],
            Sebab::SertifikatLama => &[Tafsir::T31],
            Sebab::TanpaSertifikat => &[Tafsir::T30],
            Sebab::Omzet { .. } => &[Tafsir::T09],
            Sebab::Tanda(..) => &[Tafsir::T42],
            _ => &[],
        }
    }
}

fn uraian_bilangan((medan, isi): &(Medan, Jawaban<u16>)) -> String {
    match isi {
        Jawaban::Isi(n) => format!("{} {n}", medan.judul()),
        Jawaban::Kosong => format!("{} kosong", medan.judul()),
        Jawaban::TakTerbaca => format!("{} tidak terbaca", medan.judul()),
    }
}

/// `toleransi`: `None` where the turnover has to rise.
fn uraian_omzet(o: Omzet, toleransi: Option<Persen>) -> String {
    let rata = Rupiah::baru(o.rata_rata()).unwrap_or_default();
    let Some(pembanding) = o.pembanding else { return format!("omzet rata-rata {rata} sebulan") };
    let Some(sisa) = toleransi.map(Persen::sisa) else {
        return format!("omzet rata-rata {rata} sebulan; harus lebih dari pembanding {pembanding}");
    };
    let batas = (u128::from(pembanding.nilai()) * u128::from(sisa.perseratus())).div_ceil(u128::from(Persen::PENUH));
    let batas = u64::try_from(batas).ok().and_then(Rupiah::baru).unwrap_or_default();
    format!(
        "omzet rata-rata {rata} sebulan; paling sedikit {batas} ({sisa}% dari pembanding {pembanding}) dan di atas 0"
    )
}
