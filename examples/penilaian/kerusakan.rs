//! Damages a form the way real sheets are damaged, one kind for a participant, and keeps what the
//! sheets still let a careful reader know.

use super::acak::Acak;
use super::isian::{Isian, Sel};
use super::peserta::{Kelas, Peserta};
use super::triwulan::Triwulan;
use chrono::{Datelike, Days};

macro_rules! jenis {
    ($($varian:ident $kode:literal $temuan:literal;)*) => {
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Jenis { $($varian),* }

        impl Jenis {
            pub const SEMUA: &'static [Jenis] = &[$(Jenis::$varian),*];

            pub fn kode(self) -> &'static str {
                match self { $(Jenis::$varian => $kode),* }
            }

            /// The finding that the program has to make of it; empty where none is due.
            pub fn temuan(self) -> &'static str {
                match self { $(Jenis::$varian => $temuan),* }
            }
        }
    };
}

jenis! {
    BulanTeks "nama bulan di sel omzet" "P010";
    OmzetNegatif "omzet negatif" "P010";
    PembandingTeks "kata di sel omzet pembanding" "P010";
    OmzetMendua "omzet bermakna dua" "P011";
    TanggalMustahil "tanggal mustahil" "P007";
    TanggalKata "tanggal berupa kata" "P007";
    TanggalBulanDulu "tanggal dengan bulan di depan" "P007";
    TanggalDepan "tanggal sesudah tanggal acuan" "P008";
    CacahTeks "nama bulan di sel jumlah" "P012";
    CacahPecahan "jumlah pecahan" "P012";
    YaTidakLain "Ya/Tidak tidak terbaca" "O005";
    GandaBeda "dua baris berbeda" "P001";
    GandaSama "dua baris sama" "";
    KelasLain "lembar kelas lain" "P003";
    TakTerdaftar "baris peserta tak terdaftar" "P002";
    TanpaKunci "baris tanpa ID dan NIK" "P005";
    NikBeda "NIK orang lain" "P006";
    TanpaId "ID kosong, NIK ada" "";
}

impl Jenis {
    /// Damage that leaves nothing to be decided about the participant.
    pub fn menggantung(self) -> bool {
        ["P001", "P003", "P006", "P007", "P008"].contains(&self.temuan())
    }

    fn cocok(self, kelas: Kelas) -> bool {
        match self {
            Jenis::CacahTeks | Jenis::CacahPecahan => kelas == Kelas::Berkembang,
            _ => true,
        }
    }

    pub fn pilih(kelas: Kelas, acak: &mut Acak) -> Jenis {
        let bisa: Vec<Jenis> = Jenis::SEMUA.iter().copied().filter(|j| j.cocok(kelas)).collect();
        *acak.pilih(&bisa)
    }
}

/// A row of a sheet.
#[derive(Clone, Debug)]
pub struct Baris {
    pub id: String,
    pub nik: String,
    pub nama: String,
    pub isian: Isian,
}

impl Baris {
    pub fn utuh(p: &Peserta, isian: Isian) -> Baris {
        Baris { id: p.id.clone(), nik: p.nik.clone(), nama: p.nama.clone(), isian }
    }
}

/// The rows that came of one participant in a quarter; the first is their own.
pub struct Tertulis {
    pub triwulan: Triwulan,
    pub jenis: Option<Jenis>,
    pub baris: Vec<Baris>,
    /// A person whom the register does not know.
    pub asing: Option<String>,
}

/// Numbers that no participant of the register has: an earlier birth year than any of theirs.
fn nik_asing(nomor: usize) -> String {
    let (hari, seri) = (1 + nomor / 1000 % 28, 9000 + nomor % 1000);
    let (bulan, tahun) = (1 + nomor / 28_000 % 12, 40 + nomor / 336_000 % 20);
    format!("637105{hari:02}{bulan:02}{tahun:02}{seri:04}")
}

pub fn terapkan(jenis: Option<Jenis>, p: &Peserta, isian: Isian, triwulan: Triwulan, nomor: usize) -> Tertulis {
    let mut hasil = Tertulis { triwulan, jenis, baris: vec![Baris::utuh(p, isian)], asing: None };
    let Some(jenis) = jenis else { return hasil };
    let satu = &mut hasil.baris[0];
    let mut tambahan = None;
    match jenis {
        Jenis::GandaBeda => {
            let mut dua = satu.clone();
            // Twice over with other figures, and other answers: whichever counted, it would show.
            dua.isian.bulan = [0, 1, 2].map(|i| Sel::isi(Some(400_000 + 10_000 * i + nomor as i64 % 7 * 1_000)));
            dua.isian.jawab[2] = Sel::isi(Some(satu.isian.jawab[2].fakta != Some(true)));
            tambahan = Some(dua);
        }
        Jenis::GandaSama => tambahan = Some(satu.clone()),
        Jenis::TakTerdaftar => {
            let mut lain = satu.clone();
            lain.id = format!("UEP-{}-9{nomor:06}", p.angkatan);
            lain.nik = nik_asing(nomor);
            lain.nama = "ORANG LAIN".into();
            lain.isian.sertifikat = lain.isian.sertifikat.map(|s| format!("{s}-X"));
            hasil.asing = Some(lain.id.clone());
            tambahan = Some(lain);
        }
        Jenis::TanpaKunci => {
            let mut tanpa = satu.clone();
            (tanpa.id, tanpa.nik) = (String::new(), String::new());
            tanpa.isian.sertifikat = tanpa.isian.sertifikat.map(|s| format!("{s}-X"));
            tambahan = Some(tanpa);
        }
        Jenis::KelasLain => {
            let lain = [Kelas::Tumbuh, Kelas::Berkembang, Kelas::Mandiri];
            let letak = lain.iter().position(|k| *k == p.kelas).unwrap_or(0);
            satu.isian.kelas = lain[(letak + 1 + nomor % 2) % 3];
        }
        Jenis::NikBeda => satu.nik = nik_asing(nomor),
        Jenis::TanpaId => satu.id.clear(),
        _ => sel(jenis, &mut satu.isian, nomor),
    }
    hasil.baris.extend(tambahan);
    hasil
}

/// Damage to one cell.
fn sel(jenis: Jenis, f: &mut Isian, nomor: usize) {
    let akhir = f.triwulan.hari_terakhir();
    let bulan = &mut f.bulan[nomor % 3];
    // Whether a mark counts beside broken figures is left out of the question.
    let tanda = f.indikator_omzet.clone();
    f.indikator_omzet = Sel::default();
    match jenis {
        Jenis::BulanTeks => *bulan = Sel::rusak(["Januari", "Februari", "Maret"][nomor % 3]),
        Jenis::OmzetNegatif => *bulan = Sel::rusak("-500000"),
        Jenis::OmzetMendua => *bulan = Sel::rusak(["1.500", "2,250", "950.000"][nomor / 3 % 3]),
        Jenis::PembandingTeks => f.pembanding = Sel::rusak("lihat buku"),
        _ => f.indikator_omzet = tanda,
    }
    match jenis {
        Jenis::TanggalMustahil => f.verifikasi = Sel::rusak(&format!("31/02/{}", akhir.year())),
        Jenis::TanggalKata => f.verifikasi = Sel::rusak("akhir bulan"),
        Jenis::TanggalBulanDulu => {
            f.verifikasi = Sel::rusak(&format!("{:02}/25/{}", akhir.month(), akhir.year()));
        }
        Jenis::TanggalDepan => f.verifikasi = Sel::isi(Some(akhir + Days::new(366))),
        Jenis::CacahTeks => f.baru[nomor % 3] = Sel::rusak("Maret"),
        Jenis::CacahPecahan => f.baru[nomor % 3] = Sel::rusak("1,5"),
        Jenis::YaTidakLain => f.jawab[2] = Sel::rusak("mungkin"),
        _ => {}
    }
}
