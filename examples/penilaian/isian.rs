//! What evaluators find of one participant in one quarter: facts, and how they write them.

use super::acak::Acak;
use super::peserta::{Kelas, Peserta};
use super::triwulan::Triwulan;
use chrono::{Days, NaiveDate};

/// A cell of the form: what a careful reader can know from it, and its text where that is not the
/// usual one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sel<T> {
    pub fakta: Option<T>,
    pub tertulis: Option<String>,
}

impl<T> Sel<T> {
    pub fn isi(fakta: Option<T>) -> Sel<T> {
        Sel { fakta, tertulis: None }
    }

    /// A text that nobody can read as an answer.
    pub fn rusak(teks: &str) -> Sel<T> {
        Sel { fakta: None, tertulis: Some(teks.to_owned()) }
    }
}

impl<T> Default for Sel<T> {
    fn default() -> Self {
        Sel::isi(None)
    }
}

/// The form of one participant. Fields that the kelas does not have stay blank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Isian {
    /// The sheet it stands on.
    pub kelas: Kelas,
    pub triwulan: Triwulan,
    /// As it left the template.
    pub kosong: bool,
    pub verifikasi: Sel<NaiveDate>,
    /// Who verified, and on what ground.
    pub evaluator: Option<&'static str>,
    pub dasar: Option<&'static str>,
    pub pembanding: Sel<i64>,
    pub bulan: [Sel<i64>; 3],
    pub indikator_omzet: Sel<bool>,
    pub lulus: Sel<bool>,
    pub sertifikat: Option<String>,
    pub izin: Sel<bool>,
    /// Produk Baru, Platform Digital Baru, Titik Penjualan Baru.
    pub baru: [Sel<i64>; 3],
    /// T1 to T3 of Tumbuh and Mandiri; of Berkembang the third alone.
    pub jawab: [Sel<bool>; 3],
    pub perbaikan: Option<bool>,
    pub coaching: Option<bool>,
    pub asesmen_graduasi: Option<bool>,
    /// Seed of the columns that no grade rests on, and of spellings.
    pub isian: u64,
    /// Amounts spelled as people write them; digits alone where damage has to stay visible.
    pub ejaan_bebas: bool,
}

/// What stays with a participant from quarter to quarter of a stage.
pub struct Keadaan {
    /// Rupiah a month, about.
    pub omzet: i64,
    /// In a thousand: how likely an indicator is met.
    mutu: usize,
    sertifikat: Option<String>,
    /// Of the stage before.
    sertifikat_lama: Option<String>,
}

impl Keadaan {
    pub fn baru(p: &Peserta, acak: &mut Acak) -> Keadaan {
        let omzet = (p.pembanding_register() * acak.antara(75, 150) / 100).clamp(300_000, 8_000_000);
        Keadaan { omzet, mutu: 420 + acak.di_bawah(500), sertifikat: None, sertifikat_lama: None }
    }

    pub fn tahap_baru(&mut self) {
        self.sertifikat_lama = self.sertifikat.take();
    }
}

impl Isian {
    pub fn kosong(kelas: Kelas, triwulan: Triwulan) -> Isian {
        Isian {
            kelas,
            triwulan,
            kosong: true,
            verifikasi: Sel::default(),
            evaluator: None,
            dasar: None,
            pembanding: Sel::default(),
            bulan: Default::default(),
            indikator_omzet: Sel::default(),
            lulus: Sel::default(),
            sertifikat: None,
            izin: Sel::default(),
            baru: Default::default(),
            jawab: Default::default(),
            perbaikan: None,
            coaching: None,
            asesmen_graduasi: None,
            isian: 0,
            ejaan_bebas: false,
        }
    }

    pub fn isi(p: &Peserta, k: &mut Keadaan, triwulan: Triwulan, rusak: bool, acak: &mut Acak) -> Isian {
        let mut f = Isian::kosong(p.kelas, triwulan);
        f.kosong = false;
        f.isian = acak.angka();
        f.ejaan_bebas = !rusak;
        // Seen in the last six weeks of the quarter; a few sheets carry an older date.
        let mundur = if acak.peluang(20) { acak.antara(92, 120) } else { acak.antara(0, 45) };
        f.verifikasi = Sel::isi(Some(triwulan.hari_terakhir() - Days::new(mundur as u64)));
        f.diverifikasi();
        if p.kelas == Kelas::Potensial {
            return f;
        }
        f.omzet(p, k, acak);
        match p.kelas {
            Kelas::Mandiri => {
                f.izin = jawaban(k.mutu + 60, acak);
                f.jawab = [0; 3].map(|_| jawaban(k.mutu, acak));
                f.asesmen_graduasi = jawaban(550, acak).fakta;
            }
            Kelas::Berkembang => {
                f.pelatihan(p, k, acak);
                f.baru = [0, 1, 2].map(|_| cacah(k.mutu, acak));
                f.jawab[2] = jawaban(k.mutu, acak);
            }
            _ => {
                f.pelatihan(p, k, acak);
                f.jawab = [0; 3].map(|_| jawaban(k.mutu, acak));
            }
        }
        f.perbaikan = jawaban(k.mutu, acak).fakta;
        f.coaching = jawaban(700, acak).fakta;
        f
    }

    /// Most sheets say who looked, when, at what; some lack one of the three, or all (T58).
    fn diverifikasi(&mut self) {
        let mut acak = Acak::cabang(self.isian, 400);
        let (siapa, apa) = (
            *acak.pilih(&["Tim Evaluator A", "Tim Evaluator B"]),
            *acak.pilih(&["Dokumen", "Observasi", "Dokumen; Observasi", "Laporan Pendamping"]),
        );
        (self.evaluator, self.dasar) = (Some(siapa), Some(apa));
        match acak.menurut_bobot(&[900, 30, 30, 20, 20]) {
            0 => {}
            1 => self.evaluator = None,
            2 => self.dasar = None,
            3 => self.verifikasi = Sel::default(),
            _ => (self.verifikasi, self.evaluator, self.dasar) = (Sel::default(), None, None),
        }
    }

    /// Omzet Pembanding, three months, and the mark that stands for them.
    fn omzet(&mut self, p: &Peserta, k: &mut Keadaan, acak: &mut Acak) {
        k.omzet = (k.omzet * acak.antara(93, 113) / 100).clamp(300_000, 8_000_000);
        let pembanding = match acak.menurut_bobot(&[55, 40, 5]) {
            0 => None,
            1 => Some(p.pembanding_register()),
            _ => Some(acak.antara(12, 200) * 25_000),
        };
        self.pembanding = Sel::isi(pembanding);
        let acuan = pembanding.unwrap_or(p.pembanding_register());
        let sebulan = |acak: &mut Acak| k.omzet * acak.antara(90, 111) / 100 / 500 * 500;
        let mut bulan = [0; 3].map(|_| Some(sebulan(acak)));
        let tanda = match acak.menurut_bobot(&[70, 9, 8, 6, 3, 2, 2]) {
            0 => acak.peluang(120).then(|| acak.peluang(500)),
            1 => {
                bulan = tepat_di_batas(self.kelas, acuan, acak);
                None
            }
            2 => {
                bulan[acak.di_bawah(3)] = None;
                None
            }
            3 => {
                bulan = [None; 3];
                Some(acak.peluang(k.mutu))
            }
            4 => {
                bulan = [None; 3];
                None
            }
            5 => {
                bulan = [Some(0); 3];
                None
            }
            _ => {
                bulan[acak.di_bawah(3)] = Some(0);
                None
            }
        };
        self.bulan = bulan.map(Sel::isi);
        self.indikator_omzet = Sel::isi(tanda);
    }

    /// Training of the stage: passed once, written again later, or not (T25, T30, T31).
    fn pelatihan(&mut self, p: &Peserta, k: &mut Keadaan, acak: &mut Acak) {
        if let Some(nomor) = k.sertifikat.clone() {
            let (lulus, nomor) = match acak.menurut_bobot(&[70, 12, 9, 9]) {
                0 => (Some(true), Some(nomor)),
                1 => (None, None),
                2 => (Some(true), None),
                _ => (Some(false), None),
            };
            (self.lulus, self.sertifikat) = (Sel::isi(lulus), nomor);
            return;
        }
        let tahap = p.kelas.tahap();
        match acak.menurut_bobot(&[k.mutu + 150, 200, 90, 60]) {
            0 => {
                let baru = format!("BLK/{}/{tahap}/{}", self.triwulan.tahun, &p.id[4..]);
                let lama = k.sertifikat_lama.clone().filter(|_| acak.peluang(250));
                k.sertifikat = lama.is_none().then(|| baru.clone());
                self.lulus = Sel::isi(Some(true));
                self.sertifikat = Some(lama.unwrap_or(baru));
            }
            1 => self.lulus = Sel::isi(Some(false)),
            2 => self.lulus = Sel::isi(Some(true)),
            _ => {}
        }
    }
}

/// Three months whose sum is a threshold of T09, a rupiah below or a rupiah above it.
fn tepat_di_batas(kelas: Kelas, pembanding: i64, acak: &mut Acak) -> [Option<i64>; 3] {
    let batas = match kelas {
        Kelas::Berkembang => pembanding * 3,
        _ => (pembanding * 270 + 99) / 100,
    };
    let jumlah = (batas + acak.antara(-1, 1)).max(0);
    let geser = (jumlah / 10).min(25_000);
    let [satu, dua] = [jumlah / 3 - geser, jumlah / 3 + geser / 2];
    [Some(satu), Some(dua), Some(jumlah - satu - dua)]
}

fn jawaban(mutu: usize, acak: &mut Acak) -> Sel<bool> {
    let mutu = mutu.min(940);
    Sel::isi(match acak.menurut_bobot(&[mutu, 940 - mutu, 60]) {
        0 => Some(true),
        1 => Some(false),
        _ => None,
    })
}

fn cacah(mutu: usize, acak: &mut Acak) -> Sel<i64> {
    let sebagian = (mutu / 2).min(900);
    Sel::isi(match acak.menurut_bobot(&[sebagian, 900 - sebagian, 100]) {
        0 => Some(acak.antara(1, 3)),
        1 => Some(0),
        _ => None,
    })
}
