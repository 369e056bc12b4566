//! The register: who takes part, in which stage, since when.

use super::acak::Acak;
use super::isian::Keadaan;
use super::nama;
use super::nomor::Penerbit;
use super::wilayah::{self, Tempat};
use chrono::{Days, NaiveDate};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kelas {
    Potensial,
    Tumbuh,
    Berkembang,
    Mandiri,
}

impl Kelas {
    pub const SEMUA: [Kelas; 4] = [Kelas::Potensial, Kelas::Tumbuh, Kelas::Berkembang, Kelas::Mandiri];

    pub fn nama(self) -> &'static str {
        ["UEP Potensial", "UEP Tumbuh", "UEP Berkembang", "UEP Mandiri"][self as usize]
    }

    pub fn tahap(self) -> &'static str {
        ["I", "II", "III", "IV"][self as usize]
    }

    pub fn berikut(self) -> Option<Kelas> {
        Kelas::SEMUA.get(self as usize + 1).copied()
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    Aktif,
    SiapGraduasi,
    Graduasi,
    Berhenti,
}

impl Status {
    pub fn nama(self) -> &'static str {
        match self {
            Status::Aktif => "Aktif",
            Status::SiapGraduasi => "Siap Graduasi",
            Status::Graduasi => "Graduasi",
            Status::Berhenti => "Berhenti",
        }
    }
}

#[derive(Clone, Debug)]
pub struct Peserta {
    pub id: String,
    pub angkatan: i32,
    pub nik: String,
    pub no_kk: String,
    pub nama: String,
    pub perempuan: bool,
    pub lahir: NaiveDate,
    pub tempat: Tempat,
    pub desil: i64,
    pub bansos: &'static str,
    pub disabilitas: &'static str,
    pub jenis_usaha: &'static str,
    pub klaster: &'static str,
    /// Which of the pendamping, from 0.
    pub pendamping: usize,
    pub kelas: Kelas,
    pub status: Status,
    pub tahun_masuk_tahap: i32,
    /// Rupiah a month.
    pub omzet_baseline: i64,
    /// Blank in stage I and where nobody noted it.
    pub omzet_awal_tahap: Option<i64>,
    pub nilai_asesmen: i64,
    pub baseline_lengkap: bool,
    pub jaring: [bool; 3],
}

impl Peserta {
    /// Stage I and graduates are monitored, those who stopped are left alone.
    pub fn dinilai(&self) -> bool {
        self.kelas != Kelas::Potensial && matches!(self.status, Status::Aktif | Status::SiapGraduasi)
    }

    /// T09: Omzet Awal Tahap, else Omzet Baseline.
    pub fn pembanding_register(&self) -> i64 {
        self.omzet_awal_tahap.unwrap_or(self.omzet_baseline)
    }

    /// The yearly roll-over: up a stage, or out of it as a graduate.
    pub fn ganti_tahun(&mut self, tahun: i32, naik: bool, keadaan: &mut Keadaan) {
        let naik = naik || (self.kelas == Kelas::Potensial && self.baseline_lengkap);
        if !naik || self.status != Status::Aktif {
            return;
        }
        match self.kelas.berikut() {
            Some(kelas) => {
                self.kelas = kelas;
                self.tahun_masuk_tahap = tahun;
                self.omzet_awal_tahap = Some(keadaan.omzet);
                keadaan.tahap_baru();
            }
            None => self.status = Status::SiapGraduasi,
        }
    }
}

const USAHA: [(&str, &str); 10] = [
    ("Warung makan", "Kuliner Kelayan"),
    ("Kue basah", "Kuliner Sungai Miai"),
    ("Keripik dan camilan", "Kuliner Sungai Miai"),
    ("Ikan asin", "Olahan Ikan Mantuil"),
    ("Kerupuk ikan", "Olahan Ikan Mantuil"),
    ("Anyaman purun", "Kerajinan Alalak"),
    ("Sasirangan", "Sasirangan Seberang Mesjid"),
    ("Jahit pakaian", "Konveksi Pekapuran"),
    ("Bengkel motor", "Jasa Basirih"),
    ("Sayur keliling", "Dagang Pasar Lama"),
];
const BANSOS: [&str; 5] = ["PKH", "PKH; Sembako", "Sembako", "", ""];
/// Weights of I, II, III, IV.
const BOBOT_KELAS: [usize; 4] = [14, 36, 28, 22];
const BOBOT_STATUS: [usize; 4] = [920, 30, 25, 25];

/// Hands out participants in the order of their numbers.
pub struct Pendaftaran {
    tahun: i32,
    pendamping: usize,
    penerbit: Penerbit,
    bobot_tempat: Vec<usize>,
    /// Participants so far by angkatan, `tahun - 4` first.
    urut: [usize; 5],
}

impl Pendaftaran {
    pub fn baru(tahun: i32, pendamping: usize) -> Self {
        Pendaftaran { tahun, pendamping, penerbit: Penerbit::baru(), bobot_tempat: wilayah::bobot(), urut: [0; 5] }
    }

    pub fn peserta(&mut self, i: usize, mut acak: Acak) -> Peserta {
        let kelas = Kelas::SEMUA[acak.menurut_bobot(&BOBOT_KELAS)];
        // A stage lasts two years: stage I from the year of the angkatan on, II a year later.
        let terlambat = acak.peluang(350);
        let mundur = (kelas as usize + usize::from(terlambat)).min(4);
        let angkatan = self.tahun - mundur as i32;
        let letak = 4 - mundur;
        self.urut[letak] += 1;
        let perempuan = acak.peluang(620);
        let kelurahan = acak.menurut_bobot(&self.bobot_tempat);
        let awal = NaiveDate::from_ymd_opt(1966, 1, 1).expect("tanggal tetap");
        let hari = acak.di_bawah(13_000) as u64;
        let (nik, lahir) = self.penerbit.nik(wilayah::kecamatan(kelurahan), awal + Days::new(hari), perempuan);
        let no_kk = self.penerbit.kk(wilayah::kecamatan(kelurahan), acak.di_bawah(6_800));
        let (jenis_usaha, klaster) = *acak.pilih(&USAHA);
        Peserta {
            id: format!("UEP-{angkatan}-{:04}", self.urut[letak]),
            angkatan,
            nik,
            no_kk,
            nama: nama::nama(&mut acak, perempuan),
            perempuan,
            lahir,
            tempat: wilayah::tempat(kelurahan),
            desil: acak.antara(1, 5),
            bansos: acak.pilih::<&str>(&BANSOS),
            disabilitas: if acak.peluang(45) { "Ya" } else { "Tidak" },
            jenis_usaha,
            klaster: if kelas == Kelas::Potensial { "" } else { klaster },
            pendamping: i % self.pendamping,
            kelas,
            status: status(kelas, &mut acak),
            tahun_masuk_tahap: angkatan + kelas as i32,
            omzet_baseline: if acak.peluang(30) { 0 } else { acak.antara(12, 100) * 25_000 },
            omzet_awal_tahap: (kelas != Kelas::Potensial && acak.peluang(850)).then(|| acak.antara(30, 480) * 12_500),
            nilai_asesmen: acak.antara(12, 20),
            baseline_lengkap: acak.peluang(900),
            jaring: [850, 700, 800].map(|p| acak.peluang(p)),
        }
    }
}

fn status(kelas: Kelas, acak: &mut Acak) -> Status {
    match (acak.menurut_bobot(&BOBOT_STATUS), kelas) {
        (1, Kelas::Mandiri) => Status::SiapGraduasi,
        (2, Kelas::Mandiri) => Status::Graduasi,
        (3, Kelas::Tumbuh | Kelas::Berkembang | Kelas::Mandiri) => Status::Berhenti,
        _ => Status::Aktif,
    }
}
